import { expect, test } from '@jest/globals'
import { thinned } from '@sea-trials/stats/thin'

const rows = (n: number): Uint32Array => Uint32Array.from({ length: n }, (_, i) => i)

test('as many as are wanted are all left as they are', () => {
  const all = rows(1000)
  expect(thinned(all, 1000)).toBe(all)
  expect(thinned(all, Number.POSITIVE_INFINITY)).toBe(all)
})

test.each([2, 3, 4, 12])('of rows that take turns by %d each turn is seen about as often as any other', (turns) => {
  for (const most of [1000, 2500, 5000]) {
    const left = thinned(rows(10_000), most)
    expect(left.length).toBe(most)
    expect([...left]).toEqual([...left].sort((a, b) => a - b))
    const counts = new Array<number>(turns).fill(0)
    for (const row of left) counts[row % turns]!++
    for (const count of counts) expect(Math.abs(count / (most / turns) - 1)).toBeLessThan(0.25)
  }
})

test('never more than wanted, and the same each time', () => {
  for (const [n, most] of [
    [10_001, 5000],
    [9999, 5000],
    [15_000, 10_000],
  ] as const) {
    const left = thinned(rows(n), most)
    expect(left.length).toBeLessThanOrEqual(most)
    expect(left.length).toBeGreaterThan(most / 2 - 1)
    expect(thinned(rows(n), most)).toEqual(left)
  }
})
