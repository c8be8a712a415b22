/**
 * Families: many estimates judged together. An interval that is simultaneous at level L is a plain one at a higher level,
 * so a family needs one number: the level at which each member's own interval is to be asked for.
 */

import { withBorrowedTails } from './borrowed-tails.ts'
import { normalCdf, normalDensity, zOf } from './distributions.ts'
import type { Estimate, Interval, Undefined } from './estimate.ts'
import { independentDifference, independentRatio } from './independent.ts'
import { type Correlation, jointLevel, jointLevelOfPairs } from './max-t.ts'

/** Bonferroni: holds under any dependence. */
export const bonferroni = (members: number, level: number): number => 1 - (1 - level) / Math.max(1, members)

/** Sidak: exact for independent members, disjoint groups of rows. */
export const sidak = (members: number, level: number): number => level ** (1 / Math.max(1, members))

/** Of estimates that move together: max-T, and never more than Sidak, which holds for normals however they do (1967). */
export const together = (members: number, level: number, correlation: Correlation): number =>
  members < 2 ? level : Math.min(jointLevel(members, correlation)(level) ?? 1, sidak(members, level))

/**
 * Tukey and Kramer's level for all pairs of independent groups: the critical value of the range of as many standard
 * normals. Exact where all groups are known equally well, and simultaneous for any others (Hayter 1984). Pairs share
 * groups, so that it is below Bonferroni's level over the pairs.
 */
export const tukeyKramer = (groups: number, level: number): number => {
  if (groups < 3) return level
  // Secant steps from both bounds: a handful of integrals, since the start of every gate pays for them.
  let [before, critical] = [zOf(level), zOf(bonferroni((groups * (groups - 1)) / 2, level))]
  let missing = rangeBelow(before * Math.SQRT2, groups) - level
  for (let i = 0; i < 8; i++) {
    const surplus = rangeBelow(critical * Math.SQRT2, groups) - level
    if (Math.abs(surplus) < 1e-12 || surplus === missing) break
    const next = critical - (surplus * (critical - before)) / (surplus - missing)
    before = critical
    missing = surplus
    critical = next
  }
  return 2 * normalCdf(critical) - 1
}

/** P(largest - smallest <= width) of `k` standard normals: k times the integral of density(z) (cdf(z) - cdf(z - width))^(k-1). */
const rangeBelow = (width: number, k: number): number => {
  // The trapezium rule is exact to rounding for so smooth a function that vanishes at both ends.
  const step = 0.2
  let sum = 0
  for (let z = -5; z <= 8; z += step) sum += normalDensity(z) * (normalCdf(z) - normalCdf(z - width)) ** (k - 1)
  return k * sum * step
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

type Compare = (larger: Estimate, smaller: Estimate, correlation: number) => Estimate | Undefined

const pairsOf = (groups: readonly Estimate[], compare: Compare, correlation: Correlation) =>
  groups.flatMap((_, i) =>
    groups.slice(0, i).map((_, j): Pair => {
      const [first, second] = groups[i]!.value > groups[j]!.value ? [i, j] : [j, i]
      return { first, second, estimate: compare(groups[first]!, groups[second]!, correlation(first, second)) }
    }),
  )

/** |a - b|: a signed interval that straddles 0 says how far apart they may be either way. */
const absoluteDifference = (a: Estimate, b: Estimate, correlation: number): Estimate => {
  const signed = independentDifference(a, b, correlation)
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
const foldedRatio = (larger: Estimate, smaller: Estimate, correlation: number): Estimate | Undefined => {
  const ratio = independentRatio(smaller, larger, correlation)
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

/**
 * How the groups' estimates move together. `nothing`: no unit stands in two of them; `unknown`: entities, times or queries have
 * rows in several, and the estimates do not say how much that matters. `roughly`: correlations from so few cosines that they
 * serve a pair, whose critical value allows for it, and no family.
 */
export type Sharing = 'nothing' | 'unknown' | Correlation | { readonly roughly: Correlation }

/** Of what may move against each other in any way, the worst: the distances to both ends add up. */
const opposed: Correlation = () => -1

/** What the difference of two groups is to be worked out with. */
export const correlationIn = (sharing: Sharing): Correlation => {
  if (typeof sharing === 'function') return sharing
  if (typeof sharing === 'object') return sharing.roughly
  return sharing === 'nothing' ? independent : opposed
}

/** `difference(metric by groups)`: over at least two groups, each with a value. */
export const difference = (groups: readonly Estimate[], sharing: Sharing): Gap =>
  gap(
    groups,
    sharing,
    absoluteDifference,
    (ends) => ({
      low: Math.max(0, ...ends.map((end) => end.low ?? 0)),
      high: ends.some((end) => end.high === null) ? null : Math.max(...ends.map((end) => end.high!)),
    }),
    (pairs) => Math.max(...pairs),
  )

/** `ratio(metric by groups)`: smallest over largest. */
export const ratio = (groups: readonly Estimate[], sharing: Sharing): Gap =>
  gap(
    groups,
    sharing,
    foldedRatio,
    (ends) => ({
      low: Math.min(...ends.map((end) => end.low ?? 0)),
      high: Math.min(1, ...ends.map((end) => end.high ?? 1)),
    }),
    (pairs) => Math.min(...pairs),
  )

const independent: Correlation = () => 0

const gap = (
  alone: readonly Estimate[],
  sharing: Sharing,
  compare: Compare,
  summarise: (ends: readonly Interval[]) => { low: number | null; high: number | null },
  extreme: (values: readonly number[]) => number,
): Gap => {
  if (alone.length < 2) throw new RangeError('a gap needs two groups')
  const groups = withBorrowedTails(alone)
  const pairs = pairsOf(groups, compare, correlationIn(sharing))
  const simultaneous = levelOfPairs(groups, sharing, pairs.length)
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
          method: `MOVER, ${isRough(sharing) ? 'Bonferroni' : 'max-T'} over pairs`,
        }
      },
    },
  }
}

