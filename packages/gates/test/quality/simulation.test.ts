/**
 * The rule of decision on families, as the gates apply it: how often it stops a good model, how often a bad one, and how
 * often it lets one pass. Rows are drawn, judged by `judgeQuality`, and drawn again; the seed is fixed.
 */
import { describe, expect, test } from '@jest/globals'
import { biasVocabulary } from '@sea-trials/gates/bias-check/metrics'
import { judgeQuality } from '@sea-trials/gates/quality/judge-line'
import type { Material } from '@sea-trials/gates/quality/material'
import type { Rows } from '@sea-trials/gates/quality/rows'
import { parseRequirement } from '@sea-trials/schema/requirement/parse'
import type { Outcome } from '@sea-trials/schema/verdict'
import { binarySample } from '@sea-trials/stats/quality/sample'
import { random } from '@sea-trials/stats/random'

const { uniform } = random('families')

/** All positives: a group's recall is the share of its rows that are found. */
function draw(recalls: readonly number[], n: number): Material {
  const total = recalls.length * n
  const label = new Uint8Array(total).fill(1)
  const prediction = Uint8Array.from({ length: total }, (_, i) =>
    uniform() < (recalls[Math.floor(i / n)] as number) ? 1 : 0,
  )
  const sample = binarySample(label, { prediction })
  const rows = {
    n: total,
    truth: { task: 'binary', positive: label, classes: { positive: 1, negative: 0 } },
  } as unknown as Rows
  const groups = recalls.map((_, g) => ({ name: `g${g}`, rows: Uint32Array.from({ length: n }, (_, i) => g * n + i) }))
  return {
    policy: { confidence: 0.95, gates: {} },
    rows: async () => rows,
    candidate: async () => ({ sample }),
    groups: async () => groups,
    record: () => {},
  } as unknown as Material
}

async function shares(line: string, recalls: readonly number[], n: number, runs: number) {
  const requirement = parseRequirement({ text: line, burden: 'require' }, biasVocabulary)
  const counts: Partial<Record<Outcome, number>> = {}
  for (let run = 0; run < runs; run++) {
    const { outcome } = await judgeQuality(draw(recalls, n), requirement)
    counts[outcome] = (counts[outcome] ?? 0) + 1
  }
  return { fail: (counts.fail ?? 0) / runs, pass: (counts.pass ?? 0) / runs }
}

const same = (k: number, value: number): number[] => Array<number>(k).fill(value)
const RUNS = 400
/** The correction over pairs is itself simulated, which makes a run of three groups and more ten times as long. */
const RUNS_OF_PAIRS = 120
/** What 5 % may look like in so many runs (three standard errors). */
const fivePerCent = (runs: number): number => 0.05 + 3 * Math.sqrt((0.05 * 0.95) / runs)
const FIVE_PER_CENT = fivePerCent(RUNS)

describe('a limit for every group', () => {
  test('ten groups exactly at the limit: hardly ever stopped, and never shown to be good', async () => {
    const at = await shares('recall by g >= 0.7', same(10, 0.7), 100, RUNS)
    expect(at.fail).toBeLessThanOrEqual(FIVE_PER_CENT)
    expect(at.pass).toBeLessThanOrEqual(0.01)
  })
  test('one bad group among ten is found, and a bad model does not pass', async () => {
    const bad = await shares('recall by g >= 0.7', [...same(9, 0.9), 0.5], 100, RUNS)
    expect(bad.fail).toBeGreaterThanOrEqual(0.8)
    expect(bad.pass).toBe(0)
  })
  test('one group at the limit: what passes is at most half of five per cent', async () => {
    const edge = await shares('recall by g >= 0.7', [...same(9, 0.95), 0.7], 100, RUNS)
    expect(edge.pass).toBeLessThanOrEqual(FIVE_PER_CENT)
  })
  test('a model that is well above passes', async () => {
    expect((await shares('recall by g >= 0.7', same(5, 0.88), 100, RUNS)).pass).toBeGreaterThanOrEqual(0.8)
  })
})

describe('a limit on the gap between groups', () => {
  test('five groups alike: not stopped for a gap that noise makes', async () => {
    // The point estimate of the gap is above 0.05 in nearly every run.
    const alike = await shares('difference(recall by g) <= 0.05', same(5, 0.7), 100, RUNS_OF_PAIRS)
    expect(alike.fail).toBeLessThanOrEqual(fivePerCent(RUNS_OF_PAIRS))
  })
  test('two groups exactly at the limit: stopped in at most five per cent, passed in at most five', async () => {
    const at = await shares('difference(recall by g) <= 0.1', [0.8, 0.7], 300, RUNS)
    expect(at.fail).toBeLessThanOrEqual(FIVE_PER_CENT)
    expect(at.pass).toBeLessThanOrEqual(FIVE_PER_CENT)
  })
  test('a group left behind is found', async () => {
    const behind = await shares('difference(recall by g) <= 0.05', [...same(4, 0.8), 0.5], 200, RUNS_OF_PAIRS)
    expect(behind.fail).toBeGreaterThanOrEqual(0.9)
  })
  test('the four-fifths rule on five fair groups of a hundred', async () => {
    // Judged by the bare ratio, five in six such models would be refused.
    const fair = await shares('ratio(recall by g) >= 0.8', same(5, 0.3), 100, RUNS_OF_PAIRS)
    expect(fair.fail).toBeLessThanOrEqual(fivePerCent(RUNS_OF_PAIRS))
  })
})
