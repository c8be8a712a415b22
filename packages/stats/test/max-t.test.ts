/** Levels at which many intervals hold together, against integrals (`oracles/max_t.py`) and against what must be so. */
import { readFileSync } from 'node:fs'
import { describe, expect, test } from '@jest/globals'
import { correlationOf, type OfPart } from '@sea-trials/stats/dependence'
import { zOf } from '@sea-trials/stats/distributions'
import { entitiesOf } from '@sea-trials/stats/entity'
import type { Estimate } from '@sea-trials/stats/estimate'
import { difference, ratio, sidak, together, tukeyKramer } from '@sea-trials/stats/family'
import { independentDifference } from '@sea-trials/stats/independent'
import { jointLevel, jointLevelOfPairs } from '@sea-trials/stats/max-t'
import { random } from '@sea-trials/stats/random'
import { share } from './share.ts'

const oracle = JSON.parse(readFileSync(new URL('./oracles/max_t.json', import.meta.url), 'utf8')) as {
  readonly alike: readonly [number, number, number, number][]
  readonly pairs: readonly [number[], number, number][]
}
const apart = () => 0
const alike = (rho: number) => (i: number, j: number) => (i === j ? 1 : rho)
const estimate = (k: number, n: number) => share(k, n) as Estimate

describe('levels', () => {
  test.each(oracle.alike)('%d estimates, correlation %d, at %d', (count, rho, level, expected) => {
    expect(zOf(jointLevel(count, alike(rho))(level) as number)).toBeCloseTo(zOf(expected), 1)
    expect(jointLevel(count, alike(rho))(level)).toBeLessThan(sidak(count, level))
  })
  test.each(oracle.pairs)('pairs of groups with standard errors %j, at %d', (spreads, level, expected) => {
    const found = jointLevelOfPairs(spreads, apart)(level) as number
    expect(Math.abs(zOf(found) - zOf(expected))).toBeLessThan(0.025)
  })
  test('estimates that move as one are one', () => {
    expect(jointLevel(8, alike(1))(0.95)).toBeCloseTo(0.95, 2)
    expect(jointLevelOfPairs([1, 1, 2], alike(1))(0.95)).toBeCloseTo(0.95, 2)
  })
  test('beyond what the draws reach, what is known to hold', () => {
    expect(jointLevel(3, apart)(0.9999)).toBeUndefined()
    expect(together(3, 0.9999, alike(0.9))).toBe(sidak(3, 0.9999))
    expect(together(1, 0.95, apart)).toBe(0.95)
  })
  test('the same numbers each time', () => {
    expect(jointLevelOfPairs([1, 2, 3], apart)(0.95)).toBe(jointLevelOfPairs([1, 2, 3], apart)(0.95))
  })
})

describe('gaps', () => {
  test('groups of unequal sizes: shorter than Tukey and Kramer, never longer', () => {
    const unequal = difference([estimate(3000, 10_000), estimate(3100, 10_000), estimate(14, 50)], 'nothing')
    expect(unequal.simultaneous(0.95)).toBeLessThan(tukeyKramer(3, 0.95) - 0.002)
    const equal = difference([estimate(15, 50), estimate(15, 50), estimate(15, 50)], 'nothing')
    expect(equal.simultaneous(0.95)).toBe(tukeyKramer(3, 0.95))
  })
  test('a group in which nobody is hit has an error too', () => {
    const groups = difference([estimate(0, 50), estimate(0, 50), estimate(10, 50)], 'nothing')
    expect(groups.simultaneous(0.95)).toBeGreaterThan(0.97)
    expect(groups.simultaneous(0.95)).toBeLessThanOrEqual(tukeyKramer(3, 0.95))
  })
  test('a group without bounds: Tukey and Kramer', () => {
    const endless = { ...estimate(5, 10), interval: (level: number) => ({ low: null, high: null, level, method: '' }) }
    expect(difference([endless, estimate(5, 10), estimate(4, 10)], 'nothing').simultaneous(0.95)).toBe(
      tukeyKramer(3, 0.95),
    )
  })
  test('what moves together differs less: the interval of a difference follows the correlation', () => {
    const [a, b] = [estimate(50, 100), estimate(40, 100)]
    const width = (rho: number): number => {
      const { low, high } = independentDifference(a, b, rho).interval(0.95)
      return high! - low!
    }
    expect(width(0.5)).toBeCloseTo(width(0) * Math.SQRT1_2, 2)
    expect(width(-0.5)).toBeGreaterThan(width(0))
    const quotient = (rho: number): number => {
      const { low, high } = (ratio([a, b], alike(rho)).pairs[0]!.estimate as Estimate).interval(0.95)
      return high! - low!
    }
    expect(quotient(0.8)).toBeLessThan(quotient(0))
  })
})

describe('entities with rows in several groups', () => {
  const ofEntities = (influence: Float64Array, made: Int32Array): OfPart => ({
    influence,
    dependence: { entities: entitiesOf(made) },
  })
  test('entities keep what they were made from', () => {
    expect([...entitiesOf(Int32Array.of(7, -1, 7, -1, 3)).made]).toEqual([7, -1, -1, 3])
  })
  test('correlation is that of the sums by entity; entities without a name are never the same', () => {
    const one = ofEntities(Float64Array.of(3, 4, 2), Int32Array.of(0, 1, -1))
    const other = ofEntities(Float64Array.of(1, 5), Int32Array.of(1, -1))
    const correlation = correlationOf([one, other, one])!
    expect(correlation(0, 1)).toBeCloseTo(4 / Math.sqrt(29 * 26), 12)
    expect(correlation(1, 0)).toBe(correlation(0, 1))
    expect(correlation(0, 2)).toBeCloseTo(25 / 29, 12)
    expect(correlation(1, 1)).toBe(1)
  })
  test('the covariance is the one that draws show', () => {
    // Two groups share 200 entities, each with an effect of its own on both.
    const { normal } = random('shared entities')
    const draws = Array.from({ length: 400 }, () => {
      const [a, b] = [new Float64Array(200), new Float64Array(200)]
      for (let e = 0; e < 200; e++) {
        const effect = normal()
        a[e] = effect + normal()
        b[e] = effect + normal()
      }
      return [a, b] as const
    })
    const mean = (values: Float64Array): number => values.reduce((sum, x) => sum + x, 0) / values.length
    const centred = (values: Float64Array): Float64Array => values.map((x) => x - mean(values))
    const made = Int32Array.from({ length: 200 }, (_, e) => e)
    const said = draws.map(([a, b]) =>
      correlationOf([ofEntities(centred(a), made), ofEntities(centred(b), made)])!(0, 1),
    )
    expect(mean(Float64Array.from(said))).toBeCloseTo(0.5, 1)
  })
})
