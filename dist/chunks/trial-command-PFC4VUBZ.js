import{createRequire as __seaTrialsRequire}from'node:module';const require=__seaTrialsRequire(import.meta.url);
import {
  document,
  explain,
  style,
  trialCommand
} from "./chunk-7GBSPUVH.js";
import "./chunk-TDOTNMKM.js";
import "./chunk-3QCCXCHX.js";
import "./chunk-ABFADKEX.js";
import "./chunk-AD4G7GCE.js";
import "./chunk-QT2QZOGF.js";
import "./chunk-5GDWMRUP.js";
import "./chunk-SKA2WGCP.js";
import "./chunk-TNH26LXZ.js";
import "./chunk-JFKNMZSH.js";
import "./chunk-AGMATHQZ.js";
import "./chunk-FL7ERBLA.js";
import "./chunk-SFSNBUJU.js";
import "./chunk-YH4K64KI.js";
import "./chunk-TZCSHECE.js";
import "./chunk-BLGRVEMA.js";
import "./chunk-JP26K3RI.js";
import "./chunk-GLACIS5M.js";
import "./chunk-DXSS2YDC.js";
import "./chunk-TFHTHKAC.js";
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
