import{createRequire as __seaTrialsRequire}from'node:module';const require=__seaTrialsRequire(import.meta.url);
import {
  openBefore
} from "./chunk-OCTBXPTG.js";
import "./chunk-IBGBFOBV.js";
import "./chunk-MIYSOXJJ.js";
import "./chunk-F5SLH6BY.js";
import "./chunk-YBMRUWOZ.js";
import "./chunk-3AJW23NH.js";
import "./chunk-MPOZ3MFV.js";
import "./chunk-RB6ESS6I.js";
import "./chunk-6O5IWQI5.js";
import "./chunk-53PKLZBG.js";
import "./chunk-H2T5J2H6.js";
import "./chunk-YGYZHKLK.js";
import "./chunk-4BC6SBJQ.js";
import "./chunk-63DVTQSH.js";
import "./chunk-7N7QVSEW.js";
import "./chunk-ANQMVHI3.js";
export {
  openBefore
};
