import{createRequire as __seaTrialsRequire}from'node:module';const require=__seaTrialsRequire(import.meta.url);
import {
  loadContract,
  readContract,
  within
} from "./chunk-ZH42QHLF.js";
import "./chunk-ERK4MZ5J.js";
import "./chunk-BTRLD77L.js";
import "./chunk-HMPNDUSQ.js";
import "./chunk-E3X23YHB.js";
import "./chunk-U75XRRDA.js";
import "./chunk-LHULP6RY.js";
import "./chunk-GQE7DKRS.js";
import "./chunk-DLBAEPLK.js";
import "./chunk-K5SB2KRG.js";
import "./chunk-BXB4PQK5.js";
import "./chunk-ZH24QDSQ.js";
import "./chunk-DZAM7Q3A.js";
import "./chunk-7GQU72V4.js";
import "./chunk-JXNMAEPS.js";
import "./chunk-SNCIK6KS.js";
import "./chunk-YY2RU22K.js";
import "./chunk-63DVTQSH.js";
import "./chunk-7N7QVSEW.js";
import "./chunk-ANQMVHI3.js";
export {
  loadContract,
  readContract,
  within
};
