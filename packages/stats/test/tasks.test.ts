/** Ranking, multilabel, quantiles and forecasts: against scikit-learn or their published formulas (`oracles/tasks.py`). */
import { readFileSync } from 'node:fs'
import { describe, expect, test } from '@jest/globals'
import { pairedDifference } from '@sea-trials/stats/compare'
import type { Estimate, Undefined } from '@sea-trials/stats/estimate'
import { measure } from '@sea-trials/stats/quality/measure'
import type { MetricOptions, QualityMetricName } from '@sea-trials/stats/quality/metrics'
import { crossings } from '@sea-trials/stats/quality/quantiles'
import { queryCounts } from '@sea-trials/stats/quality/queries'
import {
  multilabelSample,
  rankingSample,
  regressionSample,
  type Sample,
  subset,
} from '@sea-trials/stats/quality/sample'
import fc from 'fast-check'

interface Case {
  readonly task: 'ranking' | 'multilabel' | 'regression' | 'forecasting'
  readonly name: string
  readonly weight: number[] | null
  readonly label: number[] | number[][]
  readonly score: number[] | number[][]
  readonly query: number[]
  readonly prediction: number[]
  readonly levels: number[]
  readonly quantiles: number[][]
  readonly scale?: number[]
  readonly expected: readonly {
    readonly metric: QualityMetricName
    readonly options: MetricOptions
    readonly value: number
  }[]
}

const oracle: { cases: Case[] } = JSON.parse(readFileSync(new URL('./oracles/tasks.json', import.meta.url), 'utf8'))
const doubles = (values: readonly (number | number[])[]) => Float64Array.from(values.flat())

const sampleOf = (c: Case): Sample => {
  const row = c.weight === null ? {} : { weight: Float64Array.from(c.weight) }
  if (c.task === 'ranking') return rankingSample(doubles(c.label), doubles(c.score), Int32Array.from(c.query), row)
  if (c.task === 'multilabel') {
    const labels = (c.label as number[][])[0]!.map((_, k) => `label ${k}`)
    return multilabelSample(labels, Uint8Array.from(doubles(c.label)), { score: doubles(c.score) }, row)
  }
  return regressionSample(doubles(c.label), doubles(c.prediction), row, {
    task: c.task,
    quantiles: { levels: c.levels, values: doubles(c.quantiles) },
    ...(c.scale === undefined ? {} : { scale: doubles(c.scale) }),
  })
}

const found = (name: QualityMetricName, sample: Sample, options: MetricOptions = {}) => {
  const measured = measure(name, sample, options)
  return measured.kind === 'undefined' ? measured.reason : measured.value
}

describe('the oracle computes the same', () => {
  test.each(oracle.cases.map((c) => [`${c.task}: ${c.name}`, c] as const))('%s', (_, c) => {
    const sample = sampleOf(c)
    for (const { metric, options, value } of c.expected) {
      const observed = found(metric, sample, options)
      expect([metric, options, observed]).toEqual([metric, options, expect.closeTo(value, 9)])
    }
  })
})

