import{createRequire as __seaTrialsRequire}from'node:module';const require=__seaTrialsRequire(import.meta.url);
import {
  digestBytes
} from "./chunk-JDLUDKAI.js";

// packages/gates/src/history.ts
function dataKey(subjects) {
  const data = subjects.filter(({ name }) => name.startsWith("data:")).map(({ name, digest }) => [name, digest]);
  return digestBytes(JSON.stringify(data.toSorted(([a], [b]) => a < b ? -1 : Number(a > b))));
}
function runsBefore(runs, commit, data) {
  const own = runs.findIndex((run) => run.commit === commit && run.data === data);
  return own < 0 ? runs : runs.slice(0, own);
}

export {
  dataKey,
  runsBefore
};
