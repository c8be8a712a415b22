import{createRequire as __seaTrialsRequire}from'node:module';const require=__seaTrialsRequire(import.meta.url);
import {
  assertFetched
} from "./chunk-F5SLH6BY.js";
import {
  Instance,
  columnAt,
  engineError,
  exactly,
  fileOf,
  firstLine,
  identifier,
  isDown,
  list,
  misfitAt,
  number,
  text,
  tokenAt
} from "./chunk-N6QHJVCW.js";
import {
  asFraction
} from "./chunk-WUZ57JFB.js";
import {
  DAY,
  NUMBER
} from "./chunk-X5FABOU6.js";
import {
  DECIMAL_POINT,
  hasDecimalComma,
  printable
} from "./chunk-UVDTI5O6.js";
import {
  own
} from "./chunk-63DVTQSH.js";
import {
  SeaTrialsError,
  messageOf
} from "./chunk-7N7QVSEW.js";

// packages/tables/src/engine/aggregate.ts
var aggregateKey = (aggregate) => JSON.stringify(aggregate, Object.keys(flatten(aggregate)).sort());
var flatten = (value, keys = {}) => {
  if (Array.isArray(value)) for (const item of value) flatten(item, keys);
  else if (value !== null && typeof value === "object")
    for (const [key2, item] of Object.entries(value)) {
      keys[key2] = true;
      flatten(item, keys);
    }
  return keys;
};

// packages/tables/src/duckdb/types.ts
var INTEGERS = /^(U?(TINY|SMALL|BIG|HUGE)INT|U?INTEGER)$/;
function columnType(engineType) {
  if (INTEGERS.test(engineType)) return "integer";
  if (/^(FLOAT|DOUBLE|DECIMAL\(\d+,\d+\))$/.test(engineType)) return "number";
  if (engineType === "BOOLEAN") return "boolean";
  if (engineType === "VARCHAR" || engineType === "UUID" || /^ENUM\([^[\]]*\)$/.test(engineType)) return "string";
  if (engineType === "DATE") return "date";
  if (/^TIMESTAMP(_S|_MS|_NS| WITH TIME ZONE)?$/.test(engineType)) return "timestamp";
  if (/^TIME(_NS| WITH TIME ZONE)?$/.test(engineType)) return "time";
  return "other";
}
var isFloat = (engineType) => engineType === "FLOAT" || engineType === "DOUBLE";
var isoTimestamp = (expression2) => `CASE WHEN isfinite(${expression2}::TIMESTAMP) THEN rtrim(rtrim(strftime(${expression2}::TIMESTAMP, '%Y-%m-%dT%H:%M:%S.%f'), '0'), '.') || 'Z' ELSE ${expression2}::VARCHAR END`;
function outgoing(expression2, engineType) {
  switch (columnType(engineType)) {
    case "integer":
      return expression2;
    case "number":
      return engineType === "DOUBLE" ? expression2 : `${expression2}::DOUBLE`;
    case "boolean":
      return expression2;
    case "string":
      return engineType === "VARCHAR" ? expression2 : `${expression2}::VARCHAR`;
    case "date":
    case "time":
      return `${expression2}::VARCHAR`;
    case "timestamp":
      return isoTimestamp(expression2);
    case "other":
      return `to_json(${expression2})::VARCHAR`;
  }
}
function incoming(value) {
  if (typeof value === "bigint") {
    const near = Number(value);
    return Number.isSafeInteger(near) ? near : value.toString();
  }
  return value;
}

// packages/tables/src/duckdb/clauses.ts
function filter(...conditions) {
  const said = conditions.filter((condition) => condition !== void 0);
  return said.length === 0 ? "" : ` FILTER (WHERE ${said.join(" AND ")})`;
}
var finite = (column2) => isFloat(column2.engineType) ? `isfinite(${column2.sql})` : void 0;
var asNumber = (column2) => column2.type === "integer" || column2.engineType === "DOUBLE" ? column2.sql : `${column2.sql}::DOUBLE`;
var conjunction = (...conditions) => conditions.filter((condition) => condition !== void 0).join(" AND ");

// packages/tables/src/duckdb/correlation.ts
var both = (pair, where) => conjunction(where, ...pair.flatMap((column2) => [finite(column2), `${column2.sql} IS NOT NULL`]));
var orNull = (coefficient) => `nullif(${coefficient}, 'nan'::DOUBLE)`;
function correlation(pair, where) {
  return orNull(`corr(${pair.map(asNumber).join(", ")})${filter(both(pair, where))}`);
}
function rankCorrelation({ relation }, pair, where) {
  const ranks = pair.map(
    ({ sql }, i) => `rank() OVER (ORDER BY ${sql}) + (count(*) OVER (PARTITION BY ${sql}) - 1) / 2.0 AS r${i}`
  );
  const ranked = `SELECT ${ranks.join(", ")} FROM ${relation.from} WHERE ${both(pair, where)}`;
  return `(SELECT ${orNull("corr(r0::DOUBLE, r1::DOUBLE)")} FROM (${ranked}))`;
}

// packages/tables/src/duckdb/relation.ts
import { basename } from "node:path";

// packages/tables/src/names.ts
function duplicates(names) {
  const seen = /* @__PURE__ */ new Set();
  return [...new Set(names.filter((name) => seen.size === seen.add(name).size))];
}
function closest(wanted, names) {
  const folded = names.find((name) => name.toLowerCase() === wanted.toLowerCase());
  if (folded !== void 0) return folded;
  const [best] = names.map((name) => ({ name, away: distance(wanted, name) })).sort((a, b) => a.away - b.away);
  return best !== void 0 && best.away <= Math.max(1, Math.floor(wanted.length / 3)) ? best.name : void 0;
}
function distance(a, b) {
  let before = Array.from({ length: b.length + 1 }, (_, j) => j);
  for (let i = 1; i <= a.length; i++) {
    const row = [i];
    for (let j = 1; j <= b.length; j++)
      row[j] = Math.min(row[j - 1] + 1, before[j] + 1, before[j - 1] + (a[i - 1] === b[j - 1] ? 0 : 1));
    before = row;
  }
  return before[b.length];
}

// packages/tables/src/duckdb/relation.ts
var inStatements = (column2, index) => ({
  ...column2,
  sql: columnAt(index),
  ...column2.tokens && { token: tokenAt(index) },
  ...column2.misfits && { misfit: misfitAt(index) }
});
function columnOf(relation, name) {
  const { columns, name: table } = relation.table;
  const index = columns.findIndex((column2) => column2.name === name);
  const found = columns[index];
  if (found === void 0) {
    const names = columns.map((column2) => column2.name);
    const meant = closest(name, names);
    throw new SeaTrialsError(
      "missing-column",
      `data set ${table} has no column ${JSON.stringify(name)}`,
      meant === void 0 ? `It has ${enumerate(names)}.` : `Did you mean ${JSON.stringify(meant)}?`
    );
  }
  return inStatements(found, index);
}
var columnsOf = (relation) => relation.table.columns.map(inStatements);
var cellsOf = ({ sql, token }) => token === void 0 ? [sql] : [sql, token];
var storedOf = (column2) => [
  ...cellsOf(column2),
  ...column2.misfit === void 0 ? [] : [column2.misfit]
];
function enumerate(names) {
  const shown2 = names.slice(0, 20).map((name) => JSON.stringify(name));
  return names.length > shown2.length ? `${shown2.join(", ")} and ${names.length - shown2.length} more` : shown2.join(", ");
}
function sameColumns(files, columns) {
  const [first] = columns;
  const other = columns.findIndex((names) => names.length !== first.length || names.some((n, i) => n !== first[i]));
  if (other <= 0) return;
  const missing = first.filter((name) => !columns[other].includes(name));
  const extra = columns[other].filter((name) => !first.includes(name));
  const what = [
    missing.length > 0 && `lacks ${enumerate(missing)}`,
    extra.length > 0 && `has also ${enumerate(extra)}`,
    missing.length + extra.length === 0 && "has them in another order"
  ].filter(Boolean);
  throw new SeaTrialsError(
    "unreadable-data",
    `the columns of ${basename(files[other])} are not those of ${basename(files[0])}: it ${what.join(" and ")}`,
    "All files of a data set have the same columns in the same order."
  );
}

// packages/tables/src/duckdb/frequencies.ts
var held = (columns, where) => conjunction(where, ...columns.map(({ sql }) => `${sql} IS NOT NULL`));
var key = (columns) => {
  const names = columns.map(({ sql }) => sql).join(", ");
  return columns.length === 1 ? names : `row(${names})`;
};
var counts = ({ relation }, columns, where) => `(SELECT count(*) AS n FROM ${relation.from}${where === "" ? "" : ` WHERE ${where}`} GROUP BY ${columns.map(({ sql }) => sql).join(", ")})`;
var countsInPlace = (columns, where) => `map_values(histogram(${key(columns)})${filter(where)})`;
function singletons(scope, columns, where) {
  const rows = held(columns, where);
  return scope.inPlace ? `coalesce(len(list_filter(${countsInPlace(columns, rows)}, lambda n: n = 1)), 0)` : `(SELECT count(*) FROM ${counts(scope, columns, rows)} WHERE n = 1)`;
}
function entropy(scope, columns, where) {
  const rows = held(columns, where);
  const formula = (sum, weighted) => `ln(nullif(${sum}, 0)) - ${weighted} / nullif(${sum}, 0)`;
  if (!scope.inPlace)
    return `(SELECT ${formula("sum(n)::DOUBLE", "sum(n * ln(n))")} FROM ${counts(scope, columns, rows)})`;
  const list2 = countsInPlace(columns, rows);
  return formula(`list_sum(${list2})::DOUBLE`, `list_sum(list_transform(${list2}, lambda n: n * ln(n)))`);
}
function modeCount(scope, column2, where) {
  if (!scope.inPlace) return `(SELECT coalesce(max(n), 0) FROM ${counts(scope, [column2], where ?? "")})`;
  const nulls = `count(*)${filter(where, `${column2.sql} IS NULL`)}`;
  return `greatest(coalesce(list_max(${countsInPlace([column2], held([column2], where))}), 0), ${nulls})`;
}
function modes({ relation }, column2, where, kept) {
  const values2 = cellsOf(column2).join(", ");
  const most = `SELECT ${values2} FROM ${relation.from} WHERE ${held([column2], where)} GROUP BY ${values2}`;
  return `(SELECT count(*)${filter(kept)} FROM (${most} QUALIFY count(*) = max(count(*)) OVER ()))`;
}
function constant({ sql }, where) {
  const of = (aggregate) => `${aggregate}${filter(where)}`;
  const same = `${of(`min(${sql})`)} = ${of(`max(${sql})`)}`;
  const present = of(`count(${sql})`);
  return `(CASE WHEN ${present} = 0 OR (${present} = ${of("count(*)")} AND ${same}) THEN 1 ELSE 0 END)`;
}
function conflicts({ relation }, columns, label, where) {
  const differ = `count(DISTINCT ${label.sql}) AS labels`;
  return `(SELECT coalesce(sum(n), 0)::BIGINT FROM (SELECT count(*) AS n, ${differ} FROM ${relation.from} WHERE ${held([label], where)} GROUP BY ${columns.map(({ sql }) => sql).join(", ")}) WHERE labels > 1)`;
}

// packages/tables/src/duckdb/operands.ts
var OPERATORS = {
  ">=": ">=",
  "<=": "<=",
  ">": ">",
  "<": "<",
  "=": "=",
  "!=": "<>"
};
var comparable = (column2) => isFloat(column2.engineType) ? `(CASE WHEN isnan(${column2.sql}) THEN NULL ELSE ${column2.sql} END)` : column2.sql;
function literal(column2, value) {
  const { type } = column2;
  if (type === "integer" && typeof value === "number") return exactly(value);
  if (type === "number" && typeof value === "number") return number(value);
  if (type === "integer" && typeof value === "string" && /^-?\d{16,38}$/.test(value)) return `${value}::HUGEINT`;
  if (type === "boolean" && typeof value === "boolean") return String(value);
  if (type === "string" && typeof value === "string") return text(value);
  if (type === "date" && typeof value === "string" && isInstant(value)) return `${text(value)}::TIMESTAMPTZ::TIMESTAMP`;
  if (type === "timestamp" && typeof value === "string" && isInstant(value))
    return column2.engineType === "TIMESTAMP WITH TIME ZONE" ? `${text(value)}::TIMESTAMPTZ` : `${text(value)}::TIMESTAMPTZ::TIMESTAMP`;
  if (type === "time" && typeof value === "string" && /^\d{2}:\d{2}(:\d{2}(\.\d+)?)?$/.test(value))
    return `${text(value)}::TIME`;
  throw mismatch(column2, value);
}
var isInstant = (value) => /^\d{4}-\d{2}-\d{2}([T ]\d{2}:\d{2}(:\d{2}(\.\d{1,9})?)?(Z|[+-]\d{2}(:\d{2})?)?)?$/.test(value) && !Number.isNaN(Date.parse(value.slice(0, 10)));
function mismatch(column2, value) {
  const said = value === null ? "null" : `${typeof value} ${JSON.stringify(value)}`;
  return new SeaTrialsError(
    "bad-requirement",
    `column ${JSON.stringify(column2.name)} is ${article(column2.type)} (${column2.engineType}) and is compared with ${said}`,
    ADVICE[column2.type]
  );
}
var article = (type) => `${/^[aeio]/.test(type) ? "an" : "a"} ${type}`;
var ADVICE = {
  integer: "Compare it with a number, without quotes.",
  number: "Compare it with a number, without quotes.",
  string: "Compare it with a string in double quotes.",
  boolean: "Compare it with true or false, by = or !=.",
  date: 'Compare it with a date in double quotes: "2026-01-31".',
  timestamp: 'Compare it with a time in double quotes, UTC unless said: "2026-01-31T12:00:00Z".',
  time: 'Compare it with a time of day in double quotes: "12:00:00".',
  other: "Lists, structures and the like can only be compared with null."
};
function numeric(column2) {
  if (column2.type === "integer" || column2.type === "number") return column2;
  throw unfit(column2, "a number");
}
function textual(column2) {
  if (column2.type === "string") return column2.engineType === "VARCHAR" ? column2.sql : `${column2.sql}::VARCHAR`;
  throw unfit(column2, "a string");
}
var unfit = (column2, wanted) => new SeaTrialsError(
  "bad-requirement",
  `column ${JSON.stringify(column2.name)} is ${article(column2.type)} (${column2.engineType}), not ${wanted}`,
  "Name another column, or declare the type in the contract."
);

// packages/tables/src/duckdb/expression.ts
function relate(relation, wanted) {
  const { left, right, operator } = wanted;
  if (left.kind === "column" && right.kind === "column")
    return between(columnOf(relation, left.column), columnOf(relation, right.column), operator);
  return `(${computed(relation, left)} ${OPERATORS[operator]} ${computed(relation, right)})`;
}
function between(left, right, operator) {
  const kind = kindOf(left);
  const ordered2 = kind !== "boolean" || operator === "=" || operator === "!=";
  if (kind === void 0 || kind !== kindOf(right) || !ordered2) throw unlike(left, right, operator);
  return `(${side(left)} ${OPERATORS[operator]} ${side(right)})`;
}
function kindOf({ type }) {
  if (type === "integer" || type === "number") return "number";
  if (type === "date" || type === "timestamp") return "instant";
  return type === "other" ? void 0 : type;
}
function side(column2) {
  if (kindOf(column2) === "instant") return `${column2.sql}::TIMESTAMP`;
  return column2.type === "string" && column2.engineType !== "VARCHAR" ? `${column2.sql}::VARCHAR` : comparable(column2);
}
function unlike(left, right, operator) {
  const said = ({ name, type, engineType }) => `column ${JSON.stringify(name)}, ${article(type)} (${engineType}),`;
  return new SeaTrialsError(
    "bad-requirement",
    `${said(left)} is compared with ${said(right).slice(0, -1)} by ${operator}`,
    "Numbers are compared with numbers, dates and times with dates and times, strings with strings."
  );
}
function computed(relation, one) {
  if (one.kind === "number") return exactly(one.value);
  if (one.kind === "column") return comparable(numeric(columnOf(relation, one.column)));
  const { sql, whole: whole2 } = compute(relation, one);
  return whole2 ? `TRY(${sql})` : `(CASE WHEN isfinite(${sql}) THEN ${sql} END)`;
}
function compute(relation, one) {
  switch (one.kind) {
    case "number":
      return { sql: exactly(one.value), whole: Number.isInteger(one.value) && Math.abs(one.value) < 2 ** 127 };
    case "column": {
      const column2 = numeric(columnOf(relation, one.column));
      return column2.type === "integer" ? { sql: `${column2.sql}::HUGEINT`, whole: true } : { sql: `${column2.sql}::DOUBLE`, whole: false };
    }
    case "abs": {
      const { sql, whole: whole2 } = compute(relation, one.of);
      return { sql: `abs(${sql})`, whole: whole2 };
    }
    case "arithmetic": {
      const [left, right] = [compute(relation, one.left), compute(relation, one.right)];
      if (left.whole && right.whole && one.operator !== "/")
        return { sql: `(${asWhole(left)} ${one.operator} ${asWhole(right)})`, whole: true };
      return { sql: `(${asDouble(left)} ${one.operator} ${asDouble(right)})`, whole: false };
    }
  }
}
var asWhole = ({ sql }) => `${sql}::HUGEINT`;
var asDouble = ({ sql, whole: whole2 }) => whole2 ? `TRY(${sql})::DOUBLE` : sql;

// packages/tables/src/duckdb/predicate.ts
var NONE = /* @__PURE__ */ new Set();
function predicate(relation, wanted, decided = NONE) {
  const column2 = (name) => columnOf(relation, name);
  switch (wanted.kind) {
    case "compare": {
      const found = column2(wanted.column);
      if (wanted.value === null) return isNull(found, wanted.operator);
      if (isToken(found, wanted.value) && (wanted.operator === "=" || wanted.operator === "!=")) {
        const same = among(found, [wanted.value]);
        return wanted.operator === "=" ? same : `(NOT ${same})`;
      }
      if (found.type === "boolean" && wanted.operator !== "=" && wanted.operator !== "!=")
        throw mismatch(found, wanted.value);
      const side3 = decided.has(wanted.column) ? found.sql : comparable(found);
      return `(${side3} ${OPERATORS[wanted.operator]} ${literal(found, wanted.value)})`;
    }
    case "relate":
      return relate(relation, wanted);
    case "in": {
      const found = column2(wanted.column);
      const values2 = wanted.values.filter((value) => value !== null);
      const known2 = values2.length === 0 ? [] : [among(found, values2)];
      const nulls = values2.length < wanted.values.length ? [isNull(found, "=")] : [];
      return known2.length + nulls.length === 0 ? "false" : `(${[...known2, ...nulls].join(" OR ")})`;
    }
    case "and":
    case "all":
      return joined(relation, wanted.parts, " AND ", "true", decided);
    case "or":
    case "any":
      return joined(relation, wanted.parts, " OR ", "false", decided);
    case "not":
    case "negate":
      return `(NOT ${predicate(relation, wanted.part, decided)})`;
    case "pattern":
      return pattern(textual(column2(wanted.column)), wanted.pattern);
    case "length":
      return length(textual(column2(wanted.column)), wanted.min, wanted.max);
    case "finite": {
      const found = numeric(column2(wanted.column));
      return isFloat(found.engineType) ? `isfinite(${found.sql})` : `(CASE WHEN ${found.sql} IS NULL THEN NULL ELSE true END)`;
    }
    case "misfit":
      return `(${column2(wanted.column).misfit ?? "NULL"} IS NOT NULL)`;
    case "multiple":
      return multiple(numeric(column2(wanted.column)), wanted.of);
  }
}
function joined(relation, parts, by, none, decided) {
  const here = parts.flatMap((part) => {
    const says = by === " AND " ? part : part.kind === "not" || part.kind === "negate" ? part.part : void 0;
    return says?.kind === "finite" ? [says.column] : [];
  });
  const known2 = here.length === 0 ? decided : /* @__PURE__ */ new Set([...decided, ...here]);
  return parts.length === 0 ? none : `(${parts.map((part) => predicate(relation, part, known2)).join(by)})`;
}
function isNull(column2, operator) {
  const parts = cellsOf(column2);
  if (operator === "=") return `(${parts.map((part) => `${part} IS NULL`).join(" AND ")})`;
  if (operator === "!=") return `(${parts.map((part) => `${part} IS NOT NULL`).join(" OR ")})`;
  throw mismatch(column2, null);
}
var isToken = ({ tokens }, value) => typeof value === "string" && tokens !== void 0 && tokens.includes(value);
function among(column2, wanted) {
  const within2 = (x, literals) => column2.type === "string" ? `list_contains([${literals.join(", ")}], ${x})` : `${x} IN (${literals.join(", ")})`;
  const values2 = wanted.filter((value) => !isToken(column2, value)).map((value) => literal(column2, value));
  if (column2.token === void 0) return within2(comparable(column2), values2);
  const tokens = wanted.filter((value) => isToken(column2, value)).map(text);
  const isThere = `${column2.token} IS NOT NULL`;
  return `(CASE WHEN ${isThere} THEN ${tokens.length === 0 ? "false" : within2(column2.token, tokens)} WHEN ${column2.sql} IS NOT NULL THEN ${values2.length === 0 ? "false" : within2(comparable(column2), values2)} END)`;
}
function pattern(x, wanted) {
  const whole2 = wholePattern(wanted);
  return whole2 === void 0 ? `regexp_matches(${x}, ${text(wanted)})` : `regexp_full_match(${x}, ${text(whole2)})`;
}
function wholePattern(wanted) {
  const inner = /^\^(.*)\$$/s.exec(wanted)?.[1];
  return inner === void 0 || inner.includes("|") || /\\$/.test(inner) ? void 0 : inner;
}
function length(x, min, max) {
  const parts = [
    min === void 0 ? void 0 : `length(${x}) >= ${number(min)}`,
    max === void 0 ? void 0 : `length(${x}) <= ${number(max)}`
  ].filter((part) => part !== void 0);
  return parts.length === 0 ? `(${x} IS NOT NULL OR NULL)` : `(${parts.join(" AND ")})`;
}
function multiple(column2, of) {
  if (column2.type === "integer" && Number.isSafeInteger(of)) return `(${column2.sql} % ${number(of)} = 0)`;
  const value = `${column2.sql}::DOUBLE`;
  const quotient = `(${value} / ${number(of)})`;
  const fraction = asFraction(of);
  const decimal = fraction === void 0 ? "" : ` OR round(${quotient}) * ${number(fraction[0])} / ${number(fraction[1])} = ${value}`;
  return `(isfinite(${quotient}) AND (${quotient} = trunc(${quotient})${decimal}))`;
}

// packages/tables/src/duckdb/aggregates.ts
function expression(scope, wanted) {
  const { relation } = scope;
  const where = wanted.where === void 0 ? void 0 : predicate(relation, wanted.where, new Set(numbersOnly(wanted)));
  const column2 = (name) => columnOf(relation, name);
  switch (wanted.op) {
    case "rows":
      return `count(*)${filter(where)}`;
    case "count":
      return `count(${column2(wanted.column).sql})${filter(where)}`;
    case "nonfinite": {
      const found = column2(wanted.column);
      return isFloat(found.engineType) ? `count(*)${filter(where, `NOT isfinite(${found.sql})`)}` : `0::BIGINT`;
    }
    case "infinite": {
      const found = column2(wanted.column);
      return isFloat(found.engineType) ? `count(*)${filter(where, `isinf(${found.sql})`)}` : `0::BIGINT`;
    }
    case "count_if":
      return `count(*)${filter(where, predicate(relation, wanted.predicate))}`;
    case "min":
    case "max": {
      const found = column2(wanted.column);
      if (found.type === "other") throw unfit(found, "a column that can be ordered");
      const ordered2 = `${wanted.op}(${found.sql})${filter(where, finite(found))}`;
      return outgoing(ordered2, found.engineType);
    }
    case "sum":
    case "mean":
    case "stddev": {
      const found = numeric(column2(wanted.column));
      const name = { sum: "sum", mean: "avg", stddev: "stddev_samp" }[wanted.op];
      return `${name}(${asNumber(found)})${filter(where, finite(found))}`;
    }
    case "median":
      return quantile(column2(wanted.column), 0.5, where);
    case "quantile":
      return quantile(column2(wanted.column), wanted.p, where);
    case "count_below":
    case "count_at_most": {
      const found = numeric(column2(wanted.column));
      const operator = wanted.op === "count_below" ? "<" : "<=";
      return `count(*)${filter(where, finite(found), `${found.sql} ${operator} ${literal(found, wanted.value)}`)}`;
    }
    // The engine's own skewness and kurtosis are differences of sums of powers, which lose every digit where the mean is large.
    case "power_sum": {
      const found = numeric(column2(wanted.column));
      const apart = `((${found.sql}::DOUBLE - ${number(wanted.centre)}) / ${number(wanted.scale)})`;
      return `coalesce(fsum(${Array(wanted.power).fill(apart).join(" * ")})${filter(where, finite(found))}, 0)`;
    }
    case "distinct":
      return distinct(scope, wanted.columns.map(column2), where);
    case "singletons":
      return singletons(scope, wanted.columns.map(column2), where);
    case "entropy":
      return entropy(scope, wanted.columns.map(column2), where);
    case "mode_count":
      return modeCount(scope, column2(wanted.column), where);
    case "modes": {
      const kept = wanted.kept === void 0 ? void 0 : predicate(relation, wanted.kept);
      return modes(scope, column2(wanted.column), where, kept);
    }
    case "constant":
      return constant(column2(wanted.column), where);
    case "conflicts":
      return conflicts(scope, wanted.columns.map(column2), column2(wanted.label), where);
    case "min_length":
    case "max_length":
    case "mean_length": {
      const name = { min_length: "min", max_length: "max", mean_length: "avg" }[wanted.op];
      return `${name}(length(${textual(column2(wanted.column))}))${filter(where)}`;
    }
    case "correlation":
    case "rank_correlation": {
      const pair = wanted.columns.map((name) => numeric(column2(name)));
      return wanted.op === "correlation" ? correlation(pair, where) : rankCorrelation(scope, pair, where);
    }
    case "duplicates": {
      const columns = wanted.columns === void 0 ? columnsOf(relation) : wanted.columns.map(column2);
      return `(count(*)${filter(where)} - ${distinctRows(scope, columns, where)})`;
    }
  }
}
var SUMMED = 2 ** 60;
function scaledMean({ relation }, wanted) {
  const where = wanted.where === void 0 ? void 0 : predicate(relation, wanted.where);
  const found = numeric(columnOf(relation, wanted.column));
  return `avg(${found.sql}::DOUBLE / ${number(SUMMED)})${filter(where, finite(found))} * ${number(SUMMED)}`;
}
function numbersOnly(wanted) {
  return NUMBERS_ONLY.has(wanted.op) && "column" in wanted ? [wanted.column] : [];
}
var NUMBERS_ONLY = /* @__PURE__ */ new Set([
  "min",
  "max",
  "sum",
  "mean",
  "stddev",
  "median",
  "quantile",
  "count_below",
  "count_at_most",
  "power_sum"
]);
function quantile(column2, p, where) {
  if (column2.type === "integer" || column2.type === "number")
    return `quantile_cont(${column2.sql}::DOUBLE, ${number(p)})${filter(where, finite(column2))}`;
  if (column2.type !== "date" && column2.type !== "timestamp" && column2.type !== "time") throw unfit(column2, "a number");
  return outgoing(`quantile_disc(${column2.sql}, ${number(p)})${filter(where)}`, column2.engineType);
}
function distinct(scope, columns, where) {
  const [first] = columns;
  const known2 = columns.map((column2) => `${column2.sql} IS NOT NULL`);
  if (first === void 0 || columns.length > 1) return distinctRows(scope, columns, conjunction(where, ...known2));
  const bounds = scope.bounds.get(first.sql);
  if (bounds !== void 0) {
    const [low, high] = bounds.map((bound) => `${bound}::${first.engineType}`);
    return `coalesce(bit_count(bitstring_agg(${first.sql}, ${low}, ${high})${filter(where)}), 0)::BIGINT`;
  }
  return scope.inPlace ? `count(DISTINCT ${first.sql})${filter(where)}` : distinctRows(scope, columns, conjunction(where, ...known2));
}
function distinctRows(scope, columns, where) {
  const names = columns.flatMap(cellsOf).join(", ");
  if (scope.inPlace) return `count(DISTINCT row(${names}))${filter(where)}`;
  const known2 = scope.differing(names, where);
  if (known2 !== void 0) return `(SELECT ${known2}::BIGINT)`;
  const condition = where === void 0 ? "" : ` WHERE ${where}`;
  return `(SELECT count(*) FROM (SELECT DISTINCT ${names} FROM ${scope.relation.from}${condition}))`;
}
function countedColumns(relation, wanted) {
  const columns = wanted.flatMap(
    (one) => one.op === "distinct" && one.columns.length === 1 ? [columnOf(relation, one.columns[0])] : []
  );
  return columns.filter((column2) => column2.type === "integer" && !column2.engineType.includes("HUGE"));
}

