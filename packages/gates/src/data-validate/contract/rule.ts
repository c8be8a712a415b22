/** A rule of the contract: one keyword about one column (or about the row), and how its failing rows are found. */
import type { Patterns } from '@sea-trials/schema/contract/binding'
import { printable } from '@sea-trials/schema/text'
import type { ColumnInfo, Predicate, Reference } from '@sea-trials/tables/engine'
import type { DataSet } from '../../data/data-set.ts'
import type { MissingTokens } from '../../data/missing.ts'

export interface Rule {
  /** `age: minimum 0`. */
  readonly text: string
  /** Where it stands in the contract: `['properties', 'age', 'minimum']`. */
  readonly path: readonly string[]
  /** The column whose value is shown for a failing row; absent where the rule is about the row. */
  readonly column?: string
  readonly test: Test
  /** Rows that it says something about, those with a value for one: where there is none, nothing was judged. All, if absent. */
  readonly judged?: Predicate
  /** `x-mostly`: the share of the rows it judges that must keep the rule. All, if absent. */
  readonly mostly?: number
}

export type Test =
  /** Every row of this table keeps it, whatever stands in the cells: the column's type says so. */
  | { readonly kind: 'kept' }
  /** Every row of this table breaks it. */
  | { readonly kind: 'broken'; readonly why: string }
  /** The keyword says nothing about such a column. Shown, because a reader may have meant otherwise. */
  | { readonly kind: 'silent'; readonly why: string }
  /** What the rule asks cannot be judged here, and it must not go unseen. */
  | { readonly kind: 'error'; readonly why: string }
  /** Rows for which the predicate is true break it. */
  | { readonly kind: 'where'; readonly failing: Predicate }
  /** Rows that repeat the values of an earlier row break it. A row without a value is no repeat; `present` says more than null. */
  | { readonly kind: 'repeats'; readonly columns: readonly string[]; readonly present?: Predicate }
  /** Rows with a value in each column whose reference finds nothing break it. */
  | { readonly kind: 'orphans'; readonly reference: Reference; readonly present?: Predicate }
  /** Rows that a JSON Schema refuses break it; of a `cell`, those whose cell it refuses. */
  | { readonly kind: 'schema'; readonly schema: JsonSchema; readonly cell?: string }

export interface CompileInput {
  readonly schema: JsonSchema
  readonly columns: readonly ColumnInfo[]
  /** `x-missing`, by column. */
  readonly missing: MissingTokens
  /** Columns that this data set need not have: label, id and weight where labels come late. */
  readonly waived: ReadonlySet<string>
  /** Columns that any data set has. */
  readonly known: ReadonlySet<string>
  /** The data sets that `x-foreign-keys` refers to, opened, or why they could not be. */
  readonly references: ReadonlyMap<string, DataSet | { readonly error: unknown }>
  /** The data set that is judged. */
  readonly own: DataSet
  /** What is known of the patterns of the contract. */
  readonly patterns: Patterns
}

export type JsonSchema = Readonly<Record<string, unknown>>

/** Keywords of the row that are neither properties nor said once for all rows. */
export const ROW_KEYWORDS = [
  ...['enum', 'const', 'allOf', 'anyOf', 'oneOf', 'not', 'if', '$ref', 'patternProperties'],
  ...['propertyNames', 'minProperties', 'maxProperties', 'dependentRequired', 'dependentSchemas'],
  'unevaluatedProperties',
]

export const broken = (why: string): Test => ({ kind: 'broken', why })

/** A name as the requirement language writes it. */
export const label = (name: string): string => (/^[A-Za-z_][A-Za-z0-9_]*$/.test(name) ? name : printable(name))
