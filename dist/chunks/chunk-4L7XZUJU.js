import{createRequire as __seaTrialsRequire}from'node:module';const require=__seaTrialsRequire(import.meta.url);
import {
  TRAINING,
  baselineSource,
  defaultRows,
  distinctIds,
  openPredictions,
  openRows,
  outsideUnit,
  scoreCandidate,
  scoreRows,
  scoreTraining
} from "./chunk-OZHHDT6Y.js";
import {
  dataSets
} from "./chunk-HVZEYBKP.js";
import {
  readAs
} from "./chunk-SKOQNVFS.js";
import {
  errorCheck,
  judge,
  judgeFamily,
  notApplicable
} from "./chunk-NLTMWKXR.js";
import {
  LABEL_RATE,
  MOST_GROUPS,
  QUALITY_SPECS,
  groupName,
  tooManyGroups
} from "./chunk-RB2EEU7X.js";
import {
  averagePrecision,
  boundByEntities,
  contrast,
  covariance,
  moverSum,
  rocAuc,
  skewedMean,
  standardError,
  tInterval,
  unbounded,
  wilsonThrough
} from "./chunk-TTKDBB2I.js";
import {
  binarySample,
  byEntity,
  mass,
  multiclassSample,
  oncePer,
  ranked,
  regressionSample,
  subset,
  supportOf
} from "./chunk-63VGWI42.js";
import {
  argsort
} from "./chunk-7PDMDSHW.js";
import {
  tango,
  wilsonEnds
} from "./chunk-TMF5RQ56.js";
import {
  foldedSum
} from "./chunk-3EIXZMHP.js";
import {
  exact,
  undefinedBecause
} from "./chunk-MVB5BEBX.js";
import {
  median
} from "./chunk-I73VOE4O.js";
import {
  normalCdf,
  normalDensity,
  tOf,
  zOf
} from "./chunk-ILMWJOEA.js";
import {
  bindArguments
} from "./chunk-CISOXSKA.js";
import {
  printCall
} from "./chunk-CMRTT26O.js";
import {
  oneOf,
  printable
} from "./chunk-QXO6X2JS.js";
import {
  SeaTrialsError
} from "./chunk-6GQ52R6W.js";

// packages/stats/src/quality/calibration.ts
var CALIBRATION_BINS = 15;
var binned = (sample, bins) => {
  const result = {
    rows: new Float64Array(bins),
    weight: new Float64Array(bins),
    score: new Float64Array(bins),
    hits: new Float64Array(bins),
    noise: new Float64Array(bins),
    expected: new Float64Array(bins)
  };
  const k = sample.task === "multiclass" ? sample.classes.length : 0;
  for (let i = 0; i < sample.n; i++) {
    const p = sample.task === "binary" ? sample.score[i] : sample.probabilities[i * k + sample.prediction[i]];
    const y = sample.task === "binary" ? sample.label[i] : sample.prediction[i] === sample.label[i] ? 1 : 0;
    const w = sample.weight ? sample.weight[i] : 1;
    const bin = Math.min(bins - 1, Math.max(0, Math.floor(p * bins)));
    result.rows[bin]++;
    result.weight[bin] += w;
    result.score[bin] += w * p;
    result.hits[bin] += w * y;
    result.noise[bin] += w * w * (y - p) * (y - p);
    result.expected[bin] += w * w * p * (1 - p);
  }
  return result;
};
var calibrationBins = (sample, bins = CALIBRATION_BINS) => {
  const { rows, weight, score, hits } = binned(sample, bins);
  return Array.from(rows, (n, b) => ({
    low: b / bins,
    high: (b + 1) / bins,
    n,
    confidence: n === 0 ? null : score[b] / weight[b],
    frequency: n === 0 ? null : hits[b] / weight[b]
  }));
};
var calibrationError = (sample, bins = CALIBRATION_BINS) => {
  if (sample.n === 0) return undefinedBecause("no rows", 0);
  const { rows, weight, score, hits, noise, expected } = binned(sample, bins);
  const { total, effective, df } = mass(sample);
  const critical = (level) => sample.entities ? tOf(level, df) : zOf(level);
  const used = Array.from(rows.keys()).filter((b) => rows[b] > 0);
  const seen = new Float64Array(used.length);
  const share = new Float64Array(used.length);
  const error = new Float64Array(used.length);
  const design = sample.entities ? sample.n / effective : 1;
  let plain = 0;
  for (const [at, b] of used.entries()) {
    seen[at] = (hits[b] - score[b]) / weight[b];
    share[at] = weight[b] / total;
    const frequency = (hits[b] / weight[b] * rows[b] + 1) / (rows[b] + 2);
    const floor = frequency * (1 - frequency) * weight[b] ** 2 / (rows[b] * Math.max(1, rows[b]));
    error[at] = Math.sqrt(Math.max(noise[b] - (weight[b] * seen[at]) ** 2 / rows[b], expected[b], floor)) / weight[b];
    plain += share[at] * Math.abs(seen[at]);
  }
  const { value } = foldedSum({ seen, weight: share, error });
  const folded = foldedSum({
    seen,
    weight: share,
    error: error.map((each) => each * Math.sqrt(design)),
    overstated: design > 1
  });
  return {
    kind: "estimate",
    value,
    plain,
    n: sample.n,
    interval: (level) => {
      const [low, high] = folded.ends(critical(level));
      const least = wilsonEnds(0, effective, critical(level))[1] / bins;
      return {
        low: Math.min(low, value),
        high: Math.min(1, Math.max(high, value, least)),
        level,
        method: "folded normals, inverted"
      };
    }
  };
};

