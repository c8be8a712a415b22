/** The history on a git ref: real git, a bare remote and its clones in temporary folders. */
import { execFileSync } from 'node:child_process'
import { existsSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, describe, expect, test } from '@jest/globals'
import type { PastRun } from '@sea-trials/gates/history'
import { lineKey } from '@sea-trials/gates/quality/looked'
import type { Verdict } from '@sea-trials/schema/verdict'
import { git as asked, type Git, GitFailure } from '../../src/git.ts'
import { localPlace, remotePlace } from '../../src/history/places.ts'
import { keptMetrics, MOST_BYTES, MOST_RUNS, REF, readRuns, withRun, writeRuns } from '../../src/history/record.ts'
import { runToKeep } from '../../src/history/recording.ts'
import { historyOf, keep, type Store } from '../../src/history/store.ts'

const root = mkdtempSync(join(tmpdir(), 'sea-trials-history-'))
afterAll(() => rmSync(root, { recursive: true, force: true }))

let folders = 0
const git = (folder: string, ...args: string[]): string =>
  execFileSync('git', ['-c', 'user.name=t', '-c', 'user.email=t@t', ...args], {
    cwd: folder,
    encoding: 'utf8',
    stdio: 'pipe',
  })
function folder(): string {
  const made = join(root, String(folders++))
  mkdirSync(made)
  return made
}
function clone(): string {
  const made = folder()
  git(made, 'init', '--quiet')
  writeFileSync(join(made, 'a'), 'a')
  git(made, 'add', 'a')
  git(made, 'commit', '--quiet', '-m', 'first')
  return made
}
function remote(): string {
  const made = folder()
  git(made, 'init', '--quiet', '--bare')
  return made
}
function cloneOf(bare: string): string {
  const made = clone()
  git(made, 'remote', 'add', 'origin', bare)
  return made
}

const local = (at: string, run: Git = asked): Store => ({
  git: run,
  folder: at,
  place: localPlace({ git: run, folder: at }),
})
const shared = (at: string, run: Git = asked): Store => ({
  git: run,
  folder: at,
  place: remotePlace({ git: run, folder: at }),
})

const hex = (i: number, digits: number): string => i.toString(16).padStart(digits, '0')
const runOf = (i: number, metrics: Record<string, number> = { 'train.row_count': i }, data = 0): PastRun => ({
  commit: hex(i, 40),
  data: `sha256:${hex(data, 64)}`,
  time: '2026-01-01T00:00:00.000Z',
  metrics,
})
const counts = async (store: Store, model = 'income') =>
  (await historyOf(store)(model)).map(({ metrics }) => metrics['train.row_count'])

describe('in a clone', () => {
  test('begins empty, grows by runs, and touches nothing else', async () => {
    const at = clone()
    writeFileSync(join(at, 'a'), 'changed')
    writeFileSync(join(at, 'staged'), 'staged')
    git(at, 'add', 'staged')
    const before = [
      git(at, 'status', '--porcelain'),
      git(at, 'log', '--all', '--format=%H', '--branches'),
      readFileSync(join(at, '.git', 'index'), 'base64'),
    ]
    const store = local(at)
    expect(await counts(store)).toEqual([])
    for (const i of [1, 2, 3]) await keep(store, 'income', runOf(i))
    await keep(store, 'other', runOf(9))
    expect(await counts(store)).toEqual([1, 2, 3])
    expect(await counts(store, 'other')).toEqual([9])
    expect([
      git(at, 'status', '--porcelain'),
      git(at, 'log', '--branches', '--format=%H'),
      readFileSync(join(at, '.git', 'index'), 'base64'),
    ]).toEqual(before)
    expect(existsSync(join(at, 'income.jsonl'))).toBe(false)
    expect(git(at, 'rev-list', '--count', REF).trim()).toBe('1')
  })

  test('a run that is done again replaces itself where it stands', async () => {
    const store = local(clone())
    for (const i of [1, 2, 3]) await keep(store, 'income', runOf(i))
    await keep(store, 'income', runOf(2, { 'train.row_count': 22 }))
    expect(await counts(store)).toEqual([1, 22, 3])
    await keep(store, 'income', runOf(2, { 'train.row_count': 23 }, 1))
    expect(await counts(store)).toEqual([1, 22, 3, 23])
  })

  test('another candidate at the same commit is another decision, and its data are counted once', async () => {
    const store = local(clone())
    const deciding = (name: number): PastRun => ({
      ...runOf(1),
      decision: {
        holdout: `sha256:${hex(7, 64)}`,
        rows: 10,
        candidate: `sha256:${hex(name, 64)}`,
        policy: `sha256:${hex(9, 64)}`,
        open: [],
      },
    })
    await keep(store, 'income', runOf(1))
    for (const name of [1, 2, 2, 1]) await keep(store, 'income', deciding(name))
    const kept = await historyOf(store)('income')
    expect(kept.map(({ decision }) => decision?.candidate)).toEqual([1, 2].map((name) => `sha256:${hex(name, 64)}`))
    expect(kept.map(({ decision }) => decision?.policy)).toEqual([9, 9].map((name) => `sha256:${hex(name, 64)}`))
    expect(await counts(store)).toEqual([1, undefined])
  })

  test('outside of a repository there is none, and nothing can be kept', async () => {
    const store = local(folder())
    expect(await counts(store)).toEqual([])
    await expect(keep(store, 'income', runOf(1))).rejects.toMatchObject({ code: 'github-failed' })
  })

  test('a name that is no file is never one', async () => {
    const store = local(clone())
    expect(await historyOf(store)('../up')).toEqual([])
    await expect(keep(store, '../up', runOf(1))).rejects.toMatchObject({ code: 'bad-input' })
  })
})

