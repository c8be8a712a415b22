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
import {
  isObject
} from "./chunk-63DVTQSH.js";

// packages/schema/src/contract/families.ts
var FAMILIES = ["number", "string", "array", "object", "boolean", "null"];
var typesOf = (family) => family === "number" ? ["number", "integer"] : [family];
var SPEAKS_OF = [
  ["number", ["multipleOf", "minimum", "exclusiveMinimum", "maximum", "exclusiveMaximum"]],
  ["string", ["minLength", "maxLength", "pattern", "format"]],
  [
    "array",
    [
      ...["minItems", "maxItems", "uniqueItems", "contains", "minContains", "maxContains", "prefixItems", "items"],
      "unevaluatedItems"
    ]
  ],
  [
    "object",
    [
      ...["properties", "patternProperties", "additionalProperties", "propertyNames", "required", "minProperties"],
      ...["maxProperties", "dependentRequired", "dependentSchemas", "unevaluatedProperties"]
    ]
  ]
];
var familyOf = (keyword) => SPEAKS_OF.find(([, keywords]) => keywords.includes(keyword))?.[0];

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

// packages/schema/src/contract/refused.ts
var ALL = new Set(FAMILIES);
var NONE = /* @__PURE__ */ new Set();
var familiesOf = (isRow) => isRow ? ["object"] : FAMILIES;
var those = (holds) => new Set(FAMILIES.filter(holds));
var refusedOf = (schema, breaks2) => splitOf(schema, breaks2).refused;
var refusedBy = (keyword, schema, breaks2) => splitBy(keyword, schema, breaks2).refused;
function splitOf(schema, breaks2) {
  if (typeof schema === "boolean") return schema ? { kept: ALL, refused: NONE } : { kept: NONE, refused: ALL };
  return together(
    Object.keys(schema).filter((keyword) => COMBINED.has(keyword) || breaks2(keyword, schema)).map((keyword) => splitBy(keyword, schema, breaks2))
  );
}
var COMBINED = /* @__PURE__ */ new Set(["allOf", "anyOf", "oneOf", "not", "if"]);
var together = (all) => ({
  kept: those((family) => all.every(({ kept }) => kept.has(family))),
  refused: those((family) => all.some(({ refused }) => refused.has(family)))
});
function splitBy(keyword, schema, breaks2) {
  const family = familyOf(keyword);
  if (family !== void 0) return { kept: ALL, refused: /* @__PURE__ */ new Set([family]) };
  const value = schema[keyword];
  const all = () => value.map((each) => splitOf(each, breaks2));
  switch (keyword) {
    case "type": {
      const types = [value].flat();
      return {
        kept: those((each) => typesOf(each).some((type) => types.includes(type))),
        refused: those((each) => !types.includes(typesOf(each)[0]))
      };
    }
    case "enum":
      return { kept: new Set(value.map(familyOfValue)), refused: ALL };
    case "const":
      return { kept: /* @__PURE__ */ new Set([familyOfValue(value)]), refused: ALL };
    case "allOf":
      return together(all());
    case "anyOf":
      return negated(together(all().map(negated)));
    case "oneOf": {
      const inner = all();
      const any = negated(together(inner.map(negated)));
      const isTwice = (each) => inner.filter(({ kept }) => kept.has(each)).length > 1;
      return { kept: any.kept, refused: those((each) => any.refused.has(each) || isTwice(each)) };
    }
    case "not":
      return negated(splitOf(value, breaks2));
    case "if": {
      const condition = splitOf(value, breaks2);
      const [met, unmet] = [schema.then ?? true, schema.else ?? true].map((each) => splitOf(each, breaks2));
      const either = (of) => those(
        (each) => condition.kept.has(each) && met[of].has(each) || condition.refused.has(each) && unmet[of].has(each)
      );
      return { kept: either("kept"), refused: either("refused") };
    }
    default:
      return { kept: ALL, refused: ALL };
  }
}
var negated = ({ kept, refused }) => ({ kept: refused, refused: kept });
function familyOfValue(value) {
  if (value === null) return "null";
  if (Array.isArray(value)) return "array";
  return isObject(value) ? "object" : typeof value;
}

// packages/schema/src/contract/alternatives.ts
function refusedByAll(all, isRow, breaks2) {
  if (all.some((each) => all.some((other) => isNegated(each, other)))) return false;
  const refused = all.map((each) => refusedOf(each, breaks2));
  return familiesOf(isRow).some(
    (family) => refused.every((each) => each.has(family)) && !isCovered(family, all, breaks2)
  );
}
var isNegated = (schema, other) => isObject(schema) && Object.keys(schema).join() === "not" && JSON.stringify(schema.not) === JSON.stringify(other);
var BOUNDS = {
  number: [
    ["minimum", "exclusiveMinimum"],
    ["maximum", "exclusiveMaximum"]
  ],
  string: [["minLength"], ["maxLength"]],
  array: [["minItems"], ["maxItems"]],
  object: [["minProperties"], ["maxProperties"]]
};
function isCovered(family, all, breaks2) {
  const bounds = BOUNDS[family];
  if (bounds === void 0) return false;
  const only = all.filter(
    (each) => Object.keys(each).every((key) => {
      const judges = breaks2(key, each) && refusedBy(key, each, breaks2).has(family);
      return !judges || bounds.flat().includes(key);
    })
  );
  return covers(only.map((each) => family === "number" ? spanOf(each, bounds) : countsOf(each, bounds)));
}
var bound = (value, otherwise) => typeof value === "number" ? value : otherwise;
function spanOf(schema, [lower, upper]) {
  const low = Math.max(...lower.map((key) => bound(schema[key], -Infinity)));
  const high = Math.min(...upper.map((key) => bound(schema[key], Infinity)));
  const { exclusiveMinimum, exclusiveMaximum } = schema;
  return { low, high, isLowIn: exclusiveMinimum !== low, isHighIn: exclusiveMaximum !== high };
}
function countsOf(schema, bounds) {
  const { low, high } = spanOf(schema, bounds);
  return { low: low <= 0 ? -Infinity : low, high: high + 1, isLowIn: true, isHighIn: false };
}
function covers(spans) {
  let [reached2, isIn] = [-Infinity, true];
  for (const span of [...spans].sort((a, b) => a.low - b.low || Number(b.isLowIn) - Number(a.isLowIn))) {
    if (span.low > reached2 || span.low === reached2 && !span.isLowIn && !isIn) return false;
    if (span.high > reached2 || span.high === reached2 && span.isHighIn) [reached2, isIn] = [span.high, span.isHighIn];
  }
  return reached2 === Infinity;
}

