import{createRequire as __seaTrialsRequire}from'node:module';const require=__seaTrialsRequire(import.meta.url);
import {
  farther,
  forcedTogether,
  heldBy,
  unbounded,
  wider
} from "./chunk-YBZBQVW7.js";
import {
  contrast,
  standardError,
  subset
} from "./chunk-Y3K7NPZO.js";
import {
  tOf
} from "./chunk-545X53NH.js";
import {
  undefinedBecause
} from "./chunk-MVB5BEBX.js";

// packages/stats/src/quality/repeated.ts
var FEWEST = 3;
var meanOf = (values) => values.reduce((sum, value) => sum + value, 0) / values.length;
var varianceOf = (values) => {
  const mean = meanOf(values);
  return values.reduce((sum, value) => sum + (value - mean) ** 2, 0) / (values.length - 1);
};
var foldsOf = (sample, like) => {
  const { codes, count } = like.folds;
  const whole = asOneHoldOut(sample);
  return Array.from({ length: count }, (_, fold) => {
    const rows = new Uint32Array(codes.length);
    let n = 0;
    for (let i = 0; i < codes.length; i++) if (codes[i] === fold) rows[n++] = i;
    return subset(whole, rows.subarray(0, n));
  });
};
var acrossFolds = (sample, like, one, whole) => {
  const parts = foldsOf(sample, like);
  const k = parts.length;
  if (k < FEWEST) return undefinedBecause("fewer than three folds", sample.n);
  const values = [];
  const forced = [];
  for (const [at, part] of parts.entries()) {
    const measured = one(part, at);
    if (measured.kind === "undefined") return { ...measured, n: sample.n };
    values.push(measured.value);
    forced.push(measured.kind === "estimate" ? measured.forced : void 0);
  }
  const value = meanOf(values);
  const se = Math.sqrt((1 / k + 1 / (k - 1)) * varianceOf(values));
  const interval = (level) => {
    const half = tOf(level, k - 1) * se;
    const apart = { low: value - half, high: value + half, level, method: "over folds, Nadeau and Bengio" };
    const isAlike = !(se > 1e-12 * Math.abs(value) && se > 0);
    const pooled = whole?.();
    if (pooled?.kind !== "estimate") return isAlike ? unbounded("folds all alike")(level) : apart;
    const rows = farther(value, [pooled], Math.sqrt(1 + k / (k - 1)), "folds all alike: all rows as one hold-out");
    return isAlike ? rows(level) : wider(() => apart, rows)(level);
  };
  return heldBy({ kind: "estimate", value, n: sample.n, se, interval }, forcedTogether(forced));
};
var asOneHoldOut = ({ folds: _, ...whole }) => whole;
var betweenFolds = (a, b, one) => {
  const like = a.folds ? a : b;
  const others = foldsOf(b, like);
  const whole = () => one(asOneHoldOut(a), asOneHoldOut(b));
  return acrossFolds(a, like, (fold, at) => one(fold, others[at]), whole);
};
var runsOf = (sample, one) => {
  const { runs = [sample] } = sample;
  if (sample.runs && runs.length < FEWEST) return undefinedBecause("fewer than three runs", sample.n);
  const estimates = [];
  let influence = new Float64Array();
  for (const run of runs) {
    const measured = one(run);
    if (measured.kind === "undefined") return measured;
    const own = measured.influence;
    if (own === void 0 || (measured.df ?? 1) < 1) return undefinedBecause("too few rows", sample.n);
    if (estimates.length === 0) influence = new Float64Array(own.length);
    for (let i = 0; i < influence.length; i++) influence[i] += own[i] / runs.length;
    estimates.push(measured);
  }
  const values = estimates.map(({ value }) => value);
  const between = runs.length > 1 ? varianceOf(values) / runs.length : 0;
  return { value: meanOf(values), influence, between, df: runs.length - 1, n: estimates[0].n, each: estimates };
};
var estimateOf = ({ value, influence, n }, between, single) => {
  const rows = standardError(influence) ** 2;
  const ofRuns = between.reduce((sum, each) => sum + each.between, 0);
  const variance = rows + ofRuns;
  const loose = between.reduce((sum, { between: each, df }) => sum + (df > 0 ? each ** 2 / df : 0), 0);
  const tight = rows ** 2 / Math.max(1, influence.length - 1);
  const se = Math.sqrt(variance);
  const interval = (level) => {
    const isAlike = !(se > 1e-12 * Math.abs(value) && se > 0);
    const singles = single(isAlike);
    const rowsAlone = farther(value, singles, 1, "runs all alike: the rows of one");
    if (isAlike) return singles.length > 0 ? rowsAlone(level) : unbounded("runs all alike")(level);
    const half = tOf(level, variance ** 2 / (loose + tight)) * se;
    return wider(
      () => ({ low: value - half, high: value + half, level, method: "over runs and rows" }),
      rowsAlone
    )(level);
  };
  return { kind: "estimate", value, n, se, interval };
};
var acrossRuns = (sample, one) => {
  const runs = runsOf(sample, one);
  return "kind" in runs ? runs : estimateOf(runs, [runs], () => runs.each);
};
var betweenRuns = (a, b, factor, one, pair) => {
  const ours = runsOf(a, one);
  if ("kind" in ours) return ours;
  const theirs = runsOf(b, one);
  if ("kind" in theirs) return theirs;
  const value = ours.value - factor * theirs.value;
  return estimateOf(
    { value, influence: contrast(ours.influence, theirs.influence, factor), n: ours.n },
    [ours, { between: factor ** 2 * theirs.between, df: theirs.df }],
    // What differs evens out over runs: a pair is farther apart than the means, unless nothing differs.
    (isAlike) => {
      const alike = isAlike ? pair(a.runs?.[0] ?? a, b.runs?.[0] ?? b) : void 0;
      return alike?.kind === "estimate" ? [alike] : [];
    }
  );
};

export {
  acrossFolds,
  asOneHoldOut,
  betweenFolds,
  acrossRuns,
  betweenRuns
};
