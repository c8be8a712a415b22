import{createRequire as __seaTrialsRequire}from'node:module';const require=__seaTrialsRequire(import.meta.url);
import {
  loadContract,
  readContract,
  within
} from "./chunk-GJ675Q5J.js";
import "./chunk-BY5B54GL.js";
import "./chunk-BTRLD77L.js";
import "./chunk-5TCQ5DX4.js";
import "./chunk-HFAYYHAX.js";
import "./chunk-YATEL4UR.js";
import "./chunk-K5SB2KRG.js";
import "./chunk-YF3NAWHW.js";
import "./chunk-NX63HH5J.js";
import "./chunk-APW7KUE7.js";
import "./chunk-QXO6X2JS.js";
import "./chunk-6GQ52R6W.js";
import "./chunk-ANQMVHI3.js";
export {
  loadContract,
  readContract,
  within
};
