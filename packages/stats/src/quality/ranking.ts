/** How well scores rank: ROC AUC (DeLong) and average precision. */

import { isDependent, unitsOf } from '../dependence.ts'
import { tOf, zOf } from '../distributions.ts'
import { type Estimate, type RowByRow, type Undefined, undefinedBecause } from '../estimate.ts'
import { standardError } from '../influence.ts'
import { type Intervals, logitInterval } from '../interval.ts'
import { wilsonEnds } from '../proportion.ts'
import { aucIntervals } from './auc-interval.ts'
import { type BinarySample, oncePer, ranked, type Support, supportOf } from './sample.ts'
import { isPlain, places, type Scored } from './standings.ts'
import { small, sweptByScore } from './swept.ts'

interface Ranking {
  readonly value: number
  /** Row by row, small-sample factors included, not yet summed to independent units. */
  readonly influence: Float64Array
  readonly positives: Support
  readonly negatives: Support
}

/** What stays of a ranking once it was swept. */
type Swept = Omit<Ranking, 'influence'> & { readonly se: number }

/** The influence of every row is as large as the scores themselves: it is let go, and swept again for whom asks. */
const sweptOf = (sample: Scored, { influence, ...rest }: Ranking): Swept => ({
  ...rest,
  se: standardError(unitsOf(influence, sample)),
})

const scored = (sample: BinarySample): Scored => {
  if (sample.score === undefined) throw new TypeError('a ranking metric needs scores')
  return sample as Scored
}

const sides = oncePer((sample: BinarySample): { positives: Support; negatives: Support } => ({
  positives: supportOf(sample, (row) => sample.label[row] === 1),
  negatives: supportOf(sample, (row) => sample.label[row] === 0),
}))

/**
 * Structural components of DeLong et al. (1988) from one sweep over the sorted scores (Sun and Xu 2014): for a positive the
 * share of negatives below it, for a negative the share of positives above it, ties half.
 */
const rocRanking = (sample: Scored): Ranking => {
  const { label, score, weight, n } = sample
  const order = ranked(sample)
  const { positives, negatives } = sides(sample)
  const influence = new Float64Array(n)
  let below = 0
  let above = positives.total
  let area = 0
  for (let start = 0; start < n; ) {
    let end = start
    let tiedPositive = 0
    let tiedNegative = 0
    const value = score[order[start]!]!
    while (end < n && score[order[end]!] === value) {
      const row = order[end++]!
      const w = weight ? weight[row]! : 1
      if (label[row] === 1) tiedPositive += w
      else tiedNegative += w
    }
    above -= tiedPositive
    const ofNegatives = (below + tiedNegative / 2) / negatives.total
    const ofPositives = (above + tiedPositive / 2) / positives.total
    for (let at = start; at < end; at++) influence[order[at]!] = label[order[at]!] === 1 ? ofNegatives : ofPositives
    area += tiedPositive * ofNegatives
    below += tiedNegative
    start = end
  }
  const value = Math.min(1, area / positives.total)
  const positiveScale = (n / positives.total) * small(positives.rows)
  const negativeScale = (n / negatives.total) * small(negatives.rows)
  for (let i = 0; i < n; i++)
    influence[i] =
      (influence[i]! - value) * (label[i] === 1 ? positiveScale : negativeScale) * (weight ? weight[i]! : 1)
  return { value, influence, positives, negatives }
}

const rocSwept = oncePer((sample: Scored): Swept => {
  if (!isPlain(sample)) return sweptOf(sample, rocRanking(sample))
  return { ...sides(sample), ...plainlySwept(sample).roc }
})

/** Both at once, for what costs is the order of the scores. */
const plainlySwept = oncePer((sample: Scored) => sweptByScore(sample))

