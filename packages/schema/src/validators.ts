/**
 * The compiled validators of what people write. Run from source they are compiled at first use; a bundle replaces this
 * module by `standaloneValidators()`, since ajv and its compiler cost ten times what else reading a policy takes.
 */
import type { ValidateFunction } from 'ajv'

export const policyValidator = (): Promise<ValidateFunction> => compiled('policy')
export const contractValidator = (): Promise<ValidateFunction> => compiled('contract')

const sources = {
  policy: async () => (await import('./policy/schema.ts')).policySchema([]),
  contract: async () => (await import('./contract/schema.ts')).contractSchema,
}

const validators = new Map<string, Promise<ValidateFunction>>()

function compiled(name: keyof typeof sources): Promise<ValidateFunction> {
  const known = validators.get(name)
  if (known !== undefined) return known
  const made = compile(name)
  validators.set(name, made)
  return made
}

async function compile(name: keyof typeof sources): Promise<ValidateFunction> {
  const [{ Ajv2020 }, schema] = await Promise.all([import('ajv/dist/2020.js'), sources[name]()])
  return new Ajv2020(schemaOptions).compile(schema)
}

/**
 * `verbose`: errors carry the schema whose description is the advice. `ownProperties`: a key such as `toString` is there only when the file has it. The schemas are ours and tested, so they
 * are not validated against the meta-schema each time.
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
