/** What cannot be judged says so in one line, with what to do; it is never a pass. */
import { appendFileSync, writeFileSync } from 'node:fs'
import { createServer } from 'node:http'
import type { AddressInfo } from 'node:net'
import { join } from 'node:path'
import { describe, expect, test } from '@jest/globals'
import type { RawInputs } from '@sea-trials/schema/inputs'
import { loadPolicy } from '@sea-trials/schema/policy/load'
import { readNumbers } from '../../src/quality/numbers.ts'
import { type Cells, folder, judgeLine, judgePolicy, judgeWith } from './harness.ts'

type Columns = Readonly<Record<string, Cells>>

const good = { id: [1, 2, 3, 4, 5, 6], y: [1, 0, 1, 0, 1, 0], score: [0.9, 0.2, 0.8, 0.3, 0.4, 0.1] }
const plain: RawInputs = { predictions: 'p.csv', label: 'y' }
const paired: RawInputs = { ...plain, data: 'data.csv', id: 'id' }

interface Case {
  readonly name: string
  readonly predictions: Columns
  readonly data?: Columns
  readonly inputs?: RawInputs
  readonly code: string
  readonly message: string
  readonly fix?: string
  readonly line?: string
}

const cases: readonly Case[] = [
  {
    name: 'NaN and infinite scores, with their rows',
    predictions: { ...good, score: [0.9, 'NaN', 0.8, 'inf', 0.4, 0.1] },
    code: 'bad-value',
    message: '`score` of the predictions file is missing, NaN or infinite in 2 of 6 rows: rows 2, 4',
  },
  {
    name: 'a missing score',
    predictions: { ...good, score: [0.9, 0.2, 0.8, null, 0.4, 0.1] },
    code: 'bad-value',
    message: '1 of 6 rows: row 4',
  },
  {
    name: 'a word among the scores',
    predictions: { ...good, score: [0.9, 'NA', 0.8, 0.3, 'n/a', 0.1] },
    code: 'bad-value',
    message: '`score` of the predictions file holds `NA`, `n/a`, which are no numbers, in 2 of 6 rows: rows 2, 5',
  },
  {
    name: 'scores with a unit',
    predictions: { ...good, score: good.score.map((score) => `${100 * score}%`) },
    code: 'bad-value',
    message: '`score` of the predictions file holds no numbers: `90%`, `20%`, `80%`',
    fix: 'Name a column of numbers, written with a point and without a unit: `0.95`, not `95 %` or `0,95`.',
  },
  ...(['score', 'prediction', 'weight', 'entity', 'time', 'id'] as const).map((role) => ({
    name: `the label named as the ${role}, too`,
    predictions: good,
    inputs: { ...plain, [role]: 'y' },
    code: 'bad-input',
    message: `\`y\` is named both as the label and as the ${role}`,
  })),
  {
    name: 'answers that a file of predictions calls as the label is called',
    predictions: { id: good.id, y: good.y },
    data: good,
    inputs: { ...paired, prediction: 'y' },
    line: 'accuracy >= 0.1',
    code: 'bad-input',
    message: '`y` is named both as the label and as the prediction',
    fix: 'Name the column that holds what the model said: `prediction: ...` under `columns`, or the input `prediction`. The label against itself is always right; where a file of predictions calls its answers as the label is called, rename them there.',
  },
  {
    name: 'a label that is called like a score, and no prediction',
    predictions: { score: good.score, forecast: good.score },
    inputs: { ...plain, label: 'score', task: 'regression' },
    line: 'mae <= 1',
    code: 'missing-column',
    message: 'the predictions file has no column `prediction` or `prediction_0.5`',
  },
  {
    name: 'labels of 1 and 2, of which either may be meant',
    predictions: { ...good, y: [2, 1, 2, 1, 2, 1] },
    code: 'bad-value',
    message: 'nothing says which class of `y` in the predictions file is the positive one: `1`, `2`',
  },
  {
    name: 'a missing label',
    predictions: { ...good, y: [1, 0, null, 0, 1, 0] },
    code: 'bad-value',
    message: '`y` of the predictions file is missing in 1 of 6 rows: row 3',
  },
  {
    name: 'no such label column',
    predictions: good,
    inputs: { ...plain, label: 'Y' },
    code: 'missing-column',
    message: 'the predictions file has no column `Y`, the `label` of the policy; did you mean `y`?',
  },
  {
    name: 'no label named',
    predictions: good,
    inputs: { predictions: 'p.csv' },
    code: 'bad-input',
    message: 'no column is named as the label',
  },
  {
    name: 'no score column',
    predictions: { y: good.y, probability: good.score },
    code: 'missing-column',
    message: 'the predictions file has no column `score` or `prediction`',
    fix: 'Its columns are `y`, `probability`; call one of them so, or name it with `score` or `prediction`, which candidate and baseline are read by.',
  },
  {
    name: 'one score of several classes',
    predictions: { ...good, y: ['a', 'b', 'c', 'a', 'b', 'c'] },
    inputs: { ...plain, task: 'multiclass' },
    code: 'missing-column',
    message: 'the predictions file has no column `prediction` or `score_<class>`',
  },
  {
    name: 'labels that are no two classes',
    predictions: { ...good, y: [1, 0, 2, 0, 1, 0] },
    code: 'bad-value',
    message: 'has 3 classes, and the task is binary',
  },
  {
    name: 'labels that are two classes and a slip',
    predictions: { ...good, y: ['true', 'false', 'true', 'fasle', 'false', ' False'] },
    code: 'bad-value',
    message: 'has 4 classes, and the task is binary',
    fix: '` False` (row 6) looks like `false` spelt otherwise; `fasle` (row 4) looks like `false` spelt otherwise: mend it. Otherwise say `task: multiclass`, or name a column with two classes.',
  },
  {
    name: 'labels that are three classes, however near',
    predictions: { ...good, y: ['a', 'b', 'a', 'c', 'a', 'b'] },
    code: 'bad-value',
    message: 'has 3 classes, and the task is binary: `a`, `b`, `c`',
    fix: 'Say `task: multiclass`, or name a column with two classes.',
  },
  {
    name: 'no positive class to be seen',
    predictions: { ...good, y: ['yes', 'no', 'yes', 'no', 'yes', 'no'] },
    code: 'bad-value',
    message: 'none of the classes of `y` in the predictions file is `true`: `no`, `yes`',
  },
  {
    name: 'predictions of other rows',
    data: { id: good.id, y: good.y },
    predictions: { id: [1, 2, 3, 4, 7, 8], score: good.score },
    inputs: paired,
    code: 'unpaired-rows',
    message:
      '2 of 6 rows of data set `data` are not in the predictions file (`5`, `6`); 2 of 6 rows of the predictions file are not in data set `data` (`7`, `8`)',
  },
  {
    name: 'too few predictions',
    data: { id: good.id, y: good.y },
    predictions: { id: [1, 2, 3], score: [0.9, 0.2, 0.8] },
    inputs: paired,
    code: 'unpaired-rows',
    message: '3 of 6 rows of data set `data` are not in the predictions file',
  },
  {
    name: 'ids that stand twice',
    data: { id: good.id, y: good.y },
    predictions: { id: [1, 2, 2, 4, 5, 6], score: good.score },
    inputs: paired,
    code: 'unpaired-rows',
    message: 'an id of the predictions file in more than one row (`2`)',
  },
  {
    name: 'ids that stand twice in both',
    data: { id: [1, 2, 2, 4, 5, 6], y: good.y },
    predictions: { id: [1, 2, 2, 4, 5, 6], score: good.score },
    inputs: paired,
    code: 'unpaired-rows',
    message: 'in more than one row (`2`)',
  },
  {
    name: 'rows without an id',
    data: { id: good.id, y: good.y },
    predictions: { id: [1, 2, null, 4, 5, 6], score: good.score },
    inputs: paired,
    code: 'unpaired-rows',
    message: '1 of 6 rows of the predictions file have no id',
  },
  {
    name: 'a group that is misspelt',
    data: { id: good.id, y: good.y, gender: good.y },
    predictions: { id: good.id, score: good.score },
    inputs: { ...paired, groups: 'gendr' },
    code: 'missing-column',
    message: 'data set `data` has no column `gendr`; did you mean `gender`?',
  },
  {
    name: 'an id on one side only',
    data: { id: good.id, y: good.y },
    predictions: { score: good.score },
    inputs: paired,
    code: 'missing-column',
    message: 'the predictions file has no column `id`, the id; data set `data` has it',
  },
  {
    name: 'an id that the predictions spell otherwise',
    data: { id: good.id, y: good.y },
    predictions: { ids: good.id, score: good.score },
    inputs: paired,
    code: 'missing-column',
    message: 'the predictions file has no column `id`, the id; did you mean `ids`?; data set `data` has it',
  },
  {
    name: 'an id on neither side, and the same number of rows',
    data: { idx: good.id, y: good.y },
    predictions: { score: good.score },
    inputs: paired,
    code: 'missing-column',
    message: 'data set `data` has no column `id`, the `id` of the policy; did you mean `idx`?',
  },
  {
    name: 'an id that predictions with their labels lack',
    predictions: { y: good.y, score: good.score },
    inputs: { ...plain, id: 'row_id' },
    code: 'missing-column',
    message: 'the predictions file has no column `row_id`, the `id` of the policy',
  },
  {
    name: 'no id, and a column that both hold stands in another order',
    data: { grp: ['a', 'a', 'b', 'b', 'c', 'c'], y: good.y },
    predictions: { grp: ['a', 'b', 'b', 'a', 'c', 'c'], score: good.score },
    inputs: { ...plain, data: 'data.csv' },
    code: 'unpaired-rows',
    message: '`grp` is not the same in data set `data` and the predictions file in 2 of 6 rows, first in row 2',
    fix: 'Write both files in the same order, or name a column that both have with `id`; what is another quantity needs another name.',
  },
  {
    name: 'another number of rows and no id',
    data: { y: good.y },
    predictions: { score: [0.9, 0.2] },
    inputs: { ...plain, data: 'data.csv' },
    code: 'unpaired-rows',
    message: 'data set `data` has 6 rows and the predictions file has 2, and there is no id to pair them by',
  },
  {
    name: 'a negative weight',
    predictions: { ...good, w: [1, 1, -1, 1, 1, 1] },
    inputs: { ...plain, weight: 'w' },
    code: 'bad-value',
    message: '`w` of the predictions file is negative in 1 rows: row 3',
  },
  {
    name: 'an entity that is missing',
    predictions: { ...good, who: ['a', 'b', null, 'a', 'b', 'c'] },
    inputs: { ...plain, entity: 'who' },
    code: 'bad-value',
    message: '`who` of the predictions file is missing in 1 of 6 rows: row 3',
  },
  {
    name: 'a weight that no sum can hold',
    predictions: { ...good, w: [1e308, 1e308, 1, 1, 1, 1] },
    inputs: { ...plain, weight: 'w' },
    code: 'bad-value',
    message: 'the weights in `w` of the predictions file are too large to be summed: 1e+308',
  },
  {
    name: 'weights that vanish when squared',
    predictions: { ...good, w: good.y.map(() => 1e-300) },
    inputs: { ...plain, weight: 'w' },
    code: 'bad-value',
    message: 'the weights in `w` of the predictions file are too small to be summed: 1e-300',
  },
  {
    name: 'numbers whose squares no double holds',
    predictions: { y: good.y.map((_, i) => i * 1e200), prediction: good.y },
    inputs: { ...plain, task: 'regression' },
    line: 'mae <= 1',
    code: 'bad-value',
    message: '`y` of the predictions file holds values too large for a variance in doubles, such as 1e+200 in row 2',
  },
  {
    name: 'predictions whose squares no double holds',
    predictions: { y: good.y.map((_, i) => i), prediction: good.y.map(() => -1e160) },
    inputs: { ...plain, task: 'regression' },
    line: 'mae <= 1',
    code: 'bad-value',
    message:
      '`prediction` of the predictions file holds values too large for a variance in doubles, such as -1e+160 in row 1',
  },
  {
    name: 'numbers whose squares vanish',
    predictions: { y: good.y.map((_, i) => i * 1e-200), prediction: good.y.map(() => 0) },
    inputs: { ...plain, task: 'regression' },
    line: 'mae <= 1',
    code: 'bad-value',
    message: '`y` of the predictions file holds values too small for a variance in doubles, such as 1e-200 in row 2',
  },
  {
    name: 'predicted labels written otherwise',
    predictions: { y: ['yes', 'no', 'yes'], prediction: ['Yes', 'No', 'Yes'] },
    inputs: { ...plain, positive: 'yes' },
    line: 'false_positive_rate <= 0.1',
    code: 'bad-value',
    message: '`prediction` of the predictions file holds `No`, `Yes`, which are no classes of the label: `yes`, `no`',
  },
  {
    name: 'a constant that is no class',
    predictions: { y: ['yes', 'no', 'yes'], prediction: ['x', 'x', 'x'] },
    inputs: { ...plain, positive: 'yes' },
    line: 'false_positive_rate <= 0.1',
    code: 'bad-value',
    message: 'holds `x`, which is no class of the label: `yes`, `no`',
  },
  {
    name: 'predictions of 1 and 2 for labels of 0 and 1',
    predictions: { y: [0, 1, 0, 1], prediction: [1, 2, 1, 2] },
    line: 'false_positive_rate <= 0.1',
    code: 'bad-value',
    message: 'holds `2`, which is no class of the label: `1`, `0`',
  },
  {
    name: 'a class predicted where the label shows only the positive one',
    predictions: { y: ['yes', 'yes', 'yes'], prediction: ['yes', 'no', 'yes'] },
    inputs: { ...plain, positive: 'yes' },
    line: 'recall >= 0.1',
    code: 'bad-value',
    message: 'holds `no`, which is no class of the label: `yes`',
  },
  {
    name: 'a positive class that is spelt otherwise than it is predicted',
    predictions: { y: ['no', 'no', 'no'], prediction: ['yes', 'no', 'yes'] },
    inputs: { ...plain, positive: 'Yes' },
    line: 'specificity >= 0.1',
    code: 'bad-value',
    message: 'holds `yes`, which is no class of the label: `Yes`, `no`',
  },
  {
    name: 'a predicted class that neither label nor probabilities have',
    predictions: { y: ['a', 'b', 'c'], prediction: ['a', 'B', 'c'] },
    inputs: { ...plain, task: 'multiclass' },
    line: 'accuracy >= 0.1',
    code: 'bad-value',
    message: 'holds `B`, which is no class of the label: `a`, `b`, `c`',
  },
  {
    name: 'a regression without numbers',
    predictions: { y: ['a', 'b'], prediction: [1, 2] },
    inputs: { ...plain, task: 'regression' },
    line: 'mae <= 1',
    code: 'bad-value',
    message: '`y` of the predictions file holds no numbers',
  },
  {
    name: 'probabilities that do not sum to 1',
    predictions: { y: ['a', 'b'], score_a: [0.2, 0.9], score_b: [0.8, 0.9] },
    inputs: { ...plain, task: 'multiclass' },
    line: 'log_loss <= 1',
    code: 'bad-value',
    message: 'do not sum to 1 in 1 rows: row 2',
  },
  {
    name: 'no id named, and rows in another order by a column that names them in both',
    predictions: { ...good, id: [2, 1, 3, 4, 5, 6] },
    data: good,
    inputs: { ...plain, data: 'data.csv' },
    code: 'unpaired-rows',
    message: '`id` is not the same in data set `data` and the predictions file in 2 of 6 rows, first in row 1',
  },
  {
    name: 'no id at all, and labels that differ row by row',
    predictions: { y: [1, 0, 1, 0, 0, 1], score: good.score },
    data: { y: good.y, age: [1, 1, 2, 2, 3, 3] },
    inputs: { ...plain, data: 'data.csv' },
    code: 'unpaired-rows',
    message:
      '`y`, the label, is not the same in data set `data` and the predictions file in 2 of 6 rows, first in row 5',
  },
  {
    name: 'a class without a probability',
    predictions: { y: ['a', 'b', 'c'], score_a: [0.2, 0.9, 0.1], score_b: [0.8, 0.1, 0.9] },
    inputs: { ...plain, task: 'multiclass' },
    line: 'log_loss <= 1',
    code: 'missing-column',
    message: 'no probability for the class `c`',
  },
]

