import{createRequire as __seaTrialsRequire}from'node:module';const require=__seaTrialsRequire(import.meta.url);
import {
  FRACTIONS,
  cutAmong,
  isCategory
} from "./chunk-ET2TYQOE.js";
import "./chunk-E5VRUPDS.js";
import "./chunk-UWKGY5S5.js";
import {
  below,
  countOf,
  endsOf,
  lastOf
} from "./chunk-MZNVEPNV.js";
import {
  distinctOf,
  presentIn
} from "./chunk-S5O552YR.js";
import "./chunk-UVDTI5O6.js";
import "./chunk-ANQMVHI3.js";

// packages/profile/src/cells.ts
function cutOf(histogram) {
  const rows = countOf(histogram);
  const starts = /* @__PURE__ */ new Map();
  const places = [];
  let counted = 0;
  for (const [key, count2] of histogram.bins) {
    const last = lastOf(key, histogram);
    starts.set(last, endsOf(key, histogram)[0]);
    counted += count2;
    while (places.length < FRACTIONS.length && FRACTIONS[places.length] * (rows - 1) < counted) places.push(last);
  }
  return cutAmong(places, (place) => below(starts.get(place)));
}
function rowsBetween(histogram, edges) {
  const counts = new Array(edges.length + 1).fill(0);
  let at = 0;
  for (const [key, rows] of histogram.bins) {
    const last = lastOf(key, histogram);
    while (at < edges.length && last > edges[at]) at++;
    counts[at] = counts[at] + rows;
  }
  return counts;
}

// packages/gates/src/data-validate/metrics/profile/reference.ts
function ofProfile(name, { rows, columns }) {
  const known = new Map(columns.map((column) => [column.name, column]));
  const columnOf = (each) => known.get(each);
  return {
    name,
    columns,
    cut: async (names) => names.map((each) => cut(columnOf(each), rows)),
    count: async (cells) => cells.map((each) => count(columnOf(each.column), rows, each))
  };
}
function cut(column, rows) {
  const { name, type, values, registers, histogram } = column;
  if (type === "boolean") return { kind: "categories", column: name, values: [true, false] };
  const of = type === "string" ? "length" : "value";
  const numbers = { kind: "numbers", column: name, of, ...cutOf(histogram) };
  if (type !== "string") return numbers;
  const named = values?.other === 0 ? values.counts : void 0;
  if (!isCategory(named?.length ?? distinctOf(registers), presentIn(column, rows))) return numbers;
  if (named === void 0) return { kind: "buckets", column: name };
  return { kind: "categories", column: name, values: named.map(([value]) => value) };
}
function count(column, rows, cells) {
  const { nan, infinite, trues = 0, values, buckets, histogram } = column;
  const missing = column.nulls + column.tokens;
  const present = presentIn(column, rows);
  if (cells.kind === "buckets") return [missing, ...buckets, 0];
  if (cells.kind === "numbers") {
    const binned = countOf(histogram);
    return [missing + present - binned, ...rowsBetween(histogram, cells.edges), nan, infinite];
  }
  const counts = new Map(
    column.type === "boolean" ? [
      [true, trues],
      [false, present - trues]
    ] : values?.counts
  );
  return [missing, ...cells.values.map((value) => counts.get(value) ?? 0), 0];
}
export {
  ofProfile
};
