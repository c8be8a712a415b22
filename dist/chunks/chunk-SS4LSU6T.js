import{createRequire as __seaTrialsRequire}from'node:module';const require=__seaTrialsRequire(import.meta.url);

// packages/gates/src/quality/classification.ts
import { resolve } from "node:path";
async function privateColumns({ contract, contractTable, root }) {
  if (contract === void 0) return () => false;
  const { loadContract } = await import("./contract-ZTNVEXLB.js");
  const { classificationOf } = await import("./reading-AUQF2SRS.js");
  const said = classificationOf((await loadContract(resolve(root, contract), contract, contractTable)).schema);
  return (column) => !["public", "internal", void 0].includes(said[column]);
}

export {
  privateColumns
};
