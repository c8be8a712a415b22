/** Metrics that are a mean over rows: losses and errors. */

import { isDependent, unitsOf, unitsOfEach } from '../dependence.ts'
import { byEntityOf } from '../entity.ts'
import {
  type Estimate,
  type InRows,
  type RowByRow,
  type Undefined,
  type Undefinedness,
  undefinedBecause,
} from '../estimate.ts'
import { heldOf, standardError } from '../influence.ts'
import type { Intervals, Range } from '../interval.ts'
import { ROUNDING } from '../minus.ts'
import type { Seen } from './foreseen.ts'
import { type Apart, type Expected, isOfLosses, meanIntervals, type Shape } from './mean-interval.ts'
import { mass, type Rows, rowsAt } from './sample.ts'
import { shareIntervals } from './share-by-entity.ts'
import { OF_SQUARES, powersOf, tailsOf } from './tails.ts'

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

/** The same of ratios: where the divisor is small they are as skewed as squares are, which few rows do not show. */
export const meanOfRatios = (sample: Rows, rows: Float64Array): Estimate | Undefined =>
  meanOfAll(sample, (row) => rows[row]!, { range: { min: 0 }, ofFew: OF_SQUARES })

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
  /** The least to reckon with above, where it may be less. */
  readonly ofFew?: number
}

const meanOfAll = (
  sample: Rows,
  each: RowByRow,
  { range, expected, kurtosis, ofFew }: Foreknown,
): Estimate | Undefined => {
  const { n } = sample
  if (n === 0) return undefinedBecause('no rows', 0)
  const value = averageOfEach(sample, each)
  const byRow = influenceOfEach(sample, each, value)
  const { se, alone, shape } = isDependent(sample) ? dependentMoments(sample, byRow) : momentsOf(byRow, n)
  const intervalsOf = (isBeside: boolean): Intervals => {
    let intervals: Intervals | undefined
    return (level) => {
      intervals ??= meanIntervals(value, { se, alone }, shape, mass(sample), {
        range,
        expected: expected?.(),
        kurtosis,
        ofFew,
        isBeside,
      })
      return intervals(level)
    }
  }
  const isLoss = isOfLosses(range) && expected === undefined
  return {
    kind: 'estimate',
    value,
    n,
    se,
    // What a model foresees of its errors stands in for those that are missing.
    // What rounding leaves of rows that are alike is no row's doing.
    ...(expected === undefined && se > ROUNDING * Math.abs(value) ? { largest: shape.largest } : {}),
    interval: intervalsOf(false),
    ...(isLoss ? { beside: intervalsOf(true) } : {}),
    // Waves over time have lost the sign.
    ...(isLoss && sample.times === undefined && value > 0
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
  const units = times === undefined ? unitsOfEach(byRow, n, sample) : unitsOf(heldOf(byRow, n), sample)
  const [se, { se: alone, shape }] = [standardError(units), momentsOf(byRow, n)]
  const rows = stretchedTo(se, shape.apart[0])
  if (times !== undefined) return { se, alone, shape: shapeOverTime(sample, byRow, se, rows) }
  const ofUnits = shapeApart(units)
  return { se, alone, shape: { ...ofUnits, apart: [rows, ...ofUnits.apart] } }
}

/** Rows that hang together, so that their mean has this error. */
const stretchedTo = (se: number, apart: Apart): Apart => ({
  ...apart,
  stretched: Math.max(1, (se * apart.n) / Math.sqrt(apart.second)),
})

interface Moments extends Seen {
  readonly shape: Shape
}

/** Of independent rows, each its own unit. */
const momentsOf = (byRow: RowByRow, n: number): Moments => {
  const { second, third, fourth, most } = powersOf(byRow, n)
  const se = Math.sqrt(second) / n
  const tails = tailsOf(n, second, fourth, most)
  const skewness = third / n / (second / n) ** 1.5
  return {
    se,
    alone: se,
    shape: { skewness, units: n, df: n - 1, apart: [{ n, deviation: byRow, second, stretched: 1 }], ...tails },
  }
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
  const units = sample.entities && estimate.influence
  const share = { p: Math.min(1, value), rows: whole, support: mass(sample), method: 'Wilson', units }
  return { ...estimate, ...shareIntervals(sample, share) }
}

/** Over time the units are waves, which have lost the sign: rows show the skewness, and their worth the number. */
const shapeOverTime = (sample: Rows, byRow: RowByRow, se: number, rows: Apart): Shape => {
  const { entities, n } = sample
  const shape = entities ? shapeApart(byEntityOf(byRow, n, entities)) : momentsOf(byRow, n).shape
  const [{ n: count, second }] = shape.apart
  const worth = Math.max(1, Math.min(1, second / (se * count) ** 2) * count)
  const ofEntities = entities ? [stretchedTo(se, shape.apart[0])] : []
  return { ...shape, units: worth, df: mass(sample).df, apart: [rows, ...ofEntities] }
}

const shapeApart = (units: Float64Array): Shape => momentsOf((unit) => units[unit]!, units.length).shape
