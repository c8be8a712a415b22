import { readFileSync } from 'node:fs'
import { describe, expect, test } from '@jest/globals'
import { differenceOf, pairedDifference } from '@sea-trials/stats/compare'
import { binomialCdf, chiSquareQuantile, normalQuantile, tQuantile, zOf } from '@sea-trials/stats/distributions'
import { byEntity, entitiesOf } from '@sea-trials/stats/entity'
import type { Estimate } from '@sea-trials/stats/estimate'
import { bonferroni, difference, ratio, sidak, tukeyKramer } from '@sea-trials/stats/family'
import { independentDifference, independentRatio } from '@sea-trials/stats/independent'
import { tango } from '@sea-trials/stats/proportion'
import { balancedAccuracy } from '@sea-trials/stats/quality/averages'
import { miscalibration } from '@sea-trials/stats/quality/isotonic'
import { accuracy, recall, selectionRate } from '@sea-trials/stats/quality/rates'
import { calibrationIntercept } from '@sea-trials/stats/quality/recalibration'
import { rocAuc } from '@sea-trials/stats/quality/roc'
import { binarySample, regressionSample, subset } from '@sea-trials/stats/quality/sample'
import { blockRatio, percentile, percentileRanks, rowsForPercentile } from '@sea-trials/stats/quantile'
import { random } from '@sea-trials/stats/random'
import { argsort, sortedBy } from '@sea-trials/stats/rank'
import { rowsToSettle } from '@sea-trials/stats/settle'
import { theilSen } from '@sea-trials/stats/trend'
import { share, wilson } from './share.ts'

const oracle = JSON.parse(readFileSync(new URL('./oracles/statistics.json', import.meta.url), 'utf8'))
const relative = (actual: number, expected: number, tolerance = 1e-9) =>
  expect({
    actual,
    expected,
    near: Math.abs(actual - expected) <= tolerance * Math.max(1e-3, Math.abs(expected)),
  }).toEqual({ actual, expected, near: true })
const estimate = (measured: { kind: string }): Estimate => {
  expect(measured.kind).toBe('estimate')
  return measured as Estimate
}

describe('scipy and statsmodels compute the same', () => {
  test('distributions', () => {
    for (const [p, x] of oracle.quantiles.normal) relative(normalQuantile(p), x)
    for (const [p, df, x] of oracle.quantiles.t) relative(tQuantile(p, df), x, 1e-6)
    for (const [p, df, x] of oracle.quantiles.chiSquare) relative(chiSquareQuantile(p, df), x)
    for (const [k, n, p, x] of oracle.quantiles.binomialCdf) relative(binomialCdf(k, n, p), x)
  })
  test('intervals of proportions', () => {
    for (const [k, n, level, low, high] of oracle.wilson) {
      relative(wilson(k / n, n, level).low!, low)
      relative(wilson(k / n, n, level).high!, high)
    }
    for (const [a, n, b, m, low, high] of oracle.newcombe) {
      const interval = independentDifference(estimate(share(a, n)), estimate(share(b, m))).interval(0.95)
      relative(interval.low!, low)
      relative(interval.high!, high)
    }
  })
  test('Theil-Sen', () => {
    for (const { values, slope } of oracle.theilSen) relative(theilSen([...values.keys()], values), slope)
  })
})

describe('DeLong', () => {
  test.each(oracle.delong)('areas, errors, the paired difference %#', (c: unknown) => {
    const {
      label,
      a,
      b,
      areas,
      errors,
      difference: apart,
      error,
    } = c as Record<string, number[]> & { difference: number; error: number }
    const [first, second] = [a!, b!].map((score) =>
      binarySample(Uint8Array.from(label!), { score: Float64Array.from(score) }),
    ) as [ReturnType<typeof binarySample>, ReturnType<typeof binarySample>]
    relative(estimate(rocAuc(first)).value, areas![0]!)
    relative(estimate(rocAuc(first)).se!, errors![0]!)
    relative(estimate(rocAuc(second)).se!, errors![1]!)
    const paired = estimate(pairedDifference('roc_auc', first, second))
    relative(paired.value, apart)
    relative(paired.se!, error)
  })
  test('iris: the variance published by roc_comparison', () => {
    const { label, score, variance } = oracle.iris
    const area = estimate(rocAuc(binarySample(Uint8Array.from(label), { score: Float64Array.from(score) })))
    relative(area.se! ** 2, variance)
  })
})

