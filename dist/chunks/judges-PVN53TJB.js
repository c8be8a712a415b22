import{createRequire as __seaTrialsRequire}from'node:module';const require=__seaTrialsRequire(import.meta.url);
import {
  columnsOf,
  decidingOf,
  decisionsOf,
  factsOfEach,
  groupsOf,
  hangingOf,
  incomparable,
  ofRowsAlone
} from "./chunk-I6AIPRQR.js";
import {
  MOST_VALUES
} from "./chunk-6ZD4XDEA.js";
import "./chunk-NDDSGRG6.js";
import {
  optionsOf,
  pairFamily
} from "./chunk-THUTPRCA.js";
import {
  looksLikeAnswer
} from "./chunk-GKI254EP.js";
import {
  countText
} from "./chunk-4FYVSZN5.js";
import "./chunk-MRYWMRE2.js";
import {
  sharingOf,
  unjudged
} from "./chunk-GW5Z6AHE.js";
import {
  partOf,
  rowNumbers
} from "./chunk-7FIQ337B.js";
import {
  factsOf,
  labelColumns
} from "./chunk-Z2NJB4WF.js";
import "./chunk-F2I3PZPW.js";
import "./chunk-7L7HRSTU.js";
import {
  betweenGroups,
  effectBetween
} from "./chunk-6EIKK6IR.js";
import {
  cellError,
  cellEstimate,
  cells,
  confusion,
  everything,
  falseOmissionRate,
  falsePositiveRate,
  precision,
  quotient,
  recall,
  rejected,
  selected,
  selectionRate,
  worth
} from "./chunk-54UPS2SN.js";
import "./chunk-JZ23ZK4Y.js";
import "./chunk-PESDCMIF.js";
import "./chunk-T46UYRMV.js";
import "./chunk-FAGDRUNS.js";
import {
  errorCheck,
  judge,
  judgeFamily
} from "./chunk-BHOZ2OO3.js";
import "./chunk-ZN3MUJHG.js";
import "./chunk-2YTOSEI7.js";
import "./chunk-EA5Q5RBY.js";
import {
  whyUnmet
} from "./chunk-2UZ74JIS.js";
import {
  jensenShannon,
  kullbackLeibler,
  total
} from "./chunk-DUHE6UHF.js";
import {
  thinned
} from "./chunk-4RS5BBQ7.js";
import {
  bonferroni,
  correlationIn,
  sidak
} from "./chunk-VD2NFCPH.js";
import {
  clustered
} from "./chunk-UAJZ7R2R.js";
import "./chunk-FPMNYM5Q.js";
import "./chunk-2F6EFJYC.js";
import {
  absolute,
  independentDifference,
  moverSum,
  shareDifference,
  wilsonThrough
} from "./chunk-YBZBQVW7.js";
import {
  wilsonEnds
} from "./chunk-ASHCQCSS.js";
import {
  binarySample,
  freedomOf,
  isDependent,
  mass,
  mixed,
  standardError,
  subset,
  taken,
  unitsOf
} from "./chunk-Y3K7NPZO.js";
import "./chunk-P43VE5F7.js";
import "./chunk-UKW5RIMB.js";
import "./chunk-VPWZ4MVO.js";
import {
  tOf
} from "./chunk-545X53NH.js";
import "./chunk-7EFNREQP.js";
import {
  undefinedBecause
} from "./chunk-MVB5BEBX.js";
import "./chunk-JDLUDKAI.js";
import "./chunk-2QQJPMHQ.js";
import "./chunk-53PKLZBG.js";
import "./chunk-RNZZF7ZB.js";
import "./chunk-56KQP7TY.js";
import "./chunk-DD2TZ3UH.js";
import {
  printable
} from "./chunk-UVDTI5O6.js";
import "./chunk-63DVTQSH.js";
import "./chunk-7N7QVSEW.js";
import "./chunk-ANQMVHI3.js";

