import { describe, expect, test } from '@jest/globals'
import { chiSquareQuantile } from '@sea-trials/stats/distributions'
import { kullbackLeiblerFrom, psi } from '@sea-trials/stats/divergence'
import { largestChange, massMoved, massMovedFrom } from '@sea-trials/stats/drift'
import type { Estimate } from '@sea-trials/stats/estimate'
import { independentDifference } from '@sea-trials/stats/independent'
import { random } from '@sea-trials/stats/random'
import fc from 'fast-check'
import { share } from './share.ts'

const known = (measured: { kind: string }): Estimate => {
  expect(measured.kind).toBe('estimate')
  return measured as Estimate
}
const R = [16, 18, 16, 14, 12, 12]
const C = [16, 16, 16, 16, 16, 8]
const times = (counts: readonly number[], factor: number) => counts.map((count) => count * factor)

describe('with many rows both are the textbook values', () => {
  test('total variation 0.0681818182', () =>
    expect(known(massMoved(times(R, 1e6), times(C, 1e6))).value).toBeCloseTo(0.0681818182, 4))
  test('PSI 0.0372183816', () => expect(known(psi(times(R, 1e6), times(C, 1e6))).value).toBeCloseTo(0.0372183816, 6))
  test('one category in few rows: others that were not seen may hold mass', () => {
    const { low, high } = known(massMoved([20], [20])).interval(0.95)
    expect(low).toBe(0)
    expect(high).toBeCloseTo(1.959963985 ** 2 / (20 + 1.959963985 ** 2), 6)
  })
  test('nothing in common: all of the mass', () => {
    const moved = known(massMoved([1e6, 0], [0, 1e6]))
    expect(moved.value).toBeGreaterThan(0.999)
    expect(moved.interval(0.95).high).toBe(1)
  })
})

describe('against stated shares', () => {
  test('rows without end give the textbook value', () => {
    const shares = R.map((count) => count / 88)
    expect(known(massMovedFrom(shares, times(C, 1e6))).value).toBeCloseTo(0.0681818182, 4)
    expect(massMovedFrom(shares, [0, 0, 0, 0, 0, 0]).kind).toBe('undefined')
  })
  test.each([
    [[0.5, 0.5], [0.5, 0.5], 200],
    [[0.5, 0.5], [0.4, 0.6], 200],
    [[0.2, 0.2, 0.2, 0.2, 0.2], [0.2, 0.2, 0.2, 0.2, 0.2], 300],
    [[0.2, 0.2, 0.2, 0.2, 0.2], [0.3, 0.1, 0.2, 0.15, 0.25], 300],
    [[0.9, 0.1, 0], [0.85, 0.1, 0.05], 400],
  ])('%j against %j, %d rows: the interval covers', (shares, truth, rows) => {
    const source = random('stated', rows, shares.length, truth[0] as number)
    const moved = truth.reduce((sum, share, i) => sum + Math.abs(share - (shares[i] as number)) / 2, 0)
    const ends = truth.map((_, i) => truth.slice(0, i + 1).reduce((sum, share) => sum + share, 0))
    let covered = 0
    for (let run = 0; run < 300; run++) {
      const counts = truth.map(() => 0)
      for (let row = 0; row < rows; row++) {
        const at = source.uniform()
        const cell = ends.findIndex((end) => at < end)
        counts[cell === -1 ? truth.length - 1 : cell]!++
      }
      const { low, high } = known(massMovedFrom(shares, counts)).interval(0.95)
      if ((low as number) <= moved && moved <= (high as number)) covered++
    }
    expect(covered / 300).toBeGreaterThanOrEqual(0.92)
  })
})

