import{createRequire as __seaTrialsRequire}from'node:module';const require=__seaTrialsRequire(import.meta.url);
import {
  runAction
} from "./chunks/chunk-ALPLN4RT.js";
import "./chunks/chunk-KF3MPYWP.js";
import "./chunks/chunk-6MZSRVK3.js";
import "./chunks/chunk-BNF7CPCB.js";
import "./chunks/chunk-Q3OMJ7OK.js";
import "./chunks/chunk-LCHZYRES.js";
import "./chunks/chunk-RGHDEBT4.js";
import "./chunks/chunk-SXMPVYT5.js";
import "./chunks/chunk-HDOD5DDU.js";
import "./chunks/chunk-JKNF4DCN.js";
import "./chunks/chunk-BEQEYU5R.js";
import "./chunks/chunk-735MOHPD.js";
import "./chunks/chunk-HOBHAPBZ.js";
import "./chunks/chunk-AGMATHQZ.js";
import "./chunks/chunk-QXGKIHKT.js";
import "./chunks/chunk-SFSNBUJU.js";
import "./chunks/chunk-BLGRVEMA.js";
import "./chunks/chunk-LC75YFU3.js";
import "./chunks/chunk-GLACIS5M.js";
import "./chunks/chunk-MYHPNL7B.js";
import "./chunks/chunk-VQKY4D4B.js";
import "./chunks/chunk-BTKGOD4C.js";
import "./chunks/chunk-D2K3YYAS.js";
import "./chunks/chunk-7GQU72V4.js";
import "./chunks/chunk-G53KAVFV.js";
import "./chunks/chunk-XRT7R2LA.js";
import "./chunks/chunk-GN7ZJCUC.js";
import "./chunks/chunk-VXRD2K2K.js";
import "./chunks/chunk-K5SB2KRG.js";
import "./chunks/chunk-UEP7WLBF.js";
import "./chunks/chunk-DZAM7Q3A.js";
import "./chunks/chunk-CMRTT26O.js";
import "./chunks/chunk-NX63HH5J.js";
import "./chunks/chunk-APW7KUE7.js";
import "./chunks/chunk-H2UYTQDK.js";
import "./chunks/chunk-QXO6X2JS.js";
import "./chunks/chunk-6GQ52R6W.js";
import "./chunks/chunk-ANQMVHI3.js";

// actions/accuracy-gate/main.ts
await runAction(["accuracy-gate"]);
