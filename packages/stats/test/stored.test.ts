/** Scores that nobody holds give the same numbers as those that are held, whatever the metric, and are read a stretch at a time. */
import { describe, expect, test } from '@jest/globals'
import { pairedDifference } from '@sea-trials/stats/compare'
import { entitiesOf } from '@sea-trials/stats/entity'
import type { Measured } from '@sea-trials/stats/estimate'
import { measure } from '@sea-trials/stats/quality/measure'
import type { QualityMetric } from '@sea-trials/stats/quality/metric'
import { type QualityMetricName, qualityMetrics } from '@sea-trials/stats/quality/metrics'
import { residualsOf } from '@sea-trials/stats/quality/residuals'
import { type BinarySample, binarySample, type Stored, subset } from '@sea-trials/stats/quality/sample'
import { scoreOf, storedSample } from '@sea-trials/stats/quality/stored'
import { sweptByScore } from '@sea-trials/stats/quality/swept'
import { random } from '@sea-trials/stats/random'

/** So many at a time; tells the numbers that were read at most at once, and how many places beside them are open, and ever were. */
const apart = (scores: Float64Array, atOnce = 7): Stored & { most: () => number; besides: () => [number, number] } => {
  let most = 0
  let [open, ever] = [0, 0]
  return {
    length: scores.length,
    atOnce,
    read: (from, into) => {
      most = Math.max(most, into.length)
      into.set(scores.subarray(from, from + into.length))
    },
    beside: () => {
      const numbers: number[] = []
      open++
      ever++
      return {
        append: (values) => void numbers.push(...values),
        read: (from, into) => into.set(numbers.slice(from, from + into.length)),
        close: () => void open--,
      }
    },
    most: () => most,
    besides: () => [open, ever],
  }
}

const drawn = (seed: string, n = 300, row: { entity?: Int32Array } = {}) => {
  const { uniform } = random(seed)
  const label = Uint8Array.from({ length: n }, () => (uniform() < 0.4 ? 1 : 0))
  const score = Float64Array.from(label, (y) => Math.round(1 + 98 * Math.min(1, 0.7 * uniform() + 0.3 * y)) / 100)
  return {
    label,
    score,
    held: binarySample(label, { score }, row),
    stored: storedSample(label, { stored: apart(score) }, row),
  }
}
const names = Object.entries<QualityMetric>(qualityMetrics)
  .filter(([name, { tasks }]) => tasks.includes('binary') && name !== 'cost')
  .map(([name]) => name as QualityMetricName)

const said = (measured: Measured) =>
  measured.kind === 'estimate'
    ? { value: measured.value, n: measured.n, interval: measured.interval(0.95), influence: measured.influence }
    : measured

/** Rows that hang together are put in one order where they are held, so that sums are of another order. */
const alike = (one: Measured, other: Measured): void => {
  const [a, b] = [said(one), said(other)]
  if (!('influence' in a) || !('influence' in b)) {
    expect(a).toEqual(b)
    return
  }
  for (const key of ['low', 'high'] as const) expect(a.interval[key] ?? 0).toBeCloseTo(b.interval[key] ?? 0, 12)
  expect({ ...a, influence: 0, interval: 0, value: 0 }).toEqual({ ...b, influence: 0, interval: 0, value: 0 })
  expect(a.value).toBeCloseTo(b.value, 12)
  for (const [i, x] of a.influence?.entries() ?? []) expect(x).toBeCloseTo(b.influence?.[i] as number, 10)
}

