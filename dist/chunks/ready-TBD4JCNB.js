import{createRequire as __seaTrialsRequire}from'node:module';const require=__seaTrialsRequire(import.meta.url);
import {
  untilReady
} from "./chunk-WGIQWYFZ.js";
import "./chunk-MGPPQRYA.js";
import "./chunk-ZG3QM4WC.js";
import "./chunk-43JRIA7A.js";
import "./chunk-6GQ52R6W.js";
import "./chunk-ANQMVHI3.js";
export {
  untilReady
};
