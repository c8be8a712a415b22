import { describe, expect, test } from '@jest/globals'
import { pairedDifference } from '@sea-trials/stats/compare'
import type { Estimate } from '@sea-trials/stats/estimate'
import { pairedReach, reachTogether } from '@sea-trials/stats/paired-ends'
import { classFreedom } from '@sea-trials/stats/quality/class-freedom'
import { measure } from '@sea-trials/stats/quality/measure'
import type { QualityMetricName } from '@sea-trials/stats/quality/metrics'
import { type BinarySample, binarySample, multiclassSample, multilabelSample } from '@sea-trials/stats/quality/sample'
import { random } from '@sea-trials/stats/random'
import fc from 'fast-check'
import { rareOfEight, rareOfThree, rareWorld, type TwoModels } from './rare-world.ts'

const known = (measured: ReturnType<typeof measure>): Estimate => {
  if (measured.kind !== 'estimate') throw new Error(measured.reason)
  return measured
}
const gapOf = (...of: Parameters<typeof pairedDifference>): Estimate => known(pairedDifference(...of))
const ROWS = 300
const constant = ({ label, n }: BinarySample, score: number): BinarySample =>
  binarySample(label, { score: new Float64Array(n).fill(score) })

describe('against a model that says the same of every row', () => {
  const [ours] = rareWorld(ROWS, 12, { ours: 1, theirs: 1, alike: 0 }, random('constant'))
  test.each<[QualityMetricName, number, number]>([
    ['roc_auc', 0.04, 0.5],
    ['balanced_accuracy', 0.04, 0.5],
    ['cohen_kappa', 0.04, 0],
    ['recall', 0.04, 0],
    ['recall', 0.9, 1],
    ['specificity', 0.9, 0],
    ['f1', 0.04, 0],
  ])('%s of a score of %d is known to be %d', (metric, score, value) => {
    const alone = known(measure(metric, ours))
    const gap = gapOf(metric, ours, constant(ours, score))
    expect(gap.value).toBeCloseTo(alone.value - value, 12)
    const [by, against] = [alone.interval(0.95), gap.interval(0.95)]
    expect(against.method).toBe(by.method)
    expect(against.low).toBeCloseTo(by.low! - value, 12)
    expect(against.high).toBeCloseTo(by.high! - value, 12)
    const turned = gapOf(metric, constant(ours, score), ours).interval(0.95)
    expect(turned.low).toBeCloseTo(value - by.high!, 12)
    expect(turned.high).toBeCloseTo(value - by.low!, 12)
  })
  test('so of several classes', () => {
    const label = Int32Array.from({ length: 90 }, (_, i) => i % 3)
    const said = (prediction: Int32Array) => multiclassSample(['a', 'b', 'c'], label, { prediction })
    const model = said(label.map((c, i) => (i % 7 === 0 ? 0 : c)))
    const gap = gapOf('macro_recall', model, said(new Int32Array(90)))
    expect(gap.interval(0.95).low).toBeCloseTo(known(measure('macro_recall', model)).interval(0.95).low! - 1 / 3, 12)
  })
  test('what depends on how many rows are of a class is not known', () => {
    const alone = known(measure('f1', ours)).interval(0.95)
    const ofAll = constant(ours, 0.9)
    const { value } = known(measure('f1', ofAll))
    expect(gapOf('f1', ours, ofAll).interval(0.95).low).not.toBeCloseTo(alone.low! - value, 6)
  })
  test('nor are answers that happen to have made no mistake', () => {
    const right = binarySample(ours.label, { score: Float64Array.from(ours.label) })
    const gap = gapOf('roc_auc', ours, right)
    expect(gap.interval(0.95).high).toBeGreaterThan(known(measure('roc_auc', ours)).interval(0.95).high! - 1)
  })
  test('nor accuracy where all rows are of one class', () => {
    const one = binarySample(new Uint8Array(20), { prediction: new Uint8Array(20).fill(1, 0, 3) })
    const none = binarySample(new Uint8Array(20), { prediction: new Uint8Array(20) })
    expect(gapOf('accuracy', one, none).interval(0.95).method).toBe('Tango')
  })
})

