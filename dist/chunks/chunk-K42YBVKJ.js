import{createRequire as __seaTrialsRequire}from'node:module';const require=__seaTrialsRequire(import.meta.url);

// packages/gates/src/catalog.ts
var GATES = {
<<<<<<<< HEAD:dist/chunks/chunk-GILNNMXF.js
  "data-validate": async () => (await import("./gate-W2QN4U2S.js")).dataValidate,
  "bias-check": async () => (await import("./gate-WPNLZ2I4.js")).biasCheck,
  "accuracy-gate": async () => (await import("./gate-TJ64I26K.js")).accuracyGate,
  "stress-test": async () => (await import("./gate-LJRBKIL2.js")).stressTest,
  "model-register": async () => (await import("./gate-E5WR6YIP.js")).modelRegister
========
  "data-validate": async () => (await import("./gate-5Z2FQXIH.js")).dataValidate,
  "bias-check": async () => (await import("./gate-MKYAVVL6.js")).biasCheck,
  "accuracy-gate": async () => (await import("./gate-MUWL2E5Q.js")).accuracyGate,
  "stress-test": async () => (await import("./gate-JP26ZWVE.js")).stressTest,
  "model-register": async () => (await import("./gate-FITEVMZT.js")).modelRegister
>>>>>>>> 2832d994 (fix(gates): counts that lines and tables tell together; what explain and the note on the most frequent class told of few rows):dist/chunks/chunk-K42YBVKJ.js
};
var SUMMARIES = {
  "data-validate": "Judges data before anything is trained on them: contract, quality, drift, leakage.",
  "bias-check": "Judges how data and model treat groups of people: shares, rates, gaps between groups.",
  "accuracy-gate": "Judges a model on the hold-out: metrics with intervals, against a limit, a naive model and production, slices, overfitting.",
  "stress-test": "Judges a served model under open-loop load: latency, errors and wrong answers, against a limit and against production.",
  "model-register": "Registers a model only on complete, green evidence about exactly these bytes."
};

export {
  GATES,
  SUMMARIES
};
