import { describe, expect, test } from '@jest/globals'
import type { Together } from '@sea-trials/stats/contingency'
import type { Estimate } from '@sea-trials/stats/estimate'
import { random } from '@sea-trials/stats/random'
import { uncertainty } from '@sea-trials/stats/uncertainty'
import fc from 'fast-check'
import { cellsOf } from './tables.ts'

const estimate = (cells: readonly Together[]): Estimate => {
  const found = uncertainty(cells)
  if (found.kind !== 'estimate') throw new Error(found.reason)
  return found
}
const ends = (cells: readonly Together[]): readonly [number, number] => {
  const { low, high } = estimate(cells).interval(0.95)
  return [low!, high!]
}

describe('what another column says', () => {
  test('everything: 1, in its one direction', () => {
    const table = [
      [50, 50, 0, 0],
      [0, 0, 50, 50],
    ]
    expect(estimate(cellsOf(table)).value).toBeCloseTo(1, 12)
    const turned = cellsOf(table).map(({ a, b, rows }) => ({ a: b, b: a, rows }))
    expect(estimate(turned).value).toBeCloseTo((Math.LN2 + 1 / 400) / (Math.log(4) + 3 / 400), 12)
  })
  test('nothing: 0, and the interval begins there', () => {
    const cells = cellsOf([
      [40, 60],
      [40, 60],
    ])
    expect(estimate(cells).value).toBe(0)
    expect(ends(cells)[0]).toBe(0)
    expect(ends(cells)[1]).toBeGreaterThan(0.01)
  })
  test('without the bias of either: (I - c) / (H + c)', () => {
    const cells = cellsOf([
      [30, 10],
      [10, 30],
    ])
    const [mi, c] = [Math.log(2) + 0.75 * Math.log(0.75) + 0.25 * Math.log(0.25), 1 / 160]
    expect(estimate(cells).value).toBeCloseTo((mi - c) / (Math.LN2 + c), 12)
  })
  test.each([
    ['no rows', []],
    ['zero variance', [[10, 10]]],
    ['zero variance', [[10], [10]]],
    [
      'fewer than five rows for each pair of values',
      [
        [2, 1],
        [1, 3],
      ],
    ],
  ])('%s', (reason, table) => expect(uncertainty(cellsOf(table))).toMatchObject({ kind: 'undefined', reason }))
  test('an id says nothing that could be relied on', () => {
    const cells = Array.from({ length: 1000 }, (_, i) => ({ a: i % 2, b: i, rows: 1 }))
    expect(uncertainty(cells)).toMatchObject({ reason: 'fewer than five rows for each pair of values' })
  })
})

const tables = fc.array(fc.array(fc.integer({ min: 6, max: 60 }), { minLength: 3, maxLength: 3 }), {
  minLength: 2,
  maxLength: 5,
})

test('between 0 and 1, inside of its interval, blind to the order of the cells', () => {
  fc.assert(
    fc.property(tables, (table) => {
      const cells = cellsOf(table)
      const { value } = estimate(cells)
      const [low, high] = ends(cells)
      expect(low).toBeGreaterThanOrEqual(0)
      expect(value).toBeGreaterThanOrEqual(low)
      expect(high).toBeGreaterThanOrEqual(value)
      expect(high).toBeLessThanOrEqual(1)
      expect(estimate(cells.toReversed()).value).toBeCloseTo(value, 12)
    }),
    { numRuns: 50 },
  )
})

test('the delta method: its variance is the jackknife’s', () => {
  const table = [
    [300, 100, 40],
    [80, 200, 280],
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
  expect((high! - low!) / 2 / 1.96).toBeCloseTo(Math.sqrt(squares * ((n - 1) / n)), 2)
})

test('rows of an entity that say the same are no more than one: ten times over, the same interval', () => {
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
  const { below } = random('uncertainty')
  const above = Array.from({ length: 200 }, () => {
    const counts = Array.from({ length: 5 }, () => new Array<number>(8).fill(0))
    for (let i = 0; i < 300; i++) counts[below(5)]![below(8)]!++
    return Number(ends(cellsOf(counts))[0] > 0)
  }).reduce((a, b) => a + b, 0)
  expect(above).toBeLessThan(12)
})
