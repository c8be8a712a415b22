import{createRequire as __seaTrialsRequire}from'node:module';const require=__seaTrialsRequire(import.meta.url);
import {
  subjectsOf
} from "./chunk-SBPWM4QY.js";
import {
  ownDataSet
} from "./chunk-GY57LQGE.js";
import {
  digestBytes
} from "./chunk-D344OEKY.js";
import {
  formatNumber
} from "./chunk-QXO6X2JS.js";
import {
  zOf
} from "./chunk-LQ3R257Q.js";

// packages/stats/src/looks.ts
var levelAfterLooks = (level, before) => before === 0 ? level : 1 - (1 - level) / (4 * (before + 1) ** 2);
var levelAfterUses = (level, before) => 1 - (1 - level) / (before + 1);

// packages/gates/src/quality/looked.ts
var lineKey = (gate, text) => digestBytes(`${gate} ${text}`).slice(7, 23);
function holdoutOf(subjects) {
  const named = (name) => subjects.find((subject) => subject.name === name);
  const sets = subjects.flatMap(({ name }) => name.startsWith("data:") ? [name.slice(5)] : []);
  const own = ownDataSet("holdout", sets);
  return (own === void 0 ? named("predictions") : named(`data:${own}`))?.digest;
}
var openLines = (gate, checks) => checks.flatMap(
  ({ outcome, exact, requirement }) => outcome === "inconclusive" && !exact ? [lineKey(gate, requirement)] : []
);
async function lookedBefore(gate, context, material, rows) {
  const { policy, history, run, keepsHistory } = context;
  const isPaid = policy.holdoutUses === "paid";
  const past = keepsHistory === true || isPaid ? await history?.(policy.model) ?? [] : [];
  const runs = past.filter(({ commit }) => commit !== run.commit);
  const decisions = runs.flatMap(({ decision }) => decision === void 0 ? [] : [decision]);
  const holdout = decisions.length === 0 ? void 0 : holdoutOf(await subjectsOf(context, material, false));
  const uses = decisions.filter((each) => each.holdout === holdout).length;
  if (uses > 0) material.note(usesText(uses, policy.confidence, isPaid));
  return {
    paid: (requirement) => {
      if (requirement.call.dataset !== void 0) return requirement;
      const level = requirement.confidence ?? policy.confidence;
      const looks = looksAt(decisions, lineKey(gate, requirement.text), { holdout, rows: rows.n });
      if (looks > 0) material.note(looksText(requirement.text, looks, levelAfterLooks(level, looks)));
      const leftAfter = (before) => {
        const looked = levelAfterLooks(level, before);
        return isPaid ? levelAfterUses(looked, uses) : looked;
      };
      const left = leftAfter(looks);
      return {
        ...requirement,
        ...left === level ? {} : { confidence: left },
        // Where nothing is kept, the next look is a first one again.
        ...keepsHistory === true ? { nextConfidence: leftAfter(looks + 1) } : {}
      };
    }
  };
}
function looksAt(decisions, key, now) {
  let looks = 0;
  let { holdout, rows } = now;
  for (const before of decisions.toReversed()) {
    if (before.holdout === holdout) continue;
    if (before.rows >= rows || !before.open.includes(key)) break;
    looks++;
    holdout = before.holdout;
    rows = before.rows;
  }
  return looks;
}
function usesText(uses, level, isPaid) {
  const left = levelAfterUses(level, uses);
  const wider = formatNumber(zOf(left) / zOf(level));
  const cost = isPaid ? `intervals are at ${percent(left)} instead of ${percent(level)} for it, ${wider} times as wide` : `for the best of ${uses + 1} models intervals would have to be at ${percent(left)}, ${wider} times as wide as these`;
  return `decisions on this hold-out so far: ${uses}; ${cost}`;
}
var looksText = (text, looks, level) => `\`${text}\`: look ${looks + 1} at rows that grew while it was undecided, judged at ${percent(level)}`;
var percent = (level) => `${Number((100 * level).toFixed(level > 0.999 ? 3 : 2))}%`;

export {
  holdoutOf,
  openLines,
  lookedBefore
};
