/** Ratios of counts of the confusion matrix that fairness toolkits compare between groups, and the inequality of benefits. */

import { tOf } from '../distributions.ts'
import { type Estimate, type Interval, type Undefined, type Undefinedness, undefinedBecause } from '../estimate.ts'
import { independentRatio } from '../independent.ts'
import { entropyOf, powerOf } from '../inequality.ts'
import { intervalInSum } from '../interval.ts'
import {
  type ClassSample,
  cellCorrelation,
  cellError,
  cellEstimate,
  confusion,
  type Functional,
  quotient,
  supportOn,
} from './cells.ts'
import { type CellTest, cells, everything, negative, positive, rate, rejected, selected, wrong } from './rates.ts'
import { mass } from './sample.ts'

const falseAlarm: CellTest = (actual, predicted) => (1 - actual) * predicted

/** Labels over predictions, both positive: above 1 a group is selected less often than it is positive (Clarify's acceptance). */
export const conditionalAcceptance = (sample: ClassSample): Estimate | Undefined =>
  overlapping(sample, positive, selected, 'no predicted positives', 'predicted positives')

/** The same of negatives (Clarify's rejection). */
export const conditionalRejection = (sample: ClassSample): Estimate | Undefined =>
  overlapping(sample, negative, rejected, 'no predicted negatives', 'predicted negatives')

/**
 * A ratio of two counts that share rows: of the rows that either counts, two shares with the correlation that the matrix
 * shows, and MOVER's interval of their ratio (Donner and Zou 2012).
 */
const overlapping = (
  sample: ClassSample,
  over: CellTest,
  under: CellTest,
  empty: Undefinedness,
  counted?: Estimate['counted'],
): Estimate | Undefined => {
  const matrix = confusion(sample)
  const either: CellTest = (actual, predicted) => Math.max(over(actual, predicted), under(actual, predicted))
  const [above, below, union] = [over, under, either].map((test) => cells(matrix, test)) as [
    Float64Array,
    Float64Array,
    Float64Array,
  ]
  const functional = quotient(matrix, above, below)
  const support = supportOn(sample, below)
  if (functional === null) return undefinedBecause(sample.n === 0 ? 'no rows' : empty, support.rows)
  const [a, b] = [rate(sample, over, either, 'no rows'), rate(sample, under, either, 'no rows')]
  if (a.kind === 'undefined' || b.kind === 'undefined') return undefinedBecause('no rows', 0)
  const shares = [quotient(matrix, above, union), quotient(matrix, below, union)] as [Functional, Functional]
  const ratio = independentRatio(a, b, cellCorrelation(sample, shares[0], shares[1], 0))
  if (ratio.kind === 'undefined') return ratio
  const se = cellError(sample, functional)
  return cellEstimate(sample, functional, support.rows, counted, se, ratio.interval, support.free)
}

/** False negatives for each false positive (treatment equality compares it): the interval of their share among errors, as odds. */
export const treatmentRatio = (sample: ClassSample): Estimate | Undefined => {
  const matrix = confusion(sample)
  const missed: CellTest = (actual, predicted) => actual * (1 - predicted)
  const falseAlarms = cells(matrix, falseAlarm)
  const functional = quotient(matrix, cells(matrix, missed), falseAlarms)
  const share = rate(sample, missed, wrong, 'no false positives')
  if (functional === null || share.kind === 'undefined')
    return undefinedBecause(sample.n === 0 ? 'no rows' : 'no false positives', share.n)
  const odds = (p: number | null): number | null => (p === null || p >= 1 ? null : p / (1 - p))
  const support = supportOn(sample, cells(matrix, wrong))
  return cellEstimate(
    sample,
    functional,
    support.rows,
    undefined,
    cellError(sample, functional),
    (level) => {
      const { low, high } = share.interval(level)
      return { low: odds(low), high: odds(high), level, method: 'of the share, as odds' }
    },
    support.free,
  )
}

/** What a decision brings a row: 0 where it is wrongly refused, 1 where it is right, 2 where it is wrongly granted. */
const benefit = (actual: number, predicted: number): number => predicted - actual + 1

/**
 * Generalised entropy of benefits (Speicher et al. 2018): 0 where all fare alike; alpha 1 is Theil's index, 2 half the squared
 * coefficient of variation. Undefined where every row is wrongly refused. The interval is Wilson's of the share of errors,
 * and of the share of these that were wrongly granted, brought together; its upper end at least that on a logarithm.
 */
