/** What is asked of a data set in numbers. */
import type { Scalar } from '@sea-trials/schema/requirement/ast'
import type { Predicate } from './table.ts'

/**
 * One number (or scalar) about a data set. Those of all requirements are gathered, asked once, and answered by one statement.
 * Nulls do not count, as in SQL. NaN and infinities are no numbers: `min` to `quantile` leave them out, `nonfinite` counts them.
 */
export type Aggregate = { readonly where?: Predicate } & (
  | { readonly op: 'rows' }
  /** Rows whose value is not null. */
  | { readonly op: 'count'; readonly column: string }
  | { readonly op: 'nonfinite' | 'infinite'; readonly column: string }
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
  /** Values (not null) of which no other has more rows; with `kept` those of them for which it holds. Not by groups. */
  | { readonly op: 'modes'; readonly column: string; readonly kept?: Predicate }
  /** Whether all rows say the same, null being something to say: 1 or 0. */
  | { readonly op: 'constant'; readonly column: string }
  /** Rows whose `columns` equal those of a row with another `label`; rows without a label do not count. Not by groups. */
  | { readonly op: 'conflicts'; readonly columns: readonly string[]; readonly label: string }
  /** Characters (code points) of the shortest, the longest, the mean text. */
  | { readonly op: 'min_length' | 'max_length' | 'mean_length'; readonly column: string }
  /** Pearson's coefficient, or Spearman's (not by groups), over rows in which both are finite; null where one does not vary. */
  | { readonly op: 'correlation' | 'rank_correlation'; readonly columns: readonly [string, string] }
)

export interface GroupRow {
  readonly key: readonly Scalar[]
  readonly values: readonly (number | string | null)[]
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

/** How many classes of equal rows have that size. */
export interface ClassSize {
  readonly size: number
  readonly classes: number
  readonly rows: number
}
