import{createRequire as __seaTrialsRequire}from'node:module';const require=__seaTrialsRequire(import.meta.url);
import {
  DEFAULT_CONFIDENCE,
  MOST_TEXTS,
  findSensitive
} from "./chunk-2KW2B7VW.js";
import "./chunk-BV4OX3DA.js";
import "./chunk-I73VOE4O.js";
import "./chunk-545X53NH.js";
import "./chunk-ANQMVHI3.js";
export {
  DEFAULT_CONFIDENCE,
  MOST_TEXTS,
  findSensitive
};
