import{createRequire as __seaTrialsRequire}from'node:module';const require=__seaTrialsRequire(import.meta.url);
import {
  dataFiles,
  dvcCache,
  md5Of,
  placeFile,
  safeName
} from "./chunk-QWJ4RDLY.js";
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
  matchingFiles
} from "./chunk-53PKLZBG.js";

// packages/trial/src/dvc/here.ts
import { createHash } from "node:crypto";
import { readdir, readFile, realpath, stat } from "node:fs/promises";
import { join, resolve } from "node:path";
async function withDvcData(policy, workspace) {
  const data = /* @__PURE__ */ Object.create(null);
  for (const [name, source] of Object.entries(policy.data)) {
    const { path: written } = source;
    const path = written === void 0 ? void 0 : await pathOf(written, { root: policy.root, workspace });
    data[name] = path === void 0 ? source : { ...source, path };
  }
  return { ...policy, data };
}
async function pathOf(pattern, ground) {
  const { root } = ground;
  const found = await matchingFiles(pattern, root);
  if (found.length > 0 && !found.some((file) => file.endsWith(POINTER))) return void 0;
  const cache = await dvcCache(root);
  const files = await dataFiles(pattern, treeOf(ground), cache);
  if (!files.some(({ kind }) => kind === "dvc")) return void 0;
  const sources = await Promise.all(files.map((file) => sourceOf(file, ground, cache)));
  if (!sources.every((source) => source !== void 0)) return void 0;
  return put(files, sources, ground);
}
var treeOf = ({ root, workspace }) => ({
  match: async (pattern) => (await matchingFiles(pattern, root)).map((file) => relativePath(root, file)),
  read: (path) => readFile(resolve(root, path)),
  list: (folder, legacy) => entriesOf(resolve(root, folder), legacy, workspace)
});
async function entriesOf(folder, legacy, workspace) {
  const found = await readdir(folder, { recursive: true, withFileTypes: true }).catch(() => []);
  const entries = [];
  for (const entry of found) {
    if (entry.isDirectory()) continue;
    const path = join(entry.parentPath, entry.name);
    const file = await insideOf(workspace, path);
    if (file === void 0) return [];
    entries.push({ path: relativePath(folder, path), md5: await md5Of(file, legacy) });
  }
  return entries;
}
async function sourceOf(file, { root, workspace }, cache) {
  const beside = await insideOf(workspace, resolve(root, file.path));
  if (file.kind === "file" || file.object.folder) return file.kind === "file" ? beside : void 0;
  const { object } = file;
  const digest = beside === void 0 ? void 0 : await md5Of(beside, object.legacy).catch(() => void 0);
  return digest === object.md5 ? beside : cache.find(object);
}
async function insideOf(workspace, path) {
  try {
    const [file, home] = await Promise.all([realpath(path), realpath(workspace)]);
    return isInside(file, home) && (await stat(file)).isFile() ? file : void 0;
  } catch {
    return void 0;
  }
}
async function put(files, sources, ground) {
  const content = JSON.stringify(files.map((file) => [file.path, file.kind === "dvc" ? file.object.md5 : ""]));
  const digest = createHash("sha256").update(content).digest("hex");
  const folder = join(outputOf(ground), "data", digest.slice(0, 12));
  await makeFolder(folder, ground);
  const several = files.length > 1;
  const names = files.map(({ path }, i) => `${several ? `${String(i).padStart(6, "0")}-` : ""}${safeName(path)}`);
  for (const [i, name] of names.entries()) await placeFile(sources[i], join(folder, name));
  return relativePath(ground.root, join(folder, several ? "*" : names[0]));
}

export {
  withDvcData
};
