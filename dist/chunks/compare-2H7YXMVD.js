import{createRequire as __seaTrialsRequire}from'node:module';const require=__seaTrialsRequire(import.meta.url);
import {
  compareContracts
} from "./chunk-3G7ZQZHP.js";
import "./chunk-63U7N5UB.js";
import "./chunk-LW5QLIET.js";
import "./chunk-3MCOKUTR.js";
import "./chunk-CLWMQZJT.js";
import "./chunk-GR3MBGDA.js";
import "./chunk-K5SB2KRG.js";
import "./chunk-7GQU72V4.js";
import "./chunk-DZAM7Q3A.js";
import "./chunk-MWPHKPYW.js";
import "./chunk-KCIDU6XD.js";
import "./chunk-J5YBWCUN.js";
import "./chunk-DYFGRP7R.js";
import "./chunk-6GQ52R6W.js";
import "./chunk-ANQMVHI3.js";
export {
  compareContracts
};
