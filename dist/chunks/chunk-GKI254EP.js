import{createRequire as __seaTrialsRequire}from'node:module';const require=__seaTrialsRequire(import.meta.url);
import {
  isNumbers,
  labelColumns,
  sideBySide
} from "./chunk-Z2NJB4WF.js";
import {
  qualityMetrics
} from "./chunk-6EIKK6IR.js";
import {
  oneOf,
  printable
} from "./chunk-UVDTI5O6.js";
import {
  SeaTrialsError
} from "./chunk-7N7QVSEW.js";

// packages/gates/src/quality/quantiles.ts
function quantileColumns(names, prediction = "prediction") {
  const prefix = `${prediction}_`;
  const found = names.filter((name) => name.startsWith(prefix) && /^0?\.\d+$/.test(name.slice(prefix.length))).map((column) => ({ column, level: Number(column.slice(prefix.length)) })).filter(({ level }) => level > 0).sort((a, b) => a.level - b.level);
  const twice = found.find(({ level }, i) => level === found[i - 1]?.level);
  if (twice === void 0) return found;
  throw new SeaTrialsError(
    "bad-value",
    `two columns predict the quantile ${twice.level}`,
    `Write one column a quantile, such as ${prefix}${twice.level}.`
  );
}
function quantilesOf(columns, numbers) {
  const read = columns.map(({ column }) => numbers(column));
  return { levels: columns.map(({ level }) => level), values: sideBySide(read, Float64Array) };
}
function assertQuantiles(name, { alpha, between }, sample) {
  if (sample.task !== "regression" && sample.task !== "forecasting") return;
  const levels = sample.quantiles?.levels ?? [];
  const read = between ?? (alpha === void 0 || levels.length === 0 ? [] : [alpha]);
  const without = read.filter((level) => !levels.includes(level));
  const { needs } = qualityMetrics[name];
  const needsAny = needs.includes("quantiles") && levels.length === 0;
  if (without.length === 0 && !needsAny) return;
  throw new SeaTrialsError(
    "missing-column",
    levels.length === 0 ? `\`${name}\` needs predicted quantiles, and the predictions have none` : `\`${name}\` needs the predicted quantile ${without.join(" and ")}; there are ${levels.join(", ")}`,
    `Write one column a quantile, such as ${oneOf((without.length > 0 ? without : [0.1, 0.9]).map((level) => `prediction_${level}`))}.`
  );
}

// packages/gates/src/quality/answer-columns.ts
var DECISIONS = "prediction";
function answerColumns(all, columns, truth, named) {
  const labels = labelColumns(columns);
  const names = all.filter((name) => !labels.includes(name));
  const isOfSeveral = truth.task === "multiclass" || truth.task === "multilabel";
  const scores = isOfSeveral ? columnsAfter(names, columns.score ?? "score") : [];
  const quantiles = isNumbers(truth) ? quantileColumns(names, columns.prediction) : [];
  const one = columnsOfRows(names, columns, truth.task, quantiles.find(({ level }) => level === 0.5)?.column);
  const isMarked = truth.task === "multilabel" && one.prediction === void 0 && isPreferred(names, columns);
  const marks = isMarked ? columnsAfter(names, columns.prediction ?? "prediction") : [];
  const found = [one.score, one.prediction, ...scores, ...marks].filter((each) => each !== void 0);
  if (found.length > 0) return { ...one, scores, marks, quantiles };
  throw new SeaTrialsError(
    "missing-column",
    `${named.where} has no column ${oneOf(possible(truth, columns))}`,
    `Its columns are ${all.map((name) => printable(name)).join(", ")}; call one of them so, or name it with \`score\` or \`prediction\`, which candidate and baseline are read by.`,
    { file: named.file }
  );
}
function columnsOfRows(names, columns, task, median) {
  const there = (name) => name !== void 0 && names.includes(name) ? name : void 0;
  const score = there(columns.score ?? "score");
  const prediction = there(columns.prediction ?? DECISIONS);
  if (task === "ranking") return score === void 0 ? {} : { score };
  if (task === "multiclass") return prediction === void 0 ? {} : { prediction };
  if (task === "regression" || task === "forecasting") {
    const point = prediction ?? (score === void 0 ? median : void 0);
    return point !== void 0 ? { prediction: point } : score !== void 0 ? { score } : {};
  }
  if (task === "multilabel") return isPreferred(names, columns) && prediction !== void 0 ? { prediction } : {};
  const isNamed = columns.prediction !== void 0;
  const usesPrediction = prediction !== void 0 && (isNamed || score === void 0);
  return { ...score === void 0 ? {} : { score }, ...usesPrediction ? { prediction } : {} };
}
function possible(truth, { score = "score", prediction = "prediction" }) {
  if (truth.task === "ranking") return [score];
  if (truth.task === "multiclass") return [prediction, `${score}_<class>`];
  if (truth.task === "multilabel") return [`${score}_${truth.labels[0]}`, prediction];
  return isNumbers(truth) ? [prediction, `${prediction}_0.5`] : [score, prediction];
}
var isPreferred = (names, { score = "score", prediction }) => prediction !== void 0 || columnsAfter(names, score).length === 0;
var looksLikeAnswer = (name, { score = "score", prediction = "prediction" }) => [score, prediction].some((answer) => name === answer || name.startsWith(`${answer}_`));
function columnsAfter(names, start) {
  const prefix = `${start}_`;
  return names.filter((name) => name.startsWith(prefix)).map((column) => ({ column, name: column.slice(prefix.length) }));
}

export {
  quantilesOf,
  assertQuantiles,
  DECISIONS,
  answerColumns,
  looksLikeAnswer
};
