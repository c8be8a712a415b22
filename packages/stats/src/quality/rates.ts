/** Shares of rows read off the confusion matrix: accuracy, recall, precision, F. */

import { isDependent } from '../dependence.ts'
import { type Estimate, type Undefined, type Undefinedness, undefinedBecause } from '../estimate.ts'
import {
  type ClassSample,
  type Confusion,
  cellEstimate,
  cellSpread,
  confusion,
  type Functional,
  quotient,
  supportOn,
} from './cells.ts'
import type { Support } from './sample.ts'
import { type ShareIntervals, shareIntervals } from './share-by-entity.ts'

export type CellTest = (actual: number, predicted: number) => number

export const cells = (matrix: Confusion, weigh: CellTest): Float64Array => {
  const result = new Float64Array(matrix.classes * matrix.classes)
  for (let cell = 0; cell < result.length; cell++)
    result[cell] = weigh(Math.floor(cell / matrix.classes), cell % matrix.classes)
  return result
}

/** A share of rows `of` those `among`: Wilson on counts; with weights or dependence on the effective number of rows. */
export const rate = (
  sample: ClassSample,
  of: CellTest,
  among: CellTest,
  empty: Undefinedness,
  counted?: Estimate['counted'],
): Estimate | Undefined => {
  const matrix = confusion(sample)
  const under = cells(matrix, among)
  const functional = quotient(matrix, cells(matrix, of), under)
  const support = supportOn(sample, under)
  const n = support.rows
  if (functional === null) return undefinedBecause(sample.n === 0 ? 'no rows' : empty, n)
  const { se, units } = cellSpread(sample, functional)
  const p = functional.value
  const rows = sample.weight || isDependent(sample) ? worth(support, p, se) : n
  const method = rows === n ? 'Wilson' : 'Wilson, effective n'
  const { interval, score } = shareIntervals(sample, { p, rows, support, method, units })
  const estimate = cellEstimate(sample, functional, n, counted, se, interval, support.free)
  return Object.assign(estimate, { score })
}

/** Rows that a share is worth by its variance; where it shows none (0 or 1), by weights and dependence alone. */
export const worth = (support: Support, p: number, se: number): number =>
  p * (1 - p) > 0 && se > 0 ? Math.min(mostWorth(support), (p * (1 - p)) / (se * se)) : support.effective

/**
 * A row that outweighs all others draws a share to itself, and what is left of its error says that nothing varies: so rows are
 * never worth more than twice what their weights alone make of them (Kish).
 */
export const mostWorth = ({ rows, alone }: Support): number => Math.min(rows, 2 * alone)

export const everything: CellTest = () => 1
const right: CellTest = (actual, predicted) => (actual === predicted ? 1 : 0)
export const wrong: CellTest = (actual, predicted) => (actual === predicted ? 0 : 1)
export const positive: CellTest = (actual) => actual
export const negative: CellTest = (actual) => 1 - actual
export const selected: CellTest = (_, predicted) => predicted
export const rejected: CellTest = (_, predicted) => 1 - predicted

export const accuracy = (sample: ClassSample): Estimate | Undefined => rate(sample, right, everything, 'no rows')
/** What is missing to 1: the error rate. */
export const zeroOneLoss = (sample: ClassSample): Estimate | Undefined => rate(sample, wrong, everything, 'no rows')

/** Share predicted positive. */
export const selectionRate = (sample: ClassSample): Estimate | Undefined =>
  rate(sample, selected, everything, 'no rows')

type Side = readonly [among: CellTest, empty: Undefinedness, counted: NonNullable<Estimate['counted']>]

const positives: Side = [positive, 'no positives', 'positives']
const negatives: Side = [negative, 'no negatives', 'negatives']
const predictedPositives: Side = [selected, 'no predicted positives', 'predicted positives']
const predictedNegatives: Side = [rejected, 'no predicted negatives', 'predicted negatives']

/** The share of one side (a true or a predicted class) that is right, or wrong. */
const rateOf =
  ([among, empty, counted]: Side, hit: CellTest) =>
  (sample: ClassSample): Estimate | Undefined =>
    rate(sample, (actual, predicted) => hit(actual, predicted) * among(actual, predicted), among, empty, counted)

/** TP / (TP + FN), and what is missing to 1. */
export const recall = rateOf(positives, right)
export const falseNegativeRate = rateOf(positives, wrong)
/** TN / (TN + FP), and what is missing to 1. */
export const specificity = rateOf(negatives, right)
export const falsePositiveRate = rateOf(negatives, wrong)

