import{createRequire as __seaTrialsRequire}from'node:module';const require=__seaTrialsRequire(import.meta.url);
import {
  biasVocabulary
} from "./chunk-JZSRDTEB.js";
import {
  elsewhereOf
} from "./chunk-ZZ6OTWW4.js";
import {
  OVERFITTING_SPECS,
  QUALITY_SPECS,
  WEAK_SLICES
} from "./chunk-AQKUTB2W.js";

// packages/gates/src/accuracy-gate/metrics.ts
var metrics = [...QUALITY_SPECS, ...OVERFITTING_SPECS, WEAK_SLICES];
var accuracyVocabulary = {
  gate: "accuracy-gate",
  metrics,
  elsewhere: elsewhereOf(metrics, biasVocabulary)
};

export {
  accuracyVocabulary
};
