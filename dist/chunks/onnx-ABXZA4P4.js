import{createRequire as __seaTrialsRequire}from'node:module';const require=__seaTrialsRequire(import.meta.url);
import {
  openOnnx
} from "./chunk-7BL2S7CV.js";
import "./chunk-2FPR2JJW.js";
import "./chunk-43JRIA7A.js";
import "./chunk-6GQ52R6W.js";
import "./chunk-ANQMVHI3.js";
export {
  openOnnx
};
