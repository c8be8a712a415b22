import { expect, test } from '@jest/globals'
import { measure } from '@sea-trials/stats/quality/measure'
import { binarySample } from '@sea-trials/stats/quality/sample'

// sklearn.metrics.log_loss([0, 1, 1], np.float32([1, 1, 0.5])) is 5.544901; of float64 12.245609.
test('log loss is held away from 0 and 1 by the epsilon of the precision that the scores were computed in', () => {
  const label = Uint8Array.of(0, 1, 1)
  const score = Float64Array.of(1, 1, 0.5)
  const value = (single: boolean) => {
    const measured = measure('log_loss', binarySample(label, { score }, { single }))
    return measured.kind === 'undefined' ? Number.NaN : measured.value
  }
  expect(value(true)).toBeCloseTo((23 * Math.LN2 + Math.LN2) / 3, 6)
  expect(value(false)).toBeCloseTo((52 * Math.LN2 + Math.LN2) / 3, 6)
})