// packages/tables/src/duckdb/bounds.ts
var WIDEST = 256000000n;
async function denseBounds(relation, columns) {
  if (columns.length === 0) return /* @__PURE__ */ new Map();
  const found = relation.extremes ?? await extremesOf(relation, columns);
  const widths = [...found].map(([name, [low, high]]) => ({ name, low, high, width: high - low + 1n }));
  let all = 0n;
  const dense = widths.filter(({ width }) => width > 0n).sort((a, b) => Number(a.width - b.width)).filter(({ width }) => {
    all += width;
    return all <= WIDEST;
  });
  return new Map(dense.map(({ name, low, high }) => [name, [low, high]]));
}
var extremesOf = (relation, columns) => relation.rowsPerFile === void 0 ? statistics(relation, columns) : extremes(relation, columns);
async function statistics(relation, columns) {
  const names = columns.map((column2) => text(column2.name)).join(", ");
  const rows = await relation.instance.rows(
    `SELECT path_in_schema, min(TRY_CAST(stats_min_value AS BIGINT)), max(TRY_CAST(stats_max_value AS BIGINT)), bool_and(TRY_CAST(stats_min_value AS BIGINT) IS NOT NULL AND TRY_CAST(stats_max_value AS BIGINT) IS NOT NULL OR stats_null_count = num_values) FROM parquet_metadata(${list(relation.table.files)}) WHERE path_in_schema IN (${names}) GROUP BY 1`
  );
  return new Map(
    rows.flatMap(([name, low, high, complete]) => {
      const index = relation.table.columns.findIndex((column2) => column2.name === name);
      if (complete !== true || low === null || high === null || index < 0) return [];
      return [[columnAt(index), [low, high]]];
    })
  );
}
async function extremes(relation, columns) {
  const wanted = columns.map(({ sql }) => `min(${sql})::HUGEINT, max(${sql})::HUGEINT`).join(", ");
  const [row] = await relation.instance.rows(`SELECT ${wanted} FROM ${relation.from}`);
  return new Map(
    columns.flatMap(({ sql }, index) => {
      const [low, high] = [row[2 * index], row[2 * index + 1]];
      return low === null || high === null ? [] : [[sql, [low, high]]];
    })
  );
}

// packages/tables/src/duckdb/repeats.ts
var PARTS = 64;
var BLOCK = 2 ** 13;
var FIRST_LOOK = 2 ** 17;
async function repeats(relation, names) {
  const columns = names === void 0 ? columnsOf(relation) : names.map((name) => columnOf(relation, name));
  const hashes2 = hashesIn(relation.instance);
  try {
    for await (const halves of hashed(relation, columns.flatMap(cellsOf).join(", "))) hashes2.add(halves);
    return hashes2.repeats();
  } finally {
    hashes2.close();
  }
}
async function rowsThatDiffer(relation, cells2, where) {
  const hashes2 = hashesIn(relation.instance);
  let [rows, hasLooked] = [0, false];
  try {
    for await (const halves of hashed(relation, cells2, where)) {
      hashes2.add(halves);
      rows += halves.length / 2;
      if (!hasLooked && rows >= FIRST_LOOK) {
        hasLooked = true;
        if (hashes2.repeats() > 0) return void 0;
      }
    }
    return hashes2.repeats() === 0 ? rows : void 0;
  } finally {
    hashes2.close();
  }
}
async function* hashed({ instance, from }, cells2, where) {
  const condition = where === void 0 || where === "" ? "" : ` WHERE ${where}`;
  for await (const chunk of instance.chunks(`SELECT hash(${cells2}) FROM ${from}${condition}`)) {
    const { items: items2 } = chunk.getColumnVector(0);
    yield new Uint32Array(items2.buffer, items2.byteOffset, 2 * chunk.rowCount);
  }
}
function hashesIn(instance) {
  const parts = Array.from({ length: PARTS }, () => hashes(instance));
  return {
    add: (halves) => {
      for (let i = 0; i < halves.length; i += 2) parts[halves[i] % PARTS].add(halves[i], halves[i + 1]);
    },
    repeats: () => {
      const room = new BigUint64Array(Math.max(...parts.map((part) => part.size())));
      return parts.reduce((sum, part) => sum + part.repeats(room), 0);
    },
    close: () => {
      for (const part of parts) part.close();
    }
  };
}
function hashes(instance) {
  const block = new Uint32Array(2 * BLOCK);
  let [filled, written] = [0, 0];
  let file;
  const asNumbers = ({ buffer }, count) => new Float64Array(buffer, 0, count);
  return {
    add: (low, high) => {
      if (filled === block.length) {
        file ??= instance.scratch();
        file.append(asNumbers(block, BLOCK));
        written += BLOCK;
        filled = 0;
      }
      block[filled++] = low;
      block[filled++] = high;
    },
    size: () => written + filled / 2,
    repeats: (room) => {
      const all = room.subarray(0, written + filled / 2);
      if (file !== void 0) file.read(0, new Float64Array(all.buffer, 0, written));
      all.set(new BigUint64Array(block.buffer, 0, filled / 2), written);
      all.sort();
      const halves = new Uint32Array(all.buffer, 0, 2 * all.length);
      let found = 0;
      for (let i = 2; i < halves.length; i += 2)
        if (halves[i] === halves[i - 2] && halves[i + 1] === halves[i - 1]) found++;
      return found;
    },
    close: () => file?.close()
  };
}

// packages/tables/src/duckdb/answer.ts
async function answer(relation, by, wanted) {
  const keys = by.map((name) => columnOf(relation, name));
  const inPlace = by.length > 0 || relation.streaming;
  const counted2 = by.length > 0 ? [] : countedColumns(relation, wanted);
  const bounds = inPlace && relation.extremes === void 0 ? /* @__PURE__ */ new Map() : await denseBounds(relation, counted2);
  const asked = new Map(wanted.map((aggregate) => [aggregateKey(aggregate), aggregate]));
  const scope = await withDiffering({ relation, bounds, inPlace, differing: () => void 0 }, [...asked.values()]);
  const positions = new Map([...asked.keys()].map((key2, index) => [key2, keys.length + index]));
  const select = [
    ...keys.map(({ sql, engineType }) => outgoing(sql, engineType)),
    ...[...asked.values()].map((aggregate) => expression(scope, aggregate))
  ];
  if (select.length === 0) return [{ key: [], values: [] }];
  const names = keys.map(({ sql }) => sql).join(", ");
  const grouping = by.length === 0 ? "" : ` GROUP BY ${names} ORDER BY ${names}`;
  const from = select.every((sql) => sql.startsWith("(SELECT ")) ? "" : ` FROM ${relation.from}`;
  const rows = await relation.instance.rows(`SELECT ${select.join(", ")}${from}${grouping}`);
  const placeOf = (aggregate) => positions.get(aggregateKey(aggregate));
  const overflown = [...asked.values()].filter(isMean).filter((mean) => rows.some((row) => isBeyond(row[placeOf(mean)])));
  const scaled = overflown.map((mean) => scaledMean(scope, mean)).join(", ");
  const means = scaled === "" ? [] : await relation.instance.rows(`SELECT ${scaled} FROM ${relation.from}${grouping}`);
  return rows.map((row, group) => ({
    key: row.slice(0, keys.length).map(incoming),
    values: wanted.map((aggregate) => {
      const place = placeOf(aggregate);
      const again = overflown.findIndex((mean) => placeOf(mean) === place);
      return inRange(aggregate, incoming(again < 0 ? row[place] : means[group][again]));
    })
  }));
}
var MANY = 2 ** 20;
async function withDiffering(scope, wanted) {
  const asked = /* @__PURE__ */ new Map();
  const note2 = (...rows2) => {
    asked.set(JSON.stringify(rows2), rows2);
  };
  for (const one of wanted) expression({ ...scope, differing: note2 }, one);
  if (asked.size === 0) return scope;
  const { relation } = scope;
  const [[rows] = []] = await relation.instance.rows(`SELECT count(*) FROM ${relation.from}`);
  if (Number(rows) < MANY) return scope;
  const differing = /* @__PURE__ */ new Map();
  for (const [key2, of] of asked) differing.set(key2, await rowsThatDiffer(relation, ...of));
  return { ...scope, differing: (...rows2) => differing.get(JSON.stringify(rows2)) };
}
var isMean = (wanted) => wanted.op === "mean";
var isBeyond = (value) => typeof value === "number" && !Number.isFinite(value);
function inRange(aggregate, value) {
  if (!isBeyond(value)) return value;
  throw new SeaTrialsError(
    "bad-value",
    `the ${aggregate.op} of ${"column" in aggregate ? JSON.stringify(aggregate.column) : "the rows"} exceeds what a double can hold`,
    "Look at the largest values of the column; rescale it or leave them out with a condition."
  );
}

// packages/tables/src/duckdb/filtered.ts
function filtered(base, only2) {
  const where = predicate(base, only2);
  return {
    instance: base.instance,
    table: { ...base.table },
    prepare: base.prepare,
    ...base.extremes === void 0 ? {} : { extremes: base.extremes },
    // Text moves into a table when it is used again: what stands after FROM is asked for each time.
    get whole() {
      const { from, where: already } = base.whole ?? { from: base.from, where: "true" };
      return { from, where: `${already} AND ${where}` };
    },
    get from() {
      return `(SELECT * FROM ${base.from} WHERE ${where})`;
    },
    get rowsPerFile() {
      return base.rowsPerFile;
    },
    get streaming() {
      return base.streaming;
    }
  };
}
function thinned(relation, every) {
  if (every <= 1) return relation.from;
  const { from, where } = relation.whole ?? { from: relation.from, where: "true" };
  const row = relation.rowsPerFile === void 0 ? "file_row_number" : "rowid";
  const names = relation.table.columns.map((_, index) => columnAt(index)).join(", ");
  const of = number(every);
  const picked = `sea_row % ${of} = hash(sea_row // ${of}) % ${of}`;
  return `(SELECT ${names} FROM (SELECT *, ${row}::BIGINT AS sea_row FROM ${from}) WHERE ${picked} AND ${where})`;
}

// packages/tables/src/duckdb/cells.ts
async function quantiles(relation, measures, fractions, every) {
  if (measures.length === 0 || fractions.length === 0) return measures.map(() => []);
  const wanted = `[${fractions.map(number).join(", ")}]`;
  const sorted = measures.map((measure, i) => {
    const { sql, float } = numberOf(relation, measure);
    const there = `${sql} IS NOT NULL${float ? ` AND isfinite(${sql})` : ""}`;
    return `list_sort(list((${sql})::DOUBLE) FILTER (WHERE ${there})) AS s${i}`;
  });
  const picked = measures.map(
    (_, i) => `list_select(s${i}, list_transform(${wanted}, lambda f: 1 + round(f * (len(s${i}) - 1))::BIGINT))`
  );
  const from = `SELECT ${sorted.join(", ")} FROM ${thinned(relation, every)}`;
  const [row] = await relation.instance.rows(`SELECT ${picked.join(", ")} FROM (${from})`);
  return row.map((found) => items(found));
}
async function cells(relation, cuts) {
  const select = cuts.flatMap((cut2) => {
    const { sql, float } = numberOf(relation, cut2);
    const bounds = `[${cut2.edges.map((edge) => `${number(edge)}::DOUBLE`).join(", ")}]::DOUBLE[]`;
    const value = float ? `CASE WHEN isfinite(${sql}) THEN ${sql} END` : sql;
    const odd = float ? [`count_if(isnan(${sql}))`, `count_if(isinf(${sql}))`] : ["0", "0"];
    return [`map_values(histogram(${value}, ${bounds}))`, ...odd];
  });
  const [row] = await relation.instance.rows(`SELECT ${["count(*)", ...select].join(", ")} FROM ${relation.from}`);
  const rows = Number(row[0]);
  return cuts.map(({ edges: bounds }, i) => {
    const [cells2, nans, infinite] = row.slice(1 + 3 * i, 4 + 3 * i);
    const found = items(cells2).map(Number);
    const counts2 = Array.from({ length: bounds.length + 1 }, (_, k) => found[k] ?? 0);
    const odd = { nans: Number(nans), infinite: Number(infinite) };
    return { counts: counts2, ...odd, nulls: rows - odd.nans - odd.infinite - counts2.reduce((sum, count) => sum + count, 0) };
  });
}
async function histogram(relation, name, { missing = [], ...only2 }) {
  const column2 = columnOf(relation, name);
  const value = known(column2, missing);
  const given = only2.values?.filter((each) => each !== null).map((each) => literal(column2, each));
  const among2 = given === void 0 ? "" : ` WHERE ${value} IS NULL OR ${column2.sql} IN (${[...given, "NULL"].join(", ")})`;
  const limit = only2.most === void 0 ? "" : ` LIMIT ${number(only2.most)}`;
  const rows = await relation.instance.rows(
    `SELECT ${outgoing(value, column2.engineType)} AS value, count(*) AS n FROM ${relation.from}${among2} GROUP BY value ORDER BY n DESC, value${limit}`
  );
  return rows.map(([found, count]) => ({ value: incoming(found), count: Number(count) }));
}
async function clusters(relation, entity, of) {
  const whose = columnOf(relation, entity).sql;
  const { cell, among: among2 } = "edges" in of ? cut(relation, of) : values(relation, of);
  const one = (alone, together2) => `CASE WHEN e IS NULL THEN ${alone} ELSE ${together2} END`;
  const sums = (parts) => parts.map((part) => `coalesce(sum(${part}), 0)`).join(", ");
  const inCell = ["n", one("n", "n * n"), one("n", "n * w")];
  const each = `SELECT ${whose} AS e, ${cell} AS b, count(*)::HUGEINT AS n FROM ${relation.from} GROUP BY e, b`;
  const counts2 = `SELECT e, b, n, sum(n) OVER (PARTITION BY e) AS w FROM (${each})`;
  const found = await relation.instance.rows(`SELECT ${sums(inCell)} FROM (${counts2}) GROUP BY b ORDER BY 1, 2, 3`);
  const both2 = `SELECT ${whose} AS e, count_if(${among2})::HUGEINT AS n, count(*)::HUGEINT AS w FROM ${relation.from} GROUP BY e`;
  const [whole2] = await relation.instance.rows(
    `SELECT ${sums([...inCell, one("w", "w * w"), one("w", "1")])} FROM (${both2})`
  );
  const [rows, own2, cross, squares, entities] = whole2.map(Number);
  return {
    entities,
    squares,
    cells: found.map((row) => row.map(Number)),
    together: [rows, own2, cross]
  };
}
function cut(relation, of) {
  const { sql, float } = numberOf(relation, of);
  const odd = float ? ` WHEN NOT isfinite(${sql}) THEN -2` : "";
  const cells2 = of.edges.map((edge, i) => ` WHEN ${sql} <= ${number(edge)}::DOUBLE THEN ${number(i)}`);
  const cell = `CASE WHEN ${sql} IS NULL THEN -1${odd}${cells2.join("")} ELSE ${number(of.edges.length)} END`;
  return { cell, among: of.together.length === 0 ? "false" : `${cell} IN (${of.together.map(number).join(", ")})` };
}
function values(relation, of) {
  const column2 = columnOf(relation, of.column);
  const cell = known(column2, of.missing ?? []);
  const literals = of.together.flatMap((value) => value === null ? [] : literal(column2, value));
  const parts = [
    ...of.together.includes(null) ? [`${cell} IS NULL`] : [],
    ...literals.length === 0 ? [] : [`${cell} IN (${literals.join(", ")})`]
  ];
  return { cell, among: parts.join(" OR ") || "false" };
}
function known(column2, missing) {
  const tokens = missing.flatMap(
    (token) => token === null || column2.tokens?.some((text2) => text2 === token) ? [] : literal(column2, token)
  );
  return tokens.length === 0 ? column2.sql : `CASE WHEN ${column2.sql} IN (${tokens.join(", ")}) THEN NULL ELSE ${column2.sql} END`;
}
function numberOf(relation, { column: name, of, missing = [] }) {
  const column2 = columnOf(relation, name);
  const value = known(column2, missing);
  const { type, engineType } = column2;
  if (of !== "value") {
    if (type !== "string") throw unfit(column2, "a string");
    const text2 = `(${value})::VARCHAR`;
    return { sql: of === "length" ? `length(${text2})::DOUBLE` : `epoch(TRY_CAST(${text2} AS TIME))`, float: false };
  }
  if (type === "date" || type === "timestamp" || type === "time") return { sql: `epoch(${value})`, float: false };
  if (type !== "integer" && type !== "number") throw unfit(column2, "a number");
  return { sql: engineType === "DOUBLE" ? `(${value})` : `(${value})::DOUBLE`, float: isFloat(engineType) };
}
var items = (list2) => list2?.items ?? [];

// packages/tables/src/duckdb/rows.ts
async function* readRows(relation, names, where) {
  const columns = names === void 0 ? columnsOf(relation) : names.map((name) => columnOf(relation, name));
  const condition = where === void 0 ? "" : ` WHERE ${predicate(relation, where)}`;
  const sql = `SELECT ${shown(columns)} FROM ${relation.from}${condition}`;
  const cells2 = cellsIn(columns, jsonValue);
  for await (const chunk of relation.instance.chunks(sql)) {
    const values2 = Array.from({ length: chunk.columnCount }, (_, index) => chunk.getColumnValues(index));
    yield Array.from({ length: chunk.rowCount }, (_, row) => Object.fromEntries(cells2((index) => values2[index][row])));
  }
}
async function* readLocatedRows(relation, names) {
  const columns = names.map((name) => columnOf(relation, name));
  const sql = `SELECT sea_file, sea_row, ${shown(columns)} FROM ${numbered(relation)}`;
  const cells2 = cellsIn(columns, jsonValue);
  for await (const chunk of relation.instance.chunks(sql)) {
    const [files, rows, ...values2] = Array.from({ length: chunk.columnCount }, (_, i) => chunk.getColumnValues(i));
    yield Array.from({ length: chunk.rowCount }, (_, at2) => ({
      ...placed(relation, Number(files[at2]), Number(rows[at2])),
      values: Object.fromEntries(cells2((index) => values2[index][at2]))
    }));
  }
}
var shown = (columns) => columns.length === 0 ? "true" : selected(columns).join(", ");
var selected = (columns) => columns.flatMap((column2) => [outgoing(column2.sql, column2.engineType), ...storedOf(column2).slice(1)]);
function cellsIn(columns, read) {
  const widths = columns.map((column2) => storedOf(column2).length);
  const places = widths.map((_, index) => widths.slice(0, index).reduce((sum, width) => sum + width, 0));
  return (at2) => columns.map((column2, index) => {
    const [place, width] = [places[index], widths[index]];
    const texts = Array.from({ length: width - 1 }, (_, k) => at2(place + 1 + k));
    return [column2.name, texts.find((text2) => text2 !== null) ?? read(at2(place), column2)];
  });
}
function jsonValue(value, column2) {
  if (column2.type === "other" && typeof value === "string") return JSON.parse(value);
  return incoming(value);
}
async function locate(relation, condition, show, most) {
  return located(relation, numbered(relation), condition, show, most);
}
async function locateDuplicates(relation, keys, show, most, where) {
  const names = keys.flatMap((name) => cellsOf(columnOf(relation, name)));
  const condition = where === void 0 ? "" : ` WHERE ${predicate(relation, where)}`;
  const source = `(SELECT *, row_number() OVER (PARTITION BY ${names.join(", ")} ORDER BY sea_file, sea_row) AS sea_seen FROM ${numbered(relation)}${condition})`;
  return located(relation, source, "sea_seen > 1", show, most);
}
async function locateRows(relation, rows, show) {
  if (rows.length === 0) return [];
  const counts2 = relation.rowsPerFile === void 0 ? await rowsOfFiles(relation) : void 0;
  const wanted = rows.map((row) => {
    if (counts2 === void 0) return `(0, ${number(row)})`;
    const [file, rest] = within(counts2, row);
    return `(${number(file)}, ${number(rest)})`;
  });
  return located(relation, numbered(relation), `(sea_file, sea_row) IN (${wanted.join(", ")})`, show, rows.length);
}
async function rowsOfFiles(relation) {
  const found = await relation.instance.rows(
    `SELECT sea_file, count(*) FROM ${numbered(relation)} GROUP BY sea_file ORDER BY sea_file`
  );
  const counts2 = relation.table.files.map(() => 0);
  for (const [file, count] of found) counts2[Number(file)] = Number(count);
  return counts2;
}
function within(counts2, row) {
  let [index, rest] = [0, row];
  for (const count of counts2) {
    if (rest < count) break;
    index++;
    rest -= count;
  }
  return [index, rest];
}
function numbered(relation) {
  const numbers3 = relation.rowsPerFile === void 0 ? "file_index AS sea_file, file_row_number AS sea_row" : "0 AS sea_file, rowid AS sea_row";
  const { from, where } = relation.whole ?? { from: relation.from, where: "true" };
  return `(SELECT *, ${numbers3} FROM ${from} WHERE ${where})`;
}
async function located(relation, source, condition, show, most) {
  const columns = show.map((name) => columnOf(relation, name));
  const values2 = selected(columns).map((sql) => `, ${sql}`);
  const cells2 = cellsIn(columns, incoming);
  const rows = await relation.instance.rows(
    `SELECT sea_file, sea_row${values2.join("")} FROM ${source} WHERE ${condition} ORDER BY sea_file, sea_row LIMIT ${most}`
  );
  return rows.map(([file, row, ...found]) => ({
    ...placed(relation, Number(file), Number(row)),
    values: Object.fromEntries(cells2((index) => found[index]))
  }));
}
function placed(relation, file, row) {
  const { files } = relation.table;
  if (relation.rowsPerFile === void 0) return { file: files[file], row: row + 1 };
  const [index, rest] = within(relation.rowsPerFile, row);
  return { file: files[index], row: rest + 1 };
}

// packages/tables/src/duckdb/overlap.ts
async function overlap(one, two, likeness) {
  const pairs = pairsOf(one, two, likeness);
  const [row] = await one.instance.rows(
    `SELECT count(*) FROM ${side2(one.from, pairs, 0)} AS a SEMI JOIN ${side2(two.from, pairs, 1)} AS b ON ${equal(pairs)}`
  );
  return Number(row[0]);
}
async function locateOverlap(one, two, likeness, show, most) {
  const pairs = pairsOf(one, two, likeness);
  const columns = show.map((name) => columnOf(one, name));
  const values2 = columns.map(({ sql, engineType }, i) => `, ${outgoing(sql, engineType)} AS v${i}`).join("");
  const first = side2(numbered(one), pairs, 0, `, sea_file, sea_row${values2}`);
  const second = side2(numbered(two), pairs, 1, ", sea_file, sea_row");
  const hits = `SELECT * FROM ${first} AS a SEMI JOIN ${second} AS b ON ${equal(pairs)} ORDER BY sea_file, sea_row LIMIT ${most}`;
  const shown2 = columns.map((_, i) => `, any_value(a.v${i})`).join("");
  const rows = await one.instance.rows(
    `SELECT a.sea_file, a.sea_row, min(row(b.sea_file, b.sea_row))[1], min(row(b.sea_file, b.sea_row))[2]${shown2} FROM (${hits}) AS a JOIN ${second} AS b ON ${equal(pairs)} GROUP BY a.sea_file, a.sea_row ORDER BY a.sea_file, a.sea_row`
  );
  return rows.map(([file, row, twinFile, twinRow, ...found]) => ({
    ...placed(one, Number(file), Number(row)),
    values: Object.fromEntries(columns.map(({ name }, index) => [name, incoming(found[index])])),
    twin: placed(two, Number(twinFile), Number(twinRow))
  }));
}
function isOrphan(one, two, pairs) {
  const columns = pairs.map(([name]) => columnOf(one, name));
  const keys = columns.map((column2, i) => comparablePair(column2, columnOf(two, pairs[i][1])));
  const others = keys.map(([, sql], i) => `${sql} AS k${i}`).join(", ");
  const equal2 = keys.map(([sql], i) => `b.k${i} = ${sql}`).join(" AND ");
  const known2 = columns.map(({ sql }) => `${sql} IS NOT NULL`).join(" AND ");
  return `${known2} AND NOT EXISTS (SELECT 1 FROM (SELECT ${others} FROM ${two.from}) AS b WHERE ${equal2})`;
}
function pairsOf(one, two, { columns, digits }) {
  const shared = columns ?? one.table.columns.map(({ name }) => name).filter((name) => two.table.columns.some((other) => other.name === name));
  if (shared.length === 0)
    throw new SeaTrialsError(
      "missing-column",
      `data sets ${one.table.name} and ${two.table.name} share no column`,
      "Their overlap is counted over columns of the same name."
    );
  return shared.map((name) => {
    const [a, b] = [columnOf(one, name), columnOf(two, name)];
    const pair = comparablePair(a, b);
    return digits === void 0 ? pair : pair.map((sql) => normalised(sql, a, b, digits));
  });
}
var side2 = (from, pairs, which, more = "") => `(SELECT ${pairs.map((pair, index) => `${pair[which]} AS k${index}`).join(", ")}${more} FROM ${from})`;
var equal = (pairs) => pairs.map((_, index) => `a.k${index} IS NOT DISTINCT FROM b.k${index}`).join(" AND ");
function comparablePair(a, b) {
  const pair = commonType(a, b);
  if (pair !== void 0) return pair;
  throw new SeaTrialsError(
    "bad-requirement",
    `column ${JSON.stringify(a.name)} is ${a.engineType} in one data set and ${b.engineType} in the other`,
    "Name the columns to compare, or declare the types in the contract."
  );
}
function commonType(a, b) {
  const kind = (column2) => column2.type === "integer" ? "number" : column2.type;
  if (kind(a) !== kind(b)) return void 0;
  if (a.engineType === b.engineType) return [a.sql, b.sql];
  const types = { number: "DOUBLE", date: "DATE", timestamp: "TIMESTAMP", time: "TIME", boolean: "BOOLEAN" };
  const type = a.type === "integer" && b.type === "integer" ? "HUGEINT" : types[kind(a)] ?? "VARCHAR";
  return [`${a.sql}::${type}`, `${b.sql}::${type}`];
}
var SPACE = "[\\s\\p{Z}\\p{Cc}]+";
function normalised(sql, a, b, digits) {
  if (a.type === "string")
    return `nullif(trim(regexp_replace(lower(nfc_normalize(${sql}::VARCHAR)), ${text(SPACE)}, ' ', 'g')), '')`;
  if (a.type !== "number" && b.type !== "number") return sql;
  return `format(${text(`{:.${number(digits - 1)}e}`)}, ${sql}::DOUBLE + 0)`;
}

