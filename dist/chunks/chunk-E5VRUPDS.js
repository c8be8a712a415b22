import{createRequire as __seaTrialsRequire}from'node:module';const require=__seaTrialsRequire(import.meta.url);
import {
  BUCKETS
} from "./chunk-S5O552YR.js";

// packages/profile/src/buckets.ts
function bucketsOf(registers) {
  const rows = new Array(BUCKETS).fill(0);
  for (const { register, count } of registers) rows[register % BUCKETS] = rows[register % BUCKETS] + count;
  return rows;
}

export {
  bucketsOf
};
