import { readFileSync } from 'node:fs'
import { describe, expect, test } from '@jest/globals'
import { calibrationError, calibrationNull } from '@sea-trials/stats/quality/calibration'
import { measure } from '@sea-trials/stats/quality/measure'
import { type MetricOptions, type QualityMetricName, qualityMetrics } from '@sea-trials/stats/quality/metrics'
import {
  type BinarySample,
  binarySample,
  multiclassSample,
  multilabelSample,
  rankingSample,
  regressionSample,
  type Sample,
  subset,
} from '@sea-trials/stats/quality/sample'
import { random } from '@sea-trials/stats/random'
import fc from 'fast-check'
import { binaryWorld, costs } from './scenarios.ts'

interface Case {
  name: string
  task: 'binary' | 'multiclass' | 'regression'
  label: number[]
  score: number[]
  prediction: number[]
  probabilities: number[][]
  weight: number[] | null
  threshold: number
  expected: Record<string, number>
}

const oracle: { cases: Case[] } = JSON.parse(readFileSync(new URL('./oracles/quality.json', import.meta.url), 'utf8'))
/** Its cases are looked at in `tasks.test.ts`. */
const further: { cases: { task: string; expected: { metric: string }[] }[] } = JSON.parse(
  readFileSync(new URL('./oracles/tasks.json', import.meta.url), 'utf8'),
)
const options = { beta: 2, k: 2, alpha: 0.9, costs }

const sampleOf = (c: Case): Sample => {
  const row = c.weight === null ? {} : { weight: Float64Array.from(c.weight) }
  if (c.task === 'binary')
    return binarySample(Uint8Array.from(c.label), { score: Float64Array.from(c.score), threshold: c.threshold }, row)
  if (c.task === 'multiclass') {
    const classes = c.probabilities[0]!.map((_, i) => `class ${i}`)
    return multiclassSample(
      classes,
      Int32Array.from(c.label),
      { probabilities: Float64Array.from(c.probabilities.flat()) },
      row,
    )
  }
  return regressionSample(Float64Array.from(c.label), Float64Array.from(c.prediction), row)
}

/** `roc_auc(0.1)`: the argument by the name of its option. */
const ARGUMENT: Record<string, keyof MetricOptions> = {
  roc_auc: 'maxFpr',
  mean_tweedie_deviance: 'power',
  d2_tweedie: 'power',
}
const call = (text: string): [QualityMetricName, MetricOptions] => {
  const [, name, argument] = /^(\w+)(?:\((.+)\))?$/.exec(text)!
  if (argument?.startsWith('equal_'))
    return [name as QualityMetricName, { ...options, binning: { kind: argument as 'equal_mass', bins: 4 } }]
  const option = ARGUMENT[name!]
  return [name as QualityMetricName, { ...options, ...(argument && option ? { [option]: Number(argument) } : {}) }]
}

const near = (a: number, b: number) => Math.abs(a - b) <= 1e-9 * Math.max(1, Math.abs(b))

const WITHOUT_THE_OTHER: Readonly<Record<string, string>> = {
  precision: 'no negatives',
  false_discovery_rate: 'no negatives',
  negative_predictive_value: 'no positives',
  false_omission_rate: 'no positives',
  average_precision: 'no negatives',
  weighted_precision: 'one class only',
  cohen_kappa: 'one class only',
}