describe('rankings', () => {
  const one = (label: number[], score: number[], query: number[] = label.map(() => 0)) =>
    rankingSample(doubles(label), doubles(score), Int32Array.from(query))
  const all = [
    'ndcg',
    'mean_average_precision',
    'mean_reciprocal_rank',
    'precision_at',
    'recall_at',
    'hit_rate',
  ] as const

  test.each(all)('%s has no value without a relevant row, and queries without one are left out', (name) => {
    expect(found(name, one([], []))).toBe('no rows')
    expect(found(name, one([0, 0], [1, 2]))).toBe('no relevant rows')
    const with_ = one([1, 0, 0, 2], [0.1, 0.9, 0.5, 0.5], [0, 0, 1, 1])
    const without = one([1, 0, 0, 2, 0, 0], [0.1, 0.9, 0.5, 0.5, 3, 4], [0, 0, 1, 1, 2, 2])
    expect(found(name, without, { k: 1 })).toBe(found(name, with_, { k: 1 }))
    expect(queryCounts(without)).toEqual({ all: 3, without: 1 })
  })

  test.each(all)('%s that no order of the rows would change', (name) => {
    const reason = 'every order of the rows gives the same'
    const singles = one([1, 1, 1], [1, 2, 3], [0, 1, 2])
    const relevant = one([1, 1, 1, 1, 1], [1, 2, 3, 1, 2], [0, 0, 0, 1, 1])
    expect(found(name, relevant, { k: 1 })).toBe(reason)
    expect(found(name, singles, { k: 1 })).toBe(
      ofAllRows.includes(name) ? 'the first k are all rows of every query' : reason,
    )
    const oneCan = one([1, 0, 1, 1, 1], [1, 2, 3, 1, 2], [0, 0, 1, 1, 1])
    expect(found(name, oneCan, { k: 1 })).toEqual(expect.any(Number))
  })

  test('a hit that cannot be missed, and gains that differ among relevant rows', () => {
    const sample = one([2, 1, 0], [1, 2, 3])
    expect(found('hit_rate', sample, { k: 2 })).toBe('every order of the rows gives the same')
    expect(found('hit_rate', sample, { k: 1 })).toBe(0)
    expect(found('ndcg', one([2, 1], [1, 2]))).toBeCloseTo((1 + 2 / Math.log2(3)) / (2 + 1 / Math.log2(3)), 12)
  })

  const ofAllRows: readonly string[] = ['recall_at', 'hit_rate', 'precision_at']
  test.each(all)('%s of as many rows as a query has', (name) => {
    const sample = one([1, 0, 1, 0, 0], [1, 2, 1, 2, 3], [0, 0, 1, 1, 1])
    expect(found(name, sample, { k: 2 })).toEqual(expect.any(Number))
    const reason = 'the first k are all rows of every query'
    expect(found(name, sample, { k: 3 })).toEqual(ofAllRows.includes(name) ? reason : expect.any(Number))
  })

  test.each(all)('%s of tied rows is between those of the worst and the best order, and of its mean', (name) => {
    fc.assert(
      fc.property(
        fc.array(fc.constantFrom(0, 0, 1, 3), { minLength: 2, maxLength: 5 }),
        fc.integer({ min: 1, max: 4 }),
        (label, k) => {
          fc.pre(label.some((y) => y > 0))
          const tied = found(
            name,
            one(
              label,
              label.map(() => 1),
            ),
            { k },
          ) as number
          fc.pre(Number.isFinite(tied))
          const best = found(name, one(label, label), { k }) as number
          const worst = found(
            name,
            one(
              label,
              label.map((y) => -y),
            ),
            { k },
          ) as number
          expect(tied).toBeLessThanOrEqual(best + 1e-12)
          expect(tied).toBeGreaterThanOrEqual(worst - 1e-12)
        },
      ),
    )
  })

  test('n counts queries, one query bounds nothing, and a hit rate of all hits keeps the exact width', () => {
    const sample = one([1, 0, 1, 0, 1, 0], [2, 1, 2, 1, 2, 1], [0, 0, 1, 1, 2, 2])
    const hits = measure('hit_rate', sample, { k: 1 })
    expect(hits).toMatchObject({ value: 1, n: 3, counted: 'queries' })
    expect(hits.kind === 'estimate' && hits.interval(0.95).low).toBeCloseTo(0.2924, 4)
    const single = measure('ndcg', one([1, 0], [2, 1]))
    expect(single.kind === 'estimate' && single.interval(0.95)).toMatchObject({ low: 0, high: 1 })
  })

  test('two models are compared query by query', () => {
    const label = [1, 0, 0, 0, 1, 0, 1, 0, 1, 0]
    const query = [0, 0, 1, 1, 2, 2, 3, 3, 4, 4]
    const a = one(label, [2, 1, 1, 2, 2, 1, 2, 1, 1, 2], query)
    const b = one(label, [1, 2, 1, 2, 2, 1, 1, 2, 2, 1], query)
    const gap = pairedDifference('mean_reciprocal_rank', a, b)
    // By hand: 1, 1, 1, 0.5 against 0.5, 1, 0.5, 1 of four queries; their differences 0.5, 0, 0.5, -0.5.
    expect(gap).toMatchObject({ n: 4, counted: 'queries', value: 0.125 })
    expect(gap.kind === 'estimate' && gap.se).toBeCloseTo(Math.sqrt(0.6875 / 3 / 4), 12)
  })

  test('a part of the rows keeps its queries', () => {
    const sample = one([1, 0, 0, 1, 1, 0], [2, 1, 1, 2, 1, 2], [7, 7, 9, 9, 8, 8])
    expect(found('hit_rate', subset(sample, Uint32Array.of(2, 3, 4, 5)), { k: 1 })).toBe(0.5)
  })

  test('queries of three times have no end', () => {
    const few = rankingSample(
      doubles([1, 0, 1, 0, 1, 0, 1, 0]),
      doubles([2, 1, 2, 1, 1, 2, 1, 2]),
      Int32Array.of(0, 0, 1, 1, 2, 2, 3, 3),
      { time: Int32Array.of(0, 0, 1, 1, 2, 2, 2, 2) },
    )
    const measured = measure('mean_reciprocal_rank', few)
    expect(measured.kind === 'estimate' && measured.interval(0.95).low).toBeNull()
  })

  test('queries of one entity are one unit', () => {
    const sample = rankingSample(
      doubles([1, 0, 1, 0, 1, 0, 1, 0]),
      doubles([2, 1, 2, 1, 1, 2, 1, 2]),
      Int32Array.of(0, 0, 1, 1, 2, 2, 3, 3),
      { entity: Int32Array.of(5, 5, 5, 5, 6, 6, 6, 6) },
    )
    const measured = measure('mean_reciprocal_rank', sample)
    expect(measured).toMatchObject({ value: 0.75, n: 4, df: 1 })
    expect(measured.kind === 'estimate' && measured.se).toBeCloseTo(0.25, 12)
  })
})

