import{createRequire as __seaTrialsRequire}from'node:module';const require=__seaTrialsRequire(import.meta.url);
import {
  style
} from "./chunk-7NC6RD6L.js";
import {
  namedData
} from "./chunk-F5B7NT5Y.js";
import {
  stepsOf,
  terminalLog
} from "./chunk-TH2F5YCD.js";
import {
  factList,
  figureHtml,
  page,
  scrollable
} from "./chunk-PD3VF4PE.js";
import {
  openEngine
} from "./chunk-SMQL3FPI.js";
import "./chunk-F5SLH6BY.js";
import "./chunk-N6QHJVCW.js";
import "./chunk-E3OCFG2N.js";
import {
  classified,
  inOrderOf,
  profileOf
} from "./chunk-VVYS6YQK.js";
import {
  NO_MOMENTS,
  mergeMoments,
  skewnessOf,
  stddevOf
} from "./chunk-V2PWDHPK.js";
import {
  readProfile,
  writeProfile
} from "./chunk-T55VEJDN.js";
import "./chunk-WUZ57JFB.js";
import "./chunk-2KW2B7VW.js";
import "./chunk-BV4OX3DA.js";
import {
  CLEAR_TOKENS,
  looksOf,
  writtenAs
} from "./chunk-UTLH7OE5.js";
import "./chunk-X5FABOU6.js";
import {
  classificationOf,
  readAs
} from "./chunk-UXI2KYKF.js";
import "./chunk-PBVKNK3G.js";
import "./chunk-I73VOE4O.js";
import {
  argsort
} from "./chunk-P43VE5F7.js";
import "./chunk-545X53NH.js";
import "./chunk-E5VRUPDS.js";
import "./chunk-UWKGY5S5.js";
import {
  countOf,
  endsOf,
  fit,
  mergeHistograms,
  quantileOf
} from "./chunk-MZNVEPNV.js";
import {
  MOST_VALUES,
  distinctOf,
  isNumeric,
  isSensitive,
  isTemporal,
  knowsValues,
  leastShift,
  mergeRegisters,
  presentIn,
  withoutTellingMoments
} from "./chunk-S5O552YR.js";
import {
  ascii
} from "./chunk-V2I7BZS7.js";
import {
  VERSION
} from "./chunk-24UBQL4N.js";
import "./chunk-XOZITRBR.js";
import "./chunk-PSHX2EQ6.js";
import "./chunk-WVMI3FOL.js";
import {
  count
} from "./chunk-NJQUMXJ4.js";
import {
  harmless,
  html,
  prose,
  shorten,
  visible
} from "./chunk-Z2KBYVBJ.js";
import "./chunk-LCHZYRES.js";
import {
  makeFolder,
  writable
} from "./chunk-LMI3EX6N.js";
import {
  replaceFile
} from "./chunk-G53KAVFV.js";
import {
  digestBytes,
  digestFile
} from "./chunk-JDLUDKAI.js";
import {
  fileAndTable,
  relativePath
} from "./chunk-2QQJPMHQ.js";
import "./chunk-K5SB2KRG.js";
import "./chunk-53PKLZBG.js";
import {
  formatNumber,
  printable
} from "./chunk-UVDTI5O6.js";
import "./chunk-KVOKKD7H.js";
import "./chunk-63DVTQSH.js";
import {
  SeaTrialsError,
  placed
} from "./chunk-7N7QVSEW.js";
import "./chunk-ANQMVHI3.js";

// packages/cli/src/profile-command.ts
import { readFileSync } from "node:fs";
import { mkdir } from "node:fs/promises";
import { basename, dirname, resolve } from "node:path";