describe('scikit-learn computes the same', () => {
  test.each(oracle.cases.map((c) => [`${c.task}: ${c.name}`, c] as const))('%s', (_, c) => {
    const sample = sampleOf(c)
    expect(Object.keys(c.expected).length).toBeGreaterThan(0)
    for (const [name, expected] of Object.entries(c.expected)) {
      const [metric, given] = call(name)
      const estimate = measure(metric, sample, given)
      // What others print of calibration is not corrected for noise.
      const known = estimate as { plain?: number; value?: number; reason?: string }
      const value = known.plain ?? known.value ?? known.reason
      // Theirs divides a label of 0 by an epsilon; ours does not exist.
      const isByZero = name === 'mape' && sample.task === 'regression' && sample.label.includes(0)
      // Theirs is 1 or 0 whatever the model says where the other class does not occur.
      const isGiven = (expected === 1 || expected === 0) && value === WITHOUT_THE_OTHER[name]
      const isEqual = isByZero ? value === 'outside of the domain' : typeof value === 'number' && near(value, expected)
      const same = isGiven || isEqual
      expect({ name, value, same }).toEqual({
        name,
        value,
        same: true,
      })
    }
  })
  test('every metric has an oracle, in each of its tasks', () => {
    for (const [name, metric] of Object.entries(qualityMetrics))
      for (const task of metric.tasks) {
        // The errors of a forecast are those of a regression.
        const of = task === 'forecasting' && metric.tasks.includes('regression') ? 'regression' : task
        const isKnown =
          oracle.cases.some((c) => c.task === of && Object.keys(c.expected).some((each) => call(each)[0] === name)) ||
          further.cases.some((c) => c.task === of && c.expected.some(({ metric }) => metric === name)) ||
          OF_FAIRNESS.includes(name)
        expect(`${task} ${isKnown && name}`).toBe(`${task} ${name}`)
      }
  })
})

/** Their oracles are the published counts of `parity.test.ts`. */
const OF_FAIRNESS = ['conditional_acceptance', 'conditional_rejection', 'treatment_ratio', 'generalized_entropy']

const reason = (name: QualityMetricName, sample: Sample) => {
  const measured = measure(name, sample, { costs })
  return measured.kind === 'undefined' ? measured.reason : measured.value
}

