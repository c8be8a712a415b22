import{createRequire as __seaTrialsRequire}from'node:module';const require=__seaTrialsRequire(import.meta.url);
import {
  columnsUnasked,
  searchesUnasked,
  unaskedSlices
} from "./chunk-NF3PYLIV.js";
import "./chunk-OQUN3QUI.js";
import "./chunk-QPJMZAU2.js";
import "./chunk-TJKM36MS.js";
import "./chunk-OR7R4JJJ.js";
import "./chunk-YA35LAW2.js";
import "./chunk-4NAVWFEB.js";
import "./chunk-6AWYEAWZ.js";
import "./chunk-4FYVSZN5.js";
import "./chunk-365ICZNG.js";
import "./chunk-UVZMU4CD.js";
import "./chunk-4TKVI4BA.js";
import "./chunk-JDQHO3KG.js";
import "./chunk-V6RFNO2Q.js";
import "./chunk-F2I3PZPW.js";
import "./chunk-7L7HRSTU.js";
import "./chunk-UN5QR7NP.js";
import "./chunk-BGZ4RQVW.js";
import "./chunk-AXKBR4GD.js";
import "./chunk-JZ23ZK4Y.js";
import "./chunk-TXEVQEQY.js";
import "./chunk-T46UYRMV.js";
import "./chunk-FAGDRUNS.js";
import "./chunk-BHOZ2OO3.js";
import "./chunk-ZN3MUJHG.js";
import "./chunk-2YTOSEI7.js";
import "./chunk-EA5Q5RBY.js";
import "./chunk-AQKUTB2W.js";
import "./chunk-ZTFA63AJ.js";
import "./chunk-OY5NBNRE.js";
import "./chunk-Q3JPAFGZ.js";
import "./chunk-BBDBGQUP.js";
import "./chunk-WGMZNT3S.js";
import "./chunk-FPMNYM5Q.js";
import "./chunk-2F6EFJYC.js";
import "./chunk-AX6ZWRLV.js";
import "./chunk-ASHCQCSS.js";
import "./chunk-NA44UXO2.js";
import "./chunk-P43VE5F7.js";
import "./chunk-UKW5RIMB.js";
import "./chunk-VPWZ4MVO.js";
import "./chunk-545X53NH.js";
import "./chunk-7EFNREQP.js";
import "./chunk-MVB5BEBX.js";
import "./chunk-JDLUDKAI.js";
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
import "./chunk-63DVTQSH.js";
import "./chunk-7N7QVSEW.js";
import "./chunk-ANQMVHI3.js";
export {
  columnsUnasked,
  searchesUnasked,
  unaskedSlices
};
