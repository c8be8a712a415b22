/** The numbers of a column: extremes, moments, quantiles. */
import { RANGE } from '@sea-trials/schema/requirement/vocabulary'
import { moment } from '../metrics/aggregates.ts'
import type { DataMetric } from '../metrics/metric.ts'
import { median, quantile } from '../metrics/quantile.ts'
import { column, counted } from './spec.ts'

export const MOMENTS: readonly DataMetric[] = [
  {
    spec: counted('min', 'smallest number; NaN is left out and said, an infinity is an error', 'min(age) >= 18'),
    kind: 'aggregate',
    plan: moment,
  },
  {
    spec: counted('max', 'largest number; NaN is left out and said, an infinity is an error', 'max(age) <= 120'),
    kind: 'aggregate',
    plan: moment,
  },
  {
    spec: counted('mean', 'arithmetic mean; NaN and infinities as for `min`', 'mean(age) >= 30'),
    kind: 'aggregate',
    plan: moment,
  },
  {
    spec: counted(
      'stddev',
      'standard deviation of the sample (n - 1); NaN and infinities as for `min`',
      'stddev(age) >= 5',
      {
        range: RANGE.size,
      },
    ),
    kind: 'aggregate',
    plan: moment,
  },
  {
    spec: counted(
      'median',
      'median; its comparison is settled by counting where that is enough; NaN and infinities as for `min`',
      'median(age) >= 38',
    ),
    kind: 'aggregate',
    plan: median,
  },
  {
    spec: counted(
      'quantile',
      'quantile at p, interpolated (type 7); NaN and infinities as for `min`',
      'quantile(income, 0.99) <= 500000',
      {
        arguments: [column, { name: 'p', kind: 'number', summary: 'from 0 to 1' }],
      },
    ),
    kind: 'aggregate',
    plan: quantile,
  },
]
