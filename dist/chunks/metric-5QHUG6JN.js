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
} from "./chunk-I6AIPRQR.js";
import "./chunk-7FIQ337B.js";
import "./chunk-Z2NJB4WF.js";
import "./chunk-F2I3PZPW.js";
import "./chunk-7L7HRSTU.js";
import "./chunk-T46UYRMV.js";
import "./chunk-FAGDRUNS.js";
import "./chunk-BHOZ2OO3.js";
import "./chunk-ZN3MUJHG.js";
import "./chunk-2YTOSEI7.js";
import "./chunk-EA5Q5RBY.js";
import "./chunk-FPMNYM5Q.js";
import "./chunk-2F6EFJYC.js";
import "./chunk-Y3K7NPZO.js";
import "./chunk-P43VE5F7.js";
import "./chunk-UKW5RIMB.js";
import "./chunk-VPWZ4MVO.js";
import "./chunk-545X53NH.js";
import "./chunk-7EFNREQP.js";
import "./chunk-MVB5BEBX.js";
import "./chunk-JDLUDKAI.js";
import "./chunk-2QQJPMHQ.js";
import "./chunk-RNZZF7ZB.js";
import "./chunk-56KQP7TY.js";
import "./chunk-DD2TZ3UH.js";
import "./chunk-UVDTI5O6.js";
import "./chunk-63DVTQSH.js";
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
