import{createRequire as __seaTrialsRequire}from'node:module';const require=__seaTrialsRequire(import.meta.url);
import {
  explainBeside,
  explainTrial
<<<<<<<< HEAD:dist/chunks/explain-2W6A5I4O.js
} from "./chunk-VF3UV54Q.js";
========
} from "./chunk-RUHRAC7Y.js";
>>>>>>>> 78c19158 (fix: lines that few rows leave open say what is observed and what is not; labels that no row has; damaged objects of Git LFS; columns that give away together):dist/chunks/explain-GRMMKD4Z.js
import "./chunk-ID5EUB4Q.js";
import "./chunk-KZ7ETD5B.js";
import "./chunk-RJXZ23MZ.js";
import "./chunk-HOPU6KUC.js";
import "./chunk-HQW5OX5H.js";
import "./chunk-6O7LMF2U.js";
import "./chunk-JKI26JLZ.js";
import "./chunk-2V7CO7VE.js";
import "./chunk-BFQOX2SQ.js";
import "./chunk-CS2CI452.js";
import "./chunk-55EU4TD2.js";
import "./chunk-JAP36MOO.js";
import "./chunk-AXZR72WY.js";
import "./chunk-JBR5WKDT.js";
import "./chunk-XAFWXQC7.js";
import "./chunk-FFWPEAIC.js";
import "./chunk-327NNTX4.js";
import "./chunk-QPJMZAU2.js";
import "./chunk-M547BVEF.js";
import "./chunk-OR7R4JJJ.js";
import "./chunk-UC5B2RZP.js";
import "./chunk-F7UB7VIQ.js";
import "./chunk-BVYRGEYF.js";
import "./chunk-7GVTQ5JJ.js";
import "./chunk-MB6BZJY2.js";
import "./chunk-CYJL7BNY.js";
import "./chunk-ZYE33NNQ.js";
import "./chunk-4FYVSZN5.js";
import "./chunk-3MAW775Z.js";
import "./chunk-JSQMCRBZ.js";
import "./chunk-KWLU77VT.js";
import "./chunk-NFFO3G72.js";
import "./chunk-AETZD2JR.js";
import "./chunk-F2I3PZPW.js";
import "./chunk-7L7HRSTU.js";
import "./chunk-USSEDF3J.js";
import "./chunk-F2N7ZFHJ.js";
import "./chunk-IVP6OGPH.js";
import "./chunk-2X2L4HHP.js";
import "./chunk-BGE26DWH.js";
import "./chunk-JZ23ZK4Y.js";
import "./chunk-KCFAXP7O.js";
import "./chunk-PRVK3WBT.js";
import "./chunk-FAGDRUNS.js";
import "./chunk-UXYRMHT3.js";
import "./chunk-ZN3MUJHG.js";
import "./chunk-2YTOSEI7.js";
import "./chunk-EA5Q5RBY.js";
import "./chunk-2BTQ2GYN.js";
import "./chunk-2UZ74JIS.js";
import "./chunk-E3HUN3Q2.js";
import "./chunk-JZSRDTEB.js";
import "./chunk-ZZ6OTWW4.js";
import "./chunk-AQKUTB2W.js";
import "./chunk-6DOZ7W3L.js";
import "./chunk-P6VMRYRZ.js";
import "./chunk-UXI2KYKF.js";
import "./chunk-OY5NBNRE.js";
import "./chunk-555DFILH.js";
import "./chunk-PBVKNK3G.js";
import "./chunk-BBDBGQUP.js";
import "./chunk-I73VOE4O.js";
import "./chunk-STYOEGNX.js";
import "./chunk-JDIUULGT.js";
import "./chunk-2F6EFJYC.js";
import "./chunk-IAIDVM2K.js";
import "./chunk-ALH2LZD4.js";
import "./chunk-PAFA3RHF.js";
import "./chunk-P43VE5F7.js";
import "./chunk-UKW5RIMB.js";
import "./chunk-VPWZ4MVO.js";
import "./chunk-545X53NH.js";
import "./chunk-7EFNREQP.js";
import "./chunk-MVB5BEBX.js";
import "./chunk-UWKGY5S5.js";
<<<<<<<< HEAD:dist/chunks/explain-2W6A5I4O.js
import "./chunk-CAFZBOJL.js";
import "./chunk-VBP7QIKQ.js";
========
import "./chunk-AXUTDGFO.js";
import "./chunk-G7BG4XRO.js";
>>>>>>>> 78c19158 (fix: lines that few rows leave open say what is observed and what is not; labels that no row has; damaged objects of Git LFS; columns that give away together):dist/chunks/explain-GRMMKD4Z.js
import "./chunk-6SRHXXJW.js";
import "./chunk-KPRW3J5P.js";
import "./chunk-SFSNBUJU.js";
import "./chunk-TB6YVODO.js";
import "./chunk-ZWI5XGUI.js";
import "./chunk-LMI3EX6N.js";
import "./chunk-3ZYJG4OC.js";
import "./chunk-HPAARSDD.js";
import "./chunk-JDLUDKAI.js";
import "./chunk-GY5OF2YY.js";
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
  explainBeside,
  explainTrial
};
