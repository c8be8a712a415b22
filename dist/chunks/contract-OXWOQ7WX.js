import{createRequire as __seaTrialsRequire}from'node:module';const require=__seaTrialsRequire(import.meta.url);
import {
  loadContract,
  readContract,
  within
} from "./chunk-IBQMYT63.js";
import "./chunk-ERK4MZ5J.js";
import "./chunk-BTRLD77L.js";
import "./chunk-NLFW3ST7.js";
import "./chunk-T6OPP6JO.js";
import "./chunk-5ZMQFORC.js";
import "./chunk-M4EB5MQ3.js";
import "./chunk-LW5QLIET.js";
import "./chunk-NBAPG7YL.js";
import "./chunk-K5SB2KRG.js";
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
  loadContract,
  readContract,
  within
};
