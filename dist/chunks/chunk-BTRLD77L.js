import{createRequire as __seaTrialsRequire}from'node:module';const require=__seaTrialsRequire(import.meta.url);

// packages/schema/src/contract/applicators.ts
var ONE = [
  "not",
  "if",
  "then",
  "else",
  "items",
  "contains",
  "additionalProperties",
  "propertyNames",
  "unevaluatedItems",
  "unevaluatedProperties"
];
var LISTS = ["allOf", "anyOf", "oneOf", "prefixItems"];
var MAPS = ["$defs", "properties", "patternProperties", "dependentSchemas"];

export {
  ONE,
  LISTS,
  MAPS
};
