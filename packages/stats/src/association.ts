/** How columns go together: Pearson's r, Spearman's rho, and Cramér's V without its bias. */
import { argsort } from './rank.ts'

/** Pearson's correlation of pairs; undefined without spread on either side. */
export const pearson = (x: Float64Array, y: Float64Array): number | undefined => {
  const n = x.length
  let [meanX, meanY] = [0, 0]
  for (let i = 0; i < n; i++) {
    meanX += x[i]! / n
    meanY += y[i]! / n
  }
  let [xx, yy, xy] = [0, 0, 0]
  for (let i = 0; i < n; i++) {
    const [a, b] = [x[i]! - meanX, y[i]! - meanY]
    xx += a * a
    yy += b * b
    xy += a * b
  }
  const r = xy / Math.sqrt(xx * yy)
  return n > 1 && Number.isFinite(r) ? Math.max(-1, Math.min(1, r)) : undefined
}

/** Ranks from 1; ties share their mean. */
export const ranksOf = (values: Float64Array): Float64Array => {
  const order = argsort(values)
  const ranks = new Float64Array(values.length)
  for (let from = 0; from < order.length; ) {
    let to = from + 1
    while (to < order.length && values[order[to]!] === values[order[from]!]) to++
    for (let i = from; i < to; i++) ranks[order[i]!] = (from + to + 1) / 2
    from = to
  }
  return ranks
}

/** Pearson's correlation of the ranks. */
export const spearman = (x: Float64Array, y: Float64Array): number | undefined => pearson(ranksOf(x), ranksOf(y))

/**
 * Cramér's V of two columns of codes from 0, bias-corrected (Bergsma 2013): phi^2 less its mean without association,
 * over the corrected number of categories. Undefined where a side has a single category.
 */
export const cramersV = (x: ArrayLike<number>, y: ArrayLike<number>): number | undefined => {
  const n = x.length
  const width = y.length === 0 ? 1 : 1 + largest(y)
  const cells = new Map<number, number>()
  const [rows, columns] = [new Map<number, number>(), new Map<number, number>()]
  const add = (map: Map<number, number>, key: number): void => void map.set(key, (map.get(key) ?? 0) + 1)
  for (let i = 0; i < n; i++) {
    add(cells, x[i]! * width + y[i]!)
    add(rows, x[i]!)
    add(columns, y[i]!)
  }
  const [r, k] = [rows.size, columns.size]
  if (r < 2 || k < 2 || n < 2) return undefined
  let sum = 0
  for (const [cell, count] of cells) {
    sum += count ** 2 / (rows.get(Math.floor(cell / width))! * columns.get(cell % width)!)
  }
  const phi2 = Math.max(0, sum - 1 - ((r - 1) * (k - 1)) / (n - 1))
  const [r2, k2] = [r - (r - 1) ** 2 / (n - 1), k - (k - 1) ** 2 / (n - 1)]
  const most = Math.min(r2, k2) - 1
  return most > 0 ? Math.min(1, Math.sqrt(phi2 / most)) : undefined
}

const largest = (codes: ArrayLike<number>): number => {
  let most = 0
  for (let i = 0; i < codes.length; i++) most = Math.max(most, codes[i]!)
  return most
}
