import{createRequire as __seaTrialsRequire}from'node:module';const require=__seaTrialsRequire(import.meta.url);
import {
  bucketsOf
} from "./chunk-E5VRUPDS.js";
import {
  notToken,
  tokensOf
} from "./chunk-UWKGY5S5.js";
import {
  REGISTER_BITS
} from "./chunk-S5O552YR.js";
import {
  printable
} from "./chunk-UVDTI5O6.js";

// packages/gates/src/data-validate/metrics/drift/cells.ts
var BINS = 10;
var MOST_CATEGORIES = 1e3;
var FEW_VALUES = 50;
var ENOUGH_ROWS = 1e5;
async function cut(engine, data, names) {
  const rows = Number((await engine.aggregate(data.table, [{ op: "rows" }]))[0]);
  const columns = names.map((name) => find(data, name));
  const categories = /* @__PURE__ */ new Map();
  for (const column of columns) {
    const found = await categoriesOf(engine, data, column);
    if (found !== void 0) categories.set(column.name, found);
  }
  const numeric = columns.filter(({ name }) => !categories.has(name));
  const measures = numeric.map((column) => measureOf(data, column));
  const fractions = Array.from({ length: BINS - 1 }, (_, i) => (i + 1) / BINS);
  const edges = await engine.edges(data.table, measures, fractions, Math.max(1, Math.floor(rows / ENOUGH_ROWS)));
  const numbers = numeric.map(({ name, type }, i) => {
    const whole = type === "integer" || type === "string";
    const { of } = measures[i];
    return [name, { kind: "numbers", column: name, of, edges: isolateAtoms(edges[i], whole) }];
  });
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
async function categoriesOf(engine, data, column) {
  if (column.type !== "string" && column.type !== "boolean") return void 0;
  const values = await valuesOf(engine, data, column);
  const rows = values.reduce((sum, { count: count2 }) => sum + count2, 0);
  if (!isCategory(values.length, rows)) return void 0;
  return { kind: "categories", column: column.name, values: values.map(({ value }) => value) };
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
function isolateAtoms(edges, whole) {
  const before = (edge) => whole ? Math.ceil(edge) - 1 : edge - Math.max(1e-9, Math.abs(edge) * 1e-9);
  const all = edges.length < BINS - 1 ? edges.flatMap((edge) => [before(edge), edge]) : edges;
  return [...new Set(all)].sort((a, b) => a - b);
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
  BINS,
  cut,
  widened,
  count,
  byLengthNote,
  isByLength,
  isComparable,
  find,
  isCategory,
  clustersOf,
  hasColumn
};
