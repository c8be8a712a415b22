/** Costs of decisions and thresholds that a rule chooses, from a policy. */
import { readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, test } from '@jest/globals'
import { loadPolicy } from '@sea-trials/schema/policy/load'
import { measure } from '@sea-trials/stats/quality/measure'
import type { QualityMetricName } from '@sea-trials/stats/quality/metrics'
import { binarySample } from '@sea-trials/stats/quality/sample'
import { bestThreshold, fbetaOfCells, ofCells, THRESHOLD_METRICS } from '@sea-trials/stats/quality/threshold'
import { random } from '@sea-trials/stats/random'
import fc from 'fast-check'
import { folder, judgePolicy } from './harness.ts'

const { normal, uniform } = random('costs')
const drawn = (n: number) => {
  const y = Array.from({ length: n }, () => (uniform() < 0.3 ? 'yes' : 'no'))
  const score = (apart: number) =>
    y.map((label) => Number((1 / (1 + Math.exp(-(normal() + (label === 'yes' ? apart : -apart))))).toFixed(4)))
  return { id: y.map((_, i) => i), y, g: y.map((_, i) => (i % 2 ? 'a' : 'b')), score: score(1), old: score(0.7) }
}
const [train, holdout] = [drawn(1500), drawn(1000)]
const root = folder({
  'train.csv': { id: train.id, y: train.y },
  'holdout.csv': { id: holdout.id, y: holdout.y, g: holdout.g },
  'p.csv': { id: holdout.id, score: holdout.score },
  'b.csv': { id: holdout.id, score: holdout.old },
  'train-p.csv': { id: train.id, score: train.score },
  'train-b.csv': { id: train.id, score: train.old },
})

const SETS = 'data: { train: train.csv, holdout: holdout.csv }'
const judged = async (policy: string, lines: string | readonly string[], sets = SETS) => {
  const head = `version: 1
model: m
${sets}
columns: { label: y, positive: yes, id: id }
`
  const body = `${policy}\ngates: { accuracy-gate: { require: [${[lines]
    .flat()
    .map((line) => `'${line}'`)
    .join(', ')}] } }\n`
  writeFileSync(join(root, 'sea-trials.yml'), head + body)
  return judgePolicy('accuracy-gate', await loadPolicy('sea-trials.yml', { workspace: root }))
}
const COSTS = 'costs: { yes: { no: 50, yes: -5 }, no: { yes: 4 } }'
const costAt = (scores: readonly number[], y: readonly string[], threshold: number): number =>
  scores.reduce((sum, score, i) => {
    const said = score >= threshold
    return sum + (y[i] === 'yes' ? (said ? -5 : 50) : said ? 4 : 0)
  }, 0) / scores.length

