import{createRequire as __seaTrialsRequire}from'node:module';const require=__seaTrialsRequire(import.meta.url);
import {
  compareContracts
} from "./chunk-SVNHCTUY.js";
import "./chunk-HFAYYHAX.js";
import "./chunk-YATEL4UR.js";
import "./chunk-24WRRNZI.js";
import "./chunk-4GCXN7VE.js";
import "./chunk-2WJJMZZC.js";
import "./chunk-7GQU72V4.js";
import "./chunk-K5SB2KRG.js";
import "./chunk-DZAM7Q3A.js";
import "./chunk-MU2E67EH.js";
import "./chunk-NX63HH5J.js";
import "./chunk-APW7KUE7.js";
import "./chunk-QXO6X2JS.js";
import "./chunk-6GQ52R6W.js";
import "./chunk-ANQMVHI3.js";
export {
  compareContracts
};
