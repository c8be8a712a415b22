/**
 * Bounds with a tolerance. The extremes that were seen are no bounds: the largest of n rows is passed by the next n rows
 * one time in two. A bound is written on a side whose tail is light, twice as far from the median as the outermost value
 * seen, and rounded outwards. Nearer than that, 0 (and 1 of shares) is a bound only where the values show it.
 */
import { quantileOf, startOf } from '@sea-trials/stats/histogram'
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
  const at = (p: number): number => quantileOf(histogram, p)?.value ?? Number.NaN
  const values = [...histogram.bins].map(([key, rows]) => [startOf(key, histogram), rows] as const)
  const above = (edge: number): Edge =>
    edgeOf(
      values,
      (x) => x - edge,
      (p) => at(p) - edge,
      least - edge,
    )
  const under = (edge: number): Edge =>
    edgeOf(
      values,
      (x) => edge - x,
      (p) => edge - at(1 - p),
      edge - most,
    )
  const median = at(0.5)
  const up = reach(most, at(1 - TAIL), median)
  const down = reach(-least, -at(TAIL), -median)
  const maximum = up === undefined ? undefined : outwards(up, most - median || 1)
  const minimum = down === undefined ? undefined : -outwards(down, median - least || 1)
  const isShare = !isInteger && least >= 0 && most <= 1
  const ends = isShare ? [above(0), under(1)] : []
  // No normal law comes as near to both ends and passes neither.
  const isTouched = isShare && ends.every(({ nearest }) => nearest <= TOUCH)
  const inUnit = ends.some((end) => piles(end, isInteger))
  const isShown = (edge: Edge): boolean => isTouched || piles(edge, isInteger) || isFar(edge, inUnit ? 1 : FAR)
  const low = least >= 0 && !((minimum ?? -1) >= 0) && isShown(above(0)) ? 0 : minimum
  const top = isShare ? 1 : 0
  const high = most <= top && !((maximum ?? 2) <= top) && isShown(under(top)) ? top : maximum
  return { ...(low === undefined ? {} : { minimum: low + 0 }), ...(high === undefined ? {} : { maximum: high + 0 }) }
}

/** A number that no value is beyond, seen from the values: everything is a distance from it. */
interface Edge {
  readonly nearest: number
  /** Of the rows nearest to it. */
  readonly quantile: (p: number) => number
  readonly within: (from: number, to: number) => number
}

const edgeOf = (
  values: readonly (readonly [number, number])[],
  distance: (value: number) => number,
  quantile: (p: number) => number,
  nearest: number,
): Edge => ({
  nearest,
  quantile,
  within: (from, to) =>
    values.reduce((sum, [value, rows]) => sum + (distance(value) >= from && distance(value) < to ? rows : 0), 0),
})

/** Of numbers in 0 to 1. */
const TOUCH = 0.01

/** Three stretches reach from the edge to this share of the rows. */
const REACH = 0.3
/** None of so many rows is by chance less than once in a hundred times. */
const EXPECTED = 5

/**
 * Values pile up at the edge: went their numbers on beyond it as in the three stretches before, on a parabola of logarithms as
 * the normal law's do, at least five rows would lie in the next one, and none does. The first stretch has the fewest rows, and decides
 * by its third power: it counts with one standard error less.
 */
function piles({ quantile, within }: Edge, isInteger: boolean): boolean {
  const stretch = quantile(REACH) / 3
  const width = isInteger ? Math.max(1, Math.round(stretch)) : stretch
  if (width === 0) return true
  const [first, second, last] = [0, 1, 2].map((i) => within(i * width, (i + 1) * width)) as [number, number, number]
  const sure = first - Math.sqrt(first)
  const beyond = second === 0 ? first : (sure / second) ** 3 * last
  return Math.min(first, beyond) >= EXPECTED
}

/** The edge lies so many times as far from the outermost value as that from the twentieth part of the rows. */
const FAR = 3
const isFar = ({ nearest, quantile }: Edge, times: number): boolean =>
  nearest > 0 && nearest >= times * (quantile(0.05) - nearest)

/** How far the bound lies; undefined where the tail is too heavy for any. */
function reach(outermost: number, tail: number, median: number): number | undefined {
  return outermost - tail <= LIGHT * (tail - median) ? outermost + (outermost - median) : undefined
}

/** To the next round number, coarse as the distance is. */
function outwards(value: number, distance: number): number {
  const step = 10 ** Math.floor(Math.log10(Math.abs(distance)))
  return Number((Math.ceil(value / step - 1e-9) * step).toPrecision(12))
}
