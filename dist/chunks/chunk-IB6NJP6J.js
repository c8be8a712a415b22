import{createRequire as __seaTrialsRequire}from'node:module';const require=__seaTrialsRequire(import.meta.url);

// packages/gates/src/catalog.ts
var GATES = {
<<<<<<<< HEAD:dist/chunks/chunk-IB6NJP6J.js
  "data-validate": async () => (await import("./gate-6V3CTLPG.js")).dataValidate,
  "bias-check": async () => (await import("./gate-CHEWQQBX.js")).biasCheck,
  "accuracy-gate": async () => (await import("./gate-O4JVQC6F.js")).accuracyGate,
  "stress-test": async () => (await import("./gate-JZ42PQIL.js")).stressTest,
  "model-register": async () => (await import("./gate-7QEXLAF6.js")).modelRegister
========
  "data-validate": async () => (await import("./gate-67GKR7J2.js")).dataValidate,
  "bias-check": async () => (await import("./gate-PM7KQSU4.js")).biasCheck,
  "accuracy-gate": async () => (await import("./gate-WCGVYUFN.js")).accuracyGate,
  "stress-test": async () => (await import("./gate-RYYVUDVP.js")).stressTest,
  "model-register": async () => (await import("./gate-V6BGI4BE.js")).modelRegister
>>>>>>>> 7636efe7 (fix(gates): two trainings in one folder of event files are no run that was taken up; errors of curves name the line; rounds of one data set are not left out):dist/chunks/chunk-PF5PCA4S.js
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
