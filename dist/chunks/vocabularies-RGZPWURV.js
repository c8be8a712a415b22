import{createRequire as __seaTrialsRequire}from'node:module';const require=__seaTrialsRequire(import.meta.url);
import {
  VOCABULARIES
} from "./chunk-TX3BNUAR.js";
import "./chunk-XCUG2E3D.js";
import "./chunk-AFOJA3GZ.js";
import "./chunk-6ZQZLMAU.js";
import "./chunk-T4NC7TV5.js";
import "./chunk-7VL2ACT3.js";
import "./chunk-PADKLGXF.js";
import "./chunk-4MRCE3EF.js";
import "./chunk-VJQYM6SB.js";
import "./chunk-XD7SEXAV.js";
import "./chunk-OIAH65EQ.js";
import "./chunk-E4VATYMV.js";
import "./chunk-YJ7GHXUL.js";
import "./chunk-ZD26S7UE.js";
import "./chunk-ZG6EKAQ6.js";
import "./chunk-UPTJ6JVW.js";
import "./chunk-U4WWIP6O.js";
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
