/**
 * Families: many estimates judged together. An interval that is simultaneous at level L is a plain one at a higher level,
 * so a family needs one number: the level at which each member's own interval is to be asked for.
 */

import { independentDifference, independentRatio } from './compare.ts'
import { normalCdf, zOf } from './distributions.ts'
import type { Estimate, Interval, Undefined } from './estimate.ts'
import { random } from './random.ts'

/** Bonferroni: holds under any dependence. */
export const bonferroni = (members: number, level: number): number => 1 - (1 - level) / Math.max(1, members)

/** Sidak: exact for independent members, disjoint groups of rows. */
export const sidak = (members: number, level: number): number => level ** (1 / Math.max(1, members))

const DRAWS = 8000

/**
 * Max-T over estimates on the same rows (columns, metrics, slices that overlap): the quantile of the largest |z| under the
 * correlations of their influences, by a Gaussian multiplier, seeded. Falls back to Bonferroni without influences.
 */
export const maxT = (members: readonly Estimate[], level: number, seed: string): number => {
  const safe = bonferroni(members.length, level)
  if (members.length < 2) return safe
  const length = members[0]!.influence?.length
  if (length === undefined || members.some((m) => m.influence?.length !== length || !(m.se! > 0))) return safe
  const root = cholesky(correlations(members))
  const { normal } = random(seed, 'max-T')
  const k = members.length
  const maxima = new Float64Array(DRAWS)
  const z = new Float64Array(k)
  for (let draw = 0; draw < DRAWS; draw++) {
    let largest = 0
    for (let i = 0; i < k; i++) {
      z[i] = normal()
      let value = 0
      for (let j = 0; j <= i; j++) value += root[i * k + j]! * z[j]!
      largest = Math.max(largest, Math.abs(value))
    }
    maxima[draw] = largest
  }
  return levelOf(maxima, level, safe)
}

/** The plain level whose critical value is the simulated quantile; never above Bonferroni's, which always holds. */
const levelOf = (maxima: Float64Array, level: number, safe: number): number => {
  maxima.sort()
  const critical = maxima[Math.min(maxima.length - 1, Math.ceil(level * maxima.length))]!
  return Math.min(safe, Math.max(level, 2 * normalCdf(critical) - 1))
}

const correlations = (members: readonly Estimate[]): Float64Array => {
  const k = members.length
  const matrix = new Float64Array(k * k)
  for (let i = 0; i < k; i++)
    for (let j = 0; j <= i; j++) {
      const a = members[i]!.influence!
      const b = members[j]!.influence!
      let [ab, aa, bb] = [0, 0, 0]
      for (let row = 0; row < a.length; row++) {
        ab += a[row]! * b[row]!
        aa += a[row]! * a[row]!
        bb += b[row]! * b[row]!
      }
      matrix[i * k + j] = matrix[j * k + i] = ab / Math.sqrt(aa * bb)
    }
  return matrix
}

/** Lower root of a correlation matrix; a pivot that rounding made negative is 0 (members that repeat one another). */
const cholesky = (matrix: Float64Array): Float64Array => {
  const k = Math.sqrt(matrix.length)
  const root = new Float64Array(matrix.length)
  for (let i = 0; i < k; i++)
    for (let j = 0; j <= i; j++) {
      let sum = matrix[i * k + j]!
      for (let m = 0; m < j; m++) sum -= root[i * k + m]! * root[j * k + m]!
      if (i === j) root[i * k + j] = Math.sqrt(Math.max(0, sum))
      else root[i * k + j] = root[j * k + j]! > 1e-8 ? sum / root[j * k + j]! : 0
    }
  return root
}

/** Max-T over all pairs of independent groups (Tukey and Kramer's setting): pairs share groups, so it is below Bonferroni. */
export const maxTPairs = (groups: readonly Estimate[], level: number, seed: string): number => {
  const k = groups.length
  const safe = bonferroni((k * (k - 1)) / 2, level)
  if (k < 3) return safe
  const errors = groups.map(spreadOf)
  if (errors.some((error) => error === null)) return safe
  const { normal } = random(seed, 'max-T pairs')
  const maxima = new Float64Array(DRAWS)
  const z = new Float64Array(k)
  const scale = Float64Array.from(
    { length: k * k },
    (_, at) => 1 / Math.hypot(errors[Math.floor(at / k)]!, errors[at % k]!),
  )
  for (let draw = 0; draw < DRAWS; draw++) {
    for (let i = 0; i < k; i++) z[i] = normal() * errors[i]!
    let largest = 0
    for (let i = 0; i < k; i++)
      for (let j = 0; j < i; j++) {
        const apart = (z[i]! - z[j]!) * scale[i * k + j]!
        if (apart > largest) largest = apart
        else if (-apart > largest) largest = -apart
      }
    maxima[draw] = largest
  }
  return levelOf(maxima, level, safe)
}

