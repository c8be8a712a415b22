/** Estimates over parts of the same rows: how they move together, and what a difference of two is then worth. */
import { describe, expect, test } from '@jest/globals'
import { correlationOf, unitsOf } from '@sea-trials/stats/dependence'
import { entitiesOf } from '@sea-trials/stats/entity'
import type { Estimate } from '@sea-trials/stats/estimate'
import { difference, type Sharing } from '@sea-trials/stats/family'
import { contrast, standardError } from '@sea-trials/stats/influence'
import { measure } from '@sea-trials/stats/quality/measure'
import { unitQueries } from '@sea-trials/stats/quality/queries'
import { binarySample, rankingSample, subset } from '@sea-trials/stats/quality/sample'
import { random } from '@sea-trials/stats/random'
import { timesOf } from '@sea-trials/stats/time'

const upTo = (n: number): Int32Array => Int32Array.from({ length: n }, (_, i) => i)

describe('correlations', () => {
  const source = random('sharing')
  const n = 240
  const rows = () => Float64Array.from({ length: n }, () => source.normal())
  const [a, b] = [rows(), rows()]
  const times = timesOf(upTo(n).map((i) => Math.floor(i / 4)))
  const entities = entitiesOf(upTo(n).map((i) => i % 20))
  test.each([
    ['in time', { times }],
    ['by entity', { entities }],
    ['both', { entities, times }],
  ])('%s give the standard error of the difference', (_, dependence) => {
    const [x, y] = [unitsOf(a, dependence), unitsOf(b, dependence)]
    const rho = correlationOf([
      { influence: x, dependence },
      { influence: y, dependence },
    ])?.(0, 1) as number
    const [s, t] = [standardError(x), standardError(y)]
    expect(Math.sqrt(s * s + t * t - 2 * rho * s * t)).toBeCloseTo(standardError(contrast(x, y)), 12)
    expect(Math.abs(rho)).toBeGreaterThan(1e-6)
  })
  test('of what has rows at other times, or influences of other units, nothing is known', () => {
    const later = timesOf(times.steps.map((step) => step + 1))
    const part = (of: typeof times) => ({ influence: unitsOf(a, { times: of }), dependence: { times: of } })
    expect(correlationOf([part(times), part(times)])?.(0, 1)).toBeCloseTo(1, 12)
    expect(correlationOf([part(times), part(later)])).toBeUndefined()
    expect(correlationOf([part(times), { influence: a, dependence: { times } }])).toBeUndefined()
  })
  test('a part keeps the times that it was made from', () => {
    const sample = binarySample(new Uint8Array(6).fill(1), { prediction: new Uint8Array(6) }, { time: upTo(6) })
    expect([...(subset(sample, Uint32Array.of(1, 4, 5)).times?.made ?? [])]).toEqual([1, 4, 5])
  })
  test('the units of a ranking are its queries with a relevant row', () => {
    const sample = rankingSample(
      Float64Array.of(0, 1, 0, 0, 2),
      Float64Array.of(1, 2, 3, 4, 5),
      Int32Array.of(7, 7, 8, 8, 9),
    )
    expect([...unitQueries(sample)]).toEqual([0, 2])
  })
})

describe('two groups whose chances move against each other from day to day', () => {
  const source = random('days')
  const [days, each] = [250, 10]
  const draw = () => {
    const prediction: number[] = []
    const time: number[] = []
    for (let day = 0; day < days; day++) {
      const common = source.normal()
      for (let r = 0; r < 2 * each; r++) {
        prediction.push(source.uniform() < 1 / (1 + Math.exp(0.85 - (r % 2 === 0 ? common : -common))) ? 1 : 0)
        time.push(day)
      }
    }
    const whole = binarySample(
      new Uint8Array(prediction.length).fill(1),
      { prediction: Uint8Array.from(prediction) },
      { time: Int32Array.from(time) },
    )
    const rows = Uint32Array.from(prediction.keys())
    const parts = [0, 1].map((of) =>
      subset(
        whole,
        rows.filter((row) => row % 2 === of),
      ),
    )
    const estimates = parts.map((part) => measure('selection_rate', part) as Estimate)
    return { parts, estimates }
  }
  const drawn = Array.from({ length: 150 }, draw)
  const stopped = (sharing: (of: ReturnType<typeof draw>) => Sharing): number =>
    drawn.filter((of) => (difference(of.estimates, sharing(of)).estimate as Estimate).interval(0.95).low! > 0).length /
    150
  test('are hardly ever told apart by what they share, and too often by none of it', () => {
    const known = stopped(({ parts, estimates }) => {
      const roughly = correlationOf(
        parts.map((dependence, i) => ({ influence: estimates[i]!.influence as Float64Array, dependence })),
      )
      if (roughly === undefined) throw new Error('the same days have the same waves')
      return { roughly }
    })
    expect(known).toBeLessThan(0.1)
    expect(stopped(() => 'unknown')).toBeLessThan(0.1)
    expect(stopped(() => 'nothing')).toBeGreaterThan(0.1)
  })
})
