import{createRequire as __seaTrialsRequire}from'node:module';const require=__seaTrialsRequire(import.meta.url);
import {
  BEFORE,
  COMPARATORS,
  DISTANCES,
  ENGINE,
  all,
  asksForAll,
  isNotNull,
  not,
  printLine,
  rows,
  toObject,
  uniqueTogether,
  withoutAnchors
} from "./chunk-TISFYGQC.js";
import "./chunk-Y7NHFAUW.js";
import "./chunk-CPTJRI5C.js";
import "./chunk-S3ZB6TL7.js";
import "./chunk-PBVKNK3G.js";
import {
  shareOf
} from "./chunk-T7KXZSX2.js";
import "./chunk-BBDBGQUP.js";
import "./chunk-XEEDZDUD.js";
import {
  pointer,
  require_dist
} from "./chunk-JYM43TBY.js";
import {
  parseLine
} from "./chunk-2FSLVZB6.js";
import "./chunk-GLACIS5M.js";
import "./chunk-RNZZF7ZB.js";
import "./chunk-56KQP7TY.js";
import "./chunk-DD2TZ3UH.js";
import "./chunk-7GQU72V4.js";
import {
  parseCondition
} from "./chunk-CXAWSTTV.js";
import "./chunk-X4TMAPJS.js";
import {
  printable
} from "./chunk-UVDTI5O6.js";
import {
  own
} from "./chunk-63DVTQSH.js";
import {
  SeaTrialsError
} from "./chunk-7N7QVSEW.js";
import {
  __toESM
} from "./chunk-ANQMVHI3.js";

// packages/schema/src/contract/formats/write.ts
var import_yaml3 = __toESM(require_dist(), 1);

// packages/schema/src/contract/formats/outline.ts
var Column = class {
  name;
  schema;
  #outline;
  #taken = /* @__PURE__ */ new Set();
  constructor(name, schema, outline) {
    this.name = name;
    this.schema = schema;
    this.#outline = outline;
  }
  /** The value of a keyword, which the writer says. */
  take(keyword) {
    this.#taken.add(keyword);
    return this.schema[keyword];
  }
  get path() {
    return ["properties", this.name];
  }
  lose(keyword, why) {
    this.#taken.add(keyword);
    this.#outline.lose([...this.path, keyword], `${keyword} of ${printable(this.name)}`, why);
  }
  /** Keywords that nothing has taken. */
  loseOthers(why) {
    for (const keyword of Object.keys(this.schema)) if (!this.#taken.has(keyword)) this.lose(keyword, why);
  }
  /** The types but null; empty where none is said. */
  get types() {
    return [this.schema.type ?? []].flat().filter((type) => type !== "null");
  }
  /** Whether null is allowed, as far as types say; where they say nothing, values do. */
  get optional() {
    const { type, not: not2 } = this.schema;
    if (type !== void 0) return [type].flat().includes("null");
    return this.#values?.includes(null) ?? !isNotNull(not2);
  }
  get #values() {
    if (Array.isArray(this.schema.enum)) return this.schema.enum;
    return Object.hasOwn(this.schema, "const") ? [this.schema.const] : void 0;
  }
  /** The values of `enum` or `const` without null; undefined where none are said, or null is among them and may not be, or is not and may. */
  values() {
    const values = this.#values;
    this.take("enum");
    if (!Object.hasOwn(this.schema, "enum")) this.take("const");
    if (values === void 0) return void 0;
    if (values.includes(null) === this.optional) return values.filter((value) => value !== null);
    this.lose("enum", "whether null is one of the values, and whether the type allows it, are two things there");
    return void 0;
  }
};
var Outline = class {
  #contract;
  #lost = [];
  columns;
  /** `rows`: the language says everything of a row that a contract does. */
  constructor(contract, rows2 = false) {
    this.#contract = contract;
    const properties = contract.schema.properties ?? {};
    this.columns = Object.entries(properties).map(
      ([name, schema]) => new Column(name, rows2 ? {} : this.#asMapping(name, schema), this)
    );
    if (!rows2) this.#loseRow();
  }
  #loseRow() {
    const contract = this.#contract;
    const known = /* @__PURE__ */ new Set([
      "type",
      "properties",
      "required",
      "title",
      "description",
      "x-primary-key",
      "x-require",
      "additionalProperties",
      "x-fields-match",
      "x-unique-keys",
      "x-foreign-keys",
      "x-rows"
    ]);
    for (const keyword of Object.keys(contract.schema))
      if (!known.has(keyword) && !keyword.startsWith("$")) this.lose([keyword], keyword, "it is about the whole row");
    if (!["undefined", "boolean"].includes(typeof contract.schema.additionalProperties))
      this.lose(["additionalProperties"], "additionalProperties", "other columns cannot be judged there");
  }
  #asMapping(name, schema) {
    if (typeof schema !== "boolean") return schema;
    if (!schema)
      this.lose(["properties", name], `that there is no column ${printable(name)}`, "it cannot be said there");
    return {};
  }
  get schema() {
    return this.#contract.schema;
  }
  /** Columns that must be there. */
  get required() {
    const { required, properties } = this.#contract.schema;
    const named = required ?? [];
    return asksForAll(this.match) ? [.../* @__PURE__ */ new Set([...Object.keys(properties ?? {}), ...named])] : named;
  }
  /** Those of which no more is said. */
  get onlyRequired() {
    return this.required.filter((name) => this.columns.every((column) => column.name !== name));
  }
  loseOnlyRequired() {
    for (const name of this.onlyRequired)
      this.lose(["required"], `that ${printable(name)} is there`, "nothing else is said of it");
  }
  /** Whether no other columns may be there. */
  get closed() {
    return this.#contract.schema.additionalProperties === false || ["exact", "equal", "superset"].includes(String(this.match));
  }
  /** `x-fields-match`. */
  get match() {
    return this.#contract.schema["x-fields-match"];
  }
  /** What `required` and `closed` leave of it. */
  loseMatch() {
    if (this.match === "exact") this.lose(["x-fields-match"], "the order of the columns", "it is not said there");
    if (this.match === "partial" && this.required.length === 0 && !this.closed)
      this.lose(["x-fields-match"], "that one column at least is there", "it is not said there");
  }
  get uniqueKeys() {
    return this.#contract.schema["x-unique-keys"] ?? [];
  }
  get foreignKeys() {
    return this.#contract.schema["x-foreign-keys"] ?? [];
  }
  /** Conditions that no row may break. */
  get rows() {
    return this.#contract.schema["x-rows"] ?? [];
  }
  /** Keys, references and conditions that nothing there says. */
  loseEach(keyword, why) {
    const words = { "x-unique-keys": "a key", "x-foreign-keys": "a reference", "x-rows": "a condition on rows" };
    const list = this.#contract.schema[keyword] ?? [];
    for (const i of list.keys()) this.lose([keyword, i], words[keyword], why);
  }
  get key() {
    return this.#contract.schema["x-primary-key"] ?? [];
  }
  get lines() {
    return this.#contract.require.map((line, i) => ({ ...line, path: ["x-require", i] }));
  }
  /** With its burden, as it is written. */
  loseLine({ text, burden, path }, why) {
    this.lose(path, printable(burden === "require" ? text : `${burden}: ${text}`), why);
  }
  lose(path, what, why) {
    const at = this.#contract.place(path);
    this.#lost.push({ kind: "rule", where: pointer(path), what, why, at });
  }
  /** What a line says is said there too, and less. */
  remark({ text, path }, why) {
    this.#lost.push({
      kind: "remark",
      where: pointer(path),
      what: printable(text),
      why,
      at: this.#contract.place(path)
    });
  }
  get lost() {
    return this.#lost;
  }
};
var without = (mapping) => Object.fromEntries(Object.entries(mapping).filter(([, value]) => value !== void 0));
var SIMPLE = /^(\w+)(?:\((?:(\w+)|`((?:[^`]|``)+)`)\))? (>=|<=|>|<|=) (-?\d+(?:\.\d+)?(?:e[+-]?\d+)?)(%?)$/;
function simpleLine(text) {
  const [, metric, plain2, quoted, operator, digits, percent] = SIMPLE.exec(text) ?? [];
  if (metric === void 0) return void 0;
  const column = plain2 ?? quoted?.replaceAll("``", "`");
  const limit = percent === "%" ? Number((Number(digits) / 100).toPrecision(12)) : Number(digits);
  return { metric, operator, limit, ...column === void 0 ? {} : { column } };
}

