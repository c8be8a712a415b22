/**
 * Influence arrays: one number an independent unit (a row, an entity, a cosine over time), scaled so that an estimate's variance is their sum of squares over the
 * square of their length. Small-sample factors are inside. From them follow standard errors, covariances, clusters.
 */
import type { RowByRow } from './estimate.ts'

/** All of them, held. */
export const heldOf = (each: RowByRow, n: number): Float64Array => {
  const rows = new Float64Array(n)
  for (let row = 0; row < n; row++) rows[row] = each(row)
  return rows
}

/** Standard error of an estimate with this influence. */
export const standardError = (influence: Float64Array): number =>
  standardErrorOf((unit) => influence[unit]!, influence.length)

/** The same of `n` units that nobody holds. */
export const standardErrorOf = (influence: RowByRow, n: number): number => {
  let sum = 0
  for (let unit = 0; unit < n; unit++) sum += influence(unit) ** 2
  return Math.sqrt(sum) / n
}

/** Covariance of two estimates over the same rows. */
export const covariance = (a: Float64Array, b: Float64Array): number => {
  if (a.length !== b.length) throw new RangeError('covariance needs influences over the same rows')
  let sum = 0
  for (let i = 0; i < a.length; i++) sum += a[i]! * b[i]!
  return sum / (a.length * a.length)
}

/** Standard error of a - factor * b, of which no third array is made. */
export const contrastError = (a: Float64Array, b: Float64Array, factor = 1): number => {
  if (a.length !== b.length) throw new RangeError('contrast needs influences over the same rows')
  let sum = 0
  for (let row = 0; row < a.length; row++) sum += (a[row]! - factor * b[row]!) ** 2
  return Math.sqrt(sum) / a.length
}

/** a - factor * b, row by row. */
export const contrast = (a: Float64Array, b: Float64Array, factor = 1): Float64Array => {
  if (a.length !== b.length) throw new RangeError('contrast needs influences over the same rows')
  const result = new Float64Array(a.length)
  for (let i = 0; i < a.length; i++) result[i] = a[i]! - factor * b[i]!
  return result
}
