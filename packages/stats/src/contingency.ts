/** Two columns beside each other: how often their values stand together, and what a mean over the rows is worth. */
import { type Undefined, undefinedBecause } from './estimate.ts'

/** Rows of a pair of values; of one entity where rows belong together. */
export interface Together {
  readonly a: number
  readonly b: number
  readonly rows: number
  readonly entity?: number
}

/** Shares of the rows, of the values and pairs that occur. */
export interface Contingency {
  readonly kind: 'table'
  readonly n: number
  readonly a: ReadonlyMap<number, number>
  readonly b: ReadonlyMap<number, number>
  readonly both: ReadonlyMap<string, number>
}

export const pairKey = (a: number, b: number): string => `${a} ${b}`

/**
 * Undefined where a side does not vary, or where there are fewer than five rows a pair of values that could be (Cochran's
 * rule): any column of ids would say all of any other.
 */
export const contingencyOf = (cells: readonly Together[]): Contingency | Undefined => {
  const sums = { a: new Map<number, number>(), b: new Map<number, number>(), both: new Map<string, number>() }
  let n = 0
  for (const { a, b, rows } of cells) {
    n += rows
    add(sums.a, a, rows)
    add(sums.b, b, rows)
    add(sums.both, pairKey(a, b), rows)
  }
  if (n === 0) return undefinedBecause('no rows', 0)
  const [k, l] = [sums.a.size, sums.b.size]
  if (k < 2 || l < 2) return undefinedBecause('zero variance', n)
  if (n < ROWS_A_PAIR * k * l) return undefinedBecause('fewer than five rows for each pair of values', n)
  return { kind: 'table', n, a: sharesOf(sums.a, n), b: sharesOf(sums.b, n), both: sharesOf(sums.both, n) }
}

/** Cochran's. */
export const ROWS_A_PAIR = 5

export const add = <K>(sums: Map<K, number>, key: K, more: number): void =>
  void sums.set(key, (sums.get(key) ?? 0) + more)

const sharesOf = <K>(sums: ReadonlyMap<K, number>, n: number): ReadonlyMap<K, number> =>
  new Map([...sums].map(([key, rows]) => [key, rows / n]))

/**
 * Variance of a mean of influences, and by how much it is larger than of independent rows where nothing goes together: rows of an
 * entity are then taken for alike, for the influences that would tell vanish.
 */
export const spreadOf = (
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
