/** What the stress test measures. Latency counts from the instant at which a request was due, not from when it was sent. */
import { type MetricSpec, RANGE, type Vocabulary } from '@sea-trials/schema/requirement/vocabulary'

/** Of the latencies, which share lies below: `p99` is 0.99. */
export const PERCENTILES = { p50: 0.5, p90: 0.9, p95: 0.95, p99: 0.99 } as const
export type Percentile = keyof typeof PERCENTILES

export const isPercentile = (name: string): name is Percentile => Object.hasOwn(PERCENTILES, name)

const plain = { arguments: [], by: false, condition: false, dataset: false, references: [] } as const

const percentile = (name: Percentile, example: string): MetricSpec => ({
  ...plain,
  name,
  summary: `Latency that ${name.slice(1)} % of the requests do not exceed, from the instant a request was due to its whole answer. A request without a good answer counts with the timeout.`,
  kind: 'estimate',
  unit: 'ms',
  range: RANGE.size,
  better: 'lower',
  references: ['baseline'],
  example,
})

export const stressVocabulary: Vocabulary = {
  gate: 'stress-test',
  metrics: [
    percentile('p50', 'p50 < 20ms'),
    percentile('p90', 'p90 < 50ms'),
    percentile('p95', 'p95 <= baseline * 1.10'),
    percentile('p99', 'p99 < 200ms'),
    {
      ...plain,
      name: 'error_rate',
      summary: 'Share of requests without a good answer: an error, a broken connection, nothing before the timeout.',
      kind: 'estimate',
      unit: 'fraction',
      range: RANGE.fraction,
      better: 'lower',
      example: 'error_rate < 0.1%',
    },
    {
      ...plain,
      name: 'wrong_answers',
      summary:
        'Answers under load that differ from those computed offline for the same rows, by more than the tolerance (0.0001 unless said; relative for values beyond 1).',
      arguments: [
        {
          name: 'tolerance',
          kind: 'number',
          optional: true,
          summary: 'Largest difference that is still the same answer.',
        },
      ],
      kind: 'exact',
      unit: '',
      range: RANGE.count,
      better: 'lower',
      example: 'wrong_answers = 0',
    },
    {
      ...plain,
      name: 'throughput',
      summary: 'Good answers a second of the load.',
      kind: 'exact',
      unit: '/s',
      range: RANGE.size,
      better: 'higher',
      example: 'throughput >= 100/s',
    },
  ],
}
