import{createRequire as __seaTrialsRequire}from'node:module';const require=__seaTrialsRequire(import.meta.url);
import {
  runAction
} from "./chunks/chunk-K7FPSH2X.js";
import "./chunks/chunk-KF3MPYWP.js";
import "./chunks/chunk-RBRYU6NS.js";
import "./chunks/chunk-QXGKIHKT.js";
import "./chunks/chunk-LCHZYRES.js";
import "./chunks/chunk-WH2U6PFE.js";
import "./chunks/chunk-TWQEEWMP.js";
import "./chunks/chunk-G53KAVFV.js";
import "./chunks/chunk-GN7ZJCUC.js";
import "./chunks/chunk-VXRD2K2K.js";
import "./chunks/chunk-I4QHDIDF.js";
import "./chunks/chunk-K4ZFZBOU.js";
import "./chunks/chunk-K5SB2KRG.js";
import "./chunks/chunk-QXH5PDA3.js";
import "./chunks/chunk-IPMR3ENO.js";
import "./chunks/chunk-JT6A7AD7.js";
import "./chunks/chunk-6GQ52R6W.js";
import "./chunks/chunk-ANQMVHI3.js";

// actions/accuracy-gate/main.ts
await runAction(["accuracy-gate"]);
