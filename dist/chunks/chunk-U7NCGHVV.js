import{createRequire as __seaTrialsRequire}from'node:module';const require=__seaTrialsRequire(import.meta.url);
import {
  percentile
} from "./chunk-55EU4TD2.js";
import {
  assertFew,
  believed,
  material,
  noteCaps,
  noteUnjudged,
  partOfAnswers,
  residualsOf
} from "./chunk-2W6GXZNG.js";
import {
  withoutSmallCounts
} from "./chunk-QPJMZAU2.js";
import {
  assertDomain,
  judgeQuality,
  mainMetrics,
  measure,
  metricFor,
  undecided
} from "./chunk-F6E34VNJ.js";
import {
  verdictOf
} from "./chunk-ZYE33NNQ.js";
import {
  withoutHidden
} from "./chunk-4FYVSZN5.js";
import {
  ofQueries
} from "./chunk-GW5Z6AHE.js";
import {
  partOf,
  rowNumbers
} from "./chunk-7FIQ337B.js";
import {
  cellOf
} from "./chunk-Z2NJB4WF.js";
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
  calibrationBins
} from "./chunk-6EIKK6IR.js";
import {
  outsideUnit
} from "./chunk-FAGDRUNS.js";
import {
  errorCheck,
  judge
} from "./chunk-BHOZ2OO3.js";
import {
  shownFile
} from "./chunk-2YTOSEI7.js";
import {
  accuracyVocabulary
} from "./chunk-E3HUN3Q2.js";
import {
  OVERFITTING_SPECS,
  QUALITY_SPECS,
  WEAK_SLICES
} from "./chunk-AQKUTB2W.js";
import {
  median
} from "./chunk-I73VOE4O.js";
import {
  eachScore
} from "./chunk-UAJZ7R2R.js";
import {
  independentDifference
} from "./chunk-YBZBQVW7.js";
import {
  correlationOf,
  isDependent,
  isOfClasses,
  random
} from "./chunk-Y3K7NPZO.js";
import {
  argsort
} from "./chunk-P43VE5F7.js";
import {
  MASK
} from "./chunk-UKW5RIMB.js";
import {
  hasScores,
  scoreOf,
  scoredRows,
  unread
} from "./chunk-VPWZ4MVO.js";
import {
  zOf
} from "./chunk-545X53NH.js";
import {
  exact,
  undefinedBecause
} from "./chunk-MVB5BEBX.js";
import {
  GATE_INPUTS
} from "./chunk-3ZYJG4OC.js";
import {
  bindArguments
} from "./chunk-RNZZF7ZB.js";
import {
  calledBy
} from "./chunk-56KQP7TY.js";
import {
  formatNumber,
  printable
} from "./chunk-UVDTI5O6.js";
import {
  SeaTrialsError
} from "./chunk-7N7QVSEW.js";

// packages/gates/src/quality/reversal.ts
var MOST_GROUPS = 50;
async function reversals(material2, rows, metric, candidate, baseline) {
  const { better } = metric.spec;
  const columns = material2.policy.columns.groups.filter(
    (column) => rows.table.columns.some(({ name }) => name === column)
  );
  if (better === "neither" || columns.length === 0) return [];
  const gainOf = (ours, theirs) => {
    const gap = metric.difference(ours, theirs, 1);
    return gap.kind === "undefined" ? void 0 : better === "lower" ? -gap.value : gap.value;
  };
  const overall = gainOf(candidate, baseline);
  if (overall === void 0 || overall === 0) return [];
  const found = [];
  for (const column of columns) {
    const groups = await material2.groups(rows, { by: [column] });
    if (groups.length < 2 || groups.length > MOST_GROUPS) continue;
    const gains = groups.map((group) => gainOf(partOf(rows, candidate, group.rows), partOf(rows, baseline, group.rows)));
    if (!gains.every((gain) => gain !== void 0 && gain * overall < 0)) continue;
    const [whole, each] = overall > 0 ? ["better", "worse"] : ["worse", "better"];
    const isShown = groups.every((group) => group.rows.length >= (material2.policy.minCount ?? 0));
    const parts = groups.map(
      ({ name }, i) => isShown ? `${name} ${formatNumber(Math.abs(gains[i]))}` : name
    );
    found.push(
      `\`${metric.name}\` is ${whole} than the baseline's over all rows, by ${formatNumber(Math.abs(overall))}, and ${each} in every group of ${printable(column)}: ${parts.join(", ")}`
    );
  }
  return found;
}

// packages/gates/src/quality/turned.ts
var MOST_SHOWN = 5;
var LONGEST = 80;
var cut = (text) => text.length > LONGEST ? `${text.slice(0, LONGEST - 1)}\u2026` : text;
async function turnedRows({ engine, policy, masked }, rows, candidate, baseline) {
  if (!isOfClasses(candidate) || !isOfClasses(baseline)) return void 0;
  if (candidate.prediction === void 0 || baseline.prediction === void 0) return void 0;
  const [right, wrong] = [turnedOf(candidate, baseline), turnedOf(baseline, candidate)];
  const { id, label } = policy.columns;
  const there = id !== void 0 && rows.table.columns.some(({ name }) => name === id) ? id : void 0;
  const numbers = rowNumbers(rows);
  const shown = async (positions) => {
    const places = positions.map((position) => numbers[position]);
    const located = await engine.locateRows(rows.table, places, there === void 0 ? [] : [there]);
    return located.map(({ file, row, values }, i) => {
      const position = positions[i];
      const said = `${answerOf(baseline, rows, position)} \u2192 ${answerOf(candidate, rows, position)}`;
      return {
        file: shownFile(policy, file),
        row,
        ...there === void 0 ? {} : { key: masked.has(there) ? MASK : cut(String(values[there])) },
        value: label !== void 0 && masked.has(label) ? MASK : said
      };
    });
  };
  return {
    n: candidate.n,
    right: { count: right.count, rows: await shown(right.first) },
    wrong: { count: wrong.count, rows: await shown(wrong.first) }
  };
}
function turnedOf(one, other) {
  const first = [];
  let count = 0;
  for (let i = 0; i < one.n; i++) {
    if (one.prediction?.[i] !== one.label[i] || other.prediction?.[i] === other.label[i]) continue;
    if (count++ < MOST_SHOWN) first.push(i);
  }
  return { count, first };
}
function answerOf(sample, { truth }, position) {
  const code = sample.prediction?.[position];
  if (sample.task === "multiclass") return cut(sample.classes[code]);
  if (truth.task !== "binary") return String(code);
  const { positive, negative } = truth.classes;
  return cut(String((code === 1 ? positive : negative) ?? `not ${positive}`));
}
var turnedSentence = ({ n, right, wrong }) => `against the baseline, ${right.count} of ${n} rows turned right and ${wrong.count} turned wrong`;