// packages/stats/src/association.ts
var pearson = (x, y) => {
  const n = x.length;
  let [meanX, meanY] = [0, 0];
  for (let i = 0; i < n; i++) {
    meanX += x[i] / n;
    meanY += y[i] / n;
  }
  let [xx, yy, xy] = [0, 0, 0];
  for (let i = 0; i < n; i++) {
    const [a, b] = [x[i] - meanX, y[i] - meanY];
    xx += a * a;
    yy += b * b;
    xy += a * b;
  }
  const r = xy / Math.sqrt(xx * yy);
  return n > 1 && Number.isFinite(r) ? Math.max(-1, Math.min(1, r)) : void 0;
};
var ranksOf = (values) => {
  const order = argsort(values);
  const ranks = new Float64Array(values.length);
  for (let from = 0; from < order.length; ) {
    let to = from + 1;
    while (to < order.length && values[order[to]] === values[order[from]]) to++;
    for (let i = from; i < to; i++) ranks[order[i]] = (from + to + 1) / 2;
    from = to;
  }
  return ranks;
};
var spearman = (x, y) => pearson(ranksOf(x), ranksOf(y));
var cramersV = (x, y) => {
  const n = x.length;
  const width = y.length === 0 ? 1 : 1 + largest(y);
  const cells = /* @__PURE__ */ new Map();
  const [rows, columns] = [/* @__PURE__ */ new Map(), /* @__PURE__ */ new Map()];
  const add = (map, key) => void map.set(key, (map.get(key) ?? 0) + 1);
  for (let i = 0; i < n; i++) {
    add(cells, x[i] * width + y[i]);
    add(rows, x[i]);
    add(columns, y[i]);
  }
  const [r, k] = [rows.size, columns.size];
  if (r < 2 || k < 2 || n < 2) return void 0;
  let sum = 0;
  for (const [cell, count2] of cells) {
    sum += count2 ** 2 / (rows.get(Math.floor(cell / width)) * columns.get(cell % width));
  }
  const phi2 = Math.max(0, sum - 1 - (r - 1) * (k - 1) / (n - 1));
  const [r2, k2] = [r - (r - 1) ** 2 / (n - 1), k - (k - 1) ** 2 / (n - 1)];
  const most = Math.min(r2, k2) - 1;
  return most > 0 ? Math.min(1, Math.sqrt(phi2 / most)) : void 0;
};
var largest = (codes) => {
  let most = 0;
  for (let i = 0; i < codes.length; i++) most = Math.max(most, codes[i]);
  return most;
};

// packages/profile/src/associations.ts
var SAMPLE = 2e4;
var MOST_COLUMNS = 20;
var MOST_CATEGORIES = 50;
var FEWEST_PAIRS = 10;
async function associationsOf(engine, table, rows, seed, progress = () => {
}) {
  const parts = Math.ceil(rows / SAMPLE);
  const part = parts > 1 ? await engine.part(table, 0, parts, seed, "loaded") : table;
  const numeric = table.columns.filter(({ type }) => isNumeric(type)).map(({ name }) => name);
  const textual = table.columns.filter(({ type }) => type === "string" || type === "boolean").map(({ name }) => name);
  const numbers = await vectorsOf(engine, part, numeric.slice(0, MOST_COLUMNS));
  const coded = await vectorsOf(engine, part, textual.slice(0, 2 * MOST_COLUMNS));
  const categories = coded.filter(
    ({ vector }) => vector.kind === "coded" && vector.values.length >= 2 && vector.values.length <= MOST_CATEGORIES
  ).slice(0, MOST_COLUMNS);
  const [sampled] = await engine.aggregate(part, [{ op: "rows" }]);
  const pairs = (n) => n * (n - 1) / 2;
  const all = 2 * pairs(numbers.length) + pairs(categories.length);
  let done = 0;
  const counted = () => progress(`${table.name}: associations`, ++done / all);
  const matrices = [
    ...numbers.length < 2 ? [] : [
      matrix("Pearson", numbers, onPairs(pearson), counted),
      matrix("Spearman", numbers, onPairs(spearman), counted)
    ],
    ...categories.length < 2 ? [] : [matrix("Cram\xE9r\u2019s V", categories, onCodes, counted)]
  ];
  return {
    sampled: Number(sampled),
    matrices,
    leftOut: numeric.length - numbers.length + textual.length - coded.length
  };
}
async function vectorsOf(engine, table, names) {
  const vectors = await engine.vectors(table, names);
  return names.map((name) => ({ name, vector: vectors[name] }));
}
function matrix(measure, columns, of, counted) {
  const values = columns.map(() => columns.map(() => 1));
  for (let i = 0; i < columns.length; i++)
    for (let j = 0; j < i; j++) {
      const value = of(columns[i].vector, columns[j].vector) ?? null;
      values[i][j] = value;
      values[j][i] = value;
      counted();
    }
  return { measure, names: columns.map(({ name }) => name), values };
}
var onPairs = (of) => (a, b) => {
  if (a.kind !== "number" || b.kind !== "number") return void 0;
  const held = (v, i) => v.valid?.[i] !== 0 && Number.isFinite(v.values[i]);
  const rows = a.values.map((_, i) => i).filter((i) => held(a, i) && held(b, i));
  if (rows.length < FEWEST_PAIRS) return void 0;
  return of(
    rows.map((i) => a.values[i]),
    rows.map((i) => b.values[i])
  );
};
var onCodes = (a, b) => {
  if (a.kind !== "coded" || b.kind !== "coded") return void 0;
  const rows = [];
  for (let i = 0; i < a.codes.length; i++) if (a.codes[i] >= 0 && b.codes[i] >= 0) rows.push(i);
  if (rows.length < FEWEST_PAIRS) return void 0;
  return cramersV(
    rows.map((i) => a.codes[i]),
    rows.map((i) => b.codes[i])
  );
};

