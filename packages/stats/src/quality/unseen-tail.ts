/**
 * What rows that were not seen may add to a mean of losses. Where losses have so heavy a tail that their variance is hardly known, or is none
 * (squares of errors that are spread like a t of three degrees), the mean is that of a stable law, not of a normal one: too low
 * in most samples, and most of all in those that lack the largest losses and look even. How far follows from the tail's index.
 */
import { zOf } from '../distributions.ts'
import type { RowByRow } from '../estimate.ts'
import { ROUNDING } from '../minus.ts'

/** Losses one by one: of rows, of entities. */
export interface Units {
  readonly n: number
  readonly loss: RowByRow
  readonly mean: number
  /** Their squared coefficient of variation. */
  readonly squaredCv: number
}

/**
 * How far above their mean that of all may lie at a level, by the tail alone; 0 where nothing looks heavier than a normal error's square.
 * `least`: no losses less spread than this are heavy, however few.
 */
export const unseenAbove = ({ n, loss, mean, squaredCv }: Units, least = 0): ((level: number) => number) => {
  const leastHeavy = (units: number): number => Math.max(least, heavyFrom(units))
  if (!(mean > 0 && squaredCv > leastHeavy(n))) return () => 0
  const { largest, positive } = largestOf(loss, n, ROUNDING * mean, tailLength(n) + 1)
  // Rows without any loss say nothing of how large the others are.
  const heavy = (positive / n) * (1 + squaredCv) - 1 - leastHeavy(positive)
  const length = Math.min(tailLength(positive), largest.length - 1)
  if (!(heavy > 0 && length >= 3)) return () => 0
  const from = largest[length]!
  let hill = 0
  for (let i = 0; i < length; i++) hill += Math.log(largest[i]! / from) / length
  const index = Math.min(MOST_INDEX, hill * (1 + 1 / Math.sqrt(length)))
  const once = Math.min(MOST_TIMES * largest[0]!, from * length ** index)
  const reach = (Math.min(1, heavy / FULLY_HEAVY) * SHORTFALL * (1 + FEW / Math.max(20, positive)) * once) / n
  return (level) => (reach * zOf(level)) / zOf(0.95)
}

/** Squared coefficients of variation: that of a normal error's square, and what one in ten samples of 50 of them, and one in a hundred of 200, shows. */
export const OF_A_NORMAL_SQUARE = 2
export const LIKELY_HEAVY = 2.5
export const SURELY_HEAVY = 3

/**
 * The squared coefficient of variation from which on losses count as heavy: more than what one in twenty samples of 200 normal errors'
 * squares show; fewer rows of a heavy tail show less of it.
 */
const heavyFrom = (n: number): number => Math.min(SURELY_HEAVY, 0.7 * Math.log(n) - 1.25)
const FULLY_HEAVY = 0.5

/** How many of the largest losses tell the tail's index (Hill 1975). */
const tailLength = (n: number): number => Math.max(3, Math.min(MOST_LARGEST, Math.round(n ** 0.6)))
const MOST_LARGEST = 1000

/** Of the tail's index (1 over its exponent): a mean exists below 1. It is taken one standard error higher than it looks. */
const MOST_INDEX = 0.95
/** The row that is exceeded once in so many rows, from the fit, over the largest there is. */
const MOST_TIMES = 2.5

/**
 * By how many such rows, over n, a sum falls short of its expectation in 2.5 %: 5.3 to 6.3 for indices of 0.5 to 0.75, by the series of
 * a stable law that is wholly skewed (LePage, Woodroofe and Zinn 1981). Of few rows the index is known badly.
 */
const SHORTFALL = 5.5
const FEW = 40

/** The largest losses, descending, and how many lie above `least`. */
function largestOf(loss: RowByRow, n: number, least: number, count: number) {
  const kept = new Float64Array(2 * count)
  let [filled, positive, bar] = [0, 0, least]
  for (let row = 0; row < n; row++) {
    const x = loss(row)
    if (x > least) positive++
    if (!(x > bar)) continue
    kept[filled++] = x
    if (filled < kept.length) continue
    kept.sort()
    kept.copyWithin(0, count)
    filled = count
    bar = kept[0]!
  }
  const largest = kept.subarray(0, filled).sort().reverse().subarray(0, count)
  return { largest, positive }
}