describe('multilabel', () => {
  const labels = ['a', 'b', 'c']
  const of = (label: number[], score: number[], row = {}) =>
    multilabelSample(labels, Uint8Array.from(label), { score: doubles(score) }, row)

  test('scores are read at one threshold, or each label at its own', () => {
    const said = (threshold: number | readonly number[]) =>
      multilabelSample(labels, new Uint8Array(6), { score: doubles([0.2, 0.5, 0.8, 0.3, 0.4, 0.9]), threshold })
    expect([...(said(0.5).prediction ?? [])]).toEqual([0, 1, 1, 0, 0, 1])
    expect([...(said([0.2, 0.5, 0.9]).prediction ?? [])]).toEqual([1, 1, 0, 1, 0, 1])
  })

  test('rows without a label, or without a predicted one, are left out of means over rows', () => {
    // Rows: {a} said {a, b}; {} said {c}; {b} said {}; {} said {}.
    const sample = of(
      [1, 0, 0, 0, 0, 0, 0, 1, 0, 0, 0, 0],
      [0.9, 0.8, 0.1, 0.2, 0.1, 0.7, 0.1, 0.3, 0.2, 0.1, 0.2, 0.3],
    )
    expect(measure('samples_precision', sample)).toMatchObject({ value: 0.25, n: 2 })
    expect(measure('samples_recall', sample)).toMatchObject({ value: 0.5, n: 2 })
    expect(measure('samples_f1', sample)).toMatchObject({ value: (2 / 3 + 0 + 0) / 3, n: 3 })
    expect(measure('label_ranking_average_precision', sample)).toMatchObject({ value: 1, n: 2 })
    expect(measure('coverage_error', sample)).toMatchObject({ value: 1, n: 2 })
    expect(measure('subset_accuracy', sample)).toMatchObject({ value: 0.25, n: 4 })
    const { influence } = measure('samples_recall', sample) as { influence: Float64Array }
    expect([...influence]).toEqual([expect.closeTo(Math.SQRT2, 12), 0, expect.closeTo(-Math.SQRT2, 12), 0])
  })

  test.each(['samples_precision', 'samples_recall', 'samples_f1', 'samples_jaccard'] as const)(
    '%s has no value where no row has one',
    (name) => expect(found(name, of([0, 0, 0], [0.1, 0.2, 0.3]))).toMatch(/^no (predicted )?positives$/),
  )
  test('pairs of labels are there where a row has some and not all', () => {
    const sample = of([1, 1, 1, 0, 0, 0], [0.1, 0.2, 0.3, 0.1, 0.2, 0.3])
    expect(found('label_ranking_loss', sample)).toBe('all labels or none in every row')
    expect(found('label_ranking_average_precision', sample)).toBe(1)
  })
  test('no fewer than one score holds the labels of a row, and no interval says so', () => {
    const sample = of(Array(6).fill([1, 0, 0]).flat(), Array(6).fill([0.9, 0.1, 0.2]).flat())
    const best = measure('coverage_error', sample) as Estimate
    expect(best.interval(0.95)).toMatchObject({ low: 1, high: expect.any(Number) })
    expect(best.interval(0.95).high).toBeGreaterThan(1.5)
  })
  test('a label without a value is named', () => {
    const sample = of([1, 1, 0, 0, 0, 0], [0.9, 0.2, 0.1, 0.8, 0.1, 0.2])
    expect(measure('macro_recall', sample)).toMatchObject({ reason: 'no positives', of: 'c' })
    expect(measure('macro_precision', sample)).toMatchObject({ reason: 'no predicted positives', of: 'b' })
    // Nobody has c, so that it has no weight.
    expect(found('weighted_recall', sample)).toBe(0.5)
  })

  test('cells of one row vary together: a row that stands in every cell is worth one', () => {
    const one = [1, 0, 1, 1, 0, 0, 1, 0]
    const sample = of(
      one.flatMap((y) => [y, y, y]),
      one.flatMap((_, i) => Array(3).fill(i % 3 === 0 ? 0.2 : 0.8)),
    )
    const single = multilabelSample(['a'], Uint8Array.from(one), {
      score: doubles(one.map((_, i) => (i % 3 === 0 ? 0.2 : 0.8))),
    })
    for (const name of ['micro_recall', 'micro_precision', 'micro_roc_auc'] as const) {
      const [wide, narrow] = [measure(name, sample), measure(name, single)]
      if (wide.kind === 'undefined' || narrow.kind === 'undefined') throw new Error(name)
      // The small-sample factor of an area counts positives, which are thrice as many.
      expect([name, wide.value, wide.se]).toEqual([name, narrow.value, expect.closeTo(narrow.se as number, 1)])
    }
  })

  test('a part of the rows, and entities', () => {
    const sample = of([1, 0, 0, 0, 1, 0, 1, 1, 0], [0.9, 0.1, 0.1, 0.9, 0.1, 0.1, 0.9, 0.9, 0.1], {
      entity: Int32Array.of(4, 4, 2),
    })
    expect(found('subset_accuracy', subset(sample, Uint32Array.of(0, 2)))).toBe(1)
    expect(measure('micro_f1', sample)).toMatchObject({ df: 1 })
  })
})