/** The influence of every row, of which nothing but where scores stand is kept. */
const rocByRow = (sample: Scored, { value, positives, negatives }: Swept): RowByRow => {
  const { label, n } = sample
  const twice = places(sample)
  const positiveScale = (n / positives.total) * small(positives.rows)
  const negativeScale = (n / negatives.total) * small(negatives.rows)
  return (row) =>
    label[row] === 1
      ? (twice[row]! / 2 / negatives.total - value) * positiveScale
      : ((2 * positives.total - twice[row]!) / 2 / positives.total - value) * negativeScale
}

/**
 * From the highest score down to where the false positive rate is `c`, straight through a tie that straddles it. Of the area
 * P = integral of TPR over FPR from 0 to c, a positive holds c - its FPR; a negative its TPR, less what it takes away at the
 * end, TPR(c), by moving the place where c is reached.
 */
const partialRanking = (sample: Scored, c: number): Ranking => {
  const { label, score, weight, n } = sample
  const order = ranked(sample)
  const { positives, negatives } = sides(sample)
  const influence = new Float64Array(n)
  const inside = new Float64Array(n)
  let [fpr, tpr, area] = [0, 0, 0]
  for (let end = n; end > 0 && fpr < c; ) {
    let start = end
    let [tiedPositive, tiedNegative] = [0, 0]
    const value = score[order[end - 1]!]!
    while (start > 0 && score[order[start - 1]!] === value) {
      const row = order[--start]!
      const w = weight ? weight[row]! : 1
      if (label[row] === 1) tiedPositive += w / positives.total
      else tiedNegative += w / negatives.total
    }
    const part = fpr + tiedNegative > c ? (c - fpr) / tiedNegative : 1
    const ofPositives = (c - fpr) * part - (tiedNegative * part * part) / 2
    const ofNegatives = tpr * part + (tiedPositive * part * part) / 2
    for (let at = start; at < end; at++) {
      influence[order[at]!] = label[order[at]!] === 1 ? ofPositives : ofNegatives
      inside[order[at]!] = part
    }
    area += tiedNegative * ofNegatives
    fpr = part < 1 ? c : fpr + tiedNegative
    tpr += tiedPositive * part
    end = start
  }
  const [least, most] = [(c * c) / 2, c]
  const standard = 2 * (most - least)
  const positiveScale = (n / positives.total) * small(positives.rows)
  const negativeScale = (n / negatives.total) * small(negatives.rows)
  for (let i = 0; i < n; i++) {
    const own = label[i] === 1 ? influence[i]! : influence[i]! - inside[i]! * tpr + c * tpr
    influence[i] =
      ((own - area) / standard) * (label[i] === 1 ? positiveScale : negativeScale) * (weight ? weight[i]! : 1)
  }
  const value = Math.min(1, (1 + (area - least) / (most - least)) / 2)
  // Only the negatives above the end of the part show whether rows are out of order there.
  return { value, influence, positives, negatives: { ...negatives, effective: Math.max(1, negatives.effective * c) } }
}

const missingSide = ({ positives, negatives }: ReturnType<typeof sides>, n: number): Undefined | null =>
  n === 0
    ? undefinedBecause('no rows', 0)
    : positives.rows === 0
      ? undefinedBecause('no positives', n)
      : negatives.rows === 0
        ? undefinedBecause('no negatives', n)
        : null

/**
 * Area under the ROC curve, ties one half; undefined with one class only. With `maxFpr` that part of it up to this false
 * positive rate, standardised after McClish (1989): 0.5 is chance, 1 perfect.
 */
export const rocAuc = (sample: BinarySample, maxFpr = 1): Estimate | Undefined => {
  const missing = missingSide(sides(sample), sample.n)
  if (missing) return missing
  const of = scored(sample)
  const sweep = () => (maxFpr < 1 ? partialRanking(of, maxFpr) : rocRanking(of))
  const swept = maxFpr < 1 ? sweptOf(of, sweep()) : rocSwept(of)
  const { value, se, positives, negatives } = swept
  return {
    kind: 'estimate',
    value,
    n: sample.n,
    se,
    interval: aucIntervals(value, se, positives, negatives),
    get influence() {
      return unitsOf(sweep().influence, sample)
    },
    ...(maxFpr === 1 && isPlain(of) ? { byRow: { n: of.n, influence: () => rocByRow(of, swept) } } : {}),
    ...(isDependent(sample) ? { df: Math.min(positives.free!, negatives.free!) } : {}),
  }
}

