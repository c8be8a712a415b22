import{createRequire as __seaTrialsRequire}from'node:module';const require=__seaTrialsRequire(import.meta.url);
import {
  QUALITY_SPECS,
  WEAK_SLICES
} from "./chunk-C42TK2EW.js";
import {
  GROUP_SHARE,
  LABEL_RATE
} from "./chunk-36IUX5R7.js";

// packages/gates/src/bias-check/metrics.ts
var biasVocabulary = {
  gate: "bias-check",
  metrics: [GROUP_SHARE, LABEL_RATE, ...QUALITY_SPECS, WEAK_SLICES]
};
var DATA_METRICS = [GROUP_SHARE.name, LABEL_RATE.name];

export {
  biasVocabulary,
  DATA_METRICS
};
