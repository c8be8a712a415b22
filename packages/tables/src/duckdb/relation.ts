/** A data set inside an instance: Parquet stays where it is, text is read once into typed columns. */
import { basename } from 'node:path'
import { SeaTrialsError } from '@sea-trials/schema/error'
import type { ColumnInfo, Table } from '../engine.ts'
import { closest } from '../names.ts'
import type { Instance } from './instance.ts'
import { columnAt, misfitAt, tokenAt } from './sql.ts'

export interface Relation {
  readonly instance: Instance
  readonly table: Table
  /** What stands after FROM; its columns are c0, c1, ... */
  readonly from: string
  /** Of part of a data set: the whole, and which of its rows are meant. Only the whole knows the numbers of rows. */
  readonly whole?: { readonly from: string; readonly where: string }
  /** Rows of each file, for text that was loaded. Parquet knows its own row numbers. */
  readonly rowsPerFile: readonly number[] | undefined
  /** Smallest and largest value of integer columns, by the column's name inside statements; of text that was looked at whole. */
  readonly extremes?: ReadonlyMap<string, readonly [bigint, bigint]>
  /** True as long as each mention in a statement parses the text anew. */
  readonly streaming: boolean
  /** Awaited before every use: text that is used a second time, or in random order, is loaded into a table first. */
  readonly prepare: (use: 'scan' | 'table') => Promise<void>
}

export interface Column extends ColumnInfo {
  /** Its name inside statements. */
  readonly sql: string
  /** The same of the column that holds its tokens, if it can have any. */
  readonly token?: string
  /** The same of the column that holds what is not of its type, if anything is not. */
  readonly misfit?: string
}

const inStatements = (column: ColumnInfo, index: number): Column => ({
  ...column,
  sql: columnAt(index),
  ...(column.tokens && { token: tokenAt(index) }),
  ...(column.misfits && { misfit: misfitAt(index) }),
})

/** The column of that name. Throws `missing-column`. */
export function columnOf(relation: Relation, name: string): Column {
  const { columns, name: table } = relation.table
  const index = columns.findIndex((column) => column.name === name)
  const found = columns[index]
  if (found === undefined) {
    const names = columns.map((column) => column.name)
    const meant = closest(name, names)
    throw new SeaTrialsError(
      'missing-column',
      `data set ${table} has no column ${JSON.stringify(name)}`,
      meant === undefined ? `It has ${enumerate(names)}.` : `Did you mean ${JSON.stringify(meant)}?`,
    )
  }
  return inStatements(found, index)
}

export const columnsOf = (relation: Relation): readonly Column[] => relation.table.columns.map(inStatements)

/** What makes the cells of a column equal: its values, and the tokens in place of one. */
export const cellsOf = ({ sql, token }: Column): readonly string[] => (token === undefined ? [sql] : [sql, token])

/** The columns that hold a cell as it is written, wherever it stands. */
export const storedOf = (column: Column): readonly string[] => [
  ...cellsOf(column),
  ...(column.misfit === undefined ? [] : [column.misfit]),
]

function enumerate(names: readonly string[]): string {
  const shown = names.slice(0, 20).map((name) => JSON.stringify(name))
  return names.length > shown.length ? `${shown.join(', ')} and ${names.length - shown.length} more` : shown.join(', ')
}

/** Throws `unreadable-data` naming the first file whose columns are not those of the first file. */
export function sameColumns(files: readonly string[], columns: readonly (readonly string[])[]): void {
  const [first] = columns
  const other = columns.findIndex((names) => names.length !== first!.length || names.some((n, i) => n !== first![i]))
  if (other <= 0) return
  const missing = first!.filter((name) => !columns[other]!.includes(name))
  const extra = columns[other]!.filter((name) => !first!.includes(name))
  const what = [
    missing.length > 0 && `lacks ${enumerate(missing)}`,
    extra.length > 0 && `has also ${enumerate(extra)}`,
    missing.length + extra.length === 0 && 'has them in another order',
  ].filter(Boolean)
  throw new SeaTrialsError(
    'unreadable-data',
    `the columns of ${basename(files[other]!)} are not those of ${basename(files[0]!)}: it ${what.join(' and ')}`,
    'All files of a data set have the same columns in the same order.',
  )
}