// packages/profile/src/merge.ts
function mergeProfiles(a, b) {
  const twice = a.files.find((file) => b.files.includes(file));
  if (twice !== void 0)
    throw new SeaTrialsError(
      "bad-input",
      `the file ${twice.slice(0, 23)} is in both profiles`,
      "A partition is counted once: leave one of the two out."
    );
  const lacking = a.columns.find(({ name }) => !b.columns.some((other) => other.name === name));
  const extra = b.columns.find(({ name }) => !a.columns.some((other) => other.name === name));
  const odd = lacking ?? extra;
  if (odd !== void 0)
    throw new SeaTrialsError(
      "bad-input",
      `only one of the profiles has the column ${printable(odd.name)}`,
      "Profiles that merge are of partitions with the same columns."
    );
  return {
    rows: a.rows + b.rows,
    files: [...a.files, ...b.files].sort(),
    columns: a.columns.map(
      (column) => merged(column, b.columns.find(({ name }) => name === column.name), a.rows, b.rows)
    )
  };
}
function merged(a, b, rowsOfA, rowsOfB) {
  if (a.type !== b.type && presentIn(a, rowsOfA) === 0) return mergeColumns(emptyAs(b, a), b);
  if (a.type !== b.type && presentIn(b, rowsOfB) === 0) return mergeColumns(a, emptyAs(a, b));
  return mergeColumns(a, b);
}
var emptyAs = (typed, { classification, nulls, tokens, nan, infinite }) => ({
  name: typed.name,
  type: typed.type,
  ...classification === void 0 ? {} : { classification },
  nulls,
  tokens,
  nan,
  infinite,
  empty: 0,
  ...typed.trues === void 0 ? {} : { trues: 0 },
  ...typed.moments === void 0 ? {} : { moments: NO_MOMENTS },
  ...typed.histogram === void 0 ? {} : { histogram: { ...typed.histogram, shift: 0, bins: /* @__PURE__ */ new Map() } },
  ...typed.values === void 0 ? {} : { values: { counts: [], other: 0 } },
  registers: new Uint8Array(typed.registers.length),
  buckets: typed.buckets.map(() => 0)
});
function mergeColumns(a, b) {
  const type = typeOf(a, b);
  const classification = stricter(a.classification, b.classification);
  const sensitive = isSensitive(classification);
  const least = leastShift(type, classification);
  const histogram = a.histogram === void 0 || b.histogram === void 0 ? void 0 : fit(mergeHistograms(a.histogram, b.histogram), least);
  const values = sensitive || isNumeric(type) ? void 0 : mergeValues(a.values, b.values);
  const extremes = sensitive ? void 0 : mergeExtremes(a, b);
  return withoutTellingMoments({
    name: a.name,
    type,
    ...classification === void 0 ? {} : { classification },
    nulls: a.nulls + b.nulls,
    tokens: a.tokens + b.tokens,
    nan: a.nan + b.nan,
    infinite: a.infinite + b.infinite,
    empty: a.empty + b.empty,
    ...a.trues === void 0 || b.trues === void 0 ? {} : { trues: a.trues + b.trues },
    ...a.moments === void 0 || b.moments === void 0 ? {} : { moments: mergeMoments(a.moments, b.moments) },
    ...extremes === void 0 ? {} : { extremes },
    ...histogram === void 0 ? {} : { histogram },
    ...values === void 0 ? {} : { values },
    registers: mergeRegisters(a.registers, b.registers),
    buckets: a.buckets.map((rows, i) => rows + b.buckets[i])
  });
}
function typeOf(a, b) {
  if (a.type === b.type) return a.type;
  if (isNumeric(a.type) && isNumeric(b.type)) return "number";
  throw new SeaTrialsError(
    "bad-input",
    `${printable(a.name)} is ${a.type} in one profile and ${b.type} in the other`,
    "Give the type in a contract (`--contract`) and profile both partitions with it."
  );
}
var STRICTNESS = ["public", "internal", void 0];
function stricter(a, b) {
  const rank = (each) => STRICTNESS.includes(each) ? STRICTNESS.indexOf(each) : STRICTNESS.length;
  if (rank(a) !== rank(b)) return rank(a) > rank(b) ? a : b;
  return a === void 0 || b === void 0 || a > b ? a : b;
}
function mergeExtremes(a, b) {
  if (a.extremes === void 0 || b.extremes === void 0) return a.extremes ?? b.extremes;
  return [Math.min(a.extremes[0], b.extremes[0]), Math.max(a.extremes[1], b.extremes[1])];
}
function mergeValues(a, b) {
  if (a === void 0 || b === void 0) return void 0;
  const counts = new Map(a.counts);
  for (const [value, count2] of b.counts) counts.set(value, (counts.get(value) ?? 0) + count2);
  if (counts.size > MOST_VALUES) return void 0;
  return { counts: [...counts].sort(inOrderOf), other: a.other + b.other };
}

