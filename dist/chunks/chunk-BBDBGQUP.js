import{createRequire as __seaTrialsRequire}from'node:module';const require=__seaTrialsRequire(import.meta.url);
import {
  reservedWords
} from "./chunk-X4TMAPJS.js";

// packages/schema/src/requirement/print.ts
function printRequirement(requirement) {
  const burden = requirement.burden === "require" ? "" : `${requirement.burden}: `;
  const measured = printCall(requirement.call);
  const measure = requirement.over === void 0 ? measured : `${requirement.over}(${measured})`;
  const level = requirement.confidence === void 0 ? "" : ` at ${printQuantity(requirement.confidence, "fraction")}`;
  return `${burden}${measure} ${requirement.operator} ${printLimit(requirement.limit)}${level}`;
}
function printCall(call) {
  const dataset = call.dataset === void 0 ? "" : `${printName(call.dataset)}.`;
  const given = call.arguments.map(printArgument).join(", ");
  const where = call.condition === void 0 ? "" : `{${printCondition(call.condition)}}`;
  const by = call.by.length === 0 ? "" : ` by ${call.by.map((column) => printGroup(column, call.bands?.[column])).join(", ")}`;
  return `${dataset}${printName(call.metric)}${given === "" ? "" : `(${given})`}${where}${by}`;
}
var printGroup = (column, bands) => `${printName(column)}${bands === void 0 ? "" : `(${bands.map((edge) => printNumber(edge)).join(", ")})`}`;
function printName(name) {
  const plain = new RegExp("^[\\p{ID_Start}_]\\p{ID_Continue}*$", "u").test(name) && !reservedWords.has(name);
  return plain ? name : `\`${name.replaceAll("`", "``")}\``;
}
function printArgument(argument) {
  switch (argument.kind) {
    case "name":
      return printName(argument.name);
    case "number":
      return printQuantity(argument.value, argument.unit);
    case "text":
      return JSON.stringify(argument.text);
    case "condition":
      return printCondition(argument.condition);
    case "call":
      return printCall(argument.call);
  }
}
function printCondition(condition, inside = "or") {
  switch (condition.kind) {
    case "compare": {
      const { operator, value } = condition;
      const right = value === null ? operator === "=" ? "is null" : "is not null" : `${operator} ${printScalar(value)}`;
      return `${printName(condition.column)} ${right}`;
    }
    case "relate":
      return `${printExpression(condition.left)} ${condition.operator} ${printExpression(condition.right)}`;
    case "in":
      return `${printName(condition.column)} in (${condition.values.map(printScalar).join(", ")})`;
    case "not":
      return `not ${printCondition(condition.part, "not")}`;
    default: {
      const within = condition.kind === "or" ? "and" : "not";
      const text = condition.parts.map((part) => printCondition(part, within)).join(` ${condition.kind} `);
      const loose = condition.kind === "or" ? inside === "or" : inside !== "not";
      return loose ? text : `(${text})`;
    }
  }
}
var BINDING = { "+": 1, "-": 1, "*": 2, "/": 2 };
function printExpression(one, binding = 0) {
  switch (one.kind) {
    case "column":
      return printName(one.column);
    case "number":
      return printNumber(one.value);
    case "abs":
      return `abs(${printExpression(one.of)})`;
    case "arithmetic": {
      const own = BINDING[one.operator];
      const text = `${printExpression(one.left, own)} ${one.operator} ${printExpression(one.right, own + 1)}`;
      return own < binding ? `(${text})` : text;
    }
  }
}
var printScalar = (value) => typeof value === "number" ? printNumber(value) : JSON.stringify(value);
function printLimit(limit) {
  if (limit.kind === "number") return printQuantity(limit.value, limit.unit);
  const { factor, offset } = limit;
  const reference = limit.strategy === void 0 ? limit.reference : `${limit.reference}(${limit.strategy})`;
  if (factor !== 1) return `${reference} * ${printNumber(factor)}`;
  if (offset === 0) return reference;
  return `${reference} ${offset < 0 ? "-" : "+"} ${printQuantity(Math.abs(offset), limit.unit ?? "")}`;
}
function printQuantity(value, unit) {
  return unit === "fraction" ? `${printNumber(value, 2)}%` : `${printNumber(value)}${unit}`;
}
function printNumber(value, power = 0) {
  const [, sign = "", whole = "0", fraction = "", exponent = "0"] = /^(-?)(\d+)(?:\.(\d+))?(?:e([+-]\d+))?$/.exec(String(value)) ?? [];
  const digits = `${whole}${fraction}`.replace(/^0+(?=\d)/, "");
  const last = Number(exponent) + power - fraction.length;
  if (digits === "0") return "0";
  const isLarge = last >= 0 && !Number.isSafeInteger(Number(`${digits}e${last}`));
  if (last < -20 || isLarge) return `${sign}${digits}e${last}`;
  const padded = last > 0 ? digits + "0".repeat(last) : digits.padStart(1 - last, "0");
  const point = padded.length + Math.min(last, 0);
  const decimals = padded.slice(point).replace(/0+$/, "");
  return `${sign}${padded.slice(0, point)}${decimals === "" ? "" : `.${decimals}`}`;
}

export {
  printRequirement,
  printCall,
  printName,
  printCondition,
  printNumber
};