// packages/gates/src/quality/figures.ts
var MOST_POINTS = 200;
function qualityFigures(candidate, baseline) {
  const scored = [
    { name: "candidate", sample: candidate },
    { name: "baseline", sample: baseline }
  ].flatMap(({ name, sample }) => sample?.task === "binary" && sample.score !== void 0 ? [{ name, sample }] : []);
  const [first] = scored;
  if (first === void 0 || first.name !== "candidate") return [];
  const curves = scored.map(({ name, sample }) => ({ name, points: thresholds(sample) }));
  if (curves.some(({ points }) => points === void 0)) return [];
  const drawn = curves;
  return [roc(drawn), precisionRecall(drawn), ...calibration(scored)];
}
function thresholds(sample) {
  const { label, score, weight, n } = sample;
  const order = ranked(sample);
  const at = [{ hits: 0, selected: 0 }];
  let [hits, selected2] = [0, 0];
  const every = Math.max(1, Math.floor(n / MOST_POINTS));
  let next = every;
  for (let i = n - 1; i >= 0; i--) {
    const row = order[i];
    const w = weight?.[row] ?? 1;
    selected2 += w;
    if (label[row] === 1) hits += w;
    const isTied = i > 0 && score[order[i - 1]] === score[row];
    if (!isTied && (n - i >= next || i === 0)) {
      at.push({ hits, selected: selected2 });
      next = n - i + every;
    }
  }
  const [positives, negatives] = [hits, selected2 - hits];
  if (!(positives > 0 && negatives > 0)) return void 0;
  return at.map((point) => ({
    recall: point.hits / positives,
    falsePositiveRate: (point.selected - point.hits) / negatives,
    precision: point.selected === 0 ? 1 : point.hits / point.selected
  }));
}
var GRID = Array.from({ length: 101 }, (_, i) => i / 100);
function roc(curves) {
  const read = ({ name, points }) => ({
    name,
    values: GRID.map(
      (x) => interpolate(
        points,
        x,
        (p) => p.falsePositiveRate,
        (p) => p.recall
      )
    )
  });
  return {
    id: "roc",
    title: "ROC curve",
    kind: "line",
    x: { label: "false positive rate", values: GRID },
    y: { label: "recall", min: 0, max: 1 },
    series: [...curves.map(read), { name: "chance", values: GRID }]
  };
}
function precisionRecall(curves) {
  const read = ({ name, points }) => ({
    name,
    values: GRID.map((x) => points.find(({ recall: recall2 }) => recall2 >= x)?.precision ?? null)
  });
  return {
    id: "precision-recall",
    title: "Precision and recall",
    kind: "line",
    x: { label: "recall", values: GRID },
    y: { label: "precision", min: 0, max: 1 },
    series: curves.map(read)
  };
}
function interpolate(points, x, xOf, yOf) {
  const last = points.findLastIndex((point) => xOf(point) <= x);
  const [before, after] = [points[last], points[last + 1]];
  if (after === void 0 || xOf(before) === x) return yOf(before);
  const share = (x - xOf(before)) / (xOf(after) - xOf(before));
  return yOf(before) + share * (yOf(after) - yOf(before));
}
function calibration(scored) {
  const [first] = scored;
  if (first === void 0 || scored.some(({ sample }) => sample.score?.some((score) => score < 0 || score > 1)))
    return [];
  const bins = scored.map(({ name, sample }) => ({ name, bins: calibrationBins(sample) }));
  const middles = (bins[0]?.bins ?? []).map(({ low, high }) => Math.round((low + high) / 2 * 1e3) / 1e3);
  return [
    {
      id: "calibration",
      title: "Calibration",
      kind: "line",
      x: { label: "predicted probability", values: middles },
      y: { label: "share of positives", min: 0, max: 1 },
      series: [
        ...bins.map(({ name, bins: all }) => ({ name, values: all.map(({ frequency }) => frequency) })),
        { name: "perfect", values: middles }
      ]
    }
  ];
}
function memberFigure(check, index) {
  const members = check.members?.slice(0, 50) ?? [];
  if (members.length < 2) return [];
  const limit = check.limit?.value ?? void 0;
  return [
    {
      id: `groups-${index + 1}`,
      title: check.requirement,
      kind: "intervals",
      x: { label: "group", values: members.map(({ name }) => name) },
      y: { label: check.requirement.split(/[({ ]/)[0] ?? "" },
      series: [
        {
          name: "observed",
          values: members.map(({ observed }) => observed),
          low: members.map(({ interval }) => interval?.low ?? null),
          high: members.map(({ interval }) => interval?.high ?? null)
        }
      ],
      ...limit === void 0 ? {} : { limit }
    }
  ];
}

// packages/stats/src/quality/cells.ts
var confusion = oncePer((sample) => {
  const { label, prediction, weight, n } = sample;
  if (prediction === void 0) throw new TypeError("a confusion matrix needs predictions");
  const classes2 = sample.task === "binary" ? 2 : sample.classes.length;
  const rows = new Float64Array(classes2 * classes2);
  if (!weight) {
    for (let i = 0; i < n; i++) rows[label[i] * classes2 + prediction[i]]++;
    return { classes: classes2, weight: rows, squares: rows, rows };
  }
  const sums = new Float64Array(classes2 * classes2);
  const squares = new Float64Array(classes2 * classes2);
  for (let i = 0; i < n; i++) {
    const cell2 = label[i] * classes2 + prediction[i];
    const w = weight[i];
    rows[cell2]++;
    sums[cell2] += w;
    squares[cell2] += w * w;
  }
  return { classes: classes2, weight: sums, squares, rows };
});
var quotient = (matrix, over, under) => {
  let total = 0;
  let a = 0;
  let b = 0;
  for (let cell2 = 0; cell2 < over.length; cell2++) {
    total += matrix.weight[cell2];
    a += over[cell2] * matrix.weight[cell2];
    b += under[cell2] * matrix.weight[cell2];
  }
  if (!(b > 0)) return null;
  const value = a / b;
  return { value, influence: over.map((x, cell2) => (x - value * under[cell2]) * total / b) };
};
var combine = (parts2) => {
  const influence = new Float64Array(parts2[0][1].influence.length);
  let value = 0;
  for (const [factor, part] of parts2) {
    value += factor * part.value;
    for (let cell2 = 0; cell2 < influence.length; cell2++) influence[cell2] += factor * part.influence[cell2];
  }
  return { value, influence };
};
var cellInfluence = (sample, cells2) => {
  const { label, prediction, weight, n, entities } = sample;
  const { classes: classes2 } = confusion(sample);
  const scale = n / mass(sample).total * Math.sqrt(n / Math.max(1, n - 1));
  const result = new Float64Array(n);
  for (let i = 0; i < n; i++) {
    const cell2 = cells2[label[i] * classes2 + prediction[i]];
    result[i] = cell2 * scale * (weight ? weight[i] : 1);
  }
  return entities ? byEntity(result, entities) : result;
};
var cellError = (sample, { influence }) => {
  if (sample.entities) return standardError(cellInfluence(sample, influence));
  const { squares } = confusion(sample);
  let sum = 0;
  for (let cell2 = 0; cell2 < influence.length; cell2++) sum += influence[cell2] * influence[cell2] * squares[cell2];
  return Math.sqrt(sum) / mass(sample).total * Math.sqrt(sample.n / Math.max(1, sample.n - 1));
};
var supportOn = (sample, chosen) => {
  const { rows, classes: classes2 } = confusion(sample);
  if (sample.weight || sample.entities)
    return supportOf(sample, (row) => chosen[sample.label[row] * classes2 + sample.prediction[row]] > 0);
  const n = rows.reduce((sum, each, cell2) => sum + (chosen[cell2] > 0 ? each : 0), 0);
  return { rows: n, total: n, units: n, effective: n, df: Number.POSITIVE_INFINITY };
};
var cellEstimate = (sample, functional2, n, counted, se, interval, entities) => {
  let rows;
  return {
    kind: "estimate",
    value: functional2.value,
    n,
    ...counted === void 0 ? {} : { counted },
    se,
    interval,
    ...sample.entities && entities !== void 0 ? { entities } : {},
    get influence() {
      rows ??= cellInfluence(sample, functional2.influence);
      return rows;
    }
  };
};
var cellCorrelation = (sample, a, b, without) => {
  const spread = cellError(sample, a) * cellError(sample, b);
  if (!(spread > 0)) return without;
  if (sample.entities)
    return covariance(cellInfluence(sample, a.influence), cellInfluence(sample, b.influence)) / spread;
  const { squares } = confusion(sample);
  let sum = 0;
  for (let cell2 = 0; cell2 < squares.length; cell2++) sum += a.influence[cell2] * b.influence[cell2] * squares[cell2];
  return sum / mass(sample).total ** 2 * (sample.n / Math.max(1, sample.n - 1)) / spread;
};

// packages/stats/src/quality/agreement.ts
var margins = (sample, added = 0) => {
  const { classes: classes2, weight } = confusion(sample);
  const { total } = mass(sample);
  const extra = added * total / sample.n;
  const share = weight.map((w) => (w + extra) / (total + extra * weight.length));
  const actual = new Float64Array(classes2);
  const predicted = new Float64Array(classes2);
  let observed = 0;
  for (let i = 0; i < classes2; i++)
    for (let j = 0; j < classes2; j++) {
      const p = share[i * classes2 + j];
      actual[i] += p;
      predicted[j] += p;
      if (i === j) observed += p;
    }
  return { classes: classes2, share, actual, predicted, observed };
};
var dot = (a, b) => a.reduce((sum, x, i) => sum + x * b[i], 0);
var functional = ({ classes: classes2, share }, value, slope) => {
  const influence = share.map((_, cell2) => slope(Math.floor(cell2 / classes2), cell2 % classes2));
  const mean = dot(share, influence);
  return { value, influence: influence.map((x) => x - mean) };
};
var correlation = (m) => {
  const a = 1 - dot(m.predicted, m.predicted);
  const b = 1 - dot(m.actual, m.actual);
  const root = Math.sqrt(a * b);
  const value = (m.observed - dot(m.actual, m.predicted)) / root;
  return functional(m, value, (i, j) => {
    const slope = ((i === j ? 1 : 0) - m.actual[j] - m.predicted[i]) / root;
    return slope + value * (m.predicted[j] / a + m.actual[i] / b);
  });
};
var kappa = (m) => {
  const chance = dot(m.actual, m.predicted);
  return functional(m, (m.observed - chance) / (1 - chance), (i, j) => {
    const slope = (i === j ? 1 : 0) * (1 - chance) - (m.predicted[i] + m.actual[j]) * (1 - m.observed);
    return slope / (1 - chance) ** 2;
  });
};
var matthewsCorrcoef = (sample) => {
  if (sample.n === 0) return undefinedBecause("no rows", 0);
  const m = margins(sample);
  if (1 - dot(m.actual, m.actual) < 1e-15) return undefinedBecause("one class only", sample.n);
  if (1 - dot(m.predicted, m.predicted) < 1e-15) return undefinedBecause("zero denominator", sample.n);
  return agreement(sample, m, correlation);
};
var cohenKappa = (sample) => {
  if (sample.n === 0) return undefinedBecause("no rows", 0);
  const m = margins(sample);
  if (1 - dot(m.actual, m.predicted) < 1e-15) return undefinedBecause("one class only", sample.n);
  return agreement(sample, m, kappa);
};
var agreement = (sample, m, of) => {
  const f = of(m);
  const se = cellError(sample, f);
  const value = Math.min(1, Math.max(-1, f.value));
  const softened = margins(sample, 0.5);
  const { influence } = of(softened);
  const spread = Math.sqrt(
    dot(
      softened.share,
      influence.map((x) => x * x)
    ) / mass(sample).effective
  );
  return cellEstimate(
    sample,
    { ...f, value },
    sample.n,
    void 0,
    se,
    intervals(sample, m, value, Math.max(se, spread)),
    entitiesOf(sample)
  );
};
var entitiesOf = (sample) => sample.entities === void 0 ? void 0 : sample.task === "binary" ? Math.min(...[0, 1].map((c) => supportOf(sample, (row) => sample.label[row] === c).units)) : sample.entities.count;
var intervals = (sample, m, value, se) => {
  const gap2 = 1 - value;
  const misses = Math.min(1, Math.max(0, 1 - m.observed));
  const bare = misses < 1e-12 || misses > 1 - 1e-12 || !(se > 0);
  const factor = bare ? 1 / (1 - dot(m.actual, m.predicted)) : gap2 / misses;
  const rows = bare ? mass(sample).effective : Math.min(sample.n, (1 - misses) / misses * (gap2 / se) ** 2);
  const df = entitiesOf(sample) === void 0 ? mass(sample).df : Math.max(1, entitiesOf(sample) - 1);
  return (level) => {
    const [a, b] = wilsonEnds(bare ? Math.round(misses) : misses, rows, tOf(level, df));
    const low = Math.max(-1, Math.min(value, 1 - b * factor));
    const high = Math.min(1, Math.max(value, 1 - a * factor));
    return { low, high, level, method: "delta method, Wilson" };
  };
};

// packages/stats/src/quality/rates.ts
var cells = (matrix, weigh) => {
  const result = new Float64Array(matrix.classes * matrix.classes);
  for (let cell2 = 0; cell2 < result.length; cell2++)
    result[cell2] = weigh(Math.floor(cell2 / matrix.classes), cell2 % matrix.classes);
  return result;
};
var rate = (sample, of, among, empty, counted) => {
  const matrix = confusion(sample);
  const under = cells(matrix, among);
  const functional2 = quotient(matrix, cells(matrix, of), under);
  const support = supportOn(sample, under);
  const n = support.rows;
  if (functional2 === null) return undefinedBecause(sample.n === 0 ? "no rows" : empty, n);
  const se = cellError(sample, functional2);
  const p = functional2.value;
  const rows = sample.weight || sample.entities ? worth(support, p, se) : n;
  const method = rows === n ? "Wilson" : "Wilson, effective n";
  const interval = wilsonThrough(p, rows, support.df, same, method);
  return cellEstimate(sample, functional2, n, counted, se, interval, support.units);
};
var same = (p) => p;
var worth = ({ rows, effective }, p, se) => p * (1 - p) > 0 && se > 0 ? Math.min(rows, p * (1 - p) / (se * se)) : effective;
var everything = () => 1;
var correct = (actual, predicted) => actual === predicted ? 1 : 0;
var accuracy = (sample) => rate(sample, correct, everything, "no rows");
var selectionRate = (sample) => rate(sample, (_, predicted) => predicted, everything, "no rows");
var recall = (sample) => rate(
  sample,
  (actual, predicted) => actual * predicted,
  (actual) => actual,
  "no positives",
  "positives"
);
var specificity = (sample) => rate(
  sample,
  (actual, predicted) => (1 - actual) * (1 - predicted),
  (actual) => 1 - actual,
  "no negatives",
  "negatives"
);
var falsePositiveRate = (sample) => rate(
  sample,
  (actual, predicted) => (1 - actual) * predicted,
  (actual) => 1 - actual,
  "no negatives",
  "negatives"
);
var precision = (sample) => rate(
  sample,
  (actual, predicted) => actual * predicted,
  (_, predicted) => predicted,
  "no predicted positives",
  "predicted positives"
);
var fbeta = (sample, beta) => {
  const matrix = confusion(sample);
  const functional2 = fOf(matrix, 1, beta);
  if (functional2 === null) return undefinedBecause(sample.n === 0 ? "no rows" : "no positives", 0);
  const support = supportOn(sample, cells(matrix, ofF(1)));
  const se = cellError(sample, functional2);
  const interval = fIntervals(sample, 1, functional2.value, se, beta);
  return cellEstimate(sample, functional2, support.rows, void 0, se, interval, support.units);
};
var ofF = (c) => (actual, predicted) => actual === c || predicted === c ? 1 : 0;
var f1 = (sample) => fbeta(sample, 1);
var fIntervals = (sample, c, f, se, beta) => {
  const matrix = confusion(sample);
  const support = supportOn(sample, cells(matrix, ofF(c)));
  let [tp, fp, fn] = [0, 0, 0];
  for (let cell2 = 0; cell2 < matrix.rows.length; cell2++) {
    const actual = Math.floor(cell2 / matrix.classes) === c;
    const predicted = cell2 % matrix.classes === c;
    if (!actual && !predicted) continue;
    const w = matrix.weight[cell2];
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
  return wilsonThrough(j, rows, support.df, map, "Wilson on TP / (TP + FP + FN)");
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

// packages/stats/src/quality/averages.ts
var actually = (c) => (actual) => actual === c ? 1 : 0;
var predictedly = (c) => (_, predicted) => predicted === c ? 1 : 0;
var supportOfClass = (sample, among, c) => supportOn(sample, cells(confusion(sample), among(c)));
var wilsonOf = (among) => (sample, c, part) => {
  const support = supportOfClass(sample, among, c);
  const weighs = sample.weight || sample.entities;
  const rows = weighs ? worth(support, part.value, cellError(sample, part)) : support.rows;
  return wilsonThrough(part.value, rows, support.df, same, "Wilson");
};
var recalls = {
  among: actually,
  of: recallOf,
  interval: wilsonOf(actually),
  empty: "no positives"
};
var precisions = {
  among: predictedly,
  of: precisionOf,
  interval: wilsonOf(predictedly),
  empty: "no predicted positives"
};
var fs = (beta) => ({
  among: ofF,
  of: (matrix, c) => fOf(matrix, c, beta),
  interval: (sample, c, part) => fIntervals(sample, c, part.value, cellError(sample, part), beta),
  empty: "no positives"
});
var macro = (sample, perClass, classes2) => {
  const matrix = confusion(sample);
  const parts2 = [];
  for (const c of classes2) {
    const part = perClass.of(matrix, c);
    if (part === null) return undefinedBecause(perClass.empty, sample.n);
    parts2.push(part);
  }
  const share = 1 / parts2.length;
  const functional2 = combine(parts2.map((part) => [share, part]));
  const interval = moverSum(
    parts2.map((part, i) => ({
      weight: share,
      value: part.value,
      interval: perClass.interval(sample, classes2[i], part)
    })),
    // Precisions and recalls of two classes rest on different rows. A mistake spoils the F of both classes at once.
    (i, j) => i === j ? 1 : Math.max(
      0,
      cellCorrelation(sample, parts2[i], parts2[j], perClass === recalls || perClass === precisions ? 0 : 1)
    ),
    { min: 0, max: 1 },
    "Wilson, MOVER"
  );
  const entities = Math.min(...classes2.map((c) => supportOfClass(sample, perClass.among, c).units));
  return cellEstimate(sample, functional2, sample.n, void 0, cellError(sample, functional2), interval, entities);
};
var weighted = (sample, perClass) => {
  const matrix = confusion(sample);
  const parts2 = [];
  for (let c = 0; c < matrix.classes; c++) {
    const support = quotient(
      matrix,
      cells(matrix, (actual) => actual === c ? 1 : 0),
      cells(matrix, everything)
    );
    if (support === null) return undefinedBecause("no rows", 0);
    if (support.value === 0) continue;
    const part = perClass.of(matrix, c);
    if (part === null) return undefinedBecause(perClass.empty, sample.n);
    parts2.push([support.value, part], [part.value, { value: 0, influence: support.influence }]);
  }
  const functional2 = combine(parts2);
  const se = cellError(sample, functional2);
  const v = functional2.value;
  const rows = wilsonThrough(v, worth(mass(sample), v, se), mass(sample).df, same, "Wilson, effective n");
  return cellEstimate(sample, functional2, sample.n, void 0, se, rows);
};
var declared = (sample) => Array.from({ length: confusion(sample).classes }, (_, c) => c);
var present = (sample) => {
  const matrix = confusion(sample);
  return declared(sample).filter(
    (c) => matrix.rows.subarray(c * matrix.classes, (c + 1) * matrix.classes).some((rows) => rows > 0)
  );
};
var someRows = (sample, of) => sample.n === 0 ? undefinedBecause("no rows", 0) : of();
var balancedAccuracy = (sample) => someRows(sample, () => {
  const classes2 = present(sample);
  return classes2.length < 2 ? undefinedBecause("one class only", sample.n) : macro(sample, recalls, classes2);
});
var macroRecall = (sample) => someRows(sample, () => macro(sample, recalls, declared(sample)));
var macroPrecision = (sample) => someRows(sample, () => macro(sample, precisions, declared(sample)));
var macroFbeta = (sample, beta) => someRows(sample, () => macro(sample, fs(beta), declared(sample)));
var weightedRecall = (sample) => weighted(sample, recalls);
var weightedPrecision = (sample) => weighted(sample, precisions);
var weightedFbeta = (sample, beta) => weighted(sample, fs(beta));

// packages/stats/src/quality/one-against-rest.ts
var oneAgainstRest = (sample, c) => {
  const k = sample.classes.length;
  const label = new Uint8Array(sample.n);
  const score = new Float64Array(sample.n);
  for (let i = 0; i < sample.n; i++) {
    label[i] = sample.label[i] === c ? 1 : 0;
    score[i] = sample.probabilities[i * k + c];
  }
  return {
    task: "binary",
    n: sample.n,
    label,
    score,
    ...sample.weight ? { weight: sample.weight } : {},
    ...sample.entities ? { entities: sample.entities } : {}
  };
};
var overClasses = (sample, one) => {
  if (sample.probabilities === void 0) throw new TypeError("a ranking metric needs probabilities");
  const parts2 = [];
  for (let c = 0; c < sample.classes.length; c++) {
    const part = boundByEntities(one(oneAgainstRest(sample, c)));
    if (part.kind === "undefined") return part;
    parts2.push(part);
  }
  return parts2;
};
var averaged = (parts2, weights, n, shares2, df = Number.POSITIVE_INFINITY) => {
  const influence = shares2 ? shares2.slice() : new Float64Array(parts2[0].influence.length);
  let value = 0;
  for (const [c, part] of parts2.entries()) {
    value += weights[c] * part.value;
    for (let i = 0; i < influence.length; i++) influence[i] += weights[c] * part.influence[i];
  }
  const members = parts2.map((part, c) => ({ weight: weights[c], value: part.value, interval: part.interval }));
  const influences = parts2.map((part) => part.influence);
  if (shares2) {
    const spread = standardError(shares2);
    members.push({ weight: 1, value: 0, interval: tInterval(0, spread, df) });
    influences.push(shares2);
  }
  const correlation2 = (i, j) => {
    if (i === j) return 1;
    const spread = standardError(influences[i]) * standardError(influences[j]);
    return spread > 0 ? Math.max(0, covariance(influences[i], influences[j]) / spread) : 0;
  };
  const known = influences.map((_, i) => influences.map((_2, j) => correlation2(i, j)));
  const interval = moverSum(members, (i, j) => known[i][j], { min: 0, max: 1 }, "MOVER over classes");
  const entities = parts2.flatMap((part) => part.entities === void 0 ? [] : [part.entities]);
  return {
    kind: "estimate",
    value,
    n,
    se: standardError(influence),
    interval,
    influence,
    ...entities.length > 0 ? { entities: Math.min(...entities) } : {}
  };
};
var macroRocAuc = (sample) => {
  const parts2 = overClasses(sample, rocAuc);
  return Array.isArray(parts2) ? averaged(
    parts2,
    parts2.map(() => 1 / parts2.length),
    sample.n
  ) : parts2;
};
var macroAveragePrecision = (sample) => {
  const parts2 = overClasses(sample, averagePrecision);
  return Array.isArray(parts2) ? averaged(
    parts2,
    parts2.map(() => 1 / parts2.length),
    sample.n
  ) : parts2;
};
var weightedRocAuc = (sample) => {
  const parts2 = overClasses(sample, rocAuc);
  if (!Array.isArray(parts2)) return parts2;
  const shares2 = new Array(parts2.length).fill(0);
  let total = 0;
  for (let i = 0; i < sample.n; i++) {
    const w = sample.weight ? sample.weight[i] : 1;
    shares2[sample.label[i]] += w;
    total += w;
  }
  for (let c = 0; c < shares2.length; c++) shares2[c] /= total;
  const mean = parts2.reduce((sum, part, c) => sum + shares2[c] * part.value, 0);
  const ofShares = new Float64Array(sample.n);
  for (let i = 0; i < sample.n; i++)
    ofShares[i] = (parts2[sample.label[i]].value - mean) * sample.n * (sample.weight ? sample.weight[i] : 1) / total;
  return averaged(
    parts2,
    shares2,
    sample.n,
    sample.entities ? byEntity(ofShares, sample.entities) : ofShares,
    mass(sample).df
  );
};

// packages/stats/src/quality/mean.ts
var meanOf = (sample, rows, range, expected) => {
  const { n, weight, entities } = sample;
  if (n === 0) return undefinedBecause("no rows", 0);
  const { total } = mass(sample);
  let value = 0;
  for (let i = 0; i < n; i++) value += rows[i] * (weight ? weight[i] : 1);
  value /= total;
  const influence = new Float64Array(n);
  const scale = n / total * Math.sqrt(n / Math.max(1, n - 1));
  for (let i = 0; i < n; i++) influence[i] = (rows[i] - value) * scale * (weight ? weight[i] : 1);
  const units = entities ? byEntity(influence, entities) : influence;
  const se = standardError(units);
  return {
    kind: "estimate",
    value,
    n,
    se,
    interval: meanIntervals(value, se, units, mass(sample), range, expected),
    influence: units
  };
};
var meanIntervals = (value, se, units, { effective, df: critical }, range, expected) => {
  const df = Math.min(units.length, effective) - 1;
  if (!(df > 0)) return (level) => ({ ...unbounded("one row")(level), low: range.min ?? null, high: range.max ?? null });
  const foreseen = expected ? Math.sqrt(expected.variance / effective) : 0;
  if (expected && foreseen > se)
    return skewedMean(value, foreseen, expected.third / expected.variance ** 1.5, effective, df, range);
  if (!(se > Math.abs(value) * 1e-12)) return allAlike(value, effective, critical, range);
  return skewedMean(value, se, skewnessOf(units), units.length, df, range);
};
var allAlike = (value, n, df, { min, max }) => (level) => {
  const other = wilsonEnds(0, n, tOf(level, df))[1];
  return {
    low: min === void 0 ? null : value - other * (value - min),
    high: max === void 0 ? null : value + other * (max - value),
    level,
    method: "Wilson for rows unlike those seen"
  };
};
var skewnessOf = (units) => {
  let second = 0;
  let third = 0;
  for (let i = 0; i < units.length; i++) {
    const x = units[i];
    second += x * x;
    third += x * x * x;
  }
  return third / units.length / (second / units.length) ** 1.5;
};

// packages/stats/src/quality/probability.ts
var EPSILON = { single: 2 ** -23, double: 2 ** -52 };
var expectedMoments = (n, classes2, probability, loss) => {
  const doubt = 1 / (n + 2);
  let [mean, meanSquares, meanCubes, variance, third, mixed] = [0, 0, 0, 0, 0, 0];
  for (let row = 0; row < n; row++) {
    let [mass2, first] = [0, 0];
    for (let c = 0; c < classes2; c++) {
      const p = probability(row, c);
      const believed = p === 0 ? doubt : p;
      mass2 += believed;
      first += believed * loss(row, c);
    }
    first /= mass2;
    let [v, t] = [0, 0];
    for (let c = 0; c < classes2; c++) {
      const p = probability(row, c);
      const share = (p === 0 ? doubt : p) / mass2;
      const off = loss(row, c) - first;
      v += share * off * off;
      t += share * off * off * off;
    }
    mean += first;
    meanSquares += first * first;
    meanCubes += first ** 3;
    variance += v;
    third += t;
    mixed += v * first;
  }
  const m = mean / n;
  const between = meanSquares / n - m * m;
  return {
    variance: variance / n + Math.max(0, between),
    third: third / n + 3 * (mixed / n - variance / n * m) + meanCubes / n - 3 * m * (meanSquares / n) + 2 * m ** 3
  };
};
var logLoss = (sample) => {
  const probability = probabilityOf(sample);
  const epsilon = sample.single ? EPSILON.single : EPSILON.double;
  const loss = (row, c) => -Math.log(Math.min(1 - epsilon, Math.max(epsilon, probability(row, c))));
  return lossOf(sample, probability, loss, -Math.log(epsilon));
};
var brierScore = (sample) => {
  const probability = probabilityOf(sample);
  if (sample.task === "binary") return lossOf(sample, probability, (row, c) => (1 - probability(row, c)) ** 2, 1);
  const k = sample.classes.length;
  const squares = new Float64Array(sample.n);
  for (let row = 0; row < sample.n; row++) for (let c = 0; c < k; c++) squares[row] += probability(row, c) ** 2;
  return lossOf(sample, probability, (row, c) => squares[row] - 2 * probability(row, c) + 1, 2);
};
var probabilityOf = (sample) => {
  if (sample.task === "binary") {
    const score = sample.score;
    return (row, c) => c === 1 ? score[row] : 1 - score[row];
  }
  const probabilities = sample.probabilities;
  const k = sample.classes.length;
  return (row, c) => probabilities[row * k + c];
};
var lossOf = (sample, probability, loss, max) => {
  const rows = new Float64Array(sample.n);
  for (let row = 0; row < rows.length; row++) rows[row] = loss(row, sample.label[row]);
  const classes2 = sample.task === "binary" ? 2 : sample.classes.length;
  return meanOf(sample, rows, { min: 0, max }, expectedMoments(sample.n, classes2, probability, loss));
};
var topKAccuracy = (sample, k) => {
  const classes2 = sample.classes.length;
  const rows = new Float64Array(sample.n);
  for (let i = 0; i < rows.length; i++) {
    const own = sample.probabilities[i * classes2 + sample.label[i]];
    let above = 0;
    let tied = 0;
    for (let c = 0; c < classes2; c++) {
      const p = sample.probabilities[i * classes2 + c];
      if (p > own) above++;
      else if (p === own) tied++;
    }
    rows[i] = Math.min(1, Math.max(0, (k - above) / tied));
  }
  const estimate = meanOf(sample, rows, { min: 0, max: 1 });
  if (estimate.kind === "undefined") return estimate;
  const { value, se = 0 } = estimate;
  const inside = value > 1e-12 && value < 1 - 1e-12;
  const whole = inside && (sample.weight || sample.entities) ? Math.min(sample.n, value * (1 - value) / (se * se)) : mass(sample).effective;
  return { ...estimate, interval: wilsonThrough(Math.min(1, value), whole, mass(sample).df, (p) => p, "Wilson") };
};

// packages/stats/src/quality/regression.ts
var perRow = (sample, loss) => {
  const rows = new Float64Array(sample.n);
  for (let i = 0; i < rows.length; i++) rows[i] = loss(sample.label[i], sample.prediction[i]);
  return rows;
};
var positive = { min: 0 };
var mae = (sample) => meanOf(
  sample,
  perRow(sample, (y, p) => Math.abs(y - p)),
  positive
);
var mse = (sample) => meanOf(
  sample,
  perRow(sample, (y, p) => (y - p) ** 2),
  positive
);
var mape = (sample) => meanOf(
  sample,
  perRow(sample, (y, p) => Math.abs(y - p) / Math.max(Math.abs(y), 2 ** -52)),
  positive
);
var pinball = (sample, alpha) => meanOf(
  sample,
  perRow(sample, (y, p) => y >= p ? alpha * (y - p) : (1 - alpha) * (p - y)),
  positive
);
var rmse = (sample) => {
  const squared = mse(sample);
  if (squared.kind === "undefined") return squared;
  const value = Math.sqrt(squared.value);
  const root = (end) => end === null ? null : Math.sqrt(end);
  return {
    kind: "estimate",
    value,
    n: squared.n,
    se: value > 0 ? squared.se / (2 * value) : 0,
    interval: (level) => {
      const { low, high, method } = squared.interval(level);
      return { low: root(low), high: root(high), level, method };
    },
    ...value > 0 ? { influence: squared.influence.map((x) => x / (2 * value)) } : { influence: squared.influence }
  };
};
var r2 = (sample) => {
  const { n, label, prediction, weight, entities } = sample;
  if (n === 0) return undefinedBecause("no rows", 0);
  if (n < 2) return undefinedBecause("too few rows", n);
  const { total, effective } = mass(sample);
  const w = (i) => weight ? weight[i] : 1;
  let mean = 0;
  for (let i = 0; i < n; i++) mean += w(i) * label[i] / total;
  let spread = 0;
  let error = 0;
  for (let i = 0; i < n; i++) {
    spread += w(i) * (label[i] - mean) ** 2 / total;
    error += w(i) * (label[i] - prediction[i]) ** 2 / total;
  }
  if (!(spread > 0)) return undefinedBecause("zero variance", n);
  const unexplained = error / spread;
  const value = 1 - unexplained;
  const scale = n / total * Math.sqrt(n / (n - 1));
  const influence = new Float64Array(n);
  for (let i = 0; i < n; i++)
    influence[i] = scale * w(i) * (unexplained * (label[i] - mean) ** 2 - (label[i] - prediction[i]) ** 2) / spread;
  const units = entities ? byEntity(influence, entities) : influence;
  const se = standardError(units);
  const df = Math.max(1, Math.min(units.length, effective) - 2);
  const interval = (level) => {
    if (!(unexplained > 0 && se > 1e-12 * unexplained)) return { low: null, high: 1, level, method: "no spread seen" };
    const factor = Math.exp(tOf(level, df) * se / unexplained);
    return { low: 1 - unexplained * factor, high: 1 - unexplained / factor, level, method: "influence, log of 1 - R2" };
  };
  return { kind: "estimate", value, n, se, interval, influence: units };
};
var medianAbsoluteError = (sample) => {
  const { n, weight, entities } = sample;
  if (n === 0) return undefinedBecause("no rows", 0);
  const errors = perRow(sample, (y, p) => Math.abs(y - p));
  const order = argsort(errors);
  const { total, effective } = mass(sample);
  const df = entities ? mass(sample).df : Number.POSITIVE_INFINITY;
  const reached = new Float64Array(n);
  let sum = 0;
  for (let i = 0; i < n; i++) {
    sum += weight ? weight[order[i]] : 1;
    reached[i] = sum / total;
  }
  const ordinal = (share) => {
    let [low, high] = [0, n - 1];
    while (low < high) {
      const middle = low + high >> 1;
      if (reached[middle] >= share - 1e-12) high = middle;
      else low = middle + 1;
    }
    return low;
  };
  const at = (i) => errors[order[i]];
  const first = ordinal(0.5);
  const value = Math.abs(reached[first] - 0.5) < 1e-12 && first + 1 < n ? (at(first) + at(first + 1)) / 2 : at(first);
  const ends = (level) => {
    const [a, b] = wilsonEnds(0.5, effective, tOf(level, df));
    const enough = 2 ** (1 - effective) <= 1 - level;
    const below = Math.floor(a * n);
    const low = weight ? Math.max(0, ordinal(a) - 1) : Math.max(0, below - 1);
    const high = weight ? Math.min(n - 1, ordinal(b) + 1) : Math.min(n - 1, Math.ceil(b * n));
    return enough ? { low: lowEnd(low), high: highEnd(high) } : { low: 0, high: null };
  };
  const lowEnd = (rank) => {
    let below = rank;
    while (below >= 0 && at(below) === value) below--;
    return below === rank ? at(rank) : below < 0 ? 0 : (at(below) + value) / 2;
  };
  const highEnd = (rank) => {
    let above = rank;
    while (above < n && at(above) === value) above++;
    return above === rank ? at(rank) : above < n ? (at(above) + value) / 2 : null;
  };
  const influence = new Float64Array(n);
  const near = ends(0.6827);
  const density = near.high !== null && near.high > near.low ? 1 / Math.sqrt(effective) / (near.high - near.low) : Number.POSITIVE_INFINITY;
  for (let i = 0; i < n; i++)
    influence[i] = (0.5 - (errors[i] <= value ? 1 : 0)) / density * (n * (weight ? weight[i] : 1) / total);
  const units = entities ? byEntity(influence, entities) : influence;
  return {
    kind: "estimate",
    value,
    n,
    interval: (level) => ({ ...ends(level), level, method: "order statistics" }),
    se: standardError(units),
    influence: units
  };
};
var maxError = (sample) => {
  if (sample.n === 0) return undefinedBecause("no rows", 0);
  const value = perRow(sample, (y, p) => Math.abs(y - p)).reduce((a, b) => Math.max(a, b), 0);
  return {
    kind: "estimate",
    value,
    n: sample.n,
    interval: (level) => ({ low: value, high: null, level, method: "the largest seen" })
  };
};

// packages/stats/src/quality/metrics.ts
var entry = (tasks, needs, better, measure2) => ({ tasks, needs, better, measure: measure2 });
var hard = ["prediction"];
var soft = ["score"];
var binary = ["binary"];
var multiclass = ["multiclass"];
var classes = ["binary", "multiclass"];
var regression = ["regression"];
var labelRate = (sample) => selectionRate({ ...sample, prediction: sample.label });
var qualityMetrics = {
  accuracy: entry(classes, hard, "higher", accuracy),
  balanced_accuracy: entry(classes, hard, "higher", balancedAccuracy),
  precision: entry(binary, hard, "higher", precision),
  recall: entry(binary, hard, "higher", recall),
  specificity: entry(binary, hard, "higher", specificity),
  false_positive_rate: entry(binary, hard, "lower", falsePositiveRate),
  f1: entry(binary, hard, "higher", f1),
  fbeta: entry(binary, hard, "higher", (s, { beta = 1 }) => fbeta(s, beta)),
  roc_auc: entry(binary, soft, "higher", rocAuc),
  average_precision: entry(binary, soft, "higher", averagePrecision),
  log_loss: entry(classes, soft, "lower", logLoss),
  brier_score: entry(classes, soft, "lower", brierScore),
  calibration_error: entry(classes, soft, "lower", (s) => calibrationError(s)),
  matthews_corrcoef: entry(classes, hard, "higher", matthewsCorrcoef),
  cohen_kappa: entry(classes, hard, "higher", cohenKappa),
  top_k_accuracy: entry(multiclass, soft, "higher", (s, { k = 2 }) => topKAccuracy(s, k)),
  macro_precision: entry(classes, hard, "higher", macroPrecision),
  macro_recall: entry(classes, hard, "higher", macroRecall),
  macro_f1: entry(classes, hard, "higher", (s) => macroFbeta(s, 1)),
  macro_fbeta: entry(classes, hard, "higher", (s, { beta = 1 }) => macroFbeta(s, beta)),
  macro_roc_auc: entry(multiclass, soft, "higher", macroRocAuc),
  macro_average_precision: entry(multiclass, soft, "higher", macroAveragePrecision),
  // With one label a row, pooled precision, recall and F are all the share of rows that are right.
  micro_precision: entry(classes, hard, "higher", accuracy),
  micro_recall: entry(classes, hard, "higher", accuracy),
  micro_f1: entry(classes, hard, "higher", accuracy),
  micro_fbeta: entry(classes, hard, "higher", accuracy),
  weighted_precision: entry(classes, hard, "higher", weightedPrecision),
  weighted_recall: entry(classes, hard, "higher", weightedRecall),
  weighted_f1: entry(classes, hard, "higher", (s) => weightedFbeta(s, 1)),
  weighted_fbeta: entry(classes, hard, "higher", (s, { beta = 1 }) => weightedFbeta(s, beta)),
  weighted_roc_auc: entry(multiclass, soft, "higher", weightedRocAuc),
  mae: entry(regression, hard, "lower", mae),
  rmse: entry(regression, hard, "lower", rmse),
  mape: entry(regression, hard, "lower", mape),
  r2: entry(regression, hard, "higher", r2),
  median_absolute_error: entry(regression, hard, "lower", medianAbsoluteError),
  max_error: entry(regression, hard, "lower", maxError),
  pinball: entry(regression, hard, "lower", (s, { alpha = 0.5 }) => pinball(s, alpha)),
  selection_rate: entry(binary, hard, null, selectionRate),
  label_rate: entry(binary, [], null, labelRate)
};
var measure = (name, sample, options = {}) => {
  const metric = qualityMetrics[name];
  if (!metric.tasks.includes(sample.task)) throw new TypeError(`${name} is no metric of a ${sample.task} task`);
  for (const need of metric.needs) {
    const has = sample.task === "multiclass" && need === "score" ? sample.probabilities : need === "score" ? sample.score : sample.prediction;
    if (has === void 0) throw new TypeError(`${name} needs a ${need}`);
  }
  const measured = metric.measure(sample, options);
  if (measured.kind === "undefined" || !sample.entities) return measured;
  return boundByEntities({ ...measured, entities: measured.entities ?? sample.entities.count });
};

// packages/stats/src/compare.ts
var pairedDifference = (metric, candidate, baseline, options = {}) => {
  if (candidate.n !== baseline.n) throw new RangeError("a paired difference needs the same rows");
  const a = measure(metric, candidate, options);
  const b = measure(metric, baseline, options);
  if (a.kind === "undefined") return a;
  if (b.kind === "undefined") return b;
  const { factor = 1 } = options;
  const among = sharesOfTheSameRows[metric];
  const plain = candidate.weight === void 0 && candidate.entities === void 0;
  if (among && plain && factor === 1) return tangoOf(candidate, baseline, among, a, b);
  return differenceOf(a, b, { factor, bounded: candidate.task !== "regression" && metric !== "log_loss" });
};
var right = (sample, row) => sample.prediction[row] === sample.label[row];
var selected = (sample, row) => sample.prediction[row] === 1;
var within = (label, hit) => (sample, row) => sample.label[row] === label ? hit(sample, row) : null;
var sharesOfTheSameRows = {
  accuracy: right,
  micro_precision: right,
  micro_recall: right,
  micro_f1: right,
  micro_fbeta: right,
  weighted_recall: right,
  recall: within(1, right),
  specificity: within(0, right),
  false_positive_rate: within(0, selected),
  selection_rate: selected
};
var discordance = (candidate, baseline, hit) => {
  let [b, c, n] = [0, 0, 0];
  for (let row = 0; row < candidate.n; row++) {
    const ours = hit(candidate, row);
    if (ours === null) continue;
    const theirs = hit(baseline, row);
    n++;
    if (ours && !theirs) b++;
    else if (!ours && theirs) c++;
  }
  return { b, c, n };
};
var turned = (candidate, baseline) => discordance(candidate, baseline, right);
var tangoOf = (candidate, baseline, hit, first, second) => {
  const { b, c, n } = discordance(candidate, baseline, hit);
  const difference2 = (b - c) / n;
  return {
    kind: "estimate",
    value: difference2,
    n,
    ...first.counted === void 0 ? {} : { counted: first.counted },
    se: Math.sqrt(Math.max(0, (b + c) / n - difference2 * difference2) / n),
    interval: (level) => tango(b, c, n, level),
    get influence() {
      return contrast(first.influence, second.influence);
    }
  };
};
var differenceOf = (a, b, { factor = 1, bounded = false } = {}) => {
  if (!a.influence || !b.influence) return { kind: "undefined", reason: "too few rows", n: a.n };
  const influence = contrast(a.influence, b.influence, factor);
  const value = a.value - factor * b.value;
  const se = standardError(influence);
  const entities = a.entities === void 0 ? void 0 : Math.min(a.entities, b.entities ?? a.entities);
  const units = entities ?? influence.length;
  const interval = (level) => {
    if (units < 2) return { low: null, high: null, level, method: entities === void 0 ? "one row" : "one entity" };
    const critical = tOf(level, units - 1);
    const noise = 1e-12 * Math.max(Math.abs(a.value), Math.abs(b.value), 1e-300);
    if (se > noise) {
      const half2 = critical * se;
      return { low: value - half2, high: value + half2, level, method: "paired, influence" };
    }
    if (!bounded) return { low: null, high: null, level, method: "paired, no spread" };
    const half = critical ** 2 / (Math.min(a.n, units) + critical ** 2);
    return { low: value - half, high: value + half, level, method: "paired, no discordant rows" };
  };
  return {
    kind: "estimate",
    value,
    n: a.n,
    ...a.counted ? { counted: a.counted } : {},
    se,
    interval,
    influence,
    ...entities === void 0 ? {} : { entities }
  };
};
var independentDifference = (a, b) => {
  const value = a.value - b.value;
  return {
    kind: "estimate",
    value,
    n: a.n + b.n,
    ...a.se === void 0 || b.se === void 0 ? {} : { se: Math.hypot(a.se, b.se) },
    interval: (level) => {
      const first = a.interval(level);
      const second = b.interval(level);
      const down = first.low === null || second.high === null ? null : Math.hypot(a.value - first.low, second.high - b.value);
      const up = first.high === null || second.low === null ? null : Math.hypot(first.high - a.value, b.value - second.low);
      return { low: down === null ? null : value - down, high: up === null ? null : value + up, level, method: "MOVER" };
    }
  };
};
var independentRatio = (a, b) => {
  if (b.value === 0) return { kind: "undefined", reason: "zero denominator", n: a.n + b.n };
  const value = a.value / b.value;
  return {
    kind: "estimate",
    value,
    n: a.n + b.n,
    interval: (level) => {
      const first = a.interval(level);
      const second = b.interval(level);
      const lowA = Math.max(0, first.low ?? 0);
      const highB = second.high;
      const lowB = Math.max(0, second.low ?? 0);
      const low = highB === null ? 0 : solveRatio(0, value, (r) => a.value - r * b.value > Math.hypot(a.value - lowA, r * (highB - b.value)));
      const bounded = first.high !== null && lowB > 0;
      const cap = bounded ? first.high / lowB : 0;
      const high = bounded ? solveRatio(cap, value, (r) => r * b.value - a.value > Math.hypot(first.high - a.value, r * (b.value - lowB))) : null;
      return { low, high, level, method: "MOVER" };
    }
  };
};
var solveRatio = (outside, inside, out) => {
  if (!out(outside)) return outside;
  let [a, b] = [outside, inside];
  for (let i = 0; i < 60; i++) {
    const middle = (a + b) / 2;
    if (out(middle)) a = middle;
    else b = middle;
  }
  return (a + b) / 2;
};

// packages/stats/src/family.ts
var bonferroni = (members, level) => 1 - (1 - level) / Math.max(1, members);
var sidak = (members, level) => level ** (1 / Math.max(1, members));
var tukeyKramer = (groups, level) => {
  if (groups < 3) return level;
  let [before, critical] = [zOf(level), zOf(bonferroni(groups * (groups - 1) / 2, level))];
  let missing = rangeBelow(before * Math.SQRT2, groups) - level;
  for (let i = 0; i < 8; i++) {
    const surplus = rangeBelow(critical * Math.SQRT2, groups) - level;
    if (Math.abs(surplus) < 1e-12 || surplus === missing) break;
    const next = critical - surplus * (critical - before) / (surplus - missing);
    before = critical;
    missing = surplus;
    critical = next;
  }
  return 2 * normalCdf(critical) - 1;
};
var rangeBelow = (width, k) => {
  const step = 0.2;
  let sum = 0;
  for (let z = -5; z <= 8; z += step) sum += normalDensity(z) * (normalCdf(z) - normalCdf(z - width)) ** (k - 1);
  return k * sum * step;
};
var pairsOf = (groups, compare2) => groups.flatMap(
  (_, i) => groups.slice(0, i).map((_2, j) => {
    const [first, second] = groups[i].value > groups[j].value ? [i, j] : [j, i];
    return { first, second, estimate: compare2(groups[first], groups[second]) };
  })
);
var absoluteDifference = (a, b) => {
  const signed = independentDifference(a, b);
  return {
    ...signed,
    interval: (level) => {
      const { low, high, method } = signed.interval(level);
      return {
        low: Math.max(0, low ?? 0),
        high: low === null || high === null ? null : Math.max(high, -low),
        level,
        method
      };
    }
  };
};
var foldedRatio = (larger, smaller) => {
  const ratio2 = independentRatio(smaller, larger);
  if (ratio2.kind === "undefined") return ratio2;
  return {
    ...ratio2,
    interval: (level) => {
      const { low, high, method } = ratio2.interval(level);
      const turned2 = high === null ? 0 : high > 1 ? 1 / high : 1;
      return { low: Math.min(low ?? 0, turned2), high: high === null ? 1 : Math.min(1, high), level, method };
    }
  };
};
var difference = (groups, sharing) => gap(
  groups,
  sharing,
  absoluteDifference,
  (ends) => ({
    low: Math.max(0, ...ends.map((end) => end.low ?? 0)),
    high: ends.some((end) => end.high === null) ? null : Math.max(...ends.map((end) => end.high))
  }),
  (pairs) => Math.max(...pairs)
);
var ratio = (groups, sharing) => gap(
  groups,
  sharing,
  foldedRatio,
  (ends) => ({
    low: Math.min(...ends.map((end) => end.low ?? 0)),
    high: Math.min(1, ...ends.map((end) => end.high ?? 1))
  }),
  (pairs) => Math.min(...pairs)
);
var gap = (groups, sharing, compare2, summarise, extreme) => {
  if (groups.length < 2) throw new RangeError("a gap needs two groups");
  const pairs = pairsOf(groups, compare2);
  const simultaneous = (level) => sharing === "nothing" ? tukeyKramer(groups.length, level) : bonferroni(pairs.length, level);
  const known = pairs.flatMap(({ estimate }) => estimate.kind === "estimate" ? [estimate] : []);
  if (known.length === 0) return { estimate: pairs[0].estimate, pairs, simultaneous };
  const unknown = pairs.length > known.length ? [{ low: 0, high: 1, level: 1, method: "" }] : [];
  return {
    pairs,
    simultaneous,
    estimate: {
      kind: "estimate",
      value: extreme(known.map(({ value }) => value)),
      n: groups.reduce((sum, group) => sum + group.n, 0),
      interval: (level) => {
        const at = simultaneous(level);
        return {
          ...summarise([...known.map((estimate) => estimate.interval(at)), ...unknown]),
          level,
          method: sharing === "nothing" ? "MOVER, Tukey-Kramer over pairs" : "MOVER, Bonferroni over pairs"
        };
      }
    }
  };
};

// packages/gates/src/quality/metrics.ts
var PROBABILITY_METRICS = ["log_loss", "brier_score", "calibration_error"];
var MEAN_METRICS = ["rmse", "r2"];
function metricOf(call, task, at) {
  const spec = [...QUALITY_SPECS, LABEL_RATE].find(({ name: name2 }) => name2 === call.metric);
  if (spec === void 0 || !(spec.name in qualityMetrics)) throw new RangeError(`no quality metric ${call.metric}`);
  const name = spec.name;
  if (!spec.tasks?.includes(task)) throw otherTask(spec, task, at);
  const options = optionsOf(spec, call.arguments, at);
  return {
    spec,
    name,
    options,
    assertFits: (sample) => assertAnswers(name, sample),
    measure: (sample) => {
      const measured = measure(name, sample, options);
      return spec.kind === "exact" && measured.kind === "estimate" ? exact(measured.value, measured.n) : measured;
    },
    centre: MEAN_METRICS.includes(name) ? { kind: "mean" } : { kind: "quantile", p: options.alpha ?? 0.5 }
  };
}
function otherTask(spec, task, at) {
  const alike = QUALITY_SPECS.filter(({ name, tasks }) => tasks?.includes(task) && name.endsWith(`_${spec.name}`));
  const others = alike.length > 0 ? alike : QUALITY_SPECS.filter(({ tasks }) => tasks?.includes(task));
  return new SeaTrialsError(
    "bad-requirement",
    `\`${spec.name}\` is a metric of ${spec.tasks?.join(" and ")} tasks; this one is ${task}`,
    `For ${task}: ${oneOf(others.map(({ name }) => name))}.`,
    at
  );
}
function optionsOf(spec, given, at) {
  const bound = bindArguments(spec, given);
  const number = (name) => {
    const argument = bound?.get(name)?.[0];
    return argument?.kind === "number" ? argument.value : void 0;
  };
  const [beta, k, alpha] = [number("beta"), number("k"), number("alpha")];
  const refuse = (fix) => {
    throw new SeaTrialsError("bad-requirement", `\`${spec.name}\` cannot take ${beta ?? k ?? alpha}`, fix, at);
  };
  if (beta !== void 0 && !(beta > 0)) refuse("beta is above 0: 1 weighs both alike, 2 recall more.");
  if (k !== void 0 && !(Number.isInteger(k) && k >= 1)) refuse("k is a whole number of classes, 1 or more.");
  if (alpha !== void 0 && !(alpha > 0 && alpha < 1)) refuse("alpha is a quantile between 0 and 1.");
  return {
    ...beta === void 0 ? {} : { beta },
    ...k === void 0 ? {} : { k },
    ...alpha === void 0 ? {} : { alpha }
  };
}
function assertAnswers(name, sample) {
  if (sample.task === "regression") return;
  const scores = sample.task === "binary" ? sample.score : sample.probabilities;
  const { needs } = qualityMetrics[name];
  if (scores === void 0 && needs.includes("score")) {
    throw new SeaTrialsError(
      "missing-column",
      `\`${name}\` needs scores, and the predictions are labels only`,
      sample.task === "binary" ? "Write the probability of the positive class, and name its column with `score`." : "Write one column of probabilities a class, such as `score_setosa`."
    );
  }
  if (scores === void 0 || !PROBABILITY_METRICS.includes(name)) return;
  const outside = outsideUnit(scores);
  if (outside.length === 0) return;
  throw new SeaTrialsError(
    "bad-value",
    `\`${name}\` needs probabilities, and scores lie outside of 0 to 1: ${outside.join(", ")}`,
    "Write probabilities; of decision values only ranking metrics such as `roc_auc` can be had."
  );
}

// packages/gates/src/quality/samples.ts
var places = oncePer((rows) => {
  const { weights } = rows;
  if (weights === void 0 || !weights.includes(0)) return null;
  let kept = 0;
  return Int32Array.from(weights, (weight) => weight > 0 ? kept++ : -1);
});
var parts = /* @__PURE__ */ new WeakMap();
function partOf(rows, sample, positions) {
  const known = parts.get(sample) ?? /* @__PURE__ */ new Map();
  parts.set(sample, known);
  const found = known.get(positions);
  if (found !== void 0) return found;
  const at = places(rows);
  const wanted = at === null ? positions : positions.filter((row) => at[row] !== -1).map((row) => at[row]);
  const part = subset(sample, wanted);
  known.set(positions, part);
  return part;
}

// packages/gates/src/quality/judge-line.ts
var MOST_GROUPS_OF_PAIRS = 100;
async function judgeQuality(material2, requirement) {
  const { call, over, limit } = requirement;
  const rows = await material2.rows(call.dataset);
  const metric = metricOf(call, rows.truth.task, requirement.source);
  const sample = call.metric === "label_rate" ? labelsOf(rows) : (await material2.candidate(rows)).sample;
  metric.assertFits(sample);
  const asked = { material: material2, requirement, rows, metric, sample };
  if (over !== void 0) {
    if (limit.kind === "number") return recorded(asked, await judgeGap(asked, over, limit.value));
    return errorCheck(
      requirement,
      metric.spec,
      `\`${over}\` is compared with a number, not with \`${limit.reference}\``
    );
  }
  if (limit.kind === "number")
    return recorded(asked, await judgeParts(asked, limit.value, (part) => metric.measure(part.of(sample))));
  const reference = await referenceOf(asked, limit.reference);
  if ("notApplicable" in reference) return notApplicable(requirement, metric.spec, reference.notApplicable);
  metric.assertFits(reference.sample);
  return judgeAgainst(asked, reference.sample, limit);
}
function recorded({ material: material2, requirement: { over, call } }, check) {
  material2.record(over === void 0 ? printCall(call) : `${over}(${printCall(call)})`, check.observed);
  return check;
}
async function partsOf({ material: material2, requirement, rows }) {
  const { condition, by } = requirement.call;
  if (by.length === 0) {
    const within2 = condition === void 0 ? void 0 : await material2.positions(rows, condition);
    return [{ name: "", of: (sample) => within2 === void 0 ? sample : partOf(rows, sample, within2) }];
  }
  const groups = await material2.groups(rows, by, condition);
  return groups.map((group) => ({ name: group.name, of: (sample) => partOf(rows, sample, group.rows) }));
}
async function judgeParts(asked, limit, measure2, comparedOf) {
  const { material: material2, requirement, rows, metric } = asked;
  const parts2 = await partsOf(asked);
  const members = parts2.map((part) => ({
    name: part.name,
    measured: measure2(part),
    ...comparedOf === void 0 ? {} : { compared: comparedOf(part) }
  }));
  const question = {
    requirement,
    spec: metric.spec,
    confidence: material2.policy.confidence,
    limit,
    dataRows: rows.n,
    ...countsOf(members.map(({ measured }) => measured))
  };
  const [first] = members;
  if (requirement.call.by.length === 0 && first !== void 0) return judge({ ...question, ...first });
  const estimates = members.flatMap(({ measured }) => measured.kind === "estimate" ? [measured] : []);
  const corrected = rows.entities === void 0 ? sidak : bonferroni;
  const simultaneous = (level) => estimates.map((estimate) => estimate.interval(corrected(estimates.length, level)));
  return judgeFamily({ ...question, members, simultaneous });
}
async function judgeAgainst(asked, reference, limit) {
  const { material: material2, requirement, rows, metric, sample } = asked;
  const { condition, by } = requirement.call;
  const within2 = condition === void 0 ? void 0 : await material2.positions(rows, condition);
  const whole = (of) => metric.measure(within2 === void 0 ? of : partOf(rows, of, within2));
  if (by.length === 0) {
    const observed = whole(sample);
    material2.record(printCall(requirement.call), observed.kind === "undefined" ? null : observed.value);
  }
  const isRatio = limit.factor !== 1 && numberOf(whole(reference)) > 0;
  const comparedOf = (part) => ({
    candidate: numberOf(metric.measure(part.of(sample))),
    reference: numberOf(metric.measure(part.of(reference))),
    name: limit.reference,
    how: isRatio ? "ratio" : "difference"
  });
  const measure2 = (part) => {
    const [ours, theirs] = [part.of(sample), part.of(reference)];
    const gap2 = pairedDifference(metric.name, ours, theirs, { ...metric.options, factor: limit.factor });
    return isRatio ? asRatio(gap2, metric.measure(theirs), limit.factor) : gap2;
  };
  return judgeParts(asked, isRatio ? limit.factor : limit.offset, measure2, comparedOf);
}
var numberOf = (measured) => measured.kind === "undefined" ? Number.NaN : measured.value;
function asRatio(gap2, reference, factor) {
  if (gap2.kind !== "estimate" || reference.kind === "undefined") return gap2;
  if (!(reference.value > 0)) return undefinedBecause("baseline is zero", gap2.n);
  const show = (x) => x === null ? null : x / reference.value + factor;
  return {
    kind: "estimate",
    value: gap2.value / reference.value + factor,
    n: gap2.n,
    interval: (level) => {
      const { low, high, method } = gap2.interval(level);
      return { low: show(low), high: show(high), level, method: `${method}, over the reference` };
    }
  };
}
async function referenceOf({ material: material2, rows, metric }, name) {
  if (name === "baseline") return material2.baseline(rows);
  return { sample: await material2.naive(rows, metric.centre) };
}
async function judgeGap(asked, over, limit) {
  const { material: material2, requirement, rows, metric, sample } = asked;
  const spec = { kind: "estimate", unit: over === "ratio" ? "fraction" : metric.spec.unit };
  if (metric.spec.kind === "exact")
    return errorCheck(
      requirement,
      spec,
      `\`${metric.name}\` describes these rows and has no interval to compare groups by`
    );
  const parts2 = await partsOf(asked);
  if (parts2.length < 2) return errorCheck(requirement, spec, `there are not two groups to compare, but ${parts2.length}`);
  if (parts2.length > MOST_GROUPS_OF_PAIRS)
    return errorCheck(
      requirement,
      spec,
      `${parts2.length} groups make too many pairs; at most ${MOST_GROUPS_OF_PAIRS} can be compared`
    );
  const groups = parts2.map((part) => ({ name: part.name, measured: metric.measure(part.of(sample)) }));
  const known = groups.flatMap(({ name, measured }) => measured.kind === "estimate" ? [{ name, measured }] : []);
  const unknown = groups.filter(({ measured }) => measured.kind !== "estimate");
  const gap2 = known.length < 2 ? void 0 : { difference, ratio }[over](
    known.map(({ measured }) => measured),
    rows.entities === void 0 ? "nothing" : "entities"
  );
  const pairs = (gap2?.pairs ?? []).map(({ first, second, estimate }) => ({
    name: over === "ratio" ? `${known[second]?.name} over ${known[first]?.name}` : `${known[first]?.name} against ${known[second]?.name}`,
    measured: estimate
  }));
  const estimates = pairs.flatMap(({ measured }) => measured.kind === "estimate" ? [measured] : []);
  return judgeFamily({
    requirement,
    spec,
    confidence: material2.policy.confidence,
    limit,
    dataRows: rows.n,
    members: [...pairs, ...unknown],
    simultaneous: (level) => estimates.map((estimate) => estimate.interval(gap2?.simultaneous(level) ?? level))
  });
}
function labelsOf(rows) {
  const { truth, weights: weight, entities: entity } = rows;
  const label = truth.positive;
  return binarySample(
    label,
    {},
    { ...weight === void 0 ? {} : { weight }, ...entity === void 0 ? {} : { entity } }
  );
}
function countsOf(members) {
  const counted = members.find((measured) => measured.kind === "estimate");
  return counted?.kind === "estimate" && counted.counted !== void 0 ? { counts: counted.counted } : {};
}

// packages/gates/src/quality/material.ts
import { resolve } from "node:path";

// packages/stats/src/trend.ts
var theilSen = (steps, values) => {
  const slopes = [];
  for (let i = 0; i < steps.length; i++)
    for (let j = 0; j < i; j++)
      if (steps[i] !== steps[j]) slopes.push((values[i] - values[j]) / (steps[i] - steps[j]));
  if (slopes.length === 0) throw new RangeError("a slope needs two distinct steps");
  return median(slopes);
};

// packages/gates/src/quality/curve.ts
var FEWEST_POINTS = 5;
var MOST_POINTS2 = 400;
var SPLITS = {
  train: "train",
  training: "train",
  val: "validation",
  valid: "validation",
  validation: "validation",
  eval: "validation"
};
async function readCurves(engine, table) {
  const names = table.columns.map(({ name }) => name);
  const step = ["step", "epoch"].find((name) => names.includes(name));
  if (step === void 0) {
    throw new SeaTrialsError(
      "missing-column",
      `the learning curve has no column \`step\` or \`epoch\`; it has ${names.map(printable).join(", ")}`,
      "Write columns step, split, metric, value; or step and one column a curve, such as train_loss and val_loss.",
      { file: table.files[0] }
    );
  }
  const columns = await engine.vectors(table, names);
  const isLong = ["split", "metric", "value"].every((name) => names.includes(name));
  const lines = isLong ? longLines(columns, step) : wideLines(columns, step);
  return toCurves(lines);
}
function longLines(columns, step) {
  const lines = /* @__PURE__ */ new Map();
  const [steps, splits, metrics, values] = [step, "split", "metric", "value"].map((name) => columns[name]);
  for (let i = 0; i < lengthOf(steps); i++) {
    const split = SPLITS[String(cell(splits, i))];
    const value = cell(values, i);
    if (split === void 0 || value === null) continue;
    const metric = String(cell(metrics, i));
    const key = JSON.stringify([metric, split]);
    const line = lines.get(key) ?? { metric, split, points: [] };
    line.points.push([Number(cell(steps, i) ?? Number.NaN), Number(value)]);
    lines.set(key, line);
  }
  return [...lines.values()];
}
function wideLines(columns, step) {
  return Object.entries(columns).flatMap(([name, vector]) => {
    if (name === step || vector.kind !== "number") return [];
    const prefix = /^([a-z]+)_/.exec(name)?.[1] ?? "";
    const split = SPLITS[prefix];
    const metric = split === void 0 ? name : name.slice(prefix.length + 1);
    const points = [];
    for (let i = 0; i < vector.values.length; i++) {
      const value = cell(vector, i);
      if (value !== null) points.push([Number(cell(columns[step], i) ?? Number.NaN), Number(value)]);
    }
    return [{ metric, split: split ?? "train", points }];
  });
}
function toCurves(lines) {
  const curves = /* @__PURE__ */ new Map();
  for (const { metric, split, points } of lines) {
    const curve = curves.get(metric) ?? { metric };
    curve[split] = { steps: points.map(([step]) => step), values: points.map(([, value]) => value) };
    curves.set(metric, curve);
  }
  return [...curves.values()];
}
function curveOf(curves, metric) {
  const validated = curves.filter(({ validation }) => validation !== void 0);
  const wanted = metric ?? (curves.some((curve) => curve.metric === "loss") ? "loss" : validated[0]?.metric);
  const found = curves.find((curve) => curve.metric === wanted);
  if (found === void 0 || metric === void 0 && wanted !== "loss" && validated.length > 1) {
    throw new SeaTrialsError(
      "bad-requirement",
      metric === void 0 ? "the learning curve has more than one metric, and none is called `loss`" : `the learning curve has no metric ${printable(metric)}`,
      `Name one of ${curves.map((curve) => printable(curve.metric)).join(", ")}.`
    );
  }
  for (const line of [found.train, found.validation]) if (line !== void 0) assertSound(found.metric, line);
  return found;
}
function assertSound(metric, { steps, values }) {
  const at = values.findIndex((value, i) => {
    const before = steps[i - 1];
    const step = steps[i];
    return !Number.isFinite(value) || !Number.isFinite(step) || before !== void 0 && step <= before;
  });
  if (at === -1) return;
  const wrong = Number.isFinite(values[at]) ? `step ${steps[at]} does not come after ${steps[at - 1] ?? "the start"}` : `its value at step ${steps[at]} is no finite number`;
  throw new SeaTrialsError(
    "bad-value",
    `learning curve ${printable(metric)}: ${wrong}`,
    "A run whose loss became NaN has failed; otherwise write one row for each step, in order."
  );
}
function generalizationLoss(curve, step) {
  const line = curve.validation;
  if (line === void 0 || line.values.length < FEWEST_POINTS) return tooShort(line);
  const at = step === void 0 ? line.steps.length - 1 : line.steps.indexOf(step);
  if (at === -1) {
    throw new SeaTrialsError(
      "bad-value",
      `the learning curve has no step ${step} with a validation ${curve.metric}`,
      `Name one of its steps, ${line.steps[0]} to ${line.steps.at(-1)}: the one that the model was taken from.`
    );
  }
  return relative(line.values[at], Math.min(...line.values), line.values.length);
}
function divergence(curve) {
  const line = curve.train;
  if (line === void 0 || line.values.length < FEWEST_POINTS) return tooShort(line);
  return relative(line.values.at(-1), Math.min(...line.values), line.values.length);
}
function projectedGain(curve) {
  const line = curve.validation;
  if (line === void 0 || line.values.length < FEWEST_POINTS) return tooShort(line);
  const n = line.values.length;
  const from = n - Math.max(FEWEST_POINTS, Math.ceil(n / 5));
  const every = Math.ceil((n - from) / MOST_POINTS2);
  const last = (all) => all.slice(from).filter((_, i) => i % every === 0);
  const slope = theilSen(last(line.steps), last(line.values));
  const more = (line.steps.at(-1) - line.steps[0]) / 10;
  const least = Math.min(...line.values);
  return least > 0 ? exact(Math.max(0, -slope * more) / least, n) : undefinedBecause("zero denominator", n);
}
var tooShort = (line) => undefinedBecause("too few rows", line?.values.length ?? 0);
var relative = (value, least, n) => least > 0 ? exact(value / least - 1, n) : undefinedBecause("zero denominator", n);
var lengthOf = (vector) => vector.kind === "number" ? vector.values.length : vector.codes.length;
function cell(vector, i) {
  if (vector.kind === "coded") return vector.codes[i] === -1 ? null : vector.values[vector.codes[i]];
  return vector.valid !== null && vector.valid[i] === 0 ? null : vector.values[i];
}

// packages/gates/src/quality/groups.ts
function groupsOf(columns, rows) {
  const coded = columns.map(({ column, vector }) => codesOf(column, vector));
  const positions = typeof rows === "number" ? Uint32Array.from({ length: rows }, (_, i) => i) : rows;
  const counts = /* @__PURE__ */ new Map();
  const keys = new Float64Array(positions.length);
  positions.forEach((row, i) => {
    let key = 0;
    for (const { codes, names } of coded) key = key * names.length + codes[row];
    keys[i] = key;
    counts.set(key, (counts.get(key) ?? 0) + 1);
  });
  if (counts.size > MOST_GROUPS)
    throw tooManyGroups(
      columns.map(({ column }) => column),
      counts.size
    );
  const members = new Map([...counts].sort(([a], [b]) => a - b).map(([key, n]) => [key, new Uint32Array(n)]));
  const filled = /* @__PURE__ */ new Map();
  positions.forEach((row, i) => {
    const key = keys[i];
    const at = filled.get(key) ?? 0;
    members.get(key)[at] = row;
    filled.set(key, at + 1);
  });
  return [...members].map(([key, group]) => ({ name: nameOf(key, coded), rows: group }));
}
function nameOf(key, coded) {
  const parts2 = [];
  let rest = key;
  for (const { names } of [...coded].reverse()) {
    parts2.unshift(names[rest % names.length]);
    rest = Math.floor(rest / names.length);
  }
  return parts2.join(", ");
}
function codesOf(column, vector) {
  const codes = new Int32Array(vector.kind === "coded" ? vector.codes.length : vector.values.length);
  const values = vector.kind === "coded" ? [...vector.values] : [...new Set(vector.values)];
  if (values.length > MOST_GROUPS) throw tooManyGroups([column], values.length);
  const order = values.map((_, code) => code).sort((a, b) => compare(values[a], values[b]));
  const rank = new Int32Array(values.length);
  order.forEach((code, i) => {
    rank[code] = i;
  });
  const missing = values.length;
  if (vector.kind === "coded") {
    vector.codes.forEach((code, i) => {
      codes[i] = code === -1 ? missing : rank[code];
    });
  } else {
    const at = new Map(values.map((value, code) => [value, rank[code]]));
    vector.values.forEach((value, i) => {
      codes[i] = vector.valid?.[i] === 0 ? missing : at.get(value);
    });
  }
  const names = order.map((code) => groupName([values[code] ?? null]));
  return { codes, names: [...names, groupName([null])] };
}
function compare(a, b) {
  if (typeof a === "number" && typeof b === "number") return a - b;
  const [x, y] = [String(a), String(b)];
  return x < y ? -1 : x > y ? 1 : 0;
}

// packages/gates/src/quality/naive.ts
function naiveSample(rows, learnt, centre) {
  const { truth, n, weights: weight, entities: entity } = rows;
  const facts = { ...weight === void 0 ? {} : { weight }, ...entity === void 0 ? {} : { entity } };
  if (truth.task === "regression") {
    const value = constant(learnt.truth, learnt.weights, centre);
    return regressionSample(truth.values, new Float64Array(n).fill(value), facts);
  }
  if (truth.task === "binary") {
    const prior2 = shares(learnt.truth.positive, 2, learnt.weights)[1];
    const score = new Float64Array(n).fill(prior2);
    return binarySample(truth.positive, { score, prediction: new Uint8Array(n).fill(prior2 >= 0.5 ? 1 : 0) }, facts);
  }
  const from = learnt.truth;
  const names = [...new Set([...truth.classes, ...from.classes].map(String))];
  const recode = (classes2) => {
    const to = classes2.classes.map((value) => names.indexOf(String(value)));
    return classes2.codes.map((code) => to[code]);
  };
  const prior = shares(recode(from), names.length, learnt.weights);
  const probabilities = new Float64Array(n * names.length);
  for (let i = 0; i < n; i++) probabilities.set(prior, i * names.length);
  return multiclassSample(names, recode(truth), { probabilities }, facts);
}
function shares(codes, classes2, weights) {
  const sums = new Float64Array(classes2);
  let total = 0;
  codes.forEach((code, i) => {
    const weight = weights?.[i] ?? 1;
    sums[code] = sums[code] + weight;
    total += weight;
  });
  return sums.map((sum) => sum / total);
}
function constant(truth, weights, centre) {
  const { values } = truth;
  if (centre.kind === "mean") {
    let sum = 0;
    let total2 = 0;
    values.forEach((value, i) => {
      const weight = weights?.[i] ?? 1;
      sum += weight * value;
      total2 += weight;
    });
    return sum / total2;
  }
  const order = Float64Array.from(values.keys()).sort((a, b) => values[a] - values[b]);
  const total = weights === void 0 ? values.length : weights.reduce((sum, weight) => sum + weight, 0);
  let passed = 0;
  for (const row of order) {
    passed += weights?.[row] ?? 1;
    if (passed >= centre.p * total) return values[row];
  }
  return values[order.at(-1)];
}

// packages/gates/src/quality/where.ts
async function positionsWhere(engine, table, condition, rows) {
  const found = await engine.locate(table, condition, [], rows);
  const offsets = await offsetsOf(engine, table);
  return Uint32Array.from(found, ({ file, row }) => offsets.get(file) + row - 1);
}
async function offsetsOf(engine, table) {
  const offsets = /* @__PURE__ */ new Map();
  let before = 0;
  for (const file of table.files) {
    offsets.set(file, before);
    if (table.files.length === 1) break;
    const one = await engine.open({ name: `${table.name} ${file}`, files: [file] });
    before += Number((await engine.aggregate(one, [{ op: "rows" }]))[0]);
  }
  return offsets;
}

// packages/gates/src/quality/material.ts
async function material(context, defaultName) {
  const { policy } = context;
  const engine = await context.engine();
  const data = dataSets(policy, engine, await readingOf(policy));
  const notes = [];
  const metrics = /* @__PURE__ */ new Map();
  const note = (text) => {
    if (!notes.includes(text)) notes.push(text);
  };
  const read = /* @__PURE__ */ new Map();
  const reading = (name, path) => {
    if (path !== void 0) read.set(name, path);
  };
  let claimed = false;
  const heard = (scored, where) => {
    claimed ||= scored.evidence === "claimed";
    if (scored.paired === "order") note(`${where}: rows and predictions are paired by their order, for want of an id`);
    return scored;
  };
  const rows = once(async (name) => openRows(engine, policy, data, name));
  const rowsOf = (name) => rows(name ?? defaultRows(policy, data, defaultName));
  const candidate = once(async (of) => {
    reading("predictions", policy.candidate?.predictions);
    return heard(await scoreCandidate(engine, policy, of, defaultRows(policy, data, defaultName)), of.where);
  });
  const baseline = once(async (of) => {
    const source = await baselineSource(context);
    if ("notApplicable" in source) return source;
    if (source.note !== void 0) note(source.note);
    reading("baseline", source.model.onnx);
    reading("baseline-predictions", source.model.predictions);
    return { sample: heard(await scoreRows(engine, policy, source.model, of, "baseline"), "the baseline").sample };
  });
  const learnt = once(async (of) => {
    const name = TRAINING.find((each) => each !== of.name && policy.data[each]?.labels === "yes");
    const table = name === void 0 ? void 0 : (await data.open(name)).table;
    const hasLabel = table?.columns.some((column) => column.name === policy.columns.label);
    if (name !== void 0 && hasLabel) return rows(name);
    note(`the naive model is made from the labels of ${of.where} itself: no training data were given`);
    return of;
  });
  const training = once(async () => {
    reading("train-predictions", policy.trainPredictions);
    const scored = await scoreTraining(engine, policy, data, rows, candidate);
    return { rows: scored.rows, scored: heard(scored.scored, scored.rows.where) };
  });
  const positions = once(
    (of, condition) => positionsWhere(engine, of.table, condition, of.n),
    (of, condition) => JSON.stringify([of.name, condition])
  );
  const groups = once(
    async (of, by, condition) => {
      const columns = await Promise.all(by.map(async (column) => ({ column, vector: await of.column(column) })));
      return groupsOf(columns, condition === void 0 ? of.n : await positions(of, condition));
    },
    (of, by, condition) => JSON.stringify([of.name, by, condition])
  );
  const curves = once(async () => {
    if (policy.learningCurve === void 0) {
      throw new SeaTrialsError(
        "bad-input",
        "a line is about the learning curve, and none was given",
        "Name its file with the input `learning-curve`."
      );
    }
    reading("learning-curve", policy.learningCurve);
    claimed = true;
    return readCurves(engine, await openPredictions(engine, policy, policy.learningCurve, "learning curve"));
  });
  return {
    policy,
    engine,
    data,
    table: async (name) => {
      const wanted = name ?? defaultRows(policy, data, defaultName);
      return wanted === "predictions" && !data.names.includes(wanted) ? (await rows(wanted)).table : (await data.open(wanted)).table;
    },
    rows: rowsOf,
    candidate,
    baseline,
    naive: async (of, centre) => naiveSample(of, await learnt(of), centre),
    training,
    curves,
    positions,
    groups,
    note,
    notes: () => notes,
    record: (name, value) => metrics.set(name, value),
    metrics: () => Object.fromEntries(metrics),
    read: () => [...read],
    executed: () => !claimed
  };
}
async function readingOf({ contract, contractTable, root }) {
  if (contract === void 0) return readAs({});
  const { loadContract } = await import("./contract-7S4M3QR3.js");
  return readAs((await loadContract(resolve(root, contract), contract, contractTable)).schema);
}
function once(work, keyOf = (...given) => given[0]) {
  const known = /* @__PURE__ */ new Map();
  return (...given) => {
    const key = keyOf(...given);
    const found = known.get(key) ?? work(...given);
    known.set(key, found);
    return found;
  };
}

// packages/gates/src/quality/summary.ts
var MAIN = {
  binary: [
    ...["accuracy", "precision", "recall", "f1", "roc_auc", "average_precision", "log_loss", "brier_score"],
    ...["calibration_error", "selection_rate", "label_rate"]
  ],
  multiclass: [
    "accuracy",
    "balanced_accuracy",
    "macro_precision",
    "macro_recall",
    "macro_f1",
    "log_loss",
    "brier_score"
  ],
  regression: ["mae", "rmse", "r2", "median_absolute_error", "max_error"]
};
function mainMetrics(sample) {
  return Object.fromEntries(
    MAIN[sample.task].flatMap((name) => {
      if (!hasWhatIsNeeded(name, sample)) return [];
      const measured = measure(name, sample);
      return [[name, measured.kind === "undefined" ? null : measured.value]];
    })
  );
}
function hasWhatIsNeeded(name, sample) {
  if (qualityMetrics[name].needs.length === 0) return true;
  try {
    metricOf({ metric: name, arguments: [] }, sample.task).assertFits(sample);
    return true;
  } catch (error) {
    if (error instanceof SeaTrialsError) return false;
    throw error;
  }
}
function turnedRows(candidate, baseline) {
  if (candidate.task === "regression" || baseline.task === "regression") return void 0;
  const { b, c, n } = turned(candidate, baseline);
  return `against the baseline, ${b} of ${n} rows turned right and ${c} turned wrong`;
}
function dependence({ ids, entities, where, n }) {
  if (ids === void 0 || entities !== void 0) return void 0;
  const distinct = distinctIds(ids);
  if (distinct === n) return void 0;
  return `${where} has ${n} rows but ${distinct} ids: rows look dependent, and intervals are too narrow; name what they belong to with \`entity\``;
}

export {
  qualityFigures,
  memberFigure,
  independentDifference,
  metricOf,
  judgeQuality,
  curveOf,
  generalizationLoss,
  divergence,
  projectedGain,
  material,
  mainMetrics,
  turnedRows,
  dependence
};