describe('scores that nobody holds', () => {
  const ours = drawn('ours')
  const theirs = drawn('theirs')
  const [candidate, baseline] = [ours, { ...theirs, held: binarySample(ours.label, { score: theirs.score }) }]
  const other = storedSample(ours.label, { stored: apart(theirs.score) })
  const rows = Uint32Array.from({ length: 300 }, (_, i) => i).filter((i) => i % 3 !== 1)

  test.each(names)('%s: whole, of some rows, of these in another order, against another model', (name) => {
    const of = (sample: BinarySample) => said(measure(name, sample))
    expect(of(ours.stored)).toEqual(of(ours.held))
    for (const [some, fewest] of [
      [rows, 1],
      [rows, 301],
      [rows.slice().reverse(), 1],
    ] as const)
      expect(of(subset(ours.stored, some, fewest))).toEqual(of(subset(ours.held, some)))
    for (const [a, b] of [
      [candidate.stored, other],
      [candidate.stored, baseline.held],
    ] as const)
      expect(said(pairedDifference(name, a, b))).toEqual(said(pairedDifference(name, candidate.held, baseline.held)))
  })
  test.each([
    'roc_auc',
    'average_precision',
    'log_loss',
    'brier_score',
    'calibration_error',
    'accuracy',
    'label_rate',
  ] as const)(
    'of %s no more than a stretch is read at a time: whole, in part, of entities, against another',
    (name) => {
      const entity = Int32Array.from(ours.label, (_, i) => i % 40)
      const scores = [ours, theirs, ours].map(({ score }) => apart(score))
      const [one, two, three] = scores.map((stored, i) =>
        storedSample(ours.label, { stored }, i === 2 ? { entity } : {}),
      ) as [BinarySample, BinarySample, BinarySample]
      for (const measured of [
        measure(name, one),
        measure(name, subset(one, rows, 1)),
        measure(name, three),
        pairedDifference(name, one, two),
      ])
        if (measured.kind === 'estimate') measured.interval(0.95)
      for (const each of scores) {
        expect(each.most()).toBe(7)
        expect(each.besides()[0]).toBe(0)
      }
      expect(scores.map((each) => each.besides()[1] > 0)).toEqual(
        new Array(3).fill(name === 'roc_auc' || name === 'average_precision'),
      )
    },
  )
  test.each(names)('%s of rows that belong together', (name) => {
    const entity = Int32Array.from(ours.label, (_, i) => (i * 7) % 50)
    const [a, b] = [drawn('ours', 300, { entity }), drawn('theirs', 300, { entity })]
    const [x, y] = [
      binarySample(a.label, { score: b.score }, { entity }),
      storedSample(a.label, { stored: apart(b.score) }, { entity }),
    ]
    alike(measure(name, a.stored), measure(name, a.held))
    alike(pairedDifference(name, a.stored, y), pairedDifference(name, a.held, x))
    alike(measure(name, subset(a.stored, rows, 1)), measure(name, subset(a.held, rows)))
  })
  test('several stretches to sort, and residuals', () => {
    const swept = (sample: BinarySample) => sweptByScore(sample as Parameters<typeof sweptByScore>[0], 40)
    expect(swept(ours.stored)).toEqual(swept(ours.held))
    expect(residualsOf(ours.stored)).toEqual(residualsOf(ours.held))
  })
  test('decisions by a threshold, or as they were told', () => {
    const stored = apart(ours.score)
    expect(storedSample(ours.label, { stored, threshold: 0.3 }).prediction).toEqual(
      binarySample(ours.label, { score: ours.score, threshold: 0.3 }).prediction,
    )
    const prediction = new Uint8Array(300).fill(1)
    expect(storedSample(ours.label, { stored, prediction }).prediction).toBe(prediction)
  })
  test('a part of many rows leaves them where they are; of few, or in another order, it takes them', () => {
    const parts = [
      subset(ours.stored, rows, 200),
      subset(ours.stored, rows, 201),
      subset(ours.stored, rows.slice().reverse(), 1),
    ]
    expect(parts.map((part) => part.stored !== undefined)).toEqual([true, false, false])
    for (const part of parts.slice(0, 2)) expect(part.score).toEqual(subset(ours.held, rows).score)
  })
  test.each([
    ['in order of appearance', [0, 1, 0, 2], [0, 1, 0, 2], [0, 1, 2]],
    ['with holes', [0, 2, 0, 5], [0, 1, 0, 2], [0, 2, 5]],
    ['in another order', [1, 0, 1], [0, 1, 0], [1, 0]],
    ['without an entity', [0, -1, 0, -1], [0, 1, 0, 2], [0, -1, -1]],
  ])('codes of entities are dense: %s', (_, codes, dense, made) => {
    const found = entitiesOf(Int32Array.from(codes))
    expect([[...found.codes], [...found.made], found.count]).toEqual([dense, made, made.length])
  })
  test('rows one after the other, and back', () => {
    const of = scoreOf(ours.stored)
    for (const row of [0, 1, 6, 7, 299, 298, 0, 150]) expect(of(row)).toBe(ours.score[row])
  })
})
