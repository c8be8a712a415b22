import{createRequire as __seaTrialsRequire}from'node:module';const require=__seaTrialsRequire(import.meta.url);
import {
  columnsOf,
  decisionsOf,
  groupsOf,
  incomparable,
  ofRowsAlone
} from "./chunk-QDQPIS4Q.js";
import "./chunk-HLLNCNGG.js";
import {
  scoreRows
} from "./chunk-QFQW3E7B.js";
import {
  pairName
} from "./chunk-Q2NANX3A.js";
import {
  falseOmissionRate,
  mae,
  precision,
  selectionRate
} from "./chunk-5DC23SOM.js";
import {
  unjudged
} from "./chunk-AF7YA7W6.js";
import {
  partOf,
  rowNumbers
} from "./chunk-KEIMEYNE.js";
import "./chunk-HHUL6T3O.js";
import {
  factsOf
} from "./chunk-67WKPAR7.js";
import {
  jensenShannon,
  kullbackLeibler,
  total
} from "./chunk-QRVSU5EJ.js";
import "./chunk-R3VCLR3S.js";
import {
  difference,
  sidak
} from "./chunk-36NGN74T.js";
import {
  independentDifference
} from "./chunk-YJ7GHXUL.js";
import {
  moverSum
} from "./chunk-OUIQIETO.js";
import {
  wilsonEnds
} from "./chunk-ZG6EKAQ6.js";
import {
  binarySample,
  mass,
  regressionSample
} from "./chunk-QEGJ7PPW.js";
import "./chunk-Q4LCEWZU.js";
import {
  undefinedBecause
} from "./chunk-MVB5BEBX.js";
import "./chunk-VNOQCGGT.js";
import {
  errorCheck,
  judge,
  judgeFamily
} from "./chunk-GDDKXOLC.js";
import "./chunk-SU6745ZR.js";
import "./chunk-D344OEKY.js";
import "./chunk-UKYDZRPW.js";
import "./chunk-D2K3YYAS.js";
import "./chunk-WVXUFOOI.js";
import "./chunk-DZAM7Q3A.js";
import {
  printable
} from "./chunk-QXO6X2JS.js";
import {
  chiSquareQuantile,
  zOf
} from "./chunk-LQ3R257Q.js";
import {
  SeaTrialsError
} from "./chunk-6GQ52R6W.js";
import "./chunk-ANQMVHI3.js";

// packages/gates/src/bias-check/own/disparity.ts
async function judgeDisparity(asked, of2) {
  const { material, requirement, spec, rows, given, limit } = asked;
  const [group] = given.get("group") ?? [];
  if (group?.kind !== "condition") return errorCheck(requirement, spec, "no condition says who belongs to the group");
  const members = new Uint8Array(rows.n);
  for (const row of await material.positions(rows, group.condition)) members[row] = 1;
  const sample = binarySample(members, { prediction: await decisionsOf(asked, of2) }, factsOf(rows));
  const strata = columnsOf(asked, "strata");
  const within = requirement.call.condition;
  const positions = within === void 0 ? void 0 : await material.positions(rows, within);
  const parts = strata.length > 0 ? (await material.groups(rows, { by: strata }, within)).map((stratum) => partOf(rows, sample, stratum.rows)) : [positions === void 0 ? sample : partOf(rows, sample, positions)];
  const { measured, left } = disparityOf(parts);
  if (left > 0)
    material.note(`${left} rows lie in strata in which all are accepted, or all rejected: nothing can be seen there`);
  return judge({ requirement, spec, confidence: material.policy.confidence, limit, measured, dataRows: rows.n });
}
function disparityOf(strata) {
  const known = [];
  let left = 0;
  for (const stratum of strata) {
    const [rejected, accepted] = [falseOmissionRate(stratum), precision(stratum)];
    if (rejected.kind === "undefined" || accepted.kind === "undefined") left += stratum.n;
    else known.push({ weight: mass(stratum).total, n: stratum.n, estimate: independentDifference(rejected, accepted) });
  }
  const total2 = known.reduce((sum, { weight }) => sum + weight, 0);
  const n = known.reduce((sum, each) => sum + each.n, 0);
  if (known.length === 0) return { measured: undefinedBecause("one class only", left), left };
  const parts = known.map(({ weight, estimate }) => ({
    weight: weight / total2,
    value: estimate.value,
    interval: estimate.interval
  }));
  const correlation = (i, j) => i === j ? 1 : 0;
  const value = parts.reduce((sum, part) => sum + part.weight * part.value, 0);
  const interval = moverSum(parts, correlation, { min: -1, max: 1 }, "MOVER over strata");
  return { measured: { kind: "estimate", value, n, interval }, left };
}

