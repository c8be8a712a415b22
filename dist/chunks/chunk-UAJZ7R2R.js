import{createRequire as __seaTrialsRequire}from'node:module';const require=__seaTrialsRequire(import.meta.url);
import {
  ROUNDING,
  logitInterval
} from "./chunk-YBZBQVW7.js";
import {
  heldOf,
  isDependent,
  ranked,
  standardError,
  supportOf,
  unitsOf,
  unitsOfEach
} from "./chunk-Y3K7NPZO.js";
import {
  sortedBy
} from "./chunk-P43VE5F7.js";
import {
  hasScores,
  oncePer,
  scoreOf,
  scoredRows
} from "./chunk-VPWZ4MVO.js";
import {
  normalCdf,
  normalDensity,
  tOf,
  zOf
} from "./chunk-545X53NH.js";
import {
  undefinedBecause
} from "./chunk-MVB5BEBX.js";

// packages/stats/src/clustered.ts
var largestEffect = (cells, together2) => {
  const known = cells.filter(({ plain }) => plain > 0);
  if (known.length === 0) return 1;
  const sum = (of) => known.reduce((total, cell) => total + of(cell), 0);
  const means = [
    together2.plain > 0 ? together2.variance / together2.plain : 0,
    sum(({ variance }) => variance) / sum(({ plain }) => plain),
    (sum(({ variance }) => Math.sqrt(variance)) / sum(({ plain }) => Math.sqrt(plain))) ** 2,
    known.length > 1 ? sum(({ score }) => score) / (known.length - 1) : 0
  ];
  return Math.max(1, ...means);
};
var effectOf = ({ entities, squares, cells, together: together2 }) => {
  const rows = cells.reduce((sum, [count]) => sum + count, 0);
  if (squares === rows) return { factor: 1, entities };
  if (entities < 2) return { factor: Math.max(1, rows), entities };
  const spreadOf = ([count, own, cross]) => {
    const p = count / rows;
    const spread2 = Math.max(0, own - 2 * p * cross + p * p * squares);
    const variance = spread2 / rows ** 2 * (entities / Math.max(1, entities - 1));
    return { variance, plain: p * (1 - p) / rows, score: count > 0 ? variance * rows ** 2 / count : 0 };
  };
  return { factor: largestEffect(cells.map(spreadOf), spreadOf(together2)), entities };
};
var alikeEffect = ({ entities, squares, cells }) => {
  const rows = cells.reduce((sum, [count]) => sum + count, 0);
  return { factor: Math.max(1, squares / rows), entities };
};
var clustered = (measure, effects, most = Number.POSITIVE_INFINITY) => {
  const factors = effects.map(({ factor }) => factor);
  const plain = measure([1, 1]);
  if (plain.kind === "undefined") return plain;
  if (factors.every((factor) => factor === 1)) return plain;
  const degrees = Math.min(...effects.flatMap(({ factor, entities }) => factor > 1 ? [entities - 1] : []));
  if (degrees < 1) return undefinedBecause("too few rows", plain.n);
  const shrunk = measure(factors);
  if (shrunk.kind === "undefined") return shrunk;
  const { again: _, ...own } = shrunk;
  return {
    ...own,
    n: plain.n,
    interval: (level) => {
      const wider = (tOf(level, degrees) / zOf(level)) ** 2;
      const found = measure(factors.map((factor) => factor === 1 ? 1 : factor * wider));
      if (found.kind === "undefined") return { low: null, high: null, level, method: "no entities" };
      const { low, high, method } = found.interval(level);
      const { high: narrow } = plain.interval(level);
      const stretched = narrow === null ? null : plain.value + (narrow - plain.value) * Math.sqrt(Math.max(...factors) * wider);
      return {
        low: low === null ? null : Math.min(low, shrunk.value),
        high: high === null || stretched === null ? null : Math.min(most, Math.max(high, stretched, shrunk.value)),
        level,
        method: `${method}, by entity`
      };
    }
  };
};

