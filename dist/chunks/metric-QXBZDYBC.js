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
<<<<<<<< HEAD:dist/chunks/metric-QXBZDYBC.js
} from "./chunk-3RKGEASA.js";
import "./chunk-NFFO3G72.js";
import "./chunk-JEIM3EW6.js";
import "./chunk-F2I3PZPW.js";
import "./chunk-6FTKFTRL.js";
import "./chunk-Y7LJKKMD.js";
import "./chunk-WA6RHZY5.js";
import "./chunk-RZUVB7ZE.js";
========
} from "./chunk-RJRH34MR.js";
import "./chunk-MQJH4FVR.js";
import "./chunk-MUCBOOI7.js";
import "./chunk-F2I3PZPW.js";
import "./chunk-4DECHFU7.js";
import "./chunk-IQ2NT5RF.js";
import "./chunk-B6P2BNOQ.js";
import "./chunk-CUSFSSDP.js";
>>>>>>>> 03e265b1 (fix(gates): numbers whose squares overflow are named, the rows that settle a gap say their side, learning curves their file):dist/chunks/metric-IOGMSBLW.js
import "./chunk-ZN3MUJHG.js";
import "./chunk-EA5Q5RBY.js";
import "./chunk-7EFNREQP.js";
import "./chunk-RPSQATHG.js";
import "./chunk-2F6EFJYC.js";
import "./chunk-PAFA3RHF.js";
import "./chunk-P43VE5F7.js";
import "./chunk-UKW5RIMB.js";
import "./chunk-VPWZ4MVO.js";
import "./chunk-MVB5BEBX.js";
import "./chunk-545X53NH.js";
import "./chunk-2QQJPMHQ.js";
import "./chunk-RNZZF7ZB.js";
import "./chunk-56KQP7TY.js";
import "./chunk-DD2TZ3UH.js";
import "./chunk-UVDTI5O6.js";
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
