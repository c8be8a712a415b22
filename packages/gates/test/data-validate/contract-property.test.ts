/** The same rules over the same rows, once in SQL and once in ajv: the counts are equal. */
import { afterAll, beforeAll, expect, test } from '@jest/globals'
import { rowValidator } from '@sea-trials/schema/contract/validator'
import fc from 'fast-check'
import { judgeContract } from './contracts.ts'
import { type Lab, openLab } from './lab.ts'

let lab: Lab
beforeAll(async () => {
  lab = await openLab()
})
afterAll(() => lab.close())

const nullable = <T>(arbitrary: fc.Arbitrary<T>) => fc.option(arbitrary, { freq: 4 })
const integer = fc.oneof(fc.integer({ min: -5, max: 12 }), fc.constantFrom(2 ** 40, -(2 ** 40)))
// Not beyond 1e12: ajv takes a quotient of 1e21 or more for a fraction (it asks parseInt), and is wrong there.
const number = fc.oneof(
  integer,
  fc.constantFrom(0.1, 0.3, 0.5, -0.25, 1.5, 1e-9, 0.0075, 4.35),
  fc.double({ noNaN: true, min: -1e12, max: 1e12 }),
)
const text = fc.oneof(
  fc.constantFrom(
    '',
    'a',
    'ab',
    'NA',
    'Rome',
    '2024-02-30',
    '2024-02-28',
    'a@b.ch',
    "it's",
    '💩',
    'é',
    '007',
    '\u0000',
    'a\nb',
  ),
  fc.string({ unit: 'grapheme', maxLength: 5 }),
)
const row = fc.record({
  i: nullable(integer),
  f: nullable(number),
  s: nullable(text),
  b: nullable(fc.boolean()),
  d: nullable(fc.constantFrom('2024-01-31', '1999-12-01')),
})

const scalar = fc.oneof(integer, number, text, fc.boolean(), fc.constant(null))
const types = fc.uniqueArray(fc.constantFrom('integer', 'number', 'string', 'boolean', 'null', 'object', 'array'), {
  minLength: 1,
  maxLength: 3,
})
const keywords = fc
  .record(
    {
      type: types,
      enum: fc.uniqueArray(scalar, { minLength: 1, maxLength: 4, comparator: 'SameValueZero' }),
      const: scalar,
      minimum: number,
      maximum: number,
      exclusiveMinimum: number,
      exclusiveMaximum: number,
      multipleOf: fc.constantFrom(1, 2, 3, 0.1, 0.01, 0.5, 1e-8, 2.5),
      minLength: fc.integer({ min: 0, max: 3 }),
      maxLength: fc.integer({ min: 0, max: 3 }),
      pattern: fc.constantFrom(
        'a',
        '^a',
        'a$',
        '^.$',
        '^[a-z]+$',
        '\\d',
        '',
        '^$',
        '^(a|ab)$',
        '\\p{L}',
        '^a|b$',
        '(?s)a.b',
        '(?m)^b$',
      ),
      format: fc.constantFrom('date', 'email', 'date-time', 'uuid'),
      anyOf: fc.constant([{ type: 'integer' }, { minLength: 1 }]),
      not: fc.constant({ const: 'a' }),
    },
    { requiredKeys: [] },
  )
  .filter((schema) => Object.keys(schema).length > 0)
const contract = fc.record({ i: keywords, f: keywords, s: keywords, b: keywords, d: keywords }, { requiredKeys: [] })

test('every rule counts the rows that ajv refuses', async () => {
  let file = 0
  let rules = 0
  let silent = 0
  await fc.assert(
    fc.asyncProperty(fc.array(row, { minLength: 1, maxLength: 30 }), contract, async (rows, properties) => {
      const path = await lab.write(`p${file++}.jsonl`, rows)
      const table = await lab.engine.open({ name: `p${file}`, files: [path] })
      const checks = await judgeContract(lab.engine, { properties }, table)
      for (const [column, schema] of Object.entries(properties)) {
        // A column without a single value has no type of its own: its rules are asked together.
        const together = table.columns.find(({ name }) => name === column)?.type === 'other'
        const parts = together
          ? [['schema', schema]]
          : Object.entries(schema).map(([key, value]) => [key, { [key]: value }])
        for (const [keyword, part] of parts) {
          rules++
          const check = checks.find(({ requirement }) => requirement.startsWith(`${column}: ${keyword}`))
          const accepts = rowValidator({ properties: { [column]: part } })
          const refused = rows.filter((each) => !accepts(each)).length
          if (check?.outcome === 'not-applicable') silent++
          const expected = refused > 0 ? 'fail' : check?.outcome === 'not-applicable' ? 'not-applicable' : 'pass'
          const what = `${column}: ${JSON.stringify(part)}: ${check?.reason}`
          expect([what, check?.observed ?? 0, check?.outcome]).toEqual([what, refused, expected])
          expect([what, check?.failingRows?.length ?? 0]).toEqual([what, Math.min(5, refused)])
        }
      }
    }),
    { numRuns: 25 },
  )
  expect(silent).toBeLessThan(rules)
})
