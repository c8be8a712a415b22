import{createRequire as __seaTrialsRequire}from'node:module';const require=__seaTrialsRequire(import.meta.url);
import {
  pattern
} from "./chunk-Y7NHFAUW.js";
import {
  OF_A_COLUMN,
  OF_THE_WHOLE
} from "./chunk-CPTJRI5C.js";
import {
  placeText
} from "./chunk-S3ZB6TL7.js";
import {
  printCondition,
  printName,
  printNumber
} from "./chunk-BBDBGQUP.js";
import {
  pointer
} from "./chunk-JYM43TBY.js";
import {
  parseCondition
} from "./chunk-CXAWSTTV.js";
import {
  didYouMean,
  parseNumber,
  printable
} from "./chunk-UVDTI5O6.js";
import {
  isObject,
  own
} from "./chunk-63DVTQSH.js";
import {
  SeaTrialsError
} from "./chunk-7N7QVSEW.js";

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
    moved: {
      ...share,
      description: "Write how much of the mass may have moved: `5%`; without it a line of `x-require` must limit the column\u2019s divergence."
    }
  },
  required: ["shares"],
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
var listed = (names2) => `${names2.slice(0, -1).map((name) => `\`${name}\``).join(", ")} and \`${names2.at(-1)}\``;
var unknownKeyword = `Keywords are those of JSON Schema 2020-12 that judge a row, and ours: ${listed(OF_A_COLUMN)} of a column, ${listed(OF_THE_WHOLE)} of the whole.`;
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
var isTranslated = (key) => key.includes("@");
function loseOthers(draft, node, known, why, others = {}) {
  const { rules = /* @__PURE__ */ new Set(), remarks = /* @__PURE__ */ new Set(), open = false } = others;
  for (const [key, value] of node.entries()) {
    if (known.has(key)) continue;
    const names2 = rules.has(key) || remarks.has(key) ? [] : [...known, ...rules];
    if (!open && !isTranslated(key)) value.refuseSlip("key", key, names2);
    const near = didYouMean(key, names2);
    draft.lose(rules.has(key) || near !== "" ? "rule" : "remark", value, printable(key), `${why}${near}`);
  }
}

