import{createRequire as __seaTrialsRequire}from'node:module';const require=__seaTrialsRequire(import.meta.url);
import {
  loadPolicy,
  readNameChanges,
  readPolicy
} from "./chunk-JTZVJTMC.js";
import "./chunk-3SIZBD53.js";
import "./chunk-T6OPP6JO.js";
import "./chunk-LW5QLIET.js";
import "./chunk-AI3SR5ZR.js";
import "./chunk-K5SB2KRG.js";
import "./chunk-LOXXPLRW.js";
import "./chunk-DVRTTTWZ.js";
import "./chunk-7GQU72V4.js";
import "./chunk-TH4QSVI3.js";
import "./chunk-DB34PRBV.js";
import "./chunk-GP3WVA4K.js";
import "./chunk-DYFGRP7R.js";
import "./chunk-6GQ52R6W.js";
import "./chunk-MBCXDEAQ.js";
import "./chunk-ANQMVHI3.js";
export {
  loadPolicy,
  readNameChanges,
  readPolicy
};
