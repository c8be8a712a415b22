/** Average precision: the area under the curve of precision by recall, not interpolated. */
import { tOf, zOf } from '../distributions.ts'
import { type Estimate, type Undefined, undefinedBecause } from '../estimate.ts'
import { type Intervals, logitInterval } from '../interval.ts'
import { wilsonEnds } from '../proportion.ts'
import { designSeen, type Seen } from './foreseen.ts'
import { inOrder, LAST, POSITIVE, type Ranking, type Swept, scored, sides, sweptBest, sweptWhole } from './ranking.ts'
import { type BinarySample, mass, oncePer, type Support } from './sample.ts'
import type { Scored } from './standings.ts'
import { byItself, scaleOf } from './swept.ts'

/**
 * The mean, over positives, of precision at their own score. A row's influence is its own precision (if
 * positive) and what it does to the precision of all positives below it.
 */
const precisionRanking = (sample: Scored): Ranking => {
  const { weight, n } = sample
  const { order, marked } = inOrder(sample)
  const { positives, negatives } = sides(sample)
  // From the highest score down: precision at each threshold, and the selected mass.
  const precisionAt = new Float64Array(n)
  const selectedAt = new Float64Array(n)
  let hits = 0
  let selected = 0
  let sum = 0
  let themselves = 0
  for (let end = n; end > 0; ) {
    let start = end
    let tied = 0
    do {
      start--
      const w = weight ? weight[order[start]!]! : 1
      selected += w
      if (marked[start]! & POSITIVE) tied += w
    } while (start > 0 && !(marked[start - 1]! & LAST))
    hits += tied
    for (let at = start; at < end; at++)
      if (marked[at]! & POSITIVE) {
        const w = weight ? weight[order[at]!]! : 1
        themselves += w * byItself(hits, selected, w)
      }
    for (let at = start; at < end; at++) {
      precisionAt[at] = hits / selected
      selectedAt[at] = selected
    }
    sum += tied * (hits / selected)
    end = start
  }
  const value = Math.min(1, sum / positives.total)
  const influence = new Float64Array(n)
  const scale = scaleOf(n, positives)
  let share = 0
  let precise = 0
  for (let start = 0; start < n; ) {
    let end = start
    do {
      if (!(marked[end]! & POSITIVE)) continue
      const w = weight ? weight[order[end]!]! : 1
      share += w / selectedAt[end]!
      precise += (w * precisionAt[end]!) / selectedAt[end]!
    } while (!(marked[end++]! & LAST))
    for (let i = start; i < end; i++) {
      const row = order[i]!
      const own = marked[i]! & POSITIVE ? precisionAt[i]! - value + share : 0
      influence[row] = (own - precise) * scale * (weight ? weight[row]! : 1)
    }
    start = end
  }
  return { value, bias: themselves / positives.total, influence, positives, negatives }
}

const precisionSwept = oncePer(
  (sample: Scored): Swept => sweptBest(sample, 'precision', () => precisionRanking(sample)),
)

/** Of positives alone it is 1 whatever the model says, and has no value. */
export const averagePrecision = (sample: BinarySample): Estimate | Undefined => {
  const { positives, negatives } = sides(sample)
  if (sample.n === 0) return undefinedBecause('no rows', 0)
  if (positives.rows === 0) return undefinedBecause('no positives', sample.n)
  if (negatives.rows === 0) return undefinedBecause('no negatives', sample.n)
  const of = scored(sample)
  const swept = sample.averaged ? sweptWhole(of, precisionRanking(of)) : precisionSwept(of)
  const { value, bias = 0, se, byRow } = swept
  return {
    kind: 'estimate',
    value,
    n: sample.n,
    se,
    bias,
    interval: precisionIntervals(value, swept, positives, mass(sample).df),
    get influence() {
      return swept.influence()
    },
    ...(byRow === undefined ? {} : { byRow }),
    ...(positives.free === undefined ? {} : { df: positives.free }),
  }
}

/** Logit with the larger of the influence's error and the binomial's over positives (Boyd et al. 2013), Wilson at 0 and 1. */
const precisionIntervals = (value: number, seen: Seen, positives: Support, df: number): Intervals => {
  const { se } = seen
  const rows = Math.max(1, positives.effective)
  if (value >= 1 - 1e-12 || !(se > 1e-12) || rows < 2)
    return (level) => {
      const [low, high] = wilsonEnds(value, rows, positives.free === undefined ? zOf(level) : tOf(level, positives.df))
      return { low, high, level, method: 'Wilson over positives' }
    }
  const binomial = Math.sqrt((value * (1 - value) * designSeen(positives, seen)) / positives.alone)
  return logitInterval(value, Math.max(se, binomial), Math.min(rows - 1, positives.df, df), 'influence, logit')
}
