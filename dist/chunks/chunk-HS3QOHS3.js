import{createRequire as __seaTrialsRequire}from'node:module';const require=__seaTrialsRequire(import.meta.url);

// packages/gates/src/catalog.ts
var GATES = {
<<<<<<<< HEAD:dist/chunks/chunk-HZ63NNYB.js
  "data-validate": async () => (await import("./gate-YX46TQDL.js")).dataValidate,
  "bias-check": async () => (await import("./gate-HOR4BHHE.js")).biasCheck,
  "accuracy-gate": async () => (await import("./gate-L4RA6VPK.js")).accuracyGate,
  "stress-test": async () => (await import("./gate-CQGG23VE.js")).stressTest,
  "model-register": async () => (await import("./gate-QJP73JOI.js")).modelRegister
========
  "data-validate": async () => (await import("./gate-4QTRGWNS.js")).dataValidate,
  "bias-check": async () => (await import("./gate-DW4OZJ56.js")).biasCheck,
  "accuracy-gate": async () => (await import("./gate-G5EMR2PQ.js")).accuracyGate,
  "stress-test": async () => (await import("./gate-XZZZSWET.js")).stressTest,
  "model-register": async () => (await import("./gate-MPMNOGQC.js")).modelRegister
>>>>>>>> 85360464 (fix(data-validate): with min-count no line about a condition, about all values but one, or about a column of groups tells a small group):dist/chunks/chunk-HS3QOHS3.js
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
