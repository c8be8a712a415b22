import{createRequire as __seaTrialsRequire}from'node:module';const require=__seaTrialsRequire(import.meta.url);
import {
  OFTEN
} from "./chunk-XTAV3JFK.js";
import {
  firstWhere,
  percentileRanks,
  rowsForPercentile
} from "./chunk-55EU4TD2.js";
import "./chunk-ZN3MUJHG.js";
import {
  PERCENTILES,
  isPercentile
} from "./chunk-H3F4CZL7.js";
import {
  narrowed
} from "./chunk-H7AS7YAA.js";
import "./chunk-I73VOE4O.js";
import {
  sideOfValue
} from "./chunk-2F6EFJYC.js";
import {
  shareEnds
} from "./chunk-ASHCQCSS.js";
import {
  binomialCdf,
  zOf
} from "./chunk-545X53NH.js";
import "./chunk-MVB5BEBX.js";
import "./chunk-DD2TZ3UH.js";
import {
  formatNumber
} from "./chunk-UVDTI5O6.js";
import "./chunk-ANQMVHI3.js";

// packages/gates/src/explain/load.ts
function toldLoad({ requirement, spec }, { requests, confidence }) {
  const { limit, limitText, operator, burden } = requirement;
  if (limit.kind !== "number" || operator !== "<" && operator !== "<=") return void 0;
  const level = requirement.confidence ?? confidence;
  const { name } = spec;
  const counts = isPercentile(name) ? ofPercentile(requests, PERCENTILES[name], level) : name === "error_rate" ? ofShare(requests, level, (share) => sideOfValue(share, operator, limit.value) === "good") : void 0;
  if (counts === void 0) return void 0;
  const bad = isPercentile(name) ? `take longer than ${limitText}` : "have no good answer";
  const { passesTo, failsFrom } = counts;
  const caught = smallestCaught(requests, burden === "require" ? (passesTo ?? -1) + 1 : failsFrom);
  const passes = passesTo === null ? "it cannot pass" : `at most ${formatNumber(passesTo)} may ${bad} for it to pass`;
  const fails = failsFrom === null ? "no number breaks it" : `from ${formatNumber(failsFrom)} on it is broken`;
  const stops = caught === void 0 ? "" : `; it stops four services in five of whose requests ${formatNumber(caught, "%")} do`;
  const fewest = isPercentile(name) ? rowsForPercentile(PERCENTILES[name], level) : fewestForShare(limit.value, level);
  return {
    why: `of ${formatNumber(requests)} requests ${passes}, ${fails}${stops}; this is where requests do not hang together, and how much they do shows when it is run`,
    ...caught === void 0 || isPercentile(name) ? {} : { catches: [{ loss: caught, at: caught }] },
    warnings: passesTo === null ? [
      `can never pass: ${formatNumber(requests)} requests are too few, whatever they bring; it takes about ${formatNumber(fewest)} (raise \`load.for\` or \`load.rate\`)`
    ] : []
  };
}
function ofPercentile(n, p, level) {
  const { low, high } = percentileRanks(n, p, level);
  return { passesTo: high === null ? null : n - high, failsFrom: low === null ? null : n - low + 1 };
}
function ofShare(n, level, isGood) {
  const ends = (bad) => shareEnds(bad / n, n, zOf(level));
  const passes = firstWhere(n, (bad) => !isGood(ends(bad)[1]));
  const fails = firstWhere(n, (bad) => !isGood(ends(bad)[0]));
  return { passesTo: passes === 0 ? null : passes - 1, failsFrom: fails > n ? null : fails };
}
var fewestForShare = (limit, level) => limit > 0 ? Math.ceil(zOf(level) ** 2 * (1 / limit - 1)) : Number.POSITIVE_INFINITY;
function smallestCaught(n, from) {
  if (from === null || from > n || from < 1) return void 0;
  return narrowed({ fails: 0, holds: 1 }, (share) => share === 1 || 1 - binomialCdf(from - 1, n, share) >= OFTEN, 40);
}
export {
  toldLoad
};
