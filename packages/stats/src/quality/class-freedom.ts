/** How well few rows of a class let a spread be known, in degrees of freedom. */
import { sides } from './ranking.ts'
import type { MulticlassSample, Sample } from './sample.ts'

/** Metrics of several classes in which each class counts the same, however few its rows are. */
const MEANS_OVER_CLASSES: readonly string[] = [
  ...['balanced_accuracy', 'macro_precision', 'macro_recall', 'macro_f1', 'macro_fbeta'],
  ...['macro_roc_auc', 'macro_average_precision', 'roc_auc_ovo'],
]

/** What a metric that rests on rows of a class by themselves leaves; without end where no class counts for more than its rows. */
export const classFreedom = (metric: string, sample: Sample): number => {
  if (sample.task === 'binary') {
    const { positives, negatives } = sides(sample)
    return Math.min(...[positives, negatives].map(({ rows, effective }) => (rows > 0 ? effective : Infinity))) - 1
  }
  return sample.task === 'multiclass' && MEANS_OVER_CLASSES.includes(metric) ? ofMean(sample) : Infinity
}

/**
 * Of a plain mean over the classes that occur, by Welch and Satterthwaite, as if rows of all classes were spread alike: what few rows of one show of
 * their spread is what is not to be relied on. With one row of a class none are left.
 */
const ofMean = ({ classes, label, n, weight }: MulticlassSample): number => {
  const [totals, squares] = [new Float64Array(classes.length), new Float64Array(classes.length)]
  for (let row = 0; row < n; row++) {
    const w = weight ? weight[row]! : 1
    totals[label[row]!]! += w
    squares[label[row]!]! += w * w
  }
  let [variance, loose] = [0, 0]
  for (const [c, total] of totals.entries()) {
    if (total === 0) continue
    // Of rows that weigh differently so many are worth one each (Kish).
    const rows = total ** 2 / squares[c]!
    variance += 1 / rows
    loose += 1 / rows ** 2 / Math.max(0, rows - 1)
  }
  return variance ** 2 / loose
}
