/** Metrics of numbers that are predicted. */
import type { MetricSpec } from '@sea-trials/schema/requirement/vocabulary'
import { between, estimate, number, REGRESSION, size } from './spec.ts'

export const regression: readonly MetricSpec[] = [
  estimate('mae', REGRESSION, 'lower', 'mean absolute error, in the unit of the label', {
    ...size,
    example: 'mae <= naive * 0.8',
  }),
  estimate('rmse', REGRESSION, 'lower', 'root of the mean squared error', {
    ...size,
    example: 'rmse <= baseline * 1.05',
  }),
  estimate('mape', REGRESSION, 'lower', 'mean absolute error relative to the label; 10% is 0.1', {
    ...size,
    example: 'mape <= 10%',
  }),
  estimate(
    'r2',
    REGRESSION,
    'higher',
    'coefficient of determination: 1 minus the residual over the total sum of squares',
    between(null, 1),
  ),
  estimate('median_absolute_error', REGRESSION, 'lower', 'median of the absolute errors', size),
  {
    // A maximum describes these rows; nothing bounds the largest error to come, so that no interval could ever pass.
    ...estimate('max_error', REGRESSION, 'lower', 'largest absolute error of these rows', { ...size, references: [] }),
    kind: 'exact',
  },
  estimate('pinball', REGRESSION, 'lower', 'pinball (quantile) loss at alpha', {
    ...size,
    arguments: [number('alpha', 'the quantile that is predicted, 0 to 1')],
    example: 'pinball(0.9) <= baseline',
  }),
]
