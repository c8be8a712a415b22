import{createRequire as __seaTrialsRequire}from'node:module';const require=__seaTrialsRequire(import.meta.url);
import {
  accuracyGate,
  judgeAccuracy
} from "./chunk-2LL2AU7V.js";
import "./chunk-JY6CLRI2.js";
import "./chunk-TZCG4X75.js";
import "./chunk-ESDHH2P4.js";
import "./chunk-OIFNGRXR.js";
import "./chunk-IFU7MYWL.js";
import "./chunk-AM45JQH2.js";
import "./chunk-ZYE33NNQ.js";
import "./chunk-EV25N7LS.js";
import "./chunk-E2SECNU6.js";
import "./chunk-NDICPCT2.js";
import "./chunk-C42TK2EW.js";
import "./chunk-36IUX5R7.js";
import "./chunk-DXOBDMWF.js";
import "./chunk-GBJVNBGH.js";
import "./chunk-U4WWIP6O.js";
import "./chunk-ZG6EKAQ6.js";
import "./chunk-MVB5BEBX.js";
import "./chunk-HVAVNOCX.js";
import "./chunk-I73VOE4O.js";
import "./chunk-HGTBBDU6.js";
import "./chunk-ALCQ2PSV.js";
import "./chunk-DXSS2YDC.js";
import "./chunk-FF3N3B77.js";
import "./chunk-GLACIS5M.js";
import "./chunk-OV7WBH24.js";
import "./chunk-IXCIA7QP.js";
import "./chunk-B7SWTACP.js";
import "./chunk-MYTHC7AR.js";
import "./chunk-7GQU72V4.js";
import "./chunk-XRT7R2LA.js";
import "./chunk-VXRD2K2K.js";
import "./chunk-DZAM7Q3A.js";
import "./chunk-74UOHI5C.js";
import "./chunk-NX63HH5J.js";
import "./chunk-APW7KUE7.js";
import "./chunk-QXO6X2JS.js";
import "./chunk-LQ3R257Q.js";
import "./chunk-6GQ52R6W.js";
import "./chunk-ANQMVHI3.js";
export {
  accuracyGate,
  judgeAccuracy
};