describe('forecasts', () => {
  const of = (label: number[], prediction: number[], scale?: number[]) =>
    regressionSample(
      doubles(label),
      doubles(prediction),
      {},
      {
        task: 'forecasting',
        ...(scale === undefined ? {} : { scale: doubles(scale) }),
      },
    )
  test('a scale that is zero, or not known, leaves mase without a value', () => {
    expect(found('mase', of([1, 2], [2, 4], [1, 0]))).toBe('training rows that do not vary')
    expect(found('mase', of([1, 2], [2, 4], [1, Number.NaN]))).toBe('too few training rows')
    expect(found('mase', of([1, 2], [2, 4], [1, 4]))).toBe(0.75)
    expect(found('mase', subset(of([1, 2], [2, 4], [0, 4]), Uint32Array.of(1)))).toBe(0.5)
    expect(() => measure('mase', of([1], [2]))).toThrow('needs a scale')
  })
  test('smape of nothing for nothing is no error, and of anything for nothing the largest', () => {
    expect(found('smape', of([0, 0], [0, 3]))).toBe(1)
    expect(found('smape', of([2], [-2]))).toBe(2)
  })
  test('a loss over labels that are all 0 has no value', () => {
    const sample = regressionSample(
      doubles([0, 0]),
      doubles([1, 1]),
      {},
      {
        quantiles: { levels: [0.5], values: doubles([1, 1]) },
      },
    )
    expect(found('weighted_quantile_loss', sample)).toBe('zero denominator')
  })
})

test('no difference of few queries reaches further than from none to all', () => {
  const of = (score: number[]) =>
    rankingSample(doubles([1, 0, 1, 0, 1, 0]), doubles(score), Int32Array.from([0, 0, 1, 1, 2, 2]))
  const [right, mixed] = [of([1, 0, 1, 0, 1, 0]), of([0, 1, 0, 1, 1, 0])]
  for (const [a, b, factor] of [
    [right, mixed, 1],
    [mixed, right, 1],
    [mixed, right, 0.5],
  ] as const) {
    const gap = pairedDifference('hit_rate', a, b, { k: 1, factor })
    const { low, high } = (gap as Estimate).interval(0.99)
    expect([low as number, high as number]).toEqual([expect.any(Number), expect.any(Number)])
    expect([(low as number) >= -factor, (high as number) <= 1]).toEqual([true, true])
  }
})