describe('comparing', () => {
  const label = Uint8Array.from({ length: 60 }, (_, i) => (i % 3 === 0 ? 1 : 0))
  const a = binarySample(label, { prediction: label.map((y, i) => (i % 7 === 0 ? 1 - y : y)) })
  const b = binarySample(label, { prediction: label.map((y, i) => (i % 5 === 0 ? 1 - y : y)) })
  test('accuracy on the same rows: Tango, and its discordant rows', () => {
    const paired = estimate(pairedDifference('accuracy', a, b))
    expect(paired.value).toBeCloseTo((10 - 7) / 60, 12)
    expect(paired.interval(0.95)).toEqual(tango(10, 7, 60, 0.95))
    expect(estimate(pairedDifference('recall', a, b)).n).toBe(20)
  })
  test('the other way round is the mirror image', () => {
    for (const metric of ['accuracy', 'f1', 'matthews_corrcoef'] as const) {
      const [x, y] = [
        estimate(pairedDifference(metric, a, b)).interval(0.9),
        estimate(pairedDifference(metric, b, a)).interval(0.9),
      ]
      expect(x.low).toBeCloseTo(-y.high!, 9)
      expect(x.high).toBeCloseTo(-y.low!, 9)
    }
  })
  test('a factor scales the baseline', () => {
    const y = Float64Array.from({ length: 50 }, (_, i) => i)
    const first = regressionSample(
      y,
      y.map((v, i) => v + Math.sin(i)),
    )
    const second = regressionSample(
      y,
      y.map((v, i) => v + Math.cos(i)),
    )
    const plain = estimate(pairedDifference('mae', first, second))
    const scaled = estimate(pairedDifference('mae', first, second, { factor: 1.1 }))
    expect(plain.value - scaled.value).toBeGreaterThan(0)
  })
  test('the same model against itself is not known to be equal without width', () => {
    const same = estimate(pairedDifference('f1', a, a)).interval(0.95)
    expect(same.low).toBeLessThan(-0.03)
    expect(same.high).toBeGreaterThan(0.03)
    const y = Float64Array.of(1, 2, 3)
    expect(
      estimate(pairedDifference('mae', regressionSample(y, y), regressionSample(y, y))).interval(0.95),
    ).toMatchObject({ low: null, high: null })
  })
  test('estimates over other rows are refused', () => {
    const [x, y] = [estimate(accuracy(a)), estimate(accuracy(subset(a, Uint32Array.of(0, 1, 2))))]
    expect(() => differenceOf(x, y)).toThrow('same rows')
  })
  test('a ratio of shares: 0.348003 / 0.588203 (COMPAS selection rates)', () => {
    const white = estimate(share(349 + 505, 1139 + 349 + 461 + 505))
    const black = estimate(share(805 + 1369, 990 + 805 + 532 + 1369))
    const quotient = estimate(independentRatio(white, black))
    expect(quotient.value).toBeCloseTo(0.591638, 6)
    // Katz's log interval is .5569 to .6285; MOVER's differs in the fourth digit.
    expect(quotient.interval(0.95).low).toBeCloseTo(0.5569, 3)
    expect(quotient.interval(0.95).high).toBeCloseTo(0.6285, 3)
    const gap = independentDifference(estimate(share(805, 1795)), estimate(share(349, 1488))).interval(0.95)
    expect(gap.low).toBeCloseTo(0.1821, 4)
    expect(gap.high).toBeCloseTo(0.245, 4)
  })
  test('a ratio whose denominator may be 0 has no upper end', () => {
    expect(
      estimate(
        independentRatio(estimate(share(5, 50)), {
          ...estimate(share(1, 50)),
          interval: (level) => ({ low: 0, high: 0.1, level, method: '' }),
        }),
      ).interval(0.95).high,
    ).toBeNull()
    expect(independentRatio(estimate(share(5, 50)), estimate(share(0, 50)))).toMatchObject({
      kind: 'undefined',
      reason: 'zero denominator',
    })
  })
})

