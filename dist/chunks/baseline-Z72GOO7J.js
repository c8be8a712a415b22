import{createRequire as __seaTrialsRequire}from'node:module';const require=__seaTrialsRequire(import.meta.url);
import {
  foundAtRef,
  resolveBaseline
} from "./chunk-JMZIVX46.js";
import "./chunk-4RAG35PG.js";
import "./chunk-ZKN7WADS.js";
import "./chunk-PIFFPRSS.js";
import "./chunk-YY2RU22K.js";
import "./chunk-7N7QVSEW.js";
import "./chunk-ANQMVHI3.js";
export {
  foundAtRef,
  resolveBaseline
};
