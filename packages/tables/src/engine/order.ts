/** In which order the values of a column should stand, from row to row of the file. */
import type { Predicate } from './table.ts'

export type Direction = 'increasing' | 'decreasing' | 'strictly_increasing' | 'strictly_decreasing'

/** A value beside the one before it: of the rows for which a condition holds, those that have a value (a number, and not NaN). */
export interface OrderWanted {
  readonly column: string
  readonly direction: Direction
  /** Rows that are equal in these columns, null in null, are a sequence of their own; all rows are one where there are none. */
  readonly within: readonly string[]
  readonly where?: Predicate
}

export interface OrderFound {
  readonly values: number
  /** Values that have one before them. */
  readonly pairs: number
  /** Those of them that stand on its wrong side. */
  readonly breaks: number
}
