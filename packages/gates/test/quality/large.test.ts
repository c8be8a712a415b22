/** What is done so that many rows cost little memory changes no answer: ids that are compared and not held, and columns that are not kept. */
import { join } from 'node:path'
import { DuckDBInstance } from '@duckdb/node-api'
import { expect, test } from '@jest/globals'
import type { Verdict } from '@sea-trials/schema/verdict'
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
const ANSWERS = `SELECT i AS id, (hash(i) % 3 = 0)::INT AS y, 'g' || (hash(i + 7) % 3) AS "group",
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