// packages/schema/src/contract/formats/great-expectations/write-columns.ts
var TYPES = {
  integer: ["int", "int64", "INTEGER", "BIGINT", "IntegerType", "LongType"],
  number: [
    "float",
    "float64",
    "FLOAT",
    "DOUBLE",
    "FloatType",
    "DoubleType",
    "int",
    "int64",
    "INTEGER",
    "BIGINT",
    "IntegerType",
    "LongType"
  ],
  string: ["str", "VARCHAR", "TEXT", "StringType"],
  boolean: ["bool", "BOOLEAN", "BooleanType"]
};
var mostly = (share) => share === 1 ? {} : { mostly: share };
function expectationsOf(column, outline) {
  const { name } = column;
  const item = (type, kwargs) => ({ type, kwargs: { column: name, ...kwargs } });
  const types = column.types;
  const known = types.every((type) => Object.hasOwn(TYPES, type));
  if (known) column.take("type");
  else column.lose("type", "an expectation is about plain values");
  if (!known) {
    column.loseOthers("an expectation is about plain values");
    return [];
  }
  const share = toleranceOf(column);
  if (share === void 0) return [];
  if (!column.optional && types.length === 0) column.take("not");
  const valid = column.values();
  const pattern = column.take("pattern");
  const lengths = [column.take("minLength"), column.take("maxLength")];
  const day = column.schema.format === "date";
  if (day) column.take("format");
  const of = (type, kwargs) => item(type, { ...kwargs, ...mostly(share) });
  const found = [
    ...types.length === 0 ? [] : [item("expect_column_values_to_be_in_type_list", { type_list: types.flatMap((type) => TYPES[type] ?? []) })],
    ...column.optional && !outline.key.includes(name) ? [] : [item("expect_column_values_to_not_be_null", {})],
    ...limitsOf(column).map((kwargs) => item("expect_column_values_to_be_between", kwargs)),
    ...lengthsOf(lengths, share).map((kwargs) => of("expect_column_value_lengths_to_be_between", kwargs)),
    ...pattern === void 0 ? [] : [of("expect_column_values_to_match_regex", { regex: pattern })],
    ...day ? [of("expect_column_values_to_match_strftime_format", { strftime_format: "%Y-%m-%d" })] : [],
    ...valid === void 0 ? [] : [of("expect_column_values_to_be_in_set", { value_set: valid })],
    ...column.take("x-unique") === true && outline.key.join() !== name ? [item("expect_column_values_to_be_unique", {})] : []
  ];
  column.loseOthers("no expectation says it");
  if (outline.required.includes(name)) return [item("expect_column_to_exist", {}), ...found];
  if (found.length > 0)
    outline.lose(
      column.path,
      `that the column ${printable(name)} may not be there`,
      "an expectation about a column needs it"
    );
  return found;
}
function toleranceOf(column) {
  const written = column.take("x-mostly");
  if (written === void 0) return 1;
  if (column.optional && column.types.join() === "string") return shareOf(written);
  const why = "`mostly` is not of each keyword, as `x-mostly` is: nothing of the column is written";
  for (const keyword of Object.keys(column.schema)) column.lose(keyword, why);
  return void 0;
}
function lengthsOf([least, most], share) {
  const ends = share === 1 ? [{ min_value: least, max_value: most }] : [{ min_value: least }, { max_value: most }];
  return ends.map(without).filter((each) => Object.keys(each).length > 0);
}
function limitsOf(column) {
  const [least, most] = [column.take("minimum"), column.take("maximum")];
  const [above, below] = [column.take("exclusiveMinimum"), column.take("exclusiveMaximum")];
  const closed = without({ min_value: least, max_value: most });
  const open = without({
    ...above === void 0 ? {} : { min_value: above, strict_min: true },
    ...below === void 0 ? {} : { max_value: below, strict_max: true }
  });
  return [closed, open].filter((each) => Object.keys(each).length > 0);
}

