/** What is drawn is what was measured, and what is left out could not be seen. */
import { describe, expect, test } from '@jest/globals'
import { qualityFigures } from '@sea-trials/gates/quality/figures/figures'
import { learningCurve } from '@sea-trials/gates/quality/figures/learning'
import { envelope, type Points, thinned } from '@sea-trials/gates/quality/figures/thin'
import type { Figure, FigureSeries } from '@sea-trials/schema/verdict'
import type { Estimate } from '@sea-trials/stats/estimate'
import { measure } from '@sea-trials/stats/quality/measure'
import { binarySample, multiclassSample, regressionSample, type Sample } from '@sea-trials/stats/quality/sample'
import { random } from '@sea-trials/stats/random'
import fc from 'fast-check'

const { uniform, normal } = random('figures.test')
const label = Uint8Array.from({ length: 3000 }, () => (uniform() < 0.3 ? 1 : 0))
const score = Float64Array.from(
  label,
  (y) => Math.round(1000 * Math.min(1, Math.max(0, 0.3 * y + 0.35 + 0.15 * normal()))) / 1000,
)
const candidate = binarySample(label, { score, threshold: 0.5 }, {})
const baseline = binarySample(
  label,
  { score: score.map((s) => Math.min(1, Math.max(0, s + 0.1 * normal()))), threshold: 0.5 },
  {},
)
const drawn = (sample: Sample, other?: Sample): Readonly<Record<string, Figure>> =>
  Object.fromEntries(qualityFigures(sample, other, 0.5).map((figure) => [figure.id, figure]))
const measured = (name: 'roc_auc' | 'average_precision', sample: Sample): number =>
  (measure(name, sample) as Estimate).value

/** Area under a line, by trapezoids. */
const area = (x: readonly number[], y: readonly (number | null)[]): number =>
  x.reduce(
    (sum, at, i) => (i === 0 ? 0 : sum + ((at - (x[i - 1] as number)) * ((y[i] as number) + (y[i - 1] as number))) / 2),
    0,
  )

describe('two classes', () => {
  const figures = drawn(candidate, baseline)
  test('each figure that a threshold and probabilities allow', () =>
    expect(Object.keys(figures)).toEqual(['roc', 'precision-recall', 'calibration', 'scores', 'confusion']))
  test('the area under the thinned ROC curve is that of the metric, for both models', () => {
    const [ours, theirs] = (figures.roc as Figure).series
    for (const [line, sample] of [
      [ours, candidate],
      [theirs, baseline],
    ] as const) {
      expect(area(line?.x as number[], line?.values as number[])).toBeCloseTo(measured('roc_auc', sample), 2)
      expect(line?.x?.length).toBeLessThan(250)
    }
    expect(ours?.name).toBe(`candidate: area ${Number(measured('roc_auc', candidate).toPrecision(3))}`)
  })
  test('precision and recall: its name says the average precision, and chance is the share of positives', () => {
    const { series } = figures['precision-recall'] as Figure
    expect(series[0]?.name).toBe(
      `candidate: average precision ${Number(measured('average_precision', candidate).toPrecision(3))}`,
    )
    const share = label.reduce((sum, y) => sum + y, 0) / label.length
    expect(series.at(-1)).toMatchObject({ reference: true, values: [share, share] })
  })
  test('the point at the threshold is what the confusion matrix says', () => {
    const [[tn, fp], [fn, tp]] = (figures.confusion as Figure).series.map(({ values }) => values) as [
      [number, number],
      [number, number],
    ]
    expect(tn + fp + fn + tp).toBe(label.length)
    const point = (id: string) => (figures[id] as Figure).series.find(({ values }) => values.length === 1)
    expect(point('roc')).toMatchObject({ x: [fp / (fp + tn)], values: [tp / (tp + fn)] })
    expect(point('precision-recall')).toMatchObject({ x: [tp / (tp + fn)], values: [tp / (tp + fp)] })
  })
  test('where probabilities are right, about one bin in twenty lies outside of the band', () => {
    const p = Float64Array.from({ length: 20_000 }, () => uniform())
    /** Bins of probabilities below and above the band, where the truth is a power of them. */
    const outside = (power: number): readonly [number, number] => {
      const truth = Uint8Array.from(p, (each) => (uniform() < each ** power ? 1 : 0))
      const [line, band] = (drawn(binarySample(truth, { score: p, threshold: 0.5 }, {})).calibration as Figure)
        .series as [FigureSeries, FigureSeries]
      const count = (lies: (share: number, i: number) => boolean): number =>
        (line.values as readonly number[]).filter((share, i) => lies(share, i + 1)).length
      return [
        count((share, i) => share < (band.low?.[i] as number)),
        count((share, i) => share > (band.high?.[i] as number)),
      ]
    }
    const [below, above] = outside(1)
    expect(below + above).toBeLessThanOrEqual(3)
    expect(outside(2)[0]).toBeGreaterThan(10)
  })
  test('the scores of each class are shares of that class', () => {
    const { series, marks } = figures.scores as Figure
    for (const { values } of series)
      expect((values as number[]).reduce((sum, share) => sum + share, 0)).toBeCloseTo(1, 9)
    expect(marks).toEqual([{ x: 0.5, text: 'threshold 0.5' }])
  })
  test('labels alone have a confusion matrix; one class has no curve; decision values have no reliability', () => {
    expect(Object.keys(drawn(binarySample(label, { prediction: label, threshold: 0.5 }, {})))).toEqual(['confusion'])
    const ones = binarySample(new Uint8Array(50).fill(1), { score: score.subarray(0, 50), threshold: 0.5 }, {})
    expect(Object.keys(drawn(ones))).not.toContain('roc')
    expect(Object.keys(drawn(binarySample(label, { score: score.map((s) => 4 * s - 2), threshold: 0 }, {})))).toEqual([
      'roc',
      'precision-recall',
      'scores',
      'confusion',
    ])
  })
  test('rows weigh what they weigh', () => {
    const weight = Float64Array.from(label, (y) => (y === 1 ? 2 : 0.5))
    const { series } = drawn(binarySample(label, { score, threshold: 0.5 }, { weight })).confusion as Figure
    expect((series.at(1)?.values ?? []).reduce<number>((sum, count) => sum + (count ?? 0), 0)).toBe(
      2 * label.reduce((sum, y) => sum + y, 0),
    )
  })
})

