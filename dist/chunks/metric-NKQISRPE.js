import{createRequire as __seaTrialsRequire}from'node:module';const require=__seaTrialsRequire(import.meta.url);
import {
  columnsOf,
  decisionsOf,
  factsOfEach,
  groupsOf,
  hangingOf,
  incomparable,
  judgeOwn,
  ofRowsAlone
} from "./chunk-6YTWL5BV.js";
import "./chunk-ACYF5FYM.js";
import "./chunk-5Q6WQYXM.js";
import "./chunk-BZXAQOBC.js";
import "./chunk-6TQDSEPG.js";
import "./chunk-Q4LCEWZU.js";
import "./chunk-IF756U3A.js";
import "./chunk-VXTFCHV2.js";
import "./chunk-SU6745ZR.js";
import "./chunk-GR3MBGDA.js";
import "./chunk-LOXXPLRW.js";
import "./chunk-DZAM7Q3A.js";
import "./chunk-DYFGRP7R.js";
import "./chunk-ZSIUO6NE.js";
import "./chunk-6GQ52R6W.js";
import "./chunk-ANQMVHI3.js";
export {
  columnsOf,
  decisionsOf,
  factsOfEach,
  groupsOf,
  hangingOf,
  incomparable,
  judgeOwn,
  ofRowsAlone
};
