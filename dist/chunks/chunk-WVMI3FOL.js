import{createRequire as __seaTrialsRequire}from'node:module';const require=__seaTrialsRequire(import.meta.url);
import {
  blocks,
  count,
  isUndecidedGuard
} from "./chunk-NJQUMXJ4.js";

// packages/report/src/trials.ts
var graveness = ["passed", "inconclusive", "failed", "error"];
var verdictsOf = (trials) => trials.gates.flatMap(({ verdict }) => verdict === void 0 ? [] : [verdict]);
function gravest(states) {
  return states.reduce(
    (worst, state) => worst === void 0 || graveness.indexOf(state) > graveness.indexOf(worst) ? state : worst,
    void 0
  ) ?? "error";
}
function tally(verdicts) {
  const lines = verdicts.flatMap(
    (verdict) => [...linesOf(verdict.checks).values()].map((checks) => ({
      idle: checks.every((check) => check.outcome === "not-applicable"),
      failed: checks.some((check) => check.outcome === "fail" && blocks(check)),
      undecided: checks.some((check) => check.outcome === "inconclusive" && blocks(check)),
      warned: checks.some((check) => check.burden === "warn" && check.outcome === "fail"),
      guarded: checks.some(isUndecidedGuard),
      waived: checks.some(({ waiver }) => waiver !== void 0)
    }))
  );
  const number = (key) => lines.filter((line) => line[key]).length;
  return {
    state: gravest(verdicts.map(({ verdict }) => verdict)),
    requirements: lines.length - number("idle"),
    notApplicable: number("idle"),
    failed: number("failed"),
    undecided: number("undecided"),
    warnings: number("warned"),
    undecidedGuards: number("guarded"),
    waived: number("waived")
  };
}
function linesOf(checks) {
  const lines = /* @__PURE__ */ new Map();
  for (const check of checks) {
    const key = JSON.stringify([check.burden, check.requirement, check.source?.file, check.source?.line]);
    const line = lines.get(key);
    if (line === void 0) lines.set(key, [check]);
    else line.push(check);
  }
  return lines;
}
function headline(total) {
  const { state, requirements, notApplicable = 0, failed, undecided, warnings, undecidedGuards, waived } = total;
  const apart = waived === 0 ? "" : `, ${waived} waived`;
  if (state === "error") return "could not be judged";
  if (state === "failed") return `failed ${failed} of ${count(requirements, "requirement")}${apart}`;
  if (state === "inconclusive") {
    if (requirements === 0) return "is inconclusive: no requirement applies";
    return undecided === 0 ? `is inconclusive: ${undecidedGuards === 0 ? `none of ${count(requirements, "requirement")}` : "no estimate"} came to a conclusion${apart}` : `is inconclusive: ${undecided} of ${count(requirements, "requirement")} undecided${apart}`;
  }
  const extra = [
    waived === 0 ? "" : `${waived} waived`,
    warnings === 0 ? "" : count(warnings, "warning"),
    undecidedGuards === 0 ? "" : count(undecidedGuards, "undecided guard"),
    notApplicable === 0 ? "" : `${notApplicable} not applicable`
  ].filter((part) => part !== "");
  return [`passed ${count(requirements - waived, "requirement")}`, ...extra].join(", ");
}

export {
  verdictsOf,
  gravest,
  tally,
  headline
};