// packages/schema/src/contract/formats/great-expectations/write-shares.ts
function ofValues({ metric, arguments: given, condition }, operator, limit, isFull) {
  if (metric === "row_count" && operator === "=" && limit === 0) return noOther(partsOf(condition));
  const [argument] = given;
  if (metric !== "compliance" || operator !== ">=" || limit >= 1 || argument?.kind !== "condition") return void 0;
  const item = itemOf(argument.condition);
  if (item === void 0) return void 0;
  const parts = partsOf(condition);
  const others = parts.filter((part) => !isHeld(part, item.kwargs.column));
  if (others.length === parts.length && !isFull(String(item.kwargs.column))) return void 0;
  return said({ ...item, kwargs: { ...item.kwargs, mostly: limit } }, others);
}
function noOther(parts) {
  const outside = parts.find((part) => part.kind === "not" && part.part.kind === "in");
  const item = outside?.kind === "not" ? itemOf(outside.part) : void 0;
  const rest = parts.filter((part) => part !== outside);
  const others = rest.filter((part) => !isHeld(part, item?.kwargs.column));
  return item === void 0 || others.length === rest.length ? void 0 : said(item, others);
}
var said = (item, others) => others.length === 0 ? { item } : { item, where: all(...others) };
var partsOf = (one) => one === void 0 ? [] : one.kind === "and" ? one.parts : [one];
var isHeld = (one, column) => one.kind === "compare" && one.column === column && one.operator === "!=" && one.value === null;
function itemOf(condition) {
  const set = condition.kind === "not" ? condition.part : condition;
  if (set.kind === "in") {
    const type = `expect_column_values_to_${condition.kind === "not" ? "not_" : ""}be_in_set`;
    return set.values.includes(null) ? void 0 : { type, kwargs: { column: set.column, value_set: set.values } };
  }
  const kwargs = limitsOf2(partsOf(condition));
  return kwargs && { type: "expect_column_values_to_be_between", kwargs };
}
function limitsOf2(parts) {
  const ends = parts.flatMap(
    (part) => part.kind === "compare" && part.value !== null && /^[<>]/.test(part.operator) ? [part] : []
  );
  const [least, most] = [">", "<"].map((way) => ends.filter(({ operator }) => operator.startsWith(way)));
  const columns = new Set(ends.map(({ column }) => column));
  if (ends.length < parts.length || columns.size !== 1 || Math.max(least?.length ?? 0, most?.length ?? 0) > 1)
    return void 0;
  return without({
    column: [...columns][0],
    min_value: least?.[0]?.value,
    max_value: most?.[0]?.value,
    strict_min: least?.[0]?.operator === ">" || void 0,
    strict_max: most?.[0]?.operator === "<" || void 0
  });
}

