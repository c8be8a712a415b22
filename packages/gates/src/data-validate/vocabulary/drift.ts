/** How far a data set has moved away from another. */
import { RANGE } from '@sea-trials/schema/requirement/vocabulary'
import { drift, psi } from '../metrics/drift.ts'
import type { DataMetric } from '../metrics/metric.ts'
import { distributionShift } from '../metrics/stated.ts'
import { column, compared, counted, dataset } from './spec.ts'

export const DRIFT: readonly DataMetric[] = [
  {
    spec: {
      ...counted(
        'distribution_shift',
        'mass that lies elsewhere than the shares say that the contract states at the column (`x-distribution`): total variation',
        'guard: distribution_shift(sex) <= 5%',
        { unit: 'fraction', better: 'lower' },
      ),
      kind: 'estimate',
    },
    kind: 'aggregate',
    plan: distributionShift,
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
