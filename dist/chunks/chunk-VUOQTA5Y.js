import{createRequire as __seaTrialsRequire}from'node:module';const require=__seaTrialsRequire(import.meta.url);
import {
  entriesOf
} from "./chunk-ZJ4OTQTS.js";
import {
  POINTER,
  matcher,
  mayBeGlob
} from "./chunk-53PKLZBG.js";
import {
  printable
} from "./chunk-UVDTI5O6.js";
import {
  SeaTrialsError
} from "./chunk-7N7QVSEW.js";

// packages/trial/src/before/commit-tree.ts
import { posix } from "node:path";
function commitTree(commit, { git, folder, prefix }) {
  const known = /* @__PURE__ */ new Map();
  const inRepository = (path) => posix.join(prefix, path);
  const keep = (entries) => entries.map((entry) => {
    const path = posix.relative(prefix, entry.path);
    known.set(path, entry);
    return path;
  });
  const exact = async (path) => {
    const full = inRepository(path);
    const names = [full, `${full}${POINTER}`];
    const parents = ancestorsOf(full);
    const found = await entriesOf(commit, [...names, ...parents], folder, git);
    const odd = found.find(({ path: at, kind }) => kind === "other" || kind === "file" && parents.includes(at));
    if (odd !== void 0) throw inTheWay(odd.path);
    const files = names.flatMap((name) => found.filter((entry) => entry.path === name && entry.kind === "file"));
    return keep(files.slice(0, 1));
  };
  const match = async (pattern) => {
    if (inRepository(pattern).startsWith("../")) return [];
    const found = await exact(pattern);
    if (found.length > 0 || !mayBeGlob(pattern)) return found;
    const [isNamed, isPointer] = await Promise.all([matcher(pattern), matcher(`${pattern}${POINTER}`)]);
    const fixed = inRepository(fixedPart(pattern));
    const below = await entriesOf(commit, fixed === "." ? [] : [`${fixed}/`], folder, git, true);
    const named = below.filter(({ path }) => {
      const own = posix.relative(prefix, path);
      return isNamed(own) || isPointer(own);
    });
    const odd = named.find(({ kind }) => kind !== "file");
    if (odd !== void 0) throw inTheWay(odd.path);
    const paths = new Set(named.map(({ path }) => path));
    return keep(named.filter(({ path }) => !path.endsWith(POINTER) || !paths.has(path.slice(0, -POINTER.length))));
  };
  return {
    match,
    read: (path) => git(folder, ["cat-file", "blob", known.get(path).hash]),
    entry: (path) => known.get(path)
  };
}
var ancestorsOf = (path) => path.split("/").slice(0, -1).map((_, i, parts) => parts.slice(0, i + 1).join("/"));
function fixedPart(pattern) {
  const parts = posix.normalize(pattern).split("/").slice(0, -1);
  const wild = parts.findIndex(mayBeGlob);
  return (wild < 0 ? parts : parts.slice(0, wild)).join("/") || ".";
}
var inTheWay = (path) => new SeaTrialsError(
  "unreadable-data",
  `${printable(path)} is a link, a submodule or no folder there`,
  "Only files of the repository itself are compared."
);

export {
  commitTree
};