test.each(['fold', 'run'])('a %s that is named and not there', async (role) => {
  const root = folder({ 'p.csv': good })
  writeFileSync(
    join(root, 'sea-trials.yml'),
    `{ version: 1, model: m, columns: { label: y, ${role}: part }, candidate: { predictions: p.csv }, gates: { accuracy-gate: { require: [accuracy >= 0.5] } } }`,
  )
  const policy = await loadPolicy('sea-trials.yml', { workspace: root })
  await expect(judgePolicy('accuracy-gate', policy)).rejects.toMatchObject({
    code: 'missing-column',
    message: `the predictions file has no column \`part\`, the \`${role}\` of the policy`,
  })
})

test.each(cases)(
  '$name',
  async ({ predictions, data, inputs = plain, code, message, fix, line = 'accuracy >= 0.5' }) => {
    const root = folder({ 'p.csv': predictions, ...(data === undefined ? {} : { 'data.csv': data }) })
    const judged = judgeWith('accuracy-gate', root, { ...inputs, require: line })
    await expect(judged).rejects.toMatchObject({
      code,
      message: expect.stringContaining(message),
      fix: fix ?? expect.stringMatching(/\.$/),
    })
  },
)

describe('files that are none', () => {
  const judged = (root: string, inputs: RawInputs = plain) =>
    judgeWith('accuracy-gate', root, { ...inputs, require: 'accuracy >= 0.5' })
  test('missing', async () => {
    await expect(judged(folder({}))).rejects.toMatchObject({ code: 'missing-file' })
  })
  test('empty', async () => {
    await expect(judged(folder({ 'p.csv': '' }))).rejects.toMatchObject({ code: 'unreadable-data' })
  })
  test('header only', async () => {
    await expect(judged(folder({ 'p.csv': 'y,score\n' }))).rejects.toMatchObject({ code: 'unreadable-data' })
  })
  test('ragged', async () => {
    await expect(judged(folder({ 'p.csv': 'y,score\n1,0.5\n0\n' }))).rejects.toMatchObject({ code: 'unreadable-data' })
  })
  test.each([
    [
      'a line with a field too many',
      'id,score\n1,0.9\n2,0.2,7\n3,0.8\n',
      /^b\.csv:3: ragged line: 3 fields where the header/,
    ],
    ['a quote that is never closed', 'id,score\n1,0.9\n2,"0.2\n', /^b\.csv:\d+: not RFC 4180: a quote is never closed/],
  ])('of the baseline: %s is told with the file and the line', async (_, text, said) => {
    const root = folder({ 'p.csv': good, 'b.csv': text })
    const inputs = { ...plain, id: 'id', 'baseline-predictions': 'b.csv' }
    const check = await judgeLine('accuracy-gate', root, 'roc_auc >= baseline - 0.5', inputs)
    expect([check.outcome, check.reason]).toEqual(['error', expect.stringMatching(said)])
  })
  test('not UTF-8', async () => {
    const root = folder({ 'p.csv': 'y,score\n1,0.5\n' })
    appendFileSync(join(root, 'p.csv'), Buffer.from([0x30, 0x2c, 0xff, 0xfe, 0x0a]))
    await expect(judged(root)).rejects.toMatchObject({ code: 'unreadable-data' })
  })
  test('truncated Parquet', async () => {
    const root = folder({})
    writeFileSync(join(root, 'p.parquet'), Buffer.concat([Buffer.from('PAR1'), Buffer.alloc(100)]))
    await expect(judged(root, { ...plain, predictions: 'p.parquet' })).rejects.toMatchObject({
      code: 'unreadable-data',
    })
  })
  test('no model where the policy has one', async () => {
    const root = folder({ 'data.csv': good })
    await expect(judged(root, { data: 'data.csv', model: 'm.onnx', label: 'y' })).rejects.toMatchObject({
      code: 'missing-file',
    })
  })
  test('a model that is none', async () => {
    const root = folder({ 'data.csv': good, 'm.onnx': 'hello' })
    await expect(judged(root, { data: 'data.csv', model: 'm.onnx', label: 'y' })).rejects.toMatchObject({
      code: 'bad-model',
      at: { file: 'm.onnx' },
    })
  })
  test('a server that is not there', async () => {
    const root = folder({ 'data.csv': good })
    const inputs = { data: 'data.csv', url: 'http://127.0.0.1:9', label: 'y' }
    await expect(judged(root, inputs)).rejects.toMatchObject({ code: 'server-failed' })
  })
})

