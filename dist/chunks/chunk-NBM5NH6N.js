import{createRequire as __seaTrialsRequire}from'node:module';const require=__seaTrialsRequire(import.meta.url);
import {
  placeText,
  valueUnder
} from "./chunk-S3ZB6TL7.js";
import {
  pathOf
} from "./chunk-JYM43TBY.js";
import {
  didYouMean,
  oneOf,
  printable
} from "./chunk-UVDTI5O6.js";

// packages/schema/src/explain.ts
var echoes = /* @__PURE__ */ new Set(["if", "propertyNames"]);
function refuseFirst(errors, sheet) {
  const found = errors.filter((error) => !/\/(oneOf|anyOf)\/\d+\//.test(error.schemaPath) && !echoes.has(error.keyword)).map((error) => explain(error, sheet)).sort((a, b) => (a.at.line ?? 0) - (b.at.line ?? 0) || (a.at.column ?? 0) - (b.at.column ?? 0));
  const first = found[0];
  if (first === void 0) throw new TypeError("no validation errors to explain");
  return sheet.refuse(first.at, first.message, first.fix);
}
function explain(error, sheet) {
  const path = pathOf(error.instancePath);
  const node = error.parentSchema ?? {};
  const advice = node.description ?? "See the documentation of this key.";
  const name = placeText(path, sheet.value);
  const at = sheet.valueAt(path);
  switch (error.keyword) {
    case "additionalProperties": {
      const key = String(error.params.additionalProperty);
      const known = Object.keys(node.properties ?? {});
      const message = `unknown key ${printable(key)}${didYouMean(key, known)}`;
      return { at: sheet.keyAt([...path, key]), message, fix: unknownKeyFix(path, key, known, advice) };
    }
    case "required":
      return { at, message: `${name} lacks \`${error.params.missingProperty}\``, fix: advice };
    case "enum": {
      const values = (node.enum ?? []).map(String);
      const given = valueUnder(sheet.value, path);
      const meant = didYouMean(String(given), values);
      return { at, message: `${name} is ${printable(given)}${meant}`, fix: `Write ${oneOf(values)}.` };
    }
    case "type":
      return {
        at,
        message: `${name} is ${kindOf(valueUnder(sheet.value, path))}, not ${types(node.type)}`,
        fix: advice
      };
    case "oneOf":
      return { at, message: `${name} names none, or too many, of its sources`, fix: advice };
    case "minProperties":
    case "minItems":
    case "minLength":
      return { at, message: `${name} is empty`, fix: advice };
    case "uniqueItems":
      return { at, message: `${name} has the same entry twice`, fix: advice };
    default:
      return { at, message: `${name} is ${printable(valueUnder(sheet.value, path))}`, fix: advice };
  }
}
function unknownKeyFix(path, key, known, advice) {
  if (path.at(-2) === "require" || path.at(-2) === "x-require") {
    const quoted = "put the whole requirement in single quotes where it has `: ` or ` #` in it";
    return `Write \`guard: ...\` or \`warn: ...\`; ${quoted}.`;
  }
  if (known.length > 20) return advice;
  const list = oneOf(known);
  if (path.length === 1 && path[0] === "gates")
    return `${printable(key)} is no gate of this version; gates are ${list}.`;
  return known.length === 0 ? "Leave it out." : `Keys here are ${list}.`;
}
function kindOf(value) {
  if (value === null || value === void 0) return "empty";
  if (Array.isArray(value)) return "a list";
  const kind = typeof value;
  return kind === "object" ? "a mapping" : kind === "string" ? `the text ${printable(value)}` : `the ${kind} ${printable(value)}`;
}
var words = {
  string: "text",
  object: "a mapping",
  array: "a list",
  number: "a number",
  integer: "a whole number",
  boolean: "true or false",
  null: "empty"
};
var types = (type) => [type ?? []].flat().map((each) => words[each] ?? each).join(" or ");

// packages/schema/src/validators.ts
var policyValidator = async () => (await import("./compiled-3PG46ULY.js")).default;
var contractValidator = async () => (await import("./compiled-FHSZ7JK5.js")).default;

export {
  refuseFirst,
  policyValidator,
  contractValidator
};
