import{createRequire as __seaTrialsRequire}from'node:module';const require=__seaTrialsRequire(import.meta.url);
import {
  noneYet,
  registeredVersion
} from "./chunk-7PGDK32Z.js";
import {
  registryOf
} from "./chunk-FBHSE4JW.js";
import {
  shortDigest
} from "./chunk-JDLUDKAI.js";
import {
  SeaTrialsError
} from "./chunk-7N7QVSEW.js";

// packages/gates/src/baseline.ts
import { join, resolve } from "node:path";
async function resolveBaseline(policy, context) {
  const { baseline, model, root } = policy;
  if (baseline === void 0) return {};
  if (baseline.ref !== void 0) {
    const found = foundAtRef(baseline);
    if ("none" in found) return { note: found.none };
    return baseline.onnx === void 0 ? {} : { file: resolve(root, baseline.onnx), note: found.note };
  }
  if (baseline.onnx !== void 0) return { file: resolve(root, baseline.onnx) };
  if (baseline.stage === void 0 && baseline.version === void 0) return {};
  const registry = await registryOf(policy, context);
  const pointing = { ...baseline, model, key: "baseline:" };
  const version = await registeredVersion(registry, pointing);
  if (version === void 0) return { note: await noneYet(registry, pointing) };
  const file = await registry.fetchModel(model, version, join(root, ".sea-trials", "baseline", version));
  const record = await registry.version(model, version);
  const note = `the baseline is ${model} ${version}, ${shortDigest(await context.digest(file))}`;
  return { file, version, note, ...record === void 0 ? {} : { lineage: record.lineage } };
}
function foundAtRef(baseline) {
  const { found = { why: "nobody looked at the commit", fix: "Run the gate in a clone." }, first, at } = baseline;
  if ("note" in found) return found;
  if ("why" in found) throw new SeaTrialsError("missing-baseline", found.why, found.fix, at);
  if (first === "adopt") return { none: `${found.absent}: this is the first` };
  const fix = "Write `first: adopt` under `baseline:` to begin without one.";
  throw new SeaTrialsError("missing-baseline", found.absent, fix, at);
}

export {
  resolveBaseline,
  foundAtRef
};
