/** The engine's face to the gates: what may be asked of a data set. DuckDB stands behind it today, Spark later. */
import type { Scalar } from '@sea-trials/schema/requirement/ast'
import type { Aggregate, ClassSize, GroupRow } from './engine/aggregate.ts'
import type {
  Bin,
  BinsWanted,
  CellCounts,
  ClusterCounts,
  Clustered,
  Cut,
  FrequentWanted,
  InStep,
  Measure,
  Register,
  StoredNumbers,
  ValueCount,
  Vector,
} from './engine/distribution.ts'
import type { Drawn, DrawWanted } from './engine/drawn.ts'
import type { OrderFound, OrderWanted } from './engine/order.ts'
import type { Drawing, Redrawn } from './engine/resample.ts'
import type {
  Coincidences,
  Disagreement,
  Likeness,
  LocatedRow,
  PlacedRow,
  Reference,
  RowChanges,
  TwinRow,
} from './engine/rows.ts'
import type { Predicate, Table, TableSource } from './engine/table.ts'
import type { ColumnPatterns, ColumnTexts } from './engine/texts.ts'

export type * from './engine/aggregate.ts'
export type * from './engine/distribution.ts'
export type * from './engine/drawn.ts'
export type * from './engine/order.ts'
export type * from './engine/resample.ts'
export type * from './engine/rows.ts'
export type * from './engine/table.ts'
export type * from './engine/texts.ts'