// packages/tables/src/duckdb/changes.ts
async function changes(before, here, key2, show, most, into) {
  const shared = pairsOf2(before, here);
  const keys = key2.flatMap((name) => shared.find((pair) => pair.name === name) ?? []);
  const isKey = key2.length > 0 && keys.length === key2.length;
  const repeats2 = isKey ? await repeated(before, here, key2) : void 0;
  const isUnique = repeats2?.every((rows) => rows === 0) === true;
  const values2 = isUnique ? shared.filter((pair) => !keys.includes(pair)) : [];
  const { instance } = here;
  await instance.rows(
    `CREATE TABLE ${into} AS ${isUnique ? byKey(before, here, keys, values2) : byRow(before, here, shared)}`
  );
  try {
    const counts2 = await counted(instance, into, values2);
    return {
      by: isUnique ? "key" : "row",
      ...repeats2 === void 0 || isUnique ? {} : { repeats: repeats2 },
      ...counts2,
      samples: await sampled(before, here, show, most, into)
    };
  } finally {
    await instance.rows(`DROP TABLE ${into}`);
  }
}
function pairsOf2(before, here) {
  const there = columnsOf(before);
  return columnsOf(here).flatMap((column2) => {
    const other = there.find(({ name }) => name === column2.name);
    if (other === void 0) return [];
    const common = commonType(other, column2);
    if (common === void 0) return [{ name: column2.name, before: [asText(other)], here: [asText(column2)] }];
    const texts = ["token", "misfit"].filter((which) => other[which] ?? column2[which]);
    const cells2 = (value, one) => [value, ...texts.map((which) => one[which] ?? "NULL::VARCHAR")];
    const [a, b] = common;
    return [{ name: column2.name, before: cells2(a, other), here: cells2(b, column2) }];
  });
}
var asText = (column2) => {
  const [, ...texts] = storedOf(column2);
  return `coalesce(${[`(${outgoing(column2.sql, column2.engineType)})::VARCHAR`, ...texts].join(", ")})`;
};
async function repeated(before, here, key2) {
  const rows = [before, here].map((relation) => {
    const names = key2.flatMap((name) => storedOf(columnOf(relation, name))).join(", ");
    return `(SELECT count(*) FROM ${relation.from}) - (SELECT count(*) FROM (SELECT DISTINCT ${names} FROM ${relation.from}))`;
  });
  const [found = []] = await here.instance.rows(`SELECT ${rows.join(", ")}`);
  return [Number(found[0]), Number(found[1])];
}
var AT = "(sea_file::BIGINT * 1099511627776 + sea_row::BIGINT)";
var named = (pairs, which, letter) => pairs.flatMap((pair, i) => pair[which].map((sql, j) => `${sql} AS ${letter}${i}_${j}`));
var namesOf = (pairs, letter) => pairs.flatMap(({ here }, i) => here.map((_, j) => `${letter}${i}_${j}`));
function byKey(before, here, keys, values2) {
  const side3 = (relation, which) => `(SELECT ${[`${AT} AS spot`, ...named(keys, which, "k"), ...named(values2, which, "v")].join(", ")} FROM ${numbered(relation)})`;
  const equal2 = namesOf(keys, "k").map((name) => `b.${name} IS NOT DISTINCT FROM h.${name}`).join(" AND ");
  const flags = values2.map((pair, i) => {
    const cells2 = pair.here.map((_, j) => `b.v${i}_${j} IS DISTINCT FROM h.v${i}_${j}`);
    return `(${cells2.join(" OR ")}) AS d${i}`;
  });
  const differs = ["b.spot IS NULL", "h.spot IS NULL", ...values2.map((_, i) => `d${i}`)].join(" OR ");
  const gain = "CASE WHEN b.spot IS NULL THEN 1 WHEN h.spot IS NULL THEN -1 ELSE 0 END::BIGINT AS n";
  return `SELECT ${[gain, "b.spot AS before_at", "h.spot AS here_at", ...flags].join(", ")} FROM ${side3(before, "before")} AS b FULL JOIN ${side3(here, "here")} AS h ON ${equal2} WHERE ${differs}`;
}
function byRow(before, here, shared) {
  const side3 = (relation, which, gain) => `SELECT ${[...named(shared, which, "v"), `${gain} AS gain`, `${AT} AS spot`].join(", ")} FROM ${numbered(relation)}`;
  const same = shared.length === 0 ? "spot, gain" : namesOf(shared, "v").join(", ");
  return `SELECT sum(gain)::BIGINT AS n, min(spot) FILTER (gain < 0) AS before_at, min(spot) FILTER (gain > 0) AS here_at FROM (${side3(before, "before", -1)} UNION ALL ${side3(here, "here", 1)}) GROUP BY ${same} HAVING sum(gain) <> 0`;
}
async function counted(instance, from, values2) {
  const flags = values2.map((_, i) => `count(*) FILTER (n = 0 AND d${i})`);
  const [row = []] = await instance.rows(
    `SELECT ${["coalesce(sum(n) FILTER (n > 0), 0)", "coalesce(-sum(n) FILTER (n < 0), 0)", "count(*) FILTER (n = 0)", ...flags].join(", ")} FROM ${from}`
  );
  const [added, removed, changed, ...cells2] = row.map(Number);
  const columns = values2.map(({ name }, i) => ({ column: name, rows: cells2[i] }));
  return { added, removed, changed, cells: columns.filter(({ rows }) => rows > 0) };
}
async function sampled(before, here, show, most, from) {
  const first = async (which, side3) => here.instance.rows(`SELECT n, before_at, here_at FROM ${from} WHERE ${which} ORDER BY ${side3} LIMIT ${most}`);
  const kinds = [await first("n > 0", "here_at"), await first("n < 0", "before_at"), await first("n = 0", "here_at")];
  const picked = kinds.flat();
  const positions = (column2, unlike2) => picked.flatMap((row) => Math.sign(Number(row[0])) !== unlike2 ? [row[column2]] : []);
  const then = await rowsAt(before, positions(1, 1), show);
  const now = await rowsAt(here, positions(2, -1), show);
  return picked.map(([n, at2, to]) => ({
    ...Number(n) > 0 ? {} : { before: then.get(at2) },
    ...Number(n) < 0 ? {} : { here: now.get(to) }
  }));
}
async function rowsAt(relation, positions, show) {
  if (positions.length === 0) return /* @__PURE__ */ new Map();
  const has = show.filter((name) => relation.table.columns.some((column2) => column2.name === name));
  const condition = `${AT} IN (${positions.join(", ")})`;
  const rows = await located(relation, numbered(relation), condition, has, positions.length);
  const sorted = positions.toSorted((a, b) => a < b ? -1 : 1);
  return new Map(sorted.map((at2, i) => [at2, rows[i]]));
}

// packages/tables/src/duckdb/classes.ts
async function classSizes(relation, by, distinct2, where) {
  const names = by.map((name) => columnOf(relation, name).sql).join(", ");
  const condition = where === void 0 ? "" : ` WHERE ${predicate(relation, where)}`;
  const counted2 = distinct2 === void 0 ? void 0 : columnOf(relation, distinct2).sql;
  const inner = counted2 === void 0 ? `SELECT count(*) AS size, count(*) AS n FROM ${relation.from}${condition} GROUP BY ${names}` : `SELECT count(*) AS size, sum(n) AS n FROM (SELECT ${names}, ${counted2} AS s, count(*) AS n FROM ${relation.from}${condition} GROUP BY ${names}, s) GROUP BY ${names}`;
  const rows = await relation.instance.rows(
    `SELECT size, count(*), sum(n)::BIGINT FROM (${inner}) GROUP BY size ORDER BY size`
  );
  return rows.map(([size, classes, sum]) => ({ size: Number(size), classes: Number(classes), rows: Number(sum) }));
}

// packages/tables/src/duckdb/coincidences.ts
async function coincidences(one, two, names) {
  const pairs = names.flatMap((name) => {
    const [a2, b2] = [columnOf(one, name), columnOf(two, name)];
    const pair2 = commonType(a2, b2);
    if (pair2 === void 0) return [];
    const isMeasured = a2.type === "number" || b2.type === "number";
    return [isMeasured ? [single(pair2[0]), single(pair2[1])] : pair2];
  });
  if (pairs.length === 0) return void 0;
  const side3 = (from, which) => `SELECT hash(${pairs.map((pair2) => pair2[which]).join(", ")}) AS k, ${which === 0} AS is_one FROM ${from}`;
  const [row] = await one.instance.rows(
    `SELECT ${COUNTED.join(", ")} FROM (SELECT (count(*) FILTER (is_one))::DOUBLE AS a, (count(*) FILTER (NOT is_one))::DOUBLE AS b FROM (${side3(one.from, 0)} UNION ALL ${side3(two.from, 1)}) GROUP BY k)`
  );
  const counted2 = row.map((cell) => Number(cell ?? 0));
  const pair = (at2) => [counted2[at2], counted2[at2 + 1]];
  const [a, b] = pair(0);
  return {
    rows: [a, b],
    shared: pair(2),
    kinds: pair(4),
    twice: pair(6),
    repeated: pair(8),
    pairs: pair(10),
    matched: counted2[12],
    commonKinds: counted2[13],
    agreeing: counted2[14] / (a * b)
  };
}
var COUNTED = [
  ...["sum(a)", "sum(b)", "sum(a) FILTER (b > 0)", "sum(b) FILTER (a > 0)"],
  ...["count(*) FILTER (a > 0)", "count(*) FILTER (b > 0)"],
  ...["count(*) FILTER (a > 1 AND b > 0)", "count(*) FILTER (b > 1 AND a > 0)"],
  ...["sum(a) FILTER (a > 1)", "sum(b) FILTER (b > 1)", "sum(a * (a - 1)) / 2", "sum(b * (b - 1)) / 2"],
  ...["sum(least(a, b))", "count(*) FILTER (a > 0 AND b > 0)", "sum(a * b)"]
];
var single = (sql) => `coalesce(try_cast(${sql} AS FLOAT)::DOUBLE, ${sql}::DOUBLE)`;

// packages/tables/src/duckdb/vectors.ts
var WIDE = 2 ** 53;
async function readVectors(relation, names, where, every = 1, wide = /* @__PURE__ */ new Set()) {
  const columns = [...new Set(names)].map((name) => columnOf(relation, name));
  if (columns.length === 0) return {};
  const builders = columns.map((column2) => builder(column2, wide.has(column2.name)));
  const condition = where === void 0 ? "" : ` WHERE ${predicate(relation, where)}`;
  const sql = `SELECT ${builders.map(({ sql: sql2 }) => sql2).join(", ")} FROM ${thinned(relation, every)}${condition}`;
  for await (const chunk of relation.instance.chunks(sql))
    for (const [index, { take }] of builders.entries()) take(chunk, index);
  const vectors = vectorsOf(columns, builders);
  const found = wideAmong(columns, vectors);
  return found.size > 0 ? readVectors(relation, names, where, every, found) : vectors;
}
var vectorsOf = (columns, builders) => Object.fromEntries(columns.map(({ name }, i) => [name, builders[i].done()]));
var wideAmong = (columns, vectors) => new Set(columns.filter(({ name, type }) => type === "integer" && isWide(vectors[name])).map(({ name }) => name));
var isWide = (vector) => vector.kind === "number" && vector.values.some((value) => Math.abs(value) >= WIDE);
var isNumeric = ({ type }) => type === "number" || type === "integer";
function builder(column2, wide) {
  if (isNumeric(column2) && !wide) return numbers(`${column2.sql}::DOUBLE`);
  return codes(wide ? `${column2.sql}::VARCHAR` : outgoing(column2.sql, column2.engineType));
}
function numbers(sql) {
  const values2 = column(Float64Array);
  let valid;
  let read = 0;
  const take = (chunk, index) => {
    const { items: items2, validity } = chunk.getColumnVector(index);
    const { rowCount } = chunk;
    const { block, at: at2 } = values2.room(rowCount);
    block.set(rowCount === items2.length ? items2 : items2.subarray(0, rowCount), at2);
    let there = valid === void 0 ? void 0 : roomOfThere(valid, rowCount);
    for (let i = 0; i < rowCount; i++) {
      if (validity.itemValid(i)) continue;
      if (there === void 0) {
        valid = allThere(read);
        there = roomOfThere(valid, rowCount);
      }
      there.block[there.at + i] = 0;
      block[at2 + i] = Number.NaN;
    }
    read += rowCount;
  };
  return { sql, take, done: () => ({ kind: "number", values: values2.all(), valid: valid?.all() ?? null }) };
}
function allThere(rows) {
  const valid = column(Uint8Array);
  for (let left = rows; left > 0; left -= CHUNK) roomOfThere(valid, Math.min(CHUNK, left));
  return valid;
}
function roomOfThere(valid, rows) {
  const room = valid.room(rows);
  room.block.fill(1, room.at, room.at + rows);
  return room;
}
function codes(sql) {
  const coded = column(Int32Array);
  const values2 = [];
  const known2 = /* @__PURE__ */ new Map();
  const take = (chunk, index) => {
    const vector = chunk.getColumnVector(index);
    const { rowCount } = chunk;
    const { block, at: at2 } = coded.room(rowCount);
    for (let i = 0; i < rowCount; i++) {
      const value = vector.getItem(i);
      let code = value === null ? -1 : known2.get(value);
      if (code === void 0) {
        code = values2.push(value) - 1;
        known2.set(value, code);
      }
      block[at2 + i] = code;
    }
  };
  return { sql, take, done: () => ({ kind: "coded", codes: coded.all(), values: values2 }) };
}
var CHUNK = 2048;
var BLOCK2 = 2 ** 18;
function column(Kind) {
  const blocks = [];
  let [block, at2, total] = [new Kind(2 ** 12), 0, 0];
  const filled = () => block.subarray(0, at2);
  return {
    /** Where the next so many of them go; at most a chunk of the engine. */
    room(count) {
      if (at2 + count > block.length) {
        blocks.push(filled());
        [block, at2] = [new Kind(BLOCK2), 0];
      }
      at2 += count;
      total += count;
      return { block, at: at2 - count };
    },
    /** Once: blocks are let go as they are copied. */
    all() {
      const result = new Kind(total);
      blocks.push(filled());
      let to = 0;
      for (let part = blocks.shift(); part !== void 0; part = blocks.shift()) {
        result.set(part, to);
        to += part.length;
      }
      return result;
    }
  };
}

// packages/tables/src/duckdb/drawn.ts
async function drawVectors(relation, names, wanted, wide = /* @__PURE__ */ new Set()) {
  const whole2 = [...new Set(names)].map((name) => columnOf(relation, name));
  const some = wanted.columns.map((name) => columnOf(relation, name));
  const builders = whole2.map((column2) => builder(column2, wide.has(column2.name)));
  const selected2 = [...builders, ...some.map((column2) => builder(column2, false))].map(({ sql }) => sql);
  const draw = drawing(wanted, some);
  for await (const chunk of relation.instance.chunks(`SELECT ${selected2.join(", ")} FROM ${relation.from}`)) {
    for (const [index, { take }] of builders.entries()) take(chunk, index);
    draw.from(chunk.rowCount, (index) => chunk.getColumnVector(builders.length + index));
  }
  const columns = vectorsOf(whole2, builders);
  const found = wideAmong(whole2, columns);
  if (found.size > 0) return drawVectors(relation, names, wanted, found);
  return { columns, drawn: draw.done() };
}
function drawing({ most, rank }, columns) {
  let [bound, read] = [2 ** 32, 0];
  let rows = [];
  const drawn2 = columns.map((column2) => isNumeric(column2) ? numbers2() : codes2());
  const thin = () => {
    bound /= 2;
    const left = [...rows.keys()].filter((at2) => rank(rows[at2]) < bound);
    rows = left.map((at2) => rows[at2]);
    for (const { keep } of drawn2) keep(left);
  };
  return {
    from(count, vectorOf) {
      const places = [];
      for (let row = 0; row < count; row++) if (rank(read + row) < bound) places.push(row);
      for (const row of places) rows.push(read + row);
      drawn2.forEach(({ take }, index) => {
        const vector = vectorOf(index);
        for (const row of places) take(vector.getItem(row));
      });
      read += count;
      while (rows.length > most) thin();
    },
    done: () => ({
      rows: Uint32Array.from(rows),
      columns: Object.fromEntries(columns.map(({ name }, index) => [name, drawn2[index].done()]))
    })
  };
}
function numbers2() {
  let values2 = [];
  return {
    take: (cell) => void values2.push(cell === null ? Number.NaN : Number(cell)),
    keep: (places) => {
      values2 = places.map((at2) => values2[at2]);
    },
    done: () => {
      const valid = values2.some(Number.isNaN) ? Uint8Array.from(values2, (value) => Number.isNaN(value) ? 0 : 1) : null;
      return { kind: "number", values: Float64Array.from(values2), valid };
    }
  };
}
function codes2() {
  const known2 = /* @__PURE__ */ new Map();
  let coded = [];
  const take = (cell) => {
    if (cell === null) return void coded.push(-1);
    const code = known2.get(cell) ?? known2.size;
    known2.set(cell, code);
    coded.push(code);
  };
  return {
    take,
    /** Values of rows that are let go are let go, too: neither memory nor the order of codes hangs on what was drawn meanwhile. */
    keep: (places) => {
      const values2 = [...known2.keys()];
      const left = places.map((at2) => values2[coded[at2]] ?? null);
      known2.clear();
      coded = [];
      left.forEach(take);
    },
    done: () => ({ kind: "coded", codes: Int32Array.from(coded), values: [...known2.keys()] })
  };
}

// packages/tables/src/duckdb/in-step.ts
async function inStep(one, two, name) {
  const [ours, theirs] = [columnOf(one, name), two === void 0 ? void 0 : columnOf(two, name)];
  if (!isPlain(ours) || theirs !== void 0 && (!isPlain(theirs) || theirs.type !== ours.type)) return "other";
  const left = reader(one, ours);
  const right = two === void 0 || theirs === void 0 ? void 0 : reader(two, theirs);
  try {
    let last;
    let ascends = true;
    for (; ; ) {
      const cells2 = await left.next();
      if (cells2 === void 0) break;
      for (let i = 0; i < cells2.length; i++) {
        const value = cells2[i];
        if (value === null || typeof value === "number" && !(Math.abs(value) < WIDE)) return "other";
        ascends &&= last === void 0 || last < value;
        last = value;
      }
      if (right !== void 0 && !await right.has(cells2)) return "other";
      if (right === void 0 && !ascends) return "other";
    }
    if (right !== void 0 && !await right.isAtEnd()) return "other";
    return ascends ? "ascending" : "same";
  } finally {
    await left.close();
    await right?.close();
  }
}
var isPlain = ({ type, token }) => token === void 0 && (type === "integer" || type === "number" || type === "string");
function reader(relation, { sql, type, engineType }) {
  const isText = type === "string";
  const value = isText ? outgoing(sql, engineType) : `${sql}::DOUBLE`;
  const chunks = relation.instance.chunks(`SELECT ${value} FROM ${relation.from}`);
  const next = async () => {
    const { value: value2, done } = await chunks.next();
    return done ? void 0 : (isText ? textsOf : numbersOf)(value2);
  };
  let [block, at2] = [[], 0];
  const fill = async () => {
    while (at2 >= block.length) {
      const more = await next();
      if (more === void 0) return false;
      [block, at2] = [more, 0];
    }
    return true;
  };
  return {
    next,
    has: async (cells2) => {
      for (let i = 0; i < cells2.length; i++) {
        if (at2 >= block.length && !await fill()) return false;
        if (block[at2++] !== cells2[i]) return false;
      }
      return true;
    },
    isAtEnd: async () => !await fill(),
    close: async () => {
      await chunks.return(void 0);
    }
  };
}
function numbersOf(chunk) {
  const { items: items2, validity } = chunk.getColumnVector(0);
  const values2 = items2.subarray(0, chunk.rowCount);
  for (let i = 0; i < values2.length; i++) if (!validity.itemValid(i)) return Array.from(values2, () => null);
  return values2;
}
function textsOf(chunk) {
  const vector = chunk.getColumnVector(0);
  return Array.from({ length: chunk.rowCount }, (_, i) => vector.getItem(i));
}

// packages/tables/src/duckdb/order.ts
var BREAKS = {
  increasing: "<",
  decreasing: ">",
  strictly_increasing: "<=",
  strictly_decreasing: ">="
};
async function order(relation, wanted) {
  const { source, breaks } = sequence(relation, wanted);
  const [row] = await relation.instance.rows(
    `SELECT count(*), count(sea_before), count(*) FILTER (WHERE ${breaks}) FROM ${source}`
  );
  const [values2, pairs, broken2] = row.map(Number);
  return { values: values2, pairs, breaks: broken2 };
}
async function locateDisorder(relation, wanted, show, most) {
  const { source, breaks } = sequence(relation, wanted);
  return located(relation, source, breaks, show, most);
}
function sequence(relation, { column: name, direction, within: within2, where }) {
  const column2 = columnOf(relation, name);
  const value = ordered(column2);
  const held2 = conjunction(
    `${column2.sql} IS NOT NULL`,
    finite(column2),
    where === void 0 ? void 0 : predicate(relation, where)
  );
  const keys = within2.flatMap((key2) => cellsOf(columnOf(relation, key2)));
  const window = keys.length === 0 ? "" : `PARTITION BY ${keys.join(", ")} ORDER BY sea_file, sea_row`;
  return {
    source: `(SELECT *, lag(${value}) OVER (${window}) AS sea_before FROM ${numbered(relation)} WHERE ${held2})`,
    breaks: `${value} ${BREAKS[direction]} sea_before`
  };
}
function ordered(column2) {
  if (column2.type === "string") return textual(column2);
  if (column2.type === "boolean" || column2.type === "other") throw unfit(column2, "a column that can be ordered");
  return column2.sql;
}

// packages/tables/src/duckdb/statement.ts
var PURE_TABLES = /* @__PURE__ */ new Set(["range", "generate_series", "unnest"]);
var INCONSISTENT = [
  ...["current_setting", "getvariable", "current_localtime", "current_localtimestamp"],
  ...["approx_quantile", "approx_top_k", "reservoir_quantile"]
];
var BY_TEXT = /* @__PURE__ */ new Set(["aggregate", "list_aggregate", "list_aggr", "array_aggregate", "array_aggr"]);
var AGE = "age";
var BY_ORDER = /* @__PURE__ */ new Set([
  ...["first", "last", "any_value", "arbitrary", "mode"],
  ...["list", "array_agg", "string_agg", "group_concat", "listagg"],
  ...["arg_max", "argmax", "max_by", "arg_max_null", "arg_min", "argmin", "min_by", "arg_min_null"]
]);
var BY_NEIGHBOURS = /* @__PURE__ */ new Set(["row_number", "ntile", "lag", "lead", "first_value", "last_value", "nth_value"]);
var CLOCKS = /* @__PURE__ */ new Set(["current_date", "current_time", "current_timestamp", "localtime", "localtimestamp"]);
async function tablesOf(instance, sql) {
  const [[json] = []] = await instance.rows(`SELECT json_serialize_sql(${text(sql)})`);
  const parsed = serialized(String(json));
  if (parsed.error) throw refusal(`the statement cannot be read: ${printable(parsed.error_message)}`);
  if (parsed.statements.length !== 1) throw refusal(`there are ${parsed.statements.length} statements`);
  const found = namesIn(parsed.statements);
  const impure = await impureFunctions(instance);
  const unsure = found.untilToday ?? [...found.functions].find((name) => impure.has(name) || BY_TEXT.has(name)) ?? [...found.columns].find((name) => CLOCKS.has(name));
  if (unsure !== void 0)
    throw refusal(`${printable(unsure)} does not give the same answer each time`, "Use what stands in the data alone.");
  if (found.unordered !== void 0)
    throw refusal(
      `${printable(found.unordered.what)} goes by the order in which rows come, which differs from run to run`,
      `Say in which: ${printable(found.unordered.instead)}.`
    );
  const reader2 = [...found.tableFunctions].find((name) => !PURE_TABLES.has(name));
  if (reader2 !== void 0)
    throw refusal(`the table function ${printable(reader2)} may not be called`, "Read the data sets of the policy.");
  if (found.sampled) throw refusal("a sample is another one each time", "Leave the sample out.");
  if (found.qualified !== void 0)
    throw refusal(`${printable(found.qualified)} is not a data set`, "Name a data set of the policy, without a schema.");
  const tables = [...found.tables].filter((name) => !found.ctes.has(name));
  if (tables.length === 0) throw refusal("the statement reads no data set");
  return tables;
}
function serialized(json) {
  try {
    return JSON.parse(json);
  } catch {
    throw refusal("the statement holds a number beyond what a double holds", "Write numbers below 1.8e308.");
  }
}
function namesIn(tree) {
  const names = {
    tables: /* @__PURE__ */ new Set(),
    ctes: /* @__PURE__ */ new Set(),
    functions: /* @__PURE__ */ new Set(),
    tableFunctions: /* @__PURE__ */ new Set(),
    columns: /* @__PURE__ */ new Set(),
    sampled: false,
    untilToday: void 0,
    unordered: void 0,
    qualified: void 0
  };
  const open3 = [tree];
  while (open3.length > 0) {
    const node = open3.pop();
    if (typeof node !== "object" || node === null) continue;
    open3.push(...Object.values(node));
    if (!Array.isArray(node)) note(node, names);
  }
  return names;
}
function note(node, names) {
  if (node.type === "BASE_TABLE" && node.table_name !== void 0) {
    names.tables.add(node.table_name);
    const schema = node.catalog_name || node.schema_name;
    if (schema) names.qualified = `${schema}.${node.table_name}`;
  }
  if (node.type === "SHOW_REF") names.tableFunctions.add("show");
  const called = node.function_name?.toLowerCase();
  if (called !== void 0) names.functions.add(called);
  if (called === AGE && node.children?.length === 1) names.untilToday = AGE;
  names.unordered = unorderedCall(node, called) ?? unorderedRows(node) ?? names.unordered;
  if (node.type === "TABLE_FUNCTION" && node.function?.function_name !== void 0)
    names.tableFunctions.add(node.function.function_name.toLowerCase());
  if (node.type === "COLUMN_REF") for (const name of node.column_names ?? []) names.columns.add(name.toLowerCase());
  if (node.sample !== null && node.sample !== void 0) names.sampled = true;
  for (const { key: key2 } of node.cte_map?.map ?? []) names.ctes.add(key2);
}
function unorderedCall(node, called) {
  const orders = [...node.order_bys?.orders ?? [], ...node.orders ?? []];
  if (called === void 0 || orders.length > 0) return void 0;
  if (BY_ORDER.has(called)) return { what: called, instead: `${called}(... ORDER BY id)` };
  const isByRows = node.class === "WINDOW" && [node.start, node.end].some((end) => end?.endsWith("_ROWS"));
  return isByRows || BY_NEIGHBOURS.has(called) ? { what: called, instead: `${called}(...) OVER (ORDER BY id)` } : void 0;
}
function unorderedRows({ modifiers = [], ref_type }) {
  if (ref_type === "POSITIONAL") return { what: "POSITIONAL JOIN", instead: "JOIN ... USING (id)" };
  const has = (type) => modifiers.some((modifier) => modifier.type?.startsWith(type));
  if (has("ORDER")) return void 0;
  if (has("LIMIT")) return { what: "LIMIT", instead: "ORDER BY id LIMIT 1" };
  return modifiers.some(({ distinct_on_targets: on = [] }) => on.length > 0) ? { what: "DISTINCT ON", instead: "SELECT DISTINCT ON (a) ... ORDER BY a, id" } : void 0;
}
async function impureFunctions(instance) {
  const rows = await instance.rows(
    `SELECT DISTINCT function_name, coalesce(macro_definition, '') FROM duckdb_functions() WHERE stability IN ('VOLATILE', 'CONSISTENT_WITHIN_QUERY') OR macro_definition IS NOT NULL`
  );
  const named2 = rows.map(([name, definition]) => ({ name: String(name), words: wordsOf(String(definition)) }));
  const impure = /* @__PURE__ */ new Set([...INCONSISTENT, ...named2.flatMap(({ name, words }) => words.length === 0 ? [name] : [])]);
  const isImpure = (word) => word === "select" || CLOCKS.has(word) || impure.has(word);
  return /* @__PURE__ */ new Set([...impure, ...named2.flatMap(({ name, words }) => words.some(isImpure) ? [name] : [])]);
}
var wordsOf = (definition) => definition.toLowerCase().match(/\w+/g) ?? [];
var refusal = (message, fix = "Write one SELECT over data sets of the policy that gives one number.") => new SeaTrialsError("bad-requirement", message, fix);