describe('what does not exist is undefined, with its reason', () => {
  const negatives = binarySample(Uint8Array.of(0, 0, 0), { score: Float64Array.of(0.1, 0.2, 0.3) })
  const positives = binarySample(Uint8Array.of(1, 1), { score: Float64Array.of(0.1, 0.2) })
  const taken = binarySample(Uint8Array.of(1, 1), { score: Float64Array.of(0.6, 0.2) })
  const selected = binarySample(Uint8Array.of(0, 1), { score: Float64Array.of(0.6, 0.7) })
  const half = Uint8Array.of(0, 0, 1, 1)
  const apart = binarySample(half, { score: Float64Array.of(0.1, 0.4, 0.4, 0.7) })
  const empty = binarySample(new Uint8Array(0), { score: new Float64Array(0) })
  test.each<[QualityMetricName, Sample, string]>([
    ['recall', negatives, 'no positives'],
    ['f1', negatives, 'no positives'],
    ['precision', positives, 'no predicted positives'],
    ['false_discovery_rate', positives, 'no predicted positives'],
    ['precision', taken, 'no negatives'],
    ['false_discovery_rate', taken, 'no negatives'],
    ['negative_predictive_value', negatives, 'no positives'],
    ['false_omission_rate', negatives, 'no positives'],
    [
      'weighted_precision',
      multiclassSample(['a', 'b'], Int32Array.of(0, 0), { prediction: Int32Array.of(0, 1) }),
      'one class only',
    ],
    ['specificity', positives, 'no negatives'],
    ['false_negative_rate', negatives, 'no positives'],
    ['negative_predictive_value', selected, 'no predicted negatives'],
    ['false_omission_rate', selected, 'no predicted negatives'],
    ['calibration_slope', negatives, 'one class only'],
    ['calibration_intercept', negatives, 'one class only'],
    ['calibration_intercept', binarySample(half, { score: Float64Array.of(0.1, 0.4, 0.2, 1) }), 'scores of 0 or 1'],
    ['calibration_slope', apart, 'classes are separated'],
    ['calibration_slope', binarySample(half, { score: new Float64Array(4).fill(0.3) }), 'zero variance'],
    ['d2_log_loss', negatives, 'one class only'],
    ['d2_brier', negatives, 'one class only'],
    ['wape', regressionSample(Float64Array.of(0, 0), Float64Array.of(1, 2)), 'zero denominator'],
    ['explained_variance', regressionSample(Float64Array.of(0.1, 0.1, 0.1), Float64Array.of(1, 2, 3)), 'zero variance'],
    ['d2_pinball', regressionSample(Float64Array.of(2, 2), Float64Array.of(1, 2)), 'zero variance'],
    ['d2_tweedie', regressionSample(Float64Array.of(0, 0), Float64Array.of(1, 2)), 'zero variance'],
    ['rmsle', regressionSample(Float64Array.of(1, -1), Float64Array.of(1, 2)), 'outside of the domain'],
    ['mean_poisson_deviance', regressionSample(Float64Array.of(1, 2), Float64Array.of(1, 0)), 'outside of the domain'],
    ['mean_gamma_deviance', regressionSample(Float64Array.of(0, 2), Float64Array.of(1, 1)), 'outside of the domain'],
    ['mean_tweedie_deviance', regressionSample(Float64Array.of(-1, 2), Float64Array.of(1, 1)), 'outside of the domain'],
    [
      'roc_auc_ovo',
      multiclassSample(['a', 'b', 'c'], Int32Array.of(0, 1), { probabilities: new Float64Array(6).fill(1 / 3) }),
      'no negatives',
    ],
    [
      'top_k_accuracy',
      multiclassSample(['a', 'b'], Int32Array.of(0, 1), { probabilities: Float64Array.of(0, 1, 1, 0) }),
      'the first k are all classes',
    ],
    ['roc_auc', negatives, 'no positives'],
    ['roc_auc', positives, 'no negatives'],
    ['average_precision', negatives, 'no positives'],
    ['average_precision', positives, 'no negatives'],
    ['balanced_accuracy', negatives, 'one class only'],
    ['matthews_corrcoef', negatives, 'one class only'],
    ['cohen_kappa', negatives, 'one class only'],
    // 0 whatever is predicted, and so no worse than any baseline's
    ['cohen_kappa', taken, 'one class only'],
    ['macro_recall', negatives, 'no positives'],
    ['r2', regressionSample(Float64Array.of(2, 2, 2), Float64Array.of(1, 2, 3)), 'zero variance'],
    ['r2', regressionSample(Float64Array.of(2), Float64Array.of(1)), 'too few rows'],
  ])('%s', (name, sample, expected) => expect(reason(name, sample)).toBe(expected))
  test('no rows at all: every metric', () => {
    const quantiles = { levels: [0.1, 0.5, 0.9], values: new Float64Array(0) }
    const none = {
      binary: empty,
      multiclass: multiclassSample(['a', 'b', 'c'], new Int32Array(0), { probabilities: new Float64Array(0) }),
      multilabel: multilabelSample(['a', 'b'], new Uint8Array(0), { score: new Float64Array(0) }),
      regression: regressionSample(new Float64Array(0), new Float64Array(0), {}, { quantiles }),
      forecasting: regressionSample(
        new Float64Array(0),
        new Float64Array(0),
        {},
        { task: 'forecasting', quantiles, scale: new Float64Array(0) },
      ),
      ranking: rankingSample(new Float64Array(0), new Float64Array(0), new Int32Array(0)),
    }
    for (const [name, metric] of Object.entries(qualityMetrics))
      for (const task of metric.tasks)
        expect([name, reason(name as QualityMetricName, none[task])]).toEqual([name, 'no rows'])
  })
})

