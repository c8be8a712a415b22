import{createRequire as __seaTrialsRequire}from'node:module';const require=__seaTrialsRequire(import.meta.url);

// packages/gates/src/catalog.ts
var GATES = {
<<<<<<<< HEAD:dist/chunks/chunk-IVFGQUXX.js
  "data-validate": async () => (await import("./gate-MFKLVD5H.js")).dataValidate,
  "bias-check": async () => (await import("./gate-QP2MDRWB.js")).biasCheck,
  "accuracy-gate": async () => (await import("./gate-6TLQZ7MN.js")).accuracyGate,
  "stress-test": async () => (await import("./gate-2NIQPEZ2.js")).stressTest,
  "model-register": async () => (await import("./gate-HCOG56YA.js")).modelRegister
========
  "data-validate": async () => (await import("./gate-SHSISTWU.js")).dataValidate,
  "bias-check": async () => (await import("./gate-IOLJYZA7.js")).biasCheck,
  "accuracy-gate": async () => (await import("./gate-OX32I6K5.js")).accuracyGate,
  "stress-test": async () => (await import("./gate-LZIWAGCZ.js")).stressTest,
  "model-register": async () => (await import("./gate-GU66I4CO.js")).modelRegister
>>>>>>>> 80050494 (fix(gates): labels of training rows count before those beside their predictions; a waived line makes no other idle; tables that turn scroll):dist/chunks/chunk-JH6R4YUJ.js
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
