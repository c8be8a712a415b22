/**
 * Bounds with a tolerance. The extremes that were seen are no bounds: the largest of n rows is passed by the next n rows
 * one time in two. A bound is written on a side whose tail is light, twice as far from the median as the outermost value
 * seen, and rounded outwards.
 */
import { quantileOf } from '@sea-trials/stats/histogram'
import type { ColumnProfile } from '../state.ts'

/** A tail is light where the last hundredth of the rows spans at most what lies between it and the median. */
const LIGHT = 1
const TAIL = 0.01

export interface NumberBounds {
  readonly minimum?: number
  readonly maximum?: number
}

export function boundsOf(column: ColumnProfile, isInteger: boolean): NumberBounds {
  const { extremes, histogram } = column
  if (extremes === undefined || histogram === undefined) return {}
  const [least, most] = extremes
  if (least === most || !Number.isSafeInteger(Math.trunc(least)) || !Number.isSafeInteger(Math.trunc(most))) return {}
  // Shares and probabilities are known by their range, and no data widen it.
  if (!isInteger && least >= 0 && most <= 1) return { minimum: 0, maximum: 1 }
  const at = (p: number): number => quantileOf(histogram, p)?.value ?? Number.NaN
  const median = at(0.5)
  const above = reach(most, at(1 - TAIL), median)
  const below = reach(-least, -at(TAIL), -median)
  const maximum = above === undefined ? undefined : outwards(above, most - median || 1)
  const minimum = below === undefined ? undefined : -outwards(below, median - least || 1)
  // What was never negative among so many is no quantity that has a sign.
  const low = least >= 0 ? Math.max(0, minimum ?? 0) : minimum
  const high = most <= 0 ? Math.min(0, maximum ?? 0) : maximum
  return { ...(low === undefined ? {} : { minimum: low + 0 }), ...(high === undefined ? {} : { maximum: high + 0 }) }
}

/** How far the bound lies; undefined where the tail is too heavy for any. */
function reach(outermost: number, tail: number, median: number): number | undefined {
  return outermost - tail <= LIGHT * (tail - median) ? outermost + (outermost - median) : undefined
}

/** To the next round number, coarse as the distance is. */
function outwards(value: number, distance: number): number {
  const step = 10 ** Math.floor(Math.log10(Math.abs(distance)))
  return Number((Math.ceil(value / step - 1e-9) * step).toPrecision(12))
}
