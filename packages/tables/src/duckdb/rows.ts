/** Rows for those who need them one by one: ajv, and people. */
import type { Scalar } from '@sea-trials/schema/requirement/ast'
import type { LocatedRow, Place, PlacedRow, Predicate } from '../engine.ts'
import { predicate } from './predicate.ts'
import { type Column, cellsOf, columnOf, columnsOf, type Relation, storedOf } from './relation.ts'
import { number } from './sql.ts'
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
  const cells = cellsIn(columns, jsonValue)
  for await (const chunk of relation.instance.chunks(sql)) {
    const [files, rows, ...values] = Array.from({ length: chunk.columnCount }, (_, i) => chunk.getColumnValues(i))
    yield Array.from({ length: chunk.rowCount }, (_, at) => ({
      ...placed(relation, Number(files![at]), Number(rows![at])),
      values: Object.fromEntries(cells((index) => values[index]![at])),
    }))
  }
}

/** Null columns need something to select. */
const shown = (columns: readonly Column[]): string => (columns.length === 0 ? 'true' : selected(columns).join(', '))

/** Values, each followed by the texts that stand in its place where the column can have any. */
const selected = (columns: readonly Column[]): readonly string[] =>
  columns.flatMap((column) => [outgoing(column.sql, column.engineType), ...storedOf(column).slice(1)])

/** Reads what was `selected` back: the cells of a row by name. */
function cellsIn(
  columns: readonly Column[],
  read: (value: unknown, column: Column) => unknown,
): (at: (index: number) => unknown) => readonly [string, unknown][] {
  const widths = columns.map((column) => storedOf(column).length)
  const places = widths.map((_, index) => widths.slice(0, index).reduce((sum, width) => sum + width, 0))
  return (at) =>
    columns.map((column, index) => {
      const [place, width] = [places[index]!, widths[index]!]
      const texts = Array.from({ length: width - 1 }, (_, k) => at(place + 1 + k))
      return [column.name, texts.find((text) => text !== null) ?? read(at(place), column)]
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

/** Rows by their 0-based number among all rows, in file order. */
export async function locateRows(
  relation: Relation,
  rows: readonly number[],
  show: readonly string[],
): Promise<readonly LocatedRow[]> {
  if (rows.length === 0) return []
  const counts = relation.rowsPerFile === undefined ? await rowsOfFiles(relation) : undefined
  const wanted = rows.map((row) => {
    if (counts === undefined) return `(0, ${number(row)})`
    const [file, rest] = within(counts, row)
    return `(${number(file)}, ${number(rest)})`
  })
  return located(relation, numbered(relation), `(sea_file, sea_row) IN (${wanted.join(', ')})`, show, rows.length)
}

async function rowsOfFiles(relation: Relation): Promise<readonly number[]> {
  const found = await relation.instance.rows(
    `SELECT sea_file, count(*) FROM ${numbered(relation)} GROUP BY sea_file ORDER BY sea_file`,
  )
  const counts = relation.table.files.map(() => 0)
  for (const [file, count] of found) counts[Number(file)] = Number(count)
  return counts
}

/** Which file a row of all files lies in, and its number there; both from 0. */
function within(counts: readonly number[], row: number): readonly [number, number] {
  let [index, rest] = [0, row]
  for (const count of counts) {
    if (rest < count) break
    index++
    rest -= count
  }
  return [index, rest]
}

/** The relation with the file's index and the row's number in it, from 0; a table of text counts through all files. */
export function numbered(relation: Relation): string {
  const numbers =
    relation.rowsPerFile === undefined
      ? 'file_index AS sea_file, file_row_number AS sea_row'
      : '0 AS sea_file, rowid AS sea_row'
  const { from, where } = relation.whole ?? { from: relation.from, where: 'true' }
  return `(SELECT *, ${numbers} FROM ${from} WHERE ${where})`
}

export async function located(
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

/** From the numbers that `numbered` gives to a place for people. */
export function placed(relation: Relation, file: number, row: number): Place {
  const { files } = relation.table
  if (relation.rowsPerFile === undefined) return { file: files[file]!, row: row + 1 }
  const [index, rest] = within(relation.rowsPerFile, row)
  return { file: files[index]!, row: rest + 1 }
}
