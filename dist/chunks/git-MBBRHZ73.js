import{createRequire as __seaTrialsRequire}from'node:module';const require=__seaTrialsRequire(import.meta.url);
import {
  GitFailure,
  git,
  gitInto
} from "./chunk-MYX4HJ53.js";
import "./chunk-ANQMVHI3.js";
export {
  GitFailure,
  git,
  gitInto
};
