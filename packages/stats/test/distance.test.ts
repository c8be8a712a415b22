import { readFileSync } from 'node:fs'
import { describe, expect, test } from '@jest/globals'
import { kolmogorovSmirnov, wasserstein } from '@sea-trials/stats/distance'
import { jensenShannon, psi } from '@sea-trials/stats/divergence'
import { massMoved, massMovedWithin } from '@sea-trials/stats/drift'
import type { Estimate, Measured } from '@sea-trials/stats/estimate'
import { random } from '@sea-trials/stats/random'
import fc from 'fast-check'

interface Samples {
  readonly reference: readonly number[]
  readonly current: readonly number[]
  readonly ks: number
  readonly in_deviations: number
}
interface Counts {
  readonly reference: readonly number[]
  readonly current: readonly number[]
  readonly jensen_shannon: number
  readonly psi: number | null
  readonly total_variation: number
}
const oracle: { samples: Record<string, Samples>; counts: Record<string, Counts> } = JSON.parse(
  readFileSync(new URL('./oracles/distances.json', import.meta.url), 'utf8'),
)

const known = (measured: Measured): Estimate => {
  expect(measured.kind).toBe('estimate')
  return measured as Estimate
}
const sorted = (values: readonly number[], times = 1): Float64Array =>
  Float64Array.from(Array.from({ length: times }, () => values).flat()).sort()
const numbers = (values: readonly number[], times = 1, missing = 0) => ({ sorted: sorted(values, times), missing })

describe('with many rows all are what scipy says', () => {
  // The same values many times over: the same curves, without the noise that is taken off.
  const times = 3000
  test.each(Object.entries(oracle.samples))('two samples: %s', (_, { reference, current, ks, in_deviations }) => {
    expect(known(kolmogorovSmirnov(numbers(reference, times), numbers(current, times))).value).toBeCloseTo(ks, 3)
    const area = known(wasserstein(sorted(reference, times), sorted(current, times))).value
    expect(area / (in_deviations || 1)).toBeCloseTo(in_deviations === 0 ? 0 : 1, 3)
  })
  test.each(Object.entries(oracle.counts))('two histograms: %s', (_, found) => {
    const [reference, current] = [found.reference, found.current].map((counts) => counts.map((count) => count * 1e7))
    expect(known(jensenShannon(reference!, current!)).value).toBeCloseTo(found.jensen_shannon, 5)
    expect(known(massMoved(reference!, current!)).value).toBeCloseTo(found.total_variation, 4)
    if (found.psi !== null) expect(known(psi(reference!, current!)).value).toBeCloseTo(found.psi, 5)
  })
})

test('numbers that are lost count, where order is all that counts', () => {
  const values = Array.from({ length: 1000 }, (_, i) => i)
  const half = values.filter((i) => i % 2 === 0)
  const lost = known(kolmogorovSmirnov(numbers(values), numbers(half, 1, 500)))
  expect(lost.value).toBeCloseTo(0.5, 2)
  expect(lost.interval(0.95).low).toBeGreaterThan(0.4)
  expect(known(kolmogorovSmirnov(numbers(values, 1, 100), numbers(values, 1, 100))).value).toBe(0)
})

test.each<[string, () => Measured, string]>([
  ['no rows', () => kolmogorovSmirnov(numbers([]), numbers([1])), 'no rows'],
  ['no rows', () => wasserstein(sorted([1, 2]), sorted([])), 'no rows'],
  ['one row', () => wasserstein(sorted([1, 2]), sorted([1])), 'too few rows'],
  ['a reference that does not vary', () => wasserstein(sorted([3, 3, 3]), sorted([1, 2])), 'zero variance'],
])('undefined: %s', (_, measure, reason) => expect(measure()).toMatchObject({ kind: 'undefined', reason }))

test('whatever the samples: 0 <= low <= value <= high, longer at a higher level, the scale does not matter', () => {
  const values = fc.array(fc.integer({ min: -50, max: 50 }), { minLength: 2, maxLength: 60 })
  fc.assert(
    fc.property(values, values, (a, b) => {
      const measured = [kolmogorovSmirnov(numbers(a), numbers(b)), wasserstein(sorted(a), sorted(b))]
      const scaled = [a, b].map((side) => side.map((x) => 3 * x + 7)) as [number[], number[]]
      const other = [
        kolmogorovSmirnov(numbers(scaled[0]), numbers(scaled[1])),
        wasserstein(sorted(scaled[0]), sorted(scaled[1])),
      ]
      for (const [i, estimate] of measured.entries()) {
        if (estimate.kind === 'undefined') continue
        expect((other[i] as Estimate).value).toBeCloseTo(estimate.value, 8)
        let [outerLow, outerHigh] = [estimate.value, estimate.value]
        for (const level of [0.5, 0.95, 0.999]) {
          const { low, high } = estimate.interval(level)
          expect(low).toBeGreaterThanOrEqual(0)
          expect(low).toBeLessThanOrEqual(outerLow)
          expect(high).toBeGreaterThanOrEqual(outerHigh - 1e-12)
          ;[outerLow, outerHigh] = [low!, high!]
        }
        if (i === 0) expect(outerHigh).toBeLessThanOrEqual(1)
      }
    }),
    { numRuns: 100 },
  )
})

