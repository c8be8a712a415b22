/** Columns of a file under other names than it writes: those by which they are judged. */
import { own } from '@sea-trials/schema/json'
import type { Table, TableSource } from './engine/table.ts'

/** The source with what is said of columns by the names that the files write. */
export function asWritten(source: TableSource): TableSource {
  const { called, types, missing, masked } = source
  if (called === undefined) return source
  return {
    ...source,
    ...(types === undefined ? {} : { types: byWritten(types, called) }),
    ...(missing === undefined ? {} : { missing: byWritten(missing, called) }),
    ...(masked === undefined ? {} : { masked: new Set([...masked, ...writtenOf(masked, called)]) }),
  }
}

const writtenOf = (names: ReadonlySet<string>, called: NonNullable<TableSource['called']>): readonly string[] =>
  Object.entries(called).flatMap(([written, name]) => (names.has(name) ? [written] : []))

function byWritten<T>(said: Readonly<Record<string, T>>, called: NonNullable<TableSource['called']>) {
  const all: Record<string, T> = Object.assign(Object.create(null), said)
  for (const [written, name] of Object.entries(called)) if (Object.hasOwn(said, name)) all[written] = said[name] as T
  return all
}

/** The table with the names by which it is judged. A column that has such a name by itself keeps it, and the other its own. */
export function asCalled(table: Table, called: TableSource['called']): Table {
  if (called === undefined) return table
  const there = new Set(table.columns.map(({ name }) => name))
  const columns = table.columns.map((column) => {
    const name = own(called, column.name)
    return name === undefined || there.has(name) ? column : { ...column, name, written: column.name }
  })
  return { ...table, columns }
}
