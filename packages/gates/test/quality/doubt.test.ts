/** Before rows are taken for independent: what is looked at of a file, small or of millions of rows. `simulate-doubt.ts` has the rates. */
import { describe, expect, test } from '@jest/globals'
import { alikeNextToEachOther } from '@sea-trials/gates/quality/doubt'
import { residualsOf } from '@sea-trials/stats/quality/residuals'
import { regressionSample, subset } from '@sea-trials/stats/quality/sample'
import { random } from '@sea-trials/stats/random'
import { inTime, neighbours } from '@sea-trials/stats/serial'
import { customers, doubtOver, independent, remembering } from './worlds-doubt.ts'

/** A quarter more rows than are looked at: of 20,480 rows the first 16,384 are. */
const MANY = 1.25 * 2 ** 20
const [LONG, APART] = [16_384, 20_480]
const isLookedAt = (row: number): boolean => row % APART < LONG
const looked = Uint32Array.from({ length: 2 ** 20 }, (_, i) => APART * Math.floor(i / LONG) + (i % LONG))
const source = (...parts: readonly (string | number)[]) => random('doubt', ...parts)

describe('of more rows than are looked at', () => {
  test('independent ones are not doubted', async () => {
    expect(await doubtOver(independent(MANY, { scores: true }, source('none')))).toBeUndefined()
  })
  test('neighbours that are alike are found', async () => {
    expect(await doubtOver(remembering(MANY, 0.2, source('memory')))).toMatch(/are alike \(correlation 0\.1\d\)/)
  })
  test('customers of a hundred rows and more are found where there are scores', async () => {
    for (const [each, own] of [
      [100, 0.5],
      [1000, 1.5],
    ] as const)
      expect(await doubtOver(customers(MANY, each, own, source('customers', each)))).toContain('are alike')
  })
  test.each([true, false])(
    'groups of a thousand rows, sorted by score within, are not: with scores %s',
    async (scores) => {
      const sorted = independent(MANY, { scores, by: 'score', each: 1000 }, source('groups', `${scores}`))
      expect(await doubtOver(sorted)).toBeUndefined()
    },
  )
  test('the end of the file is looked at as its beginning is', async () => {
    const late = remembering(MANY, 0.9, source('last'), (row) => row >= 0.9 * MANY)
    expect(await doubtOver(late)).toContain('are alike')
  })
  test('64 stretches and no more: what lies between them stays unread', async () => {
    const sample = remembering(MANY, 0.8, source('between'), (row) => !isLookedAt(row))
    expect(neighbours(residualsOf(sample)[0] as Float64Array)).toBeGreaterThan(0.1)
    expect(await doubtOver(sample)).toBeUndefined()
  })
  test('whoever asks for neighbours alone is told the same', async () => {
    const sample = remembering(MANY, 0.5, source('same'), isLookedAt)
    const said = await doubtOver(sample)
    expect(said).toContain('are alike')
    expect(alikeNextToEachOther(sample)).toBe(said)
  })
  test('in the order of a date: of the rows that are looked at, each on its own day', async () => {
    // Days of 20,000 rows, good and bad ones; within a day no row is like its neighbour.
    const day = Int32Array.from({ length: MANY }, (_, row) => Math.floor(row / 20_000))
    const { normal } = source('days')
    const shift = Float64Array.from({ length: 66 }, () => 0.03 * normal())
    const error = Float64Array.from(day, (each) => normal() + (shift[each] as number))
    const sample = regressionSample(error, new Float64Array(MANY))
    const part = residualsOf(subset(sample, looked))[0] as Float64Array
    const ratio = inTime(
      part,
      Int32Array.from(looked, (row) => day[row]!),
    ) as number
    expect(await doubtOver(sample, { day })).toContain(`(${ratio.toFixed(1)} times the variance of independent rows)`)
    expect(await doubtOver(sample)).toBeUndefined()
  })
})

test('a file sorted by label within small groups shows it in all of what is left, or is independent', async () => {
  const sample = independent(20_000, { scores: false, each: 50, by: 'label' }, source('sorted'))
  expect(neighbours(residualsOf(sample)[0] as Float64Array)).toBeGreaterThan(0.05)
  expect(await doubtOver(sample)).toBeUndefined()
})

test('where rows are left out for their weight, those that stand together did not', async () => {
  const sample = remembering(3000, 0.8, source('dates'))
  expect(await doubtOver(sample)).toContain('are alike')
  expect(await doubtOver(sample, {}, 3001)).toBeUndefined()
})

describe('columns of dates', () => {
  const sample = remembering(3000, 0.8, source('dates'))
  const up = Int32Array.from({ length: 3000 }, (_, row) => row)
  const dealt = up.map((row) => (row * 7) % 3000)
  const same = new Int32Array(3000)
  test('are asked before neighbours, whether they rise or fall', async () => {
    expect(await doubtOver(sample, { day: up })).toContain('over `day`')
    expect(await doubtOver(sample, { day: up.toReversed() })).toContain('over `day`')
    expect(await doubtOver(sample)).toContain('are alike')
  })
  test('in another order than the rows, all alike, or with a missing one, say nothing', async () => {
    for (const day of [dealt, same, up.with(17, -1)]) expect(await doubtOver(sample, { day })).toContain('are alike')
  })
  test('of several the first that says something; of more than three the others are not read', async () => {
    expect(await doubtOver(sample, { a: dealt, b: same, c: up })).toContain('over `c`')
    expect(await doubtOver(sample, { a: dealt, b: same, c: dealt, d: up })).toContain('are alike')
  })
})
