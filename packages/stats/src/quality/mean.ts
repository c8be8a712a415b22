/** Metrics that are a mean over rows: losses and errors. */

import { isDependent, unitsOf, unitsOfEach } from '../dependence.ts'
import { tOf } from '../distributions.ts'
import { byEntity } from '../entity.ts'
import {
  type Estimate,
  type InRows,
  type RowByRow,
  type Undefined,
  type Undefinedness,
  undefinedBecause,
} from '../estimate.ts'
import { heldOf, standardError, standardErrorOf } from '../influence.ts'
import {
  ASK_FOR_A_SHARE,
  type Intervals,
  type Range,
  shareInterval,
  skewedMean,
  unbounded,
  wilsonThrough,
} from '../interval.ts'
import { ROUNDING } from '../minus.ts'
import { wilsonEnds } from '../proportion.ts'
import { foreseenVariance, type Seen } from './foreseen.ts'
import { mass, type Rows, rowsAt, type Support } from './sample.ts'
import { knownBy, OF_SQUARES, powersOf, type Tails, tailsOf } from './tails.ts'

/** Central moments that the rows would have if the model were right about its own uncertainty. */
export interface Expected {
  readonly variance: number
  readonly third: number
}

/** The (weighted) mean of one number a row; 0 without rows. */
export const averageOf = (sample: Rows, rows: Float64Array): number => averageOfEach(sample, (row) => rows[row]!)

const averageOfEach = (sample: Rows, each: RowByRow): number => {
  const { n, weight } = sample
  let sum = 0
  for (let i = 0; i < n; i++) sum += each(i) * (weight ? weight[i]! : 1)
  return n === 0 ? 0 : sum / mass(sample).total
}

/** Influence of the mean of one number a row, row by row. */
export const meanInfluence = (sample: Rows, rows: Float64Array, mean: number): Float64Array =>
  heldOf(
    influenceOfEach(sample, (row) => rows[row]!, mean),
    sample.n,
  )

/** The same of rows that are worked out when they are asked for. */
export const influenceOfEach = (sample: Rows, each: RowByRow, mean: number): RowByRow => {
  const { n, weight } = sample
  const scale = (n / mass(sample).total) * Math.sqrt(n / Math.max(1, n - 1))
  return weight ? (row) => (each(row) - mean) * scale * weight[row]! : (row) => (each(row) - mean) * scale
}

/** The (weighted) mean of one number a row, with its interval. `range` is what a row's number can be. */
export const meanOf = (sample: Rows, rows: Float64Array, range: Range): Estimate | Undefined =>
  meanOfAll(sample, (row) => rows[row]!, { range })

/** The same of numbers that are squares, or as skewed (deviances): none is below 0. */
export const meanOfSquares = (sample: Rows, rows: Float64Array): Estimate | Undefined =>
  meanOfAll(sample, (row) => rows[row]!, { range: { min: 0 }, kurtosis: OF_SQUARES })

/**
 * The same of rows that are worked out when they are asked for, and held by nobody: by hundreds of megabytes at ten million rows.
 * Where few rows were wrong so far, what the sample shows of its spread is too little; `expected`, which is asked when an
 * interval is, then stands in.
 */
export const meanOfEach = (
  sample: Rows,
  each: RowByRow,
  range: Range,
  expected: () => Expected,
): Estimate | Undefined => {
  const estimate = meanOfAll(sample, each, { range, expected })
  if (estimate.kind === 'undefined' || isDependent(sample)) return estimate
  return Object.assign(estimate, {
    byRow: { n: sample.n, read: (use) => use(influenceOfEach(sample, each, estimate.value)) } satisfies InRows,
  })
}

/** What is known of the numbers before they are seen. */
interface Foreknown {
  readonly range: Range
  readonly expected?: () => Expected
  /** The least that they have. */
  readonly kurtosis?: number
}

const meanOfAll = (
  sample: Rows,
  each: RowByRow,
  { range, expected, kurtosis = 1 }: Foreknown,
): Estimate | Undefined => {
  const { n } = sample
  if (n === 0) return undefinedBecause('no rows', 0)
  const value = averageOfEach(sample, each)
  const byRow = influenceOfEach(sample, each, value)
  const { se, alone, shape } = isDependent(sample) ? dependentMoments(sample, byRow) : momentsOf(byRow, n)
  let intervals: Intervals | undefined
  // Waves over time have lost the sign.
  const isLoss = range.min === 0 && range.max === undefined && expected === undefined && sample.times === undefined
  return {
    kind: 'estimate',
    value,
    n,
    se,
    // What a model foresees of its errors stands in for those that are missing.
    // What rounding leaves of rows that are alike is no row's doing.
    ...(expected === undefined && se > ROUNDING * Math.abs(value) ? { largest: shape.largest } : {}),
    interval: (level) => {
      const support = mass(sample)
      const known = Math.min(shape.known, Math.max(1, knownBy(support.alone, kurtosis)))
      intervals ??= meanIntervals(value, { se, alone }, { ...shape, known }, support, range, expected?.())
      return intervals(level)
    },
    ...(isLoss && value > 0
      ? {
          losses: {
            units: shape.units,
            deviations: () => unitsOfEach(byRow, n, sample).map((unit) => unit / value),
            times: (factor: number) => factor * value,
          },
        }
      : {}),
    get influence() {
      return unitsOfEach(byRow, n, sample)
    },
  }
}