/** Whether the family's dependence is not known well enough for one draw over all of it. */
export const isRough = (sharing: Sharing): sharing is 'unknown' | { readonly roughly: Correlation } =>
  sharing === 'unknown' || typeof sharing === 'object'

/**
 * max-T over the pairs, and never more than what is known to do: Tukey and Kramer's level for groups that share nothing
 * (theirs where all are known equally well), Sidak's for those that do.
 */
const levelOfPairs = (groups: readonly Estimate[], sharing: Sharing, pairs: number): Gap['simultaneous'] => {
  if (pairs === 1) return (level) => level
  if (isRough(sharing)) return (level) => bonferroni(pairs, level)
  const isApart = sharing === 'nothing'
  const bound = (level: number): number => (isApart ? tukeyKramer(groups.length, level) : sidak(pairs, level))
  const spreads = groups.map(spreadOf)
  if (groups.length > MOST_DRAWN || !spreads.every((spread) => spread !== undefined)) return bound
  if (isApart && Math.max(...spreads) < ALIKE * Math.min(...spreads)) return bound
  const joint = jointLevelOfPairs(spreads, isApart ? independent : sharing)
  return (level) => Math.min(joint(level) ?? 1, bound(level))
}

/** The standard error that an estimate's interval stands for; a share of none or all has one too. */
const spreadOf = (estimate: Estimate): number | undefined => {
  const { low, high } = estimate.interval(SPREAD_LEVEL)
  return low === null || high === null ? undefined : (high - low) / (2 * zOf(SPREAD_LEVEL))
}

const SPREAD_LEVEL = 0.95
/** Beyond, the bounds are close and the draws long. */
const MOST_DRAWN = 40
/** Standard errors closer than this leave nothing to gain over Tukey's range. */
const ALIKE = 1.5

/**
 * Holm's steps (1979): estimates shown to lie above a limit, the clearest first, each at the level of its step; `levelOf`: of
 * the step, from 0. Under any dependence the chance of a wrong one is at most that of the first step's family.
 */
export const holm = (
  estimates: readonly Estimate[],
  limit: number,
  levelOf: (step: number) => number,
): ReadonlyMap<Estimate, number> => {
  const shown = new Map<Estimate, number>()
  const clearsAt = (estimate: Estimate, level: number): boolean => (estimate.interval(level).low ?? limit) > limit
  const levels = new Map(estimates.map((estimate) => [estimate, highest((level) => clearsAt(estimate, level))]))
  const ordered = [...estimates].sort((a, b) => levels.get(b)! - levels.get(a)!)
  for (const [step, estimate] of ordered.entries()) {
    const level = levelOf(step)
    if (!clearsAt(estimate, level)) break
    shown.set(estimate, level)
  }
  return shown
}

/** The highest level, as a critical value, at which something holds that a longer interval may lose. */
const highest = (holds: (level: number) => boolean): number => {
  let [low, high] = [0, 8]
  for (let i = 0; i < 40; i++) {
    const middle = (low + high) / 2
    if (holds(2 * normalCdf(middle) - 1)) low = middle
    else high = middle
  }
  return low
}
