/** A data set: where it comes from, its columns, and what may be said of a row. */
import type { Condition, Scalar } from '@sea-trials/schema/requirement/ast'

export type ColumnType = 'integer' | 'number' | 'string' | 'boolean' | 'date' | 'timestamp' | 'time' | 'other'

/** What a column of a CSV is to be read as: `date-time` are instants as RFC 3339 writes them. */
export type ReadType = ColumnType | 'date-time'

export interface TableSource {
  /** The data set's name in the policy. */
  readonly name: string
  /** Absolute paths, expanded from the glob, sorted. CSV (.csv, .tsv), JSON lines (.jsonl, .ndjson), Parquet (.parquet). */
  readonly files: readonly string[]
  readonly delimiter?: string
  /**
   * Types of CSV columns that the contract declares; the others are inferred over all rows by the documented rule. Where not
   * every cell is a date, a `date` is inferred and a `date-time` is text; a cell that is none of another type is an error.
   */
  readonly types?: Readonly<Record<string, ReadType>>
  /**
   * Cells that are not of the declared type are kept beside it, for whoever judges them; or the column is inferred, where the
   * types are only those of columns of the same name elsewhere.
   */
  readonly misfits?: 'kept' | 'inferred'
  /** By column, what a cell holds where there is no value. Texts keep a CSV column from being read as text. */
  readonly missing?: Readonly<Record<string, readonly Scalar[]>>
  /** Columns whose cells no message quotes. */
  readonly masked?: ReadonlySet<string>
  /** By the name that the files write of a column, the one by which it is asked for; `types`, `missing` and `masked` go by the latter. */
  readonly called?: Readonly<Record<string, string>>
}

export interface ColumnInfo {
  readonly name: string
  /** As the files write it, where that is another name. */
  readonly written?: string
  readonly type: ColumnType
  /** The engine's own word, for messages. */
  readonly engineType: string
  /** Texts that stand in cells of a column of another type where there is no value. They compare as strings; to aggregates they are null. */
  readonly tokens?: readonly string[]
  /** Some cells hold texts that are not of the type. To all but the predicate `misfit` they are null; as rows they are shown. */
  readonly misfits?: true
}

export interface Table {
  readonly name: string
  readonly files: readonly string[]
  readonly columns: readonly ColumnInfo[]
}

/** A row's property: the language's conditions, and what a contract adds to them. True, false or null (unknown) as in SQL. */
export type Predicate =
  | Condition
  | { readonly kind: 'pattern'; readonly column: string; readonly pattern: string }
  | { readonly kind: 'length'; readonly column: string; readonly min?: number; readonly max?: number }
  | { readonly kind: 'finite'; readonly column: string }
  | { readonly kind: 'misfit'; readonly column: string }
  | { readonly kind: 'multiple'; readonly column: string; readonly of: number }
  | { readonly kind: 'all' | 'any'; readonly parts: readonly Predicate[] }
  | { readonly kind: 'negate'; readonly part: Predicate }
