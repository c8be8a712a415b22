import{createRequire as __seaTrialsRequire}from'node:module';const require=__seaTrialsRequire(import.meta.url);
import {
  untilReady
} from "./chunk-ECPRMAXW.js";
import "./chunk-TJAMJKBC.js";
import "./chunk-QSNWGLD2.js";
import "./chunk-43JRIA7A.js";
import "./chunk-63DVTQSH.js";
import "./chunk-7N7QVSEW.js";
import "./chunk-ANQMVHI3.js";
export {
  untilReady
};
