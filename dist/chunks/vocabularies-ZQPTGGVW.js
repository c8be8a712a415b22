import{createRequire as __seaTrialsRequire}from'node:module';const require=__seaTrialsRequire(import.meta.url);
import {
  accuracyVocabulary
} from "./chunk-MNWO2HX5.js";
import {
  stressVocabulary
} from "./chunk-TK27WNNC.js";
import {
  registerVocabulary
} from "./chunk-FHKV2KMJ.js";
import {
  biasVocabulary
} from "./chunk-XFM7SNRU.js";
import "./chunk-WVEN5NHK.js";
import {
  dataVocabulary
} from "./chunk-K5PAJTLG.js";
import "./chunk-26BCZIEA.js";
import "./chunk-SBBIDFRU.js";
import "./chunk-HVAL7KIY.js";
import "./chunk-QXH5PDA3.js";
import "./chunk-TF2OVUUW.js";
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
