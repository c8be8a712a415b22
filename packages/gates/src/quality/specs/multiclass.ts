/** Metrics of more than two classes, and of several labels a row: averages over them, and each against the rest. */
import type { MetricSpec } from '@sea-trials/schema/requirement/vocabulary'
import { beta, binning, estimate, MULTICLASS, number, SEVERAL } from './spec.ts'

const averaged = (['macro', 'micro', 'weighted'] as const).flatMap((how) => {
  const words = {
    macro: 'plain mean over the classes or labels',
    micro: 'all of them pooled',
    weighted: 'mean over the classes or labels by their rows',
  }
  return [
    estimate(`${how}_precision`, SEVERAL, 'higher', `precision, ${words[how]}`),
    estimate(`${how}_recall`, SEVERAL, 'higher', `recall, ${words[how]}`),
    estimate(`${how}_f1`, SEVERAL, 'higher', `F1, ${words[how]}`),
    estimate(`${how}_fbeta`, SEVERAL, 'higher', `F-beta, ${words[how]}`, {
      arguments: [beta],
      example: `${how}_fbeta(2) >= 0.6`,
    }),
  ]
})

export const multiclass: readonly MetricSpec[] = [
  ...averaged,
  estimate(
    'macro_roc_auc',
    SEVERAL,
    'higher',
    'area under the ROC curve, each class or label against the rest, plain mean',
  ),
  estimate(
    'weighted_roc_auc',
    SEVERAL,
    'higher',
    'area under the ROC curve, each class or label against the rest, by its rows',
  ),
  estimate(
    'macro_average_precision',
    SEVERAL,
    'higher',
    'average precision, each class or label against the rest, plain mean',
  ),
  estimate(
    'weighted_average_precision',
    SEVERAL,
    'higher',
    'average precision, each class or label against the rest, by its rows',
  ),
  estimate(
    'micro_roc_auc',
    SEVERAL,
    'higher',
    'area under the ROC curve over all classes or labels pooled: each row once a class',
  ),
  estimate('micro_average_precision', SEVERAL, 'higher', 'average precision over all classes or labels pooled'),
  estimate(
    'roc_auc_ovo',
    MULTICLASS,
    'higher',
    'area under the ROC curve between two classes, mean over all ordered pairs (Hand and Till)',
  ),
  estimate(
    'macro_calibration_error',
    MULTICLASS,
    'lower',
    'class-wise calibration error: of each class whether its probability comes true, plain mean',
    { references: ['baseline'], arguments: binning, example: 'macro_calibration_error <= 0.02' },
  ),
  estimate(
    'top_k_accuracy',
    MULTICLASS,
    'higher',
    'share of rows whose true class is among the k most probable; a tie across the k-th place counts by its chance',
    {
      arguments: [number('k', 'how many classes count')],
      example: 'top_k_accuracy(3) >= 0.9',
    },
  ),
]
