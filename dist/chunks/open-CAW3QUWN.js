import{createRequire as __seaTrialsRequire}from'node:module';const require=__seaTrialsRequire(import.meta.url);
import {
  LARGEST_POINTER,
  lfsPointer
} from "./chunk-PTWJD6AD.js";
import {
  commitTree
} from "./chunk-W7HZTELD.js";
import {
  dataFiles,
  dvcCache,
  md5Of,
  placeFile,
  placeOf,
  slotFor
} from "./chunk-QMQLW2UT.js";
import {
  outputOf
} from "./chunk-5GDWMRUP.js";
import {
  relativePath
} from "./chunk-D2K3YYAS.js";
import {
  expandFiles
} from "./chunk-XRT7R2LA.js";
import {
  gitInto
} from "./chunk-UEP7WLBF.js";
import {
  printCondition
} from "./chunk-74UOHI5C.js";
import "./chunk-APW7KUE7.js";
import {
  printable
} from "./chunk-QXO6X2JS.js";
import {
  SeaTrialsError
} from "./chunk-6GQ52R6W.js";
import "./chunk-ANQMVHI3.js";

// packages/trial/src/before/open.ts
import { existsSync } from "node:fs";
import { realpath, rm as rm2 } from "node:fs/promises";
import { join as join2, posix, resolve as resolve2 } from "node:path";

// packages/trial/src/before/versions.ts
import { createHash } from "node:crypto";
import { createReadStream } from "node:fs";
import { rm, stat } from "node:fs/promises";
import { join, resolve } from "node:path";
async function versionOf(file, tree) {
  if (file.kind === "dvc") return file;
  const { path } = file;
  const { hash, size } = tree.entry(path);
  const bytes = size < LARGEST_POINTER ? await tree.read(path) : void 0;
  const pointer = bytes === void 0 ? void 0 : lfsPointer(bytes);
  return bytes === void 0 || pointer === void 0 ? { kind: "git", path, hash, size } : { kind: "lfs", path, pointer, bytes };
}
async function hasBytes(file, version, { git, folder }) {
  if (version.kind === "dvc") return await md5Of(file, version.object.legacy) === version.object.md5;
  const { size } = await stat(file);
  if (version.kind === "lfs") return size === version.pointer.size && await sha256Of(file) === version.pointer.oid;
  if (size !== version.size) return false;
  return (await git(folder, ["hash-object", "--no-filters", "--", file])).toString("latin1").trim() === version.hash;
}
async function bringInto(target, version, where, cache, base) {
  if (version.kind === "dvc") return bringDvc(target, version, cache, base);
  if (version.kind === "lfs") return bringLfs(target, version, where, base);
  await gitInto(target, where.folder, ["cat-file", "blob", version.hash]);
  return void 0;
}
async function bringDvc(target, { object, path, pointer }, cache, base) {
  const source = object.folder ? void 0 : await cache.find(object);
  if (source !== void 0) {
    await placeFile(source, target);
    return void 0;
  }
  const digest = `${object.md5}${object.folder ? ".dir" : ""}`;
  return {
    why: `${printable(path)} of ${printable(base)} is known by its md5 alone (${digest}): no cache of DVC on this machine has it`,
    fix: `Run \`dvc pull ${pointer}\` at ${printable(base)} before (or \`dvc fetch --all-branches\`).`
  };
}
async function bringLfs(target, { pointer: { oid }, bytes, path }, { git, folder }, base) {
  const common = (await git(folder, ["rev-parse", "--git-common-dir"])).toString("utf8").replace(/\r?\n$/, "");
  const stored = join(resolve(folder, common), "lfs", "objects", oid.slice(0, 2), oid.slice(2, 4), oid);
  if (await sha256Of(stored).catch(() => void 0) === oid) {
    await placeFile(stored, target);
    return void 0;
  }
  const smudged = await gitInto(target, folder, ["lfs", "smudge", "--", path], { input: bytes }).then(
    () => true,
    () => false
  );
  if (smudged && await sha256Of(target) === oid) return void 0;
  await rm(target, { force: true });
  return {
    why: `${printable(path)} of ${printable(base)} is known by its sha256 alone (${oid.slice(0, 12)}\u2026): Git LFS has not fetched it`,
    fix: `Run \`git lfs fetch origin ${base}\` before; with actions/checkout, \`lfs: true\` and such a step.`
  };
}
async function sha256Of(file) {
  const hash = createHash("sha256");
  for await (const chunk of createReadStream(file, { highWaterMark: 1 << 20 })) hash.update(chunk);
  return hash.digest("hex");
}

