import{createRequire as __seaTrialsRequire}from'node:module';const require=__seaTrialsRequire(import.meta.url);
import {
  untilReady
} from "./chunk-5G3APWJJ.js";
import "./chunk-SVP7RPF3.js";
import "./chunk-RAAY5GRD.js";
import "./chunk-43JRIA7A.js";
import "./chunk-6GQ52R6W.js";
import "./chunk-MBCXDEAQ.js";
import "./chunk-ANQMVHI3.js";
export {
  untilReady
};
