import { describe, expect, test } from '@jest/globals'
import { cramersV, pearson, ranksOf, spearman } from '../src/association.ts'

const f = (...values: readonly number[]) => Float64Array.from(values)

describe('numbers', () => {
  // Worked by hand: deviations (-2..2) against (-1.8, 0.2, -0.8, 0.2, 2.2): 8 / sqrt(10 x 8.8).
  test('Pearson', () => {
    expect(pearson(f(1, 2, 3, 4, 5), f(1, 3, 2, 3, 5))).toBeCloseTo(8 / Math.sqrt(88), 12)
    expect(pearson(f(1, 2), f(2, 1))).toBe(-1)
    expect(pearson(f(1, 1, 1), f(1, 2, 3))).toBeUndefined()
    expect(pearson(f(1), f(1))).toBeUndefined()
  })
  test('ranks share the mean of their places', () => expect([...ranksOf(f(10, 20, 20, 5))]).toEqual([2, 3.5, 3.5, 1]))
  test('Spearman sees order alone', () => {
    expect(spearman(f(1, 2, 3, 4), f(1, 10, 100, 1000))).toBeCloseTo(1, 12)
    expect(spearman(f(1, 2, 3, 4, 5), f(5, 6, 7, 8, 7))).toBeCloseTo(0.8207826816681233, 12)
  })
})

describe('categories', () => {
  const many = Array.from({ length: 4000 }, (_, i) => i)
  test('the same column is 1, an independent one 0, a single category undefined', () => {
    expect(
      cramersV(
        many.map((i) => i % 4),
        many.map((i) => i % 4),
      ),
    ).toBeCloseTo(1, 3)
    expect(
      cramersV(
        many.map((i) => i % 4),
        many.map((i) => Math.floor(i / 4) % 5),
      ),
    ).toBe(0)
    expect(
      cramersV(
        many,
        many.map(() => 0),
      ),
    ).toBeUndefined()
  })
  // Bergsma (2013) by hand: 2 x 2 of 30, 10, 10, 30; phi^2 0.25, less 1/79; over 2 - 1/79 - 1.
  test('without the bias', () => {
    const cells = [
      [0, 0, 30],
      [0, 1, 10],
      [1, 0, 10],
      [1, 1, 30],
    ] as const
    const x = cells.flatMap(([a, , n]) => Array<number>(n).fill(a))
    const y = cells.flatMap(([, b, n]) => Array<number>(n).fill(b))
    expect(cramersV(x, y)).toBeCloseTo(Math.sqrt((0.25 - 1 / 79) / (1 - 1 / 79)), 12)
  })
})
