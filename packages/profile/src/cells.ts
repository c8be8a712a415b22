/** A few cells out of the many bins of a histogram: their edges, and the rows between edges. */
import { type Cut, cutAmong, FRACTIONS } from '@sea-trials/stats/cells'
import { below, countOf, endsOf, type Histogram, lastOf } from '@sea-trials/stats/histogram'

/** As rows are cut, with bins for their values: no bin is cut. */
export function cutOf(histogram: Histogram): Cut {
  const rows = countOf(histogram)
  const starts = new Map<number, number>()
  const places: number[] = []
  let counted = 0
  for (const [key, count] of histogram.bins) {
    const last = lastOf(key, histogram)
    starts.set(last, endsOf(key, histogram)[0])
    counted += count
    while (places.length < FRACTIONS.length && FRACTIONS[places.length]! * (rows - 1) < counted) places.push(last)
  }
  return cutAmong(places, (place) => below(starts.get(place)!))
}

/** Rows in each cell, one more than there are edges; of edges that cut no bin. */
export function rowsBetween(histogram: Histogram, edges: readonly number[]): readonly number[] {
  const counts = new Array<number>(edges.length + 1).fill(0)
  let at = 0
  for (const [key, rows] of histogram.bins) {
    const last = lastOf(key, histogram)
    while (at < edges.length && last > edges[at]!) at++
    counts[at] = counts[at]! + rows
  }
  return counts
}
