import { describe, expect, test } from '@jest/globals'
import { readPolicy } from '@sea-trials/schema/policy/load'
import { git } from '@sea-trials/trial/git'
import { judgedOn, judgedOnNotes } from '../src/judged-by-changes.ts'
import { repository, shallow } from './repository.ts'

const text = `version: 1
model: income
task: binary
data: { holdout: data/h.csv, train: 'data/train-*.csv' }
columns: { label: y }
candidate: { onnx: new.onnx }
baseline: { onnx: old.onnx }
gates: { accuracy-gate: { require: [roc_auc >= 0.85] } }
`
const before = {
  'm/p.yml': text,
  'm/data/h.csv': 'a\n1\n',
  'm/data/train-1.csv': 'a\n1\n',
  'm/old.onnx': 'x',
  'm/new.onnx': 'x',
}

async function notes(
  here: Readonly<Record<string, string>>,
  more: Readonly<Record<string, string>> = {},
  cut = false,
  asked = text,
) {
  const { folder, baseSha } = repository({ ...before, ...more }, { ...before, ...more, ...here })
  const at = cut ? shallow(folder) : folder
  const policy = await readPolicy(Buffer.from(asked), 'm/p.yml', { root: `${at}/m`, workspace: at })
  const base = { sha: baseSha, ref: 'main' }
  return judgedOnNotes(await judgedOn(base, { there: policy, here: policy, workspace: at }, git), 'main')
}

describe('what a pull request is judged on', () => {
  test.each<[string, Readonly<Record<string, string>>, readonly RegExp[]]>([
    ['the hold-out', { 'm/data/h.csv': 'a\n2\n' }, [/^The data set `holdout`, `data\/h.csv`, is not the one of main/]],
    ['one file of several, or one more', { 'm/data/train-2.csv': 'a\n' }, [/^The data set `train`/]],
    ['the baseline', { 'm/old.onnx': 'y' }, [/^The baseline, `old.onnx`/]],
    ['the candidate, which is what pull requests are for', { 'm/new.onnx': 'y', 'm/p.yml': `${text}# x\n` }, []],
    ['files of that name elsewhere', { 'data/h.csv': 'a\n2\n' }, []],
  ])('%s', async (_, here, expected) => {
    const found = await notes(here)
    expect(found).toHaveLength(expected.length)
    for (const [index, pattern] of expected.entries()) expect(found[index]).toMatch(pattern)
  })

  test('data that DVC keeps', async () => {
    const found = await notes({ 'm/data/h.csv.dvc': 'md5: 2' }, { 'm/data/h.csv.dvc': 'md5: 1' })
    expect(found).toEqual([expect.stringMatching(/^The data set `holdout`/)])
  })

  test('a registry that is committed, where a version of it is asked for', async () => {
    const asking = text
      .replace('{ onnx: old.onnx }', '{ stage: production, first: adopt }')
      .replace('gates: {', 'gates: { model-register: { registry: file:r/ }, ')
    const kept = { 'm/r/models/income/stages.json': '{"production":"1.0.0"}', 'm/r/models/other/stages.json': '{}' }
    const other = { 'm/r/models/other/stages.json': '{"production":"1.0.0"}', 'r/models/income/stages.json': '{}' }
    const moved = { 'm/r/models/income/stages.json': '{"production":"0.9.0"}' }
    expect(await notes(moved, kept, false, asking)).toEqual([
      'The registry, `r/models/income/**`, is not the one of main: this pull request changes what it is judged on.',
    ])
    expect(await notes(other, kept, false, asking)).toEqual([])
    expect(await notes(moved, kept)).toEqual([])
  })

  test('nothing is said where the base is not at hand', async () => {
    expect(await notes({ 'm/data/h.csv': 'a\n2\n' }, {}, true)).toEqual([])
  })
})
