import{createRequire as __seaTrialsRequire}from'node:module';const require=__seaTrialsRequire(import.meta.url);
import {
  CODEOWNERS_PLACES,
  LARGEST,
  calledOf,
  callsIn,
  callsOnPulls,
  countedCalls,
  isLocal,
  isOfGate,
  isOurs,
  isSameStart,
  isWorkflowPath,
  legsOf,
  ownersOf,
  parseCodeowners,
  patternOf,
  readWorkflow,
  stoodFor,
  stoppingCalls,
  unreadCalls
} from "./chunk-LE2ORMOT.js";
import {
  silent
} from "./chunk-FO7TP4CB.js";
import {
  leavesOf,
  policyChanges
} from "./chunk-GVNGDH7R.js";
import {
  hasChanged,
  isSame,
  judgedOn,
  judgedOnChanges,
  judgedOnNotes
} from "./chunk-2EDLUV74.js";
import "./chunk-VUOQTA5Y.js";
import "./chunk-ZLNZNKB5.js";
import "./chunk-FBHSE4JW.js";
import {
  nameKind
} from "./chunk-RIC3UXWE.js";
import "./chunk-BBDBGQUP.js";
import {
  readSheet
} from "./chunk-JYM43TBY.js";
import {
  statusOf
} from "./chunk-LNCGT6BC.js";
import {
  DEFAULT_FILE,
  besideAdded,
  policyFile,
  readAsWritten,
  withFormerNames
} from "./chunk-S7KUKS3X.js";
import "./chunk-6SRHXXJW.js";
import {
  baseFile,
  basePolicy,
  baseTree,
  branchOf,
  isAsked,
  mergedBase
} from "./chunk-FURPSQC3.js";
import {
  entriesOf,
  fileTree,
  mergedInto,
  placeOf,
  repositoryOf
} from "./chunk-ZJ4OTQTS.js";
import "./chunk-SFSNBUJU.js";
import {
  makeFolder,
  outputOf,
  writable
} from "./chunk-LMI3EX6N.js";
import {
  GATE_NAMES
} from "./chunk-3ZYJG4OC.js";
import "./chunk-HPAARSDD.js";
import {
  replaceFile
} from "./chunk-G53KAVFV.js";
import "./chunk-GY5OF2YY.js";
import {
  fileAndTable,
  isInside,
  relativePath
} from "./chunk-2QQJPMHQ.js";
import {
  sha256
} from "./chunk-K5SB2KRG.js";
import "./chunk-53PKLZBG.js";
import "./chunk-2FSLVZB6.js";
import "./chunk-GLACIS5M.js";
import "./chunk-RNZZF7ZB.js";
import "./chunk-56KQP7TY.js";
import "./chunk-DD2TZ3UH.js";
import "./chunk-7GQU72V4.js";
import "./chunk-CXAWSTTV.js";
import "./chunk-X4TMAPJS.js";
import {
  printable
} from "./chunk-UVDTI5O6.js";
import {
  isObject
} from "./chunk-63DVTQSH.js";
import {
  SeaTrialsError,
  firstLineOf,
  messageOf
} from "./chunk-7N7QVSEW.js";
import "./chunk-ANQMVHI3.js";

// packages/runner/src/judge.ts
import { readFile as readFile2 } from "node:fs/promises";
import { dirname as dirname2, posix as posix3, resolve as resolve2 } from "node:path";

