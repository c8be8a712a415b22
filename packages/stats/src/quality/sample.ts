/** What quality metrics look at, made of what is known of the rows: with its parts (`part.ts`) and its worth (`support.ts`). */
import { entitiesOf } from '../entity.ts'
import { oncePer } from '../once.ts'
import { argsort } from '../rank.ts'
import { facts, type RowFacts } from './facts.ts'
import { subset } from './part.ts'
import type {
  BinarySample,
  MulticlassSample,
  MultilabelSample,
  RankingSample,
  RegressionSample,
  Sample,
} from './rows.ts'

export * from '../once.ts'
export type { RowFacts } from './facts.ts'
export * from './part.ts'
export * from './rows.ts'
export * from './support.ts'

/** Rows of no weight say nothing, and would still be counted in n. */
const weighty = <S extends Sample>(sample: S): S =>
  sample.weight?.some((weight) => weight === 0)
    ? subset(
        sample,
        rowsWhere(sample.weight, (weight) => weight > 0),
      )
    : sample

const rowsWhere = (values: Float64Array, holds: (value: number) => boolean): Uint32Array => {
  const rows = new Uint32Array(values.length)
  let count = 0
  for (let i = 0; i < values.length; i++) if (holds(values[i]!)) rows[count++] = i
  return rows.subarray(0, count)
}

/**
 * A binary sample. With a score and no prediction, a row is predicted positive when `score >= threshold`; where that is null
 * scores decide nothing. Scores must be finite, weights finite and not negative: the caller names the offending rows, a metric cannot.
 */
export const binarySample = (
  label: Uint8Array,
  said: { readonly score?: Float64Array; readonly prediction?: Uint8Array; readonly threshold?: number | null },
  row: RowFacts = {},
): BinarySample => {
  const prediction = said.prediction ?? decided(said)
  return weighty({
    task: 'binary',
    n: label.length,
    label,
    ...(said.score === undefined ? {} : { score: said.score }),
    ...(prediction === undefined ? {} : { prediction }),
    ...facts(row),
  })
}

interface Scored {
  readonly score?: Float64Array
  readonly threshold?: number | readonly number[] | null
}

const decided = ({ score, threshold = 0.5 }: Scored): Uint8Array | undefined =>
  score === undefined || threshold === null ? undefined : thresholded(score, threshold)

/** Row-major, where there are several thresholds: one a label. */
const thresholded = (score: Float64Array, threshold: number | readonly number[]): Uint8Array => {
  const each = typeof threshold === 'number' ? [threshold] : threshold
  const prediction = new Uint8Array(score.length)
  for (let i = 0; i < score.length; i++) prediction[i] = score[i]! >= each[i % each.length]! ? 1 : 0
  return prediction
}

/** A multiclass sample. With probabilities and no prediction, a row is predicted as its most probable class, the first on a tie. */
export const multiclassSample = (
  classes: readonly string[],
  label: Int32Array,
  said: { readonly prediction?: Int32Array; readonly probabilities?: Float64Array },
  row: RowFacts = {},
): MulticlassSample => {
  const prediction = said.prediction ?? (said.probabilities && mostProbable(said.probabilities, classes.length))
  return weighty({
    task: 'multiclass',
    n: label.length,
    classes,
    label,
    ...(said.probabilities === undefined ? {} : { probabilities: said.probabilities }),
    ...(prediction === undefined ? {} : { prediction }),
    ...facts(row),
  })
}

const mostProbable = (probabilities: Float64Array, classes: number): Int32Array => {
  const prediction = new Int32Array(probabilities.length / classes)
  for (let row = 0; row < prediction.length; row++) {
    let best = 0
    for (let c = 1; c < classes; c++)
      if (probabilities[row * classes + c]! > probabilities[row * classes + best]!) best = c
    prediction[row] = best
  }
  return prediction
}

/**
 * A multilabel sample. With scores and no predictions, a row is predicted to have a label when its `score >= threshold`: one
 * threshold for all labels, or one of each, in their order; null decides nothing.
 */
export const multilabelSample = (
  labels: readonly string[],
  label: Uint8Array,
  said: {
    readonly score?: Float64Array
    readonly prediction?: Uint8Array
    readonly threshold?: number | readonly number[] | null
  },
  row: RowFacts = {},
): MultilabelSample => {
  const prediction = said.prediction ?? decided(said)
  return weighty({
    task: 'multilabel',
    n: label.length / labels.length,
    labels,
    label,
    ...(said.score === undefined ? {} : { score: said.score }),
    ...(prediction === undefined ? {} : { prediction }),
    ...facts(row),
  })
}

export const regressionSample = (
  label: Float64Array,
  prediction: Float64Array,
  row: RowFacts = {},
  more: Partial<Pick<RegressionSample, 'task' | 'flags' | 'quantiles' | 'scale'>> = {},
): RegressionSample => weighty({ task: 'regression', n: label.length, label, prediction, ...facts(row), ...more })

/** `query`: any integer codes. */
export const rankingSample = (
  label: Float64Array,
  score: Float64Array,
  query: Int32Array,
  row: RowFacts = {},
): RankingSample =>
  weighty({ task: 'ranking', n: label.length, label, score, queries: entitiesOf(query), ...facts(row) })

/** Positions in ascending order of score, sorted once for all ranking metrics. */
export const ranked = oncePer((sample: BinarySample & { readonly score: Float64Array }) => argsort(sample.score))
