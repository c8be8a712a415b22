/** How well few rows of a class let a spread be known, in degrees of freedom. */
import { sides } from './ranking.ts'
import type { MulticlassSample, MultilabelSample, Sample } from './sample.ts'

/** Metrics of several classes, or labels, in which each counts the same, however few its rows are. */
const MEANS_OVER_CLASSES: readonly string[] = [
  ...['balanced_accuracy', 'macro_precision', 'macro_recall', 'macro_f1', 'macro_fbeta', 'macro_jaccard'],
  ...['macro_roc_auc', 'macro_average_precision', 'roc_auc_ovo'],
]

/** What a metric that rests on rows of a class by themselves leaves; without end where no class counts for more than its rows. */
export const classFreedom = (metric: string, sample: Sample): number => {
  if (sample.task === 'binary') {
    const { positives, negatives } = sides(sample)
    return Math.min(...[positives, negatives].map(({ rows, effective }) => (rows > 0 ? effective : Infinity))) - 1
  }
  if (!MEANS_OVER_CLASSES.includes(metric)) return Infinity
  if (sample.task === 'multiclass') return ofMean(rowsOfClasses(sample))
  return sample.task === 'multilabel' ? ofMean(rowsOfLabels(sample)) : Infinity
}

/**
 * Of a plain mean over what has so many rows each, by Welch and Satterthwaite, as if rows of all were spread alike: what few rows show of their
 * spread is what is not to be relied on. With one row of a class none are left.
 */
const ofMean = (each: readonly number[]): number => {
  let [variance, loose] = [0, 0]
  for (const rows of each) {
    variance += 1 / rows
    loose += 1 / rows ** 2 / Math.max(0, rows - 1)
  }
  return variance ** 2 / loose
}

/** So many rows of each class that occurs. */
const rowsOfClasses = ({ classes, label, n, weight }: MulticlassSample): readonly number[] => {
  const worth = worthOf(classes.length)
  for (let row = 0; row < n; row++) worth.add(label[row]!, weight ? weight[row]! : 1)
  return worth.each().filter((rows) => rows > 0)
}

/** Of each label the rarer of the rows that have it and those that do not. */
const rowsOfLabels = ({ labels, label, n, weight }: MultilabelSample): readonly number[] => {
  const k = labels.length
  const worth = worthOf(2 * k)
  for (let row = 0; row < n; row++)
    for (let l = 0; l < k; l++) worth.add(2 * l + label[row * k + l]!, weight ? weight[row]! : 1)
  const sided = worth.each()
  return labels.map((_, l) => Math.min(...sided.slice(2 * l, 2 * l + 2).filter((rows) => rows > 0)))
}

/** Rows that weigh differently, and how many each kind of them is worth of which all weigh one (Kish). */
const worthOf = (kinds: number) => {
  const [totals, squares] = [new Float64Array(kinds), new Float64Array(kinds)]
  return {
    add: (kind: number, weight: number): void => {
      totals[kind]! += weight
      squares[kind]! += weight * weight
    },
    each: (): readonly number[] => [...totals].map((total, kind) => (total > 0 ? total ** 2 / squares[kind]! : 0)),
  }
}
