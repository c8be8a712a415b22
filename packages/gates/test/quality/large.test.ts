/** What is done so that many rows cost little memory changes no answer: ids that are compared and not held, and columns that are not kept. */
import { join } from 'node:path'
import { DuckDBInstance } from '@duckdb/node-api'
import { afterAll, describe, expect, test } from '@jest/globals'
import { readPredictions } from '@sea-trials/gates/quality/answers'
import { readRows } from '@sea-trials/gates/quality/rows'
import { foldInputs } from '@sea-trials/schema/policy/inputs'
import type { Verdict } from '@sea-trials/schema/verdict'
import type { Engine } from '@sea-trials/tables/engine'
import { openEngine } from '@sea-trials/tables/open-engine'
import { folder, judgeWith } from './harness.ts'

const ROWS = 3_000
const LINES = [
  ...[
    'roc_auc >= baseline - 0.2',
    'average_precision >= baseline - 0.2',
    'log_loss <= baseline + 1',
    'brier_score <= 0.5',
  ],
  ...['recall by group >= 0.1', 'calibration_error <= 0.5', 'roc_auc by group >= 0.5', 'precision >= baseline - 0.3'],
]
const ANSWERS = `SELECT i AS id, (hash(i * 11) % 90)::INT AS who, (hash(i) % 3 = 0)::INT AS y, 'g' || (hash(i + 7) % 3) AS "group",
  0.5 + 0.1 * (hash(i) % 3 = 0)::INT - (hash(i * 3 + 1) % 1000) / 2500 AS score FROM range(${ROWS}) t(i)`
const BASELINE = `SELECT i AS id, 0.5 + 0.05 * (hash(i) % 3 = 0)::INT - (hash(i * 5 + 2) % 1000) / 2500 AS score FROM range(${ROWS}) t(i)`

async function files(tables: Readonly<Record<string, string>>): Promise<string> {
  const root = folder({})
  const connection = await (await DuckDBInstance.create(':memory:')).connect()
  for (const [name, sql] of Object.entries(tables)) {
    const format = name.endsWith('.csv') ? 'csv' : 'parquet'
    await connection.run(`COPY (${sql}) TO '${join(root, name)}' (FORMAT ${format})`)
  }
  connection.closeSync()
  return root
}

const judged = async (candidate: string, baseline: string, format = 'parquet'): Promise<Verdict> => {
  const [ours, theirs] = [`p.${format}`, `b.${format}`]
  return judgeWith('accuracy-gate', await files({ [ours]: candidate, [theirs]: baseline }), {
    predictions: ours,
    'baseline-predictions': theirs,
    label: 'y',
    score: 'score',
    id: 'id',
    require: LINES.join('\n'),
  })
}

const numbers = ({ checks, metrics }: Verdict) => ({
  checks: checks.map(({ outcome, observed, interval, reason }) => ({ outcome, observed, interval, reason })),
  metrics,
})

test('the same ids in the same order, in another order, and in text: one verdict', async () => {
  const inOrder = await judged(ANSWERS, BASELINE)
  expect(inOrder.checks.map(({ outcome }) => outcome)).toEqual(LINES.map(() => 'pass'))
  expect(inOrder.notes?.join()).not.toContain('paired by their order')
  const dealt = await judged(ANSWERS, `FROM (${BASELINE}) ORDER BY hash(id)`)
  expect(numbers(dealt)).toEqual(numbers(inOrder))
  expect(numbers(await judged(ANSWERS, BASELINE, 'csv'))).toEqual(numbers(inOrder))
})

test.each([
  ['an id that repeats in both', 'id // 2', 'id // 2', 'more than one row'],
  ['an id that they lack', 'id', 'if(id = 17, -1, id)', 'are not in'],
  ['an id that is missing', 'id', 'if(id = 17, NULL, id)', 'have no id'],
])('%s is an error as ever', async (_, ours, theirs, message) => {
  const verdict = await judged(
    `SELECT * REPLACE (${ours} AS id) FROM (${ANSWERS})`,
    `SELECT * REPLACE (${theirs} AS id) FROM (${BASELINE})`,
  )
  expect(verdict.checks[0]).toMatchObject({ outcome: 'error', reason: expect.stringContaining(message) })
})

test('rows of one id are not independent, whether ids ascend or not', async () => {
  const root = await files({ 'p.parquet': `SELECT * REPLACE (id // 2 AS id) FROM (${ANSWERS})` })
  const inputs = { predictions: 'p.parquet', label: 'y', score: 'score', id: 'id', require: 'roc_auc >= 0.5' }
  const { checks } = await judgeWith('accuracy-gate', root, inputs)
  expect(checks[0]?.reason).toContain('1500 ids')
})

const opened: Engine[] = []
afterAll(() => Promise.all(opened.map((engine) => engine.close())))
const opening = async (): Promise<Engine> => {
  const engine = await openEngine({ threads: 1 })
  opened.push(engine)
  return engine
}

