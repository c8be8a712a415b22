import{createRequire as __seaTrialsRequire}from'node:module';const require=__seaTrialsRequire(import.meta.url);
import {
  makeFolder
} from "./chunk-LMI3EX6N.js";
import {
  POINTER,
  matcher,
  mayBeGlob
} from "./chunk-53PKLZBG.js";
import {
  isObject
} from "./chunk-63DVTQSH.js";
import {
  SeaTrialsError
} from "./chunk-7N7QVSEW.js";

// packages/trial/src/data-files.ts
import { createHash } from "node:crypto";
import { readFile } from "node:fs/promises";
import { posix } from "node:path";

// packages/trial/src/dvc/pointer.ts
async function readPointer(bytes, shown) {
  const { readSheet } = await import("./yaml-EJ6H5EDC.js");
  const { value } = readSheet(bytes, shown, "unreadable-data");
  const outs = isObject(value) && Array.isArray(value.outs) ? value.outs : [];
  const found = outs.map((out) => outOf(out));
  if (found.length > 0 && found.every((out) => out !== void 0)) return found;
  throw new SeaTrialsError(
    "unreadable-data",
    `${shown} is no file of DVC with an md5 and a path of each of its outs`,
    "Write it with `dvc add`; outs of other kinds (etag, checksum) are not read.",
    { file: shown }
  );
}
function outOf(out) {
  if (!isObject(out) || typeof out.md5 !== "string" || typeof out.path !== "string") return void 0;
  const [, md5, folder] = /^([0-9a-f]{32})(\.dir)?$/.exec(out.md5) ?? [];
  if (md5 === void 0 || out.hash !== void 0 && out.hash !== "md5") return void 0;
  return { md5, path: out.path, folder: folder !== void 0, legacy: out.hash === void 0 };
}
function readFolder(text) {
  let list;
  try {
    list = JSON.parse(text);
  } catch {
    return void 0;
  }
  if (!Array.isArray(list)) return void 0;
  const entries = list.map(
    (entry) => isObject(entry) && typeof entry.relpath === "string" && typeof entry.md5 === "string" && /^[0-9a-f]{32}$/.test(entry.md5) ? { md5: entry.md5, path: entry.relpath } : void 0
  );
  return entries.every((entry) => entry !== void 0) ? entries : void 0;
}
function writeFolder(entries) {
  const sorted = entries.toSorted((a, b) => Buffer.compare(Buffer.from(a.path), Buffer.from(b.path)));
  const lines = sorted.map(({ md5, path }) => `{"md5": "${md5}", "relpath": ${ascii(path)}}`);
  return `[${lines.join(", ")}]`;
}
var ascii = (text) => JSON.stringify(text).replace(/[\u007f-\uffff]/g, (unit) => `\\u${unit.charCodeAt(0).toString(16).padStart(4, "0")}`);

// packages/trial/src/data-files.ts
async function dataFiles(pattern, tree, cache) {
  const named = await tree.match(pattern);
  const found = [];
  for (const path of named)
    if (!path.endsWith(POINTER)) found.push({ kind: "file", path });
    else for (const out of await outsOf(path, tree)) found.push(...await filesOf(out, path, tree, cache));
  if (named.length === 0) found.push(...await insideFolder(pattern, tree, cache));
  return found.toSorted((a, b) => a.path < b.path ? -1 : 1);
}
async function outsOf(pointer, tree) {
  const outs = await readPointer(await tree.read(pointer), pointer);
  return outs.map((out) => ({ ...out, path: posix.join(posix.dirname(pointer), out.path) }));
}
async function filesOf(out, pointer, tree, cache) {
  const whole = { kind: "dvc", path: out.path, object: out, pointer };
  if (!out.folder) return [whole];
  const list = await cache.find(out);
  const entries = list === void 0 ? await checkedOut(out, tree) : readFolder(await readFile(list, "utf8"));
  return entries?.map(({ md5, path }) => {
    const object = { md5, folder: false, legacy: out.legacy };
    return { kind: "dvc", path: posix.join(out.path, path), object, pointer };
  }) ?? [whole];
}
async function checkedOut({ path, md5, legacy }, tree) {
  const entries = await tree.list?.(path, legacy);
  if (entries === void 0 || entries.length === 0) return void 0;
  return createHash("md5").update(writeFolder(entries)).digest("hex") === md5 ? entries : void 0;
}
async function insideFolder(pattern, tree, cache) {
  const isNamed = await matcher(pattern);
  const fixed = [];
  for (const part of posix.normalize(pattern).split("/").slice(0, -1)) {
    if (mayBeGlob(part)) break;
    fixed.push(part);
    const folder = fixed.join("/");
    const [pointer] = await tree.match(`${folder}${POINTER}`);
    if (pointer === void 0) continue;
    const outs = (await outsOf(pointer, tree)).filter((out) => out.folder && out.path === folder);
    const files = await Promise.all(outs.map((out) => filesOf(out, pointer, tree, cache)));
    return files.flat().filter((file) => file.path === folder || isNamed(file.path));
  }
  return [];
}