// packages/schema/src/contract/formats/great-expectations/write-lines.ts
function itemsOfLines(outline) {
  const lines = outline.lines.flatMap((line) => {
    const said2 = parsed(line);
    if (said2 === void 0) outline.loseLine(line, "it is no line of the language");
    return said2 === void 0 ? [] : [{ ...line, said: said2 }];
  });
  const alone = new Set(lines.filter(({ said: said2 }) => isAlone(said2)).map(({ said: said2 }) => keyOf(said2)));
  const full = new Set(lines.flatMap(({ said: said2 }) => isComplete(said2) ? [nameOf(said2)] : []));
  const isFull = (column) => full.has(column) || outline.columns.some(({ name, optional }) => name === column && !optional);
  const items = lines.map(
    ({ said: said2 }) => isMostCommon(said2) && !alone.has(keyOf(said2)) ? void 0 : itemOf2(said2, isFull)
  );
  const together2 = new Set(lines.flatMap(({ said: said2 }, i) => isMostCommon(said2) && items[i] ? [keyOf(said2)] : []));
  return lines.flatMap((line, i) => {
    const { said: said2 } = line;
    const item = items[i];
    if (item !== void 0) return [item];
    if (!isAlone(said2) || !together2.has(keyOf(said2))) outline.loseLine(line, "no expectation says it");
    return [];
  });
}
function parsed(line) {
  try {
    return parseLine(line);
  } catch (error) {
    if (error instanceof SeaTrialsError) return void 0;
    throw error;
  }
}
var isAlone = (said2) => isAtOne(said2, "modes", "=");
var isMostCommon = (said2) => isAtOne(said2, "mode_compliance", ">=");
function keyOf({ call, burden }) {
  const [argument] = call.arguments;
  const column = argument?.kind === "name" ? argument.name : among(argument)?.column;
  return JSON.stringify([burden, call.dataset, column, call.condition]);
}
var among = (argument) => argument?.kind === "condition" && argument.condition.kind === "in" ? argument.condition : void 0;
var isComplete = (said2) => isAtOne(said2, "completeness", ">=") && said2.call.condition === void 0 && said2.call.dataset === void 0 && said2.call.by.length === 0 && said2.burden === "require";
var isAtOne = ({ call, operator, limit }, metric, by) => call.metric === metric && operator === by && limit.kind === "number" && limit.value === 1;
var nameOf = ({ call: { arguments: given } }) => given[0]?.kind === "name" ? given[0].name : void 0;
function itemOf2({ burden, over, call, operator, limit, confidence }, isFull) {
  const isPlain = over === void 0 && confidence === void 0 && call.by.length === 0 && call.dataset === void 0;
  if (!isPlain || burden === "guard" || limit.kind !== "number" || operator === "!=") return void 0;
  const ofColumnValues = ofValues(call, operator, limit.value, isFull);
  const item = ofColumnValues?.item ?? measuredItem(call, operator, limit.value);
  const where = ofColumnValues === void 0 ? call.condition : ofColumnValues.where;
  const rows2 = where === void 0 ? void 0 : toObject(where);
  if (item === void 0 || where !== void 0 && rows2 === void 0) return void 0;
  if (/_lengths_/.test(item.type) && (where !== void 0 || burden !== "require")) return void 0;
  return {
    ...item,
    kwargs: { ...item.kwargs, ...rows2 === void 0 ? {} : { row_condition: rows2 } },
    ...burden === "warn" ? { severity: "warning" } : {}
  };
}
var AGGREGATES = {
  ...{
    min: "expect_column_min_to_be_between",
    max: "expect_column_max_to_be_between",
    mean: "expect_column_mean_to_be_between"
  },
  ...{ median: "expect_column_median_to_be_between", stddev: "expect_column_stdev_to_be_between" },
  distinct_count: "expect_column_unique_value_count_to_be_between",
  ...{
    sum: "expect_column_sum_to_be_between",
    distinctness: "expect_column_proportion_of_unique_values_to_be_between"
  }
};
function measuredItem(call, operator, limit) {
  const { metric, arguments: given } = call;
  if (metric === "mode_compliance") return mostCommon(given, operator, limit);
  const names = given.flatMap((argument) => argument.kind === "name" ? [argument.name] : []);
  const numbers = given.flatMap((argument) => argument.kind === "number" ? [argument.value] : []);
  if (names.length + numbers.length < given.length) return void 0;
  if (metric === "in_order" && names.length === 2) return ordered(names, operator, limit);
  if (metric === "outlier_share" && names.length === 2 && numbers.length === 1)
    return zScores(names, numbers[0], operator, limit);
  if (metric === "cramers_v" && operator === "<=") {
    const kwargs = { column_A: names[0], column_B: names[1], threshold: limit };
    return { type: "expect_column_pair_cramers_phi_value_to_be_less_than", kwargs };
  }
  return given.length > 1 || numbers.length > 0 ? void 0 : ofColumn(metric, names[0], operator, limit);
}
function ofColumn(metric, column, operator, limit) {
  if (metric === "row_count" && column === void 0)
    return operator === "=" ? { type: "expect_table_row_count_to_equal", kwargs: { value: limit } } : { type: "expect_table_row_count_to_be_between", kwargs: ofWhole(operator, limit) };
  if (column === void 0) return void 0;
  const isLength = metric === (operator.startsWith(">") ? "min_length" : "max_length") && operator !== "=";
  if (isLength)
    return { type: "expect_column_value_lengths_to_be_between", kwargs: { column, ...ofWhole(operator, limit) } };
  if (metric === "completeness" && operator === ">=")
    return { type: "expect_column_values_to_not_be_null", kwargs: { column, ...mostly(limit) } };
  if (metric === "uniqueness" && operator === ">=" && limit < 1)
    return { type: "expect_column_values_to_be_unique", kwargs: { column, ...mostly(limit) } };
  const type = own(AGGREGATES, metric);
  return type === void 0 ? void 0 : { type, kwargs: { column, ...boundsOf(operator, limit) } };
}
function ordered([column, word = ""], operator, limit) {
  const [, strictly, direction] = /^(strictly_)?(increasing|decreasing)$/.exec(word) ?? [];
  if (direction === void 0 || operator !== ">=") return void 0;
  const kwargs = { column, ...strictly === void 0 ? {} : { strictly: true }, ...mostly(limit) };
  return { type: `expect_column_values_to_be_${direction}`, kwargs };
}
function zScores([column, word], far, operator, limit) {
  if (operator !== "<=" || word !== "deviations" && word !== "deviations_above") return void 0;
  const share = Number((1 - limit).toPrecision(12));
  const kwargs = { column, threshold: far, double_sided: word === "deviations", ...mostly(share) };
  return { type: "expect_column_value_z_scores_to_be_less_than", kwargs };
}
function mostCommon([argument], operator, limit) {
  const set = among(argument);
  const isAny = operator === ">" && limit === 0;
  if (set === void 0 || set.values.includes(null) || !(isAny || operator === ">=" && limit === 1)) return void 0;
  const kwargs = { column: set.column, value_set: set.values, ...isAny ? { ties_okay: true } : {} };
  return { type: "expect_column_most_common_value_to_be_in_set", kwargs };
}
var ofWhole = (operator, limit) => operator === ">" ? { min_value: Math.floor(limit) + 1 } : operator === "<" ? { max_value: Math.ceil(limit) - 1 } : boundsOf(operator, operator === ">=" ? Math.ceil(limit) : Math.floor(limit));
function boundsOf(operator, limit) {
  if (operator === "=") return { min_value: limit, max_value: limit };
  const strict = operator === ">" ? { strict_min: true } : operator === "<" ? { strict_max: true } : {};
  return { [operator.startsWith(">") ? "min_value" : "max_value"]: limit, ...strict };
}

// packages/schema/src/contract/formats/great-expectations/write.ts
function writeSuite(outline) {
  const names = outline.columns.map(({ name }) => name);
  const items = outline.columns.flatMap((column) => expectationsOf(column, outline));
  for (const column of outline.onlyRequired) items.push({ type: "expect_column_to_exist", kwargs: { column } });
  if (outline.closed) {
    const whole = names.every((name) => outline.required.includes(name));
    if (whole && outline.match === "exact")
      items.unshift({ type: "expect_table_columns_to_match_ordered_list", kwargs: { column_list: names } });
    else if (whole)
      items.unshift({ type: "expect_table_columns_to_match_set", kwargs: { column_set: names, exact_match: true } });
    else outline.lose(["additionalProperties"], "that there are no other columns", "a set of columns is exact there");
  }
  if (outline.match !== "exact") outline.loseMatch();
  items.push(...keyOf2(outline), ...outline.uniqueKeys.map(uniqueOf));
  outline.loseEach("x-foreign-keys", "an expectation is about one table");
  for (const [i, text] of outline.rows.entries()) {
    const found = relationOf(parseCondition({ text, burden: "require" }));
    if (found === void 0) outline.lose(["x-rows", i], printable(text), "no expectation says it");
    else items.push(found);
  }
  items.push(...itemsOfLines(outline));
  for (const key of ["title", "description"])
    if (outline.schema[key] !== void 0) outline.lose([key], key, "a suite has none");
  const suite = { name: "contract", expectations: items, meta: { great_expectations_version: "1.2.0" } };
  return `${JSON.stringify(suite, void 0, 2)}
`;
}
function keyOf2(outline) {
  if (outline.key.length === 0) return [];
  outline.lose(
    ["x-primary-key"],
    "that they are the primary key",
    "its columns are unique together and never null, and no more is said"
  );
  return [uniqueOf(outline.key)];
}
function uniqueOf(key) {
  if (key.length === 1) return { type: "expect_column_values_to_be_unique", kwargs: { column: key[0] } };
  const kwargs = { column_list: key, ignore_row_if: "any_value_is_missing" };
  return { type: "expect_compound_columns_to_be_unique", kwargs };
}
function relationOf(condition) {
  if (condition.kind !== "relate") return void 0;
  const { left, operator, right } = condition;
  if (left.kind === "column" && right.kind === "column") {
    const [a, b] = operator.startsWith("<") ? [right.column, left.column] : [left.column, right.column];
    const kwargs2 = { column_A: a, column_B: b, ignore_row_if: "either_value_is_missing" };
    if (operator === "=") return { type: "expect_column_pair_values_to_be_equal", kwargs: kwargs2 };
    if (operator === "!=") return void 0;
    const orEqual = operator.endsWith("=") ? { or_equal: true } : {};
    return { type: "expect_column_pair_values_a_to_be_greater_than_b", kwargs: { ...kwargs2, ...orEqual } };
  }
  const columns = summed(left);
  if (columns === void 0 || right.kind !== "number" || operator !== "=") return void 0;
  const kwargs = { column_list: columns, sum_total: right.value, ignore_row_if: "any_value_is_missing" };
  return { type: "expect_multicolumn_sum_to_equal", kwargs };
}
function summed(one) {
  if (one.kind === "column") return [one.column];
  if (one.kind !== "arithmetic" || one.operator !== "+" || one.right.kind !== "column") return void 0;
  const before = summed(one.left);
  return before === void 0 ? void 0 : [...before, one.right.column];
}

