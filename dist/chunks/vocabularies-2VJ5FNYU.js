import{createRequire as __seaTrialsRequire}from'node:module';const require=__seaTrialsRequire(import.meta.url);
import {
  stressVocabulary
} from "./chunk-XCUG2E3D.js";
import {
  registerVocabulary
} from "./chunk-NJSGBIVM.js";
import {
  biasVocabulary
} from "./chunk-VGH6DBOW.js";
import {
  accuracyVocabulary
} from "./chunk-YDPZQATV.js";
import "./chunk-MVFWC7M6.js";
import {
  dataVocabulary
} from "./chunk-BIQ6ZH6W.js";
import "./chunk-QTLHR5MG.js";
import "./chunk-KAFMS27W.js";
import "./chunk-U4WWIP6O.js";
import "./chunk-H3R7BCCP.js";
import "./chunk-DH2UNH6S.js";
import "./chunk-XD7SEXAV.js";
import "./chunk-MVB5BEBX.js";
import "./chunk-HFAYYHAX.js";
import "./chunk-YATEL4UR.js";
import "./chunk-LZR2TGVU.js";
import "./chunk-CLJATNOV.js";
import "./chunk-QL34F573.js";
import "./chunk-CKX2AAS2.js";
import "./chunk-I73VOE4O.js";
import "./chunk-ILMWJOEA.js";
import "./chunk-DZAM7Q3A.js";
import "./chunk-CMRTT26O.js";
import "./chunk-NX63HH5J.js";
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
