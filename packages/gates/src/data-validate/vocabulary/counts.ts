/** How many rows, how complete, how fresh, how many keep a condition. */
import { RANGE } from '@sea-trials/schema/requirement/vocabulary'
import { completeness, compliance, notNumberShare, nullShare, rowCount } from '../metrics/aggregates.ts'
import { freshness, freshShare } from '../metrics/freshness.ts'
import type { DataMetric } from '../metrics/metric.ts'
import { referentialIntegrity, rowRatio } from '../metrics/reference.ts'
import { sql } from '../metrics/sql.ts'
import { column, compared, counted, dataset, optional } from './spec.ts'

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
      'null_share',
      'rows without a value (null, or a token of `x-missing`) over rows',
      'null_share(income) <= 1%',
      {
        unit: 'fraction',
        better: 'lower',
      },
    ),
    kind: 'aggregate',
    plan: nullShare,
  },
  {
    spec: counted('nan_share', 'rows whose value is NaN over rows', 'nan_share(income) = 0', {
      unit: 'fraction',
      better: 'lower',
    }),
    kind: 'aggregate',
    plan: notNumberShare,
  },
  {
    spec: counted(
      'infinite_share',
      'rows whose value is plus or minus infinity over rows',
      'infinite_share(income) = 0',
      {
        unit: 'fraction',
        better: 'lower',
      },
    ),
    kind: 'aggregate',
    plan: notNumberShare,
  },
  {
    spec: counted(
      'compliance',
      'rows for which the condition is true over rows; where a value is missing it is not true',
      'compliance(end >= start) >= 99%',
      {
        arguments: [{ name: 'condition', kind: 'condition', summary: 'what holds of a row' }],
        unit: 'fraction',
        better: 'higher',
      },
    ),
    kind: 'aggregate',
    plan: compliance,
  },
  {
    spec: counted(
      'freshness',
      'age of the newest date or time of a column by the clock of the run; a time in the future is an error',
      'freshness(updated_at) <= 36h',
      { unit: 'ms', long: true, range: RANGE.size, better: 'lower' },
    ),
    kind: 'aggregate',
    plan: freshness,
  },
  {
    spec: counted(
      'fresh_share',
      'dates or times no older than the given age over rows with one, by the clock of the run; a time in the future is an error',
      'fresh_share(updated_at, 24h) >= 100%',
      {
        arguments: [column, { name: 'age', kind: 'duration', summary: 'how old a row may be' }],
        unit: 'fraction',
        better: 'higher',
      },
    ),
    kind: 'aggregate',
    plan: freshShare,
  },
  {
    spec: compared(
      'row_ratio',
      'exact',
      '',
      RANGE.size,
      'rows over the rows of the other data set',
      'recent.row_ratio(train) >= 0.5',
      [dataset],
    ),
    kind: 'computed',
    takesProfile: true,
    compute: rowRatio,
  },
  {
    spec: {
      ...compared(
        'referential_integrity',
        'exact',
        'fraction',
        RANGE.fraction,
        'rows whose value also stands in the other data set (in the column called the same, or in `key`) over rows with a value',
        'train.referential_integrity(customer, customers, id) = 100%',
        [column, dataset, optional({ name: 'key', kind: 'column', summary: 'the column of the other data set' })],
      ),
      better: 'higher',
      condition: true,
    },
    kind: 'computed',
    compute: referentialIntegrity,
  },
  {
    spec: {
      ...compared(
        'sql',
        'exact',
        '',
        RANGE.any,
        'the one number that one SELECT over the data sets of the policy gives; it reads nothing else and is stopped after a minute',
        'sql("SELECT count(*) FROM train a JOIN train b USING (id)") <= 1000',
        [{ name: 'query', kind: 'text', summary: 'the statement' }],
      ),
      better: 'neither',
      dataset: false,
    },
    kind: 'computed',
    compute: sql,
  },
]