describe('families', () => {
  const {
    label,
    prediction,
    group,
    recall: byGroup,
    recallDifference,
    selectionDifference,
    selectionRatio,
  } = oracle.fairlearn
  const whole = binarySample(Uint8Array.from(label), { prediction: Uint8Array.from(prediction) })
  const groups = ['a', 'b', 'c'].map((name) =>
    subset(whole, Uint32Array.from([...group].flatMap((g, i) => (g === name ? [i] : [])))),
  )
  test('fairlearn: recall by group, its difference, demographic parity', () => {
    const recalls = groups.map((sample) => estimate(recall(sample)))
    const rates = groups.map((sample) => estimate(selectionRate(sample)))
    expect(recalls.map(({ value }) => value)).toEqual([byGroup.a, byGroup.b, byGroup.c])
    relative(estimate(difference(recalls, 'nothing').estimate).value, recallDifference)
    relative(estimate(difference(rates, 'nothing').estimate).value, selectionDifference)
    relative(estimate(ratio(rates, 'nothing').estimate).value, selectionRatio)
  })
  test('a gap is at least 0, a ratio at most 1, and the summary spans its pairs', () => {
    const rates = groups.map((sample) => estimate(selectionRate(sample)))
    const apart = difference(rates, 'nothing')
    const { low, high } = estimate(apart.estimate).interval(0.95)
    expect(low).toBe(0)
    expect(apart.pairs.map(({ first, second }) => [first, second]).length).toBe(3)
    for (const { estimate: pair } of apart.pairs)
      expect(estimate(pair).interval(apart.simultaneous(0.95)).high).toBeLessThanOrEqual(high!)
    expect(estimate(ratio(rates, 'nothing').estimate).interval(0.95).high).toBe(1)
  })
  test('all groups at 0: the ratio does not exist', () => {
    expect(ratio([estimate(share(0, 10)), estimate(share(0, 20))], 'nothing').estimate.kind).toBe('undefined')
    expect(
      estimate(ratio([estimate(share(5, 10)), estimate(share(0, 20)), estimate(share(0, 20))], 'nothing').estimate)
        .value,
    ).toBe(0)
  })
  test('levels: Bonferroni, Sidak', () => {
    expect(bonferroni(5, 0.95)).toBeCloseTo(0.99, 12)
    expect(sidak(5, 0.95)).toBeCloseTo(0.95 ** 0.2, 12)
  })
  test.each<[number, number, number]>(oracle.tukey)(
    'all pairs of %d groups at %d: Tukey and Kramer',
    (groups, level, q) => {
      expect(zOf(tukeyKramer(groups, level)) * Math.SQRT2).toBeCloseTo(q, 5)
      expect(tukeyKramer(groups, level)).toBeLessThan(bonferroni((groups * (groups - 1)) / 2, level))
    },
  )
  test('two groups are one pair, and nothing is corrected', () => expect(tukeyKramer(2, 0.95)).toBe(0.95))
  test('groups that share entities are not taken for independent', () => {
    const rates = [0.2, 0.4, 0.6].map((rate) => estimate(share(rate * 50, 50)))
    expect(difference(rates, 'unknown').simultaneous(0.95)).toBe(bonferroni(3, 0.95))
    expect(difference(rates, 'nothing').simultaneous(0.95)).toBeCloseTo(tukeyKramer(3, 0.95), 2)
    expect(difference(rates, (i, j) => (i === j ? 1 : 0.5)).simultaneous(0.95)).toBeLessThan(sidak(3, 0.95))
  })
})

