import{createRequire as __seaTrialsRequire}from'node:module';const require=__seaTrialsRequire(import.meta.url);
import {
  SeaTrialsError
} from "./chunk-7N7QVSEW.js";

// packages/tables/src/files.ts
import { realpath, stat } from "node:fs/promises";
import { basename, isAbsolute, posix, relative, resolve, sep } from "node:path";
async function expandFiles(pattern, root, workspace) {
  const found = await matchingFiles(pattern, root);
  const pointer = found.find((file) => file.endsWith(POINTER));
  if (pointer !== void 0) {
    const shown2 = inside(resolve(root), pointer);
    throw new SeaTrialsError(
      "missing-file",
      `the data that ${JSON.stringify(shown2)} stands for are not here, nor in a cache of DVC on this machine`,
      `Run \`dvc pull ${shown2}\` before.`
    );
  }
  if (found.length === 0 && (await stat(resolve(root, pattern)).catch(() => void 0))?.isDirectory())
    throw new SeaTrialsError(
      "missing-file",
      `${JSON.stringify(pattern)} is a folder, and a data set is files`,
      `Name them by a glob: ${JSON.stringify(`${pattern.replace(/\/+$/, "")}/*.parquet`)}, with \`**/\` before the \`*\` where they lie in folders.`
    );
  if (found.length === 0)
    throw new SeaTrialsError(
      "missing-file",
      `no file ${JSON.stringify(pattern)} in ${shown(resolve(root))}`,
      "Check the path; it is relative to that folder. Are the data checked out (Git LFS, DVC, an artifact)?"
    );
  const files = await Promise.all(found.map((file) => realpath(file)));
  const home = workspace === void 0 ? void 0 : await realpath(workspace);
  for (const [index, file] of files.entries())
    if (home !== void 0 && !within(home, file))
      throw new SeaTrialsError(
        "bad-input",
        `${JSON.stringify(pattern)} leads outside of the workspace, by way of ${basename(found[index])}`,
        "Data files lie inside the workspace after links are resolved; copy the file there."
      );
  return [...new Set(files)].sort();
}
async function matcher(pattern) {
  const plain = posix.normalize(pattern);
  if (!mayBeGlob(plain)) return (path) => path === plain;
  const { default: picomatch } = await import("./picomatch-H5RGKRUA.js");
  const isMatch = picomatch(plain, { posix: true });
  return (path) => path === plain || isMatch(path);
}
async function matchingFiles(pattern, root) {
  const plain = resolve(root, pattern);
  for (const file of [plain, `${plain}${POINTER}`])
    if ((await stat(file).catch(() => void 0))?.isFile()) return [file];
  if (!mayBeGlob(pattern)) return [];
  const { glob } = await import("./dist-VRZP46EQ.js");
  const found = await glob({
    patterns: [pattern, `${pattern}${POINTER}`],
    cwd: root,
    absolute: true,
    onlyFiles: true,
    followSymbolicLinks: false,
    expandDirectories: false
  });
  const files = new Set(found.map((file) => resolve(file)));
  return [...files].filter((file) => !file.endsWith(POINTER) || !files.has(file.slice(0, -POINTER.length)));
}
var POINTER = ".dvc";
var mayBeGlob = (pattern) => /[*?[\]{}()!]/.test(pattern);
var within = (folder, file) => {
  const path = relative(folder, file);
  return path !== "" && !path.startsWith("..") && !isAbsolute(path);
};
var shown = (folder) => folder === process.cwd() ? "the working directory" : inside(process.cwd(), folder);
var inside = (folder, path) => within(folder, path) ? relative(folder, path).split(sep).join("/") : path;

export {
  expandFiles,
  matcher,
  matchingFiles,
  POINTER,
  mayBeGlob
};
