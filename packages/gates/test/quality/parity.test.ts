/** What Clarify, AIF360 and fairlearn measure between groups and of individuals, against their published numbers and their code. */
import { copyFileSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, test } from '@jest/globals'
import type { Check } from '@sea-trials/schema/verdict'
import { openOnnx } from '@sea-trials/serving/onnx'
import { jensenShannon, kullbackLeibler } from '@sea-trials/stats/divergence'
import type { Estimate, Measured } from '@sea-trials/stats/estimate'
import { betweenGroups } from '@sea-trials/stats/inequality'
import { labelDistance } from '@sea-trials/stats/label-distance'
import { nearest } from '@sea-trials/stats/nearest'
import { measure } from '@sea-trials/stats/quality/measure'
import type { QualityMetricName } from '@sea-trials/stats/quality/metrics'
import { generalizedEntropy } from '@sea-trials/stats/quality/parity'
import { binarySample } from '@sea-trials/stats/quality/sample'
import { mixed, random } from '@sea-trials/stats/random'
import { type Cells, folder, judgeLine, judgeWith } from './harness.ts'
import { blocks, judgeWorld } from './worlds.ts'
import { coverageOf } from './worlds-hanging.ts'

const oracle = JSON.parse(readFileSync(new URL('./oracles/groups.json', import.meta.url), 'utf8')) as {
  readonly table: Readonly<Record<string, Cells>>
} & Readonly<Record<string, number>>

/** ProPublica's counts, TN FP FN TP: white, then black people. */
const COMPAS = { W: [1139, 349, 461, 505], B: [990, 805, 532, 1369] }
const counted = (cells: Readonly<Record<string, readonly number[]>>) => {
  const rows = Object.entries(cells).flatMap(([g, counts]) =>
    counts.flatMap((count, cell) => Array.from({ length: count }, () => [cell >> 1, cell & 1, g] as const)),
  )
  return { y: rows.map(([y]) => y), prediction: rows.map(([, p]) => p), g: rows.map(([, , g]) => g) }
}
const observed = async (rows: Readonly<Record<string, Cells>>, ...lines: string[]) => {
  const root = folder({ 'p.csv': rows })
  const { checks } = await judgeWith('bias-check', root, {
    predictions: 'p.csv',
    label: 'y',
    require: lines.join('\n'),
  })
  return checks.map((check) => check.observed ?? check.reason)
}

describe('published numbers', () => {
  test("Clarify's post-training set on ProPublica's counts", async () => {
    const expected: readonly (readonly [string, number])[] = [
      ['difference(selection_rate by g) <= 0.1', 0.2402],
      ['difference(accuracy by g) <= 0.1', 0.031669],
      ['difference(conditional_acceptance by g) <= 0.1', 0.256723],
      ['difference(conditional_rejection by g) <= 0.1', 0.249369],
      ['difference(recall by g) <= 0.1', 0.197373],
      ['difference(specificity by g) <= 0.1', 0.213925],
      ['difference(precision by g) <= 0.1', 0.03838],
      ['difference(negative_predictive_value by g) <= 0.1', 0.061415],
      ['difference(treatment_ratio by g) <= 0.1', 0.660047],
      ['generalized_entropy <= 0.1', 0.165435],
      ['generalized_entropy(1) <= 0.1', 0.227649],
    ]
    const found = await observed(counted(COMPAS), ...expected.map(([line]) => line))
    expect(expected.filter(([, value], i) => !(Math.abs(Number(found[i]) - value) < 1e-6))).toEqual([])
  })
  test('Berkeley 1973: more women are rejected, and fewer within the departments', async () => {
    const ucb = {
      A: [512, 313, 89, 19],
      B: [353, 207, 17, 8],
      C: [120, 205, 202, 391],
      D: [138, 279, 131, 244],
      E: [53, 138, 94, 299],
      F: [22, 351, 24, 317],
    }
    const rows = Object.entries(ucb).flatMap(([dept, counts]) =>
      counts.flatMap((count, at) =>
        Array.from({ length: count }, () => [1 - (at & 1), at < 2 ? 'M' : 'F', dept] as const),
      ),
    )
    const table = {
      y: rows.map(([y]) => y),
      prediction: rows.map(([y]) => y),
      sex: rows.map(([, s]) => s),
      dept: rows.map(([, , d]) => d),
    }
    const [plain, conditional, selection, gap, ratio] = await observed(
      table,
      'conditional_label_disparity(sex = "F") <= 0.05',
      'conditional_label_disparity(sex = "F", dept) <= 0.05',
      'conditional_selection_disparity(sex = "F", dept) <= 0.05',
      'difference(label_rate by sex) <= 0.1',
      'ratio(label_rate by sex) >= 0.8',
    )
    expect([plain, conditional, selection, gap, ratio].map((value) => Number(value).toFixed(6))).toEqual([
      '0.143826',
      '-0.019283',
      '-0.019283',
      '0.141645',
      '0.681830',
    ])
    const root = folder({ 'p.csv': table })
    const judged = (line: string) => judgeLine('bias-check', root, line, { predictions: 'p.csv', label: 'y' })
    expect((await judged('conditional_label_disparity(sex = "F") <= 0.05')).outcome).toBe('fail')
    expect((await judged('conditional_label_disparity(sex = "F", dept) <= 0.05')).outcome).toBe('pass')
  })
})

