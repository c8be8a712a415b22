/** Divergences between two histograms over the same bins, population stability index and Jensen-Shannon, without the bias of small samples. */
import { chiSquareQuantile, zOf } from './distributions.ts'
import { occupied, total } from './drift.ts'
import { type Estimate, type Undefined, undefinedBecause } from './estimate.ts'

/** Pairs of counts, the rarest bins taken together until each holds an expected five rows on the smaller side. */
const withoutRare = (
  reference: ArrayLike<number>,
  current: ArrayLike<number>,
  n: number,
  m: number,
): readonly (readonly [number, number])[] => {
  const expected = ([x, y]: readonly [number, number]) => ((x + y) * Math.min(n, m)) / (n + m)
  const pairs = occupied(reference, current).map((b): [number, number] => [reference[b]!, current[b]!])
  pairs.sort((a, b) => b[0] + b[1] - (a[0] + a[1]))
  while (pairs.length > 1 && expected(pairs.at(-1)!) < 5) {
    const [x, y] = pairs.pop()!
    const next = pairs.pop()!
    pairs.push([next[0] + x, next[1] + y])
  }
  return pairs
}

/** A sum over bins of a function of the two shares, which near p = q is `curvature` times (q - p)^2 / p. */
interface Divergence {
  readonly term: (p: number, q: number) => number
  readonly slopeP: (p: number, q: number) => number
  readonly slopeQ: (p: number, q: number) => number
  readonly curvature: number
  readonly most: number
}

const PSI: Divergence = {
  term: (p, q) => (q - p) * Math.log(q / p),
  slopeP: (p, q) => -Math.log(q / p) + 1 - q / p,
  slopeQ: (p, q) => Math.log(q / p) + 1 - p / q,
  curvature: 1,
  most: Number.POSITIVE_INFINITY,
}

const JENSEN_SHANNON: Divergence = {
  term: (p, q) => (p * Math.log2((2 * p) / (p + q)) + q * Math.log2((2 * q) / (p + q))) / 2,
  slopeP: (p, q) => Math.log2((2 * p) / (p + q)) / 2,
  slopeQ: (p, q) => Math.log2((2 * q) / (p + q)) / 2,
  curvature: 1 / (8 * Math.LN2),
  most: 1,
}

/** Population stability index, sum (q - p) ln(q / p): from 0, without an end. */
export const psi = (reference: ArrayLike<number>, current: ArrayLike<number>): Estimate | Undefined =>
  divergence(PSI, reference, current)

/** Jensen-Shannon divergence in bits (base 2): 0 for the same, 1 for histograms that share no bin. Not its root, the distance. */
export const jensenShannon = (reference: ArrayLike<number>, current: ArrayLike<number>): Estimate | Undefined =>
  divergence(JENSEN_SHANNON, reference, current)

/**
 * Less its bias, curvature (B - 1)(1/n + 1/m): without drift a divergence is about curvature (1/n + 1/m) chi-square with
 * B - 1 degrees (of PSI: Yurdakul 2018). The interval is the score interval with the variance of a non-central chi-square,
 * whose slope in the effect is the delta method's. Half a row is added to each bin, and bins of which the smaller side
 * would hold fewer than five rows are counted as one: the logarithm of a rare bin is all noise.
 */
const divergence = (
  { term, slopeP, slopeQ, curvature, most }: Divergence,
  reference: ArrayLike<number>,
  current: ArrayLike<number>,
): Estimate | Undefined => {
  const [n, m] = [total(reference), total(current)]
  const bins = withoutRare(reference, current, n, m)
  if (n === 0 || m === 0) return undefinedBecause('no rows', 0)
  const count = bins.length
  const p = Float64Array.from(bins, ([x]) => (x + 0.5) / (n + count / 2))
  const q = Float64Array.from(bins, ([, y]) => (y + 0.5) / (m + count / 2))
  let plain = 0
  const moments = { f: 0, f2: 0, g: 0, g2: 0 }
  for (let b = 0; b < count; b++) {
    plain += term(p[b]!, q[b]!)
    const f = slopeQ(p[b]!, q[b]!)
    const g = slopeP(p[b]!, q[b]!)
    moments.f += q[b]! * f
    moments.f2 += q[b]! * f * f
    moments.g += p[b]! * g
    moments.g2 += p[b]! * g * g
  }
  const unit = curvature * (1 / n + 1 / m)
  const bias = (count - 1) * unit
  const delta = (moments.f2 - moments.f ** 2) / m + (moments.g2 - moments.g ** 2) / n
  // The non-central chi-square's slope is 4 units; unequal sizes and large moves make it steeper.
  const slope = plain > bias ? Math.max(4 * unit, delta / plain) : 4 * unit
  const value = Math.max(0, plain - bias)
  return {
    kind: 'estimate',
    value,
    n: m,
    fixed: m / (n + m),
    interval: (level) => {
      const z2 = zOf(level) ** 2
      const still = count > 1 ? chiSquareQuantile(0.5 + level / 2, count - 1) : 0
      // (value - t)^2 = z^2 (2 (B-1) unit^2 + slope t). Histograms more alike than chance makes them prove no more than
      // those that are just as alike: without the floor at 0 the interval would shrink to nothing.
      const centre = value + (z2 * slope) / 2
      const half = Math.sqrt(centre * centre - value * value + z2 * 2 * (count - 1) * unit * unit)
      return {
        low: plain <= still * unit ? 0 : Math.min(value, Math.max(0, centre - half)),
        high: Math.min(most, Math.max(value, centre + half)),
        level,
        method: 'non-central chi-square, score',
      }
    },
  }
}