// packages/schema/src/contract/formats/lines.ts
var ofRows = (where) => where === void 0 ? {} : { where };
var within = (line, where) => where === void 0 ? line : { ...line, where: line.where === void 0 ? where : all(where, line.where) };
var OPPOSITE = {
  ">=": "<",
  ">": "<=",
  "<=": ">",
  "<": ">=",
  "=": "!=",
  "!=": "="
};
var BREAKS = /* @__PURE__ */ new Map([
  ["minimum", "<"],
  ["exclusiveMinimum", "<="],
  ["maximum", ">"],
  ["exclusiveMaximum", ">="]
]);
var rows = (operator, limit, condition) => ({
  measured: "row_count",
  ...ofRows(condition),
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
  measured: `compliance(${printCondition(condition)})`,
  ...ofRows(where),
  operator,
  limit,
  share: true
});
var uniqueness = (columns, limit) => ({
  measured: `uniqueness(${columns.map(printName).join(", ")})`,
  operator: ">=",
  limit,
  share: true
});
var inOrder = (column2, direction, limit) => ({
  measured: `in_order(${printName(column2)}, ${direction})`,
  operator: ">=",
  limit,
  share: true
});
var noRepeats = (columns, condition) => ({
  measured: `duplicate_rows(${columns.map(printName).join(", ")})`,
  ...ofRows(condition),
  operator: "<=",
  limit: 0,
  share: true
});
var uniqueTogether = (columns) => noRepeats(columns, all(...columns.map(held)));
var printLine = ({ measured, where, operator, limit, share: share2 = false }) => `${measured}${where === void 0 ? "" : `{${printCondition(where)}}`} ${operator} ${share2 ? percent(limit) : printNumber(limit)}`;
function cannotFail({ measured, operator, limit, share: share2 = false }) {
  if (!share2 && !/^(row_count|distinct_count|stddev)\b/.test(measured)) return false;
  if (operator === ">=" ? limit <= 0 : operator === ">" && limit < 0) return true;
  if (operator === ">" && limit === 0 && /^distinctness\b/.test(measured)) return true;
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
var all = (...parts) => joined("and", parts);
var any = (...parts) => joined("or", parts);
var joined = (kind, parts) => {
  const [only, ...others] = parts;
  if (only !== void 0 && others.length === 0) return only;
  return { kind, parts: parts.flatMap((part2) => part2.kind === kind ? part2.parts : [part2]) };
};
var percent = (share2) => `${Number((share2 * 100).toPrecision(12))}%`;
var isScalar = (value) => typeof value === "string" || typeof value === "boolean" || typeof value === "number" && Number.isFinite(value);

// packages/schema/src/contract/formats/draft.ts
var longestLine = 4096;
var Draft = class {
  #source;
  #ofWhat;
  #schema = { type: "object" };
  #columns = /* @__PURE__ */ new Map();
  #places = /* @__PURE__ */ new Map();
  #lines = /* @__PURE__ */ new Map();
  #lost = [];
  /** @param ofWhat what a place is a part of, for people, where the language numbers its rules; else empty */
  constructor(source, ofWhat = () => "") {
    this.#source = source;
    this.#ofWhat = ofWhat;
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
  /** The keywords that have been said of a column. */
  keywords(name) {
    return Object.keys(this.#columns.get(name) ?? {});
  }
  /** Of its values that are not null; undefined where none is said, or several. */
  typeOf(name) {
    const [type, other] = [this.#columns.get(name)?.type].flat().filter((each) => each !== "null");
    return other === void 0 ? type : void 0;
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
  /** Takes null from type and values; false where no type is said, or some rows may break what is said. */
  forbidNull(name) {
    const column2 = this.#columns.get(name);
    if (column2?.type === void 0 || column2["x-mostly"] !== void 0) return false;
    const types2 = [column2.type].flat().filter((type) => type !== "null");
    column2.type = types2.length === 1 ? types2[0] : types2;
    if (Array.isArray(column2.enum)) column2.enum = column2.enum.filter((value) => value !== null);
    return true;
  }
  /** Leaves a column with a format of dates to be read as dates; whether it may be null is said without the type. */
  untype(name, from) {
    const column2 = this.#columns.get(name);
    if (column2?.format === void 0 || column2.type === void 0) return;
    const optional = this.allowsNull(name);
    delete column2.type;
    if (!optional) this.say(name, "not", NOT_NULL, from);
  }
  /** A keyword of the row. */
  top(keyword, value, from) {
    this.#add(this.#schema, [], keyword, value, from);
  }
  /** One more entry of a keyword of the row that is a list: keys, conditions. Said twice, it stands once. */
  append(keyword, value, from) {
    const known = this.#schema[keyword] ?? [];
    if (known.some((each) => JSON.stringify(each) === JSON.stringify(value))) return;
    this.#schema[keyword] = [...known, value];
    this.#places.set(pointer([keyword, known.length]), from.at);
  }
  /** `x-foreign-keys`; an empty `dataset` is the table itself. */
  reference({ columns, dataset, references }, from) {
    const value = { columns, ...dataset === "" ? {} : { dataset }, references };
    this.append("x-foreign-keys", value, from);
  }
  /** Whether `x-fields-match` asks for every column already. */
  get asksForAll() {
    return asksForAll(this.#schema["x-fields-match"]);
  }
  /** The column must be there. */
  require(name, from) {
    const names2 = this.#schema.required ?? [];
    if (names2.includes(name) || this.asksForAll) return;
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
    const of2 = this.#ofWhat(from.path);
    this.#lost.push({ kind, where: pointer(from.path), what: of2 === "" ? what : `${what} of ${of2}`, why, at: from.at });
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
var asksForAll = (match) => match === "exact" || match === "equal" || match === "subset";
var NOT_NULL = { const: null };
var isNotNull = (not2) => JSON.stringify(not2) === JSON.stringify(NOT_NULL);
function entry(line) {
  const [, burden, text2] = /^(warn|guard): ([\s\S]*)$/.exec(line) ?? [];
  return burden === void 0 ? line : { [burden]: text2 };
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
    const value = own(mapping, key);
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
    if (isObject(this.value)) return this.value;
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
    const name = placeText(this.path, this.sheet.value);
    const shown = typeof this.value === "object" ? "" : `: ${printable(this.value)}`;
    return this.sheet.refuse(this.at, `${name} ${problem}${shown}`, "Mend it; see the format\u2019s own specification.");
  }
  /** Refuses a name that the language does not know and that comes near one of those that it does: what is misspelt judges nothing. */
  refuseSlip(what, name, known, most) {
    const meant = known.includes(name) ? "" : didYouMean(name, known, most);
    if (meant !== "")
      this.refuse(`unknown ${what} ${printable(name)}${meant}`, "Mend it: misspelt, it would judge nothing.");
  }
  /** For what is of the right kind and cannot be meant. */
  refuse(message, fix) {
    return this.sheet.refuse(this.at, message, fix);
  }
};

// packages/schema/src/contract/formats/tfdv/domains.ts
var TYPES = { INT: "integer", FLOAT: "number", BYTES: "string" };
function domainOf(draft, feature, schema2) {
  const told = feature.get("type");
  const named = told?.text() ?? "TYPE_UNKNOWN";
  const type = own(TYPES, named);
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
      return lost(draft, node, from, printable(kind));
  }
}
function found(feature, schema2) {
  const own2 = feature.keys().find((key) => key.endsWith("_domain"));
  if (own2 !== void 0) return [own2, feature.get(own2)];
  const named = feature.get("domain");
  if (named === void 0) return ["", void 0];
  for (const kind of ["string_domain", "int_domain", "float_domain"]) {
    const domain = schema2.get(kind)?.list().find((each) => each.get("name")?.text() === named.text());
    if (domain !== void 0) return [kind, domain];
  }
  return named.refuse(`there is no domain ${printable(named.text())}`, "Name a domain of this schema.");
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
var SCHEMA = /* @__PURE__ */ new Set([
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
  loseOthers(draft, schema2, SCHEMA, "it says nothing about rows");
  return draft.finish("tfdv");
}
function readCounts(draft, constraints) {
  for (const [key, value] of constraints?.entries() ?? []) {
    const before = own(BEFORE, key);
    if (key === "min_examples_count") draft.line(rows(">=", value.count()), "require", value);
    else if (key === "max_examples_count") draft.line(rows("<=", value.count()), "require", value);
    else if (before !== void 0) readRatio(draft, before, value);
    else draft.lose("rule", value, printable(key), "it is not judged here");
  }
}
var BEFORE = {
  num_examples_drift_comparator: "previous",
  num_examples_version_comparator: "previous_version"
};
function readRatio(draft, other, comparator) {
  for (const [end, limit] of comparator.entries()) {
    const operator = end === "min_fraction_threshold" ? ">=" : end === "max_fraction_threshold" ? "<=" : void 0;
    if (operator === void 0) draft.lose("rule", limit, printable(end), "it is not judged here");
    else draft.line({ measured: `row_ratio(${other})`, operator, limit: limit.number() }, "require", limit);
  }
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
  const always = somewhere === void 0 && readPresence(draft, feature, name);
  if (somewhere !== void 0 && feature.get("presence") !== void 0)
    draft.lose("rule", feature.need(somewhere), "presence in some environments only", "no environment is chosen here");
  sayDomain(draft, feature, name, tolerant(draft, feature, name, domain), !always);
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
  loseOthers(draft, presence, /* @__PURE__ */ new Set(["min_fraction", "min_count"]), "presence has no such field", {
    rules: new Set(presence.keys())
  });
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
  const lengths = lengthsOf(draft, feature);
  if (lengths !== void 0) {
    draft.say(name, "type", nullable("array", optional), feature);
    const item = { ...type === void 0 ? {} : { type }, ...keywords2 };
    if (Object.keys(item).length > 0) draft.say(name, "items", item, from);
    if (lengths.min !== void 0) draft.say(name, "minItems", lengths.min, feature);
    if (lengths.max !== void 0) draft.say(name, "maxItems", lengths.max, feature);
    return;
  }
  if (type !== void 0) draft.say(name, "type", nullable(type, optional), feature.get("type") ?? feature);
  else if (!optional) draft.say(name, "not", NOT_NULL, feature);
  for (const [keyword, value] of Object.entries(keywords2))
    draft.say(name, keyword, keyword === "enum" && optional ? [...value, null] : value, from);
}
function tolerant(draft, feature, name, domain) {
  const mass = feature.get("distribution_constraints")?.get("min_domain_mass");
  const { enum: values, minimum, maximum, ...rest } = domain;
  if (mass === void 0 || mass.number() >= 1) return domain;
  const known = (values ?? []).filter(isScalar);
  const inside = [
    ...known.length === 0 ? [] : [among(name, known)],
    ...minimum === void 0 ? [] : [compared(name, ">=", minimum)],
    ...maximum === void 0 ? [] : [compared(name, "<=", maximum)]
  ];
  const [first, second] = inside;
  if (first === void 0 || lengthsOf(draft, feature) !== void 0) {
    draft.lose(
      "rule",
      mass,
      "values outside of the domain that are tolerated",
      "the domain is no list of values, and no range"
    );
    return domain;
  }
  const condition = second === void 0 ? first : all(...inside);
  draft.line(complies(condition, ">=", mass.number(), held(name)), "require", mass);
  return rest;
}
var COMPARATORS = {
  drift_comparator: "previous",
  skew_comparator: "serving"
};
var DISTANCES = /* @__PURE__ */ new Map([
  ["infinity_norm", ["infinity_norm"]],
  [
    "jensen_shannon_divergence",
    [
      "jensen_shannon",
      "ours is without what chance moves and must be shown to lie below the limit; of numbers it is over ten bins of equal mass, where theirs are of equal width; missing values are one value more"
    ]
  ]
]);
function readComparators(draft, feature, name) {
  const isText = feature.get("type")?.value === "BYTES";
  for (const [key, other] of Object.entries(COMPARATORS))
    for (const [distance, node] of feature.get(key)?.entries() ?? []) {
      const what = `\`${key}\`: ${printable(distance)}`;
      const [metric, differs] = DISTANCES.get(distance) ?? [];
      const limit = node.get("threshold")?.number();
      if (metric === void 0)
        draft.lose(
          "rule",
          node,
          what,
          distance === "normalized_abs_difference" ? COUNTS : "its distance is none of ours"
        );
      else if (metric === "infinity_norm" && !isText)
        draft.lose("remark", node, what, "it holds for any numbers there: of them they compare nothing by it");
      else if (limit === void 0) draft.lose("remark", node, what, "it has no threshold");
      else {
        const measured = `${metric}(${printName(name)}, ${other})`;
        draft.line({ measured, operator: "<=", limit }, "require", node);
        if (differs !== void 0) draft.lose("remark", node, what, differs);
      }
    }
}
var COUNTS = "it compares how many rows have each value, and no line does";
function readOthers(draft, feature, name) {
  readComparators(draft, feature, name);
  for (const [key, value] of feature.get("unique_constraints")?.entries() ?? [])
    if (key === "min" || key === "max")
      draft.line(of("distinct_count", name, key === "min" ? ">=" : "<=", value.count()), "require", value);
  for (const key of feature.keys())
    if (!FEATURE.has(key) && !key.endsWith("domain"))
      draft.lose(key === "annotation" ? "remark" : "rule", feature.need(key), printable(key), "it is not judged here");
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
  if (hasXmlClass(text2))
    return { why: `the pattern ${printable(text2)} uses classes of XML Schema that RE2 does not know` };
  const [, part2] = ANYWHERE.exec(text2) ?? [];
  if (part2 !== void 0 && compiles(part2)) return { text: part2 };
  return anchoredAsWhole(text2);
}
function hasXmlClass(text2) {
  let inside = false;
  for (let i = 0; i < text2.length; i++) {
    const two = text2.slice(i, i + 2);
    if (/^\\[icIC]$/.test(two) || inside && two === "-[") return true;
    if (two[0] === "\\") i++;
    else if (two[0] === "[" || two[0] === "]") inside = two[0] === "[";
  }
  return false;
}
function anchoredAsWhole(text2) {
  const alone = unanchored(text2);
  return "why" in alone || isAnchored(text2) ? alone : { text: `^(?:${text2})$` };
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

// packages/schema/src/contract/formats/great-expectations/query.ts
var OPERATORS = {
  ...{ "==": "=", "!=": "!=", "<": "<" },
  ...{ "<=": "<=", ">": ">", ">=": ">=" }
};
var TOKEN = new RegExp("\\s*(?:(?<name>[\\p{ID_Start}_]\\p{ID_Continue}*|`[^`]+`)|(?<number>[+-]?\\d+(?:\\.\\d*)?(?:[eE][+-]?\\d+)?)|(?<text>\"[^\"\\\\]*\"|'[^'\\\\]*')|(?<symbol>[=!<>]=|[<>&|()[\\],]|\\.(?:notnull|notna|isnull|isna)\\(\\)))\\s*", "uy");
function readQuery(text2) {
  const tokens = tokensOf(text2);
  if (tokens === void 0) return "is no comparison of columns with plain values";
  try {
    return new Query(tokens).whole();
  } catch (error) {
    if (error instanceof Unread) return error.message;
    throw error;
  }
}
var Unread = class extends Error {
};
function tokensOf(text2) {
  const found2 = [];
  for (let at = 0; at < text2.length; at = TOKEN.lastIndex) {
    TOKEN.lastIndex = at;
    const groups = TOKEN.exec(text2)?.groups;
    const [kind, token] = Object.entries(groups ?? {}).find(([, each]) => each !== void 0) ?? [];
    if (token === void 0) return void 0;
    found2.push({ kind, text: token });
  }
  return found2;
}
var DEEPEST = 32;
var Query = class {
  #tokens;
  #at = 0;
  constructor(tokens) {
    this.#tokens = tokens;
  }
  whole() {
    const found2 = this.#either(0);
    if (this.#at < this.#tokens.length) this.#unread();
    return found2;
  }
  #either(depth) {
    return this.#joined(["|", "or"], any, () => this.#joined(["&", "and"], all, () => this.#one(depth)));
  }
  #joined(words, join, part2) {
    const parts = [part2()];
    while (this.#take(...words) !== void 0) parts.push(part2());
    return join(...parts);
  }
  #one(depth) {
    if (this.#take("(") === void 0) return this.#comparison();
    if (depth === DEEPEST) this.#unread();
    const inner = this.#either(depth + 1);
    this.#need(")");
    return inner;
  }
  #comparison() {
    const column2 = this.#column();
    const asked = this.#take(".notnull()", ".notna()", ".isnull()", ".isna()");
    if (asked !== void 0) return (asked.startsWith(".not") ? held : isNull)(column2);
    const negated = this.#take("not") !== void 0;
    if (this.#take("in") !== void 0) {
      const isIn = among(column2, this.#values());
      return negated ? any(isNull(column2), not(isIn)) : isIn;
    }
    const operator = OPERATORS[this.#next()?.text ?? ""];
    if (operator === void 0 || negated) return this.#unread();
    const value = this.#value();
    if (typeof value === "boolean" && operator !== "=" && operator !== "!=") return this.#unread();
    const found2 = compared(column2, operator, value);
    return operator === "!=" ? any(isNull(column2), found2) : found2;
  }
  #values() {
    this.#need("[");
    const values = [this.#value()];
    while (this.#take(",") !== void 0) values.push(this.#value());
    this.#need("]");
    return values;
  }
  #column() {
    const token = this.#next();
    if (token?.kind !== "name" || WORDS.has(token.text)) return this.#unread();
    return token.text.startsWith("`") ? token.text.slice(1, -1) : token.text;
  }
  #value() {
    const token = this.#next();
    if (token?.kind === "number" && Number.isFinite(Number(token.text))) return Number(token.text);
    if (token?.kind === "text") return token.text.slice(1, -1);
    return token?.text === "True" ? true : token?.text === "False" ? false : this.#unread();
  }
  #next() {
    return this.#tokens[this.#at++];
  }
  /** The next token where it is one of these, and no text. */
  #take(...wanted) {
    const token = this.#tokens[this.#at];
    if (token === void 0 || token.kind === "text" || !wanted.includes(token.text)) return void 0;
    this.#at++;
    return token.text;
  }
  #need(symbol) {
    if (this.#take(symbol) === void 0) this.#unread();
  }
  #unread() {
    const token = this.#tokens[Math.min(this.#at, this.#tokens.length) - 1];
    throw new Unread(`is no comparison of columns with plain values, at ${printable(token?.text ?? "")}`);
  }
};
var WORDS = /* @__PURE__ */ new Set(["and", "or", "not", "in", "True", "False", "None"]);

// packages/schema/src/contract/formats/great-expectations/row-condition.ts
var ROWS = /* @__PURE__ */ new Set(["row_condition", "condition_parser"]);
function chosenRows(kwargs) {
  const given = kwargs.get("row_condition");
  if (given === void 0) return {};
  const found2 = typeof given.value === "string" ? ofText(given.value, kwargs.get("condition_parser")) : ofObject(given);
  if (typeof found2 === "string") return { why: `its \`row_condition\` ${found2}` };
  parseCondition({ text: printCondition(found2), burden: "require" });
  return { where: found2 };
}
var isPandas = (kwargs) => /^(pandas|python)$/.test(String(kwargs.get("condition_parser")?.value));
function ofText(text2, parser) {
  switch (parser?.text() ?? (text2.startsWith("col(") ? "great_expectations" : "")) {
    case "great_expectations":
    case "great_expectations__experimental__":
      return ofColumn(text2);
    case "pandas":
    case "python":
      return readQuery(text2);
    case "":
      return "has no `condition_parser` that says how it is read";
    default:
      return `is in a language that is not read here: ${printable(parser?.value)}`;
  }
}
var COLUMN = /^\s*col\("([^"]+)"\)\s*(?:(\.notnull\(\))|(==|!=|<=|>=|<|>)\s*(?:([+-]?\d[^"']*)|"([^"]*)"|'([^']*)'))\s*$/i;
function ofColumn(text2) {
  const [, column2, isHeld, operator, digits2, ...texts] = COLUMN.exec(text2) ?? [];
  if (column2 === void 0) return "is no comparison of a column with a value";
  if (isHeld !== void 0) return held(column2);
  const value = digits2 === void 0 ? texts.find((each) => each !== void 0) : Number(digits2);
  return Number.isNaN(value) ? "is no comparison of a column with a value" : comparison(column2, String(operator), value);
}
function ofObject(node) {
  const type = node.get("type")?.value;
  if (type === "nullity") return (node.need("is_null").flag() ? isNull : held)(nameOf(node));
  if (type === "comparison") return comparison(nameOf(node), node.need("operator").text(), node.need("parameter").value);
  if (type !== "and" && type !== "or") return "is handed on to an engine of theirs";
  const parts = node.need("conditions").list().map(ofObject);
  const wrong = parts.find((part2) => typeof part2 === "string");
  if (wrong !== void 0) return wrong;
  if (parts.length === 0) return "joins no conditions";
  return (type === "and" ? all : any)(...parts);
}
var nameOf = (node) => node.need("column").need("name").text();
function comparison(column2, operator, value) {
  if (operator === "IN" || operator === "NOT_IN") {
    if (!Array.isArray(value) || value.length === 0 || !value.every(isScalar)) return "names no list of plain values";
    const isIn = among(column2, value);
    return operator === "IN" ? isIn : not(isIn);
  }
  const known = OPERATORS[operator];
  if (known === void 0 || !isScalar(value)) return "compares with no plain value";
  if (typeof value === "boolean" && known !== "=" && known !== "!=") return "orders true and false";
  return compared(column2, known, value);
}
var choosesByUnequal = (one) => {
  if ("parts" in one) return one.parts.some(choosesByUnequal);
  return one.kind === "not" || one.kind === "compare" && one.operator === "!=" && one.value !== null;
};
function toObject(one) {
  if (choosesByUnequal(one)) return void 0;
  switch (one.kind) {
    case "compare":
      return one.value === null ? { type: "nullity", column: { name: one.column }, is_null: one.operator === "=" } : comparisonOf(one.column, one.operator === "=" ? "==" : one.operator, one.value);
    case "in":
      return new Set(one.values.map((value) => typeof value)).size > 1 || typeof one.values[0] === "boolean" ? void 0 : comparisonOf(one.column, "IN", one.values);
    case "and":
    case "or": {
      const parts = one.parts.map((part2) => part2.kind === "or" ? void 0 : toObject(part2));
      return parts.includes(void 0) ? void 0 : { type: one.kind, conditions: parts };
    }
    default:
      return void 0;
  }
}
var comparisonOf = (column2, operator, parameter) => ({
  type: "comparison",
  column: { name: column2 },
  operator,
  parameter
});

// packages/schema/src/contract/formats/odcs/query.ts
var NAMED = /\b(?:from|join)\s+("(?:[^"]|"")+"|[^\s,;()]+)(\s*[.,])?/gi;
function readQuery2(draft, { node, limits: limits2, share: share2, severity }, { column: column2 }) {
  const written = node.need("query").text().trim().replace(/;$/, "");
  const query = written.replace(/\$?\{object\}/g, '"primary"').replace(/\$?\{property\}/g, (word) => column2 === void 0 ? word : quoted(column2));
  const tables = [...query.matchAll(NAMED)];
  const plain = tables.length > 0 && tables.every(([, name = "", more]) => more === void 0 && !strange(name));
  if (share2 || !plain || /--|\/\*|\{/.test(query)) {
    const why = share2 ? "its number is compared as it is, and not in per cent" : "which tables it reads is not plain";
    draft.lose("rule", node, "a query", why);
    return;
  }
  for (const { operator, value } of limits2)
    draft.line({ measured: `sql(${JSON.stringify(query)})`, operator, limit: value }, severity, node);
}
var quoted = (name) => `"${name.replaceAll('"', '""')}"`;
var strange = (name) => !name.startsWith('"') && !/^\w+$/.test(name);

// packages/schema/src/contract/formats/odcs/rule.ts
var MILD = /* @__PURE__ */ new Set(["info", "warning", "warn", "low", "minor", "trivial"]);
var OPERATORS2 = {
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
function ruleOf(draft, node) {
  const limits2 = node.entries().flatMap(([key, value]) => limitsOf(key, value));
  const severity = node.get("severity");
  const mild = severity !== void 0 && MILD.has(severity.text().toLowerCase());
  const unit = node.get("unit")?.text() ?? "rows";
  const outside = node.get("mustNotBeBetween");
  if (outside !== void 0) {
    draft.lose("rule", outside, "`mustNotBeBetween`", "no line says it");
    return void 0;
  }
  for (const [key, value] of node.entries())
    if (key.startsWith("must")) value.refuseSlip("limit", key, Object.keys(OPERATORS2));
  if (limits2.length === 0) {
    draft.lose("rule", node, "a rule without a limit", "no line says it");
    return void 0;
  }
  if (unit !== "rows" && unit !== "percent") {
    draft.lose("rule", node.need("unit"), `the unit ${printable(unit)}`, "ODCS counts rows or per cent");
    return void 0;
  }
  return { node, severity: mild ? "warn" : "require", limits: limits2, share: unit === "percent" };
}
function limitsOf(key, value) {
  const operators = own(OPERATORS2, key) ?? [];
  if (operators.length < 2) return operators.map((operator) => ({ operator, value: value.number() }));
  const ends = value.list();
  if (ends.length !== 2) value.refuse(`\`${key}\` needs two numbers`, "Write `[least, most]`.");
  return ends.map((end, i) => ({ operator: operators[i], value: end.number() }));
}

// packages/schema/src/contract/formats/odcs/quality.ts
var ENGINE = "sea-trials";
function readQuality(draft, node, subject) {
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
    const rule2 = ruleOf(draft, node);
    if (rule2 !== void 0) readQuery2(draft, rule2, subject);
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
  const count2 = own(METRICS, metric.text());
  if (count2 === void 0) {
    const name = metric.text();
    metric.refuseSlip("metric", name, [...Object.keys(METRICS), ...EARLIER]);
    draft.lose("rule", metric, `the metric ${printable(name)}`, "the library of ODCS 3.1 has none of that name");
    return;
  }
  count2(draft, rule, subject.column, subject.names);
}
var EARLIER = ["duplicateCount", "validValues"];
var METRICS = {
  rowCount: (draft, rule) => {
    if (rule.share) return draft.lose("rule", rule.node, "a row count in per cent", "it says not of what");
    for (const { operator, value } of rule.limits) draft.line(rows(operator, value), rule.severity, rule.node);
  },
  nullValues: ofColumn2((draft, rule, column2) => {
    for (const { operator, value } of rule.limits)
      if (rule.share)
        draft.line({ ...of("null_share", column2, operator, value / 100), share: true }, rule.severity, rule.node);
      else draft.line(rows(operator, value, isNull(column2)), rule.severity, rule.node);
  }),
  missingValues: ofColumn2((draft, rule, column2) => {
    const values = tokensOf2(draft, rule.node.get("arguments")?.get("missingValues"), column2);
    if (values.length === 0) return METRICS.nullValues?.(draft, rule, column2, /* @__PURE__ */ new Map());
    const missing = any(isNull(column2), among(column2, values));
    counted(draft, rule, missing);
  }),
  invalidValues: ofColumn2((draft, rule, column2) => {
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
function ofColumn2(count2) {
  return (draft, rule, column2) => column2 === void 0 ? draft.lose("rule", rule.node, "a rule of a column at a table", "it says not of which") : count2(draft, rule, column2);
}
function tokensOf2(draft, node, column2) {
  const listed2 = (node?.list() ?? []).map(({ value }) => value).filter(isScalar);
  const [type, format] = [draft.typeOf(column2), draft.said(column2, "format")];
  const values = listed2.map((token) => tokenAs(type, format, token));
  const lost2 = listed2.filter((_, i) => values[i] === void 0);
  if (node !== void 0 && lost2.length > 0)
    draft.lose(
      "remark",
      node,
      `the missing ${lost2.length === 1 ? "value" : "values"} ${lost2.map((token) => JSON.stringify(token)).join(", ")}`,
      `no ${format === "date" ? "date" : `value of type ${type}`} is that, and a cell that holds it breaks the type`
    );
  return values.filter((value) => value !== void 0);
}
function tokenAs(type, format, token) {
  switch (type) {
    case void 0:
      return token;
    case "string":
      return format === "date" && !/^\d{4}-\d{2}-\d{2}$/.test(String(token)) ? void 0 : String(token);
    case "integer":
    case "number":
      return parseNumber(String(token));
    default:
      return typeof token === type ? token : void 0;
  }
}
function isNever({ limits: [only, other], share: share2 }) {
  if (only === void 0 || other !== void 0) return false;
  const { operator, value } = only;
  return value === 0 ? operator === "=" || operator === "<=" : !share2 && operator === "<" && value > 0 && value <= 1;
}
function counted(draft, { node, limits: limits2, share: share2, severity }, condition) {
  for (const { operator, value } of limits2)
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
  within,
  OPPOSITE,
  BREAKS,
  rows,
  of,
  completeness,
  complies,
  uniqueness,
  inOrder,
  noRepeats,
  uniqueTogether,
  printLine,
  isNull,
  held,
  compared,
  among,
  not,
  all,
  any,
  percent,
  isScalar,
  Draft,
  asksForAll,
  NOT_NULL,
  isNotNull,
  Node,
  formats,
  contractSchema,
  nullable,
  sayPattern,
  sayFormat,
  describe,
  loseOthers,
  unanchored,
  anchored,
  anchoredAsWhole,
  withoutAnchors,
  like,
  ROWS,
  chosenRows,
  isPandas,
  choosesByUnequal,
  toObject,
  ENGINE,
  readQuality,
  readTfdv,
  BEFORE,
  COMPARATORS,
  DISTANCES
};
