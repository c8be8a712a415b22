/** Along the sorted scores: what every metric of a ranking shares. */
import { isDependent, unitsOf, unitsOfEach } from '../dependence.ts'
import type { InRows } from '../estimate.ts'
import { heldOf, standardError } from '../influence.ts'
import { sortedBy } from '../rank.ts'
import { byScore } from './by-score.ts'
import type { Seen } from './foreseen.ts'
import { type BinarySample, oncePer, type Support, supportOf } from './sample.ts'
import type { Scored } from './standings.ts'
import { hasScores } from './stored.ts'
import { influenceOfTies, sweptByScore } from './swept.ts'

export interface Ranking {
  readonly value: number
  /** As of an estimate. */
  readonly bias?: number
  /** Row by row, small-sample factors included, not yet summed to independent units. */
  readonly influence: Float64Array
  readonly positives: Support
  readonly negatives: Support
}

/** What stays of a ranking once it was swept. */
export interface Swept extends Omit<Ranking, 'influence'>, Seen {
  /** One number an independent unit. */
  readonly influence: () => Float64Array
  /** Where rows are independent and weigh the same. */
  readonly byRow?: InRows
}

/** With the influence of every unit. */
export const sweptWhole = (sample: Scored, { influence, ...rest }: Ranking): Swept => {
  const units = unitsOf(influence, sample)
  return { ...rest, se: standardError(units), alone: standardError(influence), influence: () => units }
}

/**
 * The influence of every row is as large as the scores themselves: where rows are the units it is let go, and swept again for whom
 * asks.
 */
export const sweptOf = (sample: Scored, sweep: () => Ranking): Swept => {
  const whole = sweptWhole(sample, sweep())
  return isDependent(sample) ? whole : { ...whole, influence: () => sweep().influence }
}

/** All metrics at once, for what costs is the order of the scores. */
const plainlySwept = oncePer((sample: Scored) => sweptByScore(sample))

/** Of rows that weigh differently, or hang together and are held, which are put in order once for all metrics; else of rows of which nothing is held. */
export const sweptBest = (sample: Scored, metric: 'roc' | 'precision', sweep: () => Ranking): Swept =>
  sample.weight || (isDependent(sample) && sample.stored === undefined)
    ? sweptOf(sample, sweep)
    : sweptPlainly(sample, metric)

/** Of rows of one weight; where they belong to entities a number of each of these is kept. */
const sweptPlainly = (sample: Scored, metric: 'roc' | 'precision'): Swept => {
  const { n } = sample
  const { se: alone, ...measured } = plainlySwept(sample)[metric]
  const { value } = measured
  const byRow = byScore(sample, () => influenceOfTies[metric](sample, value))
  const known = { ...sides(sample), ...measured, alone }
  if (!isDependent(sample))
    return { ...known, se: alone, byRow, influence: () => byRow.read((each) => heldOf(each, n)) }
  const units = byRow.read((each) => unitsOfEach(each, n, sample))
  return { ...known, se: standardError(units), influence: () => units }
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
