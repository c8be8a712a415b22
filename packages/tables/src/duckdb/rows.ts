/** Rows for those who need them one by one: ajv, and people. */
import type { Scalar } from '@sea-trials/schema/requirement/ast'
import type { LocatedRow, PlacedRow, Predicate } from '../engine.ts'
import { predicate } from './predicate.ts'
import { type Column, cellsOf, columnOf, columnsOf, type Relation } from './relation.ts'
import { incoming, outgoing } from './types.ts'

/** All rows as JSON values, in file order, a chunk of the engine a batch. */
export async function* readRows(
  relation: Relation,
  names: readonly string[] | undefined,
  where: Predicate | undefined,
): AsyncGenerator<readonly Readonly<Record<string, unknown>>[]> {
  const columns = names === undefined ? columnsOf(relation) : names.map((name) => columnOf(relation, name))
  const condition = where === undefined ? '' : ` WHERE ${predicate(relation, where)}`
  const sql = `SELECT ${shown(columns)} FROM ${relation.from}${condition}`
  const cells = cellsIn(columns, jsonValue)
  for await (const chunk of relation.instance.chunks(sql)) {
    const values = Array.from({ length: chunk.columnCount }, (_, index) => chunk.getColumnValues(index))
    yield Array.from({ length: chunk.rowCount }, (_, row) => Object.fromEntries(cells((index) => values[index]![row])))
  }
}

/** The same rows with their places. */
export async function* readLocatedRows(
  relation: Relation,
  names: readonly string[],
): AsyncGenerator<readonly PlacedRow[]> {
  const columns = names.map((name) => columnOf(relation, name))
  const sql = `SELECT sea_file, sea_row, ${shown(columns)} FROM ${numbered(relation)}`
  for await (const chunk of relation.instance.chunks(sql)) {
    const [files, rows, ...values] = [-2, -1, ...columns.keys()].map((index) => chunk.getColumnValues(index + 2))
    yield Array.from({ length: chunk.rowCount }, (_, at) => ({
      ...placed(relation, Number(files![at]), Number(rows![at])),
      values: Object.fromEntries(columns.map((column, k) => [column.name, jsonValue(column, values[k]![at])])),
    }))
  }
}

/** Null columns need something to select. */
const shown = (columns: readonly Column[]): string => (columns.length === 0 ? 'true' : selected(columns).join(', '))

/** Values, each followed by the token in its place where the column can have one. */
const selected = (columns: readonly Column[]): readonly string[] =>
  columns.flatMap(({ sql, engineType, token }) => [outgoing(sql, engineType), ...(token === undefined ? [] : [token])])

/** Reads what was `selected` back: the cells of a row by name. */
function cellsIn(
  columns: readonly Column[],
  read: (value: unknown, column: Column) => unknown,
): (at: (index: number) => unknown) => readonly [string, unknown][] {
  const widths = columns.map((column) => cellsOf(column).length)
  const places = widths.map((_, index) => widths.slice(0, index).reduce((sum, width) => sum + width, 0))
  return (at) =>
    columns.map((column, index) => {
      const token = column.token === undefined ? null : at(places[index]! + 1)
      return [column.name, token ?? read(at(places[index]!), column)]
    })
}

function jsonValue(value: unknown, column: Column): unknown {
  if (column.type === 'other' && typeof value === 'string') return JSON.parse(value)
  return incoming(value)
}

/** The first rows, in file order, for which a condition holds. */
export async function locate(
  relation: Relation,
  condition: string,
  show: readonly string[],
  most: number,
): Promise<readonly LocatedRow[]> {
  return located(relation, numbered(relation), condition, show, most)
}

/** The first rows whose key (nulls equal) stands in an earlier row. */
export async function locateDuplicates(
  relation: Relation,
  keys: readonly string[],
  show: readonly string[],
  most: number,
  where?: Predicate,
): Promise<readonly LocatedRow[]> {
  const names = keys.flatMap((name) => cellsOf(columnOf(relation, name)))
  const condition = where === undefined ? '' : ` WHERE ${predicate(relation, where)}`
  const source =
    `(SELECT *, row_number() OVER (PARTITION BY ${names.join(', ')} ORDER BY sea_file, sea_row) AS sea_seen ` +
    `FROM ${numbered(relation)}${condition})`
  return located(relation, source, 'sea_seen > 1', show, most)
}

/** The relation with the file's index and the row's number in it, from 0; a table of text counts through all files. */
function numbered(relation: Relation): string {
  const numbers =
    relation.rowsPerFile === undefined
      ? 'file_index AS sea_file, file_row_number AS sea_row'
      : '0 AS sea_file, rowid AS sea_row'
  return `(SELECT *, ${numbers} FROM ${relation.from})`
}

async function located(
  relation: Relation,
  source: string,
  condition: string,
  show: readonly string[],
  most: number,
): Promise<readonly LocatedRow[]> {
  const columns = show.map((name) => columnOf(relation, name))
  const values = selected(columns).map((sql) => `, ${sql}`)
  const cells = cellsIn(columns, incoming)
  const rows = await relation.instance.rows(
    `SELECT sea_file, sea_row${values.join('')} FROM ${source} WHERE ${condition} ORDER BY sea_file, sea_row LIMIT ${most}`,
  )
  return rows.map(([file, row, ...found]) => ({
    ...placed(relation, Number(file), Number(row)),
    values: Object.fromEntries(cells((index) => found[index])) as Readonly<Record<string, Scalar>>,
  }))
}

function placed(relation: Relation, file: number, row: number): { readonly file: string; readonly row: number } {
  const { files } = relation.table
  let [index, rest] = [file, row]
  for (const count of relation.rowsPerFile ?? []) {
    if (rest < count) break
    index++
    rest -= count
  }
  return { file: files[index]!, row: rest + 1 }
}
