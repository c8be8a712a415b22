/** A contract as a JSON Schema 2020-12 without keywords of ours. */
import { printable } from '../../../text.ts'
import type { Outline, Written } from '../outline.ts'

/** Formats that JSON Schema itself defines; others are remarks to its validators. */
const STANDARD = new Set([
  ...['date', 'time', 'date-time', 'duration', 'uri', 'uri-reference', 'uri-template', 'email', 'hostname', 'ipv4'],
  ...['ipv6', 'regex', 'uuid', 'json-pointer', 'relative-json-pointer'],
])

export function writeJsonSchema(outline: Outline): string {
  const { $schema: _, ...schema } = outline.schema
  const properties = Object.entries((schema.properties ?? {}) as Written).map(([name, column]) => [
    name,
    plain(column, name, outline),
  ])
  for (const line of outline.lines) outline.loseLine(line, 'a JSON Schema judges one row')
  for (const keyword of ['x-unique-keys', 'x-foreign-keys', 'x-rows'] as const)
    outline.loseEach(keyword, 'a JSON Schema judges the values of one row')
  outline.loseMatch()
  if (outline.key.length > 0) outline.lose(['x-primary-key'], 'the primary key', 'a JSON Schema judges one row')
  const kept = Object.entries(schema).filter(([key]) => !key.startsWith('x-') && key !== 'properties')
  const written = {
    $schema: 'https://json-schema.org/draft/2020-12/schema',
    type: 'object',
    ...Object.fromEntries(kept),
    ...(outline.required.length === 0 ? {} : { required: outline.required }),
    ...(outline.closed ? { additionalProperties: false } : {}),
    ...(schema.properties === undefined ? {} : { properties: Object.fromEntries(properties) }),
  }
  return `${JSON.stringify(written, undefined, 2)}\n`
}

function plain(column: unknown, name: string, outline: Outline): unknown {
  if (typeof column !== 'object' || column === null) return column
  const kept = Object.entries(column).filter(([key, value]) => {
    const strange = key === 'format' && !STANDARD.has(String(value))
    if (key.startsWith('x-'))
      outline.lose(['properties', name, key], `${key} of ${printable(name)}`, 'it is a keyword of ours')
    if (strange)
      outline.lose(
        ['properties', name, key],
        `the format ${value} of ${name}`,
        'validators of JSON Schema do not know it',
      )
    return !key.startsWith('x-')
  })
  return Object.fromEntries(kept)
}
