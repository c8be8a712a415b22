import{createRequire as __seaTrialsRequire}from'node:module';const require=__seaTrialsRequire(import.meta.url);
import {
  FETCH,
  bringInto,
  haveBytes,
  missingBecause,
  policyAt,
  versionOf
} from "./chunk-UHFYT56W.js";
import {
  commitTree
} from "./chunk-VUOQTA5Y.js";
import "./chunk-F5SLH6BY.js";
import {
  commitOf,
  placeOf
} from "./chunk-ZJ4OTQTS.js";
import {
  dataFiles,
  dvcCache,
  slotFor
} from "./chunk-ZWI5XGUI.js";
import {
  outputOf
} from "./chunk-LMI3EX6N.js";
import {
  relativePath
} from "./chunk-2QQJPMHQ.js";
import {
  expandFiles
} from "./chunk-53PKLZBG.js";
import "./chunk-4EI3BDPQ.js";
import {
  printable
} from "./chunk-UVDTI5O6.js";
import "./chunk-63DVTQSH.js";
import "./chunk-7N7QVSEW.js";
import "./chunk-ANQMVHI3.js";

// packages/trial/src/before/baseline-at.ts
import { realpath } from "node:fs/promises";
import { join, posix } from "node:path";
async function withBaselineAt(policy, options) {
  const { baseline } = policy;
  if (baseline?.ref === void 0) return policy;
  return { ...policy, baseline: await lookedUp(policy, { ...baseline, ref: baseline.ref }, options) };
}
async function lookedUp(policy, baseline, options) {
  try {
    return await brought(policy, baseline, options);
  } catch (error) {
    return { ...baseline, found: missingBecause(error) };
  }
}
async function brought(policy, baseline, options) {
  const { ref } = baseline;
  const { workspace, git } = options;
  const { folder, path } = await placeOf(join(policy.root, "x"), workspace, git);
  const commit = await commitOf(ref, folder, git) ?? await commitOf(`origin/${ref}`, folder, git);
  if (commit === void 0)
    return { ...baseline, found: { why: `${printable(ref)} is no commit of this clone`, fix: FETCH } };
  const where = { git, folder, prefix: posix.dirname(path) };
  const at = { commit, ref, where, tree: commitTree(commit, where), cache: await dvcCache(policy.root), policy };
  const isNamed = baseline.onnx !== void 0 || baseline.predictions !== void 0;
  const called = isNamed ? void 0 : await candidateThere(at, options);
  let got = await filesAt(called ?? (isNamed ? baseline : policy.candidate), at, workspace);
  if ("found" in got && "absent" in got.found && called !== void 0)
    got = await filesAt(policy.candidate, at, workspace);
  if ("found" in got) return { ...baseline, found: got.found };
  const { files, shown } = got;
  const note = `the baseline is ${shown.join(" and ")} at ${printable(ref)}, commit ${commit.slice(0, 7)}`;
  const other = files.predictions === void 0 ? {} : await otherData(at, options);
  return { ...baseline, ...files, found: { note, ...Object.keys(other).length === 0 ? {} : { otherData: other } } };
}
async function candidateThere({ tree, policy: { root } }, { file, base, workspace }) {
  if (file === void 0) return void 0;
  const ground = { root, workspace };
  const there = await policyAt(tree, file, ground);
  if (there !== void 0 || base?.bytes === void 0) return there?.candidate;
  const { readPolicy } = await import("./load-GDHJMZEH.js");
  return (await readPolicy(base.bytes, relativePath(root, file), ground, { way: base.way ?? "" })).candidate;
}
async function filesAt(source = {}, at, workspace) {
  const files = {};
  const shown = [];
  for (const key of ["onnx", "predictions"]) {
    const wanted = source[key];
    if (wanted === void 0) continue;
    const got = await fileAt(wanted, at, workspace);
    if ("found" in got) return got;
    files[key] = relativePath(at.policy.root, got.file);
    shown.push(printable(wanted));
  }
  if (shown.length > 0) return { files, shown };
  const why = "neither the baseline nor the candidate names a file that a commit could hold";
  return { found: { why, fix: "Write `onnx` or `predictions` beside `ref`." } };
}
async function otherData({ commit, ref, where, tree, cache, policy }, { written, workspace }) {
  const said = /* @__PURE__ */ Object.create(null);
  for (const [name, { path, labels }] of Object.entries(policy.data)) {
    const pattern = written.data[name]?.path;
    if (path === void 0 || pattern === void 0 || labels !== "yes") continue;
    const there = await dataFiles(pattern, tree, cache);
    if (there.length === 0) continue;
    const versions = await Promise.all(there.map((file) => versionOf(file, tree)));
    const here = await expandFiles(path, policy.root, workspace).catch(() => void 0);
    if (here === void 0 || await haveBytes(here, versions, where)) continue;
    said[name] = `data set ${printable(name)} is not what it was at ${printable(ref)}, commit ${commit.slice(0, 7)}`;
  }
  return said;
}
var KEEP = "Commit the file (by git, LFS or DVC) or mend its name; for what a job makes anew write `baseline: { stage: production, first: adopt }`.";
async function fileAt(wanted, { ref, where, tree, cache, policy }, workspace) {
  const [first, more] = await dataFiles(wanted, tree, cache);
  if (first === void 0) {
    const absent = `${printable(ref)} has no ${printable(wanted)}`;
    const isKept = (await dataFiles(wanted, commitTree("HEAD", where), cache)).length > 0;
    return {
      found: isKept ? { absent } : { why: `${absent}, nor has the commit here: it would never be compared`, fix: KEEP }
    };
  }
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