// packages/runner/src/approval.ts
async function approvalOf(files, facts, sources) {
  try {
    const by = await approversOf(files, facts, sources);
    return { approved: true, said: `The policy here judges: ${by} approved this very commit.` };
  } catch (error) {
    if (!(error instanceof Refusal) && !(error instanceof SeaTrialsError) && statusOf(error) === void 0) throw error;
    const status = statusOf(error);
    const why = status === void 0 ? messageOf(error) : `the reviews could not be looked at (GitHub answered ${status}): ${status < 500 && status !== 429 ? "the job needs `pull-requests: read`" : "run the job again"}`;
    return { approved: false, said: `The change of the policy does not count before it is merged: ${why}.` };
  }
}
var Refusal = class extends Error {
};
async function approversOf(files, facts, { git, github }) {
  if (github === void 0) throw new Refusal("there is no token to look for the approval of a code owner");
  const pull = await pullOf(facts, github);
  const places = await Promise.all(files.map(({ file }) => placeOf(file, facts.workspace, git)));
  const paths = places.map(({ path }) => path);
  if (facts.event === "merge_group") await checkGroup(files, paths, pull, github);
  else await checkMerge(files, paths, pull, { folder: places[0].folder, git, github });
  const rules = await rulesOf(facts, { git, github });
  const [reviews, authors] = [await github.reviews(pull.number), await github.authors(pull.number)];
  const able = approving(reviews, pull, authors);
  const found = [];
  for (const path of paths) found.push(await approverOf(path, rules, able, github));
  return [...new Set(found)].join(" ");
}
async function pullOf({ pullRequest, group }, github) {
  const number = pullRequest?.number ?? group?.pullRequest;
  if (number === void 0) throw new Refusal("the event names no pull request whose approval could be looked for");
  const pull = await github.pull(number);
  if (pullRequest?.headSha !== void 0 && pull.headSha !== pullRequest.headSha)
    throw new Refusal("commits were pushed since: the run of the newest commit looks for approval");
  return pull;
}
async function checkMerge(files, paths, { headSha }, { folder, git, github }) {
  const into = await mergedInto(headSha, folder, git);
  if (into === void 0) throw new Refusal("what is checked out is not the merge of its head that GitHub made");
  for (const [i, path] of paths.entries()) {
    const then = await github.fileAt(path, into);
    if (!areSame(then, files[i].tip))
      throw new Refusal(`${printable(path)} changed on the base since this was merged with it: update the branch`);
    const merged = await baseFile({ sha: "HEAD" }, { folder, path }, { git, github: void 0 });
    if (!areSameText(merged === "absent" ? void 0 : merged.bytes, files[i].here))
      throw new Refusal(`${printable(path)} is not the one that was checked out: a step before this one wrote it`);
  }
}
async function checkGroup(files, paths, { headSha }, github) {
  for (const [i, path] of paths.entries()) {
    const approved = await github.fileAt(path, headSha);
    if (!areSameText(approved, files[i].here))
      throw new Refusal(`${printable(path)} of this group is not the one that was approved`);
  }
}
var areSame = (a, b) => a === void 0 || b === void 0 ? a === b : Buffer.compare(a, b) === 0;
var areSameText = (committed, here) => areSame(committed && withoutReturns(committed), here && withoutReturns(here));
var withoutReturns = (bytes) => Buffer.from(Buffer.from(bytes).toString("latin1").replaceAll("\r\n", "\n"), "latin1");
async function rulesOf({ base = {}, workspace }, sources) {
  const { folder } = await placeOf(`${workspace}/x`, workspace, sources.git);
  for (const path of CODEOWNERS_PLACES) {
    const found = await baseFile(base, { folder, path }, sources);
    if (found === "absent") continue;
    if (found.bytes.length > LARGEST)
      throw new Refusal(`${path} of the base is larger than 3 MB: GitHub does not load it, and nobody owns anything`);
    return parseCodeowners(found.bytes);
  }
  throw new Refusal("the base has no CODEOWNERS: nobody could approve it");
}
function approving(reviews, { author, headSha }, authors) {
  const last = /* @__PURE__ */ new Map();
  for (const review of reviews) if (DECISIVE.includes(review.state)) last.set(review.login.toLowerCase(), review);
  const own = new Set([author, ...authors].map((login) => login.toLowerCase()));
  const able = [...last].filter(
    ([login, { state, commit }]) => state === "APPROVED" && commit === headSha && !own.has(login)
  );
  return new Set(able.map(([login]) => login));
}
var DECISIVE = ["APPROVED", "CHANGES_REQUESTED", "DISMISSED"];
async function approverOf(path, rules, able, github) {
  const owners = ownersOf(path, rules);
  if (owners.length === 0) throw new Refusal(`nobody owns ${printable(path)} by the CODEOWNERS of the base`);
  if (!owners.some((owner) => owner.startsWith("@")))
    throw new Refusal(
      `the CODEOWNERS of the base names the owners of ${printable(path)} by e-mail, which tells no account: name them as @login`
    );
  const unseen2 = /* @__PURE__ */ new Set();
  const writes = async (login) => {
    const may = await github.mayWrite(login);
    if (may !== true)
      unseen2.add(
        may === false ? `@${login}, who approved it, may not write to the repository` : `whether @${login}, who approved it, may write to the repository the token may not see: give \`github-token\` one of an app or a person that may write`
      );
    return may === true;
  };
  for (const owner of owners) {
    const login = owner.slice(1).toLowerCase();
    if (able.has(login) && await writes(login)) return `${owner}, code owner of ${printable(path)},`;
  }
  const teams = owners.filter((owner) => owner.startsWith("@") && owner.includes("/"));
  for (const team of teams)
    for (const login of able) {
      const is = await github.isMember(team.slice(1), login);
      if (is === true && await writes(login)) return `@${login}, of ${team} that owns ${printable(path)},`;
      if (is === void 0) unseen2.add(`who is in ${team}, which owns ${printable(path)}, the token may not see`);
    }
  if (unseen2.size > 0) throw new Refusal([...unseen2].join("; "));
  throw new Refusal(
    `no code owner of ${printable(path)} (${owners.slice(0, 5).join(", ")}) other than who wrote it has approved this very commit. Once one has, open this check and click \u201CRe-run jobs\u201D, \u201CRe-run failed jobs\u201D`
  );
}

// packages/runner/src/base-contract.ts
import { readFile } from "node:fs/promises";
import { dirname, join, resolve } from "node:path";
var NONE = { changes: [], notes: [], changed: [] };
async function baseContract({ inputs, directory }, { judging, here }, facts, sources) {
  const { workspace } = facts;
  const said = inputs.contract === void 0 ? void 0 : resolve(directory, fileAndTable(inputs.contract).contract);
  const file = said ?? placeIn(judging);
  if (file === void 0) return NONE;
  const next = said ?? placeIn(here);
  const now = await bytesOf(next, workspace);
  if (!isInside(file, workspace)) return NONE;
  const base = await basePolicy(facts, file, sources, "contract");
  if (base === void 0) return NONE;
  const shown = relativePath(workspace, file);
  if (base === "absent")
    return now === void 0 ? NONE : { ...NONE, notes: [`The contract ${printable(shown)} is new and judged as it stands.`] };
  const inPlace = await bytesOf(file, workspace);
  if (areSame(inPlace, base.bytes) && areSame(now, base.bytes)) return NONE;
  const root = judging?.root ?? directory;
  const copy = join(outputOf({ root }), "base", shown);
  await makeFolder(dirname(copy), { root, workspace });
  await writable(() => replaceFile(copy, base.bytes), copy);
  const other = next === void 0 || next === file ? [] : [{ file: next, here: now, tip: await tipOf(next, facts, sources) }];
  const changed = areSame(now, base.bytes) ? [] : [{ file, here: inPlace, tip: base.bytes }, ...other];
  return { copy, changes: await changesOf(base.bytes, now, shown), notes: [], changed };
}
async function tipOf(file, facts, sources) {
  const found = await basePolicy(facts, file, sources, "contract");
  return typeof found === "object" ? found.bytes : void 0;
}
var placeIn = (policy) => policy?.contract === void 0 ? void 0 : resolve(policy.root, policy.contract);
var bytesOf = async (file, workspace) => file !== void 0 && isInside(file, workspace) ? readFile(file).catch(() => void 0) : void 0;
async function changesOf(base, here, shown) {
  if (areSame(here, base)) return [];
  const side = (bytes) => `${shown} ${sha256(bytes).slice(0, 19)}`;
  const promises = here === void 0 ? [] : await promiseChanges(base, here, shown).catch(() => []);
  return [
    {
      gate: "contract",
      base: side(base),
      ...here === void 0 ? {} : { here: side(here) },
      direction: here === void 0 ? "looser" : "changed"
    },
    ...promises.slice(0, MOST).map(promiseChange)
  ];
}
var MOST = 30;
async function promiseChanges(base, here, file) {
  const { readContract } = await import("./contract-TJOE3VMW.js");
  const { compareContracts } = await import("./compare-UJXZYIDU.js");
  const { VOCABULARIES } = await import("./vocabularies-PV23YIM2.js");
  const vocabulary = VOCABULARIES.find(({ gate }) => gate === "data-validate");
  return compareContracts(await readContract(base, file), await readContract(here, file), vocabulary);
}
var promiseChange = ({ what, before, here, direction }) => ({
  gate: "contract",
  ...before === void 0 ? {} : { base: `${what}: ${before}` },
  ...here === void 0 ? {} : { here: `${what}: ${here}` },
  direction
});

