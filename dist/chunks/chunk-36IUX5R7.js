import{createRequire as __seaTrialsRequire}from'node:module';const require=__seaTrialsRequire(import.meta.url);
import {
  measure
} from "./chunk-DXOBDMWF.js";
import {
  contrast,
  isDependent,
  random,
  standardError,
  supportOf
} from "./chunk-GBJVNBGH.js";
import {
  tango
} from "./chunk-ZG6EKAQ6.js";
import {
  exact
} from "./chunk-MVB5BEBX.js";
import {
  RANGE
} from "./chunk-DZAM7Q3A.js";
import {
  printable
} from "./chunk-QXO6X2JS.js";
import {
  normalCdf,
  normalDensity,
  tOf,
  zOf
} from "./chunk-LQ3R257Q.js";
import {
  SeaTrialsError
} from "./chunk-6GQ52R6W.js";

// packages/gates/src/data/groups.ts
var MOST_GROUPS = 1e3;
var GROUP_SHARE = {
  name: "group_share",
  summary: "share of the rows that each group has; the smallest one decides. Several columns: their combinations that occur",
  arguments: [
    { name: "columns", kind: "column", many: true, summary: "columns that say which group a row belongs to" }
  ],
  kind: "exact",
  unit: "fraction",
  range: RANGE.fraction,
  better: "higher",
  by: false,
  condition: true,
  dataset: true,
  references: [],
  example: "group_share(race) >= 0.5%"
};
var LABEL_RATE = {
  name: "label_rate",
  summary: "share of rows whose label is the positive one",
  arguments: [],
  kind: "estimate",
  unit: "fraction",
  range: RANGE.fraction,
  better: "neither",
  by: true,
  bands: true,
  condition: true,
  dataset: true,
  references: [],
  tasks: ["binary"],
  example: "difference(label_rate by sex) <= 0.1"
};
function groupNames(keys, columns, hidden = /* @__PURE__ */ new Set()) {
  const byColumn = columns.map(
    (column, i) => valueNames(
      keys.map((key) => key[i] ?? null),
      hidden.has(column)
    )
  );
  return keys.map((_, at) => byColumn.map((names) => names[at]).join(", "));
}
function valueNames(values, isHidden) {
  if (!isHidden) return values.map(valueName);
  const known = /* @__PURE__ */ new Map();
  return values.map((value) => {
    if (value === null) return MISSING;
    const name = known.get(value) ?? maskedName(known.size);
    known.set(value, name);
    return name;
  });
}
var MISSING = "(missing)";
var maskedName = (at) => `(masked ${at + 1})`;
function valueName(value) {
  if (value === null) return MISSING;
  if (value === "") return "(empty)";
  const text = String(value);
  return /^[("]|, /.test(text) ? JSON.stringify(text) : text;
}
async function groupShares(engine, table, columns, hidden, where) {
  const rows = await engine.groups(table, columns, [{ op: "rows", ...where === void 0 ? {} : { where } }]);
  if (rows.length > MOST_GROUPS) throw tooManyGroups(columns, rows.length);
  const names = groupNames(
    rows.map(({ key }) => key),
    columns,
    hidden
  );
  const counts = rows.map(({ values }, i) => ({ name: names[i], n: Number(values[0]) }));
  const total = counts.reduce((sum, { n }) => sum + n, 0);
  return total === 0 ? [] : counts.map(({ name, n }) => ({ name, measured: exact(n / total, n) }));
}
function tooManyGroups(columns, count) {
  return new SeaTrialsError(
    "bad-requirement",
    `${columns.map((column) => printable(column)).join(" and ")} make ${count} groups; at most ${MOST_GROUPS} can be judged`,
    "Put bands of the values into a column of their own, and judge by that."
  );
}

// packages/stats/src/compare.ts
var pairedDifference = (metric, candidate, baseline, options = {}) => {
  if (candidate.n !== baseline.n) throw new RangeError("a paired difference needs the same rows");
  const a = measure(metric, candidate, options);
  const b = measure(metric, baseline, options);
  if (a.kind === "undefined") return a;
  if (b.kind === "undefined") return b;
  const { factor = 1 } = options;
  const among = sharesOfTheSameRows[metric];
  if (among && factor === 1 && isOfClasses(candidate) && isOfClasses(baseline))
    return tangoOf(candidate, baseline, among, a, b);
  return differenceOf(a, b, { factor, bounded: isBounded(metric, candidate.task) });
};
var isOfClasses = (sample) => sample.task === "binary" || sample.task === "multiclass";
var isBounded = (metric, task) => SHARES_OF_NUMBERS.includes(metric) || task !== "regression" && task !== "forecasting" && !UNBOUNDED.includes(metric);
var UNBOUNDED = [
  ...[
    "log_loss",
    "d2_log_loss",
    "d2_brier",
    "calibration_slope",
    "calibration_intercept",
    "coverage_error",
    "cost"
  ]
];
var SHARES_OF_NUMBERS = ["coverage", "quantile_crossing"];
var right = (sample, row) => sample.prediction[row] === sample.label[row];
var selected = (sample, row) => sample.prediction[row] === 1;
var rejected = (sample, row) => sample.prediction[row] === 0;
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
var tangoOf = (candidate, baseline, hit, first, second) => {
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
    const difference2 = (b - c) / n;
    const se2 = Math.sqrt(Math.max(0, (b + c) / n - difference2 * difference2) / n);
    return Object.assign(common, { value: difference2, se: se2, interval: (level) => tango(b, c, n, level) });
  }
  const counted = (row) => hit(candidate, row) !== null;
  const support = supportOf(candidate, counted);
  const only = shareOf(candidate, support.total, (row) => counted(row) && hit(candidate, row) && !hit(baseline, row));
  const lost = shareOf(candidate, support.total, (row) => counted(row) && !hit(candidate, row) && hit(baseline, row));
  const value = only - lost;
  const se = standardError(contrast(first.influence, second.influence));
  const spread = only + lost - value * value;
  const rows = spread > 0 && se > 0 ? Math.min(n, spread / (se * se)) : support.effective;
  const { free, df } = support;
  const interval = (level) => free !== void 0 && free < 1 ? { low: null, high: null, level, method: "one independent unit" } : { ...tango(only * rows, lost * rows, rows, level, tOf(level, df)), method: "Tango, effective n" };
  return Object.assign(common, { value, se, interval, ...free === void 0 ? {} : { df: free } });
};
var shareOf = ({ n, weight }, total, counts) => {
  let sum = 0;
  for (let row = 0; row < n; row++) if (counts(row)) sum += weight ? weight[row] : 1;
  return sum / total;
};
var differenceOf = (a, b, { factor = 1, bounded = false } = {}) => {
  if (!a.influence || !b.influence) return { kind: "undefined", reason: "too few rows", n: a.n };
  const influence = contrast(a.influence, b.influence, factor);
  const value = a.value - factor * b.value;
  const se = standardError(influence);
  const free = a.df === void 0 ? void 0 : Math.min(a.df, b.df ?? a.df);
  const df = free ?? influence.length - 1;
  const interval = (level) => {
    if (df < 1) return { low: null, high: null, level, method: free === void 0 ? "one row" : "one independent unit" };
    const critical = tOf(level, df);
    const noise = 1e-12 * Math.max(Math.abs(a.value), Math.abs(b.value), 1e-300);
    if (se > noise) {
      const half2 = critical * se;
      return { low: value - half2, high: value + half2, level, method: "paired, influence" };
    }
    if (!bounded) return { low: null, high: null, level, method: "paired, no spread" };
    const half = critical ** 2 / (Math.min(a.n, df + 1) + critical ** 2);
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
    ...free === void 0 ? {} : { df: free }
  };
};
var independentDifference = (a, b, correlation = 0) => {
  const value = a.value - b.value;
  return {
    kind: "estimate",
    value,
    n: a.n + b.n,
    ...a.se === void 0 || b.se === void 0 ? {} : { se: apart(a.se, b.se, correlation) },
    interval: (level) => {
      const first = a.interval(level);
      const second = b.interval(level);
      const down = first.low === null || second.high === null ? null : apart(a.value - first.low, second.high - b.value, correlation);
      const up = first.high === null || second.low === null ? null : apart(first.high - a.value, b.value - second.low, correlation);
      return { low: down === null ? null : value - down, high: up === null ? null : value + up, level, method: "MOVER" };
    }
  };
};
var apart = (a, b, correlation) => correlation === 0 ? Math.hypot(a, b) : Math.sqrt(Math.max(0, a * a + b * b - 2 * correlation * a * b));
var independentRatio = (a, b, correlation = 0) => {
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

// packages/stats/src/max-t.ts
var DRAWS = 2e4;
var LEAST_BEYOND = 20;
var jointLevel = (count, correlation) => levelsOf(
  count,
  correlation,
  Array.from({ length: count }, () => 1),
  (errors) => {
    let largest = 0;
    for (const error of errors) largest = Math.max(largest, Math.abs(error));
    return largest;
  }
);
var jointLevelOfPairs = (spreads, correlation) => {
  const count = spreads.length;
  const per = new Float64Array(count * count);
  for (let i = 0; i < count; i++)
    for (let j = 0; j < i; j++) {
      const variance = spreads[i] ** 2 + spreads[j] ** 2 - 2 * correlation(i, j) * spreads[i] * spreads[j];
      per[i * count + j] = variance > 1e-12 * spreads[i] * spreads[j] ? 1 / Math.sqrt(variance) : 0;
    }
  return levelsOf(count, correlation, spreads, (errors) => {
    let largest = 0;
    for (let i = 0; i < count; i++)
      for (let j = 0; j < i; j++) largest = Math.max(largest, Math.abs(errors[i] - errors[j]) * per[i * count + j]);
    return largest;
  });
};
var levelsOf = (count, correlation, spreads, largestOf) => {
  let drawn;
  return (level) => {
    if ((1 - level) * DRAWS < LEAST_BEYOND) return void 0;
    drawn ??= draw(count, correlation, spreads, largestOf);
    const critical = drawn[Math.min(DRAWS - 1, Math.ceil(level * (DRAWS + 1)) - 1)];
    return 2 * normalCdf(critical) - 1;
  };
};
var normals = new Float64Array(0);
var sized = 0;
var normalsOf = (count) => {
  if (sized !== count) {
    const { normal } = random("max-T", count);
    normals = new Float64Array(DRAWS * count);
    for (let i = 0; i < normals.length; i++) normals[i] = normal();
    sized = count;
  }
  return normals;
};
var draw = (count, correlation, spreads, largestOf) => {
  const factor = cholesky(count, (i, j) => i === j ? 1 : correlation(i, j));
  const plain = normalsOf(count);
  const errors = new Float64Array(count);
  const largest = new Float64Array(DRAWS);
  for (let d = 0; d < DRAWS; d++) {
    for (let i = 0; i < count; i++) {
      let sum = 0;
      for (let j = 0; j <= i; j++) sum += factor[i * count + j] * plain[d * count + j];
      errors[i] = sum * spreads[i];
    }
    largest[d] = largestOf(errors);
  }
  return largest.sort();
};
var cholesky = (count, at) => {
  const factor = new Float64Array(count * count);
  for (let i = 0; i < count; i++)
    for (let j = 0; j <= i; j++) {
      let rest = at(i, j);
      for (let k = 0; k < j; k++) rest -= factor[i * count + k] * factor[j * count + k];
      if (i === j) factor[i * count + i] = Math.sqrt(Math.max(0, rest));
      else factor[i * count + j] = factor[j * count + j] > 1e-6 ? rest / factor[j * count + j] : 0;
    }
  return factor;
};

// packages/stats/src/family.ts
var bonferroni = (members, level) => 1 - (1 - level) / Math.max(1, members);
var sidak = (members, level) => level ** (1 / Math.max(1, members));
var together = (members, level, correlation) => members < 2 ? level : Math.min(jointLevel(members, correlation)(level) ?? 1, sidak(members, level));
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
var pairsOf = (groups, compare, correlation) => groups.flatMap(
  (_, i) => groups.slice(0, i).map((_2, j) => {
    const [first, second] = groups[i].value > groups[j].value ? [i, j] : [j, i];
    return { first, second, estimate: compare(groups[first], groups[second], correlation(first, second)) };
  })
);
var absoluteDifference = (a, b, correlation) => {
  const signed = independentDifference(a, b, correlation);
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
var foldedRatio = (larger, smaller, correlation) => {
  const ratio2 = independentRatio(smaller, larger, correlation);
  if (ratio2.kind === "undefined") return ratio2;
  return {
    ...ratio2,
    interval: (level) => {
      const { low, high, method } = ratio2.interval(level);
      const turned = high === null ? 0 : high > 1 ? 1 / high : 1;
      return { low: Math.min(low ?? 0, turned), high: high === null ? 1 : Math.min(1, high), level, method };
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
var independent = () => 0;
var gap = (groups, sharing, compare, summarise, extreme) => {
  if (groups.length < 2) throw new RangeError("a gap needs two groups");
  const pairs = pairsOf(groups, compare, typeof sharing === "function" ? sharing : independent);
  const simultaneous = levelOfPairs(groups, sharing, pairs.length);
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
          method: `MOVER, ${sharing === "unknown" ? "Bonferroni" : "max-T"} over pairs`
        };
      }
    }
  };
};
var levelOfPairs = (groups, sharing, pairs) => {
  if (pairs === 1) return (level) => level;
  if (sharing === "unknown") return (level) => bonferroni(pairs, level);
  const isApart = sharing === "nothing";
  const bound = (level) => isApart ? tukeyKramer(groups.length, level) : sidak(pairs, level);
  const spreads = groups.map(spreadOf);
  if (groups.length > MOST_DRAWN || !spreads.every((spread) => spread !== void 0)) return bound;
  if (isApart && Math.max(...spreads) < ALIKE * Math.min(...spreads)) return bound;
  const joint = jointLevelOfPairs(spreads, isApart ? independent : sharing);
  return (level) => Math.min(joint(level) ?? 1, bound(level));
};
var spreadOf = (estimate) => {
  const { low, high } = estimate.interval(SPREAD_LEVEL);
  return low === null || high === null ? void 0 : (high - low) / (2 * zOf(SPREAD_LEVEL));
};
var SPREAD_LEVEL = 0.95;
var MOST_DRAWN = 40;
var ALIKE = 1.5;
var holm = (estimates, limit, levelOf) => {
  const shown = /* @__PURE__ */ new Map();
  const clearsAt = (estimate, level) => (estimate.interval(level).low ?? limit) > limit;
  const levels = new Map(estimates.map((estimate) => [estimate, highest((level) => clearsAt(estimate, level))]));
  const ordered = [...estimates].sort((a, b) => levels.get(b) - levels.get(a));
  for (const [step, estimate] of ordered.entries()) {
    const level = levelOf(step);
    if (!clearsAt(estimate, level)) break;
    shown.set(estimate, level);
  }
  return shown;
};
var highest = (holds) => {
  let [low, high] = [0, 8];
  for (let i = 0; i < 40; i++) {
    const middle = (low + high) / 2;
    if (holds(2 * normalCdf(middle) - 1)) low = middle;
    else high = middle;
  }
  return low;
};

export {
  MOST_GROUPS,
  GROUP_SHARE,
  LABEL_RATE,
  groupNames,
  valueNames,
  MISSING,
  maskedName,
  groupShares,
  tooManyGroups,
  pairedDifference,
  isOfClasses,
  independentDifference,
  bonferroni,
  sidak,
  together,
  difference,
  ratio,
  holm
};
