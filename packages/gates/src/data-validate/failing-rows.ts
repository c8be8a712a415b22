/** Rows as people may see them: file, row and key, with what is nobody else's business masked. */
import type { Policy } from '@sea-trials/schema/policy/policy'
import type { FailingRow } from '@sea-trials/schema/verdict'
import type { LocatedRow, Place } from '@sea-trials/tables/engine'
import type { DataSet } from '../data/data-set.ts'
import { MASK } from '../quality/masked.ts'
import { isPrivate } from './contract/reading.ts'
import type { JsonSchema } from './contract/rule.ts'

export interface Showing {
  /** A file's name for people. */
  readonly file: (path: string) => string
  /** Of a row, as the contract says it; without a contract nothing is private. */
  readonly schema: JsonSchema
  /** The same as people wrote it, where the run found columns to be sensitive. */
  readonly declared?: JsonSchema
  /** Contracts of other versions of the data: what one of them calls private is private. */
  readonly besides?: readonly JsonSchema[]
  /** The columns that together name a row: of the policy, else of the contract. */
  readonly keys?: readonly string[]
}

/** The policy's id, else the primary key of the contract. */
export const keysOf = ({ columns: { id } }: Pick<Policy, 'columns'>, schema: JsonSchema): readonly string[] =>
  id === undefined ? ((schema['x-primary-key'] ?? []) as readonly string[]) : [id]

/** At most this many failing rows are shown of a check. */
export const MOST_SHOWN = 5

/** And of a check and data set, where all rows are asked for. */
export const MOST_WRITTEN = 10_000

const LONGEST = 80

/** Columns to ask for, of those that the data set has. */
export function columnsShown({ table }: DataSet, { keys = [] }: Showing, ...columns: readonly (string | undefined)[]) {
  const has = (name: string | undefined): name is string => table.columns.some((column) => column.name === name)
  return [...new Set([...columns, ...keys].filter(has))]
}

/** `column` is the one that the row fails by; its value stands in the row where it was asked for. */
export function failingRow({ file, row, values }: LocatedRow, showing: Showing, column?: string): FailingRow {
  const { keys = [] } = showing
  const isNamed = keys.length > 0 && keys.every((name) => name in values)
  const text = (name: string): string => shownCell(showing, name, values[name])
  return {
    file: showing.file(file),
    row,
    ...(isNamed ? { key: keys.map(text).join(', ') } : {}),
    ...(column === undefined ? {} : { column }),
    ...(column === undefined || !(column in values) ? {} : { value: text(column) }),
  }
}

/** A row that should stand once, and where it stands again. */
export function twinRow(row: LocatedRow & { readonly twin: Place }, showing: Showing, more = ''): FailingRow {
  const { file, row: number } = row.twin
  return { ...failingRow(row, showing), value: `also ${showing.file(file)} row ${number}${more}` }
}

/** A cell of a column: cut, and masked where it is private. */
export function shownCell({ schema, besides = [] }: Showing, name: string, value: unknown): string {
  if ([schema, ...besides].some((each) => isPrivate(each, name))) return MASK
  // JSON has no word for NaN and infinities; a text "null" is not one that is missing.
  const isBare = typeof value === 'number' || (typeof value === 'string' && value !== 'null')
  const text = isBare ? String(value) : JSON.stringify(value ?? null)
  return text.length > LONGEST ? `${text.slice(0, LONGEST - 1)}…` : text
}
