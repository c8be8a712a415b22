/** Files that are broken, enormous or mean: an error of ours with its place, or a list of what was lost; never a crash or a hang. */
import { describe, expect, test } from '@jest/globals'
import fc from 'fast-check'
import { readContract } from '../src/contract/contract.ts'
import { WRITABLE } from '../src/contract/formats/format.ts'
import { writeContract } from '../src/contract/formats/write.ts'
import { SeaTrialsError } from '../src/error.ts'

const outcome = async (text: string | Uint8Array) =>
  readContract(typeof text === 'string' ? new TextEncoder().encode(text) : text, 'theirs').catch((error: unknown) => {
    if (error instanceof SeaTrialsError) return error
    throw error
  })

/** Files that use much of each language, as values. */
const files: Readonly<Record<string, unknown>> = {
  odcs: {
    apiVersion: 'v3.1.0',
    kind: 'DataContract',
    schema: [
      {
        name: 't',
        properties: [
          {
            name: 'a',
            logicalType: 'string',
            logicalTypeOptions: { pattern: 'a', minLength: 1, format: 'email' },
            required: true,
            unique: true,
          },
          {
            name: 'b',
            logicalType: 'integer',
            logicalTypeOptions: { minimum: 1, format: 'i8' },
            primaryKey: true,
            primaryKeyPosition: 1,
          },
          {
            name: 'c',
            logicalType: 'array',
            items: { name: 'i', logicalType: 'object', properties: [{ name: 'x', logicalType: 'date' }] },
          },
          {
            name: 'd',
            quality: [
              { metric: 'invalidValues', arguments: { validValues: ['x', null] }, mustBe: 0 },
              { metric: 'nullValues', mustBeBetween: [0, 3], unit: 'percent', severity: 'low' },
            ],
          },
        ],
        quality: [
          { metric: 'rowCount', mustBeGreaterThan: 3 },
          { metric: 'duplicateValues', mustBe: 0, arguments: { properties: ['a', 'b'] } },
        ],
      },
    ],
  },
  'table-schema': {
    resources: [
      {
        name: 'r',
        schema: {
          fieldsMatch: 'equal',
          fields: [
            {
              name: 'a',
              type: 'string',
              format: 'email',
              constraints: { required: true, pattern: 'a|b', enum: ['a'] },
              missingValues: ['', 'NA'],
            },
            { name: 'b', type: 'date', constraints: { minimum: '2020-01-01' } },
            {
              name: 'c',
              type: 'integer',
              categories: [{ value: 1, label: 'one' }],
              constraints: { maximum: 5, unique: true },
            },
          ],
          primaryKey: ['a'],
          uniqueKeys: [['a', 'b']],
          foreignKeys: [{ fields: ['a'], reference: { resource: '', fields: ['b'] } }],
        },
      },
    ],
  },
  'great-expectations': {
    name: 's',
    expectations: [
      {
        type: 'expect_column_values_to_be_between',
        kwargs: { column: 'a', min_value: 1, max_value: 2, strict_min: true },
        severity: 'warning',
      },
      {
        type: 'expect_column_values_to_match_regex_list',
        kwargs: { column: 'b', regex_list: ['a', 'b'], match_on: 'all' },
      },
      {
        type: 'expect_column_quantile_values_to_be_between',
        kwargs: { column: 'a', quantile_ranges: { quantiles: [0.5], value_ranges: [[1, 2]] } },
      },
      { type: 'expect_compound_columns_to_be_unique', kwargs: { column_list: ['a', 'b'], ignore_row_if: 'never' } },
      { type: 'expect_table_columns_to_match_ordered_list', kwargs: { column_list: ['a', 'b'] } },
      { type: 'expect_column_values_to_be_in_set', kwargs: { column: 'c', value_set: ['x', 1, null] } },
    ],
  },
  'json-schema': {
    $schema: 'http://json-schema.org/draft-07/schema#',
    definitions: { n: { type: 'number', minimum: 3 } },
    properties: {
      a: { $ref: '#/definitions/n' },
      b: { items: [{ type: 'string' }], additionalItems: false },
      c: { pattern: 'a' },
    },
    dependencies: { a: ['b'], b: { required: ['c'] } },
    patternProperties: { '^x': { type: 'string' } },
  },
}

/** What stands in place of something. */
const intruder = fc.oneof(
  fc.constantFrom<unknown>(
    null,
    true,
    -1,
    1e300,
    '',
    '__proto__',
    'constructor',
    '(?=a)',
    '(a+)+$',
    '\\',
    [],
    {},
    [[]],
    [null],
    { __proto__: 1 },
    '\u202e`\n::x::',
    'x'.repeat(5000),
  ),
  fc.jsonValue({ maxDepth: 2 }),
)

function pathsOf(value: unknown, path: readonly (string | number)[] = []): readonly (readonly (string | number)[])[] {
  if (typeof value !== 'object' || value === null) return [path]
  return [
    path,
    ...Object.entries(value).flatMap(([key, inner]) =>
      pathsOf(inner, [...path, Array.isArray(value) ? Number(key) : key]),
    ),
  ]
}

/** The value with one place of it replaced, or renamed. */
function replaced(value: unknown, [key, ...rest]: readonly (string | number)[], by: unknown, rename: boolean): unknown {
  if (key === undefined) return by
  if (Array.isArray(value)) return value.map((item, i) => (i === key ? replaced(item, rest, by, rename) : item))
  const entries = Object.entries(value as object).map(([name, inner]): [string, unknown] => {
    if (name !== key) return [name, inner]
    return rename && rest.length === 0 && typeof by === 'string'
      ? [by, inner]
      : [name, replaced(inner, rest, by, rename)]
  })
  return Object.fromEntries(entries)
}

