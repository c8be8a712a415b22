/** Answers that GitHub's published description allows, and that say nothing: what a fake puts its own words into. */
import { readFileSync } from 'node:fs'
import { join } from 'node:path'

const subset = JSON.parse(readFileSync(join(import.meta.dirname, 'openapi-subset.json'), 'utf8')) as {
  readonly operations: Readonly<Record<string, { readonly responses: Readonly<Record<string, object | null>> }>>
  readonly $defs: object
}

type Schema = Readonly<Record<string, unknown>>

/** The least that the description lets an answer be: every required key, and nothing that means anything. */
export function leastAnswer(name: string): unknown {
  const schema = subset.operations[name]?.responses[200]
  if (schema === null || schema === undefined) throw new Error(`${name} is not in the description`)
  return least(schema as Schema)
}

const WORDS: Readonly<Record<string, string>> = {
  uri: 'https://example.com/',
  'date-time': '2026-01-01T00:00:00Z',
  email: 'a@example.com',
}

function least(schema: Schema): unknown {
  if (typeof schema.$ref === 'string')
    return least((subset.$defs as Record<string, Schema>)[schema.$ref.split('/').at(-1) as string] as Schema)
  if (Array.isArray(schema.enum)) return schema.enum[0]
  for (const key of ['anyOf', 'oneOf'] as const) {
    const list = schema[key]
    if (Array.isArray(list)) return list.some(({ type }) => type === 'null') ? null : least(list[0])
  }
  if (Array.isArray(schema.allOf)) return Object.assign({}, ...schema.allOf.map((part) => least(part)))
  if (schema.type === 'array') return []
  if (schema.type === 'boolean') return false
  if (schema.type === 'integer' || schema.type === 'number') return 1
  if (schema.type === 'string') return WORDS[String(schema.format)] ?? 'x'
  const properties = (schema.properties ?? {}) as Readonly<Record<string, Schema>>
  const required = (schema.required ?? []) as readonly string[]
  return Object.fromEntries(required.map((key) => [key, least(properties[key] ?? { type: 'string' })]))
}
