import{createRequire as __seaTrialsRequire}from'node:module';const require=__seaTrialsRequire(import.meta.url);
import {
  runAction
} from "./chunks/chunk-RIJZ4PPJ.js";
import "./chunks/chunk-KF3MPYWP.js";
import "./chunks/chunk-D66LDS7L.js";
import "./chunks/chunk-NN5SAJKI.js";
import "./chunks/chunk-LCHZYRES.js";
import "./chunks/chunk-WH2U6PFE.js";
import "./chunks/chunk-TWQEEWMP.js";
import "./chunks/chunk-G53KAVFV.js";
import "./chunks/chunk-FYRMZ3MZ.js";
import "./chunks/chunk-VXRD2K2K.js";
import "./chunks/chunk-I4QHDIDF.js";
import "./chunks/chunk-K4ZFZBOU.js";
import "./chunks/chunk-K5SB2KRG.js";
import "./chunks/chunk-QXH5PDA3.js";
import "./chunks/chunk-KDM2SEEC.js";
import "./chunks/chunk-WD3LMYQV.js";
import "./chunks/chunk-6GQ52R6W.js";
import "./chunks/chunk-ANQMVHI3.js";

// actions/data-validate/main.ts
await runAction(["data-validate"]);
