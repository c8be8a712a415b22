import { describe, expect, test } from '@jest/globals'
import type { Estimate } from '@sea-trials/stats/estimate'
import { random } from '@sea-trials/stats/random'
import { FEWEST_POINTS, riseSinceBest } from '@sea-trials/stats/rise'
import fc from 'fast-check'
import { CURVES, noisy, type Shape, stoppedEarly } from './curves.ts'

const estimateOf = (values: readonly number[], at?: number): Estimate => riseSinceBest(values, at).measured as Estimate
const endsOf = (values: readonly number[], level = 0.95): readonly [number, number] => {
  const { low, high } = estimateOf(values).interval(level)
  return [low as number, high as number]
}

describe('the rise of a curve since its best', () => {
  // 16 points are seen through windows of three; of 1000, 111 means of nine (999 of them) through windows of 14.
  test.each<[string, readonly number[], number | undefined, number]>([
    ['falling: none', [16, 15, 14, 13, 12, 11, 10, 9, 8, 7, 6, 5, 4, 3, 2, 1], undefined, 0],
    ['a valley: last three over the least three', [9, 7, 5, 3, 3, 3, 4, 4, 4, 4, 4, 4, 4, 5, 5, 5], undefined, 2 / 3],
    ['one low point is a third of a window', [4, 4, 4, 4, 4, 1, 4, 4, 4, 4, 4, 4, 4, 4, 4, 4], undefined, 1 / 3],
    ['at the step taken, nothing later counts', [9, 7, 5, 3, 3, 3, 4, 4, 4, 4, 4, 4, 4, 1, 1, 1], 8, 1 / 3],
    ['a model taken at its best', [9, 7, 5, 3, 3, 3, 4, 4, 4, 4, 4, 4, 4, 5, 5, 5], 4, 0],
  ])('%s', (_, values, at, rise) => expect(estimateOf(values, at).value).toBeCloseTo(rise, 12))

  test('thousands of points are averaged first, and windows are told in places of all', () => {
    const values = Array.from({ length: 1000 }, (_, i) => Math.abs(i - 500) + 100)
    const { windows } = riseSinceBest(values)
    expect(windows?.taken).toEqual([874, 999])
    expect(windows?.best[0]).toBeGreaterThan(430)
    expect(windows?.best[1]).toBeLessThan(570)
  })
  test('nine points are no curve, and a loss of zero has no fraction', () => {
    expect(riseSinceBest(Array(FEWEST_POINTS - 1).fill(1)).measured).toEqual({
      kind: 'undefined',
      reason: 'too few points',
      n: 9,
    })
    expect(riseSinceBest(Array(12).fill(0)).measured).toMatchObject({ reason: 'the smallest loss is not above zero' })
    expect(riseSinceBest(Array(12).fill(-1)).measured).toMatchObject({ reason: 'the smallest loss is not above zero' })
  })
  test('without noise there is nothing between', () => {
    const steps = [9, 8, 7, 6, 5, 4, 3, 2, 1, 1, 1, 1, 1, 1, 2, 3, 4, 5, 6, 7]
    const [low, high] = endsOf(Array(20).fill(0.3))
    expect([low, high]).toEqual([0, 0])
    expect(endsOf(steps)[0]).toBeGreaterThan(0.5)
  })
  test('a course that bends is no noise: a smooth rise by a fifth is found', () => {
    const { normal } = random('rise.test bend')
    const bending = Array.from({ length: 100 }, (_, i) => 0.5 + 0.1 * Math.max(0, (i - 40) / 59) ** 2 + 1e-6 * normal())
    expect(endsOf(bending)[0]).toBeGreaterThan(0.05)
  })
  test('a score of few values that mostly stands still has noise', () => {
    const values = [0.5, 0.4, 0.3, ...Array(14).fill(0.2), 0.25, 0.2, 0.2]
    const [low, high] = endsOf(values)
    expect(high - low).toBeGreaterThan(0.05)
    const long = estimateOf([0.5, 0.4, 0.3, ...Array(53).fill(0.2), 0.25, 0.2, 0.2, 0.2])
    expect(long.interval(0.95).high as number).toBeGreaterThan(long.value + 0.01)
  })
  test('the unit of the loss is nothing to it; the interval holds the value and grows with the level', () => {
    fc.assert(
      fc.property(
        fc
          .constantFrom(10, 21)
          .chain((n) => fc.array(fc.double({ min: 0.1, max: 10, noNaN: true }), { minLength: n, maxLength: n })),
        fc.constantFrom(0.5, 2, 1024),
        (values, unit) => {
          const [a, b] = [estimateOf(values), estimateOf(values.map((value) => value * unit))]
          expect(b.value).toBeCloseTo(a.value, 9)
          const [narrow, wide] = [a.interval(0.8), a.interval(0.95)]
          for (const { low, high } of [narrow, wide]) {
            expect(low as number).toBeLessThanOrEqual(a.value + 1e-12)
            expect(high as number).toBeGreaterThanOrEqual(a.value - 1e-12)
          }
          expect(wide.low as number).toBeLessThanOrEqual(narrow.low as number)
          expect(wide.high as number).toBeGreaterThanOrEqual(narrow.high as number)
        },
      ),
      { numRuns: 60 },
    )
  })
})

