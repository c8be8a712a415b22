/**
 * Any number of labels a row. Averages: macro over labels, weighted by the rows that have them, micro over all cells of all
 * rows pooled, samples over rows. Rows are what varies, also where their cells are pooled. scikit-learn's definitions; what it
 * takes for 0 or 1 because there is nothing to divide by is left out of a mean over rows, and makes a mean over labels
 * undefined.
 */
import { unitsOf } from '../dependence.ts'
import { type Estimate, type Undefined, type Undefinedness, undefinedBecause } from '../estimate.ts'
import { boundByFreedom } from '../interval.ts'
import { cellsOfRows } from './cells-of-rows.ts'
import { meanOf, meanOfSome, shareOf } from './mean.ts'
import { averaged } from './one-against-rest.ts'
import { type BinarySample, type MultilabelSample, mass, oncePer } from './sample.ts'

type Measured = Estimate | Undefined
type OfLabel = (sample: BinarySample) => Measured

const fraction = { min: 0, max: 1 }

/** Each label by itself. */
export const perLabel = oncePer((sample: MultilabelSample): readonly BinarySample[] =>
  sample.labels.map((_, k) => {
    const column = <T extends Uint8Array | Float64Array>(cells: T, empty: T): T => {
      for (let row = 0; row < sample.n; row++) empty[row] = cells[row * sample.labels.length + k]!
      return empty
    }
    return binaryOf(sample, {
      n: sample.n,
      label: column(sample.label, new Uint8Array(sample.n)),
      ...(sample.score ? { score: column(sample.score, new Float64Array(sample.n)) } : {}),
      ...(sample.prediction ? { prediction: column(sample.prediction, new Uint8Array(sample.n)) } : {}),
      ...(sample.weight ? { weight: sample.weight } : {}),
      ...(sample.entities ? { entities: sample.entities } : {}),
      ...(sample.times ? { times: sample.times } : {}),
    })
  }),
)

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
  for (let cell = 0; cell < n * width; cell++) {
    const w = label[cell]! * (weight ? weight[Math.floor(cell / width)]! : 1)
    support[cell % width]! += w
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
  for (let cell = 0; cell < n * width; cell++) {
    const row = Math.floor(cell / width)
    ofShares[row]! += (label[cell]! * (values[cell % width]! - mean) * n * (weight ? weight[row]! : 1)) / total
  }
  return averaged(parts, shares, n, unitsOf(ofShares, sample), mass(sample).df)
}

/** Counts of one row. */
interface Cells {
  readonly both: number
  readonly missed: number
  readonly added: number
}

const cellsOf = oncePer((sample: MultilabelSample): readonly Cells[] => {
  const { n, label, prediction, labels } = sample
  const width = labels.length
  return Array.from({ length: n }, (_, row) => {
    let [both, missed, added] = [0, 0, 0]
    for (let cell = row * width; cell < (row + 1) * width; cell++) {
      if (label[cell] === 1) prediction![cell] === 1 ? both++ : missed++
      else if (prediction![cell] === 1) added++
    }
    return { both, missed, added }
  })
})

const overRows = (sample: MultilabelSample, of: (cells: Cells) => number, none: Undefinedness): Measured =>
  sample.n === 0
    ? undefinedBecause('no rows', 0)
    : meanOfSome(sample, Float64Array.from(cellsOf(sample), of), fraction, none)

/** Rows without a predicted label are left out. */
export const samplesPrecision = (sample: MultilabelSample): Measured =>
  overRows(sample, ({ both, added }) => both / (both + added), 'no predicted positives')

/** Rows without a label are left out. */
export const samplesRecall = (sample: MultilabelSample): Measured =>
  overRows(sample, ({ both, missed }) => both / (both + missed), 'no positives')

/** Rows that have no label and no predicted one are left out. */
export const samplesFbeta = (sample: MultilabelSample, beta: number): Measured => {
  const b2 = beta * beta
  return overRows(
    sample,
    ({ both, missed, added }) => ((1 + b2) * both) / ((1 + b2) * both + b2 * missed + added),
    'no positives',
  )
}

/** Rows that have no label and no predicted one are left out. */
export const samplesJaccard = (sample: MultilabelSample): Measured =>
  overRows(sample, ({ both, missed, added }) => both / (both + missed + added), 'no positives')

/** Share of rows whose labels are all predicted, and no others. */
export const subsetAccuracy = (sample: MultilabelSample): Measured =>
  shareOf(
    sample,
    Float64Array.from(cellsOf(sample), ({ missed, added }) => (missed + added === 0 ? 1 : 0)),
  )

/** Share of cells that are predicted wrong. */
export const hammingLoss = (sample: MultilabelSample): Measured =>
  meanOf(
    sample,
    Float64Array.from(cellsOf(sample), ({ missed, added }) => (missed + added) / sample.labels.length),
    fraction,
  )

/** A number of the order in which a row's scores put its labels: `has` and `score` of each, and how many it has. */
type OfOrder = (has: Uint8Array, score: Float64Array, labels: number) => number

const overOrders = (sample: MultilabelSample, of: OfOrder, max: number): Measured => {
  const { n, label, score } = sample
  const width = sample.labels.length
  if (n === 0) return undefinedBecause('no rows', 0)
  const rows = Float64Array.from({ length: n }, (_, row) => {
    const has = label.subarray(row * width, (row + 1) * width)
    return of(
      has,
      score!.subarray(row * width, (row + 1) * width),
      has.reduce((sum, one) => sum + one, 0),
    )
  })
  return meanOfSome(sample, rows, { min: 0, max }, 'no positives')
}

/** For each label of a row, the share of labels scored as high that it has too; their mean. Rows without a label are left out. */
export const labelRankingAveragePrecision = (sample: MultilabelSample): Measured =>
  overOrders(
    sample,
    (has, score, labels) => {
      let sum = 0
      for (let k = 0; k < has.length; k++) {
        if (has[k] === 0) continue
        let [above, right] = [0, 0]
        for (let j = 0; j < has.length; j++)
          if (score[j]! >= score[k]!) {
            above++
            right += has[j]!
          }
        sum += right / above
      }
      return sum / labels
    },
    1,
  )

/** How many of the highest scores it takes to hold all labels of a row. Rows without a label are left out. */
export const coverageError = (sample: MultilabelSample): Measured =>
  overOrders(
    sample,
    (has, score, labels) => {
      let least = Number.POSITIVE_INFINITY
      for (let k = 0; k < has.length; k++) if (has[k] === 1) least = Math.min(least, score[k]!)
      return labels === 0 ? Number.NaN : score.reduce((count, each) => count + (each >= least ? 1 : 0), 0)
    },
    sample.labels.length,
  )

/** Share of pairs of a label that a row has and one that it has not, in which the latter is scored as high. Rows with all or no labels are left out. */
export const labelRankingLoss = (sample: MultilabelSample): Measured =>
  overOrders(
    sample,
    (has, score, labels) => {
      let wrong = 0
      for (let k = 0; k < has.length; k++)
        for (let j = 0; has[k] === 1 && j < has.length; j++) if (has[j] === 0 && score[j]! >= score[k]!) wrong++
      return wrong / (labels * (has.length - labels))
    },
    1,
  )
