import{createRequire as __seaTrialsRequire}from'node:module';const require=__seaTrialsRequire(import.meta.url);
import {
  TokenStream
} from "./chunk-X4TMAPJS.js";
import {
  scaledNumber
} from "./chunk-UVDTI5O6.js";

// packages/schema/src/requirement/quantity.ts
var units = /* @__PURE__ */ new Map([
  ["%", { unit: "fraction", power: -2 }],
  ["ms", { unit: "ms", power: 0 }],
  ["s", { unit: "ms", power: 3 }],
  ["m", { unit: "ms", power: 3, times: 60 }],
  ["h", { unit: "ms", power: 3, times: 3600 }],
  ["d", { unit: "ms", power: 3, times: 86400 }],
  ["/s", { unit: "/s", power: 0 }],
  ["MB", { unit: "MB", power: 0 }]
]);
function startsQuantity(stream) {
  const signed = stream.sees("-") || stream.sees("+") ? 1 : 0;
  return stream.peek(signed).kind === "number";
}
function quantity(stream, what) {
  const from = stream.position;
  const negative = stream.sees("-");
  if (negative || stream.sees("+")) stream.next();
  const digits = stream.peek();
  if (digits.kind !== "number") stream.unexpected(what);
  if (/^\d+$/.test(digits.raw) && !Number.isSafeInteger(Number(digits.raw)))
    stream.fail(
      digits.span,
      `\`${digits.raw}\` is beyond 2^53 and would be rounded`,
      `Write it with an exponent, as \`9.2e18\`; a comparison within \`sql("...")\` is exact for whole numbers of that size.`
    );
  stream.next();
  const { unit, power, times } = unitAfter(stream);
  const size = (scaledNumber(digits.raw, power) ?? Number.POSITIVE_INFINITY) * (times ?? 1);
  if (!Number.isFinite(size))
    stream.fail(digits.span, `the number \`${digits.raw}\` is too large`, "Write a number below 1e308.");
  const value2 = negative && size !== 0 ? -size : size;
  return { value: value2, unit, ...times === void 0 ? {} : { long: true }, span: stream.spanFrom(from) };
}
function unitAfter(stream) {
  const token = stream.peek();
  const known = token.kind === "name" || token.kind === "symbol" ? units.get(token.raw) : void 0;
  if (known !== void 0) {
    stream.next();
    return known;
  }
  if (token.kind === "name" && !token.spaceBefore)
    stream.fail(token.span, `unknown unit \`${token.raw}\``, "Units are `%`, `ms`, `s`, `m`, `h`, `d`, `/s` and `MB`.");
  return { unit: "", power: 0 };
}

// packages/schema/src/requirement/expression.ts
var mostTerms = 32;
function expression(stream) {
  let terms = 0;
  const count = () => {
    if (++terms <= mostTerms) return;
    stream.fail(stream.peek().span, "a computation that is too long", `Use at most ${mostTerms} terms and parentheses.`);
  };
  const term = () => {
    count();
    if (isAbs(stream)) {
      stream.next();
      return { kind: "abs", of: parenthesis("after `abs`") };
    }
    if (stream.sees("(")) return parenthesis("before a computation");
    if (startsQuantity(stream)) return { kind: "number", value: plainNumber(stream) };
    const token = stream.peek();
    if (token.kind === "string" || stream.sees("true") || stream.sees("false") || stream.sees("null"))
      stream.fail(token.span, `${token.raw} cannot be computed with`, "Compute with columns and numbers.");
    return { kind: "column", column: stream.name("a column").text };
  };
  const parenthesis = (where) => {
    stream.expect("(", where);
    const inner = sum();
    stream.expect(")", "at the end of the parenthesis");
    return inner;
  };
  const product = () => chain(stream, ["*", "/"], term);
  const sum = () => chain(stream, ["+", "-"], product);
  return sum();
}
var isAbs = (stream) => stream.sees("abs") && stream.sees("(", 1);
function chain(stream, operators2, part) {
  let left = part();
  for (; ; ) {
    if (stream.sees("/s")) stream.fail(stream.peek().span, "`/s` is a unit", "Write a space before `s`: `a / s`.");
    const operator = operators2.find((symbol) => stream.take(symbol));
    if (operator === void 0) return left;
    left = { kind: "arithmetic", operator, left, right: part() };
  }
}
function plainNumber(stream) {
  const { value: value2, unit, span } = quantity(stream, "a number");
  if (unit !== "" && unit !== "fraction")
    stream.fail(span, "a unit in a condition", "Write the number as it stands in the column.");
  return value2;
}
function readsColumn(one) {
  switch (one.kind) {
    case "column":
      return true;
    case "number":
      return false;
    case "abs":
      return readsColumn(one.of);
    case "arithmetic":
      return readsColumn(one.left) || readsColumn(one.right);
  }
}

