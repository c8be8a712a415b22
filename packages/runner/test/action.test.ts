import {
  existsSync,
  mkdirSync,
  mkdtempSync,
  readFileSync,
  realpathSync,
  rmSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import { describe, expect, test } from '@jest/globals'
import { GATE_NAMES } from '@sea-trials/gates/inputs'
import { OUTPUTS } from '@sea-trials/gates/outputs'
import { SeaTrialsError } from '@sea-trials/schema/error'
import type { Policy } from '@sea-trials/schema/policy/policy'
import type { Check, Verdict } from '@sea-trials/schema/verdict'
import { git, remembering } from '@sea-trials/trial/git'
import { localPlace } from '@sea-trials/trial/history/places'
import { readPolicy } from '@sea-trials/trial/policy'
import type { TrialResult } from '@sea-trials/trial/result'
import type { TrialOptions } from '@sea-trials/trial/trial'
import { accuracyGate, dataValidate } from '../../report/test/fixtures/income.ts'
import { hostileStrings } from '../../report/test/hostile.ts'
import { runAction } from '../src/action.ts'
import type { Artifacts } from '../src/artifacts.ts'
import type { GitHub, IssueComment } from '../src/github.ts'
import type { World } from '../src/world.ts'
import { coreOver } from './core.ts'
import { repository } from './repository.ts'
import { commandOf, linesOf, outputsIn } from './runner-grammar.ts'

const strict = `version: 1
model: income
task: binary
data: { holdout: h.csv }
columns: { label: y, score: s }
candidate: { predictions: h.csv }
contract: contract.yml
gates:
  accuracy-gate:
    require:
      - roc_auc >= 0.85
`
const loose = strict.replace('0.85', '0.70')

interface Options {
  readonly trial?: (options: TrialOptions) => Promise<TrialResult>
  readonly env?: Readonly<Record<string, string>>
  readonly workspace?: string
  readonly event?: unknown
  readonly artifacts?: Artifacts
  readonly github?: GitHub
}

/** A runner: its files, its environment, and what it read from the step. */
async function act(options: Options, gates: Parameters<typeof runAction>[0] = ['accuracy-gate']) {
  const temp = realpathSync(mkdtempSync(join(tmpdir(), 'runner-')))
  const file = (name: string, content: string): string => {
    writeFileSync(join(temp, name), content)
    return join(temp, name)
  }
  file('sea-trials.yml', strict)
  const env = {
    GITHUB_OUTPUT: file('output', ''),
    GITHUB_STEP_SUMMARY: file('summary', ''),
    GITHUB_WORKSPACE: options.workspace ?? temp,
    GITHUB_REPOSITORY: 'acme/income',
    GITHUB_RUN_ID: '77',
    GITHUB_JOB: 'trials',
    RUNNER_TEMP: temp,
    ...(options.event === undefined
      ? {}
      : { GITHUB_EVENT_PATH: file('event', JSON.stringify(options.event)), GITHUB_EVENT_NAME: 'pull_request' }),
    ...options.env,
  }
  const written: string[] = []
  const trialled: TrialOptions[] = []
  const world: Omit<World, 'exit'> = {
    env,
    core: coreOver(env, (text) => void written.push(text)),
    now: () => 0,
    sleep: async () => {},
    random: () => 0.5,
    git: remembering(git),
    artifacts: async () => options.artifacts,
    github: () => options.github,
    history: () => ({ git, folder: temp, place: localPlace({ git, folder: temp }) }),
    trial: async (asked) => {
      trialled.push(asked)
      return (options.trial ?? judged(accuracyGate))(asked)
    },
  }
  const exits: number[] = []
  const code = await runAction(gates, { ...world, exit: (left) => void exits.push(left) })
  expect(exits).toEqual([code])
  const log = written.join('')
  return {
    code,
    log,
    trialled,
    commands: linesOf(log).flatMap((line) => commandOf(line) ?? []),
    outputs: existsSync(env.GITHUB_OUTPUT) ? outputsIn(readFileSync(env.GITHUB_OUTPUT, 'utf8')) : {},
    summary: readFileSync(join(temp, 'summary'), 'utf8'),
  }
}

const judged =
  (verdict: Verdict) =>
  async ({ workspace }: TrialOptions): Promise<TrialResult> => {
    const output = join(workspace, '.sea-trials')
    mkdirSync(join(output, 'evidence'), { recursive: true })
    const evidence = join(output, 'evidence', `income.${verdict.gate}.json`)
    for (const path of [evidence, evidence.replace('.json', '.run.json'), join(output, 'report.html')])
      writeFileSync(path, 'x')
    return {
      policy: { model: 'income', file: 'sea-trials.yml', digest: 'sha256:0', gates: {} } as unknown as Policy,
      gates: [{ gate: verdict.gate as 'accuracy-gate', verdict, seconds: 1, evidence }],
      notRun: [],
      output,
      report: join(output, 'report.html'),
      sarif: join(output, 'results.sarif'),
      junit: join(output, 'junit.xml'),
      evidence: join(output, 'evidence'),
      exitCode: verdict.verdict === 'passed' ? 0 : verdict.verdict === 'error' ? 2 : 1,
    }
  }

const comments = (over: Partial<GitHub> = {}) => {
  const all: IssueComment[] = []
  const github: GitHub = {
    login: async () => 'github-actions[bot]',
    comments: async () => all.map((one) => ({ ...one })),
    createComment: async (_, body) => {
      all.push({ id: all.length + 1, body, author: 'github-actions[bot]' })
      return all.at(-1) as IssueComment
    },
    updateComment: async (id, body) => {
      all[id - 1] = { ...(all[id - 1] as IssueComment), body }
    },
    tip: async () => Promise.reject(new Error('no tip')),
    pull: async () => Promise.reject(Object.assign(new Error('no pull'), { status: 403 })),
    reviews: async () => [],
    authors: async () => [],
    isMember: async () => undefined,
    mayWrite: async () => undefined,
    pathsAt: async () => [],
    deleteComment: async () => {},
    fileAt: async () => undefined,
    ...over,
  }
  return { all, github }
}
const pullRequest = (sha: string) => ({
  pull_request: {
    number: 7,
    base: { sha, ref: 'main', repo: { full_name: 'acme/income' } },
    head: { sha: 'a'.repeat(40), repo: { full_name: 'acme/income' } },
  },
})
const errors = (commands: readonly { readonly name: string; readonly message: string }[]) =>
  commands.filter(({ name }) => name === 'error')

describe('exit codes, outputs, annotations', () => {
  test('green', async () => {
    const { code, outputs, commands, summary } = await act({ trial: judged(dataValidate) })
    expect(code).toBe(0)
    expect(outputs).toMatchObject({
      verdict: 'passed',
      evidence: '.sea-trials/evidence/income.data-validate.json',
      report: '.sea-trials/report.html',
      'data-digest': dataValidate.subjects[2]?.digest,
      'model-digest': dataValidate.subjects[0]?.digest,
      version: '',
    })
    expect(errors(commands)).toEqual([])
    expect(summary).toMatch(/^### ⚓ Sea Trials: \*\*income\*\* passed 6 requirements, 1 warning/)
  })

  test('red', async () => {
    const { code, outputs, commands } = await act({})
    expect(code).toBe(1)
    expect(outputs.verdict).toBe('failed')
    expect(errors(commands)).toEqual([
      expect.objectContaining({ properties: expect.objectContaining({ file: 'sea-trials.yml', line: '61' }) }),
    ])
  })

  test('an error that the user can mend', async () => {
    const at = { file: 'sea-trials.yml', line: 3, column: 2 }
    const trial = () => Promise.reject(new SeaTrialsError('bad-policy', 'unknown key', 'Remove it.', at))
    const { code, outputs, commands, summary, log } = await act({ trial })
    expect(code).toBe(2)
    expect(Object.keys(outputs).sort()).toEqual(OUTPUTS.map(({ name }) => name).sort())
    expect(outputs).toMatchObject({ verdict: 'error', evidence: '', metrics: '{}' })
    expect(errors(commands)).toEqual([
      {
        name: 'error',
        message: 'unknown key. Remove it.',
        properties: { title: 'accuracy-gate could not be judged', file: 'sea-trials.yml', line: '3', col: '2' },
      },
    ])
    expect(summary).toContain('could not be judged')
    expect(log).not.toMatch(/^\s+at /m)
  })

  test('a line that stands in no file is named in the message', async () => {
    const check = { ...accuracyGate.checks[3], source: { file: 'input require', line: 2, column: 1 } }
    const { commands } = await act({ trial: judged({ ...accuracyGate, checks: [check as Check] }) })
    expect(errors(commands)[0]?.message).toMatch(/^input require:2: Amer Indian/)
    expect(commands.find(({ name }) => name === 'error')?.properties).toEqual({ title: expect.any(String) })
  })

  test('a bug of ours: said to be one, its stack only where debug logging was asked for', async () => {
    const trial = () => Promise.reject(new TypeError('x is undefined'))
    const quiet = await act({ trial })
    expect(quiet.code).toBe(2)
    expect(errors(quiet.commands)[0]?.message).toMatch(/^internal error: x is undefined\. This is a bug/)
    expect(quiet.log).not.toContain('action.test.ts')
    const loud = await act({ trial, env: { RUNNER_DEBUG: '1' } })
    expect(loud.commands.find(({ name }) => name === 'debug')?.message).toContain('action.test.ts')
  })

  test('every output is written before anything is judged', async () => {
    let seen: Readonly<Record<string, string>> = {}
    const folder = mkdtempSync(join(tmpdir(), 'out-'))
    writeFileSync(join(folder, 'o'), '')
    await act({
      env: { GITHUB_OUTPUT: join(folder, 'o') },
      trial: (asked) => {
        seen = outputsIn(readFileSync(join(folder, 'o'), 'utf8'))
        return judged(dataValidate)(asked)
      },
    })
    expect(Object.keys(seen).sort()).toEqual(OUTPUTS.map(({ name }) => name).sort())
    expect(seen.verdict).toBe('error')
  })

  test.each([
    [{ INPUT_COMMENT: 'perhaps' }, /`perhaps` is not valid for the input `comment`/],
    [{ 'INPUT_WORKING-DIRECTORY': '../elsewhere' }, /outside of the workspace/],
    [{ GITHUB_EVENT_PATH: '/no/such/file' }, /payload cannot be read/],
    [{ GITHUB_OUTPUT: '/no/such/folder/output' }, /GITHUB_OUTPUT cannot be written/],
    [{ GITHUB_STEP_SUMMARY: '/no/such/folder/summary' }, /GITHUB_STEP_SUMMARY cannot be written/],
  ])('%j', async (env, message) => {
    const { code, commands } = await act({ env, trial: judged(dataValidate) })
    expect(code).toBe(2)
    expect(errors(commands)).toHaveLength(1)
    expect(errors(commands)[0]?.message).toMatch(message)
  })

  test.each(hostileStrings.map((text) => [text.slice(0, 40), text]))(
    'nothing hostile is obeyed: %j',
    async (_, text) => {
      const verdict: Verdict = {
        ...accuracyGate,
        checks: accuracyGate.checks.map((check) => ({ ...check, reason: text, requirement: text, worst: text })),
        notes: [text],
        // A name that is no Unicode cannot come out of a file that is UTF-8.
        metrics: { [text.replace(/\p{Cs}/gu, '')]: 1 },
        outputs: { version: text },
      }
      const { commands, outputs } = await act({ trial: judged(verdict) })
      expect(commands.map(({ name }) => name).filter((name) => !/^(error|warning|notice)$/.test(name))).toEqual([])
      expect(Object.keys(outputs).sort()).toEqual(OUTPUTS.map(({ name }) => name).sort())
      expect(outputs.verdict).toBe('failed')
      const refused = await act({
        trial: () => Promise.reject(new SeaTrialsError('bad-input', text, text, { file: text })),
      })
      expect(refused.commands.map(({ name }) => name)).toEqual(['error'])
    },
  )
})

test('the token is masked before it is used', async () => {
  const { log } = await act({ env: { 'INPUT_GITHUB-TOKEN': 'ghs_secret' } })
  expect(log.startsWith('::add-mask::ghs_secret\n')).toBe(true)
  expect(log.split('ghs_secret')).toHaveLength(2)
})

describe('a pull request', () => {
  test('is judged under the policy of its base, and what it changes is shown', async () => {
    const { folder, baseSha } = repository(
      { 'sea-trials.yml': strict, 'contract.yml': 'type: object\n' },
      { 'sea-trials.yml': loose, 'contract.yml': 'type: object\nproperties: {}\n' },
    )
    const { all, github } = comments()
    const { trialled, summary } = await act({ workspace: folder, event: pullRequest(baseSha), github })
    expect(Buffer.from(trialled[0]?.base?.bytes ?? []).toString()).toBe(strict)
    expect(readFileSync(trialled[0]?.base?.contract as string, 'utf8')).toBe('type: object\n')
    expect(summary).toContain('| accuracy-gate | `roc_auc >= 0.85` | `roc_auc >= 0.70` ⚠ looser |')
    expect(summary).toContain('| contract | ')
    expect(all).toHaveLength(1)
    expect(all[0]?.body).toContain('⚠ looser')
  })

  test.each([...GATE_NAMES])('is judged under the contract of its base by %s, under the same digest', async (gate) => {
    const here = { 'sea-trials.yml': strict, 'contract.yml': 'type: object\nproperties: {}\n' }
    const { folder, baseSha } = repository({ ...here, 'contract.yml': 'type: object\n' }, here)
    const { trialled } = await act({ workspace: folder, event: pullRequest(baseSha) }, [gate])
    const policy = await readPolicy(trialled[0] as TrialOptions)
    expect(readFileSync(join(policy.root, policy.contract as string), 'utf8')).toBe('type: object\n')
    const { base: _, ...without } = trialled[0] as TrialOptions
    const alone = await readPolicy(without)
    expect(policy).toEqual({ ...alone, contract: '.sea-trials/base/contract.yml' })
  })

  test('is judged under the contract of its base where inputs name it, and where the policy is new', async () => {
    const { folder, baseSha } = repository({ 'c.yml': 'a: 1\n' }, { 'c.yml': 'a: 2\n', 'sea-trials.yml': strict })
    const ask = async (env: Readonly<Record<string, string>>) => {
      const { trialled } = await act({
        workspace: folder,
        event: pullRequest(baseSha),
        env: { INPUT_CONTRACT: 'c.yml', ...env },
      })
      return trialled[0]?.base?.contract as string
    }
    expect(readFileSync(await ask({ INPUT_DATA: 'h.csv' }), 'utf8')).toBe('a: 1\n')
    expect(readFileSync(await ask({}), 'utf8')).toBe('a: 1\n')
  })

  test('that brings the first policy is judged under it, and told so', async () => {
    const { folder, baseSha } = repository({}, { 'sea-trials.yml': strict })
    const { trialled, commands, summary } = await act({ workspace: folder, event: pullRequest(baseSha) })
    expect(trialled[0]?.base).toEqual({})
    expect(commands.find(({ name }) => name === 'notice')?.message).toContain('no policy on main yet')
    expect(summary).toContain('no policy on main yet')
  })

  const links = { 'sea-trials.yml': strict, 'contract.yml': 'a: 1\n', 'm/sea-trials.yml': strict, 'loose.yml': loose }
  test.each([
    ['its policy', 'sea-trials.yml', 'loose.yml', 'sea-trials.yml', 'policy'],
    ['the folder of its policy', 'm', '.', 'm/sea-trials.yml', 'policy'],
    ['its contract', 'contract.yml', 'loose.yml', 'sea-trials.yml', 'contract'],
  ])('that makes %s a link is not judged', async (_, at, to, policy, what) => {
    const { folder, baseSha } = repository(links, links)
    rmSync(join(folder, at), { recursive: true })
    symlinkSync(to, join(folder, at))
    const env = { INPUT_POLICY: policy }
    const { code, trialled, commands } = await act({ workspace: folder, event: pullRequest(baseSha), env })
    expect([code, trialled.length]).toEqual([2, 0])
    expect(errors(commands)[0]?.message).toContain(`\`${at}\` is a link; a ${what} that judges is a file`)
  })

  test.each([
    ['.sea-trials', '.'],
    ['.sea-trials/base', '..'],
  ])('does not choose by a link where the contract of its base is written: %s', async (at, to) => {
    const here = { 'sea-trials.yml': strict, 'contract.yml': 'a: 2\n' }
    const { folder, baseSha } = repository({ ...here, 'contract.yml': 'a: 1\n' }, here)
    mkdirSync(dirname(join(folder, at)), { recursive: true })
    symlinkSync(to, join(folder, at))
    const { code, trialled, commands } = await act({ workspace: folder, event: pullRequest(baseSha) })
    expect([code, trialled.length]).toEqual([2, 0])
    expect(errors(commands)[0]?.message).toMatch(/: it is a link/)
    expect(readFileSync(join(folder, 'contract.yml'), 'utf8')).toBe('a: 2\n')
  })

  test('does not overwrite through a link in place of that copy', async () => {
    const here = { 'sea-trials.yml': strict, 'contract.yml': 'a: 2\n', victim: 'x' }
    const { folder, baseSha } = repository({ ...here, 'contract.yml': 'a: 1\n' }, here)
    mkdirSync(join(folder, '.sea-trials/base'), { recursive: true })
    symlinkSync(join(folder, 'victim'), join(folder, '.sea-trials/base/contract.yml'))
    const { trialled } = await act({ workspace: folder, event: pullRequest(baseSha) })
    expect(readFileSync(trialled[0]?.base?.contract as string, 'utf8')).toBe('a: 1\n')
    expect(readFileSync(join(folder, 'victim'), 'utf8')).toBe('x')
  })

  test('whose base cannot be read is not judged', async () => {
    const { folder } = repository({ 'sea-trials.yml': strict }, { 'sea-trials.yml': loose })
    const { code, trialled, outputs } = await act({ workspace: folder, event: pullRequest('e'.repeat(40)) })
    expect([code, trialled.length, outputs.verdict]).toEqual([2, 0, 'error'])
  })

  test('whose token only reads: one notice that names the permission, and the verdict stands', async () => {
    const { folder, baseSha } = repository({ 'sea-trials.yml': strict }, { 'sea-trials.yml': strict })
    const error = Object.assign(new Error('Resource not accessible by integration'), { status: 403 })
    const { github } = comments({ createComment: () => Promise.reject(error) })
    const trial = judged(dataValidate)
    const { code, commands } = await act({ workspace: folder, event: pullRequest(baseSha), github, trial })
    expect(code).toBe(0)
    const notices = commands.filter(({ name }) => name === 'notice')
    expect(notices.map(({ message }) => message)).toEqual([expect.stringContaining('pull-requests: write')])
  })

  test('is not commented on where that is not wanted', async () => {
    const { folder, baseSha } = repository({ 'sea-trials.yml': strict }, { 'sea-trials.yml': strict })
    const { all, github } = comments()
    await act({ workspace: folder, event: pullRequest(baseSha), github, env: { INPUT_COMMENT: 'false' } })
    expect(all).toEqual([])
  })
})

describe('several models', () => {
  const files = (over: Readonly<Record<string, string>> = {}) => ({
    'models/a/sea-trials.yml': strict.replace('income', 'a'),
    'models/b/sea-trials.yml': strict.replace('income', 'b'),
    ...over,
  })
  const glob = { INPUT_POLICY: 'models/*/sea-trials.yml' }
  /** The real reading of policies, and a verdict that depends on the model. */
  const trial = async (asked: TrialOptions): Promise<TrialResult> => {
    const policy = await readPolicy(asked)
    const verdict = { ...(policy.model === 'a' ? dataValidate : accuracyGate), model: policy.model }
    return { ...(await judged(verdict)({ ...asked, workspace: policy.root })), policy }
  }

  test('are judged one after another: the gravest verdict, a section and an artifact each', async () => {
    const { folder, baseSha } = repository(files(), {})
    for (const [name, content] of Object.entries(files())) writeFileSync(join(folder, name), content)
    const { all, github } = comments()
    const uploads: string[] = []
    const artifacts = { uploadArtifact: async (name: string) => ({ id: uploads.push(name) }) } as unknown as Artifacts
    const run = await act({ workspace: folder, event: pullRequest(baseSha), env: glob, trial, github, artifacts })
    expect(run.trialled.map(({ inputs }) => inputs.policy)).toEqual([
      'models/a/sea-trials.yml',
      'models/b/sea-trials.yml',
    ])
    expect([run.code, run.outputs.verdict]).toEqual([1, 'failed'])
    expect(Object.keys(JSON.parse(run.outputs.metrics as string))).toEqual(['a', 'b'])
    expect(run.summary).toMatch(/\*\*a\*\* passed[\s\S]*\*\*b\*\* failed/)
    expect(all[0]?.body).toMatch(/\*\*a\*\*[\s\S]*\*\*b\*\*/)
    expect(uploads.map((name) => name.split('.')[1])).toEqual(['a', 'b'])
  })

  test.each([
    [
      'one name for two',
      files({ 'models/b/sea-trials.yml': strict.replace('income', 'a') }),
      {},
      /about the model `a`/,
    ],
    ['an input that is about one', files(), { INPUT_MODEL: 'm.onnx' }, /`model` cannot be given to the 2 models/],
    ['none', { x: '' }, {}, /no file/],
  ])('%s is an error', async (_, here, env, message) => {
    const { folder } = repository(here, here)
    const { code, outputs, commands, trialled } = await act({ workspace: folder, env: { ...glob, ...env }, trial })
    expect([code, outputs.verdict, trialled.length]).toEqual([2, 'error', 0])
    expect(errors(commands)[0]?.message).toMatch(message)
  })

  test('a pull request cannot take a model out of the glob', async () => {
    const { folder, baseSha } = repository(files(), { 'models/a/sea-trials.yml': strict.replace('income', 'a') })
    const ask = () => act({ workspace: folder, event: pullRequest(baseSha), env: glob, trial })
    for (const name of ['models/a', 'models/b']) mkdirSync(join(folder, name), { recursive: true })
    rmSync(join(folder, 'models/b/sea-trials.yml'))
    const gone = await ask()
    expect([gone.code, gone.trialled.length]).toEqual([2, 0])
    expect(errors(gone.commands)[0]?.message).toMatch(
      /models\/b\/sea-trials.yml` is a policy on the base branch and none here/,
    )
    symlinkSync('../a/sea-trials.yml', join(folder, 'models/b/sea-trials.yml'))
    expect((await ask()).code).toBe(2)
    const unknown = await act({ workspace: folder, event: pullRequest('e'.repeat(40)), env: glob, trial })
    expect(errors(unknown.commands)[0]?.message).toMatch(/not in the clone/)
  })
})

describe('the artifact', () => {
  const store = (taken: readonly string[] = []) => {
    const uploads: { name: string; files: readonly string[]; root: string }[] = []
    const artifacts: Artifacts = {
      uploadArtifact: async (name, files, root) => {
        if (taken.includes(name))
          throw new Error(
            'Received non-retryable error: Failed request: (409) Conflict: an artifact with this name already exists on the workflow run',
          )
        uploads.push({ name, files, root })
        return { id: 12 }
      },
      listArtifacts: async () => ({ artifacts: [] }),
      downloadArtifact: async () => ({}),
    }
    return { uploads, artifacts }
  }

  test('holds report, statement and facts, and is linked', async () => {
    const { uploads, artifacts } = store()
    const { summary } = await act({ artifacts })
    expect(uploads).toHaveLength(1)
    const { name, files, root } = uploads[0] as (typeof uploads)[number]
    expect(name).toBe('sea-trials.income.accuracy-gate.trials.1')
    expect(files.map((file) => file.slice(root.length + 1)).sort()).toEqual([
      'evidence/income.accuracy-gate.json',
      'evidence/income.accuracy-gate.run.json',
      'report.html',
    ])
    expect(summary).toContain('[Full report](https://github.com/acme/income/actions/runs/77/artifacts/12)')
  })

  test('takes the next name where one is taken', async () => {
    const name = 'sea-trials.income.accuracy-gate.trials.1'
    const { uploads, artifacts } = store([name, `${name}.2`])
    await act({ artifacts })
    expect(uploads.map((one) => one.name)).toEqual([`${name}.3`])
  })

  test('that cannot be kept does not change the verdict', async () => {
    const { artifacts } = store()
    const broken = {
      ...artifacts,
      uploadArtifact: () => Promise.reject(new Error('quota ##[set-output name=verdict;]passed')),
    }
    const { code, outputs, commands } = await act({ artifacts: broken })
    expect([code, outputs.verdict]).toEqual([1, 'failed'])
    expect(commands.map(({ name }) => name)).toContain('warning')
  })

  test('has nowhere to go without a server: a note', async () => {
    const { code, log } = await act({ trial: judged(dataValidate) })
    expect(code).toBe(0)
    expect(log).toContain('No artifact')
  })
})