// packages/schema/src/contract/formats/json-schema/write.ts
var STANDARD = /* @__PURE__ */ new Set([
  ...["date", "time", "date-time", "duration", "uri", "uri-reference", "uri-template", "email", "hostname", "ipv4"],
  ...["ipv6", "regex", "uuid", "json-pointer", "relative-json-pointer"]
]);
function writeJsonSchema(outline) {
  const { $schema: _, ...schema } = outline.schema;
  const properties = Object.entries(schema.properties ?? {}).map(([name, column]) => [
    name,
    plain(column, name, outline)
  ]);
  for (const line of outline.lines) outline.loseLine(line, "a JSON Schema judges one row");
  for (const keyword of ["x-unique-keys", "x-foreign-keys", "x-rows"])
    outline.loseEach(keyword, "a JSON Schema judges the values of one row");
  outline.loseMatch();
  if (outline.key.length > 0) outline.lose(["x-primary-key"], "the primary key", "a JSON Schema judges one row");
  const kept = Object.entries(schema).filter(([key]) => !key.startsWith("x-") && key !== "properties");
  const written = {
    $schema: "https://json-schema.org/draft/2020-12/schema",
    type: "object",
    ...Object.fromEntries(kept),
    ...outline.required.length === 0 ? {} : { required: outline.required },
    ...outline.closed ? { additionalProperties: false } : {},
    ...schema.properties === void 0 ? {} : { properties: Object.fromEntries(properties) }
  };
  return `${JSON.stringify(written, void 0, 2)}
`;
}
function plain(column, name, outline) {
  if (typeof column !== "object" || column === null) return column;
  const kept = Object.entries(column).filter(([key, value]) => {
    const strange = key === "format" && !STANDARD.has(String(value));
    if (key.startsWith("x-"))
      outline.lose(["properties", name, key], `${key} of ${printable(name)}`, "it is a keyword of ours");
    if (strange)
      outline.lose(
        ["properties", name, key],
        `the format ${value} of ${name}`,
        "validators of JSON Schema do not know it"
      );
    return !key.startsWith("x-");
  });
  return Object.fromEntries(kept);
}

