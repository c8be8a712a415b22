import{createRequire as __seaTrialsRequire}from'node:module';const require=__seaTrialsRequire(import.meta.url);
import {
  pattern
} from "./chunk-6Q2O3R6Y.js";
import {
  pointer
} from "./chunk-H2UYTQDK.js";
import {
  printCondition,
  printName
} from "./chunk-CMRTT26O.js";
import {
  printable
} from "./chunk-QXO6X2JS.js";
import {
  SeaTrialsError
} from "./chunk-6GQ52R6W.js";

// packages/schema/src/contract/ours-schema.ts
var text = { type: "string", description: "Write text." };
var names = {
  type: "array",
  items: { type: "string", description: "Write the name of a column." },
  uniqueItems: true,
  description: "Write a list of column names: `[age, sex]`."
};
var share = {
  type: ["number", "string"],
  exclusiveMinimum: 0,
  exclusiveMaximum: 1,
  pattern: "^(0*[1-9][0-9]?(\\.[0-9]+)?|0*\\.0*[1-9][0-9]*|0+\\.0*[1-9][0-9]*)%$",
  description: "Write a share between 0% and 100%."
};
var part = {
  type: ["number", "string"],
  minimum: 0,
  maximum: 1,
  pattern: "^(100|[0-9]{1,2}(\\.[0-9]+)?)%$",
  description: "Write a share from 0% to 100%."
};
var distribution = {
  type: "object",
  properties: {
    shares: {
      type: ["object", "array"],
      additionalProperties: part,
      minProperties: 1,
      items: part,
      minItems: 2,
      description: "Write the share of each value, `{ Female: 51%, Male: 49% }`, or of each bin between the `edges`."
    },
    edges: {
      type: "array",
      items: { type: "number", description: "Write a number." },
      minItems: 1,
      description: "Write the numbers, ascending, that divide one bin from the next: `[18, 65]`."
    },
    moved: { ...share, description: "Write how much of the mass may have moved: `5%`." }
  },
  required: ["shares", "moved"],
  additionalProperties: false,
  description: "Write the stated shares and how much may have moved: `{ shares: { a: 40%, b: 60% }, moved: 5% }`."
};
var keys = {
  type: "array",
  items: { ...names, minItems: 1 },
  minItems: 1,
  description: "Write lists of columns, each of them together unique: `[[order, line]]`."
};
var foreignKeys = {
  type: "array",
  minItems: 1,
  items: {
    type: "object",
    properties: {
      columns: { ...names, minItems: 1 },
      dataset: {
        ...text,
        description: "Write the name of a data set of the policy; without it the same data set is meant."
      },
      references: { ...names, minItems: 1, description: "Write the columns of the other data set, in the same order." }
    },
    required: ["columns", "references"],
    additionalProperties: false,
    description: "Write `{ columns: [customer], dataset: customers, references: [id] }`."
  },
  description: "Write a list of references: `[{ columns: [customer], dataset: customers, references: [id] }]`."
};

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
var flag = { type: "boolean", description: "Write `true` or `false`." };
var number = { type: "number", description: "Write a number." };
var count = { type: "integer", minimum: 0, description: "Write a whole number from 0." };
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
var unknownKeyword = "Keywords are those of JSON Schema 2020-12 that judge a row, and ours: `x-unique`, `x-missing`, `x-mostly`, `x-physical-type`, `x-distribution` and `x-classification` of a column, `x-primary-key`, `x-unique-keys`, `x-foreign-keys`, `x-fields-match`, `x-rows` and `x-require` of the whole.";
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
  "x-mostly": {
    ...share,
    description: "Write the share of the rows with a value that must keep the keywords of the column: `99%`."
  },
  "x-physical-type": { ...text, minLength: 1, description: "Write a type of the engine: `BIGINT`, `DECIMAL(10,2)`." },
  "x-distribution": distribution,
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
    "x-unique-keys": keys,
    "x-foreign-keys": foreignKeys,
    "x-fields-match": {
      type: "string",
      enum: ["exact", "equal", "subset", "superset", "partial"],
      description: "Write how the columns of the data and of the contract match."
    },
    "x-rows": {
      type: "array",
      items: { ...text, minLength: 1, description: "Write a condition of the requirement language: `end >= start`." },
      minItems: 1,
      uniqueItems: true,
      description: 'Write a list of conditions that hold in every row: `["end >= start"]`.'
    },
    "x-require": { type: "array", items: requirement, description: "Write a list of requirements." }
  },
  additionalProperties: false,
  description: unknownKeyword,
  $defs: { schema: schemaOf(keywords), column }
};

