import{createRequire as __seaTrialsRequire}from'node:module';const require=__seaTrialsRequire(import.meta.url);
import {
  OVERFITTING_SPECS,
  QUALITY_SPECS,
  WEAK_SLICES
} from "./chunk-UDVNH33U.js";

// packages/gates/src/accuracy-gate/metrics.ts
var accuracyVocabulary = {
  gate: "accuracy-gate",
  metrics: [...QUALITY_SPECS, ...OVERFITTING_SPECS, WEAK_SLICES]
};

export {
  accuracyVocabulary
};
