import{createRequire as __seaTrialsRequire}from'node:module';const require=__seaTrialsRequire(import.meta.url);
import {
  costsOf
} from "./chunk-4SRYZHY7.js";
import {
  openPredictions,
  scoreFromFile,
  scoreRows
} from "./chunk-YFBUUQ2R.js";
import {
  costBetween
} from "./chunk-CVMQK7E2.js";
import {
  elsewhereOf,
  fromElsewhere
} from "./chunk-QMTEOJMD.js";
import {
  QUALITY_SPECS
} from "./chunk-UDVNH33U.js";
import {
  ranked
} from "./chunk-7S4SM3EW.js";
import {
  dataDigest
} from "./chunk-U5ALJN2C.js";
import {
  sideOfValue
} from "./chunk-SU6745ZR.js";
import {
  parseRequirement
} from "./chunk-CLWMQZJT.js";
import {
  expandFiles
} from "./chunk-WVXUFOOI.js";
import {
  didYouMean,
  formatNumber,
  oneOf,
  printable
} from "./chunk-DYFGRP7R.js";
import {
  SeaTrialsError
} from "./chunk-6GQ52R6W.js";

// packages/gates/src/quality/baseline-source.ts
import { resolve } from "node:path";

// packages/stats/src/quality/threshold.ts
var METRICS = {
  accuracy: ({ tp, fp, fn, tn }) => (tp + tn) / (tp + fp + fn + tn),
  balanced_accuracy: ({ tp, fp, fn, tn }) => (tp / (tp + fn) + tn / (tn + fp)) / 2,
  precision: ({ tp, fp }) => tp / (tp + fp),
  recall: ({ tp, fn }) => tp / (tp + fn),
  specificity: ({ tn, fp }) => tn / (tn + fp),
  false_positive_rate: ({ tn, fp }) => fp / (tn + fp),
  false_negative_rate: ({ tp, fn }) => fn / (tp + fn),
  negative_predictive_value: ({ tn, fn }) => tn / (tn + fn),
  false_discovery_rate: ({ tp, fp }) => fp / (tp + fp),
  false_omission_rate: ({ tn, fn }) => fn / (tn + fn),
  f1: ({ tp, fp, fn }) => 2 * tp / (2 * tp + fp + fn),
  matthews_corrcoef: ({ tp, fp, fn, tn }) => (tp * tn - fp * fn) / Math.sqrt((tp + fp) * (tp + fn) * (tn + fp) * (tn + fn)),
  cohen_kappa: ({ tp, fp, fn, tn }) => 2 * (tp * tn - fp * fn) / ((tp + fp) * (fp + tn) + (tp + fn) * (fn + tn)),
  selection_rate: ({ tp, fp, fn, tn }) => (tp + fp) / (tp + fp + fn + tn)
};
var THRESHOLD_METRICS = [...Object.keys(METRICS), "cost"];
var ofCells = (name, costs) => {
  if (name !== "cost") return METRICS[name];
  const of = (actual, predicted) => costBetween(costs, actual, predicted);
  const [tp, fp, fn, tn] = [of("1", "1"), of("0", "1"), of("1", "0"), of("0", "0")];
  return (cells) => (cells.tp * tp + cells.fp * fp + cells.fn * fn + cells.tn * tn) / (cells.tp + cells.fp + cells.fn + cells.tn);
};
var bestThreshold = (sample, { objective, holds = () => true }) => {
  const { label, score, weight } = sample;
  const order = ranked(sample);
  let cells = { tp: 0, fp: 0, fn: 0, tn: 0 };
  for (let i = 0; i < sample.n; i++) cells[label[i] === 1 ? "fn" : "tn"] += weight ? weight[i] : 1;
  let best;
  for (let at = order.length - 1; at >= 0; ) {
    const threshold = score[order[at]];
    let { tp, fp, fn, tn } = cells;
    for (; at >= 0 && score[order[at]] === threshold; at--) {
      const w = weight ? weight[order[at]] : 1;
      if (label[order[at]] === 1) [tp, fn] = [tp + w, fn - w];
      else [fp, tn] = [fp + w, tn - w];
    }
    cells = { tp, fp, fn, tn };
    const value = objective(cells);
    if (value > (best?.objective ?? Number.NEGATIVE_INFINITY) && holds(cells))
      best = { threshold, cells, objective: value };
  }
  return best;
};

