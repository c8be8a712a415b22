import{createRequire as __seaTrialsRequire}from'node:module';const require=__seaTrialsRequire(import.meta.url);

// packages/gates/src/catalog.ts
var GATES = {
<<<<<<<< HEAD:dist/chunks/chunk-AEM3JPWA.js
  "data-validate": async () => (await import("./gate-BQ7C3HUT.js")).dataValidate,
  "bias-check": async () => (await import("./gate-4KMPUCX5.js")).biasCheck,
  "accuracy-gate": async () => (await import("./gate-G2MIA7QI.js")).accuracyGate,
  "stress-test": async () => (await import("./gate-7IEZUAV7.js")).stressTest,
  "model-register": async () => (await import("./gate-SQYD64TY.js")).modelRegister
========
  "data-validate": async () => (await import("./gate-LGK6FTTY.js")).dataValidate,
  "bias-check": async () => (await import("./gate-ORW33H3C.js")).biasCheck,
  "accuracy-gate": async () => (await import("./gate-FD6YB5MB.js")).accuracyGate,
  "stress-test": async () => (await import("./gate-4ML3IVVK.js")).stressTest,
  "model-register": async () => (await import("./gate-CUACU2EH.js")).modelRegister
>>>>>>>> 4ea8824f (fix(explain): flips are drawn with their rows, and of nearest neighbours no chances are told):dist/chunks/chunk-KKVTVSSI.js
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
