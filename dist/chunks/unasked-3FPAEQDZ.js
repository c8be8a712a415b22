import{createRequire as __seaTrialsRequire}from'node:module';const require=__seaTrialsRequire(import.meta.url);
import {
  columnsUnasked,
  searchesUnasked,
  unaskedSlices
} from "./chunk-EYOFJGLF.js";
import "./chunk-7RK56A2J.js";
import "./chunk-HO3LNXVM.js";
import "./chunk-GGD6HHSB.js";
import "./chunk-4GIVMGKG.js";
import "./chunk-ZWMFY5TJ.js";
import "./chunk-TREDNZFD.js";
import "./chunk-5LFDAJRP.js";
import "./chunk-ESOPTAMJ.js";
import "./chunk-M6TXAGIC.js";
import "./chunk-J5DWFBNF.js";
import "./chunk-3SJM2Y4J.js";
import "./chunk-IAJHZB4Q.js";
import "./chunk-LEWKT7PJ.js";
import "./chunk-F2I3PZPW.js";
import "./chunk-LCHNYSMX.js";
import "./chunk-EWKSUZ6A.js";
import "./chunk-UUGAUTVE.js";
import "./chunk-KX5RFDFZ.js";
import "./chunk-JZ23ZK4Y.js";
import "./chunk-KYKGQPME.js";
import "./chunk-XDQUFVKT.js";
import "./chunk-RLDLYSOQ.js";
import "./chunk-VFTGWVGI.js";
import "./chunk-ZN3MUJHG.js";
import "./chunk-2F6EFJYC.js";
import "./chunk-EA5Q5RBY.js";
import "./chunk-AQJZWKIS.js";
import "./chunk-GCNCCIU7.js";
import "./chunk-OY5NBNRE.js";
import "./chunk-SYRFKHCO.js";
import "./chunk-BBDBGQUP.js";
import "./chunk-U2V7DI4T.js";
import "./chunk-JKHKXFQG.js";
import "./chunk-SZL6QYYT.js";
import "./chunk-ALH2LZD4.js";
import "./chunk-LNIOKZOZ.js";
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