// packages/stats/src/rare.ts
var [FEW, FEWEST] = [5, 2];
var rareCells = (n, m) => {
  const known = /* @__PURE__ */ new Map();
  const samples = {};
  return (rows) => {
    const expected = rows * Math.min(n, m) / (n + m);
    if (expected >= FEW) return void 0;
    const found = known.get(rows) ?? { ...rareCell(rows, n, m), isRarest: expected < FEWEST, samples };
    known.set(rows, found);
    return found;
  };
};
var rareCell = (rows, n, m) => {
  const [small, large] = n < m ? [n, m] : [m, n];
  const both = n + m;
  const whole2 = Math.floor(rows);
  const part = rows - whole2;
  const of = (share) => {
    const low = folded(whole2, share, small, large);
    if (part === 0) return low;
    const high = folded(whole2 + 1, share, small, large);
    const between = (a, b) => a + part * (b - a);
    return { mean: between(low.mean, high.mean), variance: between(low.variance, high.variance) };
  };
  const error = Math.sqrt(rows / n / m);
  const pattern = (gains, gained, lost) => {
    const [more, less] = [of((small + large * gained) / both), of(small * (1 - lost) / both)];
    const mix = (a, b) => gains * a + (1 - gains) * b;
    return { mean: mix(more.mean, less.mean), variance: mix(more.variance, less.variance) };
  };
  const cap = both / (2 * large);
  const evenly = (moved) => pattern(1 / 2, 2 * small * moved / both, 2 * large * moved / both);
  const emptied = evenly(cap);
  return {
    error,
    most: 2 * rows / both,
    at: (moved) => {
      const [steep, even] = [pattern(small / both, moved, moved), evenly(Math.min(moved, cap))];
      const beyond = cap < 1 ? Math.max(0, moved - cap) / (1 - cap) : 0;
      const flat = even.mean + beyond * (2 * rows / both - emptied.mean);
      const { variance } = flat < steep.mean ? even : steep;
      return { mean: Math.min(flat, steep.mean), variance: variance + (moved * error) ** 2 };
    }
  };
};
var folded = (k, share, small, large) => {
  const step = 1 / small + 1 / large;
  const plain = k * (share * step - 1 / large);
  let below = 0;
  let chance = share < 1 ? Math.exp(k * Math.log1p(-share)) : Number(k === 0);
  for (let y = 0; y * step < k / large; y++) {
    below += chance * (k / large - y * step);
    chance *= share < 1 ? (k - y) / (y + 1) * share / (1 - share) : 0;
  }
  const mean = plain + 2 * below;
  return { mean, variance: Math.max(0, k * share * (1 - share) * step * step + plain * plain - mean * mean) };
};
var movedAmong = (cells) => {
  let [seen, still, most, variance] = [0, 0, 0, 0];
  for (const { rare, seen: one, weight } of cells) {
    const quiet = rare.at(0);
    seen += weight * Math.abs(one);
    still += weight * quiet.mean;
    most += weight * rare.most;
    variance += weight * weight * quiet.variance;
  }
  const above = seen - still;
  if (above <= 0 || above * above <= variance) return 0;
  return most * Math.min(1, Math.sqrt(above * above - variance) / (most - still));
};

