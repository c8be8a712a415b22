import{createRequire as __seaTrialsRequire}from'node:module';const require=__seaTrialsRequire(import.meta.url);
import {
  runToKeep
<<<<<<<< HEAD:dist/chunks/recording-KXBB4Y4J.js
} from "./chunk-CQXMT5DQ.js";
import "./chunk-ROE3C2XM.js";
import "./chunk-DYPV2CNK.js";
import "./chunk-IVP6OGPH.js";
import "./chunk-2X2L4HHP.js";
import "./chunk-BGE26DWH.js";
import "./chunk-JZ23ZK4Y.js";
import "./chunk-5JJAMZPV.js";
import "./chunk-KCFAXP7O.js";
========
} from "./chunk-UBOKDZBH.js";
import "./chunk-I7EX553H.js";
import "./chunk-XBT7OS6P.js";
import "./chunk-UMLVRX3H.js";
import "./chunk-Q47OI6CM.js";
import "./chunk-A4BIU5WP.js";
import "./chunk-JZ23ZK4Y.js";
import "./chunk-5JJAMZPV.js";
import "./chunk-US2EELFJ.js";
import "./chunk-GU2VEKWG.js";
>>>>>>>> bf493616 (fix(explain): data sets are drawn again from what has moved, runs with their rows; ends of calibration errors where they were seen):dist/chunks/recording-CWRO75RT.js
import "./chunk-PRVK3WBT.js";
import "./chunk-FAGDRUNS.js";
import "./chunk-BHOZ2OO3.js";
import "./chunk-ZN3MUJHG.js";
import "./chunk-2YTOSEI7.js";
import "./chunk-EA5Q5RBY.js";
import "./chunk-2BTQ2GYN.js";
import "./chunk-2UZ74JIS.js";
<<<<<<<< HEAD:dist/chunks/recording-KXBB4Y4J.js
import "./chunk-STYOEGNX.js";
import "./chunk-FPMNYM5Q.js";
========
import "./chunk-5GGPCPKJ.js";
import "./chunk-JDIUULGT.js";
>>>>>>>> bf493616 (fix(explain): data sets are drawn again from what has moved, runs with their rows; ends of calibration errors where they were seen):dist/chunks/recording-CWRO75RT.js
import "./chunk-2F6EFJYC.js";
import "./chunk-IAIDVM2K.js";
import "./chunk-ALH2LZD4.js";
import "./chunk-NA44UXO2.js";
import "./chunk-P43VE5F7.js";
import "./chunk-UKW5RIMB.js";
import "./chunk-VPWZ4MVO.js";
import "./chunk-545X53NH.js";
import "./chunk-7EFNREQP.js";
import "./chunk-MVB5BEBX.js";
import "./chunk-HQD5C6FZ.js";
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
