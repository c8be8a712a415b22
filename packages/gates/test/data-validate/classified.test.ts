import { afterAll, beforeAll, describe, expect, test } from '@jest/globals'
import type { JsonSchema } from '../../src/data-validate/contract/rule.ts'
import { shownCell } from '../../src/data-validate/failing-rows.ts'
import { csv, type Lab, openLab } from './lab.ts'

let lab: Lab
beforeAll(async () => {
  lab = await openLab()
  await lab.write('pay.csv', csv('who,salary,age,born,dept', 'a,98765,77,2099-07-07,x', 'b,4321,33,1990-01-01,y'))
  const many = Array.from(
    { length: 26 },
    (_, i) => `m${i},${1000 + i},${30 + i},1990-01-01,${'xy'[i % 2]},7777,${i === 3 ? 8888 : 0}`,
  )
  await lab.write('many.csv', csv('who,salary,age,born,dept,flat,bonus', ...many))
  await lab.write(
    'gaps.csv',
    csv('salary,dept', ...Array.from({ length: 14 }, (_, i) => (i < 8 ? `7777.5,${i}` : `NaN,${i}`))),
  )
})
afterAll(() => lab.close())

const schema = {
  properties: {
    salary: { 'x-classification': 'personal' },
    age: { 'x-classification': 'protected' },
    born: { 'x-classification': 'personal' },
    dept: { 'x-classification': 'internal' },
    flat: { 'x-classification': 'confidential' },
    bonus: { 'x-classification': 'confidential' },
  },
}
const judge = async (line: string, of: JsonSchema = schema, train = 'pay.csv') => {
  const [check] = await lab.judge(lab.policy({ train }), [line], {}, of)
  return check!
}

describe('a value that one row has of a classified column is not shown', () => {
  test.each<[string, string]>([
    ['max(salary) <= 5', 'fail'],
    ['max(salary) <= 100000', 'pass'],
    ['min(salary) >= 5000', 'fail'],
    ['median(salary) <= 5', 'fail'],
    ['quantile(salary, 0.9) <= 5', 'fail'],
    ['max(salary) by dept <= 5000', 'fail'],
    ['difference(max(salary) by dept) <= 5', 'fail'],
    ['max(age) <= 70', 'fail'],
  ])('%s', async (line, outcome) => {
    const check = await judge(line)
    expect(check).toMatchObject({ outcome, observed: null })
    expect(JSON.stringify(check)).not.toMatch(/98 ?765|4 ?321|94 ?444|77|33|51 ?543|89 ?320/)
    expect(check.reason).toContain('which the contract classifies, are not shown')
  })

  test('nor of the groups beside one that has none', async () => {
    await lab.write('some.csv', csv('salary,dept', '98765,x', '98764,x', ',y'))
    const [check] = await lab.judge(lab.policy({ train: 'some.csv' }), ['max(salary) by dept <= 5000000'], {}, schema)
    expect(check).toMatchObject({ outcome: 'inconclusive', observed: null })
    expect(JSON.stringify(check)).not.toMatch(/98 ?765/)
  })

  test.each<[string, string]>([
    ['mean(salary){who = "m7"} <= 1', 'fail'],
    ['mean(salary){who = "m7"} >= 1', 'pass'],
    ['sum(salary){who in ("m7", "m8")} <= 1', 'fail'],
    ['stddev(salary){who in ("m7", "m9")} <= 1', 'fail'],
    ['median(age){who = "m7"} <= 1', 'fail'],
    ['mean(salary) by who <= 1', 'fail'],
    ['difference(mean(salary) by who) <= 1', 'fail'],
    ['sum(salary){who != "m7"} <= 1', 'fail'],
    ['sum(salary){who != "m7"} by dept <= 1', 'fail'],
    ['mean(flat) <= 1', 'fail'],
    ['sum(bonus) <= 1', 'fail'],
  ])('nor what few rows make together: %s', async (line, outcome) => {
    const check = await judge(line, schema, 'many.csv')
    expect(check).toMatchObject({ outcome, observed: null })
    expect(check.members?.map(({ observed }) => observed) ?? []).toEqual((check.members ?? []).map(() => null))
    expect(check.reason).toContain('which the contract classifies, are not shown')
    expect((await judge(line, {}, 'many.csv')).observed).toEqual(expect.any(Number))
  })

  test.each([
    'sum(salary) by dept <= 1',
    'mean(salary){salary < 1009} <= 1',
    'mean(salary){who != "zz"} <= 1',
    'sum(salary){who = "zz"} <= 1',
  ])('what many make is, and that there is none: %s', async (line) => {
    const [check, open] = [await judge(line, schema, 'many.csv'), await judge(line, {}, 'many.csv')]
    expect(check).toEqual(open)
  })

  test('rows without a number are none', async () =>
    expect(await judge('mean(salary) <= 1', schema, 'gaps.csv')).toMatchObject({ outcome: 'fail', observed: null }))

  test('what rests on many rows is, and what is not classified', async () => {
    expect(await judge('mean(salary) <= 5', schema, 'many.csv')).toMatchObject({ observed: 1012.5 })
    expect(await judge('median(age) <= 5', schema, 'many.csv')).toMatchObject({
      outcome: 'fail',
      observed: expect.any(Number),
    })
    expect(await judge('max(salary) <= 5', {})).toMatchObject({ observed: 98765 })
  })

  test('nor kept in a history, nor in the message about a day to come', async () => {
    const past = await judge('anomaly(max(salary)) <= 3')
    expect(past).toMatchObject({ outcome: 'error', reason: expect.stringContaining('no history keeps it') })
    expect((await judge('anomaly(mean(salary)) <= 3')).reason).toContain('no history keeps it')
    const future = await judge('freshness(born) <= 1d')
    expect(future.reason).toMatch(/1 row lies in the future by `born`; .*`\{born < "2026-06-02"\}`/)
    expect((await judge('freshness(born) <= 1d', {})).reason).toContain('up to `2099-07-07`')
  })

  test('a cell that is no number of JSON is shown as what it is', () => {
    const showing = { file: (path: string) => path, schema: {} }
    expect([Number.NaN, Infinity, -0, null, 'null', 1.5].map((value) => shownCell(showing, 'x', value))).toEqual([
      ...['NaN', 'Infinity', '0', 'null', '"null"', '1.5'],
    ])
  })

  test('nor as what a condition did not meet', async () => {
    const check = await judge('row_count{age > 200} >= 1')
    expect(check.reason).toContain('`age` has other values, which are not shown')
    expect((await judge('row_count{age > 200} >= 1', {})).reason).toContain('goes from 33 to 77')
  })
})
