import{createRequire as __seaTrialsRequire}from'node:module';const require=__seaTrialsRequire(import.meta.url);
import {
  pattern
} from "./chunk-6Q2O3R6Y.js";
import {
  pointer
} from "./chunk-TIDL2XKL.js";
import {
  printCondition,
  printName
} from "./chunk-CMRTT26O.js";
import "./chunk-APW7KUE7.js";
import {
  didYouMean,
  oneOf,
  printable,
  scaledNumber
} from "./chunk-QXO6X2JS.js";
import {
  SeaTrialsError,
  inOneLine
} from "./chunk-6GQ52R6W.js";
import "./chunk-ANQMVHI3.js";

// packages/schema/src/contract/schema.ts
var formats = [
  ...[
    "date",
    "time",
    "date-time",
    "iso-time",
    "iso-date-time",
    "duration",
    "uri",
    "uri-reference",
    "uri-template",
    "url"
  ],
  ...["email", "hostname", "ipv4", "ipv6", "regex", "uuid", "json-pointer", "relative-json-pointer", "byte"]
];
var classifications = [
  "public",
  "internal",
  "protected",
  "personal",
  "sensitive",
  "confidential"
];
var types = ["string", "number", "integer", "boolean", "null", "array", "object"];
var scalarTypes = ["string", "number", "boolean", "null"];
var schema = { $ref: "#/$defs/schema" };
var text = { type: "string", description: "Write text." };
var flag = { type: "boolean", description: "Write `true` or `false`." };
var number = { type: "number", description: "Write a number." };
var count = { type: "integer", minimum: 0, description: "Write a whole number from 0." };
var names = {
  type: "array",
  items: { type: "string", description: "Write the name of a column." },
  uniqueItems: true,
  description: "Write a list of column names: `[age, sex]`."
};
var schemaList = { type: "array", items: schema, minItems: 1, description: "Write a list of schemas." };
var schemaMap = { type: "object", additionalProperties: schema, description: "Write schemas by name." };
var annotations = {
  $comment: text,
  title: text,
  description: text,
  default: true,
  examples: { type: "array", description: "Write a list of examples." },
  deprecated: flag,
  readOnly: flag,
  writeOnly: flag
};
var assertions = {
  type: {
    type: ["string", "array"],
    if: { type: "string" },
    // biome-ignore lint/suspicious/noThenProperty: a keyword of JSON Schema
    then: { enum: types, description: "Write a type of JSON." },
    else: { items: { enum: types, description: "Write a type of JSON." }, minItems: 1, uniqueItems: true },
    description: 'Write a type, or a list of types: `[string, "null"]`.'
  },
  enum: { type: "array", minItems: 1, uniqueItems: true, description: "Write a list of different values." },
  const: true,
  multipleOf: { type: "number", exclusiveMinimum: 0, description: "Write a number above 0." },
  minimum: number,
  exclusiveMinimum: number,
  maximum: number,
  exclusiveMaximum: number,
  minLength: count,
  maxLength: count,
  pattern: { type: "string", description: "Write a regular expression as text." },
  format: { type: "string", enum: formats, description: "Write a format." },
  minItems: count,
  maxItems: count,
  uniqueItems: flag,
  minContains: count,
  maxContains: count,
  minProperties: count,
  maxProperties: count,
  required: names,
  dependentRequired: { type: "object", additionalProperties: names, description: "Write lists of columns by column." }
};
var applicators = {
  $ref: {
    type: "string",
    pattern: "^#(/.*)?$",
    description: "Write a place in this file, such as `#/$defs/name`; other files are not read."
  },
  $defs: schemaMap,
  allOf: schemaList,
  anyOf: schemaList,
  oneOf: schemaList,
  not: schema,
  if: schema,
  // biome-ignore lint/suspicious/noThenProperty: a keyword of JSON Schema
  then: schema,
  else: schema,
  dependentSchemas: schemaMap,
  prefixItems: schemaList,
  items: schema,
  contains: schema,
  properties: schemaMap,
  patternProperties: schemaMap,
  additionalProperties: schema,
  propertyNames: schema,
  unevaluatedItems: schema,
  unevaluatedProperties: schema
};
var keywords = { ...annotations, ...assertions, ...applicators };
var unknownKeyword = "Keywords are those of JSON Schema 2020-12 that judge a row, and ours: `x-unique`, `x-missing`, `x-classification` of a column, `x-primary-key` and `x-require` of the whole.";
var schemaOf = (properties) => ({
  type: ["object", "boolean"],
  properties,
  additionalProperties: false,
  description: unknownKeyword
});
var column = schemaOf({
  ...keywords,
  "x-unique": { ...flag, description: "Write `true` where no value may stand in two rows." },
  "x-missing": {
    type: "array",
    items: { type: scalarTypes, description: "Write a value." },
    minItems: 1,
    uniqueItems: true,
    description: 'Write a list of the values that mean "missing": `["NA", "?"]`.'
  },
  "x-classification": { type: "string", enum: classifications, description: "Write how confidential the values are." }
});
var requirement = {
  type: ["string", "object"],
  minLength: 1,
  properties: { guard: text, warn: text },
  additionalProperties: false,
  minProperties: 1,
  maxProperties: 1,
  description: "Write one requirement, such as `completeness(age) >= 99%` or `warn: completeness(age) >= 99%`."
};
var contractSchema = {
  $schema: "https://json-schema.org/draft/2020-12/schema",
  $id: "https://sea-trials.dev/contract/v1",
  title: "Sea Trials data contract",
  type: "object",
  properties: {
    ...keywords,
    $schema: {
      type: "string",
      enum: ["https://json-schema.org/draft/2020-12/schema", "https://json-schema.org/draft/2020-12/schema#"],
      description: "Contracts are JSON Schema 2020-12."
    },
    $id: text,
    type: { type: "string", enum: ["object"], description: "A row is an object: write `type: object`." },
    properties: {
      type: "object",
      additionalProperties: { $ref: "#/$defs/column" },
      description: "Write columns by name."
    },
    "x-primary-key": {
      ...names,
      minItems: 1,
      description: "Write the list of columns that together name a row: `[id]`."
    },
    "x-require": { type: "array", items: requirement, description: "Write a list of requirements." }
  },
  additionalProperties: false,
  description: unknownKeyword,
  $defs: { schema: schemaOf(keywords), column }
};

// packages/schema/src/contract/formats/columns.ts
var nullable = (type, optional) => optional ? [type, "null"] : type;
function sayPattern(draft, name, pattern3, from) {
  if ("text" in pattern3) draft.say(name, "pattern", pattern3.text, from);
  else draft.lose("rule", from, "the pattern", pattern3.why);
}
function sayFormat(draft, name, format2, from) {
  if (formats.includes(format2)) draft.say(name, "format", format2, from);
  else draft.lose("rule", from, `the format ${format2.slice(0, 60)}`, "it is none that is checked here");
}
function describe(draft, name, node, keys) {
  for (const [key, keyword2] of Object.entries(keys)) {
    const told = node.get(key);
    if (told === void 0) continue;
    if (keyword2 === "examples") told.list();
    else told.text();
    draft.say(name, keyword2, told.value, told);
  }
}
function loseOthers(draft, node, known, why, rules = /* @__PURE__ */ new Set()) {
  for (const [key, value] of node.entries()) {
    if (known.has(key)) continue;
    draft.lose(rules.has(key) ? "rule" : "remark", value, `\`${key.slice(0, 60)}\``, why);
  }
}

// packages/schema/src/contract/formats/lines.ts
var rows = (operator, limit2, condition) => ({
  measured: condition === void 0 ? "row_count" : `row_count{${printCondition(condition)}}`,
  operator,
  limit: limit2
});
var of = (metric, column2, operator, limit2) => ({
  measured: `${metric}(${printName(column2)})`,
  operator,
  limit: limit2
});
var completeness = (column2, operator, limit2) => ({
  ...of("completeness", column2, operator, limit2),
  share: true
});
var noRepeats = (columns, condition) => ({
  measured: `duplicate_rows(${columns.map(printName).join(", ")})${condition === void 0 ? "" : `{${printCondition(condition)}}`}`,
  operator: "<=",
  limit: 0,
  share: true
});
var uniqueTogether = (columns) => noRepeats(columns, all(...columns.map(held)));
var printLine = ({ measured: measured2, operator, limit: limit2, share: share2 = false }) => `${measured2} ${operator} ${share2 ? percent(limit2) : limit2}`;
function cannotFail({ measured: measured2, operator, limit: limit2, share: share2 = false }) {
  if (!share2 && !/^(row_count|distinct_count|stddev)\b/.test(measured2)) return false;
  if (operator === ">=" ? limit2 <= 0 : operator === ">" && limit2 < 0) return true;
  return share2 && (operator === "<=" ? limit2 >= 1 : operator === "<" && limit2 > 1);
}
var isNull = (column2) => ({ kind: "compare", column: column2, operator: "=", value: null });
var held = (column2) => ({ kind: "compare", column: column2, operator: "!=", value: null });
var compared = (column2, operator, value) => ({
  kind: "compare",
  column: column2,
  operator,
  value
});
var among = (column2, values) => ({
  kind: "in",
  column: column2,
  values: [...values]
});
var not = (part) => ({ kind: "not", part });
var all = (...parts) => ({ kind: "and", parts: [...parts] });
var any = (...parts) => ({ kind: "or", parts: [...parts] });
var percent = (share2) => `${Number((share2 * 100).toPrecision(12))}%`;
var isScalar = (value) => typeof value === "string" || typeof value === "boolean" || typeof value === "number" && Number.isFinite(value);

