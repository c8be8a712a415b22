/** Metrics of both classes over few rows: every sample with its chance, so that what is said of an end is exact. `simulate.ts` has the table. */
import { describe, expect, test } from '@jest/globals'
import type { Estimate } from '@sea-trials/stats/estimate'
import { measure } from '@sea-trials/stats/quality/measure'
import { binarySample } from '@sea-trials/stats/quality/sample'
import { random } from '@sea-trials/stats/random'
import { worstMissed } from './enumerated.ts'

describe('of few rows neither end misses in much more than 2.5 %', () => {
  test.each([
    [3, 3],
    [5, 5],
    [10, 10],
    [4, 40],
  ])('balanced_accuracy of %i positives and %i negatives', (positives, negatives) => {
    const { below, above } = worstMissed('balanced_accuracy', [positives, negatives])
    expect(below).toBeLessThan(0.027)
    expect(above).toBeLessThan(0.027)
  })
  test.each([
    ['matthews_corrcoef', 6],
    ['matthews_corrcoef', 10],
    ['cohen_kappa', 6],
    ['cohen_kappa', 10],
  ] as const)('%s of %i rows', (name, rows) => {
    const { below, above } = worstMissed(name, rows, [0.1, 0.5])
    expect(below).toBeLessThan(0.027)
    expect(above).toBeLessThan(0.027)
  })
  // With the freedom of all rows 3.8 and 4.9 %.
  test.each([20, 40])('matthews_corrcoef of %i rows, some of two to four positives: at most 3.5 %%', (rows) => {
    expect(worstMissed('matthews_corrcoef', rows, [0.1]).below).toBeLessThan(0.035)
  })
})

test('three positives and three negatives, all answered right, show no more than that half of both are', () => {
  const label = Uint8Array.of(1, 1, 1, 0, 0, 0)
  const measured = measure('balanced_accuracy', binarySample(label, { prediction: label }))
  const { low, high } = measured.kind === 'estimate' ? measured.interval(0.95) : { low: null, high: null }
  expect(low).toBeCloseTo(0.5, 2)
  expect(high).toBe(1)
})

describe('calibration where luck may have spared every row', () => {
  const high = (name: 'calibration_error' | 'miscalibration', label: Uint8Array, score: Float64Array) =>
    (measure(name, binarySample(label, { score })) as Estimate).interval(0.95).high!
  const right = Uint8Array.from({ length: 60 }, (_, i) => i % 2)
  test('of 60 scores of 0 and 1 that came true one in seventeen may be wrong', () => {
    expect(high('calibration_error', right, Float64Array.from(right))).toBeCloseTo(0.0602, 4)
    expect(high('miscalibration', right, Float64Array.from(right))).toBeCloseTo(0.0602 ** 2, 5)
  })
  // Of each: rows, what is said, how often it comes true; the error is known.
  test.each([
    ['scores of 0 and 1, 1 % wrong', 60, 0, 0.01],
    ['scores of 0 and 1, 3 % wrong', 60, 0, 0.03],
    ['scores of 0 and 1, 3 % wrong', 200, 0, 0.03],
    ['scores of 0 and 1, 10 % wrong', 200, 0, 0.1],
    ['rare events, six times as often as was said', 200, 0.0025, 0.015],
    ['rare events, eight times as often as was said', 100, 0.0025, 0.02],
    ['sure scores, surer than they may be', 1000, 0.02, 0.05],
  ])('%s, %i rows: the upper end is too low in at most 3.5 %% of samples', (name, n, said, rate) => {
    const { uniform } = random('spared', name, n)
    const [label, score] = [new Uint8Array(n), new Float64Array(n)]
    const tooLow = { calibration_error: 0, miscalibration: 0 }
    const samples = 400
    for (let sample = 0; sample < samples; sample++) {
      for (let i = 0; i < n; i++) {
        const side = said !== 0.0025 && i % 2 === 1 ? 1 : 0
        score[i] = Math.abs(side - said)
        label[i] = uniform() < rate ? 1 - side : side
      }
      if (high('calibration_error', label, score) < rate - said - 1e-12) tooLow.calibration_error++
      if (high('miscalibration', label, score) < (rate - said) ** 2 - 1e-12) tooLow.miscalibration++
    }
    expect(Math.max(tooLow.calibration_error, tooLow.miscalibration) / samples).toBeLessThanOrEqual(0.035)
  })
})
