import{createRequire as __seaTrialsRequire}from'node:module';const require=__seaTrialsRequire(import.meta.url);
import {
  columnsUnasked,
  searchesUnasked,
  unaskedSlices
} from "./chunk-RJWOOV2X.js";
import "./chunk-HHFDJPAS.js";
import "./chunk-T7CX2KSD.js";
import "./chunk-TLQVGGGS.js";
import "./chunk-L7CJ2RKT.js";
import "./chunk-VCBIFDWP.js";
import "./chunk-PK77UOVT.js";
import "./chunk-BKDGQCEJ.js";
import "./chunk-ESOPTAMJ.js";
import "./chunk-Z5WOBYCA.js";
import "./chunk-ZOW2P5SU.js";
import "./chunk-UU2X2PKW.js";
import "./chunk-33R5HV52.js";
import "./chunk-YTWAMQWF.js";
import "./chunk-OMDYK7RQ.js";
import "./chunk-ZKAJLGOZ.js";
import "./chunk-NGFTXUVG.js";
import "./chunk-MYPMWKTW.js";
import "./chunk-2WNPV2CZ.js";
import "./chunk-JZ23ZK4Y.js";
import "./chunk-B3G72P2E.js";
import "./chunk-OTBJSREE.js";
import "./chunk-WC5WG7FH.js";
import "./chunk-UWX5O2MB.js";
import "./chunk-ZN3MUJHG.js";
import "./chunk-2F6EFJYC.js";
import "./chunk-QOUZHUAF.js";
import "./chunk-VY4TAFVK.js";
import "./chunk-GBK5WOVJ.js";
import "./chunk-CEFJ6MR2.js";
import "./chunk-ZQZD3UKS.js";
import "./chunk-TYG5OSAZ.js";
import "./chunk-2KB2A7ML.js";
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