// packages/schema/src/contract/never.ts
function isNeverKept(schema, known) {
  if (typeof schema !== "object" || schema === null) return schema === false;
  return Object.entries(schema).some(([keyword, value]) => refusesAll(keyword, value, known));
}
function refusesAll(keyword, value, known) {
  const { root, columns, isRow } = known;
  switch (keyword) {
    case "required":
      return columns !== void 0 && value.some((name) => !columns.includes(name));
    case "type":
      return isRow && ![value].flat().includes("object");
    case "allOf":
      return value.some((each) => isNeverKept(each, known));
    case "anyOf":
    case "oneOf":
      return value.every((each) => isNeverKept(each, known));
    case "$ref":
      return isNeverKept(referred(root, value), known);
    case "not":
      return value === true || typeof value === "object" && value !== null && Object.keys(value).length === 0;
    default:
      return false;
  }
}

// packages/schema/src/contract/binding.ts
var SILENT = /* @__PURE__ */ new Set([
  ...["$schema", "$id", "$comment", "title", "description", "default", "examples", "deprecated", "readOnly"],
  ...["writeOnly", "$defs", "then", "else", "minContains", "maxContains"],
  ...["x-missing", "x-mostly", "x-classification"]
]);
var OPEN = /* @__PURE__ */ new Set(["properties", "required", "x-require", "x-unique"]);
function breakable(root, patterns, columns) {
  const found = { row: /* @__PURE__ */ new Set(), value: /* @__PURE__ */ new Set() };
  const binds = (inner, isRow = false) => typeof inner === "boolean" ? !inner : found[isRow ? "row" : "value"].has(inner);
  const canBreak = (keyword, schema, isRow) => breaks(keyword, schema, isRow, { root, patterns, columns, binds });
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
function breaks(keyword, schema, isRow, known) {
  if (isRow && (familyOf(keyword) ?? "object") !== "object") return false;
  const { root, patterns, columns, binds } = known;
  const value = schema[keyword];
  const some = (inner, inPlace = false) => Object.values(inner).some((each) => binds(each, inPlace && isRow));
  const of = isRow ? columns : void 0;
  const has = (name) => of === void 0 || of.includes(name);
  const meets = (pattern) => of === void 0 || of.some((name) => patterns.matches(pattern, name));
  const breaksToo = (key, each) => breaks(key, each, isRow, known);
  const mayRefuse = () => {
    const refused = refusedBy(keyword, schema, breaksToo);
    return familiesOf(isRow).some((family) => refused.has(family));
  };
  const canKeep = (inner) => !isNeverKept(inner, { root, columns: of, isRow });
  switch (keyword) {
    case "type": {
      const types = [value].flat();
      return isRow ? !types.includes("object") : !FAMILIES.every((family) => types.includes(typesOf(family)[0]));
    }
    case "minLength":
    case "minItems":
    case "minProperties":
      return value !== 0;
    case "uniqueItems":
    case "x-unique":
      return value === true;
    case "pattern":
      return !patterns.isInAnyText(value);
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
      return binds(value) && (value === false || of === void 0 || others(schema, of, patterns).length > 0);
    case "allOf":
      return some(value, true);
    case "prefixItems":
      return some(value);
    case "anyOf":
      return refusedByAll(value, isRow, breaksToo);
    case "oneOf": {
      const open = value.filter(canKeep);
      return (open.length !== 1 || binds(open[0], isRow)) && mayRefuse();
    }
    case "not":
      return canKeep(value) && mayRefuse();
    case "if":
      return (canKeep(value) && binds(schema.then ?? true, isRow) || binds(value, isRow) && binds(schema.else ?? true, isRow)) && mayRefuse();
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
function others({ properties = {}, patternProperties = {} }, names, { matches }) {
  const patterns = Object.keys(patternProperties);
  return names.filter(
    (name) => !Object.hasOwn(properties, name) && !patterns.some((pattern) => matches(pattern, name))
  );
}
function idleKeyword(schema, isRow, canBreak) {
  const keywords = Object.keys(schema);
  if (keywords.some((keyword) => canBreak(keyword, schema, isRow))) return void 0;
  return keywords.find((keyword) => {
    const isOpen = OPEN.has(keyword) || keyword === "type" && isRow;
    return !SILENT.has(keyword) && !isOpen && schema[keyword] !== true;
  });
}

export {
  typesOf,
  SPEAKS_OF,
  refusedBy,
  walk,
  referred,
  endless,
  breakable,
  idleKeyword
};
