import{createRequire as __seaTrialsRequire}from'node:module';const require=__seaTrialsRequire(import.meta.url);
import {
  ASK_FOR_A_SHARE,
  ROUNDING,
  shareInterval,
  skewedMean,
  unbounded,
  wilsonThrough
} from "./chunk-YBZBQVW7.js";
import {
  wilsonEnds
} from "./chunk-ASHCQCSS.js";
import {
  heldOf,
  isDependent,
  mass,
  rowsAt,
  standardError,
  unitsOf,
  unitsOfEach
} from "./chunk-Y3K7NPZO.js";
import {
  argsort
} from "./chunk-P43VE5F7.js";
import {
  byEntityOf,
  oncePer
} from "./chunk-VPWZ4MVO.js";
import {
  tOf,
  zOf
} from "./chunk-545X53NH.js";
import {
  undefinedBecause
} from "./chunk-MVB5BEBX.js";

// packages/stats/src/quality/tails.ts
function tailsOf(n, second, fourth, most) {
  if (!(second > 0)) return { known: n, largest: { share: 0, among: n } };
  const kurtosis = n * fourth / second / second;
  const isHeld = fourth > LEAST_HELD && Number.isFinite(kurtosis);
  return { known: knownBy(n, isHeld ? kurtosis : n), largest: { share: most / second, among: n } };
}
var knownBy = (n, kurtosis) => 2 * n / Math.max(1e-9, kurtosis - 1);
var OF_SQUARES = 15;
var kurtosisOfLosses = (squaredCv) => 3 + 12 * squaredCv;
var LEAST_HELD = 2 ** -1e3;
function powersOf(byRow, n) {
  let [second, third, fourth, most] = [0, 0, 0, 0];
  for (let row = 0; row < n; row++) {
    const x = byRow(row);
    const square = x * x;
    second += square;
    third += square * x;
    fourth += square * square;
    if (square > most) most = square;
  }
  return { second, third, fourth, most };
}
function tailsOfRows(rows) {
  const { second, fourth, most } = powersOf((row) => rows[row], rows.length);
  return tailsOf(rows.length, second, fourth, most);
}

// packages/stats/src/quality/share-by-entity.ts
var shareIntervals = ({ entities }, share) => {
  const { p, rows, support, method, map = same, units } = share;
  const of = (worth, df) => ({
    interval: shareInterval(p, worth, df, method, map),
    score: wilsonThrough(p, worth, df, map, method)
  });
  if (!entities || units === void 0 || !(p > 0 && p < 1)) return of(rows, support.df);
  const [seen, alike] = [
    of(rows, Math.max(1, Math.min(support.df, madeUpBy(units)))),
    of(support.effective, support.df)
  ];
  return { interval: narrower(seen.interval, alike.interval), score: narrower(seen.score, alike.score) };
};
var same = (p) => p;
var madeUpBy = (units) => {
  const { second, fourth } = powersOf((unit) => units[unit], units.length);
  return fourth > 0 ? second * second / fourth : Number.POSITIVE_INFINITY;
};
var narrower = (one, other) => (level) => {
  const [a, b] = [one(level), other(level)];
  return { ...a, low: Math.max(a.low, b.low), high: Math.min(a.high, b.high) };
};

// packages/stats/src/quality/foreseen.ts
var foreseenVariance = ({ effective, alone }, seen, expected) => seen.se ** 2 + Math.max(0, expected / alone - seen.alone ** 2) * alone / effective;
var designSeen = ({ effective, alone }, seen) => Math.min(alone / effective, seen.alone > 0 ? Math.max(1, (seen.se / seen.alone) ** 2) : Number.POSITIVE_INFINITY);

