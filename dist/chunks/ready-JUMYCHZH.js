import{createRequire as __seaTrialsRequire}from'node:module';const require=__seaTrialsRequire(import.meta.url);
import {
  untilReady
} from "./chunk-2FZBDATQ.js";
import "./chunk-MO2R4AYW.js";
import "./chunk-H4UHLKQF.js";
import "./chunk-43JRIA7A.js";
import "./chunk-63DVTQSH.js";
import "./chunk-6GQ52R6W.js";
import "./chunk-ANQMVHI3.js";
export {
  untilReady
};
