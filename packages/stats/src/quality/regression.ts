/** Errors of numeric predictions. Definitions and edge cases are scikit-learn's unless said. */

import { isDependent, unitsOf } from '../dependence.ts'
import { tOf } from '../distributions.ts'
import { type Estimate, type Undefined, undefinedBecause } from '../estimate.ts'
import { standardError } from '../influence.ts'
import type { Intervals } from '../interval.ts'
import { wilsonEnds } from '../proportion.ts'
import { argsort } from '../rank.ts'
import { meanOf } from './mean.ts'
import { mass, type RegressionSample } from './sample.ts'

const perRow = (sample: RegressionSample, loss: (actual: number, predicted: number) => number): Float64Array => {
  const rows = new Float64Array(sample.n)
  for (let i = 0; i < rows.length; i++) rows[i] = loss(sample.label[i]!, sample.prediction[i]!)
  return rows
}

const positive = { min: 0 }

export const mae = (sample: RegressionSample): Estimate | Undefined =>
  meanOf(
    sample,
    perRow(sample, (y, p) => Math.abs(y - p)),
    positive,
  )

export const mse = (sample: RegressionSample): Estimate | Undefined =>
  meanOf(
    sample,
    perRow(sample, (y, p) => (y - p) ** 2),
    positive,
  )

/** A fraction, not per cent; |y| is held above the epsilon of a double, so that zeros in y make it explode, visibly. */
export const mape = (sample: RegressionSample): Estimate | Undefined =>
  meanOf(
    sample,
    perRow(sample, (y, p) => Math.abs(y - p) / Math.max(Math.abs(y), 2 ** -52)),
    positive,
  )

export const rmse = (sample: RegressionSample): Estimate | Undefined => {
  const squared = mse(sample)
  if (squared.kind === 'undefined') return squared
  const value = Math.sqrt(squared.value)
  const root = (end: number | null) => (end === null ? null : Math.sqrt(end))
  return {
    kind: 'estimate',
    value,
    n: squared.n,
    se: value > 0 ? squared.se! / (2 * value) : 0,
    interval: (level) => {
      const { low, high, method } = squared.interval(level)
      return { low: root(low), high: root(high), level, method }
    },
    ...(value > 0 ? { influence: squared.influence!.map((x) => x / (2 * value)) } : { influence: squared.influence! }),
  }
}

/** 1 - SSE / SST. Undefined where the labels do not vary (scikit-learn gives 0 or 1). t on the logarithm of what is unexplained. */
export const r2 = (sample: RegressionSample): Estimate | Undefined => {
  const { n, label, prediction, weight } = sample
  if (n === 0) return undefinedBecause('no rows', 0)
  if (n < 2) return undefinedBecause('too few rows', n)
  const { total, effective } = mass(sample)
  const w = (i: number) => (weight ? weight[i]! : 1)
  let mean = 0
  for (let i = 0; i < n; i++) mean += (w(i) * label[i]!) / total
  let spread = 0
  let error = 0
  for (let i = 0; i < n; i++) {
    spread += (w(i) * (label[i]! - mean) ** 2) / total
    error += (w(i) * (label[i]! - prediction[i]!) ** 2) / total
  }
  if (!(spread > 0)) return undefinedBecause('zero variance', n)
  const unexplained = error / spread
  const value = 1 - unexplained
  const scale = (n / total) * Math.sqrt(n / (n - 1))
  const influence = new Float64Array(n)
  for (let i = 0; i < n; i++)
    influence[i] = (scale * w(i) * (unexplained * (label[i]! - mean) ** 2 - (label[i]! - prediction[i]!) ** 2)) / spread
  const units = unitsOf(influence, sample)
  const se = standardError(units)
  const df = Math.max(1, Math.min(units.length, effective) - 2)
  const interval: Intervals = (level) => {
    if (!(unexplained > 0 && se > 1e-12 * unexplained)) return { low: null, high: 1, level, method: 'no spread seen' }
    const factor = Math.exp((tOf(level, df) * se) / unexplained)
    return { low: 1 - unexplained * factor, high: 1 - unexplained / factor, level, method: 'influence, log of 1 - R2' }
  }
  return { kind: 'estimate', value, n, se, interval, influence: units }
}

