/**
 * The sum of absolute deviations: total variation, calibration error. What is seen is biased upward, since noise in every
 * bin adds its absolute value. With the bins' deviations about normal, mean and variance of the sum are known in closed
 * form (folded normals), and both value and interval follow by inverting them; no resampling, nothing random.
 */
import { normalCdf, normalDensity } from './distributions.ts'
import { movedAmong, type Rare, type Seen } from './rare.ts'

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
  /** Bins of too few rows for a normal, by their place; none unless said. */
  readonly rare?: readonly (Rare | undefined)[]
  /** Its standard error as the samples show it, where `error` is that of nothing moved: what bins have in common goes with it. */
  readonly shown?: Float64Array
}

export interface Folded {
  readonly value: number
  /** At a two-sided critical value, such as 1.96. */
  readonly ends: (z: number) => [number, number]
}

export const foldedSum = (deviations: Deviations): Folded => {
  const { seen, weight, error, still = error, shown = error, rare = [] } = deviations
  const kinds = new Set(rare)
  const bins = seen.length
  /** Of each kind of rare bin, when it is off by c standard errors, or by all that it holds. */
  const rarely = (c: number) => {
    const found = new Map<Rare | undefined, { truth: number; mean: number; variance: number }>()
    for (const each of kinds) {
      if (each === undefined) continue
      const moved = Math.min(1, (c * each.error) / each.most)
      found.set(each, { truth: moved * each.most, ...each.at(moved) })
    }
    return found
  }
  const quietly = rarely(0)
  let plain = 0
  let noise = 0
  let scale = 0
  for (let b = 0; b < bins; b++) {
    plain += weight[b]! * Math.abs(seen[b]!)
    noise += weight[b]! * (quietly.get(rare[b])?.mean ?? still[b]! * foldedMean(0))
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
    const few = rarely(c)
    for (let b = 0; b < bins; b++) {
      const unit = weight[b]! * error[b]!
      const one = few.get(rare[b])
      truth += one === undefined ? unit * c : weight[b]! * one.truth
      mean += one === undefined ? unit * m : weight[b]! * one.mean
      variance += one === undefined ? unit * unit * (1 + c * c - m * m) : weight[b]! ** 2 * one.variance
      slope[b] = weight[b]! * g * (Math.sign(seen[b]!) || (b % 2 === 0 ? 1 : -1))
      curvature[b] = shown[b]! > 0 ? (weight[b]! * 2 * normalDensity(c)) / shown[b]! : 0
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
    value: debiased(deviations),
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
const debiased = ({ seen, weight, error, rare = [] }: Deviations): number => {
  let sum = 0
  const few: Seen[] = []
  for (let b = 0; b < seen.length; b++) {
    const one = rare[b]
    if (one === undefined) sum += weight[b]! * unfolded(seen[b]!, error[b]!)
    else few.push({ rare: one, seen: seen[b]!, weight: weight[b]! })
  }
  // The rarest, which tell least, by themselves: from one value that has many rows nothing follows about them.
  const parts = [true, false].map((rarest) => few.filter((one) => one.rare.isRarest === rarest))
  return parts.reduce((all, part) => all + Math.max(movedAmong(part), together(part)), Math.max(0, sum))
}

const unfolded = (seen: number, error: number): number => {
  if (error === 0) return Math.abs(seen)
  const c = Math.abs(seen) / error
  // A bin that is off by less than its noise is taken for not being off at all.
  const likely = Math.sqrt(Math.max(0, c * c - 1))
  return Math.abs(seen) - error * (foldedMean(likely) - likely)
}

/** Of the rare bins of each two samples as one: what has moved between them and others shows here, if in none of them. */
const together = (cells: readonly Seen[]): number => {
  const sums = new Map<object, { seen: number; weight: number; variance: number }>()
  for (const { rare, seen, weight } of cells) {
    const sum = sums.get(rare.samples) ?? { seen: 0, weight, variance: 0 }
    sums.set(rare.samples, { seen: sum.seen + seen, weight, variance: sum.variance + rare.error ** 2 })
  }
  const moved = [...sums.values()].reduce(
    (all, { seen, weight, variance }) => all + weight * unfolded(seen, Math.sqrt(variance)),
    0,
  )
  return Math.max(0, moved)
}
