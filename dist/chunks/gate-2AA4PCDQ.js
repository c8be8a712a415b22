import{createRequire as __seaTrialsRequire}from'node:module';const require=__seaTrialsRequire(import.meta.url);
import {
  dataValidate,
  judgeData
<<<<<<<< HEAD:dist/chunks/gate-UURIVTRZ.js
} from "./chunk-CMVQUPW6.js";
========
} from "./chunk-SNS3JUQU.js";
>>>>>>>> f38395b9 (fix(profile): sensitive values are looked for in lists and structures, and addresses in URLs; what cannot be read is named):dist/chunks/gate-2AA4PCDQ.js
import "./chunk-ZLYKSLBP.js";
import "./chunk-T55VEJDN.js";
import "./chunk-J2Y3XDP3.js";
import "./chunk-CYJL7BNY.js";
import "./chunk-ZYE33NNQ.js";
import "./chunk-4FYVSZN5.js";
import "./chunk-YLKB6HJP.js";
import "./chunk-ZLNZNKB5.js";
import "./chunk-UC265YT5.js";
import "./chunk-BTRLD77L.js";
import "./chunk-5JJAMZPV.js";
import "./chunk-BHOZ2OO3.js";
import "./chunk-ZN3MUJHG.js";
import "./chunk-2YTOSEI7.js";
import "./chunk-EA5Q5RBY.js";
import "./chunk-2BTQ2GYN.js";
import "./chunk-2UZ74JIS.js";
import "./chunk-S3ZB6TL7.js";
import "./chunk-D3O5BMPS.js";
import "./chunk-H7AS7YAA.js";
import "./chunk-LSKMAWXI.js";
import "./chunk-ZTFA63AJ.js";
import "./chunk-P6VMRYRZ.js";
import "./chunk-6B46OIE3.js";
import "./chunk-X5FABOU6.js";
import "./chunk-UXI2KYKF.js";
import "./chunk-UL64MH5R.js";
import "./chunk-PBVKNK3G.js";
import "./chunk-T7KXZSX2.js";
import "./chunk-BBDBGQUP.js";
import "./chunk-I73VOE4O.js";
import "./chunk-EONF5KDF.js";
import "./chunk-FPMNYM5Q.js";
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
  dataValidate,
  judgeData
};
