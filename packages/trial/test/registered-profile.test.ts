/** The profile of the training data is kept with the version, and later data are compared with it when the rows are gone. */
import { existsSync, mkdirSync, mkdtempSync, readFileSync, realpathSync, rmSync, writeFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, test } from '@jest/globals'
import type { RunFacts } from '@sea-trials/gates/gate'
import type { GateName } from '@sea-trials/gates/inputs'
import { digestFile } from '@sea-trials/registry/digest'
import { silent } from '@sea-trials/schema/log'
import type { Verdict } from '@sea-trials/schema/verdict'
import { type FakeGitHub, startFakeGitHub } from '../../../test/github/fake-github.ts'
import { runTrial } from '../src/trial.ts'

const MODELS = createRequire(import.meta.url)('../../registry/test/fixtures/models.json') as Record<string, string>
const COMMIT = 'c'.repeat(40)

const rows = (n: number, shift: number): string =>
  `id,age,sex,y\n${Array.from({ length: n }, (_, i) => `${i},${((i * 37) % 60) + shift},${'fm'[i % 2]},${i % 2 === 0}`).join('\n')}\n`

interface Registry {
  readonly name: string
  readonly run: RunFacts
  readonly stage: (root: string, version: string) => void
  /** Changes the bytes of the profile that is kept. */
  readonly damage: (root: string) => void
}

let github: FakeGitHub
beforeAll(async () => {
  github = await startFakeGitHub()
  github.git.commits.add(COMMIT)
})
afterAll(() => github.close())

const registries: Readonly<Record<string, () => Registry>> = {
  'file:registry/': () => ({
    name: 'file:registry/',
    run: { commit: COMMIT },
    stage: (root, version) =>
      writeFileSync(join(root, 'registry/models/income/stages.json'), JSON.stringify({ production: version })),
    damage: (root) => {
      const [, digest] = /profile\.train\.json","role":"profile"/.test(recordOf(root))
        ? (/"digest":"sha256:([0-9a-f]{64})","name":"profile\.train\.json"/.exec(recordOf(root)) ?? [])
        : []
      writeFileSync(join(root, 'registry/blobs/sha256', digest as string), '{}')
    },
  }),
  releases: () => ({
    name: 'releases',
    run: { commit: COMMIT, repository: github.repository, token: github.token, apiUrl: github.url, event: 'push' },
    stage: (_, version) => {
      const sha = 'e'.repeat(40)
      const url = `${github.url}/x`
      github.git.tags.set(sha, {
        sha,
        node_id: 'x',
        url,
        tag: 'income#production#1',
        message: `income production\n\nModel-Version: ${version}\n`,
        tagger: { date: '2026-01-01T00:00:00Z', email: 'a@example.com', name: 'a' },
        object: { sha: COMMIT, type: 'commit', url },
      })
      github.git.refs.set('refs/tags/income#production#1', { type: 'tag', sha })
    },
    damage: () => {
      const asset = github.releases.releases.at(-1)?.assets.find(({ label }) => label === 'profile')
      if (asset !== undefined) asset.bytes[5] = (asset.bytes[5] as number) ^ 1
    },
  }),
}

const recordOf = (root: string): string =>
  readFileSync(join(root, 'registry/models/income/versions/1.0.0.json'), 'utf8')

