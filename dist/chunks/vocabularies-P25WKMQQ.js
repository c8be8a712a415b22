import{createRequire as __seaTrialsRequire}from'node:module';const require=__seaTrialsRequire(import.meta.url);
import {
  stressVocabulary
} from "./chunk-TK27WNNC.js";
import {
  registerVocabulary
} from "./chunk-7FR447TK.js";
import {
  biasVocabulary
} from "./chunk-Z32UCFUZ.js";
import {
  accuracyVocabulary
} from "./chunk-C7DCLHXR.js";
import "./chunk-PCSAGCEA.js";
import {
  dataVocabulary
} from "./chunk-PGMIHHHM.js";
import "./chunk-LS3L3V5Q.js";
import "./chunk-7FG2Z4ZF.js";
import "./chunk-KGXWAER5.js";
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
