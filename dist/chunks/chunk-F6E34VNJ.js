import{createRequire as __seaTrialsRequire}from'node:module';const require=__seaTrialsRequire(import.meta.url);
import {
  costsOf
} from "./chunk-OR7R4JJJ.js";
import {
  isAboveZero,
  judgeGap,
  mayBeBelowZero,
  optionsOf
} from "./chunk-THUTPRCA.js";
import {
  assertQuantiles
} from "./chunk-GKI254EP.js";
import {
  acrossFolds,
  acrossRuns,
  asOneHoldOut,
  betweenFolds,
  betweenRuns
} from "./chunk-ZG2GDYTY.js";
import {
  judgeParts
} from "./chunk-MRYWMRE2.js";
import {
  partOf,
  rowNumbers
} from "./chunk-7FIQ337B.js";
import {
  factsOf
} from "./chunk-Z2NJB4WF.js";
import {
  assertScale,
  seriesName
} from "./chunk-7L7HRSTU.js";
import {
  assertChosenElsewhere,
  isOfDecisions
} from "./chunk-P6EKTB5N.js";
import {
  BINNING,
  calibrationError,
  calibrationNull,
  crossings,
  qualityMetrics,
  saidOfEveryRow
} from "./chunk-6EIKK6IR.js";
import {
  mostWorth,
  rate
} from "./chunk-54UPS2SN.js";
import {
  powersOf,
  queryCounts,
  tailsOf
} from "./chunk-PESDCMIF.js";
import {
  refuseDecisions
} from "./chunk-T46UYRMV.js";
import {
  outsideUnit
} from "./chunk-FAGDRUNS.js";
import {
  errorCheck,
  notApplicable
} from "./chunk-BHOZ2OO3.js";
import {
  someRows
} from "./chunk-EA5Q5RBY.js";
import {
  QUALITY_SPECS
} from "./chunk-AQKUTB2W.js";
import {
  printCall
} from "./chunk-BBDBGQUP.js";
import {
  sides
} from "./chunk-UAJZ7R2R.js";
import {
  isCap,
  sideOfValue
} from "./chunk-2F6EFJYC.js";
import {
  ROUNDING,
  apart,
  boundByFreedom,
  forcedOf,
  heldBy,
  heldWithin,
  minus,
  moverSum,
  unbounded,
  wholly
} from "./chunk-YBZBQVW7.js";
import {
  tangoAmongSeveral
} from "./chunk-ASHCQCSS.js";
import {
  binarySample,
  contrast,
  contrastError,
  isDependent,
  isOfClasses,
  isOfNumbers,
  mass,
  subset,
  supportOf
} from "./chunk-Y3K7NPZO.js";
import {
  hasScores,
  oncePer,
  scoredRows
} from "./chunk-VPWZ4MVO.js";
import {
  tOf
} from "./chunk-545X53NH.js";
import {
  LABEL_RATE
} from "./chunk-7EFNREQP.js";
import {
  exact,
  undefinedBecause
} from "./chunk-MVB5BEBX.js";
import {
  checkLimit
} from "./chunk-RNZZF7ZB.js";
import {
  RANGE
} from "./chunk-DD2TZ3UH.js";
import {
  formatNumber,
  oneOf
} from "./chunk-UVDTI5O6.js";
import {
  SeaTrialsError
} from "./chunk-7N7QVSEW.js";

// packages/stats/src/quality/measure.ts
var outsideDomain = (name, sample, options) => {
  const metric = qualityMetrics[name];
  const rows = [];
  if (!isOfNumbers(sample) || metric.domain === void 0) return rows;
  const holds = metric.domain(options);
  for (let i = 0; i < sample.n; i++) if (!holds(sample.label[i], sample.prediction[i])) rows.push(i);
  return rows;
};
var measure = (name, sample, options = {}) => {
  const measured = measureOf(name, sample, options);
  return sample.folds ? measured : heldBy(measured, forcedOf(name, sample));
};
var measureOf = (name, sample, options) => {
  const metric = qualityMetrics[name];
  if (!metric.tasks.includes(sample.task)) throw new TypeError(`${name} is no metric of a ${sample.task} task`);
  for (const need of metric.needs) {
    if (!((need === "score" && sample.task === "multiclass" ? "probabilities" : need) in sample))
      throw new TypeError(`${name} needs a ${need}`);
  }
  const ofPart = (part) => measure(name, part, options);
  if (sample.folds) return acrossFolds(sample, sample, ofPart, () => ofPart(asOneHoldOut(sample)));
  if (sample.runs) return acrossRuns(sample, ofPart);
  if (outsideDomain(name, sample, options).length > 0) return undefinedBecause("outside of the domain", sample.n);
  const measured = withoutNoise(name, metric.measure(sample, options));
  if (measured.kind === "undefined") return measured;
  const { free } = mass(sample);
  return free === void 0 ? measured : boundByFreedom({ ...measured, df: measured.df ?? free });
};
var AROUND_ZERO = [
  ...["matthews_corrcoef", "cohen_kappa", "calibration_intercept", "generalized_entropy"],
  ...["calibration_error", "macro_calibration_error", "miscalibration"],
  ...[
    "r2",
    "explained_variance",
    "d2_absolute_error",
    "d2_pinball",
    "d2_tweedie",
    "d2_log_loss",
    "d2_brier"
  ]
];
var withoutNoise = (name, measured) => measured.kind === "estimate" && Math.abs(measured.value) <= ROUNDING && AROUND_ZERO.includes(name) ? Object.assign(measured, { value: 0 }) : measured;

