import{createRequire as __seaTrialsRequire}from'node:module';const require=__seaTrialsRequire(import.meta.url);
import {
  loadPolicy,
  readNameChanges,
  readPolicy
} from "./chunk-ULDHQWOR.js";
import "./chunk-7MFLNMCE.js";
import "./chunk-NLFW3ST7.js";
import "./chunk-T6OPP6JO.js";
import "./chunk-LW5QLIET.js";
import "./chunk-NBAPG7YL.js";
import "./chunk-DVRTTTWZ.js";
import "./chunk-LOXXPLRW.js";
import "./chunk-K5SB2KRG.js";
import "./chunk-7GQU72V4.js";
import "./chunk-DB34PRBV.js";
import "./chunk-GP3WVA4K.js";
import "./chunk-DYFGRP7R.js";
import "./chunk-63DVTQSH.js";
import "./chunk-6GQ52R6W.js";
import "./chunk-ANQMVHI3.js";
export {
  loadPolicy,
  readNameChanges,
  readPolicy
};
