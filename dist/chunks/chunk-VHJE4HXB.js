import{createRequire as __seaTrialsRequire}from'node:module';const require=__seaTrialsRequire(import.meta.url);
import {
  random
} from "./chunk-27QU5ERE.js";
import {
  rocAuc
} from "./chunk-TTKDBB2I.js";
import {
  binarySample
} from "./chunk-63VGWI42.js";
import {
  isObject
} from "./chunk-7PDMDSHW.js";
import {
  shareOf
} from "./chunk-HFAYYHAX.js";
import {
  massMoved,
  massMovedFrom,
  psi
} from "./chunk-QT4HVN6Z.js";
import {
  allOf,
  anyOf,
  columnArgument,
  columnOf,
  isMissing,
  namesOf,
  notToken,
  numberArgument,
  numberOf,
  rowsOf,
  tokensOf
} from "./chunk-U2KHULKU.js";
import {
  exact,
  undefinedBecause
} from "./chunk-MVB5BEBX.js";
import {
  medianSorted
} from "./chunk-I73VOE4O.js";
import {
  normalQuantile,
  tCdf
} from "./chunk-ILMWJOEA.js";
import {
  RANGE
} from "./chunk-DZAM7Q3A.js";
import {
  printName
} from "./chunk-CMRTT26O.js";
import {
  formatNumber,
  printable
} from "./chunk-QXO6X2JS.js";
import {
  SeaTrialsError
} from "./chunk-6GQ52R6W.js";

// packages/gates/src/data-validate/metrics/aggregates.ts
var rowCount = (ask) => ({
  wanted: [{ op: "rows", ...rowsOf(ask) }],
  measure: ([rows]) => exact(Number(rows), Number(rows))
});
function nullShare(ask) {
  const column2 = columnArgument(ask);
  const where = rowsOf(ask);
  return {
    wanted: [
      { op: "count_if", predicate: isMissing(column2, ask.data.missing), ...where },
      { op: "rows", ...where }
    ],
    measure: ([missing, rows]) => share(Number(missing), Number(rows))
  };
}
function notNumberShare(ask) {
  const column2 = numberArgument(ask);
  const where = rowsOf(ask);
  const odd = column2.type === "number";
  return {
    wanted: [
      { op: "rows", ...where },
      { op: "nonfinite", column: column2.name, ...where },
      ...odd ? [{ op: "count_if", predicate: isInfinite(column2), ...where }] : []
    ],
    measure: ([rows, nonfinite, infinite]) => {
      const found = Number(infinite ?? 0);
      const wanted = ask.requirement.call.metric === "nan_share" ? Number(nonfinite) - found : found;
      return share(wanted, Number(rows));
    }
  };
}
function compliance(ask) {
  const given2 = ask.arguments.get("condition")?.[0];
  const predicate = given2?.kind === "condition" ? given2.condition : { kind: "any", parts: [] };
  const where = rowsOf(ask);
  return {
    wanted: [
      { op: "count_if", predicate, ...where },
      { op: "rows", ...where }
    ],
    measure: ([holds, rows]) => share(Number(holds), Number(rows))
  };
}
function completeness(ask) {
  const column2 = columnArgument(ask);
  const held = rowsOf(ask, column2);
  return {
    wanted: [
      { op: "rows", ...rowsOf(ask) },
      { op: "count", column: column2.name, ...held },
      ...column2.type === "number" ? [{ op: "nonfinite", column: column2.name, ...held }] : []
    ],
    measure: ([rows, count, nonfinite]) => share(Number(count) - Number(nonfinite ?? 0), Number(rows))
  };
}
function distinctCount(ask) {
  const columns2 = namesOf(ask, "column").map((name) => columnOf(ask.data, name, ask.requirement));
  const names = columns2.map(({ name }) => name);
  const where = allOf([ask.requirement.call.condition, ...columns2.map((column2) => notToken(column2, ask.data.missing))]);
  return {
    wanted: [
      { op: "distinct", columns: names, ...where === void 0 ? {} : { where } },
      { op: "rows", ...rowsOf(ask) }
    ],
    measure: ([distinct, rows]) => Number(rows) === 0 ? undefinedBecause("no rows", 0) : exact(Number(distinct), Number(rows))
  };
}
function duplicateRows(ask) {
  const named2 = namesOf(ask, "column").map((name) => columnOf(ask.data, name, ask.requirement).name);
  const all = ask.data.table.columns.map(({ name }) => name);
  const columns2 = named2.length > 0 ? named2 : all.filter((name) => name !== ask.roles.id);
  return {
    wanted: [
      { op: "duplicates", ...columns2.length === all.length ? {} : { columns: columns2 }, ...rowsOf(ask) },
      { op: "rows", ...rowsOf(ask) }
    ],
    measure: ([repeats, rows]) => share(Number(repeats), Number(rows))
  };
}
var share = (part, rows) => rows === 0 ? undefinedBecause("no rows", 0) : exact(part / rows, rows);
function moment(ask) {
  const op = ask.requirement.call.metric;
  const column2 = numberArgument(ask);
  const rows = rowsOf(ask, column2);
  return {
    wanted: [{ op, column: column2.name, ...rows }, ...numbers(ask)],
    measure: ([value, ...counts]) => number(value, numberCount(ask, counts)),
    leftOut: ([, ...counts]) => notNumbers(counts)
  };
}
function numbers(ask) {
  const column2 = numberArgument(ask);
  const rows = rowsOf(ask, column2);
  const count = { op: "count", column: column2.name, ...rows };
  if (column2.type !== "number") return [count];
  return [
    count,
    { op: "nonfinite", column: column2.name, ...rows },
    { op: "count_if", predicate: isInfinite(column2), ...rows }
  ];
}
function isInfinite({ name }) {
  const beyond = (operator, value) => ({ kind: "compare", column: name, operator, value });
  return anyOf([beyond(">", Number.MAX_VALUE), beyond("<", -Number.MAX_VALUE)]);
}
function numberCount(ask, [count, nonfinite, infinite]) {
  refuseInfinite(ask, columnArgument(ask), Number(infinite ?? 0));
  return Number(count) - Number(nonfinite ?? 0);
}
function refuseInfinite(ask, { name }, found) {
  if (found === 0) return;
  throw new SeaTrialsError(
    "bad-value",
    `${printable(name)} is infinite in ${found} ${found === 1 ? "row" : "rows"}; \`${ask.requirement.call.metric}\` needs finite numbers`,
    `Mend the data, or leave such rows out by a condition: \`{${printName(name)} < 1e300}\`.`,
    ask.requirement.source
  );
}
var notNumbers = ([, nonfinite]) => Number(nonfinite ?? 0);
function number(value, n) {
  if (n === 0) return undefinedBecause("no rows", 0);
  return value === null ? undefinedBecause("too few rows", n) : exact(Number(value), n);
}

// packages/gates/src/data-validate/metrics/freshness.ts
var AHEAD = { date: 14 * 36e5, timestamp: 5 * 6e4 };
function freshness(ask) {
  const { name, type } = columnArgument(ask);
  if (type !== "date" && type !== "timestamp")
    throw new SeaTrialsError(
      "bad-value",
      `${printable(name)} is of type ${type}; \`freshness\` needs dates or times`,
      "Name a column of dates, written as 2026-01-31 or 2026-01-31T12:00:00Z.",
      ask.requirement.source
    );
  const now = ask.now();
  const latest = new Date(now + AHEAD[type]).toISOString();
  const rows = rowsOf(ask);
  return {
    wanted: [
      { op: "max", column: name, ...rows },
      { op: "count", column: name, ...rows },
      { op: "count_if", predicate: { kind: "compare", column: name, operator: ">", value: latest }, ...rows }
    ],
    measure: ([newest, count, future]) => {
      if (Number(count) === 0) return undefinedBecause("no rows", 0);
      const at = Date.parse(String(newest));
      if (Number(future) > 0 || Number.isNaN(at)) throw inFuture(ask, name, Number(future), String(newest));
      return exact(Math.max(0, now - at), Number(count));
    }
  };
}
function inFuture(ask, name, rows, newest) {
  const what = rows === 1 ? "1 row lies" : `${rows} rows lie`;
  return new SeaTrialsError(
    "bad-value",
    `${what} in the future by ${printable(name)}, up to ${printable(newest)}; how fresh the data are cannot be told`,
    `Mend the data, or leave such rows out by a condition: \`{${name} < "2100-01-01"}\`.`,
    ask.requirement.source
  );
}

// packages/gates/src/data-validate/metrics/reference.ts
async function rowRatio(ask) {
  const other = ask.other;
  const [rows] = await ask.engine.aggregate(ask.data.table, [{ op: "rows" }]);
  const [others] = await ask.engine.aggregate(other.table, [{ op: "rows" }]);
  const n = Number(rows);
  return { measured: Number(others) === 0 ? undefinedBecause("zero denominator", n) : exact(n / Number(others), n) };
}
async function referentialIntegrity(ask) {
  const { data, engine, requirement } = ask;
  const other = ask.other;
  const column2 = columnArgument(ask);
  const key = columnOf(other, namesOf(ask, "key")[0] ?? column2.name, requirement);
  const rows = rowsOf(ask, column2);
  const [count] = await engine.aggregate(data.table, [{ op: "count", column: column2.name, ...rows }]);
  const n = Number(count);
  if (n === 0) return { measured: undefinedBecause("no rows", 0) };
  const reference = { columns: [column2.name], other: other.table, otherColumns: [key.name] };
  return { measured: exact((n - await engine.orphans(data.table, reference, rows.where)) / n, n) };
}

// packages/gates/src/data-validate/metrics/sql.ts
async function sql(ask) {
  const { engine, sets, requirement } = ask;
  const given2 = ask.arguments.get("query")?.[0];
  const read = /* @__PURE__ */ new Set();
  const tableOf = async (name) => {
    const { table } = await sets.open(name);
    read.add(table);
    return table;
  };
  try {
    const value = await engine.select(given2?.kind === "text" ? given2.text : "", ask.data.table, tableOf);
    let n = 0;
    for (const table of read) n += Number((await engine.aggregate(table, [{ op: "rows" }]))[0]);
    return { measured: value === null || n === 0 ? undefinedBecause("no rows", n) : exact(value, n) };
  } catch (error) {
    if (!(error instanceof SeaTrialsError) || given2 === void 0 || error.at !== void 0) throw error;
    throw new SeaTrialsError(error.code, error.message, error.fix, requirement.source, { cause: error });
  }
}

// packages/gates/src/data-validate/vocabulary/spec.ts
var column = { name: "column", kind: "column", summary: "the column" };
var columns = { name: "column", kind: "column", many: true, summary: "one column or several" };
var pair = [
  { name: "a", kind: "column", summary: "one column" },
  { name: "b", kind: "column", summary: "the other" }
];
var dataset = { name: "dataset", kind: "dataset", summary: "the data set compared with" };
var optional = (argument) => ({ ...argument, optional: true });
var counted = (name, summary, example, rest = {}) => ({
  name,
  summary,
  arguments: [column],
  kind: "exact",
  unit: "",
  range: rest.unit === "fraction" ? RANGE.fraction : RANGE.any,
  better: "neither",
  by: true,
  condition: true,
  dataset: true,
  references: [],
  example,
  ...rest
});
var compared = (name, kind, unit, range, summary, example, args) => ({
  ...counted(name, summary, example),
  kind,
  unit,
  range,
  better: "lower",
  by: false,
  condition: false,
  arguments: args
});

