import{createRequire as __seaTrialsRequire}from'node:module';const require=__seaTrialsRequire(import.meta.url);
import {
  noneYet,
  registeredVersion,
  registryOf
} from "./chunk-HLAJRAZW.js";
import {
  shortDigest
} from "./chunk-VXRD2K2K.js";

// packages/gates/src/baseline.ts
import { join, resolve } from "node:path";
async function resolveBaseline(policy, context) {
  const { baseline, model, root } = policy;
  if (baseline === void 0) return {};
  if (baseline.onnx !== void 0) return { file: resolve(root, baseline.onnx) };
  if (baseline.stage === void 0 && baseline.version === void 0) return {};
  const registry = await registryOf(policy, context);
  const pointing = { ...baseline, model, key: "baseline:" };
  const version = await registeredVersion(registry, pointing);
  if (version === void 0) return { note: `${noneYet(pointing)}: this is the first` };
  const file = await registry.fetchModel(model, version, join(root, ".sea-trials", "baseline", version));
  return { file, version, note: `the baseline is ${model} ${version}, ${shortDigest(await context.digest(file))}` };
}

export {
  resolveBaseline
};