// packages/profile/src/warnings.ts
var ALMOST = 0.95;
var MUCH_MISSING = 0.5;
var SKEWED = 5;
var ENOUGH = 100;
function warningsOf(profile, looks, duplicates) {
  const { rows, columns } = profile;
  const repeated = duplicates === 0 ? [] : [{ text: `${formatNumber(duplicates)} rows repeat another one (${formatNumber(duplicates / rows, "%")})` }];
  if (rows === 0) return [{ text: "no rows: nothing is known of these data" }];
  return [
    ...repeated,
    ...columns.flatMap((column) => {
      const look = looks.find((each) => each.column === column.name);
      return [...ofColumn(column, rows), ...look === void 0 ? [] : ofTexts(column, look)].map((text) => ({
        column: column.name,
        text
      }));
    })
  ];
}
function ofColumn(column, rows) {
  const present = presentIn(column, rows);
  if (present === 0) return ["no value in any row"];
  const found = [];
  const missing = (column.nulls + column.tokens) / rows;
  if (missing > MUCH_MISSING) found.push(`${formatNumber(missing, "%")} missing`);
  if (column.nan + column.infinite > 0)
    found.push(`${formatNumber(column.nan)} NaN and ${formatNumber(column.infinite)} infinite`);
  const most = largestShare(column, present);
  if (most === 1) found.push("constant");
  else if (most !== void 0 && most >= ALMOST)
    found.push(`almost constant: one value in ${formatNumber(most, "%")} of the rows`);
  const skewness = column.moments && skewnessOf(column.moments);
  if (skewness !== void 0 && Math.abs(skewness) > SKEWED) found.push(`skewed: ${formatNumber(skewness)}`);
  return [...found, ...cardinality(column, present)];
}
function largestShare(column, present) {
  const { trues, histogram, values, type } = column;
  if (trues !== void 0) return Math.max(trues, present - trues) / present;
  if (type === "string")
    return values === void 0 ? void 0 : Math.max(0, ...values.counts.map(([, n]) => n)) / present;
  if (histogram === void 0 || !knowsValues(column)) return void 0;
  return Math.max(...histogram.bins.values()) / present;
}
function cardinality({ type, registers }, present) {
  if (present < ENOUGH || type !== "string" && type !== "integer") return [];
  const share = distinctOf(registers) / present;
  if (share > ALMOST) return ["nearly every row has a value of its own: an id?"];
  return type === "string" && share > MUCH_MISSING ? [`high cardinality: about ${formatNumber(Number((share * present).toPrecision(2)))} values`] : [];
}
function ofTexts({ nulls, classification }, look) {
  const { tokens, others } = look;
  const kinds = [
    ...nulls > 0 ? ["null"] : [],
    ...[...tokens.keys()].map((token) => token === "" ? "empty text" : printable(token))
  ];
  const clear = [...tokens.keys()].some((token) => CLEAR_TOKENS.includes(token));
  const found = [];
  if (kinds.length > 1 || clear) found.push(`may stand for missing: ${kinds.join(", ")}`);
  if (isSensitive(classification) || others === 0) return found;
  return [...found, ...writtenAs(look)];
}

