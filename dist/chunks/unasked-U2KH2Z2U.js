import{createRequire as __seaTrialsRequire}from'node:module';const require=__seaTrialsRequire(import.meta.url);
import {
  columnsUnasked,
  searchesUnasked,
  unaskedSlices
} from "./chunk-CGLWP4YX.js";
import "./chunk-UBKQPGZG.js";
import "./chunk-T7CX2KSD.js";
import "./chunk-TQDIWBZ2.js";
import "./chunk-L7CJ2RKT.js";
import "./chunk-ZWMNGD7Z.js";
import "./chunk-LVOV2WXO.js";
import "./chunk-UGXZ4YIY.js";
import "./chunk-ESOPTAMJ.js";
import "./chunk-S4U3AHZ3.js";
import "./chunk-C4CQ4J3O.js";
import "./chunk-KUDNJC4T.js";
import "./chunk-33R5HV52.js";
import "./chunk-YTWAMQWF.js";
import "./chunk-OMDYK7RQ.js";
import "./chunk-ZKAJLGOZ.js";
import "./chunk-E3WSCMY3.js";
import "./chunk-FUFNFYBU.js";
import "./chunk-SD6WG3MN.js";
import "./chunk-JZ23ZK4Y.js";
import "./chunk-7SF367PB.js";
import "./chunk-OTBJSREE.js";
import "./chunk-WC5WG7FH.js";
import "./chunk-UWX5O2MB.js";
import "./chunk-ZN3MUJHG.js";
import "./chunk-2F6EFJYC.js";
import "./chunk-QOUZHUAF.js";
import "./chunk-VY4TAFVK.js";
import "./chunk-GBK5WOVJ.js";
import "./chunk-FAJCINJ6.js";
import "./chunk-HDEG6NVQ.js";
import "./chunk-TYG5OSAZ.js";
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
