import{createRequire as __seaTrialsRequire}from'node:module';const require=__seaTrialsRequire(import.meta.url);
import {
  estimatesOf,
  sharingOf
} from "./chunk-GW5Z6AHE.js";
import {
  partOf
} from "./chunk-7FIQ337B.js";
import "./chunk-F2I3PZPW.js";
import {
  selectionRate
} from "./chunk-54UPS2SN.js";
import "./chunk-PESDCMIF.js";
import {
  ratio
} from "./chunk-VD2NFCPH.js";
import {
  independentRatio
} from "./chunk-YBZBQVW7.js";
import "./chunk-ASHCQCSS.js";
import "./chunk-Y3K7NPZO.js";
import "./chunk-P43VE5F7.js";
import "./chunk-VPWZ4MVO.js";
import "./chunk-545X53NH.js";
import {
  MISSING
} from "./chunk-7EFNREQP.js";
import "./chunk-MVB5BEBX.js";
import "./chunk-DD2TZ3UH.js";
import "./chunk-UVDTI5O6.js";
import "./chunk-7N7QVSEW.js";
import "./chunk-ANQMVHI3.js";

// packages/gates/src/bias-check/profiles/impact.ts
function impactIntervals(rates, sharing, level) {
  if (rates.length < 2) return rates.map(() => void 0);
  const joint = ratio(rates, sharing).simultaneous(level);
  const correlation = typeof sharing === "function" ? sharing : () => 0;
  return rates.map((rate, i) => {
    const ends = rates.flatMap((other, j) => i === j ? [] : [endsOf(rate, other, correlation(i, j), joint)]);
    const low = Math.min(1, ...ends.map((end) => end.low ?? 0));
    const high = Math.min(1, ...ends.map((end) => end.high ?? 1));
    return { low, high, level, method: "MOVER, max-T over pairs" };
  });
}
function endsOf(rate, other, correlation, level) {
  const found = independentRatio(rate, other, correlation);
  if (found.kind === "estimate") return found.interval(level);
  const most = other.interval(level).high ?? 1;
  return { low: most > 0 ? (rate.interval(level).low ?? 0) / most : 0, high: null };
}

