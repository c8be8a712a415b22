import{createRequire as __seaTrialsRequire}from'node:module';const require=__seaTrialsRequire(import.meta.url);
import {
  waiverText
} from "./chunk-NJQUMXJ4.js";
import {
  formatNumber
} from "./chunk-UVDTI5O6.js";

// packages/report/src/explain/words.ts
var chance = (share) => {
  if (share > 0 && share < 5e-3) return "<1%";
  return share < 1 && share > 0.995 ? ">99%" : formatNumber(Math.round(share * 100) / 100, "%");
};
var HEAD = ["requirement", "seen", "stops equally good", "catches 4 in 5", "rows needed"];
function cellsOf(line) {
  const burden = line.burden === "require" ? "" : `${line.burden}: `;
  const requirement = `${burden}${line.requirement}`;
  const seen = line.seen === void 0 ? "\u2013" : formatNumber(line.seen, line.unit);
  const waived = line.waiver?.isExpired === false ? ", waived" : "";
  if (line.kind !== "estimate")
    return [requirement, seen, `${line.kind === "exact" ? "exact" : "not told"}${waived}`, "\u2013", "\u2013"];
  const stops = line.equal === void 0 ? "\u2013" : chance(line.equal.stops);
  return [requirement, seen, `${stops}${waived}`, caughtText(line), neededText(line)];
}
var notesOf = ({ why, waiver }) => [
  ...why === void 0 ? [] : [why],
  ...waiver === void 0 ? [] : [waivedText(waiver)]
];
var waivedText = (waiver) => waiver.isExpired ? `the waiver of ${waiver.owner} expired on ${waiver.expires} and counts for nothing: ${waiver.reason}` : `${waiverText(waiver)}; it stops nothing until then`;
function neededText({ rows, needed }) {
  if (rows === void 0) return "\u2013";
  if (rows === null) return "never";
  if (needed === void 0) return formatNumber(rows);
  const { units, group } = needed;
  const besides = [
    ...units === void 0 ? [] : [`${spanText(units.count)} ${units.name}`],
    ...group === void 0 ? [] : [`${spanText(group.rows)} of ${group.name}`]
  ];
  return `${spanText(needed.rows)}${besides.length === 0 ? "" : ` (${besides.join(", ")})`}`;
}
var spanText = ([from, to]) => {
  if (to === null) return `${formatNumber(from)} or more`;
  return from === to ? formatNumber(from) : `${formatNumber(from)} to ${formatNumber(to)}`;
};
function caughtText({ catches = [], unit }) {
  if (catches.length === 0) return "\u2013";
  return catches.map(({ loss, group }) => {
    const size = loss === null ? "no loss" : formatNumber(loss, unit);
    return group === void 0 ? size : `${size} (${group})`;
  }).join(" to ");
}
var SHORT_TITLE = "What these gates can see: how often they stop a model that is as good, and what they catch";
var warningsIn = ({ lines, warnings }) => [
  ...lines.flatMap(
    ({ requirement, waiver, warnings: own }) => [...waiver === void 0 ? [] : [waivedText(waiver)], ...own].map((text) => `\`${requirement}\` ${text}`)
  ),
  ...warnings
];
var scopeOf = ({ data }) => data.slice(0, 2).map(({ name, count }) => `${formatNumber(count)} ${name}`).join(", ");
function jointText(of, { equal, unwaived, lost, losses }) {
  const [who, they, stop] = of === "gate" ? ["the gate", "it", "stops"] : ["all gates together", "they", "stop"];
  const without = unwaived === void 0 ? "" : ` as waived, ${chance(unwaived.stops)} without waivers`;
  const stopped = `${who} ${stop} ${chance(equal.stops)} of equally good ${lost === void 0 ? "data" : "models"}${without}`;
  if (lost === void 0) return stopped;
  if (lost === null)
    return `${stopped}; even of models that answer every row at random, ${they} ${stop} fewer than four in five`;
  if (lost === 0) return `${stopped}: that is four in five already, without any loss`;
  const metrics = losses.map(({ metric, loss, unit }) => `${metric} by ${formatNumber(loss, unit)}`).join(", ");
  const worth = metrics === "" ? "" : ` (that changes ${metrics})`;
  return `${stopped}; of models that answer ${formatNumber(lost, "%")} of the rows at random${worth}, ${they} ${stop} four in five`;
}
var drawsText = ({ draws, gates }) => draws === 0 ? gates.some(({ lines }) => lines.some(({ kind }) => kind === "untold")) ? "no chances are told" : "nothing in it is a matter of chance" : `chances from ${formatNumber(draws)} data sets drawn from those at hand, each known to about ${formatNumber(Math.round(100 / Math.sqrt(draws)))} points`;

export {
  HEAD,
  cellsOf,
  notesOf,
  SHORT_TITLE,
  warningsIn,
  scopeOf,
  jointText,
  drawsText
};