describe('the code of others', () => {
  test.each([
    ['smoothed_edf(g) <= 0.1', 'smoothed_edf'],
    ['bias_amplification(g) <= 0.1', 'bias_amplification'],
    ['between_group_entropy(g) <= 0.1', 'between_group_entropy'],
    ['between_group_entropy(1, g) <= 0.1', 'between_group_theil'],
    ['between_group_entropy(3, g) <= 0.1', 'between_group_entropy_3'],
    ['generalized_entropy <= 0.1', 'generalized_entropy'],
    ['generalized_entropy(3) <= 0.1', 'generalized_entropy_3'],
    ['generalized_entropy(1) <= 0.1', 'theil'],
    ['consistency(5, x1, x2) >= 0.9', 'consistency'],
    ['label_total_variation(g) <= 0.1', 'total_variation'],
    ['label_largest_difference(g) <= 0.1', 'total_variation'],
    ['label_euclidean(g) <= 0.1', 'euclidean'],
    ['difference(label_rate by g) <= 0.1', 'total_variation'],
  ])('%s', async (line, name) => {
    const [value] = await observed(oracle.table, line)
    expect(value).toBeCloseTo(oracle[name] as number, 9)
  })
  test('divergences, in so many rows that noise has no part in them', () => {
    const [p, q] = [
      [2e9, 3e9, 5e9],
      [4e9, 4e9, 2e9],
    ] as const
    expect((jensenShannon(p, q) as Estimate).value).toBeCloseTo(oracle.jensen_shannon as number, 6)
    expect((kullbackLeibler(p, q) as Estimate).value).toBeCloseTo(oracle.kullback_leibler as number, 6)
  })
})

describe('a class that a group has not', () => {
  const table = (a: readonly number[], b: readonly number[]) => ({
    y: [...a, ...b],
    prediction: [...a, ...b],
    g: [...a.map(() => 'a'), ...b.map(() => 'b')],
  })
  const of = (positives: number, n: number) => Array.from({ length: n }, (_, i) => Number(i < positives))
  test.each([
    [
      'the smaller lacks it',
      of(60, 120),
      of(0, 100),
      'label_kullback_leibler(g) <= 5',
      'inconclusive',
      /undefined, infinite/,
    ],
    ['by one row', of(1, 120), of(0, 100), 'label_kullback_leibler(g) <= 5', 'inconclusive', /undefined, infinite/],
    ['the larger lacks it', of(0, 120), of(50, 100), 'label_kullback_leibler(g) <= 5', 'pass', /0\.6/],
    ['a bounded divergence', of(60, 120), of(0, 100), 'label_jensen_shannon(g) <= 0.9', 'pass', /0\.289/],
  ] as const)('%s', async (_, a, b, require, outcome, reason) => {
    const { checks } = await judgeWith('bias-check', folder({ 'p.csv': table(a, b) }), {
      predictions: 'p.csv',
      label: 'y',
      require,
    })
    expect(checks[0]).toMatchObject({ outcome, reason: expect.stringMatching(reason) })
  })
})