describe('percentiles', () => {
  test.each([
    [0.99, 500, 490, 500],
    [0.99, 1000, 983, 997],
    [0.99, 3000, 2959, 2981],
    [0.99, 10000, 9880, 9920],
    [0.95, 300, 277, 293],
    [0.95, 1000, 936, 964],
    [0.999, 10000, 9983, 9997],
  ])('ranks of p = %d, n = %d hold the level, are those of the published table', (p, n, low, high) => {
    const ranks = percentileRanks(n, p, 0.95)
    expect(binomialCdf(ranks.high! - 1, n, p) - binomialCdf(ranks.low! - 1, n, p)).toBeGreaterThanOrEqual(0.95)
    expect(ranks).toEqual({ low, high })
  })
  test.each([
    [0.95, 72],
    [0.99, 368],
    [0.999, 3688],
  ])('p = %d is bounded from n = %d on', (p, n) => {
    expect(rowsForPercentile(p, 0.95)).toBe(n)
    expect(percentileRanks(n, p, 0.95).high).toBe(n)
    expect(percentileRanks(n - 1, p, 0.95).high).toBeNull()
  })
  test('the percentile itself', () => {
    const sorted = Float64Array.from({ length: 100 }, (_, i) => i + 1)
    expect([0, 0.5, 0.95, 0.99, 1].map((p) => percentile(sorted, p))).toEqual([1, 50, 95, 99, 100])
  })
  test('ratio over blocks: t on the logarithms', () => {
    const quotient = estimate(blockRatio([11, 12, 10, 11], [10, 10, 10, 10]))
    const logs = [11, 12, 10, 11].map((x) => Math.log(x / 10))
    const mean = (logs[0]! + logs[1]! + logs[2]! + logs[3]!) / 4
    const variance = logs.reduce((sum, x) => sum + (x - mean) ** 2, 0) / 3
    expect(quotient.value).toBeCloseTo(Math.exp(mean), 12)
    expect(quotient.interval(0.95).high).toBeCloseTo(Math.exp(mean + 3.182446305 * Math.sqrt(variance / 4)), 6)
    expect(blockRatio([1], [1]).kind).toBe('undefined')
    expect(estimate(blockRatio([2, 2], [1, 1])).interval(0.95)).toMatchObject({ low: null, high: null })
  })
})

