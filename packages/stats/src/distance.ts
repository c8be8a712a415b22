/**
 * Distances between two samples of numbers, Kolmogorov-Smirnov and Wasserstein. Both sum up the gap between two
 * distribution functions, and noise widens every gap: the value is freed of what noise alone would give, the lower end
 * lies below what is seen by the noise of the whole curve, and the upper end above it by the noise of one number, since
 * noise that hides a difference would have to point the same way wherever the curves differ.
 */
import type { Shrink } from './clustered.ts'
import { chiSquareQuantile, normalQuantile } from './distributions.ts'
import { mixture, shown } from './drawn-again.ts'
import { type Estimate, type Undefined, undefinedBecause } from './estimate.ts'
import type { Random } from './random.ts'

/** Where the two distribution functions step: the share at or below each value, on either side. */
interface Steps {
  readonly values: Float64Array
  readonly f: Float64Array
  readonly g: Float64Array
}

const stepsOf = (reference: Float64Array, current: Float64Array): Steps => {
  const values = new Float64Array(reference.length + current.length)
  const f = new Float64Array(values.length)
  const g = new Float64Array(values.length)
  let [i, j, at] = [0, 0, 0]
  while (i < reference.length || j < current.length) {
    const value = Math.min(reference[i] ?? Number.POSITIVE_INFINITY, current[j] ?? Number.POSITIVE_INFINITY)
    while (i < reference.length && reference[i]! <= value) i++
    while (j < current.length && current[j]! <= value) j++
    values[at] = value
    f[at] = i / reference.length
    g[at++] = j / current.length
  }
  return { values: values.subarray(0, at), f: f.subarray(0, at), g: g.subarray(0, at) }
}

/** Of a column on both sides: its numbers in ascending order, and how many rows have none. */
export interface Numbers {
  readonly sorted: Float64Array
  readonly missing: number
}

/**
 * Kolmogorov-Smirnov: the largest gap between the two distribution functions, 0 to 1. Rows without a number stand below all
 * numbers, so that numbers that are lost count.
 *
 * Low: less the quantile of the Kolmogorov distribution (Dvoretzky, Kiefer, Wolfowitz; Massart 1990: 2 exp(-2 k^2)). High:
 * the largest gap that would, at its own place, be seen as small as this one.
 */
export const kolmogorovSmirnov = (
  reference: Numbers,
  current: Numbers,
  shrink: Shrink = [1, 1],
): Estimate | Undefined => {
  const rows = [reference, current].map(({ sorted, missing }) => sorted.length + missing)
  const [n, m] = rows.map((count, side) => count / shrink[side]!) as [number, number]
  if (n === 0 || m === 0) return undefinedBecause('no rows', 0)
  const seen = largestGap(reference, current)
  const unit = Math.sqrt(1 / n + 1 / m)
  // Of the square of the Kolmogorov distribution the mean is pi^2 / 12.
  const value = Math.sqrt(Math.max(0, seen * seen - (Math.PI ** 2 / 12) * unit * unit))
  return {
    kind: 'estimate',
    value,
    n: m,
    fixed: m / (n + m),
    interval: (level) => {
      const band = Math.sqrt(Math.log(2 / (1 - level)) / 2)
      return {
        low: Math.min(value, Math.max(0, seen - band * unit)),
        high: Math.max(value, hiddenGap(seen, normalQuantile(0.5 + level / 2), n, m)),
        level,
        method: 'Kolmogorov band; score at the largest gap',
      }
    },
    ...(isLarge(n + m) || reference.missing + current.missing > 0
      ? {}
      : {
          again: (chance) => {
            const [then, now] = drawnApart([reference.sorted, current.sorted], seen > 0 ? value / seen : 0, chance)
            return kolmogorovSmirnov({ sorted: then, missing: 0 }, { sorted: now, missing: 0 }) as Estimate
          },
        }),
  }
}

/** Rows from which on they are not drawn again, one by one. */
const isLarge = (rows: number): boolean => rows > 10_000

const drawnApart = ([then, now]: readonly [Float64Array, Float64Array], apart: number, chance: Random) =>
  [mixture(then, now, apart, chance), mixture(now, then, apart, chance)] as const

const largestGap = (reference: Numbers, current: Numbers): number => {
  const { f, g } = stepsOf(reference.sorted, current.sorted)
  const share = ({ sorted, missing }: Numbers): number => missing / (sorted.length + missing)
  const [then, now] = [share(reference), share(current)]
  // Before the first number stand the rows without one.
  let largest = Math.abs(now - then)
  for (let i = 0; i < f.length; i++)
    largest = Math.max(largest, Math.abs(now + (1 - now) * g[i]! - then - (1 - then) * f[i]!))
  return largest
}

/** The largest gap D of which `seen` is z standard errors short, at the shares where that error is largest. */
const hiddenGap = (seen: number, z: number, n: number, m: number): number => {
  const error = (gap: number): number => {
    // F (1 - F) / n + (F + D)(1 - F - D) / m is largest where its derivative vanishes.
    const share = Math.min(1 - gap, Math.max(0, (m + n * (1 - 2 * gap)) / (2 * (n + m))))
    return Math.sqrt((share * (1 - share)) / n + ((share + gap) * (1 - share - gap)) / m)
  }
  let [inside, outside] = [seen, 1]
  for (let i = 0; i < 50; i++) {
    const middle = (inside + outside) / 2
    if (middle - seen <= z * error(middle)) inside = middle
    else outside = middle
  }
  return outside
}

