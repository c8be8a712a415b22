/** Rows in time: variances against an oracle, what may not matter, and how often intervals hold the truth. */
import { readFileSync } from 'node:fs'
import { describe, expect, test } from '@jest/globals'
import { pairedDifference } from '@sea-trials/stats/compare'
import { unitsOf } from '@sea-trials/stats/dependence'
import { entitiesOf } from '@sea-trials/stats/entity'
import type { Estimate, Undefined } from '@sea-trials/stats/estimate'
import { standardError } from '@sea-trials/stats/influence'
import { measure } from '@sea-trials/stats/quality/measure'
import { type QualityMetricName, qualityMetrics } from '@sea-trials/stats/quality/metrics'
import {
  type BinarySample,
  binarySample,
  multiclassSample,
  multilabelSample,
  regressionSample,
  type Sample,
  subset,
} from '@sea-trials/stats/quality/sample'
import { type Random, random } from '@sea-trials/stats/random'
import { byTime, cosinesOf, timesOf } from '@sea-trials/stats/time'
import fc from 'fast-check'
import { costs } from './scenarios.ts'

interface Vector {
  readonly series: readonly number[]
  readonly cosines: number
  readonly error: number
}
const oracle: { ewc: readonly Vector[] } = JSON.parse(
  readFileSync(new URL('oracles/comparison.json', import.meta.url), 'utf8'),
)

const upTo = (n: number): Int32Array => Int32Array.from({ length: n }, (_, i) => i)

describe('equal-weighted cosines', () => {
  test.each(oracle.ewc.map((vector) => [vector.series.length, vector] as const))(
    '%d steps, against the cosine transform of scipy',
    (n, { series, cosines, error }) => {
      const mean = series.reduce((sum, x) => sum + x, 0) / n
      const influence = Float64Array.from(series, (x) => (x - mean) * Math.sqrt(n / (n - 1)))
      expect(cosinesOf(n)).toBe(cosines)
      expect(standardError(byTime(influence, timesOf(upTo(n))))).toBeCloseTo(error, 12)
    },
  )
  test('finer steps than the fastest wave can see change next to nothing', () => {
    const source = random('fine')
    const n = 20_000
    let level = 0
    const series = Float64Array.from({ length: n }, () => {
      level = 0.9 * level + source.normal()
      return level
    })
    const steps = timesOf(upTo(n))
    let exact = 0
    for (let j = 1; j <= cosinesOf(n); j++) {
      let sum = 0
      for (let t = 0; t < n; t++) sum += series[t]! * Math.cos((Math.PI * j * (t + 0.5)) / n)
      exact += (2 * sum * sum) / cosinesOf(n)
    }
    const coarse = standardError(byTime(series, steps)) * n
    expect(coarse / Math.sqrt(exact * ((n - 1) / n))).toBeCloseTo(1, 2)
  })
  test('rows of one time have no order among themselves, and steps no size', () => {
    fc.assert(
      fc.property(
        fc.array(fc.tuple(fc.integer({ min: 0, max: 12 }), fc.integer({ min: -9, max: 9 })), { minLength: 2 }),
        fc.integer({ min: 1, max: 7 }),
        (rows, stride) => {
          const errorOf = (each: typeof rows, times: (step: number) => number) =>
            standardError(
              byTime(
                Float64Array.from(each, ([, x]) => x),
                timesOf(Int32Array.from(each, ([step]) => times(step))),
              ),
            )
          const turned = [...rows].reverse()
          const plain = errorOf(rows, (step) => step)
          return (
            Math.abs(errorOf(turned, (step) => step) - plain) < 1e-9 &&
            Math.abs(errorOf(rows, (step) => stride * step + 3) - plain) < 1e-9
          )
        },
      ),
    )
  })
  test('with entities and times both variances count', () => {
    const source = random('both')
    const influence = Float64Array.from({ length: 60 }, () => source.normal())
    const entities = entitiesOf(upTo(60).map((i) => i % 6))
    const times = timesOf(upTo(60).map((i) => Math.floor(i / 6)))
    const error = (dependence: Parameters<typeof unitsOf>[1]) => standardError(unitsOf(influence, dependence))
    expect(error({ entities, times })).toBeCloseTo(Math.hypot(error({ entities }), error({ times })), 12)
  })
  test('a time that a row lacks is refused', () => expect(() => timesOf(Int32Array.of(0, -1))).toThrow(RangeError))
})

/** Labels and errors that hang together in time: each has a memory of its own. */
const series = (n: number, memory: number, source: Random): BinarySample => {
  const label = new Uint8Array(n)
  const score = new Float64Array(n)
  let [season, luck] = [source.normal(), source.normal()]
  const fresh = Math.sqrt(1 - memory * memory)
  for (let i = 0; i < n; i++) {
    season = memory * season + fresh * source.normal()
    luck = memory * luck + fresh * source.normal()
    label[i] = 0.7 * season + 0.7 * source.normal() > 0.5 ? 1 : 0
    const x = (label[i] === 1 ? 0.8 : -0.8) + 0.8 * luck + 0.6 * source.normal()
    score[i] = 1 / (1 + Math.exp(-1.5 * x + 0.5))
  }
  return binarySample(label, { score }, { time: upTo(n) })
}
const forgotten = ({ times: _, ...sample }: BinarySample): BinarySample => sample
const value = (estimate: Estimate | Undefined): number => (estimate.kind === 'undefined' ? Number.NaN : estimate.value)
const holds = (estimate: Estimate | Undefined, truth: number): boolean => {
  if (estimate.kind === 'undefined') return true
  const { low, high } = estimate.interval(0.95)
  return (low === null || low <= truth) && (high === null || truth <= high)
}

