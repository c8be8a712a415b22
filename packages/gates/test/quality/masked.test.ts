/** No message shows a value of a column that the contract calls private, whatever is wrong with its rows. */
import { writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from '@jest/globals'
import { SeaTrialsError } from '@sea-trials/schema/error'
import { loadPolicy } from '@sea-trials/schema/policy/load'
import { type Cells, folder, judgePolicy } from './harness.ts'

type Columns = Readonly<Record<string, Cells>>

const id = [1, 2, 3, 4, 5, 6].map((i) => `secret ${i}`)
const y = ['secret yes', 'secret no', 'secret yes', 'secret no', 'secret yes', 'secret no']
const score = [0.9, 0.2, 0.8, 0.3, 0.4, 0.1]
const yes = 'positive: secret yes'
const contract = `
$schema: https://json-schema.org/draft/2020-12/schema
type: object
properties: { id: { x-classification: personal }, y: { x-classification: confidential }, who: { x-classification: sensitive } }
`

interface Case {
  readonly data?: Columns
  readonly predictions?: Columns
  readonly columns?: string
  readonly line?: string
  readonly more?: string
  readonly says: string
}

const cases: Readonly<Record<string, Case>> = {
  'ids of other rows': {
    predictions: { id: [...id.slice(0, 5), 'secret 7'], score },
    says: '1 of 6 rows of data set `holdout` are not in the predictions file (row 6)',
  },
  'ids that stand twice': {
    predictions: { id: [...id.slice(0, 5), 'secret 1'], score },
    says: 'an id of the predictions file in more than one row (row 6)',
  },
  'three classes, one of them a slip': {
    data: { id, y: ['secret ye', ...y.slice(1)] },
    says: 'has 3 classes, and the task is binary: (masked)',
  },
  'no positive class': { columns: '', says: 'none of the classes of `y` in data set `holdout` is `true`: (masked)' },
  'a predicted class that is none': {
    predictions: { id, prediction: id.map(() => 'secret maybe') },
    says: '`prediction` of the predictions file holds (masked), which is no class of the label: (masked)',
  },
  'text among weights': {
    data: { id, y, who: [1, 2, 'secret', 4, 5, 6] },
    columns: `${yes}, weight: who`,
    says: '`who` of data set `holdout` holds (masked), which is no number, in 1 of 6 rows: row 3',
  },
  'a text where a number was meant': {
    data: { id, y, who: id },
    columns: `${yes}, weight: who`,
    says: '`who` of data set `holdout` holds no numbers: (masked)',
  },
  'a class without a probability': {
    predictions: { id, 'score_secret yes': score },
    columns: '',
    more: 'task: multiclass',
    line: 'log_loss <= 1',
    says: 'has no probability for the class (masked)',
  },
  'a list that is none': {
    predictions: { id, score_a: score },
    columns: '',
    more: 'task: multilabel',
    line: 'hamming_loss <= 0.9',
    says: '`y` of data set `holdout` holds (masked), which is no list of labels',
  },
  'a price that is not there': {
    more: 'costs: { secret yes: { secret no: 1 } }',
    line: 'cost <= 1',
    says: '`costs` does not say what it costs to predict (masked) where (masked) is true',
  },
  'a price of another class': {
    more: 'costs: { secret yes: { other: 1 } }',
    line: 'cost <= 1',
    says: '`costs` prices (masked), which is no class of these rows',
  },
  'a series with two rows of one time': {
    data: { id, y: [1, 2, 3, 4, 5, 6], who: id.map(() => 'secret'), day: [1, 1, 2, 3, 4, 5] },
    predictions: { id, prediction: score },
    columns: 'series: who, time: day',
    more: 'task: forecasting',
    line: 'mae < naive',
    says: 'a series whose name is not shown',
  },
}

test.each(Object.entries(cases))('%s', async (_, { data = { id, y }, predictions = { id, score }, ...given }) => {
  const root = folder({ 'd.csv': data, 'p.csv': predictions, 'c.yml': contract, 't.csv': { ...data, note: id } })
  const train = given.more === 'task: forecasting' ? ', train: t.csv' : ''
  const policy = `
version: 1
model: m
contract: c.yml
data: { holdout: d.csv${train} }
columns: { ${['label: y', 'id: id', given.columns ?? yes].filter((part) => part !== '').join(', ')} }
candidate: { predictions: p.csv }
${given.more ?? ''}
gates: { accuracy-gate: { require: [${given.line ?? 'recall >= 0.5'}] } }
`
  writeFileSync(join(root, 'sea-trials.yml'), policy)
  const said = await judgePolicy('accuracy-gate', await loadPolicy('sea-trials.yml', { workspace: root })).then(
    ({ checks }) => checks.map(({ reason }) => reason).join(),
    (error) => (error instanceof SeaTrialsError ? `${error.message} ${error.fix}` : String(error)),
  )
  expect(said).toContain(given.says)
  expect(said).not.toContain('secret')
})
