import{createRequire as __seaTrialsRequire}from'node:module';const require=__seaTrialsRequire(import.meta.url);
import {
  BREAKS,
  Draft,
  NOT_NULL,
  Node,
  OPPOSITE,
  ROWS,
  all,
  among,
  anchored,
  anchoredAsWhole,
  any,
  choosesByUnequal,
  chosenRows,
  compared,
  completeness,
  complies,
  contractSchema,
  describe,
  formats,
  held,
  inOrder,
  isNull,
  isPandas,
  isScalar,
  like,
  loseOthers,
  noRepeats,
  not,
  nullable,
  of,
  percent,
  readQuality,
  readTfdv,
  rows,
  sayFormat,
  sayPattern,
  unanchored,
  uniqueTogether,
  uniqueness,
  within
} from "./chunk-TISFYGQC.js";
import "./chunk-Y7NHFAUW.js";
import {
  RULE_TYPES
} from "./chunk-6HVHTIH5.js";
import {
  OURS
} from "./chunk-CPTJRI5C.js";
import {
  LISTS,
  MAPS,
  ONE
} from "./chunk-BTRLD77L.js";
import {
  valueUnder
} from "./chunk-S3ZB6TL7.js";
import "./chunk-PBVKNK3G.js";
import {
  printCondition,
  printName
} from "./chunk-BBDBGQUP.js";
import "./chunk-JYM43TBY.js";
import {
  parseCondition
} from "./chunk-CXAWSTTV.js";
import "./chunk-X4TMAPJS.js";
import {
  printable,
  scaledNumber
} from "./chunk-UVDTI5O6.js";
import {
  isObject,
  own
} from "./chunk-63DVTQSH.js";
import {
  SeaTrialsError,
  inOneLine
} from "./chunk-7N7QVSEW.js";
import "./chunk-ANQMVHI3.js";

// packages/schema/src/contract/formats/dqdl/ask.ts
var NO_NUMBER = "its limit is no plain number";
function limitsOf(condition) {
  if (condition === void 0) return "it has no limit";
  const { not: isNot, operator, operands } = condition;
  const numbers = operands.filter((each) => typeof each === "number");
  if (numbers.length < operands.length || operator === "matches") return NO_NUMBER;
  const [first = 0, second = 0] = numbers;
  if (operator === "between")
    return isNot ? "outside of two limits is no single line" : [
      { operator: ">", limit: first },
      { operator: "<", limit: second }
    ];
  if (operator === "in")
    return numbers.length === 1 && !isNot ? [{ operator: "=", limit: first }] : "one of several numbers is no single line";
  return [{ operator: isNot ? OPPOSITE[operator] : operator, limit: first }];
}

// packages/schema/src/contract/formats/dqdl/elsewhere.ts
var references = ({ draft, node, rule, say }) => {
  const [own2 = "", other = ""] = rule.parameters;
  const [, dataset, several, single] = /^([^.]+)\.(?:\{(.+)\}|([^{}]+))$/.exec(other) ?? [];
  const limits = limitsOf(rule.condition);
  if (dataset === void 0) return "it names no column of another data set";
  if (typeof limits === "string") return limits;
  const split = (names) => names.split(",").map((name) => name.trim());
  const [columns, keys] = [split(own2), split(several ?? single ?? "")];
  for (const name of columns) draft.require(name, node);
  if (columns.length === 1 && keys.length === 1) {
    const call = `referential_integrity(${printName(columns[0])}, ${printName(dataset)}, ${printName(keys[0])})`;
    for (const { operator, limit: limit2 } of limits) say({ measured: call, operator, limit: limit2, share: true });
    return void 0;
  }
  if (columns.length !== keys.length || limits.some(({ operator, limit: limit2 }) => limit2 !== 1 || !/^(=|>=)$/.test(operator)))
    return "of several columns every row must find its own";
  for (const name of columns) draft.column(name, node);
  draft.reference({ columns, dataset, references: keys }, node);
  return void 0;
};
var asManyRows = ({ rule, say }) => {
  const [dataset] = rule.parameters;
  const limits = limitsOf(rule.condition);
  if (dataset === void 0) return "it names no data set";
  if (typeof limits === "string") return limits;
  for (const { operator, limit: limit2 } of limits) say({ measured: `row_ratio(${printName(dataset)})`, operator, limit: limit2 });
  return void 0;
};
var withQuotes = (query) => query.replace(/'(?:[^']|'')*'|"(?:[^"]|"")*"|\bprimary\b/gi, (word) => /^['"]/.test(word) ? word : '"primary"');
var customSql = ({ rule, where, say }) => {
  const [query = ""] = rule.parameters;
  const limits = rule.condition === void 0 ? "a query that names rows is no number" : limitsOf(rule.condition);
  if (typeof limits === "string") return limits;
  if (!/\bfrom\s+\w/i.test(query) || where !== void 0) return "which tables it reads is not plain";
  const measured3 = `sql(${JSON.stringify(withQuotes(query.trim().replace(/;$/, "")))})`;
  for (const { operator, limit: limit2 } of limits) say({ measured: measured3, operator, limit: limit2 });
  return void 0;
};

// packages/schema/src/contract/formats/dqdl/freshness.ts
var UNITS = { minute: "m", hour: "h", day: "d" };
var dataFreshness = ({ draft, node, rule, say }) => {
  const [column, ...more] = rule.parameters;
  const { condition } = rule;
  if (column === void 0 || more.length > 0 || Object.keys(rule.tags).length > 0)
    return "its parameters are not read here";
  if (condition === void 0 || condition.not) return "it says no age that every row keeps";
  const ages = condition.operands.map((each) => ageOf(typeof each === "object" ? each.word : ""));
  const [first, second] = ages;
  if (first === void 0 || ages.includes(void 0)) return "its age is no number of minutes, hours or days";
  const share2 = (age, operator, limit2) => ({
    measured: `fresh_share(${printName(column)}, ${age})`,
    operator,
    limit: limit2,
    share: true
  });
  const younger = (age) => share2(age, ">=", 1);
  const older = (age) => share2(age, "<=", 0);
  const lines = {
    "<": [younger(first)],
    "<=": [younger(first)],
    ">": [older(first)],
    ">=": [older(first)],
    between: [older(first), ...second === void 0 ? [] : [younger(second)]]
  }[condition.operator];
  if (lines === void 0) return "it says no age that every row keeps";
  draft.require(column, node);
  for (const line of [completeness(column, ">=", 1), ...lines]) say(line);
  return void 0;
};
function ageOf(words) {
  const [, count, unit = ""] = /^(\d+(?:\.\d+)?) (minute|hour|day)s?$/i.exec(words) ?? [];
  return count === void 0 ? void 0 : `${count}${UNITS[unit.toLowerCase()]}`;
}

// packages/schema/src/contract/formats/dqdl/values.ts
var columnValues = (ask) => {
  const { draft, node, rule, say } = ask;
  const [column, ...more] = rule.parameters;
  const { condition, tags } = rule;
  if (column === void 0 || more.length > 0 || condition === void 0) return "its parameters are not read here";
  const share2 = thresholdOf(tags);
  if (typeof share2 === "string") return share2;
  if (condition.operator === "=" && condition.operands.some(isNullWord)) {
    if (!condition.not) return "a column of nothing but nulls is not asked for";
    draft.require(column, node);
    say(completeness(column, share2?.operator ?? ">=", share2?.limit ?? 1));
    return void 0;
  }
  if (condition.operator === "matches") return matches(ask, column, condition);
  const kept = keptBy(column, condition);
  if (typeof kept === "string") return kept;
  draft.require(column, node);
  const spared = sparesMissing(condition);
  if (share2 === void 0) say(rows("=", 0, spared ? all(held(column), not(kept)) : any(isNull(column), not(kept))));
  else say(complies(spared ? any(isNull(column), kept) : kept, share2.operator, share2.limit));
  return void 0;
};
var isNullWord = (operand) => typeof operand === "object" && /^null$/i.test(operand.word);
function sparesMissing({ not: isNot, operator, operands }) {
  if (operator !== "=" && operator !== "in") return false;
  return isNot !== operands.some(isNullWord);
}
function thresholdOf(tags) {
  const [name, ...more] = Object.keys(tags);
  if (name === void 0) return void 0;
  const limits = name === "threshold" && more.length === 0 ? limitsOf(tags[name]) : "its tags are not read here";
  if (typeof limits === "string") return limits;
  return limits.length === 1 ? limits[0] : "a share between two limits is no single line";
}
function keptBy(column, { not: isNot, operator, operands }) {
  const plain = operands.flatMap(
    (each) => typeof each !== "object" ? [each] : isNullWord(each) ? [] : /^empty$/i.test(each.word) ? [""] : [void 0]
  );
  if (plain.length === 0 || plain.includes(void 0)) return "it compares with something else than plain values";
  const values2 = plain;
  const [first, second] = values2;
  const kept = operator === "in" ? among(column, [...values2]) : operator === "between" ? all(compared(column, ">", first), compared(column, "<", second)) : compared(column, operator, first);
  return isNot ? not(kept) : kept;
}
function matches({ draft, node, rule, say }, column, { not: isNot, operands: [text2] }) {
  if (isNot || Object.keys(rule.tags).length > 0 || rule.where !== void 0)
    return "a pattern that some values may break, or none may keep, has no line";
  if (typeof text2 !== "string") return "its pattern is no text";
  const pattern2 = anchoredAsWhole(text2);
  if ("why" in pattern2) return pattern2.why;
  const known = draft.said(column, "type");
  if (known === void 0) draft.say(column, "type", nullable("string", true), node);
  else if (![known].flat().includes("string")) return "a pattern is of text";
  draft.require(column, node);
  draft.say(column, "pattern", pattern2.text, node);
  say(completeness(column, ">=", 1));
  return void 0;
}
var length = ({ draft, node, rule, say }) => {
  const [column, ...more] = rule.parameters;
  const limits = limitsOf(rule.condition);
  if (column === void 0 || more.length > 0 || Object.keys(rule.tags).length > 0)
    return "its parameters are not read here";
  if (typeof limits === "string") return limits;
  if (limits.some(({ operator }) => operator === "!=")) return "no line says which length none has";
  draft.require(column, node);
  for (const { operator, limit: limit2 } of limits) {
    if (operator !== "<" && operator !== "<=") {
      say(of("min_length", column, operator === "=" ? ">=" : operator, limit2));
      if (limit2 > 0 || operator === ">") say(completeness(column, ">=", 1));
    }
    if (operator !== ">" && operator !== ">=") say(of("max_length", column, operator === "=" ? "<=" : operator, limit2));
  }
  return void 0;
};
var TYPES = {
  ...{ BOOLEAN: "boolean", INTEGER: "integer", INT: "integer", LONG: "integer", SHORT: "integer", BYTE: "integer" },
  ...{ DOUBLE: "number", FLOAT: "number", DECIMAL: "number", STRING: "string" }
};
var dataType = ({ draft, node, rule, where }) => {
  const [column] = rule.parameters;
  const [type] = rule.condition?.operands ?? [];
  const named = typeof type === "string" ? TYPES[type.toUpperCase()] : void 0;
  if (column === void 0 || where !== void 0 || Object.keys(rule.tags).length > 0)
    return "a type is of the whole column";
  if (named === void 0 || rule.condition?.operator !== "=" || rule.condition.not) return "it names no type of JSON";
  draft.require(column, node);
  draft.say(column, "type", nullable(named, true), node);
  return void 0;
};

