import{createRequire as __seaTrialsRequire}from'node:module';const require=__seaTrialsRequire(import.meta.url);
import {
  silent
} from "./chunk-FO7TP4CB.js";
import {
  openTables
} from "./chunk-JPMVH2LP.js";
import {
  expandFiles
} from "./chunk-53PKLZBG.js";
import "./chunk-7N7QVSEW.js";
import "./chunk-ANQMVHI3.js";

// packages/trial/src/answers-here.ts
async function columnsOfPredictions(policy) {
  const { candidate, delimiter, root, workspace } = policy;
  if (candidate?.predictions === void 0) return void 0;
  const files = await expandFiles(candidate.predictions, root, workspace).catch(() => void 0);
  if (files === void 0) return void 0;
  const tables = openTables(policy, silent, async () => files);
  try {
    const engine = await tables.engine();
    const opened = { name: "predictions", files, ...delimiter === void 0 ? {} : { delimiter } };
    return (await engine.open(opened)).columns.map(({ name }) => name);
  } catch {
    return void 0;
  } finally {
    await tables.close();
  }
}
export {
  columnsOfPredictions
};
