import{createRequire as __seaTrialsRequire}from'node:module';const require=__seaTrialsRequire(import.meta.url);
import {
  shareIntervals
} from "./chunk-PESDCMIF.js";
import {
  covariance,
  isDependent,
  mass,
  standardError,
  supportOf,
  unitsOfEach
} from "./chunk-Y3K7NPZO.js";
import {
  oncePer
} from "./chunk-VPWZ4MVO.js";
import {
  undefinedBecause
} from "./chunk-MVB5BEBX.js";

// packages/stats/src/quality/cells.ts
var confusion = oncePer((sample) => {
  const { label, prediction, weight, n } = sample;
  if (prediction === void 0) throw new TypeError("a confusion matrix needs predictions");
  const classes = sample.task === "binary" ? 2 : sample.classes.length;
  const rows = new Float64Array(classes * classes);
  if (!weight) {
    for (let i = 0; i < n; i++) rows[label[i] * classes + prediction[i]]++;
    return { classes, weight: rows, squares: rows, rows };
  }
  const sums = new Float64Array(classes * classes);
  const squares = new Float64Array(classes * classes);
  for (let i = 0; i < n; i++) {
    const cell = label[i] * classes + prediction[i];
    const w = weight[i];
    rows[cell]++;
    sums[cell] += w;
    squares[cell] += w * w;
  }
  return { classes, weight: sums, squares, rows };
});
var quotient = (matrix, over, under) => {
  let total = 0;
  let a = 0;
  let b = 0;
  for (let cell = 0; cell < over.length; cell++) {
    total += matrix.weight[cell];
    a += over[cell] * matrix.weight[cell];
    b += under[cell] * matrix.weight[cell];
  }
  if (!(b > 0)) return null;
  const value = a / b;
  return { value, influence: over.map((x, cell) => (x - value * under[cell]) * total / b) };
};
var combine = (parts) => {
  const influence = new Float64Array(parts[0][1].influence.length);
  let value = 0;
  for (const [factor, part] of parts) {
    value += factor * part.value;
    for (let cell = 0; cell < influence.length; cell++) influence[cell] += factor * part.influence[cell];
  }
  return { value, influence };
};
var cellInfluence = (sample, cells2) => unitsOfEach(cellByRow(sample, cells2), sample.n, sample);
var cellByRow = (sample, cells2) => {
  const { label, prediction, weight, n } = sample;
  const { classes } = confusion(sample);
  const scale = n / mass(sample).total * Math.sqrt(n / Math.max(1, n - 1));
  return (row) => cells2[label[row] * classes + prediction[row]] * scale * (weight ? weight[row] : 1);
};
var cellError = (sample, functional) => cellSpread(sample, functional).se;
var cellSpread = (sample, { influence }) => {
  if (isDependent(sample)) {
    const units = cellInfluence(sample, influence);
    return { se: standardError(units), units };
  }
  const { squares } = confusion(sample);
  let sum = 0;
  for (let cell = 0; cell < influence.length; cell++) sum += influence[cell] * influence[cell] * squares[cell];
  return { se: Math.sqrt(sum) / mass(sample).total * Math.sqrt(sample.n / Math.max(1, sample.n - 1)) };
};
var supportOn = (sample, chosen) => {
  const { rows, classes } = confusion(sample);
  if (sample.weight || isDependent(sample))
    return supportOf(sample, (row) => chosen[sample.label[row] * classes + sample.prediction[row]] > 0);
  const n = rows.reduce((sum, each, cell) => sum + (chosen[cell] > 0 ? each : 0), 0);
  return { rows: n, total: n, effective: n, alone: n, df: Number.POSITIVE_INFINITY };
};
var cellEstimate = (sample, functional, n, counted, se, interval, df) => {
  let rows;
  return {
    kind: "estimate",
    value: functional.value,
    n,
    ...counted === void 0 ? {} : { counted },
    se,
    interval,
    ...df === void 0 ? {} : { df },
    get influence() {
      rows ??= cellInfluence(sample, functional.influence);
      return rows;
    },
    ...isDependent(sample) ? {} : { byRow: { n: sample.n, read: (use) => use(cellByRow(sample, functional.influence)) } }
  };
};
var cellCorrelation = (sample, a, b, without) => {
  const spread = cellError(sample, a) * cellError(sample, b);
  if (!(spread > 0)) return without;
  if (isDependent(sample))
    return covariance(cellInfluence(sample, a.influence), cellInfluence(sample, b.influence)) / spread;
  const { squares } = confusion(sample);
  let sum = 0;
  for (let cell = 0; cell < squares.length; cell++) sum += a.influence[cell] * b.influence[cell] * squares[cell];
  return sum / mass(sample).total ** 2 * (sample.n / Math.max(1, sample.n - 1)) / spread;
};

