import { mkdir, mkdtemp, readdir, readFile, rm, symlink, writeFile } from 'node:fs/promises'
import { createRequire } from 'node:module'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, beforeEach, describe, expect, test } from '@jest/globals'
import { resolveBaseline } from '@sea-trials/gates/baseline'
import type { GateContext, RunFacts } from '@sea-trials/gates/gate'
import { modelRegister } from '@sea-trials/gates/model-register/gate'
import { digestBook, digestBytes, digestFile } from '@sea-trials/registry/digest'
import { writeEvidence } from '@sea-trials/registry/evidence'
import { silent } from '@sea-trials/schema/log'
import type { GatePolicy, Policy, RequirementText } from '@sea-trials/schema/policy/policy'
import type { Check, Subject, Verdict } from '@sea-trials/schema/verdict'
import { type FakeGitHub, startFakeGitHub } from '../../../test/github/fake-github.ts'

const MODELS = createRequire(import.meta.url)('../../registry/test/fixtures/models.json') as Readonly<
  Record<string, string>
>
const model = (name: string): Buffer => Buffer.from(MODELS[name] as string, 'base64')

let root: string
beforeEach(async () => {
  root = await mkdtemp(join(tmpdir(), 'sea-trials-'))
  await mkdir(join(root, 'model'))
  await writeFile(join(root, 'model/income.onnx'), model('logistic.onnx'))
  await writeFile(join(root, 'train.csv'), 'a,y\n1,true\n')
  await writeFile(join(root, 'holdout.csv'), 'a,y\n2,true\n')
  await writeFile(join(root, 'contract.yml'), 'type: object\n')
})

const lines = (...texts: string[]): readonly RequirementText[] => texts.map((text) => ({ text, burden: 'require' }))

const policy = (gates: Readonly<Record<string, GatePolicy>> = {}, more: Partial<Policy> = {}): Policy => ({
  model: 'income',
  task: 'binary',
  data: {
    train: { name: 'train', path: 'train.csv', labels: 'yes' },
    holdout: { name: 'holdout', path: 'hold*.csv', labels: 'yes' },
  },
  columns: { groups: [] },
  contract: 'contract.yml',
  candidate: { onnx: 'model/income.onnx', threshold: 0.5 },
  confidence: 0.95,
  gates: {
    'data-validate': { require: lines('row_count >= 1') },
    'bias-check': { require: lines('group_share(sex) >= 1%', 'recall by sex >= 0.2') },
    'accuracy-gate': { require: lines('roc_auc  >= 0.9', 'guard: f1 >= 0.5') },
    'stress-test': { require: lines('p99 < 50ms') },
    'model-register': { require: [] },
    ...gates,
  },
  root,
  file: 'sea-trials.yml',
  digest: digestBytes('policy'),
  ...more,
})

const context = (of: Policy = policy(), run: RunFacts = {}): GateContext => ({
  policy: of,
  engine: () => Promise.reject(new Error('no engine is needed')),
  log: silent,
  clock: { now: () => 0, sleep: async () => {} },
  evidence: join(root, '.sea-trials/evidence'),
  digest: digestBook(),
  run,
})

const check = (requirement: string, more: Partial<Check> = {}): Check => ({
  requirement,
  burden: 'require',
  outcome: 'pass',
  observed: 1,
  unit: '',
  n: 10,
  reason: 'meets it',
  exact: true,
  ...more,
})

const subject = async (name: string, path: string): Promise<Subject> => ({
  name,
  path,
  digest: await digestFile(join(root, path)),
})
const POLICY: Subject = { name: 'policy', digest: digestBytes('policy'), path: 'sea-trials.yml' }

/** What the four gates leave behind when all is well. */
async function verdicts(): Promise<Record<string, Verdict>> {
  const [theModel, train, holdout, contract] = await Promise.all([
    subject('model', 'model/income.onnx'),
    subject('data:train', 'train.csv'),
    subject('data:holdout', 'holdout.csv'),
    subject('contract', 'contract.yml'),
  ])
  const base = {
    model: 'income',
    verdict: 'passed',
    metrics: {},
    figures: [],
    evidence: 'executed',
    scope: {},
    notes: [],
  } as const
  return {
    'data-validate': {
      ...base,
      gate: 'data-validate',
      checks: [check('row_count >= 1')],
      subjects: [train, contract, POLICY],
    },
    'bias-check': {
      ...base,
      gate: 'bias-check',
      checks: [check('group_share(sex) >= 1%'), check('recall by sex >= 0.2')],
      subjects: [theModel, holdout, POLICY],
    },
    'accuracy-gate': {
      ...base,
      gate: 'accuracy-gate',
      checks: [check('roc_auc >= 0.9'), check('f1 >= 0.5', { burden: 'guard' })],
      subjects: [theModel, holdout, POLICY],
    },
    'stress-test': {
      ...base,
      gate: 'stress-test',
      checks: [check('p99 < 50ms')],
      subjects: [theModel, holdout, POLICY],
    },
  }
}

