import{createRequire as __seaTrialsRequire}from'node:module';const require=__seaTrialsRequire(import.meta.url);
import {
  openEngine
} from "./chunk-OABPAZNY.js";
import "./chunk-PTWJD6AD.js";
import "./chunk-K7KYXF3F.js";
import "./chunk-4GSS4JBH.js";
import "./chunk-LCHZYRES.js";
import "./chunk-QXO6X2JS.js";
import "./chunk-KVOKKD7H.js";
import "./chunk-6GQ52R6W.js";
import "./chunk-ANQMVHI3.js";
export {
  openEngine
};