// packages/runner/src/counted-names.ts
function countedNames(changes, judgedOn2) {
  const dataChanged = judgedOn2.some((one) => isOfData(one) && hasChanged(one));
  return changes.filter(({ path, kind }) => {
    if (kind === "path") return true;
    if (kind === "yardstick") return judgedOn2.some((one) => one.key === path.join(".") && isSame(one));
    return dataChanged;
  });
}
var isOfData = ({ key }) => !key.startsWith("baseline.") && key !== "contract";
var notCountedNotes = (left, branch, keeps) => left.map((change) => {
  const { path, kind, base } = change;
  const why = kind === "yardstick" ? "the file here is another one" : keeps(change) ? "the data hold that column still, or cannot all be read, so that the other one may be another" : "no file of data is known to have changed, so that none of its columns is called otherwise";
  return `${printable(path.join("."))} stays ${printable(base)}, as on ${branch}: ${why}.`;
});
async function checkInputsTighten(judging, folded, asked, { proof, answers }) {
  const { mayName, mayTellTraining, withUnsaid } = await import("./left-open-P2KOOCTI.js");
  const [before, after] = [withUnsaid(judging, asked), withUnsaid(folded, asked)].map(leavesOf);
  for (const key of /* @__PURE__ */ new Set([...before.keys(), ...after.keys()])) {
    const [there, now] = [before.get(key), after.get(key)];
    if (there?.text === now?.text || MAY_DIFFER.has(key)) continue;
    const path = (there ?? now)?.path ?? [];
    const kind = nameKind(path);
    if ((kind === "column" || kind === "role") && there !== void 0 && now !== void 0) {
      const change = { path, kind, base: JSON.parse(there.text), here: JSON.parse(now.text) };
      if ((await proof())(change)) continue;
      throw replacing(key, there.text, now.text, COLUMN_FIX);
    }
    if (kind === "column") {
      if (await mayName(String(path[1]), judging, asked, answers)) continue;
      throw replacing(key, there?.text, now?.text, UNNAMED_FIX);
    }
    const isFilled = there === void 0 && isOpen(judging, path.map(String));
    if (key === "trainPredictions" && !mayTellTraining(judging)) throw replacing(key, there?.text, now?.text, FIX);
    if (kind === "path" && (there !== void 0 ? now !== void 0 : isFilled)) continue;
    if (there === void 0 && (key === "contract" || key === "table") && judging.contract === void 0) continue;
    if (kind === void 0 && isFilled && path.length > 1 && path[0] !== "columns" && path[0] !== "data") continue;
    throw replacing(key, there?.text, now?.text, key === SUBJECT ? SUBJECT_FIX : FIX);
  }
}
var FIX = "On a pull request inputs add lines, raise the confidence, and name files and columns: write it into the policy.";
var COLUMN_FIX = "On a pull request an input renames a column where a file of data changed and holds the old name no more: write the name into the policy, too.";
var UNNAMED_FIX = "On a pull request an input names a column that the policy does not only where nothing could be judged without it: write the name into the policy.";
var SUBJECT_FIX = "On a pull request data and model are judged as far as the policy asks: leave `subject` out, or write it into the policy.";
var replacing = (key, there, now, fix) => new SeaTrialsError(
  "bad-input",
  `an input replaces ${printable(key)}, which is ${there === void 0 ? "not set" : printable(there)} in the policy that judges, by ${printable(now ?? "nothing")}`,
  fix
);
var MAY_DIFFER = /* @__PURE__ */ new Set(["confidence", "exact"]);
var SUBJECT = "gates.bias-check.subject";
function isOpen(policy, [section = "", gate = "", part = ""]) {
  if (section === "data") return true;
  if (section !== "gates") return policy[section] === void 0;
  if (gate === "bias-check" && part === "subject") return false;
  return policy.gates[gate]?.[part] === void 0;
}

