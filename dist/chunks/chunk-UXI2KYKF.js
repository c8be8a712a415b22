import{createRequire as __seaTrialsRequire}from'node:module';const require=__seaTrialsRequire(import.meta.url);
import {
  asRe2
} from "./chunk-PBVKNK3G.js";
import {
  allOf,
  anyOf,
  fits,
  infinite,
  isHeld,
  isNull,
  misfits,
  notToken
} from "./chunk-UWKGY5S5.js";
import {
  printable
} from "./chunk-UVDTI5O6.js";
import {
  isObject,
  own
} from "./chunk-63DVTQSH.js";

// packages/gates/src/data-validate/contract/column.ts
var BREAKS = { minimum: "<", exclusiveMinimum: "<=", maximum: ">", exclusiveMaximum: ">=" };
var BY_VALIDATOR = /* @__PURE__ */ new Set(["anyOf", "allOf", "oneOf", "not", "if", "$ref"]);
var NESTED = new Map([
  ...["items", "prefixItems", "contains", "minItems", "maxItems", "uniqueItems", "unevaluatedItems"].map(
    (keyword) => [keyword, "arrays"]
  ),
  ...[
    ...["properties", "patternProperties", "additionalProperties", "propertyNames", "required", "minProperties"],
    ...["maxProperties", "dependentRequired", "dependentSchemas", "unevaluatedProperties"]
  ].map((keyword) => [keyword, "objects"])
]);
var constrains = (keyword) => keyword in BREAKS || BY_VALIDATOR.has(keyword) || NESTED.has(keyword) || COUNTED.has(keyword);
var COUNTED = /* @__PURE__ */ new Set(["type", "enum", "const", "multipleOf", "minLength", "maxLength", "pattern", "format"]);
var judgesNull = (keyword) => BY_VALIDATOR.has(keyword);
function testColumn(keyword, value, column, missing) {
  if (column.type === "other" || BY_VALIDATOR.has(keyword)) return "validator";
  if (keyword === "type") return testType(typeof value === "string" ? [value] : value, column, missing);
  if (keyword === "enum") return testEnum(value, column, missing);
  if (keyword === "const") return testEnum([value], column, missing);
  const nested = NESTED.get(keyword);
  if (nested !== void 0) return silent(keyword, nested, column);
  if (keyword in BREAKS || keyword === "multipleOf") return testNumber(keyword, value, column, missing);
  return testText(keyword, value, column, missing);
}
var isNumeric = (column) => column.type === "integer" || column.type === "number";
var isTemporal = (column) => ["date", "timestamp", "time"].includes(column.type);
function silent(keyword, about, column) {
  return { kind: "silent", why: `${keyword} speaks of ${about}; the column is of type ${column.type}` };
}
function testType(types, column, missing) {
  const wrong = wrongType(types, column);
  return where([
    ...types.includes("null") ? [] : [isEmpty(column)],
    ...wrong === void 0 ? [] : [present(wrong, column, missing)],
    // What could not be read is the text that it was.
    ...types.includes("string") ? [] : misfits(column)
  ]);
}
var isEmpty = (column) => allOf([isNull(column), ...misfits(column).map((part) => ({ kind: "negate", part }))]);
function wrongType(types, column) {
  const { name } = column;
  if (column.type === "number") {
    if (types.includes("number")) return infinite(column);
    if (!types.includes("integer")) return isHeld(column);
    const fraction = { kind: "negate", part: { kind: "multiple", column: name, of: 1 } };
    return anyOf([infinite(column), fraction]);
  }
  const json = isTemporal(column) ? "string" : column.type;
  return types.includes(json) || json === "integer" && types.includes("number") ? void 0 : isHeld(column);
}
function testEnum(values, column, missing) {
  if (isTemporal(column)) return "validator";
  const known = values.filter((value) => fits(column, value));
  const isKnown = { kind: "in", column: column.name, values: known };
  const other = known.length === 0 ? isHeld(column) : { kind: "negate", part: isKnown };
  const unknown = column.type === "number" ? anyOf([infinite(column), other]) : other;
  return where([
    ...values.includes(null) ? [] : [isEmpty(column)],
    present(unknown, column, missing),
    ...misfits(column)
  ]);
}
function testNumber(keyword, value, column, missing) {
  if (!isNumeric(column)) return silent(keyword, "numbers", column);
  const { name } = column;
  const breaks = keyword === "multipleOf" ? { kind: "negate", part: { kind: "multiple", column: name, of: value } } : { kind: "compare", column: name, operator: BREAKS[keyword], value };
  const failing = column.type === "number" ? anyOf([infinite(column), breaks]) : breaks;
  return where([present(failing, column, missing)]);
}
function testText(keyword, value, column, missing) {
  if (isTemporal(column)) return "validator";
  if (column.type !== "string") return silent(keyword, "strings", column);
  if (keyword === "format") return "validator";
  const { name } = column;
  const keeps = keyword === "pattern" ? { kind: "pattern", column: name, pattern: asRe2(value) } : {
    kind: "length",
    column: name,
    ...keyword === "minLength" ? { min: value } : { max: value }
  };
  return where([present({ kind: "negate", part: keeps }, column, missing)]);
}
var present = (fault, column, missing) => allOf([notToken(column, missing), fault]);
var where = (failing) => failing.length === 0 ? { kind: "kept" } : { kind: "where", failing: anyOf(failing) };