// packages/schema/src/contract/formats/dqdl/rules.ts
var measured = (lineOf, columns) => ({ draft, node, rule, say }) => {
  if (rule.parameters.length !== columns || Object.keys(rule.tags).length > 0)
    return "its parameters are not read here";
  const limits = limitsOf(rule.condition);
  if (typeof limits === "string") return limits;
  const lines = limits.map((limit2) => lineOf(rule.parameters, limit2));
  if (!lines.every((line) => line !== void 0)) return "it has no counterpart here";
  for (const name of rule.parameters) draft.require(name, node);
  for (const line of lines) say(line);
  return void 0;
};
var metric = (name, share2 = false) => measured(([column = ""], { operator, limit: limit2 }) => ({ ...of(name, column, operator, limit2), share: share2 }), 1);
var told = (read, remark) => (ask) => {
  const why = read(ask);
  if (why === void 0) ask.draft.lose("remark", ask.node, ask.rule.type, remark);
  return why;
};
var sayComplete = ({ draft, node, rule, say }) => {
  for (const name of rule.parameters) {
    draft.require(name, node);
    say(completeness(name, ">=", 1));
  }
};
var complete = (ask) => {
  if (ask.rule.parameters.length !== 1 || ask.rule.condition !== void 0) return "its parameters are not read here";
  sayComplete(ask);
  return void 0;
};
var unique = ({ draft, node, rule, where, say }) => {
  const [column, ...more] = rule.parameters;
  if (column === void 0 || more.length > 0 || rule.condition !== void 0) return "its parameters are not read here";
  draft.require(column, node);
  if (where === void 0) draft.say(column, "x-unique", true, node);
  else say({ ...of("uniqueness", column, ">=", 1), share: true });
  return void 0;
};
var primaryKey = (ask) => {
  const { draft, node, rule, where } = ask;
  if (where !== void 0) return "a key of some rows is none";
  if (rule.parameters.length === 0 || rule.condition !== void 0) return "its parameters are not read here";
  sayComplete(ask);
  for (const name of rule.parameters) draft.column(name, node);
  draft.append("x-unique-keys", [...rule.parameters], node);
  return void 0;
};
var exists = ({ draft, node, rule }) => {
  for (const name of rule.parameters) {
    draft.column(name, node);
    draft.require(name, node);
  }
  return rule.parameters.length === 0 ? "it names no column" : void 0;
};
var columnCount = ({ draft, node, rule }) => {
  const limits = limitsOf(rule.condition);
  if (typeof limits === "string") return limits;
  if (limits.some(({ operator }) => operator === "!=")) return "no keyword says which number of columns there is not";
  for (const { operator, limit: limit2 } of limits) {
    const least = operator === ">" ? limit2 + 1 : limit2;
    const most2 = operator === "<" ? limit2 - 1 : limit2;
    if (operator !== "<" && operator !== "<=") draft.top("minProperties", least, node);
    if (operator !== ">" && operator !== ">=") draft.top("maxProperties", most2, node);
  }
  return void 0;
};
var never = (why) => () => why;
var ofFiles = never("files are not looked at, their rows are");
var RULES = {
  RowCount: measured((_, { operator, limit: limit2 }) => rows(operator, limit2), 0),
  ColumnCount: columnCount,
  ColumnExists: exists,
  ColumnDataType: dataType,
  ColumnValues: columnValues,
  ColumnLength: length,
  IsComplete: complete,
  Completeness: metric("completeness", true),
  IsUnique: unique,
  IsPrimaryKey: primaryKey,
  Uniqueness: metric("uniqueness", true),
  UniqueValueRatio: metric("unique_value_ratio", true),
  DistinctValuesCount: metric("distinct_count"),
  Entropy: metric("entropy"),
  Mean: metric("mean"),
  Sum: metric("sum"),
  StandardDeviation: told(
    metric("stddev"),
    "there the sum of squares is divided by n, here by n - 1: this one is larger"
  ),
  ColumnCorrelation: measured(
    ([a = "", b = ""], { operator, limit: limit2 }) => ({
      measured: `correlation(${printName(a)}, ${printName(b)})`,
      operator,
      limit: limit2
    }),
    2
  ),
  ReferentialIntegrity: references,
  RowCountMatch: asManyRows,
  CustomSql: customSql,
  DataFreshness: dataFreshness,
  DetectAnomalies: never("it is judged by a model of theirs: write `anomaly(row_count) <= 3`"),
  SchemaMatch: never("a schema is judged against this contract"),
  DatasetMatch: never("two data sets are compared by `overlap` and `drift`, and not row by row"),
  AggregateMatch: never('two sums are compared by `sql("...")`'),
  FileFreshness: ofFiles,
  FileMatch: ofFiles,
  FileUniqueness: ofFiles,
  FileSize: ofFiles,
  ColumnNamesMatchPattern: never("columns are known by name: `propertyNames` of the contract takes a pattern")
};

// packages/schema/src/contract/formats/dqdl/read.ts
function readDqdl(source) {
  const draft = new Draft(source);
  const { rules, analyzers } = source.value;
  for (const [i, rule] of rules.entries()) readRule(draft, rule, new Node(source, rule, ["rules", i]));
  for (const [i, { type }] of analyzers.entries())
    draft.lose(
      "remark",
      new Node(source, type, ["analyzers", i]),
      printable(type).slice(1, -1),
      "an analyzer judges nothing"
    );
  return draft.finish("dqdl");
}
function readRule(draft, rule, node) {
  const why = reasonAgainst(draft, rule, node);
  if (why !== void 0) draft.lose("rule", node, printable(rule.type).slice(1, -1), why);
}
function reasonAgainst(draft, rule, node) {
  const read = own(RULES, rule.type);
  if (rule.either) return "one of several rules (`or`) is no line: write a condition with `or` in `compliance(...)`";
  if (read === void 0) {
    node.refuseSlip("rule", rule.type, RULE_TYPES);
    return "it has no counterpart here";
  }
  if ([rule.condition, ...Object.values(rule.tags)].some(isDynamic))
    return "its limit is taken from earlier runs: write `anomaly(metric) <= 3`";
  const where = rule.where === void 0 ? void 0 : rowsOf(rule.where);
  if (rule.where !== void 0 && where === void 0) return "its `where` is no condition of ours";
  const say = (line) => draft.line(within(line, where), "require", node);
  return read({ draft, node, rule, where, say });
}
var isDynamic = (condition) => condition?.operands.some(
  (operand) => typeof operand === "object" && /\b(last|index|avg|min|max|sum|std)\w*\(/.test(operand.word)
) ?? false;
function rowsOf(where) {
  const text2 = where.replace(/'((?:[^']|'')*)'/g, (_, inside) => JSON.stringify(inside.replaceAll("''", "'")));
  try {
    return parseCondition({ text: text2, burden: "require" });
  } catch (error) {
    if (error instanceof SeaTrialsError) return void 0;
    throw error;
  }
}

// packages/schema/src/contract/formats/great-expectations/expectation.ts
var needsLine = ({ burden, where }) => burden !== "require" || where !== void 0;
var sayLine = ({ draft, node, burden, where }, line) => draft.line(within(line, where), burden, node);

// packages/schema/src/contract/formats/great-expectations/limits.ts
var BOUNDS = ["min_value", "max_value", "strict_min", "strict_max"];
function mostly(kwargs) {
  const node = kwargs.get("mostly");
  const share2 = node?.number() ?? 1;
  return share2 >= 0 && share2 <= 1 ? share2 : node.refuse("`mostly` is no share", "Write a number from 0 to 1.");
}
function valueSet(kwargs) {
  const values2 = kwargs.need("value_set").list().flatMap(({ value }) => value === null ? [] : [value]);
  return values2.every(isScalar) ? values2 : "values that are lists or mappings are not compared";
}
function bounds(kwargs) {
  const strict = (key) => kwargs.get(key)?.flag() === true;
  const bound = (key, operator) => {
    const node = kwargs.get(key);
    if (node === void 0) return [];
    return [{ operator, value: typeof node.value === "string" ? node.value : node.number(), node }];
  };
  return [
    ...bound("min_value", strict("strict_min") ? ">" : ">="),
    ...bound("max_value", strict("strict_max") ? "<" : "<=")
  ];
}
var NO_BOUNDS = "it has no limit, and holds for any data";
var noneBeyond = (ask, { operator, value }) => sayLine(ask, rows("=", 0, compared(ask.column, OPPOSITE[operator], value)));

// packages/schema/src/contract/formats/great-expectations/aggregates.ts
var AGGREGATES = {
  expect_column_min_to_be_between: { kwargs: BOUNDS, read: (ask) => extreme(ask, "min") },
  expect_column_max_to_be_between: { kwargs: BOUNDS, read: (ask) => extreme(ask, "max") },
  expect_column_mean_to_be_between: { kwargs: BOUNDS, read: (ask) => measured2(ask, "mean") },
  expect_column_median_to_be_between: { kwargs: BOUNDS, read: (ask) => measured2(ask, "median") },
  expect_column_stdev_to_be_between: { kwargs: BOUNDS, read: (ask) => measured2(ask, "stddev") },
  expect_column_unique_value_count_to_be_between: { kwargs: BOUNDS, read: (ask) => measured2(ask, "distinct_count") },
  expect_column_quantile_values_to_be_between: { kwargs: ["quantile_ranges", "allow_relative_error"], read: quantiles },
  expect_column_distinct_values_to_be_in_set: { kwargs: ["value_set"], read: (ask) => distinct(ask, true, false) },
  expect_column_distinct_values_to_contain_set: { kwargs: ["value_set"], read: (ask) => distinct(ask, false, true) },
  expect_column_distinct_values_to_equal_set: { kwargs: ["value_set"], read: (ask) => distinct(ask, true, true) },
  expect_column_sum_to_be_between: { kwargs: BOUNDS, read: (ask) => measured2(ask, "sum") },
  expect_column_proportion_of_unique_values_to_be_between: {
    kwargs: BOUNDS,
    read: (ask) => measured2(ask, "distinctness")
  },
  expect_column_most_common_value_to_be_in_set: { kwargs: ["value_set", "ties_okay"], read: mostCommon },
  expect_column_value_z_scores_to_be_less_than: { kwargs: ["threshold", "double_sided", "mostly"], read: zScores },
  expect_column_values_to_be_increasing: { kwargs: ["strictly", "mostly"], read: (ask) => order(ask, "increasing") },
  expect_column_values_to_be_decreasing: { kwargs: ["strictly", "mostly"], read: (ask) => order(ask, "decreasing") }
};
function order(ask, direction) {
  const strictly = ask.kwargs.get("strictly")?.flag() === true ? "strictly_" : "";
  sayLine(ask, inOrder(ask.column, `${strictly}${direction}`, mostly(ask.kwargs)));
}
function zScores(ask) {
  const { kwargs, column } = ask;
  const threshold = kwargs.get("threshold")?.number();
  if (threshold === void 0) return NO_BOUNDS;
  const isDouble = kwargs.get("double_sided")?.flag() !== false;
  const far = isDouble ? Math.abs(threshold) : threshold;
  if (!(far > 0)) return "no value lies less than nothing from the mean";
  const measured3 = `outlier_share(${printName(column)}, ${isDouble ? "deviations" : "deviations_above"}, ${far})`;
  sayLine(ask, { measured: measured3, operator: "<=", limit: 1 - mostly(kwargs), share: true });
  return void 0;
}
function mostCommon(ask) {
  const { kwargs, column } = ask;
  const values2 = valueSet(kwargs);
  if (typeof values2 === "string") return values2;
  if (values2.length === 0) return "it names no value";
  const kept = (operator, limit2) => sayLine(ask, {
    measured: `mode_compliance(${printCondition(among(column, values2))})`,
    operator,
    limit: limit2,
    share: true
  });
  if (kwargs.get("ties_okay")?.flag() === true) kept(">", 0);
  else {
    sayLine(ask, of("modes", column, "=", 1));
    kept(">=", 1);
  }
  return void 0;
}
function measured2(ask, metric2) {
  const found = bounds(ask.kwargs);
  if (found.some(({ value }) => typeof value !== "number")) return `${metric2} is of numbers only`;
  for (const { operator, value } of found)
    sayLine(ask, { ...of(metric2, ask.column, operator, value), share: metric2 === "distinctness" });
  return found.length === 0 ? NO_BOUNDS : void 0;
}
function extreme(ask, metric2) {
  const texts = bounds(ask.kwargs).filter(({ value }) => typeof value === "string");
  if (texts.length === 0) return measured2(ask, metric2);
  for (const bound of texts) {
    const outer = bound.operator.startsWith(metric2 === "min" ? ">" : "<");
    if (outer) noneBeyond(ask, bound);
    else reached(ask, bound);
  }
  return void 0;
}
var reached = (ask, { operator, value }) => sayLine(ask, rows(">=", 1, compared(ask.column, operator, value)));
function quantiles(ask) {
  const { draft, node, kwargs, column } = ask;
  const ranges = kwargs.need("quantile_ranges");
  const limits = ranges.need("value_ranges").list();
  const points = ranges.need("quantiles").list();
  if (points.length === 0 || points.length !== limits.length) return "quantiles and ranges are not as many";
  for (const [i, point] of points.entries()) {
    const ends = limits[i]?.list() ?? [];
    for (const [j, end] of ends.entries())
      if (end.value !== null)
        sayLine(ask, {
          measured: `quantile(${printName(column)}, ${point.number()})`,
          operator: j === 0 ? ">=" : "<=",
          limit: end.number()
        });
  }
  draft.lose("remark", node, "the nearest value as a quantile", "a quantile is interpolated here");
  return void 0;
}
function distinct(ask, noOther, every) {
  const { draft, node, kwargs, column } = ask;
  if (kwargs.get("value_set") === void 0) return NO_BOUNDS;
  const values2 = kwargs.need("value_set").list().map(({ value }) => value);
  const known = values2.filter(
    (value) => typeof value === "string" || typeof value === "number" || typeof value === "boolean"
  );
  if (known.length !== values2.length) return "values that are null, lists or mappings are not compared";
  if (known.length === 0) return "it names no value";
  if (noOther && needsLine(ask)) sayLine(ask, rows("=", 0, all(held(column), not(among(column, known)))));
  else if (noOther) draft.say(column, "enum", [.../* @__PURE__ */ new Set([...known, null])], node);
  if (every) for (const value of known) sayLine(ask, rows(">=", 1, compared(column, "=", value)));
  return void 0;
}

