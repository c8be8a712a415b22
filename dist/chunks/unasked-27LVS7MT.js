import{createRequire as __seaTrialsRequire}from'node:module';const require=__seaTrialsRequire(import.meta.url);
import {
  columnsUnasked,
  searchesUnasked,
  unaskedSlices
} from "./chunk-O3Z6BGOO.js";
import "./chunk-REWQZQSX.js";
import "./chunk-HO3LNXVM.js";
import "./chunk-DOEDSPVL.js";
import "./chunk-4GIVMGKG.js";
import "./chunk-23VYHTRL.js";
import "./chunk-UF5BGJPN.js";
import "./chunk-SDTYNMOI.js";
import "./chunk-ESOPTAMJ.js";
import "./chunk-ULCMOND5.js";
import "./chunk-HFCUQ7AL.js";
import "./chunk-R4FAKAPI.js";
import "./chunk-IAJHZB4Q.js";
import "./chunk-LEWKT7PJ.js";
import "./chunk-F2I3PZPW.js";
import "./chunk-LCHNYSMX.js";
import "./chunk-KHLIJK7M.js";
import "./chunk-AIITY6EO.js";
import "./chunk-RQCTYFII.js";
import "./chunk-JZ23ZK4Y.js";
import "./chunk-YVB6PXNA.js";
import "./chunk-XDQUFVKT.js";
import "./chunk-RLDLYSOQ.js";
import "./chunk-TZVQ3HDR.js";
import "./chunk-ZN3MUJHG.js";
import "./chunk-2F6EFJYC.js";
import "./chunk-EA5Q5RBY.js";
import "./chunk-AQJZWKIS.js";
import "./chunk-GCNCCIU7.js";
import "./chunk-OY5NBNRE.js";
import "./chunk-GM6IJU5V.js";
import "./chunk-BBDBGQUP.js";
import "./chunk-UPYOAN54.js";
import "./chunk-OCNL57JL.js";
import "./chunk-QW4CHOQP.js";
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
