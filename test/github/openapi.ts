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