// packages/trial/src/place-file.ts
import { createHash as createHash2 } from "node:crypto";
import { constants, copyFile, link, realpath, rm } from "node:fs/promises";
import { basename, join } from "node:path";
async function slotFor(shelf, path) {
  const own = join(shelf.folder, createHash2("sha256").update(path).digest("hex").slice(0, 12));
  await makeFolder(own, shelf);
  const file = join(own, safeName(path));
  await rm(file, { force: true });
  return file;
}
async function placeFile(source, target) {
  const real = await realpath(source);
  await rm(target, { force: true });
  await link(real, target).catch(() => copyFile(real, target, constants.COPYFILE_FICLONE));
}
function safeName(path) {
  const name = basename(path.replaceAll("\\", "/"));
  return /^\.{0,2}$/.test(name) ? "data" : name;
}

// packages/trial/src/dvc/cache.ts
import { createHash as createHash3 } from "node:crypto";
import { createReadStream } from "node:fs";
import { readFile as readFile2, stat } from "node:fs/promises";
import { dirname, isAbsolute, join as join2, resolve } from "node:path";
async function dvcCache(folder) {
  const places = await placesOf(folder);
  const found = /* @__PURE__ */ new Map();
  return {
    find: (object) => {
      const key = JSON.stringify([object.md5, object.legacy, object.folder]);
      const finding = found.get(key) ?? findIn(places, object);
      found.set(key, finding);
      return finding;
    }
  };
}
async function findIn(places, { md5, folder, legacy }) {
  const name = join2(md5.slice(0, 2), `${md5.slice(2)}${folder ? ".dir" : ""}`);
  const layouts = legacy ? [name, join2("files", "md5", name)] : [join2("files", "md5", name), name];
  for (const path of places.flatMap((place) => layouts.map((layout) => join2(place, layout)))) {
    if (!(await stat(path).catch(() => void 0))?.isFile()) continue;
    const digest = await md5Of(path, legacy && !folder).catch(() => void 0);
    if (digest === md5) return path;
  }
  return void 0;
}
async function placesOf(folder) {
  const home = await projectOf(folder);
  if (home === void 0) return [];
  const settings = /* @__PURE__ */ new Map();
  for (const name of ["config", "config.local"]) {
    const text = await readFile2(join2(home, name), "utf8").catch(() => "");
    for (const [key, value] of settingsOf(text)) settings.set(key, value);
  }
  const cache = settings.get("cache.dir") ?? "cache";
  const remotes = [...settings].flatMap(([key, value]) => /^remote\..*\.url$/s.test(key) ? [value] : []);
  const local = remotes.map((url) => url.replace(/^file:\/\//, "")).filter((url) => !/^[\w+.-]{2,}:/.test(url));
  return [cache, ...local].map((path) => isAbsolute(path) ? path : resolve(home, path));
}
async function projectOf(folder) {
  for (let at = resolve(folder); ; at = dirname(at)) {
    const home = join2(at, ".dvc");
    if ((await stat(home).catch(() => void 0))?.isDirectory()) return home;
    if (dirname(at) === at) return void 0;
  }
}
function settingsOf(text) {
  const settings = /* @__PURE__ */ new Map();
  let section = "";
  for (const line of text.split(/\r?\n/)) {
    const [, name] = /^\s*\[\s*(.+?)\s*\]\s*(?:#.*)?$/.exec(line) ?? [];
    if (name !== void 0) section = unquoted(name).replace(/^(\w+)\s+"(.*)"$/, "$1.$2");
    const [, key, value] = /^\s*(\w+)\s*=\s*("[^"]*"|'[^']*'|[^#]*?)\s*(?:#.*)?$/.exec(line) ?? [];
    if (key !== void 0 && value !== void 0) settings.set(`${section}.${key}`, unquoted(value));
  }
  return settings;
}
var unquoted = (text) => /^(["'])(.*)\1$/.exec(text)?.[2] ?? text;
var BLOCK = 1 << 20;
var LOOKED_AT = 512;
var MOST_ODD = 0.3;
async function md5Of(file, unix) {
  const hash = createHash3("md5");
  for await (const block of blocksOf(file)) hash.update(unix && looksLikeText(block) ? withoutCr(block) : block);
  return hash.digest("hex");
}
async function* blocksOf(file) {
  let kept = [];
  let length = 0;
  for await (const chunk of createReadStream(file, { highWaterMark: BLOCK })) {
    kept.push(chunk);
    length += chunk.length;
    if (length < BLOCK) continue;
    const whole = Buffer.concat(kept);
    yield whole.subarray(0, BLOCK);
    kept = [whole.subarray(BLOCK)];
    length -= BLOCK;
  }
  if (length > 0) yield Buffer.concat(kept);
}
function looksLikeText(block) {
  const start = block.subarray(0, LOOKED_AT);
  if (start.includes(0)) return false;
  const odd = start.filter((byte) => (byte < 32 || byte > 126) && ![8, 9, 10, 12, 13].includes(byte));
  return odd.length / start.length <= MOST_ODD;
}
var withoutCr = (block) => Buffer.from(block.toString("latin1").replaceAll("\r\n", "\n"), "latin1");

export {
  dataFiles,
  slotFor,
  placeFile,
  safeName,
  dvcCache,
  projectOf,
  md5Of
};
