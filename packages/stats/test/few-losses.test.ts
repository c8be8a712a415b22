/** Losses of few rows, beside a baseline: by luck a worse model hardly ever passes a line whose limit is the true difference. */
import { describe, expect, test } from '@jest/globals'
import { pairedDifference } from '@sea-trials/stats/compare'
import { tOf } from '@sea-trials/stats/distributions'
import type { Estimate } from '@sea-trials/stats/estimate'
import type { QualityMetricName } from '@sea-trials/stats/quality/metrics'
import { type RegressionSample, regressionSample } from '@sea-trials/stats/quality/sample'
import { type Random, random } from '@sea-trials/stats/random'

const RUNS = 2000

/** Normal errors that have nine tenths of their variance in common; the candidate's are so many times as large. */
function rivals(n: number, times: number, { normal }: Random): readonly [RegressionSample, RegressionSample] {
  const label = Float64Array.from({ length: n }, () => 10 + 3 * normal())
  const [ours, theirs] = [label.slice(), label.slice()]
  for (let i = 0; i < n; i++) {
    const shared = Math.sqrt(0.9) * normal()
    ours[i]! += times * (shared + Math.sqrt(0.1) * normal())
    theirs[i]! += shared + Math.sqrt(0.1) * normal()
  }
  return [regressionSample(label, ours), regressionSample(label, theirs)]
}

/** Of the samples, in how many the line passes though its limit is the truth; and by t alone. */
function byLuck(metric: QualityMetricName, n: number, times: number, truth: number) {
  const drawn = random('few losses', metric, n)
  let [now, alone] = [0, 0]
  for (let i = 0; i < RUNS; i++) {
    const gap = pairedDifference(metric, ...rivals(n, times, drawn)) as Estimate
    if (gap.interval(0.95).high! < truth) now++
    if (gap.value + tOf(0.95, n - 1) * gap.se! < truth) alone++
  }
  return { now: now / RUNS, alone: alone / RUNS }
}

const MEAN_SIZE = Math.sqrt(2 / Math.PI)

describe('a worse model passes at the limit in at most three and a half per cent', () => {
  test.each([
    ['mse', 20, 1.5, 1.25],
    ['mse', 60, 1.5, 1.25],
    ['mse', 200, 1.5, 1.25],
    ['rmse', 60, 1.5, 0.5],
    ['mae', 20, 2, MEAN_SIZE],
  ] as const)('%s of %d rows, errors %d times as large', (metric, n, times, truth) => {
    const { now, alone } = byLuck(metric, n, times, truth)
    expect(now).toBeLessThanOrEqual(0.035)
    expect(alone).toBeGreaterThan(now)
  })
})

test('of the same errors in many rows it is as far as by t', () => {
  const gap = pairedDifference('mse', ...rivals(20_000, 1, random('many losses'))) as Estimate
  const { low, high } = gap.interval(0.95)
  const half = tOf(0.95, 19_999) * gap.se!
  expect((high! - low!) / (2 * half)).toBeGreaterThanOrEqual(1)
  expect((high! - low!) / (2 * half)).toBeLessThan(1.01)
})

test('an end is never nearer than by t, to either side', () => {
  const drawn = random('either side')
  for (let i = 0; i < 200; i++) {
    const gap = pairedDifference('mae', ...rivals(15, 2, drawn)) as Estimate
    const { low, high } = gap.interval(0.95)
    const half = tOf(0.95, 14) * gap.se!
    expect(low!).toBeLessThanOrEqual(gap.value - half)
    expect(high!).toBeGreaterThanOrEqual(gap.value + half)
  }
})

test('values whose cubes no double holds keep the ends of t, or wider ones', () => {
  const label = Float64Array.from({ length: 12 }, (_, i) => i * 1e-150)
  const [ours, theirs] = [label.map((y, i) => y + (i % 3) * 1e-150), label.map((y) => y + 1e-150)]
  const { low, high, method } = (
    pairedDifference('mae', regressionSample(label, ours), regressionSample(label, theirs)) as Estimate
  ).interval(0.95)
  expect([low, high].every((end) => end !== null && Number.isFinite(end))).toBe(true)
  expect(method).toBe('paired, influence')
})
