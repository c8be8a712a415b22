import type { Random } from './random.ts'

/** An interval of an estimate. `null` is an end that the data cannot bound (printed as "no bound"), never infinity. */
export interface Interval {
  readonly low: number | null
  readonly high: number | null
  /** Two-sided coverage, 0 to 1. */
  readonly level: number
  /** Name of the method, as the literature calls it: "Wilson", "DeLong, logit", ... */
  readonly method: string
}

/** Why a quantity has no value. Never replaced by 0, 1 or NaN. */
export type Undefinedness =
  | 'no rows'
  | 'no positives'
  | 'no negatives'
  | 'no predicted positives'
  | 'no relevant rows'
  | 'the first k are all classes'
  | 'the first k are all rows of every query'
  | 'every order of the rows gives the same'
  | 'all labels or none in every row'
  | 'no predicted negatives'
  | 'no false positives'
  | 'outside of the domain'
  | 'one class only'
  | 'classes are separated'
  | 'scores of 0 or 1'
  | 'fewer than three folds'
  | 'fewer than three runs'
  | 'zero variance'
  | 'zero denominator'
  | 'infinite, since the smaller group lacks a class of the larger'
  | 'too few rows'
  | 'fewer than five rows for each pair of values'
  | 'more pairs of values than are gathered'
  | 'the first and the third quartile are equal'
  | 'too few training rows'
  | 'training rows that do not vary'
  | 'too few points'
  | 'the smallest loss is not above zero'
  | 'baseline is zero'
  | 'the baseline is not shown to be above zero, where a factor turns round: write a difference, such as `baseline - 0.1`'
  | 'one of the two groups is not shown to be above zero, and a ratio to it says nothing'
  | 'a group below zero, and a ratio to it says nothing'
  | 'the statement says null'
  | 'fewer than 90 times, too few to draw stretches of time'
  | 'which rows belong together is not known'

export interface Undefined {
  readonly kind: 'undefined'
  readonly reason: Undefinedness
  readonly n: number
  /** The class or label that it is about, where it is one of several. */
  readonly of?: string
  /** It would have a value, and every model the same. */
  readonly forced?: true
}

/** What rows lack, so that every model has the same value on them, or none. */
export interface Forced {
  readonly reason: Undefinedness
  /** The class or label that is lacking, where it is one of several. */
  readonly of?: string
  readonly n: number
  /** Of a mean over several: only what one of them adds. */
  readonly isPart?: true
}

/** A property of the data or the run itself: no interval, never inconclusive. */
export interface Exact {
  readonly kind: 'exact'
  readonly value: number
  readonly n: number
  /** False where the decision was reached without the value (a median settled by counting); `value` is then a bound or an approximation, and said to be one. */
  readonly approximate?: boolean
}

/** A number a row, by the row's place in its sample. */
export type RowByRow = (row: number) => number

/** A number of each of `n` rows, of which none is held: whoever reads asks for them in their order, each once. */
export interface InRows {
  readonly n: number
  /** What is needed for reading is there while `use` runs. */
  readonly read: <T>(use: (each: RowByRow) => T) => T
}

/**
 * A value estimated from rows, with an interval at any level.
 *
 * `influence` holds one number a row (or entity, or cosine over time): the change of the estimate, times their number, when that row gains
 * weight (the influence function), small-sample factor included: the variance is the sum of squares over the square of
 * the length. Differences between models on the same rows, gaps between groups, clustering by entity and simultaneous
 * intervals all follow from it.
 */
export interface Estimate {
  readonly kind: 'estimate'
  readonly value: number
  readonly n: number
  /** What `n` counts, where it is not rows: recall rests on positives. */
  readonly counted?: 'positives' | 'negatives' | 'predicted positives' | 'predicted negatives' | 'queries'
  /** Two-sided interval at `level` (0 to 1). */
  readonly interval: (level: number) => Interval
  /** Of a share: the score interval (Wilson's), whose ends go into sums of several. Its own may be longer. */
  readonly score?: (level: number) => Interval
  /** Of losses: what goes into a difference. Its own interval may be longer where rows are few, for which a difference allows by itself. */
  readonly beside?: (level: number) => Interval
  /** Standard error, where the method has one. */
  readonly se?: number
  readonly influence?: Float64Array
  /** The same of rows that are independent, one by one: an array of many would be large. */
  readonly byRow?: InRows
  /** Of a mean. Where it is large, few rows decide, and more like them may be missing. */
  readonly largest?: Largest
  /** Of what follows from losses that nothing bounds above. */
  readonly losses?: Losses
  /** What other data show whose truth is what was seen, where more is known of them than the intervals say. */
  readonly again?: (chance: Random) => Shown
  /** Share of the variance that more rows do not take away: that of the other data set. None unless said. */
  readonly fixed?: number
  /** No answer could have made it another: it may break a line, and never carries one. */
  readonly forced?: Forced
  /** By how much the value is too high on average, of as few rows as there are. */
  readonly bias?: number
  /** Degrees of freedom of its standard error, where rows are not independent (see `dependence.ts`): below one nothing is bound. */
  readonly df?: number
}

/** What is seen of an estimate. */
export type Shown = Pick<Estimate, 'value' | 'interval'>

/** Losses of independent units, of which an estimate needs the mean alone. */
export interface Losses {
  readonly units: number
  /** How much the loss of each lies above the mean, over the mean: its losses are one more. */
  readonly deviations: () => Float64Array
  /** The estimate if the mean were so many times as large. */
  readonly times: (factor: number) => number
}

/** The share of a variance that one of so many rows makes up; of so many entities, where these vary. */
export interface Largest {
  readonly share: number
  readonly among: number
}

export type Measured = Exact | Estimate | Undefined

export const undefinedBecause = (reason: Undefinedness, n: number): Undefined => ({ kind: 'undefined', reason, n })
export const exact = (value: number, n: number): Exact => ({ kind: 'exact', value, n })
