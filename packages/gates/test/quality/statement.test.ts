/** A statement of one's own over the predictions, through the gate. */
import { writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, test } from '@jest/globals'
import { loadPolicy } from '@sea-trials/schema/policy/load'
import type { Verdict } from '@sea-trials/schema/verdict'
import { random } from '@sea-trials/stats/random'
import { type Answer, contrast } from '../../src/quality/redrawn.ts'
import { folder, judgePolicy } from './harness.ts'

const { normal, uniform } = random('statement')
const n = 120
const id = Array.from({ length: n }, (_, i) => i)
const backwards = [...id].reverse()
const y = id.map(() => 10 + normal())
const volume = id.map(() => 1 + uniform())
const cost = volume.map((v) => v * (0.1 + 0.1 * uniform()))
const baseCost = cost.map((c, i) => c + (0.04 + 0.02 * uniform()) * (volume[i] ?? 0))
const root = folder({
  'data.csv': {
    id,
    y,
    volume,
    g: id.map((i) => (i % 2 ? 'a' : 'b')),
    owner: id.map((i) => i % 30),
    w: id.map((i) => (i < 10 ? 0 : 1)),
    day: id.map((i) => `2024-01-${String(1 + (i % 28)).padStart(2, '0')}`),
    hour: id,
  },
  'predictions.csv': {
    id: backwards,
    prediction: backwards.map((i) => (y[i] ?? 0) + 0.3),
    cost: backwards.map((i) => cost[i] ?? 0),
    secret: backwards.map((i) => `person ${i}`),
    fold: backwards.map((i) => i % 5),
    half: backwards.map((i) => i % 2),
    slow: backwards.map((i) => Math.sin(i / 10) + normal() / 10),
  },
  'base.csv': { id, prediction: y, cost: baseCost },
})
const judged = async (
  lines: readonly string[],
  columns = '',
  gate: 'accuracy-gate' | 'bias-check' = 'accuracy-gate',
) => {
  const policy = `version: 1
model: m
task: regression
data: { data: data.csv }
columns: { label: y, id: id${columns} }
candidate: { predictions: predictions.csv }
baseline: { predictions: base.csv }
gates: { ${gate}: { require: [${lines.map((line) => `'${line.replaceAll("'", "''")}'`).join(', ')}] } }
`
  writeFileSync(join(root, 'sea-trials.yml'), policy)
  return judgePolicy(gate, await loadPolicy('sea-trials.yml', { workspace: root }))
}
const sum = (values: readonly number[]): number => values.reduce((a, b) => a + b, 0)
const RATIO = 'sql("SELECT sum(cost) / sum(volume) FROM predictions")'

describe('a statement over the predictions and the judged rows beside them', () => {
  test('whole, of a slice, by groups, against the baseline', async () => {
    const { checks, notes } = await judged([
      `${RATIO} <= 0.2`,
      `${RATIO}{g = "a"} <= 0.2`,
      `${RATIO} by g <= 0.2`,
      `${RATIO} <= baseline - 0.04`,
      `${RATIO} <= baseline * 0.9`,
    ])
    expect(checks.map(({ outcome, reason }) => [outcome, reason])).toEqual(checks.map(({ reason }) => ['pass', reason]))
    expect(checks[0]?.observed).toBeCloseTo(sum(cost) / sum(volume), 9)
    expect(checks[0]?.interval?.method).toBe('bootstrap of rows, BCa, 500 draws')
    const odd = <T>(values: readonly T[]): readonly T[] => values.filter((_, i) => i % 2 === 1)
    expect(checks[1]?.observed).toBeCloseTo(sum(odd(cost)) / sum(odd(volume)), 9)
    expect(checks[3]?.observed).toBeCloseTo(-0.05, 2)
    // Paired: what both models share of the luck of the draw is not in the difference.
    const width = (at: number): number => (checks[at]?.interval?.high ?? 1) - (checks[at]?.interval?.low ?? 0)
    expect(width(3)).toBeLessThan(width(0) / 2)
    expect(notes).toEqual([])
  })
  test('entities are drawn as wholes; rows of no weight are not there', async () => {
    const { checks, notes } = await judged([`${RATIO} <= 0.1`], ', entity: owner, weight: w')
    expect(checks[0]).toMatchObject({ outcome: 'fail', n: n - 10 })
    expect(checks[0]?.observed).toBeCloseTo(sum(cost.slice(10)) / sum(volume.slice(10)), 9)
    expect(checks[0]?.interval?.method).toContain('bootstrap of entities')
    expect(notes.join()).toContain('`sql` weighs rows as the statement says')
  })
  test('time is drawn in stretches, by which its interval knows what rows that follow each other have in common', async () => {
    const line = 'sql("SELECT avg(slow) FROM predictions") <= 1'
    const [apart, inTime] = [await judged([line]), await judged([line], ', time: hour')]
    const width = ({ checks: [check] }: Verdict) => (check?.interval?.high ?? 1) - (check?.interval?.low ?? 0)
    expect(inTime.checks[0]?.interval?.method).toBe('bootstrap of stretches of time, BCa, 500 draws')
    // Stretches drawn one by one make it 4.3 times as wide; what neighbours among them have in common does the rest.
    expect(width(inTime)).toBeGreaterThan(5 * width(apart))
  })
  test('against the baseline, stretches of time are left out of the difference', () => {
    const answer = (value: number, without: readonly (number | null)[]): Answer => ({
      kind: 'drawn',
      value,
      draws: [],
      units: [],
      without,
    })
    expect(contrast(answer(3, [1, 2, 4, null]), answer(1, [1, 2, 1, 1]), 2)).toMatchObject({
      value: 1,
      without: [-1, -2, 2, null],
    })
  })
  test('entities that have rows at many times are drawn, and so are the times; those of one time are in its stretch', async () => {
    const [across, within] = [
      await judged([`${RATIO} <= 0.2`], ', entity: owner, time: hour'),
      await judged([`${RATIO} <= 0.2`], ', entity: id, time: hour'),
    ]
    expect(across.checks[0]?.interval?.method).toBe('bootstrap of entities and stretches of time, BCa, 500 draws')
    expect(within.checks[0]?.interval?.method).toBe('bootstrap of stretches of time, BCa, 500 draws')
  })
  test('over folds it is the mean of what each says, with the variance of Nadeau and Bengio', async () => {
    const { checks } = await judged(
      [`${RATIO} <= 0.2`, `${RATIO} by g <= 0.2`, `${RATIO} <= baseline - 0.04`, `${RATIO}{volume > 99} <= 0.2`],
      ', fold: fold',
    )
    const foldOf = (costs: readonly number[], fold: number): number => {
      const rows = id.filter((i) => i % 5 === fold)
      return sum(rows.map((i) => costs[i] ?? 0)) / sum(rows.map((i) => volume[i] ?? 0))
    }
    const means = (costs: readonly number[]): readonly number[] => [0, 1, 2, 3, 4].map((fold) => foldOf(costs, fold))
    const values = means(cost)
    expect(checks.map(({ outcome }) => outcome)).toEqual(['pass', 'pass', 'pass', 'inconclusive'])
    expect(checks[0]?.observed).toBeCloseTo(sum(values) / 5, 9)
    expect(checks[0]?.interval?.method).toBe('over folds, Nadeau and Bengio')
    const variance = sum(values.map((value) => (value - sum(values) / 5) ** 2)) / 4
    const half = 2.7764451051977987 * Math.sqrt((1 / 5 + 1 / 4) * variance)
    expect(checks[0]?.interval?.high).toBeCloseTo(sum(values) / 5 + half, 8)
    expect(checks[2]?.observed).toBeCloseTo((sum(values) - sum(means(baseCost))) / 5, 9)
  })
  test.each([
    [', fold: half', `${RATIO} <= 0.2`, 'inconclusive', 'fewer than three folds'],
    [', fold: fold', 'sql("SELECT sum(cost) FROM predictions WHERE id % 5 > 0") <= 5', 'inconclusive', 'says null'],
  ])('with%s: %s: %s', async (columns, line, outcome, reason) => {
    const { checks } = await judged([line], columns)
    expect(checks[0]).toMatchObject({ outcome, reason: expect.stringContaining(reason) })
  })
  test('groups are compared by bias-check; the same bytes give the same verdict', async () => {
    const line = `difference(${RATIO} by g) <= 0.05`
    const [one, two] = [await judged([line], '', 'bias-check'), await judged([line], '', 'bias-check')]
    expect(one.checks[0]).toMatchObject({ outcome: 'pass' })
    expect(two.checks).toEqual(one.checks)
  })
  test.each([
    ['SELECT sum(cost) FROM predictions WHERE id < 0', '', 'inconclusive', 'the statement says null'],
    ['SELECT sum(cost) FROM predictions', ', time: day', 'inconclusive', 'fewer than 90 times'],
    ['SELECT max(cost) FROM predictions', '', 'inconclusive', 'no bound'],
    ['SELECT count(*) FROM predictions', '', 'inconclusive', 'no interval'],
    ['SELECT max(secret) FROM predictions', '', 'error', 'gives no number'],
    ['SELECT sum(secret::INTEGER) FROM predictions', '', 'error', 'Conversion Error'],
    ['SELECT sum(cst) FROM predictions', '', 'error', 'cannot be used'],
    ['SELECT count(*) FROM data', '', 'error', 'there is no table "data" to read'],
    ['SELECT 1; DROP TABLE predictions', '', 'error', 'cannot be read'],
  ])('%s%s: %s', async (statement, columns, outcome, reason) => {
    const { checks } = await judged([`sql("${statement}") <= 5`], columns)
    expect(checks[0]).toMatchObject({ outcome, reason: expect.stringContaining(reason) })
    expect(checks[0]?.reason).not.toContain('person')
  })
  test('is a line of its own', async () => {
    const { checks } = await judged(['train_gap(sql) <= 0.1'])
    expect(checks[0]).toMatchObject({ outcome: 'error', reason: expect.stringContaining('sql') })
  })
})
