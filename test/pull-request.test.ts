/** What an action does on a pull request: one comment for all gates, and a policy that the pull request cannot loosen. */
import { spawnSync } from 'node:child_process'
import { rmSync, symlinkSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { afterEach, beforeEach, expect, test } from '@jest/globals'
import { type FakeGitHub, startFakeGitHub } from './github/fake-github.ts'
import { problemOf } from './github/openapi.ts'
import { runAction } from './support/action.ts'
import { edit, emptyFolder } from './support/cli.ts'

const rows = Array.from(
  { length: 400 },
  (_, i) => `${i},${i % 2},${0.2 + 0.6 * (i % 2) + 0.001 * (i % 7)},${i % 3 ? 'a' : 'b'}`,
)
const policy = `version: 1
model: income
data: { data: p.csv }
candidate: { predictions: p.csv }
columns: { label: y, id: id, groups: [g] }
gates:
  data-validate:
    require:
      - row_count >= 500
  accuracy-gate:
    require:
      - roc_auc >= 0.9
`

let github: FakeGitHub
let workspace: string
let base: string
const git = (...args: string[]): string =>
  spawnSync('git', ['-c', 'user.name=t', '-c', 'user.email=t@example.com', ...args], {
    cwd: workspace,
    encoding: 'utf8',
  }).stdout.trim()

beforeEach(async () => {
  github = await startFakeGitHub()
  workspace = emptyFolder('pull-')
  writeFileSync(join(workspace, 'p.csv'), `id,y,score,g\n${rows.join('\n')}\n`)
  writeFileSync(join(workspace, 'sea-trials.yml'), policy)
  git('init', '-q', '-b', 'main')
  git('add', '-A')
  git('commit', '-q', '-m', 'base')
  base = git('rev-parse', 'HEAD')
})
afterEach(async () => {
  await github.close()
  expect(github.requests.map(problemOf).filter((problem) => problem !== undefined)).toEqual([])
})

const from = (repository: string) => ({
  pull_request: {
    number: 7,
    base: { sha: base, ref: 'main', repo: { full_name: 'acme/income' } },
    head: { sha: 'f'.repeat(40), ref: 'topic', repo: { full_name: repository } },
  },
})
const gate = (name: string, { token = github.token, event = from('acme/income'), env = {} } = {}) =>
  runAction({
    action: `actions/${name}`,
    workspace,
    inputs: { 'github-token': token },
    event,
    env: { GITHUB_EVENT_NAME: 'pull_request', GITHUB_BASE_REF: 'main', GITHUB_API_URL: github.url, ...env },
  })

test('one comment for all gates, updated in place', async () => {
  expect((await gate('accuracy-gate')).outputs.verdict).toBe('passed')
  expect(github.comments.comments).toHaveLength(1)
  const [first] = github.comments.comments
  expect(first).toMatchObject({ issue: 7, body: expect.stringContaining('accuracy-gate') })
  expect((await gate('data-validate')).outputs.verdict).toBe('failed')
  expect(github.comments.comments).toHaveLength(1)
  const body = github.comments.comments[0]?.body ?? ''
  expect(body).toContain('accuracy-gate')
  expect(body).toMatch(/row_count >= 500/)
  const writes = github.requests
    .filter(({ method, url }) => method !== 'GET' && /comments/.test(url))
    .map(({ method }) => method)
  expect(writes).toEqual(['POST', 'PATCH'])
})

test('a comment of someone else with our marker in it is left alone', async () => {
  await gate('accuracy-gate')
  const [ours] = github.comments.comments
  const theirs = { ...(ours as NonNullable<typeof ours>), id: 1, login: 'mallory' }
  github.comments.comments.splice(0, 1, theirs)
  await gate('accuracy-gate')
  expect(github.comments.comments.map(({ login }) => login)).toEqual(['mallory', 'github-actions[bot]'])
})

test('a fork’s token only reads: a notice, and the verdict stands', async () => {
  const judged = await gate('accuracy-gate', { token: github.readOnlyToken, event: from('mallory/income') })
  expect([judged.exitCode, judged.outputs.verdict]).toEqual([0, 'passed'])
  expect(github.comments.comments).toEqual([])
  const said = judged.commands.filter(({ name }) => /^(error|warning|notice)$/.test(name))
  expect(said).toEqual([
    { name: 'notice', properties: expect.any(String), message: expect.stringMatching(/pull-requests: write.*fork/) },
  ])
  expect(judged.commands).toContainEqual({ name: 'add-mask', properties: '', message: github.readOnlyToken })
})

test('GitHub out of order: the verdict stands, and it is said', async () => {
  const gone = { message: 'Gone', documentation_url: 'https://docs.github.com/rest', status: '410' }
  github.fail({ path: /comments/, times: 100, instead: { status: 410, body: gone } })
  const judged = await gate('data-validate')
  expect([judged.exitCode, judged.outputs.verdict]).toEqual([1, 'failed'])
  expect(judged.commands.some(({ name, message }) => name === 'warning' && /No comment/.test(message))).toBe(true)
})

test('a policy loosened in the pull request is judged under the base’s, and shown', async () => {
  edit(join(workspace, 'sea-trials.yml'), (text) => text.replace('row_count >= 500', 'row_count >= 5'))
  const judged = await gate('data-validate')
  expect([judged.exitCode, judged.outputs.verdict]).toEqual([1, 'failed'])
  for (const face of [judged.summary, github.comments.comments[0]?.body ?? '']) {
    expect(face).toContain('row_count >= 500')
    expect(face).toMatch(/row_count >= 5\b(?!0)/)
    expect(face).toMatch(/loos/)
  }
  // The same on a push, where it is merged, is what the branch says.
  const pushed = await runAction({ action: 'actions/data-validate', workspace })
  expect(pushed.outputs.verdict).toBe('passed')
})

test('a policy that is a link to a loosened one does not judge', async () => {
  const loosened = policy.replace('row_count >= 500', 'row_count >= 5')
  writeFileSync(join(workspace, 'loose.yml'), loosened)
  rmSync(join(workspace, 'sea-trials.yml'))
  symlinkSync('loose.yml', join(workspace, 'sea-trials.yml'))
  const judged = await gate('data-validate')
  expect([judged.exitCode, judged.outputs.verdict]).toEqual([2, 'error'])
  expect(judged.summary).toContain('is a link; a policy that judges is a file')
})

test('inputs may only add lines', async () => {
  const judged = await runAction({ action: 'actions/data-validate', workspace, inputs: { require: 'row_count >= 1' } })
  expect(judged.outputs.verdict).toBe('failed')
})

test('artifacts hold report and evidence', async () => {
  // The client believes that a server of another name keeps no artifacts.
  const server = { GITHUB_SERVER_URL: 'https://github.com' }
  const env = { ...server, ACTIONS_RESULTS_URL: github.resultsUrl, ACTIONS_RUNTIME_TOKEN: github.runtimeToken() }
  await gate('accuracy-gate', { env })
  expect(github.results.artifacts.map(({ name, finalized }) => [name, finalized])).toEqual([
    ['sea-trials.income.accuracy-gate.trials.1', true],
  ])
})
