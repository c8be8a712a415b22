import{createRequire as __seaTrialsRequire}from'node:module';const require=__seaTrialsRequire(import.meta.url);
import {
  compareRequirements
} from "./chunk-ZLNZNKB5.js";
import {
  shareOf
} from "./chunk-T7KXZSX2.js";
import {
  canonicalJson
} from "./chunk-K5SB2KRG.js";
import {
  isObject
} from "./chunk-63DVTQSH.js";

// packages/schema/src/contract/compare-values.ts
function compareSets(a, b, has) {
  if (a === void 0 || b === void 0) return a === b ? void 0 : a === void 0 ? "tighter" : "looser";
  const isNarrower = b.every((value) => has(a, value));
  const isWider = a.every((value) => has(b, value));
  if (isNarrower && isWider) return void 0;
  return isNarrower ? "tighter" : isWider ? "looser" : "changed";
}
function multipleChange(a, b) {
  if (a === b) return void 0;
  if (typeof a !== "number" || typeof b !== "number") return a === void 0 ? "tighter" : "looser";
  if (Number.isInteger(b / a)) return "tighter";
  return Number.isInteger(a / b) ? "looser" : "changed";
}
var BOUNDS = [
  ["minimum", "exclusiveMinimum", 1],
  ["maximum", "exclusiveMaximum", -1],
  ...["minLength", "minItems", "minProperties", "minContains"].map((keyword) => [keyword, void 0, 1]),
  ...["maxLength", "maxItems", "maxProperties", "maxContains"].map((keyword) => [keyword, void 0, -1])
];
function boundChanges(a, b) {
  return BOUNDS.flatMap(([keyword, excluding, sign]) => {
    const [was, is] = [a, b].map((schema) => boundOf(schema, keyword, excluding, sign));
    if (was === void 0 && is === void 0) return [];
    const moved = order(is, sign) - order(was, sign) || Number(is?.excludes ?? 0) - Number(was?.excludes ?? 0);
    if (moved === 0) return [];
    return [
      {
        keyword: (is ?? was)?.excludes === true ? excluding : keyword,
        direction: moved > 0 ? "tighter" : "looser",
        ...was === void 0 ? {} : { before: textOf(was) },
        ...is === void 0 ? {} : { here: textOf(is) }
      }
    ];
  });
}
function boundOf(schema, keyword, excluding, sign) {
  const [plain, strict] = [schema[keyword], excluding === void 0 ? void 0 : schema[excluding]];
  const included = typeof plain === "number" ? { value: plain, excludes: false } : void 0;
  const excluded = typeof strict === "number" ? { value: strict, excludes: true } : void 0;
  if (included === void 0 || excluded === void 0) return included ?? excluded;
  return sign * excluded.value >= sign * included.value ? excluded : included;
}
var order = (bound, sign) => bound === void 0 ? Number.NEGATIVE_INFINITY : sign * bound.value;
var textOf = ({ value, excludes }) => excludes ? `${value}, excluded` : String(value);

