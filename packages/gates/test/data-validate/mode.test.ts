import { afterAll, beforeAll, expect, test } from '@jest/globals'
import { csv, type Lab, openLab } from './lab.ts'

let lab: Lab
beforeAll(async () => {
  lab = await openLab()
  // x: 1 and 2 share the first place, if nulls are none; y: jello.
  await lab.write(
    'frame.csv',
    csv('x,y,z', '1,hello,0.5', '1,jello,0.5', '2,mello,0.5', '2,hello,NaN', '3,jello,NaN', ',jello,NaN', ',,NaN'),
  )
})
afterAll(() => lab.close())

const judge = async (line: string, missing = {}, schema = {}) =>
  (await lab.judge(lab.policy({ train: 'frame.csv' }), [line], missing, schema))[0]!

test.each([
  ['mode_share(x) <= 50%', 'pass', 2 / 5, 5],
  ['mode_share(y) <= 40%', 'fail', 3 / 6, 6],
  ['mode_share(y){x = 1} <= 60%', 'pass', 1 / 2, 2],
  ['mode_share(z) <= 60%', 'pass', 4 / 7, 7],
  ['mode_share(x){x > 9} <= 60%', 'inconclusive', null, 0],
  ['modes(x) = 1', 'fail', 2, 5],
  ['modes(y) = 1', 'pass', 1, 6],
  ['modes(y){x = 1} = 2', 'pass', 2, 2],
  ['modes(z) = 1', 'pass', 1, 7],
  ['modes(x){x > 9} = 1', 'inconclusive', null, 0],
  ['mode_compliance(y in ("jello", "hello")) >= 100%', 'pass', 1, 6],
  ['mode_compliance(y in ("mello", "hello")) >= 100%', 'fail', 0, 6],
  ['mode_compliance(y != "jello") > 0%', 'fail', 0, 6],
  ['mode_compliance(x = 1) >= 100%', 'fail', 1 / 2, 5],
  ['mode_compliance(x = 1) > 0%', 'pass', 1 / 2, 5],
  ['mode_compliance(x in (1, 2)) >= 100%', 'pass', 1, 5],
  ['mode_compliance(x > 2) > 0', 'fail', 0, 5],
  ['mode_compliance(y = "hello"){x != 3} >= 100%', 'pass', 1, 4],
  ['mode_compliance(x = 1){x > 9} >= 100%', 'inconclusive', null, 0],
])('%s', async (line, outcome, observed, n) => {
  const check = await judge(line)
  expect([check.outcome, check.observed, check.n]).toEqual([
    outcome,
    observed === null ? null : expect.closeTo(observed, 12),
    n,
  ])
})

test('by groups', async () => {
  const { members } = await judge('mode_share(y) by x <= 40%')
  expect(members?.map(({ name, observed }) => [name, observed])).toEqual(
    expect.arrayContaining([
      ['1', 0.5],
      ['(missing)', 1],
    ]),
  )
})

test('tokens are no values', async () => {
  expect(await judge('mode_compliance(y = "hello") >= 100%', { y: ['jello'] })).toMatchObject({
    outcome: 'pass',
    n: 3,
  })
})

test('which it is stands in the reason, and not where that is private', async () => {
  const line = 'mode_compliance(y in ("mello", "hello")) >= 100%'
  expect((await judge(line)).reason).toBe('0% breaks >= 100%; most frequent: `jello`')
  expect((await judge('mode_compliance(x = 1) >= 100%')).reason).toContain('most frequent: `1`, `2`')
  const schema = { properties: { y: { 'x-classification': 'personal' } } }
  expect((await judge(line, {}, schema)).reason).toBe('0% breaks >= 100%')
})

test.each([
  ['mode_compliance(x = z) >= 100%', 'not about one column'],
  ['mode_compliance(xx = 1) >= 100%', 'no column `xx`'],
  ['mode_compliance(y = 1) >= 100%', 'is compared with number 1'],
])('%s is an error', async (line, reason) => {
  expect(await judge(line)).toMatchObject({ outcome: 'error', reason: expect.stringContaining(reason) })
})
