/** A threshold of each label of a multilabel model, by a rule. What is expected was worked out by hand from the tables below. */
import { writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, test } from '@jest/globals'
import { loadPolicy } from '@sea-trials/schema/policy/load'
import { type Cells, folder, judgePolicy } from './harness.ts'

const trainA = [1, 1, 0, 0, 1, 0]
const trainB = [0, 1, 0, 1, 1, 0]
const scoreA = [0.9, 0.8, 0.7, 0.4, 0.3, 0.1]
const scoreB = [0.6, 0.5, 0.2, 0.4, 0.3, 0.1]
const half = (values: readonly number[]) => values.map((value) => value / 2)
const ids = (n: number) => Array.from({ length: n }, (_, i) => i)
/** Three rows again and again: shares are theirs, and there are enough of them to compare models on. */
const often = <T>(values: readonly T[]): T[] => Array.from({ length: 20 }, () => values).flat()
const FILES = {
  'train.csv': { id: ids(6), a: trainA, b: trainB },
  'train-p.csv': { id: ids(6), score_a: scoreA, score_b: scoreB },
  'train-old.csv': { id: ids(6), score_a: half(scoreA), score_b: half(scoreB) },
  'holdout.csv': { id: ids(60), a: often([1, 0, 1]), b: often([1, 0, 0]) },
  'p.csv': { id: ids(60), score_a: often([0.85, 0.5, 0.82]), score_b: often([0.35, 0.2, 0.31]) },
  'old.csv': { id: ids(60), score_a: often([0.425, 0.25, 0.3]), score_b: often([0.175, 0.1, 0.155]) },
}
type Files = Readonly<Record<string, Readonly<Record<string, Cells>> | string>>

interface Given {
  readonly files?: Files
  readonly models?: string
  readonly head?: string
  readonly rule?: string
}
const SETS = 'data: { train: train.csv, holdout: holdout.csv }\ncolumns: { labels: [a, b], id: id }\ntask: multilabel'
const F1 = '{ maximise: f1, on: train }'
const judged = async (lines: readonly string[], { files = {}, models = '', head = SETS, rule = F1 }: Given = {}) => {
  const root = folder({ ...FILES, ...files })
  const gates = `gates: { accuracy-gate: { require: [${lines.map((line) => `'${line}'`).join(', ')}] } }`
  const candidate = `candidate: { predictions: p.csv, train-predictions: train-p.csv, threshold: ${rule} }`
  writeFileSync(join(root, 'sea-trials.yml'), `version: 1\nmodel: m\n${head}\n${candidate}\n${models}\n${gates}\n`)
  return judgePolicy('accuracy-gate', await loadPolicy('sea-trials.yml', { workspace: root }))
}

test('is the best of the label on the training rows, is said, and decides on the hold-out', async () => {
  const { checks, notes, metrics } = await judged(['micro_f1 >= 0.1', 'train_gap(micro_f1) <= 1'])
  // Of a, 0.8 finds 2 of 3 and nothing else; of b, 0.3 finds all 3 and one more.
  expect(metrics).toMatchObject({ 'threshold(a)': 0.8, 'threshold(b)': 0.3 })
  expect(notes).toContain(
    'the thresholds of the candidate are `a` 0.8 (0.8), `b` 0.3 (0.857): highest f1 of each label, chosen from 6 rows of data set `train`',
  )
  expect(checks[0]?.observed).toBeCloseTo(6 / 7, 12)
  expect(checks[1]?.observed).toBeCloseTo(10 / 12 - 6 / 7, 12)
})

test('each model has its own, and naive none', async () => {
  const models = `baseline: { predictions: old.csv, train-predictions: train-old.csv, threshold: ${F1} }`
  const { checks, notes, metrics } = await judged(['micro_f1 >= baseline', 'micro_f1 >= naive'], { models })
  expect(checks[0]?.observed).toBeCloseTo(6 / 7 - 4 / 6, 12)
  expect(checks[1]?.observed).toBeCloseTo(6 / 7 - 6 / 9, 12)
  expect(notes.join()).toContain('the thresholds of the baseline are `a` 0.4 (0.8), `b` 0.15 (0.857)')
  expect(metrics).toMatchObject({ 'threshold(a)': 0.8, 'threshold(b)': 0.3 })
})

