/** How many rows, how complete, how many of them differ. */
import { RANGE } from '@sea-trials/schema/requirement/vocabulary'
import { completeness, distinctCount, duplicateRows, rowCount } from '../metrics/aggregates.ts'
import type { DataMetric } from '../metrics/metric.ts'
import { columns, counted, optional } from './spec.ts'

export const COUNTS: readonly DataMetric[] = [
  {
    spec: counted('row_count', 'rows', 'row_count >= 50000', {
      arguments: [],
      range: RANGE.count,
      better: 'higher',
    }),
    kind: 'aggregate',
    plan: rowCount,
  },
  {
    spec: counted(
      'completeness',
      'rows with a value over rows; null, the tokens of `x-missing`, NaN and infinities are no values',
      'completeness(income) >= 99%',
      { unit: 'fraction', better: 'higher' },
    ),
    kind: 'aggregate',
    plan: completeness,
  },
  {
    spec: counted(
      'distinct_count',
      'values that differ, exact; of several columns, combinations of values',
      'distinct_count(education) = 16',
      { arguments: [columns], range: RANGE.count },
    ),
    kind: 'aggregate',
    plan: distinctCount,
  },
  {
    spec: counted(
      'duplicate_rows',
      'rows that repeat an earlier one over rows, compared on the named columns or on all but the id',
      'duplicate_rows <= 2%',
      { arguments: [optional(columns)], unit: 'fraction', better: 'lower' },
    ),
    kind: 'aggregate',
    plan: duplicateRows,
  },
]
