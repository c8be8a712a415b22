/** What a quality metric is: of which tasks, from which answers, and how it is measured. */

import type { Estimate, Undefined } from '../estimate.ts'
import type { Binning } from './calibration.ts'
import type { ClassSample } from './cells.ts'
import type { Costs } from './cost.ts'
import type { Domain } from './losses.ts'
import type { MulticlassSample, MultilabelSample, Sample } from './sample.ts'

export type Task = Sample['task']

export interface MetricOptions {
  /** Of fbeta; 1 unless said. */
  readonly beta?: number
  /** How many count: of top_k_accuracy 2 unless said, of precision_at, recall_at and hit_rate 10, of other rankings all. */
  readonly k?: number
  /** Of pinball and d2_pinball; 0.5 unless said. */
  readonly alpha?: number
  /** The two quantiles of coverage and interval_width; 0.1 and 0.9 unless said. */
  readonly between?: readonly [number, number]
  /** Of ndcg; the label itself unless said. */
  readonly gain?: 'linear' | 'exponential'
  /** Of Tweedie deviances; 1.5 unless said. */
  readonly power?: number
  /** Of roc_auc: only the part of the curve up to this false positive rate. */
  readonly maxFpr?: number
  /** Of calibration errors; 15 bins of equal width unless said. */
  readonly binning?: Binning
  /** Of cost. */
  readonly costs?: Costs
  /** Of generalized_entropy; 2 unless said. */
  readonly order?: number
}

export interface QualityMetric {
  readonly tasks: readonly Task[]
  /** What of the model's answers it reads; `probabilities` are scores of every class. */
  readonly needs: readonly ('score' | 'prediction' | 'quantiles' | 'scale')[]
  readonly better: 'higher' | 'lower' | null
  readonly measure: (sample: Sample, options: MetricOptions) => Estimate | Undefined
  /** Rests on rows of a class by themselves: few of one decide it, however many there are of others. */
  readonly classwise?: true
  /** Of a regression: which labels and predictions the metric exists for. All unless said. */
  readonly domain?: (options: MetricOptions) => Domain
}

/** One row of the table of metrics. */
export const entry = <S extends Sample>(
  tasks: readonly S['task'][],
  needs: QualityMetric['needs'],
  better: QualityMetric['better'],
  measure: (sample: S, options: MetricOptions) => Estimate | Undefined,
): QualityMetric => ({ tasks, needs, better, measure: measure as QualityMetric['measure'] })

/** The same of a metric that rests on rows of a class by themselves. */
export const classwise = <S extends Sample>(...of: Parameters<typeof entry<S>>): QualityMetric => ({
  ...entry<S>(...of),
  classwise: true,
})

export const hard = ['prediction'] as const
export const soft = ['score'] as const
export const binary = ['binary'] as const
export const multiclass = ['multiclass'] as const
export const classes = ['binary', 'multiclass'] as const
export const multilabel = ['multilabel'] as const
const several = ['multiclass', 'multilabel'] as const
export const numbers = ['regression', 'forecasting'] as const
export const ranking = ['ranking'] as const

/** An average over classes, or over labels. */
export const averagedEntry = (
  ofClasses: (sample: ClassSample, options: MetricOptions) => Estimate | Undefined,
  ofLabels: (sample: MultilabelSample, options: MetricOptions) => Estimate | Undefined,
): QualityMetric =>
  classwise<ClassSample | MultilabelSample>([...classes, ...multilabel], hard, 'higher', (sample, options) =>
    sample.task === 'multilabel' ? ofLabels(sample, options) : ofClasses(sample, options),
  )

/** The same of scores. */
export const severalEntry = (
  ofClasses: (sample: MulticlassSample) => Estimate | Undefined,
  ofLabels: (sample: MultilabelSample) => Estimate | Undefined,
): QualityMetric =>
  classwise<MulticlassSample | MultilabelSample>(several, soft, 'higher', (sample) =>
    sample.task === 'multilabel' ? ofLabels(sample) : ofClasses(sample),
  )
