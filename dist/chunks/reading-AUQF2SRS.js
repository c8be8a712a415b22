import{createRequire as __seaTrialsRequire}from'node:module';const require=__seaTrialsRequire(import.meta.url);
import {
  classificationOf,
  hiddenIn,
  readAs
} from "./chunk-HVAVNOCX.js";
import "./chunk-QXO6X2JS.js";
import "./chunk-ANQMVHI3.js";
export {
  classificationOf,
  hiddenIn,
  readAs
};