describe('cost', () => {
  const candidate =
    'candidate: { predictions: p.csv, threshold: 0.2 }\nbaseline: { predictions: b.csv, threshold: 0.2 }'
  test('is what weak slices and the gap to the training rows can be about', async () => {
    const { checks } = await judged(
      `${candidate.replace('p.csv,', 'p.csv, train-predictions: train-p.csv,')}\n${COSTS}`,
      ['weak_slices(cost, 1000) = 0', 'train_gap(cost) <= 100'],
    )
    expect(checks.map(({ outcome, reason }) => [outcome, reason])).toEqual([
      ['pass', expect.any(String)],
      ['pass', expect.any(String)],
    ])
  })
  test('is the mean price of a row, with an interval, by groups, against baseline and naive', async () => {
    const { checks } = await judged(`${candidate}\n${COSTS}`, [
      'cost <= 49',
      'cost by g <= 49',
      'cost <= baseline',
      'cost < naive',
    ])
    expect(checks.map(({ outcome }) => outcome)).toEqual(['pass', 'pass', 'pass', 'pass'])
    expect(checks[0]?.observed).toBeCloseTo(costAt(holdout.score, holdout.y, 0.2), 9)
    // Everybody is asked: the cheapest decision that needs no model.
    const naive = costAt(holdout.score, holdout.y, 0)
    expect(checks[3]?.observed).toBeCloseTo(costAt(holdout.score, holdout.y, 0.2) - naive, 9)
  })
  test.each(['cost <= 50', 'cost <= 100', 'cost >= -5', 'cost <= baseline + 55'])(
    'a limit that no decision reaches is an error: %s',
    async (line) => {
      const { checks } = await judged(`${candidate}\n${COSTS}`, line)
      expect(checks[0]).toMatchObject({
        outcome: 'error',
        reason: expect.stringMatching(/cannot fail|lies outside of what `cost` can be/),
      })
    },
  )
  test.each([
    [
      '{ yes: { Yes: -5, no: 50 }, no: { yes: 4 } }',
      'prices `Yes`, which is no class of these rows; did you mean `yes`?',
    ],
    ['{ yes: { no: 50, maybe: 3 }, no: { yes: 4 } }', 'prices `maybe`, which is no class of these rows'],
  ])('a class that the rows do not have is an error, never priced in vain: %s', async (table, reason) => {
    const { checks } = await judged(`${candidate}\ncosts: ${table}`, 'cost <= 49')
    expect(checks[0]).toMatchObject({ outcome: 'error', reason: expect.stringContaining(reason) })
  })
  test('a price that is missing is an error, never 0', async () => {
    const { checks } = await judged(`${candidate}\ncosts: { yes: { no: 50 } }`, 'cost <= 1')
    expect(checks[0]).toMatchObject({ outcome: 'error' })
    expect(checks[0]?.reason).toContain('does not say what it costs to predict `yes` where `no` is true')
    const huge = await judged(`${candidate}\ncosts: { yes: { no: 1e300 }, no: { yes: 1 } }`, 'cost <= 1')
    expect(huge.checks[0]?.reason).toContain('`costs` holds 1e+300, which is too large for a variance in doubles')
    const without = await judged(candidate, 'cost <= 1')
    expect(without.checks[0]?.reason).toContain('no table of costs')
  })
})

