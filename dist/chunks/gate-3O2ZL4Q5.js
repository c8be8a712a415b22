import{createRequire as __seaTrialsRequire}from'node:module';const require=__seaTrialsRequire(import.meta.url);
import {
  accuracyGate,
  judgeAccuracy
} from "./chunk-5WIHLY5M.js";
import "./chunk-JY6CLRI2.js";
import "./chunk-QSH7QLQY.js";
import "./chunk-AAI2WD6Q.js";
import "./chunk-BLXZT2MA.js";
import "./chunk-3SBAKGLG.js";
import "./chunk-QYT6YX5V.js";
import "./chunk-DXSS2YDC.js";
import "./chunk-ZYE33NNQ.js";
import "./chunk-KPCPIM4N.js";
import "./chunk-VQ4HFVUK.js";
import "./chunk-JX7NAMB2.js";
import "./chunk-GN47FFH3.js";
import "./chunk-IXCIA7QP.js";
import "./chunk-FESWOHRX.js";
import "./chunk-5TXVPTZI.js";
import "./chunk-ONJTZX2D.js";
import "./chunk-ZG6EKAQ6.js";
import "./chunk-DH2UNH6S.js";
import "./chunk-MVB5BEBX.js";
import "./chunk-F5MBXMRN.js";
import "./chunk-U4WWIP6O.js";
import "./chunk-I73VOE4O.js";
import "./chunk-LQ3R257Q.js";
import "./chunk-FF3N3B77.js";
import "./chunk-GLACIS5M.js";
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
import "./chunk-6GQ52R6W.js";
import "./chunk-ANQMVHI3.js";
export {
  accuracyGate,
  judgeAccuracy
};
