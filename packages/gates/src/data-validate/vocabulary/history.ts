/** What has changed since the runs before. */
import { MOST_UNUSUAL } from '@sea-trials/stats/anomaly'
import { anomaly } from '../metrics/anomaly.ts'
import type { DataMetric } from '../metrics/metric.ts'
import { compared, optional } from './spec.ts'

export const HISTORY: readonly DataMetric[] = [
  {
    spec: {
      ...compared(
        'anomaly',
        'exact',
        '',
        { low: 0, high: MOST_UNUSUAL },
        'how far a metric lies from the median of the accepted runs before, in robust standard deviations, 8 at most; with a season, of the runs so many back, twice as many, and so on',
        'anomaly(row_count) <= 4',
        [
          { name: 'metric', kind: 'call', summary: 'the metric, with its data set and arguments' },
          optional({ name: 'season', kind: 'number', summary: 'runs from one season to the next' }),
        ],
      ),
      dataset: false,
    },
    kind: 'computed',
    compute: anomaly,
  },
]
