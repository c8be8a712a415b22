import{createRequire as __seaTrialsRequire}from'node:module';const require=__seaTrialsRequire(import.meta.url);

// packages/gates/src/catalog.ts
var GATES = {
  "data-validate": async () => (await import("./gate-Q36W2CMN.js")).dataValidate,
  "bias-check": async () => (await import("./gate-67CGC5OM.js")).biasCheck,
  "accuracy-gate": async () => (await import("./gate-UTPUL24I.js")).accuracyGate,
  "stress-test": async () => (await import("./gate-LJRBKIL2.js")).stressTest,
  "model-register": async () => (await import("./gate-E5WR6YIP.js")).modelRegister
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
