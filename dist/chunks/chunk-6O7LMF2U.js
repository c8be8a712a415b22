import{createRequire as __seaTrialsRequire}from'node:module';const require=__seaTrialsRequire(import.meta.url);
import {
  verdictOf
} from "./chunk-ZYE33NNQ.js";
import {
  printRequirement
} from "./chunk-BBDBGQUP.js";
import {
  isExpired,
  waivedThing
} from "./chunk-GY5OF2YY.js";
import {
  parseRequirement
} from "./chunk-2FSLVZB6.js";
import {
  requireInput
} from "./chunk-7GQU72V4.js";
import {
  showPosition
} from "./chunk-7N7QVSEW.js";

// packages/gates/src/decide/waive.ts
function lineOf(text, vocabulary) {
  try {
    const parsed = parseRequirement({ text, burden: "require" }, vocabulary);
    return { key: printRequirement({ ...parsed, burden: "require" }), metric: parsed.call.metric };
  } catch {
    return { key: text.replace(/\s+/g, " ").trim() };
  }
}
function means(waiver, text, vocabulary) {
  if (waiver.gate !== void 0 && waiver.gate !== vocabulary.gate) return false;
  const line = lineOf(text, vocabulary);
  return waiver.metric === void 0 ? lineOf(waiver.requirement ?? "", vocabulary).key === line.key : waiver.metric === line.metric;
}
var isWanting = ({ outcome, burden }) => outcome === "fail" && burden !== "warn" || outcome === "inconclusive" && burden === "require";
var isOfPolicy = ({ source }) => source?.file !== requireInput;
var mayBeWaived = (check, waivers, now, vocabulary) => isWanting(check) && isOfPolicy(check) ? waivers.find((waiver) => !isExpired(waiver, now) && means(waiver, check.requirement, vocabulary)) : void 0;
function waiverOf(line, waivers, now, vocabulary) {
  const meant = isOfPolicy(line) ? waivers.filter((waiver) => means(waiver, line.text, vocabulary)) : [];
  const found = meant.find((waiver) => !isExpired(waiver, now)) ?? meant[0];
  if (found === void 0) return void 0;
  const { owner, reason, expires } = found;
  return { owner, reason, expires, isExpired: isExpired(found, now) };
}
function waive(verdict, waivers, now, vocabulary) {
  const checks = verdict.checks.map(({ waiver: _, ...check }) => {
    const waiver = mayBeWaived(check, waivers, now, vocabulary);
    if (waiver === void 0) return check;
    const { owner, reason, expires } = waiver;
    return { ...check, waiver: { owner, reason, expires } };
  });
  const notes = waivers.flatMap((waiver) => noteOf(waiver, verdict, now, vocabulary));
  const isWaived = [...checks, ...verdict.checks].some(({ waiver }) => waiver !== void 0);
  return {
    ...verdict,
    checks,
    ...isWaived && verdict.error === void 0 ? { verdict: verdictOf(checks) } : {},
    notes: [...verdict.notes, ...notes]
  };
}
function noteOf(waiver, { checks }, now, vocabulary) {
  const meant = checks.filter((check) => isOfPolicy(check) && means(waiver, check.requirement, vocabulary));
  if (meant.length === 0) return [];
  const place = waiver.at === void 0 ? "" : ` (${showPosition(waiver.at)})`;
  const what = `The waiver of ${waivedThing(waiver)} by ${waiver.owner}${place}`;
  if (isExpired(waiver, now)) return [`${what} expired on ${waiver.expires}: it counts for nothing.`];
  if (meant.some(({ outcome }) => outcome === "error"))
    return [`${what}, until ${waiver.expires}, is of no help here: a line that could not be judged cannot be waived.`];
  return meant.some(isWanting) ? [] : [`${what}, until ${waiver.expires}, is not used: nothing of it would block. Remove it.`];
}

export {
  lineOf,
  means,
  isWanting,
  mayBeWaived,
  waiverOf,
  waive
};
