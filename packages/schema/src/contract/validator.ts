/** A row contract as a function over rows, for what SQL cannot say, and as the reference that SQL is held against. */
import type { ErrorObject } from 'ajv'
import { Ajv2020 } from 'ajv/dist/2020.js'
import addFormats from 'ajv-formats'
import { SeaTrialsError } from '../error.ts'
import { printable } from '../text.ts'
import { pattern } from './pattern.ts'

export interface RowError {
  /** JSON pointer into the row: `/age`. */
  readonly instancePath: string
  /** JSON pointer into the contract: `#/properties/age/minimum`. */
  readonly schemaPath: string
  readonly keyword: string
}

type Schema = Readonly<Record<string, unknown>>

/** Whether a row keeps the contract. Throws `bad-contract` where the schema cannot be compiled. */
export function rowValidator(schema: Schema): (row: unknown) => boolean {
  const valid = compile(schema, false)
  return (row) => valid(row) === true
}

/** Everything in which a row breaks the contract; empty when it keeps it. */
export function rowErrors(schema: Schema): (row: unknown) => readonly RowError[] {
  const valid = compile(schema, true)
  return (row) => {
    if (valid(row) === true) return []
    return ((valid.errors ?? []) as readonly ErrorObject[]).map(({ instancePath, schemaPath, keyword }) => ({
      instancePath,
      schemaPath,
      keyword,
    }))
  }
}

function compile(schema: Schema, allErrors: boolean) {
  const ajv = new Ajv2020({
    allErrors,
    strict: true,
    // Contracts are held against our own schema when they are loaded; these strictnesses would forbid honest ones.
    strictTypes: false,
    strictTuples: false,
    strictRequired: false,
    allowMatchingProperties: true,
    allowUnionTypes: true,
    ownProperties: true,
    validateSchema: false,
    code: { regExp: linearTime },
  })
  // The package has CommonJS types for an ES default export.
  const add = addFormats as unknown as (ajv: Ajv2020) => void
  add(ajv)
  ajv.addVocabulary(['x-unique', 'x-missing', 'x-classification', 'x-primary-key', 'x-require'])
  try {
    return ajv.compile(schema)
  } catch (cause) {
    if (cause instanceof SeaTrialsError) throw cause
    const message = `the contract cannot be used: ${printable(cause instanceof Error ? cause.message : String(cause))}`
    throw new SeaTrialsError('bad-contract', message, 'Mend the keyword that the message names.', undefined, { cause })
  }
}

const linearTime = Object.assign((text: string) => pattern(text), { code: 'pattern' })
