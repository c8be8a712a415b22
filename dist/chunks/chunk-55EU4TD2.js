import{createRequire as __seaTrialsRequire}from'node:module';const require=__seaTrialsRequire(import.meta.url);
import {
  mean,
  sampleVariance
} from "./chunk-I73VOE4O.js";
import {
  binomialCdf,
  tOf
} from "./chunk-545X53NH.js";
import {
  undefinedBecause
} from "./chunk-MVB5BEBX.js";

// packages/stats/src/quantile.ts
var percentile = (sorted, p) => {
  if (sorted.length === 0) throw new RangeError("a percentile needs at least one number");
  return sorted[rankOf(sorted.length, p) - 1];
};
var rankOf = (n, p) => Math.min(n, Math.max(1, Math.ceil(n * p - 1e-9)));
var percentileRanks = (n, p, level) => {
  const tail = (1 - level) / 2;
  const below = (k) => binomialCdf(k - 1, n, p);
  const low = firstWhere(n + 1, (k) => below(k + 1) > tail);
  const high = firstWhere(n + 1, (k) => 1 - below(k) <= tail);
  return { low: low >= 1 && below(low) <= tail ? low : null, high: high <= n ? high : null };
};
var firstWhere = (end, holds) => {
  let [low, high] = [0, end];
  while (low < high) {
    const middle = low + high >> 1;
    if (holds(middle)) high = middle;
    else low = middle + 1;
  }
  return holds(low) ? low : end + 1;
};
var rowsForPercentile = (p, level) => {
  const tail = Math.log((1 - level) / 2);
  return Math.max(Math.ceil(tail / Math.log(p)), Math.ceil(tail / Math.log(1 - p)));
};
var blockRatio = (candidate, baseline) => {
  const blocks = candidate.length;
  if (blocks !== baseline.length) throw new RangeError("blocks come in pairs");
  if (blocks < 2) return undefinedBecause("too few rows", blocks);
  if (baseline.some((x) => !(x > 0))) return undefinedBecause("baseline is zero", blocks);
  const logs = candidate.map((x, i) => Math.log(x / baseline[i]));
  const value = Math.exp(mean(logs));
  const error = Math.sqrt(sampleVariance(logs) / blocks);
  return {
    kind: "estimate",
    value,
    n: blocks,
    se: value * error,
    interval: (level) => {
      if (!(error > 0)) return { low: null, high: null, level, method: "t over blocks, no spread" };
      const factor = Math.exp(tOf(level, blocks - 1) * error);
      return { low: value / factor, high: value * factor, level, method: "t over blocks, log ratio" };
    }
  };
};

export {
  percentile,
  percentileRanks,
  firstWhere,
  rowsForPercentile,
  blockRatio
};
