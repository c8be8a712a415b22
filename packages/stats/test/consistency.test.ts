/** Are those alike decided alike: what leaving rows out says of it, and how often its interval holds the truth. */
import { describe, expect, test } from '@jest/globals'
import { consistency } from '@sea-trials/stats/consistency'
import { entitiesOf } from '@sea-trials/stats/entity'
import type { Estimate, Undefined } from '@sea-trials/stats/estimate'
import { random } from '@sea-trials/stats/random'

const everything = (n: number): Uint32Array => Uint32Array.from({ length: n }, (_, i) => i)
const known = (measured: Estimate | Undefined): Estimate => {
  if (measured.kind === 'undefined') throw new Error(measured.reason)
  return measured
}
const of = (x: Float64Array, decisions: Uint8Array, k: number) => ({
  places: [{ values: x, isNumber: true }],
  decisions,
  k,
  asked: everything(x.length),
})

test('the influence of a row is what leaving it out changes', () => {
  const { uniform } = random('left out')
  const n = 40
  const x = Float64Array.from({ length: n }, uniform)
  const decisions = Uint8Array.from(x, (each) => (uniform() < each ? 1 : 0))
  const whole = known(consistency(of(x, decisions, 3)))
  const without = Array.from(everything(n), (row) => {
    const kept = everything(n).filter((other) => other !== row)
    const part = of(
      Float64Array.from(kept, (i) => x[i]!),
      Uint8Array.from(kept, (i) => decisions[i]!),
      3,
    )
    return known(consistency(part)).value
  })
  const mean = without.reduce((sum, each) => sum + each, 0) / n
  const variance = without.reduce((sum, each) => sum + (each - mean) ** 2, 0) * ((n - 1) / n)
  expect(whole.se).toBeCloseTo(Math.sqrt(variance), 12)
})

describe('intervals hold the truth', () => {
  const RUNS = 150
  const logistic = (z: number): number => 1 / (1 + Math.exp(-z))
  test.each([
    ['decisions that hang loosely on what makes rows alike', 2, 0, 1],
    ['closely', 8, 0, 1],
    ['of which few are positive', 1.5, -4, 1],
    ['of entities of five rows that are alike', 2, 0, 5],
  ])('%s', (_, slope, shift, each) => {
    const { uniform, normal } = random('consistency', slope, shift, each)
    const n = 100
    const estimates = Array.from({ length: RUNS }, () => {
      const x = new Float64Array(n)
      const decisions = new Uint8Array(n)
      for (let row = 0; row < n; row++) {
        x[row] = row % each === 0 ? normal() : x[row - 1]! + 0.01 * normal()
        decisions[row] = uniform() < logistic(slope * x[row]! + shift) ? 1 : 0
      }
      const entities = entitiesOf(Int32Array.from({ length: n }, (_, row) => Math.floor(row / each)))
      return known(consistency(of(x, decisions, 5), each === 1 ? {} : { entities }))
    })
    const truth = estimates.reduce((sum, { value }) => sum + value / RUNS, 0)
    const held = estimates.filter(({ interval }) => {
      const { low, high } = interval(0.95)
      return (low ?? 0) <= truth && truth <= (high ?? 1)
    }).length
    expect(held / RUNS).toBeGreaterThanOrEqual(0.9)
  })
  test('where all are decided alike it is no certainty', () => {
    const { uniform } = random('alike')
    const measured = known(consistency(of(Float64Array.from({ length: 100 }, uniform), new Uint8Array(100), 5)))
    const { low, high } = measured.interval(0.95)
    expect([measured.value, high, Number(low) > 0.85, Number(low) < 0.95]).toEqual([1, 1, true, true])
  })
})

describe('entities', () => {
  const x = Float64Array.from({ length: 40 }, (_, row) => Math.floor(row / 4) + (row % 4) / 100)
  const decisions = Uint8Array.from({ length: 40 }, (_, row) => Math.floor(row / 4) % 2)
  const entities = entitiesOf(Int32Array.from({ length: 40 }, (_, row) => Math.floor(row / 4)))
  test('others are rows of others', () => {
    expect(known(consistency(of(x, decisions, 3))).value).toBe(1)
    expect(known(consistency(of(x, decisions, 3), { entities })).value).toBeLessThan(0.1)
  })
  test('rows of one, or too few of others: undefined', () => {
    const one = entitiesOf(new Int32Array(40))
    expect(consistency(of(x, decisions, 3), { entities: one }).kind).toBe('undefined')
    const two = entitiesOf(Int32Array.from({ length: 40 }, (_, row) => (row < 2 ? 0 : 1)))
    expect(consistency(of(x, decisions, 3), { entities: two }).kind).toBe('undefined')
  })
})