// packages/stats/src/nearest.ts
var nearest = (columns, row, k) => {
  const n = columns[0]?.values.length ?? 0;
  const near = [];
  for (let other = 0; other < n; other++) {
    if (other === row) continue;
    let distance2 = 0;
    for (const { values, isNumber } of columns) {
      const apart = values[other] - values[row];
      distance2 += isNumber ? apart * apart : apart === 0 ? 0 : 1;
    }
    if (near.length === k && distance2 >= near[k - 1].distance) continue;
    let place = near.length;
    while (place > 0 && near[place - 1].distance > distance2) place--;
    near.splice(place, 0, { at: other, distance: distance2 });
    if (near.length > k) near.pop();
  }
  return near.map(({ at }) => at);
};

// packages/gates/src/bias-check/own/individual.ts
var MOST_ROWS = 1e4;
var MOST_ASKED = 2e3;
async function judgeConsistency(asked) {
  const { material, requirement, spec, rows, given, limit } = asked;
  const [argument] = given.get("k") ?? [];
  const k = argument?.kind === "number" ? argument.value : 0;
  if (!Number.isInteger(k) || k < 1) return errorCheck(requirement, spec, `k is a whole number of neighbours, not ${k}`);
  const decisions = await decisionsOf(asked, "predictions");
  const within = requirement.call.condition;
  const kept = rowNumbers(rows);
  const asking = within === void 0 ? void 0 : new Set(await material.positions(rows, within));
  const all = asking === void 0 ? kept : kept.filter((row) => asking.has(row));
  const among = thinned(all, MOST_ROWS);
  if (among.length < all.length)
    material.note(`${spec.name}: neighbours are looked for among ${among.length} of ${all.length} rows`);
  const vectors = await Promise.all(columnsOf(asked).map((column) => rows.column(column)));
  const places = vectors.map((vector) => placesOf(vector, among));
  const queries = thinned(
    Uint32Array.from(among, (_, i) => i),
    MOST_ASKED
  );
  if (among.length <= k) return errorCheck(requirement, spec, `there are not ${k} others among ${among.length} rows`);
  const apart = new Float64Array(rows.n);
  for (const query of queries) {
    const near = nearest(places, query, k);
    const mean = near.reduce((sum, i) => sum + (decisions[among[i]] ?? 0), 0) / near.length;
    const row = among[query];
    apart[row] = Math.abs((decisions[row] ?? 0) - mean);
  }
  const whole = regressionSample(apart, new Float64Array(rows.n), factsOf(rows));
  const of2 = partOf(
    rows,
    whole,
    queries.map((query) => among[query])
  );
  const measured = oneMinus(mae(of2));
  return judge({ requirement, spec, confidence: material.policy.confidence, limit, measured, dataRows: rows.n });
}
var thinned = (rows, most) => {
  const every = Math.ceil(rows.length / most);
  return every <= 1 ? rows : rows.filter((_, i) => i % every === 0);
};
function placesOf(vector, among) {
  if (vector.kind === "coded")
    return { values: Float64Array.from(among, (row) => vector.codes[row] ?? -1), isNumber: false };
  const known = (row) => vector.valid?.[row] !== 0 && Number.isFinite(vector.values[row]);
  const seen = [...among].filter(known).map((row) => vector.values[row]);
  const mean = seen.reduce((sum, x) => sum + x, 0) / Math.max(1, seen.length);
  const spread = Math.sqrt(seen.reduce((sum, x) => sum + (x - mean) ** 2, 0) / Math.max(1, seen.length)) || 1;
  const values = Float64Array.from(among, (row) => known(row) ? (vector.values[row] - mean) / spread : 0);
  return { values, isNumber: true };
}
function oneMinus(measured) {
  if (measured.kind !== "estimate") return measured;
  return {
    kind: "estimate",
    value: 1 - measured.value,
    n: measured.n,
    interval: (level) => {
      const { low, high, method } = measured.interval(level);
      return { low: high === null ? 0 : Math.max(0, 1 - high), high: low === null ? 1 : 1 - low, level, method };
    }
  };
}
var MOST_VALUES = 20;
async function judgeFlips(asked) {
  const { material, requirement, spec, rows, limit } = asked;
  const candidate = await material.source();
  const [column = ""] = columnsOf(asked, "column");
  if (candidate?.onnx === void 0 && candidate?.url === void 0)
    return errorCheck(
      requirement,
      spec,
      "the model has to be run again, and only predictions were given: name `model` or `url`"
    );
  const { predictions: _, ...model } = candidate;
  const values = valuesOf(await rows.column(column));
  if (values.length < 2 || values.length > MOST_VALUES)
    return errorCheck(
      requirement,
      spec,
      `${printable(column)} has ${values.length} values; 2 to ${MOST_VALUES} can be tried`
    );
  const { sample } = await material.candidate(rows);
  const flips = new Uint8Array(sample.n);
  for (const value of values) {
    const other = await scoreRows(
      material.engine,
      material.policy,
      model,
      rows,
      "candidate",
      (columns) => withValue(columns, column, value)
    );
    const [before, after] = [predictionOf(sample), predictionOf(other.sample)];
    for (let i = 0; i < flips.length; i++) if (before[i] !== after[i]) flips[i] = 1;
  }
  const all = new Uint8Array(rows.n);
  rowNumbers(rows).forEach((row, i) => {
    all[row] = flips[i];
  });
  const flipped = binarySample(new Uint8Array(rows.n).fill(1), { prediction: all }, factsOf(rows));
  const within = requirement.call.condition;
  const part = within === void 0 ? flipped : partOf(rows, flipped, await material.positions(rows, within));
  const measured = selectionRate(part);
  return judge({ requirement, spec, confidence: material.policy.confidence, limit, measured, dataRows: rows.n });
}
function predictionOf(sample) {
  if (!("prediction" in sample) || sample.prediction === void 0) throw new RangeError("a model without decisions");
  if (sample.task !== "multiclass") return sample.prediction;
  return Array.from(sample.prediction, (code) => sample.classes[code] ?? "");
}
function valuesOf(vector) {
  if (vector.kind === "coded") {
    const used = [...new Set(vector.codes)].filter((code) => code >= 0);
    return used.map((code) => vector.values[code] ?? null).sort((a, b) => String(a) < String(b) ? -1 : 1);
  }
  const known = vector.values.filter((value, row) => vector.valid?.[row] !== 0 && !Number.isNaN(value));
  return [...new Set(known)].sort((a, b) => a - b);
}
function withValue(columns, column, value) {
  const vector = Object.hasOwn(columns, column) ? columns[column] : void 0;
  if (vector === void 0)
    throw new SeaTrialsError(
      "bad-requirement",
      `the model does not take ${printable(column)}: to change it changes nothing`,
      "Leave the line away, or name a column that the model reads."
    );
  return { ...columns, [column]: constant(vector, value) };
}
function constant(vector, value) {
  if (vector.kind === "number")
    return { kind: "number", values: new Float64Array(vector.values.length).fill(Number(value)), valid: null };
  return { kind: "coded", codes: new Int32Array(vector.codes.length), values: [value] };
}

