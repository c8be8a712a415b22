/** Rules of a contract over cells that are hard: tokens, NaN, large integers, keys of several columns, hostile names. */
import { afterAll, beforeAll, describe, expect, test } from '@jest/globals'
import { readAs } from '../../src/data-validate/contract/reading.ts'
import type { JsonSchema } from '../../src/data-validate/contract/rule.ts'
import { judgeContract } from './contracts.ts'
import { csv, type Lab, openLab } from './lab.ts'

let lab: Lab
beforeAll(async () => {
  lab = await openLab()
  await lab.write('numbers.csv', csv('f,i', '1.5,1', 'NaN,-1', 'inf,2', ',', '-inf,3', '-2,9007199254740995'))
  await lab.write('keys.csv', csv('a,b,c', '1,x,?', '1,y,u', '1,x,?', ',x,u', ',x,', '2,,w', '1,x,v'))
  await lab.write('hostile.csv', csv('"a""b; DROP TABLE t --",__proto__,a/b~c', '-1,x,1', '5,,2'))
  await lab.write('mixed.csv', csv('s,n', 'NA,-1', 'a,-2', 'abcd,3'))
  await lab.write(
    'typed.csv',
    csv('id,n,d', '1,7,2024-01-01', '2,NA,2024-01-02', '3,,?', '4,-5,2024-01-04', '5,?,', '6,7,?', '7,NA,?'),
  )
})
afterAll(() => lab.close())

let tables = 0
async function judge(file: string, schema: JsonSchema, reading = { ...readAs(schema), types: {} }) {
  const { types, missing } = reading
  const table = await lab.engine.open({ name: `t${tables++}`, files: [`${lab.folder}/${file}`], types, missing })
  const checks = await judgeContract(lab.engine, schema, table)
  return (requirement: string) => {
    const found = checks.find((check) => check.requirement === requirement)
    if (found === undefined) throw new Error(`only ${checks.map((check) => check.requirement).join('; ')}`)
    return { observed: found.observed, outcome: found.outcome, rows: found.failingRows?.map(({ row }) => row) ?? [] }
  }
}

test('NaN and infinities are no JSON: every keyword that speaks of numbers refuses them', async () => {
  const of = await judge('numbers.csv', {
    properties: { f: { type: ['number', 'null'], minimum: 0, maximum: 100, enum: [1.5, -2, null], multipleOf: 0.5 } },
  })
  expect(of('f: type number, null')).toEqual({ observed: 3, outcome: 'fail', rows: [2, 3, 5] })
  expect(of('f: minimum 0')).toEqual({ observed: 4, outcome: 'fail', rows: [2, 3, 5, 6] })
  expect(of('f: maximum 100')).toEqual({ observed: 3, outcome: 'fail', rows: [2, 3, 5] })
  expect(of('f: multipleOf 0.5')).toEqual({ observed: 3, outcome: 'fail', rows: [2, 3, 5] })
  expect(of('f: enum 1.5, -2, null')).toEqual({ observed: 3, outcome: 'fail', rows: [2, 3, 5] })
})

test('NaN and infinities break limits where a validator is asked, too', async () => {
  const of = await judge('numbers.csv', { properties: { f: { anyOf: [{ maximum: 100 }] } } })
  expect(of('f: anyOf')).toMatchObject({ observed: 3, outcome: 'fail' })
})

test('integers beyond 2^53 are integers on both paths', async () => {
  const of = await judge('numbers.csv', {
    properties: { i: { type: ['integer', 'null'], anyOf: [{ type: ['number', 'null'] }], minimum: 0 } },
  })
  expect(of('i: type integer, null').outcome).toBe('pass')
  expect(of('i: anyOf').outcome).toBe('pass')
  expect(of('i: minimum 0')).toMatchObject({ observed: 1, rows: [2] })
})

test('null is none of the values, unless it is one of them', async () => {
  const values = ['?', 'u', 'v', 'w']
  const of = await judge('keys.csv', { properties: { c: { enum: values } } })
  expect(of('c: enum "?", "u", "v", "w"')).toEqual({ observed: 1, outcome: 'fail', rows: [5] })
  const open = await judge('keys.csv', { properties: { c: { enum: [...values, null] } } })
  expect(open('c: enum "?", "u", "v", "w", null')).toMatchObject({ observed: 0, outcome: 'pass' })
})

describe('keys', () => {
  test('a value that stands twice; a missing one is no repeat', async () => {
    const of = await judge('keys.csv', {
      properties: { a: { 'x-unique': true }, c: { 'x-unique': true, 'x-missing': ['?'] } },
    })
    expect(of('a: unique')).toEqual({ observed: 3, outcome: 'fail', rows: [2, 3, 7] })
    expect(of('c: unique')).toEqual({ observed: 1, outcome: 'fail', rows: [4] })
  })

  test('of several columns together, each of them there', async () => {
    const of = await judge('keys.csv', { properties: { a: {}, b: {} }, 'x-primary-key': ['a', 'b'] })
    expect(of('primary key a, b: never missing')).toEqual({ observed: 3, outcome: 'fail', rows: [4, 5, 6] })
    expect(of('primary key a, b: unique')).toEqual({ observed: 2, outcome: 'fail', rows: [3, 7] })
  })

  test('a key of a column that is not there', async () => {
    const of = await judge('keys.csv', { properties: { z: {} }, 'x-primary-key': ['z'] })
    expect(of('primary key z')).toMatchObject({ observed: null, outcome: 'error' })
  })
})