// packages/runner/src/column-names.ts
async function columnNames({ there, here, files, file, isAsked: isAsked2 = false }, { base = {}, workspace }, git) {
  const contract = files.find(({ key }) => key === "contract");
  const isOtherJudge = isAsked2 || here.digest !== there.digest || contract !== void 0 && hasChanged(contract);
  if (!isOtherJudge || !files.some((one) => isOfData(one) && hasChanged(one))) return NONE2;
  const folder = await repositoryOf(there.root, workspace, git);
  const commit = folder && await mergedBase(base, folder, git);
  if (!commit) return NONE2;
  const branch = branchOf(base);
  const { withDvcData } = await import("./here-3NLZXRY6.js");
  const { renamedColumns } = await import("./renamed-EPI4IIUY.js");
  const policy = await withDvcData(withPaths(there, here), workspace);
  const {
    columns,
    lost,
    isTooMany,
    here: now
  } = await renamedColumns({
    base: branch,
    commit,
    git,
    policy,
    // Where the policy stood elsewhere, the commit has none of that path: its files are where it says.
    written: there,
    file,
    workspace,
    log: silent
  });
  const renamed = Object.entries(columns);
  return {
    ...renamed.length > 0 && { renamed: columns },
    explains: (change) => isColumn(change) && Object.hasOwn(columns, change.here) && columns[change.here] === change.base,
    keeps: (change) => isColumn(change) && (now === void 0 || now.includes(change.base)),
    changes: renamed.map(([now2, before]) => ({
      gate: "policy",
      base: `column ${before}`,
      here: `column ${now2}`,
      direction: "renamed"
    })),
    notes: [
      ...renamed.map(
        ([now2, before]) => `${printable(now2)} is the column ${printable(before)} of ${branch}, with the same values in the same rows: the lines of ${branch} are about it.`
      ),
      ...lost.filter((name) => isNamed(name, there)).map((name) => lostNote(name, branch, isTooMany))
    ]
  };
}
async function proofOf(sides, facts, git) {
  const files = await judgedOn(facts.base ?? {}, { ...sides, workspace: facts.workspace }, git);
  const hasNewData = files.some((one) => isOfData(one) && hasChanged(one));
  const { explains, keeps } = await columnNames({ ...sides, files }, facts, git);
  return (change) => explains(change) || hasNewData && !keeps(change);
}
var isColumn = ({ kind }) => kind === "column" || kind === "role";
function withPaths(there, here) {
  const data = Object.entries(there.data).map(([name, source]) => {
    const now = here.data[name];
    const isSameKind = now?.path !== void 0 && now.isProfile === source.isProfile;
    return [name, isSameKind ? { ...source, path: now.path } : source];
  });
  const candidate = here.candidate?.predictions === void 0 ? there.candidate : here.candidate;
  return { ...there, data: Object.fromEntries(data), ...candidate && { candidate } };
}
function isNamed(name, { gates, columns }) {
  const lines = Object.values(gates).flatMap((gate) => gate.require.map(({ text }) => text));
  return Object.values(columns).flat().includes(name) || lines.some((line) => line.includes(name));
}
var lostNote = (name, branch, isTooMany) => {
  const why = isTooMany ? "too many columns came or went for them to be compared: rename it on its own" : "no new column holds the same values in the same rows: rename it without changing its rows";
  return `${printable(name)}, which the policy of ${branch} names, is in the data no more, and ${why}, or let the data hold both names until the policy is merged.`;
};
var NONE2 = {
  explains: () => false,
  keeps: () => false,
  changes: [],
  notes: []
};

// packages/runner/src/displaced.ts
function displacing({ policies, calls, counted, maybe, isOfModel, isChanged }) {
  return (path) => {
    const isMine = (call) => path === void 0 ? call.isPlain : call.names(path);
    const before = calls.filter(isMine);
    const isNew = (call) => !before.some((one) => one.check === call.check && isSameStart(one, call));
    const mine = maybe.filter((call) => isMine(call) && isNew(call));
    const judgesStill = (one, gate, job) => counted.some((call) => isSameStart(call, job) && isOfGate(gate)(call) && isOfModel(one, gate, call));
    const isTaken = (one, stood) => one.gates.filter((gate) => isOfGate(gate)(stood)).some((gate) => mine.some((call) => reportsAs(call, stood) && !judgesStill(one, gate, call)));
    const suspect = mine.length === 0 ? [] : calls.filter(({ start }) => start !== void 0 && isChanged(start.path));
    for (const one of policies.filter((other) => other.path !== path)) {
      const stood = suspect.find((call) => call.names(one.path) && isTaken(one, call));
      if (stood?.check !== void 0) return { ...one, check: stood.check };
    }
    return void 0;
  };
}
var reportsAs = (call, { check }) => check !== void 0 && call.check !== void 0 && patternOf(call.check).test(check);
function checkNotDisplaced(path, taken, branch) {
  if (taken === void 0) return;
  const check = printable(taken.check);
  throw new SeaTrialsError(
    "bad-policy",
    `this job may report as ${check}, as which ${printable(taken.path)} judges ${printable(taken.model)} on ${branch}, and does not judge it`,
    `Call the job otherwise, or judge ${printable(taken.path)} in it, too: a rule that requires ${check} cannot tell the two apart.`,
    path === void 0 ? void 0 : { file: path }
  );
}

