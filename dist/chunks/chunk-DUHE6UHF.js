import{createRequire as __seaTrialsRequire}from'node:module';const require=__seaTrialsRequire(import.meta.url);
import {
  foldedSum,
  rareCells
} from "./chunk-UAJZ7R2R.js";
import {
  absolute,
  shareDifference
} from "./chunk-YBZBQVW7.js";
import {
  chiSquareQuantile,
  zOf
} from "./chunk-545X53NH.js";
import {
  undefinedBecause
} from "./chunk-MVB5BEBX.js";

// packages/stats/src/drift.ts
var total = (counts) => {
  let sum = 0;
  for (let b = 0; b < counts.length; b++) sum += counts[b];
  return sum;
};
var occupied = (reference, current) => {
  if (reference.length !== current.length) throw new RangeError("histograms need the same bins");
  const bins = [];
  for (let b = 0; b < reference.length; b++) if (reference[b] + current[b] > 0) bins.push(b);
  return bins;
};
var smoothed = (reference, current, bins) => {
  const [n, m] = [total(reference), total(current)];
  const p = new Float64Array(bins.length);
  const q = new Float64Array(bins.length);
  const pull = 2;
  for (const [at, b] of bins.entries()) {
    const pooled = (reference[b] + current[b]) / (n + m);
    p[at] = (reference[b] + pull * pooled) / (n + pull);
    q[at] = (current[b] + pull * pooled) / (m + pull);
  }
  return { p, q, n, m };
};
var excessOf = ({ p, q, n, m }) => (slope, curvature) => {
  const sums = { p: 0, pp: 0, q: 0, qq: 0, p2: 0, p4: 0, q2: 0, q4: 0, pq: 0, pq2: 0 };
  for (let b = 0; b < slope.length; b++) {
    const [a, h, x, y] = [slope[b], curvature[b], p[b], q[b]];
    sums.p += a * x;
    sums.pp += (a * x) ** 2;
    sums.q += a * y;
    sums.qq += (a * y) ** 2;
    sums.p2 += h * x * x;
    sums.p4 += (h * x * x) ** 2;
    sums.q2 += h * y * y;
    sums.q4 += (h * y * y) ** 2;
    sums.pq += h * x * y;
    sums.pq2 += (h * x * y) ** 2;
  }
  const first = -(sums.p ** 2 - sums.pp) / n - (sums.q ** 2 - sums.qq) / m;
  const second = (sums.p2 ** 2 - sums.p4) / (n * n) + (sums.q2 ** 2 - sums.q4) / (m * m) + 2 * (sums.pq ** 2 - sums.pq2) / (n * m);
  return first + second / 2;
};
var massMoved = (reference, current) => massMovedWithin([{ reference, current, weight: 1 }]);
var massMovedWithin = (strata) => {
  const each = strata.map(({ reference, current, weight }) => {
    const bins2 = occupied(reference, current);
    const shares = smoothed(reference, current, bins2);
    const { p, q, n, m } = shares;
    const rareOf = rareCells(n, m);
    const rare = bins2.map((b) => rareOf(reference[b] + current[b]));
    const shown = p.map((share, at) => Math.sqrt(share * (1 - share) / n + q[at] * (1 - q[at]) / m));
    const error = shown.map((own, at) => rare[at]?.error ?? own);
    const still = Float64Array.from(bins2, (b, at) => {
      const pooled = (reference[b] + current[b]) / (n + m);
      return Math.max(error[at], Math.sqrt(pooled * (1 - pooled) * (1 / n + 1 / m)));
    });
    const seen = Float64Array.from(bins2, (b) => current[b] / m - reference[b] / n);
    return { seen, shown, error, still, rare, weight, shares, excess: excessOf(shares) };
  });
  if (each.length === 0 || each.some(({ shares: { n, m } }) => n === 0 || m === 0))
    return undefinedBecause("no rows", 0);
  const all = (part) => Float64Array.from(each.flatMap((one) => [...part(one)]));
  const excess = (slope, curvature) => {
    let from = 0;
    return each.reduce((sum2, one) => {
      const to = from + one.seen.length;
      const part = one.excess(slope.subarray(from, to), curvature.subarray(from, to));
      from = to;
      return sum2 + part;
    }, 0);
  };
  const folded = foldedSum({
    seen: all(({ seen }) => seen),
    weight: all(({ seen, weight }) => new Float64Array(seen.length).fill(weight / 2)),
    error: all(({ error }) => error),
    still: all(({ still }) => still),
    shown: all(({ shown }) => shown),
    excess,
    rare: each.flatMap(({ rare }) => rare)
  });
  const value = Math.min(1, folded.value);
  const bins = Math.max(...each.map(({ seen }) => seen.length));
  const sum = (of) => each.reduce((whole, { shares }) => whole + of(shares), 0);
  const rows = sum(({ m }) => m);
  return {
    kind: "estimate",
    value,
    n: rows,
    fixed: rows / (rows + sum(({ n }) => n)),
    interval: (level) => {
      const [low, high] = bins < 2 ? [0, 0] : folded.ends(zOf(level));
      const z2 = zOf(level) ** 2;
      const unseen = each.reduce(
        (mass, { weight, shares: { n, m } }) => mass + weight * z2 / (Math.min(n, m) + z2),
        0
      );
      return {
        low: Math.min(low, value),
        high: Math.min(1, Math.max(high, value, unseen)),
        level,
        method: "folded normals, inverted"
      };
    }
  };
};
var ENDLESS = 1e15;
var massMovedFrom = (shares, current) => massMoved(
  Float64Array.from(shares, (share) => share * ENDLESS),
  current
);
var largestChange = (reference, current) => {
  const [n, m] = [total(reference), total(current)];
  if (n === 0 || m === 0) return undefinedBecause("no rows", 0);
  const changes = occupied(reference, current).map(
    (b) => shareDifference({ count: current[b], n: m }, { count: reference[b], n })
  );
  return {
    kind: "estimate",
    value: Math.max(...changes.map(({ value }) => Math.abs(value))),
    n: m,
    fixed: m / (n + m),
    interval: (level) => {
      const together = 1 - (1 - level) / (2 * changes.length);
      const [low, high] = [
        Math.max(...changes.map(({ interval }) => absolute(interval(together)).low)),
        Math.max(...changes.map(({ interval }) => absolute(interval(level)).high))
      ];
      return { low, high: Math.min(1, high), level, method: "Newcombe, Bonferroni" };
    }
  };
};

