/** Intervals of an area under the ROC curve. */
import { tOf } from '../distributions.ts'
import { type Intervals, logitInterval } from '../interval.ts'
import { ROUNDING } from '../minus.ts'
import type { Support } from './sample.ts'

/**
 * DeLong's variance on the logit scale, and with it Newcombe's score interval for the area (2006, method 5), which
 * needs no variance estimate: where few rows are out of order, or none, DeLong's is too small (0 at an area of 1).
 * The wider end counts where fewer than `thin` rows of either class are there to show one, or fewer than five of the rarer
 * are out of order, as a share needs five hits before its variance may be read off it.
 */
export const aucIntervals = (value: number, se: number, positives: Support, negatives: Support): Intervals => {
  const thin = 30
  const [m, n] = [positives.effective, negatives.effective]
  const df = positives.free === undefined ? Number.POSITIVE_INFINITY : Math.min(positives.df, negatives.df)
  const degenerate = value <= 0 || value >= 1 || !(se > ROUNDING)
  const delong = degenerate ? null : logitInterval(value, se, df, 'DeLong, logit')
  const disorder = Math.min(value, 1 - value) * Math.min(m, n)
  return (level) => {
    const plain = delong?.(level)
    if (plain && Math.min(m, n) >= thin && disorder >= 5) return plain
    const score = newcombeAuc(value, m, n, tOf(level, df))
    return {
      low: Math.min(score.low, plain?.low ?? 1),
      high: Math.max(score.high, plain?.high ?? 0),
      level,
      method: plain ? 'DeLong, logit; Newcombe' : 'Newcombe',
    }
  }
}

/** Ends theta where |value - theta| = z sqrt(V(theta)), V after Hanley and McNeil with Newcombe's mean sample size. */
const newcombeAuc = (value: number, m: number, n: number, z: number): { low: number; high: number } => {
  const half = (m + n) / 2 - 1
  const spread = (theta: number) =>
    z *
    Math.sqrt((theta * (1 - theta) * (1 + (half * (1 - theta)) / (2 - theta) + (half * theta) / (1 + theta))) / (m * n))
  const solve = (inside: number, outside: number): number => {
    let [a, b] = [inside, outside]
    for (let i = 0; i < 60; i++) {
      const middle = (a + b) / 2
      if (Math.abs(value - middle) <= spread(middle)) a = middle
      else b = middle
    }
    return (a + b) / 2
  }
  return { low: solve(value, 0), high: solve(value, 1) }
}
