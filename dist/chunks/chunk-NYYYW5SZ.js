import{createRequire as __seaTrialsRequire}from'node:module';const require=__seaTrialsRequire(import.meta.url);
import {
  dataFiles,
  dvcCache,
  md5Of,
  placeFile,
  projectOf,
  safeName
} from "./chunk-ZWI5XGUI.js";
import {
  makeFolder,
  outputOf
} from "./chunk-LMI3EX6N.js";
import {
  isInside,
  relativePath
} from "./chunk-2QQJPMHQ.js";
import {
  POINTER,
  matcher,
  matchingFiles
} from "./chunk-53PKLZBG.js";
import {
  printable
} from "./chunk-UVDTI5O6.js";

// packages/trial/src/dvc/here.ts
import { createHash } from "node:crypto";
import { readdir as readdir2, readFile, realpath, stat as stat2 } from "node:fs/promises";
import { dirname, join as join2, resolve as resolve2 } from "node:path";

// packages/trial/src/dvc/strays.ts
import { readdir, stat } from "node:fs/promises";
import { join, resolve } from "node:path";
var isKept = (file) => file.kind === "dvc";
async function changedSince(pattern, paths, { root, tree, cache }) {
  const pointers = /* @__PURE__ */ new Set();
  for (const path of paths) for (const pointer of await pointersOf(path, root)) pointers.add(pointer);
  const isNamed = await matcher(pattern);
  const changed = /* @__PURE__ */ new Set();
  for (const pointer of pointers) {
    const kept = (await dataFiles(pointer, tree, cache).catch(() => [])).filter(isKept);
    for (const { path, object } of kept) {
      if (object.folder) changed.add(path);
      else if (isNamed(path) && !await hasMd5(resolve(root, path), object)) changed.add(path);
    }
    const folder = pointer.slice(0, -POINTER.length);
    for (const path of paths)
      if (path.startsWith(`${folder}/`) && kept.length > 0 && !kept.some((file) => file.object.folder || file.path === path))
        changed.add(path);
  }
  return saying(changed, "judged as found: `dvc add` records it, `dvc checkout` brings back the other");
}
async function passedOver(files, isBeside, { root, named }) {
  const kept = new Set(files.map(({ path }) => path));
  const other = /* @__PURE__ */ new Set();
  for (const [i, { path }] of files.entries()) if (!isBeside(i) && await isFile(resolve(root, path))) other.add(path);
  for (const pointer of named) {
    const folder = pointer.endsWith(POINTER) ? pointer.slice(0, -POINTER.length) : void 0;
    if (folder === void 0 || !files.some(({ path }) => path.startsWith(`${folder}/`))) continue;
    for (const path of await filesIn(folder, root)) if (!kept.has(path)) other.add(path);
  }
  return saying(other, "not judged: what DVC keeps is. `dvc add` records it, `dvc checkout` brings back the other");
}
async function pointersOf(path, root) {
  const parts = path.split("/");
  const candidates = parts.map((_, i) => `${parts.slice(0, parts.length - i).join("/")}${POINTER}`);
  const found = await Promise.all(candidates.map((each) => isFile(resolve(root, each))));
  return candidates.filter((_, i) => found[i]);
}
var hasMd5 = (file, { md5, legacy }) => md5Of(file, legacy).then(
  (digest) => digest === md5,
  () => false
);
var isFile = (file) => stat(file).then(
  (found) => found.isFile(),
  () => false
);
async function filesIn(folder, root) {
  const found = await readdir(resolve(root, folder), { recursive: true, withFileTypes: true }).catch(() => []);
  return found.filter((entry) => !entry.isDirectory()).map((entry) => relativePath(root, join(entry.parentPath, entry.name)));
}
var MOST_NAMED = 3;
function saying(paths, what) {
  const [first, ...others] = [...paths].toSorted();
  if (first === void 0) return void 0;
  const names = [first, ...others.slice(0, MOST_NAMED - 1)].map(printable).join(", ");
  const more = others.length < MOST_NAMED ? "" : ` and ${others.length + 1 - MOST_NAMED} more`;
  return `${names}${more} ${others.length === 0 ? "is" : "are"} not what the .dvc file says, and ${what}`;
}

