/** How far apart the labels of two groups are, from their counts by class: the plain distances between two distributions. */

import { total } from './drift.ts'
import { type Estimate, type Undefined, undefinedBecause } from './estimate.ts'
import { sidak } from './family.ts'
import { absolute, shareDifference } from './independent.ts'

/** Grows with each of the absolute differences of shares, so that bounds of these are bounds of it. */
type Summary = (differences: readonly number[]) => number

/** Half the sum of the differences: the share of the labels that would have to change. */
const totalVariation: Summary = (d) => d.reduce((sum, each) => sum + each, 0) / 2
/** The largest difference of a class. For two classes the three say the same: d, d, and d times the root of 2. */
const largest: Summary = (d) => Math.max(...d)
const euclidean: Summary = (d) => Math.hypot(...d)

const LABEL_DISTANCES = { totalVariation, largest, euclidean } as const
export type LabelDistance = keyof typeof LABEL_DISTANCES

/**
 * A distance between two histograms over the same classes. Each class's difference has Newcombe's interval at Sidak's level, so that
 * all hold together; the ends are the distances of all lower and of all upper ends (never too short).
 */
export const labelDistance = (
  name: LabelDistance,
  first: readonly number[],
  second: readonly number[],
): Estimate | Undefined => {
  const [n, m] = [total(first), total(second)]
  if (n === 0 || m === 0) return undefinedBecause('no rows', n + m)
  const summary: Summary = LABEL_DISTANCES[name]
  const differences = first.map((count, c) => shareDifference({ count, n }, { count: second[c]!, n: m }))
  // Of two classes the one says what the other does.
  const free = first.length === 2 ? 1 : first.length
  return {
    kind: 'estimate',
    value: summary(differences.map(({ value }) => Math.abs(value))),
    n: n + m,
    interval: (level) => {
      const ends = differences.map((difference) => absolute(difference.interval(sidak(free, level))))
      const low = summary(ends.map((end) => end.low))
      // A distance is never below the one between any class and the rest.
      const least = name === 'totalVariation' ? Math.max(low, largest(ends.map((end) => end.low))) : low
      const high = summary(ends.map((end) => end.high))
      return {
        low: least,
        high: name === 'euclidean' ? Math.min(Math.SQRT2, high) : Math.min(1, high),
        level,
        method: 'MOVER, by class',
      }
    },
  }
}