type Change = Readonly<Record<string, Partial<Verdict> | null>>
async function leaveEvidence(change: Change = {}, facts = {}): Promise<void> {
  for (const [gate, verdict] of Object.entries(await verdicts())) {
    if (change[gate] === null) continue
    await writeEvidence(
      join(root, '.sea-trials/evidence'),
      { ...verdict, ...change[gate] },
      { toolVersion: '1.0.0', facts },
    )
  }
}

const failures = (verdict: Verdict): string =>
  verdict.checks
    .filter(({ outcome }) => outcome === 'fail')
    .map(({ reason }) => reason)
    .join('\n')
const registered = async (): Promise<string[]> =>
  readdir(join(root, '.sea-trials/registry/models/income/versions')).catch(() => [])

describe('on complete, green evidence', () => {
  test('the model becomes version 1.0.0, with all that vouches for it', async () => {
    await leaveEvidence()
    const verdict = await modelRegister.run(context())
    expect([verdict.verdict, failures(verdict)]).toEqual(['passed', ''])
    const digest = digestBytes(model('logistic.onnx'))
    const uri = 'file:.sea-trials/registry/models/income/versions/1.0.0.json'
    expect(verdict.outputs).toEqual({ version: '1.0.0', 'model-digest': digest, uri })
    const record = JSON.parse(
      await readFile(join(root, '.sea-trials/registry/models/income/versions/1.0.0.json'), 'utf8'),
    )
    expect(record).toMatchObject({ model: 'income', version: '1.0.0', digest, format: 'onnx', policy: POLICY.digest })
    expect(record.files.map(({ name }: { name: string }) => name)).toEqual([
      'income.onnx',
      'income.accuracy-gate.json',
      'income.bias-check.json',
      'income.data-validate.json',
      'income.stress-test.json',
    ])
    expect(Object.keys(record.lineage).sort()).toEqual(['contract', 'data:holdout', 'data:train'])
    expect(JSON.stringify(verdict)).not.toContain(root)
  })

  test('a second run registers nothing new', async () => {
    await leaveEvidence()
    await modelRegister.run(context())
    const verdict = await modelRegister.run(context())
    expect(verdict.verdict).toBe('passed')
    expect(verdict.outputs?.version).toBe('1.0.0')
    expect(verdict.notes).toContain('registered nothing new: 1.0.0 is these bytes')
    expect(await registered()).toEqual(['1.0.0.json'])
  })

  test('new bytes are the next minor version, or the one that is named', async () => {
    await leaveEvidence()
    await modelRegister.run(context())
    await writeFile(join(root, 'model/income.onnx'), model('plain.onnx'))
    await leaveEvidence()
    expect((await modelRegister.run(context())).outputs?.version).toBe('1.1.0')
    await writeFile(join(root, 'model/income.onnx'), model('function.onnx'))
    await leaveEvidence()
    const named = policy({ 'model-register': { require: [], version: 'v2.0.0' } })
    expect((await modelRegister.run(context(named))).outputs?.version).toBe('2.0.0')
  })

  test('a version that holds other bytes is refused', async () => {
    await leaveEvidence()
    await modelRegister.run(context())
    await writeFile(join(root, 'model/income.onnx'), model('plain.onnx'))
    await leaveEvidence()
    const verdict = await modelRegister.run(context(policy({ 'model-register': { require: [], version: '1.0.0' } })))
    expect(verdict.verdict).toBe('failed')
    expect(failures(verdict)).toContain('1.0.0 is registered already')
    expect(await registered()).toEqual(['1.0.0.json'])
  })

  test('what is claimed is accepted, and said', async () => {
    await leaveEvidence({ 'accuracy-gate': { evidence: 'claimed' } })
    const verdict = await modelRegister.run(context())
    expect([verdict.verdict, verdict.evidence]).toEqual(['passed', 'claimed'])
    expect(verdict.notes.join()).toContain('Claimed, not executed: accuracy-gate')
  })

  describe('what was waived', () => {
    const owner = { owner: '@maria', reason: 'too few rows', expires: '1970-01-02' }
    const waivers = [{ ...owner, requirement: 'roc_auc >= 0.9' }]
    const broken = check('roc_auc >= 0.9', { outcome: 'fail', waiver: owner })
    const left = () => leaveEvidence({ 'accuracy-gate': { checks: [broken, check('f1 >= 0.5', { burden: 'guard' })] } })
    const at = (now: number, more: Partial<Policy>) => {
      const given = context(policy({}, more))
      return modelRegister.run({ ...given, clock: { ...given.clock, now: () => now } })
    }

    test('is seen, and registered while the waiver counts', async () => {
      await left()
      const verdict = await at(0, { waivers })
      expect(verdict.verdict).toBe('passed')
      expect(verdict.notes).toContainEqual(
        expect.stringMatching(/^Waived: `roc_auc >= 0.9` of accuracy-gate, by `@maria`/),
      )
      expect(verdict.checks.map(({ reason }) => reason)).toContainEqual(
        expect.stringMatching(/^passed with 2 checks, 1 of them waived/),
      )
    })

    test.each<[string, number, Partial<Policy>]>([
      ['expired since', 3 * 86_400_000, { waivers }],
      ['never in the policy', 0, {}],
      ['for another line', 0, { waivers: [{ ...owner, requirement: 'roc_auc >= 0.8' }] }],
      ['for another gate', 0, { waivers: [{ ...owner, requirement: 'roc_auc >= 0.9', gate: 'bias-check' }] }],
    ])('is refused where the waiver is %s', async (_, now, more) => {
      await left()
      const verdict = await at(now, more)
      expect(verdict.verdict).toBe('failed')
      expect(failures(verdict)).toContain('by a waiver that the policy does not have, or that has expired')
    })
  })

  test('bias-check may have run twice: on the data, and on the model', async () => {
    await leaveEvidence({ 'bias-check': null })
    const bias = (await verdicts())['bias-check'] as Verdict
    const [data, theModel] = bias.checks as [Check, Check]
    const notMine = { outcome: 'not-applicable', observed: null, n: 0 } as const
    const folder = join(root, '.sea-trials/evidence')
    const options = { toolVersion: '1.0.0', facts: {} }
    const onData = {
      ...bias,
      checks: [data, { ...theModel, ...notMine }],
      subjects: bias.subjects.filter(({ name }) => name !== 'model'),
    }
    await writeEvidence(folder, onData, { ...options, subject: 'data' })
    const half = await modelRegister.run(context())
    expect(half.verdict).toBe('failed')
    expect(failures(half)).toContain('bias-check has not judged `recall by sex >= 0.2`')
    await writeEvidence(
      folder,
      { ...bias, checks: [{ ...data, ...notMine }, theModel] },
      { ...options, subject: 'model' },
    )
    expect((await modelRegister.run(context())).verdict).toBe('passed')
  })

  test('other models’ evidence beside it is left alone', async () => {
    await leaveEvidence()
    const other = { ...((await verdicts())['accuracy-gate'] as Verdict), model: 'churn', verdict: 'failed' as const }
    await writeEvidence(join(root, '.sea-trials/evidence'), other, { toolVersion: '1.0.0', facts: {} })
    expect((await modelRegister.run(context())).verdict).toBe('passed')
  })

  test('lines about the file are judged', async () => {
    await leaveEvidence()
    const asks = (text: string) => modelRegister.run(context(policy({ 'model-register': { require: lines(text) } })))
    expect((await asks('model_size <= 1MB')).verdict).toBe('passed')
    expect((await asks('custom_operators = 0')).verdict).toBe('passed')
    expect((await asks('model_size <= 0.0001MB')).verdict).toBe('failed')
    expect((await asks('model_sise <= 1MB')).verdict).toBe('error')
  })
})

