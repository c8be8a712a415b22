import{createRequire as __seaTrialsRequire}from'node:module';const require=__seaTrialsRequire(import.meta.url);
import {
  columnsUnasked,
  searchesUnasked,
  unaskedSlices
} from "./chunk-TM7LHMDJ.js";
import "./chunk-BAXIT3CV.js";
import "./chunk-KEEIJ374.js";
import "./chunk-7BY7PQQ6.js";
import "./chunk-4GIVMGKG.js";
import "./chunk-SC36GURE.js";
import "./chunk-FF6YJQ5C.js";
import "./chunk-47P56QK4.js";
import "./chunk-ESOPTAMJ.js";
import "./chunk-EZSXGMOZ.js";
import "./chunk-JVSMUZRN.js";
import "./chunk-ZXOFZKSC.js";
import "./chunk-IAJHZB4Q.js";
import "./chunk-LEWKT7PJ.js";
import "./chunk-F2I3PZPW.js";
import "./chunk-LCHNYSMX.js";
import "./chunk-GP7UBVGH.js";
import "./chunk-4SGTTIR3.js";
import "./chunk-EKPER6AN.js";
import "./chunk-JZ23ZK4Y.js";
import "./chunk-SZU2MJ65.js";
import "./chunk-XDQUFVKT.js";
import "./chunk-RLDLYSOQ.js";
import "./chunk-TZVQ3HDR.js";
import "./chunk-ZN3MUJHG.js";
import "./chunk-2F6EFJYC.js";
import "./chunk-EA5Q5RBY.js";
import "./chunk-AQJZWKIS.js";
import "./chunk-6KB7INAJ.js";
import "./chunk-OY5NBNRE.js";
import "./chunk-EGZOUISW.js";
import "./chunk-BBDBGQUP.js";
import "./chunk-X3ALLICD.js";
import "./chunk-OCNL57JL.js";
import "./chunk-DT6CP5ZI.js";
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
