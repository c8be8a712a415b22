import{createRequire as __seaTrialsRequire}from'node:module';const require=__seaTrialsRequire(import.meta.url);
import {
  loadContract,
  readContract
} from "./chunk-CJMINKOQ.js";
import "./chunk-ERK4MZ5J.js";
import "./chunk-BTRLD77L.js";
import "./chunk-N4X4FJZV.js";
import "./chunk-OKK4ZFG2.js";
import "./chunk-VLMYWV6K.js";
import "./chunk-YBMRUWOZ.js";
import "./chunk-N2J7533G.js";
import "./chunk-TGPSZCGV.js";
import "./chunk-K5SB2KRG.js";
import "./chunk-LGI5IS5Q.js";
import "./chunk-GLACIS5M.js";
import "./chunk-KCTVIPCE.js";
import "./chunk-4NNYST5O.js";
import "./chunk-DZAM7Q3A.js";
import "./chunk-7GQU72V4.js";
import "./chunk-ZWYOMZIZ.js";
import "./chunk-YGYZHKLK.js";
import "./chunk-4BC6SBJQ.js";
import "./chunk-63DVTQSH.js";
import "./chunk-7N7QVSEW.js";
import "./chunk-ANQMVHI3.js";
export {
  loadContract,
  readContract
};
