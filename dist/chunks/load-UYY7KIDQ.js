import{createRequire as __seaTrialsRequire}from'node:module';const require=__seaTrialsRequire(import.meta.url);
import {
  loadPolicy,
  readNameChanges,
  readPolicy
} from "./chunk-QVYOUZCS.js";
import "./chunk-5TCQ5DX4.js";
import "./chunk-YATEL4UR.js";
import "./chunk-JUJBCXH4.js";
import "./chunk-D2K3YYAS.js";
import "./chunk-ZLZOEB2P.js";
import "./chunk-7GQU72V4.js";
import "./chunk-K5SB2KRG.js";
import "./chunk-YF3NAWHW.js";
import "./chunk-NX63HH5J.js";
import "./chunk-APW7KUE7.js";
import "./chunk-QXO6X2JS.js";
import "./chunk-6GQ52R6W.js";
import "./chunk-ANQMVHI3.js";
export {
  loadPolicy,
  readNameChanges,
  readPolicy
};
