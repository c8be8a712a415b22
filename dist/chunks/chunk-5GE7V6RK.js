import{createRequire as __seaTrialsRequire}from'node:module';const require=__seaTrialsRequire(import.meta.url);
import {
  subjectsOf
} from "./chunk-DZWJPP5U.js";
import {
  ownDataSet
} from "./chunk-6YKRQDYF.js";
import {
  unitOf
} from "./chunk-FPMNYM5Q.js";
import {
  normalCdf,
  zOf
} from "./chunk-545X53NH.js";
import {
  digestBytes
} from "./chunk-JDLUDKAI.js";
import {
  formatNumber
} from "./chunk-UVDTI5O6.js";
import {
  messageOf
} from "./chunk-7N7QVSEW.js";

// packages/stats/src/looks.ts
var levelAfterLooks = (level, before) => before === 0 ? level : 1 - (1 - level) / (4 * (before + 1) ** 2);
var levelAfterUses = (level, before) => 1 - (1 - level) / (before + 1);
var FURTHEST = 9;
var STEPS = 1800;
function expectedBest(looks) {
  if (looks <= 1) return 0;
  const largestBelow = (x) => normalCdf(x) ** looks;
  return simpson((x) => 1 - largestBelow(x)) - simpson((x) => largestBelow(-x));
}
function simpson(f) {
  const step = FURTHEST / STEPS;
  let sum = f(0) + f(FURTHEST);
  for (let i = 1; i < STEPS; i++) sum += (i % 2 === 0 ? 2 : 4) * f(i * step);
  return sum * step / 3;
}

