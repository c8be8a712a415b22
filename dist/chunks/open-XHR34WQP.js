import{createRequire as __seaTrialsRequire}from'node:module';const require=__seaTrialsRequire(import.meta.url);
import {
  openBefore
} from "./chunk-7ECXLUGM.js";
import "./chunk-UHFYT56W.js";
import "./chunk-VUOQTA5Y.js";
import "./chunk-F5SLH6BY.js";
import "./chunk-BBDBGQUP.js";
import "./chunk-ZJ4OTQTS.js";
import "./chunk-ZWI5XGUI.js";
import "./chunk-LMI3EX6N.js";
import "./chunk-2QQJPMHQ.js";
import "./chunk-53PKLZBG.js";
import "./chunk-4EI3BDPQ.js";
import "./chunk-X4TMAPJS.js";
import "./chunk-UVDTI5O6.js";
import "./chunk-63DVTQSH.js";
import "./chunk-7N7QVSEW.js";
import "./chunk-ANQMVHI3.js";
export {
  openBefore
};
