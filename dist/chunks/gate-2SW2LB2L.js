import{createRequire as __seaTrialsRequire}from'node:module';const require=__seaTrialsRequire(import.meta.url);
import {
  curveOf,
  dependence,
  divergence,
  generalizationLoss,
  judgeQuality,
  mainMetrics,
  material,
  memberFigure,
  metricOf,
  projectedGain,
  qualityFigures,
  turnedRows
} from "./chunk-QM4TYEVG.js";
import "./chunk-FHV44O3F.js";
import {
  judgeLines,
  readLines,
  subjectsOf,
  understood
} from "./chunk-CPL4YG7V.js";
import "./chunk-XWQLNINP.js";
import "./chunk-SKOQNVFS.js";
import {
  errorCheck,
  judge,
  verdictOf
} from "./chunk-3OTBR6C7.js";
import {
  accuracyVocabulary
} from "./chunk-ZZYHRAUY.js";
import {
  OVERFITTING_SPECS,
  QUALITY_SPECS
} from "./chunk-RB2EEU7X.js";
import {
  independentDifference
} from "./chunk-BCANDB2M.js";
import "./chunk-63VGWI42.js";
import "./chunk-TMF5RQ56.js";
import "./chunk-7PDMDSHW.js";
import "./chunk-MVB5BEBX.js";
import "./chunk-I73VOE4O.js";
import "./chunk-ILMWJOEA.js";
import {
  bindArguments
} from "./chunk-VQKY4D4B.js";
import "./chunk-VXRD2K2K.js";
import "./chunk-7GQU72V4.js";
import "./chunk-XRT7R2LA.js";
import "./chunk-DZAM7Q3A.js";
import "./chunk-CMRTT26O.js";
import "./chunk-NX63HH5J.js";
import "./chunk-APW7KUE7.js";
import {
  GATE_INPUTS
} from "./chunk-WLLDCHVD.js";
import "./chunk-QXO6X2JS.js";
import {
  SeaTrialsError
} from "./chunk-6GQ52R6W.js";
import "./chunk-ANQMVHI3.js";

// packages/gates/src/quality/overfitting.ts
var limitOf = (requirement) => requirement.limit.kind === "number" ? requirement.limit.value : Number.NaN;
async function judgeTrainGap(material2, requirement, spec) {
  const [argument] = requirement.call.arguments;
  const rows = await material2.rows();
  const call = { metric: argument?.kind === "name" ? argument.name : "", arguments: [] };
  const metric = metricOf(call, rows.truth.task, requirement.source);
  if (metric.spec.kind === "exact" || metric.spec.better === "neither")
    return errorCheck(requirement, spec, `\`${metric.name}\` says nothing of overfitting; take a loss or a score`);
  const held = (await material2.candidate(rows)).sample;
  const trained = (await material2.training()).scored.sample;
  for (const sample of [held, trained]) metric.assertFits(sample);
  const measured = gapOf(metric.measure(trained), metric.measure(held), metric.spec.better);
  return judge({ requirement, spec, confidence: material2.policy.confidence, measured, limit: limitOf(requirement) });
}
function gapOf(trained, held, better) {
  if (trained.kind !== "estimate") return trained;
  if (held.kind !== "estimate") return held;
  return better === "lower" ? independentDifference(held, trained) : independentDifference(trained, held);
}
var CURVE_METRICS = {
  generalization_loss: generalizationLoss,
  divergence,
  projected_gain: projectedGain
};
function asLoss(curve) {
  if (QUALITY_SPECS.find(({ name }) => name === curve.metric)?.better !== "higher") return curve;
  const turned = (line) => ({ ...line, values: line.values.map((value) => 1 - value) });
  return {
    ...curve,
    ...curve.train === void 0 ? {} : { train: turned(curve.train) },
    ...curve.validation === void 0 ? {} : { validation: turned(curve.validation) }
  };
}
async function judgeCurve(material2, requirement, spec) {
  const bound = bindArguments(spec, requirement.call.arguments);
  const metric = bound?.get("metric")?.[0];
  const step = bound?.get("step")?.[0];
  const curve = asLoss(curveOf(await material2.curves(), metric?.kind === "name" ? metric.name : void 0));
  const measured = CURVE_METRICS[spec.name]?.(curve, step?.kind === "number" ? step.value : void 0);
  if (measured === void 0) throw new RangeError(`no property of a learning curve: ${spec.name}`);
  return judge({ requirement, spec, confidence: material2.policy.confidence, measured, limit: limitOf(requirement) });
}

// packages/gates/src/accuracy-gate/gate.ts
var NAME = "accuracy-gate";
var DEFAULT_DATASET = "holdout";
var accuracyGate = {
  name: NAME,
  defaultDataset: DEFAULT_DATASET,
  vocabulary: accuracyVocabulary,
  inputs: GATE_INPUTS[NAME],
  run
};
async function run(context) {
  const { policy } = context;
  const lines = readLines(policy.gates[NAME]?.require ?? [], accuracyVocabulary);
  const material2 = await material(context, DEFAULT_DATASET);
  const held = understood(lines).some(isOfHoldout) ? await holdout(material2) : void 0;
  const checks = await judgeLines(lines, (requirement, spec) => {
    if (spec.name === "train_gap") return judgeTrainGap(material2, requirement, spec);
    return OVERFITTING_SPECS.includes(spec) ? judgeCurve(material2, requirement, spec) : judgeQuality(material2, requirement);
  });
  const baseline = held === void 0 ? void 0 : await baselineOf(material2, lines, held.rows);
  const turned = held === void 0 || baseline === void 0 ? void 0 : turnedRows(held.sample, baseline);
  if (turned !== void 0) material2.note(turned);
  return {
    gate: NAME,
    model: policy.model,
    verdict: verdictOf(checks),
    checks,
    metrics: { ...held === void 0 ? {} : mainMetrics(held.sample), ...material2.metrics() },
    figures: [
      ...held === void 0 ? [] : qualityFigures(held.sample, baseline),
      ...checks.flatMap((check, i) => memberFigure(check, i))
    ],
    subjects: await subjectsOf(context, material2, true),
    evidence: material2.executed() ? "executed" : "claimed",
    scope: held === void 0 ? {} : { rows: held.rows.n },
    notes: material2.notes()
  };
}
var isOfHoldout = ({ requirement, spec }) => requirement.call.dataset === void 0 && (spec.name === "train_gap" || !OVERFITTING_SPECS.includes(spec));
async function holdout(material2) {
  const rows = await material2.rows();
  const { sample } = await material2.candidate(rows);
  const dependent = dependence(rows);
  if (dependent !== void 0) material2.note(dependent);
  return { rows, sample };
}
async function baselineOf(material2, lines, rows) {
  const isAsked = understood(lines).some(({ requirement: { call, limit } }) => {
    return limit.kind === "reference" && limit.reference === "baseline" && call.dataset === void 0;
  });
  if (!isAsked) return void 0;
  try {
    const reference = await material2.baseline(rows);
    return "sample" in reference ? reference.sample : void 0;
  } catch (error) {
    if (error instanceof SeaTrialsError) return void 0;
    throw error;
  }
}
export {
  accuracyGate
};
