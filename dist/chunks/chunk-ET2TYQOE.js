import{createRequire as __seaTrialsRequire}from'node:module';const require=__seaTrialsRequire(import.meta.url);
import {
  bucketsOf
} from "./chunk-E5VRUPDS.js";
import {
  allOf,
  isHeld,
  notToken,
  tokensOf
} from "./chunk-UWKGY5S5.js";
import {
  below
} from "./chunk-MZNVEPNV.js";
import {
  REGISTER_BITS
} from "./chunk-S5O552YR.js";
import {
  printable
} from "./chunk-UVDTI5O6.js";

// packages/stats/src/cells.ts
var FRACTIONS = Array.from({ length: 1001 }, (_, i) => i).filter((i) => i % 5 === 0 || i < 20 || i > 980).map((i) => i / 1e3);
var MASSES = FRACTIONS.map((at, i) => ((FRACTIONS[i + 1] ?? at) - (FRACTIONS[i - 1] ?? at)) / 2);
var TENTHS = [0.1, 0.2, 0.3, 0.4, 0.5, 0.6, 0.7, 0.8, 0.9];
var HUNDREDTHS = [0.01, 0.99];
var ROUNDING = 1e-9;
function cutAmong(places, before = below) {
  if (places.length === 0) return { edges: [], tenths: [] };
  const masses = /* @__PURE__ */ new Map();
  for (const [i, place] of places.entries()) masses.set(place, (masses.get(place) ?? 0) + MASSES[i]);
  const [atoms, rest] = [[], []];
  for (const [place, mass] of masses) (mass >= 0.1 - ROUNDING ? atoms : rest).push(place);
  const among = (fractions) => quantiles(rest, masses, fractions);
  const tenths = [...atoms.flatMap((place) => [before(place), place]), ...among(TENTHS)];
  return {
    edges: ascending([...tenths, ...among(HUNDREDTHS), before(places[0]), places.at(-1)]),
    tenths: ascending(tenths)
  };
}
function quantiles(places, masses, fractions) {
  let mass = 0;
  const upTo = places.map((place) => mass += masses.get(place));
  return places.length === 0 ? [] : fractions.map((fraction) => places[upTo.findIndex((at) => at >= fraction * mass - ROUNDING)]);
}
var ascending = (edges) => [...new Set(edges)].sort((a, b) => a - b);
function foldedInto({ edges, tenths }, counts) {
  const folded = new Array(tenths.length + 1).fill(0);
  let at = 0;
  for (const [i, count2] of counts.entries()) {
    const last = edges[i] ?? Number.POSITIVE_INFINITY;
    while (at < tenths.length && last > tenths[at]) at++;
    folded[at] = folded[at] + count2;
  }
  return folded;
}

