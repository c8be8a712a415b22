/** The numbers of a column: extremes, moments, quantiles. */
import { RANGE } from '@sea-trials/schema/requirement/vocabulary'
import { moment } from '../metrics/aggregates.ts'
import type { DataMetric } from '../metrics/metric.ts'
import { METHODS, outlierShare } from '../metrics/outliers.ts'
import { median, quantile } from '../metrics/quantile.ts'
import { correlation, shape, textLength } from '../metrics/shape.ts'
import { column, counted, optional, pair } from './spec.ts'

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
    spec: counted('sum', 'sum of the numbers; NaN and infinities as for `min`', 'sum(amount) >= 0'),
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
  {
    spec: counted(
      'skewness',
      'm3 / m2^1.5, central moments of the population; NaN and infinities as for `min`',
      'skewness(income) <= 3',
    ),
    kind: 'aggregate',
    plan: shape,
  },
  {
    spec: counted(
      'kurtosis',
      'excess kurtosis, m4 / m2^2 - 3, central moments of the population; NaN and infinities as for `min`',
      'kurtosis(income) <= 20',
      { range: { low: -2, high: null } },
    ),
    kind: 'aggregate',
    plan: shape,
  },
  {
    spec: counted(
      'outlier_share',
      "numbers that are far out over numbers: more than three (or `far`) interquartile ranges outside of the quartiles (Tukey's fences), or with `deviations` at least as many standard deviations from the mean, with `deviations_above` above it",
      'outlier_share(income) <= 1%',
      {
        arguments: [
          column,
          optional({
            name: 'method',
            kind: 'word',
            words: METHODS,
            summary: 'how far is measured; `fences` unless said',
          }),
          optional({ name: 'far', kind: 'number', summary: 'from where on a number is far out; 3 unless said' }),
        ],
        unit: 'fraction',
        better: 'lower',
      },
    ),
    kind: 'aggregate',
    plan: outlierShare,
  },
  {
    spec: counted('min_length', 'characters of the shortest text', 'min_length(name) >= 1', { range: RANGE.count }),
    kind: 'aggregate',
    plan: textLength,
  },
  {
    spec: counted('max_length', 'characters of the longest text', 'max_length(name) <= 200', { range: RANGE.count }),
    kind: 'aggregate',
    plan: textLength,
  },
  {
    spec: counted('mean_length', 'mean number of characters of a text', 'mean_length(review) >= 20', {
      range: RANGE.size,
    }),
    kind: 'aggregate',
    plan: textLength,
  },
  {
    spec: counted(
      'correlation',
      "Pearson's correlation of two columns of numbers, over the rows that have both",
      'correlation(age, income) >= 0.1',
      { arguments: pair, range: RANGE.correlation },
    ),
    kind: 'aggregate',
    plan: correlation,
  },
  {
    spec: counted(
      'rank_correlation',
      "Spearman's rank correlation of two columns of numbers, over the rows that have both",
      'rank_correlation(age, income) >= 0.1',
      { arguments: pair, range: RANGE.correlation, by: false },
    ),
    kind: 'aggregate',
    plan: correlation,
  },
]
