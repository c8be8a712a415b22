/** Design effects against what they are by definition, and what they do to intervals. */
import { describe, expect, test } from '@jest/globals'
import { alikeEffect, type Clusters, clustered, effectOf } from '@sea-trials/stats/clustered'
import { jensenShannon, psi } from '@sea-trials/stats/divergence'
import { massMoved } from '@sea-trials/stats/drift'
import { designSeen, foreseenVariance } from '@sea-trials/stats/quality/foreseen'

/** Rows of each entity in each cell; the cells of `gains` together. */
function clustersOf(entities: readonly (readonly number[])[], gains: readonly number[] = []): Clusters {
  const sum = (values: readonly number[]): number => values.reduce((whole, each) => whole + each, 0)
  const of = (counts: (entity: readonly number[]) => number): [number, number, number] => [
    sum(entities.map(counts)),
    sum(entities.map((entity) => counts(entity) ** 2)),
    sum(entities.map((entity) => counts(entity) * sum(entity))),
  ]
  return {
    entities: entities.length,
    squares: sum(entities.map((entity) => sum(entity) ** 2)),
    cells: (entities[0] as readonly number[]).map((_, b) => of((entity) => entity[b] as number)),
    together: of((entity) => sum(gains.map((b) => entity[b] as number))),
  }
}

test('entities of one row are rows', () => {
  const single = Array.from({ length: 100 }, (_, i) => (i % 4 === 0 ? [1, 0] : [0, 1]))
  expect(effectOf(clustersOf(single))).toEqual({ factor: 1, entities: 100 })
})

test('entities whose rows are all alike are worth themselves', () => {
  const alike = Array.from({ length: 60 }, (_, i) => (i % 3 === 0 ? [10, 0, 0] : i % 3 === 1 ? [0, 10, 0] : [0, 0, 10]))
  expect(effectOf(clustersOf(alike)).factor).toBeCloseTo(10 * (60 / 59), 10)
  expect(alikeEffect(clustersOf(alike))).toEqual({ factor: 10, entities: 60 })
})

test('one entity of many rows tells nothing of how alike they are: they are worth one', () => {
  expect(effectOf(clustersOf([[700, 1300]]))).toEqual({ factor: 2000, entities: 1 })
  expect(effectOf(clustersOf([[0, 1]]))).toEqual({ factor: 1, entities: 1 })
})

test('entities that all have the shares of the whole never gain anything by it', () => {
  const even = Array.from({ length: 20 }, () => [5, 5])
  expect(effectOf(clustersOf(even)).factor).toBe(1)
})

test('cells that gain together count as one', () => {
  // Neighbouring cells: an entity stands in both halves of one side; each cell alone looks half as dependent.
  const sides = Array.from({ length: 40 }, (_, i) => (i % 2 === 0 ? [5, 5, 0, 0] : [0, 0, 5, 5]))
  const alone = effectOf(clustersOf(sides)).factor
  const together = effectOf(clustersOf(sides, [0, 1])).factor
  expect(together).toBeGreaterThan(1.5 * alone)
  expect(together).toBeCloseTo(10 * (40 / 39), 10)
})

test('no effect, no change; one entity, no interval; few entities, a longer one', () => {
  const [a, b] = [
    [100, 200, 300],
    [90, 230, 280],
  ]
  const over = ([s, t]: readonly [number, number]) =>
    massMoved(
      a.map((count) => count / s),
      b.map((count) => count / t),
    )
  const of = (factor: number, entities: number) =>
    clustered(
      over,
      [
        { factor: 1, entities: 600 },
        { factor, entities },
      ],
      1,
    )
  expect(of(1, 600)).toMatchObject({ value: (massMoved(a, b) as { value: number }).value, n: 600 })
  expect(of(5, 1)).toEqual({ kind: 'undefined', reason: 'too few rows', n: 600 })
  const width = (factor: number, entities: number): number => {
    const found = of(factor, entities)
    if (found.kind !== 'estimate') throw new Error('no estimate')
    const { low, high } = found.interval(0.95)
    expect(low).toBeLessThanOrEqual(found.value)
    expect(high).toBeGreaterThanOrEqual(found.value)
    expect(high).toBeLessThanOrEqual(1)
    return (high as number) - (low as number)
  }
  expect(width(5, 100)).toBeGreaterThan(1.5 * width(1, 600))
  expect(width(5, 5)).toBeGreaterThan(1.2 * width(5, 100))
})

test('what moves between rare cells lies below the upper end, and nothing bounds it where hardly a row is in each', () => {
  const rare = (of: readonly number[], count: number, rows: number): number[] => [
    rows - count * (of[0] as number),
    ...Array.from({ length: count }, (_, i) => of[i % of.length] as number),
  ]
  const [then, now] = [rare([4, 0], 60, 500), rare([0, 4], 60, 500)]
  for (const [measure, end] of [
    [psi, null],
    [jensenShannon, 1],
  ] as const) {
    const found = measure(then, now)
    const sparse = measure(rare([1, 0], 400, 500), rare([0, 1], 400, 500))
    if (found.kind !== 'estimate' || sparse.kind !== 'estimate') throw new Error('no estimate')
    expect(found.interval(0.95).high as number).toBeGreaterThan(found.value + (measure === psi ? 0.8 : 0.15))
    expect(sparse.interval(0.95).high).toBe(end)
  }
})

describe('a thousand rows, worth a hundred if those of an entity agree', () => {
  const support = { alone: 1000, effective: 100 }
  test('what was seen counts as seen, what luck spared as if they agreed', () => {
    const seen = { se: 0.03, alone: 0.02 }
    expect(foreseenVariance(support, seen, 0.4)).toBeCloseTo(0.03 ** 2, 12)
    expect(foreseenVariance(support, seen, 0.6)).toBeCloseTo(0.03 ** 2 + 10 * (0.6 / 1000 - 0.02 ** 2), 12)
  })
  test('without dependence it is the larger of both', () =>
    expect(foreseenVariance({ alone: 1000, effective: 1000 }, { se: 0.02, alone: 0.02 }, 0.6)).toBeCloseTo(6e-4, 12))
  test.each([
    [{ se: 0.03, alone: 0.02 }, 2.25],
    [{ se: 0.01, alone: 0.02 }, 1],
    [{ se: 0.09, alone: 0.02 }, 10],
    [{ se: 0, alone: 0 }, 10],
  ])('of %j the design effect is %d', (seen, design) => expect(designSeen(support, seen)).toBeCloseTo(design, 12))
})
