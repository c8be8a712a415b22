/** The words that the JSON Schema of a policy is written in. Each description is also the advice of an error at that place. */

export type JsonSchema = { readonly [keyword: string]: unknown }

export const text = (description: string, more: JsonSchema = {}): JsonSchema => ({
  type: 'string',
  minLength: 1,
  description,
  ...more,
})
export const choice = (description: string, values: readonly string[]): JsonSchema => ({
  type: 'string',
  enum: values,
  description,
})
export const object = (description: string, properties: JsonSchema, more: JsonSchema = {}): JsonSchema => ({
  type: 'object',
  properties,
  additionalProperties: false,
  description,
  ...more,
})
export const needs = (key: string): JsonSchema => ({ required: [key] })

export const duration = (description: string) => text(description, { pattern: '^[0-9]+(\\.[0-9]+)?(ms|s|m|h)$' })
export const path = 'Write a path or glob relative to the policy, with `/`.'
export const column = 'Write the name of a column.'
