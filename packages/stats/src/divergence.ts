/** Divergences between two histograms over the same bins, population stability index and Jensen-Shannon, without the bias of small samples. */
import { chiSquareQuantile, zOf } from './distributions.ts'
import { ENDLESS, occupied, total } from './drift.ts'
import { type Estimate, type Undefined, undefinedBecause } from './estimate.ts'

/** Rows of a bin in either histogram. */
type Pair = readonly [number, number]

/** The rarest bins taken together until each holds an expected five rows on the smaller side. */
const withoutRare = (all: readonly Pair[], n: number, m: number): readonly Pair[] => {
  const expected = ([x, y]: Pair) => ((x + y) * Math.min(n, m)) / (n + m)
  const pairs = all.toSorted((a, b) => b[0] + b[1] - (a[0] + a[1]))
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
  /** Rows added to a bin that may be rare, for the upper end: as few as leave it a value. */
  readonly added: number
}

const PSI: Divergence = {
  term: (p, q) => (q - p) * Math.log(q / p),
  slopeP: (p, q) => -Math.log(q / p) + 1 - q / p,
  slopeQ: (p, q) => Math.log(q / p) + 1 - p / q,
  curvature: 1,
  most: Number.POSITIVE_INFINITY,
  added: 0.25,
}

/** p log2(p / middle), 0 where nothing is. */
const bits = (p: number, q: number): number => (p === 0 ? 0 : p * Math.log2((2 * p) / (p + q)))

const JENSEN_SHANNON: Divergence = {
  term: (p, q) => (bits(p, q) + bits(q, p)) / 2,
  slopeP: (p, q) => Math.log2((2 * p) / (p + q)) / 2,
  slopeQ: (p, q) => Math.log2((2 * q) / (p + q)) / 2,
  curvature: 1 / (8 * Math.LN2),
  most: 1,
  added: 0,
}

const KULLBACK_LEIBLER: Divergence = {
  term: (p, q) => p * Math.log(p / q),
  slopeP: (p, q) => Math.log(p / q) + 1,
  slopeQ: (p, q) => -p / q,
  curvature: 1 / 2,
  most: Number.POSITIVE_INFINITY,
  added: 0.25,
}

/**
 * Kullback-Leibler divergence of the larger group from the smaller, sum p ln(p / q), in nats: from 0, without an end. Undefined where
 * the smaller lacks a class of the larger: the sum is then infinite, and any number would be one of the rows added to it.
 */
export const kullbackLeibler = (larger: ArrayLike<number>, smaller: ArrayLike<number>): Estimate | Undefined => {
  const found = divergence(KULLBACK_LEIBLER, larger, smaller)
  const isInfinite = Array.from(larger).some((count, i) => count > 0 && smaller[i] === 0)
  if (found.kind === 'undefined' || !isInfinite) return found
  return undefinedBecause('infinite, since the smaller group lacks a class of the larger', found.n)
}

/** The same of counted rows from shares that are stated, all of them above 0: only the rows have an error. */
export const kullbackLeiblerFrom = (shares: ArrayLike<number>, current: ArrayLike<number>): Estimate | Undefined => {
  const stated = Float64Array.from(shares, (share) => share * ENDLESS)
  const n = total(current)
  const found = divergence(KULLBACK_LEIBLER, current, stated)
  return found.kind === 'estimate' ? { ...found, n, fixed: 0 } : found
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
 * whose slope in the effect is the delta method's. Bins of which the smaller side would hold fewer than five rows are counted
 * as one: the logarithm of a rare bin is all noise. What has moved between them is then hidden, and taking bins together
 * never makes a divergence larger: the upper end is also that of the bins as they are. Where these hold fewer than two rows of
 * the smaller side on average, nothing bounds it.
 */
const divergence = (of: Divergence, reference: ArrayLike<number>, current: ArrayLike<number>): Estimate | Undefined => {
  const [n, m] = [total(reference), total(current)]
  if (n === 0 || m === 0) return undefinedBecause('no rows', 0)
  const all = occupied(reference, current).map((b): Pair => [reference[b]!, current[b]!])
  const common = withoutRare(all, n, m)
  const [together, apart] = [over(common, of, n, m, HALF), over(all, of, n, m, of.added)]
  const isWhole = common.length === all.length
  const isSparse = Math.min(n, m) < SPARSE * all.length
  const end = Number.isFinite(of.most) ? of.most : null
  const atMost = (high: number): number => Math.min(of.most, high)
  return {
    kind: 'estimate',
    value: together.value,
    n: m,
    fixed: m / (n + m),
    interval: (level) => {
      const [low, high] = together.ends(level)
      return {
        low,
        high: isWhole ? atMost(high) : isSparse ? end : atMost(Math.max(high, apart.ends(level)[1])),
        level,
        method: 'non-central chi-square, score',
      }
    },
  }
}

/** Rows a bin of the smaller side, below which what moves between rare bins cannot be told. */
const SPARSE = 2

/** Rows added to each bin that is common: a logarithm of almost nothing is noise. */
const HALF = 0.5

interface Summed {
  readonly value: number
  readonly ends: (level: number) => readonly [number, number]
  /** Of other data of the same truth, so many standard errors higher. */
  readonly beside: (z: number) => Summed
}

const over = (
  bins: readonly Pair[],
  { term, slopeP, slopeQ, curvature }: Divergence,
  n: number,
  m: number,
  added: number,
): Summed => {
  const count = bins.length
  const p = Float64Array.from(bins, ([x]) => (x + added) / (n + count * added))
  const q = Float64Array.from(bins, ([, y]) => (y + added) / (m + count * added))
  let plain = 0
  const moments = { f: 0, f2: 0, g: 0, g2: 0 }
  for (let b = 0; b < count; b++) {
    plain += term(p[b]!, q[b]!)
    const f = q[b]! > 0 ? slopeQ(p[b]!, q[b]!) : 0
    const g = p[b]! > 0 ? slopeP(p[b]!, q[b]!) : 0
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
  return summed(plain, { value: Math.max(0, plain - bias), degrees: count - 1, unit, slope })
}

interface Spread {
  readonly value: number
  /** Of the chi-square that it is `unit` times of where there is nothing to measure. */
  readonly degrees: number
  readonly unit: number
  /** Of the variance in the effect; `4 * unit` near nothing. */
  readonly slope: number
}

/** What is a multiple of a non-central chi-square, `plain` with its bias, and the score interval of it. */
export const summed = (plain: number, spread: Spread): Summed => {
  const { value, degrees, unit, slope } = spread
  const ends = (level: number): readonly [number, number] => {
    const z2 = zOf(level) ** 2
    const still = degrees > 0 ? chiSquareQuantile(0.5 + level / 2, degrees) : 0
    // (value - t)^2 = z^2 (2 degrees unit^2 + slope t). What is more alike than chance makes it proves no more than what is
    // just as alike: without the floor at 0 the interval would shrink to nothing.
    const centre = value + (z2 * slope) / 2
    const half = Math.sqrt(centre * centre - value * value + z2 * 2 * degrees * unit * unit)
    const low = plain <= still * unit ? 0 : Math.min(value, Math.max(0, centre - half))
    return [low, Math.max(value, centre + half)]
  }
  const beside = (z: number): Summed => {
    const bias = degrees * unit
    const moved = Math.max(0, value + bias + z * Math.sqrt(2 * bias * unit + slope * value))
    return summed(moved, { ...spread, value: Math.max(0, moved - bias) })
  }
  return { value, ends, beside }
}