// packages/schema/src/contract/formats/draft.ts
var longestLine = 4096;
var Draft = class {
  #source;
  #schema = { type: "object" };
  #columns = /* @__PURE__ */ new Map();
  #places = /* @__PURE__ */ new Map();
  #lines = /* @__PURE__ */ new Map();
  #lost = [];
  constructor(source) {
    this.#source = source;
  }
  /** Names a column, in order; what is said of it comes with `say`. */
  column(name, from) {
    if (this.#columns.has(name)) return;
    this.#columns.set(name, {});
    this.#places.set(pointer(["properties", name]), from.at);
  }
  has(name) {
    return this.#columns.has(name);
  }
  /** A keyword of a column. A second, other value is said beside the first: both are kept. */
  say(name, keyword2, value, from) {
    this.column(name, from);
    this.#add(this.#columns.get(name), ["properties", name], keyword2, value, from);
  }
  #add(schema2, path, keyword2, value, from) {
    const known = schema2[keyword2];
    if (known === void 0) {
      schema2[keyword2] = value;
      this.#places.set(pointer([...path, keyword2]), from.at);
    } else if (JSON.stringify(known) !== JSON.stringify(value)) {
      const beside = [...schema2.allOf ?? [], { [keyword2]: value }];
      schema2.allOf = beside;
      this.#places.set(pointer([...path, "allOf", beside.length - 1, keyword2]), from.at);
    }
  }
  /** What has been said of a column under a keyword. */
  said(name, keyword2) {
    return this.#columns.get(name)?.[keyword2];
  }
  /** As far as its type says. */
  allowsNull(name) {
    const { type, not: not2 } = this.#columns.get(name) ?? {};
    return type === void 0 ? JSON.stringify(not2) !== '{"const":null}' : [type].flat().includes("null");
  }
  /** Takes null from type and values; false where no type is said. */
  forbidNull(name) {
    const column2 = this.#columns.get(name);
    if (column2?.type === void 0) return false;
    const types2 = [column2.type].flat().filter((type) => type !== "null");
    column2.type = types2.length === 1 ? types2[0] : types2;
    if (Array.isArray(column2.enum)) column2.enum = column2.enum.filter((value) => value !== null);
    return true;
  }
  /** A keyword of the row. */
  top(keyword2, value, from) {
    this.#add(this.#schema, [], keyword2, value, from);
  }
  /** The column must be there. */
  require(name, from) {
    const names2 = this.#schema.required ?? [];
    if (names2.includes(name)) return;
    this.#schema.required = [...names2, name];
    this.#places.set(pointer(["required", names2.length]), from.at);
  }
  /** A line of the requirement language. */
  line(line, burden, from) {
    if (cannotFail(line)) this.lose("remark", from, "a limit", "whatever the data, it would hold");
    else this.#lineText(printLine(line), burden, from);
  }
  #lineText(text3, burden, from) {
    const line = burden === "require" ? text3 : `${burden}: ${text3}`;
    if (text3.length > longestLine) this.lose("rule", from, "a condition", "it is longer than a line may be");
    else if (!this.#lines.has(line)) this.#lines.set(line, from.at);
  }
  /** A line of ours as it stands, with its burden before it. */
  written(text3, from) {
    const [, burden = "require", rest = text3] = /^(warn|guard): *([\s\S]*)$/.exec(text3) ?? [];
    this.#lineText(rest, burden, from);
  }
  lose(kind, from, what, why) {
    this.#lost.push({ kind, where: pointer(from.path), what, why, at: from.at });
  }
  finish(format2) {
    const lines = [...this.#lines];
    const value = { ...this.#schema };
    if (this.#columns.size > 0) value.properties = Object.fromEntries(this.#columns);
    if (lines.length > 0) value["x-require"] = lines.map(([line]) => entry(line));
    for (const [i, [, at]] of lines.entries()) {
      this.#places.set(pointer(["x-require", i]), at);
    }
    const { file } = this.#source;
    const place = (path) => {
      for (let length = path.length; length > 0; length--) {
        const known = this.#places.get(pointer(path.slice(0, length)));
        if (known !== void 0) return known;
      }
      return { file };
    };
    const sheet = { file, value, valueAt: place, keyAt: place, refuse: this.#source.refuse };
    return { format: format2, sheet, unsupported: this.#lost };
  }
};
function entry(line) {
  const [, burden, text3] = /^(warn|guard): ([\s\S]*)$/.exec(line) ?? [];
  return burden === void 0 ? line : { [burden]: text3 };
}

// packages/schema/src/contract/formats/node.ts
var Node = class _Node {
  sheet;
  value;
  path;
  constructor(sheet, value = sheet.value, path = []) {
    this.sheet = sheet;
    this.value = value;
    this.path = path;
  }
  get at() {
    return this.sheet.valueAt(this.path);
  }
  /** What stands under a key; undefined where there is nothing, or null. */
  get(key) {
    const mapping = this.mapping();
    const value = Object.hasOwn(mapping, key) ? mapping[key] : void 0;
    return value === void 0 || value === null ? void 0 : new _Node(this.sheet, value, [...this.path, key]);
  }
  /** The same, which must be there. */
  need(key) {
    return this.get(key) ?? this.#refuse(`lacks \`${key}\``);
  }
  keys() {
    return Object.keys(this.mapping()).filter((key) => this.get(key) !== void 0);
  }
  /** With those whose value is null. */
  keysAsWritten() {
    return Object.keys(this.mapping());
  }
  entries() {
    return this.keys().map((key) => [key, this.need(key)]);
  }
  mapping() {
    if (typeof this.value === "object" && this.value !== null && !Array.isArray(this.value))
      return this.value;
    return this.#refuse("is no mapping");
  }
  list() {
    if (!Array.isArray(this.value)) return this.#refuse("is no list");
    return this.value.map((item, i) => new _Node(this.sheet, item, [...this.path, i]));
  }
  text() {
    return typeof this.value === "string" ? this.value : this.#refuse("is no text");
  }
  number() {
    return typeof this.value === "number" ? this.value : this.#refuse("is no number");
  }
  /** A whole number from 0. */
  count() {
    const value = this.number();
    return Number.isSafeInteger(value) && value >= 0 ? value : this.#refuse("is no whole number from 0");
  }
  flag() {
    return typeof this.value === "boolean" ? this.value : this.#refuse("is neither true nor false");
  }
  texts() {
    return this.list().map((each) => each.text());
  }
  #refuse(problem) {
    const name = this.path.length === 0 ? "the file" : printable(this.path.join("."));
    const shown = typeof this.value === "object" ? "" : `: ${printable(this.value)}`;
    return this.sheet.refuse(this.at, `${name} ${problem}${shown}`, "Mend it; see the format\u2019s own specification.");
  }
  /** For what is of the right kind and cannot be meant. */
  refuse(message, fix) {
    return this.sheet.refuse(this.at, message, fix);
  }
};

// packages/schema/src/contract/formats/great-expectations/limits.ts
var BOUNDS = ["min_value", "max_value", "strict_min", "strict_max"];
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
var BROKEN = {
  ">=": "<",
  ">": "<=",
  "<=": ">",
  "<": ">=",
  "=": "!=",
  "!=": "="
};
var noneBeyond = ({ draft, node, burden, column: column2 }, { operator, value }) => draft.line(rows("=", 0, compared(column2, BROKEN[operator], value)), burden, node);

// packages/schema/src/contract/formats/great-expectations/aggregates.ts
var none = (why) => ({ kwargs: [], read: () => why });
var AGGREGATES = {
  expect_column_min_to_be_between: { kwargs: BOUNDS, read: (ask) => extreme(ask, "min") },
  expect_column_max_to_be_between: { kwargs: BOUNDS, read: (ask) => extreme(ask, "max") },
  expect_column_mean_to_be_between: { kwargs: BOUNDS, read: (ask) => measured(ask, "mean") },
  expect_column_median_to_be_between: { kwargs: BOUNDS, read: (ask) => measured(ask, "median") },
  expect_column_stdev_to_be_between: { kwargs: BOUNDS, read: (ask) => measured(ask, "stddev") },
  expect_column_unique_value_count_to_be_between: { kwargs: BOUNDS, read: (ask) => measured(ask, "distinct_count") },
  expect_column_quantile_values_to_be_between: { kwargs: ["quantile_ranges", "allow_relative_error"], read: quantiles },
  expect_column_distinct_values_to_be_in_set: { kwargs: ["value_set"], read: (ask) => distinct(ask, true, false) },
  expect_column_distinct_values_to_contain_set: { kwargs: ["value_set"], read: (ask) => distinct(ask, false, true) },
  expect_column_distinct_values_to_equal_set: { kwargs: ["value_set"], read: (ask) => distinct(ask, true, true) },
  expect_column_sum_to_be_between: none("there is no metric for a sum"),
  expect_column_proportion_of_unique_values_to_be_between: none("there is no metric for a share of distinct values")
};
function measured({ draft, node, kwargs, column: column2, burden }, metric) {
  const found2 = bounds(kwargs);
  if (found2.some(({ value }) => typeof value !== "number")) return `${metric} is of numbers only`;
  for (const { operator, value } of found2) draft.line(of(metric, column2, operator, value), burden, node);
  return found2.length === 0 ? NO_BOUNDS : void 0;
}
function extreme(ask, metric) {
  const texts = bounds(ask.kwargs).filter(({ value }) => typeof value === "string");
  if (texts.length === 0) return measured(ask, metric);
  for (const bound of texts) {
    const outer = bound.operator.startsWith(metric === "min" ? ">" : "<");
    if (outer) noneBeyond(ask, bound);
    else reached(ask, bound);
  }
  return void 0;
}
var reached = ({ draft, node, burden, column: column2 }, { operator, value }) => draft.line(rows(">=", 1, compared(column2, operator, value)), burden, node);
function quantiles({ draft, node, kwargs, column: column2, burden }) {
  const ranges = kwargs.need("quantile_ranges");
  const limits2 = ranges.need("value_ranges").list();
  const points = ranges.need("quantiles").list();
  if (points.length === 0 || points.length !== limits2.length) return "quantiles and ranges are not as many";
  for (const [i, point] of points.entries()) {
    const ends = limits2[i]?.list() ?? [];
    for (const [j, end] of ends.entries())
      if (end.value !== null)
        draft.line(
          {
            measured: `quantile(${printName(column2)}, ${point.number()})`,
            operator: j === 0 ? ">=" : "<=",
            limit: end.number()
          },
          burden,
          node
        );
  }
  draft.lose("remark", node, "the nearest value as a quantile", "a quantile is interpolated here");
  return void 0;
}
function distinct(ask, noOther, every) {
  const { draft, node, kwargs, column: column2, burden } = ask;
  if (kwargs.get("value_set") === void 0) return NO_BOUNDS;
  const values = kwargs.need("value_set").list().map(({ value }) => value);
  const known = values.filter(
    (value) => typeof value === "string" || typeof value === "number" || typeof value === "boolean"
  );
  if (known.length !== values.length) return "values that are null, lists or mappings are not compared";
  if (known.length === 0) return "it names no value";
  if (noOther && burden === "warn") draft.line(rows("=", 0, all(held(column2), not(among(column2, known)))), burden, node);
  else if (noOther) draft.say(column2, "enum", [.../* @__PURE__ */ new Set([...known, null])], node);
  if (every) for (const value of known) draft.line(rows(">=", 1, compared(column2, "=", value)), burden, node);
  return void 0;
}

// packages/schema/src/contract/formats/expressions.ts
function unanchored(text3) {
  try {
    pattern(text3);
    return { text: text3 };
  } catch (error) {
    if (error instanceof SeaTrialsError) return { why: error.message };
    throw error;
  }
}
var ANYWHERE = /^\[\\s\\S\]\*\(\?:([\s\S]*)\)\[\\s\\S\]\*$/;
function anchored(text3) {
  if (/\\[icIC]|-\[/.test(text3.replaceAll("\\\\", "")))
    return { why: `the pattern ${printable(text3)} uses classes of XML Schema that RE2 does not know` };
  const [, part] = ANYWHERE.exec(text3) ?? [];
  if (part !== void 0 && compiles(part)) return { text: part };
  if (isAnchored(text3)) return unanchored(text3);
  const alone = unanchored(text3);
  return "why" in alone ? alone : { text: `^(?:${text3})$` };
}
var isAnchored = (text3) => text3.startsWith("^") && /(?<!\\)(?:\\\\)*\$$/.test(text3) && !text3.includes("|") && compiles(text3);
var compiles = (text3) => "text" in unanchored(text3);
var like = (text3) => `^${[...text3].map((c) => c === "%" ? "[\\s\\S]*" : c === "_" ? "[\\s\\S]" : c.replace(/[\\^$.*+?()[\]{}|]/g, "\\$&")).join("")}$`;

// packages/schema/src/contract/formats/great-expectations/columns.ts
var WARNS = "as a warning it has no line of ours";
var MOSTLY = "a share of values that may break it (`mostly`) has no line of ours";
var always = (ask) => mostly(ask) === 1;
var mostly = ({ kwargs }) => kwargs.get("mostly")?.number() ?? 1;
function share({ draft, node, column: column2, burden }, operator, limit2) {
  draft.line(completeness(column2, operator, limit2), burden, node);
}
function unique({ draft, node, column: column2 }) {
  draft.say(column2, "x-unique", true, node);
}
var everyValue = (kwargs, read) => ({
  kwargs: [...kwargs, "mostly"],
  read: (ask) => !always(ask) ? MOSTLY : ask.burden === "warn" ? WARNS : read(ask)
});
function typed({ draft, node, column: column2 }, type) {
  const said = draft.said(column2, "type");
  if (said === void 0) draft.say(column2, "type", [type, "null"], node);
  else if (said[0] !== type && !(type === "number" && said[0] === "integer"))
    return `another expectation reads the column as ${said[0]}`;
  return void 0;
}
var COLUMNS = {
  expect_column_values_to_not_be_null: {
    kwargs: ["mostly"],
    read: (ask) => {
      if (always(ask) && ask.burden === "require") ask.neverNull.set(ask.column, ask.node);
      else share(ask, ">=", mostly(ask));
      return void 0;
    }
  },
  expect_column_values_to_be_null: {
    kwargs: ["mostly"],
    read: (ask) => share(ask, "<=", 1 - mostly(ask))
  },
  expect_column_values_to_be_unique: everyValue([], unique),
  expect_column_values_to_be_of_type: everyValue(["type_"], (ask) => ofType(ask, [ask.kwargs.need("type_").text()])),
  expect_column_values_to_be_in_type_list: everyValue(
    ["type_list"],
    (ask) => ofType(ask, ask.kwargs.need("type_list").texts())
  ),
  expect_column_values_to_be_in_set: { kwargs: ["value_set", "mostly"], read: inSet },
  expect_column_values_to_not_be_in_set: { kwargs: ["value_set", "mostly"], read: notInSet },
  expect_column_values_to_be_between: { kwargs: [...BOUNDS, "mostly", "allow_cross_type_comparisons"], read: between },
  expect_column_value_lengths_to_be_between: everyValue(BOUNDS, lengths),
  expect_column_value_lengths_to_equal: everyValue(["value"], (ask) => {
    const length = ask.kwargs.need("value").count();
    const why = typed(ask, "string");
    if (why !== void 0) return why;
    ask.draft.say(ask.column, "minLength", length, ask.node);
    ask.draft.say(ask.column, "maxLength", length, ask.node);
    return void 0;
  }),
  expect_column_values_to_match_regex: everyValue(["regex"], (ask) => matches(ask, [ask.kwargs.need("regex")], "all")),
  expect_column_values_to_not_match_regex: everyValue(
    ["regex"],
    (ask) => matches(ask, [ask.kwargs.need("regex")], "none")
  ),
  expect_column_values_to_match_regex_list: everyValue(
    ["regex_list", "match_on"],
    (ask) => matches(ask, ask.kwargs.need("regex_list").list(), ask.kwargs.get("match_on")?.text() === "all" ? "all" : "any")
  ),
  expect_column_values_to_not_match_regex_list: everyValue(
    ["regex_list"],
    (ask) => matches(ask, ask.kwargs.need("regex_list").list(), "none")
  ),
  expect_column_values_to_match_like_pattern: everyValue(
    ["like_pattern"],
    (ask) => matches(ask, [ask.kwargs.need("like_pattern")], "all", like)
  ),
  expect_column_values_to_not_match_like_pattern: everyValue(
    ["like_pattern"],
    (ask) => matches(ask, [ask.kwargs.need("like_pattern")], "none", like)
  ),
  expect_column_values_to_match_like_pattern_list: everyValue(
    ["like_pattern_list", "match_on"],
    (ask) => matches(
      ask,
      ask.kwargs.need("like_pattern_list").list(),
      ask.kwargs.get("match_on")?.text() === "all" ? "all" : "any",
      like
    )
  ),
  expect_column_values_to_not_match_like_pattern_list: everyValue(
    ["like_pattern_list"],
    (ask) => matches(ask, ask.kwargs.need("like_pattern_list").list(), "none", like)
  ),
  expect_column_values_to_match_strftime_format: everyValue(["strftime_format"], (ask) => {
    if (ask.kwargs.need("strftime_format").text() !== "%Y-%m-%d") return "dates are judged in ISO 8601 only";
    const why = typed(ask, "string");
    if (why === void 0) ask.draft.say(ask.column, "format", "date", ask.node);
    return why;
  })
};
var TYPES = [
  [
    "integer",
    /^(u?int(8|16|32|64)?|integer(type)?|big_?int(eger)?|small_?int(eger)?|tinyint|longtype|shorttype|bytetype|hugeint)$/i
  ],
  ["number", /^(float(16|32|64)?|floattype|double(type|_precision)?|real|numeric|decimal(type)?|number)$/i],
  ["string", /^(str|string(type|dtype)?|(n?var)?char|text|varchar2)(\(\d+\))?$/i],
  ["boolean", /^(bool|boolean(type)?|bool_)$/i]
];
function ofType({ draft, node, column: column2 }, names2) {
  const types2 = names2.map((name) => TYPES.find(([, known2]) => known2.test(name))?.[0]);
  const named = new Set(types2.filter((type) => type !== void 0));
  const known = [...named].filter((type) => type !== "integer" || !named.has("number"));
  const strange = names2[types2.indexOf(void 0)];
  if (known.length === 0 || strange !== void 0)
    return `the type ${(strange ?? "of no name").slice(0, 60)} is none of JSON`;
  const said = draft.said(column2, "type");
  if (said?.some((type) => type !== "null" && !known.includes(type)))
    return `another expectation reads the column as ${said[0]}`;
  if (said === void 0) draft.say(column2, "type", [...known, "null"], node);
  return void 0;
}
function valuesOf(node) {
  const values = node.list().map(({ value }) => value).filter((value) => value !== null);
  return values.every(isScalar) ? values : void 0;
}
function inSet(ask) {
  const { draft, node, kwargs, column: column2, burden } = ask;
  const values = valuesOf(kwargs.need("value_set"));
  if (values === void 0) return "values that are lists or mappings are not compared";
  if (!always(ask)) return MOSTLY;
  if (values.length === 0) draft.line(completeness(column2, "<=", 0), burden, node);
  else if (burden === "require") draft.say(column2, "enum", [.../* @__PURE__ */ new Set([...values, null])], node);
  else draft.line(rows("=", 0, all(held(column2), not(among(column2, values)))), burden, node);
  return void 0;
}
function notInSet(ask) {
  const values = valuesOf(ask.kwargs.need("value_set"));
  if (values === void 0) return "values that are lists or mappings are not compared";
  if (!always(ask)) return MOSTLY;
  if (values.length > 0) ask.draft.line(rows("=", 0, among(ask.column, values)), ask.burden, ask.node);
  return values.length === 0 ? "it names no value" : void 0;
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
  const { draft, node, kwargs, column: column2, burden } = ask;
  const found2 = bounds(kwargs);
  if (found2.length === 0) return NO_BOUNDS;
  if (!always(ask)) return MOSTLY;
  const numbers = found2.every(({ value }) => typeof value === "number");
  const why = numbers ? typed(ask, "number") : void 0;
  if (why !== void 0) return why;
  for (const bound of found2)
    if (numbers && burden === "require") draft.say(column2, KEYWORDS[bound.operator], bound.value, node);
    else noneBeyond(ask, bound);
  return void 0;
}
function lengths(ask) {
  const found2 = bounds(ask.kwargs);
  if (found2.length === 0) return NO_BOUNDS;
  const why = typed(ask, "string");
  if (why !== void 0) return why;
  for (const { operator, value, node } of found2) {
    const length = Number(value);
    if (!Number.isInteger(length)) node.refuse("a length that is no whole number", "Write a whole number.");
    const ends = {
      ">=": ["minLength", length],
      ">": ["minLength", length + 1],
      "<=": ["maxLength", length],
      "<": ["maxLength", length - 1]
    };
    const [keyword2, count2] = ends[operator];
    if (count2 < 0) return "no text is shorter than nothing";
    ask.draft.say(ask.column, keyword2, count2, ask.node);
  }
  return void 0;
}
function matches(ask, given, how, dialect = (text3) => text3) {
  const { draft, node, column: column2 } = ask;
  const patterns = given.map((each2) => unanchored(dialect(each2.text())));
  const wrong = patterns.find((each2) => "why" in each2);
  if (patterns.length === 0) return "it names no pattern";
  if (wrong !== void 0 && "why" in wrong) return wrong.why;
  const why = typed(ask, "string");
  if (why !== void 0) return why;
  const each = patterns.map((found2) => ({ pattern: found2.text }));
  if (how === "all") for (const found2 of patterns) sayPattern(draft, column2, found2, node);
  else if (how === "any") draft.say(column2, "anyOf", [...each, { type: "null" }], node);
  else draft.say(column2, "not", { type: "string", anyOf: each }, node);
  return void 0;
}

// packages/schema/src/contract/formats/great-expectations/tables.ts
var none2 = (why) => ({ kwargs: [], read: () => why });
var TABLES = {
  expect_table_row_count_to_equal: {
    kwargs: ["value"],
    read: ({ draft, node, kwargs, burden }) => {
      draft.line(rows("=", kwargs.need("value").count()), burden, node);
      return void 0;
    }
  },
  expect_table_row_count_to_be_between: {
    kwargs: BOUNDS,
    read: ({ draft, node, kwargs, burden }) => {
      const found2 = bounds(kwargs);
      if (found2.some(({ value }) => typeof value !== "number")) return "its limits are no numbers";
      for (const { operator, value } of found2) draft.line(rows(operator, value), burden, node);
      return found2.length === 0 ? NO_BOUNDS : void 0;
    }
  },
  expect_table_column_count_to_equal: { kwargs: ["value"], read: (ask) => columnCount(ask, "value", "value") },
  expect_table_column_count_to_be_between: {
    kwargs: ["min_value", "max_value"],
    read: (ask) => columnCount(ask, "min_value", "max_value")
  },
  expect_table_columns_to_match_set: {
    kwargs: ["column_set", "exact_match"],
    read: (ask) => columnSet(ask, "column_set", ask.kwargs.get("exact_match")?.flag() !== false)
  },
  expect_table_columns_to_match_ordered_list: {
    kwargs: ["column_list"],
    read: (ask) => {
      const why = columnSet(ask, "column_list", true);
      if (why === void 0) ask.draft.lose("rule", ask.kwargs, "the order of the columns", "columns are known by name");
      return why;
    }
  },
  expect_column_to_exist: {
    kwargs: ["column_index"],
    read: ({ draft, node, kwargs, column: column2, burden }) => {
      if (burden === "warn") return "a column that is not there cannot only warn";
      draft.column(column2, node);
      const index = kwargs.get("column_index");
      if (index !== void 0) draft.lose("rule", index, `the place of the column`, "columns are known by name");
      return void 0;
    }
  },
  expect_compound_columns_to_be_unique: { kwargs: ["column_list", "ignore_row_if"], read: compound },
  expect_table_row_count_to_equal_other_table: none2("which data set the other table is, is not said")
};
function columnCount({ draft, node, kwargs, burden }, least, most) {
  if (burden === "warn") return "it cannot only warn";
  const [from, to] = [kwargs.get(least), kwargs.get(most)];
  if (from !== void 0) draft.top("minProperties", from.count(), node);
  if (to !== void 0) draft.top("maxProperties", to.count(), node);
  return from === void 0 && to === void 0 ? NO_BOUNDS : void 0;
}
function columnSet({ draft, node, kwargs, burden }, key, exact) {
  if (burden === "warn") return "columns that are not there cannot only warn";
  const names2 = kwargs.get(key)?.texts() ?? [];
  if (names2.length === 0) return "it names no column";
  for (const name of names2) {
    draft.column(name, node);
    draft.require(name, node);
  }
  if (exact) draft.top("additionalProperties", false, node);
  return void 0;
}
function compound({ draft, node, kwargs, burden }) {
  const names2 = [...new Set(kwargs.need("column_list").texts())];
  const ignore = kwargs.get("ignore_row_if")?.text() ?? "all_values_are_missing";
  if (names2.length < 2) return "it names no two columns";
  for (const name of names2) draft.require(name, node);
  if (ignore === "any_value_is_missing") draft.line(uniqueTogether(names2), burden, node);
  else if (ignore === "never") draft.line(noRepeats(names2), burden, node);
  else draft.line(noRepeats(names2, any(...names2.map(held))), burden, node);
  return void 0;
}

// packages/schema/src/contract/formats/great-expectations/read.ts
var EXPECTATIONS = { ...TABLES, ...COLUMNS, ...AGGREGATES };
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
function readSuite(source) {
  const draft = new Draft(source);
  const suite = new Node(source);
  loseOthers(draft, suite, SUITE, "it is not judged here", /* @__PURE__ */ new Set(["evaluation_parameters", "suite_parameters"]));
  const expectations = suite.need("expectations").list();
  const neverNull = /* @__PURE__ */ new Map();
  const mentioned = /* @__PURE__ */ new Map();
  for (const node of expectations.filter(isOfType)) readExpectation(draft, node, neverNull, mentioned);
  for (const node of expectations.filter((each) => !isOfType(each))) readExpectation(draft, node, neverNull, mentioned);
  for (const [column2, node] of neverNull)
    if (!draft.forbidNull(column2)) draft.line(completeness(column2, ">=", 1), "require", node);
  for (const [column2, node] of mentioned) if (draft.has(column2)) draft.require(column2, node);
  return draft.finish("great-expectations");
}
var nameOf = (node) => node.get("type") ?? node.need("expectation_type");
var isOfType = (node) => /_of_type$|_in_type_list$/.test(nameOf(node).text());
function readExpectation(draft, node, neverNull, mentioned) {
  const name = nameOf(node).text();
  const lose2 = (why2) => draft.lose(why2 === NO_BOUNDS ? "remark" : "rule", node, printable(name).slice(1, -1), why2);
  const kwargs = node.get("kwargs") ?? new Node(node.sheet, {}, [...node.path, "kwargs"]);
  const known = Object.hasOwn(EXPECTATIONS, name) ? EXPECTATIONS[name] : void 0;
  if (known === void 0) {
    lose2("it has no counterpart here");
    return;
  }
  loseOthers(draft, node, ITEM, "it is not judged here");
  const strange = kwargs.keys().find((key) => !SHOWN.has(key) && !known.kwargs.includes(key));
  if (strange !== void 0) {
    lose2(`its argument \`${strange.slice(0, 60)}\` is not read here`);
    return;
  }
  if (holdsParameter(kwargs.value)) {
    lose2("a parameter is filled in when the suite runs");
    return;
  }
  const column2 = kwargs.get("column")?.text() ?? "";
  const why = attempt(known.read, { draft, node, kwargs, column: column2, burden: burdenOf(node), neverNull });
  if (why !== void 0) {
    lose2(why);
    return;
  }
  if (column2 !== "" && !mentioned.has(column2)) mentioned.set(column2, node);
}
function attempt(read, ask) {
  try {
    return read(ask);
  } catch (error) {
    if (error instanceof SeaTrialsError) return inOneLine(error);
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

// packages/schema/src/contract/formats/json-schema/read.ts
var KEYWORDS2 = Object.keys(contractSchema.properties).filter(
  (key) => !key.startsWith("x-")
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
var RULES = /* @__PURE__ */ new Set(["$recursiveRef", "$dynamicRef"]);
var MAPS = /* @__PURE__ */ new Set(["properties", "patternProperties", "$defs", "definitions", "dependentSchemas"]);
var LISTS = /* @__PURE__ */ new Set(["allOf", "anyOf", "oneOf", "prefixItems"]);
var ONE = /* @__PURE__ */ new Set([
  "not",
  "if",
  "then",
  "else",
  "items",
  "contains",
  "additionalProperties",
  "propertyNames",
  "unevaluatedItems",
  "unevaluatedProperties",
  "additionalItems"
]);
function readJsonSchema(source) {
  const draft = new Draft(source);
  const file = new Node(source);
  const value = { ...translate(draft, file) };
  delete value.$schema;
  if (value.type === void 0) value.type = "object";
  const sheet = { ...source, value };
  return { format: "json-schema", sheet, unsupported: draft.finish("json-schema").unsupported };
}
function translate(draft, node) {
  if (typeof node.value === "boolean") return node.value;
  const found2 = {};
  for (const [key, value] of Object.entries(node.mapping())) {
    const inner = new Node(node.sheet, value, [...node.path, key]);
    for (const [name, said] of keyword(draft, key, inner, node))
      Object.defineProperty(found2, name, { value: said, enumerable: true, configurable: true, writable: true });
  }
  return found2;
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
  if (key === "pattern") return pattern2(draft, key, inner);
  if (key === "format") return format(draft, inner);
  if (key === "patternProperties") return [[key, patternMap(draft, inner)]];
  if (MAPS.has(key)) return [[key, translateMap(draft, inner)]];
  if (LISTS.has(key)) return [[key, inner.list().map((each) => translate(draft, each))]];
  if (ONE.has(key)) return [[key, translate(draft, inner)]];
  if (REMARKS.has(key) || RULES.has(key)) return lose(draft, key, inner, "it is not judged here");
  if (KEYWORDS2.includes(key)) return [[key, inner.value]];
  const meant = didYouMean(key, KEYWORDS2);
  if (meant !== "") inner.refuse(`unknown key ${printable(key)}${meant}`, "Write a keyword of JSON Schema.");
  return lose(draft, key, inner, "it is no keyword of JSON Schema");
}
function lose(draft, key, inner, why) {
  draft.lose(REMARKS.has(key) ? "remark" : "rule", inner, printable(key), why);
  return [];
}
var translateMap = (draft, node) => entriesOf(draft, node, node.keysAsWritten());
function entriesOf(draft, node, keys) {
  const found2 = {};
  for (const key of keys)
    Object.defineProperty(found2, key, {
      value: translate(draft, new Node(node.sheet, node.mapping()[key], [...node.path, key])),
      enumerable: true,
      configurable: true,
      writable: true
    });
  return found2;
}
function tuple(draft, inner) {
  const list = inner.list().map((each) => translate(draft, each));
  if (list.length === 0) return [];
  return [["prefixItems", list]];
}
function dependencies(draft, inner) {
  const keys = inner.keysAsWritten();
  const names2 = keys.filter((key) => Array.isArray(inner.mapping()[key]));
  const schemas = keys.filter((key) => !names2.includes(key));
  return [
    ...names2.length === 0 ? [] : [["dependentRequired", Object.fromEntries(names2.map((key) => [key, inner.mapping()[key]]))]],
    ...schemas.length === 0 ? [] : [["dependentSchemas", entriesOf(draft, inner, schemas)]]
  ];
}
function limit(key, inner, node) {
  const exclusive = key === "minimum" ? "exclusiveMinimum" : "exclusiveMaximum";
  return [[node.mapping()[exclusive] === true ? exclusive : key, inner.value]];
}
var reference = (inner) => inner.text().replace(/^#\/definitions\//, "#/$defs/");
function pattern2(draft, key, inner) {
  const found2 = unanchored(inner.text());
  if ("text" in found2) return [[key, found2.text]];
  draft.lose("rule", inner, "the pattern", found2.why);
  return [];
}
function patternMap(draft, inner) {
  const keys = inner.keysAsWritten().filter((key) => {
    const found2 = unanchored(key);
    if ("why" in found2)
      draft.lose("rule", new Node(inner.sheet, null, [...inner.path, key]), "columns by a pattern", found2.why);
    return "text" in found2;
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
  const names2 = tables.map((each) => each.get("name")?.text() ?? "");
  const [only] = tables;
  if (table === void 0) {
    if (only !== void 0 && tables.length === 1) return only;
    const shown = names2.slice(0, 10).map((name) => printable(name)).join(", ");
    return list.refuse(
      tables.length === 0 ? "the file describes no table" : `the file describes ${tables.length} tables: ${shown}`,
      "A contract is about one table: name it behind the file, as in `contract: file.yaml#orders`."
    );
  }
  const found2 = tables[names2.indexOf(table)];
  if (found2 !== void 0) return found2;
  return list.refuse(
    `there is no table ${printable(table)} in the file`,
    `Tables are ${oneOf(names2.slice(0, 10).map((name) => printable(name).slice(1, -1)))}.`
  );
}

// packages/schema/src/contract/formats/odcs/quality.ts
var ENGINE = "sea-trials";
var MILD = /* @__PURE__ */ new Set(["info", "warning", "warn", "low", "minor", "trivial"]);
var OPERATORS = {
  mustBe: ["="],
  mustNotBe: ["!="],
  mustBeGreaterThan: [">"],
  mustBeGreaterOrEqualTo: [">="],
  mustBeGreaterThanOrEqualTo: [">="],
  mustBeLessThan: ["<"],
  mustBeLessOrEqualTo: ["<="],
  mustBeLessThanOrEqualTo: ["<="],
  mustBeBetween: [">=", "<="]
};
function readQuality(draft, node, column2, names2) {
  const metric = node.get("metric") ?? node.get("rule");
  const type = node.get("type")?.text() ?? "library";
  if (type === "custom") {
    custom(draft, node);
    return;
  }
  if (type === "text") {
    draft.lose("rule", node, "a rule in words", "only people can judge it");
    return;
  }
  if (type === "sql") {
    draft.lose("rule", node, "a query", "it is in the language of another database");
    return;
  }
  if (type !== "library")
    node.need("type").refuse("no type of rule of ODCS", "They are `library`, `text`, `sql` and `custom`.");
  if (metric === void 0) {
    draft.lose("rule", node, "a rule without a metric", "it says nothing that can be counted");
    return;
  }
  const rule = ruleOf(draft, node);
  if (rule === void 0) return;
  const count2 = METRICS[metric.text()];
  if (count2 === void 0) {
    draft.lose(
      "rule",
      metric,
      `the metric ${metric.text().slice(0, 60)}`,
      "the library of ODCS 3.1 has none of that name"
    );
    return;
  }
  count2(draft, rule, column2, names2);
}
function ruleOf(draft, node) {
  const limits2 = node.entries().flatMap(([key, value]) => limitsOf(key, value));
  const severity = node.get("severity");
  const mild = severity !== void 0 && MILD.has(severity.text().toLowerCase());
  const unit = node.get("unit")?.text() ?? "rows";
  const strange = node.get("mustNotBeBetween");
  if (strange !== void 0 || limits2.length === 0) {
    draft.lose(
      "rule",
      strange ?? node,
      strange === void 0 ? "a rule without a limit" : "`mustNotBeBetween`",
      "no line says it"
    );
    return void 0;
  }
  if (unit !== "rows" && unit !== "percent") {
    draft.lose("rule", node.need("unit"), `the unit ${unit.slice(0, 60)}`, "ODCS counts rows or per cent");
    return void 0;
  }
  return { node, severity: mild ? "warn" : "require", limits: limits2, share: unit === "percent" };
}
function limitsOf(key, value) {
  const operators = Object.hasOwn(OPERATORS, key) ? OPERATORS[key] ?? [] : [];
  if (operators.length < 2) return operators.map((operator) => ({ operator, value: value.number() }));
  const ends = value.list();
  if (ends.length !== 2) value.refuse(`\`${key}\` needs two numbers`, "Write `[least, most]`.");
  return ends.map((end, i) => ({ operator: operators[i], value: end.number() }));
}
var METRICS = {
  rowCount: (draft, rule) => {
    if (rule.share) return draft.lose("rule", rule.node, "a row count in per cent", "it says not of what");
    for (const { operator, value } of rule.limits) draft.line(rows(operator, value), rule.severity, rule.node);
  },
  nullValues: ofColumn((draft, rule, column2) => {
    for (const { operator, value } of rule.limits)
      if (rule.share) complete(draft, rule, column2, operator, value);
      else draft.line(rows(operator, value, isNull(column2)), rule.severity, rule.node);
  }),
  missingValues: ofColumn((draft, rule, column2) => {
    const tokens = rule.node.get("arguments")?.get("missingValues");
    const values = (tokens?.list() ?? []).map(({ value }) => value).filter(isScalar);
    if (rule.share && values.length > 0) return lostShare(draft, rule);
    if (values.length === 0) return METRICS.nullValues?.(draft, rule, column2, /* @__PURE__ */ new Map());
    const missing = any(isNull(column2), among(column2, values));
    for (const { operator, value } of rule.limits) draft.line(rows(operator, value, missing), rule.severity, rule.node);
  }),
  invalidValues: ofColumn((draft, rule, column2) => {
    const given = rule.node.get("arguments");
    const [valid, pattern3] = [given?.get("validValues"), given?.get("pattern") ?? rule.node.get("pattern")];
    if (valid !== void 0) oneOfThese(draft, rule, column2, valid);
    if (pattern3 !== void 0) matching(draft, rule, column2, pattern3);
    if (valid === void 0 && pattern3 === void 0)
      draft.lose("rule", rule.node, "`invalidValues` without `validValues` or `pattern`", "it says not what is valid");
  }),
  duplicateValues: (draft, rule, column2, names2) => {
    const given = rule.node.get("arguments")?.get("properties")?.texts() ?? [];
    const columns = column2 === void 0 ? given.map((name) => names2.get(name) ?? name) : [column2];
    if (columns.length === 0)
      return draft.lose("rule", rule.node, "`duplicateValues` without properties", "it says not of what");
    if (!isNever(rule))
      return draft.lose(
        "rule",
        rule.node,
        "a number of duplicates",
        "ODCS does not define what is counted; 0 is the same by every count"
      );
    const [only] = columns;
    if (columns.length === 1 && only !== void 0 && rule.severity === "require")
      return draft.say(only, "x-unique", true, rule.node);
    draft.line(noRepeats(columns), rule.severity, rule.node);
  }
};
function ofColumn(count2) {
  return (draft, rule, column2) => column2 === void 0 ? draft.lose("rule", rule.node, "a rule of a column at a table", "it says not of which") : count2(draft, rule, column2);
}
function isNever({ limits: [only, other], share: share2 }) {
  if (only === void 0 || other !== void 0) return false;
  const { operator, value } = only;
  return value === 0 ? operator === "=" || operator === "<=" : !share2 && operator === "<" && value > 0 && value <= 1;
}
var FLIPPED = {
  "<": ">",
  "<=": ">=",
  ">": "<",
  ">=": "<=",
  "=": "=",
  "!=": "!="
};
var complete = (draft, { node, severity }, column2, operator, value) => draft.line(completeness(column2, FLIPPED[operator], 1 - value / 100), severity, node);
var lostShare = (draft, { node }) => draft.lose("rule", node, "a share of rows in per cent", "a line counts rows; only null values have a share");
function oneOfThese(draft, rule, column2, valid) {
  const values = valid.list().map(({ value }) => value);
  if (values.length === 0 || !values.every((value) => value === null || isScalar(value))) {
    draft.lose("rule", valid, "valid values", "they are none, or no plain values");
    return;
  }
  const known = draft.allowsNull(column2) ? [...values, null] : values.filter((value) => value !== null);
  if (isNever(rule) && rule.severity === "require") {
    draft.say(column2, "enum", [...new Set(known)], rule.node);
    return;
  }
  if (rule.share) {
    lostShare(draft, rule);
    return;
  }
  const invalid = all(held(column2), not(among(column2, values.filter(isScalar))));
  for (const { operator, value } of rule.limits) draft.line(rows(operator, value, invalid), rule.severity, rule.node);
}
function matching(draft, rule, column2, pattern3) {
  if (isNever(rule) && rule.severity === "require") {
    sayPattern(draft, column2, unanchored(pattern3.text()), pattern3);
    return;
  }
  draft.lose("rule", rule.node, "a pattern that some rows may break, or that only warns", "a line has no patterns");
}
function custom(draft, node) {
  const engine = node.get("engine")?.text() ?? "";
  if (engine !== ENGINE) {
    draft.lose("rule", node, `a rule of the engine ${engine.slice(0, 60)}`, "it is in the language of another tool");
    return;
  }
  draft.written(node.need("implementation").text(), node);
}

// packages/schema/src/contract/formats/odcs/read.ts
var ENVELOPE = /* @__PURE__ */ new Set(["apiVersion", "kind", "id", "version", "status", "name", "schema"]);
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
  ...["required", "unique", "primaryKey", "primaryKeyPosition", "classification", "quality", "items", "properties"]
]);
function readOdcs(source, table) {
  const file = new Node(source);
  const version = file.need("apiVersion").text();
  if (!version.startsWith("v3."))
    file.need("apiVersion").refuse(`ODCS ${version.slice(0, 20)} is not read`, "Write the contract in ODCS 3: `apiVersion: v3.1.0`.");
  const draft = new Draft(source);
  loseOthers(draft, file, ENVELOPE, "it says nothing about rows", /* @__PURE__ */ new Set(["slaProperties"]));
  const object = chosen(file.need("schema"), table);
  readObject(draft, object);
  return draft.finish("odcs");
}
function readObject(draft, object) {
  for (const [key, keyword2] of [
    ["businessName", "title"],
    ["description", "description"]
  ]) {
    const told = object.get(key);
    if (told !== void 0) draft.top(keyword2, told.text(), told);
  }
  const properties = object.get("properties")?.list() ?? [];
  const names2 = new Map(properties.map((property) => [property.need("name").text(), columnOf(property)]));
  for (const property of properties) readProperty(draft, property, names2);
  readKey(draft, properties);
  for (const rule of object.get("quality")?.list() ?? []) readQuality(draft, rule, void 0, names2);
  for (const each of object.get("relationships")?.list() ?? []) loseRelationship(draft, each);
  loseOthers(draft, object, OBJECT, "it says nothing about rows");
}
var loseRelationship = (draft, from) => draft.lose("rule", from, "a relationship", "which data set it leads to is not said in a contract");
var columnOf = (property) => (property.get("physicalName") ?? property.need("name")).text();
function readProperty(draft, property, names2) {
  const name = columnOf(property);
  if (draft.has(name)) property.refuse("the same column twice", "Keep one of the two.");
  draft.column(name, property);
  draft.require(name, property);
  const optional = !isTrue(property.get("required"));
  const schema2 = typeOf(draft, property, name, optional);
  for (const [keyword2, value] of Object.entries(schema2))
    draft.say(name, keyword2, value, property.get("logicalType") ?? property);
  if (schema2.type === void 0 && !optional) draft.say(name, "not", { const: null }, property);
  if (isTrue(property.get("unique"))) draft.say(name, "x-unique", true, property.need("unique"));
  readClassification(draft, property, name);
  describe(draft, name, property, { businessName: "title", description: "description", examples: "examples" });
  for (const rule of property.get("quality")?.list() ?? []) readQuality(draft, rule, name, names2);
  for (const each of property.get("relationships")?.list() ?? []) loseRelationship(draft, each);
  loseOthers(
    draft,
    property,
    /* @__PURE__ */ new Set([...PROPERTY, "relationships"]),
    "it is not judged here",
    /* @__PURE__ */ new Set(["physicalType"])
  );
}
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
var WIDTHS = {
  i8: [-128, 127],
  i16: [-32768, 32767],
  i32: [-2147483648, 2147483647],
  u8: [0, 255],
  u16: [0, 65535],
  u32: [0, 4294967295]
};
function numberOptions(draft, options) {
  const said = {};
  const add = (keyword2, value) => {
    const known = said[keyword2];
    const tighter = keyword2 === "minimum" ? Math.max : Math.min;
    said[keyword2] = known === void 0 ? value : tighter(known, value);
  };
  for (const [key, value] of options?.entries() ?? []) {
    const width = key === "format" ? WIDTHS[value.text()] : void 0;
    if (width !== void 0) {
      add("minimum", width[0]);
      add("maximum", width[1]);
    } else if (LIMITS.includes(key)) add(key, value.number());
    else draft.lose("rule", value, `the option \`${key}\``, "the width of a number is not judged");
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
var BREAKS = {
  minimum: "<",
  exclusiveMinimum: "<=",
  maximum: ">",
  exclusiveMaximum: ">="
};
function temporalOptions(draft, options, name, logical) {
  const format2 = options?.get("format");
  const iso = format2 === void 0 || ISO[logical]?.test(format2.text()) === true;
  if (format2 !== void 0 && !iso)
    draft.lose("rule", format2, "the format of a date", "dates and times are judged in ISO 8601 only");
  for (const [key, value] of options?.entries() ?? []) {
    const breaks = BREAKS[key];
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
  return said;
}
function nested(draft, property, name) {
  const inside = new Draft(property.sheet);
  const schema2 = typeOf(inside, property, name, !isTrue(property.get("required")));
  const { properties } = inside.finish("odcs").sheet.value;
  for (const lost2 of inside.finish("odcs").unsupported) draft.lose(lost2.kind, property, lost2.what, lost2.why);
  for (const key of ["quality", "unique", "primaryKey", "classification", "relationships"])
    if (property.get(key) !== void 0)
      draft.lose("rule", property.need(key), `\`${key}\` of a nested value`, "it is said of columns only");
  return { ...schema2, ...properties?.[name] };
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
  const known = CLASSES[node.text().toLowerCase()];
  draft.say(name, "x-classification", known ?? "confidential", node);
  if (known !== node.text())
    draft.lose("remark", node, "the classification by its name", `it is read as \`${known ?? "confidential"}\``);
}

// packages/schema/src/contract/formats/table-schema/kinds.ts
var text2 = ({ value }) => typeof value === "string" ? value : void 0;
var numeric = ({ value }) => typeof value === "number" ? value : typeof value === "string" ? scaledNumber(value) : void 0;
var TRUE = ["true", "True", "TRUE", "1", true];
var FALSE = ["false", "False", "FALSE", "0", false];
var truth = ({ value }) => TRUE.includes(value) ? true : FALSE.includes(value) ? false : void 0;
var TEXT = { type: "string", value: text2 };
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
  const entry2 = Object.hasOwn(KINDS, name) ? KINDS[name] : void 0;
  if (entry2 === void 0)
    return type?.refuse("no type of Table Schema", `They are ${Object.keys(KINDS).join(", ")}.`) ?? ANY;
  if (entry2.lost !== void 0) draft.lose("rule", type ?? field, entry2.lost, "cells of a CSV are not read so");
  for (const [option, ours] of Object.entries(entry2.options ?? {})) {
    const said = field.get(option);
    if (said === void 0 || [said.value].flat().every((value) => ours.includes(value))) continue;
    draft.lose("rule", said, `\`${option}\`, and the type ${name} with its constraints`, "cells are not read so");
    return ANY;
  }
  return formatted(draft, field.get("format"), entry2);
}
function formatted(draft, format2, { kind, formats: formats2 = {} }) {
  const named = format2?.text();
  if (format2 === void 0 || named === void 0 || named === "default") return kind;
  const ours = Object.hasOwn(formats2, named) ? formats2[named] : void 0;
  if (ours !== void 0) return { ...kind, format: ours };
  draft.lose("rule", format2, `the format ${named.slice(0, 60)}`, "it is none that is judged here");
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
  let schema2 = file;
  if (file.get("resources") !== void 0) {
    loseOthers(draft, file, PACKAGE, "it says nothing about rows");
    const resource = chosen(file.need("resources"), table);
    loseOthers(
      draft,
      resource,
      RESOURCE,
      "the file is read as the policy says",
      /* @__PURE__ */ new Set(["dialect", "encoding", "hash", "bytes"])
    );
    schema2 = resource.need("schema");
  } else if (file.get("fields") === void 0) {
    loseOthers(
      draft,
      file,
      RESOURCE,
      "the file is read as the policy says",
      /* @__PURE__ */ new Set(["dialect", "encoding", "hash", "bytes"])
    );
    schema2 = file.need("schema");
  }
  if (typeof schema2.value === "string")
    schema2.refuse("the schema is in another file", "Name that file as the contract.");
  readSchema(draft, schema2);
  return draft.finish("table-schema");
}
function readSchema(draft, schema2) {
  for (const key of ["title", "description"]) {
    const told = schema2.get(key);
    if (told !== void 0) draft.top(key, told.text(), told);
  }
  const fields = schema2.need("fields").list();
  for (const field of fields) readField(draft, field, schema2.get("missingValues"));
  readMatch(draft, schema2, fields);
  readKeys(draft, schema2);
  loseOthers(draft, schema2, SCHEMA, "Table Schema does not define it");
}
function readMatch(draft, schema2, fields) {
  const node = schema2.get("fieldsMatch");
  const match = node === void 0 ? "exact" : Array.isArray(node.value) ? node.texts()[0] ?? "exact" : node.text();
  if (!["exact", "equal", "subset", "superset", "partial"].includes(match))
    node?.refuse("no way to match fields", "They are exact, equal, subset, superset, partial.");
  const from = node ?? schema2.need("fields");
  if (match === "exact" && fields.length > 1)
    draft.lose("rule", from, "the order of the columns", "columns are known by name");
  if (match === "superset" || match === "partial")
    draft.lose("rule", from, "that one column at least is there", "a contract asks for named columns");
  if (match !== "superset" && match !== "partial")
    for (const field of fields) draft.require(field.need("name").text(), field);
  if (match !== "subset" && match !== "partial") draft.top("additionalProperties", false, from);
}
function readKeys(draft, schema2) {
  const primary = schema2.get("primaryKey");
  if (primary !== void 0) {
    const names2 = namesOf(draft, primary);
    if (names2.length > 0) draft.top("x-primary-key", names2, primary);
  }
  for (const key of schema2.get("uniqueKeys")?.list() ?? []) {
    const names2 = namesOf(draft, key);
    const [only] = names2;
    if (names2.length === 1 && only !== void 0) draft.say(only, "x-unique", true, key);
    else if (names2.length > 1) draft.line(uniqueTogether(names2), "require", key);
  }
  for (const key of schema2.get("foreignKeys")?.list() ?? [])
    draft.lose("rule", key, "a foreign key", "which data set it leads to is not said in a contract");
}
function namesOf(draft, key) {
  const names2 = [...new Set(Array.isArray(key.value) ? key.texts() : [key.text()])];
  for (const name of names2)
    if (!draft.has(name)) key.refuse(`there is no field \`${name.slice(0, 60)}\``, "Name a field of the schema.");
  return names2;
}
function readField(draft, field, missing) {
  const name = field.need("name").text();
  if (draft.has(name)) field.refuse("the same field twice", "Keep one of the two.");
  draft.column(name, field);
  const required = field.get("constraints")?.get("required")?.flag() === true;
  const kind = kindOf(draft, field);
  const from = field.get("type") ?? field;
  if (kind.type !== void 0) draft.say(name, "type", nullable(kind.type, !required), from);
  else if (required) draft.say(name, "not", { const: null }, field);
  if (kind.format !== void 0) draft.say(name, "format", kind.format, field.get("format") ?? from);
  if (kind.pattern !== void 0) draft.say(name, "pattern", kind.pattern, from);
  for (const [key, value] of field.get("constraints")?.entries() ?? [])
    readConstraint(draft, name, kind, key, value, !required);
  readCategories(draft, name, kind, field.get("categories"), !required);
  readMissing(draft, name, kind, field.get("missingValues") ?? missing);
  describe(draft, name, field, { title: "title", description: "description", examples: "examples" });
  if (field.get("example") !== void 0)
    draft.say(name, "examples", [field.need("example").value], field.need("example"));
  loseOthers(draft, field, FIELD, "it is not judged here", /* @__PURE__ */ new Set(["delimiter", "itemType"]));
}
var NUMBERS = /* @__PURE__ */ new Set(["minimum", "maximum", "exclusiveMinimum", "exclusiveMaximum"]);
var BREAKS2 = {
  minimum: "<",
  exclusiveMinimum: "<=",
  maximum: ">",
  exclusiveMaximum: ">="
};
function readConstraint(draft, name, kind, key, value, optional) {
  const lose2 = (why) => draft.lose("rule", value, `the constraint \`${key.slice(0, 60)}\``, why);
  if (key === "required") return;
  if (key === "unique") {
    if (value.flag()) draft.say(name, "x-unique", true, value);
  } else if (NUMBERS.has(key)) {
    const limit2 = kind.number?.(value);
    if (limit2 !== void 0) draft.say(name, key, limit2, value);
    else if (kind.format === "date")
      draft.line(rows("=", 0, compared(name, BREAKS2[key], value.text())), "require", value);
    else lose2("values of such a field are not compared");
  } else if (key === "minLength" || key === "maxLength") {
    if (kind.type === "string") draft.say(name, key, value.count(), value);
    else lose2("such values have no length here");
  } else if (key === "pattern") {
    if (kind.type === "string") sayPattern(draft, name, anchored(value.text()), value);
    else lose2("patterns are of text only");
  } else if (key === "enum") sayValues(draft, name, kind, value, value.list(), optional);
  else lose2("it is not judged here");
}
function sayValues(draft, name, kind, from, values, optional) {
  const known = values.map((value) => kind.value(value));
  if (known.length === 0 || known.some((value) => value === void 0)) {
    draft.lose("rule", from, "a list of values", "there are none, or they are none of the field\u2019s type");
    return;
  }
  draft.say(name, "enum", [...new Set(optional ? [...known, null] : known)], from);
}
function readCategories(draft, name, kind, categories, optional) {
  if (categories === void 0) return;
  const list = categories.list();
  const labelled = list.filter((each) => typeof each.value === "object");
  if (labelled.length > 0) draft.lose("remark", categories, "labels of categories", "they describe");
  sayValues(
    draft,
    name,
    kind,
    categories,
    list.map((each) => labelled.includes(each) ? each.need("value") : each),
    optional
  );
}
function readMissing(draft, name, kind, missing) {
  if (missing === void 0) return;
  const values = missing.list().map((each) => (typeof each.value === "object" ? each.need("value") : each).text());
  const tokens = [...new Set(values)].filter((value) => value !== "");
  if (!values.includes("")) draft.lose("rule", missing, "that an empty cell is a value", "it is null here");
  if (tokens.length === 0) return;
  draft.say(name, "x-missing", tokens, missing);
  if (kind.type !== "string" && kind.type !== void 0)
    draft.lose(
      "rule",
      missing,
      `missing values in ${name.slice(0, 60)}`,
      `a CSV column of type ${kind.type} is read as such, and a token in it is an error`
    );
}

// packages/schema/src/contract/formats/tfdv/domains.ts
var TYPES2 = { INT: "integer", FLOAT: "number", BYTES: "string" };
function domainOf(draft, feature, schema2) {
  const told = feature.get("type");
  const named = told?.text() ?? "TYPE_UNKNOWN";
  const type = Object.hasOwn(TYPES2, named) ? TYPES2[named] : void 0;
  if (type === void 0 && named === "STRUCT")
    draft.lose("rule", told ?? feature, "a structure", "its fields are not judged");
  else if (type === void 0 && named !== "TYPE_UNKNOWN")
    told?.refuse("no type of feature", "They are BYTES, INT, FLOAT, STRUCT.");
  const base = { ...type === void 0 ? {} : { type }, from: told ?? feature };
  const [kind, node] = found(feature, schema2);
  if (node === void 0) return base;
  const from = { ...base, from: node };
  switch (kind) {
    case "int_domain":
      return type === "string" ? { ...from, ...digits(draft, node) } : { ...from, ...limits(node) };
    case "float_domain":
      return type === "string" ? lost(draft, node, from, "numbers in text") : { ...from, ...limits(node) };
    case "string_domain":
      return strings(draft, node, from);
    case "bool_domain":
      return {
        ...from,
        enum: type === "string" ? [node.get("true_value")?.text() ?? "true", node.get("false_value")?.text() ?? "false"] : [0, 1]
      };
    case "time_domain":
      return node.get("string_format")?.text() === "%Y-%m-%d" && type === "string" ? { ...from, format: "date" } : lost(draft, node, from, "a format of time");
    default:
      return lost(draft, node, from, `\`${kind}\``);
  }
}
function found(feature, schema2) {
  const own = feature.keys().find((key) => key.endsWith("_domain"));
  if (own !== void 0) return [own, feature.get(own)];
  const named = feature.get("domain");
  if (named === void 0) return ["", void 0];
  for (const kind of ["string_domain", "int_domain", "float_domain"]) {
    const domain = schema2.get(kind)?.list().find((each) => each.get("name")?.text() === named.text());
    if (domain !== void 0) return [kind, domain];
  }
  return named.refuse(`there is no domain \`${named.text().slice(0, 60)}\``, "Name a domain of this schema.");
}
function lost(draft, node, domain, what) {
  draft.lose("rule", node, what, "it is not judged here");
  return domain;
}
var limits = (node) => ({
  ...node.get("min") === void 0 ? {} : { minimum: node.need("min").number() },
  ...node.get("max") === void 0 ? {} : { maximum: node.need("max").number() }
});
function digits(draft, node) {
  if (node.get("min") !== void 0 || node.get("max") !== void 0)
    draft.lose("rule", node, "limits of numbers in text", "text has no limits");
  return { pattern: "^[+-]?[0-9]+$" };
}
function strings(draft, node, domain) {
  const values = [...new Set(node.get("value")?.texts() ?? [])];
  if (values.length === 0) return lost(draft, node, domain, "a domain without values");
  return domain.type === void 0 || domain.type === "string" ? { ...domain, enum: values } : lost(draft, node, domain, "texts of numbers");
}

// packages/schema/src/contract/formats/tfdv/read.ts
var SCHEMA2 = /* @__PURE__ */ new Set([
  "feature",
  "string_domain",
  "int_domain",
  "float_domain",
  "dataset_constraints",
  "default_environment",
  "sparse_feature",
  "weighted_feature"
]);
var FEATURE = /* @__PURE__ */ new Set([
  ...[
    "name",
    "type",
    "presence",
    "shape",
    "value_count",
    "distribution_constraints",
    "drift_comparator",
    "skew_comparator"
  ],
  ...["in_environment", "not_in_environment", "lifecycle_stage", "deprecated", "unique_constraints"]
]);
var UNENFORCED = /* @__PURE__ */ new Set(["PLANNED", "ALPHA", "DEBUG_ONLY", "DEPRECATED", "DISABLED", "VALIDATION_DERIVED"]);
var KNOWN_STAGES = /* @__PURE__ */ new Set([...UNENFORCED, "UNKNOWN_STAGE", "BETA", "PRODUCTION"]);
function readTfdv(source) {
  const draft = new Draft(source);
  const schema2 = new Node(source);
  const features = schema2.get("feature")?.list() ?? [];
  for (const feature of features) readFeature(draft, feature, schema2);
  for (const key of ["sparse_feature", "weighted_feature"])
    for (const each of schema2.get(key)?.list() ?? []) draft.lose("rule", each, `\`${key}\``, "a row has columns only");
  readCounts(draft, schema2.get("dataset_constraints"));
  if (features.length > 0) draft.top("additionalProperties", false, schema2);
  loseOthers(draft, schema2, SCHEMA2, "it says nothing about rows");
  return draft.finish("tfdv");
}
function readCounts(draft, constraints) {
  for (const [key, value] of constraints?.entries() ?? [])
    if (key === "min_examples_count") draft.line(rows(">=", value.count()), "require", value);
    else if (key === "max_examples_count") draft.line(rows("<=", value.count()), "require", value);
    else draft.lose("rule", value, `\`${key.slice(0, 60)}\``, "which data set it compares with is not said");
}
function readFeature(draft, feature, schema2) {
  const name = feature.need("name").text();
  if (draft.has(name)) feature.refuse("the same feature twice", "Keep one of the two.");
  draft.column(name, feature);
  const stage = feature.get("lifecycle_stage");
  if (stage !== void 0 && !KNOWN_STAGES.has(stage.text()))
    stage.refuse("no lifecycle stage", `They are ${[...KNOWN_STAGES].join(", ")}.`);
  if (feature.get("deprecated")?.flag() === true || stage !== void 0 && UNENFORCED.has(stage.text())) {
    draft.lose("remark", feature, "all that is said of the feature", "at its stage nothing is enforced");
    return;
  }
  const domain = domainOf(draft, feature, schema2);
  const somewhere = ["in_environment", "not_in_environment"].find((key) => feature.get(key) !== void 0);
  const always2 = somewhere === void 0 && readPresence(draft, feature, name);
  if (somewhere !== void 0 && feature.get("presence") !== void 0)
    draft.lose("rule", feature.need(somewhere), "presence in some environments only", "no environment is chosen here");
  sayDomain(draft, feature, name, domain, !always2);
  readOthers(draft, feature, name);
}
function readPresence(draft, feature, name) {
  const presence = feature.get("presence");
  if (presence === void 0) return false;
  const [share2, least] = [presence.get("min_fraction")?.number() ?? 0, presence.get("min_count")?.number() ?? 0];
  if (share2 <= 0 && least <= 0) return false;
  draft.require(name, presence);
  const all2 = share2 >= 1;
  if (share2 > 0 && !all2) draft.line(completeness(name, ">=", share2), "require", presence);
  if (least > 1 || least > 0 && share2 === 0) draft.line(rows(">=", least, held(name)), "require", presence);
  loseOthers(
    draft,
    presence,
    /* @__PURE__ */ new Set(["min_fraction", "min_count"]),
    "presence has no such field",
    new Set(presence.keys())
  );
  return all2;
}
function lengthsOf(draft, feature) {
  const [shape, count2] = [feature.get("shape"), feature.get("value_count")];
  if (shape !== void 0) {
    const sizes = (shape.get("dim")?.list() ?? []).map((dim) => dim.get("size")?.count());
    const [size] = sizes;
    if (sizes.length > 1 || sizes.length === 1 && size === void 0)
      draft.lose("rule", shape, "a shape of several dimensions", "a list is judged by its length");
    return sizes.length !== 1 || size === void 0 || size === 1 ? void 0 : { min: size, max: size };
  }
  if (count2 === void 0) return void 0;
  const [min, max] = [atLeast(count2.get("min")), atLeast(count2.get("max"))];
  if (max === 1 || min === void 0 && max === void 0) return void 0;
  return { ...min === void 0 ? {} : { min }, ...max === void 0 ? {} : { max } };
}
var atLeast = (node) => node === void 0 || node.number() < 0 ? void 0 : node.count();
function sayDomain(draft, feature, name, domain, optional) {
  const { from, type, ...keywords2 } = domain;
  const lengths2 = lengthsOf(draft, feature);
  if (lengths2 !== void 0) {
    draft.say(name, "type", nullable("array", optional), feature);
    const item = { ...type === void 0 ? {} : { type }, ...keywords2 };
    if (Object.keys(item).length > 0) draft.say(name, "items", item, from);
    if (lengths2.min !== void 0) draft.say(name, "minItems", lengths2.min, feature);
    if (lengths2.max !== void 0) draft.say(name, "maxItems", lengths2.max, feature);
    return;
  }
  if (type !== void 0) draft.say(name, "type", nullable(type, optional), feature.get("type") ?? feature);
  else if (!optional) draft.say(name, "not", { const: null }, feature);
  for (const [keyword2, value] of Object.entries(keywords2))
    draft.say(name, keyword2, keyword2 === "enum" && optional ? [...value, null] : value, from);
}
function readOthers(draft, feature, name) {
  const mass = feature.get("distribution_constraints")?.get("min_domain_mass");
  if (mass !== void 0 && mass.number() < 1)
    draft.lose("rule", mass, "values outside of the domain that are tolerated", "every value is judged");
  for (const key of ["drift_comparator", "skew_comparator"])
    if (feature.get(key) !== void 0)
      draft.lose("rule", feature.need(key), `\`${key}\``, "which data set it compares with is not said");
  for (const [key, value] of feature.get("unique_constraints")?.entries() ?? [])
    if (key === "min" || key === "max")
      draft.line(of("distinct_count", name, key === "min" ? ">=" : "<=", value.count()), "require", value);
  for (const key of feature.keys())
    if (!FEATURE.has(key) && !key.endsWith("domain"))
      draft.lose(
        key === "annotation" ? "remark" : "rule",
        feature.need(key),
        `\`${key.slice(0, 60)}\``,
        "it is not judged here"
      );
}

// packages/schema/src/contract/formats/read.ts
var READERS = {
  odcs: readOdcs,
  "table-schema": readTableSchema,
  "great-expectations": readSuite,
  tfdv: readTfdv,
  "json-schema": readJsonSchema
};
var readForeign = (format2, source, table) => READERS[format2](source, table);
export {
  readForeign
};
