/** Rules about the columns of a table, keys, references, conditions, and what some rows may break. */
import { afterAll, beforeAll, describe, expect, test } from '@jest/globals'
import type { JsonSchema } from '../../src/data-validate/contract/rule.ts'
import { judgeContract } from './contracts.ts'
import { csv, type Lab, openLab } from './lab.ts'

let lab: Lab
beforeAll(async () => {
  lab = await openLab()
  await lab.write(
    'orders.csv',
    csv('id,line,start,end,who,n', '1,1,5,6,a,3', '1,2,7,6,b,x', '1,2,1,,c,', '2,,2,2,,?', ',,3,1,a,5'),
  )
  await lab.write('pairs.csv', csv('a,b', '1,', '1,', '2,x', '2,x'))
  await lab.write('people.csv', csv('key,team', 'a,1', 'b,1', ',2'))
  await lab.write('numbers.csv', csv('x,s', ...Array.from({ length: 99 }, (_, i) => `${i},ok`), '-1,ok', ',no'))
})
afterAll(() => lab.close())

let tables = 0
const open = (file: string) => lab.engine.open({ name: `t${tables++}`, files: [`${lab.folder}/${file}`] })

async function judge(file: string, schema: JsonSchema) {
  const people = { name: 'people', table: await open('people.csv'), labels: 'yes', missing: {} } as const
  const checks = await judgeContract(lab.engine, schema, await open(file), new Map([['people', people]]))
  return (requirement: string) => {
    const found = checks.find((check) => check.requirement === requirement)
    if (found === undefined) throw new Error(`only ${checks.map((check) => check.requirement).join('; ')}`)
    const { observed, outcome, reason } = found
    return { observed, outcome, reason, rows: found.failingRows?.map(({ row }) => row) ?? [] }
  }
}

describe('which columns there are, as Table Schema says it', () => {
  const columns = (...names: readonly string[]) => Object.fromEntries(names.map((name) => [name, {}]))
  test.each<[string, readonly string[], string, string]>([
    ['exact', ['key', 'team'], 'pass', ''],
    ['exact', ['team', 'key'], 'fail', 'in another order from `team` on'],
    ['exact', ['key'], 'fail', 'not in the contract: `team`'],
    ['exact', ['key', 'team', 'x'], 'fail', 'not in the data: `x`'],
    ['equal', ['team', 'key'], 'pass', ''],
    ['equal', ['team', 'x'], 'fail', 'not in the data: `x`; not in the contract: `key`'],
    ['subset', ['team'], 'pass', ''],
    ['subset', ['team', 'x'], 'fail', 'not in the data: `x`'],
    ['superset', ['team', 'key', 'x'], 'pass', ''],
    ['superset', ['team', 'x'], 'fail', 'not in the contract: `key`'],
    ['partial', ['team', 'x'], 'pass', ''],
    ['partial', ['x'], 'fail', 'no column of the contract'],
  ])('%s %j: %s', async (how, names, outcome, reason) => {
    const of = await judge('people.csv', { properties: columns(...names), 'x-fields-match': how })
    const found = of(`columns: x-fields-match ${how}`)
    expect([found.outcome, found.reason]).toEqual([outcome, expect.stringContaining(reason)])
  })
})

test('the engine’s own type', async () => {
  const schema = (type: string) => ({ properties: { line: { 'x-physical-type': type } } })
  expect((await judge('orders.csv', schema('bigint')))('line: x-physical-type bigint').outcome).toBe('pass')
  expect((await judge('orders.csv', schema('DATE')))('line: x-physical-type DATE')).toMatchObject({
    outcome: 'fail',
    reason: 'broken by every row: the column is BIGINT',
  })
})

test('keys besides the primary one leave out rows without a value', async () => {
  const of = await judge('orders.csv', {
    properties: { id: {}, line: {} },
    'x-unique-keys': [['id', 'line'], ['id'], ['nope']],
  })
  expect(of('key id, line: unique')).toMatchObject({ observed: 1, outcome: 'fail', rows: [3] })
  expect(of('key id: unique')).toMatchObject({ observed: 2, outcome: 'fail', rows: [2, 3] })
  expect(of('key nope: unique')).toMatchObject({
    outcome: 'error',
    reason: expect.stringContaining('no column `nope`'),
  })
  const half = await judge('pairs.csv', { properties: { a: {}, b: {} }, 'x-unique-keys': [['a', 'b']] })
  expect(half('key a, b: unique')).toMatchObject({ observed: 1, rows: [4] })
})