// packages/stats/src/divergence.ts
var withoutRare = (all, n, m) => {
  const expected = ([x, y]) => (x + y) * Math.min(n, m) / (n + m);
  const pairs = all.toSorted((a, b) => b[0] + b[1] - (a[0] + a[1]));
  while (pairs.length > 1 && expected(pairs.at(-1)) < 5) {
    const [x, y] = pairs.pop();
    const next = pairs.pop();
    pairs.push([next[0] + x, next[1] + y]);
  }
  return pairs;
};
var PSI = {
  term: (p, q) => (q - p) * Math.log(q / p),
  slopeP: (p, q) => -Math.log(q / p) + 1 - q / p,
  slopeQ: (p, q) => Math.log(q / p) + 1 - p / q,
  curvature: 1,
  most: Number.POSITIVE_INFINITY,
  added: 0.25
};
var bits = (p, q) => p === 0 ? 0 : p * Math.log2(2 * p / (p + q));
var JENSEN_SHANNON = {
  term: (p, q) => (bits(p, q) + bits(q, p)) / 2,
  slopeP: (p, q) => Math.log2(2 * p / (p + q)) / 2,
  slopeQ: (p, q) => Math.log2(2 * q / (p + q)) / 2,
  curvature: 1 / (8 * Math.LN2),
  most: 1,
  added: 0
};
var KULLBACK_LEIBLER = {
  term: (p, q) => p * Math.log(p / q),
  slopeP: (p, q) => Math.log(p / q) + 1,
  slopeQ: (p, q) => -p / q,
  curvature: 1 / 2,
  most: Number.POSITIVE_INFINITY,
  added: 0.25
};
var kullbackLeibler = (larger, smaller) => {
  const found = divergence(KULLBACK_LEIBLER, larger, smaller);
  const isInfinite = Array.from(larger).some((count, i) => count > 0 && smaller[i] === 0);
  if (found.kind === "undefined" || !isInfinite) return found;
  return undefinedBecause("infinite, since the smaller group lacks a class of the larger", found.n);
};
var kullbackLeiblerFrom = (shares, current) => {
  const stated = Float64Array.from(shares, (share) => share * ENDLESS);
  const n = total(current);
  const found = divergence(KULLBACK_LEIBLER, current, stated);
  return found.kind === "estimate" ? { ...found, n, fixed: 0 } : found;
};
var psi = (reference, current) => divergence(PSI, reference, current);
var jensenShannon = (reference, current) => divergence(JENSEN_SHANNON, reference, current);
var divergence = (of, reference, current) => {
  const [n, m] = [total(reference), total(current)];
  if (n === 0 || m === 0) return undefinedBecause("no rows", 0);
  const all = occupied(reference, current).map((b) => [reference[b], current[b]]);
  const common = withoutRare(all, n, m);
  const [together, apart] = [over(common, of, n, m, HALF), over(all, of, n, m, of.added)];
  const isWhole = common.length === all.length;
  const isSparse = Math.min(n, m) < SPARSE * all.length;
  const end = Number.isFinite(of.most) ? of.most : null;
  const atMost = (high) => Math.min(of.most, high);
  return {
    kind: "estimate",
    value: together.value,
    n: m,
    fixed: m / (n + m),
    interval: (level) => {
      const [low, high] = together.ends(level);
      return {
        low,
        high: isWhole ? atMost(high) : isSparse ? end : atMost(Math.max(high, apart.ends(level)[1])),
        level,
        method: "non-central chi-square, score"
      };
    }
  };
};
var SPARSE = 2;
var HALF = 0.5;
var over = (bins, { term, slopeP, slopeQ, curvature }, n, m, added) => {
  const count = bins.length;
  const p = Float64Array.from(bins, ([x]) => (x + added) / (n + count * added));
  const q = Float64Array.from(bins, ([, y]) => (y + added) / (m + count * added));
  let plain = 0;
  const moments = { f: 0, f2: 0, g: 0, g2: 0 };
  for (let b = 0; b < count; b++) {
    plain += term(p[b], q[b]);
    const f = q[b] > 0 ? slopeQ(p[b], q[b]) : 0;
    const g = p[b] > 0 ? slopeP(p[b], q[b]) : 0;
    moments.f += q[b] * f;
    moments.f2 += q[b] * f * f;
    moments.g += p[b] * g;
    moments.g2 += p[b] * g * g;
  }
  const unit = curvature * (1 / n + 1 / m);
  const bias = (count - 1) * unit;
  const delta = (moments.f2 - moments.f ** 2) / m + (moments.g2 - moments.g ** 2) / n;
  const slope = plain > bias ? Math.max(4 * unit, delta / plain) : 4 * unit;
  return summed(plain, { value: Math.max(0, plain - bias), degrees: count - 1, unit, slope });
};
var summed = (plain, spread) => {
  const { value, degrees, unit, slope } = spread;
  const ends = (level) => {
    const z2 = zOf(level) ** 2;
    const still = degrees > 0 ? chiSquareQuantile(0.5 + level / 2, degrees) : 0;
    const centre = value + z2 * slope / 2;
    const half = Math.sqrt(centre * centre - value * value + z2 * 2 * degrees * unit * unit);
    const low = plain <= still * unit ? 0 : Math.min(value, Math.max(0, centre - half));
    return [low, Math.max(value, centre + half)];
  };
  const beside = (z) => {
    const bias = degrees * unit;
    const moved = Math.max(0, value + bias + z * Math.sqrt(2 * bias * unit + slope * value));
    return summed(moved, { ...spread, value: Math.max(0, moved - bias) });
  };
  return { value, ends, beside };
};

export {
  total,
  massMoved,
  massMovedWithin,
  ENDLESS,
  massMovedFrom,
  largestChange,
  kullbackLeibler,
  kullbackLeiblerFrom,
  psi,
  jensenShannon,
  summed
};
