/** How unequal the means of groups are. */
import { type Dependence, isDependent } from './dependence.ts'
import { chiSquareQuantile, tOf, zOf } from './distributions.ts'
import { type Estimate, type Undefined, undefinedBecause } from './estimate.ts'
import { covariancesOfMeans } from './hanging.ts'

/** Generalised entropy of order `alpha` of what has this mean, and this mean of its powers (`powerOf`). */
export const entropyOf = (mean: number, power: number, alpha: number): number =>
  alpha === 1 ? power / mean - Math.log(mean) : (power / mean ** alpha - 1) / (alpha * (alpha - 1))

/** What the entropy takes the mean of. */
export const powerOf = (x: number, alpha: number): number => (alpha === 1 ? (x > 0 ? x * Math.log(x) : 0) : x ** alpha)

/**
 * Generalised entropy of the groups' means (AIF360's between-group entropy), groups weighted by rows: of order 2 half their
 * squared coefficient of variation, of order 1 Theil's index. `groups` are positions among the values, each in one group.
 *
 * Without a difference the sum of squares between groups is a multiple of a chi-square with the mean and the variance that
 * the covariances of the means give it (Satterthwaite; Rao and Scott 1984, second order), whatever each group's variance; all
 * orders are half of it over n mean^2. A difference adds the variance of the delta method, which grows with the entropy as it
 * does in a non-central chi-square: the score interval of these two. Of few units that hang together with Student's t.
 */
export const betweenGroups = (
  values: Float64Array,
  groups: readonly Uint32Array[],
  of: Dependence = {},
  order = 2,
): Estimate | Undefined => {
  const n = values.length
  const mean = values.reduce((sum, x) => sum + x, 0) / n
  if (groups.length < 2 || !(mean > 0)) return undefinedBecause(n === 0 ? 'no rows' : 'zero denominator', n)
  const means = groups.map((group) => group.reduce((sum, row) => sum + values[row]!, 0) / group.length)
  const sizes = groups.map(({ length }) => length)
  const { matrix, df } = isDependent(of)
    ? covariancesOfMeans(values, groups, n, of)
    : { matrix: variancesOfMeans(values, groups, means), df: Number.POSITIVE_INFINITY }
  const still = withoutDifference(matrix, sizes)
  if (still === undefined) return undefinedBecause('zero variance', n)
  if (df < 1) return undefinedBecause('too few rows', n)
  const power = means.reduce((sum, m, g) => sum + sizes[g]! * powerOf(m, order), 0) / n
  const value = Math.max(0, entropyOf(mean, power, order))
  const between = means.reduce((sum, m, g) => sum + sizes[g]! * (m - mean) ** 2, 0)
  const scale = 1 / (2 * n * mean * mean)
  const slope = value > 0 ? varianceOf(slopesOf(means, sizes, order), matrix) / (4 * value) : still.unit * scale
  const ends = (z: number, wider: number, threshold: number): readonly [number, number] => {
    const [centre, step] = [value - wider * scale * still.mean, 2 * wider * slope * z * z]
    const half = Math.sqrt(Math.max(0, step * (step + 2 * centre) + (z * wider * scale) ** 2 * still.variance))
    return [between <= threshold * wider ? 0 : Math.max(0, centre + step - half), centre + step + half]
  }
  return {
    kind: 'estimate',
    value,
    n,
    ...(df === Number.POSITIVE_INFINITY ? {} : { df }),
    interval: (level) => {
      const z = zOf(level)
      const threshold = still.unit * chiSquareQuantile(0.5 + level / 2, still.free)
      // Of few units the noise itself is not well known; above, noise that is overstated would explain too much.
      const wider = (tOf(level, df) / z) ** 2
      const [low, wide] = ends(z, wider, threshold)
      const [, narrow] = ends(z * Math.sqrt(wider), 1, threshold)
      return {
        low: Math.min(value, low),
        high: Math.max(value, wide, narrow),
        level,
        method: `non-central chi-square, score${isDependent(of) ? ', by unit' : ''}`,
      }
    },
  }
}

/** The sum of squares between groups without a difference: `unit` times a chi-square with `free` degrees, and its moments. */
interface Still {
  readonly unit: number
  readonly free: number
  readonly mean: number
  readonly variance: number
}

/** `matrix`: covariances of the means, by row. Of these the sum of squares is a quadratic form, diag(sizes) - sizes sizes' / n. */
const withoutDifference = (matrix: Float64Array, sizes: readonly number[]): Still | undefined => {
  const k = sizes.length
  const n = sizes.reduce((a, b) => a + b, 0)
  const product = new Float64Array(k * k)
  for (let j = 0; j < k; j++) {
    let mixed = 0
    for (let l = 0; l < k; l++) mixed += (sizes[l]! * matrix[l * k + j]!) / n
    for (let i = 0; i < k; i++) product[i * k + j] = sizes[i]! * (matrix[i * k + j]! - mixed)
  }
  let [trace, squared] = [0, 0]
  for (let i = 0; i < k; i++) {
    trace += product[i * k + i]!
    for (let j = 0; j < k; j++) squared += product[i * k + j]! * product[j * k + i]!
  }
  if (!(trace > 0) || !(squared > 0)) return undefined
  return { unit: squared / trace, free: trace ** 2 / squared, mean: trace, variance: 2 * squared }
}

/** Of groups that share no rows: each group's own variance, with one row's worth of that within all of them, for few may happen to be alike. */
const variancesOfMeans = (
  values: Float64Array,
  groups: readonly Uint32Array[],
  means: readonly number[],
): Float64Array => {
  const k = groups.length
  const squares = groups.map((group, g) => group.reduce((sum, row) => sum + (values[row]! - means[g]!) ** 2, 0))
  const within = squares.reduce((a, b) => a + b, 0) / Math.max(1, values.length - k)
  const matrix = new Float64Array(k * k)
  for (let g = 0; g < k; g++) matrix[g * k + g] = (squares[g]! + within) / groups[g]!.length ** 2
  return matrix
}

/** Derivatives of the entropy by the means. A mean of 0 counts as that of half a row. */
const slopesOf = (means: readonly number[], sizes: readonly number[], order: number): readonly number[] => {
  const n = sizes.reduce((a, b) => a + b, 0)
  const safe = means.map((m, g) => Math.max(m, 0.5 / sizes[g]!))
  const over = (of: (x: number) => number): number => safe.reduce((sum, m, g) => sum + sizes[g]! * of(m), 0) / n
  const mean = over((m) => m)
  const power = over((m) => powerOf(m, order))
  return safe.map((m, g) => {
    const share = sizes[g]! / n
    if (order === 1) return (share * (Math.log(m) - power / mean)) / mean
    return (share * (m ** (order - 1) / mean ** order - power / mean ** (order + 1))) / (order - 1)
  })
}

const varianceOf = (slopes: readonly number[], matrix: Float64Array): number =>
  slopes.reduce((sum, a, i) => slopes.reduce((rest, b, j) => rest + a * b * matrix[i * slopes.length + j]!, sum), 0)
