/** A quality metric: what the language knows of it (`specs.ts`), and the estimator that computes it (`stats/quality`). */
import { SeaTrialsError } from '@sea-trials/schema/error'
import type { Requirement } from '@sea-trials/schema/requirement/ast'
import type { MetricSpec } from '@sea-trials/schema/requirement/vocabulary'
import { oneOf } from '@sea-trials/schema/text'
import { pairedDifference } from '@sea-trials/stats/compare'
import { exact, type Measured } from '@sea-trials/stats/estimate'
import { heldWithin } from '@sea-trials/stats/interval'
import type { Costs } from '@sea-trials/stats/quality/cost'
import { measure, outsideDomain } from '@sea-trials/stats/quality/measure'
import { type MetricOptions, type QualityMetricName, qualityMetrics } from '@sea-trials/stats/quality/metrics'
import type { Sample } from '@sea-trials/stats/quality/sample'
import { LABEL_RATE } from '../data/groups.ts'
import { refuseDecisions } from './decided.ts'
import { assertScale } from './forecast.ts'
import type { Centre } from './naive.ts'
import { outsideUnit } from './numbers.ts'
import { optionsOf } from './options.ts'
import { assertQuantiles } from './quantiles.ts'
import { QUALITY_SPECS } from './specs.ts'

export interface Metric {
  readonly spec: MetricSpec
  readonly name: QualityMetricName | 'sql'
  readonly options: MetricOptions
  /** Throws where a model's answers lack what the metric reads: `missing-column` for scores, `bad-value` for scores that are no probabilities or decide nothing. */
  readonly assertFits: (sample: Sample) => void
  /** Positions in the sample of rows that the metric does not exist for: a label of 0 has no gamma deviance. */
  readonly outside: (sample: Sample) => readonly number[]
  readonly measure: (sample: Sample) => Measured
  /** candidate - factor x baseline, on the same rows. */
  readonly difference: (candidate: Sample, baseline: Sample, factor: number) => Measured
  /** What the naive model of a regression predicts, so that it does as well as a constant can. */
  readonly centre: Centre
}

/** Above it the gain of a few rows is more than a double can hold apart from all others. */
const LARGEST_EXPONENT = 50
const PROBABILITY_METRICS: readonly string[] = [
  ...['log_loss', 'brier_score', 'd2_log_loss', 'd2_brier'],
  ...['calibration_error', 'macro_calibration_error', 'miscalibration', 'calibration_slope', 'calibration_intercept'],
]
const MEAN_METRICS: readonly string[] = [
  ...['mse', 'rmse', 'r2', 'explained_variance', 'd2_tweedie'],
  ...['mean_poisson_deviance', 'mean_gamma_deviance', 'mean_tweedie_deviance'],
]

/** The metric of a call. Throws `bad-requirement` for a metric of another task or an argument out of range. */
export function metricOf(
  call: Pick<Requirement['call'], 'metric' | 'arguments'>,
  task: Sample['task'],
  at?: Requirement['source'],
  costs?: Costs,
): Metric {
  const spec = [...QUALITY_SPECS, LABEL_RATE].find(({ name }) => name === call.metric)
  if (call.metric === 'sql')
    throw new SeaTrialsError(
      'bad-requirement',
      '`sql` cannot be asked of other rows than those of its line',
      'Write it as a line of its own, or take another metric here.',
      at,
    )
  if (spec === undefined || !(spec.name in qualityMetrics))
    throw new SeaTrialsError(
      'bad-requirement',
      `\`${call.metric}\` is not measured on rows, and cannot be asked of any`,
      'Name a metric of quality; docs/metrics.md lists them.',
      at,
    )
  const name = spec.name as QualityMetricName
  if (!spec.tasks?.includes(task)) throw otherTask(spec, task, at)
  const options = { ...optionsOf(spec, call.arguments, at), ...(costs === undefined ? {} : { costs }) }
  return {
    spec,
    name,
    options,
    assertFits: (sample) => {
      assertAnswers(name, sample)
      assertQuantiles(name, options, sample)
      assertGains(options, sample)
      assertScale(name, sample)
    },
    outside: (sample) => outsideDomain(name, sample, options),
    measure: (sample) => {
      const measured = withinRange(measure(name, sample, options), sample, spec)
      return spec.kind === 'exact' && measured.kind === 'estimate' ? exact(measured.value, measured.n) : measured
    },
    difference: (candidate, baseline, factor) => pairedDifference(name, candidate, baseline, { ...options, factor }),
    centre: centreOf(name, options),
  }
}

