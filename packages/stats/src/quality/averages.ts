/** Averages of recall, precision and F over classes. */
import { isDependent } from '../dependence.ts'
import { type Estimate, type Undefined, type Undefinedness, undefinedBecause } from '../estimate.ts'
import { type Intervals, moverSum, shareInterval, wider } from '../interval.ts'
import {
  type ClassSample,
  type Confusion,
  cellCorrelation,
  cellError,
  cellEstimate,
  cellSpread,
  combine,
  confusion,
  type Functional,
  quotient,
  supportOn,
} from './cells.ts'
import { type CellTest, cells, everything, fIntervals, fOf, ofF, precisionOf, recallOf, worth } from './rates.ts'
import { mass, type Support } from './sample.ts'
import { shareIntervals } from './share-by-entity.ts'

/** A metric of each class: its value, and its interval had it stood alone. */
interface PerClass {
  /** Rows that it looks at. */
  readonly among: (c: number) => CellTest
  readonly of: (matrix: Confusion, c: number) => Functional | null
  readonly interval: (sample: ClassSample, c: number, part: Functional) => Intervals
  readonly empty: Undefinedness
}

type Among = PerClass['among']

const actually: Among = (c) => (actual) => (actual === c ? 1 : 0)
const predictedly: Among = (c) => (_, predicted) => (predicted === c ? 1 : 0)

const supportOfClass = (sample: ClassSample, among: Among, c: number): Support =>
  supportOn(sample, cells(confusion(sample), among(c)))

/** Of a share of the rows of a class: its row or its column of the matrix. Exact where few are hits: two classes even little out. */
const ofClass =
  (among: Among): PerClass['interval'] =>
  (sample, c, part) => {
    const support = supportOfClass(sample, among, c)
    const weighs = sample.weight || isDependent(sample)
    const { se, units } = cellSpread(sample, part)
    const rows = weighs ? worth(support, part.value, se) : support.rows
    return shareIntervals(sample, { p: part.value, rows, support, method: 'Wilson', units }).interval
  }

const recalls: PerClass = {
  among: actually,
  of: recallOf,
  interval: ofClass(actually),
  empty: 'no positives',
}
const precisions: PerClass = {
  among: predictedly,
  of: precisionOf,
  interval: ofClass(predictedly),
  empty: 'no predicted positives',
}
const fs = (beta: number): PerClass => ({
  among: ofF,
  of: (matrix, c) => fOf(matrix, c, beta),
  interval: (sample, c, part) => fIntervals(sample, c, part, beta).score,
  empty: 'no positives',
})

/** Plain mean over the given classes; every one must have a value: a class without is never counted as 0, nor left out. */
const macro = (sample: ClassSample, perClass: PerClass, classes: readonly number[]): Estimate | Undefined => {
  const matrix = confusion(sample)
  const parts: Functional[] = []
  for (const c of classes) {
    const part = perClass.of(matrix, c)
    if (part === null) return undefinedBecause(perClass.empty, sample.n)
    parts.push(part)
  }
  const share = 1 / parts.length
  const functional = combine(parts.map((part) => [share, part]))
  const apart = moverSum(
    parts.map((part, i) => ({
      weight: share,
      value: part.value,
      interval: perClass.interval(sample, classes[i]!, part),
    })),
    // Precisions and recalls of two classes rest on different rows. A mistake spoils the F of both classes at once.
    (i, j) =>
      i === j
        ? 1
        : Math.max(
            0,
            cellCorrelation(sample, parts[i]!, parts[j]!, perClass === recalls || perClass === precisions ? 0 : 1),
          ),
    { min: 0, max: 1 },
    'Wilson, MOVER',
  )
  // Of classes near 1 each end moves by less than all mistakes together would move it: the share that they make bounds it.
  const { value } = functional
  const se = cellError(sample, functional)
  const interval = wider(apart, shareInterval(value, worth(mass(sample), value, se), mass(sample).df, 'Wilson'))
  const df = isDependent(sample)
    ? Math.min(...classes.map((c) => supportOfClass(sample, perClass.among, c).free!))
    : undefined
  return cellEstimate(sample, functional, sample.n, undefined, se, interval, df)
}

/** Mean weighted by the classes' shares of the labels, which are estimated too. */
const weighted = (sample: ClassSample, perClass: PerClass): Estimate | Undefined => {
  const matrix = confusion(sample)
  const parts: [number, Functional][] = []
  for (let c = 0; c < matrix.classes; c++) {
    const support = quotient(
      matrix,
      cells(matrix, (actual) => (actual === c ? 1 : 0)),
      cells(matrix, everything),
    )
    if (support === null) return undefinedBecause('no rows', 0)
    if (support.value === 0) continue
    const part = perClass.of(matrix, c)
    if (part === null) return undefinedBecause(perClass.empty, sample.n)
    parts.push([support.value, part], [part.value, { value: 0, influence: support.influence }])
  }
  const functional = combine(parts)
  const se = cellError(sample, functional)
  const v = functional.value
  const rows = shareInterval(v, worth(mass(sample), v, se), mass(sample).df, 'Wilson, effective n')
  return cellEstimate(sample, functional, sample.n, undefined, se, rows)
}

const declared = (sample: ClassSample): number[] => Array.from({ length: confusion(sample).classes }, (_, c) => c)
const present = (sample: ClassSample): number[] => {
  const matrix = confusion(sample)
  return declared(sample).filter((c) =>
    matrix.rows.subarray(c * matrix.classes, (c + 1) * matrix.classes).some((rows) => rows > 0),
  )
}

type Averaged = Estimate | Undefined

const someRows = (sample: ClassSample, of: () => Averaged): Averaged =>
  sample.n === 0 ? undefinedBecause('no rows', 0) : of()

/** Mean recall over the classes that occur, as scikit-learn has it; one class alone has no balance. */
export const balancedAccuracy = (sample: ClassSample): Averaged =>
  someRows(sample, () => {
    const classes = present(sample)
    return classes.length < 2 ? undefinedBecause('one class only', sample.n) : macro(sample, recalls, classes)
  })

/** Macro averages run over all declared classes: one that vanished from the sample makes them undefined, not better. */
export const macroRecall = (sample: ClassSample): Averaged =>
  someRows(sample, () => macro(sample, recalls, declared(sample)))
export const macroPrecision = (sample: ClassSample): Averaged =>
  someRows(sample, () => macro(sample, precisions, declared(sample)))
export const macroFbeta = (sample: ClassSample, beta: number): Averaged =>
  someRows(sample, () => macro(sample, fs(beta), declared(sample)))
export const weightedRecall = (sample: ClassSample): Averaged => weighted(sample, recalls)
/** Of rows of one class it is 1 whatever the model says. */
export const weightedPrecision = (sample: ClassSample): Averaged =>
  sample.n > 0 && present(sample).length < 2
    ? undefinedBecause('one class only', sample.n)
    : weighted(sample, precisions)
export const weightedFbeta = (sample: ClassSample, beta: number): Averaged => weighted(sample, fs(beta))