// packages/gates/src/quality/compared.ts
var isAgainstBaseline = ({ requirement: { call, limit } }) => limit.kind === "reference" && limit.reference === "baseline" && call.dataset === void 0;
async function comparedWith(material2, { rows, sample }, lines, baseline) {
  for (const { requirement } of lines.filter(isAgainstBaseline)) {
    const metric = await wholeMetric(material2, requirement, rows, [sample, baseline]);
    const found = metric === void 0 ? [] : await reversals(material2, rows, metric, sample, baseline);
    for (const reversal of found) material2.note(reversal);
  }
  if (haveSameAnswers(sample, baseline))
    material2.note(
      "the candidate answers every row as the baseline does, from other bytes: is one of the files stale, or a copy of the other?"
    );
  const turned2 = await turnedRows(material2, rows, sample, baseline);
  if (turned2 !== void 0) material2.note(turnedSentence(turned2));
  return turned2;
}
function haveSameAnswers(candidate, baseline) {
  const [ours, theirs] = [answersOf(candidate), answersOf(baseline)];
  return ours.length > 0 && ours.length === theirs.length && ours.every((said, k) => areAlike(said, theirs[k]));
}
var answersOf = (sample) => {
  const { prediction, score, probabilities, quantiles } = unread(sample);
  const held = [prediction, score, probabilities, quantiles?.values].flatMap(
    (values) => values === void 0 ? [] : [{ length: values.length, at: (i) => values[i] }]
  );
  const isStored = sample.task === "binary" && sample.stored !== void 0;
  return isStored ? [...held, { length: sample.n, at: scoreOf(sample) }] : held;
};
function areAlike(a, b) {
  if (a.length !== b.length) return false;
  for (let i = 0; i < a.length; i++) if (a.at(i) !== b.at(i)) return false;
  return true;
}
async function wholeMetric(material2, requirement, rows, samples) {
  const { condition, by } = requirement.call;
  if (condition !== void 0 || by.length > 0) return void 0;
  try {
    const metric = await metricFor(material2, requirement, rows);
    for (const sample of samples) metric.assertFits(sample);
    return metric;
  } catch (error) {
    if (error instanceof SeaTrialsError) return void 0;
    throw error;
  }
}

// packages/gates/src/quality/figures/confusion.ts
var MOST_CLASSES = 20;
function confusion(sample) {
  if (sample.task !== "binary" && sample.task !== "multiclass" || sample.prediction === void 0) return [];
  const classes = sample.task === "binary" ? ["negative", "positive"] : sample.classes;
  if (classes.length > MOST_CLASSES) return [];
  const counts = classes.map(() => new Array(classes.length).fill(0));
  const { label, prediction, weight, n } = sample;
  for (let row = 0; row < n; row++) {
    const cells = counts[label[row]];
    const said = prediction[row];
    cells[said] = cells[said] + (weight?.[row] ?? 1);
  }
  return [
    {
      id: "confusion",
      title: "Confusion matrix",
      kind: "matrix",
      x: { label: "predicted", values: [...classes] },
      y: { label: "true" },
      series: classes.map((name, i) => ({ name, values: counts[i] }))
    }
  ];
}

// packages/gates/src/quality/figures/histogram.ts
function histogram(values, bins, range = rangeOf(values()), weightOf = () => 1) {
  const [low, high] = range;
  const width = (high - low) / bins;
  const sums = new Float64Array(bins);
  let all = 0;
  for (const { from, values: some } of values())
    some.forEach((value, i) => {
      const weight = weightOf(from + i);
      const bin = width > 0 ? Math.floor((value - low) / width) : 0;
      const at = Math.min(bins - 1, Math.max(0, bin));
      sums[at] = sums[at] + weight;
      all += weight;
    });
  if (!(all > 0)) return void 0;
  return {
    middles: Array.from(sums, (_, bin) => low + (bin + 0.5) * width),
    shares: Array.from(sums, (sum) => sum / all)
  };
}
function rangeOf(values) {
  let [low, high] = [Number.POSITIVE_INFINITY, Number.NEGATIVE_INFINITY];
  for (const { values: some } of values)
    for (const value of some) {
      if (value < low) low = value;
      if (value > high) high = value;
    }
  return low < high ? [low, high] : [low - 0.5, low + 0.5];
}

// packages/gates/src/quality/figures/distributions.ts
var BINS = 25;
function distributions(sample, threshold) {
  if (sample.task !== "binary" || !hasScores(sample)) return [];
  const { label, weight } = sample;
  const range = outsideUnit(sample).length === 0 ? [0, 1] : rangeOf(scoredRows(sample));
  const shares = [0, 1].map(
    (kind) => histogram(
      () => scoredRows(sample),
      BINS,
      range,
      (row) => label[row] === kind ? weight?.[row] ?? 1 : 0
    )
  );
  const [negatives, positives] = shares;
  if (negatives === void 0 || positives === void 0) return [];
  return [
    {
      id: "scores",
      title: "Scores by class",
      kind: "bar",
      x: { label: "score", values: positives.middles },
      y: { label: "share of the class", min: 0 },
      series: [
        { name: "negatives", values: negatives.shares },
        { name: "positives", values: positives.shares }
      ],
      marks: [{ x: threshold, text: `threshold ${formatNumber(threshold)}` }]
    }
  ];
}

// packages/gates/src/quality/figures/thin.ts
var TOLERANCE = 1e-3;
var NEAR = TOLERANCE / 4;
function thinned({ x, y }, span) {
  const [scaleX, scaleY] = [span ?? spanOf(x), span ?? spanOf(y)];
  const near = indicesApart(x, y, NEAR * scaleX, NEAR * scaleY);
  const stays = new Uint8Array(near.length);
  stays[0] = 1;
  stays[near.length - 1] = 1;
  const open = [[0, near.length - 1]];
  for (let part = open.pop(); part !== void 0; part = open.pop()) {
    const [from, to] = part;
    const furthest = furthestFrom(x, y, near, from, to, scaleX, scaleY);
    if (furthest === void 0) continue;
    stays[furthest] = 1;
    open.push([from, furthest], [furthest, to]);
  }
  const kept = near.filter((_, i) => stays[i] === 1);
  return { x: kept.map((i) => x[i]), y: kept.map((i) => y[i]) };
}
function furthestFrom(x, y, near, from, to, scaleX, scaleY) {
  const at = (i) => [
    x[near[i]] / scaleX,
    y[near[i]] / scaleY
  ];
  const [[x0, y0], [x1, y1]] = [at(from), at(to)];
  const length = Math.hypot(x1 - x0, y1 - y0);
  let [furthest, distance] = [void 0, TOLERANCE];
  for (let i = from + 1; i < to; i++) {
    const [px, py] = at(i);
    const away = length === 0 ? Math.hypot(px - x0, py - y0) : Math.abs((x1 - x0) * (y0 - py) - (x0 - px) * (y1 - y0)) / length;
    if (away > distance) [furthest, distance] = [i, away];
  }
  return furthest;
}
function indicesApart(x, y, apartX, apartY) {
  const kept = [];
  let last = -1;
  x.forEach((value, i) => {
    const isNear = last >= 0 && i < x.length - 1 && Math.abs(value - x[last]) < apartX && Math.abs(y[i] - y[last]) < apartY;
    if (isNear) return;
    kept.push(i);
    last = i;
  });
  return kept;
}
function spanOf(values) {
  let [low, high] = [Number.POSITIVE_INFINITY, Number.NEGATIVE_INFINITY];
  for (const value of values) {
    if (value < low) low = value;
    if (value > high) high = value;
  }
  return high > low ? high - low : 1;
}
function envelope({ x, y }, columns) {
  if (x.length <= 2 * columns) return { x, y };
  const kept = /* @__PURE__ */ new Set([0, x.length - 1]);
  for (let column = 0; column < columns; column++) {
    const [from, to] = [column, column + 1].map((edge) => Math.floor(edge * x.length / columns));
    let [least, most] = [from, from];
    for (let i = from + 1; i < to; i++) {
      if (y[i] < y[least]) least = i;
      if (y[i] > y[most]) most = i;
    }
    kept.add(least).add(most);
  }
  const order = [...kept].sort((a, b) => a - b);
  return { x: order.map((i) => x[i]), y: order.map((i) => y[i]) };
}