// packages/gates/src/data-validate/vocabulary/counts.ts
var COUNTS = [
  {
    spec: counted("row_count", "rows", "row_count >= 50000", {
      arguments: [],
      range: RANGE.count,
      better: "higher"
    }),
    kind: "aggregate",
    plan: rowCount
  },
  {
    spec: counted(
      "completeness",
      "rows with a value over rows; null, the tokens of `x-missing`, NaN and infinities are no values",
      "completeness(income) >= 99%",
      { unit: "fraction", better: "higher" }
    ),
    kind: "aggregate",
    plan: completeness
  },
  {
    spec: counted(
      "null_share",
      "rows without a value (null, or a token of `x-missing`) over rows",
      "null_share(income) <= 1%",
      {
        unit: "fraction",
        better: "lower"
      }
    ),
    kind: "aggregate",
    plan: nullShare
  },
  {
    spec: counted("nan_share", "rows whose value is NaN over rows", "nan_share(income) = 0", {
      unit: "fraction",
      better: "lower"
    }),
    kind: "aggregate",
    plan: notNumberShare
  },
  {
    spec: counted(
      "infinite_share",
      "rows whose value is plus or minus infinity over rows",
      "infinite_share(income) = 0",
      {
        unit: "fraction",
        better: "lower"
      }
    ),
    kind: "aggregate",
    plan: notNumberShare
  },
  {
    spec: counted(
      "compliance",
      "rows for which the condition is true over rows; where a value is missing it is not true",
      "compliance(end >= start) >= 99%",
      {
        arguments: [{ name: "condition", kind: "condition", summary: "what holds of a row" }],
        unit: "fraction",
        better: "higher"
      }
    ),
    kind: "aggregate",
    plan: compliance
  },
  {
    spec: counted(
      "freshness",
      "age of the newest date or time of a column by the clock of the run; a time in the future is an error",
      "freshness(updated_at) <= 36h",
      { unit: "ms", long: true, range: RANGE.size, better: "lower" }
    ),
    kind: "aggregate",
    plan: freshness
  },
  {
    spec: compared(
      "row_ratio",
      "exact",
      "",
      RANGE.size,
      "rows over the rows of the other data set",
      "recent.row_ratio(train) >= 0.5",
      [dataset]
    ),
    kind: "computed",
    compute: rowRatio
  },
  {
    spec: {
      ...compared(
        "referential_integrity",
        "exact",
        "fraction",
        RANGE.fraction,
        "rows whose value also stands in the other data set (in the column called the same, or in `key`) over rows with a value",
        "train.referential_integrity(customer, customers, id) = 100%",
        [column, dataset, optional({ name: "key", kind: "column", summary: "the column of the other data set" })]
      ),
      better: "higher",
      condition: true
    },
    kind: "computed",
    compute: referentialIntegrity
  },
  {
    spec: {
      ...compared(
        "sql",
        "exact",
        "",
        RANGE.any,
        "the one number that one SELECT over the data sets of the policy gives; it reads nothing else and is stopped after a minute",
        'sql("SELECT count(*) FROM train a JOIN train b USING (id)") <= 1000',
        [{ name: "query", kind: "text", summary: "the statement" }]
      ),
      better: "neither",
      dataset: false
    },
    kind: "computed",
    compute: sql
  }
];

// packages/gates/src/data-validate/metrics/distribution.ts
var BINS = 10;
var MOST_CATEGORIES = 1e3;
async function distributionOf(pair2, name) {
  const reference = find(pair2.reference, name);
  const current = find(pair2.current, name);
  const kind = kindOf(reference);
  if (kind !== kindOf(current))
    throw new SeaTrialsError(
      "bad-value",
      `column ${printable(name)} is ${current.type} in ${printable(pair2.current.name)} and ${reference.type} in ${printable(pair2.reference.name)}`,
      "Give its type in the contract, or write both files alike."
    );
  if (kind === "number") return numbers2(pair2, reference, current);
  if (kind === "time") return times(pair2, name);
  return values(pair2, reference);
}
var isComparable = ({ type }) => type !== "other";
var find = (data, name) => data.table.columns.find((column2) => column2.name === name);
function kindOf({ type }) {
  if (type === "integer" || type === "number") return "number";
  return type === "date" || type === "timestamp" ? "time" : "value";
}
async function countsOf(engine, data, name, edges) {
  const counts = /* @__PURE__ */ new Map();
  for (const { value, count } of await engine.histogram(data.table, name, edges)) counts.set(value, count);
  return counts;
}
async function numbers2(pair2, reference, current) {
  const { name } = reference;
  const fractions = Array.from({ length: BINS - 1 }, (_, i) => (i + 1) / BINS);
  const edges = isolateAtoms(await pair2.engine.quantiles(pair2.reference.table, name, fractions), reference);
  const keys = [...Array.from({ length: edges.length + 1 }, (_, i) => i), null, Number.NaN];
  const side = async (data, column2) => {
    const counts = await countsOf(pair2.engine, data, name, edges);
    await moveTokens(pair2.engine, data, column2, edges, counts);
    return keys.map((key) => counts.get(key) ?? 0);
  };
  return { reference: await side(pair2.reference, reference), current: await side(pair2.current, current) };
}
function isolateAtoms(edges, { type }) {
  const after = (edge) => type === "integer" ? Math.floor(edge) + 1 : edge + Math.max(1e-9, Math.abs(edge) * 1e-9);
  const all = edges.length < BINS - 1 ? edges.flatMap((edge) => [edge, after(edge)]) : edges;
  return [...new Set(all)].sort((a, b) => a - b);
}
async function moveTokens(engine, data, column2, edges, counts) {
  const tokens = tokensOf(column2, data.missing).filter((token) => typeof token === "number");
  if (tokens.length === 0) return;
  const equal = (value) => ({
    op: "count_if",
    predicate: { kind: "compare", column: column2.name, operator: "=", value }
  });
  const found = await engine.aggregate(data.table, tokens.map(equal));
  tokens.forEach((token, i) => {
    const bin = edges.filter((edge) => edge <= token).length;
    counts.set(bin, (counts.get(bin) ?? 0) - Number(found[i]));
    counts.set(null, (counts.get(null) ?? 0) + Number(found[i]));
  });
}
async function times(pair2, name) {
  const reference = await countsOf(pair2.engine, pair2.reference, name);
  const current = await countsOf(pair2.engine, pair2.current, name);
  const sorted2 = [...reference].filter(([value]) => value !== null).sort(([a], [b]) => String(a) < String(b) ? -1 : 1);
  const total = sorted2.reduce((sum2, [, count]) => sum2 + count, 0);
  const edges = [];
  let below = 0;
  for (const [value, count] of sorted2) {
    if (below > 0 && below >= (edges.length + 1) * total / BINS) edges.push(String(value));
    below += count;
  }
  const cells = (counts) => {
    const filled = new Array(edges.length + 2).fill(0);
    for (const [value, count] of counts) {
      const at = value === null ? edges.length + 1 : edges.filter((edge) => edge <= String(value)).length;
      filled[at] = filled[at] + count;
    }
    return filled;
  };
  return { reference: cells(reference), current: cells(current) };
}
async function values(pair2, column2) {
  const { engine, reference, current } = pair2;
  if (column2.type === "string" && await isTooWide(pair2, column2)) return lengths(pair2, column2);
  const [then, now] = [await merged(engine, reference, column2.name), await merged(engine, current, column2.name)];
  if (column2.type === "string" && Math.max(then.size, now.size) > MOST_CATEGORIES) return lengths(pair2, column2);
  const known = [...then];
  const unseen = [...now].filter(([value]) => !then.has(value)).reduce((sum2, [, count]) => sum2 + count, 0);
  return {
    reference: [...known.map(([, count]) => count), 0],
    current: [...known.map(([value]) => now.get(value) ?? 0), unseen]
  };
}
async function merged(engine, data, name) {
  const counts = await countsOf(engine, data, name);
  for (const token of tokensOf(find(data, name), data.missing)) {
    const count = counts.get(token);
    if (count === void 0) continue;
    counts.delete(token);
    counts.set(null, (counts.get(null) ?? 0) + count);
  }
  return counts;
}
var FEW_ROWS = 2e5;
async function isTooWide({ engine, reference, current }, { name }) {
  for (const { table } of [reference, current]) {
    const [rows] = await engine.aggregate(table, [{ op: "rows" }]);
    if (Number(rows) <= FEW_ROWS) continue;
    const [distinct] = await engine.aggregate(table, [{ op: "distinct", columns: [name] }]);
    if (Number(distinct) > MOST_CATEGORIES) return true;
  }
  return false;
}
var LENGTHS = Array.from({ length: 48 }, (_, i) => i <= 16 ? i : Math.round(16 * 1.25 ** (i - 16)));
async function lengths(pair2, { name }) {
  const side = async (data) => {
    const token = notToken(find(data, name), data.missing);
    const where = token === void 0 ? {} : { where: token };
    const cells = LENGTHS.map((min, i) => {
      const next = LENGTHS[i + 1];
      const predicate = { kind: "length", column: name, min, ...next === void 0 ? {} : { max: next - 1 } };
      return { op: "count_if", predicate, ...where };
    });
    const [rows, ...counts] = await pair2.engine.aggregate(data.table, [{ op: "rows" }, ...cells]);
    const held = counts.map(Number);
    return [...held, Number(rows) - held.reduce((sum2, count) => sum2 + count, 0)];
  };
  return { reference: await side(pair2.reference), current: await side(pair2.current) };
}

// packages/gates/src/data-validate/metrics/drift.ts
async function psi2(ask) {
  const { data, engine } = ask;
  const reference = ask.other;
  const name = namesOf(ask, "column")[0];
  for (const each of [data, reference]) comparable(each, name, ask);
  const found = await distributionOf({ engine, reference, current: data }, name);
  return { measured: psi(found.reference, found.current), notes: dependence(ask) };
}
async function drift(ask) {
  const { data, engine, roles, requirement } = ask;
  const reference = ask.other;
  const features = reference.table.columns.filter(({ name }) => !roles.noFeatures.has(name));
  const has = (name) => data.table.columns.some((column2) => column2.name === name);
  const shared2 = features.filter((column2) => has(column2.name) && isComparable(column2));
  if (shared2.length === 0)
    throw new SeaTrialsError(
      "missing-column",
      `${printable(data.name)} and ${printable(reference.name)} have no feature in common`,
      "Are these the files that were meant?",
      requirement.source
    );
  const members = [];
  for (const { name } of shared2) {
    const found = await distributionOf({ engine, reference, current: data }, name);
    members.push({ name, measured: massMoved(found.reference, found.current) });
  }
  const gone = features.filter((column2) => !has(column2.name));
  const rows = gone.length === 0 ? 0 : Number((await engine.aggregate(data.table, [{ op: "rows" }]))[0]);
  for (const { name } of gone) members.push({ name, measured: exact(1, rows) });
  return {
    measured: members,
    notes: [
      ...leftOut(
        ask,
        features.map(({ name }) => name),
        shared2.map(({ name }) => name)
      ),
      ...dependence(ask)
    ]
  };
}
var dependence = ({ roles }) => roles.entity === void 0 ? [] : [
  `intervals of drift and psi take rows for independent; rows of one ${printable(roles.entity)} are not, and the true intervals are wider`
];
function leftOut({ data, other, roles }, features, shared2) {
  const here = data.table.columns.map(({ name }) => name).filter((name) => !roles.noFeatures.has(name));
  const lists = features.filter((name) => here.includes(name) && !shared2.includes(name));
  const gone = features.filter((name) => !here.includes(name));
  const fresh = here.filter((name) => !features.includes(name));
  const say = (what, names) => names.length === 0 ? [] : [`drift does not compare ${what}: ${names.slice(0, 10).map(printable).join(", ")}`];
  const [now, then] = [printable(data.name), printable(other.name)];
  return [
    ...gone.length === 0 ? [] : [`columns that only ${then} has count as moved: ${gone.slice(0, 10).map(printable).join(", ")}`],
    ...say(`columns that only ${now} has`, fresh),
    ...say("lists and structures", lists)
  ];
}
function comparable(data, name, { requirement }) {
  const column2 = columnOf(data, name, requirement);
  if (isComparable(column2)) return;
  throw new SeaTrialsError(
    "bad-value",
    `${printable(name)} of ${printable(data.name)} holds lists or structures, which have no bins`,
    "Name another column.",
    requirement.source
  );
}

