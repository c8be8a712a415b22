import{createRequire as __seaTrialsRequire}from'node:module';const require=__seaTrialsRequire(import.meta.url);
import {
  columnsUnasked,
  searchesUnasked,
  unaskedSlices
} from "./chunk-POPITEGH.js";
import "./chunk-B5NGBKPR.js";
import "./chunk-T7CX2KSD.js";
import "./chunk-B36AGLAB.js";
import "./chunk-L7CJ2RKT.js";
import "./chunk-MEP7DBKD.js";
import "./chunk-QCT77GDA.js";
import "./chunk-2CW6DJM7.js";
import "./chunk-ESOPTAMJ.js";
import "./chunk-S4U3AHZ3.js";
import "./chunk-LTTLANYZ.js";
import "./chunk-QT3U22XS.js";
import "./chunk-33R5HV52.js";
import "./chunk-YTWAMQWF.js";
import "./chunk-OMDYK7RQ.js";
import "./chunk-ZKAJLGOZ.js";
import "./chunk-H2WRWDJ3.js";
import "./chunk-ARVUIZUL.js";
import "./chunk-TFMZ7XHP.js";
import "./chunk-JZ23ZK4Y.js";
import "./chunk-IWUSG4QF.js";
import "./chunk-OTBJSREE.js";
import "./chunk-WC5WG7FH.js";
import "./chunk-RZNEZR6J.js";
import "./chunk-ZN3MUJHG.js";
import "./chunk-2F6EFJYC.js";
import "./chunk-QOUZHUAF.js";
import "./chunk-VY4TAFVK.js";
import "./chunk-GBK5WOVJ.js";
import "./chunk-FAJCINJ6.js";
import "./chunk-HDEG6NVQ.js";
import "./chunk-GDAQJIOS.js";
import "./chunk-R4V2QGZR.js";
import "./chunk-ALH2LZD4.js";
import "./chunk-LNIOKZOZ.js";
import "./chunk-P43VE5F7.js";
import "./chunk-UKW5RIMB.js";
import "./chunk-WZWLKM5I.js";
import "./chunk-MVB5BEBX.js";
import "./chunk-545X53NH.js";
import "./chunk-BBDBGQUP.js";
import "./chunk-2QQJPMHQ.js";
import "./chunk-ZDYYN6ZH.js";
import "./chunk-GLACIS5M.js";
import "./chunk-OOIWYFKD.js";
import "./chunk-56KQP7TY.js";
import "./chunk-DZAM7Q3A.js";
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
