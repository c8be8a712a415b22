import{createRequire as __seaTrialsRequire}from'node:module';const require=__seaTrialsRequire(import.meta.url);
import {
  OURS
} from "./chunk-CPTJRI5C.js";
import {
  isObject
} from "./chunk-63DVTQSH.js";

// packages/schema/src/contract/formats/format.ts
var FORMATS = [
  "contract",
  "odcs",
  "table-schema",
  "great-expectations",
  "tfdv",
  "dqdl",
  "json-schema"
];
var WRITABLE = FORMATS.filter((format) => format !== "dqdl");
var FORMAT_NAMES = {
  contract: "a contract of Sea Trials",
  odcs: "an Open Data Contract (ODCS)",
  "table-schema": "a Table Schema",
  "great-expectations": "a suite of Great Expectations",
  tfdv: "a schema of TensorFlow Data Validation",
  dqdl: "a ruleset of AWS Glue Data Quality (DQDL)",
  "json-schema": "a JSON Schema"
};
function formatOf(value) {
  if (!isObject(value)) return "contract";
  const has = (key) => Object.hasOwn(value, key);
  if (value.kind === "DataContract") return "odcs";
  if (Array.isArray(value.expectations)) return "great-expectations";
  const nested = isObject(value.schema) && Array.isArray(value.schema.fields);
  if (Array.isArray(value.fields) || Array.isArray(value.resources) || nested) return "table-schema";
  return has("$schema") && isJsonSchema(value.$schema) && !extended(value) ? "json-schema" : "contract";
}
var isJsonSchema = (dialect) => typeof dialect === "string" && /^https?:\/\/json-schema\.org\//.test(dialect);
var extended = (schema) => [schema, ...Object.values(isObject(schema.properties) ? schema.properties : {})].some(
  (each) => isObject(each) && Object.keys(each).some((key) => OURS.includes(key))
);
var FIRST_FIELD = /^(?:\s|#[^\n]*\n)*(?:feature|sparse_feature|weighted_feature|string_domain|float_domain|int_domain|dataset_constraints|tensor_representation_group)\s*(?::\s*)?[{<]|^(?:\s|#[^\n]*\n)*default_environment\s*:\s*["']/;
var isTextProto = (text) => FIRST_FIELD.test(text);
var isRuleset = (text) => /^\ufeff?(?:\s|#[^\n]*\n)*(?:Metadata|DataSources|DefaultLabels|Rules|Analyzers)\s*=\s*[{[]/.test(text);

export {
  WRITABLE,
  FORMAT_NAMES,
  formatOf,
  isTextProto,
  isRuleset
};
