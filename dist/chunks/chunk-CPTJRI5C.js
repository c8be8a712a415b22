import{createRequire as __seaTrialsRequire}from'node:module';const require=__seaTrialsRequire(import.meta.url);

// packages/schema/src/contract/our-keywords.ts
var OF_A_COLUMN = [
  "x-unique",
  "x-missing",
  "x-mostly",
  "x-physical-type",
  "x-distribution",
  "x-classification"
];
var OF_THE_WHOLE = [
  "x-primary-key",
  "x-unique-keys",
  "x-foreign-keys",
  "x-fields-match",
  "x-rows",
  "x-require"
];
var OURS = [...OF_A_COLUMN, ...OF_THE_WHOLE];

export {
  OF_A_COLUMN,
  OF_THE_WHOLE,
  OURS
};
