import{createRequire as __seaTrialsRequire}from'node:module';const require=__seaTrialsRequire(import.meta.url);
import {
  rowNumbers
} from "./chunk-HTYN6DFY.js";
import {
  MISSING
} from "./chunk-PTB2GQ6X.js";
import "./chunk-7S4SM3EW.js";
import "./chunk-Q4LCEWZU.js";
import "./chunk-MVB5BEBX.js";
import "./chunk-DZAM7Q3A.js";
import "./chunk-DYFGRP7R.js";
import "./chunk-6GQ52R6W.js";
import "./chunk-ANQMVHI3.js";

// packages/gates/src/bias-check/profiles/tables.ts
async function profileTables(profiles, material, rows) {
  const { columns, minCount } = material.policy;
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
      tables.push(tableOf(profile, by, known, unknown, names, minCount));
    }
  return tables;
}
var isUnknown = (name) => name.split(", ").includes(MISSING);
async function categoriesOf(material, rows, sample, by) {
  if (sample.task !== "binary" || sample.prediction === void 0) return [];
  const { prediction, score } = sample;
  const place = new Int32Array(rows.n).fill(-1);
  rowNumbers(rows).forEach((row, i) => {
    place[row] = i;
  });
  const median = score === void 0 ? void 0 : medianOf(score);
  return (await material.groups(rows, { by })).map((group) => {
    const at = group.rows.map((row) => place[row]).filter((i) => i !== -1);
    const count = (holds) => at.reduce((sum, i) => sum + (holds(i) ? 1 : 0), 0);
    const selected = count((i) => prediction[i] === 1);
    if (score === void 0 || median === void 0) return { name: group.name, n: at.length, selected };
    return { name: group.name, n: at.length, selected, above: count((i) => score[i] > median) };
  });
}
function medianOf(score) {
  const sorted = score.slice().sort();
  const middle = sorted.length >> 1;
  return sorted.length % 2 === 1 ? sorted[middle] : (sorted[middle - 1] + sorted[middle]) / 2;
}
var SMALL_SHARE = 0.02;
var FOUR_FIFTHS = 0.8;
function tableOf(profile, by, known, unknown, hidden, minCount) {
  const total = known.reduce((sum, { n }) => sum + n, 0);
  const hasScores = profile === "nyc-local-law-144" && known.every(({ above }) => above !== void 0);
  const rates = known.map(({ selected, n }) => selected / n);
  const scoring = known.map(({ above = 0, n }) => above / n);
  const most = highestShown(rates, known, hidden);
  const highest = highestShown(scoring, known, hidden);
  const body = known.map(({ name, n, selected, above = 0 }, i) => {
    if (hidden.has(name)) return [name, `fewer than ${minCount}, or hidden for one that is`];
    const ratio = overHighest(rates[i], most);
    const remark = remarkOf(profile, ratio, n / total);
    return [
      name,
      n,
      selected,
      rates[i],
      ratio,
      ...scoreCells(hasScores, above, scoring[i], highest),
      remark
    ];
  });
  const columns = ["category", "rows", "selected", "selection rate", "impact ratio"];
  const ofScores = hasScores ? ["above the median score", "scoring rate", "impact ratio of scores"] : [];
  return {
    title: `${TITLE[profile]}, by ${by.join(" and ")}`,
    columns: [...columns, ...ofScores, "remark"],
    rows: body,
    notes: [
      ...NOTES[profile],
      ...most === null && known.some(({ name }) => !hidden.has(name)) ? [HIDDEN_HIGHEST] : [],
      ...unknownNote(unknown, minCount)
    ]
  };
}
var scoreCells = (has, above, rate, highest) => has ? [above, rate, overHighest(rate, highest)] : [];
var overHighest = (rate, highest) => highest !== null && highest > 0 ? rate / highest : null;
function highestShown(rates, known, hidden) {
  const highest = Math.max(...rates);
  return known.some(({ name }, i) => rates[i] === highest && hidden.has(name)) ? null : highest;
}
function remarkOf(profile, ratio, share) {
  const remarks = [
    ...profile === "four-fifths" && ratio !== null && ratio < FOUR_FIFTHS ? ["below four fifths"] : [],
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
