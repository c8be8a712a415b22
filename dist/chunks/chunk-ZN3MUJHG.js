import{createRequire as __seaTrialsRequire}from'node:module';const require=__seaTrialsRequire(import.meta.url);
import {
  sideOfInterval
} from "./chunk-2F6EFJYC.js";

// packages/gates/src/decide/outcome.ts
var OUTCOME = { good: "pass", bad: "fail", across: "inconclusive" };
var outcomeOfInterval = (interval, operator, limit) => OUTCOME[sideOfInterval(interval, operator, limit)];
function outcomeOfMember(plain, simultaneous, operator, limit) {
  if (simultaneous === void 0 || plain !== "fail") return plain;
  return sideOfInterval(simultaneous, operator, limit) === "bad" ? "fail" : "inconclusive";
}
var SEVERITY = {
  error: 4,
  fail: 3,
  inconclusive: 2,
  pass: 1,
  "not-applicable": 0
};
var gravest = (outcomes) => outcomes.reduce((worst, outcome) => SEVERITY[outcome] > SEVERITY[worst] ? outcome : worst);

export {
  OUTCOME,
  outcomeOfInterval,
  outcomeOfMember,
  SEVERITY,
  gravest
};