// packages/stats/src/quality/unseen-tail.ts
var unseenAbove = ({ n, loss, mean, squaredCv }, least = 0) => {
  const leastHeavy = (units) => Math.max(least, heavyFrom(units));
  if (!(mean > 0 && squaredCv > leastHeavy(n))) return () => 0;
  const { largest, positive } = largestOf(loss, n, ROUNDING * mean, tailLength(n) + 1);
  const heavy = positive / n * (1 + squaredCv) - 1 - leastHeavy(positive);
  const length = Math.min(tailLength(positive), largest.length - 1);
  if (!(heavy > 0 && length >= 3)) return () => 0;
  const from = largest[length];
  let hill = 0;
  for (let i = 0; i < length; i++) hill += Math.log(largest[i] / from) / length;
  const index = Math.min(MOST_INDEX, hill * (1 + 1 / Math.sqrt(length)));
  const once = Math.min(MOST_TIMES * largest[0], from * length ** index);
  const reach = Math.min(1, heavy / FULLY_HEAVY) * SHORTFALL * (1 + FEW / Math.max(20, positive)) * once / n;
  return (level) => reach * zOf(level) / zOf(0.95);
};
var OF_A_NORMAL_SQUARE = 2;
var LIKELY_HEAVY = 2.5;
var SURELY_HEAVY = 3;
var heavyFrom = (n) => Math.min(SURELY_HEAVY, 0.7 * Math.log(n) - 1.25);
var FULLY_HEAVY = 0.5;
var tailLength = (n) => Math.max(3, Math.min(MOST_LARGEST, Math.round(n ** 0.6)));
var MOST_LARGEST = 1e3;
var MOST_INDEX = 0.95;
var MOST_TIMES = 2.5;
var SHORTFALL = 5.5;
var FEW = 40;
function largestOf(loss, n, least, count) {
  const kept = new Float64Array(2 * count);
  let [filled, positive, bar] = [0, 0, least];
  for (let row = 0; row < n; row++) {
    const x = loss(row);
    if (x > least) positive++;
    if (!(x > bar)) continue;
    kept[filled++] = x;
    if (filled < kept.length) continue;
    kept.sort();
    kept.copyWithin(0, count);
    filled = count;
    bar = kept[0];
  }
  const largest = kept.subarray(0, filled).sort().reverse().subarray(0, count);
  return { largest, positive };
}

// packages/stats/src/quality/mean-interval.ts
var isOfLosses = ({ min, max }) => min === 0 && max === void 0;
var meanIntervals = (value, seen, shape, support, { range, expected, kurtosis, ofFew = 1, isBeside = false }) => {
  const { se } = seen;
  const { effective, df: critical, alone } = support;
  const df = Math.min(shape.df, effective - 1);
  if (!(df > 0)) return (level) => ({ ...unbounded("one row")(level), low: range.min ?? null, high: range.max ?? null });
  const variance = expected ? foreseenVariance(support, seen, expected.variance) : 0;
  if (expected && variance > se ** 2) {
    const skewness2 = expected.third / expected.variance ** 1.5;
    return skewedMean(value, Math.sqrt(variance), skewness2, expected.variance / variance, df, range);
  }
  if (!(se > ROUNDING * Math.abs(value))) return allAlike(value, effective, critical, range);
  const { skewness, units, known, apart } = shape;
  const ofFreedom = (least2) => skewedMean(value, se, skewness, units, Math.min(df, known, Math.max(1, knownBy(alone, least2))), range);
  const intervals = ofFreedom(kurtosis ?? 1);
  if (expected || !isOfLosses(range) || !(value > 0)) return intervals;
  const farther = isBeside ? intervals : ofFreedom(kurtosis ?? Math.max(ofFew, kurtosisOfLosses(squaredCvOf(apart[0], value))));
  const least = isBeside ? LIKELY_HEAVY : kurtosis === void 0 ? OF_A_NORMAL_SQUARE : 0;
  const unseen = apart.map((each) => unseenOf(each, value, least));
  return withFarUpperEnd(intervals, farther, (level) => value + Math.max(...unseen.map((above) => above(level))));
};
var squaredCvOf = ({ n, second }, mean) => second / n / mean / mean * (1 - 1 / n);
var unseenOf = (apart, mean, least) => {
  const { n, deviation, stretched } = apart;
  const unscaled = Math.sqrt((n - 1) / n);
  const loss = (unit) => mean + deviation(unit) * unscaled;
  const above = unseenAbove({ n, loss, mean, squaredCv: squaredCvOf(apart, mean) }, least);
  return (level) => stretched * above(level);
};
var withFarUpperEnd = (own, farther, unseen) => (level) => {
  const { low, high, method } = own(level);
  const [lacking, byTail] = [Math.max(high, farther(level).high), unseen(level)];
  return byTail > lacking ? { low, high: byTail, level, method: `${method}, upper end by the tail of the largest` } : { low, high: lacking, level, method };
};
var allAlike = (value, n, df, { min, max }) => (level) => {
  if (min === void 0 && max === void 0) return unbounded(`all rows alike, ${ASK_FOR_A_SHARE}`)(level);
  const other = wilsonEnds(0, n, tOf(level, df))[1];
  return {
    low: min === void 0 ? null : value - other * (value - min),
    high: max === void 0 ? null : value + other * (max - value),
    level,
    method: "Wilson for rows unlike those seen"
  };
};