// packages/stats/src/folded.ts
var foldedMean = (c) => 2 * normalDensity(c) + c * (2 * normalCdf(c) - 1);
var foldedSum = (deviations) => {
  const { seen, weight, error, still = error, shown = error, rare = [] } = deviations;
  const kinds = new Set(rare);
  const bins = seen.length;
  const rarely = (c) => {
    const found = /* @__PURE__ */ new Map();
    for (const each of kinds) {
      if (each === void 0) continue;
      const moved = Math.min(1, c * each.error / each.most);
      found.set(each, { truth: moved * each.most, ...each.at(moved) });
    }
    return found;
  };
  const quietly = rarely(0);
  let plain = 0;
  let noise = 0;
  let scale = 0;
  for (let b = 0; b < bins; b++) {
    plain += weight[b] * Math.abs(seen[b]);
    noise += weight[b] * (quietly.get(rare[b])?.mean ?? still[b] * foldedMean(0));
    scale += weight[b] * error[b];
  }
  const spread2 = (c) => {
    let truth = 0;
    let mean = 0;
    let variance = 0;
    const m = foldedMean(c);
    const g = 2 * normalCdf(c) - 1;
    const slope = new Float64Array(bins);
    const curvature = new Float64Array(bins);
    const few = rarely(c);
    for (let b = 0; b < bins; b++) {
      const unit = weight[b] * error[b];
      const one = few.get(rare[b]);
      truth += one === void 0 ? unit * c : weight[b] * one.truth;
      mean += one === void 0 ? unit * m : weight[b] * one.mean;
      variance += one === void 0 ? unit * unit * (1 + c * c - m * m) : weight[b] ** 2 * one.variance;
      slope[b] = weight[b] * g * (Math.sign(seen[b]) || (b % 2 === 0 ? 1 : -1));
      curvature[b] = shown[b] > 0 ? weight[b] * 2 * normalDensity(c) / shown[b] : 0;
    }
    return { truth, mean, sd: Math.sqrt(Math.max(0, variance + (deviations.excess?.(slope, curvature) ?? 0))) };
  };
  const cMax = scale > 0 ? plain / scale + 50 : 0;
  const find = (reached) => {
    if (scale === 0) return plain;
    let [low, high] = [0, cMax];
    if (reached(0)) return 0;
    for (let i = 0; i < 50; i++) {
      const middle = (low + high) / 2;
      if (reached(middle)) high = middle;
      else low = middle;
    }
    return spread2((low + high) / 2).truth;
  };
  return {
    value: debiased(deviations),
    ends: (z) => {
      const quiet = spread2(0);
      const reached = deviations.overstated ? Math.max(plain, quiet.mean) : plain;
      const high = find((c) => {
        const at = spread2(c);
        return at.mean - z * at.sd >= reached;
      });
      const observed = spread2(scale > 0 ? plain / scale : 0);
      return [Math.max(0, plain - noise - z * Math.max(quiet.sd, observed.sd)), high];
    }
  };
};
var debiased = ({ seen, weight, error, rare = [] }) => {
  let sum = 0;
  const few = [];
  for (let b = 0; b < seen.length; b++) {
    const one = rare[b];
    if (one === void 0) sum += weight[b] * unfolded(seen[b], error[b]);
    else few.push({ rare: one, seen: seen[b], weight: weight[b] });
  }
  const parts = [true, false].map((rarest) => few.filter((one) => one.rare.isRarest === rarest));
  return parts.reduce((all, part) => all + Math.max(movedAmong(part), together(part)), Math.max(0, sum));
};
var unfolded = (seen, error) => {
  if (error === 0) return Math.abs(seen);
  const c = Math.abs(seen) / error;
  const likely = Math.sqrt(Math.max(0, c * c - 1));
  return Math.abs(seen) - error * (foldedMean(likely) - likely);
};
var together = (cells) => {
  const sums = /* @__PURE__ */ new Map();
  for (const { rare, seen, weight } of cells) {
    const sum = sums.get(rare.samples) ?? { seen: 0, weight, variance: 0 };
    sums.set(rare.samples, { seen: sum.seen + seen, weight, variance: sum.variance + rare.error ** 2 });
  }
  const moved = [...sums.values()].reduce(
    (all, { seen, weight, variance }) => all + weight * unfolded(seen, Math.sqrt(variance)),
    0
  );
  return Math.max(0, moved);
};