describe('simulated', () => {
  const runs = 800
  const share = (
    shape: Shape,
    n: number,
    spread: number,
    holds: (low: number, high: number) => boolean,
    correlation = 0.3,
  ): number => {
    const { normal } = random('rise.test', n, spread, correlation)
    let count = 0
    for (let i = 0; i < runs; i++) if (holds(...endsOf(noisy(shape, n, spread, correlation, normal)))) count++
    return count / runs
  }
  // Nominal 2.5 % and a point, and two standard errors.
  const FALSE = 0.035 + 2 * Math.sqrt((0.025 * 0.975) / runs)
  test.each([10, 40, 60, 100])(
    '%i noisy points that stand still, or wander, are called rising in at most 3.5 %%, however much neighbours correlate',
    (n) => {
      for (const correlation of [-0.3, 0, 0.3, 0.7, 0.9, 0.95])
        expect(share(CURVES.flat as Shape, n, 0.01, (low) => low > 0, correlation)).toBeLessThan(FALSE)
      expect(share(CURVES.flat as Shape, n, 0.01 / Math.sqrt(n), (low) => low > 0, 1)).toBeLessThan(FALSE)
    },
  )
  test.each([10, 20])('%i losses in three digits are no alarm', (n) => {
    const { normal } = random('rise.test digits', n)
    const alarms = Array.from({ length: runs }, () =>
      noisy(CURVES.flat as Shape, n, 0.001, 0.9, normal).map((value) => Number(value.toFixed(3))),
    ).filter((values) => endsOf(values)[0] > 0).length
    expect(alarms / runs).toBeLessThan(0.025)
  })
  test('heavy tails and noise that grows are no alarm', () => {
    const { normal } = random('rise.test tails')
    const student = () => normal() / Math.sqrt((normal() ** 2 + normal() ** 2 + normal() ** 2) / 3)
    const alarms = (draw: () => readonly number[]) =>
      Array.from({ length: runs }, draw).filter((values) => endsOf(values)[0] > 0).length / runs
    const flat = CURVES.flat as Shape
    expect(alarms(() => noisy(flat, 40, 0.01, 0.7, student))).toBeLessThan(FALSE)
    const growing = () => noisy(flat, 40, 0.01, 0.7, normal).map((value, i) => 0.5 + (value - 0.5) * (1 + i / 20))
    expect(alarms(growing)).toBeLessThan(FALSE)
  })
  test('noise of its own upon a walk that goes twice as far is none either, with few points', () => {
    const { normal } = random('rise.test upon a walk')
    let alarms = 0
    for (let i = 0; i < runs; i++) {
      const walk = noisy(CURVES.flat as Shape, 40, 0.02 / Math.sqrt(40), 1, normal)
      if (endsOf(walk.map((value) => value + 0.01 * normal()))[0] > 0) alarms++
    }
    expect(alarms / runs).toBeLessThan(FALSE)
  })
  test('early stopping ends a run where it looks worst, and is no alarm', () => {
    const { normal } = random('rise.test early')
    let alarms = 0
    for (let i = 0; i < runs; i++) {
      const values = stoppedEarly(noisy(CURVES.flat as Shape, 20, 0.01, 0.7, normal), 10)
      if (endsOf(values)[0] > 0) alarms++
    }
    expect(alarms / runs).toBeLessThan(FALSE)
  })
  test('a learning rate that drops, and a restart, are no noise', () => {
    for (const name of ['falls in two steps', 'three warm restarts'])
      expect(share(CURVES[name] as Shape, 100, 0.0025, (low) => low > 0)).toBe(0)
    expect(share(CURVES['falls in two steps'] as Shape, 100, 0.0025, (_, high) => high <= 0.05)).toBeGreaterThan(0.95)
  })
  test('the upper end covers the rise that there is', () => {
    for (const name of ['rises all along, by 10 %', 'rises by 10 %'])
      for (const correlation of [0.3, 0.7, 0.9]) {
        const shape = CURVES[name] as Shape
        const truth = estimateOf(shape(40)).value
        expect(share(shape, 40, 0.01, (_, high) => high < truth, correlation)).toBeLessThan(FALSE)
      }
  })
  test('the same rise is asked for with more where neighbours hang together', () => {
    const found = (correlation: number) =>
      share(CURVES['rises by 20 %'] as Shape, 100, 0.01, (low) => low > 0.05, correlation)
    expect(found(0.3)).toBeGreaterThan(0.85)
    expect(found(0.7)).toBeLessThan(0.6)
  })
  test('40 points with half a per cent of noise: a rise by a fifth is found, a healthy curve passes', () => {
    expect(share(CURVES['rises by 20 %'] as Shape, 40, 0.0025, (low) => low > 0.05)).toBeGreaterThan(0.8)
    expect(share(CURVES['falls, then flat'] as Shape, 40, 0.0025, (_, high) => high <= 0.05)).toBeGreaterThan(0.95)
  })
  test('of ten and twenty points, where means of three say little', () => {
    expect(share(CURVES['rises by 20 %'] as Shape, 10, 0.0025, (low) => low > 0.05)).toBeGreaterThan(0.5)
    expect(share(CURVES['rises by 40 %'] as Shape, 20, 0.01, (low) => low > 0.05)).toBeGreaterThan(0.75)
  })
  test.each([10, 20, 40, 49, 60])('%i points that jump by a half and stay there are called rising', (n) => {
    expect(share(CURVES['jumps by 50 %, and stays'] as Shape, n, 0.0025, (low) => low > 0.05)).toBeGreaterThan(0.6)
  })
  test('with two per cent of noise, of 40 points: a rise by two fifths is found in three of four runs', () => {
    expect(share(CURVES['rises by 40 %'] as Shape, 40, 0.01, (low) => low > 0.05)).toBeGreaterThan(0.75)
  })
})