/** Places at which the noise of the curves is looked at; between them it hardly changes. */
const PLACES = 128

/**
 * Wasserstein's first distance (the area between the two distribution functions, as in scipy) in standard deviations
 * (population) that the reference shows. Undefined where the reference does not vary.
 *
 * Low: less a quantile of the area that noise alone encloses, whose mean and variance are those of a Brownian bridge's
 * absolute value; gamma. High: plus the noise of a mean, the widest that a difference in one direction can have
 * (Kantorovich's dual: of the functions with slope at most one the identity varies most).
 */
export const wasserstein = (
  reference: Float64Array,
  current: Float64Array,
  shrink: Shrink = [1, 1],
): Estimate | Undefined => {
  const [n, m] = [reference.length / shrink[0], current.length / shrink[1]]
  if (n === 0 || m === 0) return undefinedBecause('no rows', 0)
  if (reference.length < 2 || current.length < 2) return undefinedBecause('too few rows', m)
  const spread = Math.sqrt(variance(reference))
  if (!(spread > 0)) return undefinedBecause('zero variance', m)
  const steps = stepsOf(reference, current)
  const seen = area(steps) / spread
  const noise = noiseOf(steps, n, m)
  const [mean, sd] = [noise.mean / spread, noise.sd / spread]
  const shift = Math.sqrt(variance(reference) / n + variance(current) / m) / spread
  const value = Math.sqrt(Math.max(0, seen * seen - mean * mean - sd * sd))
  const found: Estimate = {
    kind: 'estimate',
    value,
    n: m,
    fixed: m / (n + m),
    interval: (level) => ({
      low: Math.min(value, Math.max(0, seen - gammaQuantile(0.5 + level / 2, mean, sd))),
      high: Math.max(value, seen + normalQuantile(0.5 + level / 2) * shift),
      level,
      method: 'Brownian bridges, gamma; dual',
    }),
  }
  const again = (chance: Random) =>
    shown(wasserstein(...drawnApart([reference, current], seen > 0 ? value / seen : 0, chance)), found)
  return isLarge(n + m) ? found : { ...found, again }
}

const variance = (values: Float64Array): number => {
  let mean = 0
  for (let i = 0; i < values.length; i++) mean += (values[i]! - mean) / (i + 1)
  let sum = 0
  for (let i = 0; i < values.length; i++) sum += (values[i]! - mean) ** 2
  return sum / values.length
}

const area = ({ values, f, g }: Steps): number => {
  let sum = 0
  for (let i = 0; i + 1 < values.length; i++) sum += Math.abs(f[i]! - g[i]!) * (values[i + 1]! - values[i]!)
  return sum
}

const gammaQuantile = (p: number, mean: number, sd: number): number => {
  if (!(sd > 0)) return mean
  const shape = (mean / sd) ** 2
  return (mean / (2 * shape)) * chiSquareQuantile(p, 2 * shape)
}

/**
 * Mean and deviation of the area between two empirical curves of one distribution. At a place with share F the gap is
 * normal with variance F (1 - F)(1/n + 1/m), at two places correlated as a Brownian bridge is; E|XY| of two such normals is
 * 2/pi (sqrt(1 - r^2) + r asin r) times their deviations.
 */
const noiseOf = (steps: Steps, n: number, m: number): { mean: number; sd: number } => {
  const { share, width } = places(steps, n, m)
  const unit = 1 / n + 1 / m
  const error = share.map((at) => Math.sqrt(at * (1 - at) * unit))
  let mean = 0
  let square = 0
  for (let a = 0; a < share.length; a++) {
    mean += Math.sqrt(2 / Math.PI) * error[a]! * width[a]!
    for (let b = a; b < share.length; b++) {
      const r = Math.min(1, (share[a]! * (1 - share[b]!) * unit) / (error[a]! * error[b]!))
      const both = (2 / Math.PI) * (Math.sqrt(1 - r * r) + r * Math.asin(r))
      square += (a === b ? 1 : 2) * both * error[a]! * error[b]! * width[a]! * width[b]!
    }
  }
  return { mean, sd: Math.sqrt(Math.max(0, square - mean * mean)) }
}

/** The pooled curve in at most so many steps of equal share: share at each, and how wide it is. Steps of no noise are left out. */
const places = ({ values, f, g }: Steps, n: number, m: number): { share: Float64Array; width: Float64Array } => {
  const share = new Float64Array(PLACES)
  const width = new Float64Array(PLACES)
  for (let i = 0; i + 1 < values.length; i++) {
    const pooled = (n * f[i]! + m * g[i]!) / (n + m)
    const at = Math.min(PLACES - 1, Math.floor(pooled * PLACES))
    const step = values[i + 1]! - values[i]!
    // Within a place the share is that of its widths, weighted.
    share[at]! += pooled * step
    width[at]! += step
  }
  const filled = [...width.keys()].filter((at) => width[at]! > 0)
  return {
    share: Float64Array.from(filled, (at) => share[at]! / width[at]!),
    width: Float64Array.from(filled, (at) => width[at]!),
  }
}
