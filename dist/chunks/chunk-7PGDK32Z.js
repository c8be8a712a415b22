import{createRequire as __seaTrialsRequire}from'node:module';const require=__seaTrialsRequire(import.meta.url);
import {
  didYouMean,
  nearestFirst,
  someOf,
  suggest
} from "./chunk-UVDTI5O6.js";
import {
  SeaTrialsError
} from "./chunk-7N7QVSEW.js";

// packages/gates/src/registered-version.ts
async function registeredVersion(registry, { model, stage, version }) {
  const found = version === void 0 ? await registry.stage(model, stage) : (await registry.version(model, version))?.version;
  if (found === void 0) await registry.assertThere();
  return found;
}
var MOST_STAGES = 8;
async function noneYet(registry, { model, stage, version, first, key, at }) {
  if (stage === void 0)
    throw missing(`there is no ${model} ${version}`, "Check the version and the registry under model-register.", at);
  const [versions, stages] = [await registry.versions(model), await registry.stages(model)];
  const { length } = versions;
  const none = `no version of ${model} stands at ${stage}`;
  const promote = async () => {
    const how = await registry.promoting(model, stage, versions.at(-1)?.version ?? "1.0.0");
    return `${length === 0 ? "register a version and promote it" : "promote a version"}: ${how}`;
  };
  if (stages !== void 0) {
    const others = stages.length === 0 ? "what stood there was taken away" : `its stages are ${someOf(nearestFirst(stage, stages), MOST_STAGES)}`;
    const meant = suggest(stage, stages);
    const fix = meant === void 0 ? `Mend \`stage\` under \`${key}\`, or ${await promote()}.` : `Write \`stage: ${meant}\` under \`${key}\`.`;
    throw missing(`${none}; ${others}`, fix, at);
  }
  const held = length === 0 ? `none of it${didYouMean(model, await registry.models())}` : length === 1 ? "1 version of it, not promoted" : `${length} versions of it, none promoted`;
  const yet = `${none} yet (the registry was read, and holds ${held})`;
  if (first === "adopt") return `${yet}: ${length === 0 ? "this is the first" : "not applicable until one is"}`;
  throw missing(yet, `Write \`first: adopt\` under \`${key}\` to begin without one, or ${await promote()}.`, at);
}
var missing = (message, fix, at) => new SeaTrialsError("missing-baseline", message, fix, at);

export {
  registeredVersion,
  noneYet
};