// packages/report/src/profile/bars.ts
var BARS = 24;
var FAR = 4;
function barsOf(histogram, isInteger) {
  const { bins } = histogram;
  const ends = [...bins].map(([key, rows2]) => ({ ends: endsOf(key, histogram), rows: rows2 }));
  if (ends.length <= BARS) return ends.map(({ ends: [from], rows: rows2 }) => ({ from, rows: rows2 }));
  const range = rangeOf(histogram);
  const unit = Number.isFinite(range[1] - range[0]) ? 1 : FAR;
  const [low, high] = [range[0] / unit, range[1] / unit];
  const raw = (high - low) / BARS;
  const width = isInteger ? Math.max(1, Math.ceil(raw)) : raw;
  const count2 = Math.max(1, Math.min(BARS, Math.ceil((high - low) / width) + (isInteger ? 1 : 0)));
  const rows = new Array(count2).fill(0);
  for (const bin of ends) {
    const middle = bin.ends[0] / 2 / unit + bin.ends[1] / 2 / unit;
    const at = Math.min(count2 - 1, Math.max(0, Math.floor((middle - low) / width)));
    rows[at] = rows[at] + bin.rows;
  }
  return rows.map((n, i) => ({ from: (low + i * width) * unit, rows: n }));
}
function rangeOf(histogram) {
  const keys = [...histogram.bins.keys()];
  const [low, high] = [endsOf(keys[0], histogram)[0], endsOf(keys.at(-1), histogram)[1]];
  if (countOf(histogram) < 100) return [low, high];
  const [first, last] = [quantileOf(histogram, 0.01), quantileOf(histogram, 0.99)];
  if (first === void 0 || last === void 0) return [low, high];
  const inner = last.high - first.low;
  return inner > 0 && high - low > 3 * inner ? [first.low, last.high] : [low, high];
}

// packages/report/src/profile/facts.ts
function missingText({ nulls, tokens }, rows) {
  const missing = nulls + tokens;
  if (missing === 0) return "none missing";
  return `${formatNumber(missing / Math.max(1, rows), "%")} missing`;
}
function distinctText(column, rows) {
  if (column.trues !== void 0) {
    const falses = presentIn(column, rows) - column.trues;
    return String(Number(column.trues > 0) + Number(falses > 0));
  }
  if (column.histogram !== void 0 && column.type !== "string" && knowsValues(column))
    return formatNumber(column.histogram.bins.size);
  if (column.values !== void 0 && column.values.other === 0) return formatNumber(column.values.counts.length);
  const distinct = Math.round(Number(distinctOf(column.registers).toPrecision(2)));
  return `${distinct <= FEW ? "" : "about "}${formatNumber(distinct)}`;
}
var FEW = 6;
function factsOf(column, rows) {
  const { type, moments, nulls, tokens, nan, infinite, empty, classification } = column;
  const gaps = [
    ["null", nulls],
    ["missing tokens", tokens],
    ["NaN", nan],
    ["infinite", infinite],
    ["empty text", empty]
  ];
  const deviation = moments && stddevOf(moments);
  const skewness = moments && skewnessOf(moments);
  return [
    ...classification === void 0 ? [] : [["classified", classification]],
    ["rows with a value", formatNumber(presentIn(column, rows))],
    ...gaps.filter(([, n]) => n > 0).map(([name, n]) => [name, formatNumber(n)]),
    ["distinct", distinctText(column, rows)],
    ...moments === void 0 || moments.n === 0 ? [] : [["mean", orTooLarge(moments.mean)]],
    ...deviation === void 0 ? [] : [["standard deviation", orTooLarge(deviation)]],
    ...skewness === void 0 || !Number.isFinite(skewness) ? [] : [["skewness", formatNumber(skewness)]],
    ...quantileFacts(column),
    ...type === "boolean" && column.trues !== void 0 ? [["true", formatNumber(column.trues)]] : []
  ];
}
var orTooLarge = (value) => Number.isFinite(value) ? formatNumber(value) : "beyond what a double holds";
function quantileFacts(column) {
  const { histogram, extremes, type } = column;
  if (histogram === void 0 || countOf(histogram) === 0) return [];
  const show = (value) => shownValue(type, value);
  const at = (p) => show(quantileOf(histogram, p)?.value ?? Number.NaN);
  const what = type === "string" ? "length " : "";
  const [low, high] = extremes ?? outermost(histogram);
  const about = isSensitive(column.classification) ? "about " : "";
  return [
    [`${what}smallest`, about + show(low)],
    [`${what}quartiles`, [0.25, 0.5, 0.75].map(at).join(" \xB7 ")],
    [`${what}largest`, about + show(high)]
  ];
}
function outermost(histogram) {
  const keys = [...histogram.bins.keys()];
  return [endsOf(keys[0], histogram)[0], endsOf(keys.at(-1), histogram)[1]];
}
function shownValue(type, value) {
  if (!isTemporal(type)) return formatNumber(value);
  const date = new Date(value * 1e3);
  if (Number.isNaN(date.getTime())) return formatNumber(value);
  const iso = date.toISOString();
  if (type === "time") return iso.slice(11, 19);
  return type === "date" ? iso.slice(0, 10) : `${iso.slice(0, 19)}Z`;
}
function figureOf(column, id) {
  const { values, histogram, type, name } = column;
  const figure = (label2, names, rows) => ({
    id,
    title: name,
    kind: "bar",
    x: { label: label2, values: names },
    y: { label: "rows", min: 0 },
    series: [{ name: "rows", values: rows }]
  });
  if (values !== void 0 && values.counts.length > 0) {
    const shown = values.counts.slice(0, 12);
    const rest = values.counts.slice(12).reduce((sum, [, n]) => sum + n, 0) + values.other;
    const others = rest > 0 ? [["(others)", rest]] : [];
    const all = [...shown, ...others];
    return figure(
      "value",
      all.map(([value]) => value === "" ? "(empty)" : value),
      all.map(([, n]) => n)
    );
  }
  if (histogram === void 0 || countOf(histogram) === 0) return void 0;
  const bars = barsOf(histogram, type === "integer");
  const label = type === "string" ? "length in characters" : isNumeric(type) ? "value" : "time, UTC";
  return figure(
    label,
    bars.map(({ from }) => shownValue(type, from)),
    bars.map(({ rows }) => rows)
  );
}

