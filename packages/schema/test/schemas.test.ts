import { expect, test } from '@jest/globals'
import { Ajv2020 } from 'ajv/dist/2020.js'
import { contractSchema } from '../src/contract/schema.ts'
import { gateNames, policySchema } from '../src/policy/schema.ts'
import { verdictSchema } from '../src/verdict-schema.ts'
import { vocabulary } from './vocabulary.ts'

test.each([
  ['policy', policySchema([])],
  ['policy with examples', policySchema([{ ...vocabulary, gate: 'accuracy-gate' }])],
  ['contract', contractSchema],
  ['verdict', verdictSchema],
])('the schema of a %s is one of JSON Schema 2020-12, its id ends in its version', (_, schema) => {
  const ajv = new Ajv2020({ strict: false })
  expect(ajv.validateSchema(schema) || ajv.errors).toBe(true)
  expect(schema.$id).toMatch(/\/v1$/)
})

test('editors get examples of lines from the vocabulary, and what is valid stays the same', () => {
  const text = JSON.stringify(policySchema([{ ...vocabulary, gate: 'accuracy-gate' }]))
  expect(text).toContain('"examples":["roc_auc >= 0.75"')
  const policy = { version: 1, model: 'm', gates: { 'accuracy-gate': { require: ['unknown > 1'] } } }
  const options = { strict: false }
  expect(new Ajv2020(options).compile(JSON.parse(text))(policy)).toBe(true)
  expect(new Ajv2020(options).compile(policySchema([]))(policy)).toBe(true)
  expect(gateNames).toEqual(['data-validate', 'bias-check', 'accuracy-gate', 'stress-test', 'model-register'])
})