describe('calibration', () => {
  test.each([
    [[1, 1, 1, 9], [0, 1, 1, 0], 'classes are separated'],
    [[1, 1, 1, 9, 9, 9], [0, 1, 1, 0, 0, 1], -0.50525],
  ])('the slope of few rows, where whole steps of Newton leap to and fro: %j %j', (scores, labels, expected) => {
    const sample = binarySample(Uint8Array.from(labels), { score: Float64Array.from(scores, (p) => p / 20) })
    const found = reason('calibration_slope', sample)
    if (typeof expected === 'string') expect(found).toBe(expected)
    else expect(found).toBeCloseTo(expected, 4)
  })
  const world = (n: number, sharpness: number) => binaryWorld(0.3, 1.5, { sharpness }).draw(n, random('calibrated', n))
  const numberOf = (name: QualityMetricName, sample: Sample) => {
    const measured = measure(name, sample)
    return measured.kind === 'estimate' ? measured.value : Number.NaN
  }
  test('slope and intercept find the sharpening that was put in', () => {
    expect(numberOf('calibration_slope', world(50_000, 1.6))).toBeCloseTo(1 / 1.6, 1)
    expect(numberOf('calibration_slope', world(50_000, 1))).toBeCloseTo(1, 1)
    expect(numberOf('calibration_intercept', world(50_000, 1))).toBeCloseTo(0, 1)
  })
  test('a calibrated model shows no more than the null quantile says, in 95 of 100', () => {
    const draws = binaryWorld(0.3, 1.5)
    const source = random('null')
    let exceeded = 0
    for (let i = 0; i < 200; i++) {
      const sample = draws.draw(300, source) as BinarySample
      const seen = calibrationError(sample)
      if (seen.kind === 'estimate' && seen.plain > calibrationNull(sample, 0.95)) exceeded++
    }
    expect(exceeded).toBeGreaterThanOrEqual(2)
    expect(exceeded).toBeLessThanOrEqual(20)
  })
  test('equal mass: rows of one score are not parted, all others stand in bins of equal size', () => {
    const score = Float64Array.from({ length: 12 }, (_, i) => (i < 4 ? 0.1 : i / 12))
    const sample = binarySample(new Uint8Array(12), { score })
    const plain = calibrationError(sample, { kind: 'equal_mass', bins: 3 }) as { plain: number }
    expect(plain.plain).toBeCloseTo(score.reduce((a, b) => a + b, 0) / 12, 12)
  })
})

test('a threshold is met by equality', () => {
  const sample = binarySample(Uint8Array.of(1, 0), { score: Float64Array.of(0.5, 0.49) })
  expect([...sample.prediction!]).toEqual([1, 0])
})

test('a sample without what a metric needs is refused', () => {
  const hard = binarySample(Uint8Array.of(1, 0), { prediction: Uint8Array.of(1, 0) })
  expect(() => measure('roc_auc', hard)).toThrow('needs a score')
  expect(() => measure('mae', hard)).toThrow('no metric of a binary task')
})

test.each<[QualityMetricName, number, number]>([
  ['accuracy', 1, 0.96],
  ['recall', 1, 0.92],
  ['f1', 1, 0.92],
  ['matthews_corrcoef', 1, 0.92],
  ['cohen_kappa', 1, 0.92],
  ['roc_auc', 1, 0.98],
  ['average_precision', 1, 0.92],
  ['balanced_accuracy', 1, 0.94],
])('%s without a mistake in 100 rows still has width, and reaches 1', (name, value, most) => {
  const label = Uint8Array.from({ length: 100 }, (_, i) => i % 2)
  const sample = binarySample(label, { score: Float64Array.from(label, (y) => 0.1 + 0.8 * y) })
  const estimate = measure(name, sample)
  if (estimate.kind === 'undefined') throw new Error(estimate.reason)
  const { low, high } = estimate.interval(0.95)
  expect(estimate.value).toBe(value)
  expect(high).toBe(1)
  expect(low).toBeLessThan(0.985)
  expect(low).toBeGreaterThan(most - 0.06)
})

const row = fc.record({
  y: fc.integer({ min: 0, max: 1 }),
  p: fc.integer({ min: 0, max: 20 }),
  c: fc.integer({ min: 0, max: 2 }),
  w: fc.integer({ min: 1, max: 5 }),
  e: fc.integer({ min: -1, max: 6 }),
})
type Row = typeof row extends fc.Arbitrary<infer T> ? T : never

