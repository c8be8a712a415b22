import{createRequire as __seaTrialsRequire}from'node:module';const require=__seaTrialsRequire(import.meta.url);
import {
  runAction
} from "./chunks/chunk-HFOHUMFE.js";
import "./chunks/chunk-U55HHLZX.js";
import "./chunks/chunk-LCHZYRES.js";
import "./chunks/chunk-735MOHPD.js";
import "./chunks/chunk-HOBHAPBZ.js";
import "./chunks/chunk-KF3MPYWP.js";
import "./chunks/chunk-SD63FI57.js";
import "./chunks/chunk-G53KAVFV.js";
import "./chunks/chunk-GN7ZJCUC.js";
import "./chunks/chunk-RP5OOGAQ.js";
import "./chunks/chunk-VXRD2K2K.js";
import "./chunks/chunk-DZAM7Q3A.js";
import "./chunks/chunk-CMRTT26O.js";
import "./chunks/chunk-APW7KUE7.js";
import "./chunks/chunk-K5SB2KRG.js";
import "./chunks/chunk-JLXDEBLX.js";
import "./chunks/chunk-7GQU72V4.js";
import "./chunks/chunk-XCZCUWFQ.js";
import "./chunks/chunk-AGMATHQZ.js";
import "./chunks/chunk-JT6A7AD7.js";
import "./chunks/chunk-QXO6X2JS.js";
import "./chunks/chunk-6GQ52R6W.js";
import "./chunks/chunk-ANQMVHI3.js";

// actions/stress-test/main.ts
await runAction(["stress-test"]);
