import{createRequire as __seaTrialsRequire}from'node:module';const require=__seaTrialsRequire(import.meta.url);
import {
  BROKEN,
  failed,
  githubRequest
} from "./chunk-TY3W2OG4.js";
import "./chunk-6GQ52R6W.js";
import "./chunk-ANQMVHI3.js";
export {
  BROKEN,
  failed,
  githubRequest
};
