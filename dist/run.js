import{createRequire as __seaTrialsRequire}from'node:module';const require=__seaTrialsRequire(import.meta.url);
import {
  runAction
} from "./chunks/chunk-USBQWU3U.js";
import "./chunks/chunk-R2RHPDQO.js";
import "./chunks/chunk-KPFIUBZ7.js";
import "./chunks/chunk-UORKY7V6.js";
import "./chunks/chunk-3HWDWRAK.js";
import "./chunks/chunk-3POVM636.js";
import "./chunks/chunk-HFDWPYOP.js";
import "./chunks/chunk-47ZVMRUU.js";
import "./chunks/chunk-AGMATHQZ.js";
import "./chunks/chunk-KF3MPYWP.js";
import "./chunks/chunk-LCHZYRES.js";
import "./chunks/chunk-W7HZTELD.js";
import "./chunks/chunk-QMQLW2UT.js";
import "./chunks/chunk-5GDWMRUP.js";
import "./chunks/chunk-CUW7PVLP.js";
import "./chunks/chunk-QXGKIHKT.js";
import "./chunks/chunk-SFSNBUJU.js";
import "./chunks/chunk-BLGRVEMA.js";
import "./chunks/chunk-FF3N3B77.js";
import "./chunks/chunk-GLACIS5M.js";
import "./chunks/chunk-HJS73NQQ.js";
import "./chunks/chunk-B7SWTACP.js";
import "./chunks/chunk-MYTHC7AR.js";
import "./chunks/chunk-BTKGOD4C.js";
import "./chunks/chunk-ZLZOEB2P.js";
import "./chunks/chunk-D2K3YYAS.js";
import "./chunks/chunk-7GQU72V4.js";
import "./chunks/chunk-G53KAVFV.js";
import "./chunks/chunk-XRT7R2LA.js";
import "./chunks/chunk-GN7ZJCUC.js";
import "./chunks/chunk-VXRD2K2K.js";
import "./chunks/chunk-K5SB2KRG.js";
import "./chunks/chunk-UEP7WLBF.js";
import "./chunks/chunk-DZAM7Q3A.js";
import "./chunks/chunk-74UOHI5C.js";
import "./chunks/chunk-NX63HH5J.js";
import "./chunks/chunk-APW7KUE7.js";
import "./chunks/chunk-H2UYTQDK.js";
import "./chunks/chunk-QXO6X2JS.js";
import "./chunks/chunk-6GQ52R6W.js";
import "./chunks/chunk-ANQMVHI3.js";

// actions/main.ts
await runAction("all");