describe('how far a difference may be off', () => {
  const even = (half: number) => ({ below: half, above: half })
  test.each([
    [3, 4, 0, 5],
    [3, 4, 0.5, Math.sqrt(13)],
    [2, 2, 1, 0],
  ])('by %d and %d, correlated by %d: %d', (a, b, correlation, far) => {
    const { below, above } = pairedReach(even(a), even(b), correlation)
    expect(below).toBeCloseTo(far, 12)
    expect(above).toBeCloseTo(far, 12)
  })
  test('is the furthest place on the ellipse of both errors, each with the reach of its side', () => {
    const reach = fc.double({ min: 0, max: 1, noNaN: true })
    const reaches = fc.record({ below: reach, above: reach })
    fc.assert(
      fc.property(reaches, reaches, fc.double({ min: 0, max: 0.99, noNaN: true }), (a, b, r) => {
        const placed = (z: number, { below, above }: typeof a): number => z * (z < 0 ? below : above)
        let [least, most] = [0, 0]
        for (let step = 0; step < 4000; step++) {
          const turn = (step * Math.PI) / 2000
          const first = Math.cos(turn)
          const second = r * first + Math.sqrt(1 - r * r) * Math.sin(turn)
          const off = placed(first, a) - placed(second, b)
          least = Math.min(least, off)
          most = Math.max(most, off)
        }
        const { below, above } = pairedReach(a, b, r)
        expect(below).toBeCloseTo(-least, 4)
        expect(above).toBeCloseTo(most, 4)
      }),
      { numRuns: 100, seed: 5 },
    )
  })
  test('is what the influence says where that is more, and never more than both against each other', () => {
    expect(reachTogether(2, even(1), even(1.5), 0)).toEqual(even(2))
    expect(reachTogether(Number.POSITIVE_INFINITY, even(1), even(1.5), 0)).toEqual(even(2.5))
    expect(reachTogether(0, { below: 1, above: 0 }, { below: 0, above: 0 }, 0)).toEqual({ below: 1, above: 0 })
  })
})

const METRICS = [
  ...['roc_auc', 'average_precision', 'balanced_accuracy'],
  ...['f1', 'precision', 'matthews_corrcoef', 'cohen_kappa'],
] as readonly QualityMetricName[]

test.each(METRICS)('%s of two models by one positive proves nothing', (metric) => {
  const source = random('one positive', metric)
  for (let i = 0; i < 40; i++) {
    const [ours, theirs] = rareWorld(ROWS, 1, { ours: 2, theirs: 0, alike: 0 }, source)
    const gap = pairedDifference(metric, ours, theirs)
    if (gap.kind === 'undefined') continue
    expect(gap.interval(0.95).low).toBeLessThan(0)
  }
})

describe('a line at the true difference passes in at most one of forty, of few positives', () => {
  const runs = 250
  /** One of forty, and what 250 of them may be off by. */
  const MOST = 0.045
  test.each(METRICS.flatMap((metric) => [2, 3, 5, 10].map((positives) => [metric, positives] as const)))(
    '%s, %d positives',
    (metric, positives) => {
      const source = random('few', metric, positives)
      let passed = 0
      for (let i = 0; i < runs; i++) {
        const gap = pairedDifference(metric, ...rareWorld(ROWS, positives, { ours: 0, theirs: 0, alike: 0 }, source))
        if (gap.kind === 'estimate' && gap.interval(0.95).low! > 0) passed++
      }
      expect(passed / runs).toBeLessThanOrEqual(MOST)
    },
  )
  // By the influence alone these pass in a fifth to a third.
  test.each<[QualityMetricName, number, number]>([
    ['roc_auc', 5, -0.036],
    ['roc_auc', 20, -0.035],
    ['balanced_accuracy', 5, -0.119],
    ['average_precision', 5, -0.265],
    ['matthews_corrcoef', 3, -0.202],
  ])('%s of a worse candidate, %d positives', (metric, positives, truth) => {
    const source = random('worse', metric, positives)
    let passed = 0
    for (let i = 0; i < runs; i++) {
      const gap = pairedDifference(metric, ...rareWorld(ROWS, positives, { ours: 2.3, theirs: 3, alike: 0.9 }, source))
      if (gap.kind === 'estimate' && gap.interval(0.95).low! > truth) passed++
    }
    expect(passed / runs).toBeLessThanOrEqual(MOST)
  })
})

test('a candidate that orders far worse than one with hardly a mistake passes in at most one of forty', () => {
  // With DeLong's ends from one mistake on in 6.7 % of 2,000.
  const source = random('hardly a mistake')
  let passed = 0
  for (let i = 0; i < 300; i++) {
    const gap = gapOf('roc_auc', ...rareWorld(1000, 50, { ours: 2, theirs: 3.5, alike: 0.9 }, source))
    if (gap.interval(0.95).low! > -0.072) passed++
  }
  expect(passed / 300).toBeLessThanOrEqual(0.045)
})

