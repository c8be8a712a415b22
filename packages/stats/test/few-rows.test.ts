/** Metrics of both classes over few rows: every sample with its chance, so that what is said of an end is exact. `simulate.ts` has the table. */
import { describe, expect, test } from '@jest/globals'
import { measure } from '@sea-trials/stats/quality/measure'
import { binarySample } from '@sea-trials/stats/quality/sample'
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
})

test('three positives and three negatives, all answered right, show no more than that half of both are', () => {
  const label = Uint8Array.of(1, 1, 1, 0, 0, 0)
  const measured = measure('balanced_accuracy', binarySample(label, { prediction: label }))
  const { low, high } = measured.kind === 'estimate' ? measured.interval(0.95) : { low: null, high: null }
  expect(low).toBeCloseTo(0.5, 2)
  expect(high).toBe(1)
})
