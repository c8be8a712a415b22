/** Which values there are, and how often. */
import { RANGE } from '@sea-trials/schema/requirement/vocabulary'
import { distinctCount, duplicateRows } from '../metrics/aggregates.ts'
import type { DataMetric } from '../metrics/metric.ts'
import { theilsU } from '../metrics/uncertainty.ts'
import {
  almostConstantColumns,
  conflictingLabels,
  constantColumns,
  entropy,
  mutualInformation,
  uniqueness,
} from '../metrics/values.ts'
import { columns, counted, optional, pair } from './spec.ts'

export const VALUES: readonly DataMetric[] = [
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
  {
    spec: counted('uniqueness', 'values that occur once over rows with a value', 'uniqueness(email) >= 99%', {
      arguments: [columns],
      unit: 'fraction',
    }),
    kind: 'aggregate',
    plan: uniqueness,
  },
  {
    spec: counted('distinctness', 'values that differ over rows with a value', 'distinctness(email) = 100%', {
      arguments: [columns],
      unit: 'fraction',
    }),
    kind: 'aggregate',
    plan: uniqueness,
  },
  {
    spec: counted(
      'unique_value_ratio',
      'values that occur once over values that differ',
      'unique_value_ratio(email) >= 99%',
      { arguments: [columns], unit: 'fraction' },
    ),
    kind: 'aggregate',
    plan: uniqueness,
  },
  {
    spec: counted('entropy', 'Shannon entropy of the values, -sum p ln p, in nats', 'entropy(education) >= 1.5', {
      arguments: [columns],
      range: RANGE.size,
    }),
    kind: 'aggregate',
    plan: entropy,
  },
  {
    spec: counted(
      'mutual_information',
      'what one column says of another, sum p(a, b) ln (p(a, b) / p(a) p(b)) over their values, in nats',
      'mutual_information(education, occupation) <= 0.5',
      { arguments: pair, range: RANGE.size },
    ),
    kind: 'aggregate',
    plan: mutualInformation,
  },
  {
    spec: {
      ...counted(
        'theils_u',
        "Theil's U (uncertainty coefficient): share of the entropy of `a` that `b` takes away, less what chance takes; 0 to 1, not symmetric",
        'theils_u(occupation, education) <= 0.5',
        { arguments: pair, range: RANGE.fraction, by: false },
      ),
      kind: 'estimate',
    },
    kind: 'computed',
    compute: theilsU,
  },
  {
    spec: counted(
      'conflicting_labels',
      'rows whose features (the named columns, or all) equal those of a row with another label, over rows with a label',
      'conflicting_labels <= 1%',
      { arguments: [optional(columns)], unit: 'fraction', better: 'lower', by: false },
    ),
    kind: 'aggregate',
    plan: conflictingLabels,
  },
  {
    spec: counted(
      'constant_columns',
      'columns (of those named, or of all) in which all rows say the same; a missing value is something to say',
      'constant_columns = 0',
      { arguments: [optional(columns)], range: RANGE.count, better: 'lower', by: false },
    ),
    kind: 'aggregate',
    plan: constantColumns,
  },
  {
    spec: counted(
      'almost_constant_columns',
      'columns (of those named, or of all) of which one value, or missing, has at least the given share of the rows',
      'almost_constant_columns(99%) = 0',
      {
        arguments: [{ name: 'share', kind: 'number', summary: 'from 0 to 1' }, optional(columns)],
        range: RANGE.count,
        better: 'lower',
        by: false,
      },
    ),
    kind: 'aggregate',
    plan: almostConstantColumns,
  },
]
