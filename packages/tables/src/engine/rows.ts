/** Rows for people: where they stand, what they find in another data set, what became of them. */
import type { Scalar } from '@sea-trials/schema/requirement/ast'
import type { Table } from './table.ts'

/** Where a row stands: file (absolute), and 1-based row in it (a CSV header does not count). */
export interface Place {
  readonly file: string
  readonly row: number
}

/** A row for people, with the values asked for. */
export interface LocatedRow extends Place {
  readonly values: Readonly<Record<string, Scalar>>
}

/** A row as JSON values, and where it stands. */
export interface PlacedRow extends Place {
  readonly values: Readonly<Record<string, unknown>>
}

/** A row of which another data set has a copy, and where that stands first. */
export interface TwinRow extends LocatedRow {
  readonly twin: Place
}

/** What the columns of a data set must find in another: rows with a value in each, of which the other has none alike. */
export interface Reference {
  readonly columns: readonly string[]
  readonly other: Table
  /** Of the other, in the same order. */
  readonly otherColumns: readonly string[]
}

/** When rows of two data sets are the same. */
export interface Likeness {
  /** All columns that both have, unless said. */
  readonly columns?: readonly string[]
  /** Cells are normalised before they are compared, numbers to this many significant digits; as they stand unless said. */
  readonly digits?: number
}

/** How many rows of two data sets are the same in some columns; of pairs the first is of the one, the second of the other. */
export interface Coincidences {
  readonly rows: readonly [number, number]
  /** Rows of either that stand in the other as well. */
  readonly shared: readonly [number, number]
  /** Different rows of either. */
  readonly kinds: readonly [number, number]
  /** Different rows of both that stand more than once in the one, and in the other. */
  readonly twice: readonly [number, number]
  /** Rows of either that stand more than once in it. */
  readonly repeated: readonly [number, number]
  /** Pairs of equal rows within either. */
  readonly pairs: readonly [number, number]
  /** As many rows can be paired off, each with one of the other that is the same. */
  readonly matched: number
  /** Different rows that stand in both. */
  readonly commonKinds: number
  /** The chance that a row of the one and a row of the other, each drawn by itself, are the same. */
  readonly agreeing: number
}

/** A column that two data sets share, and not the values in it, row by row. */
export interface Disagreement {
  readonly column: string
  /** In how many rows, and the first of them, 1-based among all rows. */
  readonly rows: number
  readonly first: number
}

/** What became of the rows of a data set. */
export interface RowChanges {
  /** What rows were told by: columns of the key, or whole rows where there is none. */
  readonly by: 'key' | 'row'
  /** Rows whose key stands in an earlier row, before and here; then rows were compared whole. */
  readonly repeats?: readonly [number, number]
  readonly added: number
  readonly removed: number
  /** Rows of the same key with other values; 0 where rows were compared whole. */
  readonly changed: number
  /** Rows in which a column that both have holds another value; columns without such rows are left out. */
  readonly cells: readonly { readonly column: string; readonly rows: number }[]
  /** The first rows of each kind; of changed ones both sides. */
  readonly samples: readonly RowSample[]
}

export interface RowSample {
  readonly before?: LocatedRow
  readonly here?: LocatedRow
}