// packages/stats/src/amplification.ts
var RATES_PER_GROUP = 4;
var ratesOf = ({ decided, labelled }) => [...decided, ...labelled];
var amplification = (groups, correlation) => {
  const rates = groups.flatMap(ratesOf);
  const decided = gapsOf(rates, groups.length, 0);
  const labelled = gapsOf(rates, groups.length, 2);
  const value = decided[0].value - labelled[0].value;
  const pairs = groups.length * (groups.length - 1);
  return {
    kind: "estimate",
    value,
    n: groups.reduce((sum, group) => sum + group.decided[0].n, 0),
    interval: (level) => {
      const ends = rates.map((rate) => rate.interval(bonferroni(pairs, level)));
      const method = "MOVER, over all gaps";
      if (ends.some(({ low, high }) => low === null || high === null)) return { low: null, high: null, level, method };
      const reach = reachOf(rates, ends, correlation);
      return {
        low: Math.min(
          value,
          leastOfLargest(decided, labelled, (a, b) => a.value - b.value - reach(a, b, "below"))
        ),
        high: Math.max(value, -leastOfLargest(labelled, decided, (b, a) => b.value - a.value - reach(a, b, "above"))),
        level,
        method
      };
    }
  };
};
var gapsOf = (rates, groups, from) => {
  const gaps = [];
  for (const outcome of [from, from + 1])
    for (let i = 0; i < groups; i++)
      for (let j = 0; j < groups; j++) {
        const [more, less] = [RATES_PER_GROUP * i + outcome, RATES_PER_GROUP * j + outcome];
        if (i !== j) gaps.push({ more, less, value: rates[more].value - rates[less].value });
      }
  return gaps.sort((a, b) => b.value - a.value);
};
var leastOfLargest = (largest2, least, of) => {
  let found = Number.POSITIVE_INFINITY;
  for (const little of least) {
    let most = Number.NEGATIVE_INFINITY;
    for (const large of largest2) {
      most = Math.max(most, of(large, little));
      if (most >= found) break;
    }
    found = Math.min(found, most);
  }
  return found;
};
var reachOf = (rates, ends, correlation) => {
  const down = rates.map(({ value }, i) => value - ends[i].low);
  const up = rates.map(({ value }, i) => ends[i].high - value);
  return (a, b, side) => {
    const positions = [a.more, b.less, a.less, b.more];
    const far = positions.map((at, i) => (side === "below" === i < 2 ? down : up)[at]);
    if (correlation === void 0) return far.reduce((sum2, each) => sum2 + each, 0);
    let sum = 0;
    for (let i = 0; i < 4; i++) {
      sum += far[i] ** 2;
      for (let j = 0; j < i; j++) {
        const sign = i < 2 === j < 2 ? 1 : -1;
        sum += 2 * sign * correlation(positions[i], positions[j]) * far[i] * far[j];
      }
    }
    return Math.sqrt(Math.max(0, sum));
  };
};

// packages/stats/src/quality/log-rate.ts
var logRate = (sample, of) => {
  const matrix = confusion(sample);
  const rate = quotient(matrix, cells(matrix, of === "selected" ? selected : rejected), cells(matrix, everything));
  if (rate === null) return undefinedBecause("no rows", sample.n);
  const support = mass(sample);
  const p = (rate.value * support.total + 0.5) / (support.total + 1);
  const se = cellError(sample, rate);
  const rows = sample.weight || isDependent(sample) ? worth(support, rate.value, se) : sample.n;
  const interval = (level) => {
    const [low, high] = wilsonEnds(p, rows + 1, tOf(level, support.df));
    return { low: Math.log(low), high: Math.log(high), level, method: "Wilson, logarithm" };
  };
  const logarithm = { value: Math.log(p), influence: rate.influence.map((each) => each / p) };
  return cellEstimate(sample, logarithm, sample.n, void 0, se / p, interval, support.free);
};

