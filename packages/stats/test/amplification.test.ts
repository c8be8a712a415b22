/** What a model adds to the gaps of its labels: the largest gap of the one less the largest of the other, with an interval that holds. */
import { describe, expect, test } from '@jest/globals'
import { amplification, type GroupRates, ratesOf } from '@sea-trials/stats/amplification'
import type { Estimate } from '@sea-trials/stats/estimate'
import { bonferroni } from '@sea-trials/stats/family'
import { logRate } from '@sea-trials/stats/quality/log-rate'
import { binarySample } from '@sea-trials/stats/quality/sample'
import { random } from '@sea-trials/stats/random'

const { uniform } = random('amplification')

const rates = (decisions: Uint8Array): readonly [Estimate, Estimate] => {
  const sample = binarySample(new Uint8Array(decisions.length), { prediction: decisions })
  return [logRate(sample, 'selected') as Estimate, logRate(sample, 'rejected') as Estimate]
}
const of = (decided: number, labelled: number, n: number): GroupRates => {
  const first = (count: number) => rates(Uint8Array.from({ length: n }, (_, i) => Number(i < count)))
  return { decided: first(decided), labelled: first(labelled) }
}
const independent = (i: number, j: number): number => (i === j ? 1 : 0)
const half = (count: number, n: number): number => (count + 0.5) / (n + 1)

describe('the value', () => {
  test('is the larger gap of either outcome, of whichever groups', () => {
    // Of the decisions a and c are furthest apart, selected; of the labels c and a, rejected.
    const groups = [of(80, 95, 100), of(60, 60, 100), of(10, 50, 100)]
    const expected = Math.log(half(80, 100) / half(10, 100)) - Math.log(half(50, 100) / half(5, 100))
    expect(amplification(groups, independent).value).toBeCloseTo(expected, 12)
  })
  test('is what it adds: none where decisions are the labels, the other way round with the sides changed', () => {
    expect(amplification([of(50, 50, 100), of(20, 20, 100)], independent).value).toBe(0)
    const [more, less] = [
      amplification([of(50, 40, 100), of(20, 30, 100)], independent),
      amplification([of(40, 50, 100), of(30, 20, 100)], independent),
    ]
    expect(more.value).toBeGreaterThan(0.3)
    expect(more.value).toBeCloseTo(-less.value, 12)
    expect(more.interval(0.95).low).toBeCloseTo(-(less.interval(0.95).high ?? 0), 9)
  })
})

describe('the interval', () => {
  test('is that of all pairs of gaps, however few are looked at', () => {
    for (let run = 0; run < 20; run++) {
      const k = 2 + (run % 4)
      const groups = Array.from({ length: k }, () => {
        const n = 20 + Math.floor(uniform() * 200)
        return of(Math.floor(uniform() * n), Math.floor(uniform() * n), n)
      })
      const all = groups.flatMap(ratesOf)
      const ends = all.map((rate) => rate.interval(bonferroni(k * (k - 1), 0.95)))
      const [down, up] = [
        all.map(({ value }, i) => value - (ends[i]?.low ?? 0)),
        all.map(({ value }, i) => (ends[i]?.high ?? 0) - value),
      ]
      const gaps = (from: number) =>
        [from, from + 1].flatMap((side) =>
          groups.flatMap((_, i) => groups.flatMap((_, j) => (i === j ? [] : [[4 * i + side, 4 * j + side] as const]))),
        )
      const at = (values: readonly number[], i: number): number => values[i] as number
      const value = ([i, j]: readonly [number, number]) =>
        at(
          all.map((rate) => rate.value),
          i,
        ) -
        at(
          all.map((rate) => rate.value),
          j,
        )
      const low = Math.min(
        ...gaps(2).map((b) =>
          Math.max(
            ...gaps(0).map(
              (a) => value(a) - value(b) - Math.hypot(at(down, a[0]), at(down, b[1]), at(up, a[1]), at(up, b[0])),
            ),
          ),
        ),
      )
      const high = Math.max(
        ...gaps(0).map((a) =>
          Math.min(
            ...gaps(2).map(
              (b) => value(a) - value(b) + Math.hypot(at(up, a[0]), at(up, b[1]), at(down, a[1]), at(down, b[0])),
            ),
          ),
        ),
      )
      const found = amplification(groups, independent)
      const { low: from, high: to } = found.interval(0.95)
      expect(from).toBeCloseTo(Math.min(found.value, low), 9)
      expect(to).toBeCloseTo(Math.max(found.value, high), 9)
    }
  })
  test('is shorter where decisions follow labels, and longest where nothing is known of that', () => {
    const groups = [of(50, 45, 100), of(20, 25, 100)]
    const follows = (i: number, j: number): number =>
      i >> 2 !== j >> 2 ? 0 : (i % 2 === j % 2 ? 1 : -1) * ((i & 2) === (j & 2) ? 1 : 0.8)
    const [near, apart, unknown] = [follows, independent, undefined].map((correlation) => {
      const { low, high } = amplification(groups, correlation).interval(0.95)
      return (high ?? 0) - (low ?? 0)
    }) as [number, number, number]
    expect(near).toBeLessThan(0.6 * apart)
    expect(unknown).toBeGreaterThan(1.5 * apart)
  })
  test('many groups take no time to speak of', () => {
    const groups = Array.from({ length: 50 }, (_, g) => of(20 + (g % 7), 20 + (g % 5), 60))
    const { low, high } = amplification(groups, independent).interval(0.95)
    expect(low).toBeLessThan(high ?? 0)
  })
})
