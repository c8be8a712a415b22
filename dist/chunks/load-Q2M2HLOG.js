import{createRequire as __seaTrialsRequire}from'node:module';const require=__seaTrialsRequire(import.meta.url);
import {
  loadPolicy,
  readNameChanges,
  readPolicy
} from "./chunk-OXTHHFON.js";
import "./chunk-3SIZBD53.js";
import "./chunk-T6OPP6JO.js";
import "./chunk-LW5QLIET.js";
import "./chunk-AI3SR5ZR.js";
import "./chunk-K5SB2KRG.js";
import "./chunk-LOXXPLRW.js";
import "./chunk-DVRTTTWZ.js";
import "./chunk-7GQU72V4.js";
import "./chunk-TH4QSVI3.js";
import "./chunk-KCIDU6XD.js";
import "./chunk-J5YBWCUN.js";
import "./chunk-DYFGRP7R.js";
import "./chunk-6GQ52R6W.js";
import "./chunk-MBCXDEAQ.js";
import "./chunk-ANQMVHI3.js";
export {
  loadPolicy,
  readNameChanges,
  readPolicy
};
