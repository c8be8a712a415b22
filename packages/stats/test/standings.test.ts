/** Rankings of rows of one weight never hold an order of all rows: whatever is sorted at once, the numbers are those of the rows. */
import { expect, test } from '@jest/globals'
import fc from 'fast-check'
import { pairedDifference } from '../src/compare.ts'
import type { Estimate } from '../src/estimate.ts'
import { heldOf } from '../src/influence.ts'
import { averagePrecision } from '../src/quality/average-precision.ts'
import { byScore } from '../src/quality/by-score.ts'
import { meanOf } from '../src/quality/mean.ts'
import { brierScore, logLoss } from '../src/quality/probability.ts'
import { rocAuc } from '../src/quality/roc.ts'
import { type BinarySample, binarySample } from '../src/quality/sample.ts'
import { eachScore, type Scored } from '../src/quality/standings.ts'
import { influenceOfTies, sweptByScore } from '../src/quality/swept.ts'
import { argsort } from '../src/rank.ts'

/** Scores with and without ties, of any size; both classes. */
const finite = fc.oneof(
  fc.double({ noNaN: true, noDefaultInfinity: true }),
  fc.constantFrom(0, -0, 0.5, 1, 1e-320, -1e308, 1e308),
  fc.integer({ min: 0, max: 5 }).map((k) => k / 5),
)
const row = fc.tuple(fc.boolean(), finite, finite)
const rows = fc
  .array(row, { minLength: 2, maxLength: 60 })
  .filter((some) => some.some(([y]) => y) && some.some(([y]) => !y))

const sampleOf = (some: readonly [boolean, number, number][], which: 1 | 2, weighted = false): Scored =>
  binarySample(
    Uint8Array.from(some, ([y]) => (y ? 1 : 0)),
    { score: Float64Array.from(some, (each) => each[which]) },
    // A weight of one says nothing, and has every row looked at by itself.
    weighted ? { weight: new Float64Array(some.length).fill(1) } : {},
  ) as Scored

const close = (a: number, b: number): void =>
  expect(Math.abs(a - b)).toBeLessThanOrEqual(1e-12 * Math.max(1, Math.abs(b)))

const estimate = (measured: ReturnType<typeof rocAuc>): Estimate => {
  if (measured.kind === 'undefined') throw new Error(measured.reason)
  return measured
}

test('area, average precision and their errors are those of the rows, however few are sorted at once', () => {
  fc.assert(
    fc.property(rows, fc.integer({ min: 1, max: 70 }), (some, most) => {
      const found = sweptByScore(sampleOf(some, 1), most)
      const [auc, precision] = [rocAuc, averagePrecision].map((of) => estimate(of(sampleOf(some, 1, true))))
      close(found.roc.value, auc?.value as number)
      close(found.roc.se, auc?.se as number)
      close(found.precision.value, precision?.value as number)
      close(found.precision.se, precision?.se as number)
    }),
    { numRuns: 400 },
  )
})

test('every row stands where counting the other class beside it, ties half, puts it', () => {
  fc.assert(
    fc.property(rows, fc.integer({ min: 1, max: 70 }), (some, most) => {
      const [p, q] = [some.filter(([y]) => y).length, some.filter(([y]) => !y).length]
      const shares = some.map(([y, x]) => {
        const others = some.filter(([other]) => other !== y).map((other) => other[1])
        const passed = others.filter((other) => (y ? other < x : other > x)).length
        return (passed + others.filter((other) => other === x).length / 2) / others.length
      })
      const value = shares.reduce((sum, share, i) => sum + (some[i]?.[0] ? share : 0), 0) / p
      const scaled = shares.map((share, i) => {
        const own = some[i]?.[0] ? p : q
        return (share - value) * (some.length / own) * Math.sqrt(own / Math.max(1, own - 1))
      })
      const sample = sampleOf(some, 1)
      const found = byScore(sample, () => influenceOfTies.roc(sample, value), most)
      found.read((each) => scaled.forEach((wanted, row) => void close(each(row), wanted)))
      expect(() => found.read((each) => each(1))).toThrow(RangeError)
    }),
    { numRuns: 400 },
  )
})

test('influences on average precision are those of the order of all rows', () => {
  fc.assert(
    fc.property(rows, fc.integer({ min: 1, max: 70 }), (some, most) => {
      const sample = sampleOf(some, 1)
      const { value, influence } = estimate(averagePrecision(sampleOf(some, 1, true)))
      const found = byScore(sample, () => influenceOfTies.precision(sample, value), most)
      found.read((each) => influence?.forEach((wanted, row) => void close(each(row), wanted)))
    }),
    { numRuns: 200 },
  )
})