// packages/gates/src/quality/threshold.ts
async function withThreshold(choosing, source, who) {
  const { chosen: rule } = source;
  if (rule === void 0) return { source };
  const { policy, judged } = choosing;
  if (rule.on === judged || policy.data[rule.on]?.path === policy.data[judged]?.path)
    throw badRule(
      rule,
      `the threshold of the ${who} would be chosen on ${printable(rule.on)}, the rows that it is judged on`,
      "Choose it on the training data, or on a validation set of its own: `on: train`."
    );
  const rows = await choosing.rows(rule.on);
  if (rows.truth.task !== "binary")
    throw badRule(
      rule,
      `a threshold is chosen, and the task is ${rows.truth.task}`,
      "Only of two classes is one positive from a score on."
    );
  const costs = rule.metric === "cost" ? costsOf(policy, rows.truth) : void 0;
  const { sample } = await answers(choosing, source, who, rows, rule);
  if (sample.task !== "binary" || sample.score === void 0)
    throw badRule(
      rule,
      `there are no scores of ${rows.where} to choose a threshold from`,
      "Write the probability of the positive class."
    );
  const measured = metricNamed(rule.metric, rule, costs);
  const best = bestThreshold(
    { ...sample, score: sample.score },
    {
      objective: rule.wanted === "maximise" ? measured : (cells) => -measured(cells),
      ...rule.keeping === void 0 ? {} : { holds: heldBy(rule) }
    }
  );
  if (best === void 0)
    throw badRule(
      rule,
      `no threshold gives \`${rule.metric}\` a value on ${rows.where}${rule.keeping === void 0 ? "" : ` and keeps ${rule.keeping.text}`}`,
      "Ask for less in `keeping`, or look at the labels of these rows."
    );
  const value = formatNumber(measured(best.cells), "");
  const kept = rule.keeping === void 0 ? "" : ` that keeps ${rule.keeping.text}`;
  return {
    source: { ...source, threshold: best.threshold },
    threshold: best.threshold,
    note: `the threshold of the ${who} is ${formatNumber(best.threshold, "")}: ${rule.wanted === "maximise" ? "highest" : "lowest"} ${rule.metric} (${value})${kept}, chosen from ${sample.n} rows of ${rows.where}`
  };
}
var trainedPath = (policy, source, who) => who === "candidate" ? policy.trainPredictions ?? source?.trainPredictions : source?.trainPredictions;
async function answers({ engine, policy }, source, who, rows, rule) {
  const path = trainedPath(policy, source, who);
  if (path !== void 0) {
    const where = `the file of predictions of the ${who} on ${rule.on}`;
    const table = await openPredictions(engine, policy, path, `train-predictions of the ${who}`);
    return scoreFromFile(engine, policy, table, rows, source.threshold, where);
  }
  if (source.predictions === void 0) return scoreRows(engine, policy, source, rows, who);
  throw new SeaTrialsError(
    "missing-file",
    `the threshold of the ${who} is chosen on ${printable(rule.on)}, and its predictions of those rows are not there`,
    `Name them: \`train-predictions: ...\` under \`${who}\`, or name the model instead of its predictions.`,
    rule.at
  );
}
function metricNamed(name, rule, costs) {
  if (THRESHOLD_METRICS.includes(name)) return ofCells(name, costs);
  const [meant] = fromElsewhere(name, new Set(THRESHOLD_METRICS)) ?? [];
  const near = meant === void 0 ? didYouMean(name, THRESHOLD_METRICS) : `; did you mean ${printable(meant)}?`;
  throw badRule(rule, `no threshold is chosen by ${printable(name)}${near}`, `Name ${oneOf(THRESHOLD_METRICS)}.`);
}
var KEPT = QUALITY_SPECS.filter(({ name }) => THRESHOLD_METRICS.includes(name));
function heldBy(rule) {
  const { call, operator, limit, over } = parseRequirement(rule.keeping, {
    gate: "the threshold",
    metrics: KEPT,
    elsewhere: elsewhereOf(KEPT)
  });
  const isPlain = limit.kind === "number" && call.by.length === 0 && call.condition === void 0 && call.dataset === void 0;
  if (!isPlain || over !== void 0)
    throw badRule(
      rule,
      `\`keeping\` is ${printable(rule.keeping?.text)}`,
      "Write a metric, an operator and a number: `recall >= 0.9`."
    );
  const measured = metricNamed(call.metric, rule);
  return (cells) => {
    const value = measured(cells);
    return !Number.isNaN(value) && sideOfValue(value, operator, limit.value) === "good";
  };
}
var badRule = (rule, message, fix) => new SeaTrialsError("bad-policy", message, fix, rule.at);

