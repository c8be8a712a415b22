/** Training rows that are rows of the hold-out: told by their ids or by what they hold, and never by chance. */
import { describe, expect, test } from '@jest/globals'
import type { RawInputs } from '@sea-trials/schema/inputs'
import { foldInputs } from '@sea-trials/schema/policy/inputs'
import type { ModelSource } from '@sea-trials/schema/policy/policy'
import { random } from '@sea-trials/stats/random'
import { type Cells, folder, judgeLine, judgePolicy, judgeWith } from './harness.ts'

type Table = Readonly<Record<string, Cells>>
const { normal, uniform, below } = random('shared rows')

const made = (n: number, from: number, id: (i: number) => string | number = (i) => i): Table => {
  const y = Array.from({ length: n }, () => (uniform() < 0.4 ? 1 : 0))
  return {
    id: y.map((_, i) => id(from + i)),
    y,
    x: y.map(() => Number(normal().toFixed(6))),
    score: y.map((v) => Number((0.3 + 0.3 * v + 0.1 * uniform()).toFixed(6))),
  }
}
const lengthOf = (table: Table): number => Object.values(table)[0]?.length ?? 0
const taken = (table: Table, rows: readonly number[]): Table =>
  Object.fromEntries(Object.entries(table).map(([name, cells]) => [name, rows.map((row) => cells[row] ?? null)]))
const shuffled = (table: Table): Table =>
  taken(
    table,
    Array.from({ length: lengthOf(table) }, (_, i) => (i * 7) % lengthOf(table)),
  )
const reordered = (table: Table): Table => Object.fromEntries(Object.entries(table).reverse())
const joined = (one: Table, other: Table): Table =>
  Object.fromEntries(Object.keys(one).map((name) => [name, [...(one[name] ?? []), ...(other[name] ?? [])]]))
const without = (table: Table, ...names: readonly string[]): Table =>
  Object.fromEntries(Object.entries(table).filter(([name]) => !names.includes(name)))
const first = (table: Table, n: number): Table =>
  taken(
    table,
    Array.from({ length: n }, (_, i) => i),
  )
const counted = (table: Table): Table => ({ ...table, id: Array.from({ length: lengthOf(table) }, (_, i) => i + 1) })

const [held, other] = [made(600, 0), made(1200, 600)]
const judged = async (
  training: Table,
  more: RawInputs = {},
  ofHeld: Table = held,
  line = 'train_gap(accuracy) <= 0.5',
) => {
  const root = folder({ 'h.csv': ofHeld, 't.csv': training })
  const inputs = { predictions: 'h.csv', 'train-predictions': 't.csv', label: 'y', ...more, require: line }
  const { checks, notes } = await judgeWith('accuracy-gate', root, inputs)
  const [check] = checks
  return { outcome: check?.outcome, reason: check?.reason ?? '', notes: notes ?? [] }
}
const byId: RawInputs = { id: 'id' }

describe('is an error, with its number', () => {
  test.each<[string, () => Table, RawInputs, string, (() => Table)?]>([
    ['shuffled', () => shuffled(held), byId, '600 of 600'],
    ['columns in another order', () => reordered(held), byId, '600 of 600'],
    [
      'both, without an id',
      () => reordered(shuffled(without(held, 'id'))),
      {},
      '600 of 600',
      () => without(held, 'id'),
    ],
    ['mostly its rows', () => joined(first(held, 500), first(other, 100)), byId, '500 of 600'],
    ['all rows and the hold-out among them', () => joined(other, held), byId, '600 of 1800'],
    ['the same without an id', () => without(joined(other, held), 'id'), {}, '600 of 1800', () => without(held, 'id')],
    ['twice', () => joined(held, held), byId, '1200 of 1200'],
    ['twice, without an id', () => without(joined(held, held), 'id'), {}, '600 of 1200', () => without(held, 'id')],
    ['ids that are counted anew', () => counted(shuffled(held)), byId, '600 of 600', () => counted(held)],
    [
      'a few rows many times',
      () =>
        taken(
          held,
          Array.from({ length: 600 }, (_, i) => i % 40),
        ),
      byId,
      '600 of 600',
    ],
    [
      'answers that differ',
      () => ({ ...shuffled(held), score: (held.score ?? []).map((p) => Number(p) / 2) }),
      byId,
      '600 of 600',
    ],
    ['one row of twenty', () => joined(other, first(held, 30)), byId, '30 of 1230'],
  ])('%s', async (_, training, inputs, count, ...[ofHeld]) => {
    const { outcome, reason } = await judged(training(), inputs, ofHeld?.())
    expect([outcome, reason]).toEqual([
      'error',
      expect.stringContaining(`${count} rows of the file of predictions on the training data are rows of`),
    ])
    expect(reason).toContain('Train on rows that are not in the hold-out')
  })
})