// packages/stats/src/quality/standings.ts
var MOST_AT_ONCE = 2 ** 20;
var MOST_STRETCHES = 32;
var LOOKED_AT = 4096;
var stretches = (sample, way, most = MOST_AT_ONCE) => sample.n > most ? manyStretches(sample, way, most) : [sample.stored ? allAtOnce(sample) : whole(sample)];
var allAtOnce = (sample) => {
  const positives = sample.label.reduce((sum, y) => sum + y, 0);
  const [from, to] = [Number.NEGATIVE_INFINITY, Number.POSITIVE_INFINITY];
  const counts = { positives, negatives: sample.n - positives };
  return stretchOf(sample, { from, to, ...counts, positivesBelow: 0, negativesBelow: 0 });
};
var whole = oncePer(allAtOnce);
function* manyStretches(sample, way, most) {
  const counted = countedOf(sample, edgesOf(sample, most));
  for (const each of way === "up" ? counted : counted.reverse()) yield stretchOf(sample, each);
}
var edgesOf = (sample, most = MOST_AT_ONCE) => {
  const { n } = sample;
  const parts = Math.min(MOST_STRETCHES, Math.ceil(n / most));
  const step = Math.max(1, Math.floor(n / LOOKED_AT));
  const at = scoreOf(sample);
  const some = Float64Array.from({ length: Math.floor((n - 1) / step) + 1 }, (_, i) => at(i * step)).sort();
  const edges = Array.from({ length: parts - 1 }, (_, i) => some[Math.floor((i + 1) * some.length / parts)]);
  return [...new Set(edges)];
};
var stretchAt = (edges, score) => {
  let [low, high] = [0, edges.length];
  while (low < high) {
    const middle = low + high >>> 1;
    if (score >= edges[middle]) low = middle + 1;
    else high = middle;
  }
  return low;
};
var countedOf = (sample, edges) => {
  const { label } = sample;
  const positives = new Float64Array(edges.length + 1);
  const all = new Float64Array(edges.length + 1);
  for (const { from, values: scores } of scoredRows(sample))
    for (let i = 0; i < scores.length; i++) {
      const at = stretchAt(edges, scores[i]);
      all[at]++;
      positives[at] += label[from + i];
    }
  let [positivesBelow, negativesBelow] = [0, 0];
  return Array.from(all, (rows, at) => {
    const [from, to] = [edges[at - 1] ?? Number.NEGATIVE_INFINITY, edges[at] ?? Number.POSITIVE_INFINITY];
    const own = { positives: positives[at], negatives: rows - positives[at] };
    const counted = { from, to, ...own, positivesBelow, negativesBelow };
    positivesBelow += own.positives;
    negativesBelow += own.negatives;
    return counted;
  });
};
var stretchOf = (sample, counted) => {
  const { from, to } = counted;
  const { label } = sample;
  const [positives, negatives] = [new Float64Array(counted.positives), new Float64Array(counted.negatives)];
  let [p, q] = [0, 0];
  for (const { from: first, values: scores } of scoredRows(sample))
    for (let i = 0; i < scores.length; i++) {
      const x = scores[i];
      if (!(x >= from && x < to)) continue;
      if (label[first + i] === 1) positives[p++] = x;
      else negatives[q++] = x;
    }
  return { ...counted, positives: positives.sort(), negatives: negatives.sort() };
};
var eachScore = (sample, way, visit, most) => {
  if (sample.weight) eachWeighted(sample, sample.weight, way, visit);
  else for (const stretch of stretches(sample, way, most)) (way === "up" ? upwards : downwards)(stretch, visit);
};
var eachWeighted = (sample, weight, way, visit) => {
  const { label, score, n } = sample;
  const order = ranked(sample);
  const rowAt = (at) => order[way === "up" ? at : n - 1 - at];
  for (let at = 0; at < n; ) {
    const value = score[rowAt(at)];
    let [positives, negatives] = [0, 0];
    for (; at < n && score[rowAt(at)] === value; at++) {
      const row = rowAt(at);
      if (label[row] === 1) positives += weight[row];
      else negatives += weight[row];
    }
    visit(value, positives, negatives);
  }
};
var upwards = ({ positives, negatives }, visit) => {
  const [ofPositives, ofNegatives] = [positives.length, negatives.length];
  let [p, q] = [0, 0];
  while (p < ofPositives || q < ofNegatives) {
    const [before, other] = [p, q];
    const score = q >= ofNegatives || p < ofPositives && positives[p] <= negatives[q] ? positives[p] : negatives[q];
    while (p < ofPositives && positives[p] === score) p++;
    while (q < ofNegatives && negatives[q] === score) q++;
    visit(score, p - before, q - other);
  }
};
var downwards = ({ positives, negatives }, visit) => {
  let [p, q] = [positives.length, negatives.length];
  while (p > 0 || q > 0) {
    const [before, other] = [p, q];
    const score = q === 0 || p > 0 && positives[p - 1] >= negatives[q - 1] ? positives[p - 1] : negatives[q - 1];
    while (p > 0 && positives[p - 1] === score) p--;
    while (q > 0 && negatives[q - 1] === score) q--;
    visit(score, before - p, other - q);
  }
};

