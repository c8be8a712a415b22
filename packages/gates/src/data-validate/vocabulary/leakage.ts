/** What must not be shared between data sets, and what gives the label away. */
import { RANGE } from '@sea-trials/schema/requirement/vocabulary'
import { labelLeakage } from '../metrics/leakage.ts'
import type { DataMetric } from '../metrics/metric.ts'
import { overlap } from '../metrics/overlap.ts'
import { columns, compared, dataset, optional } from './spec.ts'

export const LEAKAGE: readonly DataMetric[] = [
  {
    spec: compared(
      'overlap',
      'exact',
      '',
      RANGE.count,
      'rows that also stand in the other data set, compared on the named columns or on all that both have but the id',
      'holdout.overlap(train) = 0',
      [dataset, optional(columns)],
    ),
    kind: 'computed',
    compute: overlap,
  },
  {
    spec: {
      ...compared(
        'label_leakage',
        'estimate',
        'fraction',
        RANGE.fraction,
        'largest area under the ROC curve that a single column reaches for the label, cross-fitted; 0.5 is chance',
        'label_leakage <= 0.95',
        [],
      ),
      condition: true,
      tasks: ['binary', 'multiclass', 'regression'],
    },
    kind: 'computed',
    compute: labelLeakage,
  },
]
