import { describe, expect, test } from '@jest/globals'
import type { Estimate } from '@sea-trials/stats/estimate'
import { independentDifference } from '@sea-trials/stats/independent'
import { tango } from '@sea-trials/stats/proportion'
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
