import{createRequire as __seaTrialsRequire}from'node:module';const require=__seaTrialsRequire(import.meta.url);
import {
  relativePath
} from "./chunk-2QQJPMHQ.js";

// packages/trial/src/repository.ts
import { dirname, join, relative, sep } from "node:path";
async function placeOf(file, workspace, ask) {
  let failure;
  let folder = workspace;
  for (const name of ["", ...relative(workspace, dirname(file)).split(sep)]) {
    folder = join(folder, name);
    try {
      const prefix = (await ask(folder, ["rev-parse", "--show-prefix"])).toString("utf8").replace(/\r?\n$/, "");
      return { folder, path: `${prefix}${relativePath(folder, file)}` };
    } catch (error) {
      failure ??= error;
    }
  }
  throw failure;
}
var repositoryOf = (folder, workspace, ask) => placeOf(join(folder, "x"), workspace, ask).then(
  (place) => place.folder,
  () => void 0
);
async function commitOf(name, folder, ask) {
  const args = ["rev-parse", "--verify", "--quiet", "--end-of-options", `${name}^{commit}`];
  const found = await ask(folder, args).catch(() => void 0);
  const commit = found?.toString("latin1").trim();
  return commit !== void 0 && /^[0-9a-f]{40,64}$/.test(commit) ? commit : void 0;
}
async function mergedInto(head, folder, ask) {
  const text = await ask(folder, ["cat-file", "commit", "HEAD"]).catch(() => void 0);
  const [header = ""] = text?.toString("latin1").split("\n\n") ?? [];
  const [into, merged, ...others] = [...header.matchAll(/^parent ([0-9a-f]{40,64})$/gm)].map(([, sha]) => sha);
  return merged === head && others.length === 0 ? into : void 0;
}
async function entriesOf(commit, paths, folder, ask, below = false) {
  const deep = below ? ["-r"] : [];
  const listed = await ask(folder, ["ls-tree", "-z", "-l", ...deep, "--full-tree", commit, "--", ...paths]);
  return listed.toString("utf8").split("\0").flatMap((line) => {
    const [, mode = "", hash, size, path] = /^(\d+) \w+ ([0-9a-f]+) +(\d+|-)\t(.*)$/s.exec(line) ?? [];
    if (hash === void 0 || path === void 0) return [];
    const kind = mode.startsWith("100") ? "file" : mode === "040000" ? "folder" : "other";
    return [{ path, kind, hash, size: Number(size) || 0 }];
  });
}
async function fileTree(commit, folder, ask) {
  const listed = await ask(folder, ["ls-tree", "-r", "-z", "--name-only", "--full-tree", commit]);
  return {
    paths: listed.toString("utf8").split("\0").filter(Boolean),
    read: (path) => ask(folder, ["cat-file", "blob", `${commit}:${path}`])
  };
}

export {
  placeOf,
  repositoryOf,
  commitOf,
  mergedInto,
  entriesOf,
  fileTree
};