// packages/schema/src/contract/formats/odcs/write.ts
var import_yaml2 = __toESM(require_dist(), 1);
function writeOdcs(outline) {
  const { schema, required, key } = outline;
  for (const { name } of outline.columns)
    if (!required.includes(name))
      outline.lose(
        ["properties", name],
        `that the column ${printable(name)} may not be there`,
        "ODCS expects every property"
      );
  if (outline.closed)
    outline.lose(
      [outline.match === void 0 ? "additionalProperties" : "x-fields-match"],
      "that there are no other columns",
      "ODCS does not say it"
    );
  outline.loseOnlyRequired();
  outline.loseMatch();
  const said2 = [
    ...outline.uniqueKeys.map((names) => printLine(uniqueTogether(names))),
    ...outline.rows.map((text) => printLine(rows("=", 0, not(parseCondition({ text, burden: "require" })))))
  ];
  const quality = [
    ...said2.map((text) => ruleOf(text, "require")),
    ...outline.lines.map(({ text, burden }) => ruleOf(text, burden))
  ];
  const relationships = outline.foreignKeys.flatMap((key2, i) => relationshipOf(key2, i, outline));
  const table = {
    name: TABLE,
    logicalType: "object",
    businessName: schema.title,
    description: schema.description,
    properties: outline.columns.map((column) => propertyOf(column, key)),
    quality: quality.length === 0 ? void 0 : quality,
    relationships: relationships.length === 0 ? void 0 : relationships
  };
  const contract = {
    ...{ apiVersion: "v3.1.0", kind: "DataContract", id: "contract", version: "1.0.0", status: "draft" },
    schema: [without(table)]
  };
  return (0, import_yaml2.stringify)(contract, { aliasDuplicateObjects: false });
}
var TABLE = "data";
function relationshipOf({ columns, dataset = TABLE, references }, i, outline) {
  const names = [dataset, ...columns, ...references];
  if (names.every((name) => /^[^./\s][^./]*(?<!\s)$/.test(name)))
    return [
      {
        type: "foreignKey",
        from: columns.map((name) => `${TABLE}.${name}`),
        to: references.map((name) => `${dataset}.${name}`)
      }
    ];
  outline.lose(["x-foreign-keys", i], "a reference", "a name in it cannot stand in `table.column`");
  return [];
}
var OPERATORS = {
  ...{ "=": "mustBe", "!=": "mustNotBe", ">": "mustBeGreaterThan", ">=": "mustBeGreaterOrEqualTo" },
  ...{ "<": "mustBeLessThan", "<=": "mustBeLessOrEqualTo" }
};
function ruleOf(text, burden) {
  const severity = burden === "require" ? {} : { severity: burden === "warn" ? "warning" : "error" };
  const [, operator, count] = /^row_count (=|!=|>=|<=|>|<) (\d+)$/.exec(text) ?? [];
  if (operator !== void 0 && burden !== "guard")
    return { metric: "rowCount", [OPERATORS[operator]]: Number(count), ...severity };
  return {
    type: "custom",
    engine: ENGINE,
    implementation: burden === "require" ? text : `${burden}: ${text}`,
    ...severity
  };
}
var TEMPORAL = { date: "date", "iso-date-time": "timestamp", "iso-time": "time" };
var OPTIONS = {
  string: ["minLength", "maxLength", "pattern", "format"],
  integer: ["minimum", "maximum", "exclusiveMinimum", "exclusiveMaximum", "multipleOf"],
  number: ["minimum", "maximum", "exclusiveMinimum", "exclusiveMaximum", "multipleOf"],
  array: ["minItems", "maxItems", "uniqueItems"],
  object: ["minProperties", "maxProperties", "required"]
};
function propertyOf(column, key) {
  const { name } = column;
  const valid = column.values();
  const position = key.indexOf(name);
  const property = without({
    name,
    businessName: column.take("title"),
    description: column.take("description"),
    examples: column.take("examples"),
    ...typeOf(column),
    required: column.optional ? void 0 : true,
    unique: column.take("x-unique") === true ? true : void 0,
    ...position < 0 ? {} : { primaryKey: true, primaryKeyPosition: position + 1 },
    classification: column.take("x-classification"),
    physicalType: column.schema["x-physical-type"],
    quality: valid && [{ metric: "invalidValues", arguments: { validValues: valid }, mustBe: 0 }]
  });
  if (column.schema["x-physical-type"] !== void 0)
    column.lose("x-physical-type", "`physicalType` is the type in a server, and a contract of ours names none");
  column.loseOthers("ODCS has no such rule");
  return property;
}
function typeOf(column) {
  const [type, other] = column.types;
  if (type === void 0 || other !== void 0) {
    if (other !== void 0) column.lose("type", "a property has one logical type");
    else if (!column.optional) column.take("not");
    return {};
  }
  column.take("type");
  const format = column.schema.format;
  const temporal = type === "string" && format !== void 0 ? TEMPORAL[format] : void 0;
  if (temporal !== void 0) {
    column.take("format");
    return { logicalType: temporal };
  }
  const options = (OPTIONS[type] ?? []).filter((keyword) => column.schema[keyword] !== void 0);
  const said2 = Object.fromEntries(options.map((keyword) => [keyword, column.take(keyword)]));
  return { logicalType: type, ...options.length === 0 ? {} : { logicalTypeOptions: said2 } };
}

// packages/schema/src/contract/formats/table-schema/write.ts
function writeTableSchema(outline) {
  outline.loseOnlyRequired();
  const { schema, key } = outline;
  for (const line of outline.lines) outline.loseLine(line, "Table Schema has no requirements of whole tables");
  outline.loseEach("x-rows", "a Table Schema has no conditions on several fields");
  return `${JSON.stringify(
    without({
      $schema: "https://datapackage.org/profiles/2.0/tableschema.json",
      title: schema.title,
      description: schema.description,
      fields: outline.columns.map(fieldOf),
      fieldsMatch: matchOf(outline),
      primaryKey: key.length === 0 ? void 0 : key,
      uniqueKeys: outline.uniqueKeys.length === 0 ? void 0 : outline.uniqueKeys,
      foreignKeys: outline.foreignKeys.length === 0 ? void 0 : outline.foreignKeys.map(referenceOf)
    }),
    void 0,
    2
  )}
`;
}
var referenceOf = ({ columns, dataset = "", references }) => ({
  fields: columns,
  reference: { resource: dataset, fields: references }
});
function matchOf(outline) {
  const { columns, required, closed, match } = outline;
  const there = columns.filter(({ name }) => required.includes(name));
  if (there.length === 0) {
    if (closed) return "superset";
    if (match !== "partial")
      outline.lose(["properties"], "that there may be none of the columns", "one field at least must be there");
    return "partial";
  }
  for (const column of columns)
    if (!there.includes(column))
      outline.lose(
        column.path,
        `that the column ${printable(column.name)} may not be there`,
        "all fields are asked for, or none"
      );
  if (match === "exact") return "exact";
  return closed ? "equal" : "subset";
}
var TEXTS = {
  date: { type: "date" },
  "iso-date-time": { type: "datetime" },
  "iso-time": { type: "time" },
  duration: { type: "duration" },
  ...Object.fromEntries(["email", "uri", "uuid"].map((format) => [format, { type: "string", format }])),
  byte: { type: "string", format: "binary" }
};
var LIMITS = ["minimum", "maximum", "exclusiveMinimum", "exclusiveMaximum"];
function fieldOf(column) {
  const field = without({
    name: column.name,
    ...typeOf2(column),
    title: column.take("title"),
    description: column.take("description"),
    examples: column.take("examples"),
    missingValues: missingOf(column)
  });
  const constraints = constraintsOf(column, field.type);
  column.loseOthers("Table Schema has no such constraint");
  return Object.keys(constraints).length === 0 ? field : { ...field, constraints };
}
function typeOf2(column) {
  const [type, other] = column.types;
  if (other !== void 0 || type === "array" || type === "object") {
    column.lose("type", "cells of a table have one plain type");
    return { type: "any" };
  }
  if (type === void 0) {
    if (!column.optional) column.take("not");
    return { type: "any" };
  }
  column.take("type");
  const format = column.schema.format;
  const known = type === "string" && format !== void 0 ? own(TEXTS, format) : void 0;
  if (known === void 0) return { type };
  column.take("format");
  return known;
}
function constraintsOf(column, type) {
  const numeric = type === "integer" || type === "number";
  const pattern = type === "string" ? column.take("pattern") : void 0;
  return without({
    required: column.optional ? void 0 : true,
    unique: column.take("x-unique") === true ? true : void 0,
    ...type === "string" ? { minLength: column.take("minLength"), maxLength: column.take("maxLength") } : {},
    pattern: pattern === void 0 ? void 0 : withoutAnchors(pattern),
    ...numeric ? Object.fromEntries(LIMITS.map((limit) => [limit, column.take(limit)])) : {},
    enum: column.values()
  });
}
function missingOf(column) {
  const tokens = column.take("x-missing");
  if (tokens === void 0) return void 0;
  if (tokens.every((token) => typeof token === "string") && column.types[0] === "string") return ["", ...tokens];
  column.lose("x-missing", "missing values are text there");
  return void 0;
}