// packages/report/src/profile/html.ts
var MOST_CARDS = 60;
var MOST_COLUMNS2 = 1e3;
function profileHtml(view) {
  const { title, version, profile } = view;
  const facts = factList([
    ["rows", formatNumber(profile.rows)],
    ["columns", formatNumber(profile.columns.length)],
    ["files", profile.files.length < 2 ? profile.files[0]?.slice(0, 23) : formatNumber(profile.files.length)],
    ["version", version]
  ]);
  const cards = profile.columns.slice(0, MOST_CARDS);
  return page(`Profile of ${title}`, facts, [
    overview(view),
    warningsHtml(view),
    associationsHtml(view),
    ...cards.map((column, i) => card(column, profile.rows, i))
  ]);
}
function overview({ profile: { columns, rows } }) {
  const shown = columns.slice(0, MOST_COLUMNS2);
  const lines = shown.map((column, i) => {
    const name = html(shorten(column.name, 80));
    const cells = [column.type, missingText(column, rows), distinctText(column, rows)];
    const link = i < MOST_CARDS ? `<a href="#column-${i}">${name}</a>` : name;
    return `<tr><th scope="row">${link}</th>${cells.map((cell) => `<td class="seen">${html(cell)}</td>`).join("")}</tr>`;
  });
  const head = ["Column", "Type", "Missing", "Distinct"].map((name) => `<th scope="col">${name}</th>`).join("");
  const cut = columns.length > shown.length ? `<p class="sub">${count(columns.length - shown.length, "column")} more</p>` : "";
  return `<section class="card gates">${scrollable("Columns", `<table><thead><tr>${head}</tr></thead><tbody>${lines.join("")}</tbody></table>`)}${cut}</section>`;
}
function warningsHtml({ warnings }) {
  if (warnings.length === 0) return "";
  const items = warnings.map(({ column, text }) => {
    const name = column === void 0 ? "" : `<code>${html(shorten(column, 80))}</code> `;
    return `<li>${name}${prose(text)}</li>`;
  });
  return `<section class="card"><h2>Look at</h2><ul class="notes">${items.join("")}</ul></section>`;
}
function associationsHtml({ associations, profile }) {
  if (associations === void 0 || associations.matrices.length === 0) return "";
  const { sampled, leftOut, matrices } = associations;
  const sample = sampled < profile.rows ? `on ${formatNumber(sampled)} rows drawn by a seed` : "on all rows";
  const cut = leftOut > 0 ? `; ${count(leftOut, "column")} left out` : "";
  return `<section class="card"><h2>Associations</h2><p class="sub">${html(sample + cut)}</p><div class="figures">${matrices.map(heatMap).join("")}</div></section>`;
}
function heatMap({ measure, names, values }) {
  const [left, cell] = [120, Math.max(14, Math.min(34, Math.floor(380 / names.length)))];
  const size = left + names.length * cell;
  const rects = values.flatMap(
    (row, i) => row.map((value, j) => {
      const shown = value === null ? "undefined" : formatNumber(value);
      const title = `<title>${html(`${shorten(names[i], 40)}, ${shorten(names[j], 40)}: ${shown}`)}</title>`;
      const opacity = value === null ? 0 : Math.round(100 * Math.abs(value)) / 100;
      const tone = value !== null && value < 0 ? "s1" : "s0";
      return `<g class="${tone}"><rect class="fill" x="${left + j * cell}" y="${i * cell}" width="${cell - 1}" height="${cell - 1}" opacity="${opacity}">${title}</rect></g>`;
    })
  );
  const labels = names.map((name, i) => {
    const text = html(shorten(name, 18));
    return `<text x="${left - 6}" y="${i * cell + cell / 2 + 4}" text-anchor="end">${text}</text>`;
  });
  const aria = html(`${measure} between ${names.length} columns`);
  return `<figure><figcaption>${html(measure)}</figcaption><svg viewBox="0 0 ${size} ${names.length * cell}" role="img" aria-label="${aria}">${labels.join("")}${rects.join("")}</svg></figure>`;
}
function card(column, rows, i) {
  const facts = factsOf(column, rows).map(([name, text]) => `<tr><th scope="row">${html(name)}</th><td class="seen">${html(text)}</td></tr>`).join("");
  const figure = figureOf(column, `column-${i}`);
  const drawing = figure === void 0 ? "" : figureHtml(figure, `column-${i}-figure`);
  return `<section class="card" id="column-${i}"><h2>${html(shorten(column.name, 80))}</h2><p class="sub">${html(column.type)}</p><div class="figures">${scrollable(`Facts about ${column.name}`, `<table><tbody>${facts}</tbody></table>`)}${drawing}</div></section>`;
}

