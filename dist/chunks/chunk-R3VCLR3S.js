import{createRequire as __seaTrialsRequire}from'node:module';const require=__seaTrialsRequire(import.meta.url);
import {
  logitInterval
} from "./chunk-OUIQIETO.js";
import {
  wilsonEnds
} from "./chunk-ZG6EKAQ6.js";
import {
  isDependent,
  oncePer,
  ranked,
  standardError,
  supportOf,
  unitsOf
} from "./chunk-QEGJ7PPW.js";
import {
  undefinedBecause
} from "./chunk-MVB5BEBX.js";
import {
  normalCdf,
  normalDensity,
  tOf,
  zOf
} from "./chunk-LQ3R257Q.js";

// packages/stats/src/folded.ts
var foldedMean = (c) => 2 * normalDensity(c) + c * (2 * normalCdf(c) - 1);
var foldedSum = (deviations) => {
  const { seen, weight, error, still = error } = deviations;
  const bins = seen.length;
  let plain = 0;
  let noise = 0;
  let scale = 0;
  for (let b = 0; b < bins; b++) {
    plain += weight[b] * Math.abs(seen[b]);
    noise += weight[b] * still[b] * foldedMean(0);
    scale += weight[b] * error[b];
  }
  const spread = (c) => {
    let truth = 0;
    let mean = 0;
    let variance = 0;
    const m = foldedMean(c);
    const g = 2 * normalCdf(c) - 1;
    const slope = new Float64Array(bins);
    const curvature = new Float64Array(bins);
    for (let b = 0; b < bins; b++) {
      const unit = weight[b] * error[b];
      truth += unit * c;
      mean += unit * m;
      variance += unit * unit * (1 + c * c - m * m);
      slope[b] = weight[b] * g * (Math.sign(seen[b]) || (b % 2 === 0 ? 1 : -1));
      curvature[b] = error[b] > 0 ? weight[b] * 2 * normalDensity(c) / error[b] : 0;
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
    return spread((low + high) / 2).truth;
  };
  return {
    value: debiased(deviations, plain),
    ends: (z) => {
      const quiet = spread(0);
      const reached = deviations.overstated ? Math.max(plain, quiet.mean) : plain;
      const high = find((c) => {
        const at = spread(c);
        return at.mean - z * at.sd >= reached;
      });
      const observed = spread(scale > 0 ? plain / scale : 0);
      return [Math.max(0, plain - noise - z * Math.max(quiet.sd, observed.sd)), high];
    }
  };
};
var debiased = ({ seen, weight, error }, plain) => {
  let excess = 0;
  for (let b = 0; b < seen.length; b++) {
    const s = error[b];
    if (s === 0) continue;
    const c = Math.abs(seen[b]) / s;
    const likely = Math.sqrt(Math.max(0, c * c - 1));
    excess += weight[b] * s * (foldedMean(likely) - likely);
  }
  return Math.max(0, plain - excess);
};

// packages/stats/src/quality/auc-interval.ts
var aucIntervals = (value, se, positives, negatives) => {
  const thin = 30;
  const [m, n] = [positives.effective, negatives.effective];
  const df = positives.free === void 0 ? Number.POSITIVE_INFINITY : Math.min(positives.df, negatives.df);
  const degenerate = value <= 0 || value >= 1 || !(se > 0);
  const delong = degenerate ? null : logitInterval(value, se, df, "DeLong, logit");
  const disorder = Math.min(value, 1 - value) * Math.min(m, n);
  return (level) => {
    const plain = delong?.(level);
    if (plain && Math.min(m, n) >= thin && disorder >= 1) return plain;
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
  const spread = (theta) => z * Math.sqrt(theta * (1 - theta) * (1 + half * (1 - theta) / (2 - theta) + half * theta / (1 + theta)) / (m * n));
  const solve = (inside, outside) => {
    let [a, b] = [inside, outside];
    for (let i = 0; i < 60; i++) {
      const middle = (a + b) / 2;
      if (Math.abs(value - middle) <= spread(middle)) a = middle;
      else b = middle;
    }
    return (a + b) / 2;
  };
  return { low: solve(value, 0), high: solve(value, 1) };
};

// packages/stats/src/quality/ranking.ts
var sweptOf = (sample, { influence, ...rest }) => ({
  ...rest,
  se: standardError(unitsOf(influence, sample))
});
var scored = (sample) => {
  if (sample.score === void 0) throw new TypeError("a ranking metric needs scores");
  return sample;
};
var sides = oncePer((sample) => ({
  positives: supportOf(sample, (row) => sample.label[row] === 1),
  negatives: supportOf(sample, (row) => sample.label[row] === 0)
}));
var small = (rows) => Math.sqrt(rows / Math.max(1, rows - 1));
var rocRanking = (sample) => {
  const { label, score, weight, n } = sample;
  const order = ranked(sample);
  const { positives, negatives } = sides(sample);
  const influence = new Float64Array(n);
  let below = 0;
  let above = positives.total;
  let area = 0;
  for (let start = 0; start < n; ) {
    let end = start;
    let tiedPositive = 0;
    let tiedNegative = 0;
    const value2 = score[order[start]];
    while (end < n && score[order[end]] === value2) {
      const row = order[end++];
      const w = weight ? weight[row] : 1;
      if (label[row] === 1) tiedPositive += w;
      else tiedNegative += w;
    }
    above -= tiedPositive;
    const ofNegatives = (below + tiedNegative / 2) / negatives.total;
    const ofPositives = (above + tiedPositive / 2) / positives.total;
    for (let at = start; at < end; at++) influence[order[at]] = label[order[at]] === 1 ? ofNegatives : ofPositives;
    area += tiedPositive * ofNegatives;
    below += tiedNegative;
    start = end;
  }
  const value = Math.min(1, area / positives.total);
  const positiveScale = n / positives.total * small(positives.rows);
  const negativeScale = n / negatives.total * small(negatives.rows);
  for (let i = 0; i < n; i++)
    influence[i] = (influence[i] - value) * (label[i] === 1 ? positiveScale : negativeScale) * (weight ? weight[i] : 1);
  return { value, influence, positives, negatives };
};
var rocSwept = oncePer((sample) => sweptOf(sample, rocRanking(sample)));
var partialRanking = (sample, c) => {
  const { label, score, weight, n } = sample;
  const order = ranked(sample);
  const { positives, negatives } = sides(sample);
  const influence = new Float64Array(n);
  const inside = new Float64Array(n);
  let [fpr, tpr, area] = [0, 0, 0];
  for (let end = n; end > 0 && fpr < c; ) {
    let start = end;
    let [tiedPositive, tiedNegative] = [0, 0];
    const value2 = score[order[end - 1]];
    while (start > 0 && score[order[start - 1]] === value2) {
      const row = order[--start];
      const w = weight ? weight[row] : 1;
      if (label[row] === 1) tiedPositive += w / positives.total;
      else tiedNegative += w / negatives.total;
    }
    const part = fpr + tiedNegative > c ? (c - fpr) / tiedNegative : 1;
    const ofPositives = (c - fpr) * part - tiedNegative * part * part / 2;
    const ofNegatives = tpr * part + tiedPositive * part * part / 2;
    for (let at = start; at < end; at++) {
      influence[order[at]] = label[order[at]] === 1 ? ofPositives : ofNegatives;
      inside[order[at]] = part;
    }
    area += tiedNegative * ofNegatives;
    fpr = part < 1 ? c : fpr + tiedNegative;
    tpr += tiedPositive * part;
    end = start;
  }
  const [least, most] = [c * c / 2, c];
  const standard = 2 * (most - least);
  const positiveScale = n / positives.total * small(positives.rows);
  const negativeScale = n / negatives.total * small(negatives.rows);
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
  const sweep = () => maxFpr < 1 ? partialRanking(of, maxFpr) : rocRanking(of);
  const { value, se, positives, negatives } = maxFpr < 1 ? sweptOf(of, sweep()) : rocSwept(of);
  return {
    kind: "estimate",
    value,
    n: sample.n,
    se,
    interval: aucIntervals(value, se, positives, negatives),
    get influence() {
      return unitsOf(sweep().influence, sample);
    },
    ...isDependent(sample) ? { df: Math.min(positives.free, negatives.free) } : {}
  };
};
var precisionRanking = (sample) => {
  const { label, score, weight, n } = sample;
  const order = ranked(sample);
  const { positives, negatives } = sides(sample);
  const precisionAt = new Float64Array(n);
  const selectedAt = new Float64Array(n);
  let hits = 0;
  let selected = 0;
  let sum = 0;
  for (let end = n; end > 0; ) {
    let start = end;
    let tied = 0;
    const value2 = score[order[end - 1]];
    while (start > 0 && score[order[start - 1]] === value2) {
      const row = order[--start];
      const w = weight ? weight[row] : 1;
      selected += w;
      if (label[row] === 1) tied += w;
    }
    hits += tied;
    for (let at = start; at < end; at++) {
      precisionAt[at] = hits / selected;
      selectedAt[at] = selected;
    }
    sum += tied * (hits / selected);
    end = start;
  }
  const value = Math.min(1, sum / positives.total);
  const influence = new Float64Array(n);
  const scale = n / positives.total * small(Math.min(positives.rows, n));
  let share = 0;
  let precise = 0;
  for (let start = 0; start < n; ) {
    let end = start;
    const at = score[order[start]];
    while (end < n && score[order[end]] === at) {
      const row = order[end];
      if (label[row] === 1) {
        const w = weight ? weight[row] : 1;
        share += w / selectedAt[end];
        precise += w * precisionAt[end] / selectedAt[end];
      }
      end++;
    }
    for (let i = start; i < end; i++) {
      const row = order[i];
      const own = label[row] === 1 ? precisionAt[i] - value + share : 0;
      influence[row] = (own - precise) * scale * (weight ? weight[row] : 1);
    }
    start = end;
  }
  return { value, influence, positives, negatives };
};
var precisionSwept = oncePer((sample) => sweptOf(sample, precisionRanking(sample)));
var averagePrecision = (sample) => {
  const { positives } = sides(sample);
  if (sample.n === 0) return undefinedBecause("no rows", 0);
  if (positives.rows === 0) return undefinedBecause("no positives", sample.n);
  const { value, se } = precisionSwept(scored(sample));
  return {
    kind: "estimate",
    value,
    n: sample.n,
    se,
    interval: precisionIntervals(value, se, positives),
    get influence() {
      return unitsOf(precisionRanking(scored(sample)).influence, sample);
    },
    ...positives.free === void 0 ? {} : { df: positives.free }
  };
};
var precisionIntervals = (value, se, positives) => {
  const rows = Math.max(1, positives.effective);
  if (value >= 1 - 1e-12 || !(se > 1e-12) || rows < 2)
    return (level) => {
      const [low, high] = wilsonEnds(value, rows, positives.free === void 0 ? zOf(level) : tOf(level, positives.df));
      return { low, high, level, method: "Wilson over positives" };
    };
  const binomial = Math.sqrt(value * (1 - value) / rows);
  return logitInterval(value, Math.max(se, binomial), Math.min(rows - 1, positives.df), "influence, logit");
};

export {
  foldedSum,
  rocAuc,
  averagePrecision
};
