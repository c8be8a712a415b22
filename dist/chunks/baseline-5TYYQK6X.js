import{createRequire as __seaTrialsRequire}from'node:module';const require=__seaTrialsRequire(import.meta.url);
import {
  foundAtRef,
  resolveBaseline
} from "./chunk-52OCR2YP.js";
import "./chunk-7PGDK32Z.js";
import "./chunk-WJT6EJ6Y.js";
import "./chunk-JDLUDKAI.js";
import "./chunk-2QQJPMHQ.js";
import "./chunk-UVDTI5O6.js";
import "./chunk-7N7QVSEW.js";
import "./chunk-ANQMVHI3.js";
export {
  foundAtRef,
  resolveBaseline
};
