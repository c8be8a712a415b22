/** From a trial to the history and back: what was kept is what the next run is compared with. */
import { execFileSync } from 'node:child_process'
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, expect, test } from '@jest/globals'
import { silent } from '@sea-trials/schema/log'
import { git } from '../../src/git.ts'
import { localPlace } from '../../src/history/places.ts'
import { runToKeep } from '../../src/history/recording.ts'
import { historyOf, keep, type Store } from '../../src/history/store.ts'
import { runTrial } from '../../src/trial.ts'

const root = mkdtempSync(join(tmpdir(), 'sea-trials-anomaly-'))
afterAll(() => rmSync(root, { recursive: true, force: true }))
execFileSync('git', ['init', '--quiet'], { cwd: root, stdio: 'pipe' })
const store: Store = { git, folder: root, place: localPlace({ git, folder: root }) }

async function judged(name: string, rows: number, commit: string, require = 'anomaly(row_count) <= 3\nrow_count >= 1') {
  const directory = join(root, name)
  mkdirSync(directory, { recursive: true })
  writeFileSync(join(directory, 'd.csv'), `x\n${Array.from({ length: rows }, (_, i) => `${i}\n`).join('')}`)
  const result = await runTrial({
    gates: ['data-validate'],
    inputs: { data: 'd.csv', require },
    directory,
    workspace: root,
    log: silent,
    clock: { now: () => 0, sleep: async () => {} },
    run: { commit },
    history: historyOf(store),
  })
  const { verdict } = result.gates[0]!
  return { result, verdict, anomaly: verdict.checks.find(({ requirement }) => requirement.startsWith('anomaly')) }
}
const TIME = '2026-01-01T00:00:00.000Z'
const commitOf = (i: number): string => i.toString(16).padStart(40, '0')

test('a history grows from green runs until it can judge, and what it calls anomalous does not enter', async () => {
  const data = `sha256:${'0'.repeat(64)}`
  for (let i = 0; i < 6; i++)
    await keep(store, 'model', { commit: commitOf(i), data, time: TIME, metrics: { 'data.row_count': 100 + (i % 4) } })
  for (let i = 6; i < 8; i++) {
    const { result, verdict, anomaly } = await judged('steady', 100 + (i % 4), commitOf(i))
    expect(verdict.verdict).toBe('passed')
    expect(result.policy.model).toBe('model')
    expect(anomaly).toMatchObject({
      outcome: 'not-applicable',
      reason: expect.stringMatching(new RegExp(`has ${i} of 8`)),
    })
    await keep(store, result.policy.model, runToKeep(result, commitOf(i), 0)!)
  }
  expect(await judged('usual', 101, commitOf(9))).toMatchObject({
    verdict: { verdict: 'passed', metrics: { 'data.row_count': 101 } },
    anomaly: { outcome: 'pass', n: 8 },
  })
  const halved = await judged('halved', 30, commitOf(10))
  expect(halved).toMatchObject({ verdict: { verdict: 'failed' }, anomaly: { outcome: 'fail', n: 8 } })
  expect(runToKeep(halved.result, commitOf(10), 0)).toMatchObject({ commit: commitOf(10), metrics: {} })
  // The last of them again: the same commit and the same bytes, compared with the seven before it.
  expect((await judged('steady', 100 + (7 % 4), commitOf(7))).anomaly).toMatchObject({
    reason: expect.stringMatching(/has 7 of 8 runs/),
  })
})

test('a line about the history alone comes to no conclusion while there is none', async () => {
  const { verdict } = await judged('alone', 5, commitOf(1), 'anomaly(max(x)) <= 3')
  expect(verdict.verdict).toBe('inconclusive')
})
