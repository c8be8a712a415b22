/** Trends in learning curves. */
import { median } from 'simple-statistics'
import { normalCdf } from './distributions.ts'

export interface MannKendall {
  /** Number of rising pairs minus falling ones. */
  readonly s: number
  /** Two-sided; exact without ties up to 10 points, else normal with tie and continuity correction. */
  readonly p: number
}

export const mannKendall = (values: readonly number[]): MannKendall => {
  const n = values.length
  let s = 0
  for (let i = 0; i < n; i++) for (let j = 0; j < i; j++) s += Math.sign(values[i]! - values[j]!)
  const ties = new Map<number, number>()
  for (const value of values) ties.set(value, (ties.get(value) ?? 0) + 1)
  const tied = [...ties.values()].filter((count) => count > 1)
  if (n < 3) return { s, p: 1 }
  if (n <= 10 && tied.length === 0) return { s, p: exactKendall(n, s) }
  const cubic = (t: number) => t * (t - 1) * (2 * t + 5)
  const variance = (cubic(n) - tied.reduce((sum, t) => sum + cubic(t), 0)) / 18
  if (!(variance > 0) || s === 0) return { s, p: 1 }
  return { s, p: 2 * (1 - normalCdf((Math.abs(s) - 1) / Math.sqrt(variance))) }
}

/** Orders of n values by their number of inversions, counted by recurrence; S = pairs - 2 inversions. */
const exactKendall = (n: number, s: number): number => {
  let counts = [1]
  for (let k = 2; k <= n; k++) {
    const next = new Array<number>(counts.length + k - 1).fill(0)
    for (const [inversions, count] of counts.entries())
      for (let more = 0; more < k; more++) next[inversions + more]! += count
    counts = next
  }
  const pairs = (n * (n - 1)) / 2
  const all = counts.reduce((a, b) => a + b, 0)
  const extreme = counts.reduce(
    (sum, count, inversions) => (Math.abs(pairs - 2 * inversions) >= Math.abs(s) ? sum + count : sum),
    0,
  )
  return Math.min(1, extreme / all)
}

/** Median of the slopes of all pairs of points. Throws RangeError below two distinct steps. */
export const theilSen = (steps: readonly number[], values: readonly number[]): number => {
  const slopes: number[] = []
  for (let i = 0; i < steps.length; i++)
    for (let j = 0; j < i; j++)
      if (steps[i] !== steps[j]) slopes.push((values[i]! - values[j]!) / (steps[i]! - steps[j]!))
  if (slopes.length === 0) throw new RangeError('a slope needs two distinct steps')
  return median(slopes)
}

/**
 * Prechelt's generalization loss (1998) at a step, as a fraction: validation loss over the least so far, less 1. Losses
 * are positive; null where the least is not.
 */
export const generalizationLoss = (validation: readonly number[], at = validation.length - 1): number | null => {
  const least = Math.min(...validation.slice(0, at + 1))
  return validation.length > 0 && least > 0 ? validation[at]! / least - 1 : null
}
