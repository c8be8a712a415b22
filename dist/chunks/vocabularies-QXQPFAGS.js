import{createRequire as __seaTrialsRequire}from'node:module';const require=__seaTrialsRequire(import.meta.url);
import {
  VOCABULARIES
} from "./chunk-ZU3PH3TD.js";
import "./chunk-37WSGFHA.js";
import "./chunk-VTXQHDLH.js";
import "./chunk-XCUG2E3D.js";
import "./chunk-UDVNH33U.js";
import "./chunk-AVGOJZK3.js";
import "./chunk-QRVSU5EJ.js";
import "./chunk-R3VCLR3S.js";
import "./chunk-4MRCE3EF.js";
import "./chunk-XD7SEXAV.js";
import "./chunk-GBK5WOVJ.js";
import "./chunk-36NGN74T.js";
import "./chunk-YJ7GHXUL.js";
import "./chunk-OUIQIETO.js";
import "./chunk-ZG6EKAQ6.js";
import "./chunk-QEGJ7PPW.js";
import "./chunk-Q4LCEWZU.js";
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
