import{createRequire as __seaTrialsRequire}from'node:module';const require=__seaTrialsRequire(import.meta.url);
import {
  GitFailure,
  git,
  gitInto
} from "./chunk-H2T5J2H6.js";
import "./chunk-ANQMVHI3.js";
export {
  GitFailure,
  git,
  gitInto
};