describe('equalised odds', () => {
  const odds = JSON.parse(readFileSync(new URL('./oracles/odds.json', import.meta.url), 'utf8')) as Readonly<
    Record<string, number>
  >
  test.each([
    ['difference(selection_rate by g) <= 0.1', 'demographic_parity_difference'],
    ['ratio(selection_rate by g) >= 0.8', 'demographic_parity_ratio'],
    ['difference(recall by g) <= 0.1', 'equal_opportunity_difference'],
    ['ratio(recall by g) >= 0.8', 'equal_opportunity_ratio'],
    ['equalized_odds_difference(g) <= 0.1', 'equalized_odds_difference'],
    ['difference(zero_one_loss by g) <= 0.1', 'zero_one_loss_difference'],
    ['ratio(zero_one_loss by g) >= 0.8', 'zero_one_loss_ratio'],
    ['equalized_odds_ratio(g) >= 0.8', 'equalized_odds_ratio'],
  ])('%s is that of fairlearn', async (line, name) => {
    const [value] = await observed(oracle.table, line)
    expect(value).toBeCloseTo(odds[name] as number, 12)
  })
  test('one family over both rates and all pairs: the intervals are wider than those of one rate', async () => {
    const root = folder({ 'p.csv': oracle.table })
    const judged = (line: string) => judgeLine('bias-check', root, line, { predictions: 'p.csv', label: 'y' })
    const [both, one] = [
      await judged('equalized_odds_difference(g) <= 0.1'),
      await judged('difference(recall by g) <= 0.1'),
    ]
    expect(both.members?.length).toBe(6)
    for (const { name, simultaneous } of one.members ?? []) {
      const wider = both.members?.find((member) => member.name === `${name}, recall`)?.simultaneous
      expect(wider?.high).toBeGreaterThan(simultaneous?.high as number)
    }
    // The errors of one rate alone bring the line down.
    const alarms = counted({ A: [100, 100, 0, 200], B: [200, 0, 0, 200] })
    const check = await judgeLine('bias-check', folder({ 'p.csv': alarms }), 'equalized_odds_difference(g) <= 0.1', {
      predictions: 'p.csv',
      label: 'y',
    })
    expect([check.outcome, check.worst]).toEqual(['fail', 'A against B, false positive rate'])
    expect(check.reason).toContain('corrected over 2 pairs')
  })
})