// packages/report/src/profile/terminal.ts
var LEVELS = "\u2581\u2582\u2583\u2584\u2585\u2586\u2587\u2588";
var SPARKS = 12;
function profileTerminal(view, style2) {
  const { profile, warnings, title } = view;
  const { rows, columns } = profile;
  const cells = columns.map((column) => cellsOf(column, rows, style2));
  const width = [0, 1, 2, 3, 4].map((i) => Math.max(0, ...cells.map((line) => line[i].length)));
  const lines = [
    visible(`Sea Trials ${view.version} \xB7 ${title} \xB7 ${count(rows, "row")}, ${count(columns.length, "column")}`),
    "",
    ...cells.map((line) => `  ${line.map((cell, i) => i < 5 ? cell.padEnd(width[i]) : cell).join("  ")}`.trimEnd()),
    ...warnings.length === 0 ? [] : ["", "Look at"],
    ...warnings.map(
      ({ column, text }) => visible(`  ${column === void 0 ? "" : `${shorten(column, 40)}: `}${text}`)
    ),
    ...associationLines(view)
  ];
  return style2.unicode ? lines.join("\n") : ascii(lines.join("\n"));
}
function cellsOf(column, rows, style2) {
  const facts = new Map(factsOf(column, rows));
  const range = ["smallest", "quartiles", "largest"].map((name) => facts.get(name) ?? facts.get(`length ${name}`));
  const told = range[0] === void 0 ? topText(column, rows) : `${range[0]} [${range[1]}] ${range[2]}`;
  const isMasked = column.type === "string" && isSensitive(column.classification);
  const detail = isMasked || column.values !== void 0 ? topText(column, rows) : told;
  return [
    shorten(visible(column.name), 32),
    column.type,
    missingText(column, rows),
    `${distinctText(column, rows)} distinct`,
    style2.unicode ? spark(column) : "",
    detail
  ];
}
function topText({ values, trues, classification }, rows) {
  if (trues !== void 0) return `true in ${formatNumber(trues)} rows`;
  if (values === void 0) return classification === void 0 ? "" : `masked (${classification})`;
  const shown = values.counts.slice(0, 3).map(([value, n]) => {
    return `${value === "" ? "(empty)" : shorten(visible(value), 24)} ${formatNumber(n / Math.max(1, rows), "%")}`;
  });
  return shown.join(", ");
}
function spark(column) {
  const { histogram, type } = column;
  if (histogram === void 0 || type === "string" || countOf(histogram) === 0) return "";
  const bars = barsOf(histogram, type === "integer");
  const each = Math.max(1, Math.ceil(bars.length / SPARKS));
  const grouped = Array.from(
    { length: Math.ceil(bars.length / each) },
    (_, i) => bars.slice(i * each, (i + 1) * each).reduce((sum, { rows }) => sum + rows, 0)
  );
  const most = Math.max(...grouped, 1);
  return grouped.map((rows) => LEVELS[Math.min(7, Math.ceil(8 * rows / most) - (rows > 0 ? 1 : 0))]).join("");
}
var STRONG = 0.5;
var MOST_PAIRS = 8;
function associationLines({ associations, profile }) {
  if (associations === void 0) return [];
  const pairs = associations.matrices.filter(({ measure }) => measure !== "Pearson").flatMap(
    ({ measure, names, values }) => names.flatMap(
      (name, i) => names.slice(0, i).flatMap((other, j) => {
        const value = values[i]?.[j] ?? null;
        return value === null || Math.abs(value) < STRONG ? [] : [{ measure, name, other, value }];
      })
    )
  ).sort((a, b) => Math.abs(b.value) - Math.abs(a.value));
  if (pairs.length === 0) return [];
  const sample = associations.sampled < profile.rows ? `, on ${formatNumber(associations.sampled)} rows drawn by a seed` : "";
  return [
    "",
    `Strongest associations${sample}`,
    ...pairs.slice(0, MOST_PAIRS).map(
      ({ measure, name, other, value }) => visible(`  ${shorten(name, 32)} and ${shorten(other, 32)}: ${formatNumber(value)} (${measure})`)
    )
  ];
}