// packages/schema/src/contract/compare.ts
function compareContracts(before, here, vocabulary) {
  return [
    ...compareSchemas(before.schema, here.schema, ""),
    ...keyChange(before.schema, here.schema),
    ...referenceChanges(before.schema, here.schema),
    ...lineChanges(before, here, vocabulary)
  ];
}
var BREAKS = {
  tighter: ["producers"],
  looser: ["consumers"],
  changed: ["producers", "consumers"]
};
var change = (what, direction, { before, here }, breaks = BREAKS[direction]) => ({
  what,
  ...before === void 0 ? {} : { before },
  ...here === void 0 ? {} : { here },
  direction,
  breaks
});
var same = (a, b) => shown(a) === shown(b);
var shown = (value) => value === void 0 ? void 0 : canonicalJson(value);
var label = (where, keyword) => where === "" ? keyword : `${where}: ${keyword}`;
function compareSchemas(a, b, where) {
  if (same(a, b)) return [];
  if (!isObject(a) || !isObject(b)) return [change(where, directionOfWhole(a, b), { before: shown(a), here: shown(b) })];
  const changed = boundChanges(a, b).map(
    ({ keyword, direction, ...sides }) => change(label(where, keyword), direction, sides)
  );
  return [
    ...setChange(where, "type", typesOf(a), typesOf(b), accepts),
    ...setChange(where, "enum", valuesOf(a), valuesOf(b), (values, value) => values.includes(value)),
    ...changed,
    ...multipleOf(a, b, where),
    ...opaqueChanges(a, b, where),
    ...listChanges(a, b, where),
    ...tolerance(a, b, where),
    ...classification(a, b, where),
    ...columnChanges(a, b, where),
    ...nested(a, b, where)
  ];
}
function directionOfWhole(a, b) {
  if (a === true || b === false) return "tighter";
  return a === false || b === true ? "looser" : "changed";
}
var typesOf = ({ type }) => type === void 0 ? void 0 : [type].flat();
var accepts = (types, type) => types.includes(type) || type === "integer" && types.includes("number");
function valuesOf(schema) {
  if (Object.hasOwn(schema, "const")) return [canonicalJson(schema.const)];
  return Array.isArray(schema.enum) ? schema.enum.map(canonicalJson) : void 0;
}
function setChange(where, keyword, a, b, has) {
  const direction = compareSets(a, b, has);
  const text = (set) => set?.join(", ");
  return direction === void 0 ? [] : [change(label(where, keyword), direction, { before: text(a), here: text(b) })];
}
function multipleOf(a, b, where) {
  const direction = multipleChange(a.multipleOf, b.multipleOf);
  const sides = { before: shown(a.multipleOf), here: shown(b.multipleOf) };
  return direction === void 0 ? [] : [change(label(where, "multipleOf"), direction, sides)];
}
var OPAQUE = [
  ...["pattern", "format", "uniqueItems", "x-unique", "allOf", "anyOf", "oneOf", "not", "if", "then", "else", "$ref"],
  ...["patternProperties", "propertyNames", "contains", "prefixItems", "dependentRequired", "dependentSchemas"],
  ...["unevaluatedItems", "unevaluatedProperties", "x-physical-type", "x-distribution", "x-fields-match"]
];
function opaqueChanges(a, b, where) {
  const said = (value) => value === false || value === true ? value || void 0 : value;
  return OPAQUE.flatMap((keyword) => {
    const closes = keyword.startsWith("unevaluated");
    const [was, is] = [a[keyword], b[keyword]].map(
      (value) => closes ? value === true ? void 0 : value : said(value)
    );
    if (same(was, is)) return [];
    const direction = was === void 0 ? "tighter" : is === void 0 ? "looser" : "changed";
    return [change(label(where, keyword), direction, { before: shown(was), here: shown(is) })];
  });
}
function listChanges(a, b, where) {
  const lists = [
    ["required", "tighter", "looser"],
    ["x-rows", "tighter", "looser"],
    ["x-unique-keys", "tighter", "looser"],
    ["x-missing", "looser", "tighter"]
  ];
  return lists.flatMap(([keyword, ifMore, ifLess]) => {
    const [was, is] = [a[keyword], b[keyword]].map((list) => Array.isArray(list) ? list.map(canonicalJson) : []);
    const more = is.filter((value) => !was?.includes(value));
    const less = was.filter((value) => !is?.includes(value));
    return [
      ...more.length === 0 ? [] : [change(label(where, keyword), ifMore, { here: more.join(", ") })],
      ...less.length === 0 ? [] : [change(label(where, keyword), ifLess, { before: less.join(", ") })]
    ];
  });
}
function tolerance(a, b, where) {
  const [was, is] = [a["x-mostly"], b["x-mostly"]];
  const moved = shareOf(is ?? 1) - shareOf(was ?? 1);
  if (moved === 0) return [];
  const direction = moved > 0 ? "tighter" : "looser";
  return [change(label(where, "x-mostly"), direction, { before: shown(was), here: shown(is) })];
}
function classification(a, b, where) {
  const [was, is] = [a["x-classification"], b["x-classification"]];
  if (same(was, is)) return [];
  const isOpen = (value) => value === void 0 || value === "public" || value === "internal";
  const direction = isOpen(was) === isOpen(is) ? "changed" : isOpen(is) ? "looser" : "tighter";
  return [change(label(where, "x-classification"), direction, { before: shown(was), here: shown(is) }, [])];
}
function columnChanges(a, b, where) {
  const [was, is] = [propertiesOf(a), propertiesOf(b)];
  const name = (column) => where === "" ? column : `${where}.${column}`;
  const isClosed = b.additionalProperties === false;
  return [
    ...[...was].flatMap(([column, schema]) => {
      if (is.has(column)) return compareSchemas(schema, is.get(column), name(column));
      return [change(name(column), isClosed ? "changed" : "looser", { before: "promised" })];
    }),
    // What nobody wrote yet breaks nobody; `required` is a change of its own.
    ...[...is.keys()].filter((column) => !was.has(column)).map((column) => change(name(column), "changed", { here: "promised" }, []))
  ];
}
var propertiesOf = ({ properties }) => new Map(isObject(properties) ? Object.entries(properties) : []);
function nested(a, b, where) {
  const of = (schema, keyword) => Object.hasOwn(schema, keyword) ? schema[keyword] : true;
  const inner = ["additionalProperties", "items"].flatMap(
    (keyword) => compareSchemas(of(a, keyword), of(b, keyword), label(where, keyword))
  );
  const [was, is] = [a.$defs, b.$defs].map((defs) => isObject(defs) ? defs : {});
  const shared = Object.keys(was).filter((name) => Object.hasOwn(is, name));
  return [...inner, ...shared.flatMap((name) => compareSchemas(was?.[name], is?.[name], label(where, `$defs.${name}`)))];
}
function keyChange(a, b) {
  const [was, is] = [a["x-primary-key"], b["x-primary-key"]];
  if (same(was, is)) return [];
  const direction = was === void 0 ? "tighter" : is === void 0 ? "looser" : "changed";
  return [change("x-primary-key", direction, { before: shown(was), here: shown(is) })];
}
function referenceChanges(a, b) {
  const of = (schema) => schema["x-foreign-keys"] ?? [];
  const gone = (from, to) => from.filter((key) => !to.some((other) => same(key, other)));
  const changesOf = (keys, others, side) => keys.map((key) => {
    const isKnown = key.dataset === void 0 || others.some(({ dataset }) => dataset === key.dataset);
    const direction = !isKnown ? "changed" : side === "here" ? "tighter" : "looser";
    return change("x-foreign-keys", direction, { [side]: shown(key) });
  });
  const [was, is] = [of(a), of(b)];
  return [...changesOf(gone(was, is), is, "before"), ...changesOf(gone(is, was), was, "here")];
}
function lineChanges(before, here, vocabulary) {
  const lines = ({ require: require2 }) => ({ require: require2, confidence: 0.95 });
  return compareRequirements(lines(before), lines(here), vocabulary).map(({ kind, before: was, after: is }) => {
    const direction = kind === "added" || kind === "tightened" ? "tighter" : "looser";
    const isWarning = [was, is].every((line) => line === void 0 || line.startsWith("warn:"));
    return change("x-require", direction, { before: was, here: is }, isWarning ? [] : BREAKS[direction]);
  });
}

export {
  compareContracts
};
