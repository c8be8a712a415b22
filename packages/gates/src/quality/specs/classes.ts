/** Metrics of any number of classes. */
import { type MetricSpec, RANGE } from '@sea-trials/schema/requirement/vocabulary'
import { between, binning, CLASSES, correlation, estimate, size, skill } from './spec.ts'

export const classes: readonly MetricSpec[] = [
  estimate('accuracy', CLASSES, 'higher', 'share of rows predicted right', { example: 'accuracy > naive' }),
  estimate('zero_one_loss', CLASSES, 'lower', 'error rate: share of rows predicted wrong, 1 - accuracy', {
    example: 'ratio(zero_one_loss by sex) >= 0.8',
  }),
  estimate('balanced_accuracy', CLASSES, 'higher', 'mean recall over the classes that occur'),
  estimate('log_loss', CLASSES, 'lower', 'mean negative logarithm of the probability given to the true class', {
    ...size,
    example: 'log_loss <= baseline + 0.002',
  }),
  estimate(
    'brier_score',
    CLASSES,
    'lower',
    'mean squared error of the probabilities; summed over classes if more than two',
    between(0, 2),
  ),
  estimate(
    'd2_log_loss',
    CLASSES,
    'higher',
    "share of the log loss that is explained: 1 minus log loss over that of the classes' shares",
    { ...skill, example: 'd2_log_loss >= 0.2' },
  ),
  estimate('d2_brier', CLASSES, 'higher', "Brier's skill score: 1 minus Brier score over that of the classes' shares", {
    ...skill,
    example: 'd2_brier >= 0.2',
  }),
  estimate('cost', CLASSES, 'lower', "mean cost of a row by the policy's table of costs; a benefit is below 0", {
    unit: '',
    range: RANGE.any,
    example: 'cost <= baseline',
  }),
  estimate('matthews_corrcoef', CLASSES, 'higher', 'Matthews correlation coefficient, -1 to 1', correlation),
  estimate('cohen_kappa', CLASSES, 'higher', "Cohen's kappa: agreement beyond chance", correlation),
  estimate(
    'calibration_error',
    CLASSES,
    'lower',
    'expected calibration error (of several classes: of the predicted one), without the bias that noise adds; 15 bins of equal width unless said',
    { references: ['baseline'], arguments: binning, example: 'warn: calibration_error <= 0.02' },
  ),
  estimate(
    'miscalibration',
    CLASSES,
    'lower',
    'what isotonic recalibration would take off the Brier score (CORP), without what it owes to noise; no bins',
    { references: ['baseline'], example: 'miscalibration <= 0.005' },
  ),
]
