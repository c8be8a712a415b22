/** A baseline of other rows or other classes, one that must be run again, and one that is the candidate itself. */
import { readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, test } from '@jest/globals'
import { foldInputs } from '@sea-trials/schema/policy/inputs'
import type { Baseline, Policy } from '@sea-trials/schema/policy/policy'
import type { Verdict } from '@sea-trials/schema/verdict'
import { type Cells, folder, judgePolicy, judgeWith } from './harness.ts'

const n = 400
const y = Array.from({ length: n }, (_, i) => (i % 3 === 0 ? 'yes' : 'no'))
const other = (label: string) => (label === 'yes' ? 'no' : 'yes')
const wrongIn = (k: number) => y.map((label, i) => (i % k === 0 ? other(label) : label))
const id = y.map((_, i) => `p${i}`)

const given = {
  data: 'data.csv',
  predictions: 'p.csv',
  'baseline-predictions': 'b.csv',
  id: 'id',
  label: 'y',
  positive: 'yes',
  require: 'accuracy >= baseline - 0.5',
}
const files = {
  'data.csv': { id, y },
  'p.csv': { id, prediction: wrongIn(7) },
  'b.csv': { id, prediction: wrongIn(5) },
}

describe('what cannot be compared', () => {
  test.each<[string, Readonly<Record<string, Cells>>, string]>([
    ['other rows', { id: id.map((each) => `${each}x`), prediction: wrongIn(5) }, 'rows of'],
    [
      'other classes',
      { id, prediction: wrongIn(5).map((label) => (label === 'yes' ? 'ja' : 'nein')) },
      'no classes of the label',
    ],
    ['no answers', { id, y }, 'no column'],
  ])('%s: incomparable, with what to do', async (_, baseline, why) => {
    const verdict = await judgeWith('accuracy-gate', folder({ ...files, 'b.csv': baseline }), given)
    expect(verdict.checks[0]?.outcome).toBe('error')
    expect(verdict.checks[0]?.reason).toMatch(/^incomparable: /)
    expect(verdict.checks[0]?.reason).toContain(why)
    expect(verdict.checks[0]?.reason).toContain('name its model under `baseline:`')
    expect(verdict.verdict).toBe('error')
  })
})

describe('the same answers', () => {
  const same = folder({ ...files, 'b.csv': files['p.csv'] })
  test('are no comparison, and nothing but it is no conclusion', async () => {
    const verdict = await judgeWith('accuracy-gate', same, given)
    expect(verdict.checks[0]).toMatchObject({
      outcome: 'not-applicable',
      reason: 'the candidate is the baseline: the same predictions, read at the same threshold',
    })
    expect([verdict.verdict, verdict.turned]).toEqual(['inconclusive', undefined])
    const beside = await judgeWith('accuracy-gate', same, { ...given, require: `${given.require}\naccuracy >= 0.5` })
    expect(beside.verdict).toBe('passed')
  })
  test('in several files too', async () => {
    const [a, b] = [id.slice(0, 100), id.slice(100)]
    const parts = (k: number) => [wrongIn(k).slice(0, 100), wrongIn(k).slice(100)] as const
    const written = (k: number, name: string) => ({
      [`${name}-1.csv`]: { id: a, prediction: parts(k)[0] },
      [`${name}-2.csv`]: { id: b, prediction: parts(k)[1] },
    })
    const globs = { ...given, predictions: 'p-*.csv', 'baseline-predictions': 'b-*.csv' }
    const judge = async (k: number) =>
      (await judgeWith('accuracy-gate', folder({ ...files, ...written(7, 'p'), ...written(k, 'b') }), globs)).checks[0]
    expect((await judge(7))?.outcome).toBe('not-applicable')
    expect((await judge(5))?.outcome).toBe('pass')
  })
  test('read at another threshold are another model', async () => {
    const score = y.map((label, i) => (label === 'yes' ? 0.9 : 0.1) + (i % 5 === 0 ? 0.05 : 0))
    const root = folder({ ...files, 'p.csv': { id, score }, 'b.csv': { id, score } })
    const policy = foldInputs(given, undefined, { root, gate: 'accuracy-gate' })
    const at = async (threshold: number) =>
      (await judgePolicy('accuracy-gate', { ...policy, baseline: { ...policy.baseline, threshold } as Baseline }))
        .checks[0]
    expect((await at(0.5))?.outcome).toBe('not-applicable')
    expect((await at(0.12))?.outcome).toBe('pass')
  })
})

