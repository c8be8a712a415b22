/** Cells of a CSV that are not of the type that the contract promises: faults of their rows, and the file is judged all the same. */
import { createHash } from 'node:crypto'
import { readFile } from 'node:fs/promises'
import { afterAll, beforeAll, describe, expect, test } from '@jest/globals'
import { silent } from '@sea-trials/schema/log'
import type { Policy } from '@sea-trials/schema/policy/policy'
import type { Verdict } from '@sea-trials/schema/verdict'
import { dataValidate } from '../../src/data-validate/gate.ts'
import { csv, type Lab, openLab } from './lab.ts'

let lab: Lab
beforeAll(async () => {
  lab = await openLab()
})
afterAll(() => lab.close())

let contracts = 0
async function run(
  data: Policy['data'],
  contract: string,
  lines: readonly string[] = [],
  more: Partial<Policy> = {},
): Promise<Verdict> {
  const file = `contract-${contracts++}.yml`
  await lab.write(file, contract)
  const require = lines.map((text) => ({ text, burden: 'require' as const, source: { file: 'sea-trials.yml' } }))
  return dataValidate.run({
    policy: lab.policy({}, { data, contract: file, gates: { 'data-validate': { require } }, ...more }),
    engine: async () => lab.engine,
    log: silent,
    clock: { now: () => Date.parse('2024-03-01T00:00:00Z'), sleep: async () => {} },
    evidence: lab.folder,
    digest: async (file) =>
      `sha256:${createHash('sha256')
        .update(await readFile(file))
        .digest('hex')}`,
    run: {},
  })
}

const source = (name: string, path: string): Policy['data'][string] => ({ name, path, labels: 'yes' })
const told = ({ checks }: Verdict) =>
  Object.fromEntries(
    checks.map(({ requirement, outcome, failingRows = [] }) => [
      requirement,
      `${outcome}${failingRows.map(({ row, value }) => ` ${row}:${value}`).join('')}`,
    ]),
  )

test.each<[string, string, readonly string[], Readonly<Record<string, string>>]>([
  [
    'a date in another notation: the format names it, and how fresh the others are is judged',
    '{ type: string, format: date }',
    ['2024-02-29', '31/01/2024', '2024-02-30'],
    { 'freshness(x) <= 24h': 'pass', 'x: type string': 'pass', 'x: format date': 'fail 2:31/01/2024 3:2024-02-30' },
  ],
  [
    'a time without a zone: the same',
    '{ type: string, format: date-time }',
    ['2024-02-29T12:00:00+01:00', '2024-02-29T12:00:00'],
    {
      'freshness(x) <= 24h': 'pass',
      'x: type string': 'pass',
      'x: format date-time': 'fail 2:2024-02-29T12:00:00',
    },
  ],
  [
    'a decimal comma: no other keyword speaks of it, and lines take it for missing',
    '{ type: number, minimum: 2 }',
    ['3.5', '"3,14"', '1'],
    {
      'mean(x) <= 2.25': 'pass',
      'completeness(x) >= 60%': 'pass',
      'completeness(x) >= 70%': 'fail',
      'x: type number': 'fail 2:3,14',
      'x: minimum 2': 'fail 3:1',
    },
  ],
  [
    'a number beyond a double is shown as it is written',
    '{ type: number, maximum: 4 }',
    ['3.5', '1e400', '+5'],
    { 'mean(x) <= 4.25': 'pass', 'x: type number': 'fail 2:1e400', 'x: maximum 4': 'fail 3:5' },
  ],
  [
    'null and a text are two faults of a type, and one where null is allowed',
    '{ type: [boolean, "null"] }',
    ['true', 'yes', ''],
    { 'x: type boolean, null': 'fail 2:yes' },
  ],
  ['of a type without null both', '{ type: boolean }', ['true', 'yes', ''], { 'x: type boolean': 'fail 2:yes 3:null' }],
  [
    'a type that the values say, null among them',
    '{ enum: [1, 2, null] }',
    ['1', 'one', ''],
    { 'x: enum 1, 2, null': 'fail 2:one' },
  ],
  ['the same of one value', '{ const: 1 }', ['1', 'one'], { 'x: const 1': 'fail 2:one' }],
  [
    'a token of `x-missing` is none',
    '{ type: integer, x-missing: ["NA"] }',
    ['1', 'NA', '2.5', '007'],
    { 'x: type integer': 'fail 3:2.5 4:007' },
  ],
  [
    'some may be tolerated',
    '{ type: integer, x-mostly: 60% }',
    ['1', '2', 'x'],
    { 'x: type integer, of 60%': 'pass 3:x' },
  ],
  [
    'and are among the values that a share is of',
    '{ format: date, x-mostly: 60% }',
    ['2024-02-29', 'soon', 'later', ''],
    { 'x: format date, of 60%': 'fail 2:soon 3:later' },
  ],
  [
    'so that two of three are enough',
    '{ format: date, x-mostly: 60% }',
    ['2024-02-29', '2024-02-28', 'soon', ''],
    { 'x: format date, of 60%': 'pass 3:soon' },
  ],
  [
    'of a private column they are masked',
    '{ type: integer, x-classification: personal }',
    ['1', 'secret'],
    { 'x: type integer': 'fail 2:(masked)' },
  ],
])('%s', async (_, column, cells, expected) => {
  const file = `cells-${contracts}.csv`
  await lab.write(file, csv('x,y', ...cells.map((cell) => `${cell},1`)))
  const lines = Object.keys(expected).filter((text) => text.includes('('))
  const verdict = await run({ train: source('train', file) }, `properties: { x: ${column} }`, lines)
  expect(told(verdict)).toEqual(expected)
  expect(verdict.verdict).toBe(Object.values(expected).some((said) => said.startsWith('fail')) ? 'failed' : 'passed')
  expect(JSON.stringify(verdict)).not.toContain('secret')
})

