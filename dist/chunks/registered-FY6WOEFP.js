import{createRequire as __seaTrialsRequire}from'node:module';const require=__seaTrialsRequire(import.meta.url);
import {
  noneYet,
  registeredVersion
} from "./chunk-7PGDK32Z.js";
import {
  registryOf
} from "./chunk-FBHSE4JW.js";
import {
  NotYet
} from "./chunk-6YKRQDYF.js";
import "./chunk-2UZ74JIS.js";
import {
  profileFile
} from "./chunk-URFFN7RG.js";
import "./chunk-7EFNREQP.js";
import "./chunk-MVB5BEBX.js";
import "./chunk-OGPY2C6E.js";
import {
  shortDigest
} from "./chunk-JDLUDKAI.js";
import "./chunk-2QQJPMHQ.js";
import "./chunk-K5SB2KRG.js";
import "./chunk-53PKLZBG.js";
import "./chunk-DD2TZ3UH.js";
import {
  printable
} from "./chunk-UVDTI5O6.js";
import "./chunk-63DVTQSH.js";
import {
  SeaTrialsError
} from "./chunk-7N7QVSEW.js";
import "./chunk-ANQMVHI3.js";

// packages/gates/src/data/registered.ts
import { join } from "node:path";
async function registeredProfile(pointer, { name, at }, context) {
  const { policy } = context;
  const { model, root } = policy;
  const registry = await registryOf(policy, context);
  const pointing = { ...pointer, model, key: `data: ${name}:`, at };
  const version = await registeredVersion(registry, pointing);
  if (version === void 0) throw new NotYet(await noneYet(registry, pointing), at);
  const record = await registry.version(model, version);
  const kept = record && profileFile(record, pointer.of);
  if (kept === void 0) throw without(pointer, `${model} ${version} was registered without a profile of`, at);
  const path = await registry.fetchFile(model, version, kept.name, join(root, ".sea-trials", "registered", version));
  const note = `${printable(name)} is the profile of ${printable(pointer.of)} that ${model} ${version} was registered with, ${shortDigest(kept.digest)}`;
  return { files: [path], note };
}
function without({ of, first, version }, what, at) {
  const message = `${what} ${printable(of)}`;
  if (first === "adopt" && version === void 0) return new NotYet(message, at);
  return new SeaTrialsError(
    "missing-baseline",
    message,
    `Write \`profiles: [${of}]\` under model-register and register a version, or \`first: adopt\` beside \`stage\` until there is one.`,
    at
  );
}
export {
  registeredProfile
};
