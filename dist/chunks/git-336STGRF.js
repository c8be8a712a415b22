import{createRequire as __seaTrialsRequire}from'node:module';const require=__seaTrialsRequire(import.meta.url);
import {
  commitOf,
  entriesOf,
  git,
  gitInto,
  placeOf
} from "./chunk-TE6N3PWL.js";
import "./chunk-D2K3YYAS.js";
import "./chunk-QXO6X2JS.js";
import "./chunk-6GQ52R6W.js";
import "./chunk-ANQMVHI3.js";
export {
  commitOf,
  entriesOf,
  git,
  gitInto,
  placeOf
};
