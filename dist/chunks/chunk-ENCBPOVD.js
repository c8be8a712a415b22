import{createRequire as __seaTrialsRequire}from'node:module';const require=__seaTrialsRequire(import.meta.url);
import {
  skewedMean,
  unbounded,
  wilsonThrough
} from "./chunk-3CPMU6YH.js";
import {
  wilsonEnds
} from "./chunk-HCIMIL5B.js";
import {
  byEntity,
  isDependent,
  mass,
  rowsAt,
  standardError,
  unitsOf
} from "./chunk-6TQDSEPG.js";
import {
  undefinedBecause
} from "./chunk-MVB5BEBX.js";
import {
  tOf
} from "./chunk-ZSIUO6NE.js";

// packages/stats/src/quality/foreseen.ts
var foreseenVariance = ({ effective, alone }, seen, expected) => seen.se ** 2 + Math.max(0, expected / alone - seen.alone ** 2) * alone / effective;
var designSeen = ({ effective, alone }, seen) => Math.min(alone / effective, seen.alone > 0 ? Math.max(1, (seen.se / seen.alone) ** 2) : Number.POSITIVE_INFINITY);

// packages/stats/src/quality/mean.ts
var averageOf = (sample, rows) => averageOfEach(sample, (row) => rows[row]);
var averageOfEach = (sample, each) => {
  const { n, weight } = sample;
  let sum = 0;
  for (let i = 0; i < n; i++) sum += each(i) * (weight ? weight[i] : 1);
  return n === 0 ? 0 : sum / mass(sample).total;
};
var meanInfluence = (sample, rows, mean) => arrayOf(
  influenceOfEach(sample, (row) => rows[row], mean),
  sample.n
);
var influenceOfEach = (sample, each, mean) => {
  const { n, weight } = sample;
  const scale = n / mass(sample).total * Math.sqrt(n / Math.max(1, n - 1));
  return weight ? (row) => (each(row) - mean) * scale * weight[row] : (row) => (each(row) - mean) * scale;
};
var arrayOf = (byRow, n) => {
  const rows = new Float64Array(n);
  for (let i = 0; i < n; i++) rows[i] = byRow(i);
  return rows;
};
var meanOf = (sample, rows, range) => meanOfAll(sample, (row) => rows[row], range);
var meanOfEach = (sample, each, range, expected) => {
  const estimate = meanOfAll(sample, each, range, expected);
  if (estimate.kind === "undefined" || isDependent(sample)) return estimate;
  return Object.assign(estimate, {
    byRow: { n: sample.n, influence: () => influenceOfEach(sample, each, estimate.value) }
  });
};
var meanOfAll = (sample, each, range, expected = () => void 0) => {
  const { n } = sample;
  if (n === 0) return undefinedBecause("no rows", 0);
  const value = averageOfEach(sample, each);
  const byRow = influenceOfEach(sample, each, value);
  const { se, alone, shape } = isDependent(sample) ? dependentMoments(sample, byRow) : momentsOf(byRow, n);
  let intervals;
  return {
    kind: "estimate",
    value,
    n,
    se,
    interval: (level) => {
      intervals ??= meanIntervals(value, { se, alone }, shape, mass(sample), range, expected());
      return intervals(level);
    },
    get influence() {
      return unitsOf(arrayOf(byRow, n), sample);
    }
  };
};
var dependentMoments = (sample, byRow) => {
  const influence = arrayOf(byRow, sample.n);
  const units = unitsOf(influence, sample);
  return { se: standardError(units), alone: standardError(influence), shape: shapeOf(sample, influence, units) };
};
var momentsOf = (byRow, n) => {
  let [second, third] = [0, 0];
  for (let row = 0; row < n; row++) {
    const x = byRow(row);
    second += x * x;
    third += x * x * x;
  }
  const se = Math.sqrt(second) / n;
  return { se, alone: se, shape: { skewness: skewness(second, third, n), units: n, df: n - 1 } };
};
var skewness = (second, third, n) => third / n / (second / n) ** 1.5;
var meanOfSome = (sample, rows, range, none) => {
  const there = Uint32Array.from(rows.keys()).filter((row) => !Number.isNaN(rows[row]));
  if (there.length === rows.length) return meanOf(sample, rows, range);
  if (there.length === 0) return undefinedBecause(none, 0);
  const part = rowsAt(sample, there);
  const mean = meanOf(
    part,
    Float64Array.from(there, (row) => rows[row]),
    range
  );
  if (mean.kind === "undefined") return mean;
  const { total, free } = mass(part);
  const influence = new Float64Array(sample.n);
  const scale = sample.n / total * Math.sqrt(there.length / Math.max(1, there.length - 1));
  for (const row of there)
    influence[row] = (rows[row] - mean.value) * scale * (sample.weight ? sample.weight[row] : 1);
  const units = unitsOf(influence, sample);
  return { ...mean, se: standardError(units), influence: units, ...free === void 0 ? {} : { df: free } };
};
var shareOf = (sample, hits) => {
  const estimate = meanOf(sample, hits, { min: 0, max: 1 });
  if (estimate.kind === "undefined") return estimate;
  const { value, se = 0 } = estimate;
  const inside = value > 1e-12 && value < 1 - 1e-12;
  const whole = inside && (sample.weight || isDependent(sample)) ? Math.min(sample.n, value * (1 - value) / (se * se)) : mass(sample).effective;
  return { ...estimate, interval: wilsonThrough(Math.min(1, value), whole, mass(sample).df, (p) => p, "Wilson") };
};
var shapeOf = (sample, rows, units) => {
  const { times, entities } = sample;
  if (times === void 0) return { skewness: skewnessOf(units), units: units.length, df: units.length - 1 };
  const apart = entities ? byEntity(rows, entities) : rows;
  const worth = Math.max(1, Math.min(1, (standardError(apart) / standardError(units)) ** 2) * apart.length);
  return { skewness: skewnessOf(apart), units: worth, df: mass(sample).df };
};
var meanIntervals = (value, seen, shape, support, range, expected) => {
  const { se } = seen;
  const { effective, df: critical } = support;
  const df = Math.min(shape.df, effective - 1);
  if (!(df > 0)) return (level) => ({ ...unbounded("one row")(level), low: range.min ?? null, high: range.max ?? null });
  const variance = expected ? foreseenVariance(support, seen, expected.variance) : 0;
  if (expected && variance > se ** 2) {
    const skewness2 = expected.third / expected.variance ** 1.5;
    return skewedMean(value, Math.sqrt(variance), skewness2, expected.variance / variance, df, range);
  }
  if (!(se > Math.abs(value) * 1e-12)) return allAlike(value, effective, critical, range);
  return skewedMean(value, se, shape.skewness, shape.units, df, range);
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
  return skewness(second, third, units.length);
};

export {
  foreseenVariance,
  designSeen,
  averageOf,
  meanInfluence,
  meanOf,
  meanOfEach,
  meanOfSome,
  shareOf
};
