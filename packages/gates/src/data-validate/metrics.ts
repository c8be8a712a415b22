/** The metrics of data: one entry each, what it takes, and how it is measured. */
import {
  type ArgumentSpec,
  type MetricSpec,
  RANGE,
  type Range,
  type Vocabulary,
} from '@sea-trials/schema/requirement/vocabulary'
import { completeness, distinctCount, duplicateRows, moment, rowCount } from './metrics/aggregates.ts'
import { drift, psi } from './metrics/drift.ts'
import { labelLeakage } from './metrics/leakage.ts'
import type { DataMetric } from './metrics/metric.ts'
import { overlap } from './metrics/overlap.ts'
import { median, quantile } from './metrics/quantile.ts'

const column: ArgumentSpec = { name: 'column', kind: 'column', summary: 'the column' }
const columns: ArgumentSpec = { name: 'column', kind: 'column', many: true, summary: 'one column or several' }
const dataset: ArgumentSpec = { name: 'dataset', kind: 'dataset', summary: 'the data set compared with' }
const optional = (argument: ArgumentSpec): ArgumentSpec => ({ ...argument, optional: true })

/** Exact, of any data set, of any rows, by any groups. */
const counted = (
  name: string,
  summary: string,
  example: string,
  rest: Partial<Pick<MetricSpec, 'arguments' | 'unit' | 'range' | 'better'>> = {},
): MetricSpec => ({
  name,
  summary,
  arguments: [column],
  kind: 'exact',
  unit: '',
  range: rest.unit === 'fraction' ? RANGE.fraction : RANGE.any,
  better: 'neither',
  by: true,
  condition: true,
  dataset: true,
  references: [],
  example,
  ...rest,
})

/** About a whole data set. */
const compared = (
  name: string,
  kind: MetricSpec['kind'],
  unit: MetricSpec['unit'],
  range: Range,
  summary: string,
  example: string,
  args: readonly ArgumentSpec[],
): MetricSpec => ({
  ...counted(name, summary, example),
  kind,
  unit,
  range,
  better: 'lower',
  by: false,
  condition: false,
  arguments: args,
})

export const METRICS: readonly DataMetric[] = [
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
  {
    spec: counted('min', 'smallest number; NaN is left out and said, an infinity is an error', 'min(age) >= 18'),
    kind: 'aggregate',
    plan: moment,
  },
  {
    spec: counted('max', 'largest number; NaN is left out and said, an infinity is an error', 'max(age) <= 120'),
    kind: 'aggregate',
    plan: moment,
  },
  {
    spec: counted('mean', 'arithmetic mean; NaN and infinities as for `min`', 'mean(age) >= 30'),
    kind: 'aggregate',
    plan: moment,
  },
  {
    spec: counted(
      'stddev',
      'standard deviation of the sample (n - 1); NaN and infinities as for `min`',
      'stddev(age) >= 5',
      {
        range: RANGE.size,
      },
    ),
    kind: 'aggregate',
    plan: moment,
  },
  {
    spec: counted(
      'median',
      'median; its comparison is settled by counting where that is enough; NaN and infinities as for `min`',
      'median(age) >= 38',
    ),
    kind: 'aggregate',
    plan: median,
  },
  {
    spec: counted(
      'quantile',
      'quantile at p, interpolated (type 7); NaN and infinities as for `min`',
      'quantile(income, 0.99) <= 500000',
      {
        arguments: [column, { name: 'p', kind: 'number', summary: 'from 0 to 1' }],
      },
    ),
    kind: 'aggregate',
    plan: quantile,
  },
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
  {
    spec: compared(
      'psi',
      'estimate',
      '',
      RANGE.size,
      'population stability index of a column against the other data set, over ten bins of equal mass and one of nulls',
      'recent.psi(age, train) <= 0.1',
      [column, dataset],
    ),
    kind: 'computed',
    compute: psi,
  },
  {
    spec: compared(
      'drift',
      'estimate',
      'fraction',
      RANGE.fraction,
      'mass that moved between the values of a column (total variation), of every column that both data sets have',
      'guard: recent.drift(train) <= 0.1',
      [dataset],
    ),
    kind: 'computed',
    compute: drift,
  },
]

export const dataVocabulary: Vocabulary = { gate: 'data-validate', metrics: METRICS.map(({ spec }) => spec) }
