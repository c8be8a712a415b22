import{createRequire as __seaTrialsRequire}from'node:module';const require=__seaTrialsRequire(import.meta.url);
import {
  formatOf,
  isRuleset,
  isTextProto
} from "./chunk-5Y5HVCRY.js";
import {
  SPEAKS_OF,
  breakable,
  endless,
  idleKeyword,
  referred,
  typesOf,
  walk
} from "./chunk-UC265YT5.js";
import {
  MAPS
} from "./chunk-BTRLD77L.js";
import {
  contractValidator,
  refuseFirst
} from "./chunk-NBM5NH6N.js";
import {
  checkOurs
} from "./chunk-T7KXZSX2.js";
import {
  requirementLine
} from "./chunk-XEEDZDUD.js";
import {
  pointer,
  readBytes,
  readSheet
} from "./chunk-JYM43TBY.js";
import {
  sha256
} from "./chunk-K5SB2KRG.js";
import {
  oneOf,
  printable
} from "./chunk-UVDTI5O6.js";
import {
  isObject
} from "./chunk-63DVTQSH.js";
import {
  SeaTrialsError
} from "./chunk-7N7QVSEW.js";

// packages/schema/src/contract/check.ts
function checkSchema(schema, sheet) {
  checkOurs(schema, sheet);
  const patterns = [];
  walk(schema, (each, path) => {
    checkFamilies(each, path, sheet);
    checkOrders(each, path, sheet);
    checkCompanions(each, path, sheet);
    checkReference(each, path, sheet);
    checkNames(each, path, sheet);
    if (typeof each.pattern === "string") patterns.push({ text: each.pattern, at: sheet.valueAt([...path, "pattern"]) });
    for (const text of Object.keys(each.patternProperties ?? {}))
      patterns.push({ text, at: sheet.keyAt([...path, "patternProperties", text]) });
  });
  checkLoops(schema, sheet);
  return patterns;
}
function idleKeywords(schema, patterns) {
  const canBreak = breakable(schema, patterns);
  const found = [];
  walk(schema, (each, path, isRow) => {
    const keyword = idleKeyword(each, isRow, canBreak);
    if (keyword !== void 0) found.push([...path, keyword]);
  });
  return found.reverse();
}
function checkLoops(schema, sheet) {
  const loop = endless(schema);
  walk(schema, (each, path) => {
    if (each !== loop) return;
    const message = `\`$ref\` leads back to itself by ${printable(each.$ref)}: no value can be judged by it`;
    sheet.refuse(sheet.keyAt([...path, "$ref"]), message, "Let it lead to a schema that says something.");
  });
}
function checkFamilies(schema, path, sheet) {
  if (schema.type === void 0) return;
  const types = [schema.type].flat();
  for (const [family, keywords] of SPEAKS_OF) {
    if (typesOf(family).some((type) => types.includes(type))) continue;
    const idle = keywords.find((keyword) => Object.hasOwn(schema, keyword));
    if (idle === void 0) continue;
    const message = `\`${idle}\` says nothing about a value of type ${types.join(" or ")}`;
    sheet.refuse(sheet.keyAt([...path, idle]), message, `Leave it out, or write \`type: ${family}\`.`);
  }
}
var orders = [
  ["minimum", "maximum", false],
  ["exclusiveMinimum", "maximum", true],
  ["minimum", "exclusiveMaximum", true],
  ["exclusiveMinimum", "exclusiveMaximum", true],
  ["minLength", "maxLength", false],
  ["minItems", "maxItems", false],
  ["minContains", "maxContains", false],
  ["minProperties", "maxProperties", false]
];
function checkOrders(schema, path, sheet) {
  for (const [low, high, strict] of orders) {
    const [least, most] = [schema[low], schema[high]];
    if (typeof least !== "number" || typeof most !== "number") continue;
    if (least < most || least === most && !strict) continue;
    const message = `no value can keep \`${low}: ${least}\` and \`${high}: ${most}\``;
    sheet.refuse(sheet.keyAt([...path, high]), message, "Mend one of the two.");
  }
}
var companions = [
  ["then", ["if"]],
  ["else", ["if"]],
  ["if", ["then", "else"]],
  ["minContains", ["contains"]],
  ["maxContains", ["contains"]],
  [
    "x-mostly",
    ["enum", "const", "minimum", "exclusiveMinimum", "maximum", "exclusiveMaximum", "multipleOf"].concat([
      "minLength",
      "maxLength",
      "pattern",
      "format",
      "type",
      "anyOf",
      "allOf",
      "oneOf",
      "not",
      "if",
      "$ref"
    ])
  ]
];
function checkCompanions(schema, path, sheet) {
  for (const [keyword, others] of companions) {
    if (!Object.hasOwn(schema, keyword) || others.some((other) => Object.hasOwn(schema, other))) continue;
    sheet.refuse(
      sheet.keyAt([...path, keyword]),
      `\`${keyword}\` does nothing without ${oneOf(others)}`,
      "Add it, or leave this out."
    );
  }
}
function checkReference(schema, path, sheet) {
  if (typeof schema.$ref !== "string") return;
  const target = referred(sheet.value, schema.$ref);
  if (typeof target === "boolean" || isObject(target)) return;
  const message = `${printable(schema.$ref)} leads to no schema in this file`;
  sheet.refuse(sheet.valueAt([...path, "$ref"]), message, "Write a place such as `#/$defs/name`.");
}
function checkNames(schema, path, sheet) {
  for (const map of MAPS)
    if (Object.hasOwn(schema[map] ?? {}, "__proto__"))
      sheet.refuse(
        sheet.keyAt([...path, map, "__proto__"]),
        "nothing can be promised of `__proto__`",
        "Rename the column."
      );
}

