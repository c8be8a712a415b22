/** A row contract as a function over rows, for what SQL cannot say, and as the reference that SQL is held against. */
import { Ajv2020 } from 'ajv/dist/2020.js'
import addFormats from 'ajv-formats'
import { messageOf, SeaTrialsError } from '../error.ts'
import { printable } from '../text.ts'
import { isMultiple } from './multiple.ts'
import { pattern } from './pattern.ts'

type Schema = Readonly<Record<string, unknown>>

export interface RowValidator {
  (row: unknown): boolean
  /** The way in the schema to the keyword that the last row broke: `properties/n/minimum`. */
  readonly broken: () => string | undefined
}

/** Whether a row keeps the contract. Throws `bad-contract` where the schema cannot be compiled. */
export function rowValidator(schema: Schema): RowValidator {
  const valid = compile(schema)
  // The last of what alternatives say is their own.
  const broken = (): string | undefined => valid.errors?.at(-1)?.schemaPath.replace(/^.*?#\/?/, '')
  return Object.assign((row: unknown) => valid(row) === true, { broken })
}

function compile(schema: Schema) {
  const ajv = new Ajv2020({
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
  for (const [keyword, keeps] of Object.entries(LIMITS)) {
    ajv.removeKeyword(keyword)
    ajv.addKeyword({
      keyword,
      schemaType: 'number',
      validate: (limit: number, value: unknown) =>
        typeof value !== 'number' || (Number.isFinite(value) && keeps(value, limit)),
    })
  }
  ajv.addVocabulary(['x-unique', 'x-missing', 'x-classification', 'x-primary-key', 'x-require'])
  try {
    return ajv.compile(schema)
  } catch (cause) {
    if (cause instanceof SeaTrialsError) throw cause
    const message = `the contract cannot be used: ${printable(messageOf(cause))}`
    throw new SeaTrialsError('bad-contract', message, 'Mend the keyword that the message names.', undefined, { cause })
  }
}

/** NaN and infinities are no JSON: the library lets them pass where no `type` is said, here they break every limit. */
const LIMITS: Readonly<Record<string, (value: number, limit: number) => boolean>> = {
  minimum: (value, limit) => value >= limit,
  exclusiveMinimum: (value, limit) => value > limit,
  maximum: (value, limit) => value <= limit,
  exclusiveMaximum: (value, limit) => value < limit,
  multipleOf: isMultiple,
}

const linearTime = Object.assign((text: string) => pattern(text), { code: 'pattern' })
