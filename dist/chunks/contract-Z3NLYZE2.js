import{createRequire as __seaTrialsRequire}from'node:module';const require=__seaTrialsRequire(import.meta.url);
import {
  loadContract,
  readContract
} from "./chunk-HNPQ5WIK.js";
import "./chunk-ERK4MZ5J.js";
import "./chunk-BTRLD77L.js";
import "./chunk-5N5A3AMC.js";
import "./chunk-IJGYOLTT.js";
import "./chunk-BZRRW4YO.js";
import "./chunk-3TCQASGB.js";
import "./chunk-VZTSBKGU.js";
import "./chunk-BOEQMJJ6.js";
import "./chunk-K5SB2KRG.js";
import "./chunk-CHJ5KDK5.js";
import "./chunk-GLACIS5M.js";
import "./chunk-OK6BWAEQ.js";
import "./chunk-56KQP7TY.js";
import "./chunk-DZAM7Q3A.js";
import "./chunk-7GQU72V4.js";
import "./chunk-27MYG4L6.js";
import "./chunk-WWDDM2NG.js";
import "./chunk-FPXRQ67I.js";
import "./chunk-63DVTQSH.js";
import "./chunk-7N7QVSEW.js";
import "./chunk-ANQMVHI3.js";
export {
  loadContract,
  readContract
};