describe('average precision is too high by what each positive adds to its own', () => {
  const biasOf = (label: readonly number[], score: readonly number[], weight?: readonly number[]) =>
    known(
      measure(
        'average_precision',
        binarySample(Uint8Array.from(label), {
          score: Float64Array.from(score),
          ...(weight ? { weight: Float64Array.from(weight) } : {}),
        }),
      ),
    )
  test.each<[string, number[], number[], number[] | undefined]>([
    ['positives that come second and fourth', [0, 1, 0, 1, 0], [9, 8, 7, 6, 5], undefined],
    ['the same of rows that weigh two', [0, 1, 0, 1, 0], [9, 8, 7, 6, 5], [2, 2, 2, 2, 2]],
  ])('%s', (_, label, score, weight) => {
    // Without itself: none of one, one of three.
    expect(biasOf(label, score, weight).bias).toBeCloseTo((1 / 2 - 0 + 2 / 4 - 1 / 3) / 2, 12)
  })
  test('rows that tie are selected together', () => {
    expect(biasOf([0, 1, 1, 0], [9, 8, 8, 7]).bias).toBeCloseTo(2 / 3 - 1 / 2, 12)
    expect(biasOf([0, 1, 1, 0], [9, 8, 8, 7], [1, 1, 1, 1]).bias).toBeCloseTo(2 / 3 - 1 / 2, 12)
  })
  test('none where positives come first', () => {
    expect(biasOf([1, 1, 0, 0], [9, 8, 7, 6]).bias).toBe(0)
  })
  test('it is that of the jackknife over either class', () => {
    const source = random('jackknife')
    const label = Array.from({ length: 40 }, (_, i) => +(i < 12))
    const score = label.map((y) => y + source.normal())
    const without = (row: number): number =>
      biasOf(
        label.filter((_, i) => i !== row),
        score.filter((_, i) => i !== row),
      ).value
    const { value, bias } = biasOf(label, score)
    const over = (rows: readonly number[]) =>
      (rows.length - 1) * (rows.reduce((sum, row) => sum + without(row), 0) / rows.length - value)
    const rows = label.map((_, i) => i)
    const jackknifed = over(rows.filter((i) => i < 12)) + over(rows.filter((i) => i >= 12))
    // What parts the two is the precision of a negative that is left out, over all negatives.
    expect(bias! - jackknifed).toBeGreaterThan(0)
    expect(bias! - jackknifed).toBeLessThan(0.25 / 28 + 1e-12)
  })
})

describe('of eight classes of which one has few rows', () => {
  // Without the bias of average precision in 7 to 9 %.
  test.each([
    [10, -0.415],
    [20, -0.417],
  ])(
    'macro_average_precision of a much worse candidate, %d rows, passes at the true difference in at most one of forty',
    (rare, truth) => {
      const source = random('eight', rare)
      let passed = 0
      for (let i = 0; i < 300; i++) {
        const gap = gapOf(
          'macro_average_precision',
          ...rareOfEight(ROWS, rare, { ours: 1, theirs: 2, alike: 0.5 }, source),
        )
        if (gap.interval(0.95).low! > truth) passed++
      }
      expect(passed / 300).toBeLessThanOrEqual(0.05)
    },
  )
  test('what makes the baseline look better is taken off the upper end', () => {
    const [worse, better] = rareOfEight(ROWS, 10, { ours: 1, theirs: 2, alike: 0.5 }, random('turned'))
    const [gap, turned] = [
      gapOf('macro_average_precision', worse, better),
      gapOf('macro_average_precision', better, worse),
    ]
    expect(turned.interval(0.95).high).toBeCloseTo(-gap.interval(0.95).low!, 12)
  })
})

