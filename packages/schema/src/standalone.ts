/** For the build: `validators.ts` as it stands in a bundle, without ajv's compiler. */
import { Ajv2020 } from 'ajv/dist/2020.js'
import standalone from 'ajv/dist/standalone/index.js'
import { schemaOptions } from './compiler.ts'
import { contractSchema } from './contract/schema.ts'
import { policySchema } from './policy/schema.ts'

/** Source of an ES module with the exports of `validators.ts`; it requires only ajv's small runtime helpers. */
export function standaloneValidators(): string {
  const ajv = new Ajv2020({ ...schemaOptions, code: { source: true, esm: true, lines: true } })
  ajv.addSchema(policySchema([]), 'policy').addSchema(contractSchema, 'contract')
  // The package has CommonJS types for an ES default export.
  const generate = standalone as unknown as (ajv: Ajv2020, names: Record<string, string>) => string
  const code = generate(ajv, { policy: 'policy', contract: 'contract' })
  return `${code}
export const policyValidator = async () => policy
export const contractValidator = async () => contract
`
}