describe('settling', () => {
  test('rows until a share is clear of its limit', () => {
    const { rows } = rowsToSettle(estimate(share(170, 200)), 0.8, 0.95)
    expect(rows![0]).toBeGreaterThan(20)
    expect(rows![1]).toBeGreaterThan(rows![0])
    // (1.96 + 0.84)^2 x 0.85 x 0.15 / 0.05^2 = 400 rows in all lie in the range.
    expect(rows![0] + 200).toBeLessThan(420)
    expect(rows![1] + 200).toBeGreaterThan(400)
  })
  test('at the limit: never', () => expect(rowsToSettle(estimate(share(160, 200)), 0.8, 0.95)).toEqual({ rows: null }))
  test.each([
    ['to the distance seen, where half a standard error less is what the other data leave', 0.16, 'rows'],
    [
      'perhaps not, where the distance seen is less than they leave, and half a standard error more is not',
      0.25,
      'perhaps',
    ],
    ['not at all, where that is less, too', 0.4, 'other data'],
  ])('of a variance that partly stays: %s', (_, fixed, what) => {
    // Distance 0.06, standard error 0.05: 2.8 standard errors are 0.14, and a share of 0.16 of their square is 0.056.
    const interval = (level: number) => ({ low: 0.06 - 1.96 * 0.05, high: 0.06 + 1.96 * 0.05, level, method: 'any' })
    const found = rowsToSettle({ kind: 'estimate', value: 0.06, n: 100, fixed, interval }, 0, 0.95)
    if (what === 'other data') return expect(found).toEqual({ rows: null, because: 'other data' })
    // (0.085 / 0.14)^2 less a quarter is 0.119: 100 x 0.75 / 0.119 = 632 rows in all.
    if (what === 'perhaps') return expect(found).toEqual({ rows: null, because: 'other data', least: 540 })
    expect(found.because).toBeUndefined()
    expect(found.rows![0]).toBeLessThan(found.rows![1])
    expect(found.rows![1]).toBeGreaterThan(2000)
  })
  test.each([
    ['an end out of all proportion', { value: 0.0215, low: 0.00432, high: 1085, limit: 0.5 }],
    ['one row', { value: 0.357, low: 0, high: 36, limit: 0.6 }],
    ['the same below', { value: 0.9, low: 0.1, high: 0.95, limit: 0.88 }],
    ['no event so far, a limit below what so few rows show', { value: 0, low: 0, high: 0.07, limit: 0.001 }],
  ])('too few rows are not said to lie at the limit: %s', (_, { value, low, high, limit }) =>
    expect(
      rowsToSettle(
        { kind: 'estimate', value, n: 20, interval: (level) => ({ low, high, level, method: 'any' }) },
        limit,
        0.95,
      ),
    ).toEqual({ rows: null, because: 'too few rows' }),
  )
})

describe('small things', () => {
  // Of each so many that piles are dealt out again: 70 000 of a few thousand that are near at hand.
  test.each([
    ['spread evenly', (x: number) => x],
    ['rounded', (x: number) => Math.round(x * 1000) / 1000],
    ['over many orders of magnitude', (x: number) => Math.exp(-700 * x)],
    ['close to one', (x: number) => 1 - 1e-13 * x],
    ['heaped at one end', (x: number) => (x < 0.9 ? 1e-9 * x : 1e9 * x)],
    ['of both signs, and zeros', (x: number) => (x < 0.4 ? -x : x < 0.5 ? -0 : x < 0.6 ? 0 : x)],
    ['without an end', (x: number) => (x < 0.01 ? -Infinity : x > 0.99 ? Infinity : x)],
    ['from end to end of a double', (x: number) => (x - 0.5) * Number.MAX_VALUE * 2],
  ])('numbers %s are sorted, and stand in the order of their rows where they are the same', (_, of) => {
    const { uniform } = random('sorted')
    const values = Float64Array.from({ length: 70_000 }, () => of(uniform()))
    const { order, sorted } = sortedBy(values)
    const isBefore = (a: number, b: number) => values[a]! < values[b]! || (values[a] === values[b] && a < b)
    expect(order.findIndex((row, i) => i > 0 && !isBefore(order[i - 1]!, row))).toBe(-1)
    expect(order.findIndex((row, i) => values[row] !== sorted[i])).toBe(-1)
    expect(new Set(order).size).toBe(values.length)
  })
  test('argsort by radix is a stable sort', () => {
    const source = random('argsort')
    const values = Float64Array.from({ length: 20_000 }, () => Math.round(source.normal() * 50) / 10 || -0)
    values[5] = Infinity
    values[6] = -Infinity
    values[7] = 5e-324
    const expected = [...values.keys()].sort((a, b) => values[a]! - values[b]! || a - b)
    expect([...argsort(values)]).toEqual(expected)
  })
  test('one seed, one stream; another seed, another', () => {
    const draw = (...seed: (string | number)[]) => {
      const source = random(...seed)
      return [source.uniform(), source.normal(), source.below(10)]
    }
    expect(draw('sha256:ab', 1)).toEqual(draw('sha256:ab', 1))
    expect(draw('sha256:ab', 1)).not.toEqual(draw('sha256:ab', 2))
    expect(draw('ab', 'c')).not.toEqual(draw('a', 'bc'))
  })
  test('entities: rows of one sum up; nulls stand alone', () => {
    const entities = entitiesOf(Int32Array.of(7, -1, 7, -1, 3))
    expect([[...entities.codes], entities.count]).toEqual([[0, 1, 0, 2, 3], 4])
    const copies = Int32Array.from({ length: 40 }, (_, i) => i >> 1)
    const rows = Float64Array.from({ length: 40 }, (_, i) => ((i >> 1) % 2 ? 1 : -1))
    const sums = byEntity(rows, entitiesOf(copies))
    const error = Math.sqrt(sums.reduce((sum, x) => sum + x * x, 0)) / sums.length
    // Twenty pairs of copies are worth twenty rows.
    expect(error).toBeCloseTo(Math.sqrt(((20 / 19) * (39 / 40)) / 20), 9)
  })
})

