import { describe, expect, test } from '@jest/globals'
import { Ajv2020 } from 'ajv/dist/2020.js'
import fc from 'fast-check'
import { compareContracts } from '../src/contract/compare.ts'
import { readContract } from '../src/contract/contract.ts'
import { vocabulary } from './vocabulary.ts'

const contract = (schema: object) =>
  readContract(Buffer.from(JSON.stringify({ type: 'object', ...schema })), 'contract.yml')

async function compared(before: object, here: object): Promise<readonly string[]> {
  const changes = compareContracts(await contract(before), await contract(here), vocabulary)
  return changes.map(({ what, direction, breaks, before: was, here: is }) =>
    [what, direction, breaks.join('+') || 'compatible', was ?? '-', is ?? '-'].join(' | '),
  )
}

const age = (schema: object) => ({ properties: { age: schema } })

describe('a keyword of a column', () => {
  test.each([
    [{ minimum: 0 }, { minimum: -1 }, ['age: minimum | looser | consumers | 0 | -1']],
    [{ minimum: 0 }, { minimum: 1 }, ['age: minimum | tighter | producers | 0 | 1']],
    [{ minimum: 0 }, {}, ['age: minimum | looser | consumers | 0 | -']],
    [{}, { maximum: 9 }, ['age: maximum | tighter | producers | - | 9']],
    [{ maximum: 9 }, { maximum: 10 }, ['age: maximum | looser | consumers | 9 | 10']],
    [{ minimum: 0 }, { exclusiveMinimum: 0 }, ['age: exclusiveMinimum | tighter | producers | 0 | 0, excluded']],
    [{ exclusiveMaximum: 5 }, { maximum: 5 }, ['age: maximum | looser | consumers | 5, excluded | 5']],
    [{ minimum: 0, exclusiveMinimum: 3 }, { exclusiveMinimum: 3 }, []],
    [{ maxLength: 3 }, { maxLength: 2 }, ['age: maxLength | tighter | producers | 3 | 2']],
    [{ type: 'integer' }, { type: 'number' }, ['age: type | looser | consumers | integer | number']],
    [{ type: 'number' }, { type: ['integer'] }, ['age: type | tighter | producers | number | integer']],
    [{ type: 'integer' }, { type: ['integer', 'null'] }, ['age: type | looser | consumers | integer | integer, null']],
    [{ type: 'string' }, { type: 'integer' }, ['age: type | changed | producers+consumers | string | integer']],
    [{}, { type: 'string' }, ['age: type | tighter | producers | - | string']],
    [{ enum: ['a', 'b'] }, { enum: ['b', 'a'] }, []],
    [{ enum: ['a', 'b'] }, { const: 'a' }, ['age: enum | tighter | producers | "a", "b" | "a"']],
    [{ const: 'a' }, { enum: ['a', null] }, ['age: enum | looser | consumers | "a" | "a", null']],
    [{ enum: [1] }, { enum: [2] }, ['age: enum | changed | producers+consumers | 1 | 2']],
    [{ multipleOf: 2 }, { multipleOf: 4 }, ['age: multipleOf | tighter | producers | 2 | 4']],
    [{ multipleOf: 2 }, { multipleOf: 3 }, ['age: multipleOf | changed | producers+consumers | 2 | 3']],
    [{ pattern: '^a' }, { pattern: '^b' }, ['age: pattern | changed | producers+consumers | "^a" | "^b"']],
    [{ format: 'email' }, {}, ['age: format | looser | consumers | "email" | -']],
    [{ 'x-unique': true }, { 'x-unique': false }, ['age: x-unique | looser | consumers | true | -']],
    [{ 'x-missing': ['NA'] }, { 'x-missing': ['NA', '?'] }, ['age: x-missing | looser | consumers | - | "?"']],
    [
      { 'x-classification': 'personal' },
      { 'x-classification': 'public' },
      ['age: x-classification | looser | compatible | "personal" | "public"'],
    ],
    [{ 'x-mostly': '99%', minimum: 0 }, { 'x-mostly': 0.99, minimum: 0 }, []],
    [
      { 'x-mostly': '99%', minimum: 0 },
      { 'x-mostly': '95%', minimum: 0 },
      ['age: x-mostly | looser | consumers | "99%" | "95%"'],
    ],
    [{ minimum: 0 }, { 'x-mostly': '95%', minimum: 0 }, ['age: x-mostly | looser | consumers | - | "95%"']],
    [{ 'x-mostly': '95%', minimum: 0 }, { minimum: 0 }, ['age: x-mostly | tighter | producers | "95%" | -']],
    [{ 'x-physical-type': 'INT' }, {}, ['age: x-physical-type | looser | consumers | "INT" | -']],
    [{ title: 'Age', examples: [1] }, { description: 'years' }, []],
    [
      { items: { minimum: 0 }, type: 'array' },
      { items: { minimum: 1 }, type: 'array' },
      ['age: items: minimum | tighter | producers | 0 | 1'],
    ],
  ])('%j to %j', async (before, here, expected) => {
    expect(await compared(age(before), age(here))).toEqual(expected)
  })
})