// packages/tables/src/duckdb/select.ts
async function selectNumber(instance, question) {
  return instance.apart(async (connection) => {
    for (const [name, relation] of question.views) await connection.run(view(name, relation));
    return patiently(connection, question.patience, async () => {
      const value = await only(await prepare(connection, question.sql));
      return typeof value === "number" ? finite2(value) : value;
    });
  });
}
async function patiently(connection, patience, work) {
  let stopped = false;
  const timer = setTimeout(() => {
    stopped = true;
    connection.interrupt();
  }, patience);
  try {
    return await work();
  } catch (error) {
    if (error instanceof SeaTrialsError) throw error;
    const kind = /^[A-Z][A-Za-z ]* Error/.exec(messageOf(error))?.[0] ?? "an error";
    throw stopped ? refusal(`the statement took longer than ${patience / 1e3} seconds and was stopped`, "Make it cheaper.") : refusal(
      `the statement failed: ${kind}`,
      "Run it over a copy of the data to see where; `TRY_CAST` and `TRY` give null."
    );
  } finally {
    clearTimeout(timer);
  }
}
function view(name, relation) {
  const columns = columnsOf(relation).map((column2) => `${column2.sql} AS ${identifier(column2.name)}`);
  return `CREATE TEMP VIEW ${identifier(name)} AS SELECT ${columns.join(", ")} FROM ${relation.from}`;
}
async function prepare(connection, sql) {
  const prepared = await connection.prepare(sql).catch((error) => {
    throw refusal(`the statement cannot be used: ${firstLine(messageOf(error), [])}`);
  });
  const { StatementType } = await import("./load-FVAH5KED.js");
  if (prepared.statementType !== StatementType.SELECT) throw refusal("the statement is no SELECT");
  if (prepared.parameterCount > 0) throw refusal("the statement has parameters");
  return prepared;
}
async function only(prepared) {
  const result = await prepared.stream();
  if (result.columnCount !== 1) throw refusal(`the statement gives ${result.columnCount} columns`);
  const first = await result.fetchChunk();
  const next = first === null || first.rowCount === 0 ? first : await result.fetchChunk();
  if (first?.rowCount !== 1 || next !== null && next.rowCount > 0)
    throw refusal(first?.rowCount ? "the statement gives more than one row" : "the statement gives no row");
  return asNumber2(first.getColumnValues(0)[0]);
}
function asNumber2(value) {
  if (value === null) return null;
  if (typeof value === "bigint") return incoming(value);
  const number2 = value instanceof Object && "scale" in value ? Number(String(value)) : value;
  if (typeof number2 !== "number") throw refusal("the statement gives no number", "Count or sum something: `count(*)`.");
  return number2;
}
function finite2(value) {
  if (Number.isFinite(value)) return value;
  throw refusal("the statement gives NaN or an infinity", "Leave such values out: `WHERE isfinite(x)`.");
}

// packages/tables/src/duckdb/resample.ts
async function resample(sql, relation, beside, drawing2, patience) {
  const { instance } = relation;
  const other = (await tablesOf(instance, sql)).find((name) => name !== drawing2.name);
  if (other !== void 0)
    throw refusal(`there is no table ${identifier(other)} to read`, `The one table is \`${drawing2.name}\`.`);
  return instance.apart(async (connection) => {
    const shown2 = await gather(connection, relation, beside, drawing2);
    const view2 = (from) => `CREATE OR REPLACE TEMP VIEW ${identifier(drawing2.name)} AS SELECT ${shown2.join(", ")} FROM ${from}`;
    return patiently(connection, patience, async () => {
      await connection.run(view2("temp.sea_rows"));
      const answer2 = await double(await prepare(connection, sql));
      const observed = answer2 === null ? null : steady(finite2(answer2));
      if (observed === null || drawing2.seeds.length === 0) return { observed, draws: [] };
      await connection.run("CREATE TEMP TABLE sea_seed AS SELECT 0::UBIGINT AS seed");
      const each = async (from, seeds) => {
        await connection.run(view2(from));
        const prepared = await prepare(connection, sql);
        const values2 = [];
        for (const seed of seeds) {
          await connection.run(`UPDATE temp.sea_seed SET seed = ${BigInt.asUintN(64, seed)}`);
          const value = await double(prepared);
          values2.push(value !== null && Number.isFinite(value) ? steady(value) : null);
        }
        return values2;
      };
      const draws = await each(drawn(drawing2.units), drawing2.seeds);
      if (drawing2.without === void 0) return { observed, draws };
      const units = Array.from({ length: drawing2.units }, (_, unit) => BigInt(unit));
      return { observed, draws, without: await each(ALL_BUT_ONE, units) };
    });
  });
}
var double = async (prepared) => {
  const value = await only(prepared);
  return value === null ? null : Number(value);
};
var steady = (value) => Number(value.toPrecision(10));
var drawn = (units) => `(SELECT (hash(xor(i::UBIGINT, seed)) % ${number(units)})::INTEGER AS sea_unit FROM range(${number(units)}) d(i), temp.sea_seed) JOIN temp.sea_rows USING (sea_unit)`;
var ALL_BUT_ONE = "(SELECT sea_rows.* FROM temp.sea_rows JOIN temp.sea_seed ON sea_unit <> seed)";
async function gather(connection, relation, beside, { rows, unit }) {
  await connection.run("CREATE TEMP TABLE sea_places (place INTEGER, a INTEGER, b INTEGER, sea_unit INTEGER)");
  const appender = await connection.createAppender("sea_places", "main", "temp");
  for (const [place, { at: at2, besides }] of rows.entries()) {
    for (const value of [place, at2, besides, unit[place]]) appender.appendInteger(value);
    appender.endRow();
  }
  appender.closeSync();
  const sides = [{ side: "a", of: relation }, ...beside === void 0 ? [] : [{ side: "b", of: beside }]];
  const taken = /* @__PURE__ */ new Set();
  const columns = sides.flatMap(
    ({ side: side3, of }) => columnsOf(of).flatMap(({ sql, name }) => {
      if (taken.has(name.toLowerCase())) return [];
      taken.add(name.toLowerCase());
      return [{ from: `${side3}_rows.${sql}`, to: `${side3}_${sql}`, name: identifier(name) }];
    })
  );
  const joins = sides.map(
    ({ side: side3, of }) => `JOIN (SELECT *, row_number() OVER (ORDER BY sea_file, sea_row) - 1 AS sea_at FROM ${numbered(of)}) ${side3}_rows ON ${side3}_rows.sea_at = sea_places.${side3}`
  );
  await connection.run(
    `CREATE TEMP TABLE sea_rows AS SELECT sea_unit, ${columns.map(({ from, to }) => `${from} AS ${to}`).join(", ")} FROM temp.sea_places ${joins.join(" ")} ORDER BY place`
  );
  return columns.map(({ to, name }) => `${to} AS ${name}`);
}

// packages/tables/src/duckdb/row-by-row.ts
var ROUNDING = "1e-6";
async function disagreements(one, two, names) {
  const compared = names.flatMap((name) => {
    const [ours, theirs] = [columnOf(one, name), columnOf(two, name)];
    const cells2 = commonType(ours, theirs);
    const isMeasured = ours.type === "number" || theirs.type === "number";
    return cells2 === void 0 ? [] : [{ name, cells: cells2, isMeasured }];
  });
  const [flags = []] = await ask(one, two, compared, (i) => [`bool_or(${otherValue(i)})`]);
  const other = compared.filter((_, i) => flags[i] === true);
  const [row = []] = await ask(one, two, other, (i, { isMeasured }) => {
    const differs = isMeasured ? otherNumber(i) : otherValue(i);
    return [`count(*) FILTER (${differs})`, `min(n) FILTER (${differs})`];
  });
  return other.flatMap(({ name }, i) => {
    const rows = Number(row[2 * i]);
    return rows === 0 ? [] : [{ column: name, rows, first: Number(row[2 * i + 1]) }];
  });
}
async function ask(one, two, columns, aggregates) {
  if (columns.length === 0) return [];
  const side3 = (relation, of, letter) => `(SELECT ${columns.map(({ cells: cells2 }, i) => `${cells2[of]} AS ${letter}${i}`).join(", ")} FROM ${relation.from})`;
  return one.instance.rows(
    `SELECT ${columns.flatMap((column2, i) => aggregates(i, column2)).join(", ")} FROM (SELECT row_number() OVER () AS n, * FROM ${side3(one, 0, "a")} POSITIONAL JOIN ${side3(two, 1, "b")})`
  );
}
var otherValue = (i) => `a${i} IS DISTINCT FROM b${i}`;
function otherNumber(i) {
  const [a, b] = [`a${i}::DOUBLE`, `b${i}::DOUBLE`];
  const isNear = `isfinite(${a}) AND isfinite(${b}) AND abs(${a} - ${b}) <= ${ROUNDING} * greatest(abs(${a}), abs(${b}))`;
  return `(${otherValue(i)} AND NOT coalesce(${isNear}, false))`;
}

// packages/tables/src/duckdb/sketch.ts
async function bins(relation, wanted) {
  const parts = wanted.map((one, i) => {
    const column2 = columnOf(relation, one.column);
    const { key: key2, holds } = keyed(column2);
    const width = `${2n ** BigInt(one.shift)}::HUGEINT`;
    const shifted = isTemporal(column2) ? `(f - ((f % ${width}) + ${width}) % ${width}) // ${width}` : `CASE WHEN f < 0 THEN -((-f) >> ${one.shift}) ELSE f >> ${one.shift} END`;
    return `SELECT ${i} AS i, (${one.shift === 0 ? "f" : shifted})::BIGINT AS k, count(*) AS n, min(f) AS low, max(f) AS high FROM (SELECT ${key2} AS f FROM ${relation.from} WHERE ${conjunction2(relation, holds, one.where)}) GROUP BY k`;
  });
  const found = wanted.map(() => []);
  if (parts.length === 0) return found;
  for (const [i, key2, count, low, high] of await relation.instance.rows(parts.join(" UNION ALL ")))
    found[Number(i)].push({ key: key2, count: Number(count), low, high });
  return found;
}
var isTemporal = ({ type }) => type === "date" || type === "timestamp" || type === "time";
function keyed(column2) {
  const { sql, type, engineType } = column2;
  const bits = (x) => `(CASE WHEN ${x} < 0 THEN -(${x}::BIT::BIGINT & 9223372036854775807) ELSE ${x}::BIT::BIGINT & 9223372036854775807 END)`;
  switch (type) {
    case "integer":
    case "number":
      return { key: bits(`${sql}::DOUBLE`), holds: isFloat(engineType) ? `isfinite(${sql})` : `${sql} IS NOT NULL` };
    case "string":
      return { key: bits(`length(${sql}::VARCHAR)::DOUBLE`), holds: `${sql} IS NOT NULL` };
    case "date":
    case "timestamp":
      return {
        key: `floor(epoch(${sql}::TIMESTAMP))::BIGINT`,
        holds: `${sql} IS NOT NULL AND isfinite(${sql}::TIMESTAMP)`
      };
    case "time":
      return { key: `floor(epoch(${sql}::TIME))::BIGINT`, holds: `${sql} IS NOT NULL` };
    default:
      throw unfit(column2, "a column that has bins");
  }
}
async function registers(relation, wanted, bits) {
  const parts = wanted.map(({ column: column2, where }, i) => {
    const found2 = columnOf(relation, column2);
    const holds = conjunction2(relation, `${found2.sql} IS NOT NULL`, where);
    return `SELECT ${i} AS i, h & ${2 ** bits - 1} AS r, count(*) AS n, min(h >> ${bits}) AS least FROM (SELECT ${hashed2(found2)} AS h FROM ${relation.from} WHERE ${holds}) GROUP BY r`;
  });
  const found = wanted.map(() => []);
  if (parts.length === 0) return found;
  for (const [i, register, count, least] of await relation.instance.rows(parts.join(" UNION ALL ")))
    found[Number(i)].push({ register: Number(register), count: Number(count), least });
  return found;
}
function hashed2({ sql, type, engineType }) {
  if (type === "number") return `hash(${sql}::DOUBLE + 0.0)`;
  if (type === "integer")
    return `(CASE WHEN ${sql} BETWEEN -9007199254740992 AND 9007199254740992 THEN hash(${sql}::DOUBLE) ELSE hash(${sql}::HUGEINT) END)`;
  if (type === "date" || type === "timestamp") return `hash(${sql}::TIMESTAMP)`;
  return `hash(${outgoing(sql, engineType)})`;
}
async function frequent(relation, wanted, least) {
  const parts = wanted.map(({ column: column2, where }, i) => {
    const { sql } = columnOf(relation, column2);
    const holds = conjunction2(relation, `${sql} IS NOT NULL`, where);
    return `SELECT ${i} AS i, ${sql}::VARCHAR AS v, count(*) AS n FROM ${relation.from} WHERE ${holds} GROUP BY v HAVING n >= ${number(least)}`;
  });
  const found = wanted.map(() => []);
  if (parts.length === 0) return found;
  for (const [i, value, count] of await relation.instance.rows(`${parts.join(" UNION ALL ")} ORDER BY n DESC, v`))
    found[Number(i)].push({ value, count: Number(count) });
  return found;
}
var conjunction2 = (relation, holds, where) => where === void 0 ? holds : `${holds} AND ${predicate(relation, where)}`;
var partOf = (from, columns, part, of, seed) => `SELECT ${columns.flatMap(storedOf).join(", ")} FROM ${from} WHERE hash(sea_file, sea_row, ${seed}) % ${number(of)} = ${number(part)}`;

// packages/tables/src/duckdb/stored.ts
var BLOCK3 = 2 ** 17;
var MOST_NAMED = 8;
async function storeNumbers(relation, name) {
  const { sql } = columnOf(relation, name);
  const file = relation.instance.scratch();
  const block = new Float64Array(BLOCK3);
  let [length2, filled, odd] = [0, 0, 0];
  const first = [];
  for await (const chunk of relation.instance.chunks(`SELECT ${sql}::DOUBLE FROM ${relation.from}`)) {
    const { items: items2, validity } = chunk.getColumnVector(0);
    const { rowCount } = chunk;
    if (filled + rowCount > BLOCK3) {
      file.append(block.subarray(0, filled));
      filled = 0;
    }
    for (let i = 0; i < rowCount; i++) {
      const value = validity.itemValid(i) ? items2[i] : Number.NaN;
      block[filled + i] = value;
      if (Number.isFinite(value)) continue;
      if (odd++ < MOST_NAMED) first.push(length2 + i);
    }
    filled += rowCount;
    length2 += rowCount;
  }
  file.append(block.subarray(0, filled));
  return {
    length: length2,
    atOnce: BLOCK3,
    read: file.read,
    beside: () => relation.instance.scratch(),
    odd: { count: odd, first }
  };
}

// packages/tables/src/duckdb/texts.ts
var LONGEST = 2e3;
async function readTexts(relation, asked, most) {
  if (asked.length === 0) return [];
  const columns = asked.map(({ column: column2 }) => columnOf(relation, column2));
  const wanted = asked.flatMap(({ patterns }, i) => sizes(columns[i], patterns));
  const [row = []] = await relation.instance.rows(`SELECT ${wanted.join(", ")} FROM ${relation.from}`);
  const counts2 = row.map(Number);
  const found = [];
  for (const [i, { patterns }] of asked.entries()) {
    const [rows, distinct2, ...rare] = counts2.splice(0, 2 + patterns.filter(({ rare: rare2 }) => rare2).length);
    const guarded = patterns.map(({ rare: isRare }) => isRare ? rare.shift() : rows);
    const steps = patterns.map((pattern2, k) => stepFor(pattern2.rare ? guarded[k] : distinct2, most));
    const read = await readColumn(relation, columns[i], patterns, steps);
    found.push({
      rows,
      // A value is in the sample with all of its rows: the rows that it stands for are in proportion to those, not to the values.
      found: read.map(({ held: held2, ...each }, k) => ({ ...each, scale: held2 === 0 ? 1 : guarded[k] / held2 }))
    });
  }
  return found;
}
var sizes = (column2, patterns) => [
  `count(${column2.sql})`,
  `approx_count_distinct(${column2.sql})`,
  ...patterns.filter(({ rare }) => rare).map((pattern2) => `count(*) FILTER (WHERE ${guard(asText2(column2), pattern2)})`)
];
var stepFor = (count, most) => count === 0 ? 0 : count <= most ? 1 : 2 ** Math.ceil(Math.log2(count / most));
async function readColumn({ instance, from }, column2, patterns, steps) {
  const common = Math.max(1, ...steps.filter((_, i) => !patterns[i]?.rare));
  const values2 = (step, condition = "") => `SELECT ${asText2(column2)} AS v, count(*) AS n FROM ${from} WHERE ${column2.sql} IS NOT NULL${step > 1 ? ` AND hash(${column2.sql}) % ${step} = 0` : ""}${condition} GROUP BY 1`;
  const own2 = patterns.flatMap(
    (pattern2, i) => pattern2.rare && steps[i] !== 0 ? [`d${i} AS MATERIALIZED (${values2(steps[i], ` AND ${guard(asText2(column2), pattern2)}`)})`] : []
  );
  const taken = patterns.flatMap(
    ({ pattern: pattern2, rare }, i) => steps[i] === 0 ? [] : [
      `SELECT ${i} AS k, left(regexp_extract(v, ${text(pattern2)}, 1), ${LONGEST}) AS t, n FROM ${rare ? `d${i}` : "d"}`
    ]
  );
  const held2 = patterns.flatMap(
    ({ rare }, i) => steps[i] === 0 ? [] : [`SELECT ${i} AS k, NULL AS t, n FROM ${rare ? `d${i}` : "d"}`]
  );
  if (taken.length === 0) return patterns.map(() => ({ step: 1, texts: [], held: 0 }));
  const rows = await instance.rows(
    `WITH ${[`d AS MATERIALIZED (${values2(common)})`, ...own2, `m AS (${taken.join(" UNION ALL ")})`].join(", ")} SELECT k, t, sum(n)::BIGINT FROM (SELECT * FROM m WHERE t <> '' UNION ALL ${held2.join(" UNION ALL ")}) GROUP BY k, t ORDER BY k, t NULLS FIRST`
  );
  return patterns.map((pattern2, i) => ({
    step: Math.max(1, pattern2.rare ? steps[i] : common),
    texts: rows.filter(([k, t]) => Number(k) === i && t !== null).map(([, t, n]) => ({ text: String(t), rows: Number(n) })),
    held: Number(rows.find(([k, t]) => Number(k) === i && t === null)?.[2] ?? 0)
  }));
}
var guard = (value, { pattern: pattern2, contains }) => contains === void 0 ? `regexp_matches(${value}, ${text(pattern2)})` : `contains(${value}, ${text(contains)})`;
function asText2({ sql, engineType, type }) {
  if (engineType === "VARCHAR") return sql;
  if (type === "other") return `to_json(${sql})::VARCHAR`;
  if (type !== "number") return `${sql}::VARCHAR`;
  const whole2 = isFloat(engineType) ? `isfinite(${sql}) AND ` : "";
  return `CASE WHEN ${whole2}abs(${sql}) < 9e15 AND ${sql} = trunc(${sql}) THEN ${sql}::BIGINT::VARCHAR ELSE ${sql}::VARCHAR END`;
}

// packages/tables/src/relations.ts
import { stat as stat3 } from "node:fs/promises";
import { basename as basename11 } from "node:path";

// packages/tables/src/called.ts
function asWritten(source) {
  const { called, types, missing, masked } = source;
  if (called === void 0) return source;
  return {
    ...source,
    ...types === void 0 ? {} : { types: byWritten(types, called) },
    ...missing === void 0 ? {} : { missing: byWritten(missing, called) },
    ...masked === void 0 ? {} : { masked: /* @__PURE__ */ new Set([...masked, ...writtenOf(masked, called)]) }
  };
}
var writtenOf = (names, called) => Object.entries(called).flatMap(([written, name]) => names.has(name) ? [written] : []);
function byWritten(said, called) {
  const all = Object.assign(/* @__PURE__ */ Object.create(null), said);
  for (const [written, name] of Object.entries(called)) if (Object.hasOwn(said, name)) all[written] = said[name];
  return all;
}
function asCalled(table, called) {
  if (called === void 0) return table;
  const there = new Set(table.columns.map(({ name }) => name));
  const columns = table.columns.map((column2) => {
    const name = own(called, column2.name);
    return name === void 0 || there.has(name) ? column2 : { ...column2, name, written: column2.name };
  });
  return { ...table, columns };
}

// packages/tables/src/duckdb/open-csv.ts
import { basename as basename7 } from "node:path";

// packages/tables/src/csv.ts
import { open } from "node:fs/promises";
import { basename as basename2 } from "node:path";

// node_modules/csv-parse/lib/index.js
import { Transform } from "stream";

// node_modules/csv-parse/lib/utils/is_object.js
var is_object = function(obj) {
  return typeof obj === "object" && obj !== null && !Array.isArray(obj);
};

// node_modules/csv-parse/lib/api/CsvError.js
var CsvError = class _CsvError extends Error {
  constructor(code, message, options, ...contexts) {
    if (Array.isArray(message)) message = message.join(" ").trim();
    super(message);
    if (Error.captureStackTrace !== void 0) {
      Error.captureStackTrace(this, _CsvError);
    }
    this.code = code;
    for (const context of contexts) {
      for (const key2 in context) {
        const value = context[key2];
        this[key2] = Buffer.isBuffer(value) ? value.toString(options.encoding) : value == null ? value : JSON.parse(JSON.stringify(value));
      }
    }
  }
};

// node_modules/csv-parse/lib/api/normalize_columns_array.js
var normalize_columns_array = function(columns) {
  const normalizedColumns = [];
  for (let i = 0, l = columns.length; i < l; i++) {
    const column2 = columns[i];
    if (column2 === void 0 || column2 === null || column2 === false) {
      normalizedColumns[i] = { disabled: true };
    } else if (typeof column2 === "string" || typeof column2 === "number") {
      normalizedColumns[i] = { name: `${column2}` };
    } else if (is_object(column2)) {
      if (typeof column2.name !== "string") {
        throw new CsvError("CSV_OPTION_COLUMNS_MISSING_NAME", [
          "Option columns missing name:",
          `property "name" is required at position ${i}`,
          "when column is an object literal"
        ]);
      }
      normalizedColumns[i] = column2;
    } else {
      throw new CsvError("CSV_INVALID_COLUMN_DEFINITION", [
        "Invalid column definition:",
        "expect a string or a literal object,",
        `got ${JSON.stringify(column2)} at position ${i}`
      ]);
    }
  }
  return normalizedColumns;
};

// node_modules/csv-parse/lib/utils/ResizeableBuffer.js
var ResizeableBuffer = class {
  constructor(size = 100) {
    this.size = size;
    this.length = 0;
    this.buf = Buffer.allocUnsafe(size);
  }
  prepend(val) {
    if (Buffer.isBuffer(val)) {
      const length2 = this.length + val.length;
      if (length2 >= this.size) {
        this.resize();
        if (length2 >= this.size) {
          throw Error("INVALID_BUFFER_STATE");
        }
      }
      const buf = this.buf;
      this.buf = Buffer.allocUnsafe(this.size);
      val.copy(this.buf, 0);
      buf.copy(this.buf, val.length);
      this.length += val.length;
    } else {
      const length2 = this.length++;
      if (length2 === this.size) {
        this.resize();
      }
      const buf = this.clone();
      this.buf[0] = val;
      buf.copy(this.buf, 1, 0, length2);
    }
  }
  append(val) {
    const length2 = this.length++;
    if (length2 === this.size) {
      this.resize();
    }
    this.buf[length2] = val;
  }
  clone() {
    return Buffer.from(this.buf.slice(0, this.length));
  }
  resize() {
    const length2 = this.length;
    this.size = this.size * 2;
    const buf = Buffer.allocUnsafe(this.size);
    this.buf.copy(buf, 0, 0, length2);
    this.buf = buf;
  }
  toString(encoding) {
    if (encoding) {
      return this.buf.slice(0, this.length).toString(encoding);
    } else {
      return Uint8Array.prototype.slice.call(this.buf.slice(0, this.length));
    }
  }
  toJSON() {
    return this.toString("utf8");
  }
  reset() {
    this.length = 0;
  }
};
var ResizeableBuffer_default = ResizeableBuffer;

// node_modules/csv-parse/lib/api/init_state.js
var np = 12;
var cr = 13;
var nl = 10;
var space = 32;
var tab = 9;
var init_state = function(options) {
  return {
    bomSkipped: false,
    bufBytesStart: 0,
    castField: options.cast_function,
    commenting: false,
    // Current error encountered by a record
    error: void 0,
    enabled: options.from_line === 1,
    escaping: false,
    escapeIsQuote: Buffer.isBuffer(options.escape) && Buffer.isBuffer(options.quote) && Buffer.compare(options.escape, options.quote) === 0,
    // columns can be `false`, `true`, `Array`
    expectedRecordLength: Array.isArray(options.columns) ? options.columns.length : void 0,
    field: new ResizeableBuffer_default(20),
    firstLineToHeaders: options.cast_first_line_to_header,
    needMoreDataSize: Math.max(
      // Skip if the remaining buffer smaller than comment
      options.comment !== null ? options.comment.length : 0,
      ...options.delimiter.map((delimiter) => delimiter.length),
      // Skip if the remaining buffer can be escape sequence
      options.quote !== null ? options.quote.length : 0
    ),
    previousBuf: void 0,
    quoting: false,
    stop: false,
    rawBuffer: new ResizeableBuffer_default(100),
    record: [],
    recordHasError: false,
    record_length: 0,
    recordDelimiterMaxLength: options.record_delimiter.length === 0 ? 0 : Math.max(...options.record_delimiter.map((v) => v.length)),
    trimChars: [
      Buffer.from(" ", options.encoding)[0],
      Buffer.from("	", options.encoding)[0]
    ],
    wasQuoting: false,
    wasRowDelimiter: false,
    timchars: [
      Buffer.from(Buffer.from([cr], "utf8").toString(), options.encoding),
      Buffer.from(Buffer.from([nl], "utf8").toString(), options.encoding),
      Buffer.from(Buffer.from([np], "utf8").toString(), options.encoding),
      Buffer.from(Buffer.from([space], "utf8").toString(), options.encoding),
      Buffer.from(Buffer.from([tab], "utf8").toString(), options.encoding)
    ]
  };
};

// node_modules/csv-parse/lib/utils/underscore.js
var underscore = function(str) {
  return str.replace(/([A-Z])/g, function(_, match) {
    return "_" + match.toLowerCase();
  });
};