// packages/gates/src/bias-check/own/amplification.ts
async function judgeAmplification(asked) {
  const { material, requirement, spec, rows, limit } = asked;
  const of = async (what) => binarySample(new Uint8Array(rows.n), { prediction: await decisionsOf(asked, what) }, factsOfEach(rows));
  const [decided, labelled] = [await of("predictions"), await of("labels")];
  const groups = await groupsOf(asked);
  const refused = incomparable(groups, asked);
  if (refused !== void 0) return errorCheck(requirement, spec, refused);
  const sides = groups.map(({ rows: own }) => ({ decided: subset(decided, own), labelled: subset(labelled, own) }));
  const rates = sides.map((side) => ({ decided: ratesOf2(side.decided), labelled: ratesOf2(side.labelled) }));
  const measured = amplification(rates, correlationOf(rows, sides, rates));
  return judge({ requirement, spec, confidence: material.policy.confidence, limit, measured, dataRows: rows.n });
}
var ratesOf2 = (sample) => [
  logRate(sample, "selected"),
  logRate(sample, "rejected")
];
function correlationOf(rows, sides, rates) {
  const agreements = sides.map(agreementOf);
  const groupOf = (at) => Math.floor(at / RATES_PER_GROUP);
  const ofLabels = (at) => at % RATES_PER_GROUP >= 2;
  const within = (i, j) => {
    const sign = i % 2 === j % 2 ? 1 : -1;
    if (groupOf(i) !== groupOf(j)) return 0;
    return sign * (ofLabels(i) === ofLabels(j) ? 1 : agreements[groupOf(i)]?.counted ?? 0);
  };
  const parts = sides.flatMap(
    ({ decided, labelled }, g) => [decided, labelled].flatMap(
      (sample, kind) => (rates[g]?.[kind === 0 ? "decided" : "labelled"] ?? []).map((measured) => ({ sample, measured }))
    )
  );
  const sharing = sharingOf(rows, parts);
  if (sharing === "nothing") return within;
  if (sharing === "unknown") return void 0;
  const shared = correlationIn(sharing);
  return (i, j) => {
    const isCrossed = groupOf(i) === groupOf(j) && ofLabels(i) !== ofLabels(j);
    return shared(i, j) * (isCrossed ? agreements[groupOf(i)]?.kept ?? 1 : 1);
  };
}
function agreementOf({ decided, labelled }) {
  const counts = [0, 0, 0, 0];
  decided.prediction?.forEach((decision, row) => {
    counts[2 * decision + (labelled.prediction?.[row] ?? 0)]++;
  });
  const [plain2, counted] = [phi(counts), phi(counts.map((count) => count + 0.5))];
  return { counted, kept: plain2 === 0 ? 1 : Math.min(1, Math.abs(counted / plain2)) };
}
var phi = ([a = 0, b = 0, c = 0, d = 0]) => {
  const scale = Math.sqrt((a + b) * (c + d) * (a + c) * (b + d));
  return scale > 0 ? (a * d - b * c) / scale : 0;
};

