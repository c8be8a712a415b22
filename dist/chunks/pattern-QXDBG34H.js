import{createRequire as __seaTrialsRequire}from'node:module';const require=__seaTrialsRequire(import.meta.url);
import {
  pattern
} from "./chunk-LM7L5GYC.js";
import "./chunk-PBVKNK3G.js";
import "./chunk-YY2RU22K.js";
import "./chunk-7N7QVSEW.js";
import "./chunk-ANQMVHI3.js";
export {
  pattern
};
