import{createRequire as __seaTrialsRequire}from'node:module';const require=__seaTrialsRequire(import.meta.url);
import {
  printable
} from "./chunk-UVDTI5O6.js";
import {
  SeaTrialsError
} from "./chunk-7N7QVSEW.js";

// packages/schema/src/policy/paths.ts
import { realpathSync } from "node:fs";
import { dirname, isAbsolute, join, posix, relative, resolve, sep } from "node:path";
var glob = /[*?[{]/;
function insideWorkspace(path, ground, code, at) {
  const refuse = (message, fix) => {
    throw new SeaTrialsError(code, message, fix, at);
  };
  if (path === "" || path.includes("\0")) refuse(`${printable(path)} is no path`, "Name a file or a glob.");
  if (/^[a-z][a-z0-9+.-]+:\/\//i.test(path))
    refuse(`${printable(path)} is an address, not a path`, "Download it in a step before, and name the file.");
  const absolute = resolve(ground.root, path);
  const parts = path.split(/[\\/]/);
  const wild = parts.findIndex((part) => glob.test(part));
  if (wild >= 0 && parts.slice(wild).includes(".."))
    refuse(`${printable(path)} climbs up behind a wildcard`, "Write the path without `..` after `*`.");
  const fixed = wild < 0 ? absolute : resolve(ground.root, parts.slice(0, wild).join("/") || (isAbsolute(path) ? sep : "."));
  if (!isInside(resolved(fixed), resolved(ground.workspace)))
    refuse(
      `${printable(path)} lies outside of the workspace`,
      "Name a file inside the repository; links out of it do not count."
    );
  return absolute;
}
function fileAndTable(text) {
  const mark = text.lastIndexOf("#");
  return mark <= 0 ? { contract: text } : { contract: text.slice(0, mark), contractTable: text.slice(mark + 1) };
}
function isInside(path, folder) {
  const way = relative(folder, path);
  return way === "" || way !== ".." && !way.startsWith(`..${sep}`) && !isAbsolute(way);
}
function resolved(path) {
  try {
    return realpathSync(path);
  } catch {
    const parent = dirname(path);
    return parent === path ? path : join(resolved(parent), relative(parent, path));
  }
}
var relativePath = (folder, path) => relative(folder, path).split(sep).join("/") || ".";
var shownPath = (policy, path) => posix.normalize(posix.join(posix.dirname(policy.file ?? "."), path));

export {
  insideWorkspace,
  fileAndTable,
  isInside,
  relativePath,
  shownPath
};
