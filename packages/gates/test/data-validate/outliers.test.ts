import { afterAll, beforeAll, expect, test } from '@jest/globals'
import { csv, type Lab, openLab } from './lab.ts'

let lab: Lab
beforeAll(async () => {
  lab = await openLab()
  // Great Expectations' frame of z-scores (tests/test_definitions), and one whose tail lies above.
  await lab.write(
    'scores.csv',
    csv('g,a,b,c,d', 'p,1,-100000000000,1,-1', 'p,1,-1,0,0', 'q,1,0,0,1', 'q,3,1,0,', 'q,3,1,0,'),
  )
  await lab.write('tail.csv', csv('x', ...Array.from({ length: 20 }, (_, i) => String(i % 2)), '9', 'NaN'))
})
afterAll(() => lab.close())

const judge = async (line: string, file = 'scores.csv') => (await lab.judge(lab.policy({ train: file }), [line]))[0]!

test.each([
  // Mean 1.8, deviation 1.0954 of the sample: z is -0.73 and 1.095.
  ['outlier_share(a, deviations, 1.96) <= 0%', 'pass', 0],
  ['outlier_share(a, deviations, 0.1) <= 0%', 'fail', 1],
  ['outlier_share(a, deviations, 1.095) <= 0%', 'fail', 2 / 5],
  ['outlier_share(a, deviations, 1.096) <= 0%', 'pass', 0],
  ['outlier_share(b, deviations, 1) <= 0%', 'fail', 1 / 5],
  ['outlier_share(b, deviations_above, 1) <= 0%', 'pass', 0],
  ['outlier_share(c, deviations, 1) <= 0%', 'fail', 1 / 5],
  // At the very distance.
  ['outlier_share(d, deviations, 1) <= 0%', 'fail', 2 / 3],
  ['outlier_share(d, deviations_above, 1) <= 0%', 'fail', 1 / 3],
  ['outlier_share(c, deviations, 1){c < 1} <= 0%', 'inconclusive', null],
  ['outlier_share(d, deviations){d > 9} <= 0%', 'inconclusive', null],
])('%s', async (line, outcome, observed) => {
  const check = await judge(line)
  expect([check.outcome, check.observed]).toEqual([outcome, observed === null ? null : expect.closeTo(observed, 12)])
})

test('of numbers half of which are one value the fences tell nothing, and what does is said', async () => {
  await lab.write('zeros.csv', csv('x', ...Array.from({ length: 20 }, (_, i) => (i < 18 ? '0' : '900'))))
  const check = await judge('outlier_share(x) <= 1%', 'zeros.csv')
  expect([check.outcome, check.reason]).toEqual([
    'inconclusive',
    expect.stringMatching(/^undefined: the first and the third quartile are equal \(n 20\); write `deviations`/),
  ])
  expect((await judge('outlier_share(x, deviations, 2) <= 1%', 'zeros.csv')).observed).toBe(0.1)
})

test('three unless said, by either measure', async () => {
  expect((await judge('outlier_share(x, deviations) <= 10%', 'tail.csv')).observed).toBeCloseTo(1 / 21, 12)
  expect((await judge('outlier_share(x) <= 10%', 'tail.csv')).observed).toBeCloseTo(1 / 21, 12)
  expect((await judge('outlier_share(x, fences, 1.5) <= 10%', 'tail.csv')).observed).toBeCloseTo(1 / 21, 12)
  expect((await judge('outlier_share(x, fences, 9) <= 10%', 'tail.csv')).observed).toBe(0)
})

test('by groups, each around its own mean', async () => {
  const { members } = await judge('outlier_share(a, deviations, 1) by g <= 10%')
  expect(members?.map(({ name, observed }) => [name, observed])).toEqual([
    ['p', null],
    ['q', expect.closeTo(1 / 3, 12)],
  ])
})

test.each([
  ['outlier_share(a, deviations, 0) <= 1%', 'nothing lies 0 times as far'],
  ['outlier_share(a, sigma, 3) <= 1%', 'unknown word `sigma`'],
  ['outlier_share(g, deviations) <= 1%', 'needs numbers'],
])('%s is an error', async (line, reason) => {
  expect(await judge(line)).toMatchObject({ outcome: 'error', reason: expect.stringContaining(reason) })
})
