import{createRequire as __seaTrialsRequire}from'node:module';const require=__seaTrialsRequire(import.meta.url);
import {
  sideOfInterval
} from "./chunk-2F6EFJYC.js";
import {
  formatApart,
  formatNumber,
  printable,
  singular
} from "./chunk-UVDTI5O6.js";

// packages/gates/src/decide/words.ts
var judgedUnit = (unit, compared) => compared?.how === "ratio" ? "" : unit;
function explain(context, decided, settle) {
  const { measured, worst } = context;
  if (measured.kind === "undefined") {
    return `undefined: ${undefinedness(measured)} (n ${measured.n})${adviceOn(measured.reason)}`;
  }
  if (decided.observed === null)
    return Number.isFinite(measured.value) ? "the values are too large or too small for a variance in doubles: write them in another unit" : "the value is not a finite number: the values are too large, write them in another unit";
  const what = worst === void 0 ? "" : `${worst} `;
  const value = what + show(context, decided.observed, decided.interval);
  return `${comparison(context)}${value} ${verb(context, decided.outcome, decided.interval)}${settleText(settle)}`;
}
var FEWER_VALUES = "name columns of few values, or put rare values together, and numbers into bands, in a column of their own";
var A_GAP = "write `difference` in place of `ratio`";
var A_DIFFERENCE = "write a difference in place of the factor, such as `baseline + 0.1` or `baseline - 0.1`";
var OTHER_ROWS = "look at the threshold, or judge rows of which both kinds are";
var ADVICE = {
  "the first and the third quartile are equal": "write `deviations`, whose distances are from the mean: `outlier_share(income, deviations, 3) <= 1%`",
  "fewer than five rows for each pair of values": `ids and measured numbers go with any column: ${FEWER_VALUES}`,
  "more pairs of values than are gathered": FEWER_VALUES,
  "no predicted positives": `no row is selected there: ${OTHER_ROWS}`,
  "no predicted negatives": `every row is selected there: ${OTHER_ROWS}`,
  "one of the two groups is not shown to be above zero, and a ratio to it says nothing": A_GAP,
  "a group below zero, and a ratio to it says nothing": A_GAP,
  "baseline is zero": `there any factor of it is 0: ${A_DIFFERENCE}`,
  "no false positives": "there is nothing to divide by: judge `false_negative_rate` and `false_positive_rate` each"
};
var adviceOn = (reason) => {
  const advice = reason !== void 0 && Object.hasOwn(ADVICE, reason) ? ADVICE[reason] : void 0;
  return advice === void 0 ? "" : `; ${advice}`;
};
var undefinedness = ({ reason, of, forced }) => {
  const which = of === void 0 ? "" : ` of ${printable(of)}`;
  return `${reason}${which}${forced ? ", where every model has the same value or none" : ""}`;
};
function explainFamily(context, worst, members, settle) {
  const undecided = members.filter((member) => member.outcome === "inconclusive").length;
  const others = worst.outcome === "inconclusive" && undecided > 1 ? ` (and ${undecided - 1} more undecided)` : "";
  if (worst.observed === null)
    return `${worst.name}: undefined, ${worst.reason ?? "no value"} (n ${worst.n})${others}${adviceOn(worst.reason)}${besideText(members)}`;
  const isCorrected = worst.simultaneous !== void 0 && isByCorrection(worst, context);
  const interval = isCorrected ? worst.simultaneous : worst.interval;
  const corrected = isCorrected ? `, corrected over ${members.length} ${kindOf(context)}` : "";
  const value = `${apartFromNumber(worst.name)}${comparison(context)}${show(context, worst.observed, interval, corrected)}`;
  return `${value}, n ${worst.n}, ${verb(context, worst.outcome, interval)}${others}${settleText(settle)}${bareText(worst, members)}${besideText(members)}`;
}
var isByCorrection = ({ outcome, interval }, { requirement: { operator }, limit }) => outcome === "fail" || outcome === "inconclusive" && interval !== void 0 && sideOfInterval(interval, operator, limit) === "bad";
function bareText({ outcome }, members) {
  const bare = outcome === "inconclusive" ? members.find((each) => isBare(each)) : void 0;
  return bare === void 0 ? "" : `; ${bare.name} is undefined: ${bare.reason}${adviceOn(bare.reason)}`;
}
var isBare = ({ outcome, observed }) => outcome === "inconclusive" && observed === null;
var MOST_NAMED = 3;
function besideText(members) {
  const unjudged = members.filter(({ outcome }) => outcome === "not-applicable");
  if (unjudged.length === 0) return "";
  const named = unjudged.slice(0, MOST_NAMED).map(({ name, n }) => `${name} (n ${n})`);
  const more = unjudged.length > MOST_NAMED ? ` and ${unjudged.length - MOST_NAMED} more` : "";
  return `; not judged: ${named.join(", ")}${more}`;
}
function unjudgedReason(unjudged, settle, own) {
  const interval = own?.interval;
  const range = interval === void 0 ? "" : ` (${formatNumber(interval.low)} to ${formatNumber(interval.high)})`;
  const value = typeof own?.observed === "number" ? `; its own value is ${formatNumber(own.observed)}${range}` : "";
  return `${unjudged}${value}${settleText(settle)}`;
}
var apartFromNumber = (name) => /\d$/.test(name) ? `${name}: ` : `${name} `;
function kindOf({
  requirement: { over, call },
  are
}) {
  if (are !== void 0) return are;
  if (over !== void 0) return "pairs";
  return call.by.length > 0 ? "groups" : "columns";
}
var unitOf = ({ requirement, spec }) => spec.unit === "fraction" && requirement.limitText.includes("%") ? "%" : spec.unit;
function comparison(context) {
  const { compared } = context;
  if (compared === void 0) return "";
  const unit = unitOf(context);
  const candidate = formatNumber(compared.candidate, unit);
  const means = compared.means === void 0 ? "" : `, ${compared.means}`;
  const times = compared.times === void 0 ? "" : `, ${formatNumber(compared.times)} times that`;
  return `${candidate} against ${formatNumber(compared.reference, unit)}${times} of ${REFERENCE[compared.name]}${means}: `;
}
var REFERENCE = {
  baseline: "the baseline",
  naive: "the naive model",
  simple: "the simple model",
  registered: "the registered version"
};
function show(context, value, interval, more = "") {
  const { compared } = context;
  const unit = judgedUnit(unitOf(context), compared);
  const what = compared?.how === "ratio" ? "ratio " : compared !== void 0 && value > 0 ? "+" : "";
  const apart = (x) => formatApart(x, unit, [context.limit]);
  const number = (x, end) => x === null ? end : apart(x);
  const range = interval === void 0 ? "" : interval.low === null && interval.high === null ? ` (no interval: ${interval.method}${more})` : ` (${number(interval.low, "no bound")} to ${number(interval.high, "no bound")}${more})`;
  return `${what}${apart(value)}${range}`;
}
function verb({ requirement }, outcome, interval) {
  const isBound = interval !== void 0 && (interval.low !== null || interval.high !== null);
  const open = isBound ? "lies across" : "is not shown to meet";
  const words = { pass: "meets", fail: "breaks", inconclusive: open };
  return `${words[outcome] ?? outcome} ${requirement.operator} ${requirement.limitText}`;
}
var settleText = (settle) => settle === void 0 ? "" : `; ${settleSentence(settle)}`;
function settleSentence(settle) {
  if (settle.because === "other data") {
    const isOfSide = settle.unit.includes(" of the ");
    const [these, others] = isOfSide ? [settle.unit, "the other side has too few as well"] : [`${settle.unit} of this data set`, "the one that it is compared with has too few"];
    return settle.least === void 0 ? `more ${these} alone would hardly settle it, ${others}` : `${formatNumber(settle.least, "")} or more ${these} would settle it, or none of them alone: if the value is as observed, ${others}`;
  }
  if (settle.because === "too few rows") return `too few ${settle.unit} to say how many more would settle it`;
  if (settle.rows === null) return "it lies at the limit, more rows would not settle it";
  const data = settle.ofData === void 0 ? "" : ` (${span(settle.ofData)} of the data)`;
  return `${moreOf(settle.rows, settle.unit)}${data} would settle it`;
}
var moreOf = (rows, unit) => `${span(rows)} more ${rows[1] === 1 ? singular(unit) : unit}`;
function span([from, to]) {
  return from === to ? formatNumber(from, "") : `${formatNumber(from, "")} to ${formatNumber(to, "")}`;
}

export {
  judgedUnit,
  explain,
  undefinedness,
  explainFamily,
  unjudgedReason,
  kindOf,
  unitOf,
  REFERENCE,
  verb,
  settleSentence
};
