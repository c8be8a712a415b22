import{createRequire as __seaTrialsRequire}from'node:module';const require=__seaTrialsRequire(import.meta.url);
import {
  independentDifference,
  independentRatio
} from "./chunk-YBZBQVW7.js";
import {
  random
} from "./chunk-Y3K7NPZO.js";
import {
  normalCdf,
  normalDensity,
  zOf
} from "./chunk-545X53NH.js";

// packages/stats/src/borrowed-tails.ts
var ENOUGH = 1e3;
var MOST_POOLED = 1e4;
var TILTS = Array.from({ length: 80 }, (_, i) => 3e-3 * 1.2 ** i);
var withBorrowedTails = (estimates) => {
  const groups = estimates.map(asBeside);
  const all = groups.flatMap(({ losses }) => losses ?? []);
  if (!all.some(isFew)) return groups;
  let leastMean;
  return groups.map((group) => {
    const { losses } = group;
    if (losses === void 0 || !isFew(losses)) return group;
    const known = /* @__PURE__ */ new Map();
    return reaching(group, losses, (level) => {
      leastMean ??= leastMeanOf(pooled(all));
      const factor = known.get(level) ?? 1 / leastMean(losses.units, level);
      known.set(level, factor);
      return factor;
    });
  });
};
var asBeside = (group) => group.beside === void 0 ? group : Object.defineProperties({}, {
  ...Object.getOwnPropertyDescriptors(group),
  interval: { value: group.beside, enumerable: true }
});
var isFew = ({ units }) => units < ENOUGH;
var reaching = (group, losses, factorAt) => ({
  ...group,
  interval: (level) => {
    const own = group.interval(level);
    const factor = factorAt(level);
    const end = Number.isFinite(factor) ? losses.times(factor) : null;
    const farther = (from, of) => from === null || end === null ? null : of(from, end);
    return losses.times(2) < losses.times(1) ? { ...own, low: farther(own.low, Math.min) } : { ...own, high: farther(own.high, Math.max) };
  }
});
var pooled = (groups) => {
  const all = new Float64Array(groups.reduce((sum, { units }) => sum + units, 0));
  let filled = 0;
  for (const { units, deviations } of groups) {
    all.set(deviations(), filled);
    filled += units;
  }
  for (let i = 0; i < all.length; i++) all[i] += 1;
  all.sort();
  if (all.length <= MOST_POOLED) return all;
  return Float64Array.from({ length: MOST_POOLED }, (_, i) => {
    const from = Math.floor(i * all.length / MOST_POOLED);
    const part = all.subarray(from, Math.floor((i + 1) * all.length / MOST_POOLED));
    return part.reduce((sum, loss) => sum + loss, 0) / part.length;
  });
};
var leastMeanOf = (losses) => {
  const saddlepoints = [];
  return (units, level) => {
    const wanted = -zOf(level);
    let before = { root: 0, mean: 1 };
    for (const [i, tilt] of TILTS.entries()) {
      saddlepoints[i] ??= tiltedBy(losses, tilt);
      const { cumulant, mean, variance } = saddlepoints[i];
      const w = -Math.sqrt(Math.max(0, 2 * units * (-tilt * mean - cumulant)));
      const u = -tilt * Math.sqrt(units * variance);
      if (!(w < -NEXT_TO_THE_MEAN && u < 0)) continue;
      const root = w + Math.log(u / w) / w;
      if (root <= wanted)
        return Math.max(0, before.mean + (before.root - wanted) / (before.root - root) * (mean - before.mean));
      if (root < before.root) before = { root, mean };
    }
    return Math.max(0, losses[0]);
  };
};
var NEXT_TO_THE_MEAN = 1e-3;
var tiltedBy = (losses, tilt) => {
  const least = losses[0];
  let [mass, sum, squares] = [0, 0, 0];
  for (const loss of losses) {
    const weight = Math.exp(-tilt * (loss - least));
    mass += weight;
    sum += weight * (loss - least);
    squares += weight * (loss - least) ** 2;
  }
  const above = sum / mass;
  return {
    cumulant: Math.log(mass / losses.length) - tilt * least,
    mean: least + above,
    variance: squares / mass - above * above
  };
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
var opposed = () => -1;
var correlationIn = (sharing) => {
  if (typeof sharing === "function") return sharing;
  if (typeof sharing === "object") return sharing.roughly;
  return sharing === "nothing" ? independent : opposed;
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
var gap = (alone, sharing, compare, summarise, extreme) => {
  if (alone.length < 2) throw new RangeError("a gap needs two groups");
  const groups = withBorrowedTails(alone);
  const pairs = pairsOf(groups, compare, correlationIn(sharing));
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
          method: `MOVER, ${isRough(sharing) ? "Bonferroni" : "max-T"} over pairs`
        };
      }
    }
  };
};
var isRough = (sharing) => sharing === "unknown" || typeof sharing === "object";
var levelOfPairs = (groups, sharing, pairs) => {
  if (pairs === 1) return (level) => level;
  if (isRough(sharing)) return (level) => bonferroni(pairs, level);
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
  bonferroni,
  sidak,
  together,
  correlationIn,
  difference,
  ratio,
  isRough,
  holm
};
