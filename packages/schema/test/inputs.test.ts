import { mkdirSync, mkdtempSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { beforeAll, describe, expect, test } from '@jest/globals'
import { SeaTrialsError } from '../src/error.ts'
import { foldInputs } from '../src/policy/inputs.ts'
import { readPolicy } from '../src/policy/load.ts'
import type { Policy } from '../src/policy/policy.ts'

let workspace: string
let policy: Policy
beforeAll(async () => {
  workspace = mkdtempSync(join(tmpdir(), 'inputs-'))
  mkdirSync(join(workspace, 'models'))
  const text = `version: 1
model: income
data: { train: train.csv, data: old.csv }
columns: { label: y, id: row }
candidate: { onnx: m.onnx, threshold: 0.3 }
serving: { start: ./serve.sh }
confidence: 95%
gates:
  accuracy-gate: { require: [ roc_auc >= 0.9 ] }
  stress-test: { load: { rate: 200/s, for: 30s, rows: train } }
`
  const ground = { root: join(workspace, 'models'), workspace }
  policy = await readPolicy(new TextEncoder().encode(text), 'models/sea-trials.yml', ground)
})

const fold = (raw: Record<string, string>, gate = 'accuracy-gate', base?: Policy) =>
  foldInputs(raw, base, { root: workspace, gate, workspace })

test('inputs alone make a policy', () => {
  const made = fold({
    predictions: 'p.csv',
    label: 'y',
    score: 'score',
    positive: 'yes',
    groups: 'sex, `a,b`,\nmarital status',
    data: 'data/*.csv',
    delimiter: ';',
    require: 'roc_auc >= 0.9\n\n  # a comment\n  recall{x = "#1"} >= 0.5  # why\n',
    comment: 'true',
  })
  expect(made).toEqual({
    model: 'model',
    task: 'binary',
    delimiter: ';',
    data: { data: { name: 'data', path: 'data/*.csv', delimiter: ';', labels: 'yes', at: { file: 'input data' } } },
    columns: { label: 'y', score: 'score', positive: 'yes', groups: ['sex', 'a,b', 'marital status'] },
    columnsAt: {
      label: { file: 'input label' },
      score: { file: 'input score' },
      groups: { file: 'input groups' },
    },
    candidate: { predictions: 'p.csv', threshold: 0.5 },
    confidence: 0.95,
    gates: {
      'accuracy-gate': {
        require: [
          { text: 'roc_auc >= 0.9', burden: 'require', source: { file: 'input require', line: 1, column: 1 } },
          { text: 'recall{x = "#1"} >= 0.5', burden: 'require', source: { file: 'input require', line: 4, column: 3 } },
        ],
      },
    },
    root: workspace,
    workspace,
    digest: expect.stringMatching(/^sha256:[0-9a-f]{64}$/),
  })
})

test('without any input there is a policy of defaults, which requires nothing', () => {
  expect(fold({})).toMatchObject({ model: 'model', confidence: 0.95, gates: { 'accuracy-gate': { require: [] } } })
})

test.each([
  ['true', true],
  ['1', 1],
  ['"1"', '1'],
  ['-0.5', -0.5],
  ['0x10', '0x10'],
  ['yes', 'yes'],
])('positive: %s', (positive, value) => expect(fold({ positive }).columns.positive).toBe(value))

test('a model gives its name', () => {
  expect(fold({ model: 'model/income-2.onnx' })).toMatchObject({
    model: 'income-2',
    candidate: { onnx: 'model/income-2.onnx' },
  })
  expect(fold({ model: 'model/my model.onnx' }).model).toBe('model')
  expect(fold({ model: 'model/income.v2.onnx' }).model).toBe('model')
})

test('a higher confidence would weaken the guards of a policy', () => {
  const guarded = {
    ...policy,
    gates: { 'bias-check': { require: [{ text: 'recall >= 0.5', burden: 'guard' as const }] } },
  }
  expect(() => fold({ confidence: '99%' }, 'accuracy-gate', guarded)).toThrow('input `confidence`')
  expect(fold({ confidence: '95%' }, 'accuracy-gate', guarded).confidence).toBe(0.95)
})

test('inputs replace single keys of a policy, and lines are added', () => {
  const made = fold(
    { label: 'z', threshold: '0.4', reference: 'r.csv', require: 'recall >= 0.5', confidence: '99%' },
    'accuracy-gate',
    policy,
  )
  expect(made.columns).toEqual({ label: 'z', id: 'row', groups: [] })
  expect(made.candidate).toMatchObject({ onnx: 'm.onnx', threshold: 0.4 })
  expect(Object.keys(made.data)).toEqual(['train', 'data', 'reference'])
  expect(made.data.reference?.path).toBe('../r.csv')
  expect(made.gates['accuracy-gate']?.require.map((line) => line.text)).toEqual(['roc_auc >= 0.9', 'recall >= 0.5'])
  expect(made.confidence).toBe(0.99)
  expect(made.digest).not.toBe(policy.digest)
  expect(policy.gates['accuracy-gate']?.require).toHaveLength(1)
})

test('the load and the server', () => {
  const made = fold({ for: '5s', url: 'http://127.0.0.1:8080', protocol: 'mlflow' }, 'stress-test', policy)
  expect(made.gates['stress-test']?.load).toEqual({
    ratePerSecond: 200,
    durationMs: 5000,
    arrivals: 'poisson',
    rows: 'train',
    warmupMs: 2000,
  })
  expect(made.serving).toEqual({ url: 'http://127.0.0.1:8080', protocol: 'mlflow', readyMs: 60_000 })
  expect(made.candidate?.onnx).toBe('m.onnx')
  expect(fold({ url: 'http://a' }, 'accuracy-gate', policy).candidate).toEqual({ url: 'http://a', threshold: 0.3 })
  expect(fold({ registry: 'file:reg', version: '1.0.0' }, 'model-register', policy).gates['model-register']).toEqual({
    require: [],
    registry: 'file:../reg',
    version: '1.0.0',
  })
})

test('predictions beside a file are that file’s', () => {
  expect(fold({ predictions: 'p.csv' }, 'accuracy-gate', policy).candidate).toEqual({
    onnx: 'm.onnx',
    predictions: '../p.csv',
    threshold: 0.3,
  })
})

describe('digests', () => {
  test('no input leaves the file’s digest; the same inputs give the same digest in any order', () => {
    expect(fold({ comment: 'true' }, 'accuracy-gate', policy)).toBe(policy)
    expect(fold({ label: 'a', id: 'b' }).digest).toBe(fold({ id: 'b', label: 'a' }).digest)
    expect(fold({ label: 'a' }).digest).not.toBe(fold({ label: 'b' }).digest)
    expect(fold({ label: 'a' }, 'accuracy-gate', policy).digest).not.toBe(fold({ label: 'a' }).digest)
  })

  test('what decides nothing, or only asks for more, leaves the file’s digest as it is; what may loosen does not', () => {
    const digest = (inputs: Record<string, string>) => fold(inputs, 'model-register', policy).digest
    expect(digest({ version: '1.0.0', registry: 'releases', model: 'm.onnx' })).toBe(policy.digest)
    expect(fold({ require: 'roc_auc >= 0.9' }, 'accuracy-gate', policy).digest).toBe(policy.digest)
    expect(fold({ subject: 'data' }, 'bias-check', policy).digest).toBe(policy.digest)
    for (const inputs of [{ threshold: '0.1' }, { positive: 'no' }, { label: 'a', version: '1.0.0' }])
      expect(fold(inputs, 'accuracy-gate', policy).digest).not.toBe(policy.digest)
  })
})

const refused: readonly (readonly [Record<string, string>, string])[] = [
  [{ task: 'binery' }, 'input `task` is `binery`'],
  [{ threshold: 'high', predictions: 'p.csv' }, 'input `threshold` is `high`'],
  [{ threshold: '0.5' }, 'input `threshold` is `0.5`'],
  [{ confidence: '95' }, 'input `confidence` is `95`'],
  [{ confidence: '90%' }, 'input `confidence` is `90%`'],
  [{ rate: '200' }, 'input `rate` is `200`'],
  [{ rate: '0/s' }, 'input `rate` is `0/s`'],
  [{ for: '30' }, 'input `for` is `30`'],
  [{ arrivals: 'uniform' }, 'input `arrivals` is `uniform`'],
  [{ protocol: 'grpc' }, 'input `protocol` is `grpc`'],
  [{ url: 'file:///etc/passwd' }, 'input `url` is `file:///etc/passwd`'],
  [{ url: 'http://a', start: './x' }, 'input `start` is `./x`'],
  [{ registry: 'oci://x' }, 'input `registry` is `oci://x`'],
  [{ subject: 'all' }, 'input `subject` is `all`'],
  [{ delimiter: '::' }, 'input `delimiter` is `::`'],
  [{ groups: ' , ' }, 'input `groups` is ` , `'],
  [{ data: '/etc/passwd' }, '`/etc/passwd` lies outside of the workspace'],
  [{ data: 'https://x/y.csv' }, '`https://x/y.csv` is an address'],
]

test.each(refused)('%j is refused', (raw, message) => {
  let error: unknown
  try {
    fold(raw, 'accuracy-gate', 'threshold' in raw ? undefined : policy)
  } catch (thrown) {
    error = thrown
  }
  if (!(error instanceof SeaTrialsError)) throw error ?? new Error('accepted')
  expect([error.code, error.message]).toEqual(['bad-input', expect.stringContaining(message)])
})

test('`require` needs a gate', () => {
  expect(() => fold({ require: 'recall > 0.5' }, 'run')).toThrow('input `require`')
})
