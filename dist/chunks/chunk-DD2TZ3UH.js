import{createRequire as __seaTrialsRequire}from'node:module';const require=__seaTrialsRequire(import.meta.url);

// packages/schema/src/requirement/vocabulary.ts
var RANGE = {
  any: { low: null, high: null },
  fraction: { low: 0, high: 1 },
  /** Of rows with a value, those of the most frequent, or the different ones: never none. */
  some: { low: 0, high: 1, open: "low" },
  /** Of rows, those that repeat others: never all. */
  repeats: { low: 0, high: 1, open: "high" },
  correlation: { low: -1, high: 1 },
  size: { low: 0, high: null },
  count: { low: 0, high: null, whole: true },
  /** Of what has a row, or a value. */
  atLeastOne: { low: 1, high: null, whole: true }
};

export {
  RANGE
};
