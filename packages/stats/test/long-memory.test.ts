/** Memory that is longer than times show, and memory that is not. */
import { describe, expect, test } from '@jest/globals'
import { longMemory } from '@sea-trials/stats/long-memory'
import { random } from '@sea-trials/stats/random'
import { timesOf } from '@sea-trials/stats/time'

const times = (n: number) => timesOf(Int32Array.from({ length: n }, (_, i) => i))

function remembering(n: number, memory: number, share = 1, seed: number | string = 0): Float64Array {
  const source = random('long memory', n, memory, share, seed)
  let state = source.normal()
  return Float64Array.from({ length: n }, () => {
    state = memory * state + Math.sqrt(1 - memory ** 2) * source.normal()
    return Math.sqrt(share) * state + Math.sqrt(1 - share) * source.normal()
  })
}
const asked = (series: Float64Array) => longMemory((row) => series[row]!, series.length, times(series.length))
const often = (n: number, memory: number, share = 1): number =>
  Array.from({ length: 40 }, (_, seed) => asked(remembering(n, memory, share, seed))).filter((one) => one !== undefined)
    .length / 40

describe('of series of times', () => {
  test.each([
    ['independent ones', 100, 0, 1, 0, 0.15],
    ['a short memory of many', 1000, 0.7, 1, 0, 0.05],
    ['half of the one before', 250, 0.5, 1, 0, 0.1],
    ['nearly all of the one before', 250, 0.95, 1, 0.95, 1],
    ['the same of many', 1000, 0.95, 1, 0.95, 1],
    ['a third of the variance that is remembered for long', 1000, 0.98, 0.3, 0.9, 1],
  ])('%s (%i)', (_, n, memory, share, least, most) => {
    const found = often(n, memory, share)
    expect(found).toBeGreaterThanOrEqual(least)
    expect(found).toBeLessThanOrEqual(most)
  })

  test('says for how long, how many would do, and how far to reach', () => {
    const found = asked(remembering(1000, 0.95))
    expect(found?.steps).toBeGreaterThan(8)
    expect(found?.steps).toBeLessThan(50)
    expect(found?.needed).toBeGreaterThan(1000)
    expect(found?.stretch).toBeGreaterThan(1.3)
  })

  test('what would do is enough', () => {
    const { needed = 0 } = asked(remembering(250, 0.9))!
    expect(often(Math.round(1.5 * needed), 0.9)).toBeLessThanOrEqual(0.35)
  })

  test.each([
    ['too few to fit anything', remembering(19, 0.99)],
    ['without any spread', new Float64Array(100)],
  ])('nothing is said of times %s', (_, series) => expect(asked(series)).toBeUndefined())

  test('neither scale nor rows of one time change it', () => {
    const series = remembering(250, 0.95)
    const twice = Float64Array.from({ length: 500 }, (_, i) => 1e-9 * series[i >> 1]!)
    const steps = timesOf(Int32Array.from({ length: 500 }, (_, i) => i >> 1))
    expect(longMemory((row) => twice[row]!, 500, steps)).toEqual(asked(series))
  })

  test('of more times than are told apart it is in times as they are', () => {
    const found = asked(remembering(20_000, 0.999))
    expect(found?.steps).toBeGreaterThan(300)
    expect(found?.steps).toBeLessThan(3000)
    expect(found?.needed).toBeGreaterThan(20_000)
  })
})
