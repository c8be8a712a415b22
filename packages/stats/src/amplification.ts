/** What a model adds to the differences that its labels have already (Foulds et al. 2020). */
import type { Estimate, Interval } from './estimate.ts'
import { bonferroni } from './family.ts'
import type { Correlation } from './max-t.ts'

/** Of one group logarithms of rates: of what the model decides and of what the labels say, of being selected and of being rejected. */
export interface GroupRates {
  readonly decided: OfBoth
  readonly labelled: OfBoth
}

/** Selected, rejected. */
type OfBoth = readonly [Estimate, Estimate]

/** Their positions, group by group, for the correlation. */
export const RATES_PER_GROUP = 4
export const ratesOf = ({ decided, labelled }: GroupRates): readonly Estimate[] => [...decided, ...labelled]

/** One group's rate less another's, as positions of both. */
interface Gap {
  readonly more: number
  readonly less: number
  readonly value: number
}

/**
 * The largest difference between two groups' logarithms among the decisions, less the largest among the labels: AIF360's
 * differential fairness bias amplification. Above 0 the model parts the groups further than its labels do.
 *
 * Each gap of the decisions less each gap of the labels has MOVER's interval (Zou and Donner 2008) with the correlations of
 * the four rates. The largest gap is at least any gap: so above any one gap of the decisions lies no more than the least over
 * the gaps of the labels, and below any one of the labels no less than the largest over those of the decisions. Whichever are the
 * largest in truth, a family over the pairs of groups holds them (simulated: the two outcomes of a pair are nearly one).
 * @param groups at least two
 * @param correlation of the rates by their positions; undefined where nothing is known of it
 */
export const amplification = (groups: readonly GroupRates[], correlation: Correlation | undefined): Estimate => {
  const rates = groups.flatMap(ratesOf)
  const decided = gapsOf(rates, groups.length, 0)
  const labelled = gapsOf(rates, groups.length, 2)
  const value = decided[0]!.value - labelled[0]!.value
  const pairs = groups.length * (groups.length - 1)
  return {
    kind: 'estimate',
    value,
    n: groups.reduce((sum, group) => sum + group.decided[0].n, 0),
    interval: (level) => {
      const ends = rates.map((rate) => rate.interval(bonferroni(pairs, level)))
      const method = 'MOVER, over all gaps'
      if (ends.some(({ low, high }) => low === null || high === null)) return { low: null, high: null, level, method }
      const reach = reachOf(rates, ends, correlation)
      return {
        low: Math.min(
          value,
          leastOfLargest(decided, labelled, (a, b) => a.value - b.value - reach(a, b, 'below')),
        ),
        high: Math.max(value, -leastOfLargest(labelled, decided, (b, a) => b.value - a.value - reach(a, b, 'above'))),
        level,
        method,
      }
    },
  }
}

/** Every group against every other by either outcome, the largest first. `from`: the position of the outcomes among a group's rates. */
const gapsOf = (rates: readonly Estimate[], groups: number, from: number): readonly Gap[] => {
  const gaps: Gap[] = []
  for (const outcome of [from, from + 1])
    for (let i = 0; i < groups; i++)
      for (let j = 0; j < groups; j++) {
        const [more, less] = [RATES_PER_GROUP * i + outcome, RATES_PER_GROUP * j + outcome]
        if (i !== j) gaps.push({ more, less, value: rates[more]!.value - rates[less]!.value })
      }
  return gaps.sort((a, b) => b.value - a.value)
}

/** The least, over `least`, of what is largest over `largest`; what cannot change it is not looked at. */
const leastOfLargest = (
  largest: readonly Gap[],
  least: readonly Gap[],
  of: (large: Gap, little: Gap) => number,
): number => {
  let found = Number.POSITIVE_INFINITY
  for (const little of least) {
    let most = Number.NEGATIVE_INFINITY
    for (const large of largest) {
      most = Math.max(most, of(large, little))
      if (most >= found) break
    }
    found = Math.min(found, most)
  }
  return found
}

/** How far a gap of the decisions less one of the labels may lie from what is seen of it. */
const reachOf = (rates: readonly Estimate[], ends: readonly Interval[], correlation: Correlation | undefined) => {
  const down = rates.map(({ value }, i) => value - ends[i]!.low!)
  const up = rates.map(({ value }, i) => ends[i]!.high! - value)
  return (a: Gap, b: Gap, side: 'below' | 'above'): number => {
    const positions = [a.more, b.less, a.less, b.more]
    const far = positions.map((at, i) => ((side === 'below') === i < 2 ? down : up)[at]!)
    if (correlation === undefined) return far.reduce((sum, each) => sum + each, 0)
    let sum = 0
    for (let i = 0; i < 4; i++) {
      sum += far[i]! ** 2
      for (let j = 0; j < i; j++) {
        const sign = i < 2 === j < 2 ? 1 : -1
        sum += 2 * sign * correlation(positions[i]!, positions[j]!) * far[i]! * far[j]!
      }
    }
    return Math.sqrt(Math.max(0, sum))
  }
}