test('scores are told upwards and downwards, each once with all of its rows', () => {
  fc.assert(
    fc.property(rows, fc.integer({ min: 1, max: 70 }), fc.boolean(), (some, most, weighted) => {
      const sample = sampleOf(some, 1, weighted)
      const told = (way: 'up' | 'down') => {
        const all: [number, number, number][] = []
        eachScore(sample, way, (score, positives, negatives) => all.push([score + 0, positives, negatives]), most)
        return all
      }
      const distinct = [...new Set(some.map(([, x]) => x + 0))].sort((a, b) => a - b)
      const wanted = distinct.map((x) => {
        const here = some.filter((each) => each[1] === x)
        return [x, here.filter(([y]) => y).length, here.filter(([y]) => !y).length]
      })
      expect(told('up')).toEqual(wanted)
      expect(told('down')).toEqual(wanted.toReversed())
    }),
    { numRuns: 200 },
  )
})

test('two models are compared row by row without an array of either', () => {
  fc.assert(
    fc.property(rows, fc.constantFrom('roc_auc', 'average_precision', 'f1'), (some, name) => {
      const [lean, full] = [false, true].map((weighted) =>
        pairedDifference(name, sampleOf(some, 1, weighted), sampleOf(some, 2, weighted)),
      )
      if (lean?.kind !== 'estimate' || full?.kind !== 'estimate') throw new Error('both have both classes')
      close(lean.value, full.value)
      close(lean.se as number, full.se as number)
      // F by itself allows for weights, also for such as are alike.
      for (const level of name === 'f1' ? [] : [0.8, 0.95]) {
        const [a, b] = [lean.interval(level), full.interval(level)]
        expect(a.method).toBe(b.method)
        close(a.low as number, b.low as number)
      }
    }),
    { numRuns: 200 },
  )
})

test('losses are the means of their rows, and so is what two models differ by', () => {
  const probability = fc.double({ min: 0, max: 1, noNaN: true })
  fc.assert(
    fc.property(fc.array(fc.tuple(fc.boolean(), probability, probability), { minLength: 3 }), (some) => {
      const [ours, theirs] = [sampleOf(some, 1), sampleOf(some, 2)]
      const squares = (which: 1 | 2) => Float64Array.from(some, (each) => ((each[0] ? 1 : 0) - each[which]) ** 2)
      const brier = estimate(brierScore(ours))
      const plain = estimate(meanOf(ours, squares(1), { min: 0, max: 1 }))
      close(brier.value, plain.value)
      close(brier.se as number, plain.se as number)
      for (const [i, x] of brier.influence?.entries() ?? []) close(x, plain.influence?.[i] as number)
      const gap = pairedDifference('brier_score', ours, theirs)
      const byHand = estimate(
        meanOf(
          ours,
          squares(1).map((x, i) => x - (squares(2)[i] as number)),
          {},
        ),
      )
      if (gap.kind !== 'estimate') throw new Error('losses always exist')
      close(gap.se as number, byHand.se as number)
      const log = estimate(logLoss(ours))
      expect(log.byRow?.read((each) => heldOf(each, some.length))).toEqual(log.influence)
    }),
    { numRuns: 100 },
  )
})

test('a few million rows are sorted in stretches, and give what the order of all of them gives', () => {
  const n = 1_200_000
  let state = 7
  const next = (): number => {
    state = (Math.imul(state, 1_664_525) + 1_013_904_223) >>> 0
    return state / 2 ** 32
  }
  const label = Uint8Array.from({ length: n }, () => (next() < 0.3 ? 1 : 0))
  // A third of the scores are one number.
  const score = Float64Array.from(label, (y) => (next() < 1 / 3 ? 0.25 : next() * (y === 1 ? 1 : 0.8)))
  const sample = binarySample(label, { score }) as BinarySample
  const order = argsort(score)
  let [below, area, positives] = [0, 0, 0]
  for (let at = 0; at < n; ) {
    let [end, tied] = [at, 0]
    while (end < n && score[order[end] as number] === score[order[at] as number])
      tied += label[order[end++] as number] as number
    area += tied * (below + (end - at - tied) / 2)
    below += end - at - tied
    positives += tied
    at = end
  }
  close(estimate(rocAuc(sample)).value, area / positives / (n - positives))
})
