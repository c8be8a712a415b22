/** Two estimates against each other on the same rows. */
import { isDependent } from './dependence.ts'
import { tOf } from './distributions.ts'
import type { Estimate, Interval, RowByRow, Undefined } from './estimate.ts'
import { contrast, contrastError, contrastErrorByRow } from './influence.ts'
import { minus, ROUNDING } from './minus.ts'
import { tango } from './proportion.ts'
import type { ClassSample } from './quality/cells.ts'
import { measure } from './quality/measure.ts'
import type { MetricOptions, QualityMetricName } from './quality/metrics.ts'
import { type Outweighing, outweighing } from './quality/outweighing.ts'
import { saidOfEveryRow } from './quality/quantiles.ts'
import { mostWorth } from './quality/rates.ts'
import { betweenFolds, betweenRuns } from './quality/repeated.ts'
import { isOfClasses, isOfNumbers, type Sample, supportOf } from './quality/sample.ts'

export interface PairedOptions extends MetricOptions {
  /** candidate - factor x baseline, for a limit of `baseline * factor`; 1 unless said. */
  readonly factor?: number
}

/**
 * The difference candidate - factor x baseline of a metric on the same rows in the same order (same labels, weights,
 * entities). Shares over the same rows (accuracy, recall, ...) use Tango's score interval; everything else the
 * difference of influences, which for `roc_auc` is the paired test of DeLong et al.
 */
export const pairedDifference = (
  metric: QualityMetricName,
  candidate: Sample,
  baseline: Sample,
  options: PairedOptions = {},
): Estimate | Undefined => {
  if (candidate.n !== baseline.n) throw new RangeError('a paired difference needs the same rows')
  const { factor = 1 } = options
  const ofPair = (a: Sample, b: Sample) => pairedDifference(metric, a, b, options)
  if (candidate.folds || baseline.folds) return betweenFolds(candidate, baseline, ofPair)
  if (candidate.runs || baseline.runs)
    return betweenRuns(candidate, baseline, factor, (run) => measure(metric, run, options), ofPair)
  const a = measure(metric, candidate, options)
  const b = measure(metric, baseline, options)
  if (a.kind === 'undefined') return a
  if (b.kind === 'undefined') return b
  const among = sharesOfTheSameRows[metric]
  if (among && factor === 1 && isOfClasses(candidate) && isOfClasses(baseline))
    return tangoOf(candidate, baseline, among, a, b)
  const heavy = outweighing(candidate)
  const difference = differenceOf(a, b, {
    factor,
    bounded: isBounded(metric, candidate) && isBounded(metric, baseline),
    ...(heavy === undefined ? {} : { heavy }),
  })
  return (
    (metric === 'interval_width'
      ? saidOfEveryRow(difference, Math.max(Math.abs(a.value), Math.abs(b.value)))
      : undefined) ?? difference
  )
}

/** Whether a metric lies between 0 and 1, or -1 and 1. */
const isBounded = (metric: QualityMetricName, sample: Sample): boolean =>
  SHARES_OF_NUMBERS.includes(metric) ||
  (isOfNumbers(sample) ? metric === 'mean' && sample.flags === true : !UNBOUNDED.includes(metric))

const UNBOUNDED: readonly QualityMetricName[] = [
  'log_loss',
  'd2_log_loss',
  'd2_brier',
  'calibration_slope',
  'calibration_intercept',
  'coverage_error',
  'cost',
  'conditional_acceptance',
  'conditional_rejection',
  'treatment_ratio',
  'generalized_entropy',
]
const SHARES_OF_NUMBERS: readonly QualityMetricName[] = ['coverage', 'quantile_crossing']

type Hit = (sample: ClassSample, row: number) => boolean | null

const right: Hit = (sample, row) => sample.prediction![row] === sample.label[row]
const wrong: Hit = (sample, row) => sample.prediction![row] !== sample.label[row]
const selected: Hit = (sample, row) => sample.prediction![row] === 1
const rejected: Hit = (sample, row) => sample.prediction![row] === 0
const within =
  (label: number, hit: Hit): Hit =>
  (sample, row) =>
    sample.label[row] === label ? hit(sample, row) : null

/** Metrics that are a share of rows that do not depend on the predictions: whether a row is a hit, null if not counted. */
const sharesOfTheSameRows: Partial<Record<QualityMetricName, Hit>> = {
  accuracy: right,
  zero_one_loss: wrong,
  micro_precision: right,
  micro_recall: right,
  micro_f1: right,
  micro_fbeta: right,
  weighted_recall: right,
  recall: within(1, right),
  specificity: within(0, right),
  false_positive_rate: within(0, selected),
  false_negative_rate: within(1, rejected),
  selection_rate: selected,
}

export interface Discordance {
  /** Rows only the candidate hits, only the baseline hits, and all counted. */
  readonly b: number
  readonly c: number
  readonly n: number
}

const discordance = (candidate: ClassSample, baseline: ClassSample, hit: Hit): Discordance => {
  let [b, c, n] = [0, 0, 0]
  for (let row = 0; row < candidate.n; row++) {
    const ours = hit(candidate, row)
    if (ours === null) continue
    const theirs = hit(baseline, row)
    n++
    if (ours && !theirs) b++
    else if (!ours && theirs) c++
  }
  return { b, c, n }
}

