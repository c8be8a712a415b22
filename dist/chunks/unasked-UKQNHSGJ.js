import{createRequire as __seaTrialsRequire}from'node:module';const require=__seaTrialsRequire(import.meta.url);
import {
  columnsUnasked,
  searchesUnasked,
  unaskedSlices
<<<<<<<< HEAD:dist/chunks/unasked-UKQNHSGJ.js
} from "./chunk-TNYM6YQX.js";
import "./chunk-BFQOX2SQ.js";
import "./chunk-QPJMZAU2.js";
import "./chunk-OR2IXVQZ.js";
import "./chunk-OR7R4JJJ.js";
import "./chunk-7KYJKBET.js";
import "./chunk-BVYRGEYF.js";
import "./chunk-7GVTQ5JJ.js";
import "./chunk-4FYVSZN5.js";
import "./chunk-3MAW775Z.js";
import "./chunk-QOXHSUFT.js";
import "./chunk-KWLU77VT.js";
import "./chunk-NFFO3G72.js";
import "./chunk-AETZD2JR.js";
========
} from "./chunk-APNUBWR2.js";
import "./chunk-LUD7YDDE.js";
import "./chunk-QPJMZAU2.js";
import "./chunk-GEORIKMC.js";
import "./chunk-OR7R4JJJ.js";
import "./chunk-NXUAQ2NN.js";
import "./chunk-3OBMUAGE.js";
import "./chunk-VG3C54DT.js";
import "./chunk-4FYVSZN5.js";
import "./chunk-FVXH54VP.js";
import "./chunk-B27UFIWV.js";
import "./chunk-UIQXWRFR.js";
import "./chunk-JDQHO3KG.js";
import "./chunk-4JJRC7J2.js";
>>>>>>>> bf493616 (fix(explain): data sets are drawn again from what has moved, runs with their rows; ends of calibration errors where they were seen):dist/chunks/unasked-RNGDRQTJ.js
import "./chunk-F2I3PZPW.js";
import "./chunk-7L7HRSTU.js";
import "./chunk-UMLVRX3H.js";
import "./chunk-Q47OI6CM.js";
import "./chunk-A4BIU5WP.js";
import "./chunk-JZ23ZK4Y.js";
import "./chunk-GU2VEKWG.js";
import "./chunk-PRVK3WBT.js";
import "./chunk-FAGDRUNS.js";
import "./chunk-BHOZ2OO3.js";
import "./chunk-ZN3MUJHG.js";
import "./chunk-2YTOSEI7.js";
import "./chunk-EA5Q5RBY.js";
import "./chunk-AQKUTB2W.js";
import "./chunk-ZTFA63AJ.js";
import "./chunk-OY5NBNRE.js";
import "./chunk-UL64MH5R.js";
import "./chunk-BBDBGQUP.js";
<<<<<<<< HEAD:dist/chunks/unasked-UKQNHSGJ.js
import "./chunk-STYOEGNX.js";
import "./chunk-FPMNYM5Q.js";
========
import "./chunk-5GGPCPKJ.js";
import "./chunk-JDIUULGT.js";
>>>>>>>> bf493616 (fix(explain): data sets are drawn again from what has moved, runs with their rows; ends of calibration errors where they were seen):dist/chunks/unasked-RNGDRQTJ.js
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
