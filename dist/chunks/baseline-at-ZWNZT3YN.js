import{createRequire as __seaTrialsRequire}from'node:module';const require=__seaTrialsRequire(import.meta.url);
import {
  FETCH,
  bringInto,
  missingBecause,
  versionOf
} from "./chunk-4NDRBEWB.js";
import "./chunk-PTWJD6AD.js";
import {
  commitTree
} from "./chunk-HNQALNXP.js";
import {
  commitOf,
  placeOf
} from "./chunk-NQPJW27T.js";
import {
  dataFiles,
  dvcCache,
  slotFor
} from "./chunk-F4PWM4LC.js";
import {
  outputOf
} from "./chunk-5GDWMRUP.js";
import {
  relativePath
} from "./chunk-D2K3YYAS.js";
import "./chunk-WVXUFOOI.js";
import "./chunk-LRRUGJC7.js";
import {
  printable
} from "./chunk-QXO6X2JS.js";
import "./chunk-6GQ52R6W.js";
import "./chunk-ANQMVHI3.js";

// packages/trial/src/before/baseline-at.ts
import { realpath } from "node:fs/promises";
import { join, posix } from "node:path";
async function withBaselineAt(policy, workspace, git) {
  const { baseline } = policy;
  if (baseline?.ref === void 0) return policy;
  return { ...policy, baseline: await lookedUp(policy, { ...baseline, ref: baseline.ref }, workspace, git) };
}
async function lookedUp(policy, baseline, workspace, git) {
  try {
    return await brought(policy, baseline, workspace, git);
  } catch (error) {
    return { ...baseline, found: missingBecause(error) };
  }
}
async function brought(policy, baseline, workspace, git) {
  const { ref } = baseline;
  const { folder, path } = await placeOf(join(policy.root, "x"), workspace, git);
  const commit = await commitOf(ref, folder, git) ?? await commitOf(`origin/${ref}`, folder, git);
  if (commit === void 0)
    return { ...baseline, found: { why: `${printable(ref)} is no commit of this clone`, fix: FETCH } };
  const where = { git, folder, prefix: posix.dirname(path) };
  const names = ["onnx", "predictions"].filter((key) => baseline[key] !== void 0);
  const source = names.length > 0 ? baseline : policy.candidate ?? baseline;
  const files = {};
  const shown = [];
  for (const key of ["onnx", "predictions"]) {
    const wanted = source[key];
    if (wanted === void 0) continue;
    const got = await fileAt(wanted, { commit, ref, where, policy, workspace });
    if ("found" in got) return { ...baseline, found: got.found };
    files[key] = relativePath(policy.root, got.file);
    shown.push(printable(wanted));
  }
  if (shown.length === 0) {
    const why = "neither the baseline nor the candidate names a file that a commit could hold";
    return { ...baseline, found: { why, fix: "Write `onnx` or `predictions` beside `ref`." } };
  }
  const note = `the baseline is ${shown.join(" and ")} at ${printable(ref)}, commit ${commit.slice(0, 7)}`;
  return { ...baseline, ...files, found: { note } };
}
async function fileAt(wanted, { commit, ref, where, policy, workspace }) {
  const tree = commitTree(commit, where);
  const cache = await dvcCache(policy.root);
  const [first, more] = await dataFiles(wanted, tree, cache);
  if (first === void 0) return { found: { absent: `${printable(ref)} has no ${printable(wanted)}` } };
  if (more !== void 0) {
    const why = `${printable(wanted)} is more than one file at ${printable(ref)}`;
    return { found: { why, fix: "Name one file." } };
  }
  const shelf = { folder: join(outputOf(policy), "base", "baseline"), root: policy.root, workspace };
  const target = await slotFor(shelf, first.path);
  const missing = await bringInto(target, await versionOf(first, tree), where, cache, ref);
  return missing === void 0 ? { file: await realpath(target) } : { found: missing };
}
export {
  withBaselineAt
};
