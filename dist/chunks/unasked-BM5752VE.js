import{createRequire as __seaTrialsRequire}from'node:module';const require=__seaTrialsRequire(import.meta.url);
import {
  columnsUnasked,
  searchesUnasked,
  unaskedSlices
} from "./chunk-PYQ3VCNI.js";
import "./chunk-556KBNYJ.js";
import "./chunk-QPJMZAU2.js";
import "./chunk-SBXWZNYC.js";
import "./chunk-OR7R4JJJ.js";
import "./chunk-4EL4JPHW.js";
import "./chunk-ZTQLFQ2B.js";
import "./chunk-RP3KE7EG.js";
import "./chunk-4FYVSZN5.js";
import "./chunk-BOWJFSKT.js";
import "./chunk-7W6GMEAP.js";
import "./chunk-4RNI6CGF.js";
import "./chunk-JDQHO3KG.js";
import "./chunk-V6RFNO2Q.js";
import "./chunk-F2I3PZPW.js";
import "./chunk-7L7HRSTU.js";
import "./chunk-GC3F2HYM.js";
import "./chunk-6MHAVS2R.js";
import "./chunk-5DHPM7XU.js";
import "./chunk-JZ23ZK4Y.js";
import "./chunk-KHOWSOTL.js";
import "./chunk-T46UYRMV.js";
import "./chunk-FAGDRUNS.js";
import "./chunk-BHOZ2OO3.js";
import "./chunk-ZN3MUJHG.js";
import "./chunk-2YTOSEI7.js";
import "./chunk-EA5Q5RBY.js";
import "./chunk-AQKUTB2W.js";
import "./chunk-ZTFA63AJ.js";
import "./chunk-OY5NBNRE.js";
import "./chunk-W625VP5M.js";
import "./chunk-BBDBGQUP.js";
import "./chunk-O336ERH7.js";
import "./chunk-FPMNYM5Q.js";
import "./chunk-2F6EFJYC.js";
import "./chunk-YBZBQVW7.js";
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