describe('with few rows neither takes noise for drift', () => {
  test('88 against 88 rows: nothing is shown to have moved, 0.0681 seen', () => {
    for (const measured of [known(massMoved(R, C)), known(psi(R, C))]) {
      expect(measured.value).toBeLessThan(0.03)
      expect(measured.interval(0.95).low).toBe(0)
    }
  })
  test.each([
    [10, 1000, 1000, 0.0338],
    [10, 1000, 200, 0.1015],
    [20, 10000, 1000, 0.0332],
  ])('PSI without drift: %d bins, %d and %d rows, critical value %d', (bins, n, m, critical) => {
    expect((1 / n + 1 / m) * chiSquareQuantile(0.95, bins - 1)).toBeCloseTo(critical, 4)
    const source = random('psi', bins, n, m)
    let alarms = 0
    for (let i = 0; i < 400; i++)
      if (known(psi(even(bins, n, source.below), even(bins, m, source.below))).interval(0.9).low! > 0) alarms++
    expect(alarms / 400).toBeLessThan(0.08)
  })
  test('no drift, 10 bins, 10 000 against 2 000 rows: below a tenth', () => {
    const source = random('none')
    for (let i = 0; i < 100; i++)
      expect(
        known(massMoved(even(10, 10_000, source.below), even(10, 2_000, source.below))).interval(0.95).high,
      ).toBeLessThan(0.1)
  })
})

const even = (bins: number, n: number, below: (bound: number) => number): number[] => {
  const counts = new Array<number>(bins).fill(0)
  for (let i = 0; i < n; i++) counts[below(bins)]!++
  return counts
}

test('a move of one standard deviation is found with 1 500 and 300 rows, every time of 100', () => {
  const source = random('one sd')
  const edges = [-1.2816, -0.8416, -0.5244, -0.2533, 0, 0.2533, 0.5244, 0.8416, 1.2816]
  const binned = (n: number, shift: number) => {
    const counts = new Array<number>(11).fill(0)
    for (let i = 0; i < n; i++) {
      const x = source.normal() + shift
      counts[edges.filter((edge) => x >= edge).length]!++
    }
    return counts
  }
  for (let i = 0; i < 100; i++) {
    const [before, after] = [binned(1500, 0), binned(300, 1)]
    expect(known(massMoved(before, after)).interval(0.95).low).toBeGreaterThan(0.15)
    expect(known(psi(before, after)).interval(0.95).low).toBeGreaterThan(0.25)
  }
})

test('nulls that appear are a move like any other', () => {
  const moved = known(massMoved([500, 500, 0], [400, 400, 200]))
  expect(moved.value).toBeCloseTo(0.2, 2)
  expect(moved.interval(0.95).low).toBeGreaterThan(0.1)
})

test('one side without rows has no drift', () => {
  for (const measure of [massMoved, psi])
    expect(measure([1, 2], [0, 0])).toMatchObject({ kind: 'undefined', reason: 'no rows' })
})

test('other bins are refused', () => expect(() => massMoved([1], [1, 2])).toThrow('same bins'))

test('whatever the counts: 0 <= low <= value <= high, empty bins and the order of bins do not matter', () => {
  const counts = fc.array(fc.tuple(fc.integer({ min: 0, max: 400 }), fc.integer({ min: 0, max: 90 })), {
    minLength: 1,
    maxLength: 30,
  })
  fc.assert(
    fc.property(counts, (bins) => {
      const of = (pairs: readonly (readonly [number, number])[]) =>
        [massMoved, psi].map((measure) =>
          measure(
            pairs.map(([a]) => a),
            pairs.map(([, b]) => b),
          ),
        )
      const measured = of(bins)
      // Ties between rare bins may be merged in another order by psi; mass moved knows no order but that of empty signs.
      const padded = of([...bins, [0, 0]])
      for (const [i, estimate] of measured.entries()) {
        const other = padded[i]!
        expect(other.kind).toBe(estimate.kind)
        if (estimate.kind === 'undefined' || other.kind === 'undefined') continue
        expect(other.value).toBeCloseTo(estimate.value, 12)
        let [outerLow, outerHigh] = [estimate.value, estimate.value]
        for (const level of [0.5, 0.95, 0.999]) {
          const { low, high: end } = estimate.interval(level)
          const high = end ?? Number.POSITIVE_INFINITY
          expect(low).toBeGreaterThanOrEqual(0)
          expect(low).toBeLessThanOrEqual(outerLow)
          expect(high).toBeGreaterThanOrEqual(outerHigh - 1e-12)
          ;[outerLow, outerHigh] = [low!, high]
        }
        if (i === 0) expect(outerHigh).toBeLessThanOrEqual(1)
      }
    }),
    { numRuns: 60 },
  )
})

