import{createRequire as __seaTrialsRequire}from'node:module';const require=__seaTrialsRequire(import.meta.url);
import {
  document,
  explain,
  style,
  trialCommand
} from "./chunk-NGT52MOU.js";
import "./chunk-TDOTNMKM.js";
import "./chunk-576QRLOK.js";
import "./chunk-ENAZCZ4K.js";
import "./chunk-KDNGDHZB.js";
import "./chunk-QT2QZOGF.js";
import "./chunk-5GDWMRUP.js";
import "./chunk-3POVM636.js";
import "./chunk-65WDAU4A.js";
import "./chunk-47ZVMRUU.js";
import "./chunk-AGMATHQZ.js";
import "./chunk-Y62NZMWO.js";
import "./chunk-SFSNBUJU.js";
import "./chunk-2IAL4WHN.js";
import "./chunk-ALCQ2PSV.js";
import "./chunk-BLGRVEMA.js";
import "./chunk-FF3N3B77.js";
import "./chunk-GLACIS5M.js";
import "./chunk-DXSS2YDC.js";
import "./chunk-OV7WBH24.js";
import "./chunk-DANBRTIS.js";
import "./chunk-B7SWTACP.js";
import "./chunk-MYTHC7AR.js";
import "./chunk-ZLZOEB2P.js";
import "./chunk-D2K3YYAS.js";
import "./chunk-7GQU72V4.js";
import "./chunk-XRT7R2LA.js";
import "./chunk-G53KAVFV.js";
import "./chunk-GN7ZJCUC.js";
import "./chunk-VXRD2K2K.js";
import "./chunk-K5SB2KRG.js";
import "./chunk-UEP7WLBF.js";
import "./chunk-DZAM7Q3A.js";
import "./chunk-NX63HH5J.js";
import "./chunk-APW7KUE7.js";
import "./chunk-QXO6X2JS.js";
import "./chunk-LQ3R257Q.js";
import "./chunk-6GQ52R6W.js";
import "./chunk-ANQMVHI3.js";
export {
  document,
  explain,
  style,
  trialCommand
};
