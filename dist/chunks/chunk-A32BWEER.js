import{createRequire as __seaTrialsRequire}from'node:module';const require=__seaTrialsRequire(import.meta.url);
import {
  checkVersion,
  modelFile,
  require_semver
} from "./chunk-URFFN7RG.js";
import {
  checkModelName,
  checkStageName
} from "./chunk-OGPY2C6E.js";
import {
  SeaTrialsError
} from "./chunk-7N7QVSEW.js";
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

// packages/registry/src/registry.ts
var conflict = (model, version, theirs, ours) => new SeaTrialsError(
  "registry-conflict",
  `${model} ${version} is registered already, as ${theirs}; this model is ${ours}`,
  "A version never changes its bytes: choose another version, or leave it out for the next one."
);
var fetching = (fetch) => ({
  fetchModel: (model, version, into) => fetch(model, version, into, modelFile),
  fetchFile: (model, version, name, into) => fetch(model, version, into, (record) => fileOf(record, name))
});
function fileOf(record, name) {
  const found = record.files.find((file) => file.name === name);
  if (found !== void 0) return found;
  throw new SeaTrialsError(
    "registry-failed",
    `${record.model} ${record.version} was registered without ${name}`,
    "A version never changes: name one that has it."
  );
}
var staged = (pointedAt, version) => async (model, stage) => {
  const standing = await pointedAt(checkModelName(model), checkStageName(stage));
  if (standing !== void 0 && await version(model, standing) === void 0) throw noSuchVersion(model, standing);
  return standing;
};
var noSuchVersion = (model, version) => new SeaTrialsError(
  "registry-failed",
  `the registry holds no ${model} ${version}`,
  "Check the version, and that the policy names the registry that it was registered into."
);

export {
  sortVersions,
  planVersion,
  conflict,
  fetching,
  staged,
  noSuchVersion
};