// packages/stats/src/quality/rates.ts
var cells = (matrix, weigh) => {
  const result = new Float64Array(matrix.classes * matrix.classes);
  for (let cell = 0; cell < result.length; cell++)
    result[cell] = weigh(Math.floor(cell / matrix.classes), cell % matrix.classes);
  return result;
};
var rate = (sample, of, among, empty, counted) => {
  const matrix = confusion(sample);
  const under = cells(matrix, among);
  const functional = quotient(matrix, cells(matrix, of), under);
  const support = supportOn(sample, under);
  const n = support.rows;
  if (functional === null) return undefinedBecause(sample.n === 0 ? "no rows" : empty, n);
  const { se, units } = cellSpread(sample, functional);
  const p = functional.value;
  const rows = sample.weight || isDependent(sample) ? worth(support, p, se) : n;
  const method = rows === n ? "Wilson" : "Wilson, effective n";
  const { interval, score } = shareIntervals(sample, { p, rows, support, method, units });
  const estimate = cellEstimate(sample, functional, n, counted, se, interval, support.free);
  return Object.assign(estimate, { score });
};
var worth = (support, p, se) => p * (1 - p) > 0 && se > 0 ? Math.min(mostWorth(support), p * (1 - p) / (se * se)) : support.effective;
var mostWorth = ({ rows, alone }) => Math.min(rows, 2 * alone);
var everything = () => 1;
var right = (actual, predicted) => actual === predicted ? 1 : 0;
var wrong = (actual, predicted) => actual === predicted ? 0 : 1;
var positive = (actual) => actual;
var negative = (actual) => 1 - actual;
var selected = (_, predicted) => predicted;
var rejected = (_, predicted) => 1 - predicted;
var accuracy = (sample) => rate(sample, right, everything, "no rows");
var zeroOneLoss = (sample) => rate(sample, wrong, everything, "no rows");
var selectionRate = (sample) => rate(sample, selected, everything, "no rows");
var positives = [positive, "no positives", "positives"];
var negatives = [negative, "no negatives", "negatives"];
var predictedPositives = [selected, "no predicted positives", "predicted positives"];
var predictedNegatives = [rejected, "no predicted negatives", "predicted negatives"];
var rateOf = ([among, empty, counted], hit) => (sample) => rate(sample, (actual, predicted) => hit(actual, predicted) * among(actual, predicted), among, empty, counted);
var recall = rateOf(positives, right);
var falseNegativeRate = rateOf(positives, wrong);
var specificity = rateOf(negatives, right);
var falsePositiveRate = rateOf(negatives, wrong);
var predictedOf = (side, hit, [other, none]) => (sample) => {
  const share = rateOf(side, hit)(sample);
  if (share.kind === "undefined" || supportOn(sample, cells(confusion(sample), other)).rows > 0) return share;
  return undefinedBecause(none, share.n);
};
var precision = predictedOf(predictedPositives, right, negatives);
var falseDiscoveryRate = predictedOf(predictedPositives, wrong, negatives);
var negativePredictiveValue = predictedOf(predictedNegatives, right, positives);
var falseOmissionRate = predictedOf(predictedNegatives, wrong, positives);
var fbeta = (sample, beta) => {
  const matrix = confusion(sample);
  const functional = fOf(matrix, 1, beta);
  if (functional === null) return undefinedBecause(sample.n === 0 ? "no rows" : "no positives", 0);
  const support = supportOn(sample, cells(matrix, ofF(1)));
  const { se, interval, score } = fIntervals(sample, 1, functional, beta);
  const estimate = cellEstimate(sample, functional, support.rows, void 0, se, interval, support.free);
  return Object.assign(estimate, { score });
};
var ofF = (c) => (actual, predicted) => actual === c || predicted === c ? 1 : 0;
var jaccard = (sample) => rate(sample, (actual, predicted) => actual * predicted, ofF(1), "no positives");
var f1 = (sample) => fbeta(sample, 1);
var fIntervals = (sample, c, functional, beta) => {
  const { value: f } = functional;
  const { se, units } = cellSpread(sample, functional);
  const matrix = confusion(sample);
  const support = supportOn(sample, cells(matrix, ofF(c)));
  let [tp, fp, fn] = [0, 0, 0];
  for (let cell = 0; cell < matrix.rows.length; cell++) {
    const actual = Math.floor(cell / matrix.classes) === c;
    const predicted = cell % matrix.classes === c;
    if (!actual && !predicted) continue;
    const w = matrix.weight[cell];
    if (actual && predicted) tp += w;
    else if (actual) fn += w;
    else fp += w;
  }
  const b2 = beta * beta;
  const misses = b2 * fn + fp;
  const cost = misses > 0 ? (b2 * b2 * fn + fp) / misses : Math.max(1, b2);
  const j = tp / (tp + misses / cost);
  const logitError = se / (f * (1 - f));
  const rows = f > 0 && f < 1 && se > 0 ? Math.min(support.rows, 1 / (j * (1 - j) * logitError * logitError)) : support.effective;
  const map = (p) => (1 + b2) * p / ((1 + b2) * p + cost * (1 - p));
  const method = "Wilson on TP / (TP + FP + FN)";
  return { se, ...shareIntervals(sample, { p: j, rows, support, method, map, units }) };
};
var recallOf = (matrix, c) => quotient(
  matrix,
  cells(matrix, (actual, predicted) => actual === c && predicted === c ? 1 : 0),
  cells(matrix, (actual) => actual === c ? 1 : 0)
);
var precisionOf = (matrix, c) => quotient(
  matrix,
  cells(matrix, (actual, predicted) => actual === c && predicted === c ? 1 : 0),
  cells(matrix, (_, predicted) => predicted === c ? 1 : 0)
);
var fOf = (matrix, c, beta) => quotient(
  matrix,
  cells(matrix, (actual, predicted) => actual === c && predicted === c ? 1 + beta * beta : 0),
  cells(matrix, (actual, predicted) => (actual === c ? beta * beta : 0) + (predicted === c ? 1 : 0))
);

export {
  confusion,
  quotient,
  combine,
  cellError,
  cellSpread,
  supportOn,
  cellEstimate,
  cellCorrelation,
  cells,
  rate,
  worth,
  mostWorth,
  everything,
  wrong,
  positive,
  negative,
  selected,
  rejected,
  accuracy,
  zeroOneLoss,
  selectionRate,
  recall,
  falseNegativeRate,
  specificity,
  falsePositiveRate,
  precision,
  falseDiscoveryRate,
  negativePredictiveValue,
  falseOmissionRate,
  fbeta,
  ofF,
  jaccard,
  f1,
  fIntervals,
  recallOf,
  precisionOf,
  fOf
};
