/** What a row costs a regression, by the loss that it is judged with, and where that loss exists. */
import type { RegressionSample } from './sample.ts'

/** Of a row: its label and what was predicted. */
export type Loss = (actual: number, predicted: number) => number

export const absoluteLoss: Loss = (actual, predicted) => Math.abs(actual - predicted)
export const squaredLoss: Loss = (actual, predicted) => (actual - predicted) ** 2

/** Least on average where the quantile `alpha` is predicted. */
export const pinballLoss =
  (alpha: number): Loss =>
  (actual, predicted) =>
    actual >= predicted ? alpha * (actual - predicted) : (1 - alpha) * (predicted - actual)

/**
 * Unit deviance of a Tweedie distribution (Jorgensen 1987), twice the log-likelihood that a row loses against a perfect
 * prediction: power 0 normal, 1 Poisson, 2 gamma, 3 inverse Gaussian, between 1 and 2 compound Poisson-gamma.
 */
export const unitDeviance = (power: number): Loss => {
  if (power === 0) return squaredLoss
  if (power === 1) return (y, p) => 2 * ((y > 0 ? y * Math.log(y / p) : 0) - y + p)
  if (power === 2) return (y, p) => 2 * (Math.log(p / y) + y / p - 1)
  const constant = (1 - power) * (2 - power)
  const ofLabel = (y: number): number => (y > 0 ? y ** (2 - power) / constant : 0)
  return (y, p) => 2 * (ofLabel(y) - (y * p ** (1 - power)) / (1 - power) + p ** (2 - power) / (2 - power))
}

/** Whether a row's loss exists. */
export type Domain = (actual: number, predicted: number) => boolean

export const devianceDomain = (power: number): Domain => {
  if (power === 0) return () => true
  if (power < 0) return (_, p) => p > 0
  return power < 2 ? (y, p) => y >= 0 && p > 0 : (y, p) => y > 0 && p > 0
}

export const logDomain: Domain = (y, p) => y > -1 && p > -1

export const losses = ({ n, label, prediction }: RegressionSample, loss: Loss): Float64Array => {
  const rows = new Float64Array(n)
  for (let i = 0; i < n; i++) rows[i] = loss(label[i]!, prediction[i]!)
  return rows
}

/** The same for one prediction for all rows. */
export const lossesOf = ({ n, label }: RegressionSample, loss: Loss, constant: number): Float64Array => {
  const rows = new Float64Array(n)
  for (let i = 0; i < n; i++) rows[i] = loss(label[i]!, constant)
  return rows
}
