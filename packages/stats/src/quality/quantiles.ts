/** Predicted quantiles: how well each is placed, how often the interval between two holds the label, and how wide it is. */
import type { Estimate, Undefined } from '../estimate.ts'
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

/** Share of labels from the lower to the upper quantile, both ends included. */
export const coverage = (sample: RegressionSample, lower: number, upper: number): Measured => {
  const [low, high] = [predictionsOf(sample, lower), predictionsOf(sample, upper)]
  return shareOf(
    sample,
    perRow(sample, (row) => (low[row]! <= sample.label[row]! && sample.label[row]! <= high[row]! ? 1 : 0)),
  )
}

/** Mean of upper minus lower quantile; below 0 where they cross. */
export const intervalWidth = (sample: RegressionSample, lower: number, upper: number): Measured => {
  const [low, high] = [predictionsOf(sample, lower), predictionsOf(sample, upper)]
  return meanOf(
    sample,
    perRow(sample, (row) => high[row]! - low[row]!),
    {},
  )
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