// packages/stats/src/quality/auc-interval.ts
var aucIntervals = (value, se, positives, negatives) => {
  const thin = 30;
  const [m, n] = [positives.effective, negatives.effective];
  const df = positives.free === void 0 ? Number.POSITIVE_INFINITY : Math.min(positives.df, negatives.df);
  const degenerate = value <= 0 || value >= 1 || !(se > ROUNDING);
  const delong = degenerate ? null : logitInterval(value, se, df, "DeLong, logit");
  const disorder = Math.min(value, 1 - value) * Math.min(m, n);
  return (level) => {
    const plain = delong?.(level);
    if (plain && Math.min(m, n) >= thin && disorder >= 5) return plain;
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
  const spread2 = (theta) => z * Math.sqrt(theta * (1 - theta) * (1 + half * (1 - theta) / (2 - theta) + half * theta / (1 + theta)) / (m * n));
  const solve = (inside, outside) => {
    let [a, b] = [inside, outside];
    for (let i = 0; i < 60; i++) {
      const middle = (a + b) / 2;
      if (Math.abs(value - middle) <= spread2(middle)) a = middle;
      else b = middle;
    }
    return (a + b) / 2;
  };
  return { low: solve(value, 0), high: solve(value, 1) };
};

// packages/stats/src/quality/by-score.ts
var MOST_AT_ONCE2 = 2 ** 18;
var byScore = (sample, tell, most = MOST_AT_ONCE2) => ({
  n: sample.n,
  read: (use) => {
    const kept = sample.stored?.beside() ?? heldBeside(sample.n);
    try {
      return use(reader(sample, kept, writeAside(sample, kept, tell(), most)));
    } finally {
      kept.close();
    }
  }
});
var writeAside = (sample, kept, tell, most) => {
  const edges = edgesOf(sample, most);
  const parts = countedOf(sample, edges);
  for (const part of parts) {
    const some = rowsWithin(sample, part, part.positives + part.negatives);
    addEach(some, tell);
    kept.append(some.values);
  }
  return { edges, sizes: parts.map(({ positives, negatives }) => positives + negatives) };
};
var rowsWithin = (sample, { from, to }, size) => {
  const [values, label] = [new Float64Array(size), new Uint8Array(size)];
  let filled = 0;
  for (const { from: first, values: scores } of scoredRows(sample))
    for (let i = 0; i < scores.length; i++) {
      const x = scores[i];
      if (!(x >= from && x < to)) continue;
      label[filled] = sample.label[first + i];
      values[filled++] = x;
    }
  return { values, label };
};
var addEach = ({ values, label }, tell) => {
  const { order, sorted } = sortedBy(values.slice());
  const { length } = order;
  for (let start = 0; start < length; ) {
    let [end, positives] = [start, 0];
    do
      positives += label[order[end++]];
    while (end < length && sorted[end] === sorted[start]);
    const { positive, negative } = tell(positives, end - start - positives);
    for (let at = start; at < end; at++) values[order[at]] = label[order[at]] === 1 ? positive : negative;
    start = end;
  }
};
var READ_AT_ONCE = 2 ** 12;
var reader = (sample, kept, { edges, sizes }) => {
  const score = scoreOf(sample);
  let before = 0;
  const parts = sizes.map((size) => {
    const next = inTurn(kept, before, size);
    before += size;
    return next;
  });
  let expected = 0;
  return (row) => {
    if (row !== expected++) throw new RangeError(`row ${row} is asked for where ${expected - 1} is next`);
    return parts[stretchAt(edges, score(row))]();
  };
};
var inTurn = (kept, from, size) => {
  const room = new Float64Array(Math.min(size, READ_AT_ONCE));
  let [block, at, taken] = [room.subarray(0, 0), 0, 0];
  return () => {
    if (at === block.length) {
      block = room.subarray(0, Math.min(room.length, size - taken));
      kept.read(from + taken, block);
      taken += block.length;
      at = 0;
    }
    return block[at++];
  };
};
var heldBeside = (length) => {
  const all = new Float64Array(length);
  let filled = 0;
  return {
    append: (values) => {
      all.set(values, filled);
      filled += values.length;
    },
    read: (from, into) => into.set(all.subarray(from, from + into.length)),
    close: () => {
    }
  };
};

// packages/stats/src/quality/swept.ts
var scaleOf = (n, { rows, total }) => n / total * Math.sqrt(rows / Math.max(1, rows - 1));
var byItself = (hits, selected, weight = 1) => selected > weight ? weight * (selected - hits) / (selected * (selected - weight)) : 0;
var standing = (positives, negatives) => {
  let [below, above] = [0, positives];
  const added = { positive: 0, negative: 0 };
  return (p, q) => {
    above -= p;
    added.positive = (below + q / 2) / negatives;
    added.negative = (above + p / 2) / positives;
    below += q;
    return added;
  };
};
var precise = (positives, negatives) => {
  let [below, above, share, lost] = [0, positives, 0, 0];
  const added = { own: 0, itself: 0, positive: 0, negative: 0 };
  return (p, q) => {
    const selected = above + negatives - below;
    added.own = above / selected;
    added.itself = byItself(above, selected);
    above -= p;
    below += q;
    share += p / selected;
    lost += p * added.own / selected;
    added.positive = added.own + share - lost;
    added.negative = -lost;
    return added;
  };
};
var countsOf = ({ n, label }) => {
  const positives = label.reduce((sum, y) => sum + y, 0);
  return { n, positives, negatives: n - positives };
};
var scalesOf = ({ n, positives, negatives }) => [
  scaleOf(n, { rows: positives, total: positives }),
  scaleOf(n, { rows: negatives, total: negatives })
];
var influenceOfTies = {
  roc: (sample, value) => {
    const counts = countsOf(sample);
    const [positiveScale, negativeScale] = scalesOf(counts);
    const stands = standing(counts.positives, counts.negatives);
    const influence = { positive: 0, negative: 0 };
    return (p, q) => {
      const { positive, negative } = stands(p, q);
      influence.positive = (positive - value) * positiveScale;
      influence.negative = (negative - value) * negativeScale;
      return influence;
    };
  },
  precision: (sample, value) => {
    const counts = countsOf(sample);
    const [scale] = scalesOf(counts);
    const adds = precise(counts.positives, counts.negatives);
    const influence = { positive: 0, negative: 0 };
    return (p, q) => {
      const { positive, negative } = adds(p, q);
      influence.positive = (positive - value) * scale;
      influence.negative = negative * scale;
      return influence;
    };
  }
};
var spread = () => {
  let [rows, mean, squares] = [0, 0, 0];
  return {
    add: (value, more) => {
      if (more === 0) return;
      rows += more;
      const off = value - mean;
      mean += off * more / rows;
      squares += more * off * (value - mean);
    },
    /** About another number than the mean. */
    about: (centre) => squares + rows * (mean - centre) ** 2
  };
};
var sweptByScore = (sample, most) => {
  const counts = countsOf(sample);
  const { n, positives, negatives } = counts;
  const [stands, adds] = [standing(positives, negatives), precise(positives, negatives)];
  const [ofPositives, ofNegatives, ofPrecision] = [spread(), spread(), spread()];
  let [area, hits, themselves, lostSquares] = [0, 0, 0, 0];
  eachScore(
    sample,
    "up",
    (_, p, q) => {
      const { positive, negative } = stands(p, q);
      ofPositives.add(positive, p);
      ofNegatives.add(negative, q);
      area += p * positive;
      const added = adds(p, q);
      ofPrecision.add(added.positive, p);
      hits += p * added.own;
      themselves += p * added.itself;
      lostSquares += q * added.negative * added.negative;
    },
    most
  );
  const auc = Math.min(1, area / positives);
  const precision = Math.min(1, hits / positives);
  const [positiveScale, negativeScale] = scalesOf(counts);
  return {
    roc: {
      value: auc,
      se: Math.sqrt(positiveScale ** 2 * ofPositives.about(auc) + negativeScale ** 2 * ofNegatives.about(auc)) / n
    },
    precision: {
      value: precision,
      bias: themselves / positives,
      se: positiveScale * Math.sqrt(ofPrecision.about(precision) + lostSquares) / n
    }
  };
};

// packages/stats/src/quality/ranking.ts
var sweptWhole = (sample, { influence, ...rest }) => {
  const units = unitsOf(influence, sample);
  return { ...rest, se: standardError(units), alone: standardError(influence), influence: () => units };
};
var sweptOf = (sample, sweep) => {
  const whole2 = sweptWhole(sample, sweep());
  return isDependent(sample) ? whole2 : { ...whole2, influence: () => sweep().influence };
};
var plainlySwept = oncePer((sample) => sweptByScore(sample));
var sweptBest = (sample, metric, sweep) => sample.weight || isDependent(sample) && sample.stored === void 0 ? sweptOf(sample, sweep) : sweptPlainly(sample, metric);
var sweptPlainly = (sample, metric) => {
  const { n } = sample;
  const { se: alone, ...measured } = plainlySwept(sample)[metric];
  const { value } = measured;
  const byRow = byScore(sample, () => influenceOfTies[metric](sample, value));
  const known = { ...sides(sample), ...measured, alone };
  if (!isDependent(sample))
    return { ...known, se: alone, byRow, influence: () => byRow.read((each) => heldOf(each, n)) };
  const units = byRow.read((each) => unitsOfEach(each, n, sample));
  return { ...known, se: standardError(units), influence: () => units };
};
var scored = (sample) => {
  if (!hasScores(sample)) throw new TypeError("a ranking metric needs scores");
  return sample;
};
var sides = oncePer((sample) => ({
  positives: supportOf(sample, (row) => sample.label[row] === 1),
  negatives: supportOf(sample, (row) => sample.label[row] === 0)
}));
var [POSITIVE, LAST] = [1, 2];
var inOrder = oncePer(({ label, score, n }) => {
  const { order, sorted } = sortedBy(score);
  const marked = new Uint8Array(n);
  for (let at = 0; at < n; at++)
    marked[at] = (label[order[at]] === 1 ? POSITIVE : 0) | (at + 1 < n && sorted[at + 1] === sorted[at] ? 0 : LAST);
  return { order, marked };
});

// packages/stats/src/quality/roc.ts
var rocRanking = (sample) => {
  const { label, weight, n } = sample;
  const { order, marked } = inOrder(sample);
  const { positives, negatives } = sides(sample);
  const influence = new Float64Array(n);
  let below = 0;
  let above = positives.total;
  let area = 0;
  for (let start = 0; start < n; ) {
    let end = start;
    let tiedPositive = 0;
    let tiedNegative = 0;
    do {
      const w = weight ? weight[order[end]] : 1;
      if (marked[end] & POSITIVE) tiedPositive += w;
      else tiedNegative += w;
    } while (!(marked[end++] & LAST));
    above -= tiedPositive;
    const ofNegatives = (below + tiedNegative / 2) / negatives.total;
    const ofPositives = (above + tiedPositive / 2) / positives.total;
    for (let at = start; at < end; at++) influence[order[at]] = marked[at] & POSITIVE ? ofNegatives : ofPositives;
    area += tiedPositive * ofNegatives;
    below += tiedNegative;
    start = end;
  }
  const value = Math.min(1, area / positives.total);
  const [positiveScale, negativeScale] = [scaleOf(n, positives), scaleOf(n, negatives)];
  for (let i = 0; i < n; i++)
    influence[i] = (influence[i] - value) * (label[i] === 1 ? positiveScale : negativeScale) * (weight ? weight[i] : 1);
  return { value, influence, positives, negatives };
};
var rocSwept = oncePer((sample) => sweptBest(sample, "roc", () => rocRanking(sample)));
var partialRanking = (sample, c) => {
  const { label, weight, n } = sample;
  const { order, marked } = inOrder(sample);
  const { positives, negatives } = sides(sample);
  const influence = new Float64Array(n);
  const inside = new Float64Array(n);
  let [fpr, tpr, area] = [0, 0, 0];
  for (let end = n; end > 0 && fpr < c; ) {
    let start = end;
    let [tiedPositive, tiedNegative] = [0, 0];
    do {
      start--;
      const w = weight ? weight[order[start]] : 1;
      if (marked[start] & POSITIVE) tiedPositive += w / positives.total;
      else tiedNegative += w / negatives.total;
    } while (start > 0 && !(marked[start - 1] & LAST));
    const part = fpr + tiedNegative > c ? (c - fpr) / tiedNegative : 1;
    const ofPositives = (c - fpr) * part - tiedNegative * part * part / 2;
    const ofNegatives = tpr * part + tiedPositive * part * part / 2;
    for (let at = start; at < end; at++) {
      influence[order[at]] = marked[at] & POSITIVE ? ofPositives : ofNegatives;
      inside[order[at]] = part;
    }
    area += tiedNegative * ofNegatives;
    fpr = part < 1 ? c : fpr + tiedNegative;
    tpr += tiedPositive * part;
    end = start;
  }
  const [least, most] = [c * c / 2, c];
  const standard = 2 * (most - least);
  const [positiveScale, negativeScale] = [scaleOf(n, positives), scaleOf(n, negatives)];
  for (let i = 0; i < n; i++) {
    const own = label[i] === 1 ? influence[i] : influence[i] - inside[i] * tpr + c * tpr;
    influence[i] = (own - area) / standard * (label[i] === 1 ? positiveScale : negativeScale) * (weight ? weight[i] : 1);
  }
  const value = Math.min(1, (1 + (area - least) / (most - least)) / 2);
  return { value, influence, positives, negatives: { ...negatives, effective: Math.max(1, negatives.effective * c) } };
};
var missingSide = ({ positives, negatives }, n) => n === 0 ? undefinedBecause("no rows", 0) : positives.rows === 0 ? undefinedBecause("no positives", n) : negatives.rows === 0 ? undefinedBecause("no negatives", n) : null;
var rocAuc = (sample, maxFpr = 1) => {
  const missing = missingSide(sides(sample), sample.n);
  if (missing) return missing;
  const of = scored(sample);
  const { value, se, positives, negatives, byRow, influence } = rocOf(of, maxFpr);
  return {
    kind: "estimate",
    value,
    n: sample.n,
    se,
    interval: aucIntervals(value, se, positives, negatives),
    get influence() {
      return influence();
    },
    ...byRow === void 0 ? {} : { byRow },
    ...isDependent(sample) ? { df: Math.min(positives.free, negatives.free) } : {}
  };
};
var rocOf = (sample, maxFpr) => {
  if (maxFpr < 1) return sweptOf(sample, () => partialRanking(sample, maxFpr));
  return sample.averaged ? sweptWhole(sample, rocRanking(sample)) : rocSwept(sample);
};

export {
  largestEffect,
  effectOf,
  alikeEffect,
  clustered,
  rareCells,
  foldedSum,
  eachScore,
  scaleOf,
  byItself,
  sweptWhole,
  sweptBest,
  scored,
  sides,
  POSITIVE,
  LAST,
  inOrder,
  rocAuc
};