// packages/runner/src/policy-sides.ts
import { posix } from "node:path";
var known = /* @__PURE__ */ new WeakMap();
function sidesOf(folder, base, sources) {
  const ofRun = known.get(sources) ?? /* @__PURE__ */ new Map();
  known.set(sources, ofRun);
  const key = JSON.stringify([folder, base]);
  const reading = ofRun.get(key) ?? readSides(folder, base, sources);
  ofRun.set(key, reading);
  return reading;
}
async function readSides(folder, base, sources) {
  const before = await baseTree(base, folder, sources);
  const workflows = await workflowsIn(before);
  const policies = await policiesIn(before, callsIn(workflows), (path, error) => {
    throw unreadable(path, error, base);
  });
  if (policies.length === 0)
    return { policies, isDropped: () => false, isRemoved: () => false, unread: [], displacedBy: () => void 0 };
  const calls = stoppingCalls(workflows);
  const mayCallAny = await isSomeUnread(before, workflows);
  const here = await fileTree("HEAD", folder, sources.git);
  const now = await workflowsIn(here);
  const [counted, maybe] = [countedCalls(workflows, now), callsOnPulls(now)];
  const models = await policiesIn(here, callsIn(now), () => void 0);
  const isOfModel = ({ model }, gate, call) => models.some((one) => one.model === model && one.gates.includes(gate) && call.names(one.path));
  const among = (gates, asked) => gates.filter((gate) => isAsked(asked, gate));
  return {
    policies,
    unread: unreadCalls(workflows, now),
    isDropped: (one, asked) => among(one.gates, asked).some((gate) => {
      const { path } = one;
      const isAbout = isOfGate(gate);
      const isJudgedIn = (check) => counted.some(
        (call) => isAbout(call) && isOfModel(one, gate, call) && (check === void 0 || call.check === check)
      );
      const stood = calls.filter((call) => isAbout(call) && call.names(path));
      const wasCalled = mayCallAny || stood.length > 0;
      const checks = stood.length === 0 ? [void 0] : stood.map(({ check }) => check);
      return (wasCalled || !here.paths.includes(path)) && !checks.every(isJudgedIn);
    }),
    isRemoved: ({ path, model, gates }, asked) => {
      const paths = [path, ...models.filter((one) => one.model === model).map((one) => one.path)];
      return among(gates, asked).some((gate) => {
        const isAbout = isOfGate(gate);
        return calls.some((call) => isAbout(call) && call.surelyNames(path)) && !maybe.some((call) => isAbout(call) && paths.some(call.names));
      });
    },
    displacedBy: displacing({
      policies,
      calls,
      counted,
      maybe,
      isOfModel,
      isChanged: (path) => workflows.get(path)?.text !== now.get(path)?.text
    })
  };
}
var mayCall = (path) => isWorkflowPath(path) || /(^|\/)action\.ya?ml$/.test(path);
async function workflowsIn({ paths, read }) {
  const found = /* @__PURE__ */ new Map();
  for (const path of paths.filter(mayCall)) {
    const workflow = readWorkflow(await read(path));
    if (workflow !== void 0) found.set(path, workflow);
  }
  return found;
}
async function isSomeUnread({ paths, read }, workflows) {
  for (const path of paths.filter((one) => isWorkflowPath(one) && !workflows.has(one)))
    if (/sea-trials/i.test(new TextDecoder().decode(await read(path)))) return true;
  return false;
}
async function policiesIn({ paths, read }, calls, otherwise) {
  const maybe = paths.filter(
    (path) => posix.basename(path) === DEFAULT_FILE || /\.(ya?ml|json)$/.test(path) && calls.some(({ names }) => names(path))
  );
  if (maybe.length === 0) return [];
  const { readPolicy } = await import("./load-GDHJMZEH.js");
  const found = [];
  for (const path of maybe) {
    const bytes = await read(path);
    if (!looksLikePolicy(bytes, path)) continue;
    const policy = await readPolicy(bytes, path, { root: "/", workspace: "/" }).catch((error) => otherwise(path, error));
    if (policy !== void 0) found.push({ path, bytes, model: policy.model, gates: Object.keys(policy.gates) });
  }
  return found;
}
function looksLikePolicy(bytes, path) {
  try {
    const { value } = readSheet(bytes, path, "bad-policy");
    return isObject(value) && "model" in value && "gates" in value;
  } catch {
    return false;
  }
}
function unreadable(path, error, base) {
  const why = printable(firstLineOf(error));
  return new SeaTrialsError(
    "bad-policy",
    `${printable(path)} of ${printable(branchOf(base))} cannot be read, and may be what judges this: ${why}`,
    "Mend or remove it there first, or use the version of the action that reads it.",
    { file: path },
    { cause: error }
  );
}

// packages/runner/src/predecessor.ts
async function predecessorOf(place, here, { gates }, base, sources) {
  const asked = gates === "all" ? Object.keys(here.gates) : gates;
  const sides = await sidesOf(place.folder, base, sources);
  const ofModel = ofOneModel(sides, [here.model], asked);
  const dropped = sides.policies.filter((one) => sides.isDropped(one, gates));
  const found = ofModel.length === 0 ? dropped : narrowed(ofModel, dropped);
  const [first, ...more] = found;
  if (more.length > 0) throw several(place.path, found, base, sides.unread);
  if (first === void 0) checkNotDisplaced(place.path, sides.displacedBy(place.path), printable(branchOf(base)));
  const unread = ofModel.length === 0 ? sides.unread : [];
  return { ...first && { found: first }, others: sides.policies.filter((one) => one !== first), unread };
}
var ofOneModel = ({ policies }, models, gates) => policies.filter((one) => models.includes(one.model) && one.gates.some((gate) => gates.includes(gate)));
async function newGates(file, { there, here }, { gates: asked }, { base = {}, workspace }, sources) {
  const more = GATE_NAMES.filter((gate) => isAsked(asked, gate) && here.gates[gate] && there.gates[gate] === void 0);
  if (more.length === 0) return [];
  const { folder } = await placeOf(file, workspace, sources.git);
  const sides = await sidesOf(folder, base, sources);
  return more.map((gate) => {
    const [ofModel] = ofOneModel(sides, [there.model, here.model], [gate]);
    const claimed = ofModel ?? sides.policies.find((one) => sides.isDropped(one, [gate]));
    return { gate, ...claimed && { claimed } };
  });
}
function narrowed(all, dropped) {
  const gone = all.filter((one) => dropped.includes(one));
  return gone.length === 0 ? all : gone;
}
function several(path, found, base, unread) {
  const paths = found.slice(0, 3).map((one) => printable(one.path));
  return new SeaTrialsError(
    "bad-policy",
    `${printable(path)} is new, and may take the place of several policies of ${printable(branchOf(base))}: ${paths.join(", ")}`,
    [
      "Keep their paths, or change one of them in a pull request of its own; a new model has a `model` of its own.",
      ...unread.map(unreadNote)
    ].join(" "),
    { file: path }
  );
}
var unreadNote = (call) => `What is called by ${printable(call)} cannot be read off the files, and what it hangs on changed here: that call counts for no policy. Write the path out, or change that in a pull request of its own.`;

