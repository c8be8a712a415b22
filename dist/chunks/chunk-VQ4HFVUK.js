import{createRequire as __seaTrialsRequire}from'node:module';const require=__seaTrialsRequire(import.meta.url);
import {
  isObject
} from "./chunk-DH2UNH6S.js";

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
  return { types, missing };
}
function classificationOf(schema) {
  const said = /* @__PURE__ */ Object.create(null);
  for (const [name, column] of Object.entries(isObject(schema.properties) ? schema.properties : {})) {
    const value = isObject(column) ? column["x-classification"] : void 0;
    if (typeof value === "string") said[name] = value;
  }
  return said;
}
function typeOf(column) {
  const said = column.type ?? [column.enum ?? column.const ?? []].flat().map((value) => value === null ? "null" : typeof value);
  const types = new Set([said].flat().filter((type) => type !== "null"));
  const [only] = types;
  return types.size === 1 && typeof only === "string" && Object.hasOwn(TYPES, only) ? TYPES[only] : void 0;
}

export {
  readAs,
  classificationOf
};
