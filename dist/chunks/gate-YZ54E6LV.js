import{createRequire as __seaTrialsRequire}from'node:module';const require=__seaTrialsRequire(import.meta.url);
import {
  biasCheck,
  judgeBias
<<<<<<<< HEAD:dist/chunks/gate-DW4OZJ56.js
} from "./chunk-XCV77F7W.js";
import "./chunk-CCCZ3RHA.js";
import "./chunk-AXZR72WY.js";
import "./chunk-JBR5WKDT.js";
import "./chunk-XAFWXQC7.js";
import "./chunk-FFWPEAIC.js";
import "./chunk-327NNTX4.js";
import "./chunk-QPJMZAU2.js";
import "./chunk-OR2IXVQZ.js";
import "./chunk-OR7R4JJJ.js";
import "./chunk-7KYJKBET.js";
import "./chunk-F7UB7VIQ.js";
import "./chunk-BVYRGEYF.js";
import "./chunk-7GVTQ5JJ.js";
========
} from "./chunk-3T4VGDLY.js";
import "./chunk-3NEYFQF4.js";
import "./chunk-CEGR7PU2.js";
import "./chunk-24CYPA72.js";
import "./chunk-GQBKP7LL.js";
import "./chunk-AOTC7TWI.js";
import "./chunk-K4CXMV2W.js";
import "./chunk-QPJMZAU2.js";
import "./chunk-GEORIKMC.js";
import "./chunk-OR7R4JJJ.js";
import "./chunk-NXUAQ2NN.js";
import "./chunk-MZIAD6QK.js";
import "./chunk-3OBMUAGE.js";
import "./chunk-VG3C54DT.js";
>>>>>>>> bf493616 (fix(explain): data sets are drawn again from what has moved, runs with their rows; ends of calibration errors where they were seen):dist/chunks/gate-YZ54E6LV.js
import "./chunk-MB6BZJY2.js";
import "./chunk-CYJL7BNY.js";
import "./chunk-ZYE33NNQ.js";
import "./chunk-4FYVSZN5.js";
<<<<<<<< HEAD:dist/chunks/gate-DW4OZJ56.js
import "./chunk-3MAW775Z.js";
import "./chunk-QOXHSUFT.js";
import "./chunk-KWLU77VT.js";
import "./chunk-NFFO3G72.js";
import "./chunk-AETZD2JR.js";
import "./chunk-F2I3PZPW.js";
import "./chunk-7L7HRSTU.js";
import "./chunk-ROE3C2XM.js";
import "./chunk-DYPV2CNK.js";
import "./chunk-IVP6OGPH.js";
import "./chunk-2X2L4HHP.js";
import "./chunk-BGE26DWH.js";
import "./chunk-JZ23ZK4Y.js";
import "./chunk-KCFAXP7O.js";
========
import "./chunk-FVXH54VP.js";
import "./chunk-B27UFIWV.js";
import "./chunk-UIQXWRFR.js";
import "./chunk-JDQHO3KG.js";
import "./chunk-4JJRC7J2.js";
import "./chunk-F2I3PZPW.js";
import "./chunk-7L7HRSTU.js";
import "./chunk-I7EX553H.js";
import "./chunk-XBT7OS6P.js";
import "./chunk-UMLVRX3H.js";
import "./chunk-Q47OI6CM.js";
import "./chunk-A4BIU5WP.js";
import "./chunk-JZ23ZK4Y.js";
import "./chunk-US2EELFJ.js";
import "./chunk-GU2VEKWG.js";
>>>>>>>> bf493616 (fix(explain): data sets are drawn again from what has moved, runs with their rows; ends of calibration errors where they were seen):dist/chunks/gate-YZ54E6LV.js
import "./chunk-PRVK3WBT.js";
import "./chunk-FAGDRUNS.js";
import "./chunk-BHOZ2OO3.js";
import "./chunk-ZN3MUJHG.js";
import "./chunk-2YTOSEI7.js";
import "./chunk-EA5Q5RBY.js";
import "./chunk-2BTQ2GYN.js";
import "./chunk-2UZ74JIS.js";
import "./chunk-JZSRDTEB.js";
import "./chunk-ZZ6OTWW4.js";
import "./chunk-AQKUTB2W.js";
import "./chunk-P6VMRYRZ.js";
import "./chunk-UXI2KYKF.js";
import "./chunk-OY5NBNRE.js";
import "./chunk-UL64MH5R.js";
import "./chunk-PBVKNK3G.js";
import "./chunk-BBDBGQUP.js";
<<<<<<<< HEAD:dist/chunks/gate-DW4OZJ56.js
import "./chunk-STYOEGNX.js";
import "./chunk-FPMNYM5Q.js";
========
import "./chunk-5GGPCPKJ.js";
import "./chunk-JDIUULGT.js";
>>>>>>>> bf493616 (fix(explain): data sets are drawn again from what has moved, runs with their rows; ends of calibration errors where they were seen):dist/chunks/gate-YZ54E6LV.js
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
import "./chunk-UWKGY5S5.js";
import "./chunk-3ZYJG4OC.js";
import "./chunk-JDLUDKAI.js";
import "./chunk-2QQJPMHQ.js";
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
  biasCheck,
  judgeBias
};
