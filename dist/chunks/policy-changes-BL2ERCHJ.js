import{createRequire as __seaTrialsRequire}from'node:module';const require=__seaTrialsRequire(import.meta.url);
import {
  policyChanges
} from "./chunk-AZXK4DPI.js";
import "./chunk-KF7L6ZR2.js";
import "./chunk-M4EB5MQ3.js";
import "./chunk-DVRTTTWZ.js";
import "./chunk-5G2IJONZ.js";
import "./chunk-GR3MBGDA.js";
import "./chunk-DZAM7Q3A.js";
import "./chunk-7GQU72V4.js";
import "./chunk-DB34PRBV.js";
import "./chunk-GP3WVA4K.js";
import "./chunk-DYFGRP7R.js";
import "./chunk-63DVTQSH.js";
import "./chunk-6GQ52R6W.js";
import "./chunk-ANQMVHI3.js";
export {
  policyChanges
};
