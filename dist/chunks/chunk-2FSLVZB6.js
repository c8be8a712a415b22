import{createRequire as __seaTrialsRequire}from'node:module';const require=__seaTrialsRequire(import.meta.url);
import {
  TASKS
} from "./chunk-GLACIS5M.js";
import {
  checkRequirement
} from "./chunk-RNZZF7ZB.js";
import {
  REFERENCES,
  STRATEGIES,
  STRATEGIES_OF,
  naiveModels
} from "./chunk-56KQP7TY.js";
import {
  record
} from "./chunk-7GQU72V4.js";
import {
  condition,
  continuesComparison,
  isAbs,
  quantity,
  startsQuantity,
  takeOperator
} from "./chunk-CXAWSTTV.js";
import {
  TokenStream
} from "./chunk-X4TMAPJS.js";
import {
  didYouMean,
  oneOf,
  printable
} from "./chunk-UVDTI5O6.js";

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
  const groups = depth === 0 && stream.take("by") ? groupsOf(stream) : { by: [] };
  return {
    call: {
      ...dataset === void 0 ? {} : { dataset: dataset.text },
      metric: metric.text,
      arguments: args,
      ...where,
      ...groups,
      span: stream.spanFrom(from)
    },
    places: {
      metric: metric.span,
      ...dataset === void 0 ? {} : { dataset: dataset.span },
      ...where === void 0 ? {} : { condition: conditionSpan },
      ...groups.by.length === 0 ? {} : { by: stream.spanFrom(byAt) }
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
function groupsOf(stream) {
  const by = [];
  const bands = [];
  do {
    const token = stream.name("a column after `by`");
    if (by.includes(token.text)) stream.fail(token.span, `${printable(token.text)} twice`, "Name each column once.");
    by.push(token.text);
    if (stream.sees("(")) bands.push([token.text, edges(stream)]);
  } while (stream.take(","));
  return { by, ...bands.length === 0 ? {} : { bands: record(bands) } };
}
function edges(stream) {
  stream.expect("(", "before the bands");
  const found = [];
  do {
    const { value, unit, span } = quantity(stream, "where a band begins");
    if (unit !== "" || value <= (found.at(-1) ?? Number.NEGATIVE_INFINITY))
      stream.fail(span, "bands begin at plain numbers, each larger than the one before", "Write `age(25, 40, 65)`.");
    found.push(value);
  } while (stream.take(","));
  stream.expect(")", "at the end of the bands");
  return found;
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
  const { requirement, places, stream } = parse(source, vocabulary);
  checkRequirement(requirement, places, vocabulary, stream);
  return requirement;
}
var parseLine = (source) => parse(source).requirement;
function parse(source, vocabulary) {
  const stream = new TokenStream(source);
  const burden = burdenOf(stream, source.burden);
  const start = stream.position;
  const measured = measure(stream);
  const operatorAt = stream.position;
  const operator = operatorOf(stream);
  const operatorSpan = stream.spanFrom(operatorAt);
  const limitAt = stream.position;
  const spec = vocabulary?.metrics.find(({ name }) => name === measured.call.metric);
  const { limit, long } = limitOf(stream, spec?.tasks ?? TASKS);
  const limitText = stream.written(limitAt);
  const limitSpan = stream.spanFrom(limitAt);
  const level = confidence(stream);
  if (stream.peek().kind !== "end")
    stream.unexpected("the end of the line", limit.kind === "number" && stream.sees("-") ? OF_DAYS : void 0);
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
  return { requirement, places, stream };
}
function parseMeasured(source) {
  const stream = new TokenStream(source);
  burdenOf(stream, source.burden);
  return measure(stream).call;
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
var OF_DAYS = 'A limit is one number with its unit. Days and texts are compared row by row: `compliance(day >= "2024-01-01") >= 100%`.';
function limitOf(stream, tasks) {
  const reference = REFERENCES.find((word) => stream.take(word));
  if (reference === void 0) {
    if (!startsQuantity(stream))
      stream.unexpected(
        "a limit",
        stream.peek().kind === "string" ? OF_DAYS : "A limit is a number with its unit, `baseline`, `naive`, `simple` or `registered`."
      );
    const { value: value2, unit: unit2, span: span2, long: long2 } = quantity(stream, "a number");
    if (stream.sees("*"))
      stream.fail(span2, "a factor before what it multiplies", "Write `baseline * 1.10`, the factor last.");
    return { limit: { kind: "number", value: value2, unit: unit2 }, ...long2 === true ? { long: span2 } : {} };
  }
  const strategy = reference === "naive" && stream.take("(") ? strategyOf(stream, tasks) : void 0;
  const named = { reference, ...strategy === void 0 ? {} : { strategy } };
  const plain = { kind: "reference", ...named, factor: 1, offset: 0 };
  if (stream.take("*")) return { limit: { ...plain, factor: factor(stream) } };
  if (!stream.sees("+") && !stream.sees("-")) return { limit: plain };
  const { value, unit, span, long } = offset(stream);
  const limit = { ...plain, offset: value, ...unit === "" ? {} : { unit } };
  return { limit, ...long === true ? { long: span } : {} };
}
function strategyOf(stream, tasks) {
  const word = stream.name("what the naive model does");
  const strategy = STRATEGIES.find((each) => each === word.text);
  if (strategy === void 0) {
    const offered = STRATEGIES.filter((each) => tasks.some((task) => STRATEGIES_OF[task].includes(each)));
    const message = `no naive model is called ${printable(word.text)}${didYouMean(word.text, offered)}`;
    stream.fail(word.span, message, `Write ${oneOf(naiveModels(offered))}.`);
  }
  stream.expect(")", "after what the naive model does");
  return strategy;
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
  parseRequirement,
  parseLine,
  parseMeasured
};
