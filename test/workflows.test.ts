/** The example's workflows under act: jobs that hand evidence on, a gate that fails its job, an output read by a later job. */
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, test } from '@jest/globals'
import { type FakeGitHub, startFakeGitHub } from './github/fake-github.ts'
import { type ActJob, act, hasAct, stageRepository, stageSuite } from './support/act.ts'
import { project } from './support/action.ts'
import { shortLoad } from './support/cli.ts'

const there = hasAct()
if (!there) {
  if (process.env.CI === 'true') throw new Error('act is not on this machine; .ci/run installs it')
  process.stderr.write('skipped: workflows (act is not on this machine; .ci/run installs it)\n')
}
const withAct = there ? describe : describe.skip
const example = join(project, 'examples', 'income')
const policy = shortLoad(readFileSync(join(example, 'sea-trials.yml'), 'utf8'))

let github: FakeGitHub
const suite = there ? stageSuite() : ''
beforeAll(async () => {
  github = await startFakeGitHub()
})
afterAll(() => github.close())

const onGitHub = (run: string): Record<string, string> => ({
  GITHUB_API_URL: github.url,
  GITHUB_RUN_ID: run,
  ACTIONS_RESULTS_URL: github.resultsUrl,
  ACTIONS_RUNTIME_TOKEN: github.runtimeToken(`run-${run}`, `job-${run}`),
})

/** For a person who reads why a run under act went wrong. */
const told = ({ log }: ActJob): string =>
  log
    .split('\n')
    .flatMap((line) => {
      try {
        return [(JSON.parse(line) as { msg?: string }).msg ?? '']
      } catch {
        return [line]
      }
    })
    .join('')
    .slice(-6000)

withAct('release.yml', () => {
  const repository = there ? stageRepository(example, { 'sea-trials.yml': policy }) : ''
  let job: ActJob
  beforeAll(async () => {
    const head = readFileSync(join(repository, '.git/refs/heads/main'), 'utf8').trim()
    github.git.commits.add(head)
    job = await act(suite, {
      repository,
      workflow: '.github/workflows/release.yml',
      env: onGitHub('101'),
      secrets: { GITHUB_TOKEN: github.token },
    })
  }, 300_000)

  test('goes from data to a release, over four jobs', () => {
    const jobs = { data: 'success', model: 'success', register: 'success', announce: 'success' }
    expect(job.results).toEqual({
      ...jobs,
      ...(Object.values(job.results).every((one) => one === 'success') ? {} : { why: told(job) }),
    })
    expect(job.exitCode).toBe(0)
  })

  test('hands evidence from job to job as artifacts', () => {
    const names = github.results.artifacts.map(({ name }) => name).sort()
    expect(names).toEqual([
      'sea-trials.income.accuracy-gate.model.1',
      'sea-trials.income.bias-check.model.1',
      'sea-trials.income.data-validate.data.1',
      'sea-trials.income.model-register.register.1',
      'sea-trials.income.stress-test.model.1',
    ])
  })

  test('registers version 1.0.0 as a release, which a later job reads', () => {
    const [release] = github.releases.releases
    expect(release).toMatchObject({ draft: false, tag: expect.stringContaining('1.0.0') })
    expect(release?.assets.map(({ name }) => name)).toEqual(expect.arrayContaining(['income.onnx']))
    expect(job.outputs).toContainEqual(expect.objectContaining({ job: 'register', name: 'version', value: '1.0.0' }))
    expect(told(job)).toContain('registered income 1.0.0')
  })

  test('every gate says in its summary what it found', () => {
    const text = job.summaries.map((summary) => summary.text).join('\n')
    for (const gate of ['data-validate', 'bias-check', 'accuracy-gate', 'stress-test', 'model-register'])
      expect(text).toContain(gate)
  })
})

withAct('a gate that fails', () => {
  test('fails its job, and nothing after it runs', async () => {
    const unfair = policy.replace('onnx: model/income.onnx', 'onnx: candidates/unfair-model/income.onnx')
    const repository = stageRepository(example, { 'sea-trials.yml': unfair })
    const releases = github.releases.releases.length
    const job = await act(suite, {
      repository,
      workflow: '.github/workflows/release.yml',
      env: onGitHub('102'),
      secrets: { GITHUB_TOKEN: github.token },
    })
    expect(job.exitCode).toBe(1)
    expect([job.results.data, job.results.model]).toEqual(['success', 'failure'])
    expect(job.results.announce).not.toBe('success')
    expect(github.releases.releases).toHaveLength(releases)
    expect(told(job)).toMatch(/difference\(recall by sex\) <= 0\.30/)
    expect(told(job)).not.toMatch(/accuracy-gate +\S+ passed/)
  }, 300_000)
})

withAct('pull-request.yml', () => {
  test('runs the root action, and comments once', async () => {
    // Only the gates over data: the whole run is release.yml's.
    const short = policy.replace(/\n {2}bias-check:[\s\S]*$/, '\n')
    const repository = stageRepository(example, { 'sea-trials.yml': short })
    const head = readFileSync(join(repository, '.git/refs/heads/main'), 'utf8').trim()
    const side = (sha: string) => ({ sha, ref: 'main', repo: { full_name: 'acme/income' } })
    const payload = { number: 7, pull_request: { number: 7, base: side(head), head: side(head) } }
    const options = {
      repository,
      workflow: '.github/workflows/pull-request.yml',
      event: 'pull_request' as const,
      payload,
      env: onGitHub('103'),
      secrets: { GITHUB_TOKEN: github.token },
    }
    const job = await act(suite, options)
    expect([job.results, job.exitCode === 0 ? '' : told(job)]).toEqual([{ trials: 'success' }, ''])
    expect(github.comments.comments.map(({ issue }) => issue)).toEqual([7])
    expect(github.comments.comments[0]?.body).toContain('data-validate')
  }, 300_000)
})
