import{createRequire as __seaTrialsRequire}from'node:module';const require=__seaTrialsRequire(import.meta.url);
import {
  openBefore
} from "./chunk-H6IN5NCW.js";
import "./chunk-TKSC3IHS.js";
import "./chunk-NSTTLJVQ.js";
import "./chunk-F5SLH6BY.js";
import "./chunk-3ABUYHJG.js";
import "./chunk-SE53D3IN.js";
import "./chunk-L3SKCGK5.js";
import "./chunk-UKTKGVHI.js";
import "./chunk-RMD66WHL.js";
import "./chunk-53PKLZBG.js";
import "./chunk-4EI3BDPQ.js";
import "./chunk-CQXI6FCN.js";
import "./chunk-ZY7TETME.js";
import "./chunk-63DVTQSH.js";
import "./chunk-7N7QVSEW.js";
import "./chunk-ANQMVHI3.js";
export {
  openBefore
};
