import{createRequire as __seaTrialsRequire}from'node:module';const require=__seaTrialsRequire(import.meta.url);
import {
  accuracy,
  cellCorrelation,
  cellError,
  cellEstimate,
  cellSpread,
  cells,
  combine,
  confusion,
  everything,
  f1,
  fIntervals,
  fOf,
  falseDiscoveryRate,
  falseNegativeRate,
  falseOmissionRate,
  falsePositiveRate,
  fbeta,
  jaccard,
  negative,
  negativePredictiveValue,
  ofF,
  positive,
  precision,
  precisionOf,
  quotient,
  rate,
  recall,
  recallOf,
  rejected,
  selected,
  selectionRate,
  specificity,
  supportOn,
  worth,
  wrong,
  zeroOneLoss
} from "./chunk-54UPS2SN.js";
import {
  logistic
} from "./chunk-JZ23ZK4Y.js";
import {
  OF_SQUARES,
  SURELY_HEAVY,
  averageOf,
  designSeen,
  foreseenVariance,
  hitRate,
  influenceOfEach,
  knownBy,
  meanAveragePrecision,
  meanInfluence,
  meanOf,
  meanOfEach,
  meanOfRatios,
  meanOfSome,
  meanOfSquares,
  meanReciprocalRank,
  ndcg,
  precisionAt,
  recallAt,
  shareIntervals,
  shareOf,
  tailsOfRows,
  unseenAbove
} from "./chunk-PESDCMIF.js";
import {
  LAST,
  POSITIVE,
  byItself,
  foldedSum,
  inOrder,
  largestEffect,
  rocAuc,
  scaleOf,
  scored,
  sides,
  sweptBest,
  sweptWhole
} from "./chunk-UAJZ7R2R.js";
import {
  ROUNDING,
  boundByFreedom,
  independentRatio,
  intervalInSum,
  logitInterval,
  moverSum,
  shareInterval,
  tInterval,
  wider
} from "./chunk-YBZBQVW7.js";
import {
  shareEnds,
  wilsonEnds
} from "./chunk-ASHCQCSS.js";
import {
  covariance,
  freedomOf,
  isDependent,
  mass,
  random,
  standardError,
  standardErrorOf,
  subset,
  supportOf,
  unitsOf,
  unitsOfEach,
  varianceRatio
} from "./chunk-Y3K7NPZO.js";
import {
  argsort
} from "./chunk-P43VE5F7.js";
import {
  oncePer,
  scoreOf,
  unread
} from "./chunk-VPWZ4MVO.js";
import {
  chiSquareQuantile,
  tOf,
  zOf
} from "./chunk-545X53NH.js";
import {
  undefinedBecause
} from "./chunk-MVB5BEBX.js";

// packages/stats/src/quality/confidence.ts
var confidences = (sample) => sample.task === "binary" ? { p: sample.score, y: sample.label } : ofPredicted(sample);
var confidenceOf = (sample) => {
  if (sample.task === "binary") return scoreOf(sample);
  const { p } = ofPredicted(sample);
  return (row) => p[row];
};
var cameTrue = (sample) => sample.task === "binary" ? sample.label : ofPredicted(sample).y;
var ofPredicted = oncePer((sample) => {
  const { n, classes: classes2, prediction, probabilities, label } = sample;
  const p = new Float64Array(n);
  const y = new Uint8Array(n);
  for (let i = 0; i < n; i++) {
    const said = prediction[i];
    p[i] = probabilities[i * classes2.length + said];
    y[i] = said === label[i] ? 1 : 0;
  }
  return { p, y };
});
var countUnlikely = (into, p, came, weight) => {
  const isLikely = p >= 0.5;
  into.said += weight * (isLikely ? 1 - p : p);
  if (came === 1 !== isLikely) into.came += weight;
};
var mostUnlikely = ({ came, said }, sample, critical) => {
  const { total, effective, alone } = mass(sample);
  const worth2 = came > 0 ? Math.max(effective, alone / designOfMisses(sample)) : effective;
  return Math.max(0, shareEnds(Math.min(1, came / total), worth2, critical)[1] - said / total);
};
var designOfMisses = (sample) => {
  if (!isDependent(sample)) return 1;
  const [said, came] = [confidenceOf(sample), cameTrue(sample)];
  return Math.max(
    1,
    varianceRatio(sample, (row) => came[row] - said(row), sample)
  );
};

// packages/stats/src/quality/calibration.ts
var BINNING = { kind: "equal_width", bins: 15 };
var binOf = (sample, { kind, bins }) => {
  const within = (share) => Math.min(bins - 1, Math.max(0, Math.floor(share * bins)));
  if (kind === "equal_width") {
    const said = confidenceOf(sample);
    return (row) => within(said(row));
  }
  const { p } = confidences(sample);
  const result = new Int32Array(sample.n);
  const order = argsort(p);
  const { total } = mass(sample);
  const weightAt = (at) => sample.weight ? sample.weight[order[at]] : 1;
  let before = 0;
  for (let start = 0; start < order.length; ) {
    let [end, tied] = [start, 0];
    while (end < order.length && p[order[end]] === p[order[start]]) tied += weightAt(end++);
    const bin = within((before + tied / 2) / total);
    for (let at = start; at < end; at++) result[order[at]] = bin;
    before += tied;
    start = end;
  }
  return (row) => result[row];
};
var sumsOf = oncePer((_) => /* @__PURE__ */ new Map());
var binned = (sample, binning) => {
  const of = binOf(sample, binning);
  const [known, key] = [sumsOf(sample), JSON.stringify(binning)];
  const sums = known.get(key) ?? summed(sample, of, binning.bins);
  known.set(key, sums);
  return { ...sums, of };
};
var summed = (sample, of, bins) => {
  const said = confidenceOf(sample);
  const labels = cameTrue(sample);
  const result = {
    rows: new Float64Array(bins),
    weight: new Float64Array(bins),
    score: new Float64Array(bins),
    hits: new Float64Array(bins),
    noise: new Float64Array(bins),
    expected: new Float64Array(bins),
    unlikely: { came: 0, said: 0 }
  };
  for (let i = 0; i < sample.n; i++) {
    const [p, y, bin] = [said(i), labels[i], of(i)];
    const w = sample.weight ? sample.weight[i] : 1;
    result.rows[bin]++;
    result.weight[bin] += w;
    result.score[bin] += w * p;
    result.hits[bin] += w * y;
    result.noise[bin] += w * w * (y - p) * (y - p);
    result.expected[bin] += w * w * p * (1 - p);
    countUnlikely(result.unlikely, p, y, w);
  }
  return result;
};
var calibrationBins = (sample, bins = BINNING.bins) => {
  const { rows, weight, score, hits, expected } = binned(sample, { kind: "equal_width", bins });
  return Array.from(rows, (n, b) => ({
    low: b / bins,
    high: (b + 1) / bins,
    n,
    confidence: n === 0 ? null : score[b] / weight[b],
    frequency: n === 0 ? null : hits[b] / weight[b],
    spread: n === 0 ? null : Math.sqrt(expected[b]) / weight[b]
  }));
};
var calibrationError = (sample, binning = BINNING) => {
  if (sample.n === 0) return undefinedBecause("no rows", 0);
  const { rows, weight, score, hits, noise, expected, unlikely, of } = binned(sample, binning);
  const { total, effective, df } = mass(sample);
  const critical = (level) => isDependent(sample) ? tOf(level, df) : zOf(level);
  const used = Array.from(rows.keys()).filter((b) => rows[b] > 0);
  const seen = new Float64Array(used.length);
  const share = new Float64Array(used.length);
  const error = new Float64Array(used.length);
  const design = designOfMisses(sample);
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
  const signs = weight.map((all, b) => {
    const off = hits[b] - score[b];
    return Math.abs(off) > 1e-12 * all ? Math.sign(off) : 0;
  });
  const byRow = influenceOfEach(sample, signedMisses(sample, of, signs), plain);
  let known;
  let standard;
  const influence = () => {
    known ??= unitsOfEach(byRow, sample.n, sample);
    return known;
  };
  return {
    kind: "estimate",
    value,
    plain,
    n: sample.n,
    interval: (level) => {
      const [low, high] = folded.ends(critical(level));
      const least = Math.max(
        wilsonEnds(0, effective, critical(level))[1] / binning.bins,
        mostUnlikely(unlikely, sample, critical(level))
      );
      return {
        low: Math.min(low, value),
        high: Math.min(1, Math.max(high, value, least)),
        level,
        method: "folded normals, inverted"
      };
    },
    get influence() {
      return influence();
    },
    get se() {
      standard ??= isDependent(sample) ? standardError(influence()) : standardErrorOf(byRow, sample.n);
      return standard;
    },
    ...isDependent(sample) ? {} : { byRow: { n: sample.n, read: (use) => use(byRow) } }
  };
};
var signedMisses = (sample, of, signs) => {
  const [said, came] = [confidenceOf(sample), cameTrue(sample)];
  return (row) => signs[of(row)] * (came[row] - said(row));
};
var DRAWS = 2e3;
var calibrationNull = (sample, level, binning = BINNING) => {
  const { expected } = binned(sample, binning);
  const { total } = mass(sample);
  const design = designOfMisses(sample);
  const errors = expected.map((variance) => Math.sqrt(variance * design) / total);
  const { normal } = random("calibration null", sample.n, binning.kind, binning.bins);
  const drawn = new Float64Array(DRAWS);
  for (let i = 0; i < DRAWS; i++) for (const error of errors) drawn[i] += Math.abs(error * normal());
  drawn.sort();
  return drawn[Math.min(DRAWS - 1, Math.ceil(level * DRAWS) - 1)];
};

// packages/stats/src/quality/cost.ts
var costBetween = (costs, actual, predicted) => {
  const cost2 = costs.get(actual)?.get(predicted);
  if (cost2 === void 0) throw new TypeError(`no cost of predicting ${predicted} where ${actual} is true`);
  return cost2;
};
var cost = (sample, costs) => {
  if (costs === void 0) throw new TypeError("a cost needs a table of costs");
  const { n, label, prediction } = sample;
  const classes2 = sample.task === "binary" ? ["0", "1"] : sample.classes;
  const cells2 = classes2.flatMap((actual) => classes2.map((predicted) => costBetween(costs, actual, predicted)));
  const rows = new Float64Array(n);
  for (let i = 0; i < n; i++) rows[i] = cells2[label[i] * classes2.length + prediction[i]];
  return meanOf(sample, rows, { min: Math.min(...cells2), max: Math.max(...cells2) });
};

