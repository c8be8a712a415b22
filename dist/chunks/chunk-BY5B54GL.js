import{createRequire as __seaTrialsRequire}from'node:module';const require=__seaTrialsRequire(import.meta.url);

// packages/schema/src/contract/formats/format.ts
var FORMATS = ["contract", "odcs", "table-schema", "great-expectations", "tfdv", "json-schema"];
var FORMAT_NAMES = {
  contract: "a contract of Sea Trials",
  odcs: "an Open Data Contract (ODCS)",
  "table-schema": "a Table Schema",
  "great-expectations": "a suite of Great Expectations",
  tfdv: "a schema of TensorFlow Data Validation",
  "json-schema": "a JSON Schema"
};
var isMapping = (value) => typeof value === "object" && value !== null && !Array.isArray(value);
function formatOf(value) {
  if (!isMapping(value)) return "contract";
  const has = (key) => Object.hasOwn(value, key);
  if (value.kind === "DataContract") return "odcs";
  if (Array.isArray(value.expectations)) return "great-expectations";
  const nested = isMapping(value.schema) && Array.isArray(value.schema.fields);
  if (Array.isArray(value.fields) || Array.isArray(value.resources) || nested) return "table-schema";
  return has("$schema") && isJsonSchema(value.$schema) && !extended(value) ? "json-schema" : "contract";
}
var isJsonSchema = (dialect) => typeof dialect === "string" && /^https?:\/\/json-schema\.org\//.test(dialect);
var extended = (schema) => [schema, ...Object.values(isMapping(schema.properties) ? schema.properties : {})].some(
  (each) => isMapping(each) && Object.keys(each).some((key) => key.startsWith("x-"))
);
var FIRST_FIELD = /^(?:\s|#[^\n]*\n)*(?:feature|sparse_feature|weighted_feature|string_domain|float_domain|int_domain|dataset_constraints|tensor_representation_group)\s*(?::\s*)?[{<]|^(?:\s|#[^\n]*\n)*default_environment\s*:\s*["']/;
var isTextProto = (text) => FIRST_FIELD.test(text);

export {
  FORMATS,
  FORMAT_NAMES,
  formatOf,
  isTextProto
};