// packages/gates/src/bias-check/own/inequality.ts
async function judgeBetween(asked) {
  const { material, requirement, spec, rows, limit } = asked;
  const { truth } = rows;
  const decisions = await decisionsOf(asked, "predictions");
  const groups = await groupsOf(asked);
  const label = truth.task === "binary" ? truth.positive : new Uint8Array(rows.n);
  const benefits = groups.map(
    (group) => Float64Array.from(group.rows, (row) => (decisions[row] ?? 0) - (label[row] ?? 0) + 1)
  );
  const measured = betweenGroups(benefits);
  return judge({ requirement, spec, confidence: material.policy.confidence, limit, measured, dataRows: rows.n });
}
function betweenGroups(groups) {
  const sums = groups.map((values) => values.reduce((sum, x) => sum + x, 0));
  const n = groups.reduce((sum, { length }) => sum + length, 0);
  const mean = sums.reduce((sum, x) => sum + x, 0) / n;
  if (groups.length < 2 || !(mean > 0)) return undefinedBecause(n === 0 ? "no rows" : "zero denominator", n);
  const means = groups.map(({ length }, g) => sums[g] / length);
  const between = groups.reduce((sum, { length }, g) => sum + length * (means[g] - mean) ** 2, 0);
  const within = groups.reduce(
    (sum, values, g) => values.reduce((rest, x) => rest + (x - means[g]) ** 2, sum),
    0
  );
  const variance = within / Math.max(1, n - groups.length);
  const value = between / (2 * n * mean * mean);
  if (!(variance > 0)) return undefinedBecause("zero variance", n);
  const [free, ratio] = [groups.length - 1, between / variance];
  const scale = variance / (2 * n * mean * mean);
  return {
    kind: "estimate",
    value,
    n,
    interval: (level) => {
      const z2 = zOf(level) ** 2;
      const centre = ratio - free + 2 * z2;
      const half = Math.sqrt(Math.max(0, centre * centre - (ratio - free) ** 2 + 2 * z2 * free));
      const isStill = ratio <= chiSquareQuantile(0.5 + level / 2, free);
      return {
        low: isStill ? 0 : Math.min(value, Math.max(0, centre - half) * scale),
        high: Math.max(value, (centre + half) * scale),
        level,
        method: "non-central chi-square, score"
      };
    }
  };
}
async function judgeDifferential(asked) {
  const { material, requirement, spec, rows, limit } = asked;
  const decisions = await decisionsOf(asked, "predictions");
  const groups = await groupsOf(asked);
  const refused = incomparable(groups);
  if (refused !== void 0) return errorCheck(requirement, spec, refused);
  const counts = groups.map((group) => ({
    selected: group.rows.reduce((sum, row) => sum + (decisions[row] ?? 0), 0),
    n: group.rows.length
  }));
  const outcomes = [
    { word: "selected", rates: counts.map(({ selected, n }) => logRate(selected, n)) },
    { word: "rejected", rates: counts.map(({ selected, n }) => logRate(n - selected, n)) }
  ];
  const members = outcomes.flatMap(({ word, rates }) => {
    const gap = difference(rates, "nothing");
    return gap.pairs.map(({ first, second, estimate }) => ({
      name: `${pairName("difference", groups[first]?.name ?? "", groups[second]?.name ?? "")}, ${word}`,
      measured: estimate,
      joint: gap.simultaneous
    }));
  });
  const simultaneous = (level) => members.flatMap(
    ({ measured, joint }) => measured.kind === "estimate" ? [measured.interval(joint((1 + level) / 2))] : []
  );
  const question = { requirement, spec, confidence: material.policy.confidence, limit, dataRows: rows.n };
  return judgeFamily({ ...question, members, simultaneous });
}
function logRate(count, n) {
  const p = (count + 0.5) / (n + 1);
  return {
    kind: "estimate",
    value: Math.log(p),
    n,
    interval: (level) => {
      const [low, high] = wilsonEnds(p, n + 1, zOf(level));
      return { low: Math.log(low), high: Math.log(high), level, method: "Wilson, logarithm" };
    }
  };
}

