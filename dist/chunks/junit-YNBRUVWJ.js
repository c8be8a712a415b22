import{createRequire as __seaTrialsRequire}from'node:module';const require=__seaTrialsRequire(import.meta.url);
import {
  blocks,
  isQuiet,
  nothingConcluded,
  observedText,
  outcomeText,
  outcomeWord,
  reasonText,
  requirementText
} from "./chunk-NJQUMXJ4.js";
import {
  html
} from "./chunk-Z2KBYVBJ.js";
import "./chunk-UVDTI5O6.js";
import "./chunk-7N7QVSEW.js";
import "./chunk-ANQMVHI3.js";

// packages/report/src/junit.ts
function junit(all) {
  const suites = all.flatMap((trials) => trials.gates.map((run) => suite(trials.model ?? "model", run)));
  return `<?xml version="1.0" encoding="UTF-8"?>
<testsuites name="Sea Trials">
${suites.join("")}</testsuites>
`;
}
function suite(model, { gate, verdict, seconds, notRun }) {
  const name = html(`${model}.${gate}`);
  const cases = verdict === void 0 ? [skipped(name, gate, notRun ?? "not run")] : casesOf(name, verdict);
  const number = (kind) => cases.filter((one) => one.kind === kind).length;
  const counts = `tests="${cases.length}" failures="${number("failure")}" errors="${number("error")}" skipped="${number("skipped")}"`;
  const time = seconds === void 0 ? "" : ` time="${seconds.toFixed(3)}"`;
  return ` <testsuite name="${name}" ${counts}${time}>
${cases.map(({ xml }) => xml).join("")} </testsuite>
`;
}
function casesOf(suite2, verdict) {
  const { gate, error, checks } = verdict;
  const own = error === void 0 ? [] : [broken(suite2, gate, `${error.message}. ${error.fix}`)];
  const why = nothingConcluded(verdict);
  const undecided = why === void 0 ? [] : [failed(suite2, gate, "inconclusive", why)];
  return [...own, ...undecided, ...checks.map((check) => caseOf(suite2, check))];
}
function caseOf(suite2, check) {
  const name = requirementText(check);
  if (check.outcome === "error") return broken(suite2, name, check.reason);
  if (check.outcome === "not-applicable") return skipped(suite2, name, check.reason);
  if (check.waiver !== void 0) return skipped(suite2, name, `${outcomeText(check)}: ${reasonText(check)}`);
  if (blocks(check)) return failed(suite2, name, outcomeWord[check.outcome], check.reason, check.failingRows);
  const loud = isQuiet(check) ? "" : `${outcomeWord[check.outcome]}, and blocks nothing. `;
  const said = html(`${loud}${check.reason} (${observedText(check)}, n ${check.n})`);
  return { kind: "passed", xml: element(suite2, name, `<system-out>${said}</system-out>`) };
}
var element = (suite2, name, inner) => `  <testcase classname="${suite2}" name="${html(name)}">${inner}</testcase>
`;
var broken = (suite2, name, reason) => ({
  kind: "error",
  xml: element(suite2, name, `<error type="error" message="${html(reason)}"/>`)
});
var skipped = (suite2, name, reason) => ({
  kind: "skipped",
  xml: element(suite2, name, `<skipped message="${html(reason)}"/>`)
});
function failed(suite2, name, type, reason, rows = []) {
  const text = rows.map(({ file, row, key }) => `${file} row ${row}${key === void 0 ? "" : ` (key ${key})`}`);
  const shown = text.map((line) => html(line)).join("\n");
  return {
    kind: "failure",
    xml: element(suite2, name, `<failure type="${html(type)}" message="${html(reason)}">${shown}</failure>`)
  };
}
export {
  junit
};
