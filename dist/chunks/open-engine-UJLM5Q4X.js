import{createRequire as __seaTrialsRequire}from'node:module';const require=__seaTrialsRequire(import.meta.url);
import {
  openEngine
} from "./chunk-SMQL3FPI.js";
import "./chunk-F5SLH6BY.js";
import "./chunk-N6QHJVCW.js";
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
