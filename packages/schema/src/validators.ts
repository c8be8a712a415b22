/** The compiled validators of what people write, each loaded when it is asked for. */
import type { ValidateFunction } from 'ajv'

export const policyValidator = async (): Promise<ValidateFunction> => (await import('./policy/compiled.ts')).default
export const contractValidator = async (): Promise<ValidateFunction> => (await import('./contract/compiled.ts')).default