describe('intervals hold what they say', () => {
  const { uniform } = random('parity')
  const RUNS = 250
  const draw = (n: number, right: number) => {
    const label = Uint8Array.from({ length: n }, () => (uniform() < 0.4 ? 1 : 0))
    return binarySample(label, { prediction: label.map((y) => (uniform() < (y ? right : 0.85) ? y : 1 - y)) })
  }
  const covered = (truth: number, measured: () => Measured): number => {
    let [held, known] = [0, 0]
    for (let run = 0; run < RUNS; run++) {
      const one = measured()
      if (one.kind !== 'estimate') continue
      known++
      const { low, high } = one.interval(0.95)
      if ((low ?? Number.NEGATIVE_INFINITY) <= truth && truth <= (high ?? Number.POSITIVE_INFINITY)) held++
    }
    expect(known).toBeGreaterThan(RUNS / 2)
    return held / known
  }
  const metrics: QualityMetricName[] = [
    'conditional_acceptance',
    'conditional_rejection',
    'treatment_ratio',
    'generalized_entropy',
  ]
  test.each(metrics.flatMap((name) => [60, 400].map((n) => [name, n] as const)))('%s of %d rows', (name, n) => {
    const truth = (measure(name, draw(400_000, 0.7)) as Estimate).value
    expect(covered(truth, () => measure(name, draw(n, 0.7)))).toBeGreaterThanOrEqual(0.92)
  })
  test.each([1, 2, 3])('generalized_entropy(%d): few errors of the heavier kind do not make it look small', (alpha) => {
    const of = (n: number) => {
      const label = Uint8Array.from({ length: n }, () => (uniform() < 0.15 ? 1 : 0))
      return binarySample(label, { prediction: label.map((y) => (uniform() < 0.7 ? y : 1 - y)) })
    }
    const truth = (generalizedEntropy(of(200_000), alpha) as Estimate).value
    let below = 0
    for (let run = 0; run < RUNS; run++) {
      const { high } = (generalizedEntropy(of(60), alpha) as Estimate).interval(0.95)
      if (high !== null && high < truth) below++
    }
    expect(below / RUNS).toBeLessThanOrEqual(0.07)
  })
  test('a model without a mistake has an interval too', () => {
    const sample = binarySample(Uint8Array.of(1, 0, 1, 0, 1, 0), { prediction: Uint8Array.of(1, 0, 1, 0, 1, 0) })
    for (const name of ['conditional_acceptance', 'generalized_entropy'] as const) {
      const one = measure(name, sample) as Estimate
      const { low, high } = one.interval(0.95)
      expect([name, high! - low! > 0.05]).toEqual([name, true])
    }
    expect(measure('treatment_ratio', sample)).toMatchObject({ kind: 'undefined', reason: 'no false positives' })
    const refused = binarySample(Uint8Array.of(1, 1), { prediction: Uint8Array.of(0, 0) })
    expect(measure('generalized_entropy', refused).kind).toBe('undefined')
    expect(measure('conditional_acceptance', refused)).toMatchObject({ reason: 'no predicted positives' })
    const granted = binarySample(Uint8Array.of(0, 0), { prediction: Uint8Array.of(1, 1) })
    expect(measure('conditional_rejection', granted)).toMatchObject({ reason: 'no predicted negatives' })
  })
  test.each([0, 0.1])('between groups %d apart', (apart) => {
    const means = [1 - apart, 1, 1 + apart]
    const truth = (apart * apart * 2) / 3 / 2
    const places = blocks([80, 80, 80])
    const draw = () =>
      Float64Array.from({ length: 240 }, (_, i) => {
        const mean = means[Math.floor(i / 80)] as number
        return uniform() < 0.7 ? mean : mean + (uniform() < 0.5 ? 1 : -1) * 0.9
      })
    expect(covered(truth, () => betweenGroups(draw(), places))).toBeGreaterThanOrEqual(0.93)
  })
  test.each([
    ['alike on average, a small group with more mistakes', [500, 30], [0.05, 0.3], [0.05, 0.3], [1, 2]],
    ['a small group mostly refused', [500, 100], [0.05, 0.8], [0.3, 0], [0.5, 1, 2, 3]],
  ] as const)('between groups: %s', (_, sizes, refused, granted, orders) => {
    const draw = () =>
      Float64Array.from(
        sizes.flatMap((size, g) =>
          Array.from({ length: size }, () => {
            const u = uniform()
            return u < (refused[g] ?? 0) ? 0 : u < (refused[g] ?? 0) + (granted[g] ?? 0) ? 2 : 1
          }),
        ),
      )
    for (const order of orders) {
      const means = sizes.map((_, g) => 1 + (granted[g] ?? 0) - (refused[g] ?? 0))
      const all = sizes[0] + sizes[1]
      const over = (of: (m: number) => number): number =>
        means.reduce((sum, m, g) => sum + (of(m) * (sizes[g] ?? 0)) / all, 0)
      const mean = over((m) => m)
      const truth =
        order === 1
          ? over((m) => (m / mean) * Math.log(m / mean))
          : over((m) => (m / mean) ** order - 1) / (order * (order - 1))
      const places = blocks(sizes)
      expect(covered(truth, () => betweenGroups(draw(), places, {}, order))).toBeGreaterThanOrEqual(0.92)
    }
  })
  test.each(['totalVariation', 'largest', 'euclidean'] as const)('labels: %s', (name) => {
    const shares = [
      [0.2, 0.3, 0.5],
      [0.3, 0.3, 0.4],
    ]
    const truth = (
      labelDistance(
        name,
        shares[0]!.map((x) => x * 1e6),
        shares[1]!.map((x) => x * 1e6),
      ) as Estimate
    ).value
    const counts = ([a = 0, b = 0]: readonly number[]) => {
      const drawn = [0, 0, 0]
      for (let i = 0; i < 100; i++) {
        const u = uniform()
        drawn[u < a ? 0 : u < a + b ? 1 : 2]!++
      }
      return drawn
    }
    expect(covered(truth, () => labelDistance(name, counts(shares[0]!), counts(shares[1]!)))).toBeGreaterThanOrEqual(
      0.94,
    )
  })
})

