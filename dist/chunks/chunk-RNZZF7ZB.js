import{createRequire as __seaTrialsRequire}from'node:module';const require=__seaTrialsRequire(import.meta.url);
import {
  calledBy
} from "./chunk-56KQP7TY.js";
import {
  RANGE
} from "./chunk-DD2TZ3UH.js";
import {
  didYouMean,
  formatNumber,
  oneOf,
  printable
} from "./chunk-UVDTI5O6.js";

// packages/schema/src/requirement/limit.ts
function checkLimit(requirement, spec, fail) {
  const { limit } = requirement;
  const measure = measureOf(requirement, spec);
  if (limit.kind === "number") {
    checkUnit(limit.unit, measure, limit, fail);
    checkNumber(requirement, limit, measure, fail);
    return;
  }
  if (!spec.references.includes(limit.reference)) {
    const known = spec.references.map((word) => `\`${word}\``).join(", ");
    const fix = known === "" ? "Compare it with a number." : `Compare it with a number or ${known}.`;
    fail(`\`${spec.name}\` is not compared with \`${limit.reference}\``, fix);
  }
  if (limit.offset === 0) return;
  checkUnit(limit.unit ?? "", measure, limit, fail);
  checkOffset(requirement, limit, measure, fail);
}
function measureOf({ over, call }, { unit, range, long }) {
  if (over === void 0) return { shown: `\`${call.metric}\``, unit, range, long: long === true };
  const shown = `\`${over}(${call.metric} ...)\``;
  if (over === "ratio") return { shown, unit: "fraction", range: RANGE.fraction, long: false };
  return { shown, unit, range: { ...closed(range), low: 0, high: widthOf(range) }, long: long === true };
}
var closed = ({ open: _, ...range }) => range;
var widthOf = ({ low, high }) => low === null || high === null ? null : high - low;
function checkUnit(written, { shown, unit, range, long }, limit, fail) {
  if (range.whole === true && written === "fraction")
    fail(`${shown} is a count, the limit is in per cent`, "Write how many.");
  if (written === unit) return;
  const plain = unit === "" || unit === "fraction";
  if (plain && (written === "" || written === "fraction")) return;
  const number = String(Math.abs(limit.kind === "number" ? limit.value : limit.offset));
  if (plain) fail(`${shown} has no unit, the limit has \`${written}\``, "Write a plain number.");
  if (written === "" && long)
    fail(`${shown} is a time, the limit has no unit`, `Write \`${number}h\`, or with \`m\` or \`d\`.`);
  if (written === "") fail(`${shown} is measured in \`${unit}\`, the limit has no unit`, `Write \`${number}${unit}\`.`);
  const said = written === "fraction" ? "%" : written;
  fail(`${shown} is measured in \`${unit}\`, the limit in \`${said}\``, `Write the limit in \`${unit}\`.`);
}
function checkNumber({ operator, limitText }, limit, measure, fail) {
  const { shown, range } = measure;
  const { low, high } = range;
  const { value } = limit;
  if (low !== null && value < low || high !== null && value > high)
    fail(
      `\`${limitText}\` lies outside of what ${shown} can be, ${spanOf(range)}`,
      perCent(value, limit.unit, measure) ?? `Write a number ${within(measure)}.`
    );
  if (range.whole === true && !Number.isInteger(value))
    fail(`${shown} is a count, \`${limitText}\` is no whole number`, "Write a whole number.");
  if (operator === ">=" && value === low) cannotFail(`${shown} is never below ${limitText}`, "above", limitText, fail);
  if (operator === "<=" && value === high) cannotFail(`${shown} is never above ${limitText}`, "below", limitText, fail);
  if (operator === ">" && value === low && range.open === "low")
    cannotFail(`${shown} is always above ${limitText}`, "above", limitText, fail);
  if (operator === "<" && value === high && range.open === "high")
    cannotFail(`${shown} is always below ${limitText}`, "below", limitText, fail);
}
function checkOffset({ operator, limitText }, limit, measure, fail) {
  const width = widthOf(measure.range);
  if (width === null) return;
  const { offset, unit = "", reference } = limit;
  const apart = `${measure.shown} and its \`${reference}\` never lie more than ${formatNumber(width)} apart`;
  if (Math.abs(offset) > width)
    fail(
      `\`${limitText}\`: ${apart}`,
      perCent(Math.abs(offset), unit, measure) ?? `Write less than ${formatNumber(width)}.`
    );
  if (operator === ">=" && offset === -width || operator === "<=" && offset === width)
    fail(`the line cannot fail: ${apart}`, `Write less than ${formatNumber(width)}.`);
}
function cannotFail(why, side, limitText, fail) {
  return fail(`the line cannot fail: ${why}`, `Write a limit ${side} ${limitText}, or leave the line out.`);
}
var LEAST_PER_CENT = 2;
function perCent(value, written, { unit }) {
  if (unit !== "fraction" || written !== "" || value < LEAST_PER_CENT || value > 100) return void 0;
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
  if (places.by !== void 0 && call.bands !== void 0 && spec.bands !== true)
    stream.fail(
      places.by,
      `\`${spec.name}\` is not measured by bands of numbers`,
      "Put the bands into a column of their own, and name that."
    );
  return spec;
}
function metricNamed(name, span, vocabulary, stream) {
  const found = vocabulary.metrics.find((metric) => metric.name === name);
  if (found !== void 0) return found;
  const names = vocabulary.metrics.map((metric) => metric.name);
  const meant = vocabulary.elsewhere?.(name);
  const near = meant === void 0 ? didYouMean(name, names) : askingFor(meant);
  const other = meant?.gate === void 0 ? "" : `Write the line under \`${meant.gate}\`. `;
  return stream.fail(
    span,
    `unknown metric ${printable(name)}${near}`,
    `${other}Metrics of ${vocabulary.gate} are listed in docs/metrics.md.`
  );
}
function askingFor({ measures, gate, but }) {
  const written = measures.map((measure) => printable(measure)).join(" and ");
  return `; did you mean ${written}${gate === void 0 ? "" : ` of ${gate}`}?${but === void 0 ? "" : ` (${but})`}`;
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
function fits({ kind }, argument) {
  switch (kind) {
    case "number":
      return argument.kind === "number" && (argument.unit === "" || argument.unit === "fraction");
    case "duration":
      return argument.kind === "number" && argument.unit === "ms";
    case "condition":
    case "text":
      return argument.kind === kind;
    case "call":
      return calledBy(argument) !== void 0;
    default:
      return argument.kind === "name";
  }
}
function checkArguments(given, metric, spec, vocabulary, stream) {
  const bound = bindArguments(spec, given);
  const text = given.find((argument) => argument.kind === "text");
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
    for (const argument of bound.get(name) ?? []) {
      if (kind === "metric" && argument.kind === "name") checkNamed(argument.name, argument.span, vocabulary, stream);
      if (kind === "word" && argument.kind === "name") checkWord(argument.name, argument.span, words, stream);
      const inner = kind === "call" ? calledBy(argument) : void 0;
      if (inner === void 0) continue;
      const places = argument.kind === "call" ? argument.places : { metric: argument.span };
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
  call: "a metric with its arguments",
  duration: "a number with a unit of time, such as `24h`"
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

export {
  checkLimit,
  checkRequirement,
  bindArguments
};
