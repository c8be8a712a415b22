import{createRequire as __seaTrialsRequire}from'node:module';const require=__seaTrialsRequire(import.meta.url);

// packages/schema/src/policy/defaults.ts
var defaults = {
  task: "binary",
  threshold: 0.5,
  confidence: 0.95,
  protocol: "open-inference",
  readyMs: 6e4,
  ratePerSecond: 50,
  durationMs: 2e4,
  arrivals: "poisson",
  warmupMs: 2e3
};
var requireInput = "input require";
var record = (entries) => Object.setPrototypeOf(Object.fromEntries(entries), null);

export {
  defaults,
  requireInput,
  record
};