describe('of three classes of which one has few rows', () => {
  const runs = 200
  // By the influence with the freedom of all rows these pass in 8 to 13 %.
  test.each<[QualityMetricName, number, number, object]>([
    ['macro_average_precision', 2, -0.125, { ours: 1.5, theirs: 2, alike: 0.9 }],
    ['macro_average_precision', 5, -0.131, { ours: 1.5, theirs: 2, alike: 0.9 }],
    ['macro_roc_auc', 2, 0, { ours: 0, theirs: 0, alike: 0 }],
  ])('%s, %d rows, passes at the true difference in at most one of forty', (metric, rare, truth, world) => {
    const source = random('three', metric, rare)
    let passed = 0
    for (let i = 0; i < runs; i++) {
      const gap = pairedDifference(metric, ...rareOfThree(ROWS, rare, world as TwoModels, source))
      if (gap.kind === 'estimate' && gap.interval(0.95).low! > truth) passed++
    }
    expect(passed / runs).toBeLessThanOrEqual(0.045)
  })
  const freedom = (metric: string, ...rows: readonly number[]): number => {
    const label = Int32Array.from(rows.flatMap((n, c) => Array.from({ length: n }, () => c)))
    return classFreedom(metric, multiclassSample(['a', 'b', 'c'], label, { prediction: label }))
  }
  test('a mean over them has the freedom of Welch and Satterthwaite', () => {
    expect(freedom('macro_f1', 1, 100, 100)).toBe(0)
    expect(freedom('macro_f1', 2, 100, 100)).toBeCloseTo((1 / 2 + 2 / 100) ** 2 / (1 / 4 + (2 * 1) / 100 ** 2 / 99), 12)
    expect(freedom('macro_f1', 50, 50, 50)).toBeCloseTo(3 * 49, 9)
    expect(freedom('balanced_accuracy', 50, 50, 0)).toBeCloseTo(2 * 49, 9)
  })
  test('of labels the rarer of the rows that have it and those that do not counts', () => {
    const rare = [2, 100, 198]
    const label = Uint8Array.from({ length: 600 }, (_, i) => +(Math.floor(i / 3) < rare[i % 3]!))
    const sample = multilabelSample(['a', 'b', 'c'], label, { prediction: label })
    const expected = (1 / 2 + 1 / 100 + 1 / 2) ** 2 / (1 / 4 + 1 / 100 ** 2 / 99 + 1 / 4)
    expect(classFreedom('macro_recall', sample)).toBeCloseTo(expected, 12)
    expect(classFreedom('micro_recall', sample)).toBe(Number.POSITIVE_INFINITY)
  })
  test('what counts classes by their rows hardly rests on the few', () => {
    expect(freedom('weighted_f1', 1, 100, 100)).toBe(Number.POSITIVE_INFINITY)
    expect(freedom('cohen_kappa', 1, 100, 100)).toBe(Number.POSITIVE_INFINITY)
  })
})

test('equally good models pass a margin of 0.02 where rows are many', () => {
  const source = random('power')
  let passed = 0
  for (let i = 0; i < 40; i++) {
    const gap = gapOf('roc_auc', ...rareWorld(2000, 800, { ours: 2, theirs: 2, alike: 0.9 }, source))
    if (gap.interval(0.95).low! > -0.02) passed++
  }
  expect(passed).toBeGreaterThanOrEqual(38)
})

test('means of recall are apart by what few rows of the rarer class may hide', () => {
  const label = Uint8Array.from({ length: 60 }, (_, i) => +(i < 4))
  const by = (right: number) =>
    binarySample(label, { prediction: label.map((y, i) => (i < right ? y : y === 1 ? 0 : y)) })
  const { low, high } = gapOf('balanced_accuracy', by(4), by(1)).interval(0.95)
  // As means that any value may have: -0.036 to 0.618.
  expect([low, high]).toEqual([expect.closeTo(-0.0549, 3), expect.closeTo(0.4821, 3)])
})

test('of three classes one pair out of order shows no more than none does', () => {
  const label = Array.from({ length: 300 }, (_, i) => i % 3)
  // The second row is taken for the first class a little sooner than the last of it are.
  const sure = (isSwapped: boolean) =>
    Float64Array.from(
      label.flatMap((own, row) =>
        [0, 1, 2].map((c) => (c === own ? 0.9 - row / 1e4 : isSwapped && row === 1 && c === 0 ? 0.87035 : 0.05)),
      ),
    )
  const lowOf = (isSwapped: boolean): number => {
    const sample = multiclassSample(['a', 'b', 'c'], Int32Array.from(label), { probabilities: sure(isSwapped) })
    return known(measure('roc_auc_ovo', sample)).interval(0.95).low!
  }
  expect(lowOf(false)).toBeLessThan(0.99)
  expect(lowOf(true)).toBeLessThan(lowOf(false))
})
