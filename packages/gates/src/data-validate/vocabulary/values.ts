/** Which values there are, how often, and in which order. */
import { RANGE } from '@sea-trials/schema/requirement/vocabulary'
import { distinctCount, duplicateRows } from '../metrics/aggregates.ts'
import { cramersV, theilsU } from '../metrics/association.ts'
import type { DataMetric } from '../metrics/metric.ts'
import { modeCompliance, modeShare, modes } from '../metrics/mode.ts'
import { DIRECTIONS, inOrder } from '../metrics/order.ts'
import {
  almostConstantColumns,
  conflictingLabels,
  constantColumns,
  entropy,
  mutualInformation,
  uniqueness,
} from '../metrics/values.ts'
import { column, columns, counted, optional, pair } from './spec.ts'

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
      { arguments: [optional(columns)], unit: 'fraction', range: RANGE.repeats, better: 'lower' },
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
      range: RANGE.some,
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
    spec: {
      ...counted(
        'cramers_v',
        "Cramér's V (phi) of two columns of categories, the root of chi-square over its largest, less what chance makes (Bergsma); 0 to 1, symmetric",
        'cramers_v(occupation, education) <= 0.5',
        { arguments: pair, range: RANGE.fraction, by: false },
      ),
      kind: 'estimate',
    },
    kind: 'computed',
    compute: cramersV,
  },
  {
    spec: counted(
      'mode_share',
      'rows of the most frequent value over rows with a value',
      'mode_share(occupation) <= 60%',
      { unit: 'fraction', range: RANGE.some },
    ),
    kind: 'aggregate',
    plan: modeShare,
  },
  {
    spec: counted(
      'modes',
      'values of which none is more frequent: 1, or as many as share the first place',
      'modes(occupation) = 1',
      { range: RANGE.atLeastOne, by: false },
    ),
    kind: 'aggregate',
    plan: modes,
  },
  {
    spec: counted(
      'mode_compliance',
      'most frequent values for which the condition, about one column, is true over most frequent values',
      'mode_compliance(sex in ("Female", "Male")) >= 100%',
      {
        arguments: [{ name: 'condition', kind: 'condition', summary: 'what holds of the most frequent value' }],
        unit: 'fraction',
        better: 'higher',
        by: false,
      },
    ),
    kind: 'computed',
    compute: modeCompliance,
  },
  {
    spec: counted(
      'in_order',
      'values not on the wrong side of the one before them over values, in the order of the files; of rows that are equal in `within` alone, where named',
      'in_order(updated_at, increasing) >= 100%',
      {
        arguments: [
          column,
          { name: 'direction', kind: 'word', words: DIRECTIONS, summary: 'in which order the values stand' },
          optional({
            name: 'within',
            kind: 'column',
            many: true,
            summary: 'columns whose values make a sequence each',
          }),
        ],
        unit: 'fraction',
        better: 'higher',
        by: false,
      },
    ),
    kind: 'computed',
    compute: inOrder,
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
