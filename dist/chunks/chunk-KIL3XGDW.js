import{createRequire as __seaTrialsRequire}from'node:module';const require=__seaTrialsRequire(import.meta.url);
import {
  readSheet
} from "./chunk-BOEQMJJ6.js";
import {
  DEFAULT_FILE,
  PLAIN
} from "./chunk-HH7MDH7H.js";
import {
  GATE_NAMES
} from "./chunk-OT6PAQ6J.js";
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
  const below = folder ? "/.*" : /(^|\/)\*$/.test(text) && text !== "*" ? "" : "(?:/.*)?";
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
var isOurs = ({ uses }) => /^[^/@]+\/sea-trials(\/[^@]*)?@/.test(uses) || /^(\$|\.)\/(.*\/)?actions\/[a-z-]+$/.test(uses);
var isLocal = ({ uses }) => /^(\$|\.)\//.test(uses);
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

// packages/trial/src/called-policies.ts
import { posix } from "node:path";
var isOfGate = (gate) => (call) => call.gate === "all" || call.gate === gate;
function policyCalls(path, workflow) {
  return workflow.steps.filter(isOurs).flatMap((step) => callOf(path, workflow, step) ?? []);
}
function localUses(path, workflow) {
  return workflow.steps.filter(isLocal).map((step) => {
    const target = posix.join(step.uses.slice(2));
    const targets = [target, ...["action.yml", "action.yaml"].map((name) => posix.join(target, name))];
    return { targets, ...madeOf(path, workflow, step, stoodFor(workflow, step)) };
  });
}
var isWorkflowPath = (path) => /^\.github\/workflows\/[^/]+\.ya?ml$/.test(path);
function callOf(path, workflow, step) {
  const stood = stoodFor(workflow, step);
  const given = isObject(stood.said.with) ? stood.said.with : {};
  if (given.policy === void 0 && PLAIN.some((name) => given[name] !== void 0)) return void 0;
  const policy = `${given["working-directory"] ?? "."}/${given.policy ?? DEFAULT_FILE}`;
  const matrix = matrixOf(stood.around.strategy);
  const sure = matrix === void 0 ? [] : expanded(policy, matrix);
  const [surely, maybe] = [sure, sure.length > 0 ? sure : [policy]].map((all) => {
    const patterns = all.map((text) => patternOf(posix.join(text)));
    return (file) => patterns.some((one) => one.test(file));
  });
  return {
    gate: GATE_NAMES.find((gate) => posix.basename(calledOf(step)) === gate) ?? "all",
    names: maybe,
    surelyNames: surely,
    ...sure.length === 0 && hasExpression(policy) && { unread: posix.join(policy) },
    ...madeOf(path, workflow, step, stood)
  };
}
function madeOf(path, workflow, step, { said, around, hangsOn }) {
  const { on } = workflow;
  const { uses: _, ...rest } = said;
  const called = isLocal(step) ? step.uses : calledOf(step);
  const excused = [said, around].some((part) => EXCUSES.some((key) => part[key] !== void 0));
  const needed = Object.values(neededBy(step.job, workflow));
  const isMade = isWorkflowPath(path) && !excused && matrixOf(around.strategy) !== void 0;
  return {
    path,
    job: String(workflow.jobs[step.job]?.name ?? step.job),
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
function matrixOf(strategy) {
  if (strategy === void 0) return /* @__PURE__ */ new Map();
  if (!isObject(strategy)) return void 0;
  const { matrix = {} } = strategy;
  if (!isObject(matrix) || "include" in matrix || "exclude" in matrix) return void 0;
  const lists = Object.entries(matrix);
  return lists.every(([, list]) => isLiteral(list)) ? new Map(lists.map(([name, list]) => [name, list.map(String)])) : void 0;
}
var isLiteral = (list) => Array.isArray(list) && list.length > 0 && !hasExpression(JSON.stringify(list));
function expanded(text, matrix) {
  const name = /\$\{\{\s*matrix\.([\w-]+)\s*\}\}/.exec(text)?.[1];
  if (name === void 0) return hasExpression(text) ? [] : [text];
  const all = new RegExp(`\\$\\{\\{\\s*matrix\\.${name}\\s*\\}\\}`, "g");
  return (matrix.get(name) ?? []).flatMap(
    (value) => expanded(
      text.replace(all, () => value),
      matrix
    )
  );
}
var patternOf = (text) => new RegExp(
  `^${text.split(/(\$\{\{.*?\}\}|\*\*\/|\*\*|\*|\?)/s).map((part) => WILD2[part] ?? (part.startsWith("${{") ? ".*" : part.replace(/[.+^${}()|[\]\\]/g, "\\$&"))).join("")}$`,
  "s"
);
var WILD2 = { "**/": "(?:.*/)?", "**": ".*", "*": "[^/]*", "?": "[^/]" };

// packages/trial/src/counted-calls.ts
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
var keyOf = ({ path, within }) => JSON.stringify([path, within]);
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
var calledFrom = ({ path, within }, workflows, follows) => localUses(path, workflows.get(path)).filter(follows).flatMap(({ targets, job }) => {
  const check = checkOf({ path, within }, job);
  return targets.filter((target) => workflows.has(target)).map((target) => ({ path: target, within: isWorkflowPath(target) ? `${check} / ` : check }));
});
var checkOf = ({ path, within }, job) => isWorkflowPath(path) ? `${within}${job}` : within;
var callsAt = (at, workflows) => policyCalls(at.path, workflows.get(at.path)).map((call) => ({ ...call, check: checkOf(at, call.job) }));
var rootsOf = (workflows, are) => [...workflows].flatMap(([path, one]) => isWorkflowPath(path) && are(one) ? [{ path, within: "" }] : []);
var rootsOnPulls = (workflows) => rootsOf(workflows, ({ on }) => ON_PULLS.some((event) => event in on));

export {
  CODEOWNERS_PLACES,
  parseCodeowners,
  ownersOf,
  readWorkflow,
  isOurs,
  isLocal,
  calledOf,
  stoodFor,
  hasExpression,
  neededBy,
  isOfGate,
  isWorkflowPath,
  callsIn,
  stoppingCalls,
  countedCalls,
  callsOnPulls,
  unreadCalls
};
