/** What is compared with what, and what comes of it. */
import { copyFileSync, mkdirSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, test } from '@jest/globals'
import { foldInputs } from '@sea-trials/schema/policy/inputs'
import { startModelServer } from '@sea-trials/serving/server'
import { random } from '@sea-trials/stats/random'
import { type Cells, folder, judgeLine, judgePolicy, judgeWith } from './harness.ts'

const plain = { predictions: 'p.csv', label: 'y' }
const compared = { ...plain, 'baseline-predictions': 'b.csv', data: 'data.csv', id: 'id' }

/** Counts of [label, candidate, baseline] as rows. */
function rowsOf(counts: readonly (readonly [y: number, candidate: number, baseline: number, n: number])[]) {
  const rows = counts.flatMap(([y, candidate, baseline, n]) =>
    Array.from({ length: n }, () => ({ y, candidate, baseline })),
  )
  const id = rows.map((_, i) => `row ${i}`)
  return {
    'data.csv': { id, y: rows.map(({ y }) => y) },
    'p.csv': { id, prediction: rows.map(({ candidate }) => candidate) },
    'b.csv': { id, prediction: rows.map(({ baseline }) => baseline) },
  }
}

describe('against the baseline, on the same rows', () => {
  // 200 rows: 30 turned right, 8 turned wrong. Unpaired, 0.81 against 0.70 of 200 says nothing (Newcombe: 0.02 to 0.19).
  const turned = folder(
    rowsOf([
      [1, 1, 1, 132],
      [1, 1, 0, 30],
      [1, 0, 1, 8],
      [1, 0, 0, 30],
    ]),
  )

  test('pairs are what decides: the interval is that of the differences', async () => {
    const check = await judgeLine('accuracy-gate', turned, 'accuracy > baseline + 0.04', compared)
    expect(check.observed).toBeCloseTo(0.11, 12)
    // Tango's interval for b = 30, c = 8, n = 200.
    expect(check.interval?.method).toBe('Tango')
    expect(check.interval?.low).toBeCloseTo(0.05238, 5)
    expect(check.interval?.high).toBeCloseTo(0.172175, 5)
    expect(check.outcome).toBe('pass')
    expect(check.reason).toContain('0.81 against 0.7 of the baseline: +0.11')
  })
  test('a tolerance is a limit on the difference', async () => {
    const worse = folder(
      rowsOf([
        [1, 1, 1, 500],
        [1, 1, 0, 4],
        [1, 0, 1, 10],
        [1, 0, 0, 86],
      ]),
    )
    const outcomes = ['accuracy >= baseline', 'accuracy >= baseline - 0.05', 'accuracy >= baseline + 0.05'].map(
      async (line) => (await judgeLine('accuracy-gate', worse, line, compared)).outcome,
    )
    expect(await Promise.all(outcomes)).toEqual(['inconclusive', 'pass', 'fail'])
  })
  test('a factor is a limit on the ratio', async () => {
    const check = await judgeLine('accuracy-gate', turned, 'accuracy >= baseline * 1.05', compared)
    expect(check.observed).toBeCloseTo(0.81 / 0.7, 12)
    expect(check.limit?.value).toBe(1.05)
    expect(check.outcome).toBe('pass')
    const more = await judgeLine('accuracy-gate', turned, 'accuracy >= baseline * 1.3', compared)
    expect(more.outcome).toBe('fail')
  })
  test('the figure beside two numbers is their difference, or said to be their ratio', async () => {
    const ratio = await judgeLine('accuracy-gate', turned, 'accuracy >= baseline * 1.2', compared)
    expect(ratio.reason).toMatch(/^0\.81 against 0\.7 of the baseline: ratio 1\.16 \(/)
    // In each group the scores are off by as much the other way: no factor of the whole, which is 0, says anything.
    const g = Array.from({ length: 400 }, (_, i) => 'ab'[i % 2] as string)
    const y = g.map((of, i) => Number((i >> 1) % 10 < (of === 'a' ? 7 : 3)))
    const scored = (apart: number) => ({
      ...{ id: g.map((_, i) => i), score: g.map((of) => 0.5 + (of === 'a' ? apart : -apart)) },
      prediction: g.map((of) => Number(of === 'a')),
    })
    const root = folder({ 'data.csv': { id: g.map((_, i) => i), y, g }, 'p.csv': scored(0.05), 'b.csv': scored(0) })
    const { reason } = await judgeLine('accuracy-gate', root, 'calibration_error by g <= baseline * 0.5', compared)
    const [, ours, theirs, gap] = /(0\.\d+) against (0\.\d+), 0\.5 times that of the baseline: \+(0\.\d+) /.exec(
      reason,
    ) as RegExpExecArray
    expect(Number(ours) - Number(theirs)).toBeCloseTo(Number(gap), 2)
  })
  test('a factor of a baseline that may be below 0 decides nothing, and says what to write', async () => {
    const y = Array.from({ length: 400 }, (_, i) => Math.sin(i * 12.9898) * 3)
    const off = (by: number) => y.map((_, i) => by * Math.cos(i * 78.233))
    const root = folder({
      'p.csv': { id: y.map((_, i) => i), y, prediction: off(3.1) },
      'b.csv': { id: y.map((_, i) => i), y, prediction: off(3) },
      'good.csv': { id: y.map((_, i) => i), y, prediction: y.map((v, i) => v + (off(1)[i] as number)) },
    })
    const judge = (baseline: string, line: string) =>
      judgeLine('accuracy-gate', root, line, {
        ...{ predictions: 'p.csv', 'baseline-predictions': baseline, label: 'y', id: 'id', task: 'regression' },
      })
    for (const line of ['r2 >= baseline * 1.1', 'r2 >= baseline * 0.9', 'guard: r2 <= baseline * 1.5'])
      expect(await judge('b.csv', line)).toMatchObject({
        outcome: 'inconclusive',
        reason: expect.stringContaining('write a difference, such as `baseline - 0.1`'),
      })
    expect((await judge('good.csv', 'r2 >= baseline * 0.9')).outcome).toBe('fail')
    expect((await judge('b.csv', 'mse <= baseline * 2')).outcome).toBe('pass')
  })
  test('a ratio of groups of which one may be below 0 decides nothing, and says what to write', async () => {
    const g = Array.from({ length: 300 }, (_, i) => 'abc'[i % 3] as string)
    const at = (means: Readonly<Record<string, number>>) => g.map((of, i) => (means[of] as number) + Math.sin(i * 7))
    const root = folder({
      'p.csv': {
        ...{ id: g.map((_, i) => i), y: at({ a: 0, b: 0, c: 0 }), prediction: at({ a: 0, b: 0, c: 0 }), g },
        ...{ below: at({ a: -4, b: -2, c: -3 }), near: at({ a: 0.05, b: 9, c: 3 }), above: at({ a: 9, b: 9, c: 8 }) },
      },
    })
    const judge = (line: string) =>
      judgeLine('bias-check', root, line, { predictions: 'p.csv', label: 'y', id: 'id', task: 'regression' })
    for (const line of ['ratio(mean(below) by g) >= 0.4', 'guard: ratio(mean(below) by g) >= 0.9'])
      expect(await judge(line)).toMatchObject({
        outcome: 'inconclusive',
        observed: null,
        reason: expect.stringMatching(/not shown to be above zero.*; write `difference` in place of `ratio`/),
      })
    expect((await judge('ratio(mean(near) by g) >= 0.2')).outcome).toBe('inconclusive')
    // Of b and c, both above 0, it is known to be about a third.
    expect(await judge('ratio(mean(near) by g) >= 0.6')).toMatchObject({ outcome: 'fail', worst: 'c over b' })
    expect((await judge('ratio(mean(above) by g) >= 0.8')).outcome).toBe('pass')
    expect((await judge('difference(mean(below) by g) <= 3')).outcome).toBe('pass')
  })
  test('rows that turned are counted', async () => {
    const verdict = await judgeWith('accuracy-gate', turned, { ...compared, require: 'accuracy >= baseline' })
    expect(verdict.notes).toContain('against the baseline, 30 of 200 rows turned right and 8 turned wrong')
  })
  test('by groups each group has its own difference', async () => {
    const check = await judgeLine('accuracy-gate', turned, 'accuracy by y >= baseline - 0.01', compared)
    expect(check.members).toMatchObject([{ name: '1', n: 200 }])
  })
  test('a baseline of other rows cannot be compared', async () => {
    const files = rowsOf([[1, 1, 1, 5]])
    const root = folder({ ...files, 'b.csv': { id: ['other'], prediction: [1] } })
    const check = await judgeLine('accuracy-gate', root, 'accuracy >= baseline', compared)
    expect(check).toMatchObject({
      outcome: 'error',
      reason: expect.stringContaining("the baseline's predictions file"),
    })
  })
})

describe('against the naive model', () => {
  const y = [...Array(70).fill(0), ...Array(30).fill(1)] as number[]
  test('the majority is no achievement', async () => {
    const lazy = folder({ 'p.csv': { y, score: y.map(() => 0.1) } })
    const check = await judgeLine('accuracy-gate', lazy, 'accuracy > naive', plain)
    expect(check).toMatchObject({ observed: 0, outcome: 'inconclusive' })
    expect(check.reason).toContain('0.7 against 0.7 of the naive model')
  })
  test('what was learnt from the training rows counts, where there are any', async () => {
    const root = folder({
      'p.csv': { y, score: y.map(() => 0.6) },
      'data.csv': { y },
      'train.csv': { y: [1, 1, 1, 0] },
    })
    const inputs = { ...plain, data: 'data.csv', reference: 'train.csv' }
    const verdict = await judgeWith('accuracy-gate', root, {
      ...inputs,
      require: 'accuracy >= naive\nlog_loss <= naive',
    })
    // The training rows' majority is positive: right in 30 of 100.
    expect(verdict.checks[0]?.reason).toContain('0.3 against 0.3 of the naive model')
    const loss = -(0.7 * Math.log(0.25) + 0.3 * Math.log(0.75))
    expect(verdict.checks[1]?.observed).toBeCloseTo(-(0.7 * Math.log(0.4) + 0.3 * Math.log(0.6)) - loss, 9)
    expect(verdict.notes.join()).toContain('from the labels of data set `reference`')
  })
  test('without training rows it is said where the naive model comes from', async () => {
    const root = folder({ 'p.csv': { y, score: y.map((v) => v * 0.9) } })
    const verdict = await judgeWith('accuracy-gate', root, {
      ...plain,
      require: 'roc_auc > naive\naverage_precision > naive',
    })
    expect(verdict.checks.map(({ reason }) => reason)).toEqual([
      expect.stringContaining('1 against 0.5 of the naive model'),
      expect.stringContaining('1 against 0.3 of the naive model'),
    ])
    expect(verdict.notes).toContainEqual(expect.stringContaining('labels of the predictions file itself'))
  })
  test('a regression is held against mean or median, whichever is the best constant', async () => {
    const values = [1, 2, 3, 4, 100]
    const root = folder({ 'p.csv': { y: values, prediction: values } })
    const lines = 'mae <= naive\nrmse <= naive\nr2 >= naive\npinball(0.9) <= naive'
    const { checks } = await judgeWith('accuracy-gate', root, { ...plain, task: 'regression', require: lines })
    expect(checks.map(({ reason }) => /against ([\d.]+)/.exec(reason)?.[1])).toEqual(['20.2', '39', '0', '7.8'])
  })
})

describe('rows that are not alike', () => {
  const { uniform } = random('rows that are not alike')
  const n = 300
  const y = Array.from({ length: n }, () => (uniform() < 0.5 ? 1 : 0))
  const score = y.map((v) => Math.round(1000 * (0.3 * v + 0.7 * uniform())) / 1000)
  test('a weight of two is a row written twice, but no further evidence', async () => {
    const w = y.map((_, i) => (i % 3 === 0 ? 2 : 1))
    const twice = { y: y.flatMap((v, i) => Array(w[i]).fill(v)), score: score.flatMap((v, i) => Array(w[i]).fill(v)) }
    const root = folder({ 'p.csv': { y, score, w }, 'twice.csv': twice })
    const weighted = await judgeLine('accuracy-gate', root, 'accuracy >= 0.9', { ...plain, weight: 'w' })
    const written = await judgeLine('accuracy-gate', root, 'accuracy >= 0.9', { ...plain, predictions: 'twice.csv' })
    expect(weighted.observed).toBeCloseTo(written.observed as number, 12)
    expect(weighted.n).toBe(n)
    const width = ({ interval }: typeof weighted) => (interval?.high as number) - (interval?.low as number)
    expect(width(weighted)).toBeGreaterThan(width(written))
  })
  test('rows of weight zero are not there, in groups and slices neither', async () => {
    const w = y.map((_, i) => (i % 2 === 0 ? 1 : 0))
    const g = y.map((_, i) => (i % 3 === 0 ? 'a' : 'b'))
    const kept = <T>(all: readonly T[]): T[] => all.filter((_, i) => i % 2 === 0)
    const root = folder({ 'p.csv': { y, score, w, g }, 'kept.csv': { y: kept(y), score: kept(score), g: kept(g) } })
    for (const line of ['roc_auc >= 0.001', 'roc_auc by g >= 0.001', 'roc_auc{g = "b"} >= 0.001']) {
      const weighted = await judgeLine('accuracy-gate', root, line, { ...plain, weight: 'w' })
      const without = await judgeLine('accuracy-gate', root, line, { ...plain, predictions: 'kept.csv' })
      expect([line, weighted.observed]).toEqual([line, expect.closeTo(without.observed as number, 12)])
    }
  })
  test('rows of one customer are one piece of evidence', async () => {
    // Each row ten times over: of one customer.
    const copies = <T>(all: readonly T[]): T[] => all.flatMap((value) => Array<T>(10).fill(value))
    const who = copies(y.map((_, i) => `c${i}`))
    const root = folder({ 'p.csv': { y: copies(y), score: copies(score), who }, 'one.csv': { y, score } })
    const width = async (inputs: Record<string, string>) => {
      const { interval } = await judgeLine('accuracy-gate', root, 'roc_auc >= 0.9', { ...plain, ...inputs })
      return (interval?.high as number) - (interval?.low as number)
    }
    const [rows, entities, once] = [
      await width({}),
      await width({ entity: 'who' }),
      await width({ predictions: 'one.csv' }),
    ]
    expect(entities / once).toBeCloseTo(1, 1)
    expect(rows / once).toBeLessThan(0.4)
  })
})

describe('families of groups', () => {
  const group = (name: string | null, hits: number, misses: number) =>
    Array.from({ length: hits + misses }, (_, i) => ({ g: name, y: 1, prediction: i < hits ? 1 : 0 }))
  const columns = (rows: readonly Record<'g' | 'y' | 'prediction', string | number | null>[]) => ({
    g: rows.map(({ g }) => g),
    y: rows.map(({ y }) => y),
    prediction: rows.map(({ prediction }) => prediction),
  })
  const many = (k: number) => Array.from({ length: k }, (_, i) => group(`g${String(i).padStart(2, '0')}`, 95, 5)).flat()

  test('a failure is one on the interval that is corrected over the family', async () => {
    // 60 of 80: 0.646 to 0.833 by itself, up to 0.87 corrected over ten.
    const rows = [...many(9), ...group('low', 60, 20)]
    const root = folder({ 'p.csv': columns(rows), 'alone.csv': columns(group('low', 60, 20)) })
    const alone = await judgeLine('bias-check', root, 'recall by g >= 0.85', { ...plain, predictions: 'alone.csv' })
    const family = await judgeLine('bias-check', root, 'recall by g >= 0.85', plain)
    expect(alone.outcome).toBe('fail')
    expect(family.outcome).toBe('inconclusive')
    const low = family.members?.find(({ name }) => name === 'low')
    expect(low?.interval?.high).toBeLessThan(0.85)
    expect(low?.simultaneous?.high).toBeGreaterThan(0.85)
  })
  test('a group that nothing is known of leaves the family undecided', async () => {
    const negative = Array.from({ length: 5 }, () => ({ g: 'no positives', y: 0, prediction: 0 }))
    const root = folder({ 'p.csv': columns([...many(2), ...negative]) })
    const check = await judgeLine('bias-check', root, 'recall by g >= 0.1', plain)
    expect(check).toMatchObject({ outcome: 'inconclusive', worst: 'no positives', observed: null })
    const gap = await judgeLine('bias-check', root, 'difference(recall by g) <= 0.9', plain)
    expect(gap).toMatchObject({ outcome: 'inconclusive', worst: 'no positives' })
  })
  test('missing values are a group', async () => {
    const root = folder({ 'p.csv': columns([...many(1), ...group(null, 1, 99)]) })
    const check = await judgeLine('bias-check', root, 'recall by g >= 0.5', plain)
    expect(check).toMatchObject({ outcome: 'fail', worst: '(missing)' })
    const gap = await judgeLine('bias-check', root, 'difference(recall by g) <= 0.5', plain)
    expect(gap).toMatchObject({ outcome: 'fail', worst: 'g00 against (missing)' })
    const share = await judgeLine('bias-check', root, 'group_share(g) >= 60%', plain)
    expect(share.members?.map(({ name, observed }) => [name, observed])).toContainEqual(['(missing)', 0.5])
  })
  test('intersections are groups, and a gap over three groups is that of its pairs', async () => {
    const rows = [...group('a', 90, 10), ...group('b', 50, 50), ...group('c', 88, 12)]
    const sex = rows.map((_, i) => (i % 2 === 0 ? 'f' : 'm'))
    const root = folder({ 'p.csv': { ...columns(rows), sex } })
    const check = await judgeLine('bias-check', root, 'recall by g, sex >= 0.1', plain)
    expect(check.members?.map(({ name }) => name)).toEqual(['a, f', 'a, m', 'b, f', 'b, m', 'c, f', 'c, m'])
    const gap = await judgeLine('bias-check', root, 'difference(recall by g) <= 0.2', plain)
    expect(gap).toMatchObject({ outcome: 'fail', worst: 'a against b', observed: expect.closeTo(0.4, 12) })
    expect(gap.members).toHaveLength(3)
  })
  test('a gap is corrected for the pairs that it was picked from', async () => {
    const two = [...group('a', 82, 18), ...group('b', 60, 40)]
    const others = ['c', 'd', 'e'].flatMap((name) => group(name, 70, 30))
    const root = folder({ 'p.csv': columns([...two, ...others]), 'two.csv': columns(two) })
    const line = 'difference(recall by g) <= 0.08'
    const alone = await judgeLine('bias-check', root, line, { ...plain, predictions: 'two.csv' })
    const picked = await judgeLine('bias-check', root, line, plain)
    expect([alone.outcome, picked.outcome]).toEqual(['fail', 'inconclusive'])
  })
  test('a column of measurements makes no groups', async () => {
    const y = Array.from({ length: 1500 }, (_, i) => i % 2)
    const root = folder({ 'p.csv': { y, score: y, amount: y.map((_, i) => i + 0.5) } })
    const check = await judgeLine('bias-check', root, 'recall by amount >= 0.5', plain)
    expect(check).toMatchObject({
      outcome: 'error',
      reason: expect.stringMatching(
        /`amount` makes 1500 groups; at most 1000 can be judged\. Write bands of numbers, `by amount\(…\)`/,
      ),
    })
  })
})

describe('what bias-check judges', () => {
  const data = { y: [1, 0, 1, 0], sex: ['f', 'f', 'm', 'm'] }
  const lines = 'group_share(sex) >= 20%\nlabel_rate by sex <= 0.999\nrecall by sex >= 0.001'
  test('subject: data judges the data, without a model, and says what it left', async () => {
    const root = folder({ 'data.csv': data })
    const verdict = await judgeWith('bias-check', root, {
      data: 'data.csv',
      label: 'y',
      subject: 'data',
      require: lines,
    })
    expect(verdict.checks.map(({ outcome }) => outcome)).toEqual(['pass', 'pass', 'not-applicable'])
    expect(verdict).toMatchObject({ verdict: 'passed', evidence: 'executed' })
    expect(verdict.subjects.map(({ name }) => name)).toEqual(['data:data', 'policy'])
  })
  test('lines about a model that is not there are errors', async () => {
    const root = folder({ 'data.csv': data })
    await expect(judgeWith('bias-check', root, { data: 'data.csv', label: 'y', require: lines })).rejects.toMatchObject(
      {
        code: 'bad-input',
      },
    )
  })
  test('nothing about the subject is no pass', async () => {
    const root = folder({ 'data.csv': data })
    const inputs = { data: 'data.csv', label: 'y', subject: 'data', require: 'recall by sex >= 0.001' }
    await expect(judgeWith('bias-check', root, inputs)).rejects.toMatchObject({ code: 'bad-policy' })
  })
})

describe('overfitting', () => {
  const { uniform } = random('overfitting')
  const y = Array.from({ length: 400 }, () => (uniform() < 0.5 ? 1 : 0))
  const noisy = y.map((v) => (uniform() < 0.75 ? v : 1 - v))
  const clean = y.map((v) => (uniform() < 0.97 ? v : 1 - v))
  const scores = (labels: readonly number[]): Cells => labels.map((v) => 0.2 + 0.6 * v)
  const root = folder({ 'p.csv': { y, score: scores(noisy) }, 't.csv': { y, score: scores(clean) } })
  const inputs = { ...plain, 'train-predictions': 't.csv' }
  test.each(['accuracy', 'log_loss', 'brier_score'])(
    'train_gap(%s) is positive when the hold-out is worse',
    async (metric) => {
      const check = await judgeLine('accuracy-gate', root, `train_gap(${metric}) <= 0.02`, inputs)
      expect(check.observed).toBeGreaterThan(0.02)
      expect(check.outcome).toBe('fail')
      const turned = await judgeLine('accuracy-gate', root, `train_gap(${metric}) <= 0.02`, {
        ...plain,
        predictions: 't.csv',
        'train-predictions': 'p.csv',
      })
      expect(turned.observed).toBeLessThan(-0.02)
      expect(turned.outcome).toBe('pass')
    },
  )

  const steps = Array.from({ length: 20 }, (_, i) => i + 1)
  const falling = steps.map((s) => 1 / s)
  const turning = steps.map((s) => 0.5 + (s - 10) ** 2 / 400)
  const curves: readonly (readonly [string, Readonly<Record<string, Cells>>, string, number])[] = [
    ['wide', { epoch: steps, loss: falling, val_loss: turning }, 'generalization_loss <= 5%', 0.5],
    [
      'at the step taken',
      { epoch: steps, loss: falling, val_loss: turning },
      'generalization_loss(loss, 12) <= 5%',
      0.02,
    ],
    [
      'long',
      {
        step: [...steps, ...steps],
        split: [...steps.map(() => 'train'), ...steps.map(() => 'validation')],
        metric: [...steps, ...steps].map(() => 'loss'),
        value: [...falling, ...turning],
      },
      'generalization_loss <= 5%',
      0.5,
    ],
    [
      'a score is read as 1 minus it',
      { step: steps, val_accuracy: turning.map((v) => 1 - v) },
      'generalization_loss(accuracy) <= 5%',
      0.5,
    ],
    ['divergence', { step: steps, train_loss: turning, val_loss: turning }, 'divergence <= 20%', 0.5],
    ['no divergence', { step: steps, train_loss: falling, val_loss: turning }, 'divergence <= 20%', 0],
    ['converged', { step: steps, train_loss: falling, val_loss: turning }, 'projected_gain <= 1%', 0],
    // Falls by 0.01 a step from 1 to 0.81: 1.9 more steps would take 0.019 off.
    [
      'not converged',
      { step: steps, val_loss: steps.map((s) => 1.01 - s / 100) },
      'projected_gain <= 1%',
      0.019 / 0.81,
    ],
  ]
  test.each(curves)('learning curve: %s', async (_, curve, line, value) => {
    const files = folder({ 'p.csv': { y, score: scores(clean) }, 'curve.csv': curve })
    const check = await judgeLine('accuracy-gate', files, line, { ...plain, 'learning-curve': 'curve.csv' })
    expect(check.observed).toBeCloseTo(value, 9)
    expect(check).toMatchObject({
      exact: true,
      outcome: value > Number.parseFloat(line.split('<=')[1] as string) / 100 ? 'fail' : 'pass',
    })
  })
  test.each([
    ['a loss that became NaN', { step: [1, 2, 3, 4, 5], val_loss: [1, 0.9, 'NaN', 0.8, 0.7] }, 'is no finite number'],
    [
      'steps that go back',
      { step: [1, 2, 2, 4, 5], val_loss: [1, 0.9, 0.8, 0.8, 0.7] },
      'step 2 does not come after 2',
    ],
    ['another metric', { step: [1, 2, 3, 4, 5], val_rmse: [1, 0.9, 0.8, 0.8, 0.7] }, 'no metric `log_loss`'],
    ['no step', { when: [1, 2, 3, 4, 5], val_loss: [1, 0.9, 0.8, 0.8, 0.7] }, 'no column `step` or `epoch`'],
  ])('%s is an error', async (_, curve, reason) => {
    const files = folder({ 'curve.csv': curve })
    const line = reason.includes('log_loss') ? 'generalization_loss(log_loss) <= 5%' : 'generalization_loss <= 5%'
    const check = await judgeLine('accuracy-gate', files, line, { 'learning-curve': 'curve.csv' })
    expect(check).toMatchObject({ outcome: 'error', reason: expect.stringContaining(reason) })
  })
  test('a curve of every step, longer than a call may have arguments', async () => {
    const many = Array.from({ length: 150_000 }, (_, i) => i + 1)
    const root = folder({
      'p.csv': { y, score: scores(clean) },
      'curve.csv': { step: many, loss: many.map((s) => 1 / s), val_loss: many.map((s) => 1 / s) },
    })
    const { checks } = await judgeWith('accuracy-gate', root, {
      ...plain,
      'learning-curve': 'curve.csv',
      require: 'generalization_loss <= 5%\ndivergence <= 5%\nprojected_gain <= 5%',
    })
    // One over the step still falls: it is not converged.
    expect(checks.map(({ outcome }) => outcome)).toEqual(['pass', 'pass', 'fail'])
  })
  test('three points are no curve', async () => {
    const files = folder({ 'curve.csv': { step: [1, 2, 3], val_loss: [1, 0.9, 0.8] } })
    const check = await judgeLine('accuracy-gate', files, 'generalization_loss <= 5%', {
      'learning-curve': 'curve.csv',
    })
    expect(check.outcome).toBe('inconclusive')
  })
})

describe('a model that is run here', () => {
  const rows = {
    age: [20, 30, 40, 50, 60, 70],
    children: [0, 1, 2, 3, 4, 0],
    region: ['north', 'south', 'west', 'north', 'south', 'west'],
    y: [0, 0, 1, 1, 1, 0],
  }
  const withModels = (...models: readonly (readonly [string, string])[]) => {
    const root = folder({ 'data.csv': rows })
    for (const [from, to] of models)
      copyFileSync(new URL(`../../../serving/test/fixtures/${from}.onnx`, import.meta.url), join(root, to))
    return root
  }
  test('is evidence of these very bytes', async () => {
    const root = withModels(['columns', 'm.onnx'])
    const verdict = await judgeWith('accuracy-gate', root, {
      data: 'data.csv',
      model: 'm.onnx',
      label: 'y',
      require: 'roc_auc >= 0.001',
    })
    expect(verdict).toMatchObject({ evidence: 'executed', scope: { rows: 6 } })
    expect(verdict.subjects.map(({ name }) => name)).toEqual(['model', 'data:data', 'policy'])
  })
  test('predictions of a file are a claim', async () => {
    const root = folder({ 'p.csv': { y: [1, 0], score: [0.9, 0.1] } })
    const verdict = await judgeWith('accuracy-gate', root, { ...plain, require: 'roc_auc >= 0.001' })
    expect(verdict.evidence).toBe('claimed')
  })
  test('a candidate that is the baseline has nothing to be compared with', async () => {
    const root = withModels(['columns', 'm.onnx'], ['columns', 'b.onnx'])
    const require = 'roc_auc >= baseline\nroc_auc >= 0.001'
    const policy = foldInputs({ data: 'data.csv', model: 'm.onnx', label: 'y', require }, undefined, {
      root,
      gate: 'accuracy-gate',
    })
    const verdict = await judgePolicy('accuracy-gate', {
      ...policy,
      baseline: { onnx: 'b.onnx', threshold: 0.5, first: 'fail' },
    })
    expect(verdict.checks[0]).toMatchObject({
      outcome: 'not-applicable',
      reason: expect.stringContaining('the same bytes'),
    })
    const { candidate } = policy
    const stricter = { ...candidate, threshold: 0.9 } as NonNullable<typeof candidate>
    const other = await judgePolicy('accuracy-gate', {
      ...policy,
      candidate: stricter,
      baseline: { onnx: 'b.onnx', threshold: 0.5, first: 'fail' },
    })
    expect(other.checks[0]?.outcome).not.toBe('not-applicable')
  })
  test('behind a server it is a claim, with the same numbers', async () => {
    const root = withModels(['columns', 'm.onnx'])
    const inputs = { data: 'data.csv', label: 'y', require: 'roc_auc >= 0.001\nlog_loss <= 10' }
    const here = await judgeWith('accuracy-gate', root, { ...inputs, model: 'm.onnx' })
    const server = await startModelServer({ model: join(root, 'm.onnx'), name: 'model' })
    try {
      const there = await judgeWith('accuracy-gate', root, { ...inputs, url: server.url })
      expect(there.evidence).toBe('claimed')
      expect(there.checks.map(({ observed }) => observed)).toEqual(
        here.checks.map(({ observed }) => expect.closeTo(observed as number, 6)),
      )
    } finally {
      await server.close()
    }
  })
  test('the first version has no baseline, and the policy says whether that is a beginning', async () => {
    const root = withModels(['columns', 'm.onnx'])
    const require = 'roc_auc >= baseline\nroc_auc >= 0.001'
    const inputs = { data: 'data.csv', model: 'm.onnx', label: 'y', require }
    const policy = foldInputs(inputs, undefined, { root, gate: 'accuracy-gate' })
    const first = async (how: 'adopt' | 'fail') => {
      const baseline = { stage: 'production', threshold: 0.5, first: how }
      return (await judgePolicy('accuracy-gate', { ...policy, baseline })).checks[0]
    }
    expect(await first('adopt')).toMatchObject({
      outcome: 'error',
      reason: expect.stringContaining('there is no folder `.sea-trials/registry`, which is not an empty registry'),
    })
    mkdirSync(join(root, '.sea-trials/registry'), { recursive: true })
    expect(await first('adopt')).toMatchObject({
      outcome: 'not-applicable',
      reason: expect.stringContaining('this is the first'),
    })
    expect(await first('fail')).toMatchObject({ outcome: 'error', reason: expect.stringContaining('no version of m') })
  })
  test('data without one of its columns', async () => {
    const root = withModels(['columns', 'm.onnx'])
    const { region: _, ...others } = rows
    const poor = folder({ 'data.csv': others })
    copyFileSync(join(root, 'm.onnx'), join(poor, 'm.onnx'))
    const judged = judgeWith('accuracy-gate', poor, {
      data: 'data.csv',
      model: 'm.onnx',
      label: 'y',
      require: 'roc_auc >= 0.001',
    })
    await expect(judged).rejects.toMatchObject({ code: 'missing-column', message: expect.stringContaining('region') })
  })
})

test('the largest error describes these rows: exact, and decided', async () => {
  const root = folder({ 'p.csv': { y: [1, 2, 3], prediction: [1, 2, 5] } })
  const check = await judgeLine('accuracy-gate', root, 'max_error <= 2', { ...plain, task: 'regression' })
  expect(check).toMatchObject({ exact: true, outcome: 'pass', observed: 2 })
  const gap = await judgeLine('accuracy-gate', root, 'difference(max_error by y) <= 2', {
    ...plain,
    task: 'regression',
  })
  expect(gap).toMatchObject({ outcome: 'error', reason: expect.stringContaining('no interval to compare groups by') })
  const inputs = { ...plain, task: 'regression', 'train-predictions': 'p.csv' }
  const overfitted = await judgeLine('accuracy-gate', root, 'train_gap(max_error) <= 2', inputs)
  expect(overfitted).toMatchObject({ outcome: 'error', reason: expect.stringContaining('says nothing of overfitting') })
})

test('conditions find their rows in data of several files', async () => {
  const y = Array.from({ length: 10 }, (_, i) => i % 2)
  const part = (from: number, to: number) => ({
    y: y.slice(from, to),
    score: y.slice(from, to),
    row: y.map((_, i) => i).slice(from, to),
  })
  const root = folder({
    'part-1.csv': part(0, 3),
    'part-2.csv': part(3, 10),
    'p.csv': { score: y.map((v, i) => (i === 7 ? 0 : v)) },
  })
  const inputs = { predictions: 'p.csv', data: 'part-*.csv', label: 'y' }
  const wrong = await judgeLine('accuracy-gate', root, 'accuracy{row = 7} >= 0.001', inputs)
  const right = await judgeLine('accuracy-gate', root, 'accuracy{row < 7 or row > 7} >= 0.001', inputs)
  expect([wrong.observed, wrong.n, right.observed, right.n]).toEqual([0, 1, 1, 9])
})

describe('rows that belong to entities', () => {
  const n = 400
  const columns = (entities: number) => ({
    y: Array.from({ length: n }, (_, i) => (i % 3 === 0 ? 1 : 0)),
    score: Array.from({ length: n }, (_, i) => (i % 3 === 0 ? 0.4 : 0.2) + ((i * 37) % 100) / 200),
    who: Array.from({ length: n }, (_, i) => `c${i % entities}`),
  })
  test.each([
    'roc_auc >= 0.6',
    'recall >= 0.1',
    'log_loss <= 2',
    'average_precision >= 0.1',
    'calibration_error <= 0.9',
  ])('%s of one entity is bound by nothing', async (line) => {
    const check = await judgeLine('accuracy-gate', folder({ 'p.csv': columns(1) }), line, { ...plain, entity: 'who' })
    expect(check).toMatchObject({ outcome: 'inconclusive', interval: { low: null, high: null } })
    expect(check.reason).toMatch(/\(no interval: .*\) is not shown to meet [<>]= /)
  })
  test('few entities say less than as many rows', async () => {
    const root = folder({ 'p.csv': columns(5) })
    const [few, rows] = await Promise.all(
      [{ entity: 'who' }, {}].map((more) => judgeLine('accuracy-gate', root, 'roc_auc >= 0.1', { ...plain, ...more })),
    )
    const width = (check: typeof few) => (check?.interval?.high as number) - (check?.interval?.low as number)
    expect(width(few)).toBeGreaterThan(2 * width(rows))
  })
})

test('against a reference every group says what was compared', async () => {
  const y = Array.from({ length: 200 }, (_, i) => (i % 4 === 0 ? 1 : 0))
  const g = y.map((_, i) => (i < 100 ? 'a' : 'b'))
  const score = y.map((label, i) => (i < 100 ? label : 0))
  const check = await judgeLine('accuracy-gate', folder({ 'p.csv': { y, g, score } }), 'recall by g >= naive', plain)
  expect(check.reason).toMatch(/^b 0 against 0 of the naive model: 0 \(/)
})

describe('decisions beside scores that nobody named', () => {
  const n = 200
  const y = Array.from({ length: n }, (_, i) => i % 2)
  const score = y.map((label, i) => (label === 1 ? 0.55 + (i % 40) / 100 : 0.05 + (i % 40) / 100))
  const told = async (
    decides: (score: number) => Cells[number],
    given: Readonly<Record<string, string>> = {},
    scale = 1,
  ) => {
    const files = {
      'data.csv': { id: y.map((_, i) => i), y },
      'p.csv': {
        id: y.map((_, i) => n - 1 - i),
        score: score.toReversed().map((one) => one * scale),
        prediction: score.toReversed().map(decides),
      },
    }
    const inputs = { ...plain, data: 'data.csv', id: 'id', require: 'roc_auc >= 0.5', ...given }
    const verdict = await judgeWith('accuracy-gate', folder(files), inputs)
    return verdict.notes.filter((note) => note.includes('decides otherwise'))
  }
  test('of a model with another threshold are told, since the scores count', async () => {
    expect(await told((one) => (one >= 0.7 ? 1 : 0))).toEqual([
      '`prediction` of the predictions file decides otherwise than its scores do at a threshold of 0.5 in 35 of 200 rows, and the scores count: write the `threshold` that the model decides by, or name the column under `columns` (`prediction: prediction`)',
    ])
    expect(await told((one) => (one >= 0.5 ? 'yes' : 'no'))).toHaveLength(1)
  })
  test.each<[string, (score: number) => Cells[number], Readonly<Record<string, string>>, number]>([
    ['they are those of the scores', (one) => (one >= 0.5 ? 1 : 0), {}, 1],
    ['as texts', (one) => (one >= 0.5 ? 'True' : 'False'), {}, 1],
    ['nothing stands there', () => '', {}, 1],
    ['they are named, and count', (one) => (one >= 0.7 ? 1 : 0), { prediction: 'prediction' }, 1],
    ['a threshold is said', (one) => (one >= 0.7 ? 1 : 0), { threshold: '0.6' }, 1],
    ['no threshold of 0.5 is theirs', (one) => (one >= 0.7 ? 1 : 0), {}, 100],
  ])('and nothing is told where %s', async (_, decides, given, scale) => {
    expect(await told(decides, given, scale)).toEqual([])
  })
})