// packages/gates/src/quality/figures/ranking.ts
function rankingCurves(sides, threshold) {
  const curves = sides.flatMap(({ name, sample }) => {
    if (sample.task !== "binary" || !hasScores(sample)) return [];
    return curvesOf(name, sample, threshold);
  });
  if (curves[0]?.name !== "candidate") return [];
  return [roc(curves, threshold), precisionRecall(curves, threshold)];
}
function curvesOf(name, sample, threshold) {
  const { label, weight, n } = sample;
  let [positives, all] = [0, 0];
  for (let i = 0; i < n; i++) {
    const w = weight?.[i] ?? 1;
    all += w;
    if (label[i] === 1) positives += w;
  }
  const negatives = all - positives;
  if (!(positives > 0 && negatives > 0)) return [];
  const [rocPoints, precisionPoints] = [apart(), apart()];
  let [hits, falls, area, average] = [0, 0, 0, 0];
  let [standsInRoc, standsInPrecision] = [[0, 0]];
  rocPoints.add(0, 0);
  eachScore(sample, "down", (score, right, wrong) => {
    const [x, y] = [falls / negatives, hits / positives];
    hits += right;
    falls += wrong;
    const [fpr, recall, precision] = [falls / negatives, hits / positives, hits / (hits + falls)];
    if (standsInPrecision === void 0) {
      standsInPrecision = [0, precision];
      precisionPoints.add(0, precision);
    }
    rocPoints.add(fpr, recall);
    precisionPoints.add(recall, precision);
    area += (fpr - x) * (recall + y) / 2;
    average += (recall - y) * precision;
    if (score >= threshold) {
      standsInRoc = [fpr, recall];
      standsInPrecision = [recall, precision];
    }
  });
  return [
    {
      name,
      roc: { ...rocPoints.all(), summary: area, stands: standsInRoc },
      precisionRecall: { ...precisionPoints.all(), summary: average, stands: standsInPrecision },
      share: positives / all
    }
  ];
}
function apart() {
  const [x, y] = [[], []];
  let skipped;
  return {
    add(atX, atY) {
      const isNear = x.length > 0 && Math.abs(atX - x.at(-1)) < NEAR && Math.abs(atY - y.at(-1)) < NEAR;
      skipped = isNear ? [atX, atY] : void 0;
      if (isNear) return;
      x.push(atX);
      y.push(atY);
    },
    all() {
      return thinned(skipped === void 0 ? { x, y } : { x: [...x, skipped[0]], y: [...y, skipped[1]] }, 1);
    }
  };
}
function roc(curves, threshold) {
  const lines = curves.map(({ name, roc: line }) => ({ name, line }));
  return {
    id: "roc",
    title: "ROC curve",
    ...square("false positive rate", "recall"),
    series: seriesOf(lines, "area", threshold, { name: "chance", values: [0, 1] })
  };
}
function precisionRecall(curves, threshold) {
  const lines = curves.map(({ name, precisionRecall: line }) => ({ name, line }));
  const { share } = curves[0];
  return {
    id: "precision-recall",
    title: "Precision and recall",
    ...square("recall", "precision"),
    series: seriesOf(lines, "average precision", threshold, {
      name: "chance: the share of positives",
      values: [share, share]
    })
  };
}
var square = (x, y) => ({ kind: "line", square: true, x: { label: x, values: [] }, y: { label: y, min: 0, max: 1 } });
function seriesOf(lines, what, threshold, chance) {
  const { stands } = lines[0].line;
  return [
    ...lines.map(({ name, line }) => ({
      name: `${name}: ${what} ${formatNumber(line.summary)}`,
      x: line.x,
      values: line.y
    })),
    { name: `candidate at ${formatNumber(threshold)}`, x: [stands[0]], values: [stands[1]] },
    { ...chance, x: [0, 1], reference: true }
  ];
}

// packages/gates/src/quality/figures/reliability.ts
var Z = 1.959964;
function reliability(sides) {
  const lines = sides.flatMap(
    ({ name, sample }) => hasProbabilities(sample) ? [{ name, bins: calibrationBins(sample).filter(({ n }) => n > 0) }] : []
  );
  const [first] = lines;
  if (first?.name !== "candidate") return [];
  const isBinary = sides[0]?.sample.task === "binary";
  return [
    {
      id: "calibration",
      title: "Reliability",
      kind: "line",
      square: true,
      x: { label: isBinary ? "predicted probability" : "probability of the predicted class", values: [] },
      y: { label: isBinary ? "share of positives" : "share that was right", min: 0, max: 1 },
      series: [
        ...lines.map(({ name, bins }) => ({
          name,
          x: bins.map(({ confidence }) => confidence),
          values: bins.map(({ frequency }) => frequency)
        })),
        perfect(first.bins)
      ]
    }
  ];
}
function perfect(bins) {
  const ends = bins.map(({ confidence, spread }) => {
    const [p, off] = [confidence, Z * spread];
    return { p, low: Math.max(0, p - off), high: Math.min(1, p + off) };
  });
  return {
    name: "perfect, with its noise (95 %)",
    x: [0, ...ends.map(({ p }) => p), 1],
    values: [0, ...ends.map(({ p }) => p), 1],
    low: [null, ...ends.map(({ low }) => low), null],
    high: [null, ...ends.map(({ high }) => high), null],
    reference: true
  };
}
function hasProbabilities(sample) {
  if (sample.task === "binary") return hasScores(sample) && outsideUnit(sample).length === 0;
  return sample.task === "multiclass" && sample.probabilities !== void 0 && sample.prediction !== void 0;
}

// packages/gates/src/quality/figures/residuals.ts
var MOST_PARTS = 20;
var FEWEST_ROWS = 10;
var BINS2 = 31;
var REACH = 5e-3;
function residuals(sides) {
  const lines = sides.flatMap(
    ({ name, sample }) => sample.task === "regression" || sample.task === "forecasting" ? residualsOf(sample).map((residual) => ({ name, sample, residual })) : []
  );
  const [first] = lines;
  if (first?.name !== "candidate" || first.sample.n < FEWEST_ROWS) return [];
  const parts = lines.map(({ name, sample, residual }) => byPrediction(name, sample, residual));
  const all = lines.map(({ residual }) => Float64Array.from(residual).sort());
  const reach = Math.max(...all.flatMap((sorted) => [REACH, 1 - REACH].map((p) => Math.abs(percentile(sorted, p)))));
  const range = reach > 0 ? [-reach, reach] : void 0;
  const bins = lines.map(({ name, residual }) => ({
    name,
    of: histogram(() => [{ from: 0, values: residual }], BINS2, range)
  }));
  return [
    {
      id: "residuals",
      title: "Residuals by prediction",
      kind: "line",
      x: { label: "predicted", values: [] },
      y: { label: "truth minus prediction: median, and the middle 80 %" },
      series: [...parts, zero(parts)]
    },
    {
      id: "residual-distribution",
      title: "Distribution of the residuals",
      kind: "bar",
      x: { label: "truth minus prediction", values: bins[0]?.of?.middles ?? [] },
      y: { label: "share of the rows", min: 0 },
      series: bins.map(({ name, of }) => ({ name, values: of?.shares ?? [] })),
      marks: [{ x: 0, text: "no error" }]
    }
  ];
}
function byPrediction(name, { prediction, n }, residual) {
  const order = argsort(prediction);
  const count = Math.max(1, Math.min(MOST_PARTS, Math.floor(n / FEWEST_ROWS)));
  const parts = Array.from({ length: count }, (_, part) => {
    const [from, to] = [part, part + 1].map((edge) => Math.floor(edge * n / count));
    const rows = Array.from(order.subarray(from, to));
    const sorted = Float64Array.from(rows, (row) => residual[row]).sort();
    const middle = rows.reduce((sum, row) => sum + prediction[row], 0) / rows.length;
    return { middle, low: percentile(sorted, 0.1), median: percentile(sorted, 0.5), high: percentile(sorted, 0.9) };
  });
  return {
    name,
    x: parts.map(({ middle }) => middle),
    values: parts.map(({ median: median2 }) => median2),
    low: parts.map(({ low }) => low),
    high: parts.map(({ high }) => high)
  };
}
function zero(parts) {
  const all = parts.flatMap(({ x }) => x);
  return { name: "no error", x: [Math.min(...all), Math.max(...all)], values: [0, 0], reference: true };
}

