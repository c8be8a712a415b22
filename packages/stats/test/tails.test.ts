import { describe, expect, test } from '@jest/globals'
import type { Estimate } from '@sea-trials/stats/estimate'
import { measure } from '@sea-trials/stats/quality/measure'
import { type RegressionSample, regressionSample } from '@sea-trials/stats/quality/sample'
import { tailsOf, tailsOfRows } from '@sea-trials/stats/quality/tails'
import { random } from '@sea-trials/stats/random'
import { amountWorld } from './scenarios.ts'

describe('what is known of a variance', () => {
  test.each([
    // Of 1 and -1 the kurtosis is 1: the variance is known for certain.
    ['two values', [1, -1, 1, -1], Number.POSITIVE_INFINITY, 1 / 4],
    // 3, and three of -1: second powers sum to 12, fourth ones to 84, so that the kurtosis is 7/3.
    ['one of four', [3, -1, -1, -1], 6, 3 / 4],
  ])('%s', (_, rows, known, largest) => {
    const found = tailsOfRows(Float64Array.from(rows))
    expect(found.largest).toEqual({ share: largest, among: rows.length })
    if (Number.isFinite(known)) expect(found.known).toBeCloseTo(known, 12)
    else expect(found.known).toBeGreaterThan(1e6)
  })
  test('normal rows have as many degrees as there are rows, a single row among thousands has two', () => {
    const { normal } = random('tails')
    const normals = Float64Array.from({ length: 20_000 }, normal)
    expect(tailsOfRows(normals).known / 20_000).toBeCloseTo(1, 1)
    const alone = Float64Array.from({ length: 5000 }, (_, i) => (i === 0 ? 1 : 0))
    expect(tailsOfRows(alone).known).toBeCloseTo(2, 2)
  })
  test.each([1e-90, 1e-79, 1e90])('rows of about %d, whose fourth powers are none', (scale) => {
    const { known, largest } = tailsOfRows(Float64Array.of(3, -1, -1, -1).map((x) => x * scale))
    expect(known).toBeCloseTo(8 / 3, 12)
    expect(largest.share).toBeCloseTo(3 / 4, 12)
  })
  test('rows that do not vary say nothing', () =>
    expect(tailsOf(9, 0, 0, 0)).toEqual({ known: 9, largest: { share: 0, among: 9 } }))
})

test('squared errors of amounts, 400 rows: the interval holds the truth in nine of ten samples, and its upper end is what is too low', () => {
  const big = measure('mse', amountWorld.draw(400_000, random('tails truth'))) as Estimate
  const source = random('tails coverage')
  const runs = 500
  let [above, below] = [0, 0]
  for (let i = 0; i < runs; i++) {
    const { low, high } = (measure('mse', amountWorld.draw(400, source)) as Estimate).interval(0.95)
    if ((high as number) < big.value) above++
    if ((low as number) > big.value) below++
  }
  expect(1 - (above + below) / runs).toBeGreaterThan(0.915)
  expect(below / runs).toBeLessThan(0.02)
})

describe('squared errors of few rows lack the largest: the variance is known by no more than a seventh of them', () => {
  test.each([
    ['mse', 20],
    ['r2', 20],
    ['explained_variance', 20],
    ['mean_gamma_deviance', 20],
  ] as const)('%s of amounts, %d rows: the interval holds the truth in nine of ten samples', (metric, n) => {
    const big = measure(metric, amountWorld.draw(400_000, random('squares truth'))) as Estimate
    const source = random('squares coverage', metric)
    const runs = 1000
    let held = 0
    for (let i = 0; i < runs; i++) {
      const { low, high } = (measure(metric, amountWorld.draw(n, source)) as Estimate).interval(0.95)
      if ((low as number) <= big.value && big.value <= (high as number)) held++
    }
    expect(held / runs).toBeGreaterThan(0.91)
  })
  test('where one row makes up nearly all of it, it is known by two degrees', () => {
    const errors = Float64Array.from({ length: 30 }, (_, i) => (i === 0 ? 100 : 1))
    const { value, se = 0, beside } = measure('mae', regressionSample(new Float64Array(30), errors)) as Estimate
    // Of Hall's transformation with t of two degrees (4.30); of 29 (2.05) it is 6.
    expect((beside!(0.95).high! - value) / se).toBeGreaterThan(7)
  })
  test('absolute errors are as they look', () => {
    const label = Float64Array.from({ length: 21 }, () => 0)
    const errors = label.map((_, i) => i - 10)
    const widthOf = (metric: 'mse' | 'mae') => {
      const { value, se = 0, interval } = measure(metric, regressionSample(label, errors)) as Estimate
      return ((interval(0.95).high as number) - value) / se
    }
    // Student's t of 3 degrees is 3.18, of the 20 that even numbers show 2.09; Hall's skewness is in both.
    expect(widthOf('mse') / widthOf('mae')).toBeGreaterThan(1.5)
  })
})

test('what one row makes up is told of means and their roots and ratios, and not of losses whose model foresees its errors', () => {
  const label = Float64Array.from({ length: 100 }, (_, i) => i)
  const sample: RegressionSample = regressionSample(
    label,
    label.map((y) => (y === 50 ? y + 100 : y + (y % 2))),
  )
  for (const name of ['mse', 'rmse', 'r2'] as const)
    expect((measure(name, sample) as Estimate).largest?.share).toBeGreaterThan(0.9)
  expect((measure('median_absolute_error', sample) as Estimate).largest).toBeUndefined()
})