// packages/gates/src/bias-check/profiles/tables.ts
async function profileTables(profiles, material, rows) {
  const { columns, minCount } = material.policy;
  const isWeighted = columns.weight !== void 0;
  const { sample } = await material.candidate(rows);
  const groupings = [
    ...columns.groups.map((column) => [column]),
    ...columns.groups.length > 1 ? [columns.groups] : []
  ];
  const tables = [];
  for (const profile of profiles)
    for (const by of groupings) {
      const categories = await categoriesOf(material, rows, sample, by);
      const known = categories.filter(({ name }) => !isUnknown(name));
      const unknown = categories.filter(({ name }) => isUnknown(name)).reduce((sum, { n }) => sum + n, 0);
      const hidden = hiddenCategories(known, unknown, minCount);
      const isWhole = by.length === 1 || hidden.size === 0;
      const names = isWhole ? hidden : new Set(known.map(({ name }) => name));
      const impact = names.size > 0 ? NO_IMPACT : impactOf(rows, known, material.policy.confidence);
      tables.push({ by, table: tableOf(profile, by, known, unknown, { names, minCount, isWeighted }, impact) });
    }
  return tables;
}
var isUnknown = (name) => name.split(", ").includes(MISSING);
async function categoriesOf(material, rows, sample, by) {
  if (sample.task !== "binary" || sample.prediction === void 0) return [];
  const { label, score } = sample;
  const median = score === void 0 ? void 0 : medianOf(score);
  const above = score === void 0 || median === void 0 ? void 0 : { ...sample, label, prediction: Uint8Array.from(score, (each) => each > median ? 1 : 0) };
  return (await material.groups(rows, { by })).map((group) => {
    const [selection, scoring] = [measuredIn(rows, sample, group.rows), above && measuredIn(rows, above, group.rows)];
    const counted = { name: group.name, n: selection.sample.n, selected: positivesOf(selection.sample), selection };
    return scoring === void 0 ? counted : { ...counted, above: positivesOf(scoring.sample), scoring };
  });
}
function measuredIn(rows, sample, positions) {
  const { weight: _, ...part } = partOf(rows, sample, positions);
  return { sample: part, measured: selectionRate(part) };
}
var positivesOf = ({ prediction }) => prediction?.reduce((sum, each) => sum + each, 0) ?? 0;
var NO_IMPACT = { selection: [], scoring: [] };
function impactOf(rows, known, level) {
  const intervals = (parts) => {
    const all = parts.flatMap((part) => part?.measured.kind === "estimate" ? [part] : []);
    return all.length < parts.length ? [] : impactIntervals(estimatesOf(all), sharingOf(rows, all), level);
  };
  return {
    selection: intervals(known.map(({ selection }) => selection)),
    scoring: intervals(known.map(({ scoring }) => scoring))
  };
}
function medianOf(score) {
  const sorted = score.slice().sort();
  const middle = sorted.length >> 1;
  return sorted.length % 2 === 1 ? sorted[middle] : (sorted[middle - 1] + sorted[middle]) / 2;
}
var SMALL_SHARE = 0.02;
var FOUR_FIFTHS = 0.8;
function tableOf(profile, by, known, unknown, { names: hidden, minCount, isWeighted }, impact) {
  const total = known.reduce((sum, { n }) => sum + n, 0);
  const hasScores = profile === "nyc-local-law-144" && known.every(({ above }) => above !== void 0);
  const rates = known.map(({ selected, n }) => selected / n);
  const scoring = known.map(({ above = 0, n }) => above / n);
  const most = highestShown(rates, known, hidden);
  const highest = highestShown(scoring, known, hidden);
  const body = known.map(({ name, n, selected, above = 0 }, i) => {
    if (hidden.has(name)) return [name, `fewer than ${minCount}, or hidden for one that is`];
    const ratio2 = overHighest(rates[i], most);
    const remark = remarkOf(profile, ratio2, n / total);
    return [
      name,
      n,
      selected,
      rates[i],
      ratio2,
      ...endCells(impact.selection[i]),
      ...scoreCells(hasScores, above, scoring[i], highest, impact.scoring[i]),
      remark
    ];
  });
  const columns = ["category", "rows", "selected", "selection rate", "impact ratio", ...ENDS];
  const ofScores = hasScores ? ["above the median score", "scoring rate", "impact ratio of scores", ...ENDS] : [];
  return {
    title: `${TITLE[profile]}, by ${by.join(" and ")}`,
    columns: [...columns, ...ofScores, "remark"],
    rows: body,
    notes: [
      ...NOTES[profile],
      ...isWeighted ? [UNWEIGHTED] : [],
      ...impact.selection.length > 0 ? [TOGETHER] : [],
      ...most === null && known.some(({ name }) => !hidden.has(name)) ? [HIDDEN_HIGHEST] : [],
      ...unknownNote(unknown, minCount)
    ]
  };
}
var ENDS = ["from", "to"];
var endCells = (interval) => [
  interval?.low ?? null,
  interval?.high ?? null
];
var scoreCells = (has, above, rate, highest, interval) => has ? [above, rate, overHighest(rate, highest), ...endCells(interval)] : [];
var overHighest = (rate, highest) => highest !== null && highest > 0 ? rate / highest : null;
function highestShown(rates, known, hidden) {
  const highest = Math.max(...rates);
  return known.some(({ name }, i) => rates[i] === highest && hidden.has(name)) ? null : highest;
}
function remarkOf(profile, ratio2, share) {
  const remarks = [
    ...profile === "four-fifths" && ratio2 !== null && ratio2 < FOUR_FIFTHS ? ["below four fifths"] : [],
    ...profile === "nyc-local-law-144" && share < SMALL_SHARE ? ["under 2 % of the rows"] : []
  ];
  return remarks.join("; ");
}
var TITLE = {
  "four-fifths": "Four-fifths screen",
  "nyc-local-law-144": "Selection and scoring by category, in the form of New York City Local Law 144"
};
var NOTES = {
  "four-fifths": [
    "The impact ratio is a category\u2019s selection rate over that of the category selected most often. Below four fifths is a reason to look closer and no finding: with five categories of a hundred rows chance alone brings it about five times out of six. What is shown, and with what certainty, the lines of the gate say."
  ],
  "nyc-local-law-144": [
    "Impact ratio: a category\u2019s rate over the highest rate of a category; scoring rate: the share of a category with a score above the median of all rows. Categories under 2 % of the rows may be left out of a published summary with a justification; they are counted here all the same.",
    "These are numbers of the rows that were judged. They are no audit, and say nothing about whether the law is kept."
  ]
};
var TOGETHER = "From and to: between what the impact ratio lies, for all categories together at the confidence of the policy.";
var UNWEIGHTED = "Each row counts once here, whatever its weight; the lines of the gate count rows by their weights, so that their rates and ratios may differ from these.";
var HIDDEN_HIGHEST = "The category selected most often is hidden: impact ratios, from which its rate could be worked out, are not shown.";
var unknownNote = (unknown, minCount = 0) => unknown === 0 ? [] : [
  `${unknown < minCount ? `Fewer than ${minCount}` : unknown} rows have an unknown category; they are in no rate above.`
];
function hiddenCategories(known, unknown, minCount) {
  if (minCount === void 0) return /* @__PURE__ */ new Set();
  const isFew = (count) => count > 0 && count < minCount;
  const isSmall = ({ n, selected, above = 0 }) => n < minCount || [selected, n - selected, above, above === 0 ? 0 : n - above].some(isFew);
  const small = known.filter(isSmall);
  const unknownHidden = unknown > 0 && unknown < minCount ? 1 : 0;
  if (small.length === 0 && unknownHidden === 0) return /* @__PURE__ */ new Set();
  const others = known.filter((each) => !isSmall(each)).sort((a, b) => a.n - b.n);
  const more = others.slice(0, Math.max(0, 2 - small.length - unknownHidden));
  return new Set([...small, ...more].map(({ name }) => name));
}
export {
  profileTables
};