/**
 * Average precision: the mean, over positives, of precision at their own score. A row's influence is its own precision (if
 * positive) and what it does to the precision of all positives below it.
 */
const precisionRanking = (sample: Scored): Ranking => {
  const { label, score, weight, n } = sample
  const order = ranked(sample)
  const { positives, negatives } = sides(sample)
  // From the highest score down: precision at each threshold, and the selected mass.
  const precisionAt = new Float64Array(n)
  const selectedAt = new Float64Array(n)
  let hits = 0
  let selected = 0
  let sum = 0
  for (let end = n; end > 0; ) {
    let start = end
    let tied = 0
    const value = score[order[end - 1]!]!
    while (start > 0 && score[order[start - 1]!] === value) {
      const row = order[--start]!
      const w = weight ? weight[row]! : 1
      selected += w
      if (label[row] === 1) tied += w
    }
    hits += tied
    for (let at = start; at < end; at++) {
      precisionAt[at] = hits / selected
      selectedAt[at] = selected
    }
    sum += tied * (hits / selected)
    end = start
  }
  const value = Math.min(1, sum / positives.total)
  const influence = new Float64Array(n)
  const scale = (n / positives.total) * small(Math.min(positives.rows, n))
  let share = 0
  let precise = 0
  for (let start = 0; start < n; ) {
    let end = start
    const at = score[order[start]!]!
    while (end < n && score[order[end]!] === at) {
      const row = order[end]!
      if (label[row] === 1) {
        const w = weight ? weight[row]! : 1
        share += w / selectedAt[end]!
        precise += (w * precisionAt[end]!) / selectedAt[end]!
      }
      end++
    }
    for (let i = start; i < end; i++) {
      const row = order[i]!
      const own = label[row] === 1 ? precisionAt[i]! - value + share : 0
      influence[row] = (own - precise) * scale * (weight ? weight[row]! : 1)
    }
    start = end
  }
  return { value, influence, positives, negatives }
}

const precisionSwept = oncePer((sample: Scored): Swept => {
  if (!isPlain(sample)) return sweptOf(sample, precisionRanking(sample))
  return { ...sides(sample), ...plainlySwept(sample).precision }
})

export const averagePrecision = (sample: BinarySample): Estimate | Undefined => {
  const { positives } = sides(sample)
  if (sample.n === 0) return undefinedBecause('no rows', 0)
  if (positives.rows === 0) return undefinedBecause('no positives', sample.n)
  const { value, se } = precisionSwept(scored(sample))
  return {
    kind: 'estimate',
    value,
    n: sample.n,
    se,
    interval: precisionIntervals(value, se, positives),
    get influence() {
      return unitsOf(precisionRanking(scored(sample)).influence, sample)
    },
    ...(positives.free === undefined ? {} : { df: positives.free }),
  }
}

/** Logit with the larger of the influence's error and the binomial's over positives (Boyd et al. 2013), Wilson at 0 and 1. */
const precisionIntervals = (value: number, se: number, positives: Support): Intervals => {
  const rows = Math.max(1, positives.effective)
  if (value >= 1 - 1e-12 || !(se > 1e-12) || rows < 2)
    return (level) => {
      const [low, high] = wilsonEnds(value, rows, positives.free === undefined ? zOf(level) : tOf(level, positives.df))
      return { low, high, level, method: 'Wilson over positives' }
    }
  const binomial = Math.sqrt((value * (1 - value)) / rows)
  return logitInterval(value, Math.max(se, binomial), Math.min(rows - 1, positives.df), 'influence, logit')
}
