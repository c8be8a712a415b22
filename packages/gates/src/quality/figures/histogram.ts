/** Weighted shares by bins of equal width. */
import type { Consecutive } from '@sea-trials/stats/quality/stored'

export interface Histogram {
  readonly middles: readonly number[]
  /** They sum to 1. */
  readonly shares: readonly number[]
}

/** `values` from the first row to the last. Those beyond the range are counted in its outermost bins. Undefined where nothing weighs anything. */
export function histogram(
  values: () => Iterable<Consecutive>,
  bins: number,
  range: readonly [number, number] = rangeOf(values()),
  weightOf: (row: number) => number = () => 1,
): Histogram | undefined {
  const [low, high] = range
  const width = (high - low) / bins
  const sums = new Float64Array(bins)
  let all = 0
  for (const { from, values: some } of values())
    some.forEach((value, i) => {
      const weight = weightOf(from + i)
      const bin = width > 0 ? Math.floor((value - low) / width) : 0
      const at = Math.min(bins - 1, Math.max(0, bin))
      sums[at] = (sums[at] as number) + weight
      all += weight
    })
  if (!(all > 0)) return undefined
  return {
    middles: Array.from(sums, (_, bin) => low + (bin + 0.5) * width),
    shares: Array.from(sums, (sum) => sum / all),
  }
}

/** From the least to the largest, or around the only one. */
export function rangeOf(values: Iterable<Consecutive>): readonly [number, number] {
  let [low, high] = [Number.POSITIVE_INFINITY, Number.NEGATIVE_INFINITY]
  for (const { values: some } of values)
    for (const value of some) {
      if (value < low) low = value
      if (value > high) high = value
    }
  return low < high ? [low, high] : [low - 0.5, low + 0.5]
}
