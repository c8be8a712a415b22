import{createRequire as __seaTrialsRequire}from'node:module';const require=__seaTrialsRequire(import.meta.url);
import {
  loadPolicy,
  readNameChanges,
  readPolicy
} from "./chunk-4TKSBGX3.js";
import "./chunk-WRRRWZYN.js";
import "./chunk-MNQRQ3MZ.js";
import "./chunk-6URUKYF2.js";
import "./chunk-6A7YUIO6.js";
import "./chunk-K63TA6OQ.js";
import "./chunk-B4RM3BH5.js";
import "./chunk-RMD66WHL.js";
import "./chunk-K5SB2KRG.js";
import "./chunk-7GQU72V4.js";
import "./chunk-SMXNLVOD.js";
import "./chunk-CQXI6FCN.js";
import "./chunk-ZY7TETME.js";
import "./chunk-63DVTQSH.js";
import "./chunk-7N7QVSEW.js";
import "./chunk-ANQMVHI3.js";
export {
  loadPolicy,
  readNameChanges,
  readPolicy
};
