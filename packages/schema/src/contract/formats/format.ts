/** Which language a contract is written in, told from what stands in it; the name of the file says nothing. */
import { isObject, type JsonObject } from '../../json.ts'
import { OURS } from '../our-keywords.ts'

/** In the order in which they are asked. */
export const FORMATS = [
  'contract',
  'odcs',
  'table-schema',
  'great-expectations',
  'tfdv',
  'dqdl',
  'json-schema',
] as const
export type Format = (typeof FORMATS)[number]

/** Those that a contract can be written in. */
export const WRITABLE = FORMATS.filter((format) => format !== 'dqdl')
export type Writable = Exclude<Format, 'dqdl'>

/** As people call them. */
export const FORMAT_NAMES: Readonly<Record<Format, string>> = {
  contract: 'a contract of Sea Trials',
  odcs: 'an Open Data Contract (ODCS)',
  'table-schema': 'a Table Schema',
  'great-expectations': 'a suite of Great Expectations',
  tfdv: 'a schema of TensorFlow Data Validation',
  dqdl: 'a ruleset of AWS Glue Data Quality (DQDL)',
  'json-schema': 'a JSON Schema',
}

/** Of a file that is YAML or JSON. What bears no mark of another language is a contract of ours. */
export function formatOf(value: unknown): Format {
  if (!isObject(value)) return 'contract'
  const has = (key: string): boolean => Object.hasOwn(value, key)
  if (value.kind === 'DataContract') return 'odcs'
  if (Array.isArray(value.expectations)) return 'great-expectations'
  const nested = isObject(value.schema) && Array.isArray(value.schema.fields)
  if (Array.isArray(value.fields) || Array.isArray(value.resources) || nested) return 'table-schema'
  return has('$schema') && isJsonSchema(value.$schema) && !extended(value) ? 'json-schema' : 'contract'
}

const isJsonSchema = (dialect: unknown): boolean =>
  typeof dialect === 'string' && /^https?:\/\/json-schema\.org\//.test(dialect)

/** Whether a keyword of ours stands at the top or at a column. */
const extended = (schema: JsonObject): boolean =>
  [schema, ...Object.values(isObject(schema.properties) ? schema.properties : {})].some(
    (each) => isObject(each) && Object.keys(each).some((key) => OURS.includes(key)),
  )

/** Fields of the message `Schema` of tensorflow.metadata.v0 with which a text proto may begin. */
const FIRST_FIELD =
  /^(?:\s|#[^\n]*\n)*(?:feature|sparse_feature|weighted_feature|string_domain|float_domain|int_domain|dataset_constraints|tensor_representation_group)\s*(?::\s*)?[{<]|^(?:\s|#[^\n]*\n)*default_environment\s*:\s*["']/

/** A text proto is no YAML, and is told before the file is read as such. */
export const isTextProto = (text: string): boolean => FIRST_FIELD.test(text)

/** The first section of a ruleset, which is no YAML either. */
export const isRuleset = (text: string): boolean =>
  /^\ufeff?(?:\s|#[^\n]*\n)*(?:Metadata|DataSources|DefaultLabels|Rules|Analyzers)\s*=\s*[{[]/.test(text)
