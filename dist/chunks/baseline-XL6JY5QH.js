import{createRequire as __seaTrialsRequire}from'node:module';const require=__seaTrialsRequire(import.meta.url);
import {
  foundAtRef,
  resolveBaseline
} from "./chunk-E7FP3WGH.js";
import "./chunk-UCWOZBWO.js";
import "./chunk-2CZLZ7WE.js";
import "./chunk-WHKMHJG7.js";
import "./chunk-IN7GMH6Y.js";
import "./chunk-7N7QVSEW.js";
import "./chunk-ANQMVHI3.js";
export {
  foundAtRef,
  resolveBaseline
};
