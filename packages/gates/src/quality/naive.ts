/** The model that knows no feature: what a candidate must beat to have learnt anything. */
import {
  binarySample,
  multiclassSample,
  multilabelSample,
  rankingSample,
  regressionSample,
  type Sample,
} from '@sea-trials/stats/quality/sample'
import { naiveForecast } from './forecast.ts'
import { widened } from './multilabel.ts'
import { factsOf, type Rows } from './rows.ts'
import type { Truth } from './truth.ts'

/** What a loss asks a constant to be: the mean for squared errors, a quantile for absolute ones. */
export type Centre = { readonly kind: 'mean' } | { readonly kind: 'quantile'; readonly p: number }

/**
 * Predicts the most frequent class with the classes' shares as probabilities, each label by its rate, a constant, what was a season ago, or no order, as learnt from `learnt`
 * (the training rows where there are any), for the rows of `rows`. Classes that the training rows lack get nothing.
 */
export function naiveSample(rows: Rows, learnt: Rows, centre: Centre, season = 1): Sample {
  const { truth, n } = rows
  const facts = factsOf(rows)
  if (truth.task === 'regression') {
    const value = constant(learnt.truth as Extract<Truth, { task: 'regression' }>, learnt.weights, centre)
    return regressionSample(truth.values, new Float64Array(n).fill(value), facts)
  }
  if (truth.task === 'forecasting') {
    const { task, past, scale } = truth
    const said = naiveForecast(truth, past, season, { where: rows.where, file: rows.file })
    return regressionSample(truth.values, said, facts, { task, ...(scale === undefined ? {} : { scale }) })
  }
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
  const from = learnt.truth as Extract<Truth, { task: 'multiclass' }>
  const names = [...new Set([...truth.classes, ...from.classes].map(String))]
  const recode = (classes: Truth & { task: 'multiclass' }): Int32Array => {
    const to = classes.classes.map((value) => names.indexOf(String(value)))
    return classes.codes.map((code) => to[code] as number)
  }
  const prior = shares(recode(from), names.length, learnt.weights)
  const probabilities = new Float64Array(n * names.length)
  for (let i = 0; i < n; i++) probabilities.set(prior, i * names.length)
  return multiclassSample(names, recode(truth), { probabilities }, facts)
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
  if (centre.kind === 'mean') {
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
