/** Ends of small groups' losses, against what is known of a mean of exponential ones. */
import { describe, expect, test } from '@jest/globals'
import { withBorrowedTails } from '@sea-trials/stats/borrowed-tails'
import type { Estimate } from '@sea-trials/stats/estimate'
import { difference } from '@sea-trials/stats/family'
import { measure } from '@sea-trials/stats/quality/measure'
import { binarySample, regressionSample } from '@sea-trials/stats/quality/sample'

/** Absolute errors that lie as the quantiles of an exponential do, on either side in turn. */
const exponential = (n: number, mean = 1): Float64Array =>
  Float64Array.from({ length: n }, (_, i) => -mean * Math.log(1 - (i + 0.5) / n) * (i % 2 === 0 ? 1 : -1))
const of = (errors: Float64Array, metric: 'mae' | 'mse' | 'rmse' | 'r2' = 'mae'): Estimate => {
  const label = Float64Array.from(errors, (_, i) => i % 7)
  const prediction = label.map((y, i) => y + errors[i]!)
  return measure(metric, regressionSample(label, prediction)) as Estimate
}
/** All alike: nothing of the tail is seen. */
const short = (n: number): Float64Array => Float64Array.from({ length: n }, (_, i) => (i % 2 === 0 ? 1 : 1.1))

describe('the upper end of a group of few rows beside a large one', () => {
  // Quantiles of chi-square with 2 n degrees of freedom over 2 n, which the mean of n exponential losses has.
  test.each([
    [5, 0.95, 3.247 / 10],
    [10, 0.95, 9.591 / 20],
    [30, 0.95, 40.482 / 60],
    [10, 0.99, 7.434 / 20],
    [10, 0.999, 5.398 / 20],
  ])('%d rows at %d', (n, level, least) => {
    const small = of(short(n))
    const [, found] = withBorrowedTails([of(exponential(20_000)), small])
    expect(Math.abs((found!.interval(level).high! * least) / small.value - 1)).toBeLessThan(0.01)
    expect(found!.interval(level).low).toBe(small.interval(level).low)
  })
  test('what one has of its own counts where it reaches farther', () => {
    const own = of(exponential(30))
    const [, found] = withBorrowedTails([of(short(5000)), own])
    expect(found!.interval(0.95)).toEqual(own.beside!(0.95))
  })
  test('the scale of another group is not borrowed, only the shape', () => {
    const [, one] = withBorrowedTails([of(exponential(5000)), of(short(30))])
    const [, other] = withBorrowedTails([of(exponential(5000, 100)), of(short(30))])
    expect(other!.interval(0.95).high).toBeCloseTo(one!.interval(0.95).high!, 9)
  })
  test('of a root it is the root, and of what is explained the lower end', () => {
    const large = exponential(5000)
    const [mse, rmse] = (['mse', 'rmse'] as const).map(
      (metric) => withBorrowedTails([of(large, metric), of(short(30), metric)])[1]!,
    )
    expect(rmse!.interval(0.95).high).toBeCloseTo(Math.sqrt(mse!.interval(0.95).high!), 9)
    const own = of(short(30), 'r2')
    const [, explained] = withBorrowedTails([of(large, 'r2'), own])
    expect(explained!.interval(0.95).low).toBeLessThan(own.interval(0.95).low!)
    expect(explained!.interval(0.95).high).toBe(own.interval(0.95).high)
  })
  test('large groups, and shares, stay as they are', () => {
    const groups = [of(exponential(5000)), of(short(1000))]
    const ends = (of: readonly Estimate[]) => of.map((group) => (group.beside ?? group.interval)(0.95))
    expect(ends(withBorrowedTails(groups))).toEqual(ends(groups))
    const shares = [40, 20].map((n) => {
      const label = new Uint8Array(n).fill(1)
      return measure('accuracy', binarySample(label, { prediction: label.map((_, i) => (i % 3 ? 1 : 0)) })) as Estimate
    })
    expect(withBorrowedTails(shares)).toEqual(shares)
  })
  test.each([
    [0.8, false],
    [0.5, true],
  ])('a mean of %d beside one of 1: told apart %j', (mean, isApart) => {
    const small = of(short(30).map((error) => (error * mean) / 1.05))
    const { estimate } = difference([of(exponential(5000)), small], 'nothing')
    expect(((estimate as Estimate).interval(0.95).low ?? 0) > 0).toBe(isApart)
  })
})
