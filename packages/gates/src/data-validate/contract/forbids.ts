/** What `not` forbids in a column whose cells are of other types than all of it: no text stands among numbers. */
import type { CanBreak } from '@sea-trials/schema/contract/binding'
import type { Family } from '@sea-trials/schema/contract/families'
import { refusedBy } from '@sea-trials/schema/contract/refused'
import type { ColumnInfo } from '@sea-trials/tables/engine'
import type { JsonSchema } from './rule.ts'

/** Whether no cell that the column may hold is forbidden by the keyword. */
export function forbidsNothing(keyword: string, schema: JsonSchema, column: ColumnInfo, canBreak: CanBreak): boolean {
  if (keyword !== 'not' || column.type === 'other') return false
  const refused = refusedBy(keyword, schema, (inner, each) => canBreak(inner, each, false))
  return !cellsOf(column).some((family) => refused.has(family))
}

function cellsOf({ type, misfits }: ColumnInfo): readonly Family[] {
  const family = type === 'integer' || type === 'number' ? 'number' : type === 'boolean' ? 'boolean' : 'string'
  return ['null', family, ...(misfits ? (['string'] as const) : [])]
}