// packages/stats/src/label-distance.ts
var totalVariation = (d) => d.reduce((sum, each) => sum + each, 0) / 2;
var largest = (d) => Math.max(...d);
var euclidean = (d) => Math.hypot(...d);
var LABEL_DISTANCES = { totalVariation, largest, euclidean };
var labelDistance = (name, first, second) => {
  const [n, m] = [total(first), total(second)];
  if (n === 0 || m === 0) return undefinedBecause("no rows", n + m);
  const summary = LABEL_DISTANCES[name];
  const differences = first.map((count, c) => independentDifference(share(count, n), share(second[c], m)));
  const free = first.length === 2 ? 1 : first.length;
  return {
    kind: "estimate",
    value: summary(differences.map(({ value }) => Math.abs(value))),
    n: n + m,
    interval: (level) => {
      const ends = differences.map((difference2) => absolute(difference2.interval(sidak(free, level))));
      const low = summary(ends.map((end) => end.low));
      const least = name === "totalVariation" ? Math.max(low, largest(ends.map((end) => end.low))) : low;
      const high = summary(ends.map((end) => end.high));
      return {
        low: least,
        high: name === "euclidean" ? Math.min(Math.SQRT2, high) : Math.min(1, high),
        level,
        method: "MOVER, by class"
      };
    }
  };
};
var share = (count, n) => ({
  kind: "estimate",
  value: count / n,
  n,
  interval: (level) => {
    const [low, high] = wilsonEnds(count / n, n, zOf(level));
    return { low, high, level, method: "Wilson" };
  }
});
var absolute = ({ low, high }) => {
  const [from, to] = [low ?? -1, high ?? 1];
  return { low: Math.max(0, from, -to), high: Math.max(to, -from) };
};

