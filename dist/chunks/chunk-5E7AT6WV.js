import{createRequire as __seaTrialsRequire}from'node:module';const require=__seaTrialsRequire(import.meta.url);
import {
  checkDistinct,
  comparedWith,
  eachPolicy,
  errorVerdict,
  historyOf,
  keep,
  pathsOf,
  policyGlob,
  remotePlace,
  runToKeep,
  runTrial,
  trialsOf
} from "./chunk-523DJUXB.js";
import {
  CODEOWNERS_PLACES,
  calledOf,
  isOurs,
  ownersOf,
  parseCodeowners,
  readWorkflow
} from "./chunk-JQNT3QQO.js";
import {
  checkMark,
  dataChanges,
  decidedCell,
  details,
  explainedFold,
  gateCell,
  outcomeMark,
  policyChanges as policyChanges2,
  stateMark,
  table,
  title,
  trialsHead,
  verdictCell
} from "./chunk-VVFZ4HQZ.js";
import {
  DEFAULT_FILE,
  PLAIN,
  besideAdded,
  policyFile,
  readAsWritten,
  readPolicy
} from "./chunk-YVRY6XI6.js";
import {
  terminal
} from "./chunk-HFZF26WS.js";
import {
  VERSION
} from "./chunk-24UBQL4N.js";
import {
  interpolated,
  known,
  placesOf
} from "./chunk-XOZITRBR.js";
import {
  gravest,
  tally,
  verdictsOf
} from "./chunk-G7FMZYAJ.js";
import {
  blocks,
  byImportance,
  cellText,
  count,
  decidingInterval,
  digestText,
  gravestFirst,
  isQuiet,
  limitText,
  loudChecks,
  observedText,
  outcomeText,
  outcomeWord,
  reasonText,
  requirementText,
  scaleOf,
  withInterval
} from "./chunk-AMUTS25G.js";
import {
  broken,
  code,
  codeBlock,
  harmless,
  html,
  linkTarget,
  markdown,
  markdownProse,
  shorten,
  visible
} from "./chunk-Z2KBYVBJ.js";
import {
  ACTION_INPUTS,
  GATE_INPUTS,
  GATE_NAMES,
  INPUTS
} from "./chunk-FXCHYU6F.js";
import {
  replaceFile
} from "./chunk-G53KAVFV.js";
import {
  keepEngineIn
} from "./chunk-LCHZYRES.js";
import {
  commitTree
} from "./chunk-7LOF52L2.js";
import {
  commitOf,
  entriesOf,
  fileTree,
  mergedInto,
  placeOf,
  repositoryOf
} from "./chunk-F4LUUB33.js";
import {
  FILES,
  firstLink,
  makeFolder,
  makePlaces,
  outputOf,
  parquetOf,
  writable
} from "./chunk-NX23W5YJ.js";
import {
  debug,
  error,
  info,
  isDebug,
  notice,
  setOutput,
  setSecret,
  summary,
  warning
} from "./chunk-KF3MPYWP.js";
import {
  leavesOf,
  policyChanges
} from "./chunk-VE2WXQPG.js";
import {
  nameKind
} from "./chunk-AI3SR5ZR.js";
import {
  canonicalJson,
  sha256
} from "./chunk-K5SB2KRG.js";
import {
  fileAndTable,
  isInside,
  relativePath
} from "./chunk-LOXXPLRW.js";
import {
  readSheet
} from "./chunk-TH4QSVI3.js";
import {
  POINTER
} from "./chunk-WVXUFOOI.js";
import {
  git
} from "./chunk-LRRUGJC7.js";
import {
  formatNumber,
  oneOf,
  printable
} from "./chunk-DYFGRP7R.js";
import {
  SeaTrialsError,
  inOneLine
} from "./chunk-6GQ52R6W.js";
import {
  isObject
} from "./chunk-MBCXDEAQ.js";

// packages/runner/src/asked.ts
import { resolve } from "node:path";
function specsOf(gates) {
  if (gates === "all") return [...INPUTS, ...ACTION_INPUTS];
  return [...gates.flatMap((gate) => GATE_INPUTS[gate]), ...ACTION_INPUTS];
}
function askedOf(gates, inputs, { workspace }) {
  const folder = inputs["working-directory"] ?? ".";
  const directory = resolve(workspace, folder);
  if (!isInside(directory, workspace))
    throw new SeaTrialsError(
      "bad-input",
      `the working directory ${printable(folder)} lies outside of the workspace`,
      "Name a folder inside the checkout."
    );
  const ours = new Set(ACTION_INPUTS.map(({ name }) => name));
  const others2 = Object.entries(inputs).filter(([name]) => !ours.has(name));
  return { gates, inputs: Object.fromEntries(others2), directory };
}

// packages/runner/src/base-policy.ts
import { dirname } from "node:path";
async function basePolicy({ base, workspace }, file, sources, what = "policy") {
  if (base === void 0) return void 0;
  await checkNoLink(file, workspace, what);
  return baseFile(base, await placed(file, workspace, sources.git), sources);
}
async function baseFile(base, place, sources) {
  const local = await fromClone(base, place, sources.git);
  if (local !== void 0) return local === "absent" ? "absent" : { bytes: local };
  return fromApi(base, place.path, sources.github);
}
async function checkNoneRemoved(base, directory, glob, replaced, ask) {
  const commit2 = await firstHeld(base, directory, ask);
  if (commit2 === void 0)
    throw unreadable(
      `which policies ${printable(glob)} names on the base branch is not known to the clone`,
      "Check out with `fetch-depth: 0`, or name one policy."
    );
  const options = ["--no-ext-diff", "--no-textconv", "--no-renames", "--name-only", "--diff-filter=DT", "-z"];
  const listed = await ask(directory, ["diff", ...options, commit2, "--", `:(glob)${glob}`]);
  const gone2 = listed.toString("utf8").split("\0").find((path) => path !== "" && !replaced.includes(path));
  if (gone2 === void 0) return;
  throw new SeaTrialsError(
    "missing-file",
    `${printable(gone2)} is a policy on the base branch and none here: its model would not be judged`,
    "Keep the file. To retire a model, merge its removal past this check."
  );
}
async function checkNoLink(file, workspace, what) {
  const shown = relativePath(workspace, file);
  if (!isInside(file, workspace))
    throw new SeaTrialsError(
      "bad-policy",
      `the ${what} ${printable(shown)} lies outside of the workspace`,
      "Name a file inside the checkout."
    );
  const link = await firstLink(workspace, file);
  if (link === void 0) return;
  throw new SeaTrialsError(
    "bad-policy",
    `${printable(relativePath(workspace, link))} is a link; a ${what} that judges is a file`,
    "Write the file itself in its place, or name the one that the link leads to.",
    { file: shown }
  );
}
async function placed(file, workspace, ask) {
  try {
    return await placeOf(file, workspace, ask);
  } catch (error2) {
    throw unreadable(
      `the repository of ${printable(file)} cannot be found: ${error2.message.split("\n")[0]}`,
      "Run actions/checkout before this step, and do not remove its `.git`.",
      error2
    );
  }
}
async function fromClone(base, { folder, path }, ask) {
  const commit2 = await known2(base, folder, ask);
  if (commit2 === void 0) return void 0;
  const listed = await entryOf(commit2, path, folder, ask);
  if (listed === void 0) {
    await checkParents(commit2, path, folder, ask);
    return "absent";
  }
  if (listed.kind !== "file")
    throw unreadable(`${printable(path)} is no file on the base branch`, "Make it a file there.");
  return ask(folder, ["cat-file", "blob", listed.hash]);
}
async function checkParents(commit2, path, folder, ask) {
  for (let parent = dirname(path); parent !== "."; parent = dirname(parent)) {
    const listed = await entryOf(commit2, parent, folder, ask);
    if (listed !== void 0 && listed.kind !== "folder")
      throw unreadable(`${printable(parent)} is no folder on the base branch`, "Make it a folder there.");
  }
}
async function entryOf(commit2, path, folder, ask) {
  const [entry] = await entriesOf(commit2, [path], folder, ask);
  return entry;
}
async function baseTree(base, folder, { git: git2, github }) {
  const commit2 = await known2(base, folder, git2);
  if (commit2 !== void 0) return fileTree(commit2, folder, git2);
  const sha = base.sha ?? base.ref;
  if (github === void 0 || sha === void 0)
    throw unreadable(`the files of ${printable(base.ref ?? "the base branch")} are not in the clone`, READ);
  const paths = await github.pathsAt(sha).catch((error2) => {
    throw unreadable(
      `the files of ${printable(base.ref ?? sha)} cannot be seen: ${printable(error2.message)}`,
      READ,
      error2
    );
  });
  const read2 = async (path) => {
    const found = await fromApi(base, path, github);
    return found === "absent" ? new Uint8Array() : found.bytes;
  };
  return { paths, read: read2 };
}
async function known2({ sha, ref }, folder, ask) {
  const name = sha ?? (ref === void 0 ? void 0 : `refs/remotes/origin/${ref}`);
  return name === void 0 ? void 0 : commitOf(name, folder, ask);
}
var mergedBase = (base, folder, ask) => firstKnown([...olderOf(base), base], folder, ask);
var firstHeld = (base, folder, ask) => firstKnown([base, ...olderOf(base)], folder, ask);
var olderOf = ({ older = [] }) => older.map((sha) => ({ sha }));
async function firstKnown(bases, folder, ask) {
  for (const base of bases) {
    const commit2 = await known2(base, folder, ask);
    if (commit2 !== void 0) return commit2;
  }
  return void 0;
}
async function fromApi({ sha, ref }, path, github) {
  const fix = READ;
  const commit2 = sha ?? ref;
  if (commit2 === void 0) throw unreadable("the event names no base branch", fix);
  if (github === void 0)
    throw unreadable(`the policy of ${printable(ref ?? commit2)} is not in the clone, and there is no token`, fix);
  try {
    const bytes = await github.fileAt(path, commit2);
    return bytes === void 0 ? "absent" : { bytes };
  } catch (error2) {
    const why = error2 instanceof Error ? error2.message : String(error2);
    throw unreadable(`the policy of ${printable(ref ?? commit2)} cannot be read: ${printable(why)}`, fix, error2);
  }
}
var READ = "Give the job `contents: read` and the action its `github-token`, or check out with `fetch-depth: 0`.";
var unreadable = (message, fix, cause) => new SeaTrialsError("github-failed", message, fix, void 0, { cause });

// packages/runner/src/collect.ts
import { mkdtemp, readdir, readFile, rm, stat } from "node:fs/promises";
import { tmpdir } from "node:os";
import { basename, join } from "node:path";

// packages/runner/src/artifacts.ts
async function openArtifacts(env) {
  if (!env.ACTIONS_RUNTIME_TOKEN || !env.ACTIONS_RESULTS_URL) return void 0;
  const { DefaultArtifactClient } = await import("./artifact-PJPCFAIO.js");
  return new DefaultArtifactClient();
}
function artifactName({ model, gate, job, attempt, turn }) {
  const parts = ["sea-trials", ...[model, gate, job].map(plain), String(attempt)];
  return [...parts, ...turn === 1 ? [] : [String(turn)]].join(".");
}
var namePattern = /^sea-trials\.([\w-]{1,100})\.([a-z][a-z-]{0,62})\.([\w-]{1,100})\.(\d{1,6})(?:\.(\d{1,4}))?$/;
function parseArtifactName(name) {
  const [, model, gate, job, attempt, turn] = namePattern.exec(name) ?? [];
  if (model === void 0 || gate === void 0 || job === void 0) return void 0;
  return { model, gate, job, attempt: Number(attempt), turn: Number(turn ?? 1) };
}
var plain = (text2) => text2.replace(/[^\w-]/g, "_").slice(0, 100) || "_";

