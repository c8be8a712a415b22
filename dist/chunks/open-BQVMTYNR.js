import{createRequire as __seaTrialsRequire}from'node:module';const require=__seaTrialsRequire(import.meta.url);
import {
  openBefore
} from "./chunk-FWBP45S3.js";
import "./chunk-7CL4QHUH.js";
import "./chunk-7LOF52L2.js";
import "./chunk-PTWJD6AD.js";
import "./chunk-M4EB5MQ3.js";
import "./chunk-F4LUUB33.js";
import "./chunk-B27L5YAM.js";
import "./chunk-NX23W5YJ.js";
import "./chunk-LOXXPLRW.js";
import "./chunk-WVXUFOOI.js";
import "./chunk-LRRUGJC7.js";
import "./chunk-GP3WVA4K.js";
import "./chunk-DYFGRP7R.js";
import "./chunk-63DVTQSH.js";
import "./chunk-6GQ52R6W.js";
import "./chunk-ANQMVHI3.js";
export {
  openBefore
};
