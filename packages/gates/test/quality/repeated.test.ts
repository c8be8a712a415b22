/** Cross-validation, repeated runs and columns of one's own, through the gate. */
import { writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, test } from '@jest/globals'
import { loadPolicy } from '@sea-trials/schema/policy/load'
import { random } from '@sea-trials/stats/random'
import { folder, judgePolicy } from './harness.ts'

const { normal } = random('repeated')
const n = 120
const id = Array.from({ length: n }, (_, i) => i)
const y = id.map(() => 10 + normal())
const said = (noise: number) => y.map((value) => value + noise * normal())
const seconds = id.map((i) => 1 + (i % 7) / 10)
const runs = [1, 2, 3, 4].map((seed) => ({ seed, prediction: said(0.5 + seed / 20) }))
const many = (which: typeof runs) => ({
  id: which.flatMap(() => id).reverse(),
  seed: which.flatMap(({ seed }) => id.map(() => seed)).reverse(),
  prediction: which.flatMap(({ prediction }) => prediction).reverse(),
})
const root = folder({
  'data.csv': {
    id,
    y,
    g: id.map((i) => (i % 2 ? 'a' : 'b')),
    patient: id.map((i) => `secret ${i % 40}`),
    visitor: id.map((i) => `secret ${i % 39}`),
    day: id.map((i) => Math.floor(i / 3)),
    w: id.map((i) => (i < 5 ? 0 : 1)),
  },
  'folds.csv': {
    id,
    prediction: said(0.5),
    fold: id.map((i) => `f${i % 5}`),
    seconds,
    never: id.map(() => 0),
    seldom: id.map((i) => (i === 7 ? 1 : 0)),
    zero: id.map(() => 2),
  },
  'stretches.csv': { id, prediction: said(0.5), fold: id.map((i) => Math.floor(i / 30)) },
  'two.csv': { id, prediction: said(0.5), fold: id.map((i) => i % 2) },
  'runs.csv': many(runs),
  'few.csv': many(runs.slice(0, 2)),
  'short.csv': Object.fromEntries(Object.entries(many(runs)).map(([name, cells]) => [name, cells.slice(1)])),
  'base.csv': {
    id,
    prediction: said(0.9),
    seconds: seconds.map((x, i) => x + 0.45 + (i % 3) / 20),
    never: id.map(() => 0),
  },
  'holes.csv': { id, prediction: said(0.9), seconds: seconds.map((x, i) => (i === 6 ? null : x)) },
})
const judged = async (predictions: string, columns: string, ...lines: string[]) => {
  const policy = `version: 1
model: m
task: regression
data: { data: data.csv }
columns: { label: y, id: id${columns} }
candidate: { predictions: ${predictions} }
baseline: { predictions: base.csv }
gates: { accuracy-gate: { require: [${lines.map((line) => `'${line}'`).join(', ')}] } }
`
  writeFileSync(join(root, 'sea-trials.yml'), policy)
  return judgePolicy('accuracy-gate', await loadPolicy('sea-trials.yml', { workspace: root }))
}

describe('folds and runs', () => {
  test.each([
    ['folds.csv', ', fold: fold', 'over 5 folds', 'over folds, Nadeau and Bengio'],
    ['runs.csv', ', run: seed', 'trained 4 times', 'over runs and rows'],
  ])('%s', async (file, columns, said, method) => {
    const { checks, notes } = await judged(file, columns, 'mae <= 1', 'mae by g <= 1', 'rmse <= baseline')
    expect(checks.map(({ outcome, reason }) => [outcome, reason])).toEqual(checks.map(({ reason }) => ['pass', reason]))
    expect(checks[0]?.interval?.method).toBe(method)
    expect(notes.join()).toContain(said)
  })
  test.each([
    ['two.csv', ', fold: fold', 'fewer than three folds'],
    ['few.csv', ', run: seed', 'fewer than three runs'],
  ])('%s is undecided', async (file, columns, reason) => {
    const { checks } = await judged(file, columns, 'mae <= 1', 'mae <= baseline')
    expect(checks.map(({ outcome }) => outcome)).toEqual(['inconclusive', 'inconclusive'])
    expect(checks[0]?.reason).toContain(reason)
  })
  test('a statement is of no model that was trained several times', async () => {
    const { checks } = await judged('runs.csv', ', run: seed', 'sql("SELECT sum(prediction) FROM predictions") <= 1')
    expect(checks[0]).toMatchObject({ outcome: 'error', reason: expect.stringContaining('was trained several times') })
  })
  test('a run that lacks a row is an error that names the run', async () => {
    await expect(judged('short.csv', ', run: seed', 'mae <= 1')).rejects.toThrow(/run `?\d`? of the predictions file/)
  })
})

