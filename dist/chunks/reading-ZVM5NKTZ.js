import{createRequire as __seaTrialsRequire}from'node:module';const require=__seaTrialsRequire(import.meta.url);
import {
  classificationOf,
  readAs
} from "./chunk-VQ4HFVUK.js";
import "./chunk-DH2UNH6S.js";
import "./chunk-QXO6X2JS.js";
import "./chunk-ANQMVHI3.js";
export {
  classificationOf,
  readAs
};
