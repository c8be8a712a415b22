/** Cross-validation and repeated runs: values, intervals, and how often these hold the truth. */
import { describe, expect, test } from '@jest/globals'
import { pairedDifference } from '@sea-trials/stats/compare'
import { entitiesOf } from '@sea-trials/stats/entity'
import { type Estimate, type Undefined, undefinedBecause } from '@sea-trials/stats/estimate'
import { measure } from '@sea-trials/stats/quality/measure'
import { betweenRuns } from '@sea-trials/stats/quality/repeated'
import { binarySample, regressionSample, type Sample, subset } from '@sea-trials/stats/quality/sample'
import { type Random, random } from '@sea-trials/stats/random'
import { entityFolds, onNewEntities } from './drawn-again.ts'

const known = (estimate: Estimate | Undefined): Estimate => {
  if (estimate.kind === 'undefined') throw new Error(estimate.reason)
  return estimate
}
const holds = (estimate: Estimate | Undefined, truth: number) => {
  const { low, high } = known(estimate).interval(0.95)
  return low !== null && high !== null && low <= truth && truth <= high
}

/** The model of a fold is the mean of the other rows: what cross-validation estimates is its squared error on new rows. */
const crossValidated = (n: number, k: number, { normal }: Random): Sample => {
  const y = Float64Array.from({ length: n }, () => normal())
  const fold = Int32Array.from({ length: n }, (_, i) => i % k)
  const all = y.reduce((a, b) => a + b, 0)
  const sums = new Float64Array(k)
  const counts = new Float64Array(k)
  for (let i = 0; i < n; i++) {
    sums[fold[i]!]! += y[i]!
    counts[fold[i]!]!++
  }
  const said = Float64Array.from(fold, (f) => (all - sums[f]!) / (n - counts[f]!))
  return regressionSample(y, said, { fold })
}

/** Runs whose models are each off by a bias of their own; the truth is the mean over models and rows. */
const trained = (n: number, runs: number, { normal }: Random): Sample => {
  const y = Float64Array.from({ length: n }, () => normal())
  const all = Array.from({ length: runs }, () => {
    const bias = 0.3 * normal()
    return regressionSample(
      y,
      Float64Array.from(y, () => bias),
    )
  })
  return { ...all[0]!, runs: all }
}

describe('folds', () => {
  test('the value is the mean over folds, the error that of Nadeau and Bengio', () => {
    const sample = crossValidated(60, 5, random('folds'))
    const parts = [0, 1, 2, 3, 4].map((f) => {
      const { folds: _, ...whole } = sample
      return known(
        measure(
          'mae',
          subset(
            whole as Sample,
            Uint32Array.from({ length: 12 }, (_, i) => 5 * i + f),
          ),
        ),
      ).value
    })
    const mean = parts.reduce((a, b) => a + b, 0) / 5
    const variance = parts.reduce((sum, x) => sum + (x - mean) ** 2, 0) / 4
    const { value, se } = known(measure('mae', sample))
    expect(value).toBeCloseTo(mean, 12)
    expect(se).toBeCloseTo(Math.sqrt((1 / 5 + 1 / 4) * variance), 12)
  })
  test('two folds are too few', () => {
    expect(measure('mae', crossValidated(60, 2, random('two')))).toMatchObject({ reason: 'fewer than three folds' })
  })
  test('its interval holds what a model learnt from as many rows does on new ones', () => {
    const source = random('cross-validation')
    const [n, k, repeats] = [100, 5, 300]
    let covered = 0
    for (let i = 0; i < repeats; i++)
      if (holds(measure('mse', crossValidated(n, k, source)), 1 + 1 / (n - n / k))) covered++
    expect(covered / repeats).toBeGreaterThan(0.92)
  })
  test('of rows of entities it holds what a model does on new ones, where no entity lies in two folds', () => {
    const rate = (by: 'entity' | 'row'): number => {
      const source = random('entity folds', by)
      let covered = 0
      for (let i = 0; i < 200; i++)
        if (holds(measure('mse', entityFolds(20, 5, by, source)), onNewEntities(16))) covered++
      return covered / 200
    }
    expect(rate('entity')).toBeGreaterThan(0.91)
    expect(rate('row')).toBeLessThan(0.7)
  })
  const right = (n: number, fold: Int32Array | undefined, wrong: number) => {
    const label = Uint8Array.from({ length: n }, (_, i) => (i < n / 2 ? 1 : 0))
    return binarySample(label, { prediction: label.map((y, i) => (i < wrong ? 1 - y : y)) }, fold ? { fold } : {})
  }
  const inFolds = Int32Array.from({ length: 300 }, (_, i) => i % 5)
  test('folds that are all alike have the ends of all rows as one hold-out, 1.5 times as far away', () => {
    const alike = known(measure('accuracy', right(300, inFolds, 0)))
    const { low } = known(measure('accuracy', right(300, undefined, 0))).interval(0.95)
    const found = alike.interval(0.95)
    expect(found.method).toContain('folds all alike')
    expect(found.low).toBeCloseTo(1 - 1.5 * (1 - low!), 12)
    expect(found.high).toBe(1)
  })
  test('folds that are nearly alike are no better known', () => {
    const ends = [1, 2, 3, 5].map((wrong) => {
      const { value, interval } = known(measure('accuracy', right(300, inFolds, wrong)))
      const { low } = known(measure('accuracy', right(300, undefined, wrong))).interval(0.95)
      return value - interval(0.95).low! > 1.49 * (1 - wrong / 300 - low!)
    })
    expect(ends).toEqual([true, true, true, true])
  })
  test('two models without a mistake are compared as on one hold-out', () => {
    const [a, b] = [right(300, inFolds, 0), right(300, undefined, 0)]
    const { low, high } = known(pairedDifference('accuracy', a, b)).interval(0.95)
    expect([low! < 0, high! > 0, high! < 0.03]).toEqual([true, true, true])
  })
  test('models are compared fold by fold', () => {
    const a = crossValidated(90, 3, random('pair'))
    const { folds: _, ...once } = a
    const b = { ...once, prediction: (a as { prediction: Float64Array }).prediction.map((x) => x + 1) } as Sample
    const gap = known(pairedDifference('mae', a, b))
    expect(gap.value).toBeLessThan(0)
    expect(gap.interval(0.95).method).toContain('Nadeau')
  })
})