// node_modules/csv-parse/lib/api/normalize_options.js
var normalize_options = function(opts) {
  const options = {};
  for (const opt in opts) {
    options[underscore(opt)] = opts[opt];
  }
  if (options.encoding === void 0 || options.encoding === true) {
    options.encoding = "utf8";
  } else if (options.encoding === null || options.encoding === false) {
    options.encoding = null;
  } else if (typeof options.encoding !== "string" && options.encoding !== null) {
    throw new CsvError(
      "CSV_INVALID_OPTION_ENCODING",
      [
        "Invalid option encoding:",
        "encoding must be a string or null to return a buffer,",
        `got ${JSON.stringify(options.encoding)}`
      ],
      options
    );
  }
  if (options.bom === void 0 || options.bom === null || options.bom === false) {
    options.bom = false;
  } else if (options.bom !== true) {
    throw new CsvError(
      "CSV_INVALID_OPTION_BOM",
      [
        "Invalid option bom:",
        "bom must be true,",
        `got ${JSON.stringify(options.bom)}`
      ],
      options
    );
  }
  options.cast_function = null;
  if (options.cast === void 0 || options.cast === null || options.cast === false || options.cast === "") {
    options.cast = void 0;
  } else if (typeof options.cast === "function") {
    options.cast_function = options.cast;
    options.cast = true;
  } else if (options.cast !== true) {
    throw new CsvError(
      "CSV_INVALID_OPTION_CAST",
      [
        "Invalid option cast:",
        "cast must be true or a function,",
        `got ${JSON.stringify(options.cast)}`
      ],
      options
    );
  }
  if (options.cast_date === void 0 || options.cast_date === null || options.cast_date === false || options.cast_date === "") {
    options.cast_date = false;
  } else if (options.cast_date === true) {
    options.cast_date = function(value) {
      const date = Date.parse(value);
      return !isNaN(date) ? new Date(date) : value;
    };
  } else if (typeof options.cast_date !== "function") {
    throw new CsvError(
      "CSV_INVALID_OPTION_CAST_DATE",
      [
        "Invalid option cast_date:",
        "cast_date must be true or a function,",
        `got ${JSON.stringify(options.cast_date)}`
      ],
      options
    );
  }
  options.cast_first_line_to_header = void 0;
  if (options.columns === true) {
    options.cast_first_line_to_header = void 0;
  } else if (typeof options.columns === "function") {
    options.cast_first_line_to_header = options.columns;
    options.columns = true;
  } else if (Array.isArray(options.columns)) {
    options.columns = normalize_columns_array(options.columns);
  } else if (options.columns === void 0 || options.columns === null || options.columns === false) {
    options.columns = false;
  } else {
    throw new CsvError(
      "CSV_INVALID_OPTION_COLUMNS",
      [
        "Invalid option columns:",
        "expect an array, a function or true,",
        `got ${JSON.stringify(options.columns)}`
      ],
      options
    );
  }
  if (options.group_columns_by_name === void 0 || options.group_columns_by_name === null || options.group_columns_by_name === false) {
    options.group_columns_by_name = false;
  } else if (options.group_columns_by_name !== true) {
    throw new CsvError(
      "CSV_INVALID_OPTION_GROUP_COLUMNS_BY_NAME",
      [
        "Invalid option group_columns_by_name:",
        "expect an boolean,",
        `got ${JSON.stringify(options.group_columns_by_name)}`
      ],
      options
    );
  } else if (options.columns === false) {
    throw new CsvError(
      "CSV_INVALID_OPTION_GROUP_COLUMNS_BY_NAME",
      [
        "Invalid option group_columns_by_name:",
        "the `columns` mode must be activated."
      ],
      options
    );
  }
  if (options.comment === void 0 || options.comment === null || options.comment === false || options.comment === "") {
    options.comment = null;
  } else {
    if (typeof options.comment === "string") {
      options.comment = Buffer.from(options.comment, options.encoding);
    }
    if (!Buffer.isBuffer(options.comment)) {
      throw new CsvError(
        "CSV_INVALID_OPTION_COMMENT",
        [
          "Invalid option comment:",
          "comment must be a buffer or a string,",
          `got ${JSON.stringify(options.comment)}`
        ],
        options
      );
    }
  }
  if (options.comment_no_infix === void 0 || options.comment_no_infix === null || options.comment_no_infix === false) {
    options.comment_no_infix = false;
  } else if (options.comment_no_infix !== true) {
    throw new CsvError(
      "CSV_INVALID_OPTION_COMMENT",
      [
        "Invalid option comment_no_infix:",
        "value must be a boolean,",
        `got ${JSON.stringify(options.comment_no_infix)}`
      ],
      options
    );
  }
  const delimiter_json = JSON.stringify(options.delimiter);
  if (!Array.isArray(options.delimiter))
    options.delimiter = [options.delimiter];
  if (options.delimiter.length === 0) {
    throw new CsvError(
      "CSV_INVALID_OPTION_DELIMITER",
      [
        "Invalid option delimiter:",
        "delimiter must be a non empty string or buffer or array of string|buffer,",
        `got ${delimiter_json}`
      ],
      options
    );
  }
  options.delimiter = options.delimiter.map(function(delimiter) {
    if (delimiter === void 0 || delimiter === null || delimiter === false) {
      return Buffer.from(",", options.encoding);
    }
    if (typeof delimiter === "string") {
      delimiter = Buffer.from(delimiter, options.encoding);
    }
    if (!Buffer.isBuffer(delimiter) || delimiter.length === 0) {
      throw new CsvError(
        "CSV_INVALID_OPTION_DELIMITER",
        [
          "Invalid option delimiter:",
          "delimiter must be a non empty string or buffer or array of string|buffer,",
          `got ${delimiter_json}`
        ],
        options
      );
    }
    return delimiter;
  });
  if (options.escape === void 0 || options.escape === true) {
    options.escape = Buffer.from('"', options.encoding);
  } else if (typeof options.escape === "string") {
    options.escape = Buffer.from(options.escape, options.encoding);
  } else if (options.escape === null || options.escape === false) {
    options.escape = null;
  }
  if (options.escape !== null) {
    if (!Buffer.isBuffer(options.escape)) {
      throw new Error(
        `Invalid Option: escape must be a buffer, a string or a boolean, got ${JSON.stringify(options.escape)}`
      );
    }
  }
  if (options.from === void 0 || options.from === null) {
    options.from = 1;
  } else {
    if (typeof options.from === "string" && /\d+/.test(options.from)) {
      options.from = parseInt(options.from);
    }
    if (Number.isInteger(options.from)) {
      if (options.from < 0) {
        throw new Error(
          `Invalid Option: from must be a positive integer, got ${JSON.stringify(opts.from)}`
        );
      }
    } else {
      throw new Error(
        `Invalid Option: from must be an integer, got ${JSON.stringify(options.from)}`
      );
    }
  }
  if (options.from_line === void 0 || options.from_line === null) {
    options.from_line = 1;
  } else {
    if (typeof options.from_line === "string" && /\d+/.test(options.from_line)) {
      options.from_line = parseInt(options.from_line);
    }
    if (Number.isInteger(options.from_line)) {
      if (options.from_line <= 0) {
        throw new Error(
          `Invalid Option: from_line must be a positive integer greater than 0, got ${JSON.stringify(opts.from_line)}`
        );
      }
    } else {
      throw new Error(
        `Invalid Option: from_line must be an integer, got ${JSON.stringify(opts.from_line)}`
      );
    }
  }
  if (options.ignore_last_delimiters === void 0 || options.ignore_last_delimiters === null) {
    options.ignore_last_delimiters = false;
  } else if (typeof options.ignore_last_delimiters === "number") {
    options.ignore_last_delimiters = Math.floor(options.ignore_last_delimiters);
    if (options.ignore_last_delimiters === 0) {
      options.ignore_last_delimiters = false;
    }
  } else if (typeof options.ignore_last_delimiters !== "boolean") {
    throw new CsvError(
      "CSV_INVALID_OPTION_IGNORE_LAST_DELIMITERS",
      [
        "Invalid option `ignore_last_delimiters`:",
        "the value must be a boolean value or an integer,",
        `got ${JSON.stringify(options.ignore_last_delimiters)}`
      ],
      options
    );
  }
  if (options.ignore_last_delimiters === true && options.columns === false) {
    throw new CsvError(
      "CSV_IGNORE_LAST_DELIMITERS_REQUIRES_COLUMNS",
      [
        "The option `ignore_last_delimiters`",
        "requires the activation of the `columns` option"
      ],
      options
    );
  }
  if (options.info === void 0 || options.info === null || options.info === false) {
    options.info = false;
  } else if (options.info !== true) {
    throw new Error(
      `Invalid Option: info must be true, got ${JSON.stringify(options.info)}`
    );
  }
  if (options.max_record_size === void 0 || options.max_record_size === null || options.max_record_size === false) {
    options.max_record_size = 0;
  } else if (Number.isInteger(options.max_record_size) && options.max_record_size >= 0) {
  } else if (typeof options.max_record_size === "string" && /\d+/.test(options.max_record_size)) {
    options.max_record_size = parseInt(options.max_record_size);
  } else {
    throw new Error(
      `Invalid Option: max_record_size must be a positive integer, got ${JSON.stringify(options.max_record_size)}`
    );
  }
  if (options.objname === void 0 || options.objname === null || options.objname === false) {
    options.objname = void 0;
  } else if (Buffer.isBuffer(options.objname)) {
    if (options.objname.length === 0) {
      throw new Error(`Invalid Option: objname must be a non empty buffer`);
    }
    if (options.encoding === null) {
    } else {
      options.objname = options.objname.toString(options.encoding);
    }
  } else if (typeof options.objname === "string") {
    if (options.objname.length === 0) {
      throw new Error(`Invalid Option: objname must be a non empty string`);
    }
  } else if (typeof options.objname === "number") {
  } else {
    throw new Error(
      `Invalid Option: objname must be a string or a buffer, got ${options.objname}`
    );
  }
  if (options.objname !== void 0) {
    if (typeof options.objname === "number") {
      if (options.columns !== false) {
        throw Error(
          "Invalid Option: objname index cannot be combined with columns or be defined as a field"
        );
      }
    } else {
      if (options.columns === false) {
        throw Error(
          "Invalid Option: objname field must be combined with columns or be defined as an index"
        );
      }
    }
  }
  if (options.on_record === void 0 || options.on_record === null) {
    options.on_record = void 0;
  } else if (typeof options.on_record !== "function") {
    throw new CsvError(
      "CSV_INVALID_OPTION_ON_RECORD",
      [
        "Invalid option `on_record`:",
        "expect a function,",
        `got ${JSON.stringify(options.on_record)}`
      ],
      options
    );
  }
  if (options.on_skip !== void 0 && options.on_skip !== null && typeof options.on_skip !== "function") {
    throw new Error(
      `Invalid Option: on_skip must be a function, got ${JSON.stringify(options.on_skip)}`
    );
  }
  if (options.quote === null || options.quote === false || options.quote === "") {
    options.quote = null;
  } else {
    if (options.quote === void 0 || options.quote === true) {
      options.quote = Buffer.from('"', options.encoding);
    } else if (typeof options.quote === "string") {
      options.quote = Buffer.from(options.quote, options.encoding);
    }
    if (!Buffer.isBuffer(options.quote)) {
      throw new Error(
        `Invalid Option: quote must be a buffer or a string, got ${JSON.stringify(options.quote)}`
      );
    }
  }
  if (options.raw === void 0 || options.raw === null || options.raw === false) {
    options.raw = false;
  } else if (options.raw !== true) {
    throw new Error(
      `Invalid Option: raw must be true, got ${JSON.stringify(options.raw)}`
    );
  }
  if (options.record_delimiter === void 0) {
    options.record_delimiter = [];
  } else if (typeof options.record_delimiter === "string" || Buffer.isBuffer(options.record_delimiter)) {
    if (options.record_delimiter.length === 0) {
      throw new CsvError(
        "CSV_INVALID_OPTION_RECORD_DELIMITER",
        [
          "Invalid option `record_delimiter`:",
          "value must be a non empty string or buffer,",
          `got ${JSON.stringify(options.record_delimiter)}`
        ],
        options
      );
    }
    options.record_delimiter = [options.record_delimiter];
  } else if (!Array.isArray(options.record_delimiter)) {
    throw new CsvError(
      "CSV_INVALID_OPTION_RECORD_DELIMITER",
      [
        "Invalid option `record_delimiter`:",
        "value must be a string, a buffer or array of string|buffer,",
        `got ${JSON.stringify(options.record_delimiter)}`
      ],
      options
    );
  }
  options.record_delimiter = options.record_delimiter.map(function(rd, i) {
    if (typeof rd !== "string" && !Buffer.isBuffer(rd)) {
      throw new CsvError(
        "CSV_INVALID_OPTION_RECORD_DELIMITER",
        [
          "Invalid option `record_delimiter`:",
          "value must be a string, a buffer or array of string|buffer",
          `at index ${i},`,
          `got ${JSON.stringify(rd)}`
        ],
        options
      );
    } else if (rd.length === 0) {
      throw new CsvError(
        "CSV_INVALID_OPTION_RECORD_DELIMITER",
        [
          "Invalid option `record_delimiter`:",
          "value must be a non empty string or buffer",
          `at index ${i},`,
          `got ${JSON.stringify(rd)}`
        ],
        options
      );
    }
    if (typeof rd === "string") {
      rd = Buffer.from(rd, options.encoding);
    }
    return rd;
  });
  if (typeof options.relax_column_count === "boolean") {
  } else if (options.relax_column_count === void 0 || options.relax_column_count === null) {
    options.relax_column_count = false;
  } else {
    throw new Error(
      `Invalid Option: relax_column_count must be a boolean, got ${JSON.stringify(options.relax_column_count)}`
    );
  }
  if (typeof options.relax_column_count_less === "boolean") {
  } else if (options.relax_column_count_less === void 0 || options.relax_column_count_less === null) {
    options.relax_column_count_less = false;
  } else {
    throw new Error(
      `Invalid Option: relax_column_count_less must be a boolean, got ${JSON.stringify(options.relax_column_count_less)}`
    );
  }
  if (typeof options.relax_column_count_more === "boolean") {
  } else if (options.relax_column_count_more === void 0 || options.relax_column_count_more === null) {
    options.relax_column_count_more = false;
  } else {
    throw new Error(
      `Invalid Option: relax_column_count_more must be a boolean, got ${JSON.stringify(options.relax_column_count_more)}`
    );
  }
  if (typeof options.relax_quotes === "boolean") {
  } else if (options.relax_quotes === void 0 || options.relax_quotes === null) {
    options.relax_quotes = false;
  } else {
    throw new Error(
      `Invalid Option: relax_quotes must be a boolean, got ${JSON.stringify(options.relax_quotes)}`
    );
  }
  if (typeof options.skip_empty_lines === "boolean") {
  } else if (options.skip_empty_lines === void 0 || options.skip_empty_lines === null) {
    options.skip_empty_lines = false;
  } else {
    throw new Error(
      `Invalid Option: skip_empty_lines must be a boolean, got ${JSON.stringify(options.skip_empty_lines)}`
    );
  }
  if (typeof options.skip_records_with_empty_values === "boolean") {
  } else if (options.skip_records_with_empty_values === void 0 || options.skip_records_with_empty_values === null) {
    options.skip_records_with_empty_values = false;
  } else {
    throw new Error(
      `Invalid Option: skip_records_with_empty_values must be a boolean, got ${JSON.stringify(options.skip_records_with_empty_values)}`
    );
  }
  if (typeof options.skip_records_with_error === "boolean") {
  } else if (options.skip_records_with_error === void 0 || options.skip_records_with_error === null) {
    options.skip_records_with_error = false;
  } else {
    throw new Error(
      `Invalid Option: skip_records_with_error must be a boolean, got ${JSON.stringify(options.skip_records_with_error)}`
    );
  }
  if (options.rtrim === void 0 || options.rtrim === null || options.rtrim === false) {
    options.rtrim = false;
  } else if (options.rtrim !== true) {
    throw new Error(
      `Invalid Option: rtrim must be a boolean, got ${JSON.stringify(options.rtrim)}`
    );
  }
  if (options.ltrim === void 0 || options.ltrim === null || options.ltrim === false) {
    options.ltrim = false;
  } else if (options.ltrim !== true) {
    throw new Error(
      `Invalid Option: ltrim must be a boolean, got ${JSON.stringify(options.ltrim)}`
    );
  }
  if (options.trim === void 0 || options.trim === null || options.trim === false) {
    options.trim = false;
  } else if (options.trim !== true) {
    throw new Error(
      `Invalid Option: trim must be a boolean, got ${JSON.stringify(options.trim)}`
    );
  }
  if (options.trim === true && opts.ltrim !== false) {
    options.ltrim = true;
  } else if (options.ltrim !== true) {
    options.ltrim = false;
  }
  if (options.trim === true && opts.rtrim !== false) {
    options.rtrim = true;
  } else if (options.rtrim !== true) {
    options.rtrim = false;
  }
  if (options.to === void 0 || options.to === null) {
    options.to = -1;
  } else if (options.to !== -1) {
    if (typeof options.to === "string" && /\d+/.test(options.to)) {
      options.to = parseInt(options.to);
    }
    if (Number.isInteger(options.to)) {
      if (options.to <= 0) {
        throw new Error(
          `Invalid Option: to must be a positive integer greater than 0, got ${JSON.stringify(opts.to)}`
        );
      }
    } else {
      throw new Error(
        `Invalid Option: to must be an integer, got ${JSON.stringify(opts.to)}`
      );
    }
  }
  if (options.to_line === void 0 || options.to_line === null) {
    options.to_line = -1;
  } else if (options.to_line !== -1) {
    if (typeof options.to_line === "string" && /\d+/.test(options.to_line)) {
      options.to_line = parseInt(options.to_line);
    }
    if (Number.isInteger(options.to_line)) {
      if (options.to_line <= 0) {
        throw new Error(
          `Invalid Option: to_line must be a positive integer greater than 0, got ${JSON.stringify(opts.to_line)}`
        );
      }
    } else {
      throw new Error(
        `Invalid Option: to_line must be an integer, got ${JSON.stringify(opts.to_line)}`
      );
    }
  }
  return options;
};

