import{createRequire as __seaTrialsRequire}from'node:module';const require=__seaTrialsRequire(import.meta.url);
import {
  loadPolicy,
  readNameChanges,
  readPolicy
} from "./chunk-HRXYRW4X.js";
import "./chunk-CHFLAB3O.js";
import "./chunk-HMPNDUSQ.js";
import "./chunk-E3X23YHB.js";
import "./chunk-GQE7DKRS.js";
import "./chunk-DLBAEPLK.js";
import "./chunk-LQJX32MQ.js";
import "./chunk-PIFFPRSS.js";
import "./chunk-K5SB2KRG.js";
import "./chunk-7GQU72V4.js";
import "./chunk-JXNMAEPS.js";
import "./chunk-SNCIK6KS.js";
import "./chunk-YY2RU22K.js";
import "./chunk-63DVTQSH.js";
import "./chunk-7N7QVSEW.js";
import "./chunk-ANQMVHI3.js";
export {
  loadPolicy,
  readNameChanges,
  readPolicy
};