const samples = (rows: readonly Row[], how: { weight?: boolean; entity?: boolean; ones?: boolean } = {}): Sample[] => {
  const facts = {
    ...(how.weight ? { weight: Float64Array.from(rows, ({ w }) => w) } : {}),
    ...(how.ones ? { weight: new Float64Array(rows.length).fill(1) } : {}),
    ...(how.entity ? { entity: Int32Array.from(rows, ({ e }) => e) } : {}),
  }
  const probabilities = Float64Array.from(
    rows.flatMap(({ p, c }) =>
      [0, 1, 2].map((k) => ((k === c ? 30 : 0) + (k === 1 ? p : 20 - p)) / (k >= 0 ? total(p) : 1)),
    ),
  )
  return [
    binarySample(
      Uint8Array.from(rows, ({ y }) => y),
      { score: Float64Array.from(rows, ({ p }) => p / 20) },
      facts,
    ),
    multiclassSample(
      ['a', 'b', 'c'],
      Int32Array.from(rows, ({ y, c }) => (y ? c : (c + 1) % 3)),
      { probabilities },
      facts,
    ),
    multilabelSample(
      ['a', 'b', 'c'],
      Uint8Array.from(rows.flatMap(({ y, c }) => [y, c === 1 ? 1 : 0, c === 2 ? y : 1 - y])),
      { score: Float64Array.from(rows.flatMap(({ p, c }) => [p / 20, c / 2, (20 - p) / 20])) },
      facts,
    ),
    ...(['regression', 'forecasting'] as const).map((task) =>
      regressionSample(
        Float64Array.from(rows, ({ p, y }) => p + y),
        Float64Array.from(rows, ({ p, c }) => p + c / 2),
        facts,
        {
          task,
          quantiles: {
            levels: QUANTILES,
            values: Float64Array.from(rows.flatMap(({ p, c }) => [p, p + c / 2, p + 1])),
          },
          scale: Float64Array.from(rows, ({ e }) => 1 + e),
        },
      ),
    ),
  ]
}
const QUANTILES = [0.1, 0.5, 0.9]
const total = (p: number) => 30 + p + 2 * (20 - p)

const all = (sample: Sample): [QualityMetricName, ReturnType<typeof measure>][] =>
  (Object.keys(qualityMetrics) as QualityMetricName[])
    .filter((name) => (qualityMetrics[name].tasks as readonly string[]).includes(sample.task))
    .map((name) => [name, measure(name, sample, options)])

const shown = (x: ReturnType<typeof measure>) => (x.kind === 'estimate' ? x.value : x.reason)
/** To nine digits: sums are taken in another order. */
const alike = (x: ReturnType<typeof measure>) =>
  x.kind === 'estimate' ? expect.closeTo(x.value, 9 - Math.ceil(Math.log10(1 + Math.abs(x.value)))) : x.reason

