import{createRequire as __seaTrialsRequire}from'node:module';const require=__seaTrialsRequire(import.meta.url);
import {
  stressVocabulary
} from "./chunk-H3F4CZL7.js";
import {
  accuracyVocabulary
} from "./chunk-E3HUN3Q2.js";
import {
  biasVocabulary
} from "./chunk-JZSRDTEB.js";
import {
  dataVocabulary
} from "./chunk-VA6BNMJB.js";
import {
  RANGE
} from "./chunk-DD2TZ3UH.js";

// packages/gates/src/model-register/metrics.ts
var plain = {
  arguments: [],
  kind: "exact",
  better: "lower",
  by: false,
  condition: false,
  dataset: false,
  references: []
};
var MODEL_SIZE = {
  ...plain,
  name: "model_size",
  summary: "Size of the file of the model; 1 MB is 1 000 000 bytes.",
  unit: "MB",
  range: RANGE.size,
  example: "model_size <= 100MB"
};
var CUSTOM_OPERATORS = {
  ...plain,
  name: "custom_operators",
  summary: "Operators of an ONNX file that neither belong to ONNX nor are defined in the file: a runtime needs a library for them.",
  unit: "",
  range: RANGE.count,
  example: "custom_operators = 0"
};
var registerVocabulary = {
  gate: "model-register",
  metrics: [MODEL_SIZE, CUSTOM_OPERATORS]
};

// packages/gates/src/vocabularies.ts
var VOCABULARIES = [
  dataVocabulary,
  biasVocabulary,
  accuracyVocabulary,
  stressVocabulary,
  registerVocabulary
];

export {
  MODEL_SIZE,
  registerVocabulary,
  VOCABULARIES
};
