import{createRequire as __seaTrialsRequire}from'node:module';const require=__seaTrialsRequire(import.meta.url);
import {
  VOCABULARIES
} from "./chunk-ZAA2KMC4.js";
import "./chunk-NDICPCT2.js";
import "./chunk-XCUG2E3D.js";
import "./chunk-S4HKROV2.js";
import "./chunk-C42TK2EW.js";
import "./chunk-LSDW2YRY.js";
import "./chunk-36IUX5R7.js";
import "./chunk-DXOBDMWF.js";
import "./chunk-XD7SEXAV.js";
import "./chunk-GBJVNBGH.js";
import "./chunk-U4WWIP6O.js";
import "./chunk-ZG6EKAQ6.js";
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
