/** Ratios of two means over the same rows, and what is missing from them to 1: the share of a loss that a model explains. */
import { unitsOf } from '../dependence.ts'
import { tOf } from '../distributions.ts'
import { type Estimate, type Losses, type Undefined, type Undefinedness, undefinedBecause } from '../estimate.ts'
import { standardError } from '../influence.ts'
import type { Intervals } from '../interval.ts'
import { argsort } from '../rank.ts'
import { foreseenVariance } from './foreseen.ts'
import { absoluteLoss, type Loss, losses, lossesOf, pinballLoss, squaredLoss, unitDeviance } from './losses.ts'
import { averageOf, meanInfluence } from './mean.ts'
import type { Expected } from './mean-interval.ts'
import { atQuantile } from './quantiles.ts'
import { mass, type RegressionSample, type Sample } from './sample.ts'
import { knownBy, OF_SQUARES, tailsOfRows } from './tails.ts'
import { SURELY_HEAVY, unseenAbove } from './unseen-tail.ts'

/** What is known of the rows' numbers before they are seen. */
interface Foreknown {
  /** Where few rows were wrong so far, the variance that this foresees of `over` widens the interval. */
  readonly expected?: Expected
  /** The least that they have. */
  readonly kurtosis?: number
}

/** Mean of `over` / mean of `under`, neither of them negative anywhere: t on the logarithm, by the delta method. */
export const ratioOfMeans = (
  sample: Sample,
  over: Float64Array,
  under: Float64Array,
  empty: Undefinedness,
  { expected, kurtosis = 1 }: Foreknown = {},
): Estimate | Undefined => {
  const { n } = sample
  if (n === 0) return undefinedBecause('no rows', 0)
  const [above, below] = [averageOf(sample, over), averageOf(sample, under)]
  if (!(below > 0)) return undefinedBecause(empty, n)
  const value = above / below
  const rows = meanInfluence(sample, over, above)
  const seen = { se: 0, alone: expected ? standardError(rows) : 0 }
  const others = meanInfluence(sample, under, below)
  for (let i = 0; i < n; i++) rows[i] = (rows[i]! - value * others[i]!) / below
  const { known: tails, largest } = tailsOfRows(rows)
  const influence = unitsOf(rows, sample)
  const se = standardError(influence)
  // Rows that hang together are worth fewer than they are.
  const alone = standardError(rows)
  const stretched = alone > 0 ? Math.max(1, se / alone) : 1
  const support = mass(sample)
  const { effective } = support
  const spared = expected ? foreseenVariance(support, seen, expected.variance) : 0
  const spread = Math.hypot(se, Math.sqrt(spared) / below)
  const known = spared > 0 ? Number.POSITIVE_INFINITY : Math.min(tails, knownBy(support.alone, kurtosis))
  const df = Math.max(1, Math.min(influence.length - 2, effective - 2, known))
  const unseen = expected ? [() => 0, () => 0] : [over, under].map((each) => unseenOf(sample, each, kurtosis))
  const interval: Intervals = (level) => {
    if (!(value > 1e-12 && spread > 1e-12 * value)) return { low: 0, high: null, level, method: 'no spread seen' }
    const factor = Math.exp((tOf(level, df) * spread) / value)
    const [overUnseen, underUnseen] = unseen.map((each) => stretched * each(level)) as [number, number]
    return {
      low: Math.min(value / factor, above / (below + underUnseen)),
      high: Math.max(value * factor, (above + overUnseen) / below),
      level,
      method: 'influence, log',
    }
  }
  const losses: Losses = {
    units: influence.length,
    deviations: () => influence.map((unit) => unit / value),
    times: (factor) => factor * value,
  }
  // Waves over time have lost the sign.
  const hasLosses = value > 0 && expected === undefined && sample.times === undefined
  return { kind: 'estimate', value, n, se, largest, interval, influence, ...(hasLosses ? { losses } : {}) }
}

