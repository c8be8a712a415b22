import{createRequire as __seaTrialsRequire}from'node:module';const require=__seaTrialsRequire(import.meta.url);
import {
  stressVocabulary
} from "./chunk-XCUG2E3D.js";
import {
  registerVocabulary
} from "./chunk-NJSGBIVM.js";
import {
  biasVocabulary
} from "./chunk-G37B4OBH.js";
import {
  accuracyVocabulary
} from "./chunk-SLSXULNX.js";
import "./chunk-RYBU5356.js";
import {
  dataVocabulary
} from "./chunk-P5SSCSZU.js";
import "./chunk-27QU5ERE.js";
import "./chunk-2WBCYXW3.js";
import "./chunk-3EB3OKKC.js";
import "./chunk-IY7O4PQI.js";
import "./chunk-DZAM7Q3A.js";
import "./chunk-CMRTT26O.js";
import "./chunk-APW7KUE7.js";
import "./chunk-QXO6X2JS.js";
import "./chunk-6GQ52R6W.js";
import "./chunk-ANQMVHI3.js";

// packages/gates/src/vocabularies.ts
var VOCABULARIES = [
  dataVocabulary,
  biasVocabulary,
  accuracyVocabulary,
  stressVocabulary,
  registerVocabulary
];
export {
  VOCABULARIES
};