/** A group's spread as its interval has it: where the standard error is 0 (all right), the interval still has width. */
const spreadOf = (group: Estimate): number | null => {
  const { low, high } = group.interval(0.95)
  return low === null || high === null || !(high > low) ? null : (high - low) / (2 * zOf(0.95))
}

export interface Pair {
  /** Positions in the list of groups; `first` is observed the larger. */
  readonly first: number
  readonly second: number
  readonly estimate: Estimate | Undefined
}

export interface Gap {
  /** Largest minus smallest, or smallest over largest. Its interval is simultaneous over the pairs: the extremes were picked. */
  readonly estimate: Estimate | Undefined
  readonly pairs: readonly Pair[]
  /** The level at which to ask a pair's interval for simultaneous coverage. */
  readonly simultaneous: (level: number) => number
}

const pairsOf = (groups: readonly Estimate[], compare: (larger: Estimate, smaller: Estimate) => Estimate | Undefined) =>
  groups.flatMap((_, i) =>
    groups.slice(0, i).map((_, j): Pair => {
      const [first, second] = groups[i]!.value > groups[j]!.value ? [i, j] : [j, i]
      return { first, second, estimate: compare(groups[first]!, groups[second]!) }
    }),
  )

/** |a - b|: a signed interval that straddles 0 says how far apart they may be either way. */
const absoluteDifference = (a: Estimate, b: Estimate): Estimate => {
  const signed = independentDifference(a, b)
  return {
    ...signed,
    interval: (level) => {
      const { low, high, method } = signed.interval(level)
      return {
        low: Math.max(0, low ?? 0),
        high: low === null || high === null ? null : Math.max(high, -low),
        level,
        method,
      }
    },
  }
}

/** smaller / larger, at most 1: where the interval passes 1, the roles may be the other way round. */
const foldedRatio = (larger: Estimate, smaller: Estimate): Estimate | Undefined => {
  const ratio = independentRatio(smaller, larger)
  if (ratio.kind === 'undefined') return ratio
  return {
    ...ratio,
    interval: (level) => {
      const { low, high, method } = ratio.interval(level)
      const turned = high === null ? 0 : high > 1 ? 1 / high : 1
      return { low: Math.min(low ?? 0, turned), high: high === null ? 1 : Math.min(1, high), level, method }
    },
  }
}

/** `difference(metric by groups)`: over independent groups, at least two, each with a value. */
export const difference = (groups: readonly Estimate[], seed: string): Gap =>
  gap(
    groups,
    seed,
    absoluteDifference,
    (ends) => ({
      low: Math.max(0, ...ends.map((end) => end.low ?? 0)),
      high: ends.some((end) => end.high === null) ? null : Math.max(...ends.map((end) => end.high!)),
    }),
    (pairs) => Math.max(...pairs),
  )

/** `ratio(metric by groups)`: smallest over largest. */
export const ratio = (groups: readonly Estimate[], seed: string): Gap =>
  gap(
    groups,
    seed,
    foldedRatio,
    (ends) => ({
      low: Math.min(...ends.map((end) => end.low ?? 0)),
      high: Math.min(1, ...ends.map((end) => end.high ?? 1)),
    }),
    (pairs) => Math.min(...pairs),
  )

const gap = (
  groups: readonly Estimate[],
  seed: string,
  compare: (larger: Estimate, smaller: Estimate) => Estimate | Undefined,
  summarise: (ends: readonly Interval[]) => { low: number | null; high: number | null },
  extreme: (values: readonly number[]) => number,
): Gap => {
  if (groups.length < 2) throw new RangeError('a gap needs two groups')
  const pairs = pairsOf(groups, compare)
  const levels = new Map<number, number>()
  const simultaneous = (level: number): number => {
    const known = levels.get(level) ?? maxTPairs(groups, level, seed)
    levels.set(level, known)
    return known
  }
  const known = pairs.flatMap(({ estimate }) => (estimate.kind === 'estimate' ? [estimate] : []))
  if (known.length === 0) return { estimate: pairs[0]!.estimate, pairs, simultaneous }
  // A ratio of two zeros may be anything.
  const unknown = pairs.length > known.length ? [{ low: 0, high: 1, level: 1, method: '' }] : []
  return {
    pairs,
    simultaneous,
    estimate: {
      kind: 'estimate',
      value: extreme(known.map(({ value }) => value)),
      n: groups.reduce((sum, group) => sum + group.n, 0),
      interval: (level) => {
        const at = simultaneous(level)
        return {
          ...summarise([...known.map((estimate) => estimate.interval(at)), ...unknown]),
          level,
          method: at === bonferroni(pairs.length, level) ? 'MOVER, Bonferroni over pairs' : 'MOVER, max-T over pairs',
        }
      },
    },
  }
}
