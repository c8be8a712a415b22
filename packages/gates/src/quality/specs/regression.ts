/** Metrics of numbers that are predicted. */
import type { MetricSpec } from '@sea-trials/schema/requirement/vocabulary'
import { estimate, NUMBERS, number, power, size, skill } from './spec.ts'

const alpha = number('alpha', 'the quantile that is predicted, 0 to 1')
const quantiles = [number('lower', 'the lower quantile'), number('upper', 'the upper quantile')]

export const regression: readonly MetricSpec[] = [
  estimate('mae', NUMBERS, 'lower', 'mean absolute error, in the unit of the label', {
    ...size,
    example: 'mae <= naive * 0.8',
  }),
  estimate('mse', NUMBERS, 'lower', 'mean squared error', { ...size, example: 'mse <= baseline * 1.05' }),
  estimate('rmse', NUMBERS, 'lower', 'root of the mean squared error', {
    ...size,
    example: 'rmse <= baseline * 1.05',
  }),
  estimate('mape', NUMBERS, 'lower', 'mean absolute error relative to the label; 10% is 0.1', {
    ...size,
    example: 'mape <= 10%',
  }),
  estimate('wape', NUMBERS, 'lower', 'sum of the absolute errors over the sum of the absolute labels; 10% is 0.1', {
    ...size,
    example: 'wape <= 10%',
  }),
  estimate(
    'rmsle',
    NUMBERS,
    'lower',
    'root of the mean squared error of ln(1 + y); labels and predictions above -1',
    size,
  ),
  estimate(
    'mean_poisson_deviance',
    NUMBERS,
    'lower',
    'mean Poisson deviance; labels from 0, predictions above 0',
    size,
  ),
  estimate('mean_gamma_deviance', NUMBERS, 'lower', 'mean gamma deviance; labels and predictions above 0', size),
  estimate('mean_tweedie_deviance', NUMBERS, 'lower', 'mean deviance of a Tweedie distribution of this power', {
    ...size,
    arguments: [power],
    example: 'mean_tweedie_deviance(1.5) <= baseline',
  }),
  estimate(
    'r2',
    NUMBERS,
    'higher',
    'coefficient of determination: 1 minus the residual over the total sum of squares',
    skill,
  ),
  estimate(
    'explained_variance',
    NUMBERS,
    'higher',
    '1 minus the variance of the residuals over that of the labels: unlike r2 it forgives an error common to all rows',
    skill,
  ),
  estimate('d2_absolute_error', NUMBERS, 'higher', '1 minus mean absolute error over that of the median label', skill),
  estimate('d2_pinball', NUMBERS, 'higher', "1 minus pinball loss at alpha over that of the labels' own quantile", {
    ...skill,
    arguments: [alpha],
    example: 'd2_pinball(0.9) >= 0.2',
  }),
  estimate('d2_tweedie', NUMBERS, 'higher', '1 minus Tweedie deviance over that of the mean label', {
    ...skill,
    arguments: [power],
    example: 'd2_tweedie(1.5) >= 0.2',
  }),
  estimate('median_absolute_error', NUMBERS, 'lower', 'median of the absolute errors', size),
  {
    // A maximum describes these rows; nothing bounds the largest error to come, so that no interval could ever pass.
    ...estimate('max_error', NUMBERS, 'lower', 'largest absolute error of these rows', { ...size, references: [] }),
    kind: 'exact',
  },
  estimate('pinball', NUMBERS, 'lower', 'pinball (quantile) loss at alpha', {
    ...size,
    arguments: [alpha],
    example: 'pinball(0.9) <= baseline',
  }),
  estimate('coverage', NUMBERS, 'neither', 'share of labels between two predicted quantiles, ends included', {
    arguments: quantiles,
    references: ['baseline'],
    example: 'coverage(0.1, 0.9) >= 0.78',
  }),
  estimate(
    'interval_width',
    NUMBERS,
    'lower',
    'mean width of the interval between two predicted quantiles, whichever is the larger',
    {
      ...size,
      arguments: quantiles,
      references: ['baseline'],
      example: 'interval_width(0.1, 0.9) <= baseline * 1.1',
    },
  ),
  estimate(
    'quantile_crossing',
    NUMBERS,
    'lower',
    'share of rows in which a higher predicted quantile lies below a lower one',
    { references: ['baseline'], example: 'quantile_crossing <= 1%' },
  ),
]
