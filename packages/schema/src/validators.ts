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
  const [{ compileSchema }, schema] = await Promise.all([import('./compiler.ts'), sources[name]()])
  return compileSchema(schema)
}
