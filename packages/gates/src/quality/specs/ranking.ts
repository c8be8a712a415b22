/** Metrics of ranked answers to queries: means over the queries that have a relevant row. */
import type { MetricSpec } from '@sea-trials/schema/requirement/vocabulary'
import { estimate, number, optional, RANKING } from './spec.ts'

const k = number('k', 'how many of the first rows count')

export const ranking: readonly MetricSpec[] = [
  estimate(
    'ndcg',
    RANKING,
    'higher',
    'discounted gain of the first k rows (all unless said) over that of their best order; the gain is the label, or 2^label - 1',
    {
      arguments: [
        optional(k),
        optional({
          name: 'gain',
          kind: 'word',
          words: ['linear', 'exponential'],
          summary: '`linear`, the label, or `exponential`, 2^label - 1',
        }),
      ],
      example: 'ndcg(10) >= baseline - 0.01',
    },
  ),
  estimate(
    'mean_average_precision',
    RANKING,
    'higher',
    'precision at each relevant row among the first k (all unless said), summed, over min(relevant rows, k)',
    { arguments: [optional(k)], example: 'mean_average_precision(10) >= 0.4' },
  ),
  estimate(
    'mean_reciprocal_rank',
    RANKING,
    'higher',
    '1 over the place of the first relevant row; 0 where it is not among the first k (all unless said)',
    { arguments: [optional(k)], example: 'mean_reciprocal_rank > naive' },
  ),
  estimate('precision_at', RANKING, 'higher', 'relevant rows among the first k, over k', {
    arguments: [k],
    example: 'precision_at(5) >= 0.3',
  }),
  estimate('recall_at', RANKING, 'higher', 'relevant rows among the first k, over all relevant rows of the query', {
    arguments: [k],
    example: 'recall_at(20) >= 0.8',
  }),
  estimate('hit_rate', RANKING, 'higher', 'share of queries with a relevant row among the first k', {
    arguments: [k],
    example: 'hit_rate(10) >= 0.9',
  }),
]