const tangoOf = (
  candidate: ClassSample,
  baseline: ClassSample,
  hit: Hit,
  first: Estimate,
  second: Estimate,
): Estimate => {
  const { b, c, n } = discordance(candidate, baseline, hit)
  const common = {
    kind: 'estimate',
    n,
    ...(first.counted === undefined ? {} : { counted: first.counted }),
    get influence() {
      return contrast(first.influence!, second.influence!)
    },
  } as const
  if (candidate.weight === undefined && !isDependent(candidate)) {
    const difference = (b - c) / n
    const se = Math.sqrt(Math.max(0, (b + c) / n - difference * difference) / n)
    return Object.assign(common, { value: difference, se, interval: (level: number) => tango(b, c, n, level) })
  }
  const counted = (row: number): boolean => hit(candidate, row) !== null
  const support = supportOf(candidate, counted)
  const only = shareOf(candidate, support.total, (row) => counted(row) && hit(candidate, row)! && !hit(baseline, row)!)
  const lost = shareOf(candidate, support.total, (row) => counted(row) && !hit(candidate, row)! && hit(baseline, row)!)
  const value = only - lost
  const se = contrastError(first.influence!, second.influence!)
  const spread = only + lost - value * value
  // As many independent rows as give a difference of such shares this error.
  const rows = spread > 0 && se > 0 ? Math.min(mostWorth(support), spread / (se * se)) : support.effective
  const { free, df } = support
  const interval = (level: number): Interval =>
    free !== undefined && free < 1
      ? { low: null, high: null, level, method: 'one independent unit' }
      : { ...tango(only * rows, lost * rows, rows, level, tOf(level, df)), method: 'Tango, effective n' }
  return Object.assign(common, { value, se, interval, ...(free === undefined ? {} : { df: free }) })
}

const shareOf = ({ n, weight }: ClassSample, total: number, counts: (row: number) => boolean): number => {
  let sum = 0
  for (let row = 0; row < n; row++) if (counts(row)) sum += weight ? weight[row]! : 1
  return sum / total
}

/**
 * a - factor x b, both with influences over the same rows. Without any spread (models that do not differ in a single
 * influence) a bounded metric gets Tango's width for no discordant pair, an unbounded one no ends. `heavy`: rows that outweigh
 * the others.
 */
export const differenceOf = (
  a: Estimate,
  b: Estimate,
  {
    factor = 1,
    bounded = false,
    heavy,
  }: { readonly factor?: number; readonly bounded?: boolean; readonly heavy?: Outweighing } = {},
): Estimate | Undefined => {
  const spread = spreadOf(a, b, factor, heavy)
  if (spread === undefined) return { kind: 'undefined', reason: 'too few rows', n: a.n }
  const { se, units } = spread
  const value = minus(a.value, factor * b.value)
  const free = a.df === undefined ? undefined : Math.min(a.df, b.df ?? a.df)
  const df = free ?? heavy?.df ?? units - 1
  const interval = (level: number): Interval => {
    if (df < 1) return { low: null, high: null, level, method: free === undefined ? 'one row' : 'one independent unit' }
    const critical = tOf(level, df)
    const noise = ROUNDING * Math.max(Math.abs(a.value), Math.abs(b.value), 1e-300)
    if (se > noise) {
      const half = critical * se
      return { low: value - half, high: value + half, level, method: 'paired, influence' }
    }
    if (!bounded) return { low: null, high: null, level, method: 'paired, no spread' }
    const half = critical ** 2 / (Math.min(a.n, df + 1) + critical ** 2)
    return { low: value - half, high: value + half, level, method: 'paired, no discordant rows' }
  }
  return {
    kind: 'estimate',
    value,
    n: a.n,
    ...(a.counted ? { counted: a.counted } : {}),
    se,
    interval,
    get influence() {
      return contrast(a.influence!, b.influence!, factor)
    },
    ...(free === undefined ? {} : { df: free }),
  }
}

/** Standard error of a - factor x b, and how many units it is of; influences are let go. */
const spreadOf = (
  a: Estimate,
  b: Estimate,
  factor: number,
  heavy?: Outweighing,
): { se: number; units: number } | undefined => {
  // Rows that outweigh the others are looked at out of their order.
  if (heavy === undefined && a.byRow && b.byRow && a.byRow.n === b.byRow.n) {
    const { byRow } = b
    const units = a.byRow.n
    const se = a.byRow.read((ours) => byRow.read((theirs) => contrastErrorByRow(ours, theirs, units, factor)))
    return { se, units }
  }
  const [ours, theirs] = [a.influence, b.influence]
  if (!ours || !theirs) return undefined
  const se = contrastError(ours, theirs, factor)
  return { se: withHeavy(se, ours.length, (row) => ours[row]! - factor * theirs[row]!, heavy), units: ours.length }
}

/** The error with the influence of rows that outweigh the others as leaving them out would show it. */
const withHeavy = (se: number, units: number, influence: RowByRow, heavy: Outweighing | undefined): number => {
  if (heavy === undefined) return se
  let more = 0
  for (const { row, left } of heavy.rows) more += influence(row) ** 2 * (left ** -2 - 1)
  return Math.sqrt(se * se + more / (units * units))
}
