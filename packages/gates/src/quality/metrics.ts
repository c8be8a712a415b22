/** A quality metric: what the language knows of it (`specs.ts`), and the estimator that computes it (`stats/quality`). */
import { SeaTrialsError } from '@sea-trials/schema/error'
import type { Argument, Requirement } from '@sea-trials/schema/requirement/ast'
import { bindArguments } from '@sea-trials/schema/requirement/check'
import type { MetricSpec } from '@sea-trials/schema/requirement/vocabulary'
import { oneOf } from '@sea-trials/schema/text'
import { exact, type Measured } from '@sea-trials/stats/estimate'
import { type MetricOptions, measure, type QualityMetricName, qualityMetrics } from '@sea-trials/stats/quality/metrics'
import type { Sample } from '@sea-trials/stats/quality/sample'
import { LABEL_RATE } from '../data/groups.ts'
import type { Centre } from './naive.ts'
import { outsideUnit } from './numbers.ts'
import { assertQuantiles } from './quantiles.ts'
import { QUALITY_SPECS } from './specs.ts'

export interface Metric {
  readonly spec: MetricSpec
  readonly name: QualityMetricName
  readonly options: MetricOptions
  /** Throws where a model's answers lack what the metric reads: `missing-column` for scores, `bad-value` for scores that are no probabilities. */
  readonly assertFits: (sample: Sample) => void
  readonly measure: (sample: Sample) => Measured
  /** What the naive model of a regression predicts, so that it does as well as a constant can. */
  readonly centre: Centre
}

/** Above it the gain of a few rows is more than a double can hold apart from all others. */
const LARGEST_EXPONENT = 50
const PROBABILITY_METRICS: readonly string[] = ['log_loss', 'brier_score', 'calibration_error']
const MEAN_METRICS: readonly string[] = ['rmse', 'r2']

/** The metric of a call. Throws `bad-requirement` for a metric of another task or an argument out of range. */
export function metricOf(
  call: Pick<Requirement['call'], 'metric' | 'arguments'>,
  task: Sample['task'],
  at?: Requirement['source'],
): Metric {
  const spec = [...QUALITY_SPECS, LABEL_RATE].find(({ name }) => name === call.metric)
  if (spec === undefined || !(spec.name in qualityMetrics)) throw new RangeError(`no quality metric ${call.metric}`)
  const name = spec.name as QualityMetricName
  if (!spec.tasks?.includes(task)) throw otherTask(spec, task, at)
  const options = optionsOf(spec, call.arguments, at)
  return {
    spec,
    name,
    options,
    assertFits: (sample) => {
      assertAnswers(name, sample)
      assertQuantiles(name, options, sample)
      assertGains(options, sample)
    },
    measure: (sample) => {
      const measured = measure(name, sample, options)
      return spec.kind === 'exact' && measured.kind === 'estimate' ? exact(measured.value, measured.n) : measured
    },
    centre: MEAN_METRICS.includes(name) ? { kind: 'mean' } : { kind: 'quantile', p: options.alpha ?? 0.5 },
  }
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

function optionsOf(spec: MetricSpec, given: readonly Argument[], at: Requirement['source']): MetricOptions {
  const bound = bindArguments(spec, given)
  const number = (name: string): number | undefined => {
    const argument = bound?.get(name)?.[0]
    return argument?.kind === 'number' ? argument.value : undefined
  }
  const [beta, k, alpha, lower, upper] = ['beta', 'k', 'alpha', 'lower', 'upper'].map(number)
  const gain = bound?.get('gain')?.[0]
  const refuse = (fix: string): never => {
    throw new SeaTrialsError(
      'bad-requirement',
      `\`${spec.name}\` cannot take ${beta ?? k ?? alpha ?? `${lower}, ${upper}`}`,
      fix,
      at,
    )
  }
  if (beta !== undefined && !(beta > 0)) refuse('beta is above 0: 1 weighs both alike, 2 recall more.')
  if (k !== undefined && !(Number.isInteger(k) && k >= 1)) refuse('k is a whole number, 1 or more.')
  if (alpha !== undefined && !(alpha > 0 && alpha < 1)) refuse('alpha is a quantile between 0 and 1.')
  if (lower !== undefined && upper !== undefined && !(lower > 0 && lower < upper && upper < 1))
    refuse('Name two quantiles between 0 and 1, the lower one first.')
  return {
    ...(gain?.kind === 'name' ? { gain: gain.name as 'linear' | 'exponential' } : {}),
    ...(lower === undefined || upper === undefined ? {} : { between: [lower, upper] as const }),
    ...(beta === undefined ? {} : { beta }),
    ...(k === undefined ? {} : { k }),
    ...(alpha === undefined ? {} : { alpha }),
  }
}

function assertAnswers(name: QualityMetricName, sample: Sample): void {
  if (sample.task !== 'binary' && sample.task !== 'multiclass') return
  const scores = sample.task === 'binary' ? sample.score : sample.probabilities
  const { needs } = qualityMetrics[name]
  if (scores === undefined && (needs as readonly string[]).includes('score')) {
    throw new SeaTrialsError(
      'missing-column',
      `\`${name}\` needs scores, and the predictions are labels only`,
      sample.task === 'binary'
        ? 'Write the probability of the positive class, and name its column with `score`.'
        : 'Write one column of probabilities a class, such as `score_setosa`.',
    )
  }
  if (scores === undefined || !PROBABILITY_METRICS.includes(name)) return
  const outside = outsideUnit(scores)
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
