import{createRequire as __seaTrialsRequire}from'node:module';const require=__seaTrialsRequire(import.meta.url);
import {
  VOCABULARIES
} from "./chunk-O7SJNGLI.js";
import "./chunk-XCUG2E3D.js";
import "./chunk-IVMPPF2L.js";
import "./chunk-L7PZMF2S.js";
import "./chunk-KJU7CZGX.js";
import "./chunk-KHWLOTSO.js";
import "./chunk-NNUL74LI.js";
import "./chunk-F5MBXMRN.js";
import "./chunk-U4WWIP6O.js";
import "./chunk-ZG6EKAQ6.js";
import "./chunk-DH2UNH6S.js";
import "./chunk-XD7SEXAV.js";
import "./chunk-MVB5BEBX.js";
import "./chunk-HFAYYHAX.js";
import "./chunk-YATEL4UR.js";
import "./chunk-PJ244EQP.js";
import "./chunk-CLJATNOV.js";
import "./chunk-QL34F573.js";
import "./chunk-CKX2AAS2.js";
import "./chunk-I73VOE4O.js";
import "./chunk-LQ3R257Q.js";
import "./chunk-DZAM7Q3A.js";
import "./chunk-MU2E67EH.js";
import "./chunk-NX63HH5J.js";
import "./chunk-APW7KUE7.js";
import "./chunk-QXO6X2JS.js";
import "./chunk-6GQ52R6W.js";
import "./chunk-ANQMVHI3.js";
export {
  VOCABULARIES
};
