/** What became of the columns. Who reads the rows is broken by one that is gone or holds values of another kind. */
import type { ColumnChange } from '@sea-trials/schema/changes'
import type { ColumnInfo } from '@sea-trials/tables/engine'

export function columnChanges(before: readonly ColumnInfo[], here: readonly ColumnInfo[]): readonly ColumnChange[] {
  const named = (columns: readonly ColumnInfo[], name: string) => columns.find((column) => column.name === name)
  return [
    ...before.flatMap((column): readonly ColumnChange[] => {
      const now = named(here, column.name)
      if (now === undefined)
        return [{ column: column.name, direction: 'changed', breaks: ['consumers'], before: column.type }]
      return column.type === now.type ? [] : [retyped(column, now)]
    }),
    ...here
      .filter(({ name }) => named(before, name) === undefined)
      .map(({ name, type }): ColumnChange => ({ column: name, direction: 'changed', breaks: [], here: type })),
  ]
}

/** Every integer is a number, and not the other way round. */
function retyped({ name, type: before }: ColumnInfo, { type: here }: ColumnInfo): ColumnChange {
  const change = { column: name, before, here }
  if (before === 'number' && here === 'integer') return { ...change, direction: 'tighter', breaks: [] }
  const direction = before === 'integer' && here === 'number' ? 'looser' : 'changed'
  return { ...change, direction, breaks: ['consumers'] }
}

/** Whether the columns that both have stand in another order, which breaks who reads by position. */
export function isReordered(before: readonly ColumnInfo[], here: readonly ColumnInfo[]): boolean {
  const order = (columns: readonly ColumnInfo[], others: readonly ColumnInfo[]): string =>
    JSON.stringify(columns.map(({ name }) => name).filter((name) => others.some((other) => other.name === name)))
  return order(before, here) !== order(here, before)
}