// packages/gates/src/quality/figures/side.ts
var sidesOf = (candidate, baseline) => [
  { name: "candidate", sample: candidate },
  ...baseline === void 0 ? [] : [{ name: "baseline", sample: baseline }]
];

// packages/gates/src/quality/figures/figures.ts
function qualityFigures(candidate, baseline, threshold) {
  const sides = sidesOf(candidate, baseline);
  return [
    ...rankingCurves(sides, threshold),
    ...reliability(sides),
    ...distributions(candidate, threshold),
    ...confusion(candidate),
    ...residuals(sides)
  ];
}

// packages/gates/src/quality/figures/horizon.ts
var MOST_HORIZONS = 50;
function horizonFigure(rows, candidate, baseline, level) {
  if (rows.truth.task !== "forecasting") return [];
  const ahead = rows.truth.horizon ?? rows.truth.ahead;
  const horizons = [...new Set(ahead)].sort((a, b) => a - b).slice(0, MOST_HORIZONS);
  if (ahead === void 0 || horizons.length < 2) return [];
  const positions = horizons.map((step) => Uint32Array.from(ahead.keys()).filter((row) => ahead[row] === step));
  const series = sidesOf(candidate, baseline).map(({ name, sample }) => {
    const errors = positions.map((at) => measure("mae", partOf(rows, sample, at)));
    const ends = errors.map((error) => error.kind === "estimate" ? error.interval(level) : void 0);
    return {
      name,
      values: errors.map((error) => error.kind === "estimate" ? error.value : null),
      low: ends.map((end) => end?.low ?? null),
      high: ends.map((end) => end?.high ?? null)
    };
  });
  return [
    {
      id: "error-by-horizon",
      title: "Error by steps ahead",
      kind: "intervals",
      x: { label: "steps ahead", values: horizons.map(String) },
      y: { label: "mean absolute error", min: 0 },
      series
    }
  ];
}

// packages/gates/src/quality/curve/direction.ts
var LOWER = /(^|[_:-])(loss|logloss|mlogloss|error|merror|err|mae|mse|rmse|mape|smape|msle|rmsle|l1|l2|nll|nloglik|deviance|perplexity|crossentropy|cross_entropy|brier|wer|cer|quantile|pinball|huber|hinge|poisson|kldivergence)$/;
var HIGHER = /(^|[_:-])(acc|accuracy|auc|auroc|aucpr|auprc|pr_auc|f1|f1_score|precision|recall|map|ndcg|mrr|r2|iou|miou|dice|kappa|mcc|exact_match)$/;
function directionOf(metric, said) {
  if (said !== void 0) return said;
  const ours = QUALITY_SPECS.find(({ name: name2 }) => name2 === metric)?.better;
  if (ours === "higher" || ours === "lower") return ours;
  const name = metric.toLowerCase().replace(/-mean$|@\d+$/g, "");
  if (LOWER.test(name)) return "lower";
  if (HIGHER.test(name)) return "higher";
  throw new SeaTrialsError(
    "bad-requirement",
    `nothing says whether a higher or a lower ${printable(metric)} of the learning curve is better`,
    "Say it after the metric: `overfitting(my_score, higher) <= 5%`, or `lower`."
  );
}
function asLoss(curve, direction) {
  if (direction === "lower") return curve;
  const { train, validation } = curve;
  return {
    ...curve,
    ...train === void 0 ? {} : { train: turned(train, curve.metric) },
    ...validation === void 0 ? {} : { validation: turned(validation, curve.metric) }
  };
}
function turned({ steps, values }, metric) {
  const outside = values.find((value) => value < 0 || value > 1);
  if (outside === void 0) return { steps, values: values.map((value) => 1 - value) };
  throw new SeaTrialsError(
    "bad-value",
    `the score ${printable(metric)} of the learning curve is ${outside}, and 1 minus it is no error`,
    "Write the score as a fraction, 0 to 1, or take a loss."
  );
}

// packages/stats/src/rise-noise.ts
var KEPT = 0.5;
var STEEP = 0.4;
var FAR = 1 / 7;
function windowMeans(points, width, into = new Float64Array(points.length - width + 1)) {
  let sum = 0;
  for (let i = 0; i < points.length; i++) {
    sum += points[i];
    if (i >= width) sum -= points[i - width];
    if (i >= width - 1) into[i - width + 1] = sum / width;
  }
  return into;
}
function indexOfLeast(values, count) {
  let least = 0;
  for (let i = 1; i < count; i++) if (values[i] < values[least]) least = i;
  return least;
}
function leastApart(values) {
  const sorted = values.slice().sort();
  let least = Number.POSITIVE_INFINITY;
  for (let i = 1; i < sorted.length; i++) {
    const apart2 = sorted[i] - sorted[i - 1];
    if (apart2 > 0) least = Math.min(least, apart2);
  }
  return Number.isFinite(least) ? least : 0;
}
function noiseMeter(count, width) {
  const half = Math.floor(width / 2);
  const means = new Float64Array(count - half + 1);
  const squares = new Float64Array(means.length - 2 * half);
  const kept = Math.ceil(squares.length * KEPT);
  const from = Math.floor(STEEP * count);
  const far = Math.max(2, Math.round(FAR * count));
  return (points) => {
    windowMeans(points, half, means);
    for (let i = 0; i < squares.length; i++) squares[i] = secondDifference(means, i, half) ** 2;
    const smaller = meanOfFirst(squares.sort(), kept);
    if (smaller === 0) return { level: Math.sqrt(meanOfFirst(squares, squares.length)), together: 1 };
    const [near, wide] = [meanSquare(points, from, 1), meanSquare(points, from, far)];
    return { level: Math.sqrt(smaller), together: Math.max(1, Math.min(far, near > 0 ? wide / near : far)) };
  };
}
var secondDifference = (points, at, lag) => points[at + lag] - (points[at] + points[at + 2 * lag]) / 2;
function meanSquare(points, from, lag) {
  const to = points.length - 2 * lag;
  let sum = 0;
  for (let i = from; i < to; i++) sum += secondDifference(points, i, lag) ** 2;
  return sum / (to - from);
}
function meanOfFirst(values, count) {
  let sum = 0;
  for (let i = 0; i < count; i++) sum += values[i];
  return sum / count;
}

