import{createRequire as __seaTrialsRequire}from'node:module';const require=__seaTrialsRequire(import.meta.url);
import {
  outsideUnit,
  scoresOf
} from "./chunk-FAGDRUNS.js";
import {
  oncePer
} from "./chunk-VPWZ4MVO.js";
import {
  formatNumber
} from "./chunk-UVDTI5O6.js";
import {
  SeaTrialsError
} from "./chunk-7N7QVSEW.js";

// packages/gates/src/quality/decided.ts
var USUAL = 0.5;
var isOfLabels = (threshold) => threshold instanceof Map;
function decidedAt(threshold, make) {
  if (typeof threshold !== "number") return make(threshold.chosen);
  const decided = make(threshold);
  return threshold === USUAL && outsideUnit(decided).length > 0 ? make(null) : decided;
}
function refuseDecisions(asked, sample) {
  const { least, most } = endsOf(sample);
  throw new SeaTrialsError(
    "bad-value",
    `${asked} is of decisions, and scores go from ${formatNumber(least)} to ${formatNumber(most)}, where a threshold of ${USUAL} means nothing`,
    `${capitalised(adviceFor(least, most))}; a column of decisions is named with \`prediction\`.`
  );
}
var capitalised = (text) => text.charAt(0).toUpperCase() + text.slice(1);
function adviceFor(least, most) {
  if (least < 0)
    return "if they are log-odds, write `threshold: 0` beside the predictions (`--threshold 0`), or give probabilities";
  if (most > 1 && most <= 100)
    return "if they are per cent, write `threshold: 50` beside the predictions (`--threshold 50`), or give probabilities";
  return most > 1 ? "write as `threshold` the score from which a row is positive" : "write as `threshold` the score from which a row is positive, or have it chosen: `threshold: { maximise: f1, on: train }`";
}
var endsOf = oncePer((sample) => {
  let [least, most] = [Infinity, -Infinity];
  for (const scores of scoresOf(sample))
    for (let i = 0; i < scores.length; i++) {
      const value = scores[i];
      if (value < least) least = value;
      if (value > most) most = value;
    }
  return { least, most };
});

export {
  USUAL,
  isOfLabels,
  decidedAt,
  refuseDecisions,
  adviceFor,
  endsOf
};
