import{createRequire as __seaTrialsRequire}from'node:module';const require=__seaTrialsRequire(import.meta.url);
import {
  looksLikeAnswer
} from "./chunk-6ADQULNW.js";

// packages/gates/src/quality/features.ts
function isFeature(columns) {
  const parts = new Set(
    Object.values(columns).flat().filter((name) => !columns.groups.includes(String(name)))
  );
  return (name) => !parts.has(name) && !looksLikeAnswer(name, {});
}

export {
  isFeature
};
