/** Distributions of a column, and rows that two data sets share. */
import { SeaTrialsError } from '@sea-trials/schema/error'
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

/** Rows of the first data set of which the second has an exact copy in the columns compared; null equals null. */
export async function overlap(one: Relation, two: Relation, names: readonly string[] | undefined): Promise<number> {
  const shared =
    names ??
    one.table.columns.map(({ name }) => name).filter((name) => two.table.columns.some((other) => other.name === name))
  if (shared.length === 0)
    throw new SeaTrialsError(
      'missing-column',
      `data sets ${one.table.name} and ${two.table.name} share no column`,
      'Their overlap is counted over columns of the same name.',
    )
  const pairs = shared.map((name) => comparablePair(columnOf(one, name), columnOf(two, name)))
  const side = (relation: Relation, which: 0 | 1): string =>
    `(SELECT ${pairs.map((pair, index) => `${pair[which]} AS k${index}`).join(', ')} FROM ${relation.from})`
  const equal = pairs.map((_, index) => `a.k${index} IS NOT DISTINCT FROM b.k${index}`).join(' AND ')
  const [row] = await one.instance.rows(
    `SELECT count(*) FROM ${side(one, 0)} AS a SEMI JOIN ${side(two, 1)} AS b ON ${equal}`,
  )
  return Number(row![0])
}

/**
 * True for rows with a value in each column of which the other data set has none alike; for a statement over the first.
 * Throws `missing-column`, and `bad-requirement` where columns are of unlike types.
 */
export function isOrphan(one: Relation, two: Relation, pairs: readonly (readonly [string, string])[]): string {
  const columns = pairs.map(([name]) => columnOf(one, name))
  const keys = columns.map((column, i) => comparablePair(column, columnOf(two, pairs[i]![1])))
  const others = keys.map(([, sql], i) => `${sql} AS k${i}`).join(', ')
  const equal = keys.map(([sql], i) => `b.k${i} = ${sql}`).join(' AND ')
  const known = columns.map(({ sql }) => `${sql} IS NOT NULL`).join(' AND ')
  return `${known} AND NOT EXISTS (SELECT 1 FROM (SELECT ${others} FROM ${two.from}) AS b WHERE ${equal})`
}

/** The same column on both sides in one type: a number equals itself whatever it was stored as. */
function comparablePair(a: Column, b: Column): readonly [string, string] {
  const kind = (column: Column): string => (column.type === 'integer' ? 'number' : column.type)
  if (kind(a) !== kind(b))
    throw new SeaTrialsError(
      'bad-requirement',
      `column ${JSON.stringify(a.name)} is ${a.engineType} in one data set and ${b.engineType} in the other`,
      'Name the columns to compare, or declare the types in the contract.',
    )
  if (a.engineType === b.engineType) return [a.sql, b.sql]
  const types = { number: 'DOUBLE', date: 'DATE', timestamp: 'TIMESTAMP', time: 'TIME', boolean: 'BOOLEAN' }
  const type =
    a.type === 'integer' && b.type === 'integer' ? 'HUGEINT' : (types[kind(a) as keyof typeof types] ?? 'VARCHAR')
  return [`${a.sql}::${type}`, `${b.sql}::${type}`]
}