test.each([0.26, 0.33, 1])(
  'a row of the ROC curve up to %d is worth what a little more weight of it changes',
  (maxFpr) => {
    const source = random('partial influence')
    const n = 60
    const label = Uint8Array.from({ length: n }, (_, i) => (i % 3 === 0 ? 1 : 0))
    const score = Float64Array.from(label, (y) => Math.round(20 * (source.normal() + y)) / 20)
    const at = (row: number, more: number): number => {
      const weight = Float64Array.from({ length: n }, (_, i) => (i === row ? 1 + more : 1))
      return (rocAuc(binarySample(label, { score }, { weight }), maxFpr) as Estimate).value
    }
    const { influence = [] } = rocAuc(binarySample(label, { score }), maxFpr) as Estimate
    const step = 1e-5
    for (let row = 0; row < n; row++) {
      const side = label[row] === 1 ? n / 3 : (2 * n) / 3
      const slope = (at(row, step) - at(row, -step)) / (2 * step)
      expect([row, influence[row]]).toEqual([row, expect.closeTo(n * slope * Math.sqrt(side / (side - 1)), 5)])
    }
  },
)

test('of scores that come true isotonic recalibration takes off noise alone, and the value is what is left', () => {
  const source = random('isotonic noise')
  let [plain, value] = [0, 0]
  for (let world = 0; world < 40; world++) {
    const score = Float64Array.from({ length: 200 }, () => 0.1 + 0.8 * source.uniform())
    const label = Uint8Array.from(score, (p) => (source.uniform() < p ? 1 : 0))
    const measured = miscalibration(binarySample(label, { score }))
    if (measured.kind === 'undefined') throw new Error(measured.reason)
    plain += measured.plain
    value += measured.value
  }
  expect(plain / 40).toBeGreaterThan(0.005)
  expect(value).toBeLessThan(0.6 * plain)
})

test('three mistakes in fifty, of both classes, leave a balanced accuracy of 0.977 possible, as they do of all rows', () => {
  const label = Uint8Array.from({ length: 50 }, (_, i) => (i < 25 ? 1 : 0))
  const prediction = label.map((y, i) => (i === 0 || i === 1 || i === 49 ? 1 - y : y))
  const measured = balancedAccuracy(binarySample(label, { prediction })) as Estimate
  expect(measured.value).toBeCloseTo(0.94, 12)
  expect(measured.interval(0.95).high).toBeGreaterThan(0.977)
})

test('scores near 0 and 1 that luck spared leave calibration in the large open', () => {
  const label = Uint8Array.from({ length: 40 }, (_, i) => (i < 20 ? 1 : 0))
  const score = Float64Array.from(label, (y) => (y === 1 ? 0.99 : 0.01))
  const { low, high } = (calibrationIntercept(binarySample(label, { score })) as Estimate).interval(0.95)
  // Of 40 rows that are uncertain by 0.0099 each the information is 0.4, and its error 1.6.
  expect(low).toBeLessThan(-3)
  expect(high).toBeGreaterThan(3)
})
