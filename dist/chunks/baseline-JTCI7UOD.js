import{createRequire as __seaTrialsRequire}from'node:module';const require=__seaTrialsRequire(import.meta.url);
import {
  foundAtRef,
  resolveBaseline
} from "./chunk-QTVYS4BQ.js";
import "./chunk-ZBILPF7J.js";
import "./chunk-ZGVNT4QK.js";
import "./chunk-KUEOHD32.js";
import "./chunk-FPXRQ67I.js";
import "./chunk-7N7QVSEW.js";
import "./chunk-ANQMVHI3.js";
export {
  foundAtRef,
  resolveBaseline
};