// packages/schema/src/contract/formats/great-expectations/types.ts
function typed({ draft, node, column }, type) {
  const said = draft.said(column, "type");
  if (said === void 0) draft.say(column, "type", [type, "null"], node);
  else if (said[0] !== type && !(type === "number" && said[0] === "integer"))
    return `another expectation reads the column as ${said[0]}`;
  return void 0;
}
var TYPES2 = [
  [
    "integer",
    /^(u?int(8|16|32|64)?|integer(type)?|big_?int(eger)?|small_?int(eger)?|tinyint|longtype|shorttype|bytetype|hugeint)$/i
  ],
  ["number", /^(float(16|32|64)?|floattype|double(type|_precision)?|real|numeric|decimal(type)?|number)$/i],
  ["string", /^(str|string(type|dtype)?|(n?var)?char|text|varchar2)(\(\d+\))?$/i],
  ["boolean", /^(bool|boolean(type)?|bool_)$/i]
];
function ofType({ draft, node, column }, names) {
  const types = names.map((name) => TYPES2.find(([, known2]) => known2.test(name))?.[0]);
  const named = new Set(types.filter((type) => type !== void 0));
  const known = [...named].filter((type) => type !== "integer" || !named.has("number"));
  const strange = names[types.indexOf(void 0)];
  if (known.length === 0 || strange !== void 0) return `the type ${printable(strange ?? "")} is none of JSON`;
  const said = draft.said(column, "type");
  if (said?.some((type) => type !== "null" && !known.includes(type)))
    return `another expectation reads the column as ${said[0]}`;
  if (said === void 0) draft.say(column, "type", [...known, "null"], node);
  return void 0;
}

// packages/schema/src/contract/formats/great-expectations/columns.ts
var WARNS = "as a warning it has no line of ours";
var SOME_ROWS = "of some rows (`row_condition`) it has no line of ours";
var MOSTLY = "a column has one type: a share of values (`mostly`) cannot have another";
var always = (ask) => mostly(ask.kwargs) === 1;
function share(ask, operator, limit2) {
  sayLine(ask, completeness(ask.column, operator, limit2));
}
function mostOf(ask, condition) {
  sayLine(ask, complies(condition, ">=", mostly(ask.kwargs), held(ask.column)));
}
function unique2(ask) {
  const { draft, node, column } = ask;
  if (always(ask) && !needsLine(ask)) draft.say(column, "x-unique", true, node);
  else sayLine(ask, uniqueness([column], mostly(ask.kwargs)));
}
var lineless = (ask) => ask.where !== void 0 ? SOME_ROWS : needsLine(ask) ? WARNS : void 0;
var everyValue = (kwargs, read) => ({
  kwargs: [...kwargs, "mostly"],
  read: (ask) => always(ask) ? lineless(ask) ?? read(ask) : MOSTLY
});
var ofText = (kwargs, read) => ({
  kwargs: [...kwargs, "mostly"],
  read: (ask) => lineless(ask) ?? (always(ask) ? read(ask) : readTolerant(ask, read))
});
var UNTOUCHED = ["type", "x-unique"];
function readTolerant(ask, read) {
  const { draft, node, column } = ask;
  const share2 = mostly(ask.kwargs);
  if (share2 === 0) return NO_BOUNDS;
  const alone = new Draft(node.sheet);
  const why = read({ ...ask, draft: alone }) ?? typed(ask, "string");
  if (why !== void 0) return why;
  const said = alone.keywords(column).filter((keyword2) => keyword2 !== "type");
  const keywords = Object.fromEntries(said.map((keyword2) => [keyword2, alone.said(column, keyword2)]));
  const together = said.length === 1 ? keywords : { allOf: [keywords] };
  const known = draft.keywords(column).filter((keyword2) => !UNTOUCHED.includes(keyword2));
  const tolerance = printShare(share2);
  if (known.length > 0 && draft.said(column, "x-mostly") !== tolerance)
    return "another expectation of the column tolerates another share, or none";
  if (Object.keys(together).some((keyword2) => known.includes(keyword2)))
    return "two expectations of a kind that tolerate a share are one keyword here";
  for (const [keyword2, value] of Object.entries(together)) draft.say(column, keyword2, value, node);
  draft.say(column, "x-mostly", tolerance, node);
  return void 0;
}
var printShare = (share2) => /^100%|e/.test(percent(share2)) ? share2 : percent(share2);
var COLUMNS = {
  expect_column_values_to_not_be_null: {
    kwargs: ["mostly"],
    read: (ask) => {
      if (always(ask) && !needsLine(ask)) ask.neverNull.set(ask.column, ask.node);
      else share(ask, ">=", mostly(ask.kwargs));
      return void 0;
    }
  },
  expect_column_values_to_be_null: {
    kwargs: ["mostly"],
    read: (ask) => share(ask, "<=", 1 - mostly(ask.kwargs))
  },
  expect_column_values_to_be_unique: { kwargs: ["mostly"], read: unique2 },
  expect_column_values_to_be_of_type: everyValue(["type_"], (ask) => ofType(ask, [ask.kwargs.need("type_").text()])),
  expect_column_values_to_be_in_type_list: everyValue(
    ["type_list"],
    (ask) => ofType(ask, ask.kwargs.need("type_list").texts())
  ),
  expect_column_values_to_be_in_set: { kwargs: ["value_set", "mostly"], read: inSet },
  expect_column_values_to_not_be_in_set: { kwargs: ["value_set", "mostly"], read: notInSet },
  expect_column_values_to_be_between: { kwargs: [...BOUNDS, "mostly", "allow_cross_type_comparisons"], read: between },
  expect_column_value_lengths_to_be_between: ofText(BOUNDS, lengths),
  expect_column_value_lengths_to_equal: ofText(["value"], (ask) => {
    const length2 = ask.kwargs.need("value").count();
    const why = typed(ask, "string");
    if (why !== void 0) return why;
    ask.draft.say(ask.column, "minLength", length2, ask.node);
    ask.draft.say(ask.column, "maxLength", length2, ask.node);
    return void 0;
  }),
  expect_column_values_to_match_regex: ofText(["regex"], (ask) => matches2(ask, [ask.kwargs.need("regex")], "all")),
  expect_column_values_to_not_match_regex: ofText(["regex"], (ask) => matches2(ask, [ask.kwargs.need("regex")], "none")),
  expect_column_values_to_match_regex_list: ofText(
    ["regex_list", "match_on"],
    (ask) => matches2(ask, ask.kwargs.need("regex_list").list(), ask.kwargs.get("match_on")?.text() === "all" ? "all" : "any")
  ),
  expect_column_values_to_not_match_regex_list: ofText(
    ["regex_list"],
    (ask) => matches2(ask, ask.kwargs.need("regex_list").list(), "none")
  ),
  expect_column_values_to_match_like_pattern: ofText(
    ["like_pattern"],
    (ask) => matches2(ask, [ask.kwargs.need("like_pattern")], "all", like)
  ),
  expect_column_values_to_not_match_like_pattern: ofText(
    ["like_pattern"],
    (ask) => matches2(ask, [ask.kwargs.need("like_pattern")], "none", like)
  ),
  expect_column_values_to_match_like_pattern_list: ofText(
    ["like_pattern_list", "match_on"],
    (ask) => matches2(
      ask,
      ask.kwargs.need("like_pattern_list").list(),
      ask.kwargs.get("match_on")?.text() === "all" ? "all" : "any",
      like
    )
  ),
  expect_column_values_to_not_match_like_pattern_list: ofText(
    ["like_pattern_list"],
    (ask) => matches2(ask, ask.kwargs.need("like_pattern_list").list(), "none", like)
  ),
  expect_column_values_to_match_strftime_format: ofText(["strftime_format"], (ask) => {
    if (ask.kwargs.need("strftime_format").text() !== "%Y-%m-%d") return "dates are judged in ISO 8601 only";
    const why = typed(ask, "string");
    if (why === void 0) ask.draft.say(ask.column, "format", "date", ask.node);
    return why;
  })
};
function inSet(ask) {
  const { draft, node, kwargs, column } = ask;
  const values2 = valueSet(kwargs);
  if (typeof values2 === "string") return values2;
  if (values2.length === 0) share(ask, "<=", 0);
  else if (!always(ask)) mostOf(ask, among(column, values2));
  else if (needsLine(ask)) sayLine(ask, rows("=", 0, all(held(column), not(among(column, values2)))));
  else draft.say(column, "enum", [.../* @__PURE__ */ new Set([...values2, null])], node);
  return void 0;
}
function notInSet(ask) {
  const values2 = valueSet(ask.kwargs);
  if (typeof values2 === "string") return values2;
  if (!always(ask)) mostOf(ask, not(among(ask.column, values2)));
  else if (values2.length > 0) sayLine(ask, rows("=", 0, among(ask.column, values2)));
  return values2.length === 0 ? "it names no value" : void 0;
}
var KEYWORDS = {
  ">=": "minimum",
  ">": "exclusiveMinimum",
  "<=": "maximum",
  "<": "exclusiveMaximum",
  "=": "",
  "!=": ""
};
function between(ask) {
  const { draft, node, kwargs, column } = ask;
  const found = bounds(kwargs);
  if (found.length === 0) return NO_BOUNDS;
  if (!always(ask)) {
    mostOf(ask, all(...found.map(({ operator, value }) => compared(column, operator, value))));
    return void 0;
  }
  const numbers = found.every(({ value }) => typeof value === "number");
  const why = numbers && ask.where === void 0 ? typed(ask, "number") : void 0;
  if (why !== void 0) return why;
  for (const bound of found)
    if (numbers && !needsLine(ask)) draft.say(column, KEYWORDS[bound.operator], bound.value, node);
    else noneBeyond(ask, bound);
  return void 0;
}
function lengths(ask) {
  const found = bounds(ask.kwargs);
  if (found.length === 0) return NO_BOUNDS;
  const why = typed(ask, "string");
  if (why !== void 0) return why;
  for (const { operator, value, node } of found) {
    const length2 = Number(value);
    if (!Number.isInteger(length2)) node.refuse("a length that is no whole number", "Write a whole number.");
    const ends = {
      ">=": ["minLength", length2],
      ">": ["minLength", length2 + 1],
      "<=": ["maxLength", length2],
      "<": ["maxLength", length2 - 1]
    };
    const [keyword2, count] = ends[operator];
    if (count < 0) return "no text is shorter than nothing";
    ask.draft.say(ask.column, keyword2, count, ask.node);
  }
  return void 0;
}
function matches2(ask, given, how, dialect = (text2) => text2) {
  const { draft, node, column } = ask;
  const patterns = given.map((each2) => unanchored(dialect(each2.text())));
  const wrong = patterns.find((each2) => "why" in each2);
  if (patterns.length === 0) return "it names no pattern";
  if (wrong !== void 0 && "why" in wrong) return wrong.why;
  const why = typed(ask, "string");
  if (why !== void 0) return why;
  const each = patterns.map((found) => ({ pattern: found.text }));
  if (how === "all") for (const found of patterns) sayPattern(draft, column, found, node);
  else if (how === "any") draft.say(column, "anyOf", [...each, { type: "null" }], node);
  else draft.say(column, "not", { type: "string", anyOf: each }, node);
  return void 0;
}

