/** What must not be shared between data sets, and what gives the label away. */
import { type ArgumentSpec, RANGE } from '@sea-trials/schema/requirement/vocabulary'
import { labelLeakage, orderLeakage } from '../metrics/leakage.ts'
import type { DataMetric } from '../metrics/metric.ts'
import { movedRows } from '../metrics/moved-rows.ts'
import { nearDuplicates } from '../metrics/near-duplicates.ts'
import { normalisedOverlap, overlap } from '../metrics/overlap.ts'
import { timeOverlap } from '../metrics/time-overlap.ts'
import { column, columns, compared, dataset, optional } from './spec.ts'

const digits: ArgumentSpec = { name: 'digits', kind: 'number', summary: 'significant digits of numbers, 1 to 15' }
const threshold: ArgumentSpec = { name: 'threshold', kind: 'number', summary: 'similarity, 0.5 to 1' }

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
    spec: compared(
      'normalised_overlap',
      'exact',
      '',
      RANGE.count,
      'as `overlap`, of rows that are normalised first: case, white space and Unicode form of text, numbers to six significant digits or as many as are given',
      'holdout.normalised_overlap(train) = 0',
      [dataset, optional(digits), optional(columns)],
    ),
    kind: 'computed',
    compute: normalisedOverlap,
  },
  {
    spec: compared(
      'moved_rows',
      'exact',
      '',
      RANGE.count,
      'rows that stood in the other data set on the base of a pull request, compared on the named columns or on all that both have but the id',
      'train.moved_rows(holdout) = 0',
      [dataset, optional(columns)],
    ),
    kind: 'computed',
    compute: movedRows,
  },
  {
    spec: compared(
      'near_duplicates',
      'exact',
      'fraction',
      RANGE.fraction,
      'share of the texts of a column that are nearly the same as one of the other data set, or without it as an earlier one: similarity (Jaccard, of runs of five characters) of at least 0.8, or as given',
      'holdout.near_duplicates(review, train) = 0',
      [column, optional(dataset), optional(threshold)],
    ),
    kind: 'computed',
    compute: nearDuplicates,
  },
  {
    spec: compared(
      'time_overlap',
      'exact',
      'fraction',
      RANGE.fraction,
      'share of the rows that are not after the newest of the other data set, by the named column or the one that the policy calls `time`',
      'recent.time_overlap(train) = 0',
      [dataset, optional(column)],
    ),
    kind: 'computed',
    compute: timeOverlap,
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
  {
    spec: {
      ...compared(
        'order_leakage',
        'estimate',
        'fraction',
        RANGE.fraction,
        'largest area under the ROC curve that the number of the row, or the order of the ids, reaches for the label, cross-fitted; 0.5 is chance',
        'guard: order_leakage <= 0.6',
        [],
      ),
      condition: true,
      tasks: ['binary', 'multiclass', 'regression'],
    },
    kind: 'computed',
    compute: orderLeakage,
  },
]
