/** Intervals as functions of the level. */
import { tOf } from './distributions.ts'
import type { Estimate, Interval, Undefined } from './estimate.ts'
import { shareEnds, wilsonEnds } from './proportion.ts'

export type Intervals = (level: number) => Interval

export interface Range {
  readonly min?: number
  readonly max?: number
}

const held = (x: number, { min = -Infinity, max = Infinity }: Range): number => Math.min(max, Math.max(min, x))

/** What to do where nothing bounds what a row may hold and none differs from another. */
export const ASK_FOR_A_SHARE = '`mean` of a column of 0 and 1 has one'

/** No end exists: the data hold no spread to judge by. */
export const unbounded =
  (method: string): Intervals =>
  (level) => ({ low: null, high: null, level, method })

/** One entity, or a handful of times, shows nothing of how they differ: no end exists, whatever the rows look like. */
export const boundByFreedom = <M extends Estimate | Undefined>(measured: M): M => {
  if (measured.kind !== 'estimate' || measured.df === undefined || measured.df >= 1) return measured
  const interval = unbounded('one independent unit')
  const { score, beside } = measured
  return { ...measured, interval, ...(score ? { score: interval } : {}), ...(beside ? { beside: interval } : {}) }
}

/** value -/+ t se, held in the range of the quantity. */
export const tInterval =
  (value: number, se: number, df: number, range: Range = {}, method = 't'): Intervals =>
  (level) => {
    const half = tOf(level, df) * se
    return { low: held(value - half, range), high: held(value + half, range), level, method }
  }

/** t on the logit of a quantity between 0 and 1; neither 0 nor 1 itself. */
export const logitInterval =
  (value: number, se: number, df: number, method: string): Intervals =>
  (level) => {
    const half = (tOf(level, df) * se) / (value * (1 - value))
    const odds = value / (1 - value)
    const low = odds * Math.exp(-half)
    const high = odds * Math.exp(half)
    return { low: Math.min(value, low / (1 + low)), high: Math.max(value, 1 / (1 + 1 / high)), level, method }
  }

/**
 * Wilson's interval for what is a proportion p in disguise: o(p) increasing (or decreasing), known to be worth `n` rows.
 */
export const wilsonThrough =
  (p: number, n: number, df: number, map: (p: number) => number, method: string): Intervals =>
  (level) => {
    const [a, b] = wilsonEnds(p, n, tOf(level, df)).map(map) as [number, number]
    return { low: Math.min(a, b), high: Math.max(a, b), level, method }
  }

/**
 * A share known to be worth `n` rows, or what rises with one; `method` says of an end that is the exact one. Each of a hundred groups is
 * asked for the same level with every other, so that what was worked out is kept.
 */
export const shareInterval = (
  p: number,
  n: number,
  df: number,
  method: string,
  map: (p: number) => number = (share) => share,
): Intervals => {
  const known = new Map<number, Interval>()
  return (level) => {
    const kept = known.get(level)
    if (kept !== undefined) return kept
    const z = tOf(level, df)
    const [low, high] = shareEnds(p, n, z)
    const [a, b] = wilsonEnds(p, n, z)
    const found = {
      low: map(low),
      high: map(high),
      level,
      method: low === a && high === b ? method : `${method}, exact end`,
    }
    known.set(level, found)
    return found
  }
}

/** What a share brings into a sum of several, whose errors even out. */
export const intervalInSum = ({ score, interval }: Estimate): Intervals => score ?? interval

/**
 * A mean with skewed rows: Hall's transformation of the t statistic (1992), which takes the skewness out and can be
 * inverted. Losses are skewed: plain t misses on one side far more often than it says.
 */
export const skewedMean =
  (value: number, se: number, skewness: number, n: number, df: number, range: Range): Intervals =>
  (level) => {
    const root = Math.sqrt(n)
    const inverse = (y: number): number =>
      Math.abs(skewness) < 1e-9
        ? y
        : ((3 * root) / skewness) * (Math.cbrt(1 + skewness * (y / root - skewness / (6 * n))) - 1)
    const t = tOf(level, df)
    const low = held(value - se * inverse(t), range)
    const high = held(value - se * inverse(-t), range)
    return { low: Math.min(low, value), high: Math.max(high, value), level, method: "Hall's skewness-corrected t" }
  }

/** From the lower of two lower ends to the higher of two higher ones; no end where either has none. */
export const wider =
  (one: Intervals, other: Intervals): Intervals =>
  (level) => {
    const [a, b] = [one(level), other(level)]
    return {
      ...a,
      low: a.low === null || b.low === null ? null : Math.min(a.low, b.low),
      high: a.high === null || b.high === null ? null : Math.max(a.high, b.high),
    }
  }

/** Around `value`, ends `by` times as far away as `estimates` have theirs from their own values, on the mean; no end where one has none. */
export const farther =
  (value: number, estimates: readonly Pick<Estimate, 'value' | 'interval'>[], by: number, method: string): Intervals =>
  (level) => {
    let below: number | null = 0
    let above: number | null = 0
    for (const estimate of estimates) {
      const { low, high } = estimate.interval(level)
      below = below === null || low === null ? null : below + (by * (estimate.value - low)) / estimates.length
      above = above === null || high === null ? null : above + (by * (high - estimate.value)) / estimates.length
    }
    return { low: below === null ? null : value - below, high: above === null ? null : value + above, level, method }
  }

/** Ends that lie within what the quantity can be, as those of t do not by themselves. */
export const heldWithin = (intervals: Intervals, range: Range): Intervals => {
  const end = (x: number | null): number | null => (x === null ? null : held(x, range))
  return (level) => {
    const { low, high, ...said } = intervals(level)
    return { low: end(low), high: end(high), ...said }
  }
}

export interface Part {
  readonly weight: number
  readonly value: number
  readonly interval: Intervals
}

/**
 * A weighted sum of estimates from their own intervals and correlations (MOVER, Zou and Donner 2008): each end moves by the
 * root of the summed products of the parts' distances to theirs. No interval loses its width where a part shows no spread.
 */
export const moverSum =
  (parts: readonly Part[], correlation: (i: number, j: number) => number, range: Range, method: string): Intervals =>
  (level) => {
    const ends = parts.map(({ interval }) => interval(level))
    const side = (distances: readonly (number | null)[]): number | null => {
      if (distances.includes(null)) return null
      let sum = 0
      for (let i = 0; i < parts.length; i++)
        for (let j = 0; j < parts.length; j++)
          sum += correlation(i, j) * parts[i]!.weight * parts[j]!.weight * distances[i]! * distances[j]!
      return Math.sqrt(Math.max(0, sum))
    }
    const value = parts.reduce((sum, part) => sum + part.weight * part.value, 0)
    const below = side(ends.map(({ low }, i) => (low === null ? null : parts[i]!.value - low)))
    const above = side(ends.map(({ high }, i) => (high === null ? null : high - parts[i]!.value)))
    return {
      low: below === null ? null : held(value - below, range),
      high: above === null ? null : held(value + above, range),
      level,
      method,
    }
  }
