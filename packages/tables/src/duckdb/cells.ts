/** Columns as counts over cells: the quantiles of many columns in one statement, the counts of many columns in another. */
import type { Scalar } from '@sea-trials/schema/requirement/ast'
import type { CellCluster, CellCounts, ClusterCounts, Clustered, Cut, Engine, Measure, ValueCount } from '../engine.ts'
import { thinned } from './filtered.ts'
import { literal, unfit } from './operands.ts'
import { type Column, columnOf, type Relation } from './relation.ts'
import { number } from './sql.ts'
import { incoming, isFloat, outgoing } from './types.ts'

export async function quantiles(
  relation: Relation,
  measures: readonly Measure[],
  fractions: readonly number[],
  every: number,
): Promise<readonly (readonly number[])[]> {
  if (measures.length === 0 || fractions.length === 0) return measures.map(() => [])
  const wanted = `[${fractions.map(number).join(', ')}]`
  // Each of many quantiles is a pass over the column, and a sort is one.
  const sorted = measures.map((measure, i) => {
    const { sql, float } = numberOf(relation, measure)
    const there = `${sql} IS NOT NULL${float ? ` AND isfinite(${sql})` : ''}`
    return `list_sort(list((${sql})::DOUBLE) FILTER (WHERE ${there})) AS s${i}`
  })
  const picked = measures.map(
    (_, i) => `list_select(s${i}, list_transform(${wanted}, lambda f: 1 + round(f * (len(s${i}) - 1))::BIGINT))`,
  )
  const from = `SELECT ${sorted.join(', ')} FROM ${thinned(relation, every)}`
  const [row] = await relation.instance.rows(`SELECT ${picked.join(', ')} FROM (${from})`)
  return row!.map((found) => items(found) as number[])
}

export async function cells(relation: Relation, cuts: readonly Cut[]): Promise<readonly CellCounts[]> {
  const select = cuts.flatMap((cut) => {
    const { sql, float } = numberOf(relation, cut)
    const bounds = `[${cut.edges.map((edge) => `${number(edge)}::DOUBLE`).join(', ')}]::DOUBLE[]`
    // Among the bounds NaN would fall into the first cell: it is compared with nothing.
    const value = float ? `CASE WHEN isfinite(${sql}) THEN ${sql} END` : sql
    const odd = float ? [`count_if(isnan(${sql}))`, `count_if(isinf(${sql}))`] : ['0', '0']
    return [`map_values(histogram(${value}, ${bounds}))`, ...odd]
  })
  const [row] = await relation.instance.rows(`SELECT ${['count(*)', ...select].join(', ')} FROM ${relation.from}`)
  const rows = Number(row![0])
  return cuts.map(({ edges: bounds }, i) => {
    const [cells, nans, infinite] = row!.slice(1 + 3 * i, 4 + 3 * i)
    const found = items(cells).map(Number)
    // Without a number beyond the last edge there is no cell for them.
    const counts = Array.from({ length: bounds.length + 1 }, (_, k) => found[k] ?? 0)
    const odd = { nans: Number(nans), infinite: Number(infinite) }
    return { counts, ...odd, nulls: rows - odd.nans - odd.infinite - counts.reduce((sum, count) => sum + count, 0) }
  })
}

/** Values and their counts, largest count first, then by value; null is a value. */
export async function histogram(
  relation: Relation,
  name: string,
  { missing = [], ...only }: NonNullable<Parameters<Engine['histogram']>[2]>,
): Promise<readonly ValueCount[]> {
  const column = columnOf(relation, name)
  const value = known(column, missing)
  const given = only.values?.filter((each) => each !== null).map((each) => literal(column, each))
  const among =
    given === undefined ? '' : ` WHERE ${value} IS NULL OR ${column.sql} IN (${[...given, 'NULL'].join(', ')})`
  const limit = only.most === undefined ? '' : ` LIMIT ${number(only.most)}`
  const rows = await relation.instance.rows(
    `SELECT ${outgoing(value, column.engineType)} AS value, count(*) AS n FROM ${relation.from}${among} GROUP BY value ORDER BY n DESC, value${limit}`,
  )
  return rows.map(([found, count]) => ({ value: incoming(found) as Scalar, count: Number(count) }))
}

