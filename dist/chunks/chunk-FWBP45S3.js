import{createRequire as __seaTrialsRequire}from'node:module';const require=__seaTrialsRequire(import.meta.url);
import {
  FETCH,
  bringInto,
  haveBytes,
  missingBecause,
  versionOf
} from "./chunk-7CL4QHUH.js";
import {
  commitTree
} from "./chunk-7LOF52L2.js";
import {
  printCondition
} from "./chunk-M4EB5MQ3.js";
import {
  placeOf
} from "./chunk-F4LUUB33.js";
import {
  dataFiles,
  dvcCache,
  slotFor
} from "./chunk-B27L5YAM.js";
import {
  outputOf
} from "./chunk-NX23W5YJ.js";
import {
  relativePath
} from "./chunk-LOXXPLRW.js";
import {
  expandFiles
} from "./chunk-WVXUFOOI.js";
import {
  printable
} from "./chunk-DYFGRP7R.js";
import {
  SeaTrialsError
} from "./chunk-6GQ52R6W.js";

// packages/trial/src/before/open.ts
import { existsSync } from "node:fs";
import { realpath, rm } from "node:fs/promises";
import { join, posix, resolve } from "node:path";
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
  const where = { git, folder: place.folder, prefix: posix.dirname(place.path) };
  const tree = commitTree(commit, where);
  const there = file === void 0 ? void 0 : await policyAt(tree, file, policy.root, workspace);
  return { tree, head: commitTree("HEAD", where), where, ...there === void 0 ? {} : { policy: there } };
}
async function policyAt(tree, file, root, workspace) {
  const { readPolicy } = await import("./load-VXS3J6MC.js");
  const path = relativePath(root, file);
  const [found] = await tree.match(path).catch(() => []);
  if (found === void 0) return void 0;
  return readPolicy(await tree.read(found), path, { root, workspace }).catch(() => void 0);
}
async function dataBefore(name, { tree, head, where, policy: there }, { policy, written, workspace }, bring) {
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
  if (isSamePart && await haveBytes(await expandFiles(here.path, policy.root, workspace), versions, where))
    return { kind: "same" };
  const targets = [];
  for (const version of versions) {
    const target = await bring(version, where, cache);
    if (typeof target !== "string") return { kind: "unknown", ...target };
    targets.push(target);
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
async function contractBefore({ tree, policy: there }, { written }) {
  const { root, contract } = written;
  if (contract === void 0) return {};
  const { loadContract, readContract } = await import("./contract-OXWOQ7WX.js");
  const here = existsSync(resolve(root, contract)) ? await loadContract(resolve(root, contract), contract) : void 0;
  for (const path of [contract, there?.contract]) {
    const [found] = path === void 0 ? [] : await tree.match(path);
    if (found === void 0) continue;
    const before = await readContract(await tree.read(found), found);
    return { before, ...here === void 0 ? {} : { here } };
  }
  return here === void 0 ? {} : { here };
}
var notHeld = (base) => `the clone does not hold the commit of ${printable(base)}`;

export {
  openBefore
};
