/** Predicted quantiles: how well each is placed, how often the interval between two holds the label, and how wide it is. */
import type { Estimate, Undefined } from '../estimate.ts'
import type { Intervals } from '../interval.ts'
import { ROUNDING } from '../minus.ts'
import { losses, pinballLoss } from './losses.ts'
import { meanOf, shareOf } from './mean.ts'
import { oncePer, type RegressionSample } from './sample.ts'

type Measured = Estimate | Undefined

const positive = { min: 0 }

/** The predictions of a quantile: its own column, or the prediction where no quantiles are told apart. */
const predictionsOf = ({ prediction, quantiles, n }: RegressionSample, level: number): Float64Array => {
  if (quantiles === undefined) return prediction
  const { levels, values } = quantiles
  const k = levels.indexOf(level)
  if (k < 0) throw new TypeError(`the quantile ${level} is not predicted`)
  return Float64Array.from({ length: n }, (_, row) => values[row * levels.length + k]!)
}

const perRow = (sample: RegressionSample, of: (row: number) => number): Float64Array =>
  Float64Array.from({ length: sample.n }, (_, row) => of(row))

/** The sample with the predictions of one quantile in the place of its predictions. */
export const atQuantile = (sample: RegressionSample, level: number): RegressionSample => ({
  ...sample,
  prediction: predictionsOf(sample, level),
})

/** Pinball loss of the predictions of the quantile `alpha` (scikit-learn's mean_pinball_loss). */
export const pinball = (sample: RegressionSample, alpha: number): Measured =>
  meanOf(sample, losses(atQuantile(sample, alpha), pinballLoss(alpha)), positive)

/**
 * Of each row the interval between two predicted quantiles, in the order of their values where they cross: rearranged, they are no
 * further from the true ones (Chernozhukov, Fernández-Val and Galichon, Econometrica 2010), and no crossing makes a width smaller than none.
 */
function between(sample: RegressionSample, lower: number, upper: number): { low: Float64Array; high: Float64Array } {
  const [one, other] = [predictionsOf(sample, lower), predictionsOf(sample, upper)]
  return {
    low: perRow(sample, (row) => Math.min(one[row]!, other[row]!)),
    high: perRow(sample, (row) => Math.max(one[row]!, other[row]!)),
  }
}

/** Share of labels in the interval between two quantiles, both ends included. */
export const coverage = (sample: RegressionSample, lower: number, upper: number): Measured => {
  const { low, high } = between(sample, lower, upper)
  return shareOf(
    sample,
    perRow(sample, (row) => (low[row]! <= sample.label[row]! && sample.label[row]! <= high[row]! ? 1 : 0)),
  )
}

/** From so many rows on, a width that is the same in all of them is taken for the model's only one. */
const ENOUGH_OF_ONE_WIDTH = 30

/**
 * Mean width of the interval between two quantiles. The width is what the model says, and no outcome that falls by
 * chance: where it says the same of every row (split conformal prediction does), there is nothing to be unsure of.
 */
export const intervalWidth = (sample: RegressionSample, lower: number, upper: number): Measured => {
  const { low, high } = between(sample, lower, upper)
  const width = meanOf(
    sample,
    perRow(sample, (row) => high[row]! - low[row]!),
    {},
  )
  return saidOfEveryRow(width) ?? width
}

/** As many as rounding leaves. */
const DIGITS = 12

/**
 * The mean of numbers that a model says, or the difference of two, as the point that it is where all rows have the same; `size` is
 * that of the numbers, which rounding goes by.
 */
export const saidOfEveryRow = (mean: Measured, size?: number): Estimate | undefined => {
  if (mean.kind === 'undefined' || mean.n < ENOUGH_OF_ONE_WIDTH || (mean.df ?? 1) < 1) return undefined
  const { se = 0, influence, ...rest } = mean
  const scale = size ?? Math.abs(mean.value)
  if (se > ROUNDING * scale) return undefined
  // A point stands at the limit or beside it, and 10.7 - 9.3 is no narrower than 1.4.
  const value = Math.abs(mean.value) <= ROUNDING * scale ? 0 : Number(mean.value.toPrecision(DIGITS))
  const interval: Intervals = (level) => ({ low: value, high: value, level, method: 'the same width in every row' })
  return { ...rest, value, se, interval, ...(influence === undefined ? {} : { influence }) }
}

const crossed = oncePer((sample: RegressionSample): Float64Array => {
  const { levels, values } = sample.quantiles ?? { levels: [], values: new Float64Array(0) }
  const k = levels.length
  return perRow(sample, (row) => {
    for (let i = 1; i < k; i++) if (values[row * k + i]! < values[row * k + i - 1]!) return 1
    return 0
  })
})

/** Share of rows in which a higher quantile lies below a lower one. */
export const quantileCrossing = (sample: RegressionSample): Measured => shareOf(sample, crossed(sample))

/** How many rows those are. */
export const crossings = (sample: RegressionSample): number => crossed(sample).reduce((sum, is) => sum + is, 0)
