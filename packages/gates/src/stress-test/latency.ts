/**
 * Percentiles and shares over requests that came one after the other. A slow moment makes many of them slow at once, so that
 * they say less than as many independent ones: how much less is measured over blocks of time.
 */
import { chiSquareQuantile, tOf, zOf } from '@sea-trials/stats/distributions'
import { type Estimate, type Undefined, undefinedBecause } from '@sea-trials/stats/estimate'
import { shareEnds } from '@sea-trials/stats/proportion'
import { percentile as percentileOf, percentileRanks } from '@sea-trials/stats/quantile'

/** Fewer blocks say nothing about how much blocks differ. */
const leastBlocks = 8
const shortestBlockMs = 250

/** Requests in the order in which they were due. */
export interface Timed {
  /** Milliseconds from the start of the measured load. */
  readonly due: Float64Array
  readonly durationMs: number
}

/**
 * The p-quantile with a distribution-free interval: order statistics (Woodruff, 1952) at the effective number of requests
 * (Korn and Graubard, 1998). The blocks are asked at p and at twice the tail: a queue's long moments are rare, and a load that
 * met few of them looks calmer at the tail than it is. An end that so few requests cannot give is null.
 *
 * @param latencies milliseconds, in the order of `timed.due`; finite
 */
export function percentile(latencies: Float64Array, timed: Timed, p: number): Estimate | Undefined {
  const n = latencies.length
  if (n === 0) return undefinedBecause('no rows', 0)
  const sorted = latencies.slice().sort()
  const sizes = [p, 1 - 2 * (1 - p)]
    .filter((share) => share > 0)
    .map((share) => {
      const limit = percentileOf(sorted, share)
      return effectiveSize(
        latencies.map((latency) => (latency <= limit ? 1 : 0)),
        timed,
      )
    })
  return {
    kind: 'estimate',
    value: percentileOf(sorted, p),
    n,
    interval: (level) => {
      const m = Math.floor(Math.min(...sizes.map((size) => size.n * studentCorrection(level, size.df))))
      const { low, high } = percentileRanks(m, p, level)
      const at = (rank: number) => sorted[Math.min(n, Math.max(1, rank)) - 1]!
      return {
        low: low === null ? null : at(Math.floor((low / m) * n)),
        high: high === null ? null : at(Math.ceil((high / m) * n)),
        level,
        method: `order statistics, ${m} effective requests`,
      }
    },
  }
}

/** A share of the requests, with Wilson's interval at the effective number of requests. */
export function shareOf(hits: Uint8Array, timed: Timed): Estimate | Undefined {
  const n = hits.length
  if (n === 0) return undefinedBecause('no rows', 0)
  const value = hits.reduce((sum, hit) => sum + hit, 0) / n
  const { n: effective, df } = effectiveSize(Float64Array.from(hits), timed)
  return {
    kind: 'estimate',
    value,
    n,
    interval: (level) => {
      const m = effective * studentCorrection(level, df)
      const [low, high] = shareEnds(value, m, zOf(level))
      return { low, high, level, method: `Wilson, ${Math.round(m)} effective requests` }
    },
  }
}

/**
 * How many independent requests would know a share as well: n over the design effect, the variance of the share between
 * blocks of time against that of independent requests. Blocks of a quarter of a second and longer are tried, as long as
 * enough are left, and the largest effect counts: a queue that takes seconds to empty shows in long blocks only. An effect
 * that independent requests would show one time in forty is none.
 */
function effectiveSize(hits: Float64Array, timed: Timed): { readonly n: number; readonly df: number } {
  const n = hits.length
  const share = hits.reduce((sum, hit) => sum + hit, 0) / n
  const longest = timed.durationMs / leastBlocks
  let worst = { effect: 1, df: Number.POSITIVE_INFINITY }
  for (let length = Math.min(shortestBlockMs, longest); length <= longest; length *= 2) {
    const count = Math.floor(timed.durationMs / length)
    const excess = new Float64Array(count)
    let block = 0
    for (let i = 0; i < n; i++) {
      while (block < count - 1 && timed.due[i]! >= (block + 1) * length) block += 1
      excess[block]! += hits[i]! - share
    }
    const squares = excess.reduce((sum, value) => sum + value * value, 0)
    const effect = ((count / (count - 1)) * squares) / (n * share * (1 - share))
    if (effect > worst.effect && effect > chiSquareQuantile(0.975, count - 1) / (count - 1))
      worst = { effect, df: count - 1 }
  }
  return { n: n / worst.effect, df: worst.df }
}

/** The variance between blocks is itself estimated: Student's t in place of the normal, as a loss of requests. */
const studentCorrection = (level: number, df: number): number =>
  Number.isFinite(df) ? (zOf(level) / tOf(level, df)) ** 2 : 1
