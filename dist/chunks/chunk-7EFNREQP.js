import{createRequire as __seaTrialsRequire}from'node:module';const require=__seaTrialsRequire(import.meta.url);
import {
  exact
} from "./chunk-MVB5BEBX.js";
import {
  RANGE
} from "./chunk-DD2TZ3UH.js";
import {
  printable
} from "./chunk-UVDTI5O6.js";
import {
  SeaTrialsError
} from "./chunk-7N7QVSEW.js";

// packages/gates/src/data/groups.ts
var MOST_GROUPS = 1e3;
var GROUP_COLUMNS = {
  name: "columns",
  kind: "column",
  many: true,
  summary: "columns that say which group a row belongs to"
};
var GROUP_SHARE = {
  name: "group_share",
  summary: "share of the rows that each group has, each row once whatever its weight; the smallest one decides. Several columns: their combinations that occur",
  arguments: [GROUP_COLUMNS],
  kind: "exact",
  unit: "fraction",
  range: RANGE.fraction,
  better: "higher",
  by: false,
  condition: true,
  dataset: true,
  references: [],
  example: "group_share(race) >= 0.5%"
};
var LABEL_RATE = {
  name: "label_rate",
  summary: "share of rows whose label is the positive one",
  arguments: [],
  kind: "estimate",
  unit: "fraction",
  range: RANGE.fraction,
  better: "neither",
  by: true,
  bands: true,
  condition: true,
  dataset: true,
  references: [],
  tasks: ["binary"],
  example: "difference(label_rate by sex) <= 0.1"
};
function groupNames(keys, columns, hidden = /* @__PURE__ */ new Set()) {
  const byColumn = columns.map(
    (column, i) => valueNames(
      keys.map((key) => key[i] ?? null),
      hidden.has(column)
    )
  );
  return keys.map((_, at) => byColumn.map((names) => names[at]).join(", "));
}
function valueNames(values, isHidden) {
  if (!isHidden) return values.map(valueName);
  const known = /* @__PURE__ */ new Map();
  return values.map((value) => {
    if (value === null) return MISSING;
    const name = known.get(value) ?? maskedName(known.size);
    known.set(value, name);
    return name;
  });
}
var MISSING = "(missing)";
var maskedName = (at) => `(masked ${at + 1})`;
function valueName(value) {
  if (value === null) return MISSING;
  if (value === "") return "(empty)";
  const text = String(value);
  return /^[("]|, /.test(text) ? JSON.stringify(text) : text;
}
async function groupShares(engine, table, columns, hidden, where) {
  const rows = await engine.groups(table, columns, [{ op: "rows", ...where === void 0 ? {} : { where } }]);
  if (rows.length > MOST_GROUPS) throw tooManyGroups(columns, rows.length);
  const names = groupNames(
    rows.map(({ key }) => key),
    columns,
    hidden
  );
  const counts = rows.map(({ values }, i) => ({ name: names[i], n: Number(values[0]) }));
  const total = counts.reduce((sum, { n }) => sum + n, 0);
  return total === 0 ? [] : counts.map(({ name, n }) => ({ name, measured: exact(n / total, n) }));
}
function tooManyGroups(columns, count, numbers = []) {
  return new SeaTrialsError(
    "bad-requirement",
    groupsMade(columns, count),
    numbers.length === 0 ? "Put values that belong together into a column of their own, and judge by that." : `Write bands of numbers, ${numbers.map(bandsOf).join(" and ")}, or judge by another column.`
  );
}
var groupsSaid = (columns, count) => `${columns.map((column) => printable(column)).join(" and ")} ${columns.length === 1 ? "makes" : "make"} ${count} ${count === 1 ? "group" : "groups"}`;
var otherGroups = (count) => count < 2 ? "name a column with more values in the rows that are judged, or take the line out" : "put values that belong together into a column of their own, and judge by that";
var groupsMade = (columns, count) => `${groupsSaid(columns, count)}; at most ${MOST_GROUPS} can be judged`;
var bandsOf = (column) => `${printable(`by ${column}(\u2026)`)} with the numbers at which bands begin`;

export {
  MOST_GROUPS,
  GROUP_COLUMNS,
  GROUP_SHARE,
  LABEL_RATE,
  groupNames,
  valueNames,
  MISSING,
  maskedName,
  groupShares,
  tooManyGroups,
  groupsSaid,
  otherGroups,
  groupsMade,
  bandsOf
};