/** Folds and runs are averaged by t, which knows of no range. */
function withinRange(measured: Measured, { folds, runs }: Sample, { range: { low, high } }: MetricSpec): Measured {
  if (measured.kind !== 'estimate' || (folds ?? runs) === undefined) return measured
  const range = { ...(low === null ? {} : { min: low }), ...(high === null ? {} : { max: high }) }
  return { ...measured, interval: heldWithin(measured.interval, range) }
}

function centreOf(name: QualityMetricName, { costs, alpha = 0.5 }: MetricOptions): Centre {
  if (costs !== undefined) return { kind: 'cheapest', costs }
  return MEAN_METRICS.includes(name) ? { kind: 'mean' } : { kind: 'quantile', p: alpha }
}

function otherTask(spec: MetricSpec, task: Sample['task'], at: Requirement['source']): SeaTrialsError {
  const alike = QUALITY_SPECS.filter(({ name, tasks }) => tasks?.includes(task) && name.endsWith(`_${spec.name}`))
  const others = alike.length > 0 ? alike : QUALITY_SPECS.filter(({ tasks }) => tasks?.includes(task))
  return new SeaTrialsError(
    'bad-requirement',
    `\`${spec.name}\` is a metric of ${spec.tasks?.join(' and ')} tasks; this one is ${task}`,
    `For ${task}: ${oneOf(others.map(({ name }) => name))}.`,
    at,
  )
}

function assertAnswers(name: QualityMetricName, sample: Sample): void {
  if (sample.task !== 'binary' && sample.task !== 'multiclass' && sample.task !== 'multilabel') return
  const isScored = (sample.task === 'multiclass' ? 'probabilities' : 'score') in sample
  const { needs } = qualityMetrics[name]
  if (!isScored && (needs as readonly string[]).includes('score')) {
    throw new SeaTrialsError(
      'missing-column',
      `\`${name}\` needs scores, and the predictions are labels only`,
      {
        binary: 'Write the probability of the positive class, and name its column with `score`.',
        multiclass: 'Write one column of probabilities a class, such as `score_setosa`.',
        multilabel: 'Write one column of scores a label, such as `score_sports`.',
      }[sample.task],
    )
  }
  const decides = (needs as readonly string[]).includes('prediction')
  if (decides && sample.task !== 'multiclass' && sample.prediction === undefined) refuseDecisions(`\`${name}\``, sample)
  if (!isScored || !PROBABILITY_METRICS.includes(name)) return
  const outside = outsideUnit(sample)
  if (outside.length === 0) return
  throw new SeaTrialsError(
    'bad-value',
    `\`${name}\` needs probabilities, and scores lie outside of 0 to 1: ${outside.join(', ')}`,
    'Write probabilities; of decision values only ranking metrics such as `roc_auc` can be had.',
  )
}

function assertGains({ gain }: MetricOptions, sample: Sample): void {
  if (gain !== 'exponential' || sample.task !== 'ranking') return
  const largest = sample.label.reduce((a, b) => Math.max(a, b), 0)
  if (largest <= LARGEST_EXPONENT) return
  throw new SeaTrialsError(
    'bad-value',
    `an exponential gain of a relevance of ${largest} drowns all others`,
    'Write relevances as grades, such as 0 to 4, or leave `exponential` away.',
  )
}
