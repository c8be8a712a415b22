/** How far apart two histograms over the same bins are: the mass that moved, without the bias of small samples. */
import { zOf } from './distributions.ts'
import { type Estimate, type Undefined, undefinedBecause } from './estimate.ts'
import { foldedSum } from './folded.ts'
import { absolute, shareDifference } from './independent.ts'
import { rareCells } from './rare.ts'

interface Shares {
  readonly p: Float64Array
  readonly q: Float64Array
  readonly n: number
  readonly m: number
}

export const total = (counts: ArrayLike<number>): number => {
  let sum = 0
  for (let b = 0; b < counts.length; b++) sum += counts[b]!
  return sum
}

/** Bins that are empty on both sides say nothing. */
export const occupied = (reference: ArrayLike<number>, current: ArrayLike<number>): number[] => {
  if (reference.length !== current.length) throw new RangeError('histograms need the same bins')
  const bins: number[] = []
  for (let b = 0; b < reference.length; b++) if (reference[b]! + current[b]! > 0) bins.push(b)
  return bins
}

/** Shares for variances: drawn a little to the pooled ones, so that an empty bin is not taken for an impossible one. */
const smoothed = (reference: ArrayLike<number>, current: ArrayLike<number>, bins: readonly number[]): Shares => {
  const [n, m] = [total(reference), total(current)]
  const p = new Float64Array(bins.length)
  const q = new Float64Array(bins.length)
  const pull = 2
  for (const [at, b] of bins.entries()) {
    const pooled = (reference[b]! + current[b]!) / (n + m)
    p[at] = (reference[b]! + pull * pooled) / (n + pull)
    q[at] = (current[b]! + pull * pooled) / (m + pull)
  }
  return { p, q, n, m }
}

/** What two bins have in common: counts of one sample fall as others rise, which takes from the variance of a sum. */
const excessOf =
  ({ p, q, n, m }: Shares) =>
  (slope: Float64Array, curvature: Float64Array): number => {
    // Covariance of two bins is -(p p' / n + q q' / m): products, so that double sums are squares of sums less the diagonal.
    const sums = { p: 0, pp: 0, q: 0, qq: 0, p2: 0, p4: 0, q2: 0, q4: 0, pq: 0, pq2: 0 }
    for (let b = 0; b < slope.length; b++) {
      const [a, h, x, y] = [slope[b]!, curvature[b]!, p[b]!, q[b]!]
      sums.p += a * x
      sums.pp += (a * x) ** 2
      sums.q += a * y
      sums.qq += (a * y) ** 2
      sums.p2 += h * x * x
      sums.p4 += (h * x * x) ** 2
      sums.q2 += h * y * y
      sums.q4 += (h * y * y) ** 2
      sums.pq += h * x * y
      sums.pq2 += (h * x * y) ** 2
    }
    const first = -(sums.p ** 2 - sums.pp) / n - (sums.q ** 2 - sums.qq) / m
    const second =
      (sums.p2 ** 2 - sums.p4) / (n * n) +
      (sums.q2 ** 2 - sums.q4) / (m * m) +
      (2 * (sums.pq ** 2 - sums.pq2)) / (n * m)
    return first + second / 2
  }

export interface Stratum {
  readonly reference: ArrayLike<number>
  readonly current: ArrayLike<number>
  /** Its share of the whole; all together 1. */
  readonly weight: number
}

/**
 * The share of the mass that moved: total variation, half the sum of |q - p| over bins (categories, or bins of a number;
 * null is a bin), 0 to 1. Value and interval are free of the bias that makes small samples look different; the interval
 * inverts the distribution of the folded sum under multinomial counts.
 */
export const massMoved = (reference: ArrayLike<number>, current: ArrayLike<number>): Estimate | Undefined =>
  massMovedWithin([{ reference, current, weight: 1 }])

