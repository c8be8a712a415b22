import { readFileSync } from 'node:fs'
import { describe, expect, test } from '@jest/globals'
import type { Together } from '@sea-trials/stats/contingency'
import { cramer } from '@sea-trials/stats/cramer'
import type { Estimate } from '@sea-trials/stats/estimate'
import { random } from '@sea-trials/stats/random'
import fc from 'fast-check'
import { type Counts, cellsOf } from './tables.ts'

const estimate = (cells: readonly Together[]): Estimate => {
  const found = cramer(cells)
  if (found.kind !== 'estimate') throw new Error(found.reason)
  return found
}
const ends = (cells: readonly Together[]): readonly [number, number] => {
  const { low, high } = estimate(cells).interval(0.95)
  return [low!, high!]
}

const { tables } = JSON.parse(readFileSync(new URL('oracles/cramer.json', import.meta.url), 'utf8')) as {
  readonly tables: readonly { readonly table: Counts; readonly corrected: number }[]
}
test.each(tables.map(({ table, corrected }) => [corrected, table] as const))(
  'of scipy’s chi-square, with Bergsma’s correction: %d',
  (corrected, table) => expect(estimate(cellsOf(table)).value).toBeCloseTo(corrected, 12),
)

describe('what goes together', () => {
  test('columns that say each other: 1', () => {
    const cells = cellsOf([
      [50, 0, 0],
      [0, 60, 0],
      [0, 0, 70],
    ])
    expect(estimate(cells).value).toBeCloseTo(1, 12)
    expect(ends(cells)[0]).toBeGreaterThan(0.8)
  })
  test('nothing: 0, and the interval begins there', () => {
    const cells = cellsOf([
      [40, 60],
      [40, 60],
    ])
    expect(estimate(cells).value).toBe(0)
    expect(ends(cells)[0]).toBe(0)
    expect(ends(cells)[1]).toBeGreaterThan(0.1)
  })
  test.each([
    ['no rows', []],
    ['zero variance', [[10, 10]]],
    [
      'fewer than five rows for each pair of values',
      [
        [2, 1],
        [1, 3],
      ],
    ],
  ])('%s', (reason, table) => expect(cramer(cellsOf(table))).toMatchObject({ kind: 'undefined', reason }))
  test('rows that are all of one entity tell nothing', () => {
    const cells = cellsOf([
      [30, 10],
      [10, 30],
    ]).map((cell) => ({ ...cell, entity: 1 }))
    expect(cramer(cells)).toMatchObject({ kind: 'undefined', reason: 'too few rows' })
  })
})

test('between 0 and 1, inside of its interval, the same both ways', () => {
  const drawn = fc.array(fc.array(fc.integer({ min: 6, max: 60 }), { minLength: 3, maxLength: 3 }), {
    minLength: 2,
    maxLength: 5,
  })
  fc.assert(
    fc.property(drawn, (table) => {
      const cells = cellsOf(table)
      const { value } = estimate(cells)
      const [low, high] = ends(cells)
      expect(low).toBeGreaterThanOrEqual(0)
      expect(value).toBeGreaterThanOrEqual(low)
      expect(high).toBeGreaterThanOrEqual(value)
      expect(high).toBeLessThanOrEqual(1)
      const turned = cells.map(({ a, b, rows }) => ({ a: b, b: a, rows }))
      expect(estimate(turned).value).toBeCloseTo(value, 12)
      expect(ends(turned)[1]).toBeCloseTo(high, 12)
    }),
    { numRuns: 50 },
  )
})

// Of rare values it is larger than that of a non-central chi-square, which is the least that is taken.
test('the delta method: its variance is the jackknife’s', () => {
  const table = [
    [20_000, 300, 200],
    [200, 400, 50],
  ]
  const n = table.flat().reduce((a, b) => a + b)
  const whole = estimate(cellsOf(table))
  let squares = 0
  for (const [i, line] of table.entries())
    for (const [j, rows] of line.entries()) {
      const less = table.map((each, x) => each.map((count, y) => count - Number(x === i && y === j)))
      squares += rows * (estimate(cellsOf(less)).value - whole.value) ** 2
    }
  const { low, high } = whole.interval(0.95)
  expect((high! - low!) / 2 / 1.96).toBeCloseTo(Math.sqrt(squares * ((n - 1) / n)), 3)
})

test('rows of an entity that say the same are no more than one: ten times over, nearly the same interval', () => {
  const once = cellsOf([
    [30, 10],
    [10, 30],
  ]).flatMap(({ a, b, rows }) => Array.from({ length: rows }, () => ({ a, b, rows: 1 })))
  const ten = once.map((cell, entity) => ({ ...cell, rows: 10, entity }))
  const [low, high] = ends(once)
  expect(ends(ten)[0]).toBeCloseTo(low, 10)
  expect(ends(ten)[1]).toBeCloseTo(high, 10)
})

test('chance alone is not taken for anything', () => {
  const { below } = random('cramer')
  const above = Array.from({ length: 200 }, () => {
    const counts = Array.from({ length: 5 }, () => new Array<number>(8).fill(0))
    for (let i = 0; i < 300; i++) counts[below(5)]![below(8)]!++
    return Number(ends(cellsOf(counts))[0] > 0)
  }).reduce((a, b) => a + b, 0)
  expect(above).toBeLessThan(12)
})