// packages/gates/src/data-validate/metrics/drift/cells.ts
var MOST_CATEGORIES = 1e3;
var FEW_VALUES = 50;
var ENOUGH_ROWS = 25e3;
async function cut(engine, data, names) {
  const rows = Number((await engine.aggregate(data.table, [{ op: "rows" }]))[0]);
  const columns = names.map((name) => find(data, name));
  const categories = /* @__PURE__ */ new Map();
  const measures = [];
  for (const column of columns) {
    const values = isListed(column) ? await valuesOf(engine, data, column) : void 0;
    if (values !== void 0 && isCategory(values.length, rowsOf(values)))
      categories.set(column.name, {
        kind: "categories",
        column: column.name,
        values: values.map(({ value }) => value)
      });
    else if (values !== void 0 && await areClocks(engine, data, column, values))
      measures.push({ ...measureOf(data, column), of: "clock" });
    else measures.push(measureOf(data, column));
  }
  const places = await engine.quantiles(data.table, measures, FRACTIONS, Math.max(1, Math.floor(rows / ENOUGH_ROWS)));
  const numbers = measures.map(({ column, of }, i) => [
    column,
    { kind: "numbers", column, of, ...cutAmong(places[i]) }
  ]);
  const cells = new Map([...categories, ...numbers]);
  return names.map((name) => cells.get(name));
}
async function widened(engine, data, cells) {
  const wider = [];
  for (const each of cells) {
    if (each.kind !== "categories") wider.push(each);
    else {
      const found = await valuesOf(engine, data, find(data, each.column));
      const known = new Set(each.values);
      const fresh = found.filter(({ value }) => !known.has(value));
      wider.push({ ...each, values: [...each.values, ...fresh.map(({ value }) => value)] });
    }
  }
  return wider;
}
async function count(engine, data, cells) {
  const cuts = cells.flatMap(
    (each) => each.kind === "numbers" ? [{ ...measureOf(data, find(data, each.column)), of: each.of, edges: each.edges }] : []
  );
  const counted = cuts.length === 0 ? [] : await engine.cells(data.table, cuts);
  let next = 0;
  const counts = [];
  for (const each of cells) {
    if (each.kind === "categories") counts.push(await categoryCounts(engine, data, each.column, each.values));
    else if (each.kind === "buckets") counts.push(await bucketCounts(engine, data, each.column));
    else {
      const { counts: found, nulls, nans, infinite } = counted[next++];
      counts.push([nulls, ...found, nans, infinite]);
    }
  }
  return counts;
}
var byLengthNote = (names) => names.length === 0 ? [] : [`only the length of these texts is compared, not their words: ${names.slice(0, 10).map(printable).join(", ")}`];
var isByLength = (cells) => cells.kind === "numbers" && cells.of === "length";
var isComparable = ({ type }) => type !== "other";
var find = (data, name) => data.table.columns.find((column) => column.name === name);
function measureOf({ missing }, column) {
  const of = column.type === "string" ? "length" : "value";
  return { column: column.name, of, missing: tokensOf(column, missing) };
}
var isListed = ({ type }) => type === "string" || type === "boolean";
var rowsOf = (values) => values.reduce((sum, { count: count2 }) => sum + count2, 0);
var CLOCK = "^([01][0-9]|2[0-3]):[0-5][0-9](:[0-5][0-9]([.][0-9]{1,9})?)?$";
var CLOCK_TEXT = new RegExp(CLOCK);
var isClock = (text) => CLOCK_TEXT.test(text);
async function areClocks(engine, data, column, some) {
  if (column.type !== "string" || !some.every(({ value }) => isClock(String(value)))) return false;
  const other = { kind: "negate", part: { kind: "pattern", column: column.name, pattern: CLOCK } };
  const where = allOf([isHeld(column), notToken(column, data.missing), other]);
  const [others] = await engine.aggregate(data.table, [{ op: "rows", where }]);
  return Number(others) === 0;
}
var isCategory = (values, rows) => values <= MOST_CATEGORIES && (values <= FEW_VALUES || 2 * values <= rows);
async function valuesOf(engine, data, column) {
  const only = { missing: tokensOf(column, data.missing), most: MOST_CATEGORIES + 2 };
  const found = await engine.histogram(data.table, column.name, only);
  return found.filter(({ value }) => value !== null);
}
async function categoryCounts(engine, data, name, values) {
  const column = find(data, name);
  const [rows] = await engine.aggregate(data.table, [{ op: "rows" }]);
  const found = await engine.histogram(data.table, name, { missing: tokensOf(column, data.missing), values });
  const counts = new Map(found.map(({ value, count: count2 }) => [value, count2]));
  const known = [null, ...values].map((value) => counts.get(value) ?? 0);
  return [...known, Number(rows) - known.reduce((sum, each) => sum + each, 0)];
}
async function bucketCounts(engine, data, name) {
  const where = notToken(find(data, name), data.missing);
  const wanted = { column: name, ...where === void 0 ? {} : { where } };
  const [registers = []] = await engine.registers(data.table, [wanted], REGISTER_BITS);
  const [rows] = await engine.aggregate(data.table, [{ op: "rows" }]);
  const counts = bucketsOf(registers);
  return [Number(rows) - counts.reduce((sum, each) => sum + each, 0), ...counts, 0];
}
async function clustersOf(engine, data, cells, entity, gains) {
  if (!hasColumn(data, entity)) return void 0;
  const column = find(data, cells.column);
  if (cells.kind === "numbers") {
    const { of, edges } = cells;
    const numbers = [-1, ...Array.from({ length: edges.length + 1 }, (_, i) => i), -2];
    const together2 = numbers.filter((_, i) => gains[i]);
    return engine.clusters(data.table, entity, { ...measureOf(data, column), of, edges, together: together2 });
  }
  const values = cells.kind === "categories" ? cells.values : [];
  const together = [null, ...values].filter((_, i) => gains[i]);
  return engine.clusters(data.table, entity, { column: column.name, missing: tokensOf(column, data.missing), together });
}
var hasColumn = ({ table }, name) => table.columns.some((column) => column.name === name);

export {
  FRACTIONS,
  cutAmong,
  foldedInto,
  cut,
  widened,
  count,
  byLengthNote,
  isByLength,
  isComparable,
  find,
  isClock,
  isCategory,
  clustersOf,
  hasColumn
};
