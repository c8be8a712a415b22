/** The threshold that makes a metric of the confusion matrix best: one sweep over the sorted scores, every distinct one tried. */
import { type Costs, costBetween } from './cost.ts'
import { type BinarySample, ranked } from './sample.ts'

/** Weights of the cells. */
export interface Cells {
  readonly tp: number
  readonly fp: number
  readonly fn: number
  readonly tn: number
}

type OfCells = (cells: Cells) => number

/** What is predicted can only be wrong where the other class occurs. */
const where = (others: number, share: number): number => (others > 0 ? share : Number.NaN)

/** NaN where the metric has no value. */
const METRICS = {
  accuracy: ({ tp, fp, fn, tn }) => (tp + tn) / (tp + fp + fn + tn),
  zero_one_loss: ({ tp, fp, fn, tn }) => (fp + fn) / (tp + fp + fn + tn),
  balanced_accuracy: ({ tp, fp, fn, tn }) => (tp / (tp + fn) + tn / (tn + fp)) / 2,
  precision: ({ tp, fp, tn }) => where(fp + tn, tp / (tp + fp)),
  recall: ({ tp, fn }) => tp / (tp + fn),
  specificity: ({ tn, fp }) => tn / (tn + fp),
  false_positive_rate: ({ tn, fp }) => fp / (tn + fp),
  false_negative_rate: ({ tp, fn }) => fn / (tp + fn),
  negative_predictive_value: ({ tp, tn, fn }) => where(tp + fn, tn / (tn + fn)),
  false_discovery_rate: ({ tp, fp, tn }) => where(fp + tn, fp / (tp + fp)),
  false_omission_rate: ({ tp, tn, fn }) => where(tp + fn, fn / (tn + fn)),
  f1: ({ tp, fp, fn }) => (2 * tp) / (2 * tp + fp + fn),
  matthews_corrcoef: ({ tp, fp, fn, tn }) =>
    (tp * tn - fp * fn) / Math.sqrt((tp + fp) * (tp + fn) * (tn + fp) * (tn + fn)),
  cohen_kappa: ({ tp, fp, fn, tn }) =>
    where((tp + fn) * (fp + tn), (2 * (tp * tn - fp * fn)) / ((tp + fp) * (fp + tn) + (tp + fn) * (fn + tn))),
  selection_rate: ({ tp, fp, fn, tn }) => (tp + fp) / (tp + fp + fn + tn),
} as const satisfies Readonly<Record<string, OfCells>>

export const THRESHOLD_METRICS: readonly string[] = [...Object.keys(METRICS), 'cost']

/** A metric of `THRESHOLD_METRICS` as a function of the cells. */
export const ofCells = (name: string, costs?: Costs): OfCells => {
  if (name !== 'cost') return METRICS[name as keyof typeof METRICS]
  const of = (actual: string, predicted: string) => costBetween(costs as Costs, actual, predicted)
  const [tp, fp, fn, tn] = [of('1', '1'), of('0', '1'), of('1', '0'), of('0', '0')]
  return (cells) =>
    (cells.tp * tp + cells.fp * fp + cells.fn * fn + cells.tn * tn) / (cells.tp + cells.fp + cells.fn + cells.tn)
}

/** F-beta as a function of the cells; with a beta of 1 it is `f1`. */
export const fbetaOfCells =
  (beta: number): OfCells =>
  ({ tp, fp, fn }) =>
    ((1 + beta ** 2) * tp) / ((1 + beta ** 2) * tp + beta ** 2 * fn + fp)

export interface Sought {
  /** What is made as large as can be. */
  readonly objective: OfCells
  /** What a threshold must hold to be taken at all. */
  readonly holds?: (cells: Cells) => boolean
}

export interface Chosen {
  /** Rows with at least this score are predicted positive: always a score that occurs. */
  readonly threshold: number
  readonly cells: Cells
  readonly objective: number
}

/** The best threshold, the highest of several; undefined where none holds what it must, or none gives the metric a value. */
export const bestThreshold = (
  sample: BinarySample & { readonly score: Float64Array },
  { objective, holds = () => true }: Sought,
): Chosen | undefined => {
  const { label, score, weight } = sample
  const order = ranked(sample)
  let cells = { tp: 0, fp: 0, fn: 0, tn: 0 }
  for (let i = 0; i < sample.n; i++) cells[label[i] === 1 ? 'fn' : 'tn'] += weight ? weight[i]! : 1
  let best: Chosen | undefined
  for (let at = order.length - 1; at >= 0; ) {
    const threshold = score[order[at]!]!
    let { tp, fp, fn, tn } = cells
    for (; at >= 0 && score[order[at]!] === threshold; at--) {
      const w = weight ? weight[order[at]!]! : 1
      if (label[order[at]!] === 1) [tp, fn] = [tp + w, fn - w]
      else [fp, tn] = [fp + w, tn - w]
    }
    cells = { tp, fp, fn, tn }
    const value = objective(cells)
    if (value > (best?.objective ?? Number.NEGATIVE_INFINITY) && holds(cells))
      best = { threshold, cells, objective: value }
  }
  return best
}
