/** What would settle an inconclusive check: how many more rows, if the truth is what was observed. */
import { normalQuantile, zOf } from './distributions.ts'
import type { Estimate } from './estimate.ts'

export interface Rows {
  /** More of what `n` counts: from, to. Null: never. */
  readonly rows: readonly [number, number] | null
  /** Why no number is given, where it is not that the observed value lies at the limit. */
  readonly because?: 'other data' | 'too few rows'
  /** Beside 'other data': so many more do, if the truth lies half a standard error farther from the limit than what was observed. */
  readonly least?: number
}

/** So many times farther may one end lie than the other before the standard error that they make is none. */
const LOPSIDED = 4

/** More rows than anybody has are none. */
const MOST = 1e12

/**
 * More rows for which the interval would clear the limit with chance `power`, the spread falling with the root of n:
 * n' = ((z + z_power) spread / distance)^2. The distance itself is uncertain, so a range is given: the observed distance
 * widened and narrowed by half a standard error. Below a tenth of one the distance is noise, and the honest answer is never.
 */
export const rowsToSettle = (estimate: Estimate, limit: number, level: number, power = 0.8): Rows => {
  const { low, high } = estimate.interval(level)
  const { value, n } = estimate
  const distance = Math.abs(value - limit)
  // The side that reaches over the limit is the one that has to shrink.
  const reach = value >= limit ? (low === null ? null : value - low) : high === null ? null : high - value
  if (reach === null || !(reach > 0)) return { rows: null }
  const z = zOf(level)
  const se = reach / z
  if (distance < 0.1 * se) {
    const other = value >= limit ? (high === null ? 0 : high - value) : low === null ? 0 : value - low
    // So lopsided an interval says how little a few rows, or a few hits, tell of the spread: not that the value is at the limit.
    return reach > LOPSIDED * other ? { rows: null, because: 'too few rows' } : { rows: null }
  }
  const fixed = estimate.fixed ?? 0
  /** Of the variance only the part of these rows falls: fixed + (1 - fixed) n / n' = (distance / spread)^2. */
  const needed = (gap: number) => ((1 - fixed) * n) / ((gap / ((z + normalQuantile(power)) * se)) ** 2 - fixed)
  const far = needed(Math.max(distance - se / 2, distance / 2))
  // What the other data set leaves may hide half a standard error, and still not the distance that was observed.
  const [least, most] = [needed(distance + se / 2), far > 0 ? far : needed(distance)]
  const more = (rows: number) => Math.max(1, rounded(rows - n))
  const isNumber = (rows: number) => rows > 0 && rows <= MOST
  if (!isNumber(least)) return { rows: null, because: 'other data' }
  if (!isNumber(most)) return { rows: null, because: 'other data', least: more(least) }
  return { rows: [more(least), more(most)] }
}

/** Two digits: the rest would be pretence. */
const rounded = (rows: number): number => {
  if (rows <= 10) return Math.ceil(rows)
  const unit = 10 ** (Math.floor(Math.log10(rows)) - 1)
  return Math.ceil(rows / unit) * unit
}
