import{createRequire as __seaTrialsRequire}from'node:module';const require=__seaTrialsRequire(import.meta.url);
import {
  columnsUnasked,
  searchesUnasked,
  unaskedSlices
<<<<<<<< HEAD:dist/chunks/unasked-KUKHDUSN.js
} from "./chunk-XBWGKUTT.js";
import "./chunk-CCGT6RMS.js";
import "./chunk-QPJMZAU2.js";
import "./chunk-Z4EJ5BFR.js";
import "./chunk-4GIVMGKG.js";
import "./chunk-BIWAPM3D.js";
import "./chunk-QEALYDMG.js";
import "./chunk-5YQB5BYR.js";
import "./chunk-4FYVSZN5.js";
import "./chunk-JTEFTIIY.js";
import "./chunk-5WJOSUAX.js";
import "./chunk-5NAA25CU.js";
import "./chunk-NFFO3G72.js";
import "./chunk-JEIM3EW6.js";
import "./chunk-F2I3PZPW.js";
import "./chunk-6FTKFTRL.js";
import "./chunk-NWRSLX2H.js";
import "./chunk-ZUVUWMDA.js";
import "./chunk-BGE26DWH.js";
import "./chunk-JZ23ZK4Y.js";
import "./chunk-WLHX2JYJ.js";
import "./chunk-Y7LJKKMD.js";
import "./chunk-WA6RHZY5.js";
import "./chunk-RZUVB7ZE.js";
========
} from "./chunk-RDRW5ETW.js";
import "./chunk-NEVB5F46.js";
import "./chunk-QPJMZAU2.js";
import "./chunk-T62KFTBZ.js";
import "./chunk-LBRCDZ5N.js";
import "./chunk-INQJI74M.js";
import "./chunk-AFYPOHX7.js";
import "./chunk-YOOO2SJN.js";
import "./chunk-4FYVSZN5.js";
import "./chunk-LXDJOJEW.js";
import "./chunk-4KKVCFBC.js";
import "./chunk-VUGET7EF.js";
import "./chunk-MQJH4FVR.js";
import "./chunk-MUCBOOI7.js";
import "./chunk-F2I3PZPW.js";
import "./chunk-4DECHFU7.js";
import "./chunk-EHLJFJTA.js";
import "./chunk-JBDSSZ7C.js";
import "./chunk-FVSOWVH4.js";
import "./chunk-JZ23ZK4Y.js";
import "./chunk-PUVDJXOZ.js";
import "./chunk-IQ2NT5RF.js";
import "./chunk-B6P2BNOQ.js";
import "./chunk-CUSFSSDP.js";
>>>>>>>> 03e265b1 (fix(gates): numbers whose squares overflow are named, the rows that settle a gap say their side, learning curves their file):dist/chunks/unasked-TN3SHYYF.js
import "./chunk-ZN3MUJHG.js";
import "./chunk-EA5Q5RBY.js";
import "./chunk-AQKUTB2W.js";
import "./chunk-6DOZ7W3L.js";
import "./chunk-7EFNREQP.js";
import "./chunk-OY5NBNRE.js";
import "./chunk-555DFILH.js";
import "./chunk-BBDBGQUP.js";
<<<<<<<< HEAD:dist/chunks/unasked-KUKHDUSN.js
import "./chunk-J6S727RA.js";
import "./chunk-KNJCBLGK.js";
========
import "./chunk-FGSC3UN3.js";
import "./chunk-RPSQATHG.js";
>>>>>>>> 03e265b1 (fix(gates): numbers whose squares overflow are named, the rows that settle a gap say their side, learning curves their file):dist/chunks/unasked-TN3SHYYF.js
import "./chunk-2F6EFJYC.js";
import "./chunk-IAIDVM2K.js";
import "./chunk-ALH2LZD4.js";
import "./chunk-PAFA3RHF.js";
import "./chunk-P43VE5F7.js";
import "./chunk-UKW5RIMB.js";
import "./chunk-VPWZ4MVO.js";
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
