import { mkdirSync, mkdtempSync, readFileSync, symlinkSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { beforeAll, describe, expect, test } from '@jest/globals'
import { sha256 } from '../src/canonical.ts'
import { SeaTrialsError } from '../src/error.ts'
import { loadPolicy, readPolicy } from '../src/policy/load.ts'
import { parseRequirement } from '../src/requirement/parse.ts'
import { printCondition } from '../src/requirement/print.ts'
import { vocabulary } from './vocabulary.ts'

let workspace: string
beforeAll(() => {
  workspace = mkdtempSync(join(tmpdir(), 'policy-'))
  mkdirSync(join(workspace, 'models', 'data'), { recursive: true })
})

const full = `version: 1
model: income
task: binary

data:
  train: data/train.parquet
  holdout: data/*.csv
  recent: { path: data/recent.parquet, labels: late }
columns:
  label: income_over_50k
  positive: true
  id: person_id
  groups: [sex, race]
contract: contract.yml

candidate: { onnx: model/income.onnx, threshold: 0.4 }
baseline: { stage: production, first: adopt }
serving:
  start: ./serve.sh
  ready: 1.5s
confidence: 99%

gates:
  data-validate:
    require:
      - row_count >= 1000                    # enough
      - warn: psi(age, train) <= 0.1
      - 'recall{name = "a: b #1"} >= 0.5'
      - "guard: recall{sex = \\"F\\"} >= 0.5"
      - >-
        recall by sex
        >= 0.5
  stress-test:
    load: { rate: 200/s, for: 30s, arrivals: constant, rows: holdout }
    require: [ p99 < 50ms ]
  model-register:
    registry: file:registry/
    formats: [onnx]
    card: model/README.md
`

const read = (text: string) =>
  readPolicy(new TextEncoder().encode(text), 'sea-trials.yml', { root: workspace, workspace })

async function refusal(promise: Promise<unknown>): Promise<SeaTrialsError> {
  const outcome = await promise.then(
    () => new Error('accepted'),
    (error: unknown) => error,
  )
  if (outcome instanceof SeaTrialsError) return outcome
  throw outcome
}

test('a whole policy', async () => {
  writeFileSync(join(workspace, 'models', 'sea-trials.yml'), full)
  const policy = await loadPolicy('models/sea-trials.yml', { workspace })
  const at = (line: number, column: number) => ({ file: 'models/sea-trials.yml', line, column })
  expect(policy).toEqual({
    model: 'income',
    task: 'binary',
    data: {
      train: { name: 'train', path: 'data/train.parquet', labels: 'yes', at: at(6, 3) },
      holdout: { name: 'holdout', path: 'data/*.csv', labels: 'yes', at: at(7, 3) },
      recent: { name: 'recent', path: 'data/recent.parquet', labels: 'late', at: at(8, 3) },
    },
    columns: { label: 'income_over_50k', positive: true, id: 'person_id', groups: ['sex', 'race'] },
    columnsAt: { label: at(10, 3), positive: at(11, 3), id: at(12, 3), groups: at(13, 3) },
    contract: 'contract.yml',
    candidate: { onnx: 'model/income.onnx', threshold: 0.4, at: at(16, 1) },
    baseline: { stage: 'production', first: 'adopt', threshold: 0.5, at: at(17, 1) },
    serving: { start: './serve.sh', protocol: 'open-inference', readyMs: 1500 },
    confidence: 0.99,
    gates: {
      'data-validate': {
        require: [
          { text: 'row_count >= 1000', burden: 'require', source: at(26, 9) },
          { text: 'psi(age, train) <= 0.1', burden: 'warn', source: at(27, 15) },
          { text: 'recall{name = "a: b #1"} >= 0.5', burden: 'require', source: at(28, 10) },
          {
            text: 'guard: recall{sex = "F"} >= 0.5',
            burden: 'require',
            source: { file: 'models/sea-trials.yml', line: 29 },
          },
          { text: 'recall by sex >= 0.5', burden: 'require', source: { file: 'models/sea-trials.yml', line: 30 } },
        ],
        at: at(24, 3),
      },
      'stress-test': {
        require: [{ text: 'p99 < 50ms', burden: 'require', source: at(35, 16) }],
        load: { ratePerSecond: 200, durationMs: 30_000, arrivals: 'constant', rows: 'holdout', warmupMs: 2000 },
        at: at(33, 3),
      },
      'model-register': {
        require: [],
        registry: 'file:registry/',
        formats: ['onnx'],
        card: 'model/README.md',
        at: at(36, 3),
      },
    },
    root: join(workspace, 'models'),
    workspace,
    file: 'models/sea-trials.yml',
    digest: sha256(readFileSync(join(workspace, 'models', 'sea-trials.yml'))),
  })
  expect(policy.data.constructor).toBeUndefined()
  for (const line of policy.gates['data-validate']?.require ?? []) parseRequirement(line, vocabulary)
})

test('a requirement that is wrong is found in the file', async () => {
  const policy = await read(
    'version: 1\nmodel: m\ngates:\n  data-validate:\n    require:\n      - warn:   recal >= 0.5\n',
  )
  const [line] = policy.gates['data-validate']!.require
  expect(() => parseRequirement(line!, vocabulary)).toThrow(
    expect.objectContaining({ at: { file: 'sea-trials.yml', line: 6, column: 17 } }),
  )
})

test('without a word about a first version, a missing baseline fails', async () => {
  const policy = await read('version: 1\nmodel: m\nbaseline: { stage: production }\ngates: {}\n')
  expect(policy.baseline?.first).toBe('fail')
})

const head = 'version: 1\nmodel: m\n'
const gated = `${head}gates:\n  accuracy-gate:\n    require:\n`

/** Text, line and column, what the message holds, what the advice holds. */
const refused: readonly (readonly [string, readonly (number | undefined)[], string, string])[] = [
  ['', [1, 1], 'the file is empty, not a mapping', 'mapping of keys'],
  ['- 1', [1, 1], 'the file is a list, not a mapping', 'mapping of keys'],
  ['gates: {}\nmodel: m', [1, 1], 'the file lacks `version`', ''],
  ['version: 2\nmodel: m\ngates: {}', [1, 10], '`version` is `2`', 'Write `version: 1`.'],
  [`${head}gates: {}\nmodel: x`, [4, 1], 'the same key twice', ''],
  [`${head}gates: {}\nmodle: x`, [4, 1], 'unknown key `modle`; did you mean `model`?', 'Keys here are'],
  [`${head}gates: {}\n__proto__: 1`, [4, 1], 'unknown key `__proto__`', ''],
  [`${head}gates: {}\nconstructor: 1`, [4, 1], 'unknown key `constructor`', ''],
  [`${head}gates: {}\n"\\u202e\\n": 1`, [4, undefined], 'unknown key `\\u{202e}\\n`', ''],
  [`${head}gates:\n  accuracy-gate:\n    requires: []`, [5, 5], 'unknown key `requires`; did you mean `require`?', ''],
  [
    `${head}gates:\n  robustness-check: {}`,
    [4, 3],
    'unknown key `robustness-check`',
    'no gate of this version; gates are `data-validate`',
  ],
  [`${head}gates:\n  drift-monitor: {}`, [4, 3], 'unknown key `drift-monitor`', '`model-register`'],
  [`${head}gates:\n  accuracy-gate:`, [4, 17], '`gates.accuracy-gate` is empty, not a mapping', 'require:'],
  [`${head}gates:\n  accuracy-gate:\n    load: {}`, [5, 5], 'unknown key `load`', '`require`'],
  [`${head}gates: {}\ntask: rankin`, [4, 7], '`task` is `rankin`', '`forecasting` or `ranking`'],
  [`${head}gates: {}\ntask: binery`, [4, 7], 'did you mean `binary`?', ''],
  [`${head}gates: {}\nconfidence: 95`, [4, 13], '`confidence` is `95`', '95%'],
  [`${head}gates: {}\nconfidence: 100%`, [4, 13], '`confidence` is `100%`', '95%'],
  [`${head}gates: {}\nconfidence: [1]`, [4, 13], 'is a list, not text or a number', '95%'],
  [`${head}gates: {}\ndata:\n  a: 5`, [5, 6], '`data.a` is the number `5`', 'path or glob'],
  [`${head}gates: {}\ndata:\n  a: { labels: late }`, [5, 6], '`data.a` names none, or too many, of its sources', ''],
  [`${head}gates: {}\ndata:\n  a: ../x.csv`, [5, 6], '`../x.csv` lies outside of the workspace', ''],
  [`${head}gates: {}\ndata:\n  a: /etc/passwd`, [5, 6], 'lies outside of the workspace', ''],
  [`${head}gates: {}\ndata:\n  a: data/*/../../../x`, [5, 6], 'climbs up behind a wildcard', ''],
  [`${head}gates: {}\ndata:\n  a: s3://bucket/x.csv`, [5, 6], 'is an address, not a path', ''],
  [`${head}gates: {}\ndata:\n  a: ""`, [5, 7], '`data.a` is empty', ''],
  [`${head}gates: {}\ncontract: ../c.yml`, [4, 11], 'outside of the workspace', ''],
  [`${head}gates: {}\ncandidate: { threshold: 0.5 }`, [4, 12], 'names none, or too many', 'one of `onnx`'],
  [`${head}gates: {}\ncandidate: { url: http://a, onnx: m.onnx }`, [4, 12], 'names none, or too many', ''],
  [`${head}gates: {}\nbaseline: { stage: a, version: 1.0.0 }`, [4, 11], 'names none, or too many', '`stage`'],
  [`${head}gates: {}\nbaseline: { stage: a, first: adpot }`, [4, 30], 'did you mean `adopt`?', ''],
  [`${head}gates: {}\nserving: { ready: 60 }`, [4, 19], 'is the number `60`, not text', '60s'],
  [`${head}gates: {}\nserving: { ready: 0s }`, [4, 19], 'is `0s`', ''],
  [`${head}gates: {}\nserving: { protocol: torchserve }`, [4, 22], 'is `torchserve`', '`mlflow`'],
  [`${head}gates:\n  stress-test: { load: { rate: 200, for: 30s } }`, [4, 32], 'the number `200`', '200/s'],
  [`${head}gates:\n  stress-test: { load: { rate: 200/s } }`, [4, 24], 'lacks `for`', ''],
  [`${head}gates:\n  stress-test: { load: { rate: 1/s, for: 1s, rows: x } }`, [4, 52], '`x` is no data set', ''],
  [`${head}gates:\n  model-register: { registry: oci://x }`, [4, 31], 'is `oci://x`', '`releases`'],
  [`${head}gates:\n  model-register: { registry: "file:../.." }`, [4, 32], 'outside of the workspace', ''],
  [`${gated}      - recall{a = "x: y"} >= 0.5`, [6, 9], 'unknown key `recall{a = "x`', 'single quotes'],
  [`${gated}      - recall{a = "x #1"} >= 0.5`, [6, 9], 'ends inside a string', 'single quotes'],
  [`${gated}      - wran: recall >= 0.5`, [6, 9], 'unknown key `wran`; did you mean `warn`?', 'guard'],
  [`${gated}      - \`a b\` >= 0.5`, [6, 9], 'not valid YAML', 'single quotes'],
  [`${gated}      - 5`, [6, 9], 'is the number `5`', 'one requirement'],
  [`${gated}      -`, [6, 8], 'is empty', 'one requirement'],
  [`${gated}      - warn:`, [6, 14], 'is empty, not text', 'after the burden'],
  [`${gated}      - { warn: a, guard: b }`, [6, 9], '', 'one requirement'],
  [
    `${head}gates: {}\nwaivers:\n  - { requirement: f1 >= 1, owner: a, reason: b }`,
    [5, 5],
    'entry 1 of `waivers` (`f1 >= 1`) lacks `expires`',
    '',
  ],
  [
    `${head}gates: {}\nwaivers:\n  - { requirement: f1 >= 1, owner: a, reason: ' ', expires: 2027-03-31 }`,
    [5, 48],
    '`reason` of entry 1 of `waivers` (`f1 >= 1`) is ` `',
    '',
  ],
  [
    `${head}gates: {}\nwaivers:\n  - { requirement: f1 >= 1, owner: a, reason: b, expires: soon }`,
    [5, 59],
    '`expires` of entry 1 of `waivers` (`f1 >= 1`) is `soon`',
    '',
  ],
  [
    `${gated}      - recall >= 0.5\n      - 5`,
    [7, 9],
    'entry 2 of `gates.accuracy-gate.require` is the number `5`',
    '',
  ],
  [`${head}gates: {}\ntask: !!js/function x`, [4, 7], 'not valid YAML', ''],
  [`${head}gates: {}\ntask: *x`, [4, 7], 'the alias `x` leads nowhere', ''],
  [`${head}gates: {}\ntask: .nan`, [4, 7], '`.nan` is no number', ''],
  [`${head}gates: {}\n1: x`, [4, 1], 'unknown key `1`', ''],
  [`${head}gates: {}\n? [a]\n: x`, [4, 3], 'a key that is no text', 'double quotes'],
  [`${head}gates: &a\n  x: *a`, [4, 3], 'nested or repeated', 'aliases'],
  [`${head}gates: {}\n---\nb: 1`, [4, 1], 'not valid YAML', ''],
  [`${head}\tgates: {}`, [3, 1], 'not valid YAML', ''],
]

describe('what is refused, and where', () => {
  test.each(refused)('%j at %j', async (text, [line, column], message, fix) => {
    const error = await refusal(read(text))
    expect(error.message).toContain(message)
    expect(error.fix).toContain(fix)
    expect(error.fix).not.toMatch(/See the documentation/)
    expect([error.code, error.at?.file, error.at?.line, error.at?.column]).toEqual([
      'bad-policy',
      'sea-trials.yml',
      line,
      column,
    ])
  })

  test('an alias bomb', async () => {
    const levels = Array.from({ length: 30 }, (_, i) => `l${i + 1}: &l${i + 1} [*l${i}, *l${i}, *l${i}]`)
    const error = await refusal(read(`l0: &l0 [1]\n${levels.join('\n')}\n`))
    expect(error.message).toContain('one of too many')
  })

  test('bytes that are not UTF-8, a missing file, a folder, a link out of the workspace', async () => {
    const ground = { root: workspace, workspace }
    expect((await refusal(readPolicy(new Uint8Array([0x61, 0xff]), 'p.yml', ground))).message).toBe(
      'the file is not UTF-8',
    )
    const missing = await refusal(loadPolicy('none.yml', { workspace }))
    expect([missing.code, missing.message]).toEqual(['missing-file', '`none.yml` does not exist'])
    expect((await refusal(loadPolicy('models', { workspace }))).message).toBe('`models` cannot be read')
    symlinkSync(tmpdir(), join(workspace, 'out'))
    const linked = await refusal(read(`${head}gates: {}\ndata:\n  a: out/x.csv`))
    expect(linked.message).toBe('`out/x.csv` lies outside of the workspace')
    expect((await refusal(loadPolicy('out/p.yml', { workspace }))).code).toBe('bad-input')
  })

  test('JSON is read as YAML', async () => {
    const json = JSON.stringify(
      { version: 1, model: 'm', gates: { 'accuracy-gate': { require: ['recall >= 0.5', { warn: 'p99 < 1ms' }] } } },
      null,
      '\t',
    )
    expect((await read(json)).gates['accuracy-gate']?.require[1]).toMatchObject({
      burden: 'warn',
      source: { line: 9, column: 15 },
    })
  })
})

describe('a data set that is a profile', () => {
  test('is told from rows', async () => {
    const policy = await read(
      'version: 1\nmodel: m\ngates: {}\ndata:\n  a: { profile: data/a.json }\n  b: data/b.csv\n',
    )
    expect(policy.data.a).toMatchObject({ path: 'data/a.json', isProfile: true })
    expect(policy.data.b?.isProfile).toBeUndefined()
  })
  test.each(['{ profile: a.json, path: a.csv }', '{ profile: a.json, labels: late }', '{}'])(
    '%s is refused',
    async (data) => {
      const error = await refusal(read(`version: 1\nmodel: m\ngates: {}\ndata:\n  a: ${data}\n`))
      expect(error.code).toBe('bad-policy')
    },
  )
})

describe('a data set that is the profile of a version', () => {
  const policy = (data: string, kept = 'train') =>
    `version: 1\nmodel: m\ndata:\n  train: a.csv\n  a: ${data}\ngates:\n  model-register: { profiles: [${kept}] }\n`
  test('names a data set, and a version by stage or number', async () => {
    const { data, gates } = await read(policy('{ registered: train, stage: production, first: adopt }'))
    expect(data.a).toMatchObject({ registered: { of: 'train', stage: 'production', first: 'adopt' }, labels: 'yes' })
    expect(data.a?.path).toBeUndefined()
    expect(gates['model-register']?.profiles).toEqual(['train'])
    const { data: numbered } = await read(policy('{ registered: train, version: 1.2.0 }'))
    expect(numbered.a?.registered).toEqual({ of: 'train', version: '1.2.0', first: 'fail' })
  })
  test.each([
    '{ registered: train }',
    '{ registered: train, stage: production, version: 1.0.0 }',
    '{ registered: train, stage: production, where: a > 1 }',
    '{ registered: train, stage: production, path: a.csv }',
    '{ path: a.csv, stage: production }',
    '{ profile: a.json, stage: production }',
  ])('%s is refused', async (data) => {
    expect((await refusal(read(policy(data)))).code).toBe('bad-policy')
  })
  test.each([
    ['nobody', '`nobody` is no data set of this policy'],
    ['a', '`a` is a profile'],
  ])('the profile of %s cannot be kept', async (kept, message) => {
    const error = await refusal(read(policy('{ registered: train, stage: production }', kept)))
    expect(error.message).toContain(message)
    expect(error.at?.line).toBe(7)
  })
})

describe('part of a data set', () => {
  const policy = (data: string) => `version: 1
model: m
data:
  recent: ${data}
gates:
  data-validate:
    require: [ row_count > 1 ]
`
  test('a condition of the language, and a season', async () => {
    const { data } = await read(
      policy(`{ path: d.csv, where: 'day >= "2026-01-01" and not (x in (1, 2))', season: 2w }`),
    )
    expect(data.recent).toMatchObject({ path: 'd.csv', season: { count: 14, unit: 'day' } })
    expect(printCondition(data.recent?.where as never)).toBe('day >= "2026-01-01" and not x in (1, 2)')
    for (const [text, season] of [
      ['1y', { count: 12, unit: 'month' }],
      ['3mo', { count: 3, unit: 'month' }],
      ['30d', { count: 30, unit: 'day' }],
    ] as const)
      expect((await read(policy(`{ path: d.csv, season: ${text} }`))).data.recent?.season).toEqual(season)
  })
  test.each([
    [`{ path: d.csv, where: 'day >= ' }`, /:4:/],
    [`{ path: d.csv, where: 'a = 1 b = 2' }`, /the end of the condition/],
    [`{ path: d.csv, where: '' }`, /where/],
    [`{ path: d.csv, season: 1 }`, /season/],
    [`{ path: d.csv, season: 0y }`, /1y/],
    [`{ path: d.csv, season: 1 year }`, /1y/],
  ])('%s is an error', async (data, message) => {
    const error = await read(policy(data)).then(
      () => 'none',
      (thrown: SeaTrialsError) => `${thrown.at?.file}:${thrown.at?.line}: ${thrown.message} ${thrown.fix}`,
    )
    expect(error).toMatch(/^sea-trials.yml:4/)
    expect(error).toMatch(message)
  })
})
