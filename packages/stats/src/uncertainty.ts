/**
 * Theil's U, the uncertainty coefficient: the share of the entropy of a column that another takes away (Theil 1970), without the
 * part that any column of as many values takes away by chance.
 */
import { summed } from './divergence.ts'
import { type Estimate, type Undefined, undefinedBecause } from './estimate.ts'

/** Rows of a pair of values; of one entity where rows belong together. */
export interface Together {
  readonly a: number
  readonly b: number
  readonly rows: number
  readonly entity?: number
}

/**
 * I(a; b) / H(a), each without its bias (Miller and Madow 1955: an entropy of K values that occur is too small by (K - 1) / 2N),
 * so that it is 0 on average where nothing goes together, and 1 where `b` says all of `a`. Variance: the delta method's (Goodman and
 * Kruskal 1972; SAS prints its root as ASE), over entities where there are any, and that of a chi-square where nothing goes
 * together. Undefined where a side does not vary, or where there are fewer than five rows a pair of values that could be
 * (Cochran's rule): any column of ids would say all of any other.
 */
export const uncertainty = (cells: readonly Together[]): Estimate | Undefined => {
  const sums = { a: new Map<number, number>(), b: new Map<number, number>(), both: new Map<string, number>() }
  let n = 0
  for (const { a, b, rows } of cells) {
    n += rows
    add(sums.a, a, rows)
    add(sums.b, b, rows)
    add(sums.both, `${a} ${b}`, rows)
  }
  if (n === 0) return undefinedBecause('no rows', 0)
  const [k, l] = [sums.a.size, sums.b.size]
  if (k < 2 || l < 2) return undefinedBecause('zero variance', n)
  if (n < ROWS_A_PAIR * k * l) return undefinedBecause('too few rows', n)
  const share = { a: sharesOf(sums.a, n), b: sharesOf(sums.b, n), both: sharesOf(sums.both, n) }
  const nats = entropyOf(share.a)
  const plain = nats + entropyOf(share.b) - entropyOf(share.both)
  // Of values that occur: where `b` says all of `a`, the entropies are too small by as much, and nothing is corrected away.
  const degrees = sums.both.size - k - l + 1
  const influenceOf = ({ a, b }: Together): number => {
    const [p, q, r] = [share.a.get(a)!, share.b.get(b)!, share.both.get(`${a} ${b}`)!]
    return (Math.log(r / (p * q)) + (plain / nats) * Math.log(p)) / nats
  }
  const { variance, effect } = spreadOf(cells, influenceOf, n)
  const chance = (effect * degrees) / (2 * n)
  const whole = nats + (effect * (k - 1)) / (2 * n)
  const unit = effect / (2 * n * whole)
  const value = Math.min(1, Math.max(0, (plain - chance) / whole))
  const slope = plain > chance ? Math.max(4 * unit, (variance * nats) / plain) : 4 * unit
  const { ends } = summed(plain / whole, { value, degrees: Math.max(0, degrees), unit, slope })
  return {
    kind: 'estimate',
    value,
    n,
    interval: (level) => {
      const [low, high] = ends(level)
      return { low, high: Math.min(1, high), level, method: 'non-central chi-square, score' }
    },
  }
}

const ROWS_A_PAIR = 5

const add = <K>(sums: Map<K, number>, key: K, rows: number): void => void sums.set(key, (sums.get(key) ?? 0) + rows)

const sharesOf = <K>(sums: ReadonlyMap<K, number>, n: number): ReadonlyMap<K, number> =>
  new Map([...sums].map(([key, rows]) => [key, rows / n]))

const entropyOf = (shares: ReadonlyMap<unknown, number>): number =>
  [...shares.values()].reduce((sum, share) => sum - share * Math.log(share), 0)

/**
 * Variance of a mean of influences, and by how much it is larger than of independent rows where nothing goes together: rows of an
 * entity are then taken for alike, for the influences that would tell vanish.
 */
const spreadOf = (
  cells: readonly Together[],
  influenceOf: (cell: Together) => number,
  n: number,
): { readonly variance: number; readonly effect: number } => {
  const [influences, sizes] = [new Map<number, number>(), new Map<number, number>()]
  let [squares, alike] = [0, 0]
  for (const cell of cells) {
    const influence = influenceOf(cell)
    if (cell.entity === undefined) {
      squares += cell.rows * influence * influence
      alike += cell.rows
    } else {
      add(influences, cell.entity, cell.rows * influence)
      add(sizes, cell.entity, cell.rows)
    }
  }
  for (const sum of influences.values()) squares += sum * sum
  for (const size of sizes.values()) alike += size * size
  return { variance: squares / n ** 2, effect: alike / n }
}