function repository(registry: string, { first = '', profiles = '[train]' } = {}): string {
  const root = realpathSync(mkdtempSync(join(tmpdir(), 'registered-')))
  for (const folder of ['model', 'registry']) mkdirSync(join(root, folder))
  writeFileSync(join(root, 'model/income.onnx'), Buffer.from(MODELS['logistic.onnx'] as string, 'base64'))
  writeFileSync(join(root, 'train.csv'), rows(6_000, 20))
  writeFileSync(join(root, 'same.csv'), rows(6_000, 20))
  writeFileSync(join(root, 'moved.csv'), rows(6_000, 45))
  const scores = Array.from({ length: 6_000 }, (_, i) => `${i},${i % 2 === 0},${i % 2 === 0 ? 0.9 : 0.1}`).join('\n')
  writeFileSync(join(root, 'p.csv'), `id,y,score\n${scores}\n`)
  writeFileSync(
    join(root, 'contract.yml'),
    'type: object\nproperties:\n  age: { type: integer }\n  sex: { type: string, x-classification: confidential }\n',
  )
  writeFileSync(
    join(root, 'sea-trials.yml'),
    `version: 1
model: income
data:
  train: train.csv
  holdout: train.csv
  same: same.csv
  moved: moved.csv
  production: { registered: train, stage: production${first} }
columns: { label: y, id: id }
contract: contract.yml
candidate: { onnx: model/income.onnx, predictions: p.csv }
gates:
  data-validate:
    require:
      - same.row_count >= 1
  accuracy-gate:
    require: [roc_auc >= 0.9]
  model-register:
    registry: ${registry}
    ${profiles === '' ? '' : `profiles: ${profiles}`}
`,
  )
  return root
}

async function trial(
  root: string,
  gates: readonly GateName[],
  run: RunFacts,
  require = '',
): Promise<readonly Verdict[]> {
  const result = await runTrial({
    gates,
    inputs: require === '' ? {} : { require },
    directory: root,
    workspace: root,
    log: silent,
    clock: { now: () => 0, sleep: async () => {} },
    run,
  })
  return result.gates.map(({ verdict }) => verdict)
}

const ALL = ['data-validate', 'accuracy-gate', 'model-register'] as const

describe.each(Object.keys(registries))('%s', (name) => {
  test('is asked for the profile at a stage, verified, when the rows are gone', async () => {
    const { run, stage, damage } = (registries[name] as () => Registry)()
    const root = repository(name, { first: ', first: adopt' })
    const line = 'same.drift(production) <= 0.1\nmoved.drift(production) <= 0.1\nmoved.psi(age, production) <= 0.1'
    const judged = (more = line) => trial(root, ['data-validate'], run, more)

    const [before] = await judged()
    expect(before?.checks.filter(({ requirement }) => requirement.includes('production'))).toMatchObject([
      { outcome: 'not-applicable', reason: expect.stringContaining('no version of income stands at production yet') },
      { outcome: 'not-applicable' },
      { outcome: 'not-applicable' },
    ])

    const registered = (await trial(root, ALL, run)).at(-1) as Verdict
    expect([registered.verdict, registered.outputs?.version]).toEqual(['passed', '1.0.0'])
    const profile = await digestFile(join(root, '.sea-trials/profiles/profile.train.json'))
    expect(registered.subjects).toContainEqual(expect.objectContaining({ name: 'profile:train', digest: profile }))
    expect(registered.notes.join('\n')).toContain('the profile of `train`, ')
    // What is private leaves nothing of itself in a registry that others read.
    expect(readFileSync(join(root, '.sea-trials/profiles/profile.train.json'), 'utf8')).not.toMatch(/"values"/)
    stage(root, '1.0.0')
    for (const gone of ['train.csv', '.sea-trials']) rmSync(join(root, gone), { recursive: true })
    const policy = readFileSync(join(root, 'sea-trials.yml'), 'utf8')
    writeFileSync(
      join(root, 'sea-trials.yml'),
      policy.replace(/ {2}(train|holdout): train.csv\n/g, '').replace(/ {4}profiles.*\n/, ''),
    )

    const [after] = await judged()
    const outcomes = after?.checks.filter(({ requirement }) => requirement.includes('production'))
    expect(outcomes).toMatchObject([
      { outcome: 'pass' },
      { outcome: 'fail', worst: expect.stringContaining('age') },
      { outcome: 'fail' },
    ])
    expect(after?.subjects).toContainEqual({
      name: 'data:production',
      digest: profile,
      path: '.sea-trials/registered/1.0.0/profile.train.json',
    })
    expect(after?.notes.join('\n')).toContain(
      '`production` is the profile of `train` that income 1.0.0 was registered with',
    )

    damage(root)
    const [damaged] = await judged()
    expect(damaged?.verdict).toBe('error')
    expect(damaged?.checks.map(({ reason }) => reason).join('\n')).toContain('is damaged')
  })
})

