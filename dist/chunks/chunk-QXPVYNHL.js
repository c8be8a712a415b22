import{createRequire as __seaTrialsRequire}from'node:module';const require=__seaTrialsRequire(import.meta.url);
import {
  SeaTrialsError
} from "./chunk-6GQ52R6W.js";

// packages/tables/src/files.ts
import { realpath, stat } from "node:fs/promises";
import { basename, isAbsolute, relative, resolve, sep } from "node:path";
async function expandFiles(pattern, root, workspace) {
  const found = await matching(pattern, root);
  if (found.length === 0)
    throw new SeaTrialsError(
      "missing-file",
      `no file ${JSON.stringify(pattern)} in ${inside(process.cwd(), resolve(root))}`,
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
async function matching(pattern, root) {
  const plain = resolve(root, pattern);
  const exact = await stat(plain).catch(() => void 0);
  if (exact?.isFile()) return [plain];
  const { glob, isDynamicPattern } = await import("./dist-2BHLZQ55.js");
  if (!isDynamicPattern(pattern)) return [];
  const found = await glob({
    patterns: [pattern],
    cwd: root,
    absolute: true,
    onlyFiles: true,
    followSymbolicLinks: false,
    expandDirectories: false
  });
  return found.map((file) => resolve(file));
}
var within = (folder, file) => {
  const path = relative(folder, file);
  return path !== "" && !path.startsWith("..") && !isAbsolute(path);
};
var inside = (folder, path) => within(folder, path) ? relative(folder, path).split(sep).join("/") : path;

export {
  expandFiles
};
