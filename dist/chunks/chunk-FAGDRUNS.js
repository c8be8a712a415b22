import{createRequire as __seaTrialsRequire}from'node:module';const require=__seaTrialsRequire(import.meta.url);
import {
  someRows
} from "./chunk-EA5Q5RBY.js";
import {
  isMasked,
  shownValues
} from "./chunk-UKW5RIMB.js";
import {
  hasScores,
  scoredRows
} from "./chunk-VPWZ4MVO.js";
import {
  DECIMAL_POINT,
  hasDecimalComma,
  printable
} from "./chunk-UVDTI5O6.js";
import {
  SeaTrialsError
} from "./chunk-7N7QVSEW.js";

// packages/gates/src/quality/numbers.ts
function readNumbers(vector, named) {
  const values = finiteNumbers(vector, named);
  const at = values.findIndex((value) => Math.abs(value) > LARGEST);
  if (at >= 0) throw beyond("large", at, values, named);
  return values;
}
function readMeasured(vector, named) {
  const values = readNumbers(vector, named);
  const largest = values.reduce((most, value) => Math.max(most, Math.abs(value)), 0);
  if (largest > 0 && largest < SMALLEST) throw beyond("small", values.findIndex(Boolean), values, named);
  return values;
}
var LARGEST = 1e50;
var SMALLEST = 1e-50;
function beyond(size, at, values, named) {
  const shown = isMasked(named) ? "" : `, such as ${values[at]} in row ${at + 1}`;
  return new SeaTrialsError(
    "bad-value",
    `${printable(named.column)} of ${named.where} holds values too ${size} for a variance in doubles${shown}`,
    `Write it in a ${size === "large" ? "larger" : "smaller"} unit: the largest number is to lie between ${SMALLEST} and ${LARGEST}.`,
    { file: named.file }
  );
}
function finiteNumbers(vector, named) {
  if (vector.kind !== "number") throw noNumbers(vector, named);
  const { values, valid } = vector;
  const odd = { count: 0, first: [] };
  for (let i = 0; i < values.length; i++)
    if ((!Number.isFinite(values[i]) || valid?.[i] === 0) && odd.count++ < MOST_NAMED) odd.first.push(i);
  assertFinite({ odd, length: values.length }, named);
  return values;
}
var MOST_NAMED = 8;
function assertFinite({ odd, length }, named) {
  if (odd.count === 0) return;
  throw new SeaTrialsError(
    "bad-value",
    `${printable(named.column)} of ${named.where} is missing, NaN or infinite in ${odd.count} of ${length} rows: ${someRows(odd.first, odd.count)}`,
    "Every row needs a finite number: a model that answers with anything else is broken.",
    { file: named.file }
  );
}
function noNumbers({ values, codes }, named) {
  const column = `${printable(named.column)} of ${named.where}`;
  const isStrange = values.map((value) => typeof value === "boolean" || !isNumeric(value));
  const rows = Array.from(codes.keys()).filter((row) => isStrange[codes[row]]);
  const isMixed = rows.length > 0 && codes.some((code) => isStrange[code] === false);
  const shown = values.filter((_, code) => !isMixed || isStrange[code]).slice(0, 3);
  const list = shownValues(shown, named);
  const [message, fix] = isMixed ? [
    `holds ${list}, ${shown.length === 1 ? "which is no number" : "which are no numbers"}, in ${rows.length} of ${codes.length} rows: ${someRows(rows)}`,
    hasDecimalComma(String(shown[0])) && !isMasked(named) ? DECIMAL_POINT : "Every row needs a number: mend these rows, or take them out."
  ] : [
    `holds no numbers: ${list || "it is empty"}`,
    "Name a column of numbers, written with a point and without a unit: `0.95`, not `95 %` or `0,95`."
  ];
  return new SeaTrialsError("bad-value", `${column} ${message}`, fix, { file: named.file });
}
var isNumeric = (value) => Number.isFinite(Number(value)) && String(value).trim() !== "";
function readWeights(vector, named) {
  const weights = finiteNumbers(vector, named);
  const negative = [];
  let squares = 0;
  weights.forEach((weight, i) => {
    if (weight < 0) negative.push(i);
    squares += weight * weight;
  });
  const refuse = (what) => {
    throw new SeaTrialsError(
      "bad-value",
      what,
      "A weight says how many of the population a row stands for: zero or more, and no more than there are.",
      { file: named.file }
    );
  };
  const column = `${printable(named.column)} of ${named.where}`;
  if (negative.length > 0) refuse(`${column} is negative in ${negative.length} rows: ${someRows(negative)}`);
  if (weights.length > 0 && !weights.some((weight) => weight > 0)) refuse(`every weight in ${column} is zero`);
  if (weights.length > 0 && (squares > Number.MAX_VALUE / weights.length || squares < Number.MIN_VALUE * 2 ** 60))
    refuse(`the weights in ${column} are too ${squares > 1 ? "large" : "small"} to be summed: ${extremes(weights)}`);
  return weights;
}
var extremes = (weights) => String(weights.reduce((largest, weight) => Math.max(largest, weight), 0));
function outsideUnit(sample) {
  const found = [];
  for (const scores of scoresOf(sample))
    for (let i = 0; i < scores.length; i++) {
      const score = scores[i];
      if (!(score >= 0 && score <= 1) && found.push(score) === MOST_SHOWN) return found;
    }
  return found;
}
var MOST_SHOWN = 3;
function* scoresOf(sample) {
  if (sample.task === "binary") {
    if (hasScores(sample)) for (const { values } of scoredRows(sample)) yield values;
    return;
  }
  const scores = sample.task === "multiclass" ? sample.probabilities : sample.score;
  if (scores !== void 0) yield scores;
}

export {
  readNumbers,
  readMeasured,
  LARGEST,
  assertFinite,
  readWeights,
  outsideUnit,
  scoresOf
};
