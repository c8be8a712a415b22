import{createRequire as __seaTrialsRequire}from'node:module';const require=__seaTrialsRequire(import.meta.url);
import {
  openOnnx
} from "./chunk-T32OQS2O.js";
import "./chunk-T6DOF7RS.js";
import "./chunk-43JRIA7A.js";
import "./chunk-63DVTQSH.js";
import "./chunk-6GQ52R6W.js";
import "./chunk-ANQMVHI3.js";
export {
  openOnnx
};
