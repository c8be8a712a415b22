import{createRequire as __seaTrialsRequire}from'node:module';const require=__seaTrialsRequire(import.meta.url);
import {
  RANGE,
  TokenStream
} from "./chunk-JDQBHTWH.js";
import {
  didYouMean,
  formatNumber,
  printable,
  scaledNumber
} from "./chunk-QXH5PDA3.js";

// packages/schema/src/requirement/limit.ts
function checkLimit(requirement, spec, fail) {
  const { limit } = requirement;
  const measure2 = measureOf(requirement, spec);
  if (limit.kind === "number") {
    checkUnit(limit.unit, measure2, limit, fail);
    checkNumber(requirement, limit, measure2, fail);
    return;
  }
  if (!spec.references.includes(limit.reference)) {
    const known = spec.references.map((word) => `\`${word}\``).join(", ");
    const fix = known === "" ? "Compare it with a number." : `Compare it with a number or ${known}.`;
    fail(`\`${spec.name}\` is not compared with \`${limit.reference}\``, fix);
  }
  if (limit.offset === 0) return;
  checkUnit(limit.unit ?? "", measure2, limit, fail);
  checkOffset(requirement, limit, measure2, fail);
}
function measureOf({ over, call }, { unit, range }) {
  if (over === void 0) return { shown: `\`${call.metric}\``, unit, range };
  const shown = `\`${over}(${call.metric} ...)\``;
  if (over === "ratio") return { shown, unit: "fraction", range: RANGE.fraction };
  return { shown, unit, range: { ...range, low: 0, high: widthOf(range) } };
}
var widthOf = ({ low, high }) => low === null || high === null ? null : high - low;
function checkUnit(written, { shown, unit, range }, limit, fail) {
  if (range.whole === true && written === "fraction")
    fail(`${shown} is a count, the limit is in per cent`, "Write how many.");
  if (written === unit) return;
  const plain = unit === "" || unit === "fraction";
  if (plain && (written === "" || written === "fraction")) return;
  const number = String(Math.abs(limit.kind === "number" ? limit.value : limit.offset));
  if (plain) fail(`${shown} has no unit, the limit has \`${written}\``, "Write a plain number.");
  if (written === "") fail(`${shown} is measured in \`${unit}\`, the limit has no unit`, `Write \`${number}${unit}\`.`);
  const said = written === "fraction" ? "%" : written;
  fail(`${shown} is measured in \`${unit}\`, the limit in \`${said}\``, `Write the limit in \`${unit}\`.`);
}
function checkNumber({ operator, limitText }, limit, measure2, fail) {
  const { shown, range } = measure2;
  const { low, high } = range;
  const { value: value2 } = limit;
  if (low !== null && value2 < low || high !== null && value2 > high)
    fail(
      `\`${limitText}\` lies outside of what ${shown} can be, ${spanOf(range)}`,
      perCent(value2, limit.unit, measure2) ?? `Write a number ${within(measure2)}.`
    );
  if (range.whole === true && !Number.isInteger(value2))
    fail(`${shown} is a count, \`${limitText}\` is no whole number`, "Write a whole number.");
  if (operator === ">=" && value2 === low) cannotFail(`${shown} is never below ${limitText}`, "above", limitText, fail);
  if (operator === "<=" && value2 === high) cannotFail(`${shown} is never above ${limitText}`, "below", limitText, fail);
}
function checkOffset({ operator, limitText }, limit, measure2, fail) {
  const width = widthOf(measure2.range);
  if (width === null) return;
  const { offset: offset2, unit = "", reference } = limit;
  const apart = `${measure2.shown} and its \`${reference}\` never lie more than ${formatNumber(width)} apart`;
  if (Math.abs(offset2) > width)
    fail(
      `\`${limitText}\`: ${apart}`,
      perCent(Math.abs(offset2), unit, measure2) ?? `Write less than ${formatNumber(width)}.`
    );
  if (operator === ">=" && offset2 === -width || operator === "<=" && offset2 === width)
    fail(`the line cannot fail: ${apart}`, `Write less than ${formatNumber(width)}.`);
}
function cannotFail(why, side, limitText, fail) {
  return fail(`the line cannot fail: ${why}`, `Write a limit ${side} ${limitText}, or leave the line out.`);
}
function perCent(value2, written, { unit }) {
  if (unit !== "fraction" || written !== "" || value2 <= 1 || value2 > 100) return void 0;
  return `Did you mean \`${formatNumber(value2)}%\`?`;
}
function within({ unit, range }) {
  return unit === "fraction" ? `from ${spanOf(range)}, or 0% to 100%` : `of ${spanOf(range)}`;
}
function spanOf({ low, high }) {
  if (low === null) return `at most ${formatNumber(high)}`;
  return high === null ? `${formatNumber(low)} or more` : `${formatNumber(low)} to ${formatNumber(high)}`;
}

