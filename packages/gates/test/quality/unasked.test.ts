/** Weak slices without a line: told beside the checks where they are confirmed, and in the way of nothing. */
import { describe, expect, test } from '@jest/globals'
import { isOfSpread } from '@sea-trials/gates/quality/slices/spread'
import { columnsUnasked } from '@sea-trials/gates/quality/slices/unasked'
import type { RawInputs } from '@sea-trials/schema/inputs'
import { foldInputs } from '@sea-trials/schema/policy/inputs'
import { random } from '@sea-trials/stats/random'
import { toParquet } from '@sea-trials/tables/to-parquet'
import { type Cells, folder, judgePolicy, judgeWith } from './harness.ts'
import { ofSubjects } from './worlds-slices.ts'

/** Nine in ten are right, of the old with job b so many; a column says nothing of it. */
function cells(n: number, inside: number, seed = 'unasked'): Record<string, Cells> {
  const { uniform, below } = random(seed, n)
  const age = Array.from({ length: n }, () => Math.round(100 * uniform()))
  const job = Array.from({ length: n }, () => 'abcde'[below(5)] as string)
  const y = age.map(() => (uniform() < 0.4 ? 1 : 0))
  const prediction = y.map((one, i) =>
    uniform() < (job[i] === 'b' && (age[i] ?? 0) > 60 ? inside : 0.9) ? one : 1 - one,
  )
  return { id: age.map((_, i) => i), y, prediction, age, job, other: age.map(() => below(3)) }
}

const plain = { predictions: 'p.csv', label: 'y', id: 'id' } as const
const judged = (rows: Record<string, Cells>, require: string, more: RawInputs = {}, files = {}) =>
  judgeWith('accuracy-gate', folder({ 'p.csv': rows, ...files }), { ...plain, require, ...more })

