/** Two estimates against each other on the same rows. */
import { isDependent } from './dependence.ts'
import { tOf } from './distributions.ts'
import type { Estimate, Interval, RowByRow, Undefined } from './estimate.ts'
import { contrast } from './influence.ts'
import { unbounded } from './interval.ts'
import { minus, ROUNDING } from './minus.ts'
import { pairedReach, type Reach, reachOf, reachTogether } from './paired-ends.ts'
import { classFreedom } from './quality/class-freedom.ts'
import { isKnown } from './quality/constant.ts'
import { forcedOf, heldBy, wholly } from './quality/forced.ts'
import { AROUND_ZERO, measure } from './quality/measure.ts'
import type { QualityMetric } from './quality/metric.ts'
import { type MetricOptions, type QualityMetricName, qualityMetrics } from './quality/metrics.ts'
import { type Outweighing, outweighing } from './quality/outweighing.ts'
import { pairedShares, recallsApart, sharesOfTheSameRows } from './quality/paired-shares.ts'
import { saidOfEveryRow } from './quality/quantiles.ts'
import { betweenFolds, betweenRuns } from './quality/repeated.ts'
import { isOfClasses, isOfNumbers, type Sample } from './quality/sample.ts'
import { powersOf, type Tails, tailsOf } from './quality/tails.ts'

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
  const gap = gapOf(metric, candidate, baseline, options)
  if (gap.kind === 'undefined') return gap
  return heldBy(gap, wholly(gap.forced ?? forcedOf(metric, candidate) ?? forcedOf(metric, baseline)))
}

const gapOf = (
  metric: QualityMetricName,
  candidate: Sample,
  baseline: Sample,
  options: PairedOptions,
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
  const known = besideKnown(qualityMetrics[metric], { sample: candidate, of: a }, { sample: baseline, of: b }, factor)
  if (known !== undefined) return known
  const among = sharesOfTheSameRows[metric]
  if (among && factor === 1 && isOfClasses(candidate) && isOfClasses(baseline))
    return pairedShares(candidate, baseline, among, a, b)
  const heavy = outweighing(candidate)
  const { classwise }: QualityMetric = qualityMetrics[metric]
  const bounded = isBounded(metric, candidate) && isBounded(metric, baseline)
  const gap = differenceOf(a, b, {
    factor,
    bounded,
    skewed: !bounded,
    ...(AROUND_ZERO.includes(metric) ? { size: 1 } : {}),
    ...(heavy === undefined ? {} : { heavy }),
    ...(classwise ? { ofClass: classFreedom(metric, candidate) } : {}),
  })
  if (candidate.task === 'ranking' && gap.kind === 'estimate') return inRange(gap, -factor, 1)
  if (metric === 'interval_width') return saidOfEveryRow(gap, Math.max(Math.abs(a.value), Math.abs(b.value))) ?? gap
  const isOfRecalls = MEANS_OF_RECALL.includes(metric) && factor === 1 && !isDependent(candidate)
  return isOfRecalls && isOfClasses(candidate) && isOfClasses(baseline)
    ? Object.assign(gap, { interval: recallsApart(candidate, baseline) })
    : gap
}

/** Of shares no difference reaches further than from none to all, whatever a t of few queries says. */
const inRange = (gap: Estimate, least: number, most: number): Estimate => {
  const { interval } = gap
  return Object.assign(gap, {
    interval: (level: number): Interval => {
      const ends = interval(level)
      const { low, high } = ends
      return {
        ...ends,
        low: low === null ? low : Math.max(low, least),
        high: high === null ? high : Math.min(high, most),
      }
    },
  })
}

const MEANS_OF_RECALL: readonly QualityMetricName[] = ['balanced_accuracy', 'macro_recall']

interface Measured {
  readonly sample: Sample
  readonly of: Estimate
}