test('a server whose answers are class numbers, not probabilities', async () => {
  const root = folder({ 'data.csv': { y: [1, 2, 1, 2], age: [1, 2, 3, 4] } })
  const server = createServer((request, response) => {
    const columns = [{ name: 'age', datatype: 'FP64', shape: [-1, 1] }]
    const output = { name: 'label', datatype: 'INT64', shape: [4, 1], data: [1, 2, 1, 2] }
    response.setHeader('content-type', 'application/json')
    response.end(JSON.stringify(request.method === 'POST' ? { outputs: [output] } : { inputs: columns, outputs: [] }))
  })
  await new Promise<void>((listening) => server.listen(0, '127.0.0.1', listening))
  try {
    const { port } = server.address() as AddressInfo
    const inputs = { data: 'data.csv', label: 'y', positive: '2', url: `http://127.0.0.1:${port}` }
    await expect(judgeWith('accuracy-gate', root, { ...inputs, require: 'recall >= 0.5' })).rejects.toMatchObject({
      code: 'bad-model',
      message: expect.stringContaining('answers row 2 with 2, which is no probability'),
    })
  } finally {
    server.closeAllConnections()
    server.close()
  }
})

describe('lines that cannot be judged are errors of their own', () => {
  const lines: readonly (readonly [line: string, reason: string])[] = [
    ['roc_acu >= 0.9', 'unknown metric `roc_acu`; did you mean `roc_auc`?'],
    ['ndcg >= 0.5', '`ndcg` is a metric of ranking tasks; this one is binary'],
    ['mae <= 1', '`mae` is a metric of regression and forecasting tasks; this one is binary'],
    ['macro_recall >= 0.5', '`macro_recall` is a metric of multiclass and multilabel tasks; this one is binary'],
    ['recall by regoin >= 0.5', 'no column `regoin`'],
    ['recall{age > 5} >= 0.5', 'no column "age"'],
    ['log_loss <= 1', '`log_loss` needs probabilities, and scores lie outside of 0 to 1: 1.5'],
    ['roc_auc >= baseline', 'compares with the baseline, and the policy names none'],
    ['train_gap(accuracy) <= 0.1', 'needs the candidate on its training data'],
    ['generalization_loss <= 5%', 'about the learning curve, and none was given'],
    ['fbeta(0) >= 0.5', '`fbeta` cannot take 0'],
    ['roc_auc(1) >= 0.5', '`roc_auc` cannot take 1'],
    ['other.recall >= 0.5', 'there is no data set `other`'],
    [
      'difference(recall by one) <= 0.1',
      '`one` makes 1 group, and 2 to 100 can be compared: name a column with more values',
    ],
    ['difference(recall by y) <= baseline', '`difference` is compared with a number'],
    ['weak_slices(accuracy, 1) = 0', 'the line cannot fail: `accuracy` of two slices never lies more than 1 apart'],
    ['weak_slices(accuracy, -0.1) = 0', 'a margin of -0.1: write how much worse'],
    ['brier_score <= 2', 'the line cannot fail'],
  ]
  const root = folder({ 'p.csv': { ...good, score: [1.5, 0.2, 0.8, 0.3, 0.4, 0.1], one: [1, 1, 1, 1, 1, 1] } })
  test.each(lines)('%s', async (line, reason) => {
    const check = await judgeLine('accuracy-gate', root, line, { ...plain, threshold: '0.55' })
    expect(check.reason).toContain(reason)
    expect(check.outcome).toBe('error')
  })
  test.each([
    ['0,799', {}, 'Numbers have a decimal point: write 3.14, not 3,14.'],
    ['0,799', { masked: new Set(['score']) }, 'Every row needs a number: mend these rows, or take them out.'],
    ['n/a', {}, 'Every row needs a number: mend these rows, or take them out.'],
  ])('a text among numbers: %s of %j', (text, masking, said) => {
    const vector = { kind: 'coded', codes: Int32Array.of(0, 1), values: ['1', text] } as const
    const named = { column: 'score', where: 'the predictions file', file: 'p.csv', ...masking }
    const fix = expect.stringContaining(said)
    expect(() => readNumbers(vector, named)).toThrow(expect.objectContaining({ code: 'bad-value', fix }))
  })
  test('the others are judged all the same, and the gate could not judge', async () => {
    const verdict = await judgeWith('accuracy-gate', root, { ...plain, require: 'roc_acu >= 0.9\nroc_auc >= 0.1' })
    expect(verdict.checks.map(({ outcome }) => outcome)).toEqual(['error', 'pass'])
    expect(verdict.verdict).toBe('error')
  })
  test('scores that are no probabilities still rank', async () => {
    expect((await judgeLine('accuracy-gate', root, 'roc_auc >= 0.1', plain)).outcome).toBe('pass')
  })
  test.each(['recall >= 0.1', 'accuracy > naive', 'f1 by y >= 0.1', 'weak_slices(accuracy, 0.05) = 0'])(
    'scores that are no probabilities decide nothing until a threshold of theirs is named: %s',
    async (line) => {
      const per_cent = folder({ 'p.csv': { ...good, score: good.score.map((score) => 100 * score) } })
      expect(await judgeLine('accuracy-gate', per_cent, line, plain)).toMatchObject({
        outcome: 'error',
        reason: expect.stringContaining(
          'is of decisions, and scores go from 10 to 90, where a threshold of 0.5 means nothing. If they are per cent, write `threshold: 50`',
        ),
      })
      const named = await judgeLine('accuracy-gate', per_cent, line, { ...plain, threshold: '50' })
      expect(named.reason).not.toContain('is of decisions')
    },
  )
  test('a threshold that was chosen from such scores is theirs, also where it is 0.5', async () => {
    const scored = { ...good, score: good.y.map((y, i) => (y === 1 ? 0.5 + i : -1 - i)) }
    const train = { ...scored, id: good.id.map((id) => 10 + id) }
    const root = folder({ 'train.csv': train, 'p.csv': scored, 'holdout.csv': scored })
    const judged = async (threshold: string) => {
      writeFileSync(
        join(root, 'sea-trials.yml'),
        `version: 1
model: m
task: binary
data: { train: train.csv, holdout: holdout.csv }
columns: { label: y, id: id }
candidate: { predictions: p.csv, train-predictions: train.csv, threshold: ${threshold} }
gates: { accuracy-gate: { require: [recall >= 0.1] } }
`,
      )
      const policy = await loadPolicy('sea-trials.yml', { workspace: root })
      return (await judgePolicy('accuracy-gate', policy)).checks[0]
    }
    expect(await judged('{ maximise: accuracy, on: train }')).toMatchObject({ outcome: 'pass', observed: 1 })
    expect(await judged('0.5')).toMatchObject({
      outcome: 'error',
      reason: expect.stringContaining('is of decisions, and scores go from'),
    })
  })
  test.each([
    'equalized_odds_difference(g) <= 0.5',
    'between_group_entropy(g) <= 0.5',
    'bias_amplification(g) <= 0.5',
    'difference(recall by g) <= 0.5',
  ])('nor do they in bias-check: %s', async (line) => {
    const scores = { ...good, score: good.score.map((score) => score - 0.5), g: [1, 2, 1, 2, 1, 2] }
    expect(await judgeLine('bias-check', folder({ 'p.csv': scores }), line, plain)).toMatchObject({
      outcome: 'error',
      reason: expect.stringContaining(
        'is of decisions, and scores go from -0.4 to 0.4, where a threshold of 0.5 means nothing. If they are log-odds, write `threshold: 0`',
      ),
    })
  })
  test('rows that no model decides do not turn', async () => {
    const other = { id: good.id, score: good.score.map((score) => 100 * score) }
    const inputs = { ...plain, id: 'id', 'baseline-predictions': 'b.csv' }
    const pair = folder({ 'p.csv': good, 'b.csv': other })
    const verdict = await judgeWith('accuracy-gate', pair, { ...inputs, require: 'roc_auc >= baseline - 0.9' })
    expect(verdict.checks[0]?.outcome).not.toBe('error')
    expect(verdict.turned).toBeUndefined()
  })
  test.each([
    ['roc_auc >= 0.95%', ['`roc_auc >= 0.95%` asks for 0.0095 of 1: if 95% is meant, write `95%`']],
    ['roc_auc >= 95%', []],
    ['roc_auc >= 0.0095', []],
    ['roc_auc <= 0.95%', []],
    ['selection_rate >= 0.5%', []],
  ])('a per cent sign too many is told of: %s', async (line, notes) => {
    const verdict = await judgeWith('accuracy-gate', folder({ 'p.csv': good }), { ...plain, require: line })
    expect(verdict.notes.filter((note) => note.includes('is meant'))).toEqual(notes)
  })
  test.each([
    ['the same', good.y, []],
    ['others', [0, 1, 1, 0, 1, 0], [expect.stringContaining('says another label than data set `data` in 2 of 6 rows')]],
    ['some of them missing', [null, null, 1, 0, 1, 0], []],
  ])('labels beside the predictions: %s', async (_, y, notes) => {
    const both = folder({ 'data.csv': { id: good.id, y: good.y }, 'p.csv': { id: good.id, y, score: good.score } })
    const verdict = await judgeWith('accuracy-gate', both, { ...paired, require: 'roc_auc >= 0.1' })
    expect(verdict.notes).toEqual(notes)
  })
  test.each([
    ['the same', [1, 2, 1, 2, 1, 2], []],
    [
      'others',
      [1, 2, 1, 2, 3, 3],
      [expect.stringContaining('says another weight than data set `data` in 2 of 6 rows')],
    ],
    ['some of them missing', [null, 2, 1, 2, 1, null], []],
  ])('weights beside the predictions: %s', async (_, w, notes) => {
    const ours = { id: good.id, y: good.y, w: [1, 2, 1, 2, 1, 2] }
    const both = folder({ 'data.csv': ours, 'p.csv': { id: good.id, w, score: good.score } })
    const verdict = await judgeWith('accuracy-gate', both, { ...paired, weight: 'w', require: 'roc_auc >= 0.1' })
    expect(verdict.notes.filter((note) => note.includes('another weight'))).toEqual(notes)
  })
  test.each([
    ['rounded to seven digits', [1.234568, -0.3333333, 0], []],
    ['others', [1.2346, -0.3333333, 0], [expect.stringContaining('in 1 of 3 rows')]],
  ])('the same of numbers: %s', async (_, y, notes) => {
    const ours = { id: [1, 2, 3], y: [1.2345678901, -1 / 3, 0] }
    const both = folder({ 'data.csv': ours, 'p.csv': { id: [1, 2, 3], y, prediction: [1, 0, 0] } })
    const inputs = { ...paired, task: 'regression', prediction: 'prediction', require: 'mae <= 9' }
    const verdict = await judgeWith('accuracy-gate', both, inputs)
    expect(verdict.notes.filter((note) => note.includes('another label'))).toEqual(notes)
  })
  test('a baseline without the scores that a line asks for is an error of the line', async () => {
    const root = folder({ 'p.csv': good, 'b.csv': { id: good.id, prediction: good.y } })
    const inputs = { ...plain, id: 'id', 'baseline-predictions': 'b.csv' }
    const verdict = await judgeWith('accuracy-gate', root, {
      ...inputs,
      require: 'roc_auc >= baseline\naccuracy >= baseline - 0.9',
    })
    expect(verdict.checks.map(({ outcome }) => outcome)).toEqual(['error', 'pass'])
    expect(verdict.checks[0]?.reason).toContain('`roc_auc` needs scores, and the predictions are labels only')
  })
  test.each([
    [
      'conditional_label_disparity(g = "Z", h) <= 0.5',
      'meets `g = "Z"`, and a group is compared with the others; `g` is nowhere `Z`: it has `a`, `b`',
    ],
    ['conditional_label_disparity(g != "Z") <= 0.5', 'every row of the predictions file meets `g != "Z"`'],
    ['group_share(one) >= 10%', 'all rows are of one group, 1: it has 100% whatever is missing'],
    ['consistency(2, score) >= 0.1', '`score` is what the model is asked, or said'],
    ['consistency(2, y) >= 0.1', '`y` is what the model is asked, or said'],
    ['brier_score <= 1', 'the line cannot fail: `brier_score` is never above 1'],
    ['label_euclidean(g) <= 1.5', '`1.5` lies outside of what `label_euclidean` can be'],
  ])('%s', async (line, reason) => {
    const groups = folder({
      'p.csv': { ...good, g: ['a', 'b', 'a', 'b', 'a', 'b'], h: [1, 1, 1, 2, 2, 2], one: good.y.map(() => 1) },
    })
    expect(await judgeLine('bias-check', groups, line, plain)).toMatchObject({
      outcome: 'error',
      reason: expect.stringContaining(reason),
    })
  })
  test('a metric of scores where only labels were predicted', async () => {
    const labels = folder({ 'p.csv': { y: good.y, prediction: good.y } })
    const check = await judgeLine('accuracy-gate', labels, 'roc_auc >= 0.1', plain)
    expect(check).toMatchObject({ outcome: 'error', reason: expect.stringContaining('`roc_auc` needs scores') })
  })
  test.each(['accuracy-gate', 'bias-check'] as const)('%s without a line is no pass', async (gate) => {
    await expect(judgeWith(gate, root, plain)).rejects.toMatchObject({ code: 'bad-policy' })
  })
})

