import{createRequire as __seaTrialsRequire}from'node:module';const require=__seaTrialsRequire(import.meta.url);
import {
  BROKEN,
  failed,
  githubRequest
} from "./chunk-Z3G374M3.js";
import "./chunk-7N7QVSEW.js";
import "./chunk-ANQMVHI3.js";
export {
  BROKEN,
  failed,
  githubRequest
};