// packages/stats/src/rise-trend.ts
var RATIOS = [0, 3e-3, 0.01, 0.03, 0.1, 0.3, 1, 3, Number.POSITIVE_INFINITY];
var RESTS = [0, 1 / 3];
var FEWEST = 5;
var LEAST = 1e-300;
var made = [];
function filtersFor(points) {
  if ((made[0]?.gain.length ?? 0) < points) made = RATIOS.map((ratio) => filterOf(ratio, points));
  return made;
}
function filterOf(ratio, points) {
  const [gain, weight, likelihood] = [new Float64Array(points), new Float64Array(points), new Float64Array(points)];
  const walksAlone = ratio === Number.POSITIVE_INFINITY;
  let variance = 1 + ratio;
  for (let t = 1; t < points; t++) {
    gain[t] = walksAlone ? 1 : variance / (variance + 1);
    weight[t] = walksAlone ? 1 : 1 / (variance + 1);
    likelihood[t] = likelihood[t - 1] + Math.log(weight[t]) / 2;
    variance = variance * (1 - gain[t]) + ratio;
  }
  const lineFrom = (start) => {
    const [news, information] = [new Float64Array(points), new Float64Array(points)];
    let level = 0;
    for (let t = 1; t < points; t++) {
      news[t] = Math.max(0, t - start) - level;
      level += gain[t] * news[t];
      information[t] = information[t - 1] + news[t] ** 2 * weight[t];
    }
    return { news, information };
  };
  return { gain, weight, likelihood, lines: Array.from({ length: points }, (_, start) => lineFrom(start)) };
}
function trendSince(points, best, { width, taken }) {
  const [from, span] = [best + Math.floor(width / 2), taken - best];
  const last = taken + width - 1 - from;
  if (last + 1 < FEWEST || span < 1) return void 0;
  if (points.subarray(from, from + last + 1).every((point) => point === points[from])) return void 0;
  const fits = filtersFor(points.length).flatMap((filter) => {
    const { squares, fresh } = seenBy(filter, points, from, last);
    const own = filter.likelihood[last];
    const likely = (rest) => own - last / 2 * Math.log(Math.max(rest, LEAST));
    return RESTS.map((rest) => {
      const start = Math.round(rest * span);
      const { news, information } = filter.lines[start];
      let products = 0;
      for (let t = 1; t <= last; t++) products += fresh[t] * news[t];
      const slope = products / information[last];
      const left = squares - slope * products;
      const steps = span - start;
      return { own, slope, steps, left, sharp: information[last], risen: likely(left), flat: likely(squares) };
    });
  });
  const likeliest = fits.reduce((a, b) => b.risen > a.risen ? b : a);
  const flat = fits.reduce((most, fit) => Math.max(most, fit.flat), Number.NEGATIVE_INFINITY);
  return {
    root: Math.sign(likeliest.slope) * Math.sqrt(2 * Math.max(0, likeliest.risen - flat)),
    ends: (critical) => {
      let [least, most] = [Number.POSITIVE_INFINITY, Number.NEGATIVE_INFINITY];
      for (const { own, slope, steps, left, sharp } of fits) {
        const allowed = Math.exp((2 * (own - likeliest.risen) + critical ** 2) / last);
        if (allowed < left) continue;
        const half = Math.sqrt((allowed - left) / sharp);
        least = Math.min(least, steps * (slope - half));
        most = Math.max(most, steps * (slope + half));
      }
      return [least, most];
    }
  };
}
function seenBy({ gain, weight }, points, from, last) {
  const fresh = new Float64Array(last + 1);
  let [level, squares] = [points[from], 0];
  for (let t = 1; t <= last; t++) {
    const news = points[from + t] - level;
    level += gain[t] * news;
    fresh[t] = news * weight[t];
    squares += news * fresh[t];
  }
  return { squares, fresh };
}

// packages/stats/src/rise-quantiles.ts
var FEWEST_DRAWS = 5e3;
var MOST_DRAWS = 5e4;
var BEYOND = 125;
var CORRELATION = 0.7;
var ENDS = [0, 1];
var largestRise = (seen, p) => once(
  `largest ${keyOf(seen, p)}`,
  () => Math.max(
    ...ENDS.map((correlation) => {
      const largest = new Float64Array(drawsFor(p));
      simulate(seen, correlation, largest.length, (draw, means, { level, together }) => {
        const best = indexOfLeast(means, seen.taken + 1);
        largest[draw] = (means[seen.taken] - means[best]) / (level * together);
      });
      return quantileOf(largest, p);
    })
  )
);
var trendRoot = (seen, p) => once(`trend ${keyOf(seen, p)}`, () => {
  const roots = new Float64Array(drawsFor(p));
  simulate(seen, 1, roots.length, (draw, means, _, points) => {
    roots[draw] = trendSince(points, indexOfLeast(means, seen.taken + 1), seen)?.root ?? 0;
  });
  return quantileOf(roots, p);
});
var plainRises = (seen, p) => once(`plain ${keyOf(seen, p)}`, () => {
  const { width, taken } = seen;
  const byLag = Array.from({ length: Math.min(width, taken) + 1 }, () => new Float64Array(drawsFor(p)));
  simulate(seen, CORRELATION, drawsFor(p), (draw, means, { level }) => {
    byLag.forEach((all, lag) => {
      const before = lag < width ? taken - lag : 0;
      all[draw] = (means[taken] - means[before]) / level;
    });
  });
  const plain = byLag.map((all) => quantileOf(all, p));
  return Float64Array.from({ length: taken + 1 }, (_, lag) => plain[Math.min(lag, plain.length - 1)]);
});
var drawsFor = (p) => Math.min(MOST_DRAWS, Math.max(FEWEST_DRAWS, Math.ceil(BEYOND / (1 - p))));
function simulate({ points: n, width, taken }, correlation, draws, look) {
  const { normal } = random("rise", n, width, taken, correlation);
  const fresh = correlation < 1 ? Math.sqrt(1 - correlation ** 2) : 1;
  const [points, means] = [new Float64Array(n), new Float64Array(n - width + 1)];
  const measured = noiseMeter(n, width);
  for (let draw = 0; draw < draws; draw++) {
    for (let i = 0; i < n; i++) points[i] = i === 0 ? normal() : correlation * points[i - 1] + fresh * normal();
    look(draw, windowMeans(points, width, means), measured(points), points);
  }
}
var quantileOf = (values, p) => values.sort()[Math.min(values.length - 1, Math.ceil(p * values.length) - 1)];
var keyOf = ({ points, width, taken }, p) => [points, width, taken, p].join(" ");
var known = /* @__PURE__ */ new Map();
function once(key, of) {
  const found = known.get(key) ?? of();
  known.set(key, found);
  return found;
}

// packages/stats/src/rise.ts
var FEWEST_POINTS = 10;
var LONG = 50;
var JUMPS = 5;
var MOST_POINTS = 120;
function riseSinceBest(values, at = values.length - 1) {
  const n = values.length;
  if (n < FEWEST_POINTS) return { measured: undefinedBecause("too few points", n) };
  const group = Math.ceil(n / MOST_POINTS);
  const points = averaged(values, group);
  const width = Math.max(3, Math.round(points.length / 8));
  const means = windowMeans(points, width);
  const skipped = n - points.length * group;
  const middle = Math.floor((at - skipped) / group) - Math.floor(width / 2);
  const taken = Math.min(means.length - 1, Math.max(0, middle));
  const best = indexOfLeast(means, taken + 1);
  const level = means[best];
  if (!(level > 0)) return { measured: undefinedBecause("the smallest loss is not above zero", n) };
  const differences = Float64Array.from(means.subarray(0, taken + 1), (mean) => means[taken] - mean);
  const { level: scale, together } = noiseMeter(points.length, width)(points);
  const seen = { points: points.length, width, taken };
  const rise = differences[best];
  const isShort = points.length < LONG;
  const relative2 = () => points.map((point) => point / level);
  const trend = isShort ? trendSince(relative2(), best, seen) : void 0;
  const interval = (confidence) => {
    const p = (1 + confidence) / 2;
    const plain = plainRises(seen, p);
    const rare = (1 - p) / JUMPS;
    const byTrend = trend?.ends(trendRoot(seen, p + rare))[0] ?? 0;
    const noise = Math.max(scale, isShort ? leastApart(points) : 0) * together;
    const byWindows = (rise - largestRise(seen, isShort ? 1 - rare : p) * noise) / level;
    const high = differences.reduce((most, each, i) => Math.max(most, each + scale * plain[taken - i]), 0);
    return {
      low: bounded(Math.max(0, Math.min(rise / level, Math.max(byTrend, byWindows)))),
      high: bounded(Math.max(high / level, trend?.ends(zOf(confidence))[1] ?? 0)),
      level: confidence,
      method: isShort && byTrend >= byWindows ? "straight rise, local level" : "windows, noise of second differences"
    };
  };
  const window = (first) => [
    skipped + first * group,
    skipped + (first + width) * group - 1
  ];
  return {
    measured: { kind: "estimate", value: rise / level, n, interval },
    windows: { best: window(best), taken: window(taken) },
    together
  };
}
var bounded = (end) => Number.isFinite(end) ? end : null;
function averaged(values, group) {
  const count = Math.floor(values.length / group);
  const from = values.length - count * group;
  return Float64Array.from({ length: count }, (_, i) => {
    let sum = 0;
    for (let j = 0; j < group; j++) sum += values[from + i * group + j];
    return sum / group;
  });
}

