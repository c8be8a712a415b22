import{createRequire as __seaTrialsRequire}from'node:module';const require=__seaTrialsRequire(import.meta.url);
import {
  relativePath
} from "./chunk-2QQJPMHQ.js";
import {
  SeaTrialsError,
  messageOf
} from "./chunk-7N7QVSEW.js";

// packages/registry/src/digest.ts
import { createHash } from "node:crypto";
import { createReadStream } from "node:fs";
import { readdir, stat } from "node:fs/promises";
import { join } from "node:path";
var DIGEST = /^sha256:[0-9a-f]{64}$/;
var isDigest = (text) => typeof text === "string" && DIGEST.test(text);
var shortDigest = (digest) => `${digest.slice(0, 11)}\u2026${digest.slice(-4)}`;
var digestBytes = (bytes) => `sha256:${createHash("sha256").update(bytes).digest("hex")}`;
async function digestFile(path) {
  const found = await statOf(path);
  if (!found.isFile()) throw unreadable(path, "it is no regular file");
  const hash = createHash("sha256");
  try {
    for await (const chunk of createReadStream(path, { highWaterMark: 1 << 20 })) hash.update(chunk);
  } catch (error) {
    throw unreadable(path, messageOf(error), error);
  }
  return `sha256:${hash.digest("hex")}`;
}
var IGNORED = /* @__PURE__ */ new Set([".git", ".gitattributes", ".gitignore", ".github", "model.sig"]);
async function digestFolder(folder) {
  const resources = [];
  for (const path of (await filesUnder(folder, "")).sort(byPathParts))
    resources.push({ path, digest: await digestFile(join(folder, path)) });
  if (resources.length === 0) throw unreadable(folder, "the folder holds no file");
  const root = createHash("sha256");
  for (const { digest } of resources) root.update(Buffer.from(digest.slice("sha256:".length), "hex"));
  return { digest: `sha256:${root.digest("hex")}`, resources };
}
async function digestModel(path) {
  return (await statOf(path)).isDirectory() ? (await digestFolder(path)).digest : digestFile(path);
}
function digestBook() {
  const known = /* @__PURE__ */ new Map();
  return async (file) => {
    const found = await statOf(file);
    if (found.isDirectory()) return digestModel(file);
    const mark = [found.dev, found.ino, found.size, found.mtimeMs, found.ctimeMs].join(" ");
    const entry = known.get(file);
    if (entry?.mark === mark) return entry.digest;
    const read = digestFile(file);
    const digest = sameAs(entry?.digest, read, file);
    known.set(file, { mark, digest });
    read.catch(() => entry === void 0 ? known.delete(file) : known.set(file, entry));
    return digest;
  };
}
async function sameAs(before, digest, file) {
  const now = await digest;
  if (before === void 0 || await before === now) return now;
  throw new SeaTrialsError(
    "unreadable-data",
    "the file changed while it was judged",
    "Let what writes it end before, or judge a copy.",
    { file: relativePath(process.cwd(), file) }
  );
}
async function filesUnder(folder, prefix) {
  let entries;
  try {
    entries = await readdir(join(folder, prefix), { withFileTypes: true });
  } catch (error) {
    throw unreadable(join(folder, prefix), messageOf(error), error);
  }
  const files = [];
  for (const entry of entries) {
    const path = prefix === "" ? entry.name : `${prefix}/${entry.name}`;
    if (prefix === "" && IGNORED.has(entry.name)) continue;
    if (entry.isDirectory()) files.push(...await filesUnder(folder, path));
    else if (entry.isFile()) files.push(path);
    else throw unreadable(join(folder, path), "a model folder holds files and folders only, no links");
  }
  return files;
}
function byPathParts(left, right) {
  const [a, b] = [left.split("/"), right.split("/")];
  for (let i = 0; i < Math.min(a.length, b.length); i++) {
    const order = Buffer.compare(Buffer.from(a[i]), Buffer.from(b[i]));
    if (order !== 0) return order;
  }
  return a.length - b.length;
}
async function statOf(path) {
  try {
    return await stat(path);
  } catch (error) {
    throw unreadable(path, "it is not there", error);
  }
}
var unreadable = (path, why, cause) => new SeaTrialsError(
  "missing-file",
  `cannot be read: ${why}`,
  "Check the path, and that the step before made the file.",
  { file: relativePath(process.cwd(), path) },
  { cause }
);

export {
  isDigest,
  shortDigest,
  digestBytes,
  digestFile,
  digestFolder,
  digestBook
};
