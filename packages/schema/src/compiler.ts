/** ajv's compiler behind a door of ours: bundlers give a CommonJS package that is imported dynamically no named exports. */
import type { ValidateFunction } from 'ajv'
import { Ajv2020 } from 'ajv/dist/2020.js'

/**
 * `verbose`: errors carry the schema whose description is the advice. `ownProperties`: a key such as `toString` is there
 * only when the file has it. The schemas are ours and tested, so they are not validated against the meta-schema each time.
 */
export const schemaOptions = {
  allErrors: true,
  strict: true,
  strictTypes: false,
  strictRequired: false,
  allowUnionTypes: true,
  ownProperties: true,
  verbose: true,
  validateSchema: false,
} as const

export const compileSchema = (schema: object): ValidateFunction => new Ajv2020(schemaOptions).compile(schema)
