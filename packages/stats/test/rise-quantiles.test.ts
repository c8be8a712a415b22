/** The quantiles of rises, against curves of noise drawn anew. */
import { expect, test } from '@jest/globals'
import { random } from '@sea-trials/stats/random'
import { noiseMeter, windowMeans } from '@sea-trials/stats/rise-noise'
import { plainRises } from '@sea-trials/stats/rise-quantiles'

const SEEN = { points: 40, width: 4, taken: 30 }
const P = 0.9
const DRAWS = 4000

/** The share of curves that rise further between windows without a common point; neighbours correlate as said. */
const beyond = (correlation: number): number => {
  const { normal } = random('curves for plain rises', correlation)
  const quantile = plainRises(SEEN, P)[SEEN.taken] as number
  const measured = noiseMeter(SEEN.points, SEEN.width)
  let count = 0
  for (let draw = 0; draw < DRAWS; draw++) {
    const points = new Float64Array(SEEN.points)
    for (let i = 0; i < points.length; i++)
      points[i] =
        (i === 0 ? 0 : correlation * points[i - 1]!) + Math.sqrt(1 - (i === 0 ? 0 : correlation ** 2)) * normal()
    const means = windowMeans(points, SEEN.width)
    if ((means[SEEN.taken]! - means[0]!) / measured(points).level > quantile) count++
  }
  return count / DRAWS
}

test('of noise whose neighbours correlate by 0.7 a tenth lies beyond, of less memory less', () => {
  expect(beyond(0.7)).toBeGreaterThan(0.085)
  expect(beyond(0.7)).toBeLessThan(0.115)
  expect(beyond(0.3)).toBeLessThan(0.07)
})