describe('what a model adds', () => {
  const selecting = (
    labels: readonly number[],
    selects: readonly (readonly [number, number])[],
    sizes: readonly number[],
  ) => {
    const { uniform } = random('adds', labels.join())
    return () => {
      const groups = blocks(sizes)
      const n = sizes.reduce((a, b) => a + b, 0)
      const [label, prediction] = [new Uint8Array(n), new Uint8Array(n)]
      groups.forEach((rows, g) => {
        for (const row of rows) {
          label[row] = Number(uniform() < (labels[g] ?? 0))
          prediction[row] = Number(uniform() < (selects[g]?.[label[row] ? 0 : 1] ?? 0))
        }
      })
      return { sample: binarySample(label, { prediction }), groups }
    }
  }
  const gap = (a: number, b: number): number => Math.max(Math.log(a / b), Math.log((1 - b) / (1 - a)))
  test.each([
    [
      'nothing',
      [0.4, 0.4],
      [
        [0.8, 0.15],
        [0.8, 0.15],
      ],
      0,
      0,
      0.05,
    ],
    [
      'a gap',
      [0.4, 0.4],
      [
        [0.8, 0.15],
        [0.45, 0.05],
      ],
      gap(0.41, 0.21),
      0.5,
      1,
    ],
  ] as const)('%s: the interval holds it', async (_, labels, selects, truth, least, most) => {
    const draw = selecting(labels, selects, [200, 200])
    const { held, failed } = await coverageOf('bias_amplification(g) <= 0', truth, draw, 150)
    expect(held).toBeGreaterThanOrEqual(0.95)
    expect(failed).toBeGreaterThanOrEqual(least)
    expect(failed).toBeLessThanOrEqual(most)
  })
  test('a model without a mistake adds nothing, and few rows do not prove it', async () => {
    const draw = selecting(
      [0.5, 0.3],
      [
        [1, 0],
        [1, 0],
      ],
      [40, 40],
    )
    const { observed, interval } = await judgeWorld('bias_amplification(g) <= 0.1', draw())
    expect(observed).toBe(0)
    expect([interval?.low, interval?.high].map((end) => Math.abs(end ?? 0) > 0.02)).toEqual([true, true])
  })
  test('decisions that never differed from the labels may differ in other rows', async () => {
    const label = Uint8Array.from({ length: 40 }, (_, i) => (i < 20 ? +(i < 10) : +(i < 26)))
    const world = { sample: binarySample(label, { prediction: label }), groups: blocks([20, 20]) }
    const { interval } = await judgeWorld('bias_amplification(g) <= 0.1', world)
    // 0.30 without the half rows.
    expect(interval?.high).toBeCloseTo(0.476, 3)
  })
  test('rows that stand for entities are worth their entities', async () => {
    const { sample, groups } = selecting(
      [0.5, 0.4],
      [
        [0.9, 0.2],
        [0.7, 0.1],
      ],
      [60, 60],
    )()
    const five = (of: ArrayLike<number>) => Array.from({ length: 5 * of.length }, (_, i) => of[Math.floor(i / 5)] ?? 0)
    const copied = binarySample(
      Uint8Array.from(five(sample.label)),
      { prediction: Uint8Array.from(five(sample.prediction ?? [])) },
      { entity: Int32Array.from(five(Array.from(sample.label, (_, row) => row))) },
    )
    const width = async (world: Parameters<typeof judgeWorld>[1]) => {
      const { interval } = await judgeWorld('bias_amplification(g) <= 0.1', world)
      return (interval?.high ?? 0) - (interval?.low ?? 0)
    }
    const [once, copies] = [
      await width({ sample, groups }),
      await width({ sample: copied, groups: blocks(groups.map(({ length }) => 5 * length)) }),
    ]
    expect(copies / once).toBeGreaterThan(0.9)
    expect(copies / once).toBeLessThan(1.15)
  })
  test('one group is none to compare', async () => {
    const { sample } = selecting([0.5], [[0.9, 0.1]], [50])()
    expect(await judgeWorld('bias_amplification(g) <= 0.1', { sample, groups: blocks([50]) })).toMatchObject({
      outcome: 'error',
      reason: expect.stringContaining('`g` makes 1 group, and 2 to 50 can be compared: name a column with more values'),
    })
  })
})

