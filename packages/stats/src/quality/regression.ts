/** Errors of numeric predictions. Definitions and edge cases are scikit-learn's unless said. */

import { isDependent, unitsOf } from '../dependence.ts'
import { tOf } from '../distributions.ts'
import { type Estimate, type Undefined, undefinedBecause } from '../estimate.ts'
import { standardError } from '../influence.ts'
import type { Intervals } from '../interval.ts'
import { wilsonEnds } from '../proportion.ts'
import { argsort } from '../rank.ts'
import { ratioOfMeans } from './explained.ts'
import { designSeen, type Seen } from './foreseen.ts'
import { absoluteLoss, type Loss, losses, lossesOf, squaredLoss, unitDeviance } from './losses.ts'
import { averageOf, meanInfluence, meanOf, meanOfRatios, meanOfSquares } from './mean.ts'
import { mass, type RegressionSample } from './sample.ts'

const positive = { min: 0 }

const meanLoss = (sample: RegressionSample, loss: Loss): Estimate | Undefined =>
  meanOf(sample, losses(sample, loss), positive)

const meanSquare = (sample: RegressionSample, loss: Loss): Estimate | Undefined =>
  meanOfSquares(sample, losses(sample, loss))

export const mae = (sample: RegressionSample): Estimate | Undefined => meanLoss(sample, absoluteLoss)

export const mse = (sample: RegressionSample): Estimate | Undefined => meanSquare(sample, squaredLoss)

/** A fraction, not per cent; for labels other than 0. */
export const mape = (sample: RegressionSample): Estimate | Undefined =>
  meanOfRatios(
    sample,
    losses(sample, (y, p) => Math.abs((y - p) / y)),
  )

export const tweedieDeviance = (sample: RegressionSample, power: number): Estimate | Undefined =>
  meanSquare(sample, unitDeviance(power))

export const rmse = (sample: RegressionSample): Estimate | Undefined => rootOf(mse(sample))

/** Root of the mean squared difference of ln(1 + y): labels and predictions above -1. */
export const rmsle = (sample: RegressionSample): Estimate | Undefined =>
  rootOf(meanSquare(sample, (y, p) => (Math.log1p(y) - Math.log1p(p)) ** 2))

const rootOf = (squared: Estimate | Undefined): Estimate | Undefined => {
  if (squared.kind === 'undefined') return squared
  const value = Math.sqrt(squared.value)
  const root = (end: number | null) => (end === null ? null : Math.sqrt(end))
  const rooted =
    (intervals: Intervals): Intervals =>
    (level) => {
      const { low, high, method } = intervals(level)
      return { low: root(low), high: root(high), level, method }
    }
  return {
    kind: 'estimate',
    value,
    n: squared.n,
    se: value > 0 ? squared.se! / (2 * value) : 0,
    ...(squared.largest === undefined ? {} : { largest: squared.largest }),
    ...(squared.losses === undefined
      ? {}
      : { losses: { ...squared.losses, times: (factor: number) => Math.sqrt(factor) * value } }),
    interval: rooted(squared.interval),
    ...(squared.beside === undefined ? {} : { beside: rooted(squared.beside) }),
    get influence() {
      const own = squared.influence!
      return value > 0 ? own.map((x) => x / (2 * value)) : own
    },
  }
}

/** Sum of the absolute errors over the sum of the absolute labels: a label of 0 counts, and blows nothing up. */
export const wape = (sample: RegressionSample): Estimate | Undefined =>
  ratioOfMeans(sample, losses(sample, absoluteLoss), lossesOf(sample, absoluteLoss, 0), 'zero denominator')

/** Of the share of rows with an error of at most so much. */
const seenBelow = (sample: RegressionSample, errors: Float64Array, value: number): Seen => {
  const below = errors.map((error) => (error <= value ? 1 : 0))
  const rows = meanInfluence(sample, below, averageOf(sample, below))
  return { se: standardError(unitsOf(rows, sample)), alone: standardError(rows) }
}

/** Distribution-free: order statistics at the ends of Wilson's interval of one half (Woodruff 1952). */
export const medianAbsoluteError = (sample: RegressionSample): Estimate | Undefined => {
  const { n, weight } = sample
  if (n === 0) return undefinedBecause('no rows', 0)
  const errors = losses(sample, absoluteLoss)
  const order = argsort(errors)
  const support = mass(sample)
  const { total } = support
  const df = isDependent(sample) ? support.df : Number.POSITIVE_INFINITY
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
  const effective = isDependent(sample)
    ? support.alone / designSeen(support, seenBelow(sample, errors, value))
    : support.effective
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
  const value = losses(sample, absoluteLoss).reduce((a, b) => Math.max(a, b), 0)
  return {
    kind: 'estimate',
    value,
    n: sample.n,
    interval: (level) => ({ low: value, high: null, level, method: 'the largest seen' }),
  }
}
