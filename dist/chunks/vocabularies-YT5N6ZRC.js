import{createRequire as __seaTrialsRequire}from'node:module';const require=__seaTrialsRequire(import.meta.url);
import {
  VOCABULARIES
} from "./chunk-CCU7RHRB.js";
import "./chunk-AFOJA3GZ.js";
import "./chunk-6ZQZLMAU.js";
import "./chunk-XCUG2E3D.js";
import "./chunk-T4NC7TV5.js";
import "./chunk-OIAH65EQ.js";
import "./chunk-UKKVPHCI.js";
import "./chunk-4MRCE3EF.js";
import "./chunk-FF633VWI.js";
import "./chunk-OJ77LTTI.js";
import "./chunk-E4VATYMV.js";
import "./chunk-YJ7GHXUL.js";
import "./chunk-ZD26S7UE.js";
import "./chunk-ZG6EKAQ6.js";
import "./chunk-XX3NBHBI.js";
import "./chunk-Q4LCEWZU.js";
import "./chunk-XD7SEXAV.js";
import "./chunk-MVB5BEBX.js";
import "./chunk-HFAYYHAX.js";
import "./chunk-YATEL4UR.js";
import "./chunk-PJ244EQP.js";
import "./chunk-CLJATNOV.js";
import "./chunk-QL34F573.js";
import "./chunk-CKX2AAS2.js";
import "./chunk-HVAVNOCX.js";
import "./chunk-I73VOE4O.js";
import "./chunk-DZAM7Q3A.js";
import "./chunk-74UOHI5C.js";
import "./chunk-NX63HH5J.js";
import "./chunk-APW7KUE7.js";
import "./chunk-QXO6X2JS.js";
import "./chunk-LQ3R257Q.js";
import "./chunk-6GQ52R6W.js";
import "./chunk-ANQMVHI3.js";
export {
  VOCABULARIES
};