// packages/gates/src/data-validate/metrics/stated.ts
function distributionShift(ask) {
  const column2 = columnArgument(ask);
  const stated = ask.stated[column2.name];
  if (stated === void 0)
    throw new SeaTrialsError(
      "bad-requirement",
      `no contract states a distribution of ${printable(column2.name)}`,
      "State it at the column: `x-distribution: { shares: { a: 40%, b: 60% }, moved: 5% }`.",
      ask.requirement.source
    );
  const { shares, cells } = Array.isArray(stated.shares) ? bins(ask, stated) : values2(column2, stated);
  const rows = rowsOf(ask, column2);
  const held = { op: "count", column: column2.name, ...rows };
  const total = shares.reduce((sum2, share2) => sum2 + share2, 0);
  return {
    wanted: [held, ...cells.map((predicate) => ({ op: "count_if", predicate, ...rows }))],
    measure: ([count, ...found]) => {
      const counts = found.map(Number);
      const rest = Number(count) - counts.reduce((sum2, each) => sum2 + each, 0);
      return massMovedFrom([...shares.map((share2) => share2 / total), 0], [...counts, rest]);
    }
  };
}
function values2(column2, { shares }) {
  const entries = Object.entries(shares);
  const cells = entries.map(([value]) => {
    const literal = literalOf(column2, value);
    return { kind: "compare", column: column2.name, operator: "=", value: literal };
  });
  return { shares: entries.map(([, share2]) => shareOf(share2)), cells };
}
function literalOf({ name, type }, value) {
  if (type === "string" || type === "date") return value;
  if (type === "boolean" && (value === "true" || value === "false")) return value === "true";
  if ((type === "integer" || type === "number") && value.trim() !== "" && Number.isFinite(Number(value)))
    return Number(value);
  throw new SeaTrialsError(
    "bad-value",
    `${printable(name)} is of type ${type} and cannot be ${printable(value)}`,
    "Mend `x-distribution`; of numbers that are not a few, state shares between `edges`."
  );
}
function bins(ask, { shares, edges = [] }) {
  const { name } = numberArgument(ask);
  const beyond = (operator, value) => value === void 0 ? void 0 : { kind: "compare", column: name, operator, value };
  const parts = shares;
  return {
    shares: parts.map(shareOf),
    cells: parts.map((_, i) => allOf([beyond(">=", edges[i - 1]), beyond("<", edges[i])]))
  };
}

// packages/gates/src/data-validate/vocabulary/drift.ts
var DRIFT = [
  {
    spec: {
      ...counted(
        "distribution_shift",
        "mass that lies elsewhere than the shares say that the contract states at the column (`x-distribution`): total variation",
        "guard: distribution_shift(sex) <= 5%",
        { unit: "fraction", better: "lower" }
      ),
      kind: "estimate"
    },
    kind: "aggregate",
    plan: distributionShift
  },
  {
    spec: compared(
      "psi",
      "estimate",
      "",
      RANGE.size,
      "population stability index of a column against the other data set, over ten bins of equal mass and one of nulls",
      "recent.psi(age, train) <= 0.1",
      [column, dataset]
    ),
    kind: "computed",
    compute: psi2
  },
  {
    spec: compared(
      "drift",
      "estimate",
      "fraction",
      RANGE.fraction,
      "mass that moved between the values of a column (total variation), of every column that both data sets have",
      "guard: recent.drift(train) <= 0.1",
      [dataset]
    ),
    kind: "computed",
    compute: drift
  }
];

// packages/stats/src/anomaly.ts
var FEWEST_RUNS = 8;
var MOST_UNUSUAL = 8;
var LEAST_CHANCE = 1e-15;
var PER_MAD = 1 / normalQuantile(0.75);
var PER_MEAN = Math.sqrt(Math.PI / 2);
function usual(history) {
  if (history.length === 0) throw new RangeError("nothing to compare with");
  const median2 = medianSorted(ascending(history));
  const distances = ascending(history.map((x) => Math.abs(x - median2)));
  const mad = medianSorted(distances);
  if (mad > 0) return { median: median2, spread: PER_MAD * mad };
  const mean = distances.reduce((sum2, distance) => sum2 + distance, 0) / distances.length;
  return { median: median2, spread: PER_MEAN * mean };
}
var ascending = (values3) => values3.toSorted((a, b) => a - b);
function deviation(x, history) {
  const n = history.length;
  if (n < FEWEST_RUNS) return undefinedBecause("too few rows", n);
  const { median: median2, spread } = usual(history);
  if (x === median2) return exact(0, n);
  if (spread === 0) return undefinedBecause("zero variance", n);
  return exact(asNormal(Math.abs(x - median2) / spread, n), n);
}
function asNormal(ratio, n) {
  const factor = 1 + 1.1 / n + 35 / n ** 3;
  const df = 0.4 * n + (n % 2 === 0 ? 0.4 : -0.1);
  const chance = tCdf(-ratio / factor, df);
  return chance < LEAST_CHANCE ? MOST_UNUSUAL : Math.min(MOST_UNUSUAL, -normalQuantile(chance));
}
var sameSeason = (history, season) => history.filter((_, i) => (history.length - i) % season === 0);

// packages/gates/src/data-validate/metrics/anomaly.ts
async function anomaly(ask) {
  const { key, measure } = ask.inner;
  const season = seasonOf(ask);
  const { measured } = await measure();
  if (Array.isArray(measured))
    throw new SeaTrialsError(
      "bad-requirement",
      `${printable(key)} is a number of each of several columns, not one`,
      "Name a metric that is one number.",
      ask.requirement.source
    );
  const now = measured;
  if (now.kind === "undefined") return { measured: now };
  const metrics = { [key]: now.value };
  const runs = await ask.past?.() ?? [];
  const before = runs.flatMap(({ metrics: past }) => Object.hasOwn(past, key) ? [past[key]] : []);
  const compared2 = season === 1 ? before : sameSeason(before, season);
  const found = deviation(now.value, compared2);
  if (compared2.length < FEWEST_RUNS) return { measured: found, metrics, notApplicable: tooFew(compared2.length, season) };
  const { median: median2, spread } = usual(compared2);
  const [value, middle, width] = [now.value, median2, spread].map((number2) => formatNumber(number2));
  return {
    measured: found,
    metrics,
    detail: `${value} now, median ${middle} and spread ${width} of ${compared2.length} runs before`
  };
}
function tooFew(runs, season) {
  const of = season === 1 ? "runs" : `runs of the same season, every ${season}`;
  const how = runs === 0 ? "; it is kept by `history: true` in runs of the default branch" : "";
  return `the history has ${runs} of ${FEWEST_RUNS} ${of}${how}`;
}
function seasonOf(ask) {
  const season = numberOf(ask, "season") ?? 1;
  if (Number.isInteger(season) && season >= 1) return season;
  throw new SeaTrialsError(
    "bad-requirement",
    `a season of ${season} runs`,
    "Write the number of runs from one season to the next: 7 of daily runs.",
    ask.requirement.source
  );
}

// packages/gates/src/data-validate/vocabulary/history.ts
var HISTORY = [
  {
    spec: {
      ...compared(
        "anomaly",
        "exact",
        "",
        { low: 0, high: MOST_UNUSUAL },
        "how far a metric lies from the median of the accepted runs before, in robust standard deviations, 8 at most; with a season, of the runs so many back, twice as many, and so on",
        "anomaly(row_count) <= 4",
        [
          { name: "metric", kind: "call", summary: "the metric, with its data set and arguments" },
          optional({ name: "season", kind: "number", summary: "runs from one season to the next" })
        ]
      ),
      dataset: false
    },
    kind: "computed",
    compute: anomaly
  }
];

// packages/gates/src/data-validate/metrics/encoding.ts
var FOLDS = 5;
var BINS2 = 100;
var ROWS_OF_BIN = 10;
var SAMPLE = 1e5;
var MOST_VALUES = 1 << 20;
function codesOf(vector) {
  if (vector.kind === "coded") return vector;
  const known = /* @__PURE__ */ new Map();
  const codes = new Int32Array(vector.values.length);
  for (let i = 0; i < codes.length; i++) {
    const value = vector.values[i];
    if (vector.valid?.[i] === 0 || Number.isNaN(value)) codes[i] = -1;
    else {
      const code = known.get(value) ?? known.size;
      known.set(value, code);
      codes[i] = code;
    }
  }
  return { codes, values: [...known.keys()] };
}
function cellsOf(vector) {
  if (vector.kind === "coded") {
    const count = Math.min(vector.values.length, MOST_VALUES);
    return { codes: vector.codes.map((code) => code < 0 ? count : code % count), count: count + 1 };
  }
  const { values: values3, valid } = vector;
  const edges = edgesOf(values3, valid);
  const codes = new Int32Array(values3.length);
  for (let i = 0; i < values3.length; i++) {
    const value = values3[i];
    codes[i] = valid?.[i] === 0 || Number.isNaN(value) ? edges.length + 1 : binOf(value, edges);
  }
  return { codes, count: edges.length + 2 };
}
function ranked(vector, before) {
  if (vector.kind === "number") return vector;
  const { codes, values: values3 } = vector;
  const rank = new Float64Array(values3.length);
  const order = values3.map((_, code) => code).sort((a, b) => before(values3[a], values3[b]));
  order.forEach((code, at) => {
    rank[code] = at;
  });
  const valid = Uint8Array.from(codes, (code) => code < 0 ? 0 : 1);
  return {
    kind: "number",
    values: Float64Array.from(codes, (code) => code < 0 ? Number.NaN : rank[code]),
    valid
  };
}
function edgesOf(values3, valid) {
  const step = Math.max(1, Math.floor(values3.length / SAMPLE));
  const picked = values3.filter((value, i) => i % step === 0 && valid?.[i] !== 0 && !Number.isNaN(value)).sort();
  const distinct = picked.filter((value, i) => i === 0 || value !== picked[i - 1]);
  const bins2 = Math.min(BINS2, Math.max(2, Math.floor(picked.length / ROWS_OF_BIN)));
  if (distinct.length <= bins2) return distinct;
  const edges = new Float64Array(bins2 - 1).map((_, i) => picked[Math.floor((i + 1) * picked.length / bins2)]);
  return edges.filter((edge, i) => i === 0 || edge !== edges[i - 1]);
}
function binOf(value, edges) {
  let [low, high] = [0, edges.length];
  while (low < high) {
    const middle = low + high >> 1;
    if (edges[middle] <= value) low = middle + 1;
    else high = middle;
  }
  return low;
}
function areaOf(rows, positive, seed) {
  const { codes, count, classes, entities } = rows;
  const kept = keptRows(classes);
  const label = new Uint8Array(kept.length);
  const folds = foldsOf(kept, entities, seed);
  const width = FOLDS + 1;
  const seen = new Uint32Array(count * width);
  const hits = new Uint32Array(count * width);
  let positives = 0;
  for (let i = 0; i < kept.length; i++) {
    const row = kept[i];
    const hit = classes[row] === positive ? 1 : 0;
    const cell2 = codes[row] * width;
    label[i] = hit;
    positives += hit;
    for (const at of [cell2 + folds[i], cell2 + FOLDS]) {
      seen[at] = seen[at] + 1;
      hits[at] = hits[at] + hit;
    }
  }
  const prior = positives / kept.length;
  const score = new Float64Array(kept.length);
  for (let i = 0; i < kept.length; i++) {
    const cell2 = codes[kept[i]] * width;
    const own = cell2 + folds[i];
    const others = seen[cell2 + FOLDS] - seen[own];
    score[i] = (hits[cell2 + FOLDS] - hits[own] + prior) / (others + 1);
  }
  const entity = entities && kept.map((row) => entities[row]);
  const area = rocAuc(binarySample(label, { score }, entity === void 0 ? {} : { entity }));
  if (area.kind === "undefined") return undefinedBecause(kept.length === 0 ? "no rows" : "one class only", kept.length);
  return { kind: "estimate", value: area.value, n: area.n, interval: area.interval };
}
function keptRows(classes) {
  const rows = new Int32Array(classes.length);
  let count = 0;
  for (let row = 0; row < classes.length; row++) if (classes[row] >= 0) rows[count++] = row;
  return rows.subarray(0, count);
}
function foldsOf(rows, entities, seed) {
  const { below } = random(seed, "folds");
  const folds = new Uint8Array(rows.length);
  const drawn = /* @__PURE__ */ new Map();
  for (let i = 0; i < rows.length; i++) {
    const entity = entities?.[rows[i]] ?? -1;
    const fold = drawn.get(entity) ?? below(FOLDS);
    if (entity >= 0) drawn.set(entity, fold);
    folds[i] = fold;
  }
  return folds;
}

