/** Expected calibration error over bins of equal width or equal mass, without the bias that noise adds. */

import { isDependent, unitsOfEach } from '../dependence.ts'
import { tOf, zOf } from '../distributions.ts'
import { type Estimate, type RowByRow, type Undefined, undefinedBecause } from '../estimate.ts'
import { foldedSum } from '../folded.ts'
import { standardError, standardErrorOf } from '../influence.ts'
import { wilsonEnds } from '../proportion.ts'
import { random } from '../random.ts'
import { argsort } from '../rank.ts'
import type { ClassSample } from './cells.ts'
import {
  cameTrue,
  confidenceOf,
  confidences,
  countUnlikely,
  designOfMisses,
  mostUnlikely,
  type Unlikely,
} from './confidence.ts'
import { influenceOfEach } from './mean.ts'
import { mass, oncePer } from './sample.ts'

export interface CalibrationBin {
  readonly low: number
  readonly high: number
  readonly n: number
  /** Mean score and share of positives; null in an empty bin. */
  readonly confidence: number | null
  readonly frequency: number | null
  /** Standard deviation of the share where the scores are right. */
  readonly spread: number | null
}

interface Sums {
  readonly rows: Float64Array
  readonly weight: Float64Array
  readonly score: Float64Array
  readonly hits: Float64Array
  /** Sum of w^2 (y - p)^2: the variance of the bin's deviation. */
  readonly noise: Float64Array
  /** Sum of w^2 p (1 - p): the same if the scores are right. */
  readonly expected: Float64Array
  readonly unlikely: Unlikely
}

interface Binned extends Sums {
  /** Bin of a row. */
  readonly of: RowByRow
}

export interface Binning {
  /** `equal_width`: the same stretch of scores each. `equal_mass`: the same weight of rows each, ties never parted. */
  readonly kind: 'equal_width' | 'equal_mass'
  readonly bins: number
}

export const BINNING: Binning = { kind: 'equal_width', bins: 15 }

/** Bin of each row. Equal width: [low, high), the last one closed, index = min(floor(p B), B - 1). */
const binOf = (sample: ClassSample, { kind, bins }: Binning): RowByRow => {
  const within = (share: number): number => Math.min(bins - 1, Math.max(0, Math.floor(share * bins)))
  if (kind === 'equal_width') {
    const said = confidenceOf(sample)
    return (row) => within(said(row))
  }
  const { p } = confidences(sample)
  const result = new Int32Array(sample.n)
  const order = argsort(p)
  const { total } = mass(sample)
  const weightAt = (at: number): number => (sample.weight ? sample.weight[order[at]!]! : 1)
  let before = 0
  for (let start = 0; start < order.length; ) {
    let [end, tied] = [start, 0]
    while (end < order.length && p[order[end]!] === p[order[start]!]) tied += weightAt(end++)
    const bin = within((before + tied / 2) / total)
    for (let at = start; at < end; at++) result[order[at]!] = bin
    before += tied
    start = end
  }
  return (row) => result[row]!
}

/** Figure, note and estimate look at the same bins; what bin a row is in is not kept with them. */
const sumsOf = oncePer((_: ClassSample) => new Map<string, Sums>())

const binned = (sample: ClassSample, binning: Binning): Binned => {
  const of = binOf(sample, binning)
  const [known, key] = [sumsOf(sample), JSON.stringify(binning)]
  const sums = known.get(key) ?? summed(sample, of, binning.bins)
  known.set(key, sums)
  return { ...sums, of }
}

const summed = (sample: ClassSample, of: RowByRow, bins: number): Sums => {
  const said = confidenceOf(sample)
  const labels = cameTrue(sample)
  const result = {
    rows: new Float64Array(bins),
    weight: new Float64Array(bins),
    score: new Float64Array(bins),
    hits: new Float64Array(bins),
    noise: new Float64Array(bins),
    expected: new Float64Array(bins),
    unlikely: { came: 0, said: 0 },
  }
  for (let i = 0; i < sample.n; i++) {
    const [p, y, bin] = [said(i), labels[i]!, of(i)]
    const w = sample.weight ? sample.weight[i]! : 1
    result.rows[bin]!++
    result.weight[bin]! += w
    result.score[bin]! += w * p
    result.hits[bin]! += w * y
    result.noise[bin]! += w * w * (y - p) * (y - p)
    result.expected[bin]! += w * w * p * (1 - p)
    countUnlikely(result.unlikely, p, y, w)
  }
  return result
}

/** For the reliability diagram. */
export const calibrationBins = (sample: ClassSample, bins = BINNING.bins): readonly CalibrationBin[] => {
  const { rows, weight, score, hits, expected } = binned(sample, { kind: 'equal_width', bins })
  return Array.from(rows, (n, b) => ({
    low: b / bins,
    high: (b + 1) / bins,
    n,
    confidence: n === 0 ? null : score[b]! / weight[b]!,
    frequency: n === 0 ? null : hits[b]! / weight[b]!,
    spread: n === 0 ? null : Math.sqrt(expected[b]!) / weight[b]!,
  }))
}

