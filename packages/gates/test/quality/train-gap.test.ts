/** `train_gap` over every metric of every task: overfitting is positive for losses and for scores, and the others say why not. */
import { describe, expect, test } from '@jest/globals'
import { QUALITY_SPECS } from '@sea-trials/gates/quality/specs'
import type { RawInputs } from '@sea-trials/schema/inputs'
import { loadPolicy } from '@sea-trials/schema/policy/load'
import type { MetricSpec } from '@sea-trials/schema/requirement/vocabulary'
import type { Check } from '@sea-trials/schema/verdict'
import type { Estimate } from '@sea-trials/stats/estimate'
import { independentDifference } from '@sea-trials/stats/independent'
import { measure } from '@sea-trials/stats/quality/measure'
import type { QualityMetricName } from '@sea-trials/stats/quality/metrics'
import { binarySample, regressionSample } from '@sea-trials/stats/quality/sample'
import { random } from '@sea-trials/stats/random'
import { type Cells, folder, judgePolicy, judgeWith } from './harness.ts'

const { normal, uniform, below } = random('train gap')
const expit = (x: number): number => 1 / (1 + Math.exp(-x))
type Table = Readonly<Record<string, Cells>>

/** Answers of a model that knows its training rows (`noise` of little) better than others. */
const TASKS: Readonly<
  Record<string, { readonly inputs: RawInputs; readonly rows: (n: number, noise: number) => Table }>
> = {
  binary: {
    inputs: {},
    rows: (n, noise) => {
      const y = Array.from({ length: n }, () => (uniform() < 0.4 ? 1 : 0))
      return { y, score: y.map((v) => expit((v === 1 ? 2 : -2) + noise * normal())) }
    },
  },
  multiclass: {
    inputs: { task: 'multiclass' },
    rows: (n, noise) => {
      const classes = ['a', 'b', 'c', 'd', 'e', 'f', 'g']
      const y = Array.from({ length: n }, () => classes[below(7)] as string)
      const scores = y.map((v) => {
        const raw = classes.map((c) => Math.exp((c === v ? 3 : 0) + noise * normal()))
        const sum = raw.reduce((all, each) => all + each, 0)
        return raw.map((each) => each / sum)
      })
      return { y, ...Object.fromEntries(classes.map((c, k) => [`score_${c}`, scores.map((row) => row[k] as number)])) }
    },
  },
  ranking: {
    inputs: { task: 'ranking', query: 'q' },
    rows: (n, noise) => {
      const y = Array.from({ length: n }, (_, i) => (i % 10 < 3 ? 1 + (i % 10) : 0))
      return { q: y.map((_, i) => Math.floor(i / 10)), y, score: y.map((v) => v + noise * normal()) }
    },
  },
  multilabel: {
    inputs: { task: 'multilabel', labels: 'a, b, c' },
    rows: (n, noise) => {
      const labels = ['a', 'b', 'c'].map(
        (name) => [name, Array.from({ length: n }, () => (uniform() < 0.4 ? 1 : 0))] as const,
      )
      const scores = labels.map(([name, of]) => [
        `score_${name}`,
        of.map((v) => expit((v === 1 ? 2 : -2) + noise * normal())),
      ])
      return { ...Object.fromEntries(labels), ...Object.fromEntries(scores) }
    },
  },
  regression: { inputs: { task: 'regression', prediction: 'p' }, rows: numbers },
  forecasting: {
    inputs: { task: 'forecasting', prediction: 'p', time: 't' },
    rows: (n, noise) => ({ ...numbers(n, noise), t: Array.from({ length: n }, (_, i) => i) }),
  },
}

function numbers(n: number, noise: number): Table {
  const y = Array.from({ length: n }, () => 5 + 4 * uniform())
  const low = y.map((v) => v * Math.exp(0.05 * noise * (normal() - 1.3)))
  return {
    y,
    p: y.map((v) => v * Math.exp(0.05 * noise * normal())),
    'p_0.1': low,
    'p_0.9': low.map((v) => v * Math.exp(0.1 * noise * (1 + uniform()))),
  }
}