// packages/gates/src/data-validate/metrics/leakage.ts
var MOST_CLASSES = 50;
var FEW_ROWS2 = 2e5;
var MOST_GROUPED = 1e4;
async function labelLeakage(ask) {
  const { data, roles, requirement } = ask;
  const label = labelOf(ask);
  const features = data.table.columns.filter(({ name }) => !roles.noFeatures.has(name));
  if (features.length === 0)
    throw new SeaTrialsError(
      "missing-column",
      `${printable(data.name)} has no column besides label, id and weight`,
      "Is this the file that was meant?",
      requirement.source
    );
  const classes = classesOf(await vectorOf(ask, label), ask);
  const entities = await entitiesOf(ask);
  const members = [];
  for (const feature of features)
    members.push(...areas(feature.name, await labelled(ask, feature, classes, entities), classes, requirement.text));
  return { measured: members };
}
async function orderLeakage(ask) {
  const { data, roles, requirement } = ask;
  const label = await vectorOf(ask, labelOf(ask));
  const classes = classesOf(label, ask);
  const entities = await entitiesOf(ask);
  const members = [];
  const add = (name, vector) => {
    const rows = { ...cellsOf(vector), classes: classes.codes, ...entities === void 0 ? {} : { entities } };
    members.push(...areas(name, rows, classes, requirement.text));
  };
  const number2 = Float64Array.from(classes.codes, (_, row) => row);
  add("row number", { kind: "number", values: number2, valid: null });
  if (roles.id !== void 0 && data.table.columns.some(({ name }) => name === roles.id))
    add(roles.id, inOrder(columnOf(data, roles.id), await vectorOf(ask, roles.id)));
  return { measured: members };
}
var areas = (name, rows, classes, seed) => classes.asked.map(({ name: of, code }) => ({
  name: of === void 0 ? name : `${name} (${of})`,
  measured: areaOf(rows, code, seed)
}));
async function entitiesOf(ask) {
  const { entity } = ask.roles;
  if (entity === void 0) return void 0;
  return codesOf(await vectorOf(ask, columnOf(ask.data, entity, ask.requirement).name)).codes;
}
function labelOf({ data, roles, requirement }) {
  if (roles.label !== void 0) return columnOf(data, roles.label, requirement).name;
  throw new SeaTrialsError(
    "missing-column",
    "no label is named, so nothing can give it away",
    "Name it: `columns: { label: ... }` in the policy, or the input `label`.",
    requirement.source
  );
}
var vectorOf = async (ask, name) => (await ask.engine.vectors(ask.data.table, [name], rowsOf(ask).where))[name];
function classesOf(label, { roles, requirement }) {
  if (roles.task === "regression" && label.kind === "number") return { codes: aboveMedian(label), asked: [{ code: 1 }] };
  const { codes, values: values3 } = codesOf(label);
  if (values3.length > MOST_CLASSES)
    throw new SeaTrialsError(
      "bad-value",
      `the label ${printable(roles.label)} has ${values3.length} values`,
      "For a number to predict say `task: regression`; more than 50 classes are not judged.",
      requirement.source
    );
  if (values3.length <= 2) return { codes, values: values3, asked: [{ code: Math.max(0, values3.length - 1) }] };
  return { codes, values: values3, asked: values3.map((value, code) => ({ name: String(value), code })) };
}
function aboveMedian({ values: values3, valid }) {
  const there = (i) => valid?.[i] !== 0 && Number.isFinite(values3[i]);
  const sorted2 = values3.filter((_, i) => there(i)).sort();
  const middle = sorted2[sorted2.length >> 1];
  return Int32Array.from(values3, (value, i) => there(i) ? Number(value >= middle) : -1);
}
async function labelled(ask, feature, classes, entities) {
  if (entities === void 0 && classes.values !== void 0 && await isCategory(ask, feature))
    return grouped(ask, feature.name, classes.values);
  const vector = await vectorOf(ask, feature.name);
  const cells = cellsOf(CATEGORIES.includes(feature.type) ? vector : inOrder(feature, vector));
  return { ...cells, classes: classes.codes, ...entities === void 0 ? {} : { entities } };
}
var CATEGORIES = ["string", "boolean", "other"];
var inOrder = ({ type }, vector) => ranked(vector, (a, b) => {
  const [one, two] = [String(a), String(b)];
  if (type === "integer" && one.length !== two.length) return one.length - two.length;
  return one < two ? -1 : Number(one > two);
});
async function isCategory({ engine, data }, { name, type }) {
  if (type !== "string" && type !== "boolean") return false;
  const [rows] = await engine.aggregate(data.table, [{ op: "rows" }]);
  if (Number(rows) <= FEW_ROWS2) return true;
  const [distinct] = await engine.aggregate(data.table, [{ op: "distinct", columns: [name] }]);
  return Number(distinct) <= MOST_GROUPED;
}
async function grouped(ask, name, values3) {
  const { engine, data, roles } = ask;
  const groups = await engine.groups(data.table, [name, roles.label], [{ op: "rows", ...rowsOf(ask) }]);
  const rows = groups.reduce((sum2, { values: [count] }) => sum2 + Number(count), 0);
  const cells = { codes: new Int32Array(rows), count: groups.length };
  const classes = new Int32Array(rows);
  const classOf = new Map(values3.map((value, code) => [value, code]));
  const cellOf = /* @__PURE__ */ new Map();
  let from = 0;
  for (const {
    key,
    values: [count]
  } of groups) {
    const [value, label] = key;
    const cell2 = cellOf.get(value) ?? cellOf.size;
    cellOf.set(value, cell2);
    const to = from + Number(count);
    cells.codes.fill(cell2, from, to);
    classes.fill(classOf.get(label) ?? -1, from, to);
    from = to;
  }
  return { ...cells, classes };
}

