import{createRequire as __seaTrialsRequire}from'node:module';const require=__seaTrialsRequire(import.meta.url);
import {
  runToKeep
<<<<<<<< HEAD:dist/chunks/recording-MKSD3VHB.js
} from "./chunk-7VNVWLWS.js";
import "./chunk-RCV62O7C.js";
import "./chunk-3PN4WZWF.js";
========
} from "./chunk-Q6B7OGXV.js";
import "./chunk-O3RSPZGX.js";
import "./chunk-O77DN4K6.js";
>>>>>>>> 01d99576 (fix(history): a red run keeps its place, so that seasons do not shift; rows that would settle a drift whose other half is known are told):dist/chunks/recording-BTYRFGW2.js
import "./chunk-NWRSLX2H.js";
import "./chunk-ZUVUWMDA.js";
import "./chunk-BGE26DWH.js";
import "./chunk-JZ23ZK4Y.js";
import "./chunk-5JJAMZPV.js";
import "./chunk-US2EELFJ.js";
import "./chunk-WLHX2JYJ.js";
<<<<<<<< HEAD:dist/chunks/recording-MKSD3VHB.js
import "./chunk-PRVK3WBT.js";
import "./chunk-FAGDRUNS.js";
import "./chunk-6DUVUFXS.js";
========
import "./chunk-Y7LJKKMD.js";
import "./chunk-WA6RHZY5.js";
import "./chunk-SWBRKB3N.js";
>>>>>>>> 01d99576 (fix(history): a red run keeps its place, so that seasons do not shift; rows that would settle a drift whose other half is known are told):dist/chunks/recording-BTYRFGW2.js
import "./chunk-ZN3MUJHG.js";
import "./chunk-EA5Q5RBY.js";
import "./chunk-F26JRPAB.js";
import "./chunk-SOCXQVCM.js";
import "./chunk-J6S727RA.js";
import "./chunk-JDIUULGT.js";
import "./chunk-2F6EFJYC.js";
import "./chunk-IAIDVM2K.js";
import "./chunk-ALH2LZD4.js";
import "./chunk-PAFA3RHF.js";
import "./chunk-P43VE5F7.js";
import "./chunk-UKW5RIMB.js";
import "./chunk-VPWZ4MVO.js";
import "./chunk-MVB5BEBX.js";
import "./chunk-545X53NH.js";
import "./chunk-IZDH2YAH.js";
import "./chunk-JDLUDKAI.js";
import "./chunk-2QQJPMHQ.js";
import "./chunk-K5SB2KRG.js";
import "./chunk-53PKLZBG.js";
import "./chunk-2FSLVZB6.js";
import "./chunk-GLACIS5M.js";
import "./chunk-RNZZF7ZB.js";
import "./chunk-56KQP7TY.js";
import "./chunk-DD2TZ3UH.js";
import "./chunk-7GQU72V4.js";
import "./chunk-CXAWSTTV.js";
import "./chunk-X4TMAPJS.js";
import "./chunk-UVDTI5O6.js";
import "./chunk-63DVTQSH.js";
import "./chunk-7N7QVSEW.js";
import "./chunk-ANQMVHI3.js";
export {
  runToKeep
};
