import{createRequire as __seaTrialsRequire}from'node:module';const require=__seaTrialsRequire(import.meta.url);
import {
  runAction
} from "./chunks/chunk-BXHBC2ZT.js";
import "./chunks/chunk-R5V6DCJZ.js";
import "./chunks/chunk-V34Q6FUW.js";
import "./chunks/chunk-I4QHDIDF.js";
import "./chunks/chunk-NLFMKGKD.js";
import "./chunks/chunk-G53KAVFV.js";
import "./chunks/chunk-ZQSG4GJ5.js";
import "./chunks/chunk-5DTFXIBM.js";
import "./chunks/chunk-NZW6ULGA.js";
import "./chunks/chunk-CL6KOGN4.js";
import "./chunks/chunk-VZI3TDOZ.js";
import "./chunks/chunk-KBD4KBKG.js";
import "./chunks/chunk-JZOI2BXE.js";
import "./chunks/chunk-QXH5PDA3.js";
import "./chunks/chunk-MPALVGG4.js";
import "./chunks/chunk-56A7JDWO.js";
import "./chunks/chunk-TF2OVUUW.js";
import "./chunks/chunk-ANQMVHI3.js";

// actions/stress-test/main.ts
await runAction(["stress-test"]);
