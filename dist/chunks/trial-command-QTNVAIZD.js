import{createRequire as __seaTrialsRequire}from'node:module';const require=__seaTrialsRequire(import.meta.url);
import {
  explain,
  style,
  trialCommand
} from "./chunk-7ATLESME.js";
import "./chunk-TDOTNMKM.js";
import "./chunk-6MZSRVK3.js";
import "./chunk-BNF7CPCB.js";
import "./chunk-Q3OMJ7OK.js";
import "./chunk-SXMPVYT5.js";
import "./chunk-HDOD5DDU.js";
import "./chunk-BEQEYU5R.js";
import "./chunk-735MOHPD.js";
import "./chunk-HOBHAPBZ.js";
import "./chunk-AGMATHQZ.js";
import "./chunk-QXGKIHKT.js";
import "./chunk-SFSNBUJU.js";
import "./chunk-BLGRVEMA.js";
import "./chunk-LC75YFU3.js";
import "./chunk-GLACIS5M.js";
import "./chunk-VQKY4D4B.js";
import "./chunk-D2K3YYAS.js";
import "./chunk-7GQU72V4.js";
import "./chunk-G53KAVFV.js";
import "./chunk-XRT7R2LA.js";
import "./chunk-GN7ZJCUC.js";
import "./chunk-VXRD2K2K.js";
import "./chunk-K5SB2KRG.js";
import "./chunk-UEP7WLBF.js";
import "./chunk-DZAM7Q3A.js";
import "./chunk-NX63HH5J.js";
import "./chunk-APW7KUE7.js";
import "./chunk-QXO6X2JS.js";
import "./chunk-6GQ52R6W.js";
import "./chunk-ANQMVHI3.js";
export {
  explain,
  style,
  trialCommand
};