describe('refused, and the reason says why', () => {
  const failed = { outcome: 'fail', reason: '0.7 breaks >= 0.9' } as const
  const cases: readonly (readonly [string, Change, string])[] = [
    ['no evidence of a gate', { 'stress-test': null }, 'there is no evidence of stress-test'],
    [
      'a red gate',
      {
        'accuracy-gate': {
          verdict: 'failed',
          checks: [check('roc_auc >= 0.9', failed), check('f1 >= 0.5', { burden: 'guard' })],
        },
      },
      'accuracy-gate failed: `roc_auc >= 0.9`, 0.7 breaks >= 0.9',
    ],
    [
      'a red gate, by the check that blocks and not by one that warns',
      {
        'accuracy-gate': {
          verdict: 'failed',
          checks: [
            check('brier_score <= 0.1', { outcome: 'fail', burden: 'warn' }),
            check('f1 >= 0.5', { outcome: 'inconclusive', burden: 'guard' }),
            check('roc_auc >= 0.9', failed),
          ],
        },
      },
      'accuracy-gate failed: `roc_auc >= 0.9`, 0.7',
    ],
    [
      'an undecided gate',
      {
        'accuracy-gate': {
          verdict: 'inconclusive',
          checks: [check('roc_auc >= 0.9', { outcome: 'inconclusive' }), check('f1 >= 0.5', { burden: 'guard' })],
        },
      },
      'accuracy-gate was inconclusive',
    ],
    [
      'a gate that could not judge',
      {
        'stress-test': { verdict: 'error', checks: [], error: { code: 'server-failed', message: 'it died', fix: 'x' } },
      },
      'stress-test could not judge: it died',
    ],
    [
      'a verdict that its checks do not bear out',
      { 'accuracy-gate': { checks: [check('roc_auc >= 0.9', failed), check('f1 >= 0.5', { burden: 'guard' })] } },
      'says that it passed, and its checks do not',
    ],
    ['a gate without a check', { 'stress-test': { checks: [] } }, 'its checks do not'],
    [
      'a line that nobody judged',
      { 'accuracy-gate': { checks: [check('roc_auc >= 0.9')] } },
      'accuracy-gate has not judged',
    ],
    [
      'a line judged under a weaker burden',
      {
        'accuracy-gate': {
          checks: [check('roc_auc >= 0.9', { burden: 'warn' }), check('f1 >= 0.5', { burden: 'guard' })],
        },
      },
      'has not judged `roc_auc',
    ],
    [
      'a looser limit',
      { 'accuracy-gate': { checks: [check('roc_auc >= 0.5'), check('f1 >= 0.5', { burden: 'guard' })] } },
      'has not judged `roc_auc',
    ],
    ['evidence about no model', { 'accuracy-gate': { subjects: [POLICY] } }, 'does not say which model'],
    ['evidence under no policy', { 'stress-test': { subjects: [] } }, 'does not say under which policy'],
    ['evidence about no data', { 'data-validate': { subjects: [POLICY] } }, 'does not say which data'],
    ['evidence without the contract', { 'data-validate': { subjects: [POLICY] } }, 'did not judge the contract'],
    [
      'evidence about something else',
      { 'data-validate': { subjects: [POLICY, { name: 'data:gone', digest: digestBytes('x') }] } },
      '`data:gone`, which is not there any more',
    ],
  ]
  test.each(cases)('%s', async (_, change, why) => {
    await leaveEvidence(change)
    const verdict = await modelRegister.run(context())
    expect(verdict.verdict).toBe('failed')
    expect(failures(verdict)).toContain(why)
    expect(await registered()).toEqual([])
    expect(verdict.outputs?.version).toBe('')
  })

  // Each file that evidence is about, changed after it was judged.
  test.each([
    [
      'model/income.onnx',
      model('plain.onnx'),
      /accuracy-gate judged model sha256:\w{4}….{4}, this file is sha256:\w{4}….{4}: run it again/,
    ],
    ['train.csv', 'a,y\n9,true\n', /data-validate judged `data:train` as sha256/],
    ['holdout.csv', 'a,y\n9,true\n', /stress-test judged `data:holdout` as sha256/],
    ['contract.yml', 'type: array\n', /data-validate judged `contract` as sha256/],
  ])('a changed %s', async (path, content, why) => {
    await leaveEvidence()
    await writeFile(join(root, path), content)
    const verdict = await modelRegister.run(context())
    expect(verdict.verdict).toBe('failed')
    expect(failures(verdict)).toMatch(why)
    expect(await registered()).toEqual([])
  })

  test('one flipped byte of the model', async () => {
    await leaveEvidence()
    const bytes = model('logistic.onnx')
    bytes[bytes.length - 1] = (bytes[bytes.length - 1] as number) ^ 1
    await writeFile(join(root, 'model/income.onnx'), bytes)
    expect((await modelRegister.run(context())).verdict).not.toBe('passed')
    expect(await registered()).toEqual([])
  })

  test('a file of data that came, or went', async () => {
    await leaveEvidence()
    await writeFile(join(root, 'holdout-2.csv'), 'a,y\n3,true\n')
    expect(failures(await modelRegister.run(context()))).toContain('judged `data:holdout` as')
    await rm(join(root, 'holdout-2.csv'))
    await rm(join(root, 'holdout.csv'))
    expect(failures(await modelRegister.run(context()))).toContain('`data:holdout`, which is not there any more')
  })

  test('another policy, another commit', async () => {
    await leaveEvidence({}, { commit: 'a'.repeat(40) })
    const changed = await modelRegister.run(context(policy({}, { digest: digestBytes('looser') })))
    expect(failures(changed)).toContain('judged under policy')
    const elsewhere = await modelRegister.run(context(policy(), { commit: 'b'.repeat(40) }))
    expect(failures(elsewhere)).toContain('ran at commit aaaaaaaaaaaa, this is bbbbbbbbbbbb')
    expect((await modelRegister.run(context(policy(), { commit: 'a'.repeat(40) }))).verdict).toBe('passed')
    await leaveEvidence()
    const checkedIn = await modelRegister.run(context(policy(), { commit: 'a'.repeat(40) }))
    expect(failures(checkedIn)).toContain('ran at an unknown commit')
  })

  test('a policy that names no gate before it', async () => {
    await leaveEvidence()
    const bare = { ...policy(), gates: { 'model-register': { require: [] } } }
    const verdict = await modelRegister.run(context(bare))
    expect(failures(verdict)).toContain('nothing would vouch for the model')
  })

  test('green data alone', async () => {
    await leaveEvidence({ 'bias-check': null, 'accuracy-gate': null, 'stress-test': null })
    const { file: _, ...plain } = policy()
    const { 'data-validate': data, 'model-register': register } = policy().gates
    const named = { ...policy(), gates: { 'data-validate': data!, 'model-register': register! } }
    for (const one of [plain, named]) {
      const verdict = await modelRegister.run(context(one))
      expect(verdict.verdict).toBe('failed')
      expect(failures(verdict)).toContain('no gate judged sha256:')
    }
    expect(await registered()).toEqual([])
  })

  test('no evidence and no policy', async () => {
    const { file: _, ...plain } = policy()
    const verdict = await modelRegister.run(context({ ...plain, gates: {} }))
    expect(failures(verdict)).toContain('there is no evidence about income')
  })

  test('evidence that was edited stops everything', async () => {
    await leaveEvidence()
    const path = join(root, '.sea-trials/evidence/income.accuracy-gate.json')
    await writeFile(path, (await readFile(path, 'utf8')).replace('passed', 'passed '))
    await expect(modelRegister.run(context())).rejects.toMatchObject({ code: 'bad-evidence', at: { file: path } })
  })

  test('no model', async () => {
    const { candidate: _, ...without } = policy()
    await expect(modelRegister.run(context(without))).rejects.toMatchObject({ code: 'bad-input' })
    await rm(join(root, 'model/income.onnx'))
    await expect(modelRegister.run(context())).rejects.toMatchObject({ code: 'missing-file' })
    await mkdir(join(root, 'model/income.onnx'))
    await expect(modelRegister.run(context())).rejects.toMatchObject({ code: 'bad-model' })
  })
})

