import{createRequire as __seaTrialsRequire}from'node:module';const require=__seaTrialsRequire(import.meta.url);
import {
  openBefore
} from "./chunk-RPO63X2U.js";
import "./chunk-OBLHF7W7.js";
import "./chunk-P4MM3XDR.js";
import "./chunk-F5SLH6BY.js";
import "./chunk-35FMB62K.js";
import "./chunk-QB5F3THN.js";
import "./chunk-KGFLSREV.js";
import "./chunk-CKJYJDGI.js";
import "./chunk-WHKMHJG7.js";
import "./chunk-53PKLZBG.js";
import "./chunk-H2T5J2H6.js";
import "./chunk-E4XV7IQ2.js";
import "./chunk-IN7GMH6Y.js";
import "./chunk-63DVTQSH.js";
import "./chunk-7N7QVSEW.js";
import "./chunk-ANQMVHI3.js";
export {
  openBefore
};
