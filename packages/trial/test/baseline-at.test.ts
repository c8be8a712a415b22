/** A baseline that is a commit: predictions as they stood there, compared with those that lie here. */
import { rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, test } from '@jest/globals'
import type { Verdict } from '@sea-trials/schema/verdict'
import { type Files, gitIn, repository, writeFiles } from '../../runner/test/repository.ts'
import type { PolicySource } from '../src/policy.ts'
import { runTrial } from '../src/trial.ts'

const silent = { info: () => {}, debug: () => {}, warning: () => {}, progress: () => {}, mask: () => {} }

async function judge(folder: string, base?: PolicySource): Promise<Verdict> {
  const { gates } = await runTrial({
    gates: ['accuracy-gate'],
    inputs: {},
    directory: folder,
    workspace: folder,
    log: silent as never,
    clock: { now: () => 0, sleep: async () => {} },
    run: {},
    ...(base === undefined ? {} : { base }),
  })
  return gates[0]?.verdict as Verdict
}

const policy = (baseline: string): string => `version: 1
model: income
task: binary
data: { holdout: holdout.csv }
columns: { id: id, label: y }
candidate: { predictions: out/p.csv }
baseline: ${baseline}
gates:
  accuracy-gate:
    require: [accuracy >= baseline - 0.5]
`
const n = 200
const rows = (cells: (i: number) => string): string =>
  Array.from({ length: n }, (_, i) => `${i},${cells(i)}\n`).join('')
const holdout = `id,y\n${rows((i) => String(i % 2))}`
/** Wrong in every k-th row. */
const predictions = (k: number): string =>
  `id,score\n${rows((i) => String((i % 2 === 1) !== (i % k === 0) ? 0.9 : 0.1))}`

const committed = (files: Files): string => repository(files, files).folder
const onBranch = (folder: string, files: Files): void => {
  gitIn(folder, 'checkout', '-q', '-b', 'work')
  writeFiles(folder, files)
  gitIn(folder, 'add', '-A')
  gitIn(folder, 'commit', '-qm', 'work')
}
const clone = (baseline = '{ ref: main }', more: Record<string, string> = {}): string =>
  committed({ 'sea-trials.yml': policy(baseline), 'holdout.csv': holdout, 'out/p.csv': predictions(5), ...more })

