/** Expected calibration error over equal-width bins, without the bias that noise adds. */

import { isDependent } from '../dependence.ts'
import { tOf, zOf } from '../distributions.ts'
import { type Estimate, type Undefined, undefinedBecause } from '../estimate.ts'
import { foldedSum } from '../folded.ts'
import { wilsonEnds } from '../proportion.ts'
import type { ClassSample } from './cells.ts'
import { mass, varianceRatio } from './sample.ts'

export const CALIBRATION_BINS = 15

export interface CalibrationBin {
  readonly low: number
  readonly high: number
  readonly n: number
  /** Mean score and share of positives; null in an empty bin. */
  readonly confidence: number | null
  readonly frequency: number | null
}

interface Binned {
  readonly rows: Float64Array
  readonly weight: Float64Array
  readonly score: Float64Array
  readonly hits: Float64Array
  /** Sum of w^2 (y - p)^2: the variance of the bin's deviation. */
  readonly noise: Float64Array
  /** Sum of w^2 p (1 - p): the same if the scores are right. */
  readonly expected: Float64Array
}

/** What the model was how sure of, and whether it came true. Several classes: the top one's confidence, right or wrong. */
const confidenceOf = (sample: ClassSample, row: number): [number, number] => {
  if (sample.task === 'binary') return [sample.score![row]!, sample.label[row]!]
  const said = sample.prediction![row]!
  return [sample.probabilities![row * sample.classes.length + said]!, said === sample.label[row] ? 1 : 0]
}

/** Bins [low, high), the last closed: index = min(floor(p B), B - 1). */
const binned = (sample: ClassSample, bins: number): Binned => {
  const result = {
    rows: new Float64Array(bins),
    weight: new Float64Array(bins),
    score: new Float64Array(bins),
    hits: new Float64Array(bins),
    noise: new Float64Array(bins),
    expected: new Float64Array(bins),
  }
  for (let i = 0; i < sample.n; i++) {
    const [p, y] = confidenceOf(sample, i)
    const w = sample.weight ? sample.weight[i]! : 1
    const bin = Math.min(bins - 1, Math.max(0, Math.floor(p * bins)))
    result.rows[bin]!++
    result.weight[bin]! += w
    result.score[bin]! += w * p
    result.hits[bin]! += w * y
    result.noise[bin]! += w * w * (y - p) * (y - p)
    result.expected[bin]! += w * w * p * (1 - p)
  }
  return result
}

/** Rows of one entity agree at most wholly; over time misses show what they have in common. */
const designOf = (sample: ClassSample): number => {
  if (!isDependent(sample)) return 1
  if (sample.entities) return sample.n / mass(sample).effective
  const misses = Float64Array.from({ length: sample.n }, (_, row) => {
    const [p, y] = confidenceOf(sample, row)
    return y - p
  })
  return Math.max(1, varianceRatio(sample, misses, sample))
}

/** For the reliability diagram. */
export const calibrationBins = (sample: ClassSample, bins = CALIBRATION_BINS): readonly CalibrationBin[] => {
  const { rows, weight, score, hits } = binned(sample, bins)
  return Array.from(rows, (n, b) => ({
    low: b / bins,
    high: (b + 1) / bins,
    n,
    confidence: n === 0 ? null : score[b]! / weight[b]!,
    frequency: n === 0 ? null : hits[b]! / weight[b]!,
  }))
}

/**
 * sum over bins of share x |frequency - mean score|, debiased; the interval inverts the distribution of the sum of folded
 * normals (`folded.ts`). `plain` is the textbook value that others print. Rows that are not independent inflate
 * each bin's error in the interval by the design effect.
 */
export const calibrationError = (
  sample: ClassSample,
  bins = CALIBRATION_BINS,
): (Estimate & { readonly plain: number }) | Undefined => {
  if (sample.n === 0) return undefinedBecause('no rows', 0)
  const { rows, weight, score, hits, noise, expected } = binned(sample, bins)
  const { total, effective, df } = mass(sample)
  const critical = (level: number): number => (isDependent(sample) ? tOf(level, df) : zOf(level))
  const used = Array.from(rows.keys()).filter((b) => rows[b]! > 0)
  const seen = new Float64Array(used.length)
  const share = new Float64Array(used.length)
  const error = new Float64Array(used.length)
  const design = designOf(sample)
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
  // Rows of one entity agree at most wholly: the design effect is an upper bound, of use to the interval and none to the value.
  const { value } = foldedSum({ seen, weight: share, error })
  const folded = foldedSum({
    seen,
    weight: share,
    error: error.map((each) => each * Math.sqrt(design)),
    overstated: design > 1,
  })
  return {
    kind: 'estimate',
    value,
    plain,
    n: sample.n,
    interval: (level) => {
      const [low, high] = folded.ends(critical(level))
      // Never more certain than the absence of any miss in n rows.
      const least = wilsonEnds(0, effective, critical(level))[1] / bins
      return {
        low: Math.min(low, value),
        high: Math.min(1, Math.max(high, value, least)),
        level,
        method: 'folded normals, inverted',
      }
    },
  }
}
