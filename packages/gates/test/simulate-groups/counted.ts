/** Shares of groups by their counts, as the gates measure them. */
import type { Estimate } from '@sea-trials/stats/estimate'
import { selectionRate } from '@sea-trials/stats/quality/rates'
import { binarySample } from '@sea-trials/stats/quality/sample'

/** Of so many positives among n, by the ratio of one to the last. */
export function chances(n: number, rate: number): readonly number[] {
  let logarithm = n * Math.log1p(-rate)
  return Array.from({ length: n + 1 }, (_, k) => {
    if (k > 0) logarithm += Math.log(((n - k + 1) / k) * (rate / (1 - rate)))
    return Math.exp(logarithm)
  })
}

const known = new Map<string, Estimate>()

/** The selection rate of a group in which so many of the rows are selected; the same object each time. */
export function selected(count: number, rows: number): Estimate {
  const key = `${count} of ${rows}`
  const found = known.get(key)
  if (found !== undefined) return found
  const prediction = Uint8Array.from({ length: rows }, (_, i) => (i < count ? 1 : 0))
  const made = selectionRate(binarySample(new Uint8Array(rows), { prediction })) as Estimate
  known.set(key, made)
  return made
}
