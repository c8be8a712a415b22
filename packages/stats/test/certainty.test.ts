/** No estimate is certain: on any sample an interval has width, or an end is missing. */

import { describe, test } from '@jest/globals'
import { pairedDifference } from '@sea-trials/stats/compare'
import { psi } from '@sea-trials/stats/divergence'
import { massMoved } from '@sea-trials/stats/drift'
import { entitiesOf } from '@sea-trials/stats/entity'
import type { Estimate, Undefined } from '@sea-trials/stats/estimate'
import { measure } from '@sea-trials/stats/quality/measure'
import { type QualityMetricName, qualityMetrics, type Task } from '@sea-trials/stats/quality/metrics'
import {
  binarySample,
  multiclassSample,
  type RowFacts,
  regressionSample,
  type Sample,
} from '@sea-trials/stats/quality/sample'
import fc from 'fast-check'
import { costs } from './scenarios.ts'

/** Metrics of predicted quantiles have samples, and tests, of their own. */
const NAMES = (Object.keys(qualityMetrics) as QualityMetricName[]).filter(
  (name) => name !== 'max_error' && !(qualityMetrics[name].needs as readonly string[]).includes('quantiles'),
)
const namesOf = (task: Task) => NAMES.filter((name) => (qualityMetrics[name].tasks as readonly Task[]).includes(task))

const isHonest = (estimate: Estimate | Undefined, value = true): boolean => {
  if (estimate.kind === 'undefined') return true
  const { low, high } = estimate.interval(0.95)
  if (Number.isNaN(low) || Number.isNaN(high)) return false
  const inside = (low === null || low <= estimate.value + 1e-9) && (high === null || high >= estimate.value - 1e-9)
  return (low === null || high === null || high > low) && (inside || !value)
}

/** Few different values make ties, perfect answers, constants and hopeless ones likely. */
const facts = (n: number): fc.Arbitrary<RowFacts> =>
  fc.record(
    {
      weight: fc.array(fc.constantFrom(1, 2, 0.5), { minLength: n, maxLength: n }).map((w) => Float64Array.from(w)),
      entity: fc.array(fc.nat(3), { minLength: n, maxLength: n }).map((e) => Int32Array.from(e)),
    },
    { requiredKeys: [] },
  )
const rows = <T>(one: fc.Arbitrary<T>, n: number) => fc.array(one, { minLength: n, maxLength: n })
const size = fc.constantFrom(1, 2, 3, 10, 40)
const kinds = fc.constantFrom('drawn', 'perfect', 'constant', 'inverted')

const binary = size.chain((n) =>
  fc
    .tuple(rows(fc.nat(1), n), rows(fc.constantFrom(0, 0.2, 0.5, 0.9, 1), n), kinds, facts(n))
    .map(([y, s, kind, row]): Sample => {
      const score = { drawn: s, perfect: y, constant: y.map(() => s[0]!), inverted: y.map((label) => 1 - label) }[kind]
      return binarySample(Uint8Array.from(y), { score: Float64Array.from(score) }, row)
    }),
)
const multiclass = size.chain((n) =>
  fc
    .tuple(rows(fc.nat(2), n), rows(fc.nat(2), n), kinds, fc.constantFrom(1, 0.6), facts(n))
    .map(([y, p, kind, sure, row]): Sample => {
      const best = { drawn: p, perfect: y, constant: y.map(() => 1), inverted: y.map((label) => (label + 1) % 3) }[kind]
      const probabilities = best.flatMap((c) => [0, 1, 2].map((k) => (k === c ? sure : (1 - sure) / 2)))
      return multiclassSample(
        ['a', 'b', 'c'],
        Int32Array.from(y),
        { probabilities: Float64Array.from(probabilities) },
        row,
      )
    }),
)
const regression = size.chain((n) =>
  fc
    .tuple(rows(fc.integer({ min: -2, max: 3 }), n), rows(fc.integer({ min: -2, max: 3 }), n), kinds, facts(n))
    .map(([y, p, kind, row]): Sample => {
      const said = { drawn: p, perfect: y, constant: y.map(() => p[0]!), inverted: y.map((x) => x + 1) }[kind]
      return regressionSample(Float64Array.from(y), Float64Array.from(said), row)
    }),
)

describe.each([
  ['binary', binary],
  ['multiclass', multiclass],
  ['regression', regression],
] as const)('%s', (task, samples) => {
  test.each(namesOf(task))('%s', (name) => {
    fc.assert(
      fc.property(samples, (sample) => isHonest(measure(name, sample, { costs }))),
      { numRuns: 200, seed: 7 },
    )
  })
  test.each(namesOf(task))('%s of a model against itself', (name) => {
    fc.assert(
      fc.property(samples, (sample) => isHonest(pairedDifference(name, sample, sample, { costs }))),
      { numRuns: 60, seed: 7 },
    )
  })
  test.each(namesOf(task))('%s of one entity has no end', (name) => {
    fc.assert(
      fc.property(samples, (sample) => {
        const one = measure(name, { ...sample, entities: entitiesOf(new Int32Array(sample.n)) }, { costs })
        return one.kind === 'undefined' || (one.interval(0.95).low === null && one.interval(0.95).high === null)
      }),
      { numRuns: 60, seed: 7 },
    )
  })
  test.each(namesOf(task).filter((name) => name !== 'log_loss'))(
    '%s does not depend on the unit of the weights',
    (name) => {
      fc.assert(
        fc.property(samples, fc.constantFrom(1e-6, 1e6), (sample, unit) => {
          const weight = sample.weight ?? new Float64Array(sample.n).fill(1)
          const [a, b] = [
            measure(name, { ...sample, weight }, { costs }),
            measure(name, { ...sample, weight: weight.map((w) => w * unit) }, { costs }),
          ]
          if (a.kind === 'undefined' || b.kind === 'undefined') return a.kind === b.kind
          const near = (x: number | null, y: number | null) =>
            x === null || y === null ? x === y : Math.abs(x - y) <= 1e-6 * Math.max(1, Math.abs(x))
          const [p, q] = [a.interval(0.95), b.interval(0.95)]
          return near(a.value, b.value) && near(p.low, q.low) && near(p.high, q.high)
        }),
        { numRuns: 60, seed: 7 },
      )
    },
  )
})

test.each([1, 2, 5, 20])('drift and psi over %d bins', (bins) => {
  const counts = fc.array(fc.constantFrom(0, 1, 5, 500), { minLength: bins, maxLength: bins })
  fc.assert(
    fc.property(counts, counts, (a, b) => isHonest(massMoved(a, b)) && isHonest(psi(a, b)) && isHonest(psi(a, a))),
    { numRuns: 300, seed: 7 },
  )
})