test('a token of x-missing is judged by no keyword of its column, in SQL or by rows', async () => {
  const of = await judge('mixed.csv', {
    properties: {
      s: { minLength: 3, format: 'date', 'x-missing': ['NA'] },
      n: { type: 'integer', minimum: 0, not: { exclusiveMaximum: 0 }, 'x-missing': [-1, 'none'] },
    },
  })
  expect(of('s: minLength 3')).toMatchObject({ observed: 1, rows: [2] })
  expect(of('s: format date')).toMatchObject({ observed: 2, rows: [2, 3] })
  expect(of('n: minimum 0')).toMatchObject({ observed: 1, rows: [2] })
  expect(of('n: not')).toMatchObject({ observed: 1, rows: [2] })
  expect(of('n: type integer')).toMatchObject({ outcome: 'pass' })
})

describe('a token of x-missing in a CSV column of numbers', () => {
  const schema = {
    properties: {
      n: { type: 'integer', minimum: 0, enum: [7, 8], not: { const: 8 }, 'x-missing': ['NA', '?'], 'x-unique': true },
      d: { 'x-missing': ['?'] },
    },
    required: ['n'],
    minProperties: 1,
    not: { properties: { n: { const: 'NA' } } },
  }

  test('is no value and no null, in SQL or by rows', async () => {
    const of = await judge('typed.csv', schema, readAs(schema))
    expect(of('n: type integer')).toEqual({ observed: 1, outcome: 'fail', rows: [3] })
    expect(of('n: minimum 0')).toMatchObject({ observed: 1, rows: [4] })
    expect(of('n: enum 7, 8')).toMatchObject({ observed: 2, rows: [3, 4] })
    expect(of('n: not')).toMatchObject({ observed: 0 })
    expect(of('n: unique')).toMatchObject({ observed: 1, rows: [6] })
    // A rule of the whole row sees the cell as it is written.
    expect(of('row: not')).toMatchObject({ observed: 2, rows: [2, 7] })
  })

  test('is missing in a key, and shown as it is written', async () => {
    const key = { ...schema, 'x-primary-key': ['id', 'n'] }
    const of = await judge('typed.csv', key, readAs(key))
    expect(of('primary key id, n: never missing')).toMatchObject({ observed: 4, rows: [2, 3, 5, 7] })
    const table = await lab.engine.open({ name: 'shown', files: [`${lab.folder}/typed.csv`], ...readAs(key) })
    expect(table.columns.map(({ type }) => type)).toEqual(['integer', 'integer', 'date'])
    const wanted = { kind: 'compare', column: 'n', operator: '!=', value: 7 } as const
    const rows = await lab.engine.locate(table, { kind: 'in', column: 'n', values: ['NA', null, -5] }, ['n', 'd'], 9)
    expect(rows.map(({ row, values }) => [row, values.n, values.d])).toEqual([
      [2, 'NA', '2024-01-02'],
      [3, null, '?'],
      [4, -5, '2024-01-04'],
      [7, 'NA', '?'],
    ])
    expect(await lab.engine.aggregate(table, [{ op: 'count_if', predicate: wanted }])).toEqual([1])
    expect(
      await lab.engine.aggregate(table, [
        { op: 'count', column: 'n' },
        { op: 'mean', column: 'n' },
      ]),
    ).toEqual([3, 3])
  })

  test('and nothing else is', async () => {
    const strict = { properties: { n: { type: 'integer', 'x-missing': ['NA'] } } }
    await expect(judge('typed.csv', strict, readAs(strict))).rejects.toMatchObject({
      message: 'row 5, column "n": "?" is no integer',
    })
  })

  test('is text like any other where the column is text', async () => {
    const text = { properties: { n: { type: 'string', minLength: 2, 'x-missing': ['NA', '?'] } } }
    const of = await judge('typed.csv', text, readAs(text))
    expect(of('n: type string')).toMatchObject({ observed: 1, rows: [3] })
    expect(of('n: minLength 2')).toMatchObject({ observed: 2, rows: [1, 6] })
  })
})

test('tokens leave NaN what it is', async () => {
  const of = await judge('numbers.csv', { properties: { f: { type: ['number', 'null'], 'x-missing': [-2] } } })
  expect(of('f: type number, null')).toMatchObject({ observed: 3 })
})

test('names that would be SQL, a prototype or a pointer are names', async () => {
  const of = await judge('hostile.csv', {
    $defs: { big: { minimum: 2 } },
    properties: {
      'a"b; DROP TABLE t --': { minimum: 0 },
      ['__proto__']: { type: ['string', 'null'], not: { const: 'x' } },
      'a/b~c': { $ref: '#/$defs/big' },
    },
  })
  expect(of('`a"b; DROP TABLE t --`: minimum 0')).toMatchObject({ observed: 1, rows: [1] })
  expect(of('__proto__: not')).toMatchObject({ observed: 1, rows: [1] })
  expect(of('`a/b~c`: $ref #/$defs/big')).toMatchObject({ observed: 1, rows: [1] })
})

test('what says nothing about a column is shown as such', async () => {
  const of = await judge('mixed.csv', { properties: { s: { minimum: 0 }, gone: { minimum: 0 } } })
  expect(of('s: minimum 0')).toMatchObject({ outcome: 'not-applicable', observed: null })
  expect(of('gone: minimum 0')).toMatchObject({ outcome: 'not-applicable' })
})
