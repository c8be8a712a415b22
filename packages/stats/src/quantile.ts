/** Percentiles with distribution-free intervals, and their ratio between two systems measured in turns. */
import { mean, sampleVariance } from 'simple-statistics'
import { binomialCdf, tOf } from './distributions.ts'
import { type Estimate, type Undefined, undefinedBecause } from './estimate.ts'

/** The exact percentile of ascending numbers: the smallest with at least a share `p` of them at or below it. */
export const percentile = (sorted: Float64Array, p: number): number => {
  if (sorted.length === 0) throw new RangeError('a percentile needs at least one number')
  return sorted[rankOf(sorted.length, p) - 1]!
}

/** 1-based. The product is rounded first where it is an integer but for the last bits: 0.95 * 1000. */
const rankOf = (n: number, p: number): number => Math.min(n, Math.max(1, Math.ceil(n * p - 1e-9)))

/**
 * 1-based ranks of the order statistics that bound the percentile with two-sided coverage of at least `level`:
 * P[Bin(n, p) < low] <= alpha / 2 and P[Bin(n, p) >= high] <= alpha / 2. Null where no such rank exists.
 */
export const percentileRanks = (
  n: number,
  p: number,
  level: number,
): { readonly low: number | null; readonly high: number | null } => {
  const tail = (1 - level) / 2
  const below = (k: number) => binomialCdf(k - 1, n, p)
  // The largest rank whose left tail is small enough, the smallest whose right tail is.
  const low = firstWhere(n + 1, (k) => below(k + 1) > tail)
  const high = firstWhere(n + 1, (k) => 1 - below(k) <= tail)
  return { low: low >= 1 && below(low) <= tail ? low : null, high: high <= n ? high : null }
}

/** The smallest integer in 0..end for which an increasing condition holds; end + 1 if none. */
export const firstWhere = (end: number, holds: (k: number) => boolean): number => {
  let [low, high] = [0, end]
  while (low < high) {
    const middle = (low + high) >> 1
    if (holds(middle)) high = middle
    else low = middle + 1
  }
  return holds(low) ? low : end + 1
}

/** The least n for which the percentile has both ends: max of ln(alpha/2) / ln p and its mirror. */
export const rowsForPercentile = (p: number, level: number): number => {
  const tail = Math.log((1 - level) / 2)
  return Math.max(Math.ceil(tail / Math.log(p)), Math.ceil(tail / Math.log(1 - p)))
}

/**
 * Ratio candidate / baseline from pairs of blocks measured in turns: the mean of the blocks' log ratios, t over blocks.
 * Requests are never pooled: a machine drifts, and pooled tests take the drift for a difference. Values must be positive.
 */
export const blockRatio = (candidate: readonly number[], baseline: readonly number[]): Estimate | Undefined => {
  const blocks = candidate.length
  if (blocks !== baseline.length) throw new RangeError('blocks come in pairs')
  if (blocks < 2) return undefinedBecause('too few rows', blocks)
  if (baseline.some((x) => !(x > 0))) return undefinedBecause('baseline is zero', blocks)
  const logs = candidate.map((x, i) => Math.log(x / baseline[i]!))
  const value = Math.exp(mean(logs))
  const error = Math.sqrt(sampleVariance(logs) / blocks)
  return {
    kind: 'estimate',
    value,
    n: blocks,
    se: value * error,
    interval: (level) => {
      // Blocks all alike (a clock too coarse) leave no spread to judge by.
      if (!(error > 0)) return { low: null, high: null, level, method: 't over blocks, no spread' }
      const factor = Math.exp(tOf(level, blocks - 1) * error)
      return { low: value / factor, high: value * factor, level, method: 't over blocks, log ratio' }
    },
  }
}
