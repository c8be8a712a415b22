/** A few cells of about equal mass out of the many bins of a histogram: their edges, and the rows between edges. */
import { below, countOf, endsOf, type Histogram, lastOf } from '@sea-trials/stats/histogram'

/**
 * Ascending; a cell holds what is above one edge and up to the next, and no bin is cut. A bin that holds a cell's share by
 * itself is a cell of its own: in a column that is mostly 0, nothing else could ever be seen to move.
 */
export function edgesOf(histogram: Histogram, cells: number): readonly number[] {
  let left = countOf(histogram)
  const share = left / cells
  const edges = new Set<number>()
  let open = 0
  for (const [key, rows] of histogram.bins) {
    const alone = rows >= share
    if (alone) edges.add(below(endsOf(key, histogram)[0]))
    open = alone ? rows : open + rows
    left -= rows
    if (alone || (open >= share && left > 0)) {
      edges.add(lastOf(key, histogram))
      open = 0
    }
  }
  return [...edges]
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
