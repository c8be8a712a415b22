import{createRequire as __seaTrialsRequire}from'node:module';const require=__seaTrialsRequire(import.meta.url);
import {
  columnsUnasked,
  searchesUnasked,
  unaskedSlices
} from "./chunk-HZIJF5VQ.js";
import "./chunk-CCGT6RMS.js";
import "./chunk-QPJMZAU2.js";
import "./chunk-VLZNQU6V.js";
import "./chunk-OR7R4JJJ.js";
import "./chunk-EYZH3EWN.js";
import "./chunk-4ONUTAOI.js";
import "./chunk-UULEQYWO.js";
import "./chunk-4FYVSZN5.js";
import "./chunk-JTEFTIIY.js";
import "./chunk-WOR5G4SJ.js";
import "./chunk-5NAA25CU.js";
import "./chunk-NFFO3G72.js";
import "./chunk-GS6CRWBR.js";
import "./chunk-F2I3PZPW.js";
import "./chunk-7L7HRSTU.js";
import "./chunk-NWRSLX2H.js";
import "./chunk-ZUVUWMDA.js";
import "./chunk-BGE26DWH.js";
import "./chunk-JZ23ZK4Y.js";
import "./chunk-WLHX2JYJ.js";
import "./chunk-PRVK3WBT.js";
import "./chunk-FAGDRUNS.js";
import "./chunk-UXYRMHT3.js";
import "./chunk-ZN3MUJHG.js";
import "./chunk-EA5Q5RBY.js";
import "./chunk-AQKUTB2W.js";
import "./chunk-6DOZ7W3L.js";
import "./chunk-7EFNREQP.js";
import "./chunk-OY5NBNRE.js";
import "./chunk-555DFILH.js";
import "./chunk-BBDBGQUP.js";
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
