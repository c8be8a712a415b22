/** A histogram of many uneven bins as a few even bars. */
import { countOf, endsOf, type Histogram, quantileOf } from '@sea-trials/stats/histogram'

export interface Bar {
  readonly from: number
  readonly rows: number
}

const BARS = 24
/** In such units the whole range of a double is one. */
const FAR = 4

/**
 * One bar a value where values are few; otherwise bars of equal width from the smallest to the largest. Where a hundredth
 * of the rows would take most of the width, the outer bars hold what lies beyond.
 */
export function barsOf(histogram: Histogram, isInteger: boolean): readonly Bar[] {
  const { bins } = histogram
  const ends = [...bins].map(([key, rows]) => ({ ends: endsOf(key, histogram), rows }))
  if (ends.length <= BARS) return ends.map(({ ends: [from], rows }) => ({ from, rows }))
  const range = rangeOf(histogram)
  const unit = Number.isFinite(range[1] - range[0]) ? 1 : FAR
  const [low, high] = [range[0] / unit, range[1] / unit]
  const raw = (high - low) / BARS
  const width = isInteger ? Math.max(1, Math.ceil(raw)) : raw
  const count = Math.max(1, Math.min(BARS, Math.ceil((high - low) / width) + (isInteger ? 1 : 0)))
  const rows = new Array<number>(count).fill(0)
  for (const bin of ends) {
    const middle = bin.ends[0] / 2 / unit + bin.ends[1] / 2 / unit
    const at = Math.min(count - 1, Math.max(0, Math.floor((middle - low) / width)))
    rows[at] = (rows[at] as number) + bin.rows
  }
  return rows.map((n, i) => ({ from: (low + i * width) * unit, rows: n }))
}

function rangeOf(histogram: Histogram): readonly [number, number] {
  const keys = [...histogram.bins.keys()]
  const [low, high] = [endsOf(keys[0] as bigint, histogram)[0], endsOf(keys.at(-1) as bigint, histogram)[1]]
  if (countOf(histogram) < 100) return [low, high]
  const [first, last] = [quantileOf(histogram, 0.01), quantileOf(histogram, 0.99)]
  if (first === undefined || last === undefined) return [low, high]
  const inner = last.high - first.low
  return inner > 0 && high - low > 3 * inner ? [first.low, last.high] : [low, high]
}
