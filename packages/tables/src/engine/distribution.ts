/** How the values of a column are spread: the column itself, its bins, cells and counts. */
import type { Scalar } from '@sea-trials/schema/requirement/ast'
import type { Predicate } from './table.ts'

/** A column in memory. Strings are dictionary-coded: `codes[i]` indexes `values`, -1 is null. */
export type Vector =
  | { readonly kind: 'number'; readonly values: Float64Array; readonly valid: Uint8Array | null }
  | { readonly kind: 'coded'; readonly codes: Int32Array; readonly values: readonly Scalar[] }

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

/** A column as a number: its value (dates and times in seconds), or the length of its text in characters. */
export interface Measure {
  readonly column: string
  readonly of: 'value' | 'length'
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

export interface ValueCount {
  readonly value: Scalar
  readonly count: number
}
