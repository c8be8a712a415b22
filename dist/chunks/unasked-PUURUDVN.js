import{createRequire as __seaTrialsRequire}from'node:module';const require=__seaTrialsRequire(import.meta.url);
import {
  columnsUnasked,
  searchesUnasked,
  unaskedSlices
} from "./chunk-YQARCVFZ.js";
import "./chunk-BONCK5PA.js";
import "./chunk-QPJMZAU2.js";
import "./chunk-F6E34VNJ.js";
import "./chunk-OR7R4JJJ.js";
import "./chunk-THUTPRCA.js";
import "./chunk-YTBMG3RO.js";
import "./chunk-GKI254EP.js";
import "./chunk-4FYVSZN5.js";
import "./chunk-ZG2GDYTY.js";
import "./chunk-MRYWMRE2.js";
import "./chunk-GW5Z6AHE.js";
import "./chunk-7FIQ337B.js";
import "./chunk-Z2NJB4WF.js";
import "./chunk-F2I3PZPW.js";
import "./chunk-7L7HRSTU.js";
import "./chunk-P6EKTB5N.js";
import "./chunk-6EIKK6IR.js";
import "./chunk-54UPS2SN.js";
import "./chunk-JZ23ZK4Y.js";
import "./chunk-PESDCMIF.js";
import "./chunk-T46UYRMV.js";
import "./chunk-FAGDRUNS.js";
import "./chunk-BHOZ2OO3.js";
import "./chunk-ZN3MUJHG.js";
import "./chunk-2YTOSEI7.js";
import "./chunk-EA5Q5RBY.js";
import "./chunk-AQKUTB2W.js";
import "./chunk-4RS5BBQ7.js";
import "./chunk-OY5NBNRE.js";
import "./chunk-VD2NFCPH.js";
import "./chunk-BBDBGQUP.js";
import "./chunk-UAJZ7R2R.js";
import "./chunk-FPMNYM5Q.js";
import "./chunk-2F6EFJYC.js";
import "./chunk-YBZBQVW7.js";
import "./chunk-ASHCQCSS.js";
import "./chunk-Y3K7NPZO.js";
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
