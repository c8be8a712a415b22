import { describe, expect, test } from '@jest/globals'
import { differenceOf } from '@sea-trials/stats/compare'
import type { Estimate } from '@sea-trials/stats/estimate'
import { minus } from '@sea-trials/stats/minus'

test.each([
  [0.1 + 0.2, 0.3, 0],
  [0.3, 0.1 + 0.2, 0],
  [Math.sin(Math.asin(Math.sqrt(0.0181))) ** 2, 0.0181, 0],
  [1e-19, 3e-19, -2e-19],
  [1 + 2 ** -30, 1, 2 ** -30],
  [0, 0, 0],
  [5, -5, 10],
])('%d minus %d is %d', (a, b, difference) => expect(minus(a, b)).toBeCloseTo(difference, 25))

describe('a model against another', () => {
  const of = (value: number): Estimate => ({
    kind: 'estimate',
    value,
    n: 4,
    influence: Float64Array.of(1, -1, 1, -1),
    interval: (level) => ({ low: 0, high: 1, level, method: '' }),
  })
  test('whose loss was added up in another order is as good', () => {
    expect(differenceOf(of(0.1 + 0.2), of(0.3))).toMatchObject({ value: 0 })
    expect(differenceOf(of(0.31), of(0.3))).toMatchObject({ value: expect.closeTo(0.01, 12) })
  })
})
