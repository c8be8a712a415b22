/** Cells of a CSV that are not of the type that the contract promises: faults of their rows, and the file is judged all the same. */
import { createHash } from 'node:crypto'
import { readFile } from 'node:fs/promises'
import { afterAll, beforeAll, expect, test } from '@jest/globals'
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
async function run(data: Policy['data'], contract: string, lines: readonly string[] = []): Promise<Verdict> {
  const file = `contract-${contracts++}.yml`
  await lab.write(file, contract)
  const require = lines.map((text) => ({ text, burden: 'require' as const, source: { file: 'sea-trials.yml' } }))
  return dataValidate.run({
    policy: lab.policy({}, { data, contract: file, gates: { 'data-validate': { require } } }),
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

test('a row that a condition may leave out because of it, and data that no rule judges, are errors as ever', async () => {
  await lab.write('data.csv', csv('x,y', '1,1', 'x,1'))
  const part = {
    ...source('train', 'data.csv'),
    where: { kind: 'compare', column: 'x', operator: '>', value: 0 },
  } as const
  const contract = 'properties: { x: { type: integer } }'
  const refused = 'row 2, column "x": "x" is no integer'
  expect((await run({ train: part }, contract)).error?.message).toBe(refused)
  await lab.write('orders.csv', csv('x,y', '1,1'))
  const keys = 'x-foreign-keys: [{ columns: [x], dataset: lookup, references: [x] }]'
  const both = { train: source('train', 'orders.csv'), lookup: source('lookup', 'data.csv') }
  const verdict = await run(both, `${contract.replace('properties', `${keys}\nproperties`)}`)
  expect(verdict.error?.message).toBe(refused)
  expect(verdict.verdict).toBe('error')
})

test('promised times drift as times, however many there are; where a rule sees their text they are text', async () => {
  const texts = (hour: number) =>
    Array.from({ length: 1200 }, (_, i) => new Date(Date.UTC(2024, 0, 1 + hour) + 60_000 * i).toISOString())
  await lab.write('before.csv', csv('x,y', ...texts(0).map((text) => `${text},1`)))
  await lab.write('after.csv', csv('x,y', ...texts(30).map((text) => `${text},1`)))
  const data = { train: source('train', 'after.csv'), past: source('past', 'before.csv') }
  const outcome = async (column: string, row = '') =>
    (await run(data, `${row}properties: { x: ${column} }`, ['drift(past) <= 0.1'])).checks[0]
  expect(await outcome('{ type: string, format: date-time }')).toMatchObject({
    outcome: 'fail',
    observed: expect.closeTo(1, 5),
  })
  expect(await outcome('{ type: string, format: date-time, minLength: 5 }')).toMatchObject({ observed: 0 })
  expect(await outcome('{ type: string, format: date-time }', 'not: { required: [z] }\n')).toMatchObject({
    observed: 0,
  })
})
