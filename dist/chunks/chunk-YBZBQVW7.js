import{createRequire as __seaTrialsRequire}from'node:module';const require=__seaTrialsRequire(import.meta.url);
import {
  shareEnds,
  wilsonEnds
} from "./chunk-ASHCQCSS.js";
import {
  tOf
} from "./chunk-545X53NH.js";

// packages/stats/src/interval.ts
var held = (x, { min = -Infinity, max = Infinity }) => Math.min(max, Math.max(min, x));
var ASK_FOR_A_SHARE = "`mean` of a column of 0 and 1 has one";
var unbounded = (method) => (level) => ({ low: null, high: null, level, method });
var boundByFreedom = (measured) => {
  if (measured.kind !== "estimate" || measured.df === void 0 || measured.df >= 1) return measured;
  const interval = unbounded("one independent unit");
  const { score, beside } = measured;
  return { ...measured, interval, ...score ? { score: interval } : {}, ...beside ? { beside: interval } : {} };
};
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
var shareInterval = (p, n, df, method, map = (share2) => share2) => {
  const known = /* @__PURE__ */ new Map();
  return (level) => {
    const kept = known.get(level);
    if (kept !== void 0) return kept;
    const z = tOf(level, df);
    const [low, high] = shareEnds(p, n, z);
    const [a, b] = wilsonEnds(p, n, z);
    const found = {
      low: map(low),
      high: map(high),
      level,
      method: low === a && high === b ? method : `${method}, exact end`
    };
    known.set(level, found);
    return found;
  };
};
var intervalInSum = ({ score, interval }) => score ?? interval;
var skewedMean = (value, se, skewness, n, df, range) => (level) => {
  const root = Math.sqrt(n);
  const inverse = (y) => Math.abs(skewness) < 1e-9 ? y : 3 * root / skewness * (Math.cbrt(1 + skewness * (y / root - skewness / (6 * n))) - 1);
  const t = tOf(level, df);
  const low = held(value - se * inverse(t), range);
  const high = held(value - se * inverse(-t), range);
  return { low: Math.min(low, value), high: Math.max(high, value), level, method: "Hall's skewness-corrected t" };
};
var wider = (one, other) => (level) => {
  const [a, b] = [one(level), other(level)];
  return {
    ...a,
    low: a.low === null || b.low === null ? null : Math.min(a.low, b.low),
    high: a.high === null || b.high === null ? null : Math.max(a.high, b.high)
  };
};
var farther = (value, estimates, by2, method) => (level) => {
  let below = 0;
  let above = 0;
  for (const estimate of estimates) {
    const { low, high } = estimate.interval(level);
    below = below === null || low === null ? null : below + by2 * (estimate.value - low) / estimates.length;
    above = above === null || high === null ? null : above + by2 * (high - estimate.value) / estimates.length;
  }
  return { low: below === null ? null : value - below, high: above === null ? null : value + above, level, method };
};
var heldWithin = (intervals, range) => {
  const end = (x) => x === null ? null : held(x, range);
  return (level) => {
    const { low, high, ...said } = intervals(level);
    return { low: end(low), high: end(high), ...said };
  };
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

// packages/stats/src/minus.ts
var ROUNDING = 1e-12;
var minus = (a, b) => {
  const difference = a - b;
  return Math.abs(difference) <= ROUNDING * Math.max(Math.abs(a), Math.abs(b)) ? 0 : difference;
};

// packages/stats/src/quality/forced.ts
var by = (lack) => (sample) => {
  const found = lack(sample);
  return found && { ...found, n: sample.n };
};
var without = (code, reason) => by(({ label }) => label.includes(code) ? void 0 : { reason });
var noPositives = without(1, "no positives");
var noNegatives = without(0, "no negatives");
var meanOverClasses = (ofOne) => by((sample) => {
  if (sample.task === "multilabel") return lackOfLabels(sample);
  if (sample.task === "multiclass") return lackOfClasses(sample, ofOne);
  if (sample.task !== "binary") return void 0;
  const [first, second] = [sample.label.includes(0), sample.label.includes(1)];
  if (first && second) return void 0;
  return ofOne ? { reason: "one class only" } : { reason: second ? "no negatives" : "no positives", isPart: true };
});
var lackOfClasses = ({ classes, label }, ofOne) => {
  const seen = /* @__PURE__ */ new Set();
  for (let row = 0; row < label.length && seen.size < classes.length; row++) seen.add(label[row]);
  if (seen.size === classes.length) return void 0;
  if (ofOne && seen.size < 2) return { reason: "one class only" };
  return { reason: "no positives", of: classes.find((_, code) => !seen.has(code)), isPart: true };
};
var lackOfLabels = ({ labels, label }) => {
  const seen = /* @__PURE__ */ new Set();
  for (let cell = 0; cell < label.length && seen.size < labels.length; cell++)
    if (label[cell] === 1) seen.add(cell % labels.length);
  if (seen.size === labels.length) return void 0;
  if (seen.size === 0) return { reason: "no positives" };
  return { reason: "no positives", of: labels.find((_, k) => !seen.has(k)), isPart: true };
};
var noOrder = by((sample) => {
  if (sample.task !== "multilabel") return void 0;
  const width = sample.labels.length;
  for (let cell = 0; cell < sample.label.length; cell++)
    if (cell % width > 0 && sample.label[cell] !== sample.label[cell - 1]) return void 0;
  return { reason: "all labels or none in every row" };
});
var either = (...rules) => (sample) => {
  for (const rule of rules) {
    const found = rule(sample);
    if (found) return found;
  }
  return void 0;
};
var ofLabelsOnly = (rule) => (sample) => sample.task === "multilabel" ? rule(sample) : void 0;
var [macro, macroPrecision] = [meanOverClasses(false), meanOverClasses(true)];
var pooled = ofLabelsOnly(noPositives);
var RULES = {
  precision: noPositives,
  false_discovery_rate: noPositives,
  f1: noPositives,
  fbeta: noPositives,
  conditional_acceptance: noPositives,
  treatment_ratio: noPositives,
  negative_predictive_value: noNegatives,
  false_omission_rate: noNegatives,
  conditional_rejection: noNegatives,
  macro_precision: macroPrecision,
  macro_f1: macro,
  macro_fbeta: macro,
  macro_jaccard: macro,
  micro_precision: pooled,
  micro_f1: pooled,
  micro_fbeta: pooled,
  micro_jaccard: pooled,
  samples_precision: either(noPositives, noNegatives),
  samples_f1: noPositives,
  samples_fbeta: noPositives,
  samples_jaccard: noPositives,
  label_ranking_average_precision: noOrder,
  coverage_error: noOrder
};
var forcedOf = (metric, sample) => Object.hasOwn(RULES, metric) ? RULES[metric](sample.runs?.[0] ?? sample) : void 0;
var heldBy = (measured, forced) => measured.kind === "undefined" || forced === void 0 ? measured : Object.assign(measured, { forced });
var wholly = (forced) => {
  if (forced === void 0) return void 0;
  const { isPart: _, ...whole } = forced;
  return whole;
};
var forcedTogether = (each) => {
  const first = each.find((forced) => forced !== void 0);
  if (first === void 0) return void 0;
  return each.every((forced) => forced !== void 0 && !forced.isPart) ? first : { ...first, isPart: true };
};

// packages/stats/src/independent.ts
var independentDifference = (a, b, correlation = 0) => {
  const value = minus(a.value, b.value);
  return {
    kind: "estimate",
    value,
    n: a.n + b.n,
    ...forcedBy(a, b),
    ...a.se === void 0 || b.se === void 0 ? {} : { se: apart(a.se, b.se, correlation) },
    interval: (level) => {
      const [first, second] = [a.interval(level), b.interval(level)];
      const down = first.low === null || second.high === null ? null : apart(a.value - first.low, second.high - b.value, correlation);
      const up = first.high === null || second.low === null ? null : apart(first.high - a.value, b.value - second.low, correlation);
      return { low: down === null ? null : value - down, high: up === null ? null : value + up, level, method: "MOVER" };
    }
  };
};
var shareDifference = (first, second) => independentDifference(share(first), share(second));
var forcedBy = (a, b) => {
  const forced = wholly(a.forced ?? b.forced);
  return forced === void 0 ? {} : { forced };
};
var share = ({ count, n }) => ({
  kind: "estimate",
  value: count / n,
  n,
  interval: shareInterval(count / n, n, Number.POSITIVE_INFINITY, "Wilson")
});
var absolute = ({ low, high }) => {
  const [from, to] = [low ?? -1, high ?? 1];
  return { low: Math.max(0, from, -to), high: Math.max(to, -from) };
};
var apart = (a, b, correlation) => correlation === 0 ? Math.hypot(a, b) : Math.sqrt(Math.max(0, a * a + b * b - 2 * correlation * a * b));
var independentRatio = (a, b, correlation = 0) => {
  if (b.value === 0) return { kind: "undefined", reason: "zero denominator", n: a.n + b.n };
  const value = a.value / b.value;
  return {
    kind: "estimate",
    value,
    n: a.n + b.n,
    ...forcedBy(a, b),
    interval: (level) => {
      const [first, second] = [a.interval(level), b.interval(level)];
      const lowA = Math.max(0, first.low ?? 0);
      const highB = second.high;
      const lowB = Math.max(0, second.low ?? 0);
      const far = (ofA, ofB) => apart(ofA, ofB, correlation);
      const low = highB === null ? 0 : solveRatio(0, value, (r) => a.value - r * b.value > far(a.value - lowA, r * (highB - b.value)));
      const bounded = first.high !== null && lowB > 0;
      const cap = bounded ? first.high / lowB : 0;
      const high = bounded ? solveRatio(cap, value, (r) => r * b.value - a.value > far(first.high - a.value, r * (b.value - lowB))) : null;
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

export {
  ASK_FOR_A_SHARE,
  unbounded,
  boundByFreedom,
  tInterval,
  logitInterval,
  wilsonThrough,
  shareInterval,
  intervalInSum,
  skewedMean,
  wider,
  farther,
  heldWithin,
  moverSum,
  ROUNDING,
  minus,
  forcedOf,
  heldBy,
  wholly,
  forcedTogether,
  independentDifference,
  shareDifference,
  absolute,
  apart,
  independentRatio
};
