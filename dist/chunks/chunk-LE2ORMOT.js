import{createRequire as __seaTrialsRequire}from'node:module';const require=__seaTrialsRequire(import.meta.url);
import {
  readSheet
} from "./chunk-JYM43TBY.js";
import {
  DEFAULT_FILE,
  PLAIN
} from "./chunk-S7KUKS3X.js";
import {
  GATE_NAMES
} from "./chunk-3ZYJG4OC.js";
import {
  canonicalJson,
  sha256
} from "./chunk-K5SB2KRG.js";
import {
  isObject,
  own
} from "./chunk-63DVTQSH.js";

// packages/trial/src/codeowners.ts
var CODEOWNERS_PLACES = [".github/CODEOWNERS", "CODEOWNERS", "docs/CODEOWNERS"];
var LARGEST = 3 * 1024 * 1024;
function parseCodeowners(bytes) {
  if (bytes.length > LARGEST) return [];
  return new TextDecoder().decode(bytes).split(/\r?\n/).flatMap((written, i) => {
    const [pattern, ...owners] = written.replace(/(^|\s)#.*$/, "").match(/(?:\\.|\S)+/g) ?? [];
    if (pattern === void 0 || /^!|[[\]]|^\\#/.test(pattern) || !owners.every(isOwner)) return [];
    return [{ pattern: pattern.replaceAll("\\ ", " "), owners, line: i + 1 }];
  });
}
var isOwner = (text) => /^@[\w.-]+(\/[\w.-]+)?$|^[^@\s]+@[^@\s]+$/.test(text);
var ruleOf = (path, rules) => rules.findLast(({ pattern }) => expressionOf(pattern).test(path));
var ownersOf = (path, rules) => ruleOf(path, rules)?.owners ?? [];
function expressionOf(pattern) {
  const folder = pattern.endsWith("/");
  const text = pattern.replace(/^\//, "").replace(/\/$/, "");
  const isAnchored = pattern.startsWith("/") || text.includes("/");
  const body = text.split(/(\/\*\*\/|\*\*\/|\/\*\*|\*\*|\*|\?)/).map((part) => WILD[part] ?? part.replace(/[.+^${}()|\\]/g, "\\$&")).join("");
  const below = folder ? "/.*" : isAnchored && /(^|\/)\*$/.test(text) ? "" : "(?:/.*)?";
  return new RegExp(`^${isAnchored ? "" : "(?:.*/)?"}${body}${below}$`, "s");
}
var WILD = {
  "/**/": "/(?:.*/)?",
  "**/": "(?:.*/)?",
  "/**": "/.*",
  "**": ".*",
  "*": "[^/]*",
  "?": "[^/]"
};

// packages/trial/src/workflow.ts
function readWorkflow(bytes) {
  const value = documentOf(bytes);
  if (!isObject(value)) return void 0;
  const jobs = isObject(value.jobs) ? value.jobs : isObject(value.runs) ? { runs: value.runs } : {};
  const all = Object.entries(jobs).flatMap(([name, job]) => isObject(job) ? [[name, job]] : []);
  return {
    text: new TextDecoder().decode(bytes),
    on: eventsOf(value.on),
    permissions: value.permissions,
    env: objectOf(value.env),
    concurrency: value.concurrency,
    defaults: value.defaults,
    inputs: objectOf(value.inputs),
    jobs: Object.fromEntries(all),
    steps: all.flatMap(([job, { uses, steps }]) => [
      ...typeof uses === "string" ? [{ job, uses, said: { uses }, earlier: [] }] : [],
      ...(Array.isArray(steps) ? steps : []).flatMap((step, i, all2) => {
        if (!isObject(step) || typeof step.uses !== "string") return [];
        const { name: _, ...said } = step;
        return [{ job, uses: step.uses, said, earlier: all2.slice(0, i) }];
      })
    ])
  };
}
function documentOf(bytes) {
  try {
    return readSheet(bytes, "workflow", "bad-input").value;
  } catch {
    return void 0;
  }
}
function eventsOf(on) {
  if (typeof on === "string") return { [on]: null };
  if (Array.isArray(on)) return Object.fromEntries(on.map((name) => [String(name), null]));
  return objectOf(on);
}
var objectOf = (value) => isObject(value) ? value : {};
var isOurs = ({ uses }) => /^[^/@]+\/sea-trials(\/[^@]*)?@/i.test(uses) || /^(\$|\.)\/(.*\/)?actions\/[a-z-]+$/.test(uses);
var isLocal = ({ uses }) => /^(\$|\.)\//.test(uses);
var runsInShell = ({ jobs }) => Object.values(jobs).some(
  ({ steps }) => Array.isArray(steps) && steps.some((step) => isObject(step) && typeof step.run === "string" && /\bsea-trials\b/i.test(step.run))
);
var calledOf = ({ uses }) => uses.replace(/@.*$/, "");

// packages/trial/src/expressions.ts
var EXCUSES = ["if", "continue-on-error", "needs"];
var DECIDING = [...EXCUSES, "strategy", "uses", "with", "secrets", "defaults"];
function stoodFor(workflow, step) {
  const job = workflow.jobs[step.job] ?? {};
  const levels = levelsOf(workflow, step);
  const said = writtenOut(step.said, levels);
  const around = writtenOut(pick(job, DECIDING), levels);
  const parts = partsOf(mentioned([said, around]), workflow, step);
  return { said, around, ...parts.length > 0 && { hangsOn: sha256(canonicalJson(parts)) } };
}
var hasExpression = (text) => text.includes("${{");
function levelsOf({ env, jobs }, { job, said, earlier }) {
  const ofStep = isObject(said.env) ? [said.env] : [];
  const isAction = Object.keys(jobs).join() === "runs";
  if (isAction || !earlier.every(isHarmless)) return ofStep;
  const ofJob = jobs[job]?.env;
  return [...ofStep, ...isObject(ofJob) ? [ofJob] : [], env];
}
var isHarmless = (step) => isObject(step) && typeof step.uses === "string" && /^actions\/(checkout|cache|download-artifact|setup-[a-z]+)@/.test(step.uses);
function writtenOut(value, levels) {
  if (typeof value === "string") return inText(value, levels);
  if (Array.isArray(value)) return value.map((one) => writtenOut(one, levels));
  if (!isObject(value)) return value;
  return Object.fromEntries(Object.entries(value).map(([key, one]) => [key, writtenOut(one, levels)]));
}
function inText(text, levels) {
  return text.replace(/\$\{\{\s*env\.(\w+)\s*\}\}/g, (whole, name) => {
    const at = levels.findIndex((env) => Object.hasOwn(env, name));
    const value = levels[at]?.[name];
    if (value === void 0 || isObject(value) || Array.isArray(value)) return whole;
    return inText(String(value ?? ""), levels.slice(at + 1));
  });
}
function mentioned(value) {
  if (typeof value === "string") return (value.match(/\$\{\{.*/gs) ?? []).join(" ");
  if (Array.isArray(value)) return value.map(mentioned).join(" ");
  if (!isObject(value)) return "";
  return Object.entries(value).map(([key, one]) => key === "if" ? String(one) : mentioned(one)).join(" ");
}
var mentions = (text, context) => new RegExp(`\\b${context}\\b`, "i").test(text);
function partsOf(text, workflow, step) {
  const { env, inputs, jobs } = workflow;
  const job = jobs[step.job] ?? {};
  const asks = (context) => mentions(text, context);
  const needed = neededBy(step.job, workflow);
  const passesOn = isLocal(step) && typeof job.uses !== "string";
  const parts = [
    ["env", [env, job.env ?? {}], asks("env") || passesOn],
    ["earlier", step.earlier.map(withoutVersion), asks("env") || asks("steps") || asks("job") || passesOn],
    ["needs", needed, asks("needs")],
    ["conditions", Object.entries(needed).map(([name, one]) => ({ [name]: pick(one, LEAVE_OUT) })), true],
    ["inputs", inputs, asks("inputs")]
  ];
  return parts.filter(([, what, counts]) => counts && !isEmpty(what));
}
var LEAVE_OUT = [...EXCUSES, "strategy", "uses"];
function neededBy(job, { jobs }) {
  const found = /* @__PURE__ */ new Map();
  const left = needsOf(jobs[job]);
  for (const name of left) {
    const needed = own(jobs, name);
    if (needed === void 0 || found.has(name)) continue;
    found.set(name, needed);
    left.push(...needsOf(needed));
  }
  return Object.fromEntries(found);
}
var needsOf = (job) => (Array.isArray(job?.needs) ? job.needs : [job?.needs]).filter((name) => typeof name === "string");
var withoutVersion = (step) => isObject(step) && isHarmless(step) ? { ...step, uses: calledOf({ uses: String(step.uses) }) } : step;
var pick = (from, keys) => Object.fromEntries(keys.flatMap((key) => from[key] === void 0 ? [] : [[key, from[key]]]));
var isEmpty = (value) => Array.isArray(value) ? value.every(isEmpty) : isObject(value) ? Object.values(value).every((one) => isObject(one) && isEmpty(one)) : value === void 0;

// packages/trial/src/matrix.ts
var ALONE = { shown: [] };
var MOST = 256;
function legsOf(strategy = {}) {
  if (!isObject(strategy)) return void 0;
  return strategy.matrix === void 0 ? [ALONE] : legsOfMatrix(strategy.matrix);
}
function legsOfMatrix(matrix) {
  if (!isObject(matrix) || hasExpression(JSON.stringify(matrix))) return void 0;
  const { include, exclude, ...lists } = inSmallLetters(matrix);
  const [more, less] = [mappingsOf(include), mappingsOf(exclude)];
  const all = combinationsOf(lists);
  if (all === void 0 || more === void 0 || less === void 0) return void 0;
  const isList = (key) => Object.hasOwn(lists, key);
  if (!less.every((one) => Object.keys(one).every(isList))) return void 0;
  const left = all.filter((values) => !less.some((one) => isWithin(one, values)));
  const added = more.map((one) => {
    const asked = only(one, isList);
    const extra = only(one, (key) => !isList(key));
    return { asked, extra, matched: left.filter((values) => isWithin(asked, values)) };
  });
  const legs = [
    ...left.map((values) => ({ values: withExtras(values, added), shown: shownOf(values) })),
    ...added.filter(({ matched }) => matched.length === 0).map(({ asked, extra }) => together(asked, extra)).map((values) => ({ values, shown: shownOf(values) }))
  ];
  return legs.length > 0 && legs.length <= MOST ? legs : void 0;
}
function inSmallLetters(matrix) {
  const all = new Map(Object.entries(matrix).map(([key, value]) => [key.toLowerCase(), value]));
  return all.size === Object.keys(matrix).length ? Object.fromEntries(all) : {};
}
function mappingsOf(list) {
  if (list === void 0) return [];
  if (!Array.isArray(list)) return void 0;
  const all = list.map((one) => isObject(one) ? inSmallLetters(one) : {});
  return all.every((one) => Object.keys(one).length > 0) ? all : void 0;
}
function combinationsOf(lists) {
  const named = Object.entries(lists);
  let all = named.length === 0 ? [] : [{}];
  for (const [key, list] of named) {
    if (!Array.isArray(list) || list.length === 0 || all.length * list.length > MOST) return void 0;
    all = all.flatMap((values) => list.map((value) => ({ ...values, [key]: value })));
  }
  return all;
}
var withExtras = (values, added) => together(values, ...added.filter(({ matched }) => matched.includes(values)).map(({ extra }) => extra));
var together = (...all) => Object.fromEntries(all.flatMap(Object.entries));
var only = (one, are) => Object.fromEntries(Object.entries(one).filter(([key]) => are(key)));
function isWithin(filter, value) {
  if (!isObject(filter) && !Array.isArray(filter)) return areEqual(filter, value);
  return Object.entries(filter).every(([key, one]) => isWithin(one, valueAt(value, key)));
}
var valueAt = (value, key) => typeof value === "object" ? Object.entries(value ?? {}).find(([name]) => name.toLowerCase() === key.toLowerCase())?.[1] : void 0;
function areEqual(a, b) {
  if (typeof a === "string" && typeof b === "string") return a.toUpperCase() === b.toUpperCase();
  return numberOf(a) === numberOf(b);
}
var numberOf = (value) => typeof value === "object" && value !== null ? Number.NaN : Number(value ?? 0);
function shownOf(value) {
  if (typeof value === "object") return Object.values(value ?? {}).flatMap(shownOf);
  return value === "" ? [] : [String(value)];
}
var OF_MATRIX = /\$\{\{\s*matrix((?:\.[\w-]+)+)\s*\}\}/g;
function inLeg(text, { values }) {
  if (values === void 0) return text;
  return text.replace(OF_MATRIX, (whole, path) => {
    const value = path.slice(1).split(".").reduce(valueAt, values);
    return typeof value === "object" && value !== null ? whole : String(value ?? "");
  });
}
var LONGEST = 100;
function nameInLeg(name, leg) {
  if (hasExpression(name)) return inLeg(name, leg);
  const full = leg.shown.length === 0 ? name : `${name} (${leg.shown.join(", ")})`;
  return full.length > LONGEST ? `${full.slice(0, LONGEST - 3)}...` : full;
}

// packages/trial/src/called-policies.ts
import { posix } from "node:path";
var isOfGate = (gate) => (call) => call.gate === "all" || call.gate === gate;
var gateCalls = (path, workflow) => workflow.steps.filter(isOurs).flatMap((step) => turnsOf(workflow, step).map((turn) => callOf(path, workflow, step, turn)));
var policyCalls = (path, workflow) => gateCalls(path, workflow).filter(({ isPlain }) => !isPlain);
function localUses(path, workflow) {
  return workflow.steps.filter(isLocal).flatMap((step) => {
    const target = posix.join(step.uses.slice(2));
    const targets = [target, ...["action.yml", "action.yaml"].map((name) => posix.join(target, name))];
    return turnsOf(workflow, step).map((turn) => ({ targets, ...madeOf(path, workflow, step, turn) }));
  });
}
function turnsOf(workflow, step) {
  const stood = stoodFor(workflow, step);
  const { strategy, ...others } = stood.around;
  const legs = legsOf(strategy);
  if (legs === void 0) return [{ ...stood, leg: void 0 }];
  const inPlace = ({ values }) => values === void 0 ? stood.around : { ...others, strategy: { ...strategy, matrix: values } };
  return legs.map((leg) => ({ ...stood, leg, around: inPlace(leg) }));
}
var isWorkflowPath = (path) => /^\.github\/workflows\/[^/]+\.ya?ml$/.test(path);
function callOf(path, workflow, step, turn) {
  const given = givenIn(turn);
  const isPlain = given.policy === void 0 && PLAIN.some((name) => given[name] !== void 0);
  const policy = posix.join(`${given["working-directory"] ?? "."}/${given.policy ?? DEFAULT_FILE}`);
  const pattern = patternOf(policy);
  const names = (file) => !isPlain && pattern.test(file);
  const isSure = turn.leg !== void 0 && !hasExpression(policy);
  return {
    gate: GATE_NAMES.find((gate) => posix.basename(calledOf(step)) === gate) ?? "all",
    names,
    surelyNames: isSure ? names : () => false,
    ...!isPlain && hasExpression(policy) && { unread: policy },
    isPlain,
    ...madeOf(path, workflow, step, turn)
  };
}
function givenIn({ said, leg }) {
  const written = (value) => typeof value === "string" ? (leg ? inLeg(value, leg) : value).trim() : value;
  const all = Object.entries(isObject(said.with) ? said.with : {}).map(
    ([name, value]) => [name.toLowerCase(), written(value)]
  );
  return Object.fromEntries(all.filter(([, value]) => value !== ""));
}
function madeOf(path, workflow, step, { said, around, hangsOn, leg }) {
  const { on } = workflow;
  const { uses: _, ...rest } = said;
  const called = isLocal(step) ? step.uses : calledOf(step);
  const excused = [said, around].some((part) => EXCUSES.some((key) => part[key] !== void 0));
  const needed = Object.values(neededBy(step.job, workflow));
  const isMade = isWorkflowPath(path) && !excused && leg !== void 0;
  const name = String(workflow.jobs[step.job]?.name ?? step.job);
  return {
    path,
    job: leg === void 0 ? name : nameInLeg(name, leg),
    key: step.job,
    suite: isLocal(step) ? "." : called.split("/").slice(0, 2).join("/").toLowerCase(),
    identity: JSON.stringify([path, on, step.job, around, called, rest, hangsOn]),
    always: isMade && isUnfiltered(on, []),
    onBranches: isMade && isUnfiltered(on, ["branches"]),
    idle: [said, around].some(isIdle) || needed.some((job) => isWritten(job.if, false))
  };
}
var isIdle = ({ if: condition, "continue-on-error": may }) => isWritten(condition, false) || isWritten(may, true);
var isWritten = (value, wanted) => value === wanted || typeof value === "string" && new RegExp(`^(\\$\\{\\{)?\\s*${wanted}\\s*(\\}\\})?$`).test(value.trim());
var isUnfiltered = ({ pull_request: filter, ...others }, but) => filter !== void 0 && (!isObject(filter) || Object.keys(filter).every((key) => but.includes(key))) && !("pull_request_target" in others);
var patternOf = (text) => new RegExp(
  `^${text.split(/(\$\{\{.*?\}\}|\*\*\/|\*\*|\*|\?)/s).map((part) => WILD2[part] ?? (part.startsWith("${{") ? ".*" : part.replace(/[.+^${}()|[\]\\]/g, "\\$&"))).join("")}$`,
  "s"
);
var WILD2 = { "**/": "(?:.*/)?", "**": ".*", "*": "[^/]*", "?": "[^/]" };

// packages/trial/src/counted-calls.ts
var isSameStart = ({ start: one }, { start: other }) => one?.path === other?.path && one?.key === other?.key;
var ON_PULLS = ["pull_request", "pull_request_target", "merge_group"];
var ON_NO_PULL = ["schedule", "workflow_dispatch", "repository_dispatch"];
var callsIn = (workflows) => [...workflows].flatMap(([path, one]) => policyCalls(path, one));
function stoppingCalls(there) {
  const runsOn = (are) => rootsOf(there, ({ on }) => Object.keys(on).some(are));
  const isOwn = (event) => event !== "workflow_call";
  const stops = (event) => isOwn(event) && !ON_NO_PULL.includes(event);
  const anyhow = new Set(reach(there, runsOn(isOwn), () => true).map(({ path }) => path));
  const stopping = reach(there, runsOn(stops), ({ idle }) => !idle);
  const unseen = callsIn(there).filter(({ path }) => !anyhow.has(path));
  return [...stopping.flatMap((at) => callsAt(at, there)), ...unseen].filter(({ idle }) => !idle);
}
function countedCalls(there, here) {
  const isSame = sameAs(there);
  const before = reach(here, rootsOnPulls(here), isSame);
  const isFilteredAlike = ({ path }) => JSON.stringify(here.get(path)?.on) === JSON.stringify(there.get(path)?.on);
  const isAlways = (use) => use.always || use.onBranches && isFilteredAlike(use);
  const all = reach(here, before, (use) => isAlways(use) || isSame(use));
  const isBefore = new Set(before.map(keyOf));
  const suites = new Set(callsIn(there).map(({ suite }) => suite));
  return all.flatMap(
    (at) => callsAt(at, here).filter((call) => isSame(call) || isAlways(call) && (suites.size === 0 || suites.has(call.suite))).map((call) => isBefore.has(keyOf(at)) && isSame(call) ? call : { ...call, names: call.surelyNames })
  );
}
var callsOnPulls = (workflows) => reach(workflows, rootsOnPulls(workflows), ({ idle }) => !idle).flatMap((at) => callsAt(at, workflows)).filter(({ idle }) => !idle);
function unreadCalls(there, here) {
  const isSame = sameAs(there);
  return callsIn(here).flatMap(
    (call) => call.unread === void 0 || isSame(call) ? [] : [`${call.path}: ${call.unread}`]
  );
}
function sameAs(there) {
  const known = new Set(
    [...there].flatMap(([path, one]) => [...policyCalls(path, one), ...localUses(path, one)]).map((use) => use.identity)
  );
  return ({ identity }) => known.has(identity);
}
var keyOf = ({ path, within, start }) => JSON.stringify([path, within, start]);
var startOf = ({ path, start }, key) => start ?? { path, key };
var MOST_REACHED = 1e3;
function reach(workflows, from, follows) {
  const reached = new Map(from.map((at) => [keyOf(at), at]));
  let last = from;
  while (last.length > 0 && reached.size < MOST_REACHED) {
    last = last.flatMap((at) => calledFrom(at, workflows, follows)).filter((at) => !reached.has(keyOf(at)));
    for (const at of last) reached.set(keyOf(at), at);
  }
  return [...reached.values()];
}
var calledFrom = (at, workflows, follows) => localUses(at.path, workflows.get(at.path)).filter(follows).flatMap(({ targets, job, key }) => {
  const [check, start] = [checkOf(at, job), startOf(at, key)];
  return targets.filter((target) => workflows.has(target)).slice(0, 1).map((target) => ({ path: target, within: isWorkflowPath(target) ? `${check} / ` : check, start }));
});
var checkOf = ({ path, within }, job) => isWorkflowPath(path) ? `${within}${job}` : within;
var callsAt = (at, workflows) => gateCalls(at.path, workflows.get(at.path)).map((call) => ({
  ...call,
  check: checkOf(at, call.job),
  start: startOf(at, call.key)
}));
var rootsOf = (workflows, are) => [...workflows].flatMap(([path, one]) => isWorkflowPath(path) && are(one) ? [{ path, within: "" }] : []);
var rootsOnPulls = (workflows) => rootsOf(workflows, ({ on }) => ON_PULLS.some((event) => event in on));

export {
  CODEOWNERS_PLACES,
  LARGEST,
  parseCodeowners,
  ownersOf,
  readWorkflow,
  isOurs,
  isLocal,
  runsInShell,
  calledOf,
  stoodFor,
  hasExpression,
  neededBy,
  legsOf,
  nameInLeg,
  isOfGate,
  isWorkflowPath,
  patternOf,
  isSameStart,
  callsIn,
  stoppingCalls,
  countedCalls,
  callsOnPulls,
  unreadCalls
};
