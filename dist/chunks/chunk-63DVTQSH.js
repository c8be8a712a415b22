import{createRequire as __seaTrialsRequire}from'node:module';const require=__seaTrialsRequire(import.meta.url);

// packages/schema/src/json.ts
var isObject = (value) => typeof value === "object" && value !== null && !Array.isArray(value);
var own = (record, name) => Object.hasOwn(record, name) ? record[name] : void 0;

export {
  isObject,
  own
};