/** What few rows lack of a mean (see `unseen-tail.ts`), as far as the other does not lack the same rows. */
const unseenOf = (sample: Sample, rows: Float64Array, kurtosis: number): ((level: number) => number) => {
  const { n, weight } = sample
  const [mean, scale] = [averageOf(sample, rows), n / mass(sample).total]
  const loss = (row: number): number => (weight ? rows[row]! * weight[row]! * scale : rows[row]!)
  let second = 0
  for (let row = 0; row < n; row++) second += (loss(row) - mean) ** 2
  const least = kurtosis === OF_SQUARES ? 0 : SURELY_HEAVY
  const unseen = unseenAbove({ n, loss, mean, squaredCv: second / n / mean / mean }, least)
  return (level) => NOT_LACKED_BY_BOTH * unseen(level)
}
const NOT_LACKED_BY_BOTH = 0.6

/**
 * 1 - loss / loss of the best constant, which is found on the same rows: being the best, it moves the ratio only in the
 * second order, and is taken as known. Undefined where the constant makes no mistake (scikit-learn gives 0 or 1).
 */
export const explainedOf = (
  sample: Sample,
  loss: Float64Array,
  ofConstant: Float64Array,
  empty: Undefinedness,
  foreknown?: Foreknown,
): Estimate | Undefined => {
  if (sample.n === 1) return undefinedBecause('too few rows', 1)
  const missing = ratioOfMeans(sample, loss, ofConstant, empty, foreknown)
  if (missing.kind === 'undefined') return missing
  return {
    ...missing,
    value: 1 - missing.value,
    ...(missing.losses === undefined
      ? {}
      : { losses: { ...missing.losses, times: (factor: number) => 1 - factor * missing.value } }),
    get influence() {
      return missing.influence!.map((x) => -x)
    },
    interval: (level) => {
      const { low, high, method } = missing.interval(level)
      return {
        low: high === null ? null : 1 - high,
        high: 1 - low!,
        level,
        method: `${method} of what is missing to 1`,
      }
    },
  }
}

const explainedLoss = (
  sample: RegressionSample,
  loss: Loss,
  constant: number,
  { own = loss, kurtosis }: { readonly own?: Loss } & Pick<Foreknown, 'kurtosis'> = {},
): Estimate | Undefined => {
  const { label, n } = sample
  // What rounding leaves of a variance is none.
  if (n > 1 && label.every((y) => y === label[0])) return undefinedBecause('zero variance', n)
  const foreknown = kurtosis === undefined ? {} : { kurtosis }
  return explainedOf(sample, losses(sample, own), lossesOf(sample, loss, constant), 'zero variance', foreknown)
}

/** 1 - SSE / SST. */
export const r2 = (sample: RegressionSample): Estimate | Undefined => d2Tweedie(sample, 0)

/** 1 - variance of the residuals / variance of the labels: an error that is the same for all rows costs nothing. */
export const explainedVariance = (sample: RegressionSample): Estimate | Undefined => {
  const bias = averageOf(
    sample,
    losses(sample, (y, p) => y - p),
  )
  const own: Loss = (y, p) => (y - p - bias) ** 2
  return explainedLoss(sample, squaredLoss, averageOf(sample, sample.label), { own, kurtosis: OF_SQUARES })
}

/** 1 - deviance / deviance of the mean label. */
export const d2Tweedie = (sample: RegressionSample, power: number): Estimate | Undefined =>
  explainedLoss(sample, unitDeviance(power), averageOf(sample, sample.label), { kurtosis: OF_SQUARES })

/** 1 - mean absolute error / that of the median label. */
export const d2AbsoluteError = (sample: RegressionSample): Estimate | Undefined =>
  explainedLoss(sample, absoluteLoss, quantileOf(sample, 0.5))

/** 1 - pinball loss / that of the labels' own quantile `alpha`. */
export const d2Pinball = (sample: RegressionSample, alpha: number): Estimate | Undefined =>
  explainedLoss(atQuantile(sample, alpha), pinballLoss(alpha), quantileOf(sample, alpha))

/** A constant that no other beats: where the weights reach the share exactly, half way to the next label. */
const quantileOf = (sample: RegressionSample, share: number): number => {
  const { label, weight, n } = sample
  const order = argsort(label)
  const wanted = share * mass(sample).total
  let reached = 0
  for (let at = 0; at < n; at++) {
    reached += weight ? weight[order[at]!]! : 1
    if (reached < wanted * (1 - 1e-12)) continue
    const exactly = Math.abs(reached - wanted) <= 1e-12 * wanted && at + 1 < n
    return exactly ? (label[order[at]!]! + label[order[at + 1]!]!) / 2 : label[order[at]!]!
  }
  return 0
}
