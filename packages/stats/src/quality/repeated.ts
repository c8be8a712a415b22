/** Models that were trained several times: cross-validation (each row by the model of its fold), and runs with other seeds. */
import { tOf } from '../distributions.ts'
import {
  type Estimate,
  type Forced,
  type Measured as MeasuredAtAll,
  type Undefined,
  undefinedBecause,
} from '../estimate.ts'
import { contrast, standardError } from '../influence.ts'
import { farther, type Intervals, unbounded, wider } from '../interval.ts'
import { forcedTogether, heldBy } from './forced.ts'
import { type Sample, subset } from './sample.ts'

type Measured = Estimate | Undefined

/** Of two nobody knows how far apart a third may lie. */
const FEWEST = 3

const meanOf = (values: readonly number[]): number => values.reduce((sum, value) => sum + value, 0) / values.length
const varianceOf = (values: readonly number[]): number => {
  const mean = meanOf(values)
  return values.reduce((sum, value) => sum + (value - mean) ** 2, 0) / (values.length - 1)
}

/** The parts of a sample that the model of each fold predicted. `like` says which rows are which fold's, its own folds unless said. */
const foldsOf = (sample: Sample, like: Sample): readonly Sample[] => {
  const { codes, count } = like.folds!
  const whole = asOneHoldOut(sample)
  return Array.from({ length: count }, (_, fold) => {
    const rows = new Uint32Array(codes.length)
    let n = 0
    for (let i = 0; i < codes.length; i++) if (codes[i] === fold) rows[n++] = i
    return subset(whole, rows.subarray(0, n))
  })
}

/**
 * The mean over folds. Training sets overlap, so that folds are not independent: the variance of Nadeau and Bengio (2003),
 * (1/k + test/train) S^2, with Student's t on k - 1 degrees. A few folds may happen to be alike: no end is nearer than those of
 * `whole`, all rows as one hold-out, widened by what this variance adds to that of rows where nothing else differs.
 */
export const acrossFolds = (
  sample: Sample,
  like: Sample,
  one: (fold: Sample, at: number) => MeasuredAtAll,
  whole?: () => Measured,
): Measured => {
  const parts = foldsOf(sample, like)
  const k = parts.length
  if (k < FEWEST) return undefinedBecause('fewer than three folds', sample.n)
  const values: number[] = []
  const forced: (Forced | undefined)[] = []
  for (const [at, part] of parts.entries()) {
    const measured = one(part, at)
    if (measured.kind === 'undefined') return { ...measured, n: sample.n }
    values.push(measured.value)
    forced.push(measured.kind === 'estimate' ? measured.forced : undefined)
  }
  const value = meanOf(values)
  const se = Math.sqrt((1 / k + 1 / (k - 1)) * varianceOf(values))
  const interval: Intervals = (level) => {
    const half = tOf(level, k - 1) * se
    const apart = { low: value - half, high: value + half, level, method: 'over folds, Nadeau and Bengio' }
    const isAlike = !(se > 1e-12 * Math.abs(value) && se > 0)
    const pooled = whole?.()
    if (pooled?.kind !== 'estimate') return isAlike ? unbounded('folds all alike')(level) : apart
    const rows = farther(value, [pooled], Math.sqrt(1 + k / (k - 1)), 'folds all alike: all rows as one hold-out')
    return isAlike ? rows(level) : wider(() => apart, rows)(level)
  }
  return heldBy<Measured>({ kind: 'estimate', value, n: sample.n, se, interval }, forcedTogether(forced))
}

/** The rows of all folds, as if one model had predicted them. */
export const asOneHoldOut = <S extends Sample>({ folds: _, ...whole }: S): S => whole as S

/** Pairs of folds of two models over the same rows. */
export const betweenFolds = (a: Sample, b: Sample, one: (a: Sample, b: Sample) => Measured): Measured => {
  const like = a.folds ? a : b
  const others = foldsOf(b, like)
  const whole = () => one(asOneHoldOut(a), asOneHoldOut(b))
  return acrossFolds(a, like, (fold, at) => one(fold, others[at]!), whole)
}