const fixture = (name: string): Buffer =>
  readFileSync(new URL(`../../../serving/test/fixtures/${name}.onnx`, import.meta.url))

/** The model with the names of its columns: what is appended to a protobuf message adds to it. */
function withNames(model: Buffer, names: string): Buffer {
  const field = (tag: number, bytes: Buffer) => Buffer.concat([Buffer.from([tag, bytes.length]), bytes])
  const entry = [field(0x0a, Buffer.from('feature_names')), field(0x12, Buffer.from(names))]
  return Buffer.concat([model, field(0x72, Buffer.concat(entry))])
}

describe('a label with more classes than the baseline was taught', () => {
  const rows = Array.from({ length: n }, (_, i) => i)
  const age = rows.map((i) => 20 + ((i * 7) % 50))
  const children = rows.map((i) => i % 4)
  const member = rows.map((i) => i % 2)
  const label = rows.map((i) => (i % 10 === 0 ? 3 : i % 3))
  const root = folder({
    'data.csv': { id, age, children, member, y: label },
    'p.csv': { id, prediction: label },
    'old.csv': { id: id.map((each) => `${each}x`), prediction: label },
  })
  writeFileSync(join(root, 'three.onnx'), withNames(fixture('multiclass'), 'age,children,member'))
  const judge = (baseline: Partial<Baseline>, more: Partial<Policy> = {}, columns = {}): Promise<Verdict> => {
    const inputs = { ...given, task: 'multiclass', require: 'accuracy > baseline' }
    const { 'baseline-predictions': _, positive: __, ...plain } = inputs
    const policy = foldInputs(plain, undefined, { root, gate: 'accuracy-gate' })
    return judgePolicy('accuracy-gate', {
      ...policy,
      ...more,
      columns: { ...policy.columns, ...columns },
      baseline: { threshold: 0.5, first: 'fail', ...baseline },
    })
  }
  test('is run again, and wrong where it cannot be right', async () => {
    const verdict = await judge({ onnx: 'three.onnx' })
    expect(verdict.checks[0]?.outcome).toBe('pass')
    expect(verdict.notes).toContain(
      'the baseline was never taught `3` (40 rows of data set `data`): it was scored again, and gives them no chance',
    )
    expect(verdict.turned?.right.count).toBeGreaterThanOrEqual(40)
  })
  test('where its predictions are of other rows, its model is run in their place', async () => {
    const verdict = await judge({ onnx: 'three.onnx', predictions: 'old.csv' })
    expect(verdict.checks[0]?.outcome).toBe('pass')
    expect(verdict.notes.join('\n')).toMatch(
      /predictions are incomparable \(.*\): its model was run on data set `data` instead/,
    )
    expect(verdict.notes.join('\n')).toContain('never taught `3` (40 rows')
  })
  test('data that lack what it takes: incomparable', async () => {
    writeFileSync(join(root, 'other.onnx'), withNames(fixture('multiclass'), 'age,children,tenure'))
    for (const told of [{}, { predictions: 'old.csv' }]) {
      const [check] = (await judge({ onnx: 'other.onnx', ...told })).checks
      expect(check?.outcome).toBe('error')
      expect(check?.reason).toMatch(/^incomparable: data set `data` has no column `tenure`.*compare with `naive`/)
    }
  })
  test('a model of two classes answers for two of three', async () => {
    const region = rows.map((i) => (i % 2 ? 'north' : 'south'))
    const words = rows.map((i) => ['<=50K', '>50K', 'unknown'][i % 3] as string)
    const mixed = folder({ 'data.csv': { id, age, children, region, y: words }, 'p.csv': { id, prediction: words } })
    writeFileSync(join(mixed, 'two.onnx'), fixture('words'))
    const plain = { data: 'data.csv', predictions: 'p.csv', id: 'id', label: 'y', task: 'multiclass' }
    const policy = foldInputs({ ...plain, require: 'accuracy > baseline' }, undefined, {
      root: mixed,
      gate: 'accuracy-gate',
    })
    const baseline: Baseline = { onnx: 'two.onnx', threshold: 0.5, first: 'fail' }
    const verdict = await judgePolicy('accuracy-gate', { ...policy, baseline })
    expect(verdict.checks[0]?.outcome).toBe('pass')
    expect(verdict.notes.join('\n')).toContain('never taught `unknown` (133 rows')
    // A candidate that was not taught what it shall predict is a mistake.
    await expect(judgePolicy('accuracy-gate', { ...policy, candidate: baseline })).rejects.toThrow(
      'the candidate has no probability for the class `unknown`',
    )
  })
})
