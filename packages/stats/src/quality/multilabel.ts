/**
 * Any number of labels a row. Averages: macro over labels, weighted by the rows that have them, micro over all cells of all
 * rows pooled, samples over rows. Rows are what varies, also where their cells are pooled. scikit-learn's definitions; what it
 * takes for 0 or 1 because there is nothing to divide by is left out of a mean over rows, and makes a mean over labels
 * undefined.
 */
import { unitsOf } from '../dependence.ts'
import { type Estimate, type Undefined, type Undefinedness, undefinedBecause } from '../estimate.ts'
import { boundByFreedom, type Range } from '../interval.ts'
import { cellsOfRows } from './cells-of-rows.ts'
import { meanOf, meanOfSome, shareOf } from './mean.ts'
import { averaged } from './one-against-rest.ts'
import { type BinarySample, type MultilabelSample, mass, oncePer } from './sample.ts'

type Measured = Estimate | Undefined
type OfLabel = (sample: BinarySample) => Measured

const fraction: Range = { min: 0, max: 1 }

/** Each label by itself. */
export const perLabel = oncePer((sample: MultilabelSample): readonly BinarySample[] => {
  const { n, labels } = sample
  const label = columnsOf(sample.label, labels.length, () => new Uint8Array(n))
  const score = sample.score && columnsOf(sample.score, labels.length, () => new Float64Array(n))
  const prediction = sample.prediction && columnsOf(sample.prediction, labels.length, () => new Uint8Array(n))
  return labels.map((_, k) =>
    binaryOf(sample, {
      n,
      averaged: true,
      label: label[k]!,
      ...(score ? { score: score[k]! } : {}),
      ...(prediction ? { prediction: prediction[k]! } : {}),
      ...(sample.weight ? { weight: sample.weight } : {}),
      ...(sample.entities ? { entities: sample.entities } : {}),
      ...(sample.times ? { times: sample.times } : {}),
    }),
  )
})

/** Row-major cells, column by column: read once and in order. */
const columnsOf = <T extends Uint8Array | Float64Array>(cells: T, width: number, empty: () => T): readonly T[] => {
  const columns = Array.from({ length: width }, empty)
  for (let cell = 0, row = 0; cell < cells.length; row++)
    for (let k = 0; k < width; k++) columns[k]![row] = cells[cell++]!
  return columns
}

/** All cells as rows of one sample, in which the cells of one row, entity or time belong together. */
const pooled = oncePer((sample: MultilabelSample): BinarySample => {
  const { label, score, prediction } = sample
  return binaryOf(sample, {
    label,
    ...(score ? { score } : {}),
    ...(prediction ? { prediction } : {}),
    ...cellsOfRows(sample, sample.labels.length),
  })
})

const binaryOf = ({ single }: MultilabelSample, more: Omit<BinarySample, 'task'>): BinarySample => ({
  task: 'binary',
  ...(single ? { single } : {}),
  ...more,
})

export const microOf = (sample: MultilabelSample, of: OfLabel): Measured => {
  const measured = of(pooled(sample))
  if (measured.kind === 'undefined' || measured.counted !== undefined) return measured
  return {
    ...measured,
    n: sample.n,
    get influence() {
      return measured.influence!
    },
  }
}

/** Each label's estimate, of those that count, or the first that has none. */
const partsOf = (sample: MultilabelSample, of: OfLabel, counts: (k: number) => boolean): Estimate[] | Undefined => {
  if (sample.n === 0) return undefinedBecause('no rows', 0)
  const parts: Estimate[] = []
  for (const [k, binary] of perLabel(sample).entries()) {
    if (!counts(k)) continue
    const part = boundByFreedom(of(binary))
    if (part.kind === 'undefined') return { ...part, of: sample.labels[k]! }
    parts.push(part)
  }
  return parts
}

/** Plain mean over the labels; each must have a value. */
export const macroOf = (sample: MultilabelSample, of: OfLabel): Measured => {
  const parts = partsOf(sample, of, () => true)
  if (!Array.isArray(parts)) return parts
  return averaged(
    parts,
    parts.map(() => 1 / parts.length),
    sample.n,
  )
}

/** Mean by the rows that have each label, which are estimated too. */
export const weightedOf = (sample: MultilabelSample, of: OfLabel): Measured => {
  const { n, label, weight, labels } = sample
  const width = labels.length
  const support = new Float64Array(width)
  let total = 0
  for (let row = 0, cell = 0; row < n; row++)
    for (let k = 0; k < width; k++) {
      const w = label[cell++]! * (weight ? weight[row]! : 1)
      support[k]! += w
      total += w
    }
  const parts = partsOf(sample, of, (k) => support[k]! > 0)
  if (!Array.isArray(parts)) return parts
  if (parts.length === 0) return undefinedBecause('no positives', n)
  const shares = [...support].filter((each) => each > 0).map((each) => each / total)
  const mean = parts.reduce((sum, part, k) => sum + shares[k]! * part.value, 0)
  const values = new Float64Array(width)
  let next = 0
  for (let k = 0; k < width; k++) if (support[k]! > 0) values[k] = parts[next++]!.value
  const ofShares = new Float64Array(n)
  for (let row = 0, cell = 0; row < n; row++)
    for (let k = 0; k < width; k++)
      ofShares[row]! += (label[cell++]! * (values[k]! - mean) * n * (weight ? weight[row]! : 1)) / total
  return averaged(parts, shares, n, unitsOf(ofShares, sample), mass(sample).df)
}

