import{createRequire as __seaTrialsRequire}from'node:module';const require=__seaTrialsRequire(import.meta.url);

// packages/schema/src/json.ts
var isObject = (value) => typeof value === "object" && value !== null && !Array.isArray(value);

export {
  isObject
};
