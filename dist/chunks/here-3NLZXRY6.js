import{createRequire as __seaTrialsRequire}from'node:module';const require=__seaTrialsRequire(import.meta.url);
import {
  withDvcData
} from "./chunk-NYYYW5SZ.js";
import "./chunk-ZWI5XGUI.js";
import "./chunk-LMI3EX6N.js";
import "./chunk-2QQJPMHQ.js";
import "./chunk-53PKLZBG.js";
import "./chunk-UVDTI5O6.js";
import "./chunk-63DVTQSH.js";
import "./chunk-7N7QVSEW.js";
import "./chunk-ANQMVHI3.js";
export {
  withDvcData
};
