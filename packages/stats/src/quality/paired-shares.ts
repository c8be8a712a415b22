/** Metrics that are a share of the same rows whatever is predicted, of two models: each row is a hit of both, of one, or of none. */
import { isDependent } from '../dependence.ts'
import { tOf } from '../distributions.ts'
import type { Estimate, Interval } from '../estimate.ts'
import { contrast, contrastError } from '../influence.ts'
import { type Intervals, moverSum } from '../interval.ts'
import { tangoAmongSeveral } from '../proportion.ts'
import type { ClassSample } from './cells.ts'
import type { QualityMetricName } from './metrics.ts'
import { mostWorth, rate } from './rates.ts'
import { supportOf } from './sample.ts'

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
export const sharesOfTheSameRows: Partial<Record<QualityMetricName, Hit>> = {
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

interface Discordance {
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

/** The paired difference of such a share of `among`, from the two shares. Tango's score interval; on an effective number of rows where they weigh differently or hang together. */
export const pairedShares = (
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
    return Object.assign(common, {
      value: difference,
      se,
      interval: (level: number) => tangoAmongSeveral(b, c, n, level),
    })
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
      : { ...tangoAmongSeveral(only * rows, lost * rows, rows, level, tOf(level, df)), method: 'Tango, effective n' }
  return Object.assign(common, { value, se, interval, ...(free === undefined ? {} : { df: free }) })
}

/**
 * Interval of the difference of two mean recalls over the classes that occur, of independent rows: those of each class by itself, which share no rows, together
 * (MOVER). In that of the two means a class of few rows, of which both models hit the same, would show nothing.
 */
export const recallsApart = (candidate: ClassSample, baseline: ClassSample): Intervals => {
  const classes = [...new Set<number>(candidate.label)]
  const parts = classes.map((c) => {
    const of = (sample: ClassSample) =>
      rate(
        sample,
        (actual, said) => (actual === c && said === c ? 1 : 0),
        (actual) => (actual === c ? 1 : 0),
        'no rows',
      )
    const { value, interval } = pairedShares(
      candidate,
      baseline,
      within(c, right),
      of(candidate) as Estimate,
      of(baseline) as Estimate,
    )
    return { weight: 1 / classes.length, value, interval }
  })
  return moverSum(parts, (i, j) => (i === j ? 1 : 0), { min: -1, max: 1 }, 'Tango, MOVER')
}

const shareOf = ({ n, weight }: ClassSample, total: number, counts: (row: number) => boolean): number => {
  let sum = 0
  for (let row = 0; row < n; row++) if (counts(row)) sum += weight ? weight[row]! : 1
  return sum / total
}