/** The mass that moved within each of several strata (classes of a label), weighted: a shift between strata moves nothing. */
export const massMovedWithin = (strata: readonly Stratum[]): Estimate | Undefined => {
  const each = strata.map(({ reference, current, weight }) => {
    const bins = occupied(reference, current)
    const shares = smoothed(reference, current, bins)
    const { p, q, n, m } = shares
    const rareOf = rareCells(n, m)
    const rare = bins.map((b) => rareOf(reference[b]! + current[b]!))
    const shown = p.map((share, at) => Math.sqrt((share * (1 - share)) / n + (q[at]! * (1 - q[at]!)) / m))
    const error = shown.map((own, at) => rare[at]?.error ?? own)
    const still = Float64Array.from(bins, (b, at) => {
      const pooled = (reference[b]! + current[b]!) / (n + m)
      return Math.max(error[at]!, Math.sqrt(pooled * (1 - pooled) * (1 / n + 1 / m)))
    })
    const seen = Float64Array.from(bins, (b) => current[b]! / m - reference[b]! / n)
    return { seen, shown, error, still, rare, weight, shares, excess: excessOf(shares) }
  })
  if (each.length === 0 || each.some(({ shares: { n, m } }) => n === 0 || m === 0))
    return undefinedBecause('no rows', 0)
  const all = (part: (one: (typeof each)[number]) => Float64Array): Float64Array =>
    Float64Array.from(each.flatMap((one) => [...part(one)]))
  const excess = (slope: Float64Array, curvature: Float64Array): number => {
    let from = 0
    return each.reduce((sum, one) => {
      const to = from + one.seen.length
      const part = one.excess(slope.subarray(from, to), curvature.subarray(from, to))
      from = to
      return sum + part
    }, 0)
  }
  const folded = foldedSum({
    seen: all(({ seen }) => seen),
    weight: all(({ seen, weight }) => new Float64Array(seen.length).fill(weight / 2)),
    error: all(({ error }) => error),
    still: all(({ still }) => still),
    shown: all(({ shown }) => shown),
    excess,
    rare: each.flatMap(({ rare }) => rare),
  })
  const value = Math.min(1, folded.value)
  const bins = Math.max(...each.map(({ seen }) => seen.length))
  const sum = (of: (shares: Shares) => number): number => each.reduce((whole, { shares }) => whole + of(shares), 0)
  const rows = sum(({ m }) => m)
  return {
    kind: 'estimate',
    value,
    n: rows,
    fixed: rows / (rows + sum(({ n }) => n)),
    interval: (level) => {
      const [low, high] = bins < 2 ? [0, 0] : folded.ends(zOf(level))
      // A category never seen may hold mass: no miss in so many rows bounds it.
      const z2 = zOf(level) ** 2
      const unseen = each.reduce(
        (mass, { weight, shares: { n, m } }) => mass + (weight * z2) / (Math.min(n, m) + z2),
        0,
      )
      return {
        low: Math.min(low, value),
        high: Math.min(1, Math.max(high, value, unseen)),
        level,
        method: 'folded normals, inverted',
      }
    },
  }
}

/** So many rows that shares counted over them have no error. */
export const ENDLESS = 1e15

/**
 * The same against shares that are stated, not counted: only the current rows have an error. `shares` add up to 1; a cell
 * of share 0 takes what was not stated.
 */
export const massMovedFrom = (shares: ArrayLike<number>, current: ArrayLike<number>): Estimate | Undefined =>
  massMoved(
    Float64Array.from(shares, (share) => share * ENDLESS),
    current,
  )

/**
 * The largest change of the share of one cell: the L-infinity distance of two histograms. As it is counted, for what is added to
 * it by chance differs from cell to cell; the interval knows. Its upper end is the largest of the cells' own (the cell that moved
 * most lies below its own), its lower end the largest of those that hold for all cells together (Bonferroni); each cell's by
 * Newcombe (1998, method 10), which needs no row in it.
 */
export const largestChange = (reference: ArrayLike<number>, current: ArrayLike<number>): Estimate | Undefined => {
  const [n, m] = [total(reference), total(current)]
  if (n === 0 || m === 0) return undefinedBecause('no rows', 0)
  const changes = occupied(reference, current).map((b) =>
    shareDifference({ count: current[b]!, n: m }, { count: reference[b]!, n }),
  )
  return {
    kind: 'estimate',
    value: Math.max(...changes.map(({ value }) => Math.abs(value))),
    n: m,
    fixed: m / (n + m),
    interval: (level) => {
      const together = 1 - (1 - level) / (2 * changes.length)
      const [low, high] = [
        Math.max(...changes.map(({ interval }) => absolute(interval(together)).low)),
        Math.max(...changes.map(({ interval }) => absolute(interval(level)).high)),
      ]
      return { low, high: Math.min(1, high), level, method: 'Newcombe, Bonferroni' }
    },
  }
}
