/** Which runs of a runner may add to the history, and what a failure to do so means. */
import { execFileSync } from 'node:child_process'
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, describe, expect, test } from '@jest/globals'
import { git as asked } from '@sea-trials/trial/git'
import { remotePlace } from '@sea-trials/trial/history/places'
import { historyOf, type Store } from '@sea-trials/trial/history/store'
import type { TrialResult } from '@sea-trials/trial/result'
import { readFacts } from '../src/facts.ts'
import { keepRun } from '../src/history.ts'
import type { RunnerLog } from '../src/log.ts'

const root = mkdtempSync(join(tmpdir(), 'runner-history-'))
afterAll(() => rmSync(root, { recursive: true, force: true }))
const git = (...args: string[]): string => execFileSync('git', args, { cwd: root, encoding: 'utf8', stdio: 'pipe' })
git('init', '--quiet', '--bare', 'there.git')
git('init', '--quiet', 'here')
const folder = join(root, 'here')
git('-C', folder, 'remote', 'add', 'origin', join(root, 'there.git'))
const store: Store = { git: asked, folder, place: remotePlace({ git: asked, folder }) }

const result = (exitCode: 0 | 1 | 2) =>
  ({
    policy: { model: 'income' },
    exitCode,
    gates: [{ gate: 'data-validate', verdict: { subjects: [], metrics: { 'train.row_count': 5 } }, seconds: 1 }],
  }) as unknown as TrialResult

function factsOf(event: string, ref: string, payload: object) {
  const file = join(root, 'event.json')
  writeFileSync(file, JSON.stringify(payload))
  const env = { GITHUB_EVENT_PATH: file, GITHUB_EVENT_NAME: event, GITHUB_REF: ref, GITHUB_SHA: 'a'.repeat(40) }
  return readFacts(env, undefined)
}
const repository = { default_branch: 'main' }

function logged() {
  const said: string[] = []
  const say = (text: string): void => void said.push(text)
  return { said, log: { info: say, warning: say } as unknown as RunnerLog }
}

describe('the history', () => {
  test.each([
    ['push', 'refs/heads/main', { repository }, true],
    ['schedule', 'refs/heads/main', { repository }, true],
    ['workflow_dispatch', 'refs/heads/main', { repository }, true],
    ['push', 'refs/heads/other', { repository }, false],
    ['push', 'refs/tags/main', { repository }, false],
    ['push', 'refs/heads/main', {}, false],
    ['push', 'refs/heads/undefined', {}, false],
    ['pull_request', 'refs/heads/main', { repository, pull_request: { number: 1 } }, false],
    ['pull_request_target', 'refs/heads/main', { repository, pull_request: { number: 1 } }, false],
    ['merge_group', 'refs/heads/main', { repository, merge_group: {} }, false],
    ['workflow_run', 'refs/heads/main', { repository }, false],
    ['', '', { repository }, false],
  ])('of %s on %s: %j', (event, ref, payload, accepted) => {
    expect(factsOf(event, ref, payload).accepted).toBe(accepted)
  })

  test('takes runs of the default branch, of green ones the numbers and of others the place', async () => {
    const { said, log } = logged()
    const facts = factsOf('push', 'refs/heads/main', { repository })
    const keeping = { facts, store, now: 0, log }
    await keepRun({ ...keeping, result: result(1) })
    await keepRun({ ...keeping, result: result(0), facts: factsOf('push', 'refs/heads/x', { repository }) })
    expect(await historyOf(store)('income')).toMatchObject([{ commit: 'a'.repeat(40), metrics: {} }])
    await keepRun({ ...keeping, result: result(0) })
    expect(await historyOf(store)('income')).toMatchObject([
      { commit: 'a'.repeat(40), metrics: { 'train.row_count': 5 } },
    ])
    expect(said).toEqual([
      expect.stringMatching(/place is kept for income, without numbers: it was not green/),
      expect.stringMatching(/no run of the default branch/),
      'The numbers of this run are kept for income.',
    ])
  })

  test('that cannot be written is a warning', async () => {
    const { said, log } = logged()
    const facts = factsOf('push', 'refs/heads/main', { repository })
    const nowhere = { ...store, place: remotePlace({ git: asked, folder: root }) }
    await keepRun({ facts, store: nowhere, now: 0, log, result: result(0) })
    expect(said).toEqual([expect.stringMatching(/is not kept: .*The verdict stands/)])
  })
})
