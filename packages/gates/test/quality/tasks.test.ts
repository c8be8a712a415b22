/** Tasks beyond classes and single numbers, from files of predictions to checks. */
import { describe, expect, test } from '@jest/globals'
import { type Cells, folder, judgeLine, judgeWith } from './harness.ts'

/** `count` numbers of a fixed sequence, 0 to 1. */
const noise = (count: number, seed = 1): number[] => {
  let state = seed
  return Array.from({ length: count }, () => {
    state = (state * 48271) % 2147483647
    return state / 2147483647
  })
}

describe('ranking', () => {
  const queries = 120
  const size = 6
  const n = queries * size
  const rows = (strength: number, seed = 1): Record<string, Cells> => {
    const [luck, place] = [noise(n, seed), noise(queries, 77)]
    const label = Array.from({ length: n }, (_, i) =>
      i % size === Math.floor((place[Math.floor(i / size)] as number) * size) ? 1 : 0,
    )
    return {
      row: label.map((_, i) => i),
      query: label.map((_, i) => `q${Math.floor(i / size)}`),
      market: label.map((_, i) => (Math.floor(i / size) % 2 === 0 ? 'home' : 'abroad')),
      relevance: label,
      score: label.map((y, i) => strength * y + (luck[i] as number)),
    }
  }
  const inputs = { predictions: 'p.csv', task: 'ranking', label: 'relevance', query: 'query', id: 'row' }

  test('every line is judged over queries', async () => {
    const root = folder({ 'p.csv': rows(0.8) })
    const lines = [
      'ndcg(3) >= 0.5',
      'ndcg(3, exponential) >= 0.5',
      'ndcg(exponential) >= 0.5',
      'mean_average_precision >= 0.5',
      'mean_reciprocal_rank(3) > naive',
      'precision_at(2) >= 0.3',
      'recall_at(2) by market >= 0.3 at 99%',
      'guard: difference(hit_rate(1) by market) <= 0.3',
    ]
    const { checks, metrics, verdict } = await judgeWith('accuracy-gate', root, {
      ...inputs,
      require: lines.join('\n'),
    })
    expect(checks.map(({ outcome, reason }) => [outcome, reason])).toEqual(
      lines.map(() => ['pass', expect.any(String)]),
    )
    expect(checks[0]).toMatchObject({ n: queries })
    // Of six rows the first place of one in a random order: 1 + 1/2 + 1/3 of six.
    expect(checks[4]?.reason).toContain('against 0.306 of the naive model')
    expect(metrics).toMatchObject({ ndcg: expect.any(Number), mean_reciprocal_rank: expect.any(Number) })
    expect(verdict).toBe('passed')
  })

  test('against a baseline query by query, paired by id', async () => {
    const better = rows(0.8)
    const worse = rows(0.1)
    const order = noise(n, 5)
      .map((x, i) => [x, i] as const)
      .sort(([a], [b]) => a - b)
      .map(([, i]) => i)
    const shuffled = Object.fromEntries(
      Object.entries(worse).map(([name, cells]) => [name, order.map((i) => cells[i] as number)]),
    )
    const root = folder({ 'p.csv': better, 'old.csv': shuffled })
    const check = await judgeLine('accuracy-gate', root, 'ndcg(5) >= baseline', {
      ...inputs,
      'baseline-predictions': 'old.csv',
    })
    expect(check).toMatchObject({ outcome: 'pass', n: queries })
  })

  test('queries without a relevant row are counted in the verdict', async () => {
    const some = rows(0.8)
    const relevance = (some.relevance as number[]).map((y, i) => (i < 3 * size ? 0 : y))
    const verdict = await judgeWith('accuracy-gate', folder({ 'p.csv': { ...some, relevance } }), {
      ...inputs,
      require: 'ndcg >= 0.5',
    })
    expect(verdict.checks[0]?.n).toBe(queries - 3)
    expect(verdict.notes).toContain('3 of 120 queries of the predictions file have no relevant row, and are left out')
    const none = folder({ 'p.csv': { ...some, relevance: relevance.map(() => 0) } })
    expect(await judgeLine('accuracy-gate', none, 'ndcg >= 0.5', inputs)).toMatchObject({
      outcome: 'inconclusive',
      reason: 'undefined: no relevant rows (n 0)',
    })
  })

  test.each([
    ['a query is not named', { query: '' }, {}, 'no column is named as the query'],
    ['a relevance is negative', {}, { relevance: -1 }, 'is negative in 720 rows'],
    ['a weight differs within a query', { weight: 'row' }, {}, 'differs between rows 1 and 2, which answer one query'],
    ['there is no score', { score: 'points' }, {}, 'has no column `points`'],
    ['a relevance is no grade', {}, { relevance: 1000 }, 'drowns all others'],
  ])('%s', async (_, more, cells, message) => {
    const all = rows(0.8)
    const changed = Object.fromEntries(
      Object.entries(cells).map(([name, value]) => [name, all.row?.map(() => value) as number[]]),
    )
    const given = Object.fromEntries(Object.entries({ ...inputs, ...more }).filter(([, value]) => value !== ''))
    const judged = judgeWith('accuracy-gate', folder({ 'p.csv': { ...all, ...changed } }), {
      ...given,
      require: 'ndcg(exponential) >= 0.5',
    })
    const text = await judged.then(
      ({ checks }) => checks[0]?.reason,
      (error: Error) => error.message,
    )
    expect(text).toContain(message)
  })
})

