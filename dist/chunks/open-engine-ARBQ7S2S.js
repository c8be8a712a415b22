import{createRequire as __seaTrialsRequire}from'node:module';const require=__seaTrialsRequire(import.meta.url);
import {
  openEngine
} from "./chunk-NQUENGZS.js";
import "./chunk-BKRR5IXF.js";
import "./chunk-F5SLH6BY.js";
import "./chunk-E3OCFG2N.js";
import "./chunk-WUZ57JFB.js";
import "./chunk-LCHZYRES.js";
import "./chunk-OEDBRKMC.js";
import "./chunk-KVOKKD7H.js";
import "./chunk-63DVTQSH.js";
import "./chunk-7N7QVSEW.js";
import "./chunk-ANQMVHI3.js";
export {
  openEngine
};
