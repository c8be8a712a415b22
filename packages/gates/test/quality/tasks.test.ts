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
