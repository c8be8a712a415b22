/** Logistic recalibration (Cox 1958): how the log odds that were said would have to be changed. */
import { unitsOf } from '../dependence.ts'
import { type Estimate, type Undefined, undefinedBecause } from '../estimate.ts'
import { standardError } from '../influence.ts'
import { tInterval } from '../interval.ts'
import { logistic } from '../linear.ts'
import { foreseenVariance } from './foreseen.ts'
import { type BinarySample, mass } from './sample.ts'

const MOST_STEPS = 100

/** Sums over the rows at intercept a and slope b: the log likelihood, the score, and the information that its derivatives make. */
const sumsOf = ({ n, label, weight }: BinarySample, logits: Float64Array, a: number, b: number) => {
  let [fit, score, scoreX, info, infoX, infoXX] = [0, 0, 0, 0, 0, 0]
  for (let i = 0; i < n; i++) {
    const [w, x] = [weight ? weight[i]! : 1, logits[i]!]
    const odds = a + b * x
    const p = logistic(odds)
    fit += w * (label[i]! * odds - Math.max(0, odds) - Math.log1p(Math.exp(-Math.abs(odds))))
    score += w * (label[i]! - p)
    scoreX += w * x * (label[i]! - p)
    info += w * p * (1 - p)
    infoX += w * x * p * (1 - p)
    infoXX += w * x * x * p * (1 - p)
  }
  return { fit, score, scoreX, info, infoX, infoXX, determinant: info * infoXX - infoX * infoX }
}

interface Fit {
  readonly value: number
  /** Of a row that is off by `off` at the log odds `x`: inverse information times its score. */
  readonly influence: (off: number, x: number) => number
  readonly probability: (x: number) => number
  /** Of the estimate, if the recalibrated probabilities are right; rows count by their weights. */
  readonly foreseen: number
}

/** Newton's steps, and halves of what is left where one leaves it: the score falls with the intercept, from above 0 to below. */
const fitIntercept = (sample: BinarySample, logits: Float64Array): Fit => {
  let [low, high, a] = [-100, 100, 0]
  let sums = sumsOf(sample, logits, a, 1)
  for (let step = 0; step < MOST_STEPS; step++) {
    if (sums.score > 0) low = a
    else high = a
    const next = a + sums.score / sums.info
    const moved = next > low && next < high ? next : (low + high) / 2
    const isThere = Math.abs(moved - a) < 1e-14 * (1 + Math.abs(a))
    a = moved
    sums = sumsOf(sample, logits, a, 1)
    if (isThere) break
  }
  const rows = mass(sample).total
  return {
    value: a,
    influence: (off) => (off * rows) / sums.info,
    probability: (x) => logistic(a + x),
    foreseen: 1 / sums.info,
  }
}

/**
 * Maximum likelihood by Newton's method; null where it does not exist, for the scores separate the classes, and where it was
 * not reached.
 */
const fitSlope = (sample: BinarySample, logits: Float64Array): Fit | null => {
  let [a, b] = [0, 1]
  let sums = sumsOf(sample, logits, a, b)
  let isThere = false
  for (let step = 0; step < MOST_STEPS && !isThere; step++) {
    const { fit, score, scoreX, info, infoX, infoXX, determinant } = sums
    if (!(determinant > 1e-12 * infoXX * info)) return null
    const da = (infoXX * score - infoX * scoreX) / determinant
    const db = (info * scoreX - infoX * score) / determinant
    isThere = Math.abs(da) + Math.abs(db) < 1e-11 * (1 + Math.abs(a) + Math.abs(b))
    // Far from the end a whole step may overshoot: the likelihood is concave, and some shorter one raises it.
    for (let shrink = 1; shrink > 1e-9; shrink /= 2) {
      const next = sumsOf(sample, logits, a + shrink * da, b + shrink * db)
      // What rounding takes from the sum is no fall.
      if (!(next.fit >= fit - 1e-12 * Math.abs(fit))) continue
      ;[a, b, sums] = [a + shrink * da, b + shrink * db, next]
      break
    }
    if (Math.abs(a) + Math.abs(b) > 1e3) return null
  }
  if (!isThere) return null
  const { info, infoX, determinant } = sums
  const rows = mass(sample).total
  return {
    value: b,
    influence: (off, x) => (off * (info * x - infoX) * rows) / determinant,
    probability: (x) => logistic(a + b * x),
    foreseen: info / determinant,
  }
}

const recalibrated = (sample: BinarySample, freeSlope: boolean): Estimate | Undefined => {
  const { n, label, weight, score } = sample
  if (n === 0) return undefinedBecause('no rows', 0)
  if (label.every((y) => y === label[0])) return undefinedBecause('one class only', n)
  // A score of 0 or 1 has no odds: wherever it were held away, that place would decide.
  if (score!.some((p) => p <= 0 || p >= 1)) return undefinedBecause('scores of 0 or 1', n)
  const logits = score!.map((p) => Math.log(p / (1 - p)))
  if (freeSlope && logits.every((x) => x === logits[0])) return undefinedBecause('zero variance', n)
  const fitted = freeSlope ? fitSlope(sample, logits) : fitIntercept(sample, logits)
  if (fitted === null) return undefinedBecause('classes are separated', n)
  const support = mass(sample)
  const { total, effective, df } = support
  const scale = (n / total) * Math.sqrt(n / Math.max(1, n - (freeSlope ? 2 : 1)))
  const influence = new Float64Array(n)
  for (let i = 0; i < n; i++) {
    const x = logits[i]!
    influence[i] = fitted.influence(label[i]! - fitted.probability(x), x) * scale * (weight ? weight[i]! : 1)
  }
  const units = unitsOf(influence, sample)
  const se = standardError(units)
  // Of scores near 0 and 1 few rows are uncertain, and where luck spared them all the sandwich sees no spread at all.
  const seen = { se, alone: standardError(influence) }
  const spread = Math.sqrt(foreseenVariance(support, seen, fitted.foreseen * total))
  const free = Math.max(1, Math.min(df, effective - 2))
  const { value } = fitted
  return {
    kind: 'estimate',
    value,
    n,
    se,
    interval: tInterval(value, spread, free, {}, 'sandwich, t'),
    influence: units,
  }
}

/** b of logit P(y) = a + b logit(score): 1 is right, below 1 the scores are too extreme (overfitting), above 1 too timid. */
export const calibrationSlope = (sample: BinarySample): Estimate | Undefined => recalibrated(sample, true)

/** a of logit P(y) = a + logit(score), calibration in the large: 0 is right, above 0 the scores are too low on the whole. */
export const calibrationIntercept = (sample: BinarySample): Estimate | Undefined => recalibrated(sample, false)
