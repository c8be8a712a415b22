/**
 * Counts of rows that belong together (a customer has many): what they are worth in rows that do not. The variance of a share
 * under clusters over that of as many independent rows is its design effect (Kish 1965); counts divided by it go wherever
 * counts of independent rows go (Rao and Scott 1981, first order).
 */
import { tOf, zOf } from './distributions.ts'
import { type Estimate, type Undefined, undefinedBecause } from './estimate.ts'

/** Of a cell: its rows, the sum over entities of the square of their rows in it, and of these times all their rows. */
type Cell = readonly [rows: number, squares: number, cross: number]

/** Of a column cut into cells. */
export interface Clusters {
  /** Entities, those of one row included. */
  readonly entities: number
  /** Sum over entities of the square of their rows. */
  readonly squares: number
  readonly cells: readonly Cell[]
  /** Cells that hold more of the current rows than of the reference, as one: their share is what total variation adds up. */
  readonly together: Cell
}

/** By how much the variance of a sample is larger than its rows say, and how many entities tell so. */
export interface Effect {
  readonly factor: number
  readonly entities: number
}

/** Of the share of a cell, or of the difference of two: its variance, and what that of independent rows would be. */
export interface Spread {
  readonly variance: number
  readonly plain: number
  /** The variance in units of the share. */
  readonly score: number
}

/**
 * The largest of the cells that gain as one (cells that drift the same way move together: rows of an entity that stand in
 * one stand in its neighbour) and of three means over the cells: of the variances, of the standard errors (sums of absolute
 * deviations go by these), and of the variances in units of the shares (chi-squares do). Never below 1.
 */
export const largestEffect = (cells: readonly Spread[], together: Spread): number => {
  const known = cells.filter(({ plain }) => plain > 0)
  if (known.length === 0) return 1
  const sum = (of: (cell: Spread) => number): number => known.reduce((total, cell) => total + of(cell), 0)
  const means = [
    together.plain > 0 ? together.variance / together.plain : 0,
    sum(({ variance }) => variance) / sum(({ plain }) => plain),
    (sum(({ variance }) => Math.sqrt(variance)) / sum(({ plain }) => Math.sqrt(plain))) ** 2,
    known.length > 1 ? sum(({ score }) => score) / (known.length - 1) : 0,
  ]
  return Math.max(1, ...means)
}

/** Of the shares of one sample. */
export const effectOf = ({ entities, squares, cells, together }: Clusters): Effect => {
  const rows = cells.reduce((sum, [count]) => sum + count, 0)
  // Of one row each, they are the rows; and how alike those of an entity are is not told by a single one.
  if (squares === rows) return { factor: 1, entities }
  if (entities < 2) return { factor: Math.max(1, rows), entities }
  const spreadOf = ([count, own, cross]: Cell): Spread => {
    const p = count / rows
    // Sum over entities of (their rows in the cell - p times their rows) squared.
    const spread = Math.max(0, own - 2 * p * cross + p * p * squares)
    const variance = (spread / rows ** 2) * (entities / Math.max(1, entities - 1))
    return { variance, plain: (p * (1 - p)) / rows, score: count > 0 ? (variance * rows ** 2) / count : 0 }
  }
  return { factor: largestEffect(cells.map(spreadOf), spreadOf(together)), entities }
}

/** Whatever is measured: rows of an entity as if they were all alike (Kish). */
export const alikeEffect = ({ entities, squares, cells }: Clusters): Effect => {
  const rows = cells.reduce((sum, [count]) => sum + count, 0)
  return { factor: Math.max(1, squares / rows), entities }
}

/** By what the rows of either side are to be divided to be worth independent ones. */
export type Shrink = readonly [reference: number, current: number]

/**
 * An estimate from two samples whose rows belong together. `measure` is given by what the rows of each are to be divided.
 * `most`: no such distance is larger. A design effect is itself estimated, from the entities: intervals use Student's t with one degree less than the fewer have.
 */
export const clustered = (
  measure: (shrink: Shrink) => Estimate | Undefined,
  effects: readonly [Effect, Effect],
  most = Number.POSITIVE_INFINITY,
): Estimate | Undefined => {
  const factors = effects.map(({ factor }) => factor) as [number, number]
  const plain = measure([1, 1])
  if (plain.kind === 'undefined') return plain
  if (factors.every((factor) => factor === 1)) return plain
  const degrees = Math.min(...effects.flatMap(({ factor, entities }) => (factor > 1 ? [entities - 1] : [])))
  if (degrees < 1) return undefinedBecause('too few rows', plain.n)
  const shrunk = measure(factors)
  if (shrunk.kind === 'undefined') return shrunk
  const { again: _, ...own } = shrunk
  return {
    ...own,
    n: plain.n,
    interval: (level) => {
      const wider = (tOf(level, degrees) / zOf(level)) ** 2
      const found = measure(factors.map((factor) => (factor === 1 ? 1 : factor * wider)) as [number, number])
      if (found.kind === 'undefined') return { low: null, high: null, level, method: 'no entities' }
      const { low, high, method } = found.interval(level)
      const { high: narrow } = plain.interval(level)
      // Noise that is overstated would explain too much of what is seen: above, the plain interval is stretched besides.
      const stretched =
        narrow === null ? null : plain.value + (narrow - plain.value) * Math.sqrt(Math.max(...factors) * wider)
      return {
        low: low === null ? null : Math.min(low, shrunk.value),
        high: high === null || stretched === null ? null : Math.min(most, Math.max(high, stretched, shrunk.value)),
        level,
        method: `${method}, by entity`,
      }
    },
  }
}
