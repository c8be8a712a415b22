import{createRequire as __seaTrialsRequire}from'node:module';const require=__seaTrialsRequire(import.meta.url);
import {
  byEntity,
  mass,
  oncePer,
  ranked,
  supportOf
} from "./chunk-63VGWI42.js";
import {
  tango,
  wilsonEnds
} from "./chunk-TMF5RQ56.js";
import {
  argsort
} from "./chunk-7PDMDSHW.js";
import {
  undefinedBecause
} from "./chunk-MVB5BEBX.js";
import {
  normalCdf,
  normalDensity,
  tOf,
  zOf
} from "./chunk-ILMWJOEA.js";

// packages/stats/src/folded.ts
var foldedMean = (c) => 2 * normalDensity(c) + c * (2 * normalCdf(c) - 1);
var foldedSum = (deviations) => {
  const { seen, weight, error, still = error } = deviations;
  const bins = seen.length;
  let plain = 0;
  let noise = 0;
  let scale = 0;
  for (let b = 0; b < bins; b++) {
    plain += weight[b] * Math.abs(seen[b]);
    noise += weight[b] * still[b] * foldedMean(0);
    scale += weight[b] * error[b];
  }
  const spread = (c) => {
    let truth = 0;
    let mean = 0;
    let variance = 0;
    const m = foldedMean(c);
    const g = 2 * normalCdf(c) - 1;
    const slope = new Float64Array(bins);
    const curvature = new Float64Array(bins);
    for (let b = 0; b < bins; b++) {
      const unit = weight[b] * error[b];
      truth += unit * c;
      mean += unit * m;
      variance += unit * unit * (1 + c * c - m * m);
      slope[b] = weight[b] * g * (Math.sign(seen[b]) || (b % 2 === 0 ? 1 : -1));
      curvature[b] = error[b] > 0 ? weight[b] * 2 * normalDensity(c) / error[b] : 0;
    }
    return { truth, mean, sd: Math.sqrt(Math.max(0, variance + (deviations.excess?.(slope, curvature) ?? 0))) };
  };
  const cMax = scale > 0 ? plain / scale + 50 : 0;
  const find = (reached) => {
    if (scale === 0) return plain;
    let [low, high] = [0, cMax];
    if (reached(0)) return 0;
    for (let i = 0; i < 50; i++) {
      const middle = (low + high) / 2;
      if (reached(middle)) high = middle;
      else low = middle;
    }
    return spread((low + high) / 2).truth;
  };
  return {
    value: debiased(deviations, plain),
    ends: (z) => {
      const quiet = spread(0);
      const reached = deviations.overstated ? Math.max(plain, quiet.mean) : plain;
      const high = find((c) => {
        const at = spread(c);
        return at.mean - z * at.sd >= reached;
      });
      const observed = spread(scale > 0 ? plain / scale : 0);
      return [Math.max(0, plain - noise - z * Math.max(quiet.sd, observed.sd)), high];
    }
  };
};
var debiased = ({ seen, weight, error }, plain) => {
  let excess = 0;
  for (let b = 0; b < seen.length; b++) {
    const s = error[b];
    if (s === 0) continue;
    const c = Math.abs(seen[b]) / s;
    const likely = Math.sqrt(Math.max(0, c * c - 1));
    excess += weight[b] * s * (foldedMean(likely) - likely);
  }
  return Math.max(0, plain - excess);
};

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