describe('the file itself', () => {
  const register = async (content: Uint8Array, section: Partial<GatePolicy> = {}) => {
    await writeFile(join(root, 'model/income.onnx'), content)
    await leaveEvidence()
    return modelRegister.run(context(policy({ 'model-register': { require: [], ...section } })))
  }

  test('a pickle is refused and named; allowed, it is said aloud', async () => {
    const refused = await register(model('model-4.pickle'))
    expect(failures(refused)).toContain('a Python pickle (protocol 4): loading it runs code; the policy allows onnx')
    const allowed = await register(model('model-4.pickle'), { formats: ['onnx', 'pickle'] })
    expect(allowed.verdict).toBe('passed')
    expect(allowed.notes.join()).toContain('loading it runs code')
  })

  test.each([
    ['truncated', model('logistic.onnx').subarray(0, 100), 'it ends in the middle of a field'],
    ['with weights elsewhere', model('external.onnx'), 'its weights stand in another file, `weights.bin`'],
    ['with weights outside', model('nested-external.onnx'), 'which leads out of its folder'],
  ])('an ONNX file %s is refused', async (_, content, why) => {
    const verdict = await register(content)
    expect(verdict.verdict).toBe('failed')
    expect(failures(verdict)).toContain(why)
    expect(JSON.stringify(verdict)).not.toContain(root)
  })

  test('custom operators are said', async () => {
    expect((await register(model('custom.onnx'))).notes.join()).toContain('ai.onnx.contrib.PyOp')
  })

  test('a link out of the repository is refused, one inside is followed', async () => {
    const outside = join(await mkdtemp(join(tmpdir(), 'sea-trials-')), 'model.onnx')
    await writeFile(outside, model('logistic.onnx'))
    await rm(join(root, 'model/income.onnx'))
    await symlink(outside, join(root, 'model/income.onnx'))
    await leaveEvidence()
    expect(failures(await modelRegister.run(context()))).toContain('a link out of the folder')
    await rm(join(root, 'model/income.onnx'))
    await writeFile(join(root, 'cached'), model('logistic.onnx'))
    await symlink(join(root, 'cached'), join(root, 'model/income.onnx'))
    expect((await modelRegister.run(context())).verdict).toBe('passed')
  })

  test.each(['../evil', 'a/b', '..'])('the model name %s is refused', async (name) => {
    await leaveEvidence()
    const verdict = await modelRegister.run(context(policy({}, { model: name })))
    expect(verdict.verdict).toBe('failed')
    expect(await readdir(root)).not.toContain('evil')
  })
})

