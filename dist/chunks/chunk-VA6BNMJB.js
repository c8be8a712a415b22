import{createRequire as __seaTrialsRequire}from'node:module';const require=__seaTrialsRequire(import.meta.url);
import {
  CLEAR_TOKENS,
  amountsOrDates
} from "./chunk-UTLH7OE5.js";
import {
  narrowed
} from "./chunk-H7AS7YAA.js";
import {
  ENDLESS,
  jensenShannon,
  kullbackLeiblerFrom,
  largestChange,
  massMoved,
  massMovedFrom,
  massMovedWithin,
  psi,
  summed,
  total
} from "./chunk-DUHE6UHF.js";
import {
  thinned
} from "./chunk-4RS5BBQ7.js";
import {
  columnsIn
} from "./chunk-P6VMRYRZ.js";
import {
  OddColumn,
  UnfitColumn,
  assertTwo,
  columnArgument,
  columnOf,
  conditionOf,
  heldIn,
  leftOutNote,
  namesOf,
  numberArgument,
  numberOf,
  rowsOf
} from "./chunk-6B46OIE3.js";
import {
  classOf,
  hiddenIn,
  isPrivate
} from "./chunk-UXI2KYKF.js";
import {
  bonferroni
} from "./chunk-VD2NFCPH.js";
import {
  shareOf
} from "./chunk-T7KXZSX2.js";
import {
  printCall,
  printName
} from "./chunk-BBDBGQUP.js";
import {
  medianSorted
} from "./chunk-I73VOE4O.js";
import {
  alikeEffect,
  clustered,
  effectOf,
  rocAuc
} from "./chunk-UAJZ7R2R.js";
import {
  verb
} from "./chunk-FPMNYM5Q.js";
import {
  avalanche,
  binarySample,
  random,
  shuffle
} from "./chunk-Y3K7NPZO.js";
import {
  argsort
} from "./chunk-P43VE5F7.js";
import {
  MASK
} from "./chunk-UKW5RIMB.js";
import {
  chiSquareQuantile,
  normalQuantile,
  tCdf
} from "./chunk-545X53NH.js";
import {
  valueNames
} from "./chunk-7EFNREQP.js";
import {
  exact,
  undefinedBecause
} from "./chunk-MVB5BEBX.js";
import {
  byLengthNote,
  clustersOf,
  count,
  cut,
  find,
  foldedInto,
  hasColumn,
  isByLength,
  isClock,
  isComparable,
  widened
} from "./chunk-ET2TYQOE.js";
import {
  allOf,
  anyOf,
  isHeld,
  isMissing,
  notToken,
  tokensOf
} from "./chunk-UWKGY5S5.js";
import {
  VALUE_FLOOR
} from "./chunk-S5O552YR.js";
import {
  RANGE
} from "./chunk-DD2TZ3UH.js";
import {
  formatNumber,
  printable,
  someOf
} from "./chunk-UVDTI5O6.js";
import {
  own
} from "./chunk-63DVTQSH.js";
import {
  SeaTrialsError,
  placed
} from "./chunk-7N7QVSEW.js";

// packages/gates/src/data-validate/failing-rows.ts
var keysOf = ({ columns: { id } }, schema) => id === void 0 ? schema["x-primary-key"] ?? [] : [id];
var MOST_SHOWN = 5;
var MOST_WRITTEN = 1e4;
var LONGEST = 80;
function columnsShown({ table }, { keys = [] }, ...columns2) {
  const has = (name) => table.columns.some((column2) => column2.name === name);
  return [...new Set([...columns2, ...keys].filter(has))];
}
function failingRow({ file, row, values: values2 }, showing, column2) {
  const { keys = [] } = showing;
  const isNamed = keys.length > 0 && keys.every((name) => name in values2);
  const text = (name) => shownCell(showing, name, values2[name]);
  return {
    file: showing.file(file),
    row,
    ...isNamed ? { key: keys.map(text).join(", ") } : {},
    ...column2 === void 0 ? {} : { column: column2 },
    ...column2 === void 0 || !(column2 in values2) ? {} : { value: text(column2) }
  };
}
function twinRow(row, showing, more = "") {
  const { file, row: number3 } = row.twin;
  return { ...failingRow(row, showing), value: `also ${showing.file(file)} row ${number3}${more}` };
}
function shownCell({ schema, besides = [] }, name, value) {
  if ([schema, ...besides].some((each) => isPrivate(each, name))) return MASK;
  const isBare = typeof value === "number" || typeof value === "string" && value !== "null";
  const text = isBare ? String(value) : JSON.stringify(value ?? null);
  return text.length > LONGEST ? `${text.slice(0, LONGEST - 1)}\u2026` : text;
}