// packages/stats/src/text/shingles.ts
var SHINGLE = 5;
var { imul } = Math;
var folded = (text) => text.normalize("NFKC").toLowerCase().replace(/\s+/gu, " ").trim();
function shingler() {
  let [first, second] = [new Int32Array(1024), new Int32Array(1024)];
  return (text) => {
    const length = Math.max(1, text.length - SHINGLE + 1);
    if (length > first.length) [first, second] = [new Int32Array(2 * length), new Int32Array(2 * length)];
    const width = Math.min(SHINGLE, text.length);
    for (let i = 0; i < length; i++) {
      let [a, b] = [0, 0];
      for (let k = i; k < i + width; k++) {
        const unit = text.charCodeAt(k) + 1;
        a = imul(a, 16777619) ^ unit;
        b = imul(b + unit, 1540483477);
      }
      first[i] = mixed(a);
      second[i] = mixed(b ^ width);
    }
    return { first, second, length };
  };
}
function mixed(value) {
  let hash = imul(value ^ value >>> 16, 2246822507);
  hash = imul(hash ^ hash >>> 13, 3266489909);
  return hash ^ hash >>> 16;
}
function jaccardTo(text) {
  const cut = shingler();
  const [own, theirs] = [new ShingleSet(), new ShingleSet()];
  own.fill(cut(text));
  return (other) => {
    theirs.fill(cut(other));
    const both = theirs.sharedWith(own);
    return both / (own.size + theirs.size - both);
  };
}
var ShingleSet = class {
  size = 0;
  #first = new Int32Array(0);
  #second = new Int32Array(0);
  /** Slots that this filling uses are those with its number. */
  #filling = new Int32Array(0);
  #number = 0;
  fill({ first, second, length }) {
    if (this.#first.length < 2 * length) this.#grow(1 << 33 - Math.clz32(length));
    this.#number++;
    this.size = 0;
    for (let i = 0; i < length; i++) {
      const slot = this.#slot(first[i], second[i]);
      if (this.#used(slot)) continue;
      this.#filling[slot] = this.#number;
      this.#first[slot] = first[i];
      this.#second[slot] = second[i];
      this.size++;
    }
  }
  sharedWith(other) {
    let both = 0;
    for (let slot = 0; slot < this.#first.length; slot++) {
      if (!this.#used(slot)) continue;
      if (other.#used(other.#slot(this.#first[slot], this.#second[slot]))) both++;
    }
    return both;
  }
  #grow(slots) {
    this.#first = new Int32Array(slots);
    this.#second = new Int32Array(slots);
    this.#filling = new Int32Array(slots);
    this.#number = 0;
  }
  #used(slot) {
    return this.#filling[slot] === this.#number;
  }
  /** Where a shingle stands, or would. */
  #slot(first, second) {
    const mask = this.#first.length - 1;
    let slot = first & mask;
    while (this.#used(slot) && (this.#first[slot] !== first || this.#second[slot] !== second)) slot = slot + 1 & mask;
    return slot;
  }
};

// packages/stats/src/text/minhash.ts
var { imul: imul2 } = Math;
var BINS3 = 32;
var PASSES = 4;
var PLACES = BINS3 * PASSES;
var EMPTY = 4294967295;
function signer(seed) {
  const { below } = random(seed, "minhash");
  const salts = Int32Array.from({ length: PASSES }, () => below(2 ** 32) | 0);
  const lenders = lendersOf(below);
  const signature = new Uint32Array(PLACES);
  return ({ first, length }) => {
    signature.fill(EMPTY);
    for (let i = 0; i < length; i++)
      for (let pass = 0; pass < PASSES; pass++) {
        const hash = mixed(first[i] ^ salts[pass]) >>> 0;
        const place = pass * BINS3 + (hash & BINS3 - 1);
        const value = hash >>> 5;
        if (value < signature[place]) signature[place] = value;
      }
    lend(signature, lenders);
    return signature;
  };
}
function lendersOf(below) {
  return Array.from({ length: PLACES }, () => {
    const order = Uint8Array.from({ length: BINS3 }, (_, i) => i);
    for (let i = BINS3 - 1; i > 0; i--) {
      const j = below(i + 1);
      [order[i], order[j]] = [order[j], order[i]];
    }
    return order;
  });
}
function lend(signature, lenders) {
  const filled = signature.slice();
  for (let place = 0; place < PLACES; place++) {
    if (filled[place] !== EMPTY) continue;
    const pass = place - place % BINS3;
    const lender = lenders[place].find((bin) => filled[pass + bin] !== EMPTY);
    signature[place] = filled[pass + lender];
  }
}
var missed = (similarity, { count, width }) => (1 - similarity ** width) ** count;
function bandsFor(threshold2) {
  let best = { count: PLACES, width: 1 };
  for (let width = 2; width <= PLACES; width++) {
    const bands = { count: Math.floor(PLACES / width), width };
    if (missed(threshold2, bands) <= 1e-4) best = bands;
  }
  return best;
}
function bandKeys(signature, { count, width }, keys, at) {
  for (let band = 0; band < count; band++) {
    let key = band;
    for (let i = 0; i < width; i++) {
      const place = band * width + i;
      key = mixed(imul2(key, 31) ^ signature[place % PASSES * BINS3 + Math.floor(place / PASSES)]);
    }
    keys[at + band] = key;
  }
}

// packages/stats/src/text/twins.ts
var SLACK = 5;
function twinsOf(texts, others, search2) {
  const bands = bandsFor(search2.threshold);
  const sign = signatures(bands, search2.seed);
  const own = sign(texts);
  const theirs = others === void 0 ? own : sign(others);
  const found = Array.from({ length: texts.length });
  const fewest = PLACES * search2.threshold - SLACK * Math.sqrt(PLACES * search2.threshold * (1 - search2.threshold));
  let left = search2.most;
  for (let band = 0; band < bands.count; band++) {
    const chains = chainsOf(theirs, band);
    for (let text = 0; text < texts.length; text++) {
      if (found[text] !== void 0) continue;
      let similarityTo;
      for (let other = chains.first(own, text); other >= 0; other = chains.next(other)) {
        if (others === void 0 && other >= text) break;
        if (own.key(text, band) !== theirs.key(other, band)) continue;
        if (agreedBefore(own, text, theirs, other, band) || agreement(own, text, theirs, other) < fewest) continue;
        if (left-- === 0) throw new RangeError("too many pairs to verify");
        similarityTo ??= jaccardTo(texts[text]);
        const similarity = similarityTo((others ?? texts)[other]);
        if (similarity < search2.threshold) continue;
        found[text] = { of: other, similarity };
        break;
      }
    }
  }
  return found;
}
function signatures(bands, seed) {
  const [cut, sign] = [shingler(), signer(seed)];
  return (texts) => {
    const keys = new Uint32Array(texts.length * bands.count);
    const bytes = new Uint8Array(texts.length * PLACES);
    for (let i = 0; i < texts.length; i++) {
      const signature = sign(cut(texts[i]));
      bandKeys(signature, bands, keys, i * bands.count);
      bytes.set(signature, i * PLACES);
    }
    return { size: texts.length, bytes, key: (text, band) => keys[text * bands.count + band] };
  };
}
function chainsOf({ size, key }, band) {
  const mask = (1 << 32 - Math.clz32(size)) - 1;
  const heads = new Int32Array(mask + 1).fill(-1);
  const next = new Int32Array(size).fill(-1);
  for (let text = size - 1; text >= 0; text--) {
    const slot = key(text, band) & mask;
    next[text] = heads[slot];
    heads[slot] = text;
  }
  return {
    first: (of, text) => heads[of.key(text, band) & mask],
    next: (text) => next[text]
  };
}
function agreedBefore(own, text, theirs, other, band) {
  for (let before = 0; before < band; before++) if (own.key(text, before) === theirs.key(other, before)) return true;
  return false;
}
function agreement(own, text, theirs, other) {
  const [from, to] = [text * PLACES, other * PLACES];
  let same = 0;
  for (let i = 0; i < PLACES; i++) if (own.bytes[from + i] === theirs.bytes[to + i]) same++;
  return same;
}

// packages/gates/src/data-validate/failing-rows.ts
var MOST_SHOWN = 5;
var MOST_WRITTEN = 1e4;
var MASK = "(masked)";
var LONGEST = 80;
function columnsShown({ table }, { id }, ...columns2) {
  const has = (name) => table.columns.some((column2) => column2.name === name);
  return [...new Set([...columns2, id].filter(has))];
}
function failingRow({ file, row, values: values3 }, showing, column2) {
  const { id, schema } = showing;
  const text = (name) => isPrivate(schema, name) ? MASK : cell(values3[name]);
  return {
    file: showing.file(file),
    row,
    ...id === void 0 || !(id in values3) ? {} : { key: text(id) },
    ...column2 === void 0 ? {} : { column: column2 },
    ...column2 === void 0 || !(column2 in values3) ? {} : { value: text(column2) }
  };
}
function twinRow(row, showing, more = "") {
  const { file, row: number2 } = row.twin;
  return { ...failingRow(row, showing), value: `also ${showing.file(file)} row ${number2}${more}` };
}
function cell(value) {
  const text = typeof value === "string" ? value : JSON.stringify(value ?? null);
  return text.length > LONGEST ? `${text.slice(0, LONGEST - 1)}\u2026` : text;
}
function isPrivate(schema, name) {
  const properties = schema.properties;
  const said = properties !== void 0 && Object.hasOwn(properties, name) ? properties[name]?.["x-classification"] : void 0;
  return said !== void 0 && said !== "public" && said !== "internal";
}

// packages/gates/src/data-validate/metrics/near-duplicates.ts
var THRESHOLD = 0.8;
var LOWEST = 0.5;
var MOST_TEXTS = 2e6;
var MOST_VERIFIED = 5e6;
async function nearDuplicates(ask) {
  const threshold2 = thresholdOf(ask);
  const { data, other, engine, showing } = ask;
  const own = await textsOf(ask, data);
  const theirs = other === void 0 ? void 0 : await textsOf(ask, other);
  const found = search(ask, own, theirs, threshold2);
  const [among, amongTexts] = [other ?? data, theirs ?? own];
  const twinOf = (row) => {
    const text = own.ofRow[row];
    const first = own.firstRow[text];
    if (theirs === void 0 && first < row) return { row: first, similarity: 1 };
    const twin = found[text];
    return twin && { row: amongTexts.firstRow[twin.of], similarity: twin.similarity };
  };
  let rows = 0;
  const repeats = [];
  own.ofRow.forEach((text, row) => {
    if (text < 0) return;
    rows++;
    if (twinOf(row) !== void 0) repeats.push(row);
  });
  return {
    measured: rows === 0 ? undefinedBecause("no rows", 0) : exact(repeats.length / rows, rows),
    failing: async (most) => {
      const shown = repeats.slice(0, most);
      const twins = shown.map((row) => twinOf(row));
      const located = await engine.locateRows(data.table, shown, columnsShown(data, showing));
      const asked = [...new Set(twins.map(({ row }) => row))].sort((a, b) => a - b);
      const places = await engine.locateRows(among.table, asked, []);
      const placeOf = new Map(asked.map((row, i) => [row, places[i]]));
      return located.map((row, i) => {
        const { row: at, similarity } = twins[i];
        return twinRow({ ...row, twin: placeOf.get(at) }, showing, `, ${similarity.toFixed(2)} alike`);
      });
    }
  };
}
function search(ask, own, theirs, threshold2) {
  try {
    return twinsOf(own.distinct, theirs?.distinct, { threshold: threshold2, seed: ask.requirement.text, most: MOST_VERIFIED });
  } catch (error) {
    if (!(error instanceof RangeError)) throw error;
    throw new SeaTrialsError(
      "bad-value",
      `more than ${MOST_VERIFIED} pairs of texts come near ${threshold2} without reaching it`,
      "They share boilerplate: leave it out of the column, or write a higher threshold.",
      ask.requirement.source,
      { cause: error }
    );
  }
}
async function textsOf(ask, data) {
  const { requirement, engine } = ask;
  const column2 = columnOf(data, namesOf(ask, "column")[0], requirement);
  if (column2.type !== "string")
    throw new SeaTrialsError(
      "bad-value",
      `${printable(column2.name)} of ${printable(data.name)} is of type ${column2.type}, not text`,
      "Name a column of texts; `overlap` compares values of any type.",
      requirement.source
    );
  const { codes, values: values3 } = (await engine.vectors(data.table, [column2.name]))[column2.name];
  const tokens = new Set(tokensOf(column2, data.missing));
  const known = /* @__PURE__ */ new Map();
  const textOf = values3.map((value) => {
    const text = tokens.has(value) ? "" : folded(String(value));
    if (text === "") return -1;
    const at = known.get(text) ?? known.size;
    known.set(text, at);
    return at;
  });
  if (known.size > MOST_TEXTS)
    throw new SeaTrialsError(
      "bad-value",
      `${printable(column2.name)} of ${printable(data.name)} holds ${known.size} texts; at most ${MOST_TEXTS} are compared`,
      "Compare parts of the data, or a sample of the rows.",
      requirement.source
    );
  const ofRow = codes.map((code) => code < 0 ? -1 : textOf[code]);
  const firstRow = new Array(known.size).fill(-1);
  ofRow.forEach((text, row) => {
    if (text >= 0 && firstRow[text] === -1) firstRow[text] = row;
  });
  return { distinct: [...known.keys()], firstRow, ofRow };
}
function thresholdOf(ask) {
  const threshold2 = numberOf(ask, "threshold") ?? THRESHOLD;
  if (threshold2 >= LOWEST && threshold2 <= 1) return threshold2;
  throw new SeaTrialsError(
    "bad-requirement",
    `${threshold2} is no similarity that texts are called near duplicates by`,
    `Write a number from ${LOWEST} to 1; it is ${THRESHOLD} unless said.`,
    ask.requirement.source
  );
}

// packages/gates/src/data-validate/metrics/overlap.ts
var DIGITS = 6;
var MOST_DIGITS = 15;
var overlap = (ask) => shared(ask, { columns: columnsCompared(ask) });
var normalisedOverlap = async (ask) => shared(ask, { columns: columnsCompared(ask), digits: digitsOf(ask) });
async function shared({ data, other, engine, showing }, likeness) {
  const second = other;
  const [rows] = await engine.aggregate(data.table, [{ op: "rows" }]);
  const count = await engine.overlap(data.table, second.table, likeness);
  return {
    measured: exact(count, Number(rows)),
    failing: async (most) => {
      const show = columnsShown(data, showing);
      const found = await engine.locateOverlap(data.table, second.table, likeness, show, most);
      return found.map((row) => twinRow(row, showing));
    }
  };
}
function columnsCompared(ask) {
  const { data, roles, requirement } = ask;
  const other = ask.other;
  const named2 = namesOf(ask, "column");
  for (const name of named2) for (const each of [data, other]) columnOf(each, name, requirement);
  const both = data.table.columns.map(({ name }) => name).filter((name) => name !== roles.id && other.table.columns.some((column2) => column2.name === name));
  const columns2 = named2.length > 0 ? named2 : both;
  if (columns2.length > 0) return columns2;
  throw new SeaTrialsError(
    "missing-column",
    `${printable(data.name)} and ${printable(other.name)} have no column in common`,
    "Are these the files that were meant?",
    requirement.source
  );
}
function digitsOf(ask) {
  const digits2 = numberOf(ask, "digits") ?? DIGITS;
  if (Number.isInteger(digits2) && digits2 >= 1 && digits2 <= MOST_DIGITS) return digits2;
  throw new SeaTrialsError(
    "bad-requirement",
    `numbers cannot be rounded to ${digits2} significant digits`,
    `Write a whole number from 1 to ${MOST_DIGITS}.`,
    ask.requirement.source
  );
}

// packages/gates/src/data-validate/metrics/time-overlap.ts
async function timeOverlap(ask) {
  const { data, engine, showing } = ask;
  const earlier = ask.other;
  const { name } = timeColumn(ask);
  const ordered = (each) => given(notToken(columnOf(each, name), each.missing));
  const [newest] = await engine.aggregate(earlier.table, [{ op: "max", column: name, ...ordered(earlier) }]);
  if (newest === null || newest === void 0) return { measured: undefinedBecause("no rows", 0) };
  const early = { kind: "compare", column: name, operator: "<=", value: newest };
  const { where } = ordered(data);
  const [rows, timed, overlapping] = await engine.aggregate(data.table, [
    { op: "rows" },
    { op: "count", column: name, ...given(where) },
    { op: "count_if", predicate: early, ...given(where) }
  ]);
  const untimed = Number(rows) - Number(timed);
  return {
    measured: Number(timed) === 0 ? undefinedBecause("no rows", 0) : exact(Number(overlapping) / Number(timed), Number(timed)),
    notes: untimed === 0 ? [] : [`${printable(ask.requirement.text)} leaves out ${untimed} rows of ${printable(data.name)} without a time`],
    failing: async (most) => {
      const show = columnsShown(data, showing, name);
      const found = await engine.locate(data.table, allOf([early, where]), show, most);
      return found.map((row) => failingRow(row, showing, name));
    }
  };
}
var given = (where) => where === void 0 ? {} : { where };
function timeColumn(ask) {
  const { data, roles, requirement } = ask;
  const name = namesOf(ask, "column")[0] ?? roles.time;
  if (name === void 0)
    throw new SeaTrialsError(
      "missing-column",
      "no column of time is named",
      "Name it: `columns: { time: ... }` in the policy, or after the data set.",
      requirement.source
    );
  const earlier = ask.other;
  const [late, early] = [columnOf(data, name, requirement), columnOf(earlier, name, requirement)];
  for (const [column2, each] of [
    [late, data],
    [early, earlier]
  ])
    if (kindOf2(column2) === void 0)
      throw new SeaTrialsError(
        "bad-value",
        `${printable(name)} of ${printable(each.name)} is of type ${column2.type}, which has no order in time`,
        "Name a column of dates, times or numbers, or declare it in the contract: `format: date-time`.",
        requirement.source
      );
  if (kindOf2(late) === kindOf2(early)) return late;
  throw new SeaTrialsError(
    "bad-value",
    `${printable(name)} is of type ${late.type} in ${printable(data.name)} and ${early.type} in ${printable(earlier.name)}`,
    "Give both the same type.",
    requirement.source
  );
}
function kindOf2({ type }) {
  if (type === "date" || type === "timestamp") return type;
  return type === "integer" || type === "number" ? "number" : void 0;
}

// packages/gates/src/data-validate/vocabulary/leakage.ts
var digits = { name: "digits", kind: "number", summary: "significant digits of numbers, 1 to 15" };
var threshold = { name: "threshold", kind: "number", summary: "similarity, 0.5 to 1" };
var LEAKAGE = [
  {
    spec: compared(
      "overlap",
      "exact",
      "",
      RANGE.count,
      "rows that also stand in the other data set, compared on the named columns or on all that both have but the id",
      "holdout.overlap(train) = 0",
      [dataset, optional(columns)]
    ),
    kind: "computed",
    compute: overlap
  },
  {
    spec: compared(
      "normalised_overlap",
      "exact",
      "",
      RANGE.count,
      "as `overlap`, of rows that are normalised first: case, white space and Unicode form of text, numbers to six significant digits or as many as are given",
      "holdout.normalised_overlap(train) = 0",
      [dataset, optional(digits), optional(columns)]
    ),
    kind: "computed",
    compute: normalisedOverlap
  },
  {
    spec: compared(
      "near_duplicates",
      "exact",
      "fraction",
      RANGE.fraction,
      "share of the texts of a column that are nearly the same as one of the other data set, or without it as an earlier one: similarity (Jaccard, of runs of five characters) of at least 0.8, or as given",
      "holdout.near_duplicates(review, train) = 0",
      [column, optional(dataset), optional(threshold)]
    ),
    kind: "computed",
    compute: nearDuplicates
  },
  {
    spec: compared(
      "time_overlap",
      "exact",
      "fraction",
      RANGE.fraction,
      "share of the rows that are not after the newest of the other data set, by the named column or the one that the policy calls `time`",
      "recent.time_overlap(train) = 0",
      [dataset, optional(column)]
    ),
    kind: "computed",
    compute: timeOverlap
  },
  {
    spec: {
      ...compared(
        "label_leakage",
        "estimate",
        "fraction",
        RANGE.fraction,
        "largest area under the ROC curve that a single column reaches for the label, cross-fitted; 0.5 is chance",
        "label_leakage <= 0.95",
        []
      ),
      condition: true,
      tasks: ["binary", "multiclass", "regression"]
    },
    kind: "computed",
    compute: labelLeakage
  },
  {
    spec: {
      ...compared(
        "order_leakage",
        "estimate",
        "fraction",
        RANGE.fraction,
        "largest area under the ROC curve that the number of the row, or the order of the ids, reaches for the label, cross-fitted; 0.5 is chance",
        "guard: order_leakage <= 0.6",
        []
      ),
      condition: true,
      tasks: ["binary", "multiclass", "regression"]
    },
    kind: "computed",
    compute: orderLeakage
  }
];

// packages/gates/src/data-validate/metrics/quantile.ts
var median = (ask) => quantilePlan(ask, 0.5);
function quantile(ask) {
  const given2 = ask.arguments.get("p")?.[0];
  const p = given2?.kind === "number" ? given2.value : Number.NaN;
  if (p >= 0 && p <= 1) return quantilePlan(ask, p);
  throw new SeaTrialsError(
    "bad-requirement",
    `there is no quantile at ${p}`,
    "Write a number from 0 to 1, or 0% to 100%.",
    ask.requirement.source
  );
}
function quantilePlan(ask, p) {
  const { operator, limit, over, call } = ask.requirement;
  const comparable2 = operator !== "=" && operator !== "!=" && limit.kind === "number";
  if (ask.exact || !comparable2 || over !== void 0 || call.by.length > 0) return sorted(ask, p);
  return counted2(ask, p, operator, limit.value);
}
function sorted(ask, p) {
  const column2 = numberArgument(ask).name;
  const rows = rowsOf(ask, numberArgument(ask));
  const value = p === 0.5 ? { op: "median", column: column2, ...rows } : { op: "quantile", column: column2, p, ...rows };
  return {
    wanted: [value, ...numbers(ask)],
    measure: ([answer, ...counts]) => number(answer, numberCount(ask, counts)),
    leftOut: ([, ...counts]) => notNumbers(counts)
  };
}
function counted2(ask, p, operator, limit) {
  const column2 = numberArgument(ask);
  const rows = rowsOf(ask, column2);
  const beyond = (side) => ({
    where: allOf([rows.where, { kind: "compare", column: column2.name, operator: side, value: limit }])
  });
  const upper = operator === ">=" || operator === "<" ? ">=" : ">";
  const lower = upper === ">=" ? "<" : "<=";
  return {
    wanted: [
      { op: upper === ">=" ? "count_below" : "count_at_most", column: column2.name, value: limit, ...rows },
      { op: "max", column: column2.name, ...beyond(lower) },
      { op: "min", column: column2.name, ...beyond(upper) },
      ...numbers(ask)
    ],
    measure: ([under, largestUnder, smallestOver, ...counts]) => {
      const n = numberCount(ask, counts);
      if (n === 0) return undefinedBecause("no rows", 0);
      const h = (n - 1) * p;
      if (Number(under) <= Math.floor(h)) return bound(smallestOver, n);
      if (Number(under) > Math.ceil(h)) return bound(largestUnder, n);
      return sorted(ask, p);
    },
    leftOut: ([, , , ...counts]) => notNumbers(counts)
  };
}
var bound = (value, n) => ({ ...exact(Number(value), n), approximate: true });

// packages/gates/src/data-validate/metrics/shape.ts
function shape(ask) {
  const column2 = numberArgument(ask).name;
  const rows = rowsOf(ask, numberArgument(ask));
  const [power, excess] = ask.requirement.call.metric === "skewness" ? [3, 0] : [4, 3];
  return {
    wanted: [{ op: "mean", column: column2, ...rows }, { op: "stddev", column: column2, ...rows }, ...numbers(ask)],
    measure: ([mean, sample, ...counts]) => {
      const n = numberCount(ask, counts);
      if (n === 0) return undefinedBecause("no rows", 0);
      const scale = Number(sample) * Math.sqrt((n - 1) / n);
      if (!(scale > 0)) return undefinedBecause("zero variance", n);
      return {
        wanted: [{ op: "central_moment", column: column2, center: Number(mean), scale, power, ...rows }],
        measure: ([moment2]) => number(moment2 === null ? null : Number(moment2) - excess, n)
      };
    },
    leftOut: ([, , ...counts]) => notNumbers(counts)
  };
}
var FENCE = 3;
function outlierShare(ask) {
  const column2 = numberArgument(ask).name;
  const rows = rowsOf(ask, numberArgument(ask));
  const beyond = (operator, value) => ({ kind: "compare", column: column2, operator, value });
  return {
    wanted: [
      { op: "quantile", column: column2, p: 0.25, ...rows },
      { op: "quantile", column: column2, p: 0.75, ...rows },
      ...numbers(ask)
    ],
    measure: ([first, third, ...counts]) => {
      const n = numberCount(ask, counts);
      if (n === 0) return undefinedBecause("no rows", 0);
      const [low, high] = [Number(first), Number(third)];
      if (low === high) return undefinedBecause("zero variance", n);
      const reach = FENCE * (high - low);
      const predicate = anyOf([beyond("<", low - reach), beyond(">", high + reach)]);
      return {
        wanted: [{ op: "count_if", predicate, ...rows }],
        measure: ([found]) => exact(Number(found) / n, n)
      };
    },
    leftOut: ([, , ...counts]) => notNumbers(counts)
  };
}
function textLength(ask) {
  const op = ask.requirement.call.metric;
  const column2 = columnArgument(ask);
  const rows = rowsOf(ask, column2);
  return {
    wanted: [
      { op, column: column2.name, ...rows },
      { op: "count", column: column2.name, ...rows }
    ],
    measure: ([value, count]) => number(value, Number(count))
  };
}
function correlation(ask) {
  const pair2 = [numberArgument(ask, "a"), numberArgument(ask, "b")];
  const [a, b] = pair2;
  const op = ask.requirement.call.metric;
  const { where } = rowsOf(ask, ...pair2);
  const finite = pair2.map(({ name }) => ({ kind: "finite", column: name }));
  const rows = where === void 0 ? {} : { where };
  return {
    wanted: [
      { op, columns: [a.name, b.name], ...rows },
      { op: "count_if", predicate: allOf(finite), ...rows },
      ...pair2.map((column2) => ({ op: "count_if", predicate: isInfinite(column2), ...rows }))
    ],
    measure: ([coefficient, count, ...infinite]) => {
      for (const [i, column2] of pair2.entries()) refuseInfinite(ask, column2, Number(infinite[i]));
      const n = Number(count);
      if (n === 0) return undefinedBecause("no rows", 0);
      return coefficient === null ? undefinedBecause("zero variance", n) : exact(Number(coefficient), n);
    }
  };
}

// packages/gates/src/data-validate/vocabulary/moments.ts
var MOMENTS = [
  {
    spec: counted("min", "smallest number; NaN is left out and said, an infinity is an error", "min(age) >= 18"),
    kind: "aggregate",
    plan: moment
  },
  {
    spec: counted("max", "largest number; NaN is left out and said, an infinity is an error", "max(age) <= 120"),
    kind: "aggregate",
    plan: moment
  },
  {
    spec: counted("sum", "sum of the numbers; NaN and infinities as for `min`", "sum(amount) >= 0"),
    kind: "aggregate",
    plan: moment
  },
  {
    spec: counted("mean", "arithmetic mean; NaN and infinities as for `min`", "mean(age) >= 30"),
    kind: "aggregate",
    plan: moment
  },
  {
    spec: counted(
      "stddev",
      "standard deviation of the sample (n - 1); NaN and infinities as for `min`",
      "stddev(age) >= 5",
      {
        range: RANGE.size
      }
    ),
    kind: "aggregate",
    plan: moment
  },
  {
    spec: counted(
      "median",
      "median; its comparison is settled by counting where that is enough; NaN and infinities as for `min`",
      "median(age) >= 38"
    ),
    kind: "aggregate",
    plan: median
  },
  {
    spec: counted(
      "quantile",
      "quantile at p, interpolated (type 7); NaN and infinities as for `min`",
      "quantile(income, 0.99) <= 500000",
      {
        arguments: [column, { name: "p", kind: "number", summary: "from 0 to 1" }]
      }
    ),
    kind: "aggregate",
    plan: quantile
  },
  {
    spec: counted(
      "skewness",
      "m3 / m2^1.5, central moments of the population; NaN and infinities as for `min`",
      "skewness(income) <= 3"
    ),
    kind: "aggregate",
    plan: shape
  },
  {
    spec: counted(
      "kurtosis",
      "excess kurtosis, m4 / m2^2 - 3, central moments of the population; NaN and infinities as for `min`",
      "kurtosis(income) <= 20",
      { range: { low: -2, high: null } }
    ),
    kind: "aggregate",
    plan: shape
  },
  {
    spec: counted(
      "outlier_share",
      "numbers more than three interquartile ranges outside of the quartiles (Tukey's outer fences) over numbers",
      "outlier_share(income) <= 1%",
      { unit: "fraction", better: "lower" }
    ),
    kind: "aggregate",
    plan: outlierShare
  },
  {
    spec: counted("min_length", "characters of the shortest text", "min_length(name) >= 1", { range: RANGE.count }),
    kind: "aggregate",
    plan: textLength
  },
  {
    spec: counted("max_length", "characters of the longest text", "max_length(name) <= 200", { range: RANGE.count }),
    kind: "aggregate",
    plan: textLength
  },
  {
    spec: counted("mean_length", "mean number of characters of a text", "mean_length(review) >= 20", {
      range: RANGE.size
    }),
    kind: "aggregate",
    plan: textLength
  },
  {
    spec: counted(
      "correlation",
      "Pearson's correlation of two columns of numbers, over the rows that have both",
      "correlation(age, income) >= 0.1",
      { arguments: pair, range: RANGE.correlation }
    ),
    kind: "aggregate",
    plan: correlation
  },
  {
    spec: counted(
      "rank_correlation",
      "Spearman's rank correlation of two columns of numbers, over the rows that have both",
      "rank_correlation(age, income) >= 0.1",
      { arguments: pair, range: RANGE.correlation, by: false }
    ),
    kind: "aggregate",
    plan: correlation
  }
];

// packages/profile/src/sensitive/profile-names.ts
var PROFILES = ["gdpr", "hipaa", "pci"];

// packages/gates/src/data-validate/metrics/anonymity.ts
async function kAnonymity(ask) {
  const by = namesOf(ask, "column").map((name) => columnOf(ask.data, name, ask.requirement).name);
  const sizes = await ask.engine.classSizes(ask.data.table, by, whereOf(ask));
  return smallest(sizes, ask, by, "rows");
}
async function lDiversity(ask) {
  const [distinct, ...by] = namesOf(ask, "column").map((name) => columnOf(ask.data, name, ask.requirement).name);
  if (distinct === void 0 || by.length === 0 || by.includes(distinct))
    throw new SeaTrialsError(
      "bad-requirement",
      "`l_diversity` takes the sensitive column first, and other columns as quasi-identifiers",
      "Write `l_diversity(diagnosis, zip, age) >= 2`.",
      ask.requirement.source
    );
  const sizes = await ask.engine.classSizes(ask.data.table, by, { distinct, ...whereOf(ask) });
  return smallest(sizes, ask, by, `values of ${printable(distinct)}`);
}
var whereOf = ({ requirement }) => requirement.call.condition === void 0 ? {} : { where: requirement.call.condition };
var MOST_SIZES = 5;
function smallest(sizes, { requirement }, by, what) {
  const [least] = sizes;
  if (least === void 0) return { measured: undefinedBecause("no rows", 0) };
  const rows = sum(sizes, (each) => each.rows);
  const classes = `${formatNumber(sum(sizes, (each) => each.classes))} classes over ${by.map(printable).join(", ")}`;
  const measured = exact(least.size, rows);
  const limit = requirement.limit.kind === "number" ? requirement.limit.value : 0;
  const small = sizes.filter(({ size }) => size < limit);
  const said = small.slice(0, MOST_SIZES).map(({ size, classes: count }) => `${formatNumber(count)} of ${formatNumber(size)}`);
  const more = small.length > said.length ? ", ..." : "";
  const below = small.length === 0 ? "" : `; ${formatNumber(sum(small, (each) => each.classes))} below ${formatNumber(limit)} with ${formatNumber(sum(small, (each) => each.rows))} of ${formatNumber(rows)} rows (classes of ${what}: ${said.join(", ")}${more})`;
  return { measured, told: { reason: `the smallest of ${classes} has ${formatNumber(least.size)} ${what}${below}` } };
}
var sum = (sizes, of) => sizes.reduce((all, each) => all + of(each), 0);

// packages/gates/src/data-validate/metrics/sensitive.ts
import { basename } from "node:path";
async function sensitiveValues(ask) {
  const { engine, data, exact: all } = ask;
  const [profile] = namesOf(ask, "profile");
  const { findSensitive } = await import("./find-M6NUN3B2.js");
  const found = await findSensitive(engine, data.table, { confidence: confidenceOf(ask), exact: all });
  if (found.read.rows === 0) return { measured: undefinedBecause("no rows", 0) };
  const ruled = await rulings(found.findings, ask, profile);
  const forbidden = ruled.filter(({ allowed }) => !allowed);
  const columns2 = new Set(forbidden.map(({ column: column2 }) => column2));
  const [worst] = [...forbidden].sort((a, b) => b.confidence - a.confidence);
  return {
    measured: exact(columns2.size, found.read.rows),
    failing: async (most) => forbidden.flatMap((each) => rowsOf2(each, ask)).slice(0, most),
    told: {
      reason: reasonOf(forbidden, columns2.size, found, profile),
      ...worst === void 0 ? {} : { worst: worst.column },
      ...ruled.length === 0 ? {} : { members: (outcome) => ruled.map((each) => memberOf(each, outcome)) }
    }
  };
}
function confidenceOf(ask) {
  const confidence = numberOf(ask, "confidence") ?? 0.8;
  if (confidence >= 0.5 && confidence < 1) return confidence;
  throw new SeaTrialsError(
    "bad-requirement",
    `a confidence of ${formatNumber(confidence)} would count every column, or none`,
    "Write a number from 0.5 to below 1, or leave it out.",
    ask.requirement.source
  );
}
async function rulings(findings, { showing }, profile) {
  const { kindNamed, ruling } = await import("./profiles-EGW5G6DD.js");
  return findings.flatMap((finding) => {
    const ruled = ruling(finding.kind, classificationOf(showing.schema, finding.column), profile);
    return ruled === void 0 ? [] : [{ ...finding, ...ruled, title: kindNamed(finding.kind).title }];
  });
}
function classificationOf({ properties }, name) {
  if (!isObject(properties) || !Object.hasOwn(properties, name)) return void 0;
  const column2 = properties[name];
  const said = isObject(column2) ? column2["x-classification"] : void 0;
  return typeof said === "string" ? said : void 0;
}
function memberOf(finding, outcome) {
  return {
    name: finding.column,
    outcome: finding.allowed ? "pass" : outcome,
    observed: finding.matched,
    n: finding.rows,
    reason: `${sentenceOf(finding)}${finding.allowed ? "; declared in the contract" : ""}`
  };
}
var rowsOf2 = ({ column: column2, shape: shape2, evidence }, { showing }) => evidence.at.map(({ file, row }) => ({ file: showing.file(file), row, column: column2, value: shape2 }));
var MOST_NAMED = 5;
function reasonOf(forbidden, columns2, { read }, profile) {
  const rules = profile === void 0 ? "the contract does" : `the profile \`${profile}\` and the contract do`;
  const all = `rows read: ${formatNumber(read.rows)}, columns: ${read.columns}`;
  const sample = read.sampled.length === 0 ? "" : `; of ${read.sampled.length} of them a fixed sample of about ${formatNumber(read.most)} different values was tested, \`exact\` tests all`;
  if (columns2 === 0) return `no column was found to hold values that ${rules} not allow; ${all}${sample}`;
  const named2 = forbidden.slice(0, MOST_NAMED).map((each) => `${printable(each.column)}: ${sentenceOf(each)}`);
  const more = forbidden.length > named2.length ? [`and ${forbidden.length - named2.length} more`] : [];
  const hold = columns2 === 1 ? "1 column holds" : `${columns2} columns hold`;
  return `${hold} values that ${rules} not allow: ${[...named2, ...more].join("; ")}; ${all}${sample}`;
}
function sentenceOf({ title, confidence, matched, rows, shape: shape2, evidence, article }) {
  const files = new Set(evidence.at.map(({ file }) => file));
  const places = evidence.at.map(
    ({ file, row }) => files.size > 1 ? `${printable(basename(file))}:${row}` : String(row)
  );
  const at = places.length === 0 ? "" : `, in rows ${places.join(", ")}`;
  const rule = article === void 0 ? "" : ` (${article})`;
  const sure = Math.min(0.999, Math.floor(confidence * 1e3) / 1e3);
  const { passed, tried, genuine } = evidence;
  const texts = `${formatNumber(passed)} of ${formatNumber(tried)} texts of the form are valid (at least ${formatNumber(genuine, "%")} beyond chance)`;
  return `${title}${rule}, confidence ${sure}, ${formatNumber(matched)} of ${formatNumber(rows)} rows, ${texts}, shaped ${printable(shape2)}${at}`;
}

// packages/gates/src/data-validate/vocabulary/sensitive.ts
var AT_LEAST_ONE = { low: 1, high: null, whole: true };
var SENSITIVE = [
  {
    spec: compared(
      "sensitive_values",
      "exact",
      "",
      RANGE.count,
      "columns that hold sensitive values (found by format, checksum and statistics) which `x-classification` does not allow; with `gdpr`, `hipaa` or `pci` those that this profile speaks of. A number is the confidence from which a column counts, 0.8 unless said",
      "warn: sensitive_values = 0",
      [
        optional({ name: "profile", kind: "word", words: PROFILES, summary: "`gdpr`, `hipaa` or `pci`" }),
        optional({ name: "confidence", kind: "number", summary: "from 0.5 to 1" })
      ]
    ),
    kind: "computed",
    compute: sensitiveValues
  },
  {
    spec: {
      ...compared(
        "k_anonymity",
        "exact",
        "",
        AT_LEAST_ONE,
        "rows of the smallest class of rows that are equal in the quasi-identifiers; a missing value is a value",
        "k_anonymity(zip, age, sex) >= 5",
        [columns]
      ),
      better: "higher",
      condition: true
    },
    kind: "computed",
    compute: kAnonymity
  },
  {
    spec: {
      ...compared(
        "l_diversity",
        "exact",
        "",
        AT_LEAST_ONE,
        "distinct values of the first column, in the class of rows equal in the quasi-identifiers that has the fewest; a missing value is a value",
        "l_diversity(diagnosis, zip, age, sex) >= 2",
        [{ ...columns, summary: "the sensitive column, then the quasi-identifiers" }]
      ),
      better: "higher",
      condition: true
    },
    kind: "computed",
    compute: lDiversity
  }
];

// packages/gates/src/data-validate/metrics/values.ts
function uniqueness(ask) {
  const { columns: columns2, rows } = valuesOf(ask);
  const parts = {
    singletons: { op: "singletons", columns: columns2, ...rows },
    distinct: { op: "distinct", columns: columns2, ...rows },
    held: heldRows(columns2, rows)
  };
  const wanted = {
    uniqueness: [parts.singletons, parts.held],
    distinctness: [parts.distinct, parts.held],
    unique_value_ratio: [parts.singletons, parts.distinct]
  }[ask.requirement.call.metric];
  return {
    wanted: [...wanted, parts.held],
    measure: ([part, whole, held]) => Number(held) === 0 ? undefinedBecause("no rows", 0) : exact(Number(part) / Number(whole), Number(held))
  };
}
function entropy(ask) {
  const { columns: columns2, rows } = valuesOf(ask);
  return {
    wanted: [{ op: "entropy", columns: columns2, ...rows }, heldRows(columns2, rows)],
    measure: ([nats, held]) => natsOf(Number(nats), Number(held))
  };
}
function mutualInformation(ask) {
  const pair2 = ["a", "b"].map((place) => columnOf(ask.data, namesOf(ask, place)[0], ask.requirement));
  const columns2 = pair2.map(({ name }) => name);
  const where = allOf([rowsOf(ask, ...pair2).where, ...columns2.map(isHeld)]);
  const of = (names) => ({ op: "entropy", columns: names, where });
  return {
    wanted: [...columns2.map((name) => of([name])), of(columns2), { op: "rows", where }],
    measure: ([a, b, together, held]) => natsOf(Number(a) + Number(b) - Number(together), Number(held))
  };
}
var natsOf = (nats, held) => held === 0 ? undefinedBecause("no rows", 0) : exact(Math.max(0, nats), held);
function valuesOf(ask) {
  const columns2 = namesOf(ask, "column").map((name) => columnOf(ask.data, name, ask.requirement));
  return { columns: columns2.map(({ name }) => name), rows: rowsOf(ask, ...columns2) };
}
var isHeld = (column2) => ({ kind: "compare", column: column2, operator: "!=", value: null });
var heldRows = (columns2, { where }) => ({
  op: "rows",
  where: allOf([where, ...columns2.map(isHeld)])
});
function constantColumns(ask) {
  const columns2 = chosen(ask);
  const rows = rowsOf(ask);
  return {
    wanted: [
      { op: "rows", ...rows },
      ...columns2.map(({ name }) => ({ op: "constant", column: name, ...rows }))
    ],
    measure: ([n, ...found]) => Number(n) === 0 ? undefinedBecause("no rows", 0) : exact(found.filter((one) => Number(one) === 1).length, Number(n)),
    notes: ([n, ...found]) => named(ask, Number(n) === 0 ? [] : columns2.filter((_, i) => Number(found[i]) === 1))
  };
}
function almostConstantColumns(ask) {
  const given2 = ask.arguments.get("share")?.[0];
  const least = given2?.kind === "number" ? given2.value : Number.NaN;
  if (!(least > 0 && least <= 1))
    throw new SeaTrialsError(
      "bad-requirement",
      `${least} is no share of the rows`,
      "Write it in per cent: `almost_constant_columns(99%) = 0`.",
      ask.requirement.source
    );
  const columns2 = chosen(ask);
  const rows = rowsOf(ask);
  const isConstant = (count, n) => Number(count) >= least * Number(n);
  return {
    wanted: [
      { op: "rows", ...rows },
      ...columns2.map(({ name }) => ({ op: "mode_count", column: name, ...rows }))
    ],
    measure: ([n, ...found]) => Number(n) === 0 ? undefinedBecause("no rows", 0) : exact(found.filter((count) => isConstant(count, n)).length, Number(n)),
    notes: ([n, ...found]) => named(ask, Number(n) === 0 ? [] : columns2.filter((_, i) => isConstant(found[i], n)))
  };
}
function chosen({ data, requirement, ...ask }) {
  const names = (ask.arguments.get("column") ?? []).flatMap((each) => each.kind === "name" ? [each.name] : []);
  return names.length === 0 ? data.table.columns : names.map((name) => columnOf(data, name, requirement));
}
var MOST_NAMED2 = 10;
function named({ data, requirement }, columns2) {
  if (columns2.length === 0) return [];
  const names = columns2.slice(0, MOST_NAMED2).map(({ name }) => printable(name));
  const more = columns2.length > MOST_NAMED2 ? ` and ${columns2.length - MOST_NAMED2} more` : "";
  return [`${printable(requirement.text)} counts in ${printable(data.name)}: ${names.join(", ")}${more}`];
}
function conflictingLabels(ask) {
  const { data, roles, requirement } = ask;
  const label = columnOf(data, labelOf2(ask), requirement).name;
  const given2 = namesOf(ask, "column").map((name) => columnOf(data, name, requirement).name);
  const features = data.table.columns.map(({ name }) => name).filter((name) => !roles.noFeatures.has(name));
  const columns2 = given2.length > 0 ? given2 : features;
  if (columns2.length === 0)
    throw new SeaTrialsError(
      "missing-column",
      `${printable(data.name)} has no column besides label, id and weight`,
      "Name the features, or give the file that was meant.",
      requirement.source
    );
  const where = allOf([rowsOf(ask, columnOf(data, label)).where, isHeld(label)]);
  return {
    wanted: [
      { op: "conflicts", columns: columns2, label, where },
      { op: "rows", where }
    ],
    measure: ([conflicting, rows]) => share(Number(conflicting), Number(rows))
  };
}
function labelOf2({ roles, requirement }) {
  if (roles.label !== void 0) return roles.label;
  throw new SeaTrialsError(
    "missing-column",
    "no label is named, so none can conflict",
    "Name it: `columns: { label: ... }` in the policy, or the input `label`.",
    requirement.source
  );
}

// packages/gates/src/data-validate/vocabulary/values.ts
var VALUES = [
  {
    spec: counted(
      "distinct_count",
      "values that differ, exact; of several columns, combinations of values",
      "distinct_count(education) = 16",
      { arguments: [columns], range: RANGE.count }
    ),
    kind: "aggregate",
    plan: distinctCount
  },
  {
    spec: counted(
      "duplicate_rows",
      "rows that repeat an earlier one over rows, compared on the named columns or on all but the id",
      "duplicate_rows <= 2%",
      { arguments: [optional(columns)], unit: "fraction", better: "lower" }
    ),
    kind: "aggregate",
    plan: duplicateRows
  },
  {
    spec: counted("uniqueness", "values that occur once over rows with a value", "uniqueness(email) >= 99%", {
      arguments: [columns],
      unit: "fraction"
    }),
    kind: "aggregate",
    plan: uniqueness
  },
  {
    spec: counted("distinctness", "values that differ over rows with a value", "distinctness(email) = 100%", {
      arguments: [columns],
      unit: "fraction"
    }),
    kind: "aggregate",
    plan: uniqueness
  },
  {
    spec: counted(
      "unique_value_ratio",
      "values that occur once over values that differ",
      "unique_value_ratio(email) >= 99%",
      { arguments: [columns], unit: "fraction" }
    ),
    kind: "aggregate",
    plan: uniqueness
  },
  {
    spec: counted("entropy", "Shannon entropy of the values, -sum p ln p, in nats", "entropy(education) >= 1.5", {
      arguments: [columns],
      range: RANGE.size
    }),
    kind: "aggregate",
    plan: entropy
  },
  {
    spec: counted(
      "mutual_information",
      "what one column says of another, sum p(a, b) ln (p(a, b) / p(a) p(b)) over their values, in nats",
      "mutual_information(education, occupation) <= 0.5",
      { arguments: pair, range: RANGE.size }
    ),
    kind: "aggregate",
    plan: mutualInformation
  },
  {
    spec: counted(
      "conflicting_labels",
      "rows whose features (the named columns, or all) equal those of a row with another label, over rows with a label",
      "conflicting_labels <= 1%",
      { arguments: [optional(columns)], unit: "fraction", better: "lower", by: false }
    ),
    kind: "aggregate",
    plan: conflictingLabels
  },
  {
    spec: counted(
      "constant_columns",
      "columns (of those named, or of all) in which all rows say the same; a missing value is something to say",
      "constant_columns = 0",
      { arguments: [optional(columns)], range: RANGE.count, better: "lower", by: false }
    ),
    kind: "aggregate",
    plan: constantColumns
  },
  {
    spec: counted(
      "almost_constant_columns",
      "columns (of those named, or of all) of which one value, or missing, has at least the given share of the rows",
      "almost_constant_columns(99%) = 0",
      {
        arguments: [{ name: "share", kind: "number", summary: "from 0 to 1" }, optional(columns)],
        range: RANGE.count,
        better: "lower",
        by: false
      }
    ),
    kind: "aggregate",
    plan: almostConstantColumns
  }
];

// packages/gates/src/data-validate/metrics.ts
var METRICS = [
  ...COUNTS,
  ...VALUES,
  ...MOMENTS,
  ...LEAKAGE,
  ...DRIFT,
  ...HISTORY,
  ...SENSITIVE
];
var dataVocabulary = { gate: "data-validate", metrics: METRICS.map(({ spec }) => spec) };

export {
  MOST_SHOWN,
  MOST_WRITTEN,
  columnsShown,
  failingRow,
  METRICS,
  dataVocabulary
};
