/**
 * The sum of absolute deviations: total variation, calibration error. What is seen is biased upward, since noise in every
 * bin adds its absolute value. With the bins' deviations about normal, mean and variance of the sum are known in closed
 * form (folded normals), and both value and interval follow by inverting them; no resampling, nothing random.
 */
import { normalCdf, normalDensity } from './distributions.ts'

/** E|N(c, 1)|. */
const foldedMean = (c: number): number => 2 * normalDensity(c) + c * (2 * normalCdf(c) - 1)

/** A deviation in each bin: what was seen, its weight in the sum, its standard error. */
export interface Deviations {
  readonly seen: Float64Array
  readonly weight: Float64Array
  readonly error: Float64Array
  /** Its standard error if nothing is off; `error` unless said. */
  readonly still?: Float64Array
  /** Errors are upper bounds: a sum below the noise that they foresee then proves no more than one that is just as large. */
  readonly overstated?: boolean
  /**
   * What correlation between bins adds to the variance of the sum, to second order (Mehler): `slope` and `curvature` are
   * the first two Hermite coefficients of a bin's folded term, per unit of deviation. Absent where bins are independent.
   */
  readonly excess?: (slope: Float64Array, curvature: Float64Array) => number
}

export interface Folded {
  readonly value: number
  /** At a two-sided critical value, such as 1.96. */
  readonly ends: (z: number) => [number, number]
}

export const foldedSum = (deviations: Deviations): Folded => {
  const { seen, weight, error, still = error } = deviations
  const bins = seen.length
  let plain = 0
  let noise = 0
  let scale = 0
  for (let b = 0; b < bins; b++) {
    plain += weight[b]! * Math.abs(seen[b]!)
    noise += weight[b]! * still[b]! * foldedMean(0)
    scale += weight[b]! * error[b]!
  }
  /** Mean and deviation of the sum when every bin is off by c standard errors: for a given sum the pattern least biased. */
  const spread = (c: number): { truth: number; mean: number; sd: number } => {
    let truth = 0
    let mean = 0
    let variance = 0
    const m = foldedMean(c)
    const g = 2 * normalCdf(c) - 1
    const slope = new Float64Array(bins)
    const curvature = new Float64Array(bins)
    for (let b = 0; b < bins; b++) {
      const unit = weight[b]! * error[b]!
      truth += unit * c
      mean += unit * m
      variance += unit * unit * (1 + c * c - m * m)
      slope[b] = weight[b]! * g * (Math.sign(seen[b]!) || (b % 2 === 0 ? 1 : -1))
      curvature[b] = error[b]! > 0 ? (weight[b]! * 2 * normalDensity(c)) / error[b]! : 0
    }
    return { truth, mean, sd: Math.sqrt(Math.max(0, variance + (deviations.excess?.(slope, curvature) ?? 0))) }
  }
  const cMax = scale > 0 ? plain / scale + 50 : 0
  const find = (reached: (c: number) => boolean): number => {
    if (scale === 0) return plain
    let [low, high] = [0, cMax]
    if (reached(0)) return 0
    for (let i = 0; i < 50; i++) {
      const middle = (low + high) / 2
      if (reached(middle)) high = middle
      else low = middle
    }
    return spread((low + high) / 2).truth
  }
  return {
    value: debiased(deviations, plain),
    ends: (z) => {
      const quiet = spread(0)
      const reached = deviations.overstated ? Math.max(plain, quiet.mean) : plain
      const high = find((c) => {
        const at = spread(c)
        return at.mean - z * at.sd >= reached
      })
      // The other extreme: all of it in one bin, and the noise of the others on top.
      const observed = spread(scale > 0 ? plain / scale : 0)
      return [Math.max(0, plain - noise - z * Math.max(quiet.sd, observed.sd)), high]
    },
  }
}

/** Each bin is taken for as far off as it looks; the mean excess of folding is then subtracted, down to 0. */
const debiased = ({ seen, weight, error }: Deviations, plain: number): number => {
  let excess = 0
  for (let b = 0; b < seen.length; b++) {
    const s = error[b]!
    if (s === 0) continue
    const c = Math.abs(seen[b]!) / s
    // A bin that is off by less than its noise is taken for not being off at all.
    const likely = Math.sqrt(Math.max(0, c * c - 1))
    excess += weight[b]! * s * (foldedMean(likely) - likely)
  }
  return Math.max(0, plain - excess)
}