export interface Engine {
  /** Opens and types a data set. Throws `missing-file`, `unreadable-data`. Opening twice gives the same table. */
  readonly open: (source: TableSource) => Promise<Table>
  /** Answers all at once, in order: one statement over one scan, save what needs sorting. Dates come as ISO strings. */
  readonly aggregate: (table: Table, wanted: readonly Aggregate[]) => Promise<readonly (number | string | null)[]>
  /** The same per group; nulls are a group of their own (key null). Sorted by key. */
  readonly groups: (table: Table, by: readonly string[], wanted: readonly Aggregate[]) => Promise<readonly GroupRow[]>
  /** Those rows of a data set for which a condition holds, as a data set of its own. */
  readonly filter: (table: Table, where: Predicate) => Promise<Table>
  /** Counts of values of a column, largest first; null is a value. All of them, the first `most`, or those named and null. */
  readonly histogram: (
    table: Table,
    column: string,
    only?: Pick<Measure, 'missing'> & { readonly most?: number; readonly values?: readonly Scalar[] },
  ) => Promise<readonly ValueCount[]>
  /**
   * Quantiles of the finite numbers of each column at the fractions, in their order: the order statistic nearest to each. None
   * where there are no numbers. One statement for all columns, over one of each `every` rows of the file.
   */
  readonly quantiles: (
    table: Table,
    columns: readonly Measure[],
    fractions: readonly number[],
    every?: number,
  ) => Promise<readonly (readonly number[])[]>
  /** Rows in the cells of each column; one statement for all columns. */
  readonly cells: (table: Table, cuts: readonly Cut[]) => Promise<readonly CellCounts[]>
  /** Rows of each entity (a value of another column) in the cells of a column, summed up. */
  readonly clusters: (table: Table, entity: string, of: Clustered) => Promise<ClusterCounts>
  /**
   * Rows by bins of a column's keys: the bits of a number's double, or of a text's length; seconds since 1970 of dates and
   * times, of a time of day since midnight. NaN, infinities and nulls are in no bin.
   */
  readonly bins: (table: Table, wanted: readonly BinsWanted[]) => Promise<readonly (readonly Bin[])[]>
  /** Hashes of a column's values by register. What a value hashes to is fixed by tests, for it is kept in profiles. */
  readonly registers: (
    table: Table,
    wanted: readonly FrequentWanted[],
    bits: number,
  ) => Promise<readonly (readonly Register[])[]>
  /** Values (as text) that at least so many rows share, most frequent first. */
  readonly frequent: (
    table: Table,
    wanted: readonly FrequentWanted[],
    least: number,
  ) => Promise<readonly (readonly { readonly value: string; readonly count: number }[])[]>
  /**
   * Rows whose values in the columns (all unless said; nulls are equal) another row before them has, by hashes of 64 bits: none is
   * missed, and of n rows one that is not is counted with a chance of n^2 / 2^65. Memory hardly grows with the rows.
   */
  readonly repeats: (table: Table, columns?: readonly string[]) => Promise<number>
  /**
   * One of `of` parts of the rows, drawn by their numbers with a seed: the same rows of the same files, and a table of its own,
   * which is loaded into memory where it is small and looked at more than once.
   */
  readonly part: (table: Table, part: number, of: number, seed: string, keep?: 'loaded') => Promise<Table>
  /** Columns in memory, in file order; of one of each `every` rows of the file. */
  readonly vectors: (
    table: Table,
    columns: readonly string[],
    where?: Predicate,
    every?: number,
  ) => Promise<Readonly<Record<string, Vector>>>
  /** The same of all rows, and in the same statement other columns of rows that are drawn. */
  readonly drawn: (
    table: Table,
    columns: readonly string[],
    wanted: DrawWanted,
  ) => Promise<{ readonly columns: Readonly<Record<string, Vector>>; readonly drawn: Drawn }>
  /** A column of numbers of which none is held, in file order: read where it is wanted, as long as the engine is open. */
  readonly stored: (table: Table, column: string) => Promise<StoredNumbers>
  /** How a column is ordered in the file and, where one is given, beside that of another data set; nothing of it is held. */
  readonly inStep: (table: Table, other: Table | undefined, column: string) => Promise<InStep>
  /**
   * Which of the columns that both have differ row by row, in the order of their files; one statement for all. Numbers are the
   * same to six digits; what is no number on one side only is not compared.
   */
  readonly disagreements: (table: Table, other: Table, columns: readonly string[]) => Promise<readonly Disagreement[]>
  /** How many values stand in another order than wanted, beside the one before them in the files. */
  readonly order: (table: Table, wanted: OrderWanted) => Promise<OrderFound>
  /** The first of them. */
  readonly locateDisorder: (
    table: Table,
    wanted: OrderWanted,
    columns: readonly string[],
    most: number,
  ) => Promise<readonly LocatedRow[]>
  /** Where rows stand, by their 0-based number among all rows, in file order; with the values asked for. */
  readonly locateRows: (
    table: Table,
    rows: readonly number[],
    columns: readonly string[],
  ) => Promise<readonly LocatedRow[]>
  /** The first rows for which the predicate holds. */
  readonly locate: (
    table: Table,
    predicate: Predicate,
    columns: readonly string[],
    most: number,
  ) => Promise<readonly LocatedRow[]>
  /** The first rows whose key columns stand in an earlier row; of the rows for which the predicate holds. */
  readonly locateDuplicates: (
    table: Table,
    columns: readonly string[],
    show: readonly string[],
    most: number,
    where?: Predicate,
  ) => Promise<readonly LocatedRow[]>
  /** Rows of `table` that also stand in `other`. */
  readonly overlap: (table: Table, other: Table, likeness?: Likeness) => Promise<number>
  /** Rows that are the same in those of the columns, which both have, that are of one kind; undefined where none is. */
  readonly coincidences: (table: Table, other: Table, columns: readonly string[]) => Promise<Coincidences | undefined>
  /** The first rows of `table` that also stand in `other`. */
  readonly locateOverlap: (
    table: Table,
    other: Table,
    likeness: Likeness,
    show: readonly string[],
    most: number,
  ) => Promise<readonly TwinRow[]>
  /** Rows (for which the predicate holds) whose reference finds nothing, and the first of them. */
  readonly orphans: (table: Table, reference: Reference, where?: Predicate) => Promise<number>
  readonly locateOrphans: (
    table: Table,
    reference: Reference,
    show: readonly string[],
    most: number,
    where?: Predicate,
  ) => Promise<readonly LocatedRow[]>
  /**
   * The number that one SELECT of the user's gives (digits beyond 2^53), over views called like the tables that `tableOf` has for
   * its names; null where it says null. Stopped after a minute. Throws `bad-requirement` for anything that is not one pure SELECT.
   */
  readonly select: (
    sql: string,
    near: Table,
    tableOf: (name: string) => Promise<Table>,
  ) => Promise<number | string | null>
  /**
   * The number that one SELECT of the user's gives, of rows as they are and of rows drawn again with replacement. All draws
   * together are stopped after ten minutes. Throws `bad-requirement` as `select` does.
   */
  readonly resample: (sql: string, drawing: Drawing) => Promise<Redrawn>
  /** What patterns find in columns; of more than `most` values of a column a sample of them, always the same. */
  readonly texts: (table: Table, asked: readonly ColumnPatterns[], most: number) => Promise<readonly ColumnTexts[]>
  /** Sizes of the classes of rows equal in `by`, in rows or in distinct values of a column; smallest first. */
  readonly classSizes: (
    table: Table,
    by: readonly string[],
    options?: { readonly distinct?: string; readonly where?: Predicate },
  ) => Promise<readonly ClassSize[]>
  /**
   * Rows added, removed and changed between two versions, told by the key, or as a multiset of whole rows (of the columns that
   * both have) where it is empty or repeats. `most` samples of each kind, with the columns of `show` that their side has.
   */
  readonly changes: (
    before: Table,
    here: Table,
    key: readonly string[],
    show: readonly string[],
    most: number,
  ) => Promise<RowChanges>
  /** All rows, in batches, as JSON values by the table of types (absent and null are both null in CSV and Parquet). */
  readonly rows: (
    table: Table,
    columns?: readonly string[],
    where?: Predicate,
  ) => AsyncIterable<readonly Readonly<Record<string, unknown>>[]>
  /** The same with each row's place, in file order; whoever stops reading stops the statement. */
  readonly locatedRows: (table: Table, columns: readonly string[]) => AsyncIterable<readonly PlacedRow[]>
  readonly close: () => Promise<void>
}