// packages/stats/src/trend.ts
var theilSen = (steps, values) => {
  const slopes = [];
  for (let i = 0; i < steps.length; i++)
    for (let j = 0; j < i; j++)
      if (steps[i] !== steps[j]) slopes.push((values[i] - values[j]) / (steps[i] - steps[j]));
  if (slopes.length === 0) throw new RangeError("a slope needs two distinct steps");
  return median(slopes);
};

// packages/gates/src/quality/curve/properties.ts
var FEWEST_POINTS2 = 5;
var MOST_POINTS2 = 400;
function overfitting({ metric, train }, validation, step) {
  const { measured, windows, together = 1 } = riseSinceBest(validation.values, positionOf(validation, metric, step));
  if (windows === void 0 || measured.kind === "undefined" || !Number.isFinite(measured.value) || windows.best[0] === windows.taken[0])
    return { measured };
  const [best, taken] = [windows.best, windows.taken].map(([from, to]) => spanOf2(validation, from, to));
  const [before, after] = [best, taken].map((span) => train === void 0 ? void 0 : meanOver(train, span));
  const meanwhile = before === void 0 || after === void 0 || before === 0 ? "" : `; the training loss ${changeText((after - before) / Math.abs(before))}`;
  const where = `steps ${best?.join(" to ")}, and ${formatNumber(measured.value, "%")} higher at steps ${taken?.join(" to ")}`;
  const noisy = together >= MUCH && measured.interval(0.95).low === 0 ? WANDERS : "";
  return {
    measured,
    note: `learning curve ${printable(metric)}: the validation loss was lowest at ${where}${meanwhile}${noisy}`
  };
}
var MUCH = 2;
var WANDERS = "; it wanders rather than scatters about a course: evaluate more often, or on more rows, for a rise to be told from that";
var spanOf2 = ({ steps }, from, to) => [steps[from], steps[to]];
function meanOver({ steps, values }, [from, to]) {
  const within = values.filter((_, i) => steps[i] >= from && steps[i] <= to);
  return within.length === 0 ? void 0 : within.reduce((sum, value) => sum + value, 0) / within.length;
}
var STILL = 5e-4;
function changeText(change) {
  if (Math.abs(change) < STILL) return "stood still meanwhile";
  return change < 0 ? `fell by ${formatNumber(-change, "%")} meanwhile` : `rose by ${formatNumber(change, "%")} too: see \`divergence\``;
}
function generalizationLoss({ metric }, line, step) {
  if (line.values.length < FEWEST_POINTS2) return tooShort(line);
  const at = positionOf(line, metric, step);
  return relative(line.values[at], leastOf(line.values), line.values.length);
}
function divergence(line) {
  if (line.values.length < FEWEST_POINTS2) return tooShort(line);
  return relative(line.values.at(-1), leastOf(line.values), line.values.length);
}
function projectedGain(line) {
  if (line.values.length < FEWEST_POINTS2) return tooShort(line);
  const n = line.values.length;
  const from = n - Math.max(FEWEST_POINTS2, Math.ceil(n / 5));
  const every = Math.ceil((n - from) / MOST_POINTS2);
  const last = (all) => all.slice(from).filter((_, i) => i % every === 0);
  const slope = theilSen(last(line.steps), last(line.values));
  const more = (line.steps.at(-1) - line.steps[0]) / 10;
  const least = leastOf(line.values);
  return least > 0 ? exact(Math.max(0, -slope * more) / least, n) : undefinedBecause("the smallest loss is not above zero", n);
}
function positionOf({ steps }, metric, step) {
  const at = step === void 0 ? steps.length - 1 : steps.indexOf(step);
  if (at !== -1 || steps.length === 0) return at;
  throw new SeaTrialsError(
    "bad-value",
    `the learning curve has no step ${step} with a validation ${metric}`,
    `Name one of its steps, ${steps[0]} to ${steps.at(-1)}: the one that the model was taken from.`
  );
}
var tooShort = ({ values }) => undefinedBecause("too few points", values.length);
var leastOf = (values) => values.reduce((least, value) => Math.min(least, value), Number.POSITIVE_INFINITY);
var relative = (value, least, n) => least > 0 ? exact(value / least - 1, n) : undefinedBecause("the smallest loss is not above zero", n);

// packages/gates/src/quality/curve/series.ts
var VALIDATION = ["validation", "test"];
function curveOf(all, metric) {
  if (all.every(({ values }) => values.length === 0))
    throw new SeaTrialsError("bad-value", "the learning curve has no points", "Was the training log written?");
  const wanted = metric ?? usualMetric(all);
  const of = all.filter((series) => same(series.metric, wanted));
  if (of.length === 0) throw noMetric(all, metric);
  const train = onlyOne(of.filter(({ split }) => split === "train"));
  const validation = VALIDATION.map((part) => onlyOne(of.filter(({ split }) => split === part))).find(
    (line) => line !== void 0
  );
  for (const line of [train, validation]) if (line !== void 0) assertSound(line);
  return {
    metric: of[0]?.metric,
    ...train === void 0 ? {} : { train },
    ...validation === void 0 ? {} : { validation }
  };
}
function assertHas(curve, part, all, file) {
  if (curve[part] !== void 0) return;
  const has = all.map(({ called, split }) => `${printable(called)} (${split})`);
  const others = new Set(
    all.filter(({ split }) => split === "train" === (part === "train")).map(({ metric }) => metric)
  );
  const log = part === "train" ? `train_${curve.metric}` : `val_${curve.metric}`;
  throw new SeaTrialsError(
    "missing-column",
    `the learning curve ${printable(file)} has no ${part === "train" ? "training" : "validation"} line of ${printable(curve.metric)}; it has ${listed(has)}`,
    `Log it at each step as ${printable(log)}${part === "train" ? "" : ", from rows that are not trained on"}${others.size === 0 ? "" : `; or ask about ${listed([...others].map(printable))}`}.`,
    { file }
  );
}
var listed = (names) => `${names.slice(0, 12).join(", ")}${names.length > 12 ? `, and ${names.length - 12} more` : ""}`;
var same = (a, b) => a.toLowerCase() === b?.toLowerCase();
function usualMetric(all) {
  if (all.some(({ metric }) => same(metric, "loss"))) return "loss";
  const validated = new Set(all.filter(({ split }) => split !== "train").map(({ metric }) => metric));
  return validated.size === 1 ? [...validated][0] : void 0;
}
function noMetric(all, metric) {
  const names = [...new Set(all.map((series) => series.metric))];
  return new SeaTrialsError(
    "bad-requirement",
    metric === void 0 ? "the learning curve has more than one metric, and none is called `loss`" : `the learning curve has no metric ${printable(metric)}`,
    `Name one of ${listed(names.map(printable))}.`
  );
}
function onlyOne(lines) {
  if (lines.length < 2) return lines[0];
  throw new SeaTrialsError(
    "bad-requirement",
    `the learning curve has ${lines.length} ${lines[0]?.split} lines of ${printable(lines[0]?.metric)}: ${lines.slice(0, 5).map(({ called }) => printable(called)).join(", ")}`,
    "Keep one: name the folder of one run, or call the lines `train` and `validation`."
  );
}
function takenUp({ called, again, steps }) {
  if (again === void 0 || again.points < 2) return void 0;
  return `learning curve ${printable(called)}: the training was taken up again; ${again.points} points from step ${again.from} on were written anew and do not count, and it ends at step ${steps.at(-1)}`;
}
function assertSound({ called, steps, values, at: written, anew }) {
  if (anew !== void 0)
    throw new SeaTrialsError(
      "unreadable-data",
      `learning curve ${printable(called)}: ${printable(anew)} begins anew at step ${steps[0]}, not after the first of the points before it: these are two runs`,
      "Name the event file of one, or give each run a folder of its own."
    );
  const at = values.findIndex((value, i) => {
    const before = steps[i - 1];
    const step = steps[i];
    return !Number.isFinite(value) || !Number.isFinite(step) || before !== void 0 && step <= before;
  });
  if (at === -1) return;
  const line = written?.lines[at];
  const place = written === void 0 ? void 0 : { file: written.file, ...line === void 0 ? {} : { line } };
  const [what, fix] = wrongAt(steps[at - 1], steps[at], values[at]);
  throw new SeaTrialsError("bad-value", `learning curve ${printable(called)}: ${what}`, fix, place);
}
function wrongAt(before, step, value) {
  if (!Number.isFinite(step)) return ["its step is no number", "Was the file written twice? Keep the lines of one run."];
  if (!Number.isFinite(value))
    return [
      `its value at step ${step} is no finite number`,
      "A run whose loss became NaN has failed, also where a table leaves its cells empty from then on; a text in its place is none."
    ];
  return [
    `step ${step} does not come after ${before}`,
    "Write one row for each step, in order. Of two runs keep one; of a training that was taken up again the rows that it wrote last."
  ];
}

