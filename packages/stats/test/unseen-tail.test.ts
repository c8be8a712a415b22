/** Losses whose largest few rows lack: the upper end of their mean, and of what follows from it, is seldom too low. */
import { describe, expect, test } from '@jest/globals'
import type { Estimate } from '@sea-trials/stats/estimate'
import { difference } from '@sea-trials/stats/family'
import { reachOf } from '@sea-trials/stats/paired-ends'
import { measure } from '@sea-trials/stats/quality/measure'
import { regressionSample } from '@sea-trials/stats/quality/sample'
import { SURELY_HEAVY, unseenAbove } from '@sea-trials/stats/quality/unseen-tail'
import { type Random, random } from '@sea-trials/stats/random'
import { amountWorld } from './scenarios.ts'

const tOfThree = ({ normal }: Random): number =>
  normal() / Math.sqrt((normal() ** 2 + normal() ** 2 + normal() ** 2) / 3)
const ofErrors = (n: number, error: () => number, row = {}) =>
  regressionSample(new Float64Array(n), Float64Array.from({ length: n }, error), row)
/** A Pareto distribution's quantiles, so many, of an exponent. */
const pareto = (n: number, exponent: number) =>
  Float64Array.from({ length: n }, (_, i) => ((i + 0.5) / n) ** (-1 / exponent))
const highOf = (metric: 'mse' | 'mae' | 'rmse' | 'r2', sample: ReturnType<typeof ofErrors>): number =>
  (measure(metric, sample) as Estimate).interval(0.95).high!

describe('a limit at the truth passes by accident in at most three and a half per cent', () => {
  // Of 1500 samples a rate of 3 % comes to 4.3 % in one of a thousand tables.
  const [RUNS, MOST] = [1500, 0.043]
  test.each([20, 50, 200, 1000])(
    'squares of errors like a t of three degrees, whose variance is none: %d rows',
    (n) => {
      const drawn = random('t of three', n)
      let missed = 0
      for (let i = 0; i < RUNS; i++)
        if (
          highOf(
            'mse',
            ofErrors(n, () => tOfThree(drawn)),
          ) < 3
        )
          missed++
      expect(missed / RUNS).toBeLessThan(MOST)
    },
  )
  test.each([
    ['mse', 20],
    ['mse', 50],
    ['mse', 200],
    ['mae', 20],
    ['mape', 20],
    ['r2', 50],
    ['r2', 200],
    ['explained_variance', 50],
  ] as const)('%s of amounts, %d rows', (metric, n) => {
    const { value } = measure(metric, amountWorld.draw(400_000, random('amounts truth'))) as Estimate
    const drawn = random('amounts', metric, n)
    let [above, below] = [0, 0]
    for (let i = 0; i < RUNS; i++) {
      const { low, high } = (measure(metric, amountWorld.draw(n, drawn)) as Estimate).interval(0.95)
      if (high! < value) above++
      if (low! > value) below++
    }
    expect(above / RUNS).toBeLessThan(MOST)
    expect(below / RUNS).toBeLessThan(MOST)
  })
  test('so do rows of entities, and in time', () => {
    const drawn = random('t of three, apart')
    const entity = Int32Array.from({ length: 300 }, (_, i) => Math.floor(i / 3))
    const time = Int32Array.from({ length: 300 }, (_, i) => i)
    for (const row of [{ entity }, { time }]) {
      let missed = 0
      for (let i = 0; i < 500; i++)
        if (
          highOf(
            'mse',
            ofErrors(300, () => tOfThree(drawn), row),
          ) < 3
        )
          missed++
      expect(missed / 500).toBeLessThan(0.05)
    }
  })
})

