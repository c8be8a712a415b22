/** Metrics of two classes. */
import { type MetricSpec, RANGE } from '@sea-trials/schema/requirement/vocabulary'
import { BINARY, beta, estimate, number, optional, size } from './spec.ts'

export const binary: readonly MetricSpec[] = [
  estimate('precision', BINARY, 'higher', 'positive predictive value, TP / (TP + FP)'),
  estimate('recall', BINARY, 'higher', 'sensitivity, true positive rate, TP / (TP + FN)', {
    example: 'recall by region >= 0.6',
  }),
  estimate('specificity', BINARY, 'higher', 'true negative rate, TN / (TN + FP)'),
  estimate('false_positive_rate', BINARY, 'lower', 'FP / (FP + TN)', {
    example: 'difference(false_positive_rate by sex) <= 0.1',
  }),
  estimate('false_negative_rate', BINARY, 'lower', 'miss rate, FN / (FN + TP)'),
  estimate(
    'negative_predictive_value',
    BINARY,
    'higher',
    'share of predicted negatives that are negative, TN / (TN + FN)',
  ),
  estimate('false_discovery_rate', BINARY, 'lower', 'share of predicted positives that are negative, FP / (FP + TP)'),
  estimate('false_omission_rate', BINARY, 'lower', 'share of predicted negatives that are positive, FN / (FN + TN)'),
  estimate('f1', BINARY, 'higher', 'harmonic mean of precision and recall, 2 TP / (2 TP + FP + FN)'),
  estimate('fbeta', BINARY, 'higher', 'F score in which recall weighs beta times as much as precision', {
    arguments: [beta],
    example: 'fbeta(2) >= 0.6',
  }),
  estimate(
    'roc_auc',
    BINARY,
    'higher',
    'area under the ROC curve, ties count one half; with a false positive rate only the part up to it, standardised so that 0.5 is chance (McClish)',
    {
      arguments: [optional(number('max_fpr', 'false positive rate up to which the curve counts, 0 to 1'))],
      example: 'roc_auc >= 0.75',
    },
  ),
  estimate('average_precision', BINARY, 'higher', 'sum of precision times the gain in recall, not interpolated', {
    example: 'average_precision >= baseline - 0.005',
  }),
  estimate(
    'calibration_slope',
    BINARY,
    'neither',
    'slope of the logistic recalibration of the log odds: 1 is right, below 1 the scores are too extreme',
    { unit: '', range: RANGE.any, references: ['baseline'], example: 'calibration_slope >= 0.8' },
  ),
  estimate(
    'calibration_intercept',
    BINARY,
    'neither',
    'calibration in the large: what is to be added to the log odds; 0 is right, above 0 the scores are too low',
    { unit: '', range: RANGE.any, references: ['baseline'], example: 'calibration_intercept <= 0.2' },
  ),
  estimate(
    'conditional_acceptance',
    BINARY,
    'neither',
    'positive labels over positive predictions, (TP + FN) / (TP + FP): above 1 where too few are selected',
    { ...size, references: ['baseline'], example: 'difference(conditional_acceptance by sex) <= 0.2' },
  ),
  estimate(
    'conditional_rejection',
    BINARY,
    'neither',
    'negative labels over negative predictions, (TN + FP) / (TN + FN)',
    { ...size, references: ['baseline'], example: 'difference(conditional_rejection by sex) <= 0.2' },
  ),
  estimate('treatment_ratio', BINARY, 'neither', 'false negatives for each false positive, FN / FP', {
    ...size,
    references: ['baseline'],
    example: 'difference(treatment_ratio by sex) <= 0.5',
  }),
  estimate(
    'generalized_entropy',
    BINARY,
    'lower',
    'inequality of what decisions bring: 0 where wrongly refused, 1 where right, 2 where wrongly granted. Of order 1 it is Theil’s index, of order 2 (unless said) half the squared coefficient of variation',
    {
      ...size,
      arguments: [optional(number('order', 'above 0'))],
      references: ['baseline'],
      example: 'generalized_entropy(1) <= 0.2',
    },
  ),
  estimate('selection_rate', BINARY, 'neither', 'share of rows that are predicted positive', {
    references: ['baseline'],
    example: 'ratio(selection_rate by sex) >= 0.8',
  }),
]
