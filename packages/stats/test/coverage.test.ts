/** Small seeded simulations of every method; `docs/simulation/intervals.md` holds the large ones (`simulate.ts`). */
import { describe, expect, test } from '@jest/globals'
import { pairedDifference } from '@sea-trials/stats/compare'
import { psi } from '@sea-trials/stats/divergence'
import { massMoved } from '@sea-trials/stats/drift'
import type { Estimate, Undefined } from '@sea-trials/stats/estimate'
import { difference, ratio } from '@sea-trials/stats/family'
import { measure } from '@sea-trials/stats/quality/measure'
import type { QualityMetricName } from '@sea-trials/stats/quality/metrics'
import { type BinarySample, subset } from '@sea-trials/stats/quality/sample'
import { percentileRanks } from '@sea-trials/stats/quantile'
import { random } from '@sea-trials/stats/random'
import {
  amountWorld,
  binaryWorld,
  clusteredWorld,
  multiclassWorld,
  regressionWorld,
  rival,
  type World,
} from './scenarios.ts'

const REPEATS = 150
/** 95 % less three standard errors of the simulation. */
const LEAST = 0.95 - 3 * Math.sqrt((0.95 * 0.05) / REPEATS)

const holds = (estimate: Estimate | Undefined, truth: number): boolean => {
  if (estimate.kind === 'undefined') return true
  const { low, high } = estimate.interval(0.95)
  return (low === null || low <= truth) && (high === null || truth <= high)
}
const value = (estimate: Estimate | Undefined): number => {
  if (estimate.kind === 'undefined') throw new Error(estimate.reason)
  return estimate.value
}
const covered = (once: () => boolean): number => {
  let count = 0
  for (let i = 0; i < REPEATS; i++) if (once()) count++
  return count / REPEATS
}

const binary: QualityMetricName[] = [
  'accuracy',
  'balanced_accuracy',
  'precision',
  'recall',
  'specificity',
  'negative_predictive_value',
  'false_omission_rate',
  'd2_log_loss',
  'd2_brier',
  'f1',
  'roc_auc',
  'average_precision',
  'log_loss',
  'brier_score',
  'calibration_error',
  'miscalibration',
  'calibration_slope',
  'calibration_intercept',
  'matthews_corrcoef',
  'cohen_kappa',
  'macro_f1',
  'weighted_f1',
]
const multiclass: QualityMetricName[] = [
  'accuracy',
  'macro_recall',
  'macro_precision',
  'macro_f1',
  'macro_roc_auc',
  'weighted_roc_auc',
  'macro_average_precision',
  'weighted_average_precision',
  'micro_roc_auc',
  'micro_average_precision',
  'roc_auc_ovo',
  'd2_brier',
  'matthews_corrcoef',
  'top_k_accuracy',
  'calibration_error',
  'macro_calibration_error',
  'miscalibration',
]
const regression: QualityMetricName[] = [
  ...(['mae', 'mse', 'rmse', 'mape', 'wape', 'r2', 'explained_variance', 'd2_absolute_error'] as const),
  ...(['d2_pinball', 'median_absolute_error', 'pinball'] as const),
]
const amounts: QualityMetricName[] = [
  ...([
    'rmsle',
    'wape',
    'mean_poisson_deviance',
    'mean_gamma_deviance',
    'mean_tweedie_deviance',
    'd2_tweedie',
  ] as const),
]

const worlds: [World, number, QualityMetricName[]][] = [
  [binaryWorld(0.3, 1.5), 150, binary],
  [binaryWorld(0.1, 3), 200, binary],
  [
    binaryWorld(0.3, 1.5, { sharpness: 1.6 }),
    200,
    ['calibration_error', 'miscalibration', 'calibration_slope', 'log_loss', 'brier_score'],
  ],
  [binaryWorld(0.3, 1.5, { weights: true }), 200, ['accuracy', 'recall', 'f1', 'roc_auc', 'log_loss']],
  [binaryWorld(0.3, 1.5, { entities: 5 }), 400, ['accuracy', 'recall', 'f1', 'roc_auc', 'brier_score']],
  [multiclassWorld(2), 120, multiclass],
  [regressionWorld('normal'), 100, regression],
  [regressionWorld('heavy'), 200, regression],
  [amountWorld, 200, amounts],
]

