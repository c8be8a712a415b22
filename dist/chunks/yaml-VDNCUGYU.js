import{createRequire as __seaTrialsRequire}from'node:module';const require=__seaTrialsRequire(import.meta.url);
import {
  decode,
  largestFile,
  pathOf,
  placesIn,
  pointer,
  readBytes,
  readSheet
} from "./chunk-NBAPG7YL.js";
import "./chunk-DYFGRP7R.js";
import "./chunk-6GQ52R6W.js";
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
