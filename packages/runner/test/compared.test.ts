import { mkdtempSync, readFileSync, realpathSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { describe, expect, test } from '@jest/globals'
import { git, remembering } from '@sea-trials/trial/git'
import { localPlace } from '@sea-trials/trial/history/places'
import { runTrial } from '@sea-trials/trial/trial'
import { runAction } from '../src/action.ts'
import { comparedOf } from '../src/compared.ts'
import { tipOf } from '../src/tip.ts'
import { coreOver } from './core.ts'
import { gitIn, repository } from './repository.ts'
import { outputsIn } from './runner-grammar.ts'

const head = (folder: string, name = 'HEAD'): string => gitIn(folder, 'rev-parse', name)

/** The merge that GitHub makes of a pull request, checked out, of a base that went on since the event. */
function merged() {
  const { folder, baseSha } = repository({ 'a.csv': 'a\n1\n' }, { 'a.csv': 'a\n2\n' })
  const headSha = head(folder)
  gitIn(folder, 'checkout', '-q', 'main')
  gitIn(folder, 'commit', '-q', '--allow-empty', '-m', 'later')
  const later = head(folder)
  gitIn(folder, 'merge', '-q', '--no-ff', '-m', 'merge', 'pull')
  return { folder, baseSha, headSha, later }
}

type Facts = Parameters<typeof tipOf>[0]
const facts = (workspace: string, more: object) =>
  ({ workspace, attempt: 1, ...more }) as Parameters<typeof comparedOf>[2] & Facts

/** As an action asks: the base is found once, and everything is told from it. */
async function ofPull(workspace: string, pull: object) {
  const given = facts(workspace, pull)
  const tip = await tipOf(given, workspace, { git, github: undefined })
  return comparedOf({}, workspace, { ...given, ...(tip && { base: tip.base }) }, git)
}

describe('what a run on GitHub is compared with', () => {
  test('of the merge of a pull request, what it was merged into', async () => {
    const { folder, baseSha, headSha, later } = merged()
    const pull = { base: { sha: baseSha, ref: 'main' }, pullRequest: { number: 1, headSha, fork: false } }
    expect(await ofPull(folder, pull)).toEqual({ base: 'main', commit: later })
    // The head itself, as `ref: head.sha` checks it out: its first parent is the pull request's own.
    gitIn(folder, 'checkout', '-q', headSha)
    gitIn(folder, 'commit', '-q', '--allow-empty', '-m', 'more')
    const alone = { ...pull, pullRequest: { ...pull.pullRequest, headSha: head(folder) } }
    expect(await ofPull(folder, alone)).toEqual({ base: 'main', commit: baseSha })
  })

  test('that commit is there with `fetch-depth: 2`, and not with 1', async () => {
    const { folder, baseSha, headSha, later } = merged()
    const pull = { base: { sha: baseSha, ref: 'main' }, pullRequest: { number: 1, headSha, fork: false } }
    for (const [depth, commit] of [
      ['2', later],
      ['1', undefined],
    ] as const) {
      const clone = realpathSync(mkdtempSync(join(tmpdir(), 'depth-')))
      gitIn(clone, 'clone', '-q', '--depth', depth, '--branch', 'main', `file://${folder}`, '.')
      expect(await ofPull(clone, pull)).toEqual({ base: 'main', commit })
    }
  })

  test('an input does not speak for a pull request, and does for anything else', async () => {
    const { folder, baseSha } = repository({ a: '1' }, { a: '2' })
    const pull = { base: { sha: baseSha, ref: 'main' } }
    expect(await comparedOf({ base: 'HEAD' }, folder, facts(folder, pull), git)).toEqual({
      base: 'main',
      commit: baseSha,
    })
    expect(await comparedOf({ base: 'main' }, folder, facts(folder, {}), git)).toEqual({
      base: 'main',
      commit: baseSha,
    })
    await expect(comparedOf({ base: 'nowhere' }, folder, facts(folder, {}), git)).rejects.toMatchObject({
      code: 'bad-input',
    })
  })

  test('a push with the commit before, where the clone holds it', async () => {
    const { folder, baseSha } = repository({ a: '1' }, { a: '2' })
    expect(await comparedOf({}, folder, facts(folder, { before: baseSha }), git)).toEqual({
      base: baseSha.slice(0, 7),
      commit: baseSha,
    })
    expect(await comparedOf({}, folder, facts(folder, { before: '0'.repeat(40) }), git)).toBeUndefined()
    expect(await comparedOf({}, folder, facts(folder, {}), git)).toBeUndefined()
  })

  test('a push whose commit before is not in the clone: what speaks of it is undecided, and all else is judged', async () => {
    const policy = `version: 1
model: income
data: { train: train.csv, holdout: holdout.csv }
gates: { data-validate: { require: ['train.moved_rows(holdout) = 0', row_count >= 1, 'guard: train.moved_rows(holdout) = 0'] } }
`
    const files = { 'sea-trials.yml': policy, 'train.csv': 'a\n1\n', 'holdout.csv': 'a\n2\n' }
    const { folder } = repository(files, { 'train.csv': 'a\n3\n' })
    const before = 'e'.repeat(40)
    const compared = await comparedOf({}, folder, facts(folder, { before }), git)
    expect(compared).toEqual({ base: before.slice(0, 7), commit: undefined, ofPush: true })
    const { gates, exitCode } = await runTrial({
      gates: 'all',
      inputs: {},
      directory: folder,
      workspace: folder,
      ...(compared && { compared }),
      log: { info: () => {}, warning: () => {}, debug: () => {}, progress: () => {} },
      clock: { now: () => 0, sleep: async () => {} },
      run: {},
    })
    const verdict = gates[0]?.verdict
    expect([exitCode, verdict?.verdict, verdict?.changes]).toEqual([1, 'inconclusive', undefined])
    expect(verdict?.checks).toMatchObject([
      { outcome: 'inconclusive', reason: expect.stringMatching(/does not hold the commit of .*`fetch-depth: 0`/) },
      { outcome: 'pass' },
      { outcome: 'inconclusive', burden: 'guard' },
    ])
  })

  test('without a repository a pull request is compared with what cannot be had', async () => {
    const folder = realpathSync(mkdtempSync(join(tmpdir(), 'no-repository-')))
    const pull = { base: { sha: 'a'.repeat(40), ref: 'main' } }
    expect(await ofPull(folder, pull)).toEqual({ base: 'main', commit: undefined })
    await expect(comparedOf({ base: 'x' }, folder, facts(folder, {}), git)).rejects.toMatchObject({ code: 'bad-input' })
    expect(await comparedOf({}, folder, facts(folder, { before: 'e'.repeat(40) }), git)).toBeUndefined()
  })
})

test('a fork that trains on the hold-out is stopped, and all of it is shown on a token that reads only', async () => {
  const policy = `version: 1
model: income
data: { train: train.csv, holdout: holdout.csv }
columns: { id: id }
contract: contract.yml
gates:
  data-validate:
    require: ['train.moved_rows(holdout) = 0']
`
  const base = {
    'sea-trials.yml': policy,
    'contract.yml': 'type: object\nproperties: { id: { type: integer }, x: { type: integer, minimum: 0 } }\n',
    'train.csv': 'id,x\n1,10\n2,20\n',
    'holdout.csv': 'id,x\n8,80\n9,90\n',
  }
  const { folder, baseSha } = repository(base, {
    ...base,
    // Neither a looser line nor a looser contract helps.
    'sea-trials.yml': policy.replace('= 0', '>= 0'),
    'contract.yml': base['contract.yml'].replace('minimum: 0', 'minimum: -9'),
    'train.csv': 'id,x\n1,10\n2,25\n9,90\n3,7\n',
    'holdout.csv': 'id,x\n8,80\n',
  })
  const temp = realpathSync(mkdtempSync(join(tmpdir(), 'runner-')))
  const file = (name: string, content: string): string => {
    writeFileSync(join(temp, name), content)
    return join(temp, name)
  }
  const event = {
    pull_request: {
      number: 7,
      base: { sha: baseSha, ref: 'main', repo: { full_name: 'acme/income' } },
      head: { sha: head(folder), repo: { full_name: 'stranger/income' } },
    },
  }
  const env = {
    GITHUB_OUTPUT: file('output', ''),
    GITHUB_STEP_SUMMARY: file('summary', ''),
    GITHUB_WORKSPACE: folder,
    GITHUB_REPOSITORY: 'acme/income',
    GITHUB_EVENT_PATH: file('event', JSON.stringify(event)),
    GITHUB_EVENT_NAME: 'pull_request',
    RUNNER_TEMP: temp,
  }
  const written: string[] = []
  const code = await runAction(['data-validate'], {
    env,
    core: coreOver(env, (text) => void written.push(text)),
    now: () => 0,
    sleep: async () => {},
    random: () => 0.5,
    git: remembering(git),
    artifacts: async () => undefined,
    github: () => undefined,
    history: () => ({ git, folder: temp, place: localPlace({ git, folder: temp }) }),
    trial: runTrial,
    exit: () => {},
  })
  expect(code).toBe(1)
  expect(outputsIn(readFileSync(env.GITHUB_OUTPUT, 'utf8')).verdict).toBe('failed')
  const summary = readFileSync(env.GITHUB_STEP_SUMMARY, 'utf8')
  expect(summary).toContain('Since <code>main</code>: train: 2 rows added, 1 row changed; holdout: 1 row removed')
  expect(summary).toContain('| `x: minimum` | `0` | `-9` | looser | breaking for consumers |')
  expect(summary).toContain('train.moved_rows(holdout) = 0')
  expect(written.join('')).toContain('since main')
})