test('a row that a condition may leave out because of it, and examples that are referred to, are errors as ever', async () => {
  await lab.write('data.csv', csv('x,y', '1,1', 'x,1'))
  const part = {
    ...source('train', 'data.csv'),
    where: { kind: 'compare', column: 'x', operator: '>', value: 0 },
  } as const
  const contract = 'properties: { x: { type: integer } }'
  const refused = 'row 2, column "x": "x" is no integer'
  expect((await run({ train: part }, contract)).error?.message).toBe(refused)
  await lab.write('orders.csv', csv('x,y', '1,1'))
  const keys = 'x-foreign-keys: [{ columns: [x], dataset: train, references: [x] }]'
  const both = { orders: source('orders', 'orders.csv'), train: source('train', 'data.csv') }
  const verdict = await run(both, `${contract.replace('properties', `${keys}\nproperties`)}`)
  expect([verdict.verdict, verdict.error?.message]).toEqual(['error', refused])
  // By their label alone they are examples, too: read by what is in them, no number of `x` would be held to anything.
  await lab.write('mine.csv', csv('x,y', '1,1'))
  const named = { train: source('train', 'mine.csv'), other: source('other', 'data.csv') }
  const labelled = contract.replace('properties', `${keys.replace('dataset: train', 'dataset: other')}\nproperties`)
  const { verdict: decided, error } = await run(named, labelled, [], { columns: { label: 'y', groups: [] } })
  expect([decided, error?.message]).toEqual(['error', refused])
})

describe('a data set that the contract only refers to', () => {
  const contract = (more: string): string =>
    `type: object\nproperties:\n  id: { type: integer }\n  city: { type: string }\n${more}x-foreign-keys: [{ columns: [city], dataset: cities, references: [id] }]\n`
  const judge = async (cities: string, more = '', lines: readonly string[] = []) => {
    await lab.write('homes.csv', csv('id,city', '1,c0', '2,007'))
    await lab.write('cities.csv', cities)
    return run({ train: source('train', 'homes.csv'), cities: source('cities', 'cities.csv') }, contract(more), lines)
  }

  test.each<[string, string, string]>([
    ['has columns of its own types, whatever their names', csv('id', 'c0', '007'), 'pass'],
    ['is read as the columns that refer to it', csv('id', '0', '7'), 'fail 1:c0 2:007'],
    ['keeps leading zeros of what is referred to as a text', csv('id', '7', '007'), 'fail 1:c0'],
  ])('%s', async (_, cities, expected) => {
    expect(told(await judge(cities))['reference city to cities(id)']).toBe(expected)
  })

  test('is read as the contract says where all cells can be, else by what is there', async () => {
    const more = '  zip: { type: string }\n  rank: { type: integer }\n  born: { type: string, format: date }\n'
    const lines = ['cities.max(rank) = 3', 'cities.distinct_count(zip) = 2', 'cities.min(born) = 1']
    const asSaid = await judge(csv('id,zip,rank,born', 'c0,01,1,1', '007,1,3,2'), more, lines)
    expect(told(asSaid)).toMatchObject({ [lines[0]!]: 'pass', [lines[1]!]: 'pass', [lines[2]!]: 'pass' })
    const otherwise = await judge(csv('id,rank', 'c0,first', '007,second'), more, ['cities.distinct_count(rank) = 2'])
    expect(told(otherwise)).toMatchObject({ 'cities.distinct_count(rank) = 2': 'pass' })
    expect(otherwise.verdict).toBe('passed')
  })

  test('whose cells cannot be of the type of the column that refers to it is compared by nobody', async () => {
    await lab.write('orders.csv', csv('x', '1', '2'))
    await lab.write('lookup.csv', csv('key', '1', '2', 'x'))
    const keys =
      'properties: { x: { type: integer } }\nx-foreign-keys: [{ columns: [x], dataset: lookup, references: [key] }]'
    const verdict = await run({ train: source('train', 'orders.csv'), lookup: source('lookup', 'lookup.csv') }, keys)
    expect(verdict.checks.find(({ requirement }) => requirement.startsWith('reference'))).toMatchObject({
      outcome: 'error',
      reason: expect.stringContaining('is BIGINT in one data set and VARCHAR in the other'),
    })
  })
})

test('without an id rows are named by the primary key of the contract, whose private columns are masked', async () => {
  await lab.write('lines.csv', csv('order,line,x', 'A7,1,5', 'A7,2,-1'))
  const contract = (line: string): string =>
    `type: object\nx-primary-key: [order, line]\nproperties:\n  order: { type: string }\n  line: ${line}\n  x: { minimum: 0 }\n`
  const key = async (line: string) =>
    (await run({ train: source('train', 'lines.csv') }, contract(line))).checks
      .find(({ requirement }) => requirement === 'x: minimum 0')
      ?.failingRows?.map((row) => row.key)
  expect(await key('{ type: integer }')).toEqual(['A7, 2'])
  expect(await key('{ type: integer, x-classification: personal }')).toEqual(['A7, (masked)'])
})
