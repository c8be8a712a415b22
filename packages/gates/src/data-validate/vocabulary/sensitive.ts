/** What must not be in the data, and whom it gives away. */
import { PROFILES } from '@sea-trials/profile/sensitive/profile-names'
import { RANGE } from '@sea-trials/schema/requirement/vocabulary'
import { kAnonymity, lDiversity } from '../metrics/anonymity.ts'
import type { DataMetric } from '../metrics/metric.ts'
import { sensitiveValues } from '../metrics/sensitive.ts'
import { columns, compared, optional } from './spec.ts'

export const SENSITIVE: readonly DataMetric[] = [
  {
    spec: compared(
      'sensitive_values',
      'exact',
      '',
      RANGE.count,
      'columns that hold sensitive values (found by format, checksum and statistics) which `x-classification` does not allow; with `gdpr`, `hipaa` or `pci` those that this profile speaks of. A number is the confidence from which a column counts, 0.8 unless said',
      'warn: sensitive_values = 0',
      [
        optional({ name: 'profile', kind: 'word', words: PROFILES, summary: '`gdpr`, `hipaa` or `pci`' }),
        optional({ name: 'confidence', kind: 'number', summary: 'from 0.5 to 0.9999' }),
      ],
    ),
    kind: 'computed',
    compute: sensitiveValues,
  },
  {
    spec: {
      ...compared(
        'k_anonymity',
        'exact',
        '',
        RANGE.atLeastOne,
        'rows of the smallest class of rows that are equal in the quasi-identifiers; a missing value is a value',
        'k_anonymity(zip, age, sex) >= 5',
        [columns],
      ),
      better: 'higher',
      condition: true,
    },
    kind: 'computed',
    compute: kAnonymity,
  },
  {
    spec: {
      ...compared(
        'l_diversity',
        'exact',
        '',
        RANGE.atLeastOne,
        'distinct values of the first column, in the class of rows equal in the quasi-identifiers that has the fewest; a missing value is a value',
        'l_diversity(diagnosis, zip, age, sex) >= 2',
        [{ ...columns, summary: 'the sensitive column, then the quasi-identifiers' }],
      ),
      better: 'higher',
      condition: true,
    },
    kind: 'computed',
    compute: lDiversity,
  },
]
