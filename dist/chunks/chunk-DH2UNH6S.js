import{createRequire as __seaTrialsRequire}from'node:module';const require=__seaTrialsRequire(import.meta.url);
import {
  printable
} from "./chunk-QXO6X2JS.js";

// packages/gates/src/data-validate/contract/rule.ts
var isObject = (value) => typeof value === "object" && value !== null && !Array.isArray(value);
var broken = (why) => ({ kind: "broken", why });
var label = (name) => /^[A-Za-z_][A-Za-z0-9_]*$/.test(name) ? name : printable(name);

export {
  isObject,
  broken,
  label
};