// packages/schema/src/contract/formats/tfdv/write-lines.ts
var COMPARED = "a comparator there holds what was counted against its threshold, without what chance moves";
function fieldOf2(line, { columns }) {
  const said2 = parsed2(line);
  if (said2 === void 0 || said2.burden !== "require" || said2.over !== void 0 || said2.confidence !== void 0)
    return void 0;
  if (said2.call.dataset !== void 0 || said2.call.by.length > 0) return void 0;
  const of = (name) => columns.find((column) => column.name === name);
  return comparatorOf(said2, of) ?? massOf(said2, of);
}
function parsed2(line) {
  try {
    return parseLine(line);
  } catch (error) {
    if (error instanceof SeaTrialsError) return void 0;
    throw error;
  }
}
var typeOf3 = (column) => column?.types.length === 1 ? column.types[0] : void 0;
function comparatorOf({ call, operator, limit }, of) {
  const [name, other, ...more] = call.arguments;
  const distance = [...DISTANCES].find(([, [metric]]) => metric === call.metric)?.[0];
  if (distance === void 0 || operator !== "<=" || limit.kind !== "number" || call.condition !== void 0)
    return void 0;
  if (name?.kind !== "name" || other?.kind !== "name" || more.length > 0) return void 0;
  const key = Object.entries(COMPARATORS).find(([, data]) => data === other.name)?.[0];
  const type = typeOf3(of(name.name));
  const types = distance === "infinity_norm" ? ["string"] : ["string", "integer", "number"];
  if (key === void 0 || type === void 0 || !types.includes(type)) return void 0;
  return { column: name.name, key, value: { [distance]: { threshold: limit.value } }, differs: COMPARED };
}
var OF_THE_DOMAIN = ["enum", "const", "minimum", "maximum", "format"];
function massOf({ call, operator, limit }, of) {
  const [argument, ...more] = call.arguments;
  if (call.metric !== "compliance" || operator !== ">=" || limit.kind !== "number" || limit.value >= 1) return void 0;
  if (argument?.kind !== "condition" || more.length > 0 || call.condition?.kind !== "compare") return void 0;
  const { column: name, operator: is, value } = call.condition;
  const column = of(name);
  const type = typeOf3(column);
  if (is !== "!=" || value !== null || column === void 0 || type === void 0) return void 0;
  if (OF_THE_DOMAIN.some((keyword) => Object.hasOwn(column.schema, keyword))) return void 0;
  const domain = domainOf(argument.condition, name, type);
  return domain && { column: name, key: "distribution_constraints", value: { min_domain_mass: limit.value }, domain };
}
function domainOf(condition, column, type) {
  if (condition.kind === "in") {
    const isOfTexts = condition.values.every((value) => typeof value === "string");
    if (condition.column !== column || type !== "string" || !isOfTexts) return void 0;
    return { string_domain: { name: column, value: condition.values } };
  }
  const parts = condition.kind === "and" ? condition.parts : [condition];
  const ends = /* @__PURE__ */ new Map();
  for (const part of parts) {
    const isEnd = part.kind === "compare" && (part.operator === ">=" || part.operator === "<=") && part.column === column;
    if (!isEnd || typeof part.value !== "number" || ends.has(part.operator)) return void 0;
    if (type === "integer" && !Number.isInteger(part.value)) return void 0;
    ends.set(part.operator, part.value);
  }
  const limits = without({ min: ends.get(">="), max: ends.get("<=") });
  if (type === "integer") return { int_domain: limits };
  return type === "number" ? { float_domain: { ...limits, disallow_nan: true, disallow_inf: true } } : void 0;
}
function together(fields) {
  const found = {};
  for (const { key, value } of fields) found[key] = { ...found[key], ...value };
  return found;
}
var isSaid = (known, { column, key, value }) => known.some(
  (other) => other.column === column && other.key === key && Object.keys(value).some((distance) => Object.hasOwn(other.value, distance))
);

