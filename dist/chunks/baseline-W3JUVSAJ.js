import{createRequire as __seaTrialsRequire}from'node:module';const require=__seaTrialsRequire(import.meta.url);
import {
  resolveBaseline
} from "./chunk-3AOJEIAR.js";
import "./chunk-CL6KOGN4.js";
import "./chunk-TF2OVUUW.js";
import "./chunk-ANQMVHI3.js";
export {
  resolveBaseline
};
