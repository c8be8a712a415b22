/**
 * The validator of policies. Run from source it is compiled at first use; a bundle replaces this module by
 * `standalonePolicyValidator()`, since ajv and its compiler cost more than all else that reading a policy takes.
 */
import type { ValidateFunction } from 'ajv'
import { policySchema } from './schema.ts'

let compiled: ValidateFunction | undefined

/** Compiled once a process. */
export async function policyValidator(): Promise<ValidateFunction> {
  if (compiled === undefined) {
    const { Ajv2020 } = await import('ajv/dist/2020.js')
    compiled = new Ajv2020(policyAjvOptions).compile(policySchema([]))
  }
  return compiled
}

/** `ownProperties`: a key such as `toString` is there only when the file has it. */
export const policyAjvOptions = {
  allErrors: true,
  strict: true,
  allowUnionTypes: true,
  strictTypes: false,
  strictRequired: false,
  ownProperties: true,
} as const