// packages/stats/src/quality/mean.ts
var averageOf = (sample, rows) => averageOfEach(sample, (row) => rows[row]);
var averageOfEach = (sample, each) => {
  const { n, weight } = sample;
  let sum = 0;
  for (let i = 0; i < n; i++) sum += each(i) * (weight ? weight[i] : 1);
  return n === 0 ? 0 : sum / mass(sample).total;
};
var meanInfluence = (sample, rows, mean) => heldOf(
  influenceOfEach(sample, (row) => rows[row], mean),
  sample.n
);
var influenceOfEach = (sample, each, mean) => {
  const { n, weight } = sample;
  const scale = n / mass(sample).total * Math.sqrt(n / Math.max(1, n - 1));
  return weight ? (row) => (each(row) - mean) * scale * weight[row] : (row) => (each(row) - mean) * scale;
};
var meanOf = (sample, rows, range) => meanOfAll(sample, (row) => rows[row], { range });
var meanOfRatios = (sample, rows) => meanOfAll(sample, (row) => rows[row], { range: { min: 0 }, ofFew: OF_SQUARES });
var meanOfSquares = (sample, rows) => meanOfAll(sample, (row) => rows[row], { range: { min: 0 }, kurtosis: OF_SQUARES });
var meanOfEach = (sample, each, range, expected) => {
  const estimate = meanOfAll(sample, each, { range, expected });
  if (estimate.kind === "undefined" || isDependent(sample)) return estimate;
  return Object.assign(estimate, {
    byRow: { n: sample.n, read: (use) => use(influenceOfEach(sample, each, estimate.value)) }
  });
};
var meanOfAll = (sample, each, { range, expected, kurtosis, ofFew }) => {
  const { n } = sample;
  if (n === 0) return undefinedBecause("no rows", 0);
  const value = averageOfEach(sample, each);
  const byRow = influenceOfEach(sample, each, value);
  const { se, alone, shape } = isDependent(sample) ? dependentMoments(sample, byRow) : momentsOf(byRow, n);
  const intervalsOf = (isBeside) => {
    let intervals;
    return (level) => {
      intervals ??= meanIntervals(value, { se, alone }, shape, mass(sample), {
        range,
        expected: expected?.(),
        kurtosis,
        ofFew,
        isBeside
      });
      return intervals(level);
    };
  };
  const isLoss = isOfLosses(range) && expected === void 0;
  return {
    kind: "estimate",
    value,
    n,
    se,
    // What a model foresees of its errors stands in for those that are missing.
    // What rounding leaves of rows that are alike is no row's doing.
    ...expected === void 0 && se > ROUNDING * Math.abs(value) ? { largest: shape.largest } : {},
    interval: intervalsOf(false),
    ...isLoss ? { beside: intervalsOf(true) } : {},
    // Waves over time have lost the sign.
    ...isLoss && sample.times === void 0 && value > 0 ? {
      losses: {
        units: shape.units,
        deviations: () => unitsOfEach(byRow, n, sample).map((unit) => unit / value),
        times: (factor) => factor * value
      }
    } : {},
    get influence() {
      return unitsOfEach(byRow, n, sample);
    }
  };
};
var dependentMoments = (sample, byRow) => {
  const { n, times } = sample;
  const units = times === void 0 ? unitsOfEach(byRow, n, sample) : unitsOf(heldOf(byRow, n), sample);
  const [se, { se: alone, shape }] = [standardError(units), momentsOf(byRow, n)];
  const rows = stretchedTo(se, shape.apart[0]);
  if (times !== void 0) return { se, alone, shape: shapeOverTime(sample, byRow, se, rows) };
  const ofUnits = shapeApart(units);
  return { se, alone, shape: { ...ofUnits, apart: [rows, ...ofUnits.apart] } };
};
var stretchedTo = (se, apart) => ({
  ...apart,
  stretched: Math.max(1, se * apart.n / Math.sqrt(apart.second))
});
var momentsOf = (byRow, n) => {
  const { second, third, fourth, most } = powersOf(byRow, n);
  const se = Math.sqrt(second) / n;
  const tails = tailsOf(n, second, fourth, most);
  const skewness = third / n / (second / n) ** 1.5;
  return {
    se,
    alone: se,
    shape: { skewness, units: n, df: n - 1, apart: [{ n, deviation: byRow, second, stretched: 1 }], ...tails }
  };
};
var meanOfSome = (sample, rows, range, none) => {
  const there = new Uint32Array(rows.length).map((_2, row) => row).filter((row) => !Number.isNaN(rows[row]));
  if (there.length === rows.length) return meanOf(sample, rows, range);
  if (there.length === 0) return undefinedBecause(none, 0);
  const part = rowsAt(sample, there);
  const known = meanOf(
    part,
    Float64Array.from(there, (row) => rows[row]),
    range
  );
  if (known.kind === "undefined") return known;
  const { losses: _, ...mean } = known;
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
  const units = sample.entities && estimate.influence;
  const share = { p: Math.min(1, value), rows: whole, support: mass(sample), method: "Wilson", units };
  return { ...estimate, ...shareIntervals(sample, share) };
};
var shapeOverTime = (sample, byRow, se, rows) => {
  const { entities, n } = sample;
  const shape = entities ? shapeApart(byEntityOf(byRow, n, entities)) : momentsOf(byRow, n).shape;
  const [{ n: count, second }] = shape.apart;
  const worth = Math.max(1, Math.min(1, second / (se * count) ** 2) * count);
  const ofEntities = entities ? [stretchedTo(se, shape.apart[0])] : [];
  return { ...shape, units: worth, df: mass(sample).df, apart: [rows, ...ofEntities] };
};
var shapeApart = (units) => momentsOf((unit) => units[unit], units.length).shape;

