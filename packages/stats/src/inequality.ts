/** How unequal the means of groups are. */
import { type Dependence, isDependent } from './dependence.ts'
import { chiSquareQuantile, tOf, zOf } from './distributions.ts'
import { type Estimate, type Undefined, undefinedBecause } from './estimate.ts'
import { covariancesOfMeans } from './hanging.ts'

/**
 * Generalised entropy of order 2 of the groups' means (AIF360's between-group entropy): half their squared coefficient of
 * variation, groups weighted by rows. `groups` are positions among the values, each in one group.
 *
 * The interval is that of the non-centrality of the one-way analysis of variance (score interval with its variance). Where
 * rows hang together the sum of squares is taken for a multiple of a chi-square with the mean and the variance that the
 * covariances of the means give it (Rao and Scott 1984, second order), with Student's t of the units.
 */
export const betweenGroups = (
  values: Float64Array,
  groups: readonly Uint32Array[],
  of: Dependence = {},
): Estimate | Undefined => {
  const n = values.length
  const mean = values.reduce((sum, x) => sum + x, 0) / n
  if (groups.length < 2 || !(mean > 0)) return undefinedBecause(n === 0 ? 'no rows' : 'zero denominator', n)
  const means = groups.map((group) => group.reduce((sum, row) => sum + values[row]!, 0) / group.length)
  const between = groups.reduce((sum, { length }, g) => sum + length * (means[g]! - mean) ** 2, 0)
  const noise = isDependent(of) ? noiseTogether(values, groups, of) : noiseApart(values, groups, means)
  if (!(noise.unit > 0)) return undefinedBecause('zero variance', n)
  if (noise.df < 1) return undefinedBecause('too few rows', n)
  const value = between / (2 * n * mean * mean)
  const ends = (unit: number, z: number, still: number): readonly [number, number] => {
    const [ratio, scale] = [between / unit, unit / (2 * n * mean * mean)]
    const centre = ratio - noise.free + 2 * z * z
    const half = Math.sqrt(Math.max(0, centre * centre - (ratio - noise.free) ** 2 + 2 * z * z * noise.free))
    return [ratio <= still ? 0 : Math.max(0, centre - half) * scale, (centre + half) * scale]
  }
  return {
    kind: 'estimate',
    value,
    n,
    ...(noise.df === Number.POSITIVE_INFINITY ? {} : { df: noise.df }),
    interval: (level) => {
      const z = zOf(level)
      const still = chiSquareQuantile(0.5 + level / 2, noise.free)
      // Of few units the noise itself is not well known; above, noise that is overstated would explain too much.
      const wider = (tOf(level, noise.df) / z) ** 2
      const [low, wide] = ends(noise.unit * wider, z, still)
      const [, narrow] = ends(noise.unit, z * Math.sqrt(wider), still)
      return {
        low: Math.min(value, low),
        high: Math.max(value, wide, narrow),
        level,
        method: `non-central chi-square, score${isDependent(of) ? ', by unit' : ''}`,
      }
    },
  }
}

/** The sum of squares between groups without a difference: `unit` times a chi-square with `free` degrees. */
interface Noise {
  readonly unit: number
  readonly free: number
  readonly df: number
}

const noiseApart = (values: Float64Array, groups: readonly Uint32Array[], means: readonly number[]): Noise => {
  const within = groups.reduce(
    (sum, group, g) => group.reduce((rest, row) => rest + (values[row]! - means[g]!) ** 2, sum),
    0,
  )
  const free = groups.length - 1
  return { unit: within / Math.max(1, values.length - groups.length), free, df: Number.POSITIVE_INFINITY }
}

const noiseTogether = (values: Float64Array, groups: readonly Uint32Array[], of: Dependence): Noise => {
  const { matrix, df } = covariancesOfMeans(values, groups, values.length, of)
  const k = groups.length
  const sizes = groups.map(({ length }) => length)
  // The sum of squares is a quadratic form of the means: diag(sizes) - sizes sizes' / n.
  const product = new Float64Array(k * k)
  for (let i = 0; i < k; i++)
    for (let j = 0; j < k; j++) {
      let mixed = 0
      for (let l = 0; l < k; l++) mixed += (sizes[l]! * matrix[l * k + j]!) / values.length
      product[i * k + j] = sizes[i]! * (matrix[i * k + j]! - mixed)
    }
  let [trace, squared] = [0, 0]
  for (let i = 0; i < k; i++) {
    trace += product[i * k + i]!
    for (let j = 0; j < k; j++) squared += product[i * k + j]! * product[j * k + i]!
  }
  if (!(trace > 0) || !(squared > 0)) return { unit: 0, free: 1, df }
  return { unit: squared / trace, free: trace ** 2 / squared, df }
}
