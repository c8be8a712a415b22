import{createRequire as __seaTrialsRequire}from'node:module';const require=__seaTrialsRequire(import.meta.url);
import {
  pattern
} from "./chunk-L2LMPXRN.js";
import "./chunk-QXH5PDA3.js";
import "./chunk-TF2OVUUW.js";
import "./chunk-ANQMVHI3.js";
export {
  pattern
};
