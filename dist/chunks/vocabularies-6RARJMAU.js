import{createRequire as __seaTrialsRequire}from'node:module';const require=__seaTrialsRequire(import.meta.url);
import {
  VOCABULARIES
<<<<<<<< HEAD:dist/chunks/vocabularies-E6NFFR6B.js
} from "./chunk-WXPYTXIB.js";
========
} from "./chunk-Z7GLP6L2.js";
>>>>>>>> 01d99576 (fix(history): a red run keeps its place, so that seasons do not shift; rows that would settle a drift whose other half is known are told):dist/chunks/vocabularies-6RARJMAU.js
import "./chunk-H3F4CZL7.js";
import "./chunk-E3HUN3Q2.js";
import "./chunk-JZSRDTEB.js";
import "./chunk-ZZ6OTWW4.js";
import "./chunk-AQKUTB2W.js";
<<<<<<<< HEAD:dist/chunks/vocabularies-E6NFFR6B.js
import "./chunk-TGYJM3C4.js";
========
import "./chunk-ZDMYOLEG.js";
>>>>>>>> 01d99576 (fix(history): a red run keeps its place, so that seasons do not shift; rows that would settle a drift whose other half is known are told):dist/chunks/vocabularies-6RARJMAU.js
import "./chunk-F5F3EQ6Y.js";
import "./chunk-6DOZ7W3L.js";
import "./chunk-P6VMRYRZ.js";
import "./chunk-7EFNREQP.js";
import "./chunk-6B46OIE3.js";
import "./chunk-X5FABOU6.js";
import "./chunk-UXI2KYKF.js";
import "./chunk-OY5NBNRE.js";
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
  VOCABULARIES
};
