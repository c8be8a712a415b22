import{createRequire as __seaTrialsRequire}from'node:module';const require=__seaTrialsRequire(import.meta.url);
import {
  loadContract,
  readContract
} from "./chunk-DXFWZC6G.js";
import "./chunk-EFNNF7P5.js";
import "./chunk-JZOI2BXE.js";
import "./chunk-TIDL2XKL.js";
import "./chunk-K5SB2KRG.js";
import "./chunk-QXO6X2JS.js";
import "./chunk-6GQ52R6W.js";
import "./chunk-ANQMVHI3.js";
export {
  loadContract,
  readContract
};