// packages/gates/src/bias-check/own/disparity.ts
async function judgeDisparity(asked, of) {
  const { material, requirement, spec, rows, given, limit } = asked;
  const [group] = given.get("group") ?? [];
  if (group?.kind !== "condition") return errorCheck(requirement, spec, "no condition says who belongs to the group");
  const members = new Uint8Array(rows.n);
  for (const row of await material.positions(rows, group.condition)) members[row] = 1;
  const one = sideWithout(members);
  if (one !== void 0) {
    const { engine, hidden, masked } = material;
    const unmet = one === "no" ? await whyUnmet(group.condition, { engine, hidden, masked, table: rows.table }) : void 0;
    const said = `${one} row of ${rows.where} meets \`${group.text}\`, and a group is compared with the others`;
    return errorCheck(requirement, spec, [said, ...unmet ? [unmet] : []].join("; "));
  }
  const sample = binarySample(members, { prediction: await decisionsOf(asked, of) }, factsOf(rows));
  const strata = columnsOf(asked, "strata");
  const within = requirement.call.condition;
  const positions = within === void 0 ? void 0 : await material.positions(rows, within);
  const parts = strata.length > 0 ? (await material.groups(rows, { by: strata }, within)).map((stratum) => partOf(rows, sample, stratum.rows)) : [positions === void 0 ? sample : partOf(rows, sample, positions)];
  const { measured, left } = disparityOf(parts);
  if (left > 0)
    material.note(
      `${countText(left, material.policy.minCount)} rows lie in strata in which all are accepted, or all rejected: nothing can be seen there`
    );
  return judge({ requirement, spec, confidence: material.policy.confidence, limit, measured, dataRows: rows.n });
}
var sideWithout = (members) => members.every((member) => member === 0) ? "no" : members.every((member) => member === 1) ? "every" : void 0;
function disparityOf(strata) {
  const known = [];
  let left = 0;
  for (const stratum of strata) {
    const [rejected2, accepted] = [falseOmissionRate(stratum), precision(stratum)];
    if (rejected2.kind === "undefined" || accepted.kind === "undefined") left += stratum.n;
    else known.push({ weight: mass(stratum).total, n: stratum.n, estimate: independentDifference(rejected2, accepted) });
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
var nearest = (columns, row, k, isOther = () => true) => {
  const n = columns[0]?.values.length ?? 0;
  const near = [];
  for (let other = 0; other < n; other++) {
    if (other === row || !isOther(other)) continue;
    let distance2 = 0;
    for (const { values, isNumber } of columns) {
      const apart = values[other] - values[row];
      distance2 += isNumber ? apart * apart : apart === 0 ? 0 : 1;
    }
    const last = near[k - 1];
    if (last !== void 0 && distance2 > last.distance) continue;
    const found = { at: other, distance: distance2, lot: mixed(other ^ mixed(row)) };
    let place = near.length;
    while (place > 0 && isBefore(found, near[place - 1])) place--;
    near.splice(place, 0, found);
    if (near.length > k) near.pop();
  }
  return near.map(({ at }) => at);
};
var isBefore = (a, b) => a.distance < b.distance || a.distance === b.distance && a.lot < b.lot;

// packages/stats/src/consistency.ts
var consistency = (of, hanging = {}) => {
  const { decisions, weights, asked } = of;
  const n = decisions.length;
  const { entities, times } = hanging;
  const weighed = (row) => weights === void 0 ? 1 : weights[row];
  let [total2, mass2] = [0, 0];
  const [lost, lostMass] = [new Float64Array(n), new Float64Array(n)];
  for (const row of asked) {
    const isOther = entities === void 0 ? void 0 : (other) => entities.codes[other] !== entities.codes[row];
    const found = nearest(of.places, row, of.k + 1, isOther);
    if (found.length < of.k) return undefinedBecause("too few rows", asked.length);
    const near = found.slice(0, of.k);
    const [own, w] = [decisions[row], weighed(row)];
    const sum = near.reduce((all, other) => all + decisions[other], 0);
    const apart = (chosen, count) => Math.abs(own - chosen / count);
    const difference = apart(sum, of.k);
    total2 += w * difference;
    mass2 += w;
    lost[row] += w * difference;
    lostMass[row] += w;
    const next = found[of.k];
    for (const other of near) {
      const rest = sum - decisions[other];
      const without = next === void 0 ? apart(rest, Math.max(1, of.k - 1)) : apart(rest + decisions[next], of.k);
      lost[other] += w * (difference - without);
    }
  }
  if (!(mass2 > 0)) return undefinedBecause("no rows", 0);
  const value = Math.min(1, Math.max(0, 1 - total2 / mass2));
  const influence = Float64Array.from(lost, (less, row) => {
    const rest = mass2 - lostMass[row];
    return rest > 0 ? (n - 1) * ((total2 - less) / rest - total2 / mass2) : 0;
  });
  const mean = influence.reduce((sum, x) => sum + x, 0) / n;
  const factor = Math.sqrt(n / Math.max(1, n - 1));
  const units = unitsOf(
    influence.map((x) => (x - mean) * factor),
    hanging
  );
  const se = standardError(units);
  const free = freedomOf(hanging);
  if (free !== void 0 && free < 1) return undefinedBecause("too few rows", asked.length);
  const fewest = Math.min(asked.length, entities?.count ?? n, times?.count ?? n) / 2;
  const isSpread = se > 0 && value > 0 && value < 1;
  const rows = isSpread ? value * (1 - value) / (se * se) : fewest;
  const same = (p) => p;
  return {
    kind: "estimate",
    value,
    n: asked.length,
    se,
    influence: units,
    ...free === void 0 ? {} : { df: free },
    interval: wilsonThrough(value, rows, free ?? Number.POSITIVE_INFINITY, same, "Wilson, jackknife of neighbours")
  };
};

// packages/gates/src/bias-check/own/individual.ts
var MOST_ROWS = 1e4;
var MOST_ASKED = 2e3;
async function judgeConsistency(asked) {
  const { material, requirement, spec, rows, given, limit } = asked;
  const [argument] = given.get("k") ?? [];
  const k = argument?.kind === "number" ? argument.value : 0;
  if (!Number.isInteger(k) || k < 1) return errorCheck(requirement, spec, `k is a whole number of neighbours, not ${k}`);
  const { columns } = material.policy;
  const said = columnsOf(asked).find((name) => labelColumns(columns).includes(name) || looksLikeAnswer(name, columns));
  if (said !== void 0)
    return errorCheck(
      requirement,
      spec,
      `${printable(said)} is what the model is asked, or said: those alike in it are decided alike by construction; name columns of the people`
    );
  const decisions = await decisionsOf(asked, "predictions");
  const within = requirement.call.condition;
  const kept = rowNumbers(rows);
  const asking = within === void 0 ? void 0 : new Set(await material.positions(rows, within));
  const all = asking === void 0 ? kept : kept.filter((row) => asking.has(row));
  const among = thinned(all, MOST_ROWS);
  if (among.length < all.length)
    material.note(`${spec.name}: neighbours are looked for among ${among.length} of ${all.length} rows`);
  const vectors = await Promise.all(columnsOf(asked).map((column) => rows.column(column)));
  if (among.length <= k) return errorCheck(requirement, spec, `there are not ${k} others among ${among.length} rows`);
  const { weights } = rows;
  const measured = consistency(
    {
      k,
      places: vectors.map((vector) => placesOf(vector, among)),
      decisions: taken(decisions, among),
      asked: thinned(
        Uint32Array.from(among, (_, i) => i),
        MOST_ASKED
      ),
      ...weights === void 0 ? {} : { weights: taken(weights, among) }
    },
    hangingOf(rows, among)
  );
  return judge({ requirement, spec, confidence: material.policy.confidence, limit, measured, dataRows: rows.n });
}
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
  const { values, flipped: all } = await material.flips(rows, column);
  if (all === void 0)
    return errorCheck(requirement, spec, `${printable(column)} has ${values} values; 2 to ${MOST_VALUES} can be tried`);
  const flipped = binarySample(new Uint8Array(rows.n).fill(1), { prediction: all }, factsOf(rows));
  const within = requirement.call.condition;
  const part = within === void 0 ? flipped : partOf(rows, flipped, await material.positions(rows, within));
  const measured = selectionRate(part);
  return judge({ requirement, spec, confidence: material.policy.confidence, limit, measured, dataRows: rows.n });
}

// packages/gates/src/bias-check/own/two-sides.ts
function judgeTwoSides({ material, requirement, spec, rows, limit }, over, parts, sides, share) {
  const families = sides.map(({ word, measure }) => {
    const measured = parts.map((part) => ({ ...part, measured: measure(part.sample) }));
    const { members, simultaneous } = pairFamily(over, rows, measured, material.policy.minSupport);
    return { members: members.map((member) => ({ ...member, name: `${member.name}, ${word}` })), simultaneous };
  });
  return judgeFamily({
    requirement,
    spec,
    confidence: material.policy.confidence,
    limit,
    dataRows: rows.n,
    are: "pairs",
    members: families.flatMap(({ members }) => members),
    simultaneous: (level) => families.flatMap(({ simultaneous }) => simultaneous(share(sides.length, level)))
  });
}

// packages/gates/src/bias-check/own/inequality.ts
async function judgeBetween(asked) {
  const { material, requirement, spec, rows, limit } = asked;
  const { truth } = rows;
  const decisions = await decisionsOf(asked, "predictions");
  const { order } = optionsOf(spec, requirement.call.arguments, requirement.source);
  const groups = await groupsOf(asked);
  const refused = incomparable(groups, asked);
  if (refused !== void 0) return errorCheck(requirement, spec, refused);
  const label = truth.task === "binary" ? truth.positive : new Uint8Array(rows.n);
  let at = 0;
  const positions = Uint32Array.from(groups.flatMap((group) => [...group.rows]));
  const places = groups.map((group) => Uint32Array.from(group.rows, () => at++));
  const benefits = Float64Array.from(positions, (row) => (decisions[row] ?? 0) - (label[row] ?? 0) + 1);
  const measured = betweenGroups(benefits, places, hangingOf(rows, positions), order);
  return judge({ requirement, spec, confidence: material.policy.confidence, limit, measured, dataRows: rows.n });
}
var OUTCOMES = ["selected", "rejected"].map((word) => ({
  word,
  measure: (sample) => logRate(sample, word)
}));
async function judgeDifferential(asked) {
  const { requirement, spec, rows } = asked;
  const decisions = await decisionsOf(asked, "predictions");
  const groups = await groupsOf(asked);
  const refused = incomparable(groups, asked);
  if (refused !== void 0) return errorCheck(requirement, spec, refused);
  const whole = binarySample(new Uint8Array(rows.n), { prediction: decisions }, factsOfEach(rows));
  const parts = groups.map(({ name, rows: own }) => ({ name, sample: subset(whole, own) }));
  return judgeTwoSides(asked, "difference", parts, OUTCOMES, bonferroni);
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
  const differences = first.map((count, c) => shareDifference({ count, n }, { count: second[c], n: m }));
  const free = first.length === 2 ? 1 : first.length;
  return {
    kind: "estimate",
    value: summary(differences.map(({ value }) => Math.abs(value))),
    n: n + m,
    interval: (level) => {
      const ends = differences.map((difference) => absolute(difference.interval(sidak(free, level))));
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

// packages/gates/src/bias-check/own/labels.ts
var plain = (name, most) => ({
  of: (first, second) => labelDistance(name, first, second),
  most
});
var DISTANCES = {
  label_total_variation: plain("totalVariation", 1),
  label_largest_difference: plain("largest", 1),
  label_euclidean: plain("euclidean", Math.SQRT2),
  label_jensen_shannon: { of: jensenShannon, most: 1 },
  label_kullback_leibler: { of: kullbackLeibler, most: Number.POSITIVE_INFINITY }
};
async function judgeLabels(asked) {
  const { material, requirement, spec, rows, limit } = asked;
  const distance2 = DISTANCES[spec.name];
  const groups = await groupsOf(asked);
  const refused = incomparable(groups, asked);
  if (refused !== void 0) return errorCheck(requirement, spec, refused);
  const members = groups.flatMap(
    (first, i) => groups.slice(0, i).map((second) => {
      const [larger, smaller] = first.rows.length > second.rows.length ? [first, second] : [second, first];
      const measured = distanceOf(distance2, rows, larger.rows, smaller.rows);
      const small = unjudged({ ...measured, n: smaller.rows.length }, material.policy.minSupport);
      return { name: `${larger.name} and ${smaller.name}`, measured, ...small };
    })
  );
  const question = { requirement, spec, confidence: material.policy.confidence, limit, dataRows: rows.n };
  return judgeFamily({ ...question, are: "pairs", members });
}
function distanceOf({ of, most }, rows, larger, smaller) {
  const counts = [larger, smaller].map((positions2) => countsOf(rows, positions2));
  const shrunk = ([a, b]) => of(
    counts[0].map((count) => count / a),
    counts[1].map((count) => count / b)
  );
  if (rows.entities === void 0 && rows.times === void 0) return shrunk([1, 1]);
  const positions = new Uint32Array(larger.length + smaller.length);
  positions.set(larger);
  positions.set(smaller, larger.length);
  const codes = Int32Array.from(positions, (row) => codeOf(rows, row));
  const effect = effectBetween(codes, larger.length, counts[0].length, hangingOf(rows, positions));
  return clustered(shrunk, [effect, effect], most);
}
function countsOf(rows, positions) {
  const { truth } = rows;
  const counts = new Array(truth.task === "multiclass" ? truth.classes.length : 2).fill(0);
  for (const row of positions) counts[codeOf(rows, row)]++;
  return counts;
}
function codeOf({ truth }, row) {
  const codes = truth.task === "multiclass" ? truth.codes : truth.task === "binary" ? truth.positive : void 0;
  return codes?.[row] ?? 0;
}

// packages/gates/src/bias-check/own/odds.ts
var RATES = [
  { word: "recall", measure: recall },
  { word: "false positive rate", measure: falsePositiveRate }
];
async function judgeOdds(asked, over) {
  const { requirement, spec, rows } = asked;
  const sample = await decidingOf(asked);
  const groups = await groupsOf(asked);
  const refused = incomparable(groups, asked);
  if (refused !== void 0) return errorCheck(requirement, spec, refused);
  const parts = groups.map((group) => ({ name: group.name, sample: partOf(rows, sample, group.rows) }));
  const isApart = rows.entities === void 0 && rows.times === void 0;
  return judgeTwoSides(asked, over, parts, RATES, isApart ? sidak : bonferroni);
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
  equalized_odds_difference: (asked) => judgeOdds(asked, "difference"),
  equalized_odds_ratio: (asked) => judgeOdds(asked, "ratio"),
  between_group_entropy: ofRowsAlone(judgeBetween),
  smoothed_edf: ofRowsAlone(judgeDifferential),
  bias_amplification: ofRowsAlone(judgeAmplification),
  consistency: judgeConsistency,
  counterfactual_flips: judgeFlips
};
export {
  JUDGES
};
