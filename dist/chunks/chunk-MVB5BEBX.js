import{createRequire as __seaTrialsRequire}from'node:module';const require=__seaTrialsRequire(import.meta.url);

// packages/stats/src/estimate.ts
var undefinedBecause = (reason, n) => ({ kind: "undefined", reason, n });
var exact = (value, n) => ({ kind: "exact", value, n });

export {
  undefinedBecause,
  exact
};
