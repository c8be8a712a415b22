import{createRequire as __seaTrialsRequire}from'node:module';const require=__seaTrialsRequire(import.meta.url);
import {
  expandFiles
} from "./chunk-53PKLZBG.js";

// packages/gates/src/data/files.ts
async function filesOf(source, context) {
  const { registered, path } = source;
  const { root, workspace } = context.policy;
  if (registered === void 0) return { files: await expandFiles(path, root, workspace) };
  const { registeredProfile } = await import("./registered-FY6WOEFP.js");
  return registeredProfile(registered, source, context);
}

export {
  filesOf
};