describe('is judged in silence', () => {
  const few = (n: number, from: number): Table => {
    const y = Array.from({ length: n }, () => below(2))
    return { id: y.map((_, i) => from + i), y, score: y.map((v) => (v + below(3)) / 3) }
  }
  test.each<[string, () => Table, RawInputs, (() => Table)?]>([
    ['ids of one table that share none', () => other, byId],
    ['no id, and no row alike', () => without(other, 'id'), {}, () => without(held, 'id')],
    ['ids that each file counts by itself', () => counted(other), byId, () => counted(held)],
    ['the same, not named as ids', () => counted(other), {}, () => counted(held)],
    [
      'ids that each counts, and nothing else but the label',
      () => without(counted(other), 'x'),
      byId,
      () => without(counted(held), 'x'),
    ],
    ['rows that look alike, for there are few kinds of them', () => few(1200, 600), byId, () => few(600, 0)],
    ['the same without an id', () => without(few(1200, 600), 'id'), {}, () => without(few(600, 0), 'id')],
    ['the same, ids counted by each', () => few(1200, 0), byId, () => few(600, 0)],
  ])('%s', async (_, training, inputs, ...[ofHeld]) => {
    const { outcome, notes, reason } = await judged(training(), inputs, ofHeld?.())
    expect([outcome, reason]).toEqual(['pass', expect.any(String)])
    expect(notes.filter((note) => note.includes('rows of'))).toEqual([])
  })
})

test('a column that counts the rows of each file is no copy, though it and the label are all that both have', async () => {
  const root = folder({
    'h.csv': without(counted(held), 'x', 'score'),
    'p.csv': without(held, 'id', 'x', 'y'),
    't.csv': without(counted(other), 'x'),
  })
  const inputs = { data: 'h.csv', predictions: 'p.csv', 'train-predictions': 't.csv', label: 'y' }
  expect(await judgeLine('accuracy-gate', root, 'train_gap(accuracy) <= 0.5', inputs)).toMatchObject({
    outcome: 'pass',
  })
})

test('a few rows are told, and the line is judged', async () => {
  const { outcome, notes } = await judged(joined(other, first(held, 12)), byId)
  expect(outcome).toBe('pass')
  expect(notes).toContainEqual(expect.stringContaining('12 of 1212 rows'))
})

test('rows that may be others that look alike leave the line undecided, and say what would tell', async () => {
  const plain = without(held, 'id')
  const { outcome, reason } = await judged(without(joined(other, first(held, 50)), 'id'), {}, plain)
  expect([outcome, reason]).toEqual(['inconclusive', expect.stringContaining('50 of 1250 rows')])
  expect(reason).toContain('name the column that tells them apart as `id`')
  const renumbered = { ...shuffled(held), id: (held.id ?? []).map((id) => Number(id) + 10_000) }
  const anew = await judged(renumbered, byId)
  expect([anew.outcome, anew.reason]).toEqual(['inconclusive', expect.stringContaining('besides the id')])
})

test('fewer rows than the policy tells of are not counted out', async () => {
  const root = folder({ 'h.csv': held, 't.csv': joined(other, first(held, 3)) })
  const inputs = {
    predictions: 'h.csv',
    'train-predictions': 't.csv',
    label: 'y',
    id: 'id',
    require: 'train_gap(accuracy) <= 0.5',
  }
  const policy = foldInputs(inputs, undefined, { root, gate: 'accuracy-gate' })
  const { notes } = await judgePolicy('accuracy-gate', { ...policy, minCount: 10 })
  expect(notes?.join('\n')).toContain('fewer than 10 of 1203 rows')
})

