import{createRequire as __seaTrialsRequire}from'node:module';const require=__seaTrialsRequire(import.meta.url);
import {
  candidateOf,
  holdoutOf,
  openLines,
  policyOf,
  runOf
} from "./chunk-5GE7V6RK.js";
import {
  dataKey
} from "./chunk-5JJAMZPV.js";
import {
  MOST_OPEN,
  keptMetrics
} from "./chunk-HQD5C6FZ.js";

// packages/trial/src/history/recording.ts
function runToKeep({ gates, exitCode }, commit, now, workflow) {
  const verdict = gates.find(({ gate }) => gate === "data-validate")?.verdict;
  const isAccepted = exitCode === 0 && verdict !== void 0;
  const decision = decisionOf(gates, workflow);
  if (verdict === void 0 && decision === void 0) return void 0;
  const subjects = verdict?.subjects ?? gates.flatMap((each) => each.verdict.subjects);
  return {
    commit,
    data: dataKey(subjects),
    time: new Date(now).toISOString(),
    // The numbers of a run that was not accepted are no measure for those to come; without its place seasons would shift.
    metrics: isAccepted ? keptMetrics(verdict.metrics) : {},
    ...decision === void 0 ? {} : { decision }
  };
}
function decisionOf(gates, workflow) {
  const judged = gates.filter(({ gate, verdict }) => QUALITY.includes(gate) && (verdict.scope.rows ?? 0) > 0);
  const [first] = judged;
  const holdout = first === void 0 ? void 0 : holdoutOf(first.verdict.subjects);
  if (first === void 0 || holdout === void 0) return void 0;
  const candidate = candidateOf(judged.flatMap(({ verdict }) => verdict.subjects));
  const policy = policyOf(first.verdict.subjects);
  const open = judged.flatMap(({ gate, verdict }) => openLines(gate, verdict.checks));
  return {
    holdout,
    rows: first.verdict.scope.rows,
    ...candidate === void 0 ? {} : { candidate },
    ...policy === void 0 ? {} : { policy },
    open: [...new Set(open)].slice(0, MOST_OPEN),
    ...workflow === void 0 ? {} : { run: runOf(workflow) }
  };
}
var QUALITY = ["accuracy-gate", "bias-check"];

export {
  runToKeep
};
