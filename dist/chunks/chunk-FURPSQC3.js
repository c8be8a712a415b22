import{createRequire as __seaTrialsRequire}from'node:module';const require=__seaTrialsRequire(import.meta.url);
import {
  commitOf,
  entriesOf,
  fileTree,
  placeOf
} from "./chunk-ZJ4OTQTS.js";
import {
  firstLink
} from "./chunk-LMI3EX6N.js";
import {
  ACTION_INPUTS,
  GATE_INPUTS,
  INPUTS
} from "./chunk-3ZYJG4OC.js";
import {
  isInside,
  relativePath
} from "./chunk-2QQJPMHQ.js";
import {
  printable
} from "./chunk-UVDTI5O6.js";
import {
  SeaTrialsError,
  firstLineOf,
  messageOf
} from "./chunk-7N7QVSEW.js";

// packages/runner/src/asked.ts
import { resolve } from "node:path";
var isAsked = (gates, gate) => gates === "all" || gates.includes(gate);
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
  const others = Object.entries(inputs).filter(([name]) => !ours.has(name));
  return { gates, inputs: Object.fromEntries(others), directory };
}

// packages/runner/src/facts.ts
import { readFileSync } from "node:fs";
var branchOf = ({ ref = "the base branch" }) => ref;
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
  const number = Number(GITHUB_RUN_NUMBER);
  return file !== void 0 && file !== "" && Number.isSafeInteger(number) && number > 0 ? { workflow: { file, number } } : {};
}
function isAccepted(event, repository, env) {
  const main = text(repository?.default_branch);
  const ofBranch = event === "push" || event === "schedule" || event === "workflow_dispatch";
  return ofBranch && main !== void 0 && env.GITHUB_REF === `refs/heads/${main}`;
}
function pullRequestOf(pull, env) {
  const number = pull?.number;
  if (pull === void 0 || typeof number !== "number" || !Number.isSafeInteger(number) || number < 1) return void 0;
  const [base, head] = [object(pull, "base"), object(pull, "head")];
  const [there, here] = [object(base, "repo")?.full_name, object(head, "repo")?.full_name];
  return {
    number,
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
  const number = Number(/^refs\/heads\/gh-readonly-queue\/.+\/pr-(\d{1,10})-[0-9a-f]{40,64}$/.exec(ref ?? "")?.[1]);
  return Number.isSafeInteger(number) ? { group: { pullRequest: number } } : {};
}
var branch = (ref) => text(ref)?.replace(/^refs\/heads\//, "");
var commit = (sha) => typeof sha === "string" && /^[0-9a-f]{40,64}$/.test(sha) ? sha : void 0;
var text = (value) => typeof value === "string" && value !== "" ? value : void 0;
function object(parent, key) {
  const value = parent?.[key];
  return value !== null && typeof value === "object" && !Array.isArray(value) ? value : void 0;
}
var given = (key, value) => value === void 0 || value === "" ? {} : { [key]: value };
function readPayload(file) {
  if (file === void 0 || file === "") return {};
  try {
    const value = JSON.parse(readFileSync(file, "utf8"));
    if (value === null || typeof value !== "object") throw new Error("it is no object");
    return value;
  } catch (error) {
    throw new SeaTrialsError(
      "github-failed",
      `the event's payload cannot be read: ${messageOf(error)}`,
      "Check GITHUB_EVENT_PATH; on a runner of GitHub this is a fault of the runner.",
      void 0,
      { cause: error }
    );
  }
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
  const gone = listed.toString("utf8").split("\0").find((path) => path !== "" && !replaced.includes(path));
  if (gone === void 0) return;
  throw new SeaTrialsError(
    "missing-file",
    `${printable(gone)} is a policy on the base branch and none here: its model would not be judged`,
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
  } catch (error) {
    throw unreadable(
      `the repository of ${printable(file)} cannot be found: ${firstLineOf(error)}`,
      "Run actions/checkout before this step, and do not remove its `.git`.",
      error
    );
  }
}
async function fromClone(base, { folder, path }, ask) {
  const commit2 = await known(base, folder, ask);
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
async function baseTree(base, folder, { git, github }) {
  const commit2 = await known(base, folder, git);
  if (commit2 !== void 0) return fileTree(commit2, folder, git);
  const sha = base.sha ?? base.ref;
  if (github === void 0 || sha === void 0)
    throw unreadable(`the files of ${printable(branchOf(base))} are not in the clone`, READ);
  const paths = await github.pathsAt(sha).catch((error) => {
    throw unreadable(
      `the files of ${printable(base.ref ?? sha)} cannot be seen: ${printable(error.message)}`,
      READ,
      error
    );
  });
  const read = async (path) => {
    const found = await fromApi(base, path, github);
    return found === "absent" ? new Uint8Array() : found.bytes;
  };
  return { paths, read };
}
async function known({ sha, ref }, folder, ask) {
  const name = sha ?? (ref === void 0 ? void 0 : `refs/remotes/origin/${ref}`);
  return name === void 0 ? void 0 : commitOf(name, folder, ask);
}
var mergedBase = (base, folder, ask) => firstKnown([...olderOf(base), base], folder, ask);
var firstHeld = (base, folder, ask) => firstKnown([base, ...olderOf(base)], folder, ask);
var olderOf = ({ older = [] }) => older.map((sha) => ({ sha }));
async function firstKnown(bases, folder, ask) {
  for (const base of bases) {
    const commit2 = await known(base, folder, ask);
    if (commit2 !== void 0) return commit2;
  }
  return void 0;
}
async function fromApi({ sha, ref }, path, github) {
  const commit2 = sha ?? ref;
  if (commit2 === void 0) throw unreadable("the event names no base branch", READ);
  if (github === void 0)
    throw unreadable(`the policy of ${printable(ref ?? commit2)} is not in the clone, and there is no token`, READ);
  try {
    const bytes = await github.fileAt(path, commit2);
    return bytes === void 0 ? "absent" : { bytes };
  } catch (error) {
    const why = messageOf(error);
    throw unreadable(`the policy of ${printable(ref ?? commit2)} cannot be read: ${printable(why)}`, READ, error);
  }
}
var READ = "Give the job `contents: read` and the action its `github-token`, or check out with `fetch-depth: 0`.";
var unreadable = (message, fix, cause) => new SeaTrialsError("github-failed", message, fix, void 0, { cause });

export {
  isAsked,
  specsOf,
  askedOf,
  branchOf,
  readFacts,
  basePolicy,
  baseFile,
  checkNoneRemoved,
  baseTree,
  mergedBase
};
