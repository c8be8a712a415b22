import{createRequire as __seaTrialsRequire}from'node:module';const require=__seaTrialsRequire(import.meta.url);
import {
  requireInput
} from "./chunk-7GQU72V4.js";

// packages/gates/src/decide/verdict-of.ts
var blocks = ({ burden, waiver }) => burden !== "warn" && waiver === void 0;
var concluded = ({ outcome }) => outcome === "pass" || outcome === "fail";
function verdictOf(checks) {
  const own = checks.filter((check) => !isAdded(check));
  const all = stateOf(checks);
  return own.length === 0 ? all : graver(stateOf(own), all);
}
var isAdded = ({ source }) => source?.file === requireInput;
var GRAVENESS = ["passed", "inconclusive", "failed", "error"];
var graver = (one, other) => GRAVENESS.indexOf(one) > GRAVENESS.indexOf(other) ? one : other;
function stateOf(checks) {
  if (checks.length === 0 || checks.some((check) => check.outcome === "error")) return "error";
  const blocking = checks.filter(blocks);
  if (blocking.some((check) => check.outcome === "fail")) return "failed";
  if (blocking.some((check) => check.burden === "require" && check.outcome === "inconclusive")) return "inconclusive";
  if (!blocking.some(concluded)) return "inconclusive";
  const estimates = blocking.filter((check) => !check.exact && check.outcome !== "not-applicable");
  return estimates.length > 0 && !estimates.some(concluded) ? "inconclusive" : "passed";
}

export {
  verdictOf
};
