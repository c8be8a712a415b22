/** Area under the ROC curve, whole or in part (DeLong). */
import { isDependent } from '../dependence.ts'
import { type Estimate, type Undefined, undefinedBecause } from '../estimate.ts'
import { aucIntervals } from './auc-interval.ts'
import {
  inOrder,
  LAST,
  POSITIVE,
  type Ranking,
  type Swept,
  scored,
  sides,
  sweptBest,
  sweptOf,
  sweptWhole,
} from './ranking.ts'
import { type BinarySample, oncePer } from './sample.ts'
import type { Scored } from './standings.ts'
import { scaleOf } from './swept.ts'

/**
 * Structural components of DeLong et al. (1988) from one sweep over the sorted scores (Sun and Xu 2014): for a positive the
 * share of negatives below it, for a negative the share of positives above it, ties half.
 */
const rocRanking = (sample: Scored): Ranking => {
  const { label, weight, n } = sample
  const { order, marked } = inOrder(sample)
  const { positives, negatives } = sides(sample)
  const influence = new Float64Array(n)
  let below = 0
  let above = positives.total
  let area = 0
  for (let start = 0; start < n; ) {
    let end = start
    let tiedPositive = 0
    let tiedNegative = 0
    do {
      const w = weight ? weight[order[end]!]! : 1
      if (marked[end]! & POSITIVE) tiedPositive += w
      else tiedNegative += w
    } while (!(marked[end++]! & LAST))
    above -= tiedPositive
    const ofNegatives = (below + tiedNegative / 2) / negatives.total
    const ofPositives = (above + tiedPositive / 2) / positives.total
    for (let at = start; at < end; at++) influence[order[at]!] = marked[at]! & POSITIVE ? ofNegatives : ofPositives
    area += tiedPositive * ofNegatives
    below += tiedNegative
    start = end
  }
  const value = Math.min(1, area / positives.total)
  const [positiveScale, negativeScale] = [scaleOf(n, positives), scaleOf(n, negatives)]
  for (let i = 0; i < n; i++)
    influence[i] =
      (influence[i]! - value) * (label[i] === 1 ? positiveScale : negativeScale) * (weight ? weight[i]! : 1)
  return { value, influence, positives, negatives }
}

const rocSwept = oncePer((sample: Scored): Swept => sweptBest(sample, 'roc', () => rocRanking(sample)))

/**
 * From the highest score down to where the false positive rate is `c`, straight through a tie that straddles it. Of the area
 * P = integral of TPR over FPR from 0 to c, a positive holds c - its FPR; a negative its TPR, less what it takes away at the
 * end, TPR(c), by moving the place where c is reached.
 */
const partialRanking = (sample: Scored, c: number): Ranking => {
  const { label, weight, n } = sample
  const { order, marked } = inOrder(sample)
  const { positives, negatives } = sides(sample)
  const influence = new Float64Array(n)
  const inside = new Float64Array(n)
  let [fpr, tpr, area] = [0, 0, 0]
  for (let end = n; end > 0 && fpr < c; ) {
    let start = end
    let [tiedPositive, tiedNegative] = [0, 0]
    do {
      start--
      const w = weight ? weight[order[start]!]! : 1
      if (marked[start]! & POSITIVE) tiedPositive += w / positives.total
      else tiedNegative += w / negatives.total
    } while (start > 0 && !(marked[start - 1]! & LAST))
    const part = fpr + tiedNegative > c ? (c - fpr) / tiedNegative : 1
    const ofPositives = (c - fpr) * part - (tiedNegative * part * part) / 2
    const ofNegatives = tpr * part + (tiedPositive * part * part) / 2
    for (let at = start; at < end; at++) {
      influence[order[at]!] = marked[at]! & POSITIVE ? ofPositives : ofNegatives
      inside[order[at]!] = part
    }
    area += tiedNegative * ofNegatives
    fpr = part < 1 ? c : fpr + tiedNegative
    tpr += tiedPositive * part
    end = start
  }
  const [least, most] = [(c * c) / 2, c]
  const standard = 2 * (most - least)
  const [positiveScale, negativeScale] = [scaleOf(n, positives), scaleOf(n, negatives)]
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
  const { value, se, positives, negatives, byRow, influence } = rocOf(of, maxFpr)
  return {
    kind: 'estimate',
    value,
    n: sample.n,
    se,
    interval: aucIntervals(value, se, positives, negatives),
    get influence() {
      return influence()
    },
    ...(byRow === undefined ? {} : { byRow }),
    ...(isDependent(sample) ? { df: Math.min(positives.free!, negatives.free!) } : {}),
  }
}

const rocOf = (sample: Scored, maxFpr: number): Swept => {
  if (maxFpr < 1) return sweptOf(sample, () => partialRanking(sample, maxFpr))
  return sample.averaged ? sweptWhole(sample, rocRanking(sample)) : rocSwept(sample)
}
