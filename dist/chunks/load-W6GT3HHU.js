import{createRequire as __seaTrialsRequire}from'node:module';const require=__seaTrialsRequire(import.meta.url);
import {
  loadPolicy,
  readNameChanges,
  readPolicy
} from "./chunk-FGWQOOSD.js";
import "./chunk-RRWEOE3F.js";
import "./chunk-N4X4FJZV.js";
import "./chunk-OKK4ZFG2.js";
import "./chunk-N2J7533G.js";
import "./chunk-TGPSZCGV.js";
import "./chunk-EAMGZ7CG.js";
import "./chunk-6O5IWQI5.js";
import "./chunk-K5SB2KRG.js";
import "./chunk-7GQU72V4.js";
import "./chunk-ZWYOMZIZ.js";
import "./chunk-YGYZHKLK.js";
import "./chunk-4BC6SBJQ.js";
import "./chunk-63DVTQSH.js";
import "./chunk-7N7QVSEW.js";
import "./chunk-ANQMVHI3.js";
export {
  loadPolicy,
  readNameChanges,
  readPolicy
};
