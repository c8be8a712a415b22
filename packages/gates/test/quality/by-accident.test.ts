/** Every metric of the vocabulary on rows that tell nothing: no line about it passes, in any form, that no answer could have failed. */
import { describe, expect, test } from '@jest/globals'
import { QUALITY_SPECS } from '@sea-trials/gates/quality/specs'
import type { RawInputs } from '@sea-trials/schema/inputs'
import type { MetricSpec } from '@sea-trials/schema/requirement/vocabulary'
import type { Check } from '@sea-trials/schema/verdict'
import { type Cells, folder, judgeWith } from './harness.ts'

const N = 120
const SIZED: Readonly<Record<string, number>> = {
  ...Object.fromEntries(['', 'macro_', 'micro_', 'weighted_', 'samples_'].map((over) => [`${over}fbeta`, 2])),
  ...{ top_k_accuracy: 2, precision_at: 2, recall_at: 2, hit_rate: 2 },
  ...{ mean_tweedie_deviance: 1.5, d2_tweedie: 1.5, d2_pinball: 0.9, pinball: 0.9 },
}
/** They are of a column, a statement, a table of prices, and have no lines of this form. */
const OTHERS = ['mean', 'sql', 'cost']

/** A floor that a model can reach, and the same model as it is for a baseline, for naive, and between groups. */
function linesOf({ name, better, range, references }: MetricSpec): readonly string[] {
  const call = SIZED[name] === undefined ? name : `${name}(${SIZED[name]})`
  const [at, more] = better === 'lower' ? ['<=', '<'] : ['>=', '>']
  const [near, times] = better === 'lower' ? ['+ 0.1', '1.1'] : ['- 0.1', '0.9']
  const floor = better === 'higher' ? 0.2 : range.high === null ? 5 : 0.9
  const own = [`${better === 'higher' ? '>=' : '<='} ${floor}`]
  const against = references
    .filter((reference) => reference === 'baseline' || reference === 'naive')
    .flatMap((reference) => [`${at} ${reference} ${near}`, `${at} ${reference} * ${times}`, `${more} ${reference}`])
  const limits = [...own, ...against]
  const gaps = range.high === null ? [] : [`difference(${call} by g) <= 0.1`]
  return [
    ...limits.flatMap((limit) => [`${call} ${limit}`, `${call} by g ${limit}`]),
    ...gaps,
    `ratio(${call} by g) >= 0.8`,
  ]
}