// packages/schema/src/requirement/check.ts
function checkRequirement(requirement, places, vocabulary, stream) {
  const spec = metricNamed(requirement.call.metric, places.metric, vocabulary, stream);
  checkDataset(requirement, places, spec, stream);
  checkArguments(requirement.call.arguments, places.metric, spec, vocabulary, stream);
  checkRows(requirement, places, spec, stream);
  checkOperator(requirement, places, spec, stream);
  checkLimit(requirement, spec, (message, fix) => stream.fail(places.limit, message, fix));
}
function metricNamed(name, span, vocabulary, stream) {
  const found = vocabulary.metrics.find((metric) => metric.name === name);
  if (found !== void 0) return found;
  const names = vocabulary.metrics.map((metric) => metric.name);
  const message = `unknown metric ${printable(name)}${didYouMean(name, names)}`;
  return stream.fail(span, message, `Metrics of ${vocabulary.gate}: ${names.join(", ")}.`);
}
function checkDataset({ call }, places, spec, stream) {
  if (places.dataset === void 0 || spec.dataset) return;
  const message = `\`${spec.name}\` takes no data set before the dot`;
  stream.fail(places.dataset, message, `Leave ${printable(call.dataset)} out: \`${spec.example}\`.`);
}
function bindArguments(spec, given) {
  const bound = /* @__PURE__ */ new Map();
  let at = 0;
  for (const [i, place] of spec.arguments.entries()) {
    const kept = spec.arguments.slice(i + 1).filter((later) => later.optional !== true).length;
    const most = place.many === true ? given.length : at + 1;
    const from = at;
    while (at < Math.min(most, given.length - kept) && fits(place, given[at])) at++;
    if (at === from && place.optional !== true) return void 0;
    bound.set(place.name, given.slice(from, at));
  }
  return at === given.length ? bound : void 0;
}
function fits(place, argument2) {
  if (place.kind !== "number") return argument2.kind === "name";
  return argument2.kind === "number" && (argument2.unit === "" || argument2.unit === "fraction");
}
function checkArguments(given, metric, spec, vocabulary, stream) {
  const bound = bindArguments(spec, given);
  const text = given.find((argument2) => argument2.kind === "text");
  if (bound === void 0 && text !== void 0)
    stream.fail(
      text.span,
      `the string ${printable(text.text)} where a name stands`,
      "Write a name, in backticks if it is no plain identifier."
    );
  if (bound === void 0)
    stream.fail(
      given[0]?.span ?? metric,
      `\`${spec.name}\` takes ${signature(spec)}`,
      `For example \`${spec.example}\`.`
    );
  for (const place of spec.arguments.filter((each) => each.kind === "metric"))
    for (const argument2 of bound.get(place.name) ?? [])
      if (argument2.kind === "name") checkInner(argument2.name, argument2.span, vocabulary, stream);
}
function checkInner(name, span, vocabulary, stream) {
  const inner = metricNamed(name, span, vocabulary, stream);
  if (inner.arguments.every((each) => each.optional === true)) return;
  stream.fail(span, `\`${name}\` needs arguments and cannot stand here`, "Name a metric that takes none.");
}
function signature(spec) {
  if (spec.arguments.length === 0) return "no arguments";
  const places = spec.arguments.map((place) => {
    const shown = `${place.name}${place.many === true ? ", ..." : ""}`;
    return place.optional === true ? `[${shown}]` : shown;
  });
  return `(${places.join(", ")}): ${spec.arguments.map((place) => `${place.name} is a ${place.kind === "dataset" ? "data set" : place.kind}`).join(", ")}`;
}
function checkRows({ call, over }, places, spec, stream) {
  if (places.condition !== void 0 && !spec.condition)
    stream.fail(places.condition, `\`${spec.name}\` takes no condition`, `For example \`${spec.example}\`.`);
  if (places.by !== void 0 && !spec.by)
    stream.fail(places.by, `\`${spec.name}\` takes no \`by\``, `For example \`${spec.example}\`.`);
  if (over === void 0 || call.by.length > 0) return;
  const fix = spec.by ? `Write \`${over}(${spec.name} by column)\`.` : `\`${spec.name}\` is not measured by groups.`;
  stream.fail(places.metric, `\`${over}\` compares groups, and no \`by\` names any`, fix);
}
function checkOperator(requirement, places, spec, stream) {
  if (spec.kind === "exact") {
    if (places.confidence === void 0) return;
    stream.fail(places.confidence, `\`${spec.name}\` is exact and has no interval`, "Leave the confidence out.");
  }
  if (requirement.operator !== "=" && requirement.operator !== "!=") return;
  const message = `\`${requirement.operator}\` on \`${spec.name}\`: an estimate is never shown to equal a number`;
  stream.fail(places.operator, message, "Use `>=` or `<=`, or both in two lines.");
}

