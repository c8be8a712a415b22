/** Predicted quantiles: columns such as `prediction_0.1` beside the prediction itself. */
import { SeaTrialsError } from '@sea-trials/schema/error'
import { oneOf } from '@sea-trials/schema/text'
import {
  type MetricOptions,
  type QualityMetric,
  type QualityMetricName,
  qualityMetrics,
} from '@sea-trials/stats/quality/metrics'
import type { Quantiles, Sample } from '@sea-trials/stats/quality/sample'
import { sideBySide } from './matrix.ts'

export interface QuantileColumn {
  readonly column: string
  readonly level: number
}

/** The columns that are called like the prediction, an underscore and a number between 0 and 1; ascending. Throws `bad-value` for one twice. */
export function quantileColumns(names: readonly string[], prediction = 'prediction'): readonly QuantileColumn[] {
  const prefix = `${prediction}_`
  const found = names
    .filter((name) => name.startsWith(prefix) && /^0?\.\d+$/.test(name.slice(prefix.length)))
    .map((column) => ({ column, level: Number(column.slice(prefix.length)) }))
    .filter(({ level }) => level > 0)
    .sort((a, b) => a.level - b.level)
  const twice = found.find(({ level }, i) => level === found[i - 1]?.level)
  if (twice === undefined) return found
  throw new SeaTrialsError(
    'bad-value',
    `two columns predict the quantile ${twice.level}`,
    `Write one column a quantile, such as ${prefix}${twice.level}.`,
  )
}

export function quantilesOf(columns: readonly QuantileColumn[], numbers: (column: string) => Float64Array): Quantiles {
  const read = columns.map(({ column }) => numbers(column))
  return { levels: columns.map(({ level }) => level), values: sideBySide(read, Float64Array) }
}

/**
 * Where quantiles are predicted, a metric of one reads its own column; the prediction itself is a forecast of something
 * else. Throws `missing-column`.
 */
export function assertQuantiles(name: QualityMetricName, { alpha, between }: MetricOptions, sample: Sample): void {
  if (sample.task !== 'regression' && sample.task !== 'forecasting') return
  const levels = sample.quantiles?.levels ?? []
  const read = between ?? (alpha === undefined || levels.length === 0 ? [] : [alpha])
  const without = read.filter((level) => !levels.includes(level))
  const { needs } = qualityMetrics[name] as QualityMetric
  const needsAny = needs.includes('quantiles') && levels.length === 0
  if (without.length === 0 && !needsAny) return
  throw new SeaTrialsError(
    'missing-column',
    levels.length === 0
      ? `\`${name}\` needs predicted quantiles, and the predictions have none`
      : `\`${name}\` needs the predicted quantile ${without.join(' and ')}; there are ${levels.join(', ')}`,
    `Write one column a quantile, such as ${oneOf((without.length > 0 ? without : [0.1, 0.9]).map((level) => `prediction_${level}`))}.`,
  )
}
