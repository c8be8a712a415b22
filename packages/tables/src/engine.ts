/** The engine's face to the gates: what may be asked of a data set. DuckDB stands behind it today, Spark later. */
import type { Condition, Scalar } from '@sea-trials/schema/requirement/ast'

export type ColumnType = 'integer' | 'number' | 'string' | 'boolean' | 'date' | 'timestamp' | 'time' | 'other'

export interface TableSource {
  /** The data set's name in the policy. */
  readonly name: string
  /** Absolute paths, expanded from the glob, sorted. CSV (.csv, .tsv), JSON lines (.jsonl, .ndjson), Parquet (.parquet). */
  readonly files: readonly string[]
  readonly delimiter?: string
  /** Types of CSV columns that the contract declares; the others are inferred over all rows by the documented rule. */
  readonly types?: Readonly<Record<string, ColumnType>>
  /** By column, what a cell holds where there is no value. Texts keep a CSV column from being read as text. */
  readonly missing?: Readonly<Record<string, readonly Scalar[]>>
}

export interface ColumnInfo {
  readonly name: string
  readonly type: ColumnType
  /** The engine's own word, for messages. */
  readonly engineType: string
  /** Texts that stand in cells of a column of another type where there is no value. They compare as strings; to aggregates they are null. */
  readonly tokens?: readonly string[]
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
  | { readonly kind: 'multiple'; readonly column: string; readonly of: number }
  | { readonly kind: 'all' | 'any'; readonly parts: readonly Predicate[] }
  | { readonly kind: 'negate'; readonly part: Predicate }

/**
 * One number (or scalar) about a data set. Those of all requirements are gathered, asked once, and answered by one statement.
 * Nulls do not count, as in SQL. NaN and infinities are no numbers: `min` to `quantile` leave them out, `nonfinite` counts them.
 */
export type Aggregate = { readonly where?: Predicate } & (
  | { readonly op: 'rows' }
  /** Rows whose value is not null. */
  | { readonly op: 'count'; readonly column: string }
  | { readonly op: 'nonfinite'; readonly column: string }
  | { readonly op: 'count_if'; readonly predicate: Predicate }
  | { readonly op: 'min' | 'max' | 'sum' | 'mean' | 'stddev' | 'median'; readonly column: string }
  | { readonly op: 'quantile'; readonly column: string; readonly p: number }
  /** Numbers (finite) smaller than, and at most, a value: settles a quantile's comparison without sorting. */
  | { readonly op: 'count_below' | 'count_at_most'; readonly column: string; readonly value: number }
  /** Sum of ((x - centre) / scale)^power over finite numbers. */
  | {
      readonly op: 'power_sum'
      readonly column: string
      readonly power: 1 | 2 | 3 | 4
      readonly centre: number
      readonly scale: number
    }
  /** Distinct values, exact; several columns are distinct together. */
  | { readonly op: 'distinct'; readonly columns: readonly string[] }
  /** Rows that are an exact copy of an earlier row (all columns, or the named): rows minus distinct rows. */
  | { readonly op: 'duplicates'; readonly columns?: readonly string[] }
  /** Distinct values (of several columns: combinations, a value in each) that occur once. */
  | { readonly op: 'singletons'; readonly columns: readonly string[] }
  /** Shannon entropy, in nats, of the values (combinations, a value in each). */
  | { readonly op: 'entropy'; readonly columns: readonly string[] }
  /** Rows of the most frequent value; null is a value. */
  | { readonly op: 'mode_count'; readonly column: string }
  /** Whether all rows say the same, null being something to say: 1 or 0. */
  | { readonly op: 'constant'; readonly column: string }
  /** Rows whose `columns` equal those of a row with another `label`; rows without a label do not count. Not by groups. */
  | { readonly op: 'conflicts'; readonly columns: readonly string[]; readonly label: string }
  /** Characters (code points) of the shortest, the longest, the mean text. */
  | { readonly op: 'min_length' | 'max_length' | 'mean_length'; readonly column: string }
  /** Mean of ((x - center) / scale) to a power. */
  | {
      readonly op: 'central_moment'
      readonly column: string
      readonly center: number
      readonly scale: number
      readonly power: 3 | 4
    }
  /** Pearson's coefficient, or Spearman's (not by groups), over rows in which both are finite; null where one does not vary. */
  | { readonly op: 'correlation' | 'rank_correlation'; readonly columns: readonly [string, string] }
)

/** What the columns of a data set must find in another: rows with a value in each, of which the other has none alike. */
export interface Reference {
  readonly columns: readonly string[]
  readonly other: Table
  /** Of the other, in the same order. */
  readonly otherColumns: readonly string[]
}

/** Canonical key of an aggregate: equal keys are asked once. */
export const aggregateKey = (aggregate: Aggregate): string =>
  JSON.stringify(aggregate, Object.keys(flatten(aggregate)).sort())

const flatten = (value: unknown, keys: Record<string, true> = {}): Record<string, true> => {
  if (Array.isArray(value)) for (const item of value) flatten(item, keys)
  else if (value !== null && typeof value === 'object')
    for (const [key, item] of Object.entries(value)) {
      keys[key] = true
      flatten(item, keys)
    }
  return keys
}

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

export interface GroupRow {
  readonly key: readonly Scalar[]
  readonly values: readonly (number | string | null)[]
}

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

/** When rows of two data sets are the same. */
export interface Likeness {
  /** All columns that both have, unless said. */
  readonly columns?: readonly string[]
  /** Cells are normalised before they are compared, numbers to this many significant digits; as they stand unless said. */
  readonly digits?: number
}

/** What is looked for in the text of a column. */
export interface TextPattern {
  /** RE2; its first group is what is taken from a cell, once. */
  readonly pattern: string
  /** Cells without it have nothing of the pattern in them. */
  readonly contains?: string
  /** One cell in a million matters: every row is read, and only what is found may be sampled. */
  readonly rare?: true
}

export interface ColumnPatterns {
  readonly column: string
  readonly patterns: readonly TextPattern[]
}

export interface FoundTexts {
  /** Texts and their rows, sorted; of every how many-th value, 1 is of all. */
  readonly step: number
  readonly texts: readonly { readonly text: string; readonly rows: number }[]
}

export interface ColumnTexts {
  /** Cells that are not null. */
  readonly rows: number
  /** Of each pattern, in order. */
  readonly found: readonly FoundTexts[]
}

/** How many classes of equal rows have that size. */
export interface ClassSize {
  readonly size: number
  readonly classes: number
  readonly rows: number
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
   * Edges of equal mass: quantiles of each column at the fractions, distinct, ascending; one statement for all columns,
   * over every `every`-th row of the file.
   */
  readonly edges: (
    table: Table,
    columns: readonly Measure[],
    fractions: readonly number[],
    every?: number,
  ) => Promise<readonly (readonly number[])[]>
  /** Rows in the cells of each column; one statement for all columns. */
  readonly cells: (table: Table, cuts: readonly Cut[]) => Promise<readonly CellCounts[]>
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
  /** One of `of` parts of the rows, drawn by their numbers with a seed: the same rows of the same files, and a table of its own, which is
   * loaded into memory where it is small and looked at more than once. */
  readonly part: (table: Table, part: number, of: number, seed: string, keep?: 'loaded') => Promise<Table>
  /** Columns in memory, in file order; of every `every`-th row of the file. */
  readonly vectors: (
    table: Table,
    columns: readonly string[],
    where?: Predicate,
    every?: number,
  ) => Promise<Readonly<Record<string, Vector>>>
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
  /** The first of them. */
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
   * The number that one SELECT of the user's gives, over views called like the tables that `tableOf` has for its names;
   * null where it says null. Stopped after a minute. Throws `bad-requirement` for anything that is not one pure SELECT.
   */
  readonly select: (sql: string, near: Table, tableOf: (name: string) => Promise<Table>) => Promise<number | null>
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