// packages/stats/src/paired-ends.ts
var reachOf = ({ value, interval, beside = interval }, level, factor = 1) => {
  const { low, high } = beside(level);
  return low === null || high === null ? void 0 : { below: factor * (value - low), above: factor * (high - value) };
};
var reachTogether = (half, a, b, correlation) => {
  const together = pairedReach(a, b, correlation);
  return {
    below: Math.min(a.below + b.above, Math.max(half, together.below)),
    above: Math.min(a.above + b.below, Math.max(half, together.above))
  };
};
var pairedReach = (a, b, correlation) => ({
  below: furthest(a.below, a.above, b.above, b.below, correlation),
  above: furthest(a.above, a.below, b.below, b.above, correlation)
});
var furthest = (near, across, far, beyond, r) => {
  const alone = Math.max(near, far) * Math.sqrt(Math.max(0, 1 - r * r));
  const places = [
    ...near >= r * far && far >= r * near ? [apart(near, far, r)] : [],
    ...near >= r * beyond && beyond <= r * near ? [apart(near, beyond, r)] : [],
    ...far >= r * across && across <= r * far ? [apart(across, far, r)] : []
  ];
  return Math.max(alone, ...places);
};

// packages/stats/src/quality/class-freedom.ts
var MEANS_OVER_CLASSES = [
  ...["balanced_accuracy", "macro_precision", "macro_recall", "macro_f1", "macro_fbeta", "macro_jaccard"],
  ...["macro_roc_auc", "macro_average_precision", "roc_auc_ovo"]
];
var classFreedom = (metric, sample) => {
  if (sample.task === "binary") {
    const { positives, negatives } = sides(sample);
    return Math.min(...[positives, negatives].map(({ rows, effective }) => rows > 0 ? effective : Infinity)) - 1;
  }
  if (!MEANS_OVER_CLASSES.includes(metric)) return Infinity;
  if (sample.task === "multiclass") return ofMean(rowsOfClasses(sample));
  return sample.task === "multilabel" ? ofMean(rowsOfLabels(sample)) : Infinity;
};
var ofMean = (each) => {
  let [variance, loose] = [0, 0];
  for (const rows of each) {
    variance += 1 / rows;
    loose += 1 / rows ** 2 / Math.max(0, rows - 1);
  }
  return variance ** 2 / loose;
};
var rowsOfClasses = ({ classes, label, n, weight }) => {
  const worth = worthOf(classes.length);
  for (let row = 0; row < n; row++) worth.add(label[row], weight ? weight[row] : 1);
  return worth.each().filter((rows) => rows > 0);
};
var rowsOfLabels = ({ labels, label, n, weight }) => {
  const k = labels.length;
  const worth = worthOf(2 * k);
  for (let row = 0; row < n; row++)
    for (let l = 0; l < k; l++) worth.add(2 * l + label[row * k + l], weight ? weight[row] : 1);
  const sided = worth.each();
  return labels.map((_, l) => Math.min(...sided.slice(2 * l, 2 * l + 2).filter((rows) => rows > 0)));
};
var worthOf = (kinds) => {
  const [totals, squares] = [new Float64Array(kinds), new Float64Array(kinds)];
  return {
    add: (kind, weight) => {
      totals[kind] += weight;
      squares[kind] += weight * weight;
    },
    each: () => [...totals].map((total, kind) => total > 0 ? total ** 2 / squares[kind] : 0)
  };
};

// packages/stats/src/quality/constant.ts
var isKnown = ({ needs }, sample, { value, se }) => se !== void 0 && se <= ROUNDING * Math.max(1, Math.abs(value)) && isConstant(sample, needs.includes("prediction"));
var isConstant = (sample, isDecided) => {
  if (sample.task !== "multilabel" && !isOfClasses(sample)) return false;
  const { label, prediction } = sample;
  const width = sample.task === "multilabel" ? sample.labels.length : 1;
  if (isRepeated(label, 1)) return false;
  if (isDecided && prediction !== void 0 && !isRepeated(prediction, width)) return false;
  if (sample.task === "multiclass")
    return sample.probabilities === void 0 || isRepeated(sample.probabilities, sample.classes.length);
  if (sample.task === "multilabel") return sample.score === void 0 || isRepeated(sample.score, width);
  return !hasScores(sample) || hasOneScore(sample);
};
var isRepeated = (values, width) => {
  for (let i = width; i < values.length; i++) if (values[i] !== values[i - width]) return false;
  return true;
};
var hasOneScore = (sample) => {
  let first;
  for (const { values } of scoredRows(sample)) {
    first ??= values[0];
    if (values.some((value) => value !== first)) return false;
  }
  return true;
};

// packages/stats/src/quality/outweighing.ts
var LEAST_SHARE = 0.05;
var LEAST_TIMES = 5;
var outweighing = (sample) => {
  const { n, weight } = sample;
  if (weight === void 0 || isDependent(sample)) return void 0;
  const { total, df } = mass(sample);
  const least = Math.max(LEAST_SHARE, LEAST_TIMES / n) * total;
  const rows = [];
  for (let row = 0; row < n; row++)
    if (weight[row] > least) rows.push({ row, left: Math.max(Number.EPSILON, (total - weight[row]) / total) });
  return rows.length === 0 ? void 0 : { rows, df };
};