describe('rows that a metric does not exist for are named by their numbers in the file', () => {
  const amounts = folder({
    'p.csv': { y: [3, 0, 2, 0, 5, 1], prediction: [2, 1, 2, 1, 4, 0], w: [0, 1, 1, 1, 1, 1], g: [1, 0, 1, 0, 1, 1] },
  })
  const inputs: RawInputs = { ...plain, task: 'regression', weight: 'w' }
  test.each([
    ['mean_gamma_deviance <= 9', 'does not exist for 3 rows of the predictions file', 'rows 2, 4, 6'],
    ['mean_poisson_deviance <= 9', '1 rows', 'row 6'],
    ['mean_gamma_deviance{g = 1} <= 9', '1 rows', 'row 6'],
    ['mape <= 1e20', '2 rows', 'rows 2, 4'],
  ])('%s', async (line, ...parts) => {
    const { outcome, reason } = await judgeLine('accuracy-gate', amounts, line, inputs)
    expect(outcome).toBe('error')
    for (const part of parts) expect(reason).toContain(part)
  })
  test('a condition that leaves them out is enough', async () => {
    const { observed } = await judgeLine('accuracy-gate', amounts, 'mean_gamma_deviance{y > 1} <= 9', inputs)
    expect(observed).toBeCloseTo(0.0268564487, 9)
  })
})

