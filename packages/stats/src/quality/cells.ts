/**
 * Metrics of the confusion matrix. Each is a smooth function of the shares of its cells, so that its influence is one
 * number a cell: variances cost nothing but the matrix, and rows are only touched when someone asks for them.
 */
import { isDependent, unitsOfEach } from '../dependence.ts'
import type { Estimate, RowByRow } from '../estimate.ts'
import { covariance, standardError } from '../influence.ts'
import type { Intervals } from '../interval.ts'
import { type BinarySample, type MulticlassSample, mass, oncePer, type Support, supportOf } from './sample.ts'

export type ClassSample = BinarySample | MulticlassSample

export interface Confusion {
  readonly classes: number
  /** Row-major, true class x predicted class: weight. */
  readonly weight: Float64Array
  /** Squared weights: what variances need. */
  readonly squares: Float64Array
  /** Rows, whatever they weigh. */
  readonly rows: Float64Array
}

/** The confusion matrix, counted once a sample. */
export const confusion = oncePer((sample: ClassSample): Confusion => {
  const { label, prediction, weight, n } = sample
  if (prediction === undefined) throw new TypeError('a confusion matrix needs predictions')
  const classes = sample.task === 'binary' ? 2 : sample.classes.length
  const rows = new Float64Array(classes * classes)
  if (!weight) {
    for (let i = 0; i < n; i++) rows[label[i]! * classes + prediction[i]!]!++
    return { classes, weight: rows, squares: rows, rows }
  }
  const sums = new Float64Array(classes * classes)
  const squares = new Float64Array(classes * classes)
  for (let i = 0; i < n; i++) {
    const cell = label[i]! * classes + prediction[i]!
    const w = weight[i]!
    rows[cell]!++
    sums[cell]! += w
    squares[cell]! += w * w
  }
  return { classes, weight: sums, squares, rows }
})

/** A value with its influence a cell (per unit of probability, mean zero). */
export interface Functional {
  readonly value: number
  readonly influence: Float64Array
}

/** sum(over) / sum(under), linear in the cells: accuracy, recall, precision, F. Undefined (null) where `under` is empty. */
export const quotient = (matrix: Confusion, over: Float64Array, under: Float64Array): Functional | null => {
  let total = 0
  let a = 0
  let b = 0
  for (let cell = 0; cell < over.length; cell++) {
    total += matrix.weight[cell]!
    a += over[cell]! * matrix.weight[cell]!
    b += under[cell]! * matrix.weight[cell]!
  }
  if (!(b > 0)) return null
  const value = a / b
  return { value, influence: over.map((x, cell) => ((x - value * under[cell]!) * total) / b) }
}

/** sum of coefficients x functionals. */
export const combine = (parts: readonly (readonly [number, Functional])[]): Functional => {
  const influence = new Float64Array(parts[0]![1].influence.length)
  let value = 0
  for (const [factor, part] of parts) {
    value += factor * part.value
    for (let cell = 0; cell < influence.length; cell++) influence[cell]! += factor * part.influence[cell]!
  }
  return { value, influence }
}

/** One number an independent unit from one number a cell. */
export const cellInfluence = (sample: ClassSample, cells: Float64Array): Float64Array =>
  unitsOfEach(cellByRow(sample, cells), sample.n, sample)

const cellByRow = (sample: ClassSample, cells: Float64Array): RowByRow => {
  const { label, prediction, weight, n } = sample
  const { classes } = confusion(sample)
  const scale = (n / mass(sample).total) * Math.sqrt(n / Math.max(1, n - 1))
  return (row) => cells[label[row]! * classes + prediction![row]!]! * scale * (weight ? weight[row]! : 1)
}

export const cellError = (sample: ClassSample, functional: Functional): number => cellSpread(sample, functional).se

/** The standard error, and where rows hang together what each unit adds to it. */
export const cellSpread = (
  sample: ClassSample,
  { influence }: Functional,
): { readonly se: number; readonly units?: Float64Array } => {
  if (isDependent(sample)) {
    const units = cellInfluence(sample, influence)
    return { se: standardError(units), units }
  }
  const { squares } = confusion(sample)
  let sum = 0
  for (let cell = 0; cell < influence.length; cell++) sum += influence[cell]! * influence[cell]! * squares[cell]!
  return { se: (Math.sqrt(sum) / mass(sample).total) * Math.sqrt(sample.n / Math.max(1, sample.n - 1)) }
}

/** What a metric rests on that looks at the chosen cells only. */
export const supportOn = (sample: ClassSample, chosen: Float64Array): Support => {
  const { rows, classes } = confusion(sample)
  if (sample.weight || isDependent(sample))
    return supportOf(sample, (row) => chosen[sample.label[row]! * classes + sample.prediction![row]!]! > 0)
  const n = rows.reduce((sum, each, cell) => sum + (chosen[cell]! > 0 ? each : 0), 0)
  return { rows: n, total: n, effective: n, alone: n, df: Number.POSITIVE_INFINITY }
}

export const cellEstimate = (
  sample: ClassSample,
  functional: Functional,
  n: number,
  counted: Estimate['counted'],
  se: number,
  interval: Intervals,
  df?: number,
): Estimate => {
  let rows: Float64Array | undefined
  return {
    kind: 'estimate',
    value: functional.value,
    n,
    ...(counted === undefined ? {} : { counted }),
    se,
    interval,
    ...(df === undefined ? {} : { df }),
    get influence() {
      rows ??= cellInfluence(sample, functional.influence)
      return rows
    },
    ...(isDependent(sample)
      ? {}
      : { byRow: { n: sample.n, read: (use) => use(cellByRow(sample, functional.influence)) } }),
  }
}

/** Correlation of two metrics of one confusion matrix; where one shows no spread, `without`. */
export const cellCorrelation = (sample: ClassSample, a: Functional, b: Functional, without: number): number => {
  const spread = cellError(sample, a) * cellError(sample, b)
  if (!(spread > 0)) return without
  if (isDependent(sample))
    return covariance(cellInfluence(sample, a.influence), cellInfluence(sample, b.influence)) / spread
  const { squares } = confusion(sample)
  let sum = 0
  for (let cell = 0; cell < squares.length; cell++) sum += a.influence[cell]! * b.influence[cell]! * squares[cell]!
  return ((sum / mass(sample).total ** 2) * (sample.n / Math.max(1, sample.n - 1))) / spread
}