// packages/cli/src/profile-command.ts
async function profileCommand(args, flags) {
  const log = terminalLog({ debug: flags.debug === true, quiet: flags.json === true, stream: process.stderr });
  const [data, ...others] = await namedData(args, process.cwd(), { isPolicy: false });
  if (data === void 0 || others.length > 0)
    throw new SeaTrialsError("bad-input", "a profile is of one data set", "Profile one after the other.");
  const promised = await contractOf(flags.contract);
  const { step, share } = stepsOf(log);
  const engine = await openEngine({ files: data.files, progress: share });
  try {
    const table = await engine.open({
      name: "data",
      files: data.files,
      types: promised.types,
      missing: promised.missing,
      masked: promised.masked,
      ...flags.delimiter === void 0 ? {} : { delimiter: flags.delimiter }
    });
    const files = await Promise.all(data.files.map(digestFile));
    const found = Object.entries(await classified(engine, table)).map(([name, { value }]) => [name, value]);
    const profile = await profileOf(engine, table, {
      files,
      missing: promised.missing,
      // What the contract says goes before what is found.
      classification: { ...Object.fromEntries(found), ...promised.classification },
      progress: step
    });
    if (flags.out !== void 0) await save(flags.out, writeProfile(profile));
    if (flags.json === true) {
      process.stdout.write(writeProfile(profile));
      return 0;
    }
    const seed = digestBytes(JSON.stringify(files));
    step("data: repeated rows");
    const duplicates = await engine.repeats(table);
    step("data: texts");
    const looks = await looksOf(engine, table);
    const view = {
      title: data.files.length === 1 ? basename(data.files[0]) : `${data.files.length} files`,
      version: VERSION,
      profile,
      warnings: warningsOf(profile, looks, duplicates),
      associations: await associationsOf(engine, table, profile.rows, seed, log.progress)
    };
    log.clear();
    const page2 = await savePage(profileHtml(view));
    process.stdout.write(`${harmless(profileTerminal(view, style()))}

report ${page2}
`);
    return 0;
  } finally {
    await engine.close();
  }
}
async function mergeCommand(paths, flags) {
  let whole;
  for (const file of paths) {
    const profile = await readProfile(textOf(file), file);
    try {
      whole = whole === void 0 ? profile : mergeProfiles(whole, profile);
    } catch (error) {
      throw placed(error, { file });
    }
  }
  const merged2 = writeProfile(whole);
  if (flags.out === void 0) process.stdout.write(merged2);
  else await save(flags.out, merged2);
  return 0;
}
function textOf(path) {
  try {
    return readFileSync(path, "utf8");
  } catch (cause) {
    throw new SeaTrialsError("missing-file", `there is no profile ${path}`, "Check the path.", void 0, { cause });
  }
}
async function save(path, text) {
  await writable(() => mkdir(dirname(resolve(path)), { recursive: true }), path);
  await writable(() => replaceFile(resolve(path), text), path);
}
async function savePage(text) {
  const root = process.cwd();
  const folder = resolve(root, ".sea-trials");
  await makeFolder(folder, { root, workspace: root });
  const path = resolve(folder, "profile.html");
  await writable(() => replaceFile(path, text), path);
  return relativePath(root, path);
}
async function contractOf(path) {
  if (path === void 0) return { ...readAs({}), classification: {} };
  const { loadContract } = await import("./contract-TJOE3VMW.js");
  const { contract, contractTable } = fileAndTable(path);
  const { schema } = await loadContract(resolve(contract), contract, contractTable);
  return { ...readAs(schema), classification: classificationOf(schema) };
}
export {
  mergeCommand,
  profileCommand
};
