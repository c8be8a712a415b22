/** Shares of rows read off the confusion matrix: accuracy, recall, precision, F and their averages over classes. */

import { tOf } from '../distributions.ts'
import { type Estimate, type Undefined, type Undefinedness, undefinedBecause } from '../estimate.ts'
import { type Intervals, wilsonThrough } from '../interval.ts'
import { wilsonEnds } from '../proportion.ts'
import {
  type ClassSample,
  type Confusion,
  cellError,
  cellEstimate,
  combine,
  confusion,
  degrees,
  type Functional,
  quotient,
} from './cells.ts'
import { mass } from './sample.ts'

type CellTest = (actual: number, predicted: number) => number

const cells = (matrix: Confusion, weigh: CellTest): Float64Array => {
  const result = new Float64Array(matrix.classes * matrix.classes)
  for (let cell = 0; cell < result.length; cell++)
    result[cell] = weigh(Math.floor(cell / matrix.classes), cell % matrix.classes)
  return result
}

const rowsOf = (matrix: Confusion, chosen: Float64Array): number =>
  matrix.rows.reduce((sum, rows, cell) => sum + (chosen[cell]! > 0 ? rows : 0), 0)

/** A share of rows `of` those `among`: Wilson on counts; with weights or entities on the effective number of rows. */
const rate = (
  sample: ClassSample,
  of: CellTest,
  among: CellTest,
  empty: Undefinedness,
  counted?: Estimate['counted'],
): Estimate | Undefined => {
  const matrix = confusion(sample)
  const under = cells(matrix, among)
  const functional = quotient(matrix, cells(matrix, of), under)
  const n = rowsOf(matrix, under)
  if (functional === null) return undefinedBecause(sample.n === 0 ? 'no rows' : empty, n)
  const se = cellError(sample, functional)
  const p = functional.value
  const rows = sample.weight || sample.entities ? worth(sample, p, se, n) : n
  const method = rows === n ? 'Wilson' : 'Wilson, effective n'
  return cellEstimate(sample, functional, n, counted, se, wilsonThrough(p, rows, degrees(sample), same, method))
}

const same = (p: number): number => p

/** Rows that a share is worth by its variance; where it shows none (0 or 1), by weights and entities alone. */
const worth = (sample: ClassSample, p: number, se: number, n: number): number => {
  const kish = (mass(sample).effective / sample.n) * n
  return p * (1 - p) > 0 && se > 0 ? Math.min(n, (p * (1 - p)) / (se * se)) : kish
}

const everything: CellTest = () => 1
const correct: CellTest = (actual, predicted) => (actual === predicted ? 1 : 0)

export const accuracy = (sample: ClassSample): Estimate | Undefined => rate(sample, correct, everything, 'no rows')

/** Share predicted positive. */
export const selectionRate = (sample: ClassSample): Estimate | Undefined =>
  rate(sample, (_, predicted) => predicted, everything, 'no rows')

/** Recall of the positive class: TP / (TP + FN). */
export const recall = (sample: ClassSample): Estimate | Undefined =>
  rate(
    sample,
    (actual, predicted) => actual * predicted,
    (actual) => actual,
    'no positives',
    'positives',
  )

export const specificity = (sample: ClassSample): Estimate | Undefined =>
  rate(
    sample,
    (actual, predicted) => (1 - actual) * (1 - predicted),
    (actual) => 1 - actual,
    'no negatives',
    'negatives',
  )

export const falsePositiveRate = (sample: ClassSample): Estimate | Undefined =>
  rate(
    sample,
    (actual, predicted) => (1 - actual) * predicted,
    (actual) => 1 - actual,
    'no negatives',
    'negatives',
  )

export const precision = (sample: ClassSample): Estimate | Undefined =>
  rate(
    sample,
    (actual, predicted) => actual * predicted,
    (_, predicted) => predicted,
    'no predicted positives',
    'predicted positives',
  )

/**
 * F-beta of the positive class. F1 = 2J / (1 + J), where J = TP / (TP + FN + FP) is a plain share, so that Wilson's interval
 * of J, mapped, is an interval of F1 (no width is lost at 0 or 1). For other betas misses of unequal cost are first
 * brought to an effective number of equal ones. Undefined only where TP = FP = FN = 0.
 */
export const fbeta = (sample: ClassSample, beta: number): Estimate | Undefined => {
  const matrix = confusion(sample)
  const functional = fOf(matrix, 1, beta)
  if (functional === null) return undefinedBecause(sample.n === 0 ? 'no rows' : 'no positives', 0)
  const n = matrix.rows[1]! + matrix.rows[2]! + matrix.rows[3]!
  const se = cellError(sample, functional)
  return cellEstimate(sample, functional, n, undefined, se, fIntervals(sample, functional.value, se, n, beta))
}

export const f1 = (sample: ClassSample): Estimate | Undefined => fbeta(sample, 1)

const fIntervals = (sample: ClassSample, f: number, se: number, n: number, beta: number): Intervals => {
  const { weight } = confusion(sample)
  const [fp, fn, tp] = [weight[1]!, weight[2]!, weight[3]!]
  const b2 = beta * beta
  const misses = b2 * fn + fp
  const cost = misses > 0 ? (b2 * b2 * fn + fp) / misses : Math.max(1, b2)
  const j = tp / (tp + misses / cost)
  const logitError = se / (f * (1 - f))
  const rows = f > 0 && f < 1 ? Math.min(n, 1 / (j * (1 - j) * logitError * logitError)) : worth(sample, f, 0, n)
  const map = (p: number) => ((1 + b2) * p) / ((1 + b2) * p + cost * (1 - p))
  return wilsonThrough(j, rows, degrees(sample), map, 'Wilson on TP / (TP + FP + FN)')
}