// packages/gates/src/bias-check/own/labels.ts
var of = (name) => (first, second) => labelDistance(name, first, second);
var DISTANCES = {
  label_total_variation: of("totalVariation"),
  label_largest_difference: of("largest"),
  label_euclidean: of("euclidean"),
  label_jensen_shannon: jensenShannon,
  label_kullback_leibler: kullbackLeibler
};
async function judgeLabels(asked) {
  const { material, requirement, spec, rows, limit } = asked;
  const distance2 = DISTANCES[spec.name];
  const groups = await groupsOf(asked);
  const refused = incomparable(groups);
  if (refused !== void 0) return errorCheck(requirement, spec, refused);
  const counted = groups.map((group) => ({
    name: group.name,
    n: group.rows.length,
    counts: countsOf(rows, group.rows)
  }));
  const members = counted.flatMap(
    (first, i) => counted.slice(0, i).map((second) => {
      const [larger, smaller] = first.n > second.n ? [first, second] : [second, first];
      const measured = distance2(larger.counts, smaller.counts);
      const small = unjudged({ ...measured, n: smaller.n }, material.policy.minSupport);
      return { name: `${larger.name} and ${smaller.name}`, measured, ...small };
    })
  );
  return judgeFamily({ requirement, spec, confidence: material.policy.confidence, limit, members, dataRows: rows.n });
}
function countsOf({ truth }, positions) {
  const counts = new Array(truth.task === "multiclass" ? truth.classes.length : 2).fill(0);
  for (const row of positions) {
    const code = truth.task === "multiclass" ? truth.codes[row] : truth.task === "binary" ? truth.positive[row] : 0;
    counts[code ?? 0] = (counts[code ?? 0] ?? 0) + 1;
  }
  return counts;
}

// packages/gates/src/bias-check/own/judges.ts
var distance = ofRowsAlone(judgeLabels);
var JUDGES = {
  label_total_variation: distance,
  label_largest_difference: distance,
  label_euclidean: distance,
  label_jensen_shannon: distance,
  label_kullback_leibler: distance,
  conditional_label_disparity: (asked) => judgeDisparity(asked, "labels"),
  conditional_selection_disparity: (asked) => judgeDisparity(asked, "predictions"),
  between_group_entropy: ofRowsAlone(judgeBetween),
  smoothed_edf: ofRowsAlone(judgeDifferential),
  consistency: judgeConsistency,
  counterfactual_flips: judgeFlips
};
export {
  JUDGES
};
