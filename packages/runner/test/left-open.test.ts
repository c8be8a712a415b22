/** What the policy of the base does not say, and an input of a pull request would: no looser than the key would be. */
import { describe, expect, test } from '@jest/globals'
import { git, remembering } from '@sea-trials/trial/git'
import { judgeOf } from '../src/judge.ts'
import { type Files, repository } from './repository.ts'

interface Case {
  /** Of `columns`, and what else stands before the gates. */
  readonly policy?: string
  readonly data?: string
  readonly gates?: string
  readonly asked?: Parameters<typeof judgeOf>[0]['gates']
  /** Of the predictions. */
  readonly header?: string
  readonly here?: Files
}

const BOTH = 'columns: { label: y, groups: [g] }\ncandidate: { predictions: p.csv }\n'
const LINES: Readonly<Record<string, string>> = {
  'accuracy-gate': '  accuracy-gate: { require: [roc_auc >= 0.9] }\n',
  'bias-check': '  bias-check: { require: [recall by g >= 0.8, group_share(g) >= 10%] }\n',
  'data-validate': '  data-validate: { require: [row_count >= 1] }\n',
  'stress-test': "  stress-test: { require: ['p99 <= 100ms'] }\n",
  'model-register': '  model-register: { version: 1.4.0 }\n',
}
const of = (...gates: readonly string[]): string => gates.map((gate) => LINES[gate]).join('')

async function judged(inputs: Readonly<Record<string, string>>, given: Case) {
  const {
    policy = BOTH,
    gates = of('accuracy-gate'),
    asked = ['accuracy-gate'],
    header = 'y,g,score,other',
    data = 'holdout: h.csv',
  } = given
  const cells = header.split(',').map(() => '1')
  const base: Files = {
    'sea-trials.yml': `version: 1\nmodel: m\ndata: { ${data} }\n${policy}gates:\n${gates}`,
    'h.csv': 'y,g\n1,1\n',
    'p.csv': `${header}\n${cells}\n`,
  }
  const { folder, baseSha } = repository(base, { ...base, ...given.here })
  const facts = { base: { sha: baseSha, ref: 'main' }, workspace: folder } as Parameters<typeof judgeOf>[1]
  const wanted = { gates: asked, inputs: { policy: 'sea-trials.yml', ...inputs }, directory: folder }
  return judgeOf(wanted, facts, { git: remembering(git), github: undefined })
}

const ONNX = 'columns: { label: y }\ncandidate: { onnx: m.onnx }\n'
const [SERVED, ALL] = [of('accuracy-gate', 'stress-test'), 'all' as const]
const PRODUCTION = `${BOTH}baseline: { stage: production }\n`

describe('an input takes no other than the run would take without it', () => {
  test.each<[string, Readonly<Record<string, string>>, Case, string]>([
    ['another column than `score`', { score: 'other' }, {}, '`columns.score`, which is not set'],
    ['answers in place of scores', { prediction: 'other' }, {}, '`columns.prediction`'],
    [
      'answers in place of named scores',
      { prediction: 'other' },
      { policy: BOTH.replace('y,', 'y, score: p,'), header: 'y,p,other' },
      '`columns.prediction`',
    ],
    ['scores of classes', { score: 'x' }, { header: 'y,score_a,x_a' }, '`columns.score`'],
    ['the column of a file that is not there', { score: 'x' }, { here: { 'p.csv': '' } }, '`columns.score`'],
    ['the answers of a model that is run', { score: 'x' }, { policy: ONNX }, '`columns.score`'],
    ['another order of the rows', { id: 'other' }, { header: 'y,g,other' }, '`columns.id`'],
    [
      'a column that is no feature then',
      { score: 'p' },
      { gates: of('accuracy-gate', 'data-validate'), asked: ALL, header: 'y,p' },
      '`columns.score`',
    ],
    ['one label of several', { label: 'y' }, { policy: BOTH.replace('label: y', 'labels: [y, g]') }, '`columns.label`'],
    [
      'a label that a contract passes over',
      { label: 'y' },
      { policy: BOTH.replace('label: y, ', ''), gates: of('data-validate'), asked: ['data-validate'] },
      '`columns.label`',
    ],
    [
      'the data alone',
      { subject: 'data' },
      { gates: of('bias-check'), asked: ['bias-check'] },
      '`gates.bias-check.subject`, which is not set',
    ],
    ['the model alone', { subject: 'model' }, { gates: of('bias-check'), asked: ['bias-check'] }, 'subject'],
    [
      'the other subject',
      { subject: 'data' },
      { gates: of('bias-check').replace('{ ', '{ subject: model, '), asked: ['bias-check'] },
      '`gates.bias-check.subject`, which is `"model"`',
    ],
    ['a lighter load', { rate: '1/s' }, { gates: SERVED, asked: ['stress-test'] }, '`gates.stress-test.load.rate`'],
    ['a shorter one', { for: '1s' }, { gates: SERVED, asked: ['stress-test'] }, '`gates.stress-test.load.for`'],
    [
      'another registry to compare with',
      { registry: 'file:empty' },
      { policy: PRODUCTION, asked: ALL },
      '`gates.model-register.registry`, which is `"file:.sea-trials/registry"`',
    ],
    [
      'another version',
      { version: '2.0.0' },
      { gates: of('accuracy-gate', 'model-register'), asked: ['model-register'] },
      '`gates.model-register.version`',
    ],
    [
      'told answers to training rows in place of those of the model',
      { 'train-predictions': 'p.csv' },
      { policy: ONNX, data: 'train: h.csv' },
      '`trainPredictions`',
    ],
    [
      'told answers to the rows that a threshold is chosen on',
      { 'train-predictions': 'p.csv' },
      { policy: ONNX.replace('m.onnx', 'm.onnx, threshold: { maximise: f1, on: dev }'), data: 'dev: h.csv' },
      '`trainPredictions`',
    ],
  ])('%s', async (_, inputs, given, message) => {
    await expect(judged(inputs, given)).rejects.toMatchObject({
      code: 'bad-input',
      message: expect.stringContaining(message),
    })
  })
})

describe('an input says what nothing could be judged without', () => {
  test.each<[string, Readonly<Record<string, string>>, Case]>([
    ['the scores of a file that has none of the name', { score: 'p' }, { header: 'y,g,p' }],
    ['its answers', { prediction: 'p' }, { header: 'y,g,p' }],
    ['the label', { label: 'y' }, { policy: BOTH.replace('label: y, ', '') }],
    ['where to register', { registry: 'file:r' }, { policy: PRODUCTION, asked: ['model-register'] }],
    ['where to register what is compared with a file', { registry: 'file:r' }, { asked: ALL }],
    [
      'as which version',
      { version: '2.0.0' },
      { gates: '  model-register: { require: [] }\n', asked: ['model-register'] },
    ],
    ['the load that holds without it', { rate: '50/s' }, { gates: SERVED, asked: ['stress-test'] }],
    [
      'the subject of the policy',
      { subject: 'data' },
      { gates: of('bias-check').replace('{ ', '{ subject: data, '), asked: ['bias-check'] },
    ],
    ['answers to training rows', { 'train-predictions': 'p.csv' }, { data: 'holdout: h.csv, train: h.csv' }],
  ])('%s', async (_, inputs, given) => {
    expect((await judged(inputs, given)).changes).toEqual([])
  })
})
