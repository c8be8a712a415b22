import{createRequire as __seaTrialsRequire}from'node:module';const require=__seaTrialsRequire(import.meta.url);
import {
  runAction
} from "./chunks/chunk-TASJANPE.js";
import "./chunks/chunk-47FRW3IO.js";
import "./chunks/chunk-IN7USBOB.js";
import "./chunks/chunk-RWS7DDT4.js";
import "./chunks/chunk-KF3MPYWP.js";
import "./chunks/chunk-SD63FI57.js";
import "./chunks/chunk-LCHZYRES.js";
import "./chunks/chunk-Z5HIPBVC.js";
import "./chunks/chunk-G53KAVFV.js";
import "./chunks/chunk-GN7ZJCUC.js";
import "./chunks/chunk-VXRD2K2K.js";
import "./chunks/chunk-EPMXAPAJ.js";
import "./chunks/chunk-JDQBHTWH.js";
import "./chunks/chunk-K4ZFZBOU.js";
import "./chunks/chunk-7GQU72V4.js";
import "./chunks/chunk-K5SB2KRG.js";
import "./chunks/chunk-X7K4NVQ4.js";
import "./chunks/chunk-AGMATHQZ.js";
import "./chunks/chunk-JT6A7AD7.js";
import "./chunks/chunk-QXH5PDA3.js";
import "./chunks/chunk-6GQ52R6W.js";
import "./chunks/chunk-ANQMVHI3.js";

// actions/accuracy-gate/main.ts
await runAction(["accuracy-gate"]);
