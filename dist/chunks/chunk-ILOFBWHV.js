import{createRequire as __seaTrialsRequire}from'node:module';const require=__seaTrialsRequire(import.meta.url);

// packages/gates/src/catalog.ts
var GATES = {
<<<<<<<< HEAD:dist/chunks/chunk-ILOFBWHV.js
  "data-validate": async () => (await import("./gate-XGI2X43L.js")).dataValidate,
  "bias-check": async () => (await import("./gate-DW4OZJ56.js")).biasCheck,
  "accuracy-gate": async () => (await import("./gate-G5EMR2PQ.js")).accuracyGate,
  "stress-test": async () => (await import("./gate-XZZZSWET.js")).stressTest,
  "model-register": async () => (await import("./gate-TADPR74W.js")).modelRegister
========
  "data-validate": async () => (await import("./gate-2LUF7FGN.js")).dataValidate,
  "bias-check": async () => (await import("./gate-YZ54E6LV.js")).biasCheck,
  "accuracy-gate": async () => (await import("./gate-ISJLXIGE.js")).accuracyGate,
  "stress-test": async () => (await import("./gate-IG7P4VFI.js")).stressTest,
  "model-register": async () => (await import("./gate-UQDGEJGI.js")).modelRegister
>>>>>>>> bf493616 (fix(explain): data sets are drawn again from what has moved, runs with their rows; ends of calibration errors where they were seen):dist/chunks/chunk-INSHOQKP.js
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
