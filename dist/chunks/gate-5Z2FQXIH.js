import{createRequire as __seaTrialsRequire}from'node:module';const require=__seaTrialsRequire(import.meta.url);
import {
  dataValidate
<<<<<<<< HEAD:dist/chunks/gate-W2QN4U2S.js
} from "./chunk-VMF2DTTX.js";
========
} from "./chunk-Z2EPG6MD.js";
>>>>>>>> 2832d994 (fix(gates): counts that lines and tables tell together; what explain and the note on the most frequent class told of few rows):dist/chunks/gate-5Z2FQXIH.js
import "./chunk-U4Q2LDVP.js";
import "./chunk-HQNLJ4NO.js";
import "./chunk-EV5VHAFQ.js";
import "./chunk-Q2LYSZCU.js";
import "./chunk-ZYE33NNQ.js";
import "./chunk-4FYVSZN5.js";
import "./chunk-YLKB6HJP.js";
import "./chunk-ZLNZNKB5.js";
import "./chunk-O3JLHOVP.js";
import "./chunk-BTRLD77L.js";
import "./chunk-5JJAMZPV.js";
import "./chunk-US2EELFJ.js";
import "./chunk-TZVQ3HDR.js";
import "./chunk-ZN3MUJHG.js";
import "./chunk-2F6EFJYC.js";
import "./chunk-EA5Q5RBY.js";
import "./chunk-AMPP4ZYF.js";
import "./chunk-SOCXQVCM.js";
import "./chunk-S3ZB6TL7.js";
import "./chunk-LNEBG53A.js";
import "./chunk-Y5ETQ6JD.js";
import "./chunk-QLXKHR5W.js";
import "./chunk-6KB7INAJ.js";
import "./chunk-KDOEGL4H.js";
import "./chunk-KTZX2WL6.js";
import "./chunk-UXI2KYKF.js";
import "./chunk-JGUFXMCK.js";
import "./chunk-PBVKNK3G.js";
import "./chunk-T7KXZSX2.js";
import "./chunk-BBDBGQUP.js";
import "./chunk-I73VOE4O.js";
import "./chunk-ATTS2DOG.js";
import "./chunk-OCNL57JL.js";
import "./chunk-IAIDVM2K.js";
import "./chunk-ALH2LZD4.js";
import "./chunk-2KUPHJPJ.js";
import "./chunk-P43VE5F7.js";
import "./chunk-UKW5RIMB.js";
import "./chunk-WZWLKM5I.js";
import "./chunk-MVB5BEBX.js";
import "./chunk-545X53NH.js";
import "./chunk-XEEDZDUD.js";
import "./chunk-NJCULJX6.js";
import "./chunk-E5VRUPDS.js";
import "./chunk-UWKGY5S5.js";
import "./chunk-NGSCEIJS.js";
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
