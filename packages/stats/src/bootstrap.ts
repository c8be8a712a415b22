/** An interval from rows drawn again: for a quantity of which nothing is known but how to work it out. */
import { normalCdf, normalQuantile, tOf } from './distributions.ts'
import type { Estimate, Interval } from './estimate.ts'
import { ASK_FOR_A_SHARE, unbounded } from './interval.ts'

export interface Redrawn {
  readonly value: number
  /** What the same quantity is of rows (or entities) drawn with replacement, as many as there are. Null where it is undefined. */
  readonly draws: readonly (number | null)[]
  readonly n: number
  /** How many rows, entities or stretches of time are drawn: the fewest, where some are and then others. */
  readonly units: number
  /** What they are called. */
  readonly of: string
  /** By how many times further the value scatters than its draws, whose units were drawn one by one: 1 unless said. */
  readonly further?: number
}

/** Quantiles further out than this many draws are too few draws' luck: the tails go on from there as a normal's would. */
const OUTERMOST = 10

/**
 * BCa (Efron 1987), with Student's t and the n / (n - 1) that percentiles lack (Hesterberg 2015). The acceleration is a sixth of the
 * skewness of the draws, which of a mean is the jackknife's. A draw without a value may lie anywhere, and counts at both ends.
 * An end beyond which no draw lies is none: drawing again never shows a larger maximum.
 */
export const bootstrapped = ({ value, draws, n, units, of, further = 1 }: Redrawn): Estimate => {
  const known = Float64Array.from(draws.filter((draw) => draw !== null)).sort()
  const unknown = draws.length - known.length
  const mean = known.reduce((sum, x) => sum + x, 0) / known.length
  const moment = (power: number): number => known.reduce((sum, x) => sum + (x - mean) ** power, 0) / known.length
  const se = further * Math.sqrt(moment(2) * (units / Math.max(1, units - 1)))
  const method = `bootstrap of ${of}, BCa, ${draws.length} draws`
  const common = { kind: 'estimate', value, n } as const
  if (known.length < 2 * OUTERMOST || units < 2 || !(se > 1e-12 * Math.abs(mean)))
    return { ...common, interval: unbounded(`bootstrap, draws all alike, ${ASK_FOR_A_SHARE}`) }

  const share = (holds: (x: number) => boolean): number => known.filter(holds).length / known.length
  const below = share((x) => x < value)
  const above = share((x) => x > value)
  const atMost = 1 - 1 / known.length
  const bias = normalQuantile(Math.min(atMost, Math.max(1 - atMost, below + (1 - below - above) / 2)))
  const acceleration = moment(3) / moment(2) ** 1.5 / 6
  const end = (z: number): number | null => {
    const shifted = bias + z
    const left = 1 - acceleration * shifted
    if (left <= 0) return null
    return quantile(known, unknown, value, bias + shifted / left)
  }
  const interval = (level: number): Interval => {
    const critical = further * tOf(level, units - 1) * Math.sqrt(units / (units - 1))
    const [low, high] = [end(-critical), end(critical)]
    return {
      low: low === null || below === 0 || low > value ? null : low,
      high: high === null || above === 0 || high < value ? null : high,
      level,
      method,
    }
  }
  return { ...common, se, interval }
}

/** The quantile of the draws at a normal's `z`; null where it falls among those without a value. */
function quantile(known: Float64Array, unknown: number, value: number, z: number): number | null {
  const all = known.length + unknown
  const outermost = normalQuantile(OUTERMOST / all)
  const inside = Math.max(outermost, Math.min(-outermost, z))
  // Those without a value lie below all others for a low end, and above them for a high one.
  const place = normalCdf(inside) * (all + 1) - 1 - (z < 0 ? unknown : 0)
  if (place < 0 || place > known.length - 1) return null
  const at = Math.floor(place)
  const low = known[at]!
  const found = low + (place - at) * ((known[at + 1] ?? low) - low)
  return inside === z ? found : value + (found - value) * (z / inside)
}
