import{createRequire as __seaTrialsRequire}from'node:module';const require=__seaTrialsRequire(import.meta.url);
import {
  decode,
  largestFile,
  pathOf,
  placesIn,
  pointer,
  readBytes,
  readSheet
} from "./chunk-TGPSZCGV.js";
import "./chunk-4BC6SBJQ.js";
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
