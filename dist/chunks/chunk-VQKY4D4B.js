import{createRequire as __seaTrialsRequire}from'node:module';const require=__seaTrialsRequire(import.meta.url);
import {
  RANGE
} from "./chunk-DZAM7Q3A.js";
import {
  condition,
  continuesComparison,
  isAbs,
  quantity,
  startsQuantity,
  takeOperator
} from "./chunk-NX63HH5J.js";
import {
  TokenStream
} from "./chunk-APW7KUE7.js";
import {
  didYouMean,
  formatNumber,
  oneOf,
  printable
} from "./chunk-QXO6X2JS.js";

// packages/schema/src/requirement/ast.ts
function calledBy(argument2) {
  if (argument2.kind === "call") return argument2.call;
  if (argument2.kind !== "name") return void 0;
  return { metric: argument2.name, arguments: [], by: [], span: argument2.span };
}

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
  const { value } = limit;
  if (low !== null && value < low || high !== null && value > high)
    fail(
      `\`${limitText}\` lies outside of what ${shown} can be, ${spanOf(range)}`,
      perCent(value, limit.unit, measure2) ?? `Write a number ${within(measure2)}.`
    );
  if (range.whole === true && !Number.isInteger(value))
    fail(`${shown} is a count, \`${limitText}\` is no whole number`, "Write a whole number.");
  if (operator === ">=" && value === low) cannotFail(`${shown} is never below ${limitText}`, "above", limitText, fail);
  if (operator === "<=" && value === high) cannotFail(`${shown} is never above ${limitText}`, "below", limitText, fail);
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
function perCent(value, written, { unit }) {
  if (unit !== "fraction" || written !== "" || value <= 1 || value > 100) return void 0;
  return `Did you mean \`${formatNumber(value)}%\`?`;
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
  const spec = checkCall(requirement.call, places, vocabulary, stream);
  checkGap(requirement, places, spec, stream);
  checkOperator(requirement, places, spec, stream);
  if (places.long !== void 0 && spec.long !== true)
    stream.fail(
      places.long,
      `\`${spec.name}\` is not measured in minutes, hours or days`,
      spec.unit === "ms" ? "Write the limit in `ms` or `s`." : "Write the limit without this unit."
    );
  checkLimit(requirement, spec, (message, fix) => stream.fail(places.limit, message, fix));
}
function checkCall(call, places, vocabulary, stream) {
  const spec = metricNamed(call.metric, places.metric, vocabulary, stream);
  if (places.dataset !== void 0 && !spec.dataset)
    stream.fail(
      places.dataset,
      `\`${spec.name}\` takes no data set before the dot`,
      `Leave ${printable(call.dataset)} out: \`${spec.example}\`.`
    );
  checkArguments(call.arguments, places.metric, spec, vocabulary, stream);
  if (places.condition !== void 0 && !spec.condition)
    stream.fail(places.condition, `\`${spec.name}\` takes no condition`, `For example \`${spec.example}\`.`);
  if (places.by !== void 0 && !spec.by)
    stream.fail(places.by, `\`${spec.name}\` takes no \`by\``, `For example \`${spec.example}\`.`);
  return spec;
}
function metricNamed(name, span, vocabulary, stream) {
  const found = vocabulary.metrics.find((metric) => metric.name === name);
  if (found !== void 0) return found;
  const names = vocabulary.metrics.map((metric) => metric.name);
  const near = didYouMean(name, names);
  const all = `Metrics of ${vocabulary.gate}`;
  return stream.fail(
    span,
    `unknown metric ${printable(name)}${near}`,
    near === "" ? `${all}: ${names.join(", ")}.` : `${all} are listed in docs/metrics.md.`
  );
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
function fits({ kind }, argument2) {
  switch (kind) {
    case "number":
      return argument2.kind === "number" && (argument2.unit === "" || argument2.unit === "fraction");
    case "condition":
    case "text":
      return argument2.kind === kind;
    case "call":
      return calledBy(argument2) !== void 0;
    default:
      return argument2.kind === "name";
  }
}
function checkArguments(given, metric, spec, vocabulary, stream) {
  const bound = bindArguments(spec, given);
  const text = given.find((argument2) => argument2.kind === "text");
  if (bound === void 0 && text !== void 0 && spec.arguments.every(({ kind }) => kind !== "text"))
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
  for (const { name, kind, words = [] } of spec.arguments)
    for (const argument2 of bound.get(name) ?? []) {
      if (kind === "metric" && argument2.kind === "name") checkNamed(argument2.name, argument2.span, vocabulary, stream);
      if (kind === "word" && argument2.kind === "name") checkWord(argument2.name, argument2.span, words, stream);
      const inner = kind === "call" ? calledBy(argument2) : void 0;
      if (inner === void 0) continue;
      const places = argument2.kind === "call" ? argument2.places : { metric: argument2.span };
      checkCall(inner, places, vocabulary, stream);
    }
}
function checkWord(word, span, words, stream) {
  if (words.includes(word)) return;
  stream.fail(span, `unknown word ${printable(word)}${didYouMean(word, words)}`, `Write ${oneOf(words)}.`);
}
function checkNamed(name, span, vocabulary, stream) {
  const inner = metricNamed(name, span, vocabulary, stream);
  if (inner.arguments.every((each) => each.optional === true)) return;
  stream.fail(span, `\`${name}\` needs arguments and cannot stand here`, "Name a metric that takes none.");
}
var KINDS = {
  dataset: "a data set",
  condition: "a condition, such as `price > 0`",
  text: "a string in double quotes",
  call: "a metric with its arguments"
};
function signature(spec) {
  if (spec.arguments.length === 0) return "no arguments";
  const places = spec.arguments.map((place) => {
    const shown = `${place.name}${place.many === true ? ", ..." : ""}`;
    return place.optional === true ? `[${shown}]` : shown;
  });
  const kinds = spec.arguments.map(({ name, kind }) => `${name} is ${KINDS[kind] ?? `a ${kind}`}`);
  return `(${places.join(", ")}): ${kinds.join(", ")}`;
}
function checkGap({ call, over }, places, spec, stream) {
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

// packages/schema/src/requirement/call.ts
function parseCall(stream, depth = 0) {
  const from = stream.position;
  let metric = stream.name("a metric");
  const dataset = stream.take(".") ? metric : void 0;
  if (dataset !== void 0) metric = stream.name("a metric after the data set");
  const args = stream.sees("(") ? argumentsOf(stream, depth) : [];
  const conditionAt = stream.position;
  const where = stream.take("{") ? braced(stream) : void 0;
  const conditionSpan = stream.spanFrom(conditionAt);
  const byAt = stream.position;
  const by = depth === 0 && stream.take("by") ? columns(stream) : [];
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
function argumentsOf(stream, depth) {
  stream.expect("(", "before the arguments");
  if (stream.sees(")")) stream.fail(stream.peek().span, "empty parentheses", "Leave them out, or name an argument.");
  const found = [argument(stream, depth)];
  while (stream.take(",")) found.push(argument(stream, depth));
  if (stream.sees("by")) {
    const message = "an argument is measured over all rows, not `by` columns";
    stream.fail(stream.peek().span, message, "Only `difference` and `ratio` take a metric `by` columns.");
  }
  stream.expect(")", "at the end of the arguments");
  return found;
}
function argument(stream, depth) {
  const { kind, span } = stream.peek();
  if (kind === "string" && !continuesComparison(stream, 1)) return { kind: "text", text: stream.next().text, span };
  if (startsCondition(stream)) return asCondition(stream);
  if (startsQuantity(stream)) {
    const { value, unit, span: span2 } = quantity(stream, "a number");
    return { kind: "number", value, unit, span: span2 };
  }
  if (["(", ".", "{"].some((symbol) => stream.sees(symbol, 1))) return asCall(stream, depth);
  return { kind: "name", name: stream.name("an argument").text, span };
}
function startsCondition(stream) {
  if (stream.peek().kind === "string" || stream.sees("not") || stream.sees("(") || isAbs(stream)) return true;
  if (!startsQuantity(stream)) return continuesComparison(stream, 1);
  const from = stream.position;
  quantity(stream, "a number");
  const goesOn = continuesComparison(stream);
  stream.rewind(from);
  return goesOn;
}
function asCondition(stream) {
  const from = stream.position;
  const parsed = condition(stream);
  return { kind: "condition", condition: parsed, text: stream.written(from), span: stream.spanFrom(from) };
}
function asCall(stream, depth) {
  if (depth > 0)
    stream.fail(stream.peek().span, "a metric inside of a metric that is an argument", "Nest one metric at most.");
  const from = stream.position;
  const { call, places } = parseCall(stream, depth + 1);
  return { kind: "call", call, places, span: stream.spanFrom(from) };
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
  const { limit, long } = limitOf(stream);
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
    ...long === void 0 ? {} : { long },
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
  if (word === void 0 || !stream.sees("(", 1)) return parseCall(stream);
  const over = stream.next().span;
  stream.next();
  const inner = parseCall(stream);
  stream.expect(")", `at the end of \`${word}(\``);
  if (stream.sees("by")) {
    const fix = `Write the columns inside: \`${word}(metric by column)\`.`;
    stream.fail(stream.peek().span, `\`by\` stands outside of \`${word}(...)\``, fix);
  }
  return { over: word, call: inner.call, places: { ...inner.places, over } };
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
    const { value: value2, unit: unit2, span: span2, long: long2 } = quantity(stream, "a number");
    if (stream.sees("*"))
      stream.fail(span2, "a factor before what it multiplies", "Write `baseline * 1.10`, the factor last.");
    return { limit: { kind: "number", value: value2, unit: unit2 }, ...long2 === true ? { long: span2 } : {} };
  }
  const plain = { kind: "reference", reference, factor: 1, offset: 0 };
  if (stream.take("*")) return { limit: { ...plain, factor: factor(stream) } };
  if (!stream.sees("+") && !stream.sees("-")) return { limit: plain };
  const { value, unit, span, long } = offset(stream);
  const limit = { ...plain, offset: value, ...unit === "" ? {} : { unit } };
  return { limit, ...long === true ? { long: span } : {} };
}
function factor(stream) {
  const { value, unit, span } = quantity(stream, "a factor");
  if (unit !== "" && unit !== "fraction") stream.fail(span, "a factor with a unit", "Write a plain number: `1.10`.");
  if (value <= 0) stream.fail(span, "a factor that is not positive", "Write a factor above 0, such as `1.10`.");
  return value;
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
  calledBy,
  bindArguments,
  parseRequirement
};
