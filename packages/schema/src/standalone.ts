/** For the build: the modules `policy/compiled.ts` and `contract/compiled.ts` as they stand in a bundle, without ajv's compiler. */
import { Ajv2020 } from 'ajv/dist/2020.js'
import standalone from 'ajv/dist/standalone/index.js'
import { schemaOptions } from './compiler.ts'
import { contractSchema } from './contract/schema.ts'
import { policySchema } from './policy/schema.ts'

/** Sources of ES modules by folder, the validator as default export; they require only ajv's small runtime helpers. */
export const standaloneValidators = (): Readonly<Record<'policy' | 'contract', string>> => ({
  policy: sourceOf(policySchema([])),
  contract: sourceOf(contractSchema),
})

function sourceOf(schema: object): string {
  const ajv = new Ajv2020({ ...schemaOptions, code: { source: true, esm: true, lines: true } })
  // The package has CommonJS types for an ES default export.
  const generate = standalone as unknown as (ajv: Ajv2020, validate: object) => string
  return generate(ajv, ajv.compile(schema))
}
