/** The model that knows no feature: what a candidate must beat to have learnt anything. */
import { SeaTrialsError } from '@sea-trials/schema/error'
import { naiveModels, STRATEGIES_OF, type Strategy } from '@sea-trials/schema/requirement/ast'
import { oneOf, printable } from '@sea-trials/schema/text'
import { type Costs, costBetween } from '@sea-trials/stats/quality/cost'
import {
  binarySample,
  multiclassSample,
  multilabelSample,
  rankingSample,
  regressionSample,
  type Sample,
} from '@sea-trials/stats/quality/sample'
import { random } from '@sea-trials/stats/random'
import { widened } from './multilabel.ts'
import { naiveForecast } from './naive-forecast.ts'
import { factsOf, type Rows } from './rows.ts'
import type { Truth } from './truth.ts'

/** What a loss asks a constant to be: the mean for squared errors, a quantile for absolute ones, the cheapest decision. */
export type Centre =
  | { readonly kind: 'mean' }
  | { readonly kind: 'quantile'; readonly p: number }
  | { readonly kind: 'cheapest'; readonly costs: Costs }

export interface Naive {
  /** What suits the loss where no strategy is named. */
  readonly centre: Centre
  readonly strategy?: Strategy
  /** Steps after which a series repeats itself. */
  readonly season: number
  /** Of what is drawn by chance: the same for the same rows. */
  readonly seed: string
}

/** Throws `bad-requirement` for a strategy of another task. */
export function assertStrategy(strategy: Strategy | undefined, task: Truth['task']): void {
  const known = STRATEGIES_OF[task]
  if (strategy === undefined || known.includes(strategy)) return
  throw new SeaTrialsError(
    'bad-requirement',
    `\`naive(${strategy})\` is no model of the task ${task}`,
    `Write ${oneOf(naiveModels(known))}.`,
  )
}

/**
 * Predicts the most frequent class with the classes' shares as probabilities, each label by its rate, a constant, what was a season ago, or no order, as learnt from `learnt`
 * (the training rows where there are any), for the rows of `rows`; or what the strategy says. Classes that the training rows
 * lack get nothing.
 */
export function naiveSample(rows: Rows, learnt: Rows, naive: Naive): Sample {
  const { truth } = rows
  const { strategy } = naive
  if (truth.task === 'regression') {
    const value = constant(learnt.truth as Extract<Truth, { task: 'regression' }>, learnt.weights, centreOf(naive))
    return regressionSample(truth.values, new Float64Array(rows.n).fill(value), factsOf(rows))
  }
  if (truth.task === 'forecasting') {
    const { task, past, scale } = truth
    const said = naiveForecast(truth, past, naive.season, { where: rows.where, file: rows.file })
    return regressionSample(truth.values, said, factsOf(rows), { task, ...(scale === undefined ? {} : { scale }) })
  }
  if (strategy === 'stratified') return drawn(rows, learnt, naive.seed)
  const plain = sharesSample(rows, learnt)
  return strategy === undefined && naive.centre.kind === 'cheapest' ? decidedBy(plain, naive.centre.costs) : plain
}

const centreOf = ({ strategy, centre }: Naive): Centre =>
  strategy === 'mean' ? { kind: 'mean' } : strategy === 'median' ? { kind: 'quantile', p: 0.5 } : centre

/** A class for each row, by the classes' shares of the rows learnt from; probabilities are the shares. */
function drawn(rows: Rows, learnt: Rows, seed: string): Sample {
  const source = random('stratified', seed, rows.n)
  const draw = (prior: ArrayLike<number>): number => {
    let left = source.uniform()
    for (let code = 0; code < prior.length; code++) {
      left -= prior[code] as number
      if (left < 0) return code
    }
    return prior.length - 1
  }
  const plain = sharesSample(rows, learnt)
  if (plain.task === 'binary') {
    const p = plain.score?.[0] ?? 0
    return { ...plain, prediction: Uint8Array.from(plain.label, () => draw([1 - p, p])) }
  }
  if (plain.task !== 'multiclass') throw new TypeError(`no classes to draw: ${plain.task}`)
  const prior = plain.probabilities?.subarray(0, plain.classes.length) ?? []
  return { ...plain, prediction: Int32Array.from(plain.label, () => draw(prior)) }
}

/** One decision for all rows: what costs least where the classes have these shares. */
function decidedBy(plain: Sample, costs: Costs): Sample {
  if (plain.task === 'binary') {
    const p = plain.score?.[0] ?? 0
    const decision = cheapest([1 - p, p], ['0', '1'], costs)
    return { ...plain, prediction: plain.label.map(() => decision) }
  }
  if (plain.task !== 'multiclass') throw new TypeError(`no classes to decide for: ${plain.task}`)
  const { classes, label, probabilities = [] } = plain
  const decision = cheapest(probabilities, classes, costs)
  return { ...plain, prediction: label.map(() => decision) }
}

