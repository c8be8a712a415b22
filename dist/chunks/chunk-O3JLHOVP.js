import{createRequire as __seaTrialsRequire}from'node:module';const require=__seaTrialsRequire(import.meta.url);
import {
  LISTS,
  MAPS,
  ONE
} from "./chunk-BTRLD77L.js";
import {
  valueUnder
} from "./chunk-S3ZB6TL7.js";
import {
  pathOf
} from "./chunk-JYM43TBY.js";

// packages/schema/src/contract/schemas.ts
var IN_PLACE = /* @__PURE__ */ new Set(["allOf", "anyOf", "oneOf", "not", "if", "then", "else", "dependentSchemas"]);
function innerOf(schema) {
  const at = (keyword, inner, path) => ({ inner, path, isInPlace: IN_PLACE.has(keyword) });
  return [
    ...ONE.filter((key) => Object.hasOwn(schema, key)).map((key) => at(key, schema[key], [key])),
    ...[...LISTS, ...MAPS].filter((key) => Object.hasOwn(schema, key)).flatMap((key) => Object.entries(schema[key]).map(([name, inner]) => at(key, inner, [key, name])))
  ];
}
function walk(schema, visit, path = [], isRow = true) {
  if (typeof schema !== "object" || schema === null) return;
  visit(schema, path, isRow);
  for (const { inner, path: way, isInPlace } of innerOf(schema))
    walk(inner, visit, [...path, ...way], isRow && isInPlace);
}
var referred = (root, reference) => valueUnder(root, pathOf(decoded(reference)));
function decoded(text) {
  try {
    return decodeURIComponent(text);
  } catch {
    return text;
  }
}
function reached(root) {
  const seen = { row: /* @__PURE__ */ new Set(), value: /* @__PURE__ */ new Set() };
  const found = [];
  const meet = (node, isRow) => {
    const known = seen[isRow ? "row" : "value"];
    if (typeof node !== "object" || node === null || known.has(node)) return;
    known.add(node);
    found.push([node, isRow]);
  };
  meet(root, true);
  for (const [schema, isRow] of found) {
    for (const { inner, isInPlace } of innerOf(schema)) meet(inner, isRow && isInPlace);
    if (typeof schema.$ref === "string") meet(referred(root, schema.$ref), isRow);
  }
  return found.reverse();
}
function endless(root) {
  const beside = (schema) => [
    ...typeof schema.$ref === "string" ? [referred(root, schema.$ref)] : [],
    ...innerOf(schema).flatMap(({ inner, isInPlace }) => isInPlace ? [inner] : [])
  ];
  const open = new Set(reached(root).map(([schema]) => schema));
  for (let before = -1; before !== open.size; ) {
    before = open.size;
    for (const schema of open) if (!beside(schema).some((each) => open.has(each))) open.delete(schema);
  }
  const trail = /* @__PURE__ */ new Set();
  let [at] = open;
  while (at !== void 0 && !trail.has(at)) {
    trail.add(at);
    at = beside(at).find((each) => open.has(each));
  }
  const loop = [...trail].slice([...trail].indexOf(at));
  return loop.find((schema) => typeof schema.$ref === "string" && open.has(referred(root, schema.$ref)));
}

// packages/schema/src/contract/binding.ts
var SILENT = /* @__PURE__ */ new Set([
  ...["$schema", "$id", "$comment", "title", "description", "default", "examples", "deprecated", "readOnly"],
  ...["writeOnly", "$defs", "then", "else", "minContains", "maxContains"],
  ...["x-missing", "x-mostly", "x-classification"]
]);
var OPEN = /* @__PURE__ */ new Set(["properties", "type", "required", "x-require", "x-unique"]);
var ANY_TEXT = /^(\^?(\.\*)?|(\.\*)?\$)$/;
function breakable(root, columns) {
  const found = { row: /* @__PURE__ */ new Set(), value: /* @__PURE__ */ new Set() };
  const binds = (inner, isRow = false) => typeof inner === "boolean" ? !inner : found[isRow ? "row" : "value"].has(inner);
  const canBreak = (keyword, schema, isRow) => breaks(keyword, schema, isRow, { root, columns, binds });
  const schemas = reached(root);
  for (let grown = true; grown; ) {
    grown = false;
    for (const [schema, isRow] of schemas) {
      if (binds(schema, isRow) || !Object.keys(schema).some((keyword) => canBreak(keyword, schema, isRow))) continue;
      found[isRow ? "row" : "value"].add(schema);
      grown = true;
    }
  }
  return canBreak;
}
function breaks(keyword, schema, isRow, { root, columns, binds }) {
  const value = schema[keyword];
  const some = (inner, inPlace = false) => Object.values(inner).some((each) => binds(each, inPlace && isRow));
  const of = isRow ? columns : void 0;
  const has = (name) => of === void 0 || of.names.includes(name);
  const meets = (pattern) => of === void 0 || of.names.some((name) => of.matches(pattern, name));
  switch (keyword) {
    case "type":
      return !(isRow && [value].flat().includes("object"));
    case "minLength":
    case "minItems":
    case "minProperties":
      return value !== 0;
    case "uniqueItems":
    case "x-unique":
      return value === true;
    case "pattern":
      return !ANY_TEXT.test(value);
    case "required":
    case "x-require":
      return value.length > 0;
    case "dependentRequired":
      return Object.entries(value).some(([name, names]) => names.length > 0 && has(name));
    case "dependentSchemas":
      return Object.entries(value).some(([name, inner]) => has(name) && binds(inner, isRow));
    case "properties":
      return Object.entries(value).some(([name, inner]) => inner === false || has(name) && binds(inner));
    case "patternProperties":
      return Object.entries(value).some(([pattern, inner]) => binds(inner) && meets(pattern));
    case "additionalProperties":
      return binds(value) && (value === false || of === void 0 || others(schema, of).length > 0);
    case "allOf":
      return some(value, true);
    case "prefixItems":
      return some(value);
    case "anyOf":
      return value.every((each) => binds(each, isRow));
    case "oneOf":
      return value.length > 1 || some(value, true);
    case "not":
      return value !== false;
    case "if":
      return [schema.then ?? true, schema.else ?? true].some((each) => binds(each, isRow));
    case "$ref":
      return binds(referred(root, value), isRow);
    case "contains":
      return schema.minContains !== 0 || schema.maxContains !== void 0;
    case "items":
    case "propertyNames":
    case "unevaluatedItems":
    case "unevaluatedProperties":
      return binds(value);
    default:
      return !SILENT.has(keyword);
  }
}
function others({ properties = {}, patternProperties = {} }, { names, matches }) {
  const patterns = Object.keys(patternProperties);
  return names.filter(
    (name) => !Object.hasOwn(properties, name) && !patterns.some((pattern) => matches(pattern, name))
  );
}
function idleKeyword(schema, isRow, canBreak) {
  const keywords = Object.keys(schema);
  if (keywords.some((keyword) => canBreak(keyword, schema, isRow))) return void 0;
  return keywords.find((keyword) => !SILENT.has(keyword) && !OPEN.has(keyword) && schema[keyword] !== true);
}

export {
  walk,
  referred,
  endless,
  breakable,
  idleKeyword
};
