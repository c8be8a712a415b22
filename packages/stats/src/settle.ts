import { normalQuantile } from './distributions.ts'
import type { Estimate } from './estimate.ts'

/** Beyond this many times the rows at hand the honest answer is "never". */
const HOPELESS = 10_000

/**
 * How many more rows would settle an estimate that lies across its limit, with chance `power`, if the truth is what was
 * observed: n' = n ((z_conf + z_power) se / |value - limit|)^2, once with the standard error that the lower half of the
 * interval implies and once with that of the upper half.
 *
 * @param level two-sided coverage of the interval, 0 to 1
 * @returns rows to add, from and to (two significant digits, outward), or null when the value lies at the limit
 */
export function rowsToSettle(estimate: Estimate, limit: number, level: number, power = 0.8): [number, number] | null {
  const { low, high } = estimate.interval(level)
  const distance = Math.abs(estimate.value - limit)
  const zConfidence = normalQuantile((1 + level) / 2)
  const factor = (zConfidence + normalQuantile(power)) / zConfidence
  const halves = [low === null ? null : estimate.value - low, high === null ? null : high - estimate.value]
  const needed = halves
    .filter((half) => half !== null)
    .map((half) => estimate.n * ((factor * half) / distance) ** 2 - estimate.n)
    .filter((rows) => rows > 0)
  if (needed.length === 0 || Math.max(...needed) > HOPELESS * estimate.n) return null
  return [outward(Math.min(...needed), Math.floor), outward(Math.max(...needed), Math.ceil)]
}

function outward(rows: number, round: (x: number) => number): number {
  const scale = 10 ** Math.max(0, Math.floor(Math.log10(rows)) - 1)
  return Math.max(1, round(rows / scale) * scale)
}
