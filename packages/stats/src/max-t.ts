/**
 * Intervals that hold together, where it is known how the estimates move together. The largest of their studentised errors
 * is drawn (max-T: the Gaussian multiplier bootstrap of the influences, of which only the covariances count), and from it
 * follows one level at which each estimate's own interval is asked for. So every interval keeps its own shape (Wilson's,
 * Student's t), and the normal says only how the estimates hang together (Hothorn, Bretz and Westfall 2008).
 */
import { normalCdf } from './distributions.ts'
import { random } from './random.ts'

/** The correlation of two estimates, by their positions; 1 of one with itself. */
export type Correlation = (i: number, j: number) => number

/** A level is good to a sixth of a point with so many. */
const DRAWS = 20_000
/** Fewer draws than this beyond the critical value say too little of it. */
const LEAST_BEYOND = 20

/** From the level wanted of all together to the level of each; undefined where the draws do not reach as far. */
export type JointLevel = (level: number) => number | undefined

/** Of `count` estimates, each by itself. */
export const jointLevel = (count: number, correlation: Correlation): JointLevel =>
  levelsOf(
    count,
    correlation,
    Array.from({ length: count }, () => 1),
    (errors) => {
      let largest = 0
      for (const error of errors) largest = Math.max(largest, Math.abs(error))
      return largest
    },
  )

/**
 * Of all differences between two of the estimates, which have the standard errors `spreads`. With groups that share nothing
 * and are known equally well this is Tukey's range; where some are known much better than others the critical value is smaller.
 */
export const jointLevelOfPairs = (spreads: readonly number[], correlation: Correlation): JointLevel => {
  const count = spreads.length
  const per = new Float64Array(count * count)
  for (let i = 0; i < count; i++)
    for (let j = 0; j < i; j++) {
      const variance = spreads[i]! ** 2 + spreads[j]! ** 2 - 2 * correlation(i, j) * spreads[i]! * spreads[j]!
      // Two estimates that move as one have no error of their difference.
      per[i * count + j] = variance > 1e-12 * spreads[i]! * spreads[j]! ? 1 / Math.sqrt(variance) : 0
    }
  return levelsOf(count, correlation, spreads, (errors) => {
    let largest = 0
    for (let i = 0; i < count; i++)
      for (let j = 0; j < i; j++) largest = Math.max(largest, Math.abs(errors[i]! - errors[j]!) * per[i * count + j]!)
    return largest
  })
}

const levelsOf = (
  count: number,
  correlation: Correlation,
  spreads: readonly number[],
  largestOf: (errors: Float64Array) => number,
): JointLevel => {
  let drawn: Float64Array | undefined
  return (level) => {
    if ((1 - level) * DRAWS < LEAST_BEYOND) return undefined
    drawn ??= draw(count, correlation, spreads, largestOf)
    const critical = drawn[Math.min(DRAWS - 1, Math.ceil(level * (DRAWS + 1)) - 1)]!
    return 2 * normalCdf(critical) - 1
  }
}

/** The same normals for all families of a size, drawn once: most runs have several lines by the same groups. */
let normals = new Float64Array(0)
let sized = 0

const normalsOf = (count: number): Float64Array => {
  if (sized !== count) {
    const { normal } = random('max-T', count)
    normals = new Float64Array(DRAWS * count)
    for (let i = 0; i < normals.length; i++) normals[i] = normal()
    sized = count
  }
  return normals
}

/** The largest errors, ascending. */
const draw = (
  count: number,
  correlation: Correlation,
  spreads: readonly number[],
  largestOf: (errors: Float64Array) => number,
): Float64Array => {
  const factor = cholesky(count, (i, j) => (i === j ? 1 : correlation(i, j)))
  const plain = normalsOf(count)
  const errors = new Float64Array(count)
  const largest = new Float64Array(DRAWS)
  for (let d = 0; d < DRAWS; d++) {
    for (let i = 0; i < count; i++) {
      let sum = 0
      for (let j = 0; j <= i; j++) sum += factor[i * count + j]! * plain[d * count + j]!
      errors[i] = sum * spreads[i]!
    }
    largest[d] = largestOf(errors)
  }
  return largest.sort()
}

/** The lower triangle L with L L' the matrix; what rounding or linear dependence leaves below nothing is nothing. */
const cholesky = (count: number, at: Correlation): Float64Array => {
  const factor = new Float64Array(count * count)
  for (let i = 0; i < count; i++)
    for (let j = 0; j <= i; j++) {
      let rest = at(i, j)
      for (let k = 0; k < j; k++) rest -= factor[i * count + k]! * factor[j * count + k]!
      if (i === j) factor[i * count + i] = Math.sqrt(Math.max(0, rest))
      else factor[i * count + j] = factor[j * count + j]! > 1e-6 ? rest / factor[j * count + j]! : 0
    }
  return factor
}