/** What is predicted can only be wrong where the other class occurs: without it the share is 1 (or 0) whatever the model says. */
const predictedOf =
  (side: Side, hit: CellTest, [other, none]: Side) =>
  (sample: ClassSample): Estimate | Undefined => {
    const share = rateOf(side, hit)(sample)
    if (share.kind === 'undefined' || supportOn(sample, cells(confusion(sample), other)).rows > 0) return share
    return undefinedBecause(none, share.n)
  }
/** TP / (TP + FP), and what is missing to 1. */
export const precision = predictedOf(predictedPositives, right, negatives)
export const falseDiscoveryRate = predictedOf(predictedPositives, wrong, negatives)
/** TN / (TN + FN), and what is missing to 1. */
export const negativePredictiveValue = predictedOf(predictedNegatives, right, positives)
export const falseOmissionRate = predictedOf(predictedNegatives, wrong, positives)

/**
 * F-beta of the positive class. F1 = 2J / (1 + J), where J = TP / (TP + FN + FP) is a plain share, so that the interval
 * of J, mapped, is one of F1: Wilson's, with the exact end where few are hits (no width is lost at 0 or 1). For other betas
 * misses of unequal cost are first brought to an effective number of equal ones. Undefined only where TP = FP = FN = 0.
 */
export const fbeta = (sample: ClassSample, beta: number): Estimate | Undefined => {
  const matrix = confusion(sample)
  const functional = fOf(matrix, 1, beta)
  if (functional === null) return undefinedBecause(sample.n === 0 ? 'no rows' : 'no positives', 0)
  const support = supportOn(sample, cells(matrix, ofF(1)))
  const { se, interval, score } = fIntervals(sample, 1, functional, beta)
  const estimate = cellEstimate(sample, functional, support.rows, undefined, se, interval, support.free)
  return Object.assign(estimate, { score })
}

/** Rows that F of a class looks at. */
export const ofF =
  (c: number): CellTest =>
  (actual, predicted) =>
    actual === c || predicted === c ? 1 : 0

/** TP / (TP + FP + FN) of the positive class. */
export const jaccard = (sample: ClassSample): Estimate | Undefined =>
  rate(sample, (actual, predicted) => actual * predicted, ofF(1), 'no positives')

export const f1 = (sample: ClassSample): Estimate | Undefined => fbeta(sample, 1)

export const fIntervals = (
  sample: ClassSample,
  c: number,
  functional: Functional,
  beta: number,
): ShareIntervals & { readonly se: number } => {
  const { value: f } = functional
  const { se, units } = cellSpread(sample, functional)
  const matrix = confusion(sample)
  const support = supportOn(sample, cells(matrix, ofF(c)))
  let [tp, fp, fn] = [0, 0, 0]
  for (let cell = 0; cell < matrix.rows.length; cell++) {
    const actual = Math.floor(cell / matrix.classes) === c
    const predicted = cell % matrix.classes === c
    if (!actual && !predicted) continue
    const w = matrix.weight[cell]!
    if (actual && predicted) tp += w
    else if (actual) fn += w
    else fp += w
  }
  const b2 = beta * beta
  const misses = b2 * fn + fp
  const cost = misses > 0 ? (b2 * b2 * fn + fp) / misses : Math.max(1, b2)
  const j = tp / (tp + misses / cost)
  const logitError = se / (f * (1 - f))
  const rows =
    f > 0 && f < 1 && se > 0 ? Math.min(support.rows, 1 / (j * (1 - j) * logitError * logitError)) : support.effective
  const map = (p: number) => ((1 + b2) * p) / ((1 + b2) * p + cost * (1 - p))
  const method = 'Wilson on TP / (TP + FP + FN)'
  return { se, ...shareIntervals(sample, { p: j, rows, support, method, map, units }) }
}

export const recallOf = (matrix: Confusion, c: number) =>
  quotient(
    matrix,
    cells(matrix, (actual, predicted) => (actual === c && predicted === c ? 1 : 0)),
    cells(matrix, (actual) => (actual === c ? 1 : 0)),
  )
export const precisionOf = (matrix: Confusion, c: number) =>
  quotient(
    matrix,
    cells(matrix, (actual, predicted) => (actual === c && predicted === c ? 1 : 0)),
    cells(matrix, (_, predicted) => (predicted === c ? 1 : 0)),
  )
export const fOf = (matrix: Confusion, c: number, beta: number) =>
  quotient(
    matrix,
    cells(matrix, (actual, predicted) => (actual === c && predicted === c ? 1 + beta * beta : 0)),
    cells(matrix, (actual, predicted) => (actual === c ? beta * beta : 0) + (predicted === c ? 1 : 0)),
  )
