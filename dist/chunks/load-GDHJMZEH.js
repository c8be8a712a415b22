import{createRequire as __seaTrialsRequire}from'node:module';const require=__seaTrialsRequire(import.meta.url);
import {
  loadPolicy,
  readNameChanges,
  readPolicy
} from "./chunk-6IBDOSWZ.js";
import "./chunk-RIC3UXWE.js";
import "./chunk-NBM5NH6N.js";
import "./chunk-S3ZB6TL7.js";
import "./chunk-XEEDZDUD.js";
import "./chunk-JYM43TBY.js";
import "./chunk-GY5OF2YY.js";
import "./chunk-2QQJPMHQ.js";
import "./chunk-K5SB2KRG.js";
import "./chunk-7GQU72V4.js";
import "./chunk-CXAWSTTV.js";
import "./chunk-X4TMAPJS.js";
import "./chunk-UVDTI5O6.js";
import "./chunk-63DVTQSH.js";
import "./chunk-7N7QVSEW.js";
import "./chunk-ANQMVHI3.js";
export {
  loadPolicy,
  readNameChanges,
  readPolicy
};
