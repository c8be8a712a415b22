/** Metrics of predicted probabilities, row by row: log loss, Brier score, top-k accuracy. */
import type { Estimate, Undefined } from '../estimate.ts'
import { wilsonThrough } from '../interval.ts'
import { type ClassSample, degrees } from './cells.ts'
import { meanOf } from './mean.ts'
import { type MulticlassSample, mass } from './sample.ts'

const EPSILON = 2 ** -52
const clipped = (p: number): number => Math.min(1 - EPSILON, Math.max(EPSILON, p))

/** Natural logarithm; probabilities are held away from 0 and 1 by the epsilon of a double, as scikit-learn does. */
export const logLoss = (sample: ClassSample): Estimate | Undefined => {
  const rows = new Float64Array(sample.n)
  if (sample.task === 'binary') {
    const { label, score } = sample
    for (let i = 0; i < rows.length; i++) {
      const p = clipped(score![i]!)
      rows[i] = -Math.log(label[i] === 1 ? p : 1 - p)
    }
  } else {
    const { label, probabilities, classes } = sample
    for (let i = 0; i < rows.length; i++) rows[i] = -Math.log(clipped(probabilities![i * classes.length + label[i]!]!))
  }
  return meanOf(sample, rows, { min: 0, max: -Math.log(EPSILON) })
}

/** Mean squared error of the probability; over several classes their sum, 0 to 2, not halved. */
export const brierScore = (sample: ClassSample): Estimate | Undefined => {
  const rows = new Float64Array(sample.n)
  if (sample.task === 'binary') {
    for (let i = 0; i < rows.length; i++) rows[i] = (sample.score![i]! - sample.label[i]!) ** 2
    return meanOf(sample, rows, { min: 0, max: 1 })
  }
  const k = sample.classes.length
  for (let i = 0; i < rows.length; i++)
    for (let c = 0; c < k; c++) rows[i]! += (sample.probabilities![i * k + c]! - (sample.label[i] === c ? 1 : 0)) ** 2
  return meanOf(sample, rows, { min: 0, max: 2 })
}

/**
 * Share of rows whose class is among the `k` most probable. Where a tie straddles the k-th place a row counts by its chance
 * of being inside (scikit-learn lets the order of the classes decide).
 */
export const topKAccuracy = (sample: MulticlassSample, k: number): Estimate | Undefined => {
  const classes = sample.classes.length
  const rows = new Float64Array(sample.n)
  for (let i = 0; i < rows.length; i++) {
    const own = sample.probabilities![i * classes + sample.label[i]!]!
    let above = 0
    let tied = 0
    for (let c = 0; c < classes; c++) {
      const p = sample.probabilities![i * classes + c]!
      if (p > own) above++
      else if (p === own) tied++
    }
    rows[i] = Math.min(1, Math.max(0, (k - above) / tied))
  }
  const estimate = meanOf(sample, rows, { min: 0, max: 1 })
  if (estimate.kind === 'undefined') return estimate
  const { value, se = 0 } = estimate
  const inside = value > 1e-12 && value < 1 - 1e-12
  const whole =
    inside && (sample.weight || sample.entities)
      ? Math.min(sample.n, (value * (1 - value)) / (se * se))
      : mass(sample).effective
  return { ...estimate, interval: wilsonThrough(Math.min(1, value), whole, degrees(sample), (p) => p, 'Wilson') }
}
