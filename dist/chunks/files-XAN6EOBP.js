import{createRequire as __seaTrialsRequire}from'node:module';const require=__seaTrialsRequire(import.meta.url);
import {
  POINTER,
  expandFiles,
  matcher,
  matchingFiles,
  mayBeGlob
} from "./chunk-WVXUFOOI.js";
import "./chunk-6GQ52R6W.js";
import "./chunk-ANQMVHI3.js";
export {
  POINTER,
  expandFiles,
  matcher,
  matchingFiles,
  mayBeGlob
};
