import { describe, expect, test } from '@jest/globals'
import fc from 'fast-check'
import { cutAmong, FRACTIONS, foldedInto } from '../src/cells.ts'
import { below } from '../src/histogram.ts'

/** The order statistics of values at the fractions. */
const placesOf = (values: readonly number[]): readonly number[] => {
  const sorted = Float64Array.from(values).sort()
  return FRACTIONS.map((fraction) => sorted[Math.round(fraction * (sorted.length - 1))]!)
}
const countsOf = (edges: readonly number[], values: readonly number[]): readonly number[] => {
  const counts = new Array<number>(edges.length + 1).fill(0)
  for (const value of values) counts[edges.filter((edge) => edge < value).length]! += 1
  return counts
}
const many = (n: number, make: (i: number) => number) => Array.from({ length: n }, (_, i) => make(i))

describe('cells', () => {
  test('of a spread column: tenths, the outermost hundredths, and what lies beyond', () => {
    const { edges, tenths } = cutAmong(placesOf(many(10_001, (i) => i)))
    expect(tenths).toEqual([1000, 2000, 3000, 4000, 5000, 6000, 7000, 8000, 9000])
    expect(edges).toEqual([below(0), 100, ...tenths, 9900, 10_000])
  })
  test('of a column that is mostly 0: 0, and the same of all that is not', () => {
    const { edges, tenths } = cutAmong(placesOf(many(10_001, (i) => (i < 9000 ? 0 : i))))
    expect(tenths).toEqual([below(0), 0, 9100, 9200, 9300, 9400, 9500, 9600, 9700, 9800, 9900])
    expect(edges).toEqual([below(0), 0, 9000, ...tenths.slice(2), 9990, 10_000])
  })
  test('of a number in the midst', () => {
    const { tenths } = cutAmong(placesOf(many(10_001, (i) => (i < 4000 ? i : i < 6000 ? 5000 : i))))
    expect(tenths).toEqual(
      [800, 1600, 2400, 3200, below(5000), 5000, 6000, 6800, 7600, 8400, 9200].sort((a, b) => a - b),
    )
  })
  test('a tenth of the mass makes a number a cell, and less does not', () => {
    const isCell = (rows: number) => cutAmong(placesOf(many(1001, (i) => (i < rows ? -1 : i)))).tenths.includes(-1)
    expect([90, 103].map(isCell)).toEqual([false, true])
  })
  test('of few values each its own; of one; of none', () => {
    expect(cutAmong(placesOf([1, 2, 2])).edges).toEqual([below(1), 1, below(2), 2])
    expect(cutAmong(placesOf([7])).edges).toEqual([below(7), 7])
    expect(cutAmong([])).toEqual({ edges: [], tenths: [] })
  })
  test('the same shape at any size of numbers', () => {
    const cut = (scale: number) => cutAmong(placesOf(many(500, (i) => scale * (i % 7 === 0 ? i : 0))))
    expect(cut(1e-300).edges).toHaveLength(cut(1).edges.length)
    expect(cut(1e300).edges).toHaveLength(cut(1).edges.length)
  })
})

test('no row is lost or moved when cells are folded: as if they had been counted between tenths', () => {
  fc.assert(
    fc.property(
      fc.array(fc.oneof(fc.constantFrom(0, 1, -3), fc.double({ noNaN: true, noDefaultInfinity: true })), {
        minLength: 1,
      }),
      fc.array(fc.oneof(fc.constantFrom(0, 1), fc.double({ noNaN: true, noDefaultInfinity: true }))),
      (reference, current) => {
        const cut = cutAmong(placesOf(reference))
        expect([...cut.edges].sort((a, b) => a - b)).toEqual(cut.edges)
        expect(cut.edges).toEqual(expect.arrayContaining([...cut.tenths]))
        for (const values of [reference, current])
          expect(foldedInto(cut, countsOf(cut.edges, values))).toEqual(countsOf(cut.tenths, values))
      },
    ),
  )
})
