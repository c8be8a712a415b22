import{createRequire as __seaTrialsRequire}from'node:module';const require=__seaTrialsRequire(import.meta.url);
import {
  material
} from "./chunk-AU7TCMIP.js";
import {
  undecided
} from "./chunk-HLLNCNGG.js";
import {
  judgeQuality
} from "./chunk-6MOJRU2U.js";
import {
  verdictOf
} from "./chunk-ZYE33NNQ.js";
import {
  DATA_METRICS,
  OWN_SPECS,
  biasVocabulary
} from "./chunk-37WSGFHA.js";
import {
  WEAK_SLICES
} from "./chunk-UDVNH33U.js";
import {
  GROUP_SHARE,
  groupShares
} from "./chunk-4MRCE3EF.js";
import {
  lookedBefore
} from "./chunk-BIKIACNF.js";
import {
  judgeLines,
  readLines,
  subjectsOf,
  understood
} from "./chunk-SBPWM4QY.js";
import {
  GATE_INPUTS
} from "./chunk-JP26K3RI.js";
import {
  errorCheck,
  judgeFamily,
  notApplicable
} from "./chunk-GDDKXOLC.js";
import {
  printCall
} from "./chunk-74UOHI5C.js";
import {
  SeaTrialsError
} from "./chunk-6GQ52R6W.js";

// packages/gates/src/bias-check/suppress.ts
var isSmall = (check, minCount) => [check, ...check.members ?? []].some(({ n, observed }) => n < minCount && (n > 0 || observed !== null));
async function withoutSmallCounts(material2, lines, checks) {
  const { minCount } = material2.policy;
  if (minCount === void 0) return checks;
  return Promise.all(
    checks.map(async (check, i) => {
      if (check.outcome === "error") return check;
      const line = lines[i];
      const call = line !== void 0 && "spec" in line ? line.requirement.call : void 0;
      const by = call === void 0 ? [] : groupingOf(call);
      if (call === void 0 || by.length === 0) return suppressed(check, void 0, minCount);
      const grouping = { by, ...call.bands === void 0 ? {} : { bands: call.bands } };
      const groups = await material2.groups(await material2.rows(call.dataset), grouping, call.condition);
      return suppressed(check, Math.min(...groups.map((group) => group.rows.length)), minCount);
    })
  );
}
var groupingOf = (call) => call.by.length > 0 || !GROUPED.has(call.metric) ? call.by : call.arguments.flatMap((argument) => argument.kind === "name" ? [argument.name] : []);
var GROUPED = new Set(
  OWN_SPECS.filter(({ arguments: [first] }) => first?.name === "columns").map(({ name }) => name)
);
function suppressed(check, smallest, minCount) {
  if (!isSmall(check, minCount) && (smallest ?? minCount) >= minCount) return check;
  const { interval: _, settle: __, failingRows: ___, ...rest } = check;
  const hidden = `a group has fewer than ${minCount} rows: its numbers, and those of the others, are not shown (\`min-count\`)`;
  return {
    ...rest,
    observed: null,
    n: 0,
    reason: hidden,
    ...check.members === void 0 ? {} : {
      members: check.members.map(({ name, outcome }) => ({
        name,
        outcome,
        observed: null,
        n: 0,
        reason: "not shown"
      }))
    }
  };
}
function withoutHidden(metrics, before, after) {
  const gone = new Set(before.filter((check, i) => check !== after[i]).map(({ observed }) => observed));
  return Object.fromEntries(Object.entries(metrics).filter(([, value]) => value === null || !gone.has(value)));
}