describe('the largest change of a share', () => {
  const at = (reference: readonly number[], current: readonly number[]) => {
    const found = largestChange(reference, current)
    if (found.kind !== 'estimate') throw new Error(found.reason)
    const { low, high } = found.interval(0.95)
    return { value: found.value, low: low!, high: high! }
  }
  test('is TFDV’s L-infinity distance; of two cells Newcombe’s interval, of few rows a longer one', () => {
    const { value, high } = at([480, 320], [560, 140])
    expect(value).toBeCloseTo(0.2, 12)
    const apart = independentDifference(share(560, 700) as Estimate, share(480, 800) as Estimate)
    expect(high).toBeCloseTo(apart.interval(0.95).high!, 12)
    // 56/70 against 48/80: 0.3339 by Wilson's ends (1998, table II).
    expect(at([48, 32], [56, 14]).high).toBeCloseTo(0.3442, 4)
    expect(at([10, 0, 90], [0, 10, 90]).value).toBeCloseTo(0.1, 12)
  })
  test('the same data: nothing is claimed; nothing in common: 1', () => {
    expect(at([20, 30, 50], [20, 30, 50])).toMatchObject({ value: 0, low: 0 })
    expect(at([1000, 0], [0, 1000])).toMatchObject({ value: 1, high: 1 })
  })
  test('covers, and claims nothing where nothing moved, over many cells', () => {
    const { below } = random('largest change')
    let [covered, above] = [0, 0]
    for (let run = 0; run < 300; run++) {
      const [before, same, other] = [
        new Array<number>(20).fill(0),
        new Array<number>(20).fill(0),
        new Array<number>(20).fill(0),
      ]
      for (let i = 0; i < 400; i++) {
        before[below(20)]!++
        same[below(20)]!++
        other[below(10) === 0 ? 0 : below(20)]!++
      }
      above += Number(at(before, same).low > 0)
      const { low, high } = at(before, other)
      covered += Number(low <= 0.095 && 0.095 <= high)
    }
    expect(above).toBeLessThanOrEqual(15)
    expect(covered).toBeGreaterThanOrEqual(285)
  })
})

describe('Kullback-Leibler from stated shares', () => {
  const at = (shares: readonly number[], counts: readonly number[]) => {
    const found = kullbackLeiblerFrom(shares, counts)
    if (found.kind !== 'estimate') throw new Error(found.reason)
    const { low, high } = found.interval(0.95)
    return { value: found.value, n: found.n, low: low!, high: high! }
  }
  test('of many rows sum p ln(p / q), what has moved as observed over what is stated', () => {
    const { value, n } = at([0.5, 0.3, 0.2], [700_000, 200_000, 100_000])
    const plain = 0.7 * Math.log(0.7 / 0.5) + 0.2 * Math.log(0.2 / 0.3) + 0.1 * Math.log(0.1 / 0.2)
    expect(value).toBeCloseTo(plain, 4)
    expect(n).toBe(1_000_000)
  })
  test('covers the truth, and claims nothing where the shares are as stated', () => {
    const { uniform } = random('stated')
    const [stated, true_] = [
      [0.25, 0.25, 0.25, 0.25],
      [0.4, 0.3, 0.2, 0.1],
    ] as const
    const truth = true_.reduce((sum, p, i) => sum + p * Math.log(p / stated[i]!), 0)
    const draw = (shares: readonly number[]) => {
      const counts = shares.map(() => 0)
      for (let i = 0; i < 300; i++) {
        const u = uniform()
        const upTo = (cell: number): number => shares.slice(0, cell + 1).reduce((sum, share) => sum + share, 0)
        counts[
          Math.max(
            0,
            shares.findIndex((_, cell) => u < upTo(cell)),
          )
        ]!++
      }
      return counts
    }
    let [covered, above] = [0, 0]
    for (let run = 0; run < 300; run++) {
      const { low, high } = at(stated, draw(true_))
      covered += Number(low <= truth && truth <= high)
      above += Number(at(stated, draw(stated)).low > 0)
    }
    expect(covered).toBeGreaterThanOrEqual(279)
    expect(above).toBeLessThanOrEqual(18)
  })
})