describe('a two-sided 95 % interval holds the truth', () => {
  for (const [world, n, metrics] of worlds)
    test(world.name, () => {
      const big = world.draw(40_000, random('truth', world.name))
      const truths = metrics.map((metric) => value(measure(metric, big)))
      const counts = metrics.map(() => 0)
      const source = random('coverage', world.name)
      for (let i = 0; i < REPEATS; i++) {
        const sample = world.draw(n, source)
        for (const [at, metric] of metrics.entries()) if (holds(measure(metric, sample), truths[at]!)) counts[at]!++
      }
      const missing = metrics
        .filter((_, at) => counts[at]! / REPEATS < LEAST)
        .map((metric) => [metric, counts[metrics.indexOf(metric)]! / REPEATS])
      expect(missing).toEqual([])
    })

  describe.each([5, 10, 30])('%d entities of 20 rows that hang together', (entities) => {
    const metrics: QualityMetricName[] = ['accuracy', 'recall', 'precision', 'f1', 'roc_auc', 'average_precision']
    metrics.push('log_loss', 'brier_score', 'calibration_error', 'balanced_accuracy', 'matthews_corrcoef')
    const halves = (sample: BinarySample) =>
      [0, 1].map((half) =>
        subset(
          sample,
          Uint32Array.from({ length: sample.n / 2 }, (_, i) => 2 * i + half),
        ),
      )
    test.each([clusteredWorld(20), binaryWorld(0.4, 1.5, { entities: 20 })])('$name', (world) => {
      const { entities: _, ...big } = world.draw(60_000, random('truth', world.name)) as BinarySample
      const truths = metrics.map((metric) => value(measure(metric, big)))
      const source = random('entities', entities, world.name)
      const [held, known] = [new Map<string, number>(), new Map<string, number>()]
      const count = (name: string, estimate: Estimate | Undefined, truth: number) => {
        // No bound is no claim: it must not make the others look better.
        if (estimate.kind === 'undefined' || estimate.interval(0.95).low === null) return
        known.set(name, (known.get(name) ?? 0) + 1)
        if (holds(estimate, truth)) held.set(name, (held.get(name) ?? 0) + 1)
      }
      for (let i = 0; i < REPEATS; i++) {
        const sample = world.draw(20 * entities, source) as BinarySample
        for (const [at, metric] of metrics.entries()) count(metric, measure(metric, sample), truths[at]!)
        const groups = halves(sample).map((half) => measure('recall', half))
        if (groups.every((group) => group.kind === 'estimate'))
          count('difference', difference(groups as Estimate[], 'unknown').estimate, 0)
      }
      expect([...known].filter(([name, times]) => (held.get(name) ?? 0) / times < 0.9)).toEqual([])
      expect(known.get('difference')).toBeGreaterThan(REPEATS / 2)
    })
  })

  test('without entities declared, rows that repeat one another would be believed', () => {
    const world = binaryWorld(0.3, 1.5, { entities: 5 })
    const truth = value(measure('recall', world.draw(40_000, random('truth', 'dependent'))))
    const source = random('dependent')
    const rate = covered(() => {
      const { entities: _, ...forgotten } = world.draw(400, source) as BinarySample
      return holds(measure('recall', forgotten), truth)
    })
    expect(rate).toBeLessThan(0.85)
  })

  test('paired differences', () => {
    const metrics: QualityMetricName[] = ['accuracy', 'recall', 'f1', 'roc_auc', 'average_precision', 'log_loss']
    const world = binaryWorld(0.3, 2)
    const stream = random('paired truth')
    const big = world.draw(40_000, stream) as BinarySample
    const other = rival(big, stream, 0.5)
    const truths = metrics.map((metric) => value(pairedDifference(metric, big, other)))
    const source = random('paired')
    const counts = metrics.map(() => 0)
    for (let i = 0; i < REPEATS; i++) {
      const sample = world.draw(200, source) as BinarySample
      const second = rival(sample, source, 0.5)
      for (const [at, metric] of metrics.entries())
        if (holds(pairedDifference(metric, sample, second), truths[at]!)) counts[at]!++
    }
    expect(metrics.filter((_, at) => counts[at]! / REPEATS < LEAST)).toEqual([])
  })

  test('gap and ratio over five equal groups raise no more false alarms than they may', () => {
    const world = binaryWorld(0.3, 1.5)
    const source = random('gaps')
    const repeats = 40
    let [apart, quotient] = [0, 0]
    for (let i = 0; i < repeats; i++) {
      const groups = Array.from({ length: 5 }, () => measure('recall', world.draw(80, source))) as Estimate[]
      if (holds(difference(groups, 'nothing').estimate, 0)) apart++
      if (holds(ratio(groups, 'nothing').estimate, 1)) quotient++
    }
    // Plain intervals over ten pairs would hold together in about seven of ten.
    expect(Math.min(apart, quotient) / repeats).toBeGreaterThanOrEqual(0.87)
  })

  test.each([
    [2, 0],
    [10, 0],
    [10, 0.8],
    [10, 3],
    [100, 0.8],
  ])('drift over %d bins, tilt %d', (bins, tilt) => {
    const source = random('drift', bins, tilt)
    const shares = Array.from({ length: bins }, (_, i) => Math.exp(tilt * (i / (bins - 1) - 0.5)))
    const sum = shares.reduce((a, b) => a + b, 0)
    const q = shares.map((x) => x / sum)
    const counts = (n: number, p: readonly number[]) => {
      const result = new Array<number>(bins).fill(0)
      for (let i = 0; i < n; i++) {
        let [at, u] = [0, source.uniform()]
        while (at < bins - 1 && u >= p[at]!) u -= p[at++]!
        result[at]!++
      }
      return result
    }
    const p = new Array<number>(bins).fill(1 / bins)
    const moved = q.reduce((total, x) => total + Math.abs(x - 1 / bins) / 2, 0)
    const index = q.reduce((total, x) => total + (x - 1 / bins) * Math.log(x * bins), 0)
    let [mass, stability] = [0, 0]
    for (let i = 0; i < REPEATS; i++) {
      const [before, after] = [counts(1500, p), counts(300, q)]
      if (holds(massMoved(before, after), moved)) mass++
      if (holds(psi(before, after), index)) stability++
    }
    expect(mass / REPEATS).toBeGreaterThanOrEqual(0.93)
    // With a hundred bins and 300 rows psi counts rare bins as one: another quantity.
    if (bins < 100) expect(stability / REPEATS).toBeGreaterThanOrEqual(LEAST)
  })

  test.each([0.1, 0.3])('the area up to a false positive rate of %d, and its paired difference', (maxFpr) => {
    const world = binaryWorld(0.3, 2)
    const stream = random('partial truth')
    const big = world.draw(100_000, stream) as BinarySample
    const other = rival(big, stream, 0.5)
    const truths = [
      value(measure('roc_auc', big, { maxFpr })),
      value(pairedDifference('roc_auc', big, other, { maxFpr })),
    ]
    const source = random('partial', maxFpr)
    const counts = [0, 0]
    for (let i = 0; i < REPEATS; i++) {
      const sample = world.draw(300, source) as BinarySample
      const second = rival(sample, source, 0.5)
      if (holds(measure('roc_auc', sample, { maxFpr }), truths[0]!)) counts[0]!++
      if (holds(pairedDifference('roc_auc', sample, second, { maxFpr }), truths[1]!)) counts[1]!++
    }
    expect(Math.min(...counts) / REPEATS).toBeGreaterThanOrEqual(LEAST)
  })

  test('percentiles', () => {
    const source = random('percentiles')
    const { low, high } = percentileRanks(400, 0.95, 0.95)
    const rate = covered(() => {
      const sorted = Float64Array.from({ length: 400 }, () => source.uniform()).sort()
      return sorted[low! - 1]! <= 0.95 && 0.95 <= sorted[high! - 1]!
    })
    expect(rate).toBeGreaterThanOrEqual(LEAST)
  })
})