// packages/schema/src/requirement/condition.ts
var operators = [">=", "<=", ">", "<", "=", "!="];
var deepest = 32;
function parseCondition(source) {
  const stream = new TokenStream(source);
  const parsed = condition(stream);
  if (stream.peek().kind !== "end") stream.unexpected("the end of the condition", "Join conditions by `and` or `or`.");
  return parsed;
}
function columnsRead(one) {
  const found = /* @__PURE__ */ new Set();
  const open = [one];
  for (let next = open.pop(); next !== void 0; next = open.pop()) {
    if ("parts" in next) open.push(...next.parts);
    else if ("part" in next) open.push(next.part);
    else if ("of" in next) open.push(next.of);
    else if ("left" in next) open.push(next.left, next.right);
    else if ("column" in next) found.add(next.column);
  }
  return [...found];
}
function condition(stream, depth = 0) {
  return chain2(stream, "or", () => chain2(stream, "and", () => factor(stream, depth)));
}
function chain2(stream, word, part) {
  const parts = [part()];
  while (stream.take(word)) parts.push(part());
  if (parts.length === 1) return parts[0];
  return { kind: word, parts: parts.flatMap((one) => one.kind === word ? one.parts : [one]) };
}
function factor(stream, depth) {
  if (depth > deepest)
    stream.fail(stream.peek().span, "a condition nested too deeply", `Nest at most ${deepest} levels.`);
  if (stream.take("not")) return { kind: "not", part: factor(stream, depth + 1) };
  if (stream.sees("(") && !startsComputation(stream)) {
    stream.next();
    const inner = condition(stream, depth + 1);
    stream.expect(")", "at the end of the parenthesis");
    return inner;
  }
  return comparison(stream);
}
function startsComputation(stream) {
  let open = 0;
  for (let ahead = 0; stream.peek(ahead).kind !== "end"; ahead++) {
    if (stream.sees("(", ahead)) open++;
    if (stream.sees(")", ahead) && --open === 0) return continuesComparison(stream, ahead + 1);
  }
  return false;
}
var continuesComparison = (stream, ahead = 0) => [...operators, "+", "-", "*", "/", "/s", "is", "in", "not"].some((symbol) => stream.sees(symbol, ahead));
function comparison(stream) {
  const start = stream.peek();
  if (start.kind === "string" || stream.sees("true") || stream.sees("false"))
    stream.unexpected("a column", 'Write the column first: `sex = "Female"`.');
  const from = stream.position;
  const left = expression(stream);
  const plain = left.kind === "column" && stream.position === from + 1 ? left.column : void 0;
  if (plain !== void 0) {
    const ofColumn = membership(stream, plain);
    if (ofColumn !== void 0) return ofColumn;
  }
  const operator = takeOperator(stream);
  if (operator === void 0)
    return stream.unexpected(
      plain === void 0 ? "`=`, `>=` or another operator" : "`=`, `>=` or another operator, `in (...)` or `is null`"
    );
  const compared = plain === void 0 ? void 0 : valueAlone(stream, operator);
  if (plain !== void 0 && compared !== void 0)
    return { kind: "compare", column: plain, operator, value: compared };
  const right = computed(stream);
  if (!readsColumn(left) && !readsColumn(right))
    stream.fail(start.span, "a comparison of numbers, without a column", "Compare a column with something.");
  return { kind: "relate", left, operator, right };
}
function membership(stream, column) {
  if (stream.take("is")) {
    const operator = stream.take("not") ? "!=" : "=";
    stream.expect("null", "after `is`");
    return { kind: "compare", column, operator, value: null };
  }
  const negated = stream.sees("not") && stream.sees("in", 1);
  if (negated) stream.next();
  if (!stream.take("in")) return void 0;
  const isIn = { kind: "in", column, values: list(stream) };
  return negated ? { kind: "not", part: isIn } : isIn;
}
function list(stream) {
  stream.expect("(", "after `in`");
  const values = [value(stream)];
  while (stream.take(",")) values.push(value(stream));
  stream.expect(")", "at the end of the list");
  return values;
}
function valueAlone(stream, operator) {
  const token = stream.peek();
  if (startsQuantity(stream)) {
    const from = stream.position;
    const number = plainNumber(stream);
    if (!["+", "-", "*", "/", "/s"].some((symbol) => stream.sees(symbol))) return number;
    stream.rewind(from);
    return void 0;
  }
  if (token.kind !== "string" && !["true", "false", "null"].some((word) => stream.sees(word))) return void 0;
  const compared = value(stream);
  if (typeof compared === "boolean" && operator !== "=" && operator !== "!=")
    stream.fail(token.span, `\`${operator} ${compared}\`: true and false have no order`, "Use `=` or `!=`.");
  return compared;
}
function value(stream) {
  const token = stream.peek();
  if (token.kind === "string") return stream.next().text;
  if (stream.take("true")) return true;
  if (stream.take("false")) return false;
  if (stream.sees("null"))
    stream.fail(token.span, "null is not compared with", "Write `is null` or `is not null` after the column.");
  if (!startsQuantity(stream))
    stream.unexpected("a value", "Values are numbers, true, false, or strings in double quotes.");
  return plainNumber(stream);
}
function computed(stream) {
  const token = stream.peek();
  if (token.kind === "end" || token.kind === "symbol" && !stream.sees("(") && !startsQuantity(stream))
    stream.unexpected("a value", "Values are numbers, true, false, strings in double quotes, and columns.");
  return expression(stream);
}
function takeOperator(stream) {
  return operators.find((operator) => stream.take(operator));
}

export {
  startsQuantity,
  quantity,
  isAbs,
  parseCondition,
  columnsRead,
  condition,
  continuesComparison,
  takeOperator
};
