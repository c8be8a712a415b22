/** Holds requests and answers against the frozen part of GitHub's published OpenAPI description. */
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { Ajv, type ValidateFunction } from 'ajv'
import addFormats from 'ajv-formats'
import type { Recorded } from './fake-github.ts'

interface Operation {
  readonly request: object | null
  readonly responses: Readonly<Record<string, object | null>>
}

const subset = JSON.parse(readFileSync(join(import.meta.dirname, 'openapi-subset.json'), 'utf8')) as {
  readonly operations: Readonly<Record<string, Operation>>
  readonly $defs: object
}
// The description is OpenAPI's, not ours: keywords beside JSON Schema's are let be.
const ajv = new Ajv({ strict: false, allErrors: true, validateFormats: true })
addFormats.default(ajv)
const compiled = new Map<object, ValidateFunction>()

const PATTERNS = Object.keys(subset.operations).map((name) => {
  const [method, path] = name.split(' ') as [string, string]
  // A reference or a path in a repository holds slashes, other parts do not.
  const text = path
    .replace(/[.]/g, '\\.')
    .replace(/\{(ref|path|tag)\}/g, '.+')
    .replace(/\{\w+\}/g, '[^/]+')
  return { method, pattern: new RegExp(`^${text}$`), name, exact: (path.match(/\{/g) ?? []).length }
})

/** What is wrong with a recorded exchange, in words; undefined if nothing, or if it is none of GitHub's REST. */
export function problemOf(recorded: Recorded): string | undefined {
  const path = decodeURIComponent(new URL(recorded.url, 'http://x').pathname).replace(/^\/uploads/, '')
  if (!path.startsWith('/repos/') || recorded.status === 'dropped' || recorded.status >= 500) return undefined
  const found = PATTERNS.filter(({ method, pattern }) => method === recorded.method && pattern.test(path))
  const name = found.sort((a, b) => a.exact - b.exact)[0]?.name
  if (name === undefined) return `${recorded.method} ${path} is not in the description`
  const operation = subset.operations[name] as Operation
  if (!(recorded.status in operation.responses)) return `${name} never answers ${recorded.status}`
  const schema = operation.responses[recorded.status]
  if (schema === null || schema === undefined) return undefined
  if (operation.request !== null && recorded.status < 300) {
    const wrong = errorsOf(operation.request, JSON.parse(recorded.requestBody.toString('utf8')))
    if (wrong !== undefined) return `${name}, the request: ${wrong}`
  }
  const wrong = errorsOf(schema, JSON.parse(JSON.stringify(recorded.answer)))
  return wrong === undefined ? undefined : `${name}, the answer ${recorded.status}: ${wrong}`
}

function errorsOf(schema: object, value: unknown): string | undefined {
  const validate = compiled.get(schema) ?? ajv.compile({ ...schema, $defs: subset.$defs })
  compiled.set(schema, validate)
  return validate(value) ? undefined : ajv.errorsText(validate.errors)
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