// packages/schema/src/contract/formats/columns.ts
var nullable = (type, optional) => optional ? [type, "null"] : type;
function sayPattern(draft, name, pattern2, from) {
  if ("text" in pattern2) draft.say(name, "pattern", pattern2.text, from);
  else draft.lose("rule", from, "the pattern", pattern2.why);
}
function sayFormat(draft, name, format, from) {
  if (formats.includes(format)) draft.say(name, "format", format, from);
  else draft.lose("rule", from, `the format ${printable(format)}`, "it is none that is checked here");
}
function describe(draft, name, node, keys2) {
  for (const [key, keyword] of Object.entries(keys2)) {
    const told = node.get(key);
    if (told === void 0) continue;
    if (keyword === "examples") told.list();
    else told.text();
    draft.say(name, keyword, told.value, told);
  }
}
function loseOthers(draft, node, known, why, rules = /* @__PURE__ */ new Set()) {
  for (const [key, value] of node.entries()) {
    if (known.has(key)) continue;
    draft.lose(rules.has(key) ? "rule" : "remark", value, printable(key), why);
  }
}

// packages/schema/src/contract/formats/lines.ts
var rows = (operator, limit, condition) => ({
  measured: condition === void 0 ? "row_count" : `row_count{${printCondition(condition)}}`,
  operator,
  limit
});
var of = (metric, column2, operator, limit) => ({
  measured: `${metric}(${printName(column2)})`,
  operator,
  limit
});
var completeness = (column2, operator, limit) => ({
  ...of("completeness", column2, operator, limit),
  share: true
});
var complies = (condition, operator, limit, where) => ({
  measured: `compliance(${printCondition(condition)})${where === void 0 ? "" : `{${printCondition(where)}}`}`,
  operator,
  limit,
  share: true
});
var noRepeats = (columns, condition) => ({
  measured: `duplicate_rows(${columns.map(printName).join(", ")})${condition === void 0 ? "" : `{${printCondition(condition)}}`}`,
  operator: "<=",
  limit: 0,
  share: true
});
var uniqueTogether = (columns) => noRepeats(columns, all(...columns.map(held)));
var printLine = ({ measured, operator, limit, share: share2 = false }) => `${measured} ${operator} ${share2 ? percent(limit) : limit}`;
function cannotFail({ measured, operator, limit, share: share2 = false }) {
  if (!share2 && !/^(row_count|distinct_count|stddev)\b/.test(measured)) return false;
  if (operator === ">=" ? limit <= 0 : operator === ">" && limit < 0) return true;
  return share2 && (operator === "<=" ? limit >= 1 : operator === "<" && limit > 1);
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
var not = (part2) => ({ kind: "not", part: part2 });
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
  say(name, keyword, value, from) {
    this.column(name, from);
    this.#add(this.#columns.get(name), ["properties", name], keyword, value, from);
  }
  #add(schema2, path, keyword, value, from) {
    const known = schema2[keyword];
    if (known === void 0) {
      schema2[keyword] = value;
      this.#places.set(pointer([...path, keyword]), from.at);
    } else if (JSON.stringify(known) !== JSON.stringify(value)) {
      const beside = [...schema2.allOf ?? [], { [keyword]: value }];
      schema2.allOf = beside;
      this.#places.set(pointer([...path, "allOf", beside.length - 1, keyword]), from.at);
    }
  }
  /** What has been said of a column under a keyword. */
  said(name, keyword) {
    return this.#columns.get(name)?.[keyword];
  }
  /** As far as its type says. */
  allowsNull(name) {
    const { type, not: not2 } = this.#columns.get(name) ?? {};
    return type === void 0 ? !isNotNull(not2) : [type].flat().includes("null");
  }
  /** The values that a column may have; null is one of them where its type allows it. */
  sayValues(name, values, from) {
    const optional = this.allowsNull(name);
    const known = new Set(values.filter((value) => value !== null));
    this.say(name, "enum", optional ? [...known, null] : [...known], from);
    const column2 = this.#columns.get(name);
    if (isNotNull(column2.not)) delete column2.not;
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
  top(keyword, value, from) {
    this.#add(this.#schema, [], keyword, value, from);
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
  #lineText(text2, burden, from) {
    const line = burden === "require" ? text2 : `${burden}: ${text2}`;
    if (text2.length > longestLine) this.lose("rule", from, "a condition", "it is longer than a line may be");
    else if (!this.#lines.has(line)) this.#lines.set(line, from.at);
  }
  /** A line of ours as it stands, with its burden before it. */
  written(text2, from) {
    const [, burden = "require", rest = text2] = /^(warn|guard): *([\s\S]*)$/.exec(text2) ?? [];
    this.#lineText(rest, burden, from);
  }
  lose(kind, from, what, why) {
    this.#lost.push({ kind, where: pointer(from.path), what, why, at: from.at });
  }
  finish(format) {
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
    return { format, sheet, unsupported: this.#lost };
  }
};
var NOT_NULL = { const: null };
var isNotNull = (not2) => JSON.stringify(not2) === JSON.stringify(NOT_NULL);
function entry(line) {
  const [, burden, text2] = /^(warn|guard): ([\s\S]*)$/.exec(line) ?? [];
  return burden === void 0 ? line : { [burden]: text2 };
}

// packages/schema/src/contract/formats/expressions.ts
function unanchored(text2) {
  try {
    pattern(text2);
    return { text: text2 };
  } catch (error) {
    if (error instanceof SeaTrialsError) return { why: error.message };
    throw error;
  }
}
var ANYWHERE = /^\[\\s\\S\]\*\(\?:([\s\S]*)\)\[\\s\\S\]\*$/;
function anchored(text2) {
  if (/\\[icIC]|-\[/.test(text2.replaceAll("\\\\", "")))
    return { why: `the pattern ${printable(text2)} uses classes of XML Schema that RE2 does not know` };
  const [, part2] = ANYWHERE.exec(text2) ?? [];
  if (part2 !== void 0 && compiles(part2)) return { text: part2 };
  if (isAnchored(text2)) return unanchored(text2);
  const alone = unanchored(text2);
  return "why" in alone ? alone : { text: `^(?:${text2})$` };
}
function withoutAnchors(text2) {
  const [, inside] = /^\^\(\?:([\s\S]*)\)\$$/.exec(text2) ?? [];
  for (const candidate of [inside, text2]) {
    if (candidate === void 0 || !compiles(candidate)) continue;
    const read = anchored(candidate);
    if ("text" in read && read.text === text2) return candidate;
  }
  return `[\\s\\S]*(?:${text2})[\\s\\S]*`;
}
var isAnchored = (text2) => text2.startsWith("^") && /(?<!\\)(?:\\\\)*\$$/.test(text2) && !text2.includes("|") && compiles(text2);
var compiles = (text2) => "text" in unanchored(text2);
var like = (text2) => `^${[...text2].map((c) => c === "%" ? "[\\s\\S]*" : c === "_" ? "[\\s\\S]" : c.replace(/[\\^$.*+?()[\]{}|]/g, "\\$&")).join("")}$`;

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
      `the metric ${printable(metric.text())}`,
      "the library of ODCS 3.1 has none of that name"
    );
    return;
  }
  count2(draft, rule, column2, names2);
}
function ruleOf(draft, node) {
  const limits = node.entries().flatMap(([key, value]) => limitsOf(key, value));
  const severity = node.get("severity");
  const mild = severity !== void 0 && MILD.has(severity.text().toLowerCase());
  const unit = node.get("unit")?.text() ?? "rows";
  const strange = node.get("mustNotBeBetween");
  if (strange !== void 0 || limits.length === 0) {
    draft.lose(
      "rule",
      strange ?? node,
      strange === void 0 ? "a rule without a limit" : "`mustNotBeBetween`",
      "no line says it"
    );
    return void 0;
  }
  if (unit !== "rows" && unit !== "percent") {
    draft.lose("rule", node.need("unit"), `the unit ${printable(unit)}`, "ODCS counts rows or per cent");
    return void 0;
  }
  return { node, severity: mild ? "warn" : "require", limits, share: unit === "percent" };
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
      if (rule.share)
        draft.line({ ...of("null_share", column2, operator, value / 100), share: true }, rule.severity, rule.node);
      else draft.line(rows(operator, value, isNull(column2)), rule.severity, rule.node);
  }),
  missingValues: ofColumn((draft, rule, column2) => {
    const tokens = rule.node.get("arguments")?.get("missingValues");
    const values = (tokens?.list() ?? []).map(({ value }) => value).filter(isScalar);
    if (values.length === 0) return METRICS.nullValues?.(draft, rule, column2, /* @__PURE__ */ new Map());
    const missing = any(isNull(column2), among(column2, values));
    counted(draft, rule, missing);
  }),
  invalidValues: ofColumn((draft, rule, column2) => {
    const given = rule.node.get("arguments");
    const [valid, pattern2] = [given?.get("validValues"), given?.get("pattern") ?? rule.node.get("pattern")];
    if (valid !== void 0) oneOfThese(draft, rule, column2, valid);
    if (pattern2 !== void 0) matching(draft, rule, column2, pattern2);
    if (valid === void 0 && pattern2 === void 0)
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
function counted(draft, { node, limits, share: share2, severity }, condition) {
  for (const { operator, value } of limits)
    draft.line(share2 ? complies(condition, operator, value / 100) : rows(operator, value, condition), severity, node);
}
function oneOfThese(draft, rule, column2, valid) {
  const values = valid.list().map(({ value }) => value);
  if (values.length === 0 || !values.every((value) => value === null || isScalar(value))) {
    draft.lose("rule", valid, "valid values", "they are none, or no plain values");
    return;
  }
  if (isNever(rule) && rule.severity === "require") {
    draft.sayValues(column2, values, rule.node);
    return;
  }
  const invalid = all(held(column2), not(among(column2, values.filter(isScalar))));
  counted(draft, rule, invalid);
}
function matching(draft, rule, column2, pattern2) {
  if (isNever(rule) && rule.severity === "require") {
    sayPattern(draft, column2, unanchored(pattern2.text()), pattern2);
    return;
  }
  draft.lose("rule", rule.node, "a pattern that some rows may break, or that only warns", "a line has no patterns");
}
function custom(draft, node) {
  const engine = node.get("engine")?.text() ?? "";
  if (engine !== ENGINE) {
    draft.lose("rule", node, `a rule of the engine ${printable(engine)}`, "it is in the language of another tool");
    return;
  }
  draft.written(node.need("implementation").text(), node);
}

export {
  formats,
  contractSchema,
  nullable,
  sayPattern,
  sayFormat,
  describe,
  loseOthers,
  rows,
  of,
  completeness,
  complies,
  noRepeats,
  uniqueTogether,
  isNull,
  held,
  compared,
  among,
  not,
  all,
  any,
  isScalar,
  Draft,
  NOT_NULL,
  isNotNull,
  unanchored,
  anchored,
  withoutAnchors,
  like,
  ENGINE,
  readQuality
};
