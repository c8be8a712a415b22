import{createRequire as __seaTrialsRequire}from'node:module';const require=__seaTrialsRequire(import.meta.url);
import {
  foundAtRef,
  resolveBaseline
} from "./chunk-HZUXYTQF.js";
import "./chunk-A7GQG2R4.js";
import "./chunk-AKIWGVVZ.js";
import "./chunk-RMD66WHL.js";
import "./chunk-ZY7TETME.js";
import "./chunk-7N7QVSEW.js";
import "./chunk-ANQMVHI3.js";
export {
  foundAtRef,
  resolveBaseline
};
