import{createRequire as __seaTrialsRequire}from'node:module';const require=__seaTrialsRequire(import.meta.url);
import {
  isObject,
  own
} from "./chunk-63DVTQSH.js";

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
  const missing = /* @__PURE__ */ Object.create(null);
  for (const [name, column] of properties) {
    if (!isObject(column)) continue;
    const type = typeOf(column);
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
function typeOf(column) {
  if (column.format === "date") return void 0;
  const said = column.type ?? [column.enum ?? column.const ?? []].flat().map((value) => value === null ? "null" : typeof value);
  const types = new Set([said].flat().filter((type) => type !== "null"));
  const [only] = types;
  return types.size === 1 && typeof only === "string" ? own(TYPES, only) : void 0;
}

export {
  readAs,
  classificationOf,
  classOf,
  isPrivate,
  maskedIn,
  hiddenIn
};
