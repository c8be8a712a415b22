import{createRequire as __seaTrialsRequire}from'node:module';const require=__seaTrialsRequire(import.meta.url);
import {
  commitTree
} from "./chunk-VUOQTA5Y.js";
import {
  folderOf,
  registryName
} from "./chunk-FBHSE4JW.js";
import {
  mergedBase
} from "./chunk-FURPSQC3.js";
import {
  placeOf
} from "./chunk-ZJ4OTQTS.js";
import {
  sha256
} from "./chunk-K5SB2KRG.js";
import {
  POINTER
} from "./chunk-53PKLZBG.js";
import {
  printable
} from "./chunk-UVDTI5O6.js";

// packages/runner/src/judged-by-changes.ts
import { posix } from "node:path";
var REGISTRY = "baseline.registry";
async function judgedOn(base, { there, here, workspace }, git) {
  const digest = await digester(base, here.root, workspace, git);
  const now = new Map(filesOf(here));
  const isSameTable = there.contractTable === here.contractTable;
  return Promise.all(
    filesOf(there).filter(([key]) => key !== "contract" || isSameTable).flatMap(([key, path]) => {
      const path2 = key === REGISTRY ? path : now.get(key);
      return path2 === void 0 ? [] : [digest(key, path, path2)];
    })
  );
}
function filesOf(policy) {
  const { data, contract, candidate, baseline } = policy;
  const named = [
    ...Object.values(data).map(({ name, path }) => [`data.${name}`, path]),
    ["contract", contract],
    ["candidate.predictions", candidate?.predictions],
    ["baseline.onnx", baseline?.onnx],
    ["baseline.predictions", baseline?.predictions],
    ["baseline.train-predictions", baseline?.trainPredictions],
    [REGISTRY, registered(policy)]
  ];
  return named.flatMap(([key, path]) => path === void 0 ? [] : [[key, path]]);
}
function isCompared({ baseline, data }) {
  const pointers = [baseline, ...Object.values(data).map(({ registered: pointer }) => pointer)];
  return pointers.some((one) => one?.stage !== void 0 || one?.version !== void 0);
}
function registered(policy) {
  const folder = folderOf(registryName(policy));
  return isCompared(policy) && folder !== void 0 ? posix.join(folder, "models", policy.model, "**") : void 0;
}
async function digester(base, root, workspace, git) {
  const place = await placeOf(posix.join(root, "x"), workspace, git).catch(() => void 0);
  const commit = place && await mergedBase(base, place.folder, git);
  if (place === void 0 || commit === void 0) return async (key, there, here) => ({ key, base: there, here });
  const where = { git, folder: place.folder, prefix: posix.dirname(place.path) };
  const [before, after] = [commitTree(commit, where), commitTree("HEAD", where)];
  const of = async (tree, path) => {
    const found = [...await match(tree, path), ...await match(tree, `${path}${POINTER}`)];
    const hashes = [...new Set(found)].map((file) => tree.entry(file).hash).sort();
    return hashes.length === 0 ? void 0 : sha256(hashes.join("\n"));
  };
  return async (key, there, here) => {
    const [baseDigest, hereDigest] = [await of(before, there), await of(after, here)];
    return { key, base: there, here, ...baseDigest && { baseDigest }, ...hereDigest && { hereDigest } };
  };
}
var match = (tree, path) => tree.match(path).catch(() => []);
var isSame = ({ baseDigest, hereDigest }) => baseDigest !== void 0 && baseDigest === hereDigest;
var hasChanged = ({ baseDigest, hereDigest }) => baseDigest !== hereDigest;
function judgedOnChanges(all) {
  return all.filter(isYardstick).map(({ key, base, here, baseDigest, hereDigest }) => ({
    gate: "policy",
    base: side(key, base, baseDigest),
    here: side(key, here, hereDigest),
    direction: "changed"
  }));
}
var isYardstick = (one) => hasChanged(one) && !one.key.startsWith("candidate.") && one.key !== "contract";
var side = (key, path, digest) => `${key}: ${path} ${digest === void 0 ? "(not in the commit)" : digest.slice(0, 19)}`;
var judgedOnNotes = (all, branch) => all.filter(isYardstick).map(({ key, here }) => {
  const what = key.startsWith("data.") ? `The data set ${printable(key.slice("data.".length))}` : key === REGISTRY ? "The registry" : "The baseline";
  return `${what}, ${printable(here)}, is not the one of ${branch}: this pull request changes what it is judged on.`;
});

export {
  judgedOn,
  isCompared,
  isSame,
  hasChanged,
  judgedOnChanges,
  judgedOnNotes
};