describe('quantiles', () => {
  const sample = regressionSample(
    doubles([1, 2, 3, 4]),
    doubles([1, 2, 3, 4]),
    {},
    {
      quantiles: { levels: [0.1, 0.9], values: doubles([0, 2, 2, 2, 4, 3, 1, 2]) },
    },
  )
  test('ends count as inside, and crossing is counted, and makes no width smaller', () => {
    expect(found('coverage', sample, { between: [0.1, 0.9] })).toBe(0.75)
    expect(found('interval_width', sample, { between: [0.1, 0.9] })).toBe(1)
    expect(found('interval_width', sample, { between: [0.9, 0.1] })).toBe(1)
    expect(found('quantile_crossing', sample)).toBe(0.25)
    expect(crossings(sample)).toBe(1)
  })
  const ofWidth = (n: number, width: number, apart = 0) =>
    regressionSample(
      new Float64Array(n),
      new Float64Array(n),
      {},
      {
        quantiles: {
          levels: [0.1, 0.9],
          values: Float64Array.from({ length: 2 * n }, (_, i) => (i % 2) * width + (i % 4 === 3 ? apart : 0)),
        },
      },
    )
  const ends = (measured: Estimate | Undefined) => {
    const { low, high } = (measured as Estimate).interval(0.95)
    return [low, high]
  }
  const between = { between: [0.1, 0.9] } as const
  test('a width that is the same in every row is known, whatever the rows; of few rows it is not', () => {
    expect(ends(measure('interval_width', ofWidth(30, 2.5), between))).toEqual([2.5, 2.5])
    expect(ends(measure('interval_width', ofWidth(29, 2.5), between))).toEqual([null, null])
    const about = (at: number) => {
      const values = Float64Array.from({ length: 80 }, (_, i) => (i % 2 === 0 ? at - 0.7 : at + 0.7))
      return regressionSample(
        new Float64Array(40),
        new Float64Array(40),
        {},
        { quantiles: { levels: [0.1, 0.9], values } },
      )
    }
    expect(ends(measure('interval_width', about(10), between))).toEqual([1.4, 1.4])
    const [low, high] = ends(measure('interval_width', ofWidth(30, 2.5, 0.1), between))
    expect([low! < 2.54, high! > 2.56]).toEqual([true, true])
  })
  test('so is the difference of two', () => {
    const factor = 1.1
    const gap = pairedDifference('interval_width', ofWidth(5000, 2.5), ofWidth(5000, 3), { ...between, factor })
    const same = pairedDifference('interval_width', ofWidth(72, 2), ofWidth(72, 2, 2 ** -52), between)
    expect(ends(same)[0]).toBeCloseTo(0, 12)
    expect(ends(gap)).toEqual([expect.closeTo(-0.8, 12), expect.closeTo(-0.8, 12)])
    expect(
      ends(pairedDifference('interval_width', ofWidth(5000, 2.5), ofWidth(5000, 3, 0.1), between))[0],
    ).toBeLessThan(-0.55)
  })
  test('what rounding leaves of widths that are alike is no row’s doing', () => {
    expect(measure('interval_width', ofWidth(72, 2, 2 ** -52), between)).not.toHaveProperty('largest')
    expect(measure('interval_width', ofWidth(72, 2, 0.1), between)).toHaveProperty('largest')
  })
  test('a part of the rows keeps its quantiles', () => {
    expect(found('coverage', subset(sample, Uint32Array.of(0, 1)), { between: [0.1, 0.9] })).toBe(1)
  })
  test('the loss of a quantile is that of its own column', () => {
    expect(found('pinball', sample, { alpha: 0.1 })).toBeCloseTo((0.1 * 1 + 0 + 0.9 * 1 + 0.1 * 3) / 4, 12)
    const plain = regressionSample(doubles([1, 2]), doubles([0, 4]))
    expect(found('pinball', plain, { alpha: 0.9 })).toBeCloseTo((0.9 + 0.1 * 2) / 2, 12)
  })
})
