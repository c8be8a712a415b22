import{createRequire as __seaTrialsRequire}from'node:module';const require=__seaTrialsRequire(import.meta.url);
import {
  qualityMetrics
} from "./chunk-6EIKK6IR.js";
import {
  printable
} from "./chunk-UVDTI5O6.js";
import {
  SeaTrialsError
} from "./chunk-7N7QVSEW.js";

// packages/gates/src/quality/chosen-on.ts
var isOfDecisions = ({ name }) => name in qualityMetrics && qualityMetrics[name].needs.includes("prediction");
async function assertChosenElsewhere({ policy: { candidate, baseline }, isSame }, { call, limit, text, source }) {
  const named = call.dataset;
  if (named === void 0) return;
  const isAgainst = limit.kind === "reference" && limit.reference === "baseline";
  const models = [["candidate", candidate], ...isAgainst ? [["baseline", baseline]] : []];
  for (const [who, model] of models) {
    const on = model?.chosen?.on;
    if (on === void 0 || !await isSame(on, named)) continue;
    throw new SeaTrialsError(
      "bad-requirement",
      `\`${text}\` is about ${printable(named)}, and the threshold of the ${who} is chosen on these very rows (\`on: ${on}\`): it is best there by choice, and the value is too good`,
      "Judge the line on rows that neither training nor threshold has seen (leave the data set before the dot away for the hold-out), or choose the threshold on other rows.",
      source
    );
  }
}

export {
  isOfDecisions,
  assertChosenElsewhere
};
