/** Along the sorted scores: what every metric of a ranking shares. */
import { unitsOf } from '../dependence.ts'
import { standardError } from '../influence.ts'
import { sortedBy } from '../rank.ts'
import type { Seen } from './foreseen.ts'
import { type BinarySample, oncePer, type Support, supportOf } from './sample.ts'
import type { Scored } from './standings.ts'
import { hasScores } from './stored.ts'
import { sweptByScore } from './swept.ts'

export interface Ranking {
  readonly value: number
  /** Row by row, small-sample factors included, not yet summed to independent units. */
  readonly influence: Float64Array
  readonly positives: Support
  readonly negatives: Support
}

/** What stays of a ranking once it was swept. */
export type Swept = Omit<Ranking, 'influence'> & Seen

/** The influence of every row is as large as the scores themselves: it is let go, and swept again for whom asks. */
export const sweptOf = (sample: Scored, { influence, ...rest }: Ranking): Swept => ({
  ...rest,
  se: standardError(unitsOf(influence, sample)),
  alone: standardError(influence),
})

/** All metrics at once, for what costs is the order of the scores. */
const plainlySwept = oncePer((sample: Scored) => sweptByScore(sample))

/** Of independent rows, of which nothing is held. */
export const sweptPlainly = (sample: Scored, metric: 'roc' | 'precision'): Swept => {
  const found = plainlySwept(sample)[metric]
  return { ...sides(sample), ...found, alone: found.se }
}

/** Throws TypeError without scores. */
export const scored = (sample: BinarySample): Scored => {
  if (!hasScores(sample)) throw new TypeError('a ranking metric needs scores')
  return sample as Scored
}

export const sides = oncePer((sample: BinarySample): { positives: Support; negatives: Support } => ({
  positives: supportOf(sample, (row) => sample.label[row] === 1),
  negatives: supportOf(sample, (row) => sample.label[row] === 0),
}))

/** Of a place in the order: a positive row; the last of its score. */
export const [POSITIVE, LAST] = [1, 2]

export interface InOrder {
  /** Rows in ascending order of score. */
  readonly order: Uint32Array
  /** A byte for each of these places, so that a sweep reads straight through: labels and scores lie all over the memory by then. */
  readonly marked: Uint8Array
}

export const inOrder = oncePer(({ label, score, n }: Scored): InOrder => {
  const { order, sorted } = sortedBy(score)
  const marked = new Uint8Array(n)
  for (let at = 0; at < n; at++)
    marked[at] = (label[order[at]!] === 1 ? POSITIVE : 0) | (at + 1 < n && sorted[at + 1] === sorted[at] ? 0 : LAST)
  return { order, marked }
})
