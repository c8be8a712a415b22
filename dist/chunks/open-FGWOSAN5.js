import{createRequire as __seaTrialsRequire}from'node:module';const require=__seaTrialsRequire(import.meta.url);
import {
  openBefore
} from "./chunk-OZSVEQS6.js";
import "./chunk-G2QYVDKW.js";
import "./chunk-VNM4RPPQ.js";
import "./chunk-F5SLH6BY.js";
import "./chunk-3TCQASGB.js";
import "./chunk-NTVAJOK2.js";
import "./chunk-FTIT7HNM.js";
import "./chunk-75XEO3KI.js";
import "./chunk-KUEOHD32.js";
import "./chunk-53PKLZBG.js";
import "./chunk-4EI3BDPQ.js";
import "./chunk-WWDDM2NG.js";
import "./chunk-FPXRQ67I.js";
import "./chunk-63DVTQSH.js";
import "./chunk-7N7QVSEW.js";
import "./chunk-ANQMVHI3.js";
export {
  openBefore
};
