/** A few cells of about equal mass out of the many bins of a histogram, for a comparison with rows that are there. */
import { countOf, endsOf, type Histogram } from '@sea-trials/stats/histogram'

export interface Cell {
  /** Smallest and largest number that falls into it. */
  readonly least: number
  readonly most: number
  readonly rows: number
}

/**
 * At most twice as many cells as asked for, in ascending order, without a gap in the rows. A bin that holds a cell's share
 * by itself is a cell of its own: in a column that is mostly 0, nothing else could ever be seen to move.
 */
export function cellsOf(histogram: Histogram, cells: number): readonly Cell[] {
  const share = countOf(histogram) / cells
  const found: Cell[] = []
  let open: Cell | undefined
  for (const [key, rows] of histogram.bins) {
    const [least, most] = endsOf(key, histogram)
    if (rows >= share && open !== undefined) {
      found.push(open)
      open = undefined
    }
    open = { least: open?.least ?? least, most, rows: (open?.rows ?? 0) + rows }
    if (open.rows >= share) {
      found.push(open)
      open = undefined
    }
  }
  return open === undefined ? found : [...found, open]
}
