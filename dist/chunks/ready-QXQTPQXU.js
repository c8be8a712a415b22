import{createRequire as __seaTrialsRequire}from'node:module';const require=__seaTrialsRequire(import.meta.url);
import {
  untilReady
} from "./chunk-7MR6L3EU.js";
import "./chunk-G3CG6ZCH.js";
import "./chunk-ZH6ZK2AD.js";
import "./chunk-43JRIA7A.js";
import "./chunk-TF2OVUUW.js";
import "./chunk-ANQMVHI3.js";
export {
  untilReady
};
