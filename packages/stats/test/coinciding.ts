/** What the engine counts of two data sets whose rows are told by one number. */
import type { Coinciding } from '@sea-trials/stats/coincidence'

export function countedRows(one: readonly number[], other: readonly number[]): Coinciding {
  const often = new Map<number, [number, number]>()
  for (const [side, rows] of [one, other].entries())
    for (const row of rows) {
      const found = often.get(row) ?? [0, 0]
      found[side] = (found[side] as number) + 1
      often.set(row, found)
    }
  const values = [...often.values()]
  const sum = (of: (counts: readonly [number, number]) => number) => values.reduce((all, each) => all + of(each), 0)
  const both = (of: (own: number, others: number) => number): [number, number] => [
    sum(([a, b]) => of(a, b)),
    sum(([a, b]) => of(b, a)),
  ]
  return {
    rows: [one.length, other.length],
    matched: sum(([a, b]) => Math.min(a, b)),
    kinds: both((own) => Number(own > 0)),
    commonKinds: sum(([a, b]) => Number(a > 0 && b > 0)),
    twice: both((own, others) => Number(own > 1 && others > 0)),
    repeated: both((own) => (own > 1 ? own : 0)),
    pairs: both((own) => (own * (own - 1)) / 2),
  }
}
