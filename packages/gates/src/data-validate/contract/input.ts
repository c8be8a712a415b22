/** What judging a contract is given. */
import type { Patterns } from '@sea-trials/schema/contract/binding'
import type { Check } from '@sea-trials/schema/verdict'
import type { Engine } from '@sea-trials/tables/engine'
import type { DataSet } from '../../data/data-set.ts'
import type { RowResult } from '../../gate.ts'
import type { Showing } from '../failing-rows.ts'
import type { JsonSchema } from './rule.ts'

export interface ContractInput {
  readonly engine: Engine
  readonly schema: JsonSchema
  /** What is known of the patterns of the contract. */
  readonly patterns: Patterns
  readonly place: (path: readonly string[]) => Check['source']
  readonly showing: Showing
  /** Label, id and weight: not asked for where labels come late. */
  readonly waived: ReadonlySet<string>
  /** Columns that any data set has. */
  readonly known: ReadonlySet<string>
  /** Data sets that `x-foreign-keys` refers to, opened, or why they could not be. */
  readonly references: ReadonlyMap<string, DataSet | { readonly error: unknown }>
  /** Takes every row that breaks a rule, up to thousands of each; absent: only the few of a check are looked for. */
  readonly failing?: (rows: readonly RowResult[]) => void
}
