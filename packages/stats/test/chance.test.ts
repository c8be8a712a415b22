import { describe, expect, test } from '@jest/globals'
import { genuineShare, logBayesFactor } from '../src/chance.ts'
import { binomialCdf } from '../src/distributions.ts'
import { random } from '../src/random.ts'

/** The average likelihood over pass rates from `chance` to 1, by Simpson's rule. */
function byQuadrature(passed: number, tried: number, chance: number): number {
  const steps = 20_000
  const log = (q: number): number =>
    q === 1 ? (passed === tried ? 0 : -Infinity) : passed * Math.log(q) + (tried - passed) * Math.log1p(-q)
  let sum = 0
  for (let i = 0; i <= steps; i++) {
    const q = Math.min(1, chance + ((1 - chance) * i) / steps)
    sum += (i === 0 || i === steps ? 1 : i % 2 === 1 ? 4 : 2) * Math.exp(log(q) - log(chance))
  }
  return Math.log(sum / (3 * steps))
}

describe('Bayes factor against chance', () => {
  test.each([
    [5, 5, 0.1],
    [0, 5, 0.1],
    [3, 20, 0.1],
    [60, 400, 0.1],
    [50, 50, 1 / 97],
    [355, 400, 0.889],
    [1, 1, 0.5],
  ])('%i of %i at %d is what integration gives', (passed, tried, chance) => {
    expect(logBayesFactor(passed, tried, chance)).toBeCloseTo(byQuadrature(passed, tried, chance), 6)
  })

  test('nothing tried says nothing', () => {
    expect(logBayesFactor(0, 0, 0.1)).toBe(0)
  })

  test('texts that pass by chance have it above x with a probability of at most 1/x', () => {
    for (const [tried, chance] of [
      [10, 0.1],
      [200, 0.1],
      [2000, 1 / 11],
      [500, 0.889],
    ] as const)
      for (const x of [10, 100, 1000]) {
        let least = 0
        while (least <= tried && logBayesFactor(least, tried, chance) < Math.log(x)) least++
        expect(1 - binomialCdf(least - 1, tried, chance)).toBeLessThan(1 / x)
      }
  })
})

describe('share of genuine texts', () => {
  test('all, none, and no more than chance', () => {
    expect(genuineShare(1000, 1000, 0.1, 0.95)).toBeGreaterThan(0.99)
    expect(genuineShare(100, 1000, 0.1, 0.95)).toBe(0)
    expect(genuineShare(0, 0, 0.1, 0.95)).toBe(0)
  })

  test('lies below the true share in 97.5 of 100 worlds at least', () => {
    const { uniform } = random('genuine')
    let below = 0
    for (let world = 0; world < 1000; world++) {
      let passed = 0
      for (let i = 0; i < 500; i++) if (uniform() < 0.05 || uniform() < 0.1) passed++
      if (genuineShare(passed, 500, 0.1, 0.95) <= 0.05) below++
    }
    expect(below).toBeGreaterThanOrEqual(960)
  })
})