// packages/gates/src/quality/figures/learning.ts
var COLUMNS = 240;
function learningCurve({ metric, train, validation }, better, step) {
  const best = validation === void 0 ? void 0 : stepOfBest(validation, better);
  return {
    id: `learning-curve ${metric}`,
    title: `Learning curve: ${metric}`,
    kind: "line",
    x: { label: "step", values: [] },
    y: { label: metric },
    series: [...seriesOf2("training", train), ...seriesOf2("validation", validation)],
    marks: [
      ...best === void 0 ? [] : [{ x: best, text: `best validation, step ${formatNumber(best)}` }],
      ...step === void 0 ? [] : [{ x: step, text: `taken, step ${formatNumber(step)}` }]
    ]
  };
}
function seriesOf2(name, line) {
  if (line === void 0) return [];
  const { x, y } = thinned(envelope({ x: line.steps, y: line.values }, COLUMNS));
  return [{ name, x, values: y }];
}
function stepOfBest({ steps, values }, better) {
  const sign = better === "lower" ? 1 : -1;
  const at = values.reduce((best, value, i) => sign * value < sign * values[best] ? i : best, 0);
  return steps[at];
}

// packages/gates/src/quality/overfitting.ts
var limitOf = (requirement) => requirement.limit.kind === "number" ? requirement.limit.value : Number.NaN;
var CURVE_METRICS = {
  overfitting: { of: "validation", measure: overfitting },
  generalization_loss: {
    of: "validation",
    measure: (curve, line, step) => ({ measured: generalizationLoss(curve, line, step) })
  },
  divergence: { of: "train", measure: (_, line) => ({ measured: divergence(line) }) },
  projected_gain: { of: "validation", measure: (_, line) => ({ measured: projectedGain(line) }) }
};
var isOfCurve = ({ name }) => Object.hasOwn(CURVE_METRICS, name);
async function curveAsked(material2, requirement, spec) {
  const all = await material2.curves();
  try {
    return asked(material2, all, requirement, spec);
  } catch (error) {
    const file = material2.policy.learningCurve;
    if (!(error instanceof SeaTrialsError) || file === void 0 || error.message.includes(file)) throw error;
    const at = error.at ?? { file };
    const place = `${printable(at.file)}${at.line === void 0 ? "" : `, line ${at.line}`}`;
    throw new SeaTrialsError(error.code, `${error.message} (in ${place})`, error.fix, at);
  }
}
function asked(material2, all, { call }, spec) {
  const { of } = CURVE_METRICS[spec.name];
  const bound = bindArguments(spec, call.arguments);
  const [metric, step, said] = ["metric", "step", "better"].map((name) => bound?.get(name)?.[0]);
  const named = curveOf(all, metric?.kind === "name" ? metric.name : void 0);
  assertHas(named, of, all, material2.policy.learningCurve);
  const direction = directionOf(named.metric, said?.kind === "name" ? said.name : void 0);
  const curve = asLoss(named, direction);
  const line = curve[of];
  const taken = step?.kind === "number" ? step.value : void 0;
  return {
    curve,
    named,
    direction,
    line,
    ...taken === void 0 ? {} : { step: taken },
    at: positionOf(line, named.metric, taken)
  };
}
async function judgeCurve(material2, requirement, spec) {
  const property = CURVE_METRICS[spec.name];
  if (property === void 0) throw new RangeError(`no property of a learning curve: ${spec.name}`);
  const { curve, named, direction, line, step } = await curveAsked(material2, requirement, spec);
  const again = [named.train, named.validation].map((one) => one && takenUp(one));
  const { measured, note } = property.measure(curve, line, step);
  for (const said of [note, ...again]) if (said !== void 0) material2.note(said);
  material2.picture(learningCurve(named, direction, step));
  const question = { requirement, spec, confidence: material2.policy.confidence, counts: "points of the curve" };
  return judge({ ...question, measured, limit: limitOf(requirement) });
}