describe('of classes', () => {
  const label = id.map((i) => i % 2)
  const scored = (miss: (i: number) => boolean) =>
    label.map((one, i) => (miss(i) ? 0.5 - 0.1 * (one - 0.5) : 0.2 + 0.6 * one))
  const seeds = [1, 2, 3].flatMap((seed) => id.map((i) => ({ seed, id: i })))
  const classes = folder({
    'labels.csv': { id, label },
    'clean.csv': { id, score: scored(() => false), fold: id.map((i) => i % 5) },
    'one.csv': { id, score: scored((i) => i % 5 === 0 && i % 3 === 0), fold: id.map((i) => i % 5) },
    'clean-runs.csv': {
      id: seeds.map((row) => row.id),
      seed: seeds.map(({ seed }) => seed),
      score: seeds.map((row) => scored(() => false)[row.id] as number),
    },
  })
  test.each([
    ['clean.csv', 'fold: fold', 'folds all alike'],
    ['one.csv', 'fold: fold', 'over folds'],
    ['clean-runs.csv', 'run: seed', 'runs all alike'],
  ])(
    '%s: no end lies outside of what the metric can be, and a model without a mistake passes',
    async (file, role, method) => {
      const policy = `version: 1
model: m
data: { holdout: labels.csv }
columns: { label: label, id: id, ${role} }
candidate: { predictions: ${file} }
gates: { accuracy-gate: { require: [roc_auc >= 0.5, accuracy >= 0.5, recall >= 0.5, specificity >= 0.5] } }
`
      writeFileSync(join(classes, 'sea-trials.yml'), policy)
      const { checks } = await judgePolicy('accuracy-gate', await loadPolicy('sea-trials.yml', { workspace: classes }))
      expect(checks.map(({ outcome, reason }) => [outcome, reason])).toEqual(
        checks.map(({ reason }) => ['pass', reason]),
      )
      for (const { interval } of checks) {
        expect(interval?.low).toBeGreaterThan(0.5)
        expect(interval?.high).toBeLessThanOrEqual(1)
      }
      expect(checks[0]?.interval?.method).toContain(method)
    },
  )
})

describe('folds of rows that hang together', () => {
  test.each([
    ['folds.csv', ', fold: fold, entity: patient', 'pass'],
    ['stretches.csv', ', fold: fold, time: day', 'pass'],
    [
      'folds.csv',
      ', fold: fold, entity: visitor',
      'rows of one `visitor` (39 of 39 have some; rows 1 and 40 are of one)',
    ],
    ['folds.csv', ', fold: fold, entity: visitor, weight: w', '(39 of 39 have some; rows 6 and 45 are of one)'],
    ['folds.csv', ', fold: fold, entity: visitor', "make `fold` by `visitor`, as scikit-learn's GroupKFold does"],
    ['folds.csv', ', fold: fold, time: day', 'rows that are near in `day` lie in different folds'],
    [
      'folds.csv',
      ', fold: fold, time: day',
      "make each `fold` a stretch of it, as scikit-learn's TimeSeriesSplit does",
    ],
  ])('%s%s: %s', async (file, columns, said) => {
    const { checks } = await judged(
      file,
      columns,
      'mae <= 1',
      'mae by g <= 1',
      'sql("SELECT sum(prediction) FROM predictions") <= 9999',
    )
    for (const { outcome, reason } of checks)
      if (said === 'pass') expect([outcome, reason]).toEqual(['pass', reason])
      else expect([outcome, reason]).toEqual(['inconclusive', expect.stringContaining(said)])
    expect(JSON.stringify(checks)).not.toContain('secret')
  })
})

describe('a column of one’s own', () => {
  test('its mean, by groups, against the same column of the baseline, row by row', async () => {
    const { checks } = await judged(
      'folds.csv',
      '',
      'mean(seconds) <= 1.5',
      'mean(seconds) by g <= 1.5',
      'mean(seconds) <= baseline - 0.4',
    )
    expect(checks.map(({ outcome, reason }) => [outcome, reason])).toEqual(checks.map(({ reason }) => ['pass', reason]))
    expect(checks[0]?.observed).toBeCloseTo(seconds.reduce((a, b) => a + b, 0) / n, 9)
    expect(checks[2]?.observed).toBeCloseTo(-0.5, 9)
  })
  test('of 0 and 1 it is a share, all rows alike or not; another number bounds nothing, and it is said what does', async () => {
    const { checks } = await judged(
      'folds.csv',
      '',
      'mean(never) <= 0.05',
      'mean(never) by g <= 0.1',
      'mean(never) <= baseline + 0.05',
      'mean(seldom) <= 0.1',
      'mean(zero) <= 0.05',
      'sql("SELECT sum(zero) FROM predictions") <= 5',
    )
    expect(checks.map(({ outcome }) => outcome)).toEqual([
      'pass',
      'pass',
      'pass',
      'pass',
      'inconclusive',
      'inconclusive',
    ])
    expect(checks[0]?.interval?.high).toBeCloseTo(0.031, 3)
    expect(checks[3]?.interval?.method).toContain('exact end')
    expect(checks.slice(4).map(({ reason }) => reason)).toEqual([
      '2 (no interval: all rows alike, `mean` of a column of 0 and 1 has one) is not shown to meet <= 0.05',
      expect.stringContaining('draws all alike, `mean` of a column of 0 and 1 has one'),
    ])
  })
  test.each([
    ['holes.csv', 'mean(seconds) <= 2', 'missing, NaN or infinite in 1 of 120 rows: row 7'],
    ['folds.csv', 'mean(secnds) <= 2', 'did you mean `seconds`'],
  ])('%s, %s is an error', async (file, line, reason) => {
    const { checks } = await judged(file, '', line)
    expect(checks[0]).toMatchObject({ outcome: 'error', reason: expect.stringContaining(reason) })
  })
})