// packages/stats/src/quality/losses.ts
var absoluteLoss = (actual, predicted) => Math.abs(actual - predicted);
var squaredLoss = (actual, predicted) => (actual - predicted) ** 2;
var pinballLoss = (alpha) => (actual, predicted) => actual >= predicted ? alpha * (actual - predicted) : (1 - alpha) * (predicted - actual);
var unitDeviance = (power) => {
  if (power === 0) return squaredLoss;
  if (power === 1) return (y, p) => 2 * ((y > 0 ? y * Math.log(y / p) : 0) - y + p);
  if (power === 2) return (y, p) => 2 * (Math.log(p / y) + y / p - 1);
  const constant = (1 - power) * (2 - power);
  const ofLabel = (y) => y > 0 ? y ** (2 - power) / constant : 0;
  return (y, p) => 2 * (ofLabel(y) - y * p ** (1 - power) / (1 - power) + p ** (2 - power) / (2 - power));
};
var devianceDomain = (power) => {
  if (power === 0) return () => true;
  if (power < 0) return (_, p) => p > 0;
  return power < 2 ? (y, p) => y >= 0 && p > 0 : (y, p) => y > 0 && p > 0;
};
var logDomain = (y, p) => y > -1 && p > -1;
var losses = ({ n, label, prediction }, loss) => {
  const rows = new Float64Array(n);
  for (let i = 0; i < n; i++) rows[i] = loss(label[i], prediction[i]);
  return rows;
};
var lossesOf = ({ n, label }, loss, constant) => {
  const rows = new Float64Array(n);
  for (let i = 0; i < n; i++) rows[i] = loss(label[i], constant);
  return rows;
};

// packages/stats/src/quality/quantiles.ts
var positive2 = { min: 0 };
var predictionsOf = ({ prediction, quantiles, n }, level) => {
  if (quantiles === void 0) return prediction;
  const { levels, values } = quantiles;
  const k = levels.indexOf(level);
  if (k < 0) throw new TypeError(`the quantile ${level} is not predicted`);
  return Float64Array.from({ length: n }, (_, row) => values[row * levels.length + k]);
};
var perRow = (sample, of) => Float64Array.from({ length: sample.n }, (_, row) => of(row));
var atQuantile = (sample, level) => ({
  ...sample,
  prediction: predictionsOf(sample, level)
});
var pinball = (sample, alpha) => meanOf(sample, losses(atQuantile(sample, alpha), pinballLoss(alpha)), positive2);
function between(sample, lower, upper) {
  const [one, other] = [predictionsOf(sample, lower), predictionsOf(sample, upper)];
  return {
    low: perRow(sample, (row) => Math.min(one[row], other[row])),
    high: perRow(sample, (row) => Math.max(one[row], other[row]))
  };
}
var coverage = (sample, lower, upper) => {
  const { low, high } = between(sample, lower, upper);
  return shareOf(
    sample,
    perRow(sample, (row) => low[row] <= sample.label[row] && sample.label[row] <= high[row] ? 1 : 0)
  );
};
var ENOUGH_OF_ONE_WIDTH = 30;
var intervalWidth = (sample, lower, upper) => {
  const { low, high } = between(sample, lower, upper);
  const width = meanOf(
    sample,
    perRow(sample, (row) => high[row] - low[row]),
    {}
  );
  return saidOfEveryRow(width) ?? width;
};
var DIGITS = 12;
var saidOfEveryRow = (mean, size) => {
  if (mean.kind === "undefined" || mean.n < ENOUGH_OF_ONE_WIDTH || (mean.df ?? 1) < 1) return void 0;
  const { se = 0, influence, ...rest } = mean;
  const scale = size ?? Math.abs(mean.value);
  if (se > ROUNDING * scale) return void 0;
  const value = Math.abs(mean.value) <= ROUNDING * scale ? 0 : Number(mean.value.toPrecision(DIGITS));
  const interval = (level) => ({ low: value, high: value, level, method: "the same width in every row" });
  return { ...rest, value, se, interval, ...influence === void 0 ? {} : { influence } };
};
var crossed = oncePer((sample) => {
  const { levels, values } = sample.quantiles ?? { levels: [], values: new Float64Array(0) };
  const k = levels.length;
  return perRow(sample, (row) => {
    for (let i = 1; i < k; i++) if (values[row * k + i] < values[row * k + i - 1]) return 1;
    return 0;
  });
});
var quantileCrossing = (sample) => shareOf(sample, crossed(sample));
var crossings = (sample) => crossed(sample).reduce((sum, is) => sum + is, 0);

// packages/stats/src/hanging.ts
var freedom = (of) => freedomOf(of) ?? Number.POSITIVE_INFINITY;
var meanInfluence2 = (values, group, rows, of) => {
  let mean = 0;
  for (const row of group) mean += values(row) / group.length;
  const scale = rows / group.length * Math.sqrt(rows / Math.max(1, rows - 1));
  const influence = new Float64Array(rows);
  for (const row of group) influence[row] = (values(row) - mean) * scale;
  return unitsOf(influence, of);
};
var LEAST = 1 + 1e-9;
var covariancesOfMeans = (values, groups, rows, of) => {
  const units = groups.map((group) => meanInfluence2((row) => values[row], group, rows, of));
  const matrix = new Float64Array(groups.length ** 2);
  units.forEach((a, g) => {
    for (let h = 0; h <= g; h++) {
      matrix[g * groups.length + h] = covariance(a, units[h]);
      matrix[h * groups.length + g] = matrix[g * groups.length + h];
    }
  });
  return { matrix, df: freedom(of) };
};
var effectBetween = (codes, first, classes2, of) => {
  const rows = codes.length;
  const second = rows - first;
  const counts = new Float64Array(2 * classes2);
  for (let row = 0; row < rows; row++) counts[(row < first ? 0 : classes2) + codes[row]]++;
  const spreadOf = (isIn) => {
    let [p, q] = [0, 0];
    for (let c = 0; c < classes2; c++)
      if (isIn(c)) {
        p += counts[c] / first;
        q += counts[classes2 + c] / second;
      }
    const factor2 = Math.sqrt(rows / Math.max(1, rows - 1)) * rows;
    const influence = Float64Array.from({ length: rows }, (_, row) => {
      const hit = isIn(codes[row]) ? 1 : 0;
      return row < first ? (hit - p) * factor2 / first : (q - hit) * factor2 / second;
    });
    const [variance, unit] = [varianceOf(unitsOf(influence, of), of), p / first + q / second];
    return { variance, plain: p * (1 - p) / first + q * (1 - q) / second, score: unit > 0 ? variance / unit : 0 };
  };
  const spreads = Array.from({ length: classes2 }, (_, c) => spreadOf((each) => each === c));
  const gains = (c) => counts[c] / first > counts[classes2 + c] / second;
  const factor = Math.max(LEAST, largestEffect(spreads, spreadOf(gains)));
  return { factor, entities: waved(of) + 1 };
};
var SLOW = 1 / 3;
var isOfWaves = ({ times, entities }) => times !== void 0 && entities === void 0;
var waved = (of) => isOfWaves(of) ? Math.floor(SLOW * freedom(of)) : freedom(of);
function varianceOf(units, of) {
  const slow = Math.min(units.length, waved(of));
  if (!isOfWaves(of) || slow < 1) return covariance(units, units);
  const waves = units.subarray(0, slow);
  return covariance(waves, waves) * slow / units.length;
}