const metricIn = (line: string): string =>
  /^(?:\w+\()?([a-z]\w+)/.exec(line.replace(/^(difference|ratio)\(/, ''))?.[1] ?? ''

type Task = 'binary' | 'multiclass' | 'multilabel' | 'regression' | 'ranking'
type Table = Readonly<Record<string, Cells>>

const rows = Array.from({ length: N }, (_, i) => i)
/** Between 0 and 1, as if by chance. */
const some = (i: number, k: number): number => ((i + 1) * 0.618034 * k * k + k / 7) % 1
const groups = (n = N): Table => ({ g: rows.slice(0, n).map((i) => (i < n / 2 ? 'one' : 'other')) })

interface Tried {
  readonly task: Task
  readonly data: Table
  readonly answers: (shift: number) => Table
  readonly inputs: RawInputs
}

async function judged({ task, data, answers, inputs }: Tried): Promise<readonly Check[]> {
  const n = Object.values(data)[0]?.length ?? 0
  const root = folder({ 'd.csv': { ...data, ...groups(n) }, 'p.csv': answers(0), 'b.csv': answers(0.01) })
  const lines = QUALITY_SPECS.filter(({ name, tasks }) => tasks?.includes(task) && !OTHERS.includes(name)).flatMap(
    linesOf,
  )
  const files = { data: 'd.csv', predictions: 'p.csv', 'baseline-predictions': 'b.csv', task }
  return (await judgeWith('accuracy-gate', root, { ...files, ...inputs, require: lines.join('\n') })).checks
}

const passed = (checks: readonly Check[]): readonly string[] =>
  [
    ...new Set(checks.filter(({ outcome }) => outcome === 'pass').map(({ requirement }) => metricIn(requirement))),
  ].sort()

const binary = (label: (i: number) => number, score: (i: number) => number, n = N): Tried => ({
  task: 'binary',
  data: { y: rows.slice(0, n).map(label) },
  answers: (shift) => ({ score: rows.slice(0, n).map((i) => score(i) + shift) }),
  inputs: { label: 'y' },
})
const split = (i: number): number => (some(i, 2) < 0.3 ? 0.6 : 0.1) + 0.3 * some(i, 3)
const high = (i: number): number => 0.6 + 0.3 * some(i, 3)
const half = (i: number): number => i % 2

const NAMES = ['a', 'b', 'c']
const multiclass = (label: (i: number) => number): Tried => ({
  task: 'multiclass',
  data: { y: rows.map((i) => NAMES[label(i)] as string) },
  answers: (shift) => {
    const shares = rows.map((i) => NAMES.map((_, k) => 0.05 + some(i, k + 2) + (k === 0 ? shift : 0)))
    return Object.fromEntries(
      NAMES.map((name, k) => [`score_${name}`, shares.map((row) => (row[k] as number) / row.reduce((a, b) => a + b))]),
    )
  },
  inputs: { label: 'y' },
})
const multilabel = (label: (i: number, k: number) => number): Tried => ({
  task: 'multilabel',
  data: Object.fromEntries(NAMES.map((name, k) => [name, rows.map((i) => label(i, k))])),
  answers: (shift) =>
    Object.fromEntries(NAMES.map((name, k) => [`score_${name}`, rows.map((i) => 0.98 * some(i, k + 2) + shift)])),
  inputs: { labels: 'a, b, c' },
})
const regression = (label: (i: number) => number, said: (i: number) => number, n = N): Tried => ({
  task: 'regression',
  data: { y: rows.slice(0, n).map(label) },
  answers: (shift) => ({ prediction: rows.slice(0, n).map((i) => said(i) + shift) }),
  inputs: { label: 'y', prediction: 'prediction' },
})
const ranking = (label: (i: number) => number, n = N): Tried => ({
  task: 'ranking',
  data: { y: rows.slice(0, n).map(label), query: rows.slice(0, n).map((i) => Math.floor(i / 6)) },
  answers: (shift) => ({ score: rows.slice(0, n).map((i) => some(i, 3) + shift * (i % 3)) }),
  inputs: { label: 'y', query: 'query' },
})

/** What errors and probabilities alone tell, of whichever class the rows are. */
const ERRORS = ['accuracy', 'zero_one_loss', 'log_loss', 'brier_score', 'calibration_error', 'miscalibration']
const OF_LABELS = ['subset_accuracy', 'hamming_loss']
const FS_OF_LABELS = ['samples', 'micro', 'macro', 'weighted'].flatMap((over) =>
  ['recall', 'f1', 'fbeta', 'jaccard'].map((name) => `${over}_${name}`),
)

const SIZES = [
  ...['mae', 'mse', 'rmse', 'mape', 'wape', 'rmsle', 'smape', 'pinball', 'median_absolute_error', 'max_error'],
  ...['mean_poisson_deviance', 'mean_gamma_deviance', 'mean_tweedie_deviance'],
]

interface Case {
  readonly rows: string
  readonly tried: Tried
  /** Metrics that answers change there, so that a line about them may pass; why the others tell nothing stands in `why`. */
  readonly tell: readonly string[]
  /** Of these a number may be asked, and no reference: a class that nobody has adds the same to both. */
  readonly alone?: readonly string[]
  readonly why: string
}

const CASES: readonly Case[] = [
  {
    rows: 'no positives',
    tried: binary(() => 0, split),
    tell: [
      ...[...ERRORS, 'specificity', 'false_positive_rate', 'selection_rate'],
      ...['conditional_rejection', 'generalized_entropy'],
    ],
    why: 'nothing selected can be right: precision and F are 0, false_discovery_rate 1; no rows for recall; no ranking',
  },
  {
    rows: 'no positives, all selected',
    tried: binary(() => 0, high),
    tell: [...ERRORS, 'specificity', 'false_positive_rate', 'selection_rate', 'generalized_entropy'],
    why: 'the same, and nothing is predicted negative',
  },
  {
    rows: 'no negatives',
    tried: binary(() => 1, split),
    tell: [
      ...[...ERRORS, 'recall', 'false_negative_rate', 'f1', 'fbeta', 'selection_rate'],
      ...['conditional_acceptance', 'generalized_entropy'],
    ],
    why: 'nothing selected can be wrong, nothing refused right; no rows for specificity; no ranking',
  },
  {
    rows: 'one row',
    tried: binary(
      () => 1,
      () => 0.9,
      1,
    ),
    tell: ['miscalibration', 'generalized_entropy'],
    why: 'one row leaves nearly all of a range open; these two reach their high limits by the range itself',
  },
  {
    rows: 'one class of three',
    tried: multiclass(() => 0),
    tell: [
      ...[...ERRORS, 'macro_calibration_error', 'top_k_accuracy', 'micro_roc_auc', 'micro_average_precision'],
      ...['micro_precision', 'micro_recall', 'micro_f1', 'micro_fbeta', 'weighted_recall', 'weighted_f1'],
      'weighted_fbeta',
    ],
    why: 'the mean precision is a third of any model that predicts all three, and no other class has rows',
  },
  {
    rows: 'two classes of three',
    tried: multiclass(half),
    tell: [
      ...[...ERRORS, 'macro_calibration_error', 'top_k_accuracy', 'micro_roc_auc', 'micro_average_precision'],
      ...['micro_precision', 'micro_recall', 'micro_f1', 'micro_fbeta', 'weighted_recall', 'weighted_f1'],
      ...['weighted_fbeta', 'weighted_precision', 'balanced_accuracy', 'cohen_kappa', 'matthews_corrcoef'],
      ...['d2_log_loss', 'd2_brier'],
    ],
    alone: ['macro_precision'],
    why: 'the third class adds 0 to the mean of any model that predicts it, and has no recall',
  },
  {
    rows: 'no label at all',
    tried: multilabel(() => 0),
    tell: OF_LABELS,
    why: 'nothing predicted can be right, and there is nothing to find or to put in order',
  },
  {
    rows: 'every label',
    tried: multilabel(() => 1),
    tell: [...OF_LABELS, ...FS_OF_LABELS],
    why: 'nothing predicted can be wrong, and any order of labels is as good',
  },
  {
    rows: 'all labels or none',
    tried: multilabel(half),
    tell: [
      ...[...OF_LABELS, ...FS_OF_LABELS, 'samples_precision'],
      ...['macro', 'micro', 'weighted'].flatMap((over) =>
        ['precision', 'roc_auc', 'average_precision'].map((name) => `${over}_${name}`),
      ),
    ],
    why: 'any order of the labels of a row is as good',
  },
  {
    rows: 'one label for all rows',
    tried: regression(
      () => 3,
      (i) => 3 + some(i, 3),
    ),
    tell: SIZES,
    why: 'there is nothing to explain',
  },
  {
    rows: 'one answer for all rows',
    tried: regression(
      (i) => 1 + some(i, 2),
      () => 1.5,
    ),
    tell: [...SIZES, 'r2', 'd2_absolute_error', 'd2_tweedie'],
    why: 'an answer that never moves explains nothing, and where none of two does, nothing is shown',
  },
  {
    rows: 'one number',
    tried: regression(
      () => 3,
      () => 3.1,
      1,
    ),
    tell: ['max_error'],
    why: 'one row has no spread; the largest error of these rows is what it is',
  },
  { rows: 'no relevant rows', tried: ranking(() => 0), tell: [], why: 'there is nothing to find' },
  { rows: 'all rows relevant', tried: ranking(() => 1), tell: [], why: 'any order is as good' },
  { rows: 'one query', tried: ranking((i) => Number(i % 3 === 0), 6), tell: [], why: 'queries are what varies' },
]

test.each(CASES)('$rows: $why', async ({ tried, tell, alone = [] }) => {
  const checks = await judged(tried)
  const isAgainst = ({ requirement }: Check): boolean => /baseline|naive|difference|ratio/.test(requirement)
  expect(passed(checks).filter((name) => ![...tell, ...alone].includes(name))).toEqual([])
  expect(passed(checks.filter(isAgainst)).filter((name) => !tell.includes(name))).toEqual([])
  // What is listed does tell something: the table is no wish.
  expect([...tell, ...alone].filter((name) => !passed(checks).includes(name))).toEqual([])
})

test('of rows of all classes every metric passes some line', async () => {
  const told = [
    binary(
      (i) => Number(some(i, 5) < 0.5),
      (i) => 0.1 + 0.3 * Number(some(i, 5) < 0.5) + 0.5 * some(i, 3),
    ),
    multiclass((i) => i % 3),
    multilabel((i, k) => Math.floor(i / (k + 1)) % 2),
  ]
  for (const tried of told) {
    const names = QUALITY_SPECS.filter(({ name, tasks }) => tasks?.includes(tried.task) && !OTHERS.includes(name))
    const known = passed(await judged(tried))
    expect(names.map(({ name }) => name).filter((name) => !known.includes(name))).toEqual([])
  }
})

test.each([
  ['f1', 'no positives, where every model has the same value or none'],
  ['recall', 'no positives'],
])('where no model could be weak no slice is found not to be: %s', async (metric, reason) => {
  const root = folder({
    'd.csv': { y: rows.concat(rows).map(() => 0), x: rows.concat(rows).map((i) => i % 3) },
    'p.csv': { score: rows.concat(rows).map(split) },
  })
  const files = { data: 'd.csv', predictions: 'p.csv', label: 'y', require: `weak_slices(${metric}, 0.1) = 0` }
  const [check] = (await judgeWith('bias-check', root, files)).checks
  expect(check).toMatchObject({ outcome: 'inconclusive', reason: `undefined: ${reason} (n 240)` })
})

describe('a factor of little or nothing', () => {
  // Of the first 60 rows neither has a false positive, of the others the candidate none and the baseline so many.
  const judge = async (require: string, most: number) => {
    const said = (i: number): number => (half(i) === 1 || (i >= 60 && i < 60 + 2 * most) ? 0.9 : 0.1)
    const root = folder({
      'd.csv': { y: rows.map(half), g: rows.map((i) => (i < 60 ? 'clean' : 'noisy')) },
      'p.csv': { score: rows.map((i) => (half(i) === 1 ? 0.9 : 0.1)) },
      'b.csv': { score: rows.map(said) },
    })
    const files = { data: 'd.csv', predictions: 'p.csv', 'baseline-predictions': 'b.csv', label: 'y' }
    return (await judgeWith('bias-check', root, { ...files, require })).checks[0]
  }
  test('is a ratio within what ratios can be, without what rounding leaves', async () => {
    const check = await judge('false_positive_rate >= baseline * 0.9', 9)
    expect(check).toMatchObject({ observed: 0, interval: { low: 0 } })
    expect(check?.reason).toMatch(/^0 against 0\.15 of the baseline: ratio 0 \(0 to 0\.6/)
  })
  test.each([
    [9, 'clean: undefined, baseline is zero (n 30)'],
    [3, '; clean is undefined: baseline is zero'],
  ])('has a group of which any factor is 0, with what to write, beside %i', async (most, what) => {
    const advice =
      'there any factor of it is 0: write a difference in place of the factor, such as `baseline + 0.1` or `baseline - 0.1`'
    const check = await judge('false_positive_rate by g <= baseline * 1.1', most)
    expect(check).toMatchObject({ outcome: 'inconclusive', reason: expect.stringContaining(`${what}; ${advice}`) })
  })
})

describe('what passes nothing may still break a line', () => {
  const root = folder({
    'd.csv': { y: rows.map((i) => (i < 60 ? 0 : half(i))), g: rows.map((i) => (i < 60 ? 'none' : 'both')) },
    'p.csv': { score: rows.map((i) => (i < 60 ? split(i) : half(i) === 1 ? 0.9 : 0.1)) },
    'b.csv': { score: rows.map((i) => (i < 60 ? split(i) + 0.01 : half(i) === 1 ? 0.8 : 0.1)) },
  })
  const files = { data: 'd.csv', predictions: 'p.csv', 'baseline-predictions': 'b.csv', label: 'y' }
  const NOTHING = 'no positives, where every model has the same value or none'
  test.each([
    ['f1 by g >= 0.5', 'fail', /^none 0 \(0 to 0\.3/],
    ['guard: f1 by g >= 0.5', 'fail', /^none 0 \(0 to 0\.3/],
    ['guard: difference(f1 by g) <= 0.1', 'fail', /^both against none 1 \(0\.6/],
    ['f1 by g >= baseline + 0.5', 'fail', /breaks >= baseline \+ 0\.5/],
    ['f1 by g >= baseline - 0.1', 'inconclusive', new RegExp(`^none: undefined, ${NOTHING} \\(n 60\\)$`)],
    ['precision by g >= baseline * 0.5', 'inconclusive', new RegExp(`^none: undefined, ${NOTHING}`)],
    ['false_discovery_rate by g <= baseline + 0.2', 'inconclusive', new RegExp(`^none: undefined, ${NOTHING}`)],
    ['f1{g = "none"} >= baseline - 0.1', 'inconclusive', new RegExp(`^undefined: ${NOTHING} \\(n 60\\)$`)],
  ])('%s', async (line, outcome, reason) => {
    const [check] = (await judgeWith('bias-check', root, { ...files, require: line })).checks
    expect(check).toMatchObject({ outcome, reason: expect.stringMatching(reason) })
  })
})
