/** Two samples drawn again: their ends spread as those of fresh samples do, wherever the truth lies. */
import { expect, test } from '@jest/globals'
import { kolmogorovSmirnov, wasserstein } from '@sea-trials/stats/distance'
import { psi } from '@sea-trials/stats/divergence'
import { withAgain } from '@sea-trials/stats/drawn-again'
import { massMoved } from '@sea-trials/stats/drift'
import type { Estimate, Shown } from '@sea-trials/stats/estimate'
import { random } from '@sea-trials/stats/random'

const draw = random('drawn again')
const numbers = (rows: number, by: number) => Float64Array.from({ length: rows }, () => draw.normal() + by).sort()
function cells(rows: number, by: number): readonly number[] {
  const counts = Array<number>(11).fill(0)
  for (const x of numbers(rows, by)) counts[Math.max(0, Math.min(10, Math.floor(5 + 2 * x)))]!++
  return counts
}

const MEASURES = {
  'the mass that moved': (by: number) => withAgain(massMoved, cells(1000, 0), cells(500, by)),
  psi: (by: number) => withAgain(psi, cells(1000, 0), cells(500, by)),
  'Kolmogorov-Smirnov': (by: number) =>
    kolmogorovSmirnov({ sorted: numbers(1000, 0), missing: 0 }, { sorted: numbers(500, by), missing: 0 }),
  Wasserstein: (by: number) => wasserstein(numbers(1000, 0), numbers(500, by)),
} as const

const endsOf = (shown: readonly Shown[]) => {
  const ends = shown.map(({ interval }) => interval(0.95).high as number)
  const mean = ends.reduce((sum, end) => sum + end, 0) / ends.length
  return { mean, sd: Math.sqrt(ends.reduce((sum, end) => sum + (end - mean) ** 2, 0) / ends.length) }
}

test.each(Object.entries(MEASURES).flatMap(([name, make]) => [0, 0.3].map((by) => [name, by, make] as const)))(
  '%s, moved by %d',
  (_, by, make) => {
    const fresh = Array.from({ length: 200 }, () => make(by) as Estimate)
    // The hand that shows what is true most nearly: of data that have not moved one that shows nothing.
    const middle = fresh.toSorted((a, b) => a.value - b.value)[by === 0 ? 0 : 100] as Estimate
    const [truth, told] = [endsOf(fresh), endsOf(Array.from({ length: 200 }, () => middle.again!(draw)))]
    expect(Math.abs(told.mean - truth.mean)).toBeLessThan(0.5 * truth.sd)
    expect(told.sd / truth.sd).toBeGreaterThan(0.75)
    expect(told.sd / truth.sd).toBeLessThan(1.35)
  },
)

test('of many cells, and of large samples, none are drawn', () => {
  const many = Array.from({ length: 300 }, (_, cell) => cell + 1)
  expect((withAgain(massMoved, many, many) as Estimate).again).toBeUndefined()
  expect((wasserstein(numbers(8000, 0), numbers(3000, 0)) as Estimate).again).toBeUndefined()
})