// packages/gates/src/quality/baseline-source.ts
async function baselineSource(context, sameness = sameAnswers) {
  const { baseline, candidate } = context.policy;
  if (baseline === void 0) {
    throw new SeaTrialsError(
      "missing-baseline",
      "a line compares with the baseline, and the policy names none",
      "Add `baseline:` to the policy, or the input `baseline-predictions`."
    );
  }
  const source = await sourceOf(context, baseline);
  if ("notApplicable" in source || candidate === void 0) return source;
  const same = await sameness(context, candidate, source.model);
  return same === void 0 ? source : { notApplicable: `the candidate is the baseline: the same ${same}, read at the same threshold` };
}
async function sourceOf(context, baseline) {
  if (baseline.ref !== void 0) {
    const { foundAtRef } = await import("./baseline-JEI4RJ54.js");
    const found = foundAtRef(baseline);
    return "none" in found ? { notApplicable: found.none } : { model: baseline, ...found };
  }
  if (baseline.predictions !== void 0 || baseline.url !== void 0) return { model: baseline };
  const { resolveBaseline } = await import("./baseline-JEI4RJ54.js");
  const { file, note, lineage } = await resolveBaseline(context.policy, context);
  if (file === void 0) return { notApplicable: note ?? "there is no baseline yet" };
  const told = { ...note === void 0 ? {} : { note }, ...lineage === void 0 ? {} : { lineage } };
  return { model: { ...baseline, onnx: file }, ...told };
}
var sameAnswers = async (context, candidate, baseline) => {
  const [ours, theirs] = [candidate.predictions, baseline.predictions];
  if (ours === void 0 && theirs === void 0) return sameModel(context, candidate, baseline);
  const isSame = await areSameFiles(context, ours, theirs) && await areReadAlike(context, candidate, baseline);
  return isSame ? "predictions" : void 0;
};
var sameModel = async (context, { onnx: ours, ...candidate }, { onnx: theirs, ...baseline }) => {
  if (ours === void 0 || theirs === void 0 || !await areReadAlike(context, candidate, baseline))
    return void 0;
  const digests = [ours, theirs].map((path) => context.digest(resolve(context.policy.root, path)));
  const [one, other] = await Promise.all(digests);
  return one === other ? "bytes" : void 0;
};
async function areReadAlike(context, candidate, baseline) {
  if (candidate.threshold !== baseline.threshold || ruleOf(candidate) !== ruleOf(baseline)) return false;
  if (candidate.chosen === void 0) return true;
  const ours = trainedPath(context.policy, candidate, "candidate");
  const theirs = trainedPath(context.policy, baseline, "baseline");
  return ours === void 0 && theirs === void 0 || areSameFiles(context, ours, theirs);
}
var ruleOf = ({ chosen }) => [chosen?.metric, chosen?.wanted, chosen?.keeping?.text, chosen?.on].join();
async function areSameFiles({ digest, policy }, ours, theirs) {
  if (ours === void 0 || theirs === void 0) return false;
  const digests = [ours, theirs].map(
    async (path) => dataDigest(await expandFiles(path, policy.root, policy.workspace), digest)
  );
  const [one, other] = await Promise.all(digests);
  return one === other;
}

export {
  withThreshold,
  trainedPath,
  baselineSource,
  sameModel
};