describe('on a remote', () => {
  test('what one clone keeps another reads, without a ref of its own', async () => {
    const bare = remote()
    const [one, two] = [cloneOf(bare), cloneOf(bare)]
    expect(await counts(shared(two))).toEqual([])
    await keep(shared(one), 'income', runOf(1))
    await keep(shared(one), 'income', runOf(2))
    expect(await counts(shared(two))).toEqual([1, 2])
    expect(git(two, 'for-each-ref', '--format=%(refname)')).toBe(
      git(two, 'for-each-ref', '--format=%(refname)', 'refs/heads'),
    )
    expect(existsSync(join(two, '.git', 'FETCH_HEAD'))).toBe(false)
    expect(git(bare, 'for-each-ref', '--format=%(refname)').trim()).toBe(REF)
  })

  test('of runs that write at once none is lost', async () => {
    const bare = remote()
    const stores = [1, 2, 3].map(() => shared(cloneOf(bare)))
    await Promise.all(stores.map((store, i) => keep(store, 'income', runOf(i + 1))))
    expect((await counts(stores[0] as Store)).toSorted()).toEqual([1, 2, 3])
  })

  test('one that comes between reading and writing is read again', async () => {
    const bare = remote()
    const [mine, theirs] = [cloneOf(bare), cloneOf(bare)]
    await keep(shared(theirs), 'income', runOf(1))
    let pushes = 0
    const slow: Git = async (at, args, given) => {
      if (args[0] === 'push' && pushes++ === 0) await keep(shared(theirs), 'other', runOf(7))
      return asked(at, args, given)
    }
    await keep(shared(mine, slow), 'income', runOf(2))
    expect(pushes).toBe(2)
    expect(await counts(shared(theirs))).toEqual([1, 2])
    expect(await counts(shared(theirs), 'other')).toEqual([7])
  })

  test('a remote that refuses is said, and not asked again', async () => {
    const bare = remote()
    writeFileSync(join(bare, 'hooks', 'pre-receive'), '#!/bin/sh\necho "no, never" >&2\nexit 1\n', { mode: 0o755 })
    let pushes = 0
    const counting: Git = (at, args, given) => {
      if (args[0] === 'push') pushes++
      return asked(at, args, given)
    }
    await expect(keep(shared(cloneOf(bare), counting), 'income', runOf(1))).rejects.toMatchObject({
      code: 'github-failed',
      fix: expect.stringMatching(/contents: write/),
    })
    expect(pushes).toBe(1)
  })

  test('a remote that is not there is no empty history', async () => {
    await expect(counts(shared(clone()))).rejects.toMatchObject({ code: 'github-failed' })
  })

  test('the token is in no argument', async () => {
    const seen: string[] = []
    const watching: Git = async (_, args, { config } = {}) => {
      seen.push(...args)
      expect(config?.map(([key]) => key)).toEqual(Array(2).fill('http.https://example.org/.extraheader'))
      return Buffer.of()
    }
    const place = remotePlace({ git: watching, folder: root }, { server: 'https://example.org', value: 's3cret' })
    await place.tip()
    await place.move('a'.repeat(40), undefined)
    expect(seen.join(' ')).not.toMatch(/s3cret|AUTHORIZATION/)
    expect(seen).toContain(`--force-with-lease=${REF}:`)
  })
})