// packages/schema/src/contract/contract.ts
async function loadContract(path, shown = path, table) {
  return readContract(readBytes(path, shown), shown, table);
}
async function readContract(bytes, file, table) {
  const { sheet, format, unsupported } = await readAny(bytes, file, table);
  const valid = await contractValidator();
  if (!valid(sheet.value)) refuseFirst(valid.errors ?? [], sheet);
  const schema = sheet.value;
  const patterns = await patternsOf(checkSchema(schema, sheet), sheet);
  const idle = idleKeywords(schema, patterns).map((path) => idleAt(path, sheet));
  const [first] = idle;
  if (first !== void 0 && format === "contract")
    sheet.refuse(first.at, `${first.what} checks nothing: ${first.why}`, "Leave it out, or say what a value must be.");
  const lines = schema["x-require"] ?? [];
  return {
    schema,
    require: lines.map((line, i) => requirementLine(sheet, line, ["x-require", i])),
    place: (where) => sheet.keyAt(where),
    patterns,
    digest: sha256(bytes),
    format,
    unsupported: [...unsupported, ...idle]
  };
}
var idleAt = (path, sheet) => ({
  kind: "remark",
  where: pointer(path),
  what: printable(String(path.at(-1))),
  why: "nothing can break it",
  at: sheet.keyAt(path)
});
async function readAny(bytes, file, table) {
  const text = new TextDecoder().decode(bytes.subarray(0, 4096));
  if (isTextProto(text)) {
    const { readTextProto } = await import("./text-proto-TFITCJLY.js");
    return foreign("tfdv", readTextProto(bytes, file), table);
  }
  if (isRuleset(text)) {
    const { readRuleset } = await import("./ruleset-OA7HXVXD.js");
    return foreign("dqdl", readRuleset(bytes, file), table);
  }
  const sheet = sheetOf(bytes, file, table);
  const format = formatOf(sheet.value);
  return format === "contract" ? { sheet, format, unsupported: [] } : foreign(format, sheet, table);
}
var recent;
function sheetOf(bytes, file, table) {
  if (table === void 0) return readSheet(bytes, file, "bad-contract");
  const key = `${sha256(bytes)} ${file}`;
  if (recent?.key !== key) recent = { key, sheet: readSheet(bytes, file, "bad-contract") };
  return recent.sheet;
}
async function foreign(format, sheet, table) {
  const { readForeign } = await import("./read-A3HNT7L6.js");
  return readForeign(format, sheet, table);
}
async function patternsOf(patterns, sheet) {
  if (patterns.length === 0) return { matches: () => false, isInAnyText: () => false };
  const { pattern } = await import("./pattern-SDQU2QYE.js");
  const compiled = /* @__PURE__ */ new Map();
  for (const { text, at } of patterns)
    try {
      if (!compiled.has(text)) compiled.set(text, pattern(text));
    } catch (error) {
      if (error instanceof SeaTrialsError) sheet.refuse(at, error.message, error.fix);
      throw error;
    }
  return {
    matches: (text, name) => compiled.get(text)?.test(name) === true,
    isInAnyText: (text) => compiled.get(text)?.isInAnyText() === true
  };
}

export {
  loadContract,
  readContract
};