const recallOf = (matrix: Confusion, c: number) =>
  quotient(
    matrix,
    cells(matrix, (actual, predicted) => (actual === c && predicted === c ? 1 : 0)),
    cells(matrix, (actual) => (actual === c ? 1 : 0)),
  )
const precisionOf = (matrix: Confusion, c: number) =>
  quotient(
    matrix,
    cells(matrix, (actual, predicted) => (actual === c && predicted === c ? 1 : 0)),
    cells(matrix, (_, predicted) => (predicted === c ? 1 : 0)),
  )
const fOf = (matrix: Confusion, c: number, beta: number) =>
  quotient(
    matrix,
    cells(matrix, (actual, predicted) => (actual === c && predicted === c ? 1 + beta * beta : 0)),
    cells(matrix, (actual, predicted) => (actual === c ? beta * beta : 0) + (predicted === c ? 1 : 0)),
  )

type PerClass = (matrix: Confusion, c: number) => Functional | null

/** Averages of a per-class metric. A class without a value leaves the average without one: it is never counted as 0. */
const average = (sample: ClassSample, of: PerClass, how: 'macro' | 'weighted', empty: Undefinedness) => {
  const matrix = confusion(sample)
  const parts: [number, Functional][] = []
  for (let c = 0; c < matrix.classes; c++) {
    const support = quotient(
      matrix,
      cells(matrix, (actual) => (actual === c ? 1 : 0)),
      cells(matrix, everything),
    )
    if (support === null) return undefinedBecause('no rows', 0)
    const part = of(matrix, c)
    if (part !== null) {
      parts.push([how === 'macro' ? 1 / matrix.classes : support.value, part])
      if (how === 'weighted') parts.push([part.value, { value: 0, influence: support.influence }])
    } else if (how === 'macro' || support.value > 0) return undefinedBecause(empty, sample.n)
  }
  const functional = combine(parts)
  const se = cellError(sample, functional)
  const v = functional.value
  // Where nothing went wrong (or all), the weakest class alone decides how sure that is.
  const thinnest = Math.min(...classRows(matrix).filter((rows) => rows > 0))
  const rows =
    v > 0 && v < 1 && se > 0
      ? Math.min(sample.n, (v * (1 - v)) / (se * se))
      : worth(sample, v, 0, how === 'macro' ? thinnest : sample.n)
  return cellEstimate(
    sample,
    functional,
    sample.n,
    undefined,
    se,
    wilsonThrough(v, rows, degrees(sample), same, 'Wilson, effective n'),
  )
}

const classRows = (matrix: Confusion): number[] =>
  Array.from({ length: matrix.classes }, (_, c) =>
    matrix.rows.subarray(c * matrix.classes, (c + 1) * matrix.classes).reduce((a, b) => a + b, 0),
  )

export const macroPrecision = (sample: ClassSample) => average(sample, precisionOf, 'macro', 'no predicted positives')
export const weightedPrecision = (sample: ClassSample) =>
  average(sample, precisionOf, 'weighted', 'no predicted positives')
export const weightedRecall = (sample: ClassSample) => average(sample, recallOf, 'weighted', 'no positives')
export const macroFbeta = (sample: ClassSample, beta: number) =>
  average(sample, (matrix, c) => fOf(matrix, c, beta), 'macro', 'no positives')
export const weightedFbeta = (sample: ClassSample, beta: number) =>
  average(sample, (matrix, c) => fOf(matrix, c, beta), 'weighted', 'no positives')

/**
 * Mean recall over classes. `of: 'present'` is scikit-learn's balanced accuracy, over classes that occur;
 * `of: 'all'` (macro recall) is undefined when a declared class does not. Intervals combine Wilson's of each class
 * (MOVER, Zou and Donner 2008), since classes are independent samples; under entities they are not.
 */
export const meanRecall = (sample: ClassSample, of: 'present' | 'all'): Estimate | Undefined => {
  const matrix = confusion(sample)
  const rows = classRows(matrix)
  if (sample.n === 0) return undefinedBecause('no rows', 0)
  const present = rows.flatMap((count, c) => (count > 0 ? [c] : []))
  if (of === 'all' && present.length < matrix.classes)
    return undefinedBecause(
      sample.task === 'binary' && present[0] === 0
        ? 'no positives'
        : sample.task === 'binary'
          ? 'no negatives'
          : 'no positives',
      sample.n,
    )
  if (present.length < 2) return undefinedBecause('one class only', sample.n)
  const parts = present.map((c) => recallOf(matrix, c)!)
  const functional = combine(parts.map((part) => [1 / parts.length, part]))
  const se = cellError(sample, functional)
  const v = functional.value
  const df = degrees(sample)
  if (sample.entities)
    return cellEstimate(
      sample,
      functional,
      sample.n,
      undefined,
      se,
      wilsonThrough(
        v,
        worth(sample, v, se, Math.min(...present.map((c) => rows[c]!)) * parts.length),
        df,
        same,
        'Wilson, effective n',
      ),
    )
  const interval: Intervals = (level) => {
    const z = tOf(level, df)
    let below = 0
    let above = 0
    for (const [i, part] of parts.entries()) {
      const n = rows[present[i]!]!
      const effective = sample.weight ? worth(sample, part.value, cellError(sample, part), n) : n
      const [low, high] = wilsonEnds(part.value, effective, z)
      below += (part.value - low) ** 2
      above += (high - part.value) ** 2
    }
    const k = parts.length
    return {
      low: Math.max(0, v - Math.sqrt(below) / k),
      high: Math.min(1, v + Math.sqrt(above) / k),
      level,
      method: 'Wilson, MOVER',
    }
  }
  return cellEstimate(sample, functional, sample.n, undefined, se, interval)
}
