/** The samples of each task: labels and what the model said, column by column, in typed arrays. */
import type { Dependence } from '../dependence.ts'
import type { Entities } from '../entity.ts'

/** What rows weigh and how they hang together: all that a mean over them needs. */
export interface Rows extends Dependence {
  readonly n: number
  /** Positive and finite. */
  readonly weight?: Float64Array
  /** Each row was predicted by the model of its fold. */
  readonly folds?: Entities
  /** The answers of models that were trained several times, the first one's own among them; rows as here. */
  readonly runs?: readonly Sample[]
  /** Scores were computed in single precision: what is 1 in it may be anything above 1 - 2^-24. */
  readonly single?: boolean
}

/** Numbers that lie in a file. */
export interface Stored {
  readonly length: number
  /** So many are read at a time. */
  readonly atOnce: number
  /** Fills `into` with those from a row on. */
  readonly read: (from: number, into: Float64Array) => void
  /** A place beside them for as many numbers, which whoever asked for it closes. */
  readonly beside: () => Beside
}

/** Numbers that are written one after the other, and then read. */
export interface Beside {
  readonly append: (values: Float64Array) => void
  /** Fills `into` with the numbers from one on. */
  readonly read: (from: number, into: Float64Array) => void
  readonly close: () => void
}

export interface BinarySample extends Rows {
  readonly task: 'binary'
  /** 1 is positive. */
  readonly label: Uint8Array
  readonly score?: Float64Array
  /** Where the scores lie that nobody holds; `score` is then read anew each time that it is taken. */
  readonly stored?: Stored
  readonly prediction?: Uint8Array
  /** One of several whose mean is asked for: what each row adds to a value is wanted with the value. */
  readonly averaged?: true
}

export interface MulticlassSample extends Rows {
  readonly task: 'multiclass'
  readonly classes: readonly string[]
  /** Codes into `classes`. */
  readonly label: Int32Array
  readonly prediction?: Int32Array
  /** Row-major, n x classes; each row sums to 1. */
  readonly probabilities?: Float64Array
}

/** Any number of labels a row. */
export interface MultilabelSample extends Rows {
  readonly task: 'multilabel'
  readonly labels: readonly string[]
  /** Row-major, n x labels; 1 where the row has the label. */
  readonly label: Uint8Array
  readonly prediction?: Uint8Array
  readonly score?: Float64Array
}

export interface Quantiles {
  /** Between 0 and 1, ascending. */
  readonly levels: readonly number[]
  /** Row-major, n x levels. */
  readonly values: Float64Array
}

export interface RegressionSample extends Rows {
  readonly task: 'regression' | 'forecasting'
  readonly label: Float64Array
  readonly prediction: Float64Array
  /** The predictions are 0 or 1 in every row of the data, of which these may be a part: their mean is a share. */
  readonly flags?: true
  readonly quantiles?: Quantiles
  /** Of a forecast: mean absolute error that the naive forecast makes on the training rows of the row's series. */
  readonly scale?: Float64Array
}

export interface RankingSample extends Rows {
  readonly task: 'ranking'
  /** Relevance, 0 or more; 0 is not relevant. */
  readonly label: Float64Array
  readonly score: Float64Array
  /** The query that a row answers. Weight and entity are the same for all of its rows. */
  readonly queries: Entities
}

export type Sample = BinarySample | MulticlassSample | MultilabelSample | RegressionSample | RankingSample

/** Whether rows have one class each. */
export const isOfClasses = (sample: Sample): sample is BinarySample | MulticlassSample =>
  sample.task === 'binary' || sample.task === 'multiclass'

/** Whether numbers are predicted. */
export const isOfNumbers = (sample: Sample): sample is RegressionSample =>
  sample.task === 'regression' || sample.task === 'forecasting'
