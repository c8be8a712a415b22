import{createRequire as __seaTrialsRequire}from'node:module';const require=__seaTrialsRequire(import.meta.url);
import {
  withDvcData
} from "./chunk-BL4Q6OB5.js";
import "./chunk-X542GZSE.js";
import "./chunk-NX23W5YJ.js";
import "./chunk-LOXXPLRW.js";
import "./chunk-WVXUFOOI.js";
import "./chunk-DYFGRP7R.js";
import "./chunk-6GQ52R6W.js";
import "./chunk-MBCXDEAQ.js";
import "./chunk-ANQMVHI3.js";
export {
  withDvcData
};
