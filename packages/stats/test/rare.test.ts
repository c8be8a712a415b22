import { describe, expect, test } from '@jest/globals'
import { massMoved, massMovedWithin } from '@sea-trials/stats/drift'
import type { Estimate } from '@sea-trials/stats/estimate'
import { random } from '@sea-trials/stats/random'
import { type Rare, rareCells } from '@sea-trials/stats/rare'

const rare = (rows: number, n: number, m: number): Rare => rareCells(n, m)(rows)!
const choose = (k: number, y: number): number => (y === 0 ? 1 : (choose(k, y - 1) * (k - y + 1)) / y)

describe('a cell of few rows', () => {
  test.each([
    [1, 300, 300],
    [2, 300, 300],
    [9, 300, 300],
    [3, 1000, 200],
    [17, 1000, 200],
    [5, 40, 900],
  ])('of %d, %d and %d rows, nothing moved: mean and variance of the difference are the binomial’s', (k, n, m) => {
    const share = m / (n + m)
    let [mean, square] = [0, 0]
    for (let y = 0; y <= k; y++) {
      const apart = Math.abs(y / m - (k - y) / n)
      const chance = choose(k, y) * share ** y * (1 - share) ** (k - y)
      mean += chance * apart
      square += chance * apart * apart
    }
    const found = rare(k, n, m).at(0)
    expect(found.mean).toBeCloseTo(mean, 12)
    expect(found.variance).toBeCloseTo(square - mean * mean, 12)
  })
  test('all moved: as far apart as it can be, as is one of a single row whatever has moved', () => {
    for (const [k, n, m] of [
      [1, 300, 300],
      [4, 300, 300],
      [6, 1000, 200],
    ] as const)
      expect(rare(k, n, m).at(1).mean).toBeCloseTo((2 * k) / (n + m), 12)
    for (const moved of [0, 0.3, 0.8]) expect(rare(1, 300, 300).at(moved).mean).toBeCloseTo(1 / 300, 12)
  })
  test('what has moved shows the more, and is never less than what has', () => {
    for (const [k, n, m] of [
      [7, 300, 300],
      [20, 1000, 200],
      [3, 200, 1000],
    ] as const)
      for (let step = 0; step < 20; step++) {
        const cell = rare(k, n, m)
        expect(cell.at((step + 1) / 20).mean).toBeGreaterThanOrEqual(cell.at(step / 20).mean - 1e-12)
        expect(cell.at(step / 20).mean).toBeGreaterThanOrEqual((cell.most * step) / 20 - 1e-12)
      }
  })
  test('rows that are worth fractions lie between whole ones, and enough rows are no rare cell', () => {
    const [two, three] = [rare(2, 300, 300).at(0), rare(3, 300, 300).at(0)]
    expect(rare(2.25, 300, 300).at(0).mean).toBeCloseTo(0.75 * two.mean + 0.25 * three.mean, 12)
    expect(rareCells(300, 300)(10)).toBeUndefined()
    expect(rareCells(1e15, 300)(1e13)?.at(0).mean).toBeCloseTo(2 * 3 * Math.exp(-3) * (3 ** 3 / 6 / 300), 6)
  })
})

/** Counts of draws, each from a value by its weight. */
const drawn = (rows: number, weights: readonly number[], uniform: () => number): number[] => {
  const counts = weights.map(() => 0)
  const most = Math.max(...weights)
  for (let i = 0; i < rows; ) {
    const at = Math.floor(uniform() * weights.length)
    if (uniform() * most >= weights[at]!) continue
    counts[at]!++
    i++
  }
  return counts
}

const known = (measured: { kind: string }): Estimate => measured as Estimate
const alike = (values: number): number[] => new Array<number>(values).fill(1)

describe('many values in few rows', () => {
  test('of 720 values in ten classes of 300 and 300 rows nothing has moved: nothing is claimed, and the value says so', () => {
    const { uniform } = random('nothing has moved')
    let [claimed, value] = [0, 0]
    for (let run = 0; run < 40; run++) {
      const strata = Array.from({ length: 10 }, () => ({
        reference: drawn(300, alike(720), uniform),
        current: drawn(300, alike(720), uniform),
        weight: 0.1,
      }))
      const moved = known(massMovedWithin(strata))
      claimed += Number(moved.interval(0.95).low! > 0)
      value += moved.value / 40
    }
    expect(claimed).toBeLessThanOrEqual(2)
    expect(value).toBeLessThan(0.02)
  })
  test.each([
    [300, 0.15, 0.25],
    [50, 0.1, 0.25],
  ])(
    'a fifth of the rows on one value that the reference never had, in ten classes of %d rows: found, and no more than it',
    (rows, least, most) => {
      const { uniform } = random('a new value', rows)
      let value = 0
      for (let run = 0; run < 20; run++) {
        const strata = Array.from({ length: 10 }, () => ({
          reference: drawn(rows, [...alike(720), 0], uniform),
          current: drawn(rows, [...alike(720), 180], uniform),
          weight: 0.1,
        }))
        const moved = known(massMovedWithin(strata))
        expect(moved.interval(0.95).low).toBeGreaterThan(0)
        value += moved.value / 20
      }
      expect(value).toBeGreaterThan(least)
      expect(value).toBeLessThan(most)
    },
  )
  test('rows on values that are all new, each as rare as the next, are found where the reference has no rare value', () => {
    const { uniform } = random('new values')
    const reference = [...drawn(2000, alike(10), uniform), ...new Array<number>(400).fill(0)]
    const current = [
      ...drawn(200, alike(10), uniform),
      ...new Array<number>(200).fill(1),
      ...new Array<number>(200).fill(0),
    ]
    const moved = known(massMoved(reference, current))
    expect(moved.value).toBeGreaterThan(0.45)
    expect(moved.value).toBeLessThan(0.55)
    expect(moved.interval(0.95).low).toBeGreaterThan(0.3)
  })
  test.each([
    [3000, 3000],
    [10_000, 2000],
  ])('a fifth of the mass moves a little from every other value to the next, %d and %d rows: covered', (n, m) => {
    const { uniform } = random('everywhere a little', n)
    let covered = 0
    for (let run = 0; run < 40; run++) {
      const weights = alike(720).map((_, i) => (i % 2 === 0 ? 1.4 : 0.6))
      const { low, high } = known(massMoved(drawn(n, alike(720), uniform), drawn(m, weights, uniform))).interval(0.95)
      covered += Number(low! <= 0.2 && 0.2 <= high!)
    }
    expect(covered).toBeGreaterThanOrEqual(36)
  })
  test.each([
    [[3e5, 0], [200, 200], 0.5, 0.43],
    [[1.5e5, 1.5e5, 0], [100, 100, 200], 0.5, 0.43],
    [[3e5, 0], [390, 10], 0.025, 0.005],
    // As against shares that are stated.
    [[5e14, 5e14, 0], [0, 200, 200], 0.5, 0.43],
  ])('%j against %j: what a far larger reference has nowhere is moved', (reference, current, moved, low) => {
    const found = known(massMoved(reference, current))
    expect(Math.abs(found.value - moved)).toBeLessThan(0.02)
    expect(found.interval(0.95).low).toBeGreaterThan(low)
  })
})