// packages/schema/src/requirement/quantity.ts
var units = /* @__PURE__ */ new Map([
  ["%", { unit: "fraction", power: -2 }],
  ["ms", { unit: "ms", power: 0 }],
  ["s", { unit: "ms", power: 3 }],
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
  stream.next();
  const { unit, power } = unitAfter(stream);
  const size = scaledNumber(digits.raw, power);
  if (size === void 0)
    stream.fail(digits.span, `the number \`${digits.raw}\` is too large`, "Write a number below 1e308.");
  return { value: negative && size !== 0 ? -size : size, unit, span: stream.spanFrom(from) };
}
function unitAfter(stream) {
  const token = stream.peek();
  const known = token.kind === "name" || token.kind === "symbol" ? units.get(token.raw) : void 0;
  if (known !== void 0) {
    stream.next();
    return known;
  }
  if (token.kind === "name" && !token.spaceBefore)
    stream.fail(token.span, `unknown unit \`${token.raw}\``, "Units are `%`, `ms`, `s`, `/s` and `MB`.");
  return { unit: "", power: 0 };
}

// packages/schema/src/requirement/condition.ts
var operators = [">=", "<=", ">", "<", "=", "!="];
var deepest = 32;
function condition(stream, depth = 0) {
  return chain(stream, "or", () => chain(stream, "and", () => factor(stream, depth)));
}
function chain(stream, word, part) {
  const parts = [part()];
  while (stream.take(word)) parts.push(part());
  if (parts.length === 1) return parts[0];
  return { kind: word, parts: parts.flatMap((one) => one.kind === word ? one.parts : [one]) };
}
function factor(stream, depth) {
  if (depth > deepest)
    stream.fail(stream.peek().span, "a condition nested too deeply", `Nest at most ${deepest} levels.`);
  if (stream.take("not")) return { kind: "not", part: factor(stream, depth + 1) };
  if (stream.take("(")) {
    const inner = condition(stream, depth + 1);
    stream.expect(")", "at the end of the parenthesis");
    return inner;
  }
  return comparison(stream);
}
function comparison(stream) {
  const column = stream.name("a column").text;
  if (stream.take("is")) {
    const operator2 = stream.take("not") ? "!=" : "=";
    stream.expect("null", "after `is`");
    return { kind: "compare", column, operator: operator2, value: null };
  }
  const negated = stream.sees("not") && stream.sees("in", 1);
  if (negated) stream.next();
  if (stream.take("in")) {
    const isIn = { kind: "in", column, values: list(stream) };
    return negated ? { kind: "not", part: isIn } : isIn;
  }
  const operator = takeOperator(stream);
  if (operator === void 0) return stream.unexpected("`=`, `>=` or another operator, `in (...)` or `is null`");
  const token = stream.peek();
  const compared = value(stream);
  if (typeof compared === "boolean" && operator !== "=" && operator !== "!=")
    stream.fail(token.span, `\`${operator} ${compared}\`: true and false have no order`, "Use `=` or `!=`.");
  return { kind: "compare", column, operator, value: compared };
}
function list(stream) {
  stream.expect("(", "after `in`");
  const values = [value(stream)];
  while (stream.take(",")) values.push(value(stream));
  stream.expect(")", "at the end of the list");
  return values;
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
  const number = quantity(stream, "a number");
  if (number.unit !== "" && number.unit !== "fraction")
    stream.fail(number.span, `a unit in a condition`, "Write the number as it stands in the column.");
  return number.value;
}
function takeOperator(stream) {
  return operators.find((operator) => stream.take(operator));
}

// packages/schema/src/requirement/parse.ts
function parseRequirement(source, vocabulary) {
  const stream = new TokenStream(source);
  const burden = burdenOf(stream, source.burden);
  const start = stream.position;
  const measured = measure(stream);
  const operatorAt = stream.position;
  const operator = operatorOf(stream);
  const operatorSpan = stream.spanFrom(operatorAt);
  const limitAt = stream.position;
  const limit = limitOf(stream);
  const limitText = stream.written(limitAt);
  const limitSpan = stream.spanFrom(limitAt);
  const level = confidence(stream);
  if (stream.peek().kind !== "end") stream.unexpected("the end of the line");
  const requirement = {
    text: stream.written(start),
    burden,
    ...measured.over === void 0 ? {} : { over: measured.over },
    call: measured.call,
    operator,
    limit,
    limitText,
    ...level === void 0 ? {} : { confidence: level.value },
    ...source.source === void 0 ? {} : { source: source.source }
  };
  const places = {
    ...measured.places,
    operator: operatorSpan,
    limit: limitSpan,
    ...level === void 0 ? {} : { confidence: level.span }
  };
  checkRequirement(requirement, places, vocabulary, stream);
  return requirement;
}
var prefixes = ["guard", "warn"];
function burdenOf(stream, given) {
  if (stream.peek().kind !== "name" || !stream.sees(":", 1)) return given;
  const word = stream.next();
  stream.next();
  const burden = prefixes.find((prefix) => prefix === word.raw);
  if (burden === void 0) {
    const message = `unknown burden ${printable(word.raw)}${didYouMean(word.raw, prefixes)}`;
    const fix = "A line starts with `guard:`, with `warn:`, or with the metric.";
    return stream.fail(word.span, message, fix);
  }
  if (given !== "require")
    stream.fail(word.span, `a second burden \`${burden}:\` after \`${given}:\``, "Keep one of the two.");
  return burden;
}
function measure(stream) {
  const word = stream.sees("difference") ? "difference" : stream.sees("ratio") ? "ratio" : void 0;
  if (word === void 0 || !stream.sees("(", 1)) return callOf(stream);
  const over = stream.next().span;
  stream.next();
  const inner = callOf(stream);
  stream.expect(")", `at the end of \`${word}(\``);
  if (stream.sees("by")) {
    const fix = `Write the columns inside: \`${word}(metric by column)\`.`;
    stream.fail(stream.peek().span, `\`by\` stands outside of \`${word}(...)\``, fix);
  }
  return { over: word, call: inner.call, places: { ...inner.places, over } };
}
function callOf(stream) {
  const from = stream.position;
  let metric = stream.name("a metric");
  const dataset = stream.take(".") ? metric : void 0;
  if (dataset !== void 0) metric = stream.name("a metric after the data set");
  const args = stream.sees("(") ? argumentsOf(stream) : [];
  const conditionAt = stream.position;
  const where = stream.take("{") ? braced(stream) : void 0;
  const conditionSpan = stream.spanFrom(conditionAt);
  const byAt = stream.position;
  const by = stream.take("by") ? columns(stream) : [];
  return {
    call: {
      ...dataset === void 0 ? {} : { dataset: dataset.text },
      metric: metric.text,
      arguments: args,
      ...where,
      by,
      span: stream.spanFrom(from)
    },
    places: {
      metric: metric.span,
      ...dataset === void 0 ? {} : { dataset: dataset.span },
      ...where === void 0 ? {} : { condition: conditionSpan },
      ...by.length === 0 ? {} : { by: stream.spanFrom(byAt) }
    }
  };
}
function braced(stream) {
  const from = stream.position;
  const parsed = condition(stream);
  const conditionText = stream.written(from);
  stream.expect("}", "at the end of the condition");
  return { condition: parsed, conditionText };
}
function columns(stream) {
  const names = [];
  do {
    const token = stream.name("a column after `by`");
    if (names.includes(token.text)) stream.fail(token.span, `${printable(token.text)} twice`, "Name each column once.");
    names.push(token.text);
  } while (stream.take(","));
  return names;
}
function argumentsOf(stream) {
  stream.expect("(", "before the arguments");
  if (stream.sees(")")) stream.fail(stream.peek().span, "empty parentheses", "Leave them out, or name an argument.");
  const found = [argument(stream)];
  while (stream.take(",")) found.push(argument(stream));
  if (stream.sees("by") || stream.sees("{") || stream.sees("(")) {
    const message = "an argument is a name or a number, not a call";
    stream.fail(stream.peek().span, message, "Only `difference` and `ratio` take a metric `by` columns.");
  }
  stream.expect(")", "at the end of the arguments");
  return found;
}
function argument(stream) {
  const token = stream.peek();
  if (token.kind === "string") return { kind: "text", text: stream.next().text, span: token.span };
  if (startsQuantity(stream)) return { kind: "number", ...quantity(stream, "a number") };
  return { kind: "name", name: stream.name("an argument").text, span: token.span };
}
function operatorOf(stream) {
  const operator = takeOperator(stream);
  if (operator !== void 0) return operator;
  const names = "A name with other signs than letters, digits and `_` in it stands in backticks: `` `hold-out`.accuracy ``.";
  return stream.unexpected("an operator (`>=`, `<=`, `>`, `<`, `=`, `!=`)", stream.sees("-") ? names : void 0);
}
var references = ["baseline", "naive", "registered"];
function limitOf(stream) {
  const reference = references.find((word) => stream.take(word));
  if (reference === void 0) {
    if (!startsQuantity(stream))
      stream.unexpected("a limit", "A limit is a number with its unit, `baseline`, `naive` or `registered`.");
    const { value: value3, unit: unit2, span } = quantity(stream, "a number");
    if (stream.sees("*"))
      stream.fail(span, "a factor before what it multiplies", "Write `baseline * 1.10`, the factor last.");
    return { kind: "number", value: value3, unit: unit2 };
  }
  if (stream.take("*")) return { kind: "reference", reference, factor: factor2(stream), offset: 0 };
  if (!stream.sees("+") && !stream.sees("-")) return { kind: "reference", reference, factor: 1, offset: 0 };
  const { value: value2, unit } = offset(stream);
  return { kind: "reference", reference, factor: 1, offset: value2, ...unit === "" ? {} : { unit } };
}
function factor2(stream) {
  const { value: value2, unit, span } = quantity(stream, "a factor");
  if (unit !== "" && unit !== "fraction") stream.fail(span, "a factor with a unit", "Write a plain number: `1.10`.");
  if (value2 <= 0) stream.fail(span, "a factor that is not positive", "Write a factor above 0, such as `1.10`.");
  return value2;
}
function offset(stream) {
  const sign = stream.peek(1);
  if (sign.raw === "-" || sign.raw === "+") stream.fail(sign.span, "two signs", "Keep one of the two.");
  return quantity(stream, "a number");
}
function confidence(stream) {
  if (!stream.take("at")) return void 0;
  const level = quantity(stream, "a confidence such as `99%`");
  const proper = (level.unit === "" || level.unit === "fraction") && level.value >= 0.5 && level.value < 1;
  if (!proper) stream.fail(level.span, "a confidence outside of 50% to 100%", "Write it in per cent, such as `at 99%`.");
  return level;
}

export {
  bindArguments,
  parseRequirement
};
