import{createRequire as __seaTrialsRequire}from'node:module';const require=__seaTrialsRequire(import.meta.url);
import {
  runAction
} from "./chunks/chunk-S4JHCT4Q.js";
import "./chunks/chunk-KF3MPYWP.js";
import "./chunks/chunk-FXEX5PKI.js";
import "./chunks/chunk-QXGKIHKT.js";
import "./chunks/chunk-LCHZYRES.js";
import "./chunks/chunk-YFVJ44VF.js";
import "./chunks/chunk-TWQEEWMP.js";
import "./chunks/chunk-G53KAVFV.js";
import "./chunks/chunk-GN7ZJCUC.js";
import "./chunks/chunk-VXRD2K2K.js";
import "./chunks/chunk-I4QHDIDF.js";
import "./chunks/chunk-K4ZFZBOU.js";
import "./chunks/chunk-K5SB2KRG.js";
import "./chunks/chunk-EKU2U7PJ.js";
import "./chunks/chunk-AGMATHQZ.js";
import "./chunks/chunk-JT6A7AD7.js";
import "./chunks/chunk-QXH5PDA3.js";
import "./chunks/chunk-6GQ52R6W.js";
import "./chunks/chunk-ANQMVHI3.js";

// actions/data-validate/main.ts
await runAction(["data-validate"]);
