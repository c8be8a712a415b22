import{createRequire as __seaTrialsRequire}from'node:module';const require=__seaTrialsRequire(import.meta.url);

// packages/gates/src/model-register/fact.ts
var fact = (requirement, outcome, reason, n = 1) => ({
  requirement,
  burden: "require",
  outcome,
  observed: null,
  unit: "",
  n,
  reason,
  exact: true
});

export {
  fact
};
