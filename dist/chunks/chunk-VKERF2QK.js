import{createRequire as __seaTrialsRequire}from'node:module';const require=__seaTrialsRequire(import.meta.url);
import {
  believed,
  material,
  noteCaps,
  noteUnjudged,
  partOfAnswers
} from "./chunk-2W6GXZNG.js";
import {
  withoutSmallCounts
} from "./chunk-QPJMZAU2.js";
import {
  judgeQuality
} from "./chunk-F6E34VNJ.js";
import {
  verdictOf
} from "./chunk-ZYE33NNQ.js";
import {
  withoutHidden
} from "./chunk-4FYVSZN5.js";
import {
  lookedBefore,
  noteUncounted
} from "./chunk-5GE7V6RK.js";
import {
  aboutRows,
  judgeLines,
  readLines,
  subjectsOf,
  understood
} from "./chunk-DZWJPP5U.js";
import {
  assertChosenElsewhere
} from "./chunk-P6EKTB5N.js";
import {
  errorCheck,
  judgeFamily,
  notApplicable
} from "./chunk-BHOZ2OO3.js";
import {
  DATA_METRICS,
  OWN_SPECS,
  biasVocabulary,
  groupedBy
} from "./chunk-JZSRDTEB.js";
import {
  WEAK_SLICES
} from "./chunk-AQKUTB2W.js";
import {
  printCall
} from "./chunk-BBDBGQUP.js";
import {
  GROUP_SHARE,
  groupShares
} from "./chunk-7EFNREQP.js";
import {
  GATE_INPUTS
} from "./chunk-3ZYJG4OC.js";
import {
  SeaTrialsError
} from "./chunk-7N7QVSEW.js";

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
    const check = await aboutRows(material2, requirement, await judgeBias(material2, requirement, spec));
    if (spec === GROUP_SHARE) {
      counted = (check.members ?? []).reduce((sum, { n }) => sum + n, 0);
      return check;
    }
    const about = subjectOf(spec) === "data" ? "labels" : partOfAnswers(spec);
    const told = about !== "labels" ? looked?.told(check, requirement) ?? check : check;
    return believed(material2, requirement, told, about);
  });
  noteUncounted(checks, context, material2);
  const tables = await tablesOf(section?.profile ?? [], material2, rows);
  const shown = await withoutSmallCounts(material2, lines, checks, { groupedBy, tables });
  noteCaps(material2, lines);
  noteUnjudged(material2, lines, shown, groupedBy);
  return {
    gate: NAME,
    model: policy.model,
    verdict: verdictOf(checks),
    checks: shown,
    metrics: withoutHidden(material2.metrics(), checks, shown),
    ...tables.length === 0 ? {} : { tables: tables.map(({ table }) => table) },
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
  const { profileTables } = await import("./tables-AF4NWTJD.js");
  return profileTables(profiles, material2, rows ?? await material2.rows());
}
async function judgeBias(material2, requirement, spec) {
  if (spec === WEAK_SLICES)
    return (await import("./weak-HKNUQFY7.js")).judgeWeakSlices(material2, requirement, spec);
  if (OWN_SPECS.includes(spec)) return judgeOwnLine(material2, requirement, spec);
  return spec === GROUP_SHARE ? judgeShares(material2, requirement) : judgeQuality(material2, requirement);
}
async function judgeOwnLine(material2, requirement, spec) {
  const { JUDGES } = await import("./judges-PVN53TJB.js");
  const { judgeOwn } = await import("./metric-5QHUG6JN.js");
  const judge = JUDGES[spec.name];
  if (judge === void 0) throw new RangeError(`nothing judges ${spec.name}`);
  if (subjectOf(spec) === "model") await assertChosenElsewhere(material2, requirement);
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
  if (members.length === 1)
    return errorCheck(
      requirement,
      GROUP_SHARE,
      `all rows are of one group, ${members[0]?.name}: it has 100% whatever is missing; look whether the others were lost, or name another column`
    );
  const question = { requirement, spec: GROUP_SHARE, confidence: material2.policy.confidence, members };
  const check = judgeFamily({ ...question, limit: limit.kind === "number" ? limit.value : Number.NaN });
  material2.record(printCall(call), check.observed);
  return check;
}

export {
  biasCheck,
  judgeBias
};