test('a forecast is of a series at a time: its hold-out is not among its training rows, horizon or not', async () => {
  const at = (from: number, n: number): Table => {
    const t = Array.from({ length: n }, (_, i) => from + i)
    return { t, y: t.map((i) => Math.sin(i) + 0.001 * i), h: t.map(() => 1), prediction: t.map(() => normal()) }
  }
  const inputs: RawInputs = { task: 'forecasting', time: 't', horizon: 'h' }
  const within = await judged(at(0, 200), inputs, at(150, 50), 'train_gap(mae) <= 5')
  expect([within.outcome, within.reason]).toEqual(['error', expect.stringContaining('50 of 200 rows')])
  expect((await judged(at(0, 150), inputs, at(150, 50), 'train_gap(mae) <= 5')).outcome).not.toBe('error')
})

test('no threshold is chosen on the rows that it is judged on, in whatever order they stand', async () => {
  const data = without(held, 'score')
  const root = folder({
    'h.csv': data,
    't.csv': shuffled(data),
    'o.csv': without(other, 'score'),
    'p.csv': without(held, 'y', 'x'),
    'tp.csv': without(joined(held, other), 'y', 'x'),
  })
  const policy = foldInputs(
    {
      data: 'h.csv',
      predictions: 'p.csv',
      'train-predictions': 'tp.csv',
      reference: 't.csv',
      label: 'y',
      id: 'id',
      require: 'accuracy >= 0.1',
    },
    undefined,
    { root, gate: 'accuracy-gate' },
  )
  const chosen = { wanted: 'maximise', metric: 'f1', on: 'reference', at: { file: 'p', line: 1, column: 1 } } as const
  const run = judgePolicy('accuracy-gate', {
    ...policy,
    candidate: { ...(policy.candidate as ModelSource), chosen: chosen as never },
  })
  await expect(run).rejects.toThrow(/600 of 600 rows of data set `reference` are rows of data set `data`/)
})

describe('files that seem to be swapped', () => {
  const answers = (n: number, from: number, right: number): Table => {
    const y = Array.from({ length: n }, () => below(2))
    return {
      id: y.map((_, i) => from + i),
      y,
      score: y.map((v) => (uniform() < right ? v : 1 - v) * 0.8 + 0.2 * uniform()),
    }
  }
  test('fewer training rows, on which the model is worse, decide nothing', async () => {
    const { outcome, reason } = await judged(answers(400, 0, 0.7), byId, answers(2000, 400, 0.95))
    expect([outcome, reason]).toEqual(['inconclusive', expect.stringContaining('are the two swapped?')])
    expect(
      (await judged(answers(400, 0, 0.7), byId, answers(2000, 400, 0.95), 'guard: train_gap(accuracy) <= 0.1')).outcome,
    ).toBe('inconclusive')
  })
  test('more of them, on which it is worse, are told', async () => {
    const { outcome, notes } = await judged(answers(2000, 0, 0.7), byId, answers(400, 2000, 0.95))
    expect(outcome).toBe('pass')
    expect(notes).toContainEqual(expect.stringContaining('or the two swapped?'))
  })
  test('as good on both is no news', async () => {
    const { outcome, notes } = await judged(
      answers(400, 0, 0.9),
      byId,
      answers(2000, 400, 0.9),
      'train_gap(accuracy) <= 0.1',
    )
    expect(outcome).toBe('pass')
    expect(notes.filter((note) => note.includes('swapped'))).toEqual([])
  })
})

test('no value is in any message', async () => {
  const secret = { ...held, id: (held.id ?? []).map((id) => `secret-${id}`) }
  const { reason } = await judged(shuffled(secret), byId, secret)
  expect(reason).toContain('600 of 600')
  expect(reason).not.toContain('secret')
  expect(
    (
      await judgeLine('accuracy-gate', folder({ 'h.csv': held }), 'accuracy >= 0.1', {
        predictions: 'h.csv',
        label: 'y',
      })
    ).outcome,
  ).toBe('pass')
})
