import{createRequire as __seaTrialsRequire}from'node:module';const require=__seaTrialsRequire(import.meta.url);
import {
  loadOf
} from "./chunk-ANIPWJXL.js";
import "./chunk-7GQU72V4.js";
import "./chunk-ANQMVHI3.js";
export {
  loadOf
};
