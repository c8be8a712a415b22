import{createRequire as __seaTrialsRequire}from'node:module';const require=__seaTrialsRequire(import.meta.url);
import {
  formatApart,
  formatNumber,
  singular
} from "./chunk-UVDTI5O6.js";
import {
  inOneLine
} from "./chunk-7N7QVSEW.js";

// packages/report/src/words.ts
function scaleOf(check) {
  const limit = check.limit?.value ?? null;
  return {
    unit: check.unit === "fraction" && check.limit?.text.includes("%") ? "%" : check.unit,
    apart: [...check.unit === "fraction" ? [0, 1] : [], ...limit === null ? [] : [limit]]
  };
}
function quantity(value, scale) {
  return value === null ? "undefined" : formatApart(value, scale.unit, scale.apart);
}
function withInterval(value, interval, scale) {
  if (value === null || interval === void 0) return quantity(value, scale);
  return `${quantity(value, scale)} (${intervalText(interval, scale)})`;
}
function intervalText(interval, { unit, apart }) {
  const scale = { unit: unit === "%" ? "%" : "", apart };
  if (interval.low === null && interval.high === null) return "no interval";
  const end = (x) => x === null ? "no bound" : quantity(x, scale);
  return `${end(interval.low)} to ${end(interval.high)}`;
}
function decidingInterval(check) {
  const worst = check.outcome === "fail" ? check.members?.find(({ name }) => name === check.worst) : void 0;
  return worst?.simultaneous ?? check.interval;
}
function observedText(check) {
  if (check.observed === null) return "\u2013";
  const value = withInterval(check.observed, decidingInterval(check), scaleOf(check));
  return check.approximate ? `about ${value}` : value;
}
function limitText(check) {
  return check.limit === void 0 ? "\u2013" : `${check.limit.operator} ${check.limit.text}`;
}
var outcomeWord = {
  pass: "passed",
  fail: "failed",
  inconclusive: "inconclusive",
  "not-applicable": "not applicable",
  error: "error"
};
var count = (n, noun) => `${formatNumber(n)} ${noun}${n === 1 ? "" : "s"}`;
function secondsText(seconds) {
  if (seconds < 10) return `${Math.max(0.1, Math.round(seconds * 10) / 10).toFixed(1)} s`;
  const whole = Math.round(seconds);
  return whole < 120 ? `${whole} s` : `${Math.floor(whole / 60)} min ${whole % 60} s`;
}
var unchangedText = (since) => `unchanged since ${since.slice(0, 16).replace("T", " ")} UTC: the verdict of then`;
function scopeText({ scope }) {
  const noun = Object.hasOwn(scope, "rows") ? "rows" : Object.keys(scope)[0];
  if (noun === void 0) return "";
  const n = scope[noun];
  return `${formatNumber(n)} ${n === 1 ? singular(noun) : noun}`;
}
function digestText(digest) {
  const [algorithm, hex] = digest.split(":");
  return hex === void 0 || hex.length <= 12 ? digest : `${algorithm}:${hex.slice(0, 4)}\u2026${hex.slice(-4)}`;
}
var requirementText = (check) => check.burden === "require" ? check.requirement : `${check.burden}: ${check.requirement}`;
var outcomeText = ({ outcome, waiver }) => waiver === void 0 ? outcomeWord[outcome] : `${outcomeWord[outcome]}, waived`;
var waiverText = ({ owner, reason, expires }) => `waived by ${owner} until ${expires}: ${reason}`;
var reasonText = ({ reason, waiver }) => waiver === void 0 ? reason : `${waiverText(waiver)}; ${reason}`;
function blocks(check) {
  if (check.outcome === "error") return true;
  if (check.burden === "warn" || check.waiver !== void 0) return false;
  return check.outcome === "fail" || check.outcome === "inconclusive" && check.burden === "require";
}
var isWarning = (check) => (check.outcome === "fail" || check.waiver !== void 0) && !blocks(check);
var isQuiet = (check) => check.outcome === "pass" || check.outcome === "not-applicable";
function loudChecks({
  checks,
  error,
  unasked = []
}) {
  const said = error === void 0 ? void 0 : inOneLine(error);
  return byImportance([...checks.filter((check) => !isQuiet(check) && check.reason !== said), ...unasked]);
}
function nothingBlocks(verdict) {
  const { checks } = verdict;
  if (checks.length === 0 || !isIdle(verdict)) return void 0;
  if (checks.every(({ burden }) => burden === "warn"))
    return "every line is a `warn:`: nothing here can block, so nothing is decided; write what must hold without it";
  return checks.some(isUndecidedGuard) ? "every guard is undecided and no other estimate was judged, which is no pass: judge more rows, or write `warn:` where a line shall stop nothing" : void 0;
}
var nothingConcluded = (verdict) => isIdle(verdict) ? nothingBlocks(verdict) ?? "no blocking requirement came to a conclusion" : void 0;
var isIdle = ({ checks, verdict }) => verdict === "inconclusive" && !checks.some(blocks);
var isUndecidedGuard = ({ burden, outcome, waiver }) => burden === "guard" && outcome === "inconclusive" && waiver === void 0;
function byImportance(checks) {
  return [...checks].sort((a, b) => importance(a) - importance(b));
}
function importance(check) {
  const order = { error: 0, fail: 1, inconclusive: 2, "not-applicable": 3, pass: 4 };
  return (blocks(check) ? 0 : 10) + order[check.outcome];
}
var grave = ["error", "fail", "inconclusive", "pass", "not-applicable"];
var gravestFirst = (members) => [...members].sort((a, b) => grave.indexOf(a.outcome) - grave.indexOf(b.outcome));
var unaskedTitle = "What no line asks for: it decides nothing";
var cellText = (value) => value === void 0 ? "" : value === null ? "\u2013" : typeof value === "string" ? value : formatNumber(value);

export {
  scaleOf,
  quantity,
  withInterval,
  decidingInterval,
  observedText,
  limitText,
  outcomeWord,
  count,
  secondsText,
  unchangedText,
  scopeText,
  digestText,
  requirementText,
  outcomeText,
  waiverText,
  reasonText,
  blocks,
  isWarning,
  isQuiet,
  loudChecks,
  nothingBlocks,
  nothingConcluded,
  isUndecidedGuard,
  byImportance,
  gravestFirst,
  unaskedTitle,
  cellText
};