// packages/runner/src/left-out.ts
async function checkNotDropped(asked, { base = {}, workspace }, sources) {
  const folder = await repositoryOf(asked.directory, workspace, sources.git);
  const branch = printable(branchOf(base));
  const found = folder === void 0 ? void 0 : await sidesOf(folder, base, sources).catch((error) => {
    if (error instanceof SeaTrialsError && error.code === "github-failed") return void 0;
    throw error;
  });
  if (found === void 0)
    return [
      `Whether a policy of ${branch} judges this could not be seen: the inputs alone do. Check out with \`fetch-depth: 2\`, or give the job \`contents: read\` and the action its \`github-token\`.`
    ];
  const first = found.policies.find((one) => found.isDropped(one, asked.gates));
  if (first === void 0) {
    checkNotDisplaced(void 0, found.displacedBy(void 0), branch);
    return [];
  }
  throw new SeaTrialsError(
    "bad-input",
    `${printable(first.path)} judges this on ${branch}, and nothing here calls it any more: inputs alone would take its place`,
    [
      `Name it: \`policy: ${first.path}\`. To do without it, merge that past this check.`,
      ...found.unread.map(unreadNote)
    ].join(" ")
  );
}
async function checkNoneRemovedFrom(file, replaced, { gates }, { base = {}, workspace }, sources) {
  const { folder, path } = await placeOf(file, workspace, sources.git);
  const branch = printable(branchOf(base));
  const sides = await sidesOf(folder, base, sources).catch((error) => {
    if (error instanceof SeaTrialsError) return error;
    throw error;
  });
  if (sides instanceof SeaTrialsError)
    return [
      `Whether every other policy of ${branch} is judged still, since a workflow changed, was not seen: ${sides.message}.`
    ];
  const removed = sides.policies.find(
    (one) => one.path !== path && one.path !== replaced && sides.isRemoved(one, gates)
  );
  if (removed === void 0) {
    if (replaced === void 0) checkNotDisplaced(path, sides.displacedBy(path), branch);
    return [];
  }
  throw new SeaTrialsError(
    "bad-policy",
    `${printable(removed.path)} judges ${printable(removed.model)} on ${branch}, and no workflow here calls it any more on pull requests`,
    "Call it as before. To retire a model, merge its removal past this check.",
    { file: removed.path }
  );
}

// packages/runner/src/workflow-changes.ts
import { posix as posix2 } from "node:path";
async function workflowChanges({ base, workspace }, git) {
  const folder = await repositoryOf(workspace, workspace, git);
  const commit = base && folder && await mergedBase(base, folder, git);
  if (!commit || folder === void 0) return void 0;
  const changed = await changedFiles(commit, folder, git);
  const sides = await Promise.all(
    changed.map(async (path) => ({
      path,
      before: await fileOf(commit, path, folder, git),
      here: await fileOf("HEAD", path, folder, git)
    }))
  );
  return sides.flatMap((side) => {
    if (CHECKED_OUT_BY.includes(posix2.basename(side.path))) return [wholeChange(side)];
    return concerns(side.before) || concerns(side.here) ? changesOf2(side) : [];
  });
}
var CHECKED_OUT_BY = [".gitattributes", ".lfsconfig", ".gitmodules"];
function concerns(bytes) {
  if (bytes === void 0) return false;
  const workflow = readWorkflow(bytes);
  if (workflow === void 0) return true;
  const { steps, ...said } = workflow;
  return /sea-trials/i.test(JSON.stringify(said)) || steps.some((step) => isLocal(step) || isWorkflowOf(step));
}
var isWorkflowOf = ({ uses }) => /\/\.github\/workflows\//.test(uses);
async function changedFiles(commit, folder, git) {
  const options = ["--no-ext-diff", "--no-textconv", "--no-renames", "--name-only", "-z"];
  const anywhere = ["action.yml", "action.yaml", ...CHECKED_OUT_BY].map((name) => `:(top,glob)**/${name}`);
  const places = [":(top).github/workflows", ...anywhere];
  const args = ["diff", ...options, commit, "HEAD", "--", ...places];
  const listed = await git(folder, args).catch(() => Buffer.alloc(0));
  return listed.toString("utf8").split("\0").filter(Boolean);
}
async function fileOf(commit, path, folder, git) {
  const [entry] = await entriesOf(commit, [path], folder, git);
  return entry?.kind === "file" ? git(folder, ["cat-file", "blob", entry.hash]) : void 0;
}
function wholeChange({ path, before, here }, gone = "changed") {
  const side = (bytes) => `${path} ${sha256(bytes).slice(0, 19)}`;
  return row(before && side(before), here && side(here), here === void 0 ? gone : "changed");
}
function changesOf2(sides) {
  const { before, here } = sides;
  const [there, now] = [before && readWorkflow(before), here && readWorkflow(here)];
  return [
    wholeChange(sides, "looser"),
    ...partChanges(there, now),
    ...earlierChanges(there, now),
    ...stepChanges(there, now)
  ];
}
var row = (base, here, direction) => ({
  gate: "workflow",
  ...base === void 0 ? {} : { base },
  ...here === void 0 ? {} : { here },
  direction
});
function partChanges(there, now) {
  const [a, b] = [partsOf(there), partsOf(now)];
  return [.../* @__PURE__ */ new Set([...a.keys(), ...b.keys()])].flatMap((key) => {
    const [before, after] = [a.get(key), b.get(key)];
    return legChanges(key, before, after) ?? partChange(key, before, after);
  });
}
function partChange(key, before, after) {
  const [there, now] = [before, after].map((value) => value !== void 0 && `${key}: ${JSON.stringify(value)}`);
  return there === now ? [] : [row(there || void 0, now || void 0, excuses(key, after) ? "looser" : "changed")];
}
function legChanges(key, before, after) {
  if (!key.endsWith(".strategy") || ![before, after].every((one) => isObject(one) && one.matrix !== void 0))
    return void 0;
  const [there, now] = [before, after].map((one) => legsOf(one)?.map(({ values }) => JSON.stringify(values)));
  if (there === void 0 || now === void 0) return void 0;
  const shown = (leg) => `${key}.matrix: ${leg}`;
  return [
    ...partChange(key, withoutMatrix(before), withoutMatrix(after)),
    ...there.filter((leg) => !now.includes(leg)).map((leg) => row(shown(leg), void 0, "looser")),
    ...now.filter((leg) => !there.includes(leg)).map((leg) => row(void 0, shown(leg), "tighter"))
  ];
}
var withoutMatrix = (strategy) => ({ ...strategy, matrix: void 0 });
function partsOf(workflow) {
  if (workflow === void 0) return /* @__PURE__ */ new Map();
  const { on, permissions, env, concurrency, defaults, inputs, jobs } = workflow;
  const all = [
    ["on", on],
    ["permissions", permissions],
    ...under("env", env),
    ["concurrency", concurrency],
    ["defaults", defaults],
    ...Object.entries(inputs).map(
      ([name, input]) => [`inputs.${name}.default`, isObject(input) ? input.default : void 0]
    ),
    ...Object.entries(jobs).flatMap(
      ([job, { steps: _, ...said }]) => Object.entries(said).flatMap(([key, value]) => under(`jobs.${job}.${key}`, value))
    )
  ];
  return new Map(all.filter(([, value]) => value !== void 0));
}
var under = (key, value) => isObject(value) && /(^|\.)env$/.test(key) ? Object.entries(value).map(([name, one]) => [`${key}.${name}`, one]) : [[key, value]];
var excuses = (key, after) => key.endsWith(".continue-on-error") && after !== void 0 && after !== false;
function earlierChanges(there, now) {
  const [a, b] = [earlierSteps(there), earlierSteps(now)];
  return [
    ...a.filter((step) => !b.includes(step)).map((step) => row(step, void 0, "changed")),
    ...b.filter((step) => !a.includes(step)).map((step) => row(void 0, step, "changed"))
  ];
}
function earlierSteps(workflow) {
  const all = (workflow?.steps ?? []).filter(isOurs).flatMap(
    ({ job, earlier }) => earlier.filter(isObject).flatMap(({ name: _, ...said }) => {
      const isTold = typeof said.uses === "string" && isOurs({ uses: said.uses });
      return isTold ? [] : [`jobs.${job}: ${JSON.stringify(said)}`];
    })
  );
  return [...new Set(all)];
}
function stepChanges(there, now) {
  const left = [...shownSteps(now)];
  const changed = shownSteps(there).flatMap(({ step, shown }) => {
    const at = left.findIndex(({ step: other2 }) => other2.job === step.job && calledOf(other2) === calledOf(step));
    const other = at < 0 ? void 0 : left.splice(at, 1)[0];
    if (other === void 0) return [row(shown, void 0, "looser")];
    if (other.shown === shown) return [];
    const isExcused = excuses(".continue-on-error", other.step.said["continue-on-error"]);
    return [row(shown, other.shown, isExcused ? "looser" : "changed")];
  });
  return [...changed, ...left.map(({ shown }) => row(void 0, shown, "tighter"))];
}
var shownSteps = (workflow) => (workflow?.steps ?? []).filter(isOurs).map((step) => {
  const { said, hangsOn } = stoodFor(workflow, step);
  const rest = hangsOn === void 0 ? "" : `, and what cannot be read off it: ${hangsOn.slice(0, 19)}`;
  return { step, shown: `jobs.${step.job}: ${JSON.stringify(said)}${rest}` };
});

