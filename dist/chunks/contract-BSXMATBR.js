import{createRequire as __seaTrialsRequire}from'node:module';const require=__seaTrialsRequire(import.meta.url);
import {
  loadContract,
  readContract,
  within
} from "./chunk-DUIAJ6LH.js";
import "./chunk-ZU6MPZQD.js";
import "./chunk-BTRLD77L.js";
import "./chunk-3SIZBD53.js";
import "./chunk-T6OPP6JO.js";
import "./chunk-PWH57GZC.js";
import "./chunk-LW5QLIET.js";
import "./chunk-K5SB2KRG.js";
import "./chunk-TH4QSVI3.js";
import "./chunk-DB34PRBV.js";
import "./chunk-GP3WVA4K.js";
import "./chunk-DYFGRP7R.js";
import "./chunk-6GQ52R6W.js";
import "./chunk-MBCXDEAQ.js";
import "./chunk-ANQMVHI3.js";
export {
  loadContract,
  readContract,
  within
};
