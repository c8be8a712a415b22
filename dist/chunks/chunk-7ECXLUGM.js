import{createRequire as __seaTrialsRequire}from'node:module';const require=__seaTrialsRequire(import.meta.url);
import {
  FETCH,
  bringInto,
  haveBytes,
  missingBecause,
  policyAt,
  versionOf
} from "./chunk-UHFYT56W.js";
import {
  commitTree
} from "./chunk-VUOQTA5Y.js";
import {
  printCondition
} from "./chunk-BBDBGQUP.js";
import {
  placeOf
} from "./chunk-ZJ4OTQTS.js";
import {
  dataFiles,
  dvcCache,
  slotFor
} from "./chunk-ZWI5XGUI.js";
import {
  outputOf
} from "./chunk-LMI3EX6N.js";
import {
  relativePath
} from "./chunk-2QQJPMHQ.js";
import {
  expandFiles
} from "./chunk-53PKLZBG.js";
import {
  printable
} from "./chunk-UVDTI5O6.js";
import {
  SeaTrialsError
} from "./chunk-7N7QVSEW.js";

// packages/trial/src/before/open.ts
import { existsSync } from "node:fs";
import { realpath, rm } from "node:fs/promises";
import { join, posix as posix2, resolve } from "node:path";

// packages/trial/src/before/moved.ts
import { posix } from "node:path";
function movedBetween(commit, head, { git, folder, prefix }) {
  const hashesIn = async (name) => {
    const listed = await git(folder, ["ls-tree", "-r", "-z", "--full-tree", name]);
    const entries = listed.toString("utf8").split("\0");
    return new Map(
      entries.flatMap((entry) => [...entry.matchAll(/^100\d+ blob ([0-9a-f]+)\t(.*)$/gs)].map(pathAndHash))
    );
  };
  const list = async () => {
    const [there, here] = [await hashesIn(commit), await hashesIn("HEAD")];
    return [...there].filter(([path]) => !here.has(path));
  };
  let listing;
  return async (paths) => {
    if (paths.length === 0) return void 0;
    listing ??= list();
    const gone = await listing;
    const found = paths.map((path) => gone.find(([, hash]) => hash === head.entry(path).hash)?.[0]);
    return found.every((path) => path !== void 0) ? found.map((path) => posix.relative(prefix, path)) : void 0;
  };
}
var pathAndHash = ([, hash = "", path = ""]) => [path, hash];

// packages/trial/src/before/open.ts
function openBefore(options) {
  const { base, policy, commit, ofPush } = options;
  const shelf = { folder: join(outputOf(policy), "base", "data"), root: policy.root, workspace: options.workspace };
  let opening;
  const opened = () => {
    opening ??= open(options);
    return opening;
  };
  const bring = bringOnce(shelf, base);
  const found = /* @__PURE__ */ new Map();
  const data = (name) => {
    const finding = found.get(name) ?? opened().then((at) => dataBefore(name, at, options, bring)).catch((error) => ({ kind: "unknown", ...missingBecause(error) }));
    found.set(name, finding);
    return finding;
  };
  return {
    base,
    ...ofPush && commit === void 0 ? { lost: `${notHeld(base)}. ${FETCH} After a forced push name another with \`base\`.` } : {},
    data,
    contract: () => opened().then((at) => contractBefore(at, options)).catch((error) => ({ why: missingBecause(error).why })),
    policy: () => opened().then(
      (at) => at.policy,
      () => void 0
    ),
    files: async () => {
      const all = await Promise.all(Object.keys(policy.data).map(data));
      return all.flatMap((one) => one.kind === "files" ? one.files : []);
    },
    close: () => rm(shelf.folder, { recursive: true, force: true })
  };
}
function bringOnce(shelf, base) {
  const bring = async (version, where, cache) => {
    const target = await slotFor(shelf, version.path);
    return await bringInto(target, version, where, cache, base) ?? realpath(target);
  };
  const brought = /* @__PURE__ */ new Map();
  return (version, ...from) => {
    const bringing = brought.get(version.path) ?? bring(version, ...from);
    brought.set(version.path, bringing);
    return bringing;
  };
}
async function open({ base, commit, git, policy, file, workspace }) {
  const place = await placeOf(join(policy.root, "x"), workspace, git);
  if (commit === void 0) throw new SeaTrialsError("github-failed", notHeld(base), FETCH);
  const where = { git, folder: place.folder, prefix: posix2.dirname(place.path) };
  const tree = commitTree(commit, where);
  const there = file === void 0 ? void 0 : await policyAt(tree, file, { root: policy.root, workspace });
  const head = commitTree("HEAD", where);
  return {
    tree,
    head,
    where,
    moved: movedBetween(commit, head, where),
    ...there === void 0 ? {} : { policy: there }
  };
}
async function dataBefore(name, { tree, head, where, moved, policy: there }, { policy, written, workspace }, bring) {
  const source = there?.data[name] ?? written.data[name];
  const here = policy.data[name];
  if (source?.path === void 0 || here?.path === void 0) return { kind: "absent" };
  const cache = await dvcCache(policy.root);
  const filesHere = () => expandFiles(here.path, policy.root, workspace);
  const isSamePart = partOf(source.where) === partOf(here.where);
  const files = await dataFiles(source.path, tree, cache);
  if (files.length === 0) {
    const tracked = await dataFiles(written.data[name]?.path ?? here.path, head, cache);
    if (tracked.length === 0) return { kind: "untracked" };
    const isOfGit = isSamePart && tracked.every(({ kind }) => kind === "file");
    const from = isOfGit ? await moved(tracked.map(({ path }) => path)) : void 0;
    const isSame = from !== void 0 && await haveBytes(await filesHere(), await versionsIn(tracked, head), where);
    return isSame ? { kind: "same", from } : { kind: "absent" };
  }
  const versions = await versionsIn(files, tree);
  const paths = versions.map(({ path }) => path);
  const now = isSamePart ? await filesHere() : [];
  if (isSamePart && await haveBytes(now, versions, where)) {
    const isThere = paths.join("\0") === now.map((file) => relativePath(policy.root, file)).join("\0");
    return { kind: "same", ...isThere ? {} : { from: paths } };
  }
  const targets = [];
  for (const version of versions) {
    const target = await bring(version, where, cache);
    if (typeof target !== "string") return { kind: "unknown", ...target };
    targets.push(target);
  }
  const { delimiter, where: part } = source;
  return {
    kind: "files",
    files: targets,
    paths,
    ...delimiter === void 0 ? {} : { delimiter },
    ...part === void 0 ? {} : { where: part }
  };
}
async function versionsIn(files, tree) {
  const versions = [];
  for (const file of files) versions.push(await versionOf(file, tree));
  return versions;
}
var partOf = (where) => where === void 0 ? "" : printCondition(where);
async function contractBefore({ tree, head, moved, policy: there }, { written }) {
  const { root, contract } = written;
  if (contract === void 0) return {};
  const { loadContract, readContract } = await import("./contract-TJOE3VMW.js");
  const here = existsSync(resolve(root, contract)) ? await loadContract(resolve(root, contract), contract) : void 0;
  const readAt = async (path) => {
    const [found] = path === void 0 ? [] : await tree.match(path);
    return found === void 0 ? void 0 : readContract(await tree.read(found), found);
  };
  const named = await readAt(contract) ?? await readAt(there?.contract);
  const before = named ?? (here === void 0 ? void 0 : await readAt((await moved(await head.match(contract)))?.[0]));
  return { ...before && { before }, ...here && { here } };
}
var notHeld = (base) => `the clone does not hold the commit of ${printable(base)}`;

export {
  openBefore
};