/** Sums over entities; integers without an end, so that no order of threads changes them. A row without an entity is one of its own. */
export async function clusters(relation: Relation, entity: string, of: Clustered): Promise<ClusterCounts> {
  const whose = columnOf(relation, entity).sql
  const { cell, among } = 'edges' in of ? cut(relation, of) : values(relation, of)
  const one = (alone: string, together: string): string => `CASE WHEN e IS NULL THEN ${alone} ELSE ${together} END`
  const sums = (parts: readonly string[]): string => parts.map((part) => `coalesce(sum(${part}), 0)`).join(', ')
  const inCell = ['n', one('n', 'n * n'), one('n', 'n * w')]
  const each = `SELECT ${whose} AS e, ${cell} AS b, count(*)::HUGEINT AS n FROM ${relation.from} GROUP BY e, b`
  const counts = `SELECT e, b, n, sum(n) OVER (PARTITION BY e) AS w FROM (${each})`
  const found = await relation.instance.rows(`SELECT ${sums(inCell)} FROM (${counts}) GROUP BY b ORDER BY 1, 2, 3`)
  const both = `SELECT ${whose} AS e, count_if(${among})::HUGEINT AS n, count(*)::HUGEINT AS w FROM ${relation.from} GROUP BY e`
  const [whole] = await relation.instance.rows(
    `SELECT ${sums([...inCell, one('w', 'w * w'), one('w', '1')])} FROM (${both})`,
  )
  type Five = [number, number, number, number, number]
  const [rows, own, cross, squares, entities] = whole!.map(Number) as Five
  return {
    entities,
    squares,
    cells: found.map((row) => row.map(Number) as unknown as CellCluster),
    together: [rows, own, cross],
  }
}

interface InCells {
  /** A row's cell. */
  readonly cell: string
  /** Whether it is one of those that are looked at as one. */
  readonly among: string
}

function cut(relation: Relation, of: Cut & { readonly together: readonly number[] }): InCells {
  const { sql, float } = numberOf(relation, of)
  const odd = float ? ` WHEN NOT isfinite(${sql}) THEN -2` : ''
  const cells = of.edges.map((edge, i) => ` WHEN ${sql} <= ${number(edge)}::DOUBLE THEN ${number(i)}`)
  const cell = `CASE WHEN ${sql} IS NULL THEN -1${odd}${cells.join('')} ELSE ${number(of.edges.length)} END`
  return { cell, among: of.together.length === 0 ? 'false' : `${cell} IN (${of.together.map(number).join(', ')})` }
}

function values(relation: Relation, of: Exclude<Clustered, Cut>): InCells {
  const column = columnOf(relation, of.column)
  const cell = known(column, of.missing ?? [])
  const literals = of.together.flatMap((value) => (value === null ? [] : literal(column, value)))
  const parts = [
    ...(of.together.includes(null) ? [`${cell} IS NULL`] : []),
    ...(literals.length === 0 ? [] : [`${cell} IN (${literals.join(', ')})`]),
  ]
  return { cell, among: parts.join(' OR ') || 'false' }
}

/** A column's values, those that stand for a missing one turned to null. */
function known(column: Column, missing: readonly Scalar[]): string {
  // A text that is no value of the column's type is null already.
  const tokens = missing.flatMap((token) =>
    token === null || column.tokens?.some((text) => text === token) ? [] : literal(column, token),
  )
  return tokens.length === 0
    ? column.sql
    : `CASE WHEN ${column.sql} IN (${tokens.join(', ')}) THEN NULL ELSE ${column.sql} END`
}

/** Numbers as they are, texts by their length or their time of the day, dates, times of the day and instants as seconds. */
function numberOf(relation: Relation, { column: name, of, missing = [] }: Measure): { sql: string; float: boolean } {
  const column = columnOf(relation, name)
  const value = known(column, missing)
  const { type, engineType } = column
  if (of !== 'value') {
    if (type !== 'string') throw unfit(column, 'a string')
    const text = `(${value})::VARCHAR`
    return { sql: of === 'length' ? `length(${text})::DOUBLE` : `epoch(TRY_CAST(${text} AS TIME))`, float: false }
  }
  if (type === 'date' || type === 'timestamp' || type === 'time') return { sql: `epoch(${value})`, float: false }
  if (type !== 'integer' && type !== 'number') throw unfit(column, 'a number')
  return { sql: engineType === 'DOUBLE' ? `(${value})` : `(${value})::DOUBLE`, float: isFloat(engineType) }
}

/** What the binding makes of a list; null where there was nothing to make one of. */
const items = (list: unknown): readonly unknown[] =>
  (list as { readonly items: readonly unknown[] } | null)?.items ?? []
