/** Whether answers can change a value at all, tried for every metric on labels that lack something: where they cannot, it is said. */
import { describe, expect, test } from '@jest/globals'
import { pairedDifference } from '@sea-trials/stats/compare'
import type { Estimate } from '@sea-trials/stats/estimate'
import { independentDifference, independentRatio } from '@sea-trials/stats/independent'
import type { Costs } from '@sea-trials/stats/quality/cost'
import { measure } from '@sea-trials/stats/quality/measure'
import { type QualityMetric, type QualityMetricName, qualityMetrics } from '@sea-trials/stats/quality/metrics'
import {
  binarySample,
  multiclassSample,
  multilabelSample,
  rankingSample,
  regressionSample,
  type Sample,
} from '@sea-trials/stats/quality/sample'
import { random } from '@sea-trials/stats/random'

const ROWS = 12
const source = random('forced')
const u = (): number => source.uniform()
const of = (label: (i: number) => number, rows = ROWS): number[] => Array.from({ length: rows }, (_, i) => label(i))
const constant = (code: number) => of(() => code)
const mixed = of((i) => ((i * 5) % 2) ^ Number(i % 3 === 0))
const cells = (label: (row: number, k: number) => number): number[] =>
  of((i) => label(Math.floor(i / 3), i % 3), 3 * ROWS)
const some = (row: number, k: number): number => Number((row + 2 * k) % 3 === 0)

const LABELS: Readonly<Record<Sample['task'], Readonly<Record<string, readonly number[]>>>> = {
  binary: { 'no positives': constant(0), 'no negatives': constant(1), both: mixed },
  multiclass: { 'one class': constant(0), 'two of three': mixed, all: of((i) => (i * 7) % 3) },
  multilabel: {
    none: cells(() => 0),
    every: cells(() => 1),
    'one lacking': cells((row, k) => (k === 2 ? 0 : some(row, k))),
    'one in every row': cells((row, k) => (k === 2 ? 1 : some(row, k))),
    'all or none': cells((row) => row % 2),
    some: cells(some),
  },
  regression: { same: constant(3), several: of((i) => i + 1) },
  forecasting: { same: constant(3), several: of((i) => i + 1) },
  ranking: { none: constant(0), all: constant(1), some: mixed },
}

/** Nothing of a model: the labels by themselves. */
const OF_LABELS = ['label_rate']
/** Quantiles that cross, or that hold all labels, are not among the answers drawn here. */
const OF_QUANTILES = ['coverage', 'quantile_crossing']

const costs: Costs = new Map(
  ['0', '1', 'a', 'b', 'c'].map((actual, i) => [
    actual,
    new Map(['0', '1', 'a', 'b', 'c'].map((said, j) => [said, i === j ? 0 : 1 + i])),
  ]),
)

function answered(task: Sample['task'], label: readonly number[]): Sample {
  const n = label.length
  const score = Float64Array.from(label, () => 0.02 + 0.96 * u())
  switch (task) {
    case 'binary':
      return binarySample(Uint8Array.from(label), { score, threshold: u() })
    case 'multiclass': {
      const shares = label.flatMap(() => {
        const three = [u(), u(), u()]
        const sum = three.reduce((a, b) => a + b)
        return three.map((each) => each / sum)
      })
      return multiclassSample(['a', 'b', 'c'], Int32Array.from(label), { probabilities: Float64Array.from(shares) })
    }
    case 'multilabel':
      return multilabelSample(['a', 'b', 'c'], Uint8Array.from(label), { score, threshold: u() })
    case 'ranking':
      return rankingSample(
        Float64Array.from(label),
        score,
        Int32Array.from(label, (_, i) => i % 3),
      )
    default: {
      const values = Float64Array.from(label.flatMap(() => [u(), 2 + u(), 4 + u()]))
      const more = { quantiles: { levels: [0.1, 0.5, 0.9], values }, scale: new Float64Array(n).fill(1) }
      return regressionSample(Float64Array.from(label), score, {}, { task, ...more })
    }
  }
}

const asked = Object.entries(qualityMetrics).flatMap(([name, { tasks }]: [string, QualityMetric]) =>
  OF_LABELS.includes(name) || OF_QUANTILES.includes(name)
    ? []
    : tasks.flatMap((task) =>
        Object.entries(LABELS[task]).map(([labels, codes]) => ({
          name: name as QualityMetricName,
          task,
          labels,
          codes,
        })),
      ),
)

