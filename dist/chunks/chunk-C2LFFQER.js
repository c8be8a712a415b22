import{createRequire as __seaTrialsRequire}from'node:module';const require=__seaTrialsRequire(import.meta.url);

// packages/schema/src/verdict.ts
var isGreen = (verdict) => verdict.verdict === "passed";

export {
  isGreen
};
