import{createRequire as __seaTrialsRequire}from'node:module';const require=__seaTrialsRequire(import.meta.url);
import {
  dataValidate
<<<<<<<< HEAD:dist/chunks/gate-BQ7C3HUT.js
} from "./chunk-K65TMKHO.js";
========
} from "./chunk-SHKCDG6A.js";
>>>>>>>> 01d99576 (fix(history): a red run keeps its place, so that seasons do not shift; rows that would settle a drift whose other half is known are told):dist/chunks/gate-AJPPTKRI.js
import "./chunk-C3JWXOA2.js";
import "./chunk-T55VEJDN.js";
import "./chunk-UNAIRH6C.js";
import "./chunk-Q2LYSZCU.js";
import "./chunk-ZYE33NNQ.js";
import "./chunk-4FYVSZN5.js";
import "./chunk-YLKB6HJP.js";
import "./chunk-ZLNZNKB5.js";
import "./chunk-UC265YT5.js";
import "./chunk-BTRLD77L.js";
import "./chunk-5JJAMZPV.js";
import "./chunk-US2EELFJ.js";
<<<<<<<< HEAD:dist/chunks/gate-BQ7C3HUT.js
import "./chunk-6DUVUFXS.js";
========
import "./chunk-SWBRKB3N.js";
>>>>>>>> 01d99576 (fix(history): a red run keeps its place, so that seasons do not shift; rows that would settle a drift whose other half is known are told):dist/chunks/gate-AJPPTKRI.js
import "./chunk-ZN3MUJHG.js";
import "./chunk-EA5Q5RBY.js";
import "./chunk-F26JRPAB.js";
import "./chunk-SOCXQVCM.js";
import "./chunk-S3ZB6TL7.js";
<<<<<<<< HEAD:dist/chunks/gate-BQ7C3HUT.js
import "./chunk-TGYJM3C4.js";
========
import "./chunk-ZDMYOLEG.js";
>>>>>>>> 01d99576 (fix(history): a red run keeps its place, so that seasons do not shift; rows that would settle a drift whose other half is known are told):dist/chunks/gate-AJPPTKRI.js
import "./chunk-F5F3EQ6Y.js";
import "./chunk-6DOZ7W3L.js";
import "./chunk-P6VMRYRZ.js";
import "./chunk-7EFNREQP.js";
import "./chunk-6B46OIE3.js";
import "./chunk-X5FABOU6.js";
import "./chunk-UXI2KYKF.js";
import "./chunk-555DFILH.js";
import "./chunk-PBVKNK3G.js";
import "./chunk-T7KXZSX2.js";
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
import "./chunk-XEEDZDUD.js";
import "./chunk-ET2TYQOE.js";
import "./chunk-E5VRUPDS.js";
import "./chunk-UWKGY5S5.js";
import "./chunk-MZNVEPNV.js";
import "./chunk-S5O552YR.js";
import "./chunk-JYM43TBY.js";
import "./chunk-3ZYJG4OC.js";
import "./chunk-HPAARSDD.js";
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
  dataValidate
};
