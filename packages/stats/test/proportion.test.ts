import { describe, expect, test } from '@jest/globals'
import { binomialCdf, zOf } from '@sea-trials/stats/distributions'
import type { Estimate } from '@sea-trials/stats/estimate'
import { independentDifference, independentRatio } from '@sea-trials/stats/independent'
import { shareEnds, tango } from '@sea-trials/stats/proportion'
import { measure } from '@sea-trials/stats/quality/measure'
import { binarySample } from '@sea-trials/stats/quality/sample'
import { share, wilson } from './share.ts'

const ends = ({ low, high }: { low: number | null; high: number | null }) => [low, high]
const close = (interval: { low: number | null; high: number | null }, [low, high]: [number, number], digits = 4) => {
  expect(interval.low).toBeCloseTo(low, digits)
  expect(interval.high).toBeCloseTo(high, digits)
}

describe('one proportion', () => {
  test('Wilson: 81 of 263 (Newcombe 1998, table I)', () => close(wilson(81 / 263, 263, 0.95), [0.2553, 0.3662]))
  test('Wilson: 15 of 148, 0 of 20, 1 of 29 (Newcombe 1998, table I)', () => {
    close(wilson(15 / 148, 148, 0.95), [0.0624, 0.1605])
    close(wilson(0, 20, 0.95), [0, 0.1611])
    close(wilson(1 / 29, 29, 0.95), [0.0061, 0.1718])
  })
})

describe('one proportion that is judged by itself', () => {
  const z = zOf(0.95)
  // Clopper and Pearson's, as `binom.test` of R has them.
  test.each([
    [1, 160, 0.000158],
    [8, 200, 0.01742],
    [5, 20, 0.08657],
    [10, 10, 0.6915],
    [3, 3, 0.2924],
  ])('%i of %i: the exact end', (hits, n, low) => {
    expect(shareEnds(hits / n, n, z)[0]).toBeCloseTo(low, 4)
    expect(shareEnds(1 - hits / n, n, z)[1]).toBeCloseTo(1 - shareEnds(hits / n, n, z)[0], 12)
  })
  test('many are Wilson’s', () => close({ low: shareEnds(81 / 263, 263, z)[0], high: 0.3662 }, [0.2553, 0.3662]))
  test('none and all keep their ends at 0 and 1', () => {
    expect(shareEnds(0, 20, z)[0]).toBe(0)
    expect(shareEnds(1, 20, z)[1]).toBe(1)
    expect(shareEnds(1e-12, 20, z)[0]).toBeCloseTo(0, 12)
  })
  test.each([1, 5, 20, 60, 160, 500])(
    'of %i rows one end lies beyond the truth in at most 3.5 %%, whatever it is',
    (n) => {
      const lows = Array.from({ length: n + 1 }, (_, hits) => shareEnds(hits / n, n, z)[0])
      for (let truth = 0.001; truth < 1; truth *= 1.05) {
        const fewest = lows.findIndex((low) => low > truth)
        expect(fewest === -1 ? 0 : 1 - binomialCdf(fewest - 1, n, truth)).toBeLessThan(0.035)
      }
    },
  )
  test('far out in the tail, where families ask, it takes more rows for Wilson’s', () => {
    const level = 0.9999
    for (const n of [200, 1000, 3000]) {
      const lows = Array.from({ length: 400 }, (_, hits) => (hits > n ? 1 : shareEnds(hits / n, n, zOf(level))[0]))
      for (let truth = 0.001; truth * n < 300; truth *= 1.1) {
        const fewest = lows.findIndex((low) => low > truth)
        const beyond = fewest === -1 ? 0 : 1 - binomialCdf(fewest - 1, n, truth)
        expect([n, truth, beyond < (1.4 * (1 - level)) / 2]).toEqual([n, truth, true])
      }
    }
  })
})

const selected = (hits: number, n: number): Estimate =>
  measure(
    'selection_rate',
    binarySample(new Uint8Array(n), { prediction: Uint8Array.from({ length: n }, (_, i) => (i < hits ? 1 : 0)) }),
  ) as Estimate

test('8 flips among 200 rows are not shown to be more than 2 %; in a sum the score interval stays', () => {
  const flips = selected(8, 200)
  expect(flips.interval(0.95).low).toBeLessThan(0.02)
  expect(flips.score?.(0.95).low).toBeGreaterThan(0.02)
})

