import{createRequire as __seaTrialsRequire}from'node:module';const require=__seaTrialsRequire(import.meta.url);
import {
  byEntity,
  oncePer,
  ranked,
  supportOf
} from "./chunk-63VGWI42.js";
import {
  wilsonEnds
} from "./chunk-TMF5RQ56.js";
import {
  undefinedBecause
} from "./chunk-MVB5BEBX.js";
import {
  tOf,
  zOf
} from "./chunk-ILMWJOEA.js";

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
var moverSum = (parts, correlation, range, method) => (level) => {
  const ends = parts.map(({ interval }) => interval(level));
  const side = (distances) => {
    if (distances.includes(null)) return null;
    let sum = 0;
    for (let i = 0; i < parts.length; i++)
      for (let j = 0; j < parts.length; j++)
        sum += correlation(i, j) * parts[i].weight * parts[j].weight * distances[i] * distances[j];
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
  const intervals = aucIntervals(value, se, positives, negatives, sample.entities !== void 0);
  const entities = Math.min(positives.units, negatives.units);
  return {
    kind: "estimate",
    value,
    n: sample.n,
    se,
    interval: intervals,
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
  let selected = 0;
  let sum = 0;
  for (let end = n; end > 0; ) {
    let start = end;
    let tied = 0;
    const value2 = score[order[end - 1]];
    while (start > 0 && score[order[start - 1]] === value2) {
      const row = order[--start];
      const w = weight ? weight[row] : 1;
      selected += w;
      if (label[row] === 1) tied += w;
    }
    hits += tied;
    for (let at = start; at < end; at++) {
      precisionAt[at] = hits / selected;
      selectedAt[at] = selected;
    }
    sum += tied * (hits / selected);
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

export {
  standardError,
  covariance,
  contrast,
  unbounded,
  boundByEntities,
  tInterval,
  wilsonThrough,
  skewedMean,
  moverSum,
  rocAuc,
  averagePrecision
};
