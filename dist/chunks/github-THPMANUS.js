import{createRequire as __seaTrialsRequire}from'node:module';const require=__seaTrialsRequire(import.meta.url);
import {
  BROKEN,
  failed,
  githubRequest
} from "./chunk-PTLPNLYL.js";
import "./chunk-TF2OVUUW.js";
import "./chunk-ANQMVHI3.js";
export {
  BROKEN,
  failed,
  githubRequest
};