/**
 * sum over bins of share x |frequency - mean score|, debiased; the interval inverts the distribution of the sum of folded
 * normals (`folded.ts`). `plain` is the textbook value that others print. Rows that are not independent inflate
 * each bin's error in the interval by the design effect.
 */
export const calibrationError = (
  sample: ClassSample,
  binning = BINNING,
): (Estimate & { readonly plain: number }) | Undefined => {
  if (sample.n === 0) return undefinedBecause('no rows', 0)
  const { rows, weight, score, hits, noise, expected, unlikely, of } = binned(sample, binning)
  const { total, effective, df } = mass(sample)
  const critical = (level: number): number => (isDependent(sample) ? tOf(level, df) : zOf(level))
  const used = Array.from(rows.keys()).filter((b) => rows[b]! > 0)
  const seen = new Float64Array(used.length)
  const share = new Float64Array(used.length)
  const error = new Float64Array(used.length)
  const design = designOfMisses(sample)
  let plain = 0
  for (const [at, b] of used.entries()) {
    seen[at] = (hits[b]! - score[b]!) / weight[b]!
    share[at] = weight[b]! / total
    // Either estimate of the noise can be 0 where there is some: all rows alike, or scores of exactly 0 and 1.
    const frequency = ((hits[b]! / weight[b]!) * rows[b]! + 1) / (rows[b]! + 2)
    const floor = (frequency * (1 - frequency) * weight[b]! ** 2) / (rows[b]! * Math.max(1, rows[b]!))
    error[at] =
      Math.sqrt(Math.max(noise[b]! - (weight[b]! * seen[at]!) ** 2 / rows[b]!, expected[b]!, floor)) / weight[b]!
    plain += share[at]! * Math.abs(seen[at]!)
  }
  // The design effect is estimated: of use to the interval, and none to the value.
  const { value } = foldedSum({ seen, weight: share, error })
  const folded = foldedSum({
    seen,
    weight: share,
    error: error.map((each) => each * Math.sqrt(design)),
    overstated: design > 1,
  })
  const signs = weight.map((all, b) => {
    const off = hits[b]! - score[b]!
    return Math.abs(off) > 1e-12 * all ? Math.sign(off) : 0
  })
  const byRow = influenceOfEach(sample, signedMisses(sample, of, signs), plain)
  let known: Float64Array | undefined
  let standard: number | undefined
  const influence = () => {
    known ??= unitsOfEach(byRow, sample.n, sample)
    return known
  }
  return {
    kind: 'estimate',
    value,
    plain,
    n: sample.n,
    interval: (level) => {
      const [low, high] = folded.ends(critical(level))
      // Never more certain than the absence of any miss in n rows, or than so few of them are of their share.
      const least = Math.max(
        wilsonEnds(0, effective, critical(level))[1] / binning.bins,
        mostUnlikely(unlikely, sample, critical(level)),
      )
      return {
        low: Math.min(low, value),
        high: Math.min(1, Math.max(high, value, least)),
        level,
        method: 'folded normals, inverted',
      }
    },
    get influence() {
      return influence()
    },
    get se() {
      standard ??= isDependent(sample) ? standardError(influence()) : standardErrorOf(byRow, sample.n)
      return standard
    },
    ...(isDependent(sample) ? {} : { byRow: { n: sample.n, read: (use) => use(byRow) } }),
  }
}

/** Of a row the sign of its bin's deviation x (came true - was said): two models are compared by the mean of it. */
const signedMisses = (sample: ClassSample, of: RowByRow, signs: Float64Array): RowByRow => {
  const [said, came] = [confidenceOf(sample), cameTrue(sample)]
  return (row) => signs[of(row)]! * (came[row]! - said(row))
}

const DRAWS = 2000

/**
 * What a perfectly calibrated model would show, on these very rows and before the correction for noise, in all but a share
 * 1 - `level` of cases: the quantile of the sum of folded normals, by a fixed sequence of draws.
 */
export const calibrationNull = (sample: ClassSample, level: number, binning = BINNING): number => {
  const { expected } = binned(sample, binning)
  const { total } = mass(sample)
  const design = designOfMisses(sample)
  const errors = expected.map((variance) => Math.sqrt(variance * design) / total)
  const { normal } = random('calibration null', sample.n, binning.kind, binning.bins)
  const drawn = new Float64Array(DRAWS)
  for (let i = 0; i < DRAWS; i++) for (const error of errors) drawn[i]! += Math.abs(error * normal())
  drawn.sort()
  return drawn[Math.min(DRAWS - 1, Math.ceil(level * DRAWS) - 1)]!
}