// packages/stats/src/quality/queries.ts
var ranked = oncePer((sample) => {
  const { n, label, score } = sample;
  const { codes, count } = sample.queries;
  const start = new Uint32Array(count + 1);
  for (let row = 0; row < n; row++) start[codes[row] + 1]++;
  for (let query = 0; query < count; query++) start[query + 1] += start[query];
  const next = start.slice();
  const order = new Uint32Array(n);
  const ascending = argsort(score);
  for (let i = n - 1; i >= 0; i--) {
    const row = ascending[i];
    const query = codes[row];
    order[next[query]] = row;
    next[query]++;
  }
  const all = Array.from({ length: count }, (_, query) => {
    const end = start[query + 1];
    let relevant = 0;
    for (let i = start[query]; i < end; i++) if (label[order[i]] > 0) relevant++;
    return { query, start: start[query], end, relevant };
  });
  const queries = all.filter(({ relevant }) => relevant > 0);
  return {
    order,
    queries,
    units: rowsAt(
      sample,
      Uint32Array.from(queries, (query) => order[query.start])
    )
  };
});
var queryCounts = (sample) => ({
  all: sample.queries.count,
  without: sample.queries.count - ranked(sample).queries.length
});
var unitQueries = (sample) => Int32Array.from(ranked(sample).queries, ({ query }) => query);
var tiesOf = ({ label, score }, order, start, end) => {
  const ties = [];
  for (let at = start; at < end; ) {
    let [next, relevant] = [at, 0];
    const value = score[order[at]];
    while (next < end && score[order[next]] === value) if (label[order[next++]] > 0) relevant++;
    ties.push({ before: at - start, size: next - at, relevant, at });
    at = next;
  }
  return ties;
};
var overQueries = (sample, ofQuery, average = (units, values) => meanOf(units, values, { min: 0, max: 1 })) => {
  if (sample.n === 0) return undefinedBecause("no rows", 0);
  const { order, queries, units } = ranked(sample);
  if (queries.length === 0) return undefinedBecause("no relevant rows", 0);
  const values = Float64Array.from(
    queries,
    ({ start, end, relevant }) => ofQuery(tiesOf(sample, order, start, end), relevant, order.subarray(start, end))
  );
  const mean = average(units, values);
  if (mean.kind === "undefined") return mean;
  const { free } = mass(units);
  return { ...mean, counted: "queries", ...free === void 0 ? {} : { df: free } };
};
var ofTheOrder = (sample, measured, counts, k = 0) => {
  if (measured.kind === "undefined") return measured;
  const { queries } = ranked(sample);
  if (queries.some(counts)) return measured;
  const isAll = queries.every((query) => rowsOf(query) <= k);
  const reason = isAll ? "the first k are all rows of every query" : "every order of the rows gives the same";
  return undefinedBecause(reason, queries.length);
};
var rowsOf = ({ start, end }) => end - start;
var hasIrrelevant = (query) => query.relevant < rowsOf(query);
var ndcg = (sample, k = Number.POSITIVE_INFINITY, exponential = false) => {
  const gain = (row) => exponential ? 2 ** sample.label[row] - 1 : sample.label[row];
  const { order } = ranked(sample);
  const gained = overQueries(sample, (ties, _, rows) => {
    let found2 = 0;
    for (const { before, size, at } of ties) {
      if (before >= k) break;
      let sum = 0;
      for (let i = at; i < at + size; i++) sum += gain(order[i]);
      found2 += sum / size * discounts(before, Math.min(before + size, k));
    }
    const gains = Float64Array.from(rows, gain).sort();
    let best = 0;
    for (let place = 0; place < Math.min(k, gains.length); place++)
      best += gains[gains.length - 1 - place] / Math.log2(place + 2);
    return found2 / best;
  });
  return ofTheOrder(sample, gained, ({ start, end }) => {
    const rows = order.subarray(start, end);
    return rows.some((row) => sample.label[row] !== sample.label[rows[0]]);
  });
};
var discounts = (from, to) => {
  let sum = 0;
  for (let place = from; place < to; place++) sum += 1 / Math.log2(place + 2);
  return sum;
};
var meanAveragePrecision = (sample, k = Number.POSITIVE_INFINITY) => ofTheOrder(
  sample,
  overQueries(sample, (ties, relevant) => {
    let [sum, above] = [0, 0];
    for (const tie of ties) {
      const more = tie.size > 1 ? (tie.relevant - 1) / (tie.size - 1) : 0;
      for (let i = 0; tie.relevant > 0 && i < tie.size && tie.before + i < k; i++)
        sum += tie.relevant / tie.size * (above + 1 + i * more) / (tie.before + i + 1);
      above += tie.relevant;
    }
    return sum / Math.min(relevant, k);
  }),
  hasIrrelevant
);
var meanReciprocalRank = (sample, k = Number.POSITIVE_INFINITY) => ofTheOrder(
  sample,
  overQueries(sample, (ties) => {
    const { before, size, relevant } = ties.find((tie) => tie.relevant > 0);
    let [sum, none] = [0, 1];
    for (let i = 0; i <= size - relevant && before + i < k; i++) {
      sum += none * (relevant / (size - i)) / (before + i + 1);
      none *= (size - relevant - i) / (size - i);
    }
    return sum;
  }),
  hasIrrelevant
);
var found = (ties, k) => ties.reduce((sum, { before, size, relevant }) => sum + relevant * Math.min(1, Math.max(0, (k - before) / size)), 0);
var isCut = (k) => (query) => rowsOf(query) > k && hasIrrelevant(query);
var precisionAt = (sample, k) => ofTheOrder(
  sample,
  overQueries(sample, (ties) => found(ties, k) / k),
  isCut(k),
  k
);
var recallAt = (sample, k) => ofTheOrder(
  sample,
  overQueries(sample, (ties, relevant) => found(ties, k) / relevant),
  isCut(k),
  k
);
var hitRate = (sample, k) => {
  const hits = overQueries(
    sample,
    (ties) => {
      let none = 1;
      for (const { before, size, relevant } of ties)
        for (let i = 0; i < size && before + i < k; i++) none *= Math.max(0, size - relevant - i) / (size - i);
      return 1 - none;
    },
    shareOf
  );
  return ofTheOrder(sample, hits, (query) => rowsOf(query) - query.relevant >= k, k);
};

export {
  foreseenVariance,
  designSeen,
  tailsOf,
  knownBy,
  OF_SQUARES,
  powersOf,
  tailsOfRows,
  shareIntervals,
  unseenAbove,
  SURELY_HEAVY,
  averageOf,
  meanInfluence,
  influenceOfEach,
  meanOf,
  meanOfRatios,
  meanOfSquares,
  meanOfEach,
  meanOfSome,
  shareOf,
  queryCounts,
  unitQueries,
  ndcg,
  meanAveragePrecision,
  meanReciprocalRank,
  precisionAt,
  recallAt,
  hitRate
};
