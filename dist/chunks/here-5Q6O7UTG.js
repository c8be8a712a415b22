import{createRequire as __seaTrialsRequire}from'node:module';const require=__seaTrialsRequire(import.meta.url);
import {
  withDvcData
} from "./chunk-FPL647XX.js";
import "./chunk-L3SKCGK5.js";
import "./chunk-UKTKGVHI.js";
import "./chunk-RMD66WHL.js";
import "./chunk-53PKLZBG.js";
import "./chunk-ZY7TETME.js";
import "./chunk-63DVTQSH.js";
import "./chunk-7N7QVSEW.js";
import "./chunk-ANQMVHI3.js";
export {
  withDvcData
};
