import{createRequire as __seaTrialsRequire}from'node:module';const require=__seaTrialsRequire(import.meta.url);
import {
  pathOf,
  pointer,
  readBytes,
  readSheet
} from "./chunk-YIDZ3T73.js";
import "./chunk-QXH5PDA3.js";
import "./chunk-6GQ52R6W.js";
import "./chunk-ANQMVHI3.js";
export {
  pathOf,
  pointer,
  readBytes,
  readSheet
};
