/** What large samples are spared: values are those of the plain way, and rows are worked out again for whom asks. */
import { describe, expect, test } from '@jest/globals'
import { pairedDifference } from '../src/compare.ts'
import type { Estimate } from '../src/estimate.ts'
import { contrast, contrastError, standardError } from '../src/influence.ts'
import { measure } from '../src/quality/measure.ts'
import type { QualityMetricName } from '../src/quality/metrics.ts'
import { type BinarySample, binarySample, subset } from '../src/quality/sample.ts'
import { random } from '../src/random.ts'
import { argsort } from '../src/rank.ts'

const ROWS = 5000
const { uniform } = random('large samples')
const label = Uint8Array.from({ length: ROWS }, () => (uniform() < 0.3 ? 1 : 0))
const scores = (): Float64Array =>
  Float64Array.from(label, (y) => Math.round((0.4 * y + 0.6 * uniform()) * 1000) / 1000)
const [ours, theirs] = [binarySample(label, { score: scores() }), binarySample(label, { score: scores() })]

const NAMES: readonly QualityMetricName[] = ['roc_auc', 'average_precision', 'log_loss', 'brier_score', 'd2_log_loss']

describe('the influence of rows is let go', () => {
  test.each(NAMES)('%s: it comes again, the same, and of the same spread', (name) => {
    const estimate = measure(name, ours) as Estimate
    const first = estimate.influence as Float64Array
    expect(estimate.influence).toEqual(first)
    expect(standardError(first)).toBeCloseTo(estimate.se as number, 12)
  })

  test.each(NAMES)('%s: a difference has the spread of the difference', (name) => {
    const gap = pairedDifference(name, ours, theirs, { factor: 0.9 }) as Estimate
    const plain = contrast(measured(name, ours), measured(name, theirs), 0.9)
    expect(gap.influence).toEqual(plain)
    expect(gap.se).toBeCloseTo(standardError(plain), 12)
  })

  test('the error of a contrast is that of its rows', () => {
    const [a, b] = [Float64Array.of(1, -2, 4), Float64Array.of(0.5, 3, -1)]
    expect(contrastError(a, b, 2)).toBeCloseTo(standardError(contrast(a, b, 2)), 14)
    expect(() => contrastError(a, Float64Array.of(1))).toThrow(RangeError)
  })
})

const measured = (name: QualityMetricName, sample: BinarySample): Float64Array =>
  (measure(name, sample) as Estimate).influence as Float64Array

test.each([
  ['in order, with ties', [0, 1, 1, 2]],
  ['out of order at the end', [0, 1, 2, 1]],
  ['descending', [3, 2, 1, 0]],
  ['zeros of both signs', [-0, 0, -0]],
])('argsort of numbers %s', (_, few) => {
  const values = Float64Array.from({ length: 4096 }, (_, i) => few[i % few.length] as number).fill(
    few[0] as number,
    few.length,
  )
  for (const each of [Float64Array.from(few), values]) {
    const plain = Array.from(each.keys()).sort((a, b) => (each[a] as number) - (each[b] as number) || a - b)
    expect(Array.from(argsort(each))).toEqual(plain)
  }
})

test('a part takes a column when it is read, once', () => {
  const part = subset(ours, Uint32Array.of(4, 2))
  const { score } = part
  expect(Array.from(score as Float64Array)).toEqual([ours.score?.[4], ours.score?.[2]])
  expect(part.score).toBe(score)
  expect(Object.keys(part)).toEqual(expect.arrayContaining(['label', 'prediction', 'score']))
})

test('a metric of decisions leaves the scores of a part where they are', () => {
  const part = subset(ours, Uint32Array.of(4, 2))
  expect(measure('selection_rate', part).kind).toBe('estimate')
  expect(Object.getOwnPropertyDescriptor(part, 'score')?.get).toBeDefined()
})
