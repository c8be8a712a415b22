/** A small table of metrics, one of each sort, for the tests of the language. */
import { REFERENCES } from '../src/requirement/ast.ts'
import { type MetricSpec, RANGE, type Vocabulary } from '../src/requirement/vocabulary.ts'

type Given = Partial<MetricSpec> & Pick<MetricSpec, 'name' | 'example'>

const metric = (given: Given): MetricSpec => ({
  summary: given.name,
  arguments: [],
  kind: 'estimate',
  unit: 'fraction',
  range: given.unit === undefined ? RANGE.fraction : RANGE.any,
  better: 'higher',
  by: true,
  condition: true,
  dataset: true,
  references: REFERENCES,
  ...given,
})

const exact = (given: Given): MetricSpec => metric({ kind: 'exact', by: false, references: [], ...given })
const latency = (given: Given): MetricSpec =>
  metric({
    unit: 'ms',
    range: RANGE.size,
    better: 'lower',
    by: false,
    condition: false,
    dataset: false,
    references: ['baseline'],
    ...given,
  })

const column = { name: 'column', kind: 'column', summary: 'the column' } as const
const reference = { name: 'reference', kind: 'dataset', summary: 'what it is compared with' } as const

export const vocabulary: Vocabulary = {
  gate: 'test-gate',
  metrics: [
    metric({ name: 'roc_auc', example: 'roc_auc >= 0.75' }),
    metric({ name: 'average_precision', example: 'average_precision >= baseline - 0.01' }),
    metric({ name: 'accuracy', example: 'accuracy > naive' }),
    metric({ name: 'recall', bands: true, example: 'recall by region >= 0.6' }),
    metric({ name: 'selection_rate', example: 'selection_rate <= 50%' }),
    metric({ name: 'label_rate', example: 'label_rate >= 1%' }),
    metric({ name: 'mae', unit: '', range: RANGE.size, better: 'lower', example: 'mae < naive(seasonal)' }),
    metric({ name: 'log_loss', unit: '', range: RANGE.size, better: 'lower', example: 'log_loss <= baseline + 0.002' }),
    metric({ name: 'calibration_error', better: 'lower', example: 'warn: calibration_error <= 0.05' }),
    metric({
      name: 'train_gap',
      unit: '',
      better: 'lower',
      arguments: [{ name: 'metric', kind: 'metric', summary: 'of which the gap is' }],
      example: 'train_gap(log_loss) <= 0.02',
    }),
    metric({
      name: 'fbeta',
      arguments: [{ name: 'beta', kind: 'number', summary: 'weight of recall' }],
      example: 'fbeta(2) >= 0.5',
    }),
    metric({
      name: 'ndcg',
      arguments: [{ name: 'k', kind: 'number', summary: 'how many places count' }],
      example: 'ndcg(10) >= baseline - 0.01',
    }),
    metric({ name: 'mase', unit: '', range: RANGE.size, better: 'lower', example: 'mase by horizon <= 0.9' }),
    metric({
      name: 'coverage',
      arguments: [
        { name: 'low', kind: 'number', summary: 'the lower quantile' },
        { name: 'high', kind: 'number', summary: 'the upper quantile' },
      ],
      example: 'coverage(0.1, 0.9) >= 78%',
    }),
    exact({ name: 'row_count', unit: '', range: RANGE.count, example: 'row_count >= 1000' }),
    exact({
      name: 'duplicate_rows',
      arguments: [{ ...column, name: 'columns', optional: true, many: true }],
      example: 'duplicate_rows <= 2%',
    }),
    exact({ name: 'completeness', arguments: [column], example: 'completeness(income) >= 99%' }),
    exact({
      name: 'distinct_count',
      unit: '',
      range: RANGE.count,
      arguments: [{ ...column, many: true }],
      example: 'distinct_count(sex) = 2',
    }),
    exact({
      name: 'quantile',
      unit: '',
      arguments: [column, { name: 'p', kind: 'number', summary: 'fraction' }],
      example: 'quantile(age, 0.99) <= 90',
    }),
    exact({
      name: 'overlap',
      unit: '',
      range: RANGE.count,
      arguments: [reference],
      example: 'holdout.overlap(train) = 0',
    }),
    metric({
      name: 'drift',
      better: 'lower',
      arguments: [reference],
      references: [],
      example: 'recent.drift(train) <= 0.1',
    }),
    metric({
      name: 'psi',
      unit: '',
      arguments: [column, reference],
      references: [],
      example: 'psi(age, train) <= 0.1',
    }),
    metric({
      name: 'compliance',
      arguments: [{ name: 'condition', kind: 'condition', summary: 'what holds' }],
      example: 'compliance(end >= start and price > 0) >= 99%',
    }),
    metric({
      name: 'sql',
      unit: '',
      range: RANGE.any,
      arguments: [{ name: 'query', kind: 'text', summary: 'the statement' }],
      example: 'sql("SELECT count(*) FROM train") >= 1000',
    }),
    metric({
      name: 'anomaly',
      unit: '',
      range: RANGE.size,
      arguments: [
        { name: 'metric', kind: 'call', summary: 'what is followed' },
        { name: 'season', kind: 'number', optional: true, summary: 'runs of a season' },
      ],
      example: 'anomaly(completeness(income)) <= 4',
    }),
    exact({
      name: 'freshness',
      unit: 'ms',
      long: true,
      range: RANGE.size,
      better: 'lower',
      arguments: [column],
      example: 'freshness(day) <= 36h',
    }),
    metric({ name: 'label_leakage', example: 'label_leakage <= 0.95' }),
    exact({
      name: 'group_share',
      by: true,
      arguments: [{ ...column, many: true }],
      example: 'group_share(race) >= 0.5%',
    }),
    latency({ name: 'p95', example: 'p95 <= baseline * 1.10' }),
    latency({ name: 'p99', example: 'p99 < 200ms' }),
    latency({ name: 'throughput', unit: '/s', better: 'higher', example: 'throughput >= 120/s' }),
    latency({ name: 'memory', unit: 'MB', example: 'memory <= 512MB' }),
    latency({ name: 'error_rate', unit: 'fraction', range: RANGE.fraction, example: 'error_rate < 0.1%' }),
    latency({
      name: 'wrong_answers',
      kind: 'exact',
      unit: '',
      range: RANGE.count,
      references: [],
      example: 'wrong_answers = 0',
    }),
  ],
}