describe('individuals', () => {
  test('neighbours: the nearest others, a lot among equals; categories are equal or not', () => {
    const numbers = { values: Float64Array.of(0, 1, 3, -1.5, 10), isNumber: true }
    expect(nearest([numbers], 0, 2)).toEqual([1, 3])
    expect(nearest([numbers], 0, 2, (other) => other !== 1)).toEqual([3, 2])
    expect(nearest([numbers, { values: Float64Array.of(0, 7, 0, 7, 7), isNumber: false }], 0, 2)).toEqual([1, 3])
    expect(nearest([numbers, { values: Float64Array.of(0, 7, 7, 0, 7), isNumber: false }], 1, 2)).toEqual([0, 2])
    const equals = { values: new Float64Array(200), isNumber: true }
    const chosen = Array.from({ length: 200 }, (_, row) => nearest([equals], row, 5))
    const often = chosen
      .flat()
      .reduce((counts, row) => counts.set(row, (counts.get(row) ?? 0) + 1), new Map<number, number>())
    expect(Math.max(...often.values())).toBeLessThan(20)
    expect(nearest([equals], 3, 5)).toEqual(chosen[3])
  })
  test('decisions that hang on a column flip when it is changed, and the model is run again', async () => {
    const n = 60
    const regions = ['north', 'south', 'west']
    const rows = {
      age: Array.from({ length: n }, (_, i) => 20 + i),
      children: Array.from({ length: n }, (_, i) => i % 4),
      region: Array.from({ length: n }, (_, i) => regions[i % 3] as string),
      y: Array.from({ length: n }, (_, i) => i % 2),
      other: Array.from({ length: n }, (_, i) => i % 2),
    }
    const root = folder({ 'data.csv': rows })
    const file = join(root, 'm.onnx')
    copyFileSync(new URL('../../../serving/test/fixtures/columns.onnx', import.meta.url), file)
    const model = await openOnnx(file)
    const decided = async (region: (i: number) => string): Promise<readonly boolean[]> => {
      const asked = rows.age.map((age, i) => ({ age, children: rows.children[i] as number, region: region(i) }))
      return (await model.predict(asked)).scores.map((score) => Number(score) >= 0.5)
    }
    const before = await decided((i) => rows.region[i] as string)
    const others = await Promise.all(regions.map((region) => decided(() => region)))
    await model.close()
    const flips = before.filter((decision, i) => others.some((other) => other[i] !== decision)).length
    expect(flips).toBeGreaterThan(3)
    const inputs = { data: 'data.csv', model: 'm.onnx', label: 'y' }
    const check = await judgeLine('bias-check', root, 'counterfactual_flips(region) <= 0.9', inputs)
    expect([check.observed, check.n, check.outcome]).toEqual([flips / n, n, 'pass'])
    const within = await judgeLine('bias-check', root, 'counterfactual_flips(region){age < 30} <= 0.9', inputs)
    expect(within.n).toBe(10)
    const unread = await judgeLine('bias-check', root, 'counterfactual_flips(other) <= 0.9', inputs)
    expect([unread.outcome, unread.reason]).toEqual(['error', expect.stringContaining('does not take `other`')])
    const many = await judgeLine('bias-check', root, 'counterfactual_flips(age) <= 0.9', inputs)
    expect([many.outcome, many.reason]).toEqual(['error', expect.stringContaining('60 values')])
  })
  test('predictions alone cannot be run again', async () => {
    const root = folder({ 'p.csv': oracle.table })
    const check = await judgeLine('bias-check', root, 'counterfactual_flips(g) <= 0.1', {
      predictions: 'p.csv',
      label: 'y',
    })
    expect([check.outcome, check.reason]).toEqual(['error', expect.stringContaining('only predictions were given')])
  })
})