// packages/stats/src/interval.ts
var held = (x, { min = -Infinity, max = Infinity }) => Math.min(max, Math.max(min, x));
var unbounded = (method) => (level) => ({ low: null, high: null, level, method });
var boundByEntities = (measured) => measured.kind === "estimate" && measured.entities !== void 0 && measured.entities < 2 ? { ...measured, interval: unbounded("one entity") } : measured;
var tInterval = (value, se, df, range = {}, method = "t") => (level) => {
  const half = tOf(level, df) * se;
  return { low: held(value - half, range), high: held(value + half, range), level, method };
};
var logitInterval = (value, se, df, method) => (level) => {
  const half = tOf(level, df) * se / (value * (1 - value));
  const odds = value / (1 - value);
  const low = odds * Math.exp(-half);
  const high = odds * Math.exp(half);
  return { low: Math.min(value, low / (1 + low)), high: Math.max(value, 1 / (1 + 1 / high)), level, method };
};
var wilsonThrough = (p, n, df, map, method) => (level) => {
  const [a, b] = wilsonEnds(p, n, tOf(level, df)).map(map);
  return { low: Math.min(a, b), high: Math.max(a, b), level, method };
};
var skewedMean = (value, se, skewness, n, df, range) => (level) => {
  const root = Math.sqrt(n);
  const inverse = (y) => Math.abs(skewness) < 1e-9 ? y : 3 * root / skewness * (Math.cbrt(1 + skewness * (y / root - skewness / (6 * n))) - 1);
  const t = tOf(level, df);
  const low = held(value - se * inverse(t), range);
  const high = held(value - se * inverse(-t), range);
  return { low: Math.min(low, value), high: Math.max(high, value), level, method: "Hall's skewness-corrected t" };
};
var moverSum = (parts, correlation2, range, method) => (level) => {
  const ends = parts.map(({ interval }) => interval(level));
  const side = (distances) => {
    if (distances.includes(null)) return null;
    let sum = 0;
    for (let i = 0; i < parts.length; i++)
      for (let j = 0; j < parts.length; j++)
        sum += correlation2(i, j) * parts[i].weight * parts[j].weight * distances[i] * distances[j];
    return Math.sqrt(Math.max(0, sum));
  };
  const value = parts.reduce((sum, part) => sum + part.weight * part.value, 0);
  const below = side(ends.map(({ low }, i) => low === null ? null : parts[i].value - low));
  const above = side(ends.map(({ high }, i) => high === null ? null : high - parts[i].value));
  return {
    low: below === null ? null : held(value - below, range),
    high: above === null ? null : held(value + above, range),
    level,
    method
  };
};

// packages/stats/src/influence.ts
var standardError = (influence) => {
  let sum = 0;
  for (let i = 0; i < influence.length; i++) sum += influence[i] * influence[i];
  return Math.sqrt(sum) / influence.length;
};
var covariance = (a, b) => {
  if (a.length !== b.length) throw new RangeError("covariance needs influences over the same rows");
  let sum = 0;
  for (let i = 0; i < a.length; i++) sum += a[i] * b[i];
  return sum / (a.length * a.length);
};
var contrast = (a, b, factor = 1) => {
  if (a.length !== b.length) throw new RangeError("contrast needs influences over the same rows");
  const result = new Float64Array(a.length);
  for (let i = 0; i < a.length; i++) result[i] = a[i] - factor * b[i];
  return result;
};

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
    const cell = label[i] * classes2 + prediction[i];
    const w = weight[i];
    rows[cell]++;
    sums[cell] += w;
    squares[cell] += w * w;
  }
  return { classes: classes2, weight: sums, squares, rows };
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
var cellInfluence = (sample, cells2) => {
  const { label, prediction, weight, n, entities } = sample;
  const { classes: classes2 } = confusion(sample);
  const scale = n / mass(sample).total * Math.sqrt(n / Math.max(1, n - 1));
  const result = new Float64Array(n);
  for (let i = 0; i < n; i++) {
    const cell = cells2[label[i] * classes2 + prediction[i]];
    result[i] = cell * scale * (weight ? weight[i] : 1);
  }
  return entities ? byEntity(result, entities) : result;
};
var cellError = (sample, { influence }) => {
  if (sample.entities) return standardError(cellInfluence(sample, influence));
  const { squares } = confusion(sample);
  let sum = 0;
  for (let cell = 0; cell < influence.length; cell++) sum += influence[cell] * influence[cell] * squares[cell];
  return Math.sqrt(sum) / mass(sample).total * Math.sqrt(sample.n / Math.max(1, sample.n - 1));
};
var supportOn = (sample, chosen) => {
  const { rows, classes: classes2 } = confusion(sample);
  if (sample.weight || sample.entities)
    return supportOf(sample, (row) => chosen[sample.label[row] * classes2 + sample.prediction[row]] > 0);
  const n = rows.reduce((sum, each, cell) => sum + (chosen[cell] > 0 ? each : 0), 0);
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
  for (let cell = 0; cell < squares.length; cell++) sum += a.influence[cell] * b.influence[cell] * squares[cell];
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
  const influence = share.map((_, cell) => slope(Math.floor(cell / classes2), cell % classes2));
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
  for (let cell = 0; cell < result.length; cell++)
    result[cell] = weigh(Math.floor(cell / matrix.classes), cell % matrix.classes);
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
  const parts = [];
  for (const c of classes2) {
    const part = perClass.of(matrix, c);
    if (part === null) return undefinedBecause(perClass.empty, sample.n);
    parts.push(part);
  }
  const share = 1 / parts.length;
  const functional2 = combine(parts.map((part) => [share, part]));
  const interval = moverSum(
    parts.map((part, i) => ({
      weight: share,
      value: part.value,
      interval: perClass.interval(sample, classes2[i], part)
    })),
    // Precisions and recalls of two classes rest on different rows. A mistake spoils the F of both classes at once.
    (i, j) => i === j ? 1 : Math.max(
      0,
      cellCorrelation(sample, parts[i], parts[j], perClass === recalls || perClass === precisions ? 0 : 1)
    ),
    { min: 0, max: 1 },
    "Wilson, MOVER"
  );
  const entities = Math.min(...classes2.map((c) => supportOfClass(sample, perClass.among, c).units));
  return cellEstimate(sample, functional2, sample.n, void 0, cellError(sample, functional2), interval, entities);
};
var weighted = (sample, perClass) => {
  const matrix = confusion(sample);
  const parts = [];
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
    parts.push([support.value, part], [part.value, { value: 0, influence: support.influence }]);
  }
  const functional2 = combine(parts);
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

