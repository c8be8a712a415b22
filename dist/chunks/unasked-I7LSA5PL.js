import{createRequire as __seaTrialsRequire}from'node:module';const require=__seaTrialsRequire(import.meta.url);
import {
  columnsUnasked,
  searchesUnasked,
  unaskedSlices
} from "./chunk-BFTU4JBZ.js";
import "./chunk-VXO56BXO.js";
import "./chunk-QPJMZAU2.js";
import "./chunk-PGX4NJXQ.js";
import "./chunk-4GIVMGKG.js";
import "./chunk-M3VG3YPL.js";
import "./chunk-7RVDI2AP.js";
import "./chunk-FB75NCDV.js";
import "./chunk-4FYVSZN5.js";
import "./chunk-RRIH6VQY.js";
import "./chunk-UKWJXCU3.js";
import "./chunk-NMBC6LBS.js";
import "./chunk-72FTFFEJ.js";
import "./chunk-MAJHOLPX.js";
import "./chunk-F2I3PZPW.js";
import "./chunk-LCHNYSMX.js";
import "./chunk-WICU42FA.js";
import "./chunk-O4ANCZS4.js";
import "./chunk-IBP7OV5C.js";
import "./chunk-JZ23ZK4Y.js";
import "./chunk-MQMUJSH3.js";
import "./chunk-XDQUFVKT.js";
import "./chunk-RLDLYSOQ.js";
import "./chunk-RZUVB7ZE.js";
import "./chunk-ZN3MUJHG.js";
import "./chunk-EA5Q5RBY.js";
import "./chunk-AQKUTB2W.js";
import "./chunk-XCFQCTM6.js";
import "./chunk-7EFNREQP.js";
import "./chunk-OY5NBNRE.js";
import "./chunk-BJUBYT5W.js";
import "./chunk-BBDBGQUP.js";
import "./chunk-FKXY5EGR.js";
import "./chunk-KNJCBLGK.js";
import "./chunk-2F6EFJYC.js";
import "./chunk-IAIDVM2K.js";
import "./chunk-ALH2LZD4.js";
import "./chunk-MJFV2SIZ.js";
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