describe('baseline: { ref: main }', () => {
  test('is what the candidate’s file was there', async () => {
    const folder = clone()
    writeFileSync(join(folder, 'out/p.csv'), predictions(10))
    const verdict = await judge(folder)
    const head = gitIn(folder, 'rev-parse', '--short=7', 'main')
    expect(verdict.checks[0]?.reason).toContain('0.9 against 0.8 of the baseline')
    expect(verdict.notes).toContain(`the baseline is \`out/p.csv\` at \`main\`, commit ${head}`)
    expect(verdict.subjects.map(({ name }) => name)).toContain('baseline-predictions')
  })
  test('another file, a commit by its hash, a tag', async () => {
    const folder = clone('{ ref: v1, predictions: old.csv }', { 'old.csv': predictions(4) })
    gitIn(folder, 'tag', 'v1')
    rmSync(join(folder, 'old.csv'))
    expect((await judge(folder)).checks[0]?.reason).toContain('0.8 against 0.75 of the baseline')
    const hash = gitIn(folder, 'rev-parse', 'HEAD')
    writeFileSync(join(folder, 'sea-trials.yml'), policy(`{ ref: ${hash}, predictions: old.csv }`))
    expect((await judge(folder)).checks[0]?.reason).toContain('0.75 of the baseline')
  })
  test('the same bytes are no comparison', async () => {
    const [check] = (await judge(clone())).checks
    expect(check).toMatchObject({ outcome: 'not-applicable' })
    expect(check?.reason).toContain('the candidate is the baseline: the same predictions')
  })
  test('other data than there: by id with a word, by order not at all', async () => {
    const relabelled = holdout.replace('1,1\n', '1,0\n')
    const byId = clone()
    writeFiles(byId, { 'out/p.csv': predictions(10), 'holdout.csv': relabelled })
    const verdict = await judge(byId)
    const head = gitIn(byId, 'rev-parse', '--short=7', 'main')
    expect(verdict.checks[0]).toMatchObject({ outcome: 'pass' })
    expect(verdict.notes).toContain(
      `data set \`holdout\` is not what it was at \`main\`, commit ${head}: the baseline's predictions are paired with data set \`holdout\` by id, and hold where a row's columns are the same`,
    )
    const plain = (text: string) => text.replaceAll(/^[^,]+,/gm, '')
    const byOrder = clone('{ ref: main }', {
      'sea-trials.yml': policy('{ ref: main }').replace('id: id, ', ''),
      'holdout.csv': plain(holdout),
      'out/p.csv': plain(predictions(5)),
    })
    writeFiles(byOrder, { 'out/p.csv': plain(predictions(10)) })
    expect((await judge(byOrder)).checks[0]).toMatchObject({ outcome: 'pass' })
    writeFiles(byOrder, { 'holdout.csv': plain(relabelled) })
    const [check] = (await judge(byOrder)).checks
    expect(check?.outcome).toBe('error')
    expect(check?.reason).toMatch(/^incomparable: data set `holdout` is not what it was at `main`.*no id says/)
  })
  test('none yet is a beginning where the policy says so', async () => {
    const begun = clone('{ ref: main, predictions: new.csv, first: adopt }')
    onBranch(begun, { 'new.csv': predictions(4) })
    const first = await judge(begun)
    expect(first.checks[0]).toMatchObject({ outcome: 'not-applicable' })
    expect(first.checks[0]?.reason).toContain('`main` has no `new.csv`: this is the first')
    const late = clone('{ ref: main, predictions: new.csv }')
    onBranch(late, { 'new.csv': predictions(4) })
    const strict = await judge(late)
    expect(strict.checks[0]).toMatchObject({ outcome: 'error' })
    expect(strict.checks[0]?.reason).toContain('`first: adopt`')
  })
  test('what no commit holds would never be compared', async () => {
    const [check] = (await judge(clone('{ ref: main, predictions: new.csv, first: adopt }'))).checks
    expect(check).toMatchObject({ outcome: 'error' })
    expect(check?.reason).toMatch(
      /`main` has no `new.csv`, nor has the commit here.*Commit the file.*stage: production/,
    )
  })
  test.each([
    ['is gone there', {}],
    ['is another file there', { 'out/q.csv': predictions(2) }],
  ])('a candidate under a new name, which %s, is compared with what it was called', async (_, more) => {
    const folder = clone('{ ref: main, first: adopt }', more)
    const renamed = policy('{ ref: main, first: adopt }').replace('out/p.csv', 'out/q.csv')
    onBranch(folder, { 'sea-trials.yml': renamed, 'out/q.csv': predictions(3) })
    const [check] = (await judge(folder)).checks
    expect(check?.reason).toContain('0.665 against 0.8 of the baseline')
  })
  test('a policy in another folder: its candidate is what the one that it replaces says', async () => {
    const text = policy('{ ref: main, first: adopt }')
    const folder = committed({ 'old/sea-trials.yml': text, 'holdout.csv': holdout, 'old/out/p.csv': predictions(5) })
    const here = text.replace('out/p.csv', 'out/q.csv')
    onBranch(folder, { 'sea-trials.yml': here, 'out/q.csv': predictions(3) })
    const [check] = (await judge(folder, { bytes: Buffer.from(here), way: '' })).checks
    expect(check).toMatchObject({ outcome: 'not-applicable' })
    const old = { bytes: Buffer.from(text.replace('holdout.csv', '../holdout.csv')), way: 'old' }
    const names = [{ path: ['candidate', 'predictions'], kind: 'path' as const, base: 'out/p.csv', here: 'out/q.csv' }]
    const [judged] = (await judge(folder, { ...old, names })).checks
    expect(judged?.reason).toContain('0.665 against 0.8 of the baseline')
  })
  test.each([
    ['{ ref: no-such-branch }', /`no-such-branch` is no commit of this clone.*fetch-depth: 0/],
    ['{ ref: --output=x }', /is no commit of this clone/],
    ['{ ref: main, predictions: "out/*.csv" }', /`out\/\*\.csv` is more than one file at `main`/],
  ])('%s cannot be had, and the line says why', async (baseline, why) => {
    const folder = clone(baseline, { 'out/q.csv': predictions(3) })
    const [check] = (await judge(folder)).checks
    expect(check?.outcome).toBe('error')
    expect(check?.reason).toMatch(why)
  })
  test('a pointer of Git LFS whose object is not there says what to run', async () => {
    const oid = 'a'.repeat(64)
    const pointer = `version https://git-lfs.github.com/spec/v1\noid sha256:${oid}\nsize 100\n`
    const folder = clone('{ ref: main, predictions: big.csv }', { 'big.csv': pointer })
    writeFiles(folder, { 'big.csv': predictions(3) })
    const [check] = (await judge(folder)).checks
    expect(check?.reason).toMatch(/Git LFS has not fetched it.*git lfs fetch origin main/)
  })
})
