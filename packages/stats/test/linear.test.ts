/** Linear models with a ridge against scikit-learn's. */
import { readFileSync } from 'node:fs'
import { expect, test } from '@jest/globals'
import { logisticRidge, predictLinear, ridge } from '@sea-trials/stats/linear'

interface Oracle {
  readonly x: readonly number[]
  readonly columns: number
  readonly weight: readonly number[]
  readonly y: readonly number[]
  readonly c: readonly number[]
  readonly ridge: readonly number[]
  readonly logistic: readonly number[]
}
const { linear: oracle }: { linear: Oracle } = JSON.parse(
  readFileSync(new URL('oracles/comparison.json', import.meta.url), 'utf8'),
)
const design = { rows: oracle.y.length, columns: oracle.columns, values: Float64Array.from(oracle.x) }
const weight = Float64Array.from(oracle.weight)
const close = (actual: Float64Array, expected: readonly number[], digits: number) =>
  actual.forEach((x, i) => {
    expect(x).toBeCloseTo(expected[i]!, digits)
  })

test('least squares', () => close(ridge(design, Float64Array.from(oracle.y), weight), oracle.ridge, 9))
test('logistic', () => close(logisticRidge(design, Uint8Array.from(oracle.c), weight), oracle.logistic, 6))
test('a weight of two is a row twice', () => {
  const y = Float64Array.from(oracle.y)
  const twice = { rows: 2 * design.rows, columns: design.columns, values: new Float64Array(2 * design.values.length) }
  twice.values.set(design.values)
  twice.values.set(design.values, design.values.length)
  close(ridge(twice, Float64Array.from([...y, ...y])), [...ridge(design, y, new Float64Array(y.length).fill(2))], 9)
})
test('one class only, columns that say the same, and none: finite all the same', () => {
  const values = Float64Array.of(1, 1, 2, 2, 3, 3)
  const twin = { rows: 3, columns: 2, values }
  for (const odds of [
    predictLinear(twin, logisticRidge(twin, Uint8Array.of(1, 1, 1))),
    predictLinear(twin, logisticRidge(twin, Uint8Array.of(0, 1, 1))),
  ])
    expect(odds.every(Number.isFinite)).toBe(true)
  const bare = { rows: 4, columns: 0, values: new Float64Array() }
  expect(predictLinear(bare, ridge(bare, Float64Array.of(1, 2, 3, 6)))[0]).toBeCloseTo(3, 12)
  expect(predictLinear(bare, logisticRidge(bare, Uint8Array.of(1, 0, 0, 0)))[0]).toBeCloseTo(Math.log(1 / 3), 6)
})
