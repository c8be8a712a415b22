import{createRequire as __seaTrialsRequire}from'node:module';const require=__seaTrialsRequire(import.meta.url);

// packages/gates/src/catalog.ts
var GATES = {
<<<<<<<< HEAD:dist/chunks/chunk-U5XJ2NTR.js
  "data-validate": async () => (await import("./gate-PRFRJTR5.js")).dataValidate,
  "bias-check": async () => (await import("./gate-OALIY7ON.js")).biasCheck,
  "accuracy-gate": async () => (await import("./gate-OSSYPE7W.js")).accuracyGate,
  "stress-test": async () => (await import("./gate-65P6DYFN.js")).stressTest,
  "model-register": async () => (await import("./gate-FH45FCYY.js")).modelRegister
========
  "data-validate": async () => (await import("./gate-6PLRYLRT.js")).dataValidate,
  "bias-check": async () => (await import("./gate-ZHP6KQ6V.js")).biasCheck,
  "accuracy-gate": async () => (await import("./gate-IYZ3O6WY.js")).accuracyGate,
  "stress-test": async () => (await import("./gate-M2KEP5VQ.js")).stressTest,
  "model-register": async () => (await import("./gate-FMJTSNGU.js")).modelRegister
>>>>>>>> 03e265b1 (fix(gates): numbers whose squares overflow are named, the rows that settle a gap say their side, learning curves their file):dist/chunks/chunk-5W7QPGRL.js
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
