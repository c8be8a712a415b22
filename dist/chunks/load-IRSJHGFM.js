import{createRequire as __seaTrialsRequire}from'node:module';const require=__seaTrialsRequire(import.meta.url);
import {
  loadPolicy,
  readNameChanges,
  readPolicy
} from "./chunk-VH3YU5MJ.js";
import "./chunk-V6CYH2U6.js";
import "./chunk-JZOI2BXE.js";
import "./chunk-YATEL4UR.js";
import "./chunk-WB62TGIB.js";
import "./chunk-ZLZOEB2P.js";
import "./chunk-D2K3YYAS.js";
import "./chunk-7GQU72V4.js";
import "./chunk-5WTFRB7J.js";
import "./chunk-K5SB2KRG.js";
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
