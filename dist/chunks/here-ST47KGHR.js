import{createRequire as __seaTrialsRequire}from'node:module';const require=__seaTrialsRequire(import.meta.url);
import {
  withDvcData
} from "./chunk-U4MECISC.js";
import "./chunk-FTIT7HNM.js";
import "./chunk-75XEO3KI.js";
import "./chunk-KUEOHD32.js";
import "./chunk-53PKLZBG.js";
import "./chunk-FPXRQ67I.js";
import "./chunk-63DVTQSH.js";
import "./chunk-7N7QVSEW.js";
import "./chunk-ANQMVHI3.js";
export {
  withDvcData
};