describe('what is written there by others', () => {
  const good = JSON.parse(writeRuns([runOf(1)]))
  test.each([
    ['not JSON', '{'],
    ['a list', '[]'],
    ['a key too many', JSON.stringify({ ...good, more: 1 })],
    ['a key too few', JSON.stringify({ ...good, time: undefined })],
    ['no commit', JSON.stringify({ ...good, commit: 'main' })],
    ['no digest', JSON.stringify({ ...good, data: 'sha256:x' })],
    ['no time', JSON.stringify({ ...good, time: '::warning::' })],
    ['text for a number', JSON.stringify({ ...good, metrics: { 'train.row_count': '5' } })],
    ['an infinity', JSON.stringify(good).replace(/"train.row_count":1/, '"train.row_count":1e999')],
    ['a list of metrics', JSON.stringify({ ...good, metrics: [1] })],
    [
      'too many metrics',
      JSON.stringify({ ...good, metrics: Object.fromEntries(Array.from({ length: 501 }, (_, i) => [i, i])) }),
    ],
    [
      'too many runs',
      Array(MOST_RUNS + 1)
        .fill(JSON.stringify(good))
        .join('\n'),
    ],
  ])('%s is an error, never a history', (_, text) => {
    expect(() => readRuns(text)).toThrow(expect.objectContaining({ code: 'bad-evidence' }))
  })
  test('a name like that of an object says nothing of it', () => {
    const [run] = readRuns(JSON.stringify(good).replace('"train.row_count"', '"__proto__"'))
    expect(Object.keys(run?.metrics ?? {})).toEqual(['__proto__'])
    expect(Object.hasOwn({}, 'row_count')).toBe(false)
  })
  test('a file larger than a history may be is not read', async () => {
    const at = clone()
    const bytes = Buffer.alloc(MOST_BYTES + 1, 10)
    const blob = (await asked(at, ['hash-object', '-w', '--stdin'], { input: bytes })).toString('latin1').trim()
    const tree = await asked(at, ['mktree'], { input: `100644 blob ${blob}\tincome.jsonl\n` })
    git(at, 'update-ref', REF, git(at, 'commit-tree', tree.toString('latin1').trim(), '-m', 'x').trim())
    await expect(counts(local(at))).rejects.toMatchObject({ code: 'bad-evidence' })
  })
  test.each([
    ['a link', (blob: string) => `120000 blob ${blob}\tincome.jsonl\n`],
    ['a folder', (blob: string, at: string) => `040000 tree ${treeOf(at, `100644 blob ${blob}\tx\n`)}\tincome.jsonl\n`],
  ])('%s in the place of a history is no empty one, and is not written over', async (_, entry) => {
    const at = clone()
    const blob = git(at, 'hash-object', '-w', '.git/HEAD').trim()
    git(at, 'update-ref', REF, git(at, 'commit-tree', treeOf(at, entry(blob, at)), '-m', 'x').trim())
    await expect(counts(local(at))).rejects.toMatchObject({ code: 'bad-evidence' })
    await expect(keep(local(at), 'income', runOf(1))).rejects.toMatchObject({ code: 'bad-evidence' })
    // Of another model they are left out.
    expect(await counts(local(at), 'other')).toEqual([])
  })
  const treeOf = (at: string, entries: string): string =>
    execFileSync('git', ['mktree'], { cwd: at, input: entries, encoding: 'utf8' }).trim()
})

test('only the last runs are kept', () => {
  const full = Array.from({ length: MOST_RUNS }, (_, i) => runOf(i))
  const next = withRun(full, runOf(MOST_RUNS))
  expect(next.length).toBe(MOST_RUNS)
  expect([next[0], next.at(-1)]).toEqual([runOf(1), runOf(MOST_RUNS)])
  expect(readRuns(writeRuns(next))).toEqual(next)
})

