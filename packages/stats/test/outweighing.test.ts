/** Weights of which one row has nearly all: what is left of the others' evidence, and that no interval claims more. */
import { describe, expect, test } from '@jest/globals'
import { pairedDifference } from '@sea-trials/stats/compare'
import type { Estimate } from '@sea-trials/stats/estimate'
import { measure } from '@sea-trials/stats/quality/measure'
import type { QualityMetricName } from '@sea-trials/stats/quality/metrics'
import { outweighing } from '@sea-trials/stats/quality/outweighing'
import { binarySample } from '@sea-trials/stats/quality/sample'
import { random } from '@sea-trials/stats/random'

const N = 60
const { uniform } = random('outweighing')
const label = Uint8Array.from({ length: N }, (_, i) => i % 2)
const weights = (heavy: number): Float64Array => Float64Array.from({ length: N }, (_, i) => (i === 0 ? heavy : 1))
/** Each row right with the given chance. */
const scores = (right: number, of = label): Float64Array =>
  Float64Array.from(of, (y) => (uniform() < right ? y : 1 - y) * 0.8 + 0.2 * uniform())
const sampleOf = (score: Float64Array, heavy: number) => binarySample(label, { score }, { weight: weights(heavy) })

test.each([
  [1, undefined],
  [3, undefined],
  [30, [0]],
  [1e9, [0]],
] as const)('a weight of %d among 60 rows', (heavy, rows) => {
  expect(outweighing(sampleOf(scores(0.8), heavy))?.rows.map(({ row }) => row)).toEqual(rows)
})

test('rows that hang together are no rows of their own', () => {
  const facts = { weight: weights(1e9), entity: Int32Array.from({ length: N }, (_, i) => i) }
  expect(outweighing(binarySample(label, { score: scores(0.8) }, facts))).toBeUndefined()
})

test('the error of a difference is what leaving the row out shows', () => {
  const [ours, theirs] = [scores(0.9), scores(0.8)]
  const heavy = 1e6
  const gap = pairedDifference('brier_score', sampleOf(ours, heavy), sampleOf(theirs, heavy)) as Estimate
  const losses = Array.from(label, (y, i) => (ours[i]! - y) ** 2 - (theirs[i]! - y) ** 2)
  const others = losses.slice(1).reduce((a, b) => a + b, 0) / (N - 1)
  // The jackknife: the row alone moves the difference, and by this much.
  expect(gap.se).toBeCloseTo(Math.abs(losses[0]! - others), 1)
})

describe('a 95 % interval holds the truth at least nine times in ten, wherever the weight lies', () => {
  const runs = 300
  test.each<[QualityMetricName, number]>([
    ['accuracy', 30],
    ['accuracy', 1e4],
    ['accuracy', 1e9],
  ])('%s, one row of weight %d', (metric, heavy) => {
    let held = 0
    for (let run = 0; run < runs; run++) {
      const { low, high } = (measure(metric, sampleOf(scores(0.8), heavy)) as Estimate).interval(0.95)
      if ((low ?? 0) <= 0.8 && 0.8 <= (high ?? 1)) held++
    }
    expect(held / runs).toBeGreaterThan(0.9)
  })
  test.each<[QualityMetricName, number]>([
    ['average_precision', 30],
    ['average_precision', 1e9],
    ['miscalibration', 1e9],
    ['brier_score', 1e9],
  ])('%s by itself, one row of weight %d', (metric, heavy) => {
    const many = Uint8Array.from({ length: 20_000 }, (_, i) => i % 2)
    const { value: truth } = measure(metric, binarySample(many, { score: scores(0.8, many) })) as Estimate
    let held = 0
    for (let run = 0; run < runs; run++) {
      const { low, high } = (measure(metric, sampleOf(scores(0.8), heavy)) as Estimate).interval(0.95)
      if ((low ?? 0) <= truth && truth <= (high ?? 1)) held++
    }
    expect(held / runs).toBeGreaterThan(0.9)
  })
  test.each<[QualityMetricName, number]>([
    ['accuracy', 30],
    ['accuracy', 1e9],
    ['brier_score', 30],
    ['brier_score', 1e4],
    ['log_loss', 1e9],
    ['roc_auc', 1e9],
  ])('%s of two equally good models, one row of weight %d', (metric, heavy) => {
    let held = 0
    for (let run = 0; run < runs; run++) {
      const gap = pairedDifference(metric, sampleOf(scores(0.8), heavy), sampleOf(scores(0.8), heavy))
      const { low, high } = (gap as Estimate).interval(0.95)
      if ((low ?? -Infinity) <= 0 && 0 <= (high ?? Infinity)) held++
    }
    expect(held / runs).toBeGreaterThan(0.9)
  })
})