// packages/stats/src/quality/ranking.ts
var scored = (sample) => {
  if (sample.score === void 0) throw new TypeError("a ranking metric needs scores");
  return sample;
};
var sides = oncePer((sample) => ({
  positives: supportOf(sample, (row) => sample.label[row] === 1),
  negatives: supportOf(sample, (row) => sample.label[row] === 0)
}));
var small = (rows) => Math.sqrt(rows / Math.max(1, rows - 1));
var rocRanking = oncePer((sample) => {
  const { label, score, weight, n } = sample;
  const order = ranked(sample);
  const { positives, negatives } = sides(sample);
  const influence = new Float64Array(n);
  let below = 0;
  let above = positives.total;
  let area = 0;
  for (let start = 0; start < n; ) {
    let end = start;
    let tiedPositive = 0;
    let tiedNegative = 0;
    const value2 = score[order[start]];
    while (end < n && score[order[end]] === value2) {
      const row = order[end++];
      const w = weight ? weight[row] : 1;
      if (label[row] === 1) tiedPositive += w;
      else tiedNegative += w;
    }
    above -= tiedPositive;
    const ofNegatives = (below + tiedNegative / 2) / negatives.total;
    const ofPositives = (above + tiedPositive / 2) / positives.total;
    for (let at = start; at < end; at++) influence[order[at]] = label[order[at]] === 1 ? ofNegatives : ofPositives;
    area += tiedPositive * ofNegatives;
    below += tiedNegative;
    start = end;
  }
  const value = Math.min(1, area / positives.total);
  const positiveScale = n / positives.total * small(positives.rows);
  const negativeScale = n / negatives.total * small(negatives.rows);
  for (let i = 0; i < n; i++)
    influence[i] = (influence[i] - value) * (label[i] === 1 ? positiveScale : negativeScale) * (weight ? weight[i] : 1);
  return { value, influence, positives, negatives };
});
var missingSide = ({ positives, negatives }, n) => n === 0 ? undefinedBecause("no rows", 0) : positives.rows === 0 ? undefinedBecause("no positives", n) : negatives.rows === 0 ? undefinedBecause("no negatives", n) : null;
var rocAuc = (sample) => {
  const missing = missingSide(sides(sample), sample.n);
  if (missing) return missing;
  const { value, influence, positives, negatives } = rocRanking(scored(sample));
  const units = sample.entities ? byEntity(influence, sample.entities) : influence;
  const se = standardError(units);
  const intervals2 = aucIntervals(value, se, positives, negatives, sample.entities !== void 0);
  const entities = Math.min(positives.units, negatives.units);
  return {
    kind: "estimate",
    value,
    n: sample.n,
    se,
    interval: intervals2,
    influence: units,
    ...sample.entities ? { entities } : {}
  };
};
var aucIntervals = (value, se, positives, negatives, clustered) => {
  const thin = 30;
  const [m, n] = [positives.effective, negatives.effective];
  const df = clustered ? Math.min(positives.df, negatives.df) : Number.POSITIVE_INFINITY;
  const degenerate = value <= 0 || value >= 1 || !(se > 0);
  const delong = degenerate ? null : logitInterval(value, se, df, "DeLong, logit");
  const disorder = Math.min(value, 1 - value) * Math.min(m, n);
  return (level) => {
    const plain = delong?.(level);
    if (plain && Math.min(m, n) >= thin && disorder >= 1) return plain;
    const score = newcombeAuc(value, m, n, tOf(level, df));
    return {
      low: Math.min(score.low, plain?.low ?? 1),
      high: Math.max(score.high, plain?.high ?? 0),
      level,
      method: plain ? "DeLong, logit; Newcombe" : "Newcombe"
    };
  };
};
var newcombeAuc = (value, m, n, z) => {
  const half = (m + n) / 2 - 1;
  const spread = (theta) => z * Math.sqrt(theta * (1 - theta) * (1 + half * (1 - theta) / (2 - theta) + half * theta / (1 + theta)) / (m * n));
  const solve = (inside, outside) => {
    let [a, b] = [inside, outside];
    for (let i = 0; i < 60; i++) {
      const middle = (a + b) / 2;
      if (Math.abs(value - middle) <= spread(middle)) a = middle;
      else b = middle;
    }
    return (a + b) / 2;
  };
  return { low: solve(value, 0), high: solve(value, 1) };
};
var precisionRanking = oncePer((sample) => {
  const { label, score, weight, n } = sample;
  const order = ranked(sample);
  const { positives, negatives } = sides(sample);
  const precisionAt = new Float64Array(n);
  const selectedAt = new Float64Array(n);
  let hits = 0;
  let selected2 = 0;
  let sum = 0;
  for (let end = n; end > 0; ) {
    let start = end;
    let tied = 0;
    const value2 = score[order[end - 1]];
    while (start > 0 && score[order[start - 1]] === value2) {
      const row = order[--start];
      const w = weight ? weight[row] : 1;
      selected2 += w;
      if (label[row] === 1) tied += w;
    }
    hits += tied;
    for (let at = start; at < end; at++) {
      precisionAt[at] = hits / selected2;
      selectedAt[at] = selected2;
    }
    sum += tied * (hits / selected2);
    end = start;
  }
  const value = Math.min(1, sum / positives.total);
  const influence = new Float64Array(n);
  const scale = n / positives.total * small(Math.min(positives.rows, n));
  let share = 0;
  let precise = 0;
  for (let start = 0; start < n; ) {
    let end = start;
    const at = score[order[start]];
    while (end < n && score[order[end]] === at) {
      const row = order[end];
      if (label[row] === 1) {
        const w = weight ? weight[row] : 1;
        share += w / selectedAt[end];
        precise += w * precisionAt[end] / selectedAt[end];
      }
      end++;
    }
    for (let i = start; i < end; i++) {
      const row = order[i];
      const own = label[row] === 1 ? precisionAt[i] - value + share : 0;
      influence[row] = (own - precise) * scale * (weight ? weight[row] : 1);
    }
    start = end;
  }
  return { value, influence, positives, negatives };
});
var averagePrecision = (sample) => {
  const { positives } = sides(sample);
  if (sample.n === 0) return undefinedBecause("no rows", 0);
  if (positives.rows === 0) return undefinedBecause("no positives", sample.n);
  const { value, influence } = precisionRanking(scored(sample));
  const units = sample.entities ? byEntity(influence, sample.entities) : influence;
  const se = standardError(units);
  return {
    kind: "estimate",
    value,
    n: sample.n,
    se,
    interval: precisionIntervals(value, se, positives, sample.entities !== void 0),
    influence: units,
    ...sample.entities ? { entities: positives.units } : {}
  };
};
var precisionIntervals = (value, se, positives, clustered) => {
  const rows = Math.max(1, positives.effective);
  if (value >= 1 - 1e-12 || !(se > 0) || rows < 2)
    return (level) => {
      const [low, high] = wilsonEnds(value, rows, clustered ? tOf(level, positives.df) : zOf(level));
      return { low, high, level, method: "Wilson over positives" };
    };
  const binomial = Math.sqrt(value * (1 - value) / rows);
  return logitInterval(value, Math.max(se, binomial), Math.min(rows - 1, positives.df), "influence, logit");
};

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
  const parts = [];
  for (let c = 0; c < sample.classes.length; c++) {
    const part = boundByEntities(one(oneAgainstRest(sample, c)));
    if (part.kind === "undefined") return part;
    parts.push(part);
  }
  return parts;
};
var averaged = (parts, weights, n, shares, df = Number.POSITIVE_INFINITY) => {
  const influence = shares ? shares.slice() : new Float64Array(parts[0].influence.length);
  let value = 0;
  for (const [c, part] of parts.entries()) {
    value += weights[c] * part.value;
    for (let i = 0; i < influence.length; i++) influence[i] += weights[c] * part.influence[i];
  }
  const members = parts.map((part, c) => ({ weight: weights[c], value: part.value, interval: part.interval }));
  const influences = parts.map((part) => part.influence);
  if (shares) {
    const spread = standardError(shares);
    members.push({ weight: 1, value: 0, interval: tInterval(0, spread, df) });
    influences.push(shares);
  }
  const correlation2 = (i, j) => {
    if (i === j) return 1;
    const spread = standardError(influences[i]) * standardError(influences[j]);
    return spread > 0 ? Math.max(0, covariance(influences[i], influences[j]) / spread) : 0;
  };
  const known = influences.map((_, i) => influences.map((_2, j) => correlation2(i, j)));
  const interval = moverSum(members, (i, j) => known[i][j], { min: 0, max: 1 }, "MOVER over classes");
  const entities = parts.flatMap((part) => part.entities === void 0 ? [] : [part.entities]);
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
  const parts = overClasses(sample, rocAuc);
  return Array.isArray(parts) ? averaged(
    parts,
    parts.map(() => 1 / parts.length),
    sample.n
  ) : parts;
};
var macroAveragePrecision = (sample) => {
  const parts = overClasses(sample, averagePrecision);
  return Array.isArray(parts) ? averaged(
    parts,
    parts.map(() => 1 / parts.length),
    sample.n
  ) : parts;
};
var weightedRocAuc = (sample) => {
  const parts = overClasses(sample, rocAuc);
  if (!Array.isArray(parts)) return parts;
  const shares = new Array(parts.length).fill(0);
  let total = 0;
  for (let i = 0; i < sample.n; i++) {
    const w = sample.weight ? sample.weight[i] : 1;
    shares[sample.label[i]] += w;
    total += w;
  }
  for (let c = 0; c < shares.length; c++) shares[c] /= total;
  const mean = parts.reduce((sum, part, c) => sum + shares[c] * part.value, 0);
  const ofShares = new Float64Array(sample.n);
  for (let i = 0; i < sample.n; i++)
    ofShares[i] = (parts[sample.label[i]].value - mean) * sample.n * (sample.weight ? sample.weight[i] : 1) / total;
  return averaged(
    parts,
    shares,
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
var pairsOf = (groups, compare) => groups.flatMap(
  (_, i) => groups.slice(0, i).map((_2, j) => {
    const [first, second] = groups[i].value > groups[j].value ? [i, j] : [j, i];
    return { first, second, estimate: compare(groups[first], groups[second]) };
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
var gap = (groups, sharing, compare, summarise, extreme) => {
  if (groups.length < 2) throw new RangeError("a gap needs two groups");
  const pairs = pairsOf(groups, compare);
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

export {
  foldedSum,
  rocAuc,
  calibrationBins,
  qualityMetrics,
  measure,
  pairedDifference,
  turned,
  independentDifference,
  bonferroni,
  sidak,
  difference,
  ratio
};
