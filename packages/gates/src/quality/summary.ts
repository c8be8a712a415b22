/** What a verdict says beyond its lines: the usual metrics of the task. */
import { SeaTrialsError } from '@sea-trials/schema/error'
import { formatNumber } from '@sea-trials/schema/text'
import { BINNING, calibrationError, calibrationNull } from '@sea-trials/stats/quality/calibration'
import type { ClassSample } from '@sea-trials/stats/quality/cells'
import { measure } from '@sea-trials/stats/quality/measure'
import { type MetricOptions, type QualityMetricName, qualityMetrics } from '@sea-trials/stats/quality/metrics'
import { crossings } from '@sea-trials/stats/quality/quantiles'
import { queryCounts } from '@sea-trials/stats/quality/queries'
import type { Sample } from '@sea-trials/stats/quality/sample'
import { seriesName } from './forecast.ts'
import { metricOf } from './metrics.ts'
import type { Rows } from './rows.ts'

const MAIN: Readonly<Record<Sample['task'], readonly QualityMetricName[]>> = {
  binary: [
    ...(['accuracy', 'precision', 'recall', 'f1', 'roc_auc', 'average_precision', 'log_loss', 'brier_score'] as const),
    ...(['calibration_error', 'selection_rate', 'label_rate'] as const),
  ],
  multiclass: [
    'accuracy',
    'balanced_accuracy',
    'macro_precision',
    'macro_recall',
    'macro_f1',
    'log_loss',
    'brier_score',
  ],
  multilabel: ['subset_accuracy', 'hamming_loss', 'micro_f1', 'macro_f1', 'samples_f1', 'macro_roc_auc'],
  regression: ['mae', 'rmse', 'r2', 'median_absolute_error', 'max_error'],
  forecasting: ['mae', 'rmse', 'smape', 'mase'],
  ranking: ['ndcg', 'mean_average_precision', 'mean_reciprocal_rank'],
}

/** The metrics that people ask of such a task, asked for or not. Null where one is undefined; absent where the answers lack what it needs. */
export function mainMetrics(sample: Sample): Readonly<Record<string, number | null>> {
  return Object.fromEntries(
    MAIN[sample.task].flatMap((name): [string, number | null][] => {
      if (!hasWhatIsNeeded(name, sample)) return []
      const measured = measure(name, sample)
      return [[name, measured.kind === 'undefined' || !Number.isFinite(measured.value) ? null : measured.value]]
    }),
  )
}

function hasWhatIsNeeded(name: QualityMetricName, sample: Sample): boolean {
  if (qualityMetrics[name].needs.length === 0) return true
  try {
    metricOf({ metric: name, arguments: [] }, sample.task).assertFits(sample)
    return true
  } catch (error) {
    if (error instanceof SeaTrialsError) return false
    throw error
  }
}

/** What the textbook's calibration error of these rows is, and what noise alone would make of it. */
export function calibrationNote(sample: Sample, { binning = BINNING }: MetricOptions, where: string): string {
  const { kind, bins } = binning
  const seen = calibrationError(sample as ClassSample, binning)
  const plain = seen.kind === 'estimate' ? formatNumber(seen.plain, '') : 'undefined'
  const most = formatNumber(calibrationNull(sample as ClassSample, 0.95, binning), '')
  return `calibration_error of ${where} over ${bins} bins of ${kind === 'equal_mass' ? 'equal mass' : 'equal width'} is ${plain} before the correction for noise; a perfectly calibrated model would show up to ${most} (95 %)`
}

/** What a reader of the numbers should know of the rows behind them. */
export function oddities(sample: Sample, rows: Rows, metric: string): readonly string[] {
  return [...repeated(sample), ...oddRows(sample, rows, metric)]
}

function repeated({ folds, runs, n }: Sample): readonly string[] {
  if (folds !== undefined)
    return [
      `each of ${n} rows was predicted by the model of its fold: values are means over ${folds.count} ${folds.count === 1 ? 'fold' : 'folds'}, and intervals allow for training sets that overlap (Nadeau and Bengio)`,
    ]
  if (runs === undefined) return []
  return [
    runs.length === 1
      ? 'the model was trained once, and of one run nothing is known of how others would differ'
      : `the model was trained ${runs.length} times: values are means over its runs, and intervals are of both runs and rows`,
  ]
}

function oddRows(sample: Sample, rows: Rows, metric: string): readonly string[] {
  const { where, truth } = rows
  if (sample.task === 'ranking') {
    const { all, without } = queryCounts(sample)
    return without === 0 ? [] : [`${without} of ${all} queries of ${where} have no relevant row, and are left out`]
  }
  if (sample.task !== 'regression' && sample.task !== 'forecasting') return []
  const crossed = crossings(sample)
  return [
    ...(crossed === 0
      ? []
      : [
          `predicted quantiles cross in ${crossed} of ${sample.n} rows of ${where}: a higher one lies below a lower one`,
        ]),
    ...(truth.task === 'forecasting' ? [unitOf(sample, rows)] : []),
    ...(truth.task === 'forecasting' && metric === 'mase' ? unscaled(truth) : []),
  ]
}

const unitOf = ({ entities, times }: Sample, { where, entities: declared, truth }: Rows): string =>
  entities === undefined
    ? `forecasts of ${where} hang together in time: intervals rest on ${times?.count ?? 0} steps`
    : `forecasts of ${where} hang together: intervals rest on ${entities.count} ${truth.task === 'forecasting' && declared === truth.series ? 'series' : 'entities'}, over the time of these rows`

/** Series whose training rows are no measure of an error. */
function unscaled(truth: Extract<Rows['truth'], { task: 'forecasting' }>): readonly string[] {
  const { scale, series, names } = truth
  const without = names.flatMap((_, code) => {
    const of = scale?.[series.indexOf(code)]
    return of !== undefined && !(of > 0) ? [code] : []
  })
  const [first] = without
  if (first === undefined) return []
  return [
    `\`mase\` has no value: the training rows of ${without.length} of ${names.length} series do not vary or are too few, such as those of ${seriesName(truth, first)}`,
  ]
}