const judged = async (
  task: string,
  lines: readonly string[],
  more: { inputs?: RawInputs; columns?: (n: number) => Table } = {},
) => {
  const { inputs, rows } = TASKS[task] as NonNullable<(typeof TASKS)[string]>
  const add = (n: number): Table => more.columns?.(n) ?? {}
  const root = folder({ 'p.csv': { ...rows(600, 2.5), ...add(600) }, 't.csv': { ...rows(1500, 0.4), ...add(1500) } })
  const { checks } = await judgeWith('accuracy-gate', root, {
    predictions: 'p.csv',
    'train-predictions': 't.csv',
    ...(task === 'multilabel' ? {} : { label: 'y' }),
    ...inputs,
    ...more.inputs,
    require: lines.join('\n'),
  })
  return checks
}
const short = (check: Check | undefined) => [check?.requirement, check?.outcome, check?.reason]

describe.each(Object.keys(TASKS))('%s', (task) => {
  const metrics = QUALITY_SPECS.filter(({ tasks }) => tasks?.includes(task as never))
  /** A table of costs, and rows that a naive forecast is taught by, are not given here. */
  const hasGap = ({ kind, better, name }: MetricSpec) =>
    kind === 'estimate' && better !== 'neither' && !['sql', 'cost', 'mase'].includes(name)
  /** As the catalog shows it where it needs arguments; of ten rows a query, the first ten are all. */
  const written = ({ name, arguments: places, example }: MetricSpec): string => {
    if (name === 'sql') return 'sql("select 1")'
    if (places.every(({ optional }) => optional === true)) return name
    return example.replace(/^(\w+\([^()]*\)).*$/, '$1').replace(/\([12]0\)/, '(2)')
  }

  test('overfitting is positive, whichever way is better', async () => {
    // The calibration of rows that are known too well is worse than of others.
    const asked = metrics.filter((spec) => hasGap(spec) && !/calibration|quantile|coverage|interval/.test(spec.name))
    expect(asked.length).toBeGreaterThan(2)
    const checks = await judged(
      task,
      asked.map((spec) => `guard: train_gap(${written(spec)}) <= 1000`),
    )
    for (const check of checks) {
      expect(short(check)).toEqual([check.requirement, expect.stringMatching(/pass|inconclusive/), expect.any(String)])
      expect([check.requirement, (check.observed as number) > 0]).toEqual([check.requirement, true])
      expect(check.interval?.low as number).toBeLessThanOrEqual(check.observed as number)
    }
  })
  test('every metric of the catalog has a gap, or says why not', async () => {
    const checks = await judged(
      task,
      metrics.map((spec) => `guard: train_gap(${written(spec)}) <= 1000`),
    )
    checks.forEach((check, i) => {
      const spec = metrics[i] as MetricSpec
      if (hasGap(spec))
        expect(short(check)).toEqual([
          check.requirement,
          expect.stringMatching(/pass|inconclusive/),
          expect.any(String),
        ])
      else
        expect(short(check)).toEqual([
          check.requirement,
          'error',
          expect.stringMatching(
            /says nothing of overfitting: .+; take a loss or a score|cannot be asked of other rows|no table of costs|naive forecast on the training rows/,
          ),
        ])
    })
  })
})

test('rows that belong to entities say less, weighted rows count by their weight', async () => {
  const [plain] = await judged('binary', ['train_gap(accuracy) <= 0.5'])
  const entities = {
    inputs: { entity: 'e' },
    columns: (n: number) => ({ e: Array.from({ length: n }, (_, i) => Math.floor(i / 20)) }),
  }
  const [clustered] = await judged('binary', ['train_gap(accuracy) <= 0.5'], entities)
  expect(clustered?.interval).toBeDefined()
  const weights = {
    inputs: { weight: 'w' },
    columns: (n: number) => ({ w: Array.from({ length: n }, (_, i) => (i % 10 === 0 ? 30 : 1)) }),
  }
  const [weighted] = await judged('binary', ['train_gap(accuracy) <= 0.5'], weights)
  const width = (check: Check | undefined): number =>
    (check?.interval?.high as number) - (check?.interval?.low as number)
  expect(width(weighted)).toBeGreaterThan(1.3 * width(plain))
  const times = {
    inputs: { time: 't' },
    columns: (n: number) => ({ t: Array.from({ length: n }, (_, i) => Math.floor(i / 5)) }),
  }
  expect((await judged('binary', ['train_gap(log_loss) <= 5'], times))[0]?.outcome).toBe('pass')
})