describe('a threshold that a rule chooses', () => {
  const rule = '{ minimise: cost, on: train }'
  const policy = (threshold: string) =>
    `candidate: { predictions: p.csv, train-predictions: train-p.csv, threshold: ${threshold} }\n${COSTS}`
  const best = (scores: readonly number[], y: readonly string[]) =>
    [...scores].sort((a, b) => b - a).reduce((t, s) => (costAt(scores, y, s) < costAt(scores, y, t) ? s : t), 1)

  test('is the cheapest on the training rows, is said, and decides on the hold-out', async () => {
    const threshold = best(train.score, train.y)
    const { checks, notes, metrics } = await judged(policy(rule), 'cost <= 49')
    expect(metrics.threshold).toBe(threshold)
    expect(checks[0]?.observed).toBeCloseTo(costAt(holdout.score, holdout.y, threshold), 9)
    expect(notes.join()).toMatch(
      /the threshold of the candidate is 0\.\d+: lowest cost \(.+\), chosen from 1500 rows of data set `train`/,
    )
  })
  test('the training answers of a gap are what the verdict is about, wherever they are named', async () => {
    const { checks, subjects } = await judged(policy('0.5'), 'train_gap(accuracy) <= 0.5')
    expect(checks[0]?.outcome).toBe('pass')
    expect(subjects.filter(({ path }) => path === 'train-p.csv').map(({ name }) => name)).toEqual(['train-predictions'])
  })
  test('each model has its own', async () => {
    const baseline = `\nbaseline: { predictions: b.csv, train-predictions: train-b.csv, threshold: ${rule} }`
    const { checks } = await judged(policy(rule) + baseline, 'cost <= baseline + 50')
    const apart = (scores: typeof train.score, old: typeof train.score, a: number, b: number) =>
      costAt(scores, holdout.y, a) - costAt(old, holdout.y, b)
    const wanted = apart(holdout.score, holdout.old, best(train.score, train.y), best(train.old, train.y))
    expect(checks[0]?.observed).toBeCloseTo(wanted, 9)
  })
  test('a metric with its number is sought and kept as well', async () => {
    const found = async (metric: string, keeping = '') =>
      (await judged(policy(`{ maximise: ${metric}, ${keeping}on: train }`), 'f1 >= 0.01')).metrics.threshold as number
    const [f1, fHalf, f2] = [await found('f1'), await found('fbeta(0.5)'), await found('fbeta(2)')]
    expect(await found('fbeta(1)')).toBe(f1)
    // The more recall weighs, the lower the threshold.
    expect(f2).toBeLessThan(f1)
    expect(f1).toBeLessThan(fHalf)
    expect(await found('precision', 'keeping: fbeta(2) >= 0.5, ')).toBeGreaterThan(f2)
  })
  test('keeps what it must', async () => {
    const choosing = policy('{ maximise: precision, keeping: recall >= 0.9, on: train }')
    const { metrics, notes } = await judged(choosing, 'f1 >= 0.01')
    const positives = train.y.filter((y) => y === 'yes').length
    const kept = train.score.filter((s, i) => train.y[i] === 'yes' && s >= (metrics.threshold as number)).length
    expect(kept / positives).toBeGreaterThanOrEqual(0.9)
    expect(notes.join()).toContain('that keeps recall >= 0.9')
  })
  test.each([
    ['{ minimise: cost, on: holdout }', 'the rows that it is judged on'],
    ['{ maximise: roc_auc, on: train }', 'no threshold is chosen by `roc_auc`'],
    ['{ maximise: f1_score, on: train }', 'no threshold is chosen by `f1_score`; did you mean `f1`?'],
    ['{ maximise: fbeta, on: train }', 'no threshold is chosen by `fbeta`'],
    ['{ maximise: fbeta(0), on: train }', 'no threshold is chosen by `fbeta(0)`'],
    [
      '{ minimise: fbeta(2), on: train }',
      '`minimise: fbeta(2)` chooses the worst threshold: `fbeta(2)` is better high',
    ],
    ['{ maximise: acuracy, on: train }', 'no threshold is chosen by `acuracy`; did you mean `accuracy`?'],
    ['{ maximise: cost, on: train }', '`maximise: cost` chooses the worst threshold: `cost` is better low'],
    ['{ minimise: f1, on: train }', '`minimise: f1` chooses the worst threshold: `f1` is better high'],
    ['{ maximise: f1, keeping: recall by g >= 0.9, on: train }', '`keeping` is'],
    ['{ maximise: f1, keeping: recall > 1, on: train }', ''],
  ])('%s is an error', async (threshold, reason) => {
    await expect(judged(policy(threshold), 'f1 >= 0.01')).rejects.toThrow(reason)
  })
  test('on a validation set, whose rows then judge no decision: neither by its name nor by another one', async () => {
    const models =
      'candidate: { predictions: p.csv, train-predictions: train-p.csv, threshold: { maximise: f1, on: validation } }'
    const sets = 'data: { validation: train.csv, again: train.csv, holdout: holdout.csv }'
    const lines = ['validation.f1 >= 0.1', 'again.recall >= 0.1', 'f1 >= 0.01']
    const { checks } = await judged(models, lines, sets)
    const reason =
      /about `(validation|again)`, and the threshold of the candidate is chosen on these very rows .*hold-out/
    expect(checks.map(({ outcome }) => outcome)).toEqual(['error', 'error', 'pass'])
    for (const check of checks.slice(0, 2)) expect(check.reason).toMatch(reason)
    // Of predictions there are none for other rows: scores that know no threshold are not refused for it.
    expect((await judged(models, ['validation.roc_auc >= 0.1'], sets)).checks[0]?.reason).not.toContain('chosen on')
  })
  test('on a copy of the hold-out under another name is an error', async () => {
    writeFileSync(join(root, 'copy.csv'), readFileSync(join(root, 'holdout.csv')))
    const models = (on: string) =>
      `candidate: { predictions: p.csv, train-predictions: p.csv, threshold: { maximise: f1, on: ${on} } }`
    const sets = 'data: { val: copy.csv, holdout: holdout.csv, again: train.csv, other: train2.csv }'
    await expect(judged(models('val'), 'f1 >= 0.1', sets)).rejects.toThrow('the rows that it is judged on')
    const parts =
      'data: { val: { path: holdout.csv, where: id < 500 }, holdout: { path: holdout.csv, where: id >= 500 } }'
    await expect(judged(models('val'), 'f1 >= 0.1', parts)).rejects.not.toThrow('judged on')
    writeFileSync(join(root, 'train2.csv'), readFileSync(join(root, 'train.csv')))
    const { checks } = await judged(
      models('other').replace('train-predictions: p', 'train-predictions: train-p'),
      'again.f1 >= 0.1',
      sets,
    )
    expect(checks[0]?.reason).toContain('chosen on these very rows')
  })
  test('of the baseline, where a line compares with it', async () => {
    const models = `candidate: { predictions: p.csv }
baseline: { predictions: b.csv, train-predictions: train-b.csv, threshold: { maximise: f1, on: validation } }`
    const sets = 'data: { validation: train.csv, holdout: holdout.csv }'
    const { checks } = await judged(models, ['validation.f1 >= baseline', 'validation.f1 >= 0.1'], sets)
    expect(checks[0]?.reason).toContain('the threshold of the baseline is chosen on these very rows')
    expect(checks[1]?.reason).not.toContain('chosen on')
  })
  test('without the answers to the training rows there is none', async () => {
    const without = policy(rule).replace('train-predictions: train-p.csv, ', '')
    await expect(judged(without, 'f1 >= 0.01')).rejects.toMatchObject({ code: 'missing-file' })
  })
})

