/** How the values of a column are spread: the column itself, its bins, cells and counts. */
import type { Scalar } from '@sea-trials/schema/requirement/ast'
import type { Predicate } from './table.ts'

/** A column in memory. Strings are dictionary-coded: `codes[i]` indexes `values`, -1 is null. */
export type Vector =
  | { readonly kind: 'number'; readonly values: Float64Array; readonly valid: Uint8Array | null }
  | { readonly kind: 'coded'; readonly codes: Int32Array; readonly values: readonly Scalar[] }

/** Numbers that are written one after the other, and then read from any one on. */
export interface NumberFile {
  readonly append: (values: Float64Array) => void
  /** Fills `into` with the numbers from one on. */
  readonly read: (from: number, into: Float64Array) => void
  /** Once or again: whoever needs it no more gives its room back, and the engine closes what is left. */
  readonly close: () => void
}

/** Numbers that lie in a file; what is missing is NaN. */
export interface StoredNumbers {
  readonly length: number
  /** So many are best read at a time. */
  readonly atOnce: number
  /** Fills `into` with those from a row on. */
  readonly read: (from: number, into: Float64Array) => void
  /** A file of other numbers beside them, which whoever asked for it closes. */
  readonly beside: () => NumberFile
  /** Rows without a finite number: how many, and the first of them, from 0. */
  readonly odd: { readonly count: number; readonly first: readonly number[] }
}

/** `ascending`: each value above the one before, and the same in both; `same`: in both, in whatever order. */
export type InStep = 'ascending' | 'same' | 'other'

/** The bins of a column: keys (see `bins`) that agree but for their last `shift` bits. */
export interface BinsWanted {
  readonly column: string
  readonly shift: number
  readonly where?: Predicate
}

export interface Bin {
  /** Of the bin, its last bits dropped. */
  readonly key: bigint
  readonly count: number
  /** Least and largest full key in it. */
  readonly low: bigint
  readonly high: bigint
}

export interface FrequentWanted {
  readonly column: string
  readonly where?: Predicate
}

export interface Register {
  readonly register: number
  /** Rows that fell to it. */
  readonly count: number
  /** The least of their hashes, without the bits that name the register. */
  readonly least: bigint
}

/** A column as a number: its value (dates and times in seconds), the length of its text in characters, or the seconds of a text that is a time of the day. */
export interface Measure {
  readonly column: string
  readonly of: 'value' | 'length' | 'clock'
  /** Values that stand for a missing one. */
  readonly missing?: readonly Scalar[]
}

export interface Cut extends Measure {
  /** Ascending. Cell i holds edges[i - 1] < x <= edges[i]; the first and the last are open. */
  readonly edges: readonly number[]
}

export interface CellCounts {
  /** Of finite numbers; one more than there are edges. */
  readonly counts: readonly number[]
  /** Infinite dates and instants are among them. */
  readonly nulls: number
  readonly nans: number
  readonly infinite: number
}

/**
 * A column in cells, its values where no edges are given. `together`: some of them, looked at as one besides; of a cut their
 * numbers, -1 for null, -2 for NaN and the infinities.
 */
export type Clustered =
  | { readonly column: string; readonly missing?: readonly Scalar[]; readonly together: readonly Scalar[] }
  | (Cut & { readonly together: readonly number[] })

/** Of a cell: its rows, the sum over entities of the square of their rows in it, and of these times all their rows. */
export type CellCluster = readonly [rows: number, squares: number, cross: number]

/** How the rows of entities are spread over the cells of a column. A row without an entity is one of its own. */
export interface ClusterCounts {
  readonly entities: number
  /** Sum over entities of the square of their rows. */
  readonly squares: number
  /** Of each cell that has rows. */
  readonly cells: readonly CellCluster[]
  readonly together: CellCluster
}

export interface ValueCount {
  readonly value: Scalar
  readonly count: number
}
