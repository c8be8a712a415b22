import { afterAll, beforeAll, expect, test } from '@jest/globals'
import { csv, type Lab, openLab } from './lab.ts'

let lab: Lab
beforeAll(async () => {
  lab = await openLab()
  await lab.write(
    'visits.csv',
    csv('id,who,day,n', '1,a,2026-01-01,1', '2,b,2026-01-05,', '3,a,2026-01-02,3', '4,a,2026-01-02,NaN', '5,b,,2'),
  )
  await lab.write('one.csv', csv('n,m', '1,', '2,'))
  await lab.write('wide.csv', csv('n', '1', 'inf'))
})
afterAll(() => lab.close())

const judge = async (line: string, file = 'visits.csv', schema = {}, columns = { groups: [], id: 'id' }) =>
  (await lab.judge(lab.policy({ train: file }, { columns }), [line], {}, schema))[0]!

// The first value is in order by itself, as in Great Expectations; rows without one are passed over.
test.each([
  ['in_order(id, increasing) >= 100%', 'pass', 1, 5],
  ['in_order(id, strictly_increasing) >= 100%', 'pass', 1, 5],
  ['in_order(id, decreasing) >= 50%', 'fail', 1 / 5, 5],
  ['in_order(day, increasing) >= 80%', 'fail', 3 / 4, 4],
  ['in_order(day, increasing) >= 75%', 'pass', 3 / 4, 4],
  ['in_order(day, increasing, who) >= 100%', 'pass', 1, 4],
  ['in_order(day, strictly_increasing, who) >= 100%', 'fail', 3 / 4, 4],
  ['in_order(day, increasing){who = "a"} >= 100%', 'pass', 1, 3],
  ['in_order(day, increasing){id > 99} >= 1%', 'inconclusive', null, 0],
  ['in_order(day, increasing){id = 1} >= 1%', 'inconclusive', null, 1],
  ['in_order(n, decreasing) >= 50%', 'pass', 2 / 3, 3],
])('%s', async (line, outcome, observed, n) => {
  const check = await judge(line)
  expect([check.outcome, check.observed, check.n]).toEqual([
    outcome,
    observed === null ? null : expect.closeTo(observed, 12),
    n,
  ])
})

test('rows that break it are shown, and masked where they are private', async () => {
  const line = 'in_order(day, strictly_increasing) >= 100%'
  expect((await judge(line)).failingRows).toEqual([
    { file: 'visits.csv', row: 3, key: '3', column: 'day', value: '2026-01-02' },
    { file: 'visits.csv', row: 4, key: '4', column: 'day', value: '2026-01-02' },
  ])
  const schema = { properties: { day: { 'x-classification': 'personal' } } }
  expect((await judge(line, 'visits.csv', schema)).failingRows?.[0]?.value).toBe('(masked)')
})

test('tokens are passed over, and NaN is, and said', async () => {
  const policy = lab.policy({ train: 'visits.csv' })
  const [check] = await lab.judge(policy, ['in_order(n, increasing) >= 50%'], { n: [3] })
  expect(check).toMatchObject({ observed: 1, n: 2 })
  expect(await lab.notes(policy, 'in_order(n, increasing) >= 50%')).toEqual([
    '`in_order(n, increasing) >= 50%` leaves out 1 row of `train`, where the value is NaN',
  ])
})

test.each([
  ['in_order(n, increasing) >= 50%', 'wide.csv', '`n` is infinite in 1 row'],
  ['in_order(n, upwards) >= 50%', 'one.csv', 'unknown word `upwards`'],
  ['in_order(n) >= 50%', 'one.csv', 'takes (column, direction, [within, ...])'],
  ['in_order(n, increasing, whom) >= 50%', 'one.csv', 'no column `whom`'],
  ['in_order(n, increasing) by m >= 50%', 'one.csv', 'takes no `by`'],
])('%s of %s is an error', async (line, file, reason) => {
  expect(await judge(line, file)).toMatchObject({ outcome: 'error', reason: expect.stringContaining(reason) })
})