// packages/stats/src/inequality.ts
var entropyOf = (mean, power, alpha) => alpha === 1 ? power / mean - Math.log(mean) : (power / mean ** alpha - 1) / (alpha * (alpha - 1));
var powerOf = (x, alpha) => alpha === 1 ? x > 0 ? x * Math.log(x) : 0 : x ** alpha;
var betweenGroups = (values, groups, of = {}, order = 2) => {
  const n = values.length;
  const mean = values.reduce((sum, x) => sum + x, 0) / n;
  if (groups.length < 2 || !(mean > 0)) return undefinedBecause(n === 0 ? "no rows" : "zero denominator", n);
  const means = groups.map((group) => group.reduce((sum, row) => sum + values[row], 0) / group.length);
  const sizes = groups.map(({ length }) => length);
  const { matrix, df } = isDependent(of) ? covariancesOfMeans(values, groups, n, of) : { matrix: variancesOfMeans(values, groups, means), df: Number.POSITIVE_INFINITY };
  const still = withoutDifference(matrix, sizes);
  if (still === void 0) return undefinedBecause("zero variance", n);
  if (df < 1) return undefinedBecause("too few rows", n);
  const power = means.reduce((sum, m, g) => sum + sizes[g] * powerOf(m, order), 0) / n;
  const value = Math.max(0, entropyOf(mean, power, order));
  const between2 = means.reduce((sum, m, g) => sum + sizes[g] * (m - mean) ** 2, 0);
  const scale = 1 / (2 * n * mean * mean);
  const slope = value > 0 ? varianceOf2(slopesOf(means, sizes, order), matrix) / (4 * value) : still.unit * scale;
  const ends = (z, wider2, threshold) => {
    const [centre, step] = [value - wider2 * scale * still.mean, 2 * wider2 * slope * z * z];
    const half = Math.sqrt(Math.max(0, step * (step + 2 * centre) + (z * wider2 * scale) ** 2 * still.variance));
    return [between2 <= threshold * wider2 ? 0 : Math.max(0, centre + step - half), centre + step + half];
  };
  return {
    kind: "estimate",
    value,
    n,
    ...df === Number.POSITIVE_INFINITY ? {} : { df },
    interval: (level) => {
      const z = zOf(level);
      const threshold = still.unit * chiSquareQuantile(0.5 + level / 2, still.free);
      const wider2 = (tOf(level, df) / z) ** 2;
      const [low, wide] = ends(z, wider2, threshold);
      const [, narrow] = ends(z * Math.sqrt(wider2), 1, threshold);
      return {
        low: Math.min(value, low),
        high: Math.max(value, wide, narrow),
        level,
        method: `non-central chi-square, score${isDependent(of) ? ", by unit" : ""}`
      };
    }
  };
};
var withoutDifference = (matrix, sizes) => {
  const k = sizes.length;
  const n = sizes.reduce((a, b) => a + b, 0);
  const product = new Float64Array(k * k);
  for (let j = 0; j < k; j++) {
    let mixed = 0;
    for (let l = 0; l < k; l++) mixed += sizes[l] * matrix[l * k + j] / n;
    for (let i = 0; i < k; i++) product[i * k + j] = sizes[i] * (matrix[i * k + j] - mixed);
  }
  let [trace, squared] = [0, 0];
  for (let i = 0; i < k; i++) {
    trace += product[i * k + i];
    for (let j = 0; j < k; j++) squared += product[i * k + j] * product[j * k + i];
  }
  if (!(trace > 0) || !(squared > 0)) return void 0;
  return { unit: squared / trace, free: trace ** 2 / squared, mean: trace, variance: 2 * squared };
};
var variancesOfMeans = (values, groups, means) => {
  const k = groups.length;
  const squares = groups.map((group, g) => group.reduce((sum, row) => sum + (values[row] - means[g]) ** 2, 0));
  const within = squares.reduce((a, b) => a + b, 0) / Math.max(1, values.length - k);
  const matrix = new Float64Array(k * k);
  for (let g = 0; g < k; g++) matrix[g * k + g] = (squares[g] + within) / groups[g].length ** 2;
  return matrix;
};
var slopesOf = (means, sizes, order) => {
  const n = sizes.reduce((a, b) => a + b, 0);
  const safe = means.map((m, g) => Math.max(m, 0.5 / sizes[g]));
  const over = (of) => safe.reduce((sum, m, g) => sum + sizes[g] * of(m), 0) / n;
  const mean = over((m) => m);
  const power = over((m) => powerOf(m, order));
  return safe.map((m, g) => {
    const share = sizes[g] / n;
    if (order === 1) return share * (Math.log(m) - power / mean) / mean;
    return share * (m ** (order - 1) / mean ** order - power / mean ** (order + 1)) / (order - 1);
  });
};
var varianceOf2 = (slopes, matrix) => slopes.reduce((sum, a, i) => slopes.reduce((rest, b, j) => rest + a * b * matrix[i * slopes.length + j], sum), 0);

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
  return agreement(sample, m, correlation, withinClasses);
};
var cohenKappa = (sample) => {
  if (sample.n === 0) return undefinedBecause("no rows", 0);
  const m = margins(sample);
  if (1 - dot(m.actual, m.actual) < 1e-15) return undefinedBecause("one class only", sample.n);
  return agreement(sample, m, kappa, () => Number.POSITIVE_INFINITY);
};
var agreement = (sample, m, of, freeOf) => {
  const f = of(m);
  const se = cellError(sample, f);
  const value = Math.min(1, Math.max(-1, f.value));
  const softened = margins(sample, 0.5);
  const { influence } = of(softened);
  const squared = (share, each) => dot(
    share,
    each.map((x) => x * x)
  );
  const seen = { se, alone: Math.sqrt(squared(m.share, f.influence) / mass(sample).alone) };
  const spread2 = Math.sqrt(foreseenVariance(mass(sample), seen, squared(softened.share, influence)));
  return cellEstimate(
    sample,
    { ...f, value },
    sample.n,
    void 0,
    se,
    intervals(sample, m, value, spread2, freeOf(sample, softened, influence)),
    freedom2(sample)
  );
};
var withinClasses = (sample, { classes: classes2, share, actual, predicted }, influence) => {
  const { effective } = mass(sample);
  const over = (rows, cellOf) => {
    let [variance, loose] = [0, 0];
    for (let c = 0; c < classes2; c++) {
      let own = 0;
      for (let other = 0; other < classes2; other++) own += share[cellOf(c, other)] * influence[cellOf(c, other)] ** 2;
      variance += own;
      loose += own ** 2 / Math.max(1, rows[c] * effective - 1);
    }
    return loose > 0 ? variance ** 2 / loose : Number.POSITIVE_INFINITY;
  };
  return Math.min(
    over(actual, (c, other) => c * classes2 + other),
    over(predicted, (c, other) => other * classes2 + c)
  );
};
var freedom2 = (sample) => isDependent(sample) && sample.task === "binary" ? Math.min(...[0, 1].map((c) => supportOf(sample, (row) => sample.label[row] === c).free)) : mass(sample).free;
var intervals = (sample, m, value, se, within) => {
  const gap = 1 - value;
  const misses = Math.min(1, Math.max(0, 1 - m.observed));
  const bare = misses < 1e-12 || misses > 1 - 1e-12 || !(se > 0);
  const factor = bare ? 1 / (1 - dot(m.actual, m.predicted)) : gap / misses;
  const rows = bare ? mass(sample).effective : Math.min(sample.n, (1 - misses) / misses * (gap / se) ** 2);
  const free = freedom2(sample);
  const df = Math.min(bare ? Infinity : within, free === void 0 ? mass(sample).df : Math.max(1, free));
  return (level) => {
    const [a, b] = shareEnds(bare ? Math.round(misses) : misses, rows, tOf(level, df));
    const low = Math.max(-1, Math.min(value, 1 - b * factor));
    const high = Math.min(1, Math.max(value, 1 - a * factor));
    return { low, high, level, method: "delta method, Wilson" };
  };
};

// packages/stats/src/quality/average-precision.ts
var precisionRanking = (sample) => {
  const { weight, n } = sample;
  const { order, marked } = inOrder(sample);
  const { positives, negatives } = sides(sample);
  const precisionAt2 = new Float64Array(n);
  const selectedAt = new Float64Array(n);
  let hits = 0;
  let selected2 = 0;
  let sum = 0;
  let themselves = 0;
  for (let end = n; end > 0; ) {
    let start = end;
    let tied = 0;
    do {
      start--;
      const w = weight ? weight[order[start]] : 1;
      selected2 += w;
      if (marked[start] & POSITIVE) tied += w;
    } while (start > 0 && !(marked[start - 1] & LAST));
    hits += tied;
    for (let at = start; at < end; at++)
      if (marked[at] & POSITIVE) {
        const w = weight ? weight[order[at]] : 1;
        themselves += w * byItself(hits, selected2, w);
      }
    for (let at = start; at < end; at++) {
      precisionAt2[at] = hits / selected2;
      selectedAt[at] = selected2;
    }
    sum += tied * (hits / selected2);
    end = start;
  }
  const value = Math.min(1, sum / positives.total);
  const influence = new Float64Array(n);
  const scale = scaleOf(n, positives);
  let share = 0;
  let precise = 0;
  for (let start = 0; start < n; ) {
    let end = start;
    do {
      if (!(marked[end] & POSITIVE)) continue;
      const w = weight ? weight[order[end]] : 1;
      share += w / selectedAt[end];
      precise += w * precisionAt2[end] / selectedAt[end];
    } while (!(marked[end++] & LAST));
    for (let i = start; i < end; i++) {
      const row = order[i];
      const own = marked[i] & POSITIVE ? precisionAt2[i] - value + share : 0;
      influence[row] = (own - precise) * scale * (weight ? weight[row] : 1);
    }
    start = end;
  }
  return { value, bias: themselves / positives.total, influence, positives, negatives };
};
var precisionSwept = oncePer(
  (sample) => sweptBest(sample, "precision", () => precisionRanking(sample))
);
var averagePrecision = (sample) => {
  const { positives, negatives } = sides(sample);
  if (sample.n === 0) return undefinedBecause("no rows", 0);
  if (positives.rows === 0) return undefinedBecause("no positives", sample.n);
  if (negatives.rows === 0) return undefinedBecause("no negatives", sample.n);
  const of = scored(sample);
  const swept = sample.averaged ? sweptWhole(of, precisionRanking(of)) : precisionSwept(of);
  const { value, bias = 0, se, byRow } = swept;
  return {
    kind: "estimate",
    value,
    n: sample.n,
    se,
    bias,
    interval: precisionIntervals(value, swept, positives, mass(sample).df),
    get influence() {
      return swept.influence();
    },
    ...byRow === void 0 ? {} : { byRow },
    ...positives.free === void 0 ? {} : { df: positives.free }
  };
};
var precisionIntervals = (value, seen, positives, df) => {
  const { se } = seen;
  const rows = Math.max(1, positives.effective);
  if (value >= 1 - 1e-12 || !(se > 1e-12) || rows < 2)
    return (level) => {
      const [low, high] = wilsonEnds(value, rows, positives.free === void 0 ? zOf(level) : tOf(level, positives.df));
      return { low, high, level, method: "Wilson over positives" };
    };
  const binomial = Math.sqrt(value * (1 - value) * designSeen(positives, seen) / positives.alone);
  return logitInterval(value, Math.max(se, binomial), Math.min(rows - 1, positives.df, df), "influence, logit");
};