describe('predicted quantiles', () => {
  const n = 400
  const label = noise(n).map((x) => 10 * x)
  const rows = {
    y: label,
    prediction: label.map(() => 5),
    'prediction_0.1': label.map(() => 1),
    'prediction_0.9': label.map((_, i) => (i < 4 ? 0.5 : 9)),
  }
  const inputs = { predictions: 'p.csv', task: 'regression', label: 'y' }

  test('each is judged by its own column', async () => {
    const lines = [
      'coverage(0.1, 0.9) >= 0.7',
      'coverage(0.1, 0.9) <= 0.9',
      'pinball(0.1) <= 1',
      'interval_width(0.1, 0.9) <= 8.5',
      'quantile_crossing <= 5%',
    ]
    const verdict = await judgeWith('accuracy-gate', folder({ 'p.csv': rows }), {
      ...inputs,
      require: lines.join('\n'),
    })
    expect(verdict.checks.map(({ outcome, reason }) => [outcome, reason])).toEqual(
      lines.map(() => ['pass', expect.any(String)]),
    )
    expect(verdict.checks[4]?.observed).toBeCloseTo(0.01, 12)
    expect(verdict.notes).toContain(
      'predicted quantiles cross in 4 of 400 rows of the predictions file: a higher one lies below a lower one',
    )
  })

  test('one that is not predicted is an error', async () => {
    const root = folder({ 'p.csv': rows })
    const reason = async (line: string) => (await judgeLine('accuracy-gate', root, line, inputs)).reason
    expect(await reason('pinball(0.5) <= 1')).toContain('needs the predicted quantile 0.5; there are 0.1, 0.9')
    expect(await reason('coverage(0.05, 0.9) >= 0.8')).toContain('needs the predicted quantile 0.05')
    expect(await reason('coverage(0.9, 0.1) >= 0.8')).toContain('the lower one first')
  })

  test('the median stands for the prediction where there is none', async () => {
    const { prediction, ...others } = rows
    const root = folder({ 'p.csv': { ...others, 'prediction_0.5': prediction } })
    expect(await judgeLine('accuracy-gate', root, 'mae <= 3', inputs)).toMatchObject({ outcome: 'pass' })
    const without = folder({ 'p.csv': others })
    await expect(judgeLine('accuracy-gate', without, 'mae <= 3', inputs)).rejects.toThrow(
      '`prediction` or `prediction_0.5`',
    )
  })
})