// Clopper and Pearson's of TP / (TP + FP + FN), as above, through 2p / (1 + p).
describe('a few rows that are hits or misses of F', () => {
  const ofF = (hits: number, n: number, metric: 'f1' | 'fbeta' = 'f1', options = {}): Estimate => {
    const rows = Array.from({ length: n }, (_, i) => i)
    const label = Uint8Array.from(rows, (i) => (i < hits || i % 2 === 0 ? 1 : 0))
    const prediction = Uint8Array.from(rows, (i) => (i < hits || i % 2 === 1 ? 1 : 0))
    return measure(metric, binarySample(label, { prediction }), options) as Estimate
  }
  test.each([
    [1, 1, 0.0488, 1],
    [3, 3, 0.4525, 1],
    [10, 10, 0.8176, 1],
    [1, 160, 0.000316, 0.0664],
    [5, 20, 0.1593, 0.6585],
    [15, 20, 0.6744, 0.9547],
  ])('%i of %i: hardly longer, by as many rows as the error is worth', (hits, n, low, high) => {
    const { interval, score } = ofF(hits, n)
    const found = interval(0.95)
    expect([found.low! < low + 1e-4, found.low! > low - 0.01]).toEqual([true, true])
    expect([found.high! > high - 1e-4, found.high! < high + 0.01]).toEqual([true, true])
    expect(score?.(0.95).low).toBeGreaterThan(found.low!)
  })
  test('of other costs as well', () => {
    const { interval } = ofF(1, 1, 'fbeta', { beta: 2 })
    expect(interval(0.95).low).toBeCloseTo((5 * 0.025) / (5 * 0.025 + 4 * 0.975), 4)
  })
})

// Wilson's ends would tell up to 9.6 % apart at 95 %, and a hundred times as many as they may at the level of a hundred groups.
describe('a small group beside a large one that is like it, of which nobody doubts the share', () => {
  const RATES = [0.005, 0.01, 0.02, 0.05, 0.1, 0.2, 0.3, 0.4, 0.5, 0.7, 0.98]
  const told = (n: number, rate: number, level: number, isTold: (small: Estimate, large: Estimate) => boolean) => {
    const large: Estimate = { ...(share(1, 1) as Estimate), value: rate }
    const known: Estimate = { ...large, interval: () => ({ low: rate, high: rate, level, method: '' }) }
    let total = 0
    for (let hits = 0; hits <= n; hits++) {
      const chance = binomialCdf(hits, n, rate) - binomialCdf(hits - 1, n, rate)
      if (isTold(selected(hits, n), known)) total += chance
    }
    return total
  }
  test.each([0.95, 0.9998])('at %d a difference is found by chance no more often than it says', (level) => {
    for (const n of [3, 5, 6, 10, 20, 50])
      for (const rate of RATES) {
        const found = told(n, rate, level, (small, large) => {
          const { low, high } = independentDifference(small, large).interval(level)
          return low! > 0 || high! < 0
        })
        expect([n, rate, found <= 1 - level + 1e-9]).toEqual([n, rate, true])
      }
  })
  test.each([0.95, 0.9998])('at %d so is a ratio', (level) => {
    for (const n of [3, 5, 6, 10, 20, 50])
      for (const rate of RATES) {
        const found = told(n, rate, level, (small, large) => {
          const ratio = independentRatio(small, large)
          if (ratio.kind === 'undefined') return false
          const { low, high } = ratio.interval(level)
          return low! > 1 + 1e-9 || (high ?? Number.POSITIVE_INFINITY) < 1 - 1e-9
        })
        expect([n, rate, found <= 1 - level + 1e-9]).toEqual([n, rate, true])
      }
  })
})

test('a share of one entity binds nothing, nor does its difference to another', () => {
  const prediction = Uint8Array.of(1, 0, 1, 1)
  const one = measure(
    'selection_rate',
    binarySample(new Uint8Array(4), { prediction }, { entity: new Int32Array(4) }),
  ) as Estimate
  for (const interval of [one.interval, one.score!]) expect(ends(interval(0.95))).toEqual([null, null])
  expect(ends(independentDifference(one, share(3, 10) as Estimate).interval(0.95))).toEqual([null, null])
})

describe('two proportions', () => {
  const newcombe = (a: number, n: number, b: number, m: number) =>
    independentDifference(share(a, n) as Estimate, share(b, m) as Estimate).interval(0.95)
  test('independent: 56/70 - 48/80', () => close(newcombe(56, 70, 48, 80), [0.0524, 0.3339]))
  test('independent: 9/10 - 3/10, 10/10 - 0/20 (Newcombe 1998, table II)', () => {
    close(newcombe(9, 10, 3, 10), [0.1705, 0.809])
    close(newcombe(10, 10, 0, 20), [0.6791, 1])
  })
  test('Tango: airway reactivity (1, 1, 7, 12), b = 1, c = 7', () => close(tango(1, 7, 21, 0.95), [-0.5172, -0.026]))
  test('Tango: no discordant pair in 100', () => close(tango(0, 0, 100, 0.95), [-0.037, 0.037]))
  test('Tango: all pairs discordant one way keeps its end at 1', () => {
    const { low, high } = tango(10, 0, 10, 0.95)
    expect(high).toBe(1)
    expect(low).toBeCloseTo(0.4449, 4)
    expect(ends(tango(0, 10, 10, 0.95))).toEqual([-1, -low!])
  })
})