// packages/trial/src/before/open.ts
function openBefore(options) {
  const { base, policy, commit, ofPush } = options;
  const shelf = { folder: join2(outputOf(policy), "base", "data"), root: policy.root, workspace: options.workspace };
  let opening;
  const opened = () => {
    opening ??= open(options);
    return opening;
  };
  const found = /* @__PURE__ */ new Map();
  const data = (name) => {
    const finding = found.get(name) ?? opened().then((at) => dataBefore(name, at, options, (path) => slotFor(shelf, path))).catch((error) => ({ kind: "unknown", ...unknownBecause(error) }));
    found.set(name, finding);
    return finding;
  };
  return {
    base,
    ...ofPush && commit === void 0 ? { lost: `${notHeld(base)}. ${FETCH} After a forced push name another with \`base\`.` } : {},
    data,
    contract: () => opened().then((at) => contractBefore(at, options)).catch((error) => ({ why: unknownBecause(error).why })),
    policy: () => opened().then(
      (at) => at.policy,
      () => void 0
    ),
    files: async () => {
      const all = await Promise.all(Object.keys(policy.data).map(data));
      return all.flatMap((one) => one.kind === "files" ? one.files : []);
    },
    close: () => rm2(shelf.folder, { recursive: true, force: true })
  };
}
async function open({ base, commit, git, policy, file, workspace }) {
  const place = await placeOf(join2(policy.root, "x"), workspace, git);
  if (commit === void 0) throw new SeaTrialsError("github-failed", notHeld(base), FETCH);
  const where = { git, folder: place.folder, prefix: posix.dirname(place.path) };
  const tree = commitTree(commit, where);
  const there = file === void 0 ? void 0 : await policyAt(tree, file, policy.root, workspace);
  return { tree, head: commitTree("HEAD", where), where, ...there === void 0 ? {} : { policy: there } };
}
async function policyAt(tree, file, root, workspace) {
  const { readPolicy } = await import("./load-EQUVINWP.js");
  const path = relativePath(root, file);
  const [found] = await tree.match(path).catch(() => []);
  if (found === void 0) return void 0;
  return readPolicy(await tree.read(found), path, { root, workspace }).catch(() => void 0);
}
async function dataBefore(name, { tree, head, where, policy: there }, { base, policy, written, workspace }, slot) {
  const source = there?.data[name] ?? written.data[name];
  const here = policy.data[name];
  if (source?.path === void 0 || here?.path === void 0) return { kind: "absent" };
  const cache = await dvcCache(policy.root);
  const files = await dataFiles(source.path, tree, cache);
  if (files.length === 0) {
    const tracked = await dataFiles(written.data[name]?.path ?? here.path, head, cache);
    return { kind: tracked.length === 0 ? "untracked" : "absent" };
  }
  const versions = [];
  for (const file of files) versions.push(await versionOf(file, tree));
  const isSamePart = partOf(source.where) === partOf(here.where);
  if (isSamePart && await areSame(await expandFiles(here.path, policy.root, workspace), versions, where))
    return { kind: "same" };
  const targets = [];
  for (const version of versions) {
    const target = await slot(version.path);
    const missing = await bringInto(target, version, where, cache, base);
    if (missing !== void 0) return { kind: "unknown", ...missing };
    targets.push(await realpath(target));
  }
  const { delimiter, where: part } = source;
  const paths = versions.map(({ path }) => path);
  return {
    kind: "files",
    files: targets,
    paths,
    ...delimiter === void 0 ? {} : { delimiter },
    ...part === void 0 ? {} : { where: part }
  };
}
var partOf = (where) => where === void 0 ? "" : printCondition(where);
async function areSame(here, versions, where) {
  if (here.length !== versions.length) return false;
  for (const [i, file] of here.entries()) if (!await hasBytes(file, versions[i], where)) return false;
  return true;
}
async function contractBefore({ tree, policy: there }, { written }) {
  const { root, contract } = written;
  if (contract === void 0) return {};
  const { loadContract, readContract } = await import("./contract-3GMJYU47.js");
  const here = existsSync(resolve2(root, contract)) ? await loadContract(resolve2(root, contract), contract) : void 0;
  for (const path of [contract, there?.contract]) {
    const [found] = path === void 0 ? [] : await tree.match(path);
    if (found === void 0) continue;
    const before = await readContract(await tree.read(found), found);
    return { before, ...here === void 0 ? {} : { here } };
  }
  return here === void 0 ? {} : { here };
}
var notHeld = (base) => `the clone does not hold the commit of ${printable(base)}`;
var FETCH = "Check out with `fetch-depth: 0`, so that the clone holds it.";
function unknownBecause(error) {
  if (error instanceof SeaTrialsError) return { why: error.message, fix: error.fix };
  const [line = ""] = (error instanceof Error ? error.message : String(error)).split("\n");
  return { why: printable(line), fix: FETCH };
}
export {
  openBefore
};