test('cells give what the metrics give', () => {
  const row = fc.tuple(fc.nat(1), fc.nat(1), fc.constantFrom(1, 2, 0.5))
  fc.assert(
    fc.property(fc.array(row, { minLength: 1, maxLength: 20 }), (rows) => {
      const sum = (y: number, p: number) => rows.reduce((all, [a, b, w]) => all + (a === y && b === p ? w : 0), 0)
      const cells = { tp: sum(1, 1), fp: sum(0, 1), fn: sum(1, 0), tn: sum(0, 0) }
      const sample = binarySample(
        Uint8Array.from(rows, ([y]) => y),
        { prediction: Uint8Array.from(rows, ([, p]) => p) },
        { weight: Float64Array.from(rows, ([, , w]) => w) },
      )
      for (const name of THRESHOLD_METRICS.filter((each) => each !== 'cost')) {
        const measured = measure(name as QualityMetricName, sample)
        const value = ofCells(name)(cells)
        if (measured.kind === 'estimate') expect([name, value]).toEqual([name, expect.closeTo(measured.value, 9)])
        else expect([name, Number.isFinite(value)]).toEqual([name, false])
      }
      const twice = measure('fbeta', sample, { beta: 2 })
      if (twice.kind === 'estimate') expect(fbetaOfCells(2)(cells)).toBeCloseTo(twice.value, 9)
    }),
  )
})

test('of thresholds that are equally good the highest is taken; one without a value is none', () => {
  const sample = { ...binarySample(Uint8Array.of(1, 0, 1), { score: Float64Array.of(0.9, 0.5, 0.1) }) }
  const scored = { ...sample, score: sample.score as Float64Array }
  expect(bestThreshold(scored, { objective: () => 1 })?.threshold).toBe(0.9)
  expect(bestThreshold(scored, { objective: () => Number.NaN })).toBeUndefined()
})
