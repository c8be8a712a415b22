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
    const { checks, metrics, verdict, notes } = await judgeWith('accuracy-gate', root, {
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
    expect(notes).toContainEqual(
      expect.stringMatching(/^the naive model puts the rows of a query in no order; by popularity/),
    )
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

  test('that cross make no model look sharp', async () => {
    const turned = { ...rows, 'prediction_0.1': rows['prediction_0.9'], 'prediction_0.9': rows['prediction_0.1'] }
    for (const line of ['interval_width(0.1, 0.9) <= 7.5', 'coverage(0.1, 0.9) >= 0.7']) {
      const of = (table: Readonly<Record<string, readonly number[]>>) =>
        judgeLine('accuracy-gate', folder({ 'p.csv': table }), line, inputs)
      const [straight, crossed] = [await of(rows), await of(turned)]
      expect([line, crossed.observed, crossed.interval]).toEqual([line, straight.observed, straight.interval])
    }
    const width = await judgeLine('accuracy-gate', folder({ 'p.csv': turned }), 'interval_width(0.1, 0.9) <= 1', inputs)
    expect(width.outcome).toBe('fail')
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

  test('rows paired by their order have the same labels', async () => {
    const { row: _, ...unnamed } = columns
    const root = folder({
      'rows.csv': unnamed,
      'p.csv': { ...unnamed, tech: [...(columns.tech as number[])].reverse() },
    })
    const { id: __, ...given } = inputs
    await expect(judgeLine('accuracy-gate', root, 'macro_f1 >= 0.5', { ...given, data: 'rows.csv' })).rejects.toThrow(
      '`tech`, which is what the row is of, is not the same',
    )
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

describe('forecasting', () => {
  const STORES = 30
  const [PAST, AHEAD] = [36, 6]
  const luck = noise(STORES * (PAST + AHEAD), 41)
  const month = (t: number): string => new Date(Date.UTC(2022, t, 1)).toISOString().slice(0, 10)
  /** A level of its own, a year's season, and noise. */
  const sales = (store: number, t: number): number =>
    10 + store + 8 * Math.sin((2 * Math.PI * t) / 12) + 2 * (luck[store * (PAST + AHEAD) + t] as number)
  const table = (stores: number, from: number, to: number) => {
    const cells = Array.from({ length: stores }, (_, store) =>
      Array.from({ length: to - from }, (_, i) => [store, from + i] as const),
    ).flat()
    return {
      store: cells.map(([store]) => `s${store}`),
      month: cells.map(([, t]) => month(t)),
      units: cells.map(([store, t]) => sales(store, t)),
    }
  }
  const forecasts = (stores: number, error: number) => {
    const held = table(stores, PAST, PAST + AHEAD)
    const off = noise(held.units.length, 51)
    const prediction = held.units.map((y, i) => y + error * ((off[i] as number) - 0.5))
    return {
      ...held,
      prediction,
      'prediction_0.1': prediction.map((p) => p - error * 0.4),
      'prediction_0.9': prediction.map((p) => p + error * 0.4),
    }
  }
  const files = (stores: number) => ({ 'train.csv': table(stores, 0, PAST), 'held.csv': forecasts(stores, 2) })
  const inputs = { data: 'held.csv', predictions: 'held.csv', reference: 'train.csv', task: 'forecasting' }
  const columns = { label: 'units', series: 'store', time: 'month' }

  test('every line is judged over series', async () => {
    const lines = [
      'mase <= 0.5',
      'mase by horizon <= 0.9',
      'smape <= 0.1',
      'mae <= naive * 0.5',
      'wape <= 0.1',
      'weighted_quantile_loss <= 0.1',
      'coverage(0.1, 0.9) >= 0.6',
      'pinball(0.9) <= 0.5 at 99%',
    ]
    const verdict = await judgeWith('accuracy-gate', folder(files(STORES)), {
      ...inputs,
      ...columns,
      require: lines.join('\n'),
    })
    expect(verdict.checks.map(({ outcome, reason }) => [outcome, reason])).toEqual(
      lines.map(() => ['pass', expect.any(String)]),
    )
    expect(verdict.checks[1]?.members?.map(({ name, n }) => [name, n])).toEqual(
      ['1', '2', '3', '4', '5', '6'].map((name) => [name, STORES]),
    )
    expect(verdict.notes).toContain(
      'forecasts of data set `data` hang together: intervals rest on 30 series, over the time of these rows',
    )
    expect(verdict.notes).toContain('the naive forecast repeats the last label of its series')
    expect(verdict.metrics).toMatchObject({ mase: expect.any(Number), smape: expect.any(Number) })
    const figure = verdict.figures.find(({ id }) => id === 'error-by-horizon')
    expect(figure?.x.values).toEqual(['1', '2', '3', '4', '5', '6'])
    const [candidate] = figure?.series ?? []
    // Errors are even between -1 and 1 at every step.
    for (const [i, error] of candidate?.values.entries() ?? []) {
      expect(error).toBeCloseTo(0.5, 0)
      expect(candidate?.low?.[i]).toBeLessThan(error as number)
      expect(candidate?.high?.[i]).toBeGreaterThan(error as number)
    }
  })

  test('mase and the naive forecast are those of the formula, with and without a season', async () => {
    const held = table(STORES, PAST, PAST + AHEAD)
    const { prediction } = forecasts(STORES, 2)
    for (const season of [1, 12]) {
      const errors: number[] = []
      const naive: number[] = []
      held.units.forEach((y, i) => {
        const [store, t] = [Math.floor(i / AHEAD), PAST + (i % AHEAD)]
        let scale = 0
        for (let s = season; s < PAST; s++)
          scale += Math.abs(sales(store, s) - sales(store, s - season)) / (PAST - season)
        errors.push(Math.abs(y - (prediction[i] as number)) / scale)
        naive.push(Math.abs(y - sales(store, season === 1 ? PAST - 1 : t - 12)))
      })
      const mean = (of: number[]) => of.reduce((a, b) => a + b, 0) / of.length
      const lines = 'mase <= 2\nmae <= naive * 1'
      const verdict = await judgeWith('accuracy-gate', folder(files(STORES)), {
        ...inputs,
        ...columns,
        season: String(season),
        require: lines,
      })
      expect(verdict.checks[0]?.observed).toBeCloseTo(mean(errors), 9)
      const { reason } = verdict.checks[1] as { reason: string }
      expect(reason).toContain(`against ${Number(mean(naive).toPrecision(3))} of the naive model`)
    }
  })

  test('predictions in a file of their own are paired by series and time', async () => {
    const all = forecasts(STORES, 2)
    const { store, month: months, units } = all
    const { units: _, ...said } = all
    const order = store.map((_, i) => (i * 7) % store.length)
    const shuffled = Object.fromEntries(
      Object.entries(said).map(([name, cells]) => [name, order.map((i) => cells[i] as string)]),
    )
    const held = { store, month: months, units }
    const root = folder({ ...files(STORES), 'rows.csv': held, 'said.csv': shuffled })
    const line = 'mae <= 1'
    const apart = { ...inputs, data: 'rows.csv', predictions: 'said.csv', ...columns }
    const together = await judgeLine('accuracy-gate', root, line, { ...inputs, ...columns })
    const verdict = await judgeWith('accuracy-gate', root, { ...apart, require: line })
    expect(verdict.checks[0]?.observed).toBe(together.observed)
    expect(verdict.notes.join()).not.toContain('paired by their order')
    // Without the time in both files rows are paired by their order, and both must be of the same series.
    const { month: __, ...timeless } = shuffled
    const other = folder({ ...files(STORES), 'rows.csv': held, 'said.csv': timeless })
    await expect(judgeWith('accuracy-gate', other, { ...apart, require: line })).rejects.toThrow(
      'which is what the row is of',
    )
  })

  test('of few series time is the unit', async () => {
    const verdict = await judgeWith('accuracy-gate', folder(files(2)), { ...inputs, ...columns, require: 'mae <= 1' })
    expect(verdict.notes).toContain('forecasts of data set `data` hang together in time: intervals rest on 6 steps')
    const one = await judgeWith('accuracy-gate', folder(files(1)), {
      ...inputs,
      label: 'units',
      time: 'month',
      require: 'mae < naive',
    })
    expect(one.checks[0]?.n).toBe(AHEAD)
  })

  test('several origins: the naive forecast knows what each knew', async () => {
    // Each month of the hold-out is forecast one and two steps ahead.
    const cells = Array.from({ length: STORES }, (_, store) =>
      Array.from({ length: AHEAD }, (_, i) => [1, 2].map((ahead) => [store, PAST + i, ahead] as const)).flat(),
    ).flat()
    const rows = {
      store: cells.map(([store]) => `s${store}`),
      month: cells.map(([, t]) => month(t)),
      ahead: cells.map(([, , ahead]) => ahead),
      units: cells.map(([store, t]) => sales(store, t)),
      prediction: cells.map(
        ([store, t, ahead]) => sales(store, t) + 0.1 * ahead * (luck[(store * 7 + t) % 99] as number),
      ),
    }
    const root = folder({ 'train.csv': table(STORES, 0, PAST), 'held.csv': rows })
    const require = 'mae <= naive\nmae by ahead <= 0.2'
    const given = { ...inputs, ...columns, horizon: 'ahead', require }
    const verdict = await judgeWith('accuracy-gate', root, given)
    const known = cells.map(([store, t, ahead]) => Math.abs(sales(store, t) - sales(store, t - ahead)))
    const mean = known.reduce((a, b) => a + b, 0) / known.length
    expect(verdict.checks[0]?.reason).toContain(`against ${Number(mean.toPrecision(3))} of the naive model`)
    expect(verdict.checks[1]).toMatchObject({
      outcome: 'pass',
      members: [
        { name: '1', n: 180 },
        { name: '2', n: 180 },
      ],
    })
    const named = await judgeWith('accuracy-gate', root, { ...given, require: 'mae by horizon <= 0.2' })
    expect(named.checks[0]?.reason).toMatch(
      /no column `horizon`.*`horizon` is a role, and its column `ahead`: write that/,
    )
    const { reference, ...alone } = given
    const without = await judgeWith('accuracy-gate', root, alone)
    expect(without.checks[0]?.reason).toContain('the naive forecast has nothing to go by for 90 of 360 rows')
  })

  test.each([
    ['the time is not named', { time: '' }, {}, 'no column is named as the time'],
    [
      'rows lie before the end of the training rows',
      {},
      { 'train.csv': table(STORES, 0, PAST + 3) },
      'does not lie after the training rows of series `s0`',
    ],
    [
      'a series is new',
      {},
      { 'train.csv': table(STORES - 1, 0, PAST) },
      'nothing to go by for 6 of 180 rows of data set `data`, the first of series `s29`',
    ],
    ['training rows are of one time', { series: '' }, {}, 'has two rows of one time'],
    ['there are no training rows', { reference: '' }, {}, 'and there are none with these columns'],
  ])('%s', async (_, more, changed, message) => {
    const given = Object.fromEntries(
      Object.entries({ ...inputs, ...columns, ...more }).filter(([, value]) => value !== ''),
    )
    const judged = judgeWith('accuracy-gate', folder({ ...files(STORES), ...changed }), {
      ...given,
      require: 'mase <= 1\nmae <= naive',
    })
    const text = await judged.then(
      ({ checks }) => checks.map(({ reason }) => reason).join('\n'),
      (error: Error) => error.message,
    )
    expect(text).toContain(message)
  })

  test('a series whose training rows do not vary is named', async () => {
    const train = table(STORES, 0, PAST)
    const units = train.units.map((y, i) => (i < PAST ? 3 : y))
    const verdict = await judgeWith('accuracy-gate', folder({ ...files(STORES), 'train.csv': { ...train, units } }), {
      ...inputs,
      ...columns,
      require: 'mase <= 1\nmase{store != "s0"} <= 1',
    })
    expect(verdict.checks.map(({ outcome, reason }) => [outcome, reason])).toEqual([
      ['inconclusive', 'undefined: training rows that do not vary (n 180)'],
      ['pass', expect.any(String)],
    ])
    expect(verdict.notes.join('\n')).toContain(
      'the training rows of 1 of 30 series do not vary or are too few, such as those of series `s0`',
    )
  })
})
