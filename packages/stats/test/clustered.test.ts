/** Differences of two models where rows belong to entities, against statsmodels' cluster-robust variance. */
import { readFileSync } from 'node:fs'
import { expect, test } from '@jest/globals'
import { pairedDifference } from '@sea-trials/stats/compare'
import { regressionSample } from '@sea-trials/stats/quality/sample'

interface Clustered {
  readonly label: readonly number[]
  readonly a: readonly number[]
  readonly b: readonly number[]
  readonly entity: readonly number[]
  readonly difference: number
  readonly error: number
}
const { clustered }: { readonly clustered: readonly Clustered[] } = JSON.parse(
  readFileSync(new URL('oracles/comparison.json', import.meta.url), 'utf8'),
)

test.each(clustered.map((each) => [each.label.length, each] as const))('%d rows of entities', (_, each) => {
  const sampleOf = (prediction: readonly number[]) =>
    regressionSample(Float64Array.from(each.label), Float64Array.from(prediction), {
      entity: Int32Array.from(each.entity),
    })
  const gap = pairedDifference('mae', sampleOf(each.a), sampleOf(each.b))
  if (gap.kind === 'undefined') throw new Error(gap.reason)
  expect(gap.value).toBeCloseTo(each.difference, 12)
  expect(gap.se).toBeCloseTo(each.error, 12)
  expect(gap.df).toBe(new Set(each.entity).size - 1)
})