describe('releases', () => {
  let github: FakeGitHub
  beforeAll(async () => {
    github = await startFakeGitHub()
    github.git.commits.add('c'.repeat(40))
  })
  afterAll(() => github.close())
  const releases = () => policy({ 'model-register': { require: [], registry: 'releases' } })
  const run = (more: Partial<RunFacts> = {}): RunFacts => ({
    commit: 'c'.repeat(40),
    repository: github.repository,
    token: github.token,
    apiUrl: github.url,
    event: 'push',
    ...more,
  })

  test.each([
    [{ event: 'pull_request' }, 'a pull request is judged and not registered'],
    [{ event: 'pull_request_target' }, 'a pull request is judged and not registered'],
    [{ event: 'merge_group' }, 'a merge queue is judged and not registered'],
    [{ fork: true }, 'from a fork'],
  ])('%j registers nothing, and says so', async (facts, why) => {
    await leaveEvidence({}, { commit: 'c'.repeat(40) })
    const verdict = await modelRegister.run(context(releases(), run(facts)))
    expect(verdict.verdict).toBe('passed')
    expect(verdict.outputs?.version).toBe('')
    expect(verdict.notes.join()).toContain(why)
    expect(github.requests).toEqual([])
  })

  test('neither a fork nor a pull request registers into a folder either', async () => {
    await leaveEvidence({}, { commit: 'c'.repeat(40) })
    await modelRegister.run(context(policy(), { fork: true }))
    expect(await registered()).toEqual([])
    await modelRegister.run(context(policy(), { event: 'pull_request' }))
    expect(await registered()).toEqual([])
  })

  test('a push registers', async () => {
    await leaveEvidence({}, { commit: 'c'.repeat(40) })
    const verdict = await modelRegister.run(context(releases(), run()))
    expect([verdict.verdict, failures(verdict)]).toEqual(['passed', ''])
    expect(verdict.outputs?.uri).toBe(`${github.url}/acme/income/releases/tag/income%40v1.0.0`)
    expect(JSON.stringify(verdict)).not.toContain(github.token)
  })

  test('without a token, or with an unknown registry, there is an error that says so', async () => {
    await leaveEvidence({}, { commit: 'c'.repeat(40) })
    const { token: _, ...without } = run()
    await expect(modelRegister.run(context(releases(), without))).rejects.toMatchObject({ code: 'github-failed' })
    const unknown = policy({ 'model-register': { require: [], registry: 'oci://x' } })
    await expect(modelRegister.run(context(unknown, run()))).rejects.toMatchObject({ code: 'bad-policy' })
  })
})

