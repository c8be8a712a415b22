import{createRequire as __seaTrialsRequire}from'node:module';const require=__seaTrialsRequire(import.meta.url);
import {
  columnsUnasked,
  searchesUnasked,
  unaskedSlices
} from "./chunk-J2L6YKSQ.js";
import "./chunk-LLINVXPT.js";
import "./chunk-PQZ4N4UC.js";
import "./chunk-CFO67YKC.js";
import "./chunk-4GIVMGKG.js";
import "./chunk-XC2TK7LT.js";
import "./chunk-Z3ZPG47W.js";
import "./chunk-GZL7N5HR.js";
import "./chunk-4FYVSZN5.js";
import "./chunk-LXDJOJEW.js";
import "./chunk-KYLY5TQL.js";
import "./chunk-VUGET7EF.js";
import "./chunk-MQJH4FVR.js";
import "./chunk-CTLF4UYU.js";
import "./chunk-F2I3PZPW.js";
import "./chunk-LCHNYSMX.js";
import "./chunk-7NOY4WN4.js";
import "./chunk-YTWVS3ID.js";
import "./chunk-FVSOWVH4.js";
import "./chunk-JZ23ZK4Y.js";
import "./chunk-PUVDJXOZ.js";
import "./chunk-XDQUFVKT.js";
import "./chunk-RLDLYSOQ.js";
import "./chunk-TZVQ3HDR.js";
import "./chunk-ZN3MUJHG.js";
import "./chunk-2F6EFJYC.js";
import "./chunk-EA5Q5RBY.js";
import "./chunk-AQJZWKIS.js";
import "./chunk-QLXKHR5W.js";
import "./chunk-6KB7INAJ.js";
import "./chunk-OY5NBNRE.js";
import "./chunk-K2K52ULS.js";
import "./chunk-BBDBGQUP.js";
import "./chunk-UC7JCILC.js";
import "./chunk-OCNL57JL.js";
import "./chunk-IAIDVM2K.js";
import "./chunk-ALH2LZD4.js";
import "./chunk-2KUPHJPJ.js";
import "./chunk-P43VE5F7.js";
import "./chunk-UKW5RIMB.js";
import "./chunk-WZWLKM5I.js";
import "./chunk-MVB5BEBX.js";
import "./chunk-545X53NH.js";
import "./chunk-2QQJPMHQ.js";
import "./chunk-2FSLVZB6.js";
import "./chunk-GLACIS5M.js";
import "./chunk-RNZZF7ZB.js";
import "./chunk-56KQP7TY.js";
import "./chunk-DD2TZ3UH.js";
import "./chunk-7GQU72V4.js";
import "./chunk-CXAWSTTV.js";
import "./chunk-X4TMAPJS.js";
import "./chunk-UVDTI5O6.js";
import "./chunk-7N7QVSEW.js";
import "./chunk-ANQMVHI3.js";
export {
  columnsUnasked,
  searchesUnasked,
  unaskedSlices
};