/** Of each row, how many labels it has and is said to have, has and is not said to have, and the other way round. */
interface Cells {
  readonly both: Uint16Array
  readonly missed: Uint16Array
  readonly added: Uint16Array
}

const cellsOf = oncePer((sample: MultilabelSample): Cells => {
  const { n, label, prediction, labels } = sample
  const [both, missed, added] = [new Uint16Array(n), new Uint16Array(n), new Uint16Array(n)]
  for (let row = 0, cell = 0; row < n; row++)
    for (let k = 0; k < labels.length; k++, cell++) {
      if (label[cell] === 1) prediction![cell] === 1 ? both[row]!++ : missed[row]!++
      else if (prediction![cell] === 1) added[row]!++
    }
  return { both, missed, added }
})

type OfCells = (both: number, missed: number, added: number) => number

const rowsOf = (sample: MultilabelSample, of: OfCells): Float64Array => {
  const { both, missed, added } = cellsOf(sample)
  const rows = new Float64Array(sample.n)
  for (let row = 0; row < rows.length; row++) rows[row] = of(both[row]!, missed[row]!, added[row]!)
  return rows
}

const overRows = (sample: MultilabelSample, of: OfCells, none: Undefinedness): Measured =>
  sample.n === 0 ? undefinedBecause('no rows', 0) : meanOfSome(sample, rowsOf(sample, of), fraction, none)

/** Rows without a predicted label are left out. */
export const samplesPrecision = (sample: MultilabelSample): Measured =>
  overRows(sample, (both, _, added) => both / (both + added), 'no predicted positives')

/** Rows without a label are left out. */
export const samplesRecall = (sample: MultilabelSample): Measured =>
  overRows(sample, (both, missed) => both / (both + missed), 'no positives')

/** Rows that have no label and no predicted one are left out. */
export const samplesFbeta = (sample: MultilabelSample, beta: number): Measured => {
  const b2 = beta * beta
  return overRows(
    sample,
    (both, missed, added) => ((1 + b2) * both) / ((1 + b2) * both + b2 * missed + added),
    'no positives',
  )
}

/** Rows that have no label and no predicted one are left out. */
export const samplesJaccard = (sample: MultilabelSample): Measured =>
  overRows(sample, (both, missed, added) => both / (both + missed + added), 'no positives')

/** Share of rows whose labels are all predicted, and no others. */
export const subsetAccuracy = (sample: MultilabelSample): Measured =>
  shareOf(
    sample,
    rowsOf(sample, (_, missed, added) => (missed + added === 0 ? 1 : 0)),
  )

/** Share of cells that are predicted wrong. */
export const hammingLoss = (sample: MultilabelSample): Measured =>
  meanOf(
    sample,
    rowsOf(sample, (_, missed, added) => (missed + added) / sample.labels.length),
    fraction,
  )

/**
 * A number of the order in which a row's scores put its labels, of whose cells the first is `from` and the first of the next row
 * `to`; of them `labels` it has. Read in place: of a million rows views of each cost more than all the rest.
 */
type OfOrder = (has: Uint8Array, score: Float64Array, from: number, to: number, labels: number) => number

const overOrders = (
  sample: MultilabelSample,
  of: OfOrder,
  range: Range = fraction,
  none: Undefinedness = 'no positives',
): Measured => {
  const { n, label, score } = sample
  const width = sample.labels.length
  if (n === 0) return undefinedBecause('no rows', 0)
  const rows = new Float64Array(n)
  for (let row = 0; row < n; row++) {
    const [from, to] = [row * width, (row + 1) * width]
    let labels = 0
    for (let cell = from; cell < to; cell++) labels += label[cell]!
    rows[row] = of(label, score!, from, to, labels)
  }
  return meanOfSome(sample, rows, range, none)
}

/** For each label of a row, the share of labels scored as high that it has too; their mean. Rows without a label are left out. */
export const labelRankingAveragePrecision = (sample: MultilabelSample): Measured =>
  overOrders(sample, (has, score, from, to, labels) => {
    let sum = 0
    for (let k = from; k < to; k++) {
      if (has[k] === 0) continue
      const own = score[k]!
      let [above, right] = [0, 0]
      for (let j = from; j < to; j++)
        if (score[j]! >= own) {
          above++
          right += has[j]!
        }
      sum += right / above
    }
    return sum / labels
  })

/** How many of the highest scores it takes to hold all labels of a row. Rows without a label are left out. */
export const coverageError = (sample: MultilabelSample): Measured =>
  overOrders(
    sample,
    (has, score, from, to, labels) => {
      if (labels === 0) return Number.NaN
      let [least, count] = [Number.POSITIVE_INFINITY, 0]
      for (let k = from; k < to; k++) if (has[k] === 1) least = Math.min(least, score[k]!)
      for (let k = from; k < to; k++) if (score[k]! >= least) count++
      return count
    },
    { min: 1, max: sample.labels.length },
  )

/** Share of pairs of a label that a row has and one that it has not, in which the latter is scored as high. Rows with all or no labels are left out. */
export const labelRankingLoss = (sample: MultilabelSample): Measured =>
  overOrders(
    sample,
    (has, score, from, to, labels) => {
      let wrong = 0
      for (let k = from; k < to; k++) {
        if (has[k] === 0) continue
        const own = score[k]!
        for (let j = from; j < to; j++) if (has[j] === 0 && score[j]! >= own) wrong++
      }
      return wrong / (labels * (to - from - labels))
    },
    fraction,
    'all labels or none in every row',
  )
