import{createRequire as __seaTrialsRequire}from'node:module';const require=__seaTrialsRequire(import.meta.url);
import {
  POINTER,
  expandFiles,
  matcher,
  matchingFiles,
  mayBeGlob
} from "./chunk-53PKLZBG.js";
import "./chunk-7N7QVSEW.js";
import "./chunk-ANQMVHI3.js";
export {
  POINTER,
  expandFiles,
  matcher,
  matchingFiles,
  mayBeGlob
};