/** Distribution-free: order statistics at the ends of Wilson's interval of one half (Woodruff 1952). */
export const medianAbsoluteError = (sample: RegressionSample): Estimate | Undefined => {
  const { n, weight } = sample
  if (n === 0) return undefinedBecause('no rows', 0)
  const errors = perRow(sample, (y, p) => Math.abs(y - p))
  const order = argsort(errors)
  const { total, effective } = mass(sample)
  const df = isDependent(sample) ? mass(sample).df : Number.POSITIVE_INFINITY
  const reached = new Float64Array(n)
  let sum = 0
  for (let i = 0; i < n; i++) {
    sum += weight ? weight[order[i]!]! : 1
    reached[i] = sum / total
  }
  /** The smallest error with at least this share at or below it; its ordinal. */
  const ordinal = (share: number): number => {
    let [low, high] = [0, n - 1]
    while (low < high) {
      const middle = (low + high) >> 1
      if (reached[middle]! >= share - 1e-12) high = middle
      else low = middle + 1
    }
    return low
  }
  const at = (i: number) => errors[order[i]!]!
  const first = ordinal(0.5)
  // A cut exactly at one half takes the mean of both neighbours, with weights too.
  const value = Math.abs(reached[first]! - 0.5) < 1e-12 && first + 1 < n ? (at(first) + at(first + 1)) / 2 : at(first)
  const ends = (level: number): { low: number | null; high: number | null } => {
    const [a, b] = wilsonEnds(0.5, effective, tOf(level, df))
    const enough = 2 ** (1 - effective) <= 1 - level
    const below = Math.floor(a * n)
    // Unweighted: exact ranks. One step outward keeps the level where shares fall between rows.
    const low = weight ? Math.max(0, ordinal(a) - 1) : Math.max(0, below - 1)
    const high = weight ? Math.min(n - 1, ordinal(b) + 1) : Math.min(n - 1, Math.ceil(b * n))
    return enough ? { low: lowEnd(low), high: highEnd(high) } : { low: 0, high: null }
  }
  // Errors come in steps: one that is the median itself stands for what lies nearer to it than to its neighbours.
  const lowEnd = (rank: number): number => {
    let below = rank
    while (below >= 0 && at(below) === value) below--
    return below === rank ? at(rank) : below < 0 ? 0 : (at(below) + value) / 2
  }
  const highEnd = (rank: number): number | null => {
    let above = rank
    while (above < n && at(above) === value) above++
    return above === rank ? at(rank) : above < n ? (at(above) + value) / 2 : null
  }
  const influence = new Float64Array(n)
  const near = ends(0.6827)
  const density =
    near.high !== null && near.high > near.low!
      ? 1 / Math.sqrt(effective) / (near.high - near.low!)
      : Number.POSITIVE_INFINITY
  for (let i = 0; i < n; i++)
    influence[i] = ((0.5 - (errors[i]! <= value ? 1 : 0)) / density) * ((n * (weight ? weight[i]! : 1)) / total)
  const units = unitsOf(influence, sample)
  return {
    kind: 'estimate',
    value,
    n,
    interval: (level) => ({ ...ends(level), level, method: 'order statistics' }),
    se: standardError(units),
    influence: units,
  }
}

/** The largest error seen. Nothing bounds the largest one to come. */
export const maxError = (sample: RegressionSample): Estimate | Undefined => {
  if (sample.n === 0) return undefinedBecause('no rows', 0)
  const value = perRow(sample, (y, p) => Math.abs(y - p)).reduce((a, b) => Math.max(a, b), 0)
  return {
    kind: 'estimate',
    value,
    n: sample.n,
    interval: (level) => ({ low: value, high: null, level, method: 'the largest seen' }),
  }
}