// packages/gates/src/data-validate/single-values.ts
var [ENDS, BETWEEN] = [/* @__PURE__ */ new Set(["min", "max", "freshness"]), /* @__PURE__ */ new Set(["median", "quantile"])];
var TOGETHER = /* @__PURE__ */ new Set([...BETWEEN, "sum", "mean", "stddev", "skewness", "kurtosis"]);
var privateColumn = (ask) => namesOf(ask, "column").find((name) => isPrivate(ask.showing.schema, name));
function givenAway(ask) {
  const { metric } = ask.requirement.call;
  if (ENDS.has(metric)) return privateColumn(ask);
  return BETWEEN.has(metric) ? namesOf(ask, "column").find((name) => hiddenIn(ask.showing.schema).has(name)) : void 0;
}
async function givenAwayByFew(ask) {
  const { engine, data, requirement } = ask;
  const { metric, by, condition } = requirement.call;
  const name = TOGETHER.has(metric) ? privateColumn(ask) : void 0;
  if (name === void 0 || data.profile !== void 0) return void 0;
  const column2 = columnOf(data, name, requirement);
  const numbers3 = { kind: "finite", column: name };
  const all = allOf([isHeld(column2), notToken(column2, data.missing), numbers3]);
  const where = allOf([all, condition]);
  const wanted = [
    { op: "rows", where },
    { op: "mode_count", column: name, where },
    { op: "rows", where: all }
  ];
  const groups = by.length === 0 ? [await engine.aggregate(data.table, wanted)] : (await engine.groups(data.table, by, wanted)).map(({ values: values2 }) => values2);
  return groups.some((counts) => tellsOfFew(counts.map(Number))) ? name : void 0;
}
function tellsOfFew([rows = 0, most = 0, all = 0]) {
  if (rows === 0) return false;
  const left = all - rows;
  return rows - most < VALUE_FLOOR || left > 0 && left < VALUE_FLOOR;
}
async function withoutSingleValues(check, ask) {
  const name = givenAway(ask) ?? await givenAwayByFew(ask);
  if (name === void 0) return check;
  const { approximate: _, interval: __, members, ...rest } = check;
  const hidden = members && { members: members.map((member) => ({ ...member, observed: null })) };
  if (check.observed === null) return { ...rest, ...hidden };
  return {
    ...rest,
    ...hidden,
    observed: null,
    reason: `${check.worst === void 0 ? "" : `${check.worst} `}${verb(ask, check.outcome)}; values of ${printable(name)}, ${whyPrivate(ask, name)}, are not shown`
  };
}
var whyPrivate = ({ showing }, name) => isPrivate(showing.declared ?? showing.schema, name) ? "which the contract classifies" : "which holds sensitive values";
async function assertKept(ask) {
  const name = givenAway(ask) ?? await givenAwayByFew(ask);
  if (name === void 0) return;
  throw new SeaTrialsError(
    "bad-requirement",
    `\`${ask.requirement.call.metric}\` is a value of ${printable(name)}, ${whyPrivate(ask, name)}: no history keeps it`,
    "Name another number of the column, such as `completeness`, or the mean of many rows.",
    ask.requirement.source
  );
}

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
      ...odd ? [{ op: "infinite", column: column2.name, ...where }] : []
    ],
    measure: ([rows, nonfinite, infinite]) => {
      const found = Number(infinite ?? 0);
      const wanted = ask.requirement.call.metric === "nan_share" ? Number(nonfinite) - found : found;
      return share(wanted, Number(rows));
    }
  };
}
function compliance(ask) {
  const predicate = conditionOf(ask);
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
  const rest = column2.type === "number" ? [{ op: "nonfinite", column: column2.name, ...held }] : column2.type === "string" ? [{ op: "count_if", predicate: { kind: "in", column: column2.name, values: LIKELY_MISSING }, ...held }] : [];
  return {
    wanted: [{ op: "rows", ...rowsOf(ask) }, { op: "count", column: column2.name, ...held }, ...rest],
    measure: ([rows, count2, nonfinite]) => share(Number(count2) - (column2.type === "number" ? Number(nonfinite) : 0), Number(rows)),
    notes: ([, , likely]) => column2.type === "string" && Number(likely) > 0 ? [countedAsValues(ask, column2.name, Number(likely))] : []
  };
}
var LIKELY_MISSING = [...CLEAR_TOKENS, "NA", "na", "n.a.", "None"];
var countedAsValues = ({ data }, column2, rows) => `${rows} ${rows === 1 ? "row" : "rows"} of ${printable(column2)} in ${printable(data.name)} say \`NA\`, \`-\`, \`null\` or the like and count as values; where they are none, say so in the contract: \`x-missing: ["NA"]\` of the column`;
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
    measure: ([value, ...counts]) => number(value, numberCount(ask, counts), ask),
    leftOut: ([, ...counts]) => notNumbers(counts)
  };
}
function numbers(ask) {
  const column2 = numberArgument(ask);
  const rows = rowsOf(ask, column2);
  const count2 = { op: "count", column: column2.name, ...rows };
  if (column2.type !== "number") return [count2];
  return [count2, { op: "nonfinite", column: column2.name, ...rows }, { op: "infinite", column: column2.name, ...rows }];
}
function numberCount(ask, [count2, nonfinite, infinite]) {
  refuseInfinite(ask, columnArgument(ask), Number(infinite ?? 0));
  return Number(count2) - Number(nonfinite ?? 0);
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
function number(value, n, ask) {
  if (n === 0) return undefinedBecause("no rows", 0);
  return value === null ? undefinedBecause("too few rows", n) : exact(doubleOf(value, ask), n);
}
function doubleOf(value, ask) {
  const { limit, source, call } = ask.requirement;
  const near = Number(value);
  const isLimit = typeof value === "string" && limit.kind === "number" && near === limit.value;
  if (!isLimit || BigInt(value) === BigInt(near)) return near;
  const shown2 = privateColumn(ask) === void 0 ? value : "a whole number";
  throw new SeaTrialsError(
    "bad-value",
    `\`${printName(call.metric)}\` is ${shown2}, which a double cannot tell from the limit`,
    'Take the limit away within `sql("SELECT ... - 9007199254740992 FROM ...")`, where whole numbers are exact, and compare the rest with 0.',
    source
  );
}

// packages/gates/src/data-validate/metrics/freshness.ts
var AHEAD = { date: 14 * 36e5, timestamp: 5 * 6e4 };
var DAY = 864e5;
var OLDEST = 100 * 365 * DAY;
function freshness(ask) {
  const { now, wanted, aged } = agesOf(ask);
  return {
    wanted,
    measure: aged(([newest], n) => exact(Math.max(0, now - Date.parse(String(newest))), n))
  };
}
function freshShare(ask) {
  const { name, now, wanted, aged } = agesOf(ask);
  const age = numberOf(ask, "age") ?? Number.NaN;
  if (!(age > 0 && age <= OLDEST))
    throw new SeaTrialsError(
      "bad-requirement",
      "no age that a row could pass: it is nothing, or more than a hundred years",
      `Write how old a row may be: \`${ask.requirement.call.metric}(updated_at, 24h) >= 100%\`.`,
      ask.requirement.source
    );
  const since = new Date(now - age).toISOString();
  return {
    wanted: [
      ...wanted,
      { op: "count_if", predicate: { kind: "compare", column: name, operator: ">=", value: since }, ...rowsOf(ask) }
    ],
    measure: aged((answers, n) => exact(Number(answers.at(-1)) / n, n))
  };
}
function agesOf(ask) {
  const column2 = columnArgument(ask);
  const { name, type } = column2;
  if (type !== "date" && type !== "timestamp")
    throw new UnfitColumn(
      column2,
      "dates or times",
      ask.requirement,
      type === "string" ? "Name a column of dates, written as 2026-01-31 or 2026-01-31T12:00:00Z throughout; where the contract says `type: string`, add `format: date` or `format: date-time` and nothing else about the text, and they are read as such." : "Name a column of dates, written as 2026-01-31 or 2026-01-31T12:00:00Z."
    );
  const now = ask.now();
  const latest = new Date(now + AHEAD[type]).toISOString();
  const rows = rowsOf(ask);
  return {
    name,
    now,
    wanted: [
      { op: "max", column: name, ...rows },
      { op: "count", column: name, ...rows },
      { op: "count_if", predicate: { kind: "compare", column: name, operator: ">", value: latest }, ...rows }
    ],
    aged: (measure) => (answers) => {
      const [newest, count2, future] = answers;
      if (Number(count2) === 0) return undefinedBecause("no rows", 0);
      const isTime = !Number.isNaN(Date.parse(String(newest)));
      if (Number(future) > 0 || !isTime) throw inFuture(ask, Number(future), String(newest));
      return measure(answers, Number(count2));
    }
  };
}
function inFuture(ask, rows, newest) {
  const { name } = columnArgument(ask);
  const what = rows === 1 ? "1 row lies" : `${rows} rows lie`;
  const furthest = isPrivate(ask.showing.schema, name) ? "" : `, up to ${printable(newest)}`;
  const tomorrow = new Date(ask.now() + DAY).toISOString().slice(0, 10);
  return new SeaTrialsError(
    "bad-value",
    `${what} in the future by ${printable(name)}${furthest}; how fresh the data are cannot be told`,
    `Mend the data, or leave such rows out by a condition: \`{${printName(name)} < "${tomorrow}"}\`.`,
    ask.requirement.source
  );
}

// packages/gates/src/data-validate/metrics/reference.ts
async function rowRatio(ask) {
  const other = ask.other;
  const [rows] = await ask.engine.aggregate(ask.data.table, [{ op: "rows" }]);
  const others = other.profile?.rows ?? (await ask.engine.aggregate(other.table, [{ op: "rows" }]))[0];
  const n = Number(rows);
  return { measured: Number(others) === 0 ? undefinedBecause("zero denominator", n) : exact(n / Number(others), n) };
}
async function referentialIntegrity(ask) {
  const { data, engine, requirement } = ask;
  const other = ask.other;
  const column2 = columnArgument(ask);
  const key = columnOf(other, namesOf(ask, "key")[0] ?? column2.name, requirement);
  const rows = rowsOf(ask, column2);
  const [count2] = await engine.aggregate(data.table, [{ op: "count", column: column2.name, ...rows }]);
  const n = Number(count2);
  if (n === 0) return { measured: undefinedBecause("no rows", 0) };
  const reference = { columns: [column2.name], other: other.table, otherColumns: [key.name] };
  return { measured: exact((n - await engine.orphans(data.table, reference, rows.where)) / n, n) };
}

// packages/gates/src/data-validate/metrics/sql.ts
var OWN = "primary";
var COUNT = /^\s*select\s+count\s*\([^()]*\)(\s+as\s+\w+)?\s+from\s/i;
function checkCount(query, { operator, limit, limitText, source }) {
  if (limit.kind !== "number" || !COUNT.test(query)) return;
  if (operator === ">=" ? limit.value > 0 : operator !== ">" || limit.value >= 0) return;
  throw new SeaTrialsError(
    "bad-requirement",
    `the line cannot fail: a count is always ${operator} ${limitText}`,
    "Write a limit above 0, or leave the line out.",
    source
  );
}
async function sql(ask) {
  const { engine, sets, requirement } = ask;
  const given2 = ask.arguments.get("query")?.[0];
  if (given2?.kind === "text") checkCount(given2.text, requirement);
  const read = /* @__PURE__ */ new Set();
  const tableOf = async (name) => {
    const { table } = name === OWN && !sets.names.includes(OWN) ? ask.data : await sets.open(name);
    read.add(table);
    return table;
  };
  try {
    const value = await engine.select(given2?.kind === "text" ? given2.text : "", ask.data.table, tableOf);
    const rows = [];
    for (const table of read) rows.push(Number((await engine.aggregate(table, [{ op: "rows" }]))[0]));
    const n = rows.reduce((sum2, count2) => sum2 + count2, 0);
    return {
      measured: value === null || rows.includes(0) ? undefinedBecause("no rows", n) : exact(doubleOf(value, ask), n)
    };
  } catch (error) {
    throw given2 === void 0 ? error : placed(error, requirement.source);
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
    spec: counted(
      "fresh_share",
      "dates or times no older than the given age over rows with one, by the clock of the run; a time in the future is an error",
      "fresh_share(updated_at, 24h) >= 100%",
      {
        arguments: [column, { name: "age", kind: "duration", summary: "how old a row may be" }],
        unit: "fraction",
        better: "higher"
      }
    ),
    kind: "aggregate",
    plan: freshShare
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
    takesProfile: true,
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

// packages/stats/src/drawn-again.ts
var withAgain = (measure, reference, current) => {
  const seen = measure(reference, current);
  if (seen.kind === "undefined" || reference.length > MOST_CELLS) return seen;
  let sides;
  return {
    ...seen,
    again: (chance) => {
      sides ??= asFarAs(seen.value, measure, reference, current);
      const [then, now] = [
        multinomial(total(reference), sides[0], chance),
        multinomial(total(current), sides[1], chance)
      ];
      return shown(measure(then, now), seen);
    }
  };
};
var MOST_CELLS = 200;
var shown = (drawn, seen) => drawn.kind === "undefined" ? seen : drawn;
var asFarAs = (value, measure, reference, current) => {
  const [n, m] = [total(reference), total(current)];
  const side = (counts, rows, apart) => counts.map((count2, b) => {
    const common = (reference[b] + current[b]) / (n + m);
    return common + apart * (count2 / rows - common);
  });
  const sidesAt = (apart) => [side(reference, n, apart), side(current, m, apart)];
  const isNear = (apart) => {
    const [p, q] = sidesAt(apart).map((shares) => shares.map((share2) => share2 * ENDLESS));
    const found = measure(p, q);
    return found.kind === "undefined" || found.value <= value;
  };
  return sidesAt(value > 0 ? isNear(1) ? 1 : narrowed({ fails: 1, holds: 0 }, isNear, 20) : 0);
};
var multinomial = (rows, shares, chance) => {
  let [left, mass] = [Math.round(rows), 1];
  return shares.map((share2) => {
    const count2 = mass > 0 ? binomial(left, Math.min(1, share2 / mass), chance) : 0;
    left -= count2;
    mass -= share2;
    return count2;
  });
};
var MANY = 500;
var binomial = (n, p, chance) => {
  if (p > 0.5) return n - binomial(n, 1 - p, chance);
  if (!(p > 0) || n <= 0) return 0;
  const variance2 = n * p * (1 - p);
  if (variance2 > MANY) return Math.min(n, Math.max(0, Math.round(n * p + Math.sqrt(variance2) * chance.normal())));
  const scale = Math.log1p(-p);
  let count2 = 0;
  for (let row = skipped(chance, scale); row <= n; row += skipped(chance, scale)) count2++;
  return count2;
};
var skipped = ({ uniform }, scale) => Math.floor(Math.log(1 - uniform()) / scale) + 1;
var mixture = (own2, other, apart, { uniform, below }) => Float64Array.from(own2, () => {
  if (uniform() < apart) return own2[below(own2.length)];
  const at = below(own2.length + other.length);
  return at < own2.length ? own2[at] : other[at - own2.length];
}).sort();

// packages/stats/src/distance.ts
var stepsOf = (reference, current) => {
  const values2 = new Float64Array(reference.length + current.length);
  const f = new Float64Array(values2.length);
  const g = new Float64Array(values2.length);
  let [i, j, at] = [0, 0, 0];
  while (i < reference.length || j < current.length) {
    const value = Math.min(reference[i] ?? Number.POSITIVE_INFINITY, current[j] ?? Number.POSITIVE_INFINITY);
    while (i < reference.length && reference[i] <= value) i++;
    while (j < current.length && current[j] <= value) j++;
    values2[at] = value;
    f[at] = i / reference.length;
    g[at++] = j / current.length;
  }
  return { values: values2.subarray(0, at), f: f.subarray(0, at), g: g.subarray(0, at) };
};
var kolmogorovSmirnov = (reference, current, shrink = [1, 1]) => {
  const rows = [reference, current].map(({ sorted: sorted2, missing }) => sorted2.length + missing);
  const [n, m] = rows.map((count2, side) => count2 / shrink[side]);
  if (n === 0 || m === 0) return undefinedBecause("no rows", 0);
  const seen = largestGap(reference, current);
  const unit = Math.sqrt(1 / n + 1 / m);
  const value = Math.sqrt(Math.max(0, seen * seen - Math.PI ** 2 / 12 * unit * unit));
  return {
    kind: "estimate",
    value,
    n: m,
    fixed: m / (n + m),
    interval: (level) => {
      const band = Math.sqrt(Math.log(2 / (1 - level)) / 2);
      return {
        low: Math.min(value, Math.max(0, seen - band * unit)),
        high: Math.max(value, hiddenGap(seen, normalQuantile(0.5 + level / 2), n, m)),
        level,
        method: "Kolmogorov band; score at the largest gap"
      };
    },
    ...isLarge(n + m) || reference.missing + current.missing > 0 ? {} : {
      again: (chance) => {
        const [then, now] = drawnApart([reference.sorted, current.sorted], seen > 0 ? value / seen : 0, chance);
        return kolmogorovSmirnov({ sorted: then, missing: 0 }, { sorted: now, missing: 0 });
      }
    }
  };
};
var isLarge = (rows) => rows > 1e4;
var drawnApart = ([then, now], apart, chance) => [mixture(then, now, apart, chance), mixture(now, then, apart, chance)];
var largestGap = (reference, current) => {
  const { f, g } = stepsOf(reference.sorted, current.sorted);
  const share2 = ({ sorted: sorted2, missing }) => missing / (sorted2.length + missing);
  const [then, now] = [share2(reference), share2(current)];
  let largest = Math.abs(now - then);
  for (let i = 0; i < f.length; i++)
    largest = Math.max(largest, Math.abs(now + (1 - now) * g[i] - then - (1 - then) * f[i]));
  return largest;
};
var hiddenGap = (seen, z, n, m) => {
  const error = (gap) => {
    const share2 = Math.min(1 - gap, Math.max(0, (m + n * (1 - 2 * gap)) / (2 * (n + m))));
    return Math.sqrt(share2 * (1 - share2) / n + (share2 + gap) * (1 - share2 - gap) / m);
  };
  let [inside, outside] = [seen, 1];
  for (let i = 0; i < 50; i++) {
    const middle = (inside + outside) / 2;
    if (middle - seen <= z * error(middle)) inside = middle;
    else outside = middle;
  }
  return outside;
};
var PLACES = 128;
var wasserstein = (reference, current, shrink = [1, 1]) => {
  const [n, m] = [reference.length / shrink[0], current.length / shrink[1]];
  if (n === 0 || m === 0) return undefinedBecause("no rows", 0);
  if (reference.length < 2 || current.length < 2) return undefinedBecause("too few rows", m);
  const spread = Math.sqrt(variance(reference));
  if (!(spread > 0)) return undefinedBecause("zero variance", m);
  const steps = stepsOf(reference, current);
  const seen = area(steps) / spread;
  const noise = noiseOf(steps, n, m);
  const [mean, sd] = [noise.mean / spread, noise.sd / spread];
  const shift = Math.sqrt(variance(reference) / n + variance(current) / m) / spread;
  const value = Math.sqrt(Math.max(0, seen * seen - mean * mean - sd * sd));
  const found = {
    kind: "estimate",
    value,
    n: m,
    fixed: m / (n + m),
    interval: (level) => ({
      low: Math.min(value, Math.max(0, seen - gammaQuantile(0.5 + level / 2, mean, sd))),
      high: Math.max(value, seen + normalQuantile(0.5 + level / 2) * shift),
      level,
      method: "Brownian bridges, gamma; dual"
    })
  };
  const again = (chance) => shown(wasserstein(...drawnApart([reference, current], seen > 0 ? value / seen : 0, chance)), found);
  return isLarge(n + m) ? found : { ...found, again };
};
var variance = (values2) => {
  let mean = 0;
  for (let i = 0; i < values2.length; i++) mean += (values2[i] - mean) / (i + 1);
  let sum2 = 0;
  for (let i = 0; i < values2.length; i++) sum2 += (values2[i] - mean) ** 2;
  return sum2 / values2.length;
};
var area = ({ values: values2, f, g }) => {
  let sum2 = 0;
  for (let i = 0; i + 1 < values2.length; i++) sum2 += Math.abs(f[i] - g[i]) * (values2[i + 1] - values2[i]);
  return sum2;
};
var gammaQuantile = (p, mean, sd) => {
  if (!(sd > 0)) return mean;
  const shape2 = (mean / sd) ** 2;
  return mean / (2 * shape2) * chiSquareQuantile(p, 2 * shape2);
};
var noiseOf = (steps, n, m) => {
  const { share: share2, width } = places(steps, n, m);
  const unit = 1 / n + 1 / m;
  const error = share2.map((at) => Math.sqrt(at * (1 - at) * unit));
  let mean = 0;
  let square = 0;
  for (let a = 0; a < share2.length; a++) {
    mean += Math.sqrt(2 / Math.PI) * error[a] * width[a];
    for (let b = a; b < share2.length; b++) {
      const r = Math.min(1, share2[a] * (1 - share2[b]) * unit / (error[a] * error[b]));
      const both = 2 / Math.PI * (Math.sqrt(1 - r * r) + r * Math.asin(r));
      square += (a === b ? 1 : 2) * both * error[a] * error[b] * width[a] * width[b];
    }
  }
  return { mean, sd: Math.sqrt(Math.max(0, square - mean * mean)) };
};
var places = ({ values: values2, f, g }, n, m) => {
  const share2 = new Float64Array(PLACES);
  const width = new Float64Array(PLACES);
  for (let i = 0; i + 1 < values2.length; i++) {
    const pooled = (n * f[i] + m * g[i]) / (n + m);
    const at = Math.min(PLACES - 1, Math.floor(pooled * PLACES));
    const step = values2[i + 1] - values2[i];
    share2[at] += pooled * step;
    width[at] += step;
  }
  const filled = [...width.keys()].filter((at) => width[at] > 0);
  return {
    share: Float64Array.from(filled, (at) => share2[at] / width[at]),
    width: Float64Array.from(filled, (at) => width[at])
  };
};

// packages/gates/src/data-validate/metrics/drift/reference.ts
var ofRows = (engine, data) => ({
  name: data.name,
  columns: data.table.columns,
  cut: (names) => cut(engine, data, names),
  count: (cells) => count(engine, data, cells),
  clusters: (cells, entity, gains) => clustersOf(engine, data, cells, entity, gains)
});
async function distributionsOf(engine, reference, current, names, entity) {
  const lost = await lostColumns(engine, reference, current, names);
  const own2 = await reference.cut(names);
  const kept = await widened(
    engine,
    current,
    own2.filter(({ column: column2 }) => !lost.has(column2))
  );
  const cells = own2.map((each) => kept.find(({ column: column2 }) => column2 === each.column) ?? each);
  const then = await reference.count(cells);
  const counted3 = new Map((await count(engine, current, kept)).map((counts, i) => [kept[i]?.column, counts]));
  const found = [];
  for (const [i, each] of cells.entries()) {
    const counts = then[i];
    const here = counted3.get(each.column) ?? allNull(counts, lost.get(each.column) ?? 0);
    const both = { reference: counts, current: here, cells: each };
    if (entity === void 0) found.push(both);
    else {
      const now = lost.has(each.column) ? { kind: "categories", column: each.column, values: [] } : each;
      const gains = gaining(both);
      const before = await reference.clusters?.(each, entity, gains);
      found.push({ ...both, clusters: [before, before && await clustersOf(engine, current, now, entity, gains)] });
    }
  }
  return found;
}
function inTenths(distribution) {
  const { cells, reference, current } = distribution;
  if (cells.kind !== "numbers") return distribution;
  const fold = (counts) => [
    ...counts.slice(0, 1),
    ...foldedInto(cells, counts.slice(1, -2)),
    ...counts.slice(-2)
  ];
  return { ...distribution, reference: fold(reference), current: fold(current) };
}
function gaining({ reference, current }) {
  const sum2 = (counts) => counts.reduce((whole, each) => whole + each, 0);
  const [n, m] = [sum2(reference), sum2(current)];
  return reference.map((count2, i) => current[i] * n > count2 * m);
}
var allNull = (like, rows) => like.map((_, i) => i === 0 ? rows : 0);
async function lostColumns(engine, reference, current, names) {
  const lost = /* @__PURE__ */ new Map();
  for (const name of names) {
    const then = reference.columns.find((column2) => column2.name === name);
    const now = find(current, name);
    if (kindOf(then) === kindOf(now)) continue;
    const [rows, values2] = await engine.aggregate(current.table, [{ op: "rows" }, { op: "count", column: name }]);
    if (Number(values2) > 0) throw unlike(name, then, now, reference, current);
    lost.set(name, Number(rows));
  }
  return lost;
}
function kindOf({ type }) {
  if (type === "integer") return "number";
  return type === "date" ? "timestamp" : type;
}
var ORDERED = {
  number: "numbers",
  timestamp: "dates or times"
};
function unlike(name, then, now, reference, current) {
  const message = `column ${printable(name)} is ${now.type} in ${printable(current.name)} and ${then.type} in ${printable(reference.name)}`;
  const wanted = ORDERED[kindOf(then)];
  return now.type !== "string" || wanted === void 0 ? new SeaTrialsError("bad-value", message, "Give its type in the contract, or write both files alike.") : new OddColumn(now, wanted, message, `Write ${wanted} throughout, or give its type in the contract.`);
}

// packages/gates/src/data-validate/metrics/drift/against.ts
async function referenceOf(engine, data) {
  if (data.profile === void 0) return ofRows(engine, data);
  return (await import("./reference-T7OZD33D.js")).ofProfile(data.name, data.profile);
}

// packages/gates/src/data-validate/metrics/drift/entities.ts
function overEntities(measure, { reference, current, clusters }, { most = 1, isFreed = true } = {}) {
  if (clusters === void 0) return isFreed ? withAgain(measure, reference, current) : measure(reference, current);
  const [then, now] = clusters;
  if (then === void 0 || now === void 0) return notKnown(current.reduce((sum2, count2) => sum2 + count2, 0));
  return clustered(
    ([a, b]) => measure(
      reference.map((count2) => count2 / a),
      current.map((count2) => count2 / b)
    ),
    [effectOf(then), effectOf(now)],
    most
  );
}
async function alikeEffects({ engine, roles, data, other }, column2) {
  const { entity } = roles;
  if (entity === void 0) return void 0;
  const effects = [];
  for (const side of [other, data]) {
    if (side.profile !== void 0 || !hasColumn(side, entity)) return "unknown";
    effects.push(alikeEffect(await engine.clusters(side.table, entity, { column: column2, together: [] })));
  }
  return effects;
}
function unknownEntities({ roles, data, other }) {
  const { entity } = roles;
  if (entity === void 0) return {};
  const sides = [other, data];
  const kept = sides.find(({ profile }) => profile !== void 0);
  if (kept !== void 0)
    return {
      detail: `${printable(kept.name)} is a profile, which does not keep whose its rows are: compare with the rows themselves, or, in a policy without \`entity\`, one row of each ${printable(entity)} with the profile of one row of each`
    };
  const without = sides.find((side) => !hasColumn(side, entity));
  if (without === void 0) return {};
  return { detail: `${printable(without.name)} has no column ${printable(entity)}, which the policy calls \`entity\`` };
}
var notKnown = (n) => undefinedBecause("which rows belong together is not known", n);

// packages/gates/src/data-validate/metrics/drift/written-as-text.ts
async function lengthsOf({ engine, data }, byLength) {
  const unread = new Set(await amountsOrDates(engine, data.table, byLength));
  const notes = [...unreadNote([...unread]), ...byLengthNote(byLength.filter((name) => !unread.has(name)))];
  return { unread, notes };
}
var writtenAsText = (measured) => {
  if (measured.kind !== "estimate") return measured;
  const { again: _, ...own2 } = measured;
  return {
    ...own2,
    interval: (level) => ({
      ...measured.interval(level),
      high: null,
      method: "of lengths, which no number is known by"
    })
  };
};
var unreadNote = (names) => names.length === 0 ? [] : [
  `numbers or dates written as text cannot be compared: ${names.slice(0, 10).map(printable).join(", ")}; write numbers with a decimal point and nothing else (56.27), dates as 2026-12-31`
];

// packages/gates/src/data-validate/metrics/drift/column.ts
var overCells = (measure, most, { needsValues = false, isFreed = true } = {}) => async (ask) => {
  const { engine, data } = ask;
  const reference = ask.other;
  const name = namesOf(ask, "column")[0];
  for (const each of [data, reference]) comparable(each, name, ask);
  const [found] = await distributionsOf(engine, await referenceOf(engine, reference), data, [name], ask.roles.entity);
  const counts = found;
  if (needsValues && counts.cells.kind === "buckets") throw unnamed(name, reference, ask);
  const { unread, notes } = await lengthsOf(ask, isByLength(counts.cells) ? [name] : []);
  const measured = overEntities(measure, inTenths(counts), { most, isFreed });
  return { measured: unread.has(name) ? writtenAsText(measured) : measured, notes, ...unknownEntities(ask) };
};
var unnamed = (name, { name: profile }, { requirement }) => new SeaTrialsError(
  "bad-requirement",
  `${printable(profile)} is a profile that does not name each value of ${printable(name)}; \`${requirement.call.metric}\` needs them`,
  "Ask for `drift` or `psi`, or give the data themselves. A profile names the values of a column that has at most 100, each in five rows or more.",
  requirement.source
);
var changeOf = ([nullThen = 0, ...then], [nullNow = 0, ...now]) => {
  const values2 = largestChange(then, now);
  const nulls = largestChange([nullThen, total(then)], [nullNow, total(now)]);
  if (nulls.kind === "undefined") return nulls;
  if (values2.kind === "undefined") return total(then) > 0 || total(now) > 0 ? nulls : values2;
  const larger = values2.value >= nulls.value ? values2 : nulls;
  return {
    ...larger,
    interval: (level) => {
      const [half, plain] = [1 - (1 - level) / 2, [values2.interval(level), nulls.interval(level)]];
      const low = Math.max(...[values2, nulls].map((each) => each.interval(half).low ?? 0));
      return { low, high: Math.max(...plain.map(({ high }) => high ?? 1)), level, method: plain[0]?.method ?? "" };
    }
  };
};
var infinityNorm = overCells(changeOf, 1, { needsValues: true, isFreed: false });
var psi2 = overCells(psi, Number.POSITIVE_INFINITY);
var jensenShannon2 = overCells(jensenShannon, 1);
async function kolmogorov(ask) {
  const [then, now] = await bothSides(ask);
  const measured = await ofEntities(ask, (shrink) => kolmogorovSmirnov(then, now, shrink), 1);
  return { measured, ...unknownEntities(ask) };
}
async function wasserstein2(ask) {
  const [then, now] = await bothSides(ask);
  for (const { sorted: sorted2 } of [then, now]) finite(sorted2, ask);
  const missing = then.missing + now.missing;
  const notes = missing === 0 ? [] : [
    `${printable(ask.requirement.text)} leaves out ${missing} ${missing === 1 ? "row" : "rows"} without a number; \`drift\` and \`completeness\` count them`
  ];
  const measured = await ofEntities(ask, (shrink) => wasserstein(then.sorted, now.sorted, shrink));
  return { measured, notes, ...unknownEntities(ask) };
}
async function ofEntities(ask, measure, most) {
  const effects = await alikeEffects(ask, namesOf(ask, "column")[0]);
  if (effects === void 0) return measure([1, 1]);
  if (effects === "unknown") return notKnown(0);
  return clustered(measure, effects, most);
}
async function bothSides(ask) {
  return [await numbersOf(ask, ask.other), await numbersOf(ask, ask.data)];
}
async function numbersOf(ask, data) {
  const column2 = columnOf(data, namesOf(ask, "column")[0], ask.requirement);
  if (!["integer", "number", "date", "timestamp", "time"].includes(column2.type))
    throw await unordered(column2, data, ask);
  const vector = (await ask.engine.vectors(data.table, [column2.name]))[column2.name];
  const tokens = new Set(data.missing[column2.name] ?? []);
  const values2 = vector.kind === "number" ? vector.values : instants(vector);
  const there = values2.filter((value, i) => isThere(vector, i) && !Number.isNaN(value) && !tokens.has(value));
  return { sorted: there.sort(), missing: values2.length - there.length };
}
var isThere = (vector, i) => vector.kind === "number" ? vector.valid?.[i] !== 0 : vector.codes[i] >= 0;
function instants({ codes, values: values2 }) {
  const seconds = values2.map((value) => {
    const text = String(value);
    if (/^-?\d+$/.test(text)) return Number(text);
    return (Date.parse(/^\d{2}:/.test(text) ? `1970-01-01T${text}Z` : text) || Number.NaN) / 1e3;
  });
  return Float64Array.from(codes, (code) => code < 0 ? Number.NaN : seconds[code]);
}
function finite(sorted2, { requirement }) {
  if (sorted2.length === 0 || Number.isFinite(sorted2[0]) && Number.isFinite(sorted2.at(-1))) return;
  throw new SeaTrialsError(
    "bad-value",
    `${printable(requirement.text)} needs finite numbers, and there are infinities`,
    "Mend the data, or ask for `kolmogorov_smirnov`, which knows order only.",
    requirement.source
  );
}
async function unordered(column2, data, { engine, requirement }) {
  const [held] = await engine.aggregate(data.table, [{ op: "count", column: column2.name }]);
  if (Number(held) === 0)
    return new SeaTrialsError(
      "bad-value",
      `${printable(column2.name)} of ${printable(data.name)} has no value at all, and so no type that has an order`,
      'Give its type in the contract, `type: [number, "null"]`, or leave the line out.',
      requirement.source
    );
  return new SeaTrialsError(
    "bad-value",
    `${printable(column2.name)} of ${printable(data.name)} is of type ${column2.type}, whose values have no order`,
    "Name a column of numbers, dates or times; for categories ask for `psi` or `jensen_shannon`.",
    requirement.source
  );
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

// packages/stats/src/boosting.ts
var ROUNDS = 40;
var RATE = 0.15;
var DEPTH = 3;
var LEAST = 5;
var RIDGE = 5;
var boost = (binned, classes, rows) => {
  let positives = 0;
  for (const row of rows) positives += classes[row];
  const prior = Math.log(positives / (rows.length - positives));
  const gain = new Float64Array(binned.columns.length);
  const odds = new Float64Array(classes.length).fill(prior);
  const gradients = new Float64Array(classes.length);
  const hessians = new Float64Array(classes.length);
  const trees = [];
  for (let round = 0; round < ROUNDS; round++) {
    for (const row of rows) {
      const p = 1 / (1 + Math.exp(-odds[row]));
      gradients[row] = classes[row] - p;
      hessians[row] = p * (1 - p);
    }
    trees.push(grow(binned, { gradients, hessians }, rows, gain, (row, value) => odds[row] += value));
  }
  return {
    gain,
    score: (other, row) => trees.reduce((sum2, tree) => sum2 + valueIn(tree, other, row), prior)
  };
};
var valueIn = (tree, { columns: columns2 }, row) => {
  let node = tree[0];
  while (node.column >= 0) node = tree[columns2[node.column][row] <= node.upTo ? node.left : node.right];
  return node.value;
};
var grow = (binned, derivatives, rows, gain, learnt) => {
  const nodes = [];
  const add2 = (leaf, depth) => {
    const at = nodes.length;
    const value = RATE * leaf.gradient / (leaf.hessian + RIDGE);
    nodes.push({ column: -1, upTo: 0, left: 0, right: 0, value });
    const split = depth < DEPTH ? bestSplit(binned, derivatives, leaf) : void 0;
    if (split === void 0) {
      for (const row of leaf.rows) learnt(row, value);
      return at;
    }
    gain[split.column] += split.gain;
    const codes = binned.columns[split.column];
    const left = add2(
      leafOf(
        leaf.rows.filter((row) => codes[row] <= split.upTo),
        derivatives
      ),
      depth + 1
    );
    const right = add2(
      leafOf(
        leaf.rows.filter((row) => codes[row] > split.upTo),
        derivatives
      ),
      depth + 1
    );
    nodes[at] = { column: split.column, upTo: split.upTo, left, right, value };
    return at;
  };
  add2(leafOf(rows, derivatives), 0);
  return nodes;
};
var leafOf = (rows, { gradients, hessians }) => {
  let [gradient, hessian] = [0, 0];
  for (const row of rows) {
    gradient += gradients[row];
    hessian += hessians[row];
  }
  return { rows, gradient, hessian };
};
var bestSplit = ({ columns: columns2, bins: bins2 }, { gradients, hessians }, { rows, gradient, hessian }) => {
  if (hessian < 2 * LEAST) return void 0;
  const whole = gradient * gradient / (hessian + RIDGE);
  let best;
  for (const [column2, codes] of columns2.entries()) {
    const width = bins2[column2];
    const [g, h] = [new Float64Array(width), new Float64Array(width)];
    for (const row of rows) {
      const code = codes[row];
      g[code] += gradients[row];
      h[code] += hessians[row];
    }
    let [left, weight] = [0, 0];
    for (let upTo = 0; upTo + 1 < width; upTo++) {
      left += g[upTo];
      weight += h[upTo];
      if (weight < LEAST || hessian - weight < LEAST) continue;
      const right = gradient - left;
      const saved = left * left / (weight + RIDGE) + right * right / (hessian - weight + RIDGE) - whole;
      if (saved > (best?.gain ?? 1e-9)) best = { column: column2, upTo, gain: saved };
    }
  }
  return best;
};

// packages/stats/src/pairs.ts
var GROUPS = 4;
var PAIR_BINS = GROUPS * GROUPS;
var CHANCE = 0.05;
var MOST_LOOKS = 3e7;
var pairsOf = (binned, classes, rows, most) => {
  const width = binned.columns.length;
  const pairs = width * (width - 1) / 2;
  const telling = pairs === 0 ? 0 : chiSquareQuantile(1 - CHANCE / pairs, (GROUPS - 1) ** 2);
  const looked = thinned(rows, MOST_LOOKS / pairs);
  const kinds = Uint8Array.from(looked, (row) => classes[row]);
  const groups = binned.columns.map((codes, column2) => groupsOf(codes, binned.bins[column2], looked));
  const grouped2 = binned.columns.map((codes, column2) => Uint8Array.from(looked, (row) => groups[column2][codes[row]]));
  const found = [];
  for (let first = 0; first < width; first++)
    for (let second = first + 1; second < width; second++) {
      const leans = leansOf(grouped2[first], grouped2[second], kinds);
      const tells = leans.reduce((sum2, lean) => sum2 + lean * lean, 0);
      if (tells > telling) found.push({ first, second, leans, tells });
    }
  return found.sort((a, b) => b.tells - a.tells).slice(0, most).map(({ first, second, leans }) => {
    const place = placesOf(leans);
    const cellOf = (a, b) => GROUPS * groups[first][a] + groups[second][b];
    return {
      first,
      second,
      codes: ({ columns: columns2 }) => columns2[first].map((code, row) => place[cellOf(code, columns2[second][row])])
    };
  });
};
var groupsOf = (codes, bins2, rows) => {
  const counts = new Float64Array(bins2);
  for (const row of rows) counts[codes[row]]++;
  let below = 0;
  return Uint8Array.from(counts, (count2) => {
    const middle = below + count2 / 2;
    below += count2;
    return Math.min(GROUPS - 1, Math.floor(GROUPS * middle / rows.length));
  });
};
var leansOf = (first, second, classes) => {
  const counts = [new Float64Array(PAIR_BINS), new Float64Array(PAIR_BINS)];
  for (let i = 0; i < classes.length; i++) counts[classes[i]][GROUPS * first[i] + second[i]]++;
  const [then, now] = counts.map(sideOf);
  return Float64Array.from({ length: PAIR_BINS }, (_, cell) => {
    const variance2 = [then, now].reduce(
      (sum2, side) => sum2 + Math.max(side.single[cell], side.shares[cell]) / side.rows,
      0
    );
    const excess = now.shares[cell] - now.single[cell] - then.shares[cell] + then.single[cell];
    return variance2 > 0 ? excess / Math.sqrt(variance2) : 0;
  });
};
var sideOf = (counts) => {
  const rows = total(counts);
  const shares = counts.map((count2) => count2 / rows);
  const [down, across] = [new Float64Array(GROUPS), new Float64Array(GROUPS)];
  shares.forEach((share2, cell) => {
    down[Math.floor(cell / GROUPS)] += share2;
    across[cell % GROUPS] += share2;
  });
  return { rows, shares, single: shares.map((_, cell) => down[Math.floor(cell / GROUPS)] * across[cell % GROUPS]) };
};
var placesOf = (leans) => {
  const places2 = new Uint8Array(leans.length);
  for (const [place, cell] of argsort(leans).entries()) places2[cell] = place;
  return places2;
};

// packages/stats/src/tell-apart.ts
var MOST_PAIRS = 3;
var tellApart = (binned, classes, rows) => {
  const pairs = pairsOf(binned, classes, rows, MOST_PAIRS);
  const learnt = boost(withPairs(binned, pairs), classes, rows);
  const gain = learnt.gain.slice(0, binned.columns.length);
  for (const [i, { first, second }] of pairs.entries())
    for (const column2 of [first, second]) gain[column2] += learnt.gain[binned.columns.length + i] / 2;
  return {
    gain,
    together: pairs.map(({ first, second }, i) => ({ first, second, gain: learnt.gain[binned.columns.length + i] })),
    scores: (of, asked2) => {
      const wider = withPairs(of, pairs);
      return Float64Array.from(asked2, (row) => learnt.score(wider, row));
    }
  };
};
var withPairs = (binned, pairs) => ({
  columns: [...binned.columns, ...pairs.map(({ codes }) => codes(binned))],
  bins: [...binned.bins, ...pairs.map(() => PAIR_BINS)]
});

// packages/gates/src/data-validate/metrics/cross-fit.ts
var FOLDS = 5;
var WIDER = Math.sqrt(1 + FOLDS / (FOLDS - 1));
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
function crossFittedArea(classes, score, entity) {
  const area2 = areaOf(classes, score, entity);
  if (area2.kind === "undefined") return undefinedBecause("one class only", classes.length);
  const { value, n } = area2;
  const wider = (end) => end === null ? null : Math.min(1, Math.max(0, value + WIDER * (end - value)));
  const interval = (level) => {
    const { low, high, method } = area2.interval(level);
    return { low: wider(low), high: wider(high), level, method: `${method}; Nadeau-Bengio` };
  };
  return { kind: "estimate", value, n, interval };
}
var areaOf = (classes, score, entity) => rocAuc(binarySample(classes, { score }, entity === void 0 ? {} : { entity }));
function lowerEnd(classes, score, entity) {
  const area2 = areaOf(classes, score, entity);
  return (level) => {
    if (area2.kind === "undefined") return 0;
    const { low, high } = area2.interval(level);
    return Math.max(low ?? 0, 1 - (high ?? 1));
  };
}
function atLeast(guessed, known) {
  return {
    ...guessed,
    interval: (level) => {
      const half = 1 - (1 - level) / 2;
      const [plain, halved] = [guessed.interval(level), guessed.interval(half)];
      const low = Math.min(guessed.value, Math.max(halved.low ?? 0, known(half)));
      return { ...plain, low, method: `${plain.method}; in order, DeLong` };
    }
  };
}

// packages/gates/src/data-validate/metrics/encoding.ts
var BINS = 100;
var ROWS_OF_BIN = 10;
var SAMPLE = 1e5;
var TELLING = 0.7;
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
    const count2 = Math.min(vector.values.length, MOST_VALUES);
    return { codes: vector.codes.map((code) => code < 0 ? count2 : code % count2), count: count2 + 1 };
  }
  const { values: values2, valid } = vector;
  const edges = edgesOf(values2, valid);
  const codes = new Int32Array(values2.length);
  const order = valid === null ? values2 : values2.map((value, i) => valid[i] === 0 ? Number.NaN : value);
  for (let i = 0; i < values2.length; i++) {
    const value = order[i];
    codes[i] = Number.isNaN(value) ? edges.length + 1 : binOf(value, edges);
  }
  return { codes, count: edges.length + 2, order };
}
function ranked(vector, before) {
  if (vector.kind === "number") return vector;
  const { codes, values: values2 } = vector;
  const rank2 = new Float64Array(values2.length);
  const order = values2.map((_, code) => code).sort((a, b) => before(values2[a], values2[b]));
  order.forEach((code, at) => {
    rank2[code] = at;
  });
  const valid = Uint8Array.from(codes, (code) => code < 0 ? 0 : 1);
  return {
    kind: "number",
    values: Float64Array.from(codes, (code) => code < 0 ? Number.NaN : rank2[code]),
    valid
  };
}
function edgesOf(values2, valid) {
  const step = Math.max(1, Math.floor(values2.length / SAMPLE));
  const picked = values2.filter((value, i) => i % step === 0 && valid?.[i] !== 0 && !Number.isNaN(value)).sort();
  const distinct = picked.filter((value, i) => i === 0 || value !== picked[i - 1]);
  const bins2 = Math.min(BINS, Math.max(2, Math.floor(picked.length / ROWS_OF_BIN)));
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
function areaOf2(rows, positive, seed) {
  const { codes, count: count2, order, classes, entities } = rows;
  const kept = keptRows(classes);
  const label = new Uint8Array(kept.length);
  const folds = foldsOf(kept, entities, seed);
  const width = FOLDS + 1;
  const seen = new Uint32Array(count2 * width);
  const hits = new Uint32Array(count2 * width);
  let positives = 0;
  for (let i = 0; i < kept.length; i++) {
    const row = kept[i];
    const hit = classes[row] === positive ? 1 : 0;
    const cell = codes[row] * width;
    label[i] = hit;
    positives += hit;
    for (const at of [cell + folds[i], cell + FOLDS]) {
      seen[at] = seen[at] + 1;
      hits[at] = hits[at] + hit;
    }
  }
  const prior = positives / kept.length;
  const score = new Float64Array(kept.length);
  for (let i = 0; i < kept.length; i++) {
    const cell = codes[kept[i]] * width;
    const own2 = cell + folds[i];
    const others = seen[cell + FOLDS] - seen[own2];
    score[i] = (hits[cell + FOLDS] - hits[own2] + prior) / (others + 1);
  }
  if (kept.length === 0) return undefinedBecause("no rows", 0);
  const entity = entities && kept.map((row) => entities[row]);
  const guessed = crossFittedArea(label, score, entity);
  if (order === void 0 || guessed.kind !== "estimate" || guessed.value < TELLING) return guessed;
  return atLeast(guessed, areaInOrder(label, kept, order, entity));
}
function areaInOrder(label, kept, order, entity) {
  const score = Float64Array.from(kept, (row) => {
    const value = order[row];
    return Number.isNaN(value) ? -Number.MAX_VALUE : Math.max(-Number.MAX_VALUE, Math.min(Number.MAX_VALUE, value));
  });
  return lowerEnd(label, score, entity);
}
function keptRows(classes) {
  const rows = new Int32Array(classes.length);
  let count2 = 0;
  for (let row = 0; row < classes.length; row++) if (classes[row] >= 0) rows[count2++] = row;
  return rows.subarray(0, count2);
}

// packages/gates/src/data-validate/metrics/drift/bins.ts
var MOST_BINS = 32;
var MOST_VALUES2 = 64;
function pooledBins(first, second, sides, name) {
  const vectors = [first, second];
  const missing = sides.map(({ missing: missing2 }) => new Set(own(missing2, name) ?? []));
  const cells = vectors.flatMap((vector, side) => cellsOf2(vector, missing[side]));
  if (cells.every((cell) => cell === null || typeof cell === "number")) return numbers2(cells);
  const counts = /* @__PURE__ */ new Map();
  for (const cell of cells) if (cell !== null) counts.set(cell, (counts.get(cell) ?? 0) + 1);
  if (counts.size > MOST_VALUES2 && 2 * counts.size > cells.length)
    return { ...numbers2(cells.map((cell) => cell === null ? null : String(cell).length)), byLength: true };
  return categories(cells, counts);
}
var cellsOf2 = (vector, missing) => {
  const known = (value) => missing.has(value) || Number.isNaN(value) ? null : value;
  if (vector.kind === "number")
    return Array.from(vector.values, (value, i) => vector.valid?.[i] === 0 ? null : known(value));
  const values2 = vector.values.map((value) => known(instant(value)));
  return Array.from(vector.codes, (code) => code < 0 ? null : values2[code]);
};
var instant = (value) => {
  if (typeof value !== "string") return value;
  if (isClock(value)) return Date.parse(`1970-01-01T${value}Z`) / 1e3;
  return /^\d{4}-\d{2}-\d{2}(T[\d:.]+Z)?$/.test(value) ? Date.parse(value) / 1e3 : value;
};
function numbers2(cells) {
  const sorted2 = Float64Array.from(cells.filter((cell) => cell !== null)).sort();
  const edges = /* @__PURE__ */ new Set();
  for (let k = 1; k < MOST_BINS; k++) edges.add(sorted2[Math.floor(k * sorted2.length / MOST_BINS)] ?? 0);
  const ascending2 = [...edges].sort((a, b) => a - b);
  const codes = Uint8Array.from(
    cells,
    (cell) => cell === null ? 0 : 1 + ascending2.filter((edge) => edge <= cell).length
  );
  return { codes, count: ascending2.length + 2, byLength: false };
}
function categories(cells, counts) {
  const frequent = [...counts].sort(([a, x], [b, y]) => y - x || (String(a) < String(b) ? -1 : 1)).slice(0, MOST_VALUES2);
  const codeOf = new Map(frequent.map(([value], i) => [value, i + 1]));
  const rest = frequent.length + 1;
  return {
    codes: Uint8Array.from(cells, (cell) => cell === null ? 0 : codeOf.get(cell) ?? rest),
    count: rest + 1,
    byLength: false
  };
}

// packages/gates/src/data-validate/metrics/drift/features.ts
async function drift(ask) {
  const { data, engine, roles } = ask;
  const reference = await referenceOf(engine, ask.other);
  const { shared: shared2, gone, notes } = featuresOf(ask, reference);
  const found = await distributionsOf(engine, reference, data, shared2, roles.entity);
  const byLength = shared2.filter((_, i) => isByLength(found[i].cells));
  const { unread, notes: ofLengths } = await lengthsOf(ask, byLength);
  const moved = found.map((each, i) => {
    const measured = overEntities(massMoved, each);
    const name = shared2[i];
    return { name, measured: unread.has(name) ? writtenAsText(measured) : measured };
  });
  const rows = gone.length === 0 ? 0 : Number((await engine.aggregate(data.table, [{ op: "rows" }]))[0]);
  return {
    measured: [...moved, ...gone.map((name) => ({ name, measured: exact(1, rows) }))],
    notes: [...notes, ...ofLengths],
    ...unknownEntities(ask),
    figures: [divergences(ask, shared2, found)]
  };
}
function featuresOf({ data, roles, requirement }, reference) {
  const features = reference.columns.filter(({ name }) => !roles.noFeatures.has(name));
  const columnOf2 = new Map(data.table.columns.map((column2) => [column2.name, column2]));
  const comparable2 = features.filter(({ name, type }) => {
    const here = columnOf2.get(name);
    return here !== void 0 && isComparable({ type });
  });
  if (comparable2.length === 0)
    throw new SeaTrialsError(
      "missing-column",
      `${printable(data.name)} and ${printable(reference.name)} have no feature in common`,
      "Are these the files that were meant?",
      requirement.source
    );
  const names = features.map(({ name }) => name);
  const shared2 = comparable2.map(({ name }) => name);
  const gone = names.filter((name) => !columnOf2.has(name));
  const fresh = [...columnOf2.keys()].filter((name) => !roles.noFeatures.has(name) && !names.includes(name));
  const lists = names.filter((name) => columnOf2.has(name) && !shared2.includes(name));
  const say = (what, of) => of.length === 0 ? [] : [`${what}: ${of.slice(0, 10).map(printable).join(", ")}`];
  return {
    shared: shared2,
    gone,
    notes: [
      ...say(`columns that only ${printable(reference.name)} has count as moved`, gone),
      ...say(`drift does not compare columns that only ${printable(data.name)} has`, fresh),
      ...say("drift does not compare lists and structures", lists)
    ]
  };
}
var MOST_PICTURED = 20;
function divergences({ requirement }, names, found) {
  const numberOf2 = (measured) => measured.kind === "undefined" ? null : measured.value;
  const columns2 = found.map(inTenths).map((each, i) => ({
    name: names[i],
    psi: numberOf2(overEntities(psi, each, { most: Number.POSITIVE_INFINITY })),
    bits: numberOf2(overEntities(jensenShannon, each))
  })).toSorted((a, b) => (b.psi ?? 0) - (a.psi ?? 0)).slice(0, MOST_PICTURED);
  const call = printCall(requirement.call);
  return {
    id: `${call}, divergences`,
    title: `Population stability index and Jensen-Shannon divergence, by column: ${call}`,
    kind: "bar",
    x: { label: "column", values: columns2.map(({ name }) => name) },
    y: { label: "divergence", min: 0 },
    series: [
      { name: "psi", values: columns2.map(({ psi: psi3 }) => psi3) },
      { name: "jensen_shannon", values: columns2.map(({ bits }) => bits) }
    ]
  };
}

// packages/gates/src/data-validate/metrics/drift/domain.ts
var MOST_ROWS = 1e4;
var LEAST_ROWS = 4 * FOLDS;
async function domainAuc(ask) {
  const { data, engine, roles, requirement } = ask;
  const other = ask.other;
  const { shared: features, notes } = featuresOf(ask, ofRows(engine, other));
  const named2 = roles.entity === void 0 ? [] : [roles.entity];
  for (const each of [other, data]) for (const name of named2) columnOf(each, name, requirement);
  const [then, now] = [
    await sampleOf(ask, other, [...features, ...named2]),
    await sampleOf(ask, data, [...features, ...named2])
  ];
  const thinned2 = [then, now].flatMap(({ note }) => note ?? []);
  if (Math.min(then.rows, now.rows) < LEAST_ROWS)
    return { measured: undefinedBecause("too few rows", Math.min(then.rows, now.rows)), notes };
  const binned = features.map((name) => pooledBins(columnIn(then, name), columnIn(now, name), [other, data], name));
  const lengths = byLengthNote(features.filter((_, i) => binned[i]?.byLength));
  const entities = named2.map((name) => together(columnIn(then, name), columnIn(now, name)))[0];
  const classes = new Uint8Array(then.rows + now.rows).fill(1, then.rows);
  const table = { columns: binned.map(({ codes }) => codes), bins: binned.map(({ count: count2 }) => count2) };
  const { measured, ...told } = areaOf3(table, classes, entities, await ask.seed());
  const level = requirement.confidence ?? ask.confidence;
  const shown2 = measured.kind === "estimate" && (measured.interval(level).low ?? 0) > 0.5;
  return {
    measured,
    notes: [...shown2 ? [telltale(ask, features, told)] : [], ...thinned2, ...notes, ...lengths]
  };
}
async function sampleOf({ engine, requirement }, data, names) {
  const [all] = await engine.aggregate(data.table, [{ op: "rows" }]);
  const every = Math.max(1, Math.ceil(Number(all) / MOST_ROWS));
  const vectors = await engine.vectors(data.table, names, void 0, every);
  const rows = lengthOf(vectors[names[0]]);
  const note = `${printable(requirement.text)} looks at ${rows} of ${all} rows of ${printable(data.name)}, evenly spread`;
  return { rows, vectors, ...every === 1 ? {} : { note } };
}
var lengthOf = (vector) => (vector.kind === "number" ? vector.values : vector.codes).length;
var columnIn = ({ vectors }, name) => vectors[name];
function together(then, now) {
  const known = /* @__PURE__ */ new Map();
  const sides = [then, now].map((vector) => {
    const { codes, values: values2 } = codesOf(vector);
    const shared2 = values2.map((value) => known.get(value) ?? known.set(value, known.size).get(value) ?? -1);
    return codes.map((code) => code < 0 ? -1 : shared2[code]);
  });
  const all = new Int32Array(sides[0].length + sides[1].length);
  all.set(sides[0]);
  all.set(sides[1], sides[0].length);
  return all;
}
function areaOf3(table, classes, entities, seed) {
  const all = Int32Array.from(classes.keys());
  const folds = foldsOf(all, entities, seed);
  const score = new Float64Array(classes.length);
  const gain = new Float64Array(table.columns.length);
  const pairs = /* @__PURE__ */ new Map();
  for (let fold = 0; fold < FOLDS; fold++) {
    const taught = all.filter((row) => folds[row] !== fold);
    const asked2 = all.filter((row) => folds[row] === fold);
    const positives = taught.reduce((sum2, row) => sum2 + classes[row], 0);
    if (positives === 0 || positives === taught.length)
      return { measured: undefinedBecause("too few rows", classes.length), gain, pairs: [] };
    const learnt = tellApart(table, classes, taught);
    learnt.gain.forEach((saved, column2) => {
      gain[column2] = gain[column2] + saved;
    });
    for (const pair2 of learnt.together) {
      const key = pair2.first * gain.length + pair2.second;
      pairs.set(key, { ...pair2, gain: pair2.gain + (pairs.get(key)?.gain ?? 0) });
    }
    rank(asked2, learnt.scores(table, asked2), score);
  }
  return { measured: crossFittedArea(classes, score, entities), gain, pairs: [...pairs.values()] };
}
function rank(rows, scores, into) {
  const order = Int32Array.from(rows.keys()).sort((a, b) => scores[a] - scores[b]);
  for (let start = 0; start < order.length; ) {
    const value = scores[order[start]];
    let end = start;
    while (end < order.length && scores[order[end]] === value) end++;
    for (let at = start; at < end; at++) into[rows[order[at]]] = (start + end) / 2 / order.length;
    start = end;
  }
}
var MOST_NAMED = 5;
var LEAST_TOGETHER = 5;
function telltale({ data, other }, features, { gain, pairs }) {
  const whole = gain.reduce((sum2, saved) => sum2 + saved, 0);
  const share2 = (saved) => Math.round(100 * saved / whole);
  const named2 = (index) => printable(features[index]);
  const most = (shares, least) => shares.filter((each) => each.share >= least).toSorted((a, b) => b.share - a.share).slice(0, MOST_NAMED).map((each) => `${each.name} (${each.share} %)`);
  const columns2 = most(
    features.map((_, i) => ({ name: named2(i), share: share2(gain[i]) })),
    1
  );
  const linked = most(
    pairs.map(({ first, second, gain: saved }) => ({
      name: `${named2(first)} with ${named2(second)}`,
      share: share2(saved)
    })),
    LEAST_TOGETHER
  );
  const jointly = linked.length === 0 ? "" : `, of it by how columns go together ${linked.join(", ")}`;
  return `rows of ${printable(data.name)} and ${printable(other?.name)} are told apart by ${columns2.join(", ")}: share of what the columns say${jointly}`;
}

// packages/gates/src/data-validate/metrics/drift/shift-words.ts
function shiftInWords(ask, label, features) {
  if (label.kind !== "estimate") return [];
  const level = ask.requirement.confidence ?? ask.confidence;
  const known = features.flatMap(({ name, measured }) => measured.kind === "estimate" ? [{ name, measured }] : []);
  const corrected = bonferroni(known.length, level);
  const show = (estimate, at) => {
    const { low, high } = estimate.interval(at);
    return `${formatNumber(estimate.value, "fraction")} (${formatNumber(low ?? 0, "fraction")} to ${formatNumber(high ?? 1, "fraction")})`;
  };
  const moves = (estimate, at) => (estimate.interval(at).low ?? 0) > 0;
  const moved = known.filter(({ measured }) => moves(measured, corrected)).sort((a, b) => b.measured.value - a.measured.value);
  const [most] = moved;
  const labelText = `the label has moved by ${show(label, level)}`;
  const others = moved.length > 1 ? ` and ${moved.length - 1} more` : "";
  const featureText = most === void 0 ? "" : `${printable(most.name)}${others} moved within its classes, by ${show(most.measured, corrected)}`;
  const pair2 = `${printable(ask.data.name)} against ${printable(ask.other?.name)}`;
  if (moves(label, level))
    return [
      most === void 0 ? `label shift, ${pair2}: ${labelText}, and no feature is shown to have moved within its classes` : `label shift and feature shift, ${pair2}: ${labelText}, and ${featureText}`
    ];
  return [
    most === void 0 ? `neither label shift nor feature shift is shown, ${pair2}: ${labelText}` : `feature shift, ${pair2}: ${featureText}; the label is not shown to have moved, ${show(label, level)}`
  ];
}

// packages/gates/src/data-validate/metrics/drift/labels.ts
var MOST_CLASSES = 50;
async function labelDrift(ask) {
  const label = labelOf(ask);
  return { measured: overEntities(massMoved, await movesOf(ask, label)), ...unknownEntities(ask) };
}
async function conditionalDrift(ask) {
  const { engine, data } = ask;
  const other = ask.other;
  const label = labelOf(ask);
  const { shared: shared2, gone, notes } = featuresOf(ask, ofRows(engine, other));
  const lost = (rows2) => gone.map((name) => ({ name, measured: exact(1, rows2) }));
  for (const each of [other, data]) {
    const [labelled2] = await engine.aggregate(each.table, [{ op: "count", column: label }]);
    if (Number(labelled2) === 0) {
      const measured2 = undefinedBecause("no rows", 0);
      const why = `no row of ${printable(each.name)} has a label: nothing is said about features within the classes`;
      return { measured: [...shared2.map((name) => ({ name, measured: measured2 })), ...lost(0)], notes: [why, ...notes] };
    }
  }
  const moved = await movesOf(ask, label);
  const cells = await widened(engine, data, await cut(engine, other, shared2));
  const classes = await classesOf(ask, label);
  const strata = shared2.map(() => []);
  const judged = classes.filter(({ rows: [then, now] }) => then > 0 && now > 0);
  const rows = judged.reduce((sum2, { rows: [, now] }) => sum2 + now, 0);
  for (const {
    where,
    rows: [, now]
  } of judged) {
    const [reference, current] = [await within(ask, other, where, cells), await within(ask, data, where, cells)];
    for (const [i, column2] of strata.entries())
      column2.push({ reference: reference[i], current: current[i], weight: now / rows });
  }
  const effects = await alikeEffects(ask, label);
  const apart = effects === void 0 || effects !== "unknown" && effects.every(({ factor }) => factor === 1);
  const measured = strata.map((column2, i) => ({
    name: shared2[i],
    measured: apart ? movedWithin(column2) : notKnown(rows)
  }));
  const alone = classes.length - judged.length;
  const unjudged = alone === 0 ? [] : [
    `${alone} of ${classes.length} classes of ${printable(label)} have rows in one of the data sets only; nothing is said about the features within them`
  ];
  const told = shiftInWords(ask, overEntities(massMoved, moved), measured);
  return {
    measured: [...measured, ...lost(rows)],
    notes: [...told, ...unjudged, ...notes, ...byLengthNote(shared2.filter((_, i) => isByLength(cells[i])))],
    ...unknownEntities(ask)
  };
}
var movedWithin = (column2) => column2.length === 0 ? undefinedBecause("no rows", 0) : massMovedWithin(column2);
function labelOf({ data, other, roles, requirement }) {
  const { label } = roles;
  if (label === void 0)
    throw new SeaTrialsError(
      "missing-column",
      "no label is named, so nothing can be said about it",
      "Name it: `columns: { label: ... }` in the policy, or the input `label`.",
      requirement.source
    );
  for (const each of [data, other]) {
    if (each.labels !== "yes")
      throw new SeaTrialsError(
        "missing-column",
        `the policy says \`labels: ${each.labels}\` of ${printable(each.name)}, and \`${requirement.call.metric}\` needs them`,
        "Ask for `drift`, which looks at features only, or judge a data set whose labels have arrived.",
        requirement.source
      );
    columnOf(each, label, requirement);
  }
  return label;
}
async function movesOf({ engine, data, other, roles }, label) {
  const [found] = await distributionsOf(
    engine,
    await referenceOf(engine, other),
    data,
    [label],
    roles.entity
  );
  return found;
}
async function classesOf(ask, label) {
  const { engine, data, other, requirement } = ask;
  const [cells] = await widened(engine, data, await cut(engine, other, [label]));
  const predicates = cells.kind === "categories" ? cells.values.map((value) => equal(label, value)) : await stretches(ask, label, cells.tenths);
  if (predicates.length > MOST_CLASSES)
    throw new SeaTrialsError(
      "bad-value",
      `the label ${printable(label)} has ${predicates.length} values`,
      "More than 50 classes are not judged: ask for `drift` and `label_drift`.",
      requirement.source
    );
  const wanted = predicates.map((where) => ({ op: "rows", where }));
  const [then, now] = [
    await engine.aggregate(other.table, wanted),
    await engine.aggregate(data.table, wanted)
  ];
  const classes = predicates.map((where, i) => ({ where, rows: [Number(then[i]), Number(now[i])] }));
  return classes.filter(({ rows: [then2, now2] }) => then2 + now2 > 0);
}
var equal = (column2, value) => ({
  kind: "compare",
  column: column2,
  operator: "=",
  value
});
async function stretches({ engine, data, other, roles, requirement }, label, edges) {
  const { type } = columnOf(other, label, requirement);
  if (type !== "integer" && type !== "number")
    throw new SeaTrialsError(
      "bad-value",
      `the label ${printable(label)} is of type ${type}`,
      "A label is a category or a number.",
      requirement.source
    );
  if (roles.task !== "regression" && roles.task !== "forecasting") {
    const values2 = /* @__PURE__ */ new Set();
    for (const { table } of [other, data])
      for (const { value } of await engine.histogram(table, label, { most: MOST_CLASSES + 1 }))
        if (value !== null) values2.add(value);
    return [...values2].map((value) => equal(label, value));
  }
  const compare = (operator, value) => ({
    kind: "compare",
    column: label,
    operator,
    value
  });
  return Array.from({ length: edges.length + 1 }, (_, i) => ({
    kind: "all",
    parts: [
      ...i === 0 ? [] : [compare(">", edges[i - 1])],
      ...i === edges.length ? [] : [compare("<=", edges[i])]
    ]
  }));
}
async function within({ engine }, data, where, cells) {
  return count(engine, { ...data, table: await engine.filter(data.table, where) }, cells);
}

// packages/gates/src/data-validate/metrics/stated.ts
var distributionShift = (ask) => fromStated(ask, massMovedFrom);
var klDivergence = (ask) => fromStated(ask, (shares, counts) => {
  const strange = counts.reduce((sum2, count2, i) => sum2 + (shares[i] === 0 ? count2 : 0), 0);
  if (strange > 0) throw withoutShare(ask, strange);
  const held = shares.flatMap((share2, i) => share2 > 0 ? [i] : []);
  return kullbackLeiblerFrom(
    held.map((i) => shares[i]),
    held.map((i) => counts[i])
  );
});
function fromStated(ask, measure) {
  const column2 = columnArgument(ask);
  const stated = ask.stated[column2.name];
  if (stated === void 0)
    throw new SeaTrialsError(
      "bad-requirement",
      `no contract states a distribution of ${printable(column2.name)}`,
      "State it at the column: `x-distribution: { shares: { a: 40%, b: 60% }, moved: 5% }`.",
      ask.requirement.source
    );
  const { shares, cells } = Array.isArray(stated.shares) ? bins(ask, stated) : values(column2, stated);
  const rows = rowsOf(ask, column2);
  const held = { op: "count", column: column2.name, ...rows };
  const total2 = shares.reduce((sum2, share2) => sum2 + share2, 0);
  return {
    wanted: [held, ...cells.map((predicate) => ({ op: "count_if", predicate, ...rows }))],
    measure: ([count2, ...found]) => {
      const counts = found.map(Number);
      const rest = Number(count2) - counts.reduce((sum2, each) => sum2 + each, 0);
      return measure([...shares.map((share2) => share2 / total2), 0], [...counts, rest]);
    }
  };
}
var withoutShare = ({ data, requirement }, rows) => new SeaTrialsError(
  "bad-value",
  `${rows} ${rows === 1 ? "row" : "rows"} of ${printable(data.name)} hold values of which no share is stated: the divergence has no end`,
  "State a share of every value, or ask for `distribution_shift`, which counts them as moved.",
  requirement.source
);
function values(column2, { shares }) {
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
var ofColumn = (name, range, summary, limit, compute) => ({
  spec: compared(
    name,
    "estimate",
    range === RANGE.fraction ? "fraction" : "",
    range,
    summary,
    `recent.${name}(age, train) <= ${limit}`,
    [column, dataset]
  ),
  kind: "computed",
  compute
});
var ofDataSet = (name, summary, example, compute) => ({
  spec: compared(name, "estimate", "fraction", RANGE.fraction, summary, example, [dataset]),
  kind: "computed",
  compute
});
var overCells2 = (metric) => ({ ...metric, takesProfile: true });
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
    spec: {
      ...counted(
        "kl_divergence",
        "Kullback-Leibler divergence of a column from the shares that the contract states at it (`x-distribution`), in nats",
        "guard: kl_divergence(sex) <= 0.1",
        { range: RANGE.size, better: "lower" }
      ),
      kind: "estimate"
    },
    kind: "aggregate",
    plan: klDivergence
  },
  overCells2(
    ofDataSet(
      "drift",
      "mass that moved between the values of a column (total variation), of every column that both data sets have",
      "guard: recent.drift(train) <= 0.1",
      drift
    )
  ),
  overCells2(
    ofColumn(
      "psi",
      RANGE.size,
      "population stability index of a column against the other data set, over ten bins of equal mass (and one of each value that a tenth of the rows share), and one of nulls",
      "0.1",
      psi2
    )
  ),
  overCells2(
    ofColumn(
      "jensen_shannon",
      RANGE.fraction,
      "Jensen-Shannon divergence of a column in bits (base 2, not its root), over the bins of `psi`; 0 to 1",
      "0.02",
      jensenShannon2
    )
  ),
  overCells2(
    ofColumn(
      "infinity_norm",
      RANGE.fraction,
      "largest change of the share of one value among the rows with one, or of the share of missing ones; of numbers, of one cell of `psi`",
      "0.05",
      infinityNorm
    )
  ),
  ofColumn(
    "kolmogorov_smirnov",
    RANGE.fraction,
    "largest gap between the distribution functions of a column; rows without a number stand below all numbers",
    "0.1",
    kolmogorov
  ),
  ofColumn(
    "wasserstein",
    RANGE.size,
    "area between the distribution functions of a column, in standard deviations (population) of the other data set",
    "0.1",
    wasserstein2
  ),
  overCells2(
    ofDataSet(
      "label_drift",
      "mass that moved between the values of the label (total variation); a number in cells, as of `drift`",
      "recent.label_drift(train) <= 0.1",
      labelDrift
    )
  ),
  ofDataSet(
    "conditional_drift",
    "mass that moved in every feature within the classes of the label, weighted by their shares: a shift of the label alone moves nothing",
    "recent.conditional_drift(train) <= 0.1",
    conditionalDrift
  ),
  ofDataSet(
    "domain_auc",
    "area under the ROC curve with which a classifier, cross-fitted, tells rows of one data set from the other; 0.5 is chance",
    "guard: recent.domain_auc(train) <= 0.6",
    domainAuc
  )
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
var ascending = (values2) => values2.toSorted((a, b) => a - b);
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
  const before = placesOf2(await ask.past?.() ?? [], key);
  const compared2 = sameSeason(before, season).filter((past) => past !== void 0);
  const found = deviation(now.value, compared2);
  if (compared2.length < FEWEST_RUNS) return { measured: found, metrics, notApplicable: tooFew(compared2.length, season) };
  const { median: median2, spread } = usual(compared2);
  const [value, middle, width] = [now.value, median2, spread].map((number3) => formatNumber(number3));
  return {
    measured: found,
    metrics,
    detail: `${value} now, median ${middle} and spread ${width} of ${compared2.length} runs before`
  };
}
function placesOf2(runs, key) {
  const places2 = /* @__PURE__ */ new Map();
  for (const { commit, data, metrics } of runs) {
    const place = `${commit} ${data}`;
    places2.set(place, Object.hasOwn(metrics, key) ? metrics[key] : places2.get(place));
  }
  return [...places2.values()];
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

// packages/gates/src/data-validate/metrics/leakage.ts
var MOST_CLASSES2 = 50;
var FEW_ROWS = 2e5;
var MOST_GROUPED = 1e4;
async function labelLeakage(ask) {
  const { data, roles, requirement } = ask;
  const label = labelOf2(ask);
  const features = data.table.columns.filter(({ name }) => name === roles.entity || !roles.noFeatures.has(name));
  if (features.length === 0)
    throw new SeaTrialsError(
      "missing-column",
      `${printable(data.name)} has no column besides label, id and weight`,
      "Is this the file that was meant?",
      requirement.source
    );
  const classes = classesOf2(await vectorOf(ask, label), ask);
  const entities = await entitiesOf(ask);
  const seed = await ask.seed();
  const members = [];
  for (const feature of features)
    members.push(...areas(feature.name, await labelled(ask, feature, classes, entities), classes, seed));
  return { measured: members };
}
async function orderLeakage(ask) {
  const { data, roles } = ask;
  const label = await vectorOf(ask, labelOf2(ask));
  const classes = classesOf2(label, ask);
  const entities = await entitiesOf(ask);
  const seed = await ask.seed();
  const members = [];
  const add2 = (name, vector) => {
    const rows = { ...cellsOf(vector), classes: classes.codes, ...entities === void 0 ? {} : { entities } };
    members.push(...areas(name, rows, classes, seed));
  };
  const number3 = Float64Array.from(classes.codes, (_, row) => row);
  add2("row number", { kind: "number", values: number3, valid: null });
  if (roles.id !== void 0 && data.table.columns.some(({ name }) => name === roles.id))
    add2(roles.id, inOrder(columnOf(data, roles.id), await vectorOf(ask, roles.id)));
  return { measured: members };
}
var areas = (name, rows, classes, seed) => classes.asked.map(({ name: of, code }) => ({
  name: of === void 0 ? name : `${name} (${of})`,
  measured: areaOf2(rows, code, seed)
}));
async function entitiesOf(ask) {
  const { entity } = ask.roles;
  if (entity === void 0) return void 0;
  return codesOf(await vectorOf(ask, columnOf(ask.data, entity, ask.requirement).name)).codes;
}
function labelOf2({ data, roles, requirement }) {
  if (roles.label !== void 0) return columnOf(data, roles.label, requirement).name;
  throw new SeaTrialsError(
    "missing-column",
    "no label is named, so nothing can give it away",
    "Name it: `columns: { label: ... }` in the policy, or the input `label`.",
    requirement.source
  );
}
var vectorOf = async (ask, name) => (await ask.engine.vectors(ask.data.table, [name], rowsOf(ask).where))[name];
function classesOf2(label, { roles, requirement, showing }) {
  if (roles.task === "regression" && label.kind === "number") return { codes: aboveMedian(label), asked: [{ code: 1 }] };
  const { codes, values: values2 } = codesOf(label);
  if (values2.length > MOST_CLASSES2)
    throw new SeaTrialsError(
      "bad-value",
      `the label ${printable(roles.label)} has ${values2.length} values`,
      "For a number to predict say `task: regression`; more than 50 classes are not judged.",
      requirement.source
    );
  if (values2.length <= 2) return { codes, values: values2, asked: [{ code: Math.max(0, values2.length - 1) }] };
  const names = valueNames(values2, hiddenIn(showing.schema).has(roles.label));
  return { codes, values: values2, asked: names.map((name, code) => ({ name, code })) };
}
function aboveMedian({ values: values2, valid }) {
  const there = (i) => valid?.[i] !== 0 && Number.isFinite(values2[i]);
  const sorted2 = values2.filter((_, i) => there(i)).sort();
  const middle = sorted2[sorted2.length >> 1];
  return Int32Array.from(values2, (value, i) => there(i) ? Number(value >= middle) : -1);
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
  if (Number(rows) <= FEW_ROWS) return true;
  const [distinct] = await engine.aggregate(data.table, [{ op: "distinct", columns: [name] }]);
  return Number(distinct) <= MOST_GROUPED;
}
async function grouped(ask, name, values2) {
  const { engine, data, roles } = ask;
  const groups = await engine.groups(data.table, [name, roles.label], [{ op: "rows", ...rowsOf(ask) }]);
  const rows = groups.reduce((sum2, { values: [count2] }) => sum2 + Number(count2), 0);
  const cells = { codes: new Int32Array(rows), count: groups.length };
  const classes = new Int32Array(rows);
  const classOf2 = new Map(values2.map((value, code) => [value, code]));
  const cellOf = /* @__PURE__ */ new Map();
  let from = 0;
  for (const {
    key,
    values: [count2]
  } of groups) {
    const [value, label] = key;
    const cell = cellOf.get(value) ?? cellOf.size;
    cellOf.set(value, cell);
    const to = from + Number(count2);
    cells.codes.fill(cell, from, to);
    classes.fill(classOf2.get(label) ?? -1, from, to);
    from = to;
  }
  return { ...cells, classes };
}

// packages/gates/src/data-validate/metrics/overlap.ts
var DIGITS = 6;
var MOST_DIGITS = 15;
var overlap = (ask) => shared(ask, { columns: columnsCompared(ask, otherOf(ask)) });
var normalisedOverlap = async (ask) => shared(ask, { columns: columnsCompared(ask, otherOf(ask)), digits: digitsOf(ask) });
var otherOf = ({ other }) => other;
async function shared(ask, likeness) {
  const { data, engine, showing } = ask;
  const second = otherOf(ask);
  const [rows] = await engine.aggregate(data.table, [{ op: "rows" }]);
  const count2 = await engine.overlap(data.table, second.table, likeness);
  return {
    measured: exact(count2, Number(rows)),
    failing: async (most) => {
      const show = columnsShown(data, showing);
      const found = await engine.locateOverlap(data.table, second.table, likeness, show, most);
      return found.map((row) => twinRow(row, showing));
    }
  };
}
function columnsCompared(ask, other) {
  const { data, roles, requirement } = ask;
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

// packages/gates/src/data-validate/metrics/moved-rows.ts
async function movedRows(ask) {
  const { data, engine, versions, showing, requirement } = ask;
  const other = ask.other;
  if (versions === void 0) return notApplicable("there is no earlier version to compare with");
  if (versions.lost !== void 0) return { measured: undefinedBecause("no rows", 0), told: { reason: versions.lost } };
  const base = printable(versions.base);
  const version = await versions.of(other);
  if (version.kind === "absent" || version.kind === "untracked")
    return notApplicable(`${base} has no ${printable(other.name)}`);
  if (version.kind === "unknown") throw new SeaTrialsError("missing-file", version.why, version.fix, requirement.source);
  const [counted3] = await engine.aggregate(data.table, [{ op: "rows" }]);
  const rows = Number(counted3);
  if (version.kind === "same" && (await versions.of(data)).kind === "same")
    return {
      measured: exact(0, rows),
      notes: [
        `neither ${printable(data.name)} nor ${printable(other.name)} changed since ${base}: no row can have moved`
      ]
    };
  const there = version.kind === "same" ? other : version.data;
  const likeness = { columns: columnsCompared(ask, there) };
  const moved = await engine.overlap(data.table, there.table, likeness);
  const alike = moved === 0 ? void 0 : await onlyAlike(ask, there, likeness.columns);
  if (alike !== void 0) {
    const of = `${formatNumber(moved)} of ${formatNumber(rows)} rows of ${printable(data.name)} look like one`;
    return { measured: undefinedBecause("no rows", 0), told: { reason: `${alike}: ${of}. ${TELL_APART}` } };
  }
  const kept = moved === 0 ? await idsKept(ask, there) : 0;
  const file = (path) => version.kind === "same" ? showing.file(path) : version.paths[there.table.files.indexOf(path)];
  return {
    measured: exact(moved, rows),
    ...kept === 0 ? {} : { notes: [idNote(ask, kept)] },
    failing: async (most) => {
      const located = await engine.locateOverlap(data.table, there.table, likeness, columnsShown(data, showing), most);
      return located.map((row) => ({
        ...failingRow(row, showing),
        value: `stood in ${file(row.twin.file)} row ${row.twin.row}`
      }));
    }
  };
}
var TELL_APART = "Name columns that tell rows apart, `moved_rows(..., column)`, or rename in a pull request that changes no rows.";
async function onlyAlike(ask, there, columns2) {
  const { data, roles, engine } = ask;
  if (namesOf(ask, "column").length > 0) return void 0;
  const all = there.table.columns.map(({ name }) => name).filter((name) => name !== roles.id);
  const gone = all.filter((name) => !data.table.columns.some((column2) => column2.name === name));
  if (gone.length === 0) return void 0;
  const different = async (by) => (await engine.classSizes(there.table, by)).reduce((sum2, { classes }) => sum2 + classes, 0);
  const [whole, left] = [await different(all), await different(columns2)];
  if (left === whole) return void 0;
  return `${someOf(gone, 3)} of ${printable(there.name)} is not in ${printable(data.name)} here, and without it ${formatNumber(whole)} different rows are ${formatNumber(left)}`;
}
async function idsKept(ask, there) {
  const { data, other, engine, roles } = ask;
  const sides = [data, there, other];
  const named2 = roles.id;
  if (named2 === void 0 || namesOf(ask, "column").length > 0) return 0;
  if (!sides.every(({ table }) => table.columns.some(({ name }) => name === named2))) return 0;
  const likeness = { columns: [named2] };
  const today = await engine.overlap(data.table, other.table, likeness);
  return today === 0 ? engine.overlap(data.table, there.table, likeness) : 0;
}
function idNote({ data, other, versions, roles }, kept) {
  const [name, id] = [printName(other.name), printName(roles.id)];
  const base = printable(versions?.base);
  return `rows of ${printable(data.name)} whose ${printable(roles.id)} a row of \`${name}\` had on ${base}, with other values: ${formatNumber(kept)}; \`moved_rows(${name}, ${id})\` counts them`;
}
var notApplicable = (why) => ({ measured: undefinedBecause("no rows", 0), notApplicable: why });

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
      first[i] = avalanche(a);
      second[i] = avalanche(b ^ width);
    }
    return { first, second, length };
  };
}
function jaccardTo(text) {
  const cut2 = shingler();
  const [own2, theirs] = [new ShingleSet(), new ShingleSet()];
  own2.fill(cut2(text));
  return (other) => {
    theirs.fill(cut2(other));
    const both = theirs.sharedWith(own2);
    return both / (own2.size + theirs.size - both);
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
var BINS2 = 32;
var PASSES = 4;
var PLACES2 = BINS2 * PASSES;
var EMPTY = 4294967295;
function signer(seed) {
  const { below } = random(seed, "minhash");
  const salts = Int32Array.from({ length: PASSES }, () => below(2 ** 32) | 0);
  const lenders = lendersOf(below);
  const signature = new Uint32Array(PLACES2);
  return ({ first, length }) => {
    signature.fill(EMPTY);
    for (let i = 0; i < length; i++)
      for (let pass = 0; pass < PASSES; pass++) {
        const hash = avalanche(first[i] ^ salts[pass]) >>> 0;
        const place = pass * BINS2 + (hash & BINS2 - 1);
        const value = hash >>> 5;
        if (value < signature[place]) signature[place] = value;
      }
    lend(signature, lenders);
    return signature;
  };
}
function lendersOf(below) {
  return Array.from(
    { length: PLACES2 },
    () => shuffle(
      Uint8Array.from({ length: BINS2 }, (_, i) => i),
      below
    )
  );
}
function lend(signature, lenders) {
  const filled = signature.slice();
  for (let place = 0; place < PLACES2; place++) {
    if (filled[place] !== EMPTY) continue;
    const pass = place - place % BINS2;
    const lender = lenders[place].find((bin) => filled[pass + bin] !== EMPTY);
    signature[place] = filled[pass + lender];
  }
}
var missed = (similarity, { count: count2, width }) => (1 - similarity ** width) ** count2;
function bandsFor(threshold2) {
  let best = { count: PLACES2, width: 1 };
  for (let width = 2; width <= PLACES2; width++) {
    const bands = { count: Math.floor(PLACES2 / width), width };
    if (missed(threshold2, bands) <= 1e-4) best = bands;
  }
  return best;
}
function bandKeys(signature, { count: count2, width }, keys, at) {
  for (let band = 0; band < count2; band++) {
    let key = band;
    for (let i = 0; i < width; i++) {
      const place = band * width + i;
      key = avalanche(imul2(key, 31) ^ signature[place % PASSES * BINS2 + Math.floor(place / PASSES)]);
    }
    keys[at + band] = key;
  }
}

// packages/stats/src/text/twins.ts
var SLACK = 5;
function twinsOf(texts, others, search2) {
  const bands = bandsFor(search2.threshold);
  const sign = signatures(bands, search2.seed);
  const own2 = sign(texts);
  const theirs = others === void 0 ? own2 : sign(others);
  const found = Array.from({ length: texts.length });
  const fewest = PLACES2 * search2.threshold - SLACK * Math.sqrt(PLACES2 * search2.threshold * (1 - search2.threshold));
  let left = search2.most;
  for (let band = 0; band < bands.count; band++) {
    const chains = chainsOf(theirs, band);
    for (let text = 0; text < texts.length; text++) {
      if (found[text] !== void 0) continue;
      let similarityTo;
      for (let other = chains.first(own2, text); other >= 0; other = chains.next(other)) {
        if (others === void 0 && other >= text) break;
        if (own2.key(text, band) !== theirs.key(other, band)) continue;
        if (agreedBefore(own2, text, theirs, other, band) || agreement(own2, text, theirs, other) < fewest) continue;
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
  const [cut2, sign] = [shingler(), signer(seed)];
  return (texts) => {
    const keys = new Uint32Array(texts.length * bands.count);
    const bytes = new Uint8Array(texts.length * PLACES2);
    for (let i = 0; i < texts.length; i++) {
      const signature = sign(cut2(texts[i]));
      bandKeys(signature, bands, keys, i * bands.count);
      bytes.set(signature, i * PLACES2);
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
function agreedBefore(own2, text, theirs, other, band) {
  for (let before = 0; before < band; before++) if (own2.key(text, before) === theirs.key(other, before)) return true;
  return false;
}
function agreement(own2, text, theirs, other) {
  const [from, to] = [text * PLACES2, other * PLACES2];
  let same = 0;
  for (let i = 0; i < PLACES2; i++) if (own2.bytes[from + i] === theirs.bytes[to + i]) same++;
  return same;
}

// packages/gates/src/data-validate/metrics/near-duplicates.ts
var THRESHOLD = 0.8;
var LOWEST = 0.5;
var MOST_TEXTS = 2e6;
var MOST_VERIFIED = 5e6;
async function nearDuplicates(ask) {
  const threshold2 = thresholdOf(ask);
  const { data, other, engine, showing } = ask;
  const own2 = await textsOf(ask, data);
  const theirs = other === void 0 ? void 0 : await textsOf(ask, other);
  const found = search(ask, own2, theirs, { threshold: threshold2, seed: await ask.seed() });
  const [among, amongTexts] = [other ?? data, theirs ?? own2];
  const twinOf = (row) => {
    const text = own2.ofRow[row];
    const first = own2.firstRow[text];
    if (theirs === void 0 && first < row) return { row: first, similarity: 1 };
    const twin = found[text];
    return twin && { row: amongTexts.firstRow[twin.of], similarity: twin.similarity };
  };
  let rows = 0;
  const repeats = [];
  own2.ofRow.forEach((text, row) => {
    if (text < 0) return;
    rows++;
    if (twinOf(row) !== void 0) repeats.push(row);
  });
  return {
    measured: rows === 0 ? undefinedBecause("no rows", 0) : exact(repeats.length / rows, rows),
    failing: async (most) => {
      const shown2 = repeats.slice(0, most);
      const twins = shown2.map((row) => twinOf(row));
      const located = await engine.locateRows(data.table, shown2, columnsShown(data, showing));
      const asked2 = [...new Set(twins.map(({ row }) => row))].sort((a, b) => a - b);
      const places2 = await engine.locateRows(among.table, asked2, []);
      const placeOf = new Map(asked2.map((row, i) => [row, places2[i]]));
      return located.map((row, i) => {
        const { row: at, similarity } = twins[i];
        return twinRow({ ...row, twin: placeOf.get(at) }, showing, `, ${similarity.toFixed(2)} alike`);
      });
    }
  };
}
function search({ requirement }, own2, theirs, { threshold: threshold2, seed }) {
  try {
    return twinsOf(own2.distinct, theirs?.distinct, { threshold: threshold2, seed, most: MOST_VERIFIED });
  } catch (error) {
    if (!(error instanceof RangeError)) throw error;
    throw new SeaTrialsError(
      "bad-value",
      `more than ${MOST_VERIFIED} pairs of texts come near ${threshold2} without reaching it`,
      "They share boilerplate: leave it out of the column, or write a higher threshold.",
      requirement.source,
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
  const { codes, values: values2 } = (await engine.vectors(data.table, [column2.name]))[column2.name];
  const tokens = new Set(tokensOf(column2, data.missing));
  const known = /* @__PURE__ */ new Map();
  const textOf = values2.map((value) => {
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
      "moved_rows",
      "exact",
      "",
      RANGE.count,
      "rows that stood in the other data set on the base of a pull request, compared on the named columns or on all that both have but the id",
      "train.moved_rows(holdout) = 0",
      [dataset, optional(columns)]
    ),
    kind: "computed",
    compute: movedRows
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

// packages/gates/src/data-validate/metrics/outliers.ts
var METHODS = ["fences", "deviations", "deviations_above"];
var FAR = 3;
function outlierShare(ask) {
  const method = namesOf(ask, "method")[0] ?? "fences";
  const { wanted, beyond } = method === "fences" ? fences(ask) : deviations(ask, method);
  return {
    wanted: [...wanted, ...numbers(ask)],
    measure: (answers) => {
      const n = numberCount(ask, answers.slice(wanted.length));
      if (n === 0) return undefinedBecause("no rows", 0);
      const predicate = beyond(answers);
      if (typeof predicate === "string") return undefinedBecause(predicate, n);
      return {
        wanted: [{ op: "count_if", predicate, ...rowsOf(ask, numberArgument(ask)) }],
        measure: ([found]) => exact(Number(found) / n, n)
      };
    },
    leftOut: (answers) => notNumbers(answers.slice(wanted.length))
  };
}
function fences(ask) {
  const column2 = numberArgument(ask).name;
  const rows = rowsOf(ask, numberArgument(ask));
  const reach = farOf(ask);
  return {
    wanted: [
      { op: "quantile", column: column2, p: 0.25, ...rows },
      { op: "quantile", column: column2, p: 0.75, ...rows },
      { op: "min", column: column2, ...rows },
      { op: "max", column: column2, ...rows }
    ],
    beyond: ([first, third, least, most]) => {
      const [low, high] = [Number(first), Number(third)];
      if (low === high) return least === most ? "zero variance" : "the first and the third quartile are equal";
      const fence = reach * (high - low);
      return anyOf([
        { kind: "compare", column: column2, operator: "<", value: low - fence },
        { kind: "compare", column: column2, operator: ">", value: high + fence }
      ]);
    }
  };
}
function deviations(ask, method) {
  const column2 = numberArgument(ask).name;
  const rows = rowsOf(ask, numberArgument(ask));
  const reach = farOf(ask);
  return {
    wanted: [
      { op: "mean", column: column2, ...rows },
      { op: "stddev", column: column2, ...rows }
    ],
    beyond: ([mean, sample]) => {
      if (!(Number(sample) > 0)) return "zero variance";
      const apart = {
        kind: "arithmetic",
        operator: "/",
        left: { kind: "arithmetic", operator: "-", left: { kind: "column", column: column2 }, right: number2(Number(mean)) },
        right: number2(Number(sample))
      };
      const distance = method === "deviations" ? { kind: "abs", of: apart } : apart;
      return { kind: "relate", left: distance, operator: ">=", right: number2(reach) };
    }
  };
}
var number2 = (value) => ({ kind: "number", value });
function farOf(ask) {
  const far = numberOf(ask, "far") ?? FAR;
  if (far > 0) return far;
  throw new SeaTrialsError(
    "bad-requirement",
    `nothing lies ${far} times as far as the others`,
    "Write a number above 0: `outlier_share(income, deviations, 3) <= 1%`.",
    ask.requirement.source
  );
}

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
    measure: ([answer, ...counts]) => number(answer, numberCount(ask, counts), ask),
    leftOut: ([, ...counts]) => notNumbers(counts)
  };
}
function counted2(ask, p, operator, limit) {
  const column2 = numberArgument(ask);
  const isUpper = operator === ">=" || operator === "<";
  const under = {
    op: isUpper ? "count_below" : "count_at_most",
    column: column2.name,
    value: limit,
    ...rowsOf(ask, column2)
  };
  return {
    wanted: [under, ...numbers(ask)],
    measure: ([below, ...counts]) => {
      const n = numberCount(ask, counts);
      if (n === 0) return undefinedBecause("no rows", 0);
      const h = (n - 1) * p;
      if (Number(below) <= Math.floor(h)) return isUpper ? bound(limit, n) : nearest(ask, "min", ">", limit, n);
      if (Number(below) > Math.ceil(h)) return isUpper ? nearest(ask, "max", "<", limit, n) : bound(limit, n);
      return sorted(ask, p);
    },
    leftOut: ([, ...counts]) => notNumbers(counts)
  };
}
function nearest(ask, op, side, limit, n) {
  const column2 = numberArgument(ask);
  const beyond = { kind: "compare", column: column2.name, operator: side, value: limit };
  return {
    wanted: [{ op, column: column2.name, where: allOf([rowsOf(ask, column2).where, beyond]) }],
    measure: ([value]) => bound(doubleOf(value, ask), n)
  };
}
var bound = (value, n) => ({ ...exact(value, n), approximate: true });

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
        wanted: [{ op: "power_sum", column: column2, centre: Number(mean), scale, power, ...rows }],
        measure: ([sum2]) => number(Number(sum2) / n - excess, n, ask)
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
    measure: ([value, count2]) => number(value, Number(count2), ask)
  };
}
function correlation(ask) {
  const pair2 = [numberArgument(ask, "a"), numberArgument(ask, "b")];
  const [a, b] = pair2;
  assertTwo(ask, [a.name, b.name]);
  const op = ask.requirement.call.metric;
  const { where } = rowsOf(ask, ...pair2);
  const finite2 = pair2.map(({ name }) => ({ kind: "finite", column: name }));
  const rows = where === void 0 ? {} : { where };
  return {
    wanted: [
      { op, columns: [a.name, b.name], ...rows },
      { op: "count_if", predicate: allOf(finite2), ...rows },
      ...pair2.map((column2) => ({ op: "infinite", column: column2.name, ...rows }))
    ],
    measure: ([coefficient, count2, ...infinite]) => {
      for (const [i, column2] of pair2.entries()) refuseInfinite(ask, column2, Number(infinite[i]));
      const n = Number(count2);
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
      "numbers that are far out over numbers: more than three (or `far`) interquartile ranges outside of the quartiles (Tukey's fences), or with `deviations` at least as many standard deviations from the mean, with `deviations_above` above it",
      "outlier_share(income) <= 1%",
      {
        arguments: [
          column,
          optional({
            name: "method",
            kind: "word",
            words: METHODS,
            summary: "how far is measured; `fences` unless said"
          }),
          optional({ name: "far", kind: "number", summary: "from where on a number is far out; 3 unless said" })
        ],
        unit: "fraction",
        better: "lower"
      }
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
  const said = small.slice(0, MOST_SIZES).map(({ size, classes: count2 }) => `${formatNumber(count2)} of ${formatNumber(size)}`);
  const more = small.length > said.length ? ", ..." : "";
  const below = small.length === 0 ? "" : `; ${formatNumber(sum(small, (each) => each.classes))} below ${formatNumber(limit)} with ${formatNumber(sum(small, (each) => each.rows))} of ${formatNumber(rows)} rows (classes of ${what}: ${said.join(", ")}${more})`;
  return { measured, told: { reason: `the smallest of ${classes} has ${formatNumber(least.size)} ${what}${below}` } };
}
var sum = (sizes, of) => sizes.reduce((all, each) => all + of(each), 0);

// packages/gates/src/data-validate/metrics/sensitive.ts
import { basename } from "node:path";
async function sensitiveValues(ask) {
  const [profile] = namesOf(ask, "profile");
  const least = confidenceOf(ask);
  const found = await ask.search(ask.data);
  if (found.read.rows === 0) return { measured: undefinedBecause("no rows", 0) };
  const findings = found.findings.filter(({ confidence }) => confidence >= least);
  const ruled = await rulings(findings, ask, profile);
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
var [USUAL_CONFIDENCE, LEAST_CONFIDENCE] = [0.8, 0.5];
var MOST_CONFIDENCE = 0.9999;
function confidenceOf(ask) {
  const confidence = numberOf(ask, "confidence") ?? USUAL_CONFIDENCE;
  if (confidence >= LEAST_CONFIDENCE && confidence <= MOST_CONFIDENCE) return confidence;
  throw new SeaTrialsError(
    "bad-requirement",
    `a confidence of ${confidence} would count every column, or none`,
    "Write a number from 0.5 to 0.9999, or leave it out.",
    ask.requirement.source
  );
}
async function rulings(findings, { showing }, profile) {
  const { kindNamed, ruling } = await import("./profiles-EXNHGFQ3.js");
  return findings.flatMap((finding) => {
    const ruled = ruling(finding.kind, classOf(showing.declared ?? showing.schema, finding.column), profile);
    return ruled === void 0 ? [] : [{ ...finding, ...ruled, title: kindNamed(finding.kind).title }];
  });
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
var MOST_NAMED2 = 3;
function reasonOf(forbidden, columns2, { read }, profile) {
  const rules = profile === void 0 ? "the contract does" : `the profile \`${profile}\` and the contract do`;
  const unread = read.unread.length === 0 ? "" : `; not read, for they hold no texts: ${someOf(read.unread, MOST_NAMED2)}`;
  const all = `rows read: ${formatNumber(read.rows)}, columns: ${read.columns}${unread}`;
  const sample = read.sampled.length === 0 ? "" : `; of ${read.sampled.length} of them a fixed sample of about ${formatNumber(read.most)} different values was tested, \`exact\` tests all`;
  if (columns2 === 0) return `no column was found to hold values that ${rules} not allow; ${all}${sample}`;
  const named2 = forbidden.slice(0, MOST_NAMED2).map((each) => `${printable(each.column)} (${each.title})`);
  const more = forbidden.length > named2.length ? [`${forbidden.length - named2.length} more`] : [];
  const hold = columns2 === 1 ? "1 column holds" : `${columns2} columns hold`;
  return `${hold} values that ${rules} not allow: ${[...named2, ...more].join(", ")}; ${all}${sample}`;
}
function sentenceOf({ title, confidence, matched, rows, shape: shape2, evidence, article }) {
  const files = new Set(evidence.at.map(({ file }) => file));
  const places2 = evidence.at.map(
    ({ file, row }) => files.size > 1 ? `${printable(basename(file))}:${row}` : String(row)
  );
  const at = places2.length === 0 ? "" : `, in rows ${places2.join(", ")}`;
  const rule = article === void 0 ? "" : ` (${article})`;
  const sure = Math.min(0.999, Math.floor(confidence * 1e3) / 1e3);
  const { passed, tried, genuine } = evidence;
  const texts = `${formatNumber(passed)} of ${formatNumber(tried)} texts of the form are valid (at least ${formatNumber(genuine, "%")} beyond chance)`;
  return `${title}${rule}, confidence ${sure}, ${formatNumber(matched)} of ${formatNumber(rows)} rows, ${texts}, shaped ${printable(shape2)}${at}`;
}

// packages/gates/src/data-validate/vocabulary/sensitive.ts
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
        optional({ name: "confidence", kind: "number", summary: "from 0.5 to 0.9999" })
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
        RANGE.atLeastOne,
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
        RANGE.atLeastOne,
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

// packages/stats/src/contingency.ts
var pairKey = (a, b) => `${a} ${b}`;
var contingencyOf = (cells) => {
  const sums = { a: /* @__PURE__ */ new Map(), b: /* @__PURE__ */ new Map(), both: /* @__PURE__ */ new Map() };
  let n = 0;
  for (const { a, b, rows } of cells) {
    n += rows;
    add(sums.a, a, rows);
    add(sums.b, b, rows);
    add(sums.both, pairKey(a, b), rows);
  }
  if (n === 0) return undefinedBecause("no rows", 0);
  const [k, l] = [sums.a.size, sums.b.size];
  if (k < 2 || l < 2) return undefinedBecause("zero variance", n);
  if (n < ROWS_A_PAIR * k * l) return undefinedBecause("fewer than five rows for each pair of values", n);
  return { kind: "table", n, a: sharesOf(sums.a, n), b: sharesOf(sums.b, n), both: sharesOf(sums.both, n) };
};
var ROWS_A_PAIR = 5;
var add = (sums, key, more) => void sums.set(key, (sums.get(key) ?? 0) + more);
var sharesOf = (sums, n) => new Map([...sums].map(([key, rows]) => [key, rows / n]));
var spreadOf = (cells, influenceOf, n) => {
  const [influences, sizes] = [/* @__PURE__ */ new Map(), /* @__PURE__ */ new Map()];
  let [squares, alike] = [0, 0];
  for (const cell of cells) {
    const influence = influenceOf(cell);
    if (cell.entity === void 0) {
      squares += cell.rows * influence * influence;
      alike += cell.rows;
    } else {
      add(influences, cell.entity, cell.rows * influence);
      add(sizes, cell.entity, cell.rows);
    }
  }
  for (const sum2 of influences.values()) squares += sum2 * sum2;
  for (const size of sizes.values()) alike += size * size;
  return { variance: squares / n ** 2, effect: alike / n };
};

// packages/stats/src/cramer.ts
var cramer = (cells) => {
  const share2 = contingencyOf(cells);
  if (share2.kind === "undefined") return share2;
  const { n } = share2;
  const [k, l] = [share2.a.size, share2.b.size];
  const squares = { whole: 0, a: /* @__PURE__ */ new Map(), b: /* @__PURE__ */ new Map() };
  for (const [key, p] of share2.both) {
    const [a, b] = key.split(" ").map(Number);
    const part = p ** 2 / (share2.a.get(a) * share2.b.get(b));
    squares.whole += part;
    add(squares.a, a, part / share2.a.get(a));
    add(squares.b, b, part / share2.b.get(b));
  }
  const plain = Math.max(0, squares.whole - 1);
  const influenceOf = ({ a, b }) => 2 * share2.both.get(pairKey(a, b)) / (share2.a.get(a) * share2.b.get(b)) - squares.a.get(a) - squares.b.get(b);
  const { variance: variance2, effect } = spreadOf(cells, influenceOf, n);
  const free = n / effect - 1;
  const degrees = (k - 1) * (l - 1);
  const most = Math.min(k - (k - 1) ** 2 / free, l - (l - 1) ** 2 / free) - 1;
  if (!(most > 0)) return undefinedBecause("too few rows", n);
  const value = Math.max(0, plain - degrees / free);
  const unit = 1 / free;
  const slope = value > 0 ? Math.max(4 * unit, variance2 / plain) : 4 * unit;
  const square = summed(plain, { value, degrees, unit, slope });
  const root = (phi2) => Math.min(1, Math.sqrt(phi2 / most));
  const shownOf = ({ value: phi2, ends }) => ({
    value: root(phi2),
    interval: (level) => {
      const [low, high] = ends(level);
      return { low: root(low), high: root(high), level, method: "non-central chi-square, score" };
    }
  });
  return { kind: "estimate", ...shownOf(square), n, again: ({ normal }) => shownOf(square.beside(normal())) };
};

// packages/stats/src/uncertainty.ts
var uncertainty = (cells) => {
  const share2 = contingencyOf(cells);
  if (share2.kind === "undefined") return share2;
  const { n } = share2;
  const [k, l] = [share2.a.size, share2.b.size];
  const nats = entropyOf(share2.a);
  const plain = nats + entropyOf(share2.b) - entropyOf(share2.both);
  const degrees = share2.both.size - k - l + 1;
  const influenceOf = ({ a, b }) => {
    const [p, q, r] = [share2.a.get(a), share2.b.get(b), share2.both.get(pairKey(a, b))];
    return (Math.log(r / (p * q)) + plain / nats * Math.log(p)) / nats;
  };
  const { variance: variance2, effect } = spreadOf(cells, influenceOf, n);
  const chance = effect * degrees / (2 * n);
  const whole = nats + effect * (k - 1) / (2 * n);
  const unit = effect / (2 * n * whole);
  const value = Math.min(1, Math.max(0, (plain - chance) / whole));
  const slope = plain > chance ? Math.max(4 * unit, variance2 * nats / plain) : 4 * unit;
  const taken = summed(plain / whole, { value, degrees: Math.max(0, degrees), unit, slope });
  const shownOf = ({ value: share3, ends }) => ({
    value: Math.min(1, share3),
    interval: (level) => {
      const [low, high] = ends(level);
      return { low, high: Math.min(1, high), level, method: "non-central chi-square, score" };
    }
  });
  return { kind: "estimate", ...shownOf(taken), n, again: ({ normal }) => shownOf(taken.beside(normal())) };
};
var entropyOf = (shares) => [...shares.values()].reduce((sum2, share2) => sum2 - share2 * Math.log(share2), 0);

// packages/gates/src/data-validate/metrics/values.ts
function uniqueness(ask) {
  const { columns: columns2, rows, held } = valuesOf(ask);
  const parts = {
    singletons: { op: "singletons", columns: columns2, ...rows },
    distinct: { op: "distinct", columns: columns2, ...rows }
  };
  const wanted = {
    uniqueness: [parts.singletons, held],
    distinctness: [parts.distinct, held],
    unique_value_ratio: [parts.singletons, parts.distinct]
  }[ask.requirement.call.metric];
  return {
    wanted: [...wanted, held],
    measure: ([part, whole, held2]) => Number(held2) === 0 ? undefinedBecause("no rows", 0) : exact(Number(part) / Number(whole), Number(held2))
  };
}
function entropy(ask) {
  const { columns: columns2, rows, held } = valuesOf(ask);
  return {
    wanted: [{ op: "entropy", columns: columns2, ...rows }, held],
    measure: ([nats, held2]) => natsOf(Number(nats), Number(held2))
  };
}
function mutualInformation(ask) {
  const { columns: columns2, where } = pairOf(ask);
  const of = (names) => ({ op: "entropy", columns: names, where });
  return {
    wanted: [...columns2.map((name) => of([name])), of(columns2), { op: "rows", where }],
    measure: ([a, b, together3, held]) => natsOf(Number(a) + Number(b) - Number(together3), Number(held))
  };
}
function pairOf(ask) {
  const pair2 = ["a", "b"].map((place) => columnOf(ask.data, namesOf(ask, place)[0], ask.requirement));
  const columns2 = pair2.map(({ name }) => name);
  return { columns: columns2, where: heldIn(ask, ...pair2) };
}
var natsOf = (nats, held) => held === 0 ? undefinedBecause("no rows", 0) : exact(Math.max(0, nats), held);
function valuesOf(ask) {
  const columns2 = namesOf(ask, "column").map((name) => columnOf(ask.data, name, ask.requirement));
  return {
    columns: columns2.map(({ name }) => name),
    rows: rowsOf(ask, ...columns2),
    held: { op: "rows", where: heldIn(ask, ...columns2) }
  };
}
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
  const isConstant = (count2, n) => Number(count2) >= least * Number(n);
  return {
    wanted: [
      { op: "rows", ...rows },
      ...columns2.map(({ name }) => ({ op: "mode_count", column: name, ...rows }))
    ],
    measure: ([n, ...found]) => Number(n) === 0 ? undefinedBecause("no rows", 0) : exact(found.filter((count2) => isConstant(count2, n)).length, Number(n)),
    notes: ([n, ...found]) => named(ask, Number(n) === 0 ? [] : columns2.filter((_, i) => isConstant(found[i], n)))
  };
}
function chosen({ data, requirement, ...ask }) {
  const names = (ask.arguments.get("column") ?? []).flatMap((each) => each.kind === "name" ? [each.name] : []);
  return names.length === 0 ? data.table.columns : names.map((name) => columnOf(data, name, requirement));
}
var MOST_NAMED3 = 10;
function named({ data, requirement }, columns2) {
  if (columns2.length === 0) return [];
  const names = columns2.map(({ name }) => name);
  return [`${printable(requirement.text)} counts in ${printable(data.name)}: ${someOf(names, MOST_NAMED3)}`];
}
function conflictingLabels(ask) {
  const { data, roles, requirement } = ask;
  const label = columnOf(data, labelOf3(ask), requirement).name;
  const given2 = namesOf(ask, "column").map((name) => columnOf(data, name, requirement).name);
  const features = data.table.columns.map(({ name }) => name).filter((name) => !roles.noFeatures.has(name));
  const columns2 = given2.length > 0 ? given2 : features;
  if (columns2.length === 0)
    throw new SeaTrialsError(
      "missing-column",
      `${printable(data.name)} has no feature: no column besides label, id, weight, time, entity and a model's answers`,
      "Name the features, or give the file that was meant.",
      requirement.source
    );
  const where = heldIn(ask, columnOf(data, label));
  return {
    wanted: [
      { op: "conflicts", columns: columns2, label, where },
      { op: "rows", where }
    ],
    measure: ([conflicting, rows]) => share(Number(conflicting), Number(rows))
  };
}
function labelOf3({ roles, requirement }) {
  if (roles.label !== void 0) return roles.label;
  throw new SeaTrialsError(
    "missing-column",
    "no label is named, so none can conflict",
    "Name it: `columns: { label: ... }` in the policy, or the input `label`.",
    requirement.source
  );
}

// packages/gates/src/data-validate/metrics/association.ts
var MOST_PAIRS2 = 25e4;
var FEW = "fewer than five rows for each pair of values";
var MANY2 = "more pairs of values than are gathered";
var theilsU = (ask) => together2(ask, uncertainty);
var cramersV = (ask) => together2(ask, cramer);
async function together2(ask, measure) {
  const { data, engine, roles, requirement } = ask;
  const { columns: columns2, where } = pairOf(ask);
  assertTwo(ask, columns2);
  const counts = await engine.aggregate(data.table, [
    { op: "rows", where },
    ...columns2.map((column2) => ({ op: "distinct", columns: [column2], where }))
  ]);
  const [rows, k, l] = counts.map(Number);
  if (k * l > MOST_PAIRS2) return { measured: undefinedBecause(rows < ROWS_A_PAIR * k * l ? FEW : MANY2, rows) };
  const entity = roles.entity === void 0 ? [] : [columnOf(data, roles.entity, requirement).name];
  const found = await engine.groups(data.table, [...columns2, ...entity], [{ op: "rows", where }]);
  const codes = [/* @__PURE__ */ new Map(), /* @__PURE__ */ new Map(), /* @__PURE__ */ new Map()];
  const codeOf = (side, value) => codes[side].get(value) ?? codes[side].set(value, codes[side].size).size - 1;
  const cells = found.flatMap(({ key: [a, b, whose], values: values2 }) => {
    const together3 = { a: codeOf(0, a), b: codeOf(1, b), rows: Number(values2[0]) };
    if (together3.rows === 0) return [];
    return [whose === void 0 || whose === null ? together3 : { ...together3, entity: codeOf(2, whose) }];
  });
  return { measured: measure(cells) };
}

// packages/gates/src/data-validate/metrics/mode.ts
function modeShare(ask) {
  const column2 = columnArgument(ask);
  const where = heldIn(ask, column2);
  return {
    wanted: [
      { op: "mode_count", column: column2.name, where },
      { op: "rows", where }
    ],
    measure: ([most, held]) => share(Number(most), Number(held))
  };
}
function modes(ask) {
  const column2 = columnArgument(ask);
  const where = heldIn(ask, column2);
  return {
    wanted: [
      { op: "modes", column: column2.name, where },
      { op: "rows", where }
    ],
    measure: ([found, held]) => Number(held) === 0 ? undefinedBecause("no rows", 0) : exact(Number(found), Number(held))
  };
}
async function modeCompliance(ask) {
  const { data, engine, showing } = ask;
  const { condition, column: column2 } = asked(ask);
  const { name } = column2;
  const where = heldIn(ask, column2);
  const counts = await engine.aggregate(data.table, [
    { op: "modes", column: name, kept: condition, where },
    { op: "modes", column: name, where },
    { op: "mode_count", column: name, where },
    { op: "rows", where }
  ]);
  const [kept, found, most, held] = counts.map(Number);
  if (held === 0) return { measured: undefinedBecause("no rows", 0) };
  const measured = exact(kept / found, held);
  if (found > MOST_TOLD || isPrivate(showing.schema, name)) return { measured };
  const [values2 = []] = await engine.frequent(data.table, [{ column: name, where }], most);
  return { measured, detail: `most frequent: ${values2.map(({ value }) => printable(value)).join(", ")}` };
}
var MOST_TOLD = 3;
function asked(ask) {
  const { data, requirement } = ask;
  const condition = conditionOf(ask);
  const [name, ...more] = columnsIn(condition);
  if (name !== void 0 && more.length === 0) return { condition, column: columnOf(data, name, requirement) };
  throw new SeaTrialsError(
    "bad-requirement",
    "the condition is not about one column, whose most frequent value could keep it",
    'Name one column: `mode_compliance(city in ("Rome", "Oslo")) >= 100%`.',
    requirement.source
  );
}

// packages/gates/src/data-validate/metrics/order.ts
var DIRECTIONS = [
  "increasing",
  "decreasing",
  "strictly_increasing",
  "strictly_decreasing"
];
async function inOrder2(ask) {
  const { data, engine, showing, requirement } = ask;
  const column2 = columnArgument(ask);
  const wanted = {
    column: column2.name,
    direction: namesOf(ask, "direction")[0],
    within: namesOf(ask, "within").map((name) => columnOf(data, name, requirement).name),
    ...rowsOf(ask, column2)
  };
  const counts = column2.type === "number" ? await engine.aggregate(data.table, numbers(ask)) : [];
  numberCount(ask, counts);
  const { values: values2, pairs, breaks } = await engine.order(data.table, wanted);
  return {
    measured: pairs === 0 ? undefinedBecause(values2 === 0 ? "no rows" : "too few rows", values2) : exact((values2 - breaks) / values2, values2),
    notes: leftOutNote(ask, notNumbers(counts)),
    failing: async (most) => {
      const found = await engine.locateDisorder(data.table, wanted, columnsShown(data, showing, column2.name), most);
      return found.map((row) => failingRow(row, showing, column2.name));
    }
  };
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
      { arguments: [optional(columns)], unit: "fraction", range: RANGE.repeats, better: "lower" }
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
      unit: "fraction",
      range: RANGE.some
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
    spec: {
      ...counted(
        "theils_u",
        "Theil's U (uncertainty coefficient): share of the entropy of `a` that `b` takes away, less what chance takes; 0 to 1, not symmetric",
        "theils_u(occupation, education) <= 0.5",
        { arguments: pair, range: RANGE.fraction, by: false }
      ),
      kind: "estimate"
    },
    kind: "computed",
    compute: theilsU
  },
  {
    spec: {
      ...counted(
        "cramers_v",
        "Cram\xE9r's V (phi) of two columns of categories, the root of chi-square over its largest, less what chance makes (Bergsma); 0 to 1, symmetric",
        "cramers_v(occupation, education) <= 0.5",
        { arguments: pair, range: RANGE.fraction, by: false }
      ),
      kind: "estimate"
    },
    kind: "computed",
    compute: cramersV
  },
  {
    spec: counted(
      "mode_share",
      "rows of the most frequent value over rows with a value",
      "mode_share(occupation) <= 60%",
      { unit: "fraction", range: RANGE.some }
    ),
    kind: "aggregate",
    plan: modeShare
  },
  {
    spec: counted(
      "modes",
      "values of which none is more frequent: 1, or as many as share the first place",
      "modes(occupation) = 1",
      { range: RANGE.atLeastOne, by: false }
    ),
    kind: "aggregate",
    plan: modes
  },
  {
    spec: counted(
      "mode_compliance",
      "most frequent values for which the condition, about one column, is true over most frequent values",
      'mode_compliance(sex in ("Female", "Male")) >= 100%',
      {
        arguments: [{ name: "condition", kind: "condition", summary: "what holds of the most frequent value" }],
        unit: "fraction",
        better: "higher",
        by: false
      }
    ),
    kind: "computed",
    compute: modeCompliance
  },
  {
    spec: counted(
      "in_order",
      "values not on the wrong side of the one before them over values, in the order of the files; of rows that are equal in `within` alone, where named",
      "in_order(updated_at, increasing) >= 100%",
      {
        arguments: [
          column,
          { name: "direction", kind: "word", words: DIRECTIONS, summary: "in which order the values stand" },
          optional({
            name: "within",
            kind: "column",
            many: true,
            summary: "columns whose values make a sequence each"
          })
        ],
        unit: "fraction",
        better: "higher",
        by: false
      }
    ),
    kind: "computed",
    compute: inOrder2
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
  withoutSingleValues,
  assertKept,
  ofRows,
  distributionsOf,
  keysOf,
  MOST_SHOWN,
  MOST_WRITTEN,
  columnsShown,
  failingRow,
  shownCell,
  USUAL_CONFIDENCE,
  LEAST_CONFIDENCE,
  METRICS,
  dataVocabulary
};