interface Runs {
  readonly value: number
  /** Of the mean over runs, from the rows, which all runs share. */
  readonly influence: Float64Array
  /** Variance of the mean over runs, from what differs between them; and its degrees of freedom. */
  readonly between: number
  readonly df: number
  readonly n: number
  readonly each: readonly Estimate[]
}

const runsOf = (sample: Sample, one: (run: Sample) => Measured): Runs | Undefined => {
  const { runs = [sample] } = sample
  if (sample.runs && runs.length < FEWEST) return undefinedBecause('fewer than three runs', sample.n)
  const estimates: Estimate[] = []
  let influence = new Float64Array()
  for (const run of runs) {
    const measured = one(run)
    if (measured.kind === 'undefined') return measured
    const own = measured.influence
    // What differs between runs says nothing of how rows differ that are one unit.
    if (own === undefined || (measured.df ?? 1) < 1) return undefinedBecause('too few rows', sample.n)
    if (estimates.length === 0) influence = new Float64Array(own.length)
    for (let i = 0; i < influence.length; i++) influence[i]! += own[i]! / runs.length
    estimates.push(measured)
  }
  const values = estimates.map(({ value }) => value)
  const between = runs.length > 1 ? varianceOf(values) / runs.length : 0
  return { value: meanOf(values), influence, between, df: runs.length - 1, n: estimates[0]!.n, each: estimates }
}

/**
 * Both variances, t after Welch and Satterthwaite: what the rows add is known well. No end is nearer than those of a single run,
 * on the mean over `single`: a few runs, and rows on which none erred, may happen to be alike.
 */
const estimateOf = (
  { value, influence, n }: Pick<Runs, 'value' | 'influence' | 'n'>,
  between: readonly Pick<Runs, 'between' | 'df'>[],
  single: (isAlike: boolean) => readonly Estimate[],
): Estimate => {
  const rows = standardError(influence) ** 2
  const ofRuns = between.reduce((sum, each) => sum + each.between, 0)
  const variance = rows + ofRuns
  const loose = between.reduce((sum, { between: each, df }) => sum + (df > 0 ? each ** 2 / df : 0), 0)
  const tight = rows ** 2 / Math.max(1, influence.length - 1)
  const se = Math.sqrt(variance)
  const interval: Intervals = (level) => {
    const isAlike = !(se > 1e-12 * Math.abs(value) && se > 0)
    const singles = single(isAlike)
    const rowsAlone = farther(value, singles, 1, 'runs all alike: the rows of one')
    if (isAlike) return singles.length > 0 ? rowsAlone(level) : unbounded('runs all alike')(level)
    const half = tOf(level, variance ** 2 / (loose + tight)) * se
    return wider(
      () => ({ low: value - half, high: value + half, level, method: 'over runs and rows' }),
      rowsAlone,
    )(level)
  }
  return { kind: 'estimate', value, n, se, interval }
}

/** The mean over runs: what differs between them and what differs between rows both widen its interval. */
export const acrossRuns = (sample: Sample, one: (run: Sample) => Measured): Measured => {
  const runs = runsOf(sample, one)
  return 'kind' in runs ? runs : estimateOf(runs, [runs], () => runs.each)
}

/**
 * Mean over a's runs less factor x mean over b's, on the same rows; either may have been trained once. Where all are alike, the
 * interval is that of `pair`, one run against one; no end where that has no value.
 */
export const betweenRuns = (
  a: Sample,
  b: Sample,
  factor: number,
  one: (run: Sample) => Measured,
  pair: (a: Sample, b: Sample) => Measured,
): Measured => {
  const ours = runsOf(a, one)
  if ('kind' in ours) return ours
  const theirs = runsOf(b, one)
  if ('kind' in theirs) return theirs
  const value = ours.value - factor * theirs.value
  return estimateOf(
    { value, influence: contrast(ours.influence, theirs.influence, factor), n: ours.n },
    [ours, { between: factor ** 2 * theirs.between, df: theirs.df }],
    // What differs evens out over runs: a pair is farther apart than the means, unless nothing differs.
    (isAlike) => {
      const alike = isAlike ? pair(a.runs?.[0] ?? a, b.runs?.[0] ?? b) : undefined
      return alike?.kind === 'estimate' ? [alike] : []
    },
  )
}
