import{createRequire as __seaTrialsRequire}from'node:module';const require=__seaTrialsRequire(import.meta.url);
import {
  dependence,
  judgeQuality,
  material,
  memberFigure
} from "./chunk-ZZ3HZF7Q.js";
import "./chunk-FJSTHYYL.js";
import {
  judgeLines,
  readLines,
  subjectsOf,
  understood
} from "./chunk-WQCVLBOO.js";
import "./chunk-6JXBFP7L.js";
import {
  errorCheck,
  judgeFamily,
  notApplicable,
  verdictOf
} from "./chunk-PVNTIBUO.js";
import "./chunk-IXCIA7QP.js";
import {
  DATA_METRICS,
  biasVocabulary
} from "./chunk-VGH6DBOW.js";
import {
  GROUP_SHARE,
  groupShares
} from "./chunk-MVFWC7M6.js";
import "./chunk-QTLHR5MG.js";
import "./chunk-KAFMS27W.js";
import "./chunk-U4WWIP6O.js";
import "./chunk-H3R7BCCP.js";
import "./chunk-DH2UNH6S.js";
import "./chunk-MVB5BEBX.js";
import "./chunk-ILMWJOEA.js";
import {
  GATE_INPUTS
} from "./chunk-LC75YFU3.js";
import "./chunk-GLACIS5M.js";
import "./chunk-VQKY4D4B.js";
import "./chunk-7GQU72V4.js";
import "./chunk-XRT7R2LA.js";
import "./chunk-VXRD2K2K.js";
import "./chunk-DZAM7Q3A.js";
import {
  printCall
} from "./chunk-CMRTT26O.js";
import "./chunk-NX63HH5J.js";
import "./chunk-APW7KUE7.js";
import "./chunk-QXO6X2JS.js";
import {
  SeaTrialsError
} from "./chunk-6GQ52R6W.js";
import "./chunk-ANQMVHI3.js";

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
  const dependent = rows === void 0 ? void 0 : dependence(rows);
  if (dependent !== void 0) material2.note(dependent);
  let counted = 0;
  const checks = await judgeLines(lines, async (requirement, spec) => {
    if (!isJudged(spec))
      return notApplicable(requirement, spec, `about the ${subjectOf(spec)}; this run judges the ${subject}`);
    const check = await judgeBias(material2, requirement, spec);
    if (spec === GROUP_SHARE) counted = (check.members ?? []).reduce((sum, { n }) => sum + n, 0);
    return check;
  });
  return {
    gate: NAME,
    model: policy.model,
    verdict: verdictOf(checks),
    checks,
    metrics: material2.metrics(),
    figures: checks.flatMap((check, i) => memberFigure(check, i)),
    subjects: await subjectsOf(context, material2, ofModel.length > 0),
    evidence: material2.executed() ? "executed" : "claimed",
    scope: { rows: rows?.n ?? counted },
    notes: material2.notes()
  };
}
var judgeBias = (material2, requirement, spec) => spec === GROUP_SHARE ? judgeShares(material2, requirement) : judgeQuality(material2, requirement);
var subjectOf = (spec) => DATA_METRICS.includes(spec.name) ? "data" : "model";
var isOfDefault = ({ requirement }) => requirement.call.dataset === void 0;
function assertLinesOf(subject, lines) {
  if (lines.some((line) => "check" in line || subjectOf(line.spec) === subject)) return;
  throw new SeaTrialsError(
    "bad-policy",
    `bias-check shall judge the ${subject}, and no line is about the ${subject}`,
    subject === "data" ? "Lines about the data are group_share and label_rate." : "Add one, such as `difference(recall by sex) <= 0.1`."
  );
}
async function judgeShares(material2, requirement) {
  const { call, limit } = requirement;
  const columns = call.arguments.flatMap((argument) => argument.kind === "name" ? [argument.name] : []);
  const table = await material2.table(call.dataset);
  const members = await groupShares(material2.engine, table, columns, call.condition);
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
