import{createRequire as __seaTrialsRequire}from'node:module';const require=__seaTrialsRequire(import.meta.url);
import {
  compareContracts
} from "./chunk-UCZKLIS6.js";
import "./chunk-HFAYYHAX.js";
import "./chunk-YATEL4UR.js";
import "./chunk-MYHPNL7B.js";
import "./chunk-VQKY4D4B.js";
import "./chunk-K5SB2KRG.js";
import "./chunk-DZAM7Q3A.js";
import "./chunk-CMRTT26O.js";
import "./chunk-NX63HH5J.js";
import "./chunk-APW7KUE7.js";
import "./chunk-QXO6X2JS.js";
import "./chunk-6GQ52R6W.js";
import "./chunk-ANQMVHI3.js";
export {
  compareContracts
};
