import{createRequire as __seaTrialsRequire}from'node:module';const require=__seaTrialsRequire(import.meta.url);
import {
  compareContracts
} from "./chunk-CJCHBBEO.js";
import "./chunk-HFAYYHAX.js";
import "./chunk-YATEL4UR.js";
import "./chunk-XEJ5SVLB.js";
import "./chunk-PLXR2OUT.js";
import "./chunk-UKYDZRPW.js";
import "./chunk-7GQU72V4.js";
import "./chunk-K5SB2KRG.js";
import "./chunk-DZAM7Q3A.js";
import "./chunk-74UOHI5C.js";
import "./chunk-NX63HH5J.js";
import "./chunk-APW7KUE7.js";
import "./chunk-QXO6X2JS.js";
import "./chunk-6GQ52R6W.js";
import "./chunk-ANQMVHI3.js";
export {
  compareContracts
};