describe('coverage of rows with a memory of 0.9', () => {
  const metrics: QualityMetricName[] = ['accuracy', 'recall', 'precision', 'f1', 'roc_auc', 'average_precision']
  metrics.push('log_loss', 'brier_score', 'calibration_error', 'matthews_corrcoef', 'balanced_accuracy')
  const big = forgotten(series(60_000, 0.9, random('truth in time')))
  const truths = metrics.map((metric) => value(measure(metric, big)))
  const REPEATS = 80
  const rates = (n: number, of: (sample: BinarySample) => BinarySample) => {
    const source = random('in time', n)
    const held = metrics.map(() => 0)
    for (let i = 0; i < REPEATS; i++) {
      const sample = of(series(n, 0.9, source))
      for (const [at, metric] of metrics.entries()) if (holds(measure(metric, sample), truths[at]!)) held[at]!++
    }
    return held.map((times) => times / REPEATS)
  }
  test('in time', () => {
    const low = rates(800, (sample) => sample).flatMap((rate, at) => (rate < 0.87 ? [[metrics[at], rate]] : []))
    expect(low).toEqual([])
  })
  test('taken for independent', () => expect(rates(800, forgotten)[0]).toBeLessThan(0.85))
})

const numbers = (task: 'regression' | 'forecasting') => (source: Random, n: number) => {
  // Above 0, as deviances ask.
  const prediction = Float64Array.from({ length: n }, () => Math.exp(0.1 * source.normal()))
  return regressionSample(
    Float64Array.from({ length: n }, () => Math.exp(0.7 * source.normal())),
    prediction,
    {},
    {
      task,
      quantiles: {
        levels: [0.1, 0.5, 0.9],
        values: Float64Array.from({ length: 3 * n }, (_, i) => (i % 3) + 1.5 * source.uniform() - 0.5),
      },
      scale: Float64Array.from({ length: n }, () => 1 + source.uniform()),
    },
  )
}

/** Of rankings the rows are not the units: `tasks.test.ts` has queries in time. */
type RowTask = Exclude<Sample['task'], 'ranking'>

const samples: Record<RowTask, (random: Random, n: number) => Sample> = {
  binary: (source, n) => forgotten(series(n, 0, source)),
  multiclass: (source, n) =>
    multiclassSample(
      ['a', 'b', 'c'],
      Int32Array.from({ length: n }, () => source.below(3)),
      {
        probabilities: Float64Array.from(
          Array.from({ length: n }, () => {
            const parts = [source.uniform(), source.uniform(), source.uniform()]
            const sum = parts.reduce((a, b) => a + b, 0)
            return parts.map((part) => part / sum)
          }).flat(),
        ),
      },
    ),
  multilabel: (source, n) => {
    const label = Uint8Array.from({ length: 3 * n }, () => source.below(2))
    const score = Float64Array.from(label, (y) => Math.min(1, Math.max(0, 0.3 + 0.4 * y + 0.3 * source.normal())))
    return multilabelSample(['a', 'b', 'c'], label, { score })
  },
  regression: numbers('regression'),
  forecasting: numbers('forecasting'),
}

/** What describes only the rows that were seen, whatever they hang together by. */
const OF_THE_ROWS: readonly string[] = ['max_error']

describe.each(Object.keys(samples) as RowTask[])('every metric of %s tasks', (task) => {
  const names = (Object.keys(qualityMetrics) as QualityMetricName[]).filter(
    (name) => (qualityMetrics[name].tasks as readonly string[]).includes(task) && !OF_THE_ROWS.includes(name),
  )
  const source = random('copies', task)
  const once = samples[task](source, 300)
  const copies = 9
  const rows = Uint32Array.from({ length: copies * once.n }, (_, i) => Math.floor(i / copies))
  const repeated = subset(once, rows)
  const inTime = { ...repeated, times: timesOf(Int32Array.from(rows)) }
  const width = (estimate: Estimate | Undefined): number => {
    if (estimate.kind === 'undefined') throw new Error(estimate.reason)
    const { low, high } = estimate.interval(0.95)
    return high! - low!
  }
  const unlike = samples[task](source, 900)
  const strangers = { ...unlike, entities: entitiesOf(Int32Array.from({ length: unlike.n }, (_, i) => i % 100)) }
  test.each(names)('%s: nine rows of an entity that are as unlike as any are worth nine rows', (name) => {
    const gained = width(measure(name, strangers, { costs })) / width(measure(name, unlike, { costs }))
    expect(gained).toBeGreaterThan(0.7)
    expect(gained).toBeLessThan(1.5)
  })
  test.each(names)('%s: nine copies of a row at one time are worth one row', (name) => {
    const gained = width(measure(name, inTime, { costs })) / width(measure(name, repeated, { costs }))
    expect(gained).toBeGreaterThan(1.8)
  })
  test.each(names)('%s of three times has no end', (name) => {
    const few = { ...repeated, times: timesOf(Int32Array.from(rows, (row) => row % 3)) }
    const measured = measure(name, few, { costs })
    expect(measured.kind === 'estimate' && measured.interval(0.95).low).toBeNull()
  })
  test.each(names)('%s: so is a difference', (name) => {
    const other = samples[task](random('rival', task), 300)
    const rival = subset({ ...other, label: once.label } as Sample, rows)
    const plain = pairedDifference(name, repeated, rival, { costs })
    const timed = pairedDifference(name, inTime, { ...rival, times: inTime.times }, { costs })
    if (plain.kind === 'undefined') return
    if (plain.interval(0.95).low === plain.interval(0.95).high) return
    expect(width(timed) / width(plain)).toBeGreaterThan(1.8)
  })
})
