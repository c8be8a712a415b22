import{createRequire as __seaTrialsRequire}from'node:module';const require=__seaTrialsRequire(import.meta.url);
import {
  accuracyGate,
  judgeAccuracy
<<<<<<<< HEAD:dist/chunks/gate-OSSYPE7W.js
} from "./chunk-BLH5TZL6.js";
import "./chunk-HD7WTB6E.js";
import "./chunk-RUPL37BS.js";
import "./chunk-MLXCSLO6.js";
import "./chunk-BHLO7J42.js";
import "./chunk-36ZITRE6.js";
========
} from "./chunk-SBQV3P7R.js";
import "./chunk-HD7WTB6E.js";
import "./chunk-I3CNYXXZ.js";
import "./chunk-5YXZI3G2.js";
>>>>>>>> 6649d7a3 (fix(history): a red run keeps its place, so that seasons do not shift; rows that would settle a drift whose other half is known are told):dist/chunks/gate-SBQUZHPO.js
import "./chunk-6NHFL6PM.js";
import "./chunk-QPJMZAU2.js";
import "./chunk-IODZ6HSL.js";
import "./chunk-4GIVMGKG.js";
import "./chunk-DE4SYS64.js";
import "./chunk-5MPRIIAW.js";
import "./chunk-QEALYDMG.js";
import "./chunk-5YQB5BYR.js";
import "./chunk-MZ75UTQL.js";
import "./chunk-Q2LYSZCU.js";
import "./chunk-ZYE33NNQ.js";
import "./chunk-4FYVSZN5.js";
import "./chunk-JTEFTIIY.js";
import "./chunk-ZILOGQXW.js";
import "./chunk-5NAA25CU.js";
import "./chunk-NFFO3G72.js";
import "./chunk-JEIM3EW6.js";
import "./chunk-F2I3PZPW.js";
import "./chunk-6FTKFTRL.js";
import "./chunk-O3RSPZGX.js";
import "./chunk-O77DN4K6.js";
import "./chunk-NWRSLX2H.js";
import "./chunk-ZUVUWMDA.js";
import "./chunk-BGE26DWH.js";
import "./chunk-JZ23ZK4Y.js";
import "./chunk-US2EELFJ.js";
import "./chunk-WLHX2JYJ.js";
import "./chunk-Y7LJKKMD.js";
import "./chunk-WA6RHZY5.js";
import "./chunk-SWBRKB3N.js";
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
import "./chunk-KNJCBLGK.js";
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
