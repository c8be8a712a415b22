/** Distributions of a column. */
import type { Scalar } from '@sea-trials/schema/requirement/ast'
import { unfit } from './operands.ts'
import { type Column, columnOf, type Relation } from './relation.ts'
import { number } from './sql.ts'
import { incoming, isFloat, outgoing } from './types.ts'

/** Values and their counts, largest count first, then by value; null is a value. */
export async function histogram(
  relation: Relation,
  name: string,
  edges: readonly number[] | undefined,
): Promise<readonly { readonly value: Scalar; readonly count: number }[]> {
  const column = columnOf(relation, name)
  const value = edges === undefined ? outgoing(column.sql, column.engineType) : bin(column, edges)
  const rows = await relation.instance.rows(
    `SELECT ${value} AS value, count(*) AS n FROM ${relation.from} GROUP BY value ORDER BY n DESC, value`,
  )
  return rows.map(([found, count]) => ({ value: incoming(found) as Scalar, count: Number(count) }))
}

/** How many edges are at most the value: bin i holds edges[i-1] <= x < edges[i]. NaN is a bin of its own. */
function bin(column: Column, edges: readonly number[]): string {
  if (column.type !== 'integer' && column.type !== 'number') throw unfit(column, 'a number')
  const above = edges.map((edge) => `(${column.sql} >= ${number(edge)})::INTEGER`).join(' + ')
  const index = `(CASE WHEN ${column.sql} IS NULL THEN NULL ELSE ${above || '0'} END)::DOUBLE`
  return isFloat(column.engineType) ? `CASE WHEN isnan(${column.sql}) THEN 'nan'::DOUBLE ELSE ${index} END` : index
}

/** Quantiles of the finite values (type 7), distinct, ascending; none where there are no values. */
export async function quantiles(
  relation: Relation,
  name: string,
  fractions: readonly number[],
): Promise<readonly number[]> {
  const column = columnOf(relation, name)
  if (column.type !== 'integer' && column.type !== 'number') throw unfit(column, 'a number')
  if (fractions.length === 0) return []
  const where = isFloat(column.engineType) ? ` WHERE isfinite(${column.sql})` : ''
  const [row] = await relation.instance
    .rows(
      `SELECT unnest(quantile_cont(${column.sql}::DOUBLE, [${fractions.map(number).join(', ')}])) FROM ${relation.from}${where}`,
    )
    .then((rows) => [rows.map(([value]) => value)])
  const values = row!.filter((value): value is number => typeof value === 'number')
  return [...new Set(values)].sort((a, b) => a - b)
}
