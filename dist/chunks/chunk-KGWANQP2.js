import{createRequire as __seaTrialsRequire}from'node:module';const require=__seaTrialsRequire(import.meta.url);
import {
  openPredictions,
  scoreFromFile,
  scoreRows
} from "./chunk-NDDSGRG6.js";
import {
  costsOf
} from "./chunk-OR7R4JJJ.js";
import {
  costBetween,
  perLabel
} from "./chunk-6EIKK6IR.js";
import {
  elsewhereOf
} from "./chunk-ZZ6OTWW4.js";
import {
  QUALITY_SPECS
} from "./chunk-AQKUTB2W.js";
import {
  printCall,
  printName
} from "./chunk-BBDBGQUP.js";
import {
  sideOfValue
} from "./chunk-2F6EFJYC.js";
import {
  ranked
} from "./chunk-Y3K7NPZO.js";
import {
  parseRequirement
} from "./chunk-2FSLVZB6.js";
import {
  didYouMean,
  formatNumber,
  oneOf,
  printable
} from "./chunk-UVDTI5O6.js";
import {
  SeaTrialsError
} from "./chunk-7N7QVSEW.js";

// packages/stats/src/quality/threshold.ts
var where = (others, share) => others > 0 ? share : Number.NaN;
var METRICS = {
  accuracy: ({ tp, fp, fn, tn }) => (tp + tn) / (tp + fp + fn + tn),
  zero_one_loss: ({ tp, fp, fn, tn }) => (fp + fn) / (tp + fp + fn + tn),
  balanced_accuracy: ({ tp, fp, fn, tn }) => (tp / (tp + fn) + tn / (tn + fp)) / 2,
  precision: ({ tp, fp, tn }) => where(fp + tn, tp / (tp + fp)),
  recall: ({ tp, fn }) => tp / (tp + fn),
  specificity: ({ tn, fp }) => tn / (tn + fp),
  false_positive_rate: ({ tn, fp }) => fp / (tn + fp),
  false_negative_rate: ({ tp, fn }) => fn / (tp + fn),
  negative_predictive_value: ({ tp, tn, fn }) => where(tp + fn, tn / (tn + fn)),
  false_discovery_rate: ({ tp, fp, tn }) => where(fp + tn, fp / (tp + fp)),
  false_omission_rate: ({ tp, tn, fn }) => where(tp + fn, fn / (tn + fn)),
  f1: ({ tp, fp, fn }) => 2 * tp / (2 * tp + fp + fn),
  matthews_corrcoef: ({ tp, fp, fn, tn }) => (tp * tn - fp * fn) / Math.sqrt((tp + fp) * (tp + fn) * (tn + fp) * (tn + fn)),
  cohen_kappa: ({ tp, fp, fn, tn }) => where((tp + fn) * (fp + tn), 2 * (tp * tn - fp * fn) / ((tp + fp) * (fp + tn) + (tp + fn) * (fn + tn))),
  selection_rate: ({ tp, fp, fn, tn }) => (tp + fp) / (tp + fp + fn + tn)
};
var THRESHOLD_METRICS = [...Object.keys(METRICS), "cost"];
var ofCells = (name, costs) => {
  if (name !== "cost") return METRICS[name];
  const of = (actual, predicted) => costBetween(costs, actual, predicted);
  const [tp, fp, fn, tn] = [of("1", "1"), of("0", "1"), of("1", "0"), of("0", "0")];
  return (cells) => (cells.tp * tp + cells.fp * fp + cells.fn * fn + cells.tn * tn) / (cells.tp + cells.fp + cells.fn + cells.tn);
};
var fbetaOfCells = (beta) => ({ tp, fp, fn }) => (1 + beta ** 2) * tp / ((1 + beta ** 2) * tp + beta ** 2 * fn + fp);
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