function cheapest(shares: ArrayLike<number>, names: readonly string[], costs: Costs): number {
  const unknown = names.find((name) => !costs.has(name))
  if (unknown !== undefined)
    throw new SeaTrialsError(
      'bad-policy',
      `\`costs\` does not know the class ${printable(unknown)} of the training data`,
      'Price it as the others, or take its rows out of the training data.',
    )
  const expected = names.map((predicted) =>
    names.reduce((sum, actual, k) => sum + (shares[k] as number) * costBetween(costs, actual, predicted), 0),
  )
  return expected.indexOf(Math.min(...expected))
}

function sharesSample(rows: Rows, learnt: Rows): Sample {
  const { truth, n } = rows
  const facts = factsOf(rows)
  // All scores alike: what a ranking metric then gives is its mean over all orders of the rows.
  if (truth.task === 'ranking') return rankingSample(truth.values, new Float64Array(n), truth.queries, facts)
  if (truth.task === 'binary') {
    const prior = shares((learnt.truth as Extract<Truth, { task: 'binary' }>).positive, 2, learnt.weights)[1] as number
    const score = new Float64Array(n).fill(prior)
    return binarySample(truth.positive, { score, prediction: new Uint8Array(n).fill(prior >= 0.5 ? 1 : 0) }, facts)
  }
  if (truth.task === 'multilabel') {
    const from = learnt.truth as Extract<Truth, { task: 'multilabel' }>
    const labels = [...new Set([...truth.labels, ...from.labels])]
    const rates = ratesOf(widened(from, labels), labels.length, learnt.weights)
    const score = Float64Array.from({ length: n * labels.length }, (_, cell) => rates[cell % labels.length] as number)
    return multilabelSample(labels, widened(truth, labels), { score }, facts)
  }
  if (truth.task === 'regression' || truth.task === 'forecasting') throw new TypeError('numbers have no shares')
  const { names, codes, learntCodes } = commonClasses(truth, learnt.truth as typeof truth)
  const prior = shares(learntCodes, names.length, learnt.weights)
  const probabilities = new Float64Array(n * names.length)
  for (let i = 0; i < n; i++) probabilities.set(prior, i * names.length)
  return multiclassSample(names, codes, { probabilities }, facts)
}

type Multiclass = Extract<Truth, { task: 'multiclass' }>

/** Codes of both into the classes that either has, those of the rows judged first. */
export function commonClasses(truth: Multiclass, from: Multiclass) {
  const names = [...new Set([...truth.classes, ...from.classes].map(String))]
  const recode = ({ classes, codes }: Multiclass): Int32Array => {
    const to = classes.map((value) => names.indexOf(String(value)))
    return codes.map((code) => to[code] as number)
  }
  return { names, codes: recode(truth), learntCodes: recode(from) }
}

/** Of each label, the share of rows that have it. */
function ratesOf(values: Uint8Array, width: number, weights: Float64Array | undefined): Float64Array {
  const sums = new Float64Array(width)
  let total = 0
  for (let cell = 0; cell < values.length; cell++) {
    const weight = weights?.[Math.floor(cell / width)] ?? 1
    if (values[cell] === 1) sums[cell % width] = (sums[cell % width] as number) + weight
    if (cell % width === 0) total += weight
  }
  return sums.map((sum) => sum / total)
}

function shares(codes: Uint8Array | Int32Array, classes: number, weights: Float64Array | undefined): Float64Array {
  const sums = new Float64Array(classes)
  let total = 0
  codes.forEach((code: number, i: number) => {
    const weight = weights?.[i] ?? 1
    sums[code] = (sums[code] as number) + weight
    total += weight
  })
  return sums.map((sum) => sum / total)
}

function constant(
  truth: Extract<Truth, { task: 'regression' }>,
  weights: Float64Array | undefined,
  centre: Centre,
): number {
  const { values } = truth
  if (centre.kind !== 'quantile') {
    let sum = 0
    let total = 0
    values.forEach((value, i) => {
      const weight = weights?.[i] ?? 1
      sum += weight * value
      total += weight
    })
    return sum / total
  }
  const order = Float64Array.from(values.keys()).sort((a, b) => (values[a] as number) - (values[b] as number))
  const total = weights === undefined ? values.length : weights.reduce((sum, weight) => sum + weight, 0)
  let passed = 0
  for (const row of order) {
    passed += weights?.[row] ?? 1
    if (passed >= centre.p * total) return values[row] as number
  }
  return values[order.at(-1) as number] as number
}
