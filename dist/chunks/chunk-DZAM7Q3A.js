import{createRequire as __seaTrialsRequire}from'node:module';const require=__seaTrialsRequire(import.meta.url);

// packages/schema/src/requirement/vocabulary.ts
var RANGE = {
  any: { low: null, high: null },
  fraction: { low: 0, high: 1 },
  correlation: { low: -1, high: 1 },
  size: { low: 0, high: null },
  count: { low: 0, high: null, whole: true }
};

export {
  RANGE
};