describe('scores of many rows', () => {
  const MANY = 1_000

  /** Predictions of the baseline for the rows of the candidate, where scores of more than `most` rows are not held. */
  const read = async (theirs: string, most: number, inputs: Readonly<Record<string, string>> = { id: 'id' }) => {
    const root = await files({ 'p.parquet': ANSWERS, 'b.parquet': theirs })
    const engine = await opening()
    const policy = foldInputs(
      { ...inputs, predictions: 'p.parquet', label: 'y', require: 'roc_auc >= 0.5' },
      undefined,
      { root, gate: 'accuracy-gate' },
    )
    const open = (file: string) => engine.open({ name: file, files: [join(root, file)] })
    const rows = await readRows(engine, await open('p.parquet'), policy, 'the rows')
    const named = { where: 'the file', file: 'b.parquet' }
    const { columns } = policy
    return (await readPredictions(engine, await open('b.parquet'), rows, { columns, threshold: 0.45 }, named, most))
      .sample
  }

  test.each([
    ['paired by ids in step', BASELINE, { id: 'id' }],
    ['paired by their order', BASELINE, {}],
    ['of rows that belong together', BASELINE, { id: 'id', entity: 'who' }],
    ['of rows that texts say the owner of', BASELINE, { id: 'id', entity: 'group' }],
    [
      'with decisions of their own',
      `SELECT *, (id % 4 = 0)::INT AS said FROM (${BASELINE})`,
      { id: 'id', prediction: 'said' },
    ],
  ])('are not held, and are the same: %s', async (_, theirs, inputs) => {
    const [held, stored] = [await read(theirs, ROWS, inputs), await read(theirs, MANY, inputs)]
    expect([held, stored].map((sample) => 'stored' in sample)).toEqual([false, true])
    const { stored: __, ...same } = { ...stored } as typeof stored & { stored: unknown }
    expect(same).toEqual(held)
  })
  test.each([
    ['in another order', `FROM (${BASELINE}) ORDER BY hash(id)`, { id: 'id' }],
    ['in time', BASELINE, { id: 'id', time: 'who' }],
    ['with weights', `SELECT *, 2 AS w FROM (${BASELINE})`, { id: 'id', weight: 'id' }],
    ['whole numbers', `SELECT id, id % 2 AS score FROM (${BASELINE})`, { id: 'id' }],
  ])('are held: %s', async (_, theirs, inputs) => {
    expect('stored' in (await read(theirs, MANY, inputs))).toBe(false)
  })
  test('that are no numbers are named by their rows, held or not', async () => {
    const odd = `SELECT * REPLACE (CASE WHEN id % 300 = 7 THEN NULL ELSE score END AS score) FROM (${BASELINE})`
    const messages = [await read(odd, ROWS).catch(String), await read(odd, MANY).catch(String)]
    expect(messages[0]).toContain('in 10 of 3000 rows: rows 8, 308, 608, 908, 1208 and 5 more')
    expect(messages[1]).toBe(messages[0])
  })
})

describe('entities of many rows', () => {
  const entitiesOf = async (who: string, most: number) => {
    const root = await files({ 'p.parquet': `SELECT * REPLACE (${who} AS who) FROM (${ANSWERS})` })
    const engine = await opening()
    const inputs = { predictions: 'p.parquet', label: 'y', entity: 'who', require: 'roc_auc >= 0.5' }
    const policy = foldInputs(inputs, undefined, { root, gate: 'accuracy-gate' })
    const table = await engine.open({ name: 'p', files: [join(root, 'p.parquet')] })
    return readRows(engine, table, policy, 'the rows', undefined, most).then(({ entities }) => entities, String)
  }
  test.each([
    ['whole numbers', 'who'],
    ['other numbers', 'who / 7'],
    ['numbers that no double tells apart', '9007199254740992 + id // 2'],
    ['texts', "'c' || who"],
    ['a missing one', 'if(id = 1700, NULL, who)'],
  ])('are the same, or the same error: %s', async (_, who) => {
    const held = await entitiesOf(who, ROWS)
    expect(await entitiesOf(who, 1_000)).toEqual(held)
    if (who.startsWith('900')) expect(new Set(held as Int32Array).size).toBe(ROWS / 2)
  })
})

describe('labels of many rows', () => {
  const truthOf = async (label: string, most: number, more = {}) => {
    const root = await files({ 'p.parquet': `SELECT * REPLACE (${label} AS y) FROM (${ANSWERS})` })
    const engine = await opening()
    const inputs = { predictions: 'p.parquet', label: 'y', require: 'roc_auc >= 0.5', ...more }
    const policy = foldInputs(inputs, undefined, { root, gate: 'accuracy-gate' })
    const table = await engine.open({ name: 'p', files: [join(root, 'p.parquet')] })
    return readRows(engine, table, policy, 'the rows', undefined, most).then(({ truth, n }) => ({ truth, n }), String)
  }
  test.each<[string, string, { positive: string }?]>([
    ['whole numbers', 'y'],
    ['the larger first', '1 - y'],
    ['other numbers', '1.5 + y', { positive: '1.5' }],
    ['one class', '1'],
    ['truth values', 'y = 1'],
    ['three classes', 'y + (id = 1700)::INT'],
    ['none of them positive', '3 + y'],
    ['a missing one', 'if(id = 1700, NULL, y)'],
    ['a missing one beside one class', 'if(id = 1700, NULL, 1)'],
    ['texts', "if(y = 1, 'yes', 'no')", { positive: 'yes' }],
  ])('are the same, or the same error: %s', async (_, label, more: { positive?: string } = {}) => {
    const [held, aside] = [await truthOf(label, ROWS, more), await truthOf(label, 1_000, more)]
    expect(aside).toEqual(held)
  })
})
