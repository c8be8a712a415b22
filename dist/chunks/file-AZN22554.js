import{createRequire as __seaTrialsRequire}from'node:module';const require=__seaTrialsRequire(import.meta.url);
import {
  conflict,
  fetching,
  noSuchVersion,
  sortVersions,
  staged
} from "./chunk-A32BWEER.js";
import {
  checkVersion,
  parseRecord,
  parseVersion,
  recordText
} from "./chunk-URFFN7RG.js";
import {
  readSheet
} from "./chunk-JYM43TBY.js";
import {
  copyVerified,
  createFile,
  realFiles
} from "./chunk-G53KAVFV.js";
import {
  checkModelName,
  isModelName
} from "./chunk-OGPY2C6E.js";
import {
  digestFile,
  shortDigest
} from "./chunk-JDLUDKAI.js";
import "./chunk-2QQJPMHQ.js";
import "./chunk-K5SB2KRG.js";
import {
  printable
} from "./chunk-UVDTI5O6.js";
import {
  SeaTrialsError,
  messageOf
} from "./chunk-7N7QVSEW.js";
import "./chunk-ANQMVHI3.js";

// packages/registry/src/stores/file.ts
import { join } from "node:path";
var STAGES = "stages.json";
function fileRegistry({ folder, shown, files = realFiles }) {
  const modelFolder = (model) => join(folder, "models", checkModelName(model));
  const recordPath = (model, version2) => join(modelFolder(model), "versions", `${checkVersion(version2)}.json`);
  const place = pathOf(shown);
  const { optional, guarded } = asking((text) => text.replaceAll(folder, place));
  const blobPath = (digest) => join(folder, "blobs", "sha256", digest.slice("sha256:".length));
  async function version(model, wanted) {
    const plain = checkVersion(wanted);
    const bytes = await optional(() => files.readFile(recordPath(model, plain)));
    return bytes === void 0 ? void 0 : parseRecord(bytes, pathOf(uri(model, plain)), { model, version: plain });
  }
  async function versions(model) {
    const names = await optional(() => files.readdir(join(modelFolder(model), "versions"))) ?? [];
    const found = names.map(
      (name) => name.endsWith(".json") ? parseVersion(name.slice(0, -".json".length)) : void 0
    );
    const records = await Promise.all(found.filter((one) => one !== void 0).map((one) => version(model, one)));
    return sortVersions(records.filter((record) => record !== void 0));
  }
  async function models() {
    return (await optional(() => files.readdir(join(folder, "models"))) ?? []).filter(isModelName);
  }
  async function register(record, local) {
    const path = recordPath(record.model, record.version);
    const there = await version(record.model, record.version);
    if (there !== void 0) return present(there, record, local);
    for (const file of record.files) await store(file.digest, local[file.name]);
    if (await guarded(() => createFile(path, recordText(record), files))) return "registered";
    const winner = await version(record.model, record.version);
    if (winner === void 0) throw noSuchVersion(record.model, record.version);
    return present(winner, record, local);
  }
  async function present(there, record, local) {
    const { model, digest } = record;
    if (there.digest !== digest) throw conflict(model, record.version, shortDigest(there.digest), shortDigest(digest));
    for (const file of there.files) {
      const same = record.files.find((ours) => ours.name === file.name && ours.digest === file.digest);
      if (same === void 0) continue;
      const kept = await digestFile(blobPath(file.digest)).catch(() => void 0);
      if (kept !== file.digest) await store(file.digest, local[file.name]);
    }
    return "present";
  }
  async function store(digest, from) {
    if (from === void 0) throw new Error("a record names a file that was not given");
    const { copied, digest: actual } = await guarded(() => copyVerified(from, blobPath(digest), digest, files));
    if (!copied) throw changed(from, digest, actual);
  }
  async function fetch(model, wanted, into, pick) {
    const record = await version(model, wanted);
    if (record === void 0) throw noSuchVersion(model, wanted);
    const { name, digest } = pick(record);
    const path = join(into, name);
    const what = `${name} of ${model} ${wanted}`;
    const { copied, digest: actual } = await guarded(
      () => copyVerified(blobPath(digest), path, digest, files).catch((error) => {
        throw error.code === "ENOENT" && error.path === blobPath(digest) ? missing(what, digest) : error;
      })
    );
    if (!copied) throw damaged(what, digest, actual);
    return path;
  }
  async function standing(model) {
    const bytes = await optional(() => files.readFile(join(modelFolder(model), STAGES)));
    return bytes === void 0 ? void 0 : stagesIn(bytes, `${pathOf(below(model))}/${STAGES}`);
  }
  const stage = staged(async (model, wanted) => (await standing(model))?.get(wanted), version);
  async function stages(model) {
    const found = await standing(model);
    return found && [...found.keys()];
  }
  async function assertThere() {
    if (await optional(() => files.readdir(folder)) === void 0) throw notThere(shown);
  }
  const below = (model) => `${shown.replace(/\/+$/, "")}/models/${model}`;
  const uri = (model, wanted) => `${below(model)}/versions/${wanted}.json`;
  const promoting = async (model, to, wanted) => `write it into ${printable(`${pathOf(below(model))}/${STAGES}`)}, as in \`${JSON.stringify({ [to]: wanted })}\``;
  return { models, versions, version, register, ...fetching(fetch), assertThere, stage, stages, promoting, uri };
}
function stagesIn(bytes, path) {
  try {
    const text = Buffer.from(bytes).toString("utf8");
    const stages = JSON.parse(text);
    readSheet(text, path, "registry-failed");
    if (stages === null || typeof stages !== "object" || Array.isArray(stages)) throw new Error("it is no object");
    return new Map(
      Object.entries(stages).map(([stage, version]) => {
        if (typeof version === "string" && parseVersion(version) === version) return [stage, version];
        throw new Error(`${printable(stage)} is no version`);
      })
    );
  } catch (error) {
    throw new SeaTrialsError(
      "registry-failed",
      `${path} cannot be read: ${messageOf(error)}`,
      'It holds versions by stage, as in {"production":"1.2.0"}.',
      { file: path },
      { cause: error }
    );
  }
}
var pathOf = (shown) => shown.replace(/^file:/, "");
function asking(show) {
  const guarded = async (work) => {
    try {
      return await work();
    } catch (error) {
      throw failed(error, show);
    }
  };
  const optional = (work) => guarded(async () => {
    try {
      return await work();
    } catch (error) {
      if (error.code === "ENOENT") return void 0;
      throw error;
    }
  });
  return { guarded, optional };
}
function failed(error, show) {
  const { code, message, path } = error;
  if (code === void 0 || error instanceof SeaTrialsError) return error;
  const fix = code === "ENOSPC" ? "Free disk space and run it again: what was begun is taken up." : code === "EACCES" || code === "EPERM" ? "It is there, and this user may not see it: give it the right to read the folder, and to register that to write." : code === "ENOTDIR" ? "A file stands where a folder of the registry has to be: move it away, or correct the path of the registry." : "Check that the folder of the registry can be written to, and that its file system has hard links.";
  return new SeaTrialsError(
    "registry-failed",
    `the registry failed: ${show(message)}`,
    fix,
    path === void 0 ? void 0 : { file: show(path) },
    { cause: error }
  );
}
var notThere = (shown) => new SeaTrialsError(
  "registry-failed",
  `there is no folder ${printable(pathOf(shown))}, which is not an empty registry`,
  "Check its path, and that what brings it has run (a checkout, a cache, a mount); to begin with an empty one, make the folder."
);
var changed = (path, expected, actual) => new SeaTrialsError(
  "registry-failed",
  `${path} changed while it was registered: ${shortDigest(expected)} was judged, ${shortDigest(actual)} was read`,
  "Let nothing write to the model while it is registered, and run the gates again.",
  { file: path }
);
var PUT_BACK = "Restore the registry from a copy, or register the same model again: its bytes are put back.";
var missing = (what, digest) => new SeaTrialsError("registry-failed", `the registry's copy of ${what} is not there: ${shortDigest(digest)}`, PUT_BACK);
var damaged = (what, expected, actual) => new SeaTrialsError(
  "registry-failed",
  `the registry's copy of ${what} is damaged: it should be ${shortDigest(expected)}, it is ${shortDigest(actual)}`,
  PUT_BACK
);
export {
  fileRegistry
};