describe('whatever the rows', () => {
  const kinds = fc.record({ weight: fc.boolean(), entity: fc.boolean() })
  test('ends are ordered, hold the value, widen with the level; se is the spread of the influence', () => {
    fc.assert(
      fc.property(fc.array(row, { minLength: 1, maxLength: 40 }), kinds, (rows, how) => {
        for (const sample of samples(rows, how))
          for (const [name, estimate] of all(sample)) {
            if (estimate.kind === 'undefined') continue
            const { value } = estimate
            let [outerLow, outerHigh] = [value, value]
            for (const level of [0.5, 0.95, 0.999]) {
              const { low, high } = estimate.interval(level)
              const slack = 1e-9 * Math.max(1, Math.abs(value))
              const at = { name, level, low, high, value, how }
              expect({ ...at, ok: Number.isFinite(value) && !Number.isNaN(low) && !Number.isNaN(high) }).toEqual({
                ...at,
                ok: true,
              })
              expect({ ...at, ok: low === null || low <= outerLow + slack }).toEqual({ ...at, ok: true })
              expect({ ...at, ok: high === null || high >= outerHigh - slack }).toEqual({ ...at, ok: true })
              outerLow = low ?? -Infinity
              outerHigh = high ?? Infinity
            }
            if (estimate.se !== undefined && estimate.influence) {
              const { influence } = estimate
              const spread = Math.sqrt(influence.reduce((sum, x) => sum + x * x, 0)) / influence.length
              expect({ name, same: Math.abs(spread - estimate.se) <= 1e-9 * Math.max(1, spread) }).toEqual({
                name,
                same: true,
              })
            }
          }
      }),
      { numRuns: 25 },
    )
  })
  test('the order of rows does not matter; weights of one are no weights', () => {
    fc.assert(
      fc.property(fc.array(row, { minLength: 2, maxLength: 30 }), (rows) => {
        const [plain, turned, ones] = [samples(rows), samples([...rows].reverse()), samples(rows, { ones: true })]
        for (const [at, sample] of plain.entries())
          for (const other of [turned, ones].map((each) => all(each[at]!)))
            for (const [i, [name, a]] of all(sample).entries()) {
              const b = other[i]![1]
              expect([name, shown(a)]).toEqual([name, alike(b)])
            }
      }),
      { numRuns: 25 },
    )
  })
  test('an integer weight is that many rows', () => {
    fc.assert(
      fc.property(fc.array(row, { minLength: 2, maxLength: 20 }), (rows) => {
        const repeated = rows.flatMap((r) => Array.from({ length: r.w }, () => r))
        const [a, b] = [samples(rows, { weight: true }), samples(repeated)]
        for (const [at, sample] of a.entries()) {
          const others = all(b[at]!)
          for (const [i, [name, x]] of all(sample).entries()) {
            const y = others[i]![1]
            // Which rows are "half" is a matter of convention for a weighted median.
            if (name === 'median_absolute_error' || /calibration_error|^miscalibration/.test(name)) continue
            if (name === 'r2' && x.kind !== y.kind) continue
            expect([name, shown(x)]).toEqual([name, alike(y)])
          }
        }
      }),
      { numRuns: 25 },
    )
  })
  test('swapping the labels mirrors AUC, turns MCC round, swaps recall and specificity', () => {
    fc.assert(
      fc.property(fc.array(row, { minLength: 2, maxLength: 40 }), (rows) => {
        const sample = samples(rows)[0]!
        if (sample.task !== 'binary') return
        const swapped = { ...sample, label: sample.label.map((y) => 1 - y) }
        const mirror = (
          name: QualityMetricName,
          other: QualityMetricName,
          turn: (x: number) => number,
          predictions = swapped,
        ) => {
          const [a, b] = [measure(name, sample), measure(other, predictions)]
          if (a.kind === 'estimate' && b.kind === 'estimate') expect(b.value).toBeCloseTo(turn(a.value), 10)
          else expect(a.kind).toBe(b.kind)
        }
        mirror('roc_auc', 'roc_auc', (x) => 1 - x)
        mirror('matthews_corrcoef', 'matthews_corrcoef', (x) => -x)
        mirror('recall', 'specificity', (x) => x, { ...swapped, prediction: sample.prediction!.map((p) => 1 - p) })
      }),
    )
  })
  test('a row without weight is as good as absent', () => {
    fc.assert(
      fc.property(fc.array(row, { minLength: 3, maxLength: 20 }), (rows) => {
        const label = Uint8Array.from(rows, ({ y }) => y)
        const score = Float64Array.from(rows, ({ p }) => p / 20)
        const weight = Float64Array.from(rows, ({ w }) => w % 3)
        const whole = binarySample(label, { score }, { weight })
        const kept = Uint32Array.from(rows.flatMap(({ w }, i) => (w % 3 ? [i] : [])))
        const part = subset(binarySample(label, { score }, { weight: weight.map((w) => w || 1) }), kept)
        const others = all(part)
        for (const [i, [name, a]] of all(whole).entries()) {
          const b = others[i]![1]
          expect([name, JSON.stringify(a)]).toEqual([name, JSON.stringify(b)])
        }
      }),
      { numRuns: 40 },
    )
  })
})
