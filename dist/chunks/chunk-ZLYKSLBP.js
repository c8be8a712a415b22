import{createRequire as __seaTrialsRequire}from'node:module';const require=__seaTrialsRequire(import.meta.url);
import {
  shownPath
} from "./chunk-2QQJPMHQ.js";

// packages/gates/src/data-validate/contract/load.ts
import { resolve } from "node:path";
async function contractOf(policy) {
  const { contract, contractTable, root } = policy;
  if (contract === void 0) return void 0;
  const { loadContract } = await import("./contract-TJOE3VMW.js");
  return loadContract(resolve(root, contract), shownPath(policy, contract), contractTable);
}

export {
  contractOf
};