describe('what no answer changes is said to be forced, and nothing else', () => {
  test.each(asked)('$name of $task, $labels', ({ name, task, codes }) => {
    const values = new Set<string>()
    const forced = new Set<boolean>()
    for (let model = 0; model < 60; model++) {
      const measured = measure(name, answered(task, codes), { costs })
      if (measured.kind === 'undefined') continue
      values.add(measured.value.toPrecision(9))
      forced.add(measured.forced !== undefined && !measured.forced.isPart)
    }
    // No value at all says nothing either.
    if (values.size > 0) expect([...forced]).toEqual([values.size === 1])
  })
})

const selects = (label: number[], prediction: number[]): Sample =>
  binarySample(Uint8Array.from(label), { prediction: Uint8Array.from(prediction) })
const value = (sample: Sample, name: QualityMetricName = 'f1'): Estimate => measure(name, sample) as Estimate

test('what is forced stays so beside another model, other groups, and over folds', () => {
  const none = selects(constant(0), constant(1))
  const both = selects(mixed, mixed)
  const forced = { reason: 'no positives', n: ROWS }
  expect(value(none).forced).toEqual(forced)
  expect(value(both).forced).toBeUndefined()
  expect(pairedDifference('f1', none, selects(constant(0), mixed))).toMatchObject({ value: 0, forced })
  expect(independentDifference(value(both), value(none)).forced).toEqual(forced)
  expect(independentDifference(value(none), value(both)).forced).toEqual(forced)
  expect(independentDifference(value(both), value(both)).forced).toBeUndefined()
  expect(independentRatio(value(none), value(both))).toMatchObject({ value: 0, forced })
})

test('of folds some of which lack positives a part is, and against another model all of it', () => {
  const fold = Int32Array.from({ length: 12 }, (_, i) => Math.floor(i / 4))
  const label = Uint8Array.from([0, 1, 0, 1, 0, 1, 0, 1, 0, 0, 0, 0])
  const sample = binarySample(label, { prediction: new Uint8Array(12).fill(1) }, { fold })
  expect(measure('precision', sample)).toMatchObject({ forced: { reason: 'no positives', n: 4, isPart: true } })
  expect((pairedDifference('precision', sample, sample) as Estimate).forced).toEqual({ reason: 'no positives', n: 4 })
  expect((measure('accuracy', sample) as Estimate).forced).toBeUndefined()
})

test('of several classes the one that no row has is named', () => {
  const sample = multiclassSample(['a', 'b', 'c'], Int32Array.from([0, 1, 0, 1]), {
    prediction: Int32Array.from([0, 1, 2, 1]),
  })
  const lacking = { reason: 'no positives', of: 'c', n: 4 }
  expect(measure('macro_precision', sample)).toMatchObject({ forced: { ...lacking, isPart: true } })
  expect((pairedDifference('macro_precision', sample, sample) as Estimate).forced).toEqual(lacking)
})

test.each([undefined, 0.1])(
  'the area of one score for all rows, up to %s, is as wide as of few rows in order',
  (maxFpr) => {
    const label = Uint8Array.from({ length: 600 }, (_, i) => (i % 10 === 0 ? 1 : 0))
    const sample = binarySample(label, { score: new Float64Array(600).fill(0.5) })
    const { value, interval } = measure('roc_auc', sample, maxFpr === undefined ? {} : { maxFpr }) as Estimate
    const { low, high, method } = interval(0.95)
    expect([value, method]).toEqual([expect.closeTo(0.5), 'Newcombe'])
    expect((high as number) - (low as number)).toBeGreaterThan(0.1)
  },
)

test('what rounding leaves of nothing is nothing', () => {
  const sample = binarySample(Uint8Array.from([1, 0]), { score: Float64Array.from([0.9, 0.1]) })
  expect(measure('calibration_intercept', sample)).toMatchObject({ value: 0 })
})

test('a class that only the baseline knows makes its mean lower, and the candidate none the better', () => {
  const label = Int32Array.from([0, 1, 0, 1])
  const ours = multiclassSample(['a', 'b'], label, { prediction: Int32Array.from([0, 1, 1, 1]) })
  const theirs = multiclassSample(['a', 'b', 'c'], label, { prediction: Int32Array.from([0, 1, 2, 1]) })
  const forced = { reason: 'no positives', of: 'c', n: 4 }
  expect(pairedDifference('macro_precision', ours, theirs)).toMatchObject({ value: expect.closeTo(1 / 6), forced })
})
