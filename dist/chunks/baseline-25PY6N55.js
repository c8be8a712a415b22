import{createRequire as __seaTrialsRequire}from'node:module';const require=__seaTrialsRequire(import.meta.url);
import {
  foundAtRef,
  resolveBaseline
} from "./chunk-EZ6WWIRP.js";
import "./chunk-63O5XXYM.js";
import "./chunk-KGDJBBKA.js";
import "./chunk-QZOK3V2F.js";
import "./chunk-OEDBRKMC.js";
import "./chunk-7N7QVSEW.js";
import "./chunk-ANQMVHI3.js";
export {
  foundAtRef,
  resolveBaseline
};