// packages/gates/src/quality/train-gap.ts
async function judgeTrainGap(material2, requirement, spec) {
  const call = calledBy(requirement.call.arguments[0]);
  const rows = await material2.rows();
  const metric = await metricFor(material2, { ...requirement, call }, rows);
  const part = call.dataset ?? call.conditionText;
  if (part !== void 0)
    return errorCheck(
      requirement,
      spec,
      `\`train_gap\` is between all rows of the hold-out and all rows of the training, and ${printable(part)} names others; leave it out`
    );
  const why = withoutGap(metric.spec);
  if (why !== void 0)
    return errorCheck(
      requirement,
      spec,
      `\`${metric.name}\` says nothing of overfitting: ${why}; take a loss or a score`
    );
  const sideOf = (of, sample) => {
    metric.assertFits(sample);
    assertDomain(metric, of, sample);
    return { rows: of, sample, measured: metric.measure(sample) };
  };
  const candidate = await material2.candidate(rows);
  const held = sideOf(rows, candidate.sample);
  const training = await material2.training();
  const alike = await alikeRows(material2, training, { rows, scored: candidate });
  const trained = sideOf(training.rows, training.scored.sample);
  const measured = await gapOf(trained, held, metric.spec.better, material2.policy.columns);
  const question = { requirement, spec, confidence: material2.policy.confidence, limit: limitOf(requirement) };
  const check = judge({ ...question, ...settledBy(measured, trained, held) });
  return undecided({ ...check, n: measured.n }, alike ?? turnedRound(material2, trained, held, measured));
}
var ONE_ERROR = 0.68;
function settledBy(measured, trained, held) {
  const [ofTraining = Number.NaN, ofHoldOut = Number.NaN] = [trained, held].map(({ measured: of }) => {
    const { low, high } = of.kind === "estimate" ? of.interval(ONE_ERROR) : { low: null, high: null };
    return low === null || high === null ? Number.NaN : (high - low) ** 2;
  });
  const all = ofTraining + ofHoldOut;
  if (measured.kind !== "estimate" || !(all > 0)) return { measured };
  const isTraining = ofTraining > ofHoldOut;
  const { n, counted = "rows" } = (isTraining ? trained : held).measured;
  return {
    measured: { ...measured, n, fixed: Math.min(ofTraining, ofHoldOut) / all },
    counts: `${counted} of the ${isTraining ? "training data" : "hold-out"}`
  };
}
async function alikeRows({ assertApart, shared, note }, training, held) {
  const [ours, theirs] = [training.scored.file, held.scored.file];
  const ofRows = [training.rows, held.rows];
  const ofFiles = ours === void 0 || theirs === void 0 ? void 0 : [
    { where: "the file of predictions on the training data", table: ours.table },
    { where: "the predictions file", table: theirs.table }
  ];
  const pairs = ofFiles === void 0 ? [ofRows] : [ofRows, ofFiles];
  for (const pair of pairs) await assertApart(...pair);
  let doubt;
  const isRead = (pair) => pair.every(({ table }, i) => isSameFiles(table, ofRows[i]));
  for (const pair of pairs) {
    if (pair !== ofRows && isRead(pair)) continue;
    const found = await shared(...pair);
    assertFew(found, "a model is no worse on rows that it has learnt, and the gap is too small by construction");
    if (found?.standing === "maybe") doubt ??= `${found.said}. ${found.mend}`;
    if (found?.standing === "few") note(`${found.said}: the gap would be a little larger without them`);
  }
  return doubt;
}
var isSameFiles = ({ files }, rows) => JSON.stringify(files) === JSON.stringify(rows?.table.files);
var SURE = 0.999;
function turnedRound({ note }, trained, held, measured) {
  if (measured.kind !== "estimate") return void 0;
  const { high } = measured.interval(SURE);
  if (high === null || high >= 0) return void 0;
  const said = `the model is better on the ${held.sample.n} rows of ${held.rows.where} than on the ${trained.sample.n} of ${trained.rows.where}`;
  if (held.sample.n > trained.sample.n)
    return `${said}, which are fewer: are the two swapped? Where they are not, write \`guard:\` before the line`;
  note(`${said}: are the training rows harder, or the two swapped?`);
  return void 0;
}
var withoutGap = ({ kind, better }) => {
  if (kind === "exact") return "it describes the rows that there are, and has no interval to hold a gap against";
  return better === "neither" ? "neither more nor less of it is better" : void 0;
};
async function gapOf(trained, held, better, columns) {
  const [ofTraining, ofHoldOut] = [trained.measured, held.measured];
  if (ofTraining.kind !== "estimate") return ofTraining;
  if (ofHoldOut.kind !== "estimate") return ofHoldOut;
  const [worse, other] = better === "lower" ? [ofHoldOut, ofTraining] : [ofTraining, ofHoldOut];
  return independentDifference(worse, other, await correlationBetween(trained, held, columns));
}
async function correlationBetween(trained, held, columns) {
  if (![trained, held].some(({ rows, sample }) => rows.truth.task === "ranking" || isDependent(sample))) return 0;
  const codes = /* @__PURE__ */ new Map();
  const parts = [await partOf2(trained, columns, codes), await partOf2(held, columns, codes)];
  const [one, other] = parts;
  if (one === void 0 || other === void 0) return -1;
  const known2 = correlationOf([one, other]);
  if (known2 !== void 0) return known2(0, 1);
  const seen = new Set(one.dependence.times?.made);
  const isLater = one.dependence.entities === void 0 && !other.dependence.times?.made.some((time) => seen.has(time));
  return isLater ? 0 : -1;
}
async function partOf2({ rows, sample, measured }, columns, codes) {
  const { influence } = measured.kind === "estimate" ? measured : {};
  if (influence === void 0 || sample.task === "ranking" && isDependent(sample)) return void 0;
  if (sample.task === "ranking")
    return ofQueries(sample, influence, await inCommon(rows, columns.query, sample.queries.codes, codes));
  const { entities, times } = sample;
  const ofEntity = columns.entity ?? columns.series;
  const dependence = {
    ...entities && { entities: { ...entities, made: await inCommon(rows, ofEntity, entities.codes, codes) } },
    ...times && { times: { ...times, made: await inCommon(rows, columns.time, times.steps, codes) } }
  };
  return { influence, dependence };
}
async function inCommon(rows, column, own, codes) {
  const vector = await rows.column(column);
  const numbers = rowNumbers(rows);
  const made2 = [];
  own.forEach((code, row) => {
    if (made2[code] !== void 0) return;
    const cell = String(cellOf(vector, numbers[row]));
    const common = codes.get(cell) ?? codes.size;
    codes.set(cell, common);
    made2[code] = common;
  });
  return Int32Array.from(made2);
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
  const slices = await import("./unasked-PUURUDVN.js");
  const isSearched = slices.searchesUnasked(understood(lines));
  const material2 = await material(context, DEFAULT_DATASET, isSearched ? slices.columnsUnasked : void 0);
  const held = understood(lines).some(isOfHoldout) ? await holdout(material2) : void 0;
  const looked = held === void 0 ? void 0 : await lookedBefore(NAME, context, material2, held.rows);
  const checks = await judgeLines(lines, async (asked2, spec) => {
    const requirement = isOfRows(spec) ? looked?.paid(asked2) ?? asked2 : asked2;
    const check = await aboutRows(material2, requirement, await judgeAccuracy(material2, requirement, spec));
    if (!isOfRows(spec)) return check;
    const told = looked?.told(check, requirement) ?? check;
    return believed(material2, requirement, told, partOfAnswers(spec));
  });
  const ofRows = checks.filter((_, i) => {
    const line = lines[i];
    return line !== void 0 && "spec" in line && isOfRows(line.spec);
  });
  noteUncounted(ofRows, context, material2);
  const shown = await withoutSmallCounts(material2, lines, checks);
  noteCaps(material2, lines);
  noteUnjudged(material2, lines, shown);
  const baseline = held === void 0 ? void 0 : await baselineOf(material2, lines, held.rows);
  const turned2 = held === void 0 || baseline === void 0 ? void 0 : await comparedWith(material2, held, understood(lines), baseline);
  const unasked = held === void 0 ? [] : await slices.unaskedSlices(material2, understood(lines), held.rows, held.sample);
  return {
    gate: NAME,
    model: policy.model,
    verdict: verdictOf(checks),
    checks: shown,
    ...unasked.length === 0 ? {} : { unasked },
    metrics: {
      ...held === void 0 ? {} : mainMetrics(held.sample),
      ...withoutHidden(material2.metrics(), checks, shown)
    },
    figures: [
      ...held === void 0 ? [] : qualityFigures(held.sample, baseline, thresholdOf(material2)),
      ...held === void 0 ? [] : horizonFigure(held.rows, held.sample, baseline, policy.confidence),
      ...material2.pictures()
    ],
    subjects: await subjectsOf(context, material2, true),
    evidence: material2.executed() ? "executed" : "claimed",
    scope: held === void 0 ? {} : { rows: held.rows.n },
    notes: material2.notes(),
    ...turned2 === void 0 ? {} : { turned: turned2 }
  };
}
async function judgeAccuracy(material2, requirement, spec) {
  if (spec === WEAK_SLICES)
    return (await import("./weak-HKNUQFY7.js")).judgeWeakSlices(material2, requirement, spec);
  if (spec.name === "train_gap") return judgeTrainGap(material2, requirement, spec);
  return OVERFITTING_SPECS.includes(spec) ? judgeCurve(material2, requirement, spec) : judgeQuality(material2, requirement);
}
var isOfRows = (spec) => spec.name === "train_gap" || !OVERFITTING_SPECS.includes(spec);
var isOfHoldout = ({ requirement, spec }) => requirement.call.dataset === void 0 && isOfRows(spec);
async function holdout(material2) {
  const rows = await material2.rows();
  const { sample } = await material2.candidate(rows);
  return { rows, sample };
}
async function baselineOf(material2, lines, rows) {
  if (!understood(lines).some(isAgainstBaseline)) return void 0;
  try {
    const reference = await material2.baseline(rows);
    return "sample" in reference ? reference.sample : void 0;
  } catch (error) {
    if (error instanceof SeaTrialsError) return void 0;
    throw error;
  }
}
var thresholdOf = (material2) => material2.metrics().threshold ?? material2.policy.candidate?.threshold ?? 0.5;

export {
  riseSinceBest,
  isOfCurve,
  curveAsked,
  accuracyGate,
  judgeAccuracy
};
