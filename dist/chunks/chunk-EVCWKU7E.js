import{createRequire as __seaTrialsRequire}from'node:module';const require=__seaTrialsRequire(import.meta.url);

// packages/gates/src/catalog.ts
var GATES = {
  "data-validate": async () => (await import("./gate-3PIFRDY3.js")).dataValidate,
  "bias-check": async () => (await import("./gate-EBXESAGM.js")).biasCheck,
  "accuracy-gate": async () => (await import("./gate-J34GT2QH.js")).accuracyGate,
  "stress-test": async () => (await import("./gate-5STLGJ7I.js")).stressTest,
  "model-register": async () => (await import("./gate-26LCXR3F.js")).modelRegister
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