// packages/runner/src/judge.ts
async function judgeOf(asked, facts, sources) {
  const file = policyFile(asked.inputs, asked.directory);
  const alone = file === void 0 ? await checkNotDropped(asked, facts, sources) : [];
  const here = file === void 0 ? void 0 : await policyHere(file, facts.workspace);
  const there = file && here ? await policyThere(file, here, asked, facts, sources) : void 0;
  const sides = file && there?.judging && here ? await bothSides(file, there.judging, here, asked, facts, sources) : void 0;
  const contract = await baseContract(asked, { judging: sides?.there ?? here, here }, facts, sources);
  const changed = [...sides?.changed ?? [], ...contract.changed];
  const approval = changed.length === 0 ? void 0 : await approvalOf(changed, facts, sources);
  const isApproved = approval?.approved === true;
  const base = isApproved ? {} : { ...sides?.source, ...contract.copy && { contract: contract.copy } };
  const judging = isApproved ? here : sides?.judging;
  if (sides && judging) {
    const folded = await readAsWritten(besideAdded({ ...asked, workspace: facts.workspace, base }));
    const named = withFormerNames(folded, base.renamed);
    await checkInputsTighten(judging, named, asked.gates, {
      proof: () => sides.proofOf(named),
      answers: () => answersOf(named)
    });
  }
  const seen = await workflowChanges(facts, sources.git);
  const ofWorkflows = seen ?? [];
  const others = file === void 0 || ofWorkflows.length === 0 ? [] : await checkNoneRemovedFrom(file, there?.judging?.replaced, asked, facts, sources);
  const changes = [...sides?.changes ?? [], ...contract.changes, ...ofWorkflows];
  return {
    base,
    changes,
    ...there?.judging?.replaced === void 0 ? {} : { replaced: there.judging.replaced },
    notes: [
      ...alone,
      ...others,
      ...there?.notes ?? [],
      ...approval === void 0 ? [] : [approval.said],
      ...contract.notes,
      ...sides?.judgedOnNotes ?? [],
      ...seen === void 0 ? [unseen(facts)] : [],
      ...isApproved ? [] : sides?.notes ?? []
    ],
    ...isApproved ? { approved: true } : {},
    ...seen?.length === 0 ? {} : { mayKeepLess: true },
    informal: isApproved ? [] : informalGates(asked, here, [...sides?.decisive ?? [], ...contract.changes])
  };
}
async function answersOf(policy) {
  const { columnsOfPredictions } = await import("./answers-here-XSWQSG2D.js");
  return columnsOfPredictions(policy);
}
var unseen = ({ base = {} }) => `Whether data, baseline or workflows are those of ${branchOf(base)} could not be seen: the clone does not hold it. Check out with \`fetch-depth: 2\`.`;
async function policyThere(file, here, asked, facts, sources) {
  const { base = {}, workspace } = facts;
  const source = await basePolicy(facts, file, sources);
  if (typeof source === "object") return { judging: { bytes: source.bytes, way: "" }, notes: [] };
  const place = await placeOf(file, workspace, sources.git);
  const { found, others, unread } = await predecessorOf(place, here, asked, base, sources);
  const branch = branchOf(base);
  if (found === void 0) return { notes: [firstOf(here, others, branch)] };
  const way = posix3.relative(posix3.dirname(place.path), posix3.dirname(found.path));
  const said = `${printable(found.path)} of ${branch} judges: the policy here, under a new path, takes its place.`;
  return { judging: { bytes: found.bytes, replaced: found.path, way }, notes: [said, ...unread.map(unreadNote)] };
}
function firstOf({ model }, others, branch) {
  if (others.length === 0) return `There is no policy on ${branch} yet: this one is judged under its own.`;
  const named = others.slice(0, 3).map(({ path, model: of }) => `${printable(path)} of ${printable(of)}`);
  return `There is no policy of ${printable(model)} for these gates on ${branch} yet (but ${named.join(", ")}, which judge as before): this one is judged under its own.`;
}
function informalGates({ gates }, here, changes) {
  const touched = new Set(changes.map(({ gate }) => gate));
  const isTouched = (gate) => touched.has("policy") || touched.has(gate) || touched.has("contract") && USE_CONTRACT.includes(gate);
  return GATE_NAMES.filter(
    (gate) => gate !== "model-register" && isAsked(gates, gate) && here?.gates[gate] !== void 0 && isTouched(gate)
  );
}
var USE_CONTRACT = ["data-validate", "stress-test"];
async function policyHere(file, workspace) {
  const { loadPolicy } = await import("./load-GDHJMZEH.js");
  return loadPolicy(relativePath(workspace, file), { workspace });
}
async function bothSides(file, { bytes, replaced, way }, here, asked, facts, sources) {
  const { git } = sources;
  const { readNameChanges, readPolicy } = await import("./load-GDHJMZEH.js");
  const { base = {}, workspace } = facts;
  const [shown, ground] = [relativePath(workspace, file), { workspace, root: dirname2(file) }];
  const there = await readPolicy(bytes, shown, ground, { way });
  const files = await judgedOn(base, { there, here, workspace }, git);
  const bytesHere = await readFile2(file);
  const changed = readNameChanges(bytes, bytesHere, shown, way);
  const columns = await columnNames({ there, here, files, file }, facts, git);
  const names = countedNames(changed, files).filter((name) => !columns.explains(name) && !columns.keeps(name));
  const judging = names.length === 0 ? there : await readPolicy(bytes, shown, ground, { names, way });
  const branch = branchOf(base);
  const left = changed.filter((name) => !names.includes(name) && !columns.explains(name));
  const more = await newGates(file, { there, here }, asked, facts, sources);
  const gates = more.filter(({ claimed }) => claimed === void 0).map(({ gate }) => gate);
  const added = gates.length === 0 ? {} : { added: { bytes: bytesHere, gates } };
  const all = await changesOf3(judging, here, columns.renamed);
  const decisive = all.filter(({ gate }) => !gates.includes(gate));
  const own = { file, here: bytesHere, tip: replaced === void 0 ? bytes : void 0 };
  const old = replaced === void 0 ? [] : [await movedAway(resolve2(dirname2(file), way, posix3.basename(replaced)), bytes)];
  return {
    proofOf: (named) => proofOf({ there, here: named, file, isAsked: true }, facts, git),
    there: gates.length === 0 ? there : await readPolicy(bytes, shown, ground, { way, ...added }),
    judging,
    source: {
      bytes,
      names,
      way,
      ...added,
      ...columns.renamed && { renamed: columns.renamed }
    },
    decisive,
    changed: decisive.length === 0 ? [] : [own, ...old],
    changes: [
      ...replaced === void 0 ? [] : [moved(replaced, shown)],
      ...all,
      ...columns.changes,
      ...names.map(renaming),
      ...judgedOnChanges(files)
    ],
    judgedOnNotes: judgedOnNotes(files, branch),
    notes: [
      ...more.map((one) => ofNewGate(one, branch)),
      ...columns.notes,
      ...notCountedNotes(left, branch, columns.keeps)
    ]
  };
}
function ofNewGate({ gate, claimed }, branch) {
  if (claimed === void 0)
    return `The gate ${gate} is new on this pull request: ${branch} has no lines of it, and it is judged under its own.`;
  return `The gate ${gate} is new in this policy, and does not count before it is merged: ${printable(claimed.path)} of ${branch} judges it for ${printable(claimed.model)}.`;
}
var movedAway = async (file, tip) => ({
  file,
  here: await readFile2(file).catch(() => void 0),
  tip
});
var moved = (from, to) => ({
  gate: "policy",
  base: from,
  here: to,
  direction: "renamed"
});
async function changesOf3(base, here, called) {
  if (here.digest === base.digest) return [];
  const { VOCABULARIES } = await import("./vocabularies-PV23YIM2.js");
  return policyChanges(base, here, VOCABULARIES, called);
}
var renaming = ({ path, base, here }) => ({
  gate: "policy",
  base: `${path.join(".")}: ${JSON.stringify(base)}`,
  here: `${path.join(".")}: ${JSON.stringify(here)}`,
  direction: "renamed"
});
export {
  judgeOf
};
