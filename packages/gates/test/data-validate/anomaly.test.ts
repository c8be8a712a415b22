/** `anomaly`: lines against the history of accepted runs. */
import { afterAll, beforeAll, describe, expect, test } from '@jest/globals'
import type { PastRun } from '../../src/history.ts'
import { csv, type Lab, openLab } from './lab.ts'

let lab: Lab
beforeAll(async () => {
  lab = await openLab()
  await lab.write('train.csv', csv('x,y', ...Array.from({ length: 20 }, (_, i) => `${i},${i % 4 === 0 ? '' : 'a'}`)))
})
afterAll(() => lab.close())

const runOf = (metrics: Record<string, number>, i = 0): PastRun => ({
  commit: i.toString(16).padStart(40, '0'),
  data: `sha256:${'0'.repeat(64)}`,
  time: '2026-01-01T00:00:00.000Z',
  metrics,
})
const counts = (...values: readonly number[]) => values.map((value, i) => runOf({ 'train.row_count': value }, i))

const judge = async (line: string, past?: readonly PastRun[]) =>
  (await lab.judge(lab.policy({ train: 'train.csv' }), [line], {}, {}, past))[0]!

describe('a metric against the runs before', () => {
  test('that is as usual passes, and says what is usual', async () => {
    expect(await judge('anomaly(row_count) <= 4', counts(19, 20, 21, 20, 22, 18, 20, 21, 19))).toMatchObject({
      outcome: 'pass',
      observed: 0,
      n: 9,
      reason: expect.stringMatching(/20 now, median 20 and spread 1.48 of 9 runs before/),
    })
  })
  test('that is not fails, whichever way', async () => {
    const around = (middle: number) => Array.from({ length: 30 }, (_, i) => middle + Math.sin(i))
    for (const middle of [10, 30])
      expect(await judge('anomaly(row_count) <= 4', counts(...around(middle)))).toMatchObject({
        outcome: 'fail',
        n: 30,
      })
  })
  test('says how many runs are missing, and blocks nothing', async () => {
    expect(await judge('anomaly(row_count) <= 4', counts(20, 20, 20))).toMatchObject({
      outcome: 'not-applicable',
      reason: 'the history has 3 of 8 runs',
    })
    expect(await judge('anomaly(row_count) <= 4')).toMatchObject({
      outcome: 'not-applicable',
      reason: expect.stringMatching(/0 of 8 runs; it is kept by/),
    })
  })
  test('is told by its name: others in the history say nothing of it', async () => {
    const others = Array.from({ length: 20 }, (_, i) =>
      runOf({ 'recent.row_count': i, 'train.max(x)': 19 + (i % 3) }, i),
    )
    expect(await judge('anomaly(row_count) <= 4', others)).toMatchObject({ outcome: 'not-applicable' })
    expect(await judge('anomaly(max(x)) <= 4', others)).toMatchObject({ outcome: 'pass', n: 20 })
    expect(await judge('anomaly(train.max(x)) <= 4', others)).toMatchObject({ outcome: 'pass', n: 20 })
    expect(await judge('anomaly(max(x){y = "a"}) <= 4', others)).toMatchObject({ outcome: 'not-applicable' })
  })
  test('with a season is compared with the same season', async () => {
    const weekly = Array.from({ length: 70 }, (_, i) => (i % 7 === 0 ? 20 + (i % 3) : 500 + (i % 5)))
    expect(await judge('anomaly(row_count) <= 4', counts(...weekly))).toMatchObject({ outcome: 'fail' })
    expect(await judge('anomaly(row_count, 7) <= 4', counts(...weekly))).toMatchObject({ outcome: 'pass', n: 10 })
    expect(await judge('anomaly(row_count, 10) <= 4', counts(...weekly))).toMatchObject({
      outcome: 'not-applicable',
      reason: 'the history has 7 of 8 runs of the same season, every 10',
    })
    expect(await judge('anomaly(row_count, 0) <= 4', counts(1))).toMatchObject({ outcome: 'error' })
  })
  test('with a season, red runs and other candidates on the same data leave each day where it is', async () => {
    const weekly = counts(...Array.from({ length: 70 }, (_, i) => (i % 7 === 0 ? 20 + (i % 3) : 500 + (i % 5))))
    const red = weekly.map((run, i) => (i === 64 || i === 66 ? { ...run, metrics: {} } : run))
    const asked = (runs: readonly PastRun[]) => judge('anomaly(row_count, 7) <= 4', runs)
    expect(await asked(red)).toMatchObject({ outcome: 'pass', n: 10 })
    expect(await asked(red.flatMap((run, i) => (i === 68 ? [run, { ...run, metrics: {} }] : [run])))).toMatchObject({
      outcome: 'pass',
      n: 10,
    })
    expect(await asked(weekly.filter((_, i) => i !== 64))).toMatchObject({ outcome: 'fail' })
  })
  test('of what never differed is undecided once it does', async () => {
    const same = Array.from({ length: 12 }, (_, i) => runOf({ 'train.completeness(y)': 1 }, i))
    expect(await judge('anomaly(completeness(y)) <= 4', same)).toMatchObject({
      outcome: 'inconclusive',
      reason: expect.stringMatching(/zero variance/),
    })
  })
  test('the value is computed, not settled by counting', async () => {
    const medians = Array.from({ length: 12 }, (_, i) => runOf({ 'train.median(x)': 9 + (i % 3) / 2 }, i))
    expect(await judge('anomaly(median(x)) <= 4', medians)).toMatchObject({
      outcome: 'pass',
      reason: expect.stringMatching(/^\S+ .*9.5 now/),
    })
  })
  test.each([
    ['anomaly(anomaly(row_count)) <= 4', /anomaly/],
    ['anomaly(completness(y)) <= 4', /did you mean `completeness`/],
    ['anomaly(max(z)) <= 4', /no column `z`/],
    ['anomaly(recent.row_count) <= 4', /no data set `recent`/],
  ])('%s is an error', async (line, reason) => {
    expect(await judge(line, counts(20))).toMatchObject({ outcome: 'error', reason: expect.stringMatching(reason) })
  })
})