describe('runs', () => {
  test('the value is the mean over runs; a run that differs widens the interval', () => {
    const sample = trained(200, 4, random('runs'))
    const values = sample.runs!.map((run) => known(measure('mse', run)).value)
    const whole = known(measure('mse', sample))
    expect(whole.value).toBeCloseTo(values.reduce((a, b) => a + b, 0) / 4, 12)
    // The rows that all runs share, and what differs between the runs.
    const influences = sample.runs!.map((run) => known(measure('mse', run)).influence!)
    const shared = influences[0]!.map((_, i) => influences.reduce((sum, each) => sum + each[i]! / 4, 0))
    const rows = shared.reduce((sum, x) => sum + x * x, 0) / shared.length ** 2
    const between = values.reduce((sum, x) => sum + (x - whole.value) ** 2, 0) / 3 / 4
    expect(whole.se! ** 2).toBeCloseTo(rows + between, 12)
  })
  const once = (wrong: number) => {
    const label = Uint8Array.from({ length: 300 }, (_, i) => (i < 150 ? 1 : 0))
    return binarySample(label, { prediction: label.map((y, i) => (i < wrong ? 1 - y : y)) })
  }
  test('runs that are all alike, or nearly, have ends no nearer than a single one', () => {
    const none = known(measure('accuracy', once(0))).interval(0.95)
    const alike = known(measure('accuracy', { ...once(0), runs: [once(0), once(0), once(0)] })).interval(0.95)
    expect([alike.low, alike.high]).toEqual([none.low, none.high])
    expect(alike.method).toContain('runs all alike')
    const nearly = known(measure('accuracy', { ...once(0), runs: [once(0), once(0), once(1)] })).interval(0.95)
    expect(nearly.low!).toBeLessThan(none.low!)
  })
  test('runs without a mistake are compared as one', () => {
    const runs = [once(0), once(0), once(0)]
    const { low, high } = known(pairedDifference('accuracy', { ...once(0), runs }, once(0))).interval(0.95)
    expect([low! < 0, high! > 0, high! < 0.03]).toEqual([true, true, true])
  })
  test('runs that are all alike, and a pair of them without a value, show no end', () => {
    const runs = [once(0), once(0), once(0)]
    const one = (run: Sample) => measure('accuracy', run)
    const gap = known(
      betweenRuns({ ...once(0), runs }, once(0), 1, one, ({ n }) => undefinedBecause('too few rows', n)),
    )
    expect(gap.interval(0.95)).toMatchObject({ low: null, high: null, method: 'runs all alike' })
  })
  test('runs on rows of one entity are too few rows', () => {
    const one = (sample: Sample): Sample => ({ ...sample, entities: entitiesOf(new Int32Array(sample.n)) })
    const sample = trained(200, 4, random('one entity'))
    expect(measure('mse', { ...one(sample), runs: sample.runs!.map(one) })).toMatchObject({ reason: 'too few rows' })
  })
  test('two runs are too few', () => {
    expect(measure('mse', trained(50, 2, random('few')))).toMatchObject({ reason: 'fewer than three runs' })
  })
  test.each([3, 8])('the interval over %d runs holds the truth', (runs) => {
    const source = random('runs', runs)
    let covered = 0
    for (let i = 0; i < 300; i++) if (holds(measure('mse', trained(150, runs, source)), 1.09)) covered++
    expect(covered / 300).toBeGreaterThan(0.91)
  })
  test('against a model that was trained once', () => {
    const sample = trained(200, 5, random('against'))
    const { runs: _, ...one } = sample
    const gap = known(pairedDifference('mse', sample, one as Sample))
    expect(gap.value).toBeCloseTo(known(measure('mse', sample)).value - known(measure('mse', one as Sample)).value, 12)
  })
  test('a group of rows is one in every run', () => {
    const sample = trained(50, 3, random('group'))
    const part = subset(sample, Uint32Array.of(1, 2, 3, 10))
    expect(part.runs!.map(({ n }) => n)).toEqual([4, 4, 4])
  })
})