// packages/trial/src/dvc/here.ts
async function withDvcData(policy, workspace) {
  const data = /* @__PURE__ */ Object.create(null);
  const standsFor = /* @__PURE__ */ Object.create(null);
  const ground = { root: policy.root, workspace };
  const project = await projectOf(policy.root);
  for (const [name, source] of Object.entries(policy.data)) {
    const { path } = source;
    const found = path === void 0 ? {} : await behind(path, ground, project !== void 0);
    Object.assign(standsFor, found.standsFor);
    data[name] = {
      ...source,
      ...found.path === void 0 ? {} : { path: found.path },
      ...found.note === void 0 ? {} : { note: `${printable(name)}: ${found.note}` }
    };
  }
  return { ...policy, data, ...Object.keys(standsFor).length === 0 ? {} : { standsFor } };
}
async function behind(pattern, ground, isProject) {
  const { root } = ground;
  const found = await matchingFiles(pattern, root);
  const isHere = found.length > 0 && !found.some((file) => file.endsWith(POINTER));
  if (isHere && !isProject) return {};
  const named = found.map((file) => relativePath(root, file));
  const [tree, cache] = [treeOf(ground), await dvcCache(root)];
  if (isHere) return noted(await changedSince(pattern, named, { root, tree, cache }));
  const files = await dataFiles(pattern, tree, cache);
  if (!files.some(({ kind }) => kind === "dvc")) return {};
  const sources = await Promise.all(files.map((file) => sourceOf(file, ground, cache)));
  if (!sources.every((source) => source !== void 0)) return {};
  const besides = await Promise.all(files.map(({ path }) => insideOf(ground.workspace, resolve2(root, path))));
  const note = await passedOver(files, (i) => sources[i] === besides[i], { root, named });
  return { ...await put(files, sources, ground), ...noted(note) };
}
var noted = (note) => note === void 0 ? {} : { note };
var treeOf = ({ root, workspace }) => ({
  match: async (pattern) => (await matchingFiles(pattern, root)).map((file) => relativePath(root, file)),
  read: (path) => readFile(resolve2(root, path)),
  list: (folder, legacy) => entriesOf(resolve2(root, folder), legacy, workspace)
});
async function entriesOf(folder, legacy, workspace) {
  const found = await readdir2(folder, { recursive: true, withFileTypes: true }).catch(() => []);
  const entries = [];
  for (const entry of found) {
    if (entry.isDirectory()) continue;
    const path = join2(entry.parentPath, entry.name);
    const file = await insideOf(workspace, path);
    if (file === void 0) return [];
    entries.push({ path: relativePath(folder, path), md5: await md5Of(file, legacy) });
  }
  return entries;
}
async function sourceOf(file, { root, workspace }, cache) {
  const beside = await insideOf(workspace, resolve2(root, file.path));
  if (file.kind === "file" || file.object.folder) return file.kind === "file" ? beside : void 0;
  const { object } = file;
  const digest = beside === void 0 ? void 0 : await md5Of(beside, object.legacy).catch(() => void 0);
  return digest === object.md5 ? beside : cache.find(object);
}
async function insideOf(workspace, path) {
  try {
    const [file, home] = await Promise.all([realpath(path), realpath(workspace)]);
    return isInside(file, home) && (await stat2(file)).isFile() ? file : void 0;
  } catch {
    return void 0;
  }
}
async function put(files, sources, ground) {
  const content = JSON.stringify([
    "by number",
    ...files.map((file) => [file.path, file.kind === "dvc" ? file.object.md5 : ""])
  ]);
  const digest = createHash("sha256").update(content).digest("hex");
  const folder = join2(outputOf(ground), "data", digest.slice(0, 12));
  const targets = files.map(
    ({ path }, i) => join2(folder, String(i).padStart(6, "0"), ...keyFolders(path), shownName(path))
  );
  const standsFor = /* @__PURE__ */ Object.create(null);
  for (const [i, target] of targets.entries()) {
    await makeFolder(dirname(target), ground);
    await placeFile(sources[i], target);
    standsFor[relativePath(ground.root, target)] = files[i].path;
  }
  const named = targets.length > 1 ? join2(folder, "*", "**", "*") : targets[0];
  return { path: relativePath(ground.root, named), standsFor };
}
var keyFolders = (path) => path.split("/").slice(0, -1).filter((part) => /^[\w-][\w.-]*=[^\\]*$/.test(part));
var shownName = (path) => safeName(path).replace(/^\./, "_.");

export {
  withDvcData
};