const dependentMoments = (sample: Rows, byRow: RowByRow): Moments => {
  const { n, times } = sample
  if (times !== undefined) {
    const influence = heldOf(byRow, n)
    const units = unitsOf(influence, sample)
    return { se: standardError(units), alone: standardError(influence), shape: shapeOverTime(sample, influence, units) }
  }
  const units = unitsOfEach(byRow, n, sample)
  return { se: standardError(units), alone: standardErrorOf(byRow, n), shape: shapeApart(units) }
}

interface Moments extends Seen {
  readonly shape: Shape
}

/** Of independent rows, each its own unit. */
const momentsOf = (byRow: RowByRow, n: number): Moments => {
  const { second, third, fourth, most } = powersOf(byRow, n)
  const se = Math.sqrt(second) / n
  const tails = tailsOf(n, second, fourth, most)
  return { se, alone: se, shape: { skewness: third / n / (second / n) ** 1.5, units: n, df: n - 1, ...tails } }
}

/**
 * The mean over those rows that have a number (not NaN); the others say nothing, and do not count. `none`: what there is
 * none of where no row has one. Influences have one number for every row all the same, so that models can be compared.
 */
export const meanOfSome = (
  sample: Rows,
  rows: Float64Array,
  range: Range,
  none: Undefinedness,
): Estimate | Undefined => {
  const there = new Uint32Array(rows.length).map((_, row) => row).filter((row) => !Number.isNaN(rows[row]!))
  if (there.length === rows.length) return meanOf(sample, rows, range)
  if (there.length === 0) return undefinedBecause(none, 0)
  const part = rowsAt(sample, there)
  const known = meanOf(
    part,
    Float64Array.from(there, (row) => rows[row]!),
    range,
  )
  if (known.kind === 'undefined') return known
  const { losses: _, ...mean } = known
  const { total, free } = mass(part)
  const influence = new Float64Array(sample.n)
  const scale = (sample.n / total) * Math.sqrt(there.length / Math.max(1, there.length - 1))
  for (const row of there)
    influence[row] = (rows[row]! - mean.value) * scale * (sample.weight ? sample.weight[row]! : 1)
  const units = unitsOf(influence, sample)
  return { ...mean, se: standardError(units), influence: units, ...(free === undefined ? {} : { df: free }) }
}

/** The share of rows that are hits (0 to 1 each): Wilson, on the effective number of rows where weights or dependence are given. */
export const shareOf = (sample: Rows, hits: Float64Array): Estimate | Undefined => {
  const estimate = meanOf(sample, hits, { min: 0, max: 1 })
  if (estimate.kind === 'undefined') return estimate
  const { value, se = 0 } = estimate
  const inside = value > 1e-12 && value < 1 - 1e-12
  const whole =
    inside && (sample.weight || isDependent(sample))
      ? Math.min(sample.n, (value * (1 - value)) / (se * se))
      : mass(sample).effective
  const [share, { df }] = [Math.min(1, value), mass(sample)]
  return {
    ...estimate,
    interval: shareInterval(share, whole, df, 'Wilson'),
    score: wilsonThrough(share, whole, df, (p) => p, 'Wilson'),
  }
}

/** How skewed the mean is: so many independent units of such a skewness; and how well its error is known. */
interface Shape extends Tails {
  readonly skewness: number
  readonly units: number
  readonly df: number
}

/** Over time the units are waves, which have lost the sign: rows show the skewness, and their worth the number. */
const shapeOverTime = (sample: Rows, rows: Float64Array, units: Float64Array): Shape => {
  const { entities } = sample
  const apart = entities ? byEntity(rows, entities) : rows
  const worth = Math.max(1, Math.min(1, (standardError(apart) / standardError(units)) ** 2) * apart.length)
  return { ...shapeApart(apart), units: worth, df: mass(sample).df }
}

const shapeApart = (units: Float64Array): Shape => momentsOf((unit) => units[unit]!, units.length).shape

const meanIntervals = (
  value: number,
  seen: Seen,
  shape: Shape,
  support: Support,
  range: Range,
  expected?: Expected,
): Intervals => {
  const { se } = seen
  const { effective, df: critical } = support
  const df = Math.min(shape.df, effective - 1)
  const known = Math.min(df, shape.known)
  if (!(df > 0)) return (level) => ({ ...unbounded('one row')(level), low: range.min ?? null, high: range.max ?? null })
  const variance = expected ? foreseenVariance(support, seen, expected.variance) : 0
  if (expected && variance > se ** 2) {
    const skewness = expected.third / expected.variance ** 1.5
    return skewedMean(value, Math.sqrt(variance), skewness, expected.variance / variance, df, range)
  }
  if (!(se > ROUNDING * Math.abs(value))) return allAlike(value, effective, critical, range)
  return skewedMean(value, se, shape.skewness, shape.units, known, range)
}

/**
 * All rows gave the same number: t has no width, and would be sure of what it cannot know. Another number may stand behind
 * as many rows as Wilson's interval of 0 in n allows, as far away as the range goes. Without a range nothing bounds it, however many the
 * rows; how many have another number is bounded, and is what can be asked.
 */
const allAlike =
  (value: number, n: number, df: number, { min, max }: Range): Intervals =>
  (level) => {
    if (min === undefined && max === undefined) return unbounded(`all rows alike, ${ASK_FOR_A_SHARE}`)(level)
    const other = wilsonEnds(0, n, tOf(level, df))[1]
    return {
      low: min === undefined ? null : value - other * (value - min),
      high: max === undefined ? null : value + other * (max - value),
      level,
      method: 'Wilson for rows unlike those seen',
    }
  }