describe('in simulation the intervals cover', () => {
  const source = random('distances')
  const drawn = (n: number, shift: number): Float64Array =>
    Float64Array.from({ length: n }, () => source.normal() + shift).sort()
  // Of a normal moved by d: the largest gap is 2 Phi(d / 2) - 1, the area d.
  test.each([
    [0, 0],
    [0.25, 0.0987],
    [1, 0.3829],
  ])('moved by %d standard deviations', (shift, gap) => {
    const runs = 100
    let [ks, area, bias] = [0, 0, 0]
    for (let run = 0; run < runs; run++) {
      const [a, b] = [drawn(400, 0), drawn(200, shift)]
      const largest = known(kolmogorovSmirnov({ sorted: a, missing: 0 }, { sorted: b, missing: 0 }))
      const whole = known(wasserstein(a, b))
      const spread = Math.sqrt(
        a.reduce((sum, x) => sum + x * x, 0) / a.length - (a.reduce((sum, x) => sum + x, 0) / a.length) ** 2,
      )
      const covers = (estimate: Estimate, truth: number): number => {
        const { low, high } = estimate.interval(0.95)
        return Number(low! <= truth && truth <= high!)
      }
      ks += covers(largest, gap)
      area += covers(whole, shift / spread)
      bias += (whole.value - shift / spread) / runs
    }
    expect(ks / runs).toBeGreaterThanOrEqual(0.93)
    expect(area / runs).toBeGreaterThanOrEqual(0.93)
    // Without the correction the area between two samples of one distribution is about 0.1.
    expect(Math.abs(bias)).toBeLessThan(0.045)
  })
  test('Jensen-Shannon, nothing moved, half of the mass moved', () => {
    const shares = Array.from({ length: 10 }, () => 0.1)
    const tilted = shares.map((share, i) => (i < 5 ? share / 2 : share * 1.5))
    const counts = (of: readonly number[], n: number): readonly number[] => {
      const found = of.map(() => 0)
      for (let i = 0; i < n; i++) {
        let left = source.uniform()
        let at = 0
        while (at < of.length - 1 && left >= of[at]!) left -= of[at++]!
        found[at]!++
      }
      return found
    }
    // Five bins of 0.1 against 0.05, five of 0.1 against 0.15.
    const truth = shares.reduce(
      (sum, p, i) =>
        sum +
        (p * Math.log2((2 * p) / (p + tilted[i]!)) + tilted[i]! * Math.log2((2 * tilted[i]!) / (p + tilted[i]!))) / 2,
      0,
    )
    const runs = 200
    let [still, moved] = [0, 0]
    for (let run = 0; run < runs; run++) {
      const reference = counts(shares, 800)
      const same = known(jensenShannon(reference, counts(shares, 300))).interval(0.95)
      const other = known(jensenShannon(reference, counts(tilted, 300))).interval(0.95)
      still += Number(same.low === 0)
      moved += Number(other.low! <= truth && truth <= other.high!)
    }
    expect(still / runs).toBeGreaterThanOrEqual(0.93)
    expect(moved / runs).toBeGreaterThanOrEqual(0.93)
  })
})

describe('mass that moved within strata', () => {
  test('one stratum is the whole', () => {
    const [reference, current] = [
      [50, 30, 20],
      [30, 30, 40],
    ]
    const whole = known(massMoved(reference, current))
    const within = known(massMovedWithin([{ reference, current, weight: 1 }]))
    expect(within.value).toBe(whole.value)
    expect(within.interval(0.95)).toEqual(whole.interval(0.95))
  })
  test('strata that grow or shrink move nothing; what moves in one counts by its weight', () => {
    const same = massMovedWithin([
      { reference: [9e5, 1e5], current: [9e4, 1e4], weight: 0.2 },
      { reference: [2e5, 8e5], current: [8e5, 32e5], weight: 0.8 },
    ])
    expect(known(same).value).toBeLessThan(1e-3)
    const one = massMovedWithin([
      { reference: [9e5, 1e5], current: [5e5, 5e5], weight: 0.2 },
      { reference: [2e5, 8e5], current: [2e5, 8e5], weight: 0.8 },
    ])
    expect(known(one).value).toBeCloseTo(0.08, 2)
  })
})