describe('multilabel', () => {
  const n = 300
  const names = ['sports', 'politics', 'tech'] as const
  const marks = names.map((_, k) => noise(n, 11 + k).map((x) => (x < 0.3 + 0.2 * k ? 1 : 0)))
  const scores = names.map((_, k) =>
    noise(n, 21 + k).map((x, i) => Math.min(1, Math.max(0, 0.2 + 0.6 * (marks[k]?.[i] as number) + 0.7 * (x - 0.5)))),
  )
  const columns: Record<string, Cells> = {
    row: marks[0]?.map((_, i) => i) as number[],
    desk: noise(n, 3).map((x) => (x < 0.5 ? 'a' : 'b')),
    ...Object.fromEntries(names.map((name, k) => [name, marks[k] as number[]])),
    ...Object.fromEntries(names.map((name, k) => [`score_${name}`, scores[k] as number[]])),
  }
  const inputs = { predictions: 'p.csv', task: 'multilabel', labels: names.join(', '), id: 'row' }
  const lines = [
    'subset_accuracy >= 0.3',
    'hamming_loss <= 0.3',
    'macro_f1 >= 0.7',
    'micro_f1 by desk >= 0.6',
    'weighted_recall >= 0.7',
    'samples_jaccard > naive',
    'macro_roc_auc >= 0.85',
    'micro_average_precision >= 0.8',
    'label_ranking_average_precision >= 0.8',
    'coverage_error <= 3',
    'label_ranking_loss <= 0.3',
  ]

  test('a column a label', async () => {
    const verdict = await judgeWith('accuracy-gate', folder({ 'p.csv': columns }), {
      ...inputs,
      require: lines.join('\n'),
    })
    expect(verdict.checks.map(({ outcome, reason }) => [outcome, reason])).toEqual(
      lines.map(() => ['pass', expect.any(String)]),
    )
    expect(verdict.metrics).toMatchObject({ subset_accuracy: expect.any(Number), macro_roc_auc: expect.any(Number) })
  })

  test('lists, in a file of their own, give the same', async () => {
    const listOf = (has: (k: number) => boolean) => names.filter((_, k) => has(k))
    const rows = (columns.row as number[]).map((row) => ({
      row,
      tags: listOf((k) => marks[k]?.[row] === 1),
      prediction: listOf((k) => (scores[k]?.[row] as number) >= 0.5),
    }))
    const jsonl = (of: readonly object[]) => of.map((row) => `${JSON.stringify(row)}\n`).join('')
    const root = folder({
      'p.csv': columns,
      'rows.jsonl': jsonl(rows.map(({ row, tags }) => ({ row, tags }))),
      'said.jsonl': jsonl(rows.map(({ row, prediction }) => ({ row, prediction })).reverse()),
    })
    const line = 'macro_f1 >= 0.7'
    const byColumns = await judgeLine('accuracy-gate', root, line, inputs)
    const byLists = { data: 'rows.jsonl', predictions: 'said.jsonl', task: 'multilabel', label: 'tags', id: 'row' }
    expect(await judgeLine('accuracy-gate', root, line, byLists)).toMatchObject({
      observed: byColumns.observed,
      interval: byColumns.interval,
    })
    const scored = await judgeLine('accuracy-gate', root, 'macro_roc_auc >= 0.7', byLists)
    expect(scored.reason).toContain('Write one column of scores a label')
  })

  test('a label that nobody has is named', async () => {
    const all = { ...columns, gossip: (columns.row as number[]).map(() => 0), score_gossip: scores[0] as number[] }
    const wider = { ...inputs, labels: 'sports, gossip' }
    expect((await judgeLine('accuracy-gate', folder({ 'p.csv': all }), 'macro_recall >= 0.5', wider)).reason).toBe(
      'undefined: no positives of `gossip` (n 0)',
    )
  })

  test.each([
    ['no labels are named', { labels: '' }, {}, 'no column is named as the label'],
    [
      'a mark is neither 1 nor 0',
      {},
      { tech: 2 },
      '`tech` of the predictions file holds `2`, which is neither 1 nor 0',
    ],
    ['a label has no score', { labels: 'sports, desk' }, { desk: 1 }, 'no score for the label `desk`'],
    ['a list is none', { labels: '', label: 'desk' }, {}, 'holds `a`, which is no list of labels'],
  ])('%s', async (_, more, cells, message) => {
    const changed = Object.fromEntries(
      Object.entries(cells).map(([name, value]) => [name, columns.row?.map(() => value) as number[]]),
    )
    const given = Object.fromEntries(Object.entries({ ...inputs, ...more }).filter(([, value]) => value !== ''))
    const root = folder({ 'p.csv': { ...columns, ...changed } })
    const judged = judgeWith('accuracy-gate', root, { ...given, require: 'macro_f1 >= 0.5' })
    await expect(judged).rejects.toThrow(message)
  })
})