describe('which runs are kept', () => {
  const verdict = {
    subjects: [
      { name: 'data:train', digest: `sha256:${hex(1, 64)}` },
      { name: 'policy', digest: `sha256:${hex(2, 64)}` },
    ],
    metrics: { 'train.row_count': 5, 'mean(x)': null, 'anomaly(row_count)': 1 },
    scope: {},
  } as unknown as Verdict
  const ran = (exitCode: 0 | 1 | 2, gate = 'data-validate') =>
    ({ exitCode, gates: [{ gate, verdict, seconds: 1 }] }) as never
  test('green ones that judged data', () => {
    const kept = runToKeep(ran(0), hex(1, 40), 0)
    expect(kept?.metrics).toEqual({ 'train.row_count': 5 })
    expect(kept?.time).toBe('1970-01-01T00:00:00.000Z')
    // Of others their place, or seasons would shift.
    for (const code of [1, 2] as const) expect(runToKeep(ran(code), hex(1, 40), 0)).toEqual({ ...kept, metrics: {} })
    expect(runToKeep(ran(0, 'accuracy-gate'), hex(1, 40), 0)).toBeUndefined()
  })
  test('what was decided on labelled rows, green or not; without numbers where not', () => {
    const check = { requirement: 'recall >= 0.7', outcome: 'inconclusive', exact: false }
    const judged = {
      subjects: [{ name: 'data:holdout', digest: `sha256:${hex(3, 64)}` }],
      scope: { rows: 10 },
      checks: [check, { ...check, outcome: 'pass', requirement: 'roc_auc >= 0.7' }],
    } as unknown as Verdict
    const gates = [
      { gate: 'data-validate', verdict, seconds: 1 },
      { gate: 'accuracy-gate', verdict: judged, seconds: 1 },
    ]
    const kept = runToKeep({ exitCode: 1, gates } as never, hex(1, 40), 0)
    expect(kept?.metrics).toEqual({})
    expect(kept?.decision).toEqual({
      holdout: `sha256:${hex(3, 64)}`,
      rows: 10,
      open: [lineKey('accuracy-gate', 'recall >= 0.7')],
    })
    expect(readRuns(writeRuns([kept!]))).toEqual([kept])
    const numbered = runToKeep({ exitCode: 1, gates } as never, hex(1, 40), 0, {
      file: 'a/b/.github/workflows/c.yml',
      number: 7,
    })
    expect(numbered?.decision?.run).toEqual({ workflow: expect.stringMatching(/^[0-9a-f]{16}$/), number: 7 })
    expect(readRuns(writeRuns([numbered!]))).toEqual([numbered])
    expect(runToKeep({ exitCode: 0, gates } as never, hex(1, 40), 0)?.metrics).toEqual({ 'train.row_count': 5 })
  })
  test('a day that is none is no time', () => {
    const forged = { ...runOf(1), time: '2026-99-99T00:00:00.000Z' }
    expect(() => readRuns(`${JSON.stringify(forged)}\n`)).toThrow('line 1 is no run')
  })
  test('a verdict that somebody wrote beside the numbers is no history, and no verdict', () => {
    const forged = { ...runOf(1), verdict: { 'accuracy-gate': 'passed' } }
    expect(() => readRuns(`${JSON.stringify(forged)}\n`)).toThrow('line 1 is no run')
  })
  test.each([
    ['no digest', { holdout: 'x', rows: 1, open: [] }],
    ['no rows', { holdout: `sha256:${hex(3, 64)}`, rows: 0, open: [] }],
    ['a key that is none', { holdout: `sha256:${hex(3, 64)}`, rows: 1, open: ['recall'] }],
    ['a run without a number', { holdout: `sha256:${hex(3, 64)}`, rows: 1, open: [], run: { workflow: hex(1, 16) } }],
    [
      'the name of a workflow',
      { holdout: `sha256:${hex(3, 64)}`, rows: 1, open: [], run: { workflow: 'c.yml', number: 1 } },
    ],
    ['the run 0', { holdout: `sha256:${hex(3, 64)}`, rows: 1, open: [], run: { workflow: hex(1, 16), number: 0 } }],
    ['something more', { holdout: `sha256:${hex(3, 64)}`, rows: 1, open: [], more: 1 }],
  ])('a decision with %s is not ours', (_, decision) => {
    expect(() => readRuns(`${JSON.stringify({ ...runOf(1), decision })}\n`)).toThrow('line 1 is no run')
  })
  test('by the data alone, in whatever order', () => {
    const other = { ...verdict, subjects: [verdict.subjects[1], verdict.subjects[0]] } as Verdict
    const of = (each: Verdict) =>
      runToKeep({ exitCode: 0, gates: [{ gate: 'data-validate', verdict: each, seconds: 1 }] }, hex(1, 40), 0)
    expect(of(other)?.data).toBe(of(verdict)?.data)
    expect(keptMetrics({ a: 1, b: Number.NaN })).toEqual({ a: 1 })
  })
})

test('what git says becomes one line', () => {
  expect(new GitFailure('warning: x\nfatal: no such thing\nhint: y\n').message).toBe('fatal: no such thing')
  expect(new GitFailure('odd').message).toBe('odd')
})
