import{createRequire as __seaTrialsRequire}from'node:module';const require=__seaTrialsRequire(import.meta.url);
import {
  expandFiles
} from "./chunk-HKHUEL6A.js";
import "./chunk-TF2OVUUW.js";
import "./chunk-ANQMVHI3.js";
export {
  expandFiles
};
