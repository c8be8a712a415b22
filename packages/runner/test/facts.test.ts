import { mkdtempSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { describe, expect, test } from '@jest/globals'
import { readFacts } from '../src/facts.ts'

const sha = (digit: string): string => digit.repeat(40)
const folder = mkdtempSync(join(tmpdir(), 'facts-'))
let n = 0
const event = (payload: unknown): string => {
  const file = join(folder, `${n++}.json`)
  writeFileSync(file, typeof payload === 'string' ? payload : JSON.stringify(payload))
  return file
}
const pull = (head: unknown = { full_name: 'acme/income' }) => ({
  pull_request: {
    number: 7,
    base: { sha: sha('b'), ref: 'main', repo: { full_name: 'acme/income' } },
    head: { sha: sha('a'), ref: 'x', repo: head },
  },
})
const env = (name: string, payload: unknown) => ({
  GITHUB_EVENT_NAME: name,
  GITHUB_EVENT_PATH: event(payload),
  GITHUB_REPOSITORY: 'acme/income',
  GITHUB_SHA: sha('c'),
  GITHUB_RUN_ID: '77',
  GITHUB_RUN_ATTEMPT: '2',
  GITHUB_JOB: 'trials',
  GITHUB_WORKSPACE: '/w',
})

describe('readFacts', () => {
  test('a pull request: judged by its base, shown at its head, run at the merge', () => {
    const facts = readFacts(env('pull_request', pull()), 't')
    expect(facts).toMatchObject({
      owner: 'acme',
      repository: 'income',
      base: { sha: sha('b'), ref: 'main' },
      pullRequest: { number: 7, fork: false },
      shownCommit: sha('a'),
      runUrl: 'https://github.com/acme/income/actions/runs/77',
      attempt: 2,
      job: 'trials',
    })
    expect(facts.run).toEqual({
      commit: sha('c'),
      repository: 'acme/income',
      event: 'pull_request',
      url: 'https://github.com/acme/income/actions/runs/77',
      token: 't',
      apiUrl: 'https://api.github.com',
    })
  })

  test.each<[object, object | undefined]>([
    [
      { GITHUB_WORKFLOW_REF: 'acme/income/.github/workflows/a.yml@refs/pull/7/merge', GITHUB_RUN_NUMBER: '12' },
      { file: 'acme/income/.github/workflows/a.yml', number: 12 },
    ],
    [{ GITHUB_WORKFLOW_REF: 'acme/income/.github/workflows/a.yml@refs/heads/x', GITHUB_RUN_NUMBER: '' }, undefined],
    [{ GITHUB_RUN_NUMBER: '12' }, undefined],
  ])('the workflow by its file, whatever branch it is of: %j', (given, workflow) => {
    expect(readFacts({ ...env('pull_request', pull()), ...given }, undefined).run.workflow).toEqual(workflow)
  })

  test.each([
    [{ full_name: 'acme/income' }, false],
    [{ full_name: 'mallory/income' }, true],
    [null, true],
  ])('head repository %j: fork %s', (head, fork) => {
    expect(readFacts(env('pull_request', pull(head)), undefined).pullRequest?.fork).toBe(fork)
  })

  test('a group of a merge queue has a branch for a base, and never the entry before it', () => {
    const payload = { merge_group: { base_sha: sha('d'), base_ref: 'refs/heads/main' } }
    expect(readFacts(env('merge_group', payload), undefined).base).toEqual({ ref: 'main' })
  })

  test.each(['push', 'repository_dispatch', 'schedule', 'workflow_dispatch'])('%s has none', (name) => {
    expect(readFacts(env(name, { inputs: {} }), undefined).base).toBeUndefined()
  })

  test('an event that says it is a pull request is one, whatever its payload lacks', () => {
    expect(readFacts(env('pull_request', {}), undefined).base).toEqual({})
    expect(readFacts(env('pull_request_target', pull()), undefined).base?.sha).toBe(sha('b'))
  })

  test('a hash that is none is not passed on', () => {
    const payload = { merge_group: { base_sha: '--output=/etc/passwd', base_ref: 'refs/heads/main' } }
    expect(readFacts(env('merge_group', payload), undefined).base).toEqual({ ref: 'main' })
  })

  test.each(['{', '[1', '3', 'null'])('a payload that cannot be read stops: %s', (text) => {
    expect(() => readFacts(env('pull_request', text), undefined)).toThrow(
      expect.objectContaining({ code: 'github-failed' }),
    )
  })

  test('on a laptop nothing is known', () => {
    expect(readFacts({}, undefined)).toMatchObject({ event: '', attempt: 1, job: 'job' })
  })
})
