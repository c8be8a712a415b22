import{createRequire as __seaTrialsRequire}from'node:module';const require=__seaTrialsRequire(import.meta.url);
import {
  foundAtRef,
  resolveBaseline
} from "./chunk-LYU6F6YD.js";
import "./chunk-P6ENQQOB.js";
import "./chunk-U2MZMRNQ.js";
import "./chunk-6O5IWQI5.js";
import "./chunk-4BC6SBJQ.js";
import "./chunk-7N7QVSEW.js";
import "./chunk-ANQMVHI3.js";
export {
  foundAtRef,
  resolveBaseline
};