// packages/stats/src/quality/paired-shares.ts
var right = (sample, row) => sample.prediction[row] === sample.label[row];
var wrong = (sample, row) => sample.prediction[row] !== sample.label[row];
var selected = (sample, row) => sample.prediction[row] === 1;
var rejected = (sample, row) => sample.prediction[row] === 0;
var within = (label, hit) => (sample, row) => sample.label[row] === label ? hit(sample, row) : null;
var sharesOfTheSameRows = {
  accuracy: right,
  zero_one_loss: wrong,
  micro_precision: right,
  micro_recall: right,
  micro_f1: right,
  micro_fbeta: right,
  weighted_recall: right,
  recall: within(1, right),
  specificity: within(0, right),
  false_positive_rate: within(0, selected),
  false_negative_rate: within(1, rejected),
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
var pairedShares = (candidate, baseline, hit, first, second) => {
  const { b, c, n } = discordance(candidate, baseline, hit);
  const common = {
    kind: "estimate",
    n,
    ...first.counted === void 0 ? {} : { counted: first.counted },
    get influence() {
      return contrast(first.influence, second.influence);
    }
  };
  if (candidate.weight === void 0 && !isDependent(candidate)) {
    const difference = (b - c) / n;
    const se2 = Math.sqrt(Math.max(0, (b + c) / n - difference * difference) / n);
    return Object.assign(common, {
      value: difference,
      se: se2,
      interval: (level) => tangoAmongSeveral(b, c, n, level)
    });
  }
  const counted = (row) => hit(candidate, row) !== null;
  const support = supportOf(candidate, counted);
  const only = shareOf(candidate, support.total, (row) => counted(row) && hit(candidate, row) && !hit(baseline, row));
  const lost = shareOf(candidate, support.total, (row) => counted(row) && !hit(candidate, row) && hit(baseline, row));
  const value = only - lost;
  const se = contrastError(first.influence, second.influence);
  const spread = only + lost - value * value;
  const rows = spread > 0 && se > 0 ? Math.min(mostWorth(support), spread / (se * se)) : support.effective;
  const { free, df } = support;
  const interval = (level) => free !== void 0 && free < 1 ? { low: null, high: null, level, method: "one independent unit" } : { ...tangoAmongSeveral(only * rows, lost * rows, rows, level, tOf(level, df)), method: "Tango, effective n" };
  return Object.assign(common, { value, se, interval, ...free === void 0 ? {} : { df: free } });
};
var recallsApart = (candidate, baseline) => {
  const classes = [...new Set(candidate.label)];
  const parts = classes.map((c) => {
    const of = (sample) => rate(
      sample,
      (actual, said) => actual === c && said === c ? 1 : 0,
      (actual) => actual === c ? 1 : 0,
      "no rows"
    );
    const { value, interval } = pairedShares(
      candidate,
      baseline,
      within(c, right),
      of(candidate),
      of(baseline)
    );
    return { weight: 1 / classes.length, value, interval };
  });
  return moverSum(parts, (i, j) => i === j ? 1 : 0, { min: -1, max: 1 }, "Tango, MOVER");
};
var shareOf = ({ n, weight }, total, counts) => {
  let sum = 0;
  for (let row = 0; row < n; row++) if (counts(row)) sum += weight ? weight[row] : 1;
  return sum / total;
};

// packages/stats/src/compare.ts
var pairedDifference = (metric, candidate, baseline, options = {}) => {
  const gap = gapOf(metric, candidate, baseline, options);
  if (gap.kind === "undefined") return gap;
  return heldBy(gap, wholly(gap.forced ?? forcedOf(metric, candidate) ?? forcedOf(metric, baseline)));
};
var gapOf = (metric, candidate, baseline, options) => {
  if (candidate.n !== baseline.n) throw new RangeError("a paired difference needs the same rows");
  const { factor = 1 } = options;
  const ofPair = (a2, b2) => pairedDifference(metric, a2, b2, options);
  if (candidate.folds || baseline.folds) return betweenFolds(candidate, baseline, ofPair);
  if (candidate.runs || baseline.runs)
    return betweenRuns(candidate, baseline, factor, (run) => measure(metric, run, options), ofPair);
  const a = measure(metric, candidate, options);
  const b = measure(metric, baseline, options);
  if (a.kind === "undefined") return a;
  if (b.kind === "undefined") return b;
  const known = besideKnown(qualityMetrics[metric], { sample: candidate, of: a }, { sample: baseline, of: b }, factor);
  if (known !== void 0) return known;
  const among = sharesOfTheSameRows[metric];
  if (among && factor === 1 && isOfClasses(candidate) && isOfClasses(baseline))
    return pairedShares(candidate, baseline, among, a, b);
  const heavy = outweighing(candidate);
  const { classwise } = qualityMetrics[metric];
  const bounded = isBounded(metric, candidate) && isBounded(metric, baseline);
  const gap = differenceOf(a, b, {
    factor,
    bounded,
    skewed: !bounded,
    ...AROUND_ZERO.includes(metric) ? { size: 1 } : {},
    ...heavy === void 0 ? {} : { heavy },
    ...classwise ? { ofClass: classFreedom(metric, candidate) } : {}
  });
  if (candidate.task === "ranking" && gap.kind === "estimate") return inRange(gap, -factor, 1);
  if (metric === "interval_width") return saidOfEveryRow(gap, Math.max(Math.abs(a.value), Math.abs(b.value))) ?? gap;
  const isOfRecalls = MEANS_OF_RECALL.includes(metric) && factor === 1 && !isDependent(candidate);
  return isOfRecalls && isOfClasses(candidate) && isOfClasses(baseline) ? Object.assign(gap, { interval: recallsApart(candidate, baseline) }) : gap;
};
var inRange = (gap, least, most) => {
  const { interval } = gap;
  return Object.assign(gap, {
    interval: (level) => {
      const ends = interval(level);
      const { low, high } = ends;
      return {
        ...ends,
        low: low === null ? low : Math.max(low, least),
        high: high === null ? high : Math.min(high, most)
      };
    }
  });
};
var MEANS_OF_RECALL = ["balanced_accuracy", "macro_recall"];
var besideKnown = (metric, ours, theirs, factor) => {
  const [isOurs, isTheirs] = [ours, theirs].map(({ sample, of }) => isKnown(metric, sample, of));
  if (isOurs === isTheirs) return void 0;
  return isTheirs ? affine(ours.of, 1, -factor * theirs.of.value) : affine(theirs.of, -factor, ours.of.value);
};
var affine = (estimate, factor, offset) => {
  const value = (x) => x === null ? null : factor * x + offset;
  const interval = (level) => {
    const { low, high, method } = estimate.interval(level);
    const [from, to] = factor < 0 ? [high, low] : [low, high];
    return { low: value(from), high: value(to), level, method };
  };
  return {
    kind: "estimate",
    value: minus(factor * estimate.value, -offset),
    n: estimate.n,
    ...estimate.counted ? { counted: estimate.counted } : {},
    ...estimate.se === void 0 ? {} : { se: Math.abs(factor) * estimate.se },
    interval,
    get influence() {
      return estimate.influence.map((each) => factor * each);
    },
    ...estimate.df === void 0 ? {} : { df: estimate.df }
  };
};
var isBounded = (metric, sample) => SHARES_OF_NUMBERS.includes(metric) || (isOfNumbers(sample) ? metric === "mean" && sample.flags === true : !UNBOUNDED.includes(metric));
var UNBOUNDED = [
  "log_loss",
  "d2_log_loss",
  "d2_brier",
  "calibration_slope",
  "calibration_intercept",
  "coverage_error",
  "cost",
  "conditional_acceptance",
  "conditional_rejection",
  "treatment_ratio",
  "generalized_entropy"
];
var SHARES_OF_NUMBERS = ["coverage", "quantile_crossing"];
var differenceOf = (a, b, paired = {}) => {
  const { factor = 1, bounded = false, skewed = false, size = 1e-300, heavy, ofClass } = paired;
  const spread = spreadOf(a, b, factor, heavy);
  if (spread === void 0) return { kind: "undefined", reason: "too few rows", n: a.n };
  const { se, units, largest } = spread;
  const value = minus(a.value, factor * b.value);
  const free = a.df === void 0 ? void 0 : Math.min(a.df, b.df ?? a.df);
  const whole = free ?? heavy?.df ?? units - 1;
  const df = free ?? Math.min(whole, ofClass ?? whole);
  const noise = ROUNDING * Math.max(Math.abs(a.value), Math.abs(b.value), size);
  const bias = (a.bias ?? 0) - factor * (b.bias ?? 0);
  const halfAt = (level) => {
    if (!(df > 0)) return Number.POSITIVE_INFINITY;
    const critical = tOf(level, df);
    return se > noise ? critical * se : critical ** 2 / (Math.min(a.n, whole + 1) + critical ** 2);
  };
  const method = se > noise ? "paired, influence" : "paired, no discordant rows";
  const alike = ofClass === void 0 ? 0 : alikeBy(a, b, factor, se) * (1 - 1 / (ofClass + 2));
  const interval = (level) => {
    if (whole < 1) return unbounded(free === void 0 ? "one row" : "one independent unit")(level);
    if (!bounded && !(se > noise)) return unbounded("paired, no spread")(level);
    const half = halfAt(level);
    if (ofClass === void 0) {
      const { below: below2, above: above2 } = skewed ? farthest(half, a, b, { factor, level, se }) : { below: half, above: half };
      return { low: value - below2, high: value + above2, level, method };
    }
    const [ours, theirs] = [reachOf(a, level), reachOf(b, level, factor)];
    if (ours === void 0 || theirs === void 0) return unbounded("paired, one of no interval")(level);
    const { below, above } = reachTogether(half, ours, theirs, alike);
    const [down, up] = [below + Math.max(0, bias), above + Math.max(0, -bias)];
    return { low: value - down, high: value + up, level, method: `${method}; MOVER` };
  };
  return {
    kind: "estimate",
    value,
    n: a.n,
    ...a.counted ? { counted: a.counted } : {},
    se,
    ...skewed && se > noise ? { largest } : {},
    interval,
    get influence() {
      return contrast(a.influence, b.influence, factor);
    },
    ...free === void 0 ? {} : { df: free }
  };
};
var alikeBy = (a, b, factor, se) => {
  const [ours, theirs] = [a.se ?? 0, factor * (b.se ?? 0)];
  const both = ours * theirs;
  return both > 0 ? Math.min(1, Math.max(0, (ours ** 2 + theirs ** 2 - se ** 2) / (2 * both))) : 0;
};
var farthest = (half, a, b, { factor, level, se }) => {
  const [ours, theirs] = [reachOf(a, level), reachOf(b, level, factor)];
  if (ours === void 0 || theirs === void 0 || !(a.se > 0 && b.se > 0)) return { below: half, above: half };
  const { below, above } = pairedReach(ours, theirs, alikeBy(a, b, factor, se));
  return { below: Math.max(half, below), above: Math.max(half, above) };
};
var spreadOf = (a, b, factor, heavy) => {
  if (heavy === void 0 && a.byRow && b.byRow && a.byRow.n === b.byRow.n) {
    const { byRow } = b;
    const units = a.byRow.n;
    return a.byRow.read((ours2) => byRow.read((theirs2) => spreadOver((row) => ours2(row) - factor * theirs2(row), units)));
  }
  const [ours, theirs] = [a.influence, b.influence];
  if (!ours || !theirs) return void 0;
  if (ours.length !== theirs.length) throw new RangeError("contrast needs influences over the same rows");
  const each = (row) => ours[row] - factor * theirs[row];
  const spread = spreadOver(each, ours.length);
  return { ...spread, se: withHeavy(spread.se, ours.length, each, heavy) };
};
var spreadOver = (each, units) => {
  const { second, fourth, most } = powersOf(each, units);
  return { se: Math.sqrt(second) / units, units, largest: tailsOf(units, second, fourth, most).largest };
};
var withHeavy = (se, units, influence, heavy) => {
  if (heavy === void 0) return se;
  let more = 0;
  for (const { row, left } of heavy.rows) more += influence(row) ** 2 * (left ** -2 - 1);
  return Math.sqrt(se * se + more / (units * units));
};

// packages/gates/src/quality/metrics.ts
var LARGEST_EXPONENT = 50;
var PROBABILITY_METRICS = [
  ...["log_loss", "brier_score", "d2_log_loss", "d2_brier"],
  ...["calibration_error", "macro_calibration_error", "miscalibration", "calibration_slope", "calibration_intercept"]
];
var MEAN_METRICS = [
  ...["mse", "rmse", "r2", "explained_variance", "d2_tweedie"],
  ...["mean_poisson_deviance", "mean_gamma_deviance", "mean_tweedie_deviance"]
];
function metricOf(call, task, at, costs) {
  const spec = [...QUALITY_SPECS, LABEL_RATE].find(({ name: name2 }) => name2 === call.metric);
  if (call.metric === "sql")
    throw new SeaTrialsError(
      "bad-requirement",
      "`sql` cannot be asked of other rows than those of its line",
      "Write it as a line of its own, or take another metric here.",
      at
    );
  if (spec === void 0 || !(spec.name in qualityMetrics))
    throw new SeaTrialsError(
      "bad-requirement",
      `\`${call.metric}\` is not measured on rows, and cannot be asked of any`,
      "Name a metric of quality; docs/metrics.md lists them.",
      at
    );
  const name = spec.name;
  if (!spec.tasks?.includes(task)) throw otherTask(spec, task, at);
  const options = { ...optionsOf(spec, call.arguments, at), ...costs === void 0 ? {} : { costs } };
  return {
    spec,
    name,
    options,
    assertFits: (sample) => {
      assertAnswers(name, sample);
      assertQuantiles(name, options, sample);
      assertGains(options, sample);
      assertScale(name, sample);
    },
    outside: (sample) => outsideDomain(name, sample, options),
    measure: (sample) => {
      const measured = withinRange(measure(name, sample, options), sample, spec);
      return spec.kind === "exact" && measured.kind === "estimate" ? exact(measured.value, measured.n) : measured;
    },
    difference: (candidate, baseline, factor) => pairedDifference(name, candidate, baseline, { ...options, factor }),
    centre: centreOf(name, options)
  };
}
function withinRange(measured, { folds, runs }, { range: { low, high } }) {
  if (measured.kind !== "estimate" || (folds ?? runs) === void 0) return measured;
  const range = { ...low === null ? {} : { min: low }, ...high === null ? {} : { max: high } };
  return { ...measured, interval: heldWithin(measured.interval, range) };
}
function centreOf(name, { costs, alpha = 0.5 }) {
  if (costs !== void 0) return { kind: "cheapest", costs };
  return MEAN_METRICS.includes(name) ? { kind: "mean" } : { kind: "quantile", p: alpha };
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
function assertAnswers(name, sample) {
  if (sample.task !== "binary" && sample.task !== "multiclass" && sample.task !== "multilabel") return;
  const isScored = (sample.task === "multiclass" ? "probabilities" : "score") in sample;
  const { needs } = qualityMetrics[name];
  if (!isScored && needs.includes("score")) {
    throw new SeaTrialsError(
      "missing-column",
      `\`${name}\` needs scores, and the predictions are labels only`,
      {
        binary: "Write the probability of the positive class, and name its column with `score`.",
        multiclass: "Write one column of probabilities a class, such as `score_setosa`.",
        multilabel: "Write one column of scores a label, such as `score_sports`."
      }[sample.task]
    );
  }
  const decides = needs.includes("prediction");
  if (decides && sample.task !== "multiclass" && sample.prediction === void 0) refuseDecisions(`\`${name}\``, sample);
  if (!isScored || !PROBABILITY_METRICS.includes(name)) return;
  const outside = outsideUnit(sample);
  if (outside.length === 0) return;
  throw new SeaTrialsError(
    "bad-value",
    `\`${name}\` needs probabilities, and scores lie outside of 0 to 1: ${outside.join(", ")}`,
    "Write probabilities; of decision values only ranking metrics such as `roc_auc` can be had."
  );
}
function assertGains({ gain }, sample) {
  if (gain !== "exponential" || sample.task !== "ranking") return;
  const largest = sample.label.reduce((a, b) => Math.max(a, b), 0);
  if (largest <= LARGEST_EXPONENT) return;
  throw new SeaTrialsError(
    "bad-value",
    `an exponential gain of a relevance of ${largest} drowns all others`,
    "Write relevances as grades, such as 0 to 4, or leave `exponential` away."
  );
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
  multilabel: ["subset_accuracy", "hamming_loss", "micro_f1", "macro_f1", "samples_f1", "macro_roc_auc"],
  regression: ["mae", "rmse", "r2", "median_absolute_error", "max_error"],
  forecasting: ["mae", "rmse", "smape", "mase"],
  ranking: ["ndcg", "mean_average_precision", "mean_reciprocal_rank"]
};
function mainMetrics(sample) {
  return Object.fromEntries(
    MAIN[sample.task].flatMap((name) => {
      if (!hasWhatIsNeeded(name, sample)) return [];
      const measured = measure(name, sample);
      return [[name, measured.kind === "undefined" || !Number.isFinite(measured.value) ? null : measured.value]];
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
function calibrationNote(sample, { binning = BINNING }, where) {
  const { kind, bins } = binning;
  const seen = calibrationError(sample, binning);
  const plain = seen.kind === "estimate" ? formatNumber(seen.plain, "") : "undefined";
  const most = formatNumber(calibrationNull(sample, 0.95, binning), "");
  return `calibration_error of ${where} over ${bins} bins of ${kind === "equal_mass" ? "equal mass" : "equal width"} is ${plain} before the correction for noise; a perfectly calibrated model would show up to ${most} (95 %)`;
}
function oddities(sample, rows, metric) {
  return [...repeated(sample), ...oddRows(sample, rows, metric)];
}
function repeated({ folds, runs, n }) {
  if (folds !== void 0)
    return [
      `each of ${n} rows was predicted by the model of its fold: values are means over ${folds.count} ${folds.count === 1 ? "fold" : "folds"}, and intervals allow for training sets that overlap (Nadeau and Bengio)`
    ];
  if (runs === void 0) return [];
  return [
    runs.length === 1 ? "the model was trained once, and of one run nothing is known of how others would differ" : `the model was trained ${runs.length} times: values are means over its runs, and intervals are of both runs and rows`
  ];
}
function oddRows(sample, rows, metric) {
  const { where, truth } = rows;
  if (sample.task === "ranking") {
    const { all, without } = queryCounts(sample);
    return without === 0 ? [] : [`${without} of ${all} queries of ${where} have no relevant row, and are left out`];
  }
  if (sample.task !== "regression" && sample.task !== "forecasting") return [];
  const crossed = crossings(sample);
  return [
    ...crossed === 0 ? [] : [
      `predicted quantiles cross in ${crossed} of ${sample.n} rows of ${where}: a higher one lies below a lower one`
    ],
    ...truth.task === "forecasting" ? [unitOf(sample, rows)] : [],
    ...truth.task === "forecasting" && metric === "mase" ? unscaled(truth) : []
  ];
}
var unitOf = ({ entities, times }, { where, entities: declared, truth }) => entities === void 0 ? `forecasts of ${where} hang together in time: intervals rest on ${times?.count ?? 0} steps` : `forecasts of ${where} hang together: intervals rest on ${entities.count} ${truth.task === "forecasting" && declared === truth.series ? "series" : "entities"}, over the time of these rows`;
function unscaled(truth) {
  const { scale, series, names } = truth;
  const without = names.flatMap((_, code) => {
    const of = scale?.[series.indexOf(code)];
    return of !== void 0 && !(of > 0) ? [code] : [];
  });
  const [first] = without;
  if (first === void 0) return [];
  return [
    `\`mase\` has no value: the training rows of ${without.length} of ${names.length} series do not vary or are too few, such as those of ${seriesName(truth, first)}`
  ];
}

// packages/gates/src/quality/can-fail.ts
function assertCanFail(requirement, { spec, name, options }, task) {
  const range = name === "brier_score" && task === "binary" ? RANGE.fraction : rangeOfCosts(options.costs);
  if (range === void 0) return;
  checkLimit(requirement, { ...spec, range }, (message, fix) => {
    throw new SeaTrialsError("bad-requirement", message, fix, requirement.source);
  });
}
var LEAST_FLOOR = 0.01;
function signNote({ operator, limit, limitText, over, text }, { spec }) {
  const isFloor = operator === ">=" || operator === ">";
  const isScore = over === "ratio" || over === void 0 && spec.better === "higher" && spec.range.high === 1;
  if (limit.kind !== "number" || !limitText.includes("%") || !isFloor || !isScore) return void 0;
  if (!(limit.value > 0 && limit.value < LEAST_FLOOR)) return void 0;
  return `\`${text}\` asks for ${formatNumber(limit.value)} of 1: if ${formatNumber(limit.value * 1e4)}% is meant, write \`${formatNumber(limit.value * 1e4)}%\``;
}
function rangeOfCosts(costs) {
  const cells = [...costs?.values() ?? []].flatMap((row) => [...row.values()]);
  return cells.length === 0 ? void 0 : { low: Math.min(...cells), high: Math.max(...cells) };
}

// packages/gates/src/quality/few-rows.ts
var MUCH = 0.25;
var OF_FEW = 10;
function heard({ material, metric, requirement, rows }, measured) {
  const { call, limit } = requirement;
  const isOfSeries = rows.truth.task === "forecasting" && material.policy.columns?.entity === void 0;
  const note = fewRowsNote(measured, {
    metric: metric.name,
    ...limit.kind === "reference" ? { beside: limit.reference } : {},
    isPart: call.by.length > 0 || call.condition !== void 0,
    units: isOfSeries ? "series" : "entities"
  });
  if (note !== void 0) material.note(note);
  return measured;
}
function fewRowsNote(measured, { metric, beside, isPart, units }) {
  if (measured.kind !== "estimate" || measured.largest === void 0 || measured.score !== void 0) return void 0;
  const { share, among } = measured.largest;
  if (share < MUCH + OF_FEW / among) return void 0;
  const what = among === measured.n ? "rows" : units;
  const one = isPart ? `in a part of the ${what} one makes up much of its variance` : `one of ${among} ${what} makes up ${formatNumber(share, "%")} of its variance`;
  const of = beside === void 0 ? "" : `, less that of \`${beside}\``;
  return `\`${metric}\`${of}: ${one}, so that a few ${what} decide it; larger ones may be missing from these data, and its interval is then too narrow. A metric that they do not rule, such as \`median_absolute_error\`, or more ${what}, would tell`;
}

// packages/gates/src/quality/judge-against.ts
async function judgeAgainst(asked, reference, limit) {
  const { material, requirement, rows, metric, sample } = asked;
  const { condition, by } = requirement.call;
  const within2 = condition === void 0 ? void 0 : await material.positions(rows, condition);
  const whole = (of) => metric.measure(within2 === void 0 ? of : partOf(rows, of, within2));
  if (by.length === 0) {
    const observed = whole(sample);
    material.record(printCall(requirement.call), observed.kind === "undefined" ? null : observed.value);
  }
  const mayBeBelow = mayBeBelowZero(metric.spec);
  const isRatio = limit.factor !== 1 && (mayBeBelow || numberOf(whole(reference)) > 0);
  const times = isRatio ? 1 : limit.factor;
  const comparedOf = (part) => ({
    candidate: numberOf(metric.measure(part.of(sample))),
    reference: times * numberOf(metric.measure(part.of(reference))),
    name: limit.reference,
    how: isRatio ? "ratio" : "difference",
    ...times === 1 ? {} : { times }
  });
  const measure2 = (part) => {
    const [ours, theirs] = [part.of(sample), part.of(reference)];
    const gap = heard(asked, metric.difference(ours, theirs, limit.factor));
    if (!isRatio) return gap;
    const below = metric.measure(theirs);
    if (mayBeBelow && !isAboveZero(below, requirement.confidence ?? material.policy.confidence))
      return undefinedBecause(
        "the baseline is not shown to be above zero, where a factor turns round: write a difference, such as `baseline - 0.1`",
        gap.n
      );
    return asRatio(gap, below, limit.factor, metric.spec);
  };
  return judgeParts(asked, isRatio ? limit.factor : limit.offset, measure2, comparedOf);
}
var numberOf = (measured) => measured.kind === "undefined" ? Number.NaN : measured.value;
var NOTHING = 1e-9;
function asRatio(gap, reference, factor, spec) {
  if (gap.kind !== "estimate" || reference.kind === "undefined") return gap;
  const size = Math.max(Math.abs(gap.value), gap.se ?? 0, spec.range.high ?? 0);
  if (!(reference.value > NOTHING * size))
    return gap.forced === void 0 ? undefinedBecause("baseline is zero", gap.n) : { kind: "undefined", ...gap.forced, forced: true };
  const show = (x) => x === null ? null : minus(x / reference.value, -factor);
  const shown = (level) => {
    const { low, high, method } = gap.interval(level);
    return { low: show(low), high: show(high), level, method: `${method}, over the reference` };
  };
  return {
    kind: "estimate",
    value: minus(gap.value / reference.value, -factor),
    n: gap.n,
    ...gap.forced === void 0 ? {} : { forced: gap.forced },
    interval: mayBeBelowZero(spec) ? shown : heldWithin(shown, { min: 0 })
  };
}

// packages/gates/src/quality/majority.ts
var ASKS_MORE = /\b(accuracy\s*>|zero_one_loss\s*<)=?\s*(naive|simple|baseline)\b/;
var BETTER = { accuracy: "higher", zero_one_loss: "lower" };
var comparesAccuracy = ({ gates }) => Object.values(gates).some((gate) => gate?.require?.some(({ text }) => ASKS_MORE.test(text)));
function majorityNote({ call, limit, operator, text }, { truth, weights, n, where }, within2, isTold = true) {
  const better = BETTER[call.metric];
  if (better === void 0 || call.by.length > 0 || limit.kind !== "number" || isCap({ operator }, { better }))
    return void 0;
  if (truth.task !== "binary" && truth.task !== "multiclass") return void 0;
  const codes = truth.task === "binary" ? truth.positive : truth.codes;
  const counts = new Float64Array(truth.task === "binary" ? 2 : truth.classes.length);
  let all = 0;
  for (let i = 0; i < (within2?.length ?? n); i++) {
    const row = within2 === void 0 ? i : within2[i];
    const weight = weights === void 0 ? 1 : weights[row];
    counts[codes[row]] = counts[codes[row]] + weight;
    all += weight;
  }
  const share = Math.max(...counts) / all;
  const reached = better === "higher" ? share : 1 - share;
  if (!(share > 0) || sideOfValue(reached, operator, limit.value) !== "good") return void 0;
  const on = call.dataset === void 0 ? "" : `${call.dataset}.`;
  return `\`${text}\` asks nothing of a model: the most frequent class of ${where} as the answer for every row ${isTold ? `reaches ${formatNumber(reached)}` : "meets it"}; write \`${on}${call.metric} ${better === "higher" ? ">" : "<"} naive\` beside it`;
}

// packages/gates/src/decide/doubt.ts
function undecided(check, doubt) {
  if (doubt === void 0 || !isEstimated(check)) return check;
  const { settle: _, members, ...kept } = check;
  const held = (outcome) => outcome === "pass" || outcome === "fail" ? "inconclusive" : outcome;
  return {
    ...kept,
    outcome: held(check.outcome),
    reason: `${check.reason}; undecided all the same: ${doubt}`,
    ...members === void 0 ? {} : { members: members.map((member) => ({ ...member, outcome: held(member.outcome) })) }
  };
}
var isEstimated = ({ exact: exact2, interval, members }) => exact2 ? members?.length === 0 || members?.some((member) => member.interval !== void 0) === true : interval !== void 0;

// packages/gates/src/quality/other-class.ts
var FAR_BELOW = 0.35;
var LEVEL = 0.999;
var MOST_LOOKED_AT = 2 ** 20;
var FEW = 2 ** 16;
var evenly = (sample, most) => {
  const step = Math.ceil(sample.n / most);
  if (step === 1) return sample;
  return subset(
    sample,
    Uint32Array.from({ length: Math.floor(sample.n / step) }, (_, i) => i * step)
  );
};
var reversed = oncePer((sample) => {
  if (!hasScores(sample) && sample.prediction === void 0) return {};
  const metric = hasScores(sample) ? "roc_auc" : "balanced_accuracy";
  const few = measure(metric, evenly(sample, FEW));
  if (few.kind === "estimate" && (few.interval(LEVEL).low ?? 0) > FAR_BELOW) return {};
  const found = measure(metric, evenly(sample, MOST_LOOKED_AT));
  if (found.kind === "undefined" || found.value > FAR_BELOW) return {};
  const { high } = found.interval(LEVEL);
  return high !== null && high < 0.5 ? { found: { metric, value: found.value } } : {};
});
var reversedOf = (sample) => sample.task === "binary" ? reversed(sample).found : void 0;
function otherClassNote(sample) {
  const found = reversedOf(sample);
  return found && `the candidate's ${farBelow(found)}: ${ASKED[found.metric]}`;
}
var farBelow = ({ metric, value }) => `\`${metric}\` is ${formatNumber(value)}, far below 0.5`;
var ASKED = {
  roc_auc: "is it the score of the other class? Name the right column with `score`, or the class that it is of with `positive`",
  balanced_accuracy: "are its two classes swapped? Write them in the predictions as the label does (`positive` turns both, and helps with scores only), or name the right column with `prediction`"
};
function besideOtherClass(check, baseline) {
  const found = check.outcome === "pass" ? reversedOf(baseline) : void 0;
  if (found === void 0) return check;
  return undecided(
    check,
    `the baseline's ${farBelow(found)}, so that any model is better: is it the ${found.metric === "roc_auc" ? "score" : "prediction"} of the other class?`
  );
}

// packages/gates/src/quality/judge-line.ts
async function judgeQuality(material, requirement) {
  const { call, over, limit } = requirement;
  if (isOfDecisions({ name: call.metric })) await assertChosenElsewhere(material, requirement);
  const rows = await material.rows(call.dataset);
  const statement = await statementFor(material, requirement, rows);
  const metric = statement?.metric ?? await metricFor(material, requirement, rows);
  const sample = statement?.sample ?? await sampleFor(material, requirement, rows);
  metric.assertFits(sample);
  assertCanFail(requirement, metric, rows.truth.task);
  const sign = signNote(requirement, metric);
  if (sign !== void 0) material.note(sign);
  for (const oddity of oddities(sample, rows, metric.name)) material.note(oddity);
  const reversed2 = otherClassNote(sample);
  if (reversed2 !== void 0) material.note(reversed2);
  if (call.metric === "calibration_error") material.note(calibrationNote(sample, metric.options, rows.where));
  const within2 = call.condition === void 0 ? void 0 : await material.positions(rows, call.condition);
  assertDomain(metric, rows, sample, within2);
  const isAlone = over === void 0 && !comparesAccuracy(material.policy);
  const isTold = within2 === void 0 || material.policy.minCount === void 0;
  const majority = isAlone ? majorityNote(requirement, rows, within2, isTold) : void 0;
  if (majority !== void 0) material.note(majority);
  const asked = { material, requirement, rows, metric, sample };
  if (over !== void 0) {
    if (limit.kind === "number") return recorded(asked, await judgeGap(asked, over, limit.value));
    return errorCheck(
      requirement,
      metric.spec,
      `\`${over}\` is compared with a number, not with \`${limit.reference}\``
    );
  }
  if (limit.kind === "number")
    return recorded(
      asked,
      await judgeParts(asked, limit.value, (part) => heard(asked, metric.measure(part.of(sample))))
    );
  const reference = await (statement?.baseline() ?? referenceFor(asked, limit));
  if ("notApplicable" in reference) return notApplicable(requirement, metric.spec, reference.notApplicable);
  metric.assertFits(reference.sample);
  assertDomain(metric, rows, reference.sample, within2);
  const check = await judgeAgainst(asked, reference.sample, limit);
  return limit.reference === "baseline" ? besideOtherClass(check, reference.sample) : check;
}
async function statementFor(material, requirement, rows) {
  if (requirement.call.metric !== "sql") return void 0;
  return (await import("./statement-SHULZC7T.js")).statementOf(material, requirement, rows);
}
async function sampleFor(material, { call, source }, rows) {
  if (call.metric === "label_rate") return labelsOf(rows);
  const { sample, column } = await material.candidate(rows);
  return call.metric === "mean" ? columnOf(column, call, source, "candidate") : sample;
}
async function columnOf(column, { arguments: [argument] }, source, who) {
  const name = argument?.kind === "name" ? argument.name : "";
  if (column !== void 0) return column(name);
  throw new SeaTrialsError(
    "bad-requirement",
    `\`mean\` is of a column of the predictions, and the ${who} has no file of them`,
    "Write its predictions into a file, with this column beside them.",
    source
  );
}
async function baselineColumn({ material, requirement, rows }) {
  const reference = await material.baseline(rows);
  if ("notApplicable" in reference) return reference;
  return { sample: await columnOf(reference.column, requirement.call, requirement.source, "baseline") };
}
async function metricFor(material, { call, source }, rows) {
  const { task } = rows.truth;
  if (call.metric !== "cost" || task !== "binary" && task !== "multiclass") return metricOf(call, task, source);
  const { sample } = await material.candidate(rows);
  return metricOf(call, task, source, costsOf(material.policy, rows.truth, "classes" in sample ? sample.classes : []));
}
function assertDomain(metric, rows, sample, within2) {
  const outside = metric.outside(sample);
  if (outside.length === 0) return;
  const numbers = rowNumbers(rows);
  const asked = within2 === void 0 ? void 0 : new Set(within2);
  const wrong2 = outside.map((position) => numbers[position]).filter((row) => asked?.has(row) ?? true);
  if (wrong2.length === 0) return;
  throw new SeaTrialsError(
    "bad-value",
    `\`${metric.name}\` does not exist for ${wrong2.length} rows of ${rows.where}, by their label or what was predicted: ${someRows(wrong2)}`,
    "Take another metric, a condition that leaves these rows out, or mend what the model predicts.",
    { file: rows.file }
  );
}
function recorded({ material, requirement: { over, call } }, check) {
  material.record(over === void 0 ? printCall(call) : `${over}(${printCall(call)})`, check.observed);
  return check;
}
async function referenceFor(asked, { reference, strategy }) {
  const { material, rows, metric, requirement } = asked;
  if (requirement.call.metric === "mean") return baselineColumn(asked);
  if (reference === "baseline") return material.baseline(rows);
  if (reference === "simple") return { sample: await material.simple(rows) };
  return { sample: await material.naive(rows, metric.centre, strategy) };
}
function labelsOf(rows) {
  const label = rows.truth.positive;
  return binarySample(label, {}, factsOf(rows));
}

export {
  measure,
  undecided,
  mainMetrics,
  judgeQuality,
  sampleFor,
  metricFor,
  assertDomain,
  referenceFor
};
