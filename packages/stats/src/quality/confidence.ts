/** What a model was how sure of, and whether it came true: what calibration is about. */
import { isDependent } from '../dependence.ts'
import type { RowByRow } from '../estimate.ts'
import { shareEnds } from '../proportion.ts'
import type { ClassSample } from './cells.ts'
import { varianceRatio } from './over-time.ts'
import { type MulticlassSample, mass, oncePer } from './sample.ts'
import { scoreOf } from './stored.ts'

export interface Confidences {
  /** Probability of the positive class; of several classes that of the predicted one. */
  readonly p: Float64Array
  /** 1 where it came true. */
  readonly y: Uint8Array
}

export const confidences = (sample: ClassSample): Confidences =>
  sample.task === 'binary' ? { p: sample.score!, y: sample.label } : ofPredicted(sample)

/** The same probability, row by row, of rows that are asked for in their order. */
export const confidenceOf = (sample: ClassSample): RowByRow => {
  if (sample.task === 'binary') return scoreOf(sample)
  const { p } = ofPredicted(sample)
  return (row) => p[row]!
}

/** 1 where it came true. */
export const cameTrue = (sample: ClassSample): Uint8Array =>
  sample.task === 'binary' ? sample.label : ofPredicted(sample).y

const ofPredicted = oncePer((sample: MulticlassSample): Confidences => {
  const { n, classes, prediction, probabilities, label } = sample
  const p = new Float64Array(n)
  const y = new Uint8Array(n)
  for (let i = 0; i < n; i++) {
    const said = prediction![i]!
    p[i] = probabilities![i * classes.length + said]!
    y[i] = said === label[i] ? 1 : 0
  }
  return { p, y }
})

/** Of rows: how often what the model took for unlikely came true, and how often it said so; sums of weights. */
export interface Unlikely {
  came: number
  said: number
}

/** Counts a row of such a weight in. */
export const countUnlikely = (into: Unlikely, p: number, came: number, weight: number): void => {
  const isLikely = p >= 0.5
  into.said += weight * (isLikely ? 1 - p : p)
  if ((came === 1) !== isLikely) into.came += weight
}

/**
 * How far off the model may be in all, by the exact upper end of how often the unlikely comes true: on the whole it is further off than
 * said by no more than the calibration error, and by no more than the root of the miscalibration. Scores of exactly 0 and 1, and
 * rare events, show no other noise where luck spared every row. Rows of one entity or time count as one where none came true, for then
 * nothing is seen of how they differ.
 */
export const mostUnlikely = ({ came, said }: Unlikely, sample: ClassSample, critical: number): number => {
  const { total, effective, alone } = mass(sample)
  const worth = came > 0 ? Math.max(effective, alone / designOfMisses(sample)) : effective
  return Math.max(0, shareEnds(Math.min(1, came / total), worth, critical)[1] - said / total)
}

/** How many times larger than for independent rows the variance of a mean of misses is, at least 1. */
export const designOfMisses = (sample: ClassSample): number => {
  if (!isDependent(sample)) return 1
  const [said, came] = [confidenceOf(sample), cameTrue(sample)]
  return Math.max(
    1,
    varianceRatio(sample, (row) => came[row]! - said(row), sample),
  )
}
