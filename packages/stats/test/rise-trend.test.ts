/** A straight rise since the best, against generalized least squares on the differences of its points. */
import { describe, expect, test } from '@jest/globals'
import { type Trend, trendSince } from '@sea-trials/stats/rise-trend'

const POINTS = [5.1, 4.2, 3.3, 3.0, 3.2, 3.1, 3.6, 3.4, 3.9, 3.7, 4.2, 9]
const SEEN = { width: 3, taken: 8 }
const BEST = 2
// From the middle of the best window to the end of the one taken.
const SEGMENT = POINTS.slice(3, 11)
const RATIOS = [0, 0.003, 0.01, 0.03, 0.1, 0.3, 1, 3, Number.POSITIVE_INFINITY]
const STARTS = [0, 2]

const differences = (values: readonly number[]) => values.slice(1).map((value, i) => value - (values[i] as number))

/** Of differences of a level that walks and noise of its own; where it walks alone each is new. */
const covariance = (ratio: number, size: number): number[][] =>
  Array.from({ length: size }, (_, i) =>
    Array.from({ length: size }, (_, j) => {
      if (ratio === Number.POSITIVE_INFINITY) return i === j ? 1 : 0
      return i === j ? ratio + 2 : Math.abs(i - j) === 1 ? -1 : 0
    }),
  )

/** The lower triangle of Cholesky, and a vector seen through its inverse. */
function whitened(matrix: readonly (readonly number[])[], vectors: readonly (readonly number[])[]) {
  const size = matrix.length
  const lower = matrix.map(() => new Array<number>(size).fill(0))
  for (let i = 0; i < size; i++)
    for (let j = 0; j <= i; j++) {
      let sum = matrix[i]![j]!
      for (let k = 0; k < j; k++) sum -= lower[i]![k]! * lower[j]![k]!
      lower[i]![j] = i === j ? Math.sqrt(sum) : sum / lower[j]![j]!
    }
  const solved = vectors.map((vector) => {
    const out: number[] = []
    vector.forEach((value, i) => {
      out.push((value - out.reduce((sum, x, k) => sum + x * lower[i]![k]!, 0)) / lower[i]![i]!)
    })
    return out
  })
  return { solved, logDeterminant: 2 * lower.reduce((sum, row, i) => sum + Math.log(row[i]!), 0) }
}

/** The likelihood of a rise at the best of all ratios and shapes, free of level and scale. */
const likelihood = (rise: number | 'free'): { readonly most: number; readonly slope: number } => {
  let [most, slope] = [Number.NEGATIVE_INFINITY, 0]
  for (const ratio of RATIOS)
    for (const start of STARTS) {
      const line = SEGMENT.map((_, t) => Math.max(0, t - start))
      const size = SEGMENT.length - 1
      const { solved, logDeterminant } = whitened(covariance(ratio, size), [differences(SEGMENT), differences(line)])
      const [y, x] = solved as [number[], number[]]
      const dot = (a: readonly number[], b: readonly number[]) => a.reduce((sum, v, i) => sum + v * b[i]!, 0)
      const at = rise === 'free' ? dot(x, y) / dot(x, x) : rise / (SEEN.taken - BEST - start)
      const rest = y.reduce((sum, v, i) => sum + (v - at * x[i]!) ** 2, 0)
      const likely = -logDeterminant / 2 - (size / 2) * Math.log(rest)
      if (likely > most) [most, slope] = [likely, at]
    }
  return { most, slope }
}

describe('a straight rise since the best', () => {
  const trend = trendSince(Float64Array.from(POINTS), BEST, SEEN)
  const best = likelihood('free')
  test('its root is that of the likelihood ratio', () => {
    expect(best.slope).toBeGreaterThan(0)
    expect(trend?.root).toBeCloseTo(Math.sqrt(2 * (best.most - likelihood(0).most)), 10)
  })
  test.each([1, 2, 3, 4])(
    'the least and the largest rise are where the likelihood has fallen by half the square of %d',
    (critical) => {
      const isHeld = (rise: number): boolean => likelihood(rise).most >= best.most - critical ** 2 / 2
      const [least, most] = (trend as Trend).ends(critical)
      expect([isHeld(least + 1e-6), isHeld(most - 1e-6)]).toEqual([true, true])
      for (let below = 1e-6; below < 20; below *= 1.5) {
        expect(isHeld(least - below)).toBe(false)
        expect(isHeld(most + below)).toBe(false)
      }
    },
  )
  test('a fall has a root below 0', () => {
    const falling = Float64Array.from(POINTS, (value) => 10 - value)
    expect(trendSince(falling, BEST, SEEN)?.root).toBeLessThan(0)
  })
  test('four points since the best tell nothing', () => {
    expect(trendSince(Float64Array.from(POINTS), 6, { width: 3, taken: 8 })).toBeUndefined()
    expect(trendSince(Float64Array.from(POINTS), 5, { width: 3, taken: 8 })).toBeDefined()
  })
  test('unit and level are nothing to it', () => {
    const others = trendSince(
      Float64Array.from(POINTS, (value) => 1000 * value + 7),
      BEST,
      SEEN,
    )
    expect(others?.root).toBeCloseTo(trend?.root as number, 8)
    expect(others?.ends(2)[0]).toBeCloseTo(1000 * (trend?.ends(2)[0] as number), 6)
  })
})