test.each([
  [40, 5000, 'rows of the training data'],
  [5000, 40, 'rows of the hold-out'],
])('%i training rows and %i held out: what would settle it is said in %s', async (training, heldOut, unit) => {
  const rows = (n: number, right: number) => {
    const y = Array.from({ length: n }, () => below(2))
    return { y, prediction: y.map((v) => (uniform() < right ? v : 1 - v)) }
  }
  const root = folder({ 'p.csv': rows(heldOut, 0.8), 't.csv': rows(training, 0.9) })
  const inputs = {
    predictions: 'p.csv',
    'train-predictions': 't.csv',
    label: 'y',
    require: 'train_gap(accuracy) <= 0.15',
  }
  const { checks } = await judgeWith('accuracy-gate', root, inputs)
  expect(checks[0]).toMatchObject({ outcome: 'inconclusive', n: training + heldOut, settle: { unit } })
  expect(checks[0]?.reason).toContain(`more ${unit}`)
})

describe('the labels of the data set `train` count, whatever stands beside the predictions', () => {
  const n = 300
  const id = Array.from({ length: n }, (_, i) => i)
  const truth = id.map((i) => i / 10)
  const off = (by: number) => truth.map((v, i) => v + (i % 2 === 0 ? by : -by))
  const judgedWith = async (trained: Table, train: Table = { id, y: truth }, labels = '') => {
    const held = id.map((i) => n + i)
    const text = `version: 1
model: m
task: regression
data: { holdout: h.csv, train: { path: t.csv${labels} } }
columns: { label: y, id: id, prediction: prediction }
candidate: { predictions: ph.csv, train-predictions: pt.csv }
gates: { accuracy-gate: { require: ['train_gap(rmse) <= 0.2'] } }
`
    const root = folder({
      'sea-trials.yml': text,
      'h.csv': { id: held, y: truth },
      'ph.csv': { id: held, prediction: off(1) },
      'pt.csv': trained,
      't.csv': train,
    })
    const verdict = await judgePolicy('accuracy-gate', await loadPolicy('sea-trials.yml', { workspace: root }))
    return { check: verdict.checks[0], notes: verdict.notes }
  }
  const said = { id, prediction: off(0.5) }

  test('labels that were rewritten near the predictions are told and change nothing', async () => {
    const plain = await judgedWith(said)
    expect(plain.check).toMatchObject({ observed: expect.closeTo(0.5, 9) })
    expect(plain.notes).toEqual([])
    const lying = await judgedWith({ ...said, y: off(0.45) })
    expect(lying.check).toMatchObject({ observed: expect.closeTo(0.5, 9) })
    expect(lying.notes).toEqual([
      expect.stringMatching(
        /^the file of predictions on the training data says another label than data set `train` in 300 of 300 rows, and those of data set `train` count/,
      ),
    ])
  })
  test.each<[string, readonly number[], string]>([
    ['a part of the rows', id.slice(0, 120), '180 of 300 rows of data set `train` are not in the file of predictions'],
    ['ids that stand twice', [...id.slice(1), 5], 'in more than one row (`5`)'],
    [
      'ids of no training row',
      [...id.slice(1), 999],
      '1 of 300 rows of the file of predictions on the training data are not in data set `train`',
    ],
  ])('%s: an error, as without labels beside them', async (_, rows, reason) => {
    const of = { id: rows, prediction: rows.map((row) => row / 10) }
    for (const trained of [of, { ...of, y: rows.map((row) => row / 10) }])
      expect((await judgedWith(trained)).check).toMatchObject({
        outcome: 'error',
        reason: expect.stringContaining(reason),
      })
  })
  test('where the data set has none, those beside the predictions count', async () => {
    const trained = { ...said, y: off(0.45) }
    const near = { observed: expect.closeTo(0.95, 9) }
    expect((await judgedWith(trained, { id, x: truth })).check).toMatchObject(near)
    expect((await judgedWith(trained, { id, y: truth }, ', labels: no')).check).toMatchObject(near)
  })
})

test('arguments count', async () => {
  const observed = async (line: string) => (await judged('multiclass', [line]))[0]?.observed as number
  const [one, three] = [
    await observed('train_gap(top_k_accuracy(1)) <= 1'),
    await observed('train_gap(top_k_accuracy(3)) <= 1'),
  ]
  expect(one).toBeGreaterThan(three + 0.05)
})