// packages/gates/src/quality/looked.ts
var lineKey = (gate, text) => digestBytes(`${gate} ${text}`).slice(7, 23);
function holdoutOf(subjects) {
  const named = (name) => subjects.find((subject) => subject.name === name);
  const sets = subjects.flatMap(({ name }) => name.startsWith("data:") ? [name.slice(5)] : []);
  const own = ownDataSet("holdout", sets);
  return (own === void 0 ? named("predictions") : named(`data:${own}`))?.digest;
}
var candidateOf = (subjects) => ["predictions", "model"].flatMap((name) => subjects.find((subject) => subject.name === name) ?? [])[0]?.digest;
var policyOf = (subjects) => subjects.find(({ name }) => name === "policy")?.digest;
var openLines = (gate, checks) => checks.flatMap(
  ({ outcome, exact, requirement }) => outcome === "inconclusive" && !exact ? [lineKey(gate, requirement)] : []
);
function noteUncounted(checks, { keepsHistory, policy }, material) {
  const waits = checks.some(
    ({ outcome, exact, burden, settle }) => outcome === "inconclusive" && !exact && burden !== "warn" && settle !== void 0 && settle.rows !== null
  );
  if (!waits || keepsHistory === true) return;
  const second = percent(levelAfterLooks(policy.confidence, 1));
  material.note(
    `this run keeps no history, so that a further look at more rows is not counted: where all gates run with it (\`sea-trials run --history\`, or \`history: true\` of the action that runs them all) it is judged at ${second}; without, looking until a line is green errs more often than ${percent(1 - policy.confidence)}`
  );
}
var runOf = ({ file, number }) => ({
  workflow: digestBytes(file).slice(7, 23),
  number
});
function usesOf(decisions, holdout, workflow, now = {}) {
  const same = decisions.filter((each) => each.holdout === holdout);
  const models = new Set(same.map((each, i) => modelOf(each) ?? String(i)));
  models.delete(modelOf(now) ?? "");
  const kept = models.size;
  if (workflow === void 0) return { kept, unseen: 0 };
  const own = runOf(workflow);
  const numbers = new Set(same.flatMap(({ run }) => run?.workflow === own.workflow ? [run.number] : []));
  const since = numbers.size === 0 ? 0 : own.number - Math.min(...numbers);
  return { kept, unseen: Math.max(0, since - numbers.size) };
}
var modelOf = ({ candidate, policy }) => candidate === void 0 || policy === void 0 ? void 0 : `${candidate} ${policy}`;
async function lookedBefore(gate, context, material, rows) {
  const { policy, history, run, keepsHistory, recallsHistory } = context;
  const isPaid = policy.holdoutUses === "paid";
  const past = keepsHistory === true || isPaid ? await history?.(policy.model) ?? [] : recallsHistory === true ? await recalled(context, material) : [];
  const decided = past.flatMap(({ commit, decision }) => decision === void 0 ? [] : [{ ...decision, commit }]);
  const subjects = decided.length === 0 ? [] : await subjectsOf(context, material, true);
  const [holdout, candidate] = [holdoutOf(subjects), candidateOf(subjects)];
  const isAgain = (one) => one.commit === run.commit && one.holdout === holdout && (one.candidate ?? candidate) === candidate;
  const decisions = decided.filter((one) => !isAgain(one));
  const ofNow = { ...candidate === void 0 ? {} : { candidate }, policy: policy.digest };
  const counted = usesOf(decisions, holdout, run.workflow, ofNow);
  const uses = counted.kept + counted.unseen;
  if (isPaid && keepsHistory !== true && decided.length === 0) material.note(NOTHING_PAID);
  if (uses > 0) material.note(usesText(counted, policy.confidence, isPaid));
  return {
    told: (check, requirement) => uses === 0 || requirement.call.dataset !== void 0 ? check : withLuck(check, requirement, uses + 1),
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
var NOTHING_PAID = "the policy says `holdout-uses: paid`, and no history holds a decision: nothing is paid for; where all gates run with it (`history: true` of the action that runs them all) runs of the default branch are kept";
async function recalled({ policy, history }, material) {
  try {
    return await history?.(policy.model) ?? [];
  } catch (error) {
    material.note(
      `a workflow changed, and whether earlier looks at these rows were kept was not seen: ${messageOf(error)}`
    );
    return [];
  }
}
function looksAt(decisions, key, now) {
  const looked = /* @__PURE__ */ new Set();
  for (const { holdout, rows, open } of decisions.toReversed()) {
    if (holdout === now.holdout) continue;
    if (!open.includes(key)) break;
    if (rows < now.rows) looked.add(holdout);
  }
  return looked.size;
}
function usesText({ kept, unseen }, level, isPaid) {
  const uses = kept + unseen;
  const left = levelAfterUses(level, uses);
  const wider = formatNumber(zOf(left) / zOf(level));
  const more = unseen === 0 ? "" : `, and up to ${unseen} runs of this workflow since the first that are not kept (pull requests; runs done again, other workflows and laptops are not counted)`;
  const cost = isPaid ? `intervals are at ${percent(left)} instead of ${percent(level)} for it, ${wider} times as wide` : `for the best of ${uses + 1} models intervals would have to be at ${percent(left)}, ${wider} times as wide as these`;
  return `decisions on this hold-out so far: ${kept}${more}; ${cost}`;
}
function withLuck(check, requirement, models) {
  const { interval, members, unit } = check;
  if (interval === void 0 || interval.low === null || interval.high === null || members !== void 0) return check;
  const error = (interval.high - interval.low) / 2 / zOf(interval.level);
  const luck = formatNumber(error * expectedBest(models), unitOf({ requirement, spec: { unit } }));
  return {
    ...check,
    reason: `${check.reason}; as the best of ${models} equally good models on these rows it would look better than it is by up to ${luck} on average`
  };
}
var looksText = (text, looks, level) => `\`${text}\`: look ${looks + 1} at rows that grew while it was undecided, judged at ${percent(level)}`;
var percent = (level) => `${Number((100 * level).toFixed(level > 0.999 ? 3 : 2))}%`;

export {
  holdoutOf,
  candidateOf,
  policyOf,
  openLines,
  noteUncounted,
  runOf,
  lookedBefore
};
