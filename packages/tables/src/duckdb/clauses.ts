/** What expressions of aggregates are made of: which rows, and how their numbers are read. */
import type { Column, Relation } from './relation.ts'
import { isFloat } from './types.ts'

/** Bounds of an integer column, inclusive, by the column's name inside statements. */
export type Bounds = ReadonlyMap<string, readonly [bigint, bigint]>

export interface Scope {
  readonly relation: Relation
  /** Columns dense enough for a bit string. */
  readonly bounds: Bounds
  /** One pass and nothing beside it: in a grouped statement a subquery would see all groups, over text it would parse it anew. */
  readonly inPlace: boolean
  /** How many rows they are, if these cells are known to differ in all of them. */
  readonly differing: (cells: string, where: string | undefined) => number | undefined
}

export function filter(...conditions: readonly (string | undefined)[]): string {
  const said = conditions.filter((condition) => condition !== undefined)
  return said.length === 0 ? '' : ` FILTER (WHERE ${said.join(' AND ')})`
}

/** NaN and infinity are no numbers; a standard deviation over one would stop the statement. */
export const finite = (column: Column): string | undefined =>
  isFloat(column.engineType) ? `isfinite(${column.sql})` : undefined

/** Decimals and floats are computed as doubles, integers exactly. */
export const asNumber = (column: Column): string =>
  column.type === 'integer' || column.engineType === 'DOUBLE' ? column.sql : `${column.sql}::DOUBLE`

export const conjunction = (...conditions: readonly (string | undefined)[]): string =>
  conditions.filter((condition) => condition !== undefined).join(' AND ')