// node_modules/csv-parse/lib/api/index.js
var isRecordEmpty = function(record) {
  return record.every(
    (field) => field == null || field.toString && field.toString().trim() === ""
  );
};
var cr2 = 13;
var nl2 = 10;
var boms = {
  // Note, the following are equals:
  // Buffer.from("\ufeff")
  // Buffer.from([239, 187, 191])
  // Buffer.from('EFBBBF', 'hex')
  utf8: Buffer.from([239, 187, 191]),
  // Note, the following are equals:
  // Buffer.from "\ufeff", 'utf16le
  // Buffer.from([255, 254])
  utf16le: Buffer.from([255, 254])
};
var transform = function(original_options = {}) {
  const info = {
    bytes: 0,
    bytes_records: 0,
    comment_lines: 0,
    empty_lines: 0,
    invalid_field_length: 0,
    lines: 1,
    records: 0
  };
  const options = normalize_options(original_options);
  return {
    info,
    original_options,
    options,
    state: init_state(options),
    __needMoreData: function(i, bufLen, end) {
      if (end) return false;
      const { encoding, escape, quote } = this.options;
      const { quoting, needMoreDataSize, recordDelimiterMaxLength } = this.state;
      const numOfCharLeft = bufLen - i - 1;
      const requiredLength = Math.max(
        needMoreDataSize,
        // Skip if the remaining buffer smaller than record delimiter
        // If "record_delimiter" is yet to be discovered:
        // 1. It is equals to `[]` and "recordDelimiterMaxLength" equals `0`
        // 2. We set the length to windows line ending in the current encoding
        // Note, that encoding is known from user or bom discovery at that point
        // recordDelimiterMaxLength,
        recordDelimiterMaxLength === 0 ? Buffer.from("\r\n", encoding).length : recordDelimiterMaxLength,
        // Skip if remaining buffer can be an escaped quote
        quoting ? (escape === null ? 0 : escape.length) + quote.length : 0,
        // Skip if remaining buffer can be record delimiter following the closing quote
        quoting ? quote.length + recordDelimiterMaxLength : 0
      );
      return numOfCharLeft < requiredLength;
    },
    // Central parser implementation
    parse: function(nextBuf, end, push, close) {
      const {
        bom,
        comment_no_infix,
        encoding,
        from_line,
        ltrim,
        max_record_size,
        raw,
        relax_quotes,
        rtrim,
        skip_empty_lines,
        to,
        to_line
      } = this.options;
      let { comment, escape, quote, record_delimiter } = this.options;
      const { bomSkipped, previousBuf, rawBuffer, escapeIsQuote } = this.state;
      let buf;
      if (previousBuf === void 0) {
        if (nextBuf === void 0) {
          close();
          return;
        } else {
          buf = nextBuf;
        }
      } else if (previousBuf !== void 0 && nextBuf === void 0) {
        buf = previousBuf;
      } else {
        buf = Buffer.concat([previousBuf, nextBuf]);
      }
      if (bomSkipped === false) {
        if (bom === false) {
          this.state.bomSkipped = true;
        } else if (buf.length < 3) {
          if (end === false) {
            this.state.previousBuf = buf;
            return;
          }
        } else {
          for (const encoding2 in boms) {
            if (boms[encoding2].compare(buf, 0, boms[encoding2].length) === 0) {
              const bomLength = boms[encoding2].length;
              this.state.bufBytesStart += bomLength;
              buf = buf.slice(bomLength);
              const options2 = normalize_options({
                ...this.original_options,
                encoding: encoding2
              });
              for (const key2 in options2) {
                this.options[key2] = options2[key2];
              }
              ({ comment, escape, quote } = this.options);
              break;
            }
          }
          this.state.bomSkipped = true;
        }
      }
      const bufLen = buf.length;
      let pos;
      for (pos = 0; pos < bufLen; pos++) {
        if (this.__needMoreData(pos, bufLen, end)) {
          break;
        }
        if (this.state.wasRowDelimiter === true) {
          this.info.lines++;
          this.state.wasRowDelimiter = false;
        }
        if (to_line !== -1 && this.info.lines > to_line) {
          this.state.stop = true;
          close();
          return;
        }
        if (this.state.quoting === false && record_delimiter.length === 0) {
          const record_delimiterCount = this.__autoDiscoverRecordDelimiter(
            buf,
            pos
          );
          if (record_delimiterCount) {
            record_delimiter = this.options.record_delimiter;
          }
        }
        const chr = buf[pos];
        if (raw === true) {
          rawBuffer.append(chr);
        }
        if ((chr === cr2 || chr === nl2) && this.state.wasRowDelimiter === false) {
          this.state.wasRowDelimiter = true;
        }
        if (this.state.escaping === true) {
          this.state.escaping = false;
        } else {
          if (escape !== null && this.state.quoting === true && this.__isEscape(buf, pos, chr) && pos + escape.length < bufLen) {
            if (escapeIsQuote) {
              if (this.__isQuote(buf, pos + escape.length)) {
                this.state.escaping = true;
                pos += escape.length - 1;
                continue;
              }
            } else {
              this.state.escaping = true;
              pos += escape.length - 1;
              continue;
            }
          }
          if (this.state.commenting === false && this.__isQuote(buf, pos)) {
            if (this.state.quoting === true) {
              const nextChr = buf[pos + quote.length];
              const isNextChrTrimable = rtrim && this.__isCharTrimable(buf, pos + quote.length);
              const isNextChrComment = comment !== null && this.__compareBytes(comment, buf, pos + quote.length, nextChr);
              const isNextChrDelimiter = this.__isDelimiter(
                buf,
                pos + quote.length,
                nextChr
              );
              const isNextChrRecordDelimiter = record_delimiter.length === 0 ? this.__autoDiscoverRecordDelimiter(buf, pos + quote.length) : this.__isRecordDelimiter(nextChr, buf, pos + quote.length);
              if (escape !== null && this.__isEscape(buf, pos, chr) && this.__isQuote(buf, pos + escape.length)) {
                pos += escape.length - 1;
              } else if (!nextChr || isNextChrDelimiter || isNextChrRecordDelimiter || isNextChrComment || isNextChrTrimable) {
                this.state.quoting = false;
                this.state.wasQuoting = true;
                pos += quote.length - 1;
                continue;
              } else if (relax_quotes === false) {
                const err = this.__error(
                  new CsvError(
                    "CSV_INVALID_CLOSING_QUOTE",
                    [
                      "Invalid Closing Quote:",
                      `got "${String.fromCharCode(nextChr)}"`,
                      `at line ${this.info.lines}`,
                      "instead of delimiter, record delimiter, trimable character",
                      "(if activated) or comment"
                    ],
                    this.options,
                    this.__infoField()
                  )
                );
                if (err !== void 0) return err;
              } else {
                this.state.quoting = false;
                this.state.wasQuoting = true;
                this.state.field.prepend(quote);
                pos += quote.length - 1;
              }
            } else {
              if (this.state.field.length !== 0) {
                if (relax_quotes === false) {
                  const info2 = this.__infoField();
                  const bom2 = Object.keys(boms).map(
                    (b) => boms[b].equals(this.state.field.toString()) ? b : false
                  ).filter(Boolean)[0];
                  const err = this.__error(
                    new CsvError(
                      "INVALID_OPENING_QUOTE",
                      [
                        "Invalid Opening Quote:",
                        `a quote is found on field ${JSON.stringify(info2.column)} at line ${info2.lines}, value is ${JSON.stringify(this.state.field.toString(encoding))}`,
                        bom2 ? `(${bom2} bom)` : void 0
                      ],
                      this.options,
                      info2,
                      {
                        field: this.state.field
                      }
                    )
                  );
                  if (err !== void 0) return err;
                }
              } else {
                this.state.quoting = true;
                pos += quote.length - 1;
                continue;
              }
            }
          }
          if (this.state.quoting === false) {
            const recordDelimiterLength = this.__isRecordDelimiter(
              chr,
              buf,
              pos
            );
            if (recordDelimiterLength !== 0) {
              const skipCommentLine = this.state.commenting && this.state.wasQuoting === false && this.state.record.length === 0 && this.state.field.length === 0;
              if (skipCommentLine) {
                this.info.comment_lines++;
              } else {
                if (this.state.enabled === false && this.info.lines + (this.state.wasRowDelimiter === true ? 1 : 0) >= from_line) {
                  this.state.enabled = true;
                  this.__resetField();
                  this.__resetRecord();
                  pos += recordDelimiterLength - 1;
                  continue;
                }
                if (skip_empty_lines === true && this.state.wasQuoting === false && this.state.record.length === 0 && this.state.field.length === 0) {
                  this.info.empty_lines++;
                  pos += recordDelimiterLength - 1;
                  continue;
                }
                this.info.bytes = this.state.bufBytesStart + pos;
                const errField = this.__onField();
                if (errField !== void 0) return errField;
                this.info.bytes = this.state.bufBytesStart + pos + recordDelimiterLength;
                const errRecord = this.__onRecord(push);
                if (errRecord !== void 0) return errRecord;
                if (to !== -1 && this.info.records >= to) {
                  this.state.stop = true;
                  close();
                  return;
                }
              }
              this.state.commenting = false;
              pos += recordDelimiterLength - 1;
              continue;
            }
            if (this.state.commenting) {
              continue;
            }
            if (comment !== null && (comment_no_infix === false || this.state.record.length === 0 && this.state.field.length === 0)) {
              const commentCount = this.__compareBytes(comment, buf, pos, chr);
              if (commentCount !== 0) {
                this.state.commenting = true;
                continue;
              }
            }
            const delimiterLength = this.__isDelimiter(buf, pos, chr);
            if (delimiterLength !== 0) {
              this.info.bytes = this.state.bufBytesStart + pos;
              const errField = this.__onField();
              if (errField !== void 0) return errField;
              pos += delimiterLength - 1;
              continue;
            }
          }
        }
        if (this.state.commenting === false) {
          if (max_record_size !== 0 && this.state.record_length + this.state.field.length > max_record_size) {
            return this.__error(
              new CsvError(
                "CSV_MAX_RECORD_SIZE",
                [
                  "Max Record Size:",
                  "record exceed the maximum number of tolerated bytes",
                  `of ${max_record_size}`,
                  `at line ${this.info.lines}`
                ],
                this.options,
                this.__infoField()
              )
            );
          }
        }
        const lappend = ltrim === false || this.state.quoting === true || this.state.field.length !== 0 || !this.__isCharTrimable(buf, pos);
        const rappend = rtrim === false || this.state.wasQuoting === false;
        if (lappend === true && rappend === true) {
          this.state.field.append(chr);
        } else if (rtrim === true && !this.__isCharTrimable(buf, pos)) {
          return this.__error(
            new CsvError(
              "CSV_NON_TRIMABLE_CHAR_AFTER_CLOSING_QUOTE",
              [
                "Invalid Closing Quote:",
                "found non trimable byte after quote",
                `at line ${this.info.lines}`
              ],
              this.options,
              this.__infoField()
            )
          );
        } else {
          if (lappend === false) {
            pos += this.__isCharTrimable(buf, pos) - 1;
          }
          continue;
        }
      }
      if (end === true) {
        if (this.state.quoting === true) {
          const err = this.__error(
            new CsvError(
              "CSV_QUOTE_NOT_CLOSED",
              [
                "Quote Not Closed:",
                `the parsing is finished with an opening quote at line ${this.info.lines}`
              ],
              this.options,
              this.__infoField()
            )
          );
          if (err !== void 0) return err;
        } else {
          if (this.state.wasQuoting === true || this.state.record.length !== 0 || this.state.field.length !== 0) {
            this.info.bytes = this.state.bufBytesStart + pos;
            const errField = this.__onField();
            if (errField !== void 0) return errField;
            const errRecord = this.__onRecord(push);
            if (errRecord !== void 0) return errRecord;
          } else if (this.state.wasRowDelimiter === true) {
            this.info.empty_lines++;
          } else if (this.state.commenting === true) {
            this.info.comment_lines++;
          }
        }
      } else {
        this.state.bufBytesStart += pos;
        this.state.previousBuf = buf.slice(pos);
      }
      if (this.state.wasRowDelimiter === true) {
        this.info.lines++;
        this.state.wasRowDelimiter = false;
      }
    },
    __onRecord: function(push) {
      const {
        columns,
        group_columns_by_name,
        encoding,
        info: info2,
        from,
        relax_column_count,
        relax_column_count_less,
        relax_column_count_more,
        raw,
        skip_records_with_empty_values
      } = this.options;
      const { enabled, record } = this.state;
      if (enabled === false) {
        return this.__resetRecord();
      }
      const recordLength = record.length;
      if (columns === true) {
        if (skip_records_with_empty_values === true && isRecordEmpty(record)) {
          this.__resetRecord();
          return;
        }
        return this.__firstLineToColumns(record);
      }
      if (columns === false && this.info.records === 0) {
        this.state.expectedRecordLength = recordLength;
      }
      if (recordLength !== this.state.expectedRecordLength) {
        const err = columns === false ? new CsvError(
          "CSV_RECORD_INCONSISTENT_FIELDS_LENGTH",
          [
            "Invalid Record Length:",
            `expect ${this.state.expectedRecordLength},`,
            `got ${recordLength} on line ${this.info.lines}`
          ],
          this.options,
          this.__infoField(),
          {
            record
          }
        ) : new CsvError(
          "CSV_RECORD_INCONSISTENT_COLUMNS",
          [
            "Invalid Record Length:",
            `columns length is ${columns.length},`,
            // rename columns
            `got ${recordLength} on line ${this.info.lines}`
          ],
          this.options,
          this.__infoField(),
          {
            record
          }
        );
        if (relax_column_count === true || relax_column_count_less === true && recordLength < this.state.expectedRecordLength || relax_column_count_more === true && recordLength > this.state.expectedRecordLength) {
          this.info.invalid_field_length++;
          this.state.error = err;
        } else {
          const finalErr = this.__error(err);
          if (finalErr) return finalErr;
        }
      }
      if (skip_records_with_empty_values === true && isRecordEmpty(record)) {
        this.__resetRecord();
        return;
      }
      if (this.state.recordHasError === true) {
        this.__resetRecord();
        this.state.recordHasError = false;
        return;
      }
      this.info.records++;
      if (from === 1 || this.info.records >= from) {
        const { objname } = this.options;
        if (columns !== false) {
          const obj = {};
          for (let i = 0, l = record.length; i < l; i++) {
            if (columns[i] === void 0 || columns[i].disabled) continue;
            if (group_columns_by_name === true && obj[columns[i].name] !== void 0) {
              if (Array.isArray(obj[columns[i].name])) {
                obj[columns[i].name] = obj[columns[i].name].concat(record[i]);
              } else {
                obj[columns[i].name] = [obj[columns[i].name], record[i]];
              }
            } else {
              obj[columns[i].name] = record[i];
            }
          }
          if (raw === true || info2 === true) {
            const extRecord = Object.assign(
              { record: obj },
              raw === true ? { raw: this.state.rawBuffer.toString(encoding) } : {},
              info2 === true ? { info: this.__infoRecord() } : {}
            );
            const err = this.__push(
              objname === void 0 ? extRecord : [obj[objname], extRecord],
              push
            );
            if (err) {
              return err;
            }
          } else {
            const err = this.__push(
              objname === void 0 ? obj : [obj[objname], obj],
              push
            );
            if (err) {
              return err;
            }
          }
        } else {
          if (raw === true || info2 === true) {
            const extRecord = Object.assign(
              { record },
              raw === true ? { raw: this.state.rawBuffer.toString(encoding) } : {},
              info2 === true ? { info: this.__infoRecord() } : {}
            );
            const err = this.__push(
              objname === void 0 ? extRecord : [record[objname], extRecord],
              push
            );
            if (err) {
              return err;
            }
          } else {
            const err = this.__push(
              objname === void 0 ? record : [record[objname], record],
              push
            );
            if (err) {
              return err;
            }
          }
        }
      }
      this.__resetRecord();
    },
    __firstLineToColumns: function(record) {
      const { firstLineToHeaders } = this.state;
      try {
        const headers = firstLineToHeaders === void 0 ? record : firstLineToHeaders.call(null, record);
        if (!Array.isArray(headers)) {
          return this.__error(
            new CsvError(
              "CSV_INVALID_COLUMN_MAPPING",
              [
                "Invalid Column Mapping:",
                "expect an array from column function,",
                `got ${JSON.stringify(headers)}`
              ],
              this.options,
              this.__infoField(),
              {
                headers
              }
            )
          );
        }
        const normalizedHeaders = normalize_columns_array(headers);
        this.state.expectedRecordLength = normalizedHeaders.length;
        this.options.columns = normalizedHeaders;
        this.__resetRecord();
        return;
      } catch (err) {
        return err;
      }
    },
    __resetRecord: function() {
      if (this.options.raw === true) {
        this.state.rawBuffer.reset();
      }
      this.state.error = void 0;
      this.state.record = [];
      this.state.record_length = 0;
    },
    __onField: function() {
      const { cast: cast2, encoding, rtrim, max_record_size } = this.options;
      const { enabled, wasQuoting } = this.state;
      if (enabled === false) {
        return this.__resetField();
      }
      let field = this.state.field.toString(encoding);
      if (rtrim === true && wasQuoting === false) {
        field = field.trimRight();
      }
      if (cast2 === true) {
        const [err, f] = this.__cast(field);
        if (err !== void 0) return err;
        field = f;
      }
      this.state.record.push(field);
      if (max_record_size !== 0 && typeof field === "string") {
        this.state.record_length += field.length;
      }
      this.__resetField();
    },
    __resetField: function() {
      this.state.field.reset();
      this.state.wasQuoting = false;
    },
    __push: function(record, push) {
      const { on_record } = this.options;
      if (on_record !== void 0) {
        const info2 = this.__infoRecord();
        try {
          record = on_record.call(null, record, info2);
        } catch (err) {
          return err;
        }
        if (record === void 0 || record === null) {
          return;
        }
      }
      this.info.bytes_records += this.info.bytes;
      push(record);
    },
    // Return a tuple with the error and the casted value
    __cast: function(field) {
      const { columns, relax_column_count } = this.options;
      const isColumns = Array.isArray(columns);
      if (isColumns === true && relax_column_count && this.options.columns.length <= this.state.record.length) {
        return [void 0, void 0];
      }
      if (this.state.castField !== null) {
        try {
          const info2 = this.__infoField();
          return [void 0, this.state.castField.call(null, field, info2)];
        } catch (err) {
          return [err];
        }
      }
      if (this.__isFloat(field)) {
        return [void 0, parseFloat(field)];
      } else if (this.options.cast_date !== false) {
        const info2 = this.__infoField();
        return [void 0, this.options.cast_date.call(null, field, info2)];
      }
      return [void 0, field];
    },
    // Helper to test if a character is a space or a line delimiter
    __isCharTrimable: function(buf, pos) {
      const isTrim = (buf2, pos2) => {
        const { timchars } = this.state;
        loop1: for (let i = 0; i < timchars.length; i++) {
          const timchar = timchars[i];
          for (let j = 0; j < timchar.length; j++) {
            if (timchar[j] !== buf2[pos2 + j]) continue loop1;
          }
          return timchar.length;
        }
        return 0;
      };
      return isTrim(buf, pos);
    },
    // Keep it in case we implement the `cast_int` option
    // __isInt(value){
    //   // return Number.isInteger(parseInt(value))
    //   // return !isNaN( parseInt( obj ) );
    //   return /^(\-|\+)?[1-9][0-9]*$/.test(value)
    // }
    __isFloat: function(value) {
      return value - parseFloat(value) + 1 >= 0;
    },
    __compareBytes: function(sourceBuf, targetBuf, targetPos, firstByte) {
      if (sourceBuf[0] !== firstByte) return 0;
      const sourceLength = sourceBuf.length;
      for (let i = 1; i < sourceLength; i++) {
        if (sourceBuf[i] !== targetBuf[targetPos + i]) return 0;
      }
      return sourceLength;
    },
    __isDelimiter: function(buf, pos, chr) {
      const { delimiter, ignore_last_delimiters } = this.options;
      if (ignore_last_delimiters === true && this.state.record.length === this.options.columns.length - 1) {
        return 0;
      } else if (ignore_last_delimiters !== false && typeof ignore_last_delimiters === "number" && this.state.record.length === ignore_last_delimiters - 1) {
        return 0;
      }
      loop1: for (let i = 0; i < delimiter.length; i++) {
        const del = delimiter[i];
        if (del[0] === chr) {
          for (let j = 1; j < del.length; j++) {
            if (del[j] !== buf[pos + j]) continue loop1;
          }
          return del.length;
        }
      }
      return 0;
    },
    __isRecordDelimiter: function(chr, buf, pos) {
      const { record_delimiter } = this.options;
      const recordDelimiterLength = record_delimiter.length;
      loop1: for (let i = 0; i < recordDelimiterLength; i++) {
        const rd = record_delimiter[i];
        const rdLength = rd.length;
        if (rd[0] !== chr) {
          continue;
        }
        for (let j = 1; j < rdLength; j++) {
          if (rd[j] !== buf[pos + j]) {
            continue loop1;
          }
        }
        return rd.length;
      }
      return 0;
    },
    __isEscape: function(buf, pos, chr) {
      const { escape } = this.options;
      if (escape === null) return false;
      const l = escape.length;
      if (escape[0] === chr) {
        for (let i = 0; i < l; i++) {
          if (escape[i] !== buf[pos + i]) {
            return false;
          }
        }
        return true;
      }
      return false;
    },
    __isQuote: function(buf, pos) {
      const { quote } = this.options;
      if (quote === null) return false;
      const l = quote.length;
      for (let i = 0; i < l; i++) {
        if (quote[i] !== buf[pos + i]) {
          return false;
        }
      }
      return true;
    },
    __autoDiscoverRecordDelimiter: function(buf, pos) {
      const { encoding } = this.options;
      const rds = [
        // Important, the windows line ending must be before mac os 9
        Buffer.from("\r\n", encoding),
        Buffer.from("\n", encoding),
        Buffer.from("\r", encoding)
      ];
      loop: for (let i = 0; i < rds.length; i++) {
        const l = rds[i].length;
        for (let j = 0; j < l; j++) {
          if (rds[i][j] !== buf[pos + j]) {
            continue loop;
          }
        }
        this.options.record_delimiter.push(rds[i]);
        this.state.recordDelimiterMaxLength = rds[i].length;
        return rds[i].length;
      }
      return 0;
    },
    __error: function(msg) {
      const { encoding, raw, skip_records_with_error } = this.options;
      const err = typeof msg === "string" ? new Error(msg) : msg;
      if (skip_records_with_error) {
        this.state.recordHasError = true;
        if (this.options.on_skip !== void 0) {
          try {
            this.options.on_skip(
              err,
              raw ? this.state.rawBuffer.toString(encoding) : void 0
            );
          } catch (err2) {
            return err2;
          }
        }
        return void 0;
      } else {
        return err;
      }
    },
    __infoDataSet: function() {
      return {
        ...this.info,
        columns: this.options.columns
      };
    },
    __infoRecord: function() {
      const { columns, raw, encoding } = this.options;
      return {
        ...this.__infoDataSet(),
        bytes_records: this.info.bytes,
        error: this.state.error,
        header: columns === true,
        index: this.state.record.length,
        raw: raw ? this.state.rawBuffer.toString(encoding) : void 0
      };
    },
    __infoField: function() {
      const { columns } = this.options;
      const isColumns = Array.isArray(columns);
      const bytes_records = this.info.bytes_records;
      return {
        ...this.__infoRecord(),
        bytes_records,
        column: isColumns === true ? columns.length > this.state.record.length ? columns[this.state.record.length].name : null : this.state.record.length,
        quoting: this.state.wasQuoting
      };
    }
  };
};

// node_modules/csv-parse/lib/index.js
var Parser = class extends Transform {
  constructor(opts = {}) {
    super({ ...{ readableObjectMode: true }, ...opts, encoding: null });
    this.api = transform({
      on_skip: (err, chunk) => {
        this.emit("skip", err, chunk);
      },
      ...opts
    });
    this.state = this.api.state;
    this.options = this.api.options;
    this.info = this.api.info;
  }
  // Implementation of `Transform._transform`
  _transform(buf, _, callback) {
    if (this.state.stop === true) {
      return;
    }
    const err = this.api.parse(
      buf,
      false,
      (record) => {
        this.push(record);
      },
      () => {
        this.push(null);
        this.end();
        this.on("end", this.destroy);
      }
    );
    if (err !== void 0) {
      this.state.stop = true;
    }
    callback(err);
  }
  // Implementation of `Transform._flush`
  _flush(callback) {
    if (this.state.stop === true) {
      return;
    }
    const err = this.api.parse(
      void 0,
      true,
      (record) => {
        this.push(record);
      },
      () => {
        this.push(null);
        this.on("end", this.destroy);
      }
    );
    callback(err);
  }
};
var parse = function() {
  let data, options, callback;
  for (const i in arguments) {
    const argument = arguments[i];
    const type = typeof argument;
    if (data === void 0 && (typeof argument === "string" || Buffer.isBuffer(argument))) {
      data = argument;
    } else if (options === void 0 && is_object(argument)) {
      options = argument;
    } else if (callback === void 0 && type === "function") {
      callback = argument;
    } else {
      throw new CsvError(
        "CSV_INVALID_ARGUMENT",
        ["Invalid argument:", `got ${JSON.stringify(argument)} at index ${i}`],
        options || {}
      );
    }
  }
  const parser = new Parser(options);
  if (callback) {
    const records = options === void 0 || options.objname === void 0 ? [] : /* @__PURE__ */ Object.create(null);
    parser.on("readable", function() {
      let record;
      while ((record = this.read()) !== null) {
        if (options === void 0 || options.objname === void 0) {
          records.push(record);
        } else {
          Object.assign(records, {
            [record[0]]: record[1]
            // writable: true,
            // enumerable: true,
            // configurable: true
          });
        }
      }
    });
    parser.on("error", function(err) {
      callback(err, void 0, parser.api.__infoDataSet());
    });
    parser.on("end", function() {
      callback(void 0, records, parser.api.__infoDataSet());
    });
  }
  if (data !== void 0) {
    const writer = function() {
      parser.write(data);
      parser.end();
    };
    if (typeof setImmediate === "function") {
      setImmediate(writer);
    } else {
      setTimeout(writer, 0);
    }
  }
  return parser;
};

// node_modules/csv-parse/lib/sync.js
var parse2 = function(data, opts = {}) {
  if (typeof data === "string") {
    data = Buffer.from(data);
  }
  const records = opts && opts.objname ? {} : [];
  const parser = transform(opts);
  const push = (record) => {
    if (parser.options.objname === void 0) records.push(record);
    else {
      records[record[0]] = record[1];
    }
  };
  const close = () => {
  };
  const error = parser.parse(data, true, push, close);
  if (error !== void 0) throw error;
  return records;
};