test.each<[string, string]>([
  ['train_gap(fbeta) <= 1', 'takes (beta)'],
  ['train_gap(fbeta(-1)) <= 1', 'beta'],
  ['train_gap(overfitting) <= 1', 'is not measured on rows'],
  ['train_gap(weak_slices(accuracy, 0.1)) <= 1', 'is not measured on rows'],
  ['train_gap(train_gap(accuracy)) <= 1', 'is not measured on rows'],
  ['train_gap(accuracy{y = 1}) <= 1', '`y = 1` names others'],
  ['train_gap(test.accuracy) <= 1', '`test` names others'],
  ['train_gap(accuracy) by y <= 1', 'by'],
  ['train_gap(roc_auk) <= 1', 'roc_auk'],
  ['train_gap(mae) <= 1', 'mae'],
])('%s is an error that says why', async (line, word) => {
  const [check] = await judged('binary', [line])
  expect(short(check)).toEqual([check?.requirement, 'error', expect.stringContaining(word)])
})

describe('the interval covers the gap that there is, 95 times in 100', () => {
  const { normal, uniform } = random('train gap, coverage')
  const runs = 400
  /** Three standard errors of 400 runs around 95 %. */
  const holds = (draw: () => { readonly held: Estimate; readonly trained: Estimate }, gap: number): void => {
    let covered = 0
    for (let i = 0; i < runs; i++) {
      const { held, trained } = draw()
      const { low, high } = independentDifference(held, trained).interval(0.95)
      if ((low as number) <= gap && gap <= (high as number)) covered++
    }
    expect(covered / runs).toBeGreaterThan(0.917)
    expect(covered / runs).toBeLessThan(0.983)
  }
  const of = (name: string, sample: Parameters<typeof measure>[1]) =>
    measure(name as QualityMetricName, sample) as Estimate
  test.each([
    [2000, 120],
    [150, 1000],
  ])('of shares, %i rows of training and %i held out', (training, heldOut) => {
    const sample = (n: number, p: number) => {
      const label = Uint8Array.from({ length: n }, () => (uniform() < 0.5 ? 1 : 0))
      return binarySample(label, { prediction: label.map((y) => (uniform() < p ? y : 1 - y)) })
    }
    holds(
      () => ({ held: of('accuracy', sample(heldOut, 0.8)), trained: of('accuracy', sample(training, 0.95)) }),
      -0.15,
    )
  })
  test('of errors, 2000 rows of training and 120 held out', () => {
    const sample = (n: number, spread: number) => {
      const label = Float64Array.from({ length: n }, normal)
      return regressionSample(
        label,
        label.map((y) => y + spread * normal()),
      )
    }
    const mean = Math.sqrt(2 / Math.PI)
    holds(() => ({ held: of('mae', sample(120, 2)), trained: of('mae', sample(2000, 1)) }), mean)
  })
})

describe('rows that the metric does not exist for are named, with their side', () => {
  const numbers = (n: number, from: number, odd?: readonly [row: number, value: number]): Table => {
    const y = Array.from({ length: n }, (_, row) => (odd?.[0] === row ? odd[1] : from + row))
    return { id: y.map((_, row) => from * 1000 + row), y, prediction: y.map((value) => Math.abs(value) + 1) }
  }
  test.each([
    ['the hold-out', numbers(40, 1, [3, 0]), numbers(60, 200), ['1 rows of the predictions file', 'row 4']],
    [
      'the training rows',
      numbers(40, 1),
      numbers(60, 200, [4, -1]),
      ['1 rows of the file of predictions on the training', 'row 5'],
    ],
  ] as const)('%s', async (_, held, training, parts) => {
    const root = folder({ 'p.csv': held, 'q.csv': training })
    const { checks } = await judgeWith('accuracy-gate', root, {
      ...{ predictions: 'p.csv', 'train-predictions': 'q.csv', label: 'y', id: 'id', task: 'regression' },
      require: 'train_gap(mean_gamma_deviance) <= 5',
    })
    expect(checks[0]).toMatchObject({ outcome: 'error' })
    for (const part of parts) expect(checks[0]!.reason).toContain(part)
  })
})

test('widths that are the same on both sides have no gap, not what rounding leaves of one', () => {
  const known = (value: number): Estimate => ({
    kind: 'estimate',
    value,
    n: 50,
    interval: (level) => ({ low: value, high: value, level, method: 'known' }),
  })
  const gap = independentDifference(known(0.1 + 0.2), known(0.3))
  expect(gap.value).toBe(0)
  expect(gap.interval(0.95)).toMatchObject({ low: 0, high: 0 })
})
