import{createRequire as __seaTrialsRequire}from'node:module';const require=__seaTrialsRequire(import.meta.url);
import {
  decode,
  largestFile,
  pathOf,
  placesIn,
  pointer,
  readBytes,
  readSheet
} from "./chunk-JYM43TBY.js";
import "./chunk-UVDTI5O6.js";
import "./chunk-7N7QVSEW.js";
import "./chunk-ANQMVHI3.js";
export {
  decode,
  largestFile,
  pathOf,
  placesIn,
  pointer,
  readBytes,
  readSheet
};
