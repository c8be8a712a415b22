import{createRequire as __seaTrialsRequire}from'node:module';const require=__seaTrialsRequire(import.meta.url);
import {
  decode,
  largestFile,
  pathOf,
  pointer,
  readBytes,
  readSheet
} from "./chunk-TH4QSVI3.js";
import "./chunk-DYFGRP7R.js";
import "./chunk-6GQ52R6W.js";
import "./chunk-ANQMVHI3.js";
export {
  decode,
  largestFile,
  pathOf,
  pointer,
  readBytes,
  readSheet
};