const others = WRITABLE.filter((format) => format !== 'contract')

test.each(Object.keys(files))('%s with anything anywhere', async (format) => {
  const paths = pathsOf(files[format])
  await fc.assert(
    fc.asyncProperty(fc.constantFrom(...paths), intruder, fc.boolean(), async (path, by, rename) => {
      const text = JSON.stringify(replaced(files[format], path, by, rename))
      const found = await outcome(text)
      if (found instanceof SeaTrialsError) {
        expect(found.at?.file).toBe('theirs')
        expect(found.message).not.toMatch(/[\u202e\n]/)
        return
      }
      for (const { what, why } of found.unsupported) expect(`${what} ${why}`).not.toMatch(/[\u202e\n]/)
      // What is read can be written, whatever it is.
      for (const target of others) expect(typeof writeContract(found, target).text).toBe('string')
    }),
    { numRuns: 50 },
  )
})

const proto = `# a schema
feature { name: "a" type: BYTES presence { min_fraction: 0.9 min_count: 1 } string_domain { value: "x" value: 'y\\n\\303\\251' } }
feature: < name: "b", type: INT; int_domain { min: -3 max: 0x10 } in_environment: ["T", "S"] >
feature { name: "c" type: FLOAT shape { dim { size: 3 } } float_domain { min: -.5e-3f disallow_nan: true } [x.y/z] { q: 1 } }
string_domain { name: "d" }
`

test('text protos with anything anywhere', async () => {
  const piece = fc.oneof(
    fc.constantFrom(
      '{',
      '}',
      '"',
      "'",
      '[',
      ']',
      '<',
      '-',
      '#',
      '\\',
      'feature {',
      ':',
      '\u0000',
      'é',
      '1e999',
      '-inf',
      '\\777',
      '\\U00110000',
    ),
    fc.string({ maxLength: 5 }),
  )
  await fc.assert(
    fc.asyncProperty(fc.nat({ max: proto.length }), fc.nat({ max: 20 }), piece, async (at, cut, by) => {
      const found = await outcome(`feature { name: "z" }\n${proto.slice(0, at)}${by}${proto.slice(at + cut)}`)
      if (found instanceof SeaTrialsError) expect(found.at?.file).toBe('theirs')
      else expect(found.format).toBe('tfdv')
    }),
    { numRuns: 200 },
  )
})

describe('enormous', () => {
  test.each<[string, string, RegExp]>([
    [
      'nesting of a text proto',
      `feature { name: "a" ${'struct_domain { feature { '.repeat(5000)}`,
      /nested too deeply/,
    ],
    ['nesting of JSON', `{"fields":${'['.repeat(100)}${']'.repeat(100)}}`, /more nested/],
    [
      'aliases',
      `a: &a [${'x, '.repeat(50)}x]\nb: &b [${'*a, '.repeat(50)}*a]\nfields: [${'*b, '.repeat(60)}*b]`,
      /alias/,
    ],
    [
      'a list of values',
      suite('column_values_to_not_be_in_set', JSON.stringify(Array.from({ length: 3000 }, (_, i) => i))),
      /^$/,
    ],
    ['a text proto', `feature { name: "${'a'.repeat(4_000_001)}" }`, /bytes of text/],
  ])('%s', async (_, text, message) => {
    const found = await outcome(text)
    if (found instanceof SeaTrialsError) expect(found.message).toMatch(message)
    else expect(found.unsupported.map(({ why }) => why)).toEqual(['it is longer than a line may be'])
  })

  test('a pattern that would need for ever elsewhere', async () => {
    const found = await outcome(
      'fieldsMatch: subset\nfields: [{ name: a, type: string, constraints: { pattern: "(x+x+)+y" } }]',
    )
    expect(found).toMatchObject({ unsupported: [], format: 'table-schema' })
  })
})

test('bytes that are no text', async () => {
  const bytes = Uint8Array.from([
    ...new TextEncoder().encode('feature { name: "a'),
    0xff,
    ...new TextEncoder().encode('" }'),
  ])
  expect(await outcome(bytes)).toMatchObject({ code: 'bad-contract', message: 'the file is not UTF-8' })
})

function suite(type: string, values: string): string {
  return `{"expectations":[{"type":"expect_${type}","kwargs":{"column":"a","value_set":${values}}}]}`
}

test.each([
  ['a width', 'integer', { format: 'constructor' }],
  ['a limit', 'date', { constructor: '2026-01-01' }],
])(
  'ODCS: a name that every object of JavaScript has is no name of %s, and is lost',
  async (_, logicalType, options) => {
    const properties = [{ name: 'a', logicalType, logicalTypeOptions: options }]
    const file = { apiVersion: 'v3.1.0', kind: 'DataContract', schema: [{ name: 't', properties }] }
    const { require, unsupported } = await readContract(new TextEncoder().encode(JSON.stringify(file)), 'theirs')
    expect(require).toEqual([])
    expect(unsupported).toEqual([expect.objectContaining({ kind: 'rule', why: expect.any(String) })])
  },
)

test('TFDV: nor is it one of a distance', async () => {
  const text = 'feature { name: "a" type: FLOAT drift_comparator { constructor { threshold: 0.1 } } }'
  const { unsupported } = await readContract(new TextEncoder().encode(text), 'theirs.pbtxt')
  expect(unsupported.map(({ why }) => why)).toContain('its distance is none of ours')
})