test('foreign keys', async () => {
  const of = await judge('orders.csv', {
    properties: { who: {}, start: {}, n: { 'x-missing': ['?'] } },
    'x-foreign-keys': [
      { columns: ['who'], dataset: 'people', references: ['key'] },
      { columns: ['who', 'line'], dataset: 'people', references: ['key', 'team'] },
      { columns: ['start'], references: ['end'] },
      { columns: ['n'], dataset: 'people', references: ['key'] },
      { columns: ['who'], dataset: 'nobody', references: ['key'] },
      { columns: ['who'], dataset: 'people', references: ['nope'] },
      { columns: ['start'], dataset: 'people', references: ['key'] },
    ],
  })
  expect(of('reference who to people(key)')).toMatchObject({
    observed: 1,
    outcome: 'fail',
    rows: [3],
    reason: '1 of 5 rows refer to nothing',
  })
  expect(of('reference who, line to people(key, team)')).toMatchObject({ observed: 2, rows: [2, 3] })
  expect(of('reference start to itself(end)')).toMatchObject({ observed: 3, rows: [1, 2, 5] })
  expect(of('reference n to people(key)')).toMatchObject({ observed: 3, rows: [1, 2, 5] })
  expect(of('reference who to nobody(key)')).toMatchObject({
    outcome: 'error',
    reason: expect.stringContaining('no data set `nobody`'),
  })
  expect(of('reference who to people(nope)')).toMatchObject({
    outcome: 'error',
    reason: expect.stringContaining('`people` has no column `nope`'),
  })
  expect(of('reference start to people(key)').outcome).toBe('error')
})

test('conditions of rows; a missing value says nothing', async () => {
  const rows = ['end >= start', 'not end < start', 'who is not null or n = "?"', 'nope > 1', 'who > 1']
  const of = await judge('orders.csv', { properties: { n: { 'x-missing': ['x'] } }, 'x-rows': rows })
  expect(of('rows: end >= start')).toMatchObject({ observed: 2, outcome: 'fail', rows: [2, 5] })
  expect(of('rows: not end < start')).toMatchObject({ observed: 2, rows: [2, 5] })
  expect(of('rows: who is not null or n = "?"')).toMatchObject({ observed: 0, outcome: 'pass' })
  expect(of('rows: nope > 1')).toMatchObject({ outcome: 'error', reason: expect.stringContaining('no column `nope`') })
  expect(of('rows: who > 1').outcome).toBe('error')
})

describe('some rows may break it', () => {
  // 101 rows, 100 of them with a value, one of these below 0.
  test.each<[string, JsonSchema, string, string]>([
    ['x: minimum 0, of 99%', { minimum: 0, 'x-mostly': '99%' }, 'pass', '1 rows break it, as it allows'],
    ['x: minimum 0, of 0.991', { minimum: 0, 'x-mostly': 0.991 }, 'fail', '1 of the 100 rows with a value break it'],
    ['x: minimum 1, of 99%', { minimum: 1, 'x-mostly': '99%' }, 'fail', '2 of the 100 rows with a value break it'],
    ['x: type integer, of 99%', { type: 'integer', 'x-mostly': '99%' }, 'pass', '1 rows break it, as it allows'],
    ['x: type integer, of 99.5%', { type: 'integer', 'x-mostly': '99.5%' }, 'fail', '1 of 101 rows break it'],
    ['x: anyOf, of 99%', { anyOf: [{ minimum: 0 }, { type: 'null' }], 'x-mostly': '99%' }, 'pass', ''],
    ['x: minimum -1, of 50%', { minimum: -1, 'x-mostly': '50%' }, 'pass', 'no row breaks it'],
  ])('%s', async (requirement, column, outcome, reason) => {
    const of = await judge('numbers.csv', { properties: { x: column } })
    expect(of(requirement)).toMatchObject({ outcome, reason: expect.stringContaining(reason) })
  })
  test('a column that is not as wide as it was said', async () => {
    const of = await judge('numbers.csv', { properties: { s: { enum: ['ok'], maxLength: 1, 'x-mostly': '99%' } } })
    expect(of('s: enum "ok", of 99%')).toMatchObject({ outcome: 'pass', observed: 1 })
    expect(of('s: maxLength 1, of 99%')).toMatchObject({ outcome: 'fail', observed: 101 })
  })
})