test('keeps what it must, label by label', async () => {
  const { metrics } = await judged(['micro_f1 >= 0.1'], {
    rule: '{ maximise: precision, keeping: recall >= 1, on: train }',
  })
  expect(metrics).toMatchObject({ 'threshold(a)': 0.3, 'threshold(b)': 0.3 })
})

describe('is an error', () => {
  const marked = (a: readonly number[]): Files => ({ 'train.csv': { id: ids(6), a: [...a], b: trainB } })
  test.each<[string, Given, string]>([
    [
      'where no row has the label',
      { files: marked([0, 0, 0, 0, 0, 0]) },
      'no row of data set `train` has the label `a`',
    ],
    [
      'where every row has it',
      { files: marked([1, 1, 1, 1, 1, 1]) },
      'every row of data set `train` has the label `a`',
    ],
    ['by cost', { rule: '{ minimise: cost, on: train }' }, '`costs` are those of classes'],
    [
      'where nothing keeps what it must',
      { rule: '{ maximise: f1, keeping: recall > 1, on: train }' },
      'a value on data set `train` for the label `a` and keeps recall > 1',
    ],
    [
      'without scores',
      { files: { 'train-p.csv': { id: ids(6), prediction_a: trainA, prediction_b: trainB } } },
      'there are no scores of data set `train`',
    ],
    ['on the rows that are judged', { rule: '{ maximise: f1, on: holdout }' }, 'the rows that it is judged on'],
    [
      'of more than two classes',
      {
        head: 'data: { train: train.csv, holdout: holdout.csv }\ncolumns: { label: a, id: id }\ntask: multiclass',
      },
      'a threshold is chosen, and the task is multiclass',
    ],
  ])('%s', async (_, given, message) => {
    const line = given.head === undefined ? 'micro_f1 >= 0.1' : 'accuracy >= 0.1'
    await expect(judged([line], given)).rejects.toThrow(message)
  })
  test('of a line about decisions on the rows that they were chosen on', async () => {
    const { checks } = await judged(['train.micro_f1 >= 0.1'])
    expect(checks[0]).toMatchObject({ outcome: 'error', reason: expect.stringContaining('on these very rows') })
  })
})

describe('of labels in lists', () => {
  const jsonl = (of: readonly (readonly string[])[]) =>
    of.map((tags, id) => `${JSON.stringify({ id, tags })}\n`).join('')
  const has = (row: number) => [...(trainA[row] ? ['a'] : []), ...(trainB[row] ? ['b'] : [])]
  const head = `data: { train: train.jsonl, holdout: holdout.jsonl }
columns: { label: tags, id: id }
task: multilabel`
  const files = (extra: readonly string[] = []): Files => ({
    'train.jsonl': jsonl(ids(6).map(has)),
    'holdout.jsonl': jsonl(often([['a', 'b'], extra, ['a']])),
  })
  test('they are the same', async () => {
    const { checks, metrics } = await judged(['micro_f1 >= 0.1'], { head, files: files() })
    expect(checks[0]?.observed).toBeCloseTo(6 / 7, 12)
    expect(metrics).toMatchObject({ 'threshold(a)': 0.8, 'threshold(b)': 0.3 })
  })
  test('a label that the training rows do not know has none, and is named', async () => {
    const wider = { 'p.csv': { ...FILES['p.csv'], score_c: often([0.1, 0.9, 0.1]) } }
    await expect(judged(['micro_f1 >= 0.1'], { head, files: { ...files(['c']), ...wider } })).rejects.toThrow(
      'is about the label `c`, and no threshold was chosen for it',
    )
  })
  test('labels of a private column are not said', async () => {
    const contract = JSON.stringify({
      $schema: 'https://json-schema.org/draft/2020-12/schema',
      type: 'object',
      properties: { tags: { 'x-classification': 'confidential' }, id: { type: 'integer' } },
    })
    const { notes, metrics } = await judged(['micro_f1 >= 0.1'], {
      head: `${head}\ncontract: contract.json`,
      files: { ...files(), 'contract.json': contract },
    })
    expect(notes.join()).toContain('are `(masked 1)` 0.8 (0.8), `(masked 2)` 0.3')
    expect(Object.keys(metrics)).toEqual(expect.arrayContaining(['threshold(`(masked 1)`)']))
    expect(JSON.stringify(metrics)).not.toContain('threshold(a)')
  })
})
