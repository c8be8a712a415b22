import{createRequire as __seaTrialsRequire}from'node:module';const require=__seaTrialsRequire(import.meta.url);
import {
  GitFailure,
  git,
  gitInto,
  remembering
} from "./chunk-4EI3BDPQ.js";
import "./chunk-ANQMVHI3.js";
export {
  GitFailure,
  git,
  gitInto,
  remembering
};
