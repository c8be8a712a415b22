import{createRequire as __seaTrialsRequire}from'node:module';const require=__seaTrialsRequire(import.meta.url);
import {
  accuracyGate,
  judgeAccuracy
<<<<<<<< HEAD:dist/chunks/gate-6TLQZ7MN.js
} from "./chunk-D45XMDTQ.js";
import "./chunk-HD7WTB6E.js";
import "./chunk-NPINFEPP.js";
import "./chunk-W2VYNP6N.js";
========
} from "./chunk-5TDGXNAP.js";
import "./chunk-HD7WTB6E.js";
import "./chunk-HU7QGSMT.js";
import "./chunk-RXFBYG3F.js";
>>>>>>>> 80050494 (fix(gates): labels of training rows count before those beside their predictions; a waived line makes no other idle; tables that turn scroll):dist/chunks/gate-OX32I6K5.js
import "./chunk-RGYAU3GF.js";
import "./chunk-FZUORWXV.js";
import "./chunk-7KC3AS4X.js";
import "./chunk-ZN6NPG4J.js";
import "./chunk-QPJMZAU2.js";
import "./chunk-VLZNQU6V.js";
import "./chunk-OR7R4JJJ.js";
import "./chunk-EYZH3EWN.js";
import "./chunk-STUYVZNA.js";
import "./chunk-4ONUTAOI.js";
import "./chunk-UULEQYWO.js";
import "./chunk-MB6BZJY2.js";
import "./chunk-Q2LYSZCU.js";
import "./chunk-ZYE33NNQ.js";
import "./chunk-4FYVSZN5.js";
import "./chunk-JTEFTIIY.js";
import "./chunk-WOR5G4SJ.js";
import "./chunk-5NAA25CU.js";
import "./chunk-NFFO3G72.js";
import "./chunk-GS6CRWBR.js";
import "./chunk-F2I3PZPW.js";
import "./chunk-7L7HRSTU.js";
import "./chunk-SBONKQUN.js";
import "./chunk-PFYMUOG2.js";
import "./chunk-NWRSLX2H.js";
import "./chunk-ZUVUWMDA.js";
import "./chunk-BGE26DWH.js";
import "./chunk-JZ23ZK4Y.js";
import "./chunk-US2EELFJ.js";
import "./chunk-WLHX2JYJ.js";
import "./chunk-PRVK3WBT.js";
import "./chunk-FAGDRUNS.js";
import "./chunk-UXYRMHT3.js";
import "./chunk-ZN3MUJHG.js";
import "./chunk-EA5Q5RBY.js";
import "./chunk-F26JRPAB.js";
import "./chunk-SOCXQVCM.js";
import "./chunk-E3HUN3Q2.js";
import "./chunk-JZSRDTEB.js";
import "./chunk-ZZ6OTWW4.js";
import "./chunk-AQKUTB2W.js";
import "./chunk-P6VMRYRZ.js";
import "./chunk-7EFNREQP.js";
import "./chunk-UXI2KYKF.js";
import "./chunk-OY5NBNRE.js";
import "./chunk-555DFILH.js";
import "./chunk-PBVKNK3G.js";
import "./chunk-BBDBGQUP.js";
import "./chunk-I73VOE4O.js";
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
import "./chunk-UWKGY5S5.js";
import "./chunk-3ZYJG4OC.js";
import "./chunk-JDLUDKAI.js";
import "./chunk-2QQJPMHQ.js";
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
  accuracyGate,
  judgeAccuracy
};
