/** Metrics of any number of labels a row, besides the averages that they share with classes. */
import type { MetricSpec } from '@sea-trials/schema/requirement/vocabulary'
import { beta, between, estimate, MULTILABEL } from './spec.ts'

const samples = 'of each row, mean over the rows that have one'

export const multilabel: readonly MetricSpec[] = [
  estimate('subset_accuracy', MULTILABEL, 'higher', 'share of rows whose labels are all predicted, and no others'),
  estimate('hamming_loss', MULTILABEL, 'lower', 'share of the labels of all rows that are predicted wrong'),
  estimate('samples_precision', MULTILABEL, 'higher', `precision ${samples}`),
  estimate('samples_recall', MULTILABEL, 'higher', `recall ${samples}`),
  estimate('samples_f1', MULTILABEL, 'higher', `F1 ${samples}`),
  estimate('samples_fbeta', MULTILABEL, 'higher', `F-beta ${samples}`, {
    arguments: [beta],
    example: 'samples_fbeta(2) >= 0.6',
  }),
  estimate('samples_jaccard', MULTILABEL, 'higher', `TP / (TP + FP + FN) ${samples}`),
  estimate('macro_jaccard', MULTILABEL, 'higher', 'TP / (TP + FP + FN), plain mean over the labels'),
  estimate('micro_jaccard', MULTILABEL, 'higher', 'TP / (TP + FP + FN), all labels pooled'),
  estimate('weighted_jaccard', MULTILABEL, 'higher', 'TP / (TP + FP + FN), mean over the labels by their rows'),
  estimate(
    'label_ranking_average_precision',
    MULTILABEL,
    'higher',
    'for each label of a row, the share of the labels scored as high that it has too; mean over its labels, then over rows',
  ),
  estimate(
    'coverage_error',
    MULTILABEL,
    'lower',
    'how many of the highest scores of a row it takes to hold all of its labels, mean over rows',
    { ...between(1, null), example: 'coverage_error <= 3' },
  ),
  estimate(
    'label_ranking_loss',
    MULTILABEL,
    'lower',
    'share of pairs of a label that a row has and one that it has not in which the latter is scored as high, mean over rows',
  ),
]
