import{createRequire as __seaTrialsRequire}from'node:module';const require=__seaTrialsRequire(import.meta.url);
import {
  loadPolicy,
  readNameChanges,
  readPolicy
} from "./chunk-XP7YOL24.js";
import "./chunk-QRAIV5KU.js";
import "./chunk-5N5A3AMC.js";
import "./chunk-IJGYOLTT.js";
import "./chunk-VZTSBKGU.js";
import "./chunk-BOEQMJJ6.js";
import "./chunk-SPX4RUXA.js";
import "./chunk-KUEOHD32.js";
import "./chunk-K5SB2KRG.js";
import "./chunk-7GQU72V4.js";
import "./chunk-27MYG4L6.js";
import "./chunk-WWDDM2NG.js";
import "./chunk-FPXRQ67I.js";
import "./chunk-63DVTQSH.js";
import "./chunk-7N7QVSEW.js";
import "./chunk-ANQMVHI3.js";
export {
  loadPolicy,
  readNameChanges,
  readPolicy
};
