import{createRequire as __seaTrialsRequire}from'node:module';const require=__seaTrialsRequire(import.meta.url);
import {
  elsewhereOf
} from "./chunk-QMTEOJMD.js";
import {
  OVERFITTING_SPECS,
  QUALITY_SPECS,
  WEAK_SLICES
} from "./chunk-UDVNH33U.js";

// packages/gates/src/accuracy-gate/metrics.ts
var metrics = [...QUALITY_SPECS, ...OVERFITTING_SPECS, WEAK_SLICES];
var accuracyVocabulary = { gate: "accuracy-gate", metrics, elsewhere: elsewhereOf(metrics) };

export {
  accuracyVocabulary
};
