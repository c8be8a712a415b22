import{createRequire as __seaTrialsRequire}from'node:module';const require=__seaTrialsRequire(import.meta.url);
import {
  stressVocabulary
} from "./chunk-GCRYMAPM.js";
import {
  registerVocabulary
} from "./chunk-ZCMBYJX6.js";
import {
  biasVocabulary
} from "./chunk-AS3EC7ZW.js";
import {
  accuracyVocabulary
} from "./chunk-HEHKI6Y4.js";
import "./chunk-EH6EK5MG.js";
import {
  dataVocabulary
} from "./chunk-Y73OKS5U.js";
import "./chunk-27QU5ERE.js";
import "./chunk-2WBCYXW3.js";
import "./chunk-3EB3OKKC.js";
import "./chunk-IY7O4PQI.js";
import "./chunk-EPMXAPAJ.js";
import "./chunk-JDQBHTWH.js";
import "./chunk-QXH5PDA3.js";
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
