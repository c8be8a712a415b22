/** ROC AUC and average precision with their standard errors, of rows of one weight: one sweep over the sorted scores, and no row by itself. */
import type { Support } from './sample.ts'
import { eachScore, type Scored } from './standings.ts'

interface Measure {
  readonly value: number
  readonly se: number
  readonly bias?: number
}

/** What an influence of a mean over some of `n` rows is multiplied by, with what its variance lacks in small samples. */
export const scaleOf = (n: number, { rows, total }: Pick<Support, 'rows' | 'total'>): number =>
  (n / total) * Math.sqrt(rows / Math.max(1, rows - 1))

/**
 * By how much precision is higher for a positive of this weight that is itself among what is selected: with itself left out, it is what the others show of
 * the precision at its score. The mean over positives is the bias of average precision by the jackknife over either class (Quenouille 1956), but for a term over the number of negatives.
 */
export const byItself = (hits: number, selected: number, weight = 1): number =>
  selected > weight ? (weight * (selected - hits)) / (selected * (selected - weight)) : 0

/** What a row adds to a metric, by its class. */
export interface Added {
  positive: number
  negative: number
}

/** Told how many rows of either class have a score, from the lowest score upwards: what each of them adds. The object is the same for all. */
export type OfTies<A extends Added = Added> = (positives: number, negatives: number) => A

/**
 * Structural components of DeLong et al. (1988): of a positive the share of negatives below it, of a negative the share of
 * positives above it, ties half.
 */
const standing = (positives: number, negatives: number): OfTies => {
  let [below, above] = [0, positives]
  const added = { positive: 0, negative: 0 }
  return (p, q) => {
    above -= p
    added.positive = (below + q / 2) / negatives
    added.negative = (above + p / 2) / positives
    below += q
    return added
  }
}

/**
 * Precision where rows of a score and above are selected. A positive adds its own, and what it does to the precision of those below
 * it; a negative takes from these.
 */
const precise = (positives: number, negatives: number): OfTies<Added & { own: number; itself: number }> => {
  let [below, above, share, lost] = [0, positives, 0, 0]
  const added = { own: 0, itself: 0, positive: 0, negative: 0 }
  return (p, q) => {
    const selected = above + negatives - below
    added.own = above / selected
    added.itself = byItself(above, selected)
    above -= p
    below += q
    share += p / selected
    lost += (p * added.own) / selected
    added.positive = added.own + share - lost
    added.negative = -lost
    return added
  }
}

interface Counts {
  readonly n: number
  readonly positives: number
  readonly negatives: number
}

const countsOf = ({ n, label }: Scored): Counts => {
  const positives = label.reduce((sum, y) => sum + y, 0)
  return { n, positives, negatives: n - positives }
}

const scalesOf = ({ n, positives, negatives }: Counts): readonly [positive: number, negative: number] => [
  scaleOf(n, { rows: positives, total: positives }),
  scaleOf(n, { rows: negatives, total: negatives }),
]

/** Influences of rows on either metric, small-sample factors included; `value` is that of the metric. */
export const influenceOfTies = {
  roc: (sample: Scored, value: number): OfTies => {
    const counts = countsOf(sample)
    const [positiveScale, negativeScale] = scalesOf(counts)
    const stands = standing(counts.positives, counts.negatives)
    const influence = { positive: 0, negative: 0 }
    return (p, q) => {
      const { positive, negative } = stands(p, q)
      influence.positive = (positive - value) * positiveScale
      influence.negative = (negative - value) * negativeScale
      return influence
    }
  },
  precision: (sample: Scored, value: number): OfTies => {
    const counts = countsOf(sample)
    const [scale] = scalesOf(counts)
    const adds = precise(counts.positives, counts.negatives)
    const influence = { positive: 0, negative: 0 }
    return (p, q) => {
      const { positive, negative } = adds(p, q)
      influence.positive = (positive - value) * scale
      influence.negative = negative * scale
      return influence
    }
  },
}

/** Sum of squares about the mean, of values that come with a number of rows each (West 1979). */
const spread = () => {
  let [rows, mean, squares] = [0, 0, 0]
  return {
    add: (value: number, more: number): void => {
      if (more === 0) return
      rows += more
      const off = value - mean
      mean += (off * more) / rows
      squares += more * off * (value - mean)
    },
    /** About another number than the mean. */
    about: (centre: number): number => squares + rows * (mean - centre) ** 2,
  }
}

/** For samples with both classes, or for average precision with positives alone. Rows of one score and class share one influence. */
export const sweptByScore = (sample: Scored, most?: number): { readonly roc: Measure; readonly precision: Measure } => {
  const counts = countsOf(sample)
  const { n, positives, negatives } = counts
  const [stands, adds] = [standing(positives, negatives), precise(positives, negatives)]
  const [ofPositives, ofNegatives, ofPrecision] = [spread(), spread(), spread()]
  let [area, hits, themselves, lostSquares] = [0, 0, 0, 0]
  eachScore(
    sample,
    'up',
    (_, p, q) => {
      const { positive, negative } = stands(p, q)
      ofPositives.add(positive, p)
      ofNegatives.add(negative, q)
      area += p * positive
      const added = adds(p, q)
      ofPrecision.add(added.positive, p)
      hits += p * added.own
      themselves += p * added.itself
      lostSquares += q * added.negative * added.negative
    },
    most,
  )
  const auc = Math.min(1, area / positives)
  const precision = Math.min(1, hits / positives)
  const [positiveScale, negativeScale] = scalesOf(counts)
  return {
    roc: {
      value: auc,
      se: Math.sqrt(positiveScale ** 2 * ofPositives.about(auc) + negativeScale ** 2 * ofNegatives.about(auc)) / n,
    },
    precision: {
      value: precision,
      bias: themselves / positives,
      se: (positiveScale * Math.sqrt(ofPrecision.about(precision) + lostSquares)) / n,
    },
  }
}
