import{createRequire as __seaTrialsRequire}from'node:module';const require=__seaTrialsRequire(import.meta.url);
import {
  defaults
} from "./chunk-7GQU72V4.js";

// packages/gates/src/stress-test/load.ts
var loadOf = (policy) => policy.gates["stress-test"]?.load ?? {
  ratePerSecond: defaults.ratePerSecond,
  durationMs: defaults.durationMs,
  arrivals: defaults.arrivals,
  warmupMs: defaults.warmupMs
};

export {
  loadOf
};
