/** Errors of forecasts, and of predicted quantiles over their labels. */
import type { MetricSpec } from '@sea-trials/schema/requirement/vocabulary'
import { between, estimate, FORECASTING, NUMBERS, number, optional, size } from './spec.ts'

export const forecasting: readonly MetricSpec[] = [
  estimate(
    'mase',
    FORECASTING,
    'lower',
    'mean absolute error over that of the naive forecast, a `season` ahead, on the training rows of the same series',
    { ...size, example: 'mase by horizon <= 0.9' },
  ),
  estimate('smape', NUMBERS, 'lower', 'mean of 2 |y - p| / (|y| + |p|), 0 to 2; 0 where both are 0', {
    ...between(0, 2),
    example: 'smape <= 0.15',
  }),
  estimate(
    'weighted_quantile_loss',
    NUMBERS,
    'lower',
    'twice the pinball losses over the absolute labels, both summed: of one quantile, or the mean over all that are predicted',
    {
      ...size,
      arguments: [optional(number('alpha', 'the quantile, 0 to 1'))],
      references: ['baseline'],
      example: 'weighted_quantile_loss <= baseline',
    },
  ),
]