describe('a profile that is not there', () => {
  const { run, stage } = (registries['file:registry/'] as () => Registry)()
  const asked = async (root: string) => {
    const [verdict] = await trial(root, ['data-validate'], run, 'same.drift(production) <= 0.1')
    return verdict?.checks.find(({ requirement }) => requirement.includes('drift'))
  }

  test('is an error at the place where it is asked for, unless the policy says that a beginning is without', async () => {
    expect(await asked(repository('file:registry/'))).toMatchObject({
      outcome: 'error',
      reason: expect.stringMatching(
        /no version of income stands at production yet \(the registry was read, .*Write `first: adopt` under `data: production:`.* promote it: write it into `registry\/models\/income\/stages\.json`/,
      ),
    })
  })

  test.each([
    ['', 'error'],
    [', first: adopt', 'not-applicable'],
  ])('of a version that was registered without one%s: %s', async (first, outcome) => {
    const root = repository('file:registry/', { first, profiles: '' })
    // The contract opens every data set; nothing stands at the stage when the model is registered.
    const policy = join(root, 'sea-trials.yml')
    const text = readFileSync(policy, 'utf8')
    writeFileSync(policy, text.replace(/ {2}production: .*\n/, ''))
    expect((await trial(root, ALL, run)).at(-1)?.outputs?.version).toBe('1.0.0')
    stage(root, '1.0.0')
    writeFileSync(policy, text)
    expect(await asked(root)).toMatchObject({
      outcome,
      reason: expect.stringContaining('income 1.0.0 was registered without a profile of `train`'),
    })
  })

  test('at a stage that is misspelt is an error, whatever the policy says', async () => {
    const root = repository('file:registry/', { first: ', first: adopt' })
    await trial(root, ALL, run)
    expect(await asked(root)).toMatchObject({
      outcome: 'not-applicable',
      reason: expect.stringContaining('holds 1 version of it, not promoted'),
    })
    writeFileSync(join(root, 'registry/models/income/stages.json'), '{"productoin":"1.0.0"}')
    expect(await asked(root)).toMatchObject({
      outcome: 'error',
      reason: expect.stringMatching(
        /its stages are `productoin`\. Write `stage: productoin` under `data: production:`/,
      ),
    })
  })

  test('is not made of data that no gate judged', async () => {
    const root = repository('file:registry/', { first: ', first: adopt', profiles: '[train, moved]' })
    const policy = join(root, 'sea-trials.yml')
    writeFileSync(policy, readFileSync(policy, 'utf8').replace('contract: contract.yml\n', ''))
    const verdict = (await trial(root, ALL, run)).at(-1) as Verdict
    expect(verdict.verdict).toBe('failed')
    expect(verdict.checks.filter(({ outcome }) => outcome === 'fail').map(({ reason }) => reason)).toEqual([
      expect.stringContaining('no gate judged `train`: write a line about it'),
      expect.stringContaining('no gate judged `moved`'),
    ])
    expect(existsSync(join(root, 'registry/models'))).toBe(false)
  })

  test('is not added to a version that is there', async () => {
    const root = repository('file:registry/', { first: ', first: adopt', profiles: '' })
    await trial(root, ALL, run)
    const policy = join(root, 'sea-trials.yml')
    writeFileSync(
      policy,
      readFileSync(policy, 'utf8').replace(
        'registry: file:registry/\n',
        'registry: file:registry/\n    profiles: [train]\n',
      ),
    )
    const verdict = (await trial(root, ALL, run)).at(-1) as Verdict
    expect(verdict.notes.join('\n')).toContain(
      '1.0.0 was registered without a profile of `train`, and a version never changes',
    )
  })
})
