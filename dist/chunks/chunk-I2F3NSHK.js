import{createRequire as __seaTrialsRequire}from'node:module';const require=__seaTrialsRequire(import.meta.url);
import {
  openPredictions,
  scoreFromFile,
  scoreRows
} from "./chunk-QFQW3E7B.js";
import {
  costsOf
} from "./chunk-UNKOMEAF.js";
import {
  costBetween
} from "./chunk-HHUL6T3O.js";
import {
  readRows
} from "./chunk-67WKPAR7.js";
import {
  QUALITY_SPECS
} from "./chunk-UDVNH33U.js";
import {
  ranked
} from "./chunk-QEGJ7PPW.js";
import {
  sideOfValue
} from "./chunk-SU6745ZR.js";
import {
  defaultDataSet
} from "./chunk-GY57LQGE.js";
import {
  parseRequirement
} from "./chunk-PLXR2OUT.js";
import {
  expandFiles
} from "./chunk-WVXUFOOI.js";
import {
  formatNumber,
  oneOf,
  printable
} from "./chunk-QXO6X2JS.js";
import {
  SeaTrialsError
} from "./chunk-6GQ52R6W.js";

// packages/gates/src/quality/sources.ts
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
  throw badRule(rule, `no threshold is chosen by ${printable(name)}`, `Name ${oneOf(THRESHOLD_METRICS)}.`);
}
function heldBy(rule) {
  const { call, operator, limit, over } = parseRequirement(rule.keeping, {
    gate: "the threshold",
    metrics: QUALITY_SPECS.filter(({ name }) => THRESHOLD_METRICS.includes(name))
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

// packages/gates/src/quality/sources.ts
var TRAINING = ["train", "reference"];
function defaultRows(policy, data, wanted) {
  if (data.names.length === 0 && policy.candidate?.predictions !== void 0) return "predictions";
  return defaultDataSet(wanted, data.names);
}
async function openRows(engine, policy, data, name) {
  const predictions = policy.candidate?.predictions;
  if (name === "predictions" && !data.names.includes(name) && predictions !== void 0)
    return readRows(engine, await openPredictions(engine, policy, predictions, name), policy, "the predictions file");
  const set = await data.open(name);
  const where = `data set ${printable(name)}`;
  if (set.labels === "yes") return readRows(engine, set.table, policy, where);
  throw new SeaTrialsError(
    "bad-requirement",
    `${where} has no labels (\`labels: ${set.labels}\`), and quality cannot be measured on it`,
    "Name a data set with labels before the dot.",
    policy.data[name]?.at
  );
}
async function scoreCandidate(engine, policy, rows, defaultName) {
  const source = policy.candidate;
  if (source === void 0) {
    throw new SeaTrialsError(
      "bad-input",
      "nothing says what the candidate predicts",
      "Name `predictions` or `model`, or `candidate:` in the policy."
    );
  }
  if (source.predictions === void 0 || rows.name === defaultName)
    return scoreRows(engine, policy, source, rows, "candidate");
  throw new SeaTrialsError(
    "bad-requirement",
    `the predictions are of ${printable(defaultName)}; there are none of ${rows.where}`,
    "Leave the data set before the dot away, or name the model instead of its predictions."
  );
}
async function scoreTraining(engine, policy, data, rows, candidate) {
  const name = TRAINING.find((each) => data.names.includes(each));
  const path = trainedPath(policy, policy.candidate, "candidate");
  if (path !== void 0) {
    const where = "the file of predictions on the training data";
    const table = await openPredictions(engine, policy, path, "train-predictions");
    const hasLabel = table.columns.some((column) => column.name === policy.columns.label);
    const of2 = hasLabel || name === void 0 ? await readRows(engine, table, policy, where) : await rows(name);
    return {
      rows: of2,
      scored: await scoreFromFile(engine, policy, table, of2, policy.candidate?.threshold ?? 0.5, where)
    };
  }
  if (name === void 0 || policy.candidate?.predictions !== void 0) {
    throw new SeaTrialsError(
      "bad-input",
      "the training gap needs the candidate on its training data, and there is no way to have it",
      "Give `train-predictions`, or a model together with the training data."
    );
  }
  const of = await rows(name);
  return { rows: of, scored: await candidate(of) };
}
async function baselineSource(context) {
  const { baseline, candidate } = context.policy;
  if (baseline === void 0) {
    throw new SeaTrialsError(
      "missing-baseline",
      "a line compares with the baseline, and the policy names none",
      "Add `baseline:` to the policy, or the input `baseline-predictions`."
    );
  }
  if (baseline.ref !== void 0) return atRef(context, baseline);
  if (baseline.predictions !== void 0 || baseline.url !== void 0) return { model: baseline };
  const { resolveBaseline } = await import("./baseline-KEMXAT7I.js");
  const { file, note, lineage } = await resolveBaseline(context.policy, context);
  if (file === void 0) return { notApplicable: note ?? "there is no baseline yet" };
  if (candidate !== void 0 && await isSame(context, candidate, baseline, file))
    return { notApplicable: "the candidate is the baseline: the same bytes, read at the same threshold" };
  const told = { ...note === void 0 ? {} : { note }, ...lineage === void 0 ? {} : { lineage } };
  return { model: { ...baseline, onnx: file }, ...told };
}
async function atRef(context, baseline) {
  const { candidate, root } = context.policy;
  const { foundAtRef } = await import("./baseline-KEMXAT7I.js");
  const found = foundAtRef(baseline);
  if ("none" in found) return { notApplicable: found.none };
  const { onnx, predictions } = baseline;
  if (candidate !== void 0 && onnx !== void 0 && predictions === void 0) {
    if (await isSame(context, candidate, baseline, resolve(root, onnx)))
      return { notApplicable: "the candidate is the baseline: the same bytes, read at the same threshold" };
  }
  if (predictions !== void 0 && await areSamePredictions(context, candidate, predictions, baseline.threshold))
    return { notApplicable: "the candidate is the baseline: the same predictions, read at the same threshold" };
  return { model: baseline, note: found.note };
}
async function areSamePredictions({ digest, policy }, candidate, path, threshold) {
  if (candidate?.predictions === void 0 || candidate.threshold !== threshold) return false;
  const [ours, more] = await expandFiles(candidate.predictions, policy.root, policy.workspace);
  if (ours === void 0 || more !== void 0) return false;
  return await digest(ours) === await digest(resolve(policy.root, path));
}
function incomparable(error) {
  if (!(error instanceof SeaTrialsError) || !["unpaired-rows", "bad-value"].includes(error.code)) throw error;
  throw new SeaTrialsError(
    error.code,
    `incomparable: ${error.message}`,
    "Have the baseline answer these rows, with the classes of their label; or name its model under `baseline:` (`stage`, `onnx`), which is then run on them.",
    error.at
  );
}
async function isSame({ digest, policy }, candidate, baseline, file) {
  const { onnx, predictions, threshold } = candidate;
  if (onnx === void 0 || predictions !== void 0 || threshold !== baseline.threshold) return false;
  if (!isEqualRule(candidate.chosen, baseline.chosen)) return false;
  return await digest(resolve(policy.root, onnx)) === await digest(file);
}
var isEqualRule = (a, b) => {
  const told = (rule) => [rule?.metric, rule?.wanted, rule?.keeping?.text, rule?.on].join();
  return told(a) === told(b);
};

export {
  withThreshold,
  trainedPath,
  TRAINING,
  defaultRows,
  openRows,
  scoreCandidate,
  scoreTraining,
  baselineSource,
  incomparable
};