// packages/runner/src/collect.ts
var mostArtifacts = 200;
var mostBytes = 64 * 1024 * 1024;
var mostEntries = 2e3;
var mostEntryBytes = 16 * 1024 * 1024;
async function collectEvidence({ artifacts, model, folder, job, commit: commit2, temp, log }) {
  const found = await list(artifacts, model);
  const all = [];
  for (const artifact of found) all.push(...statementsOf(artifact, await read(artifacts, artifact, temp)));
  let brought = 0;
  for (const name of new Set(all.map((one) => one.name))) {
    const own = await ownStatement(join(folder, name), commit2);
    const others2 = newest(all.filter((one) => one.name === name && (own === void 0 || one.job !== plain(job))));
    const jobs = new Set(others2.map((one) => one.job)).size + (own === void 0 ? 0 : 1);
    if (jobs > 1) log.info(`${name}: ${jobs} jobs judged this, and the gravest verdict counts`);
    const chosen = gravest2(others2);
    if (chosen === void 0 || own !== void 0 && gravity(own) >= gravity(chosen.bytes)) continue;
    await bring(chosen, folder);
    brought++;
  }
  log.info(`${count(brought, "statement")} of earlier jobs, from ${count(found.length, "artifact")}`);
}
var factsOf = (name) => name.replace(/\.json$/, ".run.json");
var statementsOf = ({ job, attempt }, files) => [...files].filter(([name]) => !name.endsWith(".run.json")).map(([name, bytes]) => ({ name, bytes, facts: files.get(factsOf(name)), job, attempt }));
var newest = (all) => all.filter((one) => !all.some((other) => other.job === one.job && other.attempt > one.attempt));
var gravest2 = (all) => all.reduce(
  (worst, one) => worst !== void 0 && gravity(worst.bytes) > gravity(one.bytes) ? worst : one,
  void 0
);
function gravity(statement) {
  const order = ["passed", "inconclusive", "failed", "error"];
  try {
    const at = order.indexOf(JSON.parse(Buffer.from(statement).toString("utf8")).predicate.verdict.verdict);
    return at < 0 ? order.length : at;
  } catch {
    return order.length;
  }
}
async function ownStatement(path, commit2) {
  try {
    const bytes = await readFile(path);
    if (commit2 === void 0) return bytes;
    return JSON.parse(await readFile(factsOf(path), "utf8")).commit === commit2 ? bytes : void 0;
  } catch {
    return void 0;
  }
}
async function bring({ name, bytes, facts }, folder) {
  const [path, beside] = [join(folder, name), join(folder, factsOf(name))];
  await writable(async () => {
    if (facts === void 0) await rm(beside, { force: true });
    else await replaceFile(beside, facts);
    await replaceFile(path, bytes);
  }, path);
}
async function list(artifacts, model) {
  const { artifacts: all } = await artifacts.listArtifacts({ latest: false });
  const ours = all.flatMap(({ name, id, size, digest }) => {
    const parsed = parseArtifactName(name);
    if (parsed === void 0 || parsed.model !== model) return [];
    return [{ ...parsed, full: name, id, size, ...digest === void 0 ? {} : { digest } }];
  });
  if (ours.length > mostArtifacts)
    throw refused("this run", `it has more than ${mostArtifacts} artifacts of this model`);
  return ours.sort((a, b) => a.attempt - b.attempt || a.id - b.id);
}
async function read(artifacts, artifact, temp) {
  if (artifact.size > mostBytes) throw refused(artifact.full, `it has ${artifact.size} bytes`);
  const folder = await mkdtemp(join(temp ?? tmpdir(), "sea-trials-"));
  try {
    const options = {
      path: folder,
      skipDecompress: true,
      ...artifact.digest ? { expectedHash: artifact.digest } : {}
    };
    const { digestMismatch } = await artifacts.downloadArtifact(artifact.id, options);
    if (digestMismatch === true) throw refused(artifact.full, "what was downloaded is not what was uploaded");
    const [file, ...others2] = await readdir(folder);
    if (file === void 0 || others2.length > 0) throw refused(artifact.full, "it is not one archive");
    const path = join(folder, file);
    if ((await stat(path)).size > mostBytes) throw refused(artifact.full, "it is too large");
    return await unpack(artifact, await readFile(path));
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
}
var evidenceName = /^[\w-]{1,100}\.[a-z][a-z-]{0,62}(?:\.(?:data|model))?(?:\.run)?\.json$/;
var others = Object.values(FILES);
async function unpack(artifact, archive) {
  const { unzipSync } = await import("./esm-DPT7E6WC.js");
  let entries = 0;
  const wanted = (name, size) => {
    const file = basename(name);
    if (++entries > mostEntries) throw refused(artifact.full, `it holds more than ${mostEntries} entries`);
    if (name.startsWith("/") || /[\\\0]|(^|\/)\.\.(\/|$)|^[a-zA-Z]:/.test(name))
      throw refused(artifact.full, `its entry ${JSON.stringify(name.slice(0, 200))} would leave the folder`);
    if (name.endsWith("/") || others.includes(file)) return false;
    if (!evidenceName.test(file) || !file.startsWith(`${artifact.model}.`))
      throw refused(
        artifact.full,
        `its entry ${JSON.stringify(name.slice(0, 200))} is no evidence of ${artifact.model}`
      );
    if (size > mostEntryBytes) throw refused(artifact.full, `its entry ${file} has ${size} bytes`);
    return true;
  };
  let inflated;
  try {
    inflated = unzipSync(archive, { filter: ({ name, originalSize }) => wanted(name, originalSize) });
  } catch (error2) {
    if (error2 instanceof SeaTrialsError) throw error2;
    throw refused(artifact.full, `it is no zip archive: ${error2.message}`);
  }
  const named = Object.entries(inflated).map(([name, bytes]) => [basename(name), bytes]);
  if (new Set(named.map(([name]) => name)).size !== named.length) throw refused(artifact.full, "it holds a name twice");
  return new Map(named);
}
var refused = (artifact, why) => new SeaTrialsError(
  "bad-evidence",
  `the artifact ${artifact} is refused: ${why}`,
  "Delete it and run its gate again; only actions of this suite write artifacts of that name."
);

// packages/runner/src/compared.ts
async function comparedOf({ base: said }, directory, facts, git2) {
  const { base, before, workspace } = facts;
  const folder = await repositoryOf(directory, workspace, git2);
  if (base !== void 0) {
    const commit3 = folder && await mergedBase(base, folder, git2);
    return { base: base.ref ?? "the base branch", commit: commit3 };
  }
  if (said !== void 0) return comparedWith(said, folder ?? directory, git2);
  if (before === void 0 || /^0+$/.test(before) || folder === void 0) return void 0;
  const commit2 = await commitOf(before, folder, git2);
  return { base: before.slice(0, 7), commit: commit2, ...commit2 === void 0 ? { ofPush: true } : {} };
}

// packages/runner/src/engine-cache.ts
import { AsyncLocalStorage } from "node:async_hooks";
function engineCacheOf(env, log) {
  if (!env.ACTIONS_RUNTIME_TOKEN || !(env.ACTIONS_RESULTS_URL || env.ACTIONS_CACHE_URL)) return void 0;
  const ask = async (what, work) => {
    const said = [];
    try {
      await unheard(said, async () => {
        const client = await import("./cache-O5YSTQLH.js");
        if (client.isFeatureAvailable()) await work(client);
      });
    } catch (error2) {
      said.push(String(error2));
    }
    log.debug(`The engine's cache, ${what}: ${said.join("").trim() || "nothing was said"}`);
  };
  return {
    restore: (folder, key2) => ask("restoring", ({ restoreCache }) => restoreCache([folder], key2)),
    save: (folder, key2) => ask("saving", ({ saveCache }) => saveCache([folder], key2))
  };
}
var listening = new AsyncLocalStorage();
async function unheard(said, work) {
  const streams = [process.stdout, process.stderr].map((stream) => ({ stream, write: stream.write }));
  for (const { stream, write: write3 } of streams) {
    stream.write = ((...args) => {
      const heard = listening.getStore();
      const text2 = typeof args[0] === "string" ? args[0] : Buffer.from(args[0]).toString();
      if (heard === void 0 || /^::add-mask::[^\r\n]*\r?\n$/.test(text2)) return write3.apply(stream, args);
      heard.push(text2);
      return true;
    });
  }
  try {
    await listening.run(said, work);
  } finally {
    for (const { stream, write: write3 } of streams) stream.write = write3;
  }
}

// packages/runner/src/facts.ts
import { readFileSync } from "node:fs";
function readFacts(env, token) {
  const payload = readPayload(env.GITHUB_EVENT_PATH);
  const event = env.GITHUB_EVENT_NAME ?? "";
  const [owner, repository] = (env.GITHUB_REPOSITORY ?? "").split("/");
  const server = env.GITHUB_SERVER_URL || "https://github.com";
  const apiUrl = env.GITHUB_API_URL || "https://api.github.com";
  const runUrl = env.GITHUB_RUN_ID && repository ? `${server}/${owner}/${repository}/actions/runs/${env.GITHUB_RUN_ID}` : void 0;
  const pullRequest = pullRequestOf(object(payload, "pull_request"), env);
  const base = baseOf(event, pullRequest, object(payload, "merge_group"), env);
  return {
    run: {
      ...given("commit", env.GITHUB_SHA),
      ...given("repository", env.GITHUB_REPOSITORY),
      ...given("event", event),
      ...pullRequest?.fork ? { fork: true } : {},
      ...given("url", runUrl),
      ...workflowOf(env),
      ...given("token", token),
      apiUrl
    },
    workspace: env.GITHUB_WORKSPACE || process.cwd(),
    ...given("temp", env.RUNNER_TEMP),
    ...given("owner", owner),
    ...given("repository", repository),
    apiUrl,
    server,
    event,
    accepted: isAccepted(event, object(payload, "repository"), env),
    ...pullRequest === void 0 ? {} : { pullRequest },
    ...base === void 0 ? {} : { base },
    ...groupOf(text(object(payload, "merge_group")?.head_ref)),
    ...given("before", event === "push" ? commit(payload.before) : void 0),
    ...given("shownCommit", pullRequest?.headSha ?? env.GITHUB_SHA),
    ...given("runId", env.GITHUB_RUN_ID),
    ...given("runUrl", runUrl),
    attempt: Number(env.GITHUB_RUN_ATTEMPT) || 1,
    job: env.GITHUB_JOB || "job",
    ...given("token", token)
  };
}
function workflowOf({ GITHUB_WORKFLOW_REF, GITHUB_RUN_NUMBER }) {
  const file = GITHUB_WORKFLOW_REF?.replace(/@.*$/s, "");
  const number2 = Number(GITHUB_RUN_NUMBER);
  return file !== void 0 && file !== "" && Number.isSafeInteger(number2) && number2 > 0 ? { workflow: { file, number: number2 } } : {};
}
function isAccepted(event, repository, env) {
  const main = text(repository?.default_branch);
  const ofBranch = event === "push" || event === "schedule" || event === "workflow_dispatch";
  return ofBranch && main !== void 0 && env.GITHUB_REF === `refs/heads/${main}`;
}
function pullRequestOf(pull, env) {
  const number2 = pull?.number;
  if (pull === void 0 || typeof number2 !== "number" || !Number.isSafeInteger(number2) || number2 < 1) return void 0;
  const [base, head] = [object(pull, "base"), object(pull, "head")];
  const [there, here] = [object(base, "repo")?.full_name, object(head, "repo")?.full_name];
  return {
    number: number2,
    ...given("baseSha", commit(base?.sha)),
    ...given("baseRef", text(base?.ref) ?? env.GITHUB_BASE_REF),
    ...given("headSha", commit(head?.sha)),
    // A fork that was deleted meanwhile has no repository any more, and is one all the same.
    fork: there !== void 0 && here !== there
  };
}
function baseOf(event, pull, group, env) {
  if (event === "merge_group") return given("ref", branch(group?.base_ref));
  if (!event.startsWith("pull_request")) return void 0;
  return { ...given("sha", pull?.baseSha), ...given("ref", pull?.baseRef ?? env.GITHUB_BASE_REF) };
}
function groupOf(ref) {
  const number2 = Number(/^refs\/heads\/gh-readonly-queue\/.+\/pr-(\d{1,10})-[0-9a-f]{40,64}$/.exec(ref ?? "")?.[1]);
  return Number.isSafeInteger(number2) ? { group: { pullRequest: number2 } } : {};
}
var branch = (ref) => text(ref)?.replace(/^refs\/heads\//, "");
var commit = (sha) => typeof sha === "string" && /^[0-9a-f]{40,64}$/.test(sha) ? sha : void 0;
var text = (value) => typeof value === "string" && value !== "" ? value : void 0;
function object(parent, key2) {
  const value = parent?.[key2];
  return value !== null && typeof value === "object" && !Array.isArray(value) ? value : void 0;
}
var given = (key2, value) => value === void 0 || value === "" ? {} : { [key2]: value };
function readPayload(file) {
  if (file === void 0 || file === "") return {};
  try {
    const value = JSON.parse(readFileSync(file, "utf8"));
    if (value === null || typeof value !== "object") throw new Error("it is no object");
    return value;
  } catch (error2) {
    throw new SeaTrialsError(
      "github-failed",
      `the event's payload cannot be read: ${error2.message}`,
      "Check GITHUB_EVENT_PATH; on a runner of GitHub this is a fault of the runner.",
      void 0,
      { cause: error2 }
    );
  }
}

// packages/runner/src/files.ts
import { stat as stat2 } from "node:fs/promises";
async function writeOutputs({ core: core2, env }, outputs) {
  await written(env, "GITHUB_OUTPUT", () => {
    for (const [name, value] of Object.entries(outputs)) core2.setOutput(name, value);
  });
}
var writeSummary = ({ core: core2, env }, markdown2) => written(env, "GITHUB_STEP_SUMMARY", () => core2.summary.emptyBuffer().addRaw(markdown2).write());
async function summarySize({ GITHUB_STEP_SUMMARY: file }) {
  if (file === void 0 || file === "") return 0;
  const found = await stat2(file).catch(() => void 0);
  return found?.size ?? 0;
}
async function written(env, variable, write3) {
  if ((env[variable] ?? "") === "") return;
  try {
    await write3();
  } catch (error2) {
    throw new SeaTrialsError(
      "unwritable-output",
      `the file of ${variable} cannot be written: ${error2.message}`,
      "Check the disk of the runner and the permissions of its temporary folder.",
      void 0,
      { cause: error2 }
    );
  }
}

// packages/runner/src/history.ts
var storeOf = ({ workspace, server, token }) => ({
  git,
  folder: workspace,
  place: remotePlace({ git, folder: workspace }, token === void 0 ? void 0 : { server, value: token })
});
async function keepRun({ result, facts, store, now, log }) {
  const { commit: commit2 } = facts.run;
  if (!facts.accepted || commit2 === void 0) {
    log.info("Nothing is added to the history: this is no run of the default branch.");
    return;
  }
  const run = runToKeep(result, commit2, now, facts.run.workflow);
  if (run === void 0) {
    log.info("Nothing is added to the history: the run was not green, or judged no data.");
    return;
  }
  try {
    await keep(store, result.policy.model, run);
    log.info(`The numbers of this run are kept for ${result.policy.model}.`);
  } catch (error2) {
    log.warning(`The numbers of this run are not kept: ${error2.message}. The verdict stands.`);
  }
}

// packages/runner/src/inputs.ts
function readInputs(specs, env) {
  const given2 = specs.flatMap((spec) => {
    const value = (env[variableOf(spec.name)] ?? "").trim();
    return value === "" ? [] : [[spec.name, checked(spec, value)]];
  });
  return Object.fromEntries(given2);
}
var variableOf = (name) => `INPUT_${name.replaceAll(" ", "_").toUpperCase()}`;
function checked(spec, value) {
  const choices = spec.kind === "flag" ? ["true", "false"] : spec.choices;
  if (choices === void 0 || choices.includes(value)) return value;
  throw new SeaTrialsError(
    "bad-input",
    `${printable(value)} is not valid for the input \`${spec.name}\``,
    `Valid values are ${oneOf(choices)}.`
  );
}

// packages/runner/src/judge.ts
import { readFile as readFile3 } from "node:fs/promises";
import { dirname as dirname3, posix as posix4, resolve as resolve3 } from "node:path";

// packages/runner/src/github.ts
var FETCH = "Check out with `fetch-depth: 0`.";
var MOST_COMMITS = 250;
function connect({ token, owner, repository, apiUrl }) {
  if (token === void 0 || owner === void 0 || repository === void 0) return void 0;
  const repo = { owner, repo: repository };
  let opening;
  const octokit = () => {
    opening ??= import("./github-I3646EZN.js").then((github) => github.getOctokit(token, { baseUrl: apiUrl, log: quiet }));
    return opening;
  };
  return {
    login: async () => {
      const { rest } = await octokit();
      return rest.users.getAuthenticated().then(({ data }) => data.login).catch(() => "github-actions[bot]");
    },
    comments: async (issue) => {
      const { paginate, rest } = await octokit();
      const all = await paginate(rest.issues.listComments, { ...repo, issue_number: issue, per_page: 100 });
      return all.map(({ id, body, user }) => ({ id, body: body ?? "", author: user?.login ?? "" }));
    },
    createComment: async (issue, body) => {
      const { rest } = await octokit();
      const { data } = await rest.issues.createComment({ ...repo, issue_number: issue, body });
      return { id: data.id, body: data.body ?? "", author: data.user?.login ?? "" };
    },
    updateComment: async (id, body) => {
      const { rest } = await octokit();
      await rest.issues.updateComment({ ...repo, comment_id: id, body });
    },
    deleteComment: async (id) => {
      const { rest } = await octokit();
      await rest.issues.deleteComment({ ...repo, comment_id: id });
    },
    tip: async (branch2) => {
      const { rest } = await octokit();
      const { data } = await rest.git.getRef({ ...repo, ref: `heads/${branch2}` });
      return data.object.sha;
    },
    pull: async (number2) => {
      const { rest } = await octokit();
      const { data } = await rest.pulls.get({ ...repo, pull_number: number2 });
      return { number: number2, headSha: data.head.sha, author: data.user?.login ?? "" };
    },
    reviews: async (pull) => {
      const { paginate, rest } = await octokit();
      const all = await paginate(rest.pulls.listReviews, { ...repo, pull_number: pull, per_page: 100 });
      return all.map(({ user, state, commit_id }) => ({
        login: user?.login ?? "",
        state,
        commit: commit_id ?? void 0
      }));
    },
    authors: async (pull) => authorsOf(await octokit(), { owner, name: repository, pull }),
    isMember: async (team, login) => {
      const { rest } = await octokit();
      const [org = "", team_slug = ""] = team.split("/");
      return rest.teams.getMembershipForUserInOrg({ org, team_slug, username: login }).then(
        ({ data }) => data.state === "active",
        () => void 0
      );
    },
    mayWrite: async (login) => {
      const { rest } = await octokit();
      return rest.repos.getCollaboratorPermissionLevel({ ...repo, username: login }).then(
        ({ data }) => data.permission === "admin" || data.permission === "write",
        () => void 0
      );
    },
    pathsAt: async (commit2) => {
      const { rest } = await octokit();
      const { data } = await rest.git.getTree({ ...repo, tree_sha: commit2, recursive: "true" });
      if (data.truncated) throw unseen("the commit has more files than GitHub lists", FETCH);
      return data.tree.flatMap(({ type, path }) => type === "blob" ? [path] : []);
    },
    fileAt: async (path, commit2) => {
      const { rest } = await octokit();
      try {
        const { data } = await rest.repos.getContent({ ...repo, path, ref: commit2 });
        if (Array.isArray(data) || data.type !== "file" || data.encoding !== "base64" || data.content === "")
          throw new Error(`${path} is no file of at most 1 MB there`);
        return Buffer.from(data.content, "base64");
      } catch (error2) {
        if (statusOf(error2) !== 404) throw error2;
        await rest.git.getCommit({ ...repo, commit_sha: commit2 });
        return void 0;
      }
    }
  };
}
var COMMITS = `query ($owner: String!, $name: String!, $pull: Int!, $after: String) {
  repository(owner: $owner, name: $name) { pullRequest(number: $pull) {
    commits(first: 100, after: $after) {
      totalCount
      pageInfo { hasNextPage endCursor }
      nodes { commit { authors(first: 100) { nodes { user { login } } } committer { user { login } } } }
    }
  } }
}`;
async function authorsOf({ graphql }, pull) {
  const found = /* @__PURE__ */ new Set();
  let after = null;
  do {
    const page = await graphql(COMMITS, { ...pull, after }).catch((error2) => {
      if (statusOf(error2) !== void 0) throw error2;
      throw unseen(`who wrote its commits is not shown: ${inOneLine2(error2)}`, "Give the job `pull-requests: read`.");
    });
    const commits = page.repository?.pullRequest?.commits;
    if (commits === void 0) throw unseen("who wrote its commits is not shown", "Give the job `pull-requests: read`.");
    if (commits.totalCount >= MOST_COMMITS)
      throw unseen(
        `the pull request has ${MOST_COMMITS} commits or more, and GitHub does not say who wrote the others`,
        "Split it."
      );
    for (const { commit: commit2 } of commits.nodes)
      for (const one of [...commit2.authors.nodes, commit2.committer])
        if (one?.user && one.user.login !== MERGER) found.add(one.user.login);
    after = commits.pageInfo.hasNextPage ? commits.pageInfo.endCursor : null;
  } while (after !== null);
  return [...found];
}
var unseen = (message, fix) => new SeaTrialsError("github-failed", message, fix);
var inOneLine2 = (error2) => (error2 instanceof Error ? error2.message : String(error2)).split("\n").filter(Boolean).join(" ");
var MERGER = "web-flow";
var quiet = { debug: () => {
}, info: () => {
}, warn: () => {
}, error: () => {
} };
function statusOf(error2) {
  const status = error2?.status;
  return typeof status === "number" ? status : void 0;
}

// packages/runner/src/approval.ts
async function approvalOf(files, facts, sources) {
  try {
    const by = await approversOf(files, facts, sources);
    return { approved: true, said: `The policy here judges: ${by} approved this very commit.` };
  } catch (error2) {
    if (!(error2 instanceof Refusal) && !(error2 instanceof SeaTrialsError) && statusOf(error2) === void 0) throw error2;
    const status = statusOf(error2);
    const why = status === void 0 ? error2.message : `the reviews could not be looked at (GitHub answered ${status}): the job needs \`pull-requests: read\``;
    return { approved: false, said: `The change of the policy does not count before it is merged: ${why}.` };
  }
}
var Refusal = class extends Error {
};
async function approversOf(files, facts, { git: git2, github }) {
  if (github === void 0) throw new Refusal("there is no token to look for the approval of a code owner");
  const pull = await pullOf(facts, github);
  const places2 = await Promise.all(files.map(({ file }) => placeOf(file, facts.workspace, git2)));
  const paths = places2.map(({ path }) => path);
  if (facts.event === "merge_group") await checkGroup(files, paths, pull, github);
  else await checkMerge(files, paths, pull, { folder: places2[0].folder, git: git2, github });
  const rules = await rulesOf(facts, { git: git2, github });
  const [reviews, authors] = [await github.reviews(pull.number), await github.authors(pull.number)];
  const able = approving(reviews, pull, authors);
  const found = [];
  for (const path of paths) found.push(await approverOf(path, rules, able, github));
  return [...new Set(found)].join(", ");
}
async function pullOf({ pullRequest, group }, github) {
  const number2 = pullRequest?.number ?? group?.pullRequest;
  if (number2 === void 0) throw new Refusal("the event names no pull request whose approval could be looked for");
  const pull = await github.pull(number2);
  if (pullRequest?.headSha !== void 0 && pull.headSha !== pullRequest.headSha)
    throw new Refusal("commits were pushed since: the run of the newest commit looks for approval");
  return pull;
}
async function checkMerge(files, paths, { headSha }, { folder, git: git2, github }) {
  const into = await mergedInto(headSha, folder, git2);
  if (into === void 0) throw new Refusal("what is checked out is not the merge of its head that GitHub made");
  for (const [i, path] of paths.entries()) {
    const then = await github.fileAt(path, into);
    if (!areSame(then, files[i].tip))
      throw new Refusal(`${printable(path)} changed on the base since this was merged with it: update the branch`);
  }
}
async function checkGroup(files, paths, { headSha }, github) {
  for (const [i, path] of paths.entries()) {
    const approved = await github.fileAt(path, headSha);
    if (!areSame(approved, files[i].here))
      throw new Refusal(`${printable(path)} of this group is not the one that was approved`);
  }
}
var areSame = (a, b) => a === void 0 || b === void 0 ? a === b : Buffer.compare(a, b) === 0;
async function rulesOf({ base = {}, workspace }, sources) {
  const { folder } = await placeOf(`${workspace}/x`, workspace, sources.git);
  for (const path of CODEOWNERS_PLACES) {
    const found = await baseFile(base, { folder, path }, sources);
    if (found !== "absent") return parseCodeowners(found.bytes);
  }
  throw new Refusal("the base has no CODEOWNERS: nobody could approve it");
}
function approving(reviews, { author, headSha }, authors) {
  const last = /* @__PURE__ */ new Map();
  for (const review of reviews) if (DECISIVE.includes(review.state)) last.set(review.login.toLowerCase(), review);
  const own = new Set([author, ...authors].map((login) => login.toLowerCase()));
  const able = [...last].filter(
    ([login, { state, commit: commit2 }]) => state === "APPROVED" && commit2 === headSha && !own.has(login)
  );
  return new Set(able.map(([login]) => login));
}
var DECISIVE = ["APPROVED", "CHANGES_REQUESTED", "DISMISSED"];
async function approverOf(path, rules, able, github) {
  const owners = ownersOf(path, rules);
  if (owners.length === 0) throw new Refusal(`nobody owns ${printable(path)} by the CODEOWNERS of the base`);
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
    `no code owner of ${printable(path)} (${owners.slice(0, 5).join(", ")}) other than who wrote it has approved this very commit`
  );
}

// packages/runner/src/base-contract.ts
import { readFile as readFile2 } from "node:fs/promises";
import { dirname as dirname2, join as join2, resolve as resolve2 } from "node:path";
var NONE = { changes: [], notes: [], changed: [] };
async function baseContract({ inputs, directory }, { judging, here }, facts, sources) {
  const { workspace } = facts;
  const said = inputs.contract === void 0 ? void 0 : resolve2(directory, fileAndTable(inputs.contract).contract);
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
  const copy = join2(outputOf({ root }), "base", shown);
  await makeFolder(dirname2(copy), { root, workspace });
  await writable(() => replaceFile(copy, base.bytes), copy);
  const other = next === void 0 || next === file ? [] : [{ file: next, here: now, tip: await tipOf(next, facts, sources) }];
  const changed = areSame(now, base.bytes) ? [] : [{ file, here: inPlace, tip: base.bytes }, ...other];
  return { copy, changes: await changesOf(base.bytes, now, shown), notes: [], changed };
}
async function tipOf(file, facts, sources) {
  const found = await basePolicy(facts, file, sources, "contract");
  return typeof found === "object" ? found.bytes : void 0;
}
var placeIn = (policy) => policy?.contract === void 0 ? void 0 : resolve2(policy.root, policy.contract);
var bytesOf = async (file, workspace) => file !== void 0 && isInside(file, workspace) ? readFile2(file).catch(() => void 0) : void 0;
async function changesOf(base, here, shown) {
  if (areSame(here, base)) return [];
  const side2 = (bytes) => `${shown} ${sha256(bytes).slice(0, 19)}`;
  const promises = here === void 0 ? [] : await promiseChanges(base, here, shown).catch(() => []);
  return [
    {
      gate: "contract",
      base: side2(base),
      ...here === void 0 ? {} : { here: side2(here) },
      direction: here === void 0 ? "looser" : "changed"
    },
    ...promises.slice(0, MOST).map(promiseChange)
  ];
}
var MOST = 30;
async function promiseChanges(base, here, file) {
  const { readContract } = await import("./contract-BSXMATBR.js");
  const { compareContracts } = await import("./compare-ITWN2SF5.js");
  const { VOCABULARIES } = await import("./vocabularies-PWBGCDG6.js");
  const vocabulary = VOCABULARIES.find(({ gate }) => gate === "data-validate");
  return compareContracts(await readContract(base, file), await readContract(here, file), vocabulary);
}
var promiseChange = ({ what, before, here, direction }) => ({
  gate: "contract",
  ...before === void 0 ? {} : { base: `${what}: ${before}` },
  ...here === void 0 ? {} : { here: `${what}: ${here}` },
  direction
});

// packages/schema/src/log.ts
var silent = { info: () => {
}, warning: () => {
}, debug: () => {
}, progress: () => {
} };

// packages/runner/src/judged-by-changes.ts
import { posix } from "node:path";
async function judgedOn(base, { there, here, workspace }, git2) {
  const digest = await digester(base, here.root, workspace, git2);
  const now = new Map(filesOf(here));
  const isSameTable = there.contractTable === here.contractTable;
  return Promise.all(
    filesOf(there).filter(([key2]) => key2 !== "contract" || isSameTable).flatMap(([key2, path]) => {
      const path2 = now.get(key2);
      return path2 === void 0 ? [] : [digest(key2, path, path2)];
    })
  );
}
function filesOf({ data, contract, candidate, baseline }) {
  const named = [
    ...Object.values(data).map(({ name, path }) => [`data.${name}`, path]),
    ["contract", contract],
    ["candidate.predictions", candidate?.predictions],
    ["baseline.onnx", baseline?.onnx],
    ["baseline.predictions", baseline?.predictions],
    ["baseline.train-predictions", baseline?.trainPredictions]
  ];
  return named.flatMap(([key2, path]) => path === void 0 ? [] : [[key2, path]]);
}
async function digester(base, root, workspace, git2) {
  const place = await placeOf(posix.join(root, "x"), workspace, git2).catch(() => void 0);
  const commit2 = place && await mergedBase(base, place.folder, git2);
  if (place === void 0 || commit2 === void 0) return async (key2, there, here) => ({ key: key2, base: there, here });
  const where = { git: git2, folder: place.folder, prefix: posix.dirname(place.path) };
  const [before, after] = [commitTree(commit2, where), commitTree("HEAD", where)];
  const of = async (tree, path) => {
    const found = [...await match(tree, path), ...await match(tree, `${path}${POINTER}`)];
    const hashes = [...new Set(found)].map((file) => tree.entry(file).hash).sort();
    return hashes.length === 0 ? void 0 : sha256(hashes.join("\n"));
  };
  return async (key2, there, here) => {
    const [baseDigest, hereDigest] = [await of(before, there), await of(after, here)];
    return { key: key2, base: there, here, ...baseDigest && { baseDigest }, ...hereDigest && { hereDigest } };
  };
}
var match = (tree, path) => tree.match(path).catch(() => []);
var isSame = ({ baseDigest, hereDigest }) => baseDigest !== void 0 && baseDigest === hereDigest;
var hasChanged = ({ baseDigest, hereDigest }) => baseDigest !== hereDigest;
function judgedOnChanges(all) {
  return all.filter(isYardstick).map(({ key: key2, base, here, baseDigest, hereDigest }) => ({
    gate: "policy",
    base: side(key2, base, baseDigest),
    here: side(key2, here, hereDigest),
    direction: "changed"
  }));
}
var isYardstick = (one) => hasChanged(one) && !one.key.startsWith("candidate.") && one.key !== "contract";
var side = (key2, path, digest) => `${key2}: ${path} ${digest === void 0 ? "(not in the commit)" : digest.slice(0, 19)}`;
var judgedOnNotes = (all, branch2) => all.filter(isYardstick).map(({ key: key2, here }) => {
  const what = key2.startsWith("data.") ? `The data set ${printable(key2.slice("data.".length))}` : "The baseline";
  return `${what}, ${printable(here)}, is not the one of ${branch2}: this pull request changes what it is judged on.`;
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
var isOfData = ({ key: key2 }) => !key2.startsWith("baseline.") && key2 !== "contract";
var notCountedNotes = (left, branch2, keeps) => left.map((change) => {
  const { path, kind, base } = change;
  const why = kind === "yardstick" ? "the file here is another one" : keeps(change) ? "the data hold that column still, or cannot all be read, so that the other one may be another" : "no file of data is known to have changed, so that none of its columns is called otherwise";
  return `${printable(path.join("."))} stays ${printable(base)}, as on ${branch2}: ${why}.`;
});
function checkInputsTighten(judging, folded) {
  const [before, after] = [leavesOf(judging), leavesOf(folded)];
  for (const key2 of /* @__PURE__ */ new Set([...before.keys(), ...after.keys()])) {
    const [there, now] = [before.get(key2), after.get(key2)];
    if (there?.text === now?.text || MAY_DIFFER.has(key2)) continue;
    const path = (there ?? now)?.path ?? [];
    const kind = nameKind(path);
    const isFilled = there === void 0 && isOpen(judging, path.map(String));
    if (kind !== void 0 && kind !== "yardstick" && (there !== void 0 ? now !== void 0 : kind !== "role" && isFilled))
      continue;
    if (there === void 0 && (key2 === "contract" || key2 === "table") && judging.contract === void 0) continue;
    if (kind === void 0 && isFilled && path.length > 1 && path[0] !== "columns" && path[0] !== "data") continue;
    throw new SeaTrialsError(
      "bad-input",
      `an input replaces ${printable(key2)}, which is ${there?.text === void 0 ? "not set" : printable(there.text)} in the policy that judges, by ${printable(now?.text ?? "nothing")}`,
      "On a pull request inputs add lines, raise the confidence, and name files and columns: write it into the policy."
    );
  }
}
var MAY_DIFFER = /* @__PURE__ */ new Set([
  "confidence",
  "exact",
  "gates.bias-check.subject",
  "gates.model-register.version"
]);
function isOpen(policy, [section2 = "", gate = "", part = ""]) {
  if (section2 === "columns" || section2 === "data") return true;
  if (section2 !== "gates") return policy[section2] === void 0;
  return policy.gates[gate]?.[part] === void 0;
}

// packages/runner/src/column-names.ts
async function columnNames({ there, here, files, file }, { base = {}, workspace }, git2) {
  const contract = files.find(({ key: key2 }) => key2 === "contract");
  const isOtherJudge = here.digest !== there.digest || contract !== void 0 && hasChanged(contract);
  if (!isOtherJudge || !files.some((one) => isOfData(one) && hasChanged(one))) return NONE2;
  const folder = await repositoryOf(there.root, workspace, git2);
  const commit2 = folder && await mergedBase(base, folder, git2);
  if (!commit2) return NONE2;
  const branch2 = base.ref ?? "the base branch";
  const { withDvcData } = await import("./here-JU7KXBO3.js");
  const { renamedColumns } = await import("./renamed-EHE7A2FU.js");
  const policy = await withDvcData(withPaths(there, here), workspace);
  const {
    columns,
    lost,
    isTooMany,
    here: now
  } = await renamedColumns({
    base: branch2,
    commit: commit2,
    git: git2,
    policy,
    // Where the policy stood elsewhere, the commit has none of that path: its files are where it says.
    written: there,
    file,
    workspace,
    log: silent
  });
  const renamed = Object.entries(columns);
  return {
    renamed: columns,
    isRenamed: renamed.length > 0,
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
        ([now2, before]) => `${printable(now2)} is the column ${printable(before)} of ${branch2}, with the same values in the same rows: the lines of ${branch2} are about it.`
      ),
      ...lost.filter((name) => isNamed(name, there)).map((name) => lostNote(name, branch2, isTooMany))
    ]
  };
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
  const lines = Object.values(gates).flatMap((gate) => gate.require.map(({ text: text2 }) => text2));
  return Object.values(columns).flat().includes(name) || lines.some((line) => line.includes(name));
}
var lostNote = (name, branch2, isTooMany) => {
  const why = isTooMany ? "too many columns came or went for them to be compared: rename it on its own" : "no new column holds the same values in the same rows: rename it without changing its rows";
  return `${printable(name)}, which the policy of ${branch2} names, is in the data no more, and ${why}, or let the data hold both names until the policy is merged.`;
};
var NONE2 = {
  renamed: {},
  isRenamed: false,
  explains: () => false,
  keeps: () => false,
  changes: [],
  notes: []
};

// packages/runner/src/predecessor.ts
import { posix as posix3 } from "node:path";

// packages/trial/src/called-policies.ts
import { posix as posix2 } from "node:path";
function policyCalls(path, workflow) {
  return workflow.steps.filter(isOurs).flatMap((step) => callOf(path, workflow, step) ?? []);
}
function localUses(path, workflow) {
  return workflow.steps.filter(isLocal).map((step) => {
    const target = posix2.join(step.uses.slice(2));
    const targets = [target, ...["action.yml", "action.yaml"].map((name) => posix2.join(target, name))];
    return { targets, ...madeOf(path, workflow, step) };
  });
}
var isWorkflowPath = (path) => /^\.github\/workflows\/[^/]+\.ya?ml$/.test(path);
var isLocal = ({ uses }) => /^(\$|\.)\//.test(uses);
function callOf(path, workflow, step) {
  const given2 = isObject(step.said.with) ? step.said.with : {};
  if (given2.policy === void 0 && PLAIN.some((name) => given2[name] !== void 0)) return void 0;
  const policy = `${given2["working-directory"] ?? "."}/${given2.policy ?? DEFAULT_FILE}`;
  const pattern = patternOf(posix2.join(policy));
  const matrix2 = matrixOf(workflow.jobs[step.job]?.strategy);
  const sure = matrix2 === void 0 ? [] : expanded(policy, matrix2).map((text2) => patternOf(posix2.join(text2)));
  return {
    gate: GATE_NAMES.find((gate) => posix2.basename(calledOf(step)) === gate) ?? "all",
    names: (file) => pattern.test(file),
    surelyNames: (file) => sure.some((one) => one.test(file)),
    ...madeOf(path, workflow, step)
  };
}
function madeOf(path, { on, jobs }, step) {
  const { uses: _, ...rest } = step.said;
  const called = isLocal(step) ? step.uses : posix2.basename(calledOf(step));
  const around = Object.fromEntries(DECIDING.map((key2) => [key2, jobs[step.job]?.[key2]]));
  const excused = [step.said, around].some((part) => EXCUSES.some((key2) => part[key2] !== void 0));
  return {
    identity: JSON.stringify([path, on, step.job, around, called, rest]),
    always: isWorkflowPath(path) && isUnfiltered(on) && !excused && matrixOf(around.strategy) !== void 0
  };
}
var EXCUSES = ["if", "continue-on-error", "needs"];
var DECIDING = [...EXCUSES, "strategy", "uses", "with", "secrets", "defaults"];
var isUnfiltered = ({ pull_request: filter, ...others2 }) => filter !== void 0 && (!isObject(filter) || Object.keys(filter).length === 0) && !("pull_request_target" in others2);
function matrixOf(strategy) {
  if (strategy === void 0) return /* @__PURE__ */ new Map();
  if (!isObject(strategy)) return void 0;
  const { matrix: matrix2 = {} } = strategy;
  if (!isObject(matrix2) || "include" in matrix2 || "exclude" in matrix2) return void 0;
  const lists = Object.entries(matrix2);
  return lists.every(([, list2]) => isLiteral(list2)) ? new Map(lists.map(([name, list2]) => [name, list2.map(String)])) : void 0;
}
var isLiteral = (list2) => Array.isArray(list2) && list2.length > 0 && !JSON.stringify(list2).includes("${{");
function expanded(text2, matrix2) {
  const name = /\$\{\{\s*matrix\.([\w-]+)\s*\}\}/.exec(text2)?.[1];
  if (name === void 0) return text2.includes("${{") ? [] : [text2];
  const all = new RegExp(`\\$\\{\\{\\s*matrix\\.${name}\\s*\\}\\}`, "g");
  return (matrix2.get(name) ?? []).flatMap(
    (value) => expanded(
      text2.replace(all, () => value),
      matrix2
    )
  );
}
var patternOf = (text2) => new RegExp(
  `^${text2.split(/(\$\{\{.*?\}\}|\*\*\/|\*\*|\*|\?)/s).map((part) => WILD[part] ?? (part.startsWith("${{") ? ".*" : part.replace(/[.+^${}()|[\]\\]/g, "\\$&"))).join("")}$`,
  "s"
);
var WILD = { "**/": "(?:.*/)?", "**": ".*", "*": "[^/]*", "?": "[^/]" };

// packages/trial/src/counted-calls.ts
var ON_PULLS = ["pull_request", "pull_request_target", "merge_group"];
function countedCalls(there, here) {
  const before = new Set(
    [...there].flatMap(([path, one]) => [...policyCalls(path, one), ...localUses(path, one)]).map((one) => one.identity)
  );
  const isSame2 = ({ identity }) => before.has(identity);
  const reached = reachedHere(here, isSame2);
  return [...reached].flatMap(
    ([path, isAsBefore]) => policyCalls(path, here.get(path)).filter((call) => call.always || isSame2(call)).map((call) => isAsBefore && isSame2(call) ? call : { ...call, names: call.surelyNames })
  );
}
function reachedHere(here, isSame2) {
  const roots = [...here].filter(([path, { on }]) => isWorkflowPath(path) && ON_PULLS.some((event) => event in on));
  const reached = new Map(roots.map(([path]) => [path, true]));
  for (const isAsBefore of [true, false])
    for (const path of reached.keys())
      for (const use of localUses(path, here.get(path))) {
        if (!isSame2(use) && (isAsBefore || !use.always)) continue;
        for (const target of use.targets) if (here.has(target) && !reached.has(target)) reached.set(target, isAsBefore);
      }
  return reached;
}

// packages/runner/src/predecessor.ts
async function predecessorOf(place, here, { gates }, base, sources) {
  const asked = gates === "all" ? Object.keys(here.gates) : gates;
  const sides = await sidesOf(place.folder, base, sources);
  const ofModel = ofOneModel(sides, [here.model], asked);
  const dropped = sides.policies.filter((one) => sides.isDropped(one, gates));
  const found = ofModel.length === 0 ? dropped : narrowed(ofModel, dropped);
  const [first2, ...more] = found;
  if (more.length > 0) throw several(place.path, found, base);
  return { ...first2 && { found: first2 }, others: sides.policies.filter((one) => one !== first2) };
}
var ofOneModel = ({ policies }, models, gates) => policies.filter((one) => models.includes(one.model) && one.gates.some((gate) => gates.includes(gate)));
async function newGates(file, { there, here }, { gates: asked }, { base = {}, workspace }, sources) {
  const isAsked = (gate) => asked === "all" || asked.includes(gate);
  const more = GATE_NAMES.filter((gate) => isAsked(gate) && here.gates[gate] && there.gates[gate] === void 0);
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
  const gone2 = all.filter((one) => dropped.includes(one));
  return gone2.length === 0 ? all : gone2;
}
async function droppedPolicies(folder, { gates }, base, sources) {
  const { policies, isDropped } = await sidesOf(folder, base, sources);
  return policies.filter((one) => isDropped(one, gates));
}
async function sidesOf(folder, base, sources) {
  const before = await baseTree(base, folder, sources);
  const workflows = await workflowsIn(before);
  const calls = [...workflows].flatMap(([path, workflow]) => policyCalls(path, workflow));
  const policies = await policiesIn(before, calls, (path, error2) => {
    throw unread(path, error2, base);
  });
  if (policies.length === 0) return { policies, isDropped: () => false };
  const here = await fileTree("HEAD", folder, sources.git);
  const counted = countedCalls(workflows, await workflowsIn(here));
  const models = await policiesIn(here, counted, () => void 0);
  return {
    policies,
    isDropped: ({ path, model, gates }, asked) => gates.filter((gate) => asked === "all" || asked.includes(gate)).some((gate) => {
      const isOfGate = (call) => call.gate === "all" || call.gate === gate;
      const wasCalled = calls.some((call) => isOfGate(call) && call.names(path));
      const isJudged = models.some(
        (one) => one.model === model && one.gates.includes(gate) && counted.some((call) => isOfGate(call) && call.names(one.path))
      );
      return (wasCalled || !here.paths.includes(path)) && !isJudged;
    })
  };
}
var mayCall = (path) => isWorkflowPath(path) || /(^|\/)action\.ya?ml$/.test(path);
async function workflowsIn({ paths, read: read2 }) {
  const found = /* @__PURE__ */ new Map();
  for (const path of paths.filter(mayCall)) {
    const workflow = readWorkflow(await read2(path));
    if (workflow !== void 0) found.set(path, workflow);
  }
  return found;
}
async function policiesIn({ paths, read: read2 }, calls, unreadable2) {
  const maybe = paths.filter(
    (path) => posix3.basename(path) === DEFAULT_FILE || /\.(ya?ml|json)$/.test(path) && calls.some(({ names }) => names(path))
  );
  if (maybe.length === 0) return [];
  const { readPolicy: readPolicy2 } = await import("./load-V6XXIIQD.js");
  const found = [];
  for (const path of maybe) {
    const bytes = await read2(path);
    if (!looksLikePolicy(bytes, path)) continue;
    const policy = await readPolicy2(bytes, path, { root: "/", workspace: "/" }).catch(
      (error2) => unreadable2(path, error2)
    );
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
function unread(path, error2, { ref = "the base branch" }) {
  const why = printable(error2 instanceof Error ? error2.message.split("\n")[0] ?? "" : String(error2));
  return new SeaTrialsError(
    "bad-policy",
    `${printable(path)} of ${printable(ref)} cannot be read, and may be what judges this: ${why}`,
    "Mend or remove it there first, or use the version of the action that reads it.",
    { file: path },
    { cause: error2 }
  );
}
function several(path, found, { ref = "the base branch" }) {
  const paths = found.slice(0, 3).map((one) => printable(one.path));
  return new SeaTrialsError(
    "bad-policy",
    `${printable(path)} is new, and may take the place of several policies of ${printable(ref)}: ${paths.join(", ")}`,
    "Keep their paths, or change one of them in a pull request of its own; a new model has a `model` of its own.",
    { file: path }
  );
}

// packages/runner/src/workflow-changes.ts
async function workflowChanges({ base, workspace }, git2) {
  const folder = await repositoryOf(workspace, workspace, git2);
  const commit2 = base && folder && await mergedBase(base, folder, git2);
  if (!commit2 || folder === void 0) return [];
  const changed = await changedFiles(commit2, folder, git2);
  const sides = await Promise.all(
    changed.map(async (path) => ({
      path,
      before: await fileOf(commit2, path, folder, git2),
      here: await fileOf("HEAD", path, folder, git2)
    }))
  );
  return sides.filter(({ before, here }) => concerns(before) || concerns(here)).flatMap(changesOf2);
}
var concerns = (bytes) => bytes !== void 0 && /sea-trials|uses:\s*['"]?(\.|\$)\//i.test(new TextDecoder().decode(bytes));
async function changedFiles(commit2, folder, git2) {
  const options = ["--no-ext-diff", "--no-textconv", "--no-renames", "--name-only", "-z"];
  const places2 = [":(top).github/workflows", ":(top,glob)**/action.yml", ":(top,glob)**/action.yaml"];
  const args = ["diff", ...options, commit2, "HEAD", "--", ...places2];
  const listed = await git2(folder, args).catch(() => Buffer.alloc(0));
  return listed.toString("utf8").split("\0").filter(Boolean);
}
async function fileOf(commit2, path, folder, git2) {
  const [entry] = await entriesOf(commit2, [path], folder, git2);
  return entry?.kind === "file" ? git2(folder, ["cat-file", "blob", entry.hash]) : void 0;
}
function changesOf2({ path, before, here }) {
  const side2 = (bytes) => `${path} ${sha256(bytes).slice(0, 19)}`;
  const whole = row(before && side2(before), here && side2(here), here === void 0 ? "looser" : "changed");
  const [there, now] = [before && readWorkflow(before), here && readWorkflow(here)];
  return [whole, ...partChanges(there, now), ...stepChanges(there, now)];
}
var row = (base, here, direction) => ({
  gate: "workflow",
  ...base === void 0 ? {} : { base },
  ...here === void 0 ? {} : { here },
  direction
});
function partChanges(there, now) {
  const parts = (workflow) => new Map(
    workflow === void 0 ? [] : [
      ["on", JSON.stringify(workflow.on)],
      ...workflow.permissions === void 0 ? [] : [["permissions", JSON.stringify(workflow.permissions)]],
      ...Object.entries(workflow.jobs).flatMap(
        ([job, said]) => ["if", "continue-on-error", "permissions", "uses", "needs"].flatMap(
          (key2) => said[key2] === void 0 ? [] : [[`jobs.${job}.${key2}`, JSON.stringify(said[key2])]]
        )
      )
    ]
  );
  const [a, b] = [parts(there), parts(now)];
  return [.../* @__PURE__ */ new Set([...a.keys(), ...b.keys()])].flatMap((key2) => {
    const [before, after] = [a.get(key2), b.get(key2)];
    if (before === after) return [];
    const shown = (text2) => text2 === void 0 ? void 0 : `${key2}: ${text2}`;
    return [row(shown(before), shown(after), excuses(key2, after) ? "looser" : "changed")];
  });
}
var excuses = (key2, after) => key2.endsWith(".continue-on-error") && after !== void 0 && after !== "false";
function stepChanges(there, now) {
  const left = [...(now?.steps ?? []).filter(isOurs)];
  const changed = (there?.steps ?? []).filter(isOurs).flatMap((step) => {
    const at = left.findIndex((other2) => other2.job === step.job && calledOf(other2) === calledOf(step));
    const other = at < 0 ? void 0 : left.splice(at, 1)[0];
    if (other === void 0) return [row(show(step), void 0, "looser")];
    if (show(other) === show(step)) return [];
    const isExcused = excuses(".continue-on-error", JSON.stringify(other.said["continue-on-error"]));
    return [row(show(step), show(other), isExcused ? "looser" : "changed")];
  });
  return [...changed, ...left.map((step) => row(void 0, show(step), "tighter"))];
}
var show = ({ job, said }) => `jobs.${job}: ${JSON.stringify(said)}`;

// packages/runner/src/judge.ts
async function judgeOf(asked, facts, sources) {
  if (facts.base === void 0) return { changes: [], notes: [], informal: [] };
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
  if (sides && judging)
    checkInputsTighten(judging, await readAsWritten(besideAdded({ ...asked, workspace: facts.workspace, base })));
  const changes = [...sides?.changes ?? [], ...contract.changes, ...await workflowChanges(facts, sources.git)];
  return {
    base,
    changes,
    ...there?.judging?.replaced === void 0 ? {} : { replaced: there.judging.replaced },
    notes: [
      ...alone,
      ...there?.notes ?? [],
      ...approval === void 0 ? [] : [approval.said],
      ...contract.notes,
      ...sides?.judgedOnNotes ?? [],
      ...isApproved ? [] : sides?.notes ?? []
    ],
    ...isApproved ? { approved: true } : {},
    informal: isApproved ? [] : informalGates(asked, here, [...sides?.decisive ?? [], ...contract.changes])
  };
}
async function policyThere(file, here, asked, facts, sources) {
  const { base = {}, workspace } = facts;
  const source = await basePolicy(facts, file, sources);
  if (typeof source === "object") return { judging: { bytes: source.bytes, way: "" }, notes: [] };
  const place = await placeOf(file, workspace, sources.git);
  const { found, others: others2 } = await predecessorOf(place, here, asked, base, sources);
  const branch2 = base.ref ?? "the base branch";
  if (found === void 0) return { notes: [firstOf(here, others2, branch2)] };
  const way = posix4.relative(posix4.dirname(place.path), posix4.dirname(found.path));
  const said = `${printable(found.path)} of ${branch2} judges: the policy here, under a new path, takes its place.`;
  return { judging: { bytes: found.bytes, replaced: found.path, way }, notes: [said] };
}
function firstOf({ model }, others2, branch2) {
  if (others2.length === 0) return `There is no policy on ${branch2} yet: this one is judged under its own.`;
  const named = others2.slice(0, 3).map(({ path, model: of }) => `${printable(path)} of ${printable(of)}`);
  return `There is no policy of ${printable(model)} for these gates on ${branch2} yet (but ${named.join(", ")}, which judge as before): this one is judged under its own.`;
}
async function checkNotDropped(asked, { base = {}, workspace }, sources) {
  const folder = await repositoryOf(asked.directory, workspace, sources.git);
  const branch2 = printable(base.ref ?? "the base branch");
  const dropped = folder === void 0 ? void 0 : await droppedPolicies(folder, asked, base, sources).catch((error2) => {
    if (error2 instanceof SeaTrialsError && error2.code === "github-failed") return void 0;
    throw error2;
  });
  if (dropped === void 0)
    return [
      `Whether a policy of ${branch2} judges this could not be seen: the inputs alone do. Check out with \`fetch-depth: 2\`, or give the job \`contents: read\` and the action its \`github-token\`.`
    ];
  const [first2] = dropped;
  if (first2 === void 0) return [];
  throw new SeaTrialsError(
    "bad-input",
    `${printable(first2.path)} judges this on ${branch2}, and nothing here calls it any more: inputs alone would take its place`,
    `Name it: \`policy: ${first2.path}\`. To do without it, merge that past this check.`
  );
}
function informalGates({ gates }, here, changes) {
  const touched = new Set(changes.map(({ gate }) => gate));
  const isTouched = (gate) => touched.has("policy") || touched.has(gate) || touched.has("contract") && USE_CONTRACT.includes(gate);
  return GATE_NAMES.filter(
    (gate) => gate !== "model-register" && (gates === "all" || gates.includes(gate)) && here?.gates[gate] !== void 0 && isTouched(gate)
  );
}
var USE_CONTRACT = ["data-validate", "stress-test"];
async function policyHere(file, workspace) {
  const { loadPolicy } = await import("./load-V6XXIIQD.js");
  return loadPolicy(relativePath(workspace, file), { workspace });
}
async function bothSides(file, { bytes, replaced, way }, here, asked, facts, sources) {
  const { git: git2 } = sources;
  const { readNameChanges, readPolicy: readPolicy2 } = await import("./load-V6XXIIQD.js");
  const { base = {}, workspace } = facts;
  const [shown, ground] = [relativePath(workspace, file), { workspace, root: dirname3(file) }];
  const there = await readPolicy2(bytes, shown, ground, { way });
  const files = await judgedOn(base, { there, here, workspace }, git2);
  const bytesHere = await readFile3(file);
  const changed = readNameChanges(bytes, bytesHere, shown, way);
  const columns = await columnNames({ there, here, files, file }, facts, git2);
  const names = countedNames(changed, files).filter((name) => !columns.explains(name) && !columns.keeps(name));
  const judging = names.length === 0 ? there : await readPolicy2(bytes, shown, ground, { names, way });
  const branch2 = base.ref ?? "the base branch";
  const left = changed.filter((name) => !names.includes(name) && !columns.explains(name));
  const more = await newGates(file, { there, here }, asked, facts, sources);
  const gates = more.filter(({ claimed }) => claimed === void 0).map(({ gate }) => gate);
  const added = gates.length === 0 ? {} : { added: { bytes: bytesHere, gates } };
  const all = await changesOf3(judging, here, columns.renamed);
  const decisive = all.filter(({ gate }) => !gates.includes(gate));
  const own = { file, here: bytesHere, tip: replaced === void 0 ? bytes : void 0 };
  const old = replaced === void 0 ? [] : [await movedAway(resolve3(dirname3(file), way, posix4.basename(replaced)), bytes)];
  return {
    there: gates.length === 0 ? there : await readPolicy2(bytes, shown, ground, { way, ...added }),
    judging,
    source: {
      bytes,
      names,
      way,
      ...added,
      ...columns.isRenamed && { renamed: columns.renamed }
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
    judgedOnNotes: judgedOnNotes(files, branch2),
    notes: [
      ...more.map((one) => ofNewGate(one, branch2)),
      ...columns.notes,
      ...notCountedNotes(left, branch2, columns.keeps)
    ]
  };
}
function ofNewGate({ gate, claimed }, branch2) {
  if (claimed === void 0)
    return `The gate ${gate} is new on this pull request: ${branch2} has no lines of it, and it is judged under its own.`;
  return `The gate ${gate} is new in this policy, and does not count before it is merged: ${printable(claimed.path)} of ${branch2} judges it for ${printable(claimed.model)}.`;
}
var movedAway = async (file, tip) => ({
  file,
  here: await readFile3(file).catch(() => void 0),
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
  const { VOCABULARIES } = await import("./vocabularies-PWBGCDG6.js");
  return policyChanges(base, here, VOCABULARIES, called);
}
var renaming = ({ path, base, here }) => ({
  gate: "policy",
  base: `${path.join(".")}: ${JSON.stringify(base)}`,
  here: `${path.join(".")}: ${JSON.stringify(here)}`,
  direction: "renamed"
});

// packages/runner/src/log.ts
function runnerLog(core2) {
  return {
    // The toolkit escapes what is in its commands, and nothing else.
    info: (text2) => core2.info(harmless(text2)),
    warning: (text2) => core2.warning(broken(text2)),
    debug: (text2) => {
      if (core2.isDebug()) core2.debug(broken(text2));
    },
    // A log on GitHub cannot take a line back, and a bar of a thousand lines tells nobody anything.
    progress: () => {
    },
    annotate: ({ level, title: title2, message, file, line, column }) => core2[level](broken(message), {
      title: broken(title2),
      ...file === void 0 ? {} : { file: broken(file) },
      ...line === void 0 ? {} : { startLine: line },
      ...column === void 0 ? {} : { startColumn: column }
    }),
    mask: (secret) => {
      for (const line of secret.split(/[\r\n]+/)) if (line.trim() !== "") core2.setSecret(line);
    }
  };
}

// packages/gates/src/outputs.ts
var OUTPUTS = [
  {
    name: "verdict",
    summary: "`passed`, `failed`, `inconclusive` or `error`; only `passed` is green.",
    example: "passed"
  },
  {
    name: "evidence",
    summary: "Path of the in-toto statement, or of their folder where several gates ran; a line for each model.",
    example: ".sea-trials/evidence/income.accuracy-gate.json"
  },
  { name: "report", summary: "Path of the HTML report; a line for each model.", example: ".sea-trials/report.html" },
  {
    name: "sarif",
    summary: "Path of the findings as SARIF 2.1.0, for code scanning; a line for each model.",
    example: ".sea-trials/results.sarif"
  },
  {
    name: "junit",
    summary: "Path of the checks as JUnit XML; a line for each model.",
    example: ".sea-trials/junit.xml"
  },
  {
    name: "rows",
    summary: "Path of the rows that break rules of the data, as JSON lines (Parquet of the same name beside them); empty where none does, a line for each model.",
    example: ".sea-trials/rows.jsonl"
  },
  {
    name: "metrics",
    summary: "Everything that was measured, as JSON: by gate where several ran, by model where there are several.",
    example: '{"roc_auc":0.944}'
  },
  {
    name: "model-digest",
    summary: "Digest of the model's file; empty where none was judged, also where only its predictions were, or several models.",
    example: "sha256:4be1..."
  },
  {
    name: "data-digest",
    summary: "Digest of the data judged: of several sets `holdout` (`train` for data-validate), else `data`, else the first that was read; without any, of the predictions; empty where nothing was read.",
    example: "sha256:91d2..."
  },
  {
    name: "version",
    summary: "The registered version; empty but for model-register and the whole run.",
    example: "1.4.0"
  }
];

// packages/runner/src/outputs.ts
var negativeOutputs = {
  ...Object.fromEntries(OUTPUTS.map(({ name }) => [name, ""])),
  verdict: "error",
  metrics: "{}"
};
function outputsOf(results, workspace) {
  const all = results.map((result) => ({ model: result.policy.model, outputs: outputsOfOne(result, workspace) }));
  const [first2, ...others2] = all;
  if (first2 !== void 0 && others2.length === 0) return first2.outputs;
  const lines = (name) => all.map(({ outputs }) => outputs[name]).join("\n");
  const metrics = all.map(({ model, outputs }) => [model, JSON.parse(outputs.metrics ?? "{}")]);
  return {
    ...negativeOutputs,
    verdict: gravest(results.map(({ gates }) => gravest(gates.map(({ verdict }) => verdict.verdict)))),
    evidence: lines("evidence"),
    ...Object.fromEntries(["report", "sarif", "junit", "rows"].map((name) => [name, lines(name)])),
    metrics: canonicalJson(Object.fromEntries(metrics))
  };
}
function outputsOfOne(result, workspace) {
  const { gates } = result;
  const only = gates.length === 1 ? gates[0] : void 0;
  const shown = (path) => isInside(path, workspace) ? relativePath(workspace, path) : path;
  const subjects = gates.flatMap(({ verdict }) => verdict.subjects);
  const versions = gates.map(({ verdict }) => verdict.outputs?.version ?? "");
  return {
    ...negativeOutputs,
    verdict: gravest(gates.map(({ verdict }) => verdict.verdict)),
    evidence: shown(only?.evidence ?? result.evidence),
    report: shown(result.report),
    sarif: shown(result.sarif),
    junit: shown(result.junit),
    ...result.rows === void 0 ? {} : { rows: shown(result.rows) },
    metrics: canonicalJson(
      only?.verdict.metrics ?? Object.fromEntries(gates.map((one) => [one.gate, one.verdict.metrics]))
    ),
    "model-digest": digestOf(subjects, "model") ?? "",
    "data-digest": dataDigest(subjects, only?.gate === "data-validate" ? "train" : "holdout"),
    version: versions.find((version) => version !== "") ?? ""
  };
}
var digestOf = (subjects, wanted) => subjects.find(({ name }) => name === wanted)?.digest;
function dataDigest(subjects, own) {
  const first2 = subjects.find(({ name }) => name.startsWith("data:"))?.name;
  const names = [`data:${own}`, "data:data", ...first2 === void 0 ? [] : [first2], "predictions"];
  return names.map((name) => digestOf(subjects, name)).find((digest) => digest !== void 0) ?? "";
}

// packages/runner/src/publish.ts
import { existsSync, realpathSync } from "node:fs";
import { stat as stat3 } from "node:fs/promises";
import { dirname as dirname4, join as join3, resolve as resolve4 } from "node:path";

// packages/report/src/annotations.ts
var mostPerLevel = 10;
var longestMessage = 4096;
var longestTitle = 255;
function annotations(verdicts) {
  const gates = verdicts.flatMap((verdict) => [...ofError(verdict), ...ofUndecided(verdict)]);
  const gateOf = new Map(verdicts.flatMap((verdict) => loudChecks(verdict).map((check) => [check, verdict.gate])));
  const all = [
    ...gates,
    ...byImportance([...gateOf.keys()]).map((check) => ofCheck(gateOf.get(check), check))
  ];
  return ["error", "warning", "notice"].flatMap((level) => fit(all.filter((one) => one.level === level)));
}
function fit(annotations2) {
  if (annotations2.length <= mostPerLevel) return annotations2;
  const shown = annotations2.slice(0, mostPerLevel - 1);
  const left = annotations2.slice(shown.length);
  const titles = left.map(({ title: title2 }) => title2).join("; ");
  const level = annotations2[0].level;
  return [...shown, annotation(level, `${left.length} more, in the summary of this step`, titles)];
}
var annotation = (level, title2, message, at) => ({
  level,
  title: shorten(visible(title2), longestTitle),
  message: shorten(visible(message), longestMessage),
  ...at
});
function ofError({ gate, error: error2 }) {
  if (error2 === void 0) return [];
  return [annotation("error", `${gate} could not be judged`, inOneLine(error2), error2.at)];
}
function ofUndecided({ gate, verdict, checks }) {
  if (verdict !== "inconclusive" || checks.some(blocks)) return [];
  return [annotation("error", `${gate} is inconclusive`, "No blocking requirement came to a conclusion.")];
}
function ofCheck(gate, check) {
  const level = blocks(check) ? "error" : check.outcome === "fail" ? "warning" : "notice";
  const title2 = `${gate}: ${requirementText(check)}: ${outcomeText(check)}`;
  return annotation(level, title2, `${reasonText(check)}${firstRows(check.failingRows)}`, check.source);
}
var mostRows = 3;
function firstRows(rows = []) {
  if (rows.length === 0) return "";
  const shown = rows.slice(0, mostRows).map(({ file, row: row2, key: key2 }) => `${file} row ${row2}${key2 === void 0 ? "" : ` (key ${key2})`}`);
  return `; first ${rows.length === 1 ? "row" : "rows"}: ${shown.join(", ")}`;
}

// packages/report/src/comment/markers.ts
var earlier = / \(of earlier commit \w*\)$/;
var markerOf = (model, gate) => `sea-trials:${encode(model)}:${encode(gate)}`;
var encode = (name) => encodeURIComponent(name).replaceAll("--", "-%2D");
var states = ["passed", "failed", "inconclusive", "error"];
var factsText = (f) => [
  f.verdict,
  f.requirements,
  f.failed,
  f.undecided,
  f.warnings,
  f.guards,
  f.waived,
  f.order,
  f.run,
  f.commit || "-"
].join(" ");
var rowPattern = /^\| <!-- sea-trials:([^:\s]*):([^:\s]+) --><!-- ([a-z]+) (\d+) (\d+) (\d+) (\d+) (\d+) (\d+) (\d+) (\d+) (\S+) -->/;
function sectionsIn(body) {
  const lines = body.split(/\r?\n/);
  return lines.flatMap((line) => {
    const match2 = rowPattern.exec(line);
    const columns = line.split(" | ");
    if (match2 === null || columns.length !== 3) return [];
    const [, model = "", gate = "", verdict, ...rest] = match2;
    const numbers = rest.slice(0, 8).map(Number);
    const [requirements = 0, failed = 0, undecided = 0, warnings = 0, guards = 0, waived = 0, order = 0, run = 0] = numbers;
    const state = states.find((one) => one === verdict);
    const names = [decode(model), decode(gate)];
    if (state === void 0 || names[0] === void 0 || names[1] === void 0) return [];
    const commit2 = (rest[8] ?? "").replace(/[^0-9a-f]/g, "");
    return {
      model: names[0],
      gate: names[1],
      facts: { verdict: state, requirements, failed, undecided, warnings, guards, waived, order, run, commit: commit2 },
      cells: [columns[1].replace(earlier, ""), columns[2].replace(/ \|$/, "")],
      details: foldOf(lines, names[0], names[1])
    };
  });
}
function foldOf(lines, model, gate) {
  const from = lines.indexOf(`<!-- ${markerOf(model, gate)}:more -->`);
  const to = lines.indexOf(`<!-- /${markerOf(model, gate)}:more -->`);
  return from === -1 || to < from ? "" : lines.slice(from + 1, to).join("\n");
}
function decode(name) {
  try {
    return decodeURIComponent(name);
  } catch {
    return void 0;
  }
}

// packages/report/src/comment.ts
var commentCharacters = 65536;
var commentMarker = "<!-- sea-trials -->";
function commentSections(trials) {
  const sections = trials.gates.flatMap(
    ({ gate, verdict }, order) => verdict === void 0 ? [] : [section(trials, gate, verdict, order)]
  );
  const [first2, ...others2] = sections;
  const notes = (trials.notes ?? []).map((note) => `> ${markdown(shorten(note, 1e3))}`);
  const changes = [...notes, policyChanges2(trials)].filter((part) => part !== "").join("\n\n");
  if (first2 === void 0 || changes === "") return sections;
  return [{ ...first2, details: [changes, first2.details].filter((part) => part !== "").join("\n\n") }, ...others2];
}
function section(trials, gate, verdict, order) {
  const total2 = tally([verdict]);
  const report = trials.links?.report;
  const word2 = verdictCell(verdict.verdict);
  return {
    model: visible(trials.model ?? ""),
    gate: visible(gate),
    facts: {
      verdict: verdict.verdict,
      requirements: total2.requirements,
      failed: total2.failed,
      undecided: total2.undecided,
      warnings: total2.warnings,
      guards: total2.undecidedGuards,
      waived: total2.waived,
      order,
      commit: (trials.commit ?? "").replace(/[^0-9a-f]/g, "").slice(0, 7),
      run: trials.run ?? 0
    },
    cells: [report === void 0 ? word2 : `${word2} ([report](${linkTarget(report)}))`, decidedCell(verdict)],
    details: sectionDetails(trials, gate, verdict)
  };
}
function sectionDetails({ command }, gate, verdict) {
  const notes = verdict.notes.map((note) => `- ${markdown(shorten(note, 1e3))}`);
  const again = verdict.verdict === "passed" || command === void 0 ? [] : [`Run it yourself: ${code(command)}`];
  const lines = [...notes.length === 0 ? [] : [notes.join("\n")], ...again];
  const more = lines.length === 0 ? "" : details(`More about ${html(gate)}`, lines.join("\n\n"));
  return [dataChanges(verdict.changes, { list: 10, samples: 0 }), more].filter((part) => part !== "").join("\n\n");
}
function mergeComment(existing2, sections, most = commentCharacters) {
  const all = /* @__PURE__ */ new Map();
  for (const one of sectionsIn(existing2 ?? "")) all.set(key(one), one);
  for (const one of sections.map(flatten))
    if (one.facts.run >= (all.get(key(one))?.facts.run ?? 0)) all.set(key(one), one);
  const sorted = [...all.values()].sort(
    (a, b) => compare(a.model, b.model) || a.facts.order - b.facts.order || compare(a.gate, b.gate)
  );
  const current = sorted.reduce((newest2, one) => one.facts.run >= newest2.run ? one.facts : newest2, none).commit;
  return fit2(sorted, current, most);
}
var none = { run: -1, commit: "" };
var key = ({ model, gate }) => JSON.stringify([model, gate]);
var compare = (a, b) => a < b ? -1 : a > b ? 1 : 0;
var flatten = (one) => ({
  ...one,
  cells: [one.cells[0].replace(/\s*\n\s*/g, " "), one.cells[1].replace(/\s*\n\s*/g, " ")]
});
function fit2(sections, current, most) {
  const dispensable = [...sections].filter((one) => one.details !== "").sort((a, b) => green(b) - green(a) || b.details.length - a.details.length);
  const withoutFolds = (n) => {
    const dropped = new Set(dispensable.slice(0, n));
    return write(
      sections.map((one) => dropped.has(one) ? { ...one, details: "" } : one),
      current
    );
  };
  const folded = first(dispensable.length, (n) => withoutFolds(n), most);
  if (folded !== void 0) return folded;
  const short = gravestFirst2(sections).map(
    (one) => ({ ...one, cells: [verdictCell(one.facts.verdict), "see the summary"], details: "" })
  );
  const rows = first(short.length, (n) => write(short.slice(0, short.length - n), current, short), most);
  return rows ?? commentMarker;
}
function first(all, text2, most) {
  let [low, high] = [0, all];
  if (text2(high).length > most) return void 0;
  while (low < high) {
    const middle = Math.floor((low + high) / 2);
    if (text2(middle).length <= most) high = middle;
    else low = middle + 1;
  }
  return text2(low);
}
var green = ({ facts }) => facts.verdict === "passed" ? 1 : 0;
var gravestFirst2 = (sections) => [...sections].sort((a, b) => green(a) - green(b));
function write(sections, current, counted = sections) {
  const models = [...new Set(counted.map(({ model }) => model))];
  const blocks2 = models.slice(0, sections.length === 0 ? 1 : void 0).flatMap((model) => {
    const ours = sections.filter((one) => one.model === model);
    const fresh = counted.filter((one) => one.model === model && one.facts.commit === current);
    const heads = fresh.length > 0 ? fresh : counted.filter((one) => one.model === model);
    return [
      title(model === "" ? void 0 : shorten(model, 200), total(heads.map(({ facts }) => facts))),
      judgedAt(heads),
      ours.length === 0 ? "" : table(
        trialsHead,
        ours.map((one) => sectionRow(one, current))
      ),
      ...ours.filter((one) => one.details !== "" && one.facts.commit === current).map(sectionFold)
    ];
  });
  return `${[commentMarker, ...blocks2.filter((block) => block !== "")].join("\n\n")}
`;
}
var judgedAt = ([one]) => one === void 0 || one.facts.commit === "" ? "" : `Judged at \`${one.facts.commit}\`.`;
function total(facts) {
  const sum = (of) => facts.reduce((before, one) => before + of(one), 0);
  return {
    state: gravest(facts.map(({ verdict }) => verdict)),
    requirements: sum((one) => one.requirements),
    failed: sum((one) => one.failed),
    undecided: sum((one) => one.undecided),
    warnings: sum((one) => one.warnings),
    undecidedGuards: sum((one) => one.guards),
    waived: sum((one) => one.waived)
  };
}
function sectionRow({ model, gate, facts, cells }, current) {
  const of = facts.commit === current ? "" : ` (of earlier commit ${facts.commit})`;
  const marks = `<!-- ${markerOf(model, gate)} --><!-- ${factsText(facts)} -->`;
  return [`${marks}${gateCell(gate, facts.verdict)}`, `${cells[0].replace(earlier, "")}${of}`, cells[1]];
}
var sectionFold = ({ model, gate, details: fold }) => `<!-- ${markerOf(model, gate)}:more -->
${fold}
<!-- /${markerOf(model, gate)}:more -->`;

// packages/report/src/mermaid.ts
var mostPoints = 60;
var places = 40;
function mermaid(figure) {
  if (figure.kind === "matrix") return matrix(figure);
  if (figure.kind !== "line" && figure.kind !== "bar") return void 0;
  const even = evenly(figure);
  const drawable = even.series.every(({ values }) => values.length === even.x.values.length && values.every(known));
  if (!drawable || even.series.length === 0) return void 0;
  if (even.x.values.length < 2 || even.x.values.length > mostPoints) return void 0;
  return chart(even);
}
function chart({ title: title2, x, y, series, kind, limit }) {
  const numbers = series.flatMap(({ values }) => values);
  const all = limit === void 0 ? numbers : [...numbers, limit];
  const low = y.min ?? Math.min(...all, kind === "bar" ? 0 : Number.POSITIVE_INFINITY);
  const high = y.max ?? Math.max(...all);
  const drawn2 = series.length > 1 ? "line" : kind;
  const lines = [
    "xychart-beta",
    `  title "${word(title2)}"`,
    xAxis(x),
    `  y-axis "${word(y.label)}" ${number(low)} --> ${number(high > low ? high : low + 1)}`,
    ...series.map(({ values }) => `  ${drawn2} [${values.map(number).join(", ")}]`),
    ...limit === void 0 ? [] : [`  line [${x.values.map(() => number(limit)).join(", ")}]`]
  ];
  const names = [...series.map(({ name }) => name), ...limit === void 0 ? [] : ["limit"]];
  const legend = names.length < 2 ? "" : `

<sub>Lines in their order: ${names.map(markdown).join("; ")}.</sub>`;
  return codeBlock(lines.join("\n"), "mermaid") + legend;
}
function evenly(figure) {
  if (figure.series.every(({ x }) => x === void 0)) return figure;
  const lines = figure.series.filter((series) => placesOf(figure, series).length > 1);
  const ranges = lines.map((series) => placesOf(figure, series));
  const low = Math.max(...ranges.map((xs) => Math.min(...xs)));
  const high = Math.min(...ranges.map((xs) => Math.max(...xs)));
  const values = Array.from({ length: places + 1 }, (_, i) => low + (high - low) * i / places);
  const read2 = (series) => {
    const xs = placesOf(figure, series);
    return {
      name: series.name,
      values: values.map((at) => series.values[xs.lastIndexOf(at)] ?? interpolated(xs, series.values, at) ?? null)
    };
  };
  return { ...figure, x: { ...figure.x, values: lines.length === 0 ? [] : values }, series: lines.map(read2) };
}
var matrix = ({ title: title2, x, y, series }) => `**${markdown(title2)}** (rows: ${markdown(y.label)}; columns: ${markdown(x.label)})

${table(
  ["", ...x.values.map((name) => markdown(shorten(String(name), 40)))],
  series.map(({ name, values }) => [
    `**${markdown(shorten(name, 40))}**`,
    ...values.map((value) => known(value) ? formatNumber(value) : "\u2013")
  ])
)}`;
function xAxis(x) {
  const numbers = x.values.filter((value) => typeof value === "number");
  const rising = numbers.length === x.values.length && isEvenlySpaced(numbers);
  const label = word(x.label);
  return rising ? `  x-axis "${label}" ${number(numbers[0])} --> ${number(numbers.at(-1))}` : `  x-axis "${label}" [${x.values.map((value) => `"${word(String(value))}"`).join(", ")}]`;
}
function isEvenlySpaced(values) {
  const [first2 = 0, last = 0] = [values[0], values.at(-1)];
  const step = (last - first2) / (values.length - 1);
  return step > 0 && values.every((value, i) => Math.abs(value - (first2 + i * step)) <= step * 1e-6);
}
var word = (text2) => shorten(text2.replace(/[^\p{L}\p{N} .,%()/+_-]/gu, " ").trim(), 60);
var number = (value) => {
  const plain2 = String(Number(value.toPrecision(6)));
  return plain2.includes("e") ? Number(value).toFixed(12).replace(/\.?0+$/, "") : plain2;
};

// packages/report/src/strip.ts
var half = 8;
function strip(check) {
  const span = spanOf(check.limit, check.observed, decidingInterval(check));
  return span === void 0 ? "" : drawn(span, reachOf(span));
}
function memberStrips(check, members) {
  const spans = members.map(({ observed, interval }) => spanOf(check.limit, observed, interval));
  const reach = Math.max(...spans.map((span) => span === void 0 ? 0 : reachOf(span)));
  return spans.map((span) => span === void 0 ? "" : drawn(span, reach));
}
function spanOf(limit, observed, interval) {
  if (observed === null || !Number.isFinite(observed) || limit === void 0 || limit.value === null) return void 0;
  if (limit.operator === "=" || limit.operator === "!=") return void 0;
  const [value, sign] = [limit.value, limit.operator.startsWith(">") ? 1 : -1];
  const offset = (x) => x === null ? void 0 : sign * (x - value);
  const middle = sign * (observed - value);
  if (interval === void 0) return { middle };
  const [low, high] = sign === 1 ? [interval.low, interval.high] : [interval.high, interval.low];
  return { middle, interval: { low: offset(low), high: offset(high) } };
}
var reachOf = ({ middle, interval }) => Math.max(...[middle, interval?.low ?? 0, interval?.high ?? 0].map(Math.abs));
function drawn({ middle, interval }, reach) {
  const at = (x) => {
    const step = reach === 0 ? 0 : Math.round(x / reach * (half - 1));
    return half + (step === 0 ? Math.sign(x) : step);
  };
  const cells = Array.from({ length: 2 * half + 1 }, (_, i) => i === half ? "\u2502" : "\u2500");
  if (interval !== void 0) {
    const { low, high } = interval;
    const [from, to] = [low === void 0 ? 0 : at(low), high === void 0 ? 2 * half : at(high)];
    for (let i = from; i <= to; i++) cells[i] = i === half ? "\u253F" : "\u2501";
    if (low === void 0) cells[0] = "\u2039";
    if (high === void 0) cells[2 * half] = "\u203A";
  }
  cells[at(middle)] = "\u25CF";
  return cells.join("");
}

// packages/report/src/summary.ts
var summaryBytes = 1048576;
var depths = [
  { figures: true, members: true, passing: true, rows: 10 },
  { figures: false, members: true, passing: true, rows: 10 },
  { figures: false, members: true, passing: false, rows: 5 },
  { figures: false, members: false, passing: false, rows: 0 }
];
function summary2(trials, most = summaryBytes) {
  for (const depth of depths) {
    const text2 = write2(trials, depth);
    if (Buffer.byteLength(text2) <= most) return text2;
  }
  return cut(write2(trials, depths.at(-1)), most);
}
function write2(trials, depth) {
  const verdicts = verdictsOf(trials);
  const blocks2 = [
    title(trials.model, tally(verdicts)),
    table(
      trialsHead,
      trials.gates.map((run) => topRow(run.gate, run.verdict, run.notRun))
    ),
    ...(trials.notes ?? []).map((note) => `> ${markdownProse(note)}`),
    policyChanges2(trials),
    ...verdicts.flatMap((verdict) => gateBlocks(verdict, depth)),
    depth.passing ? explainedFold(trials.explained) : "",
    footer(trials)
  ];
  return `${blocks2.filter((block) => block !== "").join("\n\n")}
`;
}
function topRow(gate, verdict, notRun) {
  if (verdict === void 0) return [markdown(gate), "\u2796 not run", markdown(notRun ?? "")];
  return [gateCell(gate, verdict.verdict), verdictCell(verdict.verdict), decidedCell(verdict)];
}
function gateBlocks(verdict, depth) {
  const shown = byImportance(verdict.checks).filter((check) => depth.passing || !isQuiet(check));
  const left = verdict.checks.length - shown.length;
  return [
    `#### ${stateMark[verdict.verdict]} ${markdown(verdict.gate)}: ${verdict.verdict}`,
    errorBlock(verdict),
    shown.length === 0 ? "" : table(["", "requirement", "observed", brokenOrHeld, "limit", "n", "why"], shown.map(checkRow)),
    left === 0 ? "" : `${left} checks that passed are left out here; the full report has them.`,
    ...depth.members ? shown.filter((check) => !isQuiet(check)).map(membersBlock) : [],
    ...shown.map((check) => rowsBlock(check, depth.rows)),
    turnedBlock(verdict, depth.rows),
    ...depth.figures ? verdict.figures.map((figure) => mermaid(figure) ?? "") : [],
    dataChanges(verdict.changes, { list: depth.rows * 5, samples: depth.rows }),
    ...(verdict.tables ?? []).map(tableBlock),
    ...verdict.notes.map((note) => `> ${markdownProse(note)}`),
    outputsBlock(verdict),
    subjectsBlock(verdict)
  ];
}
function tableBlock({ title: title2, columns, rows, notes }) {
  const body = rows.map((row2) => columns.map((_, i) => markdown(cellText(row2[i]))));
  const said = notes.map((note) => `> ${markdownProse(note)}`);
  return [`**${markdown(title2)}**`, table(columns.map(markdown), body), ...said].join("\n\n");
}
function errorBlock({ error: error2 }) {
  if (error2 === void 0) return "";
  const at = error2.at === void 0 ? "" : `${code([error2.at.file, error2.at.line].filter((x) => x !== void 0).join(":"))}: `;
  return `> ${at}${markdownProse(shorten(error2.message, 4e3))}
>
> ${markdownProse(shorten(error2.fix, 2e3))}`;
}
function checkRow(check) {
  return [
    checkMark(check),
    code(shorten(requirementText(check), 300)),
    markdown(observedText(check)),
    pictured(strip(check)),
    code(limitText(check)),
    formatNumber(check.n),
    markdownProse(shorten(reasonText(check), 1e3))
  ];
}
var brokenOrHeld = "broken \u2502 held";
var pictured = (text2) => text2 === "" ? "" : `\`${text2}\``;
var mostMembers = 50;
function membersBlock(check) {
  const members = check.members ?? [];
  if (members.length < 2) return "";
  const scale = scaleOf(check);
  const shown = gravestFirst(members).slice(0, mostMembers);
  const strips = memberStrips(check, shown);
  const rows = shown.map((member, i) => [
    outcomeMark[member.outcome],
    markdown(shorten(member.name, 200)),
    markdown(withInterval(member.observed, member.interval, scale)),
    pictured(strips[i] ?? ""),
    member.simultaneous === void 0 ? "\u2013" : markdown(withInterval(member.observed, member.simultaneous, scale)),
    formatNumber(member.n),
    markdownProse(member.reason ?? outcomeWord[member.outcome])
  ]);
  const more = members.length > shown.length ? `

and ${members.length - shown.length} more in the full report` : "";
  const head = ["", "of", "observed", brokenOrHeld, "corrected over all", "n", ""];
  return details(`Every member of <code>${html(shorten(requirementText(check), 200))}</code>`, table(head, rows) + more);
}
function rowsBlock(check, most) {
  const rows = check.failingRows ?? [];
  if (rows.length === 0 || most === 0) return "";
  const shown = rows.slice(0, most).map((failing) => rowCells(failing));
  return `Rows that break ${code(shorten(requirementText(check), 200))}:

${table(["file", "row", "key", "column", "value"], shown)}`;
}
function turnedBlock({ turned }, most) {
  if (turned === void 0 || most === 0) return "";
  const rows = [...sampleOf("wrong", turned.wrong, most), ...sampleOf("right", turned.right, most)];
  if (rows.length === 0) return "";
  const head = ["turned", "file", "row", "key", "baseline \u2192 candidate"];
  return details(
    `Rows that turn: ${formatNumber(turned.right.count)} right, ${formatNumber(turned.wrong.count)} wrong, of ${formatNumber(turned.n)}`,
    table(head, rows)
  );
}
var sampleOf = (way, { rows }, most) => rows.slice(0, most).map(({ file, row: row2, key: key2, value }) => [
  way,
  code(shorten(file, 200)),
  formatNumber(row2),
  key2 === void 0 ? "\u2013" : code(shorten(key2, 100)),
  value === void 0 ? "\u2013" : code(shorten(value, 200))
]);
var rowCells = ({ file, row: row2, key: key2, column, value }) => [
  code(shorten(file, 200)),
  formatNumber(row2),
  key2 === void 0 ? "\u2013" : code(shorten(key2, 100)),
  column === void 0 ? "\u2013" : code(shorten(column, 100)),
  value === void 0 ? "\u2013" : code(shorten(value, 100))
];
function outputsBlock({ outputs }) {
  const lines = Object.entries(outputs ?? {}).map(([name, value]) => `- ${code(name)}: ${code(shorten(value, 300))}`);
  return lines.join("\n");
}
function subjectsBlock({ subjects, evidence }) {
  if (subjects.length === 0) return "";
  const rows = subjects.map(({ name, digest, path }) => [
    markdown(name),
    path === void 0 ? "\u2013" : code(shorten(path, 300)),
    `\`${digestText(digest).replace(/[^\w:…]/g, "")}\``
  ]);
  const how = evidence === "executed" ? "these bytes were run" : "results were claimed, not run";
  return details(`What this verdict is about (${how})`, table(["subject", "path", "digest"], rows));
}
function footer({ command, links }) {
  const report = links?.report === void 0 ? [] : [`[Full report](${linkTarget(links.report)})`];
  const run = command === void 0 ? [] : [`Run it yourself:

${codeBlock(command, "sh")}`];
  return [...report, ...run].join("\n\n");
}
var cutNotice = "\n\n**The rest was cut: the summary would be larger than GitHub shows. The full report has it.**\n";
function cut(text2, most) {
  const room = most - Buffer.byteLength(cutNotice);
  const kept = [];
  let bytes = 0;
  for (const line of text2.split("\n")) {
    bytes += Buffer.byteLength(line) + 1;
    if (bytes > room) break;
    kept.push(line);
  }
  return kept.join("\n") + cutNotice;
}

// packages/runner/src/comment.ts
var mostRounds = 6;
async function upsertComment(upsert) {
  let wrote = false;
  let why = "other jobs kept writing over it";
  for (let round = 0; round < mostRounds; round++) {
    try {
      const settled = await writeOnce(upsert);
      if (settled) return { outcome: wrote ? "written" : "unchanged" };
      wrote = true;
      await upsert.sleep(200 + 800 * upsert.random() * round);
    } catch (error2) {
      const status = statusOf(error2);
      why = error2 instanceof Error ? error2.message : String(error2);
      if (status === 401 || status === 403 && !/rate limit/i.test(why)) return { outcome: "forbidden", why };
      if (status !== void 0 && status < 500 && status !== 429 && status !== 403 && status !== 404) break;
      if (status === 404 && round > 0) return { outcome: "forbidden", why };
      await upsert.sleep(500 * 2 ** round * (0.5 + upsert.random()));
    }
  }
  return { outcome: "failed", why };
}
async function writeOnce({ github, pullRequest, merge }) {
  const login = await github.login();
  const all = await github.comments(pullRequest);
  const [first2, ...others2] = all.filter((comment2) => isOurs2(comment2, login)).sort((a, b) => a.id - b.id);
  if (first2 === void 0) {
    await github.createComment(pullRequest, merge(void 0));
    return false;
  }
  for (const { id } of others2) await github.deleteComment(id).catch(gone);
  const body = merge(first2.body);
  if (body === first2.body.replaceAll("\r\n", "\n")) return others2.length === 0;
  await github.updateComment(first2.id, body);
  return false;
}
var isOurs2 = ({ body, author }, login) => author === login && body.startsWith(commentMarker);
function gone(error2) {
  if (statusOf(error2) !== 404) throw error2;
}

// packages/runner/src/publish.ts
async function publish(publication) {
  const { trials, env, log, facts } = publication;
  const report = await upload(publication);
  const linked = {
    ...trials,
    ...facts.shownCommit === void 0 ? {} : { commit: facts.shownCommit },
    ...facts.runId === void 0 ? {} : { run: Number(facts.runId) || 0 },
    links: {
      ...report === void 0 ? {} : { report },
      ...facts.runUrl === void 0 ? {} : { run: facts.runUrl }
    }
  };
  await writeSummary(publication, summary2(linked, summaryBytes - await summarySize(env)));
  for (const annotation2 of annotations(verdictsOf(linked))) log.annotate(placed2(annotation2, facts.workspace));
  await comment(publication, linked);
}
function placed2(annotation2, workspace) {
  const { file, line, column, ...rest } = annotation2;
  if (file === void 0 || existsSync(resolve4(workspace, file))) return annotation2;
  const at = [file, line].filter((part) => part !== void 0).join(":");
  return { ...rest, message: shorten(visible(`${at}: ${rest.message}`), 4096) };
}
var mostTurns = 50;
async function upload({ trials, facts, files, artifacts, log }) {
  const present = await existing(files);
  if (present.length === 0) return void 0;
  const gates = trials.gates.filter(({ verdict }) => verdict !== void 0);
  const gate = gates.length === 1 ? gates[0]?.gate : "run";
  try {
    const client = await artifacts();
    if (client === void 0) {
      log.info("No artifact: this runner keeps none (ACTIONS_RUNTIME_TOKEN is not set). Report and evidence stay here.");
      return void 0;
    }
    for (let turn = 1; turn <= mostTurns; turn++) {
      const name = artifactName({ model: trials.model ?? "model", gate, job: facts.job, attempt: facts.attempt, turn });
      const id = await uploadOnce(client, name, present);
      if (id === void 0) continue;
      return facts.runUrl === void 0 ? void 0 : `${facts.runUrl}/artifacts/${id}`;
    }
    log.warning(`No artifact: ${mostTurns} of this name exist already.`);
  } catch (error2) {
    log.warning(`No artifact: ${error2.message}. The verdict stands; evidence for later jobs is missing.`);
  }
  return void 0;
}
async function uploadOnce(client, name, files) {
  try {
    const { id } = await client.uploadArtifact(name, [...files], commonFolder(files));
    return id ?? 0;
  } catch (error2) {
    if (/\b409\b|already exists/i.test(error2.message)) return void 0;
    throw error2;
  }
}
async function existing(files) {
  const found = await Promise.all(
    files.map(async (file) => (await stat3(file).catch(() => void 0))?.isFile() ? realpathSync(file) : void 0)
  );
  return [...new Set(found.filter((file) => file !== void 0))];
}
function commonFolder(files) {
  let folder = dirname4(files[0]);
  while (!files.every((file) => isInside(file, folder)) && folder !== dirname4(folder)) folder = join3(folder, "..");
  return folder;
}
async function comment(publication, trials) {
  const { facts, github, log, sleep, random } = publication;
  const { pullRequest } = facts;
  if (publication.comment === false || pullRequest === void 0) return;
  const sections = commentSections(trials);
  if (sections.length === 0) return;
  if (github === void 0) {
    log.info("No comment: there is no token. The summary says the same.");
    return;
  }
  const { outcome, why } = await upsertComment({
    github,
    pullRequest: pullRequest.number,
    merge: (body) => mergeComment(body, sections),
    sleep,
    random
  });
  if (outcome === "forbidden") {
    const fork = pullRequest.fork ? " A pull request from a fork has a token that only reads." : "";
    const message = `The token may not comment: give the job the permission \`pull-requests: write\`.${fork} The summary says the same.`;
    log.annotate({ level: "notice", title: "No comment on the pull request", message });
  }
  if (outcome === "failed") log.warning(`No comment on the pull request: ${why}. The summary says the same.`);
}

// packages/runner/src/tip.ts
async function tipOf2(facts, directory, { git: git2, github }) {
  const { base, pullRequest, workspace, attempt } = facts;
  if (base === void 0) return void 0;
  const asked = base.ref === void 0 ? void 0 : await github?.tip(base.ref).catch(() => void 0);
  const folder = await repositoryOf(directory, workspace, git2);
  const head = pullRequest?.headSha;
  const merged = folder && head ? await mergedInto(head, folder, git2) : void 0;
  const then = merged ?? base.sha;
  const branch2 = base.ref ?? "the base branch";
  const short = (sha) => sha.slice(0, 7);
  const older = [merged, base.sha].filter((sha) => sha !== void 0);
  if (asked !== void 0) {
    const moved2 = then !== void 0 && then !== asked;
    return {
      base: { ...base, sha: asked, older },
      moved: moved2,
      said: moved2 ? `${branch2} moved since this was merged with it, from ${short(then)} to ${short(asked)}: the tip judges.` : `The policy of ${branch2} at ${short(asked)}, its tip, judges.`
    };
  }
  const known3 = then === void 0 ? "as it was fetched" : `at ${short(then)}, as it stood when this was merged with it`;
  return {
    base: { ...base, ...then === void 0 ? {} : { sha: then }, older },
    moved: attempt > 1,
    said: `The policy of ${branch2} ${known3}, judges: GitHub was not asked where it stands now.`
  };
}
var PRIVILEGED = ["workflow_run", "issue_comment", "issues", "discussion", "discussion_comment"];
async function checkEvent({ event, workspace, run }, directory, { git: git2 }) {
  const fix = "Judge pull requests on the event `pull_request`; what needs a token that may write stands in a job behind it.";
  if (event === "pull_request_target")
    throw new SeaTrialsError(
      "bad-input",
      "the event `pull_request_target` is refused: it checks out the base, and to check out the head would run a stranger\u2019s code beside secrets",
      fix
    );
  if (!PRIVILEGED.includes(event)) return;
  const folder = await repositoryOf(directory, workspace, git2);
  const head = folder && await commitOf("HEAD", folder, git2);
  if (head === void 0 || head === run.commit) return;
  throw new SeaTrialsError(
    "bad-input",
    `the event ${printable(event)} is refused where another commit than the event's own is checked out: it would be run beside secrets`,
    fix
  );
}

// packages/runner/src/world.ts
import { setTimeout } from "node:timers/promises";

// packages/runner/src/core.ts
var core = { debug, error, info, isDebug, notice, setOutput, setSecret, summary, warning };

// packages/runner/src/world.ts
var realWorld = () => ({
  env: process.env,
  core,
  now: Date.now,
  sleep: (ms) => setTimeout(ms),
  random: Math.random,
  git,
  artifacts: openArtifacts,
  github: connect,
  history: storeOf,
  trial: runTrial,
  // Not `process.exit`: what was written to a pipe would be lost.
  exit: (code2) => {
    process.exitCode = code2;
  }
});

// packages/runner/src/action.ts
async function runAction(gates, world = realWorld()) {
  const code2 = await codeOf(gates, world);
  world.exit(code2);
  return code2;
}
async function codeOf(gates, world) {
  const { env } = world;
  const log = runnerLog(world.core);
  let known3;
  keepEngineIn(engineCacheOf(env, log));
  try {
    await writeOutputs(world, negativeOutputs);
    const inputs = readInputs(specsOf(gates), env);
    const token = inputs["github-token"];
    if (token !== void 0) log.mask(token);
    const facts = readFacts(env, token);
    known3 = {
      facts,
      github: world.github(facts),
      comment: inputs.comment === void 0 ? void 0 : inputs.comment === "true"
    };
    return await judgeAndPublish(askedOf(gates, inputs, facts), known3, world, log);
  } catch (error2) {
    await explain(error2, gates, known3, world, log);
    return 2;
  }
}
async function judgeAndPublish(asked, known3, world, log) {
  const { directory } = asked;
  const sources = { git: world.git, github: known3.github };
  await checkEvent(known3.facts, directory, sources);
  const tip = await tipOf2(known3.facts, directory, sources);
  if (tip !== void 0) log.info(tip.said);
  const facts = tip === void 0 ? known3.facts : { ...known3.facts, base: tip.base };
  return judgeAll(asked, { ...known3, facts, said: tip?.moved ? [tip.said] : [] }, world, log);
}
async function judgeAll(asked, known3, world, log) {
  const { workspace, base } = known3.facts;
  const { inputs, directory } = asked;
  const glob = policyGlob(inputs);
  const cases = [];
  for (const each of await eachPolicy(inputs, directory, workspace))
    cases.push(await caseOf({ ...asked, inputs: each }, known3, world));
  const replaced = cases.flatMap(({ judge }) => judge.replaced ?? []);
  if (glob !== void 0 && base !== void 0) await checkNoneRemoved(base, directory, glob, replaced, world.git);
  await checkDistinct(cases.map(({ wanted }) => wanted));
  const judged = [];
  for (const one of cases) judged.push(await judgeOne(one, known3, world, log));
  const results = judged.map(({ result }) => result);
  await writeOutputs(world, outputsOf(results, workspace));
  for (const { trials, result } of judged) await publish(publicationOf(trials, filesOf2(result), known3, world, log));
  return Math.max(...results.map(({ exitCode }) => exitCode));
}
async function caseOf(asked, { facts, github, said = [] }, world) {
  const found = await judgeOf(asked, facts, { git: world.git, github });
  const judge = { ...found, notes: [...said, ...found.notes] };
  const { base } = judge;
  return { wanted: { ...asked, workspace: facts.workspace, ...base === void 0 ? {} : { base } }, judge };
}
async function judgeOne({ wanted, judge }, { facts }, world, log) {
  const { gates } = wanted;
  for (const note of judge.notes) log.annotate({ level: "notice", title: "Sea Trials", message: note });
  if (gates === "all" || gates.includes("model-register")) await collect(wanted, facts, world, log);
  const store = world.history(facts);
  const asks = gates === "all" || gates.includes("data-validate");
  const compared = asks ? await comparedOf(wanted.inputs, wanted.directory, facts, world.git) : void 0;
  const result = await world.trial({
    ...wanted,
    ...compared && { compared },
    history: historyOf(store),
    log,
    clock: { now: world.now, sleep: world.sleep },
    run: facts.run
  });
  if (wanted.inputs.history === "true") await keepRun({ result, facts, store, now: world.now(), log });
  const trials = {
    ...trialsOf(result),
    paths: pathsOf(result, facts.workspace),
    ...facts.base === void 0 ? {} : { changes: judge.changes },
    ...judge.approved ? { judgedHere: true } : {},
    informal: await informally({ wanted, judge }, compared, facts, world, log),
    notes: judge.notes,
    ...facts.base?.ref === void 0 ? {} : { base: facts.base.ref }
  };
  log.info(terminal(trials, { colour: true, unicode: true }));
  return { trials, result };
}
async function informally({ wanted, judge }, compared, { run }, world, log) {
  if (judge.informal.length === 0) return [];
  const { base: _, ...here } = wanted;
  log.info("The policy here is judged as well, for information.");
  const done = [];
  for (const gate of judge.informal) {
    const options = {
      ...here,
      gates: [gate],
      ...compared && { compared },
      log,
      clock: { now: world.now, sleep: world.sleep },
      run,
      informal: true
    };
    try {
      const { gates } = await world.trial(options);
      done.push(...gates.map(({ verdict }) => ({ gate, verdict })));
    } catch (error2) {
      if (!(error2 instanceof SeaTrialsError)) throw error2;
      done.push({ gate, verdict: errorVerdict(gate, error2) });
    }
  }
  return done;
}
async function collect(wanted, { run, job, temp }, world, log) {
  const artifacts = await world.artifacts(world.env);
  if (artifacts === void 0) {
    log.info("Evidence of earlier jobs is not looked for: this runner keeps no artifacts.");
    return;
  }
  const policy = await readPolicy(wanted);
  const { evidence: folder } = await makePlaces(policy, wanted);
  await collectEvidence({ artifacts, model: policy.model, folder, job, commit: run.commit, temp, log });
}
var filesOf2 = ({ report, sarif, junit, rows, gates }) => [
  report,
  sarif,
  junit,
  ...rows === void 0 ? [] : [rows, parquetOf(rows)],
  ...gates.flatMap(
    ({ evidence }) => evidence === void 0 ? [] : [evidence, evidence.replace(/\.json$/, ".run.json")]
  )
];
var publicationOf = (trials, files, { facts, github, comment: comment2 }, { core: core2, env, artifacts, sleep, random }, log) => ({
  trials,
  facts,
  core: core2,
  env,
  log,
  files,
  comment: comment2,
  artifacts: () => artifacts(env),
  github,
  sleep,
  random
});
async function explain(error2, gates, known3, world, log) {
  const verdict = errorVerdict(gates !== "all" && gates.length === 1 ? gates[0] : "run", error2);
  if (error2 instanceof Error) log.debug(error2.stack ?? "");
  const trials = { version: VERSION, gates: [{ gate: verdict.gate, verdict }] };
  log.info(terminal(trials, { colour: true, unicode: true }));
  try {
    await writeOutputs(world, negativeOutputs);
    if (known3 !== void 0) return await publish(publicationOf(trials, [], { ...known3, comment: false }, world, log));
  } catch (another) {
    log.debug(String(another));
  }
  log.annotate({
    level: "error",
    title: `${verdict.gate} could not be judged`,
    message: inOneLine(verdict.error)
  });
}

export {
  runAction
};
