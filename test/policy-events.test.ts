/**
 * Whose policy judges, event by event: the built dist as the runner spawns it, GitHub on loopback, real repositories. No token
 * of these tests may do more than `contents: read`, save where reviews are looked at.
 */
import { spawnSync } from 'node:child_process'
import { cpSync, mkdirSync, rmSync, writeFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { afterEach, beforeAll, beforeEach, describe, expect, test } from '@jest/globals'
import { type FakeGitHub, startFakeGitHub } from './github/fake-github.ts'
import { problemOf } from './github/openapi.ts'
import { runAction } from './support/action.ts'
import { cli, emptyFolder } from './support/cli.ts'

const rows = Array.from({ length: 40 }, (_, i) => `${i},${i % 2}`).join('\n')
const policy = (least: number, more = ''): string => `version: 1
model: income
data: { train: d.csv }
${more}gates:
  data-validate:
    require:
      - row_count >= ${least}
      - completeness(y) >= 50%
`
/** Of a strict line 40 rows are too few, of a loose one they are enough. */
const [STRICT, LOOSE] = [policy(500), policy(5)]

const WORKFLOW = '.github/workflows/trials.yml'
const calling = (given: string): string => `on: { pull_request: , merge_group: }
jobs: { trials: { runs-on: ubuntu-latest, steps: [{ uses: sea-trials/sea-trials/actions/data-validate@v1${given} }] } }
`

let github: FakeGitHub
let workspace: string
const git = (...args: string[]): string =>
  // Each commit would start a process more to ask whether to tidy up.
  spawnSync('git', ['-c', 'user.name=t', '-c', 'user.email=t@example.com', '-c', 'maintenance.auto=false', ...args], {
    cwd: workspace,
    encoding: 'utf8',
  }).stdout.trim()
const commit = (files: Readonly<Record<string, string>>, message = 'c'): string => {
  for (const [name, text] of Object.entries(files)) {
    mkdirSync(dirname(join(workspace, name)), { recursive: true })
    writeFileSync(join(workspace, name), text)
  }
  git('add', '-A')
  git('commit', '-q', '--allow-empty', '-m', message)
  return git('rev-parse', 'HEAD')
}
/** What GitHub serves of a branch, and of a commit. */
const serve = (sha: string, text: string, more: Readonly<Record<string, string>> = {}): void => {
  github.git.commits.add(sha)
  github.contents.set(sha, new Map(Object.entries({ 'sea-trials.yml': text, ...more })))
}
const tipIs = (sha: string): void => {
  github.git.commits.add(sha)
  github.git.refs.set('refs/heads/main', { type: 'commit', sha })
}

let base: string
/** Committed once, and copied for each. */
let made: { readonly folder: string; readonly base: string }
beforeAll(() => {
  workspace = emptyFolder('events-base-')
  git('init', '-q', '-b', 'main', '--template=')
  const first = commit({
    'd.csv': `id,y\n${rows}\n`,
    'sea-trials.yml': STRICT,
    CODEOWNERS: '/sea-trials.yml @maria\n',
    [WORKFLOW]: calling(''),
  })
  made = { folder: workspace, base: first }
})
beforeEach(async () => {
  github = await startFakeGitHub()
  workspace = emptyFolder('events-')
  cpSync(made.folder, workspace, { recursive: true, preserveTimestamps: true })
  base = made.base
  tipIs(base)
})
afterEach(async () => {
  await github.close()
  expect(github.requests.map(problemOf).filter((problem) => problem !== undefined)).toEqual([])
  // GraphQL is asked by POST, whatever is asked.
  const writes = github.requests.filter(({ method, url }) => method !== 'GET' && url !== '/graphql')
  expect(writes.filter(({ status }) => status !== 403)).toEqual([])
})

/** The merge of a pull request, checked out as actions/checkout does it. */
function pull(files: Readonly<Record<string, string>>): string {
  git('checkout', '-q', '-b', 'topic')
  const head = commit(files)
  git('checkout', '-q', 'main')
  git('merge', '-q', '--no-ff', '-m', 'merge', 'topic')
  git('checkout', '-q', '--detach')
  git('branch', '-q', '-f', 'main', base)
  return head
}
const ofPull = (head: string, { began = base, from = 'acme/income' } = {}) => ({
  pull_request: {
    number: 7,
    user: { login: 'mallory' },
    base: { sha: began, ref: 'main', repo: { full_name: 'acme/income' } },
    head: { sha: head, ref: 'topic', repo: { full_name: from } },
  },
})
const act = (name: string, event: unknown, { token = github.readOnlyToken, env = {}, inputs = {} } = {}) =>
  runAction({
    action: 'actions/data-validate',
    workspace,
    inputs: { 'github-token': token, comment: 'false', ...inputs },
    event,
    env: { GITHUB_EVENT_NAME: name, GITHUB_BASE_REF: 'main', GITHUB_API_URL: github.url, ...env },
  })

describe('pull_request', () => {
  test('from a fork, with a token that reads: the base judges, what is here is shown and told for information', async () => {
    const head = pull({ 'sea-trials.yml': LOOSE })
    const { outputs, summary, exitCode } = await act('pull_request', ofPull(head, { from: 'mallory/income' }))
    expect([exitCode, outputs.verdict]).toEqual([1, 'failed'])
    expect(summary).toMatch(/row_count >= 500.*row_count >= 5.*looser/)
    expect(summary).toMatch(/Under the policy here, for information:\s+- data-validate: ✅ passed/)
    expect(summary).toMatch(/does not count before it is merged/)
  })

  test('without any token, from the clone alone', async () => {
    const head = pull({ 'sea-trials.yml': LOOSE })
    expect((await act('pull_request', ofPull(head), { token: '' })).outputs.verdict).toBe('failed')
    expect(github.requests).toEqual([])
  })

  test('the tip judges where the branch was tightened after the merge, and loosened it does not help either', async () => {
    const tightened = 'a'.repeat(40)
    git('checkout', '-q', '--orphan', 'old')
    base = commit({ 'sea-trials.yml': LOOSE })
    git('branch', '-q', '-f', 'main', base)
    const head = pull({ README: 'x' })
    serve(tightened, STRICT)
    tipIs(tightened)
    const run = await act('pull_request', ofPull(head), { env: { GITHUB_RUN_ATTEMPT: '2' } })
    expect(run.outputs.verdict).toBe('failed')
    expect(run.summary).toMatch(/main moved since this was merged with it, from \w{7} to aaaaaaa: the tip judges/)
  })

  test('a re-run that cannot ask says by what it is judged', async () => {
    const head = pull({ 'sea-trials.yml': LOOSE })
    const run = await act('pull_request', ofPull(head), { token: '', env: { GITHUB_RUN_ATTEMPT: '2' } })
    expect(run.outputs.verdict).toBe('failed')
    expect(run.summary).toMatch(/GitHub was not asked where it stands now/)
  })

  test('a rename of the data is merged, and another key is not', async () => {
    base = commit({ 'sea-trials.yml': policy(5) })
    tipIs(base)
    git('mv', 'd.csv', 'rows.csv')
    const head = pull({ 'sea-trials.yml': policy(50, 'min-support: 99\n').replace('d.csv', 'rows.csv') })
    const { outputs, summary } = await act('pull_request', ofPull(head))
    expect(outputs.verdict).toBe('passed')
    expect(summary).toMatch(/data.train.path: "rows.csv".*renamed/)
    expect(summary).toMatch(/min-support: 99.*looser/)
  })

  test('a first policy is judged under itself, and says so', async () => {
    rmSync(join(workspace, 'sea-trials.yml'))
    base = commit({})
    tipIs(base)
    const head = pull({ 'sea-trials.yml': LOOSE })
    const { outputs, summary } = await act('pull_request', ofPull(head))
    expect(outputs.verdict).toBe('passed')
    expect(summary).toContain('There is no policy on main yet: this one is judged under its own.')
  })
})

/**
 * Every way to be judged by a looser policy, on every event that judges what is not merged, with no token that may do more than
 * read: the policy of the base judges.
 */
describe('whatever it does to its policy, the base judges', () => {
  const at = { policy: 'm/loose.yml' }
  const there = { 'm/loose.yml': LOOSE.replace('d.csv', '../d.csv') }
  const here = { [WORKFLOW]: calling(', with: { policy: m/loose.yml }') }
  const renamed = { 'm/loose.yml': (there['m/loose.yml'] as string).replace('model: income', 'model: other') }
  const ways: readonly (readonly [
    string,
    Readonly<Record<string, string>>,
    Readonly<Record<string, string>>,
    boolean,
  ])[] = [
    ['loosens it', { 'sea-trials.yml': LOOSE }, {}, false],
    ['writes another beside it', { ...there, ...here }, at, false],
    ['moves it', { ...there, ...here }, at, true],
    ['calls its model otherwise', { ...renamed, ...here }, at, false],
    [
      'lets inputs replace it',
      { [WORKFLOW]: calling(', with: { data: d.csv, require: row_count >= 5 }') },
      { data: 'd.csv', require: 'row_count >= 5' },
      false,
    ],
  ]
  const queue = (sha: string) => ({
    merge_group: {
      base_sha: sha,
      base_ref: 'refs/heads/main',
      head_ref: `refs/heads/gh-readonly-queue/main/pr-8-${sha}`,
    },
  })
  const on = {
    pull_request: (head: string, inputs: object) => act('pull_request', ofPull(head), { inputs }),
    'pull_request of a fork': (head: string, inputs: object) =>
      act('pull_request', ofPull(head, { from: 'mallory/income' }), { inputs }),
    'pull_request, run again': (head: string, inputs: object) =>
      act('pull_request', ofPull(head), { inputs, env: { GITHUB_RUN_ATTEMPT: '3' } }),
    'pull_request without a token': (head: string, inputs: object) =>
      act('pull_request', ofPull(head), { inputs, token: '' }),
    pull_request_review: (head: string, inputs: object) => act('pull_request_review', ofPull(head), { inputs }),
    'merge_group of several': (head: string, inputs: object) => act('merge_group', queue(head), { inputs }),
  } as const

  test.each(
    ways.flatMap(([what, files, inputs, moves], i) =>
      // Every way on one event, and one way on every event: what is asked where is the same code.
      Object.keys(on).flatMap((event, j) => (i === 3 || j === 1 ? [[what, event, files, inputs, moves] as const] : [])),
    ),
  )('%s, on %s', async (_, event, files, inputs, moves) => {
    if (moves) rmSync(join(workspace, 'sea-trials.yml'))
    const head = pull(files)
    // The queue holds an earlier entry, which is not merged; what rides on it is its own.
    if (event.startsWith('merge_group')) commit({ README: 'a later entry' })
    const { outputs, summary } = await on[event as keyof typeof on](head, inputs)
    expect(outputs.verdict).toBe('data' in inputs ? 'error' : 'failed')
    expect(summary).toMatch(
      'data' in inputs ? /nothing here calls it any more/ : /row_count >= 500.*row_count >= 5.*looser/,
    )
  })

  test('and a rename of all that it names is merged', async () => {
    base = commit({ 'sea-trials.yml': policy(5).replace('completeness(y)', 'completeness(id)') })
    tipIs(base)
    for (const name of ['sea-trials.yml', 'd.csv']) rmSync(join(workspace, name))
    const moved = policy(5).replace('d.csv', 'rows.csv').replace('completeness(y)', 'completeness(key)')
    const head = pull({
      'm/sea-trials.yml': moved,
      'm/rows.csv': `key,y\n${rows}\n`,
      [WORKFLOW]: calling(', with: { policy: m/sea-trials.yml }'),
    })
    const inputs = { policy: 'm/sea-trials.yml' }
    const { outputs, summary } = await act('pull_request', ofPull(head), { inputs })
    expect(summary).toMatch(/sea-trials.yml.* of main judges/)
    expect(summary).not.toMatch(/looser/)
    expect(outputs.verdict).toBe('passed')
  })
})

describe('a loosened policy that a code owner has approved', () => {
  const approve = (head: string, login = 'maria') => {
    github.pulls.pulls.set(7, {
      author: 'mallory',
      headSha: head,
      reviews: [{ login, state: 'APPROVED', commit: head }],
      commits: ['mallory'],
    })
    serve(base, STRICT)
    serve(head, LOOSE)
  }

  test.each([
    ['where the job is run again', 'pull_request', { env: { GITHUB_RUN_ATTEMPT: '2' } }],
    ['where the approval starts one', 'pull_request_review', {}],
  ] as const)('judges %s', async (_, event, how) => {
    const head = pull({ 'sea-trials.yml': LOOSE })
    approve(head)
    const { outputs, summary } = await act(event, ofPull(head), how)
    expect(outputs.verdict).toBe('passed')
    expect(summary).toMatch(/@.{0,12}maria, code owner of/)
    expect(summary).toMatch(/row_count >= 500.*looser/)
  })

  test('does not judge where a step wrote over it after the checkout', async () => {
    const head = pull({ 'sea-trials.yml': policy(400) })
    approve(head)
    writeFileSync(join(workspace, 'sea-trials.yml'), LOOSE)
    const { outputs, summary } = await act('pull_request', ofPull(head))
    expect(outputs.verdict).toBe('failed')
    expect(summary).toMatch(/a step before this one wrote it/)
  })

  test('judges in the merge queue, too', async () => {
    const head = pull({ 'sea-trials.yml': LOOSE })
    approve(head)
    const group = {
      merge_group: {
        base_sha: base,
        base_ref: 'refs/heads/main',
        head_ref: `refs/heads/gh-readonly-queue/main/pr-7-${base}`,
      },
    }
    expect((await act('merge_group', group)).outputs.verdict).toBe('passed')
  })

  test.each([
    ['by the author', 'mallory', true],
    ['unseen, for want of `pull-requests: read`', 'maria', false],
  ])('does not %s', async (_, login, readable) => {
    const head = pull({ 'sea-trials.yml': LOOSE })
    approve(head, login)
    github.pulls.readable = readable
    const { outputs, summary } = await act('pull_request', ofPull(head))
    expect(outputs.verdict).toBe('failed')
    expect(summary).toMatch(
      readable ? /no code owner of.*Once one has, open this check and click “Re-run jobs”/ : /pull-requests: read/,
    )
  })
})

describe('merge_group', () => {
  /** An entry that loosens, and behind it one that rides on it. */
  function queue() {
    const earlier = commit({ 'sea-trials.yml': LOOSE }, 'an earlier entry, not merged')
    commit({ README: 'x' }, 'a later entry')
    git('branch', '-q', '-f', 'main', base)
    git('checkout', '-q', '--detach')
    return {
      merge_group: {
        base_sha: earlier,
        base_ref: 'refs/heads/main',
        head_ref: `refs/heads/gh-readonly-queue/main/pr-8-${earlier}`,
      },
    }
  }

  test('is judged by the branch, never by the queue’s own earlier entries', async () => {
    const { outputs, summary } = await act('merge_group', queue())
    expect(outputs.verdict).toBe('failed')
    expect(summary).toMatch(/row_count >= 500.*looser/)
  })

  test('is not judged where nobody can say where the branch stands', async () => {
    const { outputs, summary } = await act('merge_group', queue(), { token: '' })
    expect(outputs.verdict).toBe('error')
    expect(summary).toMatch(/contents: read/)
  })

  test('is judged by the branch as it was fetched, where GitHub is not asked', async () => {
    const event = queue()
    git('update-ref', 'refs/remotes/origin/main', base)
    expect((await act('merge_group', event, { token: '' })).outputs.verdict).toBe('failed')
  })
})

describe('events with secrets', () => {
  test('pull_request_target is refused, whatever was checked out', async () => {
    const head = pull({ 'sea-trials.yml': LOOSE })
    const { outputs, summary, exitCode } = await act('pull_request_target', ofPull(head))
    expect([exitCode, outputs.verdict]).toEqual([2, 'error'])
    expect(summary).toMatch(/target.*is refused/)
  })

  test('workflow_run is refused with the head of a pull request', async () => {
    pull({ 'sea-trials.yml': LOOSE })
    const { outputs } = await act(
      'workflow_run',
      { workflow_run: { event: 'pull_request' } },
      { env: { GITHUB_SHA: base } },
    )
    expect(outputs.verdict).toBe('error')
  })
})

test.each(['push', 'workflow_dispatch', 'schedule'])('%s is judged by the policy of its commit', async (name) => {
  const sha = commit({ 'sea-trials.yml': LOOSE })
  const { outputs, summary } = await act(
    name,
    {},
    { env: { GITHUB_SHA: sha, GITHUB_REF: 'refs/heads/main', GITHUB_BASE_REF: '' } },
  )
  expect(outputs.verdict).toBe('passed')
  expect(summary).not.toMatch(/looser/)
})

describe('waivers', () => {
  const waiver = (day: string): string =>
    `waivers: [{ requirement: row_count >= 500, owner: '@maria', reason: not yet all rows, expires: ${day} }]\n`
  const inDays = (days: number): string => new Date(Date.now() + days * 86_400_000).toISOString().slice(0, 10)

  test('of the pull request itself let nothing pass', async () => {
    const head = pull({ 'sea-trials.yml': policy(500, waiver(inDays(20))) })
    const { outputs, summary } = await act('pull_request', ofPull(head))
    expect(outputs.verdict).toBe('failed')
    expect(summary).toMatch(/waiver of .*maria.*looser/)
  })

  test('of the base do, and are seen', async () => {
    base = commit({ 'sea-trials.yml': policy(500, waiver(inDays(20))) })
    tipIs(base)
    const head = pull({ README: 'x' })
    const { outputs, summary } = await act('pull_request', ofPull(head))
    expect(outputs.verdict).toBe('passed')
    expect(summary).toMatch(/passed 1 requirement, 1 waived/)
    expect(summary).toMatch(/waived by @.{0,12}maria until/)
  })
})

test('the doctor of the dist looks at the files, and asks GitHub with the token at hand', async () => {
  const env = { GITHUB_API_URL: github.url, GITHUB_REPOSITORY: github.repository, GITHUB_TOKEN: github.readOnlyToken }
  const { exitCode, stdout } = await cli(['doctor', workspace, '--json'], { cwd: workspace, env })
  expect(exitCode).toBe(1)
  const { findings } = JSON.parse(stdout) as { findings: { id: string; state: string }[] }
  const state = Object.fromEntries(findings.map((one) => [one.id, one.state]))
  expect(state).toMatchObject({
    policy: 'fine',
    'codeowners: sea-trials.yml': 'fine',
    'code-owner-review': 'missing',
    'default-token': 'unknown',
  })
})
