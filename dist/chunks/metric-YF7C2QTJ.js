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
} from "./chunk-GQLC7V2H.js";
import "./chunk-JUGHCBTP.js";
import "./chunk-5Q6WQYXM.js";
import "./chunk-BE3J2KQ3.js";
import "./chunk-W5JRP2JZ.js";
import "./chunk-VXTFCHV2.js";
import "./chunk-SU6745ZR.js";
import "./chunk-65NSFCW2.js";
import "./chunk-Q4LCEWZU.js";
import "./chunk-ZSIUO6NE.js";
import "./chunk-LOXXPLRW.js";
import "./chunk-GR3MBGDA.js";
import "./chunk-DZAM7Q3A.js";
import "./chunk-DYFGRP7R.js";
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