// packages/gates/src/bias-check/gate.ts
var NAME = "bias-check";
var DEFAULT_DATASET = "holdout";
var biasCheck = {
  name: NAME,
  defaultDataset: DEFAULT_DATASET,
  vocabulary: biasVocabulary,
  inputs: GATE_INPUTS[NAME],
  run
};
async function run(context) {
  const { policy } = context;
  const section = policy.gates[NAME];
  const lines = readLines(section?.require ?? [], biasVocabulary);
  const subject = section?.subject;
  if (subject !== void 0) assertLinesOf(subject, lines);
  const material2 = await material(context, DEFAULT_DATASET);
  const isJudged = (spec) => subject === void 0 || subjectOf(spec) === subject;
  const judged = understood(lines).filter(({ spec }) => isJudged(spec));
  const ofModel = judged.filter(({ spec }) => subjectOf(spec) === "model");
  const rows = judged.some((line) => line.spec !== GROUP_SHARE && isOfDefault(line)) ? await material2.rows() : void 0;
  if (rows !== void 0 && ofModel.some(isOfDefault)) await material2.candidate(rows);
  const looked = rows === void 0 ? void 0 : await lookedBefore(NAME, context, material2, rows);
  let counted = 0;
  const checks = await judgeLines(lines, async (asked, spec) => {
    const requirement = spec.kind === "estimate" ? looked?.paid(asked) ?? asked : asked;
    if (!isJudged(spec))
      return notApplicable(requirement, spec, `about the ${subjectOf(spec)}; this run judges the ${subject}`);
    const check = await judgeBias(material2, requirement, spec);
    if (spec === GROUP_SHARE) {
      counted = (check.members ?? []).reduce((sum, { n }) => sum + n, 0);
      return check;
    }
    const about = subjectOf(spec) === "data" ? "labels" : "answers";
    return undecided(check, await material2.doubt(await material2.rows(requirement.call.dataset), about));
  });
  const tables = await tablesOf(section?.profile ?? [], material2, rows);
  const shown = await withoutSmallCounts(material2, lines, checks);
  return {
    gate: NAME,
    model: policy.model,
    verdict: verdictOf(checks),
    checks: shown,
    metrics: withoutHidden(material2.metrics(), checks, shown),
    ...tables.length === 0 ? {} : { tables },
    figures: [],
    subjects: await subjectsOf(context, material2, ofModel.length > 0),
    evidence: material2.executed() ? "executed" : "claimed",
    scope: { rows: rows?.n ?? counted },
    notes: material2.notes()
  };
}
async function tablesOf(profiles, material2, rows) {
  if (profiles.length === 0) return [];
  if (material2.policy.columns.groups.length === 0)
    throw new SeaTrialsError(
      "bad-policy",
      `the profile \`${profiles[0]}\` is by declared groups, and none is declared`,
      "Name them: `groups: [sex, race]` under `columns`, or the input `groups`."
    );
  const { profileTables } = await import("./tables-HS7Q5LAP.js");
  return profileTables(profiles, material2, rows ?? await material2.rows());
}
async function judgeBias(material2, requirement, spec) {
  if (spec === WEAK_SLICES)
    return (await import("./weak-AX24M4JO.js")).judgeWeakSlices(material2, requirement, spec);
  if (OWN_SPECS.includes(spec)) return judgeOwnLine(material2, requirement, spec);
  return spec === GROUP_SHARE ? judgeShares(material2, requirement) : judgeQuality(material2, requirement);
}
async function judgeOwnLine(material2, requirement, spec) {
  const { JUDGES } = await import("./judges-O7ROV7PG.js");
  const { judgeOwn } = await import("./metric-ZZZZWNOZ.js");
  const judge = JUDGES[spec.name];
  if (judge === void 0) throw new RangeError(`nothing judges ${spec.name}`);
  const check = await judgeOwn(judge, material2, requirement, spec);
  material2.record(printCall(requirement.call), check.observed);
  return check;
}
var subjectOf = (spec) => DATA_METRICS.includes(spec.name) ? "data" : "model";
var isOfDefault = ({ requirement }) => requirement.call.dataset === void 0;
function assertLinesOf(subject, lines) {
  if (lines.some((line) => "check" in line || subjectOf(line.spec) === subject)) return;
  throw new SeaTrialsError(
    "bad-policy",
    `bias-check shall judge the ${subject}, and no line is about the ${subject}`,
    subject === "data" ? `Lines about the data are ${DATA_METRICS.join(", ")}.` : "Add one, such as `difference(recall by sex) <= 0.1`."
  );
}
async function judgeShares(material2, requirement) {
  const { call, limit } = requirement;
  const columns = call.arguments.flatMap((argument) => argument.kind === "name" ? [argument.name] : []);
  const table = await material2.table(call.dataset);
  const members = await groupShares(material2.engine, table, columns, material2.hidden, call.condition);
  if (members.length === 0) return errorCheck(requirement, GROUP_SHARE, "there are no rows");
  const question = { requirement, spec: GROUP_SHARE, confidence: material2.policy.confidence, members };
  const check = judgeFamily({ ...question, limit: limit.kind === "number" ? limit.value : Number.NaN });
  material2.record(printCall(call), check.observed);
  return check;
}

export {
  biasCheck,
  judgeBias
};
