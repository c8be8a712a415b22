import{createRequire as __seaTrialsRequire}from'node:module';const require=__seaTrialsRequire(import.meta.url);
import {
  withDvcData
} from "./chunk-IZVRMTE4.js";
import "./chunk-B27L5YAM.js";
import "./chunk-NX23W5YJ.js";
import "./chunk-LOXXPLRW.js";
import "./chunk-WVXUFOOI.js";
import "./chunk-DYFGRP7R.js";
import "./chunk-63DVTQSH.js";
import "./chunk-6GQ52R6W.js";
import "./chunk-ANQMVHI3.js";
export {
  withDvcData
};
