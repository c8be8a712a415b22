/**
 * Cells of few rows, whose differences are no folded normals: of two samples that show a value once it lies in one of them,
 * as far apart as it can be, whatever the truth. Given the rows k of a cell in both samples, those in one are binomial, which
 * makes mean and variance of |y / m - x / n| exact; where nothing has moved the share is m / (n + m), as in a permutation test.
 * That what is seen of a sum of absolute differences is far above it while cells are rarer than rows, and that no estimator
 * tells much there: Jiao, Han and Weissman (2018), Minimax estimation of the L1 distance.
 */

/** Expected rows on the smaller side below which a cell is rare, and one of the rarest. */
const [FEW, FEWEST] = [5, 2]

interface Folded {
  readonly mean: number
  readonly variance: number
}

export interface Rare {
  readonly isRarest: boolean
  /** The same object for cells of the same two samples. */
  readonly samples: object
  /** Standard error of the difference of its shares if nothing has moved. */
  readonly error: number
  /** Mean difference where each such cell stands on one side only: no other is larger. */
  readonly most: number
  /** Mean and variance of the absolute difference where `moved` of the mass (0 to 1) has: in the way that shows least. */
  readonly at: (moved: number) => Folded
}

/** By the rows of a cell in two samples of n and m; undefined where they are enough for a normal. */
export const rareCells = (n: number, m: number): ((rows: number) => Rare | undefined) => {
  const known = new Map<number, Rare>()
  const samples = {}
  return (rows) => {
    const expected = (rows * Math.min(n, m)) / (n + m)
    if (expected >= FEW) return undefined
    const found = known.get(rows) ?? { ...rareCell(rows, n, m), isRarest: expected < FEWEST, samples }
    known.set(rows, found)
    return found
  }
}

/** Rows that belong together are worth fractions: between whole ones it is linear. */
const rareCell = (rows: number, n: number, m: number): Omit<Rare, 'isRarest' | 'samples'> => {
  const [small, large] = n < m ? [n, m] : [m, n]
  const both = n + m
  const whole = Math.floor(rows)
  const part = rows - whole
  const of = (share: number) => {
    const low = folded(whole, share, small, large)
    if (part === 0) return low
    const high = folded(whole + 1, share, small, large)
    const between = (a: number, b: number): number => a + part * (b - a)
    return { mean: between(low.mean, high.mean), variance: between(low.variance, high.variance) }
  }
  const error = Math.sqrt(rows / n / m)
  const pattern = (gains: number, gained: number, lost: number): Folded => {
    const [more, less] = [of((small + large * gained) / both), of((small * (1 - lost)) / both)]
    const mix = (a: number, b: number): number => gains * a + (1 - gains) * b
    return { mean: mix(more.mean, less.mean), variance: mix(more.variance, less.variance) }
  }
  /** By how much of the mass a cell can lose on the smaller side, as many gaining as lose. */
  const cap = both / (2 * large)
  const evenly = (moved: number): Folded => pattern(1 / 2, (2 * small * moved) / both, (2 * large * moved) / both)
  const emptied = evenly(cap)
  return {
    error,
    most: (2 * rows) / both,
    at: (moved) => {
      // Few cells may have gained what many have lost, or as many as lost it: what is seen least is what may be there.
      const [steep, even] = [pattern(small / both, moved, moved), evenly(Math.min(moved, cap))]
      const beyond = cap < 1 ? Math.max(0, moved - cap) / (1 - cap) : 0
      const flat = even.mean + beyond * ((2 * rows) / both - emptied.mean)
      const { variance } = flat < steep.mean ? even : steep
      // Rows of the cell are by chance too, which counts as far as what has moved grows with them.
      return { mean: Math.min(flat, steep.mean), variance: variance + (moved * error) ** 2 }
    },
  }
}

/** Of |y / small - (k - y) / large|, y binomial of k rows with this share: below its mean there are few terms. */
const folded = (k: number, share: number, small: number, large: number): Folded => {
  const step = 1 / small + 1 / large
  const plain = k * (share * step - 1 / large)
  let below = 0
  let chance = share < 1 ? Math.exp(k * Math.log1p(-share)) : Number(k === 0)
  for (let y = 0; y * step < k / large; y++) {
    below += chance * (k / large - y * step)
    chance *= share < 1 ? (((k - y) / (y + 1)) * share) / (1 - share) : 0
  }
  const mean = plain + 2 * below
  return { mean, variance: Math.max(0, k * share * (1 - share) * step * step + plain * plain - mean * mean) }
}

export interface Seen {
  readonly rare: Rare
  readonly seen: number
  readonly weight: number
}

/**
 * What has moved between rare cells, if some of their mass has and the other has not: by how far the sum lies above what chance
 * makes it, of how far it could. Less than its noise is taken for nothing.
 */
export const movedAmong = (cells: readonly Seen[]): number => {
  let [seen, still, most, variance] = [0, 0, 0, 0]
  for (const { rare, seen: one, weight } of cells) {
    const quiet = rare.at(0)
    seen += weight * Math.abs(one)
    still += weight * quiet.mean
    most += weight * rare.most
    variance += weight * weight * quiet.variance
  }
  const above = seen - still
  if (above <= 0 || above * above <= variance) return 0
  return most * Math.min(1, Math.sqrt(above * above - variance) / (most - still))
}