export const generalizedEntropy = (sample: ClassSample, alpha: number): Estimate | Undefined => {
  const matrix = confusion(sample)
  const benefits = cells(matrix, benefit)
  const powers = benefits.map((b) => powerOf(b, alpha))
  const all = cells(matrix, everything)
  const mean = quotient(matrix, benefits, all)
  const power = quotient(matrix, powers, all)
  if (mean === null || power === null) return undefinedBecause('no rows', 0)
  if (!(mean.value > 0)) return undefinedBecause('zero denominator', sample.n)
  const [ofMean, ofPower] = entropySlopes(mean.value, power.value, alpha)
  const functional: Functional = {
    value: Math.max(0, entropyOf(mean.value, power.value, alpha)),
    influence: mean.influence.map((each, cell) => ofMean * each + ofPower * power.influence[cell]!),
  }
  const se = cellError(sample, functional)
  const errors = rate(sample, wrong, everything, 'no rows')
  const mix = rate(sample, falseAlarm, wrong, 'zero denominator')
  if (errors.kind === 'undefined') return undefinedBecause('no rows', 0)
  return cellEstimate(
    sample,
    functional,
    sample.n,
    undefined,
    se,
    (level) => {
      const { low, high, method } = entropyEnds(functional.value, errors, mix, alpha, level)
      const most = highest(functional.value, se, Math.min(mass(sample).df, mix.n), level)
      return { low, high: high === null ? null : Math.max(high, most), level, method }
    },
    mass(sample).free,
  )
}

/** On the logarithm, with Student's t of the errors: few of them that happen to be of the lighter kind tell too little. */
const highest = (value: number, se: number, df: number, level: number): number =>
  value > 0 ? value * Math.exp((tOf(level, Math.max(1, df)) * se) / value) : 0

/** How the errors are mixed is looked at in so many steps between the ends of its interval. */
const STEPS = 8

/**
 * The share of errors and the share of those that were wrongly granted say it all, and are independent: MOVER of the two
 * (Zou and Donner 2008), each moved by itself between the ends of its own interval.
 */
const entropyEnds = (
  value: number,
  errors: Estimate,
  mix: Estimate | Undefined,
  alpha: number,
  level: number,
): Interval => {
  const [from, to] = endsOf(errors, level)
  const [least, most] = mix.kind === 'undefined' ? [0, 1] : endsOf(mix, level)
  const mixes = Array.from({ length: STEPS + 1 }, (_, i) => least + ((most - least) * i) / STEPS)
  const byMix = mixes.map((each) => entropyAt(errors.value, each, alpha))
  const byShare = (mix.kind === 'undefined' ? [0, 1] : [mix.value]).flatMap((each) =>
    [from, to, Math.min(to, Math.max(from, turnOf(each, alpha)))].map((share) => entropyAt(share, each, alpha)),
  )
  const above = [byShare, byMix].map((seen) => Math.max(0, Math.max(...seen) - value))
  const below = [byShare, byMix].map((seen) => Math.max(0, value - Math.min(...seen)))
  const high = value + Math.hypot(...above)
  return {
    low: Math.max(0, value - Math.hypot(...below)),
    high: Number.isFinite(high) ? high : null,
    level,
    method: 'MOVER of the share of errors and of their mix',
  }
}

/** Of a share. */
const endsOf = (share: Estimate, level: number): readonly [number, number] => {
  const { low, high } = intervalInSum(share)(level)
  return [low ?? 0, high ?? 1]
}

const entropySlopes = (mean: number, power: number, alpha: number): readonly [number, number] => {
  if (alpha === 1) return [-power / mean ** 2 - 1 / mean, 1 / mean]
  const unit = alpha * (alpha - 1)
  return [(-alpha * power) / (mean ** (alpha + 1) * unit), 1 / (mean ** alpha * unit)]
}

/** With a share `wrong` of errors, of which `granted` are wrongly granted. Nothing bounds it where all are refused. */
const entropyAt = (wrong: number, granted: number, alpha: number): number => {
  const [twice, once] = [wrong * granted, 1 - wrong]
  const mean = once + 2 * twice
  if (!(mean > 1e-9)) return Number.POSITIVE_INFINITY
  const power = once * powerOf(1, alpha) + twice * powerOf(2, alpha)
  return Math.max(0, entropyOf(mean, power, alpha))
}

/** The one share of errors at which the entropy turns: mean and power are both linear in it. */
const turnOf = (granted: number, alpha: number): number => {
  const mean = 2 * granted - 1
  const power = alpha === 1 ? 2 * granted * Math.LN2 : granted * 2 ** alpha - 1
  const turn = alpha === 1 ? (power - mean) / mean ** 2 : (power - alpha * mean) / (mean * power * (alpha - 1))
  return Number.isFinite(turn) ? turn : 0
}
