/** Metrics of numbers that are predicted. */
import { type MetricSpec, RANGE } from '@sea-trials/schema/requirement/vocabulary'
import { between, estimate, NUMBERS, number, size } from './spec.ts'

export const regression: readonly MetricSpec[] = [
  estimate('mae', NUMBERS, 'lower', 'mean absolute error, in the unit of the label', {
    ...size,
    example: 'mae <= naive * 0.8',
  }),
  estimate('rmse', NUMBERS, 'lower', 'root of the mean squared error', {
    ...size,
    example: 'rmse <= baseline * 1.05',
  }),
  estimate('mape', NUMBERS, 'lower', 'mean absolute error relative to the label; 10% is 0.1', {
    ...size,
    example: 'mape <= 10%',
  }),
  estimate(
    'r2',
    NUMBERS,
    'higher',
    'coefficient of determination: 1 minus the residual over the total sum of squares',
    between(null, 1),
  ),
  estimate('median_absolute_error', NUMBERS, 'lower', 'median of the absolute errors', size),
  {
    // A maximum describes these rows; nothing bounds the largest error to come, so that no interval could ever pass.
    ...estimate('max_error', NUMBERS, 'lower', 'largest absolute error of these rows', { ...size, references: [] }),
    kind: 'exact',
  },
  estimate('pinball', NUMBERS, 'lower', 'pinball (quantile) loss at alpha', {
    ...size,
    arguments: [number('alpha', 'the quantile that is predicted, 0 to 1')],
    example: 'pinball(0.9) <= baseline',
  }),
  estimate('coverage', NUMBERS, 'neither', 'share of labels between two predicted quantiles, ends included', {
    arguments: [number('lower', 'the lower quantile'), number('upper', 'the upper quantile')],
    references: ['baseline'],
    example: 'coverage(0.1, 0.9) >= 0.78',
  }),
  estimate('interval_width', NUMBERS, 'lower', 'mean of the upper minus the lower of two predicted quantiles', {
    unit: '',
    range: RANGE.any,
    arguments: [number('lower', 'the lower quantile'), number('upper', 'the upper quantile')],
    references: ['baseline'],
    example: 'interval_width(0.1, 0.9) <= baseline * 1.1',
  }),
  estimate(
    'quantile_crossing',
    NUMBERS,
    'lower',
    'share of rows in which a higher predicted quantile lies below a lower one',
    { references: ['baseline'], example: 'quantile_crossing <= 1%' },
  ),
]
