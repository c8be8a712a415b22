import{createRequire as __seaTrialsRequire}from'node:module';const require=__seaTrialsRequire(import.meta.url);
import {
  columnsOf,
  decidingOf,
  decisionsOf,
  factsOfEach,
  groupsOf,
  hangingOf,
  incomparable,
  judgeOwn,
  ofRowsAlone
} from "./chunk-3M2U5FIH.js";
import "./chunk-LMH64CRY.js";
import "./chunk-UNSKBWUE.js";
import "./chunk-IEVCVET3.js";
import "./chunk-BKYVOMP5.js";
import "./chunk-JJU7CKVT.js";
import "./chunk-6C6KBS22.js";
import "./chunk-VXTFCHV2.js";
import "./chunk-SU6745ZR.js";
import "./chunk-26GVPT22.js";
import "./chunk-2FORHW3I.js";
import "./chunk-SBLS6VW5.js";
import "./chunk-545X53NH.js";
import "./chunk-PIFFPRSS.js";
import "./chunk-ZH24QDSQ.js";
import "./chunk-DZAM7Q3A.js";
import "./chunk-YY2RU22K.js";
import "./chunk-7N7QVSEW.js";
import "./chunk-ANQMVHI3.js";
export {
  columnsOf,
  decidingOf,
  decisionsOf,
  factsOfEach,
  groupsOf,
  hangingOf,
  incomparable,
  judgeOwn,
  ofRowsAlone
};
