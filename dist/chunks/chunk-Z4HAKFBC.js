import{createRequire as __seaTrialsRequire}from'node:module';const require=__seaTrialsRequire(import.meta.url);
import {
  meanOf,
  shareOf
} from "./chunk-ENCBPOVD.js";
import {
  mass,
  oncePer,
  rowsAt
} from "./chunk-6TQDSEPG.js";
import {
  argsort
} from "./chunk-Q4LCEWZU.js";
import {
  undefinedBecause
} from "./chunk-MVB5BEBX.js";

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
var ndcg = (sample, k = Number.POSITIVE_INFINITY, exponential = false) => {
  const gain = (row) => exponential ? 2 ** sample.label[row] - 1 : sample.label[row];
  const { order } = ranked(sample);
  return overQueries(sample, (ties, _, rows) => {
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
};
var discounts = (from, to) => {
  let sum = 0;
  for (let place = from; place < to; place++) sum += 1 / Math.log2(place + 2);
  return sum;
};
var meanAveragePrecision = (sample, k = Number.POSITIVE_INFINITY) => overQueries(sample, (ties, relevant) => {
  let [sum, above] = [0, 0];
  for (const tie of ties) {
    const more = tie.size > 1 ? (tie.relevant - 1) / (tie.size - 1) : 0;
    for (let i = 0; tie.relevant > 0 && i < tie.size && tie.before + i < k; i++)
      sum += tie.relevant / tie.size * (above + 1 + i * more) / (tie.before + i + 1);
    above += tie.relevant;
  }
  return sum / Math.min(relevant, k);
});
var meanReciprocalRank = (sample, k = Number.POSITIVE_INFINITY) => overQueries(sample, (ties) => {
  const { before, size, relevant } = ties.find((tie) => tie.relevant > 0);
  let [sum, none] = [0, 1];
  for (let i = 0; i <= size - relevant && before + i < k; i++) {
    sum += none * (relevant / (size - i)) / (before + i + 1);
    none *= (size - relevant - i) / (size - i);
  }
  return sum;
});
var found = (ties, k) => ties.reduce((sum, { before, size, relevant }) => sum + relevant * Math.min(1, Math.max(0, (k - before) / size)), 0);
var precisionAt = (sample, k) => overQueries(sample, (ties) => found(ties, k) / k);
var recallAt = (sample, k) => overQueries(sample, (ties, relevant) => found(ties, k) / relevant);
var hitRate = (sample, k) => overQueries(
  sample,
  (ties) => {
    let none = 1;
    for (const { before, size, relevant } of ties)
      for (let i = 0; i < size && before + i < k; i++) none *= Math.max(0, size - relevant - i) / (size - i);
    return 1 - none;
  },
  shareOf
);

export {
  queryCounts,
  unitQueries,
  ndcg,
  meanAveragePrecision,
  meanReciprocalRank,
  precisionAt,
  recallAt,
  hitRate
};
