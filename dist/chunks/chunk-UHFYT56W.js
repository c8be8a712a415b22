import{createRequire as __seaTrialsRequire}from'node:module';const require=__seaTrialsRequire(import.meta.url);
import {
  LARGEST_POINTER,
  lfsPointer
} from "./chunk-F5SLH6BY.js";
import {
  md5Of,
  placeFile
} from "./chunk-ZWI5XGUI.js";
import {
  relativePath
} from "./chunk-2QQJPMHQ.js";
import {
  gitInto
} from "./chunk-4EI3BDPQ.js";
import {
  printable
} from "./chunk-UVDTI5O6.js";
import {
  SeaTrialsError,
  firstLineOf
} from "./chunk-7N7QVSEW.js";

// packages/trial/src/before/policy-at.ts
async function policyAt(tree, file, ground) {
  const { readPolicy } = await import("./load-GDHJMZEH.js");
  const path = relativePath(ground.root, file);
  const [found] = await tree.match(path).catch(() => []);
  if (found === void 0) return void 0;
  return readPolicy(await tree.read(found), path, ground).catch(() => void 0);
}

// packages/trial/src/before/versions.ts
import { createHash } from "node:crypto";
import { createReadStream } from "node:fs";
import { rm, stat } from "node:fs/promises";
import { join, resolve } from "node:path";
var FETCH = "Check out with `fetch-depth: 0`, so that the clone holds it.";
function missingBecause(error) {
  if (error instanceof SeaTrialsError) return { why: error.message, fix: error.fix };
  return { why: printable(firstLineOf(error)), fix: FETCH };
}
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
async function haveBytes(files, versions, where) {
  if (files.length !== versions.length) return false;
  for (const [i, file] of files.entries()) if (!await hasBytes(file, versions[i], where)) return false;
  return true;
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
    why: `${printable(path)} of ${printable(base)} is known by its md5 alone (${digest}): no cache of DVC on this machine has these bytes`,
    fix: `Run \`dvc pull ${pointer}\` at ${printable(base)} before (or \`dvc fetch --all-branches\`).`
  };
}
async function bringLfs(target, { pointer: { oid }, bytes, path }, { git, folder }, base) {
  const common = (await git(folder, ["rev-parse", "--git-common-dir"])).toString("utf8").replace(/\r?\n$/, "");
  const stored = join(resolve(folder, common), "lfs", "objects", oid.slice(0, 2), oid.slice(2, 4), oid);
  const kept = await sha256Of(stored).catch(() => void 0);
  if (kept === oid) {
    await placeFile(stored, target);
    return void 0;
  }
  const smudged = await gitInto(target, folder, ["lfs", "smudge", "--", path], { input: bytes }).then(
    () => true,
    () => false
  );
  if (smudged && await sha256Of(target) === oid) return void 0;
  await rm(target, { force: true });
  if (kept !== void 0)
    return {
      why: `the object of ${printable(path)} of ${printable(base)} in the store of the clone is damaged: its bytes are not those of its sha256 (${oid.slice(0, 12)}\u2026)`,
      fix: `Delete \`lfs/objects/${oid.slice(0, 2)}/${oid.slice(2, 4)}/${oid}\` in the folder of git, then run \`git lfs fetch origin ${base}\`.`
    };
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

export {
  policyAt,
  FETCH,
  missingBecause,
  versionOf,
  haveBytes,
  bringInto
};