// packages/gates/src/quality/threshold-rule.ts
function chooser(rule, costs) {
  const measured = metricNamed(rule.metric, rule, costs);
  assertSoughtIsBetter(rule);
  const sought = {
    objective: rule.wanted === "maximise" ? measured : (cells) => -measured(cells),
    ...rule.keeping === void 0 ? {} : { holds: heldBy(rule) }
  };
  return (sample, where2) => {
    const best = bestThreshold(sample, sought);
    if (best !== void 0) return { threshold: best.threshold, value: formatNumber(measured(best.cells), "") };
    throw badRule(
      rule,
      `no threshold gives \`${rule.metric}\` a value on ${where2}${rule.keeping === void 0 ? "" : ` and keeps ${rule.keeping.text}`}`,
      "Ask for less in `keeping`, or look at the labels of these rows."
    );
  };
}
function metricNamed(name, rule, costs) {
  if (THRESHOLD_METRICS.includes(name)) return ofCells(name, costs);
  const beta = Number(FBETA.exec(name)?.[1]);
  if (beta > 0) return fbetaOfCells(beta);
  const [meant] = meantBy(name)?.measures ?? [];
  const near = meant === void 0 ? didYouMean(name, THRESHOLD_METRICS) : `; did you mean ${printable(meant)}?`;
  throw badRule(
    rule,
    `no threshold is chosen by ${printable(name)}${near}`,
    `Name ${oneOf([...THRESHOLD_METRICS, "fbeta(2)"])}.`
  );
}
var FBETA = /^fbeta\(\s*(\d+(?:\.\d+)?)\s*\)$/;
var KEPT = QUALITY_SPECS.filter(({ name }) => THRESHOLD_METRICS.includes(name) || name === "fbeta");
var meantBy = elsewhereOf(KEPT);
var BETTER = { higher: ["high", "maximise"], lower: ["low", "minimise"] };
function assertSoughtIsBetter(rule) {
  const { metric, wanted } = rule;
  const { better } = KEPT.find(({ name }) => name === metric.replace(/\(.*/, ""));
  if (better === "neither" || BETTER[better][1] === wanted) return;
  const [end, right] = BETTER[better];
  throw badRule(
    rule,
    `\`${wanted}: ${metric}\` chooses the worst threshold: \`${metric}\` is better ${end}`,
    `Write \`${right}: ${metric}\`.`
  );
}
function heldBy(rule) {
  const { call, operator, limit, over } = parseRequirement(rule.keeping, {
    gate: "the threshold",
    metrics: KEPT,
    elsewhere: meantBy
  });
  const isPlain = limit.kind === "number" && call.by.length === 0 && call.condition === void 0 && call.dataset === void 0;
  if (!isPlain || over !== void 0)
    throw badRule(
      rule,
      `\`keeping\` is ${printable(rule.keeping?.text)}`,
      "Write a metric, an operator and a number: `recall >= 0.9`."
    );
  const measured = metricNamed(printCall(call), rule);
  return (cells) => {
    const value = measured(cells);
    return !Number.isNaN(value) && sideOfValue(value, operator, limit.value) === "good";
  };
}
var badRule = (rule, message, fix) => new SeaTrialsError("bad-policy", message, fix, rule.at);

// packages/gates/src/quality/thresholds-of-labels.ts
var MOST_SHOWN = 20;
function thresholdsOfLabels(sample, { rule, choose, where: where2, isHidden }) {
  const chosen = perLabel(sample).map((one, k) => {
    const label = sample.labels[k];
    const shown = isHidden ? `(masked ${k + 1})` : label;
    assertOfBothKinds(one.label, printable(shown), rule, where2);
    const { threshold, value } = choose(one, `${where2} for the label ${printable(shown)}`);
    return { label, shown, threshold, value };
  });
  const texts = chosen.slice(0, MOST_SHOWN).map(({ shown, threshold, value }) => `${printable(shown)} ${formatNumber(threshold, "")} (${value})`);
  return {
    thresholds: new Map(chosen.map(({ label, threshold }) => [label, threshold])),
    text: `${texts.join(", ")}${chosen.length > MOST_SHOWN ? ` and ${chosen.length - MOST_SHOWN} more` : ""}`,
    recorded: Object.fromEntries(chosen.map(({ shown, threshold }) => [`threshold(${printName(shown)})`, threshold]))
  };
}
function assertOfBothKinds(marks, label, rule, where2) {
  const kind = !marks.includes(1) ? "no row" : !marks.includes(0) ? "every row" : void 0;
  if (kind === void 0) return;
  throw badRule(
    rule,
    `${kind} of ${where2} has the label ${label}, and no threshold can be chosen for it`,
    "Choose it on rows that have the label and rows that have it not, leave the label out of `labels`, or write one number: `threshold: 0.5`."
  );
}

// packages/gates/src/quality/threshold.ts
async function withThreshold(choosing, source, who) {
  const { chosen: rule } = source;
  if (rule === void 0) return { source, recorded: {} };
  const { policy, judged, hidden, isSame, shared } = choosing;
  if (await isSame(rule.on, judged))
    throw badRule(
      rule,
      `the threshold of the ${who} would be chosen on ${printable(rule.on)}, the rows that it is judged on`,
      "Choose it on the training data, or on a validation set of its own: `on: train`."
    );
  const rows = await choosing.rows(rule.on);
  const common = await shared(rows, await choosing.rows(judged));
  if (common?.standing === "many")
    throw badRule(
      rule,
      `${common.said}: the threshold of the ${who} would be chosen on rows that it is judged on`,
      `Choose it on rows that are not judged. ${common.mend}`
    );
  const alike = common === void 0 ? {} : { alike: `${common.said}: the threshold of the ${who} is chosen on them` };
  const { task } = rows.truth;
  if (task !== "binary" && task !== "multilabel")
    throw badRule(
      rule,
      `a threshold is chosen, and the task is ${task}`,
      "Only of two classes, or of a label that a row has or has not, is one positive from a score on."
    );
  if (rule.metric === "cost" && task === "multilabel")
    throw badRule(
      rule,
      "a threshold is chosen by `cost`, and the task is multilabel: `costs` are those of classes",
      "Name another metric, such as `maximise: f1`, or write a number: `threshold: 0.5`."
    );
  const choose = chooser(rule, rule.metric === "cost" ? costsOf(policy, rows.truth) : void 0);
  const { sample } = await answers(choosing, source, who, rows, rule);
  const said = {
    best: `${rule.wanted === "maximise" ? "highest" : "lowest"} ${rule.metric}`,
    how: `${rule.keeping === void 0 ? "" : ` that keeps ${rule.keeping.text}`}, chosen from ${sample.n} rows of ${rows.where}`
  };
  const scored = withScores(sample, rule, rows.where);
  if (scored.task === "multilabel") {
    const isHidden = policy.columns.label !== void 0 && hidden.has(policy.columns.label);
    const chosen = thresholdsOfLabels(scored, { rule, choose, where: rows.where, isHidden });
    return {
      ...alike,
      source: { ...source, thresholds: chosen.thresholds },
      recorded: chosen.recorded,
      note: `the thresholds of the ${who} are ${chosen.text}: ${said.best} of each label${said.how}`
    };
  }
  const { threshold, value } = choose(scored, rows.where);
  return {
    ...alike,
    source: { ...source, threshold },
    recorded: { threshold },
    note: `the threshold of the ${who} is ${formatNumber(threshold, "")}: ${said.best} (${value})${said.how}`
  };
}
function withScores(sample, rule, where2) {
  if ((sample.task === "binary" || sample.task === "multilabel") && sample.score !== void 0)
    return { ...sample, score: sample.score };
  throw badRule(
    rule,
    `there are no scores of ${where2} to choose a threshold from`,
    sample.task === "multilabel" ? "Write the probability of each label." : "Write the probability of the positive class."
  );
}
var trainedPath = (policy, source, who) => who === "candidate" ? policy.trainPredictions ?? source?.trainPredictions : source?.trainPredictions;
async function answers({ engine, policy }, source, who, rows, rule) {
  const path = trainedPath(policy, source, who);
  if (path !== void 0) {
    const where2 = `the file of predictions of the ${who} on ${rule.on}`;
    const table = await openPredictions(engine, policy, path, `train-predictions of the ${who}`);
    return scoreFromFile(engine, policy, table, rows, source.threshold, where2);
  }
  if (source.predictions === void 0) return scoreRows(engine, policy, source, rows, who);
  throw new SeaTrialsError(
    "missing-file",
    `the threshold of the ${who} is chosen on ${printable(rule.on)}, and its predictions of those rows are not there`,
    `Name them: \`train-predictions: ...\` under \`${who}\`, or name the model instead of its predictions.`,
    rule.at
  );
}

export {
  withThreshold,
  trainedPath
};