describe('without a line', () => {
  test('a weak slice is told as a warning, and the verdict is what it was', async () => {
    const verdict = await judged(cells(6000, 0.5), 'accuracy >= 0.8')
    expect([verdict.verdict, verdict.checks.length]).toEqual(['passed', 1])
    expect(verdict.metrics).not.toHaveProperty('weak_slices(accuracy, 0.05)')
    const [found] = verdict.unasked ?? []
    expect(found).toMatchObject({
      requirement: 'weak_slices(accuracy, 0.05) = 0',
      burden: 'warn',
      outcome: 'fail',
      source: { file: 'input require' },
    })
    expect(found?.members?.map(({ outcome }) => outcome)).not.toContain('pass')
    expect(found?.reason).toMatch(
      /^accuracy is worse by more than 0\.05 in .* that no line names: job = b \(0\.\d+ worse, n \d+\)/,
    )
    expect(found?.reason).not.toMatch(/\b(y|id|prediction) /)
  })
  test('where nothing is weak nothing is told', async () => {
    expect(await judged(cells(6000, 0.9), 'accuracy >= 0.8')).not.toHaveProperty('unasked')
  })
  test('what the other half does not confirm is not told', async () => {
    const rows = cells(1000, 0.6)
    const asked = (await judged(rows, 'warn: weak_slices(accuracy, 0.05) = 0')).checks[0]?.members ?? []
    expect(asked.map(({ outcome }) => outcome)).toContain('inconclusive')
    expect(asked.map(({ outcome }) => outcome)).not.toContain('fail')
    expect(await judged(rows, 'accuracy >= 0.7')).not.toHaveProperty('unasked')
  })
  test('data and predictions in files of their own, CSV and Parquet: the same slices', async () => {
    const { prediction = [], ...data } = cells(6000, 0.5)
    const answers = { id: data.id as Cells, prediction }
    const root = folder({
      'd.csv': data,
      'p.csv': answers,
      'd.jsonl': (data.id as Cells)
        .map((_, i) => JSON.stringify(Object.fromEntries(Object.entries(data).map(([name, of]) => [name, of[i]]))))
        .join('\n'),
    })
    await toParquet(`${root}/d.jsonl`, `${root}/d.parquet`, {
      ...{ id: 'BIGINT', y: 'BIGINT', age: 'BIGINT', job: 'VARCHAR', other: 'BIGINT' },
    })
    const [csv, parquet] = [
      await judgeWith('accuracy-gate', root, { ...plain, data: 'd.csv', require: 'accuracy >= 0.8' }),
      await judgeWith('accuracy-gate', root, { ...plain, data: 'd.parquet', require: 'accuracy >= 0.8' }),
    ]
    expect(csv.unasked).toHaveLength(1)
    expect(parquet.unasked).toEqual(csv.unasked)
  })
  test.each(['warn: weak_slices(accuracy, 0.5) = 0', 'guard: weak_slices(accuracy, 0.05, age) = 0'])(
    'a line of its own takes its place: %s',
    async (line) => {
      expect(await judged(cells(6000, 0.5), `accuracy >= 0.8\n${line}`)).not.toHaveProperty('unasked')
    },
  )
  test('the first metric that has a worse side is searched, else accuracy', async () => {
    const rows = cells(6000, 0.4)
    const named = async (require: string) => (await judged(rows, require)).unasked?.[0]?.requirement
    expect(await named('selection_rate >= 0.1\nfbeta(2) >= 0.1\nrecall by job >= 0.1')).toBe(
      'weak_slices(recall, 0.05) = 0',
    )
    expect(await named('selection_rate >= 0.1')).toBe('weak_slices(accuracy, 0.05) = 0')
  })
  test('bands of a column that tells of the label are no weak slices of the model that knows it all', async () => {
    const { uniform } = random('unasked spread')
    const x = Array.from({ length: 4000 }, () => 3 * uniform() - 1.5)
    const score = x.map((value) => 1 / (1 + Math.exp(-2 * value)))
    const rows = { id: x.map((_, i) => i), y: score.map((p) => (uniform() < p ? 1 : 0)), score, x }
    const { checks, notes } = await judged(rows, 'warn: weak_slices(roc_auc, 0.05) = 0\nroc_auc >= 0.7')
    expect(checks[0]?.observed).toBeGreaterThan(0)
    expect(notes).toContainEqual(expect.stringContaining('`roc_auc` says how well rows are told apart'))
    const unasked = async (require: string) => (await judged(rows, require)).unasked?.[0]?.requirement
    for (const line of ['roc_auc >= 0.7', 'average_precision >= 0.7', 'd2_log_loss >= 0.01', 'cohen_kappa >= 0.1'])
      expect(await unasked(line)).toBe('weak_slices(accuracy, 0.05) = 0')
  })
  test.each([
    ['roc_auc', true],
    ['macro_roc_auc', true],
    ['weighted_average_precision', true],
    ['roc_auc_ovo', true],
    ['mean_average_precision', false],
    ['average_precision', true],
    ['r2', true],
    ['log_loss', false],
    ['precision', false],
  ])('%s says how well rows are told apart: %s', (metric, isOf) => {
    expect(isOfSpread(metric)).toBe(isOf)
  })
  test('of a loss without an upper end a fifth of its value is the margin', async () => {
    const { uniform, normal, below } = random('unasked loss')
    const part = Array.from({ length: 4000 }, () => below(5))
    const y = part.map(() => 10 * uniform())
    const prediction = y.map((value, i) => value + (part[i] === 3 ? 3 : 1) * normal())
    const rows = { id: y.map((_, i) => i), y, prediction, part }
    const { unasked } = await judged(rows, 'mae <= 5', { task: 'regression' })
    expect(unasked?.[0]?.requirement).toMatch(/^weak_slices\(mae, 0\.2\d?\) = 0$/)
    expect(unasked?.[0]?.members?.map(({ name }) => name)).toEqual(['part = 3'])
  })
  test('what is classified is not searched, and small counts are hidden', async () => {
    const contract = (classification: string) =>
      JSON.stringify({
        type: 'object',
        properties: { job: { 'x-classification': classification }, age: { 'x-classification': classification } },
      })
    const at = (classification: string, more: RawInputs = {}) =>
      judged(
        cells(6000, 0.5),
        'accuracy >= 0.8',
        { contract: 'c.json', ...more },
        { 'c.json': contract(classification) },
      )
    expect((await at('internal')).unasked?.[0]?.members?.length).toBeGreaterThan(0)
    expect(await at('personal')).not.toHaveProperty('unasked')
    const root = folder({ 'p.csv': cells(6000, 0.5) })
    const policy = foldInputs({ ...plain, require: 'accuracy >= 0.8' }, undefined, { root, gate: 'accuracy-gate' })
    const [hidden] = (await judgePolicy('accuracy-gate', { ...policy, minCount: 2000 })).unasked ?? []
    expect([hidden?.outcome, hidden?.observed, hidden?.reason]).toEqual([
      'fail',
      null,
      expect.stringContaining('fewer than 2000 rows'),
    ])
  })
  test('rows that look dependent, few rows, no other column: nothing is told, and the verdict stands', async () => {
    const { columns, label, prediction, entity } = ofSubjects(500, 20, random('slices in a gate'))
    const rows = { id: [...entity], y: [...label], prediction: [...prediction], own: [...(columns.own0 ?? [])] }
    const all = cells(6000, 0.5)
    const few = cells(100, 0)
    const thrice = Object.fromEntries(
      Object.entries(all).map(([name, of]) => [name, of.flatMap((one) => [one, one, one])]),
    )
    const alone = { id: all.id as Cells, y: all.y as Cells, prediction: all.prediction as Cells }
    for (const each of [rows, thrice, few, alone])
      expect(await judged(each, 'accuracy >= 0.1')).not.toHaveProperty('unasked')
  })
})

test('at most fifty columns are read unasked', () => {
  const columns = Array.from({ length: 60 }, (_, i) => ({ name: `c${i}`, type: 'number' as const }))
  expect(columnsUnasked({ columns } as never, { groups: [] } as never, new Set(['c0']))).toEqual(
    columns.slice(1, 51).map(({ name }) => name),
  )
})