// packages/stats/src/quality/averages.ts
var actually = (c) => (actual) => actual === c ? 1 : 0;
var predictedly = (c) => (_, predicted) => predicted === c ? 1 : 0;
var supportOfClass = (sample, among, c) => supportOn(sample, cells(confusion(sample), among(c)));
var ofClass = (among) => (sample, c, part) => {
  const support = supportOfClass(sample, among, c);
  const weighs = sample.weight || isDependent(sample);
  const { se, units } = cellSpread(sample, part);
  const rows = weighs ? worth(support, part.value, se) : support.rows;
  return shareIntervals(sample, { p: part.value, rows, support, method: "Wilson", units }).interval;
};
var recalls = {
  among: actually,
  of: recallOf,
  interval: ofClass(actually),
  empty: "no positives"
};
var precisions = {
  among: predictedly,
  of: precisionOf,
  interval: ofClass(predictedly),
  empty: "no predicted positives"
};
var fs = (beta) => ({
  among: ofF,
  of: (matrix, c) => fOf(matrix, c, beta),
  interval: (sample, c, part) => fIntervals(sample, c, part, beta).score,
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
  const apart = moverSum(
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
  const { value } = functional2;
  const se = cellError(sample, functional2);
  const interval = wider(apart, shareInterval(value, worth(mass(sample), value, se), mass(sample).df, "Wilson"));
  const df = isDependent(sample) ? Math.min(...classes2.map((c) => supportOfClass(sample, perClass.among, c).free)) : void 0;
  return cellEstimate(sample, functional2, sample.n, void 0, se, interval, df);
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
  const rows = shareInterval(v, worth(mass(sample), v, se), mass(sample).df, "Wilson, effective n");
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
var weightedPrecision = (sample) => sample.n > 0 && present(sample).length < 2 ? undefinedBecause("one class only", sample.n) : weighted(sample, precisions);
var weightedFbeta = (sample, beta) => weighted(sample, fs(beta));

// packages/stats/src/quality/explained.ts
var ratioOfMeans = (sample, over, under, empty, { expected, kurtosis = 1 } = {}) => {
  const { n } = sample;
  if (n === 0) return undefinedBecause("no rows", 0);
  const [above, below] = [averageOf(sample, over), averageOf(sample, under)];
  if (!(below > 0)) return undefinedBecause(empty, n);
  const value = above / below;
  const rows = meanInfluence(sample, over, above);
  const seen = { se: 0, alone: expected ? standardError(rows) : 0 };
  const others = meanInfluence(sample, under, below);
  for (let i = 0; i < n; i++) rows[i] = (rows[i] - value * others[i]) / below;
  const { known: tails, largest } = tailsOfRows(rows);
  const influence = unitsOf(rows, sample);
  const se = standardError(influence);
  const alone = standardError(rows);
  const stretched = alone > 0 ? Math.max(1, se / alone) : 1;
  const support = mass(sample);
  const { effective } = support;
  const spared = expected ? foreseenVariance(support, seen, expected.variance) : 0;
  const spread2 = Math.hypot(se, Math.sqrt(spared) / below);
  const known = spared > 0 ? Number.POSITIVE_INFINITY : Math.min(tails, knownBy(support.alone, kurtosis));
  const df = Math.max(1, Math.min(influence.length - 2, effective - 2, known));
  const unseen = expected ? [() => 0, () => 0] : [over, under].map((each) => unseenOf(sample, each, kurtosis));
  const interval = (level) => {
    if (!(value > 1e-12 && spread2 > 1e-12 * value)) return { low: 0, high: null, level, method: "no spread seen" };
    const factor = Math.exp(tOf(level, df) * spread2 / value);
    const [overUnseen, underUnseen] = unseen.map((each) => stretched * each(level));
    return {
      low: Math.min(value / factor, above / (below + underUnseen)),
      high: Math.max(value * factor, (above + overUnseen) / below),
      level,
      method: "influence, log"
    };
  };
  const losses2 = {
    units: influence.length,
    deviations: () => influence.map((unit) => unit / value),
    times: (factor) => factor * value
  };
  const hasLosses = value > 0 && expected === void 0 && sample.times === void 0;
  return { kind: "estimate", value, n, se, largest, interval, influence, ...hasLosses ? { losses: losses2 } : {} };
};
var unseenOf = (sample, rows, kurtosis) => {
  const { n, weight } = sample;
  const [mean, scale] = [averageOf(sample, rows), n / mass(sample).total];
  const loss = (row) => weight ? rows[row] * weight[row] * scale : rows[row];
  let second = 0;
  for (let row = 0; row < n; row++) second += (loss(row) - mean) ** 2;
  const least = kurtosis === OF_SQUARES ? 0 : SURELY_HEAVY;
  const unseen = unseenAbove({ n, loss, mean, squaredCv: second / n / mean / mean }, least);
  return (level) => NOT_LACKED_BY_BOTH * unseen(level);
};
var NOT_LACKED_BY_BOTH = 0.6;
var explainedOf = (sample, loss, ofConstant, empty, foreknown) => {
  if (sample.n === 1) return undefinedBecause("too few rows", 1);
  const missing = ratioOfMeans(sample, loss, ofConstant, empty, foreknown);
  if (missing.kind === "undefined") return missing;
  return {
    ...missing,
    value: 1 - missing.value,
    ...missing.losses === void 0 ? {} : { losses: { ...missing.losses, times: (factor) => 1 - factor * missing.value } },
    get influence() {
      return missing.influence.map((x) => -x);
    },
    interval: (level) => {
      const { low, high, method } = missing.interval(level);
      return {
        low: high === null ? null : 1 - high,
        high: 1 - low,
        level,
        method: `${method} of what is missing to 1`
      };
    }
  };
};
var explainedLoss = (sample, loss, constant, { own = loss, kurtosis } = {}) => {
  const { label, n } = sample;
  if (n > 1 && label.every((y) => y === label[0])) return undefinedBecause("zero variance", n);
  const foreknown = kurtosis === void 0 ? {} : { kurtosis };
  return explainedOf(sample, losses(sample, own), lossesOf(sample, loss, constant), "zero variance", foreknown);
};
var r2 = (sample) => d2Tweedie(sample, 0);
var explainedVariance = (sample) => {
  const bias = averageOf(
    sample,
    losses(sample, (y, p) => y - p)
  );
  const own = (y, p) => (y - p - bias) ** 2;
  return explainedLoss(sample, squaredLoss, averageOf(sample, sample.label), { own, kurtosis: OF_SQUARES });
};
var d2Tweedie = (sample, power) => explainedLoss(sample, unitDeviance(power), averageOf(sample, sample.label), { kurtosis: OF_SQUARES });
var d2AbsoluteError = (sample) => explainedLoss(sample, absoluteLoss, quantileOf(sample, 0.5));
var d2Pinball = (sample, alpha) => explainedLoss(atQuantile(sample, alpha), pinballLoss(alpha), quantileOf(sample, alpha));
var quantileOf = (sample, share) => {
  const { label, weight, n } = sample;
  const order = argsort(label);
  const wanted = share * mass(sample).total;
  let reached = 0;
  for (let at = 0; at < n; at++) {
    reached += weight ? weight[order[at]] : 1;
    if (reached < wanted * (1 - 1e-12)) continue;
    const exactly = Math.abs(reached - wanted) <= 1e-12 * wanted && at + 1 < n;
    return exactly ? (label[order[at]] + label[order[at + 1]]) / 2 : label[order[at]];
  }
  return 0;
};

// packages/stats/src/quality/forecast.ts
var mase = (sample) => {
  const { n } = sample;
  const scale = sample.scale;
  if (scale.some(Number.isNaN)) return undefinedBecause("too few training rows", n);
  if (scale.includes(0)) return undefinedBecause("training rows that do not vary", n);
  return meanOf(
    sample,
    losses(sample, absoluteLoss).map((error, row) => error / scale[row]),
    { min: 0 }
  );
};
var smape = (sample) => meanOf(
  sample,
  losses(sample, (y, p) => y === p ? 0 : 2 * Math.abs(y - p) / (Math.abs(y) + Math.abs(p))),
  { min: 0, max: 2 }
);
var weightedQuantileLoss = (sample, alpha) => {
  const levels = alpha === void 0 ? sample.quantiles?.levels ?? [] : [alpha];
  const loss = new Float64Array(sample.n);
  for (const level of levels) {
    const ofLevel = losses(atQuantile(sample, level), pinballLoss(level));
    for (let row = 0; row < sample.n; row++) loss[row] += 2 * ofLevel[row] / levels.length;
  }
  return ratioOfMeans(sample, loss, lossesOf(sample, absoluteLoss, 0), "zero denominator");
};

// packages/stats/src/quality/isotonic.ts
var isotonic = (sample) => {
  const { p, y } = confidences(sample);
  const order = argsort(p);
  const n = order.length;
  const [hits, weight, squares] = [new Float64Array(n), new Float64Array(n), new Float64Array(n)];
  const ends = new Uint32Array(n);
  let blocks = 0;
  for (let start = 0; start < n; ) {
    let end = start;
    hits[blocks] = weight[blocks] = squares[blocks] = 0;
    while (end < n && p[order[end]] === p[order[start]]) {
      const row = order[end++];
      const w = sample.weight ? sample.weight[row] : 1;
      hits[blocks] += w * y[row];
      weight[blocks] += w;
      squares[blocks] += w * w;
    }
    ends[blocks++] = end;
    const violates = () => hits[blocks - 2] * weight[blocks - 1] >= hits[blocks - 1] * weight[blocks - 2];
    while (blocks > 1 && violates()) {
      for (const sums of [hits, weight, squares]) sums[blocks - 2] += sums[blocks - 1];
      ends[blocks - 2] = ends[blocks - 1];
      blocks--;
    }
    start = end;
  }
  const fitted = new Float64Array(n);
  const level = hits.slice(0, blocks).map((sum, b) => sum / weight[b]);
  for (let b = 0, at = 0; b < blocks; b++) for (; at < ends[b]; at++) fitted[order[at]] = level[b];
  return { fitted, level, weight: weight.slice(0, blocks), squares: squares.slice(0, blocks) };
};
var OVERFIT = 1.5;
var miscalibration = (sample) => {
  const { n } = sample;
  if (n === 0) return undefinedBecause("no rows", 0);
  const { p, y } = confidences(sample);
  const { fitted, level, weight, squares } = isotonic(sample);
  const { total, effective, df } = mass(sample);
  const gains = p.map((score, row) => (score - y[row]) ** 2 - (fitted[row] - y[row]) ** 2);
  let plain = 0;
  const unlikely = { came: 0, said: 0 };
  for (let i = 0; i < n; i++) {
    const w = sample.weight ? sample.weight[i] : 1;
    plain += gains[i] * w / total;
    countUnlikely(unlikely, p[i], y[i], w);
  }
  const design = designOfMisses(sample);
  let [noise, spread2] = [0, 0];
  for (let b = 0; b < level.length; b++) {
    const one = OVERFIT * design * level[b] * (1 - level[b]) * squares[b] / (weight[b] * total);
    noise += one;
    spread2 += 2 * one * one;
  }
  const rows = meanInfluence(sample, gains, plain);
  const free = Math.min(tailsOfRows(rows).known, df, n - 1);
  const influence = unitsOf(rows, sample);
  const se = standardError(influence);
  const sd = Math.hypot(se, Math.sqrt(spread2));
  const value = Math.max(0, plain - noise);
  return {
    kind: "estimate",
    value,
    plain,
    n,
    se,
    influence,
    interval: (at) => {
      const critical = tOf(at, Math.max(1, free));
      const unseen = wilsonEnds(0, effective, tOf(at, df))[1];
      const least = mostUnlikely(unlikely, sample, tOf(at, df));
      return {
        low: Math.max(0, Math.min(value * (1 - unseen), plain - noise - critical * sd)),
        high: Math.min(1, Math.max(value, plain - noise + critical * sd, unseen ** 2, least ** 2)),
        level: at,
        method: "influence, less the noise of the fit"
      };
    }
  };
};

// packages/stats/src/quality/metric.ts
var entry = (tasks, needs, better, measure) => ({ tasks, needs, better, measure });
var classwise = (...of) => ({
  ...entry(...of),
  classwise: true
});
var hard = ["prediction"];
var soft = ["score"];
var binary = ["binary"];
var multiclass = ["multiclass"];
var classes = ["binary", "multiclass"];
var multilabel = ["multilabel"];
var several = ["multiclass", "multilabel"];
var numbers = ["regression", "forecasting"];
var ranking = ["ranking"];
var averagedEntry = (ofClasses, ofLabels) => classwise(
  [...classes, ...multilabel],
  hard,
  "higher",
  (sample, options) => sample.task === "multilabel" ? ofLabels(sample, options) : ofClasses(sample, options)
);
var severalEntry = (ofClasses, ofLabels) => classwise(
  several,
  soft,
  "higher",
  (sample) => sample.task === "multilabel" ? ofLabels(sample) : ofClasses(sample)
);

// packages/stats/src/quality/cells-of-rows.ts
var cellsOfRows = ({ n, weight, entities, times }, width) => {
  const repeated = (values) => {
    const into = new values.constructor(n * width);
    for (let row = 0, cell = 0; row < n; row++) for (let k = 0; k < width; k++) into[cell++] = values[row];
    return into;
  };
  const together = entities ?? (times ? void 0 : rowsAlone(n));
  return {
    n: n * width,
    ...weight ? { weight: repeated(weight) } : {},
    ...together ? { entities: { ...together, codes: repeated(together.codes) } } : {},
    ...times ? { times: { ...times, steps: repeated(times.steps) } } : {}
  };
};
var rowsAlone = (n) => {
  const codes = Int32Array.from({ length: n }, (_, row) => row);
  return { codes, count: n, made: codes };
};

// packages/stats/src/quality/probability.ts
var EPSILON = { single: 2 ** -23, double: 2 ** -52 };
var expectedMoments = (n, classes2, probability, loss) => {
  const doubt = 1 / (n + 2);
  const believed = (row, c) => probability(row, c) || doubt;
  const look = classes2 === 2 ? ofTwo(believed, loss) : ofSeveral(classes2, believed, loss);
  let [mean, meanSquares, meanCubes, variance, third, mixed] = [0, 0, 0, 0, 0, 0];
  for (let row = 0; row < n; row++) {
    const { first, v, t } = look(row);
    mean += first;
    meanSquares += first * first;
    meanCubes += first * first * first;
    variance += v;
    third += t;
    mixed += v * first;
  }
  const m = mean / n;
  const between2 = meanSquares / n - m * m;
  return {
    variance: variance / n + Math.max(0, between2),
    third: third / n + 3 * (mixed / n - variance / n * m) + meanCubes / n - 3 * m * (meanSquares / n) + 2 * m ** 3
  };
};
var ofTwo = (believed, loss) => {
  const seen = { first: 0, v: 0, t: 0 };
  return (row) => {
    const [p, q] = [believed(row, 1), believed(row, 0)];
    const share = p / (p + q);
    const other = loss(row, 0);
    const gap = loss(row, 1) - other;
    seen.first = other + share * gap;
    seen.v = share * (1 - share) * gap * gap;
    seen.t = seen.v * (1 - 2 * share) * gap;
    return seen;
  };
};
var ofSeveral = (classes2, believed, loss) => {
  const seen = { first: 0, v: 0, t: 0 };
  const own = new Float64Array(classes2);
  const shares = new Float64Array(classes2);
  return (row) => {
    let [mass2, first] = [0, 0];
    for (let c = 0; c < classes2; c++) {
      shares[c] = believed(row, c);
      own[c] = loss(row, c);
      mass2 += shares[c];
      first += shares[c] * own[c];
    }
    first /= mass2;
    let [v, t] = [0, 0];
    for (let c = 0; c < classes2; c++) {
      const share = shares[c] / mass2;
      const off = own[c] - first;
      v += share * off * off;
      t += share * off * off * off;
    }
    return Object.assign(seen, { first, v, t });
  };
};
var scoring = (kind, sample, probability) => {
  if (kind === "log") {
    const epsilon = epsilonOf(sample);
    return (row, c) => -Math.log(Math.min(1 - epsilon, Math.max(epsilon, probability(row, c))));
  }
  if (sample.task === "binary") return (row, c) => (1 - probability(row, c)) ** 2;
  const k = sample.classes.length;
  let [last, squares] = [-1, 0];
  return (row, c) => {
    if (row !== last) {
      ;
      [last, squares] = [row, 0];
      for (let each = 0; each < k; each++) squares += probability(row, each) ** 2;
    }
    return squares - 2 * probability(row, c) + 1;
  };
};
var logLoss = oncePer(
  (sample) => lossOf(sample, "log", -Math.log(epsilonOf(sample)))
);
var brierScore = oncePer(
  (sample) => lossOf(sample, "square", sample.task === "binary" ? 1 : 2)
);
var lossRows = (sample, loss) => {
  const rows = new Float64Array(sample.n);
  for (let row = 0; row < rows.length; row++) rows[row] = loss(row, sample.label[row]);
  return rows;
};
var epsilonOf = (sample) => sample.single ? EPSILON.single : EPSILON.double;
var classesOf = (sample) => sample.task === "binary" ? 2 : sample.classes.length;
var probabilityOf = (sample) => {
  if (sample.task === "binary") {
    const score = scoreOf(sample);
    return (row, c) => c === 1 ? score(row) : 1 - score(row);
  }
  const probabilities = sample.probabilities;
  const k = sample.classes.length;
  return (row, c) => probabilities[row * k + c];
};
var d2LogLoss = (sample) => explained(sample, "log");
var d2Brier = (sample) => explained(sample, "square");
var expectedLoss = (kind) => oncePer((sample) => {
  const probability = probabilityOf(sample);
  return expectedMoments(sample.n, classesOf(sample), probability, scoring(kind, sample, probability));
});
var expectedOf = { log: expectedLoss("log"), square: expectedLoss("square") };
var explained = (sample, kind) => {
  const shares = labelShares(sample);
  const isOne = sample.n > 1 && sample.label.every((c) => c === sample.label[0]);
  if (isOne) return undefinedBecause("one class only", sample.n);
  const probability = probabilityOf(sample);
  const own = scoring(kind, sample, probability);
  const expected = expectedOf[kind](sample);
  const ofShares = scoring(kind, sample, (_, c) => shares[c]);
  return explainedOf(sample, lossRows(sample, own), lossRows(sample, ofShares), "one class only", { expected });
};
var labelShares = (sample) => {
  const shares = new Float64Array(classesOf(sample));
  const { total } = mass(sample);
  for (let i = 0; i < sample.n; i++) shares[sample.label[i]] += (sample.weight ? sample.weight[i] : 1) / total;
  return shares;
};
var lossOf = (sample, kind, max) => {
  const loss = scoring(kind, sample, probabilityOf(sample));
  const { label } = sample;
  return meanOfEach(
    sample,
    (row) => loss(row, label[row]),
    { min: 0, max },
    () => expectedOf[kind](sample)
  );
};
var topKAccuracy = (sample, k) => {
  const classes2 = sample.classes.length;
  if (k >= classes2) return undefinedBecause("the first k are all classes", sample.n);
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
  return shareOf(sample, rows);
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
    averaged: true,
    label,
    score,
    ...sample.weight ? { weight: sample.weight } : {},
    ...sample.entities ? { entities: sample.entities } : {},
    ...sample.times ? { times: sample.times } : {}
  };
};
var overClasses = (sample, one) => {
  if (sample.probabilities === void 0) throw new TypeError("a ranking metric needs probabilities");
  const parts = [];
  for (let c = 0; c < sample.classes.length; c++) {
    const part = boundByFreedom(one(oneAgainstRest(sample, c)));
    if (part.kind === "undefined") return part;
    parts.push(part);
  }
  return parts;
};
var averaged = (parts, weights, n, shares, df = Number.POSITIVE_INFINITY) => {
  const influences = parts.map((part) => part.influence);
  const influence = shares ? shares.slice() : new Float64Array(influences[0].length);
  let value = 0;
  for (const [c, part] of parts.entries()) {
    const own = influences[c];
    value += weights[c] * part.value;
    for (let i = 0; i < influence.length; i++) influence[i] += weights[c] * own[i];
  }
  const members = parts.map((part, c) => ({
    weight: weights[c],
    value: part.value,
    interval: intervalInSum(part)
  }));
  if (shares) {
    const spread2 = standardError(shares);
    members.push({ weight: 1, value: 0, interval: tInterval(0, spread2, df) });
    influences.push(shares);
  }
  const correlation2 = correlationsOf(influences);
  const interval = moverSum(members, correlation2, { min: 0, max: 1 }, "MOVER over classes");
  const free = parts.flatMap((part) => part.df === void 0 ? [] : [part.df]);
  return {
    kind: "estimate",
    value,
    n,
    se: standardError(influence),
    bias: parts.reduce((sum, { bias = 0 }, c) => sum + weights[c] * bias, 0),
    interval,
    influence,
    ...free.length > 0 ? { df: Math.min(...free) } : {}
  };
};
var correlationsOf = (influences) => {
  const errors = influences.map(standardError);
  const known = influences.map(
    (own, i) => influences.slice(0, i).map((other, j) => {
      const spread2 = errors[i] * errors[j];
      return spread2 > 1e-24 ? Math.max(0, covariance(own, other) / spread2) : 0;
    })
  );
  return (i, j) => i === j ? 1 : known[Math.max(i, j)][Math.min(i, j)];
};
var macro2 = (sample, one) => {
  const parts = overClasses(sample, one);
  if (!Array.isArray(parts)) return parts;
  const share = 1 / parts.length;
  return averaged(
    parts,
    parts.map(() => share),
    sample.n
  );
};
var weighted2 = (sample, one) => {
  const parts = overClasses(sample, one);
  if (!Array.isArray(parts)) return parts;
  const shares = [...labelShares(sample)];
  const { total, df } = mass(sample);
  const w = (i) => sample.weight ? sample.weight[i] : 1;
  const mean = parts.reduce((sum, part, c) => sum + shares[c] * part.value, 0);
  const ofShares = new Float64Array(sample.n);
  for (let i = 0; i < sample.n; i++) ofShares[i] = (parts[sample.label[i]].value - mean) * sample.n * w(i) / total;
  return averaged(parts, shares, sample.n, unitsOf(ofShares, sample), df);
};
var micro = (sample, one) => {
  if (sample.n === 0) return undefinedBecause("no rows", 0);
  const { n } = sample;
  const k = sample.classes.length;
  const label = new Uint8Array(n * k);
  for (let i = 0; i < n; i++) label[i * k + sample.label[i]] = 1;
  const pooled2 = one({ task: "binary", label, score: sample.probabilities, ...cellsOfRows(sample, k) });
  if (pooled2.kind === "undefined") return pooled2;
  const { df, ...estimate } = pooled2;
  return { ...estimate, n, ...isDependent(sample) && df !== void 0 ? { df } : {} };
};
var macroCalibrationError = (sample, binning) => {
  const plain = [];
  const mean = macro2(sample, (binary2) => {
    const one = calibrationError(binary2, binning);
    if (one.kind === "estimate") plain.push(one.plain);
    return one;
  });
  return mean.kind === "undefined" ? mean : Object.assign(mean, { plain: plain.reduce((a, b) => a + b, 0) / plain.length });
};
var macroRocAuc = (sample) => macro2(sample, rocAuc);
var macroAveragePrecision = (sample) => macro2(sample, averagePrecision);
var weightedRocAuc = (sample) => weighted2(sample, rocAuc);
var weightedAveragePrecision = (sample) => weighted2(sample, averagePrecision);
var microRocAuc = (sample) => micro(sample, rocAuc);
var microAveragePrecision = (sample) => micro(sample, averagePrecision);
var THIN = 30;
var rocAucOvo = (sample) => {
  const { n, classes: classes2, label } = sample;
  if (n === 0) return undefinedBecause("no rows", 0);
  const influence = new Float64Array(n);
  const areas = [];
  const share = 1 / (classes2.length * (classes2.length - 1));
  for (let a = 0; a < classes2.length; a++) {
    const whole = oneAgainstRest(sample, a);
    const { entities: _, times: __, ...rows } = whole;
    for (let b = 0; b < classes2.length; b++) {
      if (a === b) continue;
      const pair = positionsOf(label, a, b);
      const area = rocAuc(subset(whole, pair));
      if (area.kind === "undefined") return { ...area, n };
      areas.push(area);
      const own = rocAuc(subset(rows, pair)).influence;
      for (let i = 0; i < pair.length; i++) influence[pair[i]] += share * own[i] * n / pair.length;
    }
  }
  const value = areas.reduce((sum, area) => sum + share * area.value, 0);
  const units = unitsOf(influence, sample);
  const se = standardError(units);
  const members = areas.map((area) => ({ weight: share, value: area.value, interval: area.interval }));
  const together = moverSum(members, () => 1, { min: 0, max: 1 }, "MOVER over pairs of classes");
  const fewest = Math.min(...classes2.map((_, c) => supportOf(sample, (row) => label[row] === c).effective));
  const isPlain = fewest >= THIN && value < 1 && se > 1e-12;
  const apart = moverSum(members, alikeBy(areas, share, se), { min: 0, max: 1 }, "MOVER over pairs of classes");
  const interval = isPlain ? wider(logitInterval(value, se, mass(sample).df, "influence, logit"), apart) : together;
  const free = areas.flatMap((area) => area.df === void 0 ? [] : [area.df]);
  return {
    kind: "estimate",
    value,
    n,
    se,
    interval,
    influence: units,
    ...free.length > 0 ? { df: Math.min(...free) } : {}
  };
};
var alikeBy = (areas, share, se) => {
  const errors = areas.map((area) => share * (area.se ?? 0));
  const squares = errors.reduce((sum, error) => sum + error ** 2, 0);
  const cross = errors.reduce((sum, error) => sum + error, 0) ** 2 - squares;
  const alike = cross > 1e-24 ? Math.min(1, Math.max(0, (se ** 2 - squares) / cross)) : 1;
  return (i, j) => i === j ? 1 : alike;
};
var positionsOf = (codes, first, second) => {
  const positions = new Uint32Array(codes.length);
  let count = 0;
  for (let i = 0; i < codes.length; i++) if (codes[i] === first || codes[i] === second) positions[count++] = i;
  return positions.subarray(0, count);
};

// packages/stats/src/quality/multilabel.ts
var fraction = { min: 0, max: 1 };
var perLabel = oncePer((sample) => {
  const { n, labels } = sample;
  const label = columnsOf(sample.label, labels.length, () => new Uint8Array(n));
  const score = sample.score && columnsOf(sample.score, labels.length, () => new Float64Array(n));
  const prediction = sample.prediction && columnsOf(sample.prediction, labels.length, () => new Uint8Array(n));
  return labels.map(
    (_, k) => binaryOf(sample, {
      n,
      averaged: true,
      label: label[k],
      ...score ? { score: score[k] } : {},
      ...prediction ? { prediction: prediction[k] } : {},
      ...sample.weight ? { weight: sample.weight } : {},
      ...sample.entities ? { entities: sample.entities } : {},
      ...sample.times ? { times: sample.times } : {}
    })
  );
});
var columnsOf = (cells2, width, empty) => {
  const columns = Array.from({ length: width }, empty);
  for (let cell = 0, row = 0; cell < cells2.length; row++)
    for (let k = 0; k < width; k++) columns[k][row] = cells2[cell++];
  return columns;
};
var pooled = oncePer((sample) => {
  const { label, score, prediction } = sample;
  return binaryOf(sample, {
    label,
    ...score ? { score } : {},
    ...prediction ? { prediction } : {},
    ...cellsOfRows(sample, sample.labels.length)
  });
});
var binaryOf = ({ single }, more) => ({
  task: "binary",
  ...single ? { single } : {},
  ...more
});
var microOf = (sample, of) => {
  const measured = of(pooled(sample));
  if (measured.kind === "undefined" || measured.counted !== void 0) return measured;
  return {
    ...measured,
    n: sample.n,
    get influence() {
      return measured.influence;
    }
  };
};
var partsOf = (sample, of, counts) => {
  if (sample.n === 0) return undefinedBecause("no rows", 0);
  const parts = [];
  for (const [k, binary2] of perLabel(sample).entries()) {
    if (!counts(k)) continue;
    const part = boundByFreedom(of(binary2));
    if (part.kind === "undefined") return { ...part, of: sample.labels[k] };
    parts.push(part);
  }
  return parts;
};
var macroOf = (sample, of) => {
  const parts = partsOf(sample, of, () => true);
  if (!Array.isArray(parts)) return parts;
  return averaged(
    parts,
    parts.map(() => 1 / parts.length),
    sample.n
  );
};
var weightedOf = (sample, of) => {
  const { n, label, weight, labels } = sample;
  const width = labels.length;
  const support = new Float64Array(width);
  let total = 0;
  for (let row = 0, cell = 0; row < n; row++)
    for (let k = 0; k < width; k++) {
      const w = label[cell++] * (weight ? weight[row] : 1);
      support[k] += w;
      total += w;
    }
  const parts = partsOf(sample, of, (k) => support[k] > 0);
  if (!Array.isArray(parts)) return parts;
  if (parts.length === 0) return undefinedBecause("no positives", n);
  const shares = [...support].filter((each) => each > 0).map((each) => each / total);
  const mean = parts.reduce((sum, part, k) => sum + shares[k] * part.value, 0);
  const values = new Float64Array(width);
  let next = 0;
  for (let k = 0; k < width; k++) if (support[k] > 0) values[k] = parts[next++].value;
  const ofShares = new Float64Array(n);
  for (let row = 0, cell = 0; row < n; row++)
    for (let k = 0; k < width; k++)
      ofShares[row] += label[cell++] * (values[k] - mean) * n * (weight ? weight[row] : 1) / total;
  return averaged(parts, shares, n, unitsOf(ofShares, sample), mass(sample).df);
};
var cellsOf = oncePer((sample) => {
  const { n, label, prediction, labels } = sample;
  const [both, missed, added] = [new Uint16Array(n), new Uint16Array(n), new Uint16Array(n)];
  for (let row = 0, cell = 0; row < n; row++)
    for (let k = 0; k < labels.length; k++, cell++) {
      if (label[cell] === 1) prediction[cell] === 1 ? both[row]++ : missed[row]++;
      else if (prediction[cell] === 1) added[row]++;
    }
  return { both, missed, added };
});
var rowsOf = (sample, of) => {
  const { both, missed, added } = cellsOf(sample);
  const rows = new Float64Array(sample.n);
  for (let row = 0; row < rows.length; row++) rows[row] = of(both[row], missed[row], added[row]);
  return rows;
};
var overRows = (sample, of, none) => sample.n === 0 ? undefinedBecause("no rows", 0) : meanOfSome(sample, rowsOf(sample, of), fraction, none);
var samplesPrecision = (sample) => overRows(sample, (both, _, added) => both / (both + added), "no predicted positives");
var samplesRecall = (sample) => overRows(sample, (both, missed) => both / (both + missed), "no positives");
var samplesFbeta = (sample, beta) => {
  const b2 = beta * beta;
  return overRows(
    sample,
    (both, missed, added) => (1 + b2) * both / ((1 + b2) * both + b2 * missed + added),
    "no positives"
  );
};
var samplesJaccard = (sample) => overRows(sample, (both, missed, added) => both / (both + missed + added), "no positives");
var subsetAccuracy = (sample) => shareOf(
  sample,
  rowsOf(sample, (_, missed, added) => missed + added === 0 ? 1 : 0)
);
var hammingLoss = (sample) => meanOf(
  sample,
  rowsOf(sample, (_, missed, added) => (missed + added) / sample.labels.length),
  fraction
);
var overOrders = (sample, of, range = fraction, none = "no positives") => {
  const { n, label, score } = sample;
  const width = sample.labels.length;
  if (n === 0) return undefinedBecause("no rows", 0);
  const rows = new Float64Array(n);
  for (let row = 0; row < n; row++) {
    const [from, to] = [row * width, (row + 1) * width];
    let labels = 0;
    for (let cell = from; cell < to; cell++) labels += label[cell];
    rows[row] = of(label, score, from, to, labels);
  }
  return meanOfSome(sample, rows, range, none);
};
var labelRankingAveragePrecision = (sample) => overOrders(sample, (has, score, from, to, labels) => {
  let sum = 0;
  for (let k = from; k < to; k++) {
    if (has[k] === 0) continue;
    const own = score[k];
    let [above, right] = [0, 0];
    for (let j = from; j < to; j++)
      if (score[j] >= own) {
        above++;
        right += has[j];
      }
    sum += right / above;
  }
  return sum / labels;
});
var coverageError = (sample) => overOrders(
  sample,
  (has, score, from, to, labels) => {
    if (labels === 0) return Number.NaN;
    let [least, count] = [Number.POSITIVE_INFINITY, 0];
    for (let k = from; k < to; k++) if (has[k] === 1) least = Math.min(least, score[k]);
    for (let k = from; k < to; k++) if (score[k] >= least) count++;
    return count;
  },
  { min: 1, max: sample.labels.length }
);
var labelRankingLoss = (sample) => overOrders(
  sample,
  (has, score, from, to, labels) => {
    let wrong2 = 0;
    for (let k = from; k < to; k++) {
      if (has[k] === 0) continue;
      const own = score[k];
      for (let j = from; j < to; j++) if (has[j] === 0 && score[j] >= own) wrong2++;
    }
    return wrong2 / (labels * (to - from - labels));
  },
  fraction,
  "all labels or none in every row"
);

// packages/stats/src/quality/parity.ts
var falseAlarm = (actual, predicted) => (1 - actual) * predicted;
var conditionalAcceptance = (sample) => overlapping(sample, positive, selected, "no predicted positives", "predicted positives");
var conditionalRejection = (sample) => overlapping(sample, negative, rejected, "no predicted negatives", "predicted negatives");
var overlapping = (sample, over, under, empty, counted) => {
  const matrix = confusion(sample);
  const either = (actual, predicted) => Math.max(over(actual, predicted), under(actual, predicted));
  const [above, below, union] = [over, under, either].map((test) => cells(matrix, test));
  const functional2 = quotient(matrix, above, below);
  const support = supportOn(sample, below);
  if (functional2 === null) return undefinedBecause(sample.n === 0 ? "no rows" : empty, support.rows);
  const [a, b] = [rate(sample, over, either, "no rows"), rate(sample, under, either, "no rows")];
  if (a.kind === "undefined" || b.kind === "undefined") return undefinedBecause("no rows", 0);
  const shares = [quotient(matrix, above, union), quotient(matrix, below, union)];
  const ratio = independentRatio(a, b, cellCorrelation(sample, shares[0], shares[1], 0));
  if (ratio.kind === "undefined") return ratio;
  const se = cellError(sample, functional2);
  return cellEstimate(sample, functional2, support.rows, counted, se, ratio.interval, support.free);
};
var treatmentRatio = (sample) => {
  const matrix = confusion(sample);
  const missed = (actual, predicted) => actual * (1 - predicted);
  const falseAlarms = cells(matrix, falseAlarm);
  const functional2 = quotient(matrix, cells(matrix, missed), falseAlarms);
  const share = rate(sample, missed, wrong, "no false positives");
  if (functional2 === null || share.kind === "undefined")
    return undefinedBecause(sample.n === 0 ? "no rows" : "no false positives", share.n);
  const odds = (p) => p === null || p >= 1 ? null : p / (1 - p);
  const support = supportOn(sample, cells(matrix, wrong));
  return cellEstimate(
    sample,
    functional2,
    support.rows,
    void 0,
    cellError(sample, functional2),
    (level) => {
      const { low, high } = share.interval(level);
      return { low: odds(low), high: odds(high), level, method: "of the share, as odds" };
    },
    support.free
  );
};
var benefit = (actual, predicted) => predicted - actual + 1;
var generalizedEntropy = (sample, alpha) => {
  const matrix = confusion(sample);
  const benefits = cells(matrix, benefit);
  const powers = benefits.map((b) => powerOf(b, alpha));
  const all = cells(matrix, everything);
  const mean = quotient(matrix, benefits, all);
  const power = quotient(matrix, powers, all);
  if (mean === null || power === null) return undefinedBecause("no rows", 0);
  if (!(mean.value > 0)) return undefinedBecause("zero denominator", sample.n);
  const [ofMean, ofPower] = entropySlopes(mean.value, power.value, alpha);
  const functional2 = {
    value: Math.max(0, entropyOf(mean.value, power.value, alpha)),
    influence: mean.influence.map((each, cell) => ofMean * each + ofPower * power.influence[cell])
  };
  const se = cellError(sample, functional2);
  const errors = rate(sample, wrong, everything, "no rows");
  const mix = rate(sample, falseAlarm, wrong, "zero denominator");
  if (errors.kind === "undefined") return undefinedBecause("no rows", 0);
  return cellEstimate(
    sample,
    functional2,
    sample.n,
    void 0,
    se,
    (level) => {
      const { low, high, method } = entropyEnds(functional2.value, errors, mix, alpha, level);
      const most = highest(functional2.value, se, Math.min(mass(sample).df, mix.n), level);
      return { low, high: high === null ? null : Math.max(high, most), level, method };
    },
    mass(sample).free
  );
};
var highest = (value, se, df, level) => value > 0 ? value * Math.exp(tOf(level, Math.max(1, df)) * se / value) : 0;
var STEPS = 8;
var entropyEnds = (value, errors, mix, alpha, level) => {
  const [from, to] = endsOf(errors, level);
  const [least, most] = mix.kind === "undefined" ? [0, 1] : endsOf(mix, level);
  const mixes = Array.from({ length: STEPS + 1 }, (_, i) => least + (most - least) * i / STEPS);
  const byMix = mixes.map((each) => entropyAt(errors.value, each, alpha));
  const byShare = (mix.kind === "undefined" ? [0, 1] : [mix.value]).flatMap(
    (each) => [from, to, Math.min(to, Math.max(from, turnOf(each, alpha)))].map((share) => entropyAt(share, each, alpha))
  );
  const above = [byShare, byMix].map((seen) => Math.max(0, Math.max(...seen) - value));
  const below = [byShare, byMix].map((seen) => Math.max(0, value - Math.min(...seen)));
  const high = value + Math.hypot(...above);
  return {
    low: Math.max(0, value - Math.hypot(...below)),
    high: Number.isFinite(high) ? high : null,
    level,
    method: "MOVER of the share of errors and of their mix"
  };
};
var endsOf = (share, level) => {
  const { low, high } = intervalInSum(share)(level);
  return [low ?? 0, high ?? 1];
};
var entropySlopes = (mean, power, alpha) => {
  if (alpha === 1) return [-power / mean ** 2 - 1 / mean, 1 / mean];
  const unit = alpha * (alpha - 1);
  return [-alpha * power / (mean ** (alpha + 1) * unit), 1 / (mean ** alpha * unit)];
};
var entropyAt = (wrong2, granted, alpha) => {
  const [twice, once] = [wrong2 * granted, 1 - wrong2];
  const mean = once + 2 * twice;
  if (!(mean > 1e-9)) return Number.POSITIVE_INFINITY;
  const power = once * powerOf(1, alpha) + twice * powerOf(2, alpha);
  return Math.max(0, entropyOf(mean, power, alpha));
};
var turnOf = (granted, alpha) => {
  const mean = 2 * granted - 1;
  const power = alpha === 1 ? 2 * granted * Math.LN2 : granted * 2 ** alpha - 1;
  const turn = alpha === 1 ? (power - mean) / mean ** 2 : (power - alpha * mean) / (mean * power * (alpha - 1));
  return Number.isFinite(turn) ? turn : 0;
};

// packages/stats/src/quality/recalibration.ts
var MOST_STEPS = 100;
var sumsOf2 = ({ n, label, weight }, logits, a, b) => {
  let [fit, score, scoreX, info, infoX, infoXX] = [0, 0, 0, 0, 0, 0];
  for (let i = 0; i < n; i++) {
    const [w, x] = [weight ? weight[i] : 1, logits[i]];
    const odds = a + b * x;
    const p = logistic(odds);
    fit += w * (label[i] * odds - Math.max(0, odds) - Math.log1p(Math.exp(-Math.abs(odds))));
    score += w * (label[i] - p);
    scoreX += w * x * (label[i] - p);
    info += w * p * (1 - p);
    infoX += w * x * p * (1 - p);
    infoXX += w * x * x * p * (1 - p);
  }
  return { fit, score, scoreX, info, infoX, infoXX, determinant: info * infoXX - infoX * infoX };
};
var fitIntercept = (sample, logits) => {
  let [low, high, a] = [-100, 100, 0];
  let sums = sumsOf2(sample, logits, a, 1);
  for (let step = 0; step < MOST_STEPS; step++) {
    if (sums.score > 0) low = a;
    else high = a;
    const next = a + sums.score / sums.info;
    const moved = next > low && next < high ? next : (low + high) / 2;
    const isThere = Math.abs(moved - a) < 1e-14 * (1 + Math.abs(a));
    a = moved;
    sums = sumsOf2(sample, logits, a, 1);
    if (isThere) break;
  }
  const rows = mass(sample).total;
  return {
    value: a,
    influence: (off) => off * rows / sums.info,
    probability: (x) => logistic(a + x),
    foreseen: 1 / sums.info
  };
};
var fitSlope = (sample, logits) => {
  let [a, b] = [0, 1];
  let sums = sumsOf2(sample, logits, a, b);
  let isThere = false;
  for (let step = 0; step < MOST_STEPS && !isThere; step++) {
    const { fit, score, scoreX, info: info2, infoX: infoX2, infoXX, determinant: determinant2 } = sums;
    if (!(determinant2 > 1e-12 * infoXX * info2)) return null;
    const da = (infoXX * score - infoX2 * scoreX) / determinant2;
    const db = (info2 * scoreX - infoX2 * score) / determinant2;
    isThere = Math.abs(da) + Math.abs(db) < 1e-11 * (1 + Math.abs(a) + Math.abs(b));
    for (let shrink = 1; shrink > 1e-9; shrink /= 2) {
      const next = sumsOf2(sample, logits, a + shrink * da, b + shrink * db);
      if (!(next.fit >= fit - 1e-12 * Math.abs(fit))) continue;
      [a, b, sums] = [a + shrink * da, b + shrink * db, next];
      break;
    }
    if (Math.abs(a) + Math.abs(b) > 1e3) return null;
  }
  if (!isThere) return null;
  const { info, infoX, determinant } = sums;
  const rows = mass(sample).total;
  return {
    value: b,
    influence: (off, x) => off * (info * x - infoX) * rows / determinant,
    probability: (x) => logistic(a + b * x),
    foreseen: info / determinant
  };
};
var recalibrated = (sample, freeSlope) => {
  const { n, label, weight, score } = sample;
  if (n === 0) return undefinedBecause("no rows", 0);
  if (label.every((y) => y === label[0])) return undefinedBecause("one class only", n);
  if (score.some((p) => p <= 0 || p >= 1)) return undefinedBecause("scores of 0 or 1", n);
  const logits = score.map((p) => Math.log(p / (1 - p)));
  if (freeSlope && logits.every((x) => x === logits[0])) return undefinedBecause("zero variance", n);
  const fitted = freeSlope ? fitSlope(sample, logits) : fitIntercept(sample, logits);
  if (fitted === null) return undefinedBecause("classes are separated", n);
  const support = mass(sample);
  const { total, effective, df } = support;
  const scale = n / total * Math.sqrt(n / Math.max(1, n - (freeSlope ? 2 : 1)));
  const influence = new Float64Array(n);
  for (let i = 0; i < n; i++) {
    const x = logits[i];
    influence[i] = fitted.influence(label[i] - fitted.probability(x), x) * scale * (weight ? weight[i] : 1);
  }
  const units = unitsOf(influence, sample);
  const se = standardError(units);
  const seen = { se, alone: standardError(influence) };
  const spread2 = Math.sqrt(foreseenVariance(support, seen, fitted.foreseen * total));
  const free = Math.max(1, Math.min(df, effective - 2));
  const { value } = fitted;
  return {
    kind: "estimate",
    value,
    n,
    se,
    interval: tInterval(value, spread2, free, {}, "sandwich, t"),
    influence: units
  };
};
var calibrationSlope = (sample) => recalibrated(sample, true);
var calibrationIntercept = (sample) => recalibrated(sample, false);

// packages/stats/src/quality/regression.ts
var positive3 = { min: 0 };
var meanLoss = (sample, loss) => meanOf(sample, losses(sample, loss), positive3);
var meanSquare = (sample, loss) => meanOfSquares(sample, losses(sample, loss));
var mae = (sample) => meanLoss(sample, absoluteLoss);
var mse = (sample) => meanSquare(sample, squaredLoss);
var mape = (sample) => meanOfRatios(
  sample,
  losses(sample, (y, p) => Math.abs((y - p) / y))
);
var tweedieDeviance = (sample, power) => meanSquare(sample, unitDeviance(power));
var rmse = (sample) => rootOf(mse(sample));
var rmsle = (sample) => rootOf(meanSquare(sample, (y, p) => (Math.log1p(y) - Math.log1p(p)) ** 2));
var rootOf = (squared) => {
  if (squared.kind === "undefined") return squared;
  const value = Math.sqrt(squared.value);
  const root = (end) => end === null ? null : Math.sqrt(end);
  const rooted = (intervals2) => (level) => {
    const { low, high, method } = intervals2(level);
    return { low: root(low), high: root(high), level, method };
  };
  return {
    kind: "estimate",
    value,
    n: squared.n,
    se: value > 0 ? squared.se / (2 * value) : 0,
    ...squared.largest === void 0 ? {} : { largest: squared.largest },
    ...squared.losses === void 0 ? {} : { losses: { ...squared.losses, times: (factor) => Math.sqrt(factor) * value } },
    interval: rooted(squared.interval),
    ...squared.beside === void 0 ? {} : { beside: rooted(squared.beside) },
    get influence() {
      const own = squared.influence;
      return value > 0 ? own.map((x) => x / (2 * value)) : own;
    }
  };
};
var wape = (sample) => ratioOfMeans(sample, losses(sample, absoluteLoss), lossesOf(sample, absoluteLoss, 0), "zero denominator");
var seenBelow = (sample, errors, value) => {
  const below = errors.map((error) => error <= value ? 1 : 0);
  const rows = meanInfluence(sample, below, averageOf(sample, below));
  return { se: standardError(unitsOf(rows, sample)), alone: standardError(rows) };
};
var medianAbsoluteError = (sample) => {
  const { n, weight } = sample;
  if (n === 0) return undefinedBecause("no rows", 0);
  const errors = losses(sample, absoluteLoss);
  const order = argsort(errors);
  const support = mass(sample);
  const { total } = support;
  const df = isDependent(sample) ? support.df : Number.POSITIVE_INFINITY;
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
  const effective = isDependent(sample) ? support.alone / designSeen(support, seenBelow(sample, errors, value)) : support.effective;
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
  const units = unitsOf(influence, sample);
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
  const value = losses(sample, absoluteLoss).reduce((a, b) => Math.max(a, b), 0);
  return {
    kind: "estimate",
    value,
    n: sample.n,
    interval: (level) => ({ low: value, high: null, level, method: "the largest seen" })
  };
};

// packages/stats/src/quality/metrics.ts
var spread = ["quantiles"];
var DECILES = [0.1, 0.9];
var deviance = (better, of, own = 1.5) => ({
  ...entry(numbers, hard, better, (s, { power = own }) => of(s, power)),
  domain: ({ power = own }) => devianceDomain(power)
});
var labelRate = (sample) => selectionRate({ ...unread(sample), prediction: sample.label });
var qualityMetrics = {
  accuracy: entry(classes, hard, "higher", accuracy),
  zero_one_loss: entry(classes, hard, "lower", zeroOneLoss),
  balanced_accuracy: classwise(classes, hard, "higher", balancedAccuracy),
  precision: classwise(binary, hard, "higher", precision),
  recall: classwise(binary, hard, "higher", recall),
  specificity: classwise(binary, hard, "higher", specificity),
  false_positive_rate: classwise(binary, hard, "lower", falsePositiveRate),
  false_negative_rate: classwise(binary, hard, "lower", falseNegativeRate),
  negative_predictive_value: classwise(binary, hard, "higher", negativePredictiveValue),
  false_discovery_rate: classwise(binary, hard, "lower", falseDiscoveryRate),
  false_omission_rate: classwise(binary, hard, "lower", falseOmissionRate),
  f1: classwise(binary, hard, "higher", f1),
  fbeta: classwise(binary, hard, "higher", (s, { beta = 1 }) => fbeta(s, beta)),
  roc_auc: classwise(binary, soft, "higher", (s, { maxFpr }) => rocAuc(s, maxFpr)),
  average_precision: classwise(binary, soft, "higher", averagePrecision),
  log_loss: entry(classes, soft, "lower", logLoss),
  brier_score: entry(classes, soft, "lower", brierScore),
  d2_log_loss: entry(classes, soft, "higher", d2LogLoss),
  d2_brier: entry(classes, soft, "higher", d2Brier),
  calibration_error: entry(classes, soft, "lower", (s, { binning }) => calibrationError(s, binning)),
  macro_calibration_error: entry(
    multiclass,
    soft,
    "lower",
    (s, { binning }) => macroCalibrationError(s, binning)
  ),
  miscalibration: entry(classes, soft, "lower", miscalibration),
  calibration_slope: entry(binary, soft, null, calibrationSlope),
  calibration_intercept: entry(binary, soft, null, calibrationIntercept),
  cost: entry(classes, hard, "lower", (s, { costs }) => cost(s, costs)),
  matthews_corrcoef: classwise(classes, hard, "higher", matthewsCorrcoef),
  cohen_kappa: classwise(classes, hard, "higher", cohenKappa),
  top_k_accuracy: entry(multiclass, soft, "higher", (s, { k = 2 }) => topKAccuracy(s, k)),
  macro_precision: averagedEntry(macroPrecision, (s) => macroOf(s, precision)),
  macro_recall: averagedEntry(macroRecall, (s) => macroOf(s, recall)),
  macro_f1: averagedEntry(
    (s) => macroFbeta(s, 1),
    (s) => macroOf(s, f1)
  ),
  macro_fbeta: averagedEntry(
    (s, { beta = 1 }) => macroFbeta(s, beta),
    (s, { beta = 1 }) => macroOf(s, (one) => fbeta(one, beta))
  ),
  macro_roc_auc: severalEntry(macroRocAuc, (s) => macroOf(s, rocAuc)),
  macro_average_precision: severalEntry(macroAveragePrecision, (s) => macroOf(s, averagePrecision)),
  // With one label a row, pooled precision, recall and F are all the share of rows that are right.
  micro_precision: averagedEntry(accuracy, (s) => microOf(s, precision)),
  micro_recall: averagedEntry(accuracy, (s) => microOf(s, recall)),
  micro_f1: averagedEntry(accuracy, (s) => microOf(s, f1)),
  micro_fbeta: averagedEntry(accuracy, (s, { beta = 1 }) => microOf(s, (all) => fbeta(all, beta))),
  weighted_precision: averagedEntry(weightedPrecision, (s) => weightedOf(s, precision)),
  weighted_recall: averagedEntry(weightedRecall, (s) => weightedOf(s, recall)),
  weighted_f1: averagedEntry(
    (s) => weightedFbeta(s, 1),
    (s) => weightedOf(s, f1)
  ),
  weighted_fbeta: averagedEntry(
    (s, { beta = 1 }) => weightedFbeta(s, beta),
    (s, { beta = 1 }) => weightedOf(s, (one) => fbeta(one, beta))
  ),
  weighted_roc_auc: severalEntry(weightedRocAuc, (s) => weightedOf(s, rocAuc)),
  micro_roc_auc: severalEntry(microRocAuc, (s) => microOf(s, rocAuc)),
  micro_average_precision: severalEntry(microAveragePrecision, (s) => microOf(s, averagePrecision)),
  weighted_average_precision: severalEntry(weightedAveragePrecision, (s) => weightedOf(s, averagePrecision)),
  roc_auc_ovo: classwise(multiclass, soft, "higher", rocAucOvo),
  macro_jaccard: classwise(multilabel, hard, "higher", (s) => macroOf(s, jaccard)),
  micro_jaccard: classwise(multilabel, hard, "higher", (s) => microOf(s, jaccard)),
  weighted_jaccard: classwise(multilabel, hard, "higher", (s) => weightedOf(s, jaccard)),
  samples_precision: entry(multilabel, hard, "higher", samplesPrecision),
  samples_recall: entry(multilabel, hard, "higher", samplesRecall),
  samples_f1: entry(multilabel, hard, "higher", (s) => samplesFbeta(s, 1)),
  samples_fbeta: entry(multilabel, hard, "higher", (s, { beta = 1 }) => samplesFbeta(s, beta)),
  samples_jaccard: entry(multilabel, hard, "higher", samplesJaccard),
  subset_accuracy: entry(multilabel, hard, "higher", subsetAccuracy),
  hamming_loss: entry(multilabel, hard, "lower", hammingLoss),
  label_ranking_average_precision: entry(multilabel, soft, "higher", labelRankingAveragePrecision),
  coverage_error: entry(multilabel, soft, "lower", coverageError),
  label_ranking_loss: entry(multilabel, soft, "lower", labelRankingLoss),
  mean: entry(
    numbers,
    hard,
    null,
    (s) => s.flags ? shareOf(s, s.prediction) : meanOf(s, s.prediction, {})
  ),
  mae: entry(numbers, hard, "lower", mae),
  mse: entry(numbers, hard, "lower", mse),
  rmse: entry(numbers, hard, "lower", rmse),
  // scikit-learn divides by the epsilon of a double instead: rows of 0 then decide alone.
  mape: { ...entry(numbers, hard, "lower", mape), domain: () => (label) => label !== 0 },
  wape: entry(numbers, hard, "lower", wape),
  rmsle: { ...entry(numbers, hard, "lower", rmsle), domain: () => logDomain },
  mean_poisson_deviance: deviance("lower", (s) => tweedieDeviance(s, 1), 1),
  mean_gamma_deviance: deviance("lower", (s) => tweedieDeviance(s, 2), 2),
  mean_tweedie_deviance: deviance("lower", tweedieDeviance),
  r2: entry(numbers, hard, "higher", r2),
  explained_variance: entry(numbers, hard, "higher", explainedVariance),
  d2_absolute_error: entry(numbers, hard, "higher", d2AbsoluteError),
  d2_pinball: entry(numbers, hard, "higher", (s, { alpha = 0.5 }) => d2Pinball(s, alpha)),
  d2_tweedie: deviance("higher", d2Tweedie),
  median_absolute_error: entry(numbers, hard, "lower", medianAbsoluteError),
  max_error: entry(numbers, hard, "lower", maxError),
  pinball: entry(numbers, hard, "lower", (s, { alpha = 0.5 }) => pinball(s, alpha)),
  coverage: entry(
    numbers,
    spread,
    null,
    (s, { between: [low, high] = DECILES }) => coverage(s, low, high)
  ),
  interval_width: entry(
    numbers,
    spread,
    "lower",
    (s, { between: [low, high] = DECILES }) => intervalWidth(s, low, high)
  ),
  weighted_quantile_loss: entry(
    numbers,
    spread,
    "lower",
    (s, { alpha }) => weightedQuantileLoss(s, alpha)
  ),
  smape: entry(numbers, hard, "lower", smape),
  mase: entry(["forecasting"], ["prediction", "scale"], "lower", mase),
  quantile_crossing: entry(numbers, spread, "lower", quantileCrossing),
  ndcg: entry(ranking, soft, "higher", (s, { k, gain }) => ndcg(s, k, gain === "exponential")),
  mean_average_precision: entry(ranking, soft, "higher", (s, { k }) => meanAveragePrecision(s, k)),
  mean_reciprocal_rank: entry(ranking, soft, "higher", (s, { k }) => meanReciprocalRank(s, k)),
  precision_at: entry(ranking, soft, "higher", (s, { k = 10 }) => precisionAt(s, k)),
  recall_at: entry(ranking, soft, "higher", (s, { k = 10 }) => recallAt(s, k)),
  hit_rate: entry(ranking, soft, "higher", (s, { k = 10 }) => hitRate(s, k)),
  conditional_acceptance: entry(binary, hard, null, conditionalAcceptance),
  conditional_rejection: entry(binary, hard, null, conditionalRejection),
  treatment_ratio: entry(binary, hard, null, treatmentRatio),
  generalized_entropy: entry(binary, hard, "lower", (s, { order = 2 }) => generalizedEntropy(s, order)),
  selection_rate: entry(binary, hard, null, selectionRate),
  label_rate: entry(binary, [], null, labelRate)
};

export {
  BINNING,
  calibrationBins,
  calibrationError,
  calibrationNull,
  costBetween,
  saidOfEveryRow,
  crossings,
  perLabel,
  effectBetween,
  betweenGroups,
  qualityMetrics
};
