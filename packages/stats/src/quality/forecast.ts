/** Errors of forecasts that scikit-learn does not have. */
import { type Estimate, type Undefined, undefinedBecause } from '../estimate.ts'
import { ratioOfMeans } from './explained.ts'
import { absoluteLoss, losses, lossesOf, pinballLoss } from './losses.ts'
import { meanOf } from './mean.ts'
import { atQuantile } from './quantiles.ts'
import type { RegressionSample } from './sample.ts'

type Measured = Estimate | Undefined

/**
 * Mean absolute scaled error (Hyndman and Koehler 2006): each error over the error that the naive forecast makes on the
 * training rows of its series. Undefined where those do not vary, or where there are too few of them.
 */
export const mase = (sample: RegressionSample): Measured => {
  const { n } = sample
  const scale = sample.scale as Float64Array
  if (scale.some(Number.isNaN)) return undefinedBecause('too few training rows', n)
  if (scale.includes(0)) return undefinedBecause('training rows that do not vary', n)
  return meanOf(
    sample,
    losses(sample, absoluteLoss).map((error, row) => error / scale[row]!),
    { min: 0 },
  )
}

/** Symmetric MAPE as in the M4 competition: mean of 2 |y - p| / (|y| + |p|), 0 to 2; where both are 0 there is no error. */
export const smape = (sample: RegressionSample): Measured =>
  meanOf(
    sample,
    losses(sample, (y, p) => (y === p ? 0 : (2 * Math.abs(y - p)) / (Math.abs(y) + Math.abs(p)))),
    { min: 0, max: 2 },
  )

/**
 * Twice the pinball losses over the absolute labels, both summed (Salinas et al. 2020): of the quantile `alpha`, or the mean over
 * all quantiles that are predicted.
 */
export const weightedQuantileLoss = (sample: RegressionSample, alpha?: number): Measured => {
  const levels = alpha === undefined ? (sample.quantiles?.levels ?? []) : [alpha]
  const loss = new Float64Array(sample.n)
  for (const level of levels) {
    const ofLevel = losses(atQuantile(sample, level), pinballLoss(level))
    for (let row = 0; row < sample.n; row++) loss[row]! += (2 * ofLevel[row]!) / levels.length
  }
  return ratioOfMeans(sample, loss, lossesOf(sample, absoluteLoss, 0), 'zero denominator')
}
