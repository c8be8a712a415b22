import{createRequire as __seaTrialsRequire}from'node:module';const require=__seaTrialsRequire(import.meta.url);
import {
  checkVersion,
  isFileName,
  isModelName,
  parseVersion,
  require_semver
} from "./chunk-ZQSG4GJ5.js";
import {
  isDigest
} from "./chunk-CL6KOGN4.js";
import {
  canonicalJson
} from "./chunk-KBD4KBKG.js";
import {
  SeaTrialsError
} from "./chunk-TF2OVUUW.js";
import {
  __toESM
} from "./chunk-ANQMVHI3.js";

// packages/registry/src/next-version.ts
var import_semver = __toESM(require_semver(), 1);
var sortVersions = (versions) => [...versions].sort((a, b) => (0, import_semver.compare)(a.version, b.version));
function planVersion(versions, digest, wanted, taken = []) {
  if (wanted !== void 0) return planWanted(versions, digest, checkVersion(wanted));
  const same = sortVersions(versions).findLast((one) => one.digest === digest);
  if (same !== void 0) return { kind: "present", version: same.version };
  return { kind: "new", version: nextVersion([...versions.map(({ version }) => version), ...taken]) };
}
function planWanted(versions, digest, version) {
  const there = versions.find((one) => one.version === version);
  if (there === void 0) return { kind: "new", version };
  return there.digest === digest ? { kind: "present", version } : { kind: "taken", version, digest: there.digest };
}
function nextVersion(versions) {
  const highest = versions.filter((version) => (0, import_semver.prerelease)(version) === null).sort(import_semver.compare).at(-1);
  const next = highest === void 0 ? "1.0.0" : (0, import_semver.inc)(highest, "minor");
  if (next === null) throw new Error(`${highest} has no successor`);
  return next;
}

// packages/registry/src/record.ts
var RECORD_SCHEMA = "https://sea-trials.dev/model-version/v1";
var KEYS = ["schema", "model", "version", "digest", "format", "files", "policy", "lineage", "source"];
var MOST_BYTES = 1024 * 1024;
var recordText = (record) => canonicalJson(record);
function modelFile(record) {
  const found = record.files.find(({ role }) => role === "model");
  if (found === void 0) throw new Error("a record names no model");
  return found;
}
function parseRecord(bytes, where, wanted) {
  try {
    if (bytes.length > MOST_BYTES) throw new Error("it is too large");
    const text = new TextDecoder("utf-8", { fatal: true, ignoreBOM: true }).decode(bytes);
    const value = JSON.parse(text);
    if (canonicalJson(value) !== text)
      throw new Error("it is not canonical JSON, so it was changed after it was written");
    const problem = problemOf(value);
    if (problem !== void 0) throw new Error(problem);
    if (value.model !== wanted.model || value.version !== wanted.version)
      throw new Error(`it is about ${value.model} ${value.version}`);
    return value;
  } catch (error) {
    throw new SeaTrialsError(
      "registry-failed",
      `${where} is no record of ${wanted.model} ${wanted.version}: ${error.message}`,
      "Restore the registry from a copy; its records are not edited by hand.",
      { file: where },
      { cause: error }
    );
  }
}
function problemOf(value) {
  if (value === null || typeof value !== "object" || Array.isArray(value)) return "it is no object";
  const keys = Object.keys(value);
  const strange = keys.find((key) => !KEYS.includes(key)) ?? KEYS.find((key) => !keys.includes(key));
  if (strange !== void 0) return `its key ${JSON.stringify(strange.slice(0, 80))} is missing or not ours`;
  if (value.schema !== RECORD_SCHEMA) return `its schema is not ${RECORD_SCHEMA}`;
  if (!isModelName(value.model)) return "its model has no name";
  if (typeof value.version !== "string" || parseVersion(value.version) !== value.version) return "its version is none";
  if (!isDigest(value.digest) || !isDigest(value.policy)) return "a digest of it is none";
  if (typeof value.format !== "string") return "its format is no text";
  if (!isTexts(value.lineage) || !Object.values(value.lineage).every(isDigest)) return "its lineage holds no digests";
  if (!isTexts(value.source)) return "its source holds no texts";
  if (!Array.isArray(value.files) || !value.files.every(isRecordFile)) return "a file of it is not described";
  if (new Set(value.files.map(({ name }) => name.toLowerCase())).size !== value.files.length)
    return "two files of it have one name";
  if (value.files.filter(({ role }) => role === "model").length !== 1) return "it does not name one model";
  return modelFile(value).digest === value.digest ? void 0 : "its digest is not that of its model";
}
function isRecordFile(value) {
  const file = value;
  return file !== null && typeof file === "object" && Object.keys(file).length === 4 && isFileName(file.name) && ["model", "evidence", "card"].includes(file.role) && isDigest(file.digest) && Number.isSafeInteger(file.size) && file.size >= 0;
}
var isTexts = (value) => value !== null && typeof value === "object" && !Array.isArray(value) && Object.values(value).every((item) => typeof item === "string");

// packages/registry/src/registry.ts
var conflict = (model, version, theirs, ours) => new SeaTrialsError(
  "registry-conflict",
  `${model} ${version} is registered already, as ${theirs}; this model is ${ours}`,
  "A version never changes its bytes: choose another version, or leave it out for the next one."
);
var noSuchVersion = (model, version) => new SeaTrialsError(
  "registry-failed",
  `the registry holds no ${model} ${version}`,
  "Check the version, and that the policy names the registry that it was registered into."
);

export {
  sortVersions,
  planVersion,
  RECORD_SCHEMA,
  recordText,
  modelFile,
  parseRecord,
  conflict,
  noSuchVersion
};
