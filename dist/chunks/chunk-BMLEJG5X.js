import{createRequire as __seaTrialsRequire}from'node:module';const require=__seaTrialsRequire(import.meta.url);

// packages/gates/src/quality/classification.ts
import { resolve } from "node:path";
async function privateColumns({ contract, contractTable, root }) {
  if (contract === void 0) return () => false;
  const { loadContract } = await import("./contract-BSXMATBR.js");
  const { isPrivate } = await import("./reading-LVDZB2EF.js");
  const { schema } = await loadContract(resolve(root, contract), contract, contractTable);
  return (column) => isPrivate(schema, column);
}

export {
  privateColumns
};
