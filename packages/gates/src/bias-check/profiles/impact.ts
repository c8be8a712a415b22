/** Impact ratios with intervals that hold together: each rate over the highest, whichever category's that is. */
import type { Estimate, Interval } from '@sea-trials/stats/estimate'
import { ratio, type Sharing } from '@sea-trials/stats/family'
import { independentRatio } from '@sea-trials/stats/independent'

/**
 * Of each category, in their order. A rate over the highest is the least of its ratios to all rates; so its bounds are the least
 * of theirs, at the level at which the intervals of all pairs hold together (max-T). Nothing to compare with: no interval.
 */
export function impactIntervals(
  rates: readonly Estimate[],
  sharing: Sharing,
  level: number,
): readonly (Interval | undefined)[] {
  if (rates.length < 2) return rates.map(() => undefined)
  const joint = ratio(rates, sharing).simultaneous(level)
  const correlation = typeof sharing === 'function' ? sharing : () => 0
  return rates.map((rate, i) => {
    const ends = rates.flatMap((other, j) => (i === j ? [] : [endsOf(rate, other, correlation(i, j), joint)]))
    const low = Math.min(1, ...ends.map((end) => end.low ?? 0))
    const high = Math.min(1, ...ends.map((end) => end.high ?? 1))
    return { low, high, level, method: 'MOVER, max-T over pairs' }
  })
}

function endsOf(rate: Estimate, other: Estimate, correlation: number, level: number): Pick<Interval, 'low' | 'high'> {
  const found = independentRatio(rate, other, correlation)
  if (found.kind === 'estimate') return found.interval(level)
  // Of a rate of none only how large it may be is known.
  const most = other.interval(level).high ?? 1
  return { low: most > 0 ? (rate.interval(level).low ?? 0) / most : 0, high: null }
}