/** Of two of which one is known whatever the rows, the other is judged by itself, as against a number. */
const besideKnown = (metric: QualityMetric, ours: Measured, theirs: Measured, factor: number): Estimate | undefined => {
  const [isOurs, isTheirs] = [ours, theirs].map(({ sample, of }) => isKnown(metric, sample, of)) as [boolean, boolean]
  if (isOurs === isTheirs) return undefined
  return isTheirs ? affine(ours.of, 1, -factor * theirs.of.value) : affine(theirs.of, -factor, ours.of.value)
}

/** factor x estimate + offset. */
const affine = (estimate: Estimate, factor: number, offset: number): Estimate => {
  const value = (x: number | null): number | null => (x === null ? null : factor * x + offset)
  const interval = (level: number): Interval => {
    const { low, high, method } = estimate.interval(level)
    const [from, to] = factor < 0 ? [high, low] : [low, high]
    return { low: value(from), high: value(to), level, method }
  }
  return {
    kind: 'estimate',
    value: minus(factor * estimate.value, -offset),
    n: estimate.n,
    ...(estimate.counted ? { counted: estimate.counted } : {}),
    ...(estimate.se === undefined ? {} : { se: Math.abs(factor) * estimate.se }),
    interval,
    get influence() {
      return estimate.influence!.map((each) => factor * each)
    },
    ...(estimate.df === undefined ? {} : { df: estimate.df }),
  }
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

interface Paired {
  readonly factor?: number
  /** Whether the metric lies between two ends. */
  readonly bounded?: boolean
  /** Whether single rows may be off without end. */
  readonly skewed?: boolean
  /** Of what two sums make that are taken from each other, where they are alike: what is left of them then is rounding. */
  readonly size?: number
  /** Rows that outweigh the others. */
  readonly heavy?: Outweighing
  /** Of a metric that rests on rows of a class by themselves: degrees of freedom that the rarest leaves. */
  readonly ofClass?: number
}

/**
 * a - factor x b, both with influences over the same rows. Without any spread (models that do not differ in a single
 * influence) a bounded metric gets Tango's width for no discordant pair, an unbounded one no ends.
 *
 * What rests on few rows of a class shows too little spread (none, where one model makes no mistake), and the influence leaves its value fast near
 * the end of a scale. There the difference reaches at least as far as the two intervals do together, by how alike the errors
 * are, and no further than the two could lie apart at most.
 *
 * Of losses the worse model has the longer tail, and few rows mostly lack the largest: t alone would find it better than it is. So there, too,
 * the difference reaches at least as far as the two intervals do together, which know of such tails.
 */
export const differenceOf = (a: Estimate, b: Estimate, paired: Paired = {}): Estimate | Undefined => {
  const { factor = 1, bounded = false, skewed = false, size = 1e-300, heavy, ofClass } = paired
  const spread = spreadOf(a, b, factor, heavy)
  if (spread === undefined) return { kind: 'undefined', reason: 'too few rows', n: a.n }
  const { se, units, largest } = spread
  const value = minus(a.value, factor * b.value)
  const free = a.df === undefined ? undefined : Math.min(a.df, b.df ?? a.df)
  const whole = free ?? heavy?.df ?? units - 1
  const df = free ?? Math.min(whole, ofClass ?? whole)
  const noise = ROUNDING * Math.max(Math.abs(a.value), Math.abs(b.value), size)
  const bias = (a.bias ?? 0) - factor * (b.bias ?? 0)
  const halfAt = (level: number): number => {
    if (!(df > 0)) return Number.POSITIVE_INFINITY
    const critical = tOf(level, df)
    return se > noise ? critical * se : critical ** 2 / (Math.min(a.n, whole + 1) + critical ** 2)
  }
  const method = se > noise ? 'paired, influence' : 'paired, no discordant rows'
  // As if one row more of the rarest class were there, in which the errors have nothing in common: few rows look more alike than models are.
  const alike = ofClass === undefined ? 0 : alikeBy(a, b, factor, se) * (1 - 1 / (ofClass + 2))
  const interval = (level: number): Interval => {
    if (whole < 1) return unbounded(free === undefined ? 'one row' : 'one independent unit')(level)
    if (!bounded && !(se > noise)) return unbounded('paired, no spread')(level)
    const half = halfAt(level)
    if (ofClass === undefined) {
      const { below, above } = skewed ? farthest(half, a, b, { factor, level, se }) : { below: half, above: half }
      return { low: value - below, high: value + above, level, method }
    }
    const [ours, theirs] = [reachOf(a, level), reachOf(b, level, factor)]
    if (ours === undefined || theirs === undefined) return unbounded('paired, one of no interval')(level)
    const { below, above } = reachTogether(half, ours, theirs, alike)
    const [down, up] = [below + Math.max(0, bias), above + Math.max(0, -bias)]
    return { low: value - down, high: value + up, level, method: `${method}; MOVER` }
  }
  return {
    kind: 'estimate',
    value,
    n: a.n,
    ...(a.counted ? { counted: a.counted } : {}),
    se,
    ...(skewed && se > noise ? { largest } : {}),
    interval,
    get influence() {
      return contrast(a.influence!, b.influence!, factor)
    },
    ...(free === undefined ? {} : { df: free }),
  }
}

/** Correlation of the errors of two estimates, 0 to 1, from that of their difference; 0 where one of them shows none. */
const alikeBy = (a: Estimate, b: Estimate, factor: number, se: number): number => {
  const [ours, theirs] = [a.se ?? 0, factor * (b.se ?? 0)]
  const both = ours * theirs
  return both > 0 ? Math.min(1, Math.max(0, (ours ** 2 + theirs ** 2 - se ** 2) / (2 * both))) : 0
}

/** At least `half`, and as far as both ends together; of what has no two ends, or shows no spread, nothing more is known. */
const farthest = (
  half: number,
  a: Estimate,
  b: Estimate,
  { factor, level, se }: { readonly factor: number; readonly level: number; readonly se: number },
): Reach => {
  const [ours, theirs] = [reachOf(a, level), reachOf(b, level, factor)]
  if (ours === undefined || theirs === undefined || !(a.se! > 0 && b.se! > 0)) return { below: half, above: half }
  const { below, above } = pairedReach(ours, theirs, alikeBy(a, b, factor, se))
  return { below: Math.max(half, below), above: Math.max(half, above) }
}

/** How a - factor x b spreads over its units; influences are let go. */
interface Spread extends Pick<Tails, 'largest'> {
  readonly se: number
  readonly units: number
}

const spreadOf = (a: Estimate, b: Estimate, factor: number, heavy?: Outweighing): Spread | undefined => {
  // Rows that outweigh the others are looked at out of their order.
  if (heavy === undefined && a.byRow && b.byRow && a.byRow.n === b.byRow.n) {
    const { byRow } = b
    const units = a.byRow.n
    return a.byRow.read((ours) => byRow.read((theirs) => spreadOver((row) => ours(row) - factor * theirs(row), units)))
  }
  const [ours, theirs] = [a.influence, b.influence]
  if (!ours || !theirs) return undefined
  if (ours.length !== theirs.length) throw new RangeError('contrast needs influences over the same rows')
  const each = (row: number): number => ours[row]! - factor * theirs[row]!
  const spread = spreadOver(each, ours.length)
  return { ...spread, se: withHeavy(spread.se, ours.length, each, heavy) }
}

const spreadOver = (each: RowByRow, units: number): Spread => {
  const { second, fourth, most } = powersOf(each, units)
  return { se: Math.sqrt(second) / units, units, largest: tailsOf(units, second, fourth, most).largest }
}

/** The error with the influence of rows that outweigh the others as leaving them out would show it. */
const withHeavy = (se: number, units: number, influence: RowByRow, heavy: Outweighing | undefined): number => {
  if (heavy === undefined) return se
  let more = 0
  for (const { row, left } of heavy.rows) more += influence(row) ** 2 * (left ** -2 - 1)
  return Math.sqrt(se * se + more / (units * units))
}
