import{createRequire as __seaTrialsRequire}from'node:module';const require=__seaTrialsRequire(import.meta.url);
import {
  classOf,
  classificationOf,
  hiddenIn,
  isPrivate,
  readAs
} from "./chunk-IWCXF23K.js";
import "./chunk-DYFGRP7R.js";
import "./chunk-ANQMVHI3.js";
export {
  classOf,
  classificationOf,
  hiddenIn,
  isPrivate,
  readAs
};
