import{createRequire as __seaTrialsRequire}from'node:module';const require=__seaTrialsRequire(import.meta.url);
import {
  loadContract,
  readContract
} from "./chunk-A4YHRLPK.js";
import "./chunk-LBAOHX3S.js";
import "./chunk-YIDZ3T73.js";
import "./chunk-JZOI2BXE.js";
import "./chunk-K5SB2KRG.js";
import "./chunk-QXH5PDA3.js";
import "./chunk-6GQ52R6W.js";
import "./chunk-ANQMVHI3.js";
export {
  loadContract,
  readContract
};
