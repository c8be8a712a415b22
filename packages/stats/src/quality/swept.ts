/** ROC AUC and average precision with their standard errors, of rows of one weight: one sweep over the sorted scores, and no row by itself. */
import type { Support } from './sample.ts'
import { eachScore, type Scored } from './standings.ts'

interface Measure {
  readonly value: number
  readonly se: number
}

/** What an influence of a mean over some of `n` rows is multiplied by, with what its variance lacks in small samples. */
export const scaleOf = (n: number, { rows, total }: Pick<Support, 'rows' | 'total'>): number =>
  (n / total) * Math.sqrt(rows / Math.max(1, rows - 1))

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

/**
 * The influences are those of `rocRanking` and `precisionRanking`, which know why; rows of one score and class share one. For
 * samples with both classes, or for average precision with positives alone.
 */
export const sweptByScore = (sample: Scored, most?: number): { readonly roc: Measure; readonly precision: Measure } => {
  const { n, label } = sample
  const positives = label.reduce((sum, y) => sum + y, 0)
  const negatives = n - positives
  const [ofPositives, ofNegatives, precise] = [spread(), spread(), spread()]
  let [below, above] = [0, positives]
  let area = 0
  let [hits, share, lost, lostSquares] = [0, 0, 0, 0]
  eachScore(
    sample,
    'up',
    (_, p, q) => {
      // Precision where rows of this score and above are selected.
      const selected = above + negatives - below
      const precision = above / selected
      above -= p
      const negativesBelow = (below + q / 2) / negatives
      ofPositives.add(negativesBelow, p)
      ofNegatives.add((above + p / 2) / positives, q)
      area += p * negativesBelow
      below += q
      hits += p * precision
      share += p / selected
      lost += (p * precision) / selected
      precise.add(precision + share - lost, p)
      lostSquares += q * lost * lost
    },
    most,
  )
  const auc = Math.min(1, area / positives)
  const positiveScale = scaleOf(n, { rows: positives, total: positives })
  const negativeScale = scaleOf(n, { rows: negatives, total: negatives })
  const precision = Math.min(1, hits / positives)
  return {
    roc: {
      value: auc,
      se: Math.sqrt(positiveScale ** 2 * ofPositives.about(auc) + negativeScale ** 2 * ofNegatives.about(auc)) / n,
    },
    precision: {
      value: precision,
      se: (positiveScale * Math.sqrt(precise.about(precision) + lostSquares)) / n,
    },
  }
}
