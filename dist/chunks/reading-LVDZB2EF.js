import{createRequire as __seaTrialsRequire}from'node:module';const require=__seaTrialsRequire(import.meta.url);
import {
  classOf,
  classificationOf,
  hiddenIn,
  isPrivate,
  readAs
} from "./chunk-72QPYK63.js";
import "./chunk-MBCXDEAQ.js";
import "./chunk-ANQMVHI3.js";
export {
  classOf,
  classificationOf,
  hiddenIn,
  isPrivate,
  readAs
};
