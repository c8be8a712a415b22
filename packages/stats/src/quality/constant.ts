/** Models that say the same of every row. */
import type { Estimate } from '../estimate.ts'
import { ROUNDING } from '../minus.ts'
import type { QualityMetric } from './metric.ts'
import { isOfClasses, type Sample } from './sample.ts'
import { hasScores, scoredRows } from './stored.ts'

/**
 * Whether a metric is the same of these answers whatever rows are drawn: an area of one score for all is a half, the recall of a model that selects none
 * is 0. Such a value has no error. What depends on how many rows are of a class, as accuracy does, has one as soon as rows
 * of two classes are there.
 */
export const isKnown = ({ needs }: QualityMetric, sample: Sample, { value, se }: Estimate): boolean =>
  se !== undefined && se <= ROUNDING * Math.max(1, Math.abs(value)) && isConstant(sample, needs.includes('prediction'))

/** Scores, where there are any; what was decided only where that is read. */
const isConstant = (sample: Sample, isDecided: boolean): boolean => {
  if (sample.task !== 'multilabel' && !isOfClasses(sample)) return false
  const { label, prediction } = sample
  const width = sample.task === 'multilabel' ? sample.labels.length : 1
  if (isRepeated(label, 1)) return false
  if (isDecided && prediction !== undefined && !isRepeated(prediction, width)) return false
  if (sample.task === 'multiclass')
    return sample.probabilities === undefined || isRepeated(sample.probabilities, sample.classes.length)
  if (sample.task === 'multilabel') return sample.score === undefined || isRepeated(sample.score, width)
  return !hasScores(sample) || hasOneScore(sample)
}

/** Row-major, `width` numbers a row. */
const isRepeated = (values: ArrayLike<number>, width: number): boolean => {
  for (let i = width; i < values.length; i++) if (values[i] !== values[i - width]) return false
  return true
}

const hasOneScore = (sample: Parameters<typeof scoredRows>[0]): boolean => {
  let first: number | undefined
  for (const { values } of scoredRows(sample)) {
    first ??= values[0]
    if (values.some((value) => value !== first)) return false
  }
  return true
}