// packages/schema/src/contract/formats/great-expectations/distributions.ts
var HOLDOUTS = ["tail_weight_holdout", "internal_weight_holdout"];
var DISTRIBUTIONS = {
  expect_column_kl_divergence_to_be_less_than: {
    kwargs: ["partition_object", "threshold", "bucketize_data", ...HOLDOUTS],
    read: divergence
  }
};
function divergence(ask) {
  const { draft, node, kwargs, column } = ask;
  const limit2 = kwargs.get("threshold")?.number();
  if (limit2 === void 0) return "it has no limit, and holds for any data";
  if (HOLDOUTS.some((key) => (kwargs.get(key)?.number() ?? 0) !== 0))
    return "weight that is held out for values of no weight is not stated here";
  const partition = kwargs.get("partition_object");
  if (partition === void 0) return "it states no partition, and is filled in when the suite runs";
  if (draft.said(column, "x-distribution") !== void 0) return "a column states one distribution";
  const stated = partition.get("values") === void 0 ? bins(partition) : values(partition);
  if (typeof stated === "string") return stated;
  draft.say(column, "x-distribution", stated.distribution, node);
  sayLine(ask, of("kl_divergence", column, "<=", limit2));
  if (stated.outside !== void 0) sayLine(ask, rows("=", 0, stated.outside(column)));
  return void 0;
}
var numbersOf = (list) => list.list().map((each) => each.number());
var weightsOf = (partition) => numbersOf(partition.need("weights"));
var isWhole = (weights) => weights.every((weight) => weight >= 0 && weight <= 1) && Math.abs(weights.reduce((a, b) => a + b, 0) - 1) < 5e-3;
function values(partition) {
  const known = partition.need("values").list().map(({ value }) => value);
  const weights = weightsOf(partition);
  if (known.length !== weights.length || !isWhole(weights)) return "its weights are no shares of its values";
  if (!known.every(isScalar) || new Set(known.map(String)).size < known.length)
    return "its values are not plain, or not different";
  const shared = known.filter((_, i) => weights[i] > 0);
  return {
    distribution: { shares: Object.fromEntries(known.map((value, i) => [String(value), weights[i]])) },
    outside: (column) => all(held(column), not(among(column, shared)))
  };
}
function bins(partition) {
  const ends = partition.need("bins").list();
  const inside = weightsOf(partition);
  const tails = partition.get("tail_weights") === void 0 ? [0, 0] : numbersOf(partition.need("tail_weights"));
  if (ends.length !== inside.length + 1 || ends.length < 3 || tails.length !== 2)
    return "its weights are no shares of its bins";
  const [below, beyond] = [isOpen(ends[0]), isOpen(ends.at(-1))];
  const edges = ends.slice(below ? 1 : 0, beyond ? -1 : void 0).map((each) => each.number());
  const upTo = beyond ? edges : [...edges.slice(0, -1), above(edges.at(-1))];
  const [low, high] = tails;
  if (below && low > 0 || beyond && high > 0) return "its weights lie beyond what has no end";
  const shares = [...below ? [] : [low], ...inside, ...beyond ? [] : [high]];
  if (!isWhole(shares)) return "its weights are no shares of its bins";
  if (upTo.some((edge, i) => i > 0 && edge <= upTo[i - 1])) return "its bins do not ascend";
  const outside = (column) => shares.flatMap((share2, i) => {
    const [from, to] = [upTo[i - 1], upTo[i]];
    const parts = [
      ...from === void 0 ? [] : [compared(column, ">=", from)],
      ...to === void 0 ? [] : [compared(column, "<", to)]
    ];
    return share2 > 0 ? [] : [all(...parts)];
  });
  const distribution = { shares, edges: upTo };
  return outside("").length === 0 ? { distribution } : { distribution, outside: (column) => any(...outside(column)) };
}
var isOpen = (end) => end === void 0 || end.value === null || /^[+-]?inf(inity)?$/i.test(String(end.value));
function above(x) {
  if (x === 0) return Number.MIN_VALUE;
  const bits = new DataView(new ArrayBuffer(8));
  bits.setFloat64(0, x);
  bits.setBigInt64(0, bits.getBigInt64(0) + (x > 0 ? 1n : -1n));
  return bits.getFloat64(0);
}

// packages/schema/src/contract/formats/great-expectations/pairs.ts
var BINNED = ["bins_A", "bins_B", "n_bins_A", "n_bins_B"];
var PAIRS = {
  expect_column_pair_values_a_to_be_greater_than_b: {
    kwargs: ["column_A", "column_B", "or_equal", "ignore_row_if", "mostly"],
    read: (ask) => relation(ask, pairOf(ask), ask.kwargs.get("or_equal")?.flag() === true ? ">=" : ">")
  },
  expect_column_pair_values_to_be_equal: {
    kwargs: ["column_A", "column_B", "ignore_row_if", "mostly"],
    read: (ask) => relation(ask, pairOf(ask), "=")
  },
  expect_column_pair_values_to_be_in_set: {
    kwargs: ["column_A", "column_B", "value_pairs_set", "ignore_row_if", "mostly"],
    read: pairs
  },
  expect_column_pair_cramers_phi_value_to_be_less_than: {
    kwargs: ["column_A", "column_B", "threshold", "ignore_row_if", ...BINNED],
    read: associated
  },
  expect_multicolumn_sum_to_equal: {
    kwargs: ["column_list", "sum_total", "ignore_row_if", "mostly"],
    read: (ask) => {
      const columns = ask.kwargs.need("column_list").texts();
      const sum = `${columns.map(printName).join(" + ")} = ${ask.kwargs.need("sum_total").number()}`;
      return columns.length === 0 ? "it names no column" : most(ask, columns, sum, true);
    }
  },
  expect_select_column_values_to_be_unique_within_record: {
    kwargs: ["column_list", "ignore_row_if", "mostly"],
    read: (ask) => {
      const columns = ask.kwargs.need("column_list").texts();
      const pairs2 = columns.flatMap((a, i) => columns.slice(i + 1).map((b) => differ(a, b)));
      return pairs2.length === 0 ? "it names no two columns" : most(ask, columns, pairs2.join(" and "));
    }
  }
};
function associated(ask) {
  const { draft, node, kwargs } = ask;
  if (BINNED.some((key) => kwargs.get(key) !== void 0)) return "values that are put into bins first are not compared";
  const measured3 = `cramers_v(${pairOf(ask).map(printName).join(", ")})`;
  sayLine(ask, { measured: measured3, operator: "<=", limit: kwargs.get("threshold")?.number() ?? LEAST_ASSOCIATED });
  draft.lose(
    "remark",
    node,
    "what chance makes of it",
    "it is taken away here, and the rest must be shown to lie below"
  );
  return void 0;
}
var LEAST_ASSOCIATED = 0.1;
function differ(a, b) {
  const [first, second] = [printName(a), printName(b)];
  return `(${first} is null or ${second} is null or ${first} != ${second})`;
}
var pairOf = ({ kwargs }) => [
  kwargs.need("column_A").text(),
  kwargs.need("column_B").text()
];
var relation = (ask, [a, b], operator) => most(ask, [a, b], `${printName(a)} ${operator} ${printName(b)}`, true);
function pairs(ask) {
  const [a, b] = pairOf(ask);
  const sets = ask.kwargs.need("value_pairs_set").list();
  const values2 = sets.map((pair) => pair.list().map(({ value }) => value));
  if (values2.length === 0 || !values2.every((pair) => pair.length === 2 && pair.every((v) => v === null || isScalar(v))))
    return "its pairs are none, or not of plain values";
  const one = (column, value) => value === null ? isNull(column) : compared(column, "=", value);
  const conditions = values2.map(([first, second]) => all(one(a, first), one(b, second)));
  return most(ask, [a, b], printCondition(any(...conditions)));
}
function most(ask, columns, condition, unknown = false) {
  const { draft, node, kwargs } = ask;
  const ignore = kwargs.get("ignore_row_if")?.text() ?? "both_values_are_missing";
  const some = columns.map(held);
  const where = /^(both|all)_values_are_missing$/.test(ignore) ? any(...some) : /^(either|any)_value_is_missing$/.test(ignore) ? all(...some) : void 0;
  if (where === void 0 && ignore !== "never" && ignore !== "neither")
    return "it says in no known way which rows are left out";
  const limit2 = mostly(kwargs);
  if (unknown && limit2 === 1 && !needsLine(ask) && /^(either|any)_/.test(ignore)) {
    parseCondition({ text: condition, burden: "require" });
    draft.append("x-rows", condition, node);
    return void 0;
  }
  const line = { measured: `compliance(${condition})`, operator: ">=", limit: limit2, share: true };
  sayLine(ask, within(line, where));
  return void 0;
}

