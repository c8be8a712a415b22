/** Rows of two data sets that are the same: by chance, or because they are the same rows. */

/** What was counted of two data sets; of pairs the first is of the one, the second of the other. */
export interface Coinciding {
  readonly rows: readonly [number, number]
  /** As many rows can be paired off, each with one of the other that is the same. */
  readonly matched: number
  /** Different rows of either, and of both. */
  readonly kinds: readonly [number, number]
  readonly commonKinds: number
  /** Different rows of both that stand more than once in the one, and in the other. */
  readonly twice: readonly [number, number]
  /** Rows that stand more than once in their own data set. */
  readonly repeated: readonly [number, number]
  /** Pairs of equal rows within either. */
  readonly pairs: readonly [number, number]
}

/** The share of the smaller data set's rows that the larger one has as well. */
export const sharedShare = ({ rows: [a, b], matched }: Pick<Coinciding, 'rows' | 'matched'>): number =>
  matched / Math.min(a, b)

/** Once in ten thousand. */
const LOG_CHANCE = Math.log(1e-4)

/** Of so many different rows that no two draws have each as often, even where they are stratified by some of the columns. */
const MANY_KINDS = 50

/**
 * Whether rows without ids coincide more than those of two data sets that were drawn apart can. One of three is enough; all chances
 * are Chernoff's bounds, at their largest over what is not known:
 *
 * - The one data set has the rows of the other, each as often.
 * - So few pairs of rows are equal within the smaller one that its rows can hardly be so many among any others. Of values with
 *   probabilities p, n that are chosen as they may be hold at most sqrt(n sum p^2) of the mass (Cauchy and Schwarz), and sum p^2
 *   is the chance that a pair is equal. It asks nothing of the larger one.
 * - So few of the common rows stand twice in the larger one that it can hardly have met so many of the smaller one's. Where rows
 *   come as a Poisson process, of values of which a share f is met, at least f + (1 - f) ln(1 - f) are met twice: that is so where all are met
 *   at one rate, and it is convex in f. It asks nothing of the smaller one.
 */
export function isBeyondChance(counted: Coinciding): boolean {
  const { rows, matched, kinds, commonKinds, twice, pairs } = counted
  if (matched === 0) return false
  const small = rows[0] <= rows[1] ? 0 : 1
  const large = small === 0 ? 1 : 0
  const n = rows[small]
  if (matched === rows[large] && kinds[large] >= MANY_KINDS) return true
  const among = (n * (n - 1)) / 2
  const chosen = largestUpTo(
    matched / n,
    (found) => logFewer(pairs[small], among * (found ** 2 / rows[large])) - n * divergence(matched / n, found),
  )
  const met = commonKinds / kinds[small]
  const again = twice[large] / kinds[small]
  const drawn = largestUpTo(met, (found) => {
    const expected = found + (1 - found) * Math.log1p(-found)
    const fewer = again < expected ? divergence(again, expected) : 0
    return -kinds[small] * (fewer + divergence(met, found))
  })
  return Math.min(chosen, drawn) < LOG_CHANCE
}

/**
 * Whether rows coincide more than those of two draws from one population. A row of another draw is found among rows about as
 * often as one of these has a twin there (Good 1953); twice as many are asked for, since the two may be of somewhat different times.
 */
export function isBeyondOneDraw({ rows, matched, repeated }: Coinciding): boolean {
  if (matched === 0) return false
  const n = Math.min(...rows)
  const share = matched / n
  const twins = rows.map((all, which) => (repeated[which] as number) / all)
  if (share < 2 * Math.max(...twins)) return false
  const chances = rows.map((all, which) =>
    largestUpTo(share, (found) => {
      const own = twins[which] as number
      // Twins come in twos at least, so that half as many are independent.
      const fewer = own < found ? (all / 2) * divergence(own, found) : 0
      return -fewer - n * divergence(share, found)
    }),
  )
  return Math.max(...chances) < LOG_CHANCE
}

/**
 * Of rows that share their ids, how far those that agree in the rest go beyond chance: 1 where ids are of the rows, about 0 where each
 * data set has counted its own (Cohen's kappa). Undefined where nothing can disagree, or luck would do it.
 */
export function agreementOfIds(shared: number, agree: number, byChance: number): number | undefined {
  if (shared === 0 || byChance >= 1) return undefined
  const share = agree / shared
  if (share <= byChance) return 0
  const isLuck = byChance > 0 && -shared * divergence(share, byChance) > Math.log(0.01)
  return isLuck ? undefined : (share - byChance) / (1 - byChance)
}

const STEPS = 100

/** Over chances up to the share that was seen, close to either end: with a larger one it was no surprise. */
function largestUpTo(share: number, logChance: (found: number) => number): number {
  let most = Number.NEGATIVE_INFINITY
  for (let i = 1; i < STEPS; i++) {
    const near = (i / STEPS) ** 6
    most = Math.max(most, logChance(share * near), logChance(share * (1 - near)))
  }
  return most
}

/** Of no more than `seen` where a Poisson count of `mean` is expected. */
const logFewer = (seen: number, mean: number): number =>
  seen >= mean ? 0 : -(mean - seen + (seen === 0 ? 0 : seen * Math.log(seen / mean)))

/** Kullback and Leibler's, of a share that was seen from a chance, both of two outcomes. */
function divergence(seen: number, chance: number): number {
  const part = (p: number, q: number): number => (p === 0 ? 0 : p * Math.log(p / q))
  return part(seen, chance) + part(1 - seen, 1 - chance)
}
