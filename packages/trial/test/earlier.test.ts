/** What has not changed is not judged again; a byte of anything that decides, and it is. */
import {
  appendFileSync,
  chmodSync,
  copyFileSync,
  cpSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  realpathSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { beforeEach, describe, expect, test } from '@jest/globals'
import type { GateContext } from '@sea-trials/gates/gate'
import type { PastRun } from '@sea-trials/gates/history'
import type { GateName } from '@sea-trials/gates/inputs'
import { digestBook } from '@sea-trials/registry/digest'
import { htmlReport } from '@sea-trials/report/html'
import { terminal } from '@sea-trials/report/terminal'
import { silent } from '@sea-trials/schema/log'
import { whatDecides } from '../src/earlier/decides.ts'
import { judgeOnce } from '../src/earlier/earlier.ts'
import { keptVerdicts } from '../src/earlier/kept.ts'
import { readPolicy } from '../src/policy.ts'
import { runTrial, type TrialOptions } from '../src/trial.ts'
import { trialsOf } from '../src/trials-of.ts'

const THEN = Date.parse('2027-01-15T12:00:00Z')
const DAY = 86_400_000
const LATER = THEN + DAY
const REGIONS = ['north', 'south', 'west']
const rows = (n: number): string =>
  `id,age,children,region,y,made\n${Array.from({ length: n }, (_, i) => `${i},${20 + (i % 60)},${i % 4},${REGIONS[i % 3]},${(i * 7) % 2},2027-01-14`).join('\n')}\n`

const POLICY = `version: 1
model: m
data: { train: train.csv, holdout: holdout.csv }
columns: { label: y, id: id }
contract: contract.yml
candidate: { onnx: m.onnx }
baseline: { predictions: b.csv }
gates:
  data-validate:
    require: [row_count >= 10]
  accuracy-gate:
    require: [accuracy >= 0.001, accuracy >= baseline - 0.99]
  bias-check:
    require: [group_share(region) >= 10%]
`
const REUSABLE: readonly GateName[] = ['data-validate', 'accuracy-gate', 'bias-check']

let root: string
let cache: string
beforeEach(() => {
  root = realpathSync(mkdtempSync(join(tmpdir(), 'earlier-')))
  cache = join(realpathSync(mkdtempSync(join(tmpdir(), 'earlier-cache-'))), 'verdicts')
  writeFiles()
})

function writeFiles(): void {
  copyFileSync(new URL('../../serving/test/fixtures/columns.onnx', import.meta.url), join(root, 'm.onnx'))
  for (const name of ['train.csv', 'holdout.csv']) writeFileSync(join(root, name), rows(60))
  const scores = Array.from({ length: 60 }, (_, i) => `${i},${((i * 7) % 10) / 10}`).join('\n')
  writeFileSync(join(root, 'b.csv'), `id,score\n${scores}\n`)
  writeFileSync(join(root, 'contract.yml'), 'type: object\nproperties: { age: { type: integer } }\n')
  writeFileSync(join(root, 'sea-trials.yml'), POLICY)
}

interface Asked extends Partial<TrialOptions> {
  readonly now?: number
  readonly build?: string
}

const run = ({ now = THEN, build = 'sha256:0', ...more }: Asked = {}) =>
  runTrial({
    gates: REUSABLE,
    inputs: {},
    directory: root,
    workspace: '/',
    log: silent,
    clock: { now: () => now, sleep: async () => {} },
    run: {},
    once: judgeOnce({ cache, build }),
    ...more,
  })

/** Gates whose verdict is that of an earlier run. */
const reused = async (asked: Asked = {}): Promise<readonly string[]> =>
  (await run({ now: LATER, ...asked })).gates.flatMap(({ gate, unchangedSince }) => (unchangedSince ? [gate] : []))

const edit = (name: string, from: string, to: string): void => {
  const text = readFileSync(join(root, name), 'utf8')
  expect(text).toContain(from)
  writeFileSync(join(root, name), text.replace(from, to))
}

test('what has not changed has the verdict of then, says so, and leaves the same statement', async () => {
  const first = await run()
  expect(first.gates.map(({ unchangedSince }) => unchangedSince)).toEqual([undefined, undefined, undefined])
  const statement = readFileSync(first.gates[1]?.evidence as string, 'utf8')
  const second = await run({ now: LATER })
  expect(second.gates.map(({ unchangedSince }) => unchangedSince)).toEqual(Array(3).fill('2027-01-15T12:00:00.000Z'))
  expect(readFileSync(second.gates[1]?.evidence as string, 'utf8')).toBe(statement)
  const verdicts = ({ gates }: typeof first): string => JSON.stringify(gates.map(({ verdict }) => verdict))
  expect(verdicts(second)).toBe(verdicts(first))
  const facts = join(root, '.sea-trials/evidence/m.accuracy-gate.run.json')
  expect(JSON.parse(readFileSync(facts, 'utf8'))).toEqual({
    judged: '2027-01-15T12:00:00.000Z',
    time: '2027-01-16T12:00:00.000Z',
  })
  const said = 'unchanged since 2027-01-15 12:00 UTC: the verdict of then'
  const told = terminal(trialsOf(second), { colour: false, unicode: true })
  expect(told.split(said)).toHaveLength(4)
  expect(htmlReport(trialsOf(second))).toContain(said)
  expect(second.exitCode).toBe(first.exitCode)
})

describe('one change, and the gate judges anew:', () => {
  const changes: readonly (readonly [string, () => void, Asked, readonly GateName[]])[] = [
    ['a byte of the data', () => edit('holdout.csv', '0,20,', '0,21,'), {}, []],
    ['a byte of other data', () => edit('train.csv', '0,20,', '0,21,'), {}, []],
    // A field of the file that the model's numbers do not depend on.
    ['a byte of the model', () => appendFileSync(join(root, 'm.onnx'), '\x12\x01x'), {}, ['data-validate']],
    ["a byte of the baseline's answers", () => edit('b.csv', '0,0', '0,0.1'), {}, ['data-validate']],
    ['a line of the policy', () => edit('sea-trials.yml', '>= 0.001', '>= 0.002'), {}, []],
    ['a comment of the policy', () => appendFileSync(join(root, 'sea-trials.yml'), '# x\n'), {}, []],
    ['the contract', () => appendFileSync(join(root, 'contract.yml'), '# x\n'), {}, []],
    ['the confidence', () => {}, { inputs: { confidence: '99%' } }, []],
    ['an input', () => {}, { inputs: { require: 'holdout.row_count >= 2' } }, []],
    ['the program', () => {}, { build: 'sha256:1' }, []],
    ['whether a history is kept', () => {}, { inputs: { history: 'true' } }, []],
    ['the commit, by which earlier runs are told from this one', () => {}, { run: { commit: 'c'.repeat(40) } }, []],
  ]
  /** Judged once for all of them. */
  let before: { readonly root: string; readonly cache: string } | undefined
  beforeEach(async () => {
    if (before === undefined) {
      await run()
      before = { root, cache }
      cpSync(cache, `${cache}-then`, { recursive: true })
    }
    root = before.root
    cache = before.cache
    writeFiles()
    cpSync(`${cache}-then`, cache, { recursive: true })
  })
  test('none, and it does not', async () => {
    expect(await reused()).toEqual(REUSABLE)
  })
  test.each(changes)('%s', async (_, change, asked, others) => {
    change()
    expect(await reused(asked)).toEqual(others)
  })
  test('what was decided before', async () => {
    const past = (count: number): PastRun[] =>
      Array.from({ length: count }, (_, i) => ({
        commit: `${i}`.repeat(40),
        data: `sha256:${'0'.repeat(64)}`,
        time: '2027-01-01T00:00:00.000Z',
        metrics: {},
        decision: { holdout: `sha256:${'1'.repeat(64)}`, rows: 10, open: [] },
      }))
    await run({ history: async () => past(1) })
    expect(await reused({ history: async () => past(1) })).toEqual(REUSABLE)
    expect(await reused({ history: async () => past(2) })).toEqual([])
  })
  test('the files that a glob matches', async () => {
    edit('sea-trials.yml', 'train: train.csv', 'train: "train*.csv"')
    await run()
    writeFileSync(join(root, 'train2.csv'), rows(10))
    expect(await reused()).toEqual([])
  })
})

describe('judged each time:', () => {
  test('what could not be judged', async () => {
    edit('sea-trials.yml', 'row_count >= 10', 'mean(nowhere) >= 10')
    const { gates } = await run()
    expect(gates[0]?.verdict.verdict).toBe('error')
    expect(await reused()).toEqual(['accuracy-gate', 'bias-check'])
  })
  test('what goes by the clock', async () => {
    edit('sea-trials.yml', 'row_count >= 10', 'freshness(made) <= 2d')
    expect((await run()).gates[0]?.verdict.verdict).toBe('passed')
    const { gates } = await run({ now: THEN + 5 * DAY })
    expect([gates[0]?.unchangedSince, gates[0]?.verdict.verdict]).toEqual([undefined, 'failed'])
  })
  test('what lists rows that break rules', async () => {
    edit('contract.yml', 'type: integer', 'type: integer, minimum: 30')
    expect((await run()).rows).toBeDefined()
    const { gates, rows: listed } = await run({ now: LATER })
    expect([gates[0]?.unchangedSince, listed === undefined]).toEqual([undefined, false])
  })
  test('what a server answers', async () => {
    edit('sea-trials.yml', 'candidate: { onnx: m.onnx }', 'candidate: { url: "http://127.0.0.1:9" }')
    await run()
    expect(await reused()).toEqual(['data-validate'])
  })
  test('what is measured on a machine, and what is registered', async () => {
    const policy = await readPolicy({ gates: 'all', inputs: {}, directory: root, workspace: '/' })
    const context: GateContext = {
      policy,
      engine: () => Promise.reject(new Error('nothing is read')),
      log: silent,
      clock: { now: () => THEN, sleep: async () => {} },
      evidence: root,
      digest: digestBook(),
      run: {},
    }
    const decided = async (gate: GateName): Promise<boolean> => (await whatDecides(gate, context, '')) !== undefined
    expect([await decided('accuracy-gate'), await decided('data-validate')]).toEqual([true, true])
    expect([await decided('stress-test'), await decided('model-register')]).toEqual([false, false])
  })
})

test('a waiver ends on its day, though nothing else has changed', async () => {
  edit('sea-trials.yml', 'row_count >= 10', 'row_count >= 100')
  edit(
    'sea-trials.yml',
    'gates:\n',
    'waivers: [{ requirement: row_count >= 100, owner: "@maria", reason: soon, expires: 2027-01-20 }]\ngates:\n',
  )
  expect((await run()).gates[0]?.verdict.verdict).not.toBe('failed')
  const { gates } = await run({ now: Date.parse('2027-01-22T00:00:00Z') })
  expect([gates[0]?.unchangedSince === undefined, gates[0]?.verdict.verdict]).toEqual([false, 'failed'])
})

describe('a verdict that was not written here is none:', () => {
  const files = (): readonly string[] => readdirSync(cache).filter((name) => name.endsWith('.json'))
  const forge = (path: string): void =>
    writeFileSync(path, readFileSync(path, 'utf8').replace(/"(verdict|outcome)(\\?":\\?")fail/g, '"$1$2pass'))
  beforeEach(() => edit('sea-trials.yml', 'accuracy >= 0.001', 'accuracy >= 0.999'))
  const verdictOf = async (asked: Asked = {}) =>
    (await run({ now: LATER, ...asked })).gates.find(({ gate }) => gate === 'accuracy-gate')

  test('edited where it lies', async () => {
    await run()
    for (const name of files()) forge(join(cache, name))
    expect(await verdictOf()).toMatchObject({ verdict: { verdict: 'failed' } })
    expect((await verdictOf())?.unchangedSince).toBe('2027-01-16T12:00:00.000Z')
  })
  test('under the name of another gate', async () => {
    await run()
    const kept = await keptVerdicts(cache, root)
    const [first, second] = files() as [string, string]
    const placeOf = (name: string): string => `sha256:${name.replace('.json', '')}`
    expect(await kept.read(placeOf(first))).toBeDefined()
    copyFileSync(join(cache, first), join(cache, second))
    await expect(kept.read(placeOf(second))).rejects.toThrow('was not written here')
  })
  test('sealed with the key of another cache', async () => {
    const elsewhere = join(mkdtempSync(join(tmpdir(), 'earlier-other-')), 'verdicts')
    await run({ once: judgeOnce({ cache: elsewhere, build: 'sha256:0' }) })
    mkdirSync(cache, { mode: 0o700 })
    for (const name of readdirSync(elsewhere).filter((each) => each !== 'key'))
      copyFileSync(join(elsewhere, name), join(cache, name))
    expect(await reused()).toEqual([])
  })
  test('evidence that is committed into the checkout is not looked at', async () => {
    const { evidence } = await run({ once: judgeOnce({ cache: join(cache, 'other'), build: 'sha256:0' }) })
    for (const name of readdirSync(evidence)) forge(join(evidence, name))
    cpSync(cache, join(root, '.sea-trials/verdicts'), { recursive: true })
    expect(await verdictOf()).toMatchObject({ verdict: { verdict: 'failed' } })
    expect((await verdictOf())?.unchangedSince).toBe('2027-01-16T12:00:00.000Z')
  })
})

describe('a cache that cannot be trusted is not used:', () => {
  test('in the checkout, also of a folder below it, also through a link', async () => {
    const below = join(root, 'models')
    mkdirSync(join(root, '.git'))
    mkdirSync(below)
    const inside = join(root, 'cache')
    await expect(keptVerdicts(inside, below)).rejects.toThrow('lies in the checkout')
    symlinkSync(inside, join(cache, '..', 'link'))
    await expect(keptVerdicts(join(cache, '..', 'link'), below)).rejects.toThrow('lies in the checkout')
    await run({ once: judgeOnce({ cache: inside, build: 'sha256:0' }) })
    expect(await reused({ once: judgeOnce({ cache: inside, build: 'sha256:0' }) })).toEqual([])
  })
  test('open to others', async () => {
    await run()
    chmodSync(cache, 0o777)
    expect(await reused()).toEqual([])
    chmodSync(cache, 0o700)
    expect(await reused()).toEqual(REUSABLE)
  })
})