// packages/schema/src/contract/formats/great-expectations/tables.ts
var TABLES = {
  expect_table_row_count_to_equal: {
    kwargs: ["value"],
    read: (ask) => {
      sayLine(ask, rows("=", ask.kwargs.need("value").count()));
      return void 0;
    }
  },
  expect_table_row_count_to_be_between: {
    kwargs: BOUNDS,
    read: (ask) => {
      const found = bounds(ask.kwargs);
      if (found.some(({ value }) => typeof value !== "number")) return "its limits are no numbers";
      for (const { operator, value } of found) sayLine(ask, rows(operator, value));
      return found.length === 0 ? NO_BOUNDS : void 0;
    }
  },
  expect_table_column_count_to_equal: {
    kwargs: ["value"],
    whole: true,
    read: (ask) => columnCount2(ask, "value", "value")
  },
  expect_table_column_count_to_be_between: {
    kwargs: ["min_value", "max_value"],
    whole: true,
    read: (ask) => columnCount2(ask, "min_value", "max_value")
  },
  expect_table_columns_to_match_set: {
    kwargs: ["column_set", "exact_match"],
    whole: true,
    read: (ask) => columnSet(ask, "column_set", ask.kwargs.get("exact_match")?.flag() !== false)
  },
  expect_table_columns_to_match_ordered_list: {
    kwargs: ["column_list"],
    whole: true,
    read: orderedList
  },
  expect_column_to_exist: {
    kwargs: ["column_index"],
    whole: true,
    read: ({ draft, node, kwargs, column, burden }) => {
      if (burden === "warn") return "a column that is not there cannot only warn";
      draft.column(column, node);
      const index = kwargs.get("column_index");
      if (index !== void 0) draft.lose("rule", index, `the place of the column`, "columns are known by name");
      return void 0;
    }
  },
  expect_compound_columns_to_be_unique: { kwargs: ["column_list", "ignore_row_if", "mostly"], read: compound },
  expect_table_row_count_to_equal_other_table: { kwargs: ["other_table_name"], whole: true, read: asManyAs }
};
function asManyAs({ draft, node, kwargs, burden }) {
  const other = kwargs.need("other_table_name").text();
  draft.line({ measured: `row_ratio(${printName(other)})`, operator: "=", limit: 1 }, burden, node);
}
function columnCount2({ draft, node, kwargs, burden }, least, most2) {
  if (burden === "warn") return "it cannot only warn";
  const [from, to] = [kwargs.get(least), kwargs.get(most2)];
  if (from !== void 0) draft.top("minProperties", from.count(), node);
  if (to !== void 0) draft.top("maxProperties", to.count(), node);
  return from === void 0 && to === void 0 ? NO_BOUNDS : void 0;
}
function orderedList({ draft, node, kwargs, burden }) {
  if (burden === "warn") return "columns that are not there cannot only warn";
  const names = kwargs.get("column_list")?.texts() ?? [];
  if (names.length === 0) return "it names no column";
  if (draft.asksForAll) return "another list says the order of the columns";
  for (const name of names) draft.column(name, node);
  draft.top("x-fields-match", "exact", node);
  return void 0;
}
function columnSet({ draft, node, kwargs, burden }, key, exact) {
  if (burden === "warn") return "columns that are not there cannot only warn";
  const names = kwargs.get(key)?.texts() ?? [];
  if (names.length === 0) return "it names no column";
  for (const name of names) {
    draft.column(name, node);
    draft.require(name, node);
  }
  if (exact) draft.top("additionalProperties", false, node);
  return void 0;
}
function compound(ask) {
  const { draft, node, kwargs } = ask;
  const names = [...new Set(kwargs.need("column_list").texts())];
  const ignore = kwargs.get("ignore_row_if")?.text() ?? "all_values_are_missing";
  if (names.length < 2) return "it names no two columns";
  const share2 = mostly(kwargs);
  if (share2 < 1 && ignore !== "any_value_is_missing")
    return "a share of rows (`mostly`) is of those that have all of the values";
  for (const name of names) draft.require(name, node);
  if (share2 < 1) sayLine(ask, uniqueness(names, share2));
  else if (ignore === "any_value_is_missing" && !needsLine(ask)) {
    for (const name of names) draft.column(name, node);
    draft.append("x-unique-keys", names, node);
  } else if (ignore === "any_value_is_missing") sayLine(ask, uniqueTogether(names));
  else if (ignore === "never") sayLine(ask, noRepeats(names));
  else sayLine(ask, noRepeats(names, any(...names.map(held))));
  return void 0;
}

// packages/schema/src/contract/formats/great-expectations/read.ts
var EXPECTATIONS = {
  ...TABLES,
  ...COLUMNS,
  ...AGGREGATES,
  ...PAIRS,
  ...DISTRIBUTIONS
};
var MOST_SLIPS = 3;
var CONTRIBUTED = /* @__PURE__ */ new Set(["expect_column_skew_to_be_between", "expect_column_values_to_be_slug"]);
var SHOWN = /* @__PURE__ */ new Set([
  "column",
  "result_format",
  "include_config",
  "catch_exceptions",
  "batch_id",
  "auto",
  "profiler_config",
  "meta"
]);
var SUITE = /* @__PURE__ */ new Set([
  "name",
  "expectation_suite_name",
  "expectations",
  "meta",
  "id",
  "ge_cloud_id",
  "data_asset_name",
  "data_asset_type"
]);
var ITEM = /* @__PURE__ */ new Set([
  "type",
  "expectation_type",
  "kwargs",
  "meta",
  "id",
  "ge_cloud_id",
  "severity",
  "notes",
  "rendered_content",
  "success_on_last_run"
]);
var BY_SHARES = "a p-value says how many rows there are as much as how far they lie: state the shares by `x-distribution`, and `moved`, the mass that may lie elsewhere, or a line of `kl_divergence`";
var P_VALUES = new Set(
  [
    "chisquare_test_p_value_to_be_greater_than",
    "bootstrapped_ks_test_p_value_to_be_greater_than",
    "parameterized_distribution_ks_test_p_value_to_be_greater_than"
  ].map((name) => `expect_column_${name}`)
);
function readSuite(source) {
  const draft = new Draft(source, (path) => expectationAt(path, source.value));
  const suite = new Node(source);
  loseOthers(draft, suite, SUITE, "it is not judged here", {
    rules: /* @__PURE__ */ new Set(["evaluation_parameters", "suite_parameters"])
  });
  const expectations = suite.need("expectations").list();
  const neverNull = /* @__PURE__ */ new Map();
  const mentioned = /* @__PURE__ */ new Map();
  for (const node of expectations.toSorted((a, b) => turnOf(a) - turnOf(b)))
    readExpectation(draft, node, neverNull, mentioned);
  for (const [column, node] of neverNull)
    if (!draft.forbidNull(column)) draft.line(completeness(column, ">=", 1), "require", node);
  for (const [column, node] of mentioned) if (draft.has(column)) draft.require(column, node);
  return draft.finish("great-expectations");
}
function expectationAt(path, file) {
  const [list, i] = path;
  if (list !== "expectations" || i === void 0) return "";
  const { type, expectation_type, kwargs } = valueUnder(file, [list, i]);
  const { column, column_A, column_B, column_list } = isObject(kwargs) ? kwargs : {};
  const columns = [column, column_A, column_B, column_list].flat().filter((name) => typeof name === "string");
  const of3 = columns.length === 0 ? "" : ` of ${columns.map(printable).join(", ")}`;
  return `expectation ${Number(i) + 1}, ${printable(type ?? expectation_type)}${of3}`;
}
var nameOf = (node) => node.get("type") ?? node.need("expectation_type");
function turnOf(node) {
  const name = nameOf(node).text();
  if (/_ordered_list$/.test(name)) return 0;
  if (/_of_type$|_in_type_list$/.test(name)) return 1;
  return /_lengths_|_regex|_like_pattern|_strftime_/.test(name) && tolerates(node) ? 3 : 2;
}
var tolerates = (node) => {
  const share2 = node.get("kwargs")?.get("mostly")?.value;
  return typeof share2 === "number" && share2 < 1;
};
function readExpectation(draft, node, neverNull, mentioned) {
  const name = nameOf(node).text();
  const lose2 = (why2) => draft.lose(why2 === NO_BOUNDS ? "remark" : "rule", node, "all", why2);
  const kwargs = node.get("kwargs") ?? new Node(node.sheet, {}, [...node.path, "kwargs"]);
  const known = own(EXPECTATIONS, name);
  if (known === void 0) {
    if (!CONTRIBUTED.has(name)) nameOf(node).refuseSlip("expectation", name, Object.keys(EXPECTATIONS), MOST_SLIPS);
    lose2(P_VALUES.has(name) ? BY_SHARES : "it has no counterpart here");
    return;
  }
  loseOthers(draft, node, ITEM, "it is not judged here");
  const strange = kwargs.keys().find((key) => !isRead(key, known));
  if (strange !== void 0) {
    kwargs.need(strange).refuseSlip("argument", strange, [...known.kwargs, ...SHOWN]);
    lose2(`its argument ${printable(strange)} is not read here`);
    return;
  }
  if (holdsParameter(kwargs.value)) {
    lose2("a parameter is filled in when the suite runs");
    return;
  }
  const column = kwargs.get("column")?.text() ?? "";
  const { where, why } = attempt(
    () => readOfRows(known.read, { draft, node, kwargs, column, burden: burdenOf(node), neverNull })
  );
  if (why !== void 0) {
    lose2(why);
    return;
  }
  if (where !== void 0 && choosesByUnequal(where) && !isPandas(kwargs))
    draft.lose(
      "remark",
      node,
      "rows without a value that pandas would choose by `!=`",
      "none is chosen here, as in SQL"
    );
  if (column !== "" && !mentioned.has(column)) mentioned.set(column, node);
}
var isRead = (key, { kwargs, whole }) => SHOWN.has(key) || kwargs.includes(key) || whole === void 0 && ROWS.has(key);
function readOfRows(read, ask) {
  const chosen2 = chosenRows(ask.kwargs);
  if ("why" in chosen2) return chosen2;
  return { ...chosen2, why: read({ ...ask, where: chosen2.where }) };
}
function attempt(read) {
  try {
    return read();
  } catch (error) {
    if (error instanceof SeaTrialsError) return { why: inOneLine(error) };
    throw error;
  }
}
function holdsParameter(value) {
  if (typeof value !== "object" || value === null) return false;
  return Object.hasOwn(value, "$PARAMETER") || Object.values(value).some(holdsParameter);
}
function burdenOf(node) {
  const severity = node.get("severity")?.text();
  return severity === "warning" || severity === "info" ? "warn" : "require";
}

// packages/schema/src/contract/formats/json-schema/lacking.ts
var isSchema = (value) => typeof value === "object" && value !== null;
function withNull(schema) {
  if (admitsNull(schema)) return void 0;
  if (!isSchema(schema) || JUDGES_NULL.some((key) => Object.hasOwn(schema, key)))
    return { anyOf: [{ type: "null" }, schema] };
  const { type, enum: values2 } = schema;
  return {
    ...schema,
    ...type === void 0 ? {} : { type: [...new Set([type, "null"].flat())] },
    ...Array.isArray(values2) ? { enum: [.../* @__PURE__ */ new Set([...values2, null])] } : {}
  };
}
var JUDGES_NULL = ["const", "$ref", "not", "if", "allOf", "anyOf", "oneOf"];
function admitsNull(schema) {
  if (!isSchema(schema)) return schema === true;
  const { type, enum: values2, const: only, allOf, anyOf } = schema;
  if (["$ref", "not", "if", "oneOf"].some((key) => Object.hasOwn(schema, key))) return false;
  return (type === void 0 || [type].flat().includes("null")) && (!Array.isArray(values2) || values2.includes(null)) && (only === void 0 || only === null) && (!Array.isArray(allOf) || allOf.every(admitsNull)) && (!Array.isArray(anyOf) || anyOf.some(admitsNull));
}

