import{createRequire as __seaTrialsRequire}from'node:module';const require=__seaTrialsRequire(import.meta.url);
import {
  openEngine
<<<<<<<< HEAD:dist/chunks/open-engine-MVBNX7XB.js
} from "./chunk-L5CAU53P.js";
import "./chunk-F5SLH6BY.js";
import "./chunk-HQ5Z2NCC.js";
========
} from "./chunk-ZS4A64BV.js";
import "./chunk-F5SLH6BY.js";
import "./chunk-LWYVZU45.js";
>>>>>>>> 11f2d1cc (fix: a link in the place of a history is no empty one; a damaged page is no sum that is too large):dist/chunks/open-engine-RZUOAM7N.js
import "./chunk-E3OCFG2N.js";
import "./chunk-WUZ57JFB.js";
import "./chunk-X5FABOU6.js";
import "./chunk-LCHZYRES.js";
import "./chunk-UVDTI5O6.js";
import "./chunk-KVOKKD7H.js";
import "./chunk-63DVTQSH.js";
import "./chunk-7N7QVSEW.js";
import "./chunk-ANQMVHI3.js";
export {
  openEngine
};