describe('the baseline', () => {
  const source = { threshold: 0.5, first: 'adopt' } as const
  const of = (baseline: Policy['baseline']) => {
    const asked = policy({}, baseline === undefined ? {} : { baseline })
    return resolveBaseline(asked, context(asked))
  }

  test('is a file, nothing, or told', async () => {
    expect(await of(undefined)).toEqual({})
    expect(await of({ ...source, onnx: 'model/income.onnx' })).toEqual({ file: join(root, 'model/income.onnx') })
    expect(await of({ ...source, predictions: 'p.csv' })).toEqual({})
  })

  test('at a stage is the version that stands there; before the first there is none', async () => {
    // A folder that is not there is no registry that was read.
    await expect(of({ ...source, stage: 'production' })).rejects.toMatchObject({ code: 'registry-failed' })
    await mkdir(join(root, '.sea-trials/registry'), { recursive: true })
    expect(await of({ ...source, stage: 'production' })).toEqual({
      note: 'no version of income stands at production yet (the registry was read, and holds none of it): this is the first',
    })
    await expect(of({ ...source, first: 'fail', stage: 'production' })).rejects.toMatchObject({
      code: 'missing-baseline',
    })
    await leaveEvidence()
    await modelRegister.run(context())
    expect(await of({ ...source, stage: 'production' })).toEqual({
      note: 'no version of income stands at production yet (the registry was read, and holds 1 version of it, not promoted): not applicable until one is',
    })
    await expect(of({ ...source, first: 'fail', stage: 'production' })).rejects.toMatchObject({
      fix: 'Write `first: adopt` under `baseline:` to begin without one, or promote a version: write it into `.sea-trials/registry/models/income/stages.json`, as in `{"production":"1.0.0"}`.',
    })
    const stages = join(root, '.sea-trials/registry/models/income/stages.json')
    await writeFile(stages, '{"production":"1.0.0"}')
    const { file, version } = await of({ ...source, stage: 'production' })
    expect(version).toBe('1.0.0')
    expect(await readFile(file as string)).toEqual(model('logistic.onnx'))
    expect(await of({ ...source, version: '1.0.0' })).toMatchObject({ version: '1.0.0' })
    await expect(of({ ...source, version: '2.0.0' })).rejects.toMatchObject({ code: 'missing-baseline' })

    // Of a model that is misspelt there is none either, and nobody would notice.
    const misspelt = policy({}, { model: 'imcome', baseline: { ...source, stage: 'production' } })
    expect(await resolveBaseline(misspelt, context(misspelt))).toEqual({
      note: 'no version of imcome stands at production yet (the registry was read, and holds none of it; did you mean `income`?): this is the first',
    })

    // A stage that is misspelt, and one that was taken away, are no beginning, whatever the policy says.
    await writeFile(stages, '{"staging":"1.0.0","production":"1.0.0"}')
    for (const first of ['adopt', 'fail'] as const)
      await expect(of({ ...source, first, stage: 'prodution' })).rejects.toMatchObject({
        code: 'missing-baseline',
        message: 'no version of income stands at prodution; its stages are `production`, `staging`',
        fix: 'Write `stage: production` under `baseline:`.',
      })
    await expect(of({ ...source, stage: 'canary' })).rejects.toMatchObject({
      message: 'no version of income stands at canary; its stages are `staging`, `production`',
      fix: 'Mend `stage` under `baseline:`, or promote a version: write it into `.sea-trials/registry/models/income/stages.json`, as in `{"canary":"1.0.0"}`.',
    })
    await writeFile(stages, '{}')
    await expect(of({ ...source, stage: 'production' })).rejects.toMatchObject({
      message: 'no version of income stands at production; what stood there was taken away',
    })
  })

  test('evidence that compared with another baseline is stale', async () => {
    await leaveEvidence()
    const verdict = (await verdicts())['accuracy-gate'] as Verdict
    const compared = { name: 'baseline', digest: digestBytes('the old one') }
    await leaveEvidence({ 'accuracy-gate': { subjects: [...verdict.subjects, compared] } })
    const asked = policy({}, { baseline: { ...source, onnx: 'train.csv' } })
    expect(failures(await modelRegister.run(context(asked)))).toContain('accuracy-gate judged `baseline` as')
  })
})