// packages/schema/src/contract/formats/json-schema/read.ts
var KEYWORDS2 = Object.keys(contractSchema.properties).filter(
  (key) => !OURS.includes(key)
);
var REMARKS = /* @__PURE__ */ new Set([
  "$id",
  "id",
  "$anchor",
  "$vocabulary",
  "$recursiveAnchor",
  "$dynamicAnchor",
  "contentMediaType",
  "contentEncoding",
  "contentSchema"
]);
var RULES2 = /* @__PURE__ */ new Set(["$recursiveRef", "$dynamicRef"]);
var BY_NAME = /* @__PURE__ */ new Set([...MAPS, "definitions"]);
var LISTED = new Set(LISTS);
var SINGLE = /* @__PURE__ */ new Set([...ONE, "additionalItems"]);
function readJsonSchema(source) {
  const draft = new Draft(source);
  const file = new Node(source);
  const value = { ...translate(draft, file) };
  delete value.$schema;
  if (!/\/2020-12\//.test(file.need("$schema").text())) allowToLack(draft, file, value);
  if (value.type === void 0) value.type = "object";
  const sheet = { ...source, value };
  return { ...draft.finish("json-schema"), sheet };
}
function allowToLack(draft, file, value) {
  const needed = file.get("required")?.value;
  for (const [name, schema] of Object.entries(value.properties ?? {})) {
    const wider = Array.isArray(needed) && needed.includes(name) ? void 0 : withNull(schema);
    if (wider === void 0) continue;
    Object.defineProperty(value.properties, name, { value: wider });
    draft.lose("remark", file.need("properties").need(name), `that ${printable(name)} may lack`, LACKING);
  }
}
var LACKING = "a key that a row lacks is null here, and null is allowed";
function translate(draft, node) {
  if (typeof node.value === "boolean") return node.value;
  const found = {};
  for (const [key, value] of Object.entries(node.mapping())) {
    const inner = new Node(node.sheet, value, [...node.path, key]);
    for (const [name, said] of keyword(draft, key, inner, node))
      Object.defineProperty(found, name, { value: said, enumerable: true, configurable: true, writable: true });
  }
  return found;
}
function keyword(draft, key, inner, node) {
  if (key === "definitions") return [["$defs", translateMap(draft, inner)]];
  if (key === "items" && Array.isArray(inner.value)) return tuple(draft, inner);
  if (key === "additionalItems") return Array.isArray(node.mapping().items) ? [["items", translate(draft, inner)]] : [];
  if (key === "dependencies") return dependencies(draft, inner);
  if (key === "exclusiveMinimum" || key === "exclusiveMaximum")
    return typeof inner.value === "boolean" ? [] : [[key, inner.value]];
  if (key === "minimum" || key === "maximum") return limit(key, inner, node);
  if (key === "$ref") return [[key, reference(inner)]];
  if (key === "pattern") return pattern(draft, key, inner);
  if (key === "format") return format(draft, inner);
  if (key === "patternProperties") return [[key, patternMap(draft, inner)]];
  if (BY_NAME.has(key)) return [[key, translateMap(draft, inner)]];
  if (LISTED.has(key)) return [[key, inner.list().map((each) => translate(draft, each))]];
  if (SINGLE.has(key)) return [[key, translate(draft, inner)]];
  if (REMARKS.has(key) || RULES2.has(key)) return lose(draft, key, inner, "it is not judged here");
  if (KEYWORDS2.includes(key)) return [[key, inner.value]];
  inner.refuseSlip("key", key, [...KEYWORDS2, ...OURS]);
  if (key.startsWith("x-") && !OURS.includes(key)) {
    draft.lose("remark", inner, printable(key), "it is an extension of somebody else");
    return [];
  }
  return lose(draft, key, inner, "it is no keyword of JSON Schema");
}
function lose(draft, key, inner, why) {
  draft.lose(REMARKS.has(key) ? "remark" : "rule", inner, printable(key), why);
  return [];
}
var translateMap = (draft, node) => entriesOf(draft, node, node.keysAsWritten());
function entriesOf(draft, node, keys) {
  const found = {};
  for (const key of keys)
    Object.defineProperty(found, key, {
      value: translate(draft, new Node(node.sheet, node.mapping()[key], [...node.path, key])),
      enumerable: true,
      configurable: true,
      writable: true
    });
  return found;
}
function tuple(draft, inner) {
  const list = inner.list().map((each) => translate(draft, each));
  if (list.length === 0) return [];
  return [["prefixItems", list]];
}
function dependencies(draft, inner) {
  const keys = inner.keysAsWritten();
  const names = keys.filter((key) => Array.isArray(inner.mapping()[key]));
  const schemas = keys.filter((key) => !names.includes(key));
  return [
    ...names.length === 0 ? [] : [["dependentRequired", Object.fromEntries(names.map((key) => [key, inner.mapping()[key]]))]],
    ...schemas.length === 0 ? [] : [["dependentSchemas", entriesOf(draft, inner, schemas)]]
  ];
}
function limit(key, inner, node) {
  const exclusive = key === "minimum" ? "exclusiveMinimum" : "exclusiveMaximum";
  return [[node.mapping()[exclusive] === true ? exclusive : key, inner.value]];
}
var reference = (inner) => inner.text().replace(/^#\/definitions\//, "#/$defs/");
function pattern(draft, key, inner) {
  const found = unanchored(inner.text());
  if ("text" in found) return [[key, found.text]];
  draft.lose("rule", inner, "the pattern", found.why);
  return [];
}
function patternMap(draft, inner) {
  const keys = inner.keysAsWritten().filter((key) => {
    const found = unanchored(key);
    if ("why" in found)
      draft.lose("rule", new Node(inner.sheet, null, [...inner.path, key]), "columns by a pattern", found.why);
    return "text" in found;
  });
  return entriesOf(draft, inner, keys);
}
function format(draft, inner) {
  if (formats.includes(inner.text())) return [["format", inner.value]];
  draft.lose("rule", inner, `the format ${printable(inner.text())}`, "it is none that is checked here");
  return [];
}

// packages/schema/src/contract/formats/table.ts
function chosen(list, table) {
  const tables = list.list();
  const names = tables.map((each) => each.get("name")?.text() ?? "");
  const shown = names.slice(0, 10).map((name) => printable(name)).join(", ");
  const [only] = tables;
  if (table === void 0) {
    if (only !== void 0 && tables.length === 1) return only;
    return list.refuse(
      tables.length === 0 ? "the file describes no table" : `the file describes ${tables.length} tables: ${shown}`,
      "A contract is about one table: name it behind the file, as in `contract: file.yaml#orders`."
    );
  }
  const found = tables[names.indexOf(table)];
  if (found !== void 0) return found;
  return list.refuse(`there is no table ${printable(table)} in the file`, `Tables are ${shown}.`);
}

// packages/schema/src/contract/formats/odcs/physical.ts
var isDuckDb = (file) => {
  const servers = file.get("servers")?.list() ?? [];
  return servers.length > 0 && servers.every((server) => server.get("type")?.value === "duckdb");
};
function readPhysical(draft, property, name, inDuckDb) {
  const node = property.get("physicalType");
  if (node === void 0) return;
  const type = inDuckDb ? engineType(node.text()) : void 0;
  if (type !== void 0) draft.say(name, "x-physical-type", type, node);
  else {
    const why = inDuckDb ? `${printable(node.value)} is no plain type of DuckDB` : "it is the type in another database";
    draft.lose("rule", node, "`physicalType`", why);
  }
}
var NAMES = {
  BIGINT: ["INT8", "LONG"],
  BIT: ["BITSTRING"],
  BLOB: ["BYTEA", "BINARY", "VARBINARY"],
  BOOLEAN: ["BOOL", "LOGICAL"],
  DATE: [],
  DOUBLE: ["FLOAT8"],
  FLOAT: ["FLOAT4", "REAL"],
  HUGEINT: [],
  INTEGER: ["INT", "INT4", "SIGNED"],
  SMALLINT: ["INT2", "SHORT"],
  TIME: [],
  TIMESTAMP: ["DATETIME"],
  "TIMESTAMP WITH TIME ZONE": ["TIMESTAMPTZ"],
  TINYINT: ["INT1"],
  UBIGINT: [],
  UHUGEINT: [],
  UINTEGER: [],
  USMALLINT: [],
  UTINYINT: [],
  UUID: [],
  VARCHAR: ["CHAR", "BPCHAR", "TEXT", "STRING"]
};
var KNOWN = new Map(
  Object.entries(NAMES).flatMap(([name, synonyms]) => [name, ...synonyms].map((each) => [each, name]))
);
function engineType(written) {
  const text2 = written.trim().toUpperCase().replace(/\s+/g, " ");
  const [, base = "", width, scale] = /^([A-Z][A-Z0-9 ]*?) ?(?:\( ?(\d+) ?(?:, ?(\d+) ?)?\))?$/.exec(text2) ?? [];
  if (base === "DECIMAL" || base === "NUMERIC")
    return width === void 0 ? "DECIMAL(18,3)" : `DECIMAL(${Number(width)},${Number(scale ?? 0)})`;
  const known = KNOWN.get(base);
  return width === void 0 || known === "VARCHAR" && scale === void 0 ? known : void 0;
}

// packages/schema/src/contract/formats/odcs/types.ts
var columnOf = (property) => (property.get("physicalName") ?? property.need("name")).text();
var isTrue = (node) => node?.flag() === true;
var TEMPORAL = { date: "date", timestamp: "iso-date-time", time: "iso-time" };
function typeOf(draft, property, name, optional) {
  const logical = property.get("logicalType");
  const options = property.get("logicalTypeOptions");
  switch (logical?.text()) {
    case void 0:
      if (options !== void 0)
        draft.lose("rule", options, "options without a `logicalType`", "their meaning depends on it");
      return {};
    case "string":
      return { type: nullable("string", optional), ...textOptions(draft, options, name) };
    case "integer":
    case "number":
      return { type: nullable(logical?.text(), optional), ...numberOptions(draft, options) };
    case "boolean":
      if (options !== void 0) draft.lose("rule", options, "options of a boolean", "ODCS defines none");
      return { type: nullable("boolean", optional) };
    case "date":
    case "timestamp":
    case "time":
      return {
        type: nullable("string", optional),
        ...temporalOptions(draft, options, name, logical?.text())
      };
    case "array":
      return { type: nullable("array", optional), ...arrayOptions(draft, property, options, name) };
    case "object":
      return { type: nullable("object", optional), ...objectOptions(draft, property, options, name) };
    default:
      return logical?.refuse(
        "no logical type of ODCS",
        "They are string, date, timestamp, time, number, integer, object, array, boolean."
      ) ?? {};
  }
}
var LIMITS = ["minimum", "maximum", "exclusiveMinimum", "exclusiveMaximum", "multipleOf"];
var WIDTHS = /* @__PURE__ */ new Map([
  ["i8", [-128, 127]],
  ["i16", [-32768, 32767]],
  ["i32", [-2147483648, 2147483647]],
  ["u8", [0, 255]],
  ["u16", [0, 65535]],
  ["u32", [0, 4294967295]]
]);
function numberOptions(draft, options) {
  const said = {};
  const add = (keyword2, value) => {
    const known = said[keyword2];
    const tighter = keyword2 === "minimum" ? Math.max : Math.min;
    said[keyword2] = known === void 0 ? value : tighter(known, value);
  };
  for (const [key, value] of options?.entries() ?? []) {
    const width = key === "format" ? WIDTHS.get(value.text()) : void 0;
    if (width !== void 0) {
      add("minimum", width[0]);
      add("maximum", width[1]);
    } else if (LIMITS.includes(key)) add(key, value.number());
    else {
      if (key !== "format") value.refuseSlip("option", key, LIMITS);
      draft.lose("rule", value, `the option ${printable(key)}`, "the width of a number is not judged");
    }
  }
  return said;
}
function textOptions(draft, options, name) {
  for (const [key, value] of options?.entries() ?? []) {
    if (key === "minLength" || key === "maxLength") draft.say(name, key, value.count(), value);
    else if (key === "pattern") sayPattern(draft, name, unanchored(value.text()), value);
    else if (key === "format") sayFormat(draft, name, value.text(), value);
    else draft.lose("rule", value, `the option \`${key}\``, "ODCS does not define it for text");
  }
  return {};
}
var ISO = {
  date: /^(yyyy|uuuu|YYYY)-MM-(dd|DD)$/,
  timestamp: /^(yyyy|uuuu|YYYY)-MM-(dd|DD)('?T'?| )HH:mm:ss(\.S+)?('?Z'?|X{1,3}|XXX)?$/,
  time: /^HH:mm:ss(\.S+)?$/
};
function temporalOptions(draft, options, name, logical) {
  const format2 = options?.get("format");
  const iso = format2 === void 0 || ISO[logical]?.test(format2.text()) === true;
  if (format2 !== void 0 && !iso)
    draft.lose("rule", format2, "the format of a date", "dates and times are judged in ISO 8601 only");
  for (const [key, value] of options?.entries() ?? []) {
    const breaks = BREAKS.get(key);
    if (key === "format") continue;
    if (breaks !== void 0 && logical === "date" && iso)
      draft.line(rows("=", 0, compared(name, breaks, value.text())), "require", value);
    else draft.lose("rule", value, `the option \`${key}\``, "such times are not compared");
  }
  return iso ? { format: TEMPORAL[logical] } : {};
}
function arrayOptions(draft, property, options, name) {
  const items = property.get("items");
  const said = {};
  for (const [key, value] of options?.entries() ?? [])
    if (key === "minItems" || key === "maxItems") said[key] = value.count();
    else if (key === "uniqueItems") said[key] = value.flag();
    else draft.lose("rule", value, `the option \`${key}\``, "ODCS does not define it for lists");
  return items === void 0 ? said : { ...said, items: nested(draft, items, name) };
}
function objectOptions(draft, property, options, name) {
  const said = {};
  for (const [key, value] of options?.entries() ?? [])
    if (key === "minProperties" || key === "maxProperties") said[key] = value.count();
    else if (key === "required") said[key] = [...new Set(value.texts())];
    else draft.lose("rule", value, `the option \`${key}\``, "ODCS does not define it for objects");
  const inner = property.get("properties")?.list() ?? [];
  if (inner.length > 0)
    said.properties = Object.fromEntries(inner.map((each) => [columnOf(each), nested(draft, each, name)]));
  const needed = inner.filter((each) => isTrue(each.get("required"))).map(columnOf);
  if (needed.length > 0) said.required = [.../* @__PURE__ */ new Set([...said.required ?? [], ...needed])];
  return said;
}
function nested(draft, property, name) {
  const inside = new Draft(property.sheet);
  const optional = !isTrue(property.get("required"));
  const schema = typeOf(inside, property, name, optional);
  const { sheet, unsupported } = inside.finish("odcs");
  const { properties } = sheet.value;
  for (const lost of unsupported) draft.lose(lost.kind, property, lost.what, lost.why);
  for (const key of ["quality", "unique", "primaryKey", "classification", "relationships"])
    if (property.get(key) !== void 0)
      draft.lose("rule", property.need(key), `\`${key}\` of a nested value`, "it is said of columns only");
  const held2 = schema.type === void 0 && !optional ? { not: NOT_NULL } : {};
  return { ...schema, ...held2, ...properties?.[name] };
}

// packages/schema/src/contract/formats/odcs/references.ts
function readObjectReference(draft, node, tables) {
  const from = node.get("from");
  const places = from === void 0 ? [] : placesOf(from);
  const columns = places?.map((place) => nameOf2(place, tables));
  const foreign = places?.some(({ table }) => table !== "" && table !== nameOfTable(tables.own)) === true;
  if (columns === void 0 || columns.length === 0 || foreign)
    draft.lose("rule", node, "a relationship", "it names no columns of this table as `table.column`");
  else readReference(draft, node, columns, tables);
}
function readReference(draft, node, columns, tables) {
  const type = node.get("type")?.text() ?? "foreignKey";
  if (type !== "foreignKey") {
    draft.lose("rule", node, `a relationship of the type ${printable(type)}`, "a foreign key alone is judged");
    return;
  }
  const places = placesOf(node.need("to"));
  const [first, ...others] = places ?? [];
  const unknown = columns.find((name) => !draft.has(name));
  const why = first === void 0 || others.some(({ table }) => table !== first.table) ? "it does not name columns of one table as `table.column`" : places?.length !== columns.length || new Set(columns).size < columns.length ? "it does not name as many columns as refer to them" : unknown !== void 0 && `there is no column ${printable(unknown)}`;
  if (typeof why === "string" || first === void 0) {
    draft.lose("rule", node, "a relationship", String(why));
    return;
  }
  const dataset = first.table === nameOfTable(tables.own) ? "" : first.table;
  const references2 = (places ?? []).map((place) => nameOf2(place, tables));
  if (new Set(references2).size < references2.length)
    draft.lose("rule", node, "a relationship", "it names a column twice");
  else draft.reference({ columns, dataset, references: references2 }, node);
}
var nameOfTable = (table) => table.get("name")?.text() ?? "";
function placesOf(node) {
  const texts = Array.isArray(node.value) ? node.texts() : [node.text()];
  const places = texts.map(placeOf);
  return places.every((place) => place !== void 0) ? places : void 0;
}
function placeOf(text2) {
  const [, table, column] = /^(?:([^./]+)\.)?([^./]+)$/.exec(text2.trim()) ?? [];
  return column === void 0 ? void 0 : { table: table ?? "", column };
}
function nameOf2({ table, column }, { all: all2, own: own2 }) {
  const found = table === "" ? own2 : all2.find((each) => nameOfTable(each) === table);
  const property = found?.get("properties")?.list().find((each) => each.get("name")?.text() === column);
  return property === void 0 ? column : columnOf(property);
}

// packages/schema/src/contract/formats/odcs/service.ts
var FRESHNESS = /* @__PURE__ */ new Set(["latency", "ly", "freshness", "fr"]);
var OF_DATA = /* @__PURE__ */ new Set([...FRESHNESS, "retention", "re", "frequency", "fy", "timeofavailability", "errorrate", "er"]);
var UNITS2 = {
  ...of2(["s", "sec", "second", "seconds"], 1, "s"),
  ...of2(["m", "min", "minute", "minutes"], 1, "m"),
  ...of2(["h", "hr", "hour", "hours"], 1, "h"),
  ...of2(["d", "day", "days"], 1, "d"),
  ...of2(["w", "wk", "week", "weeks"], 7, "d")
};
function of2(words, times, unit) {
  return Object.fromEntries(words.map((word) => [word, [times, unit]]));
}
function readService(draft, node, tables) {
  const property = node.need("property").text();
  const name = property.toLowerCase();
  const shown = `the service level ${printable(property)}`;
  if (!FRESHNESS.has(name)) {
    draft.lose(OF_DATA.has(name) ? "rule" : "remark", node, shown, "it is not read off the rows of a table");
    return;
  }
  const place = placeOf(node.get("element")?.text() ?? "");
  if (place !== void 0 && place.table !== "" && place.table !== nameOfTable(tables.own)) return;
  const amount = node.need("value").value;
  const unit = node.get("unit")?.text().toLowerCase() ?? "";
  const known = own(UNITS2, unit);
  const why = place === void 0 ? "it names no one column as `table.column`" : known === void 0 ? `the unit ${printable(unit)} is no length of time that is known here` : typeof amount !== "number" || amount < 0 ? "its value is no number from 0" : void 0;
  if (why !== void 0 || place === void 0 || known === void 0) {
    draft.lose("rule", node, shown, String(why));
    return;
  }
  const [times, word] = known;
  const column = nameOf2(place, tables);
  draft.untype(column, node);
  draft.written(`freshness(${printName(column)}) <= ${Number(amount) * times}${word}`, node);
}

// packages/schema/src/contract/formats/odcs/read.ts
var ENVELOPE = /* @__PURE__ */ new Set(["apiVersion", "kind", "id", "version", "status", "name", "schema", "slaProperties"]);
var DESCRIBES = /* @__PURE__ */ new Set([
  ...["tags", "authoritativeDefinitions", "customProperties", "dataGranularityDescription", "criticalDataElement"],
  ...["encryptedName", "partitioned", "partitionKeyPosition", "physicalType", "transformDescription", "transformLogic"],
  ...["transformSourceObjects", "contractCreatedTs", "dataProduct", "domain", "price", "roles", "servers", "support"],
  ...["slaDefaultElement", "team", "tenant"]
]);
var OBJECT = /* @__PURE__ */ new Set([
  "name",
  "physicalName",
  "businessName",
  "description",
  "properties",
  "quality",
  "relationships",
  "id",
  "logicalType"
]);
var PROPERTY = /* @__PURE__ */ new Set([
  ...["name", "id", "physicalName", "businessName", "description", "examples", "logicalType", "logicalTypeOptions"],
  ...["required", "unique", "primaryKey", "primaryKeyPosition", "classification", "quality", "items", "properties"],
  ...["physicalType", "relationships"]
]);
function readOdcs(source, table) {
  const file = new Node(source);
  const version = file.need("apiVersion").text();
  if (!version.startsWith("v3."))
    file.need("apiVersion").refuse(`ODCS ${printable(version)} is not read`, "Write the contract in ODCS 3: `apiVersion: v3.1.0`.");
  const draft = new Draft(source);
  loseOthers(draft, file, ENVELOPE, "it says nothing about rows", { remarks: DESCRIBES });
  const object = chosen(file.need("schema"), table);
  const tables = { all: file.need("schema").list(), own: object, inDuckDb: isDuckDb(file) };
  readObject(draft, object, tables);
  for (const each of file.get("slaProperties")?.list() ?? []) readService(draft, each, tables);
  return draft.finish("odcs");
}
function readObject(draft, object, tables) {
  for (const [key, keyword2] of [
    ["businessName", "title"],
    ["description", "description"]
  ]) {
    const told2 = object.get(key);
    if (told2 !== void 0) draft.top(keyword2, told2.text(), told2);
  }
  const properties = object.get("properties")?.list() ?? [];
  const names = new Map(properties.map((property) => [property.need("name").text(), columnOf(property)]));
  for (const property of properties) readProperty(draft, property, names, tables);
  readKey(draft, properties);
  for (const rule of object.get("quality")?.list() ?? []) readQuality(draft, rule, { names });
  for (const each of object.get("relationships")?.list() ?? []) readObjectReference(draft, each, tables);
  loseOthers(draft, object, OBJECT, "it says nothing about rows", { remarks: DESCRIBES });
}
function readProperty(draft, property, names, tables) {
  const name = columnOf(property);
  if (draft.has(name)) property.refuse("the same column twice", "Keep one of the two.");
  draft.column(name, property);
  draft.require(name, property);
  const optional = !isTrue(property.get("required"));
  const schema = typeOf(draft, property, name, optional);
  for (const [keyword2, value] of Object.entries(schema))
    draft.say(name, keyword2, value, property.get("logicalType") ?? property);
  if (schema.type === void 0 && !optional) draft.say(name, "not", NOT_NULL, property);
  if (isTrue(property.get("unique"))) draft.say(name, "x-unique", true, property.need("unique"));
  readClassification(draft, property, name);
  readPhysical(draft, property, name, tables.inDuckDb);
  describe(draft, name, property, { businessName: "title", description: "description", examples: "examples" });
  for (const rule of property.get("quality")?.list() ?? []) readQuality(draft, rule, { names, column: name });
  for (const each of property.get("relationships")?.list() ?? []) readReference(draft, each, [name], tables);
  loseOthers(draft, property, PROPERTY, "it is not judged here", { remarks: DESCRIBES });
}
function readKey(draft, properties) {
  const parts = properties.filter((property) => isTrue(property.get("primaryKey")));
  const place = (property) => property.get("primaryKeyPosition")?.number() ?? properties.length;
  const [first] = parts;
  if (first !== void 0)
    draft.top("x-primary-key", parts.toSorted((a, b) => place(a) - place(b)).map(columnOf), first.need("primaryKey"));
}
var CLASSES = {
  ...{ public: "public", internal: "internal", protected: "protected", personal: "personal", pii: "personal" },
  ...{ sensitive: "sensitive", confidential: "confidential", restricted: "confidential", secret: "confidential" }
};
function readClassification(draft, property, name) {
  const node = property.get("classification");
  if (node === void 0) return;
  const word = node.text().toLowerCase();
  const known = own(CLASSES, word);
  draft.say(name, "x-classification", known ?? "confidential", node);
  if (known !== node.text())
    draft.lose("remark", node, "the classification by its name", `it is read as \`${known ?? "confidential"}\``);
}

// packages/schema/src/contract/formats/table-schema/kinds.ts
var text = ({ value }) => typeof value === "string" ? value : void 0;
var numeric = ({ value }) => typeof value === "number" ? value : typeof value === "string" ? scaledNumber(value) : void 0;
var TRUE = ["true", "True", "TRUE", "1", true];
var FALSE = ["false", "False", "FALSE", "0", false];
var truth = ({ value }) => TRUE.includes(value) ? true : FALSE.includes(value) ? false : void 0;
var TEXT = { type: "string", value: text };
var ANY = {
  value: ({ value }) => ["string", "number", "boolean"].includes(typeof value) ? value : void 0
};
var NUMBER = { type: "number", value: numeric, number: numeric };
var KINDS = {
  any: { kind: ANY },
  string: { kind: TEXT, formats: { email: "email", uri: "uri", uuid: "uuid", binary: "byte" } },
  integer: { kind: { ...NUMBER, type: "integer" }, options: { bareNumber: [true], groupChar: [] } },
  number: { kind: NUMBER, options: { decimalChar: ["."], groupChar: [], bareNumber: [true] } },
  boolean: { kind: { type: "boolean", value: truth }, options: { trueValues: TRUE, falseValues: FALSE } },
  date: { kind: { ...TEXT, format: "date" }, formats: { "%Y-%m-%d": "date" } },
  datetime: {
    kind: { ...TEXT, format: "iso-date-time" },
    formats: {
      "%Y-%m-%dT%H:%M:%SZ": "iso-date-time",
      "%Y-%m-%dT%H:%M:%S": "iso-date-time",
      "%Y-%m-%d %H:%M:%S": "iso-date-time"
    }
  },
  time: { kind: { ...TEXT, format: "iso-time" }, formats: { "%H:%M:%S": "iso-time" } },
  year: { kind: { ...NUMBER, type: "integer" }, lost: "that a year is written with four digits" },
  yearmonth: { kind: { ...TEXT, pattern: "^-?[0-9]{4,}-(0[1-9]|1[0-2])(Z|[+-][0-9]{2}:[0-9]{2})?$" } },
  duration: { kind: { ...TEXT, format: "duration" } },
  object: { kind: ANY, lost: "that a cell holds an object" },
  array: { kind: ANY, lost: "that a cell holds a list" },
  list: { kind: ANY, lost: "that a cell holds a list" },
  geopoint: { kind: ANY, lost: "that a cell holds a point" },
  geojson: { kind: ANY, lost: "that a cell holds GeoJSON" }
};
function kindOf(draft, field) {
  const type = field.get("type");
  const name = type?.text() ?? "any";
  const entry = own(KINDS, name);
  if (entry === void 0)
    return type?.refuse("no type of Table Schema", `They are ${Object.keys(KINDS).join(", ")}.`) ?? ANY;
  if (entry.lost !== void 0) draft.lose("rule", type ?? field, entry.lost, "cells of a CSV are not read so");
  for (const [option, ours] of Object.entries(entry.options ?? {})) {
    const said = field.get(option);
    if (said === void 0 || [said.value].flat().every((value) => ours.includes(value))) continue;
    draft.lose("rule", said, `\`${option}\`, and the type ${name} with its constraints`, "cells are not read so");
    return ANY;
  }
  return formatted(draft, field.get("format"), entry);
}
function formatted(draft, format2, { kind, formats: formats2 = {} }) {
  const named = format2?.text();
  if (format2 === void 0 || named === void 0 || named === "default") return kind;
  const ours = own(formats2, named);
  if (ours !== void 0) return { ...kind, format: ours };
  draft.lose("rule", format2, `the format ${printable(named)}`, "it is none that is judged here");
  const { format: _, ...rest } = kind;
  return rest;
}

// packages/schema/src/contract/formats/table-schema/read.ts
var PACKAGE = /* @__PURE__ */ new Set(["resources", "name", "$schema", "profile"]);
var RESOURCE = /* @__PURE__ */ new Set(["schema", "name", "$schema", "profile", "path", "data"]);
var SCHEMA = /* @__PURE__ */ new Set([
  ...["$schema", "name", "title", "description", "fields", "fieldsMatch", "missingValues"],
  ...["primaryKey", "uniqueKeys", "foreignKeys"]
]);
var FIELD = /* @__PURE__ */ new Set([
  ...["name", "type", "format", "title", "description", "example", "examples", "constraints", "categories"],
  ...["missingValues", ...Object.keys(KINDS.boolean?.options ?? {}), "decimalChar", "groupChar", "bareNumber"]
]);
function readTableSchema(source, table) {
  const draft = new Draft(source);
  const file = new Node(source);
  let schema = file;
  if (file.get("resources") !== void 0) {
    loseOthers(draft, file, PACKAGE, "it says nothing about rows", { open: true });
    schema = schemaOf(draft, chosen(file.need("resources"), table));
  } else if (file.get("fields") === void 0) schema = schemaOf(draft, file);
  if (typeof schema.value === "string")
    schema.refuse("the schema is in another file", "Name that file as the contract.");
  readSchema(draft, schema);
  return draft.finish("table-schema");
}
function schemaOf(draft, resource) {
  const how = /* @__PURE__ */ new Set(["dialect", "encoding", "hash", "bytes"]);
  loseOthers(draft, resource, RESOURCE, "the file is read as the policy says", { rules: how, open: true });
  return resource.need("schema");
}
function readSchema(draft, schema) {
  for (const key of ["title", "description"]) {
    const told2 = schema.get(key);
    if (told2 !== void 0) draft.top(key, told2.text(), told2);
  }
  const fields = schema.need("fields").list();
  for (const field of fields) readField(draft, field, schema.get("missingValues"));
  readMatch(draft, schema);
  readKeys(draft, schema);
  loseOthers(draft, schema, SCHEMA, "Table Schema does not define it");
}
function readMatch(draft, schema) {
  const node = schema.get("fieldsMatch");
  const match = node === void 0 ? "exact" : Array.isArray(node.value) ? node.texts()[0] ?? "exact" : node.text();
  if (!["exact", "equal", "subset", "superset", "partial"].includes(match))
    node?.refuse("no way to match fields", "They are exact, equal, subset, superset, partial.");
  draft.top("x-fields-match", match, node ?? schema.need("fields"));
}
function readKeys(draft, schema) {
  const primary = schema.get("primaryKey");
  if (primary !== void 0) {
    const names = namesOf(draft, primary);
    if (names.length > 0) draft.top("x-primary-key", names, primary);
  }
  for (const key of schema.get("uniqueKeys")?.list() ?? []) {
    const names = namesOf(draft, key);
    const [only] = names;
    if (names.length === 1 && only !== void 0) draft.say(only, "x-unique", true, key);
    else if (names.length > 1) draft.append("x-unique-keys", names, key);
  }
  for (const key of schema.get("foreignKeys")?.list() ?? []) readReference2(draft, key);
}
function readReference2(draft, key) {
  const reference2 = key.need("reference");
  const dataset = reference2.get("resource")?.text() ?? "";
  const columns = namesOf(draft, key.need("fields"));
  const references2 = listOf(reference2.need("fields"));
  if (columns.length === 0 || columns.length !== references2.length)
    key.refuse(`${columns.length} fields refer to ${references2.length}`, "Name as many, in the same order.");
  draft.reference({ columns, dataset, references: references2 }, key);
}
var listOf = (names) => [
  ...new Set(Array.isArray(names.value) ? names.texts() : [names.text()])
];
function namesOf(draft, key) {
  const names = listOf(key);
  for (const name of names)
    if (!draft.has(name)) key.refuse(`there is no field ${printable(name)}`, "Name a field of the schema.");
  return names;
}
function readField(draft, field, missing) {
  const name = field.need("name").text();
  if (draft.has(name)) field.refuse("the same field twice", "Keep one of the two.");
  draft.column(name, field);
  const required = field.get("constraints")?.get("required")?.flag() === true;
  const kind = kindOf(draft, field);
  const from = field.get("type") ?? field;
  if (kind.type !== void 0) draft.say(name, "type", nullable(kind.type, !required), from);
  else if (required) draft.say(name, "not", NOT_NULL, field);
  if (kind.format !== void 0) draft.say(name, "format", kind.format, field.get("format") ?? from);
  if (kind.pattern !== void 0) draft.say(name, "pattern", kind.pattern, from);
  for (const [key, value] of field.get("constraints")?.entries() ?? []) readConstraint(draft, name, kind, key, value);
  readCategories(draft, name, kind, field.get("categories"));
  readMissing(draft, name, field.get("missingValues") ?? missing);
  describe(draft, name, field, { title: "title", description: "description", examples: "examples" });
  if (field.get("example") !== void 0)
    draft.say(name, "examples", [field.need("example").value], field.need("example"));
  loseOthers(draft, field, FIELD, "it is not judged here", { rules: /* @__PURE__ */ new Set(["delimiter", "itemType"]) });
}
function readConstraint(draft, name, kind, key, value) {
  const lose2 = (why) => draft.lose("rule", value, `the constraint ${printable(key)}`, why);
  if (key === "required") return;
  if (key === "unique") {
    if (value.flag()) draft.say(name, "x-unique", true, value);
  } else if (BREAKS.has(key)) {
    const limit2 = kind.number?.(value);
    if (limit2 !== void 0) draft.say(name, key, limit2, value);
    else if (kind.format === "date")
      draft.line(rows("=", 0, compared(name, BREAKS.get(key), value.text())), "require", value);
    else lose2("values of such a field are not compared");
  } else if (key === "minLength" || key === "maxLength") {
    if (kind.type === "string") draft.say(name, key, value.count(), value);
    else lose2("such values have no length here");
  } else if (key === "pattern") {
    if (kind.type === "string") sayPattern(draft, name, anchored(value.text()), value);
    else lose2("patterns are of text only");
  } else if (key === "enum") sayValues(draft, name, kind, value, value.list());
  else {
    value.refuseSlip("constraint", key, CONSTRAINTS);
    lose2("it is not judged here");
  }
}
var CONSTRAINTS = ["required", "unique", "minLength", "maxLength", ...BREAKS.keys(), "pattern", "enum", "jsonSchema"];
function sayValues(draft, name, kind, from, values2) {
  const known = values2.map((value) => kind.value(value));
  if (known.length === 0 || known.some((value) => value === void 0)) {
    draft.lose("rule", from, "a list of values", "there are none, or they are none of the field\u2019s type");
    return;
  }
  draft.sayValues(name, known, from);
}
function readCategories(draft, name, kind, categories) {
  if (categories === void 0) return;
  const list = categories.list();
  const labelled = list.filter((each) => typeof each.value === "object");
  if (labelled.length > 0) draft.lose("remark", categories, "labels of categories", "they describe");
  sayValues(
    draft,
    name,
    kind,
    categories,
    list.map((each) => labelled.includes(each) ? each.need("value") : each)
  );
}
function readMissing(draft, name, missing) {
  if (missing === void 0) return;
  const values2 = missing.list().map((each) => (typeof each.value === "object" ? each.need("value") : each).text());
  const tokens = [...new Set(values2)].filter((value) => value !== "");
  if (!values2.includes("")) draft.lose("rule", missing, "that an empty cell is a value", "it is null here");
  if (tokens.length > 0) draft.say(name, "x-missing", tokens, missing);
}

// packages/schema/src/contract/formats/read.ts
var READERS = {
  odcs: readOdcs,
  "table-schema": readTableSchema,
  "great-expectations": readSuite,
  tfdv: readTfdv,
  dqdl: readDqdl,
  "json-schema": readJsonSchema
};
var readForeign = (format2, source, table) => READERS[format2](source, table);
export {
  readForeign
};
