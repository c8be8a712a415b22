import{createRequire as __seaTrialsRequire}from'node:module';const require=__seaTrialsRequire(import.meta.url);
import {
  OVERFITTING_SPECS,
  QUALITY_SPECS
} from "./chunk-RB2EEU7X.js";

// packages/gates/src/accuracy-gate/metrics.ts
var accuracyVocabulary = {
  gate: "accuracy-gate",
  metrics: [...QUALITY_SPECS, ...OVERFITTING_SPECS]
};

export {
  accuracyVocabulary
};
