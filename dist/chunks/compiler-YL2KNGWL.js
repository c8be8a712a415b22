import{createRequire as __seaTrialsRequire}from'node:module';const require=__seaTrialsRequire(import.meta.url);
import {
  require__
} from "./chunk-GOBDGSNS.js";
import "./chunk-2QSVKOWJ.js";
import "./chunk-S7NZAFE6.js";
import {
  __toESM
} from "./chunk-ANQMVHI3.js";

// packages/schema/src/compiler.ts
var import__ = __toESM(require__(), 1);
var schemaOptions = {
  allErrors: true,
  strict: true,
  strictTypes: false,
  strictRequired: false,
  allowUnionTypes: true,
  ownProperties: true,
  verbose: true,
  validateSchema: false
};
var compileSchema = (schema) => new import__.Ajv2020(schemaOptions).compile(schema);
export {
  compileSchema,
  schemaOptions
};