// packages/gates/src/data-validate/contract/rule.ts
var ROW_KEYWORDS = [
  ...["enum", "const", "allOf", "anyOf", "oneOf", "not", "if", "$ref", "patternProperties"],
  ...["propertyNames", "minProperties", "maxProperties", "dependentRequired", "dependentSchemas"],
  "unevaluatedProperties"
];
var broken = (why) => ({ kind: "broken", why });
var label = (name) => /^[A-Za-z_][A-Za-z0-9_]*$/.test(name) ? name : printable(name);

// packages/gates/src/data-validate/contract/reading.ts
var TYPES = {
  integer: "integer",
  number: "number",
  string: "string",
  boolean: "boolean"
};
function readAs(schema) {
  const properties = Object.entries(isObject(schema.properties) ? schema.properties : {});
  const types = /* @__PURE__ */ Object.create(null);
  const isByRow = ROW_KEYWORDS.some((keyword) => schema[keyword] !== void 0);
  const missing = /* @__PURE__ */ Object.create(null);
  for (const [name, column] of properties) {
    if (!isObject(column)) continue;
    const type = typeOf(column, isByRow);
    if (type !== void 0) types[name] = type;
    if (Array.isArray(column["x-missing"])) missing[name] = column["x-missing"];
  }
  return { types, missing, masked: maskedIn(schema), hidden: hiddenIn(schema) };
}
function classificationOf(schema) {
  const said = /* @__PURE__ */ Object.create(null);
  for (const name of Object.keys(isObject(schema.properties) ? schema.properties : {})) {
    const value = classOf(schema, name);
    if (value !== void 0) said[name] = value;
  }
  return said;
}
function classOf({ properties }, name) {
  const column = isObject(properties) ? own(properties, name) : void 0;
  const value = isObject(column) ? column["x-classification"] : void 0;
  return typeof value === "string" ? value : void 0;
}
var isPrivate = (schema, name) => !["public", "internal", void 0].includes(classOf(schema, name));
var maskedIn = (schema) => new Set(Object.keys(classificationOf(schema)).filter((name) => isPrivate(schema, name)));
var HIDDEN = ["personal", "sensitive", "confidential"];
var hiddenIn = (schema) => new Set(Object.entries(classificationOf(schema)).flatMap(([name, of]) => HIDDEN.includes(of) ? [name] : []));
function typeOf(column, isByRow) {
  const said = column.type ?? [column.enum ?? column.const ?? []].flat().map((value) => value === null ? "null" : typeof value);
  const types = new Set([said].flat().filter((type) => type !== "null"));
  const [only] = types;
  if (column.format === "date") return types.size === 0 || types.size === 1 && only === "string" ? "date" : void 0;
  if (types.size !== 1 || typeof only !== "string") return void 0;
  return isTime(column) && !isByRow ? "date-time" : own(TYPES, only);
}
var isTime = (column) => column.format === "date-time" && Object.keys(column).every(
  (keyword) => ["type", "format"].includes(keyword) || !(constrains(keyword) || OF_TEXT.includes(keyword))
);
var OF_TEXT = ["x-physical-type", "x-distribution", "x-unique"];

export {
  constrains,
  judgesNull,
  testColumn,
  ROW_KEYWORDS,
  broken,
  label,
  readAs,
  classificationOf,
  classOf,
  isPrivate,
  maskedIn,
  hiddenIn
};