// packages/tables/src/csv.ts
var HEAD = 65536;
var LONGEST_HEADER = 4194304;
var SAMPLE = 500;
function delimiterOf(file, delimiter) {
  const said = delimiter ?? (/\.tsv$/i.test(file) ? "	" : ",");
  if ([...said].length !== 1 || /["\r\n]/.test(said))
    throw new SeaTrialsError(
      "bad-input",
      `the delimiter ${JSON.stringify(said)} is not a single character other than a quote or a line end`,
      'Give one character, for example delimiter: ";".'
    );
  return said;
}
async function readHeader(file, delimiter) {
  return (await readHead(file, delimiter)).header;
}
async function readHead(file, delimiter) {
  const bytes = await beginning(file);
  const end = endOfRecord(bytes) ?? bytes.length;
  if (end >= LONGEST_HEADER)
    throw new SeaTrialsError(
      "unreadable-data",
      `the header is longer than ${LONGEST_HEADER / 2 ** 20} MiB`,
      "Is a quote in it never closed, or is the file no CSV?",
      { file: basename2(file), line: 1 }
    );
  const header = headerOf(basename2(file), bytes.subarray(0, end), delimiter);
  const records = recordsOf(bytes.subarray(0, bytes.lastIndexOf(10) + 1), delimiter).slice(0, -1);
  return {
    header,
    sample: header.map((_, index) => records.map((record) => record[index] ?? "").filter((value) => value !== ""))
  };
}
function recordsOf(bytes, delimiter) {
  try {
    return parse2(bytes, { delimiter, bom: true, from: 2, to: SAMPLE, skip_empty_lines: true, relax_quotes: true });
  } catch {
    return [];
  }
}
function headerOf(name, bytes, delimiter) {
  refuseOtherEncodings(name, bytes);
  const header = firstRecord(name, bytes, delimiter);
  if (header === void 0)
    throw new SeaTrialsError("unreadable-data", `${name} is empty`, "A CSV needs at least a header line.");
  const at2 = { file: name, line: 1 };
  const told = /^sep=(.)?$/is.exec(header[0] ?? "");
  if (told !== null) throw toldToExcel(told[1] ?? delimiter, at2);
  const empty = header.indexOf("");
  if (empty >= 0)
    throw new SeaTrialsError(
      "unreadable-data",
      `column ${empty + 1} of ${header.length} has no name`,
      empty > 0 && empty === header.length - 1 ? "Name it, or take the delimiter off the end of every line: it begins one field more." : "Name every column in the first line; is there a header at all?",
      at2
    );
  if (bytes[0] === 239 && /[\r\n]/.test(header[0] ?? ""))
    throw new SeaTrialsError(
      "unreadable-data",
      "the name of the first column holds a line break, and stands behind a byte-order mark",
      "Save the file without the mark, or name the column in one line.",
      at2
    );
  const broken2 = header.find((column2) => /[\r\n]/.test(column2));
  if (broken2 !== void 0 && firstEnd(bytes) !== lastEnd(bytes))
    throw new SeaTrialsError(
      "unreadable-data",
      `the name of the column ${printable(broken2)} holds a line break of another kind than the ends of the lines`,
      "Name the column in one line, or save the file with one kind of line ends.",
      at2
    );
  const twice = duplicates(header);
  if (twice.length > 0)
    throw new SeaTrialsError(
      "unreadable-data",
      `the header names ${twice.map((column2) => JSON.stringify(column2)).join(", ")} more than once`,
      "Give every column a name of its own.",
      at2
    );
  if (header.length === 1 && bytes[bytes[0] === 239 ? 3 : 0] !== 34) assertDivided(header[0], delimiter, at2);
  return header;
}
var firstEnd = (record) => /\r\n|\r|\n/.exec(record.toString("latin1"))?.[0];
var lastEnd = (record) => record.at(-2) === 13 ? "\r\n" : "\n";
var DELIMITERS = [",", ";", "	", "|"];
function assertDivided(only2, delimiter, at2) {
  const other = DELIMITERS.find((each) => each !== delimiter && only2.includes(each));
  if (other !== void 0) throw undivided(only2, [delimiter, other], at2);
}
var toldToExcel = (delimiter, at2) => new SeaTrialsError(
  "unreadable-data",
  "the first line says the delimiter, and is no header",
  `Take it out, and say \`delimiter: ${JSON.stringify(delimiter)}\` where that is no comma.`,
  at2
);
function undivided(only2, [delimiter, other], at2) {
  const flag = other === "	" ? "$'\\t'" : `'${other}'`;
  const advice = other === delimiterOf(at2.file, void 0) ? `Leave \`delimiter\` out: ${printable(other)} divides it.` : `Say what divides it: \`delimiter: ${JSON.stringify(other)}\`, in a terminal --delimiter ${flag}.`;
  return new SeaTrialsError(
    "bad-input",
    `there is one column by ${printable(delimiter)}, called ${printable(only2)}`,
    `${advice} If it is one name, quote it.`,
    at2
  );
}
function firstRecord(name, bytes, delimiter, relaxed = false) {
  const options = { delimiter, bom: true, to: 1, relax_column_count: true, relax_quotes: relaxed };
  try {
    return parse2(bytes, options)[0];
  } catch (error) {
    if (!(error instanceof CsvError)) throw error;
    if (error.code === "INVALID_OPENING_QUOTE" && !relaxed) return firstRecord(name, bytes, delimiter, true);
    const at2 = { file: name, line: 1 };
    const other = DELIMITERS.find((each) => each !== delimiter && isHeaderBy(bytes, each));
    if (other === void 0) throw broken(error, at2);
    throw undivided(bytes.subarray(0, endOfRecord(bytes)).toString().trim(), [delimiter, other], at2);
  }
}
function isHeaderBy(bytes, delimiter) {
  try {
    const [names = []] = parse2(bytes, { delimiter, bom: true, to: 1 });
    return names.length > 1;
  } catch {
    return false;
  }
}
async function beginning(file) {
  const handle = await open(file);
  try {
    for (let size = HEAD; ; size = Math.min(8 * size, LONGEST_HEADER)) {
      const { buffer, bytesRead } = await handle.read({ buffer: Buffer.alloc(size), position: 0 });
      const bytes = buffer.subarray(0, bytesRead);
      if (endOfRecord(bytes) !== void 0 || bytesRead < size || size >= LONGEST_HEADER) return bytes;
    }
  } finally {
    await handle.close();
  }
}
function endOfRecord(bytes) {
  let quoted = false;
  for (const [index, byte] of bytes.entries()) {
    if (byte === 34) quoted = !quoted;
    else if (byte === 10 && !quoted) return index + 1;
  }
  return void 0;
}
function refuseOtherEncodings(name, bytes) {
  const mark = bytes.subarray(0, 2).toString("hex");
  const encoding = mark === "fffe" || mark === "feff" ? "UTF-16" : bytes.includes(0) ? "UTF-16 or binary" : void 0;
  if (encoding !== void 0)
    throw new SeaTrialsError("unreadable-data", `${name} is ${encoding}, not UTF-8`, "Save it as UTF-8.");
  try {
    new TextDecoder("utf-8", { fatal: true }).decode(bytes);
  } catch {
    throw new SeaTrialsError("unreadable-data", `the header of ${name} is not UTF-8`, "Save the file as UTF-8.");
  }
}
var broken = ({ code }, at2) => new SeaTrialsError(
  "unreadable-data",
  `not RFC 4180: ${FAULTS[code] ?? "a broken record"}`,
  code === "CSV_QUOTE_NOT_CLOSED" ? `${QUOTING} If the file is cut off, write or fetch it again, whole.` : QUOTING,
  at2
);
var QUOTING = "A field with quotes in it is quoted whole, and its quotes are doubled.";
var FAULTS = {
  CSV_QUOTE_NOT_CLOSED: "a quote is never closed",
  CSV_INVALID_CLOSING_QUOTE: "text after a closing quote"
};

// packages/tables/src/csv-fault.ts
import { createReadStream } from "node:fs";
import { open as open2 } from "node:fs/promises";
import { basename as basename3 } from "node:path";
async function explainCsv(file, delimiter, relaxed = false) {
  const options = { delimiter, bom: true, skip_empty_lines: true, relax_quotes: relaxed };
  try {
    for await (const _ of createReadStream(file).pipe(parse(options))) ;
    return void 0;
  } catch (error) {
    if (!(error instanceof CsvError)) throw error;
    if (error.code === "INVALID_OPENING_QUOTE") return relaxed ? void 0 : explainCsv(file, delimiter, true);
    const { lines, bytes, record } = error;
    const at2 = { file: basename3(file), ...typeof lines === "number" && { line: lines } };
    if (error.code !== "CSV_RECORD_INCONSISTENT_FIELDS_LENGTH" || record === void 0) return broken(error, at2);
    const { length: length2 } = await readHeader(file, delimiter);
    const isCutOff = record.length < length2 && await breaksOffAt(file, bytes);
    const what = isCutOff ? "the last line breaks off" : "ragged line";
    return new SeaTrialsError(
      "unreadable-data",
      `${what}: ${record.length} fields where the header has ${length2}`,
      isCutOff ? WHOLE : `${RECTANGLE}${length2 === 1 ? REMARK : askedOf(record, delimiter, length2)}`,
      at2
    );
  }
}
var RECTANGLE = "Quote fields that hold the delimiter, and give every line as many fields as the header.";
var WHOLE = "The file ends there, without a line end: is it cut off? Write or fetch it again, whole.";
var REMARK = " Is the first line a remark above the header? Take it out.";
function askedOf(record, delimiter, expected) {
  if (record.some((field) => /[\r\n]/.test(field)))
    return " Do lines end in two ways? End all with LF, or all with CRLF.";
  const halves = record.some((field, i) => /^[+-]?\d+$/.test(field) && /^\d+$/.test(record[i + 1] ?? ""));
  return delimiter === "," && record.length > expected && halves ? ' Is a number written with a decimal comma (3,14)? Write a point (3.14), or divide the fields by `;` and say so: `delimiter: ";"`.' : "";
}
async function breaksOffAt(file, bytes) {
  const handle = await open2(file);
  try {
    const { buffer } = await handle.read({ buffer: Buffer.alloc(1), position: bytes - 1 });
    return (await handle.stat()).size === bytes && !/[\r\n]/.test(buffer.toString("latin1"));
  } finally {
    await handle.close();
  }
}

// packages/tables/src/csv-proof.ts
import { isUtf8 } from "node:buffer";
import fs from "node:fs";
import { availableParallelism } from "node:os";
import { SHARE_ENV, Worker } from "node:worker_threads";

// packages/tables/src/csv-prover.ts
function prover(shapes, delimiter, longest) {
  const columns = shapes.length;
  const lows = new Float64Array(columns).fill(Number.POSITIVE_INFINITY);
  const highs = new Float64Array(columns).fill(Number.NEGATIVE_INFINITY);
  let lineEnds = 0;
  const special = new Uint8Array(256);
  for (const byte of [0, 10, 13, 34, delimiter]) special[byte] = 1;
  const isDigit = (byte) => byte >= 48 && byte <= 57;
  function quoted(bytes, at2) {
    for (; ; ) {
      const byte = bytes[at2];
      if (byte === 34) {
        if (bytes[at2 + 1] !== 34) return at2 + 1;
        at2++;
      } else if (byte === 10 || byte === 13 || byte === 0) return -1;
      at2++;
    }
  }
  function bigint(bytes, at2, column2) {
    const negative = bytes[at2] === 45;
    if (negative) at2++;
    const from = at2;
    let value = 0;
    for (let digit = bytes[at2] - 48; digit >= 0 && digit <= 9; digit = bytes[++at2] - 48)
      value = value * 10 + digit;
    const digits = at2 - from;
    if (digits === 0 || digits > 18 || bytes[from] === 48 && (digits > 1 || negative)) return -1;
    if (digits > 15) value = Number.POSITIVE_INFINITY;
    if (negative) value = -value;
    if (value < lows[column2]) lows[column2] = value;
    if (value > highs[column2]) highs[column2] = value;
    return at2;
  }
  function hugeint(bytes, at2) {
    const negative = bytes[at2] === 45;
    const from = negative ? at2 + 1 : at2;
    const end = digitsFrom(bytes, from);
    const canonical = bytes[from] !== 48 || end === from + 1 && !negative;
    return end > from && end - from <= 38 && canonical ? end : -1;
  }
  const digitsFrom = (bytes, at2) => {
    while (isDigit(bytes[at2])) at2++;
    return at2;
  };
  function dialled(bytes, at2) {
    const end = digitsFrom(bytes, at2 + 1);
    return bytes[at2] === 43 && end > at2 + 1 ? end : -1;
  }
  function number2(bytes, at2) {
    const from = bytes[at2] === 45 || bytes[at2] === 43 ? at2 + 1 : at2;
    let end = digitsFrom(bytes, from);
    if (end === from || bytes[from] === 48 && end > from + 1) return -1;
    if (bytes[end] === 46) {
      const fraction = end + 1;
      end = digitsFrom(bytes, fraction);
      if (end === fraction) return -1;
    }
    if (bytes[end] === 101 || bytes[end] === 69) {
      const sign = bytes[end + 1];
      const exponent = sign === 45 || sign === 43 ? end + 2 : end + 1;
      const length2 = end - from;
      end = digitsFrom(bytes, exponent);
      if (end === exponent || sign !== 45 && (end > exponent + 2 || length2 > 200)) return -1;
    }
    return end - from <= 300 ? end : -1;
  }
  function boolean(bytes, at2) {
    const word = (bytes[at2] | 32) === 116 ? [116, 114, 117, 101] : [102, 97, 108, 115, 101];
    for (const letter of word) if ((bytes[at2++] | 32) !== letter) return -1;
    return at2;
  }
  const two = (bytes, at2) => isDigit(bytes[at2]) && isDigit(bytes[at2 + 1]) ? bytes[at2] * 10 + bytes[at2 + 1] - 11 * 48 : -1;
  function date(bytes, at2) {
    const century = two(bytes, at2);
    const rest = century < 0 ? -1 : two(bytes, at2 + 2);
    if (rest < 0 || century + rest === 0 || bytes[at2 + 4] !== 45) return -1;
    const month = two(bytes, at2 + 5);
    if (month < 1 || month > 12 || bytes[at2 + 7] !== 45) return -1;
    const day = two(bytes, at2 + 8);
    if (day < 1 || day > 31) return -1;
    if (day <= 28) return at2 + 10;
    const isLeap = rest === 0 ? century % 4 === 0 : rest % 4 === 0;
    const last = month === 2 ? isLeap ? 29 : 28 : month === 4 || month === 6 || month === 9 || month === 11 ? 30 : 31;
    return day <= last ? at2 + 10 : -1;
  }
  function time(bytes, at2) {
    const hour = two(bytes, at2);
    if (hour < 0 || hour > 23 || bytes[at2 + 2] !== 58) return -1;
    const minute = two(bytes, at2 + 3);
    if (minute < 0 || minute > 59) return -1;
    if (bytes[at2 + 5] !== 58) return at2 + 5;
    const second = two(bytes, at2 + 6);
    if (second < 0 || second > 59) return -1;
    if (bytes[at2 + 8] !== 46) return at2 + 8;
    const end = digitsFrom(bytes, at2 + 9);
    return end > at2 + 9 && end <= at2 + 18 ? end : -1;
  }
  function timestamp(bytes, at2) {
    const end = date(bytes, at2);
    return end >= 0 && (bytes[end] === 32 || bytes[end] === 84) ? time(bytes, end + 1) : end;
  }
  function zoned(bytes, at2) {
    const end = timestamp(bytes, at2);
    if (end < at2 + 19) return end;
    if (bytes[end] === 90) return end + 1;
    if (bytes[end] !== 43 && bytes[end] !== 45) return end;
    const hour = two(bytes, end + 1);
    if (hour < 0 || hour > 14) return -1;
    const from = bytes[end + 3] === 58 ? end + 4 : end + 3;
    if (from === end + 3 && !isDigit(bytes[from])) return from;
    const minute = two(bytes, from);
    return minute < 0 || minute > 59 ? -1 : from + 2;
  }
  function instant(bytes, at2) {
    const end = zoned(bytes, at2);
    return end > timestamp(bytes, at2) ? end : -1;
  }
  const nothing = () => -1;
  const scanners = {
    text: nothing,
    nothing,
    bigint,
    hugeint,
    dialled,
    number: number2,
    boolean,
    date,
    timestamp,
    zoned,
    instant,
    time
  };
  const isText = Uint8Array.from(shapes, (shape) => Number(shape === "text"));
  const scanOf = shapes.map((shape) => scanners[shape]);
  function proves(bytes, from, end, header) {
    const [stops, plain2, last] = [special, isText, columns - 1];
    let at2 = from;
    while (at2 < end) {
      const begin = at2;
      const isHeader = header && at2 === from;
      if (bytes[at2] === 10 || bytes[at2] === 13) return false;
      for (let column2 = 0; column2 <= last; column2++) {
        const first = bytes[at2];
        if (first === 34) {
          if (plain2[column2] === 0 && !isHeader) return false;
          at2 = quoted(bytes, at2 + 1);
        } else if (stops[first] === 0) {
          if (plain2[column2] === 1 || isHeader) {
            do
              at2++;
            while (stops[bytes[at2]] === 0);
          } else at2 = scanOf[column2](bytes, at2, column2);
        }
        if (at2 < 0) return false;
        if (column2 < last && bytes[at2++] !== delimiter) return false;
      }
      if (bytes[at2] === 13) {
        lineEnds |= 2;
        at2++;
      } else lineEnds |= 1;
      if (bytes[at2++] !== 10 || at2 - begin > longest) return false;
    }
    return true;
  }
  return { proves, lows, highs, lineEnds: () => lineEnds };
}

// packages/tables/src/csv-proof.ts
var LONGEST_PROVEN = 1 << 20;
var RANGE = 1 << 22;
var WORTH_A_THREAD = 1 << 23;
var PLAIN_DELIMITERS = [",", ";", "	", "|"];
async function proveCsv(paths, delimiter, shapes, range = RANGE) {
  if (!PLAIN_DELIMITERS.includes(delimiter)) return void 0;
  const files = paths.map((path) => ({ path, size: fs.statSync(path).size }));
  const bytes = files.reduce((sum, { size }) => sum + size, 0);
  const threads = Math.min(availableParallelism(), Math.floor(bytes / WORTH_A_THREAD));
  const next = new Int32Array(new SharedArrayBuffer(4));
  const job = { shapes, delimiter: delimiter.charCodeAt(0), files, range, longest: LONGEST_PROVEN, next };
  const parts = threads === 0 ? [prove(job)] : await Promise.all(Array.from({ length: threads }, () => inThread(job)));
  return together(parts);
}
var prove = (job) => {
  try {
    return proveRanges(job, prover(job.shapes, job.delimiter, job.longest), fs, isUtf8);
  } catch {
    return void 0;
  }
};
var THREAD = `const { parentPort, workerData: job } = require('node:worker_threads')
const proven = (${proveRanges})(job, (${prover})(job.shapes, job.delimiter, job.longest), require('node:fs'), require('node:buffer').isUtf8)
parentPort.postMessage(proven)`;
function inThread(job) {
  return new Promise((resolve) => {
    const thread = new Worker(THREAD, { eval: true, workerData: job, env: SHARE_ENV, execArgv: [] });
    thread.once("message", resolve);
    thread.once("error", () => resolve(void 0));
    thread.once("exit", () => resolve(void 0));
  });
}
function proveRanges({ files, range, longest, next }, { proves, lows, highs, lineEnds }, { openSync, readSync, closeSync }, isText) {
  const [LINE_FEED4, BYTE_ORDER_MARK2, QUOTE] = [10, 12565487, 34];
  const largest = Math.max(...files.map(({ size }) => size));
  const buffer = Buffer.allocUnsafe(Math.min(largest, range + longest) + 2);
  const isProven = (path, size, index) => {
    const from = Math.max(0, index * range - 1);
    const wanted = Math.min(size - from, range + longest);
    const file = openSync(path, "r");
    const read = readSync(file, buffer, 0, wanted, from);
    closeSync(file);
    if (read !== wanted) return false;
    const bytes = buffer.subarray(0, wanted + 1);
    bytes[wanted] = LINE_FEED4;
    const isLast = from + wanted === size;
    const marked = index === 0 && wanted > 3 && bytes.readUIntLE(0, 3) === BYTE_ORDER_MARK2;
    if (marked && bytes[3] === QUOTE) return false;
    const begin = index === 0 ? marked ? 3 : 0 : bytes.indexOf(LINE_FEED4) + 1;
    const found = bytes.indexOf(LINE_FEED4, Math.min(wanted, (index + 1) * range - 1 - from)) + 1;
    if (found > wanted && !isLast) return false;
    const end = found > wanted && bytes[wanted - 1] === LINE_FEED4 ? wanted : found;
    if (begin >= end) return index > 0;
    return isText(bytes.subarray(begin, end)) && proves(bytes, begin, end, index === 0);
  };
  const ranges = files.flatMap(
    ({ path, size }) => Array.from({ length: Math.ceil(size / range) }, (_, index) => ({ path, size, index }))
  );
  for (let taken = Atomics.add(next, 0, 1); taken < ranges.length; taken = Atomics.add(next, 0, 1)) {
    const { path, size, index } = ranges[taken];
    if (isProven(path, size, index)) continue;
    Atomics.store(next, 0, ranges.length);
    return void 0;
  }
  return { lows, highs, lineEnds: lineEnds() };
}
function together(parts) {
  const proven = parts.filter((part) => part !== void 0);
  const lineEnds = proven.reduce((all, part) => all | part.lineEnds, 0);
  if (proven.length < parts.length || lineEnds === 3) return void 0;
  const columns = proven[0]?.lows.length ?? 0;
  const bounds = Array.from({ length: columns }, (_, column2) => {
    const low = Math.min(...proven.map(({ lows }) => lows[column2]));
    const high = Math.max(...proven.map(({ highs }) => highs[column2]));
    return [column2, low, high];
  });
  return new Map(
    bounds.flatMap(
      ([column2, low, high]) => Number.isFinite(low) && Number.isFinite(high) ? [[column2, [BigInt(low), BigInt(high)]]] : []
    )
  );
}

// packages/tables/src/csv-shape.ts
import { createReadStream as createReadStream2 } from "node:fs";
import { basename as basename4 } from "node:path";
var CHUNK2 = 1 << 20;
var [LINE_FEED, RETURN] = [10, 13];
var LONGEST_LINE = 1 << 24;
async function assertNoneOver(file, delimiter, columns) {
  if (!await mayBeOver(file, Buffer.from(delimiter), columns)) return;
  const fault = await explainCsv(file, delimiter);
  if (fault !== void 0) throw fault;
}
async function mayBeOver(file, delimiter, columns) {
  const isOver = (bytes) => [LINE_FEED, RETURN].some((lineEnd) => anyOver(bytes, delimiter, lineEnd, columns - 1));
  let rest = Buffer.alloc(0);
  let before = 0;
  for await (const chunk of createReadStream2(file, { highWaterMark: CHUNK2 })) {
    const bytes = rest.length === 0 ? chunk : Buffer.concat([rest, chunk]);
    const whole2 = Math.max(bytes.lastIndexOf(LINE_FEED), bytes.lastIndexOf(RETURN)) + 1;
    if (isOver(bytes.subarray(0, whole2))) return true;
    rest = bytes.subarray(whole2);
    before += whole2;
    if (rest.length > LONGEST_LINE) throw tooLong({ file: basename4(file), line: 1 + await lineFeeds(file, before) });
  }
  return isOver(Buffer.concat([rest, Buffer.of(LINE_FEED)]));
}
var tooLong = (at2) => new SeaTrialsError(
  "unreadable-data",
  `a line is longer than ${LONGEST_LINE / 2 ** 20} MiB`,
  "Is a quote in it never closed?",
  at2
);
async function lineFeeds(file, bytes) {
  let count = 0;
  if (bytes === 0) return count;
  for await (const chunk of createReadStream2(file, { end: bytes - 1, highWaterMark: CHUNK2 }))
    count += countIn(chunk, Buffer.of(LINE_FEED));
  return count;
}
function anyOver(bytes, delimiter, lineEnd, expected) {
  const ending = Buffer.concat([delimiter, Buffer.of(lineEnd)]);
  let after = 0;
  for (let at2 = bytes.indexOf(ending); at2 >= 0; at2 = bytes.indexOf(ending, after)) {
    const between2 = bytes.subarray(after, at2);
    const from = Math.max(between2.lastIndexOf(LINE_FEED), between2.lastIndexOf(RETURN)) + 1;
    if (countIn(bytes.subarray(after + from, at2 + delimiter.length), delimiter) !== expected) return true;
    after = at2 + ending.length;
  }
  return false;
}
function countIn(bytes, delimiter) {
  let count = 0;
  for (let at2 = bytes.indexOf(delimiter); at2 >= 0; at2 = bytes.indexOf(delimiter, at2 + delimiter.length)) count++;
  return count;
}

// packages/tables/src/utf8.ts
import { isUtf8 as isUtf82 } from "node:buffer";
import { createReadStream as createReadStream3 } from "node:fs";
import { basename as basename5 } from "node:path";
var CHUNK3 = 1 << 20;
var LINE_FEED2 = 10;
async function assertUtf8(file) {
  let rest = Buffer.alloc(0);
  for await (const chunk of createReadStream3(file, { highWaterMark: CHUNK3 })) {
    const bytes = rest.length === 0 ? chunk : Buffer.concat([rest, chunk]);
    const end = wholeCharacters(bytes);
    if (!isUtf82(bytes.subarray(0, end))) throw await notUtf8(file);
    rest = bytes.subarray(end);
  }
  if (rest.length > 0) throw await notUtf8(file);
}
function wholeCharacters(bytes) {
  for (let back = 1; back <= Math.min(3, bytes.length); back++) {
    const byte = bytes[bytes.length - back];
    if (byte < 128) return bytes.length;
    if (byte < 192) continue;
    const wanted = byte >= 240 ? 4 : byte >= 224 ? 3 : 2;
    return wanted > back ? bytes.length - back : bytes.length;
  }
  return bytes.length;
}
async function notUtf8(file) {
  let line = 1;
  let rest = Buffer.alloc(0);
  const refused = () => new SeaTrialsError("unreadable-data", "not UTF-8", "Save the file as UTF-8.", { file: basename5(file), line });
  for await (const chunk of createReadStream3(file, { highWaterMark: CHUNK3 })) {
    const bytes = Buffer.concat([rest, chunk]);
    let from = 0;
    for (let end = bytes.indexOf(LINE_FEED2); end >= 0; end = bytes.indexOf(LINE_FEED2, from)) {
      if (!isUtf82(bytes.subarray(from, end))) return refused();
      from = end + 1;
      line++;
    }
    rest = bytes.subarray(from);
  }
  return refused();
}

// packages/tables/src/duckdb/csv-types.ts
import { basename as basename6 } from "node:path";

// packages/tables/src/duckdb/infer.ts
var matches = (x, pattern2) => `regexp_full_match(${x}, '${pattern2}')`;
var cast = (type) => (x) => `CAST(${x} AS ${type})`;
var matchesAndCasts = (x, pattern2, type) => `(CASE WHEN ${matches(x, pattern2)} THEN TRY_CAST(${x} AS ${type}) IS NOT NULL ELSE ${x} IS NULL END)`;
var writtenBack = (type, x) => `(CAST(TRY_CAST(${x} AS ${type}) AS VARCHAR) IS NOT DISTINCT FROM ${x})`;
var CLOCK = "[0-9]{2}:[0-9]{2}(:[0-9]{2}(\\.[0-9]{1,9})?)?";
var ZONE = "(Z|[+-][0-9]{2}(:?[0-9]{2})?)";
var MOMENT = `${DAY}([T ]${CLOCK})?`;
var ZONED_MOMENT = `${DAY}([T ]${CLOCK}${ZONE}?)?`;
var INSTANT_TEXT = `${DAY}[T ]([01][0-9]|2[0-3]):[0-5][0-9]:[0-5][0-9](\\.[0-9]{1,9})?(Z|[+-](0[0-9]|1[0-4])(:?[0-5][0-9])?)`;
var TRUTH = "[tT][rR][uU][eE]|[fF][aA][lL][sS][eE]";
var whole = (pattern2) => new RegExp(`^(?:${pattern2})$`);
var integer = (engineType, digits) => ({
  engineType,
  fits: (x) => writtenBack(engineType, x),
  looksLike: whole(`0|-?[1-9][0-9]{0,${digits - 1}}`),
  value: cast(engineType),
  readAs: engineType,
  shape: engineType === "BIGINT" ? "bigint" : "hugeint"
});
var BIGINT = integer("BIGINT", 19);
var HUGEINT = integer("HUGEINT", 39);
var DOUBLE = {
  engineType: "DOUBLE",
  // What becomes an infinity and is not written as one is beyond a double.
  fits: (x) => `(CASE WHEN ${matches(x, NUMBER)} THEN NOT isinf(CAST(${x} AS DOUBLE)) OR contains(lower(${x}), 'inf') ELSE ${x} IS NULL END)`,
  looksLike: whole(NUMBER),
  value: cast("DOUBLE"),
  readAs: "DOUBLE",
  shape: "number"
};
var BOOLEAN = {
  engineType: "BOOLEAN",
  fits: (x) => matches(x, TRUTH),
  looksLike: whole(TRUTH),
  value: cast("BOOLEAN"),
  readAs: "BOOLEAN",
  shape: "boolean"
};
var DATE = {
  engineType: "DATE",
  fits: (x) => matchesAndCasts(x, DAY, "DATE"),
  looksLike: whole(DAY),
  value: cast("DATE"),
  readAs: "DATE",
  shape: "date"
};
var TIMESTAMP = {
  engineType: "TIMESTAMP",
  // The engine's own notation is known at half the cost; only what it would write otherwise goes through the pattern.
  fits: (x) => `(CASE WHEN ${x} >= '0' AND ${x} < ':' AND length(${x}) <= 26 AND ${writtenBack("TIMESTAMP", x)} THEN true ELSE ${matchesAndCasts(x, MOMENT, "TIMESTAMP")} END)`,
  looksLike: whole(MOMENT),
  value: cast("TIMESTAMP"),
  readAs: "TIMESTAMP",
  shape: "timestamp"
};
var ZONED = {
  engineType: "TIMESTAMP",
  fits: (x) => matchesAndCasts(x, ZONED_MOMENT, "TIMESTAMPTZ"),
  looksLike: whole(ZONED_MOMENT),
  value: (x) => `CAST(CAST(${x} AS TIMESTAMPTZ) AS TIMESTAMP)`,
  readAs: "VARCHAR",
  shape: "zoned"
};
var INSTANT = {
  ...ZONED,
  fits: (x) => matchesAndCasts(x, INSTANT_TEXT, "TIMESTAMPTZ"),
  looksLike: whole(INSTANT_TEXT),
  shape: "instant"
};
var TIME = {
  engineType: "TIME",
  fits: (x) => matchesAndCasts(x, CLOCK, "TIME"),
  looksLike: whole(CLOCK),
  value: cast("TIME"),
  readAs: "VARCHAR",
  shape: "time"
};
var VARCHAR = {
  engineType: "VARCHAR",
  fits: () => "true",
  looksLike: /^/,
  value: (x) => x,
  readAs: "VARCHAR",
  shape: "text"
};
var DIALLED = {
  ...VARCHAR,
  fits: (x) => matches(x, "\\+[0-9]+"),
  looksLike: /^\+[0-9]+$/,
  shape: "dialled"
};
var LADDER = [BIGINT, HUGEINT, DIALLED, DOUBLE, BOOLEAN, DATE, TIMESTAMP, ZONED];
var STRINGS = [DATE, TIMESTAMP, ZONED];
function declared(type) {
  const times = { date: DATE, timestamp: ZONED, "date-time": INSTANT, time: TIME };
  const rungs = { integer: HUGEINT, number: DOUBLE, boolean: BOOLEAN, ...times };
  return type === "string" || type === "other" ? VARCHAR : rungs[type];
}
function inference(from, columns, ladder) {
  const fits = (ladder === "text" ? LADDER : STRINGS).map((rung) => allFit("x", rung));
  const names = columns.join(", ");
  return `SELECT name, count(x) > 0, ${fits.join(", ")} FROM (SELECT ${names} FROM ${from}) UNPIVOT INCLUDE NULLS (x FOR name IN (${names})) GROUP BY name`;
}
function inferred(answers, columns, ladder) {
  return columns.map((column2) => {
    const [, hasValue, ...fits] = answers.find(([name]) => name === column2) ?? [];
    const rung = (ladder === "text" ? LADDER : STRINGS).find((_, index) => fits[index]);
    return { hasValue: hasValue === true, conversion: hasValue === true && rung !== void 0 ? rung : VARCHAR };
  });
}
var allFit = (x, conversion) => conversion === VARCHAR ? "true" : `coalesce(bool_and(${conversion.fits(x)}), true)`;
var extremes2 = (x, conversion) => conversion === BIGINT ? [`min(TRY_CAST(${x} AS BIGINT))`, `max(TRY_CAST(${x} AS BIGINT))`] : void 0;
function candidate(values2) {
  if (values2.length === 0) return void 0;
  return LADDER.find(({ looksLike }) => values2.every((value) => looksLike.test(value))) ?? VARCHAR;
}
function narrowed(type, seen) {
  if (type === "integer" && seen === BIGINT) return BIGINT;
  return type === "timestamp" && (seen === TIMESTAMP || seen === DATE) ? TIMESTAMP : declared(type);
}

// packages/tables/src/duckdb/csv-types.ts
function candidates(types, sample) {
  return types.map((type, index) => {
    const seen = candidate(sample[index]);
    return type === void 0 ? seen : narrowed(type, seen);
  });
}
var shapeOf = (conversion) => conversion?.shape ?? "nothing";
function provenTypes(conversions, bounds) {
  return {
    conversions: conversions.map((conversion) => conversion ?? declared("string")),
    bounds: new Map([...bounds].map(([index, both2]) => [columnAt(index), both2])),
    misfits: /* @__PURE__ */ new Set()
  };
}
async function decideTypes(undecided) {
  const { files, header, types, read, run } = undecided;
  const everything = read(files);
  const conversions = [...undecided.candidates];
  const bounds = /* @__PURE__ */ new Map();
  const misfitting = async (indexes) => {
    const tests = indexes.map((index) => {
      const conversion = conversions[index];
      return conversion === void 0 ? `count(${columnAt(index)}) = 0` : allFit(columnAt(index), conversion);
    });
    const bounded = indexes.flatMap((index) => {
      const both2 = conversions[index] && extremes2(columnAt(index), conversions[index]);
      return both2 === void 0 ? [] : [{ index, both: both2 }];
    });
    const asked = ["count(*)", ...tests, ...bounded.flatMap(({ both: both2 }) => both2)];
    const [[, ...found] = []] = await run(`SELECT ${asked.join(", ")} FROM ${everything}`);
    const misfits2 = indexes.filter((_, k) => found[k] === false);
    for (const [k, { index }] of bounded.entries()) {
      const [low, high] = found.slice(tests.length + 2 * k);
      if (typeof low === "bigint" && typeof high === "bigint" && !misfits2.includes(index))
        bounds.set(columnAt(index), [low, high]);
    }
    return misfits2;
  };
  const misfits = await misfitting(header.map((_, index) => index));
  const promised = misfits.filter((index) => types[index] !== void 0);
  for (const index of promised) conversions[index] = declared(types[index]);
  const broken2 = promised.length === 0 ? [] : await misfitting(promised);
  const [kept, lost] = undecided.ofMisfits === "kept" ? [broken2, []] : [[], broken2];
  const isInferred = undecided.ofMisfits === "inferred";
  const refused = isInferred ? [] : lost.filter((index) => types[index] !== "date" && types[index] !== "date-time");
  if (refused.length > 0) throw await misfit(refused, undecided);
  for (const index of lost) conversions[index] = declared("string");
  const open3 = [
    ...misfits.filter((index) => types[index] === void 0),
    ...lost.filter((index) => isInferred || types[index] === "date")
  ];
  if (open3.length > 0) {
    const columns = open3.map(columnAt);
    const answers = inferred(await run(inference(everything, columns, "text")), columns, "text");
    for (const [k, index] of open3.entries()) conversions[index] = answers[k].conversion;
  }
  return {
    conversions: conversions.map((conversion) => conversion ?? declared("string")),
    bounds,
    misfits: new Set(kept)
  };
}
async function misfit(columns, { files, header, types, masked, read, run }) {
  for (const file of files)
    for (const index of columns) {
      const x = columnAt(index);
      const name = header[index];
      const type = types[index] ?? "other";
      const [found] = await run(
        `SELECT r, ${x} FROM (SELECT row_number() OVER () AS r, ${x} FROM ${read([file])}) WHERE NOT ${declared(type).fits(x)} ORDER BY r LIMIT 1`
      );
      if (found === void 0) continue;
      const value = String(found[1]);
      const isMasked = masked.has(name);
      const isComma = !isMasked && (type === "number" || type === "integer") && hasDecimalComma(value);
      return new SeaTrialsError(
        "unreadable-data",
        `row ${found[0]}, column ${JSON.stringify(name)}: ${isMasked ? "the value (masked)" : JSON.stringify(value.slice(0, 80))} is no ${type}`,
        isComma ? DECIMAL_POINT : `The contract declares ${JSON.stringify(name)} as ${type}: mend the data or the contract, or name it in \`x-missing\` if it means that there is no value.`,
        { file: basename6(file) }
      );
    }
  return new Error("a field does not fit its type, yet none can be found");
}

// packages/tables/src/duckdb/on-disk.ts
import { rm, stat } from "node:fs/promises";
var MOST_HELD = 2 ** 26;
var GROUP = 20480;
var A_THREAD_AND_COLUMN = 5 * 2 ** 22;
var LEAST = 4e8;
async function bytesOf(files) {
  const sizes2 = await Promise.all(files.map(async (file) => (await stat(file)).size));
  return sizes2.reduce((sum, size) => sum + size, 0);
}
async function putOnDisk(instance, files, columns, rowsOf, run) {
  const memory = Math.max(LEAST, columns.length * (instance.threads - 1) * A_THREAD_AND_COLUMN);
  const written = columns.map(({ name, engineType }) => isHuge(engineType) ? `${name}::VARCHAR AS ${name}` : name);
  const read = columns.map(({ name, engineType }) => isHuge(engineType) ? `${name}::${engineType} AS ${name}` : name);
  const paths = [];
  for (const file of files) {
    const path = instance.spillPath("parquet");
    const copy = `COPY (SELECT ${written.join(", ")} FROM ${rowsOf(file)}) TO ${text(path)} (FORMAT parquet, COMPRESSION lz4_raw, ROW_GROUP_SIZE ${GROUP}, USE_TMP_FILE false)`;
    try {
      await instance.withLess([file, path], memory, (smaller) => run(copy, smaller));
    } catch (error) {
      if (!isShort(error)) throw error;
      await rm(path, { force: true });
      await run(copy, instance);
    }
    paths.push(path);
  }
  return `(SELECT ${read.join(", ")}, file_index, file_row_number FROM read_parquet(${list(paths)}))`;
}
var isShort = (error) => error instanceof SeaTrialsError && error.code === "engine-failed" && error.message.includes("out of memory");
var isHuge = (engineType) => engineType.includes("HUGE");

// packages/tables/src/duckdb/open-csv.ts
async function openCsv(opening, source, into, { mostHeld = MOST_HELD, prove: prove2 = proveCsv } = {}) {
  opening.catch(() => {
  });
  const { files } = source;
  const delimiters = files.map((file) => delimiterOf(file, source.delimiter));
  const heads = await Promise.all(files.map((file, index) => readHead(file, delimiters[index])));
  sameColumns(
    files,
    heads.map(({ header: header2 }) => header2)
  );
  const { header, sample } = heads[0];
  const names = header.map((_, index) => columnAt(index));
  const types = header.map((name) => ownOf(source.types, name));
  const tokens = header.map((name, index) => types[index] === "string" ? [] : tokensOf(source, name));
  const first = candidates(
    types,
    sample.map((values3, index) => values3.filter((value) => !tokens[index].includes(value)))
  );
  const isPlain2 = tokens.every(({ length: length2 }) => length2 === 0);
  const [instance, proof] = await Promise.all([
    opening,
    isPlain2 ? prove2(files, delimiters[0], first.map(shapeOf)) : void 0
  ]);
  const reading = { delimiter: delimiters[0], names, inParts: true, longest: proof ? LONGEST_PROVEN : LONGEST_LINE };
  let unexplained;
  const run = async (sql, on = instance) => {
    try {
      return await on.raw(sql);
    } catch (error) {
      const explained = await explain(error, files, delimiters);
      unexplained = explained === void 0 ? mixed(files, messageOf(error)) : void 0;
      throw explained ?? unexplained;
    }
  };
  const valued = names.map((x, index) => tokens[index].length === 0 ? x : withoutTokens(x, tokens[index]));
  const texts = (which) => isPlain2 ? readCsv(which, reading) : `(SELECT ${valued.map((value, index) => `${value} AS ${names[index]}`).join(", ")} FROM ${readCsv(which, reading)})`;
  const masked = source.masked ?? /* @__PURE__ */ new Set();
  const decide = () => decideTypes({ files, header, types, ofMisfits: source.misfits, masked, candidates: first, read: texts, run });
  const decideInOne = (error) => {
    if (error !== unexplained) throw error;
    reading.inParts = false;
    return decide();
  };
  const assertText = async (file, index) => {
    await assertUtf8(file);
    await assertNoneOver(file, delimiters[index], header.length);
  };
  const { conversions, bounds, misfits } = proof ? provenTypes(first, proof) : (await Promise.all([decide().catch(decideInOne), ...files.map(assertText)]))[0];
  const columns = header.map((name, index) => {
    const { engineType } = conversions[index];
    const type = columnType(engineType);
    const said = type === "string" ? [] : tokens[index];
    return {
      name,
      engineType,
      type,
      ...said.length > 0 && { tokens: said },
      ...misfits.has(index) && { misfits: true }
    };
  });
  const readAs = conversions.map(
    ({ readAs: readAs2 }, index) => columns[index].tokens || columns[index].misfits ? "VARCHAR" : readAs2
  );
  const values2 = columns.flatMap(({ engineType, tokens: said, misfits: some }, index) => {
    const x = names[index];
    if (readAs[index] === engineType) return [x];
    const { value, fits } = conversions[index];
    const given = said ? valued[index] : x;
    return [
      `${some ? `CASE WHEN ${fits(given)} THEN ${value(given)} END` : value(given)} AS ${x}`,
      ...said ? [`CASE WHEN ${isToken2(x, said)} THEN ${x} END AS ${tokenAt(index)}`] : [],
      ...some ? [`CASE WHEN NOT ${fits(given)} THEN ${x} END AS ${misfitAt(index)}`] : []
    ];
  });
  const typed = (which) => `(SELECT ${values2.join(", ")} FROM ${readCsv(which, { ...reading, types: readAs })})`;
  const relation = {
    instance,
    table: { name: source.name, files, columns },
    from: typed(files),
    rowsPerFile: void 0,
    extremes: bounds,
    streaming: true
  };
  const load = async () => {
    const stored = columns.flatMap(({ engineType, tokens: said, misfits: some }, index) => [
      { name: names[index], engineType },
      ...said ? [{ name: tokenAt(index), engineType: "VARCHAR" }] : [],
      ...some ? [{ name: misfitAt(index), engineType: "VARCHAR" }] : []
    ]);
    if (await bytesOf(files) > mostHeld) {
      const from = await putOnDisk(instance, files, stored, (file) => typed([file]), run);
      Object.assign(relation, { from, streaming: false });
      return;
    }
    await run(`CREATE TABLE ${into} (${stored.map(({ name, engineType }) => `${name} ${engineType}`).join(", ")})`);
    const rows = [];
    for (const file of files) {
      const [[count] = []] = await run(`INSERT INTO ${into} SELECT * FROM ${typed([file])}`);
      rows.push(Number(count));
    }
    Object.assign(relation, { from: into, rowsPerFile: rows, streaming: false });
  };
  let uses = 0;
  let loading;
  const prepare2 = async (use) => {
    if (use === "scan" && uses++ === 0) return;
    loading ??= load();
    await loading;
  };
  return Object.assign(relation, { prepare: prepare2 });
}
var tokensOf = ({ missing }, name) => (ownOf(missing, name) ?? []).filter((token) => typeof token === "string");
var ownOf = (by, name) => by === void 0 ? void 0 : own(by, name);
var isToken2 = (x, tokens) => `${x} IN (${tokens.map(text).join(", ")})`;
var withoutTokens = (x, tokens) => `(CASE WHEN ${isToken2(x, tokens)} THEN NULL ELSE ${x} END)`;
function readCsv(files, { delimiter, names, types, inParts, longest }) {
  const columns = names.map((name, index) => `${name}: '${types?.[index] ?? "VARCHAR"}'`).join(", ");
  return `read_csv(${list(files)}, columns = {${columns}}, auto_detect = false, header = true, delim = ${text(delimiter)}, quote = '"', escape = '"', comment = '', encoding = 'utf-8', compression = 'uncompressed', strict_mode = true, null_padding = false, ignore_errors = false, allow_quoted_nulls = false, max_line_size = ${longest}, buffer_size = ${2 * longest}, parallel = ${inParts})`;
}
async function explain(error, files, delimiters) {
  if (error instanceof SeaTrialsError) return error;
  const message = messageOf(error);
  if (isDown(message)) return await faultOf(files, delimiters) ?? engineError(error, files);
  if (!/^(Invalid Input|Not implemented) Error: .*(CSV|unicode)/i.test(message)) return engineError(error, files);
  const file = fileOf(files, message);
  if (/^Invalid unicode|not utf-8 encoded/im.test(message))
    return new SeaTrialsError("unreadable-data", "not UTF-8", "Save the file as UTF-8.", at(file, message));
  if (/Maximum line size of \d+ bytes exceeded/.test(message)) return tooLong(at(file, message));
  return explainCsv(file, delimiters[files.indexOf(file)]);
}
async function faultOf(files, delimiters) {
  for (const [index, file] of files.entries()) {
    try {
      await assertUtf8(file);
    } catch (fault2) {
      return fault2;
    }
    const fault = await explainCsv(file, delimiters[index]);
    if (fault !== void 0) return fault;
  }
  return void 0;
}
function mixed(files, message) {
  return new SeaTrialsError(
    "unreadable-data",
    "not RFC 4180: line ends or quotes are mixed",
    "End every line alike, quote fields whole, double the quotes inside.",
    at(fileOf(files, message), message)
  );
}
function at(file, message) {
  const line = /CSV Error on Line: (\d+)/.exec(message)?.[1];
  return { file: basename7(file), ...line !== void 0 && { line: Number(line) } };
}

// packages/tables/src/duckdb/open-jsonl.ts
import { stat as stat2 } from "node:fs/promises";
import { basename as basename9 } from "node:path";

// packages/tables/src/jsonl.ts
import { createReadStream as createReadStream4 } from "node:fs";
import { basename as basename8 } from "node:path";
import { createInterface } from "node:readline";
var DEEPEST = 1e3;
var LINE_FEED3 = 10;
async function assertShallow(file) {
  const levels = new Levels();
  for await (const chunk of createReadStream4(file, { highWaterMark: 1 << 20 }))
    if (levels.exceed(chunk)) throw await tooDeep(file);
}
var Levels = class {
  #depth = 0;
  #inString = false;
  #escaped = false;
  #atStart = true;
  exceed(bytes) {
    for (let at2 = 0; at2 < bytes.length; ) {
      const shorter = this.#atStart ? bytes.lastIndexOf(LINE_FEED3, at2 + DEEPEST) : -1;
      if (shorter >= at2) at2 = shorter + 1;
      else if (this.#step(bytes[at2++]) > DEEPEST) return true;
    }
    return false;
  }
  #step(byte) {
    this.#atStart = byte === LINE_FEED3;
    if (this.#atStart) {
      this.#depth = 0;
      this.#inString = this.#escaped = false;
    } else if (this.#inString) {
      if (byte === 34 && !this.#escaped) this.#inString = false;
      this.#escaped = byte === 92 && !this.#escaped;
    } else if (byte === 34) this.#inString = true;
    else if (byte === 91 || byte === 123) this.#depth++;
    else if (byte === 93 || byte === 125) this.#depth--;
    return this.#depth;
  }
};
async function tooDeep(file) {
  let line = 0;
  for await (const said of linesOf(file)) {
    line++;
    if (new Levels().exceed(Buffer.from(said))) break;
  }
  return new SeaTrialsError(
    "unreadable-data",
    `lists and objects stand more than ${DEEPEST} levels deep in each other`,
    "Write rows that are flatter.",
    { file: basename8(file), line }
  );
}
var linesOf = (file) => createInterface({ input: createReadStream4(file, "utf8"), crlfDelay: Infinity });
async function explainJsonl(file) {
  let line = 0;
  for await (const said of linesOf(file)) {
    line++;
    if (said.trim() === "") continue;
    const what = line === 1 && said.startsWith(BYTE_ORDER_MARK) ? MARKED : whyNoObject(said);
    if (what !== void 0)
      return new SeaTrialsError("unreadable-data", what, what === MARKED ? "Save it without one." : ONE_OBJECT, {
        file: basename8(file),
        line
      });
  }
  return void 0;
}
var BYTE_ORDER_MARK = "\uFEFF";
var MARKED = "the file begins with a byte-order mark";
var ONE_OBJECT = "Write one JSON object a line.";
var HALF_A_CHARACTER = /(?<!\\)(?:\\\\)*\\ud[89a-f]/;
function whyNoObject(line) {
  try {
    const value = JSON.parse(line);
    if (value === null || typeof value !== "object" || Array.isArray(value)) return "the line is JSON, but no object";
    return HALF_A_CHARACTER.test(JSON.stringify(value)) ? "a text holds half of a surrogate pair" : void 0;
  } catch {
    return "the line is not JSON";
  }
}

// packages/tables/src/duckdb/open-jsonl.ts
function plain(guess) {
  if (/^(BOOLEAN|BIGINT|UBIGINT|HUGEINT|UHUGEINT|DOUBLE|JSON)$/.test(guess)) return guess;
  return /^(STRUCT|MAP)\(|\]$/.test(guess) ? "JSON" : "VARCHAR";
}
async function openJsonl(instance, source, into) {
  for (const file of source.files) {
    if ((await stat2(file)).size === 0)
      throw new SeaTrialsError("unreadable-data", `${basename9(file)} is empty`, "Write one JSON object a line.");
    await assertShallow(file);
  }
  const read = (files, more) => `read_json(${list(files)}, format = 'newline_delimited', records = true, ignore_errors = false, compression = 'uncompressed', ${more})`;
  try {
    const described = await instance.raw(
      `DESCRIBE SELECT * FROM ${read(source.files, "sample_size = -1, union_by_name = true")}`
    );
    const names = described.map(([name]) => String(name));
    const types = described.map(([, type]) => plain(String(type)));
    const keys = names.map((name, index) => `${text(name)}: ${text(types[index])}`).join(", ");
    const aliases = names.map((_, index) => columnAt(index)).join(", ");
    const one = (file) => `${read([file], `columns = {${keys}}`)} AS j(${aliases})`;
    const rows = [];
    await instance.raw(
      `CREATE OR REPLACE TABLE ${into} (${types.map((type, index) => `${columnAt(index)} ${type}`).join(", ")})`
    );
    for (const file of source.files) {
      const [[count] = []] = await instance.raw(`INSERT INTO ${into} SELECT * FROM ${one(file)}`);
      rows.push(Number(count));
    }
    const unsettled = types.flatMap((type, index) => type === "VARCHAR" || type === "JSON" ? [index] : []);
    if (unsettled.length > 0) {
      const texts = unsettled.map((index) => `CAST(${columnAt(index)} AS VARCHAR) AS ${columnAt(index)}`).join(", ");
      const sql = inference(`(SELECT ${texts} FROM ${into})`, unsettled.map(columnAt), "json");
      const answers = inferred(await instance.raw(sql), unsettled.map(columnAt), "json");
      for (const [k, index] of unsettled.entries()) {
        const { hasValue, conversion } = answers[k];
        if (types[index] === "JSON" && hasValue || conversion.engineType === types[index]) continue;
        const x = columnAt(index);
        await instance.raw(`ALTER TABLE ${into} ALTER ${x} TYPE ${conversion.engineType} USING ${conversion.value(x)}`);
        types[index] = conversion.engineType;
      }
    }
    const columns = names.map((name, index) => ({
      name,
      engineType: types[index],
      type: columnType(types[index])
    }));
    const table = { name: source.name, files: source.files, columns };
    return { instance, table, from: into, rowsPerFile: rows, streaming: false, prepare: async () => {
    } };
  } catch (error) {
    if (error instanceof SeaTrialsError) throw error;
    for (const file of source.files) {
      const explained = await explainJsonl(file);
      if (explained !== void 0) throw explained;
    }
    if (messageOf(error).includes("non-record JSON"))
      throw new SeaTrialsError(
        "unreadable-data",
        `${basename9(source.files[0])} holds no object with a key`,
        "Write one JSON object a line."
      );
    const [, line, key2] = /in line (\d+): Object .* has duplicate key "(.*)"/.exec(firstLine(messageOf(error), source.files)) ?? [];
    if (key2 !== void 0)
      throw new SeaTrialsError(
        "unreadable-data",
        `an object has the key ${printable(key2)} twice`,
        "Write each key once.",
        { file: basename9(fileOf(source.files, messageOf(error))), line: Number(line) }
      );
    const [, twice] = /Duplicate name "(.*)" in struct/.exec(messageOf(error)) ?? [];
    if (twice !== void 0)
      throw new SeaTrialsError(
        "unreadable-data",
        `${basename9(source.files[0])} holds an object inside of a row with the key ${printable(twice)} twice: capitals and small letters are the same there`,
        "Give the keys names that differ in more than capitals."
      );
    throw engineError(error, source.files);
  }
}

// packages/tables/src/duckdb/open-parquet.ts
import { basename as basename10 } from "node:path";
async function openParquet(instance, source) {
  const described = [];
  for (const file of source.files) described.push(await describe(instance, file));
  const columns = described[0];
  sameColumns(
    source.files,
    described.map((one) => one.map((column2) => column2.name))
  );
  for (const [k, one] of described.entries())
    for (const [i, { name, type, engineType }] of one.entries())
      if (type !== columns[i].type)
        throw new SeaTrialsError(
          "unreadable-data",
          `column ${JSON.stringify(name)} is ${engineType} in ${basename10(source.files[k])} and ${columns[i].engineType} in ${basename10(source.files[0])}`,
          "Write the files of a data set with the same types."
        );
  const aliases = columns.map((_, index) => columnAt(index)).join(", ");
  const from = `read_parquet(${list(source.files)}) AS p(${aliases})`;
  const table = { name: source.name, files: source.files, columns };
  return { instance, table, from, rowsPerFile: void 0, streaming: false, prepare: async () => {
  } };
}
async function describe(instance, file) {
  try {
    const rows = await instance.raw(`DESCRIBE SELECT * FROM read_parquet(${list([file])})`);
    const names = await writtenNames(
      instance,
      file,
      rows.map(([name]) => String(name))
    );
    return rows.map(([, type], index) => ({
      name: names[index],
      engineType: String(type),
      type: columnType(String(type))
    }));
  } catch (error) {
    if (error instanceof SeaTrialsError) throw error;
    const line = firstLine(messageOf(error), [file]);
    throw new SeaTrialsError(
      "unreadable-data",
      `${basename10(file)} is no readable Parquet: ${line}`,
      "The file may be empty, truncated, or a Git LFS pointer that was not checked out."
    );
  }
}
async function writtenNames(instance, file, names) {
  const folded = new Set(names.map((name) => name.toLowerCase()));
  const isNumbered = (name) => folded.has(name.toLowerCase().replace(/_\d+$/, "")) && /_\d+$/.test(name);
  if (!names.some(isNumbered)) return names;
  const schema = await instance.raw(`SELECT name, num_children FROM parquet_schema(${text(file)})`);
  const written = topLevel(
    schema.slice(1).map(([name, children]) => ({ name: String(name), children: Number(children) }))
  );
  const twice = duplicates(written);
  if (twice.length > 0)
    throw new SeaTrialsError(
      "unreadable-data",
      `${basename10(file)} names ${twice.map((name) => JSON.stringify(name)).join(", ")} more than once`,
      "Give every column a name of its own."
    );
  return names.map((name, index) => written[index] ?? name);
}
function topLevel(nodes) {
  const top = [];
  let inside = 0;
  for (const { name, children } of nodes) {
    if (inside === 0) top.push(name);
    else inside--;
    inside += children;
  }
  return top;
}

// packages/tables/src/formats.ts
import { extname } from "node:path";
var FORMATS = {
  ".csv": "csv",
  ".tsv": "csv",
  ".jsonl": "jsonl",
  ".ndjson": "jsonl",
  ".parquet": "parquet"
};
var COMPRESSED = /* @__PURE__ */ new Set([".gz", ".zst", ".bz2", ".xz", ".lz4", ".br", ".zip", ".7z"]);
var ADVICE2 = {
  ".json": ' Of a list of objects write each into a line of its own: `jq -c ".[]" data.json > data.jsonl`.',
  ".txt": " A text with a delimiter is a .csv, or by tabs a .tsv: name it so.",
  ".xlsx": " Export the sheet as CSV in UTF-8."
};
var adviceFor = (files) => ADVICE2[extname(files[0] ?? "").toLowerCase()] ?? "";
function formatOf(source) {
  const formats = new Set(source.files.map((file) => FORMATS[extname(file).toLowerCase()]));
  const [format] = formats;
  if (format !== void 0 && formats.size === 1) return format;
  const packed = source.files.map((file) => extname(file)).find((ending) => COMPRESSED.has(ending.toLowerCase()));
  if (packed !== void 0)
    throw new SeaTrialsError(
      "bad-input",
      `data set ${source.name} is compressed: ${packed}`,
      "Unpack it in a step before; Parquet is compressed inside."
    );
  throw new SeaTrialsError(
    "bad-input",
    source.files.length === 0 ? `data set ${source.name} has no files` : `data set ${source.name} is not of one format: ${[...new Set(source.files.map((file) => extname(file) || "no extension"))].join(", ")}`,
    `Give files of one format: ${Object.keys(FORMATS).join(", ")}.${adviceFor(source.files)}`
  );
}

// packages/tables/src/relations.ts
function openRelations(options) {
  const instances = [];
  const relations = /* @__PURE__ */ new WeakMap();
  const opened = /* @__PURE__ */ new Map();
  let made = 0;
  const newName = () => `t${made++}`;
  const keep = (relation) => {
    relations.set(relation.table, relation);
    return relation.table;
  };
  const instanceFor = async (files) => {
    for (const known2 of instances) {
      const instance = await known2;
      if (files.every((file) => instance.files.has(file))) return instance;
    }
    const announced = instances.length === 0 ? options.files ?? [] : [];
    const created = Instance.create({
      files: [.../* @__PURE__ */ new Set([...announced, ...files])],
      ...options.threads !== void 0 && { threads: options.threads },
      ...options.progress !== void 0 && { progress: options.progress }
    });
    instances.push(created);
    created.catch(() => instances.splice(instances.indexOf(created), 1));
    return created;
  };
  const load = async (instance, source) => {
    const relation = await loadAs(instance, asWritten(source));
    return Object.assign(relation, { table: asCalled(relation.table, source.called) });
  };
  const loadAs = async (instance, source) => {
    const into = `memory.main.${newName()}`;
    const format = formatOf(source);
    if (format === "csv") return openCsv(instance, source, into, { mostHeld: options.mostHeld });
    return format === "parquet" ? openParquet(await instance, source) : openJsonl(await instance, source, into);
  };
  const sources = /* @__PURE__ */ new WeakMap();
  const openSource = async (source) => {
    formatOf(source);
    await allExist(source.files);
    await Promise.all(source.files.map(assertFetched));
    const relation = await load(instanceFor(source.files), source);
    sources.set(relation.table, source);
    return keep(relation);
  };
  const parts = /* @__PURE__ */ new WeakMap();
  const again = async (instance, table) => {
    const part = parts.get(table);
    if (part === void 0) return load(instance, sources.get(table));
    return filtered(await again(instance, part.of), part.where);
  };
  const relationOf = async (table, use) => {
    const relation = relations.get(table);
    if (relation === void 0) throw new Error(`table ${table.name} was not opened by this engine`);
    if (use !== void 0) await relation.prepare(use);
    return relation;
  };
  const together2 = async (tables, use) => {
    const found = [];
    for (const table of tables) found.push(await relationOf(table, use));
    if (found.every(({ instance: instance2 }) => instance2 === found[0].instance)) return found;
    const instance = instanceFor(tables.flatMap(({ files }) => files));
    const loaded = [];
    for (const table of tables) {
      const relation = await again(instance, table);
      await relation.prepare(use);
      loaded.push(relation);
    }
    return loaded;
  };
  return {
    open: (source) => {
      const { name, files, delimiter, types, missing, misfits, called } = source;
      const key2 = JSON.stringify([name, files, delimiter, types, missing, misfits, called]);
      const table = opened.get(key2) ?? openSource(source);
      opened.set(key2, table);
      table.catch(() => opened.delete(key2));
      return table;
    },
    part: async (table, where) => {
      const part = keep(filtered(await relationOf(table), where));
      parts.set(part, { of: table, where });
      return part;
    },
    keep,
    relationOf,
    together: together2,
    pairOf: async (table, other, use) => await together2([table, other], use),
    newName,
    close: async () => {
      for (const instance of instances.splice(0)) await (await instance).close();
    }
  };
}
async function allExist(files) {
  for (const file of files) {
    const found = await stat3(file).catch(() => void 0);
    if (found === void 0 || !found.isFile())
      throw new SeaTrialsError("missing-file", `there is no file ${basename11(file)}`, `Looked for ${file}.`);
  }
}

// packages/tables/src/open-engine.ts
async function openEngine(options = {}) {
  const { open: open3, part, keep, relationOf, together: together2, pairOf, newName, close } = openRelations(options);
  const orphansOf = async (table, { columns, other, otherColumns }, where, use) => {
    const [one, two] = await pairOf(table, other, use);
    const condition = isOrphan(
      one,
      two,
      columns.map((name, i) => [name, otherColumns[i]])
    );
    return [one, where === void 0 ? condition : `${predicate(one, where)} AND ${condition}`];
  };
  return {
    open: open3,
    aggregate: async (table, wanted) => {
      const use = wanted.some(({ op }) => SUBQUERIES.has(op)) ? "table" : "scan";
      const [row] = await answer(await relationOf(table, use), [], wanted);
      return row.values;
    },
    groups: async (table, by, wanted) => answer(await relationOf(table, "scan"), by, wanted),
    filter: part,
    histogram: async (table, column2, only2 = {}) => histogram(await relationOf(table, "scan"), column2, only2),
    quantiles: async (table, columns, fractions, every = 1) => quantiles(await relationOf(table, every > 1 ? "table" : "scan"), columns, fractions, every),
    cells: async (table, cuts) => cells(await relationOf(table, "scan"), cuts),
    clusters: async (table, entity, of) => clusters(await relationOf(table, "scan"), entity, of),
    bins: async (table, wanted) => bins(await relationOf(table, "table"), wanted),
    registers: async (table, wanted, bits) => registers(await relationOf(table, "table"), wanted, bits),
    frequent: async (table, wanted, least) => frequent(await relationOf(table, "table"), wanted, least),
    repeats: async (table, columns) => repeats(await relationOf(table, "table"), columns),
    part: async (table, share, of, seed, kept) => {
      const whole2 = await relationOf(table, "table");
      const drawn2 = partOf(numbered(whole2), columnsOf(whole2), share, of, text(seed));
      const from = kept === "loaded" ? newName() : `(${drawn2})`;
      if (kept === "loaded") await whole2.instance.rows(`CREATE TABLE ${from} AS ${drawn2} ORDER BY sea_file, sea_row`);
      return keep({ ...whole2, table: { ...table }, from, prepare: async () => {
      } });
    },
    vectors: async (table, columns, where, every = 1) => readVectors(await relationOf(table, every > 1 ? "table" : "scan"), columns, where, every),
    drawn: async (table, columns, wanted) => drawVectors(await relationOf(table, "scan"), columns, wanted),
    stored: async (table, column2) => storeNumbers(await relationOf(table, "scan"), column2),
    inStep: async (table, other, column2) => inStep(
      await relationOf(table, "scan"),
      other === void 0 ? void 0 : await relationOf(other, "scan"),
      column2
    ),
    disagreements: async (table, other, columns) => disagreements(...await pairOf(table, other, "scan"), columns),
    order: async (table, wanted) => order(await relationOf(table, "table"), wanted),
    locateDisorder: async (table, wanted, show, most) => locateDisorder(await relationOf(table, "table"), wanted, show, most),
    locate: async (table, wanted, columns, most) => {
      const relation = await relationOf(table, "table");
      return locate(relation, predicate(relation, wanted), columns, most);
    },
    locateDuplicates: async (table, columns, show, most, where) => locateDuplicates(await relationOf(table, "table"), columns, show, most, where),
    overlap: async (table, other, likeness = {}) => overlap(...await pairOf(table, other, "scan"), likeness),
    coincidences: async (table, other, columns) => coincidences(...await pairOf(table, other, "scan"), columns),
    locateOverlap: async (table, other, likeness, show, most) => locateOverlap(...await pairOf(table, other, "table"), likeness, show, most),
    changes: async (before, here, key2, show, most) => changes(...await pairOf(before, here, "table"), key2, show, most, `memory.main.${newName()}`),
    locateRows: async (table, rows, columns) => locateRows(await relationOf(table, "table"), rows, columns),
    orphans: async (table, reference, where) => {
      const [one, condition] = await orphansOf(table, reference, where, "scan");
      const [row] = await one.instance.rows(`SELECT count(*) FROM ${one.from} WHERE ${condition}`);
      return Number(row[0]);
    },
    locateOrphans: async (table, reference, show, most, where) => {
      const [one, condition] = await orphansOf(table, reference, where, "table");
      return locate(one, condition, show, most);
    },
    select: async (sql, near, tableOf) => {
      const names = await tablesOf((await relationOf(near, "scan")).instance, sql);
      const tables = [];
      for (const name of names) tables.push(await tableOf(name));
      const relations = await together2(tables, "table");
      const views = new Map(names.map((name, i) => [name, relations[i]]));
      return selectNumber(relations[0].instance, { sql, views, patience: options.patience ?? 6e4 });
    },
    resample: async (sql, drawing2) => {
      const { table, beside } = drawing2;
      const [relation, other] = await together2(beside === void 0 ? [table] : [table, beside], "table");
      return resample(sql, relation, other, drawing2, 10 * (options.patience ?? 6e4));
    },
    texts: async (table, asked, most) => readTexts(await relationOf(table, "scan"), asked, most),
    classSizes: async (table, by, { distinct: distinct2, where } = {}) => classSizes(await relationOf(table, "scan"), by, distinct2, where),
    rows: async function* (table, columns, where) {
      yield* readRows(await relationOf(table, "scan"), columns, where);
    },
    locatedRows: async function* (table, columns) {
      yield* readLocatedRows(await relationOf(table, "table"), columns);
    },
    close
  };
}
var SUBQUERIES = /* @__PURE__ */ new Set(["conflicts", "modes", "rank_correlation"]);

export {
  openEngine
};