describe('what counts rows', () => {
  // In no order: labels of neighbours are not alike.
  const rows = Array.from({ length: 400 }, (_, i) => i).sort((a, b) => mixed(a) - mixed(b))
  const table = {
    y: rows.map((i) => (i >> 1) & 1),
    prediction: rows.map((i) => (i >> 1) & 1),
    g: rows.map((i) => (i & 1 ? 'a' : 'b')),
    shop: rows.map((i) => `shop ${i % 20}`),
    x: rows.map((i) => i % 7),
    w: rows.map((i) => (i < 200 && i & 1 && i & 2 ? 0 : 1)),
  }
  const lines = ['label_total_variation(g) <= 0.9', 'smoothed_edf(g) <= 3', 'between_group_entropy(g) <= 0.9']
  const judged = async (more: Readonly<Record<string, string>>) =>
    (
      await judgeWith('bias-check', folder({ 'p.csv': table }), {
        predictions: 'p.csv',
        label: 'y',
        require: [...lines, 'consistency(5, x) >= 0.2'].join('\n'),
        ...more,
      })
    ).checks
  test('rows that belong together are not taken for independent', async () => {
    expect((await judged({})).map(({ outcome }) => outcome)).toEqual(['pass', 'pass', 'inconclusive', 'pass'])
    const width = ({ interval }: Pick<Check, 'interval'>) => (interval?.high as number) - (interval?.low as number)
    const [plain, together] = [await judged({}), await judged({ entity: 'shop' })]
    for (const [i, check] of together.entries()) {
      if (check.observed !== null)
        expect([check.requirement, width(check)]).not.toEqual([check.requirement, width(plain[i]!)])
    }
  })
  test('rows without weight are no rows', async () => {
    const [distance, edf] = await judged({ weight: 'w' })
    // Of 100 positive rows of group a 50 are left.
    expect(distance!.observed).toBeCloseTo(1 / 2 - 50 / 150, 12)
    expect(edf!.observed).toBeCloseTo(Math.log(100.5 / 201) - Math.log(50.5 / 151), 12)
  })
})

test('strata in which nobody is accepted say nothing, and it is said', async () => {
  const table = {
    y: [1, 0, 1, 0, 0, 0],
    prediction: [1, 0, 1, 0, 0, 0],
    sex: ['F', 'F', 'M', 'M', 'F', 'M'],
    dept: ['a', 'a', 'a', 'a', 'b', 'b'],
  }
  const root = folder({ 'p.csv': table })
  const verdict = await judgeWith('bias-check', root, {
    predictions: 'p.csv',
    label: 'y',
    require: 'conditional_label_disparity(sex = "F", dept) <= 0.5',
  })
  expect(verdict.notes.join()).toContain('2 rows lie in strata')
  expect(verdict.checks[0]?.n).toBe(4)
})