describe('one class only', () => {
  test.each([
    ['roc_auc', [0, 0, 0, 0, 0, 0], 'no positives'],
    ['roc_auc', [1, 1, 1, 1, 1, 1], 'no negatives'],
    ['recall', [0, 0, 0, 0, 0, 0], 'no positives'],
    ['specificity', [1, 1, 1, 1, 1, 1], 'no negatives'],
    ['cohen_kappa', [1, 1, 1, 1, 1, 1], 'one class only'],
  ])('%s of %j is undefined: %s', async (metric, y, why) => {
    const root = folder({ 'p.csv': { ...good, y, score: y.map(() => 0.7) } })
    const check = await judgeLine('accuracy-gate', root, `${metric} >= 0.1`, plain)
    expect(check).toMatchObject({ outcome: 'inconclusive', observed: null, reason: expect.stringContaining(why) })
  })
})

describe('predicted labels that are classes of the label', () => {
  const many = (values: Cells): Cells => Array.from({ length: 40 }, (_, i) => values[i % values.length] as string)
  test.each<[string, Cells, Cells, RawInputs, string, number]>([
    ['true for 1', [1, 0], ['true', 'false'], {}, 'accuracy >= 0.5', 1],
    ['True for true', ['true', 'false'], ['True', 'False'], {}, 'accuracy >= 0.5', 1],
    ['only negatives, the positive named', ['no', 'no'], ['no', 'yes'], { positive: 'yes' }, 'specificity >= 0.1', 0.5],
    ['only positives, written 1', [1, 1], [1, 0], {}, 'recall >= 0.1', 0.5],
    ['only positives, nothing else predicted', ['yes'], ['yes'], { positive: 'yes' }, 'recall >= 0.1', 1],
  ])('%s', async (_, y, prediction, inputs, line, observed) => {
    const root = folder({ 'p.csv': { y: many(y), prediction: many(prediction) } })
    expect(await judgeLine('accuracy-gate', root, line, { ...plain, ...inputs })).toMatchObject({
      outcome: 'pass',
      observed,
    })
  })
})
