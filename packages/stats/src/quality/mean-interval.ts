/** Intervals of a mean over rows, from what was seen of how they spread. */
import { tOf } from '../distributions.ts'
import type { RowByRow } from '../estimate.ts'
import { ASK_FOR_A_SHARE, type Intervals, type Range, skewedMean, unbounded } from '../interval.ts'
import { ROUNDING } from '../minus.ts'
import { wilsonEnds } from '../proportion.ts'
import { foreseenVariance, type Seen } from './foreseen.ts'
import type { Support } from './sample.ts'
import { knownBy, kurtosisOfLosses, type Tails } from './tails.ts'
import { LIKELY_HEAVY, OF_A_NORMAL_SQUARE, unseenAbove } from './unseen-tail.ts'

/** Central moments that the rows would have if the model were right about its own uncertainty. */
export interface Expected {
  readonly variance: number
  readonly third: number
}

/** Rows, or entities, one by one: by how much each lies off the mean, and the sum of the squares of that. */
export interface Apart {
  readonly n: number
  readonly deviation: RowByRow
  readonly second: number
  /** How many times as large the mean's error is as if they were independent. */
  readonly stretched: number
}

/** How skewed the mean is: so many independent units of such a skewness; and how well its error is known. */
export interface Shape extends Tails {
  readonly skewness: number
  readonly units: number
  readonly df: number
  /** Rows first. */
  readonly apart: readonly [Apart, ...Apart[]]
}

/** What is known of the numbers before they are seen. */
interface Foreknown {
  readonly range: Range
  readonly expected?: Expected | undefined
  /** The least that they have. */
  readonly kurtosis?: number | undefined
  /** The least to reckon with above, where it may be less. */
  readonly ofFew?: number | undefined
  /** Whether it goes into a difference: there few rows are allowed for between both, and only a tail that is likely heavy reaches further. */
  readonly isBeside?: boolean
}

/** Numbers that are 0 or more, of which nothing bounds the largest. */
export const isOfLosses = ({ min, max }: Range): boolean => min === 0 && max === undefined

export const meanIntervals = (
  value: number,
  seen: Seen,
  shape: Shape,
  support: Support,
  { range, expected, kurtosis, ofFew = 1, isBeside = false }: Foreknown,
): Intervals => {
  const { se } = seen
  const { effective, df: critical, alone } = support
  const df = Math.min(shape.df, effective - 1)
  if (!(df > 0)) return (level) => ({ ...unbounded('one row')(level), low: range.min ?? null, high: range.max ?? null })
  const variance = expected ? foreseenVariance(support, seen, expected.variance) : 0
  if (expected && variance > se ** 2) {
    const skewness = expected.third / expected.variance ** 1.5
    return skewedMean(value, Math.sqrt(variance), skewness, expected.variance / variance, df, range)
  }
  if (!(se > ROUNDING * Math.abs(value))) return allAlike(value, effective, critical, range)
  const { skewness, units, known, apart } = shape
  const ofFreedom = (least: number): Intervals =>
    skewedMean(value, se, skewness, units, Math.min(df, known, Math.max(1, knownBy(alone, least))), range)
  const intervals = ofFreedom(kurtosis ?? 1)
  if (expected || !isOfLosses(range) || !(value > 0)) return intervals
  const farther = isBeside
    ? intervals
    : ofFreedom(kurtosis ?? Math.max(ofFew, kurtosisOfLosses(squaredCvOf(apart[0], value))))
  const least = isBeside ? LIKELY_HEAVY : kurtosis === undefined ? OF_A_NORMAL_SQUARE : 0
  const unseen = apart.map((each) => unseenOf(each, value, least))
  return withFarUpperEnd(intervals, farther, (level) => value + Math.max(...unseen.map((above) => above(level))))
}

const squaredCvOf = ({ n, second }: Apart, mean: number): number => (second / n / mean / mean) * (1 - 1 / n)

const unseenOf = (apart: Apart, mean: number, least: number): ((level: number) => number) => {
  const { n, deviation, stretched } = apart
  const unscaled = Math.sqrt((n - 1) / n)
  const loss: RowByRow = (unit) => mean + deviation(unit) * unscaled
  const above = unseenAbove({ n, loss, mean, squaredCv: squaredCvOf(apart, mean) }, least)
  return (level) => stretched * above(level)
}

/** The upper end lies at least as far up as rows that few lack would take it; the lower end stays. */
const withFarUpperEnd =
  (own: Intervals, farther: Intervals, unseen: (level: number) => number): Intervals =>
  (level) => {
    const { low, high, method } = own(level)
    const [lacking, byTail] = [Math.max(high!, farther(level).high!), unseen(level)]
    return byTail > lacking
      ? { low, high: byTail, level, method: `${method}, upper end by the tail of the largest` }
      : { low, high: lacking, level, method }
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
