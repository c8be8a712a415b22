import{createRequire as __seaTrialsRequire}from'node:module';const require=__seaTrialsRequire(import.meta.url);
import {
  DEFAULT_CONFIDENCE,
  MOST_TEXTS,
  findSensitive
} from "./chunk-BA7W5QPE.js";
import "./chunk-VIEXZCMR.js";
import "./chunk-I73VOE4O.js";
import "./chunk-ZSIUO6NE.js";
import "./chunk-ANQMVHI3.js";
export {
  DEFAULT_CONFIDENCE,
  MOST_TEXTS,
  findSensitive
};
