import { describe, expect, test } from '@jest/globals'
import { deviation, FEWEST_RUNS, MOST_UNUSUAL, sameSeason, usual } from '@sea-trials/stats/anomaly'
import { random } from '@sea-trials/stats/random'
import fc from 'fast-check'
import { CARS, MILK } from './series.ts'

const value = (x: number, history: readonly number[]): number => {
  const found = deviation(x, history)
  return found.kind === 'exact' ? found.value : Number.NaN
}

describe('what is usual', () => {
  test.each([
    // scipy 1.17.1: median, median_abs_deviation(scale='normal')
    [[1, 2, 3, 4, 5, 6, 7, 8], 4.5, 2.9652044370112036],
    [[10, 10.5, 9.8, 10.1, 9.9, 10.2, 30, 10], 10.05, 0.2223903327758403],
    // More than half the same: the mean deviation times root of pi over 2.
    [[5, 5, 5, 5, 5, 6, 7, 8], 5, (Math.sqrt(Math.PI / 2) * 6) / 8],
    [[5, 5, 5], 5, 0],
  ])('of %j', (history, median, spread) => {
    const found = usual(history)
    expect(found.median).toBeCloseTo(median, 12)
    expect(found.spread).toBeCloseTo(spread, 12)
  })
  test('of nothing is nothing', () => expect(() => usual([])).toThrow(RangeError))
})

describe('a deviation', () => {
  const steady = [100, 101, 99, 102, 98, 100.5, 99.5, 101.5, 98.5, 100.2]
  test('has no direction, and grows with the distance', () => {
    const [{ median }, at] = [usual(steady), (by: number) => value(usual(steady).median + by, steady)]
    expect(at(3)).toBeCloseTo(at(-3), 12)
    expect(at(0)).toBe(0)
    expect([at(1), at(5), at(50), at(1e9)]).toEqual([at(1), at(5), at(50), at(1e9)].toSorted((a, b) => a - b))
    expect(value(median + 1e300, steady)).toBe(MOST_UNUSUAL)
  })
  test('needs runs enough', () => {
    expect(deviation(1, steady.slice(0, FEWEST_RUNS - 1))).toMatchObject({ kind: 'undefined', reason: 'too few rows' })
    expect(deviation(1, steady.slice(0, FEWEST_RUNS))).toMatchObject({ kind: 'exact', n: FEWEST_RUNS })
  })
  test('of what never differed: none, or unknown', () => {
    const constant = Array.from({ length: 12 }, () => 1)
    expect(deviation(1, constant)).toEqual({ kind: 'exact', value: 0, n: 12 })
    expect(deviation(0.99, constant)).toMatchObject({ kind: 'undefined', reason: 'zero variance' })
  })
  test('one wild run among ten hides nothing, and calls nothing unusual', () => {
    const spoilt = [...steady.slice(0, 9), 1e6]
    expect(value(150, spoilt)).toBeGreaterThan(3)
    expect(value(101, spoilt)).toBeLessThan(2)
  })
  test('does not depend on unit, origin or order', () => {
    const numbers = fc.array(fc.integer({ min: -1000, max: 1000 }), { minLength: 9, maxLength: 30 })
    fc.assert(
      fc.property(numbers, fc.integer({ min: -2000, max: 2000 }), (history, x) => {
        const moved = history.map((each) => 4 * each + 64)
        expect(value(4 * x + 64, moved.toReversed())).toBeCloseTo(value(x, history), 9)
      }),
    )
  })
  test.each([8, 9, 12, 15, 30, 60])('after %p normal runs is exceeded as rarely as a normal', (n) => {
    const { normal } = random('calibration', n)
    const repeats = 4000
    let [two, three] = [0, 0]
    for (let i = 0; i < repeats; i++) {
      const found = value(normal(), Array.from({ length: n }, normal))
      if (found > 1.96) two++
      if (found > 3) three++
    }
    // 5 % and 0.27 %, with what chance does to 4 000 of them.
    expect(two / repeats).toBeGreaterThan(0.038)
    expect(two / repeats).toBeLessThan(0.062)
    expect(three / repeats).toBeLessThan(0.0065)
  })
})

test('the same season is counted back from now', () => {
  expect(sameSeason([1, 2, 3, 4, 5, 6, 7], 3)).toEqual([2, 5])
  expect(sameSeason([1, 2, 3], 1)).toEqual([1, 2, 3])
  expect(sameSeason([1, 2, 3], 4)).toEqual([])
})

describe('public series, each month against the same month of the years before', () => {
  const alarms = (series: readonly number[], limit: number): number =>
    series.filter((x, i) => value(x, sameSeason(series.slice(0, i), 12)) > limit).length
  test('no month is anomalous, where Holt-Winters of a peer calls 7 of 12 and 3 of 12 so', () => {
    expect(alarms(MILK, 4)).toBe(0)
    expect(alarms(CARS, 4)).toBe(0)
  })
  const spoilt = (factor: number) => MILK.with(-1, Math.round((MILK.at(-1) as number) * factor))
  test('a month of three times as much is found; growth hides one that lost two thirds', () => {
    expect(alarms(spoilt(3), 4)).toBe(1)
    expect(alarms(spoilt(1 / 3), 4)).toBe(0)
    expect(alarms(spoilt(1 / 3), 2)).toBe(1 + alarms(MILK, 2))
  })
  test('a month without a season is not judged by others', () => {
    expect(value(MILK[95] as number, sameSeason(MILK.slice(0, 95), 12))).toBeNaN()
  })
})
