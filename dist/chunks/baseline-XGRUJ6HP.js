import{createRequire as __seaTrialsRequire}from'node:module';const require=__seaTrialsRequire(import.meta.url);
import {
  resolveBaseline
} from "./chunk-PBKZGSWY.js";
import "./chunk-HLAJRAZW.js";
import "./chunk-VXRD2K2K.js";
import "./chunk-6GQ52R6W.js";
import "./chunk-ANQMVHI3.js";
export {
  resolveBaseline
};