// packages/schema/src/contract/formats/tfdv/write.ts
function writeTfdv(outline) {
  if (!outline.closed)
    outline.lose(
      ["additionalProperties"],
      "that there may be other columns",
      "TFDV takes a column without a feature for an anomaly"
    );
  outline.loseOnlyRequired();
  outline.loseMatch();
  for (const keyword of ["x-unique-keys", "x-foreign-keys", "x-rows"])
    outline.loseEach(keyword, "TFDV judges features one by one");
  if (outline.key.length > 0) outline.lose(["x-primary-key"], "the primary key", "TFDV judges no keys");
  for (const key of ["title", "description"])
    if (outline.schema[key] !== void 0) outline.lose([key], key, "TFDV has none");
  const { lines, fields } = linesOf(outline);
  const constraints = lines.filter(({ metric }) => metric === "row_count");
  const features = outline.columns.map((column) => ({
    feature: featureOf(
      column,
      outline,
      lines.filter((line) => line.column === column.name),
      fields.filter((field) => field.column === column.name)
    )
  }));
  const counts = {
    ...Object.fromEntries(
      constraints.map(({ operator, limit }) => [
        operator === ">=" ? "min_examples_count" : "max_examples_count",
        limit
      ])
    ),
    ...ratiosOf(lines)
  };
  return [...features, ...Object.keys(counts).length === 0 ? [] : [{ dataset_constraints: counts }]].map((each) => print(each)).join("");
}
function ratiosOf(lines) {
  const found = Object.entries(BEFORE).map(([comparator, other]) => {
    const ends = lines.filter(({ metric, column }) => metric === "row_ratio" && column === other);
    const limits = ends.map(({ operator, limit }) => [
      operator === ">=" ? "min_fraction_threshold" : "max_fraction_threshold",
      limit
    ]);
    return [comparator, limits.length === 0 ? void 0 : Object.fromEntries(limits)];
  });
  return without(Object.fromEntries(found));
}
function linesOf(outline) {
  const lines = [];
  const fields = [];
  for (const each of outline.lines) {
    const line = simpleLine(each.text);
    const twice = lines.some(
      (other) => other.metric === line?.metric && other.column === line.column && other.operator === line.operator
    );
    const field = fieldOf2(each, outline);
    if (line !== void 0 && each.burden === "require" && !twice && isField(line, outline)) lines.push(line);
    else if (field !== void 0 && !isSaid(fields, field)) {
      fields.push(field);
      if (field.differs !== void 0) outline.remark(each, field.differs);
    } else outline.loseLine(each, "no field of the schema says it");
  }
  return { lines, fields };
}
function isField({ metric, column, operator, limit }, { columns, required }) {
  const closed = operator === ">=" || operator === "<=";
  const bound = closed && Number.isInteger(limit);
  if (metric === "row_ratio") return closed && Object.values(BEFORE).includes(column ?? "");
  if (column === void 0) return metric === "row_count" && bound;
  const found = columns.find(({ name }) => name === column);
  if (found === void 0) return false;
  if (metric === "distinct_count") return bound;
  return metric === "completeness" && operator === ">=" && limit < 1 && found.optional && required.includes(column);
}
var TYPES2 = { integer: "INT", number: "FLOAT", string: "BYTES" };
function featureOf(column, outline, lines, fields) {
  const [type, other] = typesOf(column);
  const known = type !== void 0 && other === void 0 && Object.hasOwn(TYPES2, type);
  if (known) column.take("type");
  else if (type !== void 0) column.lose("type", "a feature is of whole numbers, numbers or text");
  else if (!column.optional) column.take("not");
  const share = lines.find(({ metric }) => metric === "completeness")?.limit;
  const distinct = lines.filter(({ metric }) => metric === "distinct_count");
  const feature = without({
    name: column.name,
    type: known ? { symbol: TYPES2[type] } : void 0,
    presence: presenceOf(column, outline, share),
    value_count: known ? { min: 1, max: 1 } : void 0,
    ...known ? fields.find(({ domain }) => domain !== void 0)?.domain ?? domainOf2(column, type) : {},
    ...together(fields),
    unique_constraints: distinct.length === 0 ? void 0 : Object.fromEntries(distinct.map(({ operator, limit }) => [operator === ">=" ? "min" : "max", limit]))
  });
  if (column.schema["x-mostly"] !== void 0)
    column.lose("x-mostly", "`min_domain_mass` is of the domain alone, not of each keyword");
  column.loseOthers("no field of a feature says it");
  return feature;
}
function typesOf({ types, schema }) {
  const values = (schema.enum ?? []).filter((value) => value !== null);
  if (types.length > 0 || values.length === 0) return types;
  return values.every((value) => typeof value === "string") ? ["string"] : values.every(Number.isInteger) ? ["integer"] : [];
}
function presenceOf(column, outline, share) {
  const there = outline.required.includes(column.name);
  if (!there) {
    if (!column.optional)
      outline.lose(column.path, `that the column ${printable(column.name)} may not be there`, "presence is of values");
    return column.optional ? void 0 : { min_fraction: 1, min_count: 1 };
  }
  if (!column.optional) return { min_fraction: 1, min_count: 1 };
  if (share !== void 0) return { min_fraction: share, min_count: 1 };
  outline.lose(
    column.path,
    `that the column ${printable(column.name)} is there, with values or without`,
    "presence is of values"
  );
  return void 0;
}
function domainOf2(column, type) {
  const valid = column.values();
  if (type === "string") {
    if (column.schema.format === "date") {
      column.take("format");
      return { time_domain: { string_format: "%Y-%m-%d" } };
    }
    return valid === void 0 ? {} : { string_domain: { name: column.name, value: valid } };
  }
  const limits = without({ min: column.take("minimum"), max: column.take("maximum") });
  if (valid !== void 0 && type === "integer" && JSON.stringify(valid) === "[0,1]" && Object.keys(limits).length === 0)
    return { bool_domain: {} };
  if (valid !== void 0)
    column.lose(Object.hasOwn(column.schema, "enum") ? "enum" : "const", "a domain of numbers is a range");
  if (type === "number") return { float_domain: { ...limits, disallow_nan: true, disallow_inf: true } };
  return Object.keys(limits).length === 0 ? {} : { int_domain: limits };
}
function print(message, indent = "") {
  return Object.entries(message).flatMap(
    ([field, value]) => (Array.isArray(value) ? value : [value]).map((each) => printField(field, each, indent))
  ).join("");
}
function printField(field, value, indent) {
  if (typeof value !== "object" || value === null) return `${indent}${field}: ${printScalar(value)}
`;
  if ("symbol" in value) return `${indent}${field}: ${value.symbol}
`;
  return `${indent}${field} {
${print(value, `${indent}  `)}${indent}}
`;
}
function printScalar(value) {
  if (typeof value !== "string") return String(value);
  const bytes = [...new TextEncoder().encode(value)];
  const text = bytes.map(
    (byte) => byte === 34 || byte === 92 ? `\\${String.fromCharCode(byte)}` : byte < 32 || byte > 126 ? `\\${byte.toString(8).padStart(3, "0")}` : String.fromCharCode(byte)
  );
  return `"${text.join("")}"`;
}

// packages/schema/src/contract/formats/write.ts
var WRITERS = {
  odcs: writeOdcs,
  "table-schema": writeTableSchema,
  "great-expectations": writeSuite,
  tfdv: writeTfdv
};
function writeContract(contract, format) {
  if (format === "contract")
    return {
      text: (0, import_yaml3.stringify)(contract.schema, { blockQuote: false, lineWidth: 0, aliasDuplicateObjects: false }),
      unsupported: []
    };
  const outline = new Outline(contract, format === "json-schema");
  const text = format === "json-schema" ? writeJsonSchema(outline) : WRITERS[format](outline);
  return { text, unsupported: outline.lost };
}
export {
  writeContract
};