describe('what it does not widen', () => {
  test('squares of normal errors of 200 rows: nineteen of twenty samples keep the ends they had, and on average they are 3 % longer at most', () => {
    const drawn = random('normal squares')
    let [kept, longer] = [0, 0]
    for (let i = 0; i < 400; i++) {
      const mse = measure('mse', ofErrors(200, drawn.normal)) as Estimate
      const [own, beside] = [mse.interval(0.95), mse.beside!(0.95)]
      if (own.high === beside.high) kept++
      longer += (own.high! - own.low!) / (beside.high! - beside.low!) / 400
    }
    expect(kept / 400).toBeGreaterThan(0.94)
    expect(longer).toBeLessThan(1.03)
  })
  test('what goes into differences, of few rows; squares that are surely heavy reach further there as well', () => {
    const even = Array.from({ length: 20 }, (_, i) => 1 + (i % 5))
    const of = (errors: readonly number[]) =>
      measure('mae', regressionSample(new Float64Array(errors.length), Float64Array.from(errors))) as Estimate
    const plain = of(even)
    expect(plain.interval(0.95).high!).toBeGreaterThan(plain.beside!(0.95).high!)
    expect(plain.interval(0.95).low).toBe(plain.beside!(0.95).low)
    expect(reachOf(plain, 0.95)!.above).toBe(plain.beside!(0.95).high! - plain.value)
    const inGroups = (one: Estimate) => (difference([one, one], 'nothing').estimate as Estimate).interval(0.95).high!
    const alike = { ...plain, interval: plain.beside!, beside: plain.beside! }
    expect(inGroups(plain)).toBe(inGroups(alike))
    const drawn = random('in differences')
    const heavy = Array.from(
      { length: 20 },
      () =>
        measure(
          'mse',
          ofErrors(300, () => tOfThree(drawn)),
        ) as Estimate,
    )
    expect(
      heavy.filter((one) => one.beside!(0.95).method.includes('by the tail of the largest')).length,
    ).toBeGreaterThan(5)
  })
  test('the root has both as well', () => {
    const sample = ofErrors(
      40,
      (
        (drawn) => () =>
          tOfThree(drawn)
      )(random('root')),
    )
    const [mse, rmse] = ['mse', 'rmse'].map((name) => measure(name as 'mse' | 'rmse', sample) as Estimate)
    expect(rmse!.interval(0.95).high! ** 2).toBeCloseTo(mse!.interval(0.95).high!, 9)
    expect(rmse!.beside!(0.95).high! ** 2).toBeCloseTo(mse!.beside!(0.95).high!, 9)
  })
})

describe('by the tail of the largest', () => {
  const above = (rows: Float64Array, least = 0): number => {
    const mean = rows.reduce((sum, x) => sum + x, 0) / rows.length
    const squaredCv = rows.reduce((sum, x) => sum + (x - mean) ** 2, 0) / rows.length / mean ** 2
    return unseenAbove({ n: rows.length, loss: (row) => rows[row]!, mean, squaredCv }, least)(0.95)
  }
  test('of a tail of index 2/3 five to eight rows such as are exceeded once in as many as there are', () => {
    const rows = pareto(1000, 1.5)
    const once = 1000 ** (2 / 3)
    expect((above(rows) * 1000) / once).toBeGreaterThan(5)
    expect((above(rows) * 1000) / once).toBeLessThan(13)
  })
  test('a heavier tail reaches further, a light one not at all, and the level counts', () => {
    const [heavy, heavier] = [above(pareto(1000, 1.8)), above(pareto(1000, 1.4))]
    expect(heavier).toBeGreaterThan(1.5 * heavy)
    expect(above(pareto(1000, 4))).toBe(0)
    const even = Float64Array.from({ length: 500 }, (_, i) => i / 500)
    expect(above(even)).toBe(0)
    const rows = pareto(1000, 1.5)
    const ends = unseenAbove({ n: 1000, loss: (row) => rows[row]!, mean: 3, squaredCv: 9 })
    expect(ends(0.99) / ends(0.95)).toBeCloseTo(2.5758 / 1.96, 3)
  })
  test('the order of rows is nothing to it', () => {
    const rows = pareto(3000, 1.5)
    const mixed = rows.map((_, i) => rows[(i * 7) % 3000]!)
    expect(above(mixed)).toBeCloseTo(above(rows), 9)
  })
  test('rows without any loss make no tail heavy', () => {
    const drawn = random('mostly right')
    const losses = Float64Array.from({ length: 400 }, (_, i) => (i % 5 === 0 ? Math.abs(drawn.normal()) : 0))
    expect(above(losses)).toBe(0)
    expect(above(pareto(1000, 1.5), SURELY_HEAVY)).toBeGreaterThan(0)
  })
})
