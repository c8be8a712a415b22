/** A quality metric of a sample, by its name. */
import { type Estimate, type Undefined, undefinedBecause } from '../estimate.ts'
import { boundByFreedom } from '../interval.ts'
import { ROUNDING } from '../minus.ts'
import { forcedOf, heldBy } from './forced.ts'
import type { MetricOptions, QualityMetric } from './metric.ts'
import { type QualityMetricName, qualityMetrics } from './metrics.ts'
import { acrossFolds, acrossRuns, asOneHoldOut } from './repeated.ts'
import { isOfNumbers, mass, type Sample } from './sample.ts'

/** Positions of rows that the metric does not exist for. */
export const outsideDomain = (name: QualityMetricName, sample: Sample, options: MetricOptions): readonly number[] => {
  const metric: QualityMetric = qualityMetrics[name]
  const rows: number[] = []
  if (!isOfNumbers(sample) || metric.domain === undefined) return rows
  const holds = metric.domain(options)
  for (let i = 0; i < sample.n; i++) if (!holds(sample.label[i]!, sample.prediction[i]!)) rows.push(i)
  return rows
}

/** A metric of a sample. Throws TypeError when the sample lacks what the metric `needs`: check the table first. */
export const measure = (name: QualityMetricName, sample: Sample, options: MetricOptions = {}): Estimate | Undefined => {
  const measured = measureOf(name, sample, options)
  return sample.folds ? measured : heldBy(measured, forcedOf(name, sample))
}

const measureOf = (name: QualityMetricName, sample: Sample, options: MetricOptions): Estimate | Undefined => {
  const metric: QualityMetric = qualityMetrics[name]
  if (!metric.tasks.includes(sample.task)) throw new TypeError(`${name} is no metric of a ${sample.task} task`)
  for (const need of metric.needs) {
    if (!((need === 'score' && sample.task === 'multiclass' ? 'probabilities' : need) in sample))
      throw new TypeError(`${name} needs a ${need}`)
  }
  const ofPart = (part: Sample) => measure(name, part, options)
  if (sample.folds) return acrossFolds(sample, sample, ofPart, () => ofPart(asOneHoldOut(sample)))
  if (sample.runs) return acrossRuns(sample, ofPart)
  if (outsideDomain(name, sample, options).length > 0) return undefinedBecause('outside of the domain', sample.n)
  const measured = withoutNoise(name, metric.measure(sample, options))
  if (measured.kind === 'undefined') return measured
  const { free } = mass(sample)
  return free === undefined ? measured : boundByFreedom({ ...measured, df: measured.df ?? free })
}

/** They have no unit, and are 0 where two equal sums are taken from each other. */
export const AROUND_ZERO: readonly QualityMetricName[] = [
  ...(['matthews_corrcoef', 'cohen_kappa', 'calibration_intercept', 'generalized_entropy'] as const),
  ...(['calibration_error', 'macro_calibration_error', 'miscalibration'] as const),
  ...([
    'r2',
    'explained_variance',
    'd2_absolute_error',
    'd2_pinball',
    'd2_tweedie',
    'd2_log_loss',
    'd2_brier',
  ] as const),
]

/** What rounding leaves of nothing is nothing. */
const withoutNoise = (name: QualityMetricName, measured: Estimate | Undefined): Estimate | Undefined =>
  measured.kind === 'estimate' && Math.abs(measured.value) <= ROUNDING && AROUND_ZERO.includes(name)
    ? Object.assign(measured, { value: 0 })
    : measured