describe('the row', () => {
  const a = { properties: { a: {} } }
  const both = { properties: { a: {}, b: { type: 'integer' } } }
  test.each([
    ['a column goes', both, a, ['b | looser | consumers | promised | -']],
    [
      'a column goes, and no other is allowed',
      { ...both, additionalProperties: false },
      { ...a, additionalProperties: false },
      ['b | changed | producers+consumers | promised | -'],
    ],
    ['a column comes', a, both, ['b | changed | compatible | - | promised']],
    [
      'a column comes and is required',
      a,
      { ...both, required: ['b'] },
      ['required | tighter | producers | - | "b"', 'b | changed | compatible | - | promised'],
    ],
    ['a condition goes', { ...a, 'x-rows': ['a > 1'] }, a, ['x-rows | looser | consumers | "a > 1" | -']],
    [
      'a key comes',
      { ...both, 'x-unique-keys': [['a']] },
      { ...both, 'x-unique-keys': [['a'], ['a', 'b']] },
      ['x-unique-keys | tighter | producers | - | ["a","b"]'],
    ],
    [
      'columns need not match any more',
      { ...a, 'x-fields-match': 'exact' },
      { ...a, 'x-fields-match': 'partial' },
      ['x-fields-match | changed | producers+consumers | "exact" | "partial"'],
    ],
    [
      'a reference to the same data goes',
      { ...a, 'x-foreign-keys': [{ columns: ['a'], references: ['a'] }] },
      a,
      ['x-foreign-keys | looser | consumers | {"columns":["a"],"references":["a"]} | -'],
    ],
    [
      'other data are referred to, and may be judged no more',
      a,
      { ...a, 'x-foreign-keys': [{ columns: ['a'], dataset: 'd', references: ['a'] }] },
      ['x-foreign-keys | changed | producers+consumers | - | {"columns":["a"],"dataset":"d","references":["a"]}'],
    ],
    ['required is dropped', { ...a, required: ['a'] }, a, ['required | looser | consumers | "a" | -']],
    [
      'other columns are ruled out',
      a,
      { ...a, additionalProperties: false },
      ['additionalProperties | tighter | producers | true | false'],
    ],
    ['a key goes', { ...a, 'x-primary-key': ['a'] }, a, ['x-primary-key | looser | consumers | ["a"] | -']],
    [
      'lines',
      { ...a, 'x-require': ['recall >= 0.5', { warn: 'recall >= 0.9' }, 'p99 < 1s'] },
      { ...a, 'x-require': ['recall >= 0.4', 'p99 < 200ms'] },
      [
        'x-require | looser | consumers | recall >= 0.5 | recall >= 0.4',
        'x-require | looser | compatible | warn: recall >= 0.9 | -',
        'x-require | tighter | producers | p99 < 1s | p99 < 200ms',
      ],
    ],
    [
      'a definition changes where it stands',
      { ...a, properties: { a: { $ref: '#/$defs/n' } }, $defs: { n: { minimum: 1 }, old: {} } },
      { ...a, properties: { a: { $ref: '#/$defs/n' } }, $defs: { n: { minimum: 0 } } },
      ['$defs.n: minimum | looser | consumers | 1 | 0'],
    ],
  ])('%s', async (_, before, here, expected) => {
    expect(await compared(before, here)).toEqual(expected)
  })
})

test('what is not said to break producers refuses no row that was good, and the same for consumers', async () => {
  const number = fc.integer({ min: -2, max: 3 })
  const maybe = <T>(value: fc.Arbitrary<T>) => fc.option(value, { nil: undefined })
  const column = fc
    .record({
      type: maybe(fc.constantFrom<unknown>('integer', 'number', 'string', ['integer', 'null'], ['number', 'string'])),
      minimum: maybe(number),
      exclusiveMinimum: maybe(number),
      maximum: maybe(fc.integer({ min: 4, max: 6 })),
      exclusiveMaximum: maybe(fc.integer({ min: 4, max: 6 })),
      multipleOf: maybe(fc.constantFrom(1, 2, 4, 0.5)),
      enum: maybe(fc.subarray([0, 1, 2.5, 4, 'a', 'bb', null], { minLength: 1 })),
      maxLength: maybe(fc.integer({ min: 0, max: 3 })),
      pattern: maybe(fc.constantFrom('^a', 'b$')),
    })
    .map((schema) => JSON.parse(JSON.stringify(schema)) as Record<string, unknown>)
    // Keywords of other types than the column's are refused by the contract.
    .map((schema) => {
      const types = schema.type === undefined ? undefined : [schema.type].flat()
      const numeric = types === undefined || types.some((type) => type === 'integer' || type === 'number')
      const textual = types === undefined || types.includes('string')
      const kept = Object.entries(schema).filter(
        ([key]) => ['type', 'enum'].includes(key) || (['maxLength', 'pattern'].includes(key) ? textual : numeric),
      )
      return Object.fromEntries(kept)
    })
  const row = fc.record(
    { age: fc.constantFrom<unknown>(null, -2, -1, 0, 0.5, 1, 2, 2.5, 3, 4, 5, 6, 7, 'a', 'bb', 'abcd') },
    { requiredKeys: [] },
  )
  const required = fc.subarray(['age'])
  const ajv = new Ajv2020({ strict: false })
  await fc.assert(
    fc.asyncProperty(column, column, required, required, fc.array(row, { size: '+1' }), async (a, b, ra, rb, rows) => {
      const [before, here] = [
        { type: 'object', ...age(a), required: ra },
        { type: 'object', ...age(b), required: rb },
      ]
      const changes = compareContracts(await contract(before), await contract(here), vocabulary)
      const [was, is] = [ajv.compile(before), ajv.compile(here)]
      const breaks = (who: 'producers' | 'consumers'): boolean => changes.some((each) => each.breaks.includes(who))
      for (const one of rows) {
        if (!breaks('producers') && was(one)) expect(is(one)).toBe(true)
        if (!breaks('consumers') && is(one)) expect(was(one)).toBe(true)
      }
    }),
    { numRuns: 150 },
  )
})
