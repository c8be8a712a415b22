import{createRequire as __seaTrialsRequire}from'node:module';const require=__seaTrialsRequire(import.meta.url);
import {
  runToKeep
<<<<<<<< HEAD:dist/chunks/recording-UOLT3MM6.js
} from "./chunk-FFEPM4YL.js";
import "./chunk-CJAU54CD.js";
import "./chunk-5NORTPV3.js";
import "./chunk-NWRSLX2H.js";
import "./chunk-ZUVUWMDA.js";
import "./chunk-BGE26DWH.js";
import "./chunk-JZ23ZK4Y.js";
import "./chunk-5JJAMZPV.js";
import "./chunk-US2EELFJ.js";
import "./chunk-WLHX2JYJ.js";
import "./chunk-Y7LJKKMD.js";
import "./chunk-WA6RHZY5.js";
import "./chunk-RZUVB7ZE.js";
========
} from "./chunk-7WTFCHR3.js";
import "./chunk-5KD5R2J5.js";
import "./chunk-NKNHQJ7X.js";
import "./chunk-EHLJFJTA.js";
import "./chunk-JBDSSZ7C.js";
import "./chunk-FVSOWVH4.js";
import "./chunk-JZ23ZK4Y.js";
import "./chunk-5JJAMZPV.js";
import "./chunk-US2EELFJ.js";
import "./chunk-PUVDJXOZ.js";
import "./chunk-IQ2NT5RF.js";
import "./chunk-B6P2BNOQ.js";
import "./chunk-CUSFSSDP.js";
>>>>>>>> 03e265b1 (fix(gates): numbers whose squares overflow are named, the rows that settle a gap say their side, learning curves their file):dist/chunks/recording-WRBOAERH.js
import "./chunk-ZN3MUJHG.js";
import "./chunk-EA5Q5RBY.js";
import "./chunk-F26JRPAB.js";
import "./chunk-SOCXQVCM.js";
<<<<<<<< HEAD:dist/chunks/recording-UOLT3MM6.js
import "./chunk-J6S727RA.js";
import "./chunk-KNJCBLGK.js";
========
import "./chunk-FGSC3UN3.js";
import "./chunk-RPSQATHG.js";
>>>>>>>> 03e265b1 (fix(gates): numbers whose squares overflow are named, the rows that settle a gap say their side, learning curves their file):dist/chunks/recording-WRBOAERH.js
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