test('several classes: reliability of what was predicted, and what was confused', () => {
  const truth = Int32Array.from({ length: 300 }, (_, i) => i % 3)
  const probabilities = Float64Array.from({ length: 900 }, (_, i) => (i % 3 === Math.floor(i / 3) % 3 ? 0.6 : 0.2))
  const figures = drawn(multiclassSample(['a', 'b', 'c'], truth, { probabilities }, {}))
  expect(Object.keys(figures)).toEqual(['calibration', 'confusion'])
  expect(figures.confusion?.series.map(({ name, values }) => [name, ...values])).toEqual([
    ['a', 100, 0, 0],
    ['b', 0, 100, 0],
    ['c', 0, 0, 100],
  ])
})

describe('a regression', () => {
  const prediction = Float64Array.from({ length: 2000 }, () => 50 + 10 * normal())
  const truth = prediction.map((value) => value + 3 + 2 * normal())
  const { residuals, 'residual-distribution': spread } = drawn(regressionSample(truth, prediction, {})) as Record<
    string,
    Figure
  >
  test('residuals by prediction: the middle and the spread of twenty parts, and no row by itself', () => {
    const [line] = residuals?.series ?? []
    expect(line?.x).toHaveLength(20)
    expect(Math.min(...((line?.values ?? []) as number[]))).toBeGreaterThan(2)
    expect((line?.high?.[10] as number) - (line?.low?.[10] as number)).toBeCloseTo(2 * 1.2816 * 2, -1)
  })
  test('their distribution counts every row', () =>
    expect(((spread?.series[0]?.values ?? []) as number[]).reduce((sum, share) => sum + share, 0)).toBeCloseTo(1, 9))
  test('nine rows are too few, and a model without error is drawn', () => {
    const part = (n: number) => drawn(regressionSample(prediction.slice(0, n), prediction.slice(0, n), {}))
    expect(Object.keys(part(9))).toEqual([])
    expect(part(20).residuals?.series[0]?.values).toEqual([0, 0])
  })
})

describe('fewer points', () => {
  const far = ({ x, y }: Points, kept: Points): number => {
    let most = 0
    x.forEach((at, i) => {
      // The nearest of all pieces of the line that stayed.
      let near = Number.POSITIVE_INFINITY
      for (let j = 1; j < kept.x.length; j++) {
        const [x0, y0, x1, y1] = [kept.x[j - 1], kept.y[j - 1], kept.x[j], kept.y[j]] as [
          number,
          number,
          number,
          number,
        ]
        const length = (x1 - x0) ** 2 + (y1 - y0) ** 2
        const share =
          length === 0
            ? 0
            : Math.min(1, Math.max(0, ((at - x0) * (x1 - x0) + ((y[i] as number) - y0) * (y1 - y0)) / length))
        near = Math.min(near, Math.hypot(at - x0 - share * (x1 - x0), (y[i] as number) - y0 - share * (y1 - y0)))
      }
      most = Math.max(most, near)
    })
    return most
  }
  test('none that is left out lies further from the line than an eye can see', () => {
    const steps = fc.array(fc.double({ min: 0, max: 1, noNaN: true }), { minLength: 2, maxLength: 80 })
    fc.assert(
      fc.property(steps, steps, (right, up) => {
        const n = Math.min(right.length, up.length)
        const [x, y] = [right, up].map((all) => all.slice(0, n).sort((a, b) => a - b)) as [number[], number[]]
        const unit = (all: number[]) =>
          all.map((value) => (value - (all[0] as number)) / ((all.at(-1) as number) - (all[0] as number) || 1))
        const all = { x: unit(x), y: unit(y) }
        const kept = thinned(all)
        expect([kept.x[0], kept.x.at(-1)]).toEqual([all.x[0], all.x.at(-1)])
        expect(far(all, kept)).toBeLessThan(0.0015)
      }),
    )
  })
  test('a straight line needs two, and a million points are drawn by a few hundred', () => {
    const many = Array.from({ length: 1_000_000 }, (_, i) => i / 999_999)
    expect(thinned({ x: many, y: many }).x).toEqual([0, 1])
    expect(thinned({ x: many, y: many.map(Math.sqrt) }).x.length).toBeLessThan(100)
  })
  test('of a long noisy curve every extreme stays', () => {
    const y = Array.from({ length: 5000 }, (_, i) => (i === 1234 ? 99 : Math.sin(i)))
    const kept = envelope({ x: y.map((_, i) => i), y }, 100)
    expect(kept.y).toContain(99)
    expect(kept.x.length).toBeLessThanOrEqual(202)
  })
  test('a learning curve marks the best of its validation and the step taken, higher or lower', () => {
    const line = { steps: [1, 2, 3], values: [3, 1, 2] }
    expect(learningCurve({ metric: 'loss', validation: line }, 'lower', 3).marks).toEqual([
      { x: 2, text: 'best validation, step 2' },
      { x: 3, text: 'taken, step 3' },
    ])
    expect(learningCurve({ metric: 'auc', train: line, validation: line }, 'higher').marks?.[0]?.x).toBe(1)
  })
})
