import{createRequire as __seaTrialsRequire}from'node:module';const require=__seaTrialsRequire(import.meta.url);

// packages/gates/src/catalog.ts
var GATES = {
<<<<<<<< HEAD:dist/chunks/chunk-VT5HB4OE.js
  "data-validate": async () => (await import("./gate-PRFRJTR5.js")).dataValidate,
  "bias-check": async () => (await import("./gate-GXO7IHFP.js")).biasCheck,
  "accuracy-gate": async () => (await import("./gate-HTNTELOC.js")).accuracyGate,
  "stress-test": async () => (await import("./gate-JP6TN4DQ.js")).stressTest,
  "model-register": async () => (await import("./gate-VTSV6G2R.js")).modelRegister
========
  "data-validate": async () => (await import("./gate-LGK6FTTY.js")).dataValidate,
  "bias-check": async () => (await import("./gate-ERTSFQ7S.js")).biasCheck,
  "accuracy-gate": async () => (await import("./gate-MOUFB2Z6.js")).accuracyGate,
  "stress-test": async () => (await import("./gate-MJILHYM2.js")).stressTest,
  "model-register": async () => (await import("./gate-37MOJH54.js")).modelRegister
>>>>>>>> e97605ee (fix(pull requests): an input takes no other column, subject, load or registry than the run would take without it):dist/chunks/chunk-ULUTZK56.js
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
